import { expect, test } from 'vitest'
import { personOfAccount, personOfSignature } from '../../src/github/accounts.ts'

const signed = (email: string | null, login: string | null = null) => ({
  name: 'x',
  email,
  user: login === null ? null : { login },
})

test.each([
  ['a person', signed('ann@example.com', 'ann'), { login: 'ann', kind: 'User' }],
  ['an address without an account', signed('ghost@example.com'), null],
  ['no address', signed(null), null],
  ['GitHub itself', signed('noreply@github.com'), { login: 'web-flow', kind: 'User' }],
  [
    'GitHub itself, where it finds its account',
    signed('noreply@github.com', 'web-flow'),
    { login: 'web-flow', kind: 'User' },
  ],
  ['a bot by its account', signed('x', 'dependabot[bot]'), { login: 'dependabot[bot]', kind: 'Bot' }],
  [
    'a bot by its address',
    signed('41898282+github-actions[bot]@users.noreply.github.com'),
    { login: 'github-actions[bot]', kind: 'Bot' },
  ],
  [
    'a person’s hidden address, whose account is not told',
    signed('1+ann@users.noreply.github.com'),
    { login: 'ann', kind: 'User' },
  ],
  ['an address that only looks like a bot’s', signed('1+x[bot]@users.noreply.github.com.evil.example'), null],
])('%s in a commit', (_, signature, person) => {
  expect(personOfSignature(signature)).toEqual(person)
})

test.each([
  ['User', 'ann', { login: 'ann', kind: 'User' }],
  ['Bot', 'renovate', { login: 'renovate[bot]', kind: 'Bot' }],
  ['Bot', 'renovate[bot]', { login: 'renovate[bot]', kind: 'Bot' }],
  ['Mannequin', 'imported', null],
  ['Organization', 'acme', null],
])('%s %s as the one who acts', (__typename, login, person) => {
  expect(personOfAccount({ __typename, login })).toEqual(person)
  expect(personOfAccount(null)).toBeNull()
})
