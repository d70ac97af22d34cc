// Writes deploy-guard.schema.json, the JSON Schema of the policy file, from the schema that the parser uses, and docs/policy-reference.md from that. A test
// fails where either differs. Run by `npm run schema`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policyJsonSchema } from '../src/config/json-schema.ts'
import { policyReference } from './policy-reference.mjs'
import { root } from './steps.mjs'

const schema = await policyJsonSchema()
writeFileSync(join(root, 'deploy-guard.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)
writeFileSync(join(root, 'docs/policy-reference.md'), policyReference(schema))
