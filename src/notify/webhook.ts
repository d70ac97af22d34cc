import { createHash, createHmac } from 'node:crypto'
import type { Place } from '../config/notify-policy.ts'
import { addressIn, judgeStatus, type Notifier } from './notifier.ts'

// Any server of the user's own, signed as Standard Webhooks says (standardwebhooks.com): the receiver knows that it is from us and drops what comes twice by its
// webhook-id. GitHub's own form of a signature stands next to it.

type Webhook = Extract<Place, { kind: 'webhook' }>

export const webhook: Notifier<Webhook> = {
  repeats: true,
  title: 'webhook',
  variables: (place) => [place['secret-env'], ...(place['url-env'] === undefined ? [] : [place['url-env']])],
  takes: () => true,
  request(place, { notice, message, id, now, clean }, [secret = '', address = place.url ?? '']) {
    const url = addressIn(place['url-env'] ?? 'url', address)
    if ('refused' in url) return url
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    if (key.length < 24 || key.length > 64)
      return { refused: `${place['secret-env']} is no key of a webhook: whsec_ and 24 to 64 bytes in base64` }
    const { title, text } = message
    const data = { schemaVersion: 1, ...notice, title, text }
    const body = clean(JSON.stringify({ type: `deploy-guard.${notice.kind}`, timestamp: notice.at, data }))
    return { url: url.href, headers: signed(key, webhookId(id), now, body), body }
  },
  judge: (answer) => (answer.status >= 200 && answer.status < 300 ? { kind: 'sent' } : judgeStatus(answer)),
}

/** A name without the full stop, which parts what is signed. */
const webhookId = (id: string): string => `dg_${createHash('sha256').update(id).digest('hex').slice(0, 40)}`

/** The headers that prove who sent a body; `now` in Unix seconds. */
export function signed(key: Buffer, id: string, now: number, body: string): Readonly<Record<string, string>> {
  const second = String(Math.floor(now))
  const mac = createHmac('sha256', key).update(`${id}.${second}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': second,
    'webhook-signature': `v1,${mac}`,
    'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  }
}
