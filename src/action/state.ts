import { getState, saveState } from '@actions/core'
import { z } from 'zod'
import type { Immutable } from '../base/stored-shape.ts'
import { watchTaskSchema } from '../watch/task.ts'

/** The one key under which the main phase leaves word for the post phase. */
const KEY = 'phase'

const schema = z.strictObject({
  version: z.literal(1),
  /** What the post phase is to watch; null where nothing was let through, or where the main phase has watched already. */
  task: watchTaskSchema.nullable(),
})

/** What the main phase tells the post phase of the same step. */
export type PhaseState = Immutable<z.infer<typeof schema>>

/** The state as text; the counterpart of `parsePhaseState`. */
export function formatPhaseState(state: PhaseState): string {
  return JSON.stringify(state)
}

/** Null where the main phase saved nothing. Throws where something else than such a state was saved. */
export function parsePhaseState(text: string): PhaseState | null {
  return text === '' ? null : schema.parse(JSON.parse(text))
}

/** Leaves word for the post phase; the last word counts. */
export function savePhaseState(state: PhaseState): void {
  saveState(KEY, formatPhaseState(state))
}

/** What the main phase left; null if it ended before it could. */
export function readPhaseState(): PhaseState | null {
  return parsePhaseState(getState(KEY))
}
