import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../project/root.ts'

/** What a gate through the shell gave, and the processor seconds that it and all of its children took, start included. */
export type TimedGate<T> = { readonly result: T; readonly processor: number }

/**
 * Runs `gate … --json` through the shell. Seconds of a clock would say how busy the machine is; `times` of the shell tells what was done. Throws where the gate
 * ends with anything but its word.
 */
export function timedGate<T>(args: readonly string[]): TimedGate<T> {
  const command = [process.execPath, join(root, 'src', 'cli.ts'), 'gate', ...args, '--json']
  const script = '"$@"; status=$?; times >&2; exit $status'
  const ran = spawnSync('sh', ['-c', script, 'sh', ...command], { maxBuffer: 1 << 30 })
  const said = ran.stderr.toString()
  if (ran.status !== 0 && ran.status !== 1) throw new Error(said)
  const times = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  const processor = times.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0)
  return { result: JSON.parse(ran.stdout.toString()), processor }
}
