import { OutsideError } from '../../src/base/errors.ts'
import type { Pull, Pulls } from '../../src/github/pulls.ts'
import type { WriteFaults } from './write-faults.ts'

export type MemoryPulls = Pulls & {
  readonly all: Pull[]
  readonly labels: Map<number, readonly string[]>
  readonly drafts: Set<number>
  /** Those that are merged by GitHub itself. */
  readonly automatic: Set<number>
  readonly asked: { logins: readonly string[]; teams: readonly string[] }[]
  readonly comments: [number, string][]
  /** Who cannot be asked for a review. */
  readonly strangers: Set<string>
  /** False: as with the repository's setting switched off. */
  permitted: boolean
}

/** Pull requests kept in memory; `branchHead` says where a branch stands. */
export function createMemoryPulls(
  faults: WriteFaults,
  viewer: string,
  branchHead: (branch: string) => Promise<string | null>,
): MemoryPulls {
  const all: Pull[] = []
  const labels = new Map<number, readonly string[]>()

  async function create(pull: {
    title: string
    body: string
    head: string
    base: string
    draft: boolean
  }): Promise<Pull> {
    if (!pulls.permitted) throw new OutsideError('pull-requests-not-permitted', 'not permitted')
    const sha = await branchHead(pull.head)
    if (sha === null) throw new OutsideError('refused', `no branch ${pull.head}`)
    const same = all.find(
      (other) => other.state === 'open' && other.head.branch === pull.head && other.base === pull.base,
    )
    if (same) throw new OutsideError('exists', 'a pull request exists')
    const created: Pull = {
      number: 100 + all.length,
      title: pull.title,
      url: `https://github.test/octo/shop/pull/${100 + all.length}`,
      state: 'open',
      merged: false,
      mergeCommit: null,
      author: viewer,
      head: { sha, branch: pull.head },
      base: pull.base,
      stackBase: null,
      body: pull.body,
    }
    all.push(created)
    if (pull.draft) pulls.drafts.add(created.number)
    return created
  }

  async function update(number: number, change: Partial<Pull>): Promise<void> {
    const index = all.findIndex((pull) => pull.number === number)
    const pull = all[index]
    if (pull === undefined) throw new OutsideError('not-found', `no pull request ${number}`)
    all[index] = { ...pull, ...change }
  }

  async function addLabels(number: number, added: readonly string[]): Promise<void> {
    labels.set(number, [...new Set([...(labels.get(number) ?? []), ...added])])
  }

  async function requestReviewers(_: number, who: { logins: readonly string[]; teams: readonly string[] }) {
    if (who.teams.length > 0 || who.logins.some((login) => pulls.strangers.has(login)))
      throw new OutsideError('refused', 'one of them is no collaborator')
    pulls.asked.push(who)
  }

  const pulls: MemoryPulls = {
    drafts: new Set(),
    automatic: new Set(),
    asked: [],
    comments: [],
    strangers: new Set(),
    requestReviewers: (number, who) => faults.write('pulls.requestReviewers', () => requestReviewers(number, who)),
    enableAutoMerge: (number) => faults.write('pulls.enableAutoMerge', async () => void pulls.automatic.add(number)),
    comment: (number, body) => faults.write('pulls.comment', async () => void pulls.comments.push([number, body])),
    files: async () => [],
    all,
    labels,
    permitted: true,
    get: async (number) => all.find((pull) => pull.number === number) ?? null,
    listByHead: async (branch) => all.filter((pull) => pull.head.branch === branch).toReversed(),
    create: (pull) => faults.write('pulls.create', () => create(pull)),
    update: (number, change) => faults.write('pulls.update', () => update(number, change)),
    addLabels: (number, added) => faults.write('pulls.addLabels', () => addLabels(number, added)),
  }
  return pulls
}
