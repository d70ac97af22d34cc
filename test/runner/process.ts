import { type ChildProcess, spawn } from 'node:child_process'

export type Ended = { readonly code: number | null; readonly signal: string | null; readonly log: string }

/** Starts `node script` with just these variables, collects what it prints, and hands the child out for who wants to kill it. */
export function startNode(
  script: string,
  args: readonly string[],
  options: { readonly env: Record<string, string>; readonly cwd: string; readonly onLine?: (line: string) => void },
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  // Beside those, where Node keeps what it has compiled: a start costs less, and nothing else can be seen of it.
  const cache = process.env['NODE_COMPILE_CACHE']
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...options.env, ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }) },
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  let rest = ''
  const take = (chunk: Buffer) => {
    log += chunk.toString()
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach((line) => options.onLine?.(line))
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, log }))
  })
  return { child, ended }
}
