// Finds a Node of a wanted major version, bringing it from the npm registry where the machine has another one.
// Runs on any Node from 20 on; as a command it prints the path: `node scripts/node-binary.mjs 20`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What is brought. Of the oldest promised major (`engines` in package.json) only the first release will do: later ones can do more. */
const WANTED = { 20: '20.0.0', 22: '22.23.5', 24: '24.21.0' }
const OLDEST = '20'
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The path of an executable of that major version: one on the PATH, or one installed below node_modules/.cache. */
export function nodeBinary(major) {
  return onPath(String(major)) ?? installed(String(major))
}

function onPath(major) {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [process.execPath, ...places.map((folder) => join(folder, 'node'))].filter((file) =>
    existsSync(file),
  )
  const wanted = major === OLDEST ? `v${WANTED[major]}\n` : `v${major}.`
  return candidates.find((file) => {
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' })
    return stdout?.startsWith(wanted)
  })
}

function installed(major) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const version = WANTED[major]
  const prefix = join(root, 'node_modules', '.cache', `node-${version}`)
  const file = join(prefix, 'node_modules', name, 'bin', 'node')
  if (existsSync(file)) return file
  const wanted = `${name}@${version}`
  console.error(
    `No Node ${major === OLDEST ? version : major} on this machine: fetching ${wanted} from the npm registry`,
  )
  // Two tests may want it at once: each installs into a folder of its own, and the first one to be ready gives its name.
  const own = `${prefix}.${process.pid}`
  mkdirSync(own, { recursive: true })
  if (!install(own, wanted) && !install(own, wanted)) {
    throw new Error(`Could not install ${wanted}. Install Node ${major} yourself and run this command again.`)
  }
  try {
    renameSync(own, prefix)
  } catch (error) {
    if (!existsSync(file)) throw error
    rmSync(own, { recursive: true, force: true })
  }
  return file
}

/** No scripts: the package carries the executable itself. */
function install(prefix, wanted) {
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', ['install', '--prefix', prefix, ...quiet, wanted], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(nodeBinary(process.argv[2]))
