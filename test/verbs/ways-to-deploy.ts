/** One way to start a deploy workflow, as GitHub's runner tells it. */
export type DeployWay = {
  readonly name: string
  /** What the test shows. */
  readonly answer: string
  /** GITHUB_EVENT_NAME. */
  readonly event: string
  /** GITHUB_REF. */
  readonly ref: string
  /** GITHUB_SHA. */
  readonly sha: Here
  /** `head_branch` and `head_sha` of the run. */
  readonly runBranch: string
  readonly runHead: Here
  /** Where the payload says what to deploy, as in `sha: ${{ github.event.… }}`; null: input sha is not given. */
  readonly candidate: string | null
  /** A payload that GitHub has sent, found by what it says, and what of it stands for something here. Null: GitHub sends none. */
  readonly payload: {
    readonly event: string
    readonly like: readonly (readonly [path: string, value: unknown])[]
    readonly names: readonly (readonly [path: string, name: Here])[]
  } | null
  /** A tag that is there, and what it names. */
  readonly tag?: string
  readonly tags?: Here
  readonly policy?: string
  /** The reason that ends it. */
  readonly blocked?: 'not-on-branch'
}

/** What is there: a commit to deploy, the newer tip of main, and the head and number of the pull request that brought the first. */
type Here = 'candidate' | 'tip' | 'head' | 'number'

const main = 'refs/heads/main'
const counts = 'is gated, and what it deployed counts'
const chosen = 'is gated by the commit that it names, and that counts'
const onMain = { answer: counts, ref: main, sha: 'candidate', runBranch: 'main', runHead: 'candidate' } as const
/** Runs on the newest commit of the default branch; what is deployed is another. */
const onTip = { answer: chosen, ref: main, sha: 'tip', runBranch: 'main', runHead: 'tip' } as const
const onTag = {
  answer: counts,
  ref: 'refs/tags/v1.0.0',
  sha: 'candidate',
  runBranch: 'v1.0.0',
  runHead: 'candidate',
  candidate: null,
  tag: 'v1.0.0',
} as const
const refused = 'is blocked: what it would deploy is on no deploy branch'

/** Every event that starts deploys; the table of docs/coverage.md has a row for each. */
export const ways: readonly DeployWay[] = [
  {
    ...onMain,
    name: 'push to a branch',
    event: 'push',
    candidate: 'after',
    payload: {
      event: 'push',
      like: [
        ['ref', 'refs/heads/master'],
        ['deleted', false],
      ],
      names: [['after', 'candidate']],
    },
  },
  {
    ...onTag,
    name: 'push of a tag',
    event: 'push',
    candidate: 'head_commit.id',
    payload: {
      event: 'push',
      like: [
        ['ref', 'refs/tags/simple-tag'],
        ['deleted', false],
      ],
      names: [['head_commit.id', 'candidate']],
    },
  },
  {
    ...onTag,
    name: 'create of a tag',
    event: 'create',
    payload: { event: 'create', like: [['ref_type', 'tag']], names: [] },
  },
  {
    ...onTag,
    name: 'release',
    event: 'release',
    payload: { event: 'release', like: [['action', 'published']], names: [] },
  },
  {
    ...onMain,
    name: 'workflow_dispatch on a branch',
    event: 'workflow_dispatch',
    candidate: null,
    payload: { event: 'workflow_dispatch', like: [['ref', 'refs/heads/main']], names: [] },
  },
  {
    ...onTip,
    name: 'workflow_dispatch with a commit to deploy',
    event: 'workflow_dispatch',
    candidate: 'inputs',
    payload: { event: 'workflow_dispatch', like: [['ref', 'refs/heads/main']], names: [['inputs', 'candidate']] },
  },
  { ...onTag, name: 'workflow_dispatch on a tag', event: 'workflow_dispatch', payload: null },
  {
    ...onTip,
    name: 'repository_dispatch',
    event: 'repository_dispatch',
    candidate: 'client_payload',
    payload: { event: 'repository_dispatch', like: [], names: [['client_payload', 'candidate']] },
  },
  { ...onMain, name: 'schedule', event: 'schedule', candidate: null, payload: null },
  {
    ...onTip,
    name: 'workflow_run',
    event: 'workflow_run',
    candidate: 'workflow_run.head_sha',
    payload: {
      event: 'workflow_run',
      like: [
        ['action', 'completed'],
        ['workflow_run.conclusion', 'success'],
      ],
      names: [['workflow_run.head_sha', 'candidate']],
    },
  },
  {
    ...onTip,
    name: 'status',
    event: 'status',
    candidate: 'sha',
    payload: { event: 'status', like: [['state', 'success']], names: [['sha', 'candidate']] },
  },
  {
    ...onTip,
    name: 'check_run',
    event: 'check_run',
    candidate: 'check_run.head_sha',
    payload: { event: 'check_run', like: [['action', 'completed']], names: [['check_run.head_sha', 'candidate']] },
  },
  {
    ...onTip,
    name: 'check_suite',
    event: 'check_suite',
    candidate: 'check_suite.head_sha',
    payload: { event: 'check_suite', like: [['action', 'completed']], names: [['check_suite.head_sha', 'candidate']] },
  },
  {
    ...onMain,
    name: 'issues',
    event: 'issues',
    candidate: null,
    payload: { event: 'issues', like: [['action', 'labeled']], names: [] },
  },
  {
    ...onMain,
    name: 'issue_comment',
    event: 'issue_comment',
    candidate: null,
    payload: { event: 'issue_comment', like: [['action', 'created']], names: [] },
  },
  {
    ...onMain,
    name: 'deployment',
    event: 'deployment',
    candidate: 'deployment.sha',
    payload: { event: 'deployment', like: [['action', 'created']], names: [['deployment.sha', 'candidate']] },
  },
  {
    ...onMain,
    name: 'deployment_status, of a deployment made by its commit',
    event: 'deployment_status',
    ref: '',
    candidate: 'deployment.sha',
    payload: { event: 'deployment_status', like: [['action', 'created']], names: [['deployment.sha', 'candidate']] },
  },
  {
    name: 'pull_request, closed and merged',
    answer: 'is gated by the commit that landed, and that counts by the record of the guard',
    event: 'pull_request',
    // With the slash that GitHub documents.
    ref: '/refs/heads/main',
    sha: 'candidate',
    runBranch: 'topic-first',
    runHead: 'head',
    candidate: 'pull_request.merge_commit_sha',
    payload: {
      event: 'pull_request',
      like: [['action', 'closed']],
      names: [['pull_request.merge_commit_sha', 'candidate']],
    },
  },
  {
    name: 'pull_request_target, closed and merged',
    answer: 'is gated by the commit that it names, and that counts by the record of the guard',
    event: 'pull_request_target',
    ref: main,
    // A deployment is filed against the head of the pull request.
    sha: 'head',
    runBranch: 'topic-first',
    runHead: 'head',
    candidate: 'pull_request.merge_commit_sha',
    payload: {
      event: 'pull_request',
      like: [['action', 'closed']],
      names: [['pull_request.merge_commit_sha', 'candidate']],
    },
  },
  {
    name: 'pull_request, open',
    answer: refused,
    event: 'pull_request',
    ref: 'refs/pull/1/merge',
    sha: 'head',
    runBranch: 'topic-first',
    runHead: 'head',
    candidate: 'pull_request.head.sha',
    payload: { event: 'pull_request', like: [['action', 'opened']], names: [['pull_request.head.sha', 'head']] },
    blocked: 'not-on-branch',
  },
  {
    name: 'merge_group',
    answer: refused,
    event: 'merge_group',
    ref: 'refs/heads/gh-readonly-queue/main/pr-1-0000000000000000000000000000000000000000',
    sha: 'head',
    runBranch: 'gh-readonly-queue/main/pr-1-0000000000000000000000000000000000000000',
    runHead: 'head',
    candidate: 'merge_group.head_sha',
    payload: {
      event: 'merge_group',
      like: [['action', 'checks_requested']],
      names: [['merge_group.head_sha', 'head']],
    },
    blocked: 'not-on-branch',
  },
]
