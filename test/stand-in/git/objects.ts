import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { GIT_ENV } from './git.ts'

/** What git knows of an object without reading it; the size in bytes. */
export interface ObjectFacts {
  readonly sha: string
  readonly type: string
  readonly size: number
}

/** An object as git stores it. */
export interface StoredObject extends ObjectFacts {
  readonly content: Buffer
}

interface Question {
  /** Whether the content comes with the answer. */
  readonly whole: boolean
  readonly answer: (object: StoredObject | undefined) => void
  readonly fail: (error: Error) => void
}

/**
 * Reads objects by name through one long-lived `git cat-file --batch-command`: a process for each read would
 * dominate the time of a request. Names are resolved anew by git each time, so nothing goes stale.
 */
export class Objects {
  readonly #dir: string
  readonly #waiting: Question[] = []
  #child: ChildProcessWithoutNullStreams | undefined
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes that must have arrived before looking again, so that a large blob is not joined at each chunk. */
  #wanted = 0

  constructor(dir: string) {
    this.#dir = dir
  }

  /** The object of this name (a SHA, a ref, `ref:path`, `x^{commit}`), or undefined when there is none. */
  read(name: string): Promise<StoredObject | undefined> {
    return this.#ask(name, true)
  }

  /** Type and size of the object of this name, or undefined when there is none. */
  describe(name: string): Promise<ObjectFacts | undefined> {
    return this.#ask(name, false)
  }

  /** Ends the process. */
  close(): void {
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #ask(name: string, whole: boolean): Promise<StoredObject | undefined> {
    if (name === '' || /[\n\0]/.test(name)) return Promise.resolve(undefined)
    const child = (this.#child ??= this.#start())
    return new Promise((answer, fail) => {
      this.#waiting.push({ whole, answer, fail })
      child.stdin.write(`${whole ? 'contents' : 'info'} ${name}\n`)
    })
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['--git-dir', this.#dir, 'cat-file', '--batch-command'], { env: { ...GIT_ENV } })
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk)
      this.#length += chunk.length
      if (this.#length >= this.#wanted) this.#take()
    })
    child.on('error', (error) => this.#abandon(error))
    child.on('close', () => this.#abandon(new Error(`git cat-file of ${this.#dir} ended`)))
    child.stdin.on('error', () => undefined)
    return child
  }

  /** Hands out every answer that has arrived whole. */
  #take(): void {
    let buffer = Buffer.concat(this.#chunks, this.#length)
    this.#wanted = 0
    for (;;) {
      const end = buffer.indexOf('\n')
      if (end < 0) break
      // Split from the right: the name asked for may hold spaces, the answer's other parts do not.
      const words = buffer.toString('utf8', 0, end).split(' ')
      const last = words.at(-1)
      if (last === 'missing' || last === 'ambiguous') {
        this.#waiting.shift()?.answer(undefined)
        buffer = buffer.subarray(end + 1)
        continue
      }
      const [sha = '', type = '', length = '0'] = words
      if (this.#waiting[0]?.whole === false) {
        this.#waiting.shift()?.answer({ sha, type, size: Number(length), content: Buffer.alloc(0) })
        buffer = buffer.subarray(end + 1)
        continue
      }
      const stop = end + 1 + Number(length)
      if (buffer.length < stop + 1) {
        this.#wanted = stop + 1
        break
      }
      const content = Buffer.from(buffer.subarray(end + 1, stop))
      this.#waiting.shift()?.answer({ sha, type, size: content.length, content })
      buffer = buffer.subarray(stop + 1)
    }
    this.#chunks = [buffer]
    this.#length = buffer.length
  }

  #abandon(error: Error): void {
    this.#child = undefined
    for (const question of this.#waiting.splice(0)) question.fail(error)
  }
}
