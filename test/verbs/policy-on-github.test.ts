import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const PATH = '.github/deploy-guard.yml'
const TYPO = 'gate:\n  aprovals: 2\n'

/** A policy file in a pull request that Bob approved. */
async function approvedPolicy(text: string, more: Record<string, string> = {}, approvers = ['bob']): Promise<string> {
  const branch = `policy-${text.length}-${Object.keys(more).length}`
  await shop.commit(branch, { [PATH]: text, ...more }, { parents: [await shop.repo.tip()] })
  const number = await shop.opened(branch)
  for (const login of approvers) shop.approve(number, login)
  return shop.merge(number)
}

/** A policy that is in what production runs, however it got there. */
async function policyInProduction(text: string): Promise<string> {
  const sha = await shop.commit('main', { [PATH]: text })
  shop.deployed(sha, ['Deploy Guard'])
  return sha
}

describe("the candidate's own policy", () => {
  it('is held with line and column where it cannot be read, reviewed or not', async () => {
    const sha = await approvedPolicy(TYPO)
    const { outcome, report } = await shop.judgeAs()
    expect(outcome).toMatchObject({ decision: 'held', reasonCode: 'policy-malformed' })
    expect(outcome.message).toContain(
      `${PATH} (at ${sha.slice(0, 7)}):2:3: unknown key "aprovals" in gate; did you mean approvals?`,
    )
    expect(report).toContain('Not deployed: its policy file cannot be read')
  })

  it.each([
    ['two mistakes', 'zebra: 1\ngate: { approvals: 99 }\n', [':1:1:', ':2:20:']],
    ['no YAML', 'gate: [', [':1:']],
    ['rules that contradict each other', 'watch: { duration: 1m, min-watch: 5m }\n', ['watch.min-watch']],
  ])('names each place: %s', async (_, text, places) => {
    await approvedPolicy(text)
    const { outcome } = await shop.judgeAs()
    expect(outcome.reasonCode).toBe('policy-malformed')
    for (const place of places) expect(outcome.message).toContain(place)
  })

  it('is not asked where the workflow gives the policy itself', async () => {
    await approvedPolicy(TYPO)
    expect((await shop.judgeAs({ policy: '' })).outcome.decision).toBe('pass')
  })

  it('does not judge: the one that production runs does, and the report says so', async () => {
    const sha = await policyInProduction('gate: { approvals: 2 }\n')
    await approvedPolicy('gate: { approvals: 1 }\n')
    const { outcome, prepared, report } = await shop.judgeAs()
    expect([prepared.policy.gate.approvals, outcome.decision]).toEqual([2, 'needs-review'])
    expect(report).toContain(`Judged by the policy of what runs (\`${sha.slice(0, 7)}\`)`)
  })
})

describe('a policy in force that cannot be read', () => {
  it('gives way to the strictest defaults, which let its reviewed correction pass', async () => {
    const broken = await policyInProduction(TYPO)
    await approvedPolicy('gate:\n  approvals: 1\n')
    const { outcome, prepared, report } = await shop.judgeAs()
    expect(outcome).toMatchObject({ decision: 'pass', reasonCode: 'all-covered' })
    expect(prepared.origin).toMatchObject({ kind: 'defaults', commit: broken })
    expect(report).toContain('cannot be read')
    expect(report).toContain(':2:3: unknown key')
  })

  it('and hold one that nobody approved', async () => {
    await policyInProduction(TYPO)
    await shop.commit('main', { [PATH]: 'gate:\n  approvals: 1\n' })
    expect((await shop.judgeAs()).outcome.decision).toBe('needs-review')
  })

  it('ask for what the correction asks for beyond them', async () => {
    await policyInProduction(TYPO)
    await approvedPolicy('gate:\n  approvals: 2\n')
    const { outcome, prepared } = await shop.judgeAs()
    expect([prepared.policy.gate.approvals, outcome.decision]).toEqual([2, 'needs-review'])
  })

  it.each([
    ['a known bot', 'gate: { known-bots: [{ login: "dependabot[bot]", paths: ["**"] }] }\n'],
    ['exact reverts', 'gate: { exact-reverts: true }\n'],
    ['opaque content', 'gate: { opaque: allow }\n'],
    ['an emergency', 'gate: { emergency: [ann] }\n'],
  ])('trust nobody that the correction names: %s', async (_, text) => {
    await policyInProduction(TYPO)
    await approvedPolicy(text)
    const { gate } = (await shop.judgeAs()).prepared.policy
    expect([gate.knownBots, gate.exactReverts, gate.opaque, gate.emergency]).toEqual([[], false, [], []])
  })

  it('keep who deploys, where these lines are sound', async () => {
    await shop.repo.push('ann', 'trunk', await shop.repo.tip())
    const broken = await shop.commit('trunk', { [PATH]: `branch: trunk\n${TYPO}` })
    shop.deployed(broken, ['Deploy Guard'], undefined, { branch: 'trunk' })
    const startedAt = new Date(shop.ports.clock.now()).toISOString()
    await shop.seen(broken, startedAt)
    await shop.commit('fix', { [PATH]: 'branch: trunk\n' }, { parents: [broken] })
    const number = await shop.opened('fix', 'trunk')
    shop.approve(number)
    const sha = await shop.merge(number)
    const { outcome, prepared } = await shop.judgeAs({ sha, branch: 'trunk' })
    expect([prepared.base, outcome.decision]).toEqual([broken, 'pass'])
  })
})

describe('headlines', () => {
  it('do not call what a known bot made approved', async () => {
    const author = shop.repo.app({ id: 77, slug: 'dependabot' })
    await shop.commit('bump', { 'a.txt': 'bump\n' }, { author })
    shop.clock.advance(60)
    await shop.merge(await shop.repo.openPull({ author, head: 'bump', base: 'main', title: 'Bump' }))
    const policy = 'gate: { known-bots: [{ login: "dependabot[bot]", paths: [a.txt] }] }'
    const { outcome, report } = await shop.judgeAs({ policy })
    expect(outcome.message).toBe('Every change is covered (1 made by a known bot): 2 lines in 1 file.')
    expect(report).toContain('## Every change is covered, some of it without a review')
  })

  it.each([
    ['rita', 'may not write to this repository'],
    ['cleo', 'had a part in it (commit, co-author, push)'],
    ['helper[bot]', 'is no person'],
  ])('name %s, whose approval does not count, with the reason', async (login, why) => {
    await shop.commit('topic', { 'a.txt': 'changed\n' }, { coAuthors: ['cleo'] })
    const number = await shop.opened('topic')
    shop.approve(number, login)
    await shop.merge(number)
    const { outcome, report } = await shop.judgeAs()
    expect(outcome.decision).toBe('needs-review')
    expect(report).toContain(`${login.replace('[', '\\[').replace(']', '\\]')} does not count: ${why}`)
  })
})
