import { expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyFor } from '../../src/config/services.ts'
import { gateScope, outsideOf, type RulePlaces, serviceScope } from '../../src/deploy/scope.ts'
import { fc } from '../support/fast-check.ts'
import { randomNumbers } from '../support/random-history.ts'
import { type Draw, randomServices, servicesText } from '../support/random-services.ts'

// Each property is tried with another reading of globs, which knows no more than the forms that are drawn here.

const folders = ['shop', 'pay', 'libs', 'libs/deep', '.hidden'] as const
const names = ['a.txt', 'readme.md', 'f1.ts', 'new.md', '한 글.txt', 'f[1].txt', '.env.txt', 'x'] as const
const POLICY = '.github/deploy-guard.yml'
const WORKFLOW = '.github/workflows/deploy.yml'

/** Whether a glob matches: `**` any folders, and at its end all that is in them; `*` any part of one name. */
function matches([glob, ...globs]: readonly string[], [name, ...path]: readonly string[]): boolean {
  if (glob === undefined) return name === undefined
  if (name === undefined) return false
  if (glob === '**' && globs.length === 0) return true
  if (glob === '**') return matches(globs, [name, ...path]) || matches([glob, ...globs], path)
  const [before = '', after] = glob.split('*')
  const isOne =
    after === undefined
      ? name === glob
      : name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)
  return isOne && matches(globs, path)
}

function decides(globs: readonly string[], path: string): boolean {
  const last = globs.findLast((glob) => matches(glob.replace('!', '').split('/'), path.split('/')))
  return last !== undefined && !last.startsWith('!')
}

/** Changed files, and services that may have them, share them or leave them out. */
function drawn(seed: number) {
  const random = randomNumbers(seed)
  const draw: Draw = (below) => Math.floor(random() * below)
  const path = (): string =>
    [folders[draw(folders.length + 1)], names[draw(names.length)] ?? ''].filter(Boolean).join('/')
  const rules = [POLICY, WORKFLOW, '.github/workflows/other.yml', 'CODEOWNERS'].filter(() => draw(2) === 0)
  const changed = [...new Set([...rules, ...Array.from({ length: 12 }, path)])].toSorted()
  return { changed, services: randomServices(draw, folders) }
}

const places: RulePlaces = { policyPaths: [POLICY], workflows: [WORKFLOW] }
const isRule = (path: string): boolean => path === POLICY || path === WORKFLOW

it('whatever changes, each file belongs to a service, or is listed as of none: 200 policies', async () => {
  let [shared, ignored, ofNone] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { changed, services } = drawn(seed)
      const policy = parsePolicy(servicesText(services), 'p.yml')
      const has = ({ paths, ignore }: (typeof services)[string], path: string): boolean => {
        const stays = path.startsWith('.github/') || policyRisky(path)
        return (isRule(path) || decides(paths, path)) && (!decides(ignore, path) || stays)
      }
      const owners = changed.map((path) => Object.entries(services).filter(([, service]) => has(service, path)))
      const expected = changed.filter((_, at) => owners[at]?.length === 0)
      for (const [name, service] of Object.entries(services)) {
        const own = policyFor(policy, { environment: null, service: name })
        const outside = await outsideOf(own, places, changed, () => Promise.resolve(changed))
        const out = changed.filter((path) => !has(service, path))
        expect(outside).toMatchObject({ files: out.length, ofNone: expected })
        const scopes = [gateScope(own, places), serviceScope(own, places)]
        expect(changed.filter((path) => scopes[0]?.(path) === false)).toEqual(out)
        // What a rollback takes back is what the gate asks about and what it ignores.
        expect(changed.filter((path) => scopes[1]?.(path))).toEqual(
          changed.filter((path) => isRule(path) || decides(service.paths, path)),
        )
        ignored += outside?.ignored ?? 0
      }
      shared += owners.filter((all) => all.length > 1).length
      ofNone += expected.length
    }),
    { numRuns: 200 },
  )
  // Each case came up often enough to mean something.
  expect(Math.min(shared, ignored, ofNone)).toBeGreaterThan(100)
})

/** Of what is drawn here. */
const policyRisky = (path: string): boolean => path.endsWith('.env.txt')
