import { describe, expect, test } from 'vitest'
import { saidUnsafe } from '../../src/deploy/cautions.ts'

describe('a pull request that says it cannot be rolled back safely', () => {
  test.each([
    ['rollback: unsafe: the queue has a new format', 'the queue has a new format'],
    ['Faster checkout.\r\n\r\n  Rollback: UNSAFE: needs the new column\r\n\r\nThanks', 'needs the new column'],
    ['- rollback: unsafe: mobile clients pin it', 'mobile clients pin it'],
    ['- [x] rollback: unsafe: ticked', 'ticked'],
    ['**rollback: unsafe**: in bold', 'in bold'],
    ['rollback: unsafe - with a dash', 'with a dash'],
    ['rollback: unsafe', ''],
    ['rollback: unsafe:  ', ''],
    ['rollback: unsafe: first\nrollback: unsafe: second', 'first; second'],
  ])('%j', (body, why) => {
    expect(saidUnsafe(body)).toBe(why)
  })

  test.each([
    [''],
    ['The rollback: unsafe or not?'],
    ['rollback: safe'],
    ['rollback: unsafely named'],
    ['<!-- Write `rollback: unsafe: why` where it cannot go back.\nrollback: unsafe: why\n-->\nFaster'],
    ['<!-- never closed\nrollback: unsafe: why'],
    ['```\nrollback: unsafe: why\n```'],
    ['~~~yaml\nrollback: unsafe: why\n'],
    ['- [ ] rollback: unsafe: a box of the template that nobody ticked'],
    ['> rollback: unsafe: quoted'],
  ])('not %j', (body) => {
    expect(saidUnsafe(body)).toBeNull()
  })

  test('the reason is cut, and an enormous body is read in a moment', () => {
    expect(saidUnsafe(`rollback: unsafe: ${'x'.repeat(1000)}`)).toBe(`${'x'.repeat(199)}…`)
    expect(saidUnsafe('<!--'.repeat(20_000))).toBeNull()
    expect(saidUnsafe('rollback: unsafe '.repeat(5000).trim())).toHaveLength(200)
  })
})
