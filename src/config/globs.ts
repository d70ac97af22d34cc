import picomatch from 'picomatch'

/** Tells whether a path of the repository is matched by any of the globs; none match nothing. Dotfiles are files like others. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch(globs, { dot: true })
}
