import { z } from 'zod'
import { loginShape, objectIdShape, timeShape } from './wire.ts'

// The shapes of the answers to documents.ts, as GitHub's schema gives them: null only where the schema allows it.

/** A page of a list. GitHub may put null in place of what the token may not see. */
export type Connection<T> = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly (T | null)[] | null
  /** Entries of all pages together, where it was asked for. */
  readonly totalCount?: number | undefined
}

function connection<N extends z.ZodType>(node: N) {
  return z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(node.nullable()).nullable(),
    totalCount: z.int().optional(),
  })
}

/** The same with the number of all entries, so that one which is left out shows. */
function counted<N extends z.ZodType>(node: N) {
  return connection(node).required({ totalCount: true })
}

/** An answer with one entry a variable, under an alias. */
function aliased<N extends z.ZodType>(node: N) {
  return z.object({ repository: z.record(z.string(), node.nullable()).nullable() })
}

export const viewerAnswer = z.object({ viewer: z.object({ login: loginShape }) })

/** `actor` or `author`: whoever GitHub itself saw acting. */
const account = z.object({ __typename: z.string(), login: loginShape })
export type AccountNode = z.infer<typeof account>

/** Name and address in a commit, with the account GitHub finds for the address. */
const signature = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  user: z.object({ login: loginShape }).nullable(),
})
export type SignatureNode = z.infer<typeof signature>

const status = z.object({
  state: z.enum(['ERROR', 'FAILURE', 'INACTIVE', 'IN_PROGRESS', 'PENDING', 'QUEUED', 'SUCCESS', 'WAITING']),
  createdAt: timeShape,
  logUrl: z.string().nullable(),
  environment: z.string().nullable(),
  creator: account.nullable(),
})
export type StatusNode = z.infer<typeof status>

const deployment = z.object({
  databaseId: z.int().nullable(),
  commitOid: objectIdShape,
  environment: z.string().nullable(),
  originalEnvironment: z.string().nullable(),
  task: z.string().nullable(),
  createdAt: timeShape,
  creator: account.nullable(),
  statuses: counted(status).nullable(),
})
export type DeploymentNode = z.infer<typeof deployment>

export const deploymentsAnswer = z.object({
  repository: z.object({ deployments: counted(deployment) }).nullable(),
})

export type DeploymentsAnswer = z.infer<typeof deploymentsAnswer>

const checkRun = z.object({
  databaseId: z.int().nullable(),
  deployment: z.object({ databaseId: z.int().nullable() }).nullable(),
})
export type CheckRunNode = z.infer<typeof checkRun>

const checkSuite = z.object({
  id: z.string(),
  workflowRun: z.object({ databaseId: z.int().nullable() }).nullable(),
  checkRuns: counted(checkRun).nullable(),
})
export type CheckSuiteNode = z.infer<typeof checkSuite>

export const deploymentJobsAnswer = z.object({
  repository: z.object({ object: z.object({ checkSuites: counted(checkSuite).nullish() }).nullable() }).nullable(),
})

export const suiteCheckRunsAnswer = z.object({
  node: z.object({ checkRuns: counted(checkRun).nullish() }).nullable(),
})

export const commitStatusAnswer = z.object({
  repository: z
    .object({
      object: z
        .object({
          status: z
            .object({
              context: z
                .object({
                  state: z.enum(['EXPECTED', 'ERROR', 'FAILURE', 'PENDING', 'SUCCESS']),
                  creator: account.nullable(),
                })
                .nullable(),
            })
            .nullish(),
        })
        .nullable(),
    })
    .nullable(),
})

const oid = z.object({ oid: objectIdShape })

const commit = z.object({
  commit: z.object({
    oid: objectIdShape,
    authors: counted(signature),
    committer: signature.nullable(),
    parents: counted(oid),
  }),
})
export type CommitNode = z.infer<typeof commit>

const review = z.object({
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']),
  submittedAt: timeShape.nullable(),
  authorCanPushToRepository: z.boolean(),
  author: account.nullable(),
  commit: oid.nullable(),
})
export type ReviewNode = z.infer<typeof review>

const event = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('HeadRefForcePushedEvent'),
    createdAt: timeShape,
    actor: account.nullable(),
    beforeCommit: oid.nullable(),
    afterCommit: oid.nullable(),
  }),
  z.object({
    __typename: z.literal('BaseRefChangedEvent'),
    createdAt: timeShape,
    previousRefName: z.string(),
    currentRefName: z.string(),
  }),
  z.object({
    __typename: z.literal('AutomaticBaseChangeSucceededEvent'),
    createdAt: timeShape,
    oldBase: z.string(),
    newBase: z.string(),
  }),
])
export type EventNode = z.infer<typeof event>

const turn = z.object({ __typename: z.enum(['ClosedEvent', 'ReopenedEvent']), createdAt: timeShape })
export type TurnNode = z.infer<typeof turn>

const pullLists = z.object({
  commits: counted(commit),
  reviews: counted(review).nullable(),
  timelineItems: connection(event),
  turns: connection(turn),
})

/** Entries of the lists of a pull request, by their names in GitHub's schema. */
export type PullEntries = {
  readonly commits: CommitNode
  readonly reviews: ReviewNode
  readonly timelineItems: EventNode
  readonly turns: TurnNode
}
export type PullLists = { readonly [K in keyof PullEntries]?: Connection<PullEntries[K]> | null | undefined }

const pull = pullLists.extend({
  number: z.int(),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  merged: z.boolean(),
  mergedAt: timeShape.nullable(),
  additions: z.int(),
  deletions: z.int(),
  changedFiles: z.int(),
  headRefOid: objectIdShape,
  headRefName: z.string(),
  baseRefName: z.string(),
  author: account.nullable(),
  mergeCommit: oid.nullable(),
  headRepository: z.object({ nameWithOwner: z.string() }).nullable(),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() }).nullish(),
})
export type PullNode = z.infer<typeof pull>

export const pullFactsAnswer = aliased(pull)

/** The answer to a further page of one list. */
export const pullListAnswer = z.object({
  repository: z.object({ pullRequest: pullLists.partial().nullable() }).nullable(),
})

const associatedPull = z.object({
  number: z.int(),
  merged: z.boolean(),
  baseRepository: z.object({ nameWithOwner: z.string() }).nullable(),
})
export type AssociatedPull = z.infer<typeof associatedPull>

const pullsOfCommit = z.object({
  associatedPullRequests: z.object({ nodes: z.array(associatedPull.nullable()).nullable() }).nullish(),
})

export const pullsOfCommitsAnswer = z.object({
  repository: z.object({ nameWithOwner: z.string() }).catchall(pullsOfCommit.nullable()).nullable(),
})

const comment = z.object({
  databaseId: z.int().nullable(),
  body: z.string(),
  createdAt: timeShape,
  lastEditedAt: timeShape.nullable(),
  author: account.nullable(),
  reactionGroups: z.array(z.object({ content: z.string(), viewerHasReacted: z.boolean() })).nullish(),
})
export type CommentNode = z.infer<typeof comment>

export const commentsAnswer = z.object({
  repository: z.object({ issueOrPullRequest: z.object({ comments: connection(comment) }).nullable() }).nullable(),
})

const people = z.object({ authors: counted(signature).optional(), committer: signature.nullish() })
export type CommitPeople = z.infer<typeof people>

export const peopleOfCommitsAnswer = aliased(people)

export const pullTextsAnswer = aliased(
  z.object({ number: z.int(), body: z.string(), lastEditedAt: timeShape.nullable() }),
)

/** Further pages of one list that are asked for at most. */
const MOST_PAGES = 20

/** A list put together from its pages; not complete where GitHub withheld an entry or there were too many pages. */
export type Listed<T> = { readonly items: readonly T[]; readonly complete: boolean }

/** Follows a list from its first page on. `next` asks for the page after a cursor. */
export async function allPages<T>(
  first: Connection<T> | null | undefined,
  next: (after: string) => Promise<Connection<T> | null | undefined>,
): Promise<Listed<T>> {
  const items: T[] = []
  let complete = true
  let page = first
  for (let pages = 0; ; pages++) {
    if (!page?.nodes) return { items, complete: false }
    for (const node of page.nodes) {
      if (node === null) complete = false
      else items.push(node)
    }
    const { hasNextPage, endCursor } = page.pageInfo
    if (!hasNextPage) return { items, complete: complete && isWhole(page, items.length) }
    if (endCursor === null || pages === MOST_PAGES) return { items, complete: false }
    page = await next(endCursor)
  }
}

/** A list of which one page is all that is asked for. */
export function onePage<T>(page: Connection<T>): Listed<T> {
  const items = (page.nodes ?? []).filter((node) => node !== null)
  const complete = !page.pageInfo.hasNextPage && items.length === page.nodes?.length
  return { items, complete: complete && isWhole(page, items.length) }
}

/** Whether the last page fits what was found: as many as GitHub counts, and no cursor that points at nothing. */
function isWhole<T>({ totalCount, nodes, pageInfo }: Connection<T>, found: number): boolean {
  return (totalCount ?? found) === found && (nodes?.length !== 0 || pageInfo.endCursor === null)
}
