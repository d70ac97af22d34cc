import { incidentKey, stateRef } from '../../src/deploy/keys.ts'
import { parseRecord, recordFileNames } from '../../src/deploy/record-files.ts'
import { Octokit } from '@octokit/rest'
import type { FaultWorld } from './world.ts'

/** Everything that lasts, of one environment, without what differs from run to run. */
export async function endState(world: FaultWorld, environment: string): Promise<unknown> {
  const { octokit, at } = person(world)
  const record = await readRecord(world, environment)
  const { data: pulls } = await octokit.pulls.list({ ...at, state: 'all', per_page: 100 })
  const issues = await octokit.paginate(octokit.issues.listForRepo, {
    ...at,
    state: 'all',
    labels: 'incident',
    per_page: 100,
  })
  const neutral = (text: string | null | undefined) => neutralise(text ?? '', environment)
  return {
    // One range on one branch has one pull request for all environments; its text names whichever came first.
    pulls: pulls
      .filter(({ head }) => head.ref.startsWith('deploy-guard/rollback/'))
      .map(({ labels, state }) => [labels.map(({ name }) => name), state]),
    issues: issues
      .filter(
        ({ body, pull_request }) =>
          pull_request === undefined && body?.includes(incidentKey(environment, world.bad)) === true,
      )
      .map(({ title, body, labels, state }) => [neutral(title), neutral(body), labels.length, state]),
    marks: record.marks.map(({ word, sha }) => [word, sha]),
    hold: record.hold === null ? null : [record.hold.bad, record.hold.good],
    responses: record.responses.map(({ rollback, incident, settled, good, bad }) => [
      rollback.step,
      incident.step,
      settled,
      good,
      bad,
    ]),
    verdicts: record.watches.map(({ verdict, sha }) => [verdict, sha]).slice(-1),
  }
}

/** The record, also where a refusal at its first writing has made the guard keep it in a branch. */
export async function readRecord({ repo }: FaultWorld, environment: string) {
  const { primary, fallback } = stateRef(environment)
  for (const ref of [primary, fallback]) {
    const texts = await Promise.all(recordFileNames.map(async (name) => [name, await repo.file(ref, name)] as const))
    const files = new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
    if (files.size > 0) return parseRecord(files, ref)
  }
  throw new Error(`No record of ${environment}`)
}

/** A person's view of the repository. */
export function person({ github, repo }: FaultWorld) {
  const token = github.token({ actor: 'carol', repository: repo.fullName })
  return { octokit: new Octokit({ auth: token, baseUrl: github.apiUrl }), at: { owner: 'acme', repo: 'shop' } }
}

function neutralise(text: string, environment: string): string {
  return (
    text
      .replaceAll(environment, 'ENVIRONMENT')
      // When exactly the watch saw what, and which commit came of it.
      .replaceAll(/```mermaid[\s\S]*?```/g, 'CHART')
      // Whoever has to wait samples for longer.
      .replaceAll(/[\d,]+ of [\d,]+/g, 'COUNTS')
      .replaceAll(/\b[0-9a-f]{40}\b/g, 'SHA')
      .replaceAll(/\d\d:\d\d(:\d\d)?/g, 'TIME')
      .replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')
      .replaceAll(
        /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
        'DAY',
      )
      // A draft that names the environment.
      .replaceAll(/\b(page|popup|sms|contract|management) [0-9a-f]{7}\b/g, '$1 DRAFT')
      // Whoever has to try again opens it later, and shows it later.
      .replaceAll(/\b\d+ (?:s|min|h|d)\b(?: \d+ (?:min|h)\b)?/g, 'DURATION')
      .replaceAll(/actions\/runs\/\d+/g, 'actions/runs/RUN')
      .replaceAll(/#\d+|pull\/\d+|issues\/\d+/g, '#N')
  )
}
