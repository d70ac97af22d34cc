import picomatch from 'picomatch'

/** Tells whether a path of the repository is matched by any of the globs; none match nothing. Dotfiles are files like others. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch(globs, { dot: true })
}

/**
 * The same with globs that take out: `!` before one says that what it matches does not belong, unless a later one brings it back. The last glob that matches
 * a path decides, as in the `paths` of a workflow.
 */
export function ruledPaths(globs: readonly string[]): (path: string) => boolean {
  const rules = globs.map((glob) => {
    const takesOut = glob.startsWith('!')
    return { matches: pathMatcher([takesOut ? glob.slice(1) : glob]), belongs: !takesOut }
  })
  return (path) => rules.findLast(({ matches }) => matches(path))?.belongs ?? false
}
