import { showCheckRun } from '../deploy/check-run.ts'
import { offLabel, type SwitchedOff } from '../deploy/kill-switch.ts'
import type { Envelope } from '../deploy/result.ts'
import { changeWatch } from '../deploy/watches.ts'
import { escapeText } from '../render/markdown.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Setting } from './setting.ts'

/** The head of the result of a run that judged nothing because someone switched the guard off. */
export function switchedOffResult(
  verb: Envelope['verb'],
  { environment, sha }: { readonly environment: string; readonly sha: string },
  off: SwitchedOff,
): Envelope {
  const message = `Deploy Guard is switched off by ${off.by} (issue #${off.issue} has the label ${offLabel}): nothing was judged.`
  return { schemaVersion: 1, verb, environment, sha, baseSha: null, reasonCode: 'switched-off', message }
}

/** Says where people look that nothing was judged: never green, never red. */
export async function standAside({ ports }: Setting, result: Envelope): Promise<void> {
  const summary = `## Switched off\n\n${escapeText(result.message)} Close the issue or take the label off to switch it on again.\n`
  ports.log.warning(result.message)
  await ports.summarise(summary)
  const report = { title: 'Switched off: nothing was judged', summary, conclusion: 'neutral' } as const
  await showCheckRun(ports.forge.checks, { ...result, runUrl: ports.run.runUrl }, report)
}

/** The same for a watch that the gate of this run has planned. What runs in production has changed all the same. */
export async function leaveWatch(setting: Setting, task: WatchTask, off: SwitchedOff): Promise<void> {
  const { ports, store } = setting
  if (task.samples !== null) ports.sampling.stop(task.samples)
  if (task.deployment !== null) {
    const status = {
      state: 'success',
      description: 'Deployed; Deploy Guard is switched off',
      logUrl: ports.run.runUrl,
    } as const
    await ports.forge.deployments.setStatus(task.deployment, status)
  }
  const of = { sha: task.sha, run: { id: ports.run.runId, attempt: ports.run.attempt } }
  await store.update(`${task.sha.slice(0, 7)} is not watched: switched off`, (record) =>
    changeWatch(record, of, { state: 'cancelled', deployment: task.deployment }),
  )
  await standAside(setting, switchedOffResult('watch', task, off))
}
