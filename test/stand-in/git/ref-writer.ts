import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { GIT_ENV } from './git.ts'
import { ZERO } from './refs.ts'

/** One reference, from where to where; undefined where it does not exist. */
export interface RefSwap {
  readonly ref: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Moves references through one long-lived `git update-ref --stdin`, one transaction after the other. */
export class RefWriter {
  readonly #dir: string
  #child: ChildProcessWithoutNullStreams | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Moves references that stand at `before` (undefined: that do not exist), all or none; false where git refuses. */
  swap(moves: readonly RefSwap[]): Promise<boolean> {
    const commands = moves.map(({ ref, before = ZERO, after }) =>
      after ? `update ${ref}\0${after}\0${before}\0` : `delete ${ref}\0${before}\0`,
    )
    return this.#queue(commands.join(''))
  }

  /** Points a reference at a commit wherever it stands; false where git refuses. */
  set(name: string, after: string): Promise<boolean> {
    return this.#queue(`update ${name}\0${after}\0\0`)
  }

  /** Ends the process. */
  close(): void {
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #queue(command: string): Promise<boolean> {
    const moved = this.#last.then(() => this.#commit(command))
    this.#last = moved.catch(() => undefined)
    return moved
  }

  /** Git ends at what it refuses, having moved nothing; the next transaction starts another. */
  #commit(command: string): Promise<boolean> {
    const child = (this.#child ??= this.#start())
    return new Promise((resolve, reject) => {
      let answer = ''
      const settle = (moved: boolean) => {
        child.stdout.removeAllListeners('data')
        child.removeAllListeners('close').removeAllListeners('error')
        resolve(moved)
      }
      child.stdout.on('data', (chunk: Buffer) => {
        answer += chunk.toString()
        if (answer.includes('commit: ok\n')) settle(true)
      })
      child.on('close', () => {
        if (this.#child === child) this.#child = undefined
        settle(false)
      })
      child.on('error', reject)
      child.stdin.write(`start\0${command}prepare\0commit\0`)
    })
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['--git-dir', this.#dir, 'update-ref', '--stdin', '-z'], { env: { ...GIT_ENV } })
    child.stdin.on('error', () => undefined)
    child.stderr.resume()
    return child
  }
}
