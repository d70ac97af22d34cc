import { describe, expect, it } from 'vitest'
import { readRunContext, readRunnerPlaces } from '../../src/action/runner.ts'
import { ConfigurationError } from '../../src/base/errors.ts'

const env = {
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '1234567890123',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/odd@name.yml@x',
  GITHUB_REF: 'refs/heads/release/2.x',
  GITHUB_SERVER_URL: 'https://github.example.com/',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  RUNNER_NAME: 'GitHub Actions 7',
  RUNNER_TEMP: '/tmp/x',
}

describe('readRunContext', () => {
  it('reads what the runner says', () => {
    expect(readRunContext(env)).toEqual({
      owner: 'acme',
      repo: 'shop',
      runId: 1234567890123,
      attempt: 2,
      workflowPath: '.github/workflows/deploy.yml',
      branch: 'release/2.x',
      runnerName: 'GitHub Actions 7',
      serverUrl: 'https://github.example.com',
      runUrl: 'https://github.example.com/acme/shop/actions/runs/1234567890123',
    })
  })

  it.each(['refs/tags/v1', 'refs/pull/12/merge', undefined])('knows no branch for %s', (ref) => {
    expect(readRunContext({ ...env, GITHUB_REF: ref }).branch).toBeNull()
  })

  it('reads the ref of a closed pull request as GitHub documents it, the event and how long runs are kept', () => {
    const more = { GITHUB_REF: '/refs/heads/main', GITHUB_EVENT_NAME: 'pull_request', GITHUB_RETENTION_DAYS: '3' }
    expect(readRunContext({ ...env, ...more })).toMatchObject({
      branch: 'main',
      event: 'pull_request',
      retentionDays: 3,
    })
  })

  it('names all that is missing or odd', () => {
    const odd = { ...env, GITHUB_RUN_ID: 'x1', RUNNER_NAME: undefined, GITHUB_REPOSITORY: 'shop' }
    expect(() => readRunContext(odd)).toThrow(ConfigurationError)
    expect(() => readRunContext(odd)).toThrow(
      /GITHUB_REPOSITORY is "shop", .*; GITHUB_RUN_ID is "x1", .*; RUNNER_NAME is not set/,
    )
  })
})

describe('readRunnerPlaces', () => {
  it('reads them', () => {
    expect(readRunnerPlaces(env)).toEqual({
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      temp: '/tmp/x',
    })
  })

  it('names what is missing', () =>
    expect(() => readRunnerPlaces({})).toThrow(/GITHUB_API_URL is not set; GITHUB_GRAPHQL_URL is not set; RUNNER_TEMP/))
})
