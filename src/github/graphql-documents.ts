// Every GraphQL document of this room. Each is checked against GitHub's published schema by a test.

export const VIEWER = `query Viewer { viewer { login } }`

export const REPOSITORY_ID = `query RepositoryId($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }`

/** All of them or none, each only from where it stands. */
export const MOVE_REFS = `
mutation MoveRefs($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

/** What it takes to let GitHub merge a pull request by itself. */
export const AUTO_MERGE_FACTS = `
query PullAutoMerge($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    autoMergeAllowed viewerDefaultMergeMethod
    pullRequest(number: $number) { id }
  }
}`

/** Only while the head is still that one. */
export const ENABLE_AUTO_MERGE = `
mutation EnableAutoMerge($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`

/** Deployments of one environment, newest first, with their newest statuses. */
export const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId commitOid environment originalEnvironment task createdAt
        creator { ...Account }
        statuses(first: 30) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { state createdAt logUrl environment creator { ...Account } }
        }
      }
    }
  }
}
fragment Account on Actor { __typename login }`

const CHECK_RUNS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { databaseId deployment { databaseId } }`

/**
 * Check runs of a commit with the deployment that each is the job of: GitHub's own word, which no request can write. Runs of every attempt are asked
 * for: GitHub would leave out the older ones of a name.
 */
export const DEPLOYMENT_JOBS = `
query DeploymentJobs($owner: String!, $repo: String!, $sha: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        checkSuites(first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            workflowRun { databaseId }
            checkRuns(first: 100, filterBy: { checkType: ALL }) { ${CHECK_RUNS} }
          }
        }
      }
    }
  }
}`

/** The newest commit status of a context, and who set it. */
export const COMMIT_STATUS = `
query CommitStatus($owner: String!, $repo: String!, $sha: GitObjectID!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit { status { context(name: $context) { state creator { ...Account } } } }
    }
  }
}
fragment Account on Actor { __typename login }`

/** A further page of the check runs of one suite. */
export const SUITE_CHECK_RUNS = `
query SuiteCheckRuns($suite: ID!, $after: String) {
  node(id: $suite) {
    ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: ALL }) { ${CHECK_RUNS} } }
  }
}`

const COMMITS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    commit {
      oid
      authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
      committer { ...Signature }
      parents(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { oid } }
    }
  }`

const REVIEWS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { state submittedAt authorCanPushToRepository author { ...Account } commit { oid } }`

const EVENTS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...Account } beforeCommit { oid } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt previousRefName currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt oldBase newBase }
  }`

// Apart from the others: every merged pull request has one, and that must not hide that another event is missing.
const TURNS = `
  pageInfo { hasNextPage endCursor }
  nodes { __typename ... on ClosedEvent { createdAt } ... on ReopenedEvent { createdAt } }`

const REVIEW_STATES = '[APPROVED, CHANGES_REQUESTED, DISMISSED]'
const EVENT_TYPES = '[HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]'
const ACCOUNT = 'fragment Account on Actor { __typename login }'
const SIGNATURE = 'fragment Signature on GitActor { name email user { login } }'

/** The lists of a pull request; what the first page leaves out is asked for one list at a time. */
const LISTS = {
  commits: { first: 30, call: (page: string) => `commits(${page}) { ${COMMITS} }`, fragments: SIGNATURE },
  reviews: {
    first: 100,
    call: (page: string) => `reviews(${page}, states: ${REVIEW_STATES}) { ${REVIEWS} }`,
    fragments: ACCOUNT,
  },
  timelineItems: {
    first: 100,
    call: (page: string) => `timelineItems(${page}, itemTypes: ${EVENT_TYPES}) { ${EVENTS} }`,
    fragments: ACCOUNT,
  },
  turns: {
    first: 20,
    call: (page: string) => `turns: timelineItems(${page}, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { ${TURNS} }`,
    fragments: '',
  },
} as const

export type PullList = keyof typeof LISTS

/** What the gate asks about several pull requests: `p0`, `p1`, … in the order of the variables `n0`, `n1`, …. */
export function pullFactsDocument(count: number): string {
  const lists = Object.values(LISTS).map(({ first, call }) => call(`first: ${first}`))
  return `
query PullFacts($owner: String!, $repo: String!${each(count, (i) => `, $n${i}: Int!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `p${i}: pullRequest(number: $n${i}) { ...Facts } `)}}
}
fragment Facts on PullRequest {
  number title body url merged mergedAt additions deletions changedFiles headRefOid headRefName baseRefName
  author { ...Account }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  labels(first: 20) { nodes { name } }
  ${lists.join('\n  ')}
}
${ACCOUNT}
${SIGNATURE}`
}

/** A further page of one list of one pull request. */
export function pullListDocument(list: PullList): string {
  const { call, fragments } = LISTS[list]
  return `
query PullList($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${call('first: 100, after: $after')} } }
}
${fragments}`
}

/** Pull requests of several commits: `c0`, `c1`, … in the order of the variables `o0`, `o1`, …. */
export function pullsOfCommitsDocument(count: number): string {
  return `
query PullsOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { nameWithOwner ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...Pulls } `)}}
}
fragment Pulls on GitObject {
  ... on Commit { associatedPullRequests(first: 5) { nodes { number merged baseRepository { nameWithOwner } } } }
}`
}

/** Authors and committer of several commits: `c0`, `c1`, … in the order of the variables `o0`, `o1`, …. */
export function peopleOfCommitsDocument(count: number): string {
  return `
query PeopleOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...People } `)}}
}
fragment People on GitObject {
  ... on Commit {
    authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
    committer { ...Signature }
  }
}
${SIGNATURE}`
}

/** Comments of one issue or pull request, oldest first. */
export const COMMENTS = `
query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(first: 100, after: $after) { ...Comments } }
      ... on PullRequest { comments(first: 100, after: $after) { ...Comments } }
    }
  }
}
fragment Comments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { databaseId body createdAt lastEditedAt author { ...Account } reactionGroups { content viewerHasReacted } }
}
${ACCOUNT}`

function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('')
}

/** Bodies of so many pull requests, with the time of their last change. */
export function pullTextsDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map((index) => `, $n${index}: Int!`).join('')
  const asked = numbers.map((index) => `p${index}: pullRequest(number: $n${index}) { number body lastEditedAt }`)
  return `
query PullTexts($owner: String!, $repo: String!${variables}) {
  repository(owner: $owner, name: $repo) { ${asked.join(' ')} }
}`
}
