import { shortSha } from '../../base/commit-id.ts'
import type { Backtest, JudgedDeploy } from '../../verbs/backtest/backtest.ts'
import { nodeKind } from '../../base/node-kind.ts'
import type { NodeSummary, Verdict } from '../../watch/verdict.ts'
import { count, duration, percent, significant, utcMinute } from '../quantities.ts'
import { monitorWords, subjectOf } from '../verdict-evidence.ts'
import { chartOf, legendOf, scaleOf } from './chart.ts'
import { markup, type Html, page } from './page.ts'

const COLOURS = { healthy: 'good', regressed: 'bad', external: 'odd', inconclusive: 'odd' } as const
const TITLES = {
  healthy: 'Healthy after the deploy',
  regressed: 'Worse since the deploy',
  external: 'Worse, but not by this deploy',
  inconclusive: 'Cannot say',
} as const

/** Charts that one page shows besides that of what alarmed. */
const MOST_CHARTS = 12

/** What is shown of a watch; `said`: the word that was given in the end, where that is not the watch's own. */
export type ShownWatch = Verdict & { readonly said?: Verdict['verdict'] }

/** A watch as one HTML file. `of`: what was watched, such as the name of a recording. */
export function watchPage(verdict: ShownWatch, of: string): string {
  const said = verdict.said ?? verdict.verdict
  return page(`${TITLES[said]}: ${of}`, [
    markup`<h1 class="${COLOURS[said]}">${TITLES[said]}</h1>`,
    markup`<p>${verdict.message}</p>`,
    markup`<p class="dim">
      ${of}. Watched for ${duration(verdict.endedAt - verdict.startedAt)} from ${utcMinute(verdict.startedAt)}.
      False-alarm rate: at most ${percent(verdict.falseAlarmRate)} of deploys.
    </p>`,
    ...evidence(verdict),
    ...(verdict.remarks ?? []).map((line) => markup`<p class="dim">${line}</p>`),
  ])
}

function evidence(verdict: Verdict): Html[] {
  const worst = 'regression' in verdict ? verdict.regression.worst : null
  const first = worst === null ? null : chartOf(worst, verdict.startedAt)
  return [
    ...(first === null ? [] : [markup`<h2>What got worse</h2>`, first]),
    ...(verdict.nodes.length === 0 ? [] : [markup`<h2>Numbers</h2>`, nodeTable(verdict.nodes)]),
    ...otherCharts(verdict),
  ]
}

/** Charts of all that did not get worse most: shares on one scale, so that they can be compared; numbers of their own each on its own. */
export function otherCharts(verdict: Verdict): Html[] {
  const worst = 'regression' in verdict ? verdict.regression.worst : null
  const others = verdict.nodes.filter((node) => node.metric !== worst?.metric || node.segment !== worst.segment)
  const shown = others.filter((node) => nodeKind(node).kind === 'share').slice(0, MOST_CHARTS)
  const scale = scaleOf(shown)
  const charts = shown.flatMap((node) => chartOf(node, verdict.startedAt, { scale, legend: false }) ?? [])
  const numbers = others.filter((node) => nodeKind(node).kind === 'gauge').slice(0, MOST_CHARTS)
  const gauges = numbers.flatMap((node) => chartOf(node, verdict.startedAt, { legend: false }) ?? [])
  return [
    ...group('Everything else, on one scale', shown[0], charts),
    ...group('Other numbers, each on its own scale', numbers[0], gauges),
  ]
}

/** Charts of one kind below a heading that says once what their lines are. */
function group(title: string, first: NodeSummary | undefined, charts: readonly Html[]): Html[] {
  if (first === undefined || charts.length === 0) return []
  return [
    markup`<h2>${title}</h2>
      <p class="dim">${legendOf(first)}</p>`,
    ...charts,
  ]
}

const MOST_ROWS = 100

/** What stands in the row of a node: before, since, events, where harm begins. */
function cellsOf(node: NodeSummary): readonly string[] {
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      return ['no alert', monitorWords[its.monitor.state], '', '']
    case 'gauge': {
      const value = (number: number | null): string => (number === null ? 'unknown' : significant(number))
      return [value(its.gauge.usual), value(its.gauge.observed), '', '']
    }
    case 'share': {
      const { baseline, observed, harm } = node
      const events = `${count(observed.bad)} of ${count(observed.total)}`
      return [percent(baseline.share), percent(observed.share), events, percent(harm)]
    }
  }
}

function nodeTable(nodes: readonly NodeSummary[]): Html {
  const rows = nodes.slice(0, MOST_ROWS).map((node) => {
    return markup`<tr>
      <td>${subjectOf(node)}</td>
      ${cellsOf(node).map((cell, index) => markup`<td data-of="${HEADS[index + 1] ?? ''}">${cell}</td>`)}
    </tr>`
  })
  const more =
    nodes.length > MOST_ROWS ? markup`<p class="dim">and ${count(nodes.length - MOST_ROWS)} more</p>` : markup``
  return markup`<div class="wide">
      <table>
        <thead>
          <tr>
            ${HEADS.map((head) => markup`<th>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more}`
}

const HEADS = ['What', 'Before', 'Since', 'Bad events', 'Harm begins at'] as const

/** A backtest as one HTML file. `message`: what was found, in one sentence. */
export function backtestPage(found: Backtest, message: string): string {
  const { from, until, deploys, cost } = found
  const bad = deploys.filter(({ verdict }) => verdict.verdict === 'regressed' || verdict.verdict === 'external')
  return page('Backtest', [
    markup`<h1>${message}</h1>`,
    markup`<p class="dim">
      From ${utcMinute(from)} to ${utcMinute(until)}. The watches of the deploys would have cost
      ${duration(60 * cost.minutes)} of a runner and ${count(cost.calls)} reads of the store.
    </p>`,
    ...bad.flatMap((deploy) => [
      markup`<h2>${utcMinute(deploy.at)}, ${shortSha(deploy.sha)}</h2>`,
      markup`<p>${deploy.verdict.message}</p>`,
      ...alarmChart(deploy),
    ]),
    ...(deploys.length === 0 ? [] : [markup`<h2>Deploys</h2>`, deployTable(deploys)]),
    markup`<h2>Quiet hours</h2>`,
    hours(found),
  ])
}

function alarmChart({ verdict }: JudgedDeploy): Html[] {
  return 'regression' in verdict ? [chartOf(verdict.regression.worst, verdict.startedAt) ?? markup``] : []
}

function deployTable(deploys: readonly JudgedDeploy[]): Html {
  const rows = deploys.map(
    ({ at, sha, gate, verdict }) =>
      markup`<tr>
        <td>${utcMinute(at)}</td>
        <td data-of="Commit">${shortSha(sha)}</td>
        <td data-of="Gate">${gate}</td>
        <td data-of="Watch" class="${COLOURS[verdict.verdict]}">${verdict.verdict}</td>
        <td>${verdict.message}</td>
      </tr>`,
  )
  return markup`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>Time</th>
          <th>Commit</th>
          <th>Gate</th>
          <th>Watch</th>
          <th>Why</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

const HOUR = 3600
const DAY = 24 * HOUR

/** Each hour of each day, with what a watch of it came to. */
function hours({ from, until, quiet, blind }: Backtest): Html {
  const classes = new Map<number, 'q' | 'a' | 'b'>([
    ...blind.map(({ at }) => [at, 'b'] as const),
    ...quiet.map(({ at, verdict }) => [at, verdict.verdict === 'regressed' ? 'a' : 'q'] as const),
  ])
  const days: Html[] = []
  for (let day = Math.floor(from / DAY) * DAY; day <= until; day += DAY) {
    const cells = Array.from({ length: 24 }, (_, hour) => {
      const kind = classes.get(day + hour * HOUR)
      const words = `${utcMinute(day + hour * HOUR)}: ${kind === undefined ? 'not judged: a deploy, an incident or another time' : WORDS[kind]}`
      return markup`<i class="${kind ?? ''}" title="${words}"></i>`
    })
    days.push(markup`<span>${new Date(1000 * day).toISOString().slice(0, 10)}</span>${cells}`)
  }
  const alarms = quiet.filter(({ verdict }) => verdict.verdict === 'regressed')
  const list = alarms.map(
    ({ at, verdict }) => markup`<p class="bad">${utcMinute(at)}: false alarm. ${verdict.message}</p>`,
  )
  return markup`${list}
    <div
      class="cells"
      role="img"
      aria-label="${`${count(quiet.length)} quiet hours, ${count(alarms.length)} false alarms`}"
    >
      ${days}
    </div>
    <p class="dim">
      A column is an hour of the day (UTC). Green: quiet and no alarm. Red: a false alarm. Hatched: too few numbers.
      Grey: not judged.
    </p>`
}

const WORDS = { q: 'quiet, no alarm', a: 'false alarm', b: 'too few numbers' } as const
