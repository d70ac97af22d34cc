import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commentedIssue } from '../../src/action/event.ts'

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
