import { Octokit } from '@octokit/rest'
import type { Route } from '../http/route.ts'

/** A route with the values of its path parameters. */
export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

interface Entry {
  /** Undefined where only GitHub has it. */
  readonly route: Route | undefined
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** Parameters whose value may hold slashes. */
const LONG = new Set(['ref', 'path', 'basehead', 'branch'])

/** Every route that GitHub's own client knows. */
const ROUTES = Object.values(new Octokit().rest).flatMap((area) =>
  Object.values<Called>(area).map(({ endpoint: { DEFAULTS } }) => `${DEFAULTS.method} ${DEFAULTS.url}`),
)
type Called = { readonly endpoint: { readonly DEFAULTS: { readonly method: string; readonly url: string } } }

/** Finds the route of a request. */
export class Router {
  readonly #entries: readonly Entry[]

  constructor(routes: readonly Route[]) {
    const own = new Map<string, Route>(routes.map((route) => [route.name, route]))
    // `commits/{ref}/status` must not be taken for a branch that ends in "status".
    const open = routes.filter(({ name }) => LONG.has(/\{(\w+)\}$/.exec(name)?.[1] ?? ''))
    const below = ROUTES.filter((name) => open.some((route) => name.startsWith(`${route.name}/`)))
    // The most literal one first: `commits/{ref}/check-runs` before `commits/{ref}`.
    const literal = (name: string) => name.split('/').filter((part) => !part.startsWith('{')).length
    const names = [...new Set([...own.keys(), ...below])].toSorted((one, other) => literal(other) - literal(one))
    this.#entries = names.map((name) => compile(name, own.get(name)))
  }

  /** The route of this method and path, or undefined when there is none. */
  find(method: string, path: string): Match | undefined {
    for (const entry of this.#entries) {
      const values = entry.method === method && entry.pattern.exec(path)
      if (!values) continue
      if (!entry.route) return undefined
      const params = entry.names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')])
      return { route: entry.route, params: Object.fromEntries(params) }
    }
    return undefined
  }
}

function compile(name: string, route: Route | undefined): Entry {
  const [method = '', template = ''] = name.split(' ')
  const names: string[] = []
  const pattern = template.replace(/\/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    // The contents of the whole repository are asked for with no path at all.
    if (name === 'path') return '(?:/(.*))?'
    return LONG.has(name) ? '/(.+)' : '/([^/]+)'
  })
  return { route, method, pattern: new RegExp(`^${pattern}$`), names }
}
