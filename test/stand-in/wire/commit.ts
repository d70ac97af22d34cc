import { type Commit, type Person, readCommit } from '../git/commits.ts'
import { type ChangedFile, diffFiles } from '../git/diff.ts'
import { EMPTY_TREE } from '../git/trees.ts'
import { stamp } from '../model/clock.ts'
import type { Repository } from '../model/repository.ts'
import { nodeId } from './node-id.ts'
import { userWire } from './user.ts'

/** Whether GitHub signed a commit; only what it made itself for an app or its web interface is. */
function verification(repo: Repository, sha: string): object {
  const verified = repo.verified.has(sha)
  const signature = verified ? '-----BEGIN PGP SIGNATURE-----\n(stand-in)\n-----END PGP SIGNATURE-----' : null
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature,
    payload: verified ? 'stand-in' : null,
    verified_at: verified ? repo.createdAt : null,
  }
}

function personWire({ name, email, date }: Person): object {
  return { name, email, date: stamp(date) }
}

/** A commit as the git data API gives it. */
export function gitCommitWire(repo: Repository, commit: Commit): object {
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: repo.api(`git/commits/${commit.sha}`),
    html_url: repo.html(`commit/${commit.sha}`),
    author: personWire(commit.author),
    committer: personWire(commit.committer),
    tree: { sha: commit.tree, url: repo.api(`git/trees/${commit.tree}`) },
    message: commit.message.trimEnd(),
    parents: commit.parents.map((sha) => ({
      sha,
      url: repo.api(`git/commits/${sha}`),
      html_url: repo.html(`commit/${sha}`),
    })),
    verification: verification(repo, commit.sha),
  }
}

/** A commit as the rest of the API gives it, with the accounts behind its addresses. */
export function commitWire(repo: Repository, commit: Commit): object {
  const { sha } = commit
  const account = ({ email }: Person) => {
    const user = repo.world.userByEmail(email)
    return user ? userWire(repo.world, user) : null
  }
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: repo.api(`commits/${sha}`),
    html_url: repo.html(`commit/${sha}`),
    comments_url: repo.api(`commits/${sha}/comments`),
    commit: {
      url: repo.api(`git/commits/${sha}`),
      author: personWire(commit.author),
      committer: personWire(commit.committer),
      message: commit.message.trimEnd(),
      comment_count: 0,
      tree: { sha: commit.tree, url: repo.api(`git/trees/${commit.tree}`) },
      verification: verification(repo, sha),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: repo.api(`commits/${parent}`),
      html_url: repo.html(`commit/${parent}`),
    })),
  }
}

/** A commit with what it changed against its first parent. */
export async function commitWithFiles(repo: Repository, commit: Commit): Promise<object> {
  const parent = commit.parents[0] && (await readCommit(repo.git, commit.parents[0]))
  const files = await diffFiles(repo.git, parent ? parent.tree : EMPTY_TREE, commit.tree)
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0)
  const [additions, deletions] = [sum('additions'), sum('deletions')]
  return {
    ...commitWire(repo, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.slice(0, 300).map((file) => fileWire(repo, commit.sha, file)),
  }
}

/** One file of a difference. */
export function fileWire(repo: Repository, at: string, file: ChangedFile): object {
  const path = encodeURI(file.filename)
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: repo.html(`blob/${at}/${path}`),
    raw_url: repo.html(`raw/${at}/${path}`),
    contents_url: repo.api(`contents/${path}?ref=${at}`),
    ...(file.patch !== undefined && { patch: file.patch }),
    ...(file.previous !== undefined && { previous_filename: file.previous }),
  }
}
