/** One entry of a tree object. The name is its bytes, one character each; the mode is as git writes it: `40000` for a folder. */
export interface TreeItem {
  readonly name: string
  readonly mode: string
  readonly sha: string
}

/** Reads a tree object. */
export function treeItems(content: Buffer): TreeItem[] {
  const items: TreeItem[] = []
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(' ', at)
    const end = content.indexOf(0, space)
    const mode = content.toString('latin1', at, space)
    const name = content.toString('latin1', space + 1, end)
    items.push({ name, mode, sha: content.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return items
}

/** Writes a tree object: by name, where a folder counts as if its name ended with a slash. */
export function treeContent(items: readonly TreeItem[]): Buffer {
  const key = ({ name, mode }: TreeItem): string => (mode === '40000' ? `${name}/` : name)
  const sorted = items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const parts = sorted.map(({ name, mode, sha }) => [
    Buffer.from(`${mode} ${name}\0`, 'latin1'),
    Buffer.from(sha, 'hex'),
  ])
  return Buffer.concat(parts.flat())
}
