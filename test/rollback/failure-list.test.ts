// What has gone wrong for others who open rollbacks by machine, row by row, each over HTTP on the stand-in of GitHub. Rows that are shown elsewhere
// are named with their test, and that it is still there.
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Response } from '../../src/deploy/record.ts'
import { createForge } from '../../src/github/forge.ts'
import { finishResponses, startResponse } from '../../src/verbs/respond/respond.ts'
import { startGitHub } from '../github/github.ts'
import { fakeClock, keptLog } from '../github/quiet.ts'
import { badDeploy } from '../support/responder.ts'
import { depsOn, releaseBadly, respond, type Server } from '../support/shop-on-github.ts'

type Shop = { readonly good: string; readonly bad: string }

/** Responds, and gives what the record says of it besides what GitHub has. */
async function answered(server: Server, shop: Shop, change: Partial<ReturnType<typeof depsOn>> = {}, runId = 71) {
  const deps = { ...depsOn(server, { runId }), ...change }
  const { record, failures } = await respond(deps, shop)
  expect(failures).toEqual([])
  const response = record.responses.find(({ bad }) => bad === shop.bad)
  if (response === undefined) throw new Error('no response')
  const { rollback, incident } = response
  const pull = rollback.step === 'opened' ? await server.forge.pulls.get(rollback.pull) : null
  const issue = incident.step === 'opened' ? await server.forge.issues.get(incident.issue) : null
  return { response, record, pull, issue, head: pull?.head.sha ?? '', deps }
}

const treeOf = async ({ forge }: Server, sha: string) => (await forge.gitData.getCommit(sha)).tree
const none = ({ rollback }: Response) => (rollback.step === 'none' ? rollback.reason : rollback.step)

/** A release and a bad one on top of it, of those files. */
async function release({ people }: Server, files: Parameters<typeof people.commit>[0]['files'], message = 'Change') {
  people.user('alice')
  const good = await people.tip()
  return { good, bad: await people.commit({ author: 'alice', files: files ?? {}, message }) }
}

describe('1, checks of a pull request that a workflow opened wait for someone', () => {
  test('without an app token the pull request says so', async () => {
    await using server = await startGitHub()
    const { pull } = await answered(server, await releaseBadly(server))
    expect(pull?.author).toBe('github-actions[bot]')
    expect(pull?.body).toContain('If its checks wait, someone with write access has to start them.')
  })

  test('with one it is opened by the app, and takes workflow files back as well', async () => {
    await using server = await startGitHub()
    const { people, github } = server
    people.user('alice')
    const path = '.github/workflows/deploy.yml'
    const good = await people.commit({ author: 'alice', files: { [path]: 'on: push\n' }, message: 'First' })
    const bad = await people.commit({ author: 'alice', files: { [path]: 'on: [push]\n' }, message: 'Second' })
    const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', workflows: 'write' } as const
    const app = { id: 77, slug: 'guard' }
    const token = github.token({ actor: 'guard[bot]', app, permissions, repository: 'acme/shop' })
    const options = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'test' }
    const appForge = createForge({ ...options, clock: fakeClock(), log: keptLog() })
    const deps = depsOn(server)
    const { pull, head } = await answered(server, { good, bad }, { ports: { ...deps.ports, appForge } })
    expect(pull?.author).toBe('guard[bot]')
    expect(await treeOf(server, head)).toBe(await treeOf(server, good))
  })
})

test('2, pull requests are not permitted: a person gets the link, and what he opens is taken up', async () => {
  await using server = await startGitHub({ actionsMayCreatePulls: false })
  const shop = await releaseBadly(server)
  const { response, issue } = await answered(server, shop)
  const { rollback } = response
  if (rollback.step !== 'pushed') throw new Error(rollback.step)
  expect(issue?.body).toContain(`[Open the rollback pull request](${server.github.url}/acme/shop/compare/main...`)
  const opened = await server.people.openPull({ author: 'bob', head: rollback.branch, base: 'main', title: 'Back' })
  const { record } = await finishResponses(depsOn(server, { runId: 72 }))
  expect(record.responses[0]).toMatchObject({ rollback: { step: 'opened', pull: opened }, settled: true })
})

test('3, workflow files are refused: they keep their version, are listed, and the rest is taken back', async () => {
  await using server = await startGitHub()
  const { people } = server
  const shop = await release(server, { 'a.txt': 'bad\n', '.github/workflows/new.yml': 'on: push\n' })
  const { pull, response, head } = await answered(server, shop)
  expect(response.rollback).toMatchObject({ step: 'opened', leftOut: ['.github/workflows/new.yml'] })
  expect(pull?.body).toContain('### What is left out')
  expect(await people.file(head, 'a.txt')).toBeUndefined()
  expect(await people.file(head, '.github/workflows/new.yml')).toBe('on: push\n')
})

describe('4, a conflict, and no help', () => {
  const policySource = (text: string) => ({ policySource: { path: 'p.yml', text } })

  async function collided(server: Server): Promise<Shop> {
    const shop = await release(server, { 'a.txt': 'bad\n', 'version.txt': '2\n' })
    await server.people.commit({ author: 'alice', files: { 'version.txt': '3\n' }, message: 'Release 3' })
    return shop
  }

  test('a file that is written after each merge is kept as it is where the policy lists it', async () => {
    await using server = await startGitHub()
    const shop = await collided(server)
    const text = 'rollback: { keep-main: [version.txt] }'
    const { response, head } = await answered(server, shop, policySource(text))
    expect(response.rollback).toMatchObject({ how: 'kept-main', leftOut: ['version.txt'] })
    expect(await server.people.file(head, 'version.txt')).toBe('3\n')
    expect(await server.people.file(head, 'a.txt')).toBeUndefined()
  })

  test('else a draft also takes back what is in the way, and names it', async () => {
    await using server = await startGitHub()
    const shop = await collided(server)
    const { response, pull, head } = await answered(server, shop)
    expect(response.rollback).toMatchObject({ how: 'extended' })
    expect(await treeOf(server, head)).toBe(await treeOf(server, shop.good))
    expect(pull?.body).toContain('Release 3')
    expect(pull?.body).toContain('`version.txt`')
  })

  test('else a draft restores good whole and names what it would drop', async () => {
    await using server = await startGitHub()
    const shop = await collided(server)
    const { response, pull, head } = await answered(server, shop, policySource('rollback: { extend: false }'))
    expect(response.rollback).toMatchObject({ how: 'restore-good' })
    expect(await treeOf(server, head)).toBe(await treeOf(server, shop.good))
    expect(pull?.body).toContain('Release 3')
    expect(pull?.body).toContain('`version.txt`')
  })

  test('else each file in conflict stands in the incident, and nothing was pushed', async () => {
    await using server = await startGitHub()
    const shop = await collided(server)
    const { response, issue } = await answered(
      server,
      shop,
      policySource('rollback: { extend: false, restore-good: false }'),
    )
    expect(none(response)).toBe('conflict')
    expect(issue?.body).toContain('`version.txt`')
    expect(server.github.log.filter(({ path }) => path.endsWith('/git/blobs'))).toEqual([])
  })
})

describe('6, what has been taken back already', () => {
  test('by hand, on the branch', async () => {
    await using server = await startGitHub()
    const shop = await release(server, { 'a.txt': 'bad\n' })
    await server.people.commit({ author: 'alice', files: { 'a.txt': null }, message: 'Take it back' })
    const { response, record } = await answered(server, shop)
    expect([none(response), record.hold]).toEqual(['nothing-to-revert', null])
  })

  test('by a rollback that is merged: it is recorded, and no other is opened', async () => {
    await using server = await startGitHub()
    const shop = await releaseBadly(server)
    const { response } = await answered(server, shop)
    const pull = response.rollback.step === 'opened' ? response.rollback.pull : 0
    await server.people.merge(pull, 'bob', 'squash')
    // The record was lost, or it is the same range in another environment.
    const deps = depsOn(server, { environment: 'staging', runId: 72 })
    const { record } = await respond(deps, shop)
    expect(record.responses).toMatchObject([{ rollback: { step: 'opened', pull } }])
  })

  test('and closed by a person: that is respected', async () => {
    await using server = await startGitHub()
    const shop = await releaseBadly(server)
    const { response } = await answered(server, shop)
    server.people.closePull(response.rollback.step === 'opened' ? response.rollback.pull : 0, 'bob')
    const { record } = await respond(depsOn(server, { environment: 'staging', runId: 72 }), shop)
    expect(record.responses.map(none)).toEqual(['closed-by-person'])
  })
})

describe('7, the switch', () => {
  test.each([
    ['of a stranger changes nothing', 'read', 'opened'],
    ['of a writer stops all, and people are told', 'write', 'switched-off'],
  ] as const)('%s', async (_, permission, expected) => {
    await using server = await startGitHub()
    const shop = await releaseBadly(server)
    server.people.user('dave', { permission })
    const issue = server.people.issue({ author: 'dave', title: 'Stop' })
    server.people.label(issue, 'dave', ['deploy-guard:off'])
    const { response } = await answered(server, shop)
    expect([none(response), response.incident.step]).toEqual([expected, 'opened'])
  })
})

test('8, a rollback without a reason: its body has the numbers and the run', async () => {
  await using server = await startGitHub()
  const { pull } = await answered(server, await releaseBadly(server))
  expect(pull?.body).toContain('### Why')
  expect(pull?.body).toMatch(/\|.*platform=ios.*\|/)
  expect(pull?.body).toContain('/actions/runs/71')
})

test('9, the branch is not called main', async () => {
  await using server = await startGitHub({ defaultBranch: 'trunk' })
  const shop = await release(server, { 'a.txt': 'bad\n' })
  const deps = depsOn(server)
  await startResponse(deps, { ...badDeploy(shop), base: 'trunk' })
  const { record } = await finishResponses(deps)
  const { rollback } = record.responses[0] ?? {}
  const pull = rollback?.step === 'opened' ? await server.forge.pulls.get(rollback.pull) : null
  expect(pull?.base).toBe('trunk')
})

test('10, GitHub has not computed yet whether it can be merged: nobody calls that a conflict', async () => {
  await using server = await startGitHub({ mergeableLag: 100 })
  const shop = await releaseBadly(server)
  const { response, pull, issue } = await answered(server, shop)
  await finishResponses(depsOn(server, { runId: 72 }))
  expect(response.rollback.step).toBe('opened')
  expect(`${pull?.body} ${issue?.body}`).not.toMatch(/conflict/i)
})

test('11, modes, links, submodules, removals and names of any script come back as they were', async () => {
  await using server = await startGitHub()
  const { people } = server
  people.user('alice')
  const odd = { 'über/서울 1.txt': 'a\n', 'line\nend.txt': 'b\n', 'quote".txt': 'c\n' }
  const before = {
    ...odd,
    'run.sh': { content: 'run\n', mode: '100755' },
    link: { content: 'run.sh', mode: '120000' },
    sub: { content: 'a'.repeat(40), mode: '160000' },
    'folder/x': 'x\n',
    bin: Buffer.from([0, 255, 1]),
  }
  const after = {
    ...Object.fromEntries(Object.keys(odd).map((path) => [path, null])),
    'run.sh': { content: 'run\n', mode: '100644' },
    link: { content: 'other', mode: '120000' },
    sub: { content: 'b'.repeat(40), mode: '160000' },
    'folder/x': null,
    folder: 'a file now\n',
    bin: null,
    'added 파일.txt': 'new\n',
  }
  const good = await people.commit({ author: 'alice', files: before, message: 'First' })
  const bad = await people.commit({ author: 'alice', files: after, message: 'Second' })
  const { head } = await answered(server, { good, bad })
  expect(await treeOf(server, head)).toBe(await treeOf(server, good))
})

test('12, the run that began it is gone: whatever starts next goes on', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  for (const path of [/\/pulls$/, /\/issues$/]) {
    server.github.faults.add({ kind: 'status', status: 500, method: 'POST', path, times: 9 })
  }
  await respond(depsOn(server), shop)
  server.github.faults.clear()
  const { record, failures } = await finishResponses(depsOn(server, { runId: 72 }))
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([{ rollback: { step: 'opened' }, settled: true }])
})

test('13, an issue of someone else that looks like ours is not followed', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  const ours = (await answered(server, shop)).issue
  const copy = server.people.issue({ author: 'alice', title: ours?.title ?? '', body: ours?.body ?? '' })
  server.people.label(copy, 'alice', ['deploy-guard', 'incident'])
  const { issue } = await answered(server, shop, {}, 72)
  expect(issue?.number).toBe(ours?.number)
  expect((await server.forge.issues.get(copy))?.body).toBe(ours?.body)
})

test('14, a text that is too long: what was pushed by the hundred is counted, and GitHub takes it', async () => {
  await using server = await startGitHub()
  const { people } = server
  people.user('alice')
  const good = await people.tip()
  let bad = good
  for (let at = 0; at < 120; at += 1) {
    const message = `${at} ${'@everyone #1 '.repeat(80)}`
    bad = await people.commit({ author: 'alice', files: { [`f${at}.txt`]: 'x' }, message })
  }
  const { pull, issue } = await answered(server, { good, bad })
  for (const body of [pull?.body ?? '', issue?.body ?? '']) {
    expect(body.length).toBeGreaterThan(1000)
    expect(body.length).toBeLessThan(60_001)
  }
})

test('and: what people pushed to our branch is never overwritten', async () => {
  await using server = await startGitHub()
  const { people } = server
  const shop = await releaseBadly(server)
  const { pull } = await answered(server, shop)
  const branch = pull?.head.branch ?? ''
  const theirs = await people.commit({ author: 'bob', branch, files: { 'note.txt': 'mine\n' }, message: 'And this' })
  await people.commit({ author: 'alice', files: { 'lib/session.mjs': 'bad\nlater\n' }, message: 'Later' })
  await finishResponses(depsOn(server, { runId: 72 }))
  await respond(depsOn(server, { environment: 'staging', runId: 73 }), shop)
  expect(await people.tip(branch)).toBe(theirs)
})

describe('shown elsewhere', () => {
  test.each([
    ['5, blame for what was flaky', 'test/watch', 'false-alarms.test.ts', 'alarm'],
    ['8, by hand without a reason', 'test/verbs', 'rollback-by-hand.test.ts', 'a reason'],
    ['9, a rollback waits for review like any change', 'test/gate', 'assess.test.ts', 'rollback-recomputed'],
    ['12, a crash after any single write', 'test/verbs/respond', 'respond-crash.test.ts', 'after any single write'],
    ['13, open and shut again and again', 'test/incident', 'lifecycle.test.ts', "'resolved', 'failing', 'resolved'"],
    ['15, a check run under a name of its own', 'test/github', 'checks.test.ts', 'every run of the name'],
    ['and: the next deploy ships it again', 'test/acceptance', 'ends.test.ts', 'still contains the bad change is held'],
  ])('%s', async (_, folder, file, words) => {
    expect(await readFile(`${folder}/${file}`, 'utf8')).toContain(words)
  })
})
