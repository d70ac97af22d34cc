import type { CountedFile } from './counted-csv.ts'
import { alarmFacts, basisFacts } from './counted-evidence.ts'
import { alarmSentence, healthySentence, quietSentence, reasonSentence } from './counted-words.ts'
import type { CountedTable } from './counts-csv.ts'
import { parseCountsCsv } from './counts-csv.ts'
import { parseHistogramCsv } from './histogram-csv.ts'
import type { CountedPlan } from './judge-counted.ts'
import { judgeCounted } from './judge-counted.ts'

/** The kinds that are counted. */
export type CountedKind = 'counts' | 'histogram'

/** How a replay of counts ended: the envelope for machines, and text for people. */
export type CountedReplay = {
  readonly verdict: 'healthy' | 'regressed' | 'inconclusive'
  readonly envelope: object
  readonly text: string
}

const PARSERS: Readonly<Record<CountedKind, (text: string, of: CountedFile) => CountedTable>> = {
  counts: parseCountsCsv,
  histogram: parseHistogramCsv,
}

/** Judges the deploy in a CSV of counts or of a histogram. Throws a ConfigurationError where the file is none. */
export function replayCounted(kind: CountedKind, text: string, file: string, plan: CountedPlan): CountedReplay {
  const table = PARSERS[kind](text, { file, deployedAt: plan.deployedAt })
  const judged = judgeCounted(table, plan)
  const { verdict, reason } = judged
  const alarm = alarmFacts(table, judged, plan.falseAlarmRate)
  const basis = basisFacts(table, judged)
  const message =
    alarm !== null
      ? alarmSentence(alarm, plan, basis)
      : reason === null
        ? healthySentence(basis)
        : reasonSentence(reason, basis)
  const reasonCode = alarm === null ? (reason ?? 'no-harm-found') : 'worse-than-baseline'
  const envelope = {
    schemaVersion: 1,
    verb: 'replay',
    environment: '-',
    sha: null,
    baseSha: null,
    verdict,
    reasonCode,
    message,
    alarmAt: alarm?.at ?? null,
    delaySeconds: alarm === null ? null : alarm.at - plan.deployedAt,
    segment: alarm?.segment ?? null,
    evidence: { kind, ...plan, alarm, ...basis },
  }
  return { verdict, envelope, text: `${verdict}: ${message}\n${quietSentence(basis)}\n` }
}
