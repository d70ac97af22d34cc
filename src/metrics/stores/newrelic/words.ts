/** What each key means that only this store has. */
export const words = {
  account: 'Number of the account, in quotes.',
  url: 'Address of NerdGraph, up to before /graphql. In the EU https://api.eu.newrelic.com.',
  'api-key-env': 'Environment variable with a user key. Its name begins with DEPLOY_GUARD_.',
}
