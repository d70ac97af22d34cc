/** What each key means that only this store has. */
export const words = {
  url: 'Address of the API, up to before /api/v1.',
  'token-env': 'Environment variable with a token that is sent as a bearer. Its name begins with DEPLOY_GUARD_.',
}
