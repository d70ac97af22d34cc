import type { Comparison, Comparisons } from '../../src/github/commits.ts'
import type { Contents } from '../../src/github/objects.ts'
import type { Git } from '../stand-in/git/git.ts'
import { listTree } from '../stand-in/git/trees.ts'

/** Comparisons on a real bare repository. Accounts are the names of authors and committers, in lower case. */
export function createMemoryComparisons(git: Git): Comparisons {
  const isAncestor = async (a: string, b: string) =>
    (await git.attempt(['merge-base', '--is-ancestor', a, b])).code === 0
  async function status(base: string, head: string): Promise<Comparison['status']> {
    if (base === head) return 'identical'
    if (await isAncestor(base, head)) return 'ahead'
    return (await isAncestor(head, base)) ? 'behind' : 'diverged'
  }
  return {
    async compare(base, head) {
      if ((await git.attempt(['merge-base', base, head])).code !== 0) return null
      const format = '--format=%H%x00%T%x00%P%x00%an%x00%cn%x00%s'
      const lines = await git.lines(['log', '--reverse', format, `${base}..${head}`])
      const commits = lines.map((line) => {
        const [sha = '', tree = '', parents = '', author = '', committer = '', subject = ''] = line.split('\0')
        const accounts = { author: author.toLowerCase(), committer: committer.toLowerCase() }
        return { sha, tree, parents: parents.split(' '), subject, message: subject, ...accounts }
      })
      const paths = await git.lines(['diff', '--name-only', base, head])
      return { status: await status(base, head), commits, complete: true, paths }
    },
  }
}

/** Files of a real bare repository. */
export function createMemoryContents(git: Git): Contents {
  return {
    async text(path, ref) {
      const found = await git.objects.read(`${ref}:${path}`)
      return found?.content.toString() ?? null
    },
    async names(folder, ref) {
      const entries = await listTree(git, `${ref}:${folder}`)
      return entries.filter(({ type }) => type === 'blob').map(({ path }) => path)
    },
  }
}
