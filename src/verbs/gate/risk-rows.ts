import { GitNeededError } from '../../base/errors.ts'
import type { Policy } from '../../config/policy.ts'
import type { RiskPolicy } from '../../config/risk-policy.ts'
import { assessRisk, riskFacts, type RiskRow } from '../../gate/risk/assess-risk.ts'
import { readRiskFiles } from '../../gate/risk/read-files.ts'
import { type KnownDeploys, readRangeHistory } from '../../gate/risk/read-history.ts'
import { statedRisk } from '../../gate/risk/stated-risk.ts'
import type { RiskFacts } from '../../gate/rules/facts.ts'
import { answered, atMostReview, strictestOf } from '../../gate/rules/rule.ts'
import type { Repository } from '../../git/repository.ts'

/** What risk is looked for in. */
export type RiskyDeploy = {
  /** What production runs. */
  readonly base: string
  readonly head: string
  readonly known: KnownDeploys
  /** It goes back, on purpose, to what was found good: that is shown, and asks for nothing. */
  readonly isRollback: boolean
}

/** `found`: what other rules have to know of it; null where nobody looked, or could. */
export type JudgedRisk = { readonly rows: readonly RiskRow[]; readonly found: RiskFacts | null }

/** What the policy's rule `risk` says of a deploy: signs of risk in what it changes, and the risk of the whole range. */
export async function judgeRisk(repository: Repository, policy: Policy, deploy: RiskyDeploy): Promise<JudgedRisk> {
  const { risk } = policy.gate
  if (risk === null) return { rows: [], found: null }
  const rows = await judged(repository, risk, policy, deploy)
  return { rows: deploy.isRollback ? rows.map(shown) : rows, found: riskFacts(rows) }
}

function shown(row: RiskRow): RiskRow {
  const { rule, reasonCode, message, evidence } = row
  return row.outcome === 'ok' ? row : { rule, outcome: 'inform', reasonCode, message, evidence }
}

async function judged(
  repository: Repository,
  risk: RiskPolicy,
  policy: Policy,
  deploy: RiskyDeploy,
): Promise<RiskRow[]> {
  const { base, head, known } = deploy
  try {
    const signs = assessRisk(await readRiskFiles(repository, { base, head }), risk, policy.rollback.risky)
    if (risk.stated === null) return signs
    // Each landing would be a request or two.
    if (repository.withoutGit !== undefined) return [...signs, noHistory()]
    return [...signs, ...statedRisk(await readRangeHistory(repository, { base, head }, known), risk)]
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    return [unread(risk, error.message)]
  }
}

function noHistory(): RiskRow {
  const message = 'Risk of the range: not estimated, as there is no git that could read the history.'
  return { rule: 'risk', outcome: 'inform', reasonCode: 'stated-risk', message, evidence: [] }
}

/** What was not read may hold anything: somebody has to look, unless the policy only informs. Without evidence nothing is blocked. */
function unread(risk: RiskPolicy, why: string): RiskRow {
  const message = 'Signs of risk could not be looked for, as there is no git that could read the changes.'
  const answer = answered(atMostReview(strictestOf(Object.values(risk.answers))))
  return { rule: 'risk', ...answer, reasonCode: 'not-read', message, evidence: [why] }
}
