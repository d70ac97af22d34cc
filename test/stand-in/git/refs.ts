import type { Git } from './git.ts'

export interface Ref {
  readonly name: string
  readonly sha: string
  readonly type: string
}

/** The references whose name begins with this text; all by default. */
export async function listRefs(git: Git, prefix = 'refs/'): Promise<Ref[]> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  const lines = await git.lines(['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)', folder])
  return lines
    .map((line) => {
      const [sha = '', type = '', name = ''] = line.split(' ')
      return { name, sha, type }
    })
    .filter((ref) => ref.name.startsWith(prefix))
}

/** The reference of exactly this name. */
export async function readRef(git: Git, name: string): Promise<Ref | undefined> {
  if (!name.startsWith('refs/')) return undefined
  const object = await git.objects.read(name)
  return object && { name, sha: object.sha, type: object.type }
}

export const ZERO = '0'.repeat(40)

/** Moves a reference if it still stands at `before` (undefined: it must not exist); false when it does not. */
export function swapRef(
  git: Git,
  name: string,
  before: string | undefined,
  after: string | undefined,
): Promise<boolean> {
  return git.refs.swap([{ ref: name, before, after }])
}

/** Whether git takes this as the whole name of a reference. Plain words need no process to say so. */
export async function isRefName(git: Git, name: string): Promise<boolean> {
  if (/^refs(\/[\w%-]+(\.[\w%-]+)*)+$/.test(name) && !/\.lock(\/|$)/.test(name)) return true
  return (await git.attempt(['check-ref-format', name])).code === 0
}
