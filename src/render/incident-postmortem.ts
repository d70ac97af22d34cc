import type { IncidentView } from '../incident/view.ts'
import { incidentTitle } from './incident-findings.ts'
import { liveWordsIn } from './incident-languages.ts'
import { pageOf } from './incident-page.ts'
import { incidentReview } from './incident-review.ts'
import { escapeText } from './markdown.ts'

/** A postmortem as a file of the repository, with the pull request that adds it. */
export type PostmortemDocument = {
  readonly path: string
  /** Markdown. */
  readonly text: string
  /** Plain text; also the message of the commit. */
  readonly title: string
  readonly body: string
}

/** The postmortem of an incident as it is when it closes: people complete it in the pull request. */
export function postmortemDocument(
  view: IncidentView,
  { folder, environment, issue }: { readonly folder: string; readonly environment: string; readonly issue: number },
): PostmortemDocument {
  const page = pageOf(view)
  const words = liveWordsIn[view.lang].postmortem
  const day = new Date(view.began ?? view.now).toISOString().slice(0, 10)
  const place = environment.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')
  // What is a part on the issue is a page by itself here.
  const review = incidentReview(view, page).replaceAll(/^##(?=#{1,2} )/gm, '')
  return {
    path: `${withoutSlash(folder)}/${day}-${place}-${issue}.md`,
    text: `${review.trimEnd()}\n\n${words.from(`#${issue}`)}\n`,
    title: words.title(issue),
    body: words.body(`#${issue}`, escapeText(incidentTitle(view, page))),
  }
}

const withoutSlash = (folder: string): string => (folder.endsWith('/') ? withoutSlash(folder.slice(0, -1)) : folder)
