import { measureOffline } from './offline.ts'

/** Usage: `npm run -s bench:coverage`, with numbers of units to measure others than these. */
const sizes = process.argv.slice(2).map(Number)

console.log('Offline: gate --git-dir … --evidence … --json, 5 % of the units with a residue\n')
console.log('| units | files | residues | seconds | entries found |')
console.log('|---|---|---|---|---|')
for (const units of sizes.length > 0 ? sizes : [500, 1000, 5000]) {
  const row = measureOffline({ units, files: 3000, residueEvery: 20 })
  console.log(`| ${row.units} | ${row.files} | ${row.residues} | ${row.seconds.toFixed(1)} | ${row.uncovered} |`)
}
