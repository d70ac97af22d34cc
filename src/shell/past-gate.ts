import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigurationError } from '../base/errors.ts'
import type { Policy } from '../config/policy.ts'
import type { GivenEvidence } from '../gate/review-evidence.ts'
import { openLocalRepository } from '../git/bare-repository.ts'
import type { PastDeploy, PastGate } from '../verbs/backtest/backtest.ts'
import { gateOffline } from '../verbs/gate/gate-candidate.ts'

/** Where the policy is in a repository. */
const POLICY = '.github/deploy-guard.yml'

/** Says what the gate would have said of a deploy, given what ran before it. */
export type GateOfPast = (deploy: PastDeploy, before: PastDeploy | null) => Promise<PastGate>

/**
 * The gate of past deploys, from a repository on this machine and a file of who had reviewed what; approvals that came after a deploy do not count for it.
 * `unknown` where nothing ran before, or the repository lacks a commit.
 */
export async function withPastGate<T>(
  gitDir: string,
  given: GivenEvidence,
  policy: Policy,
  work: (gateOf: GateOfPast) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-backtest-'))
  const repository = await openLocalRepository(gitDir, folder)
  try {
    return await work(async (deploy, before) => {
      if (before === null) return 'unknown'
      const { missing } = await repository.fetch([before.sha, deploy.sha])
      if (missing.length > 0) return 'unknown'
      try {
        const { outcome } = await gateOffline(repository, {
          environment: 'production',
          base: before.sha,
          head: deploy.sha,
          given: asOf(given, deploy.began),
          policy,
          places: { policyPaths: [POLICY], workflows: policy.workflows },
          now: 1000 * deploy.began,
          warn: () => undefined,
        })
        return outcome.decision
      } catch (error) {
        if (error instanceof ConfigurationError) return 'unknown'
        throw error
      }
    })
  } finally {
    await repository.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What was known of reviews at a moment, Unix seconds. */
function asOf(given: GivenEvidence, moment: number): GivenEvidence {
  const pulls = given.evidence.pulls.map((pull) => ({
    ...pull,
    approvals: pull.approvals.filter(({ submittedAt }) => Date.parse(submittedAt) / 1000 <= moment),
  }))
  return { ...given, evidence: { ...given.evidence, pulls } }
}
