import type { GitFixture } from './git-fixture.ts'

/** The tree that git itself gives if it takes the units back one by one, newest first, along first parents; null on a conflict. */
export function sequentialRevert(fixture: GitFixture, units: readonly string[], onto: string): string | null {
  fixture.git('checkout', '-q', '-f', '--detach', onto)
  try {
    const settings = ['-c', 'merge.directoryRenames=false']
    fixture.git(...settings, 'revert', '--no-commit', '-m', '1', ...units.toReversed())
    return fixture.git('write-tree')
  } catch {
    return null
  } finally {
    fixture.git('reset', '-q', '--hard', onto)
  }
}
