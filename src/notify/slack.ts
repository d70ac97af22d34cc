import { z } from 'zod'
import type { Place } from '../config/notify-policy.ts'
import type { Message } from '../render/notice-message.ts'
import { addressIn, type Answered, judgeStatus, type Notifier, type Outcome, saidBy } from './notifier.ts'

// Slack: an incoming webhook, whose address is the secret, or chat.postMessage with a bot's token. A post cannot be looked up, so one whose answer is lost
// is not repeated. Limits by docs.slack.dev (Block Kit): header 150, section 3,000, 10 fields of 2,000, text of a button 75.

type Slack = Extract<Place, { kind: 'slack' }>

const API = 'https://slack.com/api/chat.postMessage'

export const slack: Notifier<Slack> = {
  repeats: false,
  title: 'Slack',
  variables: (place) => [place['token-env'] ?? place['url-env'] ?? ''],
  takes: (notice) => notice.kind !== 'due' || notice.state === 'due-soon' || notice.state === 'late',
  request(place, { message, thread }, [secret = '']) {
    const payload = {
      text: escaped(message.title),
      blocks: blocksOf(message),
      unfurl_links: false,
      unfurl_media: false,
    }
    if (place.channel !== undefined) {
      const follows = thread === null ? {} : { thread_ts: thread, reply_broadcast: true }
      return {
        url: API,
        headers: { authorization: `Bearer ${secret}` },
        body: JSON.stringify({ channel: place.channel, ...payload, ...follows }),
      }
    }
    const url = addressIn(place['url-env'] ?? '', secret)
    return 'refused' in url ? url : { url: url.href, headers: {}, body: JSON.stringify(payload) }
  },
  judge: (answer) => (answer.status === 200 ? judgeBody(answer) : judgeStatus(answer)),
}

const apiAnswer = z.object({ ok: z.boolean(), error: z.string().optional(), ts: z.string().optional() })

/** The webhook answers `ok`; the API answers 200 also where it refuses. */
function judgeBody({ body }: Answered): Outcome {
  if (body.trim() === 'ok') return { kind: 'sent' }
  const answer = apiAnswer.safeParse(parsed(body))
  if (!answer.success) return { kind: 'failed', why: `it answered 200 without ok (${saidBy(body)})` }
  const { ok, error = 'no reason given', ts } = answer.data
  if (ok) return ts === undefined ? { kind: 'sent' } : { kind: 'sent', handle: ts }
  const why = `it answered ${saidBy(error)}`
  return error === 'ratelimited' || error === 'rate_limited' ? { kind: 'again', why } : { kind: 'failed', why }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function blocksOf({ title, text, facts, links }: Message): readonly unknown[] {
  const markdown = (content: string) => ({ type: 'mrkdwn', text: content, verbatim: true })
  const fields = facts.map(([name, value]) => markdown(`*${escaped(name)}*\n${escaped(value)}`))
  const buttons = links.map(({ text: label, url }) => {
    return { type: 'button', text: { type: 'plain_text', text: label, emoji: false }, url }
  })
  return [
    { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
    ...(text === '' ? [] : [{ type: 'section', text: markdown(escaped(text)) }]),
    ...(fields.length === 0 ? [] : [{ type: 'section', fields }]),
    ...(buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]),
  ]
}

/** As Slack asks for it: without these three characters nothing can become a mention, a channel or a link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
