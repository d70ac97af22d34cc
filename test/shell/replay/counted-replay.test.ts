import { describe, expect, it } from 'vitest'
import { replayResult } from '../../../src/shell/replay/envelope.ts'
import { judgeRecording } from '../../../src/shell/replay/judge.ts'
import { planOf } from '../../../src/shell/replay/plan.ts'
import { readRecording } from '../../../src/shell/replay/recording.ts'
import { poissonCount } from '../../bench/counts/random.ts'
import { random } from '../../evidence/random.ts'
import { countsCsv, deployedAt } from './counted-csv-file.ts'

const asked = {
  file: 'x.csv',
  json: true,
  policy: null,
  metric: null,
  deployedAt,
  watch: 3600,
  falseAlarmRate: 0.01,
  direction: null,
} as const

type Result = {
  verdict: string
  reasonCode: string
  message: string
  alarmAt: number | null
  delaySeconds: number | null
  segment: string | null
}

type Replayed = Result & { evidence: { [key: string]: unknown } }

async function replay(text: string, kind: 'counts' | 'histogram' = 'counts'): Promise<Replayed> {
  const { settled, plan } = planOf({ ...asked, kind }, null)
  const judged = await judgeRecording(readRecording(kind, text, 'x.csv', deployedAt), plan)
  const result: Replayed = JSON.parse(JSON.stringify(replayResult(judged, settled).envelope))
  return result
}

describe('counts beside a control', () => {
  it('finds a fourfold rate in minutes and says where, since when and how much', async () => {
    const result = await replay(countsCsv({ control: true, rate: (minute) => (minute > 20 ? 0.02 : 0.005) }))
    expect(result).toMatchObject({ verdict: 'regressed', reasonCode: 'worse-than-baseline', segment: '' })
    expect(result.delaySeconds).toBeGreaterThanOrEqual(20 * 60)
    expect(result.delaySeconds).toBeLessThanOrEqual(32 * 60)
    expect(result.alarmAt).toBe(deployedAt + (result.delaySeconds ?? 0))
    expect(result.evidence['baseline']).toBe('control')
    expect(result.message).toMatch(
      /^Events of all traffic were bad in [\d.]+ %, [\d.]+ % beside the control; found \d+ min after/,
    )
  })

  it('leaves a harmless deploy alone, and bursts that both sides share', async () => {
    expect(await replay(countsCsv({ control: true }))).toMatchObject({
      verdict: 'healthy',
      alarmAt: null,
      segment: null,
    })
    const outage = countsCsv({ control: true, shared: (minute) => (minute > 10 && minute < 20 ? 20 : 1) })
    expect(await replay(outage)).toMatchObject({ verdict: 'healthy' })
  })

  it('does not blame the deploy for a control that was better before', async () => {
    const rates = await Promise.all(
      Array.from({ length: 10 }, (_, seed) => replay(countsCsv({ seed, control: true, rate: () => 0.012 }))),
    )
    expect(rates.filter(({ verdict }) => verdict === 'regressed')).toEqual([])
  })

  it('names the segment, and that the rest shows nothing', async () => {
    const segments = ['ios', 'android', 'web', 'tv']
    const text = countsCsv({
      segments,
      control: true,
      rate: (minute, name) => (minute > 0 && name === 'ios' ? 0.02 : 0.005),
    })
    const result = await replay(text)
    expect(result).toMatchObject({
      verdict: 'regressed',
      segment: 'platform=ios',
      evidence: { alarm: { alone: true } },
    })
    expect(result.message).toContain('Everything else shows no harm.')
  })
})

describe('counts against their own past', () => {
  it('takes the time just before where there is little past', async () => {
    const result = await replay(countsCsv({ rate: (minute) => (minute > 0 ? 0.03 : 0.005) }))
    expect(result).toMatchObject({ verdict: 'regressed', evidence: { baseline: 'previous-window' } })
    expect(await replay(countsCsv({}))).toMatchObject({ verdict: 'healthy', evidence: { baseline: 'previous-window' } })
  })

  it('takes the same time on other days where it can, so that a season is no harm', async () => {
    const season = (minute: number): number => 0.005 * (1 + 0.9 * Math.sin((2 * Math.PI * minute) / 1440))
    const before = 5 * 1440
    const calm = await replay(countsCsv({ before, rate: season }))
    expect(calm).toMatchObject({ verdict: 'healthy', evidence: { baseline: 'same-hour' } })
    const bad = await replay(countsCsv({ before, rate: (minute) => season(minute) * (minute > 0 ? 3 : 1) }))
    expect(bad).toMatchObject({ verdict: 'regressed', evidence: { quiet: { enough: true } } })
  })
})

describe('what is not enough', () => {
  it('is not said where traffic was there and is gone: that is an outage', async () => {
    const gone = Array.from({ length: 60 }, (_, minute) => `${deployedAt + 60 * minute},0,0\n`).join('')
    const result = await replay(countsCsv({ after: 0 }) + gone)
    expect(result).toMatchObject({ verdict: 'regressed', reasonCode: 'worse-than-baseline', delaySeconds: 60 })
    expect(result.message).toMatch(/^Traffic is missing since the deploy: events a minute, 0 where \d+ is usual\.$/)
  })

  it.each([
    ['no rows after the deploy', countsCsv({ after: 0 }), 'no-data'],
    ['no past and no control', countsCsv({ before: 0 }), 'no-history'],
    ['a file that ends early', countsCsv({ after: 20 }), 'watch-not-over'],
    ['next to no traffic', countsCsv({ requests: 2 }), 'too-little-traffic'],
    ['a control that is silent', countsCsv({ control: true }).replaceAll(/,\d+,\d+$/gm, ',0,0'), 'no-data'],
  ])('is inconclusive: %s', async (_, text, reasonCode) => {
    expect(await replay(text)).toMatchObject({ verdict: 'inconclusive', reasonCode, alarmAt: null })
  })

  it.each([
    ['timestamp,bad\n', 'line 1: expected the columns timestamp,bad,total'],
    ['timestamp,bad,total,bad\n', 'the column "bad" stands there twice'],
    [`timestamp,bad,total\n${deployedAt},5,4\n`, 'line 2: more bad events than events'],
    [`timestamp,bad,total\n${deployedAt},-1,4\n`, 'line 2, column "bad": expected a count of 0 or more, found "-1"'],
    [`timestamp,bad,total\n${deployedAt},Infinity,4\n`, 'column "bad": expected a count of 0 or more'],
    [`timestamp,bad,total\n${deployedAt},1\n`, 'expected 3 cells, found 2'],
    ['timestamp,bad,total\nx,1,2\n', 'column "timestamp": expected Unix seconds'],
    ['timestamp,bad,total\n1700000000000,1,2\n', 'looks like milliseconds'],
  ])('is refused with its place: %j', async (text, message) => {
    await expect(replay(text)).rejects.toThrow(message)
  })
})

/** Answer times in three buckets; `slow` is the share above 0.5 s. */
function histogramCsv(slow: (minute: number) => number, boundaries = ['0.1', '0.5', '+Inf']): string {
  const next = random(7)
  const rows = Array.from({ length: 180 }, (_, index) => index - 119).flatMap((minute) => {
    const total = poissonCount(next, 500)
    const above = poissonCount(next, total * slow(minute))
    const middle = poissonCount(next, (total - above) * 0.2)
    const counts = [total - above - middle, total - above, total]
    return boundaries.map((le, i) => `${deployedAt + (minute - 1) * 60},${le},${Math.max(0, counts[i] ?? total)}`)
  })
  return `timestamp,le,count\n${rows.join('\n')}\n`
}

describe('a histogram', () => {
  it('finds what became slower, and says beyond which boundary', async () => {
    const result = await replay(
      histogramCsv((minute) => (minute > 0 ? 0.06 : 0.01)),
      'histogram',
    )
    expect(result).toMatchObject({
      verdict: 'regressed',
      evidence: { kind: 'histogram', alarm: { stream: 'slower than 0.5' } },
    })
    expect(
      await replay(
        histogramCsv(() => 0.01),
        'histogram',
      ),
    ).toMatchObject({ verdict: 'healthy' })
  })

  it('is inconclusive where its buckets change, and refused where they hold more than all', async () => {
    const changed = histogramCsv(() => 0.01).replace(
      new RegExp(`^${deployedAt + 600},0\\.5`, 'm'),
      `${deployedAt + 600},0.4`,
    )
    expect(await replay(changed, 'histogram')).toMatchObject({ verdict: 'inconclusive', reasonCode: 'series-changed' })
    await expect(replay(`timestamp,le,count\n${deployedAt},1,5\n${deployedAt},+Inf,4\n`, 'histogram')).rejects.toThrow(
      'no bucket may hold more than +Inf',
    )
    await expect(replay(`timestamp,le,count\n${deployedAt},1,5\n`, 'histogram')).rejects.toThrow(
      'one +Inf at every moment',
    )
  })
})
