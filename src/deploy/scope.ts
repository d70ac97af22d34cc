import { pathMatcher, ruledPaths } from '../config/globs.ts'
import type { Policy } from '../config/policy.ts'
import { policyFor } from '../config/services.ts'
import type { Commit, FileChange, Repository } from '../git/repository.ts'
import { codeownersPlaces } from './codeowners.ts'

/** Whether a path of the repository counts. */
export type Scope = (path: string) => boolean

/** Where the rules of a deploy stand: what judges it always belongs to it. */
export type RulePlaces = {
  /** Paths of the policy file. */
  readonly policyPaths: readonly string[]
  /** Workflow files that deploy, where they are known; none: all of `.github/workflows` count. */
  readonly workflows: readonly string[]
}

const workflowFolder = '.github/workflows/'

/** Paths that a deploy is made of, and whose rollback it is; null: the whole repository. */
export function serviceScope({ service, gate }: Policy, { policyPaths, workflows }: RulePlaces): Scope | null {
  if (service === null) return null
  const own = ruledPaths(service.paths)
  const owners = gate.owners ? codeownersPlaces : []
  const rules = new Set<string>([...policyPaths, ...workflows, ...owners])
  const isRule = (path: string): boolean =>
    rules.has(path) || (workflows.length === 0 && path.startsWith(workflowFolder))
  return (path) => isRule(path) || own(path)
}

/**
 * Paths that the gate asks about: those of the service without what the policy ignores. Nobody can ignore what judges a deploy, or what the policy calls
 * risky. Null: the whole repository.
 */
export function gateScope(policy: Policy, places: RulePlaces): Scope | null {
  const own = serviceScope(policy, places)
  const { ignore, owners } = policy.gate
  if (ignore.length === 0) return own
  const ignored = ruledPaths(ignore)
  const risky = pathMatcher(Object.values(policy.rollback.risky).flat())
  const rules = new Set<string>([...places.policyPaths, ...places.workflows, ...(owners ? codeownersPlaces : [])])
  const stays = (path: string): boolean => rules.has(path) || path.startsWith(workflowFolder) || risky(path)
  return (path) => (own === null || own(path)) && (!ignored(path) || stays(path))
}

/** What of a range does not count for a deploy. */
export type Outside = {
  /** Files that change and do not count. */
  readonly files: number
  /** How many of them are the deploy's own and ignored by `gate.ignore`. */
  readonly ignored: number
  /** Changed files that no service of the policy has, in the order of paths. */
  readonly ofNone: readonly string[]
  /** Globs of the policy that match no file of the candidate: perhaps they are misspelled. */
  readonly idle: readonly string[]
}

/** Splits what changed by what counts; `files` gives all paths of the candidate, or null where they cannot be listed. Null where the policy neither names services nor ignores anything. */
export async function outsideOf(
  policy: Policy,
  places: RulePlaces,
  changed: readonly string[],
  files: () => Promise<readonly string[] | null>,
): Promise<Outside | null> {
  const scope = gateScope(policy, places)
  if (scope === null && policy.services.length === 0) return null
  const own = serviceScope(policy, places)
  const out = scope === null ? [] : changed.filter((path) => !scope(path))
  const each = policy.services.map(({ name, rules }) => {
    const workflows = rules.workflows.length > 0 ? rules.workflows : places.workflows
    return gateScope(policyFor(policy, { environment: null, service: name }), { ...places, workflows })
  })
  return {
    files: out.length,
    ignored: out.filter((path) => own === null || own(path)).length,
    ofNone: each.length === 0 ? [] : changed.filter((path) => !each.some((has) => has === null || has(path))),
    idle: await idleGlobs(policy, changed, files),
  }
}

/** What takes out may well match nothing. Files are listed only where what changed does not answer it. */
async function idleGlobs(
  { service, gate }: Policy,
  changed: readonly string[],
  files: () => Promise<readonly string[] | null>,
): Promise<readonly string[]> {
  const globs = [...(service?.paths ?? []), ...gate.ignore].filter((glob) => !glob.startsWith('!'))
  const open = (among: readonly string[], paths: readonly string[]): readonly string[] =>
    among.filter((glob) => !paths.some(pathMatcher([glob])))
  const left = open([...new Set(globs)], changed)
  const all = left.length === 0 ? null : await files()
  return all === null ? [] : open(left, all)
}

/** The same repository, in which nothing differs but what counts. */
export function withinScope<R extends Pick<Repository, 'changes'>>(repository: R, scope: Scope | null): R {
  if (scope === null) return repository
  const changes = async (from: string, to: string): Promise<FileChange[]> =>
    (await repository.changes(from, to)).filter(({ path }) => scope(path))
  return { ...repository, changes }
}

/** Commits that change something that counts, in their order; all of them where the trees of some cannot be had. */
export async function touching(
  repository: Pick<Repository, 'fetch' | 'changes'>,
  scope: Scope | null,
  commits: readonly Commit[],
): Promise<readonly Commit[]> {
  if (scope === null || commits.length === 0) return commits
  const shas = commits.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)])
  const { missing } = await repository.fetch([...new Set(shas)])
  if (missing.length > 0) return commits
  const found: Commit[] = []
  for (const commit of commits) {
    const [parent] = commit.parents
    if (parent === undefined) found.push(commit)
    else if ((await repository.changes(parent, commit.sha)).some(({ path }) => scope(path))) found.push(commit)
  }
  return found
}
