/** What somebody asks the guard for in a comment. */
export type Command =
  | { readonly verb: 'approve'; readonly digest: string }
  | { readonly verb: 'emergency'; readonly reason: string }
  /** `reason` may be empty: whoever forgot it is told so where the hold is. */
  | { readonly verb: 'release'; readonly reason: string }
  /** A verb that nobody knows, or one whose argument is not as it should be; `cure` says what was expected. */
  | { readonly verb: 'unknown'; readonly cure: string }

/** Reads what stands after a verb; null where it is not as it should be. */
type Verb = { readonly usage: string; readonly read: (argument: string) => Command | null }

/** Every verb there is. A further one is a further entry here and a further member of `Command`. */
const verbs: Readonly<Record<string, Verb>> = {
  approve: {
    usage: '/guard approve DIGEST',
    read: (argument) => (/^[0-9a-f]{64}$/.test(argument) ? { verb: 'approve', digest: argument } : null),
  },
  emergency: {
    usage: '/guard emergency REASON',
    read: (argument) => (argument === '' ? null : { verb: 'emergency', reason: argument.slice(0, 500) }),
  },
  release: {
    usage: '/guard release REASON',
    read: (argument) => ({ verb: 'release', reason: argument.slice(0, 500) }),
  },
}

/**
 * The command in the first line of a comment; null where there is none, so that people may talk about commands below. Whether
 * the comment counts at all (who wrote it, whether it was edited) is not decided here.
 */
export function parseCommand(body: string): Command | null {
  const line = (body.split(/\r?\n/, 1)[0] ?? '').trim()
  const [, word, argument = ''] = /^\/guard(?:\s+(\S+)(?:\s+(.*))?)?$/.exec(line) ?? []
  if (word === undefined) return line === '/guard' ? unknownVerb() : null
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined
  if (verb === undefined) return unknownVerb()
  return verb.read(argument.trim()) ?? { verb: 'unknown', cure: `expected \`${verb.usage}\`` }
}

function unknownVerb(): Command {
  const known = Object.values(verbs).map(({ usage }) => `\`${usage}\``)
  return { verb: 'unknown', cure: `expected one of ${known.join(', ')}` }
}
