import { activitiesOf } from './activity.ts'
import type { Activities } from './activity.ts'
import { appsOf } from './apps.ts'
import type { Apps } from './apps.ts'
import { checksOf } from './checks.ts'
import type { Checks } from './checks.ts'
import { commentsOf } from './comments.ts'
import type { Comments } from './comments.ts'
import { commitsOf } from './commits.ts'
import type { Commits } from './commits.ts'
import { createClient } from './client.ts'
import type { ClientOptions } from './client.ts'
import { deploymentsOf } from './deployments.ts'
import { comparisonsOf } from './compare.ts'
import type { Comparisons } from './compare.ts'
import { contentsOf } from './contents.ts'
import type { Contents } from './contents.ts'
import type { Deployments } from './deployments.ts'
import { gitDataOf } from './git-data.ts'
import type { GitData } from './git-data.ts'
import { issuesOf } from './issues.ts'
import type { Issues } from './issues.ts'
import { labelledOf } from './labelled.ts'
import type { LabelledIssues } from './labelled.ts'
import { objectsOf } from './objects.ts'
import type { Objects } from './objects.ts'
import { pullTextsOf } from './pull-texts.ts'
import type { PullTexts } from './pull-texts.ts'
import { pullsOf } from './pulls.ts'
import type { Pulls } from './pulls.ts'
import { repositoryInfoOf } from './repository-info.ts'
import type { RepositoryInfo } from './repository-info.ts'
import { reviewsOf } from './reviews.ts'
import type { Reviews } from './reviews.ts'
import { runsOf } from './runs.ts'
import type { Runs } from './runs.ts'
import { teamsOf } from './teams.ts'
import type { Teams } from './teams.ts'
import { workflowsOf } from './workflows.ts'
import type { Workflows } from './workflows.ts'

/** One GitHub repository, an area of its API a member. All answers are converted to plain types at this edge. */
export type Forge = {
  readonly activity: Activities
  readonly apps: Apps
  readonly checks: Checks
  readonly comments: Comments
  readonly comparisons: Comparisons
  readonly contents: Contents
  readonly commits: Commits
  readonly deployments: Deployments
  readonly gitData: GitData
  readonly info: RepositoryInfo
  readonly issues: Issues
  readonly labelled: LabelledIssues
  readonly objects: Objects
  readonly pulls: Pulls
  readonly pullTexts: PullTexts
  readonly reviews: Reviews
  readonly runs: Runs
  readonly teams: Teams
  readonly workflows: Workflows
}

/** The forge behind one token. Throws ConfigurationError without one; its members throw OutsideError only. */
export function createForge(options: ClientOptions): Forge {
  const client = createClient(options)
  return {
    activity: activitiesOf(client),
    apps: appsOf(client),
    checks: checksOf(client),
    comments: commentsOf(client),
    comparisons: comparisonsOf(client),
    contents: contentsOf(client),
    commits: commitsOf(client),
    deployments: deploymentsOf(client),
    gitData: gitDataOf(client),
    info: repositoryInfoOf(client),
    issues: issuesOf(client),
    labelled: labelledOf(client),
    objects: objectsOf(client),
    pulls: pullsOf(client),
    pullTexts: pullTextsOf(client),
    reviews: reviewsOf(client),
    runs: runsOf(client),
    teams: teamsOf(client),
    workflows: workflowsOf(client),
  }
}
