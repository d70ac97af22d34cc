import { shortSha } from '../base/commit-id.ts'
import type { Language } from '../config/incident-policy.ts'
import type { Notice, NoticeOf } from '../notify/notice.ts'
import { clip, type Format, formatIn, zoneName } from './incident-format.ts'
import { type NoticeWords, noticeWords } from './notice-words.ts'

/** How much it matters, in the words of PagerDuty. */
export type Urgency = 'critical' | 'error' | 'warning' | 'info'

/** What a person reads, before any service's own form. All of it plain text and partly of others: each place escapes it. */
export type Message = {
  readonly kind: Notice['kind']
  readonly urgency: Urgency
  /** One line of at most 150 characters. */
  readonly title: string
  /** A few sentences; may be empty. */
  readonly text: string
  /** Names and values, at most 8. */
  readonly facts: readonly (readonly [string, string])[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

/** How times and words are written. */
export type Manner = { readonly lang: Language; readonly zone: string }

type Written = { readonly words: NoticeWords; readonly format: Format; readonly zone: string }
type Body = Omit<Message, 'kind'>
type Writers = { readonly [K in Notice['kind']]: (notice: NoticeOf<K>, written: Written) => Body }

const urgencies: Readonly<Record<1 | 2 | 3 | 4, Urgency>> = { 1: 'critical', 2: 'error', 3: 'warning', 4: 'info' }

const isLevel = (level: number | null): level is keyof typeof urgencies => level !== null && level in urgencies

/** A metric without a number of users is an error and no more, as nobody knows how bad it is. */
const urgencyOf = (severity: number | null): Urgency => (isLevel(severity) ? urgencies[severity] : 'error')

const writers: Writers = {
  held(notice, { words }) {
    const { sha, environment, decision, message, owners, involved, issue, repository, url } = notice
    const waits = decision === 'needs-review'
    const reviewers = owners.length === 0 ? words.anyone : owners.join(', ')
    const page = issue === null ? null : pageOf(url, repository, `issues/${issue}`)
    return {
      urgency: 'info',
      title: words.held[decision](shortSha(sha), environment),
      text: message,
      facts: [
        ...(waits ? [[words.reviewers, reviewers] as const] : []),
        ...(waits && involved.length > 0 ? [[words.involved, involved.join(', ')] as const] : []),
      ],
      links: [...linkTo(words.open.review, page), ...linkTo(words.open.run, url)],
    }
  },
  window({ environment, state, planned, until, rollback, url }, { words, format, zone }) {
    const at = (time: string): string => `${format.time(Date.parse(time))} ${zoneName(zone)}`
    return {
      urgency: 'warning',
      title: words.window[state](environment),
      text: words.windowText[state](at(planned), format.duration(rollback)),
      facts: [[words.draft, words.extension(at(planned), at(until))]],
      links: linkTo(words.open.run, url),
    }
  },
  regressed(notice, { words, format, zone }) {
    const { environment, what, bad, good, since, severity, rollback, by, issue, repository, url } = notice
    const back = rollback === null ? words.decide : words.rollBack(`#${rollback}`)
    const said = by === null ? [] : [words.byHand(by)]
    return {
      urgency: urgencyOf(severity),
      title: words.title(environment, what),
      text: bad === null ? words.declared(by) : [...said, back].join(' '),
      facts: [
        ...sinceFact(since, words, format, zone),
        ...(severity === null ? [] : [[words.severity, String(severity)] as const]),
        ...(bad === null ? [] : [[words.bad, shortSha(bad)] as const]),
        ...(good === null ? [] : [[words.good, shortSha(good)] as const]),
      ],
      links: [
        ...linkTo(words.open.incident, issue === null ? null : pageOf(url, repository, `issues/${issue}`)),
        ...linkTo(words.open.rollback, rollback === null ? null : pageOf(url, repository, `pull/${rollback}`)),
        ...(issue === null ? linkTo(words.open.run, url) : []),
      ],
    }
  },
  external(notice, { words, format, zone }) {
    const { environment, what, sha, why, since } = notice
    return {
      urgency: 'warning',
      title: words.outside(environment, what),
      text: words.notBlamed(shortSha(sha), why),
      facts: sinceFact(since, words, format, zone),
      links: incidentLinks(notice, words),
    }
  },
  acknowledged(notice, { words }) {
    const { environment, what, by } = notice
    return {
      urgency: 'info',
      title: words.takenUp(environment, what),
      text: words.onIt(by),
      facts: [],
      links: incidentLinks(notice, words),
    }
  },
  recovered(notice, { words, format }) {
    const { environment, what, how, sha, since, at } = notice
    const isFalse = how === 'false-alarm'
    const seconds = since === null || isFalse ? null : (Date.parse(at) - Date.parse(since)) / 1000
    const proof = sha === null ? [] : [words.running(shortSha(sha))]
    const lasted = seconds === null ? [] : [words.lasted(format.duration(seconds))]
    return {
      urgency: 'info',
      title: isFalse ? words.falseAlarm(environment, what) : words.recovered(environment, what),
      text: [...proof, ...(how === 'said' ? [words.saidOver] : []), ...lasted].join(' '),
      facts: [],
      links: incidentLinks(notice, words),
    }
  },
  due(notice, { words, format, zone }) {
    const { environment, what, clock, state, due, owner } = notice
    const time = `${format.time(Date.parse(due))} ${zoneName(zone)}`
    const isOpen = state === 'due-soon' || state === 'late'
    return {
      urgency: state === 'late' ? 'error' : isOpen ? 'warning' : 'info',
      title: words.title(environment, words.due[state](clock, time)),
      text: words.ofIncident(what),
      facts: [
        [words.owner, owner],
        ...(isOpen ? [[words.clockCommand, `/guard reported ${clock} REFERENCE`] as const] : []),
      ],
      links: incidentLinks(notice, words),
    }
  },
}

/** What a notice says to people. */
export function noticeMessage<K extends Notice['kind']>(notice: NoticeOf<K> & { kind: K }, manner: Manner): Message {
  const written = { words: noticeWords[manner.lang], format: formatIn(manner.lang, manner.zone), zone: manner.zone }
  const { title, text, facts, ...rest } = writers[notice.kind](notice, written)
  return {
    kind: notice.kind,
    ...rest,
    title: cutTo(title, 150),
    text: clip(text),
    facts: facts.map(([name, value]) => [name, clip(value)] as const),
  }
}

function sinceFact(since: string | null, words: NoticeWords, format: Format, zone: string): Message['facts'] {
  return since === null ? [] : [[words.since, `${format.time(Date.parse(since))} ${zoneName(zone)}`]]
}

function incidentLinks(
  { issue, repository, url }: NoticeOf<'external' | 'acknowledged' | 'recovered' | 'due'>,
  words: NoticeWords,
) {
  const page = issue === null ? null : pageOf(url, repository, `issues/${issue}`)
  return page === null ? linkTo(words.open.run, url) : linkTo(words.open.incident, page)
}

const linkTo = (text: string, url: string | null): Message['links'] => (url === null ? [] : [{ text, url }])

/** A page of the repository on the host that `url` is on. */
function pageOf(url: string | null, repository: string, path: string): string | null {
  return url === null ? null : `${new URL(url).origin}/${repository}/${path}`
}

/** By whole characters, on one line. */
function cutTo(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
