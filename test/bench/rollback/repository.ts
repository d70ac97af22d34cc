import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How large a repository to make. */
export type Size = {
  readonly files: number
  /** Up to the bad deploy. */
  readonly commits: number
  /** The newest of them. */
  readonly range: number
  /** Commits that landed after the bad deploy, each on a file of the range too. */
  readonly since: number
}

/** Ends of the range that goes bad. */
export type Ends = { readonly good: string; readonly bad: string }

/** Files that a commit of the range changes. */
const changed = 10

/**
 * Fills a bare repository by `git fast-import`: `files` files in folders of 100, `commits` commits that each change one line of one file,
 * on top a range of commits that each change `changed` files, and then `since` commits that each change another line of one of those files. Nothing
 * is drawn by chance.
 */
export async function fillRepository(gitDir: string, { files, commits, range, since }: Size): Promise<Ends> {
  const importer = spawn('git', ['-C', gitDir, 'fast-import', '--quiet', '--force'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const write = async (text: string) => {
    if (!importer.stdin.write(text)) await once(importer.stdin, 'drain')
  }
  await write(commitHead(1, 'Begin'))
  for (let file = 0; file < files; file += 1) await write(fileAt(file, content(file, 0)))
  for (let at = 2; at <= commits - range; at += 1) {
    const file = (at * 7919) % files
    await write(`${commitHead(at, `Change ${at}`)}${fileAt(file, content(file, at))}`)
  }
  for (let at = commits - range + 1; at <= commits; at += 1) {
    const touched = Array.from({ length: changed }, (_, index) => (at * 104_729 + index * 31) % files)
    await write(commitHead(at, `Range ${at}`) + touched.map((file) => fileAt(file, content(file, at))).join(''))
  }
  for (let at = commits + 1; at <= commits + since; at += 1) {
    const file = (commits * 104_729 + (at - commits - 1) * 31) % files
    await write(`${commitHead(at, `Since ${at}`)}${fileAt(file, content(file, commits, at))}`)
  }
  importer.stdin.end('done\n')
  await once(importer, 'close')
  return { good: await revision(gitDir, `main~${range + since}`), bad: await revision(gitDir, `main~${since}`) }
}

function commitHead(at: number, subject: string): string {
  const who = `Ann <ann@example.com> ${1_700_000_000 + at * 60} +0000`
  const from = at === 1 ? '' : `from refs/heads/main^0\n`
  return `commit refs/heads/main\nmark :${at}\nauthor ${who}\ncommitter ${who}\ndata ${subject.length}\n${subject}\n${at === 1 ? '' : from.replace('refs/heads/main^0', `:${at - 1}`)}`
}

function fileAt(file: number, text: string): string {
  const path = `src/area${Math.floor(file / 10_000)}/part${Math.floor(file / 100) % 100}/file${file}.txt`
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`
}

/** Twenty lines of which one tells the version, and perhaps another, far from it, a later change. */
function content(file: number, version: number, later?: number): string {
  const lines = Array.from({ length: 20 }, (_, line) => `file ${file} line ${line}`)
  lines[version % 20] = `file ${file} version ${version}`
  if (later !== undefined) lines[(version + 10) % 20] = `file ${file} later ${later}`
  return lines.join('\n')
}

async function revision(gitDir: string, name: string): Promise<string> {
  const git = spawn('git', ['-C', gitDir, 'rev-parse', name], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  git.stdout.on('data', (part: Buffer) => (text += part.toString()))
  await once(git, 'close')
  return text.trim()
}
