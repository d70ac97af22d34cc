import { spawn } from 'node:child_process'
import { GitNeededError, OutsideError } from '../deploy/errors.ts'
import { gitFailure } from './failure.ts'

/** What a git process left behind when it ended. */
export type GitResult = { readonly code: number; readonly stdout: Buffer; readonly stderr: string }

/** One git command. */
export type GitCall = {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly gitDir?: string
  readonly input?: string
  /** Exit codes that are answers and no failures; 0 when not given. */
  readonly accept?: readonly number[]
  /** Seconds after which the process is ended. */
  readonly timeout?: number
  /** Texts that must not stand in any error. */
  readonly secrets?: readonly string[]
}

/** Ten minutes: the first fetch of a very large repository. */
const DEFAULT_TIMEOUT = 600

/**
 * Runs git to its end. Throws GitNeededError where there is no git, OutsideError where the command failed or took
 * too long.
 */
export async function runGit(call: GitCall): Promise<GitResult> {
  const command = call.args[0] ?? ''
  const result = await finish(call, command)
  if ((call.accept ?? [0]).includes(result.code)) return result
  throw gitFailure(command, result.stderr, call.secrets ?? [])
}

function finish(call: GitCall, command: string): Promise<GitResult> {
  const args = call.gitDir === undefined ? call.args : ['--git-dir', call.gitDir, ...call.args]
  const seconds = call.timeout ?? DEFAULT_TIMEOUT
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: { ...call.environment }, windowsHide: true })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      // Helpers of git may live on and hold the pipes: nobody waits for them.
      child.stdout.destroy()
      child.stderr.destroy()
      child.unref()
      reject(new OutsideError('unreachable', `git ${command} took longer than ${seconds} s`))
    }, seconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new GitNeededError('git could not be started; version 2.38 or newer has to be on the PATH', { cause }))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() })
    })
    // A command that ends before it has read everything is judged by its exit code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(call.input)
  })
}
