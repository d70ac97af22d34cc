import type { Ports } from '../deploy/ports.ts'
import type { Responder } from './responder.ts'

/** What every verb of one run works with: the outside world, one environment and its record. */
export type Setting = Responder & { readonly ports: Ports }
