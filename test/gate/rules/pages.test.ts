import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { ruleNames } from '../../../src/gate/rules/rule.ts'

const page = (name: string): Promise<string> =>
  readFile(new URL(`../../../docs/rules/${name}.md`, import.meta.url), 'utf8')

it.each(ruleNames)('%s has a page with a policy, and stands in the list of rules', async (name) => {
  expect(await page(name)).toMatch(/^```yaml\ngate:\n/m)
  expect(await page('README')).toContain(`(${name}.md) |`)
})
