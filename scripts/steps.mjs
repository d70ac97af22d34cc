// What the other scripts share: where the repository is, and how a step is run.
import { spawn, spawnSync } from 'node:child_process'
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
  if (status !== 0) fail(name, error)
}

/**
 * Runs several such steps, each `[name, file, args]`, at the same time. What they print comes in their order, each as a
 * whole; ends this process at the first in that order that fails.
 */
export async function together(steps) {
  const running = steps.map(([, file, args]) => start(file, args))
  for (const [index, [name]] of steps.entries()) {
    const { status, error, output } = await running[index]
    console.log(`\n--- ${name}`)
    process.stdout.write(output)
    if (status === 0) continue
    for (const { child } of running) child.kill()
    fail(name, error)
  }
}

function start(file, args) {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((resolve) => {
    const end = (status, error) => resolve({ status, error, output: Buffer.concat(chunks) })
    child.on('error', (error) => end(1, error))
    child.on('close', (status) => end(status ?? 1))
  })
  return Object.assign(ended, { child })
}

function fail(name, error) {
  console.error(`\n${name}: failed${error ? ` (${error.message})` : ''}`)
  process.exit(1)
}
