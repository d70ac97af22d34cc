import type { Policy } from '../config/policy.ts'
import { assessCoverage } from '../gate/assess.ts'
import { decideGate, type GateOutcome } from '../gate/decide.ts'
import { residueDigest } from '../gate/digest.ts'
import type { GivenEvidence } from '../gate/evidence-file.ts'
import { rollbackLane } from '../gate/rollback-lane.ts'
import { knownBots } from './exemption-facts.ts'
import { readOwnership } from './read-ownership.ts'
import type { Repository } from '../git/repository.ts'

/** What is asked without GitHub. */
export type OfflineQuestion = {
  readonly environment: string
  readonly base: string
  readonly head: string
  readonly given: GivenEvidence
  readonly policy: Policy
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Where it is said what of CODEOWNERS cannot be read. */
  readonly warn: (line: string) => void
}

/** The gate's word and the digest of what nobody has seen; the same core as online. Throws ConfigurationError for unknown commits. */
export async function gateOffline(
  repository: Repository,
  question: OfflineQuestion,
): Promise<{ readonly outcome: GateOutcome; readonly digest: string | null }> {
  const { environment, base, head, given, policy, now, warn } = question
  if (policy.gate.checks.length > 0) warn('gate.checks is not judged here: what became of checks is only on GitHub.')
  const lane = rollbackLane(head, given.rollbackReason !== null, given.deployments, now)
  const ownership = policy.gate.owners ? await readOwnership(repository, base, { teams: null, warn }) : null
  const coverage = await assessCoverage(repository, {
    base,
    head,
    evidence: given.evidence,
    approvals: policy.gate.approvals,
    machineUsers: policy.gate.machineUsers,
    opaque: policy.gate.opaque,
    promotionBranches: [...policy.gate.promotionBranches, ...given.promotionBranches],
    mayDrop: lane.open,
    ownership,
    bots: await knownBots(policy.gate, given.evidence, null),
    exactReverts: policy.gate.exactReverts,
    exactCherryPicks: policy.gate.exactCherryPicks,
  })
  const [from, to] = await Promise.all([repository.commit(base), repository.commit(head)])
  const facts = { kind: 'live', sameTree: from?.tree === to?.tree, coverage } as const
  const outcome = decideGate({ environment, base: facts, heldBy: null })
  return { outcome, digest: residueDigest({ repository: '', environment, base }, coverage.uncovered) }
}
