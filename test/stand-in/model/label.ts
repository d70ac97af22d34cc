import { kept } from './kept.ts'
import type { Repository } from './repository.ts'

export interface Label {
  readonly id: number
  readonly name: string
  color: string
  description: string | null
}

/** The labels of a repository, by lower-case name. */
export const labels = kept(() => new Map<string, Label>())

/** The label of this name (case does not matter); made in GitHub's default colour when asked to. */
export function findLabel(repo: Repository, name: string, missing: 'make'): Label
export function findLabel(repo: Repository, name: string): Label | undefined
export function findLabel(repo: Repository, name: string, missing?: 'make'): Label | undefined {
  const known = labels(repo).get(name.toLowerCase())
  if (known || !missing) return known
  return addLabel(repo, name, 'ededed', null)
}

/** Makes a label. */
export function addLabel(repo: Repository, name: string, color: string, description: string | null): Label {
  const label = { id: repo.world.nextId(), name, color, description }
  labels(repo).set(name.toLowerCase(), label)
  return label
}
