import { mayWrite } from '../base/permission.ts'
import { runRef } from '../base/run.ts'
import { shortSha } from '../base/commit-id.ts'
import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { changeWatch } from '../deploy/record-entries.ts'
import type { Envelope, Verb } from '../deploy/result.ts'
import type { LabelledIssues } from '../github/issues.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import { escapeText } from '../render/markdown.ts'
import { showCheckRun } from './check-run.ts'
import type { Setting } from './setting.ts'
import type { WatchTask } from '../watch/task.ts'

/** Label of an open issue that switches the guard off, for all environments of the repository. */
export const offLabel = 'deploy-guard:off'

/** Who switched the guard off, and in which issue. */
export type SwitchedOff = { readonly issue: number; readonly by: string }

type Deps = {
  readonly forge: { readonly labelled: LabelledIssues; readonly info: Pick<RepositoryInfo, 'permission'> }
  readonly log: Log
}

/**
 * The issue that switches the guard off at this moment, or null. It counts only if whoever applied the label may write now: anybody can
 * open an issue, and some may label who may not deploy. Where issues cannot be read nothing is switched off.
 */
export async function switchedOff({ forge, log }: Deps): Promise<SwitchedOff | null> {
  for (const { issue, by } of await labelled(forge.labelled)) {
    const permission = by === null ? 'none' : await forge.info.permission(by)
    if (by !== null && mayWrite(permission)) return { issue, by }
    log.warning(
      `Issue #${issue} has the label ${offLabel}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`,
    )
  }
  return null
}

async function labelled(issues: LabelledIssues) {
  try {
    return await issues.open(offLabel)
  } catch (error) {
    if (error instanceof OutsideError && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
      return []
    throw error
  }
}

/** The head of the result of a run that judged nothing because someone switched the guard off. */
export function switchedOffResult<V extends Verb>(
  verb: V,
  { environment, sha }: { readonly environment: string; readonly sha: string },
  off: SwitchedOff,
): Envelope<V> {
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
  const of = { sha: task.sha, run: runRef(ports.run) }
  await store.update(`${shortSha(task.sha)} is not watched: switched off`, (record) =>
    changeWatch(record, of, { state: 'cancelled', deployment: task.deployment }),
  )
  await standAside(setting, switchedOffResult('watch', task, off))
}
