/** Which part to bring back: half of what may be at fault, or all that is left. */
export type Half = 'first' | 'second'

/** What is known of the landings of a range that was taken back: the first `healthy` of them run without the fault, the first `bad` of them have it. */
export type Search = { readonly count: number; readonly healthy: number; readonly bad: number }

/** A prefix of the range that was brought back by a pull request, and what its deploy came to. */
export type Part = { readonly through: number; readonly outcome: 'healthy' | 'bad' | 'open' }

/** How far the search has come. The whole range has the fault: that is why it was taken back. */
export function searchOf(count: number, parts: readonly Part[]): Search {
  const healthy = Math.max(0, ...parts.filter(({ outcome }) => outcome === 'healthy').map(({ through }) => through))
  const bad = Math.min(count, ...parts.filter(({ outcome }) => outcome === 'bad').map(({ through }) => through))
  // Where one and the same prefix was seen both well and ill, only the ill counts.
  return { count, healthy: Math.min(healthy, bad - 1), bad }
}

/** The landings that may be at fault: numbers from 1, both ends included. */
export function suspects({ healthy, bad }: Search): { readonly from: number; readonly through: number } {
  return { from: healthy + 1, through: bad }
}

/** How many landings to bring back next, counted from the first of all; null where only one is left to suspect. */
export function nextPrefix({ healthy, bad }: Search): number | null {
  return bad - healthy <= 1 ? null : healthy + Math.ceil((bad - healthy) / 2)
}

/** How one among several landings is found: in so many watched deploys, the first of which brings the landings 1 to `first` back. */
export type SearchPlan = { readonly steps: number; readonly first: number }

/** The plan before anything is known; null where there is nothing to find. */
export function searchPlan(landings: number): SearchPlan | null {
  const first = nextPrefix(searchOf(landings, []))
  return first === null ? null : { steps: stepsAmong(landings), first }
}

/** Watched deploys that find the one at fault among so many landings: ⌈log2 n⌉. */
export function stepsAmong(landings: number): number {
  return landings <= 1 ? 0 : Math.ceil(Math.log2(landings))
}
