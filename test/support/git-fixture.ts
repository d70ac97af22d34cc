import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openLocalRepository, openRepository } from '../../src/git/bare-repository.ts'
import type { Repository } from '../../src/git/repository.ts'

/** New content of a path: text or bytes, `null` to delete it, `exec` to change its mode, or a symbolic link. */
export type Content = string | Uint8Array | null | { readonly exec: string } | { readonly link: string }
export type Files = Readonly<Record<string, Content>>

/** A real repository with a worktree, built step by step; every commit has a time of its own. */
export type GitFixture = {
  readonly dir: string
  readonly gitDir: string
  git(...args: string[]): string
  /** Commits on the branch that is checked out, and gives the commit's id. */
  commit(files: Files, message?: string): string
  /** Checks a branch out; made at `from` where that is given. */
  on(branch: string, from?: string): void
  /** Merges a branch with a merge commit; `files` are slipped into it. */
  merge(branch: string, files?: Files): string
  squash(branch: string, files?: Files): string
  /** Rebases copies of the branch's commits onto the one checked out; gives the last. */
  rebaseMerge(branch: string): string
  tip(name?: string): string
  tree(commit: string): string
  open(): Promise<Repository>
  /** As from a server, with so many generations of the history at once. */
  openRemote(options: { readonly depths: readonly number[] }): Promise<Repository>
  dispose(): void
}

const INIT =
  'git init -q -b main --template= && git config uploadpack.allowFilter true && git config maintenance.auto false'

/** One process of ours for three of git: a large process is slow to fork. */
const COMMIT = 'git add -A && git commit -q --allow-empty -m "$1" && git rev-parse HEAD'

/** Makes a repository with a first commit on `main`. */
export function gitFixture(files: Files = { 'base.txt': lines(10) }): GitFixture {
  const root = mkdtempSync(join(tmpdir(), 'guard-fixture-'))
  const dir = join(root, 'work')
  let time = Date.UTC(2026, 0, 5) / 1000
  const run = (program: string, args: readonly string[]): string => {
    time += 60
    const date = `${time} +0000`
    const who = {
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'ann@example.com',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@example.com',
    }
    const clean = { PATH: process.env['PATH'] ?? '', HOME: root, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', ...who }
    const env = { ...clean, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    return execFileSync(program, args, { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim()
  }
  const git = (...args: string[]): string => run('git', args)
  mkdirSync(dir)
  // No hooks, and no look after each commit whether there is something to tidy up: both are processes and files for nothing.
  run('sh', ['-c', INIT])
  const fixture: GitFixture = {
    dir,
    gitDir: join(dir, '.git'),
    git,
    commit(change, message = 'change') {
      write(dir, change)
      return run('sh', ['-c', COMMIT, 'sh', message])
    },
    on: (branch, from) => void git('checkout', '-q', ...(from === undefined ? [branch] : ['-b', branch, from])),
    merge(branch, change = {}) {
      git('merge', '-q', '--no-ff', '--no-commit', branch)
      return this.commit(change, `Merge ${branch}`)
    },
    squash(branch, change = {}) {
      git('merge', '-q', '--squash', branch)
      return this.commit(change, `Squash ${branch}`)
    },
    rebaseMerge(branch) {
      git('cherry-pick', `HEAD..${branch}`)
      return this.tip()
    },
    tip: (name = 'HEAD') => git('rev-parse', `${name}^{commit}`),
    tree: (commit) => git('rev-parse', `${commit}^{tree}`),
    open: () => openLocalRepository(join(dir, '.git'), root),
    openRemote: ({ depths }) =>
      openRepository({ url: `file://${join(dir, '.git')}`, token: null, tempDir: root, depths }),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
  fixture.commit(files, 'first')
  return fixture
}

/** So many numbered lines, with some of them (by number) replaced. */
export function lines(count: number, changed: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, index) => `${changed[index + 1] ?? `line ${index + 1}`}\n`).join('')
}

function write(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(dir, path)
    rmSync(target, { recursive: true, force: true })
    if (content === null) continue
    mkdirSync(dirname(target), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(target, content)
    else if ('link' in content) symlinkSync(content.link, target)
    else {
      writeFileSync(target, content.exec)
      chmodSync(target, 0o755)
    }
  }
}
