import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigurationError } from '../../base/errors.ts'
import { type PageReader, pageReader } from '../page-reader.ts'
import { type Access, type OpenAccess, openAccess } from '../login.ts'
import { probe, PROBE_METRIC, probeCounter, type ProbeCounter, probeJudge, type ProbeJudge } from './probe.ts'
import { missing, type Reading, type Readings } from './readings.ts'
import { formatLine } from './sample-file.ts'
import { type SamplerSpec, samplerSpecSchema, stopFileOf } from './sampler-spec.ts'

const PROBES_PER_STEP = 5
const LONGEST_TIMEOUT_SECONDS = 10
const SHORTEST_TIMEOUT_SECONDS = 2
/** As long as a job may last: a sampler that everyone forgot ends by itself. */
const MAX_LIFE_SECONDS = 6 * 3600
/** How soon a request to stop is noticed. */
const LOOK_MILLISECONDS = 250

const now = (): number => Date.now() / 1000

/** Where a sampler stands between two steps. */
type Sampler = {
  readonly spec: SamplerSpec
  readonly counter: ProbeCounter
  readonly judge: ProbeJudge
  readonly readPage: PageReader | null
  readonly probeAccess: OpenAccess
  readonly timeout: number
  readonly diesAt: number
}

const isWanted = ({ spec, diesAt }: Sampler): boolean =>
  now() < diesAt && existsSync(dirname(spec.file)) && !existsSync(stopFileOf(spec.file))

/** Sleeps until `until` in short naps. False when the sampler is not wanted any more. */
async function nap(sampler: Sampler, until: number): Promise<boolean> {
  while (now() < until) {
    if (!isWanted(sampler)) return false
    await sleep(Math.min(LOOK_MILLISECONDS, Math.max(1, (until - now()) * 1000)))
  }
  return isWanted(sampler)
}

/** Waits for the end of the step at `end` and sends the probes of that step meanwhile, evenly spread. */
async function spendStep(sampler: Sampler, end: number): Promise<boolean> {
  const { spec, counter, judge, timeout, probeAccess } = sampler
  const url = spec.probeUrl
  if (url !== null) {
    const start = Math.max(now(), end - spec.stepSeconds)
    for (let index = 0; index < PROBES_PER_STEP; index += 1) {
      if (!(await nap(sampler, start + (index / PROBES_PER_STEP) * (end - start)))) return false
      void probe(url, timeout, probeAccess).then((answer) => counter.record(judge.judge(answer)))
    }
  }
  return nap(sampler, end)
}

/** Reads everything once. */
async function readAll({ spec, counter, judge, readPage, timeout }: Sampler): Promise<Map<string, Reading>> {
  const probed: [string, Reading][] = spec.probeUrl === null ? [] : [[PROBE_METRIC, counter.endStep(judge.usual())]]
  const scraped = readPage === null ? [] : await readPage(now(), timeout)
  return new Map([...scraped, ...probed])
}

/** Bytes that a sampler writes at most: some hundred segments each second for as long as a job may last take about as much. */
export const LARGEST_FILE = 512 * 1024 * 1024

/** Appends lines; false when the place to write to is gone, or when there is enough in it. The last line then says so. */
export function lineWriter(file: string, largest = LARGEST_FILE): (at: number, readings: Readings) => boolean {
  let written = 0
  const append = (line: string): void => appendFileSync(file, `${line}\n`)
  return (at, readings) => {
    const line = formatLine({ at, readings })
    written += Buffer.byteLength(line) + 1
    try {
      if (written <= largest) {
        append(line)
        return true
      }
      const full = missing(
        'source-error',
        `the samples fill ${largest} bytes, so no more are written: watch fewer segments or take a longer step`,
      )
      append(formatLine({ at, readings: new Map([...readings.keys()].map((metric) => [metric, full])) }))
      return false
    } catch {
      return false
    }
  }
}

/**
 * The life of a sampler: at each whole multiple of the step it reads everything and appends one line, which is its heartbeat as well.
 * Ends when the stop file appears, its folder goes, or after six hours.
 */
export async function sample(spec: SamplerSpec): Promise<void> {
  const timeout = 1000 * Math.min(LONGEST_TIMEOUT_SECONDS, Math.max(SHORTEST_TIMEOUT_SECONDS, spec.stepSeconds * 0.8))
  const [pageAccess, probeAccess] = await Promise.all([opened(spec.openings?.page), opened(spec.openings?.probe)])
  const readPage = spec.metricsUrls.length === 0 ? null : pageReader(spec.metricsUrls, spec.queries, pageAccess)
  const diesAt = now() + MAX_LIFE_SECONDS
  const judge = probeJudge(spec.answered)
  const sampler: Sampler = { spec, counter: probeCounter(), judge, readPage, probeAccess, timeout, diesAt }
  const write = lineWriter(spec.file)
  for (;;) {
    // A scrape that took longer than a step leaves a gap, which the reader sees.
    const at = (Math.floor(now() / spec.stepSeconds) + 1) * spec.stepSeconds
    if (!(await spendStep(sampler, at))) return
    if (!write(at, await readAll(sampler))) return
  }
}

const opened = (access: Access = { login: { type: 'none' }, headers: {} }): Promise<OpenAccess> =>
  openAccess(access, (variable) => process.env[variable] ?? '')

/** What `cli.js sampler SPECFILE` runs. Throws ConfigurationError where the file cannot be read or is no spec. */
export async function runSampler(specFile: string): Promise<void> {
  await sample(readSpec(specFile))
}

function readSpec(file: string): SamplerSpec {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(`sampler: ${file} cannot be read`, { cause })
  }
  try {
    return samplerSpecSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new ConfigurationError(`sampler: ${file} holds no settings of a sampler`, { cause })
  }
}
