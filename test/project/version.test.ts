import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { version } from '../../src/version.ts'

it('the version in the code is that of package.json', async () => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version })
})
