import { describe, expect, it } from 'vitest'
import { harmless, hideQuery, hideSecret } from '../../src/action/log.ts'

const token = 'ghs_abc+/=123'

describe('what is hidden', () => {
  it('stands in no text, in none of its forms', () => {
    hideSecret(token)
    const forms = [
      token,
      encodeURIComponent(token),
      Buffer.from(token).toString('base64'),
      Buffer.from(`x-access-token:${token}`).toString('base64'),
    ]
    for (const form of forms) expect(harmless(`a ${form} b`)).toBe('a *** b')
  })

  it('is what an address carries in its query, but for what is too short to be a secret', () => {
    hideQuery('https://metrics.test/page?format=json&key=s3cr3t-key-of-ours')
    expect(harmless('format json, key s3cr3t-key-of-ours')).toBe('format json, key ***')
    hideQuery(null)
    hideSecret('')
    expect(harmless('abc')).toBe('abc')
  })
})
