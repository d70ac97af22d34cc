import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { associatedPulls } from '../../model/associated.ts'
import { pullWire } from '../../wire/pull.ts'
import { resolveCommit } from '../resolve.ts'

/** Which pull requests a commit came with. */
export const routes = [
  route('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { 'pull-requests': 'read' }, async (call) => {
    const { repo, token, input } = call
    const commit = await resolveCommit(repo, input.commit_sha)
    return paged(call, await associatedPulls(repo, commit.sha), { wire: (pull) => pullWire(repo, token, pull) })
  }),
]
