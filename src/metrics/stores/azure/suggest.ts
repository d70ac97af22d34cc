import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { likeliest, pairsOf, type Suggested, type Suggestions } from '../../suggest.ts'

// "Metric Definitions - List" of the Azure Monitor REST API, version 2023-10-01.
const definition = z.object({
  name: z.object({ value: z.string() }),
  supportedAggregationTypes: z.array(z.string()).default([]),
  dimensions: z.array(z.object({ value: z.string() })).default([]),
})
const shape = z.object({ value: z.array(definition) })

/** Dimensions that hold the class of the status, such as `5xx`. */
const CLASS = /^status_?code_?(?:category|class|group)$/i

/** What the resource counts: names of requests beside names of their failures, and requests by the class of their status. */
export async function suggestMetrics(
  address: StoreAddress,
  { resource = '' }: Readonly<Record<string, string>>,
): Promise<Suggestions> {
  const path = `${resource}/providers/microsoft.insights/metricDefinitions`
  const answer = await askJson(address, { path, query: { 'api-version': '2023-10-01' } }, shape)
  if (isFailure(answer)) return answer
  const counted = answer.value.filter(({ supportedAggregationTypes: types }) => types.includes('Total'))
  const pairs = likeliest(
    pairsOf(
      counted.map(({ name }) => name.value),
      true,
    ),
  )
  const paired = pairs.map(({ total, bad }): Suggested => {
    return { name: total, by: null, total: queryOf(total), bad: queryOf(bad) }
  })
  const classed = counted.flatMap(({ name, dimensions }): Suggested[] => {
    const dimension = dimensions.find(({ value }) => CLASS.test(value))
    const total = queryOf(name.value)
    return dimension === undefined
      ? []
      : [{ name: name.value, by: null, total, bad: `${total}&$filter=${dimension.value} eq '5xx'` }]
  })
  return [...paired, ...classed]
}

const queryOf = (name: string): string => `metricnames=${encodeURIComponent(name)}&aggregation=Total`
