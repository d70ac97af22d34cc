import { riskPolicy, riskSchema } from '../../config/risk-policy.ts'
import type { RiskyPaths } from '../../config/rollback-policy.ts'
import { assessRisk } from '../../gate/risk/assess-risk.ts'
import { readRiskFiles } from '../../gate/risk/read-files.ts'
import type { Repository } from '../../git/repository.ts'

type Repo = Pick<Repository, 'changes' | 'blobDiffs' | 'blobs' | 'sizes'>

/** Lines of migrations between two commits that destroy data, as `path:line what`, run forward. */
export async function dataChanges(
  repository: Repo,
  range: { readonly base: string; readonly head: string },
  places: RiskyPaths,
): Promise<readonly string[]> {
  const rows = assessRisk(await readRiskFiles(repository, range), riskPolicy(riskSchema.parse({})), places)
  return rows.flatMap(({ reasonCode, evidence }) => (reasonCode === 'destructive-sql' ? evidence : []))
}
