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
    '<html>',
    '{"json": 1}',
    'a{b="c"} 1 # exemplar',
  ])('believes nothing of a text with the line %j', (line) => {
    expect(errorOf(`ok 1\n${line}\nlater 2\n`)).toMatch(/^line 2: /)
  })

  it('takes no series twice', () => {
    expect(errorOf('a{x="1",y="2"} 1\na{y="2",x="1"} 2\n')).toBe('line 2: the same series a second time')
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
