/** What each key means that only this store has. */
export const words = {
  url: 'Address of Graphite, up to before /render.',
  nodes:
    'Labels that stand in the path of a series, by their place from 0: platform: 3 where a series is called stats.counters.shop.ios.requests. Other labels are tags.',
  'token-env': 'Environment variable with a token that is sent as a bearer. Its name begins with DEPLOY_GUARD_.',
}
