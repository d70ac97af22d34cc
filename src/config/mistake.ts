import type { LineCounter } from 'yaml'
import { ConfigurationError } from '../deploy/errors.ts'

/** Something wrong in a file. `offset` counts characters from its beginning. */
export type Mistake = { readonly offset: number; readonly message: string }

/** Most mistakes that one error lists: beyond that the file is another kind of file. */
const MOST = 20

/** One error that lists the mistakes in the order of their places, as `file:line:column: message`. */
export function configurationError(file: string, mistakes: readonly Mistake[], lines: LineCounter): ConfigurationError {
  const listed = mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MOST)
    .map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset)
      return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`
    })
  const more = mistakes.length > MOST ? [`${file}: and ${mistakes.length - MOST} more`] : []
  return new ConfigurationError([...listed, ...more].join('\n'))
}
