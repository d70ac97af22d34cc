import { OutsideError } from '../../base/errors.ts'
import { type CellState, cellStates, placeName, worstOf } from '../../deploy/cells.ts'
import type { WatchKey } from '../../deploy/proven.ts'
import type { CheckConclusion } from '../../github/checks.ts'
import type { Setting } from '../setting.ts'
import type { WatchTask } from '../../watch/task.ts'

/** What a check run says in one line; without a conclusion it stays open. `places`: what each of several places or stages says. */
export type CheckWords = { readonly title: string; readonly conclusion?: CheckConclusion; readonly places?: string }

const titles: Readonly<Record<CellState['word'], CheckWords>> = {
  regressed: { title: 'Worse since the deploy', conclusion: 'failure' },
  open: { title: 'Deployed; the watch goes on' },
  unclear: { title: 'Deployed; the watch cannot say', conclusion: 'neutral' },
  healthy: { title: 'Healthy after the deploy', conclusion: 'success' },
}

/** Not everybody has it, so it is not good yet; and whether the next stage will come nobody knows. */
const healthySoFar: CheckWords = { title: 'Healthy so far; not deployed to everybody', conclusion: 'neutral' }

const ofOne: Readonly<Record<CellState['word'], string>> = {
  regressed: 'worse',
  open: 'not finished',
  unclear: 'cannot say',
  healthy: 'healthy',
}

/**
 * What the check run of a commit says where it goes to several places or stages: the worst word of all that the record knows of, whichever ends last. `alone` is what it
 * says where there is one place, or the record cannot be had; `own` the word of this place, which may not be written yet.
 */
export async function cellWords(
  { cell = null, whole, ports }: Setting,
  { stage }: Pick<WatchTask, 'stage'>,
  of: WatchKey,
  own: CellState['word'],
  alone: CheckWords,
): Promise<CheckWords> {
  const name = placeName({ cell, stage })
  if (name === null || whole === undefined) return alone
  try {
    const others = cellStates(await whole.read(), of).filter((state) => state.cell !== name)
    const states = [...others, { cell: name, word: own, part: stage?.last === false }]
    const sorted = states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))
    const worst = worstOf(sorted)
    const words = worst === 'healthy' && sorted.every(({ part }) => part) ? healthySoFar : titles[worst]
    const places = sorted.map((one) => `${one.cell}: ${ofOne[one.word]}`).join(', ')
    return { ...words, title: `${words.title} (${places})`, places }
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`What other places say of this commit could not be read: ${error.message}`)
    return alone
  }
}
