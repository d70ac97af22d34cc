import {
  type Effect,
  hasWords,
  locks,
  makesServerRefuse,
  plainName,
  type SqlContext,
  type SqlCursor,
  sqlCursor,
} from './sql-reading.ts'
import type { SqlToken } from './sql-statements.ts'

/** What is known of the table while its actions are read. */
type Altered = {
  readonly table: string
  readonly line: number
  readonly context: SqlContext
  readonly isMysql: boolean
}
type ActionReader = (cursor: SqlCursor, altered: Altered) => Effect[]

/** What an ALTER TABLE does, action by action; the cursor stands behind TABLE. Locks and rewrites as measured on PostgreSQL 15 and MariaDB 10.11. */
export function tableEffects(cursor: SqlCursor, context: SqlContext): Effect[] {
  cursor.accept('if', 'exists')
  cursor.accept('only')
  const table = cursor.name()
  const isOwn = context.created.has(plainName(table))
  const isMysql = context.dialect === 'mysql'
  const actions = splitAtCommas(cursor.rest())
  const effects = actions.flatMap((tokens) => {
    const line = tokens[0]?.line ?? cursor.line
    return actionEffects(sqlCursor(tokens), { table, line, context, isMysql })
  })
  const isFree = makesServerRefuse(cursor.tokens)
  const asksForLock = !isFree && actions.some(([first, , value]) => first?.text === 'lock' && value?.text !== 'default')
  const asked = asksForLock ? locks(context, cursor.line, `asks for a lock on ${table} (LOCK)`) : []
  if (isOwn) return [{ kind: 'adds', what: `alters the new table ${table}`, line: cursor.line }]
  return [...effects, ...asked].filter(({ kind }) => kind !== 'locks' || !isFree)
}

function splitAtCommas(tokens: readonly SqlToken[]): SqlToken[][] {
  const depth = tokens[0]?.depth ?? 0
  const parts: SqlToken[][] = [[]]
  for (const token of tokens) {
    if (token.text === ',' && token.kind === 'sign' && token.depth === depth) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

/** Actions by the word that they begin with. */
const actionReaders: Readonly<Record<string, ActionReader>> = {
  add: readAdd,
  drop: readDropAction,
  alter: readAlterColumn,
  rename: readRename,
  change: (cursor, altered) => {
    cursor.accept('column')
    const [from, to] = [cursor.name(), cursor.name()]
    const renamed = from.toLowerCase() === to.toLowerCase() ? [] : breaks(altered, renaming(`${altered.table}.${from}`))
    return [
      ...renamed,
      ...reshapes(altered, `defines ${altered.table}.${from} anew (CHANGE), which may copy the table and block writes`),
    ]
  },
  modify: (cursor, altered) => {
    cursor.accept('column')
    return reshapes(
      altered,
      `defines ${altered.table}.${cursor.name()} anew (MODIFY), which may copy the table and block writes`,
    )
  },
  set: (cursor, altered) => {
    const [word] = ['logged', 'unlogged', 'tablespace', 'access'].filter((one) => cursor.word() === one)
    if (word !== undefined) return lock(altered, `rewrites the table ${altered.table} (SET ${word.toUpperCase()})`)
    return cursor.accept('schema') ? breaks(altered, renaming(altered.table)) : []
  },
  convert: (_, altered) =>
    lock(altered, `converts the table ${altered.table} to another character set, which copies it and blocks writes`),
  partition: (_, altered) =>
    lock(altered, `partitions the table ${altered.table} anew, which copies it and blocks writes`),
  order: (_, altered) => lock(altered, `copies the table ${altered.table} in another order, which blocks writes`),
  truncate: (_, altered) => destroys(altered, `empties a partition of ${altered.table}`),
  validate: (_, { table, context }) => {
    context.validated.add(plainName(table))
    return []
  },
}

const quiet = new Set(
  `enable disable owner attach detach inherit no of not cluster without replica reset algorithm lock force engine row_format auto_increment comment
  default character charset collate options with engine_attribute key_block_size max_rows min_rows avg_row_length checksum compression connection delay_key_write
  encryption insert_method pack_keys stats_auto_recalc stats_persistent stats_sample_pages tablespace discard import exchange reorganize coalesce remove rebuild
  optimize analyze check repair switch split merge storage using where grant configure experimental`.split(/\s+/),
)

function actionEffects(cursor: SqlCursor, altered: Altered): Effect[] {
  const first = cursor.word()
  const reader = Object.hasOwn(actionReaders, first) ? actionReaders[first] : undefined
  if (reader !== undefined) {
    cursor.accept(first)
    return reader(cursor, altered)
  }
  if (first === '' || quiet.has(first)) return []
  const what = `does ${first.toUpperCase()} with the table ${altered.table}, which is not known here`
  return [{ kind: 'unknown', what, line: altered.line }]
}

const lock = ({ context, line }: Altered, what: string): Effect[] => locks(context, line, what)
/** What is told of locks, and for older code whatever else becomes of the column. */
const reshapes = (altered: Altered, what: string): Effect[] => [
  { kind: 'adds', what, line: altered.line, unfit: true },
  ...lock(altered, what),
]
const breaks = ({ line }: Altered, what: string): Effect[] => [{ kind: 'breaks', what, line }]
const destroys = ({ line }: Altered, what: string): Effect[] => [{ kind: 'destroys', what, line }]
const adding = ({ line }: Altered, what: string): Effect => ({ kind: 'adds', what, line })
const renaming = (name: string): string => `renames ${name}: the code that still runs does not find it`

/** Constraints by the word that they begin with: what is said of one, and whether it is harmless anyhow. */
const constraints: Readonly<Record<string, (tokens: readonly SqlToken[], altered: Altered) => Effect[]>> = {
  foreign: (tokens, altered) =>
    hasWords(tokens, 'not', 'valid')
      ? []
      : lock(altered, `adds a foreign key to ${altered.table} without NOT VALID, which blocks writes to both tables`),
  check: (tokens, altered) => {
    if (!hasWords(tokens, 'not', 'valid'))
      return lock(
        altered,
        `adds a check to ${altered.table} without NOT VALID, which reads the table with all use of it blocked`,
      )
    const [, , column] = tokens
    if (column !== undefined && hasWords(tokens, 'is', 'not', 'null'))
      altered.context.neverNull.add(`${plainName(altered.table)}.${column.text.toLowerCase()}`)
    return []
  },
  unique: (tokens, altered) => uniqueEffects('a unique constraint', tokens, altered),
  primary: (tokens, altered) => uniqueEffects('a primary key', tokens, altered),
  exclude: (_, altered) =>
    lock(
      altered,
      `adds an exclusion constraint to ${altered.table}, which builds its index with all use of the table blocked`,
    ),
  not: (tokens, altered) =>
    hasWords(tokens, 'not', 'valid')
      ? []
      : lock(
          altered,
          `adds NOT NULL to ${altered.table} without NOT VALID, which reads the table with all use of it blocked`,
        ),
  index: () => [],
  key: () => [],
  fulltext: (_, altered) => lock(altered, `builds a full-text index of ${altered.table}, which blocks writes`),
  spatial: (_, altered) => lock(altered, `builds a spatial index of ${altered.table}, which blocks writes`),
  partition: () => [],
  generated: () => [],
  period: () => [],
}

/** MySQL builds the index of such a constraint without blocking writes. */
function uniqueEffects(what: string, tokens: readonly SqlToken[], altered: Altered): Effect[] {
  if (altered.isMysql || hasWords(tokens, 'using', 'index')) return []
  return lock(
    altered,
    `adds ${what} to ${altered.table} without USING INDEX, which builds it with all use of the table blocked`,
  )
}

const constraintWords = new Set(['foreign', 'check', 'unique', 'primary', 'exclude', 'not'])

function readAdd(cursor: SqlCursor, altered: Altered): Effect[] {
  const { table } = altered
  if (cursor.accept('constraint')) {
    cursor.accept('if', 'not', 'exists')
    // MySQL's constraints may have no name.
    if (!constraintWords.has(cursor.word()) || constraintWords.has(cursor.word(1))) cursor.name()
  }
  const first = cursor.word()
  const isColumn = cursor.accept('column')
  const constraint = isColumn || !Object.hasOwn(constraints, first) ? undefined : constraints[first]
  if (constraint !== undefined)
    return [adding(altered, `adds a constraint or index to ${table}`), ...constraint(cursor.rest(), altered)]
  cursor.accept('if', 'not', 'exists')
  const [opening] = cursor.rest()
  const columns = opening?.text === '(' ? splitAtCommas(cursor.rest().slice(1, -1)) : [cursor.rest()]
  return columns.flatMap((tokens) => columnEffects(sqlCursor(tokens), altered))
}

const serial = new Set([
  'serial',
  'bigserial',
  'smallserial',
  'serial2',
  'serial4',
  'serial8',
  'auto_increment',
  'autoincrement',
  'identity',
])

function columnEffects(cursor: SqlCursor, altered: Altered): Effect[] {
  const name = cursor.name()
  const tokens = cursor.rest()
  const { table, isMysql, context } = altered
  const column = `the column ${name} to ${table}`
  const default_ = defaultOf(tokens)
  const isCounted = tokens.some(({ kind, text }) => kind === 'word' && serial.has(text))
  const isStored = hasWords(tokens, 'stored') || hasWords(tokens, 'persistent')
  const rewrites = isCounted || isStored || isVolatile(default_)
  const isKey = hasWords(tokens, 'unique') || hasWords(tokens, 'primary', 'key')
  const isChecked = !isMysql && hasWords(tokens, 'check') && !context.created.has(plainName(table))
  const mustHave =
    hasWords(tokens, 'not', 'null') && default_.length === 0 && !isCounted && !hasWords(tokens, 'generated')
  return [
    adding(altered, `adds ${column}`),
    ...(rewrites
      ? lock(
          altered,
          `adds ${column} with a value of its own in each row, which rewrites the table with all use of it blocked`,
        )
      : []),
    ...(!rewrites && isKey && !isMysql
      ? lock(altered, `adds ${column} with an index, which is built with all use of the table blocked`)
      : []),
    ...(!rewrites && isChecked
      ? lock(altered, `adds ${column} with a check, which reads the table with all use of it blocked`)
      : []),
    ...(mustHave
      ? breaks(
          altered,
          `adds ${column}, which must have a value and has no default: the code that still runs cannot insert`,
        )
      : []),
  ]
}

const afterDefault = new Set([
  'not',
  'null',
  'unique',
  'check',
  'references',
  'primary',
  'constraint',
  'generated',
  'after',
  'first',
  'comment',
  'collate',
  'on',
  'stored',
  'virtual',
])

/** The tokens of a DEFAULT. */
function defaultOf(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const start = tokens.findIndex(({ kind, text }) => kind === 'word' && text === 'default')
  if (start < 0) return []
  const own = tokens.slice(start + 1)
  const end = own.findIndex(
    ({ kind, text, depth }, index) => index > 0 && kind === 'word' && afterDefault.has(text) && depth === own[0]?.depth,
  )
  return end < 0 ? own : own.slice(0, end)
}

/** Functions that give the same for all rows of a statement: PostgreSQL keeps their value once for all. */
const stable = new Set(
  `now current_timestamp transaction_timestamp statement_timestamp localtimestamp current_date current_time localtime timezone to_timestamp date_trunc date make_interval
  interval varchar character varying bit varbit zone char numeric decimal float double precision time timestamp timestamptz text cast array row coalesce lower upper concat jsonb_build_object jsonb_build_array json_build_object
  json_object json_array to_jsonb to_json current_setting md5 decode encode make_date age extract current_user session_user user`.split(
    /\s+/,
  ),
)

/** Whether a default has a value of its own for each row, as far as functions are known; one that nobody here knows may have. */
function isVolatile(tokens: readonly SqlToken[]): boolean {
  return tokens.some(({ kind, text }, index) => {
    const isCall = tokens[index + 1]?.text === '(' && tokens[index - 1]?.text !== ':'
    return (kind === 'word' || kind === 'name') && isCall && !stable.has(text.toLowerCase())
  })
}

/** What of a table holds no data. */
const holdsNothing = new Set(['constraint', 'index', 'key', 'foreign', 'check', 'expression', 'default', 'not'])

function readDropAction(cursor: SqlCursor, altered: Altered): Effect[] {
  const { table, isMysql } = altered
  const first = cursor.word()
  if (first === 'partition') return destroys(altered, `drops a partition of ${table}`)
  if (first === 'primary')
    return isMysql ? lock(altered, `drops the primary key of ${table}, which copies the table and blocks writes`) : []
  if (holdsNothing.has(first))
    return [{ ...adding(altered, `drops the ${first} of ${table}, which holds no data`), unfit: true }]
  cursor.accept('column')
  cursor.accept('if', 'exists')
  return destroys(altered, `drops the column ${cursor.name()} of ${table}`)
}

function readAlterColumn(cursor: SqlCursor, altered: Altered): Effect[] {
  const { table, context } = altered
  if (['constraint', 'index', 'check'].includes(cursor.word())) return []
  cursor.accept('column')
  const name = cursor.name()
  const tokens = cursor.rest()
  if (cursor.accept('type') || cursor.accept('set', 'data', 'type'))
    return reshapes(
      altered,
      `changes the type of ${table}.${name}, which may rewrite the table with all use of it blocked`,
    )
  if (cursor.accept('set', 'not', 'null')) {
    const isProven =
      context.neverNull.has(`${plainName(table)}.${name.toLowerCase()}`) && context.validated.has(plainName(table))
    return isProven
      ? []
      : reshapes(altered, `makes ${table}.${name} NOT NULL, which reads the table with all use of it blocked`)
  }
  const isHarmless = ['set', 'drop', 'add', 'reset', 'restart'].includes(cursor.word())
  // SQL Server names the type at once.
  return isHarmless || tokens.length === 0
    ? []
    : reshapes(altered, `changes ${table}.${name}, which may rewrite the table`)
}

function readRename(cursor: SqlCursor, altered: Altered): Effect[] {
  const { table, context } = altered
  if (['constraint', 'index', 'key'].includes(cursor.word())) return []
  if (cursor.accept('to') || cursor.accept('as')) {
    const name = cursor.name()
    if (context.created.has(plainName(table))) context.taken.add(plainName(name))
    return breaks(altered, renaming(`the table ${table}`))
  }
  cursor.accept('column')
  return breaks(altered, renaming(`${table}.${cursor.name()}`))
}
