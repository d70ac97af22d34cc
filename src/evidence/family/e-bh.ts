/**
 * Weighted e-BH: which hypotheses fall at level `alpha`. With weighted e-values w E (weights adding up to their number K) in descending order,
 * the first k fall, k being the largest with (w E)_(k) >= K / (alpha k). The share of wrong ones among them is at most alpha on
 * average, whatever their dependence and at any stopping time (Wang and Ramdas, "False discovery rate control with e-values", 2022).
 * `shares` are the weights divided by K; `logs` natural logarithms of the e-values. Returns indices, most evidence first.
 */
export function weightedEbh(logs: readonly number[], shares: readonly number[], alpha: number): number[] {
  const order = logs
    .map((log, index) => ({ index, weighted: log + Math.log(shares[index] ?? 0) }))
    .toSorted((a, b) => b.weighted - a.weighted || a.index - b.index)
  let fallen = 0
  for (const [rank, { weighted }] of order.entries()) {
    if (weighted >= -Math.log(alpha * (rank + 1)) - 1e-12) fallen = rank + 1
  }
  return order.slice(0, fallen).map(({ index }) => index)
}
