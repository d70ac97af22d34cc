import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyWords } from '../../src/config/policy-summary.ts'

const words = (text: string): string[] => policyWords(parsePolicy(text, 'p.yml')).split('\n').slice(2)
const store = `watch:
  store:
    source: prometheus
    url: https://prometheus.example.com
`

it('what is read of a page is told of each kind', () => {
  const text = `watch:
  step: 5s
  metrics:
    - { name: jobs, total: jobs_total, bad: 'jobs_total{outcome="failed"}', segment: queue }
    - { kind: histogram, name: took, buckets: took_bucket, objective: 0.01, slower-than: 0.5, role: advisory }
    - { kind: gauge, name: waiting, query: 'jobs_waiting{queue="mail"}', min-effect: { absolute: 100 } }
`
  expect(words(text).slice(2)).toEqual([
    'Metrics  jobs: jobs_total{outcome="failed"} out of jobs_total, and for each queue; harm from +50 %',
    '         took (advisory): took_bucket; at most 1 % slower than 0.5; harm from +50 %',
    '         waiting: jobs_waiting{queue="mail"}; harm from a change of 50 % and 100; only up is harm',
  ])
})

describe('what a policy with a metric store means', () => {
  it('is told as fully as one of a page: the store, what is compared with, and each metric', () => {
    const text = `${store}    status-page: https://status.example.com/api/v2/summary.json
    metrics:
      - kind: counts
        name: requests
        total: http_requests_total{job="shop"}
        bad: http_requests_total{job="shop",status=~"5.."}
        segments: [platform, region]
        control: { total: 'http_requests_total{job="old"}', bad: 'http_requests_total{job="old",status=~"5.."}' }
        min-effect: { relative: 1, absolute: 0.01 }
        objective: 0.02
      - { kind: histogram, name: latency, buckets: took_seconds_bucket, role: advisory, objective: 0.01, slower-than: 0.5 }
      - { kind: gauge, name: load, query: avg by (pod) (load), segments: [pod], direction: up, min-effect: { relative: 0.2, absolute: 3 } }
      - { kind: gauge, name: queue, query: sum(queue) }
  incidents:
    - { from: 2026-11-20T14:30Z, until: 2026-11-20T16:00Z }
`
    expect(words(text)).toEqual([
      'Watch    15m in steps of 1m, against the strongest of its baselines in the 14 days before the deploy; healthy after 15m at the earliest',
      'Alarm    a rise that lasts 30s; false in at most 1 % of all watches',
      'Store    prometheus at https://prometheus.example.com; status page https://status.example.com/api/v2/summary.json',
      'Metrics  requests: http_requests_total{job="shop",status=~"5.."} out of http_requests_total{job="shop"}, and for each platform, region; beside http_requests_total{job="old",status=~"5.."} out of http_requests_total{job="old"}; at most 2 %; harm from +100 % and 1 % of all',
      '         latency (advisory): took_seconds_bucket slower than 0.5; at most 1 %; harm from +50 %',
      '         load: avg by (pod) (load), and for each pod; harm from a change of 20 % and 3; only up is harm',
      '         queue: sum(queue); harm from any change that is proven',
      'Past     without 1 known incident',
    ])
  })

  it('tells who looks, and how often, where no runner is held', () => {
    const metric = '    metrics: [{ kind: gauge, name: queue, query: sum(queue) }]\n'
    expect(words(`${store}${metric}  slices: {}\n`)).toContain(
      'Looks    2, later up to 15 minutes apart, by whatever starts mode resume; no runner is held in between',
    )
    expect(words(`${store}${metric}  slices: { every: 5m, workflow: .github/workflows/resume.yml }\n`)).toContain(
      'Looks    5m apart, by .github/workflows/resume.yml; no runner is held in between',
    )
  })

  it.each([
    ['same-hour', 'the same time of day in the 1 day before the deploy'],
    ['same-weekday', 'the same time of the week in the 1 day before the deploy'],
    ['previous-window', 'the two hours before the deploy'],
    ['previous-deploys', 'the time after good deploys in the 1 day before'],
    ['control', 'what runs beside it unchanged'],
    ['objective', 'the objectives'],
  ])('says what is compared with: %s', (baseline, expected) => {
    const text = `${store}    history-days: 1
    baseline: ${baseline}
    metrics: [{ kind: gauge, name: queue, query: sum(queue) }]
`
    expect(words(text)[0]).toContain(`against ${expected}; healthy`)
  })
})

it('tells the duties of incidents and the grades of a contract, and nothing where there are none', () => {
  const text = `incident:
  clocks:
    - { template: gdpr-33, owner: kim }
    - { id: filing, due: { business-days: 4 }, from: determined }
  sla: [{ grade: B, when: { outage: 1h }, cost: 5 % }, { grade: A, when: { outage: 4h } }]
`
  expect(policyWords(parsePolicy(text, 'p.yml')).split('\n').slice(-4)).toEqual([
    'To tell  gdpr-33 (kim): 72h from aware',
    '         filing (commander): 4 business days from determined',
    '         these are reminders, not legal advice',
    'SLA      B (5 %), A',
  ])
  expect(policyWords(parsePolicy('', 'p.yml'))).not.toMatch(/To tell|SLA/)
})

it('tells who is told of what, and nothing where nobody is', () => {
  const text = `notify:
  on-call: ["@kim"]
  on-call-env: DEPLOY_GUARD_ON_CALL
  assign: [on-call]
  labels: [sev]
  places:
    - { kind: slack, name: team, url-env: DEPLOY_GUARD_SLACK, on: [held, due] }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY, environments: [production] }
`
  expect(policyWords(parsePolicy(text, 'p.yml')).split('\n').slice(-3)).toEqual([
    'Tell     slack (team): held, due',
    '         pagerduty: regressed, external, acknowledged, recovered, due, of production only',
    'Issue    of an incident: assigned to on-call; labelled sev; on call: those in DEPLOY_GUARD_ON_CALL, @kim',
  ])
  expect(policyWords(parsePolicy('', 'p.yml'))).not.toMatch(/Tell|Issue/)
})

it('says what rules about the moment do', () => {
  const text = `
gate:
  windows: { zone: Asia/Seoul, open: [{ from: "09:00", to: "16:00" }] }
  freeze: [{ from: 2026-12-18, to: 2027-01-04 }]
  restore-point: { max-age: 2h }
  plan: { window: 30m, outcome: inform }
  budget: { objective: 0.999, spent: { outcome: review } }
  health: {}
  risk: { secrets: block, stated: { above: 3, approvals: 2, longer-watch: 2 } }
`
  const lines = policyWords(parsePolicy(text, 'p')).split('\n')
  expect(lines.slice(2, 10)).toEqual([
    'Rules    outside of 1 window (Asia/Seoul): block',
    '         1 freeze',
    '         no restore point of the last 2h where data is destroyed: block',
    '         more than 30m needed: inform',
    '         error budget of 30 days at 99.9 % spent: review',
    '         service degraded: block',
    '         signs of risk; secrets: block, others are shown',
    '         risk above 3 times the usual: review by 2 people, watched 2 times as long',
  ])
})
