/** Numbers that come out in order, the smallest first (a binary heap). */
export function numberQueue(first: readonly number[]): { push(value: number): void; pop(): number | null } {
  const heap: number[] = []
  const at = (index: number): number => heap[index] ?? Number.POSITIVE_INFINITY
  const swap = (a: number, b: number): void => {
    const held = at(a)
    heap[a] = at(b)
    heap[b] = held
  }
  function push(value: number): void {
    heap.push(value)
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1
      if (at(parent) <= at(child)) return
      swap(parent, child)
      child = parent
    }
  }
  function pop(): number | null {
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined) return null
    if (heap.length === 0) return top
    heap[0] = last
    for (let parent = 0; ;) {
      const left = 2 * parent + 1
      const child = at(left + 1) < at(left) ? left + 1 : left
      if (at(parent) <= at(child)) return top
      swap(parent, child)
      parent = child
    }
  }
  first.forEach(push)
  return { push, pop }
}
