import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'

/** A workflow file of a repository. */
export type WorkflowFile = { readonly path: string; readonly text: string }

/** A job of a workflow that may deploy, with the nodes of its file that are changed. */
export type DeployJob = {
  readonly file: WorkflowFile
  readonly name: string
  /** How much speaks for it; more is better. */
  readonly score: number
  readonly workflow: YAMLMap
  readonly job: YAMLMap
  readonly steps: Node
  /** Name of its environment, an expression where the workflow has one; null where it names none. */
  readonly environment: string | null
  /** Events that start the workflow. */
  readonly events: readonly string[]
}

/** Words of a step, job or file that say that something is brought to production. */
const DEPLOYS = /\bdeploy|\brollout|\bpromote\b|\brelease\b/i
const PRODUCTION = /\bprod(?:uction)?\b|\blive\b/i
/** What a job runs that brings something to where it runs. */
const TOOLS =
  /kubectl|helm (?:upgrade|install)|flyctl|fly deploy|heroku|vercel|netlify|serverless deploy|sls deploy|cdk deploy|terraform apply|pulumi up|gcloud (?:run|app|functions) deploy|aws (?:ecs|lambda|deploy|s3 sync)|az webapp|cf push|argocd app|skaffold run|eb deploy|docker stack deploy|ansible-playbook|cap production|rsync|deploy\.sh/i
/** What publishes a package or a page is no service that has metrics. */
const PUBLISHES = /npm publish|twine upload|cargo publish|gh release|pages|docs|storybook|preview|codecov|labeler/i

/** The jobs of these workflows that look as if they deploy, the most likely first. */
export function deployJobs(files: readonly WorkflowFile[]): readonly DeployJob[] {
  const found = files.flatMap(jobsOf).filter(({ score }) => score >= ENOUGH)
  return found.toSorted((a, b) => b.score - a.score || (a.file.path < b.file.path ? -1 : 1))
}

/** With less than this a job is no deploy: one word somewhere is not enough. */
const ENOUGH = 4

function jobsOf(file: WorkflowFile): DeployJob[] {
  const document = parseDocument(file.text)
  const root = document.contents
  const jobs = isMap(root) ? root.get('jobs', true) : null
  if (document.errors.length > 0 || !isMap(root) || !isMap(jobs)) return []
  const events = eventsOf(root.get('on', true) ?? root.get(true, true))
  return jobs.items.flatMap((pair) => {
    const job = pair.value
    if (!isMap(job) || !isScalar(pair.key)) return []
    const steps = job.get('steps', true)
    if (!isSeq(steps) || steps.items.length === 0) return []
    const name = wordOf(pair.key) ?? ''
    const environment = environmentOf(job)
    const text = textOf(file.text, pair)
    const score = scoreOf({ path: file.path, name, text, environment, events })
    return [{ file, name, score, workflow: root, job, steps, environment, events }]
  })
}

type Signs = Pick<DeployJob, 'name' | 'environment' | 'events'> & { readonly path: string; readonly text: string }

function scoreOf({ path, name, text, environment, events }: Signs): number {
  const points: readonly (readonly [boolean, number])[] = [
    [environment !== null, 3],
    [environment !== null && PRODUCTION.test(environment), 2],
    [DEPLOYS.test(path), 1],
    [DEPLOYS.test(name), 3],
    [TOOLS.test(text), 3],
    [DEPLOYS.test(text), 1],
    [PRODUCTION.test(text), 1],
    [events.some((event) => STARTS.has(event)), 1],
    [PUBLISHES.test(`${path} ${name}`), -4],
    [PUBLISHES.test(text), -2],
    [/\b(?:staging|stage|dev|test|canary)\b/i.test(`${path} ${name} ${environment ?? ''}`), -2],
    [events.length > 0 && events.every((event) => event.startsWith('pull_request')), -4],
  ]
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0)
}

const STARTS: ReadonlySet<string> = new Set(['push', 'release', 'workflow_dispatch', 'workflow_run', 'workflow_call'])

function eventsOf(on: unknown): string[] {
  const named = isSeq(on) ? on.items : isMap(on) ? on.items.map(({ key }) => key) : [on]
  return named.flatMap((item) => wordOf(item) ?? [])
}

function environmentOf(job: YAMLMap): string | null {
  const given = job.get('environment', true)
  const name = isMap(given) ? given.get('name', true) : given
  return wordOf(name)
}

function textOf(text: string, pair: Pair): string {
  const [from, until] = [rangeOf(pair.key)?.[0], rangeOf(pair.value)?.[1]]
  return from === undefined || until === undefined ? '' : text.slice(from, until)
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
