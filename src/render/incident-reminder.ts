import type { Clock } from '../incident/clocks.ts'
import type { IncidentView } from '../incident/view.ts'
import { liveWordsIn } from './incident-languages.ts'
import { pageOf } from './incident-page.ts'
import { code, escapeText } from './markdown.ts'

/** How late a clock is when somebody is reminded of it. */
export type ReminderStage = 'due-soon' | 'late'

/** The comment that reminds the owner of a clock, who is mentioned: once before its time is over, and once when it is. Markdown. */
export function reminderText(clock: Clock, stage: ReminderStage, view: IncidentView): string {
  const { format } = pageOf(view)
  const words = liveWordsIn[view.lang].reminder
  const due = format.time(clock.due ?? view.now)
  const left = format.duration(Math.abs((clock.due ?? view.now) - view.now) / 1000)
  const owner = ownerText(clock, view)
  const when = stage === 'late' ? words.late(due, left) : words.soon(due, left)
  if (clock.rule === null) return words.nextWord(owner, when)
  const to = clock.rule.to === null ? '' : escapeText(clock.rule.to)
  const partial = clock.partial ? ` ${words.partial}` : ''
  return `${words.report(owner, code(clock.id), to, when)} ${words.how(clock.id)}${partial}`
}

/** The comment on an incident that somebody closed while duties were open. Markdown. */
export function reopenedText(clocks: readonly string[], { lang }: Pick<IncidentView, 'lang'>): string {
  return liveWordsIn[lang].reminder.reopened(clocks.map(code).join(', '))
}

/** Logins and teams as GitHub has them: nothing else is mentioned. */
const mentionable = /^[A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[\w.-]{1,100})?$/

function ownerText({ rule }: Clock, { incident, lang }: IncidentView): string {
  const { words } = pageOf({ lang, policy: { zone: 'UTC' } })
  const name = (rule?.owner ?? 'communications').replace(/^@/, '')
  const roles: Readonly<Record<string, string | null>> = incident.roles
  if (!Object.hasOwn(roles, name)) return mentionable.test(name) ? `@${name}` : escapeText(name)
  const holder = roles[name]
  if (holder != null) return `@${holder}`
  const commander = incident.roles.commander
  const role = Object.entries(words.roleNames).find(([known]) => known === name)?.[1] ?? name
  return commander === null ? role : `@${commander} (${role})`
}
