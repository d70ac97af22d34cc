import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../../base/errors.ts'
import { quote } from '../../base/words.ts'
import { exitCode } from '../../deploy/result.ts'
import { usesGuard } from '../../config/workflow-check.ts'
import { checkPage } from '../../metrics/check-page.ts'
import { fetchPage, pageOf } from '../../metrics/page/scrape.ts'
import { repositoryFile, type RepositoryFile, workflowFiles } from '../repository-files.ts'
import { deployJobs } from './deploy-job.ts'
import { edited, type LineEdit, patchOf, withGuard } from './workflow-edit.ts'

/** How the verb is called; for --help and messages. */
export const initUsage = 'init [--repository DIR] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]'

const POLICY = '.github/deploy-guard.yml'
/** What a workflow writes to use the guard. */
const USES = 'deploy-guard/deploy-guard@v1'
const TIMEOUT_MILLISECONDS = 10_000

/** A file as it would be; `before` is null for a new one. */
type Planned = { readonly path: string; readonly before: string | null; readonly edits: readonly LineEdit[] }

/**
 * `init`: reads the workflows of a working tree and, if given, a metrics page, and says what to change: the workflow that deploys gets the guard, and a policy is
 * written. Prints a patch (`--write` writes the files); returns 0, or 1 where no workflow deploys. Throws a ConfigurationError on wrong use.
 */
export async function runInit(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  const files = await workflowFiles(asked.repository)
  const metrics = await metricsOf(asked.page)
  const workflow = changedWorkflow(files, asked.job, asked.page)
  const policy = await newPolicy(asked.repository, workflow.file, metrics.lines)
  const planned = [...(workflow.file === null ? [] : [workflow.file]), ...policy.files]
  const notes = [...workflow.notes, ...metrics.notes, ...policy.notes]
  if (asked.write) await write(asked.repository, planned)
  process.stdout.write(
    asked.json ? `${JSON.stringify(resultOf(planned, notes, asked.write))}\n` : textOf(planned, notes, asked.write),
  )
  return workflow.file === null ? exitCode.bad : exitCode.ok
}

type Asked = {
  readonly repository: string
  readonly page: string | null
  readonly job: string | null
  readonly write: boolean
  readonly json: boolean
}

function readArguments(args: readonly string[]): Asked {
  const options = {
    repository: { type: 'string', default: '.' },
    page: { type: 'string' },
    job: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { repository, page = null, job = null, write: writes, json } = parseArgs({ args: [...args], options }).values
    return { repository, page, job, write: writes, json }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`init: ${why}. Usage: ${initUsage}`, { cause })
  }
}

type Changed = { readonly file: Planned | null; readonly notes: readonly string[] }

function changedWorkflow(files: readonly RepositoryFile[], wanted: string | null, page: string | null): Changed {
  const guarded = files.find(({ text }) =>
    text.split('\n').some((line) => usesGuard(/uses:\s*['"]?([^\s'"]+)/.exec(line)?.[1] ?? '')),
  )
  if (guarded !== undefined && wanted === null)
    return { file: null, notes: [`${guarded.path} uses the guard already. Try: check --repository .`] }
  const jobs = deployJobs(files)
  const found = wanted === null ? jobs[0] : jobs.find(({ file, name }) => `${file.path}#${name}`.endsWith(wanted))
  if (found === undefined) {
    const known = jobs.map(({ file, name }) => `${file.path}#${name}`)
    if (wanted !== null)
      throw new ConfigurationError(
        `init: --job ${quote(wanted)}: expected one of ${known.join(', ') || 'none: no job looks like a deploy'}`,
      )
    return {
      file: null,
      notes: ['No job of .github/workflows looks like a deploy. The README has a whole workflow to begin with.'],
    }
  }
  const url = page !== null && /^https?:\/\//i.test(page) ? page : null
  const { edits, notes } = withGuard(found, { uses: USES, metricsUrl: url })
  const others = jobs
    .slice(0, 5)
    .filter((each) => each !== found)
    .map(({ file, name }) => `${file.path}#${name}`)
  const also =
    wanted !== null || others.length === 0
      ? []
      : [`Other jobs that look like deploys: ${others.join(', ')}. Choose one with --job.`]
  if (edits.length === 0) return { file: null, notes: [...notes, ...also] }
  return { file: { path: found.file.path, before: found.file.text, edits }, notes: [...notes, ...also] }
}

type Metrics = { readonly lines: readonly string[]; readonly notes: readonly string[] }

/** What of a page goes into the policy: nothing where one metric is known by its name, else the first that fits, to be looked at. */
async function metricsOf(page: string | null): Promise<Metrics> {
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
  const { metrics, candidates } = checkPage(read.exposition, [])
  if (metrics.some(({ separates }) => separates)) return { lines: [], notes: file }
  const [first] = candidates
  if (first === undefined)
    return { lines: [], notes: ['The page counts no requests that can be told apart: name metrics in watch.metrics.'] }
  return {
    lines: first.policy.split('\n'),
    notes: [...file, `Several metrics fit; the policy has ${first.name}. Try: check --page ${page}`],
  }
}

async function textOfPage(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(`init: --page: ${quote(file)} cannot be read`, { cause })
  }
}

async function newPolicy(
  folder: string,
  workflow: Planned | null,
  metrics: readonly string[],
): Promise<{ readonly files: readonly Planned[]; readonly notes: readonly string[] }> {
  if (workflow === null) return { files: [], notes: [] }
  if ((await repositoryFile(folder, POLICY)) !== null)
    return { files: [], notes: [`${POLICY} is there already and stays as it is.`] }
  const rest =
    metrics[0] === 'watch:'
      ? metrics
      : [
          'watch:',
          '  duration: 15m',
          '  false-alarm-rate: 0.01 # over the whole watch, all metrics and segments together',
          ...metrics,
        ]
  const added = [
    '# What the guard goes by. Everything has a default: node dist/cli.js policy FILE says what a file means.',
    'version: 1',
    `workflows: [${workflow.path}]`,
    'gate:',
    '  approvals: 1 # independent approvers that each line needs',
    ...rest.filter((line) => line !== '' && line !== 'version: 1'),
  ]
  return { files: [{ path: POLICY, before: null, edits: [{ at: 0, removed: 0, added }] }], notes: [] }
}

const contentOf = ({ before, edits }: Planned): string =>
  before === null ? `${edits.flatMap(({ added }) => added).join('\n')}\n` : edited(before, edits)

async function write(folder: string, planned: readonly Planned[]): Promise<void> {
  for (const file of planned) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, contentOf(file))
  }
}

function resultOf(planned: readonly Planned[], notes: readonly string[], written: boolean) {
  const fine = planned.length > 0
  return {
    schemaVersion: 1,
    verb: 'init',
    environment: '-',
    sha: null,
    baseSha: null,
    outcome: fine ? (written ? 'written' : 'proposed') : 'nothing-to-change',
    reasonCode: fine ? 'deploy-found' : 'no-deploy-found',
    message: messageOf(planned, written),
    files: planned.map((file) => ({ path: file.path, new: file.before === null, text: contentOf(file) })),
    notes,
  }
}

function messageOf(planned: readonly Planned[], written: boolean): string {
  if (planned.length === 0) return 'Nothing to change.'
  const names = planned.map(({ path }) => path).join(', ')
  return written ? `Written: ${names}.` : `To change: ${names}.`
}

/** A patch with comments that `git apply` passes over. */
function textOf(planned: readonly Planned[], notes: readonly string[], written: boolean): string {
  const hint = written || planned.length === 0 ? [] : ['# Write it with --write, or pipe this into: git apply']
  const head = [`# ${messageOf(planned, written)}`, ...notes.map((note) => `# ${note}`), ...hint]
  const patches = written ? [] : planned.map(({ path, before, edits }) => patchOf(path, before, edits))
  return `${head.join('\n')}\n${patches.join('')}`
}
