import { type Call, callsOf, endOfBlock, lineFinder, literalsFrom, withoutBlocks } from './host-code.ts'
import { sqlEffects } from './sql-effects.ts'
import { type Effect, type EffectKind, plainName, sqlContext } from './sql-reading.ts'

/** What a call does: `only` and `unless` are asked of its arguments. */
type Rule = {
  readonly names: string
  readonly kind: EffectKind
  readonly does: string
  readonly only?: RegExp
  readonly unless?: RegExp
  readonly mild?: boolean
}

/** How the migrations of one framework are read. */
type Framework = {
  readonly path: RegExp
  /** What its migrations hold, where the path does not tell. */
  readonly text?: RegExp
  /** Lines that begin what only undoes. */
  readonly undo: RegExp
  /** Lines that are comments. */
  readonly comment: RegExp
  /** Calls that make a table, whose name comes first: nobody uses it yet. */
  readonly creates: RegExp
  /** Calls whose first string is SQL. */
  readonly sql: RegExp
  readonly rules: readonly Rule[]
}

const dropsColumn = 'drops a column'
const dropsTable = 'drops a table'
const renames = 'renames something that the code that still runs uses'
const retypes = 'changes the type of a column, which may rewrite the table with all use of it blocked'
const indexes = 'builds an index without CONCURRENTLY, which blocks writes'
const unindexes = 'drops an index without CONCURRENTLY, which waits for all use of its table'
const foreignKey = 'adds a foreign key that is checked at once, which blocks writes to both tables'
const checked = 'adds a constraint that is checked at once, with all use of the table blocked'
const mustHave = 'adds a column that must have a value and has no default: the code that still runs cannot insert'
const notNull = 'makes a column NOT NULL, which reads the table with all use of it blocked'
/** What code from before may not work with. */
const unfitting = new Set([retypes, unindexes, notNull])

const rails: Framework = {
  path: /\.rb$/,
  undo: /^\s*def (?:self\.)?down\b|\b\w+\.down\s*(?:do\b|\{)/,
  comment: /^\s*#/,
  creates: /\bcreate_(?:join_)?table\b/g,
  sql: /\b(?:execute|exec_query|exec_update|exec_delete)\b/g,
  rules: [
    {
      names: 'remove_(?:columns?|timestamps|reference|belongs_to)|t\\.remove\\w*',
      kind: 'destroys',
      does: dropsColumn,
      unless: /^\s*if_exists/,
    },
    { names: 'drop_table|drop_join_table', kind: 'destroys', does: dropsTable },
    { names: 'truncate(?:_tables)?', kind: 'destroys', does: 'empties a table' },
    {
      names: '[A-Z]\\w*\\.(?:unscoped\\.)?(?:delete_all|destroy_all)',
      kind: 'destroys',
      does: 'deletes all rows of a model',
    },
    { names: 'rename_(?:column|table)|t\\.rename', kind: 'breaks', does: renames },
    { names: 'change_column|t\\.change', kind: 'locks', does: retypes },
    { names: 'change_column_null', kind: 'locks', does: notNull, only: /\bfalse\b/ },
    { names: 'add_index', kind: 'locks', does: indexes, unless: /\bconcurrently\b/ },
    { names: 'remove_index', kind: 'locks', does: unindexes, unless: /\bconcurrently\b/ },
    { names: 'add_(?:reference|belongs_to)', kind: 'locks', does: indexes, unless: /\bconcurrently\b|index:\s*false/ },
    {
      names: 'add_(?:reference|belongs_to)',
      kind: 'locks',
      does: foreignKey,
      only: /foreign_key:\s*(?:true|\{)/,
      unless: /validate:\s*false/,
    },
    { names: 'add_foreign_key', kind: 'locks', does: foreignKey, unless: /validate:\s*false/ },
    {
      names: 'add_(?:check|exclusion|unique)_constraint',
      kind: 'locks',
      does: checked,
      unless: /validate:\s*false|using_index/,
    },
    { names: 'add_column', kind: 'breaks', does: mustHave, only: /null:\s*false/, unless: /\bdefault:/ },
    { names: 'update_all|insert_all|upsert_all|find_each|in_batches', kind: 'data', does: 'changes rows' },
    {
      names: 'create_\\w+|add_\\w+|enable_extension|change_column_default|change_table',
      kind: 'adds',
      does: 'adds something',
    },
  ],
}

const django: Framework = {
  path: /\.py$/,
  text: /\bmigrations\.Migration\b/,
  undo: /\bstate_operations\s*=|\breverse_sql\s*=/,
  comment: /^\s*#/,
  creates: /\bCreateModel\b/g,
  sql: /\bRunSQL\b/g,
  rules: [
    { names: 'RemoveField', kind: 'destroys', does: dropsColumn },
    { names: 'DeleteModel', kind: 'destroys', does: dropsTable },
    { names: 'RenameField|RenameModel|AlterModelTable', kind: 'breaks', does: renames },
    { names: 'AddIndex', kind: 'locks', does: indexes },
    { names: 'RemoveIndex', kind: 'locks', does: unindexes },
    { names: 'AddConstraint', kind: 'locks', does: checked },
    { names: 'Alter(?:Unique|Index)Together', kind: 'locks', does: indexes, only: /=\s*(?:\{|\[|set\(\[|\()\s*["'([]/ },
    {
      names: 'AddField',
      kind: 'locks',
      does: 'adds a column with an index, which is built with all use of the table blocked',
      only: /\bunique=True/,
    },
    {
      names: 'AlterField',
      kind: 'unknown',
      mild: true,
      does: 'alters a field, which may change nothing in the database or rewrite the table',
    },
    { names: 'RunPython', kind: 'data', does: 'runs code on the data' },
    {
      names: 'CreateModel|AddField|AddIndexConcurrently|AddConstraintNotValid|ValidateConstraint|RenameIndex',
      kind: 'adds',
      does: 'adds something',
    },
    {
      names: 'AlterModel(?:Options|Managers)|AlterOrderWithRespectTo',
      kind: 'adds',
      does: 'changes nothing that is stored',
    },
  ],
}

const alembic: Framework = {
  path: /\.py$/,
  text: /\bdef upgrade\b|\bop\.\w+\(/,
  undo: /^\s*def downgrade\b/,
  comment: /^\s*#/,
  creates: /\bop\.create_table\b/g,
  sql: /\b(?:op|conn|connection|bind)\.execute\b/g,
  rules: [
    { names: '(?:op|batch_op|batch)\\.drop_column', kind: 'destroys', does: dropsColumn },
    { names: 'op\\.drop_table', kind: 'destroys', does: dropsTable },
    { names: 'op\\.rename_table', kind: 'breaks', does: renames },
    { names: '(?:op|batch_op|batch)\\.alter_column', kind: 'breaks', does: renames, only: /new_column_name\s*=/ },
    { names: '(?:op|batch_op|batch)\\.alter_column', kind: 'locks', does: retypes, only: /(?<!existing_)\btype_\s*=/ },
    {
      names: '(?:op|batch_op|batch)\\.alter_column',
      kind: 'locks',
      does: notNull,
      only: /(?<!existing_)\bnullable\s*=\s*False/,
    },
    {
      names: '(?:op|batch_op|batch)\\.create_index',
      kind: 'locks',
      does: indexes,
      unless: /postgresql_concurrently\s*=\s*True/,
    },
    {
      names: '(?:op|batch_op|batch)\\.drop_index',
      kind: 'locks',
      does: unindexes,
      unless: /postgresql_concurrently\s*=\s*True/,
    },
    {
      names: '(?:op|batch_op|batch)\\.create_foreign_key',
      kind: 'locks',
      does: foreignKey,
      unless: /not_valid\s*=\s*True/,
    },
    {
      names: '(?:op|batch_op|batch)\\.create_(?:check|unique|exclude)_constraint|op\\.create_primary_key',
      kind: 'locks',
      does: checked,
      unless: /not_valid\s*=\s*True/,
    },
    {
      names: '(?:op|batch_op|batch)\\.add_column',
      kind: 'breaks',
      does: mustHave,
      only: /nullable\s*=\s*False/,
      unless: /server_default\s*=|\bComputed\(|\bIdentity\(/,
    },
    { names: 'op\\.bulk_insert', kind: 'data', does: 'changes rows' },
    { names: '(?:op|batch_op|batch)\\.(?:create_\\w+|add_column|alter_column)', kind: 'adds', does: 'adds something' },
  ],
}

const javascript: Framework = {
  path: /\.[cm]?[jt]s$/,
  undo: /^\s*(?:[\w.]+\s+)*(?:module\.)?(?:exports\.)?down\s*[:=(]/,
  comment: /^\s*(?:\/\/|\/?\*)/,
  creates: /\bcreateTable(?:IfNotExists)?\b/g,
  sql: /\.(?:raw|query|unsafe|executeRaw\w*|execute|runSql|sql)\b(?=\s*[(`])|\bsql(?=`)/g,
  rules: [
    { names: '(?:dropColumns?|removeColumn|dropTimestamps)', kind: 'destroys', does: dropsColumn },
    { names: '(?:dropTable(?:IfExists)?|dropAllTables|dropSchema(?:IfExists)?)', kind: 'destroys', does: dropsTable },
    { names: '(?:renameColumns?|renameTable)', kind: 'breaks', does: renames },
    { names: '\\.(?:alter|changeColumn|alterColumn)', kind: 'locks', does: retypes },
    { names: '\\.(?:addIndex|createIndex|createIndices|index)', kind: 'locks', does: indexes, unless: /concurrently/i },
    { names: '\\.(?:unique|addUnique\\w*|createUniqueConstraint)', kind: 'locks', does: checked },
    { names: '\\.(?:foreign|createForeignKeys?|addForeignKey)', kind: 'locks', does: foreignKey },
    { names: '\\.(?:addConstraint|createCheckConstraint|check)', kind: 'locks', does: checked },
    {
      names: '\\.(?:update|bulkUpdate|bulkInsert|insert|del|bulkDelete|updateMany|deleteMany)',
      kind: 'data',
      does: 'changes rows',
    },
    {
      names: '(?:createTable\\w*|addColumns?|alterTable|createView|createType|createExtension)',
      kind: 'adds',
      does: 'adds something',
    },
  ],
}

const laravel: Framework = {
  path: /\.php$/,
  undo: /\bfunction\s+down\s*\(/,
  comment: /^\s*(?:\/\/|\/?\*|#)/,
  creates: /\bSchema::create\b/g,
  sql: /\bDB::(?:statement|unprepared|update|delete|insert)\b|->(?:addSql|execute)\b/g,
  rules: [
    {
      names: '->drop(?:Columns?|ConstrainedForeignId|Timestamps|SoftDeletes|Morphs)',
      kind: 'destroys',
      does: dropsColumn,
    },
    { names: 'Schema::drop(?:IfExists|Columns|AllTables)?|->dropTable', kind: 'destroys', does: dropsTable },
    { names: '->truncate', kind: 'destroys', does: 'empties a table' },
    { names: '->renameColumn|Schema::rename', kind: 'breaks', does: renames },
    { names: '->change', kind: 'locks', does: retypes },
    { names: '->(?:foreign|constrained)', kind: 'locks', does: foreignKey },
    { names: '->(?:fullText|spatialIndex)', kind: 'locks', does: 'builds an index of a kind that blocks writes' },
    { names: '->(?:update|insert|upsert|delete)', kind: 'data', does: 'changes rows' },
    { names: 'Schema::(?:create|table)', kind: 'adds', does: 'adds something' },
  ],
}

const entityFramework: Framework = {
  path: /\.cs$/,
  undo: /\bvoid\s+Down\s*\(/,
  comment: /^\s*(?:\/\/|\/?\*)/,
  creates: /\.CreateTable\b/g,
  sql: /\.Sql\b/g,
  rules: [
    { names: '\\.DropColumn', kind: 'destroys', does: dropsColumn },
    { names: '\\.(?:DropTable|DropSchema)', kind: 'destroys', does: dropsTable },
    { names: '\\.Rename(?:Column|Table)', kind: 'breaks', does: renames },
    { names: '\\.AlterColumn', kind: 'locks', does: retypes },
    { names: '\\.CreateIndex', kind: 'locks', does: indexes },
    { names: '\\.AddForeignKey', kind: 'locks', does: foreignKey },
    { names: '\\.Add(?:UniqueConstraint|CheckConstraint|PrimaryKey)', kind: 'locks', does: checked },
    { names: '\\.(?:InsertData|UpdateData|DeleteData)', kind: 'data', does: 'changes rows' },
    { names: '\\.(?:Create\\w+|AddColumn|Rename\\w+)', kind: 'adds', does: 'adds something' },
  ],
}

const ecto: Framework = {
  path: /\.exs$/,
  undo: /^\s*def down\b/,
  comment: /^\s*#/,
  creates: /\bcreate(?:_if_not_exists)?[ (]+table\b/g,
  sql: /\bexecute\b/g,
  rules: [
    { names: '\\bremove(?:_if_exists)?', kind: 'destroys', does: dropsColumn },
    { names: '\\bdrop(?:_if_exists)?[ (]+table', kind: 'destroys', does: dropsTable },
    { names: '\\brename', kind: 'breaks', does: renames },
    { names: '\\bmodify', kind: 'locks', does: retypes },
    {
      names: '\\bcreate(?:_if_not_exists)?[ (]+(?:unique_)?index',
      kind: 'locks',
      does: indexes,
      unless: /concurrently:\s*true/,
    },
    { names: '\\b(?:create|add|alter)', kind: 'adds', does: 'adds something' },
  ],
}

const liquibase: Framework = {
  path: /\.(?:xml|ya?ml|json)$/,
  text: /databaseChangeLog|changeSet/,
  undo: /^\s*"?rollback"?\s*:/,
  comment: /^\s*#/,
  creates: /<createTable\b|\bcreateTable"?\s*:/g,
  sql: /(?!)/g,
  rules: [
    { names: '<dropColumn|\\bdropColumn"?\\s*:', kind: 'destroys', does: dropsColumn },
    { names: '<dropTable|\\bdropTable"?\\s*:', kind: 'destroys', does: dropsTable },
    { names: '<rename(?:Column|Table)|\\brename(?:Column|Table)"?\\s*:', kind: 'breaks', does: renames },
    { names: '<modifyDataType|\\bmodifyDataType"?\\s*:', kind: 'locks', does: retypes },
    { names: '<addNotNullConstraint|\\baddNotNullConstraint"?\\s*:', kind: 'locks', does: notNull },
    { names: '<createIndex|\\bcreateIndex"?\\s*:', kind: 'locks', does: indexes },
    {
      names: '<addForeignKeyConstraint|\\baddForeignKeyConstraint"?\\s*:',
      kind: 'locks',
      does: foreignKey,
      unless: /validate\W+false/,
    },
    {
      names: '<add(?:UniqueConstraint|PrimaryKey)|\\badd(?:UniqueConstraint|PrimaryKey)"?\\s*:',
      kind: 'locks',
      does: checked,
    },
    {
      names: '<(?:update|insert|delete|loadData)\\b|\\b(?:insert|loadData)"?\\s*:',
      kind: 'data',
      does: 'changes rows',
    },
    { names: '<(?:create|add)\\w+|\\b(?:create|add)[A-Z]\\w+"?\\s*:', kind: 'adds', does: 'adds something' },
  ],
}

const frameworks: readonly Framework[] = [rails, django, alembic, javascript, laravel, entityFramework, ecto, liquibase]

/** What a migration in the language of a framework does when it is run; null where none of the frameworks known here writes such a file. */
export function frameworkEffects(path: string, text: string): Effect[] | null {
  const framework = frameworks.find((one) => one.path.test(path) && (one.text?.test(text) ?? true))
  return framework === undefined ? null : readWith(framework, text)
}

function readWith({ undo, comment, creates, sql, rules }: Framework, whole: string): Effect[] {
  const text = withoutBlocks(withoutElements(whole), undo)
    .split('\n')
    .map((line) => (comment.test(line) ? '' : line))
    .join('\n')
  const made = callsOf(text, creates).map((call) => {
    const hasBlock = /\bdo\b(?:\s*\|[^|\n]*\|)?\s*$/.test(lineOf(text, call.from))
    return { ...call, to: hasBlock ? endOfBlock(text, call.from) : call.to }
  })
  const context = sqlContext('postgres')
  for (const call of made) for (const name of tablesOf(call.args).slice(0, 1)) context.created.add(name)
  const isNew = (call: Call): boolean =>
    made.some(({ from, to }) => call.from > from && call.from < to) ||
    tablesOf(call.args).some((name) => context.created.has(name))
  const taken = new Set<number>()
  const calls = rules.flatMap(({ names, kind, does, only, unless, mild }) =>
    callsOf(text, new RegExp(`(?:(?<![\\w@])(?=\\w)|(?=[^\\w\\s]))(?:${names})(?![\\w?!])`, 'g')).flatMap(
      (call): Effect[] => {
        if ((only !== undefined && !only.test(call.args)) || unless?.test(call.args) === true) return []
        if (kind !== 'adds' && isNew(call)) return []
        if (kind === 'adds' && taken.has(call.from)) return []
        taken.add(call.from)
        const effect = { kind, what: `${does} (${excerpt(call)})`, line: call.line }
        return [{ ...effect, ...(mild === true ? { mild } : {}), ...(unfitting.has(does) ? { unfit: true } : {}) }]
      },
    ),
  )
  const lineAt = lineFinder(text)
  const inSql = callsOf(text, sql).flatMap(({ from, to, name }) =>
    literalsFrom(text, from + name.length, to).flatMap((literal) =>
      sqlEffects(literal.text, context, lineAt(literal.from)),
    ),
  )
  return [...calls, ...inSql, ...elementsSql(text)].sort((a, b) => a.line - b.line)
}

/** The line of a place. */
function lineOf(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}

/** Elements of XML that only undo, with as many lines left. */
function withoutElements(text: string): string {
  return text.replaceAll(/<rollback\b[^]{0,20000}?(?:<\/rollback>|\/>)|<!--[^]{0,20000}?-->/g, (found) =>
    found.replaceAll(/[^\n]/g, ''),
  )
}

/** SQL between the tags of an element `sql`. */
function elementsSql(text: string): Effect[] {
  const context = sqlContext('postgres')
  const lineAt = lineFinder(text)
  return [...text.matchAll(/<sql\b[^>]{0,500}>(?:\s*<!\[CDATA\[)?([^<]{0,20000})/g)].flatMap((found) =>
    sqlEffects(found[1] ?? '', context, lineAt(found.index + found[0].length - (found[1] ?? '').length)),
  )
}

/** The names that a call may mean a table by: the first one, and what is said to be a table. */
function tablesOf(args: string): string[] {
  const first = /^[\s({]*(?:\w+\s*[=:]\s*)?[:'"`]?([\w.]+)/.exec(args)?.[1]
  const named = [...args.matchAll(/\b(?:table|table_name|tableName|model_name)"?\s*[:=]\s*:?["']?([\w.]+)/g)].map(
    ([, name]) => name,
  )
  return [first, ...named].flatMap((name) => (name === undefined ? [] : [plainName(name)]))
}

/** Characters of a call that are shown. */
const longest = 100

function excerpt({ name, args }: Call): string {
  const said = `${name}${args}`.replaceAll(/\s+/g, ' ').trim()
  return said.length <= longest ? said : `${said.slice(0, longest - 1)}…`
}
