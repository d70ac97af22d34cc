import type { Verdict } from '../../watch/verdict.ts'
import { gateTitle } from '../gate-reasons.ts'
import { renderGateSummary } from '../gate-summary.ts'
import type { GateView } from '../gate-words.ts'
import { count } from '../quantities.ts'
import { chartOf } from './chart.ts'
import { documentPage } from './document.ts'
import { markup, type Html } from './page.ts'
import { otherCharts } from './report.ts'

/** A file has no limit: every part is shown in its longest form. */
const whole = { most: Number.MAX_SAFE_INTEGER, size: (text: string) => text.length } as const

/** The gate's report as one HTML file: what the job summary says at its longest, with a picture of how much was seen. */
export function gatePage(view: GateView): string {
  const text = renderGateSummary(view, whole)
  const end = text.indexOf('\n')
  const bar = coverageBar(view.outcome)
  return documentPage(`${view.environment}: ${gateTitle(view.outcome)}`, [text.slice(0, end), bar, text.slice(end)])
}

const [WIDTH, HEIGHT] = [720, 20]

/** How many of the changed lines were seen; nothing where that is not known, or no line changes. */
function coverageBar({ coverage }: GateView['outcome']): Html {
  const { changedLines = 0, coveredLines = 0 } = coverage?.summary ?? {}
  if (changedLines === 0) return markup``
  // However few lines are open, they can be seen in the picture.
  const open = changedLines === coveredLines ? 0 : Math.max(6, (WIDTH * (changedLines - coveredLines)) / changedLines)
  const seen = Math.max(0, WIDTH - open)
  const left = changedLines - coveredLines
  return markup`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${`${count(coveredLines)} of ${count(changedLines)} changed lines were seen`}">
      <rect x="0" y="0" width="${seen.toFixed(1)}" height="${HEIGHT}" fill="var(--good)" />
      <rect x="${seen.toFixed(1)}" y="0" width="${open.toFixed(1)}" height="${HEIGHT}" fill="var(--bad)" />
    </svg>
    <figcaption>
      ${left === 0 ? `All ${count(changedLines)} changed lines were seen (green).` : `${count(coveredLines)} of ${count(changedLines)} changed lines were seen (green, left); ${count(left)} ${left === 1 ? 'was' : 'were'} not (red, right).`}
    </figcaption>
  </figure>`
}

/** A deploy's watch as one HTML file: what the job summary says (`markdown`), with a chart of what got worse and of everything else on one scale. */
export function watchedPage(title: string, markdown: string, verdict: Verdict): string {
  const worst = 'regression' in verdict ? chartOf(verdict.regression.worst, verdict.startedAt) : null
  return documentPage(title, [markdown, ...otherCharts(verdict)], worst === null ? [] : [worst])
}
