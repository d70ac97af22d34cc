import { z } from 'zod'
import { address, secretName } from './store-policy.ts'

/** What people are told about. */
export const noticeKinds = ['held', 'window', 'regressed', 'external', 'acknowledged', 'recovered', 'due'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Who is meant by a word: those of `on-call`, owners of the changed files by CODEOWNERS, and authors of the deployed range. */
export const peopleWords = ['on-call', 'owners', 'authors'] as const
export type PeopleWord = (typeof peopleWords)[number]

const personWords = 'expected a login such as "@kim", or a team such as "@acme/on-call"'
const person = z
  .string(personWords)
  .regex(/^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?$/, `${personWords}, in quotes`)

const login = z
  .string('expected a login such as "@kim"')
  .regex(/^@[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'expected a login such as "@kim", in quotes: GitHub assigns no teams')

const rule = (one: z.ZodType<string>, what: string) =>
  z
    .array(z.union([z.enum(peopleWords), one], `expected on-call, owners, authors, or ${what}`), 'expected a list')
    .max(20, 'expected at most 20 entries')
    .prefault([])

const name = z
  .string('expected a name')
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/, 'expected a name of at most 40 letters, digits, dots and dashes')

const on = (kinds: readonly NoticeKind[]) =>
  z
    .array(z.enum(kinds, `expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`), 'expected a list of events')
    .min(1, 'expected 1 event or more')
    .max(kinds.length, `expected at most ${kinds.length} events`)
    .optional()

/** Nobody is woken by a deploy that waits, or by the end of a time that people have planned. */
const pagedKinds = noticeKinds.filter((kind) => kind !== 'held' && kind !== 'window')
/** A chat sees for itself who answers there. */
const chatKinds = noticeKinds.filter((kind) => kind !== 'acknowledged')

const everyPlace = {
  name: name.optional(),
  environments: z
    .array(
      z
        .string('expected the name of an environment')
        .regex(/^[^\p{Cc}]{1,255}$/u, 'expected the name of an environment, such as production'),
      'expected a list of environments',
    )
    .min(1, 'expected 1 environment or more')
    .max(50, 'expected at most 50 environments')
    .optional(),
}

const slack = z.strictObject({
  kind: z.literal('slack'),
  ...everyPlace,
  on: on(chatKinds),
  'url-env': secretName.optional(),
  'token-env': secretName.optional(),
  channel: z
    .string('expected the id of a channel')
    .regex(/^[CGD][A-Z0-9]{6,20}$/, 'expected the id of a channel, such as C024BE91L')
    .optional(),
})

const teams = z.strictObject({
  kind: z.literal('teams'),
  ...everyPlace,
  on: on(chatKinds),
  'url-env': secretName,
})

const pagerduty = z.strictObject({
  kind: z.literal('pagerduty'),
  ...everyPlace,
  on: on(pagedKinds),
  'key-env': secretName,
  region: z.enum(['us', 'eu'], 'expected us or eu').default('us'),
})

const webhook = z.strictObject({
  kind: z.literal('webhook'),
  ...everyPlace,
  on: on(noticeKinds),
  url: address('expected the address of a webhook, such as https://example.com/deploys').optional(),
  'url-env': secretName.optional(),
  'secret-env': secretName,
})

const place = z.discriminatedUnion(
  'kind',
  [slack, teams, pagerduty, webhook],
  'expected kind (slack, teams, pagerduty or webhook) and what it needs',
)

/** Somewhere that people are told, as the policy names it: variables of the environment and never a secret. */
export type Place = z.infer<typeof place>
export type PlaceKind = Place['kind']

/** The part `notify` of a policy file, as its users write it. */
export const notifySchema = z.strictObject(
  {
    'on-call': z.array(person, 'expected a list of people').max(20, 'expected at most 20 people').prefault([]),
    'on-call-env': secretName.optional(),
    assign: rule(login, 'a login such as "@kim"'),
    mention: rule(person, 'a login or a team such as "@acme/on-call"'),
    labels: z
      .array(
        z
          .string('expected a label')
          .regex(/^(?!\s)[^\p{Cc},]{1,50}$/u, 'expected a label of at most 50 characters without a comma'),
        'expected a list of labels',
      )
      .max(10, 'expected at most 10 labels')
      .prefault([]),
    places: z.array(place, 'expected a list of places').max(20, 'expected at most 20 places').prefault([]),
  },
  'expected on-call, on-call-env, assign, mention, labels and places',
)

/** Who is told of what. */
export type NotifyPolicy = z.infer<typeof notifySchema>

/** What holds without a policy: nobody is told anything outside of GitHub. */
export const defaultNotifyPolicy: NotifyPolicy = notifySchema.parse({})

/** What a place is called in reports. */
export const placeName = ({ name: given, kind }: Place): string => given ?? kind

/** What a place is told of where the policy does not choose. */
const kindsFor: Readonly<Record<PlaceKind, readonly NoticeKind[]>> = {
  slack: chatKinds,
  teams: chatKinds,
  pagerduty: pagedKinds,
  webhook: noticeKinds,
}

/** Whether a place is told of that kind of event in an environment. To GitHub the case of an environment's name means nothing. */
export function isTold(told: Place, kind: NoticeKind, environment: string): boolean {
  const kinds: readonly NoticeKind[] = told.on ?? kindsFor[told.kind]
  return kinds.includes(kind) && isOf(told, environment)
}

/** Whether a place is for that environment: a service of it (`production/shop`) is meant as well. */
export function isOf({ environments }: Place, environment: string): boolean {
  const key = environment.toLowerCase()
  const isThis = (one: string): boolean => key === one || key.startsWith(`${one}/`)
  return environments?.some((one) => isThis(one.toLowerCase())) ?? true
}

/** In a label: the level of the incident, 1 to 4. */
const SEVERITY = '{severity}'

/** Labels of an incident at a level, and those that it had at another one. */
export function labelsAt(
  { labels }: Pick<NotifyPolicy, 'labels'>,
  severity: number,
): { readonly all: readonly string[]; readonly ofLevel: readonly string[]; readonly stale: readonly string[] } {
  const at = (level: number): string[] => labels.map((label) => label.replaceAll(SEVERITY, String(level)))
  const moving = new Set(labels.flatMap((label, index) => (label.includes(SEVERITY) ? [index] : [])))
  const ofLevel = at(severity).filter((_, index) => moving.has(index))
  const others = [1, 2, 3, 4].filter((level) => level !== severity)
  return {
    all: at(severity),
    ofLevel,
    stale: others.flatMap((level) => at(level).filter((_, index) => moving.has(index))),
  }
}

/** Keys that are known below `notify`, as `knownKeys` lists them. */
export const notifyKeys: readonly (readonly [string, readonly string[]])[] = [
  ['notify', Object.keys(notifySchema.shape)],
  ['notify.places.*', [...new Set(place.options.flatMap((option) => Object.keys(option.shape)))]],
]

/** What the keys below `notify` mean. */
export const notifyDescriptions: Readonly<Record<string, string>> = {
  notify:
    'Who is told of a held deploy, of planned time that runs out, a regression, who takes it up, a recovery and duties that are due (docs/notify.md).',
  'notify.on-call': 'Who is on call: logins such as "@kim", and teams such as "@acme/on-call".',
  'notify.on-call-env':
    'Environment variable with those on call now, separated by spaces or commas; they come before on-call. Its name begins with DEPLOY_GUARD_.',
  'notify.assign':
    'Whom the issue of a new incident is assigned to: on-call, owners (of the changed files, by CODEOWNERS), authors (of the deployed range), or logins. At most 10.',
  'notify.mention': 'Who is mentioned in the issue of a new incident: the same words, logins and teams.',
  'notify.labels':
    'Labels that the issue of a new incident gets as well. One with {severity} in it, such as "sev-{severity}", follows the level of the incident.',
  'notify.places': 'Where messages are sent.',
  'notify.places.*': 'One place. Its secret stands in an environment variable.',
  'notify.places.*.kind': 'slack, teams, pagerduty or webhook.',
  'notify.places.*.name': 'What the place is called in reports. Default: its kind.',
  'notify.places.*.environments': 'Only what concerns these environments is sent there. Default: all.',
  'notify.places.*.on':
    'What it is told about: held, window (planned time runs out), regressed, external, acknowledged, recovered, due (clocks). Default: all; pagerduty is never told of held and window, and chats never of acknowledged.',
  'notify.places.*.url-env':
    'Environment variable with the address: an incoming webhook of Slack, a Workflow of Microsoft Teams, or a webhook of your own. Its name begins with DEPLOY_GUARD_.',
  'notify.places.*.token-env':
    'Environment variable with a bot token of Slack (chat:write), used with channel. Its name begins with DEPLOY_GUARD_.',
  'notify.places.*.channel': 'Id of the Slack channel that the bot writes to, such as C024BE91L.',
  'notify.places.*.key-env':
    'Environment variable with the integration key of a PagerDuty service (Events API v2). Its name begins with DEPLOY_GUARD_.',
  'notify.places.*.region': 'Region of the PagerDuty account: us or eu.',
  'notify.places.*.url': 'Address of a webhook that is no secret.',
  'notify.places.*.secret-env':
    'Environment variable with the key that signs a webhook, whsec_ and 24 to 64 bytes in base64 (Standard Webhooks). Its name begins with DEPLOY_GUARD_.',
}
