import { frameworkEffects } from './frameworks.ts'
import { sqlEffects, withoutRebuilds } from './sql-effects.ts'
import { type Effect, sqlContext } from './sql-reading.ts'
import { dialectOf } from './sql-statements.ts'

/** Files that show how a database looks, or what tools write to compare with: nothing runs them on a database that has data. */
const picture =
  /(?:^|\/)(?:schema\.rb|structure\.sql|[^/]*schema\.sql|_journal\.json|__init__\.py)$|\.designer\.cs$|modelsnapshot\.cs$|(?:^|\/)snapshots?\//i

/** Files that only undo: `*.down.sql`, Flyway's `U2__name.sql`. */
const undoing =
  /\.down\.\w+$|(?:^|\/)down\.\w+$|(?:^|\/)U\d[^/]*\.sql$|(?:^|\/)(?:down|rollbacks?)\/[^/]*\.sql$|[._-](?:down|undo|rollback)\.sql$/i

/** A step that is run once: its name begins with its place in the order. */
const step = /(?:^|\/)(?:[vV]?\d[^/]*|[0-9a-f]{8,}_[^/]*)(?:\/[^/]+)?\.\w+$/
const folder = /(?:^|\/)(?:migrations?|migrate|versions|flyway|liquibase|changelogs?|db|sql)\//i

/** Whether a migration of this name runs once only, so that a change of it reaches no database that has run it. */
export function isMigrationStep(path: string): boolean {
  return folder.test(path) && step.test(path) && !picture.test(path)
}

/** A step in a language that nobody reads here: something is run, and nothing is known of it. */
function unread(path: string): readonly Effect[] | null {
  if (!isMigrationStep(path) || !/\.(?:go|java|kts?|scala|groovy|clj|rs|swift|dart|fs|pl)$/i.test(path)) return null
  return [{ kind: 'unknown', what: 'is in a language that is not read here', line: 1 }]
}

/** Characters; what is longer was written by a machine, mostly rows. */
const longest = 500_000

/**
 * What a migration does to the database when it is run forward, by line; `text` is the whole file. Null where it is no migration that can be read here, or one
 * that only undoes.
 */
export function migrationEffects(path: string, text: string): readonly Effect[] | null {
  if (picture.test(path) || undoing.test(path)) return null
  if (text.length > longest) return [{ kind: 'unknown', what: 'is too long to be read here', line: 1 }]
  if (!/\.sql(?:\.\w+)?$/i.test(path)) return frameworkEffects(path, text) ?? unread(path)
  const context = sqlContext(dialectOf(path, text))
  return withoutRebuilds(sqlEffects(forwardOnly(text), context), context)
}

/** Comments of tools that keep both directions in one file: below the one begins what undoes, below the other what is run. */
const undoBegins = /^\s*(?:--|#)\s*(?:\+goose\s+down|\+migrate\s+down|migrate:down|-+\s*!downs|\/\/\s*@undo)\b/i
const runBegins = /^\s*(?:--|#)\s*(?:\+goose\s+up|\+migrate\s+up|migrate:up|-+\s*!ups)\b/i

/** The text with the lines that undo emptied. */
function forwardOnly(text: string): string {
  let undo = false
  return text
    .split('\n')
    .map((line) => {
      if (undoBegins.test(line)) undo = true
      if (runBegins.test(line)) undo = false
      return undo ? '' : line
    })
    .join('\n')
}
