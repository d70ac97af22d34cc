import { pathMatcher } from '../../config/globs.ts'
import { isAside } from '../../deploy/aside.ts'
import { isMigrationStep, migrationEffects } from '../../deploy/migrations/migration.ts'
import type { EffectKind } from '../../deploy/migrations/sql-reading.ts'
import { addedLines, type Finding, type RiskFile } from './finding.ts'

/** SQL that an application asks, or that is run again and again: no migration. */
const notRunOnce = /(?:^|\/)(?:quer(?:y|ies)|seeds?|seeders|views|functions|procedures)\//i

/** Says of a path whether it is a migration, by the policy's globs. */
export function migrationMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = pathMatcher(globs)
  return (path) => matches(path) && !isAside(path) && !notRunOnce.test(path)
}

/**
 * What the migrations of a deploy do when they are run forward. Each is read whole at the candidate; of one that production has already only the lines that change
 * are told, as the others have run.
 */
export function migrationFindings(
  files: readonly RiskFile[],
  isMigration: (path: string) => boolean,
): Readonly<Record<'destroys' | 'locks' | 'breaks' | 'unknown', readonly Finding[]>> {
  const found = files.flatMap((file) => {
    const { path, status } = file.change
    if (file.text === null || !isMigration(path)) return []
    const added =
      status === 'modified' && isMigrationStep(path) ? new Set(addedLines(file).map(({ line }) => line)) : null
    const effects = migrationEffects(path, file.text) ?? []
    return effects.filter(({ line }) => added?.has(line) ?? true).map((effect) => ({ ...effect, path }))
  })
  const ofKind = (wanted: EffectKind): Finding[] =>
    found
      .filter(({ kind }) => kind === wanted)
      .map(({ path, line, what, mild }) => ({ path, line, what, ...(mild === true ? { mention: true } : {}) }))
  return { destroys: ofKind('destroys'), locks: ofKind('locks'), breaks: ofKind('breaks'), unknown: ofKind('unknown') }
}

/** Migrations that production has, so that it has probably run them, and that are changed or taken away. Flyway's `R__` run again when they change. */
export function editedMigrations(files: readonly RiskFile[], isMigration: (path: string) => boolean): Finding[] {
  const known = files.filter(
    ({ change: { path, status } }) => status !== 'added' && isMigration(path) && isMigrationStep(path),
  )
  return known.map(({ change: { path, status } }) => ({
    path,
    line: null,
    what:
      status === 'deleted' ? 'is taken away, and has probably run already' : 'is changed, and has probably run already',
  }))
}
