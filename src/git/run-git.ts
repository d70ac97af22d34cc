import { isCommitId } from '../base/commit-id.ts'
import { spawn } from 'node:child_process'
import { ConfigurationError, GitNeededError, type OutsideCode, OutsideError } from '../base/errors.ts'
import { scrub } from '../base/log.ts'

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

/** Runs git in one repository; further options as in `GitCall`. */
export type Git = (
  args: readonly string[],
  options?: {
    readonly input?: string
    readonly accept?: readonly number[]
    /** Added to the repository's own environment. */
    readonly environment?: Readonly<Record<string, string>>
  },
) => Promise<GitResult>

/** The output as text without the line end. */
export async function gitText(git: Git, args: readonly string[]): Promise<string> {
  return (await git(args)).stdout.toString().trimEnd()
}

/** The parts of an output that ends each part with NUL. */
export function records(output: Buffer): string[] {
  return output.toString().split('\0').slice(0, -1)
}

/** Refuses whatever is not a full object id, so that no text from outside can become an option or a revision. */
export function objectId(id: string): string {
  if (isCommitId(id)) return id
  throw new ConfigurationError(`expected a full commit id of 40 hexadecimal digits, found ${JSON.stringify(id)}`)
}

/** git says why only in words; they are English under LC_ALL=C, and only the error's code hangs on them. */
const codes: readonly (readonly [RegExp, OutsideCode])[] = [
  [/authentication failed|could not read (username|password)|error: 40[13]|permission denied/i, 'missing-permission'],
  [
    /could not resolve host|failed to connect|connection (refused|reset|timed out)|error: 5\d\d|early eof|hung up/i,
    'unreachable',
  ],
  [/not our ref|couldn't find remote ref|error: 404|not found|does not appear to be a git repository/i, 'not-found'],
]

/** What git said, without progress, hints and secrets: its last meaningful lines, at most 400 characters. */
export function essence(stderr: string, secrets: readonly string[]): string {
  const lines = scrub(stderr, secrets)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(
      (line) => line !== '' && !line.startsWith('hint:') && !/^(remote: )?(Counting|Compressing|Receiving)/.test(line),
    )
  return lines.slice(-3).join('; ').slice(0, 400) || 'no message'
}

/** The error of a git command that failed. */
export function gitFailure(command: string, stderr: string, secrets: readonly string[]): OutsideError {
  const code = codes.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'refused'
  return new OutsideError(code, `git ${command} failed: ${essence(stderr, secrets)}`)
}
