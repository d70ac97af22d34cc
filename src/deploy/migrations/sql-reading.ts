import type { Dialect, SqlToken } from './sql-statements.ts'

/**
 * What a step of a migration does. `destroys`: data are gone. `locks`: holds a lock while it reads, rewrites or indexes a table, or has a form that does not lock
 * and is not used. `breaks`: the code that still runs does not work with it. `data`: changes rows. `adds`: only adds. `unknown`: nobody here can say.
 */
export type EffectKind = 'destroys' | 'locks' | 'breaks' | 'data' | 'adds' | 'unknown'

/** One effect, with what it does in words that follow the place ("drops the table orders"). */
export type Effect = {
  readonly kind: EffectKind
  readonly what: string
  readonly line: number
  /** The table that is dropped, as `plainName` gives it. */
  readonly drops?: string
  /** Code from before it may not work with what it leaves: a type is another, something that it asks is gone. */
  readonly unfit?: boolean
  /** It is usual and mostly harmless: only worth a mention. */
  readonly mild?: boolean
}

/** What earlier statements of the same file said that later ones depend on. */
export type SqlContext = {
  readonly dialect: Dialect
  /** Tables that the file makes itself: nobody uses them yet. Last part of the name, in lower case. */
  readonly created: Set<string>
  /** Whether waiting for a lock ends by itself. */
  waitEnds: boolean
  /** `table.column` that a CHECK says is never null, and tables that a constraint was validated of. */
  readonly neverNull: Set<string>
  readonly validated: Set<string>
  /** Names that tables of this file take in the end. */
  readonly taken: Set<string>
}

export function sqlContext(dialect: Dialect): SqlContext {
  return {
    dialect,
    created: new Set(),
    waitEnds: dialect === 'sqlite',
    neverNull: new Set(),
    validated: new Set(),
    taken: new Set(),
  }
}

/** The last part of a qualified name, as tables are compared. */
export function plainName(name: string): string {
  return (name.split('.').at(-1) ?? name).toLowerCase()
}

/** Reads the tokens of one statement from left to right. */
export type SqlCursor = {
  readonly tokens: readonly SqlToken[]
  /** The line that it begins on. */
  readonly line: number
  /** The next word without taking it; empty where no word comes next. */
  word(ahead?: number): string
  /** Takes these words if they come next. */
  accept(...words: string[]): boolean
  /** Takes a name with its parts; empty where none comes next. */
  name(): string
  /** Takes a comma if one comes next. */
  comma(): boolean
  /** What was not taken yet. */
  rest(): readonly SqlToken[]
}

export function sqlCursor(tokens: readonly SqlToken[]): SqlCursor {
  let at = 0
  const word = (ahead = 0): string => {
    const token = tokens[at + ahead]
    return token?.kind === 'word' ? token.text : ''
  }
  function name(): string {
    const parts: string[] = []
    for (let next = tokens[at]; next?.kind === 'word' || next?.kind === 'name'; next = tokens[at]) {
      parts.push(next.text)
      at += 1
      if (tokens[at]?.text !== '.') break
      at += 1
    }
    return parts.join('.')
  }
  return {
    tokens,
    line: tokens[0]?.line ?? 0,
    word,
    accept(...words) {
      if (!words.every((expected, ahead) => word(ahead) === expected)) return false
      at += words.length
      return true
    },
    name,
    comma() {
      const isComma = tokens[at]?.text === ','
      if (isComma) at += 1
      return isComma
    },
    rest: () => tokens.slice(at),
  }
}

/** An effect on the tables named next, but for those that the file has made itself. */
export function onTable(
  context: SqlContext,
  cursor: SqlCursor,
  kind: 'destroys' | 'locks' | 'breaks',
  say: (table: string) => string,
): Effect[] {
  const used = namesIn(cursor).filter((name) => !context.created.has(plainName(name)))
  return used.flatMap((name): Effect[] =>
    kind === 'locks' ? locks(context, cursor.line, say(name)) : [{ kind, what: say(name), line: cursor.line }],
  )
}

function namesIn(cursor: SqlCursor): string[] {
  const names: string[] = []
  for (let name = cursor.name(); name !== ''; name = cursor.name()) {
    names.push(name)
    if (!cursor.comma()) break
  }
  return names
}

/** A lock, unless the file says that waiting for it ends by itself. */
export function locks(context: SqlContext, line: number, what: string): Effect[] {
  return context.waitEnds ? [] : [{ kind: 'locks', what, line }]
}

/** Whether these words stand next to each other. */
export function hasWords(tokens: readonly SqlToken[], ...words: string[]): boolean {
  return tokens.some((_, index) =>
    words.every((word, ahead) => tokens[index + ahead]?.kind === 'word' && tokens[index + ahead]?.text === word),
  )
}

/** `ALGORITHM=INPLACE, LOCK=NONE` and the like: the server refuses what it could do only with a lock. */
export function makesServerRefuse(tokens: readonly SqlToken[]): boolean {
  const valueOf = (name: string): string | null => {
    const index = tokens.findIndex(({ kind, text, depth }) => kind === 'word' && text === name && depth === 0)
    if (index < 0) return null
    const value = tokens[index + 1]?.text === '=' ? tokens[index + 2] : tokens[index + 1]
    return value?.text ?? null
  }
  const [algorithm, lock] = [valueOf('algorithm'), valueOf('lock')]
  if (lock !== null && lock !== 'default') return lock === 'none'
  return algorithm === 'instant' || algorithm === 'inplace' || algorithm === 'nocopy'
}
