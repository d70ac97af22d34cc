import type { Ports } from '../deploy/ports.ts'
import type { Conduct } from './conduct.ts'
import type { ResponseDeps } from './responder.ts'

/** What every verb of one run works with: the outside world, one environment and its record. */
export type Setting = ResponseDeps & { readonly ports: Ports; readonly conduct: Conduct }
