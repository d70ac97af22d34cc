// Judges every workflow with actionlint and zizmor, which are none of ours: those in .github/, those of examples/ and those that stand in documents.
// What the latter do on purpose, and why, stands in zizmor-docs.yml.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { outsideTool } from './outside-tools.mjs'
import { root } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const isWorkflow = (text) => /^jobs:/m.test(text)
const filesOf = (folder, end) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name))

const examples = filesOf('examples', /\.ya?ml$/).filter((file) => isWorkflow(readFileSync(join(root, file), 'utf8')))
const own = filesOf('.github/workflows', /\.ya?ml$/)
const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const shown = ['README.md', ...filesOf('docs', /\.md$/)].flatMap(blocksOf)
console.log(`${own.length} workflows in .github, ${examples.length} in examples, ${shown.length} more in documents`)

ensureSystemPackages([{ program: 'shellcheck', debian: 'shellcheck', why: 'actionlint judges scripts with it' }])
const actionlint = outsideTool('actionlint')
const zizmor = outsideTool('zizmor')
const strict = ['--offline', '--no-progress', '--quiet', '--persona', 'auditor', '--strict-collection']
const passed = [
  judged('actionlint', actionlint, [...own, ...examples, ...shown]),
  judged('zizmor', zizmor, [...strict, '--no-config', ...own, '.github/dependabot.yml', 'action.yml']),
  judged('zizmor, of documents', zizmor, [...strict, '--config', 'scripts/zizmor-docs.yml', ...examples, ...shown]),
]
process.exit(passed.includes(false) ? 1 : 0)

/** The workflows of a document that are no examples, each as a file whose lines have the numbers of the document's. */
function blocksOf(document) {
  const text = readFileSync(join(root, document), 'utf8')
  const known = new Set(examples.map((file) => readFileSync(join(root, file), 'utf8')))
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(({ 1: block, index }) => {
    if (!isWorkflow(block) || known.has(block)) return []
    const line = text.slice(0, index).split('\n').length + 1
    const file = join(folder, `${basename(document)}-${line}.yml`)
    writeFileSync(file, '\n'.repeat(line - 1) + block)
    return [file]
  })
}

/** False where it finds something; null where there is no such tool. */
function judged(name, program, args) {
  console.log(`\n--- ${name}`)
  if (program === null) return skipped(name)
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  console.log(status === 0 ? 'Nothing found.' : `${name}: failed${error ? ` (${error.message})` : ''}`)
  return status === 0
}

function skipped(name) {
  console.warn(`SKIPPED: ${name} judged nothing.`)
  return null
}
