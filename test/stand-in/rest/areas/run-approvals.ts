import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found } from '../../model/refusal.ts'
import { workflowRuns } from '../../model/workflow.ts'
import { nodeId } from '../../wire/node-id.ts'
import { userWire } from '../../wire/user.ts'

/** Who released a run for a protected environment. */
export const routes = [
  route('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { actions: 'read' }, ({ world, repo, input }) => {
    const run = found(workflowRuns(repo).get(input.run_id))
    const environment = (name: string) => ({
      id: run.id,
      node_id: nodeId('Environment', name),
      name,
      url: repo.api(`environments/${encodeURIComponent(name)}`),
      html_url: repo.html('deployments/activity_log'),
      created_at: repo.createdAt,
      updated_at: repo.createdAt,
    })
    return ok(
      run.approvals.map((approval) => ({
        environments: [environment(approval.environment)],
        state: approval.state,
        user: userWire(world, approval.user),
        comment: approval.comment,
      })),
    )
  }),
]
