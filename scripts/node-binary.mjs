// Finds a Node of a wanted major version, bringing it from the npm registry where the machine has another one.
// Runs on any Node from 20 on; as a command it prints the path: `node scripts/node-binary.mjs 20`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const WANTED = { 20: '20.20.2', 24: '24.21.0' }
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The path of an executable of that major version: one on the PATH, or one installed below node_modules/.cache. */
export function nodeBinary(major) {
  return onPath(major) ?? installed(major)
}

function onPath(major) {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [process.execPath, ...places.map((folder) => join(folder, 'node'))].filter((file) =>
    existsSync(file),
  )
  return candidates.find((file) => {
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' })
    return stdout?.startsWith(`v${major}.`)
  })
}

function installed(major) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const prefix = join(root, 'node_modules', '.cache', `node${major}`)
  const file = join(prefix, 'node_modules', name, 'bin', 'node')
  if (existsSync(file)) return file
  const wanted = `${name}@${WANTED[major]}`
  console.error(`No Node ${major} on this machine: fetching ${wanted} from the npm registry`)
  mkdirSync(prefix, { recursive: true })
  if (!install(prefix, wanted) && !install(prefix, wanted)) {
    throw new Error(`Could not install ${wanted}. Install Node ${major} yourself and run this command again.`)
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(nodeBinary(Number(process.argv[2])))
