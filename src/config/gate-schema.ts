import { z } from 'zod'
import type { GatePolicy } from './gate-policy.ts'

/** The name of a branch. */
export const branch = z
  .string('expected the name of a branch')
  .regex(/^(?!refs\/)[^\p{Cc}\s~^:?*[\\]+$/u, 'expected the name of a branch without refs/heads/, such as main')

const login = z
  .string('expected a login')
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'expected the login of a person, without @')

const flag = z.boolean('expected true or false').default(false)

/** The part `gate` of a policy file, as its users write it. */
export const gateSchema = z.strictObject(
  {
    approvals: z
      .int('expected a whole number from 1 to 10')
      .min(1, 'expected 1 or more')
      .max(10, 'expected at most 10')
      .default(1),
    'first-deploy': z.enum(['pass', 'block'], 'expected pass or block').default('pass'),
    opaque: z.enum(['review', 'allow'], 'expected review or allow').default('review'),
    'promotion-branches': z
      .array(branch, 'expected a list of branches')
      .max(20, 'expected at most 20 branches')
      .prefault([]),
    emergency: z.array(login, 'expected a list of logins').max(100, 'expected at most 100 logins').prefault([]),
    owners: flag,
  },
  'expected approvals, first-deploy and the like',
)

/** Keys that are known below `gate`, as `knownKeys` lists them. */
export const gateKeys: readonly (readonly [string, readonly string[]])[] = [['gate', Object.keys(gateSchema.shape)]]

/** What the document means. */
export function gatePolicy(gate: z.infer<typeof gateSchema>): GatePolicy {
  return {
    approvals: gate.approvals,
    firstDeploy: gate['first-deploy'],
    opaque: gate.opaque,
    promotionBranches: gate['promotion-branches'],
    emergency: gate.emergency,
    owners: gate.owners,
  }
}
