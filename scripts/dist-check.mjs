// Is dist/ what the sources build? Compares every byte with a build in a temporary folder. Changes nothing in dist/.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

/** A build into that folder, as `together` takes it. */
export const buildInto = (folder) => [
  'build for the comparison with dist/',
  join(root, 'scripts', 'build.mjs'),
  ['--out', folder],
]

/** Ends this process if dist/ differs from what is built in that folder, and says which files do. */
export function checkDist(folder) {
  const differences = compare(join(root, 'dist'), folder)
  if (differences.length === 0) return console.log('dist/ is what the sources build')
  console.error('\ndist/ is not what the sources build:')
  for (const difference of differences) console.error(`  ${difference}`)
  console.error('Run `npm run build` and commit dist/.')
  process.exit(1)
}

/** Differences between two folders, one line a file. */
function compare(committed, built) {
  const [ours, theirs] = [files(committed), files(built)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].toSorted().flatMap((name) => {
    const [mine, wanted] = [ours.get(name), theirs.get(name)]
    if (mine === undefined) return [`${name}: missing in dist/`]
    if (wanted === undefined) return [`${name}: in dist/, but nothing builds it`]
    return mine.equals(wanted) ? [] : [`${name}: differs`]
  })
}

function files(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return new Map(entries.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]))
  } catch (error) {
    if (error.code === 'ENOENT') return new Map()
    throw error
  }
}
