import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'

/** An approval by Bob, who may push, with the head and base tip that stood then. */
export function approvalOf(head: string | null, baseSha: string | null, more: Partial<Approval> = {}): Approval {
  return {
    reviewer: 'bob',
    kind: 'User',
    canPush: true,
    state: 'APPROVED',
    head,
    base: 'main',
    baseSha,
    submittedAt: '2026-01-05T12:00:00Z',
    ...more,
  }
}

/** A merged pull request by Ann. */
export function pullOf(
  number: number,
  merge: { head: string; mergeCommit: string },
  more: Partial<PullEvidence> = {},
): PullEvidence {
  return {
    number,
    title: `Change ${number}`,
    author: 'ann',
    base: 'main',
    contributors: [],
    unknownContributor: false,
    approvals: [],
    ...merge,
    ...more,
  }
}
