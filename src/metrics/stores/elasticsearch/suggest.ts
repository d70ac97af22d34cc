import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import type { Suggested, Suggestions } from '../../suggest.ts'

// `GET /{index}/_field_caps` of the reference of both.
const shape = z.object({ fields: z.record(z.string(), z.record(z.string(), z.unknown())) })

const NUMBERS = new Set(['long', 'integer', 'short', 'unsigned_long', 'double', 'float', 'half_float', 'scaled_float'])
const WORDS = new Set(['keyword', 'constant_keyword', 'wildcard'])

/** Fields that hold how a request ended, the likeliest first. */
const STATUS = [
  /^http\.response\.status_code$/,
  /(?:^|[._])(?:http_?)?(?:response_?)?status_?code(?:\.keyword)?$/i,
  /^(?:http\.)?(?:status|response|code)(?:\.keyword)?$/i,
]

/** Fields of the index that tell a failed request: a status, or how it ended by the Elastic Common Schema. */
export async function suggestFields(
  address: StoreAddress,
  { index = '*' }: Readonly<Record<string, string>>,
): Promise<Suggestions> {
  const query = { fields: '*status*,*code*,*response*,event.outcome' }
  const answer = await askJson(address, { path: `/${encodeURIComponent(index)}/_field_caps`, query }, shape)
  if (isFailure(answer)) return answer
  const fields = Object.entries(answer.fields).filter(([name]) => /^[\w.@]+$/.test(name))
  const byStatus = STATUS.flatMap((pattern) =>
    fields.filter(([name]) => pattern.test(name)).flatMap(([name, types]) => statusOf(name, Object.keys(types))),
  )
  const outcome = fields.some(([name]) => name === 'event.outcome')
  const ended = {
    name: 'event.outcome',
    by: 'Elastic Common Schema',
    total: '_exists_:event.outcome',
    bad: 'event.outcome:failure',
  }
  return [...byStatus, ...(outcome ? [ended] : [])]
}

function statusOf(name: string, types: readonly string[]): Suggested[] {
  const total = `_exists_:${name}`
  const by = name === 'http.response.status_code' ? 'Elastic Common Schema' : null
  if (types.some((type) => NUMBERS.has(type))) return [{ name, by, total, bad: `${name}:[500 TO 599]` }]
  return types.some((type) => WORDS.has(type)) ? [{ name, by, total, bad: `${name}:/5../` }] : []
}
