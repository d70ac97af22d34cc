import { GitNeededError } from '../base/errors.ts'

/** Variables of the surrounding process that git needs to reach the network or to start at all; nothing else gets through. */
const kept = [
  'PATH',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'http_proxy',
  'https_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
]

/**
 * Settings that decide which tree a merge gives, said one by one, even where they are the default: defaults change with versions and follow each
 * other, and every git has to make the same tree.
 */
export const mergeSettings: readonly (readonly [key: string, value: string])[] = [
  // A merge follows a file to its new name. Not said, git from 2.50 on does as `diff.renames` says: a bad file that was renamed since would stay, and
  // the rollback would find nothing to take back.
  ['merge.renames', 'true'],
  ['merge.renameLimit', '7000'],
  // Files that are added to a folder stay where they were added, whatever became of the folder: nobody has seen them elsewhere.
  ['merge.directoryRenames', 'false'],
  ['merge.renormalize', 'false'],
  ['merge.conflictStyle', 'merge'],
  // How merges compare lines, whichever git asks for it here. `diff-tree` is told its own way with each call.
  ['diff.algorithm', 'histogram'],
]

/** Settings of every git process: nothing of the machine, of a user or of the repository's content takes part. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ['core.attributesFile', '/dev/null'],
  ['core.hooksPath', '/dev/null'],
  ['core.quotePath', 'false'],
  ['gc.auto', '0'],
  // Heads that branched off long ago are settled in one round instead of one for each few commits in between.
  ['fetch.negotiationAlgorithm', 'skipping'],
  ['maintenance.auto', 'false'],
  ...mergeSettings,
  // A comparison shows a renamed file as deleted and added.
  ['diff.renames', 'false'],
  ['diff.renameLimit', '7000'],
  ['diff.indentHeuristic', 'true'],
  ['diff.suppressBlankEmpty', 'false'],
  ['advice.mergeConflict', 'false'],
]

/** Where a token may be sent: `http.extraheader` of that one server, and no redirect is followed with it. */
function credentials(url: string, token: string): [string, string][] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [
    [`http.${new URL(url).origin}/.extraheader`, `Authorization: Basic ${basic}`],
    ['http.followRedirects', 'false'],
  ]
}

/** How git is reached: the server's address and the token for it, or neither for work without a network. */
export type Remote = { readonly url: string; readonly token: string | null }

/** The environment of git processes. The token is in it and nowhere else: argv and files are readable by others. */
export function gitEnvironment(outer: NodeJS.ProcessEnv, remote: Remote | null): Record<string, string> {
  const pairs = [...settings]
  if (remote?.token && /^https?:/.test(remote.url)) pairs.push(...credentials(remote.url, remote.token))
  const environment: Record<string, string> = {
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // What GitHub has; git 3 begins new repositories with others.
    GIT_DEFAULT_HASH: 'sha1',
    GIT_DEFAULT_REF_FORMAT: 'files',
    GIT_CONFIG_COUNT: String(pairs.length),
  }
  for (const name of kept) {
    const value = outer[name]
    if (value !== undefined) environment[name] = value
  }
  pairs.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key
    environment[`GIT_CONFIG_VALUE_${index}`] = value
  })
  return environment
}

/** An environment with more settings of git. */
export function withSettings(
  environment: Readonly<Record<string, string>>,
  pairs: readonly (readonly [key: string, value: string])[],
): Record<string, string> {
  const before = Number(environment['GIT_CONFIG_COUNT'] ?? 0)
  const added = pairs.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ])
  return { ...environment, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(before + pairs.length) }
}

/** `merge-tree --write-tree` came with 2.38. */
const needed = [2, 38] as const

/** Whether `git version` names one from that version on; unreadable ones do not count. */
export function isVersion(output: string, wanted: readonly [major: number, minor: number]): boolean {
  const [, major, minor] = /(?<!\d)(\d+)\.(\d+)/.exec(output) ?? []
  const newer = Number(major) > wanted[0] || (Number(major) === wanted[0] && Number(minor) >= wanted[1])
  return major !== undefined && minor !== undefined && newer
}

/** What follows `git version` on its line, at most 40 characters: `2.55.0`, `2.47.0.windows.1`. */
export function versionName(output: string): string {
  return output
    .replace(/^git version /, '')
    .replaceAll(/[^\w.+() -]/g, '')
    .trim()
    .slice(0, 40)
}

/** Throws GitNeededError where `git version` names one that is too old. Unreadable versions pass: git itself will tell. */
export function requireVersion(output: string): void {
  const [, major, minor] = /(?<!\d)(\d+)\.(\d+)/.exec(output) ?? []
  if (major === undefined || minor === undefined) return
  const old = Number(major) < needed[0] || (Number(major) === needed[0] && Number(minor) < needed[1])
  if (old) throw new GitNeededError(`git ${needed.join('.')} or newer is needed, found ${output.trim()}`)
}
