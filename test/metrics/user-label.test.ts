import { describe, expect, it } from 'vitest'
import { userLabelOf } from '../../src/metrics/user-label.ts'

const series = (...labels: readonly Record<string, string>[]) =>
  labels.map((each) => ({ name: 'requests_total', labels: new Map(Object.entries(each)) }))

describe('the label that tells users apart', () => {
  it.each([
    ['platform', series({ platform: 'web', status: '200' }, { platform: 'ios' })],
    ['device_type', series({ device_type: 'tv', region: 'eu' }, { device_type: 'phone', region: 'us' })],
    ['Os-Name', series({ 'Os-Name': 'a' }, { 'Os-Name': 'b' }, { method: 'GET' })],
    ['region', series({ platform: 'web', region: 'eu' }, { platform: 'web', region: 'us' })],
  ])('is %s', (label, found) => expect(userLabelOf(found)).toBe(label))

  it.each([
    ['one value', series({ platform: 'web' }, { platform: 'web' }, { platform: '' })],
    ['another meaning', series({ method: 'GET' }, { method: 'POST' })],
    [
      'too many values to be kinds of users',
      series(...Array.from({ length: 21 }, (_, at) => ({ client: `10.0.0.${at}` }))),
    ],
    ['no series', []],
  ])('is none where there is %s', (_, found) => expect(userLabelOf(found)).toBeNull())
})
