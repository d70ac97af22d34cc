import { shortSha } from '../base/commit-id.ts'
import type { Language, NoticeForm, NoticePhase } from '../config/incident-policy.ts'
import type { Maintenance } from '../incident/incident.ts'
import type { IncidentView } from '../incident/view.ts'
import { findingSentence, type Page, plannedSentence } from './incident-findings.ts'
import { type Format, formatIn, plainClip } from './incident-format.ts'
import { noticeSlots, noticeTexts } from './incident-notice-texts.ts'
import { english, type IncidentWords } from './incident-words.ts'
import { korean } from './incident-words-ko.ts'

/** Who a notice is for: everybody, those with a contract, or the management. */
export type Audience = 'customers' | 'contract' | 'management'

/** A draft of a notice. Nothing is published by the guard. */
export type Notice = {
  readonly audience: Audience
  readonly form: NoticeForm
  readonly phase: NoticePhase
  readonly lang: Language
  /** Plain text. What is not known stands there as a request to fill it in. */
  readonly text: string
  /** `incomplete`: something has to be filled in; `to-review`: somebody who talks to customers has to read it; `sent`: that was said. */
  readonly state: 'incomplete' | 'to-review' | 'sent'
  /** Slots that nothing is known for. */
  readonly missing: readonly string[]
}

/** The words of a language. */
export const wordsIn: Readonly<Record<Language, IncidentWords>> = { en: english, ko: korean }

const languages: readonly Language[] = ['en', 'ko']

const audiences: Readonly<Record<NoticeForm, Audience>> = {
  page: 'customers',
  popup: 'customers',
  sms: 'customers',
  contract: 'contract',
  management: 'management',
}

const forms: readonly NoticeForm[] = ['page', 'popup', 'sms', 'contract', 'management']

/** Drafts for where the incident stands, for each audience, in both languages; none where there is no incident. */
export function incidentNotices(view: IncidentView): readonly Notice[] {
  const phases = phasesOf(view)
  return phases.flatMap((phase) =>
    forms.flatMap((form) => languages.flatMap((lang) => noticeOf(view, phase, form, lang) ?? [])),
  )
}

/** What notices are about now; the one on data besides. Of planned work that it is to come, takes longer, or is done in time. */
function phasesOf({ incident, planned }: IncidentView): NoticePhase[] {
  const { phase, external, rollback, data, waves, maintenance } = incident
  if (phase === 'cancelled') return []
  const isLonger = maintenance !== null && maintenance.until > maintenance.announced
  if (planned === 'planned') return [isLonger ? 'extended' : 'maintenance']
  if (waves.length === 0) return planned === 'over' ? ['finished'] : []
  const onData: NoticePhase[] = data.length > 0 ? ['data'] : []
  if (planned === 'overrun' && waves.every(({ alarms }) => alarms.length === 0)) return ['extended', ...onData]
  if (phase === 'resolved' || phase === 'closed') return ['resolved', ...onData]
  if (phase === 'monitoring') return ['monitoring', ...onData]
  if (external !== null) return ['external', ...onData]
  return [phase === 'mitigating' && rollback !== null ? 'identified' : 'investigating', ...onData]
}

function noticeOf(view: IncidentView, phase: NoticePhase, form: NoticeForm, lang: Language): Notice | null {
  const custom = view.policy.notices.find((one) => one.phase === phase && one.form === form && one.lang === lang)
  const about = { audience: audiences[form], form, phase, lang }
  const template = custom?.text ?? noticeTexts[phase][form]?.[lang]
  if (template === undefined)
    return form === 'management' && phase !== 'data' && view.began !== null ? management(view, about) : null
  const { text, missing } = filled(template, slotsOf(view, lang), lang)
  return { ...about, text, state: stateOf(view, about, missing), missing }
}

type About = Pick<Notice, 'audience' | 'form' | 'phase' | 'lang'>

/** What was said to be sent since the incident came to where it is counts as read by somebody. */
function stateOf({ incident }: IncidentView, { audience }: About, missing: readonly string[]): Notice['state'] {
  if (missing.length > 0) return 'incomplete'
  const since = incident.waves.at(-1)?.mitigatedAt ?? incident.waves.at(-1)?.began ?? 0
  const isSent = incident.sent.some(
    ({ at, audience: to }) =>
      at > since && (to === '' ? audience === 'customers' : to.toLowerCase().includes(audience)),
  )
  return isSent ? 'sent' : 'to-review'
}

type Slots = Readonly<Record<string, string | null | undefined>>

/** A text with its slots filled. One that nothing is known for asks to be filled in: nothing is guessed. */
function filled(template: string, slots: Slots, lang: Language): { readonly text: string; readonly missing: string[] } {
  const missing = new Set<string>()
  const text = template.replaceAll(/\{([a-z_]+)\}/g, (_, slot: string) => {
    const known = Object.hasOwn(slots, slot) ? slots[slot] : null
    if (known != null && known !== '') return known
    missing.add(slot)
    const label = Object.hasOwn(noticeSlots[lang], slot) ? noticeSlots[lang][slot] : slot
    return lang === 'ko' ? `[입력 필요: ${label}]` : `[fill in: ${label}]`
  })
  return { text, missing: [...missing] }
}

const whoWords: Readonly<Record<Language, readonly [most: string, many: string, some: string]>> = {
  en: ['most customers', 'many customers', 'some customers'],
  ko: ['대부분의 고객', '다수 고객', '일부 고객'],
}

function whoOf({ harm }: IncidentView, lang: Language): string | null {
  const [most, many, some] = whoWords[lang]
  if (harm === null) return null
  return harm >= 0.9 ? most : harm >= 0.5 ? many : some
}

const whatWords: Readonly<Record<Language, Readonly<Record<'rate' | 'latency' | 'volume', string>>>> = {
  en: { rate: 'errors', latency: 'slow answers', volume: 'failing connections' },
  ko: { rate: '오류', latency: '응답 지연', volume: '접속 장애' },
}

function whatOf({ worst }: IncidentView, lang: Language): string | null {
  const kind = worst?.facts.kind ?? null
  return kind === null || kind === 'gauge' ? null : whatWords[lang][kind]
}

/** What is known for each slot; people's words from the policy first. */
function slotsOf(view: IncidentView, lang: Language): Slots {
  const { incident, policy, began, until, now } = view
  const format = formatIn(lang, policy.zone)
  const time = (at: number | null): string | null => (at === null ? null : format.time(at))
  const upstream = upstreamOf(view)
  const counted = view.people
  const { maintenance, resolved, endings } = incident
  const isLonger = maintenance !== null && maintenance.until > maintenance.announced
  return {
    from: time(maintenance?.from ?? null),
    to: maintenance === null ? null : endOf(maintenance, format),
    new_end: isLonger ? time(maintenance.until) : null,
    plan: maintenance === null ? null : format.duration((maintenance.announced - maintenance.from) / 1000),
    who: whoOf(view, lang),
    what: whatOf(view, lang),
    since: time(began),
    until: time(until),
    at: time(until ?? resolved?.at ?? endings.at(-1)?.at ?? null),
    next: time(view.nextWord),
    duration: began === null ? null : format.duration(((until ?? now) - began) / 1000),
    upstream,
    upstreamat: time(incident.external?.at ?? null),
    lastdeploy: time(incident.deployedAt),
    cause: causeOf(view, lang, upstream),
    data_ok: incident.dataIsFine && incident.data.length === 0 ? dataFine[lang] : null,
    count: counted === null ? null : format.count(counted.count),
    lost_or_changed: harmOf(view, lang),
    date: began === null ? null : format.day(began),
    ...policy.words[lang],
  }
}

/** On the day on which it begins the time of day says enough. */
function endOf({ from, announced }: Maintenance, format: Format): string {
  return format.day(from) === format.day(announced) ? format.clock(announced) : format.time(announced)
}

/** Who is named as the place of the fault: what was said without its address, or the address's host. */
function upstreamOf({ incident: { external } }: IncidentView): string | null {
  if (external === null) return null
  const words = plainClip(external.text.replaceAll(/https?:\/\/\S+/g, ' '), 'name').replace(
    /(?<![\s:,.(-])[\s:,.(-]+$/,
    '',
  )
  if (words !== '') return words
  const [, host] = /^https?:\/\/([\w.-]+)/.exec(external.url ?? '') ?? []
  return host ?? null
}

const dataFine: Readonly<Record<Language, string>> = {
  en: 'No data were lost.',
  ko: '유실되거나 변경된 데이터는 없습니다.',
}

const harmWords: Readonly<
  Record<Language, Readonly<Record<'lost' | 'altered' | 'exposed' | 'suspected', string | null>>>
> = {
  en: { lost: 'lost', altered: 'altered', exposed: 'visible to others', suspected: null },
  ko: { lost: '유실', altered: '변경', exposed: '노출', suspected: null },
}

function harmOf({ incident }: IncidentView, lang: Language): string | null {
  const harm = incident.data.at(-1)?.harm
  return harm === undefined ? null : harmWords[lang][harm]
}

function causeOf({ incident }: IncidentView, lang: Language, upstream: string | null): string | null {
  if (upstream !== null)
    return lang === 'ko'
      ? `원인은 외부 서비스(${upstream}) 장애였습니다.`
      : `The cause was a fault outside (${upstream}).`
  const isUpdate = incident.rollback?.merged === true || incident.endings.some(({ how }) => how === 'rollback')
  if (!isUpdate) return null
  return lang === 'ko'
    ? '서비스 업데이트에 포함된 오류가 원인이었으며, 이전 버전으로 되돌려 복구했습니다.'
    : 'The cause was an error in an update, which has been taken back.'
}

/** A few sentences for the management: only what is known. */
function management(view: IncidentView, about: About): Notice {
  const { policy } = view
  const { lang } = about
  const page: Page = { words: wordsIn[lang], format: formatIn(lang, policy.zone), safe: plainClip }
  const sentences = managementFacts(view, page, lang).filter((one) => one !== null)
  return { ...about, text: sentences.join(' '), state: stateOf(view, about, []), missing: [] }
}

function managementFacts(view: IncidentView, { words, format, safe }: Page, lang: Language): (string | null)[] {
  const { incident, worst, began, until, now, clocks, nextWord, times, severity } = view
  const say = (en: string, ko: string): string => (lang === 'ko' ? ko : en)
  const isOver = until !== null
  const phase = words.phases[incident.phase].replace(/(?<![?!.])$/, '.')
  const lasting = began === null ? '' : format.duration(((until ?? now) - began) / 1000)
  const open = clocks.filter(
    ({ state, due }) => due !== null && (state === 'open' || state === 'due-soon' || state === 'late'),
  )
  const duties = open.map(({ id, due }) => `${id} ${format.time(due ?? 0)}`).join(', ')
  const { commander } = incident.roles
  const bad = incident.bad === null ? null : safe(shortSha(incident.bad))
  return [
    say(`SEV-${severity}, ${phase}`, `[SEV-${severity}] ${phase}`),
    began === null
      ? null
      : isOver
        ? say(
            `${format.time(began)} to ${format.time(until)} (${lasting}).`,
            `${format.time(began)} ~ ${format.time(until)} (${lasting}).`,
          )
        : say(`Since ${format.time(began)} (${lasting}).`, `${format.time(began)}부터 ${lasting}째.`),
    worst === null
      ? incident.maintenance !== null
        ? plannedSentence(incident.maintenance, view, { words, format, safe })
        : declaredShort(view, safe)
      : findingSentence(worst, incident.environment, { words, format, safe }, isOver),
    incident.external !== null
      ? words.rivals.external(safe(plainClip(incident.external.text)))
      : bad === null
        ? null
        : say(`Deployed before: ${bad}.`, `직전 배포 ${bad}.`),
    incident.rollback === null ? null : rollbackText(incident.rollback, words),
    isOver ? timesText(times, { words, format }) : null,
    commander === null
      ? say('Nobody leads yet.', '지휘자 미정.')
      : say(`${safe(commander)} leads.`, `지휘 ${safe(commander)}.`),
    duties === '' ? null : say(`To report: ${duties}.`, `보고 기한: ${duties}.`),
    isOver ? null : say(`Next word ${format.clock(nextWord)}.`, `다음 보고 ${format.clock(nextWord)}.`),
  ]
}

function rollbackText(
  { pull, merged }: NonNullable<IncidentView['incident']['rollback']>,
  words: IncidentWords,
): string {
  return `${words.labels.rollback}: ${words.rollback(pull === null ? words.unknown : `#${pull}`, merged)}.`
}

function declaredShort({ incident }: IncidentView, safe: Page['safe']): string | null {
  if (incident.confidential) return null
  const what = incident.declared?.what.trim() || incident.title || ''
  return what === '' ? null : `${safe(plainClip(what))}.`
}

/** How long each step took, as far as it is known. */
export function timesText(
  { detect, acknowledge, mitigate, recover }: IncidentView['times'],
  { words, format }: { readonly words: IncidentWords; readonly format: Format },
): string {
  const { times } = words
  const say = (seconds: number | null, sentence: (time: string) => string): string[] =>
    seconds === null ? [] : [sentence(format.duration(seconds))]
  return [
    ...say(detect, times.detect),
    ...say(acknowledge, times.acknowledge),
    ...say(mitigate, times.mitigate),
    ...say(recover, times.recover),
  ].join(' ')
}

/** Size of a text message as carriers count it, bytes: two for each letter that is none of ASCII. */
export function messageSize(text: string): number {
  return [...text].reduce((size, letter) => size + ((letter.codePointAt(0) ?? 0) < 128 ? 1 : 2), 0)
}
