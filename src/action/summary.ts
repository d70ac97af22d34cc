import { appendFile, stat } from 'node:fs/promises'
import { budgets, cut } from '../render/document.ts'
import { unwritable } from './files.ts'
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
