import { z } from 'zod'
import { OutsideError } from '../base/errors.ts'
import { orNull } from './api-errors.ts'
import type { Client } from './client.ts'
import { shaped } from './wire.ts'

/** A rule of a branch: GitHub's word for it, and for reviews how many it asks for. */
export type BranchRule = { readonly type: string; readonly approvals: number | null }

/** Settings of the repository, as far as a token may see them. */
export type Settings = {
  /** Whether workflows may open pull requests; null where the token may not see it, as that of a workflow never may. */
  mayOpenPulls(): Promise<boolean | null>
  /** The rules of rulesets that are in force on a branch. Classic branch protection is not among them. */
  rules(branch: string): Promise<readonly BranchRule[]>
}

const workflowPermissions = z.object({ can_approve_pull_request_reviews: z.boolean() })
const rule = z.object({
  type: z.string(),
  parameters: z.object({ required_approving_review_count: z.int().optional() }).optional().catch({}),
})

/** Reads settings of the client's repository. `rules` needs `metadata: read`, `mayOpenPulls` an administrator's token. */
export function settingsOf({ octokit, at }: Client): Settings {
  return {
    async mayOpenPulls() {
      try {
        const asked = octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at)
        const found = await orNull(asked)
        if (found === null) return null
        return shaped(workflowPermissions, found.data, 'Workflow permissions').can_approve_pull_request_reviews
      } catch (error) {
        if (error instanceof OutsideError && error.code === 'missing-permission') return null
        throw error
      }
    },
    async rules(branch) {
      const { data } = await octokit.rest.repos.getBranchRules({ ...at, branch, per_page: 100 })
      return shaped(z.array(rule), data, `Rules of ${branch}`).map(({ type, parameters }) => {
        return { type, approvals: parameters?.required_approving_review_count ?? null }
      })
    },
  }
}
