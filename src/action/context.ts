import { quote } from '../config/quote.ts'
import { ConfigurationError } from '../deploy/errors.ts'
import type { RunContext } from '../deploy/ports.ts'

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
    branch: /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1] ?? null,
    runnerName,
    ...(env['GITHUB_ACTOR'] ? { actor: env['GITHUB_ACTOR'] } : {}),
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
