import { stringify } from 'yaml'

/** A number below another. */
export type Draw = (below: number) => number

/** Random services of a policy, by name. */
export type RandomService = { readonly paths: readonly string[]; readonly ignore: readonly string[] }

const pick = <T>(draw: Draw, [first, ...others]: readonly [T, ...T[]]): T =>
  [first, ...others][draw(others.length + 1)] ?? first

/** A glob of those folders and of files in them: plain names, `*`, parts of names, and any depth. */
export function randomGlob(draw: Draw, folders: readonly [string, ...string[]]): string {
  const last = pick(draw, ['**', '**', '*', '*.txt', '*.md', 'f*', '**/*.md', '**/new*'])
  return pick(draw, [last, `${pick(draw, folders)}/${last}`, `${pick(draw, folders)}/${last}`, `*/${last}`])
}

/** Up to four services that may share paths, leave paths out and ignore some; the first glob of each takes something in. */
export function randomServices(draw: Draw, folders: readonly [string, ...string[]]): Record<string, RandomService> {
  const globs = (most: number): string[] =>
    Array.from({ length: draw(most + 1) }, () => `${draw(3) === 0 ? '!' : ''}${randomGlob(draw, folders)}`)
  const service = (): RandomService => {
    const [paths, ignore] = [globs(3), globs(2)]
    return {
      paths: [randomGlob(draw, folders), ...paths],
      ignore: ignore.some((glob) => !glob.startsWith('!')) ? ignore : [],
    }
  }
  return Object.fromEntries(Array.from({ length: 1 + draw(4) }, (_, at) => [`s${at}`, service()]))
}

/** The policy of such services. */
export function servicesText(services: Readonly<Record<string, RandomService>>): string {
  const all = Object.entries(services).map(([name, { paths, ignore }]) => [name, { paths, gate: { ignore } }] as const)
  return stringify({ services: Object.fromEntries(all) })
}
