import type { WatchPlan } from '../watch/plan.ts'
import { formatDuration } from './duration.ts'
import type { Mistake } from './mistake.ts'
import type { MetricQuery } from './policy.ts'
import { quote } from './quote.ts'
import type { YamlFile } from './yaml-file.ts'

type Rule = {
  readonly key: string
  readonly value: number
  readonly most?: readonly [string, number]
  readonly least?: readonly [string, number]
}

/** Times that contradict each other. */
export function checkTimes(plan: WatchPlan, file: YamlFile): Mistake[] {
  const rules: Rule[] = [
    { key: 'min-watch', value: plan.minWatch, most: ['duration', plan.duration] },
    { key: 'min-baseline', value: plan.minBaseline, least: ['step', plan.step] },
    { key: 'sustained-for', value: plan.sustainedFor, most: ['duration', plan.duration] },
    { key: 'step', value: plan.step, most: ['duration', plan.duration] },
  ]
  return rules.flatMap(({ key, value, most, least }) => {
    const { offset } = file.find(['watch', key])
    if (most !== undefined && value > most[1]) return [{ offset, message: sentence(key, 'most', most, value) }]
    if (least !== undefined && value < least[1]) return [{ offset, message: sentence(key, 'least', least, value) }]
    return []
  })
}

function sentence(
  key: string,
  bound: 'most' | 'least',
  [other, limit]: readonly [string, number],
  value: number,
): string {
  return `watch.${key}: expected at ${bound} ${other} (${formatDuration(limit)}), found ${formatDuration(value)}`
}

/** Two metrics of one name could not be told apart in any report. */
export function checkNames(queries: readonly MetricQuery[], file: YamlFile): Mistake[] {
  return queries.flatMap(({ name }, at) => {
    const first = queries.findIndex((query) => query.name === name)
    if (first === at) return []
    const path = ['watch', 'metrics', at, 'name']
    return [
      {
        offset: file.find(path).offset,
        message: `${path.join('.')}: expected a name of its own, found ${quote(name)} again`,
      },
    ]
  })
}
