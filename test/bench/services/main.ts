import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureOffline } from '../coverage/offline.ts'

/**
 * Usage: `npm run -s bench:services -- [UNITS …]`. What the gate of one of 40 services costs in a repository of 100,000 files, where each service has so many
 * pull requests in the range; next to a repository that holds this service alone, and to the gate of the whole.
 */
const SERVICES = 40
const FILES = 100_000
const each = FILES / SERVICES
const given = process.argv.slice(2).map(Number)

const path = (file: number): string => `services/s${file % SERVICES}/d${Math.floor(file / SERVICES / 100)}/f${file}.txt`
const policy = (folder: string): string => {
  const names = Array.from({ length: SERVICES }, (_, at) => `  s${at}: { paths: ["services/s${at}/**"] }\n`)
  const file = join(folder, 'policy.yml')
  writeFileSync(file, `services:\n${names.join('')}`)
  return file
}

console.log('| pull requests of the service | of all | judged | processor s |')
console.log('|---|---|---|---|')
for (const units of given.length > 0 ? given : [10, 100]) {
  const row = (judged: string, all: number, { processor }: ReturnType<typeof measureOffline>): void =>
    console.log(`| ${units} | ${all} | ${judged} | ${processor.toFixed(1)} |`)
  const all = { units: units * SERVICES, files: FILES, residueEvery: 0, path }
  row('this service, alone in a repository of its own', units, measureOffline({ units, files: each, residueEvery: 0 }))
  row(
    'this service of 40',
    units * SERVICES,
    measureOffline(all, (folder) => ['--policy', policy(folder), '--service', 's0']),
  )
  row('the whole repository', units * SERVICES, measureOffline(all))
}
