import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { filledRules } from '../../src/config/variables.ts'
import { parseSelector } from '../../src/metrics/selector.ts'
import { filledPromql, filledText, forAddress, forHeader, forPattern, forQuery } from '../../src/metrics/variables.ts'

const values = {
  sha: 'a'.repeat(40),
  'short-sha': 'aaaaaaa',
  base: 'b'.repeat(40),
  environment: 'eu "1"\\.x',
  service: 'shop',
}

const store = (more: string): string => `watch:
  store:
    source: prometheus
    url: https://\${service}.example.com/\${environment}
    headers: { X-Scope-OrgID: "t-\${environment}" }
    metrics:
      - kind: counts
        name: requests
        total: http_requests_total{version="\${sha}",place=~"\${environment}|x"}
        bad: http_requests_total{version="\${sha}",status=~"5.."}
        control: { total: 'http_requests_total{version="\${base}"}', bad: 'http_requests_total{version="\${base}",status=~"5.."}' }
${more}`

/** What a text is refused with. */
function refusal(text: string): string {
  try {
    parsePolicy(text, 'p.yml')
    return 'accepted'
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
}

describe('variables of a policy', () => {
  it('are filled in addresses, headers and selectors, escaped for where they stand', () => {
    const { store: filled } = filledRules(parsePolicy(store(''), 'p.yml'), values)
    expect(filled).toMatchObject({
      url: 'https://shop.example.com/eu%20%221%22%5C.x',
      access: { headers: { 'X-Scope-OrgID': 't-eu "1"\\.x' } },
    })
    const [metric] = filled?.metrics ?? []
    const { total = '' } = metric?.query.kind === 'counts' ? metric.query : {}
    const [version, place] = parseSelector(total).matchers
    expect(version?.value).toBe('a'.repeat(40))
    expect(place?.value).toBe('eu "1"\\\\\\.x|x')
    expect(metric?.control).toMatchObject({ total: `http_requests_total{version="${'b'.repeat(40)}"}` })
  })

  it('are filled in selectors of a page and inside of the quotes of a query', () => {
    const page = `watch: { metrics: [{ name: r, total: 'a{v="\${short-sha}"}', bad: 'b{v!="\${short-sha}"}' }] }\n`
    const [filled] = filledRules(parsePolicy(page, 'p.yml'), values).queries
    expect(filled).toMatchObject({ kind: 'counts', bad: { matchers: [{ value: 'aaaaaaa' }] } })
    const query = 'sum(a{v="${environment}"}) / sum(a{v=~ \'${environment}\'} or b{v=`${sha}`})'
    expect(filledPromql(query, values)).toBe(
      `sum(a{v="eu \\"1\\"\\\\.x"}) / sum(a{v=~ 'eu \\"1\\"\\\\\\\\\\\\.x'} or b{v=\`${'a'.repeat(40)}\`})`,
    )
  })

  it.each([
    [
      'url: https://x.example.com/${region}',
      'p.yml:4:32: watch.store.url: unknown variable "${region}"; expected one of ${sha}, ${short-sha}, ${base}, ${environment}, ${service}, ${cell}, ${stage}',
    ],
    [
      'url: https://x.example.com/${sha}/${shaa}',
      'p.yml:4:39: watch.store.url: unknown variable "${shaa}"; did you mean ${sha}?',
    ],
    ['url: https://x.example.com\n    range: 5m', 'accepted'],
  ])('%s', (line, message) => {
    const text = store('').replace('url: https://${service}.example.com/${environment}', line)
    expect(refusal(text)).toBe(message)
  })

  it.each([
    [
      'query: "avg by (${service}) (load)"',
      'watch.store.metrics.1.query: expected variables inside quotes only, such as {version="${sha}"}',
    ],
    ['query: load, segments: [pod], name2: x', 'unknown key "name2"'],
    ['query: \'load{v="${cel}"}\'', 'watch.store.metrics.1.query: unknown variable "${cel}"; did you mean ${cell}?'],
  ])('of a gauge: %s', (asked, message) => {
    expect(refusal(store(`      - { kind: gauge, name: load, ${asked} }\n`))).toContain(message)
  })

  it('cannot stand in names', () => {
    const named = store('').replace('name: requests', 'name: requests ${sha}')
    expect(refusal(named)).toBe('p.yml:8:24: watch.store.metrics.0.name: expected no variable here, found "${sha}"')
  })

  it('of a service are told where the service has them', () => {
    const text = `${store('')}services:\n  shop: { paths: [a], watch: { store: { url: "https://x.example.com/\${nothing}" } } }\n`
    expect(refusal(text)).toContain('p.yml:13:69: service shop: watch.store.url: unknown variable "${nothing}"')
  })

  it('have to have a value', () => {
    const policy = parsePolicy(store(''), 'p.yml')
    const { service: _, ...rest } = values
    expect(() => filledRules(policy, rest)).toThrow(
      'The policy uses ${service}, and it has no value here: give the step the input service',
    )
  })
})

it.each([
  [forAddress, '/../@evil?x#', '%2F..%2F%40evil%3Fx%23'],
  [forHeader, 'a\u00e9 b', 'a%C3%A9 b'],
  [forPattern, 'a.b*[c]|d', 'a\\.b\\*\\[c\\]\\|d'],
  [forQuery, 'abc-1.2/x', 'abc-1.2/x'],
])('escapes for %o', (escape, given, expected) => {
  expect(filledText('<${cell}>', { cell: given }, escape)).toBe(`<${expected}>`)
})

it.each(["x' OR 1", 'a"b', 'a\\b', 'a`b', 'a b'])(
  'no %s stands in a query of a language that nothing is known of',
  (cell) => {
    expect(() => filledText('${cell}', { cell }, forQuery)).toThrow('cannot stand in a query')
  },
)
