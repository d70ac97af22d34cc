import { warning } from '@actions/core'
import type { WatchedDeploy } from '../verbs/conclude.ts'
import { failStep } from './failing.ts'
import type { Inputs } from './inputs.ts'
import { harmless } from './log.ts'

/** Lets the step end as the verdict says. An inconclusive watch is never quietly green: there is a warning at least. */
export function judgeWatched(
  { verdict, pull, issue }: WatchedDeploy,
  { onInconclusive, advisory }: Pick<Inputs, 'onInconclusive' | 'advisory'>,
): void {
  if (verdict.verdict === 'healthy') return
  const opened = [
    ...(pull === null ? [] : [`Rollback: pull request #${pull}.`]),
    ...(issue === null ? [] : [`Incident: issue #${issue}.`]),
  ]
  const message = [verdict.message, ...opened].join(' ')
  // What comes from outside is no fault of this deploy, and nothing that its job could mend.
  const fails = verdict.verdict === 'regressed' || (verdict.verdict === 'inconclusive' && onInconclusive === 'fail')
  if (fails && !advisory) failStep(message)
  else warning(harmless(fails ? `Advisory: this would have failed the job. ${message}` : message))
}
