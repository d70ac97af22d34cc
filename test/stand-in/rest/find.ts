import type { RepoCall } from '../http/route.ts'
import { type Issue, issues } from '../model/issue.ts'
import { type Pull, pulls } from '../model/pull.ts'
import { found, refuse } from '../model/refusal.ts'
import type { Repository } from '../model/repository.ts'
import { permit } from './permit.ts'

/** The pull request of this number, or a 404. */
export function findPull(repo: Repository, number: number): Pull {
  return found(pulls(repo).get(number))
}

/**
 * The issue or pull request of this number; 410 for issues where they are switched off. Routes that serve both
 * accept either permission, but an issue is not reached with the one for pull requests.
 */
export function findIssue({ repo, token, needs }: RepoCall<unknown>, number: number): Issue {
  const issue = issues(repo).get(number)
  if (!issue?.isPull) refuseWithoutIssues(repo)
  if (needs.issues && !issue?.isPull) permit(repo, token, { issues: needs.issues })
  return found(issue)
}

/** 410 where issues are switched off. */
export function refuseWithoutIssues(repo: Repository): void {
  if (!repo.settings.issues) refuse(410, 'Issues are disabled for this repo')
}
