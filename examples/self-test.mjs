// Asks github.com what its documentation leaves open, from a workflow of a throw-away repository: see docs/self-test.md.
//   node self-test.mjs order   in a job that may only read: what an invalid write is refused for
//   node self-test.mjs table   in a job that may write: everything else, as a table; what it makes it takes away again
import { appendFileSync } from 'node:fs'

const env = process.env
const [owner, name] = (env.GITHUB_REPOSITORY ?? '/').split('/')
const at = `/repos/${owner}/${name}`

/** One request; never throws for what GitHub answers. */
async function gh(method, path, body) {
  const response = await fetch(`${env.GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.GITHUB_TOKEN}`,
      'user-agent': 'deploy-guard-self-test',
      'x-github-api-version': '2022-11-28',
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, data: text === '' ? null : JSON.parse(text) }
}

async function graphql(query, variables) {
  const response = await fetch(env.GITHUB_GRAPHQL_URL, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.GITHUB_TOKEN}`, 'user-agent': 'deploy-guard-self-test' },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

const NAMED = `query DeploymentJobs($owner: String!, $repo: String!, $sha: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        checkSuites(first: 50) {
          nodes {
            workflowRun { databaseId }
            checkRuns(first: 100, filterBy: { checkType: ALL }) { nodes { databaseId deployment { databaseId } } }
          }
        }
      }
    }
  }
}`

/** Every check run of the commit with the deployment that it names, or null. */
async function namedBy() {
  const answer = await graphql(NAMED, { owner, repo: name, sha: env.GITHUB_SHA })
  const suites = answer.data?.repository?.object?.checkSuites.nodes ?? []
  return suites.flatMap(({ workflowRun, checkRuns }) =>
    checkRuns.nodes.map(({ databaseId, deployment }) => ({
      run: workflowRun?.databaseId ?? null,
      check: databaseId,
      deployment: deployment?.databaseId ?? null,
    })),
  )
}

async function jobs() {
  const { data } = await gh('GET', `${at}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT}/jobs`)
  return data.jobs
}

/** A deployment that a request made, once for all questions about it. */
let made = null
async function madeByRequest() {
  made ??= gh('POST', `${at}/deployments`, {
    ref: env.GITHUB_SHA,
    environment: 'self-test',
    auto_merge: false,
    required_contexts: [],
  })
  return (await made).data
}

const REF = 'refs/deploy-guard/self-test'
const NONE = '0'.repeat(40)
const MOVE = `mutation MoveRefs($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

async function moveRef(beforeOid, afterOid) {
  const { data } = await gh('GET', at)
  const updates = [{ name: REF, beforeOid, afterOid, force: false }]
  const { errors } = await graphql(MOVE, { repository: data.node_id, updates })
  return errors === undefined ? 'done' : `refused: ${errors[0].message}`
}

/** What is asked, what the guard takes until somebody has seen it, and how it is found out. */
const probes = [
  {
    asks: 'Which jobs of this run does a check run name a deployment for?',
    until: 'only a deployment that a check run names counts',
    async find() {
      const named = await namedBy()
      const deploying = (await jobs()).filter((job) => /^(?:one|several)\b/.test(job.name))
      const words = deploying.map((job) => {
        const own = named.find(({ check }) => check === job.id)
        return `${job.name}: ${own?.deployment == null ? 'no' : 'yes'}`
      })
      return `${env.GITHUB_EVENT_NAME}, attempt ${env.GITHUB_RUN_ATTEMPT}: ${words.join(', ') || 'no such job'}`
    },
  },
  {
    asks: 'Does a check run name a deployment that a request made?',
    until: 'it does not count, unless the policy names its app',
    async find() {
      const { id } = await madeByRequest()
      return (await namedBy()).some(({ deployment }) => deployment === id) ? 'yes' : 'no'
    },
  },
  {
    asks: 'Who is named as having made a deployment: of a job, and of a request?',
    until: 'nothing rests on it but apps that the policy names',
    async find() {
      const { id } = await madeByRequest()
      const { data } = await gh('GET', `${at}/deployments?environment=self-test`)
      const words = data.map((one) => `${one.id === id ? 'request' : 'job'}: ${one.creator?.login ?? 'nobody'}`)
      return [...new Set(words)].join(', ')
    },
  },
  {
    asks: 'Is a check run that a request made answered as a job?',
    until: 'a job counts only if the list of its run has it',
    async find() {
      const check = await gh('POST', `${at}/check-runs`, {
        name: 'Deploy Guard self-test',
        head_sha: env.GITHUB_SHA,
        status: 'completed',
        conclusion: 'neutral',
      })
      const job = await gh('GET', `${at}/actions/jobs/${check.data.id}`)
      return job.status === 200 ? 'yes' : `no (${job.status})`
    },
  },
  {
    asks: 'Which branch and commit does this run name?',
    until: 'both are compared with the deploy branches and the deployment',
    async find() {
      const { data } = await gh('GET', `${at}/actions/runs/${env.GITHUB_RUN_ID}`)
      const isSame = data.head_sha === env.GITHUB_SHA ? 'the same commit' : 'another commit'
      return `${env.GITHUB_EVENT_NAME}: head_branch \`${data.head_branch}\` for \`${env.GITHUB_REF}\`, ${isSame}`
    },
  },
  {
    asks: `May a workflow's token write ${REF}?`,
    until:
      'a refused record is kept in memory and told; the branch deploy-guard-state serves where a host refuses such refs',
    async find() {
      const created = await gh('POST', `${at}/git/refs`, { ref: REF, sha: env.GITHUB_SHA })
      const deleted = await gh('DELETE', `${at}/git/${REF}`)
      const twice = [await moveRef(NONE, env.GITHUB_SHA), await moveRef(NONE, env.GITHUB_SHA)]
      const gone = await moveRef(env.GITHUB_SHA, NONE)
      return `REST: created ${created.status}, deleted ${deleted.status}; updateRefs: made ${twice[0]}; made again ${twice[1]}; taken away ${gone}`
    },
  },
  {
    asks: 'May it see whether Actions may open pull requests?',
    until: 'mode `check` says "not visible", never "no"',
    async find() {
      const { status, data } = await gh('GET', `${at}/actions/permissions/workflow`)
      return status === 200 ? `yes: ${data.can_approve_pull_request_reviews}` : `no (${status})`
    },
  },
  {
    asks: 'Is a permission that is missing told before a request that is invalid?',
    until: 'mode `check` sends no invalid writes',
    find: async () => env.ORDER || 'the job `reader` has not said',
  },
]

/** What no job can do by itself. */
const byHand = [
  [
    'Do deployments outlive their runs?',
    'set the retention of Actions to 1 day, run this twice two days apart, and look whether the first deployments are still listed',
  ],
  [
    'What do a run and its jobs say between cancel and end?',
    'press cancel while a deploy is watched by the guard, and copy the log of its second half',
  ],
  [
    'Which commit does a review name that was left open over a push?',
    'open a review, push to its branch, then submit it: `gh api repos/OWNER/REPO/pulls/N/reviews` says `commit_id`',
  ],
  [
    'How do stacked pull requests show in a merge queue?',
    'merge a stack of three by squash and by queue, and copy base and merge commit of each',
  ],
  [
    `Does a ruleset for pushes stop commits on ${REF}?`,
    'add one that restricts creations for all branches, and run this again',
  ],
  [
    'Does a wait timer count against a concurrency group?',
    'give the environment a timer of 5 minutes and the workflow a group, and start two runs',
  ],
  [
    'Which files does the page of a pull request of 301 files, or of 1.1 MB, show?',
    'open one of each, and count the files on its page',
  ],
]

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`

async function table() {
  const rows = []
  for (const { asks, until, find } of probes) {
    const found = await find().catch((error) => `not found out: ${error.message}`)
    rows.push(row([asks, found, until]))
  }
  if (made !== null) await gh('POST', `${at}/deployments/${(await madeByRequest()).id}/statuses`, { state: 'inactive' })
  const where = `${env.GITHUB_SERVER_URL}/${owner}/${name}/actions/runs/${env.GITHUB_RUN_ID}`
  return [
    '## What was seen on GitHub',
    `Seen in [this run](${where}).`,
    [
      row(['question', 'seen here', 'what the guard takes until it is known']),
      row(['---', '---', '---']),
      ...rows,
    ].join('\n'),
    '### By hand',
    byHand.map(([question, how]) => `- ${question} To see it, ${how}.`).join('\n'),
    '',
  ].join('\n\n')
}

/** A write with a body that is wrong, by a token that may not write: 403 tells the permission first, 422 the body. */
async function order() {
  const { status } = await gh('POST', `${at}/git/refs`, { ref: 'no ref', sha: 'no commit' })
  const word = status === 403 ? 'yes' : status === 422 ? 'no' : 'neither'
  return `${word} (${status})`
}

const said = process.argv[2] === 'order' ? await order() : await table()
console.log(said)
if (process.argv[2] === 'order') appendFileSync(env.GITHUB_OUTPUT, `order=${said}\n`)
else appendFileSync(env.GITHUB_STEP_SUMMARY, said)
