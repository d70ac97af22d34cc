import type { Git } from './git.ts'
import { remembered } from './remembered.ts'

/** One file of a difference, in the words of GitHub's API. */
export interface ChangedFile {
  readonly filename: string
  readonly previous?: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** Missing for binary files and where only the name or the mode changed. */
  readonly patch?: string
}

type Named = Pick<ChangedFile, 'filename' | 'previous' | 'status' | 'sha'>

/** The files that differ between two commits or trees, renames found; both by object id. */
export const diffFiles = remembered(findDifferences)

async function findDifferences(git: Git, base = '', head = ''): Promise<readonly ChangedFile[]> {
  const out = await git.bytes([
    'diff-tree',
    '-r',
    '-M',
    '--full-index',
    '--abbrev=40',
    '--raw',
    '--numstat',
    '-p',
    '-z',
    base,
    head,
  ])
  // One process writes all three forms; an empty part stands between the tables and the patch.
  const end = out.indexOf('\0\0')
  const parts = out.toString('utf8', 0, end < 0 ? 0 : end).split('\0')
  const patches = out.toString('utf8', end + 2).split(/\n(?=diff --git )/)
  const files = readNames(parts)
  const counts = readCounts(parts)
  return files.map((file, index) => {
    const patch = hunks(patches.shift())
    // A file that becomes a link, or the other way round, is written as removed and added.
    if (file.status === 'changed') patches.shift()
    return { ...file, ...(counts[index] ?? { additions: 0, deletions: 0 }), ...(patch !== undefined && { patch }) }
  })
}

function hunks(patch: string | undefined): string | undefined {
  return patch?.match(/\n(@@ [^]*)/)?.[1]?.replace(/\n$/, '')
}

const STATUS: Record<string, ChangedFile['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

/** Reads the raw table, and takes its parts away from the front. */
function readNames(parts: string[]): Named[] {
  const files: Named[] = []
  while (parts[0]?.startsWith(':')) {
    const [, , before = '', after = '', letter = ''] = (parts.shift() ?? '').split(' ')
    const status = STATUS[letter.charAt(0)] ?? 'modified'
    const path = parts.shift() ?? ''
    const sha = status === 'removed' ? before : after
    files.push(
      status === 'renamed'
        ? { filename: parts.shift() ?? '', previous: path, status, sha }
        : { filename: path, status, sha },
    )
  }
  return files
}

/** Reads the table of line counts. */
function readCounts(parts: readonly string[]): { additions: number; deletions: number }[] {
  const counts = []
  for (let at = 0; at < parts.length;) {
    const [additions, deletions, path] = (parts[at] ?? '').split('\t')
    // Binary files count as "-"; a rename has its two paths in parts of their own.
    counts.push({ additions: Number(additions) || 0, deletions: Number(deletions) || 0 })
    at += path === '' ? 3 : 1
  }
  return counts
}
