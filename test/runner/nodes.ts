import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../project/root.ts'

/** The Nodes on which the shell is promised to run, by major version; of the oldest the first release. */
export const NODES = ['20', '22', '24'] as const

/** The path of such a Node: the machine's, else one from the npm registry. */
export function nodeOf(major: (typeof NODES)[number]): string {
  return execFileSync(process.execPath, [join(root, 'scripts', 'node-binary.mjs'), major])
    .toString()
    .trim()
}

/** How a program ended, and what it wrote. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a script of `dist` to its end on that Node, with these variables and a PATH. */
export function runOn(
  node: string,
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', ...variables }
  return new Promise((resolve) => {
    execFile(node, [script, ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err })
    })
  })
}
