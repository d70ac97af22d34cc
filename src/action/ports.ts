import { dirname, join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Ports, Sampling } from '../deploy/ports.ts'
import { openRepository, openSnapshots } from '../git/bare.ts'
import { createForge } from '../github/index.ts'
import { openWithOrWithoutGit } from '../github/without-git/open.ts'
import { sampleFileSource } from '../metrics/sample-file.ts'
import { startSampler, stopSampler } from '../metrics/sampler-process.ts'
import { dryForge } from '../verbs/dry.ts'
import { version } from '../version.ts'
import { cancellation, systemClock } from './clock.ts'
import { readRunContext, readRunnerPlaces } from './context.ts'
import type { Inputs } from './inputs.ts'
import { actionLog } from './log.ts'
import { appendSummary } from './summary.ts'

/** The real outside world of one step. Throws ConfigurationError where the runner's variables are missing. */
export function createPorts(inputs: Inputs, env: NodeJS.ProcessEnv): Ports {
  const run = readRunContext(env)
  const places = readRunnerPlaces(env)
  const cancelled = cancellation()
  const clock = systemClock(cancelled)
  const { owner, repo, serverUrl } = run
  const token = inputs.githubToken
  const remote = { url: `${serverUrl}/${owner}/${repo}.git`, token, tempDir: places.temp }
  const userAgent = `deploy-guard/${version}`
  const forgeOf = (used: string) =>
    createForge({
      owner,
      repo,
      token: used,
      apiUrl: places.apiUrl,
      userAgent,
      clock,
      log: actionLog,
      readOnly: inputs.dryRun,
    })
  const forge = inputs.dryRun ? dryForge(forgeOf(token), actionLog) : forgeOf(token)
  return {
    forge,
    appForge: inputs.appToken === null ? null : forgeOf(inputs.appToken),
    openRepository: () =>
      openWithOrWithoutGit(() => openRepository(remote), { objects: forge.objects, log: actionLog }),
    openSnapshots: () => openSnapshots(remote),
    sampling: createSampling(join(places.temp, 'deploy-guard'), clock),
    clock,
    log: actionLog,
    run,
    summarise: appendSummary,
    cancelled,
  }
}

function createSampling(folder: string, clock: Ports['clock']): Sampling {
  return {
    start(spec) {
      mkdirSync(folder, { recursive: true })
      // A name of its own each time: samples of an earlier step or attempt on this runner are not ours.
      const file = join(folder, `samples-${process.pid}-${clock.now()}.jsonl`)
      return startSampler(process.execPath, join(dirname(process.argv[1] ?? ''), 'cli.js'), { ...spec, file }).file
    },
    stop: stopSampler,
    open: (file, metrics, step) => sampleFileSource({ file, metrics, step, clock }),
  }
}
