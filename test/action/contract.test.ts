import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { registry } from '../../src/action/inputs.ts'
import { modes } from '../../src/action/modes.ts'
import { outputNames } from '../../src/action/outputs.ts'

const described = z.strictObject({ description: z.string().min(1) })

/** action.yml as far as the guard uses it; anything else in it is a mistake. */
const metadata = z.strictObject({
  name: z.literal('Deploy Guard'),
  // Longer ones are refused by the Marketplace.
  description: z.string().min(1).max(125),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), described.extend({ default: z.string() })),
  outputs: z.record(z.string(), described),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.literal('dist/index.js'),
    post: z.literal('dist/post.js'),
    'post-if': z.literal('always()'),
  }),
})

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
const action = metadata.parse(parse(await read('action.yml')))
const reference = await read('docs/reference.md')

/** The rows of the first table below a heading: the cells, without back quotes around all of one. */
function table(heading: string): string[][] {
  const section = reference.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((row) => row.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
  )
}

const inputs = Object.values(registry).map((spec) => [spec.name, spec.default])

describe('inputs', () => {
  it('are the same in action.yml, with the same defaults', () => {
    expect(Object.entries(action.inputs).map(([name, input]) => [name, input.default])).toEqual(inputs)
  })

  it('are the same in docs/reference.md, with the same defaults', () => {
    expect(table('Inputs').map(([name, value]) => [name, value])).toEqual(inputs)
  })

  it('have defaults that they accept', () => {
    const literal = Object.values(registry).filter((spec) => !spec.default.includes('${{'))
    const plain = (text: string) =>
      /^(true|false)$/.test(text) ? text === 'true' : /^\d+$/.test(text) ? Number(text) : text || null
    // Of a list nothing is a list without a member.
    const none = (spec: (typeof literal)[number]) => (spec === registry.metricsUrls ? [] : plain(spec.default))
    expect(literal.map((spec) => spec.parse(spec.default))).toEqual(literal.map(none))
  })
})

/** The words in back quotes. */
const quoted = (cell: string) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, word]) => word)

describe('modes', () => {
  const names: readonly string[] = Object.keys(modes)

  it('are all named in docs/reference.md and in action.yml', () => {
    const [, , cell = ''] = table('Inputs').find(([name]) => name === 'mode') ?? []
    expect(quoted(cell)).toEqual(names)
    const words: readonly string[] = action.inputs['mode']?.description.match(/[a-z]+/g) ?? []
    expect(names.filter((name) => !words.includes(name))).toEqual([])
  })

  it('need the permissions that docs/reference.md lists, at these levels', () => {
    const needed = Object.entries(modes).flatMap(([mode, { permissions }]) =>
      permissions.map((permission) => ({ mode, permission })),
    )
    const told = table('Permissions, and why').flatMap(([permission = '', which = '', why = '']) => {
      const [name, level] = permission.split(': ')
      // What is needed besides a workflow's permissions has a row without a level.
      if (level === undefined || permission.includes('`')) return []
      const listed =
        which === 'all'
          ? names
          : which.startsWith('all but ')
            ? names.filter((name) => !quoted(which).includes(name))
            : which.includes('`')
              ? quoted(which)
              : [which]
      const lower = [...why.matchAll(/\(((?:`[\w-]+`(?:, )?)+): `(\w+)`\)/g)].flatMap(([, which = '', less]) =>
        quoted(which).map((mode) => ({ mode, permission: `${name}: ${less}` })),
      )
      return [...listed.map((mode) => ({ mode, permission })), ...lower]
    })
    const sorted = (rows: typeof told) => rows.map(({ mode, permission }) => `${mode} ${permission}`).toSorted()
    expect(sorted(told)).toEqual(sorted(needed))
  })
})

describe('outputs', () => {
  it('are the same in action.yml', () => expect(Object.keys(action.outputs)).toEqual(Object.values(outputNames)))

  it('are the same in docs/reference.md', () =>
    expect(table('Outputs').map(([name]) => name)).toEqual(Object.values(outputNames)))
})
