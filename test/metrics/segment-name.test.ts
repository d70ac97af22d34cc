import { expect, it } from 'vitest'
import { pageOf, countersOf } from '../../src/metrics/page/scrape.ts'
import { segmentName } from '../../src/metrics/source.ts'

it('a segment is named by its labels', () => {
  expect(segmentName([['platform', 'ios']])).toBe('platform=ios')
  expect(
    segmentName([
      ['platform', 'ios'],
      ['os', '18'],
    ]),
  ).toBe('platform=ios,os=18')
})

it('a name that is too long is cut, shows it, and stays another than those that begin alike', () => {
  const value = 'x'.repeat(5_000_000)
  const names = [segmentName([['path', `${value}a`]]), segmentName([['path', `${value}b`]])]
  for (const name of names) expect(name).toMatch(/^path=x+…#[0-9a-f]{12}$/)
  expect(names.map(({ length }) => length)).toEqual([200, 200])
  expect(new Set(names).size).toBe(2)
})

it('a page with a label of five megabytes gives short names', () => {
  const page = pageOf(`requests{path="${'x'.repeat(5_000_000)}",status="500"} 3\nrequests{path="a",status="200"} 4\n`)
  const selector = (status: string | null) => ({
    name: 'requests',
    matchers: status === null ? [] : [{ label: 'status', operator: '=' as const, value: status }],
  })
  const query = {
    kind: 'counts' as const,
    name: 'requests',
    total: selector(null),
    bad: selector('500'),
    segment: 'path',
  }
  const counters = 'missing' in page ? page : countersOf(page.exposition, query)
  const names = 'missing' in counters ? [] : counters.counters.map(({ segment }) => segment?.length)
  expect(names).toEqual([200, 6])
})
