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
  honeycomb: {
    lines: [
      'history-days: 5',
      'dataset: shop',
      'url: https://api.eu1.honeycomb.io',
      'api-key-env: DEPLOY_GUARD_HONEYCOMB',
    ],
    query: `'COUNT WHERE $http.status_code >= 500'`,
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
  cloudwatch: {
    lines: ['region: eu-west-1', 'url: https://monitoring.example.com'],
    query: `'SEARCH(''{AWS/ApplicationELB,LoadBalancer} MetricName="RequestCount"'', ''Sum'')'`,
  },
  elasticsearch: {
    lines: [
      'url: https://logs.example.com',
      'index: logs-shop-*',
      'time-field: time',
      'api-key-env: DEPLOY_GUARD_ELASTIC',
    ],
    query: `'app:shop AND status:[500 TO 599]'`,
  },
  json: {
    lines: [
      'url: https://numbers.example.com',
      'series: data.result',
      'labels: tags',
      'points: points',
      'time: t',
      'value: v',
      'stamp: end',
      'token-env: DEPLOY_GUARD_JSON',
    ],
    query: `'/numbers?name=requests&from={from}&until={until}'`,
  },
  loki: {
    lines: ['url: https://loki.example.com', 'token-env: DEPLOY_GUARD_LOKI'],
    query: `'{app="shop"} |= "error"'`,
  },
  newrelic: {
    lines: ['account: "1234567"', 'url: https://api.eu.newrelic.com', 'api-key-env: DEPLOY_GUARD_NEWRELIC'],
    query: `'SELECT count(*) FROM Transaction'`,
  },
  azure: {
    lines: [
      'url: https://management.example.com',
      'resource: /subscriptions/1/resourceGroups/shop/providers/Microsoft.Web/sites/shop',
      'token-env: DEPLOY_GUARD_AZURE',
    ],
    query: `'metricnames=Http5xx&aggregation=Total'`,
  },
  dynatrace: {
    lines: ['url: https://abc12345.live.dynatrace.com', 'token-env: DEPLOY_GUARD_DYNATRACE'],
    query: `'builtin:service.requestCount.total'`,
  },
  promql: {
    lines: ['url: https://prometheus.example.com', 'token-env: DEPLOY_GUARD_PROMETHEUS'],
    query: `'sum by ($by) (increase(http_requests_total[$step]))'`,
  },
  sentry: {
    lines: ['organization: shop', 'url: https://de.sentry.io', 'token-env: DEPLOY_GUARD_SENTRY'],
    query: `'dataset=spans&yAxis=count(span.duration)&query=is_transaction:true'`,
  },
}
