/** Chance that a Poisson count of that mean is `count` or more. For small means, where the sum below is short and exact enough. */
export function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let each = 0; each < count && term > 0; each += 1) {
    below += term
    term *= mean / (each + 1)
  }
  return Math.max(0, 1 - below)
}
