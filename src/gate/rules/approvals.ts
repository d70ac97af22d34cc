import { plural } from '../../base/words.ts'
import type { RulePolicy } from '../../config/rule-policy.ts'
import type { Coverage, UncoveredReason } from '../coverage.ts'
import type { RuleFacts } from './facts.ts'
import type { RuleRow } from './rule.ts'

const words: Readonly<Partial<Record<UncoveredReason, string>>> = {
  'rule-approvals-missing': 'lacks approvals',
  'rule-team-missing': 'lacks the approval of a team',
  'rule-team-unreadable': 'lacks the approval of a team that cannot be read',
}

/** Files of a measured range that lack what rules by path ask for, one line each. */
export function unapprovedFiles(coverage: Coverage | null): string[] {
  return (coverage?.uncovered ?? []).flatMap(({ path, reason, demanded }) => {
    const lacks = words[reason] ?? (demanded === undefined ? undefined : 'was not seen in this form')
    if (lacks === undefined) return []
    const teams = (demanded?.teams ?? []).map(({ names }) => `one of ${names.join(', ')}`)
    return [`${path} ${lacks}: asked for ${[plural(demanded?.approvals ?? 1, 'approval'), ...teams].join(', ')}`]
  })
}

/** What the measure of the range says of rules by path. The lines that lack an approval wait for it themselves: this only tells it as a rule. */
export function judgeApprovals({ rules }: RulePolicy, { unapproved }: RuleFacts): RuleRow[] {
  if (rules.length === 0) return []
  if (unapproved.length === 0) {
    const message = 'All that rules by path ask for is approved.'
    return [{ rule: 'approvals', outcome: 'ok', reasonCode: 'approved', message, evidence: [] }]
  }
  const message = `${plural(unapproved.length, 'file')} ${unapproved.length === 1 ? 'lacks' : 'lack'} approvals that rules by path ask for.`
  return [{ rule: 'approvals', outcome: 'review', reasonCode: 'approvals-missing', message, evidence: unapproved }]
}
