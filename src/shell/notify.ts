import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { type NotifyPolicy, placeName, type Place } from '../config/notify-policy.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { exitCode } from '../deploy/result.ts'
import { cleaner, requestOf, sendOnce, serviceOf } from '../notify/notifiers.ts'
import { cleanNotice, type Notice, noticeFile, noticeKey } from '../notify/notice.ts'
import type { Outgoing, Telling } from '../notify/notifier.ts'
import { post } from '../notify/post.ts'
import { wishes } from '../notify/sends.ts'
import { type Message, noticeMessage } from '../render/notice-message.ts'
import { PART, partOptions, rulesNamed } from './part.ts'

const usage = `notify --policy FILE ${PART} --event FILE [--dry-run] [--json]`

/**
 * `notify`: sends the message about one event wherever a policy says, or with `--dry-run` tells what would be sent where. The exit code is 1 where a place that wants it
 * was not, or could not be, told. Throws a ConfigurationError for wrong use or a file that cannot be read.
 */
export async function runNotify(
  args: readonly string[],
  print = write,
  telling: Telling = { post, secretOf: variable, textOf: variable },
): Promise<number> {
  const { policy: policyFile, part, event, json, dryRun } = readArguments(args)
  const whole = parsePolicy(await readGiven(policyFile, '--policy'), policyFile)
  const { notify, incident } = rulesNamed('notify', whole, part).policy
  const clean = cleaner(notify.places, telling.secretOf)
  const notice = cleanNotice(parseNotice(await readGiven(event, '--event'), event), clean)
  const message = noticeMessage(notice, incident)
  const places: Tried[] = []
  for (const place of notify.places)
    places.push(await tried(place, notify, { notice, message, clean, now: Date.now() / 1000 }, telling, dryRun))
  print(json ? `${JSON.stringify({ schemaVersion: 1, verb: 'notify', message, places })}\n` : textOf(message, places))
  return places.every(({ outcome }) => outcome !== 'failed' && outcome !== 'perhaps') ? exitCode.ok : exitCode.bad
}

const write = (text: string): void => void process.stdout.write(text)
const variable = (name: string): string => process.env[name] ?? ''

/** What became of one place. */
type Tried = {
  readonly place: string
  readonly service: string
  readonly outcome: 'not-wanted' | 'would-be-sent' | 'sent' | 'perhaps' | 'failed'
  readonly why: string | null
  /** What is sent, without secrets; null where nothing is. */
  readonly payload: unknown
}

async function tried(
  place: Place,
  { places }: NotifyPolicy,
  told: Pick<Outgoing, 'notice' | 'message' | 'clean' | 'now'>,
  telling: Telling,
  dryRun: boolean,
): Promise<Tried> {
  const { notice, clean } = told
  const named = { place: placeName(place), service: serviceOf(place), why: null, payload: null }
  if (!places.includes(place) || wishes([notice], [place]).length === 0) return { ...named, outcome: 'not-wanted' }
  const outgoing = { ...told, id: `${notice.repository} ${noticeKey(notice)} ${named.place}`, thread: null }
  const request = requestOf(place, outgoing, telling.secretOf)
  if ('refused' in request) return { ...named, outcome: 'failed', why: request.refused }
  const payload: unknown = JSON.parse(clean(request.body))
  if (dryRun) return { ...named, outcome: 'would-be-sent', payload }
  const outcome = await sendOnce(place, outgoing, telling)
  if (outcome.kind === 'sent') return { ...named, outcome: 'sent', payload }
  return { ...named, outcome: outcome.kind === 'unsure' ? 'perhaps' : 'failed', why: outcome.why, payload }
}

const outcomeWords: Readonly<Record<Tried['outcome'], string>> = {
  'not-wanted': 'is not told of this',
  'would-be-sent': 'would be told',
  sent: 'was told',
  perhaps: 'was perhaps told',
  failed: 'cannot be told',
}

function textOf({ title, text, facts, links }: Message, places: readonly Tried[]): string {
  const message = [
    title,
    ...(text === '' ? [] : [text]),
    ...facts.map(([name, value]) => `  ${name}: ${value}`),
    ...links.map(({ text: label, url }) => `  ${label}: ${url}`),
  ]
  const told = places.map(({ place, service, outcome, why }) => {
    return `${place} (${service}) ${outcomeWords[outcome]}${why === null ? '' : `: ${why}`}`
  })
  const none = places.length === 0 ? ['The policy names no places (notify.places).'] : []
  return `${[...message, '', ...told, ...none].join('\n')}\n`
}

function parseNotice(text: string, file: string): Notice {
  const read = noticeFile.safeParse(parsedJson(text, file))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`
  throw new ConfigurationError(
    `notify: --event: ${file} is no event${place}: ${issue?.message ?? 'unknown'} (docs/notify.md has the form)`,
  )
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigurationError(`notify: --event: ${file} is not JSON`, { cause })
  }
}

async function readGiven(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`notify: ${option}: cannot read ${file}: ${why}`, { cause })
  }
}

function readArguments(args: readonly string[]) {
  const values = parsed(args)
  const needed = (option: 'policy' | 'event'): string => {
    const value = values[option]
    if (value !== undefined && value !== '') return value
    throw new ConfigurationError(`notify: --${option} is missing. Usage: ${usage}`)
  }
  return {
    policy: needed('policy'),
    part: { environment: values.environment, service: values.service },
    event: needed('event'),
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  }
}

function parsed(args: readonly string[]) {
  const options = {
    policy: { type: 'string' },
    ...partOptions,
    event: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`notify: ${why}. Usage: ${usage}`, { cause })
  }
}
