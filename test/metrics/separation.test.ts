import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/metrics/page/scrape.ts'
import { parseSelector } from '../../src/metrics/selector.ts'
import { separationFault } from '../../src/metrics/separation.ts'

/** Series from label sets such as `status="200"`, all of the name `m`. */
function fault(bad: string, labels: readonly string[], total = 'm') {
  const page = pageOf(labels.map((each) => `m{${each}} 5\n`).join(''))
  if ('missing' in page) throw new Error(page.detail)
  return separationFault(page.exposition.series, { total: parseSelector(total), bad: parseSelector(bad) })
}
const status = (...values: readonly string[]): string[] => values.map((value) => `status="${value}"`)

describe('a query separates', () => {
  it.each([
    ['what is there is of both kinds', 'm{status=~"5.."}', status('200', '500')],
    ['a failure has never been, but codes are codes', 'm{status=~"5.."}', status('200')],
    ['everything fails', 'm{status=~"5.."}', status('500', '503')],
    ['classes are matched as such', 'm{status=~"5.."}', status('2xx')],
    ['one code is asked for, and others have been', 'm{status="500"}', status('200', '503')],
    ['it is said by what is good', 'm{status!~"[23].."}', status('200')],
    ['a word for failures may still come', 'm{status="failed"}', status('success')],
    ['a word of the same kind is spelled out', 'm{status="declined"}', status('approved')],
    ['letters are as they are there', 'm{status="ERROR"}', status('SUCCESS')],
    ['gRPC has names for it', 'm{grpc_code="Unavailable"}', ['grpc_code="OK"']],
    ['a flag has two sides', 'm{success="false"}', ['success="true"']],
    ['the label is there with failures only', 'm{error_type!=""}', ['error_type=""', 'error_type="timeout"']],
    ['the exception of none is none', 'm{exception!="None"}', ['exception="None"']],
    ['unknown words are of both kinds', 'm{step="lost"}', ['step="lost"', 'step="won"']],
  ])('where %s', (_, bad, labels) => expect(fault(bad, labels)).toBeNull())
})

describe('a query does not separate', () => {
  it.each([
    ['matches-nothing', 'a word is matched as a code', 'm{status=~"5.."}', status('success', 'error')],
    ['matches-nothing', 'a class is matched as a code is written', 'm{status="5xx"}', status('200', '500')],
    ['matches-nothing', 'a pattern forgets the anchors', 'm{status=~"5"}', status('200', '500')],
    ['matches-nothing', 'failures are called otherwise there', 'm{status="failure"}', status('success', 'error')],
    ['matches-nothing', 'letters are others', 'm{status="error"}', status('SUCCESS', 'ERROR')],
    ['matches-nothing', 'nobody knows the words', 'm{step="lost"}', ['step="won"']],
    ['matches-everything', 'the pattern is too wide', 'm{status=~".+"}', status('200', '500')],
    ['matches-everything', 'it excludes what is never there', 'm{status!="OK"}', status('200', '500')],
    ['matches-everything', 'bad is total', 'm', status('200', '500')],
    ['no-such-label', 'the label is mistyped', 'm{stauts=~"5.."}', status('200', '500')],
    ['no-bad-series', 'the name is mistyped', 'n{status=~"5.."}', status('200', '500')],
  ])('%s where %s', (reason, _, bad, labels) => expect(fault(bad, labels)).toMatchObject({ reason }))

  it('where total leaves only bad ones', () => {
    const all = status('200', '500')
    expect(fault('m{status=~"5.."}', all, 'm{status="500"}')?.reason).toBe('matches-everything')
    expect(fault('m{status=~"5.."}', all, 'm{status="404"}')?.reason).toBe('no-series')
  })

  it('and says what is there, and what to write', () => {
    const labels = ['status="success",code="200"', 'status="error",code="503"']
    expect(fault('m{status=~"5.."}', labels)).toEqual({
      reason: 'matches-nothing',
      what: '{status=~"5.."} matches nothing: status is "error" or "success"',
      cure: 'Write bad: \'m{code=~"5.."}\'.',
    })
  })
})
