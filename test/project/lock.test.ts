import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from './root.ts'

const names = z.record(z.string(), z.string()).default({})
const lock = z
  .object({
    packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: names })),
  })
  .parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))

describe('package-lock.json', () => {
  it('names the packages of every platform, without which `npm ci` refuses it', () => {
    const wanted = Object.values(lock.packages).flatMap((holder) => Object.keys(holder.optionalDependencies))
    const missing = wanted.filter((name) => lock.packages[`node_modules/${name}`] === undefined)
    expect(missing, 'run `node scripts/complete-lock.mjs`').toEqual([])
  })

  it('names no registry, so that everyone installs from their own', () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]?.resolved !== undefined)).toEqual([])
  })
})
