import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyFor } from '../../src/config/services.ts'
import { atStageOf, requireStage } from '../../src/config/stages.ts'

const policy = (text: string) => parsePolicy(text, 'p.yml')

function refusal(text: string): string {
  try {
    policy(text)
    return 'taken'
  } catch (error) {
    return (error as Error).message
  }
}

const store = (baseline: string): string =>
  `store: { source: prometheus, url: "https://p.example.com", baseline: ${baseline}, metrics: [{ kind: counts, name: r, total: 'a{v="\${sha}"}', bad: 'b{v="\${sha}"}', control: { total: 'a{v="\${base}"}', bad: 'b{v="\${base}"}' } }] }`

const two = `watch: { duration: 20m, ${store('same-hour')} }
stages:
  - { name: canary, share: 0.05, watch: { duration: 10m, store: { baseline: control } } }
  - name: full
`

describe('stages', () => {
  it('lay their own watch over that of the top, in their order', () => {
    const { stages, watch, store: asked } = policy(two)
    expect([watch.duration, asked?.baseline]).toEqual([1200, 'same-hour'])
    expect(stages.map(({ name, share, rules }) => [name, share, rules.watch.duration, rules.store?.baseline])).toEqual([
      ['canary', 0.05, 600, 'control'],
      ['full', null, 1200, 'same-hour'],
    ])
  })

  it('of a service stand in the service, over those of the top', () => {
    const text = `${two}services: { shop: { paths: [shop/**], watch: { duration: 30m }, stages: [{ name: one }, { name: all, watch: { duration: 5m } }] }, pay: { paths: [pay/**] } }\n`
    const of = (name: string) =>
      policyFor(policy(text), { environment: null, service: name }).stages.map((one) => [
        one.name,
        one.rules.watch.duration,
      ])
    expect(of('shop')).toEqual([
      ['one', 1800],
      ['all', 300],
    ])
    expect(of('pay')).toEqual([
      ['canary', 600],
      ['full', 1200],
    ])
  })

  it.each([
    ['stages: [{ name: canary }]', 'p.yml:1:1: stages: expected a list of 2 to 10 stages'],
    ['stages: canary', 'p.yml:1:1: stages: expected a list of 2 to 10 stages'],
    ['stages: [{ name: a }, { name: A }]', 'p.yml:1:31: stages.1.name: expected a name of its own, found "a" again'],
    ['stages: [{ name: a/b }, { name: c }]', 'p.yml:1:18: stages.0.name: expected the name of a stage'],
    ['stages: [{ share: 0.1 }, { name: c }]', 'stages.0.name: expected the name of a stage'],
    ['stages: [{ name: a, share: 5 }, { name: c }]', 'p.yml:1:28: stages.0.share: expected a part of the traffic'],
    [
      'stages: [{ name: a }, { name: c, share: 0.5 }]',
      'p.yml:1:41: stages.1.share: expected none: the last stage is all',
    ],
    ['stages: [{ name: a, wach: {} }, { name: c }]', 'p.yml:1:21: unknown key "wach" in stages.0; did you mean watch?'],
    [
      'stages: [{ name: a, watch: { duraton: 5m } }, { name: c }]',
      'p.yml:1:30: unknown key "duraton" in watch; did you',
    ],
    [
      'stages: [{ name: a, watch: { duration: 5m, min-watch: 6m } }, { name: c }]',
      'p.yml:1:55: watch.min-watch: expected at most duration (5m), found 6m',
    ],
  ])('%s is told where it stands', (text, message) => {
    expect(refusal(text)).toContain(message)
  })

  it('tells what is wrong at the top once', () => {
    expect(refusal(`watch: { duration: no }\nstages: [{ name: a }, { name: b }]`).match(/duration/g)).toHaveLength(2)
  })
})

describe('the stage of a deploy', () => {
  const known = policy(two)

  it.each([
    ['canary', 600, { name: 'canary', last: false, share: 0.05, after: null }],
    ['full', 1200, { name: 'full', last: true, share: null, after: 'canary' }],
  ])('%s has its own watch and what comes before it', (name, duration, stage) => {
    const found = atStageOf(known, null, name)
    expect([found.policy.watch.duration, found.stage]).toEqual([duration, stage])
  })

  it('that only the candidate knows is judged by the top and follows none', () => {
    const before = policy('watch: { duration: 7m }')
    const found = atStageOf(before, known, 'full')
    expect([found.policy.watch.duration, found.stage]).toEqual([
      420,
      { name: 'full', last: true, share: null, after: null },
    ])
    expect(atStageOf(before, known, 'canary').stage?.last).toBe(false)
  })

  it('that nobody knows is a mistake', () => {
    expect(() => atStageOf(known, null, 'canry')).toThrow(
      'stage "canry": the policy has no such stage; did you mean canary?',
    )
    expect(() => atStageOf(policy(''), null, 'canary')).toThrow('stage "canary": the policy has no stages')
  })

  it('has to be named where there are stages, unless the candidate takes them away', () => {
    expect(() => requireStage(known, null, null)).toThrow(
      'The policy has the stages canary, full: say with input stage which of them this step deploys to.',
    )
    expect(() => requireStage(known, known, null)).toThrow('input stage')
    expect(() => requireStage(known, policy(''), null)).not.toThrow()
    expect(() => requireStage(known, null, 'full')).not.toThrow()
    expect(() => requireStage(policy(''), null, null)).not.toThrow()
  })
})
