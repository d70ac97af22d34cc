import type { Language } from '../../config/incident-policy.ts'
import type { Kind } from '../../incident/events-file.ts'
import type { Wave } from '../../incident/incident.ts'
import type { IncidentView } from '../../incident/view.ts'
import type { StoredVerdict } from '../../watch/verdict.ts'
import { type Format, formatIn, zoneName } from '../incident-format.ts'
import { chartOf, ticksOf } from './chart.ts'
import { escapeText } from '../markdown.ts'
import { documentPage, type PagePart } from './document.ts'
import { markup, type Html } from './page.ts'

/** Kinds of events that the picture marks, in the words of each language. */
type Marked = Extract<
  Kind,
  'deployed' | 'declared' | 'alarm' | 'rollback-opened' | 'rollback-merged' | 'mitigated' | 'recovered' | 'closed'
>

type Words = {
  readonly marks: Readonly<Record<Marked, string>>
  readonly affected: string
  readonly unproven: string
  readonly deploy: string
  readonly now: string
  readonly zone: (zone: string) => string
  readonly label: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    marks: {
      deployed: 'Deployed',
      declared: 'Declared by a person',
      alarm: 'Alarm',
      'rollback-opened': 'Rollback ready for review',
      'rollback-merged': 'Rollback merged',
      mitigated: 'Harm ended',
      recovered: 'Recovery proven',
      closed: 'Closed',
    },
    affected: 'Red: users are affected, as far as is known.',
    unproven: 'Hatched: fixed, recovery not yet proven.',
    deploy: 'deploy',
    now: 'now',
    zone: (zone) => `Times in ${zone}.`,
    label: 'When users were affected',
  },
  ko: {
    marks: {
      deployed: '배포',
      declared: '수동 선언',
      alarm: '알람',
      'rollback-opened': '롤백 검토 준비',
      'rollback-merged': '롤백 머지',
      mitigated: '조치 완료',
      recovered: '정상화 확인',
      closed: '종료',
    },
    affected: '빨간색: 사용자 영향 구간(확인된 범위).',
    unproven: '빗금: 조치 완료, 정상화 미확인.',
    deploy: '배포',
    now: '현재',
    zone: (zone) => `시간대: ${zone}.`,
    label: '사용자 영향 시간',
  },
}

/** An incident as one HTML file: what its issue says, with a picture of when users were affected, and of what got worse where the numbers are known. */
export function incidentHtml(
  { title, body }: { readonly title: string; readonly body: string },
  view: IncidentView,
  verdict: StoredVerdict | null = null,
): string {
  const { lang } = view
  const worse =
    verdict !== null && 'regression' in verdict ? chartOf(verdict.regression.worst, verdict.startedAt) : null
  const parts = [`## ${escapeText(title)}`, ...withPicture(body, incidentChart(view) ?? markup``)]
  return documentPage(title, parts, worse === null ? [] : [worse], lang)
}

/** The picture stands below what to do and how it stands. What comes after our last section is a place for people to write, which a page is not. */
function withPicture(body: string, picture: Html): PagePart[] {
  const sections = [...body.matchAll(/<!-- deploy-guard:begin ([a-z-]+) -->\r?\n[^]*?<!-- deploy-guard:end \1 -->/g)]
  const last = sections.findLastIndex(([, name]) => name === 'now' || name === 'state')
  const texts = sections.map(([text]) => text)
  return [texts.slice(0, last + 1).join('\n\n'), picture, texts.slice(last + 1).join('\n\n')]
}

const [WIDTH, HEIGHT] = [720, 190]
const ROOM = { left: 30, right: 30 } as const
const BAR = { top: 62, height: 40 } as const
const AXIS = HEIGHT - 50
/** Over so many spans of the harm before it the deploy is left out of the picture: the harm would be a dot. */
const FURTHEST = 6

/**
 * When users were affected, over the time of day in the incident's zone, with a line at the deploy and a number for each event, which stands below in words.
 * Null where nothing is known to have begun.
 */
export function incidentChart(view: IncidentView): Html | null {
  const { incident, now, lang, began, policy } = view
  if (began === null || incident.waves.length === 0) return null
  const format = formatIn(lang, policy.zone)
  const said = words[lang]
  const marks = marksOf(view)
  const isOver = incident.phase === 'resolved' || incident.phase === 'closed' || incident.phase === 'cancelled'
  const ends = incident.waves.map((wave) => endOf(wave) ?? now)
  const until = Math.max(...ends, ...marks.map(({ at }) => at), ...(isOver ? [] : [now]))
  const harm = Math.max(60_000, until - began)
  const deploy =
    incident.deployedAt !== null && began - incident.deployedAt < FURTHEST * harm ? incident.deployedAt : null
  const from = Math.min(
    began,
    deploy ?? began,
    ...marks.map(({ at }) => at).filter((at) => began - at < FURTHEST * harm),
  )
  const span = Math.max(60_000, until - from)
  const x = (at: number): number => ROOM.left + ((at - from) / span) * (WIDTH - ROOM.left - ROOM.right)
  const shown = marks.filter(({ at }) => at >= from)
  return markup`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said.label}">
      <defs>
        <pattern id="unproven" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--odd)" stroke-width="5" />
        </pattern>
      </defs>
      <line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${AXIS}" y2="${AXIS}" stroke="var(--line)" />
      ${ticks(from, until, format).map(
        ({ at, text }) =>
          markup`<line x1="${place(x(at))}" x2="${place(x(at))}" y1="${AXIS}" y2="${AXIS + 5}" stroke="var(--dim)" /><text x="${place(x(at))}" y="${HEIGHT - 18}" text-anchor="${anchor(x(at))}">${text}</text>`,
      )}
      ${incident.waves.map((wave) => bars(wave, now, x))}
      ${deploy === null ? markup`` : markup`<line x1="${place(x(deploy))}" x2="${place(x(deploy))}" y1="26" y2="${AXIS}" stroke="var(--ink)" stroke-width="2" /><text x="${place(x(deploy) + (x(deploy) > WIDTH / 2 ? -6 : 6))}" y="24" text-anchor="${x(deploy) > WIDTH / 2 ? 'end' : 'start'}">${said.deploy} ${format.clock(deploy)}</text>`}
      ${isOver ? markup`` : markup`<line x1="${place(x(now))}" x2="${place(x(now))}" y1="26" y2="${AXIS}" stroke="var(--dim)" stroke-dasharray="4 4" /><text x="${place(x(now))}" y="24" text-anchor="end">${said.now} ${format.clock(now)}</text>`}
      ${spread(shown.map(({ at }) => x(at))).map(({ x: at, row }, index) => markup`<circle cx="${place(at)}" cy="${BAR.top + (row === 0 ? 12 : 30)}" r="11" fill="var(--ground)" stroke="var(--ink)" /><text class="mark" x="${place(at)}" y="${BAR.top + (row === 0 ? 12 : 30) + 5}" text-anchor="middle">${index + 1}</text>`)}
    </svg>
    <figcaption>
      <ol>
        ${shown.map(({ at, kind, sha }) => markup`<li>${format.clock(at)} ${said.marks[kind]}${sha === null ? '' : ` ${sha.slice(0, 7)}`}</li>`)}
      </ol>
      <p>
        ${said.affected} ${incident.waves.some(isUnproven) ? said.unproven : ''} ${said.zone(zoneName(policy.zone))}
      </p>
    </figcaption>
  </figure>`
}

const place = (value: number): string => value.toFixed(1)
const anchor = (at: number): string => (at < 60 ? 'start' : at > WIDTH - 60 ? 'end' : 'middle')

type Mark = { readonly at: number; readonly kind: Marked; readonly sha: string | null }

const isMarked = (kind: string): kind is Marked => kind in words.en.marks

/** What counted, oldest first; of alarms the first of each stretch. */
function marksOf({ incident }: IncidentView): readonly Mark[] {
  const firsts = new Set(incident.waves.map(({ began }) => began))
  return incident.timeline.flatMap(({ at, event, outcome }): Mark[] => {
    const { kind } = event
    if (!isMarked(kind) || outcome.kind === 'refused' || outcome.kind === 'after-closing') return []
    if (kind === 'alarm' && !firsts.delete(at)) return []
    return [{ at, kind, sha: kind === 'deployed' ? event.sha : null }]
  })
}

const endOf = ({ mitigatedAt, recoveredAt, saidOverAt }: Wave): number | null =>
  mitigatedAt ?? recoveredAt ?? saidOverAt
const provenAt = ({ recoveredAt, saidOverAt }: Wave): number | null => recoveredAt ?? saidOverAt
const isUnproven = (wave: Wave): boolean => wave.mitigatedAt !== null && provenAt(wave) !== wave.mitigatedAt

function bars(wave: Wave, now: number, x: (at: number) => number): Html {
  const onset = Math.min(wave.began, ...wave.alarms.map(({ at, facts }) => facts.onset ?? at))
  const end = endOf(wave) ?? now
  const bar = (from: number, until: number, fill: string): Html =>
    markup`<rect x="${place(x(from))}" y="${BAR.top}" width="${place(Math.max(2, x(until) - x(from)))}" height="${BAR.height}" fill="${fill}" />`
  const rest = isUnproven(wave) ? [bar(end, provenAt(wave) ?? now, 'url(#unproven)')] : []
  return markup`${[bar(onset, end, 'var(--bad)'), ...rest]}`
}

/** Numbers that would lie on each other stand one below the other, and further to the right where that is not enough. */
function spread(places: readonly number[]): { readonly x: number; readonly row: 0 | 1 }[] {
  const last = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return places.map((at) => {
    const row = at - (last[0] ?? 0) >= 24 || (last[0] ?? 0) <= (last[1] ?? 0) ? 0 : 1
    const x = Math.max(at, (last[row] ?? at) + 24)
    last[row] = x
    return { x, row }
  })
}

const DAY = 86_400_000

function ticks(from: number, until: number, format: Format): { readonly at: number; readonly text: string }[] {
  const label = until - from > DAY ? format.time : format.clock
  const most = until - from > DAY ? 3 : 6
  return ticksOf({ from: from / 1000, until: until / 1000 }, most).map((at) => ({
    at: at * 1000,
    text: label(at * 1000),
  }))
}
