import { measureOffline } from './offline.ts'
import { measureOnline } from './online.ts'

/** Usage: `npm run -s bench:coverage -- [online|offline] [SIZE …]`; offline where not said. SIZE are units or pull requests. FILES in the environment is the number of files online. The stand-in takes minutes to build 200. */
const [part, ...given] = process.argv.slice(2)
const sizes = given.map(Number)

if (part !== 'online') {
  console.log('Offline: gate --git-dir … --evidence … --json, 5 % of the units with a residue\n')
  console.log('| units | files | residues | seconds | entries found |')
  console.log('|---|---|---|---|---|')
  for (const units of sizes.length > 0 ? sizes : [500, 1000, 5000]) {
    const row = measureOffline({ units, files: 3000, residueEvery: 20 })
    console.log(`| ${row.units} | ${row.files} | ${row.residues} | ${row.seconds.toFixed(1)} | ${row.uncovered} |`)
  }
}
if (part === 'online') {
  console.log('\nOnline: the stand-in with 40 ms for each answer, 5 % of the pull requests with a residue\n')
  console.log(
    '| pull requests | commits | seconds | making answers | holding back | own | requests | GraphQL | points | REST | git | kB | entries found | plain walk: requests | seconds |',
  )
  console.log(`|${'---|'.repeat(15)}`)
  for (const pulls of sizes.length > 0 ? sizes : [50, 100, 200]) {
    const row = await measureOnline(pulls, Number(process.env['FILES'] ?? 3000))
    const own = row.seconds - row.answering - row.latency
    const times = [row.seconds, row.answering, row.latency, own].map((seconds) => seconds.toFixed(1))
    const cells = [row.pulls, row.commits, ...times, row.requests, row.graphql, row.points, row.rest, row.git]
    const walk = [row.walkRequests, row.walkSeconds.toFixed(0)]
    console.log(`| ${[...cells, row.kilobytes, row.uncovered, ...walk].join(' | ')} |`)
  }
}
