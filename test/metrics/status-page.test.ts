import { describe, expect, it } from 'vitest'
import { readStatusPage } from '../../src/metrics/status-page.ts'
import { closedUrl, withServer } from './server.ts'

const page = (indicator: string, incidents: unknown[] = []) => JSON.stringify({ status: { indicator }, incidents })
const incident = (status: string, impact = 'minor') => ({ name: 'Slow answers', status, impact })
const read = (body: string, status = 200) =>
  withServer(
    (_request, response) => void response.writeHead(status, { location: '/' }).end(body),
    (url) => readStatusPage(`${url}/api/v2/summary.json`),
  )

describe('the status page of an upstream', () => {
  it.each([
    ['all is well', page('none'), { hasIncident: false, name: null }],
    ['an open incident', page('minor', [incident('investigating')]), { hasIncident: true, name: 'Slow answers' }],
    ['one that is watched on', page('none', [incident('monitoring')]), { hasIncident: true, name: 'Slow answers' }],
    [
      'one that is over',
      page('none', [incident('resolved'), incident('postmortem')]),
      { hasIncident: false, name: null },
    ],
    ['one without impact', page('none', [incident('investigating', 'none')]), { hasIncident: false, name: null }],
    ['a major outage without a word', page('major'), { hasIncident: true, name: null }],
    ['a slight one without a word', page('minor'), { hasIncident: false, name: null }],
  ])('tells of %s', async (_, body, expected) => {
    expect(await read(body)).toEqual(expected)
  })

  it('is no word about anything where it cannot be read', async () => {
    expect(await read(page('major'), 503)).toBeNull()
    expect(await read(page('major'), 302)).toBeNull()
    expect(await read('<html>all is lost</html>')).toBeNull()
    expect(await read('{"status":"major"}')).toBeNull()
    expect(await readStatusPage(await closedUrl())).toBeNull()
  })
})
