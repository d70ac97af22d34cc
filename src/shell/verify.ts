import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { artifactPattern } from '../deploy/artifact.ts'
import { exitCode } from '../deploy/result.ts'
import { checkProof, type ProofCheck, type RepositoryWord, type Statement, statementSchema } from '../gate/proof.ts'
import { openLocalRepository } from '../git/bare-repository.ts'
import type { Repository } from '../git/repository.ts'

const usage = 'verify --statement FILE --git-dir DIR [--artifact-digest sha256:HEX] [--repository OWNER/NAME] [--json]'

/** Checks a statement of the gate against a repository and returns the exit code: 0 where all that it claims holds. Throws ConfigurationError for bad input. */
export async function runVerify(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const statement = await readStatement(options.statement)
  const word = await inRepository(options.gitDir, (repository) => wordOf(repository, statement))
  const checks = checkProof(statement, word, options)
  const holds = checks.every((check) => check.holds)
  const result = {
    schemaVersion: 1,
    verb: 'verify',
    holds,
    sha: statement.predicate.deployGuard.range.candidate,
    checks,
  }
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : textOf(holds, checks))
  return holds ? exitCode.ok : exitCode.bad
}

function textOf(holds: boolean, checks: readonly ProofCheck[]): string {
  const lines = checks.map(
    ({ check, holds: one, message }) => `  ${one ? 'yes' : 'NO '} ${check}: ${printable(message)}`,
  )
  const head = holds ? 'All that the statement claims holds.' : 'Something that the statement claims does not hold:'
  return `${[head, ...lines, '', 'Who made it is not told by it: see its signature (gh attestation verify).'].join('\n')}\n`
}

/** A statement is text of others. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`)
}

async function wordOf(repository: Repository, { predicate }: Statement): Promise<RepositoryWord> {
  const { base, candidate } = predicate.deployGuard.range
  const { missing } = await repository.fetch([candidate, ...(base === null ? [] : [base])])
  const candidateKnown = !missing.includes(candidate)
  const baseKnown = base === null ? null : !missing.includes(base)
  const landed =
    base !== null && candidateKnown && baseKnown === true ? await repository.firstParents(base, candidate) : []
  return {
    candidateKnown,
    baseKnown,
    landed: landed.map(({ sha }) => sha),
    policyKnown: await policyKnown(repository, predicate),
  }
}

/** A policy that is in no commit was given in the workflow, or is that of a commit without a file: nothing can be compared. */
async function policyKnown(repository: Repository, { policy }: Statement['predicate']): Promise<boolean | null> {
  const commit = policy.digest?.['gitCommit']
  if (commit === undefined) return null
  const { missing } = await repository.fetch([commit])
  return missing.length === 0
}

async function inRepository<T>(gitDir: string, work: (repository: Repository) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-verify-'))
  try {
    const repository = await openLocalRepository(gitDir, folder)
    try {
      return await work(repository)
    } finally {
      await repository.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readStatement(path: string): Promise<Statement> {
  const parsed = statementSchema.safeParse(await readJson(path))
  if (parsed.success) return parsed.data
  const mistakes = parsed.error.issues.map(
    (issue) => `${path}: ${issue.path.map(String).join('.') || 'the whole file'}: ${issue.message}`,
  )
  throw new ConfigurationError([`${path} is no statement of the gate:`, ...mistakes.slice(0, 10)].join('\n'))
}

async function readJson(path: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return value
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${path} cannot be read: ${why}`, { cause })
  }
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  const known = {
    statement: text,
    'git-dir': text,
    'artifact-digest': text,
    repository: text,
    json: { type: 'boolean' },
  } as const
  const { values } = parse(() => parseArgs({ args: [...args], options: known }))
  const needed = (name: 'statement' | 'git-dir'): string => {
    const value = values[name]
    if (value !== undefined && value !== '') return value
    throw new ConfigurationError(`verify: --${name} is missing. Usage: ${usage}`)
  }
  const artifact = values['artifact-digest'] ?? null
  if (artifact !== null && !artifactPattern.test(artifact))
    throw new ConfigurationError(
      `verify: --artifact-digest expects sha256: and 64 hex digits, found ${JSON.stringify(artifact)}`,
    )
  return {
    statement: needed('statement'),
    gitDir: needed('git-dir'),
    artifact,
    repository: values.repository ?? null,
    json: values.json ?? false,
  }
}

function parse<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`verify: ${why}. Usage: ${usage}`, { cause })
  }
}
