export const id = 2159;
export const ids = [2159,3903];
export const modules = {

  46931:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    settleVerdict: () => (  settleVerdict)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _evidence_rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92798);
  var _evidence_special_functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27623);
  var _watch_ending_node_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79228);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22157);
  var _proven_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26468);






function settleVerdict(record, of, verdict, seen = null) {
    const newer = overtakenBy(record, of, verdict);
    if (newer !== null)
        return cannotSay(verdict, 'overtaken', overtakenWords(newer, verdict));
    if (of.mitigates !== null)
        return verdict;
    const earlier = isGood(record, of.sha) ? [] : (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .Q8)(record, of);
    const deploys = [...earlier.map(({ sha }) => sha), of.sha];
    const kind = of.baseline?.kind === 'unproven' ? { baselineKind: 'unproven' } : {};
    const spoken = deploys.length === 1 ? verdict : { ...verdict, ...kind, deploys };
    switch (spoken.verdict) {
        case 'healthy':
            return of.baseline?.kind === 'unproven' && !isGood(record, of.sha) ? notProven(record, of, spoken) : spoken;
        case 'regressed':
            return blame(record, of, spoken, seen ?? seenBefore(record, of, spoken.regression.worst));
        case 'external':
        case 'inconclusive':
            return spoken;
    }
}
const short = (sha) => (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(sha);
const seconds = (iso) => Date.parse(iso) / 1000;
const isGood = (record, sha) => !(0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .Vx)(record, sha) && record.marks.some((mark) => mark.sha === sha && mark.word === 'good');
function cannotSay(verdict, reasonCode, message) {
    const { startedAt, endedAt, falseAlarmRate, baselineKind, nodes, missing, stepsSeen, remarks, deploys } = verdict;
    const seen = { startedAt, endedAt, falseAlarmRate, baselineKind, nodes, missing, stepsSeen };
    const more = { ...(remarks !== undefined && { remarks }), ...(deploys !== undefined && { deploys }) };
    return { verdict: 'inconclusive', reasonCode, message, ...seen, ...more };
}
const ROLLOUT = 3600;
function overtakenBy(record, of, verdict) {
    const newer = (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .TH)(record, of);
    if (verdict.verdict === 'inconclusive')
        return null;
    if (verdict.verdict === 'healthy')
        return newer[0] ?? null;
    const { onset, alarmAt } = verdict.regression;
    const answers = ({ plannedAt, startedAt, verdict: end }) => {
        if (end === 'healthy')
            return true;
        if (plannedAt === undefined)
            return startedAt !== null && seconds(startedAt) <= onset;
        return seconds(plannedAt) <= onset && (startedAt !== null || alarmAt - seconds(plannedAt) < ROLLOUT);
    };
    return newer.find(answers) ?? null;
}
function overtakenWords({ sha }, verdict) {
    const seen = verdict.verdict === 'healthy' ? 'Nothing got worse, but' : `${verdict.message} But`;
    return `${seen} ${short(sha)} passed the gate while this was watched: its watch speaks for both deploys.`;
}
function notProven(record, of, verdict) {
    const first = (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .qu)(record, of).since.find(({ sha }) => sha !== of.sha);
    const which = first === undefined ? 'what ran then' : `the deploy of ${short(first.sha)} before it`;
    const message = `No worse than just before the deploy, but ${which} was never proven, and nothing is known of the time before that.`;
    return cannotSay(verdict, 'unproven-before', message);
}
const WEEK = 7 * 86_400;
const ACCUSES = {
    control: Infinity,
    objective: Infinity,
    'same-hour': WEEK,
    'same-weekday': WEEK,
    'previous-deploys': WEEK,
};
const TRAFFIC_ACCUSES = 3600;
const STILL_THERE = 0.8;
function blame(record, of, verdict, seen) {
    const { worst } = verdict.regression;
    const deploys = verdict.deploys ?? [of.sha];
    const suspects = of.baseline?.kind === 'unproven' ? [of.sha] : smallestRange(rolloutsOf(record, of, deploys), seen, worst);
    const age = verdict.startedAt - (of.baseline?.until ?? verdict.startedAt);
    const wasThere = isOfTraffic(verdict) ? hadTraffic(record, of, worst.metric) : wasWell(seen.at(-1), verdict);
    if (age > accusesFor(verdict) && !wasThere)
        return tooOld(verdict, age);
    if (deploys.length === 1)
        return verdict;
    if (suspects.every((sha) => wasOutside(record, sha))) {
        const message = `It was so before the deploy already. ${verdict.message}`;
        return { ...verdict, verdict: 'external', reasonCode: 'already-so-before', message };
    }
    return { ...verdict, suspects };
}
const isOfTraffic = ({ regression, baselineKind }) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__  .F)(regression.worst).kind === 'gauge' && baselineKind === 'last-proven';
function accusesFor(verdict) {
    if ((0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__  .F)(verdict.regression.worst).kind === 'monitor')
        return Infinity;
    return isOfTraffic(verdict) ? TRAFFIC_ACCUSES : (ACCUSES[verdict.baselineKind] ?? _proven_js__WEBPACK_IMPORTED_MODULE_3__  .eN);
}
const wasWell = (last, { startedAt, regression }) => last !== undefined && startedAt - last.until < _proven_js__WEBPACK_IMPORTED_MODULE_3__  .eN && stateOf(last.counts, regression.worst) === 'well';
function hadTraffic(record, of, shown) {
    const before = record.watches.findLast((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .fH)(watch, of))?.before;
    const metric = Object.keys(before?.metrics ?? {}).find((name) => (0,_watch_ending_node_words_js__WEBPACK_IMPORTED_MODULE_2__  .h8)(name) === shown);
    if (before === undefined || of.baseline === null || metric === undefined)
        return false;
    const rate = ({ metrics, from, until }) => (metrics[metric]?.['']?.total ?? 0) / (until - from);
    return rate(before) >= STILL_THERE * rate(of.baseline);
}
function tooOld(verdict, age) {
    const hours = Math.floor(age / 3600);
    const message = `${verdict.message} But that is compared with ${hours} hours before the watch, and nothing shows that all was well just before the deploy: the hour of day may explain it.`;
    return cannotSay(verdict, 'baseline-too-old', message);
}
const wasOutside = ({ watches }, sha) => watches.findLast((watch) => watch.sha === sha)?.verdict === 'external';
function rolloutsOf(record, of, deploys) {
    const own = record.watches.filter((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .fH)(watch, of));
    const chain = [...(0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .qu)(record, of).since, ...own];
    return deploys.map((sha) => {
        const attempts = chain.filter((watch) => watch.sha === sha);
        const planned = attempts.map(({ plannedAt }) => (plannedAt === undefined ? -Infinity : seconds(plannedAt)));
        const started = attempts.map(({ startedAt }) => (startedAt === null ? Infinity : seconds(startedAt)));
        const mayFrom = Math.min(...planned);
        const live = record.confirmed.filter((found) => found.sha === sha).map(({ at }) => seconds(at));
        return { sha, mayFrom, surelyFrom: Math.min(...started, ...live.filter((at) => at >= mayFrom)) };
    });
}
function smallestRange(rollouts, seen, worst) {
    const states = seen.map(({ counts }) => stateOf(counts, worst));
    const lastWell = states.lastIndexOf('well');
    const well = seen[lastWell];
    const bad = seen[states.indexOf('bad', lastWell + 1)];
    const first = well === undefined ? 0 : rollouts.findLastIndex(({ surelyFrom }) => surelyFrom <= well.from) + 1;
    const last = bad === undefined ? -1 : rollouts.findLastIndex(({ mayFrom }) => mayFrom < bad.until);
    const range = rollouts.slice(first, last < first ? undefined : last + 1);
    return range.map(({ sha }) => sha);
}
const DOUBT = 0.001;
function stateOf({ bad, total }, worst) {
    const { harm, normalAtWorst, bounds, observed, baseline } = worst;
    const isShare = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__  .F)(worst).kind === 'share' && observed.share > baseline.share;
    if (!isShare || total <= 0)
        return 'unclear';
    if (bad > harm * total && chanceOf(bad, normalAtWorst * total) < DOUBT)
        return 'bad';
    return (0,_evidence_rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__  .kd)(bad, total, DOUBT) < Math.max(harm, bounds[0]) ? 'well' : 'unclear';
}
const chanceOf = (events, normal) => normal > 100
    ? Math.exp(-((events - normal) ** 2) / (2 * Math.max(events, normal)))
    : (0,_evidence_special_functions_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(Math.floor(events), normal);
function seenBefore(record, of, { metric, segment }) {
    const own = record.watches.filter((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .fH)(watch, of));
    return [...(0,_proven_js__WEBPACK_IMPORTED_MODULE_3__  .qu)(record, of).since, ...own].flatMap(({ before }) => {
        const counts = before?.metrics[metric]?.[segment];
        return before === undefined || counts === undefined ? [] : [{ from: before.from, until: before.until, counts }];
    });
}


  }),

  84126:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  backtestResult)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);
  var _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86860);
  var _watch_ending_node_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79228);




function backtestResult(found) {
    const { deploys, quiet, cost } = found;
    const judged = deploys.some(({ verdict }) => verdict.stepsSeen > 0) || quiet.length > 0;
    return {
        schemaVersion: 1,
        verb: 'backtest',
        environment: '-',
        sha: null,
        baseSha: null,
        outcome: judged ? 'judged' : 'nothing-judged',
        reasonCode: judged ? 'past-judged' : 'no-numbers',
        message: messageOf(found),
        deploys: deploys.map((deploy) => ({
            sha: deploy.sha,
            at: new Date(1000 * deploy.at).toISOString(),
            gate: deploy.gate,
            verdict: deploy.verdict.verdict,
            ...alarmOf(deploy),
        })),
        quiet: { windows: quiet.length, alarms: falseAlarms(found) },
        cost,
    };
}
const falseAlarms = ({ quiet }) => quiet.filter(({ verdict }) => verdict.verdict === 'regressed').length;
function alarmOf({ at, verdict }) {
    if (!hasAlarmed(verdict))
        return { alarmAfterSeconds: null, segment: null };
    const { alarmAt, worst } = verdict.regression;
    return { alarmAfterSeconds: Math.round(alarmAt - at), segment: worst.segment === _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2 ? null : worst.segment };
}
const hasAlarmed = (verdict) => verdict.verdict === 'regressed' || verdict.verdict === 'external';
function messageOf(found) {
    const { deploys, quiet, blind } = found;
    if (quiet.length === 0 && deploys.every(({ verdict }) => verdict.stepsSeen === 0)) {
        const why = (deploys[0]?.verdict ?? blind[0]?.verdict)?.message;
        return `Nothing could be judged${why === undefined ? ': no hour of that time was quiet' : `. ${why}`}`;
    }
    const held = deploys.filter(({ gate }) => gate === 'needs-review' || gate === 'held' || gate === 'blocked');
    const known = deploys.some(({ gate }) => gate !== 'unknown');
    const back = deploys.filter(({ verdict }) => verdict.verdict === 'regressed');
    const parts = [
        ...(known ? [`${held.length} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(deploys.length, 'deploy')} held`] : []),
        ...(deploys.length === 0
            ? []
            : [`${back.length} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(deploys.length, 'deploy')} rolled back${which(back)}`]),
        `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(falseAlarms(found), 'false alarm')} in ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(quiet.length, 'quiet hour')}`,
    ];
    return `With this policy: ${parts.join(', ')}.`;
}
const MOST_NAMED = 3;
function which(deploys) {
    if (deploys.length === 0)
        return '';
    const named = deploys.slice(0, MOST_NAMED).map((deploy) => {
        const after = alarmOf(deploy).alarmAfterSeconds;
        const what = hasAlarmed(deploy.verdict)
            ? `, ${(0,_watch_ending_node_words_js__WEBPACK_IMPORTED_MODULE_1__  .qp)(deploy.verdict.regression.worst.metric, deploy.verdict.regression.worst.segment)}`
            : '';
        return `that of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .vD)(deploy.at)}, ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(after ?? 0)} after it ran${what}`;
    });
    const more = deploys.length - named.length;
    return ` (${named.join('; ')}${more > 0 ? `; and ${more} more` : ''})`;
}


  }),

  64048:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  G: () => (  backtest)
});

// EXTERNAL MODULE: ./build/deploy/proven.js
var proven = __webpack_require__(26468);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/deploy/record.js + 2 modules
var deploy_record = __webpack_require__(15483);
// EXTERNAL MODULE: ./build/deploy/settle-verdict.js
var settle_verdict = __webpack_require__(46931);
;// CONCATENATED MODULE: ./build/metrics/kept-store.js
function keptStore(store, past) {
    const kept = new Map();
    const wholeOf = (metric, range) => {
        const key = JSON.stringify([metric, range]);
        const known = kept.get(key);
        if (known !== undefined)
            return known;
        const asked = store.read(metric, range).then((answer) => {
            if ('missing' in answer)
                kept.delete(key);
            return answer;
        });
        kept.set(key, asked);
        return asked;
    };
    return {
        ...store,
        async read(metric, range) {
            const whole = gridOf(past, range);
            const at = Math.round((range.first - whole.first) / range.step);
            if (at < 0 || at + range.count > whole.count)
                return store.read(metric, range);
            const answer = await wholeOf(metric, whole);
            return 'missing' in answer ? answer : partOf(answer, at, range.count);
        },
    };
}
function gridOf({ from, until }, { first, step }) {
    const before = Math.floor((first - from) / step);
    return { first: first - before * step, count: Math.max(0, before + Math.floor((until - first) / step) + 1), step };
}
function partOf({ series, odd, without }, at, count) {
    const within = (steps) => new Map([...(steps ?? [])].flatMap(([index, each]) => index >= at && index < at + count ? [[index - at, each]] : []));
    return {
        series: series.map((each) => sliced(each, at, count)).filter(({ values }) => values.some(Number.isFinite)),
        odd: within(odd),
        without: within(without),
    };
}
const sliced = (series, at, count) => ({
    ...series,
    values: series.values.slice(at, at + count),
});

// EXTERNAL MODULE: ./build/verbs/watch/conclude-watch.js
var conclude_watch = __webpack_require__(35974);
// EXTERNAL MODULE: ./build/verbs/watch/plan-watch.js
var plan_watch = __webpack_require__(61860);
// EXTERNAL MODULE: ./build/verbs/watch/run-watch.js + 2 modules
var run_watch = __webpack_require__(63903);
;// CONCATENATED MODULE: ./build/verbs/backtest/backtest.js








async function backtest(question) {
    const { from, until, log, policy } = question;
    const { history } = question.specOf(NOBODY, null);
    const first = Math.min(from, ...question.deploys.map(({ began }) => began)) - history - HOUR;
    const last = Math.max(until, ...question.deploys.map(({ at }) => at + lengthOf(policy.watch))) + HOUR;
    const past = { ...question, store: keptStore(question.store, { from: first, until: last }) };
    const { deploys, record } = await judgeDeploys(past);
    log.info(`${deploys.length} deploys judged; now the quiet hours.`);
    const windows = await judgeQuietHours(past, record);
    const isBlind = ({ verdict }) => BLIND.has(verdict.reasonCode);
    return {
        from,
        until,
        deploys,
        quiet: windows.filter((window) => !isBlind(window)),
        blind: windows.filter(isBlind),
        cost: costOf(question, deploys),
    };
}
const BLIND = new Set(['no-data', 'no-baseline', 'source-down', 'not-separating', 'no-metrics']);
const ENVIRONMENT = 'backtest';
const NOBODY = '0'.repeat(40);
const iso = (seconds) => new Date(1000 * seconds).toISOString();
const lengthOf = ({ duration, minWatch }) => Math.max(duration, minWatch);
async function judgeDeploys(question) {
    const sorted = question.deploys.toSorted((a, b) => a.began - b.began);
    const deploys = [];
    let record = deploy_record .FR;
    for (const [index, deploy] of sorted.entries()) {
        const before = sorted[index - 1] ?? null;
        const gate = await question.gateOf(deploy, before);
        const judged = await judgeDeploy(question, record, { deploy, before, index, later: sorted.slice(index + 1) });
        record = judged.record;
        deploys.push({ ...deploy, gate, verdict: judged.verdict });
        question.log.info(`${iso(deploy.at)} ${deploy.sha.slice(0, 7)}: ${judged.verdict.message}`);
    }
    return { deploys, record };
}
async function judgeDeploy(question, before, { deploy, before: previous, index, later }) {
    const { sha } = deploy;
    const { baseline } = (0,plan_watch .GQ)((0,proven .G_)(before, sha, { kind: 'store' }), (0,plan_watch .VH)(deploy.began));
    const entry = entryOf(deploy, index, { baseline, baseSha: previous?.sha ?? null });
    const record = (0,record_entries .xE)(before, { ...entry, state: 'running' });
    const task = taskOf(question, before, deploy, entry);
    const { verdict, seen = null } = await watchAt(question, task, (0,proven .Ki)(record, entry, deploy.at));
    const newer = later.flatMap((each, place) => each.began < verdict.endedAt ? [{ each, place: index + 1 + place }] : []);
    const asItStood = newer.reduce((known, { each, place }) => {
        const planned = entryOf(each, place, { baseline: (0,plan_watch .VH)(each.began), baseSha: sha });
        return (0,record_entries .xE)(known, each.at < verdict.endedAt ? planned : { ...planned, startedAt: null });
    }, record);
    const settled = (0,settle_verdict.settleVerdict)(asItStood, task.of, verdict, seen);
    const ended = (0,conclude_watch .p)(record, task.task, settled, { at: iso(verdict.endedAt), run: entry.run }, false);
    return { verdict: settled, record: ended };
}
function entryOf({ sha, began, at }, index, chosen) {
    const run = { id: index + 1, attempt: 1 };
    const times = { plannedAt: iso(began), startedAt: iso(at) };
    return { deployment: index + 1, sha, run, state: 'planned', verdict: null, ...times, ...chosen };
}
function taskOf({ policy, specOf }, record, { sha, at }, { baseline, baseSha, run, deployment }) {
    const task = {
        environment: ENVIRONMENT,
        sha,
        baseSha,
        branch: '',
        deployment,
        plan: policy.watch,
        baseline,
        mitigates: null,
        samples: null,
        ...(0,plan_watch .b0)(record, { ...specOf(sha, baseSha), statusPage: null }, baseline, policy.incidents),
        resumed: { run, startedAt: at },
    };
    return { task, of: { sha, run, baseline, mitigates: null } };
}
const quietLog = { info: () => undefined, warning: () => undefined, debug: () => undefined };
function watchAt({ store }, { task }, earlier) {
    const { plan, store: stored, resumed } = task;
    if (stored === undefined || resumed === undefined)
        throw new Error('A backtest has a store');
    const over = resumed.startedAt + lengthOf(plan) + stored.spec.range + 3 * plan.step;
    let now = 1000 * (over + SETTLED + (store.lag?.() ?? 0));
    const sleep = (milliseconds) => Promise.resolve(void (now += milliseconds));
    const ports = { clock: { now: () => now, sleep }, log: quietLog, cancelled: new AbortController().signal };
    return (0,run_watch.watchStore)({ ports }, task, stored, earlier, store);
}
const SETTLED = 120;
const HOUR = 3600;
async function judgeQuietHours(question, record) {
    const { from, until, policy, deploys, log } = question;
    const length = lengthOf(policy.watch) + question.specOf(NOBODY, null).range;
    const loud = [
        ...deploys.map(({ began, at }) => ({ from: began, until: at + length })),
        ...policy.incidents,
        ...(0,proven .dS)(record),
    ];
    const ran = deploys.toSorted((a, b) => a.at - b.at);
    const windows = [];
    for (let at = Math.ceil(from / HOUR) * HOUR; at + length <= until; at += HOUR) {
        if (loud.some((each) => each.from < at + length && each.until > at))
            continue;
        const known = {
            ...record,
            watches: record.watches.filter(({ plannedAt = '' }) => Date.parse(plannedAt) / 1000 < at),
        };
        const [before = null, live = null] = [null, null, ...ran.filter((each) => each.at <= at)].slice(-2);
        const deploy = { sha: live?.sha ?? NOBODY, began: at, at };
        const run = { id: 0, attempt: 1 };
        const chosen = { baseline: (0,plan_watch .VH)(at), baseSha: before?.sha ?? null, run, deployment: null };
        const { verdict } = await watchAt(question, taskOf(question, known, deploy, chosen), { between: [] });
        windows.push({ at, verdict });
        if (windows.length === 1 && verdict.reasonCode === 'source-down')
            break;
        if (windows.length % 24 === 0)
            log.info(`${windows.length} quiet hours judged, up to ${iso(at)}`);
    }
    return windows;
}
function costOf({ policy, specOf }, deploys) {
    const seconds = deploys.map(({ verdict }) => Math.max(0, verdict.endedAt - verdict.startedAt));
    const looks = seconds.map((each) => 1 + Math.ceil(each / policy.watch.step));
    const sum = (all) => all.reduce((whole, one) => whole + one, 0);
    return { minutes: Math.round(sum(seconds) / 6) / 10, calls: sum(looks) * specOf(NOBODY, null).metrics.length };
}


  }),

  35974:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  conclude),
    p: () => (  recordVerdict)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96331);
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95499);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23224);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10640);
  var _incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97683);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61860);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71570);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38250);












async function conclude(setting, task, verdict, seen = null) {
    const { ports } = setting;
    const by = {
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_9__  .E)(ports.clock),
        run: (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_7__  .qZ)(ports, task),
    };
    const { settleVerdict } = await Promise.all( [__webpack_require__.e(2453), __webpack_require__.e(6931)]).then(__webpack_require__.bind(__webpack_require__, 46931));
    const over = verdict.verdict === 'external' ? await closedByPerson(setting) : null;
    let settled = verdict;
    const report = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_8__  .Om)(setting, `The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)} has ended`, (before) => {
        settled = settleVerdict(before, { ...task, run: by.run }, verdict, seen);
        return recordVerdict(over === null ? before : closeIncident(before, over), task, settled, by, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_11__  .EM)(setting));
    });
    const { record } = report;
    const response = responseTo(record, task, settled);
    return {
        verdict: settled,
        calledBad: settled.verdict !== 'regressed' && (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .Vx)(record, task.sha),
        pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
        issue: response?.incident.step === 'opened' ? response.incident.issue : null,
        unfinished: unfinishedWords(report),
        withheld: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_11__  .EM)(setting) ? null : withheldWords(recordVerdict(record, task, settled, by), task, settled),
    };
}
function unfinishedWords({ failures, unwritten }) {
    const lost = unwritten == null
        ? []
        : [
            `The record of this environment could not be written, so the next deploy does not know what was found here; what was opened is found again by its key. ${unwritten.message}`,
        ];
    return [...lost, ...failures.map(({ error }) => error.message)];
}
function responseTo(record, { environment, sha }, verdict) {
    return verdict.verdict === 'external' ? (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .SZ)(record) : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .PT)(record, (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_3__  .Qq)(environment, sha));
}
async function closedByPerson({ ports, store }) {
    const going = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .SZ)(await store.read());
    if (going?.incident.step !== 'opened')
        return null;
    try {
        const issue = await ports.forge.issues.get(going.incident.issue);
        return issue === null || issue.state === 'closed' ? going.incidentKey : null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Whether incident #${going.incident.issue} is still open could not be asked: ${error.message}`);
        return null;
    }
}
function closeIncident(record, key) {
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .I4)(record, key, (response) => response.incident.step === 'opened'
        ? { ...response, incident: { ...response.incident, phase: 'closed' } }
        : response);
}
function withheldWords(decided, task, verdict) {
    const response = responseTo(decided, task, verdict);
    if (response === null)
        return null;
    const { good, incident } = response;
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  ._S)(response) && incident.step === 'opened')
        return `Nothing was written: incident #${incident.issue}, which goes on, would have been told.`;
    if (good === null || (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  ._S)(response))
        return 'Nothing was opened: an incident issue would have been.';
    const back = `a rollback pull request from ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(task.sha)} back to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_10__  .Fu)(good)}`;
    return `Nothing was opened: ${back} and an incident issue would have been, and later deploys that contain this one would have been held.`;
}
function recordVerdict(record, task, verdict, by, opens = true) {
    const { deployment, sha, baseSha, branch: base, baseline, environment, mitigates } = task;
    const place = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_2__  .fW)(task);
    const isPart = task.stage?.last === false;
    const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended';
    const ended = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .P$)(record, { sha, run: by.run }, { state, verdict: verdict.verdict });
    const marked = withMarks(ended, task, verdict, by);
    if (!opens)
        return marked;
    const incident = mitigates ?? openedMeanwhile(record, { sha, run: by.run });
    const recovery = incident === null || place === null || verdict.verdict !== 'healthy'
        ? null
        : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Yr)(marked, { name: place, isPart }, sha);
    if (recovery !== null && !recovery.all)
        return recovery.record;
    if (incident !== null)
        return (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .UD)(recovery?.record ?? marked, {
            event: developmentOf(task, verdict, by),
            mended: incident.mended,
        });
    if (baseline === null)
        return marked;
    const at = place === null ? null : { name: place, ...(isPart && { part: task.stage?.share ?? null }) };
    const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, place: at, ...by };
    switch (verdict.verdict) {
        case 'regressed':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .CB)(marked, deploy);
        case 'external':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .KY)((0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .gf)(marked, { kind: 'worse-outside', sha, ...by }), deploy);
        case 'healthy':
            return isPart ? marked : (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__  .gf)(marked, { kind: 'recovered', sha, ...by });
        case 'inconclusive':
            return marked;
    }
}
function openedMeanwhile(record, own) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .WF)(record);
    if (response === null || response.bad === own.sha)
        return null;
    const { since } = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .qu)(record, own);
    const isEarlier = since.some(({ sha, verdict }) => sha === response.bad && verdict === 'regressed');
    return isEarlier ? { mended: false } : null;
}
function withMarks(record, { deployment, sha, stage }, verdict, by) {
    if (verdict.verdict === 'healthy')
        return deployment === null || stage?.last === false ? record : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .bL)(record, { deployment, sha, ...by });
    if (verdict.verdict === 'inconclusive' && verdict.proves !== undefined)
        return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Dc)(record, { sha, run: by.run }, { ...by, sha: verdict.proves.sha });
    if (verdict.verdict !== 'regressed')
        return record;
    const [named, ...others] = verdict.suspects ?? [];
    const first = others.length > 0 ? undefined : record.watches.findLast((watch) => watch.sha === named);
    const bad = [{ deployment, sha }, ...(first === undefined ? [] : [first])];
    return bad.reduce((marked, each) => each.deployment === null ? marked : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .Tc)(marked, { deployment: each.deployment, sha: each.sha, ...by }), record);
}
function developmentOf({ sha }, verdict, by) {
    switch (verdict.verdict) {
        case 'healthy':
            return { kind: 'recovered', sha, ...by };
        case 'regressed':
            return { kind: 'still-failing', sha, ...by };
        case 'external':
        case 'inconclusive':
            return { kind: 'unclear', reason: verdict.reasonCode, sha, ...by };
    }
}


  }),

  63903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  lookAtStore: () => (  lookAtStore),
  lostWatch: () => (  lostWatch),
  watchSamples: () => (  watchSamples),
  watchStore: () => (  watchStore)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(64336);
;// CONCATENATED MODULE: ./build/metrics/status-page.js


const TIMEOUT_MILLISECONDS = 10_000;
const MAX_BYTES = 2_000_000;
const summary = schemas .Ikc({
    status: schemas .Ikc({ indicator: schemas .YjP() }),
    incidents: schemas .YOg(schemas .Ikc({ name: schemas .YjP(), status: schemas .YjP(), impact: schemas .YjP().optional() })).default([]),
});
const OVER = new Set(['resolved', 'postmortem', 'completed', 'scheduled']);
const SERIOUS = new Set(['major', 'critical']);
async function readStatusPage(url) {
    try {
        const response = await fetch(url, {
            headers: { accept: 'application/json' },
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        const text = response.status === 200 ? await (0,http .x8)(response, MAX_BYTES) : null;
        if (text === null)
            return null;
        const parsed = summary.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        const { status, incidents } = parsed.data;
        const open = incidents.filter((each) => !OVER.has(each.status) && each.impact !== 'none');
        const hasIncident = open.length > 0 || SERIOUS.has(status.indicator);
        return { hasIncident, name: open[0]?.name ?? null };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var watch_sampling = __webpack_require__(38376);
// EXTERNAL MODULE: ./build/watch/ending/inconclusive.js
var inconclusive = __webpack_require__(91980);
// EXTERNAL MODULE: ./build/watch/run.js + 51 modules
var watch_run = __webpack_require__(43713);
// EXTERNAL MODULE: ./build/metrics/sampler/sampled-store.js
var sampled_store = __webpack_require__(35619);
// EXTERNAL MODULE: ./build/watch/baseline.js
var watch_baseline = __webpack_require__(24797);
;// CONCATENATED MODULE: ./build/watch/sampled-run.js


const LONGEST = 7200;
async function sampledRun(plan, baseline, source, startedAt) {
    const isOwn = isSame((0,watch_baseline .cq)(await readPast(source, baseline), baseline.from, baseline.until), baseline);
    const length = Math.max(plan.step, baseline.until - baseline.from);
    const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000;
    const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step;
    const spread = isOwn ? null : spreadOf(baseline, pastUntil, Math.min(1, LONGEST / length));
    return {
        spec: { metrics: plan.metrics.map(metricOf), baseline: 'previous-window', range: plan.step, history },
        origin: 'sampler',
        kept: baseline.kind === 'kept' || baseline.kind === 'last-proven' ? baseline.kind : null,
        store: (0,sampled_store .U)(source, { from: baseline.from, startedAt }, spread),
        pastUntil,
        deploys: [],
        incidents: [],
    };
}
async function readPast(source, { from, until }) {
    try {
        return await source.read(from, until);
    }
    catch {
        return [];
    }
}
function isSame(read, known) {
    const partsOf = ({ metrics, buckets = {}, levels = {} }) => [metrics, buckets, levels].flatMap((kind) => Object.entries(kind).flatMap(([metric, each]) => Object.entries(each).map(([segment, numbers]) => JSON.stringify([metric, segment, numbers]))));
    const [parts, found] = [partsOf(known), new Set(partsOf(read))];
    return parts.length > 0 && parts.every((part) => found.has(part));
}
function spreadOf(baseline, until, part) {
    const { metrics: sums, buckets, levels } = (0,watch_baseline .BU)(baseline, part);
    const means = Object.entries(levels).map(([name, each]) => {
        return [name, Object.fromEntries(Object.entries(each).map(([segment, { mean }]) => [segment, mean]))];
    });
    return { until, sums, buckets, levels: Object.fromEntries(means) };
}
function metricOf({ name, kind, minEffect, direction, role = 'critical', objective, slowerThan, }) {
    const rest = { name, control: null, labels: ['segment'], untouched: [], direction, role, minEffect };
    return { ...rest, query: queryOf(name, kind, slowerThan ?? null), objective: objective ?? null };
}
function queryOf(name, kind, slowerThan) {
    switch (kind) {
        case 'counts':
            return { kind, total: name, bad: name };
        case 'histogram':
            return { kind, buckets: name, slowerThan };
        case 'gauge':
            return { kind, query: name };
    }
}

;// CONCATENATED MODULE: ./build/verbs/watch/run-watch.js






async function watchSamples({ ports }, task) {
    const { plan, baseline, samples } = task;
    const { clock, log, cancelled: signal, sampling } = ports;
    const startedAt = clock.now() / 1000;
    try {
        if (plan.metrics.length === 0)
            return { verdict: (0,inconclusive .nQ)(plan, 'no-metrics', startedAt), baseline };
        const source = samples === null ? { read: () => Promise.resolve([]) } : (0,watch_sampling ._A)(ports, plan, samples);
        if (baseline === null) {
            const before = await source.read(startedAt - plan.duration, startedAt);
            return { verdict: (0,inconclusive .Ag)(plan, before, startedAt), baseline };
        }
        const run = await sampledRun(plan, baseline, source, startedAt);
        const upstream = () => Promise.resolve(false);
        const { verdict } = await (0,watch_run .pg)({ ...run, plan, upstream, clock, log, signal, startedAt });
        return { verdict, baseline };
    }
    finally {
        if (samples !== null)
            sampling.stop(samples);
    }
}
function lostWatch({ plan, baseline, resumed }) {
    return { verdict: (0,inconclusive .nQ)(plan, 'watch-lost', resumed?.startedAt ?? 0), baseline };
}
async function watchStore({ ports }, task, store, { between, ...carried }, known = null) {
    const run = await storeRun(ports, task, store, known);
    if (run === null)
        return unknownPast(ports, task);
    return judgedOf(await (0,watch_run .pg)({ ...run, ...carried }), run, task, store, between);
}
async function lookAtStore({ ports: { clock, log } }, task, store, { between, ...carried }) {
    const run = await storeRun({ clock, log }, task, store);
    if (run === null)
        return unknownPast({ clock }, task);
    const end = await (0,watch_run .ns)({ ...run, ...carried });
    return 'nap' in end ? end : judgedOf(end, run, task, store, between);
}
function unknownPast({ clock }, { plan, resumed }) {
    const startedAt = resumed?.startedAt ?? clock.now() / 1000;
    return { verdict: (0,inconclusive .nQ)(plan, 'no-baseline', startedAt), baseline: null };
}
async function storeRun({ clock, log, cancelled: signal }, { plan, baseline, resumed }, { spec, pastUntil, deploys, incidents }, known = null) {
    if (pastUntil === null)
        return null;
    const startedAt = resumed?.startedAt ?? clock.now() / 1000;
    const upstream = async () => {
        if (spec.statusPage === null)
            return false;
        const status = await readStatusPage(spec.statusPage);
        if (status === null)
            log.warning('The status page could not be read; it is left out of account.');
        return status?.hasIncident ?? false;
    };
    const store = known ?? (await (0,open_store.openStore)(spec));
    const pastIsEarlier = baseline?.kind === 'kept' || baseline?.kind === 'last-proven';
    const run = { spec, plan, store, upstream, clock, log, startedAt, pastUntil, pastIsEarlier, deploys, incidents };
    return signal === undefined ? run : { ...run, signal };
}
async function judgedOf({ verdict, baseline }, { store }, task, of, between) {
    const kind = task.baseline?.kind ?? 'previous-window';
    const judged = { verdict, baseline: baseline && { ...baseline, kind } };
    if (verdict.verdict !== 'regressed')
        return judged;
    return { ...judged, seen: await seenOf(store, task, of, verdict, between) };
}
async function seenOf(store, { plan: { step } }, { spec }, { regression: { worst } }, times) {
    const seen = [];
    const metric = spec.metrics.find(({ name, query }) => name === worst.metric && query.kind === 'counts');
    for (const { from, until } of metric === undefined ? [] : times) {
        const first = Math.ceil(from / step + 1) * step;
        const count = Math.floor(until / step) - first / step + 1;
        const answer = metric === undefined || count < 1 ? null : await store.read(metric, { first, count, step });
        if (answer !== null && 'series' in answer)
            seen.push({ from, until, counts: sumOf(answer, worst.segment) });
    }
    return seen;
}
function sumOf({ series }, segment) {
    const ofPart = (part) => series
        .filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment)
        .reduce((sum, { values }) => sum + values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), 0), 0);
    return { bad: ofPart('bad'), total: ofPart('total') };
}


  })

};
