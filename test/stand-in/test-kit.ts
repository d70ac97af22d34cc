import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { afterEach, beforeEach } from 'vitest'
import { GitHub, ManualClock, type People } from './index.ts'

const run = promisify(execFile)

/** What each test of the stand-in starts with. */
export interface Kit {
  readonly clock: ManualClock
  readonly github: GitHub
  readonly repo: People
  /** A client with a workflow's token that may do everything. */
  readonly client: Octokit
  /** A folder that is removed after the test. */
  readonly folder: string
}

/** The owner and name every call to the test repository takes. */
export const SHOP = { owner: 'acme', repo: 'shop' }

/** Starts a stand-in before each test and stops it afterwards; violations fail the test unless they are expected. */
export function useKit({ violations = 'fail' }: { violations?: 'fail' | 'expected' } = {}): () => Kit {
  let kit: Kit | undefined
  beforeEach(async () => {
    const clock = new ManualClock()
    const github = await GitHub.start({ clock })
    const repo = await github.repository('acme/shop')
    for (const login of ['alice', 'bob', 'carol']) repo.user(login)
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-test-'))
    kit = { clock, github, repo, folder, client: clientFor(github, github.token({ repository: 'acme/shop' })) }
  })
  afterEach(async () => {
    if (!kit) return
    await kit.github.stop()
    await rm(kit.folder, { recursive: true, force: true })
    if (violations === 'fail' && kit.github.violations.length > 0) throw new Error(kit.github.violations.join('\n'))
  })
  return () => {
    if (!kit) throw new Error('the kit is there only during a test')
    return kit
  }
}

/** A client as the Action uses one. */
export function clientFor(github: GitHub, token: string): Octokit {
  const silent = () => undefined
  return new Octokit({
    auth: token,
    baseUrl: github.apiUrl,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
}

/** Runs git in a folder, with nothing of the machine's configuration, and gives what it wrote. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const author = {
    GIT_AUTHOR_NAME: 'alice',
    GIT_AUTHOR_EMAIL: 'alice@example.com',
    GIT_COMMITTER_NAME: 'alice',
    GIT_COMMITTER_EMAIL: 'alice@example.com',
    GIT_AUTHOR_DATE: '2026-01-05T09:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-05T09:00:00Z',
  }
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...author,
  }
  const { stdout } = await run('git', args, { cwd, env })
  return stdout.trimEnd()
}

/** The address to clone from, with the token in it. */
export function cloneUrl(github: GitHub, token: string): string {
  return `${github.url.replace('//', `//x-access-token:${token}@`)}/acme/shop.git`
}

/** Asks a GraphQL query. */
export async function graphql(github: GitHub, token: string, query: string): Promise<unknown> {
  const response = await fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
