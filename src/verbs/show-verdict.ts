import { showCheckRun } from '../deploy/check-run.ts'
import type { Ports } from '../deploy/ports.ts'
import type { CheckConclusion } from '../github/checks.ts'
import { escapeText } from '../render/markdown.ts'
import { watchSummary } from '../render/watch-summary.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Verdict } from '../watch/verdict.ts'
import type { WatchedDeploy } from './conclude.ts'
import type { Setting } from './setting.ts'

/** Shows a verdict where people look: job summary, check run, and the status of the deployment. */
export async function showVerdict({ ports, conduct }: Setting, task: WatchTask, watched: WatchedDeploy): Promise<void> {
  const { verdict } = watched
  const summary = watchSummary(verdict, consequences(ports, watched))
  await ports.summarise(summary)
  const words = checkWords(verdict)
  const advises = conduct.advisory && words.conclusion === 'failure'
  const title = advises ? `Advisory: ${words.title}` : words.title
  const conclusion = advises ? 'neutral' : words.conclusion
  await showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, { title, summary, conclusion })
  // Never a second `success`: it would make this deployment the newest again if another one has gone out meanwhile.
  if (verdict.verdict === 'regressed') await setFailure(ports, task, `${title}: ${verdict.message}`)
}

/** Says that a deploy was let through, did not succeed, and so was not watched. */
export async function showAbandoned(ports: Ports, task: WatchTask, jobStatus: string): Promise<void> {
  const summary = `## Not watched\n\nThe gate let this deploy through, but the job ended as ${jobStatus}: there is nothing to judge.\n`
  await ports.summarise(summary)
  const report = { title: 'Not watched: the deploy did not succeed', summary, conclusion: 'neutral' } as const
  await showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report)
  await setFailure(ports, task, `The job ended as ${jobStatus}`)
}

async function setFailure(ports: Ports, task: WatchTask, description: string): Promise<void> {
  if (task.deployment === null) return
  await ports.forge.deployments.setStatus(task.deployment, { state: 'failure', description, logUrl: ports.run.runUrl })
}

function consequences({ run }: Ports, { pull, issue, unfinished, withheld }: WatchedDeploy): string {
  const at = `${run.serverUrl}/${run.owner}/${run.repo}`
  return [
    ...(pull === null ? [] : [`- **Go back:** merge the rollback, [pull request #${pull}](${at}/pull/${pull})`]),
    ...(issue === null ? [] : [`- **Where people meet:** the incident, [issue #${issue}](${at}/issues/${issue})`]),
    ...unfinished.map((message) => `- **Not finished**, run the job again: ${escapeText(message)}`),
    ...(withheld === null ? [] : [escapeText(withheld)]),
  ].join('\n')
}

function checkWords({ verdict }: Verdict): { readonly title: string; readonly conclusion: CheckConclusion } {
  switch (verdict) {
    case 'healthy':
      return { title: 'Healthy after the deploy', conclusion: 'success' }
    case 'regressed':
      return { title: 'Worse since the deploy', conclusion: 'failure' }
    case 'external':
      return { title: 'Worse since the deploy, from outside', conclusion: 'neutral' }
    case 'inconclusive':
      return { title: 'Deployed; the watch cannot say', conclusion: 'neutral' }
  }
}
