import { z } from 'zod'
import type { Ask, Failure, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

const list = z.array(z.unknown())
const labelsShape = z.record(z.string(), z.unknown())

type Settings = Readonly<Record<string, string>>

/** Asks each question by itself, by its path. */
export function jsonClient(address: StoreAddress, settings: Settings): SeriesClient {
  return (asks, span) =>
    oneByOne(asks, async (ask) => {
      const answer = await askJson(address, { path: pathOf(ask, span) }, anything)
      return isFailure(answer) ? answer : foundIn(answer.held, ask, span, settings)
    })
}

/** Whatever the answer holds, told from a failure. */
const anything = z.unknown().transform((held) => ({ held }))

/** The path with its time, its step and its groups in place of `{from}`, `{until}`, `{step}` and `{by}`; `{from-ms}` and `{from-iso}` are the same in other words. */
function pathOf({ text, by, within }: Ask, { from, until, step }: Span): string {
  const labels = [...by, ...within.map(({ label }) => label)]
  const words: Readonly<Record<string, string>> = {
    from: String(from),
    until: String(until),
    'from-ms': String(from * 1000),
    'until-ms': String(until * 1000),
    'from-iso': new Date(from * 1000).toISOString(),
    'until-iso': new Date(until * 1000).toISOString(),
    step: String(step),
    by: labels.join(','),
  }
  return text.replaceAll(/\{([a-z-]+)\}/g, (all, name: string) => encodeURIComponent(words[name] ?? all))
}

function foundIn(answer: unknown, { by, within }: Ask, { step }: Span, settings: Settings): Found[] | Failure {
  const at = settings['series']
  const all = list.safeParse(at === undefined ? [answer] : heldAt(answer, at))
  if (!all.success) return failed('not-parsable', `there is no list at ${at}`)
  const shift = settings['stamp'] === 'end' ? -step : 0
  const found: Found[] = []
  for (const each of all.data) {
    const points = list.safeParse(heldAt(each, settings['points']))
    if (!points.success)
      return failed('not-parsable', `there is no list of points at ${settings['points'] ?? 'the series'}`)
    const parsed = points.data.map((point) => pointOf(point, settings, shift))
    if (parsed.includes(null)) return failed('not-parsable', 'a point has no time, or its value is no number')
    const labels = labelsOf(heldAt(each, settings['labels']), [...by, ...within.map(({ label }) => label)])
    if (within.every(({ label, value }) => labels[label] === value))
      found.push({
        labels,
        points: parsed.flatMap((point) => (point === null || Number.isNaN(point[1]) ? [] : [point])),
      })
  }
  return found
}

/** What stands at a path of names and places in lists; the value itself where there is no path. */
function heldAt(value: unknown, path: string | undefined): unknown {
  if (path === undefined) return value
  return path.split('.').reduce<unknown>((held, key) => {
    if (Array.isArray(held)) return held[Number(key)]
    return labelsShape.safeParse(held).data?.[key]
  }, value)
}

/** Time and value; a value that is null or absent is a gap, and any other that is no number makes the point none. */
function pointOf(
  point: unknown,
  { time = '0', value = '1' }: Settings,
  shift: number,
): readonly [number, number] | null {
  const [at, held] = [timeOf(heldAt(point, time)), heldAt(point, value)]
  if (at === null) return null
  if (held === null || held === undefined) return [at + shift, Number.NaN]
  const number = typeof held === 'string' && held.trim() !== '' ? Number(held) : held
  return typeof number === 'number' && Number.isFinite(number) ? [at + shift, number] : null
}

function timeOf(held: unknown): number | null {
  const number =
    typeof held === 'string' && !/^\d+(?:\.\d+)?$/.test(held) ? Date.parse(held) : Number(held ?? Number.NaN)
  if (!Number.isFinite(number)) return null
  // No step of ours is of the year 5138, which seconds reach here.
  return number > 1e11 ? number / 1000 : number
}

function labelsOf(held: unknown, wanted: readonly string[]): Record<string, string> {
  const known = labelsShape.safeParse(held).data ?? {}
  return Object.fromEntries(
    wanted.flatMap((label) => {
      const value = known[label]
      return typeof value === 'string' || typeof value === 'number' ? [[label, String(value)] as const] : []
    }),
  )
}
