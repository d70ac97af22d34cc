import { OutsideError } from '../../base/errors.ts'
import { sameLogin } from '../../deploy/identity.ts'
import { type Expectation, saidExpectations } from '../../deploy/expectations.ts'
import type { Coverage } from '../../gate/coverage.ts'
import type { PullEvidence, ReviewEvidence } from '../../gate/review-evidence.ts'
import type { Forge } from '../../github/forge.ts'
import type { PullText } from '../../github/pulls.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import type { Ports } from '../ports.ts'

/** An effect that counts, and the pull request that announced it. */
export type Announced = Expectation & { readonly pull: number }

/**
 * Effects that the pull requests of a deploy announced of these metrics, as those who approved them read it: the text was not edited after an approval that covers what landed. A
 * critical metric, or one that is not watched, is none that anybody can announce something of; that is said.
 */
export async function announcedEffects(
  { forge, log }: Pick<Ports, 'log'> & { readonly forge: Pick<Forge, 'pullTexts'> },
  metrics: readonly StoreMetric[],
  { pulls }: Pick<ReviewEvidence, 'pulls'>,
  { units }: Pick<Coverage, 'units'>,
): Promise<Announced[]> {
  const covered = units.filter(({ covered: seen, reason }) => seen && reason === 'approved-as-merged')
  const asked = pulls.filter((pull) => pull.announces === true && covered.some((unit) => unit.pull === pull.number))
  if (asked.length === 0) return []
  try {
    const texts = await forge.pullTexts.get(asked.map(({ number }) => number))
    return texts.flatMap((text) => {
      const pull = asked.find(({ number }) => number === text.number)
      const approvers = covered.flatMap((unit) => (unit.pull === text.number ? unit.approvers : []))
      const said = saidExpectations(text.body).map((one) => ({ ...one, pull: text.number }))
      if (pull === undefined || said.length === 0) return []
      if (!isAsRead(pull, approvers, text)) {
        log.warning(
          `#${text.number} announces effects, but its text was edited after it was approved: they count for nothing.`,
        )
        return []
      }
      return said.filter((one) => canBeAnnounced(metrics, one, log))
    })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`What pull requests announce cannot be read, so it counts for nothing: ${error.message}`)
    return []
  }
}

/** Whether somebody whose approval covers it approved the text as it is now. */
function isAsRead({ approvals }: PullEvidence, approvers: readonly string[], { lastEditedAt }: PullText): boolean {
  const counting = approvals.filter(
    ({ reviewer, state }) => state === 'APPROVED' && approvers.some((login) => sameLogin(login, reviewer)),
  )
  return counting.some(({ submittedAt }) => lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt))
}

function canBeAnnounced(metrics: readonly StoreMetric[], { metric, pull }: Announced, log: Ports['log']): boolean {
  const watched = metrics.find(({ name }) => name === metric)
  if (watched?.role === 'advisory') return true
  const why = watched === undefined ? 'which is not watched' : `which is ${watched.role}`
  log.warning(`#${pull} announces an effect on ${JSON.stringify(metric)}, ${why}: it counts for nothing.`)
  return false
}
