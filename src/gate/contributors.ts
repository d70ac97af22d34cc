import { isWebFlow, loginKey } from '../deploy/identity.ts'
import type { Activity } from '../github/activity.ts'
import type { PullCommit, PullFacts } from '../github/reviews.ts'
import type { BranchLog } from './branch-log.ts'

/** Everyone who had a part in a pull request, and whether someone is missing from that list. */
export type Contributors = { readonly logins: readonly string[]; readonly unknown: boolean }

type Pull = Pick<PullFacts, 'author' | 'commits' | 'events' | 'complete'>

/**
 * Author, commit authors, co-authors, committers and pushers. `clean` names merge commits that hold nothing but what git
 * makes of their parents: they make nobody a contributor, so that pressing "update branch" costs no reviewer.
 *
 * An e-mail address without an account is answered for by whoever pushed it, whom only an unbroken log of the branch names.
 * Without such a log anybody may have pushed under other names.
 */
export function contributorsOf(pull: Pull, log: BranchLog | null, clean: ReadonlySet<string>): Contributors {
  const commits = pull.commits.filter(({ sha }) => !clean.has(sha))
  const pushes = (log?.movements ?? []).filter((movement) => !isUpdate(movement, pull.commits, clean))
  const forced = pull.events.flatMap((event) => (event.kind === 'head-force-pushed' ? [event.actor] : []))
  const named = commits.flatMap((commit) =>
    [...commit.authors, commit.committer].map((person) => person?.login ?? null),
  )
  const actors = [...pushes.map(({ actor }) => actor), ...forced]
  const logins = new Map<string, string>()
  for (const login of [pull.author?.login ?? null, ...named, ...actors]) {
    if (login !== null && !isWebFlow(login) && !logins.has(loginKey(login))) logins.set(loginKey(login), login)
  }
  const pushersKnown = log !== null && log.complete && actors.every((actor) => actor !== null)
  return { logins: [...logins.values()], unknown: pull.author === null || !pull.complete || !pushersKnown }
}

/** Whether a push brought nothing but one clean merge on top of what was there. */
function isUpdate(movement: Activity, commits: readonly PullCommit[], clean: ReadonlySet<string>): boolean {
  const made = commits.find(({ sha }) => sha === movement.after)
  return made !== undefined && clean.has(made.sha) && made.parents[0] === movement.before
}
