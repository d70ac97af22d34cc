import { readRef } from '../git/refs.ts'
import { nodeId } from '../wire/node-id.ts'
import type { Fields, Scope } from './scope.ts'

/** A reference by its full name, or the name of a branch; null when it is not there. */
export async function refNode({ repo, nodes }: Scope, name: string): Promise<Fields | null> {
  const full = name.startsWith('refs/') ? name : `refs/heads/${name}`
  const ref = await readRef(repo.git, full)
  if (!ref) return null
  const prefix = /^refs\/[^/]+\//.exec(full)?.[0] ?? 'refs/'
  return { id: nodeId('Ref', full), name: full.slice(prefix.length), prefix, target: () => nodes.commit(ref.sha) }
}
