import type { CheckFinding } from '../gate/checks.ts'
import { code, table } from './markdown.ts'

const words: Readonly<Record<CheckFinding['verdict'], string>> = {
  green: 'green',
  missing: 'there is none',
  pending: 'not finished',
  skipped: 'skipped, so it shows nothing',
  neutral: 'neutral, so it shows nothing',
  failing: 'not green',
}

/** The required checks, one a row; empty where none is required. */
export function checkTable(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return ''
  const rows = findings.map((finding) => [
    finding.verdict === 'green' ? 'yes' : '**no**',
    code(finding.required.name),
    demanded(finding),
    [words[finding.verdict], ...conclusion(finding), ...elsewhere(finding)].join('; '),
  ])
  return `### Required checks\n\n${table(['Green', 'Check', 'From', 'Found'], rows)}`
}

function demanded({ required }: CheckFinding): string {
  const { app, workflow, event } = required
  const parts = [app === null ? null : `app ${app}`, workflow, event === null ? null : `on ${event}`]
  const told = parts.flatMap((part) => (part === null ? [] : [code(part)]))
  return told.length === 0 ? 'anywhere' : told.join(', ')
}

function conclusion({ verdict, conclusion: word }: CheckFinding): string[] {
  return verdict === 'failing' && word !== null ? [code(word)] : []
}

/** Checks of that name which do not count: whoever looks for the mistake finds it here. */
function elsewhere({ verdict, elsewhere: places }: CheckFinding): string[] {
  if (verdict === 'green' || places.length === 0) return []
  const more = places.length > 5 ? ', …' : ''
  return [`of that name from elsewhere: ${places.slice(0, 5).map(code).join(', ')}${more}`]
}

/** What to do where only the checks are waited for. */
export const checkAdvice = [
  '### What to do',
  '',
  'Let these checks end green on this commit, or run them there if there are none, then run this job again.',
  'Where a check has another name or comes from elsewhere by now, change `gate.checks` in the policy. In an emergency the input `emergency-reason` lets the deploy through.',
].join('\n')

/** Checks that were not waited for in an emergency. */
export function uncheckedWords(names: readonly string[]): string {
  return `without green checks: ${names.map(code).join(', ')}`
}
