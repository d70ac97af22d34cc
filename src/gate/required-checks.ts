import type { RequiredCheck } from '../config/gate-policy.ts'
import { groupBy } from '../base/group-by.ts'

/** A check run of the candidate, as the server tells of it. */
export type CheckFact = {
  /** Higher is newer. */
  readonly id: number
  readonly name: string
  readonly app: { readonly id: number | null; readonly slug: string } | null
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  /** The workflow run whose job it is; null where it is no job's, which whoever holds a workflow's token can make. */
  readonly run: { readonly path: string; readonly event: string } | null
  /** It is a status of the older kind, which anybody who may write can set: it speaks for an app alone. Its `id` says nothing. */
  readonly isStatus?: true
}

/** What was found of one required check. */
export type CheckFinding = {
  readonly required: RequiredCheck
  /** `failing`: completed, and neither green nor one of the other words. */
  readonly verdict: 'green' | 'missing' | 'pending' | 'skipped' | 'neutral' | 'failing'
  /** In GitHub's word, where it is completed. */
  readonly conclusion: string | null
  /** Where checks of that name did come from that do not count. Untrusted. */
  readonly elsewhere: readonly string[]
}

/** The app behind every workflow's token. */
const ACTIONS = 'github-actions'

/**
 * Judges each required check by the newest check run from each place that may speak for it: one app, and of GitHub Actions one workflow.
 * All of these have to be green, so that nobody hides a red one under a green one of the same name.
 */
export function judgeChecks(required: readonly RequiredCheck[], facts: readonly CheckFact[]): CheckFinding[] {
  return required.map((check) => {
    const named = facts.filter(({ name }) => name === check.name)
    const counting = named.filter((fact) => counts(check, fact))
    const elsewhere = [...new Set(named.filter((fact) => !counts(check, fact)).map(originOf))]
    const newest = [...groupBy(counting, originOf).values()].flatMap((runs) => newestOf(runs))
    const found = newest.map((fact) => ({ verdict: verdictOf(fact), conclusion: fact.conclusion }))
    const worst = found.find(({ verdict }) => verdict !== 'green') ?? found[0]
    return { required: check, elsewhere, ...(worst ?? { verdict: 'missing', conclusion: null }) }
  })
}

/** Those that hold the deploy. */
export function waitingFor(findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.filter(({ verdict }) => verdict !== 'green')
}

function counts({ app, workflow, event }: RequiredCheck, fact: CheckFact): boolean {
  if (fact.isStatus === true && app === null) return false
  if (app !== null && app !== fact.app?.id && app !== fact.app?.slug) return false
  if (workflow !== null && workflow !== fact.run?.path) return false
  return event === null || event === fact.run?.event
}

/** Who speaks: the app, and the workflow where it is GitHub Actions. */
function originOf({ app, run, isStatus }: CheckFact): string {
  if (isStatus === true) return `${app?.slug ?? 'a person'}, as a commit status`
  const name = app?.slug ?? 'an unknown app'
  if (name !== ACTIONS) return name
  return run === null ? `${name}, not from a job` : `${run.path} (${run.event})`
}

function newestOf(runs: readonly CheckFact[]): CheckFact[] {
  const newest = Math.max(...runs.map(({ id }) => id))
  return runs.filter(({ id }) => id === newest)
}

function verdictOf({ status, conclusion }: CheckFact): CheckFinding['verdict'] {
  if (status !== 'completed') return 'pending'
  if (conclusion === 'success') return 'green'
  return conclusion === 'skipped' || conclusion === 'neutral' ? conclusion : 'failing'
}
