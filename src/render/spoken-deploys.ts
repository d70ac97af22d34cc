import { shortSha } from '../base/commit-id.ts'
import type { StoredVerdict } from '../watch/verdict.ts'

/** Deploys that are named; of more only how many there are. */
const MOST_NAMED = 20

const list = (shas: readonly string[], mark: string): string => {
  const named = shas.slice(-MOST_NAMED).map((sha) => `${mark}${shortSha(sha)}${mark}`)
  const rest = shas.length - named.length
  return rest > 0 ? `${rest} earlier ones, ${named.join(', ')}` : named.join(', ')
}

/** The deploy that the first bad one is known to be; null where it is not known, or where there is only one. */
export function firstBad(verdict: StoredVerdict): string | null {
  const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : []
  return suspects.length === 1 ? (suspects[0] ?? null) : null
}

/** For which deploys a verdict speaks, and which of them is the first bad one. Empty where it speaks for one. `mark` stands around ids: "`" in Markdown. */
export function spokenDeploys(verdict: StoredVerdict, mark: '`' | '' = '`'): string {
  if (verdict.verdict === 'unknown' || verdict.deploys === undefined) return ''
  const { deploys } = verdict
  const spoken = `This watch speaks for ${deploys.length} deploys: ${list(deploys, mark)}.`
  const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : []
  if (suspects.length === 0) return spoken
  const one = suspects.length === 1 ? '' : 'one of '
  return `${spoken} The first bad one is ${one}${list(suspects, mark)}.`
}
