import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoNow } from '../base/clock.ts'
import { repositoryUrl } from '../base/run.ts'
import { proofOf } from '../gate/proof.ts'
import type { GatedDeploy } from '../verbs/gate/gate-deploy.ts'
import type { DeployRequest, Setting } from '../verbs/setting.ts'
import { version } from '../version.ts'
import { systemWord } from './files.ts'
import { readRunnerPlaces } from './runner.ts'

/** Paths of the files that hold what the gate found: the whole statement, and its predicate alone, as actions/attest takes it. */
export type ProofFiles = { readonly proof: string; readonly proofPredicate: string }

/** Writes what the gate found as an in-toto statement into the runner's temporary folder; null, with a warning, where that cannot be. */
export function writeProof({ ports }: Setting, request: DeployRequest, gated: GatedDeploy): ProofFiles | null {
  const { run } = ports
  const statement = proofOf({
    repositoryUrl: repositoryUrl(run),
    workflowPath: run.workflowPath,
    version,
    at: isoNow(ports.clock),
    environment: request.environment,
    sha: request.sha,
    baseSha: gated.baseSha,
    outcome: gated.outcome,
    policy: { path: request.policyPath, commit: gated.policyCommit },
    artifact: request.artifactDigest ?? null,
    run: { id: run.runId, attempt: run.attempt, url: run.runUrl },
  })
  const folder = join(readRunnerPlaces(process.env).temp, 'deploy-guard')
  const name = encodeURIComponent(request.environment)
  const files = {
    proof: join(folder, `proof-${name}.json`),
    proofPredicate: join(folder, `proof-${name}.predicate.json`),
  }
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(files.proof, `${JSON.stringify(statement, null, 2)}\n`)
    writeFileSync(files.proofPredicate, `${JSON.stringify(statement.predicate, null, 2)}\n`)
    return files
  } catch (error) {
    ports.log.warning(
      `The statement of what the gate found cannot be written to ${folder}: ${systemWord(error)}. Later steps have none.`,
    )
    return null
  }
}
