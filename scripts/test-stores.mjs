// Tests of metric stores against real servers. Apart from the other tests, because they install what takes a minute.
//   npm run test:stores           influxdb, graphite and victoria-metrics of Debian, moto of PyPI; fails where one is missing and cannot be installed
//   npm run test:stores -- java   OpenSearch, by Maven; says so and ends where there is no Java, no Maven or no answer of the registry
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFile, root, step } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const why = 'a store is tested against it'
const args = process.argv.slice(2)

if (args[0] === 'java') {
  getOpenSearch()
  run(['test/stores/java.real.ts', ...args.slice(1)])
} else {
  const missing = ensureSystemPackages([
    { program: 'influxd', debian: 'influxdb', why },
    { program: 'victoria-metrics', debian: 'victoria-metrics', why },
    { program: 'gunicorn', debian: 'gunicorn', why },
    { program: 'graphite-manage', debian: 'graphite-web', why },
  ])
  if (missing.length > 0 || !hasMoto()) process.exit(1)
  run(['test/stores/stores.real.ts', 'test/stores/stages.real.ts', ...args])
}

function run(files) {
  step('stores', packageFile('vitest', 'vitest.mjs'), ['run', '--config', 'vitest.stores.config.ts', ...files])
}

/** Whether moto is there, which plays CloudWatch; it is installed where it is not. */
function hasMoto() {
  const folder = packageFile('.cache', 'moto')
  if (has(join(folder, 'bin', 'moto_server'))) return true
  console.log('Installing moto')
  const options = { stdio: ['ignore', 'ignore', 'inherit'] }
  const made = spawnSync('python3', ['-m', 'venv', folder], options)
  const pip = spawnSync(join(folder, 'bin', 'pip'), ['install', '-q', 'moto[cloudwatch,server]==5.2.5'], options)
  if (made.status === 0 && pip.status === 0) return true
  console.warn(
    'moto cannot be installed (a store is tested against it). On Debian or Ubuntu: apt-get install python3-venv',
  )
  return false
}

/** Puts down where the classes of OpenSearch are, which Maven fetches. Ends where they cannot be had. */
function getOpenSearch() {
  const folder = packageFile('.cache', 'opensearch')
  mkdirSync(folder, { recursive: true })
  if (!has('java')) skip('there is no Java')
  if (!has('mvn')) skip('there is no Maven')
  const asked = ['-q', '-B', '-f', 'test/stores/opensearch.xml', 'dependency:build-classpath']
  const { status, stdout } = spawnSync('mvn', [...asked, `-Dmdep.outputFile=${folder}/classes`], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  if (/Could not transfer|Unknown host|Connection (?:refused|reset)|timed out/i.test(stdout))
    skip('Maven reaches no registry')
  console.error(stdout)
  process.exit(1)
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

function skip(reason) {
  console.warn(`SKIPPED: OpenSearch was not tested: ${reason}. On Debian or Ubuntu: apt-get install maven default-jdk`)
  process.exit(0)
}
