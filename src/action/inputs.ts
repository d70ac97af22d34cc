import {
  address,
  addresses,
  cellWord,
  artifactDigest,
  commitId,
  countOrNone,
  line,
  matrixOrNone,
  oneOf,
  optional,
  pointInTime,
  type Parse,
  pullNumber,
  repositoryPath,
  secret,
  serviceWord,
  stageWord,
  text,
  wholeNumber,
  yesOrNo,
} from './input-parsers.ts'
import { ConfigurationError } from '../base/errors.ts'
import { nearest, quote } from '../base/words.ts'
import { modeNames } from '../deploy/modes.ts'

/** One input of action.yml. `default` is what action.yml says; an expression is evaluated by the runner. */
export type InputSpec<T> = { readonly name: string; readonly default: string; readonly parse: Parse<T> }

/** Every input there is. action.yml, its defaults and docs/reference.md are tested against it. */
export const registry = {
  mode: { name: 'mode', default: 'guard', parse: oneOf(modeNames) },
  environment: { name: 'environment', default: 'production', parse: line('the name of an environment') },
  service: { name: 'service', default: '', parse: optional(serviceWord) },
  cell: { name: 'cell', default: '', parse: optional(cellWord) },
  stage: { name: 'stage', default: '', parse: optional(stageWord) },
  jobTotal: { name: 'job-total', default: '${{ strategy.job-total }}', parse: countOrNone },
  matrix: { name: 'matrix', default: '${{ toJSON(matrix) }}', parse: matrixOrNone },
  sha: { name: 'sha', default: '${{ github.sha }}', parse: commitId },
  expectedSha: { name: 'expected-sha', default: '', parse: optional(commitId) },
  githubToken: { name: 'github-token', default: '${{ github.token }}', parse: secret },
  appToken: { name: 'app-token', default: '', parse: optional(secret) },
  policy: { name: 'policy', default: '.github/deploy-guard.yml', parse: repositoryPath },
  policyText: { name: 'policy-text', default: '', parse: optional(text) },
  artifactDigest: { name: 'artifact-digest', default: '', parse: optional(artifactDigest) },
  restorePoint: { name: 'restore-point', default: '', parse: optional(pointInTime) },
  emergencyReason: { name: 'emergency-reason', default: '', parse: optional(line('a reason on one line')) },
  rollbackReason: { name: 'rollback-reason', default: '', parse: optional(line('a reason on one line')) },
  metricsUrls: { name: 'metrics-url', default: '', parse: addresses },
  probeUrl: { name: 'probe-url', default: '', parse: optional(address) },
  jobStatus: { name: 'job-status', default: '${{ job.status }}', parse: oneOf(['success', 'failure', 'cancelled']) },
  good: { name: 'good', default: '', parse: optional(commitId) },
  bad: { name: 'bad', default: '', parse: optional(commitId) },
  reland: { name: 'reland', default: '', parse: optional(pullNumber) },
  half: { name: 'half', default: '', parse: optional(oneOf(['first', 'second'])) },
  declare: { name: 'declare', default: '', parse: optional(line('what is broken, on one line')) },
  reportDays: { name: 'report-days', default: '30', parse: wholeNumber(1, 400) },
  onInconclusive: { name: 'on-inconclusive', default: 'pass', parse: oneOf(['pass', 'fail']) },
  advisory: { name: 'advisory', default: 'false', parse: yesOrNo },
  dryRun: { name: 'dry-run', default: 'false', parse: yesOrNo },
} as const satisfies Readonly<Record<string, InputSpec<unknown>>>

/** All inputs, parsed. */
export type Inputs = { readonly [K in keyof typeof registry]: ReturnType<(typeof registry)[K]['parse']> }

const names: readonly string[] = Object.values(registry).map(({ name }) => name)

/**
 * Reads all inputs. `get` gives an input's text, empty where there is none; `given` are the names that the step's
 * `with` holds, as far as they are known (see `givenInputs`). Throws one ConfigurationError that lists every mistake.
 */
export function readInputs(get: (name: string) => string, given: readonly string[] = []): Inputs {
  const mistakes = [...unknownInputs(given), ...Object.values(registry).flatMap((spec) => mistakesOf(spec, get))]
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'))
  const read = <T>(spec: InputSpec<T>): T => spec.parse(textOf(spec, get))
  return {
    mode: read(registry.mode),
    environment: read(registry.environment),
    service: read(registry.service),
    cell: read(registry.cell),
    stage: read(registry.stage),
    jobTotal: read(registry.jobTotal),
    matrix: read(registry.matrix),
    sha: read(registry.sha),
    expectedSha: read(registry.expectedSha),
    githubToken: read(registry.githubToken),
    appToken: read(registry.appToken),
    policy: read(registry.policy),
    policyText: read(registry.policyText),
    artifactDigest: read(registry.artifactDigest),
    restorePoint: read(registry.restorePoint),
    emergencyReason: read(registry.emergencyReason),
    rollbackReason: read(registry.rollbackReason),
    metricsUrls: read(registry.metricsUrls),
    probeUrl: read(registry.probeUrl),
    jobStatus: read(registry.jobStatus),
    good: read(registry.good),
    bad: read(registry.bad),
    reland: read(registry.reland),
    half: read(registry.half),
    declare: read(registry.declare),
    reportDays: read(registry.reportDays),
    onInconclusive: read(registry.onInconclusive),
    advisory: read(registry.advisory),
    dryRun: read(registry.dryRun),
  }
}

/** Names of the inputs that the runner handed to this step: action.yml's and whatever else stands in its `with`. */
export function givenInputs(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env).flatMap((name) =>
    name.startsWith('INPUT_') ? [name.slice('INPUT_'.length).toLowerCase()] : [],
  )
}

/** An input that is empty, say from a variable nobody set, means its default. Expressions are the runner's to fill in. */
function textOf(spec: InputSpec<unknown>, get: (name: string) => string): string {
  const given = get(spec.name).trim()
  return given === '' && !spec.default.includes('${{') ? spec.default : given
}

function mistakesOf(spec: InputSpec<unknown>, get: (name: string) => string): string[] {
  try {
    spec.parse(textOf(spec, get))
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return [`Input ${spec.name}: ${error.message}`]
    throw error
  }
}

function unknownInputs(given: readonly string[]): string[] {
  return given
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearest(name, names)
      const cure = meant === null ? `remove it (known: ${names.join(', ')})` : `did you mean ${meant}?`
      return `Input ${quote(name)}: there is no such input; ${cure}`
    })
}
