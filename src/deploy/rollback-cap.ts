import type { EnvironmentRecord, Response } from './record.ts'

const day = 24 * 3600 * 1000

/** Whether as many rollbacks as `most` were opened in the 24 hours before this one was decided on. What people called for is not counted. */
export function isOverCap({ responses }: EnvironmentRecord, response: Response, most: number): boolean {
  const decided = Date.parse(response.decidedAt)
  const opened = responses.filter(({ incidentKey, rollback, decidedAt, byHand }) => {
    const age = decided - Date.parse(decidedAt)
    const counts = byHand === undefined && (rollback.step === 'opened' || rollback.step === 'pushed')
    return incidentKey !== response.incidentKey && counts && age >= 0 && age < day
  })
  return opened.length >= most
}
