import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { clockRules, defaultIncidentPolicy } from '../../src/config/incident-policy.ts'
import { defaultNotifyPolicy } from '../../src/config/notify-policy.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { Policy } from '../../src/config/policy.ts'
import { regulators } from '../../src/config/regulators.ts'
import { defaultRollbackPolicy } from '../../src/config/rollback-policy.ts'

const defaults: Policy = {
  after: {},
  stages: [],
  services: [],
  environments: [],
  service: null,
  workflows: [],
  branches: [],
  deployedBy: [],
  gate: {
    approvals: 1,
    firstDeploy: 'pass',
    opaque: [],
    pageFiles: 300,
    promotionBranches: [],
    machineUsers: [],
    emergency: [],
    owners: false,
    checks: [],
    knownBots: [],
    environmentApproval: false,
    exactReverts: false,
    exactCherryPicks: false,
    ignore: [],
    windows: null,
    freeze: [],
    plan: null,
    budget: null,
    health: null,
    restorePoint: null,
    risk: null,
    afterIncident: null,
    rules: [],
  },
  watch: {
    metrics: [],
    step: 60,
    duration: 900,
    minWatch: 900,
    minBaseline: 60,
    sustainedFor: 30,
    enough: 'tenfold',
    falseAlarmRate: 0.01,
  },
  slices: null,
  queries: [],
  incidents: [],
  openings: { page: { login: { type: 'none' }, headers: {} }, probe: { login: { type: 'none' }, headers: {} } },
  store: null,
  rollback: defaultRollbackPolicy,
  incident: defaultIncidentPolicy,
  notify: defaultNotifyPolicy,
}

/** What the error says, line by line; fails where there is none. */
function mistakes(text: string): string[] {
  try {
    parsePolicy(text, 'p.yml')
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n')
    throw error
  }
  throw new Error('this policy was accepted')
}

describe('parsePolicy', () => {
  it.each([
    '',
    '\n',
    '# nothing yet\n',
    '---\n',
    '{}',
    'version: 1',
    'version: 1\ngate:\nwatch:\n',
    'watch: { metrics: }',
  ])('fills in the defaults for %j', (text) => expect(parsePolicy(text, 'p.yml')).toEqual(defaults))

  it('reads every key', () => {
    const text = `
version: 1
workflow: .github/workflows/deploy.yml
branch: release/2.x
gate:
  approvals: 2
  first-deploy: block
  opaque: allow
  promotion-branches: [develop]
  machine-users: [robot]
  emergency: [cleo]
  owners: true
  checks:
    - { name: test, workflow: .github/workflows/ci.yml, event: push }
    - { name: scan, app: 123 }
  known-bots:
    - { login: "dependabot[bot]", paths: [package-lock.json] }
    - { app-id: 7, paths: ["docs/**"] }
  environment-approval: true
  exact-reverts: true
  exact-cherry-picks: true
watch:
  step: 10s
  duration: 1h
  min-watch: 20m
  min-baseline: 2m
  sustained-for: 40s
  false-alarm-rate: 0.05
  metrics:
    - name: failed requests
      total: http_requests_total{job="shop"}
      bad: http_requests_total{job="shop",status=~"5.."}
      segment: platform
      min-effect: { relative: 1, absolute: 0.02 }
    - { name: declined, total: payments_total, bad: declined_total }
`
    expect(parsePolicy(text, 'p.yml')).toEqual({
      after: {},
      stages: [],
      services: [],
      environments: [],
      service: null,
      incident: defaultIncidentPolicy,
      notify: defaultNotifyPolicy,
      openings: defaults.openings,
      workflows: ['.github/workflows/deploy.yml'],
      branches: ['release/2.x'],
      deployedBy: [],
      gate: {
        ...defaults.gate,
        approvals: 2,
        firstDeploy: 'block',
        opaque: [{ kinds: null, paths: null, verdict: 'allow' }],
        pageFiles: 300,
        promotionBranches: ['develop'],
        machineUsers: ['robot'],
        emergency: ['cleo'],
        owners: true,
        checks: [
          { name: 'test', app: null, workflow: '.github/workflows/ci.yml', event: 'push' },
          { name: 'scan', app: 123, workflow: null, event: null },
        ],
        knownBots: [
          { login: 'dependabot[bot]', appId: null, paths: ['package-lock.json'] },
          { login: null, appId: 7, paths: ['docs/**'] },
        ],
        environmentApproval: true,
        exactReverts: true,
        exactCherryPicks: true,
        ignore: [],
        windows: null,
        freeze: [],
        risk: null,
      },
      watch: {
        metrics: [
          {
            name: 'failed requests',
            kind: 'counts',
            direction: 'up',
            minEffect: { relative: 1, absolute: 0.02, traffic: 0.5 },
          },
          {
            name: 'declined',
            kind: 'counts',
            direction: 'up',
            minEffect: { relative: 0.5, absolute: null, traffic: 0.5 },
          },
        ],
        step: 10,
        duration: 3600,
        minWatch: 1200,
        minBaseline: 120,
        sustainedFor: 40,
        enough: 'tenfold',
        falseAlarmRate: 0.05,
      },
      incidents: [],
      rollback: defaultRollbackPolicy,
      store: null,
      slices: null,
      queries: [
        {
          kind: 'counts',
          name: 'failed requests',
          total: { name: 'http_requests_total', matchers: [{ label: 'job', operator: '=', value: 'shop' }] },
          bad: {
            name: 'http_requests_total',
            matchers: [
              { label: 'job', operator: '=', value: 'shop' },
              { label: 'status', operator: '=~', value: '5..' },
            ],
          },
          segment: 'platform',
        },
        {
          kind: 'counts',
          name: 'declined',
          total: { name: 'payments_total', matchers: [] },
          bad: { name: 'declined_total', matchers: [] },
          segment: null,
        },
      ],
    })
  })

  it('reads metrics of a page in the words of a store', () => {
    const { queries, watch } = parsePolicy(
      `watch:
  step: 5s
  metrics:
    - { kind: counts, name: jobs, total: jobs_total, bad: 'jobs_total{outcome="failed"}', objective: 0.01 }
    - { kind: histogram, name: latency, buckets: 'took_bucket{job="shop"}', objective: 0.05, slower-than: 0.5, segment: path }
    - { kind: gauge, name: queue, query: 'waiting{queue="mail"}', min-effect: { absolute: 100 } }
    - { kind: gauge, name: free, query: free_slots, direction: down, min-effect: { relative: 0.2 }, role: advisory }
`,
      'p.yml',
    )
    expect(queries).toEqual([
      expect.objectContaining({ kind: 'counts', name: 'jobs', segment: null }),
      {
        kind: 'histogram',
        name: 'latency',
        segment: 'path',
        buckets: { name: 'took_bucket', matchers: [{ label: 'job', operator: '=', value: 'shop' }] },
      },
      {
        kind: 'gauge',
        name: 'queue',
        segment: null,
        query: { name: 'waiting', matchers: [{ label: 'queue', operator: '=', value: 'mail' }] },
      },
      expect.objectContaining({ kind: 'gauge', name: 'free' }),
    ])
    const counted = { direction: 'up', minEffect: { relative: 0.5, absolute: null, traffic: 0.5 } }
    expect(watch.metrics).toEqual([
      { name: 'jobs', kind: 'counts', ...counted, objective: 0.01 },
      { name: 'latency', kind: 'histogram', ...counted, objective: 0.05, slowerThan: 0.5 },
      // What a process that has just begun has less of is no harm; half as much again is, if nothing is said.
      { name: 'queue', kind: 'gauge', direction: 'up', minEffect: { relative: 0.5, absolute: 100 } },
      { name: 'free', kind: 'gauge', direction: 'down', minEffect: { relative: 0.2, absolute: 0 }, role: 'advisory' },
    ])
  })

  it.each([
    [
      'watch: { metrics: [{ kind: timer, name: a }] }',
      'p.yml:1:28: watch.metrics.0.kind: expected a metric with kind (counts, histogram or gauge), name and what is read, found "timer"',
    ],
    [
      'watch: { step: 5s, metrics: [{ kind: gauge, name: a, buckets: b }] }',
      'p.yml:1:30: watch.metrics.0.query: expected a selector such as http_requests_total{job="shop"}, found nothing',
    ],
    [
      'watch: { metrics: [{ kind: histogram, name: a, buckets: b, objective: 0.1 }] }',
      'p.yml:1:71: watch.metrics.0.objective: expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
    ],
    [
      'watch: { step: 5s, metrics: [{ kind: gauge, name: a, query: a, role: advisory }] }',
      'p.yml:1:29: watch.metrics: expected at least one metric with the role critical: without one nothing is judged',
    ],
    [
      'watch: { step: 10s, metrics: [{ kind: gauge, name: queue, query: a }] }',
      'p.yml:1:8: watch.min-baseline: expected at least 12 steps (2m) for the gauge "queue", found 1m; with a shorter step they take less time',
    ],
  ])('says what is wrong with a metric of a page: %s', (text, mistake) => {
    expect(mistakes(text)).toContain(mistake)
  })

  it('lets defaults give way to what is written', () => {
    expect(parsePolicy('watch: { duration: 20s, step: 2s }', 'p.yml').watch).toMatchObject({
      minWatch: 20,
      sustainedFor: 20,
      minBaseline: 60,
    })
    expect(parsePolicy('watch: { step: 2m }', 'p.yml').watch).toMatchObject({ minBaseline: 120 })
  })

  it.each([
    ['watch:\n  duraton: 5m', 'p.yml:2:3: unknown key "duraton" in watch; did you mean duration?'],
    ['gates: {}', 'p.yml:1:1: unknown key "gates"; did you mean gate?'],
    [
      'workflow: .github/workflows/a.yml\nworkflows: [.github/workflows/b.yml]',
      'p.yml:1:11: workflow: expected workflow or workflows, found both',
    ],
    ['branches: [main]\nbranch: main', 'p.yml:2:9: branch: expected branch or branches, found both'],
    ['workflows: []', 'p.yml:1:12: workflows: expected 1 workflow file or more, found "[]"'],
    [
      'deployed-by: [vercel, github-actions]',
      'p.yml:1:23: deployed-by.1: expected another app: every workflow acts as "github-actions"; name workflow files in workflows',
    ],
    [
      'deployed-by: [Vercel]',
      'p.yml:1:15: deployed-by.0: expected the name of an app as in its address, such as vercel, found "Vercel"',
    ],
    [
      'notify:\n  places:\n    - { kind: slack }',
      'p.yml:3:7: notify.places.0.url-env: expected url-env or token-env, found none',
    ],
    [
      'notify:\n  places:\n    - { kind: slack, token-env: DEPLOY_GUARD_A }',
      'p.yml:3:7: notify.places.0.channel: expected token-env and channel together, found one of them',
    ],
    [
      'notify:\n  places:\n    - { kind: webhook, secret-env: DEPLOY_GUARD_A, url: "https://a.test", url-env: DEPLOY_GUARD_B }',
      'p.yml:3:57: notify.places.0.url: expected url or url-env, found both',
    ],
    [
      'notify:\n  places:\n    - { kind: teams, url-env: DEPLOY_GUARD_A }\n    - { kind: teams, url-env: DEPLOY_GUARD_B }',
      'p.yml:4:7: notify.places.1.name: expected a name of its own, found "teams" again',
    ],
    [
      'notify:\n  places:\n    - { kind: pagerduty, key-env: DEPLOY_GUARD_A, on: [held] }',
      'p.yml:3:56: notify.places.0.on.0: expected regressed, external, acknowledged, recovered or due, found "held"',
    ],
    [
      'notify:\n  places:\n    - { kind: teams, url-env: TEAMS_URL }',
      'p.yml:3:31: notify.places.0.url-env: expected a name that begins with DEPLOY_GUARD_, found "TEAMS_URL"',
    ],
    [
      'notify: { assign: ["@acme/on-call"] }',
      `p.yml:1:20: notify.assign.0: expected a login such as "@kim", in quotes: GitHub assigns no teams, found ${JSON.stringify('"@acme/on-call"')}`,
    ],
    [
      'zebra: 1',
      'p.yml:1:1: unknown key "zebra"; expected one of version, workflow, workflows, branch, branches, deployed-by, gate, watch, rollback, incident, environments, services, stages, notify',
    ],
    [
      'watch:\n  duration: 5 minutes',
      'p.yml:2:13: watch.duration: expected a duration such as 30s, 15m or 2h, found "5 minutes"',
    ],
    ['watch:\n  duration: 300', 'p.yml:2:13: watch.duration: expected a duration such as 30s, 15m or 2h, found "300"'],
    ['watch: { duration: 25h }', 'p.yml:1:20: watch.duration: expected at most 24h, found "25h"'],
    ['version: 2', 'p.yml:1:10: version: expected 1: another version needs another version of the guard, found "2"'],
    ['gate:\n  approvals: 0', 'p.yml:2:14: gate.approvals: expected 1 or more, found "0"'],
    ['gate:\n  approvals: two', 'p.yml:2:14: gate.approvals: expected a whole number from 1 to 10, found "two"'],
    [
      'gate:\n  first-deploy: yes',
      'p.yml:2:17: gate.first-deploy: expected pass, block, or a baseline such as { baseline: SHA }, found "yes"',
    ],
    [
      'gate:\n  checks:\n    - name: "Deploy Guard: production"',
      `p.yml:3:13: gate.checks.0.name: expected another check: "Deploy Guard: production" is the guard's own, which ends after it`,
    ],
    [
      'gate:\n  checks:\n    - { name: test }\n    - { name: test }',
      'p.yml:4:15: gate.checks.1.name: expected each check once, found "test" again',
    ],
    [
      'gate:\n  checks:\n    - { name: test, app: circleci, event: push }',
      'p.yml:3:26: gate.checks.0.app: expected github-actions, whose jobs alone have a workflow and an event; found "circleci"',
    ],
    [
      'gate:\n  checks:\n    - { name: test, app: Circle CI }',
      'p.yml:3:26: gate.checks.0.app: expected the name of an app as in its address, such as github-actions, or its id, found "Circle CI"',
    ],
    [
      'watch:\n  slices: { every: 2m }',
      'p.yml:2:3: watch.slices: expected watch.store beside it: what metrics-url and probe-url say is only known to the run that reads them',
    ],
    [
      'watch:\n  slices: { every: 90s }',
      'p.yml:2:20: watch.slices.every: expected growing, or whole minutes such as 2m, found "90s"',
    ],
    [
      'gate:\n  checks:\n    - { name: test, workflows: a }',
      'p.yml:3:21: unknown key "workflows" in gate.checks.0; did you mean workflow?',
    ],
    [
      'gate:\n  first-deploy: { baseline: main }',
      'p.yml:2:29: gate.first-deploy.baseline: expected a commit id of 40 hexadecimal digits (git rev-parse), in quotes, found "main"',
    ],
    [
      'gate:\n  first-deploy: { base: main }',
      'p.yml:2:17: gate.first-deploy: expected pass, block, or a baseline such as { baseline: SHA }, found "{ base: main }"',
    ],
    [
      'gate:\n  known-bots:\n    - { paths: [a] }',
      'p.yml:3:7: gate.known-bots.0: expected login or app-id, found none',
    ],
    [
      'gate:\n  known-bots:\n    - { login: renovate, paths: [a] }',
      'p.yml:3:16: gate.known-bots.0.login: expected the login of an app’s bot, such as "dependabot[bot]", in quotes, found "renovate"',
    ],
    [
      'gate:\n  known-bots:\n    - { app-id: 3, paths: [] }',
      'p.yml:3:27: gate.known-bots.0.paths: expected the paths that the bot may change, such as [package-lock.json], found "[]"',
    ],
    ['gate: [1]', 'p.yml:1:7: gate: expected approvals, first-deploy and the like, found "[1]"'],
    [
      'branch: refs/heads/main',
      'p.yml:1:9: branch: expected the name of a branch without refs/heads/, such as main, found "refs/heads/main"',
    ],
    [
      'watch:\n  false-alarm-rate: 0',
      'p.yml:2:21: watch.false-alarm-rate: expected more than 0: no watch can promise never to be wrong, found "0"',
    ],
    ['- a\n- b', 'p.yml:1:1: expected a mapping, found "- a\\n- b"'],
    ['just text', 'p.yml:1:1: expected a mapping, found "just text"'],
    ['watch: { min-watch: 20m }', 'p.yml:1:21: watch.min-watch: expected at most duration (15m), found 20m'],
    [
      'watch:\n  step: 1m\n  min-baseline: 30s',
      'p.yml:3:17: watch.min-baseline: expected at least step (1m), found 30s',
    ],
    ['watch: { duration: 30s }', 'p.yml:1:8: watch.step: expected at most duration (30s), found 1m'],
    [
      'watch:\n  metrics:\n    - name: a\n      total: x',
      'p.yml:3:7: watch.metrics.0.bad: expected a selector such as http_requests_total{job="shop"}, found nothing',
    ],
    [
      'watch: { metrics: [{ name: a, total: x, bad: y, min-effect: { relativ: 1 } }] }',
      'p.yml:1:63: unknown key "relativ" in watch.metrics.0.min-effect; did you mean relative?',
    ],
    [
      'watch: { metrics: [{ name: a, total: x, bad: y, segment: a b }] }',
      'p.yml:1:58: watch.metrics.0.segment: expected the name of a label, such as platform, found "a b"',
    ],
  ])('says what is wrong with %j, and where', (text, message) => expect(mistakes(text)).toEqual([message]))

  it('says that two metrics have one name', () => {
    const metric = '{ name: a, total: x, bad: y }'
    expect(mistakes(`watch:\n  metrics:\n    - ${metric}\n    - ${metric}`)).toEqual([
      'p.yml:4:15: watch.metrics.1.name: expected a name of its own, found "a" again',
    ])
  })

  it('passes on what is wrong with a selector, with its place', () => {
    expect(mistakes('watch:\n  metrics:\n    - { name: a, total: "x{", bad: y }')).toEqual([
      'p.yml:3:25: watch.metrics.0.total: Metric selector "x{", character 3: expected a label name, found the end',
    ])
  })

  it('lists all mistakes at once, in the order of the file', () => {
    expect(
      mistakes('watch:\n  step: fast\n  durtion: 1m\ngate: { approvals: 99 }').map((line) => line.split(': ')[0]),
    ).toEqual(['p.yml:2:9', 'p.yml:3:3', 'p.yml:4:20'])
  })

  it.each([
    ['gate: {}\ngate: {}', /^p\.yml:2:1: .*unique/],
    ['gate: { approvals: 1', /^p\.yml:1:21: /],
    ['a: &x 1\nb: *x', /^p\.yml:1:7: expected plain values, found the anchor "&x"/],
    ['<<: &a { version: 1 }', /anchor|<</],
    ['gate: !!binary aGk=', /found the tag/],
    ['gate: !evil x', /^p\.yml:1:7: .*tag/i],
    ['gate: !!map {}', /found the tag/],
    ['version: 1\n---\nversion: 1', /document/],
    ['? [a, b]\n: 1', /^p\.yml:1:3: .*key/i],
    ['1: 2', /^p\.yml:1:1: .*key/i],
    ['\tgate: {}', /^p\.yml:1:1: /],
    ['__proto__: { gate: { approvals: 3 } }', /^p\.yml:1:1: unknown key "__proto__"/],
    ['constructor: 1', /^p\.yml:1:1: unknown key "constructor"/],
  ])('refuses %j', (text, message) => expect(mistakes(text)[0]).toMatch(message))

  it('does not blow up on nested aliases, depth or size', () => {
    const laughs = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${'*abcdefgh'.charAt(0)}${'abcdefgh'.charAt(at)}]`),
    ]
    expect(mistakes(laughs.join('\n')).length).toBeGreaterThan(0)
    expect(mistakes('['.repeat(20_000)).length).toBeGreaterThan(0)
    expect(mistakes(`gate: ${'{ gate: '.repeat(5_000)}`).length).toBeGreaterThan(0)
    expect(mistakes('#'.repeat(300_000))).toEqual(['p.yml:1:1: expected at most 262144 characters, found 300000'])
  })

  it('lists at most twenty mistakes', () => {
    const many = Array.from({ length: 50 }, (_, at) => `key${at}: 1`).join('\n')
    expect(mistakes(many)).toHaveLength(21)
    expect(mistakes(many).at(-1)).toBe('p.yml: and 30 more')
  })

  it('keeps what it repeats on one line and short', () => {
    const [line = '', ...rest] = mistakes(`branch: "${'a b '.repeat(500)}\\n::error::x"`)
    expect(rest).toEqual([])
    expect(line.length).toBeLessThan(250)
  })
})

describe('docs/policy.md', () => {
  it('shows policies that are accepted', async () => {
    const page = await readFile(new URL('../../docs/policy.md', import.meta.url), 'utf8')
    const blocks = [...page.matchAll(/^```ya?ml\n(version: 1\n[\s\S]*?)^```/gm)].map(([, block]) => block ?? '')
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) parsePolicy(block, 'policy.md')
    expect(parsePolicy(blocks[0] ?? '', 'policy.md')).toEqual(defaults)
  })
})

describe('rollback', () => {
  it('reads globs and limits; a kind of risky path that is not mentioned keeps its defaults', () => {
    const text = `
rollback:
  keep-main: [CHANGELOG.md, "docs/**"]
  risky: { migrations: ["schema/**"], flags: [] }
  max-per-day: 1
  redeploy: .github/workflows/deploy.yml
`
    expect(parsePolicy(text, 'p.yml').rollback).toEqual({
      keepMain: ['CHANGELOG.md', 'docs/**'],
      autoMerge: false,
      extend: true,
      restoreGood: true,
      risky: { ...defaultRollbackPolicy.risky, migrations: ['schema/**'], flags: [] },
      maxPerDay: 1,
      redeploy: '.github/workflows/deploy.yml',
    })
  })

  it.each([
    ['rollback: { keep-main: [/etc] }', 'p.yml:1:25: rollback.keep-main.0: expected a glob'],
    ['rollback: { keepmain: [] }', 'unknown key "keepmain"'],
    ['rollback: { redeploy: deploy.yml }', 'expected the path of a workflow file'],
  ])('%s', (text, message) => expect(() => parsePolicy(text, 'p.yml')).toThrow(message))
})

describe('the clocks of incidents', () => {
  const clocks = (text: string): string => `incident:\n  clocks:\n    - ${text}\n`

  it.each([
    ['{ id: own, due: 24h }', { id: 'own', due: '24h', from: 'aware', owner: 'commander' }],
    ['{ template: gdpr-33, owner: kim }', { id: 'gdpr-33', when: { personal: true }, due: '72h', owner: 'kim' }],
    ['{ id: x, template: kr-fin-10, due: 12h }', { id: 'x', when: { outage: 600 }, due: '12h', from: 'aware' }],
    ['{ id: own, due: 4 business days, template: own.md }', { id: 'own', regulator: null, template: 'own.md' }],
  ])('reads %s', (text, rule) => {
    expect(clockRules(parsePolicy(clocks(text), 'p.yml').incident)).toMatchObject([rule])
  })

  it.each([
    ['{ due: 24h }', 'p.yml:3:7: incident.clocks.0.id: expected an id'],
    [
      '{ id: own, template: gdpr33 }',
      'p.yml:3:7: incident.clocks.0.due: expected a time such as 24h, or a shipped template that has one (did you mean the template gdpr-33?)',
    ],
    [
      '{ id: own, due: 1h, after: x }',
      'p.yml:3:34: incident.clocks.0.after: expected the id of another clock, found "x"',
    ],
    [
      '{ id: own, due: { hours: 1, days: 2 } }',
      'p.yml:3:23: incident.clocks.0.due: expected one of hours, days, business-days and months, found 2',
    ],
    [
      '{ id: own, due: 1bd, calendar: kr }',
      'p.yml:3:38: incident.clocks.0.calendar: expected a calendar that incident.calendars has, found "kr"',
    ],
  ])('says what is wrong with %s', (text, message) => expect(mistakes(clocks(text))).toEqual([message]))

  it('ships templates of six places that a policy accepts, each with its source', () => {
    const named = Object.keys(regulators).map((name) => `    - { template: ${name} }\n`)
    const rules = clockRules(parsePolicy(`incident:\n  clocks:\n${named.join('')}`, 'p.yml').incident)
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(regulators))
    expect(new Set(Object.values(regulators).map(({ place }) => place))).toEqual(
      new Set(['KR', 'EU', 'GB', 'US', 'JP', 'SG']),
    )
    for (const { source, asOf } of Object.values(regulators)) expect(`${source} ${asOf}`).toMatch(/\w.* 2026-/)
    for (const { after } of rules) if (after !== null) expect(Object.keys(regulators)).toContain(after)
  })
})

describe('what is counted in incidents', () => {
  const store = `{ source: prometheus, url: "https://a.example", metrics: [${[
    '{ kind: counts, name: unpaid, total: orders, bad: unpaid }',
    '{ kind: histogram, name: took, buckets: took_bucket }',
  ].join(', ')}] }`
  const counts = (list: string, own = `    store: ${store}\n`): string =>
    `incident:\n  data:\n    counts: [${list}]\n${own}`

  it('is data, unless something else is said, and may be a metric of the watch', () => {
    const watched = `watch:\n  store: ${store}\n`
    const text = `${watched}${counts('{ what: orders, metric: unpaid }, { what: buyers, of: people, metric: unpaid }', '')}`
    expect(parsePolicy(text, 'p.yml').incident.data.counts).toEqual([
      { what: 'orders', of: 'data', metric: 'unpaid' },
      { what: 'buyers', of: 'people', metric: 'unpaid' },
    ])
  })

  it.each([
    [
      '{ what: orders, metric: unpayed }',
      'p.yml:3:38: incident.data.counts.0.metric: expected the name of a metric of incident.data.store or watch.store, found "unpayed" (did you mean unpaid?)',
    ],
    [
      '{ what: orders, metric: took }',
      'p.yml:3:38: incident.data.counts.0.metric: expected a metric of the kind counts or gauge: a histogram counts all events',
    ],
    [
      '{ what: orders, metric: unpaid }, { what: orders, metric: unpaid }',
      'p.yml:3:56: incident.data.counts.1.what: expected words of its own, found "orders" again',
    ],
    ['', 'p.yml:4:12: incident.data.store: expected counts beside it: without one nothing is counted'],
    [
      '{ what: orders, of: rows, metric: unpaid }',
      'p.yml:3:34: incident.data.counts.0.of: expected data, people or other, found "rows"',
    ],
  ])('says what is wrong with %j', (list, message) => expect(mistakes(counts(list))).toEqual([message]))

  it('says so without any store, of an unknown key, and of a variable that nobody knows', () => {
    expect(mistakes(counts('{ what: orders, metric: unpaid }', ''))).toEqual([
      'p.yml:3:38: incident.data.counts.0.metric: expected the name of a metric of incident.data.store or watch.store, found "unpaid"',
    ])
    const one = '{ what: orders, metric: unpaid }'
    expect(mistakes(counts(one, `    store: ${store.replace('url:', 'adress: x, url:')}\n`))).toEqual([
      expect.stringMatching(/^p\.yml:4:\d+: unknown key "adress" in incident\.data\.store; expected one of /),
    ])
    expect(mistakes(counts(one, `    store: ${store.replace('a.example', 'a.example/${enviroment}')}\n`))).toEqual([
      'p.yml:4:58: incident.data.store.url: unknown variable "${enviroment}"; did you mean ${environment}?',
    ])
  })
})
