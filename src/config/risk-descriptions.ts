const signs: Readonly<Record<string, string>> = {
  'destructive-sql': 'Migrations that destroy data: a table, a column or all rows.',
  'locking-sql':
    'Migrations that lock a table in use while they work; with lock_timeout, CONCURRENTLY, NOT VALID, ALGORITHM or LOCK they do not count.',
  'breaking-sql': 'Migrations that the code that still runs does not know, such as a renamed column.',
  'unknown-sql': 'Steps of migrations of which nobody here can say what they do.',
  'edited-migration': 'Migrations that production has probably run already, and that are changed or taken away.',
  infrastructure: 'Files of rollback.risky.infrastructure, images and manifests; not where only a version changes.',
  workflows: 'Workflows and actions, and the policy of this guard.',
  permissions: 'Who may do what: permissions of workflows, CODEOWNERS, roles, grants, files that can be run.',
  'install-scripts': 'Code that runs when dependencies are installed or the project is built, and did not before.',
  'lockfile-only': 'Lock files that change without the file that they follow, where something in them is unusual.',
  secrets: 'Lines that have the form of a provider’s key or token, or of a private key.',
  'hidden-unicode': 'Characters that a reviewer cannot see, or takes for others.',
  opaque: 'Content that cannot be read as lines: binary files, submodules, large files.',
  generated: 'Files that a tool or another project wrote.',
  size: 'A deploy of more than 1,000 lines or 50 files that people wrote.',
}

/** What each key of `gate.risk` means, for editors; a part of `descriptions`. */
export const riskDescriptions: Readonly<Record<string, string>> = {
  'gate.risk':
    'Signs of risk in what a deploy changes, each with what becomes of the deploy: inform (it is shown), review (somebody has to approve it) or block. A sign without an outcome is shown.',
  ...Object.fromEntries(Object.entries(signs).map(([name, words]) => [`gate.risk.${name}`, words])),
  'gate.risk.approvals': 'How many people have to approve a deploy with a sign whose outcome is review. Default: 1.',
  'gate.risk.stated':
    'How likely it is that something of the deploy is taken back, estimated from names of files and the history of the branch. It never blocks.',
  'gate.risk.stated.above': 'From how many times the usual risk on, as calculated.',
  'gate.risk.stated.longer-watch':
    'How many times as long such a deploy is watched. Default: 1. A watch is never red for a risk.',
  'gate.risk.stated.outcome': 'What becomes of such a deploy: inform, or review.',
  'gate.risk.stated.approvals': 'How many people have to approve it, where the outcome is review. Default: 1.',
}
