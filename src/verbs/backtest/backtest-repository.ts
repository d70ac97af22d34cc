import { ConfigurationError } from '../../base/errors.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import { policyFor } from '../../config/services.ts'
import type { Envelope, Words } from '../../deploy/result.ts'
import type { Deployment } from '../../github/deployments.ts'
import { filledStore, type StoreSpec } from '../../metrics/stores/stores.ts'
import { openStore } from '../../metrics/stores/open-store.ts'
import type { Ports } from '../ports.ts'
import { valuesOf } from '../prepare-deploy.ts'
import { type DeployRequest, partOf, type Setting } from '../setting.ts'
import { backtest, type Backtest, type PastDeploy } from './backtest.ts'
import { type BacktestResult, backtestResult } from './backtest-result.ts'

/** What mode `backtest` says: the envelope with the parts that the shell prints as well. */
export type BacktestEnvelope = Envelope<'backtest'> &
  Words['backtest'] &
  Pick<BacktestResult, 'deploys' | 'quiet' | 'cost'>

/** Seconds of the past that are judged: what most stores keep, and a run has time for. */
const SPAN = 14 * 86_400

/**
 * Judges the deployments of the last two weeks, as GitHub lists them, and the quiet hours between, by the policy of the commit. Reads only. Throws a
 * ConfigurationError where the policy has mistakes or names no store.
 */
export async function backtestRepository(
  { ports }: Setting,
  request: DeployRequest,
): Promise<{ readonly result: BacktestEnvelope; readonly found: Backtest }> {
  const { environment, deployedTo = environment, sha } = request
  const policy = await policyOf(ports, request)
  const spec = policy.store
  if (spec === null)
    throw new ConfigurationError(
      'The policy names no metric store (watch.store), and a page knows only what is now: name one.',
    )
  const specOf = (ran: string, base: string | null): StoreSpec =>
    filledStore(spec, valuesOf({ ...request, sha: ran }, base))
  const until = ports.clock.now() / 1000
  const deploys = (await ports.forge.deployments.list(deployedTo)).flatMap(pastDeploy)
  const found = await backtest({
    policy,
    specOf,
    // What its address holds is of the newest: another place for each commit cannot be read at once.
    store: await openStore(specOf(sha, null)),
    deploys: deploys.filter(({ began }) => began >= until - SPAN),
    from: until - SPAN,
    until,
    gateOf: () => Promise.resolve('unknown'),
    log: ports.log,
  })
  const { outcome, reasonCode, message, deploys: judged, quiet, cost } = backtestResult(found)
  const head = { schemaVersion: 1, verb: 'backtest', environment, sha, baseSha: null } as const
  return { result: { ...head, outcome, reasonCode, message, deploys: judged, quiet, cost }, found }
}

async function policyOf({ forge }: Ports, request: DeployRequest) {
  const { policyPath, policyText, sha } = request
  if (policyText !== null) return policyFor(parsePolicy(policyText, 'policy-text'), partOf(request))
  return policyFor(parsePolicy((await forge.contents.text(policyPath, sha)) ?? '', policyPath), partOf(request))
}

/** A deployment that once succeeded; which of them would count as live is not asked, because the guard was not there. */
function pastDeploy({ sha, createdAt, statuses }: Deployment): PastDeploy[] {
  const success = statuses.findLast(({ state }) => state === 'success')
  if (success === undefined) return []
  const [began, at] = [Date.parse(createdAt) / 1000, Date.parse(success.createdAt) / 1000]
  return [{ sha, began: Math.min(began, at), at }]
}
