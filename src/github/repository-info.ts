import type { Permission } from '../base/permission.ts'
import { z } from 'zod'
import { orNull } from './api-errors.ts'
import type { Client } from './client.ts'
import { viewerAnswer } from './graphql-answers.ts'
import { VIEWER } from './graphql-documents.ts'
import { shaped } from './wire.ts'

export type RepositoryInfo = {
  get(): Promise<{
    readonly id: number
    readonly defaultBranch: string
    readonly hasIssues: boolean
    readonly private: boolean
  }>
  /** Login of the token's identity, e.g. `github-actions[bot]`. */
  viewer(): Promise<string>
  /** What the server says at this moment. */
  permission(login: string): Promise<Permission>
}

const wireRepository = z.object({
  id: z.int(),
  default_branch: z.string().min(1),
  has_issues: z.boolean(),
  private: z.boolean(),
})

/** Facts about the client's repository and token. Needs `metadata: read`, which every token has. */
export function repositoryInfoOf({ octokit, at, query }: Client): RepositoryInfo {
  return {
    async get() {
      const answer = await octokit.rest.repos.get(at)
      const data = shaped(wireRepository, answer.data, `GET /repos/${at.owner}/${at.repo}`)
      return { id: data.id, defaultBranch: data.default_branch, hasIssues: data.has_issues, private: data.private }
    },
    // REST's GET /user refuses the tokens of workflows and apps.
    async viewer() {
      return (await query(VIEWER, {}, viewerAnswer)).viewer.login
    },
    async permission(login) {
      const found = await orNull(octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login }))
      return known(found?.data.permission)
    },
  }
}

/** What is not one of GitHub's four words gives no rights. */
function known(permission: string | undefined): Permission {
  return permission === 'admin' || permission === 'write' || permission === 'read' ? permission : 'none'
}
