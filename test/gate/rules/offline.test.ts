import { afterEach, beforeEach, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { parseFacts } from '../../../src/gate/rules/facts-file.ts'
import { openLocalRepository } from '../../../src/git/bare-repository.ts'
import { gateOffline } from '../../../src/verbs/gate/gate-candidate.ts'
import { type GitFixture, gitFixture } from '../../support/git-fixture.ts'

let fixture: GitFixture
let folder: string
beforeEach(() => {
  fixture = gitFixture({ 'db/migrate/V1__places.sql': 'CREATE TABLE places (id int, photo_id int);\n', 'a.txt': 'a\n' })
  folder = mkdtempSync(join(tmpdir(), 'guard-rules-'))
})
afterEach(() => {
  fixture.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** The rows of the rules for what was committed since the beginning. */
async function rows(policy: string, facts: unknown, now = '2026-12-01T12:00:00Z') {
  const [base, head] = [fixture.git('rev-list', '--max-parents=0', 'main').trim(), fixture.tip()]
  const repository = await openLocalRepository(fixture.gitDir, folder)
  try {
    const { outcome } = await gateOffline(repository, {
      environment: 'production',
      base,
      head,
      given: {
        evidence: { branch: 'main', pulls: [] },
        promotionBranches: [],
        now: null,
        deployments: [],
        rollbackReason: null,
      },
      policy: parsePolicy(policy, 'policy'),
      now: Date.parse(now),
      warn: () => undefined,
      places: { policyPaths: [], workflows: [] },
      facts: parseFacts(JSON.stringify(facts), 'facts'),
    })
    return outcome.rules ?? []
  } finally {
    await repository.close()
  }
}

it('asks for a restore point where a migration in the range destroys data, and only there', async () => {
  const policy = 'gate: { restore-point: { max-age: 1h } }'
  fixture.commit({ 'a.txt': 'DROP TABLE places;\n' })
  expect(await rows(policy, {})).toMatchObject([
    { rule: 'restore-point', outcome: 'ok', reasonCode: 'nothing-destroyed' },
  ])
  fixture.commit({ 'db/migrate/V2__photos.sql': '-- DROP TABLE kept;\nALTER TABLE places DROP COLUMN photo_id;\n' })
  const [missing] = await rows(policy, {})
  expect(missing).toMatchObject({ outcome: 'block', reasonCode: 'no-restore-point' })
  expect(missing?.message).toMatch(
    /^This deploy destroys data \(db\/migrate\/V2__photos\.sql:2 .*\), and no restore point is known/,
  )
  const young = { restorePoints: [{ at: '2026-12-01T11:30:00Z', what: 'snapshot' }] }
  expect(await rows(policy, young)).toMatchObject([{ outcome: 'ok', reasonCode: 'restore-point' }])
})

it('reads the calendar of what production runs, and says each rule once', async () => {
  const policy =
    'gate: { freeze: [{ calendar: days.ics }], windows: { open: [{ from: "00:00", to: "24:00" }] }, health: {}, plan: { window: 10m } }'
  fixture.commit({ 'days.ics': 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' })
  const found = await rows(policy, { degraded: [] })
  expect(found.map(({ rule, reasonCode }) => `${rule} ${reasonCode}`)).toEqual([
    'windows in-window',
    'freeze calendar-unreadable',
    'plan too-few-deploys',
    'health healthy',
  ])
})

it('lets what is of low risk pass a spent budget, and asks about what is not', async () => {
  const policy = 'gate: { risk: {}, budget: { objective: 0.999, spent: { outcome: block } } }'
  const facts = { budget: { objective: 0.999, window: '30d', spent: 1.2 } }
  fixture.commit({ 'a.txt': 'b\n' })
  const ofBudget = async () => (await rows(policy, facts)).find(({ rule }) => rule === 'budget')
  expect(await ofBudget()).toMatchObject({ outcome: 'ok', reasonCode: 'low-risk' })
  fixture.commit({ 'db/migrate/V2__photos.sql': 'DROP TABLE places;\n' })
  expect(await ofBudget()).toMatchObject({
    outcome: 'block',
    message: expect.stringContaining('this deploy is not: it shows destructive-sql.'),
  })
})
