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
  /** All bytes up to a line of this text, without it; the line end before it belongs to them. */
  untilLine(text: string): Promise<Buffer>
  /** The next byte, left where it is. */
  peek(): Promise<number>
}

/** A reader and its other end. After `fail` whatever is still missing is refused with that error. */
export function byteReader(): { reader: Reader; push(chunk: Buffer): void; fail(error: Error): void } {
  const held = growingBuffer()
  let failure: Error | null = null
  let wake: (() => void) | null = null

  /** The length that `enough` asks for, once so many bytes are there. */
  async function until(enough: (bytes: Buffer) => number): Promise<number> {
    for (;;) {
      const length = enough(held.bytes())
      if (length >= 0) return length
      if (failure !== null) throw failure
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const take = held.take
  const reader: Reader = {
    line: async () => take(await until((bytes) => bytes.indexOf(10)), 1).toString(),
    field: async () => take(await until((bytes) => bytes.indexOf(0)), 1),
    bytes: async (count) => take(await until((bytes) => (bytes.length >= count ? count : -1))),
    async untilLine(text) {
      const whole = Buffer.from(`\n${text}\n`)
      const first = whole.subarray(1)
      // What was searched once is not searched again.
      let from = 0
      const end = await until((bytes) => {
        if (bytes.length >= first.length && bytes.subarray(0, first.length).equals(first)) return 0
        const found = bytes.indexOf(whole, from)
        from = Math.max(0, bytes.length - whole.length)
        return found < 0 ? -1 : found + 1
      })
      return take(end, first.length)
    },
    peek: async () => (await until((bytes) => (bytes.length > 0 ? 1 : -1))) && (held.bytes()[0] ?? 0),
  }
  return {
    reader,
    push(chunk) {
      held.add(chunk)
      wake?.()
    },
    fail(error) {
      failure ??= error
      wake?.()
    },
  }
}

/** Least bytes of a buffer. */
const SMALLEST = 65_536

/** Bytes that are added at one end and taken off at the other. What was taken stays as it is: a full buffer is left to it, and the rest moves on. */
function growingBuffer() {
  let buffer = Buffer.allocUnsafe(SMALLEST)
  let [from, end] = [0, 0]
  return {
    bytes: () => buffer.subarray(from, end),
    add(chunk: Buffer): void {
      const length = end - from + chunk.length
      if (end + chunk.length > buffer.length) {
        const larger = Buffer.allocUnsafe(Math.max(SMALLEST, 2 * length))
        buffer.copy(larger, 0, from, end)
        buffer = larger
        ;[from, end] = [0, length - chunk.length]
      }
      chunk.copy(buffer, end)
      end += chunk.length
    },
    take(length: number, rest = 0): Buffer {
      const taken = buffer.subarray(from, from + length)
      from += length + rest
      return taken
    },
  }
}
