export const id = 1570;
export const ids = [1570];
export const modules = {

  96331:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Rm: () => (  decideByHand),
  KY: () => (  decideOutside),
  CB: () => (  decideResponse),
  tE: () => (  isOverCap),
  hJ: () => (  orderedRange)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/hold.js
var deploy_hold = __webpack_require__(93725);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
;// CONCATENATED MODULE: ./build/deploy/compact-verdict.js
const limits = { nodes: 20, crossed: 20, points: 240 };
function compactVerdict(verdict) {
    const nodes = verdict.nodes.slice(0, limits.nodes).map(withoutCourse);
    if (!('regression' in verdict))
        return { ...verdict, nodes };
    const { worst, crossed, onset, alarmAt } = verdict.regression;
    const before = worst.before === undefined ? {} : { before: worst.before.slice(-limits.points) };
    const regression = {
        worst: { ...finite(worst), steps: worst.steps.slice(-limits.points), ...before },
        crossed: crossed.slice(0, limits.crossed).map(withoutCourse),
        onset,
        alarmAt,
    };
    return { ...verdict, nodes, regression };
}
function withoutCourse(node) {
    return { ...finite(node), steps: [] };
}
function finite(node) {
    return {
        ...node,
        bounds: [bounded(node.bounds[0]), bounded(node.bounds[1])],
        baseline: { ...node.baseline, share: bounded(node.baseline.share) },
        observed: { ...node.observed, share: bounded(node.observed.share) },
        harm: bounded(node.harm),
        normalAtWorst: bounded(node.normalAtWorst),
        logEvidence: bounded(node.logEvidence),
        logThreshold: bounded(node.logThreshold),
        detectable: node.detectable === null ? null : bounded(node.detectable),
    };
}
function bounded(value) {
    if (Number.isNaN(value))
        return 0;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

;// CONCATENATED MODULE: ./build/deploy/decide-response.js





function decideResponse(record, deploy) {
    const known = (0,keys .Qq)(deploy.environment, deploy.bad);
    if ((0,record_entries .PT)(record, known) !== null)
        return (0,record_entries .I4)(record, known, (response) => withPlace(response, deploy));
    const { deployment, bad, at, run } = deploy;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const response = responseTo(marked, deploy);
    const held = (0,record_entries .jy)(marked, response);
    const { good } = response;
    if (good === null || good === bad)
        return held;
    const also = otherSuspects(record, deploy, good);
    const { incidentKey: key } = response;
    const hold = { bad, good, since: at, incidentKey: key, run, why: deploy.verdict.message };
    return (0,deploy_hold .O9)(held, also.length === 0 ? hold : { ...hold, also });
}
function withPlace(response, { place = null, baseline }) {
    const { cells = [] } = response;
    if (place === null || cells.some(({ name }) => name === place.name))
        return response;
    return { ...response, cells: [...cells, { ...place, baseline, recovered: null }], settled: false };
}
function otherSuspects(record, { bad, verdict }, good) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    const wasGood = new Set(record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha));
    return suspects.filter((sha) => sha !== bad && sha !== good && !wasGood.has(sha));
}
function decideOutside(record, deploy) {
    if ((0,record_entries .SZ)(record) !== null)
        return record;
    const key = (0,keys .fM)(deploy.environment, deploy.bad, deploy.run);
    const rollback = { step: 'none', reason: 'external', conflicts: [] };
    const { cells: _, ...response } = responseTo(record, deploy);
    return (0,record_entries .jy)(record, { ...response, incidentKey: key, rollback });
}
function responseTo(record, deploy) {
    const { environment, bad, base, at, run, baseline, verdict } = deploy;
    const good = (0,record_entries .es)(record, deploy)?.sha ?? null;
    return {
        rollbackKey: (0,keys .i2)(base, good, bad),
        incidentKey: (0,keys .Qq)(environment, bad),
        good,
        bad,
        base,
        decidedAt: at,
        run,
        verdict: compactVerdict(verdict),
        baseline,
        rollback: { step: 'decided' },
        incident: { step: 'decided' },
        ...(deploy.place == null ? {} : { cells: [{ ...deploy.place, baseline, recovered: null }] }),
        settled: false,
    };
}
function orderedRange(record, order) {
    const deployed = record.watches.filter(({ state, startedAt }) => startedAt !== null || state === 'running' || state === 'ended');
    const watch = order.bad === null ? deployed.at(-1) : deployed.findLast(({ sha }) => sha === order.bad);
    const bad = order.bad ?? watch?.sha;
    if (bad === undefined)
        throw unknown('bad', 'what runs now');
    const deployment = watch?.deployment ?? null;
    const decided = record.responses.findLast((response) => response.bad === bad)?.good ?? undefined;
    const good = order.good ?? decided ?? (0,record_entries .es)(record, { deployment, baseSha: watch?.baseSha ?? null })?.sha;
    if (good === undefined)
        throw unknown('good', 'what ran before');
    return { good, bad, deployment };
}
function decideByHand(record, order) {
    const { good, bad, deployment } = orderedRange(record, order);
    const { at, run, by, reason, base, environment } = order;
    const key = (0,keys .Qq)(environment, bad);
    const known = (0,record_entries .PT)(record, key);
    if (known?.byHand !== undefined && known.run.id === run.id)
        return record;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const begun = { ...(known ?? blank(record, bad, at)), incidentKey: key, rollbackKey: (0,keys .i2)(base, good, bad) };
    const response = {
        ...begun,
        good,
        bad,
        base,
        decidedAt: at,
        run,
        byHand: { by, reason },
        rollback: known?.rollback.step === 'opened' ? known.rollback : { step: 'decided' },
        settled: false,
    };
    const others = marked.responses.filter(({ incidentKey: other }) => other !== key);
    const added = (0,record_entries .jy)({ ...marked, responses: others }, response);
    return good === bad ? added : (0,deploy_hold .O9)(added, { bad, good, since: at, incidentKey: key, run, why: reason });
}
function blank(record, bad, at) {
    const second = Date.parse(at) / 1000;
    const none = { kind: 'previous-window', from: second, until: second, metrics: {} };
    const baseline = record.watches.findLast(({ sha }) => sha === bad)?.baseline ?? none;
    return { verdict: unwatched(second), baseline, incident: { step: 'decided' } };
}
function unwatched(second) {
    const message = 'A person decided that this deploy is bad; no watch did.';
    const times = { startedAt: second, endedAt: second, falseAlarmRate: 0, baselineKind: 'none' };
    return { verdict: 'inconclusive', reasonCode: 'no-data', message, ...times, nodes: [], missing: {}, stepsSeen: 0 };
}
function unknown(input, what) {
    return new errors .j1(`The record does not say ${what}: give the commit as input ${input} (40 hex digits of its id).`);
}
const day = 24 * 3600 * 1000;
function isOverCap({ responses }, response, most) {
    const decided = Date.parse(response.decidedAt);
    const opened = responses.filter(({ incidentKey: other, rollback, decidedAt, byHand }) => {
        const age = decided - Date.parse(decidedAt);
        const counts = byHand === undefined && (rollback.step === 'opened' || rollback.step === 'pushed');
        return other !== response.incidentKey && counts && age >= 0 && age < day;
    });
    return opened.length >= most;
}


  }),

  89734:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  enduringStore)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15483);


function enduringStore(store) {
    if (isEnduring(store))
        return store;
    let pending = [];
    let newest = _record_js__WEBPACK_IMPORTED_MODULE_1__  .FR;
    let refused = null;
    const withPending = (record) => pending.reduce((before, { change }) => change(before), record);
    const readAgain = async () => {
        const read = await orRefusal(store.read());
        return read instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp ? newest : read;
    };
    let writing = Promise.resolve();
    async function write() {
        const taken = pending;
        const [first] = taken;
        if (first === undefined)
            return;
        const more = taken.length === 1 ? '' : ` (and ${taken.length - 1} more)`;
        const apply = (record) => taken.reduce((before, { change }) => change(before), record);
        const written = await orRefusal(store.update(`${first.reason}${more}`, apply));
        if (written instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) {
            refused = written;
            newest = await readAgain();
            return;
        }
        newest = written;
        pending = pending.slice(taken.length);
        refused = null;
    }
    const enduring = {
        async read() {
            newest = await readAgain();
            return withPending(newest);
        },
        async update(reason, change) {
            pending = [...pending, { reason, change }];
            if (refused === null)
                await enduring.flush();
            return withPending(newest);
        },
        flush: () => (writing = writing.then(write, write)),
        unwritten: () => (pending.length === 0 ? null : refused),
    };
    return enduring;
}
function isEnduring(store) {
    return 'unwritten' in store;
}
async function orRefusal(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
            return error;
        throw error;
    }
}


  }),

  97683:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UD: () => (  advanceRecord),
    g: () => (  isOngoing),
    gf: () => (  advanceOutside)
  });
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93725);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);


const keptLines = { first: 10, last: 40 };
function advance(state, event) {
    if (!isOngoing(state.phase))
        return state;
    if (state.timeline.some((known) => isSame(known, event)))
        return state;
    return { ...state, phase: nextPhase(event), timeline: bounded([...state.timeline, event]) };
}
function isOngoing(phase) {
    return phase === 'mitigating' || phase === 'monitoring' || phase === 'unknown';
}
function nextPhase(event) {
    switch (event.kind) {
        case 'mitigation-deployed':
        case 'unclear':
            return 'monitoring';
        case 'recovered':
            return 'resolved';
        case 'still-failing':
        case 'worse-outside':
            return 'mitigating';
    }
}
function isSame(one, other) {
    if (one.kind !== other.kind || !('sha' in one) || one.sha !== other.sha)
        return false;
    return one.kind !== 'unclear' || other.kind !== 'unclear' || one.reason === other.reason;
}
function bounded(timeline) {
    const { first, last } = keptLines;
    const noted = timeline.filter(({ kind }) => kind !== 'told' && kind !== 'reminded');
    if (noted.length <= first + last)
        return timeline;
    const dropped = new Set(noted.slice(first, -last));
    return timeline.filter((event) => !dropped.has(event));
}
function advanceRecord(record, { event, mended }) {
    const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) };
    if (event.kind !== 'recovered' || !mended)
        return advanced;
    return (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__  .e8)(record).reduce((held, { incidentKey }) => {
        const released = (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__  .f0)(held, incidentKey);
        return { ...released, responses: released.responses.map((response) => unshown(response, incidentKey)) };
    }, advanced);
}
function advanceOutside(record, event) {
    const advanced = record.responses.map((response) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._S)(response) ? advanceResponse(response, event) : response);
    return { ...record, responses: advanced };
}
const outside = ['recovered', 'worse-outside'];
function advanceResponse(response, event) {
    const { incident } = response;
    const follows = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._S)(response) ? outside.includes(event.kind) : event.kind !== 'worse-outside';
    if (!follows || incident.step !== 'opened' || !isOngoing(incident.phase))
        return response;
    const next = advance(incident, event);
    return next === incident ? response : { ...response, incident: next, settled: false };
}
function unshown(response, incidentKey) {
    return response.incidentKey === incidentKey ? { ...response, settled: false } : response;
}


  }),

  71570:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Iu: () => (  progressResponses),
    Om: () => (  carryOutResponses),
    ar: () => (  finishResponses),
    hB: () => (  soonOf)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96331);
  var _deploy_enduring_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89734);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93725);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10640);
  var _incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97683);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38250);










function startResponse(responder, deploy) {
    const { ports, environment, store } = responder;
    const at = isoNow(ports.clock);
    const run = runRef(ports.run);
    const why = `${shortSha(deploy.bad)} is bad: decide on rollback and incident`;
    return store.update(why, (record) => decideResponse(record, { ...deploy, environment, at, run }));
}
async function finishResponses(responder, written) {
    const begun = { record: written ?? (await responder.store.read()), failures: [] };
    if (!(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__  .EM)(responder))
        return begun;
    const isStart = written === undefined;
    const held = (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_6__  .e8)(begun.record).map(({ incidentKey }) => incidentKey);
    let report = begun;
    for (const incidentKey of held)
        report = await inTurn(responder, report, incidentKey, await heldSteps(isStart));
    const now = responder.ports.clock.now();
    for (const { incidentKey } of begun.record.responses.filter((response) => isFollowed(response, now))) {
        if (!held.includes(incidentKey))
            report = await inTurn(responder, report, incidentKey, [followStep(isStart)]);
    }
    for (const { incidentKey } of (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .Iz)(report.record)) {
        report = await finishOne(responder, report, incidentKey);
    }
    return followDeclared(responder, report, isStart);
}
async function followDeclared(responder, before, isStart) {
    let report = before;
    for (const { incidentKey, incident } of before.record.incidents) {
        if (incident.step !== 'opened' || (incident.phase === 'closed' && !isStart))
            continue;
        const { showDeclared, tellDeclared } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5668), __webpack_require__.e(9369)]).then(__webpack_require__.bind(__webpack_require__, 55668));
        report = await inTurn(responder, report, incidentKey, [followStep(isStart), tellDeclared, showDeclared]);
    }
    return report;
}
const rounds = [5000, 10_000, 20_000, 40_000, ...Array.from({ length: 9 }, () => 60_000)];
const passing = new Set(['unreachable', 'rate-limited', 'not-fast-forward', 'exists']);
async function carryOutResponses(responder, why, change) {
    const { ports } = responder;
    const soon = soonOf(ports);
    const store = (0,_deploy_enduring_store_js__WEBPACK_IMPORTED_MODULE_2__  .Q)(responder.store);
    const enduring = { ...responder, store, ports: { ...ports, log: sayingOnce(ports.log) } };
    const written = await soon(async () => {
        await store.flush();
        return store.update(why, change);
    });
    const isCancelled = () => ports.cancelled?.aborted === true;
    const isOurs = ({ run }) => run.id === ports.run.runId;
    if (isCancelled() && !(0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .Iz)(written).some(isOurs))
        return { record: written, failures: [], unwritten: store.unwritten() };
    let report = await soon(() => finishResponses(enduring, written));
    for (const pause of rounds) {
        if (isCancelled())
            break;
        const left = [...report.failures.map(({ error }) => error), ...unwritten(store)];
        if (!left.some(({ code }) => passing.has(code)))
            break;
        ports.log.info(`GitHub did not take all of it; again in ${pause / 1000} s: ${left[0]?.message ?? ''}`);
        await ports.clock.sleep(pause);
        await soon(() => store.flush());
        report = await soon(() => finishResponses(enduring));
    }
    await soon(() => store.flush());
    return { ...report, unwritten: store.unwritten() };
}
function unwritten(store) {
    const refused = store.unwritten();
    return refused === null ? [] : [refused];
}
function soonOf({ soon }) {
    return soon ?? ((work) => work());
}
function sayingOnce(log) {
    const said = new Set();
    return {
        ...log,
        warning(line) {
            if (said.has(line))
                return log.debug(line);
            said.add(line);
            log.warning(line);
        },
    };
}
const days = 24 * 3600 * 1000;
const relandable = 14 * days;
const followable = 100 * days;
function isFollowed({ incident, rollback, decidedAt }, now) {
    if (incident.step !== 'opened')
        return false;
    const age = now - Date.parse(decidedAt);
    const awaitsClosing = incident.phase === 'resolved' && age < followable;
    return (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__  .g)(incident.phase) || awaitsClosing || (rollback.step === 'opened' && age < relandable);
}
function followStep(isStart) {
    return async (responder, record, incidentKey) => {
        const { obeyIncidentComments } = await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(852), __webpack_require__.e(7720)]).then(__webpack_require__.bind(__webpack_require__, 69164));
        const obeyed = await obeyIncidentComments(responder, record, incidentKey);
        if (!isStart)
            return obeyed;
        const { keepTime } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(852), __webpack_require__.e(7014)]).then(__webpack_require__.bind(__webpack_require__, 60123));
        return keepTime(responder, obeyed, incidentKey);
    };
}
async function heldSteps(isStart) {
    const { adoptStep, refreshStep } = await stepsOfResponses();
    return [adoptStep, followStep(isStart), refreshStep];
}
const stepsOfResponses = () => Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(1750)]).then(__webpack_require__.bind(__webpack_require__, 17644));
async function progressResponses(responder, told) {
    const why = `Incident: ${told.event.kind} (${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__  .Fu)(told.event.sha)})`;
    const record = await responder.store.update(why, (before) => (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__  .UD)(before, told));
    return finishResponses(responder, record);
}
async function finishOne(responder, report, incidentKey) {
    const before = report.failures.length;
    const { incidentStep, redeployStep, rollbackStep, showStep, tellStep } = await stepsOfResponses();
    const steps = [redeployStep, rollbackStep, incidentStep, tellStep, showStep];
    const done = await inTurn(responder, report, incidentKey, steps);
    return done.failures.length > before ? done : inTurn(responder, done, incidentKey, [settle]);
}
async function inTurn(responder, report, incidentKey, steps) {
    let { record } = report;
    const failures = [...report.failures];
    for (const step of steps) {
        const error = await tried(responder, async () => {
            record = await step(responder, record, incidentKey);
        });
        if (error === null)
            continue;
        failures.push({ incidentKey, error });
        record = await responder.store.read();
    }
    return { record, failures };
}
async function tried({ ports }, step) {
    try {
        await step();
        return null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`Not finished yet, the next start tries again: ${error.message}`);
        return error;
    }
}
const mostShown = 3;
const settle = async (responder, record, incidentKey) => {
    let newest = record;
    for (let times = 0; times < mostShown; times += 1) {
        const shown = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .PT)(newest, incidentKey);
        if (shown === null || shown.rollback.step === 'decided' || shown.incident.step === 'decided')
            return newest;
        const same = (response) => JSON.stringify(response) === JSON.stringify(shown);
        const finish = (response) => (same(response) ? { ...response, settled: true } : response);
        newest = await responder.store.update(`Response to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__  .Fu)(shown.bad)} is finished`, (current) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .I4)(current, incidentKey, finish));
        const now = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .PT)(newest, incidentKey);
        if (now === null || same({ ...now, settled: shown.settled }))
            return newest;
        const { showResponse } = await stepsOfResponses();
        newest = await showResponse(responder, newest, now);
    }
    return newest;
};


  })

};
