import { created, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { addCheckRun, type Annotation, type CheckRun, checkRuns, openSuite } from '../../model/check.ts'
import { found, refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import type { Token } from '../../model/token.ts'
import { checkRunWire } from '../../wire/check.ts'
import { resolveCommit } from '../resolve.ts'

/** Check runs. Only an app may write them, and each only its own. */
export const routes = [
  route('POST /repos/{owner}/{repo}/check-runs', { checks: 'write' }, async ({ repo, token, input }) => {
    const {
      name,
      head_sha: sha,
      external_id,
      details_url,
      status,
      conclusion,
      started_at,
      completed_at,
      output,
    } = input
    if (!token.app) return refuse(403, 'You must authenticate via a GitHub App.')
    const commit = await resolveCommit(repo, sha)
    const run = addCheckRun(repo, openSuite(repo, commit.sha, null, token.app), name)
    change(repo, run, { external_id, details_url, status, conclusion, started_at, completed_at, output })
    return created(checkRunWire(repo, run))
  }),

  route('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { checks: 'write' }, ({ repo, token, input }) => {
    const { name, external_id, details_url, status, conclusion, started_at, completed_at, output } = input
    const run = ownRun(repo, token, Number(input.check_run_id))
    if (name !== undefined) run.name = name
    change(repo, run, { external_id, details_url, status, conclusion, started_at, completed_at, output })
    return ok(checkRunWire(repo, run))
  }),

  route('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { checks: 'read' }, ({ repo, input }) => {
    return ok(checkRunWire(repo, find(repo, Number(input.check_run_id))))
  }),

  route('GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', { checks: 'read' }, (call) => {
    const { repo, input } = call
    const run = find(repo, Number(input.check_run_id))
    const blob = repo.html(`blob/${run.sha}`)
    const empty = { start_column: null, end_column: null, title: null, raw_details: null }
    return paged(call, run.output.annotations, {
      wire: (note) => ({ ...empty, ...note, blob_href: `${blob}/${note.path}` }),
    })
  }),

  route('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { checks: 'read' }, async (call) => {
    const { repo, input } = call
    const { check_name: name, status, filter = 'latest', app_id: app } = input
    const { sha } = await resolveCommit(repo, input.ref)
    const runs = checkRuns(repo)
      .filter((run) => run.sha === sha && (!name || run.name === name) && (!status || run.status === status))
      .filter((run) => app === undefined || run.suite.app.id === app)
    const wanted = filter === 'all' ? runs : runs.filter((run) => !runs.some((other) => replaces(other, run)))
    const wrap = (check_runs: unknown[], total_count: number) => ({ total_count, check_runs })
    return paged(call, wanted.toReversed(), { wire: (run) => checkRunWire(repo, run), wrap })
  }),
]

/** "latest" means the newest run of a name in each suite. */
function replaces(other: CheckRun, run: CheckRun): boolean {
  return other.suite === run.suite && other.name === run.name && other.id > run.id
}

function find(repo: Repository, id: number): CheckRun {
  return found(checkRuns(repo).find((run) => run.id === id))
}

function ownRun(repo: Repository, token: Token, id: number): CheckRun {
  const run = find(repo, id)
  if (run.suite.app.id !== token.app?.id)
    refuse(403, `Invalid app_id ${token.app?.id} - check run can only be modified by the GitHub App that created it.`)
  return run
}

interface Changes {
  readonly external_id?: string | undefined
  readonly details_url?: string | undefined
  readonly status?: string | undefined
  readonly conclusion?: string | undefined
  readonly started_at?: string | undefined
  readonly completed_at?: string | undefined
  readonly output?:
    | {
        readonly title?: string
        readonly summary?: string
        readonly text?: string
        readonly annotations?: readonly Annotation[]
        readonly images?: unknown
      }
    | undefined
}

function change(repo: Repository, run: CheckRun, changes: Changes): void {
  const { output } = changes
  run.externalId = changes.external_id ?? run.externalId
  run.detailsUrl = changes.details_url ?? run.detailsUrl
  run.startedAt = changes.started_at ?? run.startedAt
  run.status = changes.status ?? run.status
  if (output?.title !== undefined) run.output.title = output.title
  if (output?.summary !== undefined) run.output.summary = output.summary
  if (output?.text !== undefined) run.output.text = output.text
  // Annotations are added to those of earlier requests, never replaced.
  run.output.annotations.push(...(output?.annotations ?? []))
  if (changes.conclusion === undefined) return
  run.status = 'completed'
  run.conclusion = changes.conclusion
  run.completedAt = changes.completed_at ?? repo.world.now()
}
