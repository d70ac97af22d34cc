import { pathMatcher } from '../../config/globs.ts'
import { isAside } from '../../deploy/aside.ts'
import { opaqueByContent } from '../opaque.ts'
import { addedLines, type Finding, removedLines, type RiskFile } from './finding.ts'

/** What runs an application, besides what the policy says its infrastructure is. */
const running =
  /(?:^|\/)(?:Dockerfile[^/]*|[^/]+\.Dockerfile|docker-compose[^/]*\.ya?ml|compose\.ya?ml|Procfile|nginx[^/]*\.conf)$|(?:^|\/)(?:k8s|kubernetes|helm|charts|kustomize)\//

/** Files of the infrastructure that change; one where only an image or a version is another is what each deploy does. */
export function infrastructureFindings(files: readonly RiskFile[], globs: readonly string[]): Finding[] {
  const matches = pathMatcher(globs)
  return files.flatMap((file): Finding[] => {
    const { path, status } = file.change
    if (isAside(path) || !(matches(path) || running.test(path))) return []
    const lines = [...addedLines(file).map(({ text }) => text), ...removedLines(file)].filter(
      (text) => text.trim() !== '',
    )
    const isVersionOnly =
      status === 'modified' && lines.every((text) => /\b(?:image|tag|newTag|version|digest)\b/i.test(text))
    return isVersionOnly
      ? []
      : [{ path, line: addedLines(file)[0]?.line ?? null, what: `${verbs[status]} the infrastructure` }]
  })
}

const verbs: Readonly<Record<RiskFile['change']['status'], string>> = {
  added: 'adds to',
  deleted: 'is taken from',
  modified: 'changes',
  'type-changed': 'changes',
}

const workflow =
  /^\.github\/(?:workflows\/[^/]+\.ya?ml|actions\/.+)$|(?:^|\/)action\.ya?ml$|^\.gitlab-ci\.yml$|^\.circleci\/|(?:^|\/)Jenkinsfile$|^azure-pipelines\.yml$/
const guard = /^\.github\/deploy-guard\.ya?ml$/

const happens: Readonly<Record<RiskFile['change']['status'], string>> = {
  added: 'is new',
  deleted: 'is taken away',
  modified: 'changes',
  'type-changed': 'changes',
}

/** Workflows that change, and the policy of this guard. */
export function workflowFindings(files: readonly RiskFile[]): Finding[] {
  return files.flatMap((file): Finding[] => {
    const { path, status } = file.change
    const line = addedLines(file)[0]?.line ?? null
    if (guard.test(path)) return [{ path, line, what: 'is the policy of this guard' }]
    return workflow.test(path) ? [{ path, line, what: happens[status] }] : []
  })
}

/** Lines that give somebody or something a right, by the files they stand in. */
const rights: readonly (readonly [path: RegExp, line: RegExp, what: string])[] = [
  [workflow, /^\s*permissions\s*:|^\s*[a-z-]+:\s*(?:write|write-all)\s*(?:#.*)?$/, 'changes what a workflow may do'],
  [workflow, /\bpull_request_target\b/, 'lets the code of others start a workflow with secrets (pull_request_target)'],
  [workflow, /\bsecrets:\s*inherit\b/, 'hands all secrets on to another workflow'],
  [
    /\.(?:tf|hcl|bicep|json|ya?ml|ts|py)$/,
    /\baws_iam_|\bgoogle_\w*iam_|\bazurerm_role_assignment\b|"?sts:AssumeRole|"Effect"\s*:\s*"Allow"|\broles\/\w+\.\w*[aA]dmin|\bPolicyStatement\b/,
    'gives rights in a cloud account',
  ],
  [/\.ya?ml$/, /^\s*kind:\s*(?:Cluster)?Role(?:Binding)?\s*$/, 'gives rights in a cluster'],
  [
    /\.(?:sql|rb|py|[cm]?[jt]s)$/,
    /^\s*(?:execute\W+)?grant\s+[\w, ]{1,200}\s(?:on|to)\b/i,
    'gives rights in a database (GRANT)',
  ],
  [/\.(?:sql|rb|py|[cm]?[jt]s)$/, /\bdisable\s+row\s+level\s+security\b/i, 'ends the row level security of a table'],
  [/(?:^|\/)AndroidManifest\.xml$/, /<uses-permission\b/, 'asks for another right on the device'],
]

/** Changes of who may do what. */
export function permissionFindings(files: readonly RiskFile[]): Finding[] {
  return files.flatMap((file): Finding[] => {
    const { path, status, oldMode, newMode } = file.change
    const owners = /^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path)
      ? [{ path, line: null, what: 'changes who has to approve' }]
      : []
    const isRun = newMode === '100755' && oldMode === '100644' && status === 'modified'
    const lines = isAside(path)
      ? []
      : addedLines(file).flatMap(({ line, text }) =>
          rights.flatMap(([where, pattern, what]) =>
            where.test(path) && pattern.test(text) ? [{ path, line, what }] : [],
          ),
        )
    return [...owners, ...(isRun ? [{ path, line: null, what: 'can be run as a program now' }] : []), ...lines]
  })
}

const opaqueWords: Readonly<Record<string, string>> = {
  binary: 'is binary: its content cannot be read',
  lfs: 'lies in large file storage: only a pointer to it can be read',
  'too-large': 'is too large to be shown',
}

/** Content that nobody can read as lines. */
export function opaqueFindings(files: readonly RiskFile[]): Finding[] {
  return files.flatMap(({ change, diff }): Finding[] => {
    const { path, status, newMode } = change
    if (status === 'deleted') return []
    if (newMode === '160000')
      return [{ path, line: null, what: 'is a submodule: its content is in another repository' }]
    const kind = diff === null ? null : opaqueByContent(change, diff)
    const what = kind === null ? undefined : opaqueWords[kind]
    return what === undefined ? [] : [{ path, line: null, what }]
  })
}

/** Files that a tool wrote. That is usual, so that they are only mentioned where nothing else says that they come from a tool. */
export function generatedFindings(files: readonly RiskFile[]): Finding[] {
  return files.flatMap(({ change: { path, status }, generated }): Finding[] =>
    generated && status !== 'deleted' ? [{ path, line: null, what: 'is written by a tool or by another project' }] : [],
  )
}

/** Lines and files of a deploy from which on it is called large; what a tool wrote does not count. */
export const large = { lines: 1000, files: 50 } as const

/** The size of a deploy where it is large. */
export function sizeFindings(files: readonly RiskFile[]): Finding[] {
  const written = files.filter(({ generated }) => !generated)
  const sized = written.map((file) => ({
    path: file.change.path,
    lines: addedLines(file).length + removedLines(file).length,
  }))
  const lines = sized.reduce((sum, one) => sum + one.lines, 0)
  if (lines <= large.lines && written.length <= large.files) return []
  return sized
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 5)
    .map(({ path, lines: changed }) => ({ path, line: null, what: `changes ${changed} lines` }))
}
