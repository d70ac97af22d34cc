import { sameLogin } from '../deploy/identity.ts'
import { OutsideError } from '../deploy/errors.ts'
import { incidentKey } from '../deploy/keys.ts'
import type { EnvironmentRecord } from '../deploy/record.ts'
import { incidentLabels, incidentMarker } from '../incident/marker.ts'
import type { ResponseDeps } from './responder.ts'
import { writtenRange } from './written-range.ts'

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
  const range = await writtenRange(responder.ports.forge, found)
  const hold = {
    bad: found.bad,
    good: range?.good ?? null,
    ...(range !== null && { pull: range.pull }),
    since: new Date(ports.clock.now()).toISOString(),
    incidentKey: incidentKey(environment, found.bad),
    issue: found.issue,
    run: { id: ports.run.runId, attempt: ports.run.attempt },
    why: 'the record is gone while its incident is open',
  }
  await store.update(`The hold of ${found.bad.slice(0, 7)} is set again`, (record) =>
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
      const isOurs = author !== null && sameLogin(author, viewer)
      if (isOurs && at >= 0 && /^[0-9a-f]{40}$/.test(bad)) return { issue: number, bad, body }
    }
    return null
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'issues-disabled') return null
    throw error
  }
}
