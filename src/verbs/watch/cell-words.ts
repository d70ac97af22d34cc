import { OutsideError } from '../../base/errors.ts'
import { type CellState, cellStates, worstOf } from '../../deploy/cells.ts'
import type { WatchKey } from '../../deploy/proven.ts'
import type { CheckConclusion } from '../../github/checks.ts'
import type { Setting } from '../setting.ts'

/** What a check run says in one line; without a conclusion it stays open. */
export type CheckWords = { readonly title: string; readonly conclusion?: CheckConclusion }

const titles: Readonly<Record<CellState['word'], CheckWords>> = {
  regressed: { title: 'Worse since the deploy', conclusion: 'failure' },
  open: { title: 'Deployed; the watch goes on' },
  unclear: { title: 'Deployed; the watch cannot say', conclusion: 'neutral' },
  healthy: { title: 'Healthy after the deploy', conclusion: 'success' },
}

const ofOne: Readonly<Record<CellState['word'], string>> = {
  regressed: 'worse',
  open: 'not finished',
  unclear: 'cannot say',
  healthy: 'healthy',
}

/**
 * What the check run of a commit says where it goes to several places: the worst word of all that the record knows of, whichever ends last. `alone` is what it
 * says where there is one place, or the record cannot be had; `own` the word of this place, which may not be written yet.
 */
export async function cellWords(
  { cell = null, whole, ports }: Setting,
  of: WatchKey,
  own: CellState['word'],
  alone: CheckWords,
): Promise<CheckWords> {
  if (cell === null || whole === undefined) return alone
  try {
    const others = cellStates(await whole(), of).filter((state) => state.cell !== cell)
    const states = [...others, { cell, word: own }].toSorted((a, b) => (a.cell < b.cell ? -1 : 1))
    const words = titles[worstOf(states)]
    return { ...words, title: `${words.title} (${states.map((one) => `${one.cell}: ${ofOne[one.word]}`).join(', ')})` }
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`What other places say of this commit could not be read: ${error.message}`)
    return alone
  }
}
