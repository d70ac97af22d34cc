/** What each store that is asked in a language of its own has besides: every key of its own, and a query that it can be asked, quoted for YAML. */
export const ownSettings: Readonly<Record<string, { readonly lines: readonly string[]; readonly query: string }>> = {
  datadog: {
    lines: [
      'site: datadoghq.eu',
      'url: https://api.example.com',
      'api-key-env: DEPLOY_GUARD_API',
      'application-key-env: DEPLOY_GUARD_APPLICATION',
    ],
    query: "'sum:hits{service:shop}.as_count()'",
  },
  graphite: {
    lines: ['url: https://graphite.example.com', 'nodes: { platform: 3 }'],
    query: 'stats.counters.shop.*.requests',
  },
  influxdb: {
    lines: [
      'url: https://influx.example.com',
      'database: shop',
      'retention-policy: autogen',
      'token-env: DEPLOY_GUARD_INFLUX',
    ],
    query: `'SELECT sum("count") FROM "http"'`,
  },
}
