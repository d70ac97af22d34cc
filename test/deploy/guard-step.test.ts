import { expect, it } from 'vitest'
import { secondsToDeploy } from '../../src/deploy/guard-step.ts'
import type { Step } from '../../src/github/runs.ts'

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
