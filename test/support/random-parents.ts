/** Parents by commit; children come first. */
export type Parents = ReadonlyMap<string, readonly string[]>

/** Commits with up to three parents among those that were made before, seldom none: lines, branches, histories that merge each other. */
export function randomParents(draw: (below: number) => number, most: number): Parents {
  const count = 4 + draw(most - 3)
  const near = 1 + draw(6)
  const lanes = draw(2) === 0
  const made: [string, string[]][] = []
  for (let at = 0; at < count; at += 1) {
    const wanted = at === 0 || draw(25) === 0 ? 0 : 1 + Number(draw(3) === 0) + Number(draw(9) === 0)
    const back = (nth: number): number => (lanes && nth < 2 ? 1 + nth : draw(draw(4) === 0 ? at : near))
    const some = Array.from({ length: wanted }, (_, nth) => nameOf(Math.max(0, at - 1 - back(nth))))
    made.unshift([nameOf(at), [...new Set(some)]])
  }
  return new Map(made)
}

const nameOf = (at: number): string => String(at).padStart(40, '0')
