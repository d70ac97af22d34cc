import { ConfigurationError } from '../deploy/errors.ts'
import type { GitResult } from './run.ts'

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
  if (/^[0-9a-f]{40}$/.test(id)) return id
  throw new ConfigurationError(`expected a full commit id of 40 hexadecimal digits, found ${JSON.stringify(id)}`)
}
