import { describe, expect, it } from 'vitest'
import { givenInputs, readInputs } from '../../src/action/inputs.ts'
import { ConfigurationError } from '../../src/base/errors.ts'

const sha = 'a'.repeat(40)
const required = { sha, 'github-token': 'secret-token', 'job-status': 'success' }

function read(given: Record<string, string>, names: readonly string[] = []) {
  const values: Record<string, string> = { ...required, ...given }
  return readInputs((name) => values[name] ?? '', names)
}

/** The error's lines; fails where there is none. */
function mistakes(given: Record<string, string>, names: readonly string[] = []): string[] {
  try {
    read(given, names)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n')
    throw error
  }
  throw new Error('these inputs were accepted')
}

describe('readInputs', () => {
  it('takes empty inputs for their defaults', () => {
    expect(read({})).toEqual({
      mode: 'guard',
      environment: 'production',
      service: null,
      stage: null,
      cell: null,
      jobTotal: null,
      matrix: null,
      advisory: false,
      dryRun: false,
      sha,
      expectedSha: null,
      githubToken: 'secret-token',
      appToken: null,
      policy: '.github/deploy-guard.yml',
      policyText: null,
      metricsUrls: [],
      probeUrl: null,
      artifactDigest: null,
      restorePoint: null,
      emergencyReason: null,
      rollbackReason: null,
      jobStatus: 'success',
      good: null,
      bad: null,
      reland: null,
      half: null,
      declare: null,
      reportDays: 30,
      onInconclusive: 'pass',
    })
  })

  it('reads every input', () => {
    const given = {
      mode: ' watch ',
      environment: 'staging / EU',
      sha: 'ABCDEF0123'.repeat(4),
      'expected-sha': sha,
      policy: 'ops/guard.yml',
      'policy-text': 'version: 1\ngate: {}',
      'metrics-url': 'https://shop.example.com/metrics',
      'probe-url': 'http://localhost:8080/health?deep=1',
      'job-status': 'cancelled',
      'on-inconclusive': 'fail',
    }
    expect(read(given)).toMatchObject({
      mode: 'watch',
      environment: 'staging / EU',
      sha: 'abcdef0123'.repeat(4),
      expectedSha: sha,
      policy: 'ops/guard.yml',
      policyText: 'version: 1\ngate: {}',
      metricsUrls: ['https://shop.example.com/metrics'],
      probeUrl: 'http://localhost:8080/health?deep=1',
      jobStatus: 'cancelled',
      onInconclusive: 'fail',
    })
  })

  it.each([
    [
      { mode: 'wach' },
      'Input mode: expected one of guard, gate, watch, rollback, resume, report, check, backtest, found "wach" (did you mean watch?)',
    ],
    [
      { mode: 'deploy-all' },
      'Input mode: expected one of guard, gate, watch, rollback, resume, report, check, backtest, found "deploy-all"',
    ],
    [{ sha: 'main' }, 'Input sha: expected a commit id of 40 hex digits, found "main"'],
    [{ sha: '' }, 'Input sha: expected a commit id of 40 hex digits, found nothing'],
    [{ sha: `${sha}\nx` }, `Input sha: expected a commit id of 40 hex digits, found "${sha}\\nx"`],
    [
      { 'github-token': '' },
      'Input github-token: expected a token, found nothing; leave the input away to use that of the job',
    ],
    [{ 'job-status': '' }, 'Input job-status: expected one of success, failure, cancelled, found nothing'],
    [{ environment: 'a\nb' }, 'Input environment: expected the name of an environment, found "a\\nb"'],
    [
      { policy: '../other/guard.yml' },
      expect.stringContaining("Input policy: expected a path from the repository's top folder"),
    ],
    [{ policy: '/etc/passwd' }, expect.stringContaining('found "/etc/passwd"')],
    [
      { 'metrics-url': 'shop.example.com' },
      'Input metrics-url: expected an address that begins with https:// or http://',
    ],
    [
      { 'metrics-url': 'file:///etc/passwd' },
      'Input metrics-url: expected an address that begins with https:// or http://',
    ],
    [
      { 'metrics-url': 'http://a.test/metrics\nb.test' },
      'Input metrics-url: expected an address that begins with https:// or http://',
    ],
    [
      { 'metrics-url': 'http://a.test/metrics http://b.test/ http://a.test:80/metrics' },
      'Input metrics-url: expected each address once, found address 3 again: what it counts would count twice',
    ],
    [
      { 'metrics-url': Array.from({ length: 51 }, (_, at) => `http://a.test/${at}`).join(' ') },
      'Input metrics-url: expected at most 50 addresses, found 51',
    ],
    [
      { 'probe-url': 'https://user:hunter2@example.com' },
      'Input probe-url: expected an address without user name and password: they would end up in logs',
    ],
  ])('says what is wrong with %j', (given: Record<string, string>, message) =>
    expect(mistakes(given)).toEqual([message]),
  )

  it('takes several addresses of pages, with blanks or line ends between them', () => {
    const addresses = ' http://a.test:9100/metrics\n  http://b.test:9100/metrics http://c.test\n'
    expect(read({ 'metrics-url': addresses }).metricsUrls).toEqual([
      'http://a.test:9100/metrics',
      'http://b.test:9100/metrics',
      'http://c.test/',
    ])
  })

  it('lists all mistakes at once', () => {
    expect(mistakes({ mode: 'x', sha: 'y', 'on-inconclusive': 'z' }, ['metric-url', 'sha'])).toEqual([
      'Input "metric-url": there is no such input; did you mean metrics-url?',
      expect.stringContaining('Input mode: '),
      expect.stringContaining('Input sha: '),
      expect.stringContaining('Input on-inconclusive: '),
    ])
  })

  it('names the known inputs where none is near', () => {
    expect(mistakes({}, ['zebra'])[0]).toContain(
      'remove it (known: mode, environment, service, cell, stage, job-total, matrix, sha, expected-sha',
    )
  })
})

describe('givenInputs', () => {
  it('finds the names that the runner made variables of', () => {
    expect(givenInputs({ 'INPUT_METRICS-URL': 'x', INPUT_MODE: '', PATH: '/bin', INPUTS: '1' })).toEqual([
      'metrics-url',
      'mode',
    ])
  })
})

describe('the place of a job of a matrix', () => {
  it.each([
    ['{"region":"us"}', 'us'],
    ['{"region":"eu west","node":20}', 'eu-west-20'],
    ['{"include":{"a":true}}', 'true'],
    ['null', null],
    ['{}', null],
    ['', null],
    ['${{ toJSON(matrix) }}', null],
  ])('%s is %s', (matrix, expected) => expect(read({ matrix }).matrix).toBe(expected))

  it.each([
    ['3', 3],
    ['', null],
    ['0', null],
    ['${{ strategy.job-total }}', null],
  ])('%s jobs', (given, expected) => expect(read({ 'job-total': given }).jobTotal).toBe(expected))
})

describe('what was built, and what it can be restored from', () => {
  const digest = `sha256:${'ab'.repeat(32)}`
  it('are a digest and a time', () => {
    expect(read({ 'artifact-digest': digest }).artifactDigest).toBe(digest)
    const at = Date.parse('2026-12-01T00:40:00Z')
    for (const text of ['2026-12-01T09:40:00+09:00', String(at / 1000), String(at)])
      expect(read({ 'restore-point': text }).restorePoint).toBe(at)
  })

  it.each([
    [
      'artifact-digest',
      'latest',
      /artifact-digest: expected a digest such as sha256: and 64 hex digits, found "latest"/,
    ],
    ['artifact-digest', 'sha256:abc', /expected a digest/],
    ['restore-point', '2026-12-01T09:40:00', /restore-point: expected a time with its zone/],
    ['restore-point', 'yesterday', /expected a time with its zone/],
  ])('refuse %s %s', (name, text, message) => expect(() => read({ [name]: text })).toThrow(message))
})
