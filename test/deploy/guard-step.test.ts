import { expect, it } from 'vitest'
import { jobOfDeployment, secondsToDeploy } from '../../src/deploy/guard-step.ts'
import type { Job, Step } from '../../src/github/runs.ts'

/** Steps that each end a minute after the one before; `name:conclusion`, and none where it never ended. */
const steps = (...named: readonly string[]): readonly Step[] =>
  named.map((text, index) => {
    const [name = '', conclusion = ''] = text.split(':')
    const completedAt = conclusion === '' ? null : `2026-03-06T17:0${index}:00Z`
    return {
      name,
      status: conclusion === '' ? 'in_progress' : 'completed',
      conclusion: conclusion || null,
      completedAt,
    }
  })

const GUARD = 'Run deploy-guard/deploy-guard@v1:success'

it.each([
  ['one step', ['Checkout:success', GUARD, 'Deploy:success'], 60],
  ['several, of which one was skipped', [GUARD, 'Build:success', 'Deploy:success', 'Tell:skipped'], 120],
  ['what the runner does after it does not count', [GUARD, 'Deploy:success', 'Post Checkout:cancelled'], 60],
] as const)('a deploy was carried out: %s', (_, named, seconds) => {
  expect(secondsToDeploy({ steps: steps(...named) })).toBe(seconds)
})

it.each([
  ['its step never ended', [GUARD, 'Build:success', 'Deploy']],
  ['its step was cancelled', [GUARD, 'Build:success', 'Deploy:cancelled']],
  ['its step failed', [GUARD, 'Deploy:failure', 'Tell:success']],
  ['all was skipped', [GUARD, 'Deploy:skipped']],
  ['nothing comes after the guard', ['Checkout:success', GUARD]],
  ['only the runner came after it', [GUARD, 'Post Deploy Guard:success', 'Complete job:success']],
  ['the guard held it', ['Deploy Guard:failure', 'Deploy:success']],
  ['the job has no guard', ['Deploy:success', 'Tell:success']],
] as const)('a deploy is not known to have been carried out where %s', (_, named) => {
  expect(secondsToDeploy({ steps: steps(...named) })).toBeNull()
})

const job = (id: number, ...named: readonly string[]): Job => ({
  id,
  run: 1,
  name: `job ${id}`,
  runnerName: null,
  status: 'completed',
  url: null,
  startedAt: '2026-03-06T17:00:00Z',
  completedAt: null,
  steps: steps(...named),
})

it.each([
  ['the only one with the guard', [job(1, 'Test:success'), job(2, GUARD)], [], 2],
  ['of several the one that GitHub names', [job(1, GUARD), job(2, GUARD)], [{ deployment: 7, job: 2 }], 2],
  ['of several none where GitHub names another', [job(1, GUARD), job(2, GUARD)], [{ deployment: 8, job: 2 }], null],
  ['of several none where GitHub names none', [job(1, GUARD), job(2, GUARD)], [], null],
  ['none without the guard', [job(1, 'Deploy:success')], [{ deployment: 7, job: 1 }], null],
] as const)('the job that deployed is %s', (_, jobs, named, id) => {
  expect(jobOfDeployment(jobs, named, 7)?.id ?? null).toBe(id)
})
