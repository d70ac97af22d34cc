import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql'

/**
 * Points of a query: requests for each connection, with every outer entry asked for in full, divided by a hundred and rounded, at least
 * one. Source: docs, "Rate limits and query limits for the GraphQL API".
 */
export function pointsOf(document: string): number {
  const { definitions } = parse(document)
  const fragments = new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition.selectionSet]),
  )
  const walk = (set: SelectionSetNode | undefined, times: number): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + walk(fragments.get(selection.name.value), times)
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + walk(selection.selectionSet, times)
      const size = sizeOf(selection)
      return sum + (size === null ? 0 : times) + walk(selection.selectionSet, times * (size ?? 1))
    }, 0)
  const requests = definitions.reduce(
    (sum, definition) => sum + (definition.kind === Kind.OPERATION_DEFINITION ? walk(definition.selectionSet, 1) : 0),
    1,
  )
  return Math.max(1, Math.round(requests / 100))
}

function sizeOf({ arguments: given = [] }: FieldNode): number | null {
  const first = given.find(({ name }) => name.value === 'first')?.value
  return first?.kind === Kind.INT ? Number(first.value) : null
}
