import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** What a runner downloads of actions/checkout at a version, from the git repository that ACTIONS_CHECKOUT names. */
export async function checkoutAction(temp: string, ref: string): Promise<string> {
  const from = process.env['ACTIONS_CHECKOUT']
  if (from === undefined) throw new Error('ACTIONS_CHECKOUT names no repository: npm run test:act brings one')
  const folder = join(temp, `checkout-${ref}`)
  await mkdir(folder, { recursive: true })
  await execute('sh', ['-c', 'git --git-dir "$0" archive "$1" | tar -x -C "$2"', from, ref, folder])
  return folder
}

/** An action that prints what its inputs were and does nothing. */
export async function silentAction(temp: string, name: string, inputs: readonly string[]): Promise<string> {
  const folder = join(temp, name)
  await mkdir(folder, { recursive: true })
  const said = inputs.map((input) => `${input}=\${{ inputs.${input} }}`).join(' ')
  const declared = inputs.map((input) => `  ${input}: { description: ${input} }\n`).join('')
  const steps = `    - { shell: bash, run: 'echo "${name}: ${said}"' }\n`
  const text = `name: ${name}\ndescription: ${name}\ninputs:\n${declared}runs:\n  using: composite\n  steps:\n${steps}`
  await writeFile(join(folder, 'action.yml'), text)
  return folder
}

/** GitHub's command line as far as a release uses it: it notes what it is told, and gives git the token. Gives the file of notes, one JSON array a line. */
export async function commandLine(programs: string): Promise<string> {
  await mkdir(programs, { recursive: true })
  const notes = join(programs, 'gh.jsonl')
  await writeFile(
    join(programs, 'gh'),
    `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs')
const told = process.argv.slice(2)
const file = told.indexOf('--notes-file') + 1
if (told[0] === 'auth') console.log('username=x-access-token\\npassword=' + process.env.GH_TOKEN)
else appendFileSync(${JSON.stringify(notes)}, JSON.stringify([...told, readFileSync(told[file], 'utf8')]) + '\\n')
`,
    { mode: 0o755 },
  )
  await writeFile(notes, '')
  return notes
}
