/**
 * Root of a function between two places where its sign differs, by Brent's method (Algorithms for Minimization without
 * Derivatives, 1973, ch. 4). `tolerance` is on the place. Throws a RangeError where the signs are the same.
 */
export function brentRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  iterations: number,
): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)]
  if (fa * fb > 0) throw new RangeError('no change of sign between the ends')
  let [c, fc] = [a, fa]
  let [step, before] = [b - a, b - a]
  for (let i = 0; i < iterations; i++) {
    if (fb * fc > 0) {
      ;[c, fc] = [a, fa]
      step = before = b - a
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb]
    const close = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const middle = (c - b) / 2
    if (Math.abs(middle) <= close || fb === 0) return b
    const tried = Math.abs(before) >= close && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null
    const accepted =
      tried !== null && Math.abs(tried) < Math.min(1.5 * Math.abs(middle) - Math.abs(close) / 2, Math.abs(before) / 2)
    before = accepted ? step : middle
    step = accepted && tried !== null ? tried : middle
    ;[a, fa] = [b, fb]
    b += Math.abs(step) > close ? step : Math.sign(middle) * close
    fb = f(b)
  }
  return b
}

/** The step that a straight line (two places) or an inverse parabola (three) proposes. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number | null {
  const s = fb / fa
  const middle = (c - b) / 2
  const [p, q] =
    a === c
      ? [2 * middle * s, 1 - s]
      : [
          s * (2 * middle * (fa / fc) * (fa / fc - fb / fc) - (b - a) * (fb / fc - 1)),
          (fa / fc - 1) * (fb / fc - 1) * (s - 1),
        ]
  if (q === 0) return null
  const step = -p / q
  // Only steps towards the other end of the bracket.
  return step * middle > 0 ? step : null
}
