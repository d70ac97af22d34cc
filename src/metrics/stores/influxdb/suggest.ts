import { z } from 'zod'
import type { Failure } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { quotedBy } from '../../series/sql.ts'
import type { Matcher } from '../../selector.ts'
import { failureCondition } from '../../separation.ts'
import { likeliest, pairsOf, type Suggested, type Suggestions, wordsOf } from '../../suggest.ts'

const shape = z.object({
  results: z.array(
    z.object({
      series: z
        .array(
          z.object({
            name: z.string().default(''),
            values: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
          }),
        )
        .optional(),
      error: z.string().optional(),
    }),
  ),
})

/** A measurement: its fields that hold numbers, and its tags. */
type Measurement = { readonly name: string; readonly fields: readonly string[]; readonly tags: readonly string[] }

type Settings = Readonly<Record<string, string>>

/** Measurements whose tags are asked for their values. */
const MOST_MEASUREMENTS = 20
const LIKE_STATUS = /status|code|class|result|outcome|success|error|response/i

/** Fields that count requests and their failures, and measurements with a tag of the status. */
export async function suggestMeasurements(address: StoreAddress, settings: Settings): Promise<Suggestions> {
  const [fields, tags] = await show(address, settings, ['SHOW FIELD KEYS', 'SHOW TAG KEYS'])
  if (fields === undefined || isFailure(fields)) return fields ?? []
  const tagsOf = new Map(
    tags === undefined || isFailure(tags) ? [] : tags.map(({ name, values }) => [name, textsIn(values)]),
  )
  const all = fields.map(({ name, values }): Measurement => {
    const numbers = values.filter(([, type]) => type === 'float' || type === 'integer' || type === 'unsigned')
    return { name, fields: textsIn(numbers), tags: tagsOf.get(name) ?? [] }
  })
  const pairs = all.flatMap(({ name, fields: own }) =>
    pairsOf(own, true).map(({ total, bad }) => ({ total, bad, of: name })),
  )
  const paired = likeliest(pairs).map(({ total, bad, of }): Suggested => {
    return { name: `${of} ${total}`, by: null, total: sumOf(of, total), bad: sumOf(of, bad) }
  })
  return [...(await byStatus(address, settings, all)), ...paired]
}

const textsIn = (values: readonly (readonly unknown[])[]): string[] =>
  values.flatMap(([first]) => (typeof first === 'string' ? [first] : []))

const sumOf = (measurement: string, field: string): string =>
  `SELECT sum(${quotedBy('"', field)}) FROM ${quotedBy('"', measurement)}`

/** Measurements of requests that a tag tells the failures of. */
async function byStatus(address: StoreAddress, settings: Settings, all: readonly Measurement[]): Promise<Suggested[]> {
  const asked = all
    .map((one) => ({ ...one, status: one.tags.filter((tag) => LIKE_STATUS.test(tag)) }))
    .filter(({ status, fields }) => status.length > 0 && fields.length > 0)
    .slice(0, MOST_MEASUREMENTS)
  const answers = await show(
    address,
    settings,
    asked.map(({ name, status }) => {
      const keys = status.map((tag) => quotedBy('"', tag)).join(', ')
      return `SHOW TAG VALUES FROM ${quotedBy('"', name)} WITH KEY IN (${keys})`
    }),
  )
  return asked.flatMap(({ name, fields }, at): Suggested[] => {
    const answer = answers[at]
    if (answer === undefined || isFailure(answer)) return []
    const failure = failureCondition(
      labelled(
        name,
        answer.flatMap(({ values }) => values),
      ),
    )
    const field = fields.find((each) => wordsOf(each).length === 0 || /request|hit|call/i.test(each)) ?? fields[0]
    if (failure === null || field === undefined) return []
    const isCounted = /count|total|request|hit|call/i.test(field)
    const total = isCounted ? sumOf(name, field) : sumOf(name, field).replace('SELECT sum(', 'SELECT count(')
    return [{ name, by: null, total, bad: `${total} WHERE ${conditionOf(failure.matcher)}` }]
  })
}

/** Values of tags as labels of series: each value once, beside some value of every other tag. */
function labelled(name: string, rows: readonly (readonly unknown[])[]) {
  const values = new Map<string, string[]>()
  for (const [tag, value] of rows)
    if (typeof tag === 'string' && typeof value === 'string') values.set(tag, [...(values.get(tag) ?? []), value])
  const most = Math.max(0, ...[...values.values()].map(({ length }) => length))
  return Array.from({ length: most }, (_, at) => ({
    name,
    labels: new Map([...values].map(([tag, all]) => [tag, all[at % all.length] ?? ''])),
  }))
}

function conditionOf({ label, operator, value }: Matcher): string {
  const isPattern = operator === '=~' || operator === '!~'
  const wanted = isPattern ? `/^(?:${value.replaceAll('/', '\\/')})$/` : quotedBy("'", value)
  return `${quotedBy('"', label)} ${operator} ${wanted}`
}

type Rows = NonNullable<z.infer<typeof shape>['results'][number]['series']>

/** Asks several statements in one call. */
async function show(
  address: StoreAddress,
  { database = '' }: Settings,
  statements: readonly string[],
): Promise<readonly (Rows | Failure)[]> {
  if (statements.length === 0) return []
  const body = new URLSearchParams({ q: statements.join('; ') })
  const answer = await askJson(address, { path: '/query', query: { db: database }, body }, shape)
  if (isFailure(answer)) return [answer]
  return answer.results.map(({ series = [], error }) => {
    return error === undefined ? series : { missing: 'source-error', detail: error }
  })
}
