import { expect, test } from 'vitest'
import { finishResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { badDeploy, responderOf } from '../../support/responder.ts'
import { buildShop } from '../../support/shop.ts'

type Shop = { readonly good: string; readonly bad: string }

/** Commits and times differ from one history to the next; nothing else may. */
const neutral = (text: string) =>
  text
    .replace(/[0-9a-f]{40}/g, 'SHA')
    .replace(/\b[0-9a-f]{7}\b/g, 'sha')
    .replace(/\d\d:\d\d:\d\d/g, 'TIME')

async function respond(forge: MemoryForge, shop: Shop, runId: number, attempt = 1) {
  const responder = responderOf(forge, runId, attempt)
  await startResponse(responder, badDeploy(shop))
  return finishResponses(responder)
}

/** Everything that people see, and where the record stands. */
async function outcome(forge: MemoryForge) {
  const { responses, marks, hold } = await responderOf(forge, 99).store.read()
  const links = (text: string) => text.replace(/actions\/runs\/\d+/g, 'actions/runs/ID')
  return {
    responses: responses.map(({ rollback, incident, settled }) => [rollback.step, incident.step, settled]),
    marks: marks.length,
    held: hold !== null,
    refs: (await forge.git.lines(['for-each-ref', '--format=%(refname)'])).map(neutral),
    pulls: forge.pulls.all.map(({ title, body }) => links(neutral(`${title}\n${body}`))),
    issues: forge.issues.all.map(({ title, body }) => links(neutral(`${title}\n${body}`))),
    labels: [...forge.pulls.labels.values()],
  }
}

async function withShop<T>(work: (forge: MemoryForge, shop: Shop) => Promise<T>): Promise<T> {
  const forge = await createMemoryForge()
  try {
    return await work(forge, await buildShop(forge))
  } finally {
    await forge.close()
  }
}

/** Dies after that write; then the same run in its second attempt (odd), or another run (even). */
function crashAndResume(write: number) {
  return withShop(async (forge, shop) => {
    forge.faults.dieAfter(write)
    await expect(respond(forge, shop, 71)).rejects.toThrow()
    const last = forge.faults.log.at(-1)
    forge.faults.revive()
    forge.setRun(71, 'completed')
    const { failures } = await (write % 2 === 1 ? respond(forge, shop, 71, 2) : respond(forge, shop, 80))
    return { last, failures, outcome: await outcome(forge) }
  })
}

test('a crash after any single write, then another start: the same end', async () => {
  const { expected, writes } = await withShop(async (forge, shop) => {
    await respond(forge, shop, 71)
    return { expected: await outcome(forge), writes: forge.faults.log.length }
  })
  expect([expected.pulls.length, expected.issues.length]).toEqual([1, 1])
  expect(writes).toBeGreaterThan(20)
  const crashes = Array.from({ length: writes }, (_, index) => index + 1)
  const ends = await Promise.all(crashes.map(crashAndResume))
  for (const [index, end] of ends.entries()) {
    expect(end, `after write ${index + 1}, ${end.last}`).toEqual({ last: end.last, failures: [], outcome: expected })
  }
})
