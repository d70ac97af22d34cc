import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'

/** A text file of a working tree; `path` from its top folder. */
export type RepositoryFile = { readonly path: string; readonly text: string }

/** The workflows of a working tree, in order of their names. Throws a ConfigurationError where there is no such folder. */
export async function workflowFiles(folder: string): Promise<readonly RepositoryFile[]> {
  const top = await names(folder)
  if (top === null) throw new ConfigurationError(`${quote(folder)} is no folder that can be read`)
  const found = (await names(join(folder, '.github/workflows'))) ?? []
  const paths = found.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`)
  return Promise.all(paths.toSorted().map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}

/** A file of a working tree, null where there is none. */
export async function repositoryFile(folder: string, path: string): Promise<string | null> {
  return readFile(join(folder, path), 'utf8').catch(() => null)
}

async function names(folder: string): Promise<readonly string[] | null> {
  return readdir(folder).catch(() => null)
}
