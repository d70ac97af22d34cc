import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathMatcher } from '../config/globs.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { ConfigurationError } from '../deploy/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { openLocalRepository } from '../git/bare.ts'
import type { Repository } from '../git/repository.ts'
import { rollbackText } from '../render/rollback-text.ts'
import { climbLadder, type LadderOutcome } from '../rollback/ladder.ts'
import { type OfflineRollback, offlineRollback } from '../rollback/offline-result.ts'
import { type RollbackArguments, readRollbackArguments } from './rollback-arguments.ts'

/**
 * `rollback --git-dir DIR --good SHA --bad SHA --onto SHA`: what taking the range back would give, computed from a repository on this
 * machine that is only read. Throws ConfigurationError for wrong usage, an unreadable policy or an unknown commit.
 */
export async function runRollback(args: readonly string[], print = write): Promise<number> {
  const given = readRollbackArguments(args)
  const tempDir = await mkdtemp(join(tmpdir(), 'deploy-guard-rollback-'))
  try {
    const result = await withRepository(given, tempDir)
    print(given.json ? `${JSON.stringify(result)}\n` : rollbackText(result))
    return exitCodes[result.outcome]
  } finally {
    await rm(tempDir, { recursive: true, force: true })
  }
}

const write = (text: string): void => void process.stdout.write(text)

const exitCodes: Readonly<Record<LadderOutcome, number>> = {
  clean: exitCode.ok,
  'kept-main': exitCode.ok,
  'nothing-to-revert': exitCode.ok,
  'restore-good': exitCode.bad,
  conflict: exitCode.bad,
}

async function withRepository(given: RollbackArguments, tempDir: string): Promise<OfflineRollback> {
  const keepMain = pathMatcher(await keptGlobs(given.policy))
  const repository = await openLocalRepository(given.gitDir, tempDir)
  try {
    const { bad, onto, restore, withoutWorkflows } = given
    await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto })
    const good = given.reland ? await parentOf(repository, bad) : given.good
    const wayBack = await climbLadder(repository, { good, bad, onto, restore, withoutWorkflows, keepMain })
    const isLater = await repository.isAncestor(bad, onto)
    const later = isLater ? await repository.firstParents(bad, onto) : []
    return offlineRollback({ ...given, good }, wayBack, later)
  } finally {
    await repository.close()
  }
}

async function parentOf(repository: Repository, sha: string): Promise<string> {
  const parent = (await repository.commit(sha))?.parents[0]
  if (parent !== undefined) return parent
  throw new ConfigurationError(`--reland ${sha} is the first commit of all: there is nothing before it to bring back`)
}

async function keptGlobs(file: string | null): Promise<readonly string[]> {
  if (file === null) return []
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(`--policy ${file} cannot be read`, { cause })
  })
  return parsePolicy(text, file).rollback.keepMain
}

async function requireCommits(repository: Repository, named: Readonly<Record<string, string>>): Promise<void> {
  const { missing } = await repository.fetch(Object.values(named))
  const unknown = Object.entries(named).filter(([, sha]) => missing.includes(sha))
  if (unknown.length === 0) return
  const list = unknown.map(([name, sha]) => `--${name} ${sha}`).join(', ')
  throw new ConfigurationError(`not a commit of this repository: ${list}. Fetch it, or give another`)
}
