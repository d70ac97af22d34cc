import { spawn } from 'node:child_process'
import { GIT_ENV } from '../git/git.ts'
import type { Answer } from './answer.ts'

/** A request of git's smart HTTP protocol. */
export interface GitRequest {
  readonly root: string
  readonly method: string
  /** The path below the root, such as `/acme/shop.git/info/refs`. */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** The login that may push; empty for one that may only read. */
  readonly user: string
  /** Whether what is pushed may change workflow files. */
  readonly workflows: boolean
}

/** Lets `git http-backend` answer, as a web server would. */
export function gitBackend(request: GitRequest): Promise<Answer> {
  const header = (name: string) => String(request.headers[name] ?? '')
  const env = {
    ...GIT_ENV,
    GIT_PROJECT_ROOT: request.root,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method,
    PATH_INFO: request.path,
    QUERY_STRING: request.query,
    CONTENT_TYPE: header('content-type'),
    CONTENT_LENGTH: String(request.body.length),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    REMOTE_USER: request.user,
    STAND_IN_WORKFLOWS: request.workflows ? 'allowed' : '',
  }
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.on('error', reject)
    child.on('close', () => resolve(parse(Buffer.concat(out))))
    child.stdin.on('error', () => undefined)
    child.stdin.end(request.body)
  })
}

/** Splits what a CGI program writes into its headers and its body. */
function parse(out: Buffer): Answer {
  const split = out.indexOf('\r\n\r\n')
  const lines = out.toString('latin1', 0, split).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const { status = '200', ...rest } = headers
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(split + 4) }
}
