import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'

/** Longest text that is read, in characters. No policy comes near it. */
const LONGEST = 256 * 1024

/** A YAML text with the place of everything in it. */
export type YamlFile = {
  /** Plain values; keys without a value hold undefined, an empty file is `{}`. */
  readonly value: unknown
  readonly lines: LineCounter
  /** Syntax, double keys, anchors; with any of them `value` is not to be used. */
  readonly mistakes: readonly Mistake[]
  /** Where the value of a path stands and what is written there; `text` is null where nothing is, with the place of what surrounds it. */
  readonly find: (path: readonly PropertyKey[]) => { readonly offset: number; readonly text: string | null }
  /** Where a key of the mapping at `path` stands. */
  readonly findKey: (path: readonly PropertyKey[], key: string) => number
}

/** Reads YAML 1.2 with plain data only: no anchors, tags or merge keys, so that what is written is what is meant. Never throws. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const nothing = { value: {}, lines, find: () => ({ offset: 0, text: null }), findKey: () => 0 }
  if (text.length > LONGEST) {
    return {
      ...nothing,
      mistakes: [{ offset: 0, message: `expected at most ${LONGEST} characters, found ${text.length}` }],
    }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: false })
    const mistakes = [...syntaxMistakes(document), ...markMistakes(document)]
    return {
      value: mistakes.length > 0 ? {} : (withoutNulls(document.toJS()) ?? {}),
      lines,
      mistakes,
      find: (path) => find(document, path, text),
      findKey: (path, key) => findKey(document, path, key),
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...nothing, mistakes: [{ offset: 0, message: 'this is nested too deeply' }] }
  }
}

/**
 * The same with undefined for every key that has no value: a section whose content is commented out is as if not written. The key itself
 * stays, for it may be misspelled.
 */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, held === null ? undefined : withoutNulls(held)]),
  )
}

function find(document: Document.Parsed, path: readonly PropertyKey[], text: string): ReturnType<YamlFile['find']> {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth))
    if (node?.range == null) continue
    const [offset, end] = node.range
    return { offset, text: depth === path.length ? text.slice(offset, end).trim() : null }
  }
  return { offset: 0, text: null }
}

function findKey(document: Document.Parsed, path: readonly PropertyKey[], key: string): number {
  const node = nodeAt(document, path)
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? node?.range?.[0] ?? 0
}

function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): Node | null {
  let node: unknown = document.contents
  for (const part of path) {
    if (!isMap(node) && !isSeq(node)) return null
    node = node.get(part, true)
  }
  return isNode(node) ? node : null
}

/** What the YAML parser complains of, warnings as well. */
export function syntaxMistakes(document: Document.Parsed): Mistake[] {
  return [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }))
}

/** Aliases can blow a small file up to any size; they, anchors and tags hide what a policy says. */
export function markMistakes(document: Document.Parsed): Mistake[] {
  const mistakes: Mistake[] = []
  visit(document, {
    Node: (_, node) => {
      const mark = markOf(node)
      if (mark === null) return
      mistakes.push({ offset: node.range?.[0] ?? 0, message: `expected plain values, found ${mark}` })
    },
  })
  return mistakes
}

function markOf(node: Node): string | null {
  if (isAlias(node)) return `the alias ${quote(`*${node.source}`)}`
  if (isCollection(node) || isScalar(node)) {
    if (node.anchor !== undefined) return `the anchor ${quote(`&${node.anchor}`)}`
    if (node.tag !== undefined) return `the tag ${quote(node.tag)}`
  }
  return null
}

/** Something wrong in a file. `offset` counts characters from its beginning. */
export type Mistake = { readonly offset: number; readonly message: string }

/** Most mistakes that one error lists: beyond that the file is another kind of file. */
const MOST = 20

/** A mistake at its place; lines and columns count from 1. */
export type PlacedMistake = { readonly line: number; readonly column: number; readonly message: string }

/** A file with mistakes, of which each is known by its place. */
export class MistakenFileError extends ConfigurationError {
  readonly mistakes: readonly PlacedMistake[]
  constructor(message: string, mistakes: readonly PlacedMistake[]) {
    super(message)
    this.mistakes = mistakes
  }
}

/** One error that lists the mistakes in the order of their places, as `file:line:column: message`. */
export function configurationError(file: string, mistakes: readonly Mistake[], lines: LineCounter): MistakenFileError {
  const placed = mistakes
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MOST)
    .map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset)
      return { line: Math.max(line, 1), column: Math.max(col, 1), message }
    })
  const listed = placed.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`)
  const more = mistakes.length > MOST ? [`${file}: and ${mistakes.length - MOST} more`] : []
  return new MistakenFileError([...listed, ...more].join('\n'), placed)
}
