import { z } from 'zod'
import { OutsideError } from '../base/errors.ts'

/**
 * What was answered, once it is known to have the form that GitHub describes. `name` is the request, as messages name it. Throws
 * OutsideError `refused` with the place of the first thing that is not: a wrong type must never be taken for "nothing there".
 */
export function shaped<T>(schema: z.ZodType<T>, data: unknown, name: string): T {
  const read = schema.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'as a whole' : `at ${issue.path.join('.')}`
  throw new OutsideError(
    'refused',
    `${name}: the answer does not have the form that GitHub describes, ${place} (${issue?.message ?? 'unknown'}). Run the job again; if it stays so, see what lies between the runner and GitHub`,
  )
}

/** 40 hex digits, or 64 where a repository uses SHA-256. */
export const objectIdShape = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected an object id')

/** ISO 8601. */
export const timeShape = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time')

/** A login; GitHub has none that is empty. */
export const loginShape = z.string().min(1)

/** The longest beginning of a text that has at most `limit` bytes in UTF-8 and ends with a whole character. */
export function cutBytes(text: string, limit: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit))
  return text.slice(0, read)
}

/** At most `limit` characters (code points); what was cut shows an ellipsis at its end. */
export function cutCharacters(text: string, limit: number): string {
  const characters = Array.from(text)
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}
