export const id = 6049;
export const ids = [6049];
export const modules = {

  16049:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  HK: () => (  heard),
  AM: () => (  liveView),
  aG: () => (  recordedPhase)
});

// EXTERNAL MODULE: ./build/incident/follow.js
var follow = __webpack_require__(88302);
// EXTERNAL MODULE: ./build/incident/incident.js
var incident_incident = __webpack_require__(78305);
// EXTERNAL MODULE: ./build/render/incident-format.js
var incident_format = __webpack_require__(72903);
// EXTERNAL MODULE: ./build/render/incident-languages.js + 2 modules
var incident_languages = __webpack_require__(74098);
// EXTERNAL MODULE: ./build/render/incident-state.js
var incident_state = __webpack_require__(90719);
// EXTERNAL MODULE: ./build/base/node-kind.js
var node_kind = __webpack_require__(22157);
// EXTERNAL MODULE: ./build/incident/events-file.js
var events_file = __webpack_require__(60917);
;// CONCATENATED MODULE: ./build/incident/live-events.js





function liveEvents(live) {
    return {
        environment: (0,incident_state .ek)(live),
        title: null,
        events: (0,events_file .al)(live.timeline.flatMap((one) => told(one, live))),
    };
}
function told(event, live) {
    return table[event.kind](event, live);
}
function restorable(point) {
    if (point === undefined)
        return {};
    return { restorePoint: Date.parse(point.at), restoreFrom: point.what, restoreBy: point.by };
}
const lineOnly = () => [];
function eventOf(kind, at, more) {
    const moment = typeof at === 'number' ? at : Date.parse(at);
    return { kind, word: kind, at: moment, zone: null, by: null, sha: null, text: '', facts: events_file .f5, ...more };
}
const worseAgain = ({ at, sha }) => [
    eventOf('alarm', at, { sha }),
];
const table = {
    'watch-began': ({ at, sha }, { people = [], restorePoint }) => [
        eventOf('deployed', at, { sha, facts: { ...events_file .f5, people, ...restorable(restorePoint) } }),
    ],
    onset: lineOnly,
    alarm: (event, live) => alarms(event, live),
    decided,
    'rollback-opened': ({ at, facts: { pull } }) => [eventOf('rollback-opened', at, { facts: { ...events_file .f5, pull } })],
    'rollback-merged': ({ at, facts: { pull } }) => [eventOf('rollback-merged', at, { facts: { ...events_file .f5, pull } })],
    'rollback-pushed': ({ at }) => [eventOf('rollback-opened', at, {})],
    'rollback-impossible': lineOnly,
    'mitigation-deployed': ({ at, sha }) => [eventOf('deployed', at, { sha })],
    recovered: ({ at, sha }) => [eventOf('recovered', at, { sha })],
    'still-failing': worseAgain,
    'worse-outside': worseAgain,
    unclear: lineOnly,
    'hold-released': lineOnly,
    'part-brought-back': lineOnly,
    declared: ({ at, by, text, facts: { confidential } }) => [
        eventOf('declared', at, { by, text }),
        ...(confidential ? [eventOf('command', at, { by, text: '/guard confidential' })] : []),
    ],
    counted: ({ at, facts: { what, of, count, total, complete, why } }) => [
        eventOf('counted', at, {
            text: what,
            facts: { ...events_file .f5, of: of === 'unknown' ? 'other' : of, count, total, complete, detail: why },
        }),
    ],
    told: ({ at, by, text }) => [eventOf('command', at, { by, text })],
    overran: lineOnly,
    reminded: lineOnly,
    notified: lineOnly,
    closed: ({ at }) => [eventOf('closed', at, {})],
    reopened: lineOnly,
    line: lineOnly,
    unknown: lineOnly,
};
function decided({ at }, { environment, response, lang, people = [] }) {
    if (response === null)
        return [];
    const { byHand, verdict, bad } = response;
    const words = incident_languages .t[lang];
    if (byHand !== undefined) {
        const text = words.calledBad(byHand.by, environment, byHand.reason);
        return [eventOf('declared', at, { by: byHand.by, sha: bad, text, facts: { ...events_file .f5, people } })];
    }
    const reason = (0,incident_state .i4)(response);
    if (reason === null)
        return 'regression' in verdict ? [] : [eventOf('declared', at, { sha: bad, text: words.title.worse })];
    const what = verdict.verdict === 'external' ? (verdict.what ?? '') : '';
    return [eventOf('external', at, { text: [words.outside.why[reason], what].filter((one) => one !== '').join(', ') })];
}
const mostAlarms = 10;
function alarms({ at, facts }, { response }) {
    const verdict = response?.verdict;
    const bad = response?.bad ?? null;
    if (verdict === undefined || !('regression' in verdict)) {
        const { metric, segment, before, since } = facts;
        const kind = (0,incident_format .ML)(metric) === null ? 'rate' : 'latency';
        return [eventOf('alarm', at, { sha: bad, facts: { ...events_file .f5, metric, segment, before, since, kind } })];
    }
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter(({ metric, segment }) => metric !== worst.metric || segment !== worst.segment);
    return [worst, ...others]
        .slice(0, mostAlarms)
        .map((node) => eventOf('alarm', at, { sha: bad, facts: { ...events_file .f5, ...factsOf(node, verdict) } }));
}
function factsOf(node, verdict) {
    const { metric, segment, baseline, observed } = node;
    const about = {
        metric,
        segment,
        share: shareOf(node, verdict),
        onset: verdict.regression.onset * 1000,
        deployedAt: verdict.startedAt * 1000,
        falseAlarmRate: verdict.falseAlarmRate,
    };
    const its = (0,node_kind .F)(node);
    switch (its.kind) {
        case 'monitor':
            return about;
        case 'gauge':
            return { ...about, kind: 'gauge', before: its.gauge.usual, since: its.gauge.observed };
        case 'share': {
            const limit = (0,incident_format .ML)(metric);
            const share = ({ total, share: value }) => (total > 0 ? value : null);
            const kind = limit === null ? 'rate' : 'latency';
            return { ...about, kind, limit, before: share(baseline), since: share(observed) };
        }
    }
}
function shareOf({ metric, segment, baseline, observed }, { nodes, regression }) {
    if (segment === '')
        return 1;
    const whole = [...nodes, ...regression.crossed].find((node) => node.metric === metric && node.segment === '');
    if (whole === undefined)
        return null;
    const [part, all] = baseline.total > 0 ? [baseline, whole.baseline] : [observed, whole.observed];
    return all.total > 0 ? Math.min(1, part.total / all.total) : null;
}

// EXTERNAL MODULE: ./build/incident/view.js + 1 modules
var incident_view = __webpack_require__(5878);
;// CONCATENATED MODULE: ./build/incident/live.js




const rulesOf = ({ incident, watch }) => ({ policy: incident, step: watch.step });
function liveView(live, policy, now) {
    const { lang } = policy.incident;
    const file = liveEvents({ ...live, lang });
    const newest = file.events.reduce((latest, { at }) => Math.max(latest, at), now);
    const options = { now: newest, lang, falseAlarmRate: policy.watch.falseAlarmRate };
    const view = (0,incident_view .d)((0,follow .e)(file, newest, rulesOf(policy)), rulesOf(policy), options);
    return { ...view, worst: explaining(view, live) ?? view.worst };
}
function explaining({ incident }, { response }) {
    const verdict = response?.verdict;
    if (verdict === undefined || !('regression' in verdict))
        return null;
    const { metric, segment } = verdict.regression.worst;
    const alarms = (0,incident_incident .q3)(incident.waves.length > 0 ? incident : { waves: incident.taken });
    return alarms.find(({ facts }) => facts.metric === metric && facts.segment === segment) ?? null;
}
function heard(live, { by, text, at }, policy, now) {
    const view = liveView(live, policy, now);
    const isIt = ({ kind, by: who, text: what, at: when }) => kind === 'command' && who === by && what === text && when === Date.parse(at);
    const entry = view.incident.timeline.find(({ event }) => isIt(event));
    return entry === undefined ? null : { entry, view };
}
const recordedPhase = {
    triage: 'mitigating',
    investigating: 'mitigating',
    mitigating: 'mitigating',
    monitoring: 'monitoring',
    resolved: 'resolved',
    closed: 'closed',
    cancelled: 'closed',
};


  }),

  74098:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  t: () => (  liveWordsIn)
});

;// CONCATENATED MODULE: ./build/render/incident-live-words-ko.js
const toldOf = {
    held: '막힌 배포 알림 전송',
    window: '예정된 작업 시간 알림 전송',
    regressed: '알림 전송',
    external: '알림 전송',
    acknowledged: '담당자 확인 알림 전송',
    recovered: '복구 알림 전송',
    due: '보고 기한 알림 전송',
    unknown: '알림 전송',
};
const later = '더 새로운 버전의 Deploy Guard가 기록한 내용입니다. 이 환경을 쓰는 모든 워크플로의 버전을 맞춰 주세요.';
const advice = {
    laterVersion: later,
    preparing: 'GitHub이 받아 주지 않아 롤백 PR이 아직 없음. 실행 중인 작업이 10분 동안 다시 시도하고 남은 일을 알려 줌. 그래도 없으면 작업을 다시 실행.',
    merged: (pull) => `${pull} 머지됨. 배포 후에도 그대로라면 원인은 다른 곳에 있음: 설정, 데이터, 외부 서비스.`,
    redeployed: (workflow, good) => `${workflow} 실행으로 ${good} 버전이 다시 배포되는지 확인(재배포 요청함).`,
    review: (pull, base) => `${pull} 리뷰 후 ${base} 브랜치에 머지.`,
    extended: (pull, base) => `초안 ${pull} 진행 여부 결정: ${base} 브랜치의 이후 변경과 겹쳐 그 변경까지 함께 되돌림(목록은 PR에 있음).`,
    restore: (pull, base) => `초안 ${pull} 진행 여부 결정: ${base} 브랜치의 이후 변경과 충돌해 정상 버전을 통째로 복원하며, 이후 변경도 함께 빠짐.`,
    open: '롤백 PR 열기',
    thenMerge: (link, base) => `${link}(워크플로 권한으로는 열 수 없음), 리뷰 후 ${base} 브랜치에 머지.`,
    deploy: (base) => `${base} 브랜치를 평소처럼 배포. 그 배포도 모니터링하며 결과가 이 이슈에 기록됨.`,
    calm: '수정은 서두르지 말 것. 문제 버전이 운영에서 빠지면 평소처럼 리뷰하면 됨.',
    calmHeld: '수정은 서두르지 말 것. 문제 버전이 운영에서 빠지면 평소처럼 리뷰하면 됨. 그때까지 문제 버전이 든 배포는 막힘.',
    wait: '모니터링이 끝날 때까지 대기. 복구 여부는 그 결과로 판단. 다른 급한 일은 없음.',
    noWatch: '지금은 모니터링 중인 배포가 없어 복구를 증명할 수 없음. 다음 배포의 모니터링으로 확인되거나, 끝났다면 `/guard resolve` 댓글.',
    mergeFirst: (pull) => `다음 배포 전에 ${pull} 머지`,
    takeBackFirst: '다음 배포 전에 변경을 되돌릴 것',
    stillHeld: (first, base, bad) => `${first}: ${base} 브랜치에 문제가 남아 있고, ${bad} 커밋이 든 배포는 막혀 있음.`,
    holdStands: '배포는 아직 막혀 있음. 이번 배포에 참여하지 않은 사람이 `/guard release 사유` 댓글을 달아야 풀림.',
    redeployGood: (good) => `가장 빠른 롤백은 ${good} 버전을 직접 다시 배포하는 것.`,
    none: {
        conflict: ({ base, range }) => `${base} 브랜치의 이후 변경이 ${range} 범위와 같은 줄을 고쳐서 직접 되돌려야 함. 충돌 파일:`,
        'nothing-to-revert': ({ base }) => `${base} 브랜치의 코드는 이전과 같음. 설정, 데이터, 외부 서비스를 확인하거나 ${base} 브랜치를 배포.`,
        'cannot-say': ({ base }) => `변경한 자리에는 되돌릴 것이 없지만 ${base} 브랜치에 일부가 옮겨지거나 복사되어 남아 있음. 배포는 계속 막힘. 직접 되돌리거나, 문제가 없으면 막힌 배포를 풀 것:`,
        'no-good': () => '기록상 첫 배포라 되돌아갈 버전을 알 수 없음. 담당자가 방법을 찾아야 함.',
        'not-on-branch': ({ base, bad }) => `${bad} 커밋이 ${base} 브랜치에 없어 되돌릴 것이 없음.`,
        'closed-by-person': ({ pull }) => `롤백 ${pull} PR이 닫혀 있어 그대로 둠. 필요하면 다시 열 것.`,
        'branch-taken': () => '롤백 브랜치에 다른 내용이 있어 그대로 둠. 브랜치를 지우고 작업을 다시 실행.',
        'only-left-out': ({ base }) => `${base} 브랜치에서 되돌릴 것은 자동으로 바꾸지 않는 파일뿐임(워크플로, 마이그레이션, 릴리스 노트, 정책에 적은 파일). 직접 되돌릴 것.`,
        'rolls-back-a-rollback': () => '배포 범위에 이전 롤백이 들어 있음. 롤백은 자동으로 되돌리지 않으므로 담당자가 결정하고, 필요하면 mode rollback 실행.',
        'daily-cap': () => '정책이 정한 하루 롤백 횟수를 모두 씀. 이유를 먼저 확인하고, 필요하면 mode rollback 실행.',
        'git-missing': ({ base, bad }) => `작업 환경에 git 2.38 이상이 없어 롤백을 만들지 못함. git을 설치한 뒤 mode rollback을 실행하거나, ${bad} 배포분을 ${base} 브랜치에서 직접 되돌리는 PR에 이 이슈를 적을 것. git이 설치되기 전에는 정상 버전도 \`emergency-reason\`이 있어야 게이트를 통과함.`,
        'switched-off': () => 'deploy-guard:off 레이블이 붙은 이슈가 열려 있어 롤백을 만들지 않음. 그 이슈를 닫고, 필요하면 mode rollback 실행.',
        unknown: () => `${later} 롤백이 없는 이유는 환경 기록에 있음.`,
    },
    more: (count) => `외 ${count}건`,
};
const koreanLive = {
    title: {
        byHand: '수동 롤백',
        worse: '이전보다 나빠짐',
        whole: (what, environment, commit, isBlamed) => `${what}${environment === null ? '' : `(${environment} 환경)`}, ${isBlamed ? '배포' : '배포 원인 아님'} ${commit}`,
    },
    notBlamed: (bad, why) => `${bad} 배포는 원인이 아닌 것으로 판단: ${why}.`,
    calledBad: (by, environment, reason) => `${by} 님이 ${environment} 배포를 문제로 판단: ${reason}`,
    outlook: {
        preparing: '롤백 준비 중.',
        ready: (pull) => `롤백 리뷰 대기: ${pull}.`,
        merged: (pull) => `롤백 ${pull} 머지됨, 배포 필요.`,
        pushed: '롤백 브랜치 준비됨. 담당자가 PR을 열어야 함(아래 참고).',
        none: '준비된 롤백 없음. 담당자가 결정해야 함(아래 참고).',
        watched: '문제없는 버전이 배포되어 모니터링 중.',
        proven: '문제없는 버전이 배포되었고 모니터링 결과 정상.',
        outside: '되돌리거나 막은 배포 없음.',
        outsideProven: '이후 배포의 모니터링 결과 정상.',
        partOnly: (stages, share) => `대부분의 사용자는 영향 없음: ${stages}${share === null ? '' : `(트래픽의 ${share})`}에만 배포됨. 우선 조치: ${stages}에서 트래픽 제외.`,
    },
    labels: {
        noticed: '감지',
        bad: '문제 버전',
        deployed: '배포 버전',
        good: '정상 버전',
        before: '이전 버전',
        rollback: '롤백',
        held: '막힌 배포',
    },
    good: {
        unknown: '확인 안 됨',
        watched: '모니터링 결과 정상',
        before: '직전 운영 버전, 모니터링 기록 없음',
    },
    held: {
        nothing: '없음',
        byWatch: '모니터링',
        all: (bad, since, who) => `${bad} 커밋이 든 모든 배포(${since}부터, ${who} 판단). 문제없는 배포가 정상으로 확인되거나, 이번 배포에 참여하지 않은 사람이 \`/guard release 사유\` 댓글을 달면 풀림`,
    },
    rollback: {
        preparing: '준비 중',
        opened: (pull, merged) => `${pull}, ${merged ? '머지됨' : '머지 대기'}`,
        toOpen: '열어야 할 PR',
        none: {
            conflict: '없음: 이후 변경과 충돌',
            'nothing-to-revert': '없음: 되돌릴 것 없음',
            'cannot-say': '없음: 변경 일부가 다른 이름으로 남아 있음',
            'no-good': '없음: 되돌아갈 버전을 모름',
            'not-on-branch': '없음: 배포된 커밋이 브랜치에 없음',
            'closed-by-person': '없음: 누군가 닫음',
            'branch-taken': '없음: 롤백 브랜치에 다른 내용이 있음',
            'only-left-out': '없음: 자동으로 바꾸지 않는 파일만 남음',
            'rolls-back-a-rollback': '없음: 범위에 이전 롤백이 있음',
            'daily-cap': '없음: 하루 롤백 횟수를 모두 씀',
            'switched-off': '없음: Deploy Guard 꺼짐',
            external: '없음: 되돌려도 도움이 되지 않음',
            'git-missing': '없음: 작업 환경에 git이 없음',
            unknown: '없음: 이유는 더 새로운 버전만 알 수 있음',
        },
        unknown: '더 새로운 버전의 Deploy Guard만 알 수 있음',
    },
    resolved: { proven: '해결: 지표로 복구 확인', said: '해결: 담당자 판단, 지표로는 확인되지 않음' },
    outside: {
        open: '진행 중: 원인이 이번 배포 밖에 있음',
        resolved: '해결: 이후 배포의 모니터링 결과 정상',
        why: {
            'already-so-before': '배포 전부터 이미 같은 상태였음',
            'control-metric-worse': '배포와 무관한 지표도 동시에 나빠짐',
            'untouched-segment-worse': '배포가 닿지 않는 구간도 동시에 나빠짐',
            'upstream-incident': '의존하는 외부 서비스가 장애를 공지함',
            unknown: '이유는 더 새로운 버전의 Deploy Guard만 알 수 있음',
        },
        first: {
            'already-so-before': '배포 전의 원인을 찾을 것: 배포를 시작할 때 이미 같은 상태였음.',
            'control-metric-worse': '둘의 공통점을 찾을 것: 서비스, 네트워크, 데이터센터, 지표 저장소.',
            'untouched-segment-worse': '배포가 닿지 않은 쪽과의 공통점을 찾을 것: 서비스, 네트워크, 데이터센터.',
            'upstream-incident': '의존하는 서비스의 상태 페이지를 확인하고, 우리 쪽 현상을 알릴 것.',
            unknown: '이 기록을 남긴 버전의 Deploy Guard를 사용할 것.',
        },
        leave: '배포는 그대로 둘 것. 지금까지 확인된 바로는 되돌려도 도움이 되지 않음. 다르게 판단하면 사유와 함께 mode rollback 실행.',
        later: '이후 배포는 평소처럼 나가고 모니터링함. 정상으로 확인되면 해결로 바뀜. 끝났다면 `/guard resolve` 댓글.',
    },
    advice,
    noted: {
        watchBegan: (sha) => `${sha} 배포 모니터링 시작.`,
        onset: '배포 전보다 나빠진 첫 샘플.',
        alarm: (finding) => `경보: ${finding}`,
        alarmAlone: '경보.',
        notBlamed: '되돌리지 않기로 함: 배포가 원인이 아닌 것으로 판단.',
        noGood: '되돌아갈 버전을 모름.',
        goBack: (good) => `${good} 버전으로 되돌리기로 함.`,
        rollback: (pull) => `롤백 PR: ${pull}.`,
        pushed: (link) => `롤백 브랜치 푸시됨. PR은 ${link}.`,
        byPerson: '담당자가 열어야 함',
        impossible: '롤백 PR을 만들 수 없음. 담당자가 결정해야 함.',
        mitigation: (sha) => `문제없는 ${sha} 버전이 게이트를 통과해 모니터링 중.`,
        recovered: (sha) => `${sha} 모니터링 결과 정상: 지표가 장애 전 수준으로 돌아옴.`,
        stillFailing: (sha) => `${sha} 모니터링 결과 지표가 여전히 나쁨.`,
        worseOutside: (sha) => `${sha} 모니터링에서도 지표가 나쁘며, 그 배포 때문은 아님.`,
        unclear: (sha, reason) => `${sha} 모니터링으로 복구 여부를 판단하지 못함(${reason}).`,
        released: (who, reason) => `${who} 님이 막힌 배포를 풀었음: ${reason}`,
        part: (first, last, count, pull, by) => `변경 ${count}건 가운데 ${first === last ? `${last}번` : `${first}~${last}번`}: ${pull} PR로 다시 반영${by === '' ? '' : `(${by} 요청)`}.`,
        reminded: (clock, isLate) => `${clock} 알림: ${isLate ? '기한이 지남' : '기한 임박'}.`,
        overran: '계획된 작업이 예정 시각까지 끝나지 않아 장애로 전환.',
        told: (notice, places) => `${toldOf[notice]}: ${places}.`,
        perhapsTold: (places) => `알림이 전달되지 않았을 수 있음: ${places}(응답이 없었고, 같은 곳에 두 번 보내지 않음).`,
        notTold: (place, why) => `알리지 못함: ${place}(${why}).`,
        closed: (postmortem) => `종료.${postmortem === '' ? '' : ` 회고: ${postmortem}.`}`,
        reopened: (clocks) => `기한이 남아 있어 다시 열었음: ${clocks}.`,
        unknown: '더 새로운 버전의 Deploy Guard만 아는 항목.',
    },
    postmortem: {
        title: (issue) => `장애 회고: #${issue}`,
        body: (issue, what) => `${issue} 장애 회고(${what}). 기록으로 알 수 있는 부분만 채웠습니다. 도움이 된 점, 더 일찍 알 수 없었던 이유, 담당과 기한이 있는 재발 방지 조치를 여기서 채워 주세요. 원인은 변경과 공백으로 적고 사람을 적지 않습니다.`,
        from: (issue) => `장애 이슈: ${issue}`,
    },
    reminder: {
        soon: (due, left) => `기한은 ${due}, ${left} 남음`,
        late: (due, late) => `기한은 ${due}, ${late} 지남`,
        report: (owner, clock, to, when) => `${owner} ${clock} 보고${to === '' ? '' : `(${to})`} ${when}.`,
        how: (clock) => `보고했다면 \`/guard reported ${clock} 접수번호\`, 대상이 아니라면 \`/guard waive ${clock} 사유\` 댓글을 달아 주세요.`,
        partial: '서비스 일부만 장애였음. 보고 대상인지는 담당자가 판단해 글로 남겨 주세요.',
        nextWord: (owner, when) => `${owner} 다음 고객 안내 ${when}. 안내했다면 \`/guard sent customers\` 댓글을 달아 주세요.`,
        reopened: (clocks) => `아직 알려야 할 곳이 남아 있어 다시 열었습니다: ${clocks}. 각각 보고하거나 대상 아님으로 정리한 뒤 닫아 주세요.`,
    },
    wentOut: { head: '배포된 변경', compare: '전체 변경', unknown: '이전 버전을 알 수 없음.', run: '실행 기록 참고.' },
    run: { link: '이 배포를 모니터링한 실행', of: (link, environment) => `${link}(${environment} 환경)` },
    tooLong: '본문이 길어 생략함. 전체 내용은 환경 기록에 있음.',
    notesHint: '여기나 위 구역 밖 어디에든 적어 주세요. 직접 적은 내용은 그대로 남고, 위 구역만 자동으로 갱신됩니다.',
};

// EXTERNAL MODULE: ./build/render/verdict-reasons.js
var verdict_reasons = __webpack_require__(4456);
;// CONCATENATED MODULE: ./build/render/incident-live-words.js

const incident_live_words_toldOf = {
    held: 'Told of the held deploy',
    window: 'Told that planned time runs out',
    regressed: 'Told of it',
    external: 'Told of it',
    acknowledged: 'Told that somebody is on it',
    recovered: 'Told of the recovery',
    due: 'Told of what is due',
    unknown: 'Told',
};
const incident_live_words_later = 'A newer version of Deploy Guard wrote this: use the same version in every workflow that names this environment.';
const englishAdvice = {
    laterVersion: incident_live_words_later,
    preparing: 'The rollback pull request is not there yet because GitHub did not take it. The run of the guard tries for ten minutes, and says what is left to do; run its job again if it has ended without.',
    merged: (pull) => `${pull} is merged. If it has been deployed and things are no better, the cause is elsewhere: configuration, data, services outside.`,
    redeployed: (workflow, good) => `See that ${workflow} brings ${good} back: it was started for that.`,
    review: (pull, base) => `Review and merge ${pull} into ${base}.`,
    extended: (pull, base) => `Decide on the draft ${pull}: later changes on ${base} are in the way, so it takes those back too and names them.`,
    restore: (pull, base) => `Decide on the draft ${pull}: later changes on ${base} are in conflict, so it restores the good version whole and would drop them as well.`,
    open: 'Open the rollback pull request',
    thenMerge: (link, base) => `${link} (this workflow may not), then review and merge it into ${base}.`,
    deploy: (base) => `Deploy ${base} as usual. That deploy is watched too, and this issue follows it.`,
    calm: 'Take your time with the fix: once the bad version is out of production, it can be reviewed like any change.',
    calmHeld: 'Take your time with the fix: once the bad version is out of production, it can be reviewed like any change. Until then, deploys that contain it are refused.',
    wait: 'Wait for the watch to end: it decides whether production has recovered. Nothing else is urgent.',
    noWatch: 'No watch looks at this now, so the guard cannot prove that it is over: the watch of the next deploy can, or somebody says `/guard resolve`.',
    mergeFirst: (pull) => `Merge ${pull} before the next deploy`,
    takeBackFirst: 'Take the change back before the next deploy',
    stillHeld: (first, base, bad) => `${first}: ${base} still has the fault, and deploys that contain ${bad} are refused.`,
    holdStands: 'Deploys are still held: somebody without a part in the deploy says `/guard release REASON`.',
    redeployGood: (good) => `The fastest rollback is to deploy ${good} again with your own means.`,
    none: {
        conflict: ({ base, range }) => `Later changes on ${base} touch the same lines as ${range}, so taking it back needs a person. In conflict:`,
        'nothing-to-revert': ({ base }) => `The code that ran before is what ${base} holds: look at configuration, data and services outside, or deploy ${base}.`,
        'cannot-say': ({ base }) => `Nothing is left to take back where the change was made, but ${base} still holds something of it: later work has moved or copied it. Deploys stay held. Take it back by hand, or release the hold if it is harmless:`,
        'no-good': () => 'Nothing is known to go back to, because this is the first deploy on record: a person has to find out how.',
        'not-on-branch': ({ base, bad }) => `${bad} is not on ${base}, so there is nothing to take back there.`,
        'closed-by-person': ({ pull }) => `Someone closed the rollback ${pull}. That is respected: reopen it if it is wanted after all.`,
        'branch-taken': () => 'The branch of the rollback holds something else, so it was left alone: delete that branch and run the job again.',
        'only-left-out': ({ base }) => `All that is left to take back on ${base} are files that the guard leaves as they are (workflow files, migrations, release notes, files that the policy keeps): take them back by hand.`,
        'rolls-back-a-rollback': () => 'What went out holds an earlier rollback, and a rollback is never taken back by itself: a person has to decide, and can run the workflow with mode rollback.',
        'daily-cap': () => 'As many rollbacks as the policy allows in a day have been opened: find out why, then run the workflow with mode rollback if one is wanted.',
        'git-missing': ({ base, bad }) => `The job had no git 2.38 or newer, so no rollback could be prepared: install git in the jobs with the guard and run the workflow with mode rollback, or take ${bad} and what went out with it back on ${base} by hand, in a pull request that names this issue. Until git is there, a deploy of the good version passes the gate with \`emergency-reason\` only.`,
        'switched-off': () => 'An open issue labelled deploy-guard:off keeps the guard from opening a rollback. Close it, then run the workflow with mode rollback if one is wanted.',
        unknown: () => `${incident_live_words_later} Why there is no rollback is written in the record of the environment.`,
    },
    more: (count) => `and ${count} more`,
};
const englishLive = {
    title: {
        byHand: 'Rolled back by hand',
        worse: 'Worse than before',
        whole: (what, environment, commit, isBlamed) => `${what}${environment === null ? '' : ` in ${environment}`}, ${isBlamed ? 'deploy' : 'not by deploy'} ${commit}`,
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
        partOnly: (stages, share) => `Most users never saw it: only ${stages}${share === null ? '' : ` (${share} of the traffic)`} had this deploy. Quickest help: take ${stages} out of the traffic.`,
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
        all: (bad, since, who) => `every deploy that contains ${bad}, since ${since}, by ${who}, until a deploy without the fault is found healthy, or until someone without a part in it comments \`/guard release REASON\``,
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
            'already-so-before': verdict_reasons .d['already-so-before'].why,
            'control-metric-worse': verdict_reasons .d['control-metric-worse'].why,
            'untouched-segment-worse': verdict_reasons .d['untouched-segment-worse'].why,
            'upstream-incident': verdict_reasons .d['upstream-incident'].why,
            unknown: verdict_reasons .d.unknown.why,
        },
        first: {
            'already-so-before': verdict_reasons .d['already-so-before'].first,
            'control-metric-worse': verdict_reasons .d['control-metric-worse'].first,
            'untouched-segment-worse': verdict_reasons .d['untouched-segment-worse'].first,
            'upstream-incident': verdict_reasons .d['upstream-incident'].first,
            unknown: verdict_reasons .d.unknown.first,
        },
        leave: 'Leave the deploy where it is: by what is known, taking it back would help nobody. Who knows better runs the workflow with mode rollback and a reason.',
        later: 'Later deploys go out as usual and are watched. When one of them is found healthy, this is resolved; or say `/guard resolve` when it is over.',
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
        part: (first, last, count, pull, by) => `${first === last ? `Landing ${last}` : `Landings ${first} to ${last}`} of ${count} ${first === last ? 'is' : 'are'} brought back by ${pull}${by === '' ? '' : `, asked for by ${by}`}.`,
        reminded: (clock, isLate) => `Reminded of ${clock}: ${isLate ? 'its time is over' : 'it is due soon'}.`,
        overran: 'The planned work is not over: from its end on this is an incident.',
        told: (notice, places) => `${incident_live_words_toldOf[notice]}: ${places}.`,
        perhapsTold: (places) => `Perhaps not told: ${places} (no answer came, and a message is not sent twice there).`,
        notTold: (place, why) => `Not told: ${place} (${why}).`,
        closed: (postmortem) => `Closed.${postmortem === '' ? '' : ` Postmortem: ${postmortem}.`}`,
        reopened: (clocks) => `Opened again, because clocks are open: ${clocks}.`,
        unknown: 'Something that only a newer version of Deploy Guard knows.',
    },
    postmortem: {
        title: (issue) => `Postmortem of incident #${issue}`,
        body: (issue, what) => `The postmortem of ${issue} (${what}), filled in as far as events tell. Complete it here: what helped, why not sooner, and actions with owners and dates. It names changes and gaps, never persons as causes.`,
        from: (issue) => `Incident: ${issue}`,
    },
    reminder: {
        soon: (due, left) => `is due ${due}, in ${left}`,
        late: (due, late) => `was due ${due}, ${late} ago`,
        report: (owner, clock, to, when) => `${owner} The report ${clock}${to === '' ? '' : ` to ${to}`} ${when}.`,
        how: (clock) => `When it is sent, say \`/guard reported ${clock} REFERENCE\`; if none is needed, \`/guard waive ${clock} REASON\`.`,
        partial: 'A part of the service failed, not all of it: whether that is to be reported is for you to say, in writing.',
        nextWord: (owner, when) => `${owner} The next word to customers ${when}. When it is out, say \`/guard sent customers\`.`,
        reopened: (clocks) => `This was closed while somebody has still to be told, so it is open again: ${clocks}. Report or waive each, then close it.`,
    },
    wentOut: {
        head: 'What went out',
        compare: 'All changes',
        unknown: 'What ran before is not known.',
        run: 'See the run.',
    },
    run: { link: 'The run that watched this deploy', of: (link, environment) => `${link} of ${environment}.` },
    tooLong: 'Left out here, because this text would be too long. The record of the environment has all of it.',
    notesHint: 'Write here, or anywhere outside of the parts above: what people write is kept. The parts above are brought up to date.',
};

;// CONCATENATED MODULE: ./build/render/incident-languages.js


const liveWordsIn = { en: englishLive, ko: koreanLive };


  })

};
