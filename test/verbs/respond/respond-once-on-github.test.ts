import { expect, test } from 'vitest'
import { workflowPath } from '../../runner/workflow.ts'
import { startGitHub } from '../../github/github.ts'
import { depsOn, releaseBadly, respond, type Server } from '../../support/shop-on-github.ts'

// One pull request, one issue and one hold, over HTTP: run twice, two at once, and after a crash at any single call, read or write.

/** What people see in the end, and what the record says. */
async function ended(server: Server & { readonly shop: { readonly good: string; readonly bad: string } }) {
  const { record, failures } = await respond(depsOn(server, { runId: 99 }), server.shop)
  const [response] = record.responses
  const branch = response?.rollback.step === 'opened' ? response.rollback.branch : ''
  return {
    failures,
    states: record.responses.map(({ rollback, incident, settled }) => [rollback.step, incident.step, settled]),
    held: record.hold?.bad === server.shop.bad,
    pulls: (await server.forge.pulls.listByHead(branch)).length,
    issues: (await server.forge.issues.list(['incident'])).length,
    tree: response?.rollback.step === 'opened' ? response.rollback.tree : null,
  }
}

async function shopOn() {
  const server = await startGitHub()
  return Object.assign(server, { shop: await releaseBadly(server) })
}

const once = { failures: [], states: [['opened', 'opened', true]], held: true, pulls: 1, issues: 1 }

test('two runs at once, and another after them', async () => {
  await using server = await shopOn()
  // Both at work: of a run that nobody knows the lock would be taken over.
  const started = [1, 2].map(() =>
    server.people.workflowRun({ path: workflowPath, branch: 'main', sha: server.shop.bad, actor: 'ann' }),
  )
  await Promise.all(started.map(({ id }) => respond(depsOn(server, { runId: id }), server.shop)))
  for (const run of started) run.finish()
  const tree = (await server.forge.gitData.getCommit(server.shop.good)).tree
  expect(await ended(server)).toEqual({ ...once, tree })
})

test('a run that is cut off after a single request leaves nothing that another does not finish', async () => {
  const calls = await countCalls()
  expect(calls).toBeGreaterThan(40)
  // Each third call, for time; `respond-crash.test.ts` has every write, and the acceptance tests kill the built action after each.
  for (let call = 1; call < calls; call += 3) {
    await using server = await shopOn()
    let seen = 0
    const stop = server.github.onRequest(() => {
      seen += 1
      if (seen === call) server.github.faults.add({ kind: 'drop', times: Number.MAX_SAFE_INTEGER })
    })
    await respond(depsOn(server), server.shop).catch(() => undefined)
    stop()
    server.github.faults.clear()
    const { forge } = server
    const { tree } = await forge.gitData.getCommit(server.shop.good)
    expect(await ended(server), `cut off after request ${call}`).toEqual({ ...once, tree })
  }
})

async function countCalls(): Promise<number> {
  await using server = await shopOn()
  const before = server.github.log.length
  await respond(depsOn(server), server.shop)
  return server.github.log.length - before
}
