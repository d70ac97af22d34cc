/** What is asked before a deploy, defaults filled in. */
export type GatePolicy = {
  /** Independent approvers that each changed line needs. */
  readonly approvals: number
  /** What becomes of a deploy when nothing has been deployed before. */
  readonly firstDeploy: 'pass' | 'block'
  /** What becomes of approved content that GitHub does not show: `-diff`, generated, large, binary, submodules. */
  readonly opaque: 'review' | 'allow'
  /** Branches whose reviews count when they are merged into the deploy branch as a whole. */
  readonly promotionBranches: readonly string[]
  /** Logins of those who may call an emergency in a comment. */
  readonly emergency: readonly string[]
  /** Whether each changed line of a file that CODEOWNERS gives to somebody needs one of these. */
  readonly owners: boolean
}
