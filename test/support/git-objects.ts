import { execFileSync } from 'node:child_process'
import type { Commit } from '../../src/git/repository.ts'
import { type Objects, RANGE_PAGE } from '../../src/github/objects.ts'

/** What GitHub's API says of the objects of a repository on this machine, without a server in between. */
export function objectsIn(dir: string): Objects {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-C', dir, ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  const text = (...args: string[]): string | null => {
    try {
      return git(...args)
        .toString()
        .trim()
    } catch {
      return null
    }
  }
  const commitsOf = (...args: string[]): Commit[] => {
    const lines = git('rev-list', '--no-commit-header', '--format=%H%x09%T%x09%P%x09%s', ...args).toString()
    return lines.split('\n').flatMap((line) => {
      const [sha = '', tree = '', parents = '', subject = ''] = line.split('\t')
      return sha === '' ? [] : [{ sha, tree, parents: parents.split(' ').filter(Boolean), subject, message: subject }]
    })
  }
  return {
    commit: async (sha) =>
      text('cat-file', '-t', sha) === 'commit' ? (commitsOf('--max-count=1', sha)[0] ?? null) : null,
    async range(base, head, page) {
      if (text('merge-base', base, head) === null) return null
      const commits = commitsOf('--reverse', '--topo-order', `${base}..${head}`)
      const behind = text('rev-list', '--count', `${head}..${base}`) !== '0'
      const ahead = commits.length > 0
      const status = ahead && behind ? 'diverged' : ahead ? 'ahead' : behind ? 'behind' : 'identical'
      const shown = commits.slice((page - 1) * RANGE_PAGE, page * RANGE_PAGE)
      const people = { author: null, committer: null }
      return { status, total: commits.length, commits: shown.map((one) => ({ message: '', ...one, ...people })) }
    },
    async tree(id, deep) {
      const lines = git('ls-tree', '-z', ...(deep ? ['-r', '-t'] : []), id)
        .toString()
        .split('\0')
      const entries = lines.flatMap((line) => {
        const [, mode = '', entry = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
        return entry === '' ? [] : [{ path, mode, id: entry }]
      })
      return { entries, complete: true }
    },
    blob: async (id) => git('cat-file', 'blob', id),
  }
}
