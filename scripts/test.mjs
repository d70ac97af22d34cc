// The whole test command. Vitest comes last, so that its summary closes the output.
import { checks } from './checks.mjs'
import { checkDist } from './dist-check.mjs'
import { packageFile, step } from './steps.mjs'
import { ensureSystemPackages, requireGit } from './system-packages.mjs'

requireGit()
ensureSystemPackages()
checks()
checkDist()
// Plain lines: colours would hide the summary from whatever reads it line by line.
const env = { ...process.env, NO_COLOR: '1' }
delete env['FORCE_COLOR']
step('tests', packageFile('vitest', 'vitest.mjs'), ['run', ...process.argv.slice(2)], { env })
