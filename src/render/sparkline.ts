import { max } from 'simple-statistics'
import { averaged } from './watch-numbers.ts'

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
const GAP = '·'
const LONGEST = 40

/** A row of bars from zero to the greatest value; a dot stands for what is not known. Long rows are averaged down to 40 characters. */
export function sparkline(values: readonly (number | null)[]): string {
  const shown = averaged(values, LONGEST)
  const known = shown.filter((value) => value !== null)
  const top = known.length > 0 ? max(known) : 0
  return shown
    .map((value) => {
      if (value === null) return GAP
      return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP
    })
    .join('')
}
