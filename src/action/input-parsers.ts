import { isCommitId } from '../base/commit-id.ts'
import { ConfigurationError } from '../base/errors.ts'
import { timeOf } from '../base/point-in-time.ts'
import { nearest, quote } from '../base/words.ts'
import { serviceName } from '../config/services.ts'
import { stageName } from '../config/stages.ts'
import { artifactPattern } from '../deploy/artifact.ts'

/** Turns the text of an input into a value. Throws ConfigurationError that says what was expected and what was found. */
export type Parse<T> = (text: string) => T

/** One of a few words; the nearest one is named where another stands. */
export function oneOf<const T extends string>(words: readonly T[]): Parse<T> {
  return (text) => {
    const found = words.find((word) => word === text)
    if (found !== undefined) return found
    const meant = nearest(text, words)
    throw expected(`one of ${words.join(', ')}`, text, meant === null ? '' : ` (did you mean ${meant}?)`)
  }
}

/** Null where nothing was given. */
export function optional<T>(parse: Parse<T>): Parse<T | null> {
  return (text) => (text === '' ? null : parse(text))
}

/** `true` or `false`, in the three ways that YAML 1.2 writes them. */
export const yesOrNo: Parse<boolean> = (given) => {
  if (/^(true|True|TRUE)$/.test(given)) return true
  if (/^(false|False|FALSE)$/.test(given)) return false
  throw expected('true or false', given)
}

/** Any text on one line. */
export function line(what: string): Parse<string> {
  return (text) => {
    if (text !== '' && !/\p{Cc}/u.test(text)) return text
    throw expected(what, text)
  }
}

/** The name of a service, as the policy has it. */
export const serviceWord: Parse<string> = (given) => {
  if (serviceName.test(given)) return given
  throw expected('the name of a service in the policy, such as shop', given)
}

/** The name of a place. */
export const cellWord: Parse<string> = (given) => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(given)) return given
  throw expected('the name of a place, such as eu-west-1', given)
}

/** The name of a stage, as the policy has it. */
export const stageWord: Parse<string> = (given) => {
  if (stageName.test(given)) return given
  throw expected('the name of a stage in the policy, such as canary', given)
}

/** How many; null where the runner does not say. */
export const countOrNone: Parse<number | null> = (given) => (/^[1-9]\d{0,3}$/.test(given) ? Number(given) : null)

/** What tells a job of a matrix from the others, as the name of a place; null for a job that is alone, or where the runner does not say. */
export const matrixOrNone: Parse<string | null> = (given) => {
  try {
    const words = wordsOf(JSON.parse(given))
    const name = words
      .join('-')
      .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
    return name === '' ? null : name.slice(0, 63)
  } catch {
    return null
  }
}

/** The single values in what JSON gave, in their order. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

/** Any text at all. */
export const text: Parse<string> = (given) => given

/** A secret: never repeated in the message. */
export const secret: Parse<string> = (given) => {
  if (given !== '') return given
  throw new ConfigurationError('expected a token, found nothing; leave the input away to use that of the job')
}

/** A full commit id, in lower case. */
export const commitId: Parse<string> = (given) => {
  const id = given.toLowerCase()
  if (isCommitId(id)) return id
  throw expected('a commit id of 40 hex digits', given)
}

/** The digest of what was built, `sha256:` and 64 hex digits, as registries and build steps give it. */
export const artifactDigest: Parse<string> = (given) => {
  if (artifactPattern.test(given)) return given
  throw expected('a digest such as sha256: and 64 hex digits', given)
}

/** A point in time, ISO 8601 with a zone or Unix time, in milliseconds. */
export const pointInTime: Parse<number> = (given) => {
  const at = timeOf(given)
  if (at !== null) return at
  throw expected('a time with its zone such as 2026-12-01T09:40:00+09:00, or Unix seconds', given)
}

/** The number of a pull request, with or without `#`. */
export const pullNumber: Parse<number> = (given) => {
  const digits = /^#?([1-9]\d{0,8})$/.exec(given)?.[1]
  if (digits !== undefined) return Number(digits)
  throw expected('the number of a pull request', given)
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Parse<number> {
  return (given) => {
    const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
    if (number >= least && number <= most) return number
    throw expected(`a whole number from ${least} to ${most}`, given)
  }
}

/** A path inside the repository. */
export const repositoryPath: Parse<string> = (given) => {
  const parts = given.split('/')
  const inside = !/[\p{Cc}\\]/u.test(given) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (inside) return given
  throw expected("a path from the repository's top folder, as in .github/deploy-guard.yml", given)
}

/** An http(s) address without credentials; the message repeats no address, for it may hold a secret. */
export const address: Parse<string> = (given) => {
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigurationError('expected an address that begins with https:// or http://')
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConfigurationError('expected an address without user name and password: they would end up in logs')
  }
  return url.href
}

/** Addresses that are read at a time. */
const MOST_ADDRESSES = 50

/** Addresses with blanks or line ends between them; none where nothing was given. */
export const addresses: Parse<readonly string[]> = (given) => {
  const all = given.split(/\s+/).filter((each) => each !== '')
  const parsed = all.map(address)
  const again = parsed.findIndex((each, index) => parsed.indexOf(each) !== index)
  if (again >= 0)
    throw new ConfigurationError(
      `expected each address once, found address ${again + 1} again: what it counts would count twice`,
    )
  if (parsed.length > MOST_ADDRESSES)
    throw new ConfigurationError(`expected at most ${MOST_ADDRESSES} addresses, found ${parsed.length}`)
  return parsed
}

function expected(what: string, found: string, hint = ''): ConfigurationError {
  return new ConfigurationError(`expected ${what}, found ${found === '' ? 'nothing' : quote(found)}${hint}`)
}
