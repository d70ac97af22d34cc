import { type CheckRun, checkRuns, type CheckSuite, commitStatuses, suites } from '../model/check.ts'
import type { Repository } from '../model/repository.ts'
import { type WorkflowRun, workflowRuns } from '../model/workflow.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { deploymentNode } from './deployment.ts'
import { refNode } from './ref.ts'
import { permit, type Fields, type Scope } from './scope.ts'

interface SuiteArgs extends PageArgs {
  readonly filterBy?: { readonly appId?: number | null } | null
}

interface RunArgs extends PageArgs {
  readonly filterBy?: { readonly checkType?: 'ALL' | 'LATEST' | null } | null
}

/** `status` of a commit: the newest of each context. */
export function statusFields(scope: Scope, sha: string): Fields {
  const { repo, world } = scope
  return {
    status: () => {
      permit(scope, 'statuses')
      const own = commitStatuses(repo).filter((status) => status.sha === sha)
      if (own.length === 0) return null
      return {
        id: nodeId('Status', own.length),
        context: ({ name }: { readonly name: string }) => {
          const found = own.findLast((status) => status.context === name)
          return found && { context: name, state: found.state.toUpperCase(), creator: actor(world, found.creator) }
        },
      }
    },
  }
}

/** `checkSuites` of a commit, oldest first. */
export function suiteFields(scope: Scope, sha: string): Fields {
  return {
    checkSuites: (args: SuiteArgs) => {
      permit(scope, 'checks')
      const app = args.filterBy?.appId
      const own = suites(scope.repo).filter((suite) => suite.sha === sha && (!app || suite.app.id === app))
      return connection(args, own, (suite) => suiteNode(scope, suite))
    },
  }
}

/** The check suite of a node id, or null. */
export function suiteOfNode(scope: Scope, id: string): Fields | null {
  const suite = suites(scope.repo).find((one) => nodeId('CheckSuite', one.id) === id)
  return suite ? suiteNode(scope, suite) : null
}

function suiteNode(scope: Scope, suite: CheckSuite): Fields {
  const { repo } = scope
  return {
    __typename: 'CheckSuite',
    id: nodeId('CheckSuite', suite.id),
    databaseId: suite.id,
    createdAt: suite.createdAt,
    app: { id: nodeId('App', suite.app.id), databaseId: suite.app.id, slug: suite.app.slug, name: suite.app.slug },
    branch: () => suite.branch && refNode(scope, `refs/heads/${suite.branch}`),
    workflowRun: () => runNode(repo, suite),
    checkRuns: (args: RunArgs) => {
      const all = checkRuns(repo).filter((run) => run.suite === suite)
      const latest = all.filter((run) => !all.some((other) => other.name === run.name && other.id > run.id))
      return connection(args, args.filterBy?.checkType === 'ALL' ? all : latest, (run) => checkRunNode(scope, run))
    },
  }
}

/** The run of a suite; null for those of other apps, and once GitHub has forgotten it. */
function runNode(repo: Repository, suite: CheckSuite): Fields | null {
  const run = [...workflowRuns(repo).values()].find((one: WorkflowRun) => one.suite === suite)
  if (run === undefined) return null
  return {
    __typename: 'WorkflowRun',
    id: nodeId('WorkflowRun', run.id),
    databaseId: run.id,
    event: run.event,
    runNumber: run.number,
    url: repo.html(`actions/runs/${run.id}`),
    createdAt: run.createdAt,
  }
}

function checkRunNode(scope: Scope, run: CheckRun): Fields {
  return {
    __typename: 'CheckRun',
    id: nodeId('CheckRun', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    deployment: () => (run.deployment === undefined ? null : deploymentNode(scope, run.deployment)),
  }
}
