// Under another clock (faketime) or in another zone, hands both on to every program that is started from here on: tests
// and the guard start programs with a few chosen variables only, and such a program would see the true time.
// Loads itself into each Node process below this one; does nothing where neither FAKETIME nor TZ is set.
import childProcess from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'

const { env } = process
if (env['FAKETIME'] ?? env['TZ']) handOn()

function handOn() {
  const load = `--import=${import.meta.url}`
  if (!env['NODE_OPTIONS']?.includes(load)) env['NODE_OPTIONS'] = `${env['NODE_OPTIONS'] ?? ''} ${load}`.trim()
  // "Start at" means the start of each process: all of them shall see one clock.
  if (env['FAKETIME']?.startsWith('@')) env['FAKETIME'] = offset()
  // A lock that the library shares with its children: one that a test kills could hold it for ever.
  delete env['FAKETIME_SHARED']
  const names = ['TZ', 'LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'NO_FAKE_STAT', 'NODE_OPTIONS']
  patch(Object.entries(env).filter(([name]) => names.includes(name)))
}

/** From the true time, which a program without faketime's library tells, to this process's own. */
function offset() {
  const { PATH } = env
  const seconds = Math.round(Date.now() / 1000) - Number(childProcess.execFileSync('date', ['+%s'], { env: { PATH } }))
  return seconds < 0 ? String(seconds) : `+${seconds}`
}

/** Adds variables wherever a program is started with variables of its own that lack them. */
function patch(clock) {
  const { spawn } = childProcess.ChildProcess.prototype
  // Every way to start a program without waiting for its end comes by here.
  childProcess.ChildProcess.prototype.spawn = function spawnWithClock(options) {
    const pairs = options?.envPairs
    const missing = clock.filter(([name]) => pairs?.every((pair) => !pair.startsWith(`${name}=`)))
    pairs?.push(...missing.map(([name, value]) => `${name}=${value}`))
    return spawn.call(this, options)
  }
  for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
    const original = childProcess[name]
    const completed = (arg) => (arg?.env ? { ...arg, env: { ...Object.fromEntries(clock), ...arg.env } } : arg)
    childProcess[name] = (...args) => original(...args.map(completed))
  }
  syncBuiltinESMExports()
}
