import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** Makes an empty bare repository, as `git init --bare` does without a template. */
export async function createBare(
  git: Git,
  branch: string,
  config = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
): Promise<void> {
  for (const folder of ['objects', 'refs']) await mkdir(join(git.dir, folder), { recursive: true })
  await writeFile(join(git.dir, 'HEAD'), `ref: refs/heads/${branch}\n`)
  await writeFile(join(git.dir, 'config'), config)
}
