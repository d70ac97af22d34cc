import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/metrics/sampler/readings.ts'
import { formatLine, parseLine, sampleFileSource } from '../../../src/metrics/sampler/sample-file.ts'
import type { StepSample } from '../../../src/metrics/source.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'samples-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const counted = (bad: number, total: number): Reading => ({ counts: new Map([['', { bad, total }]]) })
const lineOf = (at: number, reading: Reading): string =>
  `${formatLine({ at, readings: new Map([['requests', reading]]) })}\n`
const words = (samples: readonly StepSample[]) =>
  samples.map((sample) => [
    sample.at,
    'missing' in sample ? sample.missing : 'counts' in sample && sample.counts.get('')?.total,
  ])

function source(now = { seconds: 1000 }, isAlive = () => false) {
  const file = join(folder, 'samples.jsonl')
  const clock = { now: () => now.seconds * 1000, sleep: () => Promise.resolve() }
  return { file, now, source: sampleFileSource({ file, step: 1, metrics: ['requests'], clock, isAlive }) }
}

describe('a file of samples', () => {
  it('is read as it grows, a line only when it is whole', async () => {
    const { file, source: reader } = source()
    expect(await reader.read(1000, 1010)).toEqual([])
    appendFileSync(
      file,
      lineOf(1001, counted(0, 10)) + lineOf(1002, counted(1, 15)) + lineOf(1003, counted(1, 18)).slice(0, 20),
    )
    expect(words(await reader.read(1000, 1010))).toEqual([
      [1001, 'not-sampled'],
      [1002, 5],
    ])
    appendFileSync(file, lineOf(1003, counted(1, 18)).slice(20))
    expect(words(await reader.read(1002, 1010))).toEqual([[1003, 3]])
    expect(words(await reader.read(1000.5, 1002.5))).toEqual([
      [1001, 'not-sampled'],
      [1002, 5],
    ])
  })

  it('gives the steps that were left out a reason, and waits for those that may come', async () => {
    const { file, source: reader } = source()
    appendFileSync(file, lineOf(1001, counted(0, 10)) + lineOf(1004, counted(0, 40)))
    const samples = await reader.read(1001, 1010)
    expect(words(samples)).toEqual([
      [1002, 'not-sampled'],
      [1003, 'not-sampled'],
      [1004, 30],
    ])
    expect(samples[2]).toMatchObject({ since: 1001 })
  })

  it('waits for a sampler whose process runs, because a busy machine lets it write late, though not for ever', async () => {
    const { file, now, source: reader } = source({ seconds: 1000 }, () => true)
    appendFileSync(file, lineOf(1001, counted(0, 10)))
    now.seconds = 1030
    expect(words(await reader.read(1001, 1030))).toEqual([])
    appendFileSync(file, lineOf(1002, counted(0, 30)) + lineOf(1003, counted(0, 40)))
    expect(words(await reader.read(1001, 1030))).toEqual([
      [1002, 20],
      [1003, 10],
    ])
    now.seconds = 1030 + 66
    expect(words(await reader.read(1003, 1004))).toEqual([[1004, 'not-sampled']])
  })

  it('notices that the sampler is dead, but not too early', async () => {
    const { file, now, source: reader } = source()
    appendFileSync(file, lineOf(1001, counted(0, 10)))
    now.seconds = 1005
    expect(words(await reader.read(1001, 1005))).toEqual([])
    now.seconds = 1006.5
    expect(words(await reader.read(1003, 1006.5))).toEqual([
      [1004, 'not-sampled'],
      [1005, 'not-sampled'],
      [1006, 'not-sampled'],
    ])
  })

  it('notices that there never was one', async () => {
    const { now, source: reader } = source()
    now.seconds = 1006
    expect(words(await reader.read(1000, 1002))).toEqual([
      [1001, 'not-sampled'],
      [1002, 'not-sampled'],
    ])
  })

  it('passes reasons on and skips what is no line', async () => {
    const { file, source: reader } = source()
    appendFileSync(file, `${lineOf(1001, { missing: 'not-parsable', detail: 'line 7: oops' })}garbage\n{"at":"x"}\n`)
    expect(await reader.read(1000, 1001)).toEqual([
      { metric: 'requests', at: 1001, missing: 'not-parsable', detail: 'line 7: oops' },
    ])
  })

  it('reads back what it writes', () => {
    const readings = new Map<string, Reading>([
      [
        'requests',
        {
          counts: new Map([
            ['', { bad: 1, total: 2 }],
            ['a=\n"x"', { bad: 0, total: 1 }],
          ]),
        },
      ],
      ['probe', { missing: 'source-unreachable' }],
    ])
    const text = formatLine({ at: 5, readings })
    expect(text).not.toContain('\n')
    expect(parseLine(text)).toEqual({ at: 5, readings })
  })
})
