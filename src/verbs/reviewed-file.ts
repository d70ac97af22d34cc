import { ConfigurationError } from '../base/errors.ts'
import type { Policy } from '../config/policy.ts'
import { assessCoverage } from '../gate/assess.ts'
import { gatherEvidence, type GatherPorts, type GatherRange } from '../gate/gather-evidence.ts'
import type { Repository } from '../git/repository.ts'
import type { Ports } from './ports.ts'

/** Whether every change of one file in a range was approved as it is, by the rules of a policy and with none of its exceptions. */
export async function isReviewed(
  ports: GatherPorts & Pick<Ports, 'run'>,
  repository: Repository,
  range: Omit<GatherRange, 'name'> & { readonly path: string },
  { gate }: Policy,
): Promise<boolean> {
  const { owner, repo } = ports.run
  const { base, head, path } = range
  try {
    const evidence = await gatherEvidence(ports, repository, { ...range, name: `${owner}/${repo}` })
    const { approvals, machineUsers } = gate
    const { uncovered } = await assessCoverage(repository, { base, head, evidence, approvals, machineUsers })
    return uncovered.every((file) => file.path !== path)
  } catch (error) {
    // The two have no history in common, or it takes git to tell.
    if (error instanceof ConfigurationError) return false
    throw error
  }
}
