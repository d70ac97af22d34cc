import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replayResult } from '../../../src/shell/replay/envelope.ts'
import { judgeRecording } from '../../../src/shell/replay/judge.ts'
import { planOf } from '../../../src/shell/replay/plan.ts'
import { readRecording } from '../../../src/shell/replay/recording.ts'
import { readReplayArguments } from '../../../src/shell/replay/replay.ts'

const about = `Services as they are in the field, recorded, each judged by \`replay\`. FOLDERs hold cases.json, a list of {name, file, kind, args, right, onset, within}: the
verdicts that are right, when it got worse (minutes after the deploy) and within how many minutes that has to be seen.`

const cases = z.array(
  z.object({
    name: z.string(),
    file: z.string(),
    args: z.array(z.string()),
    right: z.array(z.string()),
    onset: z.number(),
    within: z.number().nullable(),
  }),
)
type Case = z.infer<typeof cases>[number]
type Outcome = { readonly verdict: string; readonly delay: number | null; readonly isRight: boolean }

async function judge(folder: string, { file, args, right, onset, within }: Case): Promise<Outcome> {
  const asked = readReplayArguments(['--csv', join(folder, file), ...args])
  const { settled, plan } = planOf(asked, null)
  const recording = readRecording(asked.kind, await readFile(asked.file, 'utf8'), asked.file, asked.deployedAt)
  const judged = await judgeRecording(recording, plan)
  const { verdict } = replayResult(judged, settled)
  const alarmAt = 'regression' in judged.verdict ? judged.verdict.regression.alarmAt : null
  const delay = alarmAt === null || verdict !== 'regressed' ? null : (alarmAt - asked.deployedAt) / 60 - onset
  return { verdict, delay, isRight: right.includes(verdict) && (delay === null || within === null || delay <= within) }
}

const folders = process.argv.slice(2)
const outcomes = new Map<
  string,
  { readonly right: readonly string[]; readonly within: number | null; readonly all: Outcome[] }
>()
for (const folder of folders) {
  for (const each of cases.parse(JSON.parse(await readFile(join(folder, 'cases.json'), 'utf8')))) {
    const known = outcomes.get(each.name) ?? { right: each.right, within: each.within, all: [] }
    known.all.push(await judge(folder, each))
    outcomes.set(each.name, known)
  }
}
const rows = [...outcomes].map(([name, { right, within, all }]) => ({
  case: name,
  right: right.join(', '),
  found: [...new Set(all.map(({ verdict }) => verdict))].join(', '),
  ok: `${all.filter(({ isRight }) => isRight).length} of ${all.length}`,
  minutes: all.map(({ delay }) => (delay === null ? '-' : delay.toFixed(0))).join(' '),
  within,
}))
process.stdout.write(`${about}\n\n`)
console.table(rows)
const all = [...outcomes.values()].flatMap((each) => each.all)
process.stdout.write(`${all.filter(({ isRight }) => isRight).length} of ${all.length} right\n`)
