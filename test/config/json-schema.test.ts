import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { descriptions } from '../../src/config/descriptions.ts'
import { policyJsonSchema } from '../../src/config/json-schema.ts'
import { knownKeys } from '../../src/config/schema.ts'
import { storeDescriptions } from '../../src/metrics/stores/stores.ts'

describe('deploy-guard.schema.json', () => {
  it('is what the parser has (npm run schema renews it)', async () => {
    const published = await readFile(new URL('../../deploy-guard.schema.json', import.meta.url), 'utf8')
    expect(published).toBe(`${JSON.stringify(await policyJsonSchema(), null, 2)}\n`)
  })

  it('describes every key, and no other', async () => {
    const keys = [...knownKeys].flatMap(([place, names]) =>
      names.map((name) => (place === '' ? name : `${place}.${name}`)),
    )
    const own = [...(await storeDescriptions()).values()].flatMap((words) => Object.keys(words))
    expect(
      [...new Set([...Object.keys(descriptions), ...own])].filter((key) => key !== '' && !key.endsWith('*')).toSorted(),
    ).toEqual(keys.toSorted())
  })

  it('tells an editor what holds where nothing is written', async () => {
    expect(JSON.stringify(await policyJsonSchema())).toContain(
      '"description":"How often the metrics are read.","pattern"',
    )
    expect((await policyJsonSchema()).properties).toMatchObject({ gate: { properties: { approvals: { default: 1 } } } })
  })
})
