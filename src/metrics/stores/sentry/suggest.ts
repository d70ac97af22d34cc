import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { MOST_SUGGESTED, type Suggestions } from '../../suggest.ts'

// "List an Organization's Projects" of Sentry's API reference.
const shape = z.array(z.object({ id: z.string(), slug: z.string() }))

/** The transactions of each project, and those that ended in an error of the service. */
export async function suggestProjects(
  address: StoreAddress,
  { organization = '' }: Readonly<Record<string, string>>,
): Promise<Suggestions> {
  const answer = await askJson(address, { path: `/api/0/organizations/${organization}/projects/` }, shape)
  if (isFailure(answer)) return answer
  return answer.slice(0, MOST_SUGGESTED).map(({ id, slug }) => {
    const query = (more: string): string =>
      `dataset=spans&yAxis=count(span.duration)&query=is_transaction:true${more}&project=${encodeURIComponent(id)}`
    return { name: slug, by: null, total: query(''), bad: query(' span.status:internal_error') }
  })
}
