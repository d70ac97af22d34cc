import { rollbackBranch } from '../deploy/keys.ts'
import type { GitData } from '../github/git-data.ts'
import type { Pull, Pulls } from '../github/pulls.ts'
import { rollbackTrailer } from '../rollback/message.ts'

/** The range that an incident is about, and the number of its rollback. */
export type WrittenRange = { readonly good: string; readonly pull: number }

type Forge = { readonly pulls: Pick<Pulls, 'get'>; readonly gitData: Pick<GitData, 'getCommit'> }

/** Commits that people may have pushed on top of ours. */
const depth = 20

/**
 * What an incident's rollback says of the range, for a record that is gone. The text, which people may edit, is only where to look: it counts
 * if the pull request that it names was opened by a machine on the branch of that very range, and a commit of it says the same. Null where it does not.
 */
export async function writtenRange(
  forge: Forge,
  { bad, body }: { readonly bad: string; readonly body: string },
): Promise<WrittenRange | null> {
  const good = new RegExp(`/compare/([0-9a-f]{40})\\.\\.\\.${bad}`).exec(body)?.[1]
  const number = Number(/^\| Rollback \| #(\d+),/m.exec(body)?.[1])
  if (good === undefined || !Number.isSafeInteger(number)) return null
  const pull = await forge.pulls.get(number)
  if (pull === null || !isOurs(pull, good, bad)) return null
  return (await saysSo(forge, pull.head.sha, rollbackTrailer(good, bad))) ? { good, pull: number } : null
}

/** No person can have a login that ends like this, nor the identity of a workflow. */
function isOurs({ author, head, base }: Pull, good: string, bad: string): boolean {
  return author?.endsWith('[bot]') === true && head.branch === rollbackBranch(base, good, bad)
}

async function saysSo({ gitData }: Forge, head: string, trailer: string): Promise<boolean> {
  let sha: string | undefined = head
  for (let above = 0; above < depth && sha !== undefined; above += 1) {
    const { message, parents }: Awaited<ReturnType<GitData['getCommit']>> = await gitData.getCommit(sha)
    if (message.split('\n').includes(trailer)) return true
    sha = parents[0]
  }
  return false
}
