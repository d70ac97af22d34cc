import { sessionVersion2 } from '../../demo/changes.ts'
import { landReviewed } from '../../demo/people.ts'
import { ALL_PERMISSIONS, type Permission, type Permissions } from '../../stand-in/index.ts'
import type { AcceptanceStage } from '../stage.ts'
import type { Case } from './case.ts'
import { nobody } from './nobody.ts'

function without(...missing: readonly Permission[]): Permissions {
  return Object.fromEntries(Object.entries(ALL_PERMISSIONS).filter(([name]) => !missing.some((each) => each === name)))
}

/** Each permission that the README asks for, taken away by itself. */
const permissionCases: readonly Case[] = [
  { name: 'without any permission for contents', code: 1, permissions: without('contents') },
  { name: 'with contents: read', code: 1, permissions: { ...ALL_PERMISSIONS, contents: 'read' } },
  { name: 'without checks', code: 1, permissions: without('checks') },
  { name: 'without deployments', code: 1, permissions: without('deployments') },
  { name: 'with deployments: read', code: 1, permissions: { ...ALL_PERMISSIONS, deployments: 'read' } },
  { name: 'without actions', code: 1, permissions: without('actions') },
  {
    name: 'without pull-requests',
    code: 1,
    permissions: without('pull-requests'),
    arrange: (stage) => landReviewed(stage, { branch: 'v2', title: 'Version 2', files: { 'a.txt': 'a\n' } }),
  },
]

const readOnly: Permissions = Object.fromEntries(Object.keys(ALL_PERMISSIONS).map((name) => [name, 'read']))

const tokenCases: readonly Case[] = [
  {
    name: 'started by Dependabot, with a token that may only read',
    code: 1,
    permissions: readOnly,
    unusual: () => ({ variables: { GITHUB_ACTOR: 'dependabot[bot]' } }),
  },
  {
    name: 'started by a pull request from a fork, with a token that may only read',
    code: 1,
    permissions: readOnly,
    unusual: () => ({
      variables: { GITHUB_EVENT_NAME: 'pull_request' },
      event: { pull_request: { head: { repo: { full_name: 'mallory/shop' } } } },
    }),
  },
  { name: 'with a token that has expired', code: 1, arrange: (stage) => stage.github.revoke(stage.token) },
  { name: 'with an empty token', code: 1, inputs: () => ({ 'github-token': '' }) },
  {
    name: 'in a repository that the token may not see',
    code: 1,
    unusual: () => ({ variables: { GITHUB_REPOSITORY: 'acme/shoes' } }),
  },
]

const landBad = (stage: AcceptanceStage) =>
  landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: sessionVersion2 })

/** A regression where a part of the response cannot be had. */
const responseCases: readonly Case[] = [
  {
    name: 'a regression where Actions may not open pull requests',
    code: 1,
    arrange: (stage) => {
      stage.repo.settings.actionsMayCreatePulls = false
      return landBad(stage)
    },
    deploy: ({ service }) => service.release(['ios']),
  },
  {
    name: 'a regression where issues are disabled',
    code: 1,
    arrange: (stage) => {
      stage.repo.settings.issues = false
      return landBad(stage)
    },
    deploy: ({ service }) => service.release(['ios']),
  },
  {
    name: 'a regression without the permission issues',
    code: 1,
    permissions: without('issues'),
    arrange: landBad,
    deploy: ({ service }) => service.release(['ios']),
  },
]

const html = '<html><body><h1>Sign in</h1></body></html>'

/** GitHub does not answer as it should, each time it is asked. */
const faultCases: readonly Case[] = [
  {
    name: 'GitHub unreachable',
    code: 1,
    unusual: () => ({ variables: { GITHUB_API_URL: `${nobody}/api/v3` } }),
  },
  {
    name: 'GitHub slow',
    code: 1,
    arrange: ({ github }) => github.faults.add({ kind: 'delay', ms: 30_000, path: /\/issues\?/, times: 9 }),
  },
  {
    name: 'GitHub answering 502 with HTML',
    code: 1,
    arrange: ({ github }) => github.faults.add({ kind: 'status', status: 502, body: html, times: 99 }),
  },
  {
    name: 'a login page in place of GitHub',
    code: 1,
    arrange: ({ github }) => github.faults.add({ kind: 'status', status: 200, body: html, times: 99 }),
  },
  {
    name: 'GitHub’s rate limit, for an hour',
    code: 1,
    arrange: ({ github }) => {
      const reset = String(Math.floor(github.clock.now().getTime() / 1000) + 3600)
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
      const body = { message: 'API rate limit exceeded for installation.' }
      github.faults.add({ kind: 'status', status: 403, headers, body, times: 99 })
    },
  },
  {
    name: 'a redirect to another host, with a secret in it',
    code: 1,
    arrange: ({ github }) =>
      github.faults.add({ kind: 'redirect', location: 'https://user:hunter2@example.com/?token=hunter2', times: 99 }),
  },
]

/** What is wrong between the user and GitHub. */
export const githubCases: readonly Case[] = [...permissionCases, ...tokenCases, ...responseCases, ...faultCases]
