import { warning } from '@actions/core'
import type { WatchedDeploy } from '../verbs/conclude.ts'
import { failStep } from './failing.ts'
import type { Inputs } from './inputs.ts'
import { harmless } from './log.ts'

/** Lets the step end as the verdict says. An inconclusive watch is never quietly green: there is a warning at least. */
export function judgeWatched(
  { verdict }: WatchedDeploy,
  { onInconclusive, advisory }: Pick<Inputs, 'onInconclusive' | 'advisory'>,
): void {
  if (verdict.verdict === 'healthy') return
  const fails = verdict.verdict === 'regressed' || onInconclusive === 'fail'
  if (fails && !advisory) failStep(verdict.message)
  else warning(harmless(fails ? `Advisory: this would have failed the job. ${verdict.message}` : verdict.message))
}
