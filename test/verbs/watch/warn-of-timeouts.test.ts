import { expect, test } from 'vitest'
import { warnOfTimeouts } from '../../../src/verbs/watch/warn-of-timeouts.ts'
import { startGitHub } from '../../github/github.ts'
import { createTestLog, runContext } from '../../support/shop.ts'

const plan = {
  metrics: [],
  step: 60,
  duration: 3600,
  minWatch: 900,
  minBaseline: 60,
  sustainedFor: 30,
  falseAlarmRate: 0.01,
}
const path = '.github/workflows/deploy.yml'

const workflow = ({ job = '', step = '', uses = 'acme/deploy-guard@v1' }) => `on: push
jobs:
  other:
    timeout-minutes: 1
    steps:
      - uses: acme/deploy-guard@v1
        timeout-minutes: 1
  deploy:
    ${job}
    steps:
      - uses: actions/checkout@v5
        timeout-minutes: 5
      - uses: ${uses}
        ${step}
`

async function warned(text: string, more: object = {}): Promise<readonly string[]> {
  await using server = await startGitHub()
  server.people.user('alice')
  const sha = await server.people.commit({ author: 'alice', files: { [path]: text }, message: 'Workflow' })
  const log = createTestLog()
  const run = { ...runContext(1), workflowPath: path, job: 'deploy', action: 'acme/deploy-guard', ...more }
  const rest = { clock: { now: () => 0, sleep: async () => undefined }, cancelled: new AbortController().signal }
  const unused = () => expect.unreachable()
  const ports = { ...rest, forge: server.forge, log, run, openRepository: unused, openSnapshots: unused }
  const sampling = { start: unused, stop: unused, open: unused }
  await warnOfTimeouts({ ...ports, sampling, summarise: unused }, plan, sha)
  return log.warnings
}

test.each([
  [
    'a step that is shorter',
    workflow({ step: 'timeout-minutes: 30' }),
    /step of the guard in .*deploy\.yml ends after 30 min/,
  ],
  ['a job that is shorter', workflow({ job: 'timeout-minutes: 45' }), /job deploy in .*deploy\.yml ends after 45 min/],
])('%s than the watch is said before the deploy', async (_, text, words) => {
  expect(await warned(text)).toEqual([expect.stringMatching(words)])
})

test.each([
  ['enough time', workflow({ job: 'timeout-minutes: 120', step: 'timeout-minutes: 61' })],
  ['no timeouts', workflow({})],
  ['an expression', workflow({ step: 'timeout-minutes: ${{ fromJSON(vars.MINUTES) }}' })],
  ['another action', workflow({ step: 'timeout-minutes: 3', uses: 'acme/other@v1' })],
  ['no YAML', 'jobs: ['],
  ['no jobs', 'on: push\n'],
])('nothing is said of %s', async (_, text) => {
  expect(await warned(text)).toEqual([])
})

test('nor where the job, the file or the right to read it is not there', async () => {
  const short = workflow({ step: 'timeout-minutes: 30' })
  expect(await warned(short, { job: 'called' })).toEqual([])
  expect(await warned(short, { workflowPath: '.github/workflows/none.yml' })).toEqual([])
})

test('an action that lies in the repository itself is known by its path', async () => {
  const text = workflow({ step: 'timeout-minutes: 30', uses: './' })
  expect(await warned(text, { action: undefined })).toHaveLength(1)
})
