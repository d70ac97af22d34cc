import { createHash } from 'node:crypto'
import type { Place } from '../config/notify-policy.ts'
import type { Message } from '../render/notice-message.ts'
import type { Notice, NoticeOf } from './notice.ts'
import { judgeStatus, type Notifier } from './notifier.ts'

// PagerDuty, Events API v2. Events of one dedup_key are one alert, so that a repeated trigger pages nobody twice, `acknowledge` quiets it, and `resolve` ends it.
// Limits: summary 1,024 characters, dedup_key 255.

type PagerDuty = Extract<Place, { kind: 'pagerduty' }>
type Paged = NoticeOf<Exclude<Notice['kind'], 'held' | 'window'>>

const hosts: Readonly<Record<PagerDuty['region'], string>> = {
  us: 'https://events.pagerduty.com',
  eu: 'https://events.eu.pagerduty.com',
}

export const pagerduty: Notifier<PagerDuty> = {
  repeats: true,
  title: 'PagerDuty',
  variables: (place) => [place['key-env']],
  takes: isPaged,
  request({ region, 'key-env': variable }, { notice, message }, [key = '']) {
    if (!/^[A-Za-z0-9]{32}$/.test(key))
      return { refused: `${variable} is no integration key of PagerDuty, which has 32 letters and digits` }
    if (!isPaged(notice)) return { refused: 'nobody is paged for a deploy that waits, or for time that runs out' }
    const head = { routing_key: key, dedup_key: dedupKey(notice) }
    const action = actionOf(notice)
    const body = action === 'trigger' ? { ...head, ...triggerOf(notice, message) } : { ...head, event_action: action }
    return { url: `${hosts[region]}/v2/enqueue`, headers: {}, body: JSON.stringify(body) }
  },
  judge: (answer) => (answer.status === 202 ? { kind: 'sent' } : judgeStatus(answer)),
}

function isPaged(notice: Notice): notice is Paged {
  return notice.kind !== 'held' && notice.kind !== 'window'
}

function actionOf(notice: Paged): 'trigger' | 'acknowledge' | 'resolve' {
  if (notice.kind === 'acknowledged') return 'acknowledge'
  const isDone = notice.kind === 'due' && (notice.state === 'met' || notice.state === 'waived')
  return notice.kind === 'recovered' || isDone ? 'resolve' : 'trigger'
}

/** The alert that an event belongs to: that of the incident, and one of its own for each clock, as duties outlast the incident. */
export function dedupKey(notice: Paged): string {
  const { repository, incident } = notice
  const key = `deploy-guard/${repository}/${incident}${notice.kind === 'due' ? `/due/${notice.clock}` : ''}`
  if (Buffer.byteLength(key) <= 255) return key
  return `deploy-guard/${createHash('sha256').update(key).digest('hex')}`
}

function triggerOf(notice: Paged, { title, text, facts, links, urgency }: Message) {
  const { repository, environment, at, kind } = notice
  return {
    event_action: 'trigger',
    payload: {
      summary: title,
      source: `${repository} ${environment}`,
      severity: urgency,
      timestamp: at,
      component: environment,
      group: repository,
      class: kind,
      custom_details: { text, ...Object.fromEntries(facts) },
    },
    links: links.map(({ text: label, url }) => ({ href: url, text: label })),
    client: 'Deploy Guard',
    ...(notice.url !== null && { client_url: notice.url }),
  }
}
