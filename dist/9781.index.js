export const id = 9781;
export const ids = [9781,6487];
export const modules = {

  22157:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  nodeKind)
  });
function nodeKind({ gauge, monitor }) {
    if (monitor !== undefined)
        return { kind: 'monitor', monitor };
    return gauge === undefined ? { kind: 'share' } : { kind: 'gauge', gauge };
}


  }),

  66910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cQ: () => (  saidUnsafe),
    cS: () => (  spokenLines),
    z6: () => (  needsPerson)
  });
const drafts = {
    'migration-destructive': true,
    'migration-data': true,
    'migration-additive': false,
    'later-migration': true,
    'twin-names': true,
    'folder-moved': false,
    infrastructure: true,
    flags: true,
    'flag-use': false,
    secrets: true,
    security: true,
    'said-unsafe': true,
    'release-note': false,
    version: false,
    cache: false,
    'stored-format': false,
    clients: false,
    platform: false,
};
function needsPerson(cautions) {
    return cautions.some(({ kind }) => drafts[kind]);
}
const longestReason = 200;
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i;
function saidUnsafe(body) {
    const reasons = spokenLines(body).flatMap((text) => {
        const said = unsafeLine.exec(text);
        return said === null ? [] : [(said[1] ?? '').trim()];
    });
    if (reasons.length === 0)
        return null;
    const all = [...reasons.filter((reason) => reason !== '').join('; ')];
    return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`;
}
function spokenLines(body) {
    const spoken = [];
    let fence = null;
    for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
        const text = line.trim();
        const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? [];
        if (mark !== null && (fence === null || fence === mark))
            fence = fence === null ? mark : null;
        else if (fence === null)
            spoken.push(text);
    }
    return spoken;
}


  }),

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

  81462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  isWebFlow),
    H$: () => (  loginKey),
    Up: () => (  sameLogin),
    w2: () => (  isBot)
  });
function sameLogin(a, b) {
    return loginKey(a) === loginKey(b);
}
function loginKey(login) {
    return login.toLowerCase();
}
function isBot(account) {
    return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]');
}
function isWebFlow(login) {
    return loginKey(login) === 'web-flow';
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

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%';
const MOST_POINTS = 60;
const EDGE = 0.01;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
        axis: `0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'Red: the value; grey: what is usual, where it alarmed.',
        axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const timeWords = (isLonger) => `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`;
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    if (its.kind === 'monitor')
        return '';
    const course = courseOf(node);
    const values = course && withoutGaps(averaged(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { lines, words, axis } = its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title}"`,
        `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        '',
        [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(known) : null;
    });
}
function sparkline(values) {
    const shown = averaged(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DO: () => (  monitorSureness),
    HX: () => (  regressionSentence),
    _5: () => (  monitorWords),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);




const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return monitorSentence(environment, worst, its.monitor, tense);
        case 'gauge':
            return gaugeSentence(environment, worst, its.gauge, tense);
        case 'share':
            return shareSentence(environment, worst, tense);
    }
}
function shareSentence(environment, worst, tense) {
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${usual} is usual.`;
}
function monitorSentence(environment, worst, { since }, tense) {
    const verb = tense === 'present' ? 'has been alerting' : 'alerted';
    return `The monitor "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))}" ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)} since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(since)}; it was well before the deploy.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const monitorWords = {
    ok: 'no alert',
    alerting: 'alerts',
    'no-data': 'no data',
    unknown: 'unknown',
};
function monitorSureness({ quiet: { windows, alarmed } }) {
    if (windows === 0)
        return 'how often it alerts without a deploy is not known';
    return `alerted in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(alarmed)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(windows)} quiet watches like this one`;
}
function monitorRow(node, monitor) {
    const course = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share));
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.total)}`;
}
function row(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return monitorRow(node, its.monitor);
        case 'gauge':
            return gaugeRow(node, its.gauge);
        case 'share':
            return shareRow(node);
    }
}
function shareRow(node) {
    const { baseline } = node;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share')
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
}


  }),

  4456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  inconclusiveWords),
    d: () => (  externalWords)
  });
const inconclusiveWords = {
    'no-metrics': {
        advice: 'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
    },
    'no-baseline': {
        advice: 'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
    },
    'watch-lost': {
        advice: 'Look at production yourself. The next deploy is compared with the time before this one. With a metric store (`watch.store`) a lost watch can be made up for.',
    },
    'no-data': {
        advice: 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
    },
    'source-down': {
        advice: 'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
    },
    'too-little-traffic': {
        advice: 'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
    },
    'not-separating': {
        advice: 'Nothing was judged: what counts as bad in the policy matches nothing, or everything, of what is there. `node dist/cli.js check` says what is there and what to write.',
    },
    'several-processes': {
        advice: 'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
    },
    'series-changed': {
        advice: 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
    },
    'unproven-rise': {
        advice: 'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
    },
    'buckets-too-coarse': {
        advice: 'Give the histogram boundaries where its events lie: one at the usual duration and some above it. Or set an objective with slower-than.',
    },
    'monitor-alerting': {
        advice: 'Look at production yourself: a monitor of yours alerts, and the guard cannot tell that from its usual alerts. A monitor that seldom alerts, with a past that can be read, accuses a deploy by itself.',
    },
    cancelled: { advice: 'Run the job again: it takes up the watch where it was left.' },
    'sampler-died': {
        advice: 'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
    },
    overtaken: {
        advice: 'Nothing: the watch of the newer deploy compares with the time before this one, and speaks for both.',
    },
    'unproven-before': {
        advice: 'Look at production yourself. To begin from a proven state again, deploy the last good commit: its watch ends this. A metric store (`watch.store`) still has the numbers from before.',
    },
    'baseline-too-old': {
        advice: 'Look at production yourself: it is worse than when it was last proven. If it is broken, run the workflow with mode rollback. If it is only the hour, deploy again when it is quiet, or name a metric store (`watch.store`), which knows the hour.',
    },
    unknown: { advice: 'Use the version of Deploy Guard that wrote this verdict: it knows the reason.' },
};
const externalWords = {
    'already-so-before': {
        sentence: () => 'It was so before the deploy already, and has not got worse since.',
        advice: 'look for the cause before the deploy. Production was like this when the deploy began and has not got worse since: nothing is rolled back and nothing is held.',
        why: 'it was so before the deploy already',
        first: 'Look for the cause before the deploy: it was so already when the deploy began.',
    },
    'control-metric-worse': {
        sentence: (other) => `A metric that the deploy does not touch got worse as well: ${other}.`,
        advice: 'look at what both have in common. A metric that this deploy does not touch got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a metric that it does not touch got worse at the same time',
        first: 'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
    },
    'untouched-segment-worse': {
        sentence: (other) => `A segment that the deploy does not reach got worse as well: ${other}.`,
        advice: 'look at what both have in common. A segment that this deploy does not reach got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a segment that it does not reach got worse at the same time',
        first: 'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
    },
    'upstream-incident': {
        sentence: () => 'A service it depends on reports an incident.',
        advice: 'follow the status page of the service that this one depends on. It says itself that it has an incident, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a service that this one depends on reports an incident',
        first: 'Follow the status page of the service that this one depends on, and tell it what you see.',
    },
    unknown: {
        sentence: () => 'The cause is outside of the deploy.',
        advice: 'use the version of Deploy Guard that wrote this verdict: it knows what else got worse.',
        why: 'for a reason that only a newer version of Deploy Guard knows',
        first: 'Use the version of Deploy Guard that wrote this: it knows what else got worse.',
    },
};


  })

};
