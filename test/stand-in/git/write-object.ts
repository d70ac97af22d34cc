import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/**
 * Writes an object into a repository as git keeps a loose one, and gives its SHA. It is git's own format; a process
 * for each of thousands of objects would take most of the time of the tests, as a large process is slow to fork.
 */
export async function writeObject(dir: string, type: 'blob' | 'tree' | 'commit', content: Buffer): Promise<string> {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const sha = createHash('sha1').update(whole).digest('hex')
  const folder = join(dir, 'objects', sha.slice(0, 2))
  const file = join(folder, sha.slice(2))
  if (await exists(file)) return sha
  await mkdir(folder, { recursive: true })
  // Git may read at any time, so an object appears whole or not at all.
  const unfinished = join(folder, `tmp_obj_${randomUUID()}`)
  await writeFile(unfinished, deflateSync(whole, { level: 1 }), { mode: 0o444 })
  await rename(unfinished, file)
  return sha
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
