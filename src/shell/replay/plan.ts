import { ConfigurationError } from '../../base/errors.ts'
import { quote } from '../../base/words.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import { type NamedPart, rulesNamed } from '../part.ts'
import { DEFAULT_EFFECT } from '../../config/scalars.ts'
import type { Direction, GaugePlan } from '../../evidence/gauge/index.ts'
import type { ReplayPlan } from './judge.ts'
import type { RecordedKind } from './recording.ts'

/** What was asked for with the defaults filled in, as the envelope shows it. */
export type SettledReplay = Pick<ReplayArguments, 'kind'> & { readonly plan: GaugePlan }

/** A watch of a file is as long as two hours, and wrong at most once in twenty, where nothing else is said. */
const DEFAULTS = { watch: 7200, falseAlarmRate: 0.05 } as const

/**
 * How a file is watched: by a policy's rules for its metric, or by the defaults of policies; what the command line says goes before both. Without
 * a policy all of the watch is judged, as long as it is. Throws a ConfigurationError for a policy with mistakes or without such a metric.
 */
export function planOf(
  asked: ReplayArguments,
  policy: { readonly text: string; readonly file: string } | null,
): { readonly settled: SettledReplay; readonly plan: ReplayPlan } {
  const whole = parsePolicy(policy?.text ?? '', policy?.file ?? 'the defaults')
  const { policy: rules } = rulesNamed('replay', whole, asked.part ?? {})
  const metric = policy === null ? null : metricOf(asked, rules, policy.file)
  const presets =
    policy === null ? DEFAULTS : { watch: rules.watch.duration, falseAlarmRate: rules.watch.falseAlarmRate }
  const duration = asked.watch ?? presets.watch
  const falseAlarmRate = asked.falseAlarmRate ?? presets.falseAlarmRate
  const direction = asked.direction ?? metric?.direction ?? (asked.kind === 'gauge' ? 'both' : 'up')
  const minEffect = metric?.minEffect ?? (asked.kind === 'gauge' ? ANY_CHANGE : DEFAULT_EFFECT)
  const minWatch = policy === null ? duration : Math.min(duration, rules.watch.minWatch)
  const watch = { ...rules.watch, metrics: [], duration, minWatch, falseAlarmRate }
  const plan = { deployedAt: asked.deployedAt, watch: duration, direction, falseAlarmRate, boundary: 'early' } as const
  return {
    settled: { kind: asked.kind, plan },
    plan: {
      watch,
      rules: { direction, minEffect, objective: metric?.objective ?? null },
      baseline: rules.store?.baseline ?? 'auto',
      incidents: rules.incidents,
    },
  }
}

type Rules = ReturnType<typeof parsePolicy>
type MetricRules = ReplayPlan['rules']

const ANY_CHANGE = { relative: 0, absolute: 0 } as const

/** The rules of the metric that was named, or of the first of that kind; null where the policy names none of its own. */
function metricOf({ kind, metric: wanted }: ReplayArguments, rules: Rules, file: string): MetricRules | null {
  const stored = (rules.store?.metrics ?? []).filter(({ query }) => query.kind === kind)
  const paged = kind === 'counts' ? rules.watch.metrics.map((each) => ({ ...each, objective: null })) : []
  const all = [...stored, ...paged]
  const found = wanted === null ? all[0] : all.find(({ name }) => name === wanted)
  if (found !== undefined) return found
  if (wanted === null) return null
  const known = all.map(({ name }) => quote(name)).join(', ') || 'none'
  throw new ConfigurationError(`replay: --metric ${quote(wanted)}: ${file} has of the kind ${kind}: ${known}`)
}

/** What `replay` was asked for. */
export type ReplayArguments = {
  readonly kind: RecordedKind
  readonly file: string
  readonly json: boolean
  /** Where a page of what was found is written; absent for none. */
  readonly html?: string
  /** The policy file whose rules hold; null for the defaults. */
  readonly policy: string | null
  /** Whose rules of it. */
  readonly part?: NamedPart
  /** The metric of the policy whose rules hold; null for the first of that kind. */
  readonly metric: string | null
  /** Unix seconds. */
  readonly deployedAt: number
  /** Seconds, and the chance of a false alarm; null where nothing was said. */
  readonly watch: number | null
  readonly falseAlarmRate: number | null
  readonly direction: Direction | null
}
