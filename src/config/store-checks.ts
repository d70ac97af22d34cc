import type { StoreMetric } from '../metrics/store-spec.ts'
import type { Mistake } from './mistake.ts'
import type { Policy } from './policy.ts'
import { quote } from './quote.ts'
import type { YamlFile } from './yaml-file.ts'

/** A segment that is not looked at cannot tell anything; nor can one of a metric that is a control as a whole. */
function untouchedMistakes(
  { untouched, labels, role }: StoreMetric,
  index: number,
  at: (...path: PropertyKey[]) => number,
): Mistake[] {
  const where = `watch.store.metrics.${index}.untouched`
  return untouched.flatMap((segment, place) => {
    const label = segment.slice(0, segment.indexOf('='))
    const offset = at('store', 'metrics', index, 'untouched', place)
    if (role !== 'critical') {
      return [{ offset, message: `${where}: expected none beside the role ${role}: only critical metrics end a watch` }]
    }
    if (labels.includes(label)) return []
    return [{ offset, message: `${where}.${place}: expected a label that segments names, found ${quote(label)}` }]
  })
}

/** What contradicts itself in `watch.store`: two metrics of one name, a gauge that is to be its own control, two places of metrics. */
export function checkStore({ store, queries, watch }: Policy, file: YamlFile): Mistake[] {
  if (store === null) return []
  const at = (...path: PropertyKey[]) => file.find(['watch', ...path]).offset
  const mistakes: Mistake[] = []
  if (queries.length > 0) {
    const message = 'watch.metrics: expected none beside watch.store: metrics of the store stand in watch.store.metrics'
    mistakes.push({ offset: at('metrics'), message })
  }
  if (store.range < watch.step) {
    mistakes.push({
      offset: at('store', 'range'),
      message: `watch.store.range: expected at least step, found ${store.range}s`,
    })
  }
  if (store.metrics.every(({ role }) => role !== 'critical')) {
    const message =
      'watch.store.metrics: expected at least one metric with the role critical: without one nothing is judged'
    mistakes.push({ offset: at('store', 'metrics'), message })
  }
  for (const [index, metric] of store.metrics.entries()) mistakes.push(...untouchedMistakes(metric, index, at))
  for (const [index, { name }] of store.metrics.entries()) {
    if (store.metrics.findIndex((each) => each.name === name) === index) continue
    const message = `watch.store.metrics.${index}.name: expected a name of its own, found ${quote(name)} again`
    mistakes.push({ offset: at('store', 'metrics', index, 'name'), message })
  }
  return mistakes
}
