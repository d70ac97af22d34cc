import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { discover, policyLines } from '../../src/metrics/discover.ts'
import type { Exposition } from '../../src/metrics/page/exposition.ts'
import { countersOf, faultOf, pageOf, type Part } from '../../src/metrics/page/scrape.ts'
import { formatSelector } from '../../src/metrics/selector.ts'

// Pages as client libraries and proxies write them: the first line of each says which, and whether the library itself wrote it.

function expositionOf(text: string): Exposition {
  const page = pageOf(text)
  if ('missing' in page) throw new Error(page.detail)
  return page.exposition
}
const fixture = (name: string): Exposition =>
  expositionOf(readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8'))

function found(exposition: Exposition) {
  const { chosen } = discover(exposition)
  if (chosen === null) return null
  const read = countersOf(exposition, chosen.query)
  if ('missing' in read) throw new Error(read.detail)
  expect(faultOf(exposition, chosen.query)).toBeNull()
  const sum = (part: Part): number =>
    read.counters.reduce((all, each) => all + (each.parts.includes(part) ? each.value : 0), 0)
  return [formatSelector(chosen.query.bad), sum('total'), sum('bad')]
}

describe('without a policy', () => {
  it.each([
    ['go-promhttp.txt', 'http_requests_total{code=~"5.."}', 21, 1],
    ['go-promhttp-openmetrics.txt', 'http_requests_total{code=~"5.."}', 21, 1],
    ['java-micrometer.txt', 'http_server_requests_seconds_count{status=~"5.."}', 57, 3],
    ['java-simpleclient.txt', 'http_requests_total{code=~"5.."}', 32, 2],
    ['node-express-prom-bundle.txt', 'http_request_duration_seconds_count{status_code=~"5.."}', 16, 1],
    ['node-fastify-metrics.txt', 'http_request_duration_seconds_count{status_code=~"5.."}', 9, 1],
    ['node-prom-client.txt', 'http_requests_total{status_code=~"5.."}', 40, 4],
    ['python-prometheus-client.txt', 'shop_http_requests_total{status=~"5.."}', 60, 3],
    ['python-prometheus-client-openmetrics.txt', 'shop_http_requests_total{status=~"5.."}', 60, 3],
    ['python-django-prometheus.txt', 'django_http_responses_total_by_status_total{status=~"5.."}', 10, 1],
    ['python-starlette-exporter.txt', 'starlette_requests_total{status_code=~"5.."}', 13, 1],
    ['rust-prometheus.txt', 'http_requests_total{status=~"5.."}', 40, 2],
    ['ruby-prometheus-client-mmap.txt', 'http_server_requests_total{code=~"5.."}', 25, 2],
    ['haproxy.txt', 'haproxy_frontend_http_responses_total{code=~"5.."}', 8, 1],
    ['traefik.txt', 'traefik_entrypoint_requests_total{entrypoint!~"traefik|metrics",code=~"5.."}', 94, 4],
    ['istio.txt', 'istio_requests_total{reporter="destination",response_code=~"5.."}', 72, 2],
    [
      'envoy.txt',
      'envoy_http_downstream_rq_xx{envoy_http_conn_manager_prefix!~"admin",envoy_response_code_class="5"}',
      64,
      1,
    ],
    ['nginx-vts.txt', 'nginx_vts_server_requests_total{host="*",code!~"total",code=~"5.."}', 42, 2],
    ['ingress-nginx.txt', 'nginx_ingress_controller_requests{status=~"5.."}', 34, 1],
    ['kong.txt', 'kong_http_requests_total{code=~"5.."}', 23, 2],
    ['aspnet.txt', 'http_requests_received_total{code=~"5.."}', 13, 1],
    ['rails.txt', 'rails_requests_total{status=~"5.."}', 9, 1],
    [
      'grpc.txt',
      'grpc_server_handled_total{grpc_code=~"(?i)(unknown|deadline_?exceeded|unimplemented|internal|unavailable|data_?loss)"}',
      57,
      3,
    ],
    ['grpc-otel.txt', 'rpc_server_duration_milliseconds_count{rpc_grpc_status_code=~"2|4|12|13|14|15"}', 21, 2],
    ['flask.txt', 'flask_http_request_total{status=~"5.."}', 9, 1],
    ['fastapi.txt', 'http_requests_total{status=~"5.."}', 9, 1],
    ['otel-js.txt', 'http_server_request_duration_count{http_response_status_code=~"5.."}', 7, 1],
  ])('the requests of %s are found, each once', (name, bad, total, failed) => {
    expect(found(fixture(name))).toEqual([bad, total, failed])
  })

  it('says of a page that knows no status that it knows none', () => {
    const { chosen, why } = discover(fixture('nginx-stub-status.txt'))
    expect(chosen).toBeNull()
    expect(why).toBe('nginx_http_requests_total has no label that tells a failed request from another')
  })

  it('takes the label whose values look like a status, whatever the labels are called', () => {
    const text = (labels: string): string => `http_requests_total{${labels}} 100\n`
    expect(found(expositionOf(text('status="success",code="500"') + text('status="error",code="503"')))).toEqual([
      'http_requests_total{code=~"5.."}',
      200,
      200,
    ])
    expect(found(expositionOf(text('code="shop",status="2XX"')))).toEqual([
      'http_requests_total{status=~"5.."}',
      100,
      0,
    ])
    expect(found(expositionOf(text('result="ok"') + text('result="failed"')))?.slice(1)).toEqual([200, 100])
  })

  it.each([
    ['a status that is none among them', 'code="200"', 'code="aborted"', 'code="0"'],
    ['statuses with their words', 'status="200 OK"', 'status="502 Bad Gateway"'],
    ['digits of classes', 'class="2"', 'class="5"'],
  ])('takes %s for statuses', (_, ...labels) => {
    const page = expositionOf(labels.map((each) => `http_requests_total{${each}} 10\n`).join(''))
    const failed = labels.filter((each) => each.includes('"5')).length
    expect(found(page)?.slice(1)).toEqual([10 * labels.length, 10 * failed])
  })

  it('takes a known name for what it says, whatever type is written beside it', () => {
    const series = (name: string): string => `${name}{code="200"} 4\n${name}{code="500"} 1\n`
    expect(found(expositionOf(series('kong_http_status')))).toEqual(['kong_http_status{code=~"5.."}', 5, 1])
    const mistyped = `# TYPE http_requests_total gauge\n${series('http_requests_total')}`
    expect(found(expositionOf(mistyped))?.slice(1)).toEqual([5, 1])
    expect(found(expositionOf(`# TYPE http_requests gauge\n${series('http_requests')}`))).toBeNull()
  })

  it('says of a process that has served nobody yet that it has not', () => {
    const { why } = discover(expositionOf('# TYPE http_requests_total counter\n'))
    expect(why).toBe('http_requests_total is described and has no series yet: send a request and look again')
  })

  it('finds requests under a name of its owner, and not those that somebody else serves', () => {
    expect(
      found(expositionOf('till_calls_total{status_code="200"} 5\ntill_calls_total{status_code="500"} 1\n')),
    ).toEqual(['till_calls_total{status_code=~"5.."}', 6, 1])
    for (const name of ['http_client_requests_total', 'promhttp_metric_handler_requests_total', 'db_requests_total'])
      expect(found(expositionOf(`${name}{code="200"} 5\n${name}{code="500"} 1\n`))).toBeNull()
  })

  it.each([
    [
      'two of one kind',
      'shop_http_requests_total{code="200"} 5\nadmin_http_requests_total{code="200"} 5\n',
      ['admin_http_requests_total{code=~"5.."}', 'shop_http_requests_total{code=~"5.."}'],
    ],
    [
      'HTTP beside gRPC',
      'http_requests_total{code="200"} 5\ngrpc_server_handled_total{grpc_code="OK"} 5\n',
      ['http_requests_total{code=~"5.."}', 'grpc_server_handled_total{'],
    ],
    ['two counters', 'app_requests_total 5\napp_request_errors_total 1\n', ['app_request_errors_total']],
    ['a word for the result', 'jobs_total{state="done"} 5\njobs_total{state="failed"} 1\n', ['jobs_total{state=~']],
  ])('chooses nothing where several fit or none surely does: %s', (_, text, expected) => {
    const { chosen, candidates, why } = discover(expositionOf(text))
    expect(chosen).toBeNull()
    expect(why).not.toBe('')
    const named = candidates.map(({ query }) => formatSelector(query.bad))
    expect(named.length).toBe(expected.length)
    for (const [index, each] of expected.entries()) expect(named[index]).toContain(each)
    // Its lines are a policy that reads just that.
    for (const candidate of candidates) {
      const { total, bad } = candidate.query
      expect(parsePolicy(policyLines(candidate, null), 'p.yml').queries[0]).toMatchObject({ total, bad })
    }
  })

  it('does not depend on the counts, so that it is the same at each reading', () => {
    const numbers = (text: string): string => text.replaceAll(/ \d+(\.\d+)?$/gm, ' 7')
    for (const name of ['go-promhttp.txt', 'haproxy.txt', 'istio.txt', 'java-micrometer.txt']) {
      const text = readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8')
      expect(discover(expositionOf(numbers(text))).chosen).toEqual(discover(expositionOf(text)).chosen)
    }
  })
})
