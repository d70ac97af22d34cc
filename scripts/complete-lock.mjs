// Completes package-lock.json: npm leaves out optional packages for other platforms where it could not see them, and
// `npm ci` then refuses the lock file. Run after `npm install`: `node scripts/complete-lock.mjs`.
// A name such as @oxlint/binding-linux-arm64-musl says for which platform a package is.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.values(lock.packages).flatMap((holder) =>
  Object.entries(holder.optionalDependencies ?? {})
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, holder.dev === true)]),
)
const [[top, project], ...others] = Object.entries(lock.packages)
const packages = [...others, ...missing].toSorted(([one], [other]) => (one < other ? -1 : 1))
lock.packages = Object.fromEntries([[top, project], ...packages])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} packages for other platforms added to package-lock.json`)

/** What npm would have written, without a checksum: npm looks the package up by its version where it is needed. */
function entry(name, version, dev) {
  const words = name.split(/[/-]/)
  const os = words.find((word) => OPERATING_SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  const library = LIBRARIES[words.at(-1)]
  if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version}: for which platform is it?`)
  const libc = os === 'linux' && library ? { libc: [library] } : {}
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] }
}
