/** A command of the shell: how it is called, what it is for, and how it is run. It reads its own arguments and gives the exit code. */
export type ShellVerb = {
  readonly usage: string
  readonly purpose: string
  /** Loaded on demand: whoever asks for the version waits for none of them. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>
}

/** All commands, by name. */
export const verbs: Readonly<Record<string, ShellVerb>> = {
  gate: {
    usage: 'gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] [--json]',
    purpose: 'measures offline how much of a range was reviewed (docs/coverage.md)',
    load: async () => (await import('./gate.ts')).runGate,
  },
  policy: {
    usage: 'policy FILE | --schema',
    purpose: 'checks a policy file and says what it means; --schema prints its JSON Schema',
    load: async () => (await import('./policy.ts')).policyCommand,
  },
  replay: {
    usage:
      'replay --csv FILE --deployed-at UNIX [--watch 2h] [--direction up|down|both] [--false-alarm-rate 0.05] [--json]',
    purpose: 'says what a watch of these samples would have found, and when',
    load: async () => (await import('./replay/index.ts')).runReplay,
  },
  rollback: {
    usage:
      'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--restore] [--without-workflows] [--json] | --git-dir DIR --reland SHA --onto SHA',
    purpose: 'says what taking good..bad back on top of onto gives; reads only',
    load: async () => (await import('./rollback.ts')).runRollback,
  },
  sampler: {
    usage: 'sampler FILE',
    purpose: '(internal) samples metrics as FILE says, until told to stop',
    load: async () => (await import('./sampler.ts')).runSamplerCommand,
  },
}
