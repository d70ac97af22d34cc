import { expect, it } from 'vitest'
import { readOwnership } from '../../../src/verbs/gate/gate-facts.ts'
import { startGitHub } from '../../github/github.ts'

const base = 'b'.repeat(40)

/** A repository with these files in every commit. */
const holding = (files: Readonly<Record<string, string>>) => ({
  file: (_: string, path: string) => Promise.resolve(files[path] === undefined ? null : Buffer.from(files[path])),
})

it('reads the first file of three, and a team only with a token that may', async () => {
  await using world = await startGitHub()
  world.people.team('pay', ['bob', 'Cleo'])
  const repository = holding({
    CODEOWNERS: '* @nobody',
    '.github/CODEOWNERS': '* @acme/pay\n[x] @bob\n/a @acme/gone',
  })
  const warned: string[] = []
  const read = (teams: typeof world.forge.teams) =>
    readOwnership(repository, base, { teams, warn: (line) => void warned.push(line) })
  const seen = await read(world.forgeWith({ members: 'read' }).teams)
  expect(seen.codeowners?.rules.map(({ owners }) => owners)).toEqual([['@acme/pay'], ['@acme/gone']])
  expect([...seen.teams]).toEqual([['@acme/pay', ['bob', 'Cleo']]])
  expect(warned).toEqual([
    '.github/CODEOWNERS, line 2 is passed over, as GitHub does: [x] is no pattern that GitHub takes.',
    expect.stringContaining('The members of @acme/gone cannot be read'),
  ])
  expect([...(await read(world.forge.teams)).teams]).toEqual([])
})

it('says that there is no file, or that it is too large', async () => {
  const warned: string[] = []
  const deps = { teams: null, warn: (line: string) => void warned.push(line) }
  expect((await readOwnership(holding({}), base, deps)).codeowners).toBeNull()
  const large = { CODEOWNERS: `* @ann\n${'#'.repeat(3 * 1024 * 1024)}` }
  expect((await readOwnership(holding(large), base, deps)).codeowners).toBeNull()
  expect(warned).toEqual([
    expect.stringContaining('has no CODEOWNERS file'),
    expect.stringContaining('larger than 3 MB'),
  ])
})
