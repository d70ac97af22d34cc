import type { Ports } from '../deploy/ports.ts'
import type { ResponseDeps } from './responder.ts'

/** How far a run may go. */
export type Conduct = {
  /** Reports and records as usual, but holds nothing up and opens nothing. */
  readonly advisory: boolean
  /** Writes nothing to GitHub at all. */
  readonly dryRun: boolean
}

/** What every verb of one run works with: the outside world, one environment and its record. */
export type Setting = ResponseDeps & { readonly ports: Ports; readonly conduct: Conduct }
