import { expect, test } from 'vitest'
import { clientFor, SHOP, useKit } from './test-kit.ts'

const kit = useKit()

test('lists come in pages, with links to the others', async () => {
  const { client, repo } = kit()
  for (let n = 1; n <= 5; n++) repo.issue({ author: 'alice', title: `Issue ${n}` })
  const { data, headers } = await client.issues.listForRepo({ ...SHOP, per_page: 2, page: 2 })
  expect(data.map((issue) => issue.title)).toEqual(['Issue 3', 'Issue 2'])
  for (const rel of ['prev', 'next', 'first', 'last']) expect(headers.link).toContain(`rel="${rel}"`)
  const all = await client.paginate(client.issues.listForRepo, { ...SHOP, per_page: 2 })
  expect(all.map((issue) => issue.title)).toEqual(['Issue 5', 'Issue 4', 'Issue 3', 'Issue 2', 'Issue 1'])
})

test('the activity log is paged by cursor, newest first', async () => {
  const { client, clock, repo } = kit()
  const shas = []
  for (let n = 1; n <= 5; n++) {
    clock.advance(60)
    shas.push(await repo.commit({ branch: 'topic', files: { 'a.txt': `${n}\n` }, author: 'alice' }))
  }
  const all = await client.paginate(client.repos.listActivities, { ...SHOP, ref: 'topic', per_page: 2 })
  expect(all.map((entry) => entry.after)).toEqual(shas.toReversed())
  expect(all[0]?.timestamp).toBe('2026-01-05T09:05:00Z')
  clock.advance(86_401)
  expect((await client.repos.listActivities({ ...SHOP, ref: 'topic', time_period: 'day' })).data).toEqual([])
})

test('a job with an environment makes a deployment, and its end the status', async () => {
  const { client, repo } = kit()
  const sha = await repo.tip()
  const run = repo.workflowRun({ path: '.github/workflows/deploy.yml', branch: 'main', sha, actor: 'alice' })
  const job = run.job({
    name: 'deploy',
    steps: ['Check out', 'Deploy Guard'],
    runnerName: 'runner-1',
    environment: 'production',
  })
  const { data: deployments } = await client.repos.listDeployments({ ...SHOP, environment: 'production' })
  expect(deployments).toMatchObject([{ id: job.deploymentId, sha, creator: { login: 'alice' } }])
  job.finish('success')
  run.finish('success')
  const { data: statuses } = await client.repos.listDeploymentStatuses({
    ...SHOP,
    deployment_id: job.deploymentId ?? 0,
  })
  expect(statuses.map((status) => [status.state, status.log_url])).toEqual([
    ['success', job.logUrl],
    ['in_progress', job.logUrl],
  ])
  expect(job.logUrl).toContain(`/actions/runs/${run.id}/job/${job.id}`)
  const { data: jobs } = await client.actions.listJobsForWorkflowRun({ ...SHOP, run_id: run.id })
  expect(jobs.jobs).toMatchObject([
    {
      name: 'deploy',
      runner_name: 'runner-1',
      conclusion: 'success',
      steps: [{ name: 'Check out' }, { name: 'Deploy Guard' }],
    },
  ])
})

test('a run that is run again keeps its id and its first attempt', async () => {
  const { client, repo } = kit()
  const run = repo.workflowRun({
    path: '.github/workflows/deploy.yml',
    branch: 'main',
    sha: await repo.tip(),
    actor: 'alice',
  })
  run.job({ name: 'deploy' }).finish('failure')
  run.finish('failure')
  expect(run.rerun('bob')).toBe(2)
  run.job({ name: 'deploy' })
  const { data: latest } = await client.actions.getWorkflowRun({ ...SHOP, run_id: run.id })
  expect(latest).toMatchObject({
    run_attempt: 2,
    status: 'in_progress',
    triggering_actor: { login: 'bob' },
    actor: { login: 'alice' },
  })
  const attempt = { ...SHOP, run_id: run.id, attempt_number: 1 }
  expect((await client.actions.getWorkflowRunAttempt(attempt)).data.conclusion).toBe('failure')
  expect((await client.actions.listJobsForWorkflowRunAttempt(attempt)).data.jobs.map((job) => job.conclusion)).toEqual([
    'failure',
  ])
})

test('older deployments become inactive, except in production', async () => {
  const { client, repo } = kit()
  const sha = await repo.tip()
  const success = [{ state: 'success' as const }]
  for (const environment of ['staging', 'production']) {
    const older = repo.deployment({ creator: 'alice', sha, environment, statuses: success })
    repo.deployment({ creator: 'alice', sha, environment, statuses: success })
    const { data } = await client.repos.listDeploymentStatuses({ ...SHOP, deployment_id: older })
    expect(data.map((status) => status.state)).toEqual(
      environment === 'staging' ? ['inactive', 'success'] : ['success'],
    )
  }
})

test('check runs are listed by name, the newest of each suite', async () => {
  const { client, repo } = kit()
  const head_sha = await repo.tip()
  const first = await client.checks.create({ ...SHOP, name: 'Deploy Guard', head_sha, status: 'in_progress' })
  const second = await client.checks.create({
    ...SHOP,
    name: 'Deploy Guard',
    head_sha,
    conclusion: 'neutral',
    output: { title: 't', summary: 's' },
  })
  await client.checks.create({ ...SHOP, name: 'Other', head_sha })
  const list = async (filter: 'latest' | 'all') =>
    (
      await client.checks.listForRef({ ...SHOP, ref: head_sha, check_name: 'Deploy Guard', filter })
    ).data.check_runs.map((run) => run.id)
  expect(await list('latest')).toEqual([second.data.id])
  expect(await list('all')).toEqual([second.data.id, first.data.id])
  expect(second.data).toMatchObject({
    status: 'completed',
    conclusion: 'neutral',
    app: { id: 15368, slug: 'github-actions' },
  })
})

test('labels, comments and states of an issue show in its timeline', async () => {
  const { client, clock, repo } = kit()
  const { data: issue } = await client.issues.create({ ...SHOP, title: 'Incident', labels: ['incident'] })
  clock.advance(60)
  const at = { ...SHOP, issue_number: issue.number }
  await client.issues.createComment({ ...at, body: 'Looking' })
  repo.label(issue.number, 'bob', ['incident', 'deploy-guard:off'])
  await client.issues.update({ ...at, state: 'closed', state_reason: 'completed' })
  const { data } = await client.issues.listEventsForTimeline(at)
  expect(data.map((event) => ('event' in event ? event.event : ''))).toEqual([
    'labeled',
    'commented',
    'labeled',
    'closed',
  ])
  expect(
    (await client.issues.listForRepo({ ...SHOP, labels: 'incident', state: 'closed', creator: 'github-actions[bot]' }))
      .data,
  ).toHaveLength(1)
  await expect(client.issues.createLabel({ ...SHOP, name: 'Incident' })).rejects.toMatchObject({ status: 422 })
})

test('where issues are switched off, they are gone', async () => {
  const { client, repo } = kit()
  repo.settings.issues = false
  await expect(client.issues.create({ ...SHOP, title: 'T' })).rejects.toMatchObject({ status: 410 })
  await expect(client.issues.listForRepo(SHOP)).rejects.toMatchObject({ status: 410 })
})

test('a permission is what the repository says at that moment', async () => {
  const { client, repo } = kit()
  repo.user('dave', { permission: 'triage' })
  const ask = async () => (await client.repos.getCollaboratorPermissionLevel({ ...SHOP, username: 'Dave' })).data
  expect(await ask()).toMatchObject({ permission: 'read', role_name: 'triage' })
  repo.user('dave', { permission: 'none' })
  expect(await ask()).toMatchObject({ permission: 'none' })
})

test('a dispatch is noted', async () => {
  const { client, repo } = kit()
  await client.actions.createWorkflowDispatch({
    ...SHOP,
    workflow_id: 'deploy.yml',
    ref: 'main',
    inputs: { sha: 'abc' },
  })
  expect(repo.dispatches).toMatchObject([{ workflow: 'deploy.yml', ref: 'main', inputs: { sha: 'abc' } }])
})

test('a run that waited for a protected environment names who released it', async () => {
  const { client, repo } = kit()
  const run = repo.workflowRun({
    path: '.github/workflows/d.yml',
    branch: 'main',
    sha: await repo.tip(),
    actor: 'alice',
  })
  run.approve('bob', 'production', { comment: 'Seen' })
  const { data } = await client.actions.getReviewsForRun({ ...SHOP, run_id: run.id })
  expect(data).toMatchObject([{ state: 'approved', user: { login: 'bob' }, environments: [{ name: 'production' }] }])
})

test('a reaction is there once, however often it is made', async () => {
  const { client, repo } = kit()
  const comment_id = repo.comment(repo.issue({ author: 'alice', title: 'T' }), 'bob', '/guard hold')
  const react = () => client.reactions.createForIssueComment({ ...SHOP, comment_id, content: 'eyes' })
  expect([(await react()).status, (await react()).status]).toEqual([201, 200])
  const { data } = await client.reactions.listForIssueComment({ ...SHOP, comment_id })
  expect(data.map((reaction) => [reaction.user?.login, reaction.content])).toEqual([['github-actions[bot]', 'eyes']])
})

test('the rules of a branch can be read', async () => {
  const { client, repo } = kit()
  repo.rule('main', 'required_signatures')
  expect((await client.repos.getBranchRules({ ...SHOP, branch: 'main' })).data).toMatchObject([
    { type: 'required_signatures' },
  ])
  expect((await client.repos.getBranchRules({ ...SHOP, branch: 'other' })).data).toEqual([])
})

test('an issue is not reached with the permission for pull requests', async () => {
  const { github, repo } = kit()
  const issue_number = repo.issue({ author: 'alice', title: 'T' })
  const token = github.token({ repository: 'acme/shop', permissions: { 'pull-requests': 'write' } })
  const comment = clientFor(github, token).issues.createComment({ ...SHOP, issue_number, body: 'x' })
  await expect(comment).rejects.toMatchObject({ status: 403 })
})
