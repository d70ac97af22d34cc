import type { Client } from './client.ts'
import { orNull } from './errors.ts'
import { isCommitId, remembered } from './immutable.ts'

export type Contents = {
  /** Text of a file at a commit or branch; null where there is none, or where it is larger than 1 MB. */
  text(path: string, ref: string): Promise<string | null>
}

/** Single files without a clone. Needs `contents: read`. */
export function contentsOf({ octokit, at }: Client): Contents {
  const once = remembered<string | null>()
  const text = async (path: string, ref: string): Promise<string | null> => {
    const found = await orNull(octokit.rest.repos.getContent({ ...at, path, ref }))
    const data = found?.data
    if (data === undefined || Array.isArray(data) || !('content' in data) || data.encoding !== 'base64') return null
    return Buffer.from(data.content, 'base64').toString('utf8')
  }
  return { text: (path, ref) => (isCommitId(ref) ? once(`${ref}:${path}`, () => text(path, ref)) : text(path, ref)) }
}
