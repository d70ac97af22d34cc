export const id = 9705;
export const ids = [9705];
export const modules = {

  89421:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  noticeTexts),
    K: () => (  noticeSlots)
  });
const noticeTexts = {
    investigating: {
        page: {
            en: '{service} is not working as it should. Since {since}, {who} may see {what}. We are looking for the cause. {workaround} We write again by {next}. We are sorry for the trouble.',
            ko: '{since}부터 {service} 이용 중 {who}에게 {what} 현상이 나타나고 있습니다. 현재 원인을 확인하고 있습니다. {workaround} 다음 안내는 {next}까지 드리겠습니다. 이용에 불편을 드려 죄송합니다.',
        },
        popup: {
            en: '{service} is not working normally for {who}. We are looking into it. Next update: {next}.',
            ko: '{who}의 {service} 이용이 원활하지 않아 확인하고 있습니다. 다음 안내: {next}',
        },
        sms: {
            en: '[{brand}] {service} has a problem. We are checking. Next update {next}.',
            ko: '[{brand}] {service} 이용이 원활하지 않아 확인 중입니다. 다음 안내 {next}',
        },
    },
    identified: {
        page: {
            en: 'An update causes the problem with {service}, and we are going back to the version before it. Until then {who} may still see {what}. {workaround} We write again by {next}.',
            ko: '원인으로 확인된 업데이트를 되돌려 {service} 이전 버전으로 복구하고 있습니다. 복구가 끝날 때까지 {who}에게 {what} 현상이 이어질 수 있습니다. {workaround} 다음 안내는 {next}까지 드리겠습니다.',
        },
        popup: {
            en: 'The cause is found, and {service} is going back to the version before. {workaround} Next update: {next}.',
            ko: '원인을 확인해 {service} 이전 버전으로 복구하고 있습니다. {workaround} 다음 안내: {next}',
        },
        sms: {
            en: '[{brand}] {service}: cause found, repair under way. Next update {next}.',
            ko: '[{brand}] {service} 원인을 확인해 복구 중입니다. 다음 안내 {next}',
        },
    },
    external: {
        page: {
            en: 'A service that {service} depends on ({upstream}) has a problem, and {who} may see {what}. {workaround} We follow it closely and write again by {next}.',
            ko: '{service} 연결에 필요한 외부 서비스({upstream})의 문제로 {who}에게 {what} 현상이 나타나고 있습니다. {workaround} 상황을 계속 확인하고 있으며 다음 안내는 {next}까지 드리겠습니다.',
        },
        popup: {
            en: '{service} does not work normally for {who}, because of a problem outside ({upstream}). Next update: {next}.',
            ko: '외부 서비스({upstream}) 문제로 {who}의 {service} 이용이 원활하지 않습니다. 다음 안내: {next}',
        },
        contract: {
            en: 'Since {since} {who} cannot use {service} normally ({what}). Our last change was deployed on {lastdeploy}. The fault outside ({upstream}) was found on {upstreamat}. We keep measuring and write again by {next}.',
            ko: '{since}부터 {who}의 {service} 이용 장애({what})가 확인됩니다. 당사의 마지막 배포 시각은 {lastdeploy}입니다. 외부({upstream}) 장애로 확인된 시각은 {upstreamat}입니다. 계속 측정하고 있으며 다음 보고는 {next}까지 드리겠습니다.',
        },
    },
    monitoring: {
        page: {
            en: '{service} works again since {at}. We go on watching it before we call it over. If you still see {what}, please {retry}. We write again by {next}.',
            ko: '{at}부터 {service} 이용이 가능합니다. 안정되었는지 계속 확인하고 있습니다. {what} 현상이 계속되면 {retry} 주시기 바랍니다. 다음 안내는 {next}까지 드리겠습니다.',
        },
        popup: {
            en: '{service} works again since {at}. We go on watching it.',
            ko: '{at}부터 {service} 이용이 가능합니다. 안정될 때까지 계속 확인하겠습니다.',
        },
    },
    resolved: {
        page: {
            en: 'It is over. From {since} until {until} ({duration}) {who} saw {what}. {cause} {data_ok} {todo} We are sorry for the trouble. What we change so that it does not happen again stands here by {report}.',
            ko: '해결되었습니다. {since}부터 {until}까지 약 {duration} 동안 {who}에게 {what} 현상이 있었습니다. {cause} {data_ok} {todo} 이용에 불편을 드려 죄송합니다. 재발 방지 대책은 {report}까지 이곳에 안내드리겠습니다.',
        },
        popup: {
            en: '{service} is back to normal ({since} until {until}). {data_ok} We are sorry for the trouble.',
            ko: '{service} 이용이 정상화되었습니다({since} ~ {until}). {data_ok} 불편을 드려 죄송합니다.',
        },
        sms: {
            en: '[{brand}] {service} is back to normal since {until}. Sorry for the trouble.',
            ko: '[{brand}] {until} {service} 이용이 정상화되었습니다. 불편을 드려 죄송합니다.',
        },
    },
    data: {
        page: {
            en: 'In the problem of {since}, data of {count} customers were {lost_or_changed}: {what_data}. Not affected: {not_affected}. We restore in this order: {order}. Cannot be restored: {cannot}. {todo} Questions: {contact}. We write again by {next}. Keeping these data safe is our job, and we did not. We are sorry.',
            ko: '{since} 발생한 문제로 고객 {count}명의 데이터에 {lost_or_changed} 피해가 있었습니다(대상: {what_data}). 영향이 없는 항목: {not_affected}. 복구 순서: {order}. 복구할 수 없는 항목: {cannot}. {todo} 문의: {contact}. 다음 안내는 {next}까지 드리겠습니다. 데이터를 안전하게 지키지 못해 진심으로 사과드립니다.',
        },
        sms: {
            en: '[{brand}] Some of your data were affected by the problem of {date}. What happened, and what to do: {url}',
            ko: '[{brand}] {date} 문제로 고객님의 데이터 일부에 영향이 확인되었습니다. 경위와 조치 방법: {url}',
        },
    },
    maintenance: {
        page: {
            en: 'Planned work: {service} will not be available from {from} until {to} (at most {plan}). If the work ends earlier, {service} is back at once, and we say so here. {workaround}',
            ko: '점검 안내: {from}부터 {to}까지 {service} 이용이 일시 중지됩니다(최대 {plan}). 작업이 일찍 끝나면 바로 재개하고 이곳에 안내드리겠습니다. {workaround}',
        },
        popup: {
            en: 'Planned work: {service} will not be available from {from} until {to}.',
            ko: '점검 안내: {from} ~ {to} {service} 이용이 일시 중지됩니다.',
        },
        sms: {
            en: '[{brand}] Planned work: no {service} from {from} until {to}.',
            ko: '[{brand}] {from}~{to} 점검으로 {service} 이용이 중지됩니다.',
        },
    },
    extended: {
        page: {
            en: 'The planned work on {service} takes longer. It now ends at {new_end} (it was to end at {to}). {data_ok} {workaround} We write again by {next}. We are sorry for the longer wait.',
            ko: '{service} 점검이 예정보다 길어지고 있습니다. 종료 예정 시각을 변경합니다(기존 {to}, 변경 {new_end}). {data_ok} {workaround} 다음 안내는 {next}까지 드리겠습니다. 기다리게 해 드려 죄송합니다.',
        },
        popup: {
            en: 'The planned work on {service} takes longer, until {new_end}. We are sorry for the wait.',
            ko: '{service} 점검이 길어지고 있습니다. 종료 예정 시각: {new_end}. 기다리게 해 드려 죄송합니다.',
        },
        sms: {
            en: '[{brand}] Planned work takes longer, until {new_end}. Sorry for the wait.',
            ko: '[{brand}] 점검 종료 시각이 변경되었습니다({new_end}). 기다리게 해 드려 죄송합니다.',
        },
    },
    finished: {
        page: {
            en: 'The planned work is finished. {service} is available again since {at}. Thank you for your patience.',
            ko: '{at}에 점검을 마쳐 {service} 이용이 가능합니다. 기다려 주셔서 감사합니다.',
        },
        popup: {
            en: 'The planned work is finished. {service} is available again.',
            ko: '점검을 마쳤습니다. 지금부터 {service} 이용이 가능합니다.',
        },
    },
};
const noticeSlots = {
    en: {
        service: 'the service, as customers call it',
        brand: 'brand',
        who: 'who is affected',
        what: 'what customers see',
        workaround: 'what customers can do meanwhile',
        retry: 'what to do if it still fails',
        todo: 'what customers have to do now',
        contact: 'where to ask',
        report: 'date',
        url: 'address of the page',
        cause: 'the cause, in one sentence',
        data_ok: 'whether data were affected',
        upstream: 'whose fault it is',
        upstreamat: 'when that was said',
        lastdeploy: 'time of the last deploy',
        what_data: 'which data',
        not_affected: 'what is not affected',
        order: 'order of restoring',
        cannot: 'what cannot be restored',
        count: 'number of customers',
        lost_or_changed: 'lost, altered or visible to others',
        since: 'since when',
        until: 'until when',
        at: 'since when it works',
        next: 'time of the next word',
        duration: 'how long',
        date: 'date',
        from: 'when the work begins',
        to: 'when the work ends',
        new_end: 'when the work ends now',
        plan: 'how long the work takes at most',
    },
    ko: {
        service: '고객이 아는 서비스 이름',
        brand: '브랜드',
        who: '영향을 받는 고객',
        what: '고객이 겪는 현상',
        workaround: '지금 이용할 수 있는 방법',
        retry: '계속될 때 할 일',
        todo: '고객이 해야 할 일',
        contact: '문의처',
        report: '날짜',
        url: '안내 페이지 주소',
        cause: '원인 한 문장',
        data_ok: '데이터 영향 여부',
        upstream: '장애가 난 외부 서비스',
        upstreamat: '외부 장애 확인 시각',
        lastdeploy: '마지막 배포 시각',
        what_data: '영향을 받은 데이터',
        not_affected: '영향이 없는 항목',
        order: '복구 순서',
        cannot: '복구할 수 없는 항목',
        count: '고객 수',
        lost_or_changed: '유실, 변경, 노출',
        since: '시작 시각',
        until: '종료 시각',
        at: '정상화 시각',
        next: '다음 안내 시각',
        duration: '지속 시간',
        date: '날짜',
        from: '점검 시작 시각',
        to: '점검 종료 시각',
        new_end: '변경된 점검 종료 시각',
        plan: '최대 점검 시간',
    },
};


  }),

  61344:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  em: () => (  incidentNotices),
  bb: () => (  messageSize),
  Aq: () => (  timesText),
  Hn: () => (  wordsIn)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(84238);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
// EXTERNAL MODULE: ./build/render/incident-notice-texts.js
var incident_notice_texts = __webpack_require__(89421);
;// CONCATENATED MODULE: ./build/render/incident-words.js
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
    planned: {
        title: (what) => `Planned work: ${what}`,
        longer: (what) => `Planned work takes longer: ${what}`,
        sentence: (what, environment, from, until) => `Planned work in ${environment}: ${what}, ${from} until ${until}.`,
        overran: (what, environment, announced) => `Planned work in ${environment} takes longer than announced: ${what}. Planned end: ${announced}.`,
        ended: (what, environment) => `Planned work in ${environment} is over: ${what}.`,
        state: (from, until) => `planned: ${from} until ${until}`,
        announce: 'Announce it: the drafts are below. When they are out, say `/guard sent customers`.',
        decide: (time) => `If it does not work by ${time}, decide: go on, or back out.`,
        finish: (until) => `By ${until}: when it is over, \`/guard resolve\`; if it takes longer, \`/guard extended 01:30\`.`,
        late: 'Say when it will end, for the notice to customers: `/guard extended 01:30`. When it is over: `/guard resolve`.',
        close: 'Tell customers that it is done (the drafts are below), then close this issue.',
        sure: 'its time is over, and nobody has said that it is done',
        stateLate: (announced, now) => `planned work beyond its time (planned end ${announced}${now === null ? '' : `, new end ${now}`})`,
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
        follow: (upstream) => `Follow the fault outside: ${upstream}. Nothing of ours is rolled back.`,
        wait: 'Wait for the proof: the watch says when the metrics are back to normal.',
        calm: 'Users are fine. There is time: the fix goes the normal way, with full review. Going home is fine.',
        report: (id, due, owner) => `Report ${id} by ${due} (${owner}): \`/guard reported ID REFERENCE\`, or \`/guard waive ID REASON\`.`,
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
        byQuery: ({ count, total, complete }, what, at) => `${complete ? '' : 'At least '}${count} ${what}${total === null ? '' : `, of ${total} in all`} (counted by a query, ${at})`,
        notKnown: (what, why) => `${what}: not known (${why}). A person can count them: \`/guard affected N WHAT\`.`,
        notCounted: 'Not counted yet: `/guard affected N WHAT`.',
        order: 'Order: service first, then newest first, then the rest; a check after each stage.',
        noSource: 'No restore point before this is known. Name the sources that data can be restored from, and as of when.',
        restorePoint: (at, what, by) => `The gate found a restore point before this deploy: ${at}${what === '' ? '' : ` (${what})`}${by === '' ? '' : `, said by ${by}`}. Name any other sources.`,
        personal: (isIt) => `Personal data among them: ${isIt ? '**yes**' : 'not known; if so, `/guard classified personal`'}.`,
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
        beforeAlarm: (count) => `Notes that spoke of it before anybody took it up: ${count}. What would have made them count?`,
        segmentOnly: (segment) => `One part of the traffic was hit (${segment}): was that part watched by itself from the beginning?`,
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

;// CONCATENATED MODULE: ./build/render/incident-words-ko.js
const incident_words_ko_head = (segment) => (segment === '' ? '' : `${segment}: `);
const of = (segment) => (segment === '' ? '' : `${segment} `);
const incident_words_ko_usual = (before) => (before === null ? '' : `(평소 ${before})`);
const korean = {
    finding: {
        rate: {
            title: ({ name, segment, now, before }) => `${incident_words_ko_head(segment)}${incident_words_ko_event(name)} ${now} 실패${incident_words_ko_usual(before)}`,
            sentence: ({ name, segment, now, before, environment }, isOver) => `${environment} 환경에서 ${of(segment)}${incident_words_ko_event(name)} ${now} ${isOver ? '실패했음' : '실패 중'}${incident_words_ko_usual(before)}.`,
        },
        latency: {
            title: ({ segment, now, before, limit }) => `${incident_words_ko_head(segment)}${limit} 초과 응답 ${now}${incident_words_ko_usual(before)}`,
            sentence: ({ segment, now, before, limit, environment }, isOver) => `${environment} 환경에서 ${of(segment)}응답 ${now} 지연(${limit} 초과)${isOver ? ' 발생했음' : ' 중'}${incident_words_ko_usual(before)}.`,
        },
        gauge: {
            title: ({ name, segment, now, before }) => `${of(segment)}${name} ${now}${incident_words_ko_usual(before)}`,
            sentence: ({ name, segment, now, before, environment }, isOver) => `${environment} 환경 ${of(segment)}${name} ${isOver ? '당시' : '현재'} ${now}${incident_words_ko_usual(before)}.`,
        },
        volume: {
            title: ({ segment, now }) => `${incident_words_ko_head(segment)}트래픽 ${now} 감소`,
            sentence: ({ segment, now, environment }, isOver) => `${environment} 환경에서 ${of(segment)}트래픽 ${now} ${isOver ? '감소했음' : '감소 중'}.`,
        },
        unknown: {
            title: ({ name, segment }) => `${incident_words_ko_head(segment)}${incident_words_ko_event(name)} 이상`,
            sentence: ({ name, segment, environment }, isOver) => `${environment} 환경에서 ${of(segment)}${incident_words_ko_event(name)} 이상 ${isOver ? '발생했음' : '발생 중'}(정도는 확인 안 됨).`,
        },
    },
    declaredTitle: (what) => `${what}(수동 선언)`,
    declaredSentence: (what, environment) => `${what}(${environment} 환경). 담당자가 직접 선언한 장애로, 지표로는 아직 확인되지 않음.`,
    nothingKnown: '아직 확인된 내용 없음',
    planned: {
        title: (what) => `계획된 작업: ${what}`,
        longer: (what) => `계획된 작업 지연: ${what}`,
        sentence: (what, environment, from, until) => `${environment} 환경 계획된 작업: ${what}, ${from} ~ ${until}.`,
        overran: (what, environment, announced) => `${environment} 환경 계획된 작업이 예정 시각을 넘김: ${what}(종료 예정 ${announced}).`,
        ended: (what, environment) => `${environment} 환경 계획된 작업 종료: ${what}.`,
        state: (from, until) => `계획된 작업: ${from} ~ ${until}`,
        announce: '아래 초안으로 고객에게 공지. 공지 후 `/guard sent customers`.',
        decide: (time) => `${time}까지 되지 않으면 계속할지 되돌릴지 결정.`,
        finish: (until) => `${until}까지: 끝나면 \`/guard resolve\`, 길어지면 \`/guard extended 01:30\`.`,
        late: '고객 공지를 위해 새 종료 예정 시각을 알려 주세요: `/guard extended 01:30`. 끝나면 `/guard resolve`.',
        close: '아래 초안으로 고객에게 완료를 안내한 뒤 이슈를 닫습니다.',
        sure: '예정 시각이 지났고 완료 기록이 없음',
        stateLate: (announced, now) => `계획된 작업이 예정 시각을 넘김: 종료 예정 ${announced}${now === null ? '' : `, 변경 ${now}`}`,
    },
    overTitle: (title) => `[종료] ${title}`,
    falseTitle: (title) => `[오탐] ${title}`,
    falseSentence: (reason) => `오탐으로 확인됨${reason === '' ? '' : `: ${reason}`}.`,
    heads: {
        now: '지금 할 일',
        state: '현재 상태',
        evidence: '근거 데이터',
        rivals: '다른 원인 후보',
        data: '데이터 영향과 복구',
        timeline: '타임라인',
        clocks: '보고·통지 기한',
        notices: '공지 초안(자동 게시 안 함)',
        recovery: '복구 확인',
        review: '장애 회고(사람이 아닌 원인 중심)',
        notes: '메모',
        answers: '처리되지 않은 명령',
    },
    phases: {
        triage: '확인 중: 실제 장애인지 판단',
        investigating: '조사 중: 원인 파악',
        mitigating: '조치 중: 영향 지속',
        monitoring: '관찰 중: 정상화, 안정 여부 확인',
        resolved: '해결',
        closed: '종료',
        cancelled: '취소: 장애 아님',
    },
    severities: {
        1: 'SEV-1: 대다수 이용자·데이터 영향, 또는 다수 영향 1시간 이상',
        2: 'SEV-2: 다수 이용자·특정 그룹 전체, 또는 일부 영향 30분 이상',
        3: 'SEV-3: 일부 이용자',
        4: 'SEV-4: 체감 영향 거의 없음',
    },
    severityReasons: {
        impact: '영향 범위 기준',
        lasting: '장애 지속',
        data: '데이터 영향',
        declared: '수치 없이 수동 선언',
        overrun: '계획된 작업이 예정 시각을 넘김',
        person: '담당자 판단',
    },
    severityChanged: (from, to, reason) => from === null ? `심각도 SEV-${to}(${reason}).` : `심각도 변경: SEV-${from} → SEV-${to}(${reason}).`,
    roles: {
        commander: '지휘: 의사결정, 문의 창구',
        investigator: '원인 조사: 질문은 지휘자에게',
        data: '데이터: 영향 집계와 복구',
        communications: '소통: 고객 공지와 경영진 보고',
        scribe: '기록: 결정과 시각 기록',
    },
    roleNames: {
        commander: '지휘',
        investigator: '원인 조사',
        data: '데이터',
        communications: '소통',
        scribe: '기록',
    },
    labels: {
        forWhom: '영향 대상',
        since: '발생',
        howSure: '판정 근거',
        doNow: '지금 할 일',
        onIt: '담당',
        severity: '심각도',
        state: '상태',
        nextWord: '다음 고객 안내',
        meeting: '다음 회의',
        bad: '직전 배포',
        rollback: '롤백',
        lasted: '영향 시간',
        affected: '집계',
        sla: 'SLA',
        external: '외부 요인',
        metric: '지표',
        segment: '세그먼트',
        before: '평소',
        nowIs: '현재',
        share: '트래픽 비중',
        noticed: '탐지',
        began: '발생(추정)',
    },
    everybody: '전체 이용자',
    segmentShare: (segment, share) => (share === null ? segment : `${segment}(전체 트래픽의 ${share})`),
    sinceFor: (time, duration) => `${time} (${duration}째)`,
    fromUntil: (from, until, duration) => `${from} ~ ${until} (${duration})`,
    sure: {
        watch: (rate) => `거의 확실(오탐률: 배포당 최대 ${rate})`,
        person: '자동 판정 아님(사람이 선언)',
        nothing: '판정된 내용 없음',
        cancelled: '사람이 오탐으로 판단',
    },
    nobody: (role) => `미정: \`/guard ${role} @아이디\``,
    seenBy: (login) => `${login} 님이 확인함`,
    who: (login, role) => `${login}(${korean.roleNames[role]})`,
    overdue: (time) => `**기한 지남**(${time})`,
    unknown: '확인 안 됨',
    none: '없음',
    all: '전체',
    rollback: (pull, merged) => `${pull} ${merged ? '머지 완료' : '머지 대기'}`,
    minutes: (least, most) => `${least} ~ ${most}`,
    sla: {
        now: (grade, cost) => `${grade} 등급${cost === '' ? '' : `(${cost})`}`,
        none: '해당 등급 없음',
        next: (grade, left) => `${grade} 등급까지 ${left}`,
        excluded: '외부 원인으로 확인되면 산정에서 제외: 근거를 보관해 주세요',
    },
    todo: {
        real: '실제 장애인지 판단해 주세요. 맞으면 `/guard ack`, 아니면 이번 배포에 참여하지 않은 사람이 `/guard false-alarm 사유`.',
        command: '결정할 사람이 필요합니다: `/guard commander @아이디`.',
        back: (bad) => `먼저 ${bad} 배포를 롤백하고, 원인은 그다음에 찾습니다.`,
        merge: (pull) => `롤백 ${pull} 리뷰 후 머지.`,
        deployRollback: (pull) => `롤백 ${pull} 머지 완료: 이제 배포.`,
        mitigate: '영향을 멈춘 뒤 방법을 남겨 주세요: `/guard mitigated rollback|flag|block|failover|repair 내용`.',
        follow: (upstream) => `외부 상황을 계속 확인합니다: ${upstream}. 우리 쪽 변경은 되돌리지 않습니다.`,
        wait: '지표가 정상으로 돌아왔는지 확인될 때까지 기다립니다.',
        calm: '서비스는 정상입니다. 서두르지 않아도 됩니다. 수정안은 정식 리뷰를 거칩니다. 퇴근해도 됩니다.',
        report: (id, due, owner) => `${id} 보고 기한 ${due}(${owner}): \`/guard reported ID 접수번호\` 또는 \`/guard waive ID 사유\`.`,
        nextWord: (due, owner) => `다음 고객 안내: ${due}까지(${owner}). 안내 후 \`/guard sent\` 댓글.`,
        closeIt: '아래 회고를 마무리하고 이슈를 닫습니다.',
        resolve: '지표로 확인할 수 없다면 직접 알려 주세요: `/guard resolve`.',
        done: '더 할 일 없음.',
        nothing: '무엇이 문제인지 알려 주세요: `/guard declare 내용`.',
        ask: (commander, investigator) => `질문은 ${investigator} 대신 ${commander} 쪽에, 이 이슈에서 해 주세요.`,
        meeting: (at) => `다음 회의 ${at}. 그때까지 각자 맡은 일에 집중합니다.`,
        facts: '사실과 다음 할 일만 적습니다. 사과는 고객 공지에만, 여기서는 하지 않아도 됩니다.',
    },
    rivals: {
        before: (long) => `배포 ${long} 전에 이미 시작됨: 이번 배포가 원인일 가능성이 낮음.`,
        external: (text) => `외부 원인으로 추정: ${text}. 롤백하지 않음.`,
        noDeploy: '발생 전에 확인된 배포 없음.',
    },
    clock: {
        open: (due, left) => `기한 ${due}, ${left} 남음`,
        'due-soon': (due, left) => `**기한 임박**: ${due}, ${left} 남음`,
        late: (due, left) => `**기한 경과**: ${left} 지남(기한 ${due})`,
        pending: (anchor) => `시작 전: ${anchor} 시 시작`,
        wordSent: (at, who) => `발송 ${at}, ${who}`,
        met: (at, who, reference) => `완료 ${at}, ${who}${reference === '' ? '' : `, 접수 ${reference}`}`,
        waived: (who, reason) => `대상 아님(${who} 판단): ${reason}`,
        partial: (owner) => `전체 중단이 아닌 일부 장애. 보고 대상 여부는 ${owner} 판단을 기록으로 남깁니다.`,
        legal: '알림용이며 법률 자문이 아닙니다. 담당 부서에 확인해 주세요.',
        source: (source, read) => `${source}(${read})`,
        nextWord: '다음 고객 안내',
        missing: '정책(`incident.clocks`)에 등록된 보고 의무 없음. 알려야 할 곳이 있는지 확인해 주세요.',
    },
    anchors: {
        occurred: '발생',
        aware: '인지',
        condition: '조건 충족',
        classified: '분류(`/guard classified ID`)',
        determined: '판단(`/guard classified ID`)',
        sent: '앞선 보고 제출',
        recovered: '복구',
    },
    data: {
        harms: {
            lost: '데이터 유실.',
            altered: '데이터 변경.',
            exposed: '데이터 노출.',
            suspected: '데이터 영향 가능성 있음.',
        },
        fine: '데이터 영향 없음.',
        count: (count, what, at, who) => `${count} ${what}(${at}, ${who})`,
        byQuery: ({ count, total, complete }, what, at) => `${what}: ${complete ? '' : '최소 '}${count}건${total === null ? '' : `(전체 ${total}건)`}, ${at} 쿼리 집계`,
        notKnown: (what, why) => `${what}: 집계되지 않음(${why}). 직접 집계했다면 \`/guard affected 건수 내용\`.`,
        notCounted: '아직 집계 전: `/guard affected 건수 내용`.',
        order: '순서: 서비스 정상화, 최신 데이터, 나머지. 단계마다 검증.',
        noSource: '이전 복구 지점이 확인되지 않음. 복구 원본과 기준 시각을 적어 주세요.',
        restorePoint: (at, what, by) => `배포 전 게이트가 확인한 복구 지점: ${at}${what === '' ? '' : `(${what})`}${by === '' ? '' : `, 확인 ${by}`}. 다른 복구 원본이 있으면 적어 주세요.`,
        personal: (isIt) => `개인정보 포함 여부: ${isIt ? '**예**' : '미확인(포함되어 있으면 `/guard classified personal`)'}.`,
        classes: '데이터 종류별로 복구됨, 다시 만들 수 있음, 복구 불가를 구분해 주세요.',
    },
    times: {
        detect: (time) => `탐지까지 ${time}.`,
        acknowledge: (time) => `착수까지 ${time}.`,
        mitigate: (time) => `정상화까지 ${time}.`,
        recover: (time) => `복구 확인까지 ${time}.`,
    },
    recovery: {
        proven: (at) => `정상화 확인: ${at}.`,
        said: (who) => `${who} 님이 종료를 알림. 지표로는 확인되지 않음.`,
        watching: '정상화된 것으로 보이나 아직 확인 중.',
        not: '복구 전.',
    },
    close: {
        yes: '종료할 수 있음.',
        notOver: (phase) => `아직 끝나지 않음(${phase}).`,
        clocks: (ids) => `남은 보고 의무: ${ids}. 보고하거나 대상 아님으로 처리해야 종료할 수 있음.`,
        closed: '종료됨.',
    },
    timeline: {
        saidLater: (at) => `(추후 기록 ${at})`,
        deployed: (sha) => `배포 ${sha}.`,
        declared: (what) => `장애 선언: ${what}`,
        alarm: (finding) => `경보: ${finding}`,
        afterClosing: '종료 뒤에 발생한 별개의 장애.',
        external: (text) => `외부 요인: ${text}`,
        acknowledged: (who) => `${who} 님 확인.`,
        rollbackOpened: (pull) => `롤백 리뷰 준비 완료: ${pull}.`,
        rollbackMerged: (pull) => `롤백 머지: ${pull}.`,
        mitigated: (how) => `정상화 조치: ${how}.`,
        recovered: '지표로 정상화 확인.',
        closed: '종료.',
        falseAlarm: (reason) => `오탐으로 취소${reason === '' ? '' : `: ${reason}`}.`,
        maintenance: (what, from, until) => `계획된 작업 공지: ${what}, ${from} ~ ${until}.`,
        extended: (until) => `계획된 작업 연장: ${until}까지.`,
        counted: (what) => `집계: ${what}.`,
        notCounted: (what) => `집계하지 못함: ${what}.`,
        over: '종료를 알림.',
        note: (who, text) => `${who}: ${text}`,
        said: (who, command) => `${who}: ${command}`,
        without: (why) => `처리하지 않음: ${why}.`,
        unknownKind: (word) => `이 버전이 모르는 항목(${word}).`,
        somebody: '누군가',
    },
    refusals: {
        edited: '수정된 댓글입니다. 새 댓글로 다시 적어 주세요',
        'not-a-person': '사람만 할 수 있습니다',
        'may-not-write': '이 저장소의 쓰기 권한이 필요합니다',
        contributed: '이번 배포에 참여하지 않은 사람이 필요합니다',
        'lower-needs-reason': '사유가 필요합니다',
        'not-owner': '이 기한의 담당자만 할 수 있습니다',
        'unknown-clock': '정책에 없는 기한입니다',
        'not-a-time': '없는 시각입니다',
        'clock-open': '남은 보고 의무를 먼저 처리해 주세요',
        'not-over': '아직 끝나지 않았습니다',
        'not-planned': '진행 중인 계획된 작업이 없습니다. 먼저 `/guard maintenance 00:00 00:30 내용`',
        elsewhere: '배포 리뷰를 기다리는 곳에서 쓰는 명령입니다',
    },
    reply: {
        refused: (why) => `처리하지 않음: ${why}.`,
        noCommand: (usages) => `처리하지 않음: 알 수 없는 명령입니다. 사용법: ${usages}.`,
    },
    ok: {
        role: (who, role) => `${who} 님이 ${korean.roleNames[role]} 역할을 맡았습니다.`,
        seen: (who) => `${who} 님 확인.`,
        severity: (level) => `심각도 변경: SEV-${level}.`,
        mitigated: '기록: 정상화 조치.',
        note: '타임라인에 추가했습니다.',
        reported: (id, reference) => `기록: ${id} 보고 완료, 접수 ${reference}.`,
        waived: (id) => `기록: ${id} 대상 아님.`,
        handover: (to, open) => `${to} 님이 이어받았습니다. 남은 일: ${open}.`,
        falseAlarm: '오탐으로 취소했습니다.',
        done: '기록했습니다.',
    },
    leftOut: (count) => `${count}줄 생략. 전체 기록은 보존되어 있음.`,
    tooLong: '본문이 길어 생략함. `incident --json` 결과에 전체 내용이 있음.',
    earlier: '- 이전 기록은 생략.',
    keptOut: '(비공개: 이 페이지에 싣지 않음)',
    notesHint: '자유롭게 적어 주세요. 이 부분은 자동으로 바뀌지 않습니다.',
    noticesHint: '게시 전에 고객을 직접 만나는 담당자가 읽어야 합니다.',
    drafts: {
        phases: {
            investigating: '원인 확인 중',
            identified: '원인 확인',
            external: '외부 요인',
            monitoring: '정상화',
            resolved: '종료',
            data: '데이터',
            maintenance: '점검 안내',
            extended: '점검 연장',
            finished: '점검 완료',
        },
        forms: { page: '공지 페이지', popup: '팝업', sms: '문자', contract: '계약 고객', management: '경영진 보고' },
        states: { incomplete: '입력 필요', 'to-review': '검토 필요', sent: '발송됨' },
    },
    readBy: (draft) => `고객 담당자 확인(${draft})`,
    review: {
        title: (title) => `장애 회고: ${title}`,
        summary: '초안(종료할 때까지 자동으로 갱신)',
        times: '소요 시간',
        impact: '영향',
        timeline: '타임라인',
        changed: '변경 사항',
        whySooner: '더 일찍 알 수 없었던 이유',
        helped: '도움이 된 점과 운이 좋았던 점',
        actions: '재발 방지 조치',
        duties: '보고 의무 이행',
        numbers: '수치',
        fill: '_작성 필요._',
        outage: '전면 장애',
        partial: '부분 장애',
        deploy: (sha) => `발생 전 배포: ${sha}. 파일과 줄로 적고, 작성자는 적지 않습니다.`,
        noDeploy: '관련된 배포가 확인되지 않음.',
        external: (text) => `외부 요인: ${text}`,
        detection: (detect) => `발생부터 경보까지 ${detect}.`,
        onsetUnknown: '경보 없이 사람이 먼저 발견함. 어떤 지표라면 알 수 있었는지?',
        beforeAlarm: (count) => `착수 전에 이미 언급된 기록 ${count}건: 무엇이 있었다면 바로 장애로 다루었을지?`,
        segmentOnly: (segment) => `전체 트래픽의 일부(${segment})에서 발생: 처음부터 따로 보고 있었는지?`,
        toPerson: (acknowledge) => `담당자 착수까지 ${acknowledge}.`,
        toProduction: (mitigate) => `정상화까지 ${mitigate}.`,
        dataFound: '데이터 영향 있음: 복구 지점이 있었는지, 얼마나 오래된 것이었는지?',
        falseAlarms: (count) => `진행 중 오탐 ${count}건.`,
        askWhy: [
            '배포된 변경 가운데 아무도 보지 않은 줄이 있었는지, diff에 드러나 있었는지?',
            '테스트와 이전 환경에서 드러나지 않은 이유는?',
            '전에도 있었던 장애인지?',
        ],
        lucky: '_시간을 줄여 준 것은 무엇이고, 우연히 도움이 된 것은 무엇인지?_',
        noActions: '아직 없음: `/guard note action: 내용, 담당, 기한`.',
        weak: '**약함**: 주의를 당부할 뿐임. 점검, 제한, 세그먼트, 테스트로 바꿔 주세요',
        blaming: (count) => `원인을 사람으로 적은 메모 ${count}건은 싣지 않음. 어떤 변경, 규칙, 공백이었는지 적어 주세요.`,
        noDuties: '없음.',
        rules: '원인은 변경, 규칙, 시스템, 공백이며 사람이 아닙니다.',
    },
};
function incident_words_ko_event(name) {
    return name === 'requests' ? '요청' : name;
}

;// CONCATENATED MODULE: ./build/render/incident-notices.js






const wordsIn = { en: english, ko: korean };
const languages = ['en', 'ko'];
const audiences = {
    page: 'customers',
    popup: 'customers',
    sms: 'customers',
    contract: 'contract',
    management: 'management',
};
const incident_notices_forms = ['page', 'popup', 'sms', 'contract', 'management'];
function incidentNotices(view) {
    const phases = phasesOf(view);
    return phases.flatMap((phase) => incident_notices_forms.flatMap((form) => languages.flatMap((lang) => noticeOf(view, phase, form, lang) ?? [])));
}
function phasesOf({ incident, planned }) {
    const { phase, external, rollback, data, waves, maintenance } = incident;
    if (phase === 'cancelled')
        return [];
    const isLonger = maintenance !== null && maintenance.until > maintenance.announced;
    if (planned === 'planned')
        return [isLonger ? 'extended' : 'maintenance'];
    if (waves.length === 0)
        return planned === 'over' ? ['finished'] : [];
    const onData = data.length > 0 ? ['data'] : [];
    if (planned === 'overrun' && waves.every(({ alarms }) => alarms.length === 0))
        return ['extended', ...onData];
    if (phase === 'resolved' || phase === 'closed')
        return ['resolved', ...onData];
    if (phase === 'monitoring')
        return ['monitoring', ...onData];
    if (external !== null)
        return ['external', ...onData];
    return [phase === 'mitigating' && rollback !== null ? 'identified' : 'investigating', ...onData];
}
function noticeOf(view, phase, form, lang) {
    const custom = view.policy.notices.find((one) => one.phase === phase && one.form === form && one.lang === lang);
    const about = { audience: audiences[form], form, phase, lang };
    const template = custom?.text ?? incident_notice_texts .J[phase][form]?.[lang];
    if (template === undefined)
        return form === 'management' && phase !== 'data' && view.began !== null ? management(view, about) : null;
    const { text, missing } = filled(template, slotsOf(view, lang), lang);
    return { ...about, text, state: stateOf(view, about, missing), missing };
}
function stateOf({ incident }, { audience }, missing) {
    if (missing.length > 0)
        return 'incomplete';
    const since = incident.waves.at(-1)?.mitigatedAt ?? incident.waves.at(-1)?.began ?? 0;
    const isSent = incident.sent.some(({ at, audience: to }) => at > since && (to === '' ? audience === 'customers' : to.toLowerCase().includes(audience)));
    return isSent ? 'sent' : 'to-review';
}
function filled(template, slots, lang) {
    const missing = new Set();
    const text = template.replaceAll(/\{([a-z_]+)\}/g, (_, slot) => {
        const known = Object.hasOwn(slots, slot) ? slots[slot] : null;
        if (known != null && known !== '')
            return known;
        missing.add(slot);
        const label = Object.hasOwn(incident_notice_texts .K[lang], slot) ? incident_notice_texts .K[lang][slot] : slot;
        return lang === 'ko' ? `[입력 필요: ${label}]` : `[fill in: ${label}]`;
    });
    return { text, missing: [...missing] };
}
const whoWords = {
    en: ['most customers', 'many customers', 'some customers'],
    ko: ['대부분의 고객', '다수 고객', '일부 고객'],
};
function whoOf({ harm }, lang) {
    const [most, many, some] = whoWords[lang];
    if (harm === null)
        return null;
    return harm >= 0.9 ? most : harm >= 0.5 ? many : some;
}
const whatWords = {
    en: { rate: 'errors', latency: 'slow answers', volume: 'failing connections' },
    ko: { rate: '오류', latency: '응답 지연', volume: '접속 장애' },
};
function whatOf({ worst }, lang) {
    const kind = worst?.facts.kind ?? null;
    return kind === null || kind === 'gauge' ? null : whatWords[lang][kind];
}
function slotsOf(view, lang) {
    const { incident, policy, began, until, now } = view;
    const format = (0,incident_format .hO)(lang, policy.zone);
    const time = (at) => (at === null ? null : format.time(at));
    const upstream = upstreamOf(view);
    const counted = view.people;
    const { maintenance, resolved, endings } = incident;
    const isLonger = maintenance !== null && maintenance.until > maintenance.announced;
    return {
        from: time(maintenance?.from ?? null),
        to: maintenance === null ? null : endOf(maintenance, format),
        new_end: isLonger ? time(maintenance.until) : null,
        plan: maintenance === null ? null : format.duration((maintenance.announced - maintenance.from) / 1000),
        who: whoOf(view, lang),
        what: whatOf(view, lang),
        since: time(began),
        until: time(until),
        at: time(until ?? resolved?.at ?? endings.at(-1)?.at ?? null),
        next: time(view.nextWord),
        duration: began === null ? null : format.duration(((until ?? now) - began) / 1000),
        upstream,
        upstreamat: time(incident.external?.at ?? null),
        lastdeploy: time(incident.deployedAt),
        cause: causeOf(view, lang, upstream),
        data_ok: incident.dataIsFine && incident.data.length === 0 ? dataFine[lang] : null,
        count: counted === null ? null : format.count(counted.count),
        lost_or_changed: harmOf(view, lang),
        date: began === null ? null : format.day(began),
        ...policy.words[lang],
    };
}
function endOf({ from, announced }, format) {
    return format.day(from) === format.day(announced) ? format.clock(announced) : format.time(announced);
}
function upstreamOf({ incident: { external } }) {
    if (external === null)
        return null;
    const words = (0,incident_format .jN)(external.text.replaceAll(/https?:\/\/\S+/g, ' '), 'name').replace(/(?<![\s:,.(-])[\s:,.(-]+$/, '');
    if (words !== '')
        return words;
    const [, host] = /^https?:\/\/([\w.-]+)/.exec(external.url ?? '') ?? [];
    return host ?? null;
}
const dataFine = {
    en: 'No data were lost.',
    ko: '유실되거나 변경된 데이터는 없습니다.',
};
const harmWords = {
    en: { lost: 'lost', altered: 'altered', exposed: 'visible to others', suspected: null },
    ko: { lost: '유실', altered: '변경', exposed: '노출', suspected: null },
};
function harmOf({ incident }, lang) {
    const harm = incident.data.at(-1)?.harm;
    return harm === undefined ? null : harmWords[lang][harm];
}
function causeOf({ incident }, lang, upstream) {
    if (upstream !== null)
        return lang === 'ko'
            ? `원인은 외부 서비스(${upstream}) 장애였습니다.`
            : `The cause was a fault outside (${upstream}).`;
    const isUpdate = incident.rollback?.merged === true || incident.endings.some(({ how }) => how === 'rollback');
    if (!isUpdate)
        return null;
    return lang === 'ko'
        ? '서비스 업데이트에 포함된 오류가 원인이었으며, 이전 버전으로 되돌려 복구했습니다.'
        : 'The cause was an error in an update, which has been taken back.';
}
function management(view, about) {
    const { policy } = view;
    const { lang } = about;
    const page = { words: wordsIn[lang], format: (0,incident_format .hO)(lang, policy.zone), safe: incident_format .jN };
    const sentences = managementFacts(view, page, lang).filter((one) => one !== null);
    return { ...about, text: sentences.join(' '), state: stateOf(view, about, []), missing: [] };
}
function managementFacts(view, { words, format, safe }, lang) {
    const { incident, worst, began, until, now, clocks, nextWord, times, severity } = view;
    const say = (en, ko) => (lang === 'ko' ? ko : en);
    const isOver = until !== null;
    const phase = words.phases[incident.phase].replace(/(?<![?!.])$/, '.');
    const lasting = began === null ? '' : format.duration(((until ?? now) - began) / 1000);
    const open = clocks.filter(({ state, due }) => due !== null && (state === 'open' || state === 'due-soon' || state === 'late'));
    const duties = open.map(({ id, due }) => `${id} ${format.time(due ?? 0)}`).join(', ');
    const { commander } = incident.roles;
    const bad = incident.bad === null ? null : safe((0,commit_id .Fu)(incident.bad));
    return [
        say(`SEV-${severity}, ${phase}`, `[SEV-${severity}] ${phase}`),
        began === null
            ? null
            : isOver
                ? say(`${format.time(began)} to ${format.time(until)} (${lasting}).`, `${format.time(began)} ~ ${format.time(until)} (${lasting}).`)
                : say(`Since ${format.time(began)} (${lasting}).`, `${format.time(began)}부터 ${lasting}째.`),
        worst === null
            ? incident.maintenance !== null
                ? (0,incident_findings .Y3)(incident.maintenance, view, { words, format, safe })
                : declaredShort(view, safe)
            : (0,incident_findings .dj)(worst, incident.environment, { words, format, safe }, isOver),
        incident.external !== null
            ? words.rivals.external(safe((0,incident_format .jN)(incident.external.text)))
            : bad === null
                ? null
                : say(`Deployed before: ${bad}.`, `직전 배포 ${bad}.`),
        incident.rollback === null ? null : rollbackText(incident.rollback, words),
        isOver ? timesText(times, { words, format }) : null,
        commander === null
            ? say('Nobody leads yet.', '지휘자 미정.')
            : say(`${safe(commander)} leads.`, `지휘 ${safe(commander)}.`),
        duties === '' ? null : say(`To report: ${duties}.`, `보고 기한: ${duties}.`),
        isOver ? null : say(`Next word ${format.clock(nextWord)}.`, `다음 보고 ${format.clock(nextWord)}.`),
    ];
}
function rollbackText({ pull, merged }, words) {
    return `${words.labels.rollback}: ${words.rollback(pull === null ? words.unknown : `#${pull}`, merged)}.`;
}
function declaredShort({ incident }, safe) {
    if (incident.confidential)
        return null;
    const what = incident.declared?.what.trim() || incident.title || '';
    return what === '' ? null : `${safe((0,incident_format .jN)(what))}.`;
}
function timesText({ detect, acknowledge, mitigate, recover }, { words, format }) {
    const { times } = words;
    const say = (seconds, sentence) => seconds === null ? [] : [sentence(format.duration(seconds))];
    return [
        ...say(detect, times.detect),
        ...say(acknowledge, times.acknowledge),
        ...say(mitigate, times.mitigate),
        ...say(recover, times.recover),
    ].join(' ');
}
function messageSize(text) {
    return [...text].reduce((size, letter) => size + ((letter.codePointAt(0) ?? 0) < 128 ? 1 : 2), 0);
}


  }),

  59705:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K4: () => (  incidentPage),
  Do: () => (  liveSections),
  ZZ: () => (  pageOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/incident-findings.js
var incident_findings = __webpack_require__(84238);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
// EXTERNAL MODULE: ./build/render/incident-notices.js + 2 modules
var incident_notices = __webpack_require__(61344);
// EXTERNAL MODULE: ./build/render/incident-notice-texts.js
var incident_notice_texts = __webpack_require__(89421);
// EXTERNAL MODULE: ./build/render/incident-lines.js
var incident_lines = __webpack_require__(35373);
// EXTERNAL MODULE: ./build/render/incident-review.js
var incident_review = __webpack_require__(83604);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/incident-todo.js



function todoOf(view, page, ending = null) {
    const { todo } = page.words;
    if (view.planned === 'planned')
        return [...planned(view, page), ...reports(view, page)];
    if (view.began === null && view.planned === null && view.incident.phase !== 'cancelled')
        return [...(ending ?? []), todo.nothing];
    if (view.planned === 'over' && view.began === null)
        return [...reports(view, page), page.words.planned.close];
    if (isLate(view))
        return [page.words.planned.late, ...lead(view, page), ...reports(view, page), ...talk(view, page)];
    const { phase } = view.incident;
    const todos = byPhase[phase](view, page, ending);
    return phase === 'resolved' ? todos : [...todos, ...reports(view, page), ...talk(view, page)];
}
const byPhase = {
    triage: (view, page, ending) => [page.words.todo.real, ...lead(view, page), ...(ending ?? end(view, page))],
    investigating: (view, page, ending) => [...lead(view, page), ...(ending ?? end(view, page))],
    mitigating: (view, page, ending) => [...(ending ?? end(view, page)), ...lead(view, page)],
    monitoring: (view, { words: { todo } }, ending) => [
        ...(ending ?? (view.worst === null ? [todo.resolve] : [todo.wait])),
        todo.calm,
    ],
    resolved: (view, page, ending) => [...(ending ?? []), ...reports(view, page), page.words.todo.closeIt],
    closed: (_, { words: { todo } }, ending) => [...(ending ?? []), todo.done],
    cancelled: (_, { words: { todo } }, ending) => [...(ending ?? []), todo.done],
};
const ASK = 2 / 3;
const planned = ({ incident: { maintenance, sent } }, { words, format }) => {
    if (maintenance === null)
        return [];
    const { at, from, until } = maintenance;
    const isOut = sent.some((each) => each.at > at);
    return [
        ...(isOut ? [] : [words.planned.announce]),
        words.planned.decide(format.time(from + ASK * (until - from))),
        words.planned.finish(format.time(until)),
    ];
};
const isLate = ({ planned: where, worst }) => where === 'overrun' && worst === null;
const lead = ({ incident }, { words }) => (incident.roles.commander === null ? [words.todo.command] : []);
const end = (view, page) => {
    const { incident } = view;
    const { todo } = page.words;
    if (incident.external !== null)
        return [todo.follow((0,incident_findings .R0)(view, page)), todo.mitigate];
    const { rollback, bad } = incident;
    if (rollback !== null) {
        const pull = (0,incident_findings .b)(rollback.pull, page);
        return [rollback.merged ? todo.deployRollback(pull) : todo.merge(pull)];
    }
    return bad === null ? [todo.mitigate] : [todo.back((0,markdown .aY)((0,commit_id .Fu)(bad))), todo.mitigate];
};
const reports = ({ clocks }, { words, format, safe }) => clocks.flatMap(({ id, state, due, rule }) => {
    const runs = state === 'open' || state === 'due-soon' || state === 'late';
    if (!runs || due === null)
        return [];
    const time = format.time(due);
    return rule === null
        ? [words.todo.nextWord(time, words.roleNames.communications)]
        : [words.todo.report((0,markdown .aY)(id), time, safe(rule.owner.replace(/^@/, '')))];
});
const talk = ({ incident, now }, { words, format, safe }) => {
    const { commander, investigator } = incident.roles;
    const isOver = incident.phase === 'resolved' || incident.phase === 'closed' || incident.phase === 'cancelled';
    const { meeting } = incident;
    if (isOver)
        return [];
    return [
        ...(commander === null || investigator === null || commander === investigator
            ? []
            : [words.todo.ask(safe(commander), safe(investigator))]),
        ...(meeting === null || meeting.time <= now ? [] : [words.todo.meeting(format.time(meeting.time))]),
        words.todo.facts,
    ];
};

;// CONCATENATED MODULE: ./build/render/incident-page.js











function incidentPage(view) {
    const page = pageOf(view);
    const title = (0,incident_findings .Bl)(view, page);
    const notices = (0,incident_notices .em)(view);
    const postmortem = (0,incident_review .D)(view, page);
    const body = (0,render_document .h$)(sectionsOf(view, page, { notices, postmortem }), tail(page));
    return { title, body, notices, postmortem };
}
function pageOf({ lang, policy, }) {
    return { words: incident_notices .Hn[lang], format: (0,incident_format .hO)(lang, policy.zone), safe: (text) => (0,markdown .X1)((0,incident_format .$Q)(text)) };
}
function sectionsOf(view, page, { notices, postmortem }) {
    const { words } = page;
    const { heads } = words;
    const todos = todoOf(view, page);
    const sections = [
        alwaysShown('summary', firstScreen(view, page, todos)),
        alwaysShown('now', `### ${heads.now}\n\n${numbered(todos)}`),
        alwaysShown('state', `### ${heads.state}\n\n${stateTable(view, page)}`),
        partOf('evidence', heads.evidence, evidence(view, page), words.tooLong),
        partOf('rivals', heads.rivals, bullets(rivals(view, page)), words.tooLong),
        partOf('data', heads.data, bullets(dataLines(view, page)), words.tooLong),
        partOf('clocks', heads.clocks, clocksText(view, page), words.tooLong),
        timelineOf((0,incident_lines .tg)(view, page), view, page),
        partOf('answers', heads.answers, (0,incident_lines .g8)(view, page).join('\n'), words.tooLong),
        partOf('recovery', heads.recovery, recovery(view, page), words.tooLong),
        partOf('notices', heads.notices, noticesText(notices, view, page), words.tooLong),
        partOf('review', heads.review, keptTime(view) ? '' : (0,markdown .zH)(words.review.summary, postmortem), words.tooLong),
    ];
    return sections.filter(({ text }) => text !== '');
}
function liveSections(view, page, live) {
    const { heads, review } = page.words;
    const todos = todoOf(view, page, live.ending);
    const part = (name, title, text) => partOf(name, title, text, live.tooLong);
    const commands = view.incident.timeline.filter(({ event }) => event.kind === 'command' || event.kind === 'declared');
    const said = (0,incident_lines .NO)(view, page, commands).map((line) => (line.rank === 0 ? { ...line, rank: 3 } : line));
    const lines = [...live.noted, ...said];
    const summary = [firstScreen(view, page, todos), live.outlook].filter((text) => text !== '').join('\n\n');
    const isReviewed = !isAffecting(view.incident) && view.incident.phase !== 'cancelled' && !keptTime(view);
    return [
        alwaysShown('summary', summary),
        alwaysShown('state', `${live.marker}${stateTable(view, page, live)}`),
        alwaysShown('now', `### ${heads.now}\n\n${numbered(todos)}`),
        live.evidence,
        ...(live.wentOut === null ? [] : [live.wentOut]),
        part('rivals', heads.rivals, bullets(rivals(view, page))),
        part('data', heads.data, bullets(dataLines(view, page))),
        part('clocks', heads.clocks, view.clocks.length === 0 ? '' : clocksText(view, page)),
        timelineOf((0,incident_lines .Ih)(lines, page), view, page),
        part('recovery', heads.recovery, isAffecting(view.incident) ? '' : recovery(view, page)),
        { ...part('notices', heads.notices, noticesText((0,incident_notices .em)(view), view, page)), boxes: true },
        {
            ...part('review', heads.review, isReviewed ? (0,markdown .zH)(review.summary, (0,incident_review .D)(view, page)) : ''),
            boxes: true,
        },
        live.links,
    ];
}
const isAffecting = ({ phase }) => phase === 'triage' || phase === 'investigating' || phase === 'mitigating';
const keptTime = ({ planned, began }) => planned !== null && began === null;
const alwaysShown = (name, text) => ({ name, text, short: text });
const partOf = (name, title, text, tooLong) => text === '' ? alwaysShown(name, '') : { name, text: `### ${title}\n\n${text}`, short: `### ${title}\n\n${tooLong}` };
function timelineOf(lines, { policy }, { words }) {
    const heading = `### ${words.heads.timeline} (${(0,incident_format .a6)(policy.zone)})`;
    const short = [words.earlier, ...lines.slice(-5)].join('\n');
    return { name: 'timeline', text: `${heading}\n\n${lines.join('\n')}`, short: `${heading}\n\n${short}` };
}
const tail = ({ words }) => `### ${words.heads.notes}\n\n${words.notesHint}`;
const numbered = (lines) => lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');
function firstScreen(view, page, todos) {
    const { words } = page;
    const { labels } = words;
    const [first = words.todo.done] = todos;
    const found = [
        [labels.forWhom, forWhom(view, page)],
        [labels.since, since(view, page)],
        [labels.howSure, howSure(view, page)],
    ];
    const rows = [
        ...(keptTime(view) ? [] : found),
        [labels.doNow, first],
        [labels.onIt, onIt(view, page)],
    ];
    return [`**${(0,incident_findings .ez)(view, page)}**`, '', ...rows.map(([label, text]) => `- **${label}**: ${text}`)].join('\n');
}
function forWhom(view, page) {
    const { worst, people } = view;
    const { words, format, safe } = page;
    const counted = people === null ? '' : `, ${format.count(people.count)} ${(0,incident_findings .lT)(view, page, people.what)}`.trimEnd();
    if (worst === null)
        return counted === '' ? words.unknown : counted.slice(2);
    const { segment, share } = worst.facts;
    const who = segment === '' ? words.everybody : words.segmentShare(safe(segment), share === null ? null : format.share(share));
    return `${who}${counted}`;
}
function since({ began, until, now, policy, lang }, { words, format }) {
    if (began === null)
        return words.unknown;
    const duration = format.duration(((until ?? now) - began) / 1000);
    const zone = lang === 'ko' && policy.zone === 'Asia/Seoul' ? '' : ` ${(0,incident_format .a6)(policy.zone)}`;
    return until === null
        ? words.sinceFor(`${format.time(began)}${zone}`, duration)
        : words.fromUntil(format.time(began), `${format.time(until)}${zone}`, duration);
}
function howSure({ worst, incident, falseAlarmRate }, { words, format }) {
    if (incident.phase === 'cancelled')
        return words.sure.cancelled;
    if (worst === null && incident.maintenance !== null)
        return words.planned.sure;
    if (worst !== null)
        return words.sure.watch(format.share(worst.facts.falseAlarmRate ?? falseAlarmRate));
    return incident.declared === null ? words.sure.nothing : words.sure.person;
}
function onIt({ incident: { roles, acknowledged, phase } }, { words, safe }) {
    const held = roleOrder.flatMap((role) => {
        const login = roles[role];
        return login === null ? [] : [words.who(safe(login), role)];
    });
    const seen = acknowledged === null || acknowledged.by === null || held.length > 0 ? [] : [words.seenBy(safe(acknowledged.by))];
    const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled';
    const nobody = roles.commander === null && !isOver ? [words.nobody('commander')] : [];
    return [...nobody, ...seen, ...held].join(', ') || words.none;
}
const roleOrder = ['commander', 'investigator', 'data', 'communications', 'scribe'];
function stateTable(view, page, live = null) {
    const { words, format } = page;
    const { labels } = words;
    const { incident, severity, changes, lasted } = view;
    const last = changes.at(-1);
    const why = last === undefined ? '' : ` (${words.severityReasons[last.reason]})`;
    const rows = [
        ...(incident.phase === 'cancelled' || keptTime(view)
            ? []
            : [[labels.severity, `${words.severities[severity]}${why}`]]),
        ...(live?.rows ?? []),
        ...(incident.bad === null || live !== null ? [] : [[labels.bad, (0,markdown .aY)((0,commit_id .Fu)(incident.bad))]]),
        ...(incident.rollback === null || live !== null
            ? []
            : [[labels.rollback, words.rollback((0,incident_findings .b)(incident.rollback.pull, page), incident.rollback.merged)]]),
        ...(incident.external === null ? [] : [[labels.external, (0,incident_findings .R0)(view, page)]]),
        ...(lasted === null
            ? []
            : [[labels.lasted, words.minutes(format.duration(lasted.least / 1000), format.duration(lasted.most / 1000))]]),
        ...(incident.counts.length === 0
            ? []
            : [
                [
                    labels.affected,
                    incident.counts
                        .slice(-5)
                        .map(({ count, what }) => `${format.count(count)} ${(0,incident_findings .lT)(view, page, what)}`.trim())
                        .join(', '),
                ],
            ]),
        ...slaRows(view, page),
        ...nextRows(view, page),
    ];
    return (0,markdown .tp)([labels.state, live?.state ?? plannedState(view, page) ?? words.phases[incident.phase]], rows);
}
function plannedState({ planned, worst, incident: { maintenance } }, { words, format }) {
    if (maintenance === null || worst !== null || planned === 'over' || planned === null)
        return null;
    const { from, announced, until } = maintenance;
    return planned === 'planned'
        ? words.planned.state(format.time(from), format.time(until))
        : words.planned.stateLate(format.time(announced), until > announced ? format.time(until) : null);
}
function slaRows({ grade }, { words, format, safe }) {
    if (grade === null)
        return [];
    const { sla } = words;
    const now = grade.grade === null ? sla.none : sla.now(safe(grade.grade.grade), safe(grade.grade.cost ?? ''));
    const next = grade.next === null ? [] : [sla.next(safe(grade.next.grade.grade), format.duration(grade.next.left / 1000))];
    const excluded = grade.excluded ? [sla.excluded] : [];
    return [[words.labels.sla, [now, ...next, ...excluded].join('; ')]];
}
function nextRows({ incident, wordDue, now, planned }, { words, format }) {
    const isOver = planned === 'planned' ||
        incident.phase === 'resolved' ||
        incident.phase === 'closed' ||
        incident.phase === 'cancelled';
    const meeting = incident.meeting !== null && incident.meeting.time > now ? incident.meeting.time : null;
    return [
        ...(isOver
            ? []
            : [[words.labels.nextWord, wordDue < now ? words.overdue(format.time(wordDue)) : format.time(wordDue)]]),
        ...(meeting === null ? [] : [[words.labels.meeting, format.time(meeting)]]),
    ];
}
const mostRows = 20;
function evidence(view, page) {
    const { words, format } = page;
    const waves = view.incident.waves.length > 0 ? view.incident.waves : view.incident.taken;
    const alarms = waves.flatMap((wave) => wave.alarms);
    if (alarms.length === 0)
        return '';
    const lines = alarms.slice(-mostRows).map((alarm) => {
        const sentence = (0,incident_findings .dj)(alarm, view.incident.environment, page, view.until !== null || view.incident.phase === 'cancelled');
        return `- ${format.time(alarm.at)}: ${sentence}`;
    });
    const rest = alarms.length - lines.length;
    return [...lines, ...(rest > 0 ? [`- ${words.leftOut(format.count(rest))}`] : [])].join('\n');
}
function rivals(view, page) {
    const { words, format } = page;
    const { incident, worst, began } = view;
    const deployedAt = worst?.facts.deployedAt ?? incident.deployedAt;
    const early = deployedAt !== null && began !== null && worst?.facts.onset != null && began < deployedAt;
    return [
        ...(incident.external === null ? [] : [words.rivals.external((0,incident_findings .R0)(view, page))]),
        ...(early ? [words.rivals.before(format.duration((deployedAt - began) / 1000))] : []),
        ...(deployedAt === null && incident.maintenance === null ? [words.rivals.noDeploy] : []),
    ];
}
function dataLines({ incident }, page) {
    const { words } = page;
    const { data, counts, roles, dataIsFine, classified, endings } = incident;
    const isRepaired = endings.some(({ how }) => how === 'repair');
    const queried = [
        ...counts.filter(({ query }) => query !== null).map((each) => countLine(each, incident, page)),
        ...incident.uncounted.map(({ what, why }) => words.data.notKnown(page.safe(what), page.safe(why))),
    ];
    if (data.length === 0 && !isRepaired && roles.data === null)
        return [...(dataIsFine ? [words.data.fine] : []), ...queried];
    const told = counts.filter(({ of, query }) => of === 'data' && query === null).slice(-10);
    const counted = [...told.map((each) => countLine(each, incident, page)), ...queried];
    const harms = [...new Set(data.map(({ harm }) => words.data.harms[harm]))];
    return [
        ...(dataIsFine && data.length === 0 ? [words.data.fine] : harms),
        ...(counted.length === 0 ? [words.data.notCounted] : counted),
        words.data.personal(classified.has('personal')),
        sourceLine(incident, page),
        words.data.order,
        words.data.classes,
    ];
}
function sourceLine({ restorePoint }, { words, format, safe }) {
    if (restorePoint === null)
        return words.data.noSource;
    return words.data.restorePoint(format.time(restorePoint.at), safe(restorePoint.what), safe(restorePoint.by ?? ''));
}
function countLine({ count, what, at, by, query }, { confidential }, { words, format, safe }) {
    if (query === null) {
        const said = confidential ? words.keptOut : safe(what);
        return words.data.count(format.count(count), said, format.time(at), safe(by ?? words.timeline.somebody));
    }
    const total = query.total === null ? null : format.count(query.total);
    return words.data.byQuery({ count: format.count(count), total, complete: query.complete }, safe(what), format.time(at));
}
function clocksText(view, page) {
    const { words } = page;
    if (view.clocks.length === 0)
        return words.clock.missing;
    const isLegal = view.clocks.some(({ rule }) => rule !== null);
    return [
        ...view.clocks.map((clock) => `- ${clockLine(clock, view, page)}`),
        ...(isLegal ? ['', words.clock.legal] : []),
    ].join('\n');
}
function clockLine(clock, view, page) {
    const { words, safe } = page;
    const { rule } = clock;
    const isRunning = clock.state === 'open' || clock.state === 'due-soon' || clock.state === 'late';
    const regulator = rule?.regulator ?? null;
    const told = view.lang === 'ko' ? (regulator?.korean ?? regulator) : regulator;
    const to = rule?.to === regulator?.to ? (told?.to ?? null) : (rule?.to ?? null);
    const owner = safe(rule?.owner.replace(/^@/, '') ?? '');
    const name = rule === null ? words.clock.nextWord : `${owner}${to === null ? '' : ` → ${safe(to)}`}`;
    const more = [
        ...(isRunning && clock.partial && rule !== null ? [words.clock.partial(owner)] : []),
        ...(told === null || regulator === null ? [] : [words.clock.source(told.source, regulator.asOf)]),
        ...(told?.note === undefined ? [] : [told.note]),
    ];
    return [`${(0,markdown .aY)(clock.id)} (${name}): ${clockState(clock, view, page)}`, ...more.map((line) => `  - ${line}`)].join('\n');
}
function clockState(clock, { now, incident }, { words, format, safe }) {
    const { state, due, met, waived, rule } = clock;
    const who = (by) => safe(by ?? words.timeline.somebody);
    const hidden = (text) => (incident.confidential ? words.keptOut : safe(text));
    if (state === 'met' && rule === null)
        return words.clock.wordSent(format.time(met?.at ?? now), who(met?.by));
    if (state === 'met')
        return words.clock.met(format.time(met?.at ?? now), who(met?.by), hidden(met?.reference ?? ''));
    if (state === 'waived')
        return words.clock.waived(who(waived?.by), hidden(waived?.reason ?? ''));
    if (state === 'pending')
        return words.clock.pending(words.anchors[rule?.after == null
            ? rule?.from === 'aware' || rule?.from === 'occurred'
                ? 'condition'
                : (rule?.from ?? 'condition')
            : 'sent']);
    const left = Math.abs((due ?? now) - now) / 1000;
    return words.clock[state](format.time(due ?? now), format.duration(left));
}
function recovery({ incident, times, began }, page) {
    const { words, format, safe } = page;
    if (began === null)
        return '';
    const recovered = incident.waves.at(-1)?.recoveredAt ?? null;
    const isOver = incident.phase === 'resolved' || incident.phase === 'closed';
    const how = isOver
        ? recovered === null
            ? words.recovery.said(safe(incident.resolved?.by ?? words.timeline.somebody))
            : words.recovery.proven(format.time(recovered))
        : incident.phase === 'monitoring'
            ? words.recovery.watching
            : words.recovery.not;
    return `${how} ${(0,incident_notices .Aq)(times, page)}`.trim();
}
const moving = /(?<!\d)(?:\d{1,2} [A-Z][a-z]{2,8}, |\d{1,2}월 \d{1,2}일\(.\) |\d{1,2}:\d{2}|\d{1,6} ?(?:s|min|h|d)\b|\d{1,6}(?:초|분|시간|일))/g;
function draftOf(text) {
    const words = text.replaceAll(moving, '').replaceAll(/\s+/g, ' ');
    return (0,external_node_crypto_.createHash)('sha256').update(words).digest('hex').slice(0, 7);
}
function noticesText(notices, { lang }, { words }) {
    const own = notices.filter((notice) => notice.lang === lang);
    if (own.length === 0)
        return '';
    const { drafts: names } = words;
    const several = new Set(own.map(({ phase }) => phase)).size > 1;
    const drafts = own.map((notice) => {
        const { form, phase, text, state, missing } = notice;
        const size = form === 'sms' ? ` (${(0,incident_notices .bb)(text)}/90)` : '';
        const box = state === 'sent' ? 'x' : ' ';
        const slots = incident_notice_texts .K[lang];
        const lacks = missing.length === 0 ? '' : `: ${missing.map((slot) => slots[slot] ?? slot).join(', ')}`;
        const about = several ? `${names.phases[phase]}, ` : '';
        return (0,markdown .zH)(`${about}${names.forms[form]}${size}, ${names.states[state]}${lacks}`, `> ${(0,markdown .X1)(text.replaceAll('\u200B', ''))}\n\n- [${box}] ${words.readBy(`${form} ${draftOf(text)}`)}`);
    });
    return [words.noticesHint, ...drafts].join('\n\n');
}


  }),

  83604:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  incidentReview)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _incident_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84238);
  var _incident_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35373);
  var _incident_notices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61344);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);





const WHOLE = 0.9;
function incidentReview(view, page) {
    const { words } = page;
    const { review } = words;
    const part = (title, text) => `#### ${title}\n\n${text}`;
    return [
        `### ${review.title((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)((0,_incident_findings_js__WEBPACK_IMPORTED_MODULE_0__  .yY)(view, page)))}`,
        (0,_incident_findings_js__WEBPACK_IMPORTED_MODULE_0__  .ez)(view, page),
        review.rules,
        part(review.impact, impactTable(view, page)),
        part(review.timeline, timeline(view, page)),
        part(review.changed, changed(view, page)),
        part(review.whySooner, bullets([...whySooner(view, page), ...review.askWhy])),
        part(review.helped, review.lucky),
        part(review.actions, actions(view, page)),
        part(review.duties, duties(view, page)),
        part(review.numbers, numbers(view)),
    ].join('\n\n');
}
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');
function impactTable(view, { words, format }) {
    const { harm, severity, lasted, people, times } = view;
    const { labels, review } = words;
    const took = (0,_incident_notices_js__WEBPACK_IMPORTED_MODULE_2__  .Aq)(times, { words, format });
    const kind = harm === null ? [] : [`${harm >= WHOLE ? review.outage : review.partial} (${format.share(harm)})`];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)([labels.severity, words.severities[severity]], [
        ...kind.map((text) => [labels.forWhom, text]),
        ...(people === null ? [] : [[labels.affected, format.count(people.count)]]),
        ...(lasted === null
            ? []
            : [[labels.lasted, words.minutes(format.duration(lasted.least / 1000), format.duration(lasted.most / 1000))]]),
        ...(took === '' ? [] : [[review.times, took]]),
    ]);
}
function timeline(view, page) {
    const { review } = view;
    const lines = (0,_incident_lines_js__WEBPACK_IMPORTED_MODULE_1__  .tg)(view, page, review.timeline, { names: false });
    const left = review.blaming === 0 ? [] : [page.words.review.blaming(page.format.count(review.blaming))];
    return [...lines, ...left.map((line) => `\n${line}`)].join('\n');
}
function changed({ incident }, { words, safe }) {
    const { review } = words;
    if (incident.external !== null)
        return review.external(incident.confidential ? words.keptOut : safe(incident.external.text));
    return incident.bad === null ? review.noDeploy : review.deploy((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(incident.bad)));
}
function whySooner(view, page) {
    const { times, worst, review: facts, incident } = view;
    const { words, format, safe } = page;
    const { review } = words;
    const say = (seconds, sentence) => seconds === null ? [] : [sentence(format.duration(seconds))];
    return [
        ...(worst === null ? [review.onsetUnknown] : say(times.detect, review.detection)),
        ...(worst === null || worst.facts.segment === '' ? [] : [review.segmentOnly(safe(worst.facts.segment))]),
        ...(facts.earlyNotes === 0 ? [] : [review.beforeAlarm(format.count(facts.earlyNotes))]),
        ...say(times.acknowledge, review.toPerson),
        ...say(times.mitigate, review.toProduction),
        ...(incident.data.length === 0 ? [] : [review.dataFound]),
        ...(incident.falseAlarms.length === 0 ? [] : [review.falseAlarms(format.count(incident.falseAlarms.length))]),
    ];
}
function actions({ review }, { words, safe }) {
    if (review.actions.length === 0)
        return words.review.noActions;
    return review.actions
        .map(({ what, weak }) => `- [ ] ${safe(what)}${weak ? ` (${words.review.weak})` : ''}`)
        .join('\n');
}
function duties({ clocks, incident }, { words, format, safe }) {
    const lines = clocks.flatMap(({ id, rule, met, waived }) => {
        if (rule === null)
            return [];
        if (met !== null)
            return [
                `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(id)}: ${words.clock.met(format.time(met.at), words.timeline.somebody, incident.confidential ? '' : safe(met.reference))}`,
            ];
        const reason = incident.confidential ? words.keptOut : safe(waived?.reason ?? '');
        return waived === null ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .aY)(id)}: ${words.clock.waived(words.timeline.somebody, reason)}`];
    });
    return lines.length === 0 ? words.review.noDuties : bullets(lines);
}
function numbers({ incident, severity, times, began, until, harm }) {
    const iso = (at) => (at === null ? null : new Date(at).toISOString());
    const facts = {
        severity,
        began: iso(began),
        until: iso(until),
        ...times,
        share: harm,
        'root cause': incident.external === null ? incident.bad : null,
        external: incident.external !== null,
        falseAlarms: incident.falseAlarms.length,
    };
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .DV)(JSON.stringify(facts, null, 2), 'json');
}


  })

};
