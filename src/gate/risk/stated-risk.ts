import { plural } from '../../base/words.ts'
import type { RiskPolicy } from '../../config/risk-policy.ts'
import { answered } from '../rules/rule.ts'
import type { RiskRow } from './assess-risk.ts'
import { BAD_WITHIN, isBad, type Scored } from './range-risk.ts'

/** What is known of the landings of a deploy and of those before. */
export type RangeHistory = {
  /** Landings before what production runs, oldest first. */
  readonly before: readonly Scored[]
  /** Landings of the deploy, oldest first. */
  readonly range: readonly Scored[]
  /** How many landings earlier deploys had, newest last; empty where that is not known. */
  readonly deploys: readonly (readonly Scored[])[]
}

/** Landings that a comparison needs; below that nothing is said. */
const ENOUGH = 100
/** Deploys that a usual one is told from. */
const DEPLOYS = 250
const FEW_DEPLOYS = 20
/** Bad changes that a backtest of one's own needs. */
const FEW_BAD = 20

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
const sum = (scored: readonly Scored[]): number => scored.reduce((all, { odds }) => all + odds, 0)

/** How much likelier than usual it is that something of this deploy is taken back, as calculated; and how many changes a deploy usually has. */
export function relativeRisk({ before, range, deploys }: RangeHistory): {
  readonly times: number
  readonly usually: number | null
} {
  const known = deploys.slice(-DEPLOYS).filter((one) => one.length > 0)
  if (known.length >= FEW_DEPLOYS)
    return { times: sum(range) / mean(known.map(sum)), usually: median(known.map((one) => one.length)) }
  // How many changes a deploy has is not known: then one change is compared with one.
  return { times: sum(range) / range.length / mean(before.slice(-1000).map(({ odds }) => odds)), usually: null }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Below so many times the usual it is about the usual, or less. */
export const ABOUT_USUAL = 1.5

/** In words. What the model calls more than 4 times was 2.9 times on public repositories, so that nothing larger is ever said. */
export function riskWords(times: number): string {
  if (times < 0.5) return 'half the usual, or less'
  if (times < ABOUT_USUAL) return 'about the usual'
  return times < 2.5 ? 'about twice the usual' : 'two to three times the usual'
}

/** What a score would have caught here: of the bad changes those in the riskiest part. */
export type Caught = { readonly share: number; readonly caught: number; readonly bySize: number }
export type Backtest = { readonly judged: number; readonly bad: number; readonly caught: readonly Caught[] }

/** Parts of all changes, the riskiest first. */
const shares = [0.05, 0.1, 0.5] as const

/**
 * Each landing is ranked among those before it, as the gate would have done. The last 30 days are left out, as nobody knows yet what of them will be taken back; so
 * are reverts themselves and the first landings, which have too few before them.
 */
export function backtest(scored: readonly Scored[]): Backtest {
  const newest = scored.reduce((latest, { landing }) => Math.max(latest, landing.at), 0)
  const judged = scored.flatMap((one, index) => {
    if (index < ENOUGH || one.isRevert || one.landing.at > newest - BAD_WITHIN) return []
    const before = scored.slice(Math.max(0, index - 1000), index)
    const rank = (of: (other: Scored) => number): number =>
      before.reduce((higher, other) => higher + (of(other) > of(one) ? 1 : of(other) === of(one) ? 0.5 : 0), 0) /
      before.length
    return [{ isBad: isBad(one), byOdds: rank(({ odds }) => odds), bySize: rank(({ files }) => files) }]
  })
  const bad = judged.filter((one) => one.isBad)
  const caught = shares.map((share): Caught => ({
    share,
    caught: bad.filter(({ byOdds }) => byOdds < share).length,
    bySize: bad.filter(({ bySize }) => bySize < share).length,
  }))
  return { judged: judged.length, bad: bad.length, caught }
}

/** The lower end of a share's 95 % interval (Wilson). */
function lowerEnd(found: number, of: number): number {
  const z = 1.96
  const p = found / of
  const middle = p + (z * z) / (2 * of)
  return (middle - z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
}

/** What the whole range is said to be like; no row where the policy does not ask. A risk that is only estimated never blocks. */
export function statedRisk(history: RangeHistory, { stated }: RiskPolicy): RiskRow[] {
  if (stated === null) return []
  const row = (
    answer: Pick<RiskRow, 'outcome' | 'approvals' | 'found'>,
    message: string,
    evidence: readonly string[],
  ): RiskRow[] => [{ rule: 'risk', ...answer, reasonCode: 'stated-risk', message, evidence }]
  const { before, range } = history
  if (range.length === 0) return row({ outcome: 'ok' }, 'Risk of the range: no change lands with this deploy.', [])
  if (before.length < ENOUGH)
    return row(
      { outcome: 'inform' },
      `Risk of the range: not estimated, as there ${before.length === 1 ? 'is' : 'are'} only ${plural(before.length, 'change')} before it to compare with (${ENOUGH} are needed).`,
      [],
    )
  const { times, usually } = relativeRisk(history)
  const test = backtest(before)
  const isUseful = !isChanceHere(test)
  const message = `Risk of the range: ${riskWords(times)}. ${plural(range.length, 'change')} (${usually === null ? 'how many a deploy usually has is not known' : `usually ${usually}`}).`
  const answer =
    times < stated.above
      ? ({ outcome: 'ok' } as const)
      : answered(isUseful ? stated : { outcome: 'inform', approvals: 1 })
  const longer = times < stated.above ? 1 : stated['longer-watch']
  const estimate = isUseful ? { found: { risk: { times: Number(times.toFixed(2)), longer } } } : {}
  const asked =
    times < stated.above
      ? []
      : [
          `Calculated as ${times.toFixed(1)} times the usual; the policy asks for more from ${stated.above} on.`,
          ...(isUseful && longer > 1 ? [`It is watched ${longer} times as long.`] : []),
          'Consider a canary first, or fewer changes at once.',
        ]
  return row({ ...answer, ...estimate }, message, [...asked, ...reasons(range), ...backtestWords(test)])
}

/** Whether the score found no more of the bad changes here than chance would; with few of them nobody can say. */
function isChanceHere({ bad, caught }: Backtest): boolean {
  const half = caught.find(({ share }) => share === 0.5)
  return bad >= FEW_BAD && half !== undefined && lowerEnd(half.caught, bad) < half.share
}

/** What makes it so, from the files of the range. */
function reasons(range: readonly Scored[]): string[] {
  const worst = new Map(
    range.flatMap((one) => (one.worst === null ? [] : [[one.worst.path, one.worst.reverts] as const])),
  )
  const files = [...worst].sort(([, a], [, b]) => b - a).slice(0, 3)
  const docs = range.filter(({ docsOnly }) => docsOnly).length
  const [widest] = range.toSorted((a, b) => b.files - a.files)
  return [
    ...files.map(
      ([path, reverts]) =>
        `${path} was part of ${plural(reverts, 'earlier change')} that ${reverts === 1 ? 'was' : 'were'} taken back`,
    ),
    ...(widest === undefined || widest.files < 2
      ? []
      : [`The widest change is in ${plural(widest.files, 'file')}: ${widest.landing.sha.slice(0, 7)}`]),
    ...(docs === 0 ? [] : [`Documentation only: ${docs} of ${plural(range.length, 'change')}`]),
  ]
}

/** What the weights were worth on the repositories that they were learnt on, each judged with the weights of the others; percent in the riskiest 5, 10 and 50 %. */
const elsewhere =
  'On eight public repositories the riskiest 5 / 10 / 50 % of the changes held 11 / 20 / 69 % of those that were taken back; their number of lines alone held 10 / 18 / 64 %.'

function backtestWords(test: Backtest): string[] {
  const { bad, judged, caught } = test
  const basis = `${plural(judged, 'change')} here, ${bad} of them taken back within 30 days`
  if (bad < FEW_BAD) return [`Backtest: ${basis}. That is too few to say what the estimate is worth here. ${elsewhere}`]
  const parts = caught.map(({ share, caught: found, bySize }) => {
    const chance = Math.round(share * bad)
    return `the riskiest ${share * 100} % held ${found} of the ${bad} (chance: ${chance}; number of files alone: ${bySize})`
  })
  const verdict = isChanceHere(test)
    ? ' That is no better than chance here, so that the estimate asks for nothing.'
    : ''
  return [`Backtest: ${basis}; ${parts.join('; ')}.${verdict}`]
}
