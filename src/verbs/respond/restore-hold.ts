import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { isCommitId, shortSha } from '../../base/commit-id.ts'
import { OutsideError } from '../../base/errors.ts'
import { sameLogin } from '../../deploy/identity.ts'
import { incidentKey, rollbackBranch } from '../../deploy/keys.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { GitData } from '../../github/git-data.ts'
import type { Pull, Pulls } from '../../github/pulls.ts'
import { incidentLabels, incidentMarker } from '../../incident/incident-issue.ts'
import { markedRollback } from '../../render/rollback-marker.ts'
import { committedRange } from '../../rollback/rollback-branch.ts'
import type { ResponseDeps } from '../setting.ts'

/**
 * A record that is gone while an incident of ours is open: the hold is set again from the incident, for a ref that someone deleted must not let the
 * fault pass. Costs nothing where there is a record.
 */
export async function restoreHold(responder: ResponseDeps): Promise<void> {
  const { environment, ports, store } = responder
  if (!isEmpty(await store.read())) return
  const found = await openIncident(responder)
  if (found === null) return
  ports.log.warning(
    `The record of ${environment} is gone while incident #${found.issue} is open: its hold is set again.`,
  )
  const range = await writtenRange(responder.ports.forge, found, responder.service ?? null)
  const hold = {
    bad: found.bad,
    good: range?.good ?? null,
    ...(range !== null && { pull: range.pull }),
    since: isoNow(ports.clock),
    incidentKey: incidentKey(environment, found.bad),
    issue: found.issue,
    run: runRef(ports.run),
    why: 'the record is gone while its incident is open',
  }
  await store.update(`The hold of ${shortSha(found.bad)} is set again`, (record) =>
    isEmpty(record) ? { ...record, hold } : record,
  )
}

function isEmpty({ marks, watches, responses, hold }: EnvironmentRecord): boolean {
  return marks.length + watches.length + responses.length === 0 && hold === null
}

type Found = { readonly issue: number; readonly bad: string; readonly body: string }

async function openIncident({ environment, ports }: ResponseDeps): Promise<Found | null> {
  const [before = '', after = ''] = incidentMarker(incidentKey(environment, '\u0000')).split('\u0000')
  try {
    const open = (await ports.forge.issues.list(incidentLabels)).filter(({ state }) => state === 'open')
    if (open.length === 0) return null
    const viewer = await ports.forge.info.viewer()
    for (const { number, author, body } of open) {
      const at = body.lastIndexOf(before)
      const bad = body.slice(at + before.length).split(after)[0] ?? ''
      const byUs = author !== null && sameLogin(author, viewer)
      if (byUs && at >= 0 && isCommitId(bad)) return { issue: number, bad, body }
    }
    return null
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'issues-disabled') return null
    throw error
  }
}

/** The range that an incident is about, and the number of its rollback. */
export type WrittenRange = { readonly good: string; readonly pull: number }

type Forge = { readonly pulls: Pick<Pulls, 'get'>; readonly gitData: Pick<GitData, 'getCommit'> }

/** Commits that people may have pushed on top of ours. */
const depth = 20

/**
 * The range that an incident's rollback takes back, for a record that is gone. The issue only says where to look, as people may edit it: a commit
 * of the pull request names the range, and a machine opened it on the branch of that very range. Null where it is not so.
 */
export async function writtenRange(
  forge: Forge,
  { bad, body }: { readonly bad: string; readonly body: string },
  service: string | null = null,
): Promise<WrittenRange | null> {
  const number = markedRollback(body)
  const pull = number === null ? null : await forge.pulls.get(number)
  if (pull === null) return null
  const good = await committedGood(forge, pull.head.sha, bad)
  return good !== null && isOurs(pull, rollbackBranch(pull.base, good, bad, service))
    ? { good, pull: pull.number }
    : null
}

/** No person can have a login that ends like this, nor the identity of a workflow. */
function isOurs({ author, head }: Pull, branch: string): boolean {
  return author?.endsWith('[bot]') === true && head.branch === branch
}

/** What the commits of a rollback of `bad` say that they go back to. */
async function committedGood({ gitData }: Forge, head: string, bad: string): Promise<string | null> {
  let sha: string | undefined = head
  for (let above = 0; above < depth && sha !== undefined; above += 1) {
    const { message, parents }: Awaited<ReturnType<GitData['getCommit']>> = await gitData.getCommit(sha)
    const good = committedRange(message)
    if (good?.bad === bad) return good.good
    sha = parents[0]
  }
  return null
}
