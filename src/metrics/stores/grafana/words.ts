/** What each key means that only this store has. */
export const words = {
  url: 'Address of Grafana, with its path where it is served below one.',
  'token-env':
    'Environment variable with a token of a service account that may read alert rules and annotations. Its name begins with DEPLOY_GUARD_.',
}
