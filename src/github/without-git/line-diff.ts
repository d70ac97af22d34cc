import type { DiffLine, Hunk } from '../../git/repository.ts'

/** Changed lines that are looked for one by one; a difference of more is drawn as one that replaces all between its ends. */
const MOST_CHANGES = 800

/** A line of one side or both, by its index. */
type Step = { readonly kind: DiffLine['kind']; readonly old: number; readonly made: number }

/** How two texts differ, line by line (Myers, "An O(ND) Difference Algorithm", 1986), with `context` lines around. */
export function lineDiff(before: string, after: string, context: number): Hunk[] {
  const [old, made] = [linesOf(before), linesOf(after)]
  const steps = stepsOf(old, made)
  const hunks: Hunk[] = []
  const near = steps.map(() => false)
  steps.forEach(({ kind }, at) => {
    if (kind !== ' ') near.fill(true, Math.max(0, at - context), at + context + 1)
  })
  for (let at = 0; at < steps.length; at += 1) {
    if (near[at] !== true) continue
    const end = near.indexOf(false, at)
    const part = steps.slice(at, end < 0 ? steps.length : end)
    hunks.push(hunkOf(part, old, made))
    at += part.length
  }
  return hunks
}

/** Lines with their ends, so that a missing line end at the end of a file is a difference. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function hunkOf(part: readonly Step[], old: readonly string[], made: readonly string[]): Hunk {
  const first = part[0] ?? { old: 0, made: 0 }
  const oldLines = part.filter(({ kind }) => kind !== '+').length
  const newLines = part.filter(({ kind }) => kind !== '-').length
  return {
    // An empty side names the line before it.
    oldStart: first.old + (oldLines === 0 ? 0 : 1),
    newStart: first.made + (newLines === 0 ? 0 : 1),
    oldLines,
    newLines,
    lines: part.map((step) => {
      const text = (step.kind === '+' ? made[step.made] : old[step.old]) ?? ''
      return { kind: step.kind, text: text.replace(/\n$/, '') }
    }),
  }
}

/** The script of steps from one list of lines to the other. */
function stepsOf(old: readonly string[], made: readonly string[]): Step[] {
  let head = 0
  while (head < old.length && head < made.length && old[head] === made[head]) head += 1
  let tail = 0
  const most = Math.min(old.length, made.length) - head
  while (tail < most && old[old.length - 1 - tail] === made[made.length - 1 - tail]) tail += 1
  const [oldEnd, madeEnd] = [old.length - tail, made.length - tail]
  const same = (from: number, to: number, shift: number): Step[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => {
      return { kind: ' ', old: from + index, made: from + index + shift }
    })
  const middle = middleSteps(old.slice(head, oldEnd), made.slice(head, madeEnd))
  const moved = middle.map((step) => ({ ...step, old: step.old + head, made: step.made + head }))
  return [...same(0, head, 0), ...moved, ...same(oldEnd, old.length, madeEnd - oldEnd)]
}

function middleSteps(old: readonly string[], made: readonly string[]): Step[] {
  const trace = furthestReaches(old, made)
  return trace === null ? replaced(old, made) : traceBack(trace, old.length, made.length)
}

function replaced(old: readonly string[], made: readonly string[]): Step[] {
  return [
    ...old.map((_, index): Step => ({ kind: '-', old: index, made: 0 })),
    ...made.map((_, index): Step => ({ kind: '+', old: old.length, made: index })),
  ]
}

/** By the number of changes, how far each diagonal reaches before them; null where too many would be needed. */
function furthestReaches(old: readonly string[], made: readonly string[]): Map<number, number>[] | null {
  const reach = new Map([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    trace.push(new Map(reach))
    for (let k = -changes; k <= changes; k += 2) {
      let x = isDown(reach, k, changes) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < old.length && x - k < made.length && old[x] === made[x - k]) x += 1
      reach.set(k, x)
      if (x >= old.length && x - k >= made.length) return trace
    }
  }
  return null
}

/** Whether the best way onto a diagonal adds a line, rather than taking one away. */
function isDown(reach: ReadonlyMap<number, number>, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
}

function traceBack(trace: readonly Map<number, number>[], oldLength: number, madeLength: number): Step[] {
  const steps: Step[] = []
  let [x, y] = [oldLength, madeLength]
  for (const [changes, reach] of [...trace.entries()].toReversed()) {
    const down = isDown(reach, x - y, changes)
    const before = down ? x - y + 1 : x - y - 1
    const startX = reach.get(before) ?? 0
    const startY = startX - before
    const afterX = down ? startX : startX + 1
    const stop = changes === 0 ? 0 : afterX
    while (x > stop && y > 0) steps.push({ kind: ' ', old: --x, made: --y })
    if (changes === 0) break
    steps.push(down ? { kind: '+', old: startX, made: startY } : { kind: '-', old: startX, made: startY })
    x = startX
    y = startY
  }
  return steps.toReversed()
}
