import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { policyReference } from '../../scripts/policy-reference.mjs'
import { policyJsonSchema } from '../../src/config/json-schema.ts'
import { root } from './root.ts'

const reference = policyReference(await policyJsonSchema())

it('the policy reference is what the schema says (npm run schema mends it)', async () => {
  expect(await readFile(join(root, 'docs/policy-reference.md'), 'utf8')).toBe(reference)
})

it('has each key once, with its meaning', () => {
  const rows = [...reference.matchAll(/^\| `([^`]+)` \| (.*) \| (.*) \| (.*) \|$/gm)].map(([, key, takes, , words]) => [
    key,
    takes,
    words,
  ])
  const keys = rows.map(([key]) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of [
    'gate.approvals',
    'watch.store.metrics.*.untouched',
    'watch.metrics.*.min-effect.relative',
    'rollback.max-per-day',
  ])
    expect(keys).toContain(key)
  expect(rows.filter(([, takes, words]) => takes === '' || words === '')).toEqual([])
})
