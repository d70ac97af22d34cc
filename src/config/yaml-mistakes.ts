import { type Document, type Node, isAlias, isCollection, isScalar, visit } from 'yaml'
import type { Mistake } from './mistake.ts'
import { quote } from './quote.ts'

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
