import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { RepositoryFile } from '../repository-files.ts'

/** A workflow file as nodes, so that a change of it keeps everything else as somebody wrote it. */
export type Workflow = {
  readonly file: RepositoryFile
  readonly root: YAMLMap
  /** Events that start it. */
  readonly events: readonly string[]
  readonly jobs: readonly Job[]
}

/** A job of a workflow, with its key. */
export type Job = { readonly name: string; readonly key: Pair; readonly map: YAMLMap }

/** Those of these files that are workflows; what is no YAML is none. */
export function workflowsOf(files: readonly RepositoryFile[]): readonly Workflow[] {
  return files.flatMap((file) => {
    const { contents: root, errors } = parseDocument(file.text)
    const jobs = isMap(root) ? root.get('jobs', true) : null
    if (errors.length > 0 || !isMap(root) || !isMap(jobs)) return []
    const found = jobs.items.flatMap((key): Job[] => {
      const name = wordOf(key.key)
      return name !== null && isMap(key.value) ? [{ name, key, map: key.value }] : []
    })
    return [{ file, root, events: eventsOf(root), jobs: found }]
  })
}

/** A job that calls a reusable workflow of the same repository, with what it gives to its inputs. */
export type Caller = { readonly workflow: Workflow; readonly job: Job; readonly given: ReadonlyMap<string, string> }

/** The jobs that call a workflow. */
export function callersOf(all: readonly Workflow[], { file }: Workflow): readonly Caller[] {
  return all.flatMap((workflow) =>
    workflow.jobs.flatMap((job): Caller[] => {
      if (wordOf(job.map.get('uses', true)) !== `./${file.path}`) return []
      return [{ workflow, job, given: wordsIn(job.map.get('with', true)) }]
    }),
  )
}

/** Those callers, and the callers of theirs, up to the workflows that an event starts. */
export function chainsTo(all: readonly Workflow[], callers: readonly Caller[]): readonly Caller[] {
  const chain = [...callers]
  const seen = new Set(callers.map(({ job }) => job))
  // The list grows while it is read.
  for (const { workflow } of chain) {
    for (const caller of callersOf(all, workflow)) {
      if (seen.has(caller.job)) continue
      seen.add(caller.job)
      chain.push(caller)
    }
  }
  return chain
}

/** Whether something else than another workflow starts it. */
export const startsByItself = ({ events }: Pick<Workflow, 'events'>): boolean =>
  events.some((event) => event !== 'workflow_call')

/** What the inputs of a workflow that is started by hand can be, as far as it lists that. */
export function choicesOf({ root }: Workflow, input: string): readonly string[] {
  const choices = root.getIn(['on', 'workflow_dispatch', 'inputs', input, 'options'], true)
  return isSeq(choices) ? choices.items.flatMap((item) => wordOf(item) ?? []) : []
}

/** What a key of a job's matrix can be, as far as the file lists that. */
export function cellsOf(job: YAMLMap, key: string): readonly string[] {
  const listed = job.getIn(['strategy', 'matrix', key], true)
  const more = job.getIn(['strategy', 'matrix', 'include'], true)
  const included = isSeq(more) ? more.items.flatMap((item) => wordsIn(item).get(key) ?? []) : []
  return [...(isSeq(listed) ? listed.items.flatMap((item) => wordOf(item) ?? []) : []), ...included]
}

function eventsOf(root: YAMLMap): string[] {
  const on = root.get('on', true) ?? root.get(true, true)
  const named = isSeq(on) ? on.items : isMap(on) ? on.items.map(({ key }) => key) : [on]
  return named.flatMap((item) => wordOf(item) ?? [])
}

/** What the scalars of a map hold, by their keys. */
export function wordsIn(map: unknown): ReadonlyMap<string, string> {
  if (!isMap(map)) return new Map()
  return new Map(
    map.items.flatMap(({ key, value }) => {
      const [name, word] = [wordOf(key), wordOf(value)]
      return name === null || word === null ? [] : [[name, word]]
    }),
  )
}

/** What a scalar holds; null for all else. */
export function wordOf(node: unknown): string | null {
  const value: unknown = isScalar(node) ? node.value : null
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null
}

/** Where a node stands in its file; undefined for what the file does not hold. */
export function rangeOf(node: unknown): readonly [from: number, valueEnd: number, end: number] | undefined {
  if (isMap(node) || isSeq(node) || isScalar(node)) return node.range ?? undefined
  return undefined
}

/** The entry of a key in a map. */
export function pairOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key) ?? null
}

/** The text of an entry of a map. */
export function textOf({ text }: RepositoryFile, { key, value }: Pair): string {
  const [from, until] = [rangeOf(key)?.[0], rangeOf(value)?.[1]]
  return from === undefined || until === undefined ? '' : text.slice(from, until)
}
