import { execFileSync } from 'node:child_process'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'
import { type Files, gitFixture, type GitFixture } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

/** One thing that somebody does to the files, by two numbers. */
export type Deed = { readonly what: What; readonly a: number; readonly b: number }

export const deeds = [
  'edit',
  'insert',
  'delete',
  'new',
  'remove',
  'take-out',
  'move',
  'move-edit',
  'move-insert',
  'folder',
  'copy',
  'split',
  'join',
  'extract',
  'reorder',
  'swap',
  'over',
  /** A macro hides a file. */
  'hide',
  /** More files than a page shows. */
  'flood',
] as const
export type What = (typeof deeds)[number]

/** One landing. `behind`: how many units before the tip the branch began; `extra`: what comes after the approval or is slipped in. */
export type Landing = {
  readonly by: 'push' | 'merge' | 'squash' | 'rebase' | 'revert'
  readonly deeds: readonly Deed[]
  readonly behind: number
  readonly approved: boolean
  readonly extra: readonly Deed[]
  /** The push takes over subject and author of the newest pull request's commits. */
  readonly imitates: boolean
}

type Tree = Map<string, string[]>

/** What was done, and what each page that counted drew. */
export type Told = {
  readonly coverage: Coverage
  /** Texts of the candidate, of production, and of every page: texts with + in some and in all drawings, and with −. */
  readonly candidate: Tree
  readonly production: Tree
  readonly shown: {
    readonly some: ReadonlySet<string>
    readonly always: ReadonlySet<string>
    readonly gone: ReadonlySet<string>
  }
  /** Whether anything conflicted on the way. */
  readonly conflicted: boolean
}

/** The ways in which git can draw a difference; GitHub's is one of them or lies between them. */
const drawings = [['--no-renames'], ['-M30%'], ['-M50%'], ['-M70%'], ['-C50%'], ['-M50%', '--patience']]

/** Plays landings on real git, each line of text the only one of its kind, and measures what production would get. */
export async function playLandings(landings: readonly Landing[], pageFiles = 3000): Promise<Told> {
  const files = newFiles()
  const start: Tree = new Map(['a.txt', 'dir/b.txt', 'dir/c.txt'].map((path) => [path, files.lines(24)]))
  const fixture = gitFixture(asFiles(start))
  try {
    const base = fixture.tip()
    const played = landAll(fixture, files, landings, pageFiles)
    const head = fixture.tip('main')
    const shown = drawnBy(fixture, played.pulls, pageFiles)
    const repository = await fixture.open()
    try {
      const evidence = { branch: 'main', pulls: played.pulls }
      const question = { base, head, evidence, approvals: 1, exactReverts: true, good: [base], pageFiles }
      const coverage = await assessCoverage(repository, question)
      const trees = { candidate: treeAt(fixture, head), production: treeAt(fixture, base) }
      return { coverage, ...trees, shown, conflicted: played.conflicted }
    } finally {
      await repository.close()
    }
  } finally {
    fixture.dispose()
  }
}

type NewFiles = { lines(count: number): string[]; path(): string }

function newFiles(): NewFiles {
  let line = 0
  let file = 0
  return {
    lines: (count) => Array.from({ length: count }, () => `text ${(line += 1)} ${'x'.repeat(line % 17)}`),
    path: () => `dir${(file += 1) % 3}/file${file}.txt`,
  }
}

function asFiles(tree: Tree): Files {
  return Object.fromEntries([...tree].map(([path, lines]) => [path, lines.map((line) => `${line}\n`).join('')]))
}

function treeAt(fixture: GitFixture, commit: string): Tree {
  const paths = fixture
    .git('ls-tree', '-r', '-z', '--name-only', commit)
    .split('\0')
    .filter((path) => path !== '')
  return new Map(
    paths.map((path) => {
      const text = execFileSync('git', ['-C', fixture.dir, 'cat-file', 'blob', `${commit}:${path}`]).toString()
      return [path, text.split('\n').slice(0, -1)]
    }),
  )
}

const ATTRIBUTES = '.gitattributes'
/** New files of a flood. */
const FLOOD = 5

/** The files after a deed. What cannot be done is left. */
function done(before: Tree, { what, a, b }: Deed, made: NewFiles, approvedTexts: ReadonlySet<string>): Tree {
  const tree = new Map(before)
  const paths = [...tree.keys()].filter((one) => one !== ATTRIBUTES).toSorted()
  const path = paths[a % Math.max(1, paths.length)]
  if (path === undefined) return tree
  const found = tree.get(path) ?? []
  const lines = found.length === 0 ? made.lines(1) : found
  const other = paths[(a + 1 + (b % Math.max(1, paths.length - 1))) % paths.length] ?? path
  const at = b % Math.max(1, lines.length)
  const put = (to: string, content: string[]): void => void tree.set(to, content)
  const moved = (content: string[]): void => {
    tree.delete(path)
    put(made.path(), content)
  }
  const act: Record<What, () => void> = {
    edit: () => put(path, lines.with(at, made.lines(1)[0] ?? '')),
    insert: () => put(path, lines.toSpliced(at, 0, ...made.lines(2))),
    delete: () => put(path, lines.toSpliced(at, 1)),
    new: () => put(made.path(), made.lines(14)),
    remove: () => paths.length > 2 && tree.delete(path),
    'take-out': () => {
      // Something that a page has shown as added, of whatever file has it.
      const holder = paths.find((one) => (tree.get(one) ?? []).some((line) => approvedTexts.has(line)))
      const all = tree.get(holder ?? '') ?? []
      const first = all.findIndex((line) => approvedTexts.has(line))
      if (holder !== undefined) put(holder, all.toSpliced(first, 1))
    },
    move: () => moved(lines),
    'move-edit': () => moved(lines.with(at, made.lines(1)[0] ?? '')),
    'move-insert': () => moved(lines.toSpliced(at, 0, ...made.lines(3))),
    folder: () => {
      const folder = path.split('/')[0] ?? ''
      for (const one of paths.filter((name) => name.startsWith(`${folder}/`))) {
        put(one.replace(folder, `${folder}x`), tree.get(one) ?? [])
        tree.delete(one)
      }
    },
    copy: () => put(made.path(), [...lines]),
    split: () => {
      tree.delete(path)
      put(made.path(), lines.slice(0, at))
      put(made.path(), lines.slice(at))
    },
    join: () => {
      if (other === path) return
      tree.delete(other)
      put(path, [...lines, ...(before.get(other) ?? [])])
    },
    extract: () => {
      put(path, lines.slice(0, at))
      put(made.path(), lines.slice(at))
    },
    reorder: () => put(path, [...lines.slice(at), ...lines.slice(0, at)]),
    swap: () => {
      put(path, before.get(other) ?? [])
      put(other, lines)
    },
    over: () => {
      if (other === path) return
      tree.delete(path)
      put(other, lines)
    },
    hide: () => put(ATTRIBUTES, ['[attr]quiet -diff', `${path} quiet`]),
    flood: () => {
      for (let count = 0; count < FLOOD; count += 1) put(made.path(), made.lines(2))
    },
  }
  act[what]()
  return tree
}

function landAll(fixture: GitFixture, made: NewFiles, landings: readonly Landing[], pageFiles: number) {
  const pulls: PullEvidence[] = []
  const tips = [fixture.tip()]
  const approvedTexts = new Set<string>()
  let conflicted = false

  const write = (tree: Tree, after: Tree, message: string): string => {
    const gone = [...tree.keys()].filter((path) => !after.has(path))
    return fixture.commit({ ...Object.fromEntries(gone.map((path) => [path, null])), ...asFiles(after) }, message)
  }
  const apply = (list: readonly Deed[], message: string): string => {
    const tree = treeAt(fixture, 'HEAD')
    const after = list.reduce((files, deed) => done(files, deed, made, approvedTexts), tree)
    return write(tree, after, message)
  }
  const tries = (...args: string[]): boolean => {
    try {
      fixture.git(...args)
      return true
    } catch {
      conflicted = true
      return false
    }
  }

  for (const [number, landing] of landings.entries()) {
    fixture.on('main')
    const newest = pulls.at(-1)
    if (landing.by === 'revert') {
      const merge = newest?.mergeCommit
      if (merge == null || fixture.git('rev-list', '--merges', '--no-walk', merge) !== '') continue
      if (!tries('revert', '--no-edit', merge)) fixture.git('revert', '--abort')
      tips.push(fixture.tip())
      continue
    }
    if (landing.by === 'push') {
      apply(
        landing.deeds,
        landing.imitates && newest?.head != null
          ? fixture.git('log', '-1', '--format=%s', newest.head)
          : `push ${number}`,
      )
      tips.push(fixture.tip())
      continue
    }
    const branch = `topic-${number}`
    fixture.on(branch, tips[Math.max(0, tips.length - 1 - landing.behind)])
    for (const deed of landing.deeds) apply([deed], `${branch} does ${deed.what}`)
    const approvals: Approval[] = []
    if (landing.approved) {
      const approval = approvalOf(fixture.tip(), fixture.tip('main'))
      approvals.push(approval)
      for (const text of drawn(fixture, approval, ['--no-renames'], pageFiles).added) approvedTexts.add(text)
    }
    if (landing.extra.length > 0) apply(landing.extra, 'after the approval')
    const head = fixture.tip()
    fixture.on('main')
    if (!landOne(fixture, branch, landing.by, tries)) continue
    tips.push(fixture.tip())
    pulls.push(pullOf(number + 1, { head, mergeCommit: fixture.tip() }, { approvals }))
  }
  fixture.on('main')
  return { pulls, conflicted }
}

function landOne(
  fixture: GitFixture,
  branch: string,
  how: 'merge' | 'squash' | 'rebase',
  tries: (...args: string[]) => boolean,
): boolean {
  const before = fixture.tip()
  if (how === 'rebase') {
    if (!tries('cherry-pick', '--allow-empty', '--keep-redundant-commits', `main..${branch}`)) {
      fixture.git('cherry-pick', '--abort')
      return false
    }
    // Commit by commit git may find other renames than over all of them: then what landed is not the merge of what was approved.
    const merged = tries('-c', 'merge.directoryRenames=false', 'merge-tree', '--write-tree', before, branch)
    if (merged && fixture.git('merge-tree', '--write-tree', before, branch) !== fixture.tree('HEAD')) tries('differs')
    return fixture.tip() !== before
  }
  const options = how === 'squash' ? ['--squash'] : ['--no-ff', '--no-commit']
  if (!tries('-c', 'merge.directoryRenames=false', 'merge', '-q', ...options, branch)) {
    // Somebody settles it by taking what git left there, markers and all.
    fixture.commit({}, `settled ${branch}`)
    return true
  }
  fixture.commit({}, `Land ${branch}`)
  return fixture.tip() !== before
}

type Drawn = { readonly added: readonly string[]; readonly deleted: readonly string[] }

/**
 * What one drawing of a page shows: nothing of a file that either side hides, under its old name or its new one, and no more files than a page has, in the order of
 * git's usual drawing.
 */
function drawn(fixture: GitFixture, { head, baseSha }: Approval, options: readonly string[], pageFiles: number): Drawn {
  if (head === null || baseSha === null) return { added: [], deleted: [] }
  const from = fixture.git('merge-base', baseSha, head)
  const listed = fixture.git('diff', '--name-only', '-M50%', '-l0', from, head).split('\n')
  const hidden = new Set([...hiddenAt(fixture, from), ...hiddenAt(fixture, head), ...listed.slice(pageFiles)])
  const args = ['-C', fixture.dir, 'diff', '-U0', '--no-color', '-l0', '-a', ...options, from, head]
  const patch = execFileSync('git', args, { maxBuffer: 1 << 28 }).toString()
  const lines = patch
    .split(/^(?=diff --git )/m)
    .filter((text) => ![...text.matchAll(/^(?:--- a|\+\+\+ b)\/(.*)$/gm)].some(([, path = '']) => hidden.has(path)))
    .flatMap((text) => text.split('\n'))
  const of = (sign: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${sign}text `) ? [line.slice(1)] : []))
  return { added: of('+'), deleted: of('-') }
}

/** Files that the attributes of a commit hide. */
function hiddenAt(fixture: GitFixture, commit: string): string[] {
  if (fixture.git('ls-tree', commit, ATTRIBUTES) === '') return []
  return [...fixture.git('cat-file', 'blob', `${commit}:${ATTRIBUTES}`).matchAll(/^(.*) quiet$/gm)].flatMap(
    ([, path]) => path ?? [],
  )
}

function drawnBy(fixture: GitFixture, pulls: readonly PullEvidence[], pageFiles: number): Told['shown'] {
  const some = new Set<string>()
  const always = new Set<string>()
  const gone = new Set<string>()
  for (const approval of pulls.flatMap(({ approvals }) => approvals)) {
    const pages = drawings.map((options) => drawn(fixture, approval, options, pageFiles))
    for (const { added, deleted } of pages) {
      for (const text of added) some.add(text)
      for (const text of deleted) gone.add(text)
    }
    const [first = [], ...rest] = pages.map(({ added }) => new Set(added))
    for (const text of first) if (rest.every((page) => page.has(text))) always.add(text)
  }
  return { some, always, gone }
}
