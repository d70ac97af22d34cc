import { OutsideError } from '../deploy/errors.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import type { Log } from '../deploy/ports.ts'
import type { Repository } from '../git/repository.ts'
import type { PullTexts, PullText } from '../github/pull-texts.ts'
import type { PullFacts, Reviews } from '../github/reviews.ts'

type Deps = { readonly reviews: Reviews; readonly pullTexts: PullTexts; readonly log: Log }

/** Newest merges that are looked through. */
const longest = 50

/**
 * The pull request that landed after `bad` and names the incident in its body, as its approver read it: unedited since an approval by
 * somebody else. Null where there is none, or where GitHub cannot be asked: then the hold stands.
 */
export async function namingFix(
  deps: Deps,
  repository: Pick<Repository, 'firstParents'>,
  question: { readonly candidate: string; readonly bad: string; readonly issue: number },
): Promise<number | null> {
  const commits = (await repository.firstParents(question.bad, question.candidate)).slice(-longest)
  try {
    const pulls = await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))
    const facts = await deps.reviews.pullFacts([...new Set([...pulls.values()].flat())])
    const landed = facts.filter(({ mergeCommit }) => commits.some(({ sha }) => sha === mergeCommit))
    const texts = await deps.pullTexts.get(landed.map(({ number }) => number))
    const named = new RegExp(`(^|[^\\w#])#${question.issue}(?!\\w)`)
    const fix = texts.find((text) => {
      const fact = landed.find(({ number }) => number === text.number)
      return fact !== undefined && named.test(text.body) && isApprovedAsRead(fact, text)
    })
    return fix?.number ?? null
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    deps.log.warning(`It cannot be told whether a fix names the incident, so the hold stands: ${error.message}`)
    return null
  }
}

function isApprovedAsRead({ author, reviews }: PullFacts, { lastEditedAt }: PullText): boolean {
  return reviews.some(({ reviewer, state, submittedAt, canPush }) => {
    if (state !== 'APPROVED' || reviewer === null || isBot(reviewer) || !canPush) return false
    if (author === null || sameLogin(author.login, reviewer.login)) return false
    return lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt)
  })
}
