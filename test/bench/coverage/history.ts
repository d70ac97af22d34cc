import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A made history: so many squashed pull requests, each in one of `files` files, each on a base that has moved on. */
export type HistoryPlan = {
  readonly units: number
  readonly files: number
  /** Every so many units one has a commit that came after its approval; 0 for none. */
  readonly residueEvery: number
  /** Where a file lies; in folders of a hundred where absent. */
  readonly path?: (file: number) => string
}

export type MadePull = {
  readonly number: number
  readonly head: string
  readonly approved: string
  readonly baseSha: string
  readonly mergeCommit: string
}

export type MadeHistory = { readonly base: string; readonly head: string; readonly pulls: readonly MadePull[] }

/** Commits that main is ahead of where a branch began. */
const BEHIND = 3
const LINES = 40

/** Writes the history into a new bare repository at `gitDir` through `git fast-import`, which takes seconds for thousands of commits. */
export function makeHistory(gitDir: string, plan: HistoryPlan): MadeHistory {
  mkdirSync(gitDir, { recursive: true })
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', gitDir])
  const script = scriptOf(plan)
  const marks = join(gitDir, 'guard-marks')
  execFileSync('git', ['--git-dir', gitDir, 'fast-import', '--quiet', `--export-marks=${marks}`], {
    input: script.text,
  })
  const ids = new Map(
    readFileSync(marks, 'utf8')
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  )
  const id = (mark: number): string => ids.get(`:${mark}`) ?? ''
  const pulls = script.pulls.map(({ number, ...of }) => ({
    number,
    head: id(of.head),
    approved: id(of.approved),
    baseSha: id(of.baseSha),
    mergeCommit: id(of.mergeCommit),
  }))
  return { base: id(1), head: id(script.last), pulls }
}

type Mark = { number: number; head: number; approved: number; baseSha: number; mergeCommit: number }

function scriptOf({ units, files, residueEvery, path = pathOf }: HistoryPlan): {
  text: string
  pulls: Mark[]
  last: number
} {
  const parts: string[] = []
  let mark = 0
  const changed = new Map<number, Map<number, string>>()
  const content = (file: number, more: readonly (readonly [number, string])[] = []): string => {
    const lines = new Map([...(changed.get(file) ?? []), ...more])
    return Array.from({ length: LINES }, (_, at) => `${lines.get(at) ?? `file ${file} line ${at}`}\n`).join('')
  }
  const commit = (branch: string, from: number | null, edits: readonly (readonly [number, string])[]): number => {
    mark += 1
    const when = `Ann <ann@example.com> ${1767600000 + mark} +0000`
    parts.push(`commit refs/heads/${branch}\nmark :${mark}\ncommitter ${when}\ndata 6\nchange\n`)
    if (from !== null) parts.push(`from :${from}\n`)
    for (const [file, text] of edits) parts.push(`M 100644 inline ${path(file)}\ndata ${text.length}\n${text}\n`)
    return mark
  }
  const all = Array.from({ length: files }, (_, file): [number, string] => [file, content(file)])
  const main = [commit('main', null, all)]
  const pulls: Mark[] = []
  for (let unit = 0; unit < units; unit += 1) {
    const file = unit % files
    const line = Math.floor(unit / files) % (LINES / 2)
    const late = residueEvery > 0 && unit % residueEvery === residueEvery - 1
    const baseSha = main[Math.max(0, main.length - 1 - BEHIND)] ?? 1
    const branch = `topic-${unit}`
    const approved = commit(branch, baseSha, [[file, content(file, [[line, `change ${unit}`]])]])
    const extra: [number, string][] = late ? [[line + LINES / 2, `late ${unit}`]] : []
    const head = late
      ? commit(branch, approved, [[file, content(file, [[line, `change ${unit}`], ...extra])]])
      : approved
    changed.set(file, new Map([...(changed.get(file) ?? []), [line, `change ${unit}`], ...extra]))
    const mergeCommit = commit('main', main.at(-1) ?? null, [[file, content(file)]])
    main.push(mergeCommit)
    pulls.push({ number: unit + 1, head, approved, baseSha, mergeCommit })
  }
  return { text: `${parts.join('')}done\n`, pulls, last: main.at(-1) ?? 1 }
}

function pathOf(file: number): string {
  return `src/part-${file % 50}/file-${file}.txt`
}
