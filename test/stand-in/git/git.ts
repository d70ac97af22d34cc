import { spawn } from 'node:child_process'
import { Objects } from './objects.ts'
import { RefWriter } from './ref-writer.ts'

/** What a finished git process left. */
export interface Finished {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

/** A git command that failed, with what it wrote to stderr. */
export class GitError extends Error {
  readonly code: number

  constructor(args: readonly string[], finished: Finished) {
    super(`git ${args.join(' ')} ended with ${finished.code}: ${finished.stderr.trim()}`)
    this.name = 'GitError'
    this.code = finished.code
  }
}

/** The environment of every git process: no configuration of the machine takes part. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
}

/** One bare repository, asked through git's plumbing commands. */
export class Git {
  readonly dir: string
  readonly objects: Objects
  readonly refs: RefWriter

  constructor(dir: string) {
    this.dir = dir
    this.objects = new Objects(dir)
    this.refs = new RefWriter(dir)
  }

  /** Ends the processes that stay. */
  close(): void {
    this.objects.close()
    this.refs.close()
  }

  /** Runs a command to its end, whatever its exit code. */
  attempt(args: readonly string[], { input, env }: RunOptions = {}): Promise<Finished> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', ['--git-dir', this.dir, ...args], { env: { ...GIT_ENV, ...env } })
      const out: Buffer[] = []
      const err: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      child.on('error', reject)
      child.on('close', (code) =>
        resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }),
      )
      // A command that ends before it read its input is judged by its exit code.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
    })
  }

  /** Runs a command that must succeed, and gives what it wrote. */
  async bytes(args: readonly string[], options?: RunOptions): Promise<Buffer> {
    const finished = await this.attempt(args, options)
    if (finished.code !== 0) throw new GitError(args, finished)
    return finished.stdout
  }

  /** Like `bytes`, as text without the line end. */
  async text(args: readonly string[], options?: RunOptions): Promise<string> {
    return (await this.bytes(args, options)).toString().trimEnd()
  }

  /** Like `text`, as lines; no output is no lines. */
  async lines(args: readonly string[], options?: RunOptions): Promise<string[]> {
    const text = await this.text(args, options)
    return text === '' ? [] : text.split('\n')
  }
}
