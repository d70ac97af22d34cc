import { scrub } from '../base/log.ts'
import type { Place, PlaceKind } from '../config/notify-policy.ts'
import type { Notice } from './notice.ts'
import type { Notifier, Outcome, Outgoing, PostRequest, Refused, Telling } from './notifier.ts'
import { scrubbed, secretForms } from './notifier.ts'
import { pagerduty } from './pagerduty.ts'
import { slack } from './slack.ts'
import { teams } from './teams.ts'
import { webhook } from './webhook.ts'

type Notifiers = { readonly [K in PlaceKind]: Notifier<Extract<Place, { kind: K }>> }

/** Every service that messages can be sent to. */
const notifiers: Notifiers = { slack, teams, pagerduty, webhook }

type PlaceOf<K extends PlaceKind> = Extract<Place, { kind: K }> & { kind: K }

function notifierOf<K extends PlaceKind>(place: PlaceOf<K>): Notifier<Extract<Place, { kind: K }>> {
  return notifiers[place.kind]
}

/** What people call the service of a place. */
export const serviceOf = (place: Place): string => notifierOf(place).title

/** Whether a message that may have arrived is sent there again. */
export const isRepeated = (place: Place): boolean => notifierOf(place).repeats

/** Whether a notice has a form there. */
export const isTaken = (place: Place, notice: Notice): boolean => notifierOf(place).takes(notice)

/** Environment variables that a place needs. */
export const variablesOf = (place: Place): readonly string[] => notifierOf(place).variables(place)

/** The request that tells a place, or why there can be none. */
export function requestOf<K extends PlaceKind>(
  place: PlaceOf<K>,
  outgoing: Outgoing,
  secretOf: Telling['secretOf'],
): PostRequest | Refused {
  const notifier = notifierOf(place)
  const variables = notifier.variables(place)
  const empty = variables.find((variable) => secretOf(variable) === '')
  if (empty !== undefined) return { refused: `${empty} is empty: give it to the step by env` }
  const message = scrubbed(outgoing.message, outgoing.clean)
  return notifier.request(place, { ...outgoing, message }, variables.map(secretOf))
}

/** Sends a message once. Never throws; what a service says is told without secrets. */
export async function sendOnce(place: Place, outgoing: Outgoing, { post, secretOf }: Telling): Promise<Outcome> {
  const request = requestOf(place, outgoing, secretOf)
  if ('refused' in request) return { kind: 'failed', why: request.refused }
  const answer = await post(request)
  const outcome = answer.kind === 'answer' ? notifierOf(place).judge(answer) : lost(answer)
  return outcome.kind === 'sent' ? outcome : { ...outcome, why: outgoing.clean(outcome.why) }
}

const lost = ({ sent, why }: { readonly sent: boolean; readonly why: string }): Outcome =>
  sent ? { kind: 'unsure', why } : { kind: 'again', why }

/** Takes all that may never be shown of these places out of a text. */
export function cleaner(places: readonly Place[], secretOf: Telling['secretOf']): (text: string) => string {
  const held = places.flatMap(variablesOf).map(secretOf)
  const secrets = [...new Set(held.filter((secret) => secret !== '').flatMap(secretForms))]
  return (text) => scrub(text, secrets)
}
