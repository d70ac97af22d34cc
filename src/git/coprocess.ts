import { spawn } from 'node:child_process'
import { gitFailure } from './run-git.ts'

/** A git process that stays and answers one question after the other: a process for each would cost more than its work. */
export type Coprocess = {
  ask<T>(question: string, read: (reader: Reader) => Promise<T>): Promise<T>
  close(): void
}

/** How a coprocess is started. */
export type CoprocessCall = {
  readonly args: readonly string[]
  readonly gitDir: string
  readonly environment: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
}

/**
 * A coprocess, started at the first question. Questions are answered in order; throws OutsideError where the process ends
 * before it has answered.
 */
export function coprocess(call: CoprocessCall): Coprocess {
  let process: Running | null = null
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask(question, read) {
      const answer = last.then(() => {
        const running = (process ??= start(call))
        running.write(question)
        return read(running.reader)
      })
      last = answer.catch(() => undefined)
      return answer
    },
    close: () => process?.end(),
  }
}

type Running = { readonly reader: Reader; write(text: string): void; end(): void }

function start({ args, gitDir, environment, secrets }: CoprocessCall): Running {
  const child = spawn('git', ['--git-dir', gitDir, ...args], { env: { ...environment }, windowsHide: true })
  const { reader, push, fail } = byteReader()
  const err: Buffer[] = []
  child.stdout.on('data', push)
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.on('error', fail)
  child.on('close', () => fail(gitFailure(args[0] ?? '', Buffer.concat(err).toString(), secrets)))
  // A process that has ended is told by what it did not answer.
  child.stdin.on('error', () => undefined)
  return {
    reader,
    write: (text) => void child.stdin.write(text),
    end() {
      child.stdin.end()
      child.kill()
    },
  }
}

/** Bytes that arrive bit by bit, read off in the units they were written in. */
export type Reader = {
  /** Text up to the next line end, without it. */
  line(): Promise<string>
  /** Bytes up to the next NUL, without it. */
  field(): Promise<Buffer>
  bytes(count: number): Promise<Buffer>
  /** The next byte, left where it is. */
  peek(): Promise<number>
}

/** A reader and its other end. After `fail` whatever is still missing is refused with that error. */
export function byteReader(): { reader: Reader; push(chunk: Buffer): void; fail(error: Error): void } {
  let held = Buffer.alloc(0)
  let failure: Error | null = null
  let wake: (() => void) | null = null
  const chunks: Buffer[] = []

  /** The length that `enough` asks for, once so many bytes are there. */
  async function until(enough: (bytes: Buffer) => number): Promise<number> {
    for (;;) {
      if (chunks.length > 0) held = Buffer.concat([held, ...chunks.splice(0)])
      const length = enough(held)
      if (length >= 0) return length
      if (failure !== null) throw failure
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  function take(length: number, rest = 0): Buffer {
    const taken = held.subarray(0, length)
    held = held.subarray(length + rest)
    return taken
  }
  const reader: Reader = {
    line: async () => take(await until((bytes) => bytes.indexOf(10)), 1).toString(),
    field: async () => take(await until((bytes) => bytes.indexOf(0)), 1),
    bytes: async (count) => take(await until((bytes) => (bytes.length >= count ? count : -1))),
    peek: async () => (await until((bytes) => (bytes.length > 0 ? 1 : -1))) && (held[0] ?? 0),
  }
  return {
    reader,
    push(chunk) {
      chunks.push(chunk)
      wake?.()
    },
    fail(error) {
      failure ??= error
      wake?.()
    },
  }
}
