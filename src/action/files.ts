// The files and folders through which a runner and a step talk. A job can break any of them: a step that empties the temporary folder, a disk that is full, a
// container with another user.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../base/errors.ts'

/** Writes a page for people to a folder of ours below `temp`, the runner's, and returns its path. Throws ConfigurationError where it cannot be written. */
export async function writePage(name: string, text: string, temp = process.env['RUNNER_TEMP'] ?? ''): Promise<string> {
  const folder = join(temp, 'deploy-guard')
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), text)
    return join(folder, name)
  } catch (error) {
    throw new ConfigurationError(unwritable('RUNNER_TEMP', error, folder))
  }
}

/** That a place of the runner's cannot be written, with its name, its path and what to do. `variable` names it, as `GITHUB_OUTPUT`. */
export function unwritable(variable: string, error: unknown, path = process.env[variable] ?? ''): string {
  return `${variable} (${path}) cannot be written: ${systemWord(error)}. See that no other step moves or locks it, that the runner's user may write there, and that the disk is not full`
}

/** The system's own word, as ENOENT. */
export function systemWord(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
