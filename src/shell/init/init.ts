import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../../base/errors.ts'
import { quote } from '../../base/words.ts'
import { exitCode } from '../../deploy/result.ts'
import { createForge } from '../../github/forge.ts'
import { checkPage, pageLabel, pageLines } from '../../metrics/check-page.ts'
import { discover } from '../../metrics/discover.ts'
import type { Exposition } from '../../metrics/page/exposition.ts'
import { fetchPage, pageOf } from '../../metrics/page/scrape.ts'
import { version } from '../../version.ts'
import { repositoryFile, workflowFiles } from '../repository-files.ts'
import { contentOf, type MetricLines, type Plan, type Planned, planOf, type PlanReason, POLICY } from './plan.ts'
import { BRANCH, propose, type Proposed, readBase } from './propose.ts'
import { patchOf } from './workflow-edit.ts'

/** How the verb is called; for --help and messages. */
export const initUsage =
  'init [--repository DIR | --pull-request OWNER/NAME] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]'

const TIMEOUT_MILLISECONDS = 10_000

/**
 * `init`: reads the workflows of a working tree or, with `--pull-request`, of the default branch on GitHub, and a metrics page if one is given, and says what to
 * change: the workflow that deploys gets the guard, and a policy is written. Prints a patch, writes the files (`--write`), or opens the pull request; returns
 * 0, also where the guard is there already, or 1 where it could not be put in. Throws a ConfigurationError on wrong use.
 */
export async function runInit(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  const { plan, proposed } = asked.pull === null ? await inFolder(asked) : await onGitHub(asked, asked.pull)
  const done: Done = { plan, proposed, written: asked.write }
  process.stdout.write(asked.json ? `${JSON.stringify(resultOf(done))}\n` : textOf(done))
  return exitCodes[plan.reason]
}

const exitCodes: Readonly<Record<PlanReason, number>> = {
  'deploy-found': exitCode.ok,
  'guard-found': exitCode.ok,
  'by-hand': exitCode.bad,
  'no-deploy-found': exitCode.bad,
}

type Asked = {
  readonly repository: string
  readonly pull: { readonly owner: string; readonly repo: string } | null
  readonly page: string | null
  readonly job: string | null
  readonly write: boolean
  readonly json: boolean
}

function readArguments(args: readonly string[]): Asked {
  const options = {
    repository: { type: 'string' },
    'pull-request': { type: 'string' },
    page: { type: 'string' },
    job: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const
  let values
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`init: ${why}. Usage: ${initUsage}`, { cause })
  }
  const { repository, page = null, job = null, write: writes, json, 'pull-request': pull } = values
  if (pull !== undefined && (repository !== undefined || writes))
    throw new ConfigurationError(
      `init: --pull-request reads and writes on GitHub, so --repository and --write do not go with it. Usage: ${initUsage}`,
    )
  return {
    repository: repository ?? '.',
    pull: pull === undefined ? null : named(pull),
    page,
    job,
    write: writes,
    json,
  }
}

function named(text: string): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? []
  if (owner === undefined || repo === undefined)
    throw new ConfigurationError(`init: --pull-request: expected OWNER/NAME, found ${quote(text)}`)
  return { owner, repo }
}

type Outcome = { readonly plan: Plan; readonly proposed: Proposed | null }

async function inFolder({ repository, job, page, write: writes }: Asked): Promise<Outcome> {
  const workflows = await workflowFiles(repository)
  const hasPolicy = (await repositoryFile(repository, POLICY)) !== null
  const plan = planOf({ workflows, hasPolicy, job, page, metrics: await metricsOf(page) })
  if (writes) await write(repository, plan.files)
  return { plan, proposed: null }
}

async function onGitHub({ job, page }: Asked, at: { owner: string; repo: string }): Promise<Outcome> {
  const { env } = process
  const token = env['GH_TOKEN'] || env['GITHUB_TOKEN'] || ''
  if (token === '')
    throw new ConfigurationError(
      'init: --pull-request needs a token in GH_TOKEN or GITHUB_TOKEN, with contents: write, pull requests: write and workflows: write',
    )
  const forge = createForge({
    ...at,
    token,
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    userAgent: `deploy-guard/${version}`,
    clock: { now: () => Date.now(), sleep: (milliseconds) => setTimeout(milliseconds) },
    log: { info: tell, warning: tell, debug: () => {} },
  })
  const base = await readBase(forge)
  const plan = planOf({ ...base, job, page, metrics: await metricsOf(page) })
  return { plan, proposed: plan.files.length === 0 ? null : await propose(forge, base, plan) }
}

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** What of a page goes into the policy: nothing where one metric is known by its name, else the first that fits, to be looked at. */
async function metricsOf(page: string | null): Promise<MetricLines> {
  if (page === null) {
    const note =
      'No metrics are named, so the gate works and the watch can say nothing: give --page, or write metrics-url, probe-url or watch.store.'
    return { lines: [], notes: [note] }
  }
  const isUrl = /^https?:\/\//i.test(page)
  const read = isUrl ? await fetchPage(page, TIMEOUT_MILLISECONDS) : pageOf(await textOfPage(page))
  if ('missing' in read) {
    const why = `${quote(page)} cannot be read from here: ${read.missing}: ${read.detail ?? ''}`
    if (!isUrl) throw new ConfigurationError(`init: --page: ${why}`)
    return { lines: [], notes: [`${why}. The runner has to reach it: run mode check there.`] }
  }
  const file = isUrl ? [] : ['The page was given as a file: write its address into the workflow as metrics-url.']
  const { exposition } = read
  const { metrics, candidates } = checkPage(exposition, [])
  if (metrics.some(({ separates }) => separates)) {
    const { lines, notes } = byUserLabel(exposition)
    return { lines, notes: [...file, ...notes] }
  }
  const [first] = candidates
  if (first === undefined)
    return { lines: [], notes: ['The page counts no requests that can be told apart: name metrics in watch.metrics.'] }
  return {
    lines: first.policy.split('\n'),
    notes: [...file, `Several metrics fit; the policy has ${first.name}. Try: check --page ${page}`],
  }
}

/** A metric that is found without being named is named all the same where its users can be told apart. */
function byUserLabel(exposition: Exposition): MetricLines {
  const { chosen } = discover(exposition)
  const label = chosen === null ? null : pageLabel(exposition, chosen)
  if (chosen === null || label === null) return { lines: [], notes: [] }
  const note = `Requests are judged by ${label} as well: write another label as segment where that fits better.`
  return { lines: pageLines(exposition, chosen).split('\n'), notes: [note] }
}

async function textOfPage(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(`init: --page: ${quote(file)} cannot be read`, { cause })
  }
}

async function write(folder: string, planned: readonly Planned[]): Promise<void> {
  for (const file of planned) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, contentOf(file))
  }
}

/** What was done, for what is printed. */
type Done = Outcome & { readonly written: boolean }

function resultOf(done: Done) {
  const { plan, proposed, written } = done
  const { files, found, decided, notes } = plan
  const fine = files.length > 0
  return {
    schemaVersion: 1,
    verb: 'init',
    environment: '-',
    sha: null,
    baseSha: null,
    outcome: fine ? (proposed?.state ?? (written ? 'written' : 'proposed')) : 'nothing-to-change',
    reasonCode: plan.reason,
    message: messageOf(done),
    pullRequest: proposed?.pull?.number ?? null,
    files: files.map((file) => ({ path: file.path, new: file.before === null, text: contentOf(file) })),
    found,
    decided,
    notes,
  }
}

function messageOf({ plan: { files }, proposed, written }: Done): string {
  if (files.length === 0) return 'Nothing to change.'
  if (proposed !== null) return proposedText(proposed)
  const names = files.map(({ path }) => path).join(', ')
  return written ? `Written: ${names}.` : `To change: ${names}.`
}

function proposedText({ state, pull }: Proposed): string {
  if (pull === null)
    return `The change is on the branch ${BRANCH}. This token may not open its pull request, so open it yourself.`
  const words = { opened: 'Opened', updated: 'Updated', unchanged: 'Nothing new', 'branch-only': 'Pushed' } as const
  return `${words[state]}: pull request #${pull.number}, ${pull.url}`
}

/** A patch with comments that `git apply` passes over. */
function textOf(done: Done): string {
  const { plan, proposed, written } = done
  const { files, found, decided, notes } = plan
  const shows = !written && proposed === null
  const hint = shows && files.length > 0 ? ['# Write it with --write, or pipe this into: git apply'] : []
  const said = [messageOf(done), ...found, ...decided, ...notes.map((note) => `Check: ${note}`)]
  const patches = shows ? files.map(({ path, before, edits }) => patchOf(path, before, edits)) : []
  return `${[...said.map((line) => `# ${line}`), ...hint].join('\n')}\n${patches.join('')}`
}
