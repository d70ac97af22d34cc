import { aheadBehind } from '../git/history.ts'
import { readRef } from '../git/refs.ts'
import { mergeTree } from '../git/merge.ts'
import { type Pull, pullFiles } from '../model/pull.ts'
import type { Repository } from '../model/repository.ts'
import { reviewsOf, type Review } from '../model/review.ts'
import type { Token } from '../model/token.ts'
import { association, sharedWire } from './issue.ts'
import { nodeId } from './node-id.ts'
import { fullRepositoryWire } from './repository.ts'
import { userWire } from './user.ts'

/** A pull request as lists show it. */
export function pullWire(repo: Repository, token: Token, pull: Pull): object {
  const { number } = pull.issue
  const html = repo.html(`pull/${number}`)
  const urls = pullUrls(repo, pull)
  const end = ({ ref, sha, fork = repo }: Pull['head']) => ({
    label: `${fork.owner.login}:${ref}`,
    ref,
    sha,
    user: userWire(repo.world, fork.owner),
    repo: fullRepositoryWire(fork, token),
  })
  const links = { ...urls, self: urls.url, html, issue: urls.issue_url, comments: urls.comments_url }
  const named = {
    review_comments: urls.review_comments_url,
    review_comment: urls.review_comment_url,
    commits: urls.commits_url,
    statuses: urls.statuses_url,
  }
  const { self, issue, comments } = links
  return {
    ...sharedWire(repo, pull.issue),
    ...urls,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    head: end(pull.head),
    base: end(pull.base),
    draft: pull.draft,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? null,
    auto_merge: null,
    requested_reviewers: pull.requestedReviewers.map((user) => userWire(repo.world, user)),
    requested_teams: [],
    _links: Object.fromEntries(
      Object.entries({ self, html, issue, comments, ...named }).map(([name, href]) => [name, { href }]),
    ),
  }
}

function pullUrls(repo: Repository, pull: Pull) {
  const { number } = pull.issue
  return {
    url: repo.api(`pulls/${number}`),
    issue_url: repo.api(`issues/${number}`),
    commits_url: repo.api(`pulls/${number}/commits`),
    review_comments_url: repo.api(`pulls/${number}/comments`),
    review_comment_url: repo.api('pulls/comments{/number}'),
    comments_url: repo.api(`issues/${number}/comments`),
    statuses_url: repo.api(`statuses/${pull.head.sha}`),
  }
}

/** A pull request as it is when asked for itself. */
export async function fullPullWire(repo: Repository, token: Token, pull: Pull): Promise<object> {
  const [files, { ahead }, mergeable] = await Promise.all([
    pullFiles(repo, pull),
    aheadBehind(repo.git, pull.base.sha, pull.head.sha),
    mergeableNow(repo, pull),
  ])
  const state = mergeable === null ? 'unknown' : mergeable ? (pull.draft ? 'draft' : 'clean') : 'dirty'
  return {
    ...pullWire(repo, token, pull),
    ...(await stackWire(repo, pull)),
    merged: pull.merged !== undefined,
    merged_by: pull.merged ? userWire(repo.world, pull.merged.by) : null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: pull.issue.state === 'open' ? state : 'unknown',
    maintainer_can_modify: pull.maintainerCanModify,
    comments: pull.issue.comments.length,
    review_comments: 0,
    commits: ahead,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

/** Only a layer of a stack says so. */
async function stackWire(repo: Repository, { stack }: Pull): Promise<object> {
  if (stack === undefined) return {}
  const { base, ...rest } = stack
  const ref = await readRef(repo.git, `refs/heads/${base}`)
  return { stack: { ...rest, base: { ref: base, sha: ref?.sha ?? '' } } }
}

/** GitHub works out in the background whether a pull request merges, and says null until then. */
async function mergeableNow(repo: Repository, pull: Pull): Promise<boolean | null> {
  if (pull.issue.state !== 'open') return null
  pull.reads += 1
  if (pull.reads <= repo.settings.mergeableLag) return null
  const base = await readRef(repo.git, `refs/heads/${pull.base.ref}`)
  return base !== undefined && (await mergeTree(repo.git, base.sha, pull.head.sha)) !== undefined
}

export function reviewWire(repo: Repository, pull: Pull, review: Review): object {
  const html = repo.html(`pull/${pull.issue.number}#pullrequestreview-${review.id}`)
  const url = repo.api(`pulls/${pull.issue.number}`)
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: userWire(repo.world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
    author_association: association(repo, review.author.login),
  }
}

/** The reviews of a pull request on the wire. */
export function reviewsWire(repo: Repository, pull: Pull): object[] {
  return reviewsOf(repo, pull).map((review) => reviewWire(repo, pull, review))
}
