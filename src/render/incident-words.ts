import type { Role, Severity } from '../commands/command.ts'
import type { Anchor, NoticeForm, NoticePhase } from '../config/incident-policy.ts'
import type { ClockState } from '../incident/clocks.ts'
import type { DataHarm } from '../incident/events-file.ts'
import type { Phase, Refusal } from '../incident/incident.ts'
import type { SeverityReason } from '../incident/severity.ts'
import type { IncidentView } from '../incident/view.ts'

// Slots hold text that is harmless where it is put: whoever calls has escaped what is not theirs. Numbers and times come written in the language.

/** What a metric says: `what` names it, `of` its segment (empty for all), and the numbers come as written. */
export type Finding = {
  readonly name: string
  readonly segment: string
  readonly now: string
  /** Null where nothing is known. */
  readonly before: string | null
  readonly limit: string
  readonly environment: string
}

/** The same in the two forms of a kind of metric: as a title, and as a sentence with its tense. */
export type FindingWords = {
  readonly title: (finding: Finding) => string
  readonly sentence: (finding: Finding, isOver: boolean) => string
}

export type Head =
  | 'now'
  | 'state'
  | 'evidence'
  | 'rivals'
  | 'data'
  | 'timeline'
  | 'clocks'
  | 'notices'
  | 'recovery'
  | 'review'
  | 'notes'
  | 'answers'

/** What a query counts, as written; not `complete`: it may be more. */
export type QueryNumber = { readonly count: string; readonly total: string | null; readonly complete: boolean }

/** Everything that an incident's page says in one language. */
export type IncidentWords = {
  readonly finding: Readonly<Record<'rate' | 'latency' | 'gauge' | 'volume' | 'unknown', FindingWords>>
  readonly declaredTitle: (what: string) => string
  readonly declaredSentence: (what: string, environment: string) => string
  readonly nothingKnown: string
  /** Planned work: `until` as announced, `now` where it was moved. */
  readonly planned: {
    readonly title: (what: string) => string
    readonly longer: (what: string) => string
    readonly sentence: (what: string, environment: string, from: string, until: string) => string
    readonly overran: (what: string, environment: string, announced: string) => string
    readonly ended: (what: string, environment: string) => string
    readonly state: (from: string, until: string) => string
    readonly announce: string
    readonly decide: (time: string) => string
    readonly finish: (until: string) => string
    readonly late: string
    readonly close: string
    readonly sure: string
    /** `now`: when it ends now; null where nobody has said. */
    readonly stateLate: (announced: string, now: string | null) => string
  }
  readonly overTitle: (title: string) => string
  readonly falseTitle: (title: string) => string
  readonly falseSentence: (reason: string) => string
  readonly heads: Readonly<Record<Head, string>>
  readonly phases: Readonly<Record<Phase, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly severityReasons: Readonly<Record<SeverityReason, string>>
  readonly severityChanged: (from: Severity | null, to: Severity, reason: string) => string
  readonly roles: Readonly<Record<Role, string>>
  readonly roleNames: Readonly<Record<Role, string>>
  /** Labels of the first screen and of the table of how it stands. */
  readonly labels: Readonly<
    Record<
      | 'forWhom'
      | 'since'
      | 'howSure'
      | 'doNow'
      | 'onIt'
      | 'severity'
      | 'state'
      | 'nextWord'
      | 'meeting'
      | 'bad'
      | 'rollback'
      | 'lasted'
      | 'affected'
      | 'sla'
      | 'external'
      | 'metric'
      | 'segment'
      | 'before'
      | 'nowIs'
      | 'share'
      | 'noticed'
      | 'began',
      string
    >
  >
  readonly everybody: string
  readonly segmentShare: (segment: string, share: string | null) => string
  readonly sinceFor: (time: string, duration: string) => string
  readonly fromUntil: (from: string, until: string, duration: string) => string
  readonly sure: {
    readonly watch: (rate: string) => string
    readonly person: string
    readonly nothing: string
    readonly cancelled: string
  }
  readonly nobody: (role: Role) => string
  readonly who: (login: string, role: Role) => string
  readonly seenBy: (login: string) => string
  readonly overdue: (time: string) => string
  readonly unknown: string
  readonly none: string
  readonly all: string
  readonly rollback: (pull: string, merged: boolean) => string
  readonly minutes: (least: string, most: string) => string
  readonly sla: {
    readonly now: (grade: string, cost: string) => string
    readonly none: string
    readonly next: (grade: string, left: string) => string
    readonly excluded: string
  }
  /** What to do, in order. */
  readonly todo: {
    readonly real: string
    readonly command: string
    readonly back: (bad: string) => string
    readonly merge: (pull: string) => string
    readonly deployRollback: (pull: string) => string
    readonly mitigate: string
    readonly follow: (upstream: string) => string
    readonly wait: string
    readonly calm: string
    readonly report: (id: string, due: string, owner: string) => string
    readonly nextWord: (due: string, owner: string) => string
    readonly closeIt: string
    readonly resolve: string
    readonly done: string
    readonly nothing: string
    readonly ask: (commander: string, investigator: string) => string
    readonly meeting: (at: string) => string
    readonly facts: string
  }
  readonly rivals: {
    readonly before: (long: string) => string
    readonly external: (text: string) => string
    readonly noDeploy: string
  }
  readonly clock: Readonly<
    Record<Exclude<ClockState, 'pending' | 'met' | 'waived'>, (due: string, left: string) => string>
  > & {
    readonly pending: (anchor: string) => string
    readonly met: (at: string, who: string, reference: string) => string
    /** The word to customers, which has no reference. */
    readonly wordSent: (at: string, who: string) => string
    readonly waived: (who: string, reason: string) => string
    readonly partial: (owner: string) => string
    readonly legal: string
    readonly source: (source: string, read: string) => string
    readonly nextWord: string
    readonly missing: string
  }
  readonly anchors: Readonly<Record<Anchor, string>>
  readonly data: {
    readonly harms: Readonly<Record<DataHarm, string>>
    readonly fine: string
    readonly count: (count: string, what: string, at: string, who: string) => string
    /** The same by a query of the policy. `total`: of how many; null where that is not known. */
    readonly byQuery: (number: QueryNumber, what: string, at: string) => string
    readonly notKnown: (what: string, why: string) => string
    readonly notCounted: string
    readonly order: string
    readonly noSource: string
    /** What the gate found: as of when, where, and who said so (empty: a machine). */
    readonly restorePoint: (at: string, what: string, by: string) => string
    readonly personal: (isIt: boolean) => string
    readonly classes: string
  }
  /** How long each took; what is not known is left out. */
  readonly times: Readonly<Record<keyof IncidentView['times'], (time: string) => string>>
  readonly recovery: {
    readonly proven: (at: string) => string
    readonly said: (who: string) => string
    readonly watching: string
    readonly not: string
  }
  readonly close: {
    readonly yes: string
    readonly notOver: (phase: string) => string
    readonly clocks: (ids: string) => string
    readonly closed: string
  }
  readonly timeline: TimelineWords
  readonly refusals: Readonly<Record<Refusal, string>>
  readonly ok: OkWords
  readonly reply: {
    readonly refused: (why: string) => string
    readonly noCommand: (usages: string) => string
  }
  readonly leftOut: (count: string) => string
  readonly tooLong: string
  /** In front of the last lines of a timeline. */
  readonly earlier: string
  readonly keptOut: string
  readonly notesHint: string
  readonly noticesHint: string
  /** How a draft is named: what it is about where there are several, its form, and what is to be done with it. */
  readonly drafts: {
    readonly phases: Readonly<Record<NoticePhase, string>>
    readonly forms: Readonly<Record<NoticeForm, string>>
    readonly states: Readonly<Record<'incomplete' | 'to-review' | 'sent', string>>
  }
  /** Beside a box: `draft` names which one somebody has read. */
  readonly readBy: (draft: string) => string
  readonly review: ReviewWords
}

/** Answers to what was carried out. */
export type OkWords = {
  readonly role: (who: string, role: Role) => string
  readonly seen: (who: string) => string
  readonly severity: (level: Severity) => string
  readonly mitigated: string
  readonly note: string
  readonly reported: (id: string, reference: string) => string
  readonly waived: (id: string) => string
  readonly handover: (to: string, open: string) => string
  readonly falseAlarm: string
  readonly done: string
}

/** What happened, as lines of the timeline. */
export type TimelineWords = {
  readonly saidLater: (at: string) => string
  readonly deployed: (sha: string) => string
  readonly declared: (what: string) => string
  readonly alarm: (finding: string) => string
  readonly afterClosing: string
  readonly external: (text: string) => string
  readonly acknowledged: (who: string) => string
  readonly rollbackOpened: (pull: string) => string
  readonly rollbackMerged: (pull: string) => string
  readonly mitigated: (how: string) => string
  readonly recovered: string
  readonly closed: string
  readonly falseAlarm: (reason: string) => string
  readonly maintenance: (what: string, from: string, until: string) => string
  readonly extended: (until: string) => string
  readonly counted: (what: string) => string
  readonly notCounted: (what: string) => string
  readonly over: string
  readonly note: (who: string, text: string) => string
  readonly said: (who: string, command: string) => string
  readonly without: (why: string) => string
  readonly unknownKind: (word: string) => string
  readonly somebody: string
}

/** The postmortem. */
export type ReviewWords = {
  readonly title: (title: string) => string
  readonly summary: string
  readonly times: string
  readonly impact: string
  readonly timeline: string
  readonly changed: string
  readonly whySooner: string
  readonly helped: string
  readonly actions: string
  readonly duties: string
  readonly numbers: string
  readonly fill: string
  readonly outage: string
  readonly partial: string
  readonly deploy: (sha: string) => string
  readonly noDeploy: string
  readonly external: (text: string) => string
  readonly detection: (detect: string) => string
  readonly onsetUnknown: string
  readonly beforeAlarm: (count: string) => string
  readonly segmentOnly: (segment: string) => string
  readonly toPerson: (acknowledge: string) => string
  readonly toProduction: (mitigate: string) => string
  readonly dataFound: string
  readonly falseAlarms: (count: string) => string
  readonly askWhy: readonly string[]
  readonly lucky: string
  readonly noActions: string
  readonly weak: string
  readonly blaming: (count: string) => string
  readonly noDuties: string
  readonly rules: string
}

/** English. */
export const english: IncidentWords = {
  finding: {
    rate: {
      title: ({ name, segment, now, before }) => `${head(segment)}${now} of ${name} fail${was(before)}`,
      sentence: ({ name, segment, now, before, environment }, isOver) =>
        `${now} of ${name}${ofSegment(segment)} ${isOver ? 'failed' : 'fail'} in ${environment}; ${usual(before, isOver)}.`,
    },
    latency: {
      title: ({ segment, now, before, limit }) => `${head(segment)}${now} slower than ${limit}${was(before)}`,
      sentence: ({ name, segment, now, before, limit, environment }, isOver) =>
        `${now} of ${name}${ofSegment(segment)} ${isOver ? 'were' : 'are'} slower than ${limit} in ${environment}; ${usual(before, isOver)}.`,
    },
    gauge: {
      title: ({ name, segment, now, before }) =>
        `${name}${ofSegment(segment)} ${now}${before === null ? '' : `, usually ${before}`}`,
      sentence: ({ name, segment, now, before, environment }, isOver) =>
        `${name}${ofSegment(segment)} ${isOver ? 'was' : 'is'} ${now} in ${environment}; ${usual(before, isOver)}.`,
    },
    volume: {
      title: ({ segment, now }) => (segment === '' ? `Traffic down ${now}` : `${segment}: traffic down ${now}`),
      sentence: ({ segment, now, environment }, isOver) =>
        `Traffic${ofSegment(segment)} ${isOver ? 'was' : 'is'} down by ${now} in ${environment}.`,
    },
    unknown: {
      title: ({ name, segment }) => `${head(segment)}${name} worse than usual`,
      sentence: ({ name, segment, environment }, isOver) =>
        `${name}${ofSegment(segment)} ${isOver ? 'were' : 'are'} worse than usual in ${environment}; by how much is not known.`,
    },
  },
  declaredTitle: (what) => `${what} (declared by a person)`,
  declaredSentence: (what, environment) => `${what} (${environment}). A person declared this; no metric has shown it.`,
  nothingKnown: 'Nothing is known yet',
  planned: {
    title: (what) => `Planned work: ${what}`,
    longer: (what) => `Planned work takes longer: ${what}`,
    sentence: (what, environment, from, until) => `Planned work in ${environment}: ${what}, ${from} until ${until}.`,
    overran: (what, environment, announced) =>
      `Planned work in ${environment} takes longer than announced: ${what}. Planned end: ${announced}.`,
    ended: (what, environment) => `Planned work in ${environment} is over: ${what}.`,
    state: (from, until) => `planned: ${from} until ${until}`,
    announce: 'Announce it: the drafts are below. When they are out, say `/guard sent customers`.',
    decide: (time) => `If it does not work by ${time}, decide: go on, or back out.`,
    finish: (until) =>
      `By ${until}: when it is over, \`/guard resolve\`; if it takes longer, \`/guard extended 01:30\`.`,
    late: 'Say when it will end, for the notice to customers: `/guard extended 01:30`. When it is over: `/guard resolve`.',
    close: 'Tell customers that it is done (the drafts are below), then close this issue.',
    sure: 'its time is over, and nobody has said that it is done',
    stateLate: (announced, now) =>
      `planned work beyond its time (planned end ${announced}${now === null ? '' : `, new end ${now}`})`,
  },
  overTitle: (title) => `[over] ${title}`,
  falseTitle: (title) => `[false alarm] ${title}`,
  falseSentence: (reason) => `This was a false alarm${reason === '' ? '' : `: ${reason}`}.`,
  heads: {
    now: 'What to do now',
    state: 'How it stands',
    evidence: 'Evidence',
    rivals: 'What else it could be',
    data: 'Data: what is affected, how it is restored',
    timeline: 'Timeline',
    clocks: 'Who must be told by when',
    notices: 'Drafts of notices (nothing is published by this tool)',
    recovery: 'Recovery',
    review: 'Review (blameless)',
    notes: 'Notes',
    answers: 'Commands without effect',
  },
  phases: {
    triage: 'triage: real or not?',
    investigating: 'investigating: looking for the cause',
    mitigating: 'mitigating: users are still affected',
    monitoring: 'monitoring: users are fine again, not yet proven',
    resolved: 'resolved',
    closed: 'closed',
    cancelled: 'cancelled: not an incident',
  },
  severities: {
    1: 'SEV-1: most users, data, or many users for an hour',
    2: 'SEV-2: many users, a whole group, or some users for half an hour',
    3: 'SEV-3: some users',
    4: 'SEV-4: hardly noticed',
  },
  severityReasons: {
    impact: 'by its impact',
    lasting: 'because it lasts',
    data: 'because of data',
    declared: 'declared by a person, without numbers',
    overrun: 'planned work goes beyond its time',
    person: 'a person’s word',
  },
  severityChanged: (from, to, reason) =>
    from === null ? `Severity: SEV-${to} (${reason}).` : `Severity: from SEV-${from} to SEV-${to} (${reason}).`,
  roles: {
    commander: 'Commander: decides, answers questions',
    investigator: 'Investigator: looks for the cause, is left in peace',
    data: 'Data: counts and restores',
    communications: 'Communications: customers and management',
    scribe: 'Scribe: writes down decisions',
  },
  roleNames: {
    commander: 'commander',
    investigator: 'investigator',
    data: 'data',
    communications: 'communications',
    scribe: 'scribe',
  },
  labels: {
    forWhom: 'For whom',
    since: 'Since',
    howSure: 'How sure',
    doNow: 'Do now',
    onIt: 'On it',
    severity: 'Severity',
    state: 'State',
    nextWord: 'Next word to customers',
    meeting: 'Next meeting',
    bad: 'Deployed before',
    rollback: 'Rollback',
    lasted: 'Affected',
    affected: 'Counted',
    sla: 'SLA',
    external: 'Outside',
    metric: 'Metric',
    segment: 'Segment',
    before: 'Usual',
    nowIs: 'Now',
    share: 'Share of traffic',
    noticed: 'Noticed',
    began: 'Began about',
  },
  everybody: 'all users',
  segmentShare: (segment, share) => (share === null ? segment : `${segment}, ${share} of the traffic`),
  sinceFor: (time, duration) => `${time} (${duration})`,
  fromUntil: (from, until, duration) => `${from} until ${until} (${duration})`,
  sure: {
    watch: (rate) => `certain (false-alarm rate: at most ${rate} of deploys)`,
    person: 'not judged by the watch; a person says so',
    nothing: 'nothing has been judged',
    cancelled: 'a person says that it was none',
  },
  nobody: (role) => `nobody yet: \`/guard ${role} @you\``,
  who: (login, role) => `${login} (${role})`,
  seenBy: (login) => `seen by ${login}`,
  overdue: (time) => `**overdue** since ${time}`,
  unknown: 'not known',
  none: 'none',
  all: 'all',
  rollback: (pull, merged) => `${pull}${merged ? ', merged' : ', to be merged'}`,
  minutes: (least, most) => `${least} to ${most}`,
  sla: {
    now: (grade, cost) => `grade ${grade}${cost === '' ? '' : ` (${cost})`}`,
    none: 'no grade yet',
    next: (grade, left) => `grade ${grade} in ${left}`,
    excluded: 'does not count if the cause is outside: keep the evidence',
  },
  todo: {
    real: 'Is it real? If so: `/guard ack`. If not, somebody without a part in the deploy says `/guard false-alarm REASON`.',
    command: 'Somebody has to decide: `/guard commander @you`.',
    back: (bad) => `Roll back ${bad} first, and look for the cause after that.`,
    merge: (pull) => `Review and merge the rollback ${pull}.`,
    deployRollback: (pull) => `Deploy: the rollback ${pull} is merged.`,
    mitigate:
      'End the harm, in whatever way, and say how: `/guard mitigated rollback|flag|block|failover|repair TEXT`.',
    follow: (upstream) => `Follow the fault outside: ${upstream}. Nothing of ours is rolled back.`,
    wait: 'Wait for the proof: the watch says when the metrics are back to normal.',
    calm: 'Users are fine. There is time: the fix goes the normal way, with full review. Going home is fine.',
    report: (id, due, owner) =>
      `Report ${id} by ${due} (${owner}): \`/guard reported ID REFERENCE\`, or \`/guard waive ID REASON\`.`,
    nextWord: (due, owner) => `Next word to customers by ${due} (${owner}): when it is out, \`/guard sent\`.`,
    closeIt: 'Complete the review below, then close this issue.',
    resolve: 'If no metric can show that it is over, say so: `/guard resolve`.',
    done: 'Nothing more to do.',
    nothing: 'Say what is broken: `/guard declare WHAT`.',
    ask: (commander, investigator) => `Ask ${commander} here, not ${investigator}.`,
    meeting: (at) => `Next meeting: ${at}. Until then everybody works on their own part.`,
    facts: 'Facts and next steps only. No apologies in here: the notice to customers carries the one that is due.',
  },
  rivals: {
    before: (long) => `It began ${long} before the deploy, so the deploy is probably not the cause.`,
    external: (text) => `The cause is probably outside: ${text}. Nothing of ours is rolled back.`,
    noDeploy: 'No deploy is known from before it began.',
  },
  clock: {
    open: (due, left) => `due ${due}, ${left} left`,
    'due-soon': (due, left) => `**due soon**: ${due}, ${left} left`,
    late: (due, left) => `**late** by ${left}, was due ${due}`,
    pending: (anchor) => `not running: starts when ${anchor}`,
    wordSent: (at, who) => `sent ${at} by ${who}`,
    met: (at, who, reference) => `done ${at} by ${who}${reference === '' ? '' : `, ${reference}`}`,
    waived: (who, reason) => `not needed, says ${who}: ${reason}`,
    partial: (owner) =>
      `A part of the service failed, not all of it. Whether that is to be reported is for ${owner} to say, in writing.`,
    legal: 'Reminders, not legal advice. Check each rule with whoever answers for it.',
    source: (source, read) => `${source} (${read})`,
    nextWord: 'Next word to customers',
    missing: 'No duties are named in the policy (`incident.clocks`). Ask whether somebody has to be told.',
  },
  anchors: {
    occurred: 'it begins',
    aware: 'it is known',
    condition: 'its condition is met',
    classified: 'it is classified (`/guard classified ID`)',
    determined: 'it is determined (`/guard classified ID`)',
    sent: 'the report before it is sent',
    recovered: 'it is over',
  },
  data: {
    harms: {
      lost: 'Data were lost.',
      altered: 'Data were altered.',
      exposed: 'Data were exposed.',
      suspected: 'Data may be affected.',
    },
    fine: 'No data were affected.',
    count: (count, what, at, who) => `${count} ${what} (${at}, ${who})`,
    byQuery: ({ count, total, complete }, what, at) =>
      `${complete ? '' : 'At least '}${count} ${what}${total === null ? '' : `, of ${total} in all`} (counted by a query, ${at})`,
    notKnown: (what, why) => `${what}: not known (${why}). A person can count them: \`/guard affected N WHAT\`.`,
    notCounted: 'Not counted yet: `/guard affected N WHAT`.',
    order: 'Order: service first, then newest first, then the rest; a check after each stage.',
    noSource: 'No restore point before this is known. Name the sources that data can be restored from, and as of when.',
    restorePoint: (at, what, by) =>
      `The gate found a restore point before this deploy: ${at}${what === '' ? '' : ` (${what})`}${by === '' ? '' : `, said by ${by}`}. Name any other sources.`,
    personal: (isIt) =>
      `Personal data among them: ${isIt ? '**yes**' : 'not known; if so, `/guard classified personal`'}.`,
    classes: 'For each class of data: restored, can be done again, or lost.',
  },
  times: {
    detect: (time) => `Found after ${time}.`,
    acknowledge: (time) => `Taken up after ${time}.`,
    mitigate: (time) => `Users fine after ${time}.`,
    recover: (time) => `Proven after ${time}.`,
  },
  recovery: {
    proven: (at) => `Back to normal, proven at ${at}.`,
    said: (who) => `${who} says that it is over; no metric has shown it.`,
    watching: 'Users are fine, as far as is known. It is not proven yet.',
    not: 'Not recovered.',
  },
  close: {
    yes: 'Nothing stands in the way of closing.',
    notOver: (phase) => `It is not over: ${phase}.`,
    clocks: (ids) => `Somebody has still to be told: ${ids}. Report or waive each.`,
    closed: 'It is closed.',
  },
  timeline: {
    saidLater: (at) => `(said later, at ${at})`,
    deployed: (sha) => `Deployed ${sha}.`,
    declared: (what) => `Declared: ${what}`,
    alarm: (finding) => `Alarm: ${finding}`,
    afterClosing: 'It came after this incident was closed: it is another one.',
    external: (text) => `Outside: ${text}`,
    acknowledged: (who) => `Seen by ${who}.`,
    rollbackOpened: (pull) => `Rollback ready for review: ${pull}.`,
    rollbackMerged: (pull) => `Rollback merged: ${pull}.`,
    mitigated: (how) => `Users fine again, by ${how}.`,
    recovered: 'Back to normal, proven by the metrics.',
    closed: 'Closed.',
    falseAlarm: (reason) => `Cancelled as a false alarm${reason === '' ? '' : `: ${reason}`}.`,
    maintenance: (what, from, until) => `Planned work announced: ${what}, ${from} until ${until}.`,
    extended: (until) => `The planned work takes longer, until ${until}.`,
    counted: (what) => `Counted: ${what}.`,
    notCounted: (what) => `Could not be counted: ${what}.`,
    over: 'Said to be over.',
    note: (who, text) => `${who}: ${text}`,
    said: (who, command) => `${who}: ${command}`,
    without: (why) => `Without effect: ${why}.`,
    unknownKind: (word) => `Something that this version does not know (${word}).`,
    somebody: 'somebody',
  },
  refusals: {
    edited: 'the comment was edited; write a new one',
    'not-a-person': 'it needs a person',
    'may-not-write': 'it needs write access to this repository',
    contributed: 'it needs somebody without a part in what was deployed',
    'lower-needs-reason': 'it needs a reason behind it',
    'not-owner': 'only the owner of this clock may waive it',
    'unknown-clock': 'no clock of the policy is called so',
    'not-a-time': 'there is no such time',
    'clock-open': 'a clock is open: report or waive it first',
    'not-over': 'it is not over yet',
    'not-planned': 'no planned work is under way; say `/guard maintenance 00:00 00:30 WHAT` first',
    elsewhere: 'it belongs where a deploy waits for a review',
  },
  reply: {
    refused: (why) => `Nothing was done: ${why}.`,
    noCommand: (usages) => `Nothing was done: this is no command here. Write ${usages}.`,
  },
  ok: {
    role: (who, role) => `${who} is now ${english.roleNames[role]}.`,
    seen: (who) => `Seen by ${who}.`,
    severity: (level) => `Severity is now SEV-${level}.`,
    mitigated: 'Written down: users are fine again.',
    note: 'In the timeline.',
    reported: (id, reference) => `Written down: ${id} is reported, ${reference}.`,
    waived: (id) => `Written down: ${id} is not needed.`,
    handover: (to, open) => `${to} has taken over. Open: ${open}.`,
    falseAlarm: 'Cancelled as a false alarm.',
    done: 'Written down.',
  },
  leftOut: (count) => `${count} lines are left out here; the record has all of them.`,
  tooLong: 'Left out here, because this text would be too long; `incident --json` has all of it.',
  earlier: '- Earlier lines are left out.',
  keptOut: '(kept out of this page: confidential)',
  notesHint: 'Write here: it is kept. The parts above are brought up to date.',
  noticesHint: 'Have each read by somebody who talks to customers before it is used.',
  drafts: {
    phases: {
      investigating: 'looking for the cause',
      identified: 'the cause is known',
      external: 'the cause is outside',
      monitoring: 'it works again',
      resolved: 'it is over',
      data: 'data',
      maintenance: 'planned work',
      extended: 'planned work takes longer',
      finished: 'planned work is done',
    },
    forms: {
      page: 'Status page',
      popup: 'Popup',
      sms: 'Text message',
      contract: 'Customers with a contract',
      management: 'Management',
    },
    states: { incomplete: 'still needs', 'to-review': 'ready to be read', sent: 'sent' },
  },
  readBy: (draft) => `Read by somebody who talks to customers (${draft})`,
  review: {
    title: (title) => `Postmortem: ${title}`,
    summary: 'Draft, kept up to date until this is closed',
    times: 'How long it took',
    impact: 'Impact',
    timeline: 'Timeline',
    changed: 'What changed',
    whySooner: 'Why not sooner',
    helped: 'What helped, and what was luck',
    actions: 'Actions',
    duties: 'Duties met and waived',
    numbers: 'Numbers',
    fill: '_To be written._',
    outage: 'outage',
    partial: 'partial failure',
    deploy: (sha) => `What was deployed before it began: ${sha}. Name files and lines, no authors.`,
    noDeploy: 'No deploy is known to have been part of it.',
    external: (text) => `From outside: ${text}`,
    detection: (detect) => `From the onset to the alarm it took ${detect}.`,
    onsetUnknown: 'When it began is known from people alone: no metric alarmed. Which one could have?',
    beforeAlarm: (count) =>
      `Notes that spoke of it before anybody took it up: ${count}. What would have made them count?`,
    segmentOnly: (segment) =>
      `One part of the traffic was hit (${segment}): was that part watched by itself from the beginning?`,
    toPerson: (acknowledge) => `It took ${acknowledge} until somebody took it up.`,
    toProduction: (mitigate) => `It took ${mitigate} until users were fine.`,
    dataFound: 'Data were affected: was a restore point there, and how old was it?',
    falseAlarms: (count) => `False alarms on the way: ${count}.`,
    askWhy: [
      'Which lines of the deploy had nobody seen, and did the diff show it?',
      'Why did tests and the stage before production not show it?',
      'Has it happened before?',
    ],
    lucky: '_What made it shorter, and what only happened to be there?_',
    noActions: 'None yet: `/guard note action: WHAT, OWNER, DATE`.',
    weak: '**weak**: it only asks for care; ask for a check, a limit, a segment or a test',
    blaming: (count) =>
      `Left out: notes that name a person in a sentence about a cause (${count}). Say which change, rule or gap it was.`,
    noDuties: 'None.',
    rules: 'A cause is a change, a rule, a system or a gap, never a person.',
  },
}

const head = (segment: string): string => (segment === '' ? '' : `${segment}: `)
const ofSegment = (segment: string): string => (segment === '' ? '' : ` of ${segment}`)
const was = (before: string | null): string => (before === null ? '' : ` (was ${before})`)
const usual = (before: string | null, isOver: boolean): string =>
  before === null ? 'what is usual is not known' : `${before} ${isOver ? 'was' : 'is'} usual`
