import { parseRecord, recordFileNames } from '../../src/deploy/record-files.ts'
import type { EnvironmentRecord } from '../../src/deploy/record.ts'
import type { People } from '../stand-in/index.ts'

/** The guard's record of production, or of another part, as it lies in the repository. */
export async function readRecord(repo: People, part = 'production'): Promise<EnvironmentRecord> {
  const ref = `refs/deploy-guard/${part}`
  const texts = await Promise.all(recordFileNames.map(async (name) => [name, await repo.file(ref, name)] as const))
  return parseRecord(new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))), ref)
}
