import type { UncoveredFile } from '../gate/coverage.ts'
import type { CheckAnnotation } from '../github/checks.ts'
import { reasonWords } from './gate-words.ts'

/** What GitHub takes in one request. */
const MOST = 50

/** A note at each stretch of added lines that nobody has seen, at most 50; files with fewer stretches are not crowded out. */
export function gateAnnotations(files: readonly UncoveredFile[]): CheckAnnotation[] {
  const each = files.map((file) => stretches(file.added).map(([from, to]) => annotation(file, from, to)))
  const first = each.flatMap((notes) => notes.slice(0, 1))
  const rest = each.flatMap((notes) => notes.slice(1))
  return [...first, ...rest].slice(0, MOST)
}

function annotation(file: UncoveredFile, startLine: number, endLine: number): CheckAnnotation {
  const origin = file.pull === null ? file.unit.slice(0, 7) : `#${file.pull}`
  const message = `Not reviewed in this form: ${reasonWords[file.reason]} (${origin}).`
  return { path: file.path, startLine, endLine, level: 'warning', message }
}

/** Runs of numbers that follow one another, as first and last. */
export function stretches(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
