/** What each key means that only this store has. */
export const words = {
  url: 'Address of the API. Default: https://management.azure.com.',
  resource: 'Id of the resource whose metrics are read: /subscriptions/…/resourceGroups/…/providers/….',
  'token-env':
    'Environment variable with an access token for https://management.azure.com, where it is not made from the identity of the job (auth with the type azure). Its name begins with DEPLOY_GUARD_.',
}
