/** What each key means that only this store has. */
export const words = {
  url: 'Address of the environment, up to before /api/v2.',
  'token-env':
    'Environment variable with an access token that has the scope metrics.read. Its name begins with DEPLOY_GUARD_.',
}
