/** What each key means that only this store has. */
export const words = {
  url: 'Address of the cluster.',
  index: 'Index, data stream or pattern of them, such as logs-shop-*.',
  'time-field': 'Field with the time of a document.',
  'api-key-env':
    'Environment variable with an API key, as Elasticsearch encodes it. Its name begins with DEPLOY_GUARD_.',
}
