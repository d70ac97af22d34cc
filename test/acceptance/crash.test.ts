import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import type { DeployedJob } from '../runner/workflow.ts'
import { deploy, landBad } from './deploy.ts'
import { incidents, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

/** Deploys the change that breaks iPhones. `onWrite` is told the number of each write, from 1, and how to kill the guard. */
async function deployBad(
  stage: AcceptanceStage,
  sha: string,
  onWrite: (count: number, kill: () => void) => void,
): Promise<DeployedJob> {
  let kill = () => {}
  let writes = 0
  const end = stage.github.onRequest(({ write }) => {
    if (write) onWrite(++writes, kill)
  })
  const job = await deploy(stage, sha, ['ios'], { onStart: (stop) => (kill = stop) })
  end()
  return job
}

/** How many writes a run makes that nothing disturbs. */
async function countWrites(): Promise<number> {
  await using stage = await setStage()
  let writes = 0
  await deployBad(stage, await landBad(stage), (count) => (writes = count))
  await expectOneResponse(stage)
  return writes
}

async function expectOneResponse(stage: AcceptanceStage): Promise<void> {
  const record = await readRecord(stage.repo)
  expect(await rollbacks(stage)).toHaveLength(1)
  expect(await incidents(stage)).toHaveLength(1)
  expect(record.responses).toHaveLength(1)
  expect(record.responses[0]).toMatchObject({
    settled: true,
    rollback: { step: 'opened' },
    incident: { step: 'opened' },
  })
  expect(record.hold?.bad).toBe(record.responses[0]?.bad)
  expect(stage.github.violations).toEqual([])
}

// Each case runs the action twice, with watches of some seconds, several of them side by side.
const writes = await countWrites()

describe.concurrent('a crash after any single write, followed by a re-run', () => {
  it('has something to crash after', () => expect(writes).toBeGreaterThan(15))

  // plans.test.ts kills at any request; each single write is tried with FAULTS=all.
  const stride = process.env['FAULTS'] === 'all' ? 1 : 5
  it.each(Array.from({ length: Math.floor(writes / stride) }, (_, index) => (index + 1) * stride))(
    'ends in one pull request and one issue: write %i',
    async (fatal) => {
      await using stage = await setStage()
      const sha = await landBad(stage)
      const { run } = await deployBad(stage, sha, (count, kill) => count === fatal && kill())
      await deploy(stage, sha, ['ios'], { rerunOf: run })
      await expectOneResponse(stage)
    },
  )
})
