// Opens the pages in Chromium. Apart from the other tests, because a browser takes longer to install than they all need. Fails where there is none and none
// can be installed.
import { packageFile, step } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

if (ensureSystemPackages([{ program: 'chromium', debian: 'chromium', why: 'pages are opened in it' }]).length > 0)
  process.exit(1)
step('pages', packageFile('vitest', 'vitest.mjs'), ['run', '--config', 'vitest.pages.config.ts'])
