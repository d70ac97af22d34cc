import type { StoreAddress } from '../../series/http.ts'
import { isFailure } from '../../series/ask.ts'
import { quotedBy } from '../../series/sql.ts'
import type { Suggestions } from '../../suggest.ts'
import { askNrql } from './client.ts'

/** Events that New Relic knows: what names a service in them, which of them count, and which are failures. */
const known = [
  { of: 'Transaction', by: 'New Relic APM', name: 'appName', only: null, bad: 'error IS true' },
  {
    of: 'Span',
    by: 'OpenTelemetry',
    name: 'service.name',
    only: "span.kind = 'server'",
    bad: "otel.status_code = 'ERROR'",
  },
  { of: 'SyntheticCheck', by: 'synthetic monitors', name: 'monitorName', only: null, bad: "result != 'SUCCESS'" },
] as const

/** The services with most events of the last day, by each kind of event. */
export async function suggestEvents(
  address: StoreAddress,
  settings: Readonly<Record<string, string>>,
): Promise<Suggestions> {
  const asked = known.map(({ of, name, only }) => {
    return `SELECT count(*) FROM ${of}${only === null ? '' : ` WHERE ${only}`} FACET \`${name}\` SINCE 1 day ago LIMIT 5`
  })
  const answers = await askNrql(address, settings, asked)
  if (isFailure(answers)) return answers
  const [failure] = answers.flatMap((answer) => (isFailure(answer) ? [answer] : []))
  if (failure !== undefined && answers.every(isFailure)) return failure
  return known.flatMap(({ of, by, name, only, bad }, at) => {
    const rows = answers[at] ?? []
    return (isFailure(rows) ? [] : rows).flatMap(({ facet }) => {
      if (typeof facet !== 'string') return []
      const conditions = [`\`${name}\` = ${quotedBy("'", facet)}`, ...(only === null ? [] : [only])]
      const total = `SELECT count(*) FROM ${of} WHERE ${conditions.join(' AND ')}`
      return [{ name: facet, by, total, bad: `${total} AND ${bad}` }]
    })
  })
}
