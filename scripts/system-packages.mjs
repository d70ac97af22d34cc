// Programs outside npm that the tests run against. Where one is missing it is installed if this machine allows it
// (root on Debian or Ubuntu); else the command says what is missing and how to get it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { newestGit, versionIn } from './newest-git.mjs'

/** What the tests need besides git: `{ program, debian, why }`. */
export const systemPackages = [
  { program: 'prometheus', debian: 'prometheus', why: 'the watch is tested against a real metric store' },
]

/** `git merge-tree --write-tree` came with it. */
const OLDEST_GIT = [2, 38]
/** From here on merges come out otherwise where they are not told all; hosted runners have newer ones. */
const RECENT_GIT = [2, 50]

/** Ends this process with a clear message where git is missing or too old. */
export function requireGit() {
  const { stdout, error } = spawnSync('git', ['--version'], { encoding: 'utf8' })
  if (isFrom(OLDEST_GIT, stdout ?? '')) return
  const found = error ? 'there is none on the PATH' : `found: ${stdout.trim()}`
  console.error(`git ${OLDEST_GIT.join('.')} or newer is needed; ${found}. Install a newer git and run this again.`)
  process.exit(1)
}

/** The folder of the newest git that can be had, and null where it cannot: where the installed one is not recent either, the tests do not pass in CI. */
export function ensureNewestGit() {
  const installed = spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout
  console.log(`The tests run with ${installed.trim()}`)
  try {
    const folder = newestGit()
    console.log(`and those that lean on git once more with git version ${versionIn(folder)}`)
    return folder
  } catch (error) {
    console.warn(`No other git to test with: ${error.message}`)
    if (isFrom(RECENT_GIT, installed)) return null
    console.warn(`What git ${RECENT_GIT.join('.')} and newer make of merges is not tested.`)
    if (process.env['CI'] === 'true') process.exit(1)
    return null
  }
}

function isFrom([wantedMajor, wantedMinor], version) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version) ?? []
  return Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor)
}

/** Installs what is missing where it may. Returns the names of the programs that are still missing. */
export function ensureSystemPackages(wanted = systemPackages) {
  const missing = wanted.filter(({ program }) => !has(program))
  if (missing.length === 0) return []
  const names = missing.map(({ debian }) => debian)
  if (mayInstall()) {
    console.log(`Installing ${names.join(', ')}`)
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
  }
  const still = missing.filter(({ program }) => !has(program))
  for (const { program, debian, why } of still) {
    console.warn(`${program} is missing (${why}). On Debian or Ubuntu: apt-get install ${debian}`)
  }
  if (still.length > 0 && process.env['CI'] === 'true') process.exit(1)
  return still.map(({ program }) => program)
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Root on a machine that apt looks after. */
function mayInstall() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
