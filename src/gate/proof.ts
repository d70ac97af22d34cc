import { z } from 'zod'
import { commitIdPattern } from '../base/commit-id.ts'
import type { CoveredReason } from './coverage.ts'
import type { GateOutcome } from './decide.ts'

/** What a statement is about, by digest. */
export type Subject = z.infer<typeof subject>

const sha = z.string().regex(commitIdPattern)
const digestText = z.string().regex(/^[0-9a-f]{40,128}$/)
const subject = z.object({ name: z.string(), digest: z.record(z.string(), digestText) })

const unit = z.object({
  sha,
  pull: z.int().nullable(),
  covered: z.boolean(),
  reason: z.string(),
  approvers: z.array(z.string()),
})

/** What the gate found, beside the words that every verification summary has. */
const found = z.object({
  environment: z.string(),
  decision: z.enum(['pass', 'needs-review', 'held', 'blocked']),
  reasonCode: z.string(),
  message: z.string(),
  /** From what production ran to the candidate; `base` null where there was nothing to compare with. */
  range: z.object({ base: sha.nullable(), candidate: sha }),
  coverage: z
    .object({ changedLines: z.int(), coveredLines: z.int(), uncoveredFiles: z.int(), percent: z.number() })
    .nullable(),
  units: z.array(unit),
  uncovered: z.array(z.object({ path: z.string(), reason: z.string() })),
  rules: z.array(z.object({ rule: z.string(), outcome: z.string(), reasonCode: z.string() })),
  run: z.object({ id: z.int(), attempt: z.int(), url: z.string() }),
})

/** An in-toto statement (v1) with a SLSA verification summary (v1), as far as the gate writes one; a reader passes over other members. */
export const statementSchema = z.object({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.array(subject).min(1),
  predicateType: z.literal('https://slsa.dev/verification_summary/v1'),
  predicate: z.object({
    verifier: z.object({ id: z.string(), version: z.record(z.string(), z.string()) }),
    timeVerified: z.iso.datetime({ offset: true }),
    resourceUri: z.string(),
    policy: z.object({ uri: z.string(), digest: z.record(z.string(), digestText).optional() }),
    verificationResult: z.enum(['PASSED', 'FAILED']),
    verifiedLevels: z.array(z.string()),
    deployGuard: found,
  }),
})

/** See `statementSchema`. */
export type Statement = z.infer<typeof statementSchema>

/** What a statement is made of. */
export type ProofInput = {
  /** Page of the repository, e.g. `https://github.com/owner/name`. */
  readonly repositoryUrl: string
  readonly workflowPath: string
  readonly version: string
  /** ISO 8601. */
  readonly at: string
  readonly environment: string
  readonly sha: string
  readonly baseSha: string | null
  readonly outcome: GateOutcome
  /** Where the policy in force stands; `commit` null where it was given in the workflow. */
  readonly policy: { readonly path: string; readonly commit: string | null }
  /** `sha256:…` of what was built from the commit; null where nobody says. */
  readonly artifact: string | null
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
}

/** The word of SLSA's verified properties for source that two trusted persons have seen: who wrote it, and another who approved it. */
export const TWO_PARTY = 'SLSA_SOURCE_TWO_PARTY_REVIEWED'

/**
 * What the gate found as a statement about the commit, and about the artifact where its digest is known. It passes as the gate does. `verifiedLevels` has the word for two-party
 * review where every unit of the range was approved in the form that landed; what lies before the range is not spoken of.
 */
export function proofOf(input: ProofInput): Statement {
  const { repositoryUrl, sha: candidate, artifact, policy, outcome } = input
  const repository = `git+${repositoryUrl}`
  const where = policy.commit === null ? `${repositoryUrl}/actions` : `${repository}@${policy.commit}#${policy.path}`
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: repository, digest: { gitCommit: candidate } },
      ...(artifact === null ? [] : [artifactSubject(artifact)]),
    ],
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: `${repositoryUrl}/${input.workflowPath}`, version: { 'deploy-guard': input.version } },
      timeVerified: input.at,
      resourceUri: repository,
      policy: { uri: where, ...(policy.commit === null ? {} : { digest: { gitCommit: policy.commit } }) },
      verificationResult: outcome.decision === 'pass' ? 'PASSED' : 'FAILED',
      verifiedLevels: isTwoPartyReviewed(outcome) ? [TWO_PARTY] : [],
      deployGuard: foundOf(input),
    },
  }
}

function foundOf({
  environment,
  sha: candidate,
  baseSha,
  outcome,
  run,
}: ProofInput): Statement['predicate']['deployGuard'] {
  const { decision, reasonCode, message, coverage, rules = [] } = outcome
  return {
    environment,
    decision,
    reasonCode,
    message,
    range: { base: baseSha, candidate },
    coverage: coverage === null ? null : summaryOf(coverage.summary),
    units: (coverage?.units ?? []).map(({ sha: id, pull, covered, reason, approvers }) => {
      return { sha: id, pull, covered, reason, approvers: [...approvers] }
    }),
    uncovered: (coverage?.uncovered ?? []).map(({ path, reason }) => ({ path, reason })),
    rules: rules.map(({ rule, outcome: word, reasonCode: code }) => ({ rule, outcome: word, reasonCode: code })),
    run: { ...run },
  }
}

type Summary = NonNullable<Statement['predicate']['deployGuard']['coverage']>

function summaryOf({ changedLines, coveredLines, uncoveredFiles, percent }: Summary): Summary {
  return { changedLines, coveredLines, uncoveredFiles, percent }
}

/** How a unit is covered if somebody else than its authors has approved it as it landed. */
const reviewed: ReadonlySet<string> = new Set<CoveredReason>(['approved-as-merged', 'reviewed-inside', 'empty'])

/** Nothing went out unseen, exempt or by an emergency, and there was something to compare with. */
export function isTwoPartyReviewed({ decision, reasonCode, coverage }: GateOutcome): boolean {
  if (decision !== 'pass' || coverage === null || reasonCode === 'emergency') return false
  return (
    coverage.units.length > 0 &&
    coverage.uncovered.length === 0 &&
    coverage.units.every(({ covered, reason }) => covered && reviewed.has(reason))
  )
}

function artifactSubject(artifact: string): Subject {
  const [algorithm = '', hex = ''] = artifact.split(':')
  return { name: 'artifact', digest: { [algorithm]: hex } }
}

/** One thing that a statement claims, and whether it holds. */
export type ProofCheck = { readonly check: string; readonly holds: boolean; readonly message: string }

/** What a repository says of the commits that a statement names. */
export type RepositoryWord = {
  readonly candidateKnown: boolean
  /** Null where the statement names no base. */
  readonly baseKnown: boolean | null
  /** Commits from base to candidate by first parents, oldest first; empty where one of them is not known. */
  readonly landed: readonly string[]
  /** Whether the policy file is at the commit that the statement names; null where it names none. */
  readonly policyKnown: boolean | null
}

/** What is expected of a statement besides; null where nothing is. */
export type Expected = { readonly artifact: string | null; readonly repository: string | null }

/** Compares a statement with a repository and with what is expected. Who made the statement is not told by it: that is what its signature is for. */
export function checkProof(statement: Statement, word: RepositoryWord, expected: Expected): ProofCheck[] {
  const { subject: subjects, predicate } = statement
  const { range, units, decision } = predicate.deployGuard
  const named = subjects.flatMap(({ digest }) => digest['gitCommit'] ?? [])
  const outside = units.filter(
    ({ sha: id, reason }) => !word.landed.includes(id) && reason !== 'drops-deployed' && reason !== 'rollback-lane',
  )
  const last = word.landed.at(-1)
  const whole = last === undefined || units.some(({ sha: id }) => id === last)
  const check = (name: string, holds: boolean, message: string): ProofCheck => ({ check: name, holds, message })
  return [
    check(
      'passed',
      predicate.verificationResult === 'PASSED',
      `the gate said ${decision} (${predicate.deployGuard.reasonCode})`,
    ),
    check(
      'word',
      (decision === 'pass') === (predicate.verificationResult === 'PASSED'),
      'the result is that of the decision',
    ),
    check('subject', named.length === 1 && named[0] === range.candidate, `it is about the commit ${range.candidate}`),
    check('candidate', word.candidateKnown, `the repository has ${range.candidate}`),
    ...(range.base === null ? [] : [check('base', word.baseKnown === true, `the repository has ${range.base}`)]),
    check('range', outside.length === 0 && whole, `the changes that it lists are those between the two commits`),
    ...(word.policyKnown === null
      ? []
      : [check('policy', word.policyKnown, `the policy that judged is ${predicate.policy.uri}`)]),
    check(
      'review',
      !predicate.verifiedLevels.includes(TWO_PARTY) || allReviewed(statement),
      'its words for two-party review follow from what it lists',
    ),
    ...(expected.artifact === null
      ? []
      : [check('artifact', hasArtifact(subjects, expected.artifact), `it is about ${expected.artifact}`)]),
    ...(expected.repository === null
      ? []
      : [
          check('repository', isOf(predicate.resourceUri, expected.repository), `it is about ${predicate.resourceUri}`),
        ]),
  ]
}

function allReviewed({ predicate: { deployGuard } }: Statement): boolean {
  const { units, uncovered, reasonCode } = deployGuard
  const seen = units.every(
    ({ covered, reason, approvers }) =>
      covered && reviewed.has(reason) && (reason === 'empty' || reason === 'reviewed-inside' || approvers.length > 0),
  )
  return units.length > 0 && uncovered.length === 0 && reasonCode !== 'emergency' && seen
}

function hasArtifact(subjects: readonly Subject[], artifact: string): boolean {
  const [algorithm = '', hex] = artifact.split(':')
  return subjects.some(({ digest }) => digest[algorithm] === hex)
}

/** `https://github.com/owner/name` and `owner/name` both name a repository. */
function isOf(uri: string, repository: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^git\+/, '')
  return plain(uri) === plain(repository) || plain(uri).endsWith(`/${plain(repository)}`)
}
