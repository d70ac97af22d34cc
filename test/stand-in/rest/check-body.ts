import { BODY_LIMIT } from '../model/issue.ts'
import { refuse } from '../model/refusal.ts'

/** Refuses a body that is longer than GitHub keeps. */
export function checkBody(resource: string, body: string | null | undefined): void {
  if ((body?.length ?? 0) <= BODY_LIMIT) return
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`
  refuse(422, 'Validation Failed', [{ resource, code: 'custom', field: 'body', message }])
}
