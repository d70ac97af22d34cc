// What the other scripts share: where the repository is, and how a step is run.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Top folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A file of an installed package. */
export const packageFile = (...parts) => join(root, 'node_modules', ...parts)

/** Runs a JavaScript program of a package under this Node; says its name; ends this process if it fails. */
export function step(name, file, args, options = {}) {
  console.log(`\n--- ${name}`)
  const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit', ...options })
  if (status === 0) return
  console.error(`\n${name}: failed${error ? ` (${error.message})` : ''}`)
  process.exit(1)
}
