import type { Contents } from './contents.ts'

/** The object id of a file without content. */
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** From here on a pair may be drawn, as a share of the larger side: of a file that goes, and of one that stays. */
const bounds = { goes: 0.3, stays: 0.5 } as const

/** Less than this of it left, a file counts as another one under the same name. */
const REWRITTEN = 0.5

/**
 * Whether a page may draw one file as what became of another. How like two files have to be is GitHub's secret, so that all it may use is taken: 30 % of a
 * source that goes (or is as good as rewritten), 50 % of one that stays, by git's measure. A file that is not new is a pair only where it was
 * rewritten, and never with a source that stays.
 */
export async function mayBeDrawnFrom(
  contents: Pick<Contents, 'likeness' | 'mostLike'>,
  source: { readonly blob: string; readonly after: string | null },
  made: { readonly blob: string; readonly before: string | null },
): Promise<boolean> {
  // Sizes answer nearly all, before any content is read.
  if ((await contents.mostLike(source.blob, made.blob)) < bounds.goes) return false
  const isRewritten = (before: string, after: string): Promise<boolean> => isOther(contents, before, after)
  const goes = source.after === null || (await isRewritten(source.blob, source.after))
  if (source.blob === EMPTY || made.blob === EMPTY) return source.blob === made.blob && goes && made.before === null
  if (made.before !== null && !(goes && (await isRewritten(made.before, made.blob)))) return false
  return (await contents.likeness(source.blob, made.blob)) >= (goes ? bounds.goes : bounds.stays)
}

/** Whether a file was rewritten so that it counts as another one under the same name. */
export async function isOther(contents: Pick<Contents, 'likeness'>, before: string, after: string): Promise<boolean> {
  return before !== after && (await contents.likeness(before, after)) < REWRITTEN
}
