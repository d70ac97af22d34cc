import { OutsideError } from '../deploy/errors.ts'
import type { Issue } from '../github/issues.ts'
import { applyFences, type Section } from '../render/fences.ts'
import type { IncidentDeps } from './deps.ts'

/** GitHub's own limit of a body, characters. */
const hardLimit = 65_536

/**
 * Brings the issue up to what the record says: our sections are written anew, all else stays. Does nothing where nothing has
 * changed, where the issue is gone, or where people have filled the body.
 */
export async function showIncident(
  deps: Pick<IncidentDeps, 'issues' | 'log'>,
  issueNumber: number,
  sections: readonly Section[],
): Promise<void> {
  const issue = await getIssue(deps, issueNumber)
  if (issue === null) return deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`)
  const body = applyFences(issue.body, sections)
  if (body === issue.body) return
  if (body.length > hardLimit)
    return deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`)
  await deps.issues.update(issueNumber, { body })
}

/** Null where it is gone, or issues were switched off since. */
async function getIssue({ issues }: Pick<IncidentDeps, 'issues'>, issueNumber: number): Promise<Issue | null> {
  try {
    return await issues.get(issueNumber)
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'issues-disabled') return null
    throw error
  }
}
