// Generated histories: how often a range can be taken back clean, by how much has landed since, and whether git's own revert, commit by
// commit along first parents, gives the same. `--histories N` (default 10) of 60 landings each, 40 windows a history.
import { parseArgs } from 'node:util'
import { climbLadder } from '../../../src/rollback/ladder.ts'
import { randomHistory, randomNumbers } from '../../support/random-history.ts'
import { sequentialRevert } from '../../support/sequential-revert.ts'

const { values } = parseArgs({ options: { histories: { type: 'string', default: '10' } } })
const distances = [0, 1, 3, 10] as const

type Row = { windows: number; clean: number; theirs: number; both: number; equal: number }
const rows = new Map<number, Row>(
  distances.map((later) => [later, { windows: 0, clean: 0, theirs: 0, both: 0, equal: 0 }]),
)

for (let seed = 1; seed <= Number(values.histories); seed += 1) await measureHistory(seed)
console.log('| units since | windows | clean | clean one by one | clean in both | same tree |')
console.log('|---|---|---|---|---|---|')
for (const [later, { windows, clean, theirs, both, equal }] of rows) {
  console.log(`| ${later} | ${windows} | ${clean} | ${theirs} | ${both} | ${equal} |`)
}

async function measureHistory(seed: number): Promise<void> {
  const { fixture, units } = randomHistory(seed, 60)
  const repository = await fixture.open()
  const random = randomNumbers(seed * 7919)
  try {
    for (const later of distances) {
      for (let count = 0; count < 10; count += 1) {
        const length = 1 + Math.floor(random() * 5)
        const from = Math.floor(random() * (units.length - length - later))
        const range = units.slice(from + 1, from + length + 1)
        const ends = {
          good: units[from] ?? '',
          bad: units[from + length] ?? '',
          onto: units[from + length + later] ?? '',
        }
        const way = await climbLadder(repository, { ...ends, withoutWorkflows: false, restore: false })
        const ours = way.outcome === 'conflict' ? null : (way.change?.tree ?? fixture.tree(ends.onto))
        const theirs = sequentialRevert(fixture, range, ends.onto)
        note(later, ours, theirs)
        if (ours !== null && theirs !== null && ours !== theirs) {
          const window = `history ${seed}, landings ${from + 1} to ${from + length}, ${later} since`
          const paths = (await repository.changes(theirs, ours)).map(({ path }) => path)
          const lines = await repository.diff(theirs, ours, paths, 2)
          console.log(`not the same: ${window}\n${JSON.stringify(lines)}`)
        }
      }
    }
  } finally {
    await repository.close()
    fixture.dispose()
  }
}

function note(later: number, ours: string | null, theirs: string | null): void {
  const row = rows.get(later)
  if (row === undefined) return
  row.windows += 1
  if (ours !== null) row.clean += 1
  if (theirs !== null) row.theirs += 1
  if (ours !== null && theirs !== null) row.both += 1
  if (ours !== null && ours === theirs) row.equal += 1
}
