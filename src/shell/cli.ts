import { ConfigurationError, OutsideError } from '../base/errors.ts'
import { oneOfThese, quote } from '../base/words.ts'
import { exitCode } from '../deploy/result.ts'
import { version } from '../version.ts'

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
  return new ConfigurationError(`unknown command ${quote(name)}: ${oneOfThese(name, Object.keys(verbs))} (see --help)`)
}

function help(): string {
  const lines = Object.values(verbs).flatMap(({ usage, purpose }) => [`  ${usage}`, `      ${purpose}`])
  return [`deploy-guard ${version}`, '', ...lines, '', '  --version', '  --help', ''].join('\n')
}

function say(text: string): number {
  process.stdout.write(text)
  return exitCode.ok
}

/** A command of the shell: how it is called, what it is for, and how it is run. It reads its own arguments and gives the exit code. */
export type ShellVerb = {
  readonly usage: string
  readonly purpose: string
  /** Loaded on demand: whoever asks for the version waits for none of them. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>
}

/** All commands, by name. */
export const verbs: Readonly<Record<string, ShellVerb>> = {
  backtest: {
    usage:
      'backtest --policy FILE [--environment NAME] [--service NAME] [--deploys FILE] [--from ISO] [--until ISO] [--git-dir DIR --evidence FILE] [--json] [--html FILE]',
    purpose: 'says what this policy would have made of the deploys and quiet hours of the past (docs/backtest.md)',
    load: async () => (await import('./backtest.ts')).runBacktest,
  },
  check: {
    usage:
      'check (--page URL|FILE | --policy FILE) [--json] [--suggest] [--environment NAME] [--service NAME] [--set NAME=VALUE] | --repository DIR [--page URL|FILE] [--policy FILE] [--json] [--environment NAME] [--service NAME] [--set NAME=VALUE]',
    purpose:
      'says what a watch would read of a page or a store; with --repository, what is missing before the first deploy',
    load: async () => (await import('./check.ts')).runCheck,
  },
  gate: {
    usage:
      'gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] [--environment NAME] [--service NAME] [--now ISO] [--facts FILE] [--json] [--html FILE]',
    purpose:
      'measures offline how much of a range was reviewed, and judges the rules of the policy (docs/coverage.md, docs/rules)',
    load: async () => (await import('./gate.ts')).runGate,
  },
  incident: {
    usage:
      'incident --events FILE --now ISO [--policy FILE] [--environment NAME] [--service NAME] [--lang en|ko] [--json] [--html FILE]',
    purpose: 'says where an incident stands by its events: page, duties, notices, postmortem (docs/incident.md)',
    load: async () => (await import('./incident.ts')).runIncident,
  },
  init: {
    usage: 'init [--repository DIR | --pull-request OWNER/NAME] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]',
    purpose:
      'reads the workflows of a repository and proposes the change that adds the guard, with a policy: as a patch or as a pull request',
    load: async () => (await import('./init/init.ts')).runInit,
  },
  notify: {
    usage: 'notify --policy FILE [--environment NAME] [--service NAME] --event FILE [--dry-run] [--json]',
    purpose: 'tells people of an event wherever the policy says, or what would be sent where (docs/notify.md)',
    load: async () => (await import('./notify.ts')).runNotify,
  },
  policy: {
    usage: 'policy FILE | --schema',
    purpose: 'checks a policy file and says what it means; --schema prints its JSON Schema',
    load: async () => (await import('./policy.ts')).policyCommand,
  },
  replay: {
    usage:
      'replay --csv FILE --deployed-at UNIX [--watch 2h] [--direction up|down|both] [--false-alarm-rate 0.05] [--json] [--html FILE]',
    purpose: 'says what a watch of these samples would have found, and when',
    load: async () => (await import('./replay/replay.ts')).runReplay,
  },
  report: {
    usage: 'report --facts FILE [--from ISO] [--until ISO] [--json]',
    purpose: 'tells the five DORA measures, incidents, and how good the verdicts were (docs/report.md)',
    load: async () => (await import('./report.ts')).runReport,
  },
  rollback: {
    usage:
      'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--environment NAME] [--service NAME] [--restore] [--without-workflows] [--json] | --git-dir DIR --reland SHA --onto SHA',
    purpose: 'says what taking good..bad back on top of onto gives; reads only',
    load: async () => (await import('./rollback.ts')).runRollback,
  },
  sampler: {
    usage: 'sampler FILE',
    purpose: '(internal) samples metrics as FILE says, until told to stop',
    load: async () => (await import('./sampler.ts')).runSamplerCommand,
  },
  verify: {
    usage: 'verify --statement FILE --git-dir DIR [--artifact-digest sha256:HEX] [--repository OWNER/NAME] [--json]',
    purpose: 'checks a statement of what the gate found against a repository (docs/proof.md)',
    load: async () => (await import('./verify.ts')).runVerify,
  },
}
