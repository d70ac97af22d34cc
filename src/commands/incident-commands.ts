import {
  type Asker,
  type Carried,
  type CommandSpec,
  type IncidentVerb,
  mitigations,
  type Places,
  type Role,
  roles,
  type Severity,
} from './command.ts'

/** Letters of a text that are kept. */
export const LONGEST = 500

type Read<V extends IncidentVerb> = CommandSpec<V>['read']

/** What all of them have in common: whoever may write may say it, a refusal is the last word, and the incident writes it down. */
const told = {
  who: 'writers',
  refusedForGood: true,
  run: {
    incident: {
      stale: () => null,
      carryOut: (_: unknown, by: Asker, place: Places['incident']): Promise<Carried> => place.tell(by),
    },
  },
} as const

const cut = (text: string): string => text.slice(0, LONGEST)

/** A login as people write it: with or without @, and perhaps with more behind it. */
const loginOf = (text: string): string | null =>
  /^@?([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?:[\s,.:;]|$)/i.exec(text)?.[1] ?? null

/** `17:00`, a day before it, or ISO 8601, at the beginning of a text; null where there is none. */
function leadingTime(text: string): { readonly time: string; readonly rest: string } | null {
  const [, time, rest = ''] =
    /^((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)(?=[\s,.;]|$)[\s,.;]*(.*)$/i.exec(
      text,
    ) ?? []
  return time === undefined ? null : { time, rest }
}

const onlyTime = (text: string): { readonly time: string } | null => {
  const found = leadingTime(text)
  return found === null ? null : { time: found.time }
}

/** The first word, and what stands behind it. */
function firstWord(text: string): readonly [string, string] {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(text) ?? []
  return [word, rest]
}

const isRole = (word: string): word is Role => roles.some((role) => role === word)

function levelOf(text: string): Severity | null {
  const level = Number(text)
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null
}

const role = <R extends Role>(name: R): CommandSpec<R> => ({
  ...told,
  usage: `/guard ${name} @LOGIN`,
  read: readRole,
})

function readRole(text: string): { readonly login: string | null } | null {
  if (text === '' || text.toLowerCase() === 'me') return { login: null }
  const login = loginOf(text)
  return login === null ? null : { login }
}

const severity: Read<'severity'> = (text) => {
  const [, digit = '', reason = ''] = /^(?:sev-?)?([1-4])(?:[\s,.:;]+(.*))?$/i.exec(text) ?? []
  const level = levelOf(digit)
  return level === null ? null : { level, reason: cut(reason) }
}

const note: Read<'note'> = (text) => {
  const found = leadingTime(text)
  const said = found?.rest ?? text
  return said === '' ? null : { time: found?.time ?? null, text: cut(said) }
}

const mitigated: Read<'mitigated'> = (text) => {
  const [word, rest] = firstWord(text)
  const how = mitigations.find((one) => one === word.toLowerCase())
  return how === undefined ? null : { how, text: cut(rest) }
}

/** `80,000 damaged records`, `80000건`. */
const affected: Read<'affected'> = (text) => {
  const [, digits = '', what = ''] = /^(\d{1,3}(?:[,_.' ]\d{3})+|\d{1,15})(?!\d)\s*(.*)$/.exec(text) ?? []
  const count = digits === '' ? Number.NaN : Number(digits.replaceAll(/\D/g, ''))
  return Number.isSafeInteger(count) ? { count, what: cut(what) } : null
}

const reported: Read<'reported'> = (text) => {
  const [id, reference] = firstWord(text)
  return reference === '' ? null : { id, reference: cut(reference) }
}

const waive: Read<'waive'> = (text) => {
  const [id, reason] = firstWord(text)
  return reason === '' ? null : { id, reason: cut(reason) }
}

const handover: Read<'handover'> = (text) => {
  const [word, rest] = firstWord(text)
  const [of, whom] = isRole(word) ? [word, rest] : [null, text]
  const login = loginOf(whom)
  return login === null ? null : { role: of, login }
}

/** `00:00 00:30 the switch is replaced`. */
const maintenance: Read<'maintenance'> = (text) => {
  const from = leadingTime(text)
  const until = from === null ? null : leadingTime(from.rest.replace(/^(?:-|–|to|until)\s+/i, ''))
  if (from === null || until === null || until.rest === '') return null
  return { from: from.time, until: until.time, what: cut(until.rest) }
}

const noMore = (text: string): { readonly text: string } => ({ text: cut(text) })

/** Said on any issue, it makes it an incident; on one that is, it belongs to that. */
const declaring: CommandSpec<'declare' | 'maintenance'>['run'] = {
  ...told.run,
  issue: {
    stale: () => null,
    carryOut: async (_, by, place) => {
      await place.declare(by)
      return null
    },
  },
}

/** What people say to an incident: who does what, what is known, what was done, who has been told. */
export const incidentCommands: { readonly [V in IncidentVerb]: CommandSpec<V> } = {
  declare: {
    ...told,
    usage: '/guard declare WHAT',
    read: (what) => (what === '' ? null : { what: cut(what) }),
    run: declaring,
  },
  commander: role('commander'),
  investigator: role('investigator'),
  data: role('data'),
  communications: role('communications'),
  scribe: role('scribe'),
  severity: { ...told, usage: '/guard severity 1|2|3|4 REASON', read: severity },
  note: { ...told, usage: '/guard note [17:00] TEXT', read: note },
  ack: { ...told, usage: '/guard ack', read: noMore },
  external: { ...told, usage: '/guard external WHAT', read: noMore },
  'false-alarm': { ...told, usage: '/guard false-alarm REASON', read: (reason) => ({ reason: cut(reason) }) },
  resolve: { ...told, usage: '/guard resolve', read: noMore },
  meeting: { ...told, usage: '/guard meeting 17:00', read: onlyTime },
  mitigated: { ...told, usage: `/guard mitigated ${mitigations.join('|')} TEXT`, read: mitigated },
  affected: { ...told, usage: '/guard affected N WHAT', read: affected },
  aware: { ...told, usage: '/guard aware 17:00', read: onlyTime },
  classified: {
    ...told,
    usage: '/guard classified ID',
    read: (text) => (text === '' ? null : { id: firstWord(text)[0] }),
  },
  reported: { ...told, usage: '/guard reported ID REFERENCE', read: reported },
  waive: { ...told, usage: '/guard waive ID REASON', read: waive },
  handover: { ...told, usage: '/guard handover @LOGIN', read: handover },
  next: { ...told, usage: '/guard next 17:00', read: onlyTime },
  sent: { ...told, usage: '/guard sent', read: (audience) => ({ audience: cut(audience) }) },
  confidential: { ...told, usage: '/guard confidential', read: noMore },
  maintenance: { ...told, usage: '/guard maintenance 00:00 00:30 WHAT', read: maintenance, run: declaring },
  extended: { ...told, usage: '/guard extended 01:30', read: onlyTime },
}
