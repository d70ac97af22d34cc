import { readCommands } from '../../commands/read-commands.ts'
import { loginKey } from '../../deploy/identity.ts'
import type { Coverage } from '../../gate/coverage.ts'
import { pushFacts, residuePeople } from '../../gate/residue-people.ts'
import type { ReviewEvidence } from '../../gate/review-evidence.ts'
import type { RestorePoint } from '../../gate/rules/facts.ts'
import type { Ports } from '../ports.ts'
import type { Prepared } from '../prepare-deploy.ts'
import { MOST_PLACES } from './gate-release.ts'

/** Restore points that people say in comments, and the issues and pull requests where they can. */
export type SaidRestorePoints = { readonly points: readonly RestorePoint[]; readonly places: readonly number[] }

/**
 * Reads the restore points that people have checked and say so, on the gate's issue and the pull requests of the deploy: persons who may write at this moment
 * and had no part in it. How old each is the rule judges.
 */
export async function saidRestorePoints(
  ports: Ports,
  { record, branch, policy }: Pick<Prepared, 'record' | 'branch' | 'policy'>,
  { coverage, evidence }: { readonly coverage: Coverage | null; readonly evidence: ReviewEvidence | null },
): Promise<SaidRestorePoints> {
  if (coverage === null || evidence === null) return { points: [], places: [] }
  const { units } = coverage
  const { issue } = record.gate
  const pulls = units.flatMap(({ pull }) => pull ?? [])
  const places = [...new Set([...(issue === null ? [] : [issue]), ...pulls])].slice(0, MOST_PLACES)
  const points: RestorePoint[] = []
  const people = async () => {
    const found = residuePeople(coverage, evidence, await pushFacts(ports.forge, branch, coverage, units), units)
    return { logins: new Set(found.people.map(loginKey)), complete: !found.unknown }
  }
  const place = {
    residues: [],
    emergency: null,
    approve: () => undefined,
    callEmergency: () => undefined,
    restore: {
      people,
      take: ({ at, what }: Pick<RestorePoint, 'at' | 'what'>, { login }: { readonly login: string }): void => {
        points.push({ at, what, tested: null, by: login })
      },
    },
  }
  const { machineUsers } = policy.gate
  for (const number of places)
    await readCommands(ports, { number, where: 'gate', place, machineUsers, only: ['restore-point'] })
  return { points, places }
}
