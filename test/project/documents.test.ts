import { existsSync } from 'node:fs'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { registry } from '../../src/action/inputs.ts'
import { allPermissions, modes } from '../../src/action/modes.ts'
import { outputNames } from '../../src/action/outputs.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { gateReasons } from '../../src/render/gate-reasons.ts'
import { inconclusiveWords } from '../../src/render/verdict-reasons.ts'
import { root } from './root.ts'

type Block = { readonly where: string; readonly text: string }

const step = z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })
const permissions = z.record(z.string(), z.string()).optional()
const workflowShape = z.object({
  permissions,
  jobs: z.record(z.string(), z.object({ permissions, steps: z.array(step).optional() })),
})

async function blocksOf(file: string): Promise<Block[]> {
  const text = await readFile(join(root, file), 'utf8')
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(({ 1: block = '', index }) => {
    return { where: `${file}:${text.slice(0, index).split('\n').length + 1}`, text: block }
  })
}

async function filesOf(folder: string, end: RegExp): Promise<string[]> {
  const names = await readdir(join(root, folder))
  return names.filter((name) => end.test(name)).map((name) => `${folder}/${name}`)
}

async function whole(file: string): Promise<Block> {
  return { where: file, text: await readFile(join(root, file), 'utf8') }
}

const top = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md']
const folders = await Promise.all(
  ['docs', 'docs/sources', 'docs/rules', 'docs/decisions'].map((folder) => filesOf(folder, /\.md$/)),
)
const documents = [...top, ...folders.flat()]
const texts = await Promise.all(documents.map(whole))
const blocks = (await Promise.all(documents.map(blocksOf))).flat()
const own = [...(await filesOf('.github/workflows', /\.ya?ml$/)), 'test/demo/shop/.github/workflows/deploy.yml']
const examples = await Promise.all((await filesOf('examples', /\.ya?ml$/)).map(whole))
const isWorkflow = ({ text }: Block) => /^jobs:/m.test(text)
const workflows = [...blocks.filter(isWorkflow), ...examples.filter(isWorkflow), ...(await Promise.all(own.map(whole)))]
const policies = [
  ...blocks.filter((block) => !isWorkflow(block)),
  await whole('test/demo/shop/.github/deploy-guard.yml'),
]

/** What GitHub's own parser says about a workflow, expressions included. */
async function mistakes({ where, text }: Block): Promise<string[]> {
  const result = parseWorkflow({ name: where, content: text }, new NoOperationTraceWriter())
  if (result.value === undefined) return result.context.errors.getErrors().map(({ message }) => message)
  await convertWorkflowTemplate(result.context, result.value)
  return result.context.errors.getErrors().map(({ message }) => message)
}

/** Inputs that a workflow gives to the guard. */
function given({ text }: Block): string[] {
  const { jobs } = workflowShape.parse(parse(text))
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  return steps
    .filter(({ uses }) => /deploy-guard/.test(uses ?? ''))
    .flatMap(({ with: inputs }) => Object.keys(inputs ?? {}))
}

/**
 * What each job with the guard grants it, by the mode; bringing a change back needs less than taking it out. A workflow that a chain of looks starts has to
 * start itself.
 */
function grants({ text }: Block): [mode: string, granted: string][] {
  const workflow = workflowShape.parse(parse(text))
  return Object.values(workflow.jobs).flatMap((job) => {
    const own = job.steps?.find(({ uses }) => /deploy-guard/.test(uses ?? ''))
    if (own === undefined || 'reland' in (own.with ?? {})) return []
    const chains = text.includes('deploy-guard-wait-')
    const granted = Object.entries(job.permissions ?? workflow.permissions ?? {}).map(
      ([name, level]) => `${name}: ${chains && name === 'actions' && level === 'write' ? 'read' : level}`,
    )
    const mode = z.string().default('guard').parse(own.with?.['mode'])
    return [[mode, `All that mode ${mode} needs: ${granted.join(', ')}`] as [string, string]]
  })
}

describe('the workflows of the documentation', () => {
  it('grant each mode what a message says that it needs', () => {
    const granted = blocks.filter(isWorkflow).flatMap(grants)
    expect(new Set(granted.map(([mode]) => mode))).toEqual(new Set(Object.keys(modes)))
    for (const [mode, text] of granted) expect(text).toBe(allPermissions(mode))
  })

  it('are found', () => expect(workflows.length).toBeGreaterThanOrEqual(5))

  it.each(workflows)('$where is one for GitHub', async (block) => expect(await mistakes(block)).toEqual([]))

  it.each(workflows)('$where gives only inputs that there are, and reads only such outputs', (block) => {
    const known: readonly string[] = Object.values(registry).map(({ name }) => name)
    expect(given(block).filter((name) => !known.includes(name))).toEqual([])
    const outputs: readonly string[] = Object.values(outputNames)
    const read = [...block.text.matchAll(/steps\.guard\.outputs\.([\w-]+)/g)].map(([, name = '']) => name)
    expect(read.filter((name) => !outputs.includes(name))).toEqual([])
  })

  it('are told apart from what is none', async () => {
    const broken = {
      where: 'x',
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: 1\n        wth: {}\n',
    }
    expect(await mistakes(broken)).not.toEqual([])
  })
})

describe('the policies of the documentation', () => {
  it('are found', () => expect(policies.length).toBeGreaterThanOrEqual(3))

  it.each(policies)('$where is one', ({ text, where }) => {
    expect(() => parsePolicy(text, where)).not.toThrow()
  })

  it('say what holds without a file where they say so', () => {
    const defaults = blocks.find(({ text }) => text.includes('first-deploy: pass # or block'))
    expect(parsePolicy(defaults?.text ?? '', 'docs/policy.md')).toEqual(parsePolicy('', 'nothing'))
  })
})

describe('the files that the documentation names', () => {
  const named = texts.flatMap(({ where, text }) =>
    [...text.matchAll(/`(?:src\/)?((?:[a-z-]+\/)+[a-z0-9-]+\.ts)`/g)].map(([, path = '']) => [where, path] as const),
  )

  it('are found', () => expect(named.length).toBeGreaterThan(30))

  it.each(named)('%s: %s is there', (_, path) => {
    expect([path, existsSync(join(root, 'src', path)) || existsSync(join(root, path))]).toEqual([path, true])
  })
})

describe('the examples', () => {
  it.each(examples)('$where stands in a document just so', ({ text }) => {
    expect(blocks.map((block) => block.text)).toContain(text)
  })
})

describe('the links of the documentation', () => {
  /** Headings as GitHub names them in addresses. */
  const anchorsOf = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    )
  const links = texts.flatMap(({ where, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, to = '', anchor = '']) => ({
      where,
      to,
      anchor,
    })),
  )

  it('are found', () => expect(links.length).toBeGreaterThan(50))

  it.each(links)('$where leads to $to#$anchor', ({ where, to, anchor }) => {
    const target = to === '' ? where : posix.join(posix.dirname(where), to)
    expect([target, existsSync(join(root, target))]).toEqual([target, true])
    const page = texts.find((each) => each.where === target)
    if (anchor !== '') expect(anchorsOf(page?.text ?? '')).toContain(anchor)
  })
})

describe('the README', () => {
  const [readme] = texts

  it('is read in a few minutes', () => expect(Buffer.byteLength(readme?.text ?? '')).toBeLessThan(7000))

  it('begins with a workflow that checks the code out and runs as it is pasted', () => {
    const [first] = blocks
    expect(first?.text).toContain('uses: actions/checkout@')
    expect(first?.where).toMatch(/^README\.md:/)
    expect(examples.find(({ where }) => where === 'examples/deploy.yml')?.text).toBe(first?.text)
  })
})

describe('docs/troubleshoot.md', () => {
  const page = texts.find(({ where }) => where === 'docs/troubleshoot.md')?.text ?? ''
  const codes = [...page.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code),
  )

  it('has codes', () => expect(codes.length).toBeGreaterThan(10))

  it.each(codes)('names %s, which there is', (code) => {
    expect([...Object.keys(gateReasons), ...Object.keys(inconclusiveWords)]).toContain(code)
  })
})
