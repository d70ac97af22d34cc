import { pullTextsAnswer } from './answers.ts'
import type { Client } from './client.ts'
import { pullTextsDocument } from './documents.ts'

/** What a pull request says of itself, and when that was last changed. */
export type PullText = {
  readonly number: number
  readonly body: string
  /** ISO 8601; null where it stands as it was opened. */
  readonly lastEditedAt: string | null
}

export type PullTexts = {
  /** At most 50 of them; those that the token may not see are left out. */
  get(numbers: readonly number[]): Promise<readonly PullText[]>
}

/** Bodies of pull requests. REST does not say when one was edited. Needs `pull-requests: read`. */
export function pullTextsOf({ query, at }: Client): PullTexts {
  return {
    async get(numbers) {
      const wanted = numbers.slice(0, 50)
      if (wanted.length === 0) return []
      const variables = Object.fromEntries(wanted.map((number, index) => [`n${index}`, number]))
      const { repository } = await query(pullTextsDocument(wanted.length), { ...at, ...variables }, pullTextsAnswer)
      return wanted.flatMap((_, index) => repository?.[`p${index}`] ?? [])
    },
  }
}
