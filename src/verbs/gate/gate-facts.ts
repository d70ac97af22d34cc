import { OutsideError } from '../../base/errors.ts'
import type { Log } from '../../base/log.ts'
import { shortSha } from '../../base/commit-id.ts'
import type { GatePolicy, RequiredCheck } from '../../config/gate-policy.ts'
import { type Codeowners, codeownersLimit, codeownersPlaces, parseCodeowners } from '../../deploy/codeowners.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { KnownBot, RollbackRange } from '../../gate/coverage.ts'
import { claimedCommits } from '../../gate/exemptions.ts'
import { gatherEvidence, type GatherPorts, type GatherRange } from '../../gate/gather-evidence.ts'
import { pullFinder } from '../../gate/linked-pulls.ts'
import type { PathRule } from '../../gate/path-rules.ts'
import { type Ownership, teamsAmong } from '../../gate/owners.ts'
import { type CheckFact, type CheckFinding, judgeChecks } from '../../gate/required-checks.ts'
import type { ReviewEvidence } from '../../gate/review-evidence.ts'
import type { Repository } from '../../git/repository.ts'
import type { Apps, Teams } from '../../github/accounts.ts'
import type { Checks } from '../../github/checks.ts'
import type { Forge } from '../../github/forge.ts'
import type { Prepared } from '../prepare-deploy.ts'

/** Commits outside of the range that are looked into: whoever claims more has them reviewed. */
const MOST_SOURCES = 20

/**
 * The bots of the policy by login. One that is named by its app is found among the authors of these pull requests, by asking GitHub whose
 * bot each author is; without anybody to ask there is none.
 */
export async function knownBots(
  { knownBots: named }: Pick<GatePolicy, 'knownBots'>,
  { pulls }: ReviewEvidence,
  apps: Apps | null,
): Promise<KnownBot[]> {
  const byLogin = named.flatMap(({ login, paths }) => (login === null ? [] : [{ login, paths }]))
  const byApp = named.filter(({ appId }) => appId !== null)
  const authors = byApp.length === 0 ? [] : [...new Set(pulls.map(({ author }) => author))]
  for (const login of authors) {
    const id = (await apps?.idOf(login)) ?? null
    for (const { appId, paths } of byApp) if (id !== null && id === appId) byLogin.push({ login, paths })
  }
  return byLogin
}

/** Facts about units outside of the range which something inside claims to revert or to pick. What cannot be had is left out. */
export async function claimedSources(
  ports: GatherPorts,
  repository: Repository,
  range: GatherRange,
  { pulls }: ReviewEvidence,
): Promise<ReadonlyMap<string, ReviewEvidence>> {
  const inside = await repository.firstParents(range.base, range.head)
  const known = new Set(inside.map(({ sha }) => sha))
  const claimed = (await claimedCommits(repository, inside, pulls)).filter((sha) => !known.has(sha))
  const sources = new Map<string, ReviewEvidence>()
  for (const sha of claimed.slice(0, MOST_SOURCES)) {
    const found = await sourceOf(ports, repository, range, sha)
    if (found !== null) sources.set(sha, found)
  }
  return sources
}

/** A picked unit may have landed on another branch: then that branch's own log tells what stood when. */
async function sourceOf(
  ports: GatherPorts,
  repository: Repository,
  range: GatherRange,
  sha: string,
): Promise<ReviewEvidence | null> {
  const { missing } = await repository.fetch([sha])
  const commit = missing.length > 0 ? null : await repository.commit(sha)
  const [parent] = commit?.parents ?? []
  if (commit === null || parent === undefined) return null
  const alone = { ...range, base: parent, head: sha }
  const found = await gatherEvidence(ports, repository, alone)
  const pull = pullFinder(found.pulls)(commit)
  return pull === null || pull.base === range.branch
    ? found
    : gatherEvidence(ports, repository, { ...alone, branch: pull.base })
}

type DeploymentDeps = Pick<Prepared, 'deployed'> & { readonly warn: (line: string) => void }

/**
 * The range that our own record wants taken back: no text of a pull request has a say in it. Whoever may push could write the record too, and whoever
 * may write deployments these: both ends have to have been deployed here by deployments that count, else the record is not believed.
 */
export async function recordedRollback(
  { deployed, warn }: DeploymentDeps,
  environment: string,
  { responses }: Pick<EnvironmentRecord, 'responses'>,
): Promise<RollbackRange | null> {
  const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed')
  if (response === undefined || response.good === null) return null
  const { good, bad } = response
  const counted = await deployed([good, bad])
  if (counted.has(good) && counted.has(bad)) return { good, bad }
  const missing = [good, bad].filter((sha) => !counted.has(sha)).map((sha) => shortSha(sha))
  warn(
    `The record of ${environment} names a rollback from ${shortSha(bad)} to ${shortSha(good)}, but no deployment of ${missing.join(' and ')} there counts: it is reviewed like any other change.`,
  )
  return null
}

type Asked = { readonly forge: Pick<Forge, 'checks' | 'runs'>; readonly log: Pick<Log, 'warning'> }

/**
 * What became of the required checks on a commit. Of GitHub Actions each is followed to the workflow run whose job it is: the address that
 * a check run shows is written by whoever made it.
 */
export async function readChecks(
  { forge: { checks, runs }, log }: Asked,
  sha: string,
  required: readonly RequiredCheck[],
): Promise<CheckFinding[]> {
  const facts: CheckFact[] = []
  for (const name of new Set(required.map((check) => check.name))) {
    for (const found of await checks.list(sha, name)) {
      const run = found.app?.slug === 'github-actions' ? await runs.ofJob(found.id) : null
      facts.push({ ...found, run: run === null || run.sha !== sha ? null : { path: run.path, event: run.event } })
    }
  }
  // Only an app that is named can have set a status that counts.
  const byApp = required.filter(
    ({ app, workflow, event }) => typeof app === 'string' && workflow === null && event === null,
  )
  for (const name of new Set(byApp.map((check) => check.name)))
    facts.push(...(await statusFacts(checks, log, sha, name)))
  return judgeChecks(required, facts)
}

/** The newest commit status of that name as a check. One that cannot be read is said, and none. */
async function statusFacts(
  checks: Pick<Checks, 'status'>,
  log: Pick<Log, 'warning'>,
  sha: string,
  name: string,
): Promise<CheckFact[]> {
  try {
    const found = await checks.status(sha, name)
    if (found === null) return []
    const { state, app } = found
    const isOver = state !== 'pending' && state !== 'expected'
    return [
      {
        id: 0,
        name,
        app: app === null ? null : { id: null, slug: app },
        status: isOver ? 'completed' : 'in_progress',
        conclusion: isOver ? state : null,
        run: null,
        isStatus: true,
      },
    ]
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(
      `Commit statuses cannot be read (give \`statuses: read\`), so check runs alone count for "${name}": ${error.message}`,
    )
    return []
  }
}

/** The people behind logins and teams (`owner/team`). A team that cannot be read stands for nobody, which is said. */
export async function peopleNamed(
  names: readonly string[],
  teams: Pick<Teams, 'members'>,
  warn: (line: string) => void,
): Promise<readonly string[]> {
  const people: string[] = []
  for (const name of names) {
    const [organization = '', team] = name.split('/')
    const members = team === undefined ? [organization] : await teams.members(organization, team)
    if (members === null) warn(`The members of ${name} cannot be read, so nobody counts as one of that team.`)
    people.push(...(members ?? []))
  }
  return people
}

/** Rules by path with the people behind their teams. */
export async function pathRules(
  rules: GatePolicy['rules'],
  teams: Pick<Teams, 'members'> | null,
): Promise<readonly PathRule[]> {
  const members = new Map<string, readonly string[] | null>()
  for (const name of new Set(rules.flatMap((rule) => rule.teams))) {
    const [organization = '', team] = name.split('/')
    members.set(name, team === undefined ? [organization] : ((await teams?.members(organization, team)) ?? null))
  }
  return rules.map((rule) => ({
    ...rule,
    teams: rule.teams.map((name) => ({ name, members: members.get(name) ?? null })),
  }))
}

type OwnershipDeps = {
  /** Null where nobody can be asked. */
  readonly teams: Teams | null
  readonly warn: (line: string) => void
}

/**
 * Whom files belong to by the CODEOWNERS file of the base, never of the candidate. What cannot be read of it is said: lines that GitHub
 * passes over, and teams whose members this token may not see.
 */
export async function readOwnership(
  repository: Pick<Repository, 'file'>,
  base: string,
  { teams, warn }: OwnershipDeps,
): Promise<Ownership> {
  const codeowners = await readFileOf(repository, base, warn)
  const members = new Map<string, readonly string[]>()
  for (const name of codeowners === null ? [] : teamsAmong(codeowners)) {
    const [organization = '', team = ''] = name.slice(1).split('/')
    const found = (await teams?.members(organization, team)) ?? null
    if (found !== null) members.set(name, found)
    else warn(`The members of ${name} cannot be read, so nobody's approval counts as one of that team.`)
  }
  return { codeowners, teams: members }
}

async function readFileOf(
  repository: Pick<Repository, 'file'>,
  base: string,
  warn: (line: string) => void,
): Promise<Codeowners | null> {
  for (const place of codeownersPlaces) {
    const bytes = await repository.file(base, place)
    if (bytes === null) continue
    if (bytes.length >= codeownersLimit) {
      warn(`${place} is larger than 3 MB: GitHub does not load it, and neither does the gate.`)
      return null
    }
    const codeowners = parseCodeowners(new TextDecoder().decode(bytes))
    for (const { line, why } of codeowners.skipped)
      warn(`${place}, line ${line} is passed over, as GitHub does: ${why}.`)
    return codeowners
  }
  warn(`gate.owners is set, and ${shortSha(base)} has no CODEOWNERS file (${codeownersPlaces.join(', ')}).`)
  return null
}
