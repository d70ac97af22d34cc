import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { type Containment, containsBad, holdsOf } from '../deploy/hold.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import { findResponse } from '../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold } from '../deploy/record.ts'
import type { Repository } from '../git/repository.ts'
import type { PullText, PullTexts } from '../github/pulls.ts'
import type { PullFacts, Reviews } from '../github/reviews.ts'
import type { Ports } from './ports.ts'
import type { Prepared } from './prepare-deploy.ts'

/** What has to be known of a deploy. */
type Known = Pick<Prepared, 'record' | 'repository' | 'request'>

/** The hold of an open incident, and whether this candidate contains what it is about. */
export type HoldFacts = { readonly hold: Hold; readonly containment: Containment }

/**
 * Null where nothing is held. A candidate that contains a bad change, and no merged rollback of it, may not pass. Of several holds the one that
 * stops it; where none does, one that says that the branch is not mended goes before those that say that it is.
 */
export async function holdFacts(ports: Ports, prepared: Known): Promise<HoldFacts | null> {
  const facts = await Promise.all(holdsOf(prepared.record).map((hold) => factsOf(ports, prepared, hold)))
  const isUnmended = ({ containment }: HoldFacts): boolean => containment.reason === 'not-an-ancestor'
  return facts.find(({ containment }) => containment.contains) ?? facts.find(isUnmended) ?? facts[0] ?? null
}

async function factsOf(ports: Ports, prepared: Known, hold: Hold): Promise<HoldFacts> {
  const { record, repository, request } = prepared
  const rollback = findResponse(record, hold.incidentKey)?.rollback
  const number = rollback?.step === 'opened' ? rollback.pull : hold.pull
  // Asked anew each time: the record says which pull request is ours, GitHub says whether it was merged.
  const pull = number === undefined ? null : await ports.forge.pulls.get(number)
  const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []
  const { bad, containment } = await firstContained(repository, hold, request.sha, rollbackMerges)
  if (!containment.contains) return { hold, containment }
  const issue = issueOf(record, hold)
  const { reviews, pullTexts } = ports.forge
  const question = { candidate: request.sha, bad, issue: issue ?? 0 }
  const known = containment.reason === 'bad-is-ancestor' && issue !== null
  const fix = known ? await namingFix({ reviews, pullTexts, log: ports.log }, repository, question) : null
  if (fix === null) return { hold: { ...hold, bad }, containment }
  ports.log.info(
    `#${fix} names the incident #${issue} and was approved as it is: the hold lets it pass to full review.`,
  )
  return { hold, containment: { contains: false, reason: 'fix-names-incident' } }
}

type Contained = { readonly bad: string; readonly containment: Containment }

/** The first of what is held that the candidate contains; else what is said of the deploy that was called bad. */
async function firstContained(
  repository: Repository,
  { bad, also = [] }: Hold,
  candidate: string,
  rollbackMerges: readonly string[],
): Promise<Contained> {
  const found = { bad, containment: await containsBad(repository, { candidate, bad, rollbackMerges }) }
  if (found.containment.contains) return found
  for (const earlier of also) {
    const containment = await containsBad(repository, { candidate, bad: earlier, rollbackMerges })
    if (containment.contains) return { bad: earlier, containment }
  }
  return found
}

function issueOf(record: EnvironmentRecord, hold: Hold): number | null {
  const incident = findResponse(record, hold.incidentKey)?.incident
  return incident?.step === 'opened' ? incident.issue : (hold.issue ?? null)
}

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
