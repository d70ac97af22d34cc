import type { Client } from './client.ts'
import { orNull } from './errors.ts'

export type Apps = {
  /** Id of the app whose bot has a login; null where it is no bot of an app, or the app is not there for this token. */
  idOf(login: string): Promise<number | null>
}

/** Apps, of which everybody may know the public part. */
export function appsOf({ octokit }: Client): Apps {
  return {
    async idOf(login) {
      const [, slug] = /^([\w-]+)\[bot\]$/.exec(login) ?? []
      if (slug === undefined) return null
      const found = await orNull(octokit.rest.apps.getBySlug({ app_slug: slug }))
      return found?.data?.id ?? null
    },
  }
}
