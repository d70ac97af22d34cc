import { pathMatcher } from '../config/globs.ts'
import type { RiskyKind, RiskyPaths } from '../config/rollback-policy.ts'

/** A changed path of which a revert of code is not the whole way back, and why. */
export type RiskyPath = { readonly kind: RiskyKind; readonly path: string }

const kinds: readonly RiskyKind[] = ['migrations', 'infrastructure', 'flags', 'secrets']

/** Paths that touch data, infrastructure, flags or secrets, by kind; one path may be of several. */
export function riskyPaths(globs: RiskyPaths, paths: readonly string[]): readonly RiskyPath[] {
  return kinds.flatMap((kind) => {
    const isRisky = pathMatcher(globs[kind])
    return paths.filter(isRisky).map((path) => ({ kind, path }))
  })
}
