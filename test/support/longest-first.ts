import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, by beginnings of their paths below test/; whatever comes last must be short, or the others wait for it. */
const LONGEST = [
  'acceptance/crash.',
  'acceptance/proven.',
  'acceptance/failures.',
  'faults/',
  'acceptance/',
  'gate/odd-answers.',
  'verbs/respond/respond-once-on-github.',
  'verbs/respond/refusals-on-github.',
  'project/linear-patterns.',
  'project/long-texts.',
  'shell/every-node.',
  'config/fuzz.',
  'render/hostile.',
  'gate/moved-content.',
  'watch/prometheus.',
  'watch/store-endings.',
  'gate/never-covered.',
  'rollback/failure-list.',
  'verbs/respond/respond-on-github.',
  'verbs/gate/review-gate.',
  'gate/',
  'shell/gate.',
  'verbs/',
  'rollback/',
]

/** Starts the longest files first; the others in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification): number => {
      const name = relative('test', moduleId)
      const at = LONGEST.findIndex((beginning) => name.startsWith(beginning))
      return at === -1 ? LONGEST.length : at
    }
    return usual.toSorted((a, b) => rank(a) - rank(b))
  }
}
