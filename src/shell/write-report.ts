import { writeFile } from 'node:fs/promises'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'

/** Writes a page to the file that `--html` names. Throws a ConfigurationError where it cannot be written. */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new ConfigurationError(`--html: ${quote(file)} cannot be written: the system says ${why}`, { cause })
  }
}
