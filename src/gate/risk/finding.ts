import type { BlobDiff, FileChange } from '../../git/repository.ts'

/** A file that the deploy changes, with what is known of its content. */
export type RiskFile = {
  readonly change: FileChange
  /** How its lines change; null where it has none that can be compared (links, submodules). */
  readonly diff: BlobDiff | null
  /** Its whole text at the candidate; null where it is deleted, no text, or was not asked for. */
  readonly text: string | null
  /** The same as production has it. */
  readonly before: string | null
  /** Whether nobody wrote it by hand: a tool did, or somebody else's project. */
  readonly generated: boolean
}

/** Something that was found, with its place. */
export type Finding = {
  readonly path: string
  /** Line of the candidate's file, from 1; null where the whole file is meant. */
  readonly line: number | null
  /** What is there, in words that follow the place. */
  readonly what: string
  /** It is only worth a mention, whatever the policy says of its kind. */
  readonly mention?: boolean
}

/** The lines that a change adds, with their numbers at the candidate. */
export function addedLines({ diff }: Pick<RiskFile, 'diff'>): { readonly line: number; readonly text: string }[] {
  return (diff?.hunks ?? []).flatMap(({ newStart, lines }) =>
    lines
      .filter(({ kind }) => kind !== '-')
      .flatMap(({ kind, text }, at) => (kind === '+' ? [{ line: newStart + at, text }] : [])),
  )
}

/** The lines that it takes away. */
export function removedLines({ diff }: Pick<RiskFile, 'diff'>): string[] {
  return (diff?.hunks ?? []).flatMap(({ lines }) => lines.flatMap(({ kind, text }) => (kind === '-' ? [text] : [])))
}
