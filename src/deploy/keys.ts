import { shortSha } from '../base/commit-id.ts'
import { createHash } from 'node:crypto'

const unreserved = /^[A-Za-z0-9_-]$/

/**
 * `text` as one path component of a git ref: every byte of UTF-8 besides letters, digits, `_` and `-` is percent-encoded, so that
 * dots, colons, slashes, `~` or `.lock` can never make an illegal or a nested name. Two texts never share a component.
 */
export function encodeRefPart(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  const encoded = bytes.map((byte) => {
    const character = String.fromCharCode(byte)
    return unreserved.test(character) ? character : percent(byte)
  })
  return encoded.join('')
}

/** Where something is kept. `fallback` serves on hosts that refuse refs outside heads and tags. */
export type Refs = { readonly primary: string; readonly fallback: string }

/**
 * Where an environment's record is kept. To GitHub the case of an environment's name means nothing, so it means nothing here. `before`: where older versions
 * kept the record of a name with capitals.
 */
export function stateRef(environment: string): Refs & { readonly before?: Refs } {
  const refsOf = (name: string): Refs => {
    const part = stateRefPart(name)
    return { primary: `refs/deploy-guard/${part}`, fallback: `refs/heads/deploy-guard-state/${part}` }
  }
  const key = environmentKey(environment)
  return key === environment ? refsOf(key) : { ...refsOf(key), before: refsOf(environment) }
}

/** What keys, titles and the record call a service of an environment: `production/shop`. Null: the repository as a whole, which the environment stands for. */
export function placeOf(environment: string, service: string | null): string {
  return service === null ? environment : `${environment}/${service}`
}

/** An environment as keys name it. */
export function environmentKey(environment: string): string {
  return environment.toLowerCase()
}

/** Longest component: a file system takes 255 bytes, and git adds `.lock` to them; a ref as a whole is longer. */
const LONGEST = 200

/** The same for a name of any length: what is too long is cut and told apart by a digest. No encoded text has a `%` that no hex digit follows. */
function refPart(text: string): string {
  const encoded = encodeRefPart(text)
  if (encoded.length <= LONGEST) return encoded
  const digest = createHash('sha256').update(text).digest('hex')
  return `${encoded.slice(0, LONGEST - 70).replace(/%.?$/, '')}%-${digest}`
}

/** Where the lock of an identity key is kept; `fallback` as with `stateRef`. */
export function lockRef(key: string): Refs {
  const part = refPart(key)
  return { primary: `refs/deploy-guard/lock/${part}`, fallback: `refs/heads/deploy-guard-lock/${part}` }
}

/** Identity of the rollback of one range on one branch. Without a good there is nothing to go back to, and `none` says so. */
export function rollbackKey(base: string, good: string | null, bad: string): string {
  return `rollback:${base}:${good ?? 'none'}..${bad}`
}

/** Identity of the incident that a bad deployment of an environment caused. */
export function incidentKey(environment: string, bad: string): string {
  return `incident:${environmentKey(environment)}:${bad}`
}

/**
 * Identity of an incident that is not blamed on the deploy after which it was seen. The same commit may see another one, and may be to blame
 * later: so it is that of the run, and no `incidentKey`.
 */
export function outsideKey(
  environment: string,
  deployed: string,
  run: { readonly id: number; readonly attempt: number },
): string {
  return `outside:${environmentKey(environment)}:${deployed}:${run.id}.${run.attempt}`
}

/**
 * Name of the rollback's branch, without `refs/heads/`: that of the rollback's key, so that environments that went bad by the same range
 * share one pull request; a service takes back only its own part, so it has one of its own. (`..` between the two is not a legal ref name.)
 */
export function rollbackBranch(base: string, good: string, bad: string, service: string | null = null): string {
  const part = service === null ? '' : `${encodeRefPart(service.toLowerCase())}-`
  return `deploy-guard/rollback/${refPart(base)}/${part}${shortSha(good)}-${shortSha(bad)}`
}

/** An environment called `lock` would stand where the locks' folder is: its first letter is encoded. */
function stateRefPart(environment: string): string {
  const part = refPart(environment)
  return part === 'lock' ? '%6Cock' : part
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

/** The same for a part of it: the landings up to that number. */
export function relandPartBranch(rollback: number, through: number): string {
  return `deploy-guard/reland/${rollback}-part-${through}`
}

/** Name of the branch that brings back what the rollback of that number took away, without `refs/heads/`. */
export function relandBranch(rollback: number): string {
  return `deploy-guard/reland/${rollback}`
}
