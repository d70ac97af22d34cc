// The newest git there is for a Debian machine, unpacked below node_modules/.cache with the libraries it needs; nothing is installed.
// Hosted runners have a git years newer than Debian's stable one, and a merge need not come out the same with both. As a command it
// prints the folder to put first in PATH: `node scripts/newest-git.mjs`.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './steps.mjs'

const folder = join(root, 'node_modules', '.cache', 'newest-git')
const unpacked = join(folder, 'root')
const bin = join(folder, 'bin')
const helpers = join(folder, 'git-core')

/** What git asks for and no test does. */
const NEEDLESS = /^(perl|libperl|liberror-perl|git-man|libc-gconv)/

/** The folder with that git, fetched where it is not there yet. Throws where it cannot be had, and says why. */
export function newestGit() {
  if (versionIn(bin) !== null) return bin
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['lists/partial', 'cache/archives/partial', 'root', 'bin', 'git-core']) {
    mkdirSync(join(folder, part), { recursive: true })
  }
  download()
  unpack()
  makeStartable()
  if (versionIn(bin) === null) throw new Error(`the git in ${folder} does not start`)
  return bin
}

/** The version of the git in that folder, as in `2.55.0`; null where there is none. */
export function versionIn(place) {
  const { stdout } = spawnSync(join(place, 'git'), ['--version'], { encoding: 'utf8' })
  return /\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0] ?? null
}

/** git and all that it depends on, from Debian's unstable suite in the archive that this machine's apt uses, with lists and a cache of their own. */
function download() {
  if (!/^ID=debian$/m.test(readIfThere('/etc/os-release')))
    throw new Error("it is fetched from Debian's archive, and this is another system")
  const lists = {
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'Acquire::Retries': 3,
  }
  // apt tells of an archive only once it has its lists, and a fresh machine has none.
  const archive = archiveOf({}) ?? (aptGet(lists, 'update'), archiveOf(lists))
  if (archive === undefined) throw new Error('apt knows no archive')
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg'
  const signed = existsSync(keys) ? `[signed-by=${keys}] ` : ''
  writeFileSync(join(folder, 'sources.list'), `deb ${signed}${archive} sid main\n`)
  // As if nothing were installed: all of the libraries come along, and none of this machine's takes part.
  writeFileSync(join(folder, 'status'), '')
  const unstable = {
    ...lists,
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Status': join(folder, 'status'),
  }
  aptGet(unstable, 'update')
  aptGet(unstable, '-y', '--no-install-recommends', '--download-only', 'install', 'git')
}

function archiveOf(settings) {
  const addresses = aptGet(settings, 'indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages').split('\n')
  return addresses.find((address) => address !== '' && !address.includes('security'))
}

function aptGet(settings, ...args) {
  const all = {
    ...settings,
    // Of the unstable suite a list is good for a week; the clock here may be another, as in the tests of clocks.
    'Acquire::Check-Valid-Until': false,
    'Acquire::Check-Date': false,
    // As root apt would fetch as another user, who may not write here.
    ...(process.getuid() === 0 && { 'APT::Sandbox::User': 'root' }),
  }
  return run('apt-get', ['-qq', ...Object.entries(all).map(([name, value]) => `-o${name}=${value}`), ...args])
}

function unpack() {
  const cache = join(folder, 'cache', 'archives')
  const packages = readdirSync(cache).filter((name) => name.endsWith('.deb') && !NEEDLESS.test(name))
  for (const name of packages) run('dpkg', ['--extract', join(cache, name), unpacked])
  rmSync(join(folder, 'cache'), { recursive: true })
  rmSync(join(folder, 'lists'), { recursive: true })
}

/** Each program is started by the loader that came with its libraries: the machine's own knows only the machine's. */
function makeStartable() {
  const libraries = readdirSync(join(unpacked, 'usr', 'lib'))
    .map((name) => join(unpacked, 'usr', 'lib', name))
    .find((place) => existsSync(join(place, 'libc.so.6')))
  const loader = readdirSync(libraries).find((name) => /^ld-linux.*\.so\.\d+$/.test(name))
  const start = (file) =>
    `exec '${join(libraries, loader)}' --library-path '${libraries}' --argv0 "$0" '${realpathSync(file)}' "$@"\n`
  const core = join(unpacked, 'usr', 'lib', 'git-core')
  for (const name of readdirSync(core)) {
    const file = join(core, name)
    if (isProgram(file)) writeFileSync(join(helpers, name), `#!/bin/sh\n${start(file)}`, { mode: 0o755 })
    else symlinkSync(file, join(helpers, name))
  }
  const own = `export GIT_EXEC_PATH='${helpers}' GIT_TEMPLATE_DIR=\n`
  const git = start(join(unpacked, 'usr', 'bin', 'git'))
  writeFileSync(join(bin, 'git'), `#!/bin/sh\n${own}${git}`, { mode: 0o755 })
}

/** Machine code, and no script or folder. */
function isProgram(file) {
  try {
    return readFileSync(file).subarray(1, 4).toString() === 'ELF'
  } catch {
    return false
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return stdout
  throw new Error(`${program} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(newestGit())
