import {
  type Effect,
  hasWords,
  locks,
  makesServerRefuse,
  onTable,
  plainName,
  type SqlContext,
  type SqlCursor,
  sqlCursor,
} from './sql-reading.ts'
import { type SqlToken, sqlStatements } from './sql-statements.ts'
import { tableEffects } from './table-effects.ts'

/** What SQL does that runs at once, statement by statement. `firstLine` is the line of the file that the text begins on. */
export function sqlEffects(text: string, context: SqlContext, firstLine = 1): Effect[] {
  const statements = sqlStatements(text, context.dialect, firstLine)
  return statements.flatMap((tokens) => statementEffects(sqlCursor(tokens), context))
}

type StatementReader = (cursor: SqlCursor, context: SqlContext) => Effect[]

const adds: StatementReader = ({ line }) => [{ kind: 'adds', what: 'adds something', line }]
const changesRows: StatementReader = ({ line }) => [{ kind: 'data', what: 'changes rows', line }]

/** Statements by the word that they begin with. */
const verbs: Readonly<Record<string, StatementReader>> = {
  alter: readAlter,
  create: readCreate,
  drop: readDrop,
  truncate: (cursor, context) => {
    cursor.accept('table')
    cursor.accept('only')
    return onTable(context, cursor, 'destroys', (table) => `empties the table ${table}`)
  },
  delete: readDelete,
  update: readUpdate,
  with: (cursor, context) => (at(cursor, ['insert', 'update', 'delete', 'merge', 'select']) ?? empty)(context),
  set: readSet,
  select: (cursor, context) => {
    if (cursor.tokens.some(({ kind, text }) => kind === 'text' && text === 'lock_timeout')) context.waitEnds = true
    return []
  },
  reset: (cursor, context) => {
    if (cursor.tokens.some(({ text }) => text === 'lock_timeout' || text === 'all')) context.waitEnds = false
    return []
  },
  reindex: (cursor, context) => {
    const isOnline = cursor.tokens.some(({ text }) => text === 'concurrently')
    return isOnline ? [] : locks(context, cursor.line, 'rebuilds indexes without CONCURRENTLY, which blocks writes')
  },
  cluster: ({ line }, context) =>
    locks(context, line, 'rewrites a table in the order of an index, which blocks all use of it'),
  vacuum: ({ line, tokens }, context) =>
    tokens.some(({ text }) => text === 'full')
      ? locks(context, line, 'rewrites tables (VACUUM FULL), which blocks all use of them')
      : [],
  refresh: ({ line, tokens }, context) =>
    tokens.some(({ text }) => text === 'concurrently')
      ? []
      : locks(context, line, 'refreshes a materialized view without CONCURRENTLY, which blocks its readers'),
  lock: (cursor, context) => {
    if (!cursor.accept('table')) cursor.accept('tables')
    if (hasWords(cursor.tokens, 'access', 'share', 'mode')) return []
    return onTable(context, cursor, 'locks', (table) => `locks the table ${table}`)
  },
  rename: (cursor, context) => {
    if (!cursor.accept('table') && !cursor.accept('tables')) return []
    return onTable(
      context,
      cursor,
      'breaks',
      (table) => `renames the table ${table}: the code that still runs does not find it`,
    )
  },
  insert: changesRows,
  replace: changesRows,
  merge: changesRows,
  copy: changesRows,
  load: changesRows,
  do: readBlock,
  execute: readDynamic,
  exec: readDynamic,
  import: adds,
}

const quiet = `abort analyze analyse backup begin call checkpoint close comment commit deallocate declare deny describe discard elif else elseif elsif end exception
  explain fetch flush for foreach get grant handler if kill listen loop notify open optimize perform pragma prepare print purge raise reassign release repair reset return
  returning revoke rollback save savepoint security show start table unlisten unlock use values when while set go null`
const quietWords = new Set(quiet.split(/\s+/))

const empty = (): Effect[] => []

/** Words of blocks and conditions: what runs stands behind them. */
const leading = new Set([
  'if',
  'else',
  'elsif',
  'elseif',
  'begin',
  'for',
  'foreach',
  'while',
  'loop',
  'exception',
  'when',
  'declare',
  'end',
])

function statementEffects(cursor: SqlCursor, context: SqlContext): Effect[] {
  const first = cursor.word()
  const reader = verbs[first]
  if (reader !== undefined && Object.hasOwn(verbs, first)) {
    cursor.accept(first)
    return reader(cursor, context)
  }
  if (leading.has(first)) return (at(cursor, writing) ?? empty)(context)
  if (first === '' || quietWords.has(first)) return []
  return [{ kind: 'unknown', what: `begins with ${first.toUpperCase()}, which is not known here`, line: cursor.line }]
}

const writing = [
  'alter',
  'create',
  'drop',
  'truncate',
  'delete',
  'update',
  'insert',
  'lock',
  'reindex',
  'cluster',
  'refresh',
  'execute',
  'exec',
]

/** The statement that begins with one of these words outside of brackets; null where there is none. */
function at(cursor: SqlCursor, words: readonly string[]): ((context: SqlContext) => Effect[]) | null {
  const index = cursor.tokens.findIndex(({ kind, text, depth }, place) => {
    // An event of a trigger, or a loop over what a query gives.
    const before = cursor.tokens[place - 1]?.text ?? ''
    return (
      kind === 'word' &&
      depth === 0 &&
      words.includes(text) &&
      !['before', 'after', 'on', 'or', 'in', 'for'].includes(before)
    )
  })
  return index < 0 ? null : (context) => statementEffects(sqlCursor(cursor.tokens.slice(index)), context)
}

function readAlter(cursor: SqlCursor, context: SqlContext): Effect[] {
  // Words between ALTER and TABLE say nothing of what is done.
  if (cursor.word(1) === 'table') cursor.accept(cursor.word())
  if (cursor.accept('table')) return tableEffects(cursor, context)
  const { line } = cursor
  if (cursor.word() === 'type' || cursor.word() === 'domain') return typeEffects(cursor, context)
  return [{ kind: 'adds', what: `alters a ${cursor.word() || 'thing'}`, line }]
}

function typeEffects(cursor: SqlCursor, context: SqlContext): Effect[] {
  const what = cursor.word()
  cursor.accept(what)
  const { line } = cursor
  const name = cursor.name()
  if (cursor.accept('drop', 'attribute')) return [{ kind: 'destroys', what: `drops a part of the type ${name}`, line }]
  if (cursor.accept('rename'))
    return [
      {
        kind: 'breaks',
        what: `renames a part of the type ${name}, or the type: the code that still runs does not know it`,
        line,
      },
    ]
  const isChecked = what === 'domain' && cursor.accept('add') && !hasWords(cursor.rest(), 'not', 'valid')
  if (isChecked)
    return locks(
      context,
      line,
      `adds a constraint to the domain ${name} without NOT VALID, which reads all tables that use it`,
    )
  return [{ kind: 'adds', what: `alters the type ${name}`, line }]
}

function readCreate(cursor: SqlCursor, context: SqlContext): Effect[] {
  const { tokens, line } = cursor
  const shape = tokens.slice(1, 8).findIndex(({ kind, text }) => kind === 'word' && ['table', 'index'].includes(text))
  const opening = tokens.slice(1, 1 + Math.max(0, shape)).map(({ text }) => text)
  const isPlain = opening.every((word) => modifiers.has(word))
  if (shape < 0 || !isPlain) return adds(cursor, context)
  const isTable = tokens[shape + 1]?.text === 'table'
  const inner = sqlCursor(tokens.slice(shape + 2))
  if (!isTable) return indexEffects(inner, context, opening, line)
  inner.accept('if', 'not', 'exists')
  context.created.add(plainName(inner.name()))
  return adds(cursor, context)
}

const modifiers = new Set([
  'or',
  'replace',
  'global',
  'local',
  'temporary',
  'temp',
  'unlogged',
  'external',
  'foreign',
  'unique',
  'fulltext',
  'spatial',
  'clustered',
  'nonclustered',
  'columnar',
  'online',
  'inverted',
  'materialized',
])

/** MySQL builds an index without blocking writes, but for these. */
const blocking = new Set(['fulltext', 'spatial'])

function indexEffects(cursor: SqlCursor, context: SqlContext, opening: readonly string[], line: number): Effect[] {
  const isOnline = cursor.accept('concurrently')
  cursor.accept('if', 'not', 'exists')
  if (cursor.word() !== 'on') cursor.name()
  const place = cursor.rest().findIndex(({ kind, text, depth }) => kind === 'word' && text === 'on' && depth === 0)
  const target = sqlCursor(cursor.rest().slice(place + 1))
  const isPartitioned = target.accept('only')
  const table = target.name()
  const done: Effect = { kind: 'adds', what: `adds an index to ${table}`, line }
  const isFree = isOnline || isPartitioned || context.created.has(plainName(table)) || makesServerRefuse(cursor.tokens)
  if (isFree || (context.dialect === 'mysql' && !opening.some((word) => blocking.has(word)))) return [done]
  const how = context.dialect === 'mysql' ? 'builds an index of this kind' : 'builds an index without CONCURRENTLY'
  return [done, ...locks(context, line, `${how}, which blocks writes to ${table}`)]
}

/** What goes with all data in it. */
const stores: Readonly<Record<string, string>> = {
  table: 'table',
  database: 'database',
  schema: 'schema',
  tablespace: 'tablespace',
  keyspace: 'keyspace',
}
/** What columns may be of: with CASCADE these go too. */
const columnKinds = new Set(['type', 'domain', 'extension'])

function readDrop(cursor: SqlCursor, context: SqlContext): Effect[] {
  const { line, tokens } = cursor
  if (!cursor.accept('temporary')) cursor.accept('foreign')
  const what = cursor.word()
  cursor.accept(what)
  const isOnline = cursor.accept('concurrently')
  cursor.accept('if', 'exists')
  const store = stores[what]
  if (store !== undefined) {
    const drops = plainName(sqlCursor(cursor.rest()).name())
    const gone = onTable(context, cursor, 'destroys', (name) => `drops the ${store} ${name}`)
    return what === 'table' ? gone.map((effect) => ({ ...effect, drops })) : gone
  }
  if (what === 'owned') return [{ kind: 'destroys', what: 'drops all that a role owns', line }]
  if (columnKinds.has(what) && hasWords(tokens, 'cascade'))
    return [
      { kind: 'destroys', what: `drops the ${what} ${cursor.name()} with all columns that use it (CASCADE)`, line },
    ]
  const name = cursor.name()
  const gone: Effect = {
    kind: 'adds',
    what: `drops the ${what || 'thing'} ${name}, which holds no data`,
    line,
    unfit: true,
  }
  if (what !== 'index' || isOnline || context.dialect !== 'postgres') return [gone]
  return [
    gone,
    ...locks(context, line, `drops the index ${name} without CONCURRENTLY, which waits for all use of its table`),
  ]
}

function readDelete(cursor: SqlCursor, context: SqlContext): Effect[] {
  if (hasCondition(cursor.rest())) return changesRows(cursor, context)
  cursor.accept('from')
  cursor.accept('only')
  return onTable(context, cursor, 'destroys', (table) => `deletes all rows of ${table}`)
}

function readUpdate(cursor: SqlCursor, context: SqlContext): Effect[] {
  const rows = changesRows(cursor, context)
  if (hasCondition(cursor.rest())) return rows
  cursor.accept('only')
  return [
    ...rows,
    ...onTable(
      context,
      cursor,
      'locks',
      (table) => `changes all rows of ${table} in one statement, which locks them until it ends`,
    ),
  ]
}

/** Whether a WHERE chooses the rows; one inside a subquery does not, nor does one that is always true. */
function hasCondition(tokens: readonly SqlToken[]): boolean {
  const index = tokens.findIndex(
    ({ kind, text, depth }) => kind === 'word' && text === 'where' && depth === tokens[0]?.depth,
  )
  const condition = tokens.slice(index + 1).map(({ text }) => text)
  return index >= 0 && !['true', '1=1'].includes(condition.join(''))
}

const noTime = /^0*(?:\.0*)?(?:ms|s|min)?$/

function readSet(cursor: SqlCursor, context: SqlContext): Effect[] {
  const index = cursor.tokens.findIndex(({ text }) => /(?:^|@)lock(?:_wait)?_timeout$/.test(text))
  if (index < 0) return []
  const value = cursor.tokens.slice(index + 1).find(({ text }) => text !== '=' && text !== 'to')?.text ?? ''
  context.waitEnds = value !== 'default' && value !== '-' && !noTime.test(value)
  return []
}

/** A block that runs at once; a routine that is only defined is read by nobody here. */
function readBlock({ tokens }: SqlCursor, context: SqlContext): Effect[] {
  return tokens.filter(({ kind }) => kind === 'body').flatMap(({ text, line }) => sqlEffects(text, context, line))
}

/** `EXECUTE 'ALTER …'`, also inside format(). */
function readDynamic({ tokens }: SqlCursor, context: SqlContext): Effect[] {
  const first = tokens.find(({ kind }) => kind === 'text' || kind === 'body')
  if (first === undefined || !/\s/.test(first.text.trim())) return []
  return sqlEffects(first.text, context, first.line).filter(({ kind }) => kind !== 'unknown')
}

/**
 * SQLite's way to change a table is to make it anew, copy, drop the old one and take its name. Nothing is gone then but what was not copied; for the time of the
 * copy the table is locked.
 */
export function withoutRebuilds(effects: readonly Effect[], { taken }: SqlContext): Effect[] {
  return effects.map((effect) =>
    effect.drops !== undefined && taken.has(effect.drops)
      ? {
          kind: 'locks',
          what: `copies the table ${effect.drops} into a new one, which locks it meanwhile`,
          line: effect.line,
        }
      : effect,
  )
}
