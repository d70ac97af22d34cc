import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../support/prometheus.ts'

/** Debian's own, which has graphite-web and whisper. */
const PYTHON = '/usr/bin/python3'

const OPENSEARCH_CLASSES = 'node_modules/.cache/opensearch/classes'
const MOTO = 'node_modules/.cache/moto'

/** A running server. `folder`: its own, which goes with it. */
export type Server = { readonly url: string; readonly folder: string; stop(): Promise<void> }

/** Starts a server in a folder of its own and waits until it answers at `ready`. */
async function start(
  name: string,
  ready: string,
  commandOf: (
    folder: string,
    port: number,
  ) => Promise<{ readonly command: readonly string[]; readonly env?: NodeJS.ProcessEnv }>,
  anyPort: () => Promise<number> = freePort,
): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  const port = await anyPort()
  const { command, env } = await commandOf(folder, port)
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
  // Whatever ends this process.
  process.once('exit', () => child.kill('SIGKILL'))
  const said: string[] = []
  child.stderr.on('data', (text) => said.push(String(text)))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) throw new Error(`${name}: ${said.join('')}`)
    const answered = await fetch(`${url}${ready}`).then(
      ({ status }) => status < 500,
      () => false,
    )
    if (answered) return { url, folder, stop: () => stopped(child, folder) }
    await sleep(100)
  }
  await stopped(child, folder)
  throw new Error(`${name} does not answer: ${said.join('')}`)
}

async function stopped(child: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  await rm(folder, { recursive: true, force: true })
}

/** InfluxDB 1 with an empty database `shop`. */
export async function startInflux(): Promise<Server> {
  const other = await freePort()
  const server = await start('influxdb', '/ping', async (folder, port) => {
    const config = `reporting-enabled = false
bind-address = "127.0.0.1:${other}"
[meta]
  dir = "${folder}/meta"
[data]
  dir = "${folder}/data"
  wal-dir = "${folder}/wal"
[http]
  bind-address = "127.0.0.1:${port}"
[monitor]
  store-enabled = false
`
    await writeFile(join(folder, 'influxdb.conf'), config)
    return { command: ['influxd', '-config', join(folder, 'influxdb.conf')] }
  })
  await fetch(`${server.url}/query`, { method: 'POST', body: new URLSearchParams({ q: 'CREATE DATABASE shop' }) })
  return server
}

/** Graphite's web application over whisper files that are filled by `fill`, a Python program with `whisper` and `path` in hand. */
export async function startGraphite(fill: string): Promise<Server> {
  return start('graphite', '/render?format=json', async (folder, port) => {
    await mkdir(join(folder, 'whisper'), { recursive: true })
    await mkdir(join(folder, 'log', 'webapp'), { recursive: true })
    const settings = `from graphite.settings import *
STORAGE_DIR = ${JSON.stringify(folder)}
WHISPER_DIR = STORAGE_DIR + '/whisper/'
STANDARD_DIRS = [WHISPER_DIR]
INDEX_FILE = STORAGE_DIR + '/index'
LOG_DIR = STORAGE_DIR + '/log/webapp'
SECRET_KEY = 'tests'
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': STORAGE_DIR + '/graphite.db'}}
TIME_ZONE = 'UTC'
ALLOWED_HOSTS = ['*']
`
    await writeFile(join(folder, 'guard_settings.py'), settings)
    const python = `import whisper, os\npath = ${JSON.stringify(join(folder, 'whisper'))}\n${fill}`
    const filled = spawnSync(PYTHON, ['-'], { encoding: 'utf8', input: python })
    if (filled.status !== 0) throw new Error(`whisper: ${filled.stderr}`)
    const env = { PYTHONPATH: folder, DJANGO_SETTINGS_MODULE: 'guard_settings' }
    const migrated = spawnSync(PYTHON, ['-m', 'django', 'migrate', '--run-syncdb'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    if (migrated.status !== 0) throw new Error(`graphite: ${migrated.stderr}`)
    return { command: ['gunicorn', '-b', `127.0.0.1:${port}`, 'graphite.wsgi:application'], env }
  })
}

/** OpenSearch without an index. `npm run test:stores -- java` has put down where its classes are. */
export async function startOpenSearch(): Promise<Server> {
  const classes = await readFile(OPENSEARCH_CLASSES, 'utf8')
  const commandOf = async (folder: string, port: number): Promise<{ readonly command: readonly string[] }> => {
    const java = ['java', '-Xmx1g', '-cp', classes.trim(), 'org.codelibs.opensearch.runner.OpenSearchRunner']
    // Nodes of one name on one machine find each other; and the runner adds the number of the node to the port.
    const node = ['-clusterName', `guard-${port}`, '-numOfNode', '1', '-baseHttpPort', String(port - 1)]
    return { command: [...java, '-basePath', `${folder}/base`, ...node] }
  }
  return start('opensearch', '/_cluster/health?wait_for_status=yellow', commandOf, openSearchPort)
}

/** The runner takes no port beyond 9299. */
async function openSearchPort(): Promise<number> {
  for (let port = 9210; port < 9299; port += 1) {
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer().once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (isFree) return port
  }
  throw new Error('opensearch: no port is free')
}

/** moto, which plays AWS: `npm run test:stores` has installed it. */
export async function startMoto(): Promise<Server> {
  return start('moto', '/', async (_, port) => ({
    command: [`${MOTO}/bin/moto_server`, '-H', '127.0.0.1', '-p', String(port)],
  }))
}

/** VictoriaMetrics without a past; numbers are put in at `/api/v1/import/prometheus`. */
export async function startVictoria(): Promise<Server> {
  return start('victoria', '/health', async (folder, port) => ({
    command: [
      'victoria-metrics',
      `-storageDataPath=${folder}/data`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-retentionPeriod=100y',
    ],
  }))
}
