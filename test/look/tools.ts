import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../project/root.ts'

// What it takes to look at documents as a browser shows them. None of it is installed with the repository: each comes from npm once, into
// node_modules/.cache.

const folder = join(root, 'node_modules', '.cache', 'look')

/** Versions of Mermaid that documents are drawn with: those that hosts of documents have. */
export const mermaids = ['10.9.8', '11.17.2', '12.3.0'] as const

/** A file of a package, of which that file (or all of it) is unpacked where it is not there yet. */
function fromNpm(wanted: string, file: string, only?: string): string {
  const place = join(folder, wanted.replaceAll('/', '+'))
  const found = join(place, 'package', file)
  if (existsSync(found)) return found
  const own = `${place}.${process.pid}`
  mkdirSync(own, { recursive: true })
  console.log(`Fetching ${wanted}`)
  const packed = run('npm', ['pack', wanted, '--silent', '--pack-destination', own])
  run('tar', [
    '-xzf',
    join(own, packed.trim().split('\n').at(-1) ?? ''),
    '-C',
    own,
    ...(only === undefined ? [] : [only]),
  ])
  renameSync(own, place)
  return found
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** The script of a version of Mermaid. */
export const mermaidScript = (version: string): string =>
  fromNpm(`mermaid@${version}`, 'dist/mermaid.min.js', 'package/dist/mermaid.min.js')

/** What GitHub's documents look like, for light and dark. */
export const githubStyle = (): string =>
  readFileSync(fromNpm('github-markdown-css@5.9.0', 'github-markdown.css'), 'utf8')

/** As much of playwright-core as is used. */
export type Browser = {
  newContext(options: {
    readonly viewport: { readonly width: number; readonly height: number }
    readonly colorScheme: 'light' | 'dark'
  }): Promise<Context>
  close(): Promise<void>
}
type Context = { newPage(): Promise<Page>; close(): Promise<void> }
export type Page = {
  setContent(html: string): Promise<void>
  addScriptTag(options: { readonly path: string }): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  screenshot(options: { readonly path: string; readonly fullPage: boolean }): Promise<unknown>
}
type Playwright = {
  readonly chromium: {
    launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>
  }
}

/** Debian's Chromium, or the one that CHROMIUM names. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`There is no ${executablePath}: apt install chromium, or say where it is with CHROMIUM`)
  if (spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' }).stdout === '')
    console.warn('There is no Korean font on this machine, so Korean is shown as boxes: apt install fonts-nanum')
  const loaded: { readonly default: Playwright } = await import(
    pathToFileURL(fromNpm('playwright-core@1.65.1', 'index.js')).href
  )
  return loaded.default.chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
