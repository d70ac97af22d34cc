import { plural } from '../../base/words.ts'
import { type RiskPolicy, type RiskSignal, riskSignals } from '../../config/risk-policy.ts'
import type { RiskyPaths } from '../../config/rollback-policy.ts'
import type { GateFindings } from '../../deploy/gate-findings.ts'
import type { RiskFacts } from '../rules/facts.ts'
import { answered, type RuleRow } from '../rules/rule.ts'
import { installScripts, lockfileOnly } from './dependencies.ts'
import type { Finding, RiskFile } from './finding.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import { editedMigrations, migrationFindings, migrationMatcher } from './migrations.ts'
import { secretFindings } from './secrets.ts'
import {
  generatedFindings,
  infrastructureFindings,
  large,
  opaqueFindings,
  permissionFindings,
  sizeFindings,
  workflowFindings,
} from './surroundings.ts'

/** What was found of one sign of risk, as every rule of the gate tells it. */
export type RiskRow = {
  readonly rule: 'risk'
  readonly outcome: RuleRow['outcome']
  /** How many people have to approve it; absent: one. */
  readonly approvals?: number
  /** All of it is only worth a mention, whatever the policy says of the sign. */
  readonly mention?: true
  /** Of the whole range: its stated risk; absent where that is not known, or worth nothing here. */
  readonly found?: Pick<GateFindings, 'risk'>
  /** The signal; `stated-risk` of the whole range, `no-sign` where nothing was found, `not-read` where nobody could look. */
  readonly reasonCode: RiskSignal | 'stated-risk' | 'no-sign' | 'not-read'
  readonly message: string
  /** `path:line what`, plain text that is partly of others. */
  readonly evidence: readonly string[]
}

/** Where the policy says that migrations and infrastructure are. */
type Places = Pick<RiskyPaths, 'migrations' | 'infrastructure'>

/** The signs of risk in what a deploy changes, each with the lines that show it; one row that says so where there are none. */
export function assessRisk(files: readonly RiskFile[], policy: RiskPolicy, places: Places): RiskRow[] {
  const found = findAll(files, places)
  const rows = riskSignals.flatMap((signal): RiskRow[] => {
    const findings = found[signal]
    if (findings.length === 0) return []
    const isMention = findings.every(({ mention }) => mention === true)
    return [
      {
        rule: 'risk',
        ...(isMention ? { outcome: 'inform', mention: true } : answered(policy.answers[signal])),
        reasonCode: signal,
        message: sentences[signal](findings, files),
        evidence: evidenceOf(findings),
      },
    ]
  })
  const message = `Nothing in ${plural(files.length, 'changed file')} is a sign of risk.`
  return rows.length > 0 ? rows : [{ rule: 'risk', outcome: 'ok', reasonCode: 'no-sign', message, evidence: [] }]
}

/** What other rules have to know of it; null where nobody looked, or could. */
export function riskFacts(rows: readonly RiskRow[]): RiskFacts | null {
  if (rows.length === 0 || rows.some(({ reasonCode }) => reasonCode === 'not-read')) return null
  const signs = rows.flatMap(({ reasonCode, mention }) =>
    isSignal(reasonCode) && mention !== true ? [reasonCode] : [],
  )
  const stated = rows.find(({ found }) => found !== undefined)?.found?.risk
  return { signs, times: stated?.times ?? null, longer: stated?.longer ?? 1 }
}

function isSignal(reason: RiskRow['reasonCode']): reason is RiskSignal {
  return riskSignals.some((signal) => signal === reason)
}

function findAll(
  files: readonly RiskFile[],
  { migrations, infrastructure }: Places,
): Readonly<Record<RiskSignal, readonly Finding[]>> {
  const isMigration = migrationMatcher(migrations)
  const { destroys, locks, breaks, unknown } = migrationFindings(files, isMigration)
  return {
    'destructive-sql': destroys,
    'locking-sql': locks,
    'breaking-sql': breaks,
    'unknown-sql': unknown,
    'edited-migration': editedMigrations(files, isMigration),
    infrastructure: infrastructureFindings(files, infrastructure),
    workflows: workflowFindings(files),
    permissions: permissionFindings(files),
    'install-scripts': installScripts(files),
    'lockfile-only': lockfileOnly(files),
    secrets: secretFindings(files),
    'hidden-unicode': hiddenCharacters(files),
    opaque: opaqueFindings(files),
    generated: generatedFindings(files),
    size: sizeFindings(files),
  }
}

const steps = (findings: readonly Finding[]): string => plural(findings.length, 'step')
const filesOf = (findings: readonly Finding[]): string => plural(new Set(findings.map(({ path }) => path)).size, 'file')
const one = (findings: readonly Finding[], single: string, several: string): string =>
  findings.length === 1 ? single : several

/** What is said of the findings of a signal. */
const sentences: Readonly<Record<RiskSignal, (findings: readonly Finding[], files: readonly RiskFile[]) => string>> = {
  'destructive-sql': (found) =>
    `${steps(found)} of the migrations ${one(found, 'destroys', 'destroy')} data: a rollback of the code does not bring it back.`,
  'locking-sql': (found) =>
    `${steps(found)} of the migrations ${one(found, 'locks', 'lock')} a table that is in use: look for a form that does not (CONCURRENTLY, NOT VALID, LOCK=NONE), and set lock_timeout.`,
  'breaking-sql': (found) =>
    `${steps(found)} of the migrations ${one(found, 'breaks', 'break')} the code that runs until the deploy has ended.`,
  'unknown-sql': (found) =>
    `What ${steps(found)} of the migrations ${one(found, 'does', 'do')} to the data is not known here: please look.`,
  'edited-migration': (found) =>
    `${plural(found.length, 'migration')} that production has probably run already ${one(found, 'is', 'are')} changed: databases that have run ${one(found, 'it', 'them')} do not get the change.`,
  infrastructure: (found) => `The infrastructure changes in ${filesOf(found)}.`,
  workflows: (found) => `What builds, deploys or guards changes in ${filesOf(found)}.`,
  permissions: (found) => `Who may do what changes in ${filesOf(found)}.`,
  'install-scripts': (found) =>
    `Code that runs during an install or a build is new in ${plural(found.length, 'place')}.`,
  'lockfile-only': (found) =>
    found.every(({ mention }) => mention === true)
      ? `${plural(found.length, 'lock file')} ${one(found, 'changes', 'change')} without the file that it follows.`
      : `A lock file changes without the file that it follows, and what it holds is unusual.`,
  secrets: (found) =>
    `${plural(found.length, 'line')} ${one(found, 'looks', 'look')} like a secret. If it is one, it is known to everybody who can read this repository: replace it.`,
  'hidden-unicode': (found) =>
    `${plural(found.length, 'line')} ${one(found, 'holds', 'hold')} characters that a reviewer cannot see or takes for others.`,
  opaque: (found) => `${filesOf(found)} ${one(found, 'changes', 'change')} in a way that cannot be read as lines.`,
  generated: (found) => `${filesOf(found)} ${one(found, 'comes', 'come')} from a tool or from another project.`,
  size: (_, files) => {
    const written = files.filter(({ generated }) => !generated)
    const lines = written
      .flatMap(({ diff }) => diff?.hunks ?? [])
      .flatMap((hunk) => hunk.lines.filter(({ kind }) => kind !== ' ')).length
    return `This deploy is large: ${plural(lines, 'changed line')} in ${plural(written.length, 'file')} (more than ${large.lines} lines or ${large.files} files).`
  },
}

/** Places that are told of one signal; the rest is counted. */
const longest = 20

function evidenceOf(findings: readonly Finding[]): string[] {
  const told = findings
    .slice(0, longest)
    .map(({ path, line, what }) => `${path}${line === null ? '' : `:${line}`} ${what}`)
  return findings.length <= longest ? told : [...told, `and ${findings.length - longest} more`]
}
