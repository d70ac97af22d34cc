import { appendFile, stat } from 'node:fs/promises'
import { withoutSecrets } from './log.ts'

/** Most that the runner takes from one step, in bytes; a longer summary is dropped as a whole. */
const LIMIT = 1024 * 1024

const NOTE = '\n\n_Cut here: a job summary holds at most 1 MiB._\n'

/** The Markdown within `budget` bytes: whole lines, an open code fence closed, and a note where something was cut. */
export function fitSummary(markdown: string, budget: number): string {
  if (Buffer.byteLength(markdown) <= budget) return markdown
  const room = budget - Buffer.byteLength(NOTE)
  const kept: string[] = []
  let used = 0
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const next = fenceAfter(fence, line)
    const size = Buffer.byteLength(line) + 1
    if (used + size + Buffer.byteLength(next ?? '') + 1 > room) break
    kept.push(line)
    used += size
    fence = next
  }
  const closed = fence === null ? kept : [...kept, fence]
  return room < 0 ? '' : closed.join('\n') + NOTE
}

/** The fence that is open after a line, or null. A fence is closed by one of the same letter that is as long. */
function fenceAfter(open: string | null, line: string): string | null {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  const [, marks = '', rest = ''] = found ?? []
  if (found === null) return open
  if (open === null) return marks
  return marks.startsWith(open) && rest.trim() === '' ? null : open
}

/** Appends to the job summary in `file` (GITHUB_STEP_SUMMARY), as far as there is room; nothing where there is no such file. */
export async function appendSummary(markdown: string, file = process.env['GITHUB_STEP_SUMMARY']): Promise<void> {
  if (file === undefined || file === '') return
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  await appendFile(file, fitSummary(`${withoutSecrets(markdown).trimEnd()}\n\n`, LIMIT - size))
}
