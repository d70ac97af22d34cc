// Programs outside npm that the tests run against. Where one is missing it is installed if this machine allows it
// (root on Debian or Ubuntu); else the command says what is missing and how to get it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What the tests need besides git: `{ program, debian, why }`. */
export const systemPackages = [
  { program: 'prometheus', debian: 'prometheus', why: 'the watch is tested against a real metric store' },
]

const GIT_WANTED = [2, 38]

/** Ends this process with a clear message where git is missing or too old: `git merge-tree --write-tree` came with 2.38. */
export function requireGit() {
  const { stdout, error } = spawnSync('git', ['--version'], { encoding: 'utf8' })
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout ?? '') ?? []
  const [wantedMajor, wantedMinor] = GIT_WANTED
  if (Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor)) return
  const found = error ? 'there is none on the PATH' : `found: ${stdout.trim()}`
  console.error(`git ${GIT_WANTED.join('.')} or newer is needed; ${found}. Install a newer git and run this again.`)
  process.exit(1)
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
