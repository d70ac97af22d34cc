// Every minute of 2026 and 2027 in five zones, each form of a window and of a freeze, against a slow reading of the clock.
import { differences, spans, zones } from '../../gate/rules/every-minute.ts'

const from = Date.parse('2026-01-01T00:00:00Z')
const DAYS = 730
let wrong = 0
for (const zone of zones) {
  const found = differences(zone, from, DAYS)
  wrong += found.wrong.length
  console.log(
    `${zone}: ${found.compared} readings, ${spans.length} spans as windows and as freezes, ${found.wrong.length} differ`,
  )
  for (const line of found.wrong) console.log(`  ${line}`)
}
process.exitCode = wrong === 0 ? 0 : 1
