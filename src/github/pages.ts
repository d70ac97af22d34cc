import type { Connection } from './answers.ts'

/** Further pages of one list that are asked for at most. */
const MOST_PAGES = 20

/** A list put together from its pages; not complete where GitHub withheld an entry or there were too many pages. */
export type Listed<T> = { readonly items: readonly T[]; readonly complete: boolean }

/** Follows a list from its first page on. `next` asks for the page after a cursor. */
export async function allPages<T>(
  first: Connection<T> | null | undefined,
  next: (after: string) => Promise<Connection<T> | null | undefined>,
): Promise<Listed<T>> {
  const items: T[] = []
  let complete = true
  let page = first
  for (let pages = 0; ; pages++) {
    if (!page?.nodes) return { items, complete: false }
    for (const node of page.nodes) {
      if (node === null) complete = false
      else items.push(node)
    }
    const { hasNextPage, endCursor } = page.pageInfo
    if (!hasNextPage) return { items, complete: complete && isWhole(page, items.length) }
    if (endCursor === null || pages === MOST_PAGES) return { items, complete: false }
    page = await next(endCursor)
  }
}

/** A list of which one page is all that is asked for. */
export function onePage<T>(page: Connection<T>): Listed<T> {
  const items = (page.nodes ?? []).filter((node) => node !== null)
  const complete = !page.pageInfo.hasNextPage && items.length === page.nodes?.length
  return { items, complete: complete && isWhole(page, items.length) }
}

/** Whether the last page fits what was found: as many as GitHub counts, and no cursor that points at nothing. */
function isWhole<T>({ totalCount, nodes, pageInfo }: Connection<T>, found: number): boolean {
  return (totalCount ?? found) === found && (nodes?.length !== 0 || pageInfo.endCursor === null)
}
