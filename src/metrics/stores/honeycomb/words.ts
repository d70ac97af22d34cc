/** What each key means that only this store has. */
export const words = {
  dataset: 'Slug of the dataset, or __all__ for all of the environment.',
  url: 'Address of the API. Default: https://api.honeycomb.io. In the EU https://api.eu1.honeycomb.io.',
  'api-key-env':
    'Environment variable with a configuration key that may manage and run queries. Its name begins with DEPLOY_GUARD_.',
}
