import type { GaugeJudgement } from '../../../src/evidence/gauge/index.ts'
import type { Change } from './changes.ts'
import type { JudgeScore } from './score.ts'

/** A change and our judgement of it. */
export type Judged = { readonly change: Change; readonly judgement: GaugeJudgement }

/** The scores as a table for people. */
export function table(scores: readonly JudgeScore[]): string {
  const rows = scores.map((score) => [
    score.name,
    score.falseAlarmRate === null ? '-' : `${score.falseAlarmRate * 100} %`,
    score.recall.toFixed(3),
    score.falseAlarms.toFixed(3),
    `${score.medianDelayMinutes ?? '-'} / ${score.p90DelayMinutes ?? '-'}`,
  ])
  return aligned([['judge', 'nominal', 'recall', 'false alarms', 'delay median / p90 (min)'], ...rows])
}

/** How often the watch would have alarmed in the quiet windows of each series itself, at one nominal rate. */
export function quietTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ change, judgement }) => {
    const quiet = judgement.basis?.quiet
    const rate = quiet === undefined || quiet.windows === 0 ? '-' : (quiet.alarmed / quiet.windows).toFixed(3)
    const reason = judgement.verdict === 'inconclusive' ? judgement.reason : ''
    return [change.series, `${quiet?.alarmed ?? '-'} of ${quiet?.windows ?? '-'}`, rate, judgement.verdict, reason]
  })
  return aligned([['series', 'quiet windows that alarm', 'share', 'verdict', ''], ...rows])
}

/** The share of all quiet windows of all series together that would have alarmed. */
export function quietShare(judged: readonly Judged[]): string {
  const records = judged.flatMap(({ judgement }) => (judgement.basis === null ? [] : [judgement.basis.quiet]))
  const windows = records.reduce((sum, { windows: n }) => sum + n, 0)
  const alarmed = records.reduce((sum, { alarmed: k }) => sum + k, 0)
  return `${alarmed} of ${windows} (${((100 * alarmed) / Math.max(1, windows)).toFixed(2)} %)`
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
