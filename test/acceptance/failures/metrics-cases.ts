import type { Answer } from '../service.ts'
import type { AcceptanceStage } from '../stage.ts'
import type { Case } from './case.ts'
import { nobody } from './nobody.ts'

const text = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'text/plain' }, body })

function answering(name: string, answer: Answer): Case {
  return { name, code: 0, arrange: ({ service }) => service.answer(answer) }
}

/** What a metrics page can be in place of one. None of it is a word about the deploy. */
export const metricsCases: readonly Case[] = [
  { name: 'metrics unreachable', code: 0, inputs: () => ({ 'metrics-url': `${nobody}/metrics` }) },
  {
    name: 'metrics on a host that does not exist',
    code: 0,
    inputs: () => ({ 'metrics-url': 'http://no.such.invalid/' }),
  },
  answering('metrics slow', 'never'),
  answering('metrics answering HTML', {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html>Sign in</html>',
  }),
  answering('metrics answering 503', { status: 503, headers: {}, body: 'down' }),
  answering('metrics asking for a password', { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '' }),
  answering('metrics redirecting, with a secret in the address', {
    status: 302,
    headers: { location: 'https://user:hunter2@login.example.com/?token=hunter2' },
    body: '',
  }),
  answering('a metric that is text', text('http_requests_total{status="200",platform="ios"} many\n')),
  answering('a metric that is NaN', text('http_requests_total{status="200",platform="ios"} NaN\n')),
  answering('a metrics page with nothing', text('')),
  answering('a metrics page with other metrics', text('process_cpu_seconds_total 12\n')),
  {
    name: 'metrics unreachable, with on-inconclusive: fail',
    code: 1,
    inputs: () => ({ 'metrics-url': `${nobody}/metrics`, 'on-inconclusive': 'fail' }),
  },
  { name: 'no metrics at all', code: 0, inputs: () => ({ 'metrics-url': '' }) },
]

const token = 'DEPLOY_GUARD_PROMETHEUS'

/** A watch of five seconds on a metric store. */
const storePolicy = (url: string) => `version: 1
watch:
  step: 1s
  duration: 5s
  min-watch: 4s
  sustained-for: 2s
  store:
    source: prometheus
    url: ${url}
    token-env: ${token}
    range: 5s
    metrics:
      - { kind: counts, name: requests, total: http_requests_total, bad: 'http_requests_total{status=~"5.."}' }
`

const storeOf = ({ service }: AcceptanceStage) => new URL(service.metricsUrl).origin

function store(name: string, answer: Answer | null, given: Partial<Case> = {}): Case {
  return {
    name: `a metric store ${name}`,
    code: 0,
    inputs: (stage) => ({ 'metrics-url': '', 'policy-text': storePolicy(storeOf(stage)) }),
    unusual: () => ({ variables: { [token]: 'hunter2' } }),
    arrange: ({ service }) => (answer === null ? undefined : service.answer(answer)),
    ...given,
  }
}

const json = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
})

/** What a metric store can be in place of one. */
export const storeCases: readonly Case[] = [
  store('whose token is not set', null, { code: 1, unusual: () => ({}) }),
  store('unreachable', null, { inputs: () => ({ 'metrics-url': '', 'policy-text': storePolicy(nobody) }) }),
  store('that refuses the token', json(401, '{"message":"invalid token hunter2"}')),
  store('answering HTML', {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html>Sign in</html>',
  }),
  store('redirecting, token in hand', {
    status: 302,
    headers: { location: 'https://login.example.com/?token=hunter2' },
    body: '',
  }),
  store(
    'that does not understand the query',
    json(400, '{"status":"error","errorType":"bad_data","error":"parse error"}'),
  ),
  store('that knows no such series', json(200, '{"status":"success","data":{"resultType":"matrix","result":[]}}')),
  store('down, with on-inconclusive: fail', json(503, '{}'), {
    code: 1,
    inputs: (stage) => ({
      'metrics-url': '',
      'policy-text': storePolicy(storeOf(stage)),
      'on-inconclusive': 'fail',
    }),
  }),
]
