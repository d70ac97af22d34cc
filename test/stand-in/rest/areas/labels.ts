import { created, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { setLabels } from '../../model/issue.ts'
import { addLabel, findLabel, labels } from '../../model/label.ts'
import { found, refuse } from '../../model/refusal.ts'
import { labelWire } from '../../wire/issue.ts'
import { findIssue } from '../find.ts'

/** Labels of a repository, and on its issues. */
export const routes = [
  route('GET /repos/{owner}/{repo}/labels', { issues: 'read' }, (call) => {
    return paged(call, [...labels(call.repo).values()], { wire: (label) => labelWire(call.repo, label) })
  }),

  route('POST /repos/{owner}/{repo}/labels', { issues: 'write' }, ({ repo, input }) => {
    const { name, color = 'ededed', description = null } = input
    if (!/^[0-9a-f]{6}$/i.test(color))
      refuse(422, 'Validation Failed', [{ resource: 'Label', code: 'invalid', field: 'color' }])
    if (findLabel(repo, name))
      refuse(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }])
    return created(labelWire(repo, addLabel(repo, name, color, description)))
  }),

  route('GET /repos/{owner}/{repo}/labels/{name}', { issues: 'read' }, ({ repo, input }) => {
    return ok(labelWire(repo, found(findLabel(repo, input.name))))
  }),

  route(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/labels',
    { issues: 'read', 'pull-requests': 'read' },
    (call) => {
      const { repo, input } = call
      return paged(call, findIssue(call, input.issue_number).labels, { wire: (label) => labelWire(repo, label) })
    },
  ),

  route(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { repo, actor, input } = call
      const issue = findIssue(call, input.issue_number)
      setLabels(repo, issue, [...issue.labels.map(({ name }) => name), ...namesOf(input.labels)], actor)
      return ok(issue.labels.map((label) => labelWire(repo, label)))
    },
  ),

  route(
    'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { repo, actor, input } = call
      const issue = findIssue(call, input.issue_number)
      setLabels(repo, issue, namesOf(input.labels), actor)
      return ok(issue.labels.map((label) => labelWire(repo, label)))
    },
  ),

  route(
    'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { repo, actor, input } = call
      const issue = findIssue(call, input.issue_number)
      const left = issue.labels.filter((label) => label.name.toLowerCase() !== input.name.toLowerCase())
      if (left.length === issue.labels.length) refuse(404, 'Label does not exist')
      setLabels(
        repo,
        issue,
        left.map(({ name }) => name),
        actor,
      )
      return ok(issue.labels.map((label) => labelWire(repo, label)))
    },
  ),
]

/** The names in any of the forms the description allows. */
function namesOf(given: unknown): string[] {
  const list = Array.isArray(given) ? given : []
  return list.map((label: unknown) => {
    if (typeof label === 'string') return label
    const named = typeof label === 'object' && label !== null && 'name' in label ? label.name : undefined
    return typeof named === 'string' ? named : refuse(422, 'labels must be names')
  })
}
