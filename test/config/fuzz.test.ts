import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { Policy } from '../../src/config/policy.ts'
import { readYaml } from '../../src/config/yaml-file.ts'
import { ConfigurationError } from '../../src/deploy/errors.ts'
import { mutated, seeded } from './mutations.ts'
import { inTermsOfPolicy, leavesOf, toldBy } from './rules-told.ts'

const valid = `# Everything that can be said.
version: 1
workflow: .github/workflows/deploy.yml
branch: main
gate:
  approvals: 2
  first-deploy: block
watch:
  step: 30s
  duration: 20m
  min-watch: 10m
  min-baseline: 90s
  sustained-for: 2m
  false-alarm-rate: 0.02
  metrics:
    - name: requests
      total: http_requests_total{job="shop"}
      bad: http_requests_total{job="shop",status=~"5.."}
      segment: platform
      min-effect:
        relative: 1
        absolute: 0.01
    - name: payments
      total: payments_total
      bad: payments_declined_total{reason!~'user|limit'}
      min-effect: { relative: 0.25 }
`

/** What the published schema cannot say: see its $comment. */
const beyondSchema =
  /: (expected at (most|least) (duration|step) |expected a name of its own|Metric selector .* expected a regular expression)/

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(await readFile(new URL('../../deploy-guard.schema.json', import.meta.url), 'utf8')))
const accepts = new Ajv({ allowUnionTypes: true, strict: true }).compile(schema)

type Outcome = { readonly policy: Policy } | { readonly mistakes: readonly string[] }

/** A policy, or mistakes with their places. Anything else thrown is a crash. */
function outcomeOf(text: string): Outcome {
  try {
    return { policy: parsePolicy(text, 'p.yml') }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { mistakes: error.message.split('\n') }
  }
}

/** Each value in the file is what the policy says there. */
function expectNothingDropped(text: string, value: unknown, policy: Policy): void {
  const leaves = leavesOf(value)
  const meant = leaves.map(([path, held]) => [path, inTermsOfPolicy(path, held)])
  const told = leaves.map(([path]) => [path, toldBy(policy, path)])
  expect({ text, told }).toEqual({ text, told: meant })
}

/** What the parser refuses and the schema accepts is no YAML of ours, or named in the schema's comment. */
function expectBeyondSchema(text: string, mistakes: readonly string[]): void {
  if (readYaml(text).mistakes.length > 0) return
  const odd = mistakes.filter((mistake) => !beyondSchema.test(mistake))
  expect({ text, odd }).toEqual({ text, odd: [] })
}

/** Another reading of the file; null where it is no YAML. */
function read(text: string): { readonly value: unknown } | null {
  try {
    return { value: parse(text, { logLevel: 'error' }) }
  } catch {
    return null
  }
}

/** What must hold of any file whatever; says whether it was accepted. */
function expectSound(text: string): boolean {
  const outcome = outcomeOf(text)
  const other = read(text)
  const bySchema = other !== null && accepts(other.value)
  if ('policy' in outcome) {
    expect({ text, bySchema }).toEqual({ text, bySchema: true })
    expectNothingDropped(text, other?.value, outcome.policy)
    return true
  }
  const odd = outcome.mistakes.filter((line) => !/^p\.yml(:[1-9]\d*:[1-9]\d*: .|: and \d+ more)/.test(line))
  expect({ text, odd }).toEqual({ text, odd: [] })
  if (bySchema) expectBeyondSchema(text, outcome.mistakes)
  return false
}

describe('a policy file that was mutated', () => {
  it('is valid before', () => expect(expectSound(valid)).toBe(true))

  it('never crashes the parser, never loses a rule in silence, and the schema thinks the same of it: 12,000 times', () => {
    const random = seeded(20_261_122)
    const accepted = Array.from({ length: 12_000 }, () => expectSound(mutated(valid, random))).filter(Boolean).length
    console.log(`${accepted} of 12000 accepted`)
    // Both happen often enough for the comparison to mean something.
    expect(accepted).toBeGreaterThan(1000)
    expect(accepted).toBeLessThan(11_000)
  }, 300_000)
})
