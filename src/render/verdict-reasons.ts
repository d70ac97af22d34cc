import type { ExternalReason, InconclusiveReason } from '../watch/verdict.ts'

/** What a person can do about each reason why a watch cannot say anything, as Markdown. A new reason is a further row. */
export const inconclusiveWords: Readonly<Record<InconclusiveReason, { readonly advice: string }>> = {
  'no-metrics': {
    advice:
      'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
  },
  'no-baseline': {
    advice:
      'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
  },
  'watch-lost': {
    advice:
      'Look at production yourself. The next deploy is compared with the time before this one. With a metric store (`watch.store`) a lost watch can be made up for.',
  },
  'no-data': {
    advice: 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
  },
  'source-down': {
    advice:
      'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
  },
  'too-little-traffic': {
    advice:
      'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
  },
  'not-separating': {
    advice:
      'Nothing was judged: what counts as bad in the policy matches nothing, or everything, of what is there. `node dist/cli.js check` says what is there and what to write.',
  },
  'several-processes': {
    advice:
      'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
  },
  'series-changed': {
    advice: 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
  },
  'unproven-rise': {
    advice:
      'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
  },
  'buckets-too-coarse': {
    advice:
      'Give the histogram boundaries where its events lie: one at the usual duration and some above it. Or set an objective with slower-than.',
  },
  'monitor-alerting': {
    advice:
      'Look at production yourself: a monitor of yours alerts, and the guard cannot tell that from its usual alerts. A monitor that seldom alerts, with a past that can be read, accuses a deploy by itself.',
  },
  cancelled: { advice: 'Run the job again: it takes up the watch where it was left.' },
  'sampler-died': {
    advice:
      'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
  },
  overtaken: {
    advice: 'Nothing: the watch of the newer deploy compares with the time before this one, and speaks for both.',
  },
  'unproven-before': {
    advice:
      'Look at production yourself. To begin from a proven state again, deploy the last good commit: its watch ends this. A metric store (`watch.store`) still has the numbers from before.',
  },
  'baseline-too-old': {
    advice:
      'Look at production yourself: it is worse than when it was last proven. If it is broken, run the workflow with mode rollback. If it is only the hour, deploy again when it is quiet, or name a metric store (`watch.store`), which knows the hour.',
  },
  unknown: { advice: 'Use the version of Deploy Guard that wrote this verdict: it knows the reason.' },
}

type ExternalWords = {
  /** The verdict's first sentence, plain text. `other`: what else got worse. */
  readonly sentence: (other: string) => string
  /** What to do, in the summary of the watch. */
  readonly advice: string
  /** A clause after "is not blamed:". */
  readonly why: string
  /** The first thing to do while its incident is open. */
  readonly first: string
}

/** All that is said by the reason why a regression is not blamed on the deploy. */
export const externalWords: Readonly<Record<ExternalReason, ExternalWords>> = {
  'already-so-before': {
    sentence: () => 'It was so before the deploy already, and has not got worse since.',
    advice:
      'look for the cause before the deploy. Production was like this when the deploy began and has not got worse since: nothing is rolled back and nothing is held.',
    why: 'it was so before the deploy already',
    first: 'Look for the cause before the deploy: it was so already when the deploy began.',
  },
  'control-metric-worse': {
    sentence: (other) => `A metric that the deploy does not touch got worse as well: ${other}.`,
    advice:
      'look at what both have in common. A metric that this deploy does not touch got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
    why: 'a metric that it does not touch got worse at the same time',
    first:
      'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
  },
  'untouched-segment-worse': {
    sentence: (other) => `A segment that the deploy does not reach got worse as well: ${other}.`,
    advice:
      'look at what both have in common. A segment that this deploy does not reach got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
    why: 'a segment that it does not reach got worse at the same time',
    first:
      'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
  },
  'upstream-incident': {
    sentence: () => 'A service it depends on reports an incident.',
    advice:
      'follow the status page of the service that this one depends on. It says itself that it has an incident, so taking the deploy back would not help: nothing is taken back and nothing held.',
    why: 'a service that this one depends on reports an incident',
    first: 'Follow the status page of the service that this one depends on, and tell it what you see.',
  },
  unknown: {
    sentence: () => 'The cause is outside of the deploy.',
    advice: 'use the version of Deploy Guard that wrote this verdict: it knows what else got worse.',
    why: 'for a reason that only a newer version of Deploy Guard knows',
    first: 'Use the version of Deploy Guard that wrote this: it knows what else got worse.',
  },
}
