import type { z } from 'zod'
import type { Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import { quote } from './quote.ts'
import { knownKeys } from './schema.ts'
import type { YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** What a schema complained about, each with its place, what was expected and what was found. */
export function schemaMistakes(issues: readonly Issue[], file: YamlFile): Mistake[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue.path, issue.keys, file) : [wrongValue(issue, file)],
  )
}

function wrongValue({ code, path, message }: Issue, file: YamlFile): Mistake {
  const { offset, text } = file.find(path)
  const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `
  // Parsers of our own say themselves what they found.
  if (code === 'custom' && text !== null) return { offset, message: `${place}${message}` }
  return { offset, message: `${place}${message}, found ${text === null || text === '' ? 'nothing' : quote(text)}` }
}

function unknownKeys(path: readonly PropertyKey[], keys: readonly string[], file: YamlFile): Mistake[] {
  const place = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.')
  const known = knownKeys.get(place) ?? []
  return keys.map((key) => {
    const meant = nearest(key, known)
    const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`
    const where = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`
    return { offset: file.findKey(path, key), message: `unknown key ${quote(key)}${where}; ${cure}` }
  })
}
