import { shortSha } from '../base/commit-id.ts'
import { duration } from '../render/quantities.ts'
import type { WatchedSpec } from '../metrics/store.ts'
import type { WatchPlan } from './plan.ts'
import type { Interval } from './steps/step-reader.ts'
import type { Verdict } from './verdict.ts'

// A small service shows too little in one watch. What runs now holds the changes of the deploys before it that are not proven either, so their time is
// judged together with its own, as one watch that begins with the oldest of them, against the same past: nothing has got worse since. It can accuse them
// together, and it can prove the oldest, which was seen all that time. It proves nothing of those that were out for less.

/** Earlier deploys whose time is judged together with that of a watch. Unix seconds. */
export type Carried = {
  /** The oldest of them. */
  readonly sha: string
  /** When its watch began. */
  readonly from: number
  /** How many deploys that are, the one that is watched among them. */
  readonly deploys: number
  /** When the later ones went out: nothing is judged then. */
  readonly rollouts: readonly Interval[]
}

/** What a judgement may use of the false-alarm rate of a watch, and whether it asks for missing traffic. */
type Judge = { readonly part: number; readonly traffic: boolean }

const CARRIED_PART = 0.2

/** All of the rate goes to the watch itself, unless time is carried to it. Traffic goes by the hour, and shows in minutes where it is missing. */
export const JUDGES = {
  alone: { part: 1, traffic: true },
  beside: { part: 1 - CARRIED_PART, traffic: true },
  carried: { part: CARRIED_PART, traffic: false },
} as const satisfies Readonly<Record<string, Judge>>

/** Whether a watch has ended without enough evidence: then what was carried to it is looked at. */
export const isShort = ({ reasonCode }: Verdict): boolean =>
  reasonCode === 'too-little-traffic' || reasonCode === 'unproven-rise'

type Watching = {
  readonly plan: WatchPlan
  readonly spec: Pick<WatchedSpec, 'metrics' | 'baseline' | 'range' | 'history'>
}

/** What is different where all the time that is carried is watched, up to the end of the last watch; null where nothing is counted. */
export function carriedWatch({ plan, spec }: Watching, { from, rollouts }: Carried, endedAt: number) {
  const { step } = plan
  const metrics = spec.metrics.filter(
    ({ query: { kind }, role }) => (kind === 'counts' || kind === 'histogram') && role !== 'advisory',
  )
  if (!metrics.some(({ role }) => role === 'critical')) return null
  const first = Math.ceil((from + Math.max(step, spec.range)) / step - 1e-9) * step
  const length = endedAt - first + step
  // It ends when the watch does, and not before.
  const whole = { ...plan, duration: length, minWatch: length }
  return { plan: whole, spec: { ...spec, metrics }, startedAt: from, rollouts, judge: 'carried' as const }
}

/** The verdict of a watch with what all the time that was carried to it shows. */
export function withCarried(own: Verdict, over: Verdict, { sha, from, deploys }: Carried): Verdict {
  if (own.verdict !== 'inconclusive') return own
  const time = `${duration(own.endedAt - from)}, ${deploys} deploys`
  if (over.verdict === 'healthy') {
    const { grade = null } = over
    const seen = grade === null ? 'all harm is ruled out' : `${grade} would have been seen`
    const message = `${own.message} But since the deploy of ${shortSha(sha)} (${time}) ${seen}: that deploy counts as healthy.`
    return { ...own, message, proves: { sha, grade } }
  }
  if (over.verdict !== 'regressed') return own
  const { worst } = over.regression
  const now = own.nodes.find(({ metric, segment }) => metric === worst.metric && segment === worst.segment)
  // What has ended since is not taken back.
  if (now === undefined || !(now.observed.share > now.harm)) return own
  const words = `It is the time since the deploy of ${shortSha(sha)} that shows it (${time}); this watch alone shows too little.`
  return { ...over, message: `${over.message} ${words}` }
}
