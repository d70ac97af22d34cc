import { describe, expect, it } from 'vitest'
import { chartOf } from '../../src/render/html/chart.ts'
import { escapeHtml, markup, page } from '../../src/render/html/page.ts'
import { backtestPage, watchPage } from '../../src/render/html/report.ts'
import type { NodeSummary, Verdict } from '../../src/watch/verdict.ts'
import { fc } from '../support/fast-check.ts'
import { hostileText } from './hostile.ts'
import { verdicts } from './watch-fixtures.ts'

const bad = await verdicts.regressed()
if (!('regression' in bad)) throw new Error('the fixture regressed')
const { worst } = bad.regression
const START = bad.startedAt

/** Tags that a page may hold; anything else was put there by somebody else. */
const OURS = new Set(
  'html head meta title style body h1 h2 p div table thead tbody tr th td figure figcaption svg line text polyline span i'.split(
    ' ',
  ),
)
const tagsOf = (text: string): string[] =>
  [...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase())
const strange = (text: string): string[] => tagsOf(text).filter((name) => !OURS.has(name))

const backtest = (verdict: Verdict) => ({
  from: START,
  until: START + 7200,
  deploys: [{ sha: 'a'.repeat(40), began: START, at: START, gate: 'unknown' as const, verdict }],
  quiet: [{ at: Math.ceil(START / 3600) * 3600, verdict: bad }],
  blind: [{ at: Math.ceil(START / 3600) * 3600 + 3600, verdict: verdicts.noBaseline() }],
  cost: { minutes: 1.5, calls: 30 },
})

describe('a page', () => {
  it('is one file that loads nothing, for light and dark, for telephones and paper', () => {
    const text = watchPage(bad, 'requests.csv')
    expect(text).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"')
    expect(text).not.toMatch(/<script|@import|url\(|src=|href=|https?:/)
    for (const media of ['prefers-color-scheme: dark', 'max-width: 36rem', '@media print'])
      expect(text).toContain(media)
    expect(text).toContain('<meta name="viewport"')
    expect(strange(text)).toEqual([])
  })

  it('says first what was found, then how it is known', () => {
    const text = watchPage(bad, 'requests.csv')
    expect(text.indexOf('Worse since the deploy')).toBeLessThan(text.indexOf('<svg'))
    expect(text.indexOf('What got worse')).toBeLessThan(text.indexOf('>Numbers<'))
    expect(watchPage({ ...bad, said: 'inconclusive', message: 'The file ends too soon.' }, 'x')).toContain('Cannot say')
  })

  it('holds nothing of what others wrote but as text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const node = { ...worst, metric: text, segment: text }
        const verdict: Verdict = {
          ...bad,
          message: text,
          nodes: [node],
          remarks: [text],
          regression: { ...bad.regression, worst: node },
        }
        for (const shown of [watchPage(verdict, text), backtestPage(backtest(verdict), text)]) {
          expect(strange(shown)).toEqual([])
          // What stands in quotes is a value, whatever it says.
          expect(shown.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son[a-z]+=/i)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('escapes what is put in, and not what is HTML already', () => {
    expect(
      markup`<p title="${'"<'}">${markup`<i>${'&'}</i>`}${['a', 'b'].map((each) => markup`${each}`)}${1}</p>`.html,
    ).toBe('<p title="&quot;&lt;"><i>&amp;</i>a\nb1</p>')
    expect(escapeHtml("'\u202E")).toBe('&#39;\u2039U+202E\u203A')
    expect(page('a<b', [])).toContain('<title>a&lt;b</title>')
  })
})

describe('a chart', () => {
  const node = (steps: readonly (number | null)[], before: readonly (number | null)[] = []): NodeSummary => ({
    ...worst,
    steps: steps.map((share, index) => ({ at: START + (index + 1) * 60, share })),
    before: before.map((share, index) => ({ at: START + (index - before.length - 1) * 60, share })),
  })
  const lines = (of: NodeSummary): string[] =>
    [...(chartOf(of, START)?.html.matchAll(/points="([^"]*)"/g) ?? [])].map(([, points = '']) => points)

  it('draws nothing where nothing is known', () => {
    expect(lines(node([0.1, 0.2, null, 0.3, 0.4])).map((points) => points.split(' ').length)).toEqual([2, 2])
    expect(lines(node([0.1, 0.2], [0.1, 0.1]))).toHaveLength(2)
    expect(lines(node([0.1, null, 0.2])).map((points) => new Set(points.split(' ')).size)).toEqual([1, 1])
    expect(chartOf(node([null, null]), START)).toBeNull()
    expect(chartOf(node([0.1]), START)).toBeNull()
  })

  it('has the time of day below it, and a line at the deploy', () => {
    const text =
      chartOf(
        node(
          Array.from({ length: 30 }, () => 0.1),
          [0.1, 0.1],
        ),
        START,
      )?.html ?? ''
    expect(text).toContain('>deploy 17:00<')
    for (const time of ['17:00', '17:05', '17:30']) expect(text).toContain(`>${time}<`)
    expect(text).not.toContain('NaN')
  })

  it('has the deploy within it where nothing is known from before', () => {
    const text = chartOf(node([0.1, 0.2, 0.3]), START)?.html ?? ''
    const [, left = ''] = /<text x="([\d.]+)" y="20"/.exec(text) ?? []
    const [, axis = ''] =
      /<line x1="([\d.]+)" x2="[\d.]+" y1="[\d.]+" y2="[\d.]+" stroke="var\(--line\)"/.exec(text) ?? []
    expect(Number(left)).toBeGreaterThanOrEqual(Number(axis))
    expect(axis).not.toBe('')
  })

  it('bears a share that never changes', () => {
    expect(chartOf({ ...node([0, 0, 0]), harm: 0, baseline: { bad: 0, total: 0, share: 0 } }, START)?.html).not.toMatch(
      /NaN|Infinity/,
    )
  })
})

it('shows each hour of a backtest by what it came to', () => {
  const text = backtestPage(backtest(bad), 'With this policy: 1 false alarm.')
  expect([...text.matchAll(/<i class="([qab])"/g)].map(([, kind]) => kind)).toEqual(['a', 'b'])
  expect(text).toContain('false alarm')
  expect(text.match(/<i class=""/g)).toHaveLength(22)
})
