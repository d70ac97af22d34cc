import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDocuments } from './documents.ts'
import { incidentOutcome, rollbackOutcome } from './outcome.ts'
import { type Audience, play } from './play.ts'
import { createScreen } from './screen.ts'
import { setStage } from './stage.ts'

/** Verdicts of the four deploys; null where the gate held one. */
const EXPECTED = ['healthy', null, 'regressed', 'healthy']

const { values } = parseArgs({ options: { out: { type: 'string' }, json: { type: 'boolean' } } })
const folder = values.out ?? join(import.meta.dirname, '..', '..', 'demo-out')
// With --json standard output holds the one object and nothing else.
const screen = createScreen(values.json === true ? process.stderr : process.stdout)

screen.line('Setting the stage: a stand-in of GitHub, a shop with /metrics, 450 requests a second')
const stage = await setStage(screen.log)
try {
  const documents = await createDocuments(stage, folder)
  const audience: Audience = {
    scene: screen.line,
    async deployed(played) {
      screen.outcome(played.outcome)
      await documents.deploy(played)
      // Both look different later.
      if (played.outcome.name === 'b') await documents.reviewIssue('b-review', '(b) The issue that asks for a review')
      if (played.outcome.name !== 'c') return
      await incidentOutcome(stage.repo, (issue) => documents.issue('c-incident', '(c) The incident', issue))
      const { number } = await rollbackOutcome(stage.repo)
      await documents.issue('rollback-pull-request', '(c) The pull request of the rollback', number)
    },
  }
  const played = await play(stage, audience)
  const rollback = await rollbackOutcome(stage.repo)
  const incident = await incidentOutcome(stage.repo, (issue) =>
    documents.issue('incident', '(d) The incident once it is over', issue),
  )
  screen.line(`\nRollback #${rollback.number}, incident #${incident.number} "${incident.title}": ${incident.state}`)
  screen.line(`All documents are in ${folder}; open this first: ${await documents.index()}`)
  if (stage.github.violations.length > 0)
    throw new Error(`GitHub's contract was broken:\n${stage.github.violations.join('\n')}`)
  const deploys = played.map(({ outcome }) => outcome)
  const verdicts = deploys.map(({ watch }) => watch?.verdict ?? null)
  if (JSON.stringify(verdicts) !== JSON.stringify(EXPECTED))
    throw new Error(`the watches ended ${verdicts.join(', ')}; expected ${EXPECTED.join(', ')}`)
  if (values.json === true)
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, deploys, rollback, incident })}\n`)
} finally {
  await stage.clear()
}
