import { answerers, startOf } from './answerers.ts'
import type { Problem } from './check-page.ts'
import type { Exposition } from './page/exposition.ts'
import { allCounters } from './page/scrape.ts'
import { SEVERAL_CURE } from './source.ts'

/** One reading of a page, Unix seconds. */
export type PageAt = { readonly at: number; readonly exposition: Exposition }

/** Whether a page that was read a few times in a row is answered by several processes in turn. */
export function checkAnswerers(pages: readonly PageAt[]): Problem[] {
  const who = answerers()
  const said = pages.map(({ at, exposition }) =>
    who({ at, start: startOf(exposition), counters: allCounters(exposition) }),
  )
  if (!said.some((each) => each === 'several' || each === 'replaced')) return []
  const what = 'several processes answer in turn, each with counters of its own'
  return [{ where: 'page', what: `several-processes: ${what}`, cure: SEVERAL_CURE, judged: false }]
}
