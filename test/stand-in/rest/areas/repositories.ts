import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { fullRepositoryWire } from '../../wire/repository.ts'

/** The repository itself. */
export const routes = [
  route('GET /repos/{owner}/{repo}', { metadata: 'read' }, ({ repo, token }) => {
    return ok({ ...fullRepositoryWire(repo, token), network_count: 0, subscribers_count: 0, temp_clone_token: '' })
  }),
]
