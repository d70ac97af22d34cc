// The whole test command. Vitest comes last, so that its summary closes the output.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { checks } from './checks.mjs'
import { buildInto, checkDist } from './dist-check.mjs'
import { packageFile, root, step, together } from './steps.mjs'
import { ensureNewestGit, ensureSystemPackages, requireGit } from './system-packages.mjs'

requireGit()
ensureSystemPackages()
const gits = [ensureNewestGit(), process.env['MORE_GITS']].filter(Boolean)
const folder = mkdtempSync(join(tmpdir(), 'dist-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// The build checks the types of src/.
await together([...checks, buildInto(folder)])
checkDist(folder)
// Plain lines: colours would hide the summary from whatever reads it line by line.
const env = { ...process.env, NO_COLOR: '1' }
// Hundreds of processes load the same files; Node keeps what it has compiled of them.
env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled')
delete env['FORCE_COLOR']
env['MORE_GITS'] = gits.join(delimiter)
step('tests', packageFile('vitest', 'vitest.mjs'), ['run', ...process.argv.slice(2)], { env })
