import { z } from 'zod'
import type { Ask, Failure, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

// `GetMetricData` of the CloudWatch API reference, in its JSON form (the service description calls it `GraniteServiceVersion20100801`, JSON 1.0).
const result = z.object({
  Id: z.string(),
  Label: z.string().default(''),
  Timestamps: z.array(z.number()).default([]),
  Values: z.array(z.number()).default([]),
  StatusCode: z.string().default('Complete'),
})
const messages = z.array(z.object({ Code: z.string().default(''), Value: z.string().default('') })).nullish()
const shape = z.object({ MetricDataResults: z.array(result), NextToken: z.string().nullish(), Messages: messages })

type Answer = z.infer<typeof shape>

const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
}
/** Points that a page has at most, and pages of one answer that are read. */
const PAGE = 100_800
const MOST_PAGES = 50
/** What a call counts for at least, in points: 50 calls a second are allowed, and 180,000 points. */
const LEAST = 180_000 / 50
/** Between the values of several dimensions in a label. */
const BETWEEN = ' | '

/** Asks CloudWatch, one search expression for each question. */
export function cloudwatchClient(address: StoreAddress): SeriesClient {
  return async (asks, span) => {
    const body = {
      StartTime: span.from,
      EndTime: span.until,
      ScanBy: 'TimestampAscending',
      MetricDataQueries: asks.map((ask, at) => queryOf(ask, at, span)),
    }
    const points = (asks.length * (span.until - span.from)) / span.step
    const weight = Math.max(LEAST, Math.min(PAGE, points))
    const pages: Answer[] = []
    let token: string | null = null
    do {
      const page: Answer | Failure = await askJson(
        address,
        { path: '/', body: token === null ? body : { ...body, NextToken: token }, headers: HEADERS, weight },
        shape,
      )
      if (isFailure(page)) return page
      pages.push(page)
      token = page.NextToken ?? null
    } while (token !== null && pages.length < MOST_PAGES)
    if (token !== null) return failed('source-error', `the answer has more than ${MOST_PAGES} pages: ask for less`)
    return asks.map((ask, at) => foundIn(pages, ask, `q${at}`))
  }
}

function queryOf(ask: Ask, at: number, { step }: Span) {
  const search = searchOf(ask, step)
  const label = ask.by.map((name) => `\${PROP('Dim.${name}')}`).join(BETWEEN)
  const isWhole = ask.kind === 'events' && ask.by.length === 0
  return { Id: `q${at}`, Expression: isWhole ? `SUM(${search})` : search, ...(label !== '' && { Label: label }) }
}

/** The search with its period, with the dimensions that it is grouped by in its schema, and the values that it is narrowed to. */
export function searchOf({ text, by, within }: Ask, step: number): string {
  const [, schema = '', rest = '', statistic = ''] = /^SEARCH\('\{([^{}']+)\}([^']*)', *'([^']+)'\)$/.exec(text) ?? []
  const there = schema.split(',').map((name) => name.trim())
  const named = [...by, ...within.map(({ label }) => label)]
  const missing = [...new Set(named)].filter((label) => !there.includes(label))
  // A search is written within single quotes: a value with one in it cannot be asked for and finds nothing.
  const values = within.map(
    ({ label, value }) => ` ${label}="${value.replaceAll(/["\\]/g, '\\$&').replaceAll("'", '?')}"`,
  )
  return `SEARCH('{${[...there, ...missing].join(',')}}${rest}${values.join('')}', '${statistic}', ${step})`
}

function foundIn(pages: readonly Answer[], { by }: Ask, id: string): Found[] | Failure {
  const own = pages.flatMap(({ MetricDataResults: results }) => results.filter((each) => each.Id === id))
  const refused = own.find(({ StatusCode: code }) => code === 'InternalError' || code === 'Forbidden')
  const said = pages.flatMap(({ Messages: all }) => all ?? [])[0]
  const isCut = pages.at(-1)?.MetricDataResults.some(({ Id, StatusCode }) => Id === id && StatusCode === 'PartialData')
  if (said !== undefined) return failed('source-error', `${said.Code}: ${said.Value}`)
  if (refused !== undefined) return failed('source-error', `status ${refused.StatusCode}`)
  if (isCut === true) return failed('source-error', 'the answer is partial (PartialData)')
  return own.map(({ Label, Timestamps, Values }) => {
    const values = Label.split(BETWEEN)
    return {
      labels: Object.fromEntries(by.map((label, at) => [label, values[at] ?? ''])),
      points: Timestamps.flatMap((time, at) => {
        const value = Values[at]
        return value === undefined ? [] : [[time, value] as const]
      }),
    }
  })
}
