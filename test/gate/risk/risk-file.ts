import { isGenerated } from '../../../src/gate/risk/read-files.ts'
import type { RiskFile } from '../../../src/gate/risk/finding.ts'
import type { DiffLine, Hunk } from '../../../src/git/repository.ts'

const none = '0'.repeat(40)

/** A changed file as it is read from a repository: `before` null for a new one, `after` null for one that goes. The lines in the middle that differ are one hunk. */
export function riskFile(
  path: string,
  before: string | null,
  after: string | null,
  modes?: readonly [string, string],
): RiskFile {
  const [oldMode, newMode] = modes ?? [before === null ? '000000' : '100644', after === null ? '000000' : '100644']
  const change = {
    path,
    status: before === null ? 'added' : after === null ? 'deleted' : 'modified',
    oldMode,
    newMode,
    oldId: before === null ? none : 'a'.repeat(40),
    newId: after === null ? none : 'b'.repeat(40),
  } as const
  const text = after ?? before
  return {
    change,
    diff: { binary: false, hunks: hunks(linesOf(before), linesOf(after)) },
    text: after,
    before,
    generated: isGenerated(path, text),
  }
}

function linesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function hunks(old: readonly string[], made: readonly string[]): Hunk[] {
  let start = 0
  while (start < old.length && start < made.length && old[start] === made[start]) start += 1
  let end = 0
  while (end < old.length - start && end < made.length - start && old.at(-1 - end) === made.at(-1 - end)) end += 1
  const [gone, come] = [old.slice(start, old.length - end), made.slice(start, made.length - end)]
  const line =
    (kind: '+' | '-') =>
    (text: string): DiffLine => ({ kind, text })
  const lines = [...gone.map(line('-')), ...come.map(line('+'))]
  return lines.length === 0
    ? []
    : [{ oldStart: start + 1, oldLines: gone.length, newStart: start + 1, newLines: come.length, lines }]
}
