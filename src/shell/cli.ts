import { parseArgs } from 'node:util'
import { ConfigurationError } from '../deploy/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { version } from '../version.ts'

const help = `deploy-guard ${version}

  --version        prints the version
  --help           prints this
  rollback --git-dir DIR --good SHA --bad SHA --onto SHA
  rollback --git-dir DIR --reland SHA --onto SHA
           [--policy FILE] [--restore] [--without-workflows] [--json]
                   what taking good..bad back on top of onto gives; reads only
  sampler FILE     (internal) samples metrics as FILE says, until told to stop
`

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
  // A verb with options of its own reads them itself.
  if (args[0] === 'rollback') return rollback(args.slice(1))
  const { values, positionals } = readArguments(args)
  if (values.version === true) return say(`${version}\n`)
  const [verb, ...rest] = positionals
  if (values.help === true || verb === undefined) return say(help)
  switch (verb) {
    case 'sampler':
      return sampler(rest)
    default:
      throw new ConfigurationError(`unknown command "${verb}": expected one of rollback, sampler (see --help)`)
  }
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

async function rollback(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return say(help)
  const { runRollback } = await import('./rollback.ts')
  return runRollback(args, (text) => void process.stdout.write(text))
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
