import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import type { Suggestions } from '../../suggest.ts'

// "Columns", "List Columns" of api-docs.honeycomb.io.
const shape = z.array(z.object({ key_name: z.string() }))

/** Columns that tell how a request ended, by OpenTelemetry's names, the newest first, and what of them is a failure. */
const known = [
  { name: 'http.response.status_code', failed: '>= 500' },
  { name: 'http.status_code', failed: '>= 500' },
  { name: 'error', failed: '= true' },
] as const

/** Events that have a status, and those whose status is a failure. */
export async function suggestColumns(
  address: StoreAddress,
  { dataset = '' }: Readonly<Record<string, string>>,
): Promise<Suggestions> {
  const answer = await askJson(address, { path: `/1/columns/${dataset}`, weight: 0 }, shape)
  if (isFailure(answer)) return answer
  const names = new Set(answer.map(({ key_name: name }) => name))
  return known
    .filter(({ name }) => names.has(name))
    .map(({ name, failed }) => {
      const total = `COUNT WHERE EXISTS($${name})`
      return { name, by: 'OpenTelemetry', total, bad: `${total} AND $${name} ${failed}` }
    })
}
