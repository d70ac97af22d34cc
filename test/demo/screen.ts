import type { DeployOutcome } from './outcome.ts'

/** What the demo shows while it plays. */
export function createScreen(stream: NodeJS.WritableStream) {
  const start = performance.now()
  const line = (text: string): void => {
    stream.write(`${text}\n`)
  }
  return {
    line,
    /** A line of the action's own log. */
    log(text: string): void {
      if (text.trim() === '' || text.startsWith('::')) return
      const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(3)
      line(`${seconds} s |   ${text}`)
    },
    outcome({ name, gate, watch }: DeployOutcome): void {
      const watched =
        watch === null ? 'not deployed' : `${watch.verdict}${watch.segment === null ? '' : ` (${watch.segment})`}`
      line(`    (${name}) gate: ${gate.decision}; watch: ${watched}`)
    },
  }
}
