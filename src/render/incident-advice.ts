import { shortSha } from '../base/commit-id.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import type { Phase } from '../incident/incident.ts'
import { hasMended, type IncidentInput, type LivePage, outsideReason } from './incident-state.ts'
import { code, link } from './markdown.ts'

/** Conflicting files that are named; the rest is counted. */
const longest = 20

/** What to do about the deploy, its rollback and its hold at this point of an incident, in order. Markdown. */
export function endingOf(input: IncidentInput, phase: Phase, page: LivePage): readonly string[] {
  return byPhase[phase](input, page)
}

type Ending = (input: IncidentInput, page: LivePage) => readonly string[]

const stop: Ending = (input, page) => {
  const { response, held, rollbackMerged } = input
  const { advice, outside: words } = page.live
  const outside = outsideReason(response)
  if (outside !== null) return [words.first[outside], words.leave, words.later]
  const deploy = response.rollback.step === 'none' ? [] : [advice.deploy(code(response.base))]
  return [...rollBack(response, rollbackMerged, page), ...deploy, held ? advice.calmHeld : advice.calm]
}

/** Production has recovered, and the branch still has the fault. */
const stillHeld: Ending = ({ response: { bad, base, rollback }, held }, { live: { advice } }) => {
  if (!held) return []
  const first = rollback.step === 'opened' ? advice.mergeFirst(`#${rollback.pull}`) : advice.takeBackFirst
  return [advice.stillHeld(first, code(base), code(shortSha(bad)))]
}

const byPhase: Readonly<Record<Phase, Ending>> = {
  triage: stop,
  investigating: stop,
  mitigating: stop,
  monitoring: (input, { live: { advice } }) => [hasMended(input) ? advice.wait : advice.noWatch],
  resolved: stillHeld,
  closed: stillHeld,
  cancelled: ({ held }, { live: { advice } }) => (held ? [advice.holdStands] : []),
}

function rollBack(response: Response, merged: boolean, { live: { advice } }: LivePage): string[] {
  const { rollback } = response
  const base = code(response.base)
  switch (rollback.step) {
    case 'decided':
      return [advice.preparing]
    case 'opened': {
      const pull = `#${rollback.pull}`
      if (merged) return [advice.merged(pull)]
      const review = { extended: advice.extended, 'restore-good': advice.restore }
      const how = rollback.how === 'extended' || rollback.how === 'restore-good' ? review[rollback.how] : advice.review
      return [...redeployed(response, advice), how(pull, base)]
    }
    case 'pushed':
      return [advice.thenMerge(link(advice.open, rollback.url), base)]
    case 'none':
      return withoutRollback(rollback, response, advice)
    case 'unknown':
      return [advice.laterVersion]
  }
}

type Advice = LivePage['live']['advice']

function redeployed({ redeploy, good }: Response, advice: Advice): string[] {
  return redeploy === undefined || good === null
    ? []
    : [advice.redeployed(code(redeploy.workflow), code(shortSha(good)))]
}

type NoRollback = Extract<RollbackState, { step: 'none' }>

/** Reasons for which a deploy of the good version would not help. */
const noRedeploy: ReadonlySet<NoRollback['reason']> = new Set(['nothing-to-revert', 'no-good'])

function withoutRollback(rollback: NoRollback, { good, bad, base }: Response, advice: Advice): string[] {
  const { reason, pull } = rollback
  if (reason === 'external') return []
  const redeploy = good === null || noRedeploy.has(reason) ? [] : [advice.redeployGood(code(shortSha(good)))]
  const range = code(`${shortSha(good ?? bad)}..${shortSha(bad)}`)
  const about = { base: code(base), bad: code(shortSha(bad)), range, pull: pull === undefined ? '' : `#${pull}` }
  return [...redeploy, [advice.none[reason](about), ...places(rollback, advice)].join('\n')]
}

/** Where a person has to look: files in conflict, or what is left under another name. */
function places({ reason, conflicts, leftovers = [] }: NoRollback, advice: Advice): string[] {
  const found =
    reason === 'conflict'
      ? conflicts.map(({ path, kind }) => `   - ${code(path)}: ${code(kind)}`)
      : reason === 'cannot-say'
        ? leftovers.map(({ path, name }) => `   - ${code(path)}: ${code(name)}`)
        : []
  const rest = found.length - longest
  return rest > 0 ? [...found.slice(0, longest), `   - ${advice.more(rest)}`] : found
}
