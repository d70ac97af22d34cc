import { created, done, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { editBody, type Issue, issues, openIssue, setLabels, setState } from '../../model/issue.ts'
import { refuse } from '../../model/refusal.ts'
import { issueWire } from '../../wire/issue.ts'
import { checkBody } from '../check-body.ts'
import { findIssue, refuseWithoutIssues } from '../find.ts'

/** Issues; pull requests are among them. */
export const routes = [
  route('GET /repos/{owner}/{repo}/issues', { issues: 'read' }, (call) => {
    const { repo, input } = call
    const { state = 'open', labels = '', creator, since, sort = 'created', direction = 'desc' } = input
    refuseWithoutIssues(repo)
    const names = labels
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean)
    const wanted = [...issues(repo).values()]
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) => names.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)))
      .filter((issue) => !creator || issue.author.login.toLowerCase() === creator.toLowerCase())
      .filter((issue) => !since || issue.updatedAt >= since)
    if (sort === 'updated') wanted.sort((one, other) => one.updatedAt.localeCompare(other.updatedAt))
    else if (sort !== 'created') refuse(500, `the stand-in does not sort by ${sort}`)
    if (direction === 'desc') wanted.reverse()
    return paged(call, wanted, { wire: (issue) => issueWire(repo, issue) })
  }),

  route('POST /repos/{owner}/{repo}/issues', { issues: 'write' }, ({ repo, token, actor, input }) => {
    const { title, body, labels = [], assignees } = input
    refuseWithoutIssues(repo)
    checkBody('Issue', body)
    const names = labels.map(nameOf)
    // Whoever has no access to the repository cannot be assigned.
    const stranger = assignees?.find((login) => repo.role(login) === 'none')
    if (stranger !== undefined)
      refuse(422, 'Validation Failed', [
        { resource: 'Issue', code: 'invalid', field: 'assignees', message: `${stranger} cannot be assigned` },
      ])
    return created(
      issueWire(
        repo,
        openIssue(repo, { author: actor, app: token.app, title: String(title), body, labels: names, assignees }),
      ),
    )
  }),

  route('GET /repos/{owner}/{repo}/issues/{issue_number}', { issues: 'read', 'pull-requests': 'read' }, (call) => {
    const { repo, input } = call
    return ok(issueWire(repo, findIssue(call, input.issue_number)))
  }),

  route('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issues: 'write', 'pull-requests': 'write' }, (call) => {
    const { repo, actor, input } = call
    const { title, body, state, state_reason: reason, labels, assignees } = input
    const issue = findIssue(call, input.issue_number)
    checkBody('Issue', body)
    if (title !== undefined && title !== null) issue.title = String(title)
    if (body !== undefined) editBody(repo, issue, body ?? '')
    if (state !== undefined) setState(repo, issue, state, actor, reason)
    if (labels !== undefined) setLabels(repo, issue, labels.map(nameOf), actor)
    if (assignees !== undefined)
      issue.assignees = assignees.map((who) => repo.world.user(typeof who === 'string' ? who : (who.login ?? '')))
    issue.updatedAt = repo.world.now()
    return ok(issueWire(repo, issue))
  }),

  route(
    'PUT /repos/{owner}/{repo}/issues/{issue_number}/lock',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { input } = call
      const { lock_reason: reason } = input
      lock(findIssue(call, input.issue_number), true, reason)
      return done()
    },
  ),

  route(
    'DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { input } = call
      lock(findIssue(call, input.issue_number), false)
      return done()
    },
  ),
]

function nameOf(label: string | { readonly name?: string }): string {
  return typeof label === 'string' ? label : (label.name ?? '')
}

function lock(issue: Issue, locked: boolean, reason?: string): void {
  issue.locked = locked
  issue.lockReason = reason ?? null
}
