import { spawnSync } from 'node:child_process'
import { ConfigurationError } from '../base/errors.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import type { Policy } from '../config/policy.ts'
import { checkWorkflow, deployingWorkflows, severalDeploy, usesGuard } from '../config/workflow-check.ts'
import { type ReadinessRow, ready } from '../deploy/readiness.ts'
import type { VariableValues } from '../metrics/variables.ts'
import { filledRows } from '../verbs/check/metric-rows.ts'
import { type NamedPart, rulesNamed } from './part.ts'
import { repositoryFile, workflowFiles } from './repository-files.ts'

const POLICY = '.github/deploy-guard.yml'

/** What of a working tree is asked for. `file`: another place of the policy. `values`: what its variables stand for. */
export type FolderQuestion = {
  readonly file: string | null
  readonly part: NamedPart
  readonly values: VariableValues
}

/** What of a working tree can be known without GitHub. `policy` holds for the part that is named, and is null where its file has mistakes. */
export async function checkFolder(
  folder: string,
  { file, part, values }: FolderQuestion,
): Promise<{ readonly rows: readonly ReadinessRow[]; readonly policy: Policy | null }> {
  const workflows = await workflowFiles(folder)
  const own = await policyOf(folder, file)
  const policy = own.policy ?? parsePolicy('', POLICY)
  const found = workflows.flatMap(({ path, text }) => checkWorkflow({ path, text, isOurs: usesGuard, policy }))
  const missing: ReadinessRow = {
    what: 'Workflow',
    state: 'missing',
    found: 'No workflow of .github/workflows uses the guard.',
    cure: `node dist/cli.js init --repository ${folder} proposes the change of a workflow that deploys; where there is none, the README has one to begin with.`,
  }
  const { environment, policy: rules } = rulesNamed('check', policy, part)
  const known = { environment, ...(part.service == null ? {} : { service: part.service }), ...values }
  const store = rules.store === null ? [] : await filledRows(rules.store, rules, known, Date.now() / 1000)
  const deploying = deployingWorkflows(workflows, usesGuard)
  const several = rules.workflows.length > 0 ? [] : severalDeploy(deploying.map(({ path }) => path))
  const rows = [own.row, ...(found.length === 0 ? [missing] : found), ...several, ...store, gitRow(), onGitHub]
  return { rows, policy: own.policy && rules }
}

async function policyOf(
  folder: string,
  file: string | null,
): Promise<{ readonly policy: Policy | null; readonly row: ReadinessRow }> {
  const name = file ?? POLICY
  const text = await repositoryFile(file === null ? folder : '.', name)
  if (text === null) {
    if (file !== null) throw new ConfigurationError(`check: --policy: "${file}" cannot be read: there is no such file`)
    return { policy: parsePolicy('', name), row: ready('Policy', `There is no ${POLICY}, so the defaults hold.`) }
  }
  try {
    return { policy: parsePolicy(text, name), row: ready('Policy', `${name} has no mistakes.`) }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const row = { what: 'Policy', state: 'missing', found: error.message, cure: 'Mend it there.' } as const
    return { policy: null, row }
  }
}

/** The oldest git that can make the merges. */
const [MAJOR, MINOR] = [2, 38]

function gitRow(): ReadinessRow {
  const { stdout, error } = spawnSync('git', ['--version'], { encoding: 'utf8' })
  const [, major = '0', minor = '0'] = /(\d{1,4})\.(\d{1,4})/.exec(stdout ?? '') ?? []
  const isNew = Number(major) > MAJOR || (Number(major) === MAJOR && Number(minor) >= MINOR)
  if (error === undefined && isNew) return ready('git of this machine', `${stdout.trim()}.`)
  const found = error === undefined ? `${stdout.trim()} is too old.` : 'There is none.'
  const cure = 'The runner needs git 2.38 or newer: without it the gate proves less, and no rollback can be prepared.'
  return { what: 'git of this machine', state: 'attention', found, cure }
}

const onGitHub: ReadinessRow = {
  what: 'Deployments, settings and rules on GitHub',
  state: 'not-visible',
  found: 'They cannot be seen from here.',
  cure: 'Run mode check in a workflow: it sees them.',
}
