import { accessDescriptions } from '../../../config/access-words.ts'

/** What each key of its own means. */
export const words = {
  source: 'How the store is asked: prometheus is the HTTP API of Prometheus, Thanos, Mimir and VictoriaMetrics.',
  url: 'Address of the API, up to before /api/v1. It must be reachable from the runner.',
  'token-env': 'Environment variable with the token that opens the store: short for auth with the type bearer.',
  ...accessDescriptions,
  range:
    'Width of the window that increases are taken over: two scrapes at least. Default: 2m, or step if that is longer.',
  delay:
    'Time after the end of a step until its numbers are there. Default: 15s, of VictoriaMetrics 45s; more where numbers pass through an agent or a queue.',
  'metrics.*.total': 'Counters whose sum is the number of events.',
  'metrics.*.bad': 'Counters whose sum is the number of bad events.',
  'metrics.*.buckets': 'Buckets of a histogram, with their label le.',
  'metrics.*.query': 'Query that gives the number, one series for each value of segments.',
  'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
  'metrics.*.control.total': 'Events of the control.',
  'metrics.*.control.bad': 'Bad events of the control.',
  'metrics.*.control.buckets': 'Buckets of the control.',
}
