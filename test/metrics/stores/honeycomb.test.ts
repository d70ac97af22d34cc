import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { piecesOf } from '../../../src/metrics/stores/honeycomb/client.ts'
import { openKind } from '../../../src/metrics/stores/stores.ts'
import { withServer } from '../server.ts'

describe('the pieces that Honeycomb is asked for', () => {
  const begin = Date.UTC(2026, 2, 5, 0, 7) / 1000

  it.each([
    [60, 1],
    [60, 360],
    [60, 8640],
    [120, 720],
    [300, 1],
    [300, 1728],
    [420, 300],
    [3600, 144],
    [86_400, 6],
  ])('cover, in steps of %d seconds, %d of them once, with times that are not cut', (step, count) => {
    const from = Math.floor(begin / step) * step
    const until = from + count * step
    const pieces = piecesOf({ from, until, step })
    expect(pieces.map((piece) => piece.from)).toEqual([from, ...pieces.slice(0, -1).map(({ end }) => end)])
    expect(pieces.at(-1)?.end).toBe(until)
    for (const piece of pieces) {
      const length = piece.end - piece.start
      const unit = length > 6 * 3600 ? 300 : 60
      expect([piece.start % unit, piece.end % unit, piece.start % step, piece.end % step]).toEqual([0, 0, 0, 0])
      expect(length).toBeLessThanOrEqual(2 * 86_400)
      expect(length / step).toBeLessThanOrEqual(1000)
      if (step < 2000) expect(length / step).toBeGreaterThanOrEqual(10)
      expect(piece.start).toBeLessThanOrEqual(piece.from)
    }
  })

  it('are few, because ten a minute are allowed', () => {
    expect(piecesOf({ from: begin, until: begin + 6 * 86_400, step: 60 })).toHaveLength(10)
  })
})

describe('what Honeycomb says when it refuses', () => {
  const range = { first: Date.UTC(2026, 2, 5) / 1000, count: 5, step: 60 }

  /** Two reads of a metric in a row. */
  function read(status: number, headers: Readonly<Record<string, string>>, body: object): Promise<string[]> {
    return withServer(
      (_, response) => response.writeHead(status, headers).end(JSON.stringify(body)),
      async (url) => {
        const metrics = [{ kind: 'counts', name: 'a', total: 'COUNT', bad: 'COUNT WHERE $b' }]
        const own = { dataset: 'shop', 'history-days': 1, 'api-key-env': 'DEPLOY_GUARD_A' }
        const policy = stringify({ watch: { store: { source: 'honeycomb', url, ...own, metrics } } })
        const { store: spec } = parsePolicy(policy, 'p.yml')
        const [metric] = spec?.metrics ?? []
        if (spec === null || metric === undefined) throw new Error('no store')
        const store = await openKind(spec, () => 'key')
        const answers = [await store.read(metric, range), await store.read(metric, range)]
        return answers.map((answer) => ('missing' in answer ? answer.detail : 'numbers'))
      },
    )
  }

  it('is told in the words about the field that is wrong', async () => {
    // The example of `ValidationFailed` in the description of the API.
    const detail = { field: 'type', code: 'invalid', description: 'type: must be a valid value' }
    const body = { status: 422, error: 'The provided input is invalid.', title: 'Invalid', type_detail: [detail] }
    expect((await read(422, {}, body))[0]).toBe('HTTP status 422: type: must be a valid value')
  })

  it('is left alone for as long as its limit says', async () => {
    const limited = await read(429, { ratelimit: 'limit=10, remaining=0, reset=300' }, { error: 'Rate Limited' })
    expect(limited).toEqual([
      'HTTP status 429: Rate Limited',
      expect.stringMatching(/^it asked to be left alone for another (300|29\d)s$/),
    ])
  })
})
