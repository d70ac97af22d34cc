import { spawn } from 'node:child_process'
import { gitFailure } from './failure.ts'
import { type Reader, byteReader } from './byte-reader.ts'

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
