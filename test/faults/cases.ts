import { faultKinds } from './faults.ts'

/** A fault at one request: the nth of the run, from 1. */
export type FaultCase = { readonly at: number; readonly kind: string }

const names = Object.keys(faultKinds)

/** All of them with FAULTS=all, which takes an hour and more; else every `stride`th request, with the kinds in turn. */
export function faultCases(requests: number, stride: number): FaultCase[] {
  const all = Array.from({ length: requests }, (_, index) => index + 1)
  if (process.env['FAULTS'] !== 'all') {
    return all.filter((at) => at % stride === 0).map((at) => ({ at, kind: names[(at / stride) % names.length] ?? '' }))
  }
  const [shard = 0, shards = 1] = (process.env['SHARD'] ?? '0/1').split('/').map(Number)
  return all.filter((at) => at % shards === shard).flatMap((at) => names.map((kind) => ({ at, kind })))
}
