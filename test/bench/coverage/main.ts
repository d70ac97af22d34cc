import { measureOffline } from './offline.ts'
import { measureOnline, type OnlinePlan } from './online.ts'
import { measurePublic } from './public.ts'

/**
 * Usage: `npm run -s bench:coverage -- [online|offline|growth] [SIZE …]`; offline where not said. SIZE are units or pull requests. The stand-in takes minutes to build 200.
 * `npm run -s bench:coverage -- public GIT_DIR COMMITS WINDOW LONGEST_RUN [POLICY]` takes a repository of yours, with everything approved: so many commits of its first-parent
 * walk, so many units a deploy (0: all in one), so many commits of one author as one rebase at most, and the text of a policy.
 */
const [part, ...given] = process.argv.slice(2)
const sizes = given.map(Number)
const usual: OnlinePlan = { pulls: 50, files: 3000, residueEvery: 20, history: 0, below: 'line', walk: false }

if (part !== 'online' && part !== 'growth' && part !== 'public') {
  console.log('Offline: gate --git-dir … --evidence … --json, 5 % of the units with a residue\n')
  console.log('| units | files | residues | processor s | entries found |')
  console.log('|---|---|---|---|---|')
  for (const units of sizes.length > 0 ? sizes : [500, 1000, 5000]) {
    const row = measureOffline({ units, files: 3000, residueEvery: 20 })
    console.log(`| ${row.units} | ${row.files} | ${row.residues} | ${row.processor.toFixed(1)} | ${row.uncovered} |`)
  }
}
if (part === 'online') {
  console.log('\nOnline: the stand-in with 40 ms for each answer, 5 % of the pull requests with a residue\n')
  console.log(
    '| pull requests | commits | seconds | making answers | holding back | own | requests | GraphQL | points | REST | git | kB | entries found | plain walk: requests | seconds |',
  )
  console.log(`|${'---|'.repeat(15)}`)
  for (const pulls of sizes.length > 0 ? sizes : [50, 100, 200]) {
    const row = await measureOnline({ ...usual, pulls, walk: true })
    const own = row.seconds - row.answering - row.latency
    const times = [row.seconds, row.answering, row.latency, own].map((seconds) => seconds.toFixed(1))
    const cells = [row.pulls, row.commits, ...times, row.requests, row.graphql, row.points, row.rest, row.git]
    const walk = [row.walkRequests, row.walkSeconds.toFixed(0)]
    console.log(`| ${[...cells, row.kilobytes, row.uncovered, ...walk].join(' | ')} |`)
  }
}
if (part === 'growth') {
  console.log('\nOnline, 40 ms for each answer: what the cost grows with\n')
  console.log(
    '| pull requests | one residue in | files | commits below the base | as | requests | git | points | kB | seconds | own |',
  )
  console.log(`|${'---|'.repeat(11)}`)
  const plans = [
    ...[50, 200].map((pulls) => ({ ...usual, pulls })),
    ...[0, 5].map((residueEvery) => ({ ...usual, residueEvery })),
    ...[300, 10_000].map((files) => ({ ...usual, files })),
    ...[0, 5000, 50_000].map((history) => ({ ...usual, pulls: 10, history })),
    ...[5000, 50_000].map((history) => ({ ...usual, pulls: 10, history, below: 'merges' as const })),
  ]
  for (const plan of plans) {
    const { requests, git, points, kilobytes, seconds, answering, latency } = await measureOnline(plan)
    const given = [
      plan.pulls,
      plan.residueEvery === 0 ? 'none' : plan.residueEvery,
      plan.files,
      plan.history,
      plan.below,
    ]
    const own = seconds - answering - latency
    console.log(`| ${[...given, requests, git, points, kilobytes, seconds.toFixed(1), own.toFixed(1)].join(' | ')} |`)
  }
}
if (part === 'public') {
  const [gitDir = '', commits = '200', window = '10', longestRun = '1', policy = ''] = given
  const plan = { gitDir, commits: Number(commits), window: Number(window), longestRun: Number(longestRun), policy }
  const { units, windows, passed, held, processor } = measurePublic(plan)
  console.log('| merges | squashes | rebases | deploys | passed | processor s |')
  console.log(`|${'---|'.repeat(6)}`)
  const cells = [units.merge, units.squash, units.rebase, windows, passed, processor.toFixed(1)]
  console.log(`| ${cells.join(' | ')} |`)
  for (const line of held) console.log(`held ${line}`)
}
