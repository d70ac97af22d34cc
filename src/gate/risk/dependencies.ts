import { z } from 'zod'
import { addedLines, type Finding, removedLines, type RiskFile } from './finding.ts'

const scripts = ['preinstall', 'install', 'postinstall', 'prepare'] as const

const manifest = z.object({
  scripts: z.record(z.string(), z.unknown()).optional().catch(undefined),
  pnpm: z
    .object({ onlyBuiltDependencies: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
  allowScripts: z.record(z.string(), z.unknown()).optional().catch(undefined),
  dependenciesMeta: z
    .record(z.string(), z.object({ built: z.unknown() }))
    .optional()
    .catch(undefined),
})

const locked = z.object({
  packages: z
    .record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional().catch(undefined),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    )
    .catch({}),
})

/** What of a JSON text has a shape; null where it has not. */
function read<T>(text: string | null, shape: z.ZodType<T>): T | null {
  try {
    return text === null ? null : shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const npmLock = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/
const packageFile = /(?:^|\/)package\.json$/

/** Files whose whole text is needed on both sides to say what installs code. */
export function isDependencyFile(path: string): boolean {
  return packageFile.test(path) || npmLock.test(path) || Object.keys(manifests).includes(nameOf(path))
}

/** Code that runs when dependencies are installed or the project is built, and did not before. */
export function installScripts(files: readonly RiskFile[]): Finding[] {
  return files.flatMap((file): Finding[] => {
    const { path, status } = file.change
    const at = (what: string, line: number | null = null): Finding => ({ path, line, what })
    if (status === 'deleted') return []
    if (packageFile.test(path)) return newScripts(file).map(({ what, word }) => at(what, lineOf(file, word)))
    if (npmLock.test(path))
      return newInstallers(file).map((place) =>
        at(`brings ${packageAt(place)}, which runs a script when it is installed`, lineOf(file, place)),
      )
    return addedLines(file).some(({ text }) => text.trim() !== '') || (file.diff?.binary ?? false)
      ? builders(file).map((what) => at(what))
      : []
  })
}

/** Files that are run when something is installed or built. */
const runFiles: readonly (readonly [name: RegExp, what: string])[] = [
  [/(?:^|\/)build\.rs$/, 'is run by cargo when this is built'],
  [/(?:^|\/)setup\.py$/, 'is run by pip when this is installed'],
  [/(?:^|\/)(?:gradle|maven)-wrapper\.jar$/, 'is run by each build'],
  [/(?:^|\/)(?:gradle|maven)-wrapper\.properties$/, 'says what each build downloads and runs'],
]

function builders(file: RiskFile): string[] {
  const { path } = file.change
  const allowed = addedLines(file).find(({ text }) => /^\s*ignore-scripts\s*=\s*false/.test(text))
  const lifted = removedLines(file).some((text) => /^\s*ignore-scripts\s*=\s*true/.test(text))
  return [
    ...runFiles.flatMap(([name, what]) => (name.test(path) ? [what] : [])),
    ...(/(?:^|\/)\.npmrc$/.test(path) && (allowed !== undefined || lifted)
      ? ['lets packages run scripts when they are installed']
      : []),
    ...(/(?:^|\/)pnpm-workspace\.yaml$/.test(path) &&
    /^(?:onlyBuiltDependencies|allowBuilds)\s*:/m.test(file.text ?? addedText(file))
      ? ['says which packages may run scripts when they are installed']
      : []),
    ...(/(?:^|\/)composer\.json$/.test(path) &&
    addedLines(file).some(({ text }) => /"(?:pre|post)-(?:install|update|autoload)[\w-]*"/.test(text))
      ? ['runs a script when it is installed']
      : []),
  ]
}

const addedText = (file: RiskFile): string =>
  addedLines(file)
    .map(({ text }) => text)
    .join('\n')

function newScripts({ text, before }: RiskFile): { what: string; word: string }[] {
  const [now, old] = [read(text, manifest), read(before, manifest)]
  const own = scripts.flatMap((word) => {
    const command = now?.scripts?.[word]
    return command === undefined || command === old?.scripts?.[word]
      ? []
      : [{ word, what: `runs a script when it is installed (${word})` }]
  })
  const allowed = allowedBy(old)
  const more = [...allowedBy(now)].filter((name) => !allowed.has(name))
  return [...own, ...more.map((word) => ({ word, what: `lets ${word} run scripts when it is installed` }))]
}

function allowedBy(of: z.infer<typeof manifest> | null): ReadonlySet<string> {
  const built = Object.entries(of?.dependenciesMeta ?? {}).flatMap(([name, { built: may }]) =>
    may === true ? [name] : [],
  )
  const scripted = Object.entries(of?.allowScripts ?? {}).flatMap(([name, may]) => (may === false ? [] : [name]))
  return new Set([...(of?.pnpm?.onlyBuiltDependencies ?? []), ...scripted, ...built])
}

function newInstallers({ text, before }: RiskFile): string[] {
  const [now, old] = [read(text, locked)?.packages ?? {}, read(before, locked)?.packages ?? {}]
  return Object.entries(now).flatMap(([path, { hasInstallScript }]) => {
    const isNew = hasInstallScript === true && path !== '' && old[path]?.hasInstallScript !== true
    return isNew ? [path] : []
  })
}

/** `node_modules/a/node_modules/b` is b. */
function packageAt(place: string): string {
  return place.replace(/^.*node_modules\//, '')
}

/** The first added line that names something in quotes. */
function lineOf(file: RiskFile, word: string): number | null {
  return addedLines(file).find(({ text }) => text.includes(JSON.stringify(word)))?.line ?? null
}

/** Lock files, with the manifests that they follow. */
const manifests: Readonly<Record<string, readonly string[]>> = {
  'package-lock.json': ['package.json'],
  'npm-shrinkwrap.json': ['package.json'],
  'yarn.lock': ['package.json'],
  'pnpm-lock.yaml': ['package.json', 'pnpm-workspace.yaml'],
  'bun.lock': ['package.json'],
  'composer.lock': ['composer.json'],
  'Cargo.lock': ['Cargo.toml'],
  'Gemfile.lock': ['Gemfile'],
  'poetry.lock': ['pyproject.toml'],
  'uv.lock': ['pyproject.toml'],
  'Pipfile.lock': ['Pipfile'],
  'go.sum': ['go.mod'],
  'mix.lock': ['mix.exs'],
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Lock files that change although nobody changed what they follow. Where nothing in them is odd they are only mentioned: that is how bots refresh them. */
export function lockfileOnly(files: readonly RiskFile[]): Finding[] {
  const changed = new Set(files.map(({ change }) => nameOf(change.path)))
  return files.flatMap((file): Finding[] => {
    const { path, status } = file.change
    const follows = manifests[nameOf(path)]
    if (follows === undefined || status !== 'modified' || follows.some((name) => changed.has(name))) return []
    const odd = [...new Set([...newHosts(file), ...changedPackages(file)])]
    return odd.length === 0
      ? [{ path, line: null, what: `changes without ${follows[0] ?? 'its manifest'}`, mention: true }]
      : odd.map((what) => ({ path, line: null, what }))
  })
}

const address = /\bhttps?:\/\/([\w.-]+)/g

/** Places that packages come from now, and did not before. */
function newHosts(file: RiskFile): string[] {
  const hostsIn = (text: string): string[] => [...text.matchAll(address)].map(([, host]) => host ?? '')
  const known = new Set(hostsIn(file.before ?? removedLines(file).join('\n')))
  const hosts = new Set(addedLines(file).flatMap(({ text }) => hostsIn(text)))
  return [...hosts]
    .filter((host) => !known.has(host))
    .map((host) => `gets packages from ${host}, which is new, without a change of the manifest`)
}

function changedPackages(file: RiskFile): string[] {
  return npmLock.test(file.change.path)
    ? changedInNpm(file)
    : nameOf(file.change.path) === 'go.sum'
      ? changedInGo(file)
      : []
}

function changedInNpm({ text, before }: RiskFile): string[] {
  const [now, old] = [read(text, locked)?.packages ?? {}, read(before, locked)?.packages ?? {}]
  return Object.entries(now).flatMap(([path, { version, integrity }]) => {
    const was = old[path]
    const name = packageAt(path)
    if (was?.version === undefined || version === undefined) return []
    if (was.version === version && was.integrity !== undefined && was.integrity !== integrity)
      return [`has another content of ${name} ${version}, without a change of the manifest`]
    return isOlder(version, was.version)
      ? [`goes back from ${name} ${was.version} to ${version}, without a change of the manifest`]
      : []
  })
}

/** A module of the same version with another hash. */
function changedInGo(file: RiskFile): string[] {
  const hashes = new Map(removedLines(file).map((line) => splitSum(line)))
  return addedLines(file).flatMap(({ text }) => {
    const [name, hash] = splitSum(text)
    const was = hashes.get(name)
    return was === undefined || was === hash ? [] : [`has another content of ${name}, without a change of the manifest`]
  })
}

function splitSum(line: string): [string, string] {
  const at = line.lastIndexOf(' ')
  return [line.slice(0, at), line.slice(at + 1)]
}

/** By numbers only; what else a version says is not compared. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number)
  const [a, b] = [numbers(version), numbers(than)]
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
