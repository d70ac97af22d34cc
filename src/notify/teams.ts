import type { Place } from '../config/notify-policy.ts'
import type { Message } from '../render/notice-message.ts'
import { addressIn, judgeStatus, type Notifier } from './notifier.ts'

// Microsoft Teams: a Workflow ("Send webhook alerts to a channel") that takes an Adaptive Card. It answers 202 once it has accepted a card; whether it could
// show it, it never says. 28 KB a message, which the lengths of a message stay far below.

type Teams = Extract<Place, { kind: 'teams' }>

export const teams: Notifier<Teams> = {
  repeats: false,
  title: 'Microsoft Teams',
  variables: (place) => [place['url-env']],
  takes: (notice) => notice.kind !== 'due' || notice.state === 'due-soon' || notice.state === 'late',
  request(place, { message }, [secret = '']) {
    const variable = place['url-env']
    const url = addressIn(variable, secret)
    if ('refused' in url) return url
    if (isConnector(url))
      return {
        refused: `${variable} is the address of an Office 365 connector, which Microsoft has retired: in the channel, make a Workflow "Send webhook alerts to a channel" and put its address there`,
      }
    const content = cardOf(message)
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
    return { url: url.href, headers: {}, body: JSON.stringify({ type: 'message', attachments: [attachment] }) }
  },
  judge: (answer) => (answer.status === 200 || answer.status === 202 ? { kind: 'sent' } : judgeStatus(answer)),
}

/** `outlook.office.com/webhook/…` and `NAME.webhook.office.com/webhookb2/…`. */
function isConnector({ hostname, pathname }: URL): boolean {
  return (
    /(?:^|\.)webhook\.office\.com$/i.test(hostname) ||
    (/\boffice\.com$/i.test(hostname) && /^\/webhook/i.test(pathname))
  )
}

const colours = { critical: 'Attention', error: 'Attention', warning: 'Warning', info: 'Default' } as const

function cardOf({ title, text, facts, links, urgency }: Message): unknown {
  const block = (content: string) => ({ type: 'TextBlock', text: escaped(content), wrap: true })
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body: [
      { ...block(title), weight: 'Bolder', size: 'Medium', color: colours[urgency] },
      ...(text === '' ? [] : [block(text)]),
      ...(facts.length === 0
        ? []
        : [
            {
              type: 'FactSet',
              facts: facts.map(([name, value]) => ({ title: escaped(name), value: escaped(value) })),
            },
          ]),
    ],
    actions: links.map(({ text: label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
  }
}

/** What an Adaptive Card would read as markup, mentions and HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\\[\]()*_`#~]/g, '\\$&')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
}
