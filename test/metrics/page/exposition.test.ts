import { describe, expect, it } from 'vitest'
import { parseExposition } from '../../../src/metrics/page/exposition.ts'
import { fc } from '../../support/fast-check.ts'

function series(text: string, isOpenMetrics = false) {
  const parsed = parseExposition(text, isOpenMetrics)
  if ('error' in parsed) throw new Error(parsed.error)
  return parsed.exposition.series.map(({ name, labels, value }) => [name, Object.fromEntries(labels), value])
}

const errorOf = (text: string, isOpenMetrics = false): string | null => {
  const parsed = parseExposition(text, isOpenMetrics)
  return 'error' in parsed ? parsed.error : null
}

function oddOf(text: string) {
  const parsed = parseExposition(text)
  if ('error' in parsed) throw new Error(parsed.error)
  return parsed.exposition.odd
}

describe('parseExposition', () => {
  it('reads the text format of Prometheus', () => {
    const text = [
      '# HELP http_requests_total The total number of HTTP requests.',
      '# TYPE http_requests_total counter',
      'http_requests_total{method="post",code="200"} 1027 1395066363000',
      'http_requests_total{method="post",code="400",}    3 1395066363000',
      '# a comment',
      '',
      'msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9',
      'metric_without_timestamp_and_labels 12.47',
      'something_weird{problem="division by zero"} +Inf -3982045',
      'rpc_duration_seconds{quantile="0.99"} NaN',
      'tight{a="}"}-1',
      '',
    ].join('\n')
    expect(series(text)).toEqual([
      ['http_requests_total', { method: 'post', code: '200' }, 1027],
      ['http_requests_total', { method: 'post', code: '400' }, 3],
      [
        'msdos_file_access_time_seconds',
        { path: 'C:\\DIR\\FILE.TXT', error: 'Cannot find file:\n"FILE.TXT"' },
        1_458_255_915,
      ],
      ['metric_without_timestamp_and_labels', {}, 12.47],
      ['something_weird', { problem: 'division by zero' }, Infinity],
      ['rpc_duration_seconds', { quantile: '0.99' }, NaN],
      ['tight', { a: '}' }, -1],
    ])
  })

  it('reads OpenMetrics with exemplars, and sees that it is whole', () => {
    const text = [
      '# TYPE foo counter',
      '# UNIT foo seconds',
      'foo_total{a="b"} 17.0 1520879607.789 # {trace_id="KOO5S4vxi0o"} 0.67',
      'foo_created{a="b"} 1520430000.123',
      '# EOF',
      '',
    ].join('\n')
    expect(series(text, true).map(([, , value]) => value)).toEqual([17, 1_520_430_000.123])
    expect(errorOf(text.replace('# EOF\n', ''), true)).toBe('line 4: the text is cut off, "# EOF" is missing')
    expect(errorOf(`${text}foo_total 1\n`, true)).toBe('line 6: text after "# EOF"')
  })

  it('knows described names, also those without a series', () => {
    const parsed = parseExposition('# TYPE errors counter\n# HELP http_failures_total x\n')
    expect('exposition' in parsed && [...parsed.exposition.described]).toEqual(
      expect.arrayContaining(['errors', 'errors_total', 'http_failures_total']),
    )
  })

  it.each([
    'a{b="c"',
    'a{b=c} 1',
    'a{b="c" d="e"} 1',
    'a{b="c",b="d"} 1',
    'a',
    'a ',
    'a one',
    'a 1_000',
    'a-1',
    'a 1 2 3',
    'a 0x10',
    'a{b="c"} 1 # exemplar',
  ])('believes nothing of the metric with the line %j, and all of the others', (line) => {
    const text = `ok 1\na{b="x"} 4\n${line}\nlater 2\n`
    expect(oddOf(text)).toEqual([{ line: 3, names: ['a'], what: expect.any(String) }])
    expect(series(text).map(([name]) => name)).toEqual(['ok', 'a', 'later'])
  })

  it.each(['{job="shop"} 7', 'ht tp_requests{a="b"} 7', '}} 12'])(
    'does not know whose number %j is, and believes neither neighbour',
    (line) => {
      const [odd] = oddOf(`far 1\nbefore 1\n${line}\nafter 2\nfar_too 1\n`)
      expect(odd?.line).toBe(3)
      expect(odd?.names).toEqual(expect.arrayContaining(['before', 'after']))
      expect(odd?.names).not.toEqual(expect.arrayContaining(['far']))
    },
  )

  it.each(['<html>', 'Warning: something is deprecated in index.php', '---'])(
    'takes %j, which was printed into the page, for no number of anything',
    (line) => {
      const [odd] = oddOf(`a 1\n${line}\nb 2\n`)
      expect([odd?.line, odd?.names.filter((name) => name === 'a' || name === 'b')]).toEqual([2, []])
    },
  )

  it('is no exposition where most lines are odd, or the last is cut off', () => {
    expect(errorOf('<html>\n<body>\nup 1\n</body>\n')).toBe('line 1: no metric name at its start')
    expect(errorOf('it works!\n')).toMatch(/^line 1: /)
    expect(errorOf('a 1\nb{c="d"')).toBe('line 2: the text is cut off (malformed labels)')
  })

  it('takes no series twice', () => {
    expect(oddOf('a{x="1",y="2"} 1\na{y="2",x="1"} 2\nb 1\n')).toEqual([
      { line: 2, what: 'the same series a second time', names: ['a'] },
    ])
  })

  it('reads what is unusual and clear, and says once that it is', () => {
    const text = '\uFEFF# TYPE a counter\n  a{x="1"} 4\n\ta{x="2"} 5 \n   # TYPE b gauge\nb -Infinity\nc +Inf\n'
    expect(series(text).map(([, , value]) => value)).toEqual([4, 5, -Infinity, Infinity])
    expect(oddOf(text)).toEqual([
      { line: 1, what: 'a byte order mark before the text', names: [] },
      { line: 2, what: 'blanks before the name', names: [] },
      { line: 5, what: 'b is "-Infinity" instead of -Inf', names: [] },
    ])
  })

  it('reads names in quotes', () => {
    const text =
      '# TYPE "http.requests" counter\n{"http.requests","http.status"="200",job="a"} 4\n{"x"} 1\nplain{"a.b"="c"} 2\n'
    expect(series(text)).toEqual([
      ['http.requests', { 'http.status': '200', job: 'a' }, 4],
      ['x', {}, 1],
      ['plain', { 'a.b': 'c' }, 2],
    ])
    expect(oddOf(text)).toEqual([])
  })

  it('reads back whatever label values are written', () => {
    const escape = (text: string): string =>
      text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/\r/.test(text))
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), fc.nat(), (labels, total) => {
        const inner = Object.entries(labels).map(([name, text]) => `${name}="${escape(text)}"`)
        expect(series(`m{${inner.join(',')}} ${total}\n`)).toEqual([['m', { ...labels }, total]])
      }),
    )
  })

  it('answers any text with numbers or a line, never with an exception', () => {
    const text = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
    fc.assert(fc.property(text, (bytes) => void parseExposition(bytes)))
  })
})
