import type { Ports } from '../deploy/ports.ts'
import type { EnvironmentRecord } from '../deploy/record.ts'
import { assessCoverage } from '../gate/assess.ts'
import { type BaseFacts, decideGate, type GateOutcome } from '../gate/decide.ts'
import { residueDigest } from '../gate/digest.ts'
import { gatherEvidence } from '../gate/gather.ts'
import type { HoldFacts } from './held.ts'
import { isFirstDeploy, type Prepared } from './prepare.ts'

/** Judges a candidate. Reads only; what is shown of it is the caller's affair. */
export async function gate(ports: Ports, prepared: Prepared, held: HoldFacts | null): Promise<GateOutcome> {
  return decideGate({
    environment: prepared.request.environment,
    base: await baseFacts(ports, prepared),
    heldBy: held?.containment.contains === true ? held.hold : null,
  })
}

async function baseFacts(ports: Ports, prepared: Prepared): Promise<BaseFacts> {
  const { base, request, repository, policy, branch, record } = prepared
  if (base === null) {
    if (!isFirstDeploy(prepared)) return { kind: 'unknown' }
    return { kind: 'first-deploy', allowed: policy.gate.firstDeploy === 'pass' }
  }
  const { owner, repo } = ports.run
  const range = { base, head: request.sha, branch, name: `${owner}/${repo}` }
  const evidence = await gatherEvidence(ports, repository, range)
  const question = { base, head: request.sha, evidence, ...policy.gate, rollback: rolledBack(record) }
  const coverage = await assessCoverage(repository, question)
  const ends = await Promise.all([repository.commit(base), repository.commit(request.sha)])
  return { kind: 'live', sameTree: ends[0]?.tree === ends[1]?.tree, coverage }
}

/** The range that our own record wants taken back: no text of a pull request has a say in it. */
function rolledBack({ responses }: EnvironmentRecord): { good: string; bad: string } | null {
  const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed')
  return response?.good == null ? null : { good: response.good, bad: response.bad }
}

/** The digest of what nobody has seen; null where nothing is left or nothing was compared. */
export function digestOf({ run }: Ports, { base, request }: Prepared, { coverage }: GateOutcome): string | null {
  if (base === null || coverage === null) return null
  const scope = { repository: `${run.owner}/${run.repo}`, environment: request.environment, base }
  return residueDigest(scope, coverage.uncovered)
}
