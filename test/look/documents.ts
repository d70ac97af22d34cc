import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { marked } from 'marked'
import { incidentPage } from '../../src/render/incident-page.ts'
import { watchSummary } from '../../src/render/watch-summary.ts'
import { gatePage, watchedPage } from '../../src/render/html/deploy.ts'
import { incidentHtml } from '../../src/render/html/incident.ts'
import { backtestPage, watchPage } from '../../src/render/html/report.ts'
import { attack, day, policy, viewAt } from '../incident/day.ts'
import { gateViews } from '../render/gate-views.ts'
import { verdicts } from '../render/watch-fixtures.ts'
import { root } from '../project/root.ts'

/** A document that people read: a whole page of HTML. `own`: it brings its own style. */
export type Document = { readonly name: string; readonly html: string; readonly own: boolean }

const places = ['test/render/golden', 'test/verbs/respond/golden', 'test/report/golden', 'test/acceptance/golden']

/** Every golden document, and the pages that the shell writes. */
export async function documents(style: string): Promise<readonly Document[]> {
  const golden = places
    .flatMap((place) => markdownIn(place))
    .map(({ name, text }) => ({
      name,
      own: false,
      html: asOnGitHub(text, style),
    }))
  return [...golden, ...(await pages())]
}

function markdownIn(place: string): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(root, place)
  const found = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.md'),
  )
  return found.map(({ name }) => ({ name: basename(name, '.md'), text: readFileSync(join(folder, name), 'utf8') }))
}

/** As an issue or a summary shows it, with all that is folded away unfolded; charts are drawn in the browser. */
function asOnGitHub(text: string, style: string): string {
  const html = marked
    .parse(text, { gfm: true, async: false })
    .replaceAll('<details>', '<details open>')
    .replaceAll(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<div class="chart">$1</div>')
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}
body { margin: 0; background: var(--bgColor-default) } .markdown-body { box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 16px }
.chart { margin: 16px 0 } .chart svg { max-width: 100% }</style></head><body class="markdown-body">${html}</body></html>`
}

const incidents = [
  ['mitigating', viewAt(day, '17:30', 'en', policy)],
  ['closed', viewAt(day, '20:00', 'en', policy)],
  ['closed-ko', viewAt(day, '20:00', 'ko', policy)],
  ['declared', viewAt(attack, '05:30', 'en', policy)],
] as const

/** The pages that the Action and the shell leave. */
export async function pages(): Promise<readonly Document[]> {
  const regressed = await verdicts.regressed()
  const { startedAt } = regressed
  const deploy = { sha: 'a'.repeat(40), began: startedAt, at: startedAt, gate: 'unknown' as const, verdict: regressed }
  const quiet = { at: Math.ceil(startedAt / 3600) * 3600, verdict: await verdicts.healthy() }
  const backtest = {
    from: startedAt,
    until: startedAt + 86_400,
    deploys: [deploy],
    quiet: [quiet],
    blind: [],
    cost: { minutes: 1.5, calls: 30 },
  }
  return [
    ...gateViews.map(({ name, view }) => ({ name: `page-gate-${name}`, own: true, html: gatePage(view) })),
    ...incidents.map(([name, view]) => ({
      name: `page-incident-${name}`,
      own: true,
      html: incidentHtml(incidentPage(view), view),
    })),
    { name: 'page-watched', own: true, html: watchedPage('production', watchSummary(regressed), regressed) },
    { name: 'page-watch', own: true, html: watchPage(regressed, 'requests.csv') },
    { name: 'page-backtest', own: true, html: backtestPage(backtest, '1 of 1 deploys would have been called bad') },
  ]
}
