import { issues } from '../model/issue.ts'
import type { Repository } from '../model/repository.ts'
import type { Token } from '../model/token.ts'
import { mayPush, type Role } from '../model/user.ts'
import { nodeId } from './node-id.ts'
import { userWire } from './user.ts'

const PARTS = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
}

/** A repository, in the short form that other records hold. */
export function repositoryWire(repo: Repository): object {
  return {
    id: repo.id,
    node_id: nodeId('Repository', repo.id),
    name: repo.name,
    full_name: repo.fullName,
    private: repo.settings.private,
    owner: userWire(repo.world, repo.owner),
    html_url: repo.html(),
    description: null,
    fork: false,
    url: repo.api(),
    ...Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, repo.api(part)])),
  }
}

/** What a role lets an account do. */
export function permissionsOf(role: Role): object {
  return {
    admin: role === 'admin',
    maintain: role === 'admin' || role === 'maintain',
    push: mayPush(role),
    triage: mayPush(role) || role === 'triage',
    pull: role !== 'none',
  }
}

/** How pull requests may be merged, which only those see who may push. */
function mergeSettings({ settings }: Repository): object {
  return {
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: settings.autoMerge,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    use_squash_pr_title_as_default: false,
  }
}

/** A repository as it is when asked for itself, or as the base of a pull request. */
export function fullRepositoryWire(repo: Repository, token: Token): object {
  const open = [...issues(repo).values()].filter((issue) => issue.state === 'open').length
  const role = token.app ? 'write' : repo.role(token.actor.login)
  const none = { forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, size: 0 }
  return {
    ...repositoryWire(repo),
    ...none,
    clone_url: `${repo.html()}.git`,
    git_url: `git://127.0.0.1/${repo.fullName}.git`,
    ssh_url: `git@127.0.0.1:${repo.fullName}.git`,
    svn_url: repo.html(),
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repo.settings.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    visibility: repo.settings.private ? 'private' : 'public',
    archived: false,
    disabled: false,
    has_issues: repo.settings.issues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    topics: [],
    created_at: repo.createdAt,
    updated_at: repo.createdAt,
    pushed_at: repo.createdAt,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    permissions: permissionsOf(role),
    ...(mayPush(role) && mergeSettings(repo)),
  }
}
