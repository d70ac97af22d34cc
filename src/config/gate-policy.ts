/** A check that has to be green on the candidate. */
export type RequiredCheck = {
  readonly name: string
  /** App that has to have made it, by slug or id; null: any. */
  readonly app: string | number | null
  /** Workflow file whose job it has to be; null: any, or none. */
  readonly workflow: string | null
  /** Event of that workflow's run; null: any. */
  readonly event: string | null
}

/** What is asked before a deploy, defaults filled in. */
export type GatePolicy = {
  /** Independent approvers that each changed line needs. */
  readonly approvals: number
  /** What becomes of a deploy when nothing has been deployed before; a baseline is a commit that it is compared with. */
  readonly firstDeploy: 'pass' | 'block' | { readonly baseline: string }
  /** What becomes of approved content that GitHub does not show: `-diff`, generated, large, binary, submodules. */
  readonly opaque: 'review' | 'allow'
  /** Branches whose reviews count when they are merged into the deploy branch as a whole. */
  readonly promotionBranches: readonly string[]
  /** Logins of accounts that no person works with, though GitHub calls them users: their approvals do not count. */
  readonly machineUsers: readonly string[]
  /** Logins of those who may call an emergency in a comment. */
  readonly emergency: readonly string[]
  /** Whether each changed line of a file that CODEOWNERS gives to somebody needs one of these. */
  readonly owners: boolean
  /** Checks that have to be green on the candidate. */
  readonly checks: readonly RequiredCheck[]
  /** Bots whose own pull requests need nobody's eyes in some paths (globs), by login or by the id of their app. */
  readonly knownBots: readonly {
    readonly login: string | null
    readonly appId: number | null
    readonly paths: readonly string[]
  }[]
  /** Whether who released this run for its protected environment has approved what nobody had seen. */
  readonly environmentApproval: boolean
  /** Whether what takes back a covered unit exactly is covered. */
  readonly exactReverts: boolean
  /** Whether what repeats a covered unit exactly, also one of another branch, is covered. */
  readonly exactCherryPicks: boolean
}
