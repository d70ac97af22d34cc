import type { Route } from '../http/route.ts'

/** A route with the values of its path parameters. */
export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

interface Entry {
  readonly route: Route
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** Parameters whose value may hold slashes. */
const LONG = new Set(['ref', 'path', 'basehead', 'branch'])

/** Finds the route of a request. */
export class Router {
  readonly #entries: readonly Entry[]

  constructor(routes: readonly Route[]) {
    // The most literal one first: `commits/{ref}/check-runs` before `commits/{ref}`.
    const literal = (route: Route) => route.name.split('/').filter((part) => !part.startsWith('{')).length
    this.#entries = routes.toSorted((one, other) => literal(other) - literal(one)).map(compile)
  }

  /** The route of this method and path, or undefined when there is none. */
  find(method: string, path: string): Match | undefined {
    for (const entry of this.#entries) {
      const values = entry.method === method && entry.pattern.exec(path)
      if (!values) continue
      const params = entry.names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')])
      return { route: entry.route, params: Object.fromEntries(params) }
    }
    return undefined
  }
}

function compile(route: Route): Entry {
  const [method = '', template = ''] = route.name.split(' ')
  const names: string[] = []
  const pattern = template.replace(/\/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    // The contents of the whole repository are asked for with no path at all.
    if (name === 'path') return '(?:/(.*))?'
    return LONG.has(name) ? '/(.+)' : '/([^/]+)'
  })
  return { route, method, pattern: new RegExp(`^${pattern}$`), names }
}
