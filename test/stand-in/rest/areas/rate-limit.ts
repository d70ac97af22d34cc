import { ok } from '../../http/answer.ts'
import { rateOf } from '../../http/rate.ts'
import { globalRoute } from '../../http/route.ts'

/** What the token has left. */
export const routes = [
  globalRoute('GET /rate_limit', ({ world, token }) => {
    const core = rateOf(world, token, 'core')
    const graphql = rateOf(world, token, 'graphql')
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset }
    return ok({ resources: { core, graphql, search }, rate: core })
  }),
]
