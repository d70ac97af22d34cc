import { sessionVersion2 } from '../../demo/changes.ts'
import type { Files, People } from '../../stand-in/index.ts'
import type { Case } from './case.ts'

const badPolicy = `gate:
  aprovals: 2
watch:
  duration: 5 minutes
`

async function writeRecord(repo: People, files: Files): Promise<void> {
  await repo.commit({ branch: 'refs/deploy-guard/production', files, message: 'Edited', author: 'alice' })
}

/** What a user can get wrong in the workflow and in the policy. */
export const inputCases: readonly Case[] = [
  { name: 'an unknown mode', code: 1, inputs: () => ({ mode: 'gaurd' }) },
  { name: 'an unknown input', code: 1, inputs: () => ({ 'metric-url': 'https://shop.example.com/metrics' }) },
  {
    name: 'several mistaken inputs at once',
    code: 1,
    inputs: () => ({
      sha: 'main',
      policy: '../secret.yml',
      'metrics-url': 'https://user:hunter2@shop.example.com/metrics',
      'dry-run': 'yes',
      colour: 'red',
    }),
  },
  { name: 'a malformed policy file', code: 1, files: { '.github/deploy-guard.yml': badPolicy } },
  { name: 'a malformed policy-text', code: 1, inputs: () => ({ 'policy-text': 'watch: [' }) },
  { name: 'an unknown commit', code: 1, inputs: () => ({ sha: '0123456789abcdef0123456789abcdef01234567' }) },
  {
    name: 'a candidate that has moved',
    code: 1,
    inputs: () => ({ 'expected-sha': '0123456789abcdef0123456789abcdef01234567' }),
  },
  {
    name: 'no deployment before, and the policy asks for a start by hand',
    code: 1,
    inputs: () => ({ environment: 'staging', 'policy-text': 'gate: { first-deploy: block }' }),
  },
  {
    name: 'lines that nobody reviewed',
    code: 1,
    arrange: (stage) => stage.repo.commit({ files: sessionVersion2, message: 'Session version 2', author: 'alice' }),
  },
  {
    name: 'outside of GitHub Actions',
    code: 1,
    unusual: () => ({ variables: { GITHUB_REPOSITORY: '', GITHUB_RUN_ID: 'abc' } }),
  },
  {
    name: 'a record that a newer guard wrote',
    code: 1,
    arrange: ({ repo }) => writeRecord(repo, { 'version.json': '{"version":2}' }),
  },
  {
    name: 'a record that someone has edited',
    code: 1,
    arrange: ({ repo }) => writeRecord(repo, { 'version.json': '{"version":1}', 'marks.json': '{"good": []}' }),
  },
  { name: 'no git on the runner', code: 0, unusual: () => ({ variables: { PATH: '/nowhere' } }) },
]
