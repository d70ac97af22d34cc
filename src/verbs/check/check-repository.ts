import { shortSha } from '../../base/commit-id.ts'
import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import { plural } from '../../base/words.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import type { Policy } from '../../config/policy.ts'
import { rulesFor } from '../../config/services.ts'
import { MistakenFileError, type PlacedMistake } from '../../config/yaml-file.ts'
import {
  checkWorkflow,
  type DeployingWorkflow,
  deployingWorkflows,
  severalDeploy,
  usesGuard,
} from '../../config/workflow-check.ts'
import { isReady, type ReadinessRow, ready } from '../../deploy/readiness.ts'
import type { Envelope, Words } from '../../deploy/result.ts'
import type { Repository } from '../../git/repository.ts'
import type { BranchRule } from '../../github/settings.ts'
import { ignoredReason } from '../../render/gate-live.ts'
import { utcMinute } from '../../render/quantities.ts'
import type { Ports } from '../ports.ts'
import { prepare, type Prepared } from '../prepare-deploy.ts'
import { type DeployRequest, partOf, type Setting } from '../setting.ts'
import { watchRows } from './metric-rows.ts'

/** What mode `check` says: every row of what can be known before the first deploy. */
export type CheckResult = Envelope<'check'> &
  Words['check'] & {
    readonly rows: readonly ReadinessRow[]
    /** What is wrong with the policy file, and where. */
    readonly mistakes: readonly PlacedMistake[]
  }

/**
 * Looks at everything that can be known before the first deploy, and judges nothing else. Reads only. What the token may not see is a row that says so.
 */
export async function checkRepository(setting: Setting, request: DeployRequest): Promise<CheckResult> {
  const { ports } = setting
  const own = await ownPolicy(ports, request)
  const opened = await repositoryRows(ports)
  try {
    const workflows = await workflowsOf(ports, request)
    const by = deployingWorkflow(
      own.policy === null ? null : rulesFor(own.policy, partOf(request)),
      workflows,
      ports.run,
    )
    const { rows: deployments, prepared } = await deploymentRows(setting, {
      repository: opened.repository,
      request,
      by,
    })
    const read = own.policy ?? prepared?.policy ?? null
    const whole = read ?? parsePolicy('', '')
    const rows = [
      own.row,
      ...workflowRows(workflows, { whole, request, prepared }),
      ...(await tokenRows(ports, request)),
      ...deployments,
      ...(await settingRows(ports, prepared)),
      ...(await watchRows(whole, request, {
        base: prepared?.base ?? null,
        now: ports.clock.now() / 1000,
        isRead: read !== null,
      })),
      retentionRow(ports),
      ...opened.rows,
    ]
    return { ...resultOf(request, prepared, rows), mistakes: own.mistakes }
  } finally {
    await opened.repository?.close()
  }
}

/** The repository, as far as there is a way to it, and what git there is. */
async function repositoryRows({ openRepository }: Ports) {
  try {
    const repository = await openRepository()
    return { repository, rows: [gitRow(repository)] }
  } catch (error) {
    return { repository: null, rows: [unseen('git', error, 'Give the token contents: read.')] }
  }
}

function resultOf(
  { environment, sha }: DeployRequest,
  prepared: Prepared | null,
  rows: readonly ReadinessRow[],
): Omit<CheckResult, 'mistakes'> {
  const fine = isReady(rows)
  const missing = rows.filter(({ state }) => state === 'missing').length
  return {
    schemaVersion: 1,
    verb: 'check',
    environment,
    sha,
    baseSha: prepared?.base ?? null,
    outcome: fine ? 'ready' : 'not-ready',
    reasonCode: fine ? 'nothing-missing' : 'something-missing',
    message: fine ? 'Nothing is missing.' : `${plural(missing, 'thing')} to mend before the first deploy.`,
    rows,
  }
}

/** Gives the rows, or one that says why GitHub did not tell. */
async function told(what: string, cure: string, rows: () => Promise<readonly ReadinessRow[]>) {
  try {
    return await rows()
  } catch (error) {
    return [unseen(what, error, cure)]
  }
}

/** What GitHub did not tell is not visible, and never "none". Throws what is no word of the outside. */
function unseen(what: string, error: unknown, cure: string): ReadinessRow {
  if (!(error instanceof OutsideError)) throw error
  const lacking = error.code === 'missing-permission'
  const found = lacking ? 'The token may not see it.' : `GitHub did not say: ${error.message.split('\n')[0] ?? ''}`
  return { what, state: 'not-visible', found, cure }
}

type OwnPolicy = Pick<CheckResult, 'mistakes'> & { readonly policy: Policy | null; readonly row: ReadinessRow }

/** The policy file of the commit that is checked: on a pull request that of the pull request. */
async function ownPolicy({ forge }: Ports, { policyPath, policyText, sha }: DeployRequest): Promise<OwnPolicy> {
  const what = 'Policy'
  let text: string | null
  try {
    text = policyText ?? (await forge.contents.text(policyPath, sha))
  } catch (error) {
    return { policy: null, row: unseen(what, error, 'Give the token contents: read.'), mistakes: [] }
  }
  if (text === null) {
    const found = `There is no ${policyPath}, so the defaults hold.`
    return { policy: parsePolicy('', policyPath), row: ready(what, found), mistakes: [] }
  }
  try {
    const policy = parsePolicy(text, policyPath)
    return { policy, row: ready(what, `${policyPath} has no mistakes.`), mistakes: [] }
  } catch (error) {
    if (!(error instanceof MistakenFileError)) throw error
    const cure = 'Mend it; `node dist/cli.js policy FILE` says the same on your machine.'
    return { policy: null, row: { what, state: 'missing', found: error.message, cure }, mistakes: error.mistakes }
  }
}

/** The workflow files of a commit, those of them that deploy, and what names the guard; or why they are not known. */
type Workflows =
  | {
      readonly files: readonly { readonly path: string; readonly text: string }[]
      readonly deploying: readonly DeployingWorkflow[]
      readonly isOurs: (uses: string) => boolean
    }
  | { readonly unseen: ReadinessRow }

/** Workflow files that are read: no repository that is looked at here has more. */
const MOST_WORKFLOWS = 100

async function workflowsOf({ forge, run }: Ports, { sha }: DeployRequest): Promise<Workflows> {
  const isOurs = (uses: string): boolean =>
    usesGuard(uses) ||
    (run.action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(`${run.action.toLowerCase()}@`))
  try {
    const paths = await workflowPaths(forge, sha)
    const files = await Promise.all(
      paths.map(async (path) => ({ path, text: (await forge.contents.text(path, sha)) ?? '' })),
    )
    return { files, deploying: deployingWorkflows(files, isOurs), isOurs }
  } catch (error) {
    return { unseen: unseen('Workflows', error, 'Give the token contents: read.') }
  }
}

async function workflowPaths({ contents }: Ports['forge'], sha: string): Promise<string[]> {
  const folder = '.github/workflows'
  const names = (await contents.names(folder, sha)).filter((name) => /\.ya?ml$/.test(name))
  return names.slice(0, MOST_WORKFLOWS).map((name) => `${folder}/${name}`)
}

/** The workflow that deploys, where the policy names none and it is not the one that runs: a workflow of its own may check. */
function deployingWorkflow(policy: Policy | null, workflows: Workflows, run: Ports['run']): DeployingWorkflow | null {
  if ('unseen' in workflows || policy === null || policy.workflows.length > 0) return null
  const { deploying } = workflows
  const isOwn = deploying.some(({ path }) => path === run.workflowPath)
  return isOwn ? null : (deploying[0] ?? null)
}

type WorkflowFacts = {
  readonly whole: Policy
  readonly request: DeployRequest
  readonly prepared: Prepared | null
}

function workflowRows(workflows: Workflows, { whole, request, prepared }: WorkflowFacts): ReadinessRow[] {
  if ('unseen' in workflows) return [workflows.unseen]
  const { files, deploying, isOurs } = workflows
  const policy = rulesFor(whole, partOf(request))
  const services = request.service == null ? whole.services.flatMap(({ rules }) => rules.workflows) : []
  const named = [...policy.workflows, ...services, ...(prepared?.policy.workflows ?? [])]
  const absent = [...new Set(named)].filter((path) => !files.some((file) => file.path === path))
  return [
    ...files.flatMap(({ path, text }) => checkWorkflow({ path, text, isOurs, policy: whole })),
    ...absent.map((path): ReadinessRow => {
      const found = 'There is no such file in this commit.'
      return { what: `Workflow ${path}`, state: 'missing', found, cure: 'Correct workflow in the policy.' }
    }),
    ...(named.length > 0 ? [] : unnamedRows(deploying.map(({ path }) => path))),
  ]
}

/** What is to be known where the policy does not say which workflows deploy. */
function unnamedRows(deploying: readonly string[]): ReadinessRow[] {
  if (deploying.length > 0) return severalDeploy(deploying)
  const found = 'No workflow of this commit has the guard in a mode that deploys.'
  const cure = '`node dist/cli.js init` proposes the change. Nothing, if a reusable workflow elsewhere has it.'
  return [{ what: 'Workflow', state: 'attention', found, cure }]
}

/** What the token of this run may read: one question for each permission. */
async function tokenRows(
  { forge, run }: Ports,
  { environment, sha, policyPath }: DeployRequest,
): Promise<readonly ReadinessRow[]> {
  const questions: readonly (readonly [permission: string, ask: () => Promise<unknown>])[] = [
    ['contents', () => forge.contents.text(policyPath, sha)],
    ['pull-requests', () => forge.pulls.listByHead('deploy-guard/none')],
    ['issues', () => forge.labelled.open('deploy-guard:off')],
    ['checks', () => forge.deployments.jobs(sha)],
    ['deployments', () => forge.deployments.list(environment, 1)],
    ['actions', () => forge.runs.get(run.runId)],
  ]
  const rows = (await Promise.all(questions.map(([permission, ask]) => tokenRow(permission, ask)))).flat()
  if (rows.length > 0) return rows
  return [ready('Token', `It may read ${questions.map(([permission]) => permission).join(', ')}.`)]
}

async function tokenRow(permission: string, ask: () => Promise<unknown>): Promise<readonly ReadinessRow[]> {
  const what = `Token: ${permission}`
  const cure = `Write into the job:\npermissions:\n  ${permission}: read`
  try {
    await ask()
    return []
  } catch (error) {
    const row = unseen(what, error, cure)
    const isMissing = error instanceof OutsideError && error.code === 'missing-permission'
    return [isMissing ? { ...row, state: 'missing', found: 'The token of this job may not read it.' } : row]
  }
}

type DeploymentQuestion = {
  readonly repository: Repository | null
  readonly request: DeployRequest
  readonly by: DeployingWorkflow | null
}
type FoundDeployments = { readonly rows: readonly ReadinessRow[]; readonly prepared: Prepared | null }

/** Which of the deployments that GitHub has would count as what production runs. */
async function deploymentRows(
  { ports, store }: Setting,
  { repository, request, by }: DeploymentQuestion,
): Promise<FoundDeployments> {
  const what = 'What production runs'
  const cure = 'Give the token contents, deployments, checks and actions: read.'
  if (repository === null)
    return { rows: [{ what, state: 'not-visible', found: 'The commits cannot be read.', cure }], prepared: null }
  try {
    const prepared = await prepare(ports, repository, await store.read(), request, by)
    return { rows: [liveRow(what, prepared)], prepared }
  } catch (error) {
    // What is wrong with the policy has a row of its own.
    if (error instanceof ConfigurationError) {
      return { rows: [{ what, state: 'not-visible', found: error.message, cure: 'Mend that first.' }], prepared: null }
    }
    return { rows: [unseen(what, error, cure)], prepared: null }
  }
}

function liveRow(what: string, { live, request }: Prepared): ReadinessRow {
  const { deployment, ignored } = live
  const [newest] = ignored
  const where =
    deployment === null
      ? ''
      : `${shortSha(deployment.sha)}, deployed to ${request.environment} ${utcMinute(deployment.at)}.`
  if (deployment !== null && newest === undefined) return ready(what, where)
  if (newest === undefined) {
    const found = `Nothing was ever deployed to ${request.environment}: the first deploy passes the gate unless the policy says otherwise.`
    const cure = 'If that is not so, correct input environment.'
    return { what, state: 'attention', found, cure }
  }
  const why = `The newest (${shortSha(newest.sha)}): ${ignoredReason(newest.reason)}.`
  if (deployment !== null) {
    const newer = `${plural(ignored.length, 'newer deployment does', 'newer deployments do')} not count.`
    const cure =
      'If one of them is what production runs, name what deployed it in the policy: workflow, branch or deployed-by.'
    return { what, state: 'attention', found: `${where} ${newer} ${why}`, cure }
  }
  const found = `${plural(ignored.length, 'deployment')} to ${request.environment}, and none counts. ${why}`
  const cure = `Say in the policy what runs:\ngate:\n  first-deploy: { baseline: "${newest.sha}" }`
  return { what, state: 'missing', found, cure }
}

async function settingRows(
  { forge, appForge = null }: Ports,
  prepared: Prepared | null,
): Promise<readonly ReadinessRow[]> {
  const pulls = 'Actions may create pull requests'
  const path = 'Settings, Actions, General: tick "Allow GitHub Actions to create and approve pull requests".'
  const open = await told(pulls, path, async () => {
    if (appForge !== null) return [ready(pulls, 'Not needed: app-token opens them.')]
    const may = await forge.settings.mayOpenPulls()
    if (may === null) {
      const found = 'No token of a workflow may see this setting. Without it the rollback is pushed as a branch only.'
      return [{ what: pulls, state: 'not-visible', found, cure: path }]
    }
    const found = 'It is off: the rollback is pushed as a branch, and the incident links to it.'
    return may ? [ready(pulls, 'It is on.')] : [{ what: pulls, state: 'missing', found, cure: path }]
  })
  const rules = await told('Rules of branches', 'See Settings, Rules.', async () => {
    const branch = prepared?.branch ?? (await forge.info.get()).defaultBranch
    const what = `Rules of ${branch}`
    return told(what, 'See Settings, Rules.', async () => [rulesRow(what, branch, await forge.settings.rules(branch))])
  })
  return [...open, ...rules]
}

function rulesRow(what: string, branch: string, rules: readonly BranchRule[]): ReadinessRow {
  const reviews = rules.find(({ type }) => type === 'pull_request')
  if (reviews !== undefined) {
    const others = [...new Set(rules.map(({ type }) => type))].filter((type) => type !== 'pull_request')
    const also = others.length === 0 ? '' : ` Also: ${others.join(', ')}.`
    return ready(what, `Pull requests with ${plural(reviews.approvals ?? 0, 'approval')}.${also}`)
  }
  const found = `No ruleset asks for pull requests on ${branch}. Classic branch protection cannot be seen with this token.`
  const cure =
    'Without such a rule anybody who may write can push: the gate then holds the deploy instead. Settings, Rules, Rulesets.'
  return { what, state: rules.length === 0 ? 'not-visible' : 'attention', found, cure }
}

/** Days below which a deploy that nobody gated in the meantime would be forgotten. */
const SHORT = 14

function retentionRow({ run: { retentionDays } }: Ports): ReadinessRow {
  const what = 'How long GitHub keeps runs'
  const cure = 'Run mode resume on a schedule: it keeps what it checked in the record.'
  if (retentionDays === undefined) return { what, state: 'not-visible', found: 'The runner does not say.', cure }
  const found = `${plural(retentionDays, 'day')}: after that the record of the guard stands for what was checked.`
  return retentionDays < SHORT ? { what, state: 'attention', found, cure } : ready(what, found)
}

function gitRow({ gitUsed, withoutGit }: Repository): ReadinessRow {
  const what = 'git'
  if (gitUsed !== undefined) return ready(what, `git ${gitUsed.version}.`)
  const found = withoutGit ?? 'No git of 2.38 or newer was found.'
  const cure = 'Install git 2.38 or newer in the job: without it the gate proves less, and no rollback can be prepared.'
  return { what, state: 'attention', found, cure }
}
