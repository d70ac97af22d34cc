// Runs workflows of examples/ and a release under act, which is none of ours, against the stand-in of GitHub: `npm run test:act`. Their checkout is the real one:
// from github.com, or from the git repository of actions/checkout that ACTIONS_CHECKOUT names.
import { spawnSync } from 'node:child_process'
import { outsideTool } from './outside-tools.mjs'
import { packageFile, step } from './steps.mjs'
import { requireGit } from './system-packages.mjs'

requireGit()
const act = outsideTool('act')
if (act === null || !hasCheckout()) {
  console.warn('SKIPPED: no workflow was run.')
  process.exit(process.env['CI'] === 'true' ? 1 : 0)
}
const env = { ...process.env, ACT: act }
const given = process.argv.slice(2)
step('act', packageFile('vitest', 'vitest.mjs'), ['run', '--config', 'vitest.act.config.ts', ...given], { env })

function hasCheckout() {
  const from = process.env['ACTIONS_CHECKOUT'] ?? 'https://github.com/actions/checkout'
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' }
  const { status } = spawnSync('git', ['ls-remote', '--exit-code', from, 'v7'], {
    env,
    stdio: 'ignore',
    timeout: 20_000,
  })
  if (status !== 0)
    console.warn(`There is no actions/checkout at ${from}: name a git repository of it with ACTIONS_CHECKOUT.`)
  return status === 0
}
