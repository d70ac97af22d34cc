import { runSampler } from '../../../src/metrics/sampler/sampler.ts'

// What the tests start in place of `cli.js sampler SPECFILE`.

const [, , verb, specFile] = process.argv
if (verb !== 'sampler' || specFile === undefined) throw new Error('usage: sampler SPECFILE')
await runSampler(specFile)
