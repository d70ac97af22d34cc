/** What is asked for a deploy, by inputs or by arguments. */
export type DeployRequest = {
  readonly environment: string
  /** The candidate, 40 hex digits: pinned once, never resolved again. */
  readonly sha: string
  /** What the candidate has to be; null where the user does not say. */
  readonly expectedSha: string | null
  /** Path of the policy file in the repository. */
  readonly policyPath: string
  /** The policy itself; the file is then not read. */
  readonly policyText: string | null
  /** Why going back to an older commit is meant; null where nobody says so. */
  readonly rollbackReason: string | null
  /** Why this has to go out unseen; null where nobody says so. */
  readonly emergencyReason: string | null
  readonly metricsUrl: string | null
  readonly probeUrl: string | null
}
