import { isoNow } from '../base/clock.ts'
import { OutsideError } from '../base/errors.ts'
import { runRef } from '../base/run.ts'
import { placeName } from '../config/notify-policy.ts'
import type { Policy } from '../config/policy.ts'
import type { EventOf } from '../deploy/incident-events.ts'
import { isRunOver } from '../deploy/lock.ts'
import type { EnvironmentRecord, Send } from '../deploy/record.ts'
import { cleaner, sendOnce, serviceOf } from '../notify/notifiers.ts'
import type { Notice } from '../notify/notice.ts'
import { cleanNotice, noticeKey } from '../notify/notice.ts'
import type { Outcome, Telling } from '../notify/notifier.ts'
import { type By, type Plan, planSends, stateAfter, threadOf, type Wish, wishes, withSend } from '../notify/sends.ts'
import { type Message, noticeMessage } from '../render/notice-message.ts'
import { mayOpen } from './run-mode.ts'
import type { ResponseDeps } from './setting.ts'

/** Who was told, as an incident's timeline keeps it. */
export type Told = EventOf<'notified'>['facts']

/** What of a policy says whom to tell, and how. */
export type ToldPolicy = Pick<Policy, 'notify' | 'incident'>

/** Adds to the record what follows from having told people, in the same write. */
export type Note = (record: EnvironmentRecord, told: readonly Told[], by: By) => EnvironmentRecord

/**
 * Tells people what happened, wherever the policy says. The intent is recorded before anything is sent, the outcome afterwards; what was told is not told
 * again. Nothing that a service does stops a deploy or a response: it is said in the log, and by `note` wherever that belongs. Gives the newest record.
 */
export async function tellPeople(
  setting: ResponseDeps,
  record: EnvironmentRecord,
  notices: readonly Notice[],
  policy: ToldPolicy,
  note: Note = (before) => before,
): Promise<EnvironmentRecord> {
  const { ports, store } = setting
  const wanted = wishes(notices, policy.notify.places)
  if (wanted.length === 0) return record
  const { telling } = ports
  if (telling === undefined || !mayOpen(setting)) return withhold(setting, record, wanted, policy)
  const by: By = { at: isoNow(ports.clock), run: runRef(ports.run) }
  const left = await leftBehind(setting, record)
  if (isNothing(planSends(record, wanted, left))) return record
  let plan: Plan = { chosen: [], perhaps: [] }
  const intended = await store.update(`People are to be told: ${kindsOf(wanted)}`, (before) => {
    plan = planSends(before, wanted, left)
    return plan.chosen.reduce((next, wish) => withSend(next, wish, 'intended', by), before)
  })
  const done = await Promise.all(
    plan.chosen.map(async (wish) => ({ wish, outcome: await send(setting, telling, intended, wish, policy) })),
  )
  const given = plan.perhaps.map((wish) => ({ wish, outcome: interrupted }))
  const all = [...done, ...given]
  for (const { wish, outcome } of all) say(setting, wish, outcome)
  const told = toldOf(all)
  const after: By = { at: isoNow(ports.clock), run: by.run }
  return store.update(`People were told: ${kindsOf(wanted)}`, (before) => {
    const sent = all.reduce((next, { wish, outcome }) => {
      const handle = outcome.kind === 'sent' ? outcome.handle : undefined
      return withSend(next, wish, stateAfter(outcome, wish.place), after, handle)
    }, before)
    return note(sent, told, after)
  })
}

type Done = { readonly wish: Wish; readonly outcome: Outcome }

const interrupted: Outcome = { kind: 'unsure', why: 'the run that sent it was cut off' }

const isNothing = ({ chosen, perhaps }: Plan): boolean => chosen.length + perhaps.length === 0

const kindsOf = (wanted: readonly Wish[]): string => [...new Set(wanted.map(({ notice }) => notice.kind))].join(', ')

/** Where nothing may be opened, nobody is told either: it is said what would have been. */
function withhold(
  { ports: { log } }: ResponseDeps,
  record: EnvironmentRecord,
  wanted: readonly Wish[],
  policy: ToldPolicy,
): EnvironmentRecord {
  for (const { notice, place } of wanted)
    log.info(`Not sent to ${placeName(place)} (${serviceOf(place)}): ${messageOf(notice, policy).title}`)
  return record
}

function messageOf(notice: Notice, { incident }: ToldPolicy): Message {
  return noticeMessage(notice, { lang: incident.lang, zone: incident.zone })
}

/** Another job of the same run may still be at it, milliseconds. */
const UNDER_WAY = 120_000

/** Whether whoever intended a message can no more be sending it. Asked before the record is changed, as GitHub has to be asked for it. */
async function leftBehind({ ports }: ResponseDeps, { sends }: EnvironmentRecord): Promise<(send: Send) => boolean> {
  const open = sends.filter(({ state }) => state === 'intended')
  const over = new Set<string>()
  for (const { run } of open) {
    const own = run.id === ports.run.runId && run.attempt === ports.run.attempt
    if (!own && (await isOver(ports, run))) over.add(JSON.stringify(run))
  }
  return ({ run, at }) => {
    const own = run.id === ports.run.runId && run.attempt === ports.run.attempt
    return own ? ports.clock.now() - Date.parse(at) > UNDER_WAY : over.has(JSON.stringify(run))
  }
}

/** What cannot be asked about may still be at work. */
async function isOver({ forge }: ResponseDeps['ports'], run: Send['run']): Promise<boolean> {
  try {
    return await isRunOver(forge.runs, run)
  } catch (error) {
    if (error instanceof OutsideError) return false
    throw error
  }
}

/** Milliseconds before each further try. Hold, rollback and issue are there by then. */
const pauses: readonly number[] = [1000, 4000, 10_000]

/** Tries a place until it has the message, refuses it, or may have it and would show it twice. */
async function send(
  { ports, environment }: ResponseDeps,
  telling: Telling,
  record: EnvironmentRecord,
  wish: Wish,
  policy: ToldPolicy,
): Promise<Outcome> {
  const { notice, place } = wish
  const { notify } = policy
  const clean = cleaner(notify.places, telling.secretOf)
  const message = messageOf(cleanNotice(notice, clean), policy)
  const id = `${notice.repository} ${environment.toLowerCase()} ${noticeKey(notice)} ${placeName(place)}`
  const attempt = (): Promise<Outcome> => {
    const now = ports.clock.now() / 1000
    return sendOnce(place, { notice, message, id, now, clean, thread: threadOf(record, wish) }, telling)
  }
  let outcome = await attempt()
  for (const pause of pauses) {
    const again = outcome.kind === 'again' || (outcome.kind === 'unsure' && stateAfter(outcome, place) === 'failed')
    if (!again || ports.cancelled?.aborted === true) break
    const asked = outcome.kind === 'again' ? (outcome.after ?? 0) * 1000 : 0
    await ports.clock.sleep(Math.min(30_000, Math.max(pause, asked)))
    outcome = await attempt()
  }
  return outcome
}

function say({ ports: { log } }: ResponseDeps, { place, notice }: Wish, outcome: Outcome): void {
  const name = `${placeName(place)} (${serviceOf(place)})`
  if (outcome.kind === 'sent') return log.info(`Told ${name}: ${notice.kind}.`)
  log.warning(
    stateAfter(outcome, place) === 'perhaps'
      ? `${name} was perhaps not told (${notice.kind}): ${outcome.why}. It is not sent again, because it might come twice.`
      : `${name} was not told (${notice.kind}): ${outcome.why}.`,
  )
}

/** One entry for each kind of notice. */
function toldOf(all: readonly Done[]): readonly Told[] {
  const kinds = [...new Set(all.map(({ wish }) => wish.notice.kind))]
  return kinds.map((kind) => {
    const own = all.filter(({ wish }) => wish.notice.kind === kind)
    const names = (state: ReturnType<typeof stateAfter>): Done[] =>
      own.filter(({ wish, outcome }) => stateAfter(outcome, wish.place) === state)
    return {
      notice: kind,
      sent: names('sent').map(({ wish }) => placeName(wish.place)),
      perhaps: names('perhaps').map(({ wish }) => placeName(wish.place)),
      failed: names('failed').map(({ wish, outcome }) => ({
        place: placeName(wish.place),
        why: outcome.kind === 'sent' ? '' : outcome.why,
      })),
    }
  })
}
