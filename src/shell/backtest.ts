import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { quote } from '../base/words.ts'
import type { Policy } from '../config/policy.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { exitCode } from '../deploy/result.ts'
import { filledStore, type StoreSpec } from '../metrics/stores/stores.ts'
import type { VariableValues } from '../metrics/variables.ts'
import { openStore } from '../metrics/stores/open-store.ts'
import { backtestText } from '../render/backtest-text.ts'
import { backtest, type PastDeploy } from '../verbs/backtest/backtest.ts'
import { backtestResult } from '../verbs/backtest/backtest-result.ts'
import { valuesOf } from '../verbs/prepare-deploy.ts'
import { type NamedPart, PART, partOptions, rulesNamed, valuesSet } from './part.ts'
import { parseDeploys, unixOf } from './deploys-file.ts'
import type { GateOfPast } from './past-gate.ts'
import { writeReport } from './write-report.ts'

/** How the verb is called; for --help and messages. */
export const backtestUsage = `backtest --policy FILE ${PART} [--deploys FILE] [--from ISO] [--until ISO] [--git-dir DIR --evidence FILE] [--set NAME=VALUE]... [--json] [--html FILE]`

type Asked = {
  readonly policy: string
  readonly part: NamedPart
  readonly deploys: string | null
  /** Unix seconds. */
  readonly from: number | null
  readonly until: number | null
  readonly json: boolean
  readonly html: string | null
  /** What the policy's variables stand for, besides what each deploy says. */
  readonly values: VariableValues
  /** A repository and who had reviewed what, for the gate; null without. */
  readonly reviews: { readonly gitDir: string; readonly evidence: string } | null
}

/**
 * `backtest`: judges the deploys and the quiet hours of the past with a policy, from the store that it names. Prints the result (`--json`: the envelope) and
 * returns the exit code: 0 it was judged, 3 the store had nothing to judge. Throws a ConfigurationError on wrong use.
 */
export async function runBacktest(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  const whole = parsePolicy(await readText('--policy', asked.policy), asked.policy)
  const { policy, environment } = rulesNamed('backtest', whole, asked.part)
  const spec = policy.store
  if (spec === null) {
    throw new ConfigurationError(
      `backtest: ${asked.policy} names no metric store (watch.store), and a page knows only what is now: name a store`,
    )
  }
  const deploys = asked.deploys === null ? [] : parseDeploys(await readText('--deploys', asked.deploys), asked.deploys)
  const span = spanOf(asked, deploys, Math.max(policy.watch.duration, policy.watch.minWatch) + spec.range)
  const specOf = (sha: string, base: string | null): StoreSpec => {
    const { service } = asked.part
    const named = valuesOf({ environment, sha, ...(service === undefined ? {} : { service }) }, base)
    return filledStore(spec, { ...named, ...asked.values })
  }
  const store = await openStore(specOf(deploys.at(-1)?.sha ?? '', null))
  const within = deploys.filter(({ at }) => at >= span.from && at <= span.until)
  const found = await gated(asked, policy, (gateOf) =>
    backtest({ policy, specOf, store, deploys: within, ...span, gateOf, log: progress }),
  )
  const result = backtestResult(found)
  if (asked.html !== null) {
    const { backtestPage } = await import('../render/html/report.ts')
    await writeReport(asked.html, backtestPage(found, result.message))
  }
  process.stdout.write(asked.json ? `${JSON.stringify(result)}\n` : backtestText(found, result.message))
  return result.outcome === 'judged' ? exitCode.ok : exitCode.inconclusive
}

/** Runs the work with the gate of past deploys; without reviews nothing says who had seen what. */
async function gated<T>({ reviews }: Asked, policy: Policy, work: (gateOf: GateOfPast) => Promise<T>): Promise<T> {
  if (reviews === null) return work(() => Promise.resolve('unknown'))
  const { parseEvidence } = await import('../gate/review-evidence.ts')
  const { withPastGate } = await import('./past-gate.ts')
  const given = parseEvidence(await readText('--evidence', reviews.evidence), reviews.evidence)
  return withPastGate(reviews.gitDir, given, policy, work)
}

/** It may take minutes: whoever waits before a terminal sees how far it is. */
const say = (line: string): void => void (process.stderr.isTTY && process.stderr.write(`${line}\n`))
const progress: Log = { info: say, warning: say, debug: () => undefined }

const options = {
  policy: { type: 'string' },
  ...partOptions,
  deploys: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  json: { type: 'boolean', default: false },
  html: { type: 'string' },
  set: { type: 'string', multiple: true },
  'git-dir': { type: 'string' },
  evidence: { type: 'string' },
} as const

function readArguments(args: readonly string[]): Asked {
  const values = parsed(args)
  if (values.policy === undefined || values.policy === '')
    throw new ConfigurationError(`backtest: --policy is missing. Usage: ${backtestUsage}`)
  return {
    policy: values.policy,
    part: { environment: values.environment, service: values.service },
    deploys: values.deploys ?? null,
    from: values.from === undefined ? null : momentOf('--from', values.from),
    until: values.until === undefined ? null : momentOf('--until', values.until),
    json: values.json,
    html: values.html ?? null,
    values: valuesSet('backtest', values.set ?? []),
    reviews: reviewsOf(values['git-dir'], values.evidence),
  }
}

function reviewsOf(gitDir: string | undefined, evidence: string | undefined): Asked['reviews'] {
  if (gitDir === undefined && evidence === undefined) return null
  if (gitDir !== undefined && evidence !== undefined) return { gitDir, evidence }
  throw new ConfigurationError(`backtest: --git-dir and --evidence belong together. Usage: ${backtestUsage}`)
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`backtest: ${why}. Usage: ${backtestUsage}`, { cause })
  }
}

function momentOf(option: string, text: string): number {
  const at = unixOf(text)
  if (at !== null) return at
  throw new ConfigurationError(
    `backtest: ${option}: expected a time such as 2026-05-12T09:14:00Z, found ${quote(text)}`,
  )
}

/** Seconds of the past that are judged where nothing is said. */
const FORTNIGHT = 14 * 86_400

/** What is judged: what was asked for, else from the first deploy to the end of the last one's watch, else the last two weeks. */
function spanOf(
  { from, until }: Asked,
  deploys: readonly PastDeploy[],
  watched: number,
): { readonly from: number; readonly until: number } {
  const now = Date.now() / 1000
  const [first, last] = [deploys[0], deploys.at(-1)]
  const end = until ?? (last === undefined ? now : Math.min(now, last.at + watched))
  const span = { from: from ?? first?.began ?? end - FORTNIGHT, until: end }
  if (span.from < span.until) return span
  throw new ConfigurationError('backtest: --from has to be before --until, and before now')
}

async function readText(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    const why = code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`
    throw new ConfigurationError(`backtest: ${option}: ${quote(file)} cannot be read: ${why}`, { cause })
  }
}
