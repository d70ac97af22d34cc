import { describe, expect, it } from 'vitest'
import { type Case, type Told, tell } from './failures/case.ts'
import { githubCases } from './failures/github-cases.ts'
import { inputCases } from './failures/input-cases.ts'
import { metricsCases, storeCases } from './failures/metrics-cases.ts'

const cases: readonly Case[] = [...inputCases, ...githubCases, ...metricsCases, ...storeCases]

/** Tells them all, a few at a time. */
async function tellAll(): Promise<Told[]> {
  const told: Told[] = []
  let next = 0
  const work = async () => {
    for (let at = next++; at < cases.length; at = next++) {
      const failure = cases[at]
      if (failure !== undefined) told[at] = await tell(failure)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return told
}

function section({ name, code, annotations, left }: Told): string {
  const messages = annotations.map((text) => `\`\`\`text\n${text}\n\`\`\``).join('\n')
  return `## ${name}\n\nThe step ends with ${code}. Left behind: ${left.join(', ') || 'nothing'}.\n\n${messages}\n`
}

const told = await tellAll()

describe('every failure', () => {
  it('is told as in golden/failures.md', async () => {
    const intro = '# What a user is told\n\nEvery annotation of the step, as the page of the run shows it.\n'
    await expect([intro, ...told.map(section)].join('\n')).toMatchFileSnapshot('golden/failures.md')
  })

  it.each(told.map((each, at) => [each.name, each, cases[at]?.code] as const))('%s', (_, each, code) => {
    expect(each.code).toBe(code)
    // No stack, no secret, no more annotations than GitHub shows, one error at most.
    expect(each.log + each.summary).not.toMatch(/\n\s+at .*\.js:\d+|node:internal|undefined|\[object|hunter2|ghs_/)
    expect(each.annotations.filter((text) => text.startsWith('error:')).length).toBe(code)
    expect(each.annotations.filter((text) => text.startsWith('warning:')).length).toBeLessThanOrEqual(10)
    expect(each.left.filter((text) => /in_progress|queued/.test(text))).toEqual([])
    expect(each.summary).not.toBe('')
    expect(each.violations).toEqual([])
  })
})
