// Runs workflows of examples/ and a release under act, which is none of ours, against the stand-in of GitHub: `npm run test:act`. Their checkout is the real one:
// of github.com, or of the git repository of actions/checkout that ACTIONS_CHECKOUT names.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { outsideTool } from './outside-tools.mjs'
import { packageFile, root, step } from './steps.mjs'
import { requireGit } from './system-packages.mjs'

requireGit()
const act = outsideTool('act')
const checkout = process.env['ACTIONS_CHECKOUT'] ?? fetchedCheckout()
if (act === null || checkout === null) {
  console.warn('SKIPPED: no workflow was run.')
  process.exit(process.env['CI'] === 'true' ? 1 : 0)
}
const env = { ...process.env, ACT: act, ACTIONS_CHECKOUT: checkout }
const given = process.argv.slice(2)
step('act', packageFile('vitest', 'vitest.mjs'), ['run', '--config', 'vitest.act.config.ts', ...given], { env })

function fetchedCheckout() {
  const folder = join(root, 'node_modules', '.cache', 'actions-checkout.git')
  const address = 'https://github.com/actions/checkout'
  const args = existsSync(folder)
    ? ['-C', folder, 'remote', 'update']
    : ['clone', '--quiet', '--mirror', address, folder]
  const { status } = spawnSync('git', args, { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' }, stdio: 'inherit' })
  if (existsSync(folder)) return folder
  console.warn(`${address} cannot be cloned (${status}): name a git repository of it with ACTIONS_CHECKOUT.`)
  return null
}
