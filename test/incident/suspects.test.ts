import { describe, expect, test } from 'vitest'
import { findSuspects, loneSegment, type Landing } from '../../src/incident/suspects.ts'
import type { NodeSummary, Verdict } from '../../src/watch/verdict.ts'
import { allNode, fakeSha, fridayEvening, iosNode, regressedVerdict } from '../support/record-fixtures.ts'

type Regressed = Extract<Verdict, { verdict: 'regressed' }>

const node = (segment: string, more: Partial<NodeSummary> = {}): NodeSummary => ({ ...iosNode(), segment, ...more })

/** A watch in which these segments crossed, the first of them worst, and the others did not. */
function verdict(crossed: readonly string[], others: readonly string[], worst: Partial<NodeSummary> = {}): Regressed {
  const found = crossed.map((segment) => node(segment))
  const first = { ...node(crossed[0] ?? ''), ...worst }
  const nodes = [...found, allNode(), ...others.map((segment) => node(segment))]
  const all = [first, ...found.slice(1), allNode()]
  return regressedVerdict({
    nodes,
    regression: { worst: first, crossed: all, onset: fridayEvening + 120, alarmAt: fridayEvening + 195 },
  })
}

const landing = (letter: string, files: Record<string, readonly string[]>): Landing => ({
  sha: fakeSha(letter),
  files: Object.entries(files).map(([path, lines]) => ({ path, lines })),
})

describe('the one segment that is worse', () => {
  test.each([
    ['route=/cart', ['route=/cart'], ['route=/', 'route=/help']],
    ['platform=ios', ['platform=ios'], ['platform=web']],
  ])('%s', (segment, crossed, others) => {
    expect(loneSegment(verdict(crossed, others))).toBe(segment)
  })

  test.each([
    ['several are', ['platform=ios', 'platform=web'], ['platform=tv']],
    ['all traffic is', [''], ['platform=ios']],
    ['nothing else of that label was watched', ['platform=ios'], ['region=eu']],
    ['the other ones had too little traffic to say', ['platform=ios'], []],
  ])('there is none where %s', (_, crossed, others) => {
    expect(loneSegment(verdict(crossed, others))).toBeNull()
  })

  test('others with too little traffic to be judged do not count', () => {
    const found = verdict(['platform=ios'], [])
    const small = node('platform=tv', { note: 'too-small' })
    expect(loneSegment({ ...found, nodes: [...found.nodes, small] })).toBeNull()
  })
})

describe('a landing that names it', () => {
  const cart = verdict(['route=/api/cart'], ['route=/api/help'])
  const ios = verdict(['platform=ios'], ['platform=web'])
  const others = [landing('a', { 'lib/x.ts': ['const x = 1'] }), landing('b', { 'lib/y.ts': ['const y = 2'] })]

  test.each([
    ['a route in a changed line', cart, { 'api/shop.ts': ["router.get('/api/cart', total)"] }, 'api/shop.ts'],
    ['a folder of that name', ios, { 'apps/iOS/Cart.swift': ['let total = 1'] }, 'apps/iOS/Cart.swift'],
    ['a file of that name', ios, { 'src/ios.ts': ['export const a = 1'] }, 'src/ios.ts'],
    ['the value in quotes', ios, { 'src/cart.ts': ["if (platform === 'ios') skip()"] }, 'src/cart.ts'],
  ])('%s', (_, found, files, path) => {
    const landings = [...others, landing('c', files)]
    expect(findSuspects(found, landings)).toEqual([
      {
        number: 3,
        sha: fakeSha('c'),
        evidence: [{ kind: 'names-segment', segment: loneSegment(found), path }],
      },
    ])
  })

  test.each([
    ['a longer route', cart, { 'api/shop.ts': ["router.get('/api/cart-items', total)"] }],
    ['a deeper route', cart, { 'api/shop.ts': ["router.get('/v2/api/cart', total)"] }],
    ['a word that only holds it', ios, { 'lib/axios.ts': ["import axios from 'axios'"] }],
    ['the word without quotes', ios, { 'lib/cart.ts': ['// nothing for ios'] }],
  ])('not %s', (_, found, files) => {
    expect(findSuspects(found, [...others, landing('c', files)])).toEqual([])
  })

  test('not where more than half of the landings do: that tells nothing apart', () => {
    const all = ['c', 'd', 'e'].map((letter) => landing(letter, { [`apps/ios/${letter}.swift`]: ['x'] }))
    expect(findSuspects(ios, all.slice(0, 2))).toEqual([])
    expect(findSuspects(ios, [...all.slice(0, 1), ...others])).toHaveLength(1)
  })
})

describe('a landing of the deploy that it began with', () => {
  const landings = ['a', 'b', 'c', 'd'].map((letter) => landing(letter, {}))
  const seen = (deploys: string, suspects: string): Verdict => ({
    ...verdict(['platform=ios'], ['platform=web']),
    deploys: [...deploys].map(fakeSha),
    suspects: [...suspects].map(fakeSha),
  })
  const numbers = (found: Verdict) => findSuspects(found, landings).map(({ number }) => number)

  test('the first of two', () => {
    const evidence = [{ kind: 'began-with', deployed: [fakeSha('b')] }]
    expect(findSuspects(seen('bd', 'b'), landings)).toEqual([
      { number: 1, sha: fakeSha('a'), evidence },
      { number: 2, sha: fakeSha('b'), evidence },
    ])
  })

  test('the last of two', () => expect(numbers(seen('bd', 'd'))).toEqual([3, 4]))
  test('two of three', () => expect(numbers(seen('bcd', 'cd'))).toEqual([3, 4]))

  test.each([
    ['it is all of them', 'bd', 'bd'],
    ['it holds more than half of what landed', 'cd', 'c'],
    ['nothing tells the deploys apart', 'bd', ''],
    ['the bad deploy is none of the range', 'bd', '9'],
  ])('none where %s', (_, deploys, suspects) => expect(numbers(seen(deploys, suspects))).toEqual([]))
})

test('both kinds of evidence come first', () => {
  const found = findSuspects(
    { ...verdict(['platform=ios'], ['platform=web']), deploys: [fakeSha('b'), fakeSha('d')], suspects: [fakeSha('d')] },
    [landing('a', { 'ios/a': [] }), landing('b', {}), landing('c', {}), landing('d', { 'ios/d': [] })],
  )
  expect(found[0]).toMatchObject({ number: 4, evidence: [{ kind: 'names-segment' }, { kind: 'began-with' }] })
})
