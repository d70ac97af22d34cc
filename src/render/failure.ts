import { codeBlock } from './markdown.ts'

/** Title of a check run and heading of a summary where the guard itself could not do its work. */
export const failureTitle = 'The guard could not do its work'

/** A failure as Markdown: nothing was judged, and why. The message may repeat what others wrote, so it is shown as it is. */
export function failureSummary(message: string): string {
  return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${codeBlock(message, 'text')}\n`
}
