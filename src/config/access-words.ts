/** What the keys mean that say what opens a store (see `accessKeys`). */
export const accessDescriptions = {
  auth: 'What opens it. Secrets come from the environment of the step; the policy names the variables.',
  'auth.type':
    'bearer: a token. basic: a user and a password, as Grafana Cloud has them. header: a header with a secret. sigv4: a request signed with the keys of AWS, as Amazon Managed Service for Prometheus wants it. google and azure, of a store: a token that is made from the identity of the job (`id-token: write`), with no key.',
  'auth.user': 'The user of basic.',
  'auth.name': 'The header that holds the secret.',
  'auth.secret-env':
    'Environment variable with the token, the password or the secret. Its name begins with DEPLOY_GUARD_.',
  'auth.region': 'Region whose name is signed, such as eu-west-1.',
  'auth.service': 'Service whose name is signed. Default: aps.',
  headers: 'Headers that are sent with each request, such as X-Scope-OrgID for a tenant of Mimir. No secrets.',
}
