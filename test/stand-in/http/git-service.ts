import { relative } from 'node:path'
import { listRefs } from '../git/refs.ts'
import { kept } from '../model/kept.ts'
import { afterMove } from '../model/refs.ts'
import type { Repository } from '../model/repository.ts'
import { carries, type Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { type Answer, moved } from './answer.ts'
import type { Caller } from './caller.ts'
import { gitBackend, type GitRequest } from './git-backend.ts'

/** A request for a repository's address, as git makes it. */
export interface GitTarget {
  readonly owner: string
  readonly name: string
  readonly rest: string
  /** `git-upload-pack` to fetch, `git-receive-pack` to push. */
  readonly service: string
}

const ADDRESS = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/

/** Reads a git address; undefined when the path is none. */
export function gitTarget(url: URL): GitTarget | undefined {
  const [, owner, name, rest] = ADDRESS.exec(url.pathname) ?? []
  if (!owner || !name || !rest) return undefined
  const service = rest === 'info/refs' ? (url.searchParams.get('service') ?? 'git-upload-pack') : rest
  return { owner, name, rest, service }
}

type Incoming = Pick<GitRequest, 'method' | 'query' | 'headers' | 'body'>

/** Answers a clone, fetch or push. */
export async function serveGit(world: World, target: GitTarget, caller: Caller, incoming: Incoming): Promise<Answer> {
  const former = world.formerly(`${target.owner}/${target.name}`)
  if (former) return moved(incoming.method, `${former.html()}.git/${target.rest}?${incoming.query}`)
  const repo = world.repositories.get(`${target.owner}/${target.name}`.toLowerCase())
  const push = target.service === 'git-receive-pack'
  const token = caller.kind === 'known' ? caller.token : undefined
  const refusal = refuse(repo, token, push)
  if (!repo || refusal) return refusal ?? plain(404, 'Repository not found.')
  const request = {
    ...incoming,
    root: world.root,
    path: `/${relative(world.root, repo.git.dir)}/${target.rest}`,
    user: push ? (token?.actor.login ?? '') : '',
    workflows: token !== undefined && (!token.app || carries(token, 'workflows', 'write')),
  }
  return push && token && target.rest === target.service ? receive(repo, token, request) : fetched(repo, request)
}

function refuse(repo: Repository | undefined, token: Token | undefined, push: boolean): Answer | undefined {
  const open = repo && !repo.settings.private && !push
  if (open) return undefined
  if (!token) return plain(401, 'Authentication required.', { 'www-authenticate': 'Basic realm="GitHub"' })
  const own = repo && token.repository.toLowerCase() === repo.fullName.toLowerCase()
  if (!own) return plain(404, 'Repository not found.')
  if (carries(token, 'contents', push ? 'write' : 'read')) return undefined
  return plain(403, `Permission to ${repo.fullName}.git denied to ${token.actor.login}.`)
}

/** What git says of itself before a fetch by protocol 2, which names no references: the same for every request. */
const greetings = kept<{ answer?: Promise<Answer> }>(() => ({}))

function fetched(repo: Repository, request: GitRequest): Promise<Answer> {
  const greeting = request.query === 'service=git-upload-pack' && request.headers['git-protocol'] === 'version=2'
  if (!greeting || request.method !== 'GET') return gitBackend(request)
  return (greetings(repo).answer ??= gitBackend(request))
}

/** Takes a push, and lets follow what GitHub does for each reference that moved. */
function receive(repo: Repository, token: Token, request: GitRequest): Promise<Answer> {
  return repo.exclusive(async () => {
    const names = async () => new Map((await listRefs(repo.git)).map((ref) => [ref.name, ref.sha]))
    const before = await names()
    const answer = await gitBackend(request)
    const after = await names()
    for (const ref of new Set([...before.keys(), ...after.keys()])) {
      const move = { ref, before: before.get(ref), after: after.get(ref), actor: token.actor }
      if (move.before !== move.after) await afterMove(repo, move)
    }
    return answer
  })
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { status, body: Buffer.from(`${text}\n`), headers: { 'content-type': 'text/plain', ...headers } }
}
