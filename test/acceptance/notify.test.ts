import { expect, it } from 'vitest'
import { sessionVersion2 } from '../demo/changes.ts'
import { readRecord } from '../demo/record.ts'
import { startServices } from '../notify/services.ts'
import { runDeployJob } from '../runner/workflow.ts'
import { quickPolicy, setStage } from './stage.ts'

it('tells people once that a deploy waits, and who could review it; no secret is in the log', async () => {
  const services = await startServices()
  const policy = `${quickPolicy}notify:
  places:
    - { kind: webhook, url: "${services.origin}/hook", secret-env: DEPLOY_GUARD_HOOK }
    - { kind: slack, url-env: DEPLOY_GUARD_SLACK }
    - { kind: teams, url-env: DEPLOY_GUARD_TEAMS }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
    - { kind: teams, name: staging, url-env: DEPLOY_GUARD_STAGING, environments: [staging] }
`
  const owners = '* @acme/shop @alice\n'
  const files = { '.github/deploy-guard.yml': policy, '.github/CODEOWNERS': owners }
  await using stage = await setStage({ files })
  const sha = await stage.repo.commit({ files: sessionVersion2, message: 'Session version 2', author: 'alice' })
  const variables = {
    DEPLOY_GUARD_HOOK: services.variables['DEPLOY_GUARD_HOOK'] ?? '',
    DEPLOY_GUARD_SLACK: `${services.origin}/services/T0/B0/secretsecretsecret`,
    DEPLOY_GUARD_TEAMS: 'https://acme.webhook.office.com/webhookb2/secretsecret',
  }
  const held = () =>
    runDeployJob(stage, { sha, inputs: { mode: 'gate' }, deploy: () => Promise.resolve(), unusual: { variables } })
  const { main } = await held()
  await held()
  expect([main.code, services.problems, stage.github.violations]).toEqual([1, [], []])
  expect(services.of('webhook')).toMatchObject([
    {
      type: 'deploy-guard.held',
      data: { sha, decision: 'needs-review', reason: 'uncovered', owners: ['@acme/shop'], involved: ['alice'] },
    },
  ])
  expect(services.of('slack')).toHaveLength(1)
  expect(main.log).toContain(
    'teams (Microsoft Teams) was not told (held): DEPLOY_GUARD_TEAMS is the address of an Office 365 connector',
  )
  expect(main.log).toContain('::warning::pagerduty (PagerDuty) can be told nothing: DEPLOY_GUARD_PAGERDUTY is empty.')
  expect(main.log).not.toContain('DEPLOY_GUARD_STAGING')
  expect(Object.values(variables).filter((secret) => main.log.includes(secret))).toEqual([])
  expect((await readRecord(stage.repo)).sends.map(({ place, state }) => `${place} ${state}`)).toEqual([
    'webhook sent',
    'slack sent',
    'teams failed',
  ])
  await services.close()
})
