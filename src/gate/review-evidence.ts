import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'
import type { KnownDeployment } from './rollback-lane.ts'

/** One review, with the head and base that stood when it was given: never what a client or a re-pointed review says. */
export type Approval = {
  readonly reviewer: string
  readonly kind: 'User' | 'Bot'
  readonly canPush: boolean
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  /** Head of the pull request at that time by server clocks; null when it cannot be known. */
  readonly head: string | null
  /** Base branch at that time. */
  readonly base: string | null
  /** Tip of the base branch at that time; null when it cannot be known. */
  readonly baseSha: string | null
  /** ISO 8601. */
  readonly submittedAt: string
}

/** What is known about one merged pull request and the people around it. */
export type PullEvidence = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly head: string | null
  readonly mergeCommit: string | null
  readonly base: string
  /** What GitHub says of the page of its final head; absent where it was not asked. */
  readonly size?: { readonly files: number; readonly lines: number }
  /** The base where that is, besides the deploy branch that is measured, one that is deployed as well, or the layer below in a stack on one. */
  readonly landedOn?: string
  /** Where the deploy branch stood right before GitHub merged it, by the server's own log; absent where that does not say. */
  readonly landedAfter?: string
  /** Labelled as a matter of security; whoever may triage sets labels, so it orders reports and decides nothing. */
  readonly security?: boolean
  /** Why it cannot be rolled back safely, as it says itself; empty where it names no reason. It warns and decides nothing. */
  readonly unsafe?: string
  /** Whether it announces effects on metrics; whether these count is found out where they are wanted. */
  readonly announces?: true
  /** Seconds that it announces as the length of a maintenance; absent where it announces none. */
  readonly plannedFor?: number
  /** Logins besides the author: commit authors, committers, co-authors, pushers. */
  readonly contributors: readonly string[]
  /** True where someone who contributed has no known account: then nobody's independence can be shown. */
  readonly unknownContributor: boolean
  /** True where a commit names somebody without an account. */
  readonly unnamedCommit?: boolean
  /** True where its branch is in a fork. */
  readonly fromFork?: boolean
  readonly approvals: readonly Approval[]
}

/** All facts about people that coverage is decided from; the same from GitHub and from a file. */
export type ReviewEvidence = {
  /** The deploy branch. */
  readonly branch: string
  readonly pulls: readonly PullEvidence[]
}

const sha = z.string('expected a commit id').regex(commitIdPattern, 'expected a commit id of 40 hexadecimal digits')
const login = z.string('expected a login').min(1, 'expected a login')
const branch = z.string('expected the name of a branch').min(1, 'expected the name of a branch')
const time = z.iso.datetime({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' })

const approval = z.strictObject({
  reviewer: login,
  kind: z.enum(['User', 'Bot'], 'expected User or Bot'),
  canPush: z.boolean('expected true or false'),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'], 'expected APPROVED, CHANGES_REQUESTED or DISMISSED'),
  head: sha.nullable(),
  base: branch.nullable(),
  baseSha: sha.nullable(),
  submittedAt: time,
})

const pull = z.strictObject({
  number: z.int('expected the number of a pull request').positive('expected the number of a pull request'),
  author: login,
  head: sha.nullable(),
  mergeCommit: sha.nullable(),
  base: branch,
  contributors: z.array(login, 'expected a list of logins').default([]),
  unsafe: z.string('expected a text').exactOptional(),
  plannedFor: z.number('expected seconds').positive('expected seconds').exactOptional(),
  approvals: z.array(approval, 'expected a list of approvals'),
})

const file = z.strictObject({
  schemaVersion: z.literal(1, 'expected 1'),
  branch,
  now: time.optional(),
  pulls: z.array(pull, 'expected a list of pull requests'),
  deployments: z
    .array(
      z.strictObject({ sha, mark: z.enum(['good', 'bad'], 'expected "good", "bad" or null').nullable(), at: time }),
      'expected a list of deployments',
    )
    .default([]),
  rollbackReason: z.string('expected a text').optional(),
})

/** Everything that the offline form of the gate is told. */
export type GivenEvidence = {
  readonly evidence: ReviewEvidence
  /** Branches below the deploy branch whose reviews count as well. */
  readonly promotionBranches: readonly string[]
  /** ISO 8601, null where the file does not say. */
  readonly now: string | null
  readonly deployments: readonly KnownDeployment[]
  readonly rollbackReason: string | null
}

/** Reads an evidence file. Throws one ConfigurationError that lists every mistake with its place and what was expected. */
export function parseEvidence(text: string, fileName: string): GivenEvidence {
  const parsed = file.safeParse(readJson(text, fileName))
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`)
    throw new ConfigurationError(mistakes.join('\n'))
  }
  const { data } = parsed
  const pulls = data.pulls.map((one) => ({ ...one, title: `#${one.number}`, unknownContributor: false }))
  return {
    evidence: { branch: data.branch, pulls },
    promotionBranches: [...new Set(pulls.map(({ base }) => base))].filter((base) => base !== data.branch),
    now: data.now ?? null,
    deployments: data.deployments,
    rollbackReason: data.rollbackReason?.trim() || null,
  }
}

function readJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${fileName}: expected JSON, ${why}`, { cause })
  }
}

function told(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.')
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`
  return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/coverage.md lists all fields)`
}
