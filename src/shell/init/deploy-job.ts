import { isMap, isSeq, type Node, type YAMLMap } from 'yaml'
import type { RepositoryFile } from '../repository-files.ts'
import { callersOf, cellsOf, choicesOf, type Job, textOf, type Workflow, wordOf, workflowsOf } from './workflows.ts'

/** A job of a workflow that may deploy, with the nodes of its file that are changed. */
export type DeployJob = {
  readonly file: RepositoryFile
  readonly name: string
  /** How much speaks for it; more is better. */
  readonly score: number
  readonly workflow: Workflow
  readonly job: YAMLMap
  readonly steps: Node
  /** Name of its environment, an expression where the workflow has one; null where it names none. */
  readonly environment: string | null
  /** Events that start the workflow. */
  readonly events: readonly string[]
}

/** A word between other signs than letters and digits; `not`: what does not stand before it. */
const word = (words: string, not = ''): RegExp => new RegExp(`(?<![a-z0-9]|${not})(?:${words})(?![a-z0-9])`, 'i')

/** Words of a step, job or file that say that something is brought to production. */
const DEPLOYS = /\bdeploy|\brollout|\bpromote\b|\brelease\b/i
const PRODUCTION = word('prod(?:uction)?|live', '(?:non|pre|not)[-_ ]')
/** What a job runs that brings something to where it runs. */
const TOOLS =
  /kubectl|helm (?:upgrade|install)|flyctl|fly deploy|heroku|vercel|netlify|serverless deploy|sls deploy|cdk deploy|terraform apply|pulumi up|gcloud (?:run|app|functions) deploy|aws (?:ecs|lambda|deploy|s3 sync)|az webapp|cf push|argocd app|skaffold run|eb deploy|docker stack deploy|ansible-playbook|cap production|rsync|deploy\.sh/i
/** What publishes a package or a page is no service that has metrics. */
const PUBLISHES = /npm publish|twine upload|cargo publish|gh release|pages|docs|storybook|preview|codecov|labeler/i
const ELSEWHERE = word('staging|stage|dev|test|canary')

/** Whether a name is one of production. */
export const isProduction = (name: string): boolean => PRODUCTION.test(name)

/** The jobs of these workflows that look as if they deploy, the most likely first. */
export function deployJobs(files: readonly RepositoryFile[]): readonly DeployJob[] {
  const found = workflowsOf(files)
    .flatMap(jobsOf)
    .filter(({ score }) => score >= ENOUGH)
  return found.toSorted((a, b) => b.score - a.score || (a.file.path < b.file.path ? -1 : 1))
}

/** With less than this a job is no deploy: one word somewhere is not enough. */
const ENOUGH = 4

function jobsOf(workflow: Workflow): DeployJob[] {
  const { file, events } = workflow
  return workflow.jobs.flatMap(({ name, key, map }) => {
    const steps = map.get('steps', true)
    if (!isSeq(steps) || steps.items.length === 0) return []
    const environment = environmentOf(map)
    const score = scoreOf({ path: file.path, name, text: textOf(file, key), environment, events })
    return [{ file, name, score, workflow, job: map, steps, environment, events }]
  })
}

type Signs = Pick<DeployJob, 'name' | 'environment' | 'events'> & { readonly path: string; readonly text: string }

function scoreOf({ path, name, text, environment, events }: Signs): number {
  const points: readonly (readonly [boolean, number])[] = [
    [environment !== null, 3],
    [environment !== null && isProduction(environment), 2],
    [DEPLOYS.test(path), 1],
    [DEPLOYS.test(name), 3],
    [TOOLS.test(text), 3],
    [DEPLOYS.test(text), 1],
    [isProduction(text), 1],
    [isProduction(path) || isProduction(name), 1],
    [events.some((event) => STARTS.has(event)), 1],
    [PUBLISHES.test(`${path} ${name}`), -4],
    [PUBLISHES.test(text), -2],
    [ELSEWHERE.test(`${path} ${name} ${environment ?? ''}`), -2],
    [events.length > 0 && events.every((event) => event.startsWith('pull_request')), -4],
  ]
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0)
}

const STARTS: ReadonlySet<string> = new Set(['push', 'release', 'workflow_dispatch', 'workflow_run', 'workflow_call'])

/** What a job says of its environment; null where it names none. */
export function environmentOf(job: YAMLMap): string | null {
  const given = job.get('environment', true)
  const name = isMap(given) ? given.get('name', true) : given
  return wordOf(name)
}

/** What names the environment of a job, and which of its values are production: with any other the guard has nothing to do. */
export type NamedBy = {
  /** As an expression has it: `inputs.to`, `matrix.env`. */
  readonly expression: string
  readonly production: readonly string[]
  readonly others: readonly string[]
  /** The input, where it is one. */
  readonly input: string | null
}

/** Null where no input and no matrix names it, or where none of the values that are known is production. */
export function namedBy(all: readonly Workflow[], { workflow, job, environment }: DeployJob): NamedBy | null {
  const found = /^\$\{\{\s*((github\.event\.inputs|inputs|matrix)\.([\w-]+))\s*\}\}$/.exec(environment ?? '')
  const [, expression = '', source = '', name = ''] = found ?? []
  if (found === null) return null
  const callers = source === 'inputs' ? callersOf(all, workflow).map(({ given }) => given.get(name) ?? '') : []
  const known = source === 'matrix' ? cellsOf(job, name) : [...callers, ...choicesOf(workflow, name)]
  const production = [...new Set(known.filter(isProduction))].filter((value) => !value.includes('${{'))
  const others = [...new Set(known.filter((value) => !production.includes(value)))]
  return production.length === 0 ? null : { expression, production, others, input: source === 'matrix' ? null : name }
}

/** Jobs that call a reusable workflow of another repository, and look as if that deploys: nothing can be put into that one from here. */
export function deploysElsewhere(
  files: readonly RepositoryFile[],
): readonly { path: string; job: Job; uses: string }[] {
  return workflowsOf(files).flatMap(({ file, jobs }) =>
    jobs.flatMap((job) => {
      const uses = wordOf(job.map.get('uses', true)) ?? ''
      const isOther = uses !== '' && !uses.startsWith('./')
      return isOther && /deploy|rollout|promote/i.test(`${job.name} ${uses}`) ? [{ path: file.path, job, uses }] : []
    }),
  )
}
