import type { EnvironmentRecord, Hold } from './record.ts'

/**
 * From now on the gate refuses what contains `hold.bad`. A hold of another incident is replaced: what is held newly was let through
 * by the older hold, so it is without the older fault or has its rollback in it.
 */
export function setHold(record: EnvironmentRecord, hold: Hold): EnvironmentRecord {
  return record.hold?.incidentKey === hold.incidentKey ? record : { ...record, hold }
}

/** Ends the hold of that incident. A hold of another incident stays. */
export function releaseHold(record: EnvironmentRecord, incidentKey: string): EnvironmentRecord {
  return record.hold?.incidentKey === incidentKey ? { ...record, hold: null } : record
}
