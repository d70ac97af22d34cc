import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { policyWords } from '../config/policy-summary.ts'
import { exitCode } from '../deploy/result.ts'

const usage = 'policy: expected the path of one policy file, as in: policy .github/deploy-guard.yml'

/**
 * `policy FILE` checks a policy file and prints what it means; `policy --schema` prints the JSON Schema of such files.
 * Throws one ConfigurationError with all mistakes of the file.
 */
export async function policyCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args)
  if (values.schema === true) {
    const { policyJsonSchema } = await import('../config/json-schema.ts')
    return say(`${JSON.stringify(await policyJsonSchema(), null, 2)}\n`)
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new ConfigurationError(usage)
  const words = policyWords(parsePolicy(await readText(file), file))
  return say(`${file}: no mistakes. It means:\n\n${words}\n`)
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { schema: { type: 'boolean' } } })
  } catch (cause) {
    throw new ConfigurationError(usage, { cause })
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(`${quote(file)} cannot be read: ${whyUnread(cause)}`, { cause })
  }
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'there is no such file'
  return code === 'EISDIR' ? 'it is a folder' : `the system says ${String(code)}`
}

function say(text: string): number {
  process.stdout.write(text)
  return exitCode.ok
}
