import { isoNow } from '../../base/clock.ts'
import { OutsideError } from '../../base/errors.ts'
import { repositoryName } from '../../base/run.ts'
import { isOf, placeName } from '../../config/notify-policy.ts'
import { ruleFor } from '../../deploy/codeowners.ts'
import { sameLogin } from '../../deploy/identity.ts'
import type { GateOutcome } from '../../gate/decide.ts'
import { serviceOf, variablesOf } from '../../notify/notifiers.ts'
import type { NoticeOf } from '../../notify/notice.ts'
import type { Prepared } from '../prepare-deploy.ts'
import type { Setting } from '../setting.ts'
import { tellPeople } from '../tell-people.ts'
import { readOwnership } from './gate-facts.ts'
import type { Reviewed } from './show-gate.ts'

/** Names of owners and of people that a message has. */
const MOST = 20

/** Tells people that a deploy waits, and who could review it. What cannot be sent or recorded stops nothing, and is said. */
export async function tellHeld(setting: Setting, prepared: Prepared, reviewed: Reviewed): Promise<void> {
  const { outcome } = reviewed
  if (outcome.decision === 'pass') return
  const { ports } = setting
  const { request, policy, record } = prepared
  const involved = (reviewed.review?.people ?? []).slice(0, MOST)
  try {
    const notice: NoticeOf<'held'> = {
      kind: 'held',
      repository: repositoryName(ports.run),
      environment: request.environment,
      url: ports.run.runUrl,
      at: isoNow(ports.clock),
      sha: request.sha,
      decision: outcome.decision,
      reason: outcome.reasonCode,
      message: [...outcome.message].slice(0, 1000).join(''),
      issue: reviewed.review?.issue ?? null,
      owners: await ownersOf(prepared, outcome, involved),
      involved: [...involved],
    }
    await tellPeople(setting, record, [notice], policy)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`Nobody could be told that this deploy waits: ${error.message}`)
  }
}

/** A secret that is missing is said while there is time, and not when somebody has to be woken. */
export function warnOfMissing({ ports: { telling, log }, environment }: Setting, { policy }: Prepared): void {
  if (telling === undefined) return
  for (const place of policy.notify.places.filter((one) => isOf(one, environment))) {
    for (const variable of variablesOf(place).filter((name) => telling.secretOf(name) === ''))
      log.warning(
        `${placeName(place)} (${serviceOf(place)}) can be told nothing: ${variable} is empty. Give it to the step by env.`,
      )
  }
}

/** Owners of what nobody has seen, by CODEOWNERS in what runs now, without those whose approval would not count. */
async function ownersOf(
  { repository, base, request }: Prepared,
  { coverage }: GateOutcome,
  involved: readonly string[],
): Promise<string[]> {
  const paths = (coverage?.uncovered ?? []).map(({ path }) => path)
  if (paths.length === 0) return []
  const { codeowners } = await readOwnership(repository, base ?? request.sha, { teams: null, warn: () => undefined })
  if (codeowners === null) return []
  const names = new Set(paths.flatMap((path) => ruleFor(codeowners, path)?.owners ?? []))
  return [...names].filter((name) => !involved.some((login) => sameLogin(name, `@${login}`))).slice(0, MOST)
}
