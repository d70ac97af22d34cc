import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { root } from './root.ts'

const run = promisify(execFile)

/** A Node 20: the machine's, else one from the npm registry. */
async function node20(): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, 'scripts', 'node-binary.mjs'), '20'])
  return stdout.trim()
}

describe('the shell on Node 20', () => {
  it('starts', { timeout: 300_000 }, async () => {
    const node = await node20()
    expect((await run(node, ['--version'])).stdout).toMatch(/^v20\./)
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect((await run(node, [join(root, 'dist', 'cli.js'), '--version'])).stdout).toBe(`${version}\n`)
    expect((await run(node, [join(root, 'dist', 'cli.js'), '--help'])).stdout).toContain('--version')
  })
})
