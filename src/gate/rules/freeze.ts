import type { FreezeRule, RulePolicy } from '../../config/rule-policy.ts'
import type { RuleFacts } from './facts.ts'
import { type RuleRow, ruleRow, strictestOf } from './rule.ts'
import {
  exceptionOf,
  type Frozen,
  frozenAt,
  inWords,
  labelWords,
  nextOpening,
  openingWords,
  spanWords,
  timeWords,
} from './schedule.ts'

/** Whether the policy freezes deploys now. A calendar that cannot be read freezes them: nobody knows whether today is in it. */
export function judgeFreeze(policy: Pick<RulePolicy, 'windows' | 'freeze'>, facts: RuleFacts): RuleRow[] {
  if (policy.freeze.length === 0) return []
  const { now, relief, labels } = facts
  const frozen = frozenAt(policy, facts, now)
  const unread = policy.freeze.flatMap((freeze) => mistakeOf(freeze, facts))
  const evidence = [...frozen.map((one) => evidenceOf(one, now)), ...unread.map(({ words }) => words)]
  const row = (answer: Parameters<typeof ruleRow>[1], reasonCode: string, message: string): RuleRow[] =>
    ruleRow('freeze', answer, reasonCode, message, evidence)
  const [first] = frozen
  if (first === undefined && unread.length === 0) return row('ok', 'no-freeze', 'No freeze holds now.')
  if (relief === 'rollback') return row('ok', 'rollback', `${headOf(first)} A rollback passes.`)
  const held = frozen.filter(({ freeze }) => exceptionOf(freeze.except, labels) === null)
  const [holding] = held
  if (holding !== undefined) {
    const answer = strictestOf(held.map(({ freeze }) => freeze))
    const again = openingWords(nextOpening(policy, facts, now), now, holding.freeze.zone)
    return row(answer, 'frozen', `${headOf(holding)} ${again}${passes(held)}`)
  }
  if (unread.length > 0) {
    const answer = strictestOf(unread.map(({ freeze }) => freeze))
    return row(answer, 'calendar-unreadable', `It is not known whether a freeze holds now: ${unread[0]?.words ?? ''}.`)
  }
  const label = first === undefined ? null : exceptionOf(first.freeze.except, labels)
  const by = label === null ? '' : ` It passes by ${labelWords(label)}.`
  return row('ok', 'excepted-by-label', `${headOf(first)}${by}`)
}

function headOf(frozen: Frozen | undefined): string {
  if (frozen === undefined) return 'A calendar of freezes cannot be read.'
  const { end, freeze, why } = frozen
  const until = `A freeze holds until ${timeWords(end, freeze.zone)} (${freeze.zone})`
  return why === '' ? `${until}.` : `${until}: ${why}${/[.!?]$/.test(why) ? '' : '.'}`
}

/** What passes all the same. */
function passes(frozen: readonly Frozen[]): string {
  const [first, ...others] = frozen
  const shared = (first?.freeze.except ?? []).filter((name) =>
    others.every(({ freeze }) => exceptionOf(freeze.except, [{ name, by: null }]) !== null),
  )
  return shared.length === 0
    ? ' A rollback passes.'
    : ` A rollback passes, and what carries the label ${shared.join(' or ')}.`
}

function evidenceOf({ start, end, freeze, why }: Frozen, now: number): string {
  const { from, to, days, calendar, zone } = freeze
  const written = calendar ?? spanWords({ from: from ?? '', to: to ?? '', days })
  const told = why === '' ? '' : `, ${why}`
  return `freeze ${written} (${zone})${told}: ${timeWords(start, zone)} to ${timeWords(end, zone)}, ends ${inWords(end - now)}`
}

function mistakeOf(freeze: FreezeRule, { calendars }: RuleFacts): { freeze: FreezeRule; words: string }[] {
  if (freeze.calendar === undefined) return []
  const file = calendars.get(freeze.calendar) ?? { mistake: 'it was not read' }
  return 'mistake' in file ? [{ freeze, words: `${freeze.calendar} cannot be read (${file.mistake})` }] : []
}
