/** What is served: HTTP and gRPC on one page are two kinds of traffic, and neither stands for the other. */
export type Traffic = 'http' | 'grpc'

/**
 * A metric that the field counts requests with. `name`: of its series. `prefixed`: the library lets its users put a name of their own before it.
 * `only`: what to look at where one request is counted several times, as far as the page has it: a value that is taken, or values that are not.
 */
export type KnownMetric = {
  readonly name: RegExp
  readonly by: string
  readonly traffic: Traffic
  readonly prefixed?: true
  readonly only?: readonly { readonly label: string; readonly take?: string; readonly leave?: string }[]
}

const duration = String.raw`(?:_(?:seconds|milliseconds|ms|microseconds))?_count`

/**
 * Counters of requests that proxies, frameworks and client libraries write, from the outermost on: of two that count the same requests the first is
 * taken. A metric that has no label of the status on a page is none that can be watched there.
 */
export const knownMetrics: readonly KnownMetric[] = [
  {
    name: /^istio_requests_total$/,
    by: 'Istio',
    traffic: 'http',
    only: [{ label: 'reporter', take: 'destination' }],
  },
  {
    name: /^envoy_http_downstream_rq_xx$/,
    by: 'Envoy',
    traffic: 'http',
    only: [{ label: 'envoy_http_conn_manager_prefix', leave: 'admin' }],
  },
  { name: /^envoy_cluster_(?:external_)?upstream_rq(?:_xx)?$/, by: 'Envoy', traffic: 'http' },
  {
    name: /^traefik_entrypoint_requests_total$/,
    by: 'Traefik',
    traffic: 'http',
    only: [{ label: 'entrypoint', leave: 'traefik|metrics' }],
  },
  { name: /^traefik_router_requests_total$/, by: 'Traefik', traffic: 'http' },
  { name: /^traefik_(?:service|backend)_requests_total$/, by: 'Traefik', traffic: 'http' },
  { name: /^haproxy_frontend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
  { name: /^haproxy_backend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
  { name: /^haproxy_server_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
  { name: /^kong_http_requests_total$/, by: 'Kong', traffic: 'http' },
  { name: /^kong_http_status$/, by: 'Kong', traffic: 'http' },
  { name: /^nginx_ingress_controller_requests$/, by: 'ingress-nginx', traffic: 'http' },
  {
    name: /^nginx_vts_server_requests_total$/,
    by: 'nginx-module-vts',
    traffic: 'http',
    only: [{ label: 'host', take: '*' }],
  },
  {
    name: /^nginx_server_requests$/,
    by: 'nginx-vts-exporter',
    traffic: 'http',
    only: [{ label: 'host', take: '*' }],
  },
  { name: /^nginxplus_server_zone_responses$/, by: 'NGINX Plus', traffic: 'http' },
  { name: /^nginx_http_requests?_total$/, by: 'nginx', traffic: 'http' },
  { name: /^nginx_http_response_count_total$/, by: 'nginx', traffic: 'http' },
  { name: /^http_requests_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
  { name: /^http_server_requests_total$/, by: 'the Rack middleware', traffic: 'http', prefixed: true },
  { name: /^http_requests_received_total$/, by: 'prometheus-net (ASP.NET)', traffic: 'http' },
  { name: /^flask_http_request_total$/, by: 'Flask', traffic: 'http' },
  { name: /^starlette_(?:requests|responses)_total$/, by: 'Starlette and FastAPI', traffic: 'http' },
  { name: /^django_http_responses_total_by_status_total$/, by: 'Django', traffic: 'http' },
  { name: /^django_http_responses_total_by_status_view_method_total$/, by: 'Django', traffic: 'http' },
  { name: /^rails_requests_total$/, by: 'Rails', traffic: 'http' },
  { name: /^ruby_http_requests_total$/, by: 'Rails', traffic: 'http' },
  { name: new RegExp(`^http_server_requests${duration}$`), by: 'Micrometer', traffic: 'http' },
  { name: new RegExp(`^http_server_request_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
  { name: new RegExp(`^http_server_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
  { name: /^http_requests?_count(?:er)?(?:_total)?$/, by: 'the usual name', traffic: 'http', prefixed: true },
  { name: /^http_request_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
  { name: /^http_responses_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
  {
    name: new RegExp(`^http_requests?(?:_duration|_latency)?${duration}$`),
    by: 'the usual name',
    traffic: 'http',
    prefixed: true,
  },
  { name: new RegExp(`^http_response_time${duration}$`), by: 'the usual name', traffic: 'http', prefixed: true },
  { name: /^grpc_server_handled_total$/, by: 'gRPC', traffic: 'grpc' },
  { name: new RegExp(`^grpc_server_handling${duration}$`), by: 'gRPC', traffic: 'grpc' },
  { name: new RegExp(`^grpc_server_(?:processing|call)_duration${duration}$`), by: 'gRPC', traffic: 'grpc' },
  { name: new RegExp(`^rpc_server_(?:call_)?duration${duration}$`), by: 'OpenTelemetry', traffic: 'grpc' },
]

/** Names of requests that somebody else serves, or of the reading of the page itself. */
export const notServed =
  /client|outgoing|outbound|egress|promhttp|scrape|exporter|push|^prometheus_|cache|database|(?:^|_)(?:db|sql|redis|kafka|smtp|dns|webhook|size|bytes)(?:_|$)/
