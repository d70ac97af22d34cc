import { type Files, gitFixture, type GitFixture } from './git-fixture.ts'

/** Numbers from 0 to 1 that the same seed gives again (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A history with every kind of merge, and the commits of its branch, oldest first. */
export type RandomHistory = { readonly fixture: GitFixture; readonly units: readonly string[] }

type State = { readonly files: Map<string, string[]>; readonly draw: (below: number) => number; next: number }

/** Makes `count` landings on `main`: squashes, merges of two commits, rebased pairs; edits, additions, deletions, renames with edits, modes. */
export function randomHistory(seed: number, count: number): RandomHistory {
  const random = randomNumbers(seed)
  const state: State = { files: new Map(), draw: (below) => Math.floor(random() * below), next: 0 }
  const first: Record<string, string> = {}
  for (let index = 0; index < 12; index += 1) {
    const lines = Array.from({ length: 24 }, (_, line) => `${index} line ${line}`)
    const path = `dir${index % 3}/f${index}.txt`
    state.files.set(path, lines)
    first[path] = textOf(lines)
  }
  const fixture = gitFixture(first)
  const units = [fixture.tip()]
  while (units.length < count) units.push(...land(fixture, state))
  return { fixture, units }
}

function land(fixture: GitFixture, state: State): string[] {
  const kind = state.draw(4)
  if (kind === 0) return [fixture.commit(change(state)), fixture.commit(change(state))]
  if (kind < 3) return [fixture.commit({ ...change(state), ...change(state) })]
  const branch = `topic${state.next}`
  fixture.on(branch, fixture.tip('main'))
  fixture.commit(change(state))
  fixture.commit(change(state))
  fixture.on('main')
  return [fixture.merge(branch)]
}

/** One change of one file; the state knows what stands where. */
function change(state: State): Files {
  const paths = [...state.files.keys()]
  const path = paths[state.draw(paths.length)] ?? ''
  const lines = state.files.get(path) ?? []
  const edited = lines.with(state.draw(lines.length), `edit ${state.next++}`)
  switch (state.draw(8)) {
    case 0: {
      const added = `dir${state.draw(3)}/new${state.next++}.txt`
      state.files.set(added, edited)
      return { [added]: textOf(edited) }
    }
    case 1:
      if (paths.length < 6) return {}
      state.files.delete(path)
      return { [path]: null }
    case 2: {
      const moved = `dir${state.draw(3)}/moved${state.next++}.txt`
      state.files.delete(path)
      state.files.set(moved, edited)
      return { [path]: null, [moved]: textOf(edited) }
    }
    case 3:
      return { [path]: { exec: textOf(lines) } }
    default:
      state.files.set(path, edited)
      return { [path]: textOf(edited) }
  }
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
