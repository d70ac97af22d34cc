export type Kind = 'destroys' | 'locks' | 'breaks'

/** A tree of libpg-query: only what is read of it is typed. */
export type Tree = {
  readonly stmts: readonly {
    readonly stmt: Record<string, Node>
    readonly stmt_location?: number
    readonly stmt_len?: number
  }[]
}
type Node = { readonly [key: string]: unknown }

type Finding = { readonly kind: Kind; readonly what: string }
type State = {
  readonly created: Set<string>
  readonly neverNull: Set<string>
  readonly validated: Set<string>
  waitEnds: boolean
}

/** What the same rules find in the tree of PostgreSQL's grammar, written anew. `ignored`: lines of blocks that the grammar takes for text. */
export function referenceFindings(
  text: string,
  tree: Tree,
): { findings: Finding[]; ignored: { from: number; to: number }[] } {
  const state: State = { created: new Set(), neverNull: new Set(), validated: new Set(), waitEnds: false }
  const bytes = Buffer.from(text)
  const lineAt = (offset: number): number => bytes.subarray(0, offset).toString().split('\n').length
  const ignored: { from: number; to: number }[] = []
  const findings = tree.stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length = bytes.length - from }) => {
    if ('DoStmt' in stmt) ignored.push({ from: lineAt(from), to: lineAt(from + length) })
    return Object.entries(stmt).flatMap(([type, node]) => readers[type]?.(node, state) ?? [])
  })
  return { findings: findings.filter(({ kind, what }) => what !== '' || kind !== 'locks'), ignored }
}

const locks = (state: State, what: string): Finding[] => (state.waitEnds ? [] : [{ kind: 'locks', what }])
const has = (value: unknown, word: string): boolean => JSON.stringify(value ?? null).includes(word)
const obj = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {})
/** Whether all rows are meant: no WHERE, or one that is always true. */
const isForAll = (where: unknown): boolean =>
  where === undefined || JSON.stringify(where).startsWith('{"A_Const":{"boolval":{"boolval":true}')
const list = (value: unknown): Node[] => (Array.isArray(value) ? value.map(obj) : [])
const str = (value: unknown): string => (typeof value === 'string' ? value : '')
const relname = (relation: unknown): string => str(obj(relation)['relname']).toLowerCase()

/** The last part of a dropped name. */
function lastName(object: Node): string {
  const items = list(obj(object['List'])['items'])
  return str(obj(items.at(-1)?.['String'])['sval']).toLowerCase()
}

const stable = new Set([
  'now',
  'statement_timestamp',
  'transaction_timestamp',
  'timezone',
  'to_timestamp',
  'date_trunc',
  'make_interval',
  'lower',
  'upper',
  'concat',
  'jsonb_build_object',
  'jsonb_build_array',
  'current_setting',
  'md5',
  'decode',
  'encode',
])

function isVolatile(expression: unknown): boolean {
  const calls = JSON.stringify(expression ?? null).matchAll(/"funcname":\[(.*?)\],"/g)
  return [...calls].some(([, names = '']) => !stable.has([...names.matchAll(/"sval":"(\w+)"/g)].at(-1)?.[1] ?? ''))
}

const readers: Readonly<Record<string, (node: Node, state: State) => Finding[]>> = {
  CreateStmt: (node, { created }) => {
    created.add(relname(node['relation']))
    return []
  },
  CreateTableAsStmt: (node, { created }) => {
    created.add(relname(obj(node['into'])['rel']))
    return []
  },
  DropStmt: (node, state) => {
    const objects = list(node['objects'])
    const type = str(node['removeType'])
    if (type === 'OBJECT_TABLE')
      return objects
        .map(lastName)
        .filter((name) => !state.created.has(name))
        .map((name) => ({ kind: 'destroys', what: `drop ${name}` }))
    if (type === 'OBJECT_SCHEMA') return objects.map(() => ({ kind: 'destroys', what: 'drop schema' }))
    if (type === 'OBJECT_INDEX') return node['concurrent'] === true ? [] : locks(state, 'drop index')
    const isColumns =
      ['OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_EXTENSION'].includes(type) && node['behavior'] === 'DROP_CASCADE'
    return isColumns ? [{ kind: 'destroys', what: 'drop type cascade' }] : []
  },
  DropdbStmt: () => [{ kind: 'destroys', what: 'drop database' }],
  TruncateStmt: (node, { created }) =>
    list(node['relations'])
      .map((one) => relname(one['RangeVar']))
      .filter((name) => !created.has(name))
      .map((name) => ({ kind: 'destroys', what: `truncate ${name}` })),
  DeleteStmt: (node, { created }) =>
    isForAll(node['whereClause']) && !created.has(relname(node['relation']))
      ? [{ kind: 'destroys', what: 'delete' }]
      : [],
  UpdateStmt: (node, state) =>
    isForAll(node['whereClause']) && !state.created.has(relname(node['relation'])) ? locks(state, 'update') : [],
  IndexStmt: (node, state) => {
    const isFree =
      node['concurrent'] === true ||
      obj(node['relation'])['inh'] !== true ||
      state.created.has(relname(node['relation']))
    return isFree ? [] : locks(state, `index on ${relname(node['relation'])}`)
  },
  ReindexStmt: (node, state) => (has(node, 'concurrently') ? [] : locks(state, 'reindex')),
  ClusterStmt: (_, state) => locks(state, 'cluster'),
  VacuumStmt: (node, state) => (has(node, '"full"') ? locks(state, 'vacuum full') : []),
  RefreshMatViewStmt: (node, state) => (node['concurrent'] === true ? [] : locks(state, 'refresh')),
  LockStmt: (node, state) => (node['mode'] === 1 ? [] : list(node['relations']).flatMap(() => locks(state, 'lock'))),
  RenameStmt: (node, { created }) => {
    const type = str(node['renameType'])
    if (type === 'OBJECT_TYPE' || type === 'OBJECT_ATTRIBUTE') return [{ kind: 'breaks', what: 'rename type' }]
    const isTable = type === 'OBJECT_TABLE' || (type === 'OBJECT_COLUMN' && node['relationType'] === 'OBJECT_TABLE')
    return isTable && !created.has(relname(node['relation'])) ? [{ kind: 'breaks', what: 'rename' }] : []
  },
  AlterEnumStmt: (node) => (node['oldVal'] === undefined ? [] : [{ kind: 'breaks', what: 'rename value' }]),
  AlterObjectSchemaStmt: (node, { created }) =>
    node['objectType'] === 'OBJECT_TABLE' && !created.has(relname(node['relation']))
      ? [{ kind: 'breaks', what: 'set schema' }]
      : [],
  VariableSetStmt: (node, state) => {
    if (node['name'] === 'lock_timeout')
      state.waitEnds = node['kind'] === 'VAR_SET_VALUE' && !has(node['args'], '"ival":{}')
    if (node['kind'] === 'VAR_RESET_ALL') state.waitEnds = false
    return []
  },
  AlterTableStmt: (node, state) => {
    const table = relname(node['relation'])
    if (node['objtype'] !== 'OBJECT_TABLE' || state.created.has(table)) return []
    return list(node['cmds']).flatMap((one) => command(obj(one['AlterTableCmd']), table, state))
  },
}

function command(node: Node, table: string, state: State): Finding[] {
  const type = str(node['subtype'])
  const definition = obj(node['def'])
  if (type === 'AT_DropColumn') return [{ kind: 'destroys', what: `drop column ${str(node['name'])}` }]
  if (type === 'AT_AlterColumnType') return locks(state, 'type')
  if (type === 'AT_SetNotNull') {
    const isProven = state.neverNull.has(`${table}.${str(node['name']).toLowerCase()}`) && state.validated.has(table)
    return isProven ? [] : locks(state, 'not null')
  }
  if (['AT_SetLogged', 'AT_SetUnLogged', 'AT_SetTableSpace', 'AT_SetAccessMethod'].includes(type))
    return locks(state, type)
  if (type === 'AT_ValidateConstraint') state.validated.add(table)
  if (type === 'AT_AddConstraint') return constraint(obj(definition['Constraint']), table, state)
  if (type === 'AT_AddColumn') return column(obj(definition['ColumnDef']), state)
  return []
}

function constraint(node: Node, table: string, state: State): Finding[] {
  const type = str(node['contype'])
  const isLater = node['skip_validation'] === true
  const tested = obj(obj(node['raw_expr'])['NullTest'])
  if (type === 'CONSTR_CHECK' && isLater && tested['nulltesttype'] === 'IS_NOT_NULL') {
    const name = [...JSON.stringify(tested).matchAll(/"sval":"(\w+)"/g)].at(-1)?.[1] ?? ''
    state.neverNull.add(`${table}.${name.toLowerCase()}`)
  }
  if (['CONSTR_UNIQUE', 'CONSTR_PRIMARY'].includes(type))
    return node['indexname'] === undefined ? locks(state, type) : []
  if (['CONSTR_FOREIGN', 'CONSTR_CHECK', 'CONSTR_NOTNULL'].includes(type)) return isLater ? [] : locks(state, type)
  return type === 'CONSTR_EXCLUSION' ? locks(state, type) : []
}

function column(node: Node, state: State): Finding[] {
  const constraints = list(node['constraints']).map((one) => obj(one['Constraint']))
  const types = new Set(constraints.map((one) => str(one['contype'])))
  const given = constraints.find((one) => one['contype'] === 'CONSTR_DEFAULT')
  const generated = constraints.find((one) => one['contype'] === 'CONSTR_GENERATED')
  const isSerial = /"sval":"(?:big|small)?serial[248]?"/.test(JSON.stringify(node['typeName']))
  const isCounted = isSerial || types.has('CONSTR_IDENTITY')
  const rewrites =
    isCounted ||
    (generated !== undefined && generated['generated_kind'] === 's') ||
    (given !== undefined && isVolatile(given['raw_expr']))
  const isKey = types.has('CONSTR_UNIQUE') || types.has('CONSTR_PRIMARY')
  const mustHave = types.has('CONSTR_NOTNULL') && given === undefined && generated === undefined && !isCounted
  return [
    ...(rewrites ? locks(state, 'rewrite') : isKey ? locks(state, 'column with index') : []),
    ...(!rewrites && types.has('CONSTR_CHECK') ? locks(state, 'column with check') : []),
    ...(mustHave ? [{ kind: 'breaks', what: 'must have' } as const] : []),
  ]
}
