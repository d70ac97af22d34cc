/** Labels of every incident issue: the index by which it is found again. */
export const incidentLabels: readonly string[] = ['deploy-guard', 'incident']

/** Hidden line of an incident's body: an index for finding it, never the proof that it is ours. */
export function incidentMarker(key: string): string {
  // `--` would end the comment.
  return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`
}
