import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/shell/check-folder.ts'
import { withServer } from '../metrics/server.ts'

const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-folder-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A number for every minute that is asked for, of `/eu/load` alone. */
const numbers: RequestListener = ({ url }, response) => {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://store')
  const [from, until] = [Number(searchParams.get('from')), Number(searchParams.get('until'))]
  const points: [number, number][] = []
  const held = pathname === '/eu/load' ? until : from
  for (let at = from; at < held; at += 60) points.push([at, 1])
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(points))
}

const policyOf = (url: string): string => `
environments:
  staging:
    watch:
      store:
        source: json
        url: ${url}
        history-days: 1
        metrics:
          - { kind: gauge, name: load, query: '/\${cell}/load?from={from}&until={until}' }
`

describe('the metrics of a working tree', () => {
  const metricsOf = (part: { environment?: string }, values: { cell?: string }) =>
    withServer(numbers, async (url) => {
      await mkdir(join(folder, '.github'), { recursive: true })
      await writeFile(join(folder, '.github/deploy-guard.yml'), policyOf(url))
      const { rows } = await checkFolder(folder, { file: null, part, values })
      return rows.filter(({ what }) => what.startsWith('Metric')).map(({ what, state }) => `${state}: ${what}`)
    })

  it('are those of the part that is named, with what its variables stand for', async () => {
    expect(await metricsOf({}, {})).toEqual([])
    expect(await metricsOf({ environment: 'staging' }, {})).toEqual(['not-visible: Metrics'])
    expect(await metricsOf({ environment: 'staging' }, { cell: 'eu' })).toEqual(['ready: Metric load'])
  })
})
