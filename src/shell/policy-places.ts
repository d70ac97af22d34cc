import { posix } from 'node:path'

/** Where the policy file stands in a repository, as far as a shell can know: the usual place, and the path that was given, if it is a relative one. */
export function policyPlaces(given: string | null): string[] {
  const path = given === null ? '' : posix.normalize(given)
  const own = path === '' || path.startsWith('/') || path.startsWith('..') ? [] : [path]
  return [...new Set(['.github/deploy-guard.yml', ...own])]
}
