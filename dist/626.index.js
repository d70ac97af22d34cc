export const id = 626;
export const ids = [626];
export const modules = {

  4238:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aj: () => (  findingTitle),
    Bl: () => (  incidentTitle),
    R0: () => (  externalText),
    b: () => (  pullWords),
    dj: () => (  findingSentence),
    ez: () => (  whatHappened),
    lT: () => (  toldText),
    yY: () => (  whatIsWrong)
  });
  var _incident_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2903);

const titleLength = 256;
function kindOf({ kind, since, before }) {
    if (since === null || (kind === 'volume' && (before ?? 0) <= 0))
        return 'unknown';
    return kind ?? 'rate';
}
function findingOf(numbers, environment, { format, safe }) {
    const { metric, kind, segment, before, since, limit } = numbers;
    const isNumber = kind === 'gauge';
    const written = (value) => (isNumber ? (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .Lz)(value) : format.share(value));
    const drop = before === null || before <= 0 || since === null ? null : Math.min(1, Math.max(0, 1 - since / before));
    const now = kind === 'volume' ? drop : since;
    return {
        name: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(nameOf(metric, kind), 'name')),
        segment: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(segment, 'name')),
        now: now === null ? '?' : written(now),
        before: before === null || kind === 'volume' ? null : written(before),
        limit: limit === null ? '?' : format.seconds(limit),
        environment: safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(environment, 'name')),
    };
}
function nameOf(metric, kind) {
    if (kind === 'latency')
        return 'requests';
    return metric === null || metric === '' || metric === 'probe' ? (metric === 'probe' ? 'probes' : 'requests') : metric;
}
function findingTitle(numbers, page) {
    return page.words.finding[kindOf(numbers)].title(findingOf(numbers, '', { ...page, safe: _incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .jN }));
}
function findingSentence(alarm, environment, page, isOver) {
    return page.words.finding[kindOf(alarm.facts)].sentence(findingOf(alarm.facts, environment, page), isOver);
}
function declaredText({ declared, title }) {
    return declared?.what.trim() || title || '';
}
function whatIsWrong({ incident, worst }, page) {
    const { words } = page;
    if (worst !== null)
        return findingTitle(worst.facts, page);
    const declared = declaredText(incident);
    if (declared === '')
        return words.nothingKnown;
    return words.declaredTitle(incident.confidential ? words.keptOut : (0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .jN)(declared));
}
function incidentTitle(view, page) {
    const { words } = page;
    const { phase } = view.incident;
    const what = whatIsWrong(view, page);
    const isOver = phase === 'resolved' || phase === 'closed';
    const title = phase === 'cancelled' ? words.falseTitle(what) : isOver ? words.overTitle(what) : what;
    return [...title].slice(0, titleLength).join('');
}
function whatHappened({ incident, worst }, page) {
    const { phase, environment, falseAlarms, confidential } = incident;
    const { words } = page;
    const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled' || phase === 'monitoring';
    const declared = declaredText(incident);
    const sentence = worst !== null
        ? findingSentence(worst, environment, page, isOver)
        : declared === ''
            ? `${words.nothingKnown}.`
            : words.declaredSentence(confidential ? words.keptOut : page.safe(declared), page.safe((0,_incident_format_js__WEBPACK_IMPORTED_MODULE_0__  .$Q)(environment, 'name')));
    if (phase !== 'cancelled')
        return sentence;
    const reason = confidential ? '' : page.safe(falseAlarms.at(-1)?.reason ?? '');
    return `${words.falseSentence(reason)} ${sentence}`;
}
function toldText({ incident }, { words, safe }, text) {
    return incident.confidential ? words.keptOut : safe(text);
}
function pullWords(pull, { words }) {
    return pull === null ? words.unknown : `#${Math.trunc(pull)}`;
}
function externalText({ incident }, { words, safe }) {
    const text = incident.external?.text ?? '';
    return incident.confidential ? words.keptOut : text.trim() === '' ? words.unknown : safe(text);
}


  }),

  2903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Q: () => (  clip),
    Lz: () => (  numberWords),
    ML: () => (  boundaryIn),
    a6: () => (  zoneName),
    hO: () => (  formatIn),
    jN: () => (  plainClip)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8004);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


const LONGEST = { name: 100, text: 300 };
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return '?';
    if (value > 99.9 && value < 100)
        return '99.9';
    const size = Math.abs(value);
    const decimals = size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return String(Number(value.toFixed(decimals)));
}
const two = (value) => String(value).padStart(2, '0');
const monthNames = 'January February March April May June July August September October November December'.split(' ');
function durationIn(units) {
    return (seconds) => {
        const whole = Math.max(0, Math.round(seconds));
        if (whole < 120)
            return `${whole}${units.s}`;
        const minutes = Math.round(whole / 60);
        if (minutes < 120)
            return `${minutes}${units.m}`;
        const hours = Math.floor(minutes / 60);
        const [large, small, most] = hours < 48 ? [hours, minutes % 60, units.h] : [Math.floor(hours / 24), hours % 24, units.d];
        const rest = small === 0 ? '' : ` ${small}${hours < 48 ? units.m : units.h}`;
        return `${large}${most}${rest}`;
    };
}
const grouped = (count) => Math.round(count).toLocaleString('en-US');
const english = (zone) => {
    const day = (at) => {
        const { day: date, month } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${date} ${monthNames[month - 1] ?? ''}`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)} %`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)} s`,
        duration: durationIn({ s: ' s', m: ' min', h: ' h', d: ' d' }),
        clock,
        day,
        time: (at) => `${day(at)}, ${clock(at)}`,
    };
};
const korean = (zone) => {
    const day = (at) => {
        const { day: date, month, weekday } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${month}월 ${date}일(${'일월화수목금토'.charAt(weekday)})`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)}%`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)}초`,
        duration: durationIn({ s: '초', m: '분', h: '시간', d: '일' }),
        clock,
        day,
        time: (at) => `${day(at)} ${clock(at)}`,
    };
};
const clockIn = (zone) => (at) => {
    const { hour, minute } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
    return `${two(hour)}:${two(minute)}`;
};
function formatIn(lang, zone) {
    return lang === 'ko' ? korean(zone) : english(zone);
}
function numberWords(value) {
    if (!Number.isFinite(value))
        return '?';
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e12 ? String(rounded) : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function clip(text, most = 'text') {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    return characters.length <= LONGEST[most]
        ? characters.join('')
        : `${characters.slice(0, LONGEST[most] - 1).join('')}…`;
}
const plainClip = (text, most = 'text') => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .pj)(clip(text, most));
function zoneName(zone) {
    const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
    return sign === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}
function boundaryIn(metric) {
    const boundary = Number(/\bslower than (\d+(?:\.\d+)?)$/.exec(metric)?.[1]);
    return Number.isFinite(boundary) ? boundary : null;
}


  }),

  5327:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  english)
  });
const english = {
    finding: {
        rate: {
            title: ({ name, segment, now, before }) => `${head(segment)}${now} of ${name} fail${was(before)}`,
            sentence: ({ name, segment, now, before, environment }, isOver) => `${now} of ${name}${ofSegment(segment)} ${isOver ? 'failed' : 'fail'} in ${environment}; ${usual(before, isOver)}.`,
        },
        latency: {
            title: ({ segment, now, before, limit }) => `${head(segment)}${now} slower than ${limit}${was(before)}`,
            sentence: ({ name, segment, now, before, limit, environment }, isOver) => `${now} of ${name}${ofSegment(segment)} ${isOver ? 'were' : 'are'} slower than ${limit} in ${environment}; ${usual(before, isOver)}.`,
        },
        gauge: {
            title: ({ name, segment, now, before }) => `${name}${ofSegment(segment)} ${now}${before === null ? '' : `, usually ${before}`}`,
            sentence: ({ name, segment, now, before, environment }, isOver) => `${name}${ofSegment(segment)} ${isOver ? 'was' : 'is'} ${now} in ${environment}; ${usual(before, isOver)}.`,
        },
        volume: {
            title: ({ segment, now }) => (segment === '' ? `Traffic down ${now}` : `${segment}: traffic down ${now}`),
            sentence: ({ segment, now, environment }, isOver) => `Traffic${ofSegment(segment)} ${isOver ? 'was' : 'is'} down by ${now} in ${environment}.`,
        },
        unknown: {
            title: ({ name, segment }) => `${head(segment)}${name} worse than usual`,
            sentence: ({ name, segment, environment }, isOver) => `${name}${ofSegment(segment)} ${isOver ? 'were' : 'are'} worse than usual in ${environment}; by how much is not known.`,
        },
    },
    declaredTitle: (what) => `${what} (declared by a person)`,
    declaredSentence: (what, environment) => `${what} (${environment}). A person declared this; no metric has shown it.`,
    nothingKnown: 'Nothing is known yet',
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
        person: 'a person’s word',
    },
    severityChanged: (from, to, reason) => from === null ? `Severity: SEV-${to} (${reason}).` : `Severity: from SEV-${from} to SEV-${to} (${reason}).`,
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
        mitigate: 'End the harm, in whatever way, and say how: `/guard mitigated rollback|flag|block|failover|repair TEXT`.',
        follow: (upstream) => `Follow the fault outside: ${upstream}. Nothing of ours is taken back.`,
        wait: 'Wait for the proof: the watch says when the metrics are back to normal.',
        calm: 'Users are fine. There is time: the fix goes the normal way, with full review. Going home is fine.',
        report: (id, due, owner) => `Report ${id} by ${due} (${owner}): \`/guard reported ID REFERENCE\`, or \`/guard waive ID REASON\`.`,
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
        external: (text) => `The cause is probably outside: ${text}. Nothing of ours is taken back.`,
        noDeploy: 'No deploy is known from before it began.',
    },
    clock: {
        open: (due, left) => `due ${due}, ${left} left`,
        'due-soon': (due, left) => `**due soon**: ${due}, ${left} left`,
        late: (due, left) => `**late** by ${left}, was due ${due}`,
        pending: (anchor) => `not running: starts when ${anchor}`,
        met: (at, who, reference) => `done ${at} by ${who}${reference === '' ? '' : `, ${reference}`}`,
        waived: (who, reason) => `not needed, says ${who}: ${reason}`,
        partial: (owner) => `A part of the service failed, not all of it. Whether that is to be reported is for ${owner} to say, in writing.`,
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
        notCounted: 'Not counted yet: `/guard affected N WHAT`.',
        order: 'Order: service first, then newest first, then the rest; a check after each stage.',
        noSource: 'No restore point before this is known. Name the sources that data can be restored from, and as of when.',
        personal: (isIt) => `Personal data among it: ${isIt ? '**yes**' : 'not known; if so, `/guard classified personal`'}.`,
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
        falseAlarm: (reason) => `Taken back as a false alarm${reason === '' ? '' : `: ${reason}`}.`,
        counted: (what) => `Counted: ${what}.`,
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
        falseAlarm: 'Taken back as a false alarm.',
        done: 'Written down.',
    },
    leftOut: (count) => `${count} lines are left out here; the record has all of them.`,
    tooLong: 'Left out here, because this text would be too long; `incident --json` has all of it.',
    keptOut: '(kept out of this page: confidential)',
    notesHint: 'Write here: it is kept. The parts above are brought up to date.',
    noticesHint: 'Have each read by somebody who talks to customers before it is used.',
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
        beforeAlarm: (count) => `Notes speak of it before anybody took it up (${count}): what would have made them count?`,
        segmentOnly: (segment) => `It was a part of all traffic (${segment}): was that watched by itself from the beginning?`,
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
        blaming: (count) => `Left out: notes that name a person in a sentence about a cause (${count}). Say which change, rule or gap it was.`,
        noDuties: 'None.',
        rules: 'A cause is a change, a rule, a system or a gap, never a person.',
    },
};
const head = (segment) => (segment === '' ? '' : `${segment}: `);
const ofSegment = (segment) => (segment === '' ? '' : ` of ${segment}`);
const was = (before) => (before === null ? '' : ` (was ${before})`);
const usual = (before, isOver) => before === null ? 'what is usual is not known' : `${before} ${isOver ? 'was' : 'is'} usual`;


  })

};
