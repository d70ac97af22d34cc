/** What each key means that only this store has. */
export const words = {
  site: 'Site of the organization, such as datadoghq.eu or us5.datadoghq.com.',
  url: 'Address of the API, where it is not https://api. and the site.',
  'api-key-env': 'Environment variable with the API key. Its name begins with DEPLOY_GUARD_.',
  'application-key-env':
    'Environment variable with the application key, which has the scope timeseries_query, and monitors_read and events_read where monitors are read. Its name begins with DEPLOY_GUARD_.',
}
