import { describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { checkStore } from '../../../src/metrics/check-store.ts'
import type { StoreAnswer } from '../../../src/metrics/store.ts'
import { openKind, suggestionsOf } from '../../../src/metrics/stores/stores.ts'
import { storeLines } from '../../../src/metrics/suggest.ts'
import { withServer } from '../server.ts'
import { type Answering, type Fault, type Heard, now, standIn, STEP } from './worlds.ts'

// Monitors of the stores that have them, by answers built as their references say.

const iso = (at: number): string => new Date(at * 1000).toISOString()
const minutesAgo = (minutes: number): number => now - minutes * 60

type World = {
  readonly state: 'ok' | 'alerting' | 'no data'
  readonly since: number
  readonly edited: number
  /** When it alerted, and until when. */
  readonly episodes: readonly (readonly [from: number, until: number])[]
}

type Monitors = {
  readonly store: (url: string) => Readonly<Record<string, unknown>>
  readonly id: string
  readonly answering: (world: World) => Answering
  readonly login: readonly [header: string, value: string]
}

/** "Get a monitor's details" and "Get a list of events" of Datadog's API reference. */
const datadog: Monitors = {
  store: (url) => ({
    source: 'datadog',
    url,
    'api-key-env': 'DEPLOY_GUARD_KEY',
    'application-key-env': 'DEPLOY_GUARD_OTHER',
  }),
  id: '4711',
  answering:
    ({ state, since, edited, episodes }) =>
    ({ url }) => {
      if (url.pathname === '/api/v1/monitor/4711') {
        const word = { ok: 'OK', alerting: 'Alert', 'no data': 'No Data' }[state]
        return {
          id: 4711,
          name: 'errors',
          overall_state: word,
          overall_state_modified: iso(since),
          modified: iso(edited),
        }
      }
      if (url.pathname !== '/api/v2/events') return null
      expect(url.searchParams.get('filter[query]')).toBe('source:alert @monitor.id:4711')
      const from = Number(url.searchParams.get('filter[from]'))
      const event = (at: number, status: string) => ({
        id: String(at),
        type: 'event',
        attributes: {
          attributes: { timestamp: at * 1000, status, monitor: { id: 4711 }, monitor_groups: ['env:prod'] },
        },
      })
      const all = episodes.flatMap(([begin, end]) => [
        event(begin, 'error'),
        ...(end <= now ? [event(end, 'success')] : []),
      ])
      const asked = all.filter(({ attributes }) => attributes.attributes.timestamp >= from)
      return { data: asked.toReversed() }
    },
  login: ['dd-api-key', 'key-1'],
}

/** Grafana's rules in Prometheus' form, and "Find annotations". */
const grafana: Monitors = {
  store: (url) => ({ source: 'grafana', url, 'token-env': 'DEPLOY_GUARD_KEY' }),
  id: 'cdrx1',
  answering:
    ({ state, since, edited, episodes }) =>
    ({ url }) => {
      if (url.pathname === '/api/v1/provisioning/alert-rules/cdrx1') return { uid: 'cdrx1', updated: iso(edited) }
      if (url.pathname === '/api/prometheus/grafana/api/v1/rules') {
        const alert = { labels: { alertname: 'errors' }, activeAt: iso(since) }
        const alerts = [{ ...alert, state: { ok: 'Normal', alerting: 'Alerting', 'no data': 'NoData' }[state] }]
        const rule = {
          uid: 'cdrx1',
          name: 'errors',
          type: 'alerting',
          state: state === 'alerting' ? 'firing' : 'inactive',
          health: state === 'no data' ? 'nodata' : 'ok',
          lastEvaluation: iso(now),
          alerts,
        }
        return { status: 'success', data: { groups: [{ name: 'shop', interval: 60, rules: [rule] }] } }
      }
      if (url.pathname !== '/api/annotations') return null
      const from = Number(url.searchParams.get('from'))
      const change = (at: number, prevState: string, newState: string) => ({
        id: at,
        time: at * 1000,
        timeEnd: at * 1000,
        prevState,
        newState,
        text: `errors {alertname=errors, env=prod} - ${newState}`,
      })
      const all = episodes.flatMap(([begin, end]) => [
        change(begin, 'Normal', 'Alerting'),
        ...(end <= now ? [change(end, 'Alerting', 'Normal')] : []),
      ])
      // What another rule did is in the answer of a version that does not know the parameter.
      const other = { ...change(minutesAgo(15), 'Normal', 'Alerting'), text: 'other {alertname=other} - Alerting' }
      return [...all, other].filter(({ time }) => time >= from)
    },
  login: ['authorization', 'Bearer key-1'],
}

const secrets: Readonly<Record<string, string>> = { DEPLOY_GUARD_KEY: 'key-1', DEPLOY_GUARD_OTHER: 'key-2' }

function specOf(of: Monitors, url: string, id = of.id) {
  const numbers = { source: 'promql', url, metrics: [{ kind: 'gauge', name: 'load', query: 'load' }] }
  const monitors = { ...of.store(url), metrics: [{ kind: 'monitor', name: 'errors', monitor: id }] }
  const { store } = parsePolicy(stringify({ version: 1, watch: { stores: [numbers, monitors] } }), 'deploy-guard.yml')
  if (store === null) throw new Error('no store')
  return store
}

async function read(
  of: Monitors,
  world: World,
  fault?: Fault,
  id = of.id,
): Promise<{ answer: StoreAnswer; heard: Heard[] }> {
  const { listener, heard } = standIn(of.answering(world), fault)
  return withServer(listener, async (url) => {
    const spec = specOf(of, url, id)
    const store = await openKind(spec, (variable) => secrets[variable] ?? '')
    const monitor = spec.metrics.find(({ query }) => query.kind === 'monitor')
    if (monitor === undefined) throw new Error('no monitor')
    return { answer: await store.read(monitor, { first: now - 59 * STEP, count: 60, step: STEP }), heard }
  })
}

/** One letter a step. */
function told(answer: StoreAnswer): string {
  if ('missing' in answer) return `${answer.missing}: ${answer.detail}`
  const values = [...(answer.series[0]?.values ?? new Float64Array(60).fill(Number.NaN))]
  return values.map((value) => (Number.isNaN(value) ? '-' : value > 0 ? 'A' : 'o')).join('')
}

const calm: World = { state: 'ok', since: minutesAgo(6000), edited: minutesAgo(9000), episodes: [] }

it('monitors are offered as lines of policy where the store lists them', async () => {
  const { listener } = standIn(grafana.answering(calm))
  await withServer(listener, async (url) => {
    const spec = specOf(grafana, url)
    const one = spec.kind === 'several' ? spec.stores.find(({ kind }) => kind === 'grafana') : undefined
    if (one === undefined) throw new Error('no Grafana')
    const found = await suggestionsOf(one, (variable) => secrets[variable] ?? '', now)
    expect(found).toEqual([{ name: 'errors', by: null, total: 'cdrx1', bad: null }])
    const [first] = found === null || 'missing' in found ? [] : found
    const lines: unknown = parse(first === undefined ? '' : storeLines(first, 'grafana'))
    expect(lines).toEqual({ metrics: [{ kind: 'monitor', name: 'errors', monitor: 'cdrx1' }] })
  })
})

it('is checked by what the monitor says now, whatever it did on other days', async () => {
  vi.stubEnv('DEPLOY_GUARD_KEY', 'key-1')
  const { listener } = standIn(grafana.answering({ ...calm, edited: minutesAgo(90) }))
  const checked = await withServer(listener, (url) => checkStore(specOf(grafana, url), STEP, now))
  vi.unstubAllEnvs()
  const { metrics, problems } = checked
  expect(metrics.find(({ name }) => name === 'errors')).toMatchObject({ separates: true, past: null, newestAge: 0 })
  expect(problems.filter(({ where }) => where.endsWith('errors'))).toEqual([])
})

describe.each(Object.entries({ datadog, grafana }))('monitors of %s', (_, of) => {
  it('are read step by step, with what they did before', async () => {
    expect(told((await read(of, calm)).answer)).toBe('o'.repeat(60))
    const over = { ...calm, since: minutesAgo(40), episodes: [[minutesAgo(50), minutesAgo(40)]] } as const
    expect(told((await read(of, over)).answer)).toBe(`${'o'.repeat(9)}${'A'.repeat(10)}${'o'.repeat(41)}`)
    const on = { ...calm, state: 'alerting', since: minutesAgo(20), episodes: [[minutesAgo(20), now + 60]] } as const
    expect(told((await read(of, on)).answer)).toBe(`${'o'.repeat(39)}${'A'.repeat(21)}`)
  })

  it('have no state of before they were edited', async () => {
    const { answer } = await read(of, { ...calm, edited: minutesAgo(20) })
    expect(told(answer)).toBe(`${'-'.repeat(39)}${'o'.repeat(21)}`)
  })

  it('have no state without data', async () => {
    const { answer } = await read(of, { ...calm, state: 'no data', since: minutesAgo(10) })
    expect(told(answer).slice(-10)).toBe('-'.repeat(10))
    expect(told(answer)).not.toContain('A')
  })

  it('are told in the words of the store where they cannot be read, with no secret in them', async () => {
    const refused: Fault = (_heard, response) => {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"key-1 may not read this"}')
      return true
    }
    const { answer } = await read(of, calm, refused)
    expect(told(answer)).toMatch(/^source-error: HTTP status 403.*may not read this/)
    expect(told(answer)).not.toContain('key-1')
  })

  it('are opened by the login of the store, and asked in few calls whatever the past', async () => {
    const { heard } = await read(of, calm)
    expect(heard.length).toBeLessThanOrEqual(3)
    for (const { request } of heard) expect(request.headers[of.login[0]]).toBe(of.login[1])
  })

  it('that are not there are not well', async () => {
    const { answer } = await read(of, calm, undefined, 'other')
    expect(told(answer)).toMatch(/^(series-missing|source-error): /)
  })
})

describe('the policy', () => {
  const mistakes = (watch: object): string => {
    try {
      parsePolicy(stringify({ version: 1, watch }), 'deploy-guard.yml')
      return ''
    } catch (error) {
      return String(error)
    }
  }
  const url = 'https://grafana.example.com'
  const monitor = { kind: 'monitor', name: 'errors', monitor: 'cdrx1' }

  it('has monitors beside numbers, and in stores that have them', () => {
    expect(mistakes({ store: { source: 'grafana', url, metrics: [monitor] } })).toContain(
      'expected a critical metric beside monitors',
    )
    expect(mistakes({ store: { source: 'loki', url, metrics: [monitor] } })).toContain(
      'LogQL of Grafana Loki is asked for counts, histogram, gauge: expected one of these, found monitor',
    )
    const gauge = { kind: 'gauge', name: 'load', query: 'up' }
    expect(mistakes({ store: { source: 'grafana', url, metrics: [gauge, monitor] } })).toContain(
      'the alerting of Grafana is asked for monitor: expected one of these, found gauge',
    )
  })

  it('takes the id of a monitor as a number or as a word', () => {
    const store = { source: 'datadog', 'api-key-env': 'DEPLOY_GUARD_A', 'application-key-env': 'DEPLOY_GUARD_B' }
    const gauge = { kind: 'gauge', name: 'load', query: 'avg:load{*}' }
    const policy = stringify({
      version: 1,
      watch: { store: { ...store, metrics: [gauge, { ...monitor, monitor: 4711 }] } },
    })
    expect(parsePolicy(policy, 'deploy-guard.yml').store?.metrics[1]?.query).toEqual({
      kind: 'monitor',
      monitor: '4711',
    })
  })
})
