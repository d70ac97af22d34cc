import { parseArgs } from 'node:util'
import { type Change, guarded } from '../../verbs/watch/worker.ts'

// Watches of a worker in two replicas, read from their pages every five seconds: a minute before the deploy, a quarter of an hour after it (docs/sources.md).

const DEPLOYS: Readonly<Record<string, Change>> = {
  'nothing is wrong': {},
  'nothing is wrong, and 750 jobs come at once': { batch: 750 },
  'failures doubled': { failed: 0.014 },
  'slow jobs doubled': { slow: 0.04 },
  'slow jobs times 4': { slow: 0.08 },
  'the queue grows by 1 a second': { growth: 1 },
  'the queue grows by 10 a second': { growth: 10 },
}

const { values } = parseArgs({ options: { watches: { type: 'string', default: '200' } } })
for (const [name, change] of Object.entries(DEPLOYS)) {
  const endings: Record<string, number> = {}
  for (let seed = 1; seed <= Number(values.watches); seed++) {
    const { verdict } = await guarded(change, seed)
    const what = verdict.verdict === 'regressed' ? ` (${verdict.regression.worst.metric})` : ''
    const ending = `${verdict.verdict}: ${verdict.reasonCode}${what}`
    endings[ending] = (endings[ending] ?? 0) + 1
  }
  process.stdout.write(`${JSON.stringify({ deploy: name, endings })}\n`)
}
