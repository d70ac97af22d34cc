import type { Log } from '../base/log.ts'
import type { RecordStore } from '../deploy/record.ts'
import type { Forge } from '../github/forge.ts'

/** How far a run may go. */
export type Conduct = {
  /** Reports and records as usual, but holds nothing up and opens nothing. */
  readonly advisory: boolean
  /** Writes nothing to GitHub at all. */
  readonly dryRun: boolean
}

/** Whether anything may be opened or said to people: else what is begun stays as it is. */
export const mayOpen = ({ conduct }: { readonly conduct?: Conduct }): boolean =>
  conduct === undefined || !(conduct.advisory || conduct.dryRun)

/** A record that is read from GitHub and kept in memory from the first change on. */
export function dryStore(store: RecordStore): RecordStore {
  let changed: Awaited<ReturnType<RecordStore['read']>> | null = null
  const read = async () => changed ?? (await store.read())
  return {
    read,
    update: async (_, change) => (changed = change(await read())),
  }
}

/** A forge that says what it would have shown on GitHub, and shows nothing. Other writes are none of a dry run: its client refuses them. */
export function dryForge(forge: Forge, log: Log): Forge {
  const say = (what: string): void => log.info(`Dry run: ${what} is not written.`)
  return {
    ...forge,
    checks: {
      list: () => Promise.resolve([]),
      status: forge.checks.status,
      create: async ({ name, externalId, title }) => {
        say(`the check run "${name}" (${title})`)
        return { id: 0, name, externalId, url: '', status: 'queued', conclusion: null, app: null }
      },
      update: () => Promise.resolve(),
    },
    deployments: {
      ...forge.deployments,
      setStatus: async (id, { state }) => say(`the status ${state} of deployment ${id}`),
    },
  }
}
