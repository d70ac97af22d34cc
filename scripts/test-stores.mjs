// Tests of metric stores against real servers: influxdb, graphite and victoria-metrics of Debian. Apart from the other tests, because they install what
// takes a minute. Fails where a server is missing and cannot be installed.
import { packageFile, step } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const why = 'a store is tested against it'
const missing = ensureSystemPackages([
  { program: 'influxd', debian: 'influxdb', why },
  { program: 'victoria-metrics', debian: 'victoria-metrics', why },
  { program: 'gunicorn', debian: 'gunicorn', why },
  { program: 'graphite-manage', debian: 'graphite-web', why },
])
if (missing.length > 0) process.exit(1)
step('stores', packageFile('vitest', 'vitest.mjs'), [
  'run',
  '--config',
  'vitest.stores.config.ts',
  ...process.argv.slice(2),
])
