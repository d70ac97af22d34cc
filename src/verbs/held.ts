import { type Containment, containsBad } from '../deploy/contains-bad.ts'
import type { Ports } from '../deploy/ports.ts'
import type { EnvironmentRecord, Hold } from '../deploy/record.ts'
import { findResponse } from '../deploy/responses.ts'
import { namingFix } from './naming-fix.ts'
import type { Prepared } from './prepare.ts'

/** The hold of an open incident, and whether this candidate contains what it is about. */
export type HoldFacts = { readonly hold: Hold; readonly containment: Containment }

/** Null where nothing is held. A candidate that contains the bad change, and no merged rollback of it, may not pass. */
export async function holdFacts(ports: Ports, prepared: Prepared): Promise<HoldFacts | null> {
  const { record, repository, request } = prepared
  const { hold } = record
  if (hold === null) return null
  const rollback = findResponse(record, hold.incidentKey)?.rollback
  const number = rollback?.step === 'opened' ? rollback.pull : hold.pull
  // Asked anew each time: the record says which pull request is ours, GitHub says whether it was merged.
  const pull = number === undefined ? null : await ports.forge.pulls.get(number)
  const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []
  const containment = await containsBad(repository, { candidate: request.sha, bad: hold.bad, rollbackMerges })
  if (!containment.contains) return { hold, containment }
  const issue = issueOf(record, hold)
  const { reviews, pullTexts } = ports.forge
  const question = { candidate: request.sha, bad: hold.bad, issue: issue ?? 0 }
  const known = containment.reason === 'bad-is-ancestor' && issue !== null
  const fix = known ? await namingFix({ reviews, pullTexts, log: ports.log }, repository, question) : null
  if (fix === null) return { hold, containment }
  ports.log.info(
    `#${fix} names the incident #${issue} and was approved as it is: the hold lets it pass to full review.`,
  )
  return { hold, containment: { contains: false, reason: 'fix-names-incident' } }
}

function issueOf(record: EnvironmentRecord, hold: Hold): number | null {
  const incident = findResponse(record, hold.incidentKey)?.incident
  return incident?.step === 'opened' ? incident.issue : (hold.issue ?? null)
}
