import { isMap, isScalar, isSeq } from 'yaml'
import { neededPermissions } from '../../deploy/modes.ts'
import { type DeployJob, pairOf, rangeOf, wordOf } from './deploy-job.ts'

/** Lines that take the place of others in a file: from line `at` (from 0) on, `removed` of them. */
export type LineEdit = { readonly at: number; readonly removed: number; readonly added: readonly string[] }

/** What the guard's step is given. */
export type GuardStep = { readonly uses: string; readonly metricsUrl: string | null }

/** How a workflow is changed so that a job of it has the guard, and what a person has to know of it; a change that cannot be made is said. */
export type WorkflowEdit = { readonly edits: readonly LineEdit[]; readonly notes: readonly string[] }

/**
 * The guard as first step of a job, with the permissions that it needs besides those that the job has. Only lines are added, or those of `permissions` replaced:
 * everything else of the file stays as somebody wrote it.
 */
export function withGuard(found: DeployJob, step: GuardStep): WorkflowEdit {
  const text = found.file.text
  const [from] = isSeq(found.steps) ? found.steps.items : []
  const first = lineOf(text, offsetOf(from))
  const dash = /^(\s*)- /.exec(first.text)
  if (dash === null) {
    const note = `The steps of job ${found.name} are not one a line: put the step in by hand.`
    return { edits: [], notes: [note, ...stepLines('      ', found, step)] }
  }
  const granted = permissionEdit(found)
  const edits = [...granted.edits, { at: first.number, removed: 0, added: stepLines(dash[1] ?? '', found, step) }].map(
    (edit) => ({ ...edit, added: edit.added.map((line) => (text.includes('\r\n') ? `${line}\r` : line)) }),
  )
  return { edits, notes: [...granted.notes, ...remarks(found)] }
}

function stepLines(indent: string, { environment, events }: DeployJob, { uses, metricsUrl }: GuardStep): string[] {
  const given = [
    ...(environment === null || environment === 'production' ? [] : [`environment: ${environment}`]),
    // What this run's commit is says nothing of the run that started it.
    ...(events.includes('workflow_run') && events.length === 1
      ? ['sha: ${{ github.event.workflow_run.head_sha }}']
      : []),
    ...(metricsUrl === null ? [] : [`metrics-url: ${metricsUrl}`]),
  ]
  const lines = [
    '- name: Deploy Guard',
    `  uses: ${uses}`,
    ...(given.length === 0 ? [] : ['  with:', ...given.map((each) => `    ${each}`)]),
  ]
  return lines.map((line) => `${indent}${line}`)
}

type Granted = ReadonlyMap<string, string>

function permissionEdit({ file, workflow, job }: DeployJob): WorkflowEdit {
  const own = pairOf(job, 'permissions')
  const whole = pairOf(workflow, 'permissions')
  const value = (own ?? whole)?.value
  if (isScalar(value) && value.value === 'write-all') return { edits: [], notes: [] }
  const needed = union(grantsOf(value), neededPermissions.guard)
  if (own !== null && sameGrants(grantsOf(own.value), needed)) return { edits: [], notes: [] }
  const indent = ' '.repeat(columnOf(file.text, offsetOf(job.items[0]?.key)))
  const added = [`${indent}permissions:`, ...[...needed].map(([name, level]) => `${indent}  ${name}: ${level}`)]
  const notes = own === null && whole === null ? [DEFAULTS] : isScalar(value) ? [READ_ALL] : []
  if (own === null) {
    // Before the steps: what a job may do is read before what it does.
    return { edits: [{ at: lineOf(file.text, offsetOf(pairOf(job, 'steps')?.key)).number, removed: 0, added }], notes }
  }
  const from = lineOf(file.text, offsetOf(own.key)).number
  const until = lineOf(file.text, (rangeOf(own.value)?.[1] ?? 1) - 1).number
  return { edits: [{ at: from, removed: until - from + 1, added }], notes }
}

const DEFAULTS =
  'The job had the default permissions of the repository and now has only those that are named. If a step of it needs another one (such as packages: write or id-token: write), add that.'
const READ_ALL = 'The job had read-all and now has only what is named: add what its other steps read besides.'

function grantsOf(value: unknown): Granted {
  if (!isMap(value)) return new Map()
  return new Map(
    value.items.flatMap(({ key, value: level }) =>
      isScalar(key) && isScalar(level) ? [[wordOf(key) ?? '', wordOf(level) ?? '']] : [],
    ),
  )
}

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

/** What a change of the file alone cannot see to. */
function remarks({ workflow, job, name, events }: DeployJob): string[] {
  const queued = pairOf(workflow, 'concurrency') !== null || pairOf(job, 'concurrency') !== null
  return [
    ...(queued
      ? []
      : [
          `Job ${name} has no concurrency group, so two deploys may run at once: add concurrency with cancel-in-progress: false.`,
        ]),
    ...(events.includes('workflow_dispatch')
      ? [
          'The workflow can be started by hand: give the guard sha where another commit than that of the run is deployed.',
        ]
      : []),
    ...(pairOf(job, 'strategy') === null
      ? []
      : [`Job ${name} is a matrix: the guard runs in each job of it. Give each its own environment.`]),
  ]
}

function offsetOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0
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
