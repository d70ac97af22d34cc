import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { commentedIssue, readEvent } from '../../src/action/event.ts'
import { readOnlyHint } from '../../src/action/step-failure.ts'
import { deployEvents } from '../../src/deploy/deploy-events.ts'
import { capturedEvents, payloadsOf } from '../support/captures.ts'

const folder = mkdtempSync(join(tmpdir(), 'deploy-guard-event-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['issue_comment', { issue: { number: 7 }, comment: { body: '/guard ack' } }, 7],
  ['issue_comment', { issue: { number: 7, pull_request: { url: 'x' } } }, null],
  ['issues', { issue: { number: 7 } }, null],
  ['issue_comment', { issue: { number: '7' } }, null],
  ['issue_comment', null, null],
])('%s of %j: %s', (name, event, issue) => {
  const file = join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(event))
  expect(commentedIssue({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file })).toBe(issue)
  expect(commentedIssue({ GITHUB_EVENT_NAME: name })).toBeNull()
})

const named = z.object({ repository: z.object({ full_name: z.string() }) })

test('every payload that GitHub has sent of an event that starts workflows is read', () => {
  const file = join(folder, 'captured.json')
  const starting = [...deployEvents, ...capturedEvents.filter((name) => name.startsWith('pull_request_'))]
  const all = starting.flatMap((name) => payloadsOf(name).map((payload) => ({ name, payload })))
  expect(all.length).toBeGreaterThan(100)
  for (const { name, payload } of all) {
    writeFileSync(file, JSON.stringify(payload))
    const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file }
    expect(readEvent(env)).not.toBeNull()
    expect(commentedIssue(env)).toEqual(name === 'issue_comment' ? expect.any(Number) : null)
    // None of them came from a fork.
    expect(readOnlyHint({ ...env, GITHUB_REPOSITORY: named.parse(payload).repository.full_name })).toBeNull()
    const elsewhere = readOnlyHint({ ...env, GITHUB_REPOSITORY: 'acme/shop' })
    expect(elsewhere).toEqual(name.startsWith('pull_request') ? expect.objectContaining({ curable: false }) : null)
  }
})
