import { groupBy } from '../base/group-by.ts'
import type { Matcher } from './selector.ts'

/**
 * What the values of a label look like: HTTP codes (`503`), their classes (`5xx`, or the digit alone), codes of gRPC by name or number, words for how
 * something ended, or a flag.
 */
export type WordKind = 'code' | 'class' | 'digit' | 'grpc-name' | 'grpc-number' | 'outcome' | 'flag'

const CODES = ['200', '201', '202', '204', '206', '301', '302', '304', '307', '308', '400', '401', '403', '404', '405', '408', '409', '410', '413', '415', '422', '429', '499', '500', '501', '502', '503', '504', '505', '507', '511', '520', '599'] // prettier-ignore
const GRPC = ['OK', 'Canceled', 'Unknown', 'InvalidArgument', 'DeadlineExceeded', 'NotFound', 'AlreadyExists', 'PermissionDenied', 'ResourceExhausted', 'FailedPrecondition', 'Aborted', 'OutOfRange', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss', 'Unauthenticated'] // prettier-ignore
/** The codes of gRPC that are the server's fault, as OpenTelemetry counts them. */
const GRPC_BAD = ['Unknown', 'DeadlineExceeded', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss']

const GOOD_WORD =
  /^(?:ok|okay|good|success(?:ful|fully|es)?|succeed(?:ed)?|done|complete[d]?|finished|processed|handled|delivered|sent|accepted|approved|pass(?:ed)?|healthy|normal|none|redirect|redirection|informational)$/i
const BAD_WORD =
  /err|fail|fault|exception|time[-_ ]?d?[-_ ]?out|reject|den(?:y|ied)|declin|drop|abort|crash|panic|unavailable|invalid|cancel|refus|lost|expired|broken|killed|unhealthy|^(?:bad|dead|ko|nok|internal)$/i
const GOOD_WORDS = ['success', 'ok', 'succeeded', 'done', 'completed']
const BAD_WORDS = ['error', 'errors', 'failure', 'failed', 'fail', 'exception', 'timeout', 'rejected', 'server_error']

const aboutGrpc = (label: string): boolean => /grpc|rpc/i.test(label)
/** A name of gRPC without the difference between `DeadlineExceeded` and `DEADLINE_EXCEEDED`. */
const bare = (name: string): string => name.replaceAll('_', '').toUpperCase().replace('CANCELLED', 'CANCELED')
const GRPC_BARE = new Set(GRPC.map(bare))
const upperSnake = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()

const LOOKS: Readonly<Record<WordKind, (value: string, label: string) => boolean>> = {
  code: (value) => /^[1-5]\d\d(?: .*)?$/.test(value),
  class: (value) => /^[1-5][xX]{2}$/.test(value),
  digit: (value, label) => /^[1-5]$/.test(value) && /class/i.test(label),
  'grpc-number': (value, label) => /^(?:\d|1[0-6])$/.test(value) && aboutGrpc(label),
  // "OK" and "Unknown" alone are words like others.
  'grpc-name': (value, label) =>
    GRPC_BARE.has(bare(value)) && (aboutGrpc(label) || /^(?:\w+[a-z][A-Z]|[A-Z]+_[A-Z]+$)/.test(value)),
  flag: (value) => /^(?:true|false)$/i.test(value),
  outcome: (value) => GOOD_WORD.test(value) || BAD_WORD.test(value),
}
const KINDS: readonly WordKind[] = ['code', 'class', 'digit', 'grpc-number', 'grpc-name', 'flag', 'outcome']

/** What a value of that label looks like; null where it is none of the words that are known. */
export function kindOf(label: string, value: string): WordKind | null {
  return KINDS.find((kind) => LOOKS[kind](value, label)) ?? null
}

/** What stands in place of a status where there was none. */
const NO_STATUS = /^(?:|-|0|000|none|null|undefined|n\/a|unknown|other|aborted|cancell?ed|total|all)$/i

/** What most values of a label look like; null where fewer than half of them look like anything. */
export function kindOfLabel(label: string, values: ReadonlySet<string>): WordKind | null {
  const statuses = [...values].filter((value) => !NO_STATUS.test(value))
  const named = statuses.length > 0 ? statuses : [...values].filter((value) => value !== '')
  const kinds = named.map((value) => kindOf(label, value))
  const best = KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .toSorted((a, b) => b.count - a.count)
    .at(0)
  return best !== undefined && best.count * 2 >= named.length && best.count > 0 ? best.kind : null
}

/** Words in the letters of those that are there: `error`, `ERROR`, `Error`. */
function inStyleOf(values: readonly string[], words: readonly string[]): string[] {
  if (values.some((value) => /^[A-Z][A-Z_]+$/.test(value))) return words.map((word) => word.toUpperCase())
  if (values.some((value) => /^[A-Z][a-z]/.test(value)))
    return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return [...words]
}

/** The rest of a vocabulary that some of its words imply. */
const IMPLIED: Readonly<Record<WordKind, (values: readonly string[]) => readonly string[]>> = {
  code: () => CODES,
  class: (values) => [2, 3, 4, 5].map((digit) => `${digit}${values.some((value) => /X/.test(value)) ? 'XX' : 'xx'}`),
  digit: () => ['2', '3', '4', '5'],
  'grpc-number': () => GRPC.map((_, code) => String(code)),
  'grpc-name': () => [...GRPC, ...GRPC.map(upperSnake)],
  flag: (values) => inStyleOf(values, ['true', 'false']),
  // Where it is seen how a failure is called there, it is called nothing else.
  outcome: (values) =>
    values.some((value) => BAD_WORD.test(value))
      ? inStyleOf(values, GOOD_WORDS)
      : [...inStyleOf(values, BAD_WORDS), ...inStyleOf(values, GOOD_WORDS)],
}

/** Words that a condition spells out, such as `error` and `timeout` of `error|timeout`. */
function spelledOut({ operator, value }: Matcher): string[] {
  if (operator === '=' || operator === '!=') return [value]
  return value.match(/[A-Za-z][A-Za-z0-9_ -]*|\d[\dxX]+/g) ?? []
}

/** Values that a label may have, as far as those that it has and the conditions on it tell: a service without failures still has a vocabulary. */
export function plausibleValues(
  label: string,
  values: ReadonlySet<string>,
  conditions: readonly Matcher[],
): ReadonlySet<string> {
  const seen = [...values]
  const byKind = groupBy(seen, (value) => kindOf(label, value))
  const implied = [...byKind].flatMap(([kind, words]) => (kind === null ? [] : IMPLIED[kind](words)))
  const failureIsKnown = seen.some((value) => kindOf(label, value) === 'outcome' && BAD_WORD.test(value))
  const spelled = conditions.flatMap(spelledOut).filter((word) => {
    const kind = kindOf(label, word)
    return kind !== null && byKind.has(kind) && !(kind === 'outcome' && failureIsKnown)
  })
  return new Set([...seen, ...implied, ...spelled])
}

/** The condition that means the failures of a label whose values look like that, the same whatever values there are. */
export function badCondition(label: string, kind: WordKind, values: ReadonlySet<string>): Matcher {
  const regex = (value: string): Matcher => ({ label, operator: '=~', value })
  switch (kind) {
    case 'code':
      return regex([...values].some((value) => value.includes(' ')) ? '5..( .*)?' : '5..')
    case 'class':
      return regex('5..')
    case 'digit':
      return { label, operator: '=', value: '5' }
    case 'grpc-number':
      return regex(GRPC_BAD.map((name) => GRPC.indexOf(name)).join('|'))
    case 'grpc-name':
      return regex(`(?i)(${GRPC_BAD.map((name) => upperSnake(name).toLowerCase().replace('_', '_?')).join('|')})`)
    case 'flag':
      return regex(`(?i)${isBadFlag(label) ? 'true' : 'false'}`)
    case 'outcome':
      // Micrometer tells whose fault an error is.
      return [...values].some((value) => value === 'SERVER_ERROR' || value === 'CLIENT_ERROR')
        ? { label, operator: '=', value: 'SERVER_ERROR' }
        : regex('(?i).*(error|fail|exception|fault|timeout|reject|abort|unavailable|bad gateway).*')
  }
}

const isBadFlag = (label: string): boolean => /err|fail|exception|timeout/i.test(label)
