import type { Coverage, UncoveredFile, UnitCoverage } from '../../src/gate/coverage.ts'
import type { Hunk } from '../../src/git/repository.ts'
import type { GateView } from '../../src/render/gate-words.ts'

export const sha = (letter: string): string => letter.repeat(40)

export function uncoveredFile(path: string, more: Partial<UncoveredFile> = {}): UncoveredFile {
  return {
    path,
    unit: sha('c'),
    pull: 3,
    reason: 'differs-from-approved',
    carriers: [],
    change: { path, status: 'modified', oldMode: '100644', newMode: '100644', oldId: sha('1'), newId: sha('2') },
    added: [2],
    deleted: [2],
    hunks: [hunk()],
    withoutLines: false,
    ...more,
  }
}

export function hunk(added = 'cache = false'): Hunk {
  return {
    oldStart: 1,
    oldLines: 3,
    newStart: 1,
    newLines: 3,
    lines: [
      { kind: ' ', text: '[service]' },
      { kind: '-', text: 'cache = true' },
      { kind: '+', text: added },
      { kind: ' ', text: 'port = 80' },
    ],
  }
}

export function unit(more: Partial<UnitCoverage> = {}): UnitCoverage {
  const link = { sha: sha('b'), parent: sha('a'), kind: 'squash', pull: 2, subject: 'Faster checkout' } as const
  return { ...link, covered: true, reason: 'approved-as-merged', approvers: ['bob'], residue: [], ...more }
}

export function coverage(uncovered: readonly UncoveredFile[], units: readonly UnitCoverage[]): Coverage {
  const left = uncovered.reduce((sum, file) => sum + file.added.length + file.deleted.length, 0)
  const percent = uncovered.length === 0 ? 100 : Math.floor((100 * (12 - left)) / 12)
  const summary = {
    changedLines: 12,
    coveredLines: 12 - left,
    changedFiles: 4,
    uncoveredFiles: uncovered.length,
    percent,
  }
  return { summary, uncovered, units, folded: [] }
}

export function gateView(outcome: GateView['outcome'], more: Partial<GateView> = {}): GateView {
  const range = { environment: 'production', sha: sha('d'), baseSha: sha('a') }
  return { outcome, ...range, repositoryUrl: 'https://github.com/acme/shop', ...more }
}
