/** What the numbers of a node are: the share of events that is bad, a number of its own (G), or what a monitor of the store says (M). */
export type NodeKind<G, M> =
  | { readonly kind: 'share' }
  | { readonly kind: 'gauge'; readonly gauge: G }
  | { readonly kind: 'monitor'; readonly monitor: M }

/** Of a node as it is stored: the one place that tells them apart. */
export function nodeKind<G, M>({ gauge, monitor }: { readonly gauge?: G; readonly monitor?: M }): NodeKind<G, M> {
  if (monitor !== undefined) return { kind: 'monitor', monitor }
  return gauge === undefined ? { kind: 'share' } : { kind: 'gauge', gauge }
}
