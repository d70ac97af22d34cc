import { describe, expect, it } from 'vitest'
import { watchSubject, watchSummary } from '../../src/render/watch-summary.ts'
import { verdicts } from './watch-fixtures.ts'

describe('the summary of a watch', () => {
  it.each([
    ['regressed', verdicts.regressed],
    ['healthy', verdicts.healthy],
    ['too-little', verdicts.tooLittle],
    ['source-down', verdicts.down],
    ['no-baseline', verdicts.noBaseline],
  ])('reads like golden/watch-%s.md', async (name, make) => {
    await expect(watchSummary(await make())).toMatchFileSnapshot(`golden/watch-${name}.md`)
  })

  it('shows names from outside as text and nothing else', async () => {
    const evil = 'platform=<img src=x>|`@all`"]\n## hello'
    const verdict = await verdicts.regressed()
    if (verdict.verdict !== 'regressed') throw new Error('not regressed')
    const worst = { ...verdict.regression.worst, segment: evil }
    const text = watchSummary({
      ...verdict,
      message: `Requests of ${evil}`,
      nodes: [worst],
      regression: { ...verdict.regression, worst, crossed: [worst] },
    })
    expect(text).not.toContain('<img')
    expect(text).not.toMatch(/^## hello/m)
    expect(text).not.toContain('@all')
    expect(text.match(/title ".*"$/m)?.[0].match(/"/g)).toHaveLength(2)
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    expect(new Set(rows.map((row) => row.match(/(?<!\\)\|/g)?.length))).toEqual(new Set([7]))
  })

  it('stays short with many segments', async () => {
    const verdict = await verdicts.healthy()
    const [all] = verdict.nodes
    if (!all) throw new Error('no node')
    const many = Array.from({ length: 500 }, (_, index) => ({ ...all, segment: `shop=${index}` }))
    const text = watchSummary({ ...verdict, nodes: [all, ...many] })
    expect(text).toContain('and 471 more')
    expect(text.length).toBeLessThan(20_000)
  })
})

it('says what it is of, with addresses', () => {
  const [sha, baseSha] = ['a'.repeat(40), 'b'.repeat(40)]
  const at = { repositoryUrl: 'https://github.test/acme/shop', runUrl: 'https://github.test/acme/shop/actions/runs/7' }
  const subject = watchSubject({ environment: 'pro*d', sha, baseSha, ...at })
  expect(subject).toBe(
    `**pro\\*d** runs [\`aaaaaaa\`](${at.repositoryUrl}/commit/${sha}), before it [\`bbbbbbb\`](${at.repositoryUrl}/commit/${baseSha}). Watched by [this run](${at.runUrl}).`,
  )
  expect(watchSubject({ environment: 'production', sha, baseSha: null, ...at })).not.toContain('before it')
  const judged = (policyAt: string | null): string => watchSubject({ environment: 'p', sha, baseSha, policyAt, ...at })
  expect(judged(baseSha)).toMatch(/this run\]\([^)]*\) by the policy of \[`bbbbbbb`\]\([^)]*\)\.$/)
  expect(judged(null)).toMatch(/by the policy of input `policy-text`\.$/)
  expect(watchSummary(verdicts.noBaseline(), 'Done.', subject)).toContain(`Done.\n\n${subject}\n\n`)
})
