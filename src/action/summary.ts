import { appendFile, stat } from 'node:fs/promises'
import { budgets, cut } from '../render/document.ts'
import type { PageName } from '../verbs/ports.ts'
import { unwritable, writePage } from './files.ts'
import { actionLog, withoutSecrets } from './log.ts'

/** Appends to the job summary in `file` (GITHUB_STEP_SUMMARY), as far as there is room; nothing where there is no such file. One that cannot be written is a warning: it must not keep a deploy from being judged. */
export async function appendSummary(markdown: string, file = process.env['GITHUB_STEP_SUMMARY']): Promise<void> {
  if (file === undefined || file === '') return
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  const { jobSummary } = budgets
  const left = { ...jobSummary, most: jobSummary.most - size }
  try {
    await appendFile(file, cut(`${withoutSecrets(markdown).trimEnd()}\n\n`, left))
  } catch (error) {
    actionLog.warning(`${unwritable('GITHUB_STEP_SUMMARY', error, file)}. All else goes on without the job summary.`)
  }
}

const WHAT: Readonly<Record<PageName, string>> = {
  'gate.html': 'What the gate found',
  'watch.html': 'What the watch saw',
  'incident.html': 'The incident',
}
/** Where pages were left: a page that is written anew is not told again. */
const told = new Set<string>()

/** Leaves a document as a page of its own below `temp`, the runner's folder. What goes wrong with it is a warning: nobody's deploy hangs on a page. */
export async function keepPage(temp: string, name: PageName, make: () => Promise<string>): Promise<void> {
  try {
    const path = await writePage(name, withoutSecrets(await make()), temp)
    if (!told.has(path)) actionLog.info(`${WHAT[name]}, as a page: ${path}`)
    told.add(path)
  } catch (error) {
    actionLog.warning(`There is no page ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
