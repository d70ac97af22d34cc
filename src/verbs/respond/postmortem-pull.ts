import { OutsideError } from '../../base/errors.ts'
import type { KnownIncident } from '../../deploy/record-entries.ts'
import { postmortemDocument } from '../../render/incident-postmortem.ts'
import type { ResponseDeps } from '../setting.ts'
import type { Live } from './live-incident.ts'

/**
 * Commits the postmortem of an incident as a file in the policy's folder, and opens its pull request: one, found again by its branch. One that a person
 * has closed stays closed. Null where the policy names no folder, no branch is known to put it on, or none may be opened, which is then said in the log.
 */
export async function openPostmortem(
  { ports, environment }: ResponseDeps,
  { incident, response, view, policy }: KnownIncident & Live,
): Promise<number | null> {
  const folder = policy.incident.postmortems
  const base = response?.base ?? ports.run.branch
  if (folder === undefined || base === null) return null
  const { pulls, gitData } = ports.appForge ?? ports.forge
  const { path, text, title, body } = postmortemDocument(view, { folder, environment, issue: incident.issue })
  const branch = `deploy-guard/postmortem-${incident.issue}`
  const [known] = await pulls.listByHead(branch)
  if (known !== undefined) return known.number
  const tip = await gitData.getRef(`refs/heads/${base}`)
  if (tip === null) return null
  if ((await gitData.getRef(`refs/heads/${branch}`)) === null) {
    const { tree } = await gitData.getCommit(tip)
    const changed = await gitData.createTree(tree, [{ path, mode: '100644', content: text }])
    const { sha } = await gitData.createCommit({ message: title, tree: changed, parents: [tip] })
    await gitData.createRef(`refs/heads/${branch}`, sha)
  }
  try {
    return (await pulls.create({ title, body, head: branch, base, draft: false })).number
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'pull-requests-not-permitted') throw error
    ports.log.warning(
      `The postmortem of incident #${incident.issue} is on the branch ${branch}: this workflow may not open its pull request, so open it yourself.`,
    )
    return null
  }
}
