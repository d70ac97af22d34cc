import type { RulePolicy } from '../../config/rule-policy.ts'
import type { RestorePoint, RuleFacts } from './facts.ts'
import { type RuleRow, ruleRow } from './rule.ts'

const MINUTE = 60_000
/** Clocks differ; what lies further in the future is not believed. */
const AHEAD = 5 * MINUTE

/** A deploy that destroys data needs proof of a state to go back to that is young enough, and tested where the policy asks for that. */
export function judgeRestorePoint({ restorePoint: rule }: RulePolicy, facts: RuleFacts): RuleRow[] {
  if (rule === null) return []
  const { destructive, restorePoints, now } = facts
  const row = (
    answer: Parameters<typeof ruleRow>[1],
    reasonCode: string,
    message: string,
    evidence?: readonly string[],
  ): RuleRow[] => ruleRow('restore-point', answer, reasonCode, message, evidence)
  if (destructive.length === 0) return row('ok', 'nothing-destroyed', 'No migration in this deploy destroys data.')
  const limit = ageWords(rule.maxAge * 1000)
  const points = restorePoints.toSorted((a, b) => b.at - a.at)
  const known = points.slice(0, 3).map((point) => pointWords(point, now))
  const evidence = [...destructive, ...known, ...facts.restoreNotes]
  const wanting = [...placeWords(facts.restorePlaces), ...evidence]
  const believed = points.filter(({ at }) => at <= now + AHEAD)
  const young = believed.filter(({ at }) => now - at <= rule.maxAge * 1000)
  const [newest] = believed
  const cure = 'Take one now, and run the gate again.'
  const head = `This deploy destroys data (${destructive[0] ?? ''}${destructive.length > 1 ? ', …' : ''})`
  if (newest === undefined) {
    const found = points.length === 0 ? 'no restore point is known' : 'the only restore points lie in the future'
    return row(rule, 'no-restore-point', `${head}, and ${found}. ${cure}`, wanting)
  }
  const [proof] = young.filter(({ tested }) => rule.tested === null || isTested(tested, rule.tested, now))
  if (proof !== undefined)
    return ruleRow(
      'restore-point',
      'ok',
      'restore-point',
      `${head}; it can be restored as of ${ageWords(now - proof.at)} ago${named(proof)}.`,
      evidence,
      { restorePoint: { at: new Date(proof.at).toISOString(), what: proof.what, by: proof.by ?? null } },
    )
  if (young.length > 0) {
    const message = `${head}, and no restore of it was tested in the last ${ageWords((rule.tested ?? 0) * 1000)}. Restore one somewhere, and say when.`
    return row(rule, 'restore-untested', message, wanting)
  }
  const message = `${head}, and the newest restore point is ${ageWords(now - newest.at)} old${named(newest)}; ${limit} are allowed. ${cure}`
  return row(rule, 'restore-point-too-old', message, wanting)
}

function isTested(tested: number | null, limit: number, now: number): boolean {
  return tested !== null && tested <= now + AHEAD && now - tested <= limit * 1000
}

/** The newest and who says so: `(snapshot, says kim)`. */
function named({ what, by }: RestorePoint): string {
  const words = [...(what === '' ? [] : [what]), ...(by === undefined ? [] : [`says ${by}`])]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

/** Where somebody can say it. */
function placeWords(places: readonly number[]): string[] {
  const where = places.map((number) => `#${number}`).join(', ')
  return places.length === 0
    ? []
    : [`whoever has checked one and had no part in this deploy can say so on ${where}: /guard restore-point TIME WHAT`]
}

function pointWords({ at, what, tested }: RestorePoint, now: number): string {
  const told = tested === null ? '' : `, a restore was tested ${ageWords(now - tested)} ago`
  return `restore point ${new Date(at).toISOString()}${what === '' ? '' : ` ${what}`}${told}`
}

/** `15 min`, `19 h`, `3 d`. */
function ageWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE))
  if (minutes < 120) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`
}
