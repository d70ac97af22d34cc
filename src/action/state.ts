import { getState, saveState } from '@actions/core'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemWord, unwritable } from './files.ts'
import type { Immutable } from '../base/stored-shape.ts'
import { type WatchTask, watchTaskSchema } from '../watch/task.ts'

/** The one key under which the main phase leaves word for the post phase. */
const KEY = 'phase'

const taskFile = z.strictObject({ path: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) })

const schema = z.strictObject({
  version: z.literal(2),
  /** `begun`: the main phase was killed, or had to end before its work was done. */
  stage: z.enum(['begun', 'ended']),
  /** What the post phase is to watch; null where nothing was let through, or where the main phase has watched already. */
  task: taskFile.nullable(),
})

/** What the main phase tells the post phase of the same step: small, because it passes through the environment. */
export type PhaseState = Immutable<z.infer<typeof schema>>

/** Where the task of a watch is, and the SHA-256 of what was written there: other steps of the job can write there too. */
export type TaskFile = Immutable<z.infer<typeof taskFile>>

/** Null where the main phase saved nothing. Throws where something else than such a state was saved. */
export function parsePhaseState(text: string): PhaseState | null {
  return text === '' ? null : schema.parse(JSON.parse(text))
}

/**
 * Leaves word for the post phase; the last word counts. A task goes to a file in `folder`. What kept it from being written is returned in words:
 * the post phase then goes by the record.
 */
export function savePhaseState(
  stage: PhaseState['stage'],
  left: { readonly task: WatchTask; readonly folder: string } | null,
): string | null {
  if (left === null) {
    return saved({ version: 2, stage, task: null })
  }
  const text = JSON.stringify(left.task)
  const digest = createHash('sha256').update(text).digest('hex')
  const path = join(left.folder, `task-${digest.slice(0, 16)}.json`)
  const problem = written(left.folder, path, text)
  return saved({ version: 2, stage, task: { path, digest } }) ?? problem
}

function saved(state: PhaseState): string | null {
  try {
    saveState(KEY, JSON.stringify(state))
    return null
  } catch (error) {
    return unwritable('GITHUB_STATE', error)
  }
}

function written(folder: string, path: string, text: string): string | null {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, text, { mode: 0o600 })
    return null
  } catch (error) {
    return unwritable('RUNNER_TEMP', error, path)
  }
}

/** What the main phase left; null if it never began. */
export function readPhaseState(): PhaseState | null {
  return parsePhaseState(getState(KEY))
}

/** The task in that file, or why it cannot be believed. */
export function readTask({ path, digest }: TaskFile): WatchTask | { readonly problem: string } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return {
      problem: `${path} cannot be read (${systemWord(error)}). No other step may clean the runner's temporary folder`,
    }
  }
  if (createHash('sha256').update(text).digest('hex') !== digest)
    return { problem: `${path} was changed by another step of the job. No other step may write there` }
  return watchTaskSchema.parse(JSON.parse(text))
}
