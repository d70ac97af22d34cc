import type { GitFixture } from './git-fixture.ts'

/** The tree that git itself gives if it takes the units back one by one, newest first, along first parents; null on a conflict. */
export function sequentialRevert(fixture: GitFixture, units: readonly string[], onto: string): string | null {
  fixture.git('checkout', '-q', '-f', '--detach', onto)
  try {
    const settings = ['-c', 'merge.directoryRenames=false']
    for (const unit of units.toReversed()) {
      fixture.git(...settings, 'revert', '--no-commit', '-m', '1', unit)
      // Committed one by one: several at once without a commit between fail on files that they share, clean or not.
      fixture.git('commit', '-q', '--allow-empty', '-m', 'revert')
    }
    return fixture.tree('HEAD')
  } catch {
    return null
  } finally {
    fixture.git('reset', '-q', '--hard', onto)
  }
}
