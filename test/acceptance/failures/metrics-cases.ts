import type { Answer } from '../service.ts'
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
