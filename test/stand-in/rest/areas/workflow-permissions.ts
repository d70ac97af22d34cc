import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { workflowPermissions } from '../../model/workflow-permissions.ts'

/** What workflows may do by default; for administrators only. */
export const routes = [
  route('GET /repos/{owner}/{repo}/actions/permissions/workflow', { administration: 'read' }, ({ repo }) =>
    ok(workflowPermissions(repo)),
  ),
]
