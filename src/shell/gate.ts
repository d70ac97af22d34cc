import { isCommitId } from '../base/commit-id.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { PART, partOptions, rulesNamed } from './part.ts'
import { policyPlaces } from './policy-places.ts'
import { exitCode } from '../deploy/result.ts'
import { parseEvidence } from '../gate/review-evidence.ts'
import type { GivenFacts } from '../gate/rules/facts-file.ts'
import { openLocalRepository } from '../git/bare-repository.ts'
import { renderGateText } from '../render/terminal-text.ts'
import { gateOffline, type OfflineQuestion } from '../verbs/gate/gate-candidate.ts'
import { writeReport } from './write-report.ts'
import { gateResult } from '../verbs/results.ts'

const usage = `gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] ${PART} [--now ISO] [--facts FILE] [--json] [--html FILE]`

/** Runs the gate on local inputs only and returns the exit code: 0 pass, 1 needs review. Throws ConfigurationError for bad input. */
export async function runGate(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const given = parseEvidence(await readInput(options.evidence), options.evidence)
  const text = options.policy === null ? '' : await readInput(options.policy)
  const { environment, policy } = rulesNamed('gate', parsePolicy(text, options.policy ?? 'policy'), options)
  const now = options.now ?? (given.now === null ? Date.now() : Date.parse(given.now))
  const facts = options.facts === null ? null : await readFacts(options.facts)
  const { base, head } = options
  const warn = (line: string): void => void process.stderr.write(`${line}\n`)
  const places = { policyPaths: policyPlaces(options.policy), workflows: policy.workflows }
  const question: OfflineQuestion = { environment, base, head, given, policy, places, now, warn, facts }
  const { outcome, digest, outside } = await inRepository(options.gitDir, question)
  const judged = { baseSha: base, outcome, digest, outside, service: options.service }
  if (options.html !== null) {
    const { gatePage } = await import('../render/html/deploy.ts')
    const view = { outcome, environment, sha: head, baseSha: base, outside, service: options.service }
    await writeReport(options.html, gatePage({ ...view, repositoryUrl: '' }))
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(gateResult({ environment, sha: head }, judged))}\n`
      : renderGateText(outcome, digest, { service: options.service, outside }),
  )
  return outcome.decision === 'pass' ? exitCode.ok : exitCode.bad
}

async function inRepository(gitDir: string, question: OfflineQuestion): ReturnType<typeof gateOffline> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-gate-'))
  try {
    const repository = await openLocalRepository(gitDir, folder)
    try {
      return await gateOffline(repository, question)
    } finally {
      await repository.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  const known = {
    'git-dir': text,
    base: text,
    head: text,
    evidence: text,
    policy: text,
    ...partOptions,
    now: text,
    facts: text,
    json: { type: 'boolean' },
    html: text,
  } as const
  const { values } = parse(() => parseArgs({ args: [...args], options: known }))
  const needed = (name: 'git-dir' | 'base' | 'head' | 'evidence'): string => {
    const value = values[name]
    if (value !== undefined && value !== '') return value
    throw new ConfigurationError(`gate: --${name} is missing. Usage: ${usage}`)
  }
  return {
    gitDir: needed('git-dir'),
    base: commitId('--base', needed('base')),
    head: commitId('--head', needed('head')),
    evidence: needed('evidence'),
    policy: values.policy ?? null,
    environment: values.environment ?? null,
    service: values.service ?? null,
    now: values.now === undefined ? null : moment(values.now),
    facts: values.facts ?? null,
    json: values.json ?? false,
    html: values.html ?? null,
  }
}

/** What `--now` says; rules about the time are tried with it. */
function moment(given: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(given)
    ? Date.parse(given)
    : Number.NaN
  if (!Number.isNaN(at)) return at
  throw new ConfigurationError(
    `gate: --now expects a time such as 2026-12-18T17:30:00Z, found ${JSON.stringify(given)}`,
  )
}

async function readFacts(path: string): Promise<GivenFacts> {
  const { parseFacts } = await import('../gate/rules/facts-file.ts')
  return parseFacts(await readInput(path), path)
}

function parse<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`gate: ${why}. Usage: ${usage}`, { cause })
  }
}

function commitId(option: string, given: string): string {
  const id = given.toLowerCase()
  if (isCommitId(id)) return id
  throw new ConfigurationError(
    `gate: ${option} expects a full commit id of 40 hexadecimal digits (git rev-parse), found ${JSON.stringify(given)}`,
  )
}

async function readInput(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${path} cannot be read: ${why}`, { cause })
  }
}
