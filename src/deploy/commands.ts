/** A command of a person in a comment. */
export type Command = {
  /** In lower case. */
  readonly verb: string
  /** What stands behind the verb on the line, without white space around it. Untrusted. */
  readonly rest: string
}

/** The command of a comment: `/guard VERB …`, first line. Null where the comment is none. */
export function parseCommand(body: string): Command | null {
  const [line = ''] = body.split(/\r?\n/)
  const [, verb, rest = ''] = /^\/guard\s+([a-z-]+)(?:\s+(.*))?$/i.exec(line.trimEnd()) ?? []
  return verb === undefined ? null : { verb: verb.toLowerCase(), rest: rest.trim() }
}
