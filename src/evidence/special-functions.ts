import jStat from 'jstat'

// The only file that knows which package special functions come from.

/** Quantile of the beta distribution; relative error below 1e-6 for `p` up to 1 - 1e-6 and parameters up to 1e9. */
export const betaQuantile = (p: number, alpha: number, beta: number): number => jStat.beta.inv(p, alpha, beta)

/** Distribution function of the beta distribution. */
export const betaDistribution = (x: number, alpha: number, beta: number): number => jStat.beta.cdf(x, alpha, beta)

/** Quantile of the gamma distribution with scale 1. */
export const gammaQuantile = (p: number, shape: number): number => jStat.gamma.inv(p, shape, 1)
