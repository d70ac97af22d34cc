import { timeOf } from '../base/point-in-time.ts'
import { valuesAt } from '../config/json-path.ts'
import type { RestorePointRule } from '../config/rule-policy.ts'
import { failureText, readBody } from './http.ts'

const TIMEOUT_MILLISECONDS = 10_000
const MAX_BYTES = 2_000_000

/** Times of restore points (milliseconds) and of the last test of restoring one, and what was wrong, a line each. */
export type ReadPoints = {
  readonly points: readonly { readonly at: number; readonly tested: number | null }[]
  readonly notes: readonly string[]
}

/** Reads an address that tells of restore points as JSON. Never throws: what cannot be read is a note, and no proof. */
export async function readRestorePoints(rule: RestorePointRule): Promise<ReadPoints> {
  if (rule.url === null) return { points: [], notes: [] }
  const secret = rule.tokenEnv === null ? null : (process.env[rule.tokenEnv] ?? '')
  if (secret === '') return { points: [], notes: [`the environment variable ${rule.tokenEnv ?? ''} is not set`] }
  try {
    const response = await fetch(rule.url, {
      headers: { accept: 'application/json', ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    })
    if (response.status !== 200) return { points: [], notes: [`the address answers with status ${response.status}`] }
    const text = await readBody(response, MAX_BYTES)
    return text === null ? { points: [], notes: ['the answer is longer than 2 MB'] } : pointsOf(text, rule)
  } catch (error) {
    return { points: [], notes: [`the address cannot be read: ${failureText(error)}`] }
  }
}

/** What an answer says. A list of failed backups is the commonest wrong proof: without `ok` it is said where it has a status. */
export function pointsOf(text: string, { path, ok, testedPath }: RestorePointRule): ReadPoints {
  const answer = parsed(text)
  if (answer === undefined) return { points: [], notes: ['the answer is no JSON'] }
  if (path === null) return { points: [], notes: [] }
  if (ok !== null && !holds(answer, ok)) return { points: [], notes: [`the condition ${ok} does not hold`] }
  const times = valuesAt(answer, path)
  const read = times.map(timeOf)
  const tested = testedPath === null ? null : newest(valuesAt(answer, testedPath).map(timeOf))
  const notes = [
    ...(times.length === 0 ? [`there is nothing at ${path}`] : []),
    ...(times.length > 0 && read.every((at) => at === null)
      ? [`what stands at ${path} is no time: ISO 8601 with a zone, or Unix seconds, is needed`]
      : []),
    ...(ok === null && /"(?:status|state|phase)"\s*:/.test(text)
      ? ['the answer has a status that ok does not ask for: failed backups count as well']
      : []),
  ]
  return { points: read.flatMap((at) => (at === null ? [] : [{ at, tested }])), notes }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** Everything at the place of a condition has to be that value, and there has to be something. */
function holds(answer: unknown, ok: string): boolean {
  const at = ok.indexOf('=')
  const wanted = ok
    .slice(at + 1)
    .trim()
    .replace(/^"(.*)"$/, '$1')
  const found = valuesAt(answer, ok.slice(0, at).trim())
  return found.length > 0 && found.every((value) => isPlain(value) && String(value) === wanted)
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function newest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null)
  return known.length === 0 ? null : Math.max(...known)
}
