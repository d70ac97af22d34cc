import { Ajv } from 'ajv'
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { Policy } from '../../src/config/policy.ts'
import { readYaml } from '../../src/config/yaml-file.ts'
import { mutated, seeded } from './mutations.ts'
import { ownSettings } from './own-settings.ts'
import { inTermsOfPolicy, leavesOf, toldBy } from './rules-told.ts'

// The parser's reading of a text is looked at again beside its judgement: the same one, for reading takes most of the time here.
vi.mock(import('../../src/config/yaml-file.ts'), async (original) => {
  const module = await original()
  const { readYaml } = module
  let last = { text: '', file: readYaml('') }
  return {
    ...module,
    readYaml(text) {
      if (text !== last.text) last = { text, file: readYaml(text) }
      return last.file
    },
  }
})

const scraped = `# Everything that can be said of a deploy and of counters on a page.
version: 1
workflow: .github/workflows/deploy.yml
branch: main
gate:
  approvals: 2
  first-deploy:
    baseline: 0123456789abcdef0123456789abcdef01234567
  opaque: allow
  promotion-branches: [develop, next]
  machine-users: [deployer]
  emergency: [alice, acme/oncall]
  owners: true
  checks:
    - name: test
      app: github-actions
      workflow: .github/workflows/ci.yml
      event: push
    - { name: lint, app: 15368 }
  known-bots:
    - login: "dependabot[bot]"
      paths: [package-lock.json]
    - { app-id: 2740, paths: [go.mod, vendor/**] }
  ignore: [docs/**, "!docs/api/**"]
  environment-approval: true
  exact-reverts: true
  exact-cherry-picks: true
watch:
  step: 30s
  duration: 20m
  min-watch: 10m
  min-baseline: 10m
  sustained-for: 2m
  enough: doubling
  false-alarm-rate: 0.02
  metrics:
    - name: requests
      total: http_requests_total{job="shop"}
      bad: http_requests_total{job="shop",status=~"5.."}
      segment: platform
      min-effect:
        relative: 1
        absolute: 0.01
        traffic: 0.4
    - name: payments
      kind: counts
      role: advisory
      objective: 0.01
      total: payments_total
      bad: payments_declined_total{reason!~'user|limit'}
      min-effect: { relative: 0.25 }
    - kind: histogram
      name: latency
      buckets: http_request_duration_seconds_bucket{job="shop"}
      objective: 0.02
      slower-than: 0.5
    - { kind: gauge, name: queue, query: jobs_waiting, direction: down, min-effect: { relative: 0.3, absolute: 20 } }
  page: { auth: { type: bearer, secret-env: DEPLOY_GUARD_PAGE }, headers: { X-Team: shop } }
  probe: { auth: { type: basic, user: guard, secret-env: DEPLOY_GUARD_PROBE }, headers: { X-Team: shop } }
  incidents:
    - { from: 2026-01-03T10:00Z, until: 2026-01-03T12:30:00+01:00 }
rollback:
  keep-main:
    - CHANGELOG.md
    - docs/**
  extend: false
  restore-good: false
  auto-merge: true
  max-per-day: 5
  redeploy: .github/workflows/deploy.yml
  risky:
    migrations: [db/**]
    infrastructure: ["*.tf"]
    flags: [flags.json]
    secrets: [.env]
`

const incidents = `# Everything that can be said of incidents.
incident:
  lang: ko
  zone: Asia/Seoul
  postmortems: docs/postmortems
  facts: { subscribers: 12000 }
  calendars:
    us: [2026-11-26, 2026-12-25]
  clocks:
    - id: own
      when:
        outage: 10m
        severity: 2
        share: 0.1
        users: 1000
        data: true
        personal: true
        malicious: true
        external: true
        classified: major
        facts: { subscribers: 10000 }
        any:
          - outage: 1h
            severity: 1
            share: 0.2
            users: 10
            data: true
            personal: true
            malicious: true
            external: true
            classified: large
            facts: { subscribers: 1 }
      due: 24h
      from: aware
      owner: "@acme/legal"
      to: the authority
      template: texts/own.md
      lang: en
      zone: UTC
      calendar: us
    - { id: sum, due: { business-days: 4, from: determined, zone: America/New_York, calendar: [2026-11-26] }, after: own }
    - id: later
      after: sum
      due:
        - { hours: 4, from: classified, zone: UTC, calendar: us }
        - { days: 3 }
        - { months: 1 }
    - { template: gdpr-33, owner: kim }
  sla:
    - grade: B
      when:
        outage: 30m
        severity: 3
        share: 0.5
        users: 10
        data: true
        personal: true
        malicious: true
        external: true
        classified: x
        facts: { subscribers: 3 }
        any:
          - outage: 2h
            severity: 1
            share: 0.2
            users: 10
            data: true
            personal: true
            malicious: true
            external: true
            classified: y
            facts: { subscribers: 4 }
      cost: 10 % of a month
      excludes: [external]
  words:
    en: { service: Shop, brand: ACME, who: customers, what: errors, workaround: Wait., retry: reload, todo: Nothing., contact: help, report: Monday, url: "https://acme.example" }
    ko: { service: 쇼핑몰, brand: 에이스, who: 고객, what: 오류, workaround: 잠시 기다려 주세요., retry: 새로 고침해, todo: 없음., contact: 고객센터, report: 월요일, url: "https://acme.example" }
  notices:
    - { phase: data, form: page, lang: ko, text: "{service} 안내" }
  data:
    store:
      source: prometheus
      url: https://orders.example.com
      metrics:
        - { kind: counts, name: unpaid, total: orders_total, bad: 'orders_total{paid="no"}' }
    counts:
      - { what: orders without a payment, metric: unpaid }
      - { what: customers, of: people, metric: unpaid }
`

const ruled = `# Everything that can be said of when a deploy may go out.
gate:
  windows:
    zone: Asia/Seoul
    open:
      - { days: [mon-thu, sat], from: "09:00", to: "16:00" }
      - { from: 2026-12-01T00:00, to: 2026-12-01T00:30 }
    outside: review
    approvals: 3
    except: [hotfix]
  freeze:
    - { from: "fri 15:00", to: "mon 08:00", zone: Europe/Berlin, reason: nobody is there, except: [urgent], outcome: review, approvals: 2 }
    - { from: 12-24, to: 01-02 }
    - { days: [sun], from: "02:00", to: "03:00" }
    - { calendar: ops/holidays.ics }
  plan: { window: 30m, outcome: review, approvals: 2, decide: 8m }
  budget:
    objective: 0.999
    window: 30d
    metric: requests
    spent: { outcome: review, approvals: 3 }
    low: { below: 0.25, outcome: review, approvals: 2 }
  health: { outcome: block, approvals: 4 }
  after-incident: { outcome: inform, approvals: 2, within: 6h }
  rules:
    - { paths: ["db/migrate/**"], approvals: 2, teams: [acme/dba, kim] }
  restore-point:
    max-age: 1h
    outcome: block
    approvals: 2
    url: https://backups.example.com/list
    path: "[*].backup[-1].stop"
    ok: "[*].status.code = 0"
    tested: 30d
    tested-path: tests[*].at
    token-env: DEPLOY_GUARD_BACKUPS
`

const told = `# Everything that can be said of telling people.
notify:
  on-call: ["@kim", "@acme/on-call"]
  on-call-env: DEPLOY_GUARD_ON_CALL
  assign: [on-call, owners, "@lee"]
  mention: [authors, "@acme/leads"]
  labels: [sev]
  places:
    - kind: slack
      name: deploys
      url-env: DEPLOY_GUARD_SLACK
      on: [held, regressed]
      environments: [production]
    - { kind: slack, token-env: DEPLOY_GUARD_SLACK_TOKEN, channel: C024BE91L }
    - { kind: teams, url-env: DEPLOY_GUARD_TEAMS, on: [due] }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY, region: eu, on: [external, recovered] }
    - { kind: webhook, url: "https://example.com/deploys", secret-env: DEPLOY_GUARD_WEBHOOK }
    - { kind: webhook, name: other, url-env: DEPLOY_GUARD_HOOK, secret-env: DEPLOY_GUARD_WEBHOOK }
`

const risky = `# Everything that can be said of risk.
gate:
  risk:
    destructive-sql: block
    locking-sql: review
    breaking-sql: review
    unknown-sql: inform
    edited-migration: block
    infrastructure: review
    workflows: review
    permissions: review
    install-scripts: review
    lockfile-only: inform
    secrets: block
    hidden-unicode: block
    opaque: inform
    generated: inform
    size: inform
    approvals: 2
    stated: { above: 4, outcome: review, approvals: 3, longer-watch: 2 }
`

const stored = `# Everything that can be said of a metric store.
version: 1
workflows: [.github/workflows/deploy.yml, .github/workflows/hotfix.yml]
branches: [main, release/*]
deployed-by: [vercel]
gate:
  first-deploy: block
  opaque:
    - { kinds: [binary, generated], paths: ["assets/**"], verdict: allow }
    - verdict: review
  page-files: 1000
watch:
  step: 60s
  slices: { every: 2m, workflow: .github/workflows/resume.yml }
  store:
    source: prometheus
    url: https://prometheus.example.com
    token-env: DEPLOY_GUARD_PROMETHEUS
    history-days: 7
    range: 3m
    delay: 90s
    baseline: same-hour
    status-page: https://status.example.com/api/v2/summary.json
    metrics:
      - kind: counts
        name: requests
        total: http_requests_total{job="shop"}
        bad: http_requests_total{job="shop",status=~"5.."}
        segments: [platform, region]
        untouched: [region=eu]
        role: critical
        objective: 0.001
        min-effect: { relative: 0.5, absolute: 0.005, traffic: 0.6 }
        control:
          total: http_requests_total{job="old"}
          bad: http_requests_total{job="old",status=~"5.."}
      - kind: histogram
        name: latency
        buckets: http_request_duration_seconds_bucket{job="shop"}
        objective: 0.01
        slower-than: 0.5
        control: { buckets: 'http_request_duration_seconds_bucket{job="old"}' }
      - kind: gauge
        name: load
        query: avg by (pod) (process_load{job="shop"})
        segments: [pod]
        direction: up
        min-effect: { relative: 0.2, absolute: 0.1 }
        role: advisory
`

/** The ways to open a store, each in a policy of its own. */
const opened = [
  '{ type: basic, user: "123456", secret-env: DEPLOY_GUARD_PASSWORD }',
  '{ type: header, name: X-Api-Key, secret-env: DEPLOY_GUARD_KEY }',
  '{ type: sigv4, region: eu-west-1, service: aps }',
  '{ type: google }',
  '{ type: azure }',
].map(
  (auth) => `version: 1
watch:
  store:
    source: prometheus
    url: ${auth.includes('google') ? 'https://monitoring.googleapis.com/v1' : 'https://shop.prometheus.monitor.azure.com'}
    auth: ${auth}
    headers: { X-Scope-OrgID: team-a }
    metrics: [{ kind: gauge, name: load, query: process_load }]
`,
)

const staged = `# A canary, and then all.
watch: { duration: 20m }
stages:
  - name: canary
    share: 0.05
    watch:
      duration: 10m
      min-watch: 5m
      metrics:
        - { name: requests, total: 'http_requests_total{version="\${sha}"}', bad: 'http_requests_total{status=~"5.."}' }
  - name: full
    watch: { enough: doubling }
`

const services = `# Two things that are deployed from one repository.
branch: main
gate: { approvals: 2 }
environments:
  production: { after: staging }
  staging:
    workflows: [.github/workflows/staging.yml]
    gate: { approvals: 1, machine-users: [deployer] }
    watch: { duration: 30m, sustained-for: 3m }
    rollback: { keep-main: [docs/**] }
services:
  shop:
    paths: [services/shop/**, libs/**, "!**/*.md"]
    environment: shop-production
    workflows: [.github/workflows/shop.yml]
    branches: [main, release/*]
    gate: { approvals: 1, ignore: [services/shop/docs/**] }
    watch: { duration: 10m, false-alarm-rate: 0.02 }
    rollback: { max-per-day: 1 }
  pay:
    paths: [services/pay/**]
    environments:
      staging: { gate: { approvals: 3 }, watch: { min-watch: 4m } }
`

/** All that can be said of a metric in a language of a store's own; and what each store has of its own besides. */
const inItsLanguage = `    delay: 2m
    metrics:
      - kind: counts
        name: requests
        total: TOTAL
        bad: TOTAL
        segments: [platform]
        control: { total: TOTAL, good: TOTAL }
        empty-is-zero: true
        rare: true
      - { kind: counts, name: jobs, total: TOTAL, good: TOTAL, control: { total: TOTAL, bad: TOTAL } }
      - { kind: histogram, name: latency, buckets: TOTAL, boundary: upper_bound, objective: 0.01, slower-than: 0.5, control: { buckets: TOTAL } }
      - { kind: gauge, name: load, query: TOTAL }
`
const document = z.looseObject({ watch: z.looseObject({ store: z.unknown() }) })

const stores = Object.entries(ownSettings).map(
  ([source, { lines, query }]) => `watch:
  store:
    source: ${source}
${lines.map((line) => `    ${line}\n`).join('')}${inItsLanguage.replaceAll('TOTAL', query)}`,
)

/** The same with each store in a list of its own. */
const listed = [stored, ...opened, ...stores].map((text) => {
  const { watch, ...rest } = document.parse(parse(text))
  return stringify({ ...rest, watch: { stores: [watch.store] } })
})

const monitored = `version: 1
watch:
  stores:
    - source: datadog
      api-key-env: DEPLOY_GUARD_API
      application-key-env: DEPLOY_GUARD_APPLICATION
      metrics:
        - { kind: gauge, name: load, query: 'avg:load{*}' }
        - { kind: monitor, name: errors, monitor: 4711 }
    - source: grafana
      url: https://grafana.example.com
      token-env: DEPLOY_GUARD_GRAFANA
      metrics:
        - { kind: monitor, name: provider, monitor: fe2k8s0x9, role: control }
`

const sound = [scraped, stored, incidents, staged, services, ruled, risky, told, monitored, ...opened]

/** What the published schema cannot say: see its $comment. */
const beyondSchema = [
  /expected at (most|least) (duration|step)\b/,
  /expected a name of its own/,
  /expected (branch|workflow) or (branches|workflows), found both/,
  /expected each check once/,
  /expected slower-than beside it/,
  /expected one of the two: (token-env|bad)/,
  /expected (at (most|least)|a multiple of) \d+s?: the store/,
  /the store cannot be asked this/,
  /unknown variable "/,
  /expected an address of \S+.*, to which alone a token of/,
  /expected github-actions, whose jobs alone/,
  /expected another check/,
  /expected login or app-id/,
  /expected watch\.store beside it/,
  /expected growing, or whole minutes/,
  /expected none beside (watch\.stores?|the role)/,
  /expected store or stores/,
  /expected one baseline in all stores/,
  /expected a label that segments names/,
  /expected at least one metric with the role critical/,
  /expected a critical metric beside monitors/,
  /is asked for .*: expected one of these/,
  /expected a time after from/,
  /expected an id/,
  /expected the id of another clock/,
  /expected a time such as 24h, or a shipped/,
  /expected one of hours, days, business-days and months, found/,
  /expected a glob without !/,
  /(services|environments): expected a name of its own/,
  /the service is deployed to ".*" alone/,
  /stages\.\d\.name: expected a name of its own/,
  /stages\.\d\.share: expected none/,
  /expected a calendar that/,
  /expected the name of a metric of incident/,
  /expected a metric of the kind counts or gauge/,
  /expected words of its own/,
  /expected counts beside it/,
  /expected a time zone such as Asia\/Seoul, or UTC/,
  /Metric selector .* expected a regular expression/,
  /expected a day that there is/,
  /expected a time of the same form as from/,
  /expected times such as "09:00" beside days/,
  /expected from and to, or a calendar/,
  /expected calendar or from and to/,
  /expected url(-env)? or (url|token)-env, found/,
  /expected token-env and channel together/,
  /expected path beside it/,
  /expected url beside it/,
  /expected an environment that does not come after this one/,
]

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(await readFile(new URL('../../deploy-guard.schema.json', import.meta.url), 'utf8')))
const accepts = new Ajv({ allowUnionTypes: true, strict: true }).compile(schema)

const definitions = z.record(z.string(), z.unknown()).parse(schema['definitions'])

/** Paths of the schema's values, without the numbers of lists. */
function schemaPaths(node: unknown, path = ''): string[] {
  const { $ref, properties, items, anyOf, oneOf, propertyNames } = schemaNode.parse(node)
  if ($ref !== undefined) return schemaPaths(definitions[$ref.replace('#/definitions/', '')], path)
  // The names are the user's own.
  if (propertyNames !== undefined) return [`${path}.*`]
  // That a section may stand there without a value makes it no key with one.
  const parts = [...(anyOf ?? []), ...(oneOf ?? [])].filter((part) => schemaNode.parse(part).type !== 'null')
  const below = Object.entries(properties ?? {}).flatMap(([key, part]) =>
    schemaPaths(part, path === '' ? key : `${path}.${key}`),
  )
  const found = [
    ...below,
    ...(items === undefined ? [] : schemaPaths(items, path)),
    ...parts.flatMap((part) => schemaPaths(part, path)),
  ]
  return found.length > 0 ? [...new Set(found)] : [path]
}

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  type: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  propertyNames: z.unknown().optional(),
})

type Outcome = { readonly policy: Policy } | { readonly mistakes: readonly string[] }

/** A policy, or mistakes with their places. Anything else thrown is a crash. */
function outcomeOf(text: string): Outcome {
  try {
    return { policy: parsePolicy(text, 'p.yml') }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { mistakes: error.message.split('\n') }
  }
}

/** Each value in the file is what the policy says there. */
function expectNothingDropped(text: string, value: unknown, policy: Policy): void {
  const leaves = leavesOf(value)
  for (const [path, held] of leaves) {
    const [meant, told] = [inTermsOfPolicy(path, held, policy), toldBy(policy, path)]
    if (!isDeepStrictEqual(told, meant)) expect({ text, path, told }).toEqual({ text, path, told: meant })
  }
}

/** What the parser refuses and the schema accepts is no YAML of ours, or named in the schema's comment. */
function expectBeyondSchema(text: string, mistakes: readonly string[]): void {
  const odd = mistakes.filter((mistake) => !beyondSchema.some((pattern) => pattern.test(mistake)))
  if (odd.length === 0) return
  const { value, mistakes: unreadable } = readYaml(text)
  if (unreadable.length === 0 && accepts(value)) expect({ text, odd }).toEqual({ text, odd: [] })
}

/** Another reading of the file; null where it is no YAML. */
function read(text: string): { readonly value: unknown } | null {
  try {
    return { value: parse(text, { logLevel: 'error' }) }
  } catch {
    return null
  }
}

/** What must hold of any file whatever; says whether it was accepted. */
function expectSound(text: string): boolean {
  const outcome = outcomeOf(text)
  if ('policy' in outcome) {
    const other = read(text)
    const bySchema = other !== null && accepts(other.value)
    if (!bySchema) expect({ text, bySchema }).toEqual({ text, bySchema: true })
    expectNothingDropped(text, other?.value, outcome.policy)
    return true
  }
  const odd = outcome.mistakes.filter((line) => !/^p\.yml(:[1-9]\d*:[1-9]\d*: .|: and \d+ more)/.test(line))
  if (odd.length > 0) expect({ text, odd }).toEqual({ text, odd: [] })
  expectBeyondSchema(text, outcome.mistakes)
  return false
}

// Vitest keeps 100 lines of each error's stack, and here are some hundred thousand errors that nobody looks at the stack of.
Error.stackTraceLimit = 10

describe('a policy file that was mutated', () => {
  it.each([...sound, ...stores, ...listed])('is valid before: %#', (text) => expect(expectSound(text)).toBe(true))

  it('holds every key that there is', () => {
    const keys = [...sound, ...stores, ...listed].flatMap((text) =>
      leavesOf(parse(text)).map(([path]) => path.replaceAll(/\.\d+/g, '')),
    )
    const isHeld = (path: string): boolean =>
      keys.some((key) => key === path || key.startsWith(`${path.replace(/\.\*$/, '')}.`))
    // The watch of a stage has the keys of the watch at the top.
    const paths = schemaPaths(schema).map((path) => path.replace(/^stages\.watch\./, 'watch.'))
    expect(paths.filter((path) => !isHeld(path))).toEqual([])
  })

  it('never crashes the parser, never loses a rule in silence, and the schema thinks the same of it: 10,000 times', () => {
    const random = seeded(20_261_122)
    const one = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? scraped
    // All stores together weigh as much as one of the others: they are alike but for a few keys.
    const texts = [...sound, '']
    const accepted = Array.from({ length: 10_000 }, () =>
      expectSound(mutated(one(texts) || one([...stores, ...listed]), random)),
    ).filter(Boolean).length
    console.log(`${accepted} of 10000 accepted`)
    // Both happen often enough for the comparison to mean something.
    expect(accepted).toBeGreaterThan(800)
    expect(accepted).toBeLessThan(9000)
  })
})
