// Builds dist/ from src/: type check and emit to build/, one bundle from build/bundle.js, and the small entry files
// beside it. The same sources give the same bytes, wherever the repository lies. `--out DIR` builds somewhere else.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packageFile, root, step } from './steps.mjs'
import { writeSizes } from './store-sizes.mjs'
import { stripComments } from './strip-comments.mjs'

/** Files that the Action and the shell start, and what catches all that goes wrong in them; all they do is to load and call the bundle. */
const ENTRIES = ['index.js', 'post.js', 'cli.js', 'fault.js']

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } })
const out = resolve(values.out)
const emitted = join(root, 'build')

rmSync(emitted, { recursive: true, force: true })
// ncc does not clean its output folder: chunks of earlier builds would stay.
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

step('compile', packageFile('typescript', 'bin', 'tsc'), ['-p', '.'])
const options = ['--out', out, '--license', 'licenses.txt', '--no-cache', '--quiet']
step('bundle', packageFile('@vercel', 'ncc', 'dist', 'ncc', 'cli.js'), ['build', 'build/bundle.js', ...options])

renameSync(join(out, 'index.js'), join(out, 'bundle.js'))
for (const name of readdirSync(out).filter((file) => file.endsWith('.js'))) {
  const file = join(out, name)
  writeFileSync(file, stripComments(name, readFileSync(file, 'utf8')))
}
for (const entry of ENTRIES) copyFileSync(join(emitted, entry), join(out, entry))
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
if (out === join(root, 'dist')) writeSizes(root, out)
