import { shortSha } from '../base/commit-id.ts'
import { changeWatch } from '../deploy/record-entries.ts'
import { atStage, type Setting } from './setting.ts'
import { checkRunId, showCheckRun } from './check-run.ts'

const title = 'Cancelled'
const summary =
  '## Cancelled\n\nThe run was cancelled, or its main phase was ended from outside: nothing is said about this deploy. Run the job again, or deploy again.\n'

/**
 * What a main phase has left open that ended before its work was done: the watch in the record, the check run, the deployment. The next start goes on
 * from there.
 */
export async function closeCutOff(setting: Setting, sha: string): Promise<void> {
  const { ports, environment, whole = setting.store, stage: own = null } = setting
  const { forge, run } = ports
  const isOurs = (watch: { readonly sha: string; readonly run: { readonly id: number } }): boolean =>
    watch.sha === sha && watch.run.id === run.runId
  const stage = (await whole.read()).watches.findLast((watch) => isOurs(watch) && watch.stage?.name === own)?.stage
  const { store } = atStage(setting, stage && { ...stage, share: null })
  const open = (await store.read()).watches.findLast(
    (watch) => isOurs(watch) && (watch.state === 'planned' || watch.state === 'running'),
  )
  if (open !== undefined) {
    await store.update(`${shortSha(sha)}: its run was cancelled`, (record) =>
      changeWatch(record, { sha, run: open.run }, { state: 'cancelled' }),
    )
  }
  const name = `Deploy Guard: ${environment}`
  const checks = await forge.checks.list(sha, name)
  if (checks.some(({ externalId, status }) => externalId === checkRunId(environment) && status !== 'completed'))
    await showCheckRun(
      forge.checks,
      { environment, sha, runUrl: run.runUrl },
      { title, summary, conclusion: 'cancelled' },
    )
  // What was only planned has never gone out; of what was watched production does run it.
  if (open?.state === 'planned' && open.deployment !== null) {
    const status = {
      state: 'error',
      description: 'The run was cancelled before the deploy',
      logUrl: run.runUrl,
    } as const
    await forge.deployments.setStatus(open.deployment, status)
  }
  await ports.summarise(summary)
}
