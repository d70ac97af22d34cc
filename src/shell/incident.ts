import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { type Language, languages } from '../config/incident-policy.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { exitCode } from '../deploy/result.ts'
import { parseEvents, timeOf, zoneOf } from '../incident/events-file.ts'
import { follow } from '../incident/follow.ts'
import { type OfflineIncident, offlineIncident } from '../incident/offline-result.ts'
import { viewOf } from '../incident/view.ts'
import { writeReport } from './write-report.ts'
import { type NamedPart, PART, partOptions, rulesNamed } from './part.ts'

const usage = `incident --events FILE --now ISO [--policy FILE] ${PART} [--lang en|ko] [--json] [--html FILE]`

/**
 * `incident`: the page, the duties, the notices and the postmortem of an incident at a moment, from a file of its events; without a network. It reports and
 * judges nothing, so that the exit code is 0 whatever stands in the file. Throws a ConfigurationError for wrong use or a file that cannot be read.
 */
export async function runIncident(args: readonly string[], print = write): Promise<number> {
  const given = readIncidentArguments(args)
  const text = given.policy === null ? '' : await readGiven(given.policy, '--policy')
  const { policy } = rulesNamed('incident', parsePolicy(text, given.policy ?? 'policy'), given.part)
  const file = parseEvents(await readGiven(given.events, '--events'), given.events)
  // Without a zone in the policy, times are shown in that of whoever asks.
  const zone = policy.incident.zone === 'UTC' ? (given.zone ?? 'UTC') : policy.incident.zone
  const rules = { policy: { ...policy.incident, zone }, step: policy.watch.step }
  const view = viewOf(follow(file, given.now, rules), rules, {
    now: given.now,
    lang: given.lang ?? policy.incident.lang,
    falseAlarmRate: policy.watch.falseAlarmRate,
  })
  const result = offlineIncident(view)
  if (given.html !== null) {
    const { incidentHtml } = await import('../render/html/incident.ts')
    await writeReport(given.html, incidentHtml(result, view))
  }
  print(given.json ? `${JSON.stringify(result)}\n` : textOf(result))
  return exitCode.ok
}

const write = (text: string): void => void process.stdout.write(text)

/** The page as people read it in a terminal, with the drafts that have its language. */
function textOf({ title, body, why }: OfflineIncident): string {
  const page = body.replaceAll(/^<!-- deploy-guard:(?:begin|end) [a-z-]+ -->\n/gm, '')
  return `${title}\n\n${page.trimEnd()}\n\n${why}\n`
}

async function readGiven(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`incident: ${option}: cannot read ${file}: ${why}`, { cause })
  }
}

/** What `incident` is asked for. `now` in milliseconds. */
export type IncidentArguments = {
  readonly events: string
  readonly now: number
  /** Zone that `now` was given in; null for UTC. */
  readonly zone: string | null
  readonly policy: string | null
  readonly part: NamedPart
  /** Null: the policy's. */
  readonly lang: Language | null
  readonly json: boolean
  /** File that the page is written to. */
  readonly html: string | null
}

/** Reads the arguments after the verb. Throws a ConfigurationError that names the option and what it takes. */
export function readIncidentArguments(args: readonly string[]): IncidentArguments {
  const values = parsed(args)
  const needed = (option: 'events' | 'now'): string => {
    const value = values[option]
    if (value !== undefined && value !== '') return value
    throw new ConfigurationError(`incident: --${option} is missing. Usage: ${usage}`)
  }
  return {
    events: needed('events'),
    now: momentOf(needed('now')),
    zone: zoneOf(needed('now').trim()),
    policy: values.policy ?? null,
    part: { environment: values.environment, service: values.service },
    lang: values.lang === undefined ? null : languageOf(values.lang),
    json: values.json ?? false,
    html: values.html ?? null,
  }
}

function momentOf(text: string): number {
  const at = timeOf(text.trim())
  if (at !== null) return at
  throw new ConfigurationError(
    `incident: --now: expected a time in ISO 8601 such as 2026-11-28T17:40:00Z, found ${JSON.stringify(text)}`,
  )
}

function languageOf(text: string): Language {
  const known = languages.find((one) => one === text)
  if (known !== undefined) return known
  throw new ConfigurationError(`incident: --lang: expected ${languages.join(' or ')}, found ${JSON.stringify(text)}`)
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    events: text,
    now: text,
    policy: text,
    ...partOptions,
    lang: text,
    json: { type: 'boolean' },
    html: text,
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`incident: ${why}. Usage: ${usage}`, { cause })
  }
}
