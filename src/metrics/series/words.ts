import { accessDescriptions } from '../../config/access-words.ts'

/** What the keys mean that every such store has. */
export const seriesDescriptions = {
  ...accessDescriptions,
  delay:
    'Time after the end of a step until its numbers are there and no longer change. Default: what the store needs by its documentation.',
  'metrics.*.total': 'What counts the events, in the language of the store.',
  'metrics.*.bad': 'What counts the bad ones of them.',
  'metrics.*.good': 'What counts the good ones, in place of bad: the rest is bad.',
  'metrics.*.buckets': 'What counts the events up to each boundary, those up to +Inf included.',
  'metrics.*.boundary': 'Label that holds the boundary of a bucket.',
  'metrics.*.query': 'What gives the number, one series for each value of segments.',
  'metrics.*.monitor':
    'Id of the monitor or alert in the store. It is read whether it alerts; no data is never taken for well.',
  'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
  'metrics.*.empty-is-zero':
    'Where the store holds nothing, there were no events: an outage then counts as one. Without it such steps say nothing, because the way into the store may be broken.',
  'metrics.*.rare': 'The query of bad is right although the past holds no bad event.',
  'metrics.*.control.total': 'Events of the control.',
  'metrics.*.control.bad': 'Bad events of the control.',
  'metrics.*.control.good': 'Good events of the control.',
  'metrics.*.control.buckets': 'Buckets of the control.',
}
