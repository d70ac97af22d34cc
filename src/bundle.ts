/** Main phase of the Action. */
export async function main(): Promise<void> {
  const { runMain } = await import('./action/phases.ts')
  await runMain()
}

/** Post phase of the Action. */
export async function post(): Promise<void> {
  const { runPost } = await import('./action/phases.ts')
  await runPost()
}

/** The shell's entrance. Resolves to the exit code. */
export async function cli(args: readonly string[]): Promise<number> {
  const { runCli } = await import('./shell/cli.ts')
  return runCli(args)
}
