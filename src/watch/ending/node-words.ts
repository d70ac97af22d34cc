import { ALL, type Segment } from '../../metrics/source.ts'
import { percent } from '../../render/quantities.ts'

// Plain text: metric names and label values in it are untrusted, and made harmless where they are shown.

const SUBJECTS: Readonly<Record<string, string>> = { requests: 'Requests', probe: 'Probes' }

/** Whether a metric is one of the guard's own, whose bad events are failures. */
export const isKnownSubject = (metric: string): boolean => metric in SUBJECTS

/** What a metric counts, as the subject of a sentence: "Requests of platform=ios". */
export function subject(metric: string, segment: Segment): string {
  const events = SUBJECTS[metric] ?? `Events of "${metric}"`
  return segment === ALL ? events : `${events} of ${segment}`
}

/** What the traffic of a metric is called: "requests a minute". */
export const trafficName = (metric: string): string =>
  isKnownSubject(metric) || metric === 'events' ? `${metric} a minute` : `events of ${metric} a minute`

/** A node's name in a list: "requests" or "requests of platform=ios". */
export function nodeName(metric: string, segment: Segment): string {
  return segment === ALL ? metric : `${metric} of ${segment}`
}

/** Up to three names and how many more there are. */
export function names(all: readonly string[]): string {
  const shown = all.slice(0, 3).join(', ')
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown
}

/** "61.2 % instead of 0.40 % (normal is up to 1.1 %)". */
export function comparison(observed: number, baseline: number, normalAtWorst: number): string {
  return `${percent(observed)} instead of ${percent(baseline)} (normal is up to ${percent(normalAtWorst)})`
}

/** Of a segment that alone is worse: "Other platforms look normal." Of one with several labels, or an odd one, that everything else does. */
export function othersLookNormal(segment: Segment): string {
  const [, label] = /^([a-z]+[a-rt-z])=[^,]*$/.exec(segment) ?? []
  return label === undefined
    ? 'Everything else looks normal.'
    : `Other ${label.replace(/([^aeou])y$/, '$1ie')}s look normal.`
}
