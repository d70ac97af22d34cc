import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rollbackOutcome } from '../demo/outcome.ts'
import { play, type Played } from '../demo/play.ts'
import { readRecord } from '../demo/record.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

/** Deploys as the demo does, with a service whose numbers run by the clock: iPhones break with the release that wants session version 2. */
async function playOn(stage: AcceptanceStage): Promise<Played[]> {
  const production = {
    async deploy(sha: string) {
      const session = (await stage.repo.file(sha, 'lib/session.mjs')) ?? ''
      stage.service.release(session.includes('session too old') ? ['ios'] : [])
    },
    stop: () => Promise.resolve(),
  }
  const audience = { scene: () => {}, deployed: () => Promise.resolve() }
  const { metricsUrl } = stage.service
  return play({ ...stage, production, metricsUrl, clear: () => Promise.resolve() }, audience)
}

describe('the whole loop', () => {
  let stage: AcceptanceStage
  let played: Played[]

  beforeAll(async () => {
    stage = await setStage()
    played = await playOn(stage)
  })
  afterAll(() => stage[Symbol.asyncDispose]())

  it('(a) lets a reviewed deploy through and finds it healthy', async () => {
    const { outcome, job } = played[0] ?? fail()
    expect(outcome).toMatchObject({
      gate: { decision: 'pass', coverage: { percent: 100 }, uncovered: [] },
      watch: { verdict: 'healthy' },
    })
    expect([job.main.code, job.post?.code]).toEqual([0, 0])
    expect(job.main.outputs).toMatchObject({
      decision: 'pass',
      'reason-code': 'all-covered',
      sha: outcome.sha,
      'base-sha': stage.first,
      coverage: '100',
    })
    expect(job.post?.summary).toContain('Watch: healthy')
    const { marks } = await readRecord(stage.repo)
    expect(marks.find(({ sha }) => sha === outcome.sha)?.word).toBe('good')
  })

  it('(b) holds what was pushed after the approval, and shows exactly that', () => {
    const { outcome, job } = played[1] ?? fail()
    expect(outcome.gate.decision).toBe('needs-review')
    expect(outcome.gate.uncovered).toMatchObject([
      { path: 'lib/price.mjs', pull: 2, reason: 'differs-from-approved', added: [3, 4], deleted: [3] },
    ])
    expect(outcome.watch).toBeNull()
    expect(job.main.code).toBe(1)
    expect(job.main.summary).toContain('+ 4    return sum > 100_000 ? Math.round(sum * 0.1) : sum')
    expect(job.main.summary).not.toContain('iPad')
  })

  it('(c) lets the rest through once the unseen change is out again, and names the broken platform', async () => {
    const { outcome, job } = played[2] ?? fail()
    expect(outcome).toMatchObject({
      gate: { decision: 'pass' },
      watch: { verdict: 'regressed', segment: 'platform=ios' },
    })
    expect(job.post?.code).toBe(1)
    expect(job.post?.summary).toContain('Requests of platform=ios fail more often')
    const { tree, goodTree } = await rollbackOutcome(stage.repo)
    expect(tree).toBe(goodTree)
    const { octokit, at } = lookAt(stage)
    const { data } = await octokit.checks.listForRef({
      ...at,
      ref: outcome.sha,
      check_name: 'Deploy Guard: production',
    })
    expect(data.check_runs.map(({ conclusion }) => conclusion)).toEqual(['failure'])
  })

  it('(d) lets the rollback through, finds it healthy against the time before (c), and resolves the incident', async () => {
    const { outcome } = played[3] ?? fail()
    expect(outcome).toMatchObject({ gate: { decision: 'pass' }, watch: { verdict: 'healthy' } })
    const record = await readRecord(stage.repo)
    expect(record.hold).toBeNull()
    expect(record.watches.at(-1)?.baseline?.kind).toBe('kept')
    expect(record.responses[0]?.incident).toMatchObject({ phase: 'resolved' })
    const [issue] = await incidents(stage)
    expect(issue?.body).toContain('recovery is proven')
  })

  it('opens one pull request and one issue in all, and breaks no rule of GitHub', async () => {
    expect(await rollbacks(stage)).toHaveLength(1)
    expect(await incidents(stage)).toHaveLength(1)
    expect(stage.github.violations).toEqual([])
  })
})

function fail(): never {
  throw new Error('that deploy was not played')
}
