import type { CheckRun, CheckSuite } from '../model/check.ts'
import { pulls } from '../model/pull.ts'
import type { Repository } from '../model/repository.ts'
import { shortDeploymentWire } from './deployment.ts'
import { nodeId } from './node-id.ts'
import { appWire } from './user.ts'

/** A check run. */
export function checkRunWire(repo: Repository, run: CheckRun): object {
  const { annotations, ...output } = run.output
  const url = repo.api(`check-runs/${run.id}`)
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    name: run.name,
    head_sha: run.sha,
    external_id: run.externalId,
    url,
    html_url: repo.html(`runs/${run.id}`),
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...output, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suite.id },
    ...(run.deployment && { deployment: shortDeploymentWire(repo, run.deployment) }),
    app: appWire(repo.world, run.suite.app),
    pull_requests: suitePulls(repo, run.suite),
  }
}

/** The open pull requests whose head a suite is about, in their shortest form. */
export function suitePulls(repo: Repository, suite: Pick<CheckSuite, 'sha'>): object[] {
  const about = { id: repo.id, url: repo.api(), name: repo.name }
  return [...pulls(repo).values()]
    .filter((pull) => pull.issue.state === 'open' && pull.head.sha === suite.sha)
    .map((pull) => ({
      id: pull.id,
      number: pull.issue.number,
      url: repo.api(`pulls/${pull.issue.number}`),
      head: { ref: pull.head.ref, sha: pull.head.sha, repo: about },
      base: { ref: pull.base.ref, sha: pull.base.sha, repo: about },
    }))
}
