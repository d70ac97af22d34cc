import { afterEach, beforeEach, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import { guiltyUnits } from '../../src/gate/residue-review.ts'
import { gitFixture, type GitFixture } from '../support/git-fixture.ts'

// Whoever had a part in what nobody has seen cannot approve it.

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture({ link: { link: 'a' }, text: 'a\n' })
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

async function guilty(): Promise<string[]> {
  const repository = await fixture.open()
  const evidence = { branch: 'main', pulls: [] }
  const coverage = await assessCoverage(repository, { base, head: fixture.tip(), evidence, approvals: 1 })
  return guiltyUnits(coverage).map(({ sha }) => sha)
}

it('counts everyone who left something in a file without lines, though only the last is named', async () => {
  const first = fixture.commit({ link: { link: 'b' } }, 'By one')
  const second = fixture.commit({ link: { link: 'c' } }, 'By another')
  expect(await guilty()).toEqual([first, second])
})

it('counts only those whose lines are left in a file with lines', async () => {
  fixture.commit({ text: 'a\nb\n' }, 'By one')
  const second = fixture.commit({ text: 'a\nc\n' }, 'By another')
  expect(await guilty()).toEqual([second])
})
