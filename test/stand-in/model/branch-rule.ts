import { kept } from './kept.ts'

/** A rule that is in force on a branch. It is shown, but not enforced by the stand-in. */
export interface BranchRule {
  readonly branch: string
  readonly type: 'pull_request' | 'required_status_checks' | 'required_signatures' | 'non_fast_forward' | 'merge_queue'
  readonly parameters?: Readonly<Record<string, unknown>> | undefined
}

/** The rules of a repository. */
export const branchRules = kept<BranchRule[]>(() => [])
