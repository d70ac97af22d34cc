import { readdirSync } from 'node:fs'
import type { Route } from '../http/route.ts'

const FOLDER = new URL('areas/', import.meta.url)

/** The routes of every file in `areas/`: a new API area is one new file there that exports `routes`. */
export async function allRoutes(): Promise<Route[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))
  const routes = files.map(async (name) => {
    const area: { readonly routes: Route[] } = await import(new URL(name, FOLDER).href)
    return area.routes
  })
  return (await Promise.all(routes)).flat()
}
