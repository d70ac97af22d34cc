import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { unwritable } from './files.ts'
import type { Inputs } from './inputs.ts'
import { actionLog, hideSecret } from './log.ts'
import { appendSummary, keepPage } from './summary.ts'
import type { Clock } from '../base/clock.ts'
import { ConfigurationError } from '../base/errors.ts'
import type { RunContext } from '../base/run.ts'
import { quote } from '../base/words.ts'
import { openRepository, openSnapshots } from '../git/bare-repository.ts'
import { createForge } from '../github/forge.ts'
import { createPatience } from '../github/patience.ts'
import { openWithOrWithoutGit } from '../github/without-git/api-repository.ts'
import { sampleFileSource } from '../metrics/sampler/sample-file.ts'
import { isSamplerAlive, startSampler, stopSampler } from '../metrics/sampler/sampler-process.ts'
import type { Telling } from '../notify/notifier.ts'
import type { Ports, Sampling } from '../verbs/ports.ts'
import { dryForge } from '../verbs/run-mode.ts'
import { version } from '../version.ts'

/** The real outside world of one step. Once `cancelled` is aborted nothing waits any more, and the samplers of this process end. Throws ConfigurationError where the runner's variables are missing. */
export function createPorts(
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  cancelled: AbortSignal = new AbortController().signal,
): Ports {
  const run = readRunContext(env)
  const places = readRunnerPlaces(env)
  const clock = systemClock(cancelled)
  const patience = createPatience()
  const { owner, repo, serverUrl } = run
  const token = inputs.githubToken
  const remote = { url: `${serverUrl}/${owner}/${repo}.git`, token, tempDir: places.temp }
  const userAgent = `deploy-guard/${version}`
  const forgeOf = (used: string) =>
    createForge({
      owner,
      repo,
      token: used,
      apiUrl: places.apiUrl,
      userAgent,
      clock,
      log: actionLog,
      readOnly: inputs.dryRun,
      patience,
      cancelled,
    })
  const forge = inputs.dryRun ? dryForge(forgeOf(token), actionLog) : forgeOf(token)
  return {
    forge,
    appForge: inputs.appToken === null ? null : forgeOf(inputs.appToken),
    openRepository: () =>
      openWithOrWithoutGit(() => openRepository(remote), { objects: forge.objects, log: actionLog }),
    openSnapshots: () => openSnapshots(remote),
    sampling: createSampling(places.temp, clock, cancelled),
    clock,
    log: actionLog,
    run,
    summarise: appendSummary,
    keepPage: (name, make) => keepPage(places.temp, name, make),
    cancelled,
    soon: patience.soon,
    telling: createTelling(env),
  }
}

/** Loaded where somebody is told something. What is shorter than any secret of a service is not hidden: it would garble messages. */
function createTelling(env: NodeJS.ProcessEnv): Telling {
  const textOf = (variable: string): string => env[variable] ?? ''
  return {
    post: async (request) => (await import('../notify/post.ts')).post(request),
    textOf,
    secretOf(variable) {
      const secret = textOf(variable)
      if (secret.length >= 8) hideSecret(secret)
      return secret
    },
  }
}

function createSampling(temp: string, clock: Ports['clock'], cancelled: AbortSignal): Sampling {
  const folder = ourFolder(temp)
  return {
    start(spec) {
      // A name of its own each time: samples of an earlier step or attempt on this runner are not ours.
      const file = join(folder, `samples-${process.pid}-${clock.now()}.jsonl`)
      startSampler(process.execPath, join(dirname(process.argv[1] ?? ''), 'cli.js'), { ...spec, file })
      cancelled.addEventListener('abort', () => stopSampler(file), { once: true })
      return file
    },
    stop: stopSampler,
    open: (file, metrics, step) =>
      sampleFileSource({ file, metrics, step, clock, isAlive: () => isSamplerAlive(file) }),
  }
}

/** Our part of the runner's temporary folder. Throws ConfigurationError where nothing can be written there. */
function ourFolder(temp: string): string {
  const folder = join(temp, 'deploy-guard')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    throw new ConfigurationError(unwritable('RUNNER_TEMP', error, folder))
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Addresses and folders that the runner hands to a step. */
export type RunnerPlaces = { readonly apiUrl: string; readonly graphqlUrl: string; readonly temp: string }

const url = /^(https?:\/\/.+?)\/*$/
const anything = /^(.+)$/
const number = /^(\d+)$/

/** The run as GitHub Actions describes it. Throws one ConfigurationError that names every variable that is missing or odd. */
export function readRunContext(env: Environment): RunContext {
  const { groups, finish } = reader(env)
  const [owner = '', repo = ''] = groups('GITHUB_REPOSITORY', /^([^/\s]+)\/([^/\s]+)$/)
  const [runId = ''] = groups('GITHUB_RUN_ID', number)
  const [attempt = ''] = groups('GITHUB_RUN_ATTEMPT', number)
  // owner/name/.github/workflows/deploy.yml@refs/heads/main; a branch may hold an @ as well.
  const [workflowPath = ''] = groups('GITHUB_WORKFLOW_REF', /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/)
  const [serverUrl = ''] = groups('GITHUB_SERVER_URL', url)
  const [runnerName = ''] = groups('RUNNER_NAME', anything)
  finish()
  return {
    owner,
    repo,
    runId: Number(runId),
    attempt: Number(attempt),
    workflowPath,
    // A pull request's ref counts as a branch for GITHUB_REF_TYPE, and is none.
    // GitHub documents the ref of a closed pull request with a slash before it.
    branch: /^\/?refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1] ?? null,
    runnerName,
    ...(env['GITHUB_ACTOR'] ? { actor: env['GITHUB_ACTOR'] } : {}),
    ...(env['GITHUB_WORKFLOW_SHA'] ? { workflowSha: env['GITHUB_WORKFLOW_SHA'] } : {}),
    ...(env['GITHUB_JOB'] ? { job: env['GITHUB_JOB'] } : {}),
    ...(env['GITHUB_ACTION_REPOSITORY'] ? { action: env['GITHUB_ACTION_REPOSITORY'] } : {}),
    ...(env['GITHUB_EVENT_NAME'] ? { event: env['GITHUB_EVENT_NAME'] } : {}),
    ...(/^\d+$/.test(env['GITHUB_RETENTION_DAYS'] ?? '')
      ? { retentionDays: Number(env['GITHUB_RETENTION_DAYS']) }
      : {}),
    serverUrl,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
  }
}

/** Where the API is and where files may be left. Throws like `readRunContext`. */
export function readRunnerPlaces(env: Environment): RunnerPlaces {
  const { groups, finish } = reader(env)
  const [apiUrl = ''] = groups('GITHUB_API_URL', url)
  const [graphqlUrl = ''] = groups('GITHUB_GRAPHQL_URL', url)
  const [temp = ''] = groups('RUNNER_TEMP', anything)
  finish()
  return { apiUrl, graphqlUrl, temp }
}

/** Reads variables by patterns and keeps what was wrong with them for `finish`. */
function reader(env: Environment) {
  const mistakes: string[] = []
  return {
    /** What the groups of `pattern` hold; nothing where it does not fit. */
    groups(name: string, pattern: RegExp): string[] {
      const value = env[name] ?? ''
      const found = pattern.exec(value)
      if (found === null)
        mistakes.push(value === '' ? `${name} is not set` : `${name} is ${quote(value)}, expected ${pattern.source}`)
      return found?.slice(1) ?? []
    },
    finish(): void {
      if (mistakes.length === 0) return
      throw new ConfigurationError(`This does not look like a step of GitHub Actions: ${mistakes.join('; ')}`)
    },
  }
}

/** The machine's clock. Once `cancelled` is aborted nobody sleeps any more: there are seconds left to write down how things stand. */
export function systemClock(cancelled: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    async sleep(milliseconds) {
      await setTimeout(milliseconds, undefined, { signal: cancelled }).catch(() => undefined)
    },
  }
}
