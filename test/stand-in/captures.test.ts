import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { capturedEvents, type Exchange, exchangesOf, payloadsOf, scenarios } from '../support/captures.ts'
import { differences, formsOf } from '../support/forms.ts'
import { GitHub, ManualClock, type People } from './index.ts'
import { allRoutes } from './rest/areas.ts'
import { Router } from './rest/router.ts'
import { clientFor, SHOP } from './test-kit.ts'

// What GitHub itself has answered (`@octokit/fixtures`) and sent (`@octokit/webhooks-examples`), next to what the stand-in answers.

let github: GitHub
beforeAll(async () => {
  github = await GitHub.start({ clock: new ManualClock() })
})
afterAll(() => github.stop())

/** Where the stand-in differs from what was captured, and why that may stay. */
const explained: readonly (readonly [difference: RegExp, why: string])[] = [
  [/ body\.organization is missing$/, 'the owner of a repository is a person here'],
  [/download_url is an address elsewhere/, 'there is one server here'],
  [/custom_properties is missing/, 'only organizations have them'],
  [/^issue: draft is missing$/, 'REST says it of pull requests only'],
  [/^check_run: check_suite\.\w+ is missing$/, 'REST gives the id of a suite only'],
  [/app\.permissions\.\w+ is missing$/, 'every app has its own'],
  [/ is web:\/…\/(?:actions\/runs\/N\/jobs|runs)\/N.*\/job\/N$/, 'GitHub has written `job` since 2023'],
]
const met = new Set<RegExp>()

/** The differences that nobody has explained. */
function unexplained(name: string, captured: readonly unknown[], here: readonly unknown[]): string[] {
  const found = differences(formsOf(captured), formsOf(here)).map((one) => `${name}: ${one}`)
  return found.filter((one) => {
    const known = explained.find(([difference]) => difference.test(one))
    if (known) met.add(known[0])
    return known === undefined
  })
}

const PERSON = 'octokit-fixture-user-a'

/** What was there before a scenario was recorded. */
const before: Readonly<Record<string, (repo: People) => unknown>> = {
  labels: (repo) => repo.issue({ author: PERSON, title: 'One', labels: ['bug'] }),
  'lock-issue': (repo) => repo.issue({ author: PERSON, title: 'One' }),
  'paginate-issues': (repo) => Array.from({ length: 13 }, () => repo.issue({ author: PERSON, title: 'One' })),
  'rename-repository': (repo) => repo.rename('rename-repository-newname'),
}

const router = new Router(await allRoutes())

/** Whether the stand-in has the route; a repository that was renamed is elsewhere, whatever the route. */
function isAnswered({ method, path, status }: Exchange): boolean {
  const [place = ''] = path.replace(/^\/repositories\/\d+/, '/repos/a/b').split('?')
  return status === 301 || status === 307 || router.find(method, place) !== undefined
}

const recorded = scenarios.flatMap((name) => {
  const exchanges = exchangesOf(name).filter(isAnswered)
  return exchanges.length === 0 ? [] : [{ name, exchanges }]
})

test('every recorded request is asked here that the stand-in has a route for', () => {
  expect(recorded.map(({ name, exchanges }) => `${name} ${exchanges.length}`)).toEqual([
    'add-labels-to-issue 2',
    'errors 1',
    'get-content 2',
    'get-repository 1',
    'git-refs 3',
    'labels 3',
    'lock-issue 2',
    'paginate-issues 5',
    'rename-repository 3',
  ])
})

describe('answers', () => {
  const repositories = new Map<string, Promise<People>>()
  const repositoryOf = (fullName: string): Promise<People> => {
    const found = repositories.get(fullName) ?? github.repository(fullName, { private: false })
    repositories.set(fullName, found)
    return found
  }

  test.each(recorded)('$name', async ({ name, exchanges }) => {
    const [fullName = ''] = /(?<=^\/repos\/)[^/]+\/[^/]+/.exec(exchanges[0]?.path ?? '') ?? []
    const repo = await repositoryOf(fullName)
    repo.user(PERSON, { permission: 'admin' })
    before[name]?.(repo)
    const found: string[] = []
    for (const exchange of exchanges) {
      const there = shown(exchange.status, exchange.headers, exchange.response)
      const here = await askHere(exchange, repo)
      found.push(...unexplained(`${exchange.method} ${exchange.path}`, [there], [here]))
    }
    expect(found).toEqual([])
  })
})

/** Asks here what was asked there, in the same words. */
async function askHere({ method, path, body, reqheaders }: Exchange, repo: People): Promise<object> {
  const token = github.token({ actor: PERSON, repository: repo.fullName })
  const tip = await repo.tip()
  const place = path.replace(/^\/repositories\/\d+/, `/repositories/${repo.id}`)
  const answer = await fetch(github.apiUrl + place, {
    method,
    headers: { authorization: `token ${token}`, accept: reqheaders['accept'] ?? '' },
    redirect: 'manual',
    body: body === '' ? null : JSON.stringify(body).replaceAll(/[0-9a-f]{40}/g, tip),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  return shown(answer.status, Object.fromEntries(answer.headers), isJson ? JSON.parse(text) : text)
}

const RATE = ['limit', 'remaining', 'reset', 'resource', 'used'].map((name) => `x-ratelimit-${name}`)
const HEADERS = ['date', 'etag', 'location', 'x-github-request-id', ...RATE]

/** What of an answer is compared. Status, media type and which pages are linked have to be the very same. */
function shown(status: number, headers: Readonly<Record<string, string>>, body: unknown): object {
  const links = (headers['link'] ?? '').split(', ').map((link) => link.split('; '))
  return {
    [`${status} ${headers['content-type'] ?? ''}`]: {},
    headers: Object.fromEntries(HEADERS.filter((name) => name in headers).map((name) => [name, headers[name]])),
    links: Object.fromEntries(links.map(([address = '', rel = '']) => [rel, address.replaceAll(/[<>]/g, '')])),
    body: body === '' ? null : body,
  }
}

/** What stands under a name in payloads of events. */
function sent(name: string, events: readonly string[] = capturedEvents): readonly Record<string, unknown>[] {
  const record = z.record(z.string(), z.unknown())
  return events.flatMap(payloadsOf).flatMap((payload) => {
    const read = record.safeParse(payload[name])
    return read.success ? [read.data] : []
  })
}

const [pulls, issues] = [true, false].map((isPull) => sent('issue').filter((one) => 'pull_request' in one === isPull))
const [waiting, jobs] = [true, false].map((waits) =>
  sent('workflow_job').filter(({ status }) => (status === 'waiting') === waits),
)
/** A push tells the repository in a form of its own. */
const notPush = capturedEvents.filter((name) => name !== 'push')

const time = z.string().nullable()
const withSteps = z.object({
  steps: z.array(z.object({ status: z.string(), started_at: time, completed_at: time })),
})

describe('what events carry', () => {
  let here: Awaited<ReturnType<typeof recordsHere>>
  beforeAll(async () => {
    here = await recordsHere(await github.repository('acme/shop', { private: false }))
  })

  test.each([
    ['repository', sent('repository', notPush)],
    ['sender', sent('sender')],
    ['issue', issues],
    ['issue of a pull request', pulls],
    ['comment', sent('comment', ['issue_comment'])],
    ['label', sent('label', ['label', 'issues'])],
    ['pull_request', sent('pull_request', ['pull_request'])],
    ['review', sent('review')],
    ['check_run', sent('check_run')],
    ['workflow_run', sent('workflow_run')],
    ['workflow_job', jobs],
    ['workflow_job that waits', waiting],
    ['deployment', sent('deployment')],
    ['deployment_status', sent('deployment_status')],
  ] as const)('%s', (name, captured = []) => {
    expect(captured).not.toEqual([])
    expect(unexplained(name, captured, here[name])).toEqual([])
  })

  test('steps are begun one after the other', () => {
    const stages = (job: unknown): Set<string> => {
      const at = (time: string | null): string => (time === null ? 'never' : 'then')
      const { steps } = withSteps.parse(job)
      return new Set(steps.map((step) => `${step.status} ${at(step.started_at)} ${at(step.completed_at)}`))
    }
    const halfway = jobs?.find(({ id }) => id === 14_541_957_942)
    expect(stages(here.workflow_job[0])).toEqual(stages(halfway))
  })
})

test('every difference that is explained is one, and nothing was asked that GitHub does not know', () => {
  expect(github.violations).toEqual([])
  expect(explained.map(([difference]) => difference).filter((difference) => !met.has(difference))).toEqual([])
})

/** The records of which events carry captures, as REST gives them here. */
async function recordsHere(repo: People) {
  repo.user('alice', { permission: 'admin' })
  const person = clientFor(github, github.token({ actor: 'alice', repository: 'acme/shop' })).rest
  const app = clientFor(github, github.token({ repository: 'acme/shop' })).rest
  const sha = await repo.commit({ branch: 'topic', files: { 'a.txt': 'a\n' }, author: 'alice' })
  const pull_number = await repo.openPull({ author: 'alice', head: 'topic', base: 'main', title: 'Add a' })
  repo.review(pull_number, 'bob', 'APPROVED')
  const issue_number = repo.issue({ author: 'alice', title: 'Slow', labels: ['bug'] })
  repo.comment(issue_number, 'bob', 'Seen')
  const run = repo.workflowRun({ path: '.github/workflows/deploy.yml', branch: 'main', sha, actor: 'alice' })
  const steps = ['Set up job', 'Deploy Guard', 'Deploy']
  const job = run.job({ name: 'deploy', steps, environment: 'production' })
  const next = run.job({ name: 'next', steps, environment: 'production', waits: true })
  job.endStep('Set up job')
  const logUrl = job.logUrl
  const byHand = repo.deployment({ sha, creator: 'alice', statuses: [{ state: 'success', logUrl }] })
  const output = { title: 'Passed', summary: 'All of it was reviewed' }
  const details_url = 'https://example.com/1'
  const own = await app.checks.create({ ...SHOP, name: 'Deploy Guard', head_sha: sha, details_url, output })
  const data = async (...asked: Promise<{ readonly data: unknown }>[]) =>
    (await Promise.all(asked)).flatMap((answer) => answer.data)
  const jobOf = (job_id: number) => person.actions.getJobForWorkflowRun({ ...SHOP, job_id })
  return {
    repository: await data(person.repos.get(SHOP)),
    sender: await data(person.users.getAuthenticated()),
    issue: await data(person.issues.get({ ...SHOP, issue_number })),
    'issue of a pull request': await data(person.issues.get({ ...SHOP, issue_number: pull_number })),
    comment: await data(person.issues.listComments({ ...SHOP, issue_number })),
    label: await data(person.issues.listLabelsForRepo(SHOP)),
    pull_request: await data(person.pulls.get({ ...SHOP, pull_number })),
    review: await data(person.pulls.listReviews({ ...SHOP, pull_number })),
    check_run: [own.data, ...(await data(person.checks.get({ ...SHOP, check_run_id: job.id })))],
    workflow_run: await data(person.actions.getWorkflowRun({ ...SHOP, run_id: run.id })),
    workflow_job: await data(jobOf(job.id)),
    'workflow_job that waits': await data(jobOf(next.id)),
    deployment: await data(person.repos.listDeployments(SHOP)),
    deployment_status: await data(
      ...[byHand, job.deploymentId ?? 0].map((deployment_id) =>
        person.repos.listDeploymentStatuses({ ...SHOP, deployment_id }),
      ),
    ),
  }
}
