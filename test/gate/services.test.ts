import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyFor } from '../../src/config/services.ts'
import { gateScope } from '../../src/deploy/scope.ts'
import { parseEvidence } from '../../src/gate/review-evidence.ts'
import { openLocalRepository } from '../../src/git/bare-repository.ts'
import { gateOffline } from '../../src/verbs/gate/gate-candidate.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

const text = `services:
  shop: { paths: [services/shop/**, libs/**, "!**/*.md"] }
  pay: { paths: [services/pay/**, libs/**], workflows: [.github/workflows/pay.yml] }
`

let fixture: GitFixture
let base: string
let pulls: object[]
beforeEach(() => {
  fixture = gitFixture({
    'services/shop/a.txt': lines(20),
    'services/shop/old.txt': 'old\n',
    'services/pay/a.txt': lines(20),
    'libs/a.txt': lines(20),
    'README.md': 'hello\n',
    '.github/deploy-guard.yml': text,
  })
  base = fixture.tip()
  pulls = []
})
afterEach(() => fixture.dispose())

/** Lands a pull request that Bob approved as it is. */
function approved(files: Files): void {
  const number = pulls.length + 1
  const from = fixture.tip()
  fixture.on(`topic-${number}`, from)
  const head = fixture.commit(files)
  fixture.on('main')
  const mergeCommit = fixture.squash(`topic-${number}`)
  const said = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head, base: 'main', baseSha: from }
  const approvals = [{ ...said, submittedAt: '2026-01-05T10:00:00Z' }]
  pulls.push({ number, author: 'ann', head, mergeCommit, base: 'main', contributors: [], approvals })
}

/** What the gate says of a service (null: of the whole repository). */
async function gate(service: string | null, policyText = text) {
  const repository = await openLocalRepository(fixture.gitDir, fixture.dir)
  try {
    const policy = policyFor(parsePolicy(policyText, 'p.yml'), { environment: null, service })
    const given = parseEvidence(JSON.stringify({ schemaVersion: 1, branch: 'main', pulls }), 'evidence')
    const places = { policyPaths: ['.github/deploy-guard.yml'], workflows: policy.workflows }
    const question = { environment: 'production', base, head: fixture.tip(), given, policy, places, now: 0 }
    const { outcome, outside, digest } = await gateOffline(repository, { ...question, warn: () => undefined })
    const { decision, reasonCode, message, coverage } = outcome
    const unseen = coverage?.uncovered.map(({ path }) => path) ?? []
    return { decision, reasonCode, message, unseen, units: coverage?.units.length, outside, digest }
  } finally {
    await repository.close()
  }
}

describe('the gate of one service', () => {
  it('asks nothing about what lies outside, and says how much that is and what no service has', async () => {
    fixture.commit({ 'services/pay/a.txt': lines(20, { 3: 'pushed' }), 'README.md': 'pushed\n' })
    expect(await gate('shop')).toMatchObject({
      decision: 'pass',
      reasonCode: 'nothing-changes',
      message: 'Production/shop already runs exactly this content.',
      outside: { files: 2, ignored: 0, ofNone: ['README.md'], idle: [] },
    })
    expect(await gate('pay')).toMatchObject({ decision: 'needs-review', unseen: ['services/pay/a.txt'] })
    expect(await gate(null)).toMatchObject({
      unseen: ['README.md', 'services/pay/a.txt'],
      outside: { files: 0, ofNone: ['README.md'] },
    })
  })

  it('remarks on globs that match no file of the candidate', async () => {
    const misspelled = text.replace('libs/**, "!**/*.md"', 'libs/**, service/shop/**, tools/new.txt, "!nothing/**"')
    fixture.commit({ 'tools/new.txt': 'pushed\n', 'services/shop/a.txt': lines(20, { 1: 'x' }) })
    expect((await gate('shop', misspelled)).outside?.idle).toEqual(['service/shop/**'])
    expect((await gate('pay', misspelled)).outside?.idle).toEqual([])
  })

  it('asks each service that has a shared path about it, with a digest of its own', async () => {
    fixture.commit({ 'libs/a.txt': lines(20, { 3: 'pushed' }) })
    const [shop, pay] = [await gate('shop'), await gate('pay')]
    expect([shop.unseen, pay.unseen]).toEqual([['libs/a.txt'], ['libs/a.txt']])
    expect(shop.digest).not.toBe(pay.digest)
  })

  it("counts an approved change whose other half, which is another service's, nobody saw", async () => {
    approved({ 'services/shop/a.txt': lines(20, { 2: 'seen' }) })
    fixture.commit({ 'services/pay/a.txt': lines(20, { 9: 'pushed' }) })
    expect(await gate('shop')).toMatchObject({ decision: 'pass', reasonCode: 'all-covered', units: 1 })
  })

  it.each([['.github/deploy-guard.yml'], ['.github/workflows/any.yml']])(
    'always asks about what judges or deploys it: %s',
    async (path) => {
      fixture.commit({ [path]: `${text}# pushed\n` })
      expect(await gate('shop')).toMatchObject({ decision: 'needs-review', unseen: [path] })
    },
  )

  it('asks about the workflow that deploys it, and about that of no other service', async () => {
    fixture.commit({ '.github/workflows/shop.yml': 'on: push\n', '.github/workflows/pay.yml': 'on: push\n' })
    expect(await gate('pay')).toMatchObject({ unseen: ['.github/workflows/pay.yml'] })
  })

  it('follows what nobody saw from outside into the service, moved or copied', async () => {
    const hidden = Array.from({ length: 20 }, (_, at) => `evil ${at}`).join('\n')
    fixture.commit({ 'tools/evil.txt': `${hidden}\n` })
    approved({ 'tools/evil.txt': null, 'tools/moved.txt': `${hidden}\n` })
    approved({ 'tools/moved.txt': null, 'services/shop/evil.txt': `${hidden}\n` })
    expect(await gate('shop')).toMatchObject({ decision: 'needs-review', unseen: ['services/shop/evil.txt'] })
  })
})

describe('ignored paths', () => {
  const ignoring = (more = ''): string => `gate: { ignore: [docs/**, "*.md", .github/**, db/** ${more}] }\n`

  it('are asked nothing about, and counted', async () => {
    fixture.commit({ 'README.md': 'pushed\n', 'docs/a.txt': 'pushed\n' })
    expect(await gate(null, ignoring())).toMatchObject({
      decision: 'pass',
      message: 'Production already runs exactly this content, but for files that the policy ignores.',
      outside: { files: 2, ignored: 2, ofNone: [] },
    })
  })

  it('are never the policy, a workflow, or what the policy calls risky', async () => {
    const risky = ['.github/deploy-guard.yml', '.github/workflows/x.yml', 'db/migrations/1.sql', 'docs/.env']
    fixture.commit(Object.fromEntries([...risky, 'docs/a.txt'].map((path) => [path, `# pushed ${path}\n`])))
    expect((await gate(null, ignoring())).unseen.toSorted()).toEqual(risky.toSorted())
  })

  it('of a service are those that it says', async () => {
    const own = text.replace('"!**/*.md"] }', '"!**/*.md"], gate: { ignore: ["**/*.txt", "!**/a.txt"] } }')
    fixture.commit({ 'services/shop/old.txt': 'pushed\n', 'services/shop/a.txt': lines(20, { 1: 'pushed' }) })
    expect(await gate('shop', own)).toMatchObject({
      unseen: ['services/shop/a.txt'],
      outside: { files: 1, ignored: 1, ofNone: ['services/shop/old.txt'] },
    })
  })
})

it('whatever changes, each file belongs to a service or is listed as of none', async () => {
  const names = [
    '.github/workflows/shop.yml',
    'services/shop/x',
    'services/shop/x.md',
    'services/pay/x.md',
    'libs/y',
    'libs/y.md',
    'z',
    '.github/workflows/pay.yml',
    'docs/a/b',
    'CODEOWNERS',
  ]
  fixture.commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])))
  const policy = parsePolicy(text, 'p.yml')
  const { outside } = await gate('shop')
  const scopes = ['shop', 'pay'].map((name) => {
    const rules = policyFor(policy, { environment: null, service: name })
    return gateScope(rules, { policyPaths: ['.github/deploy-guard.yml'], workflows: rules.workflows })
  })
  const belongs = names.filter((name) => scopes.some((scope) => scope?.(name)))
  expect([...belongs, ...(outside?.ofNone ?? [])].toSorted()).toEqual(names.toSorted())
  expect(outside?.ofNone).toEqual(['CODEOWNERS', 'docs/a/b', 'services/shop/x.md', 'z'])
})
