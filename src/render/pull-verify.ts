import type { PullBodyInput } from './pull-body.ts'

type VerifyInput = Pick<
  PullBodyInput,
  'exact' | 'how' | 'leftOut' | 'commit' | 'tree' | 'verified' | 'good' | 'response'
>

/** The commands by which anyone can check that a rollback is what it says. Nothing untrusted is in them. */
export function verifyText(input: VerifyInput): string {
  const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`
  return (
    fenced(isGood(input) ? [fetch, ...exactCommands(input)] : [fetch, ...mergeCommands(input)]) +
    afterwards(input) +
    signature(input)
  )
}

function signature({ verified }: VerifyInput): string {
  return verified
    ? '\n\nGitHub made this commit for the guard and signed it.'
    : '\n\nThis commit is not signed: where a rule of the branch asks for signatures, let GitHub squash it when it is merged.'
}

/** The tree is good's, files that are left out apart. */
function isGood({ exact, how }: VerifyInput): boolean {
  return exact || how === 'restore-good'
}

function exactCommands({ commit, good, leftOut }: VerifyInput): string[] {
  const what =
    leftOut.length === 0 ? '# Prints nothing: the same files, to the last bit.' : '# Prints what is left out only.'
  return [what, `git diff ${good} ${commit}`]
}

function mergeCommands({ commit, good, tree, response }: VerifyInput): string[] {
  const merge = `git -c merge.directoryRenames=false merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`
  return ['# Both print the same tree (git 2.40 or newer).', `git rev-parse ${commit}^{tree}  # ${tree}`, merge]
}

function afterwards(input: VerifyInput): string {
  return isGood(input) || input.leftOut.length === 0
    ? ''
    : '\n\nThe two trees differ in the files that are left out, and in nothing else.'
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}
