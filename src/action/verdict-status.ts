import { setFailed, warning } from '@actions/core'
import type { WatchedDeploy } from '../verbs/conclude.ts'
import { neutralise } from './log.ts'

/** Lets the step end as the verdict says. An inconclusive watch is never quietly green: there is a warning at least. */
export function judgeWatched({ verdict }: WatchedDeploy, onInconclusive: 'pass' | 'fail'): void {
  const message = neutralise(verdict.message)
  switch (verdict.verdict) {
    case 'healthy':
      return
    case 'regressed':
      return setFailed(message)
    case 'inconclusive':
      return onInconclusive === 'fail' ? setFailed(message) : warning(message)
  }
}
