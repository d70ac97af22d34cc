import type { WatchVerdict } from '../../deploy/result.ts'
import type { GaugeJudgement } from '../../evidence/gauge/index.ts'
import { alarmFacts, alarmSentence, basisFacts, quietSentence as countedQuiet, seenSentence } from './counted-replay.ts'
import { quietSentence, sentenceOf, UNJUDGED } from './gauge-replay.ts'
import type { JudgedRecording } from './judge.ts'
import type { SettledReplay } from './plan.ts'

/** How a replay ended: the envelope for machines, and text for people. */
export type ReplayResult = {
  readonly verdict: WatchVerdict
  readonly message: string
  readonly envelope: object
  readonly text: string
}

/** What a file lacks by itself, so that nothing can be said about it. None of them is green, none of them is red. */
type FileReason = 'no-data' | 'no-history' | 'watch-not-over' | 'too-many-gaps' | 'series-changed'

const FILE_REASONS: Readonly<Record<FileReason, string>> = {
  'no-history': 'There are no events before the deploy to compare with, and no control.',
  'no-data': 'There are no events after the deploy, or none of the control.',
  'too-many-gaps': 'More than a quarter of the watch has no numbers.',
  'watch-not-over': 'No alarm so far, but the file ends before the watch does.',
  'series-changed': 'The boundaries of the buckets changed, so that before and after cannot be compared.',
}

const WHOLE = 0.95
const GAPS = 0.75

/** Why a watch without an alarm is not healthy for what the file is; null where it is not the file. */
function fileReason({ recording, verdict, look, planned, seen }: JudgedRecording): FileReason | null {
  const { grid, changedAt } = recording
  if (seen === 0) return 'no-data'
  if (changedAt !== null) return 'series-changed'
  if (verdict.reasonCode === 'no-baseline') return 'no-history'
  const control = look?.counts?.basis.nodes[0]?.arms[0]?.control
  const until = grid.deploy + planned
  if (control !== undefined && control !== null && !control.total.subarray(grid.deploy, until).some((each) => each > 0))
    return 'no-data'
  if (grid.steps - grid.deploy < planned * WHOLE) return 'watch-not-over'
  return seen < planned * GAPS ? 'too-many-gaps' : null
}

/** The end of a replay in words and for machines. */
export function replayResult(judged: JudgedRecording, asked: SettledReplay): ReplayResult {
  return asked.kind === 'gauge' ? gaugeResult(judged, asked) : countedResult(judged, asked)
}

function envelopeOf(
  { kind, plan }: SettledReplay,
  end: {
    readonly verdict: WatchVerdict
    readonly reasonCode: string
    readonly message: string
    readonly at: number | null
  },
  own: object,
  evidence: object,
): object {
  return {
    schemaVersion: 1,
    verb: 'replay',
    environment: '-',
    sha: null,
    baseSha: null,
    verdict: end.verdict,
    reasonCode: end.reasonCode,
    message: end.message,
    alarmAt: end.at,
    delaySeconds: end.at === null ? null : end.at - plan.deployedAt,
    ...own,
    evidence: { kind, ...evidence },
  }
}

/** When the watch alarmed, as the file has the time of that step; null where it did not. */
function alarmTime({ recording, verdict, look }: JudgedRecording): number | null {
  if (!('regression' in verdict) || look?.alarmAt == null) return null
  return recording.times[look.alarmAt] ?? null
}

function countedResult(judged: JudgedRecording, asked: SettledReplay): ReplayResult {
  const { verdict, look } = judged
  const { deployedAt, watch, falseAlarmRate } = asked.plan
  const alarm = verdict.verdict === 'regressed' ? alarmFacts(judged, falseAlarmRate) : null
  const basis = basisFacts(judged)
  const reason = verdict.verdict === 'healthy' || verdict.verdict === 'inconclusive' ? fileReason(judged) : null
  const message =
    reason !== null
      ? FILE_REASONS[reason]
      : alarm !== null && basis !== null
        ? alarmSentence(alarm, asked.plan, basis)
        : verdict.verdict === 'healthy'
          ? `${verdict.message}${basis === null ? '' : ` ${seenSentence(basis)}`}`
          : verdict.message
  const end = {
    verdict: reason === null ? verdict.verdict : 'inconclusive',
    reasonCode: reason ?? verdict.reasonCode,
    message,
    at: alarmTime(judged),
  } as const
  const segment = look?.alarmAt == null ? null : 'regression' in verdict ? verdict.regression.worst.segment : null
  const evidence = { deployedAt, watch, falseAlarmRate, alarm, ...basis }
  const envelope = envelopeOf(asked, end, { segment }, evidence)
  const lines = [...(basis === null ? [] : [countedQuiet(basis)]), ...(verdict.remarks ?? [])]
  return { verdict: end.verdict, message, envelope, text: `${[`${end.verdict}: ${message}`, ...lines].join('\n')}\n` }
}

function gaugeResult(judged: JudgedRecording, asked: SettledReplay): ReplayResult {
  const { verdict, look, recording } = judged
  const judgement: GaugeJudgement | null = look?.gauges[0]?.judgement ?? null
  const at = alarmTime(judged)
  const alarm = judgement?.verdict === 'regressed' && at !== null ? { ...judgement.alarm, at } : null
  const isUnjudged = verdict.verdict === 'inconclusive' && judgement?.verdict === 'inconclusive'
  const ended = recording.grid.steps - recording.grid.deploy
  const lacks =
    verdict.verdict !== 'inconclusive'
      ? null
      : ended === 0
        ? 'no-data'
        : ended < judged.planned * WHOLE
          ? 'watch-not-over'
          : null
  const unjudged =
    isUnjudged && judgement.basis === null ? judgement.reason : (lacks ?? (isUnjudged ? judgement.reason : null))
  const message =
    unjudged !== null
      ? UNJUDGED[unjudged]
      : judgement !== null && judgement.verdict === verdict.verdict
        ? sentenceOf(
            alarm === null || judgement.verdict !== 'regressed' ? judgement : { ...judgement, alarm },
            asked.plan,
          )
        : verdict.message
  const end = { verdict: verdict.verdict, reasonCode: unjudged ?? verdict.reasonCode, message, at } as const
  const basis = judgement?.basis ?? null
  const envelope = envelopeOf(asked, end, {}, { ...asked.plan, alarm, ...basis })
  const lines = [`${end.verdict}: ${message}`, ...(basis === null ? [] : [quietSentence(basis)])]
  return { verdict: end.verdict, message, envelope, text: `${lines.join('\n')}\n` }
}
