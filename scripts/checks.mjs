// The checks of the sources that need no build. None of them changes a file.
import { packageFile } from './steps.mjs'

/** Types of src/, which a build checks as well. */
export const typesOfSource = ['types of src', packageFile('typescript', 'bin', 'tsc'), ['-p', '.', '--noEmit']]

/** The others, as `together` takes them. */
export const checks = [
  ['format (npm run format mends it)', packageFile('oxfmt', 'bin', 'oxfmt'), ['--check', '.']],
  ['lint', packageFile('oxlint', 'bin', 'oxlint'), ['--type-aware', '--deny-warnings', '.']],
  ['types of test', packageFile('typescript', 'bin', 'tsc'), ['-p', 'test']],
]
