import type { RestEndpointMethodTypes } from '@octokit/rest'
import { z } from 'zod'
import type { Client } from './client.ts'
import { type AccountNode, commitStatusAnswer } from './graphql-answers.ts'
import { COMMIT_STATUS } from './graphql-documents.ts'
import { cutBytes, shaped } from './wire.ts'

export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'cancelled' | 'action_required'

export type CheckRun = {
  readonly id: number
  readonly name: string
  readonly externalId: string
  readonly url: string | null
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  /** Who made it; null where GitHub does not say. */
  readonly app: { readonly id: number; readonly slug: string } | null
}

export type CheckAnnotation = {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly message: string
}

/** What a check run shows. Without a conclusion it is in progress. */
export type CheckReport = {
  /** One line. */
  readonly title: string
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string
  /** Markdown, at most 65,535 bytes. */
  readonly text?: string
  readonly annotations?: readonly CheckAnnotation[]
  readonly conclusion?: CheckConclusion
}

/** What stands at a commit in the older kind of check, the commit status. */
export type CommitStatus = {
  readonly state: 'success' | 'failure' | 'error' | 'pending' | 'expected'
  /** The name of the app that set it, as in its address; null where a person did, or nobody is known. */
  readonly app: string | null
}

export type Checks = {
  /** Check runs of that name on a commit, newest first. */
  list(sha: string, name: string): Promise<CheckRun[]>
  /** The newest commit status of that name, whoever set it; null without one. Needs `statuses: read`. */
  status(sha: string, name: string): Promise<CommitStatus | null>
  create(check: { name: string; sha: string; externalId: string; detailsUrl: string } & CheckReport): Promise<CheckRun>
  update(id: number, report: CheckReport): Promise<void>
}

type WireCheck = RestEndpointMethodTypes['checks']['get']['response']['data']

const listed = z.array(
  z.object({
    id: z.int(),
    name: z.string(),
    status: z.string(),
    conclusion: z.string().nullable(),
    app: z.object({ id: z.int(), slug: z.string().optional() }).nullish(),
  }),
)

/** GitHub's limits for one request. */
const OUTPUT_BYTES = 65_535
const ANNOTATIONS = 50

/** Check runs of the client's repository. Needs `checks: write`. */
export function checksOf(client: Client): Checks {
  const { octokit, at, write } = client
  const list = async (sha: string, name: string): Promise<CheckRun[]> => {
    const wanted = { ...at, ref: sha, check_name: name, filter: 'all', per_page: 100 } as const
    const found = await octokit.paginate(octokit.rest.checks.listForRef, wanted)
    // A check of the gate is decided from these.
    shaped(listed, found, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs')
    return found.map(toCheckRun).toSorted((a, b) => b.id - a.id)
  }
  return {
    list,
    async status(sha, context) {
      const { repository } = await client.query(COMMIT_STATUS, { ...at, sha, context }, commitStatusAnswer)
      const found = repository?.object?.status?.context ?? null
      return found && { state: states[found.state], app: appOf(found.creator) }
    },
    async create({ name, sha, externalId, detailsUrl, ...report }) {
      const identity = { name, head_sha: sha, external_id: externalId, details_url: detailsUrl }
      const content = { ...stateOf(report), output: outputOf(report, 0) }
      const made = await write.once(
        async (api) => toCheckRun((await api.checks.create({ ...at, ...identity, ...content })).data),
        async () => (await list(sha, name)).find((check) => check.externalId === externalId) ?? null,
      )
      await sendAnnotations(client, made.id, report)
      return made
    },
    async update(id, report) {
      const content = { ...stateOf(report), output: outputOf(report, 0) }
      await write.again((api) => api.checks.update({ ...at, check_run_id: id, ...content }))
      await sendAnnotations(client, id, report)
    },
  }
}

const states = {
  EXPECTED: 'expected',
  ERROR: 'error',
  FAILURE: 'failure',
  PENDING: 'pending',
  SUCCESS: 'success',
} as const

/** Of a bot the login is the name of its app there. */
const appOf = (creator: AccountNode | null): string | null =>
  creator?.__typename === 'Bot' ? creator.login.replace(/\[bot\]$/, '') : null

/** Annotations beyond the first request's are added by further ones. */
async function sendAnnotations({ at, write }: Client, id: number, report: CheckReport): Promise<void> {
  for (let start = ANNOTATIONS; start < (report.annotations?.length ?? 0); start += ANNOTATIONS) {
    const output = outputOf(report, start)
    await write.again((api) => api.checks.update({ ...at, check_run_id: id, output }))
  }
}

function stateOf({ conclusion }: CheckReport) {
  return conclusion === undefined ? { status: 'in_progress' as const } : { status: 'completed' as const, conclusion }
}

function outputOf({ title, summary, text, annotations = [] }: CheckReport, start: number) {
  return {
    title,
    summary: cutBytes(summary, OUTPUT_BYTES),
    ...(text === undefined ? {} : { text: cutBytes(text, OUTPUT_BYTES) }),
    annotations: annotations.slice(start, start + ANNOTATIONS).map((each) => ({
      path: each.path,
      start_line: each.startLine,
      end_line: each.endLine,
      annotation_level: each.level,
      message: each.message,
    })),
  }
}

function toCheckRun(
  check: Pick<WireCheck, 'id' | 'name' | 'external_id' | 'html_url' | 'conclusion' | 'app'> & { status: string },
): CheckRun {
  return {
    id: check.id,
    name: check.name,
    externalId: check.external_id ?? '',
    url: check.html_url,
    status: check.status === 'completed' || check.status === 'in_progress' ? check.status : 'queued',
    conclusion: check.conclusion,
    app: check.app?.id === undefined ? null : { id: check.app.id, slug: check.app.slug ?? '' },
  }
}
