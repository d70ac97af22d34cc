export const id = 161;
export const ids = [161];
export const modules = {

  723:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DN: () => (  streamPast),
    Vh: () => (  testsOf),
    of: () => (  tableNodes)
  });
  var _segment_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6293);
  var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1812);
  var _stream_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1354);



const MEASURED = 1440;
function tableNodes({ leaves, tree, steps, deploy }) {
    const parts = (0,_segment_tree_js__WEBPACK_IMPORTED_MODULE_0__  .Be)(tree.nodes);
    return tree.nodes.map((segment, index) => {
        const members = segment.leaves.flatMap((leaf) => leaves[leaf] ?? []);
        const width = leaves[0]?.length ?? 0;
        const arms = Array.from({ length: width }, (_, stream) => (0,_series_js__WEBPACK_IMPORTED_MODULE_2__  .M2)(members.filter((_arms, member) => member % width === stream), steps));
        const pasts = arms.map((each) => streamPast(each, Math.max(0, deploy - MEASURED), deploy));
        return { segment, arms, pasts, share: parts[index] ?? 0 };
    });
}
function streamPast(arms, from, until) {
    const { factor } = (0,_stream_test_js__WEBPACK_IMPORTED_MODULE_1__  .RT)(arms, from, until);
    return { dispersion: factor, handicap: (0,_stream_test_js__WEBPACK_IMPORTED_MODULE_1__  .nP)(arms, from, until, factor), before: (0,_series_js__WEBPACK_IMPORTED_MODULE_2__  .eg)(arms.ours, 0, until) };
}
function testsOf(node, { window, past, boundAlpha }, sums = []) {
    const alpha = (boundAlpha * node.share) / Math.max(1, node.arms.length);
    return node.arms.map((arms, stream) => {
        const { dispersion, handicap: above } = node.pasts[stream] ?? { dispersion: 1, handicap: 1 };
        const plan = node.past ?? past;
        const own = node.objectives === undefined ? plan : { ...plan, objective: node.objectives[stream] ?? 1 };
        return (0,_stream_test_js__WEBPACK_IMPORTED_MODULE_1__  .vN)(arms, { window, past: own, alpha, dispersion, handicap: above }, sums[stream]);
    });
}


  }),

  8714:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EX: () => (  expectedOf),
    Nn: () => (  detectableOf),
    V2: () => (  showsEnough)
  });
  var _family_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1555);
  var _series_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1812);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7623);




function detectableOf(basis, node, stream, from, until) {
    const test = basis.tests[node]?.[stream];
    const known = basis.nodes[node];
    if (test === undefined || known === undefined)
        return { normal: 0, share: null };
    const ours = (0,_series_js__WEBPACK_IMPORTED_MODULE_3__  .eg)(test.arms.ours, from, until);
    const price = Math.log(Math.max(1, known.arms.length)) - Math.log(known.share);
    const needs = {
        planned: until - from,
        logThreshold: basis.placebo.needed + price,
        dispersion: test.dispersion,
        atLeast: 0,
    };
    if (test.rate !== null) {
        const worst = expectedOf(test, from, until) / Math.max(1, ours.total);
        const past = known.pasts[stream]?.before;
        const normal = past !== undefined && past.total > 0 ? past.bad / past.total : 0;
        return { normal, share: smallestRiseAboveRate(ours.total, worst, needs) };
    }
    if (test.arms.control === null)
        return { normal: 0, share: null };
    const control = (0,_series_js__WEBPACK_IMPORTED_MODULE_3__  .eg)(test.arms.control, from, until);
    const sum = { ...ours, total: ours.total * test.handicap, controlBad: control.bad, controlTotal: control.total };
    const normal = control.total > 0 ? control.bad / control.total : 0;
    const share = smallestRiseBesideControl(sum, needs);
    return { normal, share: share === null ? null : share * test.handicap };
}
function expectedOf({ rate, arms }, from, until) {
    if (rate === null)
        return 0;
    let sum = 0;
    for (let step = from; step < Math.min(until, arms.ours.total.length); step++) {
        sum += (0,_family_evidence_js__WEBPACK_IMPORTED_MODULE_0__  .GP)(rate, step) * (0,_series_js__WEBPACK_IMPORTED_MODULE_3__.at)(arms.ours.total, step);
    }
    return sum;
}
const showsEnough = ({ normal, share }) => share !== null && share <= Math.max(2 * normal, normal + 0.01);
function fewestBad(total, planned, logThreshold, increments) {
    const reaches = (bad) => {
        const first = (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)(_rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__  ._$, increments(bad), Math.max(2, planned));
        return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__  .X)(first, Math.max(2, planned)) >= logThreshold;
    };
    return fewestThat(reaches, Math.floor(total));
}
function shareOf(bad, total, { dispersion, atLeast }) {
    const wanted = bad === null ? null : Math.max(bad, Math.floor(atLeast * total) + 1);
    return smallestShare(wanted, total, dispersion);
}
function smallestRiseBesideControl(sum, needs) {
    const { planned, logThreshold, dispersion } = needs;
    if (!(sum.controlTotal > 0))
        return null;
    const bad = fewestBad(sum.total, planned, logThreshold, (x) => (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__  .BE)({ ...sum, bad: x }, dispersion));
    return shareOf(bad, sum.total, needs);
}
function smallestRiseAboveRate(total, rate, needs) {
    const { planned, logThreshold, dispersion } = needs;
    const bad = fewestBad(total, planned, logThreshold, (x) => (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__  .O1)(x, rate * total, dispersion));
    return shareOf(bad, total, needs);
}
const POWER = 0.9;
function fewestThat(reaches, most) {
    if (most < 1 || !reaches(most))
        return null;
    let low = 0;
    let high = most;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (reaches(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function smallestShare(fewest, total, dispersion = 1) {
    if (fewest === null)
        return null;
    const share = (dispersion * (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_2__  .VL)(POWER, fewest / dispersion)) / total;
    return share <= 1 ? share : null;
}


  }),

  1555:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GP: () => (  rateAt),
    Us: () => (  largestEvidence),
    XV: () => (  ALL_BETS),
    _C: () => (  familyScan),
    q$: () => (  evidenceAfter)
  });
  var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1812);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);


function familyScan(nodes, { first, planned }) {
    const bets = ALL_BETS.count;
    const purses = nodes.map(({ streams }) => new Float64Array(streams.length * bets));
    const logs = new Float64Array(nodes.length);
    let steps = 0;
    return () => {
        const stake = Math.exp((0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .Bs)(steps + 1, planned));
        const rest = (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .KW)(steps + 1, planned);
        const step = first + steps;
        steps += 1;
        let sum = 0;
        for (const [index, { streams, share }] of nodes.entries()) {
            const purse = purses[index];
            if (purse === undefined)
                continue;
            let mean = 0;
            for (let stream = 0; stream < streams.length; stream++) {
                const test = streams[stream];
                if (test !== undefined)
                    mean += carry(purse, stream * bets, test, step, stake) + rest;
            }
            const value = streams.length > 0 ? mean / streams.length : 1;
            logs[index] = Math.log(value);
            sum += share * value;
        }
        return { all: Math.log(sum), nodes: logs };
    };
}
function largestEvidence(nodes, window, steps) {
    const next = familyScan(nodes, window);
    let largest = 0;
    for (let step = 0; step < steps; step++)
        largest = Math.max(largest, next().all);
    return largest;
}
function evidenceAfter(streams, window, steps) {
    const next = familyScan([{ streams, share: 1 }], window);
    let last = 0;
    for (let step = 0; step < steps; step++)
        last = next().all;
    return last;
}
const MOST = 1e250;
function tableOf(bets) {
    return {
        count: bets.length,
        ratios: Float64Array.from(bets),
        rises: Float64Array.from(bets, (ratio) => ratio - _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0),
        logRises: Float64Array.from(bets, (ratio) => Math.log(ratio / _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0)),
    };
}
const ALL_BETS = tableOf(_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .X5);
function carry(purse, offset, test, step, stake) {
    const { arms, dispersion, rate } = test;
    const bad = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.ours.bad, step);
    const total = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.ours.total, step);
    if (rate !== null)
        return carryRate(purse, offset, stake, bad / dispersion, (rateAt(rate, step) * total) / dispersion);
    const { control } = arms;
    if (control === null)
        return carryRate(purse, offset, stake, 0, 0);
    return carryControl(purse, offset, stake, {
        bad,
        total: total * test.handicap,
        dispersion,
        controlBad: (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(control.bad, step),
        controlTotal: (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(control.total, step),
    });
}
const rateAt = ({ first, rates }, step) => (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(rates, step - first);
function carryRate(capital, offset, stake, bad, expected) {
    const { count, rises, logRises } = ALL_BETS;
    let sum = 0;
    for (let bet = 0; bet < count; bet++) {
        const log = bad * (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(logRises, bet) - (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(rises, bet) * expected;
        const value = Math.min(MOST, ((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)));
        capital[offset + bet] = value;
        sum += value;
    }
    return sum / count;
}
function carryControl(capital, offset, stake, step) {
    const { count, ratios, logRises } = ALL_BETS;
    const { bad, total, controlBad, controlTotal, dispersion } = step;
    if (!(total > 0 && controlTotal > 0))
        return carryRate(capital, offset, stake, 0, 0);
    const both = bad + controlBad;
    const normal = _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0 * total + controlTotal;
    let sum = 0;
    for (let bet = 0; bet < count; bet++) {
        const odds = ((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(ratios, bet) * total + controlTotal) / normal;
        const log = (bad * (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(logRises, bet) - both * Math.log(odds)) / dispersion;
        const value = Math.min(MOST, ((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)));
        capital[offset + bet] = value;
        sum += value;
    }
    return sum / count;
}


  }),

  9007:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  rZ: () => (  explainAlarm),
  bu: () => (  familyLooks),
  wt: () => (  judgeCounts)
});


// EXTERNAL MODULE: ./build/evidence/family/count-table.js
var count_table = __webpack_require__(723);
// EXTERNAL MODULE: ./build/evidence/family/family-evidence.js
var family_evidence = __webpack_require__(1555);
;// CONCATENATED MODULE: ./build/evidence/family/judgement.js

const CANDIDATES = 8;
function explain(alarmed) {
    const { nodes, shares, needed, window, steps } = alarmed;
    const logs = Array.from(alarmed.logs);
    const order = nodes
        .map((_, index) => index)
        .toSorted((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b)
        .slice(0, CANDIDATES);
    const isSole = (node) => nodes[node]?.level === 'all' || (0,family_evidence .q$)(alarmed.restOf(node), window, steps) < needed;
    const sole = order.find(isSole);
    const worst = sole ?? order[0] ?? 0;
    const fallen = weightedEbh(logs, shares, Math.exp(-needed));
    return { worst, alone: sole !== undefined, crossed: [worst, ...fallen.filter((node) => node !== worst)] };
}
function weightedEbh(logs, shares, alpha) {
    const order = logs
        .map((log, index) => ({ index, weighted: log + Math.log(shares[index] ?? 0) }))
        .toSorted((a, b) => b.weighted - a.weighted || a.index - b.index);
    let fallen = 0;
    for (const [rank, { weighted }] of order.entries()) {
        if (weighted >= -Math.log(alpha * (rank + 1)) - 1e-12)
            fallen = rank + 1;
    }
    return order.slice(0, fallen).map(({ index }) => index);
}

// EXTERNAL MODULE: ./build/evidence/family/normal-rate.js
var normal_rate = __webpack_require__(1285);
// EXTERNAL MODULE: ./build/evidence/family/prepare-family.js + 1 modules
var prepare_family = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/evidence/family/stream-test.js
var stream_test = __webpack_require__(1354);
;// CONCATENATED MODULE: ./build/evidence/family/judge-counts.js







function judgeCounts(table, plan) {
    const { deploy, length } = table;
    const nodes = (0,count_table .of)(table);
    const all = nodes[0]?.arms[0];
    const window = { first: deploy, planned: plan.planned };
    const baseline = all === undefined || all.control !== null ? 'control' : (0,normal_rate ._q)(all.ours, window, { length });
    const past = { kind: baseline === 'control' ? 'previous-window' : baseline, length };
    const { dropped } = table.tree;
    const family = { nodes, baseline, dropped, length, deploy, pastEnd: deploy, past, wholeOf: () => 0 };
    return scanFamily((0,prepare_family .CW)(family, plan), table.steps);
}
function familyLooks(prepared, mayAlarm = () => true) {
    const kept = begin(prepared);
    return (until) => {
        const progress = until - prepared.family.deploy < kept.steps ? begin(prepared) : kept;
        return extend(prepared, progress, until, mayAlarm);
    };
}
const scanFamily = (prepared, until) => familyLooks(prepared)(until);
const SCANNED = 400;
const SUSPICIOUS = 0.5;
function begin({ family, plan, known }) {
    const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }));
    const next = (0,family_evidence ._C)(judged, { first: family.deploy, planned: plan.planned });
    const bars = Float64Array.from(known.nodes, ({ share }) => SUSPICIOUS * (known.placebo.needed - Math.log(share)));
    return { next, bars, suspects: [], steps: 0, largest: 0, alarm: null };
}
function extend(prepared, progress, until, mayAlarm) {
    const { family, plan, known } = prepared;
    const available = Math.min(plan.planned, until - family.deploy);
    const { needed } = known.placebo;
    while (progress.alarm === null && progress.steps < available) {
        const { all, nodes: logs } = progress.next();
        const step = family.deploy + progress.steps;
        progress.steps += 1;
        noteSuspects(progress, logs, step);
        progress.largest = Math.max(progress.largest, all);
        if (all < needed || !mayAlarm({ step, logs, needed }))
            continue;
        progress.alarm = { ...explainAlarm(prepared, logs, progress.steps), step, log: all };
    }
    const { alarm, suspects, steps: judged, largest } = progress;
    return { alarm, suspects: [...suspects], basis: { ...known, judged, largest } };
}
function noteSuspects({ bars, suspects }, logs, step) {
    for (const [node, log] of logs.entries()) {
        if (log < (bars[node] ?? Infinity))
            continue;
        bars[node] = Infinity;
        suspects.push({ node, step });
    }
}
function explainAlarm({ family, plan, known, planAt }, logs, steps) {
    const window = { first: family.deploy, planned: plan.planned };
    const { nodes, tests, placebo } = known;
    const restOf = (index) => {
        const whole = nodes[family.wholeOf(index)];
        const node = nodes[index];
        if (whole === undefined || node === undefined)
            return [];
        const arms = whole.arms.map((each, stream) => (0,series .EJ)(each, node.arms[stream] ?? each));
        return (0,count_table .Vh)({ ...whole, arms }, planAt(family.deploy));
    };
    const segments = nodes.map(({ segment }) => segment);
    const shares = nodes.map(({ share }) => share);
    const exact = Array.from(logs, (log, index) => log < SCANNED ? log : (0,stream_test .R)(tests[index] ?? [], window, steps));
    const found = explain({ logs: exact, needed: placebo.needed, window, steps, nodes: segments, shares, restOf });
    const streams = tests[found.worst] ?? [];
    const evidence = streams.map((test) => (0,family_evidence .q$)([test], window, steps));
    const stream = evidence.indexOf(Math.max(...evidence));
    const strongest = streams[stream];
    const onset = strongest === undefined ? family.deploy : (0,stream_test .$f)(strongest, window, steps);
    return { ...found, onset, stream };
}


  }),

  1285:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  normalRate),
    Ju: () => (  seasonOf),
    PJ: () => (  sumOfPast),
    _q: () => (  choosePast)
  });
  var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1812);
  var _rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2798);
  var _rates_dispersion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2832);



const BEFORE = 7200;
const AROUND = 1800;
const SEASONS = {
    'same-hour': { seconds: 86_400, most: 7, fewest: 2 },
    'same-weekday': { seconds: 7 * 86_400, most: 4, fewest: 3 },
};
const isSeason = (kind) => kind in SEASONS;
const seasonOf = ({ kind }) => (isSeason(kind) ? SEASONS[kind].seconds : null);
const stepsOf = (seconds, { length }) => Math.round(seconds / length);
function twins({ first, planned }, plan) {
    if (!isSeason(plan.kind)) {
        return (plan.deploys ?? []).filter((start) => start >= 0 && start + planned <= Math.min(first, plan.end ?? first));
    }
    const { seconds, most } = SEASONS[plan.kind];
    const season = stepsOf(seconds, plan);
    return Array.from({ length: most }, (_, index) => first - (index + 1) * season).filter((start) => start + planned > 0);
}
const aroundOf = (plan) => stepsOf(plan.kind === 'previous-deploys' ? 300 : AROUND, plan);
function pastRanges(window, plan) {
    const end = Math.min(window.first, plan.end ?? window.first);
    if (plan.kind === 'previous-window')
        return [{ from: end - stepsOf(BEFORE, plan), until: end }];
    const around = plan.kind === 'previous-deploys' ? 0 : aroundOf(plan);
    return twins(window, plan).map((start) => ({
        from: start - around,
        until: Math.min(end, start + window.planned + around),
    }));
}
function course(sums, window, plan) {
    const half = Math.max(1, aroundOf(plan));
    const end = Math.min(window.first, plan.end ?? window.first);
    const shape = new Float64Array(window.planned);
    const starts = twins(window, plan);
    for (let each = 0; each < window.planned; each += half) {
        const sum = { bad: 0, total: 0 };
        for (const start of starts) {
            const middle = start + each + Math.floor(half / 2);
            const part = sums(middle - half, Math.min(end, middle + half));
            sum.bad += part.bad;
            sum.total += part.total;
        }
        shape.fill(sum.total > 0 ? sum.bad / sum.total : 0, each, Math.min(window.planned, each + half));
    }
    return shape;
}
function normalRate(sums, window, plan, bound) {
    const { planned } = window;
    const rate = new Float64Array(planned);
    if (plan.kind === 'objective')
        return { rate: rate.fill(plan.objective ?? 1), bad: 0, total: 0 };
    const ranges = pastRanges(window, plan);
    const { bad, total } = sumOver(sums, ranges);
    const dispersion = Math.max(bound.dispersion, (0,_rates_dispersion_js__WEBPACK_IMPORTED_MODULE_1__  .Cq)(ranges.map(({ from, until }) => sums(from, until))));
    const highest = (0,_rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__  .hG)(bad / dispersion, total / dispersion, bound.alpha);
    rate.fill(highest);
    if (plan.kind !== 'previous-window' && bad > 0) {
        const raised = highest / (bad / total);
        const shape = course(sums, window, plan);
        for (let step = 0; step < planned; step++) {
            rate[step] = Math.min(1, Math.max((0,_series_js__WEBPACK_IMPORTED_MODULE_2__.at)(shape, step) * raised, highest / 4));
        }
    }
    return { rate, bad, total };
}
function sumOfPast(ours, window, plan) {
    return sumOver((from, until) => (0,_series_js__WEBPACK_IMPORTED_MODULE_2__  .eg)(ours, from, until), pastRanges(window, plan));
}
function sumOver(sums, ranges) {
    const sum = { bad: 0, total: 0 };
    for (const { from, until } of ranges) {
        const part = sums(from, until);
        sum.bad += part.bad;
        sum.total += part.total;
    }
    return sum;
}
function choosePast(ours, window, plan) {
    const isKnown = (kind) => {
        const ranges = pastRanges(window, { ...plan, kind });
        return ranges.filter(({ from, until }) => (0,_series_js__WEBPACK_IMPORTED_MODULE_2__  .eg)(ours, from, until).total > 0).length >= SEASONS[kind].fewest;
    };
    if (isKnown('same-weekday'))
        return 'same-weekday';
    return isKnown('same-hour') ? 'same-hour' : 'previous-window';
}


  }),

  5045:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  CW: () => (  prepareFamily),
  R5: () => (  windowsOf)
});


// EXTERNAL MODULE: ./build/evidence/family/count-table.js
var count_table = __webpack_require__(723);
// EXTERNAL MODULE: ./build/evidence/family/family-evidence.js
var family_evidence = __webpack_require__(1555);
// EXTERNAL MODULE: ./build/evidence/family/normal-rate.js
var normal_rate = __webpack_require__(1285);
;// CONCATENATED MODULE: ./build/evidence/family/placebo.js
function calibrated(maxima, alpha) {
    const ville = -Math.log(alpha);
    const sorted = maxima.toSorted((a, b) => a - b);
    const rank = Math.ceil((1 - alpha) * (sorted.length + 1));
    const enough = rank <= sorted.length;
    const quantile = sorted[Math.min(rank, sorted.length) - 1] ?? 0;
    return {
        windows: sorted.length,
        alarmed: sorted.filter((largest) => largest >= ville).length,
        needed: Math.max(ville, enough ? quantile : Math.min(quantile, 2 * ville)),
        enough,
    };
}
function quietStarts(from, until, shape) {
    const { planned, stride, most, halfLife } = shape;
    const room = until - planned - from;
    if (room < 0 || most < 1)
        return [];
    const latest = until - planned;
    const all = Math.floor(room / stride) + 1;
    if (all <= most)
        return Array.from({ length: all }, (_, index) => latest - index * stride);
    const reached = 1 - 2 ** (-room / halfLife);
    let age = -stride;
    return Array.from({ length: most }, (_, index) => {
        const part = most > 1 ? (index / (most - 1)) * reached : 0;
        age = Math.max(age + stride, Math.min(room, Math.round(-halfLife * Math.log2(1 - part))));
        return latest - age;
    }).filter((start) => start >= from);
}

// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/evidence/rates/e-process.js
var e_process = __webpack_require__(2531);
;// CONCATENATED MODULE: ./build/evidence/family/prepare-family.js






const BOUND = 0.2;
const EFFORT = 1e7;
const STRIDE_SECONDS = 900;
const MOST_WINDOWS = 400;
const HALF_LIFE = 3.5 * 86_400;
function prepareFamily(family, plan) {
    const boundAlpha = family.baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND;
    const planAt = (first) => ({
        window: { first, planned: plan.planned },
        past: family.past,
        boundAlpha,
    });
    const alpha = plan.falseAlarmRate - boundAlpha;
    const placebo = calibrated(quietMaxima(family, planAt, -Math.log(alpha)), alpha);
    const tests = family.nodes.map((node) => (0,count_table .Vh)(node, planAt(family.deploy)));
    const { nodes, baseline, dropped } = family;
    return { family, plan, known: { nodes, baseline, dropped, tests, placebo }, planAt };
}
function quietMaxima(family, planAt, matters) {
    const { planned } = planAt(0).window;
    const starts = windowsOf(family, planned);
    const stepsAt = (first) => Math.min(planned, family.pastEnd - first);
    return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
        const first = starts[index] ?? 0;
        if (bound < matters)
            return bound;
        const judged = family.nodes.map((node) => ({ streams: (0,count_table .Vh)(node, planAt(first)), share: node.share }));
        return (0,family_evidence .Us)(judged, { first, planned }, stepsAt(first));
    });
}
function boundsAt({ nodes, pastEnd }, planAt, starts, stepsAt) {
    const most = new Float64Array(starts.length);
    for (const node of nodes) {
        const sums = node.arms.map(({ ours, control }) => (control === null ? (0,series .aW)(ours, pastEnd) : undefined));
        for (const [index, first] of starts.entries()) {
            const plan = planAt(first);
            const streams = (0,count_table .Vh)(node, plan, sums);
            const mean = streams.reduce((sum, test) => sum + mostOf(test, plan.window, stepsAt(first)), 0) / streams.length;
            most[index] = (0,series.at)(most, index) + node.share * (streams.length > 0 ? mean : 1);
        }
    }
    return [...most].map((value) => Math.log(Math.max(1, value)));
}
function windowsOf({ nodes, length, past, pastEnd, isKnown }, planned) {
    const seasons = [past, ...nodes.flatMap((node) => node.past ?? [])].map((plan) => (0,normal_rate .Ju)(plan) ?? 0);
    const season = Math.max(...seasons);
    const lead = season > 0 ? Math.round(Math.max(season, 2 * 86_400) / length) : planned;
    const streams = nodes.reduce((sum, { arms }) => sum + arms.length, 0);
    const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streams * planned)));
    const stride = Math.max(1, Math.round(STRIDE_SECONDS / length));
    const starts = quietStarts(lead, pastEnd, { planned, stride, most, halfLife: HALF_LIFE / length });
    if (isKnown === undefined)
        return starts;
    const gaps = new Float64Array(pastEnd + 1);
    for (let step = 0; step < pastEnd; step++)
        gaps[step + 1] = (0,series.at)(gaps, step) + (isKnown(step) ? 0 : 1);
    return starts.filter((start) => (0,series.at)(gaps, start + planned) - (0,series.at)(gaps, start) <= planned / 4);
}
function mostOf(test, { first, planned }, steps) {
    const course = courseOf(test, first, steps);
    if (course === null)
        return 1;
    const opening = Math.exp((0,e_process .Bs)(1, planned));
    const later = (0,e_process .KW)(1, planned);
    let sum = 0;
    for (let bet = 0; bet < family_evidence .XV.count; bet++) {
        const [fromFirst, fromAny] = heights(course, bet);
        sum += opening * Math.exp(Math.min(500, fromFirst)) + later * Math.exp(Math.min(500, fromAny));
    }
    return sum / family_evidence .XV.count;
}
function heights(course, bet) {
    const { bad, normal, control } = course;
    const [logRise, rise, ratio] = [(0,series.at)(family_evidence .XV.logRises, bet), (0,series.at)(family_evidence .XV.rises, bet), (0,series.at)(family_evidence .XV.ratios, bet)];
    let whole = 0;
    let height = -Infinity;
    let best = 0;
    let most = 0;
    for (let step = 0; step < bad.length; step++) {
        const price = control === null
            ? rise * (0,series.at)(normal, step)
            : (0,series.at)(control.both, step) * logOdds((0,series.at)(normal, step), (0,series.at)(control.total, step), ratio);
        const gain = (0,series.at)(bad, step) * logRise - price;
        whole += gain;
        if (whole > height)
            height = whole;
        if (step === 0)
            continue;
        best = best + gain > 0 ? best + gain : 0;
        if (best > most)
            most = best;
    }
    return [height, most];
}
function logOdds(total, controlTotal, ratio) {
    return Math.log((ratio * total + controlTotal) / (e_process .P0 * total + controlTotal));
}
function courseOf(test, first, steps) {
    const { arms, dispersion, rate, handicap } = test;
    const { ours, control } = arms;
    if (rate === null && control === null)
        return null;
    const [bad, normal] = [new Float64Array(steps), new Float64Array(steps)];
    const beside = rate === null ? { total: new Float64Array(steps), both: new Float64Array(steps) } : null;
    let any = false;
    for (let step = 0; step < steps; step++) {
        const [count, total] = [(0,series.at)(ours.bad, first + step), (0,series.at)(ours.total, first + step)];
        if (rate !== null)
            normal[step] = ((0,family_evidence .GP)(rate, first + step) * total) / dispersion;
        else if (control !== null && beside !== null) {
            const controlTotal = (0,series.at)(control.total, first + step);
            if (!(total > 0 && controlTotal > 0))
                continue;
            normal[step] = total * handicap;
            beside.total[step] = controlTotal;
            beside.both[step] = (count + (0,series.at)(control.bad, first + step)) / dispersion;
        }
        bad[step] = count / dispersion;
        any ||= count > 0;
    }
    return any ? { bad, normal, control: beside } : null;
}


  }),

  6293:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Be: () => (  shares),
    qD: () => (  segmentTree)
  });
const MOST_NODES = 1500;
const nameOf = (labels, values, chosen) => chosen.map((index) => `${labels[index] ?? ''}=${values[index] ?? ''}`).join(',');
function nodesBy(labels, leaves, chosen, level) {
    const found = new Map();
    for (const [leaf, values] of leaves.entries()) {
        if (chosen.some((index) => (values[index] ?? '') === ''))
            continue;
        const name = nameOf(labels, values, chosen);
        const members = found.get(name);
        if (members)
            members.push(leaf);
        else
            found.set(name, [leaf]);
    }
    return [...found].map(([name, members]) => ({ name, level, leaves: members }));
}
function choices(labels) {
    const indices = Array.from({ length: labels }, (_, index) => index);
    const ones = indices.map((index) => ({ chosen: [index], level: 'one' }));
    const twos = indices.flatMap((a) => indices.slice(a + 1).map((b) => ({ chosen: [a, b], level: 'two' })));
    const whole = labels > 2 ? [{ chosen: indices, level: 'leaf' }] : [];
    return [...ones, ...twos, ...whole];
}
function segmentTree(labels, leaves, sizes, most = MOST_NODES) {
    const all = { name: '', level: 'all', leaves: leaves.map((_, index) => index) };
    const seen = new Set([all.leaves.join()]);
    const nodes = [all];
    for (const { chosen, level } of choices(labels.length)) {
        for (const node of nodesBy(labels, leaves, chosen, level)) {
            const members = node.leaves.join();
            if (seen.has(members))
                continue;
            seen.add(members);
            nodes.push(node);
        }
    }
    const kept = keepLargest(nodes, sizes, most);
    return { nodes: kept, dropped: nodes.length - kept.length };
}
const FINENESS = { all: 0, one: 1, two: 2, leaf: 3 };
function keepLargest(nodes, sizes, most) {
    if (nodes.length <= most)
        return [...nodes];
    const size = new Map(nodes.map((node) => [node, node.leaves.reduce((sum, leaf) => sum + (sizes[leaf] ?? 0), 0)]));
    return nodes
        .toSorted((a, b) => FINENESS[a.level] - FINENESS[b.level] || (size.get(b) ?? 0) - (size.get(a) ?? 0) || (a.name < b.name ? -1 : 1))
        .slice(0, most);
}
const MASS = { all: 0.25, one: 0.5, two: 0.125, leaf: 0.125 };
function shares(nodes) {
    const counts = new Map();
    for (const { level } of nodes)
        counts.set(level, (counts.get(level) ?? 0) + 1);
    const whole = [...counts.keys()].reduce((sum, level) => sum + MASS[level], 0);
    return nodes.map(({ level }) => MASS[level] / whole / (counts.get(level) ?? 1));
}


  }),

  1812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EJ: () => (  withoutArms),
    M2: () => (  sumOfArms),
    aW: () => (  preparedSums),
    at: () => (  at),
    eg: () => (  sumBetween)
  });
function at(numbers, i) {
    return numbers[i] ?? 0;
}
const emptyCounted = (steps) => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
function addTo(sum, part, sign) {
    for (let step = 0; step < sum.bad.length; step++) {
        sum.bad[step] = at(sum.bad, step) + sign * at(part.bad, step);
        sum.total[step] = at(sum.total, step) + sign * at(part.total, step);
    }
}
function sumOfArms(parts, steps) {
    const ours = emptyCounted(steps);
    const control = parts.every((part) => part.control !== null) ? emptyCounted(steps) : null;
    for (const part of parts) {
        addTo(ours, part.ours, 1);
        if (control !== null && part.control !== null)
            addTo(control, part.control, 1);
    }
    return { ours, control };
}
function withoutArms(whole, part) {
    const copy = (counted) => ({ bad: counted.bad.slice(), total: counted.total.slice() });
    const rest = { ours: copy(whole.ours), control: whole.control === null ? null : copy(whole.control) };
    addTo(rest.ours, part.ours, -1);
    if (rest.control !== null && part.control !== null)
        addTo(rest.control, part.control, -1);
    return rest;
}
function sumBetween({ bad, total }, from, until) {
    const sum = { bad: 0, total: 0 };
    for (let step = Math.max(0, from); step < Math.min(bad.length, until); step++) {
        sum.bad += at(bad, step);
        sum.total += at(total, step);
    }
    return sum;
}
function preparedSums({ bad, total }, end) {
    const [bads, totals] = [runningSums(bad, end), runningSums(total, end)];
    const inside = (step) => Math.max(0, Math.min(bads.length - 1, step));
    return (from, until) => {
        const [low, high] = [inside(from), inside(Math.max(from, until))];
        return { bad: differenceOf(bads, low, high), total: differenceOf(totals, low, high) };
    };
}
function runningSums(numbers, end) {
    const sums = new Float64Array(Math.min(numbers.length, Math.max(0, end)) + 1);
    for (let step = 0; step + 1 < sums.length; step++)
        sums[step + 1] = at(sums, step) + at(numbers, step);
    return sums;
}
function differenceOf(sums, low, high) {
    const difference = at(sums, high) - at(sums, low);
    return difference <= at(sums, high) * 1e-12 ? 0 : difference;
}


  }),

  1354:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $f: () => (  onsetOf),
    R: () => (  exactEvidence),
    RT: () => (  pastDispersion),
    WD: () => (  incrementsOf),
    gm: () => (  pairedStep),
    nP: () => (  handicap),
    vN: () => (  streamTest)
  });
  var _family_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1555);
  var _normal_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1285);
  var _series_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1812);
  var _rates_dispersion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2832);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2531);
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7623);






function pairedStep({ ours, control }, step) {
    return {
        bad: (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(ours.bad, step),
        total: (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(ours.total, step),
        controlBad: control === null ? 0 : (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(control.bad, step),
        controlTotal: control === null ? 0 : (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(control.total, step),
    };
}
const BLOCK = 60;
function pastDispersion(arms, from, until) {
    const steps = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
    if (arms.control !== null)
        return (0,_rates_dispersion_js__WEBPACK_IMPORTED_MODULE_2__  .aK)(steps.map((step) => pairedStep(arms, step)));
    return (0,_rates_dispersion_js__WEBPACK_IMPORTED_MODULE_2__  .nH)(expectedByBlocks(arms.ours, from, until));
}
function expectedByBlocks(ours, from, until) {
    const steps = [];
    for (let start = from; start < until; start += BLOCK) {
        const end = Math.min(until, start + BLOCK);
        const { bad, total } = (0,_series_js__WEBPACK_IMPORTED_MODULE_5__  .eg)(ours, start, end);
        const rate = total > 0 ? bad / total : 0;
        for (let step = start; step < end; step++) {
            steps.push({ bad: (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(ours.bad, step), expected: rate * (0,_series_js__WEBPACK_IMPORTED_MODULE_5__.at)(ours.total, step) });
        }
    }
    return steps;
}
function handicap(arms, from, until, dispersion) {
    if (arms.control === null)
        return 1;
    const [ours, control] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_5__  .eg)(arms.ours, from, until), (0,_series_js__WEBPACK_IMPORTED_MODULE_5__  .eg)(arms.control, from, until)];
    if (!(ours.bad > 0 && control.bad > 0 && ours.total > 0 && control.total > 0))
        return 1;
    const ratio = Math.log(ours.bad / ours.total / (control.bad / control.total));
    const error = 3 * Math.sqrt(dispersion * (1 / ours.bad + 1 / control.bad));
    return ratio > error ? Math.exp(ratio + error) : 1;
}
function streamTest(arms, plan, sums = (from, until) => (0,_series_js__WEBPACK_IMPORTED_MODULE_5__  .eg)(arms.ours, from, until)) {
    const { window, past, alpha, dispersion } = plan;
    const rate = arms.control === null
        ? { first: window.first, rates: (0,_normal_rate_js__WEBPACK_IMPORTED_MODULE_1__  .IL)(sums, window, past, { alpha, dispersion }).rate }
        : null;
    return { arms, dispersion, handicap: plan.handicap, rate };
}
function incrementsOf(test, step) {
    const paired = pairedStep(test.arms, step);
    if (test.rate === null) {
        return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .BE)({ ...paired, total: paired.total * test.handicap }, test.dispersion);
    }
    return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .O1)(paired.bad, (0,_family_evidence_js__WEBPACK_IMPORTED_MODULE_0__  .GP)(test.rate, step) * paired.total, test.dispersion);
}
function exactEvidence(streams, { first, planned }, steps) {
    const logs = streams.map((test) => {
        let capital = _rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  ._$;
        for (let step = first; step < first + steps; step++) {
            capital = (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .Jt)(capital, incrementsOf(test, step), planned);
        }
        return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .X)(capital, planned);
    });
    return logs.length > 0 ? (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_4__  .VZ)(logs) - Math.log(logs.length) : 0;
}
function onsetOf(test, { first }, steps) {
    let best = -Infinity;
    let onset = first;
    let sums = [];
    for (let step = first + steps - 1; step >= first; step--) {
        sums = incrementsOf(test, step).map((gain, bet) => gain + (sums[bet] ?? 0));
        const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), -Infinity);
        if (most > best)
            [best, onset] = [most, step];
    }
    return onset;
}


  }),

  4976:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  uB: () => (  familyFactor),
  G4: () => (  gaugeLooks),
  E$: () => (  isOfFamily),
  DG: () => (  judgeGauge),
  nB: () => (  learn),
  G9: () => (  settle),
  De: () => (  thresholdFor)
});


;// CONCATENATED MODULE: ./build/evidence/gauge/detector.js
const detector = {
    days: 7,
    halfWidth: 5,
    recent: 15,
    spans: [1, 2, 3, 5, 10, 20],
    stride: 10,
    quietDays: 7,
    leadIn: 240,
    sameTime: 180,
    fewest: 15,
    fewestWindows: 72,
};
const scale = {
    usual: 0.9,
    rare: 0.99,
    rareShare: 1 / 3,
    timeOfDayShare: 0.1,
    oppositeShare: 0.25,
    rangeShare: 1e-3,
};
const logOffsetQuantile = 0.05;
const fill = { mean: 0.5, window: 0.75 };
function channelsOf(length) {
    const spans = new Set(detector.spans.map((minutes) => Math.max(1, Math.round((minutes * 60) / length))));
    return ['slow', 'fast'].flatMap((residual) => [...spans].flatMap((span) => [1, -1].map((sign) => ({ residual, span, sign: sign > 0 ? 1 : -1 }))));
}
function recentSteps(length) {
    return Math.max(3, Math.round((detector.recent * 60) / length));
}
const from = 15;
const growth = { early: 0.3, flat: 0 };
function boundaryAt(boundary, minutes) {
    return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from));
}
function boundariesOf(boundary, steps, length) {
    return Float64Array.from({ length: steps }, (_, step) => boundaryAt(boundary, ((step + 1) * length) / 60));
}

// EXTERNAL MODULE: ./build/evidence/gauge/typed-arrays.js
var typed_arrays = __webpack_require__(5131);
;// CONCATENATED MODULE: ./build/evidence/gauge/quantiles.js

function quantiles_select(numbers, n, k, settled = 0) {
    let left = settled;
    let right = n - 1;
    while (left < right) {
        const pivot = middleOfThree((0,typed_arrays.at)(numbers, left), (0,typed_arrays.at)(numbers, (left + right) >> 1), (0,typed_arrays.at)(numbers, right));
        let i = left;
        let j = right;
        while (i <= j) {
            while ((0,typed_arrays.at)(numbers, i) < pivot)
                i++;
            while ((0,typed_arrays.at)(numbers, j) > pivot)
                j--;
            if (i <= j) {
                const swapped = (0,typed_arrays.at)(numbers, i);
                numbers[i++] = (0,typed_arrays.at)(numbers, j);
                numbers[j--] = swapped;
            }
        }
        if (k <= j)
            right = j;
        else if (k >= i)
            left = i;
        else
            break;
    }
    return (0,typed_arrays.at)(numbers, k);
}
function quantile(numbers, n, p) {
    return ascendingQuantiles(numbers, n, [p])[0] ?? Number.NaN;
}
function ascendingQuantiles(numbers, n, ps) {
    let settled = 0;
    return ps.map((p) => {
        if (n === 0)
            return Number.NaN;
        const position = (n - 1) * p;
        const low = Math.floor(position);
        const below = quantiles_select(numbers, n, low, settled);
        settled = low;
        if (low === position)
            return below;
        let above = Number.POSITIVE_INFINITY;
        for (let i = low + 1; i < n; i++)
            if ((0,typed_arrays.at)(numbers, i) < above)
                above = (0,typed_arrays.at)(numbers, i);
        return below + (position - low) * (above - below);
    });
}
function median(numbers, n) {
    return quantile(numbers, n, 0.5);
}
function middleOfThree(a, b, c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
function sortedWindow(capacity) {
    return { numbers: new Float64Array(capacity), count: 0 };
}
function exchange(window, leaving, entering) {
    const { numbers } = window;
    let slot = window.count;
    if (leaving === leaving)
        slot = lowerBound(numbers, window.count, leaving);
    else if (entering === entering)
        window.count++;
    else
        return;
    if (entering !== entering) {
        numbers.copyWithin(slot, slot + 1, window.count--);
        return;
    }
    for (; slot > 0 && (0,typed_arrays.at)(numbers, slot - 1) > entering; slot--)
        numbers[slot] = (0,typed_arrays.at)(numbers, slot - 1);
    const last = window.count - 1;
    for (; slot < last && (0,typed_arrays.at)(numbers, slot + 1) < entering; slot++)
        numbers[slot] = (0,typed_arrays.at)(numbers, slot + 1);
    numbers[slot] = entering;
}
function medianOf({ numbers, count }) {
    if (count === 0)
        return Number.NaN;
    const half = count >> 1;
    return count % 2 === 1 ? (0,typed_arrays.at)(numbers, half) : ((0,typed_arrays.at)(numbers, half - 1) + (0,typed_arrays.at)(numbers, half)) / 2;
}
function lowerBound(numbers, count, value) {
    let below = 0;
    for (let i = 0; i < count; i++)
        below += Number((0,typed_arrays.at)(numbers, i) < value);
    return below;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/transform.js



const positiveRoom = (0,typed_arrays .eh)();
const finiteRoom = (0,typed_arrays .eh)();
function chooseTransform(history) {
    const positive = positiveRoom(history.length);
    let n = 0;
    for (let i = 0; i < history.length; i++) {
        const value = (0,typed_arrays.at)(history, i);
        if (value < 0)
            return { kind: 'plain' };
        if (value > 0)
            positive[n++] = value;
    }
    return n === 0 ? { kind: 'plain' } : { kind: 'log', offset: quantile(positive, n, logOffsetQuantile) };
}
function applyTransform(transform, values, x = new Float64Array(values.length)) {
    if (transform.kind === 'plain')
        return values;
    const { offset } = transform;
    for (let i = 0; i < x.length; i++)
        x[i] = Math.log(Math.max((0,typed_arrays.at)(values, i), 0) + offset);
    return x;
}
function undoTransform(transform, x) {
    return transform.kind === 'plain' ? x : Math.exp(x) - transform.offset;
}
function finite(values) {
    const kept = finiteRoom(values.length);
    let n = 0;
    for (let i = 0; i < values.length; i++) {
        const value = (0,typed_arrays.at)(values, i);
        if (Number.isFinite(value))
            kept[n++] = value;
    }
    return kept.subarray(0, n);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/detection-power.js



const MOST_TRIED = 40;
function tryChange(past, rule, transform, change, enough) {
    const stride = Math.max(1, Math.ceil(past.starts.length / MOST_TRIED));
    const tried = past.starts.filter((_, index) => index % stride === 0);
    const boundaries = boundariesOf(rule.boundary, past.watch, rule.length);
    const slow = slowOf(past, rule);
    const courses = tried.map((start) => {
        const course = [];
        let largest = 0;
        for (let step = 0; step < past.watch && largest <= enough; step++) {
            const shift = shiftAt(transform, (0,typed_arrays.at)(past.usual, start + step), change);
            const score = scoreOf(slow, start, step, shift) / (0,typed_arrays.at)(boundaries, step);
            if (score <= largest)
                continue;
            largest = score;
            course.push({ step: step + 1, score });
        }
        return course;
    });
    return { change, courses };
}
function caughtBy({ change, courses }, threshold) {
    const found = courses.flatMap((course) => course.find(({ score }) => score > threshold)?.step ?? []);
    return { change, windows: courses.length, found };
}
function shiftAt(transform, usual, change) {
    const level = undoTransform(transform, usual);
    const moved = level + change * Math.abs(level);
    return (transform.kind === 'plain' ? moved : Math.log(Math.max(moved, 0) + transform.offset)) - usual;
}
function slowOf(past, { channels, scales }) {
    return channels.flatMap(({ residual, span, sign }, side) => {
        const [means, scale] = [past.means[side >> 1], (0,typed_arrays .lo)(scales, side)];
        return residual === 'slow' && means !== undefined && scale < Infinity ? [{ means, span, sign, scale }] : [];
    });
}
function scoreOf(slow, start, step, shift) {
    let largest = 0;
    for (const { means, span, sign, scale } of slow) {
        if (step < span - 1)
            continue;
        const score = (sign * ((0,typed_arrays.at)(means, start + step) + shift)) / scale;
        if (score > largest)
            largest = score;
    }
    return largest;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/residuals.js



const recentRoom = (0,typed_arrays .eh)();
const residualRoom = (0,typed_arrays .eh)();
const meansRooms = (0,typed_arrays .LQ)();
function residualMeans(x, usual, from, shape, whenKnown = () => { }) {
    const n = x.length - from;
    const ups = shape.channels.filter((channel) => channel.sign > 0);
    const means = ups.map((_, k) => meansRooms(k, n));
    const recent = recentLevel(x, shape.width, from, x.length, recentRoom(n));
    for (const residual of ['slow', 'fast']) {
        const spans = ups.filter((channel) => channel.residual === residual).map((channel) => channel.span);
        const own = means.filter((_, k) => ups[k]?.residual === residual);
        const before = residual === 'slow' ? 0 : ups.length - spans.length;
        movingMeans(difference(x, residual === 'slow' ? usual : recent, from), spans, own, (values, k) => whenKnown(values, before + k));
    }
    return means;
}
function difference(x, level, from) {
    const residual = residualRoom(x.length - from);
    for (let i = 0; i < residual.length; i++)
        residual[i] = (0,typed_arrays.at)(x, from + i) - (0,typed_arrays.at)(level, i);
    return residual;
}
function recentLevel(x, width, from, to, levels = new Float64Array(to - from)) {
    const before = sortedWindow(width);
    for (let u = Math.max(0, from - width); u < from; u++)
        exchange(before, Number.NaN, (0,typed_arrays.at)(x, u));
    for (let step = from; step < to; step++) {
        levels[step - from] = before.count < width / 2 ? Number.NaN : medianOf(before);
        exchange(before, step >= width ? (0,typed_arrays.at)(x, step - width) : Number.NaN, (0,typed_arrays.at)(x, step));
    }
    return levels;
}
const filledRoom = (0,typed_arrays .eh)();
const knownRoom = (0,typed_arrays .eh)();
const sumsRoom = (0,typed_arrays .eh)();
function movingMeans(values, spans, means = spans.map(() => new Float64Array(values.length)), whenKnown = () => { }) {
    const gaps = hasGaps(values) ? withoutGaps(values) : null;
    const filled = gaps?.filled ?? values;
    const sums = sumsRoom(values.length).fill(0);
    let back = 0;
    for (let s = 0; s < spans.length; s++) {
        const span = spans[s] ?? 0;
        const own = means[s] ?? sums;
        while (back < span) {
            const { count, add } = loops.find((loop) => loop.count <= span - back) ?? one;
            (0,typed_arrays .zZ)(add, filled, back, { sums, means: own });
            back += count;
        }
        own.fill(Number.NaN, 0, span - 1);
        if (gaps !== null)
            divide({ values, sums, known: gaps.known }, span, own);
        whenKnown(own, s);
    }
    return means;
}
function hasGaps(values) {
    let missing = 0;
    for (let i = 0; i < values.length; i++)
        missing += Number((0,typed_arrays.at)(values, i) !== (0,typed_arrays.at)(values, i));
    return missing > 0;
}
function withoutGaps(values) {
    const filled = filledRoom(values.length);
    const known = knownRoom(values.length + 1);
    let count = 0;
    known[0] = 0;
    for (let i = 0; i < values.length; i++) {
        const value = (0,typed_arrays.at)(values, i);
        filled[i] = value === value ? value : 0;
        if (value === value)
            count++;
        known[i + 1] = count;
    }
    return { filled, known };
}
function addOne(values, back, { sums, means }) {
    for (let i = back, v = 0; i < values.length; i++, v++) {
        const sum = (0,typed_arrays.at)(sums, i) + (0,typed_arrays.at)(values, v);
        sums[i] = sum;
        means[i] = sum / (back + 1);
    }
}
function addTwo(values, back, { sums, means }) {
    for (let i = back + 1, v = 1; i < values.length; i++, v++) {
        const sum = (0,typed_arrays.at)(sums, i) + (0,typed_arrays.at)(values, v) + (0,typed_arrays.at)(values, v - 1);
        sums[i] = sum;
        means[i] = sum / (back + 2);
    }
}
function addFive(values, back, { sums, means }) {
    for (let i = back + 4, v = 4; i < values.length; i++, v++) {
        const newer = (0,typed_arrays.at)(sums, i) + (0,typed_arrays.at)(values, v) + (0,typed_arrays.at)(values, v - 1);
        const sum = newer + (0,typed_arrays.at)(values, v - 2) + (0,typed_arrays.at)(values, v - 3) + (0,typed_arrays.at)(values, v - 4);
        sums[i] = sum;
        means[i] = sum / (back + 5);
    }
}
const one = { count: 1, add: addOne };
const loops = [{ count: 5, add: addFive }, { count: 2, add: addTwo }, one];
function divide({ values, sums, known }, span, means) {
    const fewest = span * fill.mean;
    for (let i = span - 1; i < values.length; i++) {
        const value = (0,typed_arrays.at)(values, i);
        const count = (0,typed_arrays.at)(known, i + 1) - (0,typed_arrays.at)(known, i + 1 - span);
        means[i] = value === value && count >= fewest ? (0,typed_arrays.at)(sums, i) / count : Number.NaN;
    }
}

;// CONCATENATED MODULE: ./build/evidence/gauge/usual-level.js

const fewest = 3;
function usualLevel(x, length, from, to, levels = new Float64Array(to - from)) {
    const day = Math.round(86_400 / length);
    const half = Math.floor((detector.halfWidth * 60) / length);
    const width = 2 * half + 1;
    const days = Math.ceil((to - from) / day) + 2 * detector.days;
    const first = from - detector.days * day;
    const pool = dayPool(days, width);
    const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector.days);
    const known = new Uint16Array(days + 1);
    const lower = new Uint16Array(days + 1);
    const phases = Math.min(day, to - from);
    for (let phase = -2 * half; phase < phases; phase++) {
        renew(pool, (phase + 2 * half) % width, x, first + phase + half, day);
        if (phase < 0)
            continue;
        centre(pool);
        addUp(pool.known, known);
        addUp(pool.lower, lower);
        for (let d = detector.days, step = phase; step < to - from; d++, step += day) {
            const n = onOtherDays(known, pool.known, d);
            levels[step] = n < fewest ? Number.NaN : medianFor(pool, d, others, n, onOtherDays(lower, pool.lower, d));
        }
    }
    return levels;
}
function addUp(counts, sums) {
    let sum = 0;
    for (let d = 0; d < counts.length; d++)
        sums[d + 1] = sum += counts[d] ?? 0;
}
function onOtherDays(sums, counts, day) {
    const last = Math.min(counts.length, day + detector.days + 1);
    return (sums[last] ?? 0) - (sums[day - detector.days] ?? 0) - (counts[day] ?? 0);
}
const PLACES = 16;
const SLACK = 8;
function dayPool(days, slots) {
    const order = () => ({ places: new Uint16Array(days * slots), count: 0 });
    const [places, ranks, byRank] = [new Uint16Array(days), new Uint16Array(days), new Uint16Array(days)];
    return {
        days,
        slots,
        held: new Float64Array(days * PLACES).fill(Number.NaN),
        full: order(),
        spare: order(),
        fresh: { numbers: new Float64Array(days), places, ranks, order: byRank, count: 0 },
        known: new Uint16Array(days),
        lower: new Uint16Array(days),
        middle: 0,
        pivot: Number.NaN,
    };
}
function maskOf(days, counts) {
    const flags = new Uint8Array(2 * days * PLACES);
    for (let distance = -days; distance < days; distance++)
        if (counts(distance))
            flags.fill(1, (distance + days) * PLACES, (distance + days + 1) * PLACES);
    return { flags, days };
}
function renew(pool, slot, x, first, apart) {
    usual_level_exchange(pool, slot, x, first, apart);
    merge(pool, slot);
    const { fresh, held } = pool;
    for (let i = 0; i < fresh.count; i++)
        held[fresh.places[i] ?? 0] = fresh.numbers[i] ?? 0;
}
function usual_level_exchange(pool, slot, x, first, apart) {
    const { days, slots, held, known, lower, pivot, fresh } = pool;
    fresh.count = 0;
    const begun = Math.max(0, Math.ceil(-first / apart));
    const ended = Math.min(days, Math.ceil((x.length + slots - first) / apart));
    for (let day = begun, step = first + begun * apart; day < ended; day++, step += apart) {
        const place = day * PLACES + slot;
        const old = held[place] ?? 0;
        const value = step < x.length ? (x[step] ?? 0) : Number.NaN;
        const moved = Number(value < pivot) - Number(old < pivot);
        lower[day] = (lower[day] ?? 0) + moved;
        pool.middle += moved;
        known[day] = (known[day] ?? 0) + Number(value === value) - Number(old === old);
        held[place] = Number.NaN;
        if (value === value)
            rank(fresh, value, place);
    }
    for (let i = 0; i < fresh.count; i++)
        fresh.order[fresh.ranks[i] ?? 0] = i;
}
function rank(fresh, value, place) {
    const { numbers, places, ranks } = fresh;
    const n = fresh.count++;
    let own = n;
    for (let i = 0; i < n; i++) {
        const more = Number((numbers[i] ?? 0) > value);
        ranks[i] = (ranks[i] ?? 0) + more;
        own -= more;
    }
    numbers[n] = value;
    places[n] = place;
    ranks[n] = own;
}
function merge(pool, slot) {
    const { full, spare, fresh, held } = pool;
    const { places } = spare;
    const old = full.places;
    let n = 0;
    let i = 0;
    for (let next = 0; next < fresh.count; next++) {
        const which = fresh.order[next] ?? 0;
        const value = fresh.numbers[which] ?? 0;
        for (; i < full.count; i++) {
            const place = old[i] ?? 0;
            if ((held[place] ?? 0) > value)
                break;
            places[n] = place;
            n += isElsewhere(place, slot);
        }
        places[n++] = fresh.places[which] ?? 0;
    }
    for (; i < full.count; i++) {
        const place = old[i] ?? 0;
        places[n] = place;
        n += isElsewhere(place, slot);
    }
    spare.count = n;
    pool.full = spare;
    pool.spare = full;
}
function isElsewhere(place, slot) {
    return -((place & (PLACES - 1)) ^ slot) >>> 31;
}
function centre(pool) {
    const { full, held, lower } = pool;
    const half = full.count >> 1;
    const isCounted = pool.pivot === pool.pivot;
    if (isCounted && Math.abs(pool.middle - half) <= SLACK)
        return;
    const valueOf = (i) => held[full.places[i] ?? 0] ?? 0;
    const pivot = full.count > 0 ? valueOf(half) : Number.NaN;
    let middle = half;
    while (middle > 0 && half - middle < SLACK && valueOf(middle - 1) === pivot)
        middle--;
    if (!isCounted)
        lower.fill(0);
    const from = isCounted ? pool.middle : 0;
    for (let i = from; i < middle; i++)
        count(lower, full.places[i] ?? 0, 1);
    for (let i = middle; i < from; i++)
        count(lower, full.places[i] ?? 0, -1);
    pool.middle = middle;
    pool.pivot = middle === 0 || valueOf(middle - 1) < pivot ? pivot : Number.NaN;
}
function count(lower, place, more) {
    const day = place >> 4;
    lower[day] = (lower[day] ?? 0) + more;
}
function medianFor({ full, held, middle }, day, { flags, days }, n, seen) {
    const { places } = full;
    const first = (days - day) * PLACES;
    const half = n >> 1;
    let i = middle;
    while (seen > half)
        seen -= flags[first + (places[--i] ?? 0)] ?? 0;
    for (;; i++) {
        seen += flags[first + (places[i] ?? 0)] ?? 0;
        if (seen > half)
            break;
    }
    const upper = held[places[i] ?? 0] ?? 0;
    if (n % 2 === 1)
        return upper;
    do
        i--;
    while (flags[first + (places[i] ?? 0)] === 0);
    return ((held[places[i] ?? 0] ?? 0) + upper) / 2;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/window-maxima.js

const wholeRoom = (0,typed_arrays .eh)();
const tailRoom = (0,typed_arrays .eh)();
const headRoom = (0,typed_arrays .eh)();
let beyondRoom = new Int32Array(0);
function windowMaxima(means, starts, shape, maxima = new Float64Array(starts.length)) {
    const { span, watch, block } = shape;
    const offset = (starts[0] ?? 0) % block;
    const skipped = Math.floor((span - 1) / block);
    const length = Math.floor(watch / block);
    if (skipped >= length)
        return withinBlocks(means, starts, shape, maxima);
    const { whole, tail, head } = blocksOf(means, offset, shape);
    for (let w = 0; w < starts.length; w++) {
        const first = ((starts[w] ?? 0) - offset) / block;
        let largest = (0,typed_arrays.at)(tail, first + skipped);
        for (let b = first + skipped + 1; b < first + length; b++) {
            const one = (0,typed_arrays.at)(whole, b);
            if (one > largest)
                largest = one;
        }
        maxima[w] = watch % block === 0 ? largest : Math.max(largest, (0,typed_arrays.at)(head, first + length));
    }
    return maxima;
}
function withinBlocks(means, starts, { span, watch, sign, least }, maxima) {
    for (let w = 0; w < starts.length; w++) {
        const start = starts[w] ?? 0;
        maxima[w] = Math.max(least, largestOf(means, start + span - 1, start + watch, sign));
    }
    return maxima;
}
function blocksOf(means, offset, { span, watch, block, sign, least }) {
    const n = Math.max(0, Math.ceil((means.length - offset) / block));
    const [whole, tail, head] = [wholeRoom(n).fill(least), tailRoom(n).fill(least), headRoom(n).fill(least)];
    if (beyondRoom.length < means.length)
        beyondRoom = new Int32Array(means.length);
    const beyond = beyondRoom;
    const found = (0,typed_arrays .zZ)(indicesBeyond, means, offset, sign, least, beyond);
    for (let each = 0; each < found; each++) {
        const i = beyond[each] ?? 0;
        const mean = sign * (0,typed_arrays.at)(means, i);
        const b = Math.floor((i - offset) / block);
        const place = i - offset - b * block;
        if (mean > (0,typed_arrays.at)(whole, b))
            whole[b] = mean;
        if (place >= (span - 1) % block && mean > (0,typed_arrays.at)(tail, b))
            tail[b] = mean;
        if (place < watch % block && mean > (0,typed_arrays.at)(head, b))
            head[b] = mean;
    }
    return { whole, tail, head };
}
function indicesBeyond(means, from, sign, least, beyond) {
    let n = 0;
    for (let i = from; i < means.length; i++) {
        beyond[n] = i;
        n += Number(sign * (0,typed_arrays.at)(means, i) > least);
    }
    return n;
}
function largestOf(means, from, to, sign, stride = 1) {
    let largest = 0;
    for (let i = from; i < to; i += stride) {
        const mean = sign * (0,typed_arrays.at)(means, i);
        if (mean > largest)
            largest = mean;
    }
    return largest;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/past.js






const usualRoom = (0,typed_arrays .eh)();
const maximaRooms = (0,typed_arrays .LQ)();
function studyPast(x, floor, steps, plan) {
    const { length } = steps;
    const watch = Math.round(plan.watch / length);
    const needed = Math.round((detector.quietDays * 86_400 + detector.leadIn * 60) / length) + 1;
    const base = Math.max(0, x.length - needed);
    const deploy = x.length - base;
    const channels = channelsOf(length);
    const usual = usualLevel(x, length, base, x.length + watch, usualRoom(deploy + watch));
    const starts = quietWindows(x.subarray(base), usual, { deploy, watch, length });
    const sameTime = windowsOfTheTime(starts, deploy, length);
    const block = Math.max(1, Math.round((detector.stride * 60) / length));
    const maxima = channels.map(() => noMaxima);
    const scales = channels.map(() => Number.POSITIVE_INFINITY);
    let hint = null;
    const means = residualMeans(x, usual, base, { width: recentSteps(length), channels }, (values, k) => {
        const span = channels[2 * k]?.span ?? 1;
        const pair = {
            span,
            maximaOf: (sign, least) => {
                const side = sign > 0 ? 2 * k : 2 * k + 1;
                const shape = { span, watch, block, sign, least };
                return (maxima[side] = windowMaxima(values, starts, shape, maximaRooms(side, starts.length)));
            },
            glimpseOf: (sign) => largestOf(values, 0, deploy, sign, GLIMPSE),
            mostOf: (sign) => (0,typed_arrays .zZ)(largestOf, values, 0, deploy, sign),
        };
        if (channels[2 * k]?.residual !== channels[2 * k - 1]?.residual)
            hint = null;
        const found = scalesOfPair(pair, { direction: plan.direction, sameTime, floor }, hint);
        hint = found.hint;
        scales[2 * k] = found.up;
        scales[2 * k + 1] = found.down;
    });
    return { usual, means, channels, starts, maxima, scales, deploy, watch };
}
const GLIMPSE = 97;
const noMaxima = new Float64Array(0);
function quietWindows(x, usual, shape) {
    const { deploy, watch, length } = shape;
    const minutes = (n) => Math.round((n * 60) / length);
    const stride = Math.max(1, minutes(detector.stride));
    const leadIn = minutes(detector.leadIn);
    const oldest = Math.max(deploy - minutes(detector.quietDays * 1440), leadIn + 1);
    const unknown = runningCount(usual, deploy);
    const missing = runningCount(x, deploy);
    const starts = [];
    for (let start = deploy - watch; start >= oldest; start -= stride) {
        if ((0,typed_arrays .lo)(unknown, start + watch) - (0,typed_arrays .lo)(unknown, start - leadIn) > 0)
            continue;
        if ((0,typed_arrays .lo)(missing, start + watch) - (0,typed_arrays .lo)(missing, start) > watch * (1 - fill.window))
            continue;
        starts.push(start);
    }
    return starts;
}
function runningCount(values, n) {
    const counts = new Uint32Array(n + 1);
    for (let i = 0; i < n; i++)
        counts[i + 1] = (0,typed_arrays .lo)(counts, i) + (Number.isNaN((0,typed_arrays.at)(values, i)) ? 1 : 0);
    return counts;
}
function windowsOfTheTime(starts, deploy, length) {
    const day = 86_400 / length;
    const near = (detector.sameTime * 60) / length;
    const all = starts.map((_, w) => w);
    const sameTime = all.filter((w) => {
        const distance = (deploy - (0,typed_arrays .lo)(starts, w)) % day;
        return Math.min(distance, day - distance) <= near;
    });
    return sameTime.length < detector.fewest ? all : sameTime;
}
const guessed = 0.6;
function scalesOfPair({ span, maximaOf, mostOf, glimpseOf }, quiet, hint) {
    const { direction, sameTime, floor } = quiet;
    const known = {};
    const own = (sign) => {
        const side = sign > 0 ? 'up' : 'down';
        const least = guessed * (hint === null ? glimpseOf(sign) : hint[side] * Math.sqrt(hint.span / span));
        known[side] ??=
            scaleOf(maximaOf(sign, least), sameTime, least) ?? scaleOf(maximaOf(sign, 0), sameTime, 0) ?? unknownScale;
        return known[side].scale;
    };
    const scaleFor = (sign) => {
        const least = Math.max(own(sign), floor);
        const other = sign > 0 ? -1 : 1;
        if (mostOf(other) * scale.oppositeShare * 1.001 <= least)
            return least;
        return Math.max(least, own(other) * scale.oppositeShare);
    };
    const none = Number.POSITIVE_INFINITY;
    const up = direction === 'down' ? none : scaleFor(1);
    const down = direction === 'up' ? none : scaleFor(-1);
    return { up, down, hint: { span, up: known.up?.usual ?? 0, down: known.down?.usual ?? 0 } };
}
const unknownScale = { scale: Number.NaN, usual: 0 };
function rangeOf(values) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
        const value = (0,typed_arrays.at)(values, i);
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return high - low;
}
function floorOf(values) {
    const [low = Number.NaN, high = Number.NaN] = ascendingQuantiles(values, values.length, [0.05, 0.95]);
    return (high - low || rangeOf(values)) * scale.rangeShare;
}
const allRoom = (0,typed_arrays .eh)();
const nearRoom = (0,typed_arrays .eh)();
function scaleOf(maxima, sameTime, least) {
    const n = maxima.length;
    const scratch = allRoom(n);
    scratch.set(maxima);
    const near = nearRoom(sameTime.length);
    for (let i = 0; i < near.length; i++)
        near[i] = (0,typed_arrays.at)(maxima, sameTime[i] ?? 0);
    if (least > 0 && !(isKnown(scratch, least) && isKnown(near, least)))
        return null;
    const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [scale.usual, scale.rare]);
    const all = Math.max(usual, rare * scale.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0);
    const timeOfDay = quantile(near, near.length, scale.usual);
    return {
        scale: Math.sqrt(all * Math.max(timeOfDay, all * scale.timeOfDayShare)),
        usual: Math.min(usual, timeOfDay),
    };
}
function isKnown(maxima, least) {
    let above = 0;
    for (let i = 0; i < maxima.length; i++)
        above += Number((0,typed_arrays.at)(maxima, i) > least);
    return maxima.length - above <= Math.floor((maxima.length - 1) * scale.usual);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/sample-steps.js


const distancesRoom = (0,typed_arrays .eh)();
const sample_steps_knownRoom = (0,typed_arrays .eh)();
const lengths = [60, 120, 180, 240, 300, 600, 900];
function fitSteps(history, deployedAt) {
    const usual = usualDistance(history.time);
    const length = lengths.find((candidate) => usual <= candidate * 1.1);
    if (length === undefined)
        return null;
    const centred = usual > length * 0.75;
    const last = (0,typed_arrays.at)(history.time, history.time.length - 1);
    const origin = centred ? last + length * Math.ceil((deployedAt - last) / length) : deployedAt;
    return { length, origin, deployedAt, centred };
}
function usualDistance(time) {
    const distances = distancesRoom(Math.max(0, time.length - 1));
    let n = 0;
    let most = Number.NaN;
    let ahead = 0;
    for (let i = 1; i < time.length; i++) {
        const distance = (0,typed_arrays.at)(time, i) - (0,typed_arrays.at)(time, i - 1);
        if (!(distance > 0))
            continue;
        distances[n++] = distance;
        if (ahead === 0)
            most = distance;
        ahead += distance === most ? 1 : -1;
    }
    let same = 0;
    for (let i = 0; i < n; i++)
        same += Number((0,typed_arrays.at)(distances, i) === most);
    return same > n / 2 ? most : median(distances, n);
}
function stepOf(steps, time) {
    const distance = (time - steps.origin) / steps.length;
    const step = steps.centred ? Math.round(distance) : Math.floor(distance);
    if (time < steps.deployedAt)
        return step < -1 ? step : -1;
    return step > 0 ? step : 0;
}
function isOver(steps, step, until) {
    return steps.centred || until >= steps.origin + (step + 1) * steps.length;
}
function valuesOf(samples, steps, first, end, sums = new Float64Array(end - first)) {
    if (steps.centred)
        return firstOfEach(samples, steps, first, sums.fill(Number.NaN));
    const known = sample_steps_knownRoom(end - first).fill(0);
    sums.fill(0);
    for (let i = 0; i < samples.time.length; i++) {
        const slot = stepOf(steps, (0,typed_arrays.at)(samples.time, i)) - first;
        if (slot < 0 || slot >= sums.length)
            continue;
        sums[slot] = (0,typed_arrays.at)(sums, slot) + (0,typed_arrays.at)(samples.value, i);
        known[slot] = (0,typed_arrays.at)(known, slot) + 1;
    }
    for (let slot = 0; slot < sums.length; slot++)
        sums[slot] = (0,typed_arrays.at)(sums, slot) / ((0,typed_arrays.at)(known, slot) || Number.NaN);
    return sums;
}
function firstOfEach({ time, value }, steps, first, values) {
    for (let i = 0; i < time.length; i++) {
        const slot = stepOf(steps, (0,typed_arrays.at)(time, i)) - first;
        if (slot < 0 || slot >= values.length || !Number.isNaN((0,typed_arrays.at)(values, slot)))
            continue;
        values[slot] = 0 + (0,typed_arrays.at)(value, i);
    }
    return values;
}
const timeRoom = (0,typed_arrays .eh)();
const valueRoom = (0,typed_arrays .eh)();
function between(samples, from, until) {
    const time = timeRoom(samples.time.length);
    const value = valueRoom(samples.time.length);
    let n = 0;
    let ordered = true;
    for (let i = 0; i < samples.time.length; i++) {
        const moment = samples.time[i] ?? Number.NaN;
        const number = samples.value[i] ?? Number.NaN;
        if (!(moment >= from && moment < until) || !Number.isFinite(number))
            continue;
        if (n > 0 && moment < (0,typed_arrays.at)(time, n - 1))
            ordered = false;
        time[n] = moment;
        value[n++] = number;
    }
    const kept = { time: time.subarray(0, n), value: value.subarray(0, n) };
    return ordered ? kept : sorted(kept);
}
function sorted({ time, value }) {
    const order = Array.from(time, (_, i) => i).toSorted((a, b) => (0,typed_arrays.at)(time, a) - (0,typed_arrays.at)(time, b));
    return { time: Float64Array.from(order, (i) => (0,typed_arrays .lo)(time, i)), value: Float64Array.from(order, (i) => (0,typed_arrays .lo)(value, i)) };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scores.js


function scoreAt(means, start, step, rule) {
    let best = -1;
    let channel = -1;
    for (let k = 0; k < means.length; k++) {
        const up = rule.channels[2 * k];
        const values = means[k];
        if (up === undefined || values === undefined || step < up.span - 1)
            continue;
        const mean = (0,typed_arrays.at)(values, start + step);
        if (mean !== mean)
            continue;
        const which = mean < 0 ? 2 * k + 1 : 2 * k;
        const score = Math.abs(mean) / (rule.scales[which] ?? Number.NaN);
        if (score > best) {
            best = score;
            channel = which;
        }
    }
    if (channel < 0)
        return null;
    return { step, score: best / boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60), channel };
}
const LEAST_SCORE = 1;
function quietScores(past, rule, least) {
    const boundaries = boundariesOf(rule.boundary, past.watch, rule.length);
    const scores = new Float64Array(past.starts.length).fill(least);
    for (let side = 0; side < rule.channels.length; side++) {
        const { span, sign } = rule.channels[side] ?? { span: 1, sign: 1 };
        const scale = (0,typed_arrays .lo)(rule.scales, side);
        const means = past.means[side >> 1];
        const maxima = past.maxima[side];
        if (scale === Number.POSITIVE_INFINITY || means === undefined || maxima === undefined)
            continue;
        const channel = { means, span, sign, scale };
        for (let w = 0; w < scores.length; w++) {
            if (!((0,typed_arrays.at)(maxima, w) / scale > (0,typed_arrays.at)(scores, w)))
                continue;
            scores[w] = largestScore(channel, (0,typed_arrays .lo)(past.starts, w), boundaries, (0,typed_arrays.at)(scores, w));
        }
    }
    return scores;
}
function largestScore({ means, span, sign, scale }, start, boundaries, least) {
    let largest = least;
    for (let step = span - 1; step < boundaries.length; step++) {
        const off = (sign * (0,typed_arrays.at)(means, start + step)) / scale;
        if (off > largest)
            largest = Math.max(largest, off / (0,typed_arrays.at)(boundaries, step));
    }
    return largest;
}
function quietRecord(quiet, threshold) {
    return {
        windows: quiet.ages.length,
        alarmed: quiet.scores.reduce((sum, score) => sum + Number(score > threshold), 0),
        disjoint: disjointOf(quiet.ages, quiet.watch),
    };
}
function agesOf({ starts, deploy }, length) {
    return starts.map((start) => (deploy - start) * length);
}
function disjointOf(ages, watch) {
    let disjoint = 0;
    let begun = Number.NEGATIVE_INFINITY;
    for (const age of ages) {
        if (age - watch < begun)
            continue;
        disjoint++;
        begun = age;
    }
    return disjoint;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/thresholds.js

const table = {
    early: [
        [0.005, 2.5],
        [0.01, 2.1],
        [0.02, 1.85],
        [0.05, 1.53],
        [0.1, 1.25],
    ],
    flat: [
        [0.005, 3.5],
        [0.01, 2.86],
        [0.02, 2.5],
        [0.05, 2.03],
        [0.1, 1.64],
    ],
};
const oneSided = 1.6;
function thresholdFor(boundary, direction, rate) {
    const points = table[boundary].map(([r, c]) => [Math.log(r), Math.log(c)]);
    const wanted = Math.log(direction === 'both' ? rate : oneSided * rate);
    let i = 1;
    while (i < points.length - 1 && wanted > (points[i]?.[0] ?? 0))
        i++;
    const [[r0, c0] = [0, 0], [r1, c1] = [1, 0]] = [points[i - 1], points[i]];
    const last = points.at(-1)?.[0] ?? 0;
    const first = points[0]?.[0] ?? 0;
    const threshold = Math.exp(c0 + ((wanted - r0) / (r1 - r0)) * (c1 - c0));
    return { threshold, measured: wanted >= first - 1e-9 && wanted <= last + 1e-9 };
}
const MARGIN = 1.15;
function familyFactor(members, rate) {
    const { ages, largest, count } = largestInCommon(members);
    if (members.some(({ alone }) => alone <= MARGIN * LEAST_SCORE))
        return null;
    const rank = Math.ceil((1 - rate) * (count + 1));
    const apart = disjointOf([...ages.subarray(0, count)], members[0]?.quiet.watch ?? 0);
    if (rank > count || apart < 0.5 / rate)
        return null;
    const sorted = largest.subarray(0, count).toSorted();
    return { factor: Math.max(1, MARGIN * (sorted[rank - 1] ?? 0)), windows: count };
}
function largestInCommon(members) {
    const ages = Float64Array.from(members[0]?.quiet.ages ?? []);
    const common = { ages, largest: new Float64Array(ages.length), count: ages.length };
    for (const member of members)
        join(common, member);
    return common;
}
function join(common, { quiet, alone }) {
    const { ages, largest } = common;
    let kept = 0;
    let w = 0;
    for (let i = 0; i < common.count; i++) {
        const age = ages[i] ?? 0;
        while (w < quiet.ages.length && (quiet.ages[w] ?? 0) < age)
            w++;
        if (quiet.ages[w] !== age)
            continue;
        ages[kept] = age;
        largest[kept++] = Math.max(largest[i] ?? 0, (quiet.scores[w] ?? 0) / alone);
    }
    common.count = kept;
}
const MOST = 0.9;
function isOfFamily(all) {
    const most = Math.max(...all.map(({ ages }) => ages.length));
    return all.map(({ ages }) => ages.length >= MOST * most);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/calibration.js








const valuesRoom = (0,typed_arrays .eh)();
const transformedRoom = (0,typed_arrays .eh)();
const reach = (detector.days + detector.quietDays) * 86_400 + (detector.leadIn + detector.halfWidth + 1) * 60;
function calibrate(samples, plan) {
    const learnt = learn(samples, plan);
    if (typeof learnt === 'string')
        return learnt;
    const { threshold, measured } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate);
    return settle(learnt, threshold, measured);
}
function settle({ known, quiet, tried }, threshold, isMeasured) {
    return {
        ...known,
        threshold,
        thresholdMeasured: isMeasured,
        quiet: quietRecord(quiet, threshold),
        caught: tried.map((change) => caughtBy(change, threshold)),
    };
}
function learn(samples, plan) {
    const history = between(samples, plan.deployedAt - reach, plan.deployedAt);
    if (history.time.length < 2)
        return 'no-history';
    const steps = fitSteps(history, plan.deployedAt);
    if (steps === null)
        return 'too-sparse';
    const first = stepOf(steps, (0,typed_arrays.at)(history.time, 0));
    const values = valuesOf(history, steps, first, 0, valuesRoom(-first));
    const transform = chooseTransform(values);
    const x = applyTransform(transform, values, transformedRoom(values.length));
    const known = finite(x);
    const constant = rangeOf(known) === 0 ? (0,typed_arrays.at)(known, 0) : null;
    const past = studyPast(x, floorOf(known), steps, plan);
    if (past.starts.length < fewestWindows(steps))
        return 'too-little-history';
    return conclude(past, x, { plan, steps, transform, constant });
}
const FOLLOWED = 6;
function fewestWindows(steps) {
    return Math.ceil((detector.fewestWindows * detector.stride * 60) / Math.max(detector.stride * 60, steps.length));
}
function conclude(past, x, known) {
    const { plan, steps, transform } = known;
    const { channels, scales } = past;
    const rule = { channels, scales, boundary: plan.boundary, length: steps.length };
    const { threshold } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate);
    const enough = Math.max(threshold, FOLLOWED);
    const sign = plan.direction === 'down' ? -1 : 1;
    return {
        known: {
            ...known,
            watchSteps: past.watch,
            usual: [...past.usual.subarray(past.deploy)],
            tail: [...x.subarray(-recentSteps(steps.length))],
            channels,
            scales,
        },
        quiet: {
            ages: agesOf(past, steps.length),
            scores: quietScores(past, rule, threshold > LEAST_SCORE ? LEAST_SCORE : 0),
            watch: past.watch * steps.length,
        },
        tried: [0.2, 0.5].map((size) => tryChange(past, rule, transform, sign * size, enough)),
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/judge-gauge.js







const wholeWatch = 0.95;
function judgeGauge(samples, plan, until) {
    const calibration = calibrate(samples, plan);
    if (typeof calibration === 'string')
        return { verdict: 'inconclusive', reason: calibration, basis: null };
    return judgeWatch(calibration, samples, until);
}
function gaugeLooks(calibration) {
    const { plan, steps, constant } = calibration;
    let scanned = nothingScanned;
    return (samples, until) => {
        const after = between(samples, plan.deployedAt, Math.min(until, plan.deployedAt + plan.watch + steps.length));
        const scan = scanWatch(calibration, after, until, scanned);
        if (scan.alarm === null && scan.x.length > scanned.steps)
            scanned = { steps: scan.x.length, largest: scan.largest, compared: scan.compared };
        const basis = basisOf(calibration, scan);
        if (constant !== null)
            return judgeConstant(constant, { calibration, after, scan, basis });
        if (scan.alarm !== null)
            return { verdict: 'regressed', alarm: alarmOf(scan.alarm, calibration, after, scan.x), basis };
        return withoutAlarm(basis);
    };
}
function judgeWatch(calibration, samples, until) {
    return gaugeLooks(calibration)(samples, until);
}
function withoutAlarm(basis) {
    if (basis.stepsSeen === 0)
        return { verdict: 'inconclusive', reason: 'no-data', basis };
    if (basis.stepsSeen < basis.stepsPlanned * wholeWatch)
        return { verdict: 'inconclusive', reason: 'watch-not-over', basis };
    if (basis.stepsCompared < basis.stepsPlanned * fill.window)
        return { verdict: 'inconclusive', reason: 'too-many-gaps', basis };
    return { verdict: 'healthy', basis };
}
function judgeConstant(constant, { calibration, after, scan, basis }) {
    const departure = departureFrom(constant, scan.x, calibration);
    if (departure === null)
        return withoutAlarm(basis);
    if (!constantIsEvidence(calibration))
        return { verdict: 'inconclusive', reason: 'constant-history', basis };
    const { steps, transform } = calibration;
    const alarm = {
        at: lastTimeIn(departure.step, calibration, after),
        direction: departure.sign > 0 ? 'up' : 'down',
        against: 'constant',
        span: constantRun * steps.length,
        observed: undoTransform(transform, (0,typed_arrays.at)(scan.x, departure.step)),
        expected: undoTransform(transform, constant),
        score: null,
    };
    return isHarm(alarm, calibration.plan) ? { verdict: 'regressed', alarm, basis } : withoutAlarm(basis);
}
function basisOf(calibration, scan) {
    const largest = scan.largest?.score ?? null;
    return {
        threshold: calibration.threshold,
        thresholdMeasured: calibration.thresholdMeasured,
        largestScore: largest !== null && Number.isFinite(largest) ? largest : null,
        quiet: calibration.quiet,
        step: calibration.steps.length,
        stepsSeen: scan.x.length,
        stepsCompared: scan.compared,
        stepsPlanned: calibration.watchSteps,
        scale: calibration.transform.kind,
    };
}
const judge_gauge_valuesRoom = (0,typed_arrays .eh)();
const judge_gauge_transformedRoom = (0,typed_arrays .eh)();
const joinedRoom = (0,typed_arrays .eh)();
const levelRoom = (0,typed_arrays .eh)();
const nothingScanned = { steps: 0, largest: null, compared: 0 };
function scanWatch(calibration, after, until, scanned = nothingScanned) {
    const { steps, plan, channels, usual, threshold } = calibration;
    const x = watchedValues(calibration, after, until);
    const known = scanned.steps <= x.length ? scanned : nothingScanned;
    const longest = channels.reduce((most, { span }) => Math.max(most, span), 1);
    const begin = Math.max(0, known.steps - (longest - 1));
    const means = meansFrom(calibration, x, begin);
    const rule = { channels, scales: calibration.scales, boundary: plan.boundary, length: steps.length };
    let { compared, largest } = known;
    for (let step = known.steps; step < x.length; step++) {
        if (Number.isFinite((0,typed_arrays.at)(x, step) - (usual[step] ?? Number.NaN)))
            compared++;
    }
    for (let step = known.steps; step < x.length; step++) {
        const score = scoreAt(means, -begin, step, rule);
        if (score === null)
            continue;
        if (largest === null || score.score > largest.score)
            largest = score;
        if (score.score > threshold && isHarm(alarmOf(score, calibration, after, x), plan))
            return { alarm: score, largest, x, compared };
    }
    return { alarm: null, largest, x, compared };
}
function meansFrom({ steps, channels, tail, usual }, x, begin) {
    const width = recentSteps(steps.length);
    const count = x.length - begin;
    const joined = joinedRoom(width + count);
    for (let i = 0; i < joined.length; i++) {
        const step = begin - width + i;
        joined[i] = step < 0 ? (0,typed_arrays .lo)(tail, tail.length + step) : (0,typed_arrays.at)(x, step);
    }
    const level = levelRoom(count);
    for (let i = 0; i < count; i++)
        level[i] = (0,typed_arrays .lo)(usual, begin + i);
    return residualMeans(joined, level, width, { width, channels });
}
function watchedValues(calibration, after, until) {
    const { steps, watchSteps, transform } = calibration;
    const last = after.time.length - 1;
    const newest = last < 0 ? -1 : stepOf(steps, (0,typed_arrays.at)(after.time, last));
    const end = Math.min(watchSteps, newest >= 0 && isOver(steps, newest, until) ? newest + 1 : Math.max(0, newest));
    return applyTransform(transform, valuesOf(after, steps, 0, end, judge_gauge_valuesRoom(end)), judge_gauge_transformedRoom(end));
}
function alarmOf(score, calibration, after, x) {
    const { steps, transform, usual, tail, channels } = calibration;
    const channel = channels[score.channel] ?? { residual: 'slow', span: 1, sign: 1 };
    const first = score.step - channel.span + 1;
    const joined = Float64Array.from([...tail, ...x]);
    const level = channel.residual === 'slow' ? usual : recentLevel(joined, tail.length, tail.length, joined.length);
    const pairs = Array.from({ length: channel.span }, (_, i) => [(0,typed_arrays.at)(x, first + i), (0,typed_arrays .lo)(level, first + i)]);
    const known = pairs.filter(([value, expected]) => Number.isFinite(value - expected));
    return {
        at: lastTimeIn(score.step, calibration, after),
        direction: channel.sign > 0 ? 'up' : 'down',
        against: channel.residual,
        span: channel.span * steps.length,
        observed: undoTransform(transform, mean(known.map(([value]) => value))),
        expected: undoTransform(transform, mean(known.map(([, expected]) => expected))),
        score: score.score,
    };
}
function isHarm({ observed, expected }, { minEffect }) {
    if (minEffect === undefined)
        return true;
    return Math.abs(observed - expected) > Math.max(minEffect.relative * Math.abs(expected), minEffect.absolute);
}
function lastTimeIn(step, { steps }, after) {
    const times = after.time.filter((time) => stepOf(steps, time) === step);
    return (0,typed_arrays.at)(times, steps.centred ? 0 : times.length - 1);
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
const constantRun = 3;
function departureFrom(constant, x, calibration) {
    const { direction } = calibration.plan;
    const slack = calibration.transform.kind === 'log' ? 1e-9 : Math.abs(constant) * 1e-9;
    let run = 0;
    let side = 0;
    for (let step = 0; step < x.length; step++) {
        const off = (0,typed_arrays .lo)(x, step) - constant;
        if (Number.isNaN(off))
            continue;
        const sign = Math.abs(off) <= slack ? 0 : Math.sign(off);
        const harm = sign !== 0 && (direction === 'both' || (direction === 'up') === sign > 0);
        run = harm && sign === side ? run + 1 : harm ? 1 : 0;
        side = sign;
        if (run >= constantRun)
            return { step, sign: sign > 0 ? 1 : -1 };
    }
    return null;
}
function constantIsEvidence(calibration) {
    return 1 / (calibration.quiet.disjoint + 1) <= calibration.plan.falseAlarmRate;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/index.js





  }),

  5131:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LQ: () => (  rooms),
    at: () => (  at),
    eh: () => (  room),
    lo: () => (  nth),
    zZ: () => (  apart)
  });
function at(numbers, i) {
    return numbers[i] ?? Number.NaN;
}
function nth(numbers, i) {
    return numbers[i] ?? Number.NaN;
}
function room() {
    let kept = new Float64Array(0);
    return (n) => {
        if (kept.length < n)
            kept = new Float64Array(Math.ceil(n * 1.2));
        return kept.subarray(0, n);
    };
}
function rooms() {
    const all = [];
    return (i, n) => {
        const own = (all[i] ??= room());
        return own(n);
    };
}
function apart(loop, ...given) {
    return loop(...given);
}


  }),

  2798:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    hG: () => (  upperRate),
    jZ: () => (  shareBounds),
    jr: () => (  ratioBounds)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7623);

const DISTANCES = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .L8)(0.001, 19, 48);
const BOTH_WAYS = [
    ...DISTANCES.map((distance) => 1 + distance),
    ...DISTANCES.map((distance) => 1 / (1 + distance)),
];
const RISES = Float64Array.from(BOTH_WAYS, (ratio) => ratio - 1);
const LOGS = Float64Array.from(BOTH_WAYS, (ratio) => Math.log(ratio));
const HALVINGS = 40;
const CLOSE = 1e-5;
function logEvidenceAgainst(rate, bad, total) {
    const expected = rate * total;
    const logOf = (bet) => bad * (LOGS[bet] ?? 0) - (RISES[bet] ?? 0) * expected;
    let most = -Infinity;
    for (let bet = 0; bet < LOGS.length; bet++)
        most = Math.max(most, logOf(bet));
    let sum = 0;
    for (let bet = 0; bet < LOGS.length; bet++)
        sum += Math.exp(logOf(bet) - most);
    return most + Math.log(sum / LOGS.length);
}
function boundary(inside, edge, isInside) {
    if (isInside(edge))
        return edge;
    let near = inside;
    let far = edge;
    for (let halving = 0; halving < HALVINGS && Math.abs(far - near) > CLOSE * Math.max(near, far); halving += 1) {
        const middle = (near + far) / 2;
        if (isInside(middle))
            near = middle;
        else
            far = middle;
    }
    return far;
}
function shareBounds(bad, total, alpha) {
    if (total <= 0)
        return [0, 1];
    const isInside = (rate) => logEvidenceAgainst(rate, bad, total) < -Math.log(alpha);
    const observed = Math.min(1, bad / total);
    return [boundary(observed, 0, isInside), boundary(observed, 1, isInside)];
}
const MOST_STEPS = 120;
const RATIO_HALVINGS = 40;
const FARTHEST = 1e4;
function add(a, b) {
    return {
        bad: a.bad + b.bad,
        total: a.total + b.total,
        controlBad: a.controlBad + b.controlBad,
        controlTotal: a.controlTotal + b.controlTotal,
    };
}
const NOTHING = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
function few(steps) {
    const width = Math.ceil(steps.length / MOST_STEPS);
    const merged = [];
    for (let from = 0; from < steps.length; from += width) {
        merged.push(steps.slice(from, from + width).reduce(add, NOTHING));
    }
    return merged.filter(({ total, controlTotal }) => total > 0 && controlTotal > 0);
}
const sumOf = (steps) => steps.reduce(add, NOTHING);
function logEvidenceAgainstRatio(ratio, steps, dispersion) {
    const logs = BOTH_WAYS.map((factor) => {
        let sum = 0;
        for (const { bad, total, controlBad, controlTotal } of steps) {
            const change = (factor * ratio * total + controlTotal) / (ratio * total + controlTotal);
            sum += bad * Math.log(factor) - (bad + controlBad) * Math.log(change);
        }
        return sum / dispersion;
    });
    return (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VZ)(logs) - Math.log(logs.length);
}
function ratioBounds(steps, dispersion, alpha) {
    const merged = few(steps);
    const { bad, total, controlBad, controlTotal } = sumOf(merged);
    if (bad + controlBad === 0 || merged.length === 0)
        return [0, Infinity];
    const isInside = (ratio) => logEvidenceAgainstRatio(ratio, merged, dispersion) < -Math.log(alpha);
    const middle = ((bad + 0.5) / total) * (controlTotal / (controlBad + 0.5));
    const outwards = (edge) => {
        if (isInside(edge))
            return edge < middle ? 0 : Infinity;
        let [near, far] = [Math.log(middle), Math.log(edge)];
        for (let halving = 0; halving < RATIO_HALVINGS; halving += 1) {
            const between = (near + far) / 2;
            if (isInside(Math.exp(between)))
                near = between;
            else
                far = between;
        }
        return Math.exp(far);
    };
    return [outwards(middle / FARTHEST), outwards(middle * FARTHEST)];
}
const MAX_HALVINGS = 200;
function divergence(share, rate) {
    const bad = share === 0 ? 0 : share * Math.log(share / rate);
    const good = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - rate));
    return bad + good;
}
function chernoffUpperRate(bad, total, alpha) {
    const share = bad / total;
    let low = share;
    let high = 1;
    for (let halving = 0; halving < MAX_HALVINGS && high - low > 1e-12 * high; halving += 1) {
        const middle = (low + high) / 2;
        if (total * divergence(share, middle) > -Math.log(alpha))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function upperRate(bad, total, alpha) {
    if (total <= 0 || bad >= total)
        return 1;
    if (bad <= 0)
        return -Math.expm1(Math.log(alpha) / total);
    const exact = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .O9)(1 - alpha, bad + 1, total - bad);
    const exceeded = 1 - (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .dG)(exact, bad + 1, total - bad);
    const confirmed = exact > bad / total && exact <= 1 && exceeded < alpha * 1.01;
    return confirmed ? exact : chernoffUpperRate(bad, total, alpha);
}


  }),

  2832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cq: () => (  stretchDispersion),
    aK: () => (  controlDispersion),
    nH: () => (  rateDispersion)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7623);

const assumedPoisson = { factor: 1, steps: 0 };
const FEWEST = 10;
const ENOUGH = 5;
function dispersionOf(squares) {
    const n = squares.length;
    if (n < FEWEST)
        return { ...assumedPoisson, steps: n };
    const sorted = squares.toSorted((a, b) => a - b);
    const cap = Math.max(4, 20 * (sorted[Math.floor(n / 2)] ?? 0));
    const sum = squares.reduce((all, square) => all + Math.min(square, cap), 0);
    if (sum <= 2 * (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VL)(0.9, n / 2))
        return { factor: 1, steps: n };
    return { factor: Math.max(1, sum / (2 * (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VL)(0.2, n / 2))), steps: n };
}
function controlDispersion(steps) {
    const squares = [];
    let pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
    for (const step of steps) {
        pool = {
            bad: pool.bad + step.bad,
            total: pool.total + step.total,
            controlBad: pool.controlBad + step.controlBad,
            controlTotal: pool.controlTotal + step.controlTotal,
        };
        const share = pool.total / (pool.total + pool.controlTotal);
        const both = pool.bad + pool.controlBad;
        if (!(both * Math.min(share, 1 - share) >= ENOUGH))
            continue;
        squares.push((pool.bad - both * share) ** 2 / (both * share * (1 - share)));
        pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
    }
    return dispersionOf(squares);
}
function rateDispersion(steps) {
    const squares = [];
    let bad = 0;
    let expected = 0;
    for (const step of steps) {
        bad += step.bad;
        expected += step.expected;
        if (!(expected >= ENOUGH))
            continue;
        squares.push((bad - expected) ** 2 / expected);
        bad = 0;
        expected = 0;
    }
    return dispersionOf(squares);
}
const FEWEST_STRETCHES = 3;
const quantiles = new Map();
function quantilesFor(stretches) {
    const known = quantiles.get(stretches);
    if (known !== undefined)
        return known;
    const half = (stretches - 1) / 2;
    const made = [(0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VL)(0.9, half), (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VL)(0.5, half)];
    quantiles.set(stretches, made);
    return made;
}
function stretchDispersion(stretches) {
    const known = stretches.filter(({ total }) => total > 0);
    const [bad, total] = [sumOf(known.map((each) => each.bad)), sumOf(known.map((each) => each.total))];
    if (known.length < FEWEST_STRETCHES || bad < ENOUGH * known.length)
        return 1;
    const chi = sumOf(known.map((each) => (each.bad - (bad / total) * each.total) ** 2 / ((bad / total) * each.total)));
    const [usual, middle] = quantilesFor(known.length);
    return chi > 2 * usual ? Math.max(1, chi / (2 * middle)) : 1;
}
const sumOf = (numbers) => numbers.reduce((sum, each) => sum + each, 0);


  }),

  2531:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BE: () => (  againstControl),
    Bs: () => (  logStake),
    HJ: () => (  harmlessBesideControl),
    Jt: () => (  extendCapital),
    KW: () => (  unlaid),
    O1: () => (  againstRate),
    P0: () => (  TOLERATED),
    X: () => (  evidenceOfCapital),
    X5: () => (  BETS),
    _$: () => (  noCapital),
    fq: () => (  harmlessBelow)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7623);

const TOLERATED = 1.05;
const BETS = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .L8)(TOLERATED, 20, 24);
const LOG_RISES = BETS.map((ratio) => Math.log(ratio / TOLERATED));
function againstControl(step, dispersion) {
    const { bad, total, controlBad, controlTotal } = step;
    if (!(total > 0 && controlTotal > 0))
        return BETS.map(() => 0);
    const both = bad + controlBad;
    const normal = TOLERATED * total + controlTotal;
    return BETS.map((ratio, index) => {
        const gain = bad * (LOG_RISES[index] ?? 0) - both * Math.log((ratio * total + controlTotal) / normal);
        return gain / dispersion;
    });
}
function againstRate(bad, expected, dispersion) {
    return BETS.map((ratio, index) => {
        return (bad * (LOG_RISES[index] ?? 0) - (ratio - TOLERATED) * expected) / dispersion;
    });
}
const noCapital = { steps: 0, logs: [] };
const FIRST = 0.75;
function logStake(step, planned) {
    if (planned <= 1)
        return step === 1 ? 0 : -Infinity;
    if (step === 1)
        return Math.log(FIRST);
    return step <= planned ? Math.log((1 - FIRST) / (planned - 1)) : -Infinity;
}
function unlaid(steps, planned) {
    if (steps === 0)
        return 1;
    return planned <= 1 ? 0 : Math.max(0, ((1 - FIRST) * (planned - steps)) / (planned - 1));
}
function logAdd(a, b) {
    const most = Math.max(a, b);
    return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}
function extendCapital(capital, increments, planned) {
    const steps = capital.steps + 1;
    const stake = logStake(steps, planned);
    const logs = increments.map((increment, bet) => logAdd(capital.logs[bet] ?? -Infinity, stake) + increment);
    return { steps, logs };
}
function evidenceOfCapital(capital, planned) {
    if (capital.logs.length === 0)
        return 0;
    const mean = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .VZ)(capital.logs) - Math.log(capital.logs.length);
    const rest = unlaid(capital.steps, planned);
    return rest > 0 ? logAdd(mean, Math.log(rest)) : mean;
}
const FRACTIONS = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .L8)(0.08, 0.95, 12);
const LOGS = FRACTIONS.map((fraction) => Math.log(fraction));
function harmlessBesideControl(step, margin, dispersion) {
    const { bad, total, controlBad, controlTotal } = step;
    if (!(total > 0 && controlTotal > 0))
        return FRACTIONS.map(() => 0);
    const atMargin = margin * total + controlTotal;
    return FRACTIONS.map((fraction, bet) => {
        const change = Math.log((fraction * margin * total + controlTotal) / atMargin);
        return (bad * (LOGS[bet] ?? 0) - (bad + controlBad) * change) / dispersion;
    });
}
function harmlessBelow(bad, limit, dispersion) {
    return FRACTIONS.map((fraction, bet) => (bad * (LOGS[bet] ?? 0) + (1 - fraction) * limit) / dispersion);
}


  }),

  7623:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IS: () => (  poissonTail),
    L8: () => (  logSpaced),
    O9: () => (  betaQuantile),
    VL: () => (  gammaQuantile),
    VZ: () => (  logSumExp),
    dG: () => (  betaDistribution)
  });
  var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2453);
  var simple_statistics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5521);


const betaQuantile = (p, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.inv(p, alpha, beta);
const betaDistribution = (x, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.cdf(x, alpha, beta);
const gammaQuantile = (p, shape) => jstat__WEBPACK_IMPORTED_MODULE_0__.gamma.inv(p, shape, 1);
function logSumExp(values) {
    if (values.length === 0)
        return -Infinity;
    const greatest = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__  .T9)([...values]);
    if (!Number.isFinite(greatest))
        return greatest;
    return greatest + Math.log((0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__  .cz)(values.map((value) => Math.exp(value - greatest))));
}
function logSpaced(from, to, count) {
    return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count));
}
function poissonTail(count, mean) {
    let term = Math.exp(-mean);
    let below = 0;
    for (let each = 0; each < count && term > 0; each += 1) {
        below += term;
        term *= mean / (each + 1);
    }
    return Math.max(0, 1 - below);
}


  })

};
