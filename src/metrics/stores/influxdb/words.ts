/** What each key means that only this store has. */
export const words = {
  url: 'Address of InfluxDB, up to before /query.',
  database: 'Database; of InfluxDB 2 the one that a bucket is mapped to.',
  'retention-policy': 'Retention policy. Default: that of the database.',
  'token-env': 'Environment variable with the token of InfluxDB 2 or 3. Its name begins with DEPLOY_GUARD_.',
}
