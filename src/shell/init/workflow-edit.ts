import { isScalar, isSeq, stringify, type YAMLMap } from 'yaml'
import { neededPermissions } from '../../deploy/modes.ts'
import type { RepositoryFile } from '../repository-files.ts'
import { type DeployJob, environmentOf, type NamedBy, namedBy } from './deploy-job.ts'
import {
  type Caller,
  callersOf,
  chainsTo,
  pairOf,
  rangeOf,
  startsByItself,
  type Workflow,
  wordOf,
  wordsIn,
  workflowsOf,
} from './workflows.ts'

/** Lines that take the place of others in a file: from line `at` (from 0) on, `removed` of them. */
export type LineEdit = { readonly at: number; readonly removed: number; readonly added: readonly string[] }

/** A file that is changed. */
export type ChangedFile = { readonly file: RepositoryFile; readonly edits: readonly LineEdit[] }

/** What the guard's step is given. */
export type GuardStep = { readonly uses: string; readonly metricsUrl: string | null }

/** How workflows are changed so that a job has the guard: no file where that cannot be done. */
export type WorkflowEdit = {
  readonly files: readonly ChangedFile[]
  /** The workflow files whose runs deploy: of a reusable workflow those that call it, none where nothing here does. */
  readonly started: readonly string[]
  /** What was done, a sentence each. */
  readonly decided: readonly string[]
  /** What a person has to see to or to know. */
  readonly notes: readonly string[]
}

/**
 * The guard as first step of a job, with the permissions that it needs besides those that the job has. Where other workflows call that of the job, their jobs
 * get the permissions as well: a called job has no more than its caller. Only lines are added, or those of `permissions` replaced: everything else of the files
 * stays as somebody wrote it.
 */
export function withGuard(found: DeployJob, all: readonly RepositoryFile[], step: GuardStep): WorkflowEdit {
  const { file } = found
  const workflows = workflowsOf(all)
  const named = namedBy(workflows, found)
  const [from] = isSeq(found.steps) ? found.steps.items : []
  const first = lineOf(file.text, offsetOf(from))
  const dash = /^(\s*)- /.exec(first.text)
  const calls = callsOf(found, workflows, named)
  const { started } = calls
  if (dash === null) {
    const note = `The steps of job ${found.name} are not one a line: put the step in by hand.`
    return { files: [], started, decided: [], notes: [note, ...stepLines('      ', found, named, step)] }
  }
  const inserted = { at: first.number, removed: 0, added: stepLines(dash[1] ?? '', found, named, step) }
  const granted = grantsFor(found, calls)
  const time = longer(found)
  const own = {
    file,
    edits: [...granted.edits, ...time.edits, inserted],
    decided: [...granted.decided, ...time.decided],
    notes: [...granted.notes, ...time.notes],
  }
  const changes = [own, ...calls.granting.map(callerEdit)]
  return {
    files: byFile(changes),
    started,
    decided: [
      `The guard is the first step of job ${found.name} in ${file.path}${onlyWhere(named)}.`,
      ...changes.flatMap(({ decided }) => decided),
    ],
    notes: [...changes.flatMap(({ notes }) => notes), ...everywhere(found, named), ...remarks(found, calls)],
  }
}

function byFile(changes: readonly ChangedFile[]): ChangedFile[] {
  const files = new Map(changes.map(({ file }) => [file.path, file]))
  return [...files.values()].flatMap((file) => {
    const edits = changes.filter((change) => change.file.path === file.path).flatMap((change) => change.edits)
    const end = file.text.includes('\r\n') ? '\r' : ''
    const ended = edits.map((edit) => ({ ...edit, added: edit.added.map((line) => `${line}${end}`) }))
    return edits.length === 0 ? [] : [{ file, edits: ended }]
  })
}

const conditionOf = ({ expression, production }: NamedBy): string =>
  production.map((value) => `${expression} == '${value.replaceAll("'", "''")}'`).join(' || ')

const onlyWhere = (named: NamedBy | null): string =>
  named === null || named.others.length === 0
    ? ''
    : `, and runs only where ${named.expression} is ${named.production.join(' or ')}`

function stepLines(
  indent: string,
  { environment, events }: DeployJob,
  named: NamedBy | null,
  { uses, metricsUrl }: GuardStep,
): string[] {
  const given = [
    ...(environment === null || environment === 'production' ? [] : [`environment: ${scalar(environment)}`]),
    // What this run's commit is says nothing of the run that started it.
    ...(events.includes('workflow_run') && events.length === 1
      ? ['sha: ${{ github.event.workflow_run.head_sha }}']
      : []),
    ...(metricsUrl === null ? [] : [`metrics-url: ${scalar(metricsUrl)}`]),
  ]
  const lines = [
    '- name: Deploy Guard',
    ...(named === null || named.others.length === 0 ? [] : [`  if: ${conditionOf(named)}`]),
    `  uses: ${uses}`,
    ...(given.length === 0 ? [] : ['  with:', ...given.map((each) => `    ${each}`)]),
  ]
  return lines.map((line) => `${indent}${line}`)
}

/** A text as YAML takes it on one line, in quotes where it needs them. */
export const scalar = (text: string): string => stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()

/** How other workflows call that of the job. */
type Calls = {
  readonly started: readonly string[]
  /** Jobs on the way from what starts a deploy of production to the job, which have to hand the permissions on. */
  readonly granting: readonly Caller[]
  /** Callers that never deploy production, and yet have to grant what the called job asks for. */
  readonly besides: readonly Caller[]
  /** The job names no permissions of its own and is only called: it has what its caller has. */
  readonly inherits: boolean
}

function callsOf(found: DeployJob, all: readonly Workflow[], named: NamedBy | null): Calls {
  const { workflow, job } = found
  const callers = callersOf(all, workflow)
  const deploying =
    named === null || named.input === null
      ? callers
      : callers.filter(({ given }) => named.production.includes(given.get(named.input ?? '') ?? ''))
  const inherits = callers.length > 0 && !startsByItself(workflow) && grantsOf(workflow, job) === null
  const chain = chainsTo(all, deploying)
  const rest = inherits
    ? []
    : chainsTo(all, callers).filter((caller) => !chain.some(({ job: { map } }) => map === caller.job.map))
  const roots = [...chain.map((caller) => caller.workflow), workflow].filter(startsByItself)
  return {
    started: [...new Set(roots.map(({ file }) => file.path))],
    granting: [...chain, ...rest],
    besides: rest,
    inherits,
  }
}

type Granted = ReadonlyMap<string, string>
/** Permissions that a file names: `all` and `read` for the two words; null where it names none. */
type Named = Granted | 'write-all' | 'read-all' | null

/** What a job may do by its file: its own word, else that of the workflow. */
function grantsOf({ root }: Workflow, job: YAMLMap): Named {
  const value = (pairOf(job, 'permissions') ?? pairOf(root, 'permissions'))?.value
  if (value === undefined) return null
  const word = isScalar(value) ? value.value : null
  return word === 'write-all' || word === 'read-all' ? word : wordsIn(value)
}

type Grant = {
  readonly edits: readonly LineEdit[]
  readonly decided: readonly string[]
  readonly notes: readonly string[]
}

/** The permissions of the job with the guard; those of its callers go with it where it had those. */
function grantsFor(found: DeployJob, { inherits, granting }: Calls): Grant {
  const { file, name, workflow, job } = found
  if (inherits) return NOTHING
  const own = grantsOf(workflow, job)
  const handed =
    own === null ? granting.flatMap((caller) => [...asGrants(grantsOf(caller.workflow, caller.job.map))]) : []
  return grant({ file, name, job, before: 'steps', own: own ?? (handed.length === 0 ? null : new Map(handed)) })
}

function callerEdit({ workflow, job: { name, map } }: Caller): ChangedFile & Grant {
  const { file } = workflow
  const own = grantsOf(workflow, map)
  return { file, ...grant({ file, name, job: map, before: 'uses', own }) }
}

const asGrants = (named: Named): Granted => (named === null || typeof named === 'string' ? new Map() : named)

type Granting = {
  readonly file: RepositoryFile
  readonly name: string
  readonly job: YAMLMap
  /** Key of the job before which new permissions stand: what a job may do is read before what it does. */
  readonly before: 'steps' | 'uses'
  readonly own: Named
}

function grant({ file, name, job, before, own }: Granting): Grant {
  const needed = union(asGrants(own), neededPermissions.guard)
  if (own === 'write-all' || (own !== null && sameGrants(asGrants(own), needed))) return NOTHING
  const anchor = pairOf(job, before)?.key
  const indent = ' '.repeat(columnOf(file.text, offsetOf(job.items[0]?.key)))
  const added = [`${indent}permissions:`, ...[...needed].map(([each, level]) => `${indent}  ${each}: ${level}`)]
  const place = `Job ${name} of ${file.path}`
  if (!startsItsLine(file.text, anchor))
    return {
      edits: [],
      decided: [],
      notes: [
        `${place} is written on one line: give it these permissions by hand: ${[...needed].map((each) => each.join(': ')).join(', ')}.`,
      ],
    }
  const more = [...needed].filter(([each, level]) => asGrants(own).get(each) !== level).map((each) => each.join(': '))
  const decided = [`${place} gets ${more.join(', ')}.`]
  const notes = own === null ? [`${place} ${DEFAULTS}`] : own === 'read-all' ? [`${place} ${READ_ALL}`] : []
  const named = pairOf(job, 'permissions')
  if (named === null)
    return { edits: [{ at: lineOf(file.text, offsetOf(anchor)).number, removed: 0, added }], decided, notes }
  const from = lineOf(file.text, offsetOf(named.key)).number
  const until = lineOf(file.text, (rangeOf(named.value)?.[1] ?? 1) - 1).number
  // The line of the key stays as it is, with what is noted there.
  const kept = lineOf(file.text, offsetOf(named.value)).number > from ? 1 : 0
  return { edits: [{ at: from + kept, removed: until - from + 1 - kept, added: added.slice(kept) }], decided, notes }
}

/** Minutes that the guard may add to a job: reading the time before, and the watch that the policy of `init` has. */
const MINUTES = 20

/** The time of a job, with that of the guard: GitHub ends a job in the middle of the watch as well. */
function longer({ file, name, job }: DeployJob): Grant {
  const pair = pairOf(job, 'timeout-minutes')
  if (pair === null) return NOTHING
  const given = wordOf(pair.value) ?? ''
  const { number: at, text } = lineOf(file.text, offsetOf(pair.key))
  const [, before, after] = /^(\s*timeout-minutes:\s*)\d+(.*?)\r?$/.exec(text) ?? []
  if (before === undefined || after === undefined || !/^\d+$/.test(given)) {
    const note = `Job ${name} has a limit of time (timeout-minutes: ${given}): the watch takes up to ${MINUTES} minutes of it.`
    return { ...NOTHING, notes: [note] }
  }
  const minutes = Number(given) + MINUTES
  return {
    edits: [{ at, removed: 1, added: [`${before}${minutes}${after}`] }],
    decided: [`Job ${name} of ${file.path} may take ${minutes} minutes instead of ${given}: the watch comes on top.`],
    notes: [],
  }
}

const NOTHING: Grant = { edits: [], decided: [], notes: [] }

const DEFAULTS =
  'had the default permissions of the repository and now has only those that are named. If a step of it needs another one (such as packages: write or id-token: write), add that.'
const READ_ALL = 'had read-all and now has only what is named: add what its other steps read besides.'

function union(granted: Granted, needed: readonly string[]): Granted {
  const all = new Map(granted)
  for (const each of needed) {
    const [name = '', level = ''] = each.split(': ')
    if (all.get(name) !== 'write') all.set(name, level)
  }
  return all
}

const sameGrants = (a: Granted, b: Granted): boolean =>
  a.size === b.size && [...a].every(([name, level]) => b.get(name) === level)

/** An environment that is known only when the job runs: nobody can tell here which one is production. */
function everywhere({ name, environment }: DeployJob, named: NamedBy | null): string[] {
  if (named !== null || environment === null || !environment.includes('${{')) return []
  return [
    `The environment of job ${name} is ${environment}: the guard runs for each. Give its step an if where some of them are not production.`,
  ]
}

/** What a change of the files alone cannot see to. */
function remarks({ workflow, job, name, events }: DeployJob, { granting, besides, started }: Calls): string[] {
  const places = [{ workflow, job }, ...granting.map((caller) => ({ workflow: caller.workflow, job: caller.job.map }))]
  const queues = places.flatMap((place) => [
    pairOf(place.workflow.root, 'concurrency'),
    pairOf(place.job, 'concurrency'),
  ])
  const queued = queues.flatMap((pair) => (pair === null ? [] : [pair.value]))
  const before = sameEnvironmentBefore(workflow, job)
  const cutting = queued.some((value) => wordsIn(value).get('cancel-in-progress') === 'true')
  const others = besides.map((caller) => `${caller.job.name} of ${caller.workflow.file.path}`)
  return [
    ...(queued.length > 0
      ? []
      : [
          `Job ${name} has no concurrency group, so two deploys may run at once: add concurrency with cancel-in-progress: false.`,
        ]),
    ...(cutting
      ? [
          'cancel-in-progress: true stops a deploy and its watch in the middle when the next one starts: set it to false.',
        ]
      : []),
    ...(started.length === 0
      ? [`No workflow here starts ${workflow.file.path}: name those that do in workflows of the policy.`]
      : []),
    ...(others.length === 0
      ? []
      : [
          `Called for other environments than production: ${others.join(', ')}. They get the permissions too, because GitHub starts no run without.`,
        ]),
    ...(before.length === 0
      ? []
      : [
          `Job ${name} waits for ${before.join(' and ')}, with the same environment: where that changes production already, the guard has to be there (--job).`,
        ]),
    ...(events.includes('workflow_dispatch')
      ? [
          'The workflow can be started by hand: give the guard sha where another commit than that of the run is deployed.',
        ]
      : []),
    ...(pairOf(job, 'strategy') === null
      ? []
      : [
          `Job ${name} is a matrix: the guard runs in each job of it and takes each for a place (docs/cells.md). Where they are different services, give each its service (docs/services.md).`,
        ]),
  ]
}

/** Jobs that this one waits for and that name the same environment. */
function sameEnvironmentBefore({ jobs }: Workflow, job: YAMLMap): string[] {
  const own = environmentOf(job)
  const value = job.get('needs', true)
  const needs = new Set(isSeq(value) ? value.items.map(wordOf) : [wordOf(value)])
  return jobs.flatMap(({ name, map }) => (own !== null && needs.has(name) && environmentOf(map) === own ? [name] : []))
}

function offsetOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0
}

function startsItsLine(text: string, key: unknown): boolean {
  const offset = offsetOf(key)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === ''
}

function lineOf(text: string, offset: number): { readonly number: number; readonly text: string } {
  const number = text.slice(0, offset).split('\n').length - 1
  return { number, text: text.split('\n')[number] ?? '' }
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** A file with some of its lines changed. */
export function edited(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split('\n')
  for (const { at, removed, added } of edits.toSorted((a, b) => b.at - a.at)) lines.splice(at, removed, ...added)
  return lines.join('\n')
}

/** Lines around a change that a patch shows. */
const CONTEXT = 3

/** The changes as a unified diff, which `git apply` takes; of a new file where `text` is null. */
export function patchOf(path: string, text: string | null, edits: readonly LineEdit[]): string {
  const lines = text === null ? [] : text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined)
  let shift = 0
  const hunks = hunksOf(edits).map((group) => {
    const [first, last] = [group[0], group.at(-1)]
    const from = Math.max(0, (first?.at ?? 0) - CONTEXT)
    const until = Math.min(lines.length, (last?.at ?? 0) + (last?.removed ?? 0) + CONTEXT)
    const body: string[] = []
    let at = from
    for (const edit of group) {
      body.push(...lines.slice(at, edit.at).map((line) => ` ${line}`))
      body.push(...lines.slice(edit.at, edit.at + edit.removed).map((line) => `-${line}`))
      body.push(...edit.added.map((line) => `+${line}`))
      at = edit.at + edit.removed
    }
    body.push(...lines.slice(at, until).map((line) => ` ${line}`))
    const grown = group.reduce((sum, { added, removed }) => sum + added.length - removed, 0)
    const old = until - from
    const head = `@@ -${old === 0 ? 0 : from + 1},${old} +${from + 1 + shift},${old + grown} @@`
    shift += grown
    return [head, ...body].join('\n')
  })
  return [text === null ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`, ...hunks, ''].join('\n')
}

/** Changes that are so near to each other that one piece of the patch shows them. */
function hunksOf(edits: readonly LineEdit[]): LineEdit[][] {
  const groups: LineEdit[][] = []
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && edit.at - (last.at + last.removed) <= 2 * CONTEXT) group.push(edit)
    else groups.push([edit])
  }
  return groups
}
