import { failure, type Fields } from './scope.ts'

/** The arguments every connection has. */
export interface PageArgs {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

/** A page of a list, in the form of GitHub's connections; each item is built when it is asked for. */
export function connection<T>(args: PageArgs, items: readonly T[], build: (item: T) => unknown): Fields {
  const { first, last } = args
  const size = first ?? last
  if (size === null || size === undefined) {
    throw failure(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the connection.',
    )
  }
  if (size < 0 || size > 100)
    throw failure(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the connection exceeds the limit of 100 records.`,
    )
  const from = args.after ? position(args.after) + 1 : 0
  const to = args.before ? position(args.before) : items.length
  const start = first === null || first === undefined ? Math.max(from, to - size) : from
  const end = Math.min(start + size, to)
  const page = items.slice(start, end)
  const nodes = () => page.map(build)
  return {
    nodes,
    edges: () => page.map((item, index) => ({ cursor: cursor(start + index), node: build(item) })),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursor(start) : null,
      endCursor: page.length > 0 ? cursor(end - 1) : null,
    },
  }
}

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64')
}

function position(text: string): number {
  const [, index] = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString()) ?? []
  if (index === undefined)
    throw failure('INVALID_CURSOR_ARGUMENTS', `\`${text}\` does not appear to be a valid cursor.`)
  return Number(index)
}
