import { describe, expect, it } from 'vitest'
import { answerers } from '../../src/metrics/answerers.ts'
import type { PageCounter } from '../../src/metrics/page/scrape.ts'

/** A page at one reading: events of each series, and when its process began where the page says so. */
type Page = { readonly series: Readonly<Record<string, number>>; readonly start?: number }

/** What is said of pages that are read a second apart. */
function said(pages: readonly Page[]): string[] {
  const who = answerers()
  return pages.map(({ series, start = null }, index) => {
    const counters = Object.entries(series).map(([key, value]): PageCounter => ({
      key,
      segment: null,
      parts: key.endsWith('500') ? ['total', 'bad'] : ['total'],
      value,
    }))
    return who({ at: 1000 + index, start, counters })
  })
}

/** A process of that age, of which a series is on the page from its first event on: three common ones, and three that are rare, each a little rarer. */
function page(age: number, start?: number): Page {
  const rates = { 'web 200': 150, 'ios 200': 149, 'tv 200': 148, 'web 500': 1, 'ios 500': 0.5, 'tv 500': 0.34 }
  const counted = Object.entries(rates).map(([key, rate]) => [key, Math.floor(rate * age)] as const)
  const series = Object.fromEntries(counted.filter(([, value]) => value > 0))
  return start === undefined ? { series } : { series, start }
}

const ages = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index)
const BEFORE = ages(60, 5)
const AFTER = ages(0.3, 9)

describe('one process whose rare series come back one by one', () => {
  it('is one process after a restart', () => {
    expect(said([...BEFORE, ...AFTER].map((age) => page(age)))).not.toContain('several')
  })

  it('is one process after a restart, also where its page is empty at first', () => {
    expect(said([...BEFORE, 0, ...AFTER].map((age) => page(age)))).not.toContain('several')
  })

  it('is one process where the page says when it began', () => {
    const pages = [...BEFORE.map((age) => page(age, 100)), ...AFTER.map((age) => page(age, 1004.5))]
    expect(said(pages)).not.toContain('several')
  })

  it('is one process that was restarted twice', () => {
    const pages = [...BEFORE, ...ages(0.3, 4), ...AFTER].map((age) => page(age))
    expect(said(pages)).not.toContain('several')
  })
})

describe('several processes', () => {
  it('that answer in turn are told by what falls, whatever is missing on one of them', () => {
    const pages = ages(0, 12).map((second) => page(second % 2 === 0 ? 500 + second : 0.5 + second / 20))
    expect(said(pages)).toContain('several')
  })

  it('of which one has a rare series and the other none are told as well', () => {
    const young = { series: { 'web 200': 40, 'ios 200': 40, 'tv 200': 40 } }
    const pages = ages(0, 12).map((second) => (second % 2 === 0 ? page(500 + second) : young))
    expect(said(pages)).toContain('several')
  })
})
