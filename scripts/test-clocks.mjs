// Runs the tests at other hours, on other days, in other time zones and on a busy machine:
//   npm run test:clocks -- [--only PART-OF-A-NAME]... [--list] [PART-OF-A-TEST-FILE]...
// Needs Debian's faketime, which is installed where that is allowed. Every process of a test sees the same clock, except
// programs that do not ask the C library for the time, such as Prometheus: no test may depend on what those believe.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { settings } from './clock-settings.mjs'
import { nodeBinary } from './node-binary.mjs'
import { packageFile, root } from './steps.mjs'
import { ensureSystemPackages, requireGit, systemPackages } from './system-packages.mjs'

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] }, list: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const chosen = settings.filter(
  ({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part)),
)
if (chosen.length === 0 || values.list) {
  const known = settings.map(({ name, at, zone }) => `  ${name.padEnd(26)}${at ?? 'the true time'}, ${zone}`)
  console.log(`Settings that --only chooses from:\n${known.join('\n')}`)
  process.exit(values.list ? 0 : 1)
}

requireGit()
const faketime = { program: 'faketime', debian: 'faketime', why: 'the tests run at other hours with it' }
if (ensureSystemPackages([...systemPackages, faketime]).includes('faketime')) process.exit(1)
// Where a process with the number of this one has left something, faketime does not start.
sweep()
// A test wants it, and no registry is reached from another year.
nodeBinary(20)
const preloaded = spawnSync('faketime', ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' })
const library = preloaded.stdout.trim()
if (library === '') {
  console.error(`faketime does not start: ${preloaded.stderr.trim() || preloaded.error}`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'clocks-'))
const started = new Set()
process.on('exit', () => {
  for (const child of started) process.kill(-child.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  sweep()
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const head = ['setting', 'passed', 'failed', 'skipped', 'seconds']
const rows = []
console.log(line(head))
for (const setting of chosen) {
  const result = await run(setting)
  rows.push(result)
  console.log(line(cells(result)))
  for (const text of result.faults) console.log(text)
}
console.log(`\n${[head, ...rows.map(cells)].map(line).join('\n')}`)
const wrong = rows.filter(({ ok }) => !ok)
console.log(wrong.length === 0 ? '\nAll passed.' : `\nFailed: ${wrong.map(({ name }) => name).join(', ')}`)
process.exit(wrong.length === 0 ? 0 : 1)

/** Runs Vitest once under a setting. */
async function run(setting) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const env = environment(setting)
  requireClock(setting, env)
  const began = performance.now()
  const busy = Array.from({ length: setting.busy }, startBusy)
  // On a slow machine numbers of processes come round before the run has ended.
  const sweeping = setInterval(sweep, 5000)
  const { status, output } = await vitest(report, env)
  clearInterval(sweeping)
  for (const child of busy) child.kill('SIGKILL')
  sweep()
  const seconds = Math.round((performance.now() - began) / 1000)
  return { name: setting.name, ok: status === 0, seconds, ...read(report, status === 0 ? '' : output) }
}

function vitest(report, env) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...positionals]
  const child = start([packageFile('vitest', 'vitest.mjs'), ...args], { cwd: root, env })
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }))
  })
}

/**
 * The offset is to the true clock and not to a process's own start, or each process would begin the day anew. Time that
 * only measures how long something takes stays true, which timers need.
 */
function environment({ at, zone }) {
  const env = { ...process.env, NO_COLOR: '1', TZ: zone }
  env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled')
  delete env['FORCE_COLOR']
  if (at === null) return env
  const offset = Math.round((Date.parse(at) - Date.now()) / 1000)
  const sign = offset < 0 ? '' : '+'
  const faked = { LD_PRELOAD: library, FAKETIME: `${sign}${offset}`, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
  // Node does not ask for the times of files in a way that could be faked; git then may not see others.
  return { ...env, ...faked, NO_FAKE_STAT: '1' }
}

/** Ends this process where programs do not see the setting's clock and zone, or the tests would say nothing about it. */
function requireClock({ name, at, zone }, env) {
  const noon = Date.UTC(2027, 5, 16, 12)
  const tell = `Date.now(), new Date(${noon}).toLocaleString('sv')`
  // A program that is given no variables, as tests start them.
  const inner = `require('child_process').execFileSync(process.execPath, ['-p', "JSON.stringify([${tell}])"], { env: {} })`
  const code = `JSON.stringify([${tell}, ...JSON.parse(${inner})])`
  const args = [`--import=${new URL('keep-clock.mjs', import.meta.url).href}`, '-p', code]
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const [now, hour, nowWithin, hourWithin] = stdout === '' ? [] : JSON.parse(stdout)
  const wanted = at === null ? Date.now() : Date.parse(at)
  const wantedHour = new Date(noon).toLocaleString('sv', { timeZone: zone })
  const isRight = (time, local) => Math.abs(time - wanted) < 60_000 && local === wantedHour
  if (isRight(now, hour) && isRight(nowWithin, hourWithin)) return
  console.error(`${name}: programs do not see that clock, but ${stdout.trim()}\n${stderr}`)
  process.exit(1)
}

/** A process that does nothing but take its share of the machine; it ends with this one. */
function startBusy() {
  const code = 'const parent = process.ppid; while (process.ppid === parent);'
  return start(['-e', code], { stdio: 'ignore' })
}

/** With a process group of its own, so that what it has started ends with it. */
function start(args, options) {
  const child = spawn(process.execPath, args, { ...options, detached: true })
  started.add(child)
  child.on('exit', () => started.delete(child))
  return child
}

/** Removes what faketime leaves of processes that were killed. */
function sweep() {
  const shared = '/dev/shm'
  for (const name of existsSync(shared) ? readdirSync(shared) : []) {
    const [, pid] = /^(?:sem\.)?faketime_\w+_(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) rmSync(join(shared, name), { force: true })
  }
}

/** Counts and failures; what Vitest printed where it failed without naming a test. */
function read(report, output) {
  const none = { passed: 0, failed: 0, skipped: 0 }
  const found = readReport(report)
  if (found === null) return { ...none, faults: [output] }
  const faults = found.testResults.flatMap(faultsOf)
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
    faults: faults.length === 0 && output !== '' ? [output] : faults,
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function faultsOf({ name, status, message, assertionResults }) {
  const file = name.slice(root.length + 1)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`  ${file}: ${message}`] : []
  return failed.map(
    ({ fullName, failureMessages }) => `  ${file} > ${fullName}\n${indented(failureMessages.join('\n'))}`,
  )
}

function indented(text) {
  return text
    .split('\n')
    .slice(0, 12)
    .map((each) => `      ${each}`)
    .join('\n')
}

function cells({ name, passed, failed, skipped, seconds }) {
  return [name, passed, failed, skipped, seconds]
}

function line([name, ...numbers]) {
  return `${String(name).padEnd(26)}${numbers.map((each) => String(each).padStart(9)).join('')}`
}
