/** What a person may do in a repository, in GitHub's older words: `write` includes maintainers. */
export type Permission = 'admin' | 'write' | 'read' | 'none'

/** Whether a person may push, and so may give the guard orders. */
export function mayWrite(permission: Permission | null): boolean {
  return permission === 'admin' || permission === 'write'
}
