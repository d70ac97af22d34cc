import type { RunContext } from '../deploy/ports.ts'

/** Longest address that is sure to be taken by browsers and by GitHub, characters. */
const longest = 6000

/** Address where a person opens the pull request with one click: title and a short body are filled in. */
export function compareLink(
  run: Pick<RunContext, 'serverUrl' | 'owner' | 'repo'>,
  pull: { readonly base: string; readonly head: string; readonly title: string; readonly body: string },
): string {
  const place = `${run.serverUrl}/${run.owner}/${run.repo}/compare/${encodePath(pull.base)}...${encodePath(pull.head)}`
  const query = new URLSearchParams({ quick_pull: '1', title: pull.title })
  const withBody = new URLSearchParams({ quick_pull: '1', title: pull.title, body: pull.body })
  const full = `${place}?${withBody.toString()}`
  return full.length <= longest ? full : `${place}?${query.toString()}`
}

/** A branch name in a path: slashes stay, parentheses (which would end a Markdown link) do not. */
function encodePath(branch: string): string {
  const encoded = branch.split('/').map(encodeURIComponent).join('/')
  return encoded.replaceAll('(', '%28').replaceAll(')', '%29')
}
