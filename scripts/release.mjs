// Releases a version: `node scripts/release.mjs check v1.2.3` says whether the tag may be released, `notes v1.2.3` prints its part of CHANGELOG.md, and
// `move v1.2.3` moves the major tag (v1) to it and pushes that. `--dry-run` pushes nothing. Run by .github/workflows/release.yml; a test plays it in a scratch clone.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, remote: { type: 'string', default: 'origin' } },
})
const [what, tag = ''] = positionals
const steps = { check, notes: () => console.log(notesOf(tag)), move }

if (!Object.hasOwn(steps, what ?? '')) stop(`expected check, notes or move, and a tag such as v1.2.3`)
steps[what]()

/** All that is wrong with a release at once. */
function check() {
  const found = mistakes()
  if (found.length > 0) stop(found.join('\n'))
  console.log(`${tag} may be released.`)
}

function mistakes() {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1]
  if (version === undefined) return [`${tag || 'nothing'} is no tag of a release: expected one such as v1.2.3`]
  const named = JSON.parse(readFileSync('package.json', 'utf8')).version
  const isTagged = git('rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`)
  return [
    ...(named === version ? [] : [`package.json says ${named}, the tag ${version}: change one of them`]),
    ...(notesOf(tag) === '' ? [`CHANGELOG.md has no part "## ${version}": write what has changed`] : []),
    ...(existsSync('dist/index.js') ? [] : ['dist/index.js is missing: npm run build, and commit it']),
    ...(isTagged === '' || isTagged === git('rev-parse', 'HEAD')
      ? []
      : [`${tag} is not the commit that is checked out`]),
    ...(git('status', '--porcelain') === '' ? [] : ['there are changes that are not committed']),
  ]
}

/** What CHANGELOG.md says of a version; empty where it says nothing. */
function notesOf(of) {
  const parts = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m)
  const part = parts.find((text) => text.startsWith(`${of.slice(1)} `) || text.startsWith(`${of.slice(1)}\n`))
  return part?.split('\n').slice(1).join('\n').trim() ?? ''
}

/** The major tag is a plain tag without a release: who uses it gets every minor version. It never goes back. */
function move() {
  const major = /^(v[1-9]\d*)\.\d+\.\d+$/.exec(tag)?.[1]
  if (major === undefined) return console.log(`${tag} is below 1.0.0: there is no major tag to move.`)
  const released = git('tag', '--list', `${major}.*.*`)
    .split('\n')
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name))
  const newest = [tag, ...released].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
  if (newest !== tag) return console.log(`${newest} is newer than ${tag}: ${major} stays where it is.`)
  const isTagged = released.includes(tag)
  const commit = git('rev-parse', isTagged ? `refs/tags/${tag}^{commit}` : 'HEAD')
  if (values['dry-run']) return console.log(`Dry run: ${major} would move to ${commit} (${tag}).`)
  if (!isTagged) stop(`There is no tag ${tag} here: push it first.`)
  git('tag', '--force', major, commit)
  git('push', '--force', values.remote, `refs/tags/${major}`)
  console.log(`${major} is ${commit} (${tag}) now.`)
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' })
  if (status !== 0 && !args.includes('--quiet')) stop(`git ${args.join(' ')}: ${stderr.trim()}`)
  return stdout.trim()
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
