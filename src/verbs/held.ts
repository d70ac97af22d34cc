import { type Containment, containsBad } from '../deploy/contains-bad.ts'
import type { Ports } from '../deploy/ports.ts'
import type { Hold } from '../deploy/record.ts'
import { findResponse } from '../deploy/responses.ts'
import type { Prepared } from './prepare.ts'

/** The hold of an open incident, and whether this candidate contains what it is about. */
export type HoldFacts = { readonly hold: Hold; readonly containment: Containment }

/** Null where nothing is held. A candidate that contains the bad change, and no merged rollback of it, may not pass. */
export async function holdFacts(ports: Ports, prepared: Prepared): Promise<HoldFacts | null> {
  const { record, repository, request } = prepared
  const { hold } = record
  if (hold === null) return null
  const rollback = findResponse(record, hold.incidentKey)?.rollback
  // Asked anew each time: the record says which pull request is ours, GitHub says whether it was merged.
  const pull = rollback?.step === 'opened' ? await ports.forge.pulls.get(rollback.pull) : null
  const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []
  const containment = await containsBad(repository, { candidate: request.sha, bad: hold.bad, rollbackMerges })
  return { hold, containment }
}
