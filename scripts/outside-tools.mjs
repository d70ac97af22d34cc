// Tools that are no packages of npm, each in the one version that is tested: from the Go module proxy and from PyPI, once, into node_modules/.cache.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

const cache = join(root, 'node_modules', '.cache')
const python = process.platform === 'win32' ? 'python' : 'python3'

/** How each comes here: where its program is then, and the commands that bring it. */
const tools = {
  actionlint: fromGo('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12'),
  act: fromGo('act', 'github.com/nektos/act', 'v0.2.89'),
  zizmor: fromPyPi('zizmor', '1.32.0'),
}

/** The path of a tool; null, and said aloud, where it cannot be had. In CI it has to be had. */
export function outsideTool(name) {
  const { program, commands } = tools[name]
  if (existsSync(program)) return program
  console.log(`Fetching ${name}`)
  for (const [command, args, env] of commands) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } })
    if (status === 0) continue
    console.warn(`${name} is missing: ${command} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
    if (process.env['CI'] === 'true') process.exit(1)
    return null
  }
  return program
}

function fromGo(name, module, version) {
  const folder = join(cache, `${name}-${version}`)
  return { program: join(folder, name), commands: [['go', ['install', `${module}@${version}`], { GOBIN: folder }]] }
}

function fromPyPi(name, version) {
  const folder = join(cache, `${name}-${version}`)
  mkdirSync(cache, { recursive: true })
  const program = join(folder, 'bin', name)
  return {
    program,
    commands: [
      [python, ['-m', 'venv', folder], {}],
      [join(folder, 'bin', 'pip'), ['install', '--quiet', '--only-binary', ':all:', `${name}==${version}`], {}],
    ],
  }
}
