import type { Client } from './client.ts'
import { AnsweredError, orNull } from './errors.ts'

/** Makes the labels that the repository has not got yet. */
export async function ensureLabels({ octokit, at }: Client, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (await orNull(octokit.rest.issues.getLabel({ ...at, name }))) continue
    try {
      await octokit.rest.issues.createLabel({ ...at, name, description: 'Set by a workflow' })
    } catch (error) {
      if (!alreadyExists(error)) throw error
    }
  }
}

/** Another run made the same label at the same time. */
function alreadyExists(error: unknown): boolean {
  return error instanceof AnsweredError && error.answer.details.some(({ code }) => code === 'already_exists')
}
