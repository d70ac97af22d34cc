// Writes deploy-guard.schema.json, the JSON Schema of the policy file, from the schema that the parser uses. A test fails
// where the two differ. Run by `npm run schema`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policyJsonSchema } from '../src/config/json-schema.ts'
import { root } from './steps.mjs'

writeFileSync(join(root, 'deploy-guard.schema.json'), `${JSON.stringify(await policyJsonSchema(), null, 2)}\n`)
