// What the stated risk of a change was worth on the history of real repositories, which stay outside this one: `--git-dir DIR` (again and again), each a whole
// clone. A landing on the first-parent line counts as bad if a later one takes it back within 30 days, by what that one says. Judged are the last 60 % of each
// history without the last 30 days; each landing is ranked among the 1,000 before it by what was known then. The weights are constants and none was learnt on
// these repositories unless they are among the eight of their docstring. Prints which share of the bad ones stood in the riskiest 5, 10 and 50 %, with the
// 95 % interval, next to the lines alone, the number of files alone, and days as ranges; then all repositories together.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BAD_WITHIN, isBad, type Landing, scoreLandings, type Scored } from '../../../src/gate/risk/range-risk.ts'
import { isGenerated } from '../../../src/gate/risk/read-files.ts'

const { values } = parseArgs({ options: { 'git-dir': { type: 'string', multiple: true, default: [] } } })
if (values['git-dir'].length === 0) throw new Error('usage: npm run -s bench:risk -- --git-dir DIR [--git-dir DIR …]')

const shares = [0.05, 0.1, 0.5] as const
const WINDOW = 1000

/** For each bad change, or range with one, the part of those before it that looked riskier, by each way to look. */
type Ranks = Record<'odds' | 'files' | 'lines', number[]>
type Counts = { readonly judged: number; readonly ranks: Ranks }

const all: { changes: Counts[]; days: Counts[] } = { changes: [], days: [] }
for (const gitDir of values['git-dir']) {
  const { landings, lines } = readLandings(gitDir)
  const scored = scoreLandings(landings)
  const changes = judge(
    scored.map((one, at) => ({
      at: one.landing.at,
      bad: isBad(one),
      skip: one.isRevert,
      odds: one.odds,
      files: one.files,
      lines: lines[at] ?? 0,
    })),
    WINDOW,
  )
  const days = judge(byDay(scored, lines), 250)
  all.changes.push(changes)
  all.days.push(days)
  const name = basename(dirname(gitDir)) || gitDir
  console.log(`${name}: ${landings.length} landings, ${scored.filter(isBad).length} taken back within 30 days`)
  told('changes', changes)
  told('days', days)
}
if (all.changes.length > 1) {
  console.log('all together:')
  told('changes', joined(all.changes))
  told('days', joined(all.days))
}

function readLandings(gitDir: string): { landings: Landing[]; lines: number[] } {
  const format = '--format=%x01%H%x02%ct%x02%B%x02'
  const { readable, head, missing } = withoutGaps(gitDir)
  if (missing > 0) console.log(`(${missing} contents are missing in ${gitDir} and count as empty)`)
  const stdout = git(readable, ['log', '--first-parent', '--reverse', '-m', '--no-renames', '--numstat', format, head])
  rmSync(readable, { recursive: true })
  const landings: Landing[] = []
  const lines: number[] = []
  for (const record of stdout.split('\x01').slice(1)) {
    const [sha = '', at = '', message = '', stat = ''] = record.split('\x02')
    const files = stat.split('\n').flatMap((line) => {
      const [added, deleted, path] = line.split('\t')
      return path === undefined || isGenerated(path, null)
        ? []
        : [{ path, lines: (Number(added) || 0) + (Number(deleted) || 0) }]
    })
    landings.push({ sha, at: Number(at), message: message.trim(), paths: files.map(({ path }) => path) })
    lines.push(files.reduce((sum, one) => sum + one.lines, 0))
  }
  return { landings, lines }
}

function git(gitDir: string, args: readonly string[]): string {
  const options = { maxBuffer: 4e9, encoding: 'utf8' } as const
  const { stdout, status, stderr } = spawnSync('git', ['--git-dir', gitDir, ...args], options)
  if (status !== 0) throw new Error(`git ${args[0] ?? ''} failed in ${gitDir}: ${stderr}`)
  return stdout
}

/** A repository that borrows from the given one, with an empty file in place of each content that a snapshot left out; nothing is written there. */
function withoutGaps(gitDir: string): { readable: string; head: string; missing: number } {
  const head = git(gitDir, ['rev-parse', 'HEAD']).trim()
  const listed = git(gitDir, [
    'rev-list',
    '--objects',
    '--missing=print',
    '--filter=blob:none',
    '--filter-print-omitted',
    '--first-parent',
    head,
  ])
  const blobs = listed.split('\n').flatMap((line) => (line.startsWith('~') ? [line.slice(1)] : []))
  const asked = spawnSync('git', ['--git-dir', gitDir, 'cat-file', '--batch-check'], {
    input: blobs.join('\n'),
    maxBuffer: 4e9,
    encoding: 'utf8',
  })
  const missing = asked.stdout.split('\n').flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -8)] : []))
  const readable = mkdtempSync(join(tmpdir(), 'deploy-guard-risk-'))
  git(readable, ['init', '-q', '--bare', readable])
  appendFileSync(join(readable, 'objects/info/alternates'), `${resolve(gitDir, 'objects')}\n`)
  const empty = git(readable, ['hash-object', '-w', '-t', 'blob', '/dev/null']).trim()
  const refs = missing.sort().map((id) => `${empty} refs/replace/${id}\n`)
  appendFileSync(join(readable, 'packed-refs'), `# pack-refs with: sorted \n${refs.join('')}`)
  return { readable, head, missing: missing.length }
}

type Row = {
  readonly at: number
  readonly bad: boolean
  readonly skip: boolean
  readonly odds: number
  readonly files: number
  readonly lines: number
}

function byDay(scored: readonly Scored[], lines: readonly number[]): Row[] {
  const days = new Map<number, Row>()
  scored.forEach((one, at) => {
    const day = Math.floor(one.landing.at / 86_400)
    const before = days.get(day) ?? { at: one.landing.at, bad: false, skip: false, odds: 0, files: 0, lines: 0 }
    days.set(day, {
      ...before,
      bad: before.bad || (isBad(one) && !one.isRevert),
      odds: before.odds + one.odds,
      // Of days "size" is how many changes they have.
      files: before.files + 1,
      lines: before.lines + (lines[at] ?? 0),
    })
  })
  return [...days.values()].sort((a, b) => a.at - b.at)
}

function judge(rows: readonly Row[], window: number): Counts {
  const newest = rows.reduce((latest, { at }) => Math.max(latest, at), 0)
  const ranks: Ranks = { odds: [], files: [], lines: [] }
  let judged = 0
  rows.forEach((row, index) => {
    if (index < rows.length * 0.4 || row.skip || row.at > newest - BAD_WITHIN) return
    judged += 1
    if (!row.bad) return
    const before = rows.slice(Math.max(0, index - window), index)
    for (const by of ['odds', 'files', 'lines'] as const) {
      const higher = before.reduce((sum, other) => sum + (other[by] > row[by] ? 1 : other[by] === row[by] ? 0.5 : 0), 0)
      ranks[by].push(higher / before.length)
    }
  })
  return { judged, ranks }
}

function joined(counts: readonly Counts[]): Counts {
  const ranks = (by: keyof Ranks): number[] => counts.flatMap((one) => one.ranks[by])
  return {
    judged: counts.reduce((sum, one) => sum + one.judged, 0),
    ranks: { odds: ranks('odds'), files: ranks('files'), lines: ranks('lines') },
  }
}

function told(what: 'changes' | 'days', { judged, ranks }: Counts): void {
  const bad = ranks.odds.length
  const names = {
    odds: 'the seven weights',
    files: what === 'days' ? 'number of changes' : 'number of files',
    lines: 'lines',
  } as const
  console.log(`  ${judged} ${what} judged, ${bad} bad; of these in the riskiest 5 / 10 / 50 %:`)
  for (const by of ['odds', 'files', 'lines'] as const) {
    const cells = shares.map((share) => {
      const found = ranks[by].filter((rank) => rank < share).length
      return `${found} (${interval(found, bad)})`
    })
    console.log(`    ${names[by].padEnd(18)} ${cells.join('  ')}`)
  }
}

/** Percent with the 95 % interval (Wilson). */
function interval(found: number, of: number): string {
  if (of === 0) return 'none'
  const z = 1.96
  const p = found / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  const percent = (share: number): string => (100 * share).toFixed(0)
  return `${percent(p)} % [${percent(middle - half)}, ${percent(middle + half)}]`
}
