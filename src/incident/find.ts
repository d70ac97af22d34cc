import { sameLogin } from '../deploy/identity.ts'
import type { Issue, Issues } from '../github/issues.ts'
import { incidentLabels, incidentMarker } from './marker.ts'

/** The incident's issue: of ours is what our token wrote, with the key's marker. The first one where there are several. */
export async function findIncident(
  deps: { readonly issues: Issues; readonly viewer: string },
  key: string,
): Promise<Issue | null> {
  const marker = incidentMarker(key)
  const listed = await deps.issues.list(incidentLabels)
  const ours = listed.filter(
    ({ author, body }) => author !== null && sameLogin(author, deps.viewer) && body.includes(marker),
  )
  return ours.toSorted((a, b) => a.number - b.number)[0] ?? null
}
