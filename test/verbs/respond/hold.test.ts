import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stateRef } from '../../../src/deploy/keys.ts'
import type { Person } from '../../../src/github/accounts.ts'
import { finishResponses, progressResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import { restoreHold } from '../../../src/verbs/respond/restore-hold.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { badDeploy, responderOf } from '../../support/responder.ts'
import { buildShop, commitFiles } from '../../support/shop.ts'

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
  forge.permissions.set('carol', 'write').set('ada', 'write')
  const responder = responderOf(forge, 71)
  await startResponse(responder, badDeploy(shop))
  await finishResponses(responder)
})
afterEach(() => forge.close())

const record = () => responderOf(forge, 99).store.read()

function personOf(login: string): Person {
  return { login, kind: login.endsWith('[bot]') ? 'Bot' : 'User' }
}

function comment(author: string | null, body: string, more: { edited?: boolean; at?: string } = {}): void {
  const at = more.at ?? new Date(forge.clock.now()).toISOString()
  forge.comments.all.push({
    id: 900 + forge.comments.all.length,
    author: author === null ? null : personOf(author),
    body,
    at,
    edited: more.edited ?? false,
  })
}

test('the hold says since when, by which run and why', async () => {
  const { hold } = await record()
  expect(hold).toMatchObject({
    bad: shop.bad,
    run: { id: 71, attempt: 1 },
    why: expect.stringContaining('platform=ios'),
  })
  expect(forge.issues.all[0]?.body).toContain('by the watch of it, until a deploy without the fault is found healthy')
})

describe('released by a comment', () => {
  test('of a writer who has no part in the range, with a reason', async () => {
    comment('carol', '/guard release the alarm was a load test\n\nsee the channel')
    const { failures } = await finishResponses(responderOf(forge, 72))
    expect(failures).toEqual([])
    expect((await record()).hold).toBeNull()
    expect(forge.comments.reactions).toEqual([[900, '+1']])
    expect(forge.issues.all[0]?.body).toContain('carol released the hold: the alarm was a load test')
    expect(forge.issues.all[0]?.body).toContain('| Held | nothing |')
  })

  test.each([
    ['someone without write access', 'mallory', '/guard release please', {}, 'write access'],
    ['whoever wrote it', 'ada', '/guard release mine is fine', {}, 'contributed'],
    ['nobody that GitHub knows', null, '/guard release now', {}, 'only a person'],
    ['a machine', 'renovate[bot]', '/guard release now', {}, 'only a person'],
    ['a comment without a reason', 'carol', '/guard release', {}, 'names no reason'],
    ['an edited comment', 'carol', '/guard release because', { edited: true }, 'was edited'],
  ])('not by %s, who is told why, once', async (_, author, body, more, why) => {
    comment(author, body, more)
    await finishResponses(responderOf(forge, 72))
    await finishResponses(responderOf(forge, 73))
    expect((await record()).hold?.bad).toBe(shop.bad)
    expect(forge.issues.comments).toEqual([[500, expect.stringContaining(why)]])
    expect(forge.comments.reactions).toEqual([[900, '-1']])
  })

  test.each([
    ['older than the hold', '/guard release because', '2026-01-01T00:00:00Z'],
    ['not on the first line', 'I wonder\n/guard release because', undefined],
  ])('not by one %s, and nobody is told', async (_, body, at) => {
    comment('carol', body, at === undefined ? {} : { at })
    await finishResponses(responderOf(forge, 72))
    expect((await record()).hold?.bad).toBe(shop.bad)
    expect(forge.issues.comments).toEqual([])
  })
})

describe('a comment on the incident that does nothing there', () => {
  const approve = `/guard approve ${'a'.repeat(64)}`

  test.each([
    ['a command that nobody knows', '/guard relase because', 'one of `/guard approve DIGEST'],
    [
      'one whose argument is not as it should be',
      '/guard approve abc',
      'expected `/guard approve DIGEST [looked-elsewhere]`',
    ],
    ['one that belongs to the gate', approve, 'It belongs on the issue'],
  ])('is answered once: %s', async (_, body, why) => {
    comment('carol', body)
    await finishResponses(responderOf(forge, 72))
    await finishResponses(responderOf(forge, 73))
    expect((await record()).hold?.bad).toBe(shop.bad)
    expect(forge.issues.comments).toEqual([[500, expect.stringContaining(why)]])
    expect(forge.comments.reactions).toEqual([[900, 'confused']])
  })

  test('is not answered to a machine, which would answer in turn', async () => {
    comment('renovate[bot]', '/guard relase because')
    comment('renovate[bot]', approve)
    await finishResponses(responderOf(forge, 72))
    expect(forge.issues.comments).toEqual([])
  })

  test('is answered while nothing is held any more, and what counted before is not said to be wrong now', async () => {
    comment('carol', '/guard release the alarm was a load test')
    await finishResponses(responderOf(forge, 72))
    comment('ada', '/guard release me too')
    comment('ada', '/guard closed')
    await finishResponses(responderOf(forge, 73))
    await finishResponses(responderOf(forge, 74))
    expect(forge.issues.comments).toEqual([
      [500, expect.stringContaining('nothing is held')],
      [500, expect.stringContaining('This is no command')],
    ])
  })

  test('a refusal is the last word on a comment, also where its author may write by now', async () => {
    comment('mallory', '/guard release please')
    await finishResponses(responderOf(forge, 72))
    forge.permissions.set('mallory', 'write')
    await finishResponses(responderOf(forge, 73))
    expect((await record()).hold?.bad).toBe(shop.bad)
  })
})

describe('a record that is gone', () => {
  const forget = () => forge.git.text(['update-ref', '-d', stateRef('production').primary])

  test('while an incident is open means held; the rollback tells what went out, and the hold can be released', async () => {
    await forget()
    await restoreHold(responderOf(forge, 74))
    expect((await record()).hold).toMatchObject({ ...shop, issue: 500, pull: 100 })
    comment('ada', '/guard release mine is fine')
    comment('carol', '/guard release because')
    await finishResponses(responderOf(forge, 75))
    expect((await record()).hold).toBeNull()
    expect(forge.issues.comments).toEqual([[500, expect.stringContaining('contributed')]])
    expect(forge.comments.reactions.at(-1)).toEqual([901, '+1'])
  })

  test('takes the range from the commits of the rollback and never from what the issue says', async () => {
    const body = forge.issues.all[0]?.body.replaceAll(shop.good, 'c'.repeat(40)) ?? ''
    await forge.issues.update(500, { body })
    await forget()
    await restoreHold(responderOf(forge, 74))
    expect((await record()).hold).toMatchObject({ ...shop, issue: 500, pull: 100 })
  })

  test.each([
    ['there is no rollback', () => void forge.pulls.all.splice(0, 1)],
    [
      'a person opened it',
      () => void forge.pulls.all.splice(0, 1, ...forge.pulls.all.map((one) => ({ ...one, author: 'mallory' }))),
    ],
    [
      'the issue names no rollback any more',
      async () => {
        const body = forge.issues.all[0]?.body.replaceAll('guard-rollback:', '') ?? ''
        await forge.issues.update(500, { body })
      },
    ],
  ])('and nobody can be shown to have no part in it where %s', async (_, change) => {
    await change()
    await forget()
    await restoreHold(responderOf(forge, 74))
    expect((await record()).hold).toMatchObject({ bad: shop.bad, good: null, issue: 500 })
    comment('carol', '/guard release because')
    await finishResponses(responderOf(forge, 75))
    expect((await record()).hold?.bad).toBe(shop.bad)
    expect(forge.issues.comments[0]?.[1]).toContain('not known what went out')
  })

  test.each([
    ['closed', () => forge.issues.update(500, { state: 'closed' })],
    [
      'of someone else',
      () => void forge.issues.all.splice(0, 1, ...forge.issues.all.map((one) => ({ ...one, author: 'mallory' }))),
    ],
  ])('means nothing where the incident is %s', async (_, change) => {
    await change()
    await forget()
    await restoreHold(responderOf(forge, 74))
    expect((await record()).hold).toBeNull()
  })
})

describe('the rollback while it is open', () => {
  test('is not written again where merging it still gives the same', async () => {
    const [before] = (await record()).responses
    await commitFiles(forge, 'main', 'Later', { 'README.md': 'new\n' })
    await finishResponses(responderOf(forge, 72))
    expect((await record()).responses[0]?.rollback).toEqual(before?.rollback)
  })

  test('is closed as no longer needed where something else has mended production', async () => {
    const event = { kind: 'recovered', sha: shop.bad, at: '2026-03-06T17:30:00Z' } as const
    await progressResponses(responderOf(forge, 74), { event, mended: true })
    expect(forge.pulls.all[0]?.state).toBe('closed')
    expect(forge.pulls.comments).toEqual([[100, expect.stringContaining('recovered without this')]])
  })
})

test('where the faulty lines have moved to another file the hold stays, and the incident says where', async () => {
  const other = await createMemoryForge()
  try {
    const start = await buildShop(other)
    const bad = await commitFiles(other, 'main', 'Break it', { 'lib/price.mjs': 'export const applyHalf = 0.5\n' })
    await commitFiles(other, 'main', 'Tidy', {
      'lib/price.mjs': 'export const price = 1\n',
      'lib/half.mjs': 'export const applyHalf = 0.5\n',
    })
    const good = await other.git.text(['rev-parse', `${bad}^`])
    expect(good).toBe(start.bad)
    await startResponse(responderOf(other, 71), badDeploy({ good, bad }))
    const { record: after } = await finishResponses(responderOf(other, 71))
    expect(after.responses[0]?.rollback).toMatchObject({ step: 'none', reason: 'cannot-say' })
    expect(after.hold?.bad).toBe(bad)
    expect(other.issues.all[0]?.body).toContain('`lib/half.mjs`: `applyHalf`')
  } finally {
    await other.close()
  }
})
