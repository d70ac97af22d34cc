import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { neededVariables } from '../login.ts'
import { pidFileOf, type SamplerSpec, stopFileOf } from './sampler-spec.ts'

/**
 * All that a sampler may see of our environment: no tokens but those that open what it reads. RUNNER_TRACKING_ID lets the runner clean it up after the job,
 * should nobody else have.
 */
const KEPT = [
  'PATH',
  'SystemRoot',
  'RUNNER_TRACKING_ID',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'NODE_USE_ENV_PROXY',
  'NODE_EXTRA_CA_CERTS',
]

/** A sampler that was started. `pid` is null where it could not be; its file then stays empty, which the reader sees. */
export type StartedSampler = { readonly pid: number | null; readonly file: string }

/** The part of `environment` that a sampler gets. `secrets`: the variables that open what it reads. */
export function samplerEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(
    [...KEPT, ...secrets].flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function secretsOf({ openings }: SamplerSpec): string[] {
  if (openings === undefined) return []
  const logins = [openings.page.login, openings.probe.login]
  const session = logins.some(({ type }) => type === 'sigv4') ? ['AWS_SESSION_TOKEN'] : []
  return [...logins.flatMap((login) => neededVariables(login).map(({ variable }) => variable)), ...session]
}

/** Starts `nodePath scriptPath sampler SPECFILE`, which outlives this process. The spec is written beside the samples. */
export function startSampler(nodePath: string, scriptPath: string, spec: SamplerSpec): StartedSampler {
  const specFile = `${spec.file}.spec.json`
  writeFileSync(specFile, JSON.stringify(spec), { mode: 0o600 })
  const child = spawn(nodePath, [scriptPath, 'sampler', specFile], {
    detached: true,
    stdio: 'ignore',
    env: samplerEnvironment(process.env, secretsOf(spec)),
    windowsHide: true,
  })
  child.on('error', () => undefined)
  child.unref()
  if (child.pid !== undefined) writeFileSync(pidFileOf(spec.file), String(child.pid))
  return { pid: child.pid ?? null, file: spec.file }
}

/**
 * Whether the process of a sampler still runs, as far as this machine tells. Its number may be another's by now: where the system shows what a process
 * was started with, that has to name the sampler's file.
 */
export function isSamplerAlive(file: string): boolean {
  try {
    const pid = Number(readFileSync(pidFileOf(file), 'utf8'))
    process.kill(pid, 0)
    const shown = `/proc/${pid}/cmdline`
    return !existsSync(shown) || readFileSync(shown, 'utf8').includes(file)
  } catch {
    return false
  }
}

/** Asks a sampler to stop, which it does within half a second; its file stays. A process id may be someone else's by now, so nothing is killed. */
export function stopSampler(file: string): void {
  writeFileSync(stopFileOf(file), '')
}
