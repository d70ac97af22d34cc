import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError, OutsideError } from '../../src/base/errors.ts'
import { alterAt, type Alteration, alterations, listsIn } from './odd-answers.ts'
import { fc } from '../support/fast-check.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

// A run that is held for one single reason is repeated with one thing after the other changed in what GitHub answers: types, nulls,
// entries that are missing or doubled, whole answers. None of it may let the run through.

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
  await shop.remember()
})
afterEach(() => shop.close())

/** A pull request of Ann's, merged; `between` happens before the merge. */
async function merged(between: (number: number) => void | Promise<void>, coAuthors: string[] = [], pusher = 'ann') {
  await shop.commit('topic', { 'a.txt': 'shown\n' }, { coAuthors, pusher })
  const number = await shop.opened('topic')
  await between(number)
  await shop.merge(number)
}

/** What stands between each run and a pass; all else about it would do. */
const held: Record<string, () => Promise<unknown>> = {
  'a direct push': () => shop.commit('main', { 'a.txt': 'pushed\n' }),
  'a push after the approval': () =>
    merged(async (number) => {
      shop.approve(number)
      await shop.commit('topic', { 'b.txt': 'later\n' })
    }),
  'the approval of a co-author': () => merged((number) => shop.approve(number), ['bob']),
  'the approval of a pusher': () => merged((number) => shop.approve(number), [], 'bob'),
  'the approval of a reader': () => merged((number) => shop.approve(number, 'rita')),
  'the approval of a bot': () => merged((number) => shop.approve(number, 'helper[bot]')),
  'a request for changes': () =>
    merged((number) => {
      shop.approve(number)
      shop.repo.review(number, 'cleo', 'CHANGES_REQUESTED')
    }),
  'an approval that was taken back': () =>
    merged((number) => {
      shop.clock.advance(60)
      shop.repo.dismiss(number, shop.repo.review(number, 'bob', 'APPROVED'), 'ann')
    }),
  'an approval for another base': async () => {
    await shop.commit('parent', { 'a.txt': 'of the parent\n' })
    await shop.repo.push('ann', 'child', await shop.repo.tip('parent'))
    await shop.commit('child', { 'b.txt': 'of the child\n' })
    const number = await shop.opened('child', 'parent')
    shop.approve(number)
    shop.clock.advance(60)
    await shop.repo.retarget(number, 'ann', 'main')
    await shop.merge(number)
  },
}

/** Runs the gate while each answer goes through `alter`; what it said, in one word. */
async function word(alter: (body: unknown) => unknown): Promise<string> {
  const { faults } = shop.github
  faults.add({ kind: 'alter', alter, times: Infinity })
  try {
    return (await shop.judge()).outcome.decision
  } catch (error) {
    if (error instanceof OutsideError || error instanceof ConfigurationError) return error.name
    throw error
  } finally {
    faults.clear()
  }
}

const passable = ['needs-review', 'blocked', 'OutsideError', 'ConfigurationError']

describe.each(Object.keys(held))('a run that is held by %s', (name) => {
  it('is let through by no odd answer', async () => {
    await held[name]?.()
    const bodies: unknown[] = []
    expect(await word((body) => (bodies.push(body), body))).toBe('needs-review')

    // Every list once as if nothing were in it, or not all: the oddest of answers, for they are well-formed.
    const lists = bodies.flatMap((body, answer) => listsIn(body).map((list) => ({ ...list, answer })))
    for (const { one, ...list } of lists) {
      for (const how of one ? (['empty'] as const) : (['empty', 'without the first', 'without the last'] as const)) {
        const said = await word(alterAt({ ...list, how, stays: false }))
        expect(passable, `list ${list.place} of answer ${list.answer}, ${how}`).toContain(said)
      }
    }

    const numRuns = Number(process.env['GUARD_RUNS'] ?? 6)
    const any = fc.record({
      answer: fc.nat(bodies.length - 1),
      place: fc.nat(400),
      how: fc.constantFrom(...alterations),
      stays: fc.boolean(),
    })
    const holds = async (odd: Alteration) => {
      expect(passable).toContain(await word(alterAt(odd)))
    }
    await fc.assert(fc.asyncProperty(any, holds), { numRuns })
  })
})
