import { created, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { issues } from '../../model/issue.ts'
import { type Reaction, reactions } from '../../model/reaction.ts'
import { found } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import { nodeId } from '../../wire/node-id.ts'
import { userWire } from '../../wire/user.ts'

/** Reactions to comments; the same one twice by the same account is one. */
export const routes = [
  route(
    'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { repo, actor, input } = call
      const { content } = input
      const comment = find(repo, Number(input.comment_id))
      const known = reactions(repo).find(
        (reaction) => reaction.comment === comment && reaction.user === actor && reaction.content === content,
      )
      if (known) return ok(wire(repo, known))
      const reaction = { id: repo.world.nextId(), comment, user: actor, content, at: repo.world.now() }
      reactions(repo).push(reaction)
      return created(wire(repo, reaction))
    },
  ),

  route(
    'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    { issues: 'read', 'pull-requests': 'read' },
    (call) => {
      const { repo, input } = call
      const { content } = input
      const comment = find(repo, Number(input.comment_id))
      const wanted = reactions(repo).filter(
        (known) => known.comment === comment && (!content || known.content === content),
      )
      return paged(call, wanted, { wire: (reaction) => wire(repo, reaction) })
    },
  ),
]

/** The id of a comment that exists. */
function find(repo: Repository, id: number): number {
  const comments = [...issues(repo).values()].flatMap((issue) => issue.comments)
  return found(comments.find((comment) => comment.id === id)).id
}

function wire(repo: Repository, { id, user, content, at }: Reaction): object {
  return { id, node_id: nodeId('Reaction', id), user: userWire(repo.world, user), content, created_at: at }
}
