import { type Apps, appsOf, type Teams, teamsOf } from './accounts.ts'
import { type Activities, activitiesOf } from './activity.ts'
import { type Checks, checksOf } from './checks.ts'
import { type ClientOptions, createClient } from './client.ts'
import { type Commits, commitsOf, type Comparisons, comparisonsOf } from './commits.ts'
import { type Deployments, deploymentsOf } from './deployments.ts'
import { type GitData, gitDataOf } from './git-data.ts'
import {
  type Comments,
  commentsOf,
  type Issues,
  issuesOf,
  type LabelledIssues,
  labelledOf,
  type Labels,
  labelsOf,
} from './issues.ts'
import { type Contents, contentsOf, type Objects, objectsOf } from './objects.ts'
import { type Pulls, pullsOf, type PullTexts, pullTextsOf } from './pulls.ts'
import { type RepositoryInfo, repositoryInfoOf } from './repository-info.ts'
import { type Reviews, reviewsOf } from './reviews.ts'
import { type Runs, runsOf, type Workflows, workflowsOf } from './runs.ts'
import { type Settings, settingsOf } from './settings.ts'

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
  readonly labels: Labels
  readonly objects: Objects
  readonly pulls: Pulls
  readonly pullTexts: PullTexts
  readonly reviews: Reviews
  readonly runs: Runs
  readonly settings: Settings
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
    labels: labelsOf(client),
    objects: objectsOf(client),
    pulls: pullsOf(client),
    pullTexts: pullTextsOf(client),
    reviews: reviewsOf(client),
    runs: runsOf(client),
    settings: settingsOf(client),
    teams: teamsOf(client),
    workflows: workflowsOf(client),
  }
}
