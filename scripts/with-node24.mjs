// Runs a script under Node 24, bringing it from the npm registry when the installed Node is older:
// the Action runs on node24, so nothing about it is proven on another version.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeBinary } from './node-binary.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : nodeBinary(24)
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
const { status, signal } = spawnSync(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
  cwd: root,
})
process.exit(signal ? 1 : (status ?? 1))
