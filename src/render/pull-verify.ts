import type { PullBodyInput } from './pull-body.ts'

type VerifyInput = Pick<PullBodyInput, 'exact' | 'leftOut' | 'commit' | 'tree' | 'good' | 'response'>

/** The commands by which anyone can check that a rollback is what it says. Nothing untrusted is in them. */
export function verifyText(input: VerifyInput): string {
  const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`
  return fenced(input.exact ? [fetch, ...exactCommands(input)] : [fetch, ...mergeCommands(input)]) + afterwards(input)
}

function exactCommands({ commit, good }: VerifyInput): string[] {
  return ['# Prints nothing: the same files, to the last bit.', `git diff ${good} ${commit}`]
}

function mergeCommands({ commit, good, tree, response }: VerifyInput): string[] {
  const merge = `git -c merge.directoryRenames=false merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`
  return ['# Both print the same tree (git 2.40 or newer).', `git rev-parse ${commit}^{tree}  # ${tree}`, merge]
}

function afterwards({ leftOut, exact }: VerifyInput): string {
  return exact || leftOut.length === 0
    ? ''
    : '\n\nThe two trees differ in the workflow files that are left out, and in nothing else.'
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}
