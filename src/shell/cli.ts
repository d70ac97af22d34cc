import { parseArgs } from 'node:util'
import { nearest } from '../config/nearest.ts'
import { quote } from '../config/quote.ts'
import { ConfigurationError } from '../deploy/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { version } from '../version.ts'

const help = `deploy-guard ${version}

  --version        prints the version
  --help           prints this
  policy FILE      checks a policy file and says what it means; --schema prints its JSON Schema
  sampler FILE     (internal) samples metrics as FILE says, until told to stop
`

const verbs = ['policy', 'sampler']

/** Runs one command of the shell and returns its exit code. Prints to standard output and standard error. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    return await run(args)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`${error.message}\n`)
    return exitCode.usage
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args
  switch (verb) {
    // A verb reads its own options.
    case 'policy':
      return (await import('./policy.ts')).policyCommand(rest)
    case 'sampler':
      return sampler(rest)
    case undefined:
    default:
      return answerless(args)
  }
}

/** What is no verb: an option of the program itself, nothing at all, or a mistake. */
function answerless(args: readonly string[]): number {
  const { values, positionals } = readArguments(args)
  if (values.version === true) return say(`${version}\n`)
  const [verb] = positionals
  if (values.help === true || verb === undefined) return say(help)
  const meant = nearest(verb, verbs)
  const cure = meant === null ? `expected one of ${verbs.join(', ')}` : `did you mean ${meant}?`
  throw new ConfigurationError(`unknown command ${quote(verb)}: ${cure} (see --help)`)
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { version: { type: 'boolean' }, help: { type: 'boolean' } },
    })
  } catch (error) {
    throw new ConfigurationError(`${error instanceof Error ? error.message : String(error)} (see --help)`, {
      cause: error,
    })
  }
}

async function sampler(rest: readonly string[]): Promise<number> {
  const [file] = rest
  if (file === undefined) throw new ConfigurationError('sampler: expected the path of its settings')
  const { runSampler } = await import('../metrics/sampler.ts')
  await runSampler(file)
  return exitCode.ok
}

function say(text: string): number {
  process.stdout.write(text)
  return exitCode.ok
}
