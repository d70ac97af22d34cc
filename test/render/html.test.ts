import { describe, expect, it } from 'vitest'
import { chartOf } from '../../src/render/html/chart.ts'
import { gatePage, watchedPage } from '../../src/render/html/deploy.ts'
import { documentPage } from '../../src/render/html/document.ts'
import { incidentChart, incidentHtml } from '../../src/render/html/incident.ts'
import { escapeHtml, markup, page } from '../../src/render/html/page.ts'
import { backtestPage, watchPage } from '../../src/render/html/report.ts'
import { incidentPage } from '../../src/render/incident-page.ts'
import { code, codeBlock, details, escapeText } from '../../src/render/markdown.ts'
import { watchSummary } from '../../src/render/watch-summary.ts'
import type { NodeSummary, Verdict } from '../../src/watch/verdict.ts'
import { fc } from '../support/fast-check.ts'
import { hostileText } from './hostile.ts'
import { attack, day, policy, viewAt, works } from '../incident/day.ts'
import { deploy, says } from '../incident/events.ts'
import { budgets } from '../../src/render/document.ts'
import { gateView, uncoveredFile } from '../support/gate-view.ts'
import { decide, gateViews, mixed } from './gate-views.ts'
import { verdicts } from './watch-fixtures.ts'

const bad = await verdicts.regressed()
if (!('regression' in bad)) throw new Error('the fixture regressed')
const { worst } = bad.regression
const START = bad.startedAt

/** Tags that a page may hold; anything else was put there by somebody else. */
const OURS = new Set(
  'html head meta title style body h1 h2 h3 p div table thead tbody tr th td figure figcaption svg line text polyline rect circle defs pattern span i a b strong em code pre ol ul li br blockquote details summary'.split(
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
    // Paper is white, whatever the reader's screen is: each colour is set anew.
    const colours = (block: string): string[] => [...block.matchAll(/--[a-z]+(?=:)/g)].map(([name]) => name).toSorted()
    const [screen = '', paper = ''] = [/:root \{[^}]*\}/, /@media print \{ :root \{[^}]*\}/].map(
      (one) => one.exec(text)?.[0] ?? '',
    )
    expect(colours(paper)).toEqual(colours(screen))
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

const day1730 = viewAt(day, '17:30', 'en', policy)
const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'))

describe('a document as a page', () => {
  it('says what its Markdown says, and marks what GitHub cannot: no comments, and a picture for a diagram', () => {
    const text = bodyOf(
      documentPage(
        'x',
        [
          '<!-- deploy-guard:begin a -->\n## Title\n\n```mermaid\nxychart\n```\n\nRed: bad.\n\nAfter it.\n<!-- deploy-guard:end a -->\n',
        ],
        [{ html: '<svg></svg>' }],
      ),
    )
    expect(text).toContain('<h1>Title</h1>\n<svg></svg><p>After it.</p>')
    expect(text).not.toMatch(/deploy-guard:|xychart|Red:/)
  })

  it('keeps comments in code, which others wrote, however many there are', () => {
    const text = bodyOf(
      documentPage('x', [codeBlock('<!-- hidden? -->', 'diff'), '\n<!-- ours -->\n', code('<!-- x -->')]),
    )
    expect(text).toContain('&lt;!-- hidden? --&gt;')
    expect(text).toContain('&lt;!-- x --&gt;')
    expect(text).not.toContain('ours')
    // With time that grows as the square this would take minutes.
    expect(bodyOf(documentPage('x', [codeBlock('+<!--\n'.repeat(50_000), 'diff')])).length).toBeGreaterThan(1_000_000)
  })

  it('leaves out a diagram that has no picture, with what is said of its lines', () => {
    expect(bodyOf(documentPage('x', ['```mermaid\nx\n```\n\nRed: bad.\n\nEnd.']))).toMatch(/<body>\s*<p>End\.<\/p>/)
  })

  it('names each cell for a telephone, but not where the first column names the second', () => {
    const text = documentPage('x', [
      '| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n\n| State | open |\n|---|---|\n| Since | 1 |',
    ])
    expect([...text.matchAll(/data-of="([^"]*)"/g)].map(([, name]) => name)).toEqual(['B', 'C'])
    expect(text).toContain('<table class="pairs"><thead><tr><th>State</th><th>open</th>')
  })

  it('holds nothing of what others wrote but as text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const table = `| a | ${escapeText(text)} |\n|---|---|\n| ${code(text)} | b |`
        const parts = [`## ${escapeText(text)}`, code(text), codeBlock(text), codeBlock(text, 'diff'), table]
        const shown = documentPage(text, [parts.join('\n\n'), details(escapeText(text), escapeText(text))])
        expect(strange(shown)).toEqual([])
        expect(shown.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on[a-z]+|src)=|<a /i)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['a tag', '<img src=x onerror=alert(1)> and <b onclick=x>y</b>'],
    ['a script', '<script>alert(1)</script>\n'],
    ['a tag of ours with more in it', '<details ontoggle=alert(1) open><code style=x>y</code></details>'],
    ['an address that does something', '[x](javascript:alert(1)) ![x](https://x/y.png) <javascript:alert(1)>'],
  ])('holds nothing that acts: %s', (_, markdown) => {
    const text = bodyOf(documentPage('x', [markdown]))
    expect(strange(text.replaceAll('&lt;', ''))).toEqual([])
    expect(text).not.toMatch(/<[^>]*\s(?:on[a-z]+|style|src)=|href="(?!https?:)/i)
  })
})

describe('the page of a gate', () => {
  it.each(gateViews)('says what the summary says, with a picture of what was seen: $name', ({ view, name }) => {
    const text = gatePage(view)
    expect(strange(text)).toEqual([])
    expect(text).not.toMatch(/<script|@import|url\((?!#)|src=/)
    const [waits, passes] = ['8 of 12 changed lines were seen', 'All 12 changed lines were seen']
    expect(text).toContain(name === 'needs-review' ? waits : passes)
    expect(text.match(/<rect/g)).toHaveLength(2)
    expect(text).toContain('<a href="https://github.com/acme/shop/commit/')
  })

  it('is longer than a job summary may be, and has no picture where nothing is measured', () => {
    const first = gateView(decide({ kind: 'first-deploy', allowed: true }), { baseSha: null })
    expect(gatePage(first)).not.toContain('<rect')
    const uncovered = Array.from({ length: 3000 }, (_, at) => uncoveredFile(`src/${at}.ts`))
    const long = gateView(decide({ kind: 'live', sameTree: false, coverage: { ...mixed, uncovered } }))
    expect(gatePage(long)).not.toContain('Cut here')
    expect(gatePage(long).length).toBeGreaterThan(budgets.check.most)
  })
})

describe('the page of an incident', () => {
  it('tells what to do, then shows when users were affected, then how it is known', () => {
    const text = incidentHtml(incidentPage(day1730), day1730)
    const places = ['What to do now', 'How it stands', '<svg', '>Evidence<', '>Timeline'].map((each) =>
      text.indexOf(each),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(strange(text)).toEqual([])
    // A page is no place to write.
    expect(text).not.toContain('Write here')
  })

  it('is in the language of the incident, and its times in the zone', () => {
    const view = viewAt(day, '17:30', 'ko', policy)
    const text = incidentHtml(incidentPage(view), view)
    expect(text).toContain('<html lang="ko">')
    for (const word of ['배포 01:00', '01:14 알람', '현재 02:30', '시간대: Asia/Seoul']) expect(text).toContain(word)
  })

  it('shows what got worse where the numbers are known', () => {
    const body = `<!-- deploy-guard:begin evidence -->\n\`\`\`mermaid\nx\n\`\`\`\n<!-- deploy-guard:end evidence -->`
    expect(incidentHtml({ title: 'x', body }, day1730, bad).match(/<svg/g)).toHaveLength(2)
  })
})

describe('the picture of an incident', () => {
  const rects = (text: string): number[][] =>
    [...text.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map((found) => found.slice(1).map(Number))
  const at = (events: Parameters<typeof viewAt>[0], now: string) =>
    incidentChart(viewAt(events, now, 'en', policy))?.html ?? ''

  it('reaches from the onset until now while users are affected', () => {
    // From 16:00 (the deploy) until 17:30 (now): 660 wide, from 30 on. It began at 16:10.
    expect(rects(at(day, '17:30'))).toEqual([[103.3, 586.7]])
    expect(at(day, '17:30')).toContain('>now 02:30<')
  })

  it('hatches what is fixed and not yet proven, and ends where it is', () => {
    const [affected, unproven] = rects(at(day, '18:00'))
    expect(affected?.[0]).toBeGreaterThan(30)
    expect(unproven?.[0]).toBeCloseTo((affected?.[0] ?? 0) + (affected?.[1] ?? 0), 0)
    expect(at(day, '19:30')).not.toContain('>now ')
  })

  it('draws nothing where nothing is known to have begun', () => {
    expect(at(works, '15:10')).toBe('')
    expect(at([deploy, says('16:20', 'kim', 'note all is well')], '16:30')).toBe('')
  })

  it('has no line where no deploy is known, and none that would make a dot of the harm', () => {
    expect(at(attack, '05:30')).not.toContain('>deploy ')
    const late = [deploy, { kind: 'declared', at: '23:00', by: 'kim', text: 'x' }]
    expect(at(late, '23:30')).not.toContain('>deploy ')
    expect(at(late, '23:30')).not.toContain('NaN')
  })

  it('numbers what happened, and keeps the numbers apart', () => {
    const text = at(day, '20:00')
    const places = [...text.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), y] as const)
    expect(places).toHaveLength(text.match(/<li>/g)?.length ?? 0)
    for (const [index, [x, y]] of places.entries())
      for (const [other, row] of places.slice(index + 1)) expect(Math.abs(other - x) >= 23.9 || row !== y).toBe(true)
  })
})

it('shows a watch with its summary, and everything else on one scale', () => {
  const text = watchedPage('production', watchSummary(bad, '', '**production** runs x.'), bad)
  expect(text).toContain('<strong>production</strong> runs x.')
  expect(text).toContain('Everything else, on one scale')
  // Once of what got worse, once of all else.
  expect(text.match(/Long dashes: before/g)).toHaveLength(2)
  expect(text).not.toContain('xychart')
  expect(text.match(/<svg/g)?.length).toBeGreaterThan(2)
  expect(strange(text)).toEqual([])
})
