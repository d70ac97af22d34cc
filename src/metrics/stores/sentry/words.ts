/** What each key means that only this store has. */
export const words = {
  organization: 'Slug of the organization.',
  url: 'Address of Sentry. Default: https://sentry.io. In the EU https://de.sentry.io.',
  'token-env': 'Environment variable with a token that has the scope org:read. Its name begins with DEPLOY_GUARD_.',
}
