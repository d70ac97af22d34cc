import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parseSelector } from '../../src/metrics/selector.ts'

describe('parseSelector', () => {
  it('reads names and all kinds of conditions', () => {
    expect(parseSelector('http_requests_total')).toEqual({ name: 'http_requests_total', matchers: [] })
    expect(
      parseSelector(` http_requests_total { status =~ "5..", job!='a"b', path!~\`\\d+\`, x="say \\"hi\\"\\n", } `),
    ).toEqual({
      name: 'http_requests_total',
      matchers: [
        { label: 'status', operator: '=~', value: '5..' },
        { label: 'job', operator: '!=', value: 'a"b' },
        { label: 'path', operator: '!~', value: '\\d+' },
        { label: 'x', operator: '=', value: 'say "hi"\n' },
      ],
    })
    expect(parseSelector('up{}').matchers).toEqual([])
  })

  it.each([
    ['', 'character 1: expected a metric name, found the end'],
    ['5xx', 'character 1: expected a metric name'],
    ['a{', 'expected a label name, found the end'],
    ['a{b}', 'character 4: expected one of = != =~ !~, found "}"'],
    ['a{b=c}', 'character 5: expected a value in quotes, found "c}"'],
    ['a{b="c}', 'character 5: expected a value in quotes'],
    ['a{b="c" d="e"}', 'expected "," or "}", found "d=\\"e\\"}"'.replaceAll('\\"', '"')],
    ['a{b=~"("}', 'character 6: expected a regular expression'],
    ['a{b="c"} x', 'character 10: expected the end, found "x"'],
    ['a{,}', 'expected a label name'],
  ])('says where %j is wrong', (text, message) => {
    expect(() => parseSelector(text)).toThrow(ConfigurationError)
    expect(() => parseSelector(text)).toThrow(message)
  })
})
