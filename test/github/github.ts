import { expect } from 'vitest'
import { createForge, type Forge } from '../../src/github/forge.ts'
import { fakeClock, keptLog } from './quiet.ts'
import { GitHub, ManualClock, type Permissions, type RepositorySettings } from '../stand-in/index.ts'

/** A stand-in with the repository acme/shop and a forge on it. Its end fails the test if GitHub's contract was broken. */
export async function startGitHub(settings: Partial<RepositorySettings> = {}) {
  const time = new ManualClock()
  const github = await GitHub.start({ clock: time })
  const people = await github.repository('acme/shop', settings)
  const forge = (permissions?: Permissions): Forge => {
    const token = github.token({ repository: 'acme/shop', ...(permissions ? { permissions } : {}) })
    return createForge({
      owner: 'acme',
      repo: 'shop',
      token,
      apiUrl: github.apiUrl,
      userAgent: 'deploy-guard-test',
      clock: fakeClock(),
      log: keptLog(),
    })
  }
  return {
    github,
    people,
    time,
    forge: forge(),
    /** A forge whose token has these permissions only. */
    forgeWith: forge,
    async [Symbol.asyncDispose]() {
      await github.stop()
      expect(github.violations).toEqual([])
    },
  }
}
