import { describe, expect, it } from 'vitest'
import { decideGate, type GateFacts, releasedOutcome } from '../../src/gate/decide.ts'
import {
  checkProof,
  type ProofInput,
  proofOf,
  type RepositoryWord,
  type Statement,
  statementSchema,
  TWO_PARTY,
} from '../../src/gate/proof.ts'
import { coverage, sha, uncoveredFile, unit } from '../support/gate-view.ts'

const live = (measured: ReturnType<typeof coverage>): GateFacts['base'] => ({
  kind: 'live',
  sameTree: false,
  coverage: measured,
})
const decided = (base: GateFacts['base'], rules: GateFacts['rules'] = []) =>
  decideGate({ environment: 'production', base, heldBy: null, rules })
const reviewed = decided(live(coverage([], [unit()])))
const digest = `sha256:${'ab'.repeat(32)}`
const input = (more: Partial<ProofInput> = {}): ProofInput => ({
  repositoryUrl: 'https://github.com/acme/shop',
  workflowPath: '.github/workflows/deploy.yml',
  version: '0.1.0',
  at: '2026-12-01T12:00:00Z',
  environment: 'production',
  sha: sha('d'),
  baseSha: sha('a'),
  outcome: reviewed,
  policy: { path: '.github/deploy-guard.yml', commit: sha('a') },
  artifact: digest,
  run: { id: 71, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/71' },
  ...more,
})

describe('a statement of what the gate found', () => {
  it('is an in-toto statement with a verification summary', () => {
    const statement = proofOf(input())
    expect(statementSchema.parse(JSON.parse(JSON.stringify(statement)))).toEqual(statement)
    expect(statement).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'git+https://github.com/acme/shop', digest: { gitCommit: sha('d') } },
        { name: 'artifact', digest: { sha256: 'ab'.repeat(32) } },
      ],
      predicateType: 'https://slsa.dev/verification_summary/v1',
      predicate: {
        verifier: {
          id: 'https://github.com/acme/shop/.github/workflows/deploy.yml',
          version: { 'deploy-guard': '0.1.0' },
        },
        timeVerified: '2026-12-01T12:00:00Z',
        resourceUri: 'git+https://github.com/acme/shop',
        policy: {
          uri: `git+https://github.com/acme/shop@${sha('a')}#.github/deploy-guard.yml`,
          digest: { gitCommit: sha('a') },
        },
        verificationResult: 'PASSED',
        verifiedLevels: [TWO_PARTY],
        deployGuard: {
          environment: 'production',
          decision: 'pass',
          reasonCode: 'all-covered',
          message: reviewed.message,
          range: { base: sha('a'), candidate: sha('d') },
          coverage: { changedLines: 12, coveredLines: 12, uncoveredFiles: 0, percent: 100 },
          units: [{ sha: sha('b'), pull: 2, covered: true, reason: 'approved-as-merged', approvers: ['bob'] }],
          uncovered: [],
          rules: [],
          run: { id: 71, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/71' },
        },
      },
    })
  })

  it('says what each rule found, and fails as the gate does', () => {
    const row = { rule: 'freeze', outcome: 'block', reasonCode: 'frozen', message: 'No.', evidence: [] } as const
    const { predicate } = proofOf(input({ outcome: decided(live(coverage([], [unit()])), [row]) }))
    expect(predicate).toMatchObject({ verificationResult: 'FAILED', verifiedLevels: [] })
    expect(predicate.deployGuard.rules).toEqual([{ rule: 'freeze', outcome: 'block', reasonCode: 'frozen' }])
  })

  const unseen = decided(
    live(coverage([uncoveredFile('a')], [unit(), unit({ covered: false, reason: 'direct-push' })])),
  )
  it.each<[string, ProofInput['outcome']]>([
    ['in an emergency', releasedOutcome(unseen, { kind: 'emergency', reason: 'fire' })],
    ['of a bot', decided(live(coverage([], [unit(), unit({ reason: 'known-bot', approvers: [] })])))],
    ['of a first deploy', decided({ kind: 'first-deploy', allowed: true })],
    ['that changes nothing', decided({ kind: 'live', sameTree: true, coverage: coverage([], []) })],
    ['that is held', unseen],
    // Somebody approved these lines later; who wrote them is not shown by the unit.
    ['approved by its digest', releasedOutcome(unseen, { kind: 'reviewed', by: ['bob'] })],
  ])('has no word for two-party review of a deploy %s', (_, outcome) => {
    expect(proofOf(input({ outcome })).predicate.verifiedLevels).toEqual([])
  })
})

describe('what a repository says of a statement', () => {
  const word: RepositoryWord = { candidateKnown: true, baseKnown: true, landed: [sha('b')], policyKnown: true }
  const nothing = { artifact: null, repository: null }
  const failing = (statement: Statement, said = word, expected: Parameters<typeof checkProof>[2] = nothing): string[] =>
    checkProof(statement, said, expected).flatMap(({ check, holds }) => (holds ? [] : [check]))
  const changed = (change: (predicate: Statement['predicate']) => Partial<Statement['predicate']>): Statement => {
    const statement = proofOf(input())
    return { ...statement, predicate: { ...statement.predicate, ...change(statement.predicate) } }
  }

  it('holds all', () => {
    expect(failing(proofOf(input()))).toEqual([])
    expect(failing(proofOf(input()), word, { artifact: digest, repository: 'Acme/shop' })).toEqual([])
    expect(checkProof(proofOf(input()), word, nothing).map(({ check }) => check)).toEqual([
      'passed',
      'word',
      'subject',
      'candidate',
      'base',
      'range',
      'policy',
      'review',
    ])
  })

  it.each<[string, Statement, Partial<RepositoryWord>, string[]]>([
    ['a commit that is not there', proofOf(input()), { candidateKnown: false, landed: [] }, ['candidate', 'range']],
    ['a base that is not there', proofOf(input()), { baseKnown: false, landed: [] }, ['base', 'range']],
    ['changes that it does not list', proofOf(input()), { landed: [sha('b'), sha('c')] }, ['range']],
    ['changes that never landed', proofOf(input()), { landed: [] }, ['range']],
    ['a policy that is not there', proofOf(input()), { policyKnown: false }, ['policy']],
    [
      'a gate that said no',
      proofOf(input({ outcome: decided(live(coverage([uncoveredFile('a')], [unit()]))) })),
      {},
      ['passed'],
    ],
    [
      'a result of its own',
      changed(({ deployGuard }) => ({ deployGuard: { ...deployGuard, decision: 'held' } })),
      {},
      ['word'],
    ],
    [
      'another commit',
      { ...proofOf(input()), subject: [{ name: 'x', digest: { gitCommit: sha('e') } }] },
      {},
      ['subject'],
    ],
    [
      'words that do not follow',
      changed(({ deployGuard }) => ({
        deployGuard: { ...deployGuard, units: deployGuard.units.map((one) => ({ ...one, reason: 'known-bot' })) },
      })),
      {},
      ['review'],
    ],
  ])('denies %s', (_, statement, more, expected) => expect(failing(statement, { ...word, ...more })).toEqual(expected))

  it('denies another artifact, or repository', () => {
    expect(failing(proofOf(input()), word, { artifact: `sha256:${'00'.repeat(32)}`, repository: null })).toEqual([
      'artifact',
    ])
    expect(failing(proofOf(input({ artifact: null })), word, { artifact: digest, repository: null })).toEqual([
      'artifact',
    ])
    expect(failing(proofOf(input()), word, { artifact: null, repository: 'acme/other-shop' })).toEqual(['repository'])
    expect(failing(proofOf(input()), word, { artifact: null, repository: 'hop' })).toEqual(['repository'])
  })
})
