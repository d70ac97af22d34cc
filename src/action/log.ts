import { debug, error, info, setFailed, warning } from '@actions/core'
import { type Log, scrub } from '../base/log.ts'

/** Between the letters of a command; cannot be seen, and makes it none. */
const ZERO_WIDTH_SPACE = '\u200B'

/**
 * Makes text harmless that others wrote. The runner takes a line for a command if it begins with `::` after white space,
 * or holds `##[` anywhere; control characters could hide or repaint what the log says, and those of direction show it in another order.
 */
export function neutralise(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, '')
        .replace(/^([\s\p{Cf}]*):(?=:)/u, `$1:${ZERO_WIDTH_SPACE}`)
        .replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`),
    )
    .join('\n')
}

/** What a step may print of a text that others had a hand in: no command, no secret. */
export const harmless = (text: string): string => neutralise(withoutSecrets(text))

/** Letters of one annotation that the runner passes on; it cuts the rest off without a word. */
const LONGEST = 4096

/** A text within what an annotation holds: whole lines as far as they fit, and where the rest stands. */
export function fitAnnotation(text: string): string {
  if (text.length <= LONGEST) return text
  const note = '\n… and more: the job summary has all of it.'
  const room = text.slice(0, LONGEST - note.length)
  const end = room.lastIndexOf('\n')
  return `${end > 0 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, '')}${note}`
}

/** Fails the step with a message that others had a hand in. */
export function failStep(message: string): void {
  setFailed(fitAnnotation(harmless(message)))
}

/** Warnings that GitHub shows of one step; those after it are lines of the log like others. */
const MOST_WARNINGS = 9

let warnings = 0

/** One is left for how the step ends. */
function warn(line: string): void {
  warnings += 1
  if (warnings <= MOST_WARNINGS) warning(fitAnnotation(line))
  else info(`Warning: ${line}`)
}

/** The log of a step. Nothing that goes through it can become a workflow command. */
export const actionLog: Log = {
  info: (line) => info(harmless(line)),
  warning: (line) => warn(harmless(line)),
  debug: (line) => debug(harmless(line)),
}

/** A shorter part of an address is a word like `json` and no secret; hiding it would only garble messages. */
const SHORTEST = 8

const known = new Set<string>()

/** From now on this text stands in no log, annotation or summary of this process. */
export function hideSecret(secret: string): void {
  if (secret !== '') known.add(secret)
}

/** The same for what an address carries in its query, as keys to metrics pages do. */
export function hideQuery(url: string | null): void {
  for (const value of url === null ? [] : new URL(url).searchParams.values()) {
    if (value.length >= SHORTEST) hideSecret(value)
  }
}

/** The text without anything that was hidden. */
export function withoutSecrets(text: string): string {
  return scrub(text, [...known])
}

/** Shows what is wrong with a file at its lines, where a pull request shows the file. */
export function annotateFile(
  file: string,
  mistakes: readonly { readonly line: number; readonly column: number; readonly message: string }[],
): void {
  for (const { line, column, message } of mistakes.slice(0, MOST_WARNINGS))
    error(fitAnnotation(harmless(message)), { file, startLine: line, startColumn: column })
}
