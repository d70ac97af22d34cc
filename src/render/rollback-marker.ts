/** Hidden line of an incident's body that names its rollback: an index for finding it where the record is gone, never the proof that it is ours. */
export function rollbackMarker(pull: number): string {
  return `<!-- guard-rollback:${pull} -->`
}

/** The pull request that a body's marker names; null without one. */
export function markedRollback(body: string): number | null {
  const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1])
  return Number.isSafeInteger(number) ? number : null
}
