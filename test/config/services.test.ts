import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { ruledPaths } from '../../src/config/globs.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { overlaid } from '../../src/config/overlays.ts'
import { policyFor } from '../../src/config/services.ts'

const text = `workflow: .github/workflows/deploy.yml
gate: { approvals: 2, owners: true, machine-users: [robot] }
watch:
  duration: 20m
  min-watch: 10m
  store:
    source: prometheus
    url: https://prometheus.example.com
    token-env: DEPLOY_GUARD_TOKEN
    metrics: [{ kind: gauge, name: load, query: load }]
services:
  shop:
    paths: [services/shop/**, libs/**, "!**/*.md"]
    environment: shop-production
    workflows: [.github/workflows/shop.yml, .github/workflows/hotfix.yml]
    gate: { approvals: 1, machine-users: [] }
    watch: { store: { metrics: [{ kind: gauge, name: queue, query: queue }] } }
  pay:
    paths: [services/pay/**]
    watch: { metrics: [{ name: pay, total: pay_total, bad: declined_total }] }
`

/** A service of no environment in particular. */
const of = (service: string | null) => ({ environment: null, service })

/** The message that a text is refused with. */
function refusal(file: string): string {
  try {
    parsePolicy(file, 'p.yml')
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
  return 'accepted'
}

describe('services', () => {
  it('have the rules of the top with their own laid over them, key by key; a list is replaced', () => {
    const policy = parsePolicy(text, 'p.yml')
    const shop = policyFor(policy, of('shop'))
    expect(shop.service).toMatchObject({ name: 'shop', environment: 'shop-production' })
    expect(shop.workflows).toEqual(['.github/workflows/shop.yml', '.github/workflows/hotfix.yml'])
    expect(shop.gate).toMatchObject({ approvals: 1, owners: true, machineUsers: [] })
    expect(shop.watch).toMatchObject({ duration: 1200, minWatch: 600 })
    expect(shop.store).toMatchObject({ url: 'https://prometheus.example.com', metrics: [{ name: 'queue' }] })
    const pay = policyFor(policy, of('pay'))
    expect([pay.gate.approvals, pay.store, pay.queries.map(({ name }) => name)]).toEqual([2, null, ['pay']])
    expect(policyFor(policy, of(null))).toBe(policy)
    expect([policy.service, policy.gate.approvals]).toEqual([null, 2])
  })

  it('are known by name', () => {
    const policy = parsePolicy(text, 'p.yml')
    expect(() => policyFor(policy, of('shp'))).toThrow(
      'service "shp": the policy has no such service; did you mean shop?',
    )
    expect(() => policyFor(policy, of('billing'))).toThrow('expected one of shop, pay')
    expect(() => policyFor(parsePolicy('', 'p.yml'), of('shop'))).toThrow('service "shop": the policy has no services')
  })

  it.each([
    [
      'services: [shop]',
      'p.yml:1:11: services: expected services by name, such as shop: { paths: [services/shop/**] }',
    ],
    [
      'services: { a b: { paths: [x] } }',
      'p.yml:1:13: services: expected the name of a service, of 1 to 63 letters, digits, - and _, found "a b"',
    ],
    [
      'services: { a: { paths: [x] }, A: { paths: [y] } }',
      'p.yml:1:32: services: expected a name of its own, found "A" again',
    ],
    ['services: { a: 1 }', 'p.yml:1:16: service a: expected paths, and what is different from the top'],
    [
      'services: { a: { gate: {} } }',
      'p.yml:1:16: service a: paths: expected a list of globs, such as [services/shop/**, "!**/*.md"]',
    ],
    ['services: { a: { paths: ["!x"] } }', 'p.yml:1:25: service a: paths: expected a glob without ! too: what belongs'],
    [
      'services: { a: { paths: [/x] } }',
      'p.yml:1:26: service a: paths.0: expected a glob of paths from the top folder, such as services/shop/**, or "!**/*.md" for what does not belong',
    ],
    [
      'services: { a: { paths: [x], pathes: [y] } }',
      'p.yml:1:30: service a: unknown key "pathes"; did you mean paths?',
    ],
    [
      'services: { a: { paths: [x], gate: { aprovals: 2 } } }',
      'p.yml:1:38: service a: unknown key "aprovals" in gate; did you mean approvals?',
    ],
    [
      'services: { a: { paths: [x], gate: { aprovals: } } }',
      'p.yml:1:38: service a: unknown key "aprovals" in gate; did you mean approvals?',
    ],
    [
      'watch: { min-watch: 15m }\nservices: { a: { paths: [x], watch: { duration: 5m } } }',
      'p.yml:1:21: service a: watch.min-watch: expected at most duration (5m), found 15m',
    ],
    [
      'watch: { duration: 30m }\nservices: { a: { paths: [x], watch: { min-watch: 40m } } }',
      'p.yml:2:50: service a: watch.min-watch: expected at most duration (30m), found 40m',
    ],
    [
      'gate: { approvals: 0 }\nservices: { a: { paths: [x] } }',
      'p.yml:1:20: gate.approvals: expected 1 or more, found "0"',
    ],
    [
      'services: { a: { paths: [x], services: {} } }',
      'p.yml:1:30: service a: unknown key "services"; expected one of paths, environment, workflow, workflows, branch, branches, deployed-by, gate, watch, rollback, incident, environments, stages, notify',
    ],
  ])('%s is told where it stands', (policy, message) => expect(refusal(policy)).toBe(message))

  it('an overlay without anything changes nothing, and one of its own twice is one', () => {
    const top = { a: { b: 1, c: [1] }, workflow: 'x' }
    expect(overlaid(top, {})).toEqual(top)
    const own = { a: { c: [2] }, workflows: ['y'] }
    expect(overlaid(top, own)).toEqual({ a: { b: 1, c: [2] }, workflows: ['y'] })
    expect(overlaid(overlaid(top, own), own)).toEqual(overlaid(top, own))
  })
})

it('the last glob that matches a path decides', () => {
  const has = ruledPaths(['services/shop/**', '!**/*.md', 'services/shop/README.md'])
  const paths = ['services/shop/a.ts', 'services/shop/x.md', 'services/shop/README.md', 'services/pay/a.ts', '.x.md']
  expect(paths.filter(has)).toEqual(['services/shop/a.ts', 'services/shop/README.md'])
})
