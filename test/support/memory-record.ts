import { emptyRecord, type EnvironmentRecord, type RecordStore } from '../../src/deploy/record.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import type { WatchPlan } from '../../src/watch/plan.ts'

/** A record in memory that passes through its files at each write. */
export function memoryRecord(): RecordStore & { whole: EnvironmentRecord } {
  const store = {
    whole: emptyRecord,
    read: () => Promise.resolve(store.whole),
    update: (_: string, change: (record: EnvironmentRecord) => EnvironmentRecord) => {
      store.whole = parseRecord(recordFiles(change(store.whole)), 'memory')
      return Promise.resolve(store.whole)
    },
  }
  return store
}

/** A watch of a quarter of an hour whose metrics do not matter. */
export const anyPlan: WatchPlan = {
  metrics: [],
  step: 60,
  duration: 900,
  minWatch: 900,
  minBaseline: 60,
  sustainedFor: 30,
  enough: 'tenfold',
  falseAlarmRate: 0.01,
}
