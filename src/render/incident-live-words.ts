import type { EventOf } from '../deploy/incident-events.ts'
import type { NoRollbackReason } from '../deploy/record.ts'
import type { ExternalReason } from '../watch/verdict.ts'
import { externalWords } from './verdict-reasons.ts'

// Slots hold Markdown that is harmless already: whoever calls has escaped what is not theirs. Commits, branches and workflows come as code.

/** What the issue of an incident says of its deploy, its rollback and its hold, in one language. */
export type LiveWords = {
  readonly title: {
    readonly byHand: string
    readonly worse: string
    readonly whole: (what: string, environment: string | null, commit: string, isBlamed: boolean) => string
  }
  readonly notBlamed: (bad: string, why: string) => string
  /** Plain text, as a person declares it. */
  readonly calledBad: (by: string, environment: string, reason: string) => string
  readonly outlook: {
    readonly preparing: string
    readonly ready: (pull: string) => string
    readonly merged: (pull: string) => string
    readonly pushed: string
    readonly none: string
    readonly watched: string
    readonly proven: string
    readonly outside: string
    readonly outsideProven: string
    /** Only stages before the last had it. `share` is text; null where nobody says how much of the traffic they take. */
    readonly partOnly: (stages: string, share: string | null) => string
  }
  readonly labels: Readonly<Record<'noticed' | 'bad' | 'deployed' | 'good' | 'before' | 'rollback' | 'held', string>>
  readonly good: { readonly unknown: string; readonly watched: string; readonly before: string }
  readonly held: {
    readonly nothing: string
    readonly byWatch: string
    readonly all: (bad: string, since: string, who: string) => string
  }
  readonly rollback: {
    readonly preparing: string
    readonly opened: (pull: string, merged: boolean) => string
    readonly toOpen: string
    readonly none: Readonly<Record<NoRollbackReason, string>>
    readonly unknown: string
  }
  readonly resolved: { readonly proven: string; readonly said: string }
  readonly outside: {
    readonly open: string
    readonly resolved: string
    readonly why: Readonly<Record<ExternalReason, string>>
    readonly first: Readonly<Record<ExternalReason, string>>
    readonly leave: string
    readonly later: string
  }
  readonly advice: AdviceWords
  readonly noted: NotedWords
  readonly reminder: ReminderWords
  readonly postmortem: {
    readonly title: (issue: number) => string
    readonly body: (issue: string, what: string) => string
    readonly from: (issue: string) => string
  }
  readonly wentOut: Readonly<Record<'head' | 'compare' | 'unknown' | 'run', string>>
  /** Where the watch of the deploy ran, as a link. */
  readonly run: { readonly link: string; readonly of: (link: string, environment: string) => string }
  readonly tooLong: string
  readonly notesHint: string
}

/** Comments that remind people of what is owed. */
export type ReminderWords = {
  readonly soon: (due: string, left: string) => string
  readonly late: (due: string, late: string) => string
  /** `to` is empty where the policy does not say who is told. */
  readonly report: (owner: string, clock: string, to: string, when: string) => string
  readonly how: (clock: string) => string
  readonly partial: string
  readonly nextWord: (owner: string, when: string) => string
  readonly reopened: (clocks: string) => string
}

/** What people were told of by message. */
export type Told = EventOf<'notified'>['facts']['notice']

/** What to do about the deploy and its rollback. */
export type AdviceWords = {
  readonly laterVersion: string
  readonly preparing: string
  readonly merged: (pull: string) => string
  readonly redeployed: (workflow: string, good: string) => string
  readonly review: (pull: string, base: string) => string
  readonly extended: (pull: string, base: string) => string
  readonly restore: (pull: string, base: string) => string
  readonly open: string
  readonly thenMerge: (link: string, base: string) => string
  readonly deploy: (base: string) => string
  readonly calm: string
  readonly calmHeld: string
  readonly wait: string
  readonly noWatch: string
  readonly mergeFirst: (pull: string) => string
  readonly takeBackFirst: string
  readonly stillHeld: (first: string, base: string, bad: string) => string
  readonly holdStands: string
  readonly redeployGood: (good: string) => string
  readonly none: Readonly<Record<Exclude<NoRollbackReason, 'external'>, (about: NoRollbackFacts) => string>>
  readonly more: (count: number) => string
}

/** What the advice without a rollback is about. */
export type NoRollbackFacts = {
  readonly base: string
  readonly bad: string
  readonly range: string
  /** The pull request that somebody closed; empty where it is not known. */
  readonly pull: string
}

/** What the guard notes by itself, as lines of the timeline. */
export type NotedWords = {
  readonly watchBegan: (sha: string) => string
  readonly onset: string
  readonly alarm: (finding: string) => string
  readonly alarmAlone: string
  readonly notBlamed: string
  readonly noGood: string
  readonly goBack: (good: string) => string
  readonly rollback: (pull: string) => string
  readonly pushed: (link: string) => string
  readonly byPerson: string
  readonly impossible: string
  readonly mitigation: (sha: string) => string
  readonly recovered: (sha: string) => string
  readonly stillFailing: (sha: string) => string
  readonly worseOutside: (sha: string) => string
  readonly unclear: (sha: string, reason: string) => string
  readonly released: (who: string, reason: string) => string
  readonly part: (first: number, last: number, count: number, pull: string, by: string) => string
  readonly reminded: (clock: string, isLate: boolean) => string
  readonly overran: string
  /** `places` are names that the policy gives. */
  readonly told: (notice: Told, places: string) => string
  readonly perhapsTold: (places: string) => string
  readonly notTold: (place: string, why: string) => string
  readonly closed: (postmortem: string) => string
  readonly reopened: (clocks: string) => string
  readonly unknown: string
}

const toldOf: Readonly<Record<Told, string>> = {
  held: 'Told of the held deploy',
  window: 'Told that planned time runs out',
  regressed: 'Told of it',
  external: 'Told of it',
  acknowledged: 'Told that somebody is on it',
  recovered: 'Told of the recovery',
  due: 'Told of what is due',
  unknown: 'Told',
}

const later =
  'A newer version of Deploy Guard wrote this: use the same version in every workflow that names this environment.'

const englishAdvice: AdviceWords = {
  laterVersion: later,
  preparing:
    'The rollback pull request is not there yet because GitHub did not take it. The run of the guard tries for ten minutes, and says what is left to do; run its job again if it has ended without.',
  merged: (pull) =>
    `${pull} is merged. If it has been deployed and things are no better, the cause is elsewhere: configuration, data, services outside.`,
  redeployed: (workflow, good) => `See that ${workflow} brings ${good} back: it was started for that.`,
  review: (pull, base) => `Review and merge ${pull} into ${base}.`,
  extended: (pull, base) =>
    `Decide on the draft ${pull}: later changes on ${base} are in the way, so it takes those back too and names them.`,
  restore: (pull, base) =>
    `Decide on the draft ${pull}: later changes on ${base} are in conflict, so it restores the good version whole and would drop them as well.`,
  open: 'Open the rollback pull request',
  thenMerge: (link, base) => `${link} (this workflow may not), then review and merge it into ${base}.`,
  deploy: (base) => `Deploy ${base} as usual. That deploy is watched too, and this issue follows it.`,
  calm: 'Take your time with the fix: once the bad version is out of production, it can be reviewed like any change.',
  calmHeld:
    'Take your time with the fix: once the bad version is out of production, it can be reviewed like any change. Until then, deploys that contain it are refused.',
  wait: 'Wait for the watch to end: it decides whether production has recovered. Nothing else is urgent.',
  noWatch:
    'No watch looks at this now, so the guard cannot prove that it is over: the watch of the next deploy can, or somebody says `/guard resolve`.',
  mergeFirst: (pull) => `Merge ${pull} before the next deploy`,
  takeBackFirst: 'Take the change back before the next deploy',
  stillHeld: (first, base, bad) =>
    `${first}: ${base} still has the fault, and deploys that contain ${bad} are refused.`,
  holdStands: 'Deploys are still held: somebody without a part in the deploy says `/guard release REASON`.',
  redeployGood: (good) => `The fastest rollback is to deploy ${good} again with your own means.`,
  none: {
    conflict: ({ base, range }) =>
      `Later changes on ${base} touch the same lines as ${range}, so taking it back needs a person. In conflict:`,
    'nothing-to-revert': ({ base }) =>
      `The code that ran before is what ${base} holds: look at configuration, data and services outside, or deploy ${base}.`,
    'cannot-say': ({ base }) =>
      `Nothing is left to take back where the change was made, but ${base} still holds something of it: later work has moved or copied it. Deploys stay held. Take it back by hand, or release the hold if it is harmless:`,
    'no-good': () =>
      'Nothing is known to go back to, because this is the first deploy on record: a person has to find out how.',
    'not-on-branch': ({ base, bad }) => `${bad} is not on ${base}, so there is nothing to take back there.`,
    'closed-by-person': ({ pull }) =>
      `Someone closed the rollback ${pull}. That is respected: reopen it if it is wanted after all.`,
    'branch-taken': () =>
      'The branch of the rollback holds something else, so it was left alone: delete that branch and run the job again.',
    'only-left-out': ({ base }) =>
      `All that is left to take back on ${base} are files that the guard leaves as they are (workflow files, migrations, release notes, files that the policy keeps): take them back by hand.`,
    'rolls-back-a-rollback': () =>
      'What went out holds an earlier rollback, and a rollback is never taken back by itself: a person has to decide, and can run the workflow with mode rollback.',
    'daily-cap': () =>
      'As many rollbacks as the policy allows in a day have been opened: find out why, then run the workflow with mode rollback if one is wanted.',
    'git-missing': ({ base, bad }) =>
      `The job had no git 2.38 or newer, so no rollback could be prepared: install git in the jobs with the guard and run the workflow with mode rollback, or take ${bad} and what went out with it back on ${base} by hand, in a pull request that names this issue. Until git is there, a deploy of the good version passes the gate with \`emergency-reason\` only.`,
    'switched-off': () =>
      'An open issue labelled deploy-guard:off keeps the guard from opening a rollback. Close it, then run the workflow with mode rollback if one is wanted.',
    unknown: () => `${later} Why there is no rollback is written in the record of the environment.`,
  },
  more: (count) => `and ${count} more`,
}

/** English. */
export const englishLive: LiveWords = {
  title: {
    byHand: 'Rolled back by hand',
    worse: 'Worse than before',
    whole: (what, environment, commit, isBlamed) =>
      `${what}${environment === null ? '' : ` in ${environment}`}, ${isBlamed ? 'deploy' : 'not by deploy'} ${commit}`,
  },
  notBlamed: (bad, why) => `The deploy of ${bad} is not blamed: ${why}.`,
  calledBad: (by, environment, reason) => `${by} called the deploy to ${environment} bad: ${reason}`,
  outlook: {
    preparing: 'The rollback is being prepared.',
    ready: (pull) => `The rollback is ready for review: ${pull}.`,
    merged: (pull) => `The rollback ${pull} is merged and has to be deployed.`,
    pushed: 'The rollback is ready: someone has to open its pull request (below).',
    none: 'There is no rollback that is ready: a person has to decide (below).',
    watched: 'A deploy without the fault is out and is being watched.',
    proven: 'A deploy without the fault is out, and its watch ended healthy.',
    outside: 'Nothing is taken back, and nothing is held.',
    outsideProven: 'The watch of a later deploy ended healthy.',
    partOnly: (stages, share) =>
      `Most users never saw it: only ${stages}${share === null ? '' : ` (${share} of the traffic)`} had this deploy. Quickest help: take ${stages} out of the traffic.`,
  },
  labels: {
    noticed: 'Noticed',
    bad: 'Bad version',
    deployed: 'Deployed',
    good: 'Good version',
    before: 'Ran before',
    rollback: 'Rollback',
    held: 'Held',
  },
  good: {
    unknown: 'not known',
    watched: 'its watch ended healthy',
    before: 'it ran before; no watch of it is on record',
  },
  held: {
    nothing: 'nothing',
    byWatch: 'the watch of it',
    all: (bad, since, who) =>
      `every deploy that contains ${bad}, since ${since}, by ${who}, until a deploy without the fault is found healthy, or until someone without a part in it comments \`/guard release REASON\``,
  },
  rollback: {
    preparing: 'being prepared',
    opened: (pull, merged) => `${pull}, ${merged ? 'merged' : 'to be merged'}`,
    toOpen: 'pull request to be opened',
    none: {
      conflict: 'none: later changes are in conflict with it',
      'nothing-to-revert': 'none: there is nothing to take back',
      'cannot-say': 'none: something of the change is still there under another name',
      'no-good': 'none: nothing is known to go back to',
      'not-on-branch': 'none: what was deployed is not on the branch',
      'closed-by-person': 'none: someone closed it',
      'branch-taken': 'none: its branch holds something else',
      'only-left-out': 'none: all that is left to take back are files that stay',
      'rolls-back-a-rollback': 'none: the range holds an earlier rollback',
      'daily-cap': 'none: as many as the policy allows were opened today',
      'switched-off': 'none: the guard is switched off',
      external: 'none: it would not help',
      'git-missing': 'none: the job had no git to prepare it with',
      unknown: 'none, for a reason that only a newer version of Deploy Guard knows',
    },
    unknown: 'known only to a newer version of Deploy Guard',
  },
  resolved: {
    proven: 'resolved: recovery is proven',
    said: 'resolved: a person says that it is over; no watch has proven it',
  },
  outside: {
    open: 'open: the cause is outside of this deploy',
    resolved: 'resolved: a later watch ended healthy',
    why: {
      'already-so-before': externalWords['already-so-before'].why,
      'control-metric-worse': externalWords['control-metric-worse'].why,
      'untouched-segment-worse': externalWords['untouched-segment-worse'].why,
      'upstream-incident': externalWords['upstream-incident'].why,
      unknown: externalWords.unknown.why,
    },
    first: {
      'already-so-before': externalWords['already-so-before'].first,
      'control-metric-worse': externalWords['control-metric-worse'].first,
      'untouched-segment-worse': externalWords['untouched-segment-worse'].first,
      'upstream-incident': externalWords['upstream-incident'].first,
      unknown: externalWords.unknown.first,
    },
    leave:
      'Leave the deploy where it is: by what is known, taking it back would help nobody. Who knows better runs the workflow with mode rollback and a reason.',
    later:
      'Later deploys go out as usual and are watched. When one of them is found healthy, this is resolved; or say `/guard resolve` when it is over.',
  },
  advice: englishAdvice,
  noted: {
    watchBegan: (sha) => `The watch of ${sha} began.`,
    onset: 'First samples that are worse than before the deploy.',
    alarm: (finding) => `Alarm: ${finding}`,
    alarmAlone: 'Alarm.',
    notBlamed: 'Decided to take nothing back: it is not blamed on the deploy.',
    noGood: 'Nothing is known to go back to.',
    goBack: (good) => `Decided to go back to ${good}.`,
    rollback: (pull) => `Rollback pull request: ${pull}.`,
    pushed: (link) => `Rollback pushed to a branch; its pull request has to be ${link}.`,
    byPerson: 'opened by a person',
    impossible: 'No rollback pull request could be made: a person has to decide.',
    mitigation: (sha) => `${sha}, without the fault, passed the gate and is being watched.`,
    recovered: (sha) => `The watch of ${sha} ended healthy: the metrics are back where they were before the incident.`,
    stillFailing: (sha) => `The watch of ${sha} found the metrics still worse than before the incident.`,
    worseOutside: (sha) => `The watch of ${sha} found metrics worse as well, and not by that deploy.`,
    unclear: (sha, reason) => `The watch of ${sha} ended without a word on recovery (${reason}).`,
    released: (who, reason) => `${who} released the hold: ${reason}`,
    part: (first, last, count, pull, by) =>
      `${first === last ? `Landing ${last}` : `Landings ${first} to ${last}`} of ${count} ${first === last ? 'is' : 'are'} brought back by ${pull}${by === '' ? '' : `, asked for by ${by}`}.`,
    reminded: (clock, isLate) => `Reminded of ${clock}: ${isLate ? 'its time is over' : 'it is due soon'}.`,
    overran: 'The planned work is not over: from its end on this is an incident.',
    told: (notice, places) => `${toldOf[notice]}: ${places}.`,
    perhapsTold: (places) => `Perhaps not told: ${places} (no answer came, and a message is not sent twice there).`,
    notTold: (place, why) => `Not told: ${place} (${why}).`,
    closed: (postmortem) => `Closed.${postmortem === '' ? '' : ` Postmortem: ${postmortem}.`}`,
    reopened: (clocks) => `Opened again, because clocks are open: ${clocks}.`,
    unknown: 'Something that only a newer version of Deploy Guard knows.',
  },
  postmortem: {
    title: (issue) => `Postmortem of incident #${issue}`,
    body: (issue, what) =>
      `The postmortem of ${issue} (${what}), filled in as far as events tell. Complete it here: what helped, why not sooner, and actions with owners and dates. It names changes and gaps, never persons as causes.`,
    from: (issue) => `Incident: ${issue}`,
  },
  reminder: {
    soon: (due, left) => `is due ${due}, in ${left}`,
    late: (due, late) => `was due ${due}, ${late} ago`,
    report: (owner, clock, to, when) => `${owner} The report ${clock}${to === '' ? '' : ` to ${to}`} ${when}.`,
    how: (clock) =>
      `When it is sent, say \`/guard reported ${clock} REFERENCE\`; if none is needed, \`/guard waive ${clock} REASON\`.`,
    partial:
      'A part of the service failed, not all of it: whether that is to be reported is for you to say, in writing.',
    nextWord: (owner, when) =>
      `${owner} The next word to customers ${when}. When it is out, say \`/guard sent customers\`.`,
    reopened: (clocks) =>
      `This was closed while somebody has still to be told, so it is open again: ${clocks}. Report or waive each, then close it.`,
  },
  wentOut: {
    head: 'What went out',
    compare: 'All changes',
    unknown: 'What ran before is not known.',
    run: 'See the run.',
  },
  run: { link: 'The run that watched this deploy', of: (link, environment) => `${link} of ${environment}.` },
  tooLong: 'Left out here, because this text would be too long. The record of the environment has all of it.',
  notesHint:
    'Write here, or anywhere outside of the parts above: what people write is kept. The parts above are brought up to date.',
}
