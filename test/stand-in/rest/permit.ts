import { needsOf } from '../http/casts.ts'
import type { Needs } from '../http/route.ts'
import { refuse } from '../model/refusal.ts'
import type { Repository } from '../model/repository.ts'
import { carries, type Token } from '../model/token.ts'

/** Refuses what the token's permissions do not allow; any one of those named is enough. Everybody may read a public repository, but for its settings. */
export function permit(repo: Repository, token: Token, needs: Needs): void {
  const named = needsOf(needs)
  if (named.length === 0) return
  const own = token.repository.toLowerCase() === repo.fullName.toLowerCase()
  const isOpen = (permission: string, level: string): boolean =>
    level === 'read' && !repo.settings.private && permission !== 'administration'
  const allowed = named.some(
    ([permission, level]) => isOpen(permission, level) || (own && carries(token, permission, level)),
  )
  if (allowed) return
  const accepted = named.map(([permission, level]) => `${permission.replaceAll('-', '_')}=${level}`).join('; ')
  const message = `Resource not accessible by ${token.app ? 'integration' : 'personal access token'}`
  refuse(403, message, undefined, { 'x-accepted-github-permissions': accepted })
}
