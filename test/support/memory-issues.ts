import { OutsideError } from '../../src/base/errors.ts'
import type { Issue, Issues } from '../../src/github/issues.ts'
import type { WriteFaults } from './write-faults.ts'

export type MemoryIssues = Issues & {
  readonly all: Issue[]
  /** False: as with the repository's setting switched off. */
  enabled: boolean
  /** Who put a label on an issue, by the issue's number. */
  readonly labellers: Map<number, string>
  readonly comments: [number, string][]
  /** Who creates issues. */
  author: string
}

/** Issues kept in memory. */
export function createMemoryIssues(faults: WriteFaults, viewer: string): MemoryIssues {
  const all: Issue[] = []
  const labelled = new Map<number, readonly string[]>()

  async function create(issue: Parameters<Issues['create']>[0]): Promise<Issue> {
    if (!issues.enabled) throw new OutsideError('issues-disabled', 'issues are disabled')
    const number = 500 + all.length
    const url = `https://github.test/octo/shop/issues/${number}`
    const created: Issue = {
      number,
      title: issue.title,
      body: issue.body,
      state: 'open',
      author: issues.author,
      labels: issue.labels,
      assignees: issue.assignees ?? [],
      url,
    }
    all.push(created)
    labelled.set(number, issue.labels)
    return created
  }

  async function update(number: number, change: Partial<Issue>): Promise<void> {
    const index = all.findIndex((issue) => issue.number === number)
    const issue = all[index]
    if (issue === undefined) throw new OutsideError('not-found', `no issue ${number}`)
    all[index] = { ...issue, ...change }
  }

  const issues: MemoryIssues = {
    all,
    enabled: true,
    labellers: new Map(),
    comments: [],
    author: viewer,
    get: async (number) => all.find((issue) => issue.number === number) ?? null,
    list: async (labels) => {
      if (!issues.enabled) throw new OutsideError('issues-disabled', 'issues are disabled')
      return all.filter(({ number }) => labels.every((label) => labelled.get(number)?.includes(label))).toReversed()
    },
    changedSince: async () => {
      if (!issues.enabled) throw new OutsideError('issues-disabled', 'issues are disabled')
      return all.toReversed()
    },
    create: (issue) => faults.write('issues.create', () => create(issue)),
    update: (number, change) => faults.write('issues.update', () => update(number, change)),
    relabel: (number, { add, remove }) =>
      faults.write('issues.relabel', async () => {
        const had = all.find((issue) => issue.number === number)?.labels ?? []
        await update(number, { labels: [...had.filter((label) => !remove.includes(label)), ...add] })
      }),
    comment: (number, body) => faults.write('issues.comment', async () => void issues.comments.push([number, body])),
  }
  return issues
}
