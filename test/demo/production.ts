import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the demo's deploy step does: fetch a commit from the forge, stop what runs, start the new version. */
export type Production = {
  deploy(sha: string): Promise<void>
  stop(): Promise<void>
}

export function createProduction(options: { folder: string; remote: string; port: number }): Production {
  let running: ChildProcess | null = null
  return {
    async deploy(sha) {
      const release = join(options.folder, sha)
      await checkOut(options.remote, sha, release)
      await end(running)
      running = spawn(process.execPath, ['server.mjs', String(options.port)], { cwd: release, stdio: 'ignore' })
      await untilAnswering(options.port)
    },
    async stop() {
      await end(running)
      running = null
    },
  }
}

async function checkOut(remote: string, sha: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const git = (...args: string[]) => run('git', args, { cwd: folder })
  await git('init', '--quiet')
  await git('fetch', '--quiet', '--depth=1', remote, sha)
  await git('checkout', '--quiet', 'FETCH_HEAD')
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

async function untilAnswering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const up = await fetch(`http://127.0.0.1:${port}/metrics`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`the shop does not answer on port ${port}`)
}
