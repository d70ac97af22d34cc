import { shortSha } from '../base/commit-id.ts'
import type { GateFindings } from '../deploy/gate-findings.ts'
import type { IncidentEvent } from '../deploy/incident-events.ts'
import type { IncidentPhase, Response } from '../deploy/record.ts'
import type { Incident, Phase } from '../incident/incident.ts'
import type { ExternalReason } from '../watch/verdict.ts'
import type { Page } from './incident-findings.ts'
import type { LiveWords } from './incident-live-words.ts'
import { code, escapeText, link } from './markdown.ts'
import { statedPercent } from './quantities.ts'

/** What an incident issue says. */
export type IncidentInput = {
  readonly environment: string
  readonly response: Response
  readonly phase: IncidentPhase
  readonly timeline: readonly IncidentEvent[]
  /** Deploys that contain the bad commit are refused at this moment. */
  readonly held: boolean
  /** GitHub says that the rollback's pull request is merged. */
  readonly rollbackMerged: boolean
  /** A watch of the good version ended healthy; else it merely ran before. */
  readonly goodWatched: boolean
  /** e.g. `https://github.com/octo/shop`. */
  readonly repositoryUrl: string
  readonly runUrl: string
  /** What the gate found that data can be restored from; absent where that was nothing. */
  readonly restorePoint?: NonNullable<GateFindings['restorePoint']>
}

/** The words of a page, and those of what only a live incident has. */
export type LivePage = Page & { readonly live: LiveWords }

/** Where it happened, the places of the environment among it. */
export function placesOf({
  environment,
  response,
}: {
  readonly environment: string
  readonly response: Response | null
}): string {
  const cells = response?.cells ?? []
  return cells.length === 0 ? environment : `${environment} (${cells.map(({ name }) => name).join(', ')})`
}

/** Whether it is over, as far as is known. */
export const isOver = (phase: Phase): boolean => phase === 'resolved' || phase === 'closed' || phase === 'cancelled'

/** What is said after the first screen: whether the deploy is blamed, and how far its rollback is. Markdown. */
export function outlookOf(input: IncidentInput, phase: Phase, { live }: LivePage): string {
  const { response } = input
  const { outlook } = live
  const outside = outsideReason(response)
  if (outside !== null) {
    const blame = live.notBlamed(code(shortSha(response.bad)), outsideWhy(response, outside, live))
    return phase === 'cancelled' ? '' : `${blame} ${phase === 'resolved' ? outlook.outsideProven : outlook.outside}`
  }
  const mended = hasMended(input)
  if (phase === 'monitoring') return mended ? outlook.watched : ''
  if (isOver(phase)) return mended && phase !== 'cancelled' ? outlook.proven : ''
  return [partText(response, live), rollbackOutlook(input, live)].filter((text) => text !== '').join(' ')
}

/** How few had it, where it went to no stage that everybody gets. */
function partText({ cells = [] }: Response, { outlook }: LiveWords): string {
  const parts = cells.flatMap(({ name, part }) => (part === undefined ? [] : [{ name, part }]))
  if (cells.length === 0 || parts.length < cells.length) return ''
  const known = parts.flatMap(({ part }) => (part === null ? [] : [part]))
  const share = known.length === 0 ? null : statedPercent(Math.max(...known))
  return outlook.partOnly(parts.map(({ name }) => code(name)).join(', '), share)
}

/** A deploy without the fault is out, and nothing since says that it has it. */
export function hasMended({ timeline }: Pick<IncidentInput, 'timeline'>): boolean {
  const last = timeline.findLast(({ kind }) => told.has(kind))
  return last !== undefined && last.kind !== 'still-failing' && last.kind !== 'worse-outside'
}

const told: ReadonlySet<IncidentEvent['kind']> = new Set([
  'mitigation-deployed',
  'recovered',
  'unclear',
  'still-failing',
  'worse-outside',
])

function rollbackOutlook({ response: { rollback }, rollbackMerged }: IncidentInput, live: LiveWords): string {
  const { outlook } = live
  switch (rollback.step) {
    case 'decided':
      return outlook.preparing
    case 'opened':
      return rollbackMerged ? outlook.merged(`#${rollback.pull}`) : outlook.ready(`#${rollback.pull}`)
    case 'pushed':
      return outlook.pushed
    case 'none':
      return outlook.none
    case 'unknown':
      return live.advice.laterVersion
  }
}

/** Rows of how it stands, besides those that its events tell. Markdown. */
export function stateRows(input: IncidentInput, page: LivePage): string[][] {
  const { response, held } = input
  const { live, format } = page
  const { verdict, bad, decidedAt } = response
  const { labels } = live
  const noticed = 'regression' in verdict ? verdict.regression.alarmAt * 1000 : Date.parse(decidedAt)
  const isOutside = outsideReason(response) !== null
  return [
    [labels.noticed, format.time(noticed)],
    [isOutside ? labels.deployed : labels.bad, code(shortSha(bad))],
    [isOutside ? labels.before : labels.good, goodText(input, live)],
    [labels.rollback, rollbackText(input, live)],
    [labels.held, held ? holdText(response, page) : live.held.nothing],
  ]
}

/** In place of the phase: who says that it is over, or that the cause lies outside of the deploy; null for the phase's own words. */
export function stateText(
  { response }: IncidentInput,
  { phase, waves }: Pick<Incident, 'phase' | 'waves'>,
  { outside, resolved }: LiveWords,
): string | null {
  if (phase === 'closed' || phase === 'cancelled') return null
  const isProven = waves.at(-1)?.recoveredAt != null
  if (phase === 'resolved' && !isProven) return resolved.said
  if (outsideReason(response) !== null) return phase === 'resolved' ? outside.resolved : outside.open
  return phase === 'resolved' ? resolved.proven : null
}

function holdText({ bad, decidedAt, byHand }: Response, { live, format }: LivePage): string {
  const who = byHand === undefined ? live.held.byWatch : escapeText(byHand.by)
  return live.held.all(code(shortSha(bad)), format.time(Date.parse(decidedAt)), who)
}

function goodText({ response: { good }, goodWatched }: IncidentInput, { good: words }: LiveWords): string {
  return good === null ? words.unknown : `${code(shortSha(good))} (${goodWatched ? words.watched : words.before})`
}

function rollbackText(
  { response: { rollback }, rollbackMerged }: IncidentInput,
  { rollback: words }: LiveWords,
): string {
  switch (rollback.step) {
    case 'decided':
      return words.preparing
    case 'opened':
      return words.opened(`#${rollback.pull}`, rollbackMerged)
    case 'pushed':
      return link(words.toOpen, rollback.url)
    case 'none':
      return words.none[rollback.reason]
    case 'unknown':
      return words.unknown
  }
}

/** Why an incident is not blamed on the deploy; null where it is. */
export function outsideReason({ verdict, rollback }: Pick<Response, 'verdict' | 'rollback'>): ExternalReason | null {
  const isOutside = rollback.step === 'none' && rollback.reason === 'external'
  return isOutside && verdict.verdict === 'external' ? verdict.reasonCode : null
}

/** The reason as a clause after "is not blamed", with what else got worse. Markdown. */
function outsideWhy({ verdict }: Pick<Response, 'verdict'>, reason: ExternalReason, { outside }: LiveWords): string {
  const what = verdict.verdict === 'external' ? verdict.what : undefined
  return what === undefined ? outside.why[reason] : `${outside.why[reason]}, ${escapeText(what)}`
}
