import type { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'
import { readStored, writeStored } from '../base/stored-shape.ts'
import { emptyGateMemory, type EnvironmentRecord, recordSchemas, versionSchema } from './record.ts'

/** Version of the state that this guard writes. */
const ourVersion = 1

/** The files of a record's tree. */
export const recordFileNames = [
  'version.json',
  'marks.json',
  'watches.json',
  'responses.json',
  'hold.json',
  'gate.json',
  'confirmed.json',
  'sends.json',
  'incidents.json',
] as const

/**
 * The files of a state ref's tree as a record. `where` names the ref, for messages.
 * Throws ConfigurationError where a newer guard wrote it or where a file is missing or not what it should be: an unreadable
 * record is never taken for an empty one, for a hold might stand in it.
 */
export function parseRecord(files: ReadonlyMap<string, string>, where: string): EnvironmentRecord {
  const { version } = parseFile(files, 'version.json', versionSchema, where)
  if (version > ourVersion) {
    throw new ConfigurationError(
      `${where} was written by a newer Deploy Guard (state version ${version}, this one knows ${ourVersion}). ` +
        'Use the same version of the action in every workflow that names this environment.',
    )
  }
  return {
    version: ourVersion,
    marks: parseFile(files, 'marks.json', recordSchemas.marks, where),
    watches: parseFile(files, 'watches.json', recordSchemas.watches, where),
    responses: parseFile(files, 'responses.json', recordSchemas.responses, where),
    hold: parseFile(files, 'hold.json', recordSchemas.hold, where),
    // These came later than the other files.
    gate: files.has('gate.json') ? parseFile(files, 'gate.json', recordSchemas.gate, where) : emptyGateMemory,
    confirmed: files.has('confirmed.json') ? parseFile(files, 'confirmed.json', recordSchemas.confirmed, where) : [],
    sends: files.has('sends.json') ? parseFile(files, 'sends.json', recordSchemas.sends, where) : [],
    incidents: files.has('incidents.json') ? parseFile(files, 'incidents.json', recordSchemas.incidents, where) : [],
  }
}

/**
 * A record as the files of its tree. The same record always gives the same text, whatever the order of its members. What could not be
 * read again (a number that JSON cannot hold) is refused here, before it is written.
 */
export function recordFiles(record: EnvironmentRecord): ReadonlyMap<string, string> {
  return new Map([
    ['version.json', toJson({ version: record.version })],
    ['marks.json', toJson(writeStored(recordSchemas.marks, record.marks))],
    ['watches.json', toJson(writeStored(recordSchemas.watches, record.watches))],
    ['responses.json', toJson(writeStored(recordSchemas.responses, record.responses))],
    ['hold.json', toJson(writeStored(recordSchemas.hold, record.hold))],
    ['gate.json', toJson(writeStored(recordSchemas.gate, record.gate))],
    ['confirmed.json', toJson(writeStored(recordSchemas.confirmed, record.confirmed))],
    // Nothing is ever taken out of it as a whole: a chain without it has sent nothing.
    ...(record.sends.length === 0
      ? []
      : [['sends.json', toJson(writeStored(recordSchemas.sends, record.sends))] as const]),
    // Most environments never have one. What was there once stays there: a file is never taken out of the tree.
    ...(record.incidents.length === 0
      ? []
      : [['incidents.json', toJson(writeStored(recordSchemas.incidents, record.incidents))] as const]),
  ])
}

function parseFile<T>(files: ReadonlyMap<string, string>, name: string, schema: z.ZodType<T>, where: string): T {
  const text = files.get(name)
  if (text === undefined) throw malformed(where, name, 'the file is missing')
  const result = readStored(schema, parseJson(text, where, name))
  if (!result.success) throw malformed(where, name, firstIssue(result.error), result.error)
  return result.data
}

function parseJson(text: string, where: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw malformed(where, name, 'it is not JSON', cause)
  }
}

function malformed(where: string, name: string, reason: string, cause?: unknown): ConfigurationError {
  const advice = 'Restore an earlier commit of that ref (deleting the ref would forget any hold).'
  return new ConfigurationError(`${name} in ${where} cannot be read: ${reason}. ${advice}`, { cause })
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return error.message
  const path = issue.path.join('.')
  return `${path === '' ? 'the whole file' : path}: ${issue.message}`
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
