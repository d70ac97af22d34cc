import { isAncestor } from '../git/history.ts'
import { isRefName, ZERO } from '../git/refs.ts'
import { Refusal } from '../model/refusal.ts'
import { moveRefs, type RefMove } from '../model/refs.ts'
import { carries, type Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { refuseWorkflows } from '../rest/areas/git-commits.ts'
import { nodeId } from '../wire/node-id.ts'
import { failure, type Fields } from './scope.ts'

interface Update {
  readonly name: string
  readonly beforeOid?: string
  readonly afterOid: string
  readonly force?: boolean
}

interface Input {
  readonly repositoryId: string
  readonly refUpdates: readonly Update[]
}

/** Moves references, all or none, each only from where it is said to stand. */
export function updateRefsFields(world: World, token: Token): Fields {
  return {
    updateRefs: async ({ input }: { readonly input: Input }) => {
      const repo = world.repositories.get(token.repository.toLowerCase())
      if (!repo || nodeId('Repository', repo.id) !== input.repositoryId)
        throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'.`)
      if (!carries(token, 'contents', 'write')) throw failure('FORBIDDEN', 'Resource not accessible by integration')
      const moves: RefMove[] = []
      for (const { name, beforeOid, afterOid, force = false } of input.refUpdates) {
        const allowed = repo.settings.customRefs ? /^refs\/[^/]+\/./ : /^refs\/(heads|tags)\/./
        const after = afterOid === ZERO ? undefined : afterOid
        const stands = (await repo.git.objects.read(name))?.sha
        const before = beforeOid === undefined ? stands : beforeOid === ZERO ? undefined : beforeOid
        const isThere = after === undefined || (await repo.git.objects.read(after))?.sha === after
        if (!allowed.test(name) || !(await isRefName(repo.git, name)) || !isThere)
          throw failure('UNPROCESSABLE', `${name} cannot be moved there`)
        const isForward =
          force || !before || !after || (stands === before && (await isAncestor(repo.git, before, after)))
        if (stands !== before || !isForward) throw failure('UNPROCESSABLE', `${name} is not at the expected commit`)
        if (after !== undefined) await refuseWorkflows(repo, token, after).catch(asFailure)
        moves.push({ ref: name, before, after, actor: token.actor })
      }
      if (!(await moveRefs(repo, moves))) throw failure('UNPROCESSABLE', 'A reference is not at the expected commit')
      return { clientMutationId: null }
    },
  }
}

function asFailure(error: unknown): never {
  throw error instanceof Refusal ? failure('FORBIDDEN', error.message) : error
}
