import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { branchRules } from '../../model/branch-rule.ts'

/** The rules in force on a branch. */
export const routes = [
  route('GET /repos/{owner}/{repo}/rules/branches/{branch}', { metadata: 'read' }, (call) => {
    const { repo, input } = call
    const wanted = branchRules(repo).filter((rule) => rule.branch === input.branch)
    const source = { ruleset_source_type: 'Repository', ruleset_source: repo.fullName, ruleset_id: repo.id }
    return paged(call, wanted, {
      wire: ({ type, parameters }) => ({ type, ...(parameters && { parameters }), ...source }),
    })
  }),
]
