import { timeOf } from '../base/point-in-time.ts'
import { nearest } from '../base/words.ts'
import { loginKey } from '../deploy/identity.ts'
import { isForHeld } from '../gate/emergency.ts'
import { refuseApprover } from '../gate/residue-review.ts'
import type { Command, CommandSpec, NoCommand, Refusal, Run, Verb, Where } from './command.ts'
import { incidentCommands, LONGEST } from './incident-commands.ts'

const approve: Run<'approve', 'gate'> = {
  stale: ({ digest }, _, { residues }) =>
    residues.some((residue) => residue.digest === digest) ? null : 'another-digest',
  async carryOut({ digest, looked }, { login }, { residues, approve: accept }) {
    let refused: Refusal | null = null
    let accepted = false
    for (const residue of residues.filter((one) => one.digest === digest)) {
      const refusal = refuseApprover({ login, looked }, residue)
      refused ??= refusal
      if (refusal !== null) continue
      accept(residue, login)
      accepted = true
    }
    return accepted ? null : refused
  },
}

const emergency: Run<'emergency', 'gate'> = {
  stale: (_, comment, { emergency: rules }) => (rules !== null && isForHeld(comment, rules) ? null : 'not-waiting'),
  async carryOut({ reason }, by, place) {
    place.callEmergency(reason, by)
    return null
  },
}

/** Clocks differ by some minutes at most. */
const AHEAD = 5 * 60_000

const restorePoint: Run<'restore-point', 'gate'> = {
  stale: (_, __, { restore }) => (restore === null ? 'nothing-destroyed' : null),
  async carryOut({ at, what }, by, { restore }) {
    if (restore === null) return 'nothing-destroyed'
    // Nobody has checked what was still to come.
    if (at > Date.parse(by.at) + AHEAD) return 'not-yet'
    const people = await restore.people()
    if (people.logins.has(loginKey(by.login))) return 'took-part'
    if (!people.complete) return 'contributor-unknown'
    restore.take({ at, what }, by)
    return null
  },
}

const release: Run<'release', 'incident'> = {
  stale: (_, __, place) => (place.hold() === null ? 'nothing-held' : null),
  async carryOut({ reason }, by, place) {
    const hold = place.hold()
    if (hold === null) return 'nothing-held'
    if (reason === '') return 'no-reason'
    if (hold.good === null) return 'range-unknown'
    const people = await place.people(hold.good, hold.bad)
    if (people.logins.has(loginKey(by.login))) return 'contributed'
    if (!people.complete) return 'people-unknown'
    await place.release(hold, reason, by)
    return null
  },
}

const reland: Run<'reland', 'incident'> = {
  stale: (_, __, place) => (place.rollback() === null ? 'nothing-taken-back' : null),
  carryOut: ({ half }, by, place) => place.reland(half, by),
}

/** Every command there is. */
export const commands: { readonly [V in Verb]: CommandSpec<V> } = {
  approve: {
    usage: '/guard approve DIGEST [looked-elsewhere]',
    who: 'writers',
    refusedForGood: false,
    read(text) {
      const [, digest, looked] = /^([0-9a-f]{64})(\s+looked-elsewhere)?$/.exec(text) ?? []
      return digest === undefined ? null : { digest, looked: looked !== undefined }
    },
    run: { gate: approve },
  },
  emergency: {
    usage: '/guard emergency REASON',
    who: 'listed-writers',
    refusedForGood: false,
    read: (text) => (text === '' ? null : { reason: text.slice(0, LONGEST) }),
    run: { gate: emergency },
  },
  'restore-point': {
    usage: '/guard restore-point TIME WHAT',
    who: 'writers',
    refusedForGood: false,
    read(text) {
      const [, time, what = ''] = /^(\S+)\s+(\S.*)$/.exec(text) ?? []
      const at = timeOf(time)
      return at === null ? null : { at, what: what.slice(0, LONGEST) }
    },
    run: { gate: restorePoint },
  },
  release: {
    usage: '/guard release REASON',
    who: 'writers',
    refusedForGood: true,
    read: (text) => ({ reason: text.slice(0, LONGEST) }),
    run: { incident: release },
  },
  reland: {
    usage: '/guard reland half',
    who: 'writers',
    refusedForGood: true,
    read(text) {
      const found = /^half(?:\s+(first|second))?$/.exec(text)
      return found === null ? null : { half: found[1] === 'second' ? 'second' : 'first' }
    },
    run: { incident: reland },
  },
  ...incidentCommands,
}

/**
 * The command in the first line of a comment; null where there is none, so that people may talk about commands below. Whether
 * the comment counts at all (who wrote it, whether it was edited) is not decided here.
 */
export function parseCommand(body: string): Command | NoCommand | null {
  // What other systems take for an end of a line is none on GitHub.
  const line = (body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/[\r\v\f\u0085\u2028\u2029]/g, ' ').trim()
  const [, word, argument = ''] = /^\/guard(?:\s+(\S+)(?:\s+(.*))?)?$/.exec(line) ?? []
  if (word === undefined) return line === '/guard' ? unknownVerb('') : null
  return isVerb(word) ? readCommand(word, argument.trim()) : unknownVerb(word)
}

function readCommand<V extends Verb>(verb: V, argument: string): Command<V> | NoCommand {
  const { read, usage } = commands[verb]
  const given = read(argument)
  return given === null ? { verb: 'unknown', cure: `expected \`${usage}\`` } : { verb, ...given }
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(commands, word)
}

function unknownVerb(word: string): NoCommand {
  const known = Object.values(commands).map(({ usage }) => `\`${usage}\``)
  const meant = nearest(word, Object.keys(commands))
  const hint = meant !== null && isVerb(meant) ? `did you mean \`${commands[meant].usage}\`? If not, ` : ''
  return { verb: 'unknown', cure: `${hint}expected one of ${known.join(', ')}` }
}

/** What a command does at a kind of place; null where it belongs elsewhere. */
export function runAt<V extends Verb, W extends Where>(verb: V, where: W): Run<V, W> | null {
  const runs: { readonly [K in Where]?: Run<V, K> } = commands[verb].run
  return runs[where] ?? null
}
