/** The part of jstat that is used; the package carries no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly beta: {
      cdf(x: number, alpha: number, beta: number): number
      inv(p: number, alpha: number, beta: number): number
    }
    readonly gamma: { inv(p: number, shape: number, scale: number): number }
    readonly studentt: { inv(p: number, freedom: number): number }
  }
  export default jStat
}
