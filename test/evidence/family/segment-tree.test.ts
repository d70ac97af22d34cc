import { describe, expect, it } from 'vitest'
import { weightedEbh } from '../../../src/evidence/family/judgement.ts'
import { segmentTree, shares } from '../../../src/evidence/family/segment-tree.ts'

const leaves = ['ios', 'web'].flatMap((platform) =>
  ['eu', 'us'].flatMap((region) => ['a', 'b', 'c'].map((path) => [platform, region, path])),
)
const names = (tree: ReturnType<typeof segmentTree>): string[] => tree.nodes.map(({ name }) => name)

describe('the segment tree', () => {
  it('holds all traffic, single labels, pairs and combinations', () => {
    const tree = segmentTree(['platform', 'region', 'path'], leaves, [])
    expect(tree.nodes.length).toBe(1 + 7 + (4 + 6 + 6) + 12)
    expect(names(tree)).toContain('platform=ios,region=eu')
    expect(tree.nodes.find(({ name }) => name === 'platform=ios')?.leaves.length).toBe(6)
    expect(shares(tree.nodes).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(shares(tree.nodes)[0]).toBeCloseTo(0.25, 12)
  })

  it('leaves out what says the same twice, and values that are not there', () => {
    expect(names(segmentTree(['platform'], [['ios']], []))).toEqual([''])
    const jobs = [
      ['ios', 'shop'],
      ['web', 'shop'],
    ]
    expect(names(segmentTree(['platform', 'job'], jobs, []))).toEqual(['', 'platform=ios', 'platform=web'])
    expect(names(segmentTree(['platform'], [['ios'], ['web'], ['']], []))).toEqual(['', 'platform=ios', 'platform=web'])
  })

  it('drops the smallest of the finest first, and says how many', () => {
    const sizes = leaves.map((_, index) => index)
    const tree = segmentTree(['platform', 'region', 'path'], leaves, sizes, 10)
    expect(tree).toMatchObject({ dropped: 26 })
    expect(tree.nodes.filter(({ level }) => level === 'one').length).toBe(7)
    expect(names(tree)).toContain('platform=web,region=us')
  })
})

describe('weighted e-BH', () => {
  it('takes the largest set that its own size pays for', () => {
    const even = [0.25, 0.25, 0.25, 0.25]
    expect(weightedEbh([Math.log(401), 0, 0, 0], even, 0.01)).toEqual([0])
    expect(weightedEbh([Math.log(399), 0, 0, 0], even, 0.01)).toEqual([])
    expect(weightedEbh([Math.log(201), Math.log(300), 0, 0], even, 0.01)).toEqual([1, 0])
  })

  it('weighs', () => expect(weightedEbh([Math.log(201), Math.log(201)], [0.9, 0.1], 0.01)).toEqual([0]))
})
