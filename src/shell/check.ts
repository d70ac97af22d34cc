import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { filledRules } from '../config/variables.ts'
import type { MetricQuery, Policy } from '../config/policy.ts'
import { isReady } from '../deploy/readiness.ts'
import { exitCode } from '../deploy/result.ts'
import { checkAnswerers } from '../metrics/check-answerers.ts'
import { reachOf } from '../metrics/check-past.ts'
import {
  type Checked,
  type CheckedCandidate,
  type CheckedMetric,
  checkPage,
  joinedChecks,
} from '../metrics/check-page.ts'
import { checkStore } from '../metrics/check-store.ts'
import type { VariableValues } from '../metrics/variables.ts'
import type { Access } from '../metrics/login.ts'
import { openLogin } from '../metrics/stores/open-store.ts'
import { wholeOf } from '../metrics/page-reader.ts'
import { fetchPage, type Page, pageOf } from '../metrics/page/scrape.ts'
import { count } from '../render/quantities.ts'
import { type NamedPart, partOptions, rulesNamed, valuesSet } from './part.ts'

const usage = 'check: expected --page URL or FILE (once for each process), --policy FILE, or both'
const TIMEOUT_MILLISECONDS = 10_000
/** A page that several processes answer is seen when it is read a few times. */
const READINGS = 6
const BETWEEN_MILLISECONDS = 150

type Asked = {
  /** One for each process of the service. */
  readonly pages: readonly string[]
  readonly policy: string | null
  readonly part: NamedPart
  readonly repository: string | null
  readonly json: boolean
  /** Whether the store is asked for other metrics even where all of the policy's work. */
  readonly suggest: boolean
  /** What the policy's variables stand for. */
  readonly values: VariableValues
}

/**
 * `check`: says what a watch would read of a page, or of what a policy names, without judging anything. Prints the result (`--json`: the envelope) and
 * returns the exit code: 0 all of it would be judged, 1 something never would be. Throws a ConfigurationError on wrong use.
 */
export async function runCheck(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked.repository !== null) return checkWhole(asked, asked.repository)
  const policy = asked.policy === null ? null : await rulesAsked(asked, asked.policy)
  const checked = joinedChecks(await partsOf(asked, policy))
  const isFine = checked.metrics.length > 0 && checked.problems.every(({ judged }) => judged)
  process.stdout.write(asked.json ? `${JSON.stringify(envelope(checked, isFine))}\n` : report(checked, isFine))
  return isFine ? exitCode.ok : exitCode.bad
}

/** What was named stands for the variables as well. */
async function rulesAsked({ part, values }: Asked, file: string): Promise<Policy> {
  const { environment, policy } = rulesNamed('check', parsePolicy(await readText('--policy', file), file), part)
  const named = part.environment == null && part.service == null ? {} : { environment }
  return filledRules(policy, { ...named, ...(part.service == null ? {} : { service: part.service }), ...values })
}

function readArguments(args: readonly string[]): Asked {
  const text = { type: 'string' } as const
  const options = {
    page: { ...text, multiple: true },
    policy: text,
    ...partOptions,
    repository: text,
    set: { ...text, multiple: true },
    json: { type: 'boolean' },
    suggest: { type: 'boolean' },
  } as const
  let values
  try {
    values = parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${usage}: ${why}`, { cause })
  }
  const { page: pages = [], policy = null, repository = null, set = [], json = false, suggest = false } = values
  const { environment, service } = values
  if (pages.length === 0 && policy === null && repository === null) throw new ConfigurationError(usage)
  return {
    pages,
    policy,
    part: { environment, service },
    repository,
    json,
    values: valuesSet('check', set),
    suggest,
  }
}

/** The same of a whole working tree: its workflows and its policy as well, in one table of what is missing before the first deploy. */
async function checkWhole({ pages, policy: file, part, values, json }: Asked, folder: string): Promise<number> {
  const [{ checkFolder }, { metricRows }, { readinessText }] = await Promise.all([
    import('./check-folder.ts'),
    import('../verbs/check/metric-rows.ts'),
    import('../render/readiness.ts'),
  ])
  const found = await checkFolder(folder, { file, part, values })
  const read = found.policy
  const paged = pages.length === 0 ? [] : metricRows(await pagesPart(pages, read?.queries ?? [], read?.openings.page))
  const rows = [...found.rows, ...paged]
  const isFine = isReady(rows)
  const message = isFine ? 'Nothing is missing, as far as can be seen from here.' : 'Something is missing.'
  const head = { schemaVersion: 1, verb: 'check', environment: '-', sha: null, baseSha: null }
  const said = {
    ...head,
    outcome: isFine ? 'ready' : 'not-ready',
    reasonCode: isFine ? 'nothing-missing' : 'something-missing',
    message,
    rows,
  }
  process.stdout.write(json ? `${JSON.stringify(said)}\n` : readinessText(message, rows))
  return isFine ? exitCode.ok : exitCode.bad
}

async function readText(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    const why = code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`
    throw new ConfigurationError(`check: ${option}: ${quote(file)} cannot be read: ${why}`, { cause })
  }
}

/** What the pages and the store that are named hold. */
async function partsOf({ pages, suggest }: Asked, policy: Policy | null): Promise<Checked[]> {
  const queries = policy?.queries ?? []
  const store = policy?.store ?? null
  if (pages.length === 0 && store === null) {
    throw new ConfigurationError(
      'check: the policy names no store, so --page is needed: the page that metrics-url names in the workflow',
    )
  }
  return [
    ...(pages.length === 0 ? [] : [await pagesPart(pages, queries, policy?.openings.page)]),
    ...(store === null || policy === null
      ? []
      : [await checkStore(store, policy.watch.step, Date.now() / 1000, suggest)]),
  ]
}

/** What pages hold together, as a watch would read them, and what is wrong with each. */
async function pagesPart(
  addresses: readonly string[],
  queries: readonly MetricQuery[],
  access?: Access,
): Promise<Checked> {
  const pages = await Promise.all(
    addresses.map(async (address) => ({ address, read: await readPage(address, access) })),
  )
  const gone = pages.flatMap(({ address, read: [first] }) =>
    first === undefined || 'missing' in first.page ? [unread(address, first?.page ?? null)] : [],
  )
  const firsts = pages.flatMap(({ read: [first] }) =>
    first === undefined || 'missing' in first.page ? [] : [first.page.exposition],
  )
  const whole = wholeOf(firsts)
  const several = pages.flatMap(({ address, read }) => {
    const found = read.flatMap(({ at, page }) => ('missing' in page ? [] : [{ at, exposition: page.exposition }]))
    const where = addresses.length === 1 ? 'page' : `page ${address}`
    return checkAnswerers(found).map((problem) => ({ ...problem, where }))
  })
  const checked = whole === null ? [] : [checkPage(whole, queries)]
  return joinedChecks([...checked, ...gone, { metrics: [], candidates: [], problems: several }])
}

const readPage = async (address: string, access?: Access): Promise<Awaited<ReturnType<typeof readings>>> =>
  /^https?:\/\//i.test(address)
    ? readings(address, access)
    : [{ at: 0, page: pageOf(await readText('--page', address)) }]

async function readings(url: string, access?: Access): Promise<{ readonly at: number; readonly page: Page }[]> {
  const opened = access && (await openLogin(access))
  if (opened !== undefined && 'lacking' in opened)
    throw new ConfigurationError(`check: watch.page: the environment variable ${opened.lacking} is not set`)
  const pages: { at: number; page: Page }[] = []
  for (let each = 0; each < READINGS; each++) {
    if (each > 0) await sleep(BETWEEN_MILLISECONDS)
    const page = await fetchPage(url, TIMEOUT_MILLISECONDS, opened)
    pages.push({ at: Date.now() / 1000, page })
    if ('missing' in page) break
  }
  return pages
}

function unread(where: string, page: Page | null): Checked {
  const what = page !== null && 'missing' in page ? `${page.missing}: ${page.detail ?? ''}` : 'nothing was read'
  const cure =
    'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect or a password.'
  return { metrics: [], candidates: [], problems: [{ where, what, cure, judged: false }] }
}

function envelope({ metrics, candidates, problems }: Checked, isFine: boolean) {
  return {
    schemaVersion: 1,
    verb: 'check',
    environment: '-',
    sha: null,
    baseSha: null,
    outcome: isFine ? 'readable' : 'unreadable',
    reasonCode: isFine ? 'all-judged' : 'never-judged',
    message: messageOf(metrics, isFine),
    metrics,
    candidates,
    problems: problems.map(({ where, what, cure }) => ({ where, what, cure })),
  }
}

function messageOf(metrics: readonly CheckedMetric[], isFine: boolean): string {
  if (metrics.length === 0) return 'Nothing would be judged.'
  if (isFine) return `${metrics.length === 1 ? 'The metric' : `All ${metrics.length} metrics`} would be judged.`
  const lost = metrics.filter(({ separates }) => !separates).map(({ name }) => name)
  return lost.length === 0 ? 'Not all of it would be judged.' : `${lost.join(', ')} would never be judged.`
}

function report({ metrics, candidates, problems }: Checked, isFine: boolean): string {
  return [
    messageOf(metrics, isFine),
    ...metrics.flatMap(metricLines),
    ...problems.flatMap(({ where, what, cure }) => ['', `${where}: ${what}`, `  ${cure.replaceAll('\n', '\n  ')}`]),
    ...(candidates.length === 0 ? [] : ['', 'Could be watched too, with these lines of policy:']),
    ...candidates.flatMap(candidateLines),
    '',
  ].join('\n')
}

function metricLines(metric: CheckedMetric): string[] {
  const { name, kind, total, bad, segments, events, badEvents, reason } = metric
  const share = events === null || badEvents === null ? '' : ` ${count(badEvents)} bad of ${count(events)}`
  const what = bad === null ? (total ?? '') : `${bad} out of ${total}`
  const each = segments.length === 0 ? [] : [`  for each of ${segments.slice(0, 10).join(', ')}`]
  return [
    '',
    `${name} (${kind}):${share}`,
    `  ${what}`,
    ...each,
    ...reachOf(metric).map((line) => `  ${line}`),
    ...(reason === null ? [] : [`  never judged: ${reason}`]),
  ]
}

function candidateLines({ by, events, badEvents, policy }: CheckedCandidate): string[] {
  const share = events === null || badEvents === null ? '' : `${count(badEvents)} bad of ${count(events)}`
  return ['', `# ${[by, share].filter((each) => each !== null && each !== '').join(', ')}`, policy]
}
