import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'

export type Resource = 'core' | 'graphql'

/** What a token has left, in requests; `reset` in seconds since 1970. */
export interface Rate {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  readonly reset: number
}

/** The state of a token's limit. The count never starts anew: `reset` is the next full hour of the clock. */
export function rateOf(world: World, token: Token, resource: Resource, limit = 5000): Rate {
  const used = token.used[resource]
  const hour = 3_600_000
  const reset = (Math.floor(world.clock.now().getTime() / hour) + 1) * (hour / 1000)
  return { limit, used, remaining: Math.max(0, limit - used), reset }
}

/** The headers that tell a client about its limit. */
export function rateHeaders({ limit, used, remaining, reset }: Rate, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  }
}
