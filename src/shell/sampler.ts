import { ConfigurationError } from '../base/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { runSampler } from '../metrics/sampler/sampler.ts'

/** Runs the sampler whose settings are in the file named first. */
export async function runSamplerCommand([file]: readonly string[]): Promise<number> {
  if (file === undefined) throw new ConfigurationError('sampler: expected the path of its settings')
  await runSampler(file)
  return exitCode.ok
}
