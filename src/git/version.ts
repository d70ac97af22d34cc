import { GitNeededError } from '../deploy/errors.ts'

/** `merge-tree --write-tree` came with 2.38. */
const needed = [2, 38] as const

/** Whether `git version` names one from that version on; unreadable ones do not count. */
export function isVersion(output: string, wanted: readonly [major: number, minor: number]): boolean {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? []
  const newer = Number(major) > wanted[0] || (Number(major) === wanted[0] && Number(minor) >= wanted[1])
  return major !== undefined && minor !== undefined && newer
}

/** Throws GitNeededError where `git version` names one that is too old. Unreadable versions pass: git itself will tell. */
export function requireVersion(output: string): void {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? []
  if (major === undefined || minor === undefined) return
  const old = Number(major) < needed[0] || (Number(major) === needed[0] && Number(minor) < needed[1])
  if (old) throw new GitNeededError(`git ${needed.join('.')} or newer is needed, found ${output.trim()}`)
}
