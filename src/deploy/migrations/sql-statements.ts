/**
 * SQL read word by word, with no grammar of a dialect: what a strict parser refuses whole (templates, another dialect, a typing mistake in one statement) costs
 * here no more than that statement.
 */

/** `word`: a bare word, in lower case. `name`: quoted, or a hole of a template. `text`: a string. `body`: between dollar quotes. */
export type SqlToken = {
  readonly kind: 'word' | 'name' | 'text' | 'body' | 'number' | 'sign'
  readonly text: string
  /** Line in the file, from 1; of a body, the line of its opening tag. */
  readonly line: number
  /** Round brackets around it. */
  readonly depth: number
}

/** SQLite locks the whole database for each write and has no other form of one, so that nothing is said of its locks. */
export type Dialect = 'postgres' | 'mysql' | 'sqlite'

const mysqlOnly =
  /`\w+`|\bengine\s*=\s*\w+|\bauto_increment\b|\bunsigned\b|\butf8mb4\b|\b(?:modify|change)\s+column\b|\badd\s+(?:unique\s+)?(?:index|key)\b/i

/** MySQL shows itself by its name in the path, by back quotes and by words that only it has; whatever does not is read as PostgreSQL. */
export function dialectOf(path: string, text: string): Dialect {
  if (/mysql|mariadb/i.test(path)) return 'mysql'
  if (/sqlite/i.test(path)) return 'sqlite'
  if (/postgres|cockroach|pgsql/i.test(path)) return 'postgres'
  return mysqlOnly.test(withoutComments(text)) ? 'mysql' : 'postgres'
}

/** Prose about a change may hold back quotes, and any word. */
function withoutComments(text: string): string {
  let [kept, at] = ['', 0]
  for (let next = text.indexOf('/*'); next >= 0; next = text.indexOf('/*', at)) {
    const length = commentLength(text, next)
    kept += text.slice(at, length === 0 ? next + 2 : next)
    at = length === 0 ? next + 2 : next + length
  }
  return (kept + text.slice(at)).replaceAll(/--[^\n]*/g, '')
}

/** Splits SQL into statements; `firstLine` is the line of the file that the text begins on. */
export function sqlStatements(text: string, dialect: Dialect, firstLine = 1): (readonly SqlToken[])[] {
  return splitStatements(tokenize(withSemicolons(text), dialect, firstLine))
}

type Reader = {
  readonly pattern: RegExp
  readonly make: (found: RegExpExecArray) => Pick<SqlToken, 'kind' | 'text'> | null
}

const nothing = (): null => null

/** Actions of a template that only steer it, as Go, Jinja, ERB and Handlebars write them. */
const steering = /^\{\{-?\s*(?:if|else|end|range|with|define|block|[#/!])|^\{%|^<%(?!=)/

/** What may come next, the first that fits. Comments of MySQL that hold a version are code. */
const readers: readonly Reader[] = [
  { pattern: /\s+/y, make: nothing },
  {
    pattern: /(?:\{\{[^]{0,500}?\}\}|\{%[^]{0,500}?%\}|<%[^]{0,500}?%>|\$\{[^}]{0,500}\}|#\{[^}]{0,500}\})/y,
    make: ([all]) => (steering.test(all) ? null : { kind: 'name', text: all }),
  },
  { pattern: /--[^\n]*/y, make: nothing },
  { pattern: /(?<=(?:^|\n)[ \t]*)(?:#(?![>-])|\\)[^\n]*/y, make: nothing },
  { pattern: /\/\*!\d*|\*\//y, make: nothing },
  {
    pattern: /(?<tag>\$(?:[A-Za-z_]\w*)?\$)(?<body>[^]*?)(?:\k<tag>|$)/y,
    make: ({ groups }) => ({ kind: 'body', text: groups?.['body'] ?? '' }),
  },
  { pattern: /%(?:\d+\$)?[IsL]\b/y, make: ([all]) => ({ kind: 'name', text: all }) },
  { pattern: /"(?:[^"]+|"")*"?/y, make: ([all]) => ({ kind: 'name', text: all.replaceAll('"', '') }) },
  { pattern: /`(?:[^`]+|``)*`?/y, make: ([all]) => ({ kind: 'name', text: all.replaceAll('`', '') }) },
  { pattern: /(?<![\w\])])\[[A-Za-z_][\w $]{0,127}\]/y, make: ([all]) => ({ kind: 'name', text: all.slice(1, -1) }) },
  { pattern: /[\p{L}_@][\p{L}\p{N}_$@]*/uy, make: ([all]) => ({ kind: 'word', text: all.toLowerCase() }) },
  { pattern: /\d[\d.eE]*/y, make: ([all]) => ({ kind: 'number', text: all }) },
  { pattern: /[^]/y, make: ([all]) => ({ kind: 'sign', text: all }) },
]

const plainString = /'(?:[^']+|'')*'?/y
const escapedString = /[eE]?'(?:[^'\\]+|''|\\[^])*'?/y
const postgresEscaped = /[eE]'(?:[^'\\]+|''|\\[^])*'?/y
/** Rows that follow a `COPY … FROM stdin;`, up to `\.`. */
const copied = /[^\n]*\n[^]*?(?:\n\\\.[^\n]*|$)/y

function tokenize(text: string, dialect: Dialect, firstLine: number): SqlToken[] {
  const strings = dialect === 'mysql' ? [escapedString] : [postgresEscaped, plainString]
  const all = [
    ...strings.map((pattern): Reader => ({ pattern, make: ([found]) => ({ kind: 'text', text: unquoted(found) }) })),
    ...readers,
  ]
  const tokens: SqlToken[] = []
  let [at, line, depth, first] = [0, firstLine, 0, 0]
  const pass = (length: number): void => {
    for (let index = at; index < at + length; index += 1) if (text[index] === '\n') line += 1
    at += length
  }
  while (at < text.length) {
    const skipped = commentLength(text, at)
    if (skipped > 0) {
      pass(skipped)
      continue
    }
    const { token, length } = readOne(all, text, at)
    if (isSign(token, ')')) depth = Math.max(0, depth - 1)
    if (token !== null) tokens.push({ ...token, line, depth })
    if (isSign(token, '(')) depth += 1
    pass(length)
    if (!isSign(token, ';')) continue
    if (depth === 0 && isCopy(tokens.slice(first))) pass(match(copied, text, at)?.[0].length ?? 0)
    first = tokens.length
  }
  return tokens
}

const isSign = (token: Pick<SqlToken, 'kind' | 'text'> | null, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign

function readOne(all: readonly Reader[], text: string, at: number) {
  for (const { pattern, make } of all) {
    const found = match(pattern, text, at)
    if (found !== null) return { token: make(found), length: found[0].length }
  }
  return { token: null, length: 1 }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null || found[0] === '' ? null : found
}

/** Characters of the comment that begins here; comments may stand in each other. */
function commentLength(text: string, at: number): number {
  if (!text.startsWith('/*', at) || text[at + 2] === '!') return 0
  const ends = /\/\*|\*\//g
  ends.lastIndex = at
  let open = 0
  for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
    open += found[0] === '/*' ? 1 : -1
    if (open === 0) return ends.lastIndex - at
  }
  return text.length - at
}

function unquoted(found: string): string {
  return found
    .replace(/^[eE]?'/, '')
    .replace(/'$/, '')
    .replaceAll("''", "'")
}

function isCopy(own: readonly SqlToken[]): boolean {
  return own[0]?.text === 'copy' && own.some(({ text }) => text === 'stdin')
}

/** Words that a statement begins with: with one on a new line a statement ends even where a bracket before it was never closed. */
const beginning = new Set([
  'alter',
  'create',
  'drop',
  'insert',
  'update',
  'delete',
  'truncate',
  'commit',
  'begin',
  'select',
])

function splitStatements(tokens: readonly SqlToken[]): (readonly SqlToken[])[] {
  const statements: SqlToken[][] = []
  let own: SqlToken[] = []
  /** Blocks of a routine that are open; its statements end with semicolons too. */
  let blocks = 0
  const close = (): void => {
    if (own.length > 0) statements.push(own)
    own = []
    blocks = 0
  }
  /** Brackets that stand open where the statement begins: what opened them was cut off. */
  let floor = 0
  tokens.forEach((token, index) => {
    if (own.length === 0) floor = token.depth
    const placed = { ...token, depth: Math.max(0, token.depth - floor) }
    const next = tokens[index + 1]
    const isEnd = token.kind === 'sign' && token.text === ';' && (placed.depth === 0 || beginning.has(next?.text ?? ''))
    if (isBatchEnd(tokens, index) || (isEnd && (blocks <= 0 || !isRoutine(own)))) close()
    else {
      own.push(placed)
      blocks += blockStep(token, tokens[index - 1], next)
    }
  })
  close()
  return statements.filter((statement) => statement.some(({ kind }) => kind !== 'sign'))
}

const routine = new Set(['function', 'procedure', 'trigger', 'event'])
const loops = new Set(['if', 'loop', 'while', 'repeat'])

function isRoutine(own: readonly SqlToken[]): boolean {
  return own[0]?.text === 'create' && own.slice(1, 12).some(({ text }) => routine.has(text))
}

/** Blocks that a word opens or closes, as routines write them with BEGIN and END. */
function blockStep({ kind, text }: SqlToken, before: SqlToken | undefined, next: SqlToken | undefined): number {
  if (kind !== 'word') return 0
  if (text === 'begin' || (text === 'case' && before?.text !== 'end')) return 1
  return text === 'end' && !loops.has(next?.text ?? '') ? -1 : 0
}

/** `GO` on a line of its own, as SQL Server's tools end a batch. */
function isBatchEnd(tokens: readonly SqlToken[], index: number): boolean {
  const [token, before, after] = [tokens[index], tokens[index - 1], tokens[index + 1]]
  return token?.kind === 'word' && token.text === 'go' && before?.line !== token.line && after?.line !== token.line
}

/** `DELIMITER //` is a word of MySQL's shell: what ends a statement below it becomes a semicolon. Lines and their lengths stay. */
function withSemicolons(text: string): string {
  if (!/^[ \t]*delimiter[ \t]/im.test(text)) return text
  let ending = ';'
  return text
    .split('\n')
    .map((line) => {
      const [, made] = /^\s*delimiter\s+(\S+)\s*$/i.exec(line) ?? []
      if (made !== undefined) {
        ending = made
        return ''
      }
      const body = line.trimEnd()
      return ending !== ';' && body.endsWith(ending) ? `${body.slice(0, -ending.length)};` : line
    })
    .join('\n')
}
