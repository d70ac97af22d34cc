import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { timedGate } from './timed.ts'

/** A real repository through the gate with everything approved: nothing of it is written to, nor kept. */
export type PublicPlan = {
  /** A bare repository or a `.git` folder with its whole history. */
  readonly gitDir: string
  /** Commits of the first-parent walk that are looked at, the newest ones. */
  readonly commits: number
  /** Landing units of one deploy; 0 for all in one. */
  readonly window: number
  /** Commits of one author in a row that are taken for one rebase merge; 1 for squashes. */
  readonly longestRun: number
  /** Text of the policy; empty for the defaults. */
  readonly policy: string
}

/** What became of one repository. */
export type PublicRow = {
  readonly units: { readonly merge: number; readonly squash: number; readonly rebase: number }
  readonly windows: number
  readonly passed: number
  /** `reason: files` of each window that did not pass. */
  readonly held: readonly string[]
  /** Processor seconds of all gates, git's included. */
  readonly processor: number
}

/** Commits that the deploy branch is ahead of where a branch is taken to have begun. */
const BEHIND = 3

/**
 * Takes each landing of a repository for a pull request that somebody approved as it landed: a merge by its second parent, any other by its patch, put onto a commit that
 * the deploy branch has left behind since, commit by commit. Where a patch does not apply there, the branch is taken to have been brought up to date.
 */
export function measurePublic(plan: PublicPlan): PublicRow {
  const folder = mkdtempSync(join(tmpdir(), 'guard-bench-'))
  try {
    const gitDir = borrow(folder, plan.gitDir)
    const units = landings(gitDir, plan)
    const pulls = units.flatMap((unit, index) => pullOf(gitDir, index + 1, unit))
    const [evidence, policy] = [join(folder, 'evidence.json'), join(folder, 'policy.yml')]
    writeFileSync(policy, plan.policy)
    writeFileSync(evidence, JSON.stringify({ schemaVersion: 1, branch: 'main', pulls }))
    const size = plan.window === 0 ? units.length : plan.window
    const results = []
    for (let at = 0; at + size <= units.length; at += size) {
      const [first, last] = [units[at], units[at + size - 1]]
      if (first !== undefined && last !== undefined)
        results.push(judge(gitDir, { base: first.parent, head: last.sha, evidence, policy }))
    }
    const kinds = (kind: Landing['kind']): number => units.filter((unit) => unit.kind === kind).length
    return {
      units: { merge: kinds('merge'), squash: kinds('squash'), rebase: kinds('rebase') },
      windows: results.length,
      passed: results.filter(({ held }) => held.length === 0).length,
      held: results.flatMap(({ held }) => held),
      processor: results.reduce((sum, { processor }) => sum + processor, 0),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An empty repository that reads the objects of another one. */
function borrow(folder: string, from: string): string {
  const objects = resolve(from, git(from, ['rev-parse', '--git-common-dir']), 'objects')
  const gitDir = join(folder, 'copy.git')
  git(from, ['init', '-q', '--bare', gitDir])
  mkdirSync(join(gitDir, 'objects', 'info'), { recursive: true })
  writeFileSync(join(gitDir, 'objects', 'info', 'alternates'), `${objects}\n`)
  git(gitDir, ['update-ref', 'refs/heads/main', git(from, ['rev-parse', 'HEAD'])])
  return gitDir
}

const who = {
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
}

function git(
  gitDir: string,
  args: readonly string[],
  more: { input?: Buffer; env?: Record<string, string> } = {},
): string {
  const { input, env = {} } = more
  const answer = execFileSync('git', ['--git-dir', gitDir, ...args], {
    input,
    env: { ...process.env, ...who, ...env },
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return answer.toString().trim()
}

/** What one merge put on the branch. */
type Landing = {
  readonly kind: 'merge' | 'squash' | 'rebase'
  readonly sha: string
  readonly parent: string
  /** Of a merge the branch that came in; of the others its commits on the deploy branch, oldest first. */
  readonly head: string
  readonly run: readonly string[]
}

/** The units of the newest commits, oldest first. */
function landings(gitDir: string, { commits, longestRun }: PublicPlan): Landing[] {
  const format = [
    '--first-parent',
    '--reverse',
    '--no-commit-header',
    '--format=%H %P %ae',
    '-n',
    String(commits),
    'main',
  ]
  const walk = git(gitDir, ['rev-list', ...format])
    .split('\n')
    .map((line) => line.split(' '))
  const units: Landing[] = []
  for (let at = 0; at < walk.length; at += 1) {
    const [sha = '', parent = '', ...more] = walk[at] ?? []
    const [head] = more
    if (more.length === 2 && head !== undefined) {
      units.push({ kind: 'merge', sha, parent, head, run: [sha] })
      continue
    }
    const run = [sha]
    const author = more.at(-1)
    while (run.length < longestRun) {
      const next = walk[at + 1]
      if (next?.length !== 3 || next[2] !== author) break
      run.push(next[0] ?? '')
      at += 1
    }
    units.push({ kind: run.length > 1 ? 'rebase' : 'squash', sha: run.at(-1) ?? sha, parent, head: '', run })
  }
  return units
}

type Approved = { readonly head: string; readonly baseSha: string }

function pullOf(gitDir: string, number: number, unit: Landing): object[] {
  const { head, baseSha } = unit.kind === 'merge' ? { head: unit.head, baseSha: unit.parent } : branchOf(gitDir, unit)
  const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head, base: 'main', baseSha }
  const approvals = [{ ...approval, submittedAt: '2026-01-05T10:00:00Z' }]
  return [{ number, author: 'ann', head, mergeCommit: unit.sha, base: 'main', contributors: [], approvals }]
}

/** The branch that a run may have come from. */
function branchOf(gitDir: string, { parent, run }: Landing): Approved {
  const older =
    git(gitDir, ['rev-list', '--first-parent', '-n', String(BEHIND + 1), parent])
      .split('\n')
      .at(-1) ?? parent
  return replayed(gitDir, older, run) ?? { head: onParent(gitDir, parent, run), baseSha: parent }
}

/** The same commits on another one, by their patches; null where one of them does not apply. */
function replayed(gitDir: string, baseSha: string, run: readonly string[]): Approved | null {
  const env = { GIT_INDEX_FILE: join(gitDir, 'bench-index') }
  try {
    git(gitDir, ['read-tree', baseSha], { env })
    let head = baseSha
    for (const sha of run) {
      const args = ['--git-dir', gitDir, 'diff-tree', '-p', '--binary', '--full-index', `${sha}^1`, sha]
      const patch = execFileSync('git', args, { maxBuffer: 1 << 30 })
      if (patch.length > 0) git(gitDir, ['apply', '--cached', '--whitespace=nowarn', '-'], { env, input: patch })
      head = git(gitDir, ['commit-tree', git(gitDir, ['write-tree'], { env }), '-p', head, '-m', `on ${sha}`])
    }
    return { head, baseSha }
  } catch {
    return null
  }
}

/** The same commits again, so that none of them is one of the deploy branch. */
function onParent(gitDir: string, parent: string, run: readonly string[]): string {
  return run.reduce((head, sha) => git(gitDir, ['commit-tree', `${sha}^{tree}`, '-p', head, '-m', `as ${sha}`]), parent)
}

type Asked = { readonly base: string; readonly head: string; readonly evidence: string; readonly policy: string }

type GateWord = {
  readonly decision: string
  readonly uncovered: readonly {
    readonly path: string
    readonly reason: string
    readonly hidden?: string
    readonly unit: string
  }[]
}

/** Files of a deploy that did not pass that are named. */
const NAMED = 5

function judge(
  gitDir: string,
  { base, head, evidence, policy }: Asked,
): { readonly held: string[]; readonly processor: number } {
  const range = ['--git-dir', gitDir, '--base', base, '--head', head]
  const { result, processor } = timedGate<GateWord>([...range, '--evidence', evidence, '--policy', policy])
  if (result.decision === 'pass') return { held: [], processor }
  const files = result.uncovered.map(({ reason, hidden, unit, path }) => {
    return `${reason}${hidden === undefined ? '' : ` (${hidden})`} ${unit.slice(0, 8)} ${path}`
  })
  const name = `${base.slice(0, 8)}..${head.slice(0, 8)}`
  return { held: [`${name}: ${files.length} files: ${files.slice(0, NAMED).join(', ')}`], processor }
}
