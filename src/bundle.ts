import type { PhaseEnd } from './action/cancel.ts'

/** Main phase of the Action. */
export async function main(): Promise<PhaseEnd> {
  const { runMain } = await import('./action/phases.ts')
  return runMain()
}

/** Post phase of the Action. */
export async function post(): Promise<PhaseEnd> {
  const { runPost } = await import('./action/phases.ts')
  return runPost()
}

/** The shell's entrance. Resolves to the exit code. */
export async function cli(args: readonly string[]): Promise<number> {
  const { runCli } = await import('./shell/cli.ts')
  return runCli(args)
}
