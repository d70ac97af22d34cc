import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'
import { parsePatch } from '../../src/git/diffs.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

type Change = { readonly file: number; readonly spot: number }
type How = 'insert' | 'replace' | 'delete' | 'indent' | 'rename' | 'crlf' | 'mode'

/** One thing that somebody does. */
export type Action =
  | ({ readonly do: 'push'; readonly branch: number; readonly how: string } & Change)
  | ({ readonly do: 'direct'; readonly how: string } & Change)
  | { readonly do: 'approve'; readonly branch: number; readonly who: string }
  | ({ readonly do: 'update'; readonly branch: number; readonly evil: boolean } & Change)
  | { readonly do: 'rebase' | 'retarget' | 'reset'; readonly branch: number }
  | { readonly do: 'attribute'; readonly branch: number; readonly file: number; readonly word: string }
  | ({ readonly do: 'merge'; readonly branch: number; readonly how: string; readonly evil: boolean } & Change)

export type Line = { readonly path: string; readonly kind: '+' | '-'; readonly line: number; readonly text: string }

type Topic = { name: string; base: string; contributors: Set<string>; approvals: Approval[] }

/** A repository to which things are done, and what the reviewers were shown on the way. */
export type Story = {
  readonly fixture: GitFixture
  readonly base: string
  play(action: Action): void
  /** Merges nothing more; afterwards `main` is the candidate. */
  finish(): void
  pulls(): PullEvidence[]
  netLines(): Line[]
  /** `path: +text` of every line that a diff of an approved head showed an approver whose word counts. */
  shownLines(): Set<string>
}

const names = ['a.txt', 'dir/b.txt', 'naïve 日本.txt', 'c d.md', 'src/deep/e.py']

/** Starts a story: five files, every line of which is the only one of its kind. */
export function history(): Story {
  const start = names.map((name, at): [string, string] => [name, lines(12).replaceAll('line', `${at} line`)])
  const fixture = gitFixture(Object.fromEntries(start))
  const base = fixture.tip()
  const topics = new Map<number, Topic>()
  const merged: PullEvidence[] = []
  let unique = 0
  let clock = 0

  function topicOf(branch: number): Topic {
    const known = topics.get(branch)
    if (known !== undefined) return known
    const topic = {
      name: `topic-${branch}-${merged.length}`,
      base: 'main',
      contributors: new Set<string>(),
      approvals: [],
    }
    fixture.git('branch', topic.name, 'main')
    topics.set(branch, topic)
    return topic
  }

  function edit({ file, spot }: Change, how: string): Files {
    const path = [names[file] ?? '', `moved/${names[file]}`].find((name) => existsSync(join(fixture.dir, name)))
    if (path === undefined) return { [`new-${(unique += 1)}.txt`]: `made ${unique}\n` }
    const text = readFileSync(join(fixture.dir, path), 'utf8')
    const all = text.split('\n')
    const at = spot % Math.max(1, all.length - 1)
    const word = `${how} ${(unique += 1)}`
    switch (how as How) {
      case 'insert':
        return { [path]: [...all.slice(0, at), word, ...all.slice(at)].join('\n') }
      case 'replace':
        return { [path]: all.with(at, word).join('\n') }
      case 'delete':
        return { [path]: all.toSpliced(at, 1).join('\n') }
      case 'indent':
        return { [path]: all.with(at, `  ${all[at]}`).join('\n') }
      case 'crlf':
        return { [path]: all.with(at, `${(all[at] ?? '').replace('\r', '')}\r`).join('\n') }
      case 'rename':
        return { [path]: null, [`moved/${names[file]}`]: text }
      case 'mode':
        return { [path]: { exec: text } }
    }
  }

  /** Runs git, and says whether it succeeded. */
  function tries(...args: string[]): boolean {
    try {
      fixture.git(...args)
      return true
    } catch {
      return false
    }
  }

  /** Merges into what is checked out; conflicts are settled for the other side, so that somebody decided. */
  function mergeIn(name: string, squash: boolean, slipped: Files, subject: string): void {
    const how = squash ? ['--squash'] : ['--no-ff', '--no-commit']
    if (!tries('merge', '-q', ...how, '-X', 'theirs', name)) {
      tries('add', '-A')
    }
    fixture.commit(slipped, subject)
  }

  function approve(topic: Topic, who: string): void {
    const at = (clock += 1)
    const submittedAt = new Date(Date.UTC(2026, 0, 5) + at * 60_000).toISOString()
    const [head, baseSha] = [fixture.tip(topic.name), fixture.tip('main')]
    topic.approvals.push({
      reviewer: who,
      kind: 'User',
      canPush: who !== 'dora',
      state: 'APPROVED',
      head,
      base: topic.base,
      baseSha,
      submittedAt,
    })
  }

  function land(branch: number, action: Extract<Action, { do: 'merge' }>): void {
    const topic = topicOf(branch)
    const head = fixture.tip(topic.name)
    fixture.on('main')
    if (fixture.git('rev-list', '--count', `main..${topic.name}`) === '0') return
    const slipped = action.evil ? edit(action, 'insert') : {}
    if (action.how === 'rebase' && fixture.git('rev-list', '--merges', '--count', `main..${topic.name}`) === '0') {
      if (!tries('cherry-pick', '--allow-empty', `main..${topic.name}`)) {
        fixture.git('cherry-pick', '--abort')
        return
      }
    } else mergeIn(topic.name, action.how === 'squash', slipped, `Land ${topic.name}`)
    const number = merged.length + 1
    const { approvals, contributors } = topic
    const people = { author: 'ann', contributors: [...contributors], unknownContributor: false }
    merged.push({ number, title: topic.name, ...people, head, mergeCommit: fixture.tip(), base: 'main', approvals })
    topics.delete(branch)
  }

  function play(action: Action): void {
    if (action.do === 'direct') {
      fixture.on('main')
      return void fixture.commit(edit(action, action.how), 'direct push')
    }
    const topic = topicOf(action.branch)
    fixture.on(topic.name)
    switch (action.do) {
      case 'push':
        // Cleo's approvals stop to count where she pushed herself.
        if (action.spot % 7 === 0) topic.contributors.add('cleo')
        return void fixture.commit(edit(action, action.how), `push ${unique}`)
      case 'attribute':
        return void fixture.commit({ '.gitattributes': `"${names[action.file]}" ${action.word}\n` }, 'attribute')
      case 'approve':
        return approve(topic, action.who)
      case 'update':
        return mergeIn('main', false, action.evil ? edit(action, 'insert') : {}, 'update')
      case 'rebase':
        return void (tries('rebase', '-q', 'main') || tries('rebase', '--abort'))
      case 'reset':
        return void tries('reset', '-q', '--hard', 'HEAD~1')
      case 'retarget':
        topic.base = topic.base === 'main' ? 'elsewhere' : 'main'
        return
      case 'merge':
        return land(action.branch, action)
    }
  }

  function diffLines(from: string, to: string): Line[] {
    const options = ['--no-renames', '--text', '--no-ext-diff', '-U0']
    const paths = fixture
      .git('-c', 'core.quotePath=false', 'diff', '--no-renames', '--name-only', '-z', from, to)
      .split('\0')
    return paths
      .filter((path) => path !== '')
      .flatMap((path) => {
        // The fixture trims what git says, and a line may end in a carriage return.
        const args = ['-C', fixture.dir, 'diff', ...options, from, to, '--', path]
        const patch = execFileSync('git', args).toString()
        return parsePatch(patch).flatMap(({ hunks }) => hunks.flatMap((hunk) => linesOf(path, hunk)))
      })
  }

  function shownLines(): Set<string> {
    const shown = new Set<string>()
    for (const { approvals, contributors } of merged) {
      const last = new Map(approvals.map((approval) => [approval.reviewer, approval]))
      for (const { reviewer, canPush, head, base: target, baseSha } of last.values()) {
        if (reviewer === 'ann' || contributors.includes(reviewer) || !canPush || target !== 'main') continue
        if (head === null || baseSha === null) continue
        const from = fixture.git('merge-base', baseSha, head)
        const attributes = tries('cat-file', '-e', `${head}:.gitattributes`)
          ? fixture.git('show', `${head}:.gitattributes`)
          : ''
        const hidden = / (-diff|linguist-generated)/.test(attributes) ? (/^"(.*)"/.exec(attributes)?.[1] ?? '') : ''
        for (const { path, kind, text } of diffLines(from, head))
          if (path !== hidden) shown.add(told({ path, kind, text }))
      }
    }
    return shown
  }

  return {
    fixture,
    base,
    play,
    finish: () => fixture.on('main'),
    pulls: () => merged,
    netLines: () => diffLines(base, 'main'),
    shownLines,
  }
}

/** A line as text. Where git follows a rename, what was shown under the old name lands under the new one. */
export function told({ path, kind, text }: Omit<Line, 'line'>): string {
  return `${path.replace('moved/', '')}: ${kind}${text}`
}

function linesOf(path: string, hunk: ReturnType<typeof parsePatch>[number]['hunks'][number]): Line[] {
  const found: Line[] = []
  let [old, made] = [hunk.oldStart, hunk.newStart]
  for (const { kind, text } of hunk.lines) {
    if (kind === '-') found.push({ path, kind, line: old++, text: text.replace(/\r$/, '␍') })
    if (kind === '+') found.push({ path, kind, line: made++, text: text.replace(/\r$/, '␍') })
  }
  return found
}
