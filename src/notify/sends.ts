import type { RunRef } from '../base/run.ts'
import { isTold, type Place, placeName } from '../config/notify-policy.ts'
import type { EnvironmentRecord, Send } from '../deploy/record.ts'
import { isRepeated, isTaken } from './notifiers.ts'
import { type Notice, noticeKey } from './notice.ts'
import type { Outcome } from './notifier.ts'

/** A notice and a place that is to be told of it. */
export type Wish = { readonly notice: Notice; readonly place: Place }

/** Who writes, and when (ISO 8601). */
export type By = { readonly at: string; readonly run: RunRef }

/** What is to be done about what should be told: sent now, or given up because it may have arrived already. */
export type Plan = { readonly chosen: readonly Wish[]; readonly perhaps: readonly Wish[] }

/** Each notice with the places that want it and have a form for it. */
export function wishes(notices: readonly Notice[], places: readonly Place[]): readonly Wish[] {
  return notices.flatMap((notice) =>
    places
      .filter((place) => isTold(place, notice.kind, notice.environment) && isTaken(place, notice))
      .map((place) => ({ notice, place })),
  )
}

/**
 * Decides what of it is sent now. What was sent is not sent again; what failed for certain is; of what a run intended and never finished, `left` says whether that
 * run is over: then it is sent again where doubles are dropped, and nowhere else. What began is not told once its end is known or told.
 */
export function planSends(
  { sends }: Pick<EnvironmentRecord, 'sends'>,
  wanted: readonly Wish[],
  left: (send: Send) => boolean,
): Plan {
  const ended = new Set([...sends.map(({ notice }) => notice), ...wanted.map(({ notice }) => noticeKey(notice))])
  const chosen: Wish[] = []
  const perhaps: Wish[] = []
  for (const wish of wanted) {
    if (endings(wish.notice).some((key) => ended.has(key)) || !hasBegun(sends, wish)) continue
    const known = findSend(sends, wish)
    if (known === null || known.state === 'failed') chosen.push(wish)
    else if (known.state === 'intended' && left(known)) (isRepeated(wish.place) ? chosen : perhaps).push(wish)
  }
  return { chosen, perhaps }
}

/** Keys of what ends a notice: a trigger that came after it would open the alert anew. */
function endings(notice: Notice): readonly string[] {
  switch (notice.kind) {
    case 'regressed':
    case 'external':
    case 'acknowledged':
      return [`recovered:${notice.incident}`]
    case 'due':
      return notice.state === 'met' || notice.state === 'waived'
        ? []
        : (['met', 'waived'] as const).map((state) => noticeKey({ ...notice, state }))
    case 'held':
    case 'window':
    case 'recovered':
      return []
  }
}

/** That somebody takes an incident up, or that a duty is done, is told where it was told of, and nowhere else. */
function hasBegun(sends: readonly Send[], { notice, place }: Wish): boolean {
  if (notice.kind === 'acknowledged') {
    const begun = beginnings(notice)
    const hasArrived = ({ state }: Send): boolean => state === 'sent' || state === 'perhaps'
    return sends.some((send) => send.place === placeName(place) && begun.includes(send.notice) && hasArrived(send))
  }
  if (notice.kind !== 'due' || (notice.state !== 'met' && notice.state !== 'waived')) return true
  const begun = (['due-soon', 'late'] as const).map((state) => noticeKey({ ...notice, state }))
  return sends.some((send) => send.place === placeName(place) && begun.includes(send.notice))
}

/** Keys of what an incident begins with. */
const beginnings = ({ incident }: { readonly incident: string }): readonly string[] => [
  `regressed:${incident}`,
  `external:${incident}`,
]

function findSend(sends: readonly Send[], { notice, place }: Wish): Send | null {
  const [key, name] = [noticeKey(notice), placeName(place)]
  return sends.findLast((send) => send.notice === key && send.place === name) ?? null
}

/** The record with the state of one message. */
export function withSend(
  record: EnvironmentRecord,
  wish: Wish,
  state: Exclude<Send['state'], 'unknown'>,
  { at, run }: By,
  handle?: string,
): EnvironmentRecord {
  const [notice, place] = [noticeKey(wish.notice), placeName(wish.place)]
  const others = record.sends.filter((send) => send.notice !== notice || send.place !== place)
  const send: Send = { notice, place, state, at, run, ...(handle !== undefined && { handle }) }
  return { ...record, sends: [...others, send] }
}

/** How the service named what a message follows on: the first one about the same incident there; null where there is none. */
export function threadOf({ sends }: Pick<EnvironmentRecord, 'sends'>, { notice, place }: Wish): string | null {
  if (!('incident' in notice) || notice.kind === 'regressed' || notice.kind === 'external') return null
  const begun = beginnings(notice)
  const name = placeName(place)
  return sends.find((send) => send.place === name && begun.includes(send.notice))?.handle ?? null
}

/** What the record keeps of how the last try ended. */
export function stateAfter(outcome: Outcome, place: Place): 'sent' | 'perhaps' | 'failed' {
  if (outcome.kind === 'sent') return 'sent'
  return outcome.kind === 'unsure' && !isRepeated(place) ? 'perhaps' : 'failed'
}
