import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyWords } from '../../src/config/policy-summary.ts'
import { environmentFor, policyFor } from '../../src/config/services.ts'
import { strictestPolicy } from '../../src/config/strictest.ts'

const text = `workflow: .github/workflows/deploy.yml
gate: { approvals: 2, machine-users: [robot] }
watch: { duration: 20m, min-watch: 10m }
rollback: { max-per-day: 5 }
notify: { places: [{ kind: slack, url-env: DEPLOY_GUARD_SLACK }] }
environments:
  Staging:
    workflows: [.github/workflows/staging.yml]
    gate: { approvals: 1, machine-users: [] }
    watch: { duration: 12m }
    notify: { places: [] }
  production: { after: staging }
services:
  shop:
    paths: [shop/**]
    gate: { approvals: 3 }
    environments:
      staging: { watch: { duration: 11m }, rollback: { max-per-day: 1 } }
      canary: { gate: { approvals: 4 } }
  pay:
    paths: [pay/**]
    environment: staging
    watch: { min-watch: 5m }
  docs: { paths: [docs/**] }
`
const policy = parsePolicy(text, 'p.yml')

function rules(environment: string | null, service: string | null) {
  const { gate, watch, rollback, workflows, notify } = policyFor(policy, { environment, service })
  return [
    gate.approvals,
    gate.machineUsers.join(),
    watch.duration / 60,
    watch.minWatch / 60,
    rollback.maxPerDay,
    workflows.join().replace('.github/workflows/', ''),
    notify.places.length,
  ]
}

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

describe('environments', () => {
  it.each([
    ['of no environment', null, null, [2, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    ['with rules of its own', 'staging', null, [1, '', 12, 10, 5, 'staging.yml', 0]],
    ['in other capitals', 'STAGING', null, [1, '', 12, 10, 5, 'staging.yml', 0]],
    ['that only comes after another', 'production', null, [2, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    ['that the policy does not name', 'qa', null, [2, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    ['of a service of no environment', null, 'shop', [3, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    // Environment, then service, then the environment within the service: each wins over what stands before it.
    ['of a service in an environment', 'staging', 'shop', [3, '', 11, 10, 1, 'staging.yml', 0]],
    ['that only a service names', 'canary', 'shop', [4, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    ['that only another service names', 'canary', 'docs', [2, 'robot', 20, 10, 5, 'deploy.yml', 1]],
    ['of a service without rules of its own', 'staging', 'docs', [1, '', 12, 10, 5, 'staging.yml', 0]],
    ['where the service says itself where it is deployed to', null, 'pay', [1, '', 12, 5, 5, 'staging.yml', 0]],
  ])('have the rules of the top with their own laid over them: %s', (_, environment, service, expected) => {
    expect(rules(environment, service)).toEqual(expected)
  })

  it('may have stages of their own, over which the watch of a stage is laid', () => {
    const text = `watch: { duration: 20m }
stages: [{ name: canary, watch: { duration: 5m } }, { name: full }]
environments:
  staging: { watch: { duration: 30m } }
  production: { stages: [{ name: one }, { name: ten }, { name: all }] }
`
    const stages = (environment: string) =>
      policyFor(parsePolicy(text, 'p.yml'), { environment, service: null }).stages.map(({ name, rules: own }) => [
        name,
        own.watch.duration / 60,
      ])
    expect([stages('staging'), stages('production')]).toEqual([
      [
        ['canary', 5],
        ['full', 30],
      ],
      [
        ['one', 20],
        ['ten', 20],
        ['all', 20],
      ],
    ])
  })

  it('take back a list by an empty one', () => {
    const ignoring = 'gate: { ignore: [docs/**] }\nenvironments: { production: { gate: { ignore: [] } } }\n'
    const ignored = (environment: string) =>
      policyFor(parsePolicy(ignoring, 'p.yml'), { environment, service: null }).gate.ignore
    expect([ignored('production'), ignored('staging')]).toEqual([[], ['docs/**']])
  })

  it('give each other service the rules that it has there', () => {
    const { services, service } = policyFor(policy, { environment: 'staging', service: 'docs' })
    expect(service?.name).toBe('docs')
    expect(services.map(({ name, rules: own }) => [name, own.gate.approvals])).toEqual([
      ['shop', 3],
      ['pay', 1],
      ['docs', 1],
    ])
  })

  it('say by themselves who deploys where the whole cannot be read', () => {
    const broken = `gate: 5\n${text}`.replace('gate: { approvals: 2, machine-users: [robot] }\n', '')
    const strict = (environment: string, service: string | null) =>
      strictestPolicy(broken, null, { environment, service }).workflows
    expect([strict('staging', null), strict('staging', 'docs'), strict('qa', 'pay'), strict('qa', null)]).toEqual([
      ['.github/workflows/staging.yml'],
      ['.github/workflows/staging.yml'],
      ['.github/workflows/staging.yml'],
      ['.github/workflows/deploy.yml'],
    ])
  })

  it.each([
    [null, null, 'production'],
    ['qa', null, 'qa'],
    [null, 'shop', 'production'],
    [null, 'pay', 'staging'],
    ['staging', 'pay', 'staging'],
    [null, 'new', 'production'],
  ])('are chosen: %s given, service %s', (environment, service, expected) => {
    expect(environmentFor(policy, { environment, service }, 'it says')).toBe(expected)
  })

  it('cannot be chosen against the policy', () => {
    expect(() => environmentFor(policy, { environment: 'qa', service: 'pay' }, 'it says')).toThrow(
      'it says "qa", and the policy says that service pay is deployed to "staging"; say the same in both.',
    )
  })

  it.each([
    ['environments: { production: { after: staging }, staging: { after: dev } }', 'accepted'],
    ['environments:\n  staging:\n', 'accepted'],
    [
      'environments: { a: { after: b }, b: { after: A } }',
      'p.yml:1:29: environments.a.after: expected an environment that does not come after this one\np.yml:1:46: environments.b.after: expected an environment that does not come after this one',
    ],
    [
      'environments: { a: { after: a } }',
      'p.yml:1:29: environments.a.after: expected an environment that does not come after this one',
    ],
    ['environments: { a: { aftr: b } }', 'p.yml:1:22: environment a: unknown key "aftr"; did you mean after?'],
    [
      'environments: { a: { environments: {} } }',
      'p.yml:1:22: environment a: unknown key "environments"; expected one of after, workflow, workflows, branch, branches, deployed-by, gate, watch, rollback, incident, stages, notify',
    ],
    [
      'environments: { a: { gate: { aprovals: 1 } } }',
      'p.yml:1:30: environment a: unknown key "aprovals" in gate; did you mean approvals?',
    ],
    [
      'services: { s: { paths: [x], environments: { a: { gat: {} } } } }',
      'p.yml:1:51: service s in environment a: unknown key "gat"; did you mean gate?',
    ],
    [
      'services: { s: { paths: [x], environments: { a: { gate: { aprovals: 1 } } } } }',
      'p.yml:1:59: service s in environment a: unknown key "aprovals" in gate; did you mean approvals?',
    ],
    [
      'watch: { min-watch: 15m }\nenvironments: { a: { watch: { duration: 5m } } }',
      'p.yml:1:21: environment a: watch.min-watch: expected at most duration (5m), found 15m',
    ],
    [
      'environments: { a: { watch: { duration: 5m } } }\nservices: { s: { paths: [x], watch: { min-watch: 7m } } }',
      'p.yml:2:50: service s in environment a: watch.min-watch: expected at most duration (5m), found 7m',
    ],
    [
      'services: { s: { paths: [x], environment: a, environments: { A: {}, b: { after: a } } } }',
      'p.yml:1:69: service s in environment b: the service is deployed to "a" alone, so this never holds',
    ],
    ['environments: { a: {}, A: {} }', 'p.yml:1:24: environments: expected a name of its own, found "A" again'],
    [
      'environments: { a: { gate: { approvals: 0 } } }\nservices: { s: { paths: [x] }, t: { paths: [y], gate: { owners: true } } }',
      'p.yml:1:41: environment a: gate.approvals: expected 1 or more, found "0"',
    ],
    [
      'environments: { a: 5 }',
      'p.yml:1:20: environments.a: expected after, and what is different from the top, such as { after: staging }, found "5"',
    ],
    [
      'environments: [a]',
      'p.yml:1:15: environments: expected environments by name, such as production: { after: staging }, found "[a]"',
    ],
  ])('%s', (file, message) => expect(refusal(file)).toBe(message))

  it('are told with what each of them gets', () => {
    const lines = policyWords(policy)
      .split('\n')
      .filter((line) => /^\S|^ {2}(?:After|As |Deployed|Gate)/.test(line))
    const first = lines.findIndex((line) => line.startsWith('Service'))
    expect(lines.slice(first).map((line) => line.replace(' independent', '').split(';')[0])).toEqual([
      'Service shop',
      '  Gate     each changed line needs 3 approvers',
      'Service pay',
      '  Deployed to staging',
      '  Gate     each changed line needs 1 approver',
      'Service docs',
      '  Gate     each changed line needs 2 approvers',
      'Environment Staging',
      '  Gate     each changed line needs 1 approver',
      'Service shop in Staging',
      '  Gate     each changed line needs 3 approvers',
      'Service docs in Staging',
      '  As Staging',
      'Environment production',
      '  After    a healthy watch of the commit in staging',
      '  As at the top',
      'Environment canary',
      '  As at the top',
      'Service shop in canary',
      '  Gate     each changed line needs 4 approvers',
    ])
  })
})
