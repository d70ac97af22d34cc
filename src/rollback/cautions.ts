import { pathMatcher } from '../config/globs.ts'
import type { RiskyPaths } from '../config/rollback-policy.ts'
import type { Effect, EffectKind } from '../deploy/migrations/sql-reading.ts'
import { migrationEffects } from '../deploy/migrations/migration.ts'
import { isAside, isReleaseNote } from '../deploy/aside.ts'
import type { Caution, CautionKind } from '../deploy/cautions.ts'
import type { BlobDiff, Commit, FileChange, Repository } from '../git/repository.ts'
import { resultPaths } from './result-paths.ts'
import { type ChangedLines, changedLines, isFile, sidesOf } from './changed-lines.ts'

type CautionRepository = Pick<Repository, 'changes' | 'blobDiffs' | 'blobs'>

type Question = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** What the branch would be, null where nothing would be written. */
  readonly tree: string | null
  /** What landed in the range, oldest first. */
  readonly landed: readonly Pick<Commit, 'subject'>[]
  readonly risky: RiskyPaths
}

/** What a person has to think of besides the code, found in the range, in later migrations and in the names of the result. */
export async function findCautions(repository: CautionRepository, question: Question): Promise<readonly Caution[]> {
  const { good, bad, onto, tree, landed, risky } = question
  const range = (await repository.changes(good, bad)).filter(({ path }) => !isAside(path))
  const moved = movedIds(range)
  const asks = askedBy(risky)
  const kinds = range
    .filter(({ newId, oldId }) => !moved.has(newId) && !moved.has(oldId))
    .map((change) => ({ change, kinds: asks(change.path) }))
  const read = kinds.filter((one) => one.kinds.length > 0 && isFile(one.change))
  const diffs = await repository.blobDiffs(read.map(({ change }) => sidesOf(change)))
  const steps = read.filter((one) => one.kinds.includes('migrations') && one.change.newMode.startsWith('100'))
  const texts = await repository.blobs([...new Set(steps.map(({ change }) => change.newId))])
  const found = read.flatMap(({ change, kinds: asked }, index) => {
    const lines = changedLines(diffs[index])
    const bytes = texts.get(change.newId)
    const effects = bytes === undefined ? [] : effectsOf(change, Buffer.from(bytes).toString(), diffs[index])
    return asked.flatMap((kind): Caution[] => {
      const grade = readers[kind](change, lines, effects)
      return grade === null ? [] : [{ kind: grade, path: change.path }]
    })
  })
  return [
    ...found,
    ...(await laterMigrations(repository, { bad, onto }, range, risky)),
    ...(await resultPaths(repository, { good, bad, onto, tree })),
    ...landed.flatMap(({ subject }): Caution[] =>
      /\b(?:CVE-\d{4}-\d+|GHSA(?:-[0-9a-z]{4}){3})\b/i.test(subject) ? [{ kind: 'security', path: subject }] : [],
    ),
  ]
}

/** Files whose deletion a rollback leaves out: a migration that may have run, and a release note that may be published. */
export function staysInRollback(path: string): boolean {
  return !isAside(path) && (migrationStep.test(path) || isReleaseNote(path))
}

const migrationStep =
  /(?:^|\/)(?:migrations?|migrate|alembic\/versions|flyway|liquibase)\/(?:[^/]+\/)*(?:[VUR]?\d|[0-9a-f]{8,}_)[^/]*(?:\/[^/]+)?$/i
const schemaFile = /\.prisma$|(?:^|\/)(?:schema\.rb|structure\.sql|schema\.sql)$/

const allAsked = [
  'migrations',
  'infrastructure',
  'flags',
  'secrets',
  'notes',
  'versions',
  'formats',
  'clients',
  'platform',
  'caches',
  'flagUses',
] as const
type Asked = (typeof allAsked)[number]

const codeFile = /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|cs|php|rs|scala|ex|exs|swift|dart)$/i
const versionFile =
  /(?:^|\/)(?:package\.json|composer\.json|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.yaml|build\.gradle(?:\.kts)?|mix\.exs|[^/]+\.(?:gemspec|podspec|csproj)|version\.\w+|VERSION)$/i
const versionLine = /^["']?version(?:Code|Name)?["']?\s*[:=\s]|^<version>|\bversion\s*=|__version__/i
/** What is kept under which key, or put there. */
const cacheLine = /cache[_-]?(?:key|version|prefix|name|ttl)|\bcache\w*\.(?:set|put|add|write|fetch|store)\(/i
/** As the clients of LaunchDarkly, Unleash, Flipper, OpenFeature and home-made ones ask for a flag. */
const flagLine =
  /\b(?:is_?)?feature_?flags?\b|\bis_?feature_?enabled\b|\b(?:bool|boolean|string|int|number|json)?variation(?:detail)?\(|\bFlipper\.enabled\b|\bunleash\w*\.is_?enabled\(|\buse(?:Feature)?Flag\w*\(|\bget(?:Boolean|String|Number|Object)(?:Value|Details)\(/i

/** By name, what to look for in a changed file. */
function askedBy(risky: RiskyPaths): (path: string) => Asked[] {
  const isSecret = pathMatcher(risky.secrets)
  const matchers: Readonly<Record<Asked, (path: string) => boolean>> = {
    migrations: pathMatcher(risky.migrations),
    infrastructure: pathMatcher(risky.infrastructure),
    flags: pathMatcher(risky.flags),
    secrets: (one) => isSecret(one) && !/(?:example|sample|template|dist|defaults?|schema)\b/i.test(one),
    notes: (one) => isReleaseNote(one),
    versions: (one) => versionFile.test(one),
    formats: (one) => /\.(?:proto|avsc|avdl|thrift|fbs|capnp)$/i.test(one),
    clients: (one) => /(?:^|\/)(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$|\.(?:proto|graphqls?|gql)$/i.test(one),
    platform: (one) =>
      /(?:^|\/)(?:wrangler\.(?:toml|jsonc?)|vercel\.json|netlify\.toml|fly\.toml|app\.ya?ml|firebase\.json)$/i.test(
        one,
      ),
    caches: (one) => codeFile.test(one),
    flagUses: (one) => codeFile.test(one),
  }
  return (path) => allAsked.filter((kind) => matchers[kind](path))
}

/** What the changed lines of such a file say; null where they say nothing to worry about. */
type LineReader = (change: FileChange, lines: ChangedLines, effects: readonly Effect[]) => CautionKind | null
const readers: Readonly<Record<Asked, LineReader>> = {
  migrations: gradeMigration,
  infrastructure: (_, { added, removed }) =>
    [...added, ...removed].every((line) => /\b(?:image|tag|newTag|version|digest)\b/i.test(line))
      ? null
      : 'infrastructure',
  flags: () => 'flags',
  secrets: () => 'secrets',
  notes: ({ status }) => (status === 'added' ? 'release-note' : null),
  versions: (_, { added, removed }) =>
    [added, removed].every((lines) => lines.some((line) => versionLine.test(line))) ? 'version' : null,
  formats: () => 'stored-format',
  clients: () => 'clients',
  platform: () => 'platform',
  caches: (_, { added, removed }) => ([...added, ...removed].some((line) => cacheLine.test(line)) ? 'cache' : null),
  flagUses: (_, { added, removed }) => ([...added, ...removed].some((line) => flagLine.test(line)) ? 'flag-use' : null),
}

const destructive =
  /\b(?:drop|truncate|rename)\b|\balter\s+(?:column|type)\b|\bmodify\s+column\b|\bdelete\s+from\b|\bset\s+not\s+null\b|\b(?:Remove|Delete|Rename|Alter)(?:Field|Model|ModelTable|Index|Constraint|UniqueTogether|IndexTogether)\b|\b(?:remove|drop|rename|change|alter)_(?:column|columns|table|index|constraint|reference|timestamps|unique_constraint)\b|\b(?:drop|rename|alter|remove|change)(?:Column|Table|Index|ForeignKey|Constraint|Unique)\w*\b/i
const dataChange =
  /\b(?:RunPython|RunSQL|bulk_update|update_all|insert_all|find_each|backfill)\b|\bupdate\s+\S+\s+set\b|\binsert\s+into\b|\.update\(|\.execute\(|\bmerge\s+into\b/i
const additive =
  /\bcreate\s+(?:unique\s+|materialized\s+)?(?:table|index|view|type|schema|extension|sequence|function)\b|\badd\s+(?:column\b|value\b|constraint\b)|\b(?:Create|Add)(?:Model|Field|Index|Constraint|Column|Table)\w*\b|\b(?:create|add)_(?:table|column|index|reference|timestamps|foreign_key|enum)\b|\b(?:create|add)(?:Table|Column|Index|ForeignKey)\w*\b|\balter\s+table\s+\S+\s+add\b/i
/** Steps of Django that change nothing stored: a merge of two branches, options, managers. */
const nothingStored = /\boperations\s*=\s*\[\s*\]|\bAlterModel(?:Options|Managers)\b/
/** A column that must have a value, without one: the older code, which does not know it, can write no row. */
const unfilled = /\badd\s+(?:column\s+)?\S+\s+[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)|null:\s*false(?!.*default)/i

/** What a migration does, as far as it stands in lines that the change brings. */
function effectsOf({ path, status }: FileChange, text: string, diff: BlobDiff | undefined): readonly Effect[] {
  const effects = migrationEffects(path, text) ?? []
  const added = new Set(
    (diff?.hunks ?? []).flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, at) => newStart + at)),
  )
  return status === 'added' ? effects : effects.filter(({ line }) => added.has(line))
}

type MigrationGrade = 'migration-additive' | 'migration-data' | 'migration-destructive'

/** What each effect is for code that goes back behind it; null where its words have to tell. */
const gradeOf: Readonly<Record<EffectKind, MigrationGrade | null>> = {
  destroys: 'migration-destructive',
  breaks: 'migration-destructive',
  data: 'migration-data',
  locks: 'migration-additive',
  adds: 'migration-additive',
  unknown: null,
}

/** The grades, the worst first. */
const byWorst = ['migration-destructive', 'migration-data', 'migration-additive'] as const

/**
 * Grades a migration by what it does forward, and by its words where nobody can read that. What nothing is known of counts as a change of data.
 */
function gradeMigration(change: FileChange, lines: ChangedLines, effects: readonly Effect[]): MigrationGrade | null {
  const grades = effects.map(({ kind, unfit }) => (unfit === true ? 'migration-destructive' : gradeOf[kind]))
  const words = grades.length === 0 || grades.includes(null) ? gradeByWords(change, lines) : null
  return byWorst.find((grade) => grade === words || grades.includes(grade)) ?? null
}

/** Grades a migration in a language that is not read here by its words, without the part that undoes it. */
function gradeByWords(
  { path, status }: Pick<FileChange, 'path' | 'status'>,
  { added, removed }: ChangedLines,
): MigrationGrade | null {
  if (/\.down\.\w+$|(?:^|\/)down\.\w+$|__init__\.py$/i.test(path)) return null
  if (schemaFile.test(path))
    return removed.some((line) => /\w/.test(line)) ? 'migration-destructive' : 'migration-additive'
  if (status === 'deleted') return migrationStep.test(path) ? 'migration-data' : null
  const forward = withoutUndo(added)
    .filter((line) => !/^(?:--|#|\/\/|\*)/.test(line))
    .join('\n')
  if (destructive.test(forward) || unfilled.test(forward)) return 'migration-destructive'
  if (dataChange.test(forward)) return 'migration-data'
  if (additive.test(forward) || nothingStored.test(forward)) return 'migration-additive'
  return migrationStep.test(path) && forward.trim() !== '' ? 'migration-data' : null
}

/** Up to where the way down begins, as goose, dbmate, alembic, Rails, Laravel, knex and sequelize mark it. */
function withoutUndo(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) =>
    /^--\s*\+goose\s+down|^--\s*migrate:down|^def\s+(?:downgrade|down|backwards)\b|\bexports\.down\b|\bfunction\s+down\b|\basync\s+down\b|^down\s*[:(]/i.test(
      line,
    ),
  )
  return end < 0 ? lines : lines.slice(0, end)
}

/** Migrations after bad that name one of the range: by its file's name, or by the id that stands in it. */
async function laterMigrations(
  repository: CautionRepository,
  { bad, onto }: Pick<Question, 'bad' | 'onto'>,
  range: readonly FileChange[],
  risky: RiskyPaths,
): Promise<readonly Caution[]> {
  const isMigration = pathMatcher(risky.migrations)
  const own = range.filter(({ path, status }) => status === 'added' && isMigration(path))
  if (own.length === 0 || bad === onto) return []
  const since = await repository.changes(bad, onto)
  const later = since.filter((change) => change.status !== 'deleted' && isMigration(change.path) && isFile(change))
  if (later.length === 0) return []
  const contents = await repository.blobs([...new Set([...own.filter(isFile), ...later].map(({ newId }) => newId))])
  const textOf = ({ newId }: FileChange): string => Buffer.from(contents.get(newId) ?? []).toString()
  const names = own
    .flatMap((change) => [stemOf(change.path), ...idsIn(textOf(change))])
    .filter((name) => name.length >= 3)
  return later
    .filter((change) => names.some((name) => textOf(change).includes(name)))
    .map(({ path }) => ({ kind: 'later-migration', path }))
}

function stemOf(path: string): string {
  const names = path.split('/')
  const file = names.at(-1) ?? ''
  // Prisma's steps are folders that each hold a file of the same name.
  const name = /^migration\.\w+$/.test(file) ? (names.at(-2) ?? file) : file
  return name.replace(/\.(?:up\.)?\w+$/, '')
}

/** `revision = "ae10…"` of alembic, and the like. */
function idsIn(text: string): string[] {
  return [
    ...text.matchAll(/^[ \t]*(?:revision|id|version)[ \t]*(?::[ \t]*str[ \t]*)?[=:][ \t]*["']([\w.-]{4,})["']/gm),
  ].map((match) => match[1] ?? '')
}

/** Ids of files that the range only moved. */
function movedIds(range: readonly FileChange[]): ReadonlySet<string> {
  const gone = new Set(range.filter(({ status }) => status === 'deleted').map(({ oldId }) => oldId))
  return new Set(range.filter(({ status, newId }) => status === 'added' && gone.has(newId)).map(({ newId }) => newId))
}
