import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCommit } from '../git/commits.ts'
import { createBare } from '../git/create.ts'
import { PRE_RECEIVE } from '../git/hook.ts'
import { writeBlob, writeTree } from '../git/trees.ts'
import { moveRef } from './refs.ts'
import { Repository, type RepositorySettings } from './repository.ts'
import type { World } from './world.ts'

const DEFAULTS: RepositorySettings = {
  defaultBranch: 'main',
  issues: true,
  private: true,
  actionsMayCreatePulls: true,
  autoMerge: false,
  associatedPullsLag: 0,
  mergeableLag: 0,
  repointApprovals: true,
  customRefs: true,
}

/** What GitHub's servers allow git to do; nothing is ever collected, so superseded heads can be fetched. */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tbare = true
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[receive]
\thideRefs = refs/pull
\tdenyDeleteCurrent = ignore
[http]
\treceivepack = true
[gc]
\tauto = 0
`

/** Makes a repository with a first commit on its default branch. */
export async function createRepository(
  world: World,
  fullName: string,
  settings: Partial<RepositorySettings>,
): Promise<Repository> {
  const [owner, name] = fullName.split('/')
  if (!owner || !name) throw new Error(`"${fullName}" is not of the form owner/name`)
  if (world.repositories.has(fullName.toLowerCase())) throw new Error(`${fullName} exists already`)
  const repo = new Repository(world, owner, name, { ...DEFAULTS, ...settings })
  const { dir } = repo.git
  await createBare(repo.git, repo.settings.defaultBranch, CONFIG)
  await mkdir(join(dir, 'hooks'), { recursive: true })
  await writeFile(join(dir, 'hooks', 'pre-receive'), PRE_RECEIVE)
  await chmod(join(dir, 'hooks', 'pre-receive'), 0o755)
  world.repositories.set(fullName.toLowerCase(), repo)
  await firstCommit(repo)
  return repo
}

async function firstCommit(repo: Repository): Promise<void> {
  const readme = await writeBlob(repo.git, `# ${repo.name}\n`)
  const tree = await writeTree(repo.git, undefined, [{ path: 'README.md', mode: '100644', sha: readme }])
  const { name, email } = repo.owner
  const person = { name, email, date: repo.world.clock.now() }
  const after = await writeCommit(repo.git, {
    tree,
    parents: [],
    author: person,
    committer: person,
    message: 'Initial commit\n',
  })
  await moveRef(repo, { ref: `refs/heads/${repo.settings.defaultBranch}`, after, actor: repo.owner })
}
