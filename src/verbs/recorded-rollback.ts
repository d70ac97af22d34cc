import type { EnvironmentRecord } from '../deploy/record.ts'
import type { RollbackRange } from '../gate/context.ts'
import type { Deployments } from '../github/deployments.ts'

type Deps = { readonly deployments: Pick<Deployments, 'list'>; readonly warn: (line: string) => void }

/**
 * The range that our own record wants taken back: no text of a pull request has a say in it. Whoever may push could write the record too,
 * so GitHub is asked whether both ends were deployed here, and the good one with success: else the record is not believed.
 */
export async function recordedRollback(
  { deployments, warn }: Deps,
  environment: string,
  { responses }: Pick<EnvironmentRecord, 'responses'>,
): Promise<RollbackRange | null> {
  const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed')
  if (response === undefined || response.good === null) return null
  const { good, bad } = response
  const known = await deployments.list(environment)
  const wasGood = known.some(({ sha, statuses }) => sha === good && statuses.some(({ state }) => state === 'success'))
  if (wasGood && known.some(({ sha }) => sha === bad)) return { good, bad }
  warn(
    `The record of ${environment} names a rollback from ${bad.slice(0, 7)} to ${good.slice(0, 7)}, which are not both among the newest deployments there: it is reviewed like any other change.`,
  )
  return null
}
