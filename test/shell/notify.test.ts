import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ConfigurationError } from '../../src/base/errors.ts'
import { runNotify } from '../../src/shell/notify.ts'
import { notices } from '../notify/notices.ts'
import { type Services, startServices } from '../notify/services.ts'
import { root } from '../project/root.ts'

const policy = `notify:
  places:
    - { kind: slack, name: team, url-env: DEPLOY_GUARD_SLACK }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
    - { kind: teams, url-env: DEPLOY_GUARD_OTHER, environments: [staging] }
`
let folder: string
let services: Services
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-guard-notify-'))
  services = await startServices()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await services.close()
})

async function run(event: unknown, more: readonly string[] = [], text = policy) {
  const [rules, told] = [join(folder, 'p.yml'), join(folder, 'event.json')]
  await writeFile(rules, text)
  await writeFile(told, typeof event === 'string' ? event : JSON.stringify(event))
  let output = ''
  const print = (part: string): void => void (output += part)
  const code = await runNotify(['--policy', rules, '--event', told, ...more], print, services.telling)
  return { code, output }
}

describe('notify', () => {
  it('says with --dry-run what would be sent where, and sends nothing', async () => {
    const { code, output } = await run(notices.held, ['--dry-run'])
    expect(output).toBe(
      [
        '[production] The deploy of abc1234 waits for a review',
        'No independent reviewer has approved 12 lines in 2 files of this deploy in this form.',
        '  Who can review: @acme/payments',
        '  Does not count (had a part in it): ann, bob',
        '  Review: https://github.test/octo/shop/issues/40',
        '  Run: https://github.test/octo/shop/actions/runs/71',
        '',
        'team (Slack) would be told',
        'pagerduty (PagerDuty) is not told of this',
        'teams (Microsoft Teams) is not told of this',
        '',
      ].join('\n'),
    )
    expect([code, services.taken]).toEqual([0, []])
  })

  it('sends without it, and prints no secret', async () => {
    const { code, output } = await run(notices.regressed, ['--json'])
    const { places } = z.object({ places: z.array(z.looseObject({ outcome: z.string() })) }).parse(JSON.parse(output))
    expect(places.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'not-wanted'])
    expect(places[1]).toMatchObject({ payload: { routing_key: '***', event_action: 'trigger' } })
    expect([code, services.taken.length, services.problems]).toEqual([0, 2, []])
  })

  it('ends with 1 where a place cannot be told, and says why', async () => {
    const { code, output } = await run(notices.regressed, ['--dry-run'], policy.replace('environments: [staging]', ''))
    expect(output).toContain(
      'teams (Microsoft Teams) cannot be told: DEPLOY_GUARD_OTHER is empty: give it to the step by env',
    )
    expect(code).toBe(1)
  })

  it.each([
    ['{', 'event.json is not JSON'],
    [{ kind: 'held' }, 'is no event at repository'],
    [{ ...notices.due, due: 'soon' }, 'is no event at due: expected a time in ISO 8601'],
    [{ schemaVersion: 2, ...notices.due }, 'is no event'],
  ])('refuses %j', async (event, why) => {
    await expect(run(event)).rejects.toThrow(ConfigurationError)
    await expect(run(event)).rejects.toThrow(why)
  })

  it('takes the policy and the event of its documentation', async () => {
    const page = await readFile(join(root, 'docs/notify.md'), 'utf8')
    const [, rules = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
    const [, event = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
    expect((await run(event, ['--dry-run'], rules)).output).toContain(
      'slack (Slack) cannot be told: DEPLOY_GUARD_SLACK_URL is empty',
    )
  })
})
