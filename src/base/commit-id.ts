/** A full commit id: 40 hexadecimal digits in lower case. */
export const commitIdPattern = /^[0-9a-f]{40}$/

/** Whether a text is a full commit id. */
export function isCommitId(text: string): boolean {
  return commitIdPattern.test(text)
}

/** The first digits of a commit's id, as people read it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}
