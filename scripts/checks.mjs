// The checks of the sources that need no build. None of them changes a file.
import { packageFile, step } from './steps.mjs'

/** Ends this process at the first check that fails. */
export function checks() {
  step('format (npm run format mends it)', packageFile('oxfmt', 'bin', 'oxfmt'), ['--check', '.'])
  step('lint', packageFile('oxlint', 'bin', 'oxlint'), ['--type-aware', '--deny-warnings', '.'])
  step('types of src', packageFile('typescript', 'bin', 'tsc'), ['-p', '.', '--noEmit'])
  step('types of test', packageFile('typescript', 'bin', 'tsc'), ['-p', 'test'])
}
