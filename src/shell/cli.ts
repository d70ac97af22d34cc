import { nearest } from '../config/nearest.ts'
import { quote } from '../config/quote.ts'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { version } from '../version.ts'
import { verbs } from './verbs.ts'

/** Runs one command of the shell and returns its exit code. Prints to standard output, and what went wrong to standard error. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    return await run(args)
  } catch (error) {
    if (!(error instanceof ConfigurationError || error instanceof OutsideError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error instanceof ConfigurationError ? exitCode.usage : exitCode.outside
  }
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version') return say(`${version}\n`)
  if (name === undefined || name === '--help' || rest.includes('--help')) return say(help())
  const verb = verbs[name]
  if (verb === undefined) throw unknown(name)
  return (await verb.load())(rest)
}

function unknown(name: string): ConfigurationError {
  const known = Object.keys(verbs)
  const meant = nearest(name, known)
  const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`
  return new ConfigurationError(`unknown command ${quote(name)}: ${cure} (see --help)`)
}

function help(): string {
  const lines = Object.values(verbs).flatMap(({ usage, purpose }) => [`  ${usage}`, `      ${purpose}`])
  return [`deploy-guard ${version}`, '', ...lines, '', '  --version', '  --help', ''].join('\n')
}

function say(text: string): number {
  process.stdout.write(text)
  return exitCode.ok
}
