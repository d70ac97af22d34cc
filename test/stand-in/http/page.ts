import { type Answer, ok } from './answer.ts'
import type { Call } from './route.ts'

interface Paging {
  per_page?: number | undefined
  page?: number | undefined
}

/** How a list is put on the wire. */
export interface ListShape<T> {
  readonly wire: (item: T) => unknown
  /** Puts the list into an envelope with the total count, where the route has one. */
  readonly wrap?: (items: unknown[], total: number) => unknown
  /** Items a page when the client does not say. */
  readonly size?: number
}

/** The part of the list that was asked for, with the Link header to the others. */
export async function paged<T>(
  call: Call<Paging>,
  items: readonly T[],
  { wire, wrap, size = 30 }: ListShape<T>,
): Promise<Answer> {
  const perPage = Math.min(call.input.per_page ?? size, 100)
  const page = call.input.page ?? 1
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const part = await Promise.all(items.slice((page - 1) * perPage, page * perPage).map(wire))
  const links = [
    ...(page > 1 ? [link(call, { page: page - 1 }, 'prev')] : []),
    ...(page < last ? [link(call, { page: page + 1 }, 'next'), link(call, { page: last }, 'last')] : []),
    ...(page > 1 ? [link(call, { page: 1 }, 'first')] : []),
  ]
  return ok(wrap ? wrap(part, items.length) : part, links.length > 0 ? { link: links.join(', ') } : undefined)
}

/** One entry of a Link header: the same request with other parameters. */
export function link(call: Call<unknown>, changes: Readonly<Record<string, string | number>>, rel: string): string {
  const url = new URL(call.url)
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, String(value))
  return `<${url.href}>; rel="${rel}"`
}
