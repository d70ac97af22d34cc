/** What one merge put on a branch, as far as a reader is told. */
export type LandedUnit = {
  /** Null for a direct push, or where GitHub names no pull request. */
  readonly number: number | null
  /** Title of the pull request, else the commit's first line. Untrusted. */
  readonly title: string
  readonly sha: string
  /** Login of the pull request's author, null where it is a machine or unknown. */
  readonly author?: string | null
}
