import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files through which a step tells the runner things. */
export type CommandFiles = { readonly output: string; readonly state: string; readonly summary: string }

/** Makes a step's empty command files in `folder`. */
export async function createCommandFiles(folder: string, name: string): Promise<CommandFiles> {
  const files = {
    output: join(folder, `${name}.output`),
    state: join(folder, `${name}.state`),
    summary: join(folder, `${name}.summary.md`),
  }
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')))
  return files
}

/** Reads `name=value` and `name<<DELIMITER` entries, as the runner does. */
export async function readCommandFile(file: string): Promise<Record<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const entries: Record<string, string> = {}
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(lines[at] ?? '') ?? []
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1)
      entries[name] = lines.slice(at + 1, end).join('\n')
      at = end
    } else {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(lines[at] ?? '') ?? []
      if (key !== undefined) entries[key] = value ?? ''
    }
  }
  return entries
}
