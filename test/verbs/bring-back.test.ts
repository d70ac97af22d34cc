import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { finishResponses, progressResponses } from '../../src/verbs/respond/respond.ts'
import { rollBack } from '../../src/verbs/rollback-by-hand.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { baseline } from '../support/record-fixtures.ts'
import { responderOf } from '../support/responder.ts'
import { buildShop, commitFiles, treeOf } from '../support/shop.ts'

// `/guard reland half` on an incident whose rollback is merged.
let forge: MemoryForge
let shop: { good: string; bad: string }
let landed: readonly string[]
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
  const bad = await commitFiles(forge, 'main', 'Third', { 'third.txt': '3\n' })
  shop = { good: shop.good, bad }
  landed = await forge.git.lines(['rev-list', '--first-parent', '--reverse', `${shop.good}..${bad}`])
  forge.permissions.set('carol', 'write').set('ada', 'write')
  const run = { id: 60, attempt: 1 }
  const watch = { run, startedAt: null, baseline, verdict: null, state: 'ended' } as const
  await responderOf(forge, 60).store.update('deployed', (record) => {
    const marked = markGood(record, { deployment: 2, sha: shop.good, at: '2026-03-06T12:00:00Z', run })
    return planWatch(marked, { ...watch, deployment: 3, sha: bad, baseSha: shop.good })
  })
  await rollBack(responderOf(forge, 71), { reason: 'customers call', good: null, bad: null, branch: 'main' })
})
afterEach(() => forge.close())

const record = () => responderOf(forge, 99).store.read()

/** What the guard has said, and its reactions. */
const said = () => ({ replies: forge.issues.comments.map(([, text]) => text), reactions: forge.comments.reactions })

function comment(login: string, body: string): void {
  const id = 900 + forge.comments.all.length
  const at = new Date(forge.clock.now()).toISOString()
  forge.comments.all.push({ id, author: { login, kind: 'User' }, body, at, edited: false })
}

/** As GitHub squashes the newest pull request. */
async function merged(): Promise<string> {
  const pull = forge.pulls.all.at(-1)
  if (pull === undefined) throw new Error('there is no pull request')
  await forge.git.text(['update-ref', 'refs/heads/main', pull.head.sha])
  forge.pulls.all.splice(-1, 1, { ...pull, state: 'closed', merged: true, mergeCommit: pull.head.sha })
  return pull.head.sha
}

const start = (run: number) => finishResponses(responderOf(forge, run))

describe('/guard reland half', () => {
  test('opens the exact prefix, once, and the incident says so', async () => {
    await merged()
    comment('carol', '/guard reland half\n\nlet us look')
    expect((await start(72)).failures).toEqual([])
    await start(73)
    expect(forge.pulls.all.map(({ title }) => title)).toEqual([
      expect.stringContaining('Roll back'),
      'Bring back landings 1 to 2 of 3 that #100 took away',
    ])
    expect(await treeOf(forge, 'deploy-guard/reland/100-part-2')).toBe(await treeOf(forge, landed[1] ?? ''))
    expect(said()).toEqual({ replies: [], reactions: [[900, '+1']] })
    expect(forge.issues.all[0]?.body).toContain('Landings 1 to 2 of 3 are brought back by #101, asked for by carol.')
  })

  test('is not carried out again where the run died before it had answered', async () => {
    await merged()
    comment('carol', '/guard reland half')
    await start(72)
    forge.comments.reactions.splice(0)
    await start(73)
    expect(forge.pulls.all).toHaveLength(2)
    expect(said()).toEqual({ replies: [], reactions: [[900, '+1']] })
  })

  test('goes on from what the watch said of the part before, also after the incident is resolved', async () => {
    await merged()
    comment('carol', '/guard reland half')
    await start(72)
    const part = await merged()
    const at = '2026-03-06T19:00:00Z'
    const run = { id: 81, attempt: 1 }
    await responderOf(forge, 81).store.update('good', (before) =>
      markGood(before, { deployment: 9, sha: part, at, run }),
    )
    await progressResponses(responderOf(forge, 81), { event: { kind: 'recovered', sha: part, at }, mended: true })
    expect(await record()).toMatchObject({ hold: null, responses: [{ incident: { phase: 'resolved' } }] })
    comment('ada', '/guard reland half')
    comment('ada', '/guard reland half second')
    await start(82)
    expect(said()).toEqual({
      replies: [expect.stringMatching(/^@ada Nothing is brought back: only one landing is left/)],
      reactions: [
        [900, '+1'],
        [901, '-1'],
        [902, '+1'],
      ],
    })
    expect(await treeOf(forge, 'deploy-guard/reland/100-part-3')).toBe(await treeOf(forge, shop.bad))
  })

  test('not while a part is not decided yet, and the refusal is the last word on that comment', async () => {
    await merged()
    comment('carol', '/guard reland half')
    comment('ada', '/guard reland half')
    await start(72)
    expect(said().replies).toEqual([expect.stringContaining('the part before is not decided yet')])
    forge.pulls.all.splice(1, 1, ...forge.pulls.all.slice(1, 2).map((pull) => ({ ...pull, state: 'closed' as const })))
    await start(73)
    expect(forge.pulls.all).toHaveLength(2)
    expect(said().reactions).toEqual([
      [900, '+1'],
      [901, '-1'],
    ])
  })

  test.each([
    ['before the rollback is merged', 'carol', '/guard reland half', 'is not merged yet'],
    ['by somebody who may not write', 'mallory', '/guard reland half', 'write access'],
    ['without saying what', 'carol', '/guard reland', 'expected `/guard reland half`'],
    ['with another word', 'carol', '/guard reland half third', 'expected `/guard reland half`'],
  ])('not %s', async (_, login, body, why) => {
    if (login === 'mallory') await merged()
    comment(login, body)
    await start(72)
    await start(73)
    expect(said().replies).toEqual([expect.stringContaining(why)])
    expect(forge.pulls.all).toHaveLength(1)
  })

  test('what landed since is in conflict: nothing is opened, and it says so', async () => {
    await merged()
    await commitFiles(forge, 'main', 'In the way', { 'lib/session.mjs': 'something else\n', 'lib/price.mjs': 'else\n' })
    comment('carol', '/guard reland half')
    await start(72)
    expect(said().replies).toEqual([expect.stringContaining('what landed since is in conflict with it')])
    expect(forge.pulls.all).toHaveLength(1)
  })
})
