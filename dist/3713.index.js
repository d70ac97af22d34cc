export const id = 3713;
export const ids = [3713];
export const modules = {

  58714:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EX: () => (  expectedOf),
    Nn: () => (  detectableOf)
  });
  var _family_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11555);
  var _series_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61812);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52531);
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27623);




function detectableOf(basis, node, stream, from, until, { times, needed } = { times: 1, needed: basis.placebo.needed }) {
    const test = basis.tests[node]?.[stream];
    const known = basis.nodes[node];
    if (test === undefined || known === undefined)
        return { normal: 0, share: null };
    const ours = scaled((0,_series_js__WEBPACK_IMPORTED_MODULE_3__  .eg)(test.arms.ours, from, until), times);
    const price = Math.log(Math.max(1, known.arms.length)) - Math.log(known.share);
    const needs = {
        planned: Math.round(times * (until - from)),
        logThreshold: needed + price,
        dispersion: test.dispersion,
        atLeast: 0,
    };
    if (test.rate !== null) {
        const worst = (times * expectedOf(test, from, until)) / Math.max(1, ours.total);
        const past = known.pasts[stream]?.before;
        const normal = past !== undefined && past.total > 0 ? past.bad / past.total : 0;
        return { normal, share: smallestRiseAboveRate(ours.total, worst, needs) };
    }
    if (test.arms.control === null)
        return { normal: 0, share: null };
    const control = scaled((0,_series_js__WEBPACK_IMPORTED_MODULE_3__  .eg)(test.arms.control, from, until), times);
    const sum = { ...ours, total: ours.total * test.handicap, controlBad: control.bad, controlTotal: control.total };
    const normal = control.total > 0 ? control.bad / control.total : 0;
    const share = (smallestRiseBesideControl(sum, needs) ?? Infinity) * test.handicap;
    return { normal, share: share > 1 ? null : share };
}
const scaled = ({ bad, total }, times) => ({
    bad: bad * times,
    total: total * times,
});
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

  11555:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GP: () => (  rateAt),
    Us: () => (  largestEvidence),
    XV: () => (  ALL_BETS),
    _C: () => (  familyScan),
    q$: () => (  evidenceAfter)
  });
  var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61812);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52531);


function familyScan(nodes, { first, planned }) {
    const purses = nodes.map(({ streams }) => streams.map(emptyPurse));
    const logs = new Float64Array(nodes.length);
    const shares = nodes.map(({ share }) => Math.log(share));
    const steady = (node, stream) => {
        const purse = purses[node]?.[stream];
        return purse === undefined ? -Infinity : steadyEvidence(purse);
    };
    let steps = 0;
    return () => {
        const stake = Math.exp((0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .Bs)(steps + 1, planned));
        const rest = (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .KW)(steps + 1, planned);
        const step = first + steps;
        steps += 1;
        let most = -Infinity;
        for (const [index, { streams }] of nodes.entries()) {
            const log = nodeEvidence(purses[index] ?? [], streams, step, { stake, rest });
            logs[index] = log;
            const weighted = log + (shares[index] ?? -Infinity);
            if (weighted > most)
                most = weighted;
        }
        let sum = 0;
        for (let index = 0; index < logs.length; index++)
            sum += Math.exp((logs[index] ?? 0) + (shares[index] ?? 0) - most);
        return { all: most + Math.log(sum), nodes: logs, steady };
    };
}
function nodeEvidence(purses, streams, step, { stake, rest }) {
    if (streams.length === 0)
        return 0;
    let [most, sum] = [-Infinity, 0];
    for (let stream = 0; stream < streams.length; stream++) {
        const [purse, test] = [purses[stream], streams[stream]];
        if (purse === undefined || test === undefined)
            continue;
        const log = carry(purse, test, step, stake);
        const value = Math.max(SMALLEST, log < LARGE ? Math.log(Math.exp(log) + rest) : log);
        if (value <= most)
            sum += Math.exp(value - most);
        else
            [most, sum] = [value, sum * Math.exp(most - value) + 1];
    }
    return most + Math.log(sum / streams.length);
}
const LARGE = 50;
const SMALLEST = -700;
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
function tableOf(bets) {
    return {
        count: bets.length,
        ratios: Float64Array.from(bets),
        rises: Float64Array.from(bets, (ratio) => ratio - _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0),
        logRises: Float64Array.from(bets, (ratio) => Math.log(ratio / _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0)),
    };
}
const ALL_BETS = tableOf(_rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .X5);
const emptyPurse = () => ({
    capitals: new Float64Array(ALL_BETS.count),
    loudest: new Float64Array(ALL_BETS.count),
    offset: 0,
});
const rateAt = ({ first, rates }, step) => (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(rates, step - first);
const gains = new Float64Array(ALL_BETS.count);
function carry(purse, test, step, stake) {
    const { arms, dispersion, rate } = test;
    const bad = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.ours.bad, step);
    const total = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.ours.total, step);
    if (rate !== null)
        gainsOfRate(bad / dispersion, (rateAt(rate, step) * total) / dispersion);
    else if (arms.control === null)
        gains.fill(0);
    else {
        const [controlBad, controlTotal] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.control.bad, step), (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(arms.control.total, step)];
        gainsOfControl({ bad, total: total * test.handicap, dispersion, controlBad, controlTotal });
    }
    return take(purse, stake);
}
function gainsOfRate(bad, expected) {
    const { count, rises, logRises } = ALL_BETS;
    for (let bet = 0; bet < count; bet++)
        gains[bet] = bad * (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(logRises, bet) - (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(rises, bet) * expected;
}
function gainsOfControl({ bad, total, controlBad, controlTotal, dispersion }) {
    const { count, ratios, logRises } = ALL_BETS;
    if (!(total > 0 && controlTotal > 0)) {
        gains.fill(0);
        return;
    }
    const both = bad + controlBad;
    const normal = _rates_e_process_js__WEBPACK_IMPORTED_MODULE_0__  .P0 * total + controlTotal;
    for (let bet = 0; bet < count; bet++) {
        const odds = ((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(ratios, bet) * total + controlTotal) / normal;
        gains[bet] = (bad * (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(logRises, bet) - both * Math.log(odds)) / dispersion;
    }
}
const [HIGH, LOW, LOUD] = [1e150, 1e-100, 200];
function take(purse, stake) {
    const { capitals, loudest } = purse;
    const { count } = ALL_BETS;
    const laid = purse.offset === 0 ? stake : stake * Math.exp(-purse.offset);
    let most = 0;
    for (let bet = 0; bet < count; bet++) {
        const gain = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(gains, bet);
        if (gain > most)
            most = gain;
        if (gain > (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(loudest, bet))
            loudest[bet] = gain;
    }
    if (most > LOUD)
        return takeLoud(purse, laid);
    let sum = 0;
    for (let bet = 0; bet < count; bet++) {
        const value = ((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capitals, bet) + laid) * Math.exp((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(gains, bet));
        capitals[bet] = value;
        sum += value;
    }
    const evidence = purse.offset + Math.log(sum / count);
    if (sum > HIGH || (purse.offset !== 0 && sum > 0 && sum < LOW))
        rescale(purse, sum);
    return evidence;
}
function rescale(purse, sum) {
    const by = Math.max(-purse.offset, Math.log(sum));
    const factor = Math.exp(-by);
    for (let bet = 0; bet < ALL_BETS.count; bet++)
        purse.capitals[bet] = (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(purse.capitals, bet) * factor;
    purse.offset += by;
}
function steadyEvidence({ capitals, loudest, offset }) {
    const { count } = ALL_BETS;
    let most = -Infinity;
    for (let bet = 0; bet < count; bet++) {
        const log = Math.log((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capitals, bet)) - (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(loudest, bet);
        if (log > most)
            most = log;
    }
    if (most === -Infinity)
        return -Infinity;
    let sum = 0;
    for (let bet = 0; bet < count; bet++)
        sum += Math.exp(Math.log((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capitals, bet)) - (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(loudest, bet) - most);
    return offset + most + Math.log(sum / count);
}
function takeLoud(purse, laid) {
    const { capitals } = purse;
    const { count } = ALL_BETS;
    let most = -Infinity;
    for (let bet = 0; bet < count; bet++) {
        const log = Math.log((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(capitals, bet) + laid) + (0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(gains, bet);
        gains[bet] = log;
        if (log > most)
            most = log;
    }
    let sum = 0;
    for (let bet = 0; bet < count; bet++) {
        const value = Math.exp((0,_series_js__WEBPACK_IMPORTED_MODULE_1__.at)(gains, bet) - most);
        capitals[bet] = value;
        sum += value;
    }
    purse.offset += most;
    return purse.offset + Math.log(sum / count);
}


  }),

  41285:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  normalRate),
    Ju: () => (  seasonOf),
    PJ: () => (  sumOfPast),
    _q: () => (  choosePast)
  });
  var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61812);
  var _rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92798);
  var _rates_dispersion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22832);



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
    if (plan.kind === 'objective') {
        rate.fill(plan.objective ?? 1);
        return { rate, usual: rate, bad: 0, total: 0 };
    }
    const ranges = pastRanges(window, plan);
    const { bad, total } = sumOver(sums, ranges);
    const dispersion = Math.max(bound.dispersion, (0,_rates_dispersion_js__WEBPACK_IMPORTED_MODULE_1__  .Cq)(ranges.map(({ from, until }) => sums(from, until))));
    const highest = (0,_rates_confidence_bounds_js__WEBPACK_IMPORTED_MODULE_0__  .hG)(bad / dispersion, total / dispersion, bound.alpha);
    rate.fill(highest);
    const usual = new Float64Array(planned).fill(total > 0 ? bad / total : 1);
    if (plan.kind !== 'previous-window' && bad > 0) {
        const raised = highest / (bad / total);
        const shape = course(sums, window, plan);
        for (let step = 0; step < planned; step++) {
            rate[step] = Math.min(1, Math.max((0,_series_js__WEBPACK_IMPORTED_MODULE_2__.at)(shape, step) * raised, highest / 4));
            usual[step] = (0,_series_js__WEBPACK_IMPORTED_MODULE_2__.at)(rate, step) / raised;
        }
    }
    return { rate, usual, bad, total };
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

  61812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EJ: () => (  withoutArms),
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

  11354:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $f: () => (  onsetOf),
    RT: () => (  pastDispersion),
    gm: () => (  pairedStep),
    nP: () => (  handicap),
    vN: () => (  streamTest)
  });
  var _family_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11555);
  var _normal_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41285);
  var _series_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61812);
  var _rates_dispersion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22832);
  var _rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52531);





function pairedStep({ ours, control }, step) {
    return {
        bad: (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(ours.bad, step),
        total: (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(ours.total, step),
        controlBad: control === null ? 0 : (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(control.bad, step),
        controlTotal: control === null ? 0 : (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(control.total, step),
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
        const { bad, total } = (0,_series_js__WEBPACK_IMPORTED_MODULE_4__  .eg)(ours, start, end);
        const rate = total > 0 ? bad / total : 0;
        for (let step = start; step < end; step++) {
            steps.push({ bad: (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(ours.bad, step), expected: rate * (0,_series_js__WEBPACK_IMPORTED_MODULE_4__.at)(ours.total, step) });
        }
    }
    return steps;
}
function handicap(arms, from, until, dispersion) {
    if (arms.control === null)
        return 1;
    const [ours, control] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_4__  .eg)(arms.ours, from, until), (0,_series_js__WEBPACK_IMPORTED_MODULE_4__  .eg)(arms.control, from, until)];
    if (!(ours.bad > 0 && control.bad > 0 && ours.total > 0 && control.total > 0))
        return 1;
    const ratio = Math.log(ours.bad / ours.total / (control.bad / control.total));
    const error = 3 * Math.sqrt(dispersion * (1 / ours.bad + 1 / control.bad));
    return ratio > error ? Math.exp(ratio + error) : 1;
}
function streamTest(arms, plan, sums = (from, until) => (0,_series_js__WEBPACK_IMPORTED_MODULE_4__  .eg)(arms.ours, from, until)) {
    const { window, past, alpha, dispersion } = plan;
    if (arms.control !== null)
        return { arms, dispersion, handicap: plan.handicap, rate: null };
    const { rate: rates, usual } = (0,_normal_rate_js__WEBPACK_IMPORTED_MODULE_1__  .IL)(sums, window, past, { alpha, dispersion });
    return { arms, dispersion, handicap: plan.handicap, rate: { first: window.first, rates, usual } };
}
function incrementsOf(test, step) {
    const paired = pairedStep(test.arms, step);
    if (test.rate === null) {
        return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .BE)({ ...paired, total: paired.total * test.handicap }, test.dispersion);
    }
    return (0,_rates_e_process_js__WEBPACK_IMPORTED_MODULE_3__  .O1)(paired.bad, (0,_family_evidence_js__WEBPACK_IMPORTED_MODULE_0__  .GP)(test.rate, step) * paired.total, test.dispersion);
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

  92798:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    hG: () => (  upperRate),
    jZ: () => (  shareBounds),
    jr: () => (  ratioBounds),
    kd: () => (  chernoffUpperRate)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27623);

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

  22832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cq: () => (  stretchDispersion),
    aK: () => (  controlDispersion),
    nH: () => (  rateDispersion)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27623);

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

  52531:
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
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27623);

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

  27623:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FI: () => (  studentQuantile),
    IS: () => (  poissonTail),
    L8: () => (  logSpaced),
    O9: () => (  betaQuantile),
    Q$: () => (  quickGammaQuantile),
    VL: () => (  gammaQuantile),
    VZ: () => (  logSumExp),
    dG: () => (  betaDistribution)
  });
  var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);
  var simple_statistics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15521);


const betaQuantile = (p, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.inv(p, alpha, beta);
const betaDistribution = (x, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.cdf(x, alpha, beta);
const gammaQuantile = (p, shape) => jstat__WEBPACK_IMPORTED_MODULE_0__.gamma.inv(p, shape, 1);
const studentQuantile = (p, freedom) => jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(p, freedom);
function normalQuantile(p) {
    const tail = Math.min(p, 1 - p);
    const t = Math.sqrt(-2 * Math.log(tail));
    const above = 2.515517 + t * (0.802853 + t * 0.010328);
    const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    const z = t - above / below;
    return p < 0.5 ? -z : z;
}
const MANY = 100;
function quickGammaQuantile(p, shape) {
    if (shape < MANY)
        return gammaQuantile(p, shape);
    return shape * (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3;
}
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


  }),

  35619:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  sampledStore),
    r: () => (  samplerRemedies)
  });
  var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);

const samplerRemedies = {
    'service-refused': 'Look at the service: it does not answer, or says that it is not well.',
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page.',
    'series-missing': 'See whether the deploy renamed a metric or label.',
    'not-separating': 'Run `check --page URL` to see what the page holds. An address that is probed has to answer 2xx, or to be probed by the gate as well.',
    'several-processes': _source_js__WEBPACK_IMPORTED_MODULE_0__  .he,
    'not-sampled': 'See whether the job ends processes that it did not start.',
};
function sampledStore(source, span, spread) {
    return {
        lag: () => 0,
        remedy: (reason) => samplerRemedies[reason],
        async read({ name }, range) {
            const last = range.first + (range.count - 1) * range.step;
            if (spread !== null && last <= spread.until)
                return spreadBlock(spread, name, range);
            try {
                const samples = await source.read(range.first - range.step, last);
                const earliest = last > span.startedAt ? span.startedAt : span.from;
                return blockOf(samples.filter(({ metric }) => metric === name), range, earliest);
            }
            catch (error) {
                return { missing: 'source-error', detail: error instanceof Error ? error.message : 'unknown error' };
            }
        },
    };
}
function spreadBlock({ sums, buckets, levels }, name, { count }) {
    const flat = (value) => new Float64Array(count).fill(value);
    const counted = Object.entries(sums[name] ?? {}).flatMap(([segment, { bad, total }]) => [
        seriesOf(segment, 'total', flat(total / count)),
        seriesOf(segment, 'bad', flat(bad / count)),
    ]);
    const timed = Object.entries(buckets[name] ?? {}).flatMap(([segment, each]) => Object.entries(each).map(([le, events]) => seriesOf(segment, 'bucket', flat(events / count), Number(le))));
    const gauges = Object.entries(levels[name] ?? {}).map(([segment, level]) => seriesOf(segment, 'value', flat(level)));
    return { series: [...counted, ...timed, ...gauges], odd: new Map(), spread: true };
}
const seriesOf = (segment, part, values, le = Number.NaN) => ({
    arm: 'ours',
    part,
    segment,
    le,
    values,
});
function* partsOf(numbers) {
    if ('counts' in numbers) {
        for (const [segment, { bad, total }] of numbers.counts) {
            yield { segment, part: 'total', le: Number.NaN, value: total };
            yield { segment, part: 'bad', le: Number.NaN, value: bad };
        }
    }
    else if ('buckets' in numbers) {
        for (const [segment, each] of numbers.buckets)
            for (const [le, value] of each)
                yield { segment, part: 'bucket', le, value };
    }
    else {
        for (const [segment, value] of numbers.values)
            yield { segment, part: 'value', le: Number.NaN, value };
    }
}
function blockOf(samples, { first, count, step }, earliest) {
    const series = new Map();
    const put = (index, { segment, part, le, value }) => {
        const key = JSON.stringify([segment, part, String(le)]);
        const known = series.get(key) ?? seriesOf(segment, part, new Float64Array(count).fill(Number.NaN), le);
        series.set(key, known);
        known.values[index] = value;
    };
    const without = new Map();
    const seen = new Set();
    for (const sample of samples) {
        const index = Math.round((sample.at - first) / step);
        if (index < 0 || index >= count)
            continue;
        seen.add(index);
        const gap = gapOf(sample, earliest);
        if (gap !== null)
            without.set(index, gap);
        else if (!('missing' in sample))
            for (const part of partsOf(sample))
                put(index, part);
    }
    const complete = Math.max(0, ...seen) + (seen.size > 0 ? 1 : 0);
    for (let index = 0; index < complete; index++) {
        if (!seen.has(index))
            without.set(index, { missing: 'not-sampled', detail: null });
    }
    return { series: [...series.values()], odd: new Map(), without, complete };
}
function gapOf(sample, earliest) {
    if ('missing' in sample) {
        return { missing: sample.missing, detail: sample.missing === 'not-sampled' ? null : (sample.detail ?? null) };
    }
    const reachesBack = sample.since !== undefined && sample.since < earliest;
    return reachesBack ? { missing: 'not-sampled', detail: null } : null;
}


  }),

  91980:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ag: () => (  unreadVerdict),
    MW: () => (  CALLED_OFF),
    UL: () => (  withoutVerdict),
    hV: () => (  notHealthy),
    nQ: () => (  nothingVerdict)
  });
  var _metrics_sampler_sampled_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35619);
  var _evidence_family_series_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61812);
  var _evidence_special_functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27623);
  var _metrics_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86860);
  var _node_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79228);
  var _nodes_monitors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22819);
  var _steps_metric_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69675);
  var _steps_timeline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1557);









const WORDS = {
    'service-refused': 'the service refused',
    'source-unreachable': 'it could not be reached',
    'source-error': 'it answered with an error',
    'not-parsable': 'its answer could not be read',
    'series-missing': 'it has no such series',
    'not-separating': 'it cannot tell bad events from good ones',
    'several-processes': 'several processes answer in turn',
    'not-sampled': 'no sample was taken',
};
function unread(table, { deploy, planned }, { origin, remedy }) {
    const { name } = table.metric;
    const states = table.state.subarray(deploy, deploy + planned);
    const seen = states.filter((state) => state === _steps_metric_table_js__WEBPACK_IMPORTED_MODULE_5__  .cR).length;
    if (seen * 4 >= planned * 3)
        return null;
    const reasons = [...table.reasons].filter(([index]) => index >= deploy).map(([, reason]) => reason);
    const last = reasons.at(-1) ?? table.missing ?? 'not-sampled';
    if (table.metric.query.kind === 'monitor' && last === 'series-missing')
        return stateless(name, seen, planned);
    const detail = ` (${table.detail ?? WORDS[last]})`;
    const cure = remedy(last, table.detail);
    const message = `${seen === 0 ? 'None' : seen} of ${planned} steps had numbers of ${name}${detail}. Nothing can be said about the deploy from that. ${cure}`;
    return { reasonCode: reasonOf(reasons, origin), message };
}
function stateless(name, seen, planned) {
    const message = `The monitor "${name}" had data in ${seen} of ${planned} steps only: without data it is never taken for well. See in the store why it has none.`;
    return { reasonCode: 'no-data', message };
}
const GAUGE_REASONS = {
    'no-history': ['no-baseline', 'there are no numbers from before the deploy'],
    'too-sparse': ['no-baseline', 'its numbers are too far apart'],
    'too-little-history': ['no-baseline', 'too little is known from before the deploy'],
    'no-data': ['no-data', 'there are no numbers since the deploy'],
    'too-many-gaps': ['no-data', 'more than a quarter of the steps have no number to compare'],
    'watch-not-over': ['no-data', 'its numbers end before the watch does'],
    'constant-history': [
        'unproven-rise',
        'it changed after a time in which it never did, and that time is too short to prove that the change is unusual',
    ],
    'not-proven': [
        'unproven-rise',
        'it is off by as much as is harm, but too little is known from before the deploy to prove that this is unusual',
    ],
};
function gaugesUnjudged({ gauges, group }) {
    const bare = group.tables.find(({ metric, gauges: series }) => metric.query.kind === 'gauge' && series.size === 0);
    if (bare)
        return { reasonCode: 'no-data', message: `There are no numbers of ${bare.metric.name}.` };
    for (const { gauge, judgement } of gauges) {
        if (judgement.verdict !== 'inconclusive')
            continue;
        const name = (0,_node_words_js__WEBPACK_IMPORTED_MODULE_3__  .qp)(gauge.table.metric.name, gauge.segment);
        const [reasonCode, what] = GAUGE_REASONS[judgement.reason];
        return { reasonCode, message: `Nothing can be said about ${name}: ${what} (${judgement.reason}).` };
    }
    return null;
}
function monitorsUnsure({ monitors }, timeline) {
    const alerting = monitors.find(({ state, alarm }) => state === true && alarm === null);
    if (alerting !== undefined) {
        const { name } = alerting.monitor.table.metric;
        const since = (0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .vD)((0,_steps_timeline_js__WEBPACK_IMPORTED_MODULE_7__  .n)(timeline, alerting.since));
        const message = `The monitor "${name}" has been alerting since ${since}. ${noProof(alerting, timeline)} Look at it in the store.`;
        return { reasonCode: 'monitor-alerting', message };
    }
    const silent = monitors.find(({ state }) => state === null);
    if (silent === undefined)
        return null;
    const { metric, detail } = silent.monitor.table;
    const why = detail === null ? '' : ` (${detail})`;
    const message = `The monitor "${metric.name}" has no data at the end of the watch${why}: that is not the same as no alert. See in the store why it has none.`;
    return { reasonCode: 'no-data', message };
}
function noProof({ monitor, since }, { deploy }) {
    const { before, quiet, allowed } = monitor;
    if (before === null && since === deploy)
        return 'Whether it did so before the deploy is not known.';
    if ((0,_nodes_monitors_js__WEBPACK_IMPORTED_MODULE_4__  .y1)(monitor))
        return 'That is not long enough yet to be proof.';
    if (quiet.windows === 0)
        return 'How often it alerts without a deploy is not known.';
    const often = `it would have alarmed in ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(quiet.alarmed)} of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .U9)(quiet.windows)} quiet watches like this one`;
    return `By itself that is no proof: ${often}, and its part of the false-alarm rate is ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .I1)(100 * allowed)} %.`;
}
function changed(tables, { deploy }) {
    const table = tables.find(({ changedAt }) => changedAt !== null && changedAt >= deploy);
    if (table === undefined)
        return null;
    return {
        reasonCode: 'series-changed',
        message: `The buckets of ${table.metric.name} are no longer what they were, so that before and after cannot be compared.`,
    };
}
const [CROWDED, WIDE] = [0.9, 1.5];
function coarse({ group, until }, { deploy, pastEnd }) {
    for (const { metric, arms, boundaries } of group.tables) {
        if (metric.query.kind !== 'histogram' || metric.objective !== null || boundaries === null)
            continue;
        const streams = (arms.get(_metrics_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2) ?? []).map(({ ours }) => ours);
        const parts = [partsOf(streams, 0, pastEnd), partsOf(streams, deploy, until)];
        const bucket = parts[1]?.findIndex((part, index) => part >= CROWDED && (parts[0]?.[index] ?? 0) >= CROWDED) ?? -1;
        if (bucket < 0)
            continue;
        const [low = 0, high = Infinity] = [boundaries[bucket - 1], boundaries[bucket]];
        if (high < WIDE * low)
            continue;
        const where = high === Infinity ? `above ${low}` : `between ${low} and ${high}`;
        return {
            reasonCode: 'buckets-too-coarse',
            message: `${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .KN)(parts[1]?.[bucket] ?? 0)} of the events of ${metric.name} lie ${where}, in one bucket: how long they took cannot be seen.`,
        };
    }
    return null;
}
function partsOf(streams, from, until) {
    const sums = streams.map((stream) => (0,_evidence_family_series_js__WEBPACK_IMPORTED_MODULE_8__  .eg)(stream, from, until));
    const total = sums[0]?.total ?? 0;
    if (total <= 0)
        return [];
    const slower = [1, ...sums.map(({ bad }) => bad / total), 0];
    return slower.slice(1).map((part, index) => (slower[index] ?? 0) - part);
}
const RARE = 0.05;
function isHigher({ observed, normalAtWorst, harm }) {
    const { bad, total } = observed;
    if (!(bad > harm * total))
        return false;
    const normal = normalAtWorst * total;
    return normal > 100 ? bad - normal > 1.65 * Math.sqrt(normal) : (0,_evidence_special_functions_js__WEBPACK_IMPORTED_MODULE_1__  .IS)(Math.floor(bad), normal) < RARE;
}
const SEEN = {
    harm: 'all that is harm',
    doubling: 'a doubling',
    threefold: 'a threefold rise',
    tenfold: 'a tenfold rise',
    outage: 'an outage',
};
function ofCounts(counted, harmless) {
    const nodes = counted.map(({ summary }) => summary);
    const required = counted.filter((each) => each.required);
    const needed = required.map(({ summary }) => summary);
    const gone = nodes.find(({ note }) => note === 'vanished');
    if (gone) {
        const name = (0,_node_words_js__WEBPACK_IMPORTED_MODULE_3__  .qp)(gone.metric, gone.segment);
        return {
            reasonCode: 'series-changed',
            message: `Traffic that was there before the deploy is not there any more: ${name}.`,
        };
    }
    const wholes = nodes.filter(({ segment }) => segment === _metrics_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2);
    const silent = wholes.find(({ observed }) => observed.total === 0);
    if (silent)
        return { reasonCode: 'no-data', message: `There were no events of ${silent.metric} since the deploy.` };
    const risen = needed.find(isHigher);
    if (risen) {
        const seen = `${(0,_node_words_js__WEBPACK_IMPORTED_MODULE_3__  .qp)(risen.metric, risen.segment)}: ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .KN)(risen.observed.share)} instead of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .KN)(risen.baseline.share)}`;
        return { reasonCode: 'unproven-rise', message: `${seen}, but that may be chance, or it did not last.` };
    }
    const tooSmall = harmless ? undefined : required.find(({ summary }) => summary.note === 'too-small');
    if (tooSmall === undefined)
        return null;
    const { summary: blind } = tooSmall;
    const longer = tooSmall.longer();
    const rise = blind.detectable === null ? 'no rise at all' : `only a rise to ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .KN)(blind.detectable)} or more`;
    const offer = longer === null ? '' : ` A watch of about ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .p0)(longer.seconds)} would see ${SEEN[longer.enough]}.`;
    return {
        reasonCode: 'too-little-traffic',
        message: `Too little traffic to say: of ${(0,_node_words_js__WEBPACK_IMPORTED_MODULE_3__  .qp)(blind.metric, blind.segment)} ${rise} would have been seen, and ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .KN)(blind.harm)} is already harm.${offer}`,
    };
}
function notHealthy(look, counted, { timeline, ...source }, harmless) {
    const { group } = look;
    const judged = { ...timeline, planned: look.until - timeline.deploy };
    const gaps = group.tables.map((table) => unread(table, judged, source));
    const [without] = group.without;
    return (gaps.find((gap) => gap !== null) ??
        (without === undefined
            ? null
            : { reasonCode: 'no-baseline', message: `${without.noBaseline} (${without.table.metric.name}).` }) ??
        changed(group.tables, timeline) ??
        gaugesUnjudged(look) ??
        monitorsUnsure(look, timeline) ??
        coarse(look, timeline) ??
        alone(look, timeline) ??
        ofCounts(counted, harmless));
}
function alone({ group, until }, { deploy }) {
    const isAlone = ({ arms }) => (arms.get(_metrics_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2) ?? []).some(({ control }) => control !== null && (0,_evidence_family_series_js__WEBPACK_IMPORTED_MODULE_8__  .eg)(control, deploy, until).total === 0);
    const beside = group.owners.find(({ baseline, table }) => baseline === 'control' && isAlone(table));
    if (beside === undefined)
        return null;
    const message = `Nothing ran beside the deploy: the control of ${beside.table.metric.name} had no events. See that a part of the traffic stays with it, and compare the names and labels of its control with what the store holds.`;
    return { reasonCode: 'no-data', message };
}
const SUBJECTS = { store: 'The metric store', sampler: 'The metric source' };
const CALLED_OFF = 'The watch was called off before its end; the next start takes it up again.';
const NOTHING = {
    'no-metrics': 'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
    'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
    'watch-lost': 'The run that watched this deploy ended before its watch did, and the samples that it took are gone with its runner: nothing can be said about this deploy.',
};
function nothingVerdict(plan, reasonCode, startedAt) {
    return verdictWithoutSteps(plan, reasonCode, NOTHING[reasonCode], startedAt);
}
function unreadVerdict(plan, samples, startedAt) {
    const troubles = samples.flatMap((sample) => ('missing' in sample ? [sample] : []));
    for (const reasonCode of TOLD) {
        const last = troubles.findLast(({ missing }) => missing === reasonCode);
        if (last === undefined)
            continue;
        const why = last.detail === undefined ? '' : ` (${last.detail})`;
        const message = `Nothing is known of ${last.metric} from before the deploy${why}. ${_metrics_sampler_sampled_store_js__WEBPACK_IMPORTED_MODULE_0__  .r[reasonCode]}`;
        return verdictWithoutSteps(plan, reasonCode, message, startedAt);
    }
    return nothingVerdict(plan, 'no-baseline', startedAt);
}
function verdictWithoutSteps({ falseAlarmRate }, reasonCode, message, startedAt) {
    return {
        verdict: 'inconclusive',
        reasonCode,
        message,
        startedAt,
        endedAt: startedAt,
        falseAlarmRate,
        baselineKind: 'none',
        nodes: [],
        missing: {},
        stepsSeen: 0,
    };
}
function withoutVerdict({ plan, startedAt, origin = 'store', store, }, readers, timeline, reasonCode, now) {
    const troubles = readers.flatMap(({ table }) => table.detail === null ? [] : [`${table.metric.name}: ${table.detail}`]);
    const first = readers.find(({ table }) => table.detail !== null)?.table;
    const cure = store.remedy(first?.missing ?? 'source-unreachable', first?.detail ?? null);
    const message = reasonCode === 'cancelled'
        ? CALLED_OFF
        : `${SUBJECTS[origin]} gave nothing to compare with (${troubles.slice(0, 3).join('; ') || 'no answer'}). Nothing can be said about the deploy from that. ${cure}`;
    return {
        verdict: 'inconclusive',
        reasonCode,
        message,
        startedAt,
        endedAt: now,
        falseAlarmRate: plan.falseAlarmRate,
        baselineKind: 'none',
        nodes: [],
        missing: reasonCode === 'cancelled' ? {} : { 'not-sampled': timeline.planned },
        stepsSeen: 0,
    };
}
const TOLD = ['several-processes', 'not-separating'];
const DOWN = new Set(['service-refused', 'source-unreachable', 'source-error', 'not-parsable']);
function reasonOf(reasons, origin) {
    const told = TOLD.find((reason) => reasons.includes(reason));
    if (told !== undefined)
        return told;
    if (reasons.length === 0 || reasons.some((reason) => DOWN.has(reason)))
        return 'source-down';
    if (origin === 'store')
        return 'no-data';
    return reasons.includes('series-missing') ? 'series-changed' : 'sampler-died';
}


  }),

  79228:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dy: () => (  names),
    Yp: () => (  isKnownSubject),
    bc: () => (  subject),
    ej: () => (  othersLookNormal),
    h8: () => (  trafficName),
    my: () => (  comparison),
    qp: () => (  nodeName)
  });
  var _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86860);


const SUBJECTS = { requests: 'Requests', probe: 'Probes' };
const isKnownSubject = (metric) => metric in SUBJECTS;
function subject(metric, segment) {
    const events = SUBJECTS[metric] ?? `Events of "${metric}"`;
    return segment === _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2 ? events : `${events} of ${segment}`;
}
const trafficName = (metric) => isKnownSubject(metric) || metric === 'events' ? `${metric} a minute` : `events of ${metric} a minute`;
function nodeName(metric, segment) {
    return segment === _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2 ? metric : `${metric} of ${segment}`;
}
function names(all) {
    const shown = all.slice(0, 3).join(', ');
    return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}
function comparison(observed, baseline, normalAtWorst) {
    return `${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(observed)} instead of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(baseline)} (normal is up to ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(normalAtWorst)})`;
}
function othersLookNormal(segment) {
    const [, label] = /^([a-z]+[a-rt-z])=[^,]*$/.exec(segment) ?? [];
    return label === undefined
        ? 'Everything else looks normal.'
        : `Other ${label.replace(/([^aeou])y$/, '$1ie')}s look normal.`;
}


  }),

  22819:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Eq: () => (  judgeMonitor),
    L_: () => (  prepareMonitors),
    sz: () => (  monitorsAsUsual),
    y1: () => (  mayAccuse)
  });
  var _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);

function prepareMonitors(tables, { timeline, sustainedFor, pastIsEarlier }, falseAlarmRate) {
    const sustained = Math.max(1, Math.ceil(sustainedFor / timeline.step));
    return tables.map((table) => ({
        table,
        before: pastIsEarlier ? null : stateAt(valuesOf(table), timeline.pastEnd - 1, timeline.pastEnd - 1 - RECENT),
        quiet: quietOf(valuesOf(table), timeline, sustained),
        allowed: falseAlarmRate / tables.length,
        sustained,
        asUsual: false,
    }));
}
const RECENT = 3;
const KNOWN_PART = 0.75;
const mayAccuse = ({ quiet: { windows, alarmed }, allowed }) => alarmed + 1 <= allowed * (windows + 1);
function judgeMonitor(monitor, { deploy }, until) {
    const values = valuesOf(monitor.table);
    const state = stateAt(values, until - 1, Math.max(deploy, until - RECENT) - 1);
    let since = until;
    while (since > deploy && isSame(values[since - 1], state))
        since -= 1;
    const judged = { monitor, state, since };
    if (monitor.asUsual)
        return { ...judged, alarm: state === true ? { step: until - 1, onset: since } : null };
    const from = monitor.before === false ? deploy : firstWell(values, deploy, until);
    const isJudged = monitor.before !== true && mayAccuse(monitor);
    return { ...judged, alarm: isJudged ? alarmIn(values, from, until, monitor.sustained) : null };
}
function monitorsAsUsual(monitors) {
    if (!monitors.some(({ before }) => before === true))
        return null;
    return monitors.map((monitor) => (monitor.before === true ? { ...monitor, before: null, asUsual: true } : monitor));
}
function valuesOf({ gauges, steps }) {
    return gauges.get(_metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2) ?? new Float64Array(steps).fill(Number.NaN);
}
function firstWell(values, deploy, until) {
    let step = deploy;
    while (step < until && values[step] !== 0)
        step += 1;
    return step;
}
const isSame = (value, state) => value !== undefined && (Number.isNaN(value) ? state === null : value === Number(state));
function stateAt(values, at, after) {
    for (let step = at; step > after && step >= 0; step -= 1) {
        const value = values[step] ?? Number.NaN;
        if (!Number.isNaN(value))
            return value > 0;
    }
    return null;
}
function alarmIn(values, from, until, sustained) {
    let onset = null;
    for (let step = from; step < until; step += 1) {
        const value = values[step] ?? Number.NaN;
        if (value === 0)
            onset = null;
        if (!(value > 0))
            continue;
        onset ??= step;
        if (step + 1 - onset >= sustained)
            return { step, onset };
    }
    return null;
}
function quietOf(values, { pastEnd, planned }, sustained) {
    let [windows, alarmed] = [0, 0];
    for (let until = pastEnd; until - planned > 0; until -= planned) {
        const from = until - planned;
        const known = values.subarray(from, until).reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0);
        const before = stateAt(values, from - 1, from - 1 - RECENT);
        if (before !== false || known < KNOWN_PART * planned)
            continue;
        windows += 1;
        if (alarmIn(values, from, until, sustained) !== null)
            alarmed += 1;
    }
    return { windows, alarmed };
}


  }),

  43713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ns: () => (  lookOnce),
  pg: () => (  runWatch)
});


// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(61812);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
// EXTERNAL MODULE: ./build/metrics/store.js
var metrics_store = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/watch/carried.js


const CARRIED_PART = 0.2;
const JUDGES = {
    alone: { part: 1, traffic: true },
    beside: { part: 1 - CARRIED_PART, traffic: true },
    carried: { part: CARRIED_PART, traffic: false },
};
const isShort = ({ reasonCode }) => reasonCode === 'too-little-traffic' || reasonCode === 'unproven-rise';
function carriedWatch({ plan, spec }, { from, rollouts }, endedAt) {
    const { step } = plan;
    const metrics = spec.metrics.filter(({ query: { kind }, role }) => (kind === 'counts' || kind === 'histogram') && role !== 'advisory');
    if (!metrics.some(({ role }) => role === 'critical'))
        return null;
    const first = Math.ceil((from + Math.max(step, spec.range)) / step - 1e-9) * step;
    const length = endedAt - first + step;
    const whole = { ...plan, duration: length, minWatch: length };
    return { plan: whole, spec: { ...spec, metrics }, startedAt: from, rollouts, judge: 'carried' };
}
function withCarried(own, over, { sha, from, deploys }) {
    if (own.verdict !== 'inconclusive')
        return own;
    const time = `${(0,quantities .p0)(own.endedAt - from)}, ${deploys} deploys`;
    if (over.verdict === 'healthy') {
        const { grade = null } = over;
        const seen = grade === null ? 'all harm is ruled out' : `${grade} would have been seen`;
        const message = `${own.message} But since the deploy of ${(0,commit_id .Fu)(sha)} (${time}) ${seen}: that deploy counts as healthy.`;
        return { ...own, message, proves: { sha, grade } };
    }
    if (over.verdict !== 'regressed')
        return own;
    const { worst } = over.regression;
    const now = own.nodes.find(({ metric, segment }) => metric === worst.metric && segment === worst.segment);
    if (now === undefined || !(now.observed.share > now.harm))
        return own;
    const words = `It is the time since the deploy of ${(0,commit_id .Fu)(sha)} that shows it (${time}); this watch alone shows too little.`;
    return { ...over, message: `${over.message} ${words}` };
}

// EXTERNAL MODULE: ./build/watch/ending/inconclusive.js
var inconclusive = __webpack_require__(91980);
// EXTERNAL MODULE: ./build/evidence/family/family-evidence.js
var family_evidence = __webpack_require__(11555);
// EXTERNAL MODULE: ./build/evidence/family/normal-rate.js
var normal_rate = __webpack_require__(41285);
;// CONCATENATED MODULE: ./build/evidence/family/segment-tree.js
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
function segment_tree_shares(nodes) {
    const counts = new Map();
    for (const { level } of nodes)
        counts.set(level, (counts.get(level) ?? 0) + 1);
    const whole = [...counts.keys()].reduce((sum, level) => sum + MASS[level], 0);
    return nodes.map(({ level }) => MASS[level] / whole / (counts.get(level) ?? 1));
}

// EXTERNAL MODULE: ./build/evidence/family/stream-test.js
var stream_test = __webpack_require__(11354);
;// CONCATENATED MODULE: ./build/evidence/gauge/typed-arrays.js
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
const freshRooms = (_, n) => new Float64Array(n);
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

// EXTERNAL MODULE: ./build/evidence/special-functions.js
var special_functions = __webpack_require__(27623);
;// CONCATENATED MODULE: ./build/evidence/usual/calendar.js

const CELL = 600;
function calendarOf(length, period, end) {
    const cell = Math.max(1, Math.round(CELL / length));
    return { length, period, end, days: Math.max(1, Math.ceil(end / period)), cell, cells: Math.ceil(period / cell) };
}
const stepsOf = ({ length }, minutes) => Math.max(1, Math.round((minutes * 60) / length));
const dayOf = ({ end, period }, step) => Math.floor((end - 1 - step) / period);
const timeOf = ({ end, period }, step) => (((step - end) % period) + period) % period;
const stepAt = ({ end, period }, day, time) => end - (day + 1) * period + time;
function runningSum(numbers, end, sums = new Float64Array(end + 1)) {
    let sum = 0;
    sums[0] = 0;
    for (let step = 0; step < end; step++)
        sums[step + 1] = sum += (0,series.at)(numbers, step);
    return sums;
}
function sumOf(sums, from, until) {
    const last = sums.length - 1;
    const low = from < 0 ? 0 : from > last ? last : from;
    const high = until < low ? low : until > last ? last : until;
    const sum = (0,series.at)(sums, high) - (0,series.at)(sums, low);
    return sum <= (0,series.at)(sums, high) * 1e-12 ? 0 : sum;
}
function boxSums(sums, calendar, half) {
    const { days, cells, cell } = calendar;
    const boxes = new Float64Array(days * cells);
    for (let day = 0; day < days; day++) {
        for (let index = 0; index < cells; index++) {
            const middle = stepAt(calendar, day, index * cell + (cell >> 1));
            boxes[day * cells + index] = sumOf(sums, middle - half, middle + half + 1);
        }
    }
    return boxes;
}
function between(values, offset, { cell, cells }, time) {
    const place = (time + 0.5) / cell - 0.5;
    const below = Math.floor(place);
    const part = place - below;
    const low = below < 0 ? cells - 1 : below;
    const high = below + 1 >= cells ? 0 : below + 1;
    return (0,series.at)(values, offset + low) * (1 - part) + (0,series.at)(values, offset + high) * part;
}

;// CONCATENATED MODULE: ./build/evidence/usual/bursts.js



const FEWEST_DAYS = 3;
const RARE = 0.001;
const AROUND = 2;
const DAY = 86_400;
const none = { any: false, isBurst: () => false, rateAt: () => 0 };
function isFar(count, expected) {
    if (!(count >= 3 && count > 1.5 * expected))
        return false;
    const most = 1.2 * expected;
    if (count - most < 2 * Math.sqrt(most))
        return false;
    return most > 100 ? count - most > 3.2 * Math.sqrt(most) : (0,special_functions .IS)(count, most) < RARE;
}
function dailyBursts(counted, bads, expected, calendar) {
    const { days, period, end, length } = calendar;
    if (days < FEWEST_DAYS || period * length < DAY)
        return none;
    const hits = hitsOf(counted, bads, expected, calendar);
    if (hits === null)
        return none;
    const counts = new Uint16Array(period);
    for (let day = 0; day < days; day++) {
        for (let time = 0; time < period; time++)
            counts[time] = (counts[time] ?? 0) + (hits[day * period + time] ?? 0);
    }
    const weeks = period * length === DAY && days >= 14;
    const isBurst = (step) => {
        const time = timeOf(calendar, step);
        if ((counts[time] ?? 0) < 2)
            return false;
        const day = dayOf(calendar, step);
        const others = day < 0 ? days : days - 1;
        const hit = (counts[time] ?? 0) - (day < 0 ? 0 : (hits[day * period + time] ?? 0));
        if (hit >= 2 && hit * 2 >= others)
            return true;
        return weeks && hit >= 2 && isWeekly(hits, calendar, day, time);
    };
    const around = stepsOf(calendar, AROUND);
    const rateAt = (step) => {
        const [own, time] = [dayOf(calendar, step), timeOf(calendar, step)];
        let most = 0;
        for (let day = 0; day < days; day++) {
            if (day === own || hits[day * period + time] !== 1)
                continue;
            const middle = stepAt(calendar, day, time);
            for (let near = middle - around; near <= middle + around; near++) {
                if (near < 0 || near >= end || !((0,series.at)(counted.total, near) > 0))
                    continue;
                most = Math.max(most, (0,series.at)(counted.bad, near) / (0,series.at)(counted.total, near));
            }
        }
        return most;
    };
    return { any: true, isBurst, rateAt };
}
function hitsOf(counted, bads, expected, calendar) {
    const { days, period, end, length } = calendar;
    const expecteds = runningSum(expected, end);
    const [half, around] = [Math.floor(stepsOf(calendar, 5) / 2), stepsOf(calendar, AROUND)];
    let hits = null;
    for (let step = 0; step < end; step++) {
        const alone = isFar((0,series.at)(counted.bad, step), (0,series.at)(expected, step));
        const box = !alone &&
            length < 300 &&
            isFar(sumOf(bads, step - half, step + half + 1), sumOf(expecteds, step - half, step + half + 1));
        if (!alone && !box)
            continue;
        hits ??= new Uint8Array(days * period);
        for (let near = Math.max(0, step - around); near <= Math.min(end - 1, step + around); near++) {
            hits[dayOf(calendar, near) * period + timeOf(calendar, near)] = 1;
        }
    }
    return hits;
}
function isWeekly(hits, { days, period }, day, time) {
    let [known, hit] = [0, 0];
    for (let other = ((day % 7) + 7) % 7; other < days; other += 7) {
        if (other === day)
            continue;
        known += 1;
        hit += hits[other * period + time] ?? 0;
    }
    return hit >= 2 && hit * 3 >= known * 2;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quantiles.js

function quantiles_select(numbers, n, k, settled = 0) {
    let left = settled;
    let right = n - 1;
    while (left < right) {
        const pivot = middleOfThree(at(numbers, left), at(numbers, (left + right) >> 1), at(numbers, right));
        let i = left;
        let j = right;
        while (i <= j) {
            while (at(numbers, i) < pivot)
                i++;
            while (at(numbers, j) > pivot)
                j--;
            if (i <= j) {
                const swapped = at(numbers, i);
                numbers[i++] = at(numbers, j);
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
    return at(numbers, k);
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
            if (at(numbers, i) < above)
                above = at(numbers, i);
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
    for (; slot > 0 && at(numbers, slot - 1) > entering; slot--)
        numbers[slot] = at(numbers, slot - 1);
    const last = window.count - 1;
    for (; slot < last && at(numbers, slot + 1) < entering; slot++)
        numbers[slot] = at(numbers, slot + 1);
    numbers[slot] = entering;
}
function medianOf({ numbers, count }) {
    if (count === 0)
        return Number.NaN;
    const half = count >> 1;
    return count % 2 === 1 ? at(numbers, half) : (at(numbers, half - 1) + at(numbers, half)) / 2;
}
function lowerBound(numbers, count, value) {
    let below = 0;
    for (let i = 0; i < count; i++)
        below += Number(at(numbers, i) < value);
    return below;
}

;// CONCATENATED MODULE: ./build/evidence/usual/first-rates.js



const HALVES = [30, 60, 120, 360, 720];
const ENOUGH = 10;
function firstRates(bads, totals, calendar) {
    const { days, cells } = calendar;
    const scratch = new Float64Array(Math.max(days, cells));
    const rates = boxRates(bads, totals, calendar);
    const shape = new Float64Array(cells).fill(1);
    const level = new Float64Array(days);
    const levelOf = (day) => {
        let n = 0;
        for (let cell = 0; cell < cells; cell++) {
            const rate = (0,series.at)(rates, day * cells + cell);
            if (rate === rate && (0,series.at)(shape, cell) > 0)
                scratch[n++] = rate / (0,series.at)(shape, cell);
        }
        return n > 0 ? median(scratch, n) : Number.NaN;
    };
    for (let round = 0; round < 2; round++) {
        for (let day = 0; day < days; day++)
            level[day] = levelOf(day);
        for (let cell = 0; cell < cells; cell++) {
            let n = 0;
            for (let day = 0; day < days; day++) {
                const rate = (0,series.at)(rates, day * cells + cell);
                if (rate === rate && (0,series.at)(level, day) > 0)
                    scratch[n++] = rate / (0,series.at)(level, day);
            }
            shape[cell] = n > 0 ? median(scratch, n) : 1;
        }
        if (first_rates_medianOf(shape, scratch) <= 0)
            shape.fill(1);
    }
    for (let day = 0; day < days; day++)
        level[day] = levelOf(day);
    return { shape, level: withNeighbours(level, mean(bads, totals)) };
}
function boxRates(bads, totals, calendar) {
    const scratch = new Float64Array(calendar.days * calendar.cells);
    for (const minutes of HALVES) {
        const half = stepsOf(calendar, minutes);
        const [bad, total] = [boxSums(bads, calendar, half), boxSums(totals, calendar, half)];
        let n = 0;
        for (let box = 0; box < bad.length; box++)
            if ((0,series.at)(total, box) > 0)
                scratch[n++] = (0,series.at)(bad, box);
        const isLast = minutes === HALVES.at(-1);
        if (!isLast && !(n > 0 && median(scratch, n) >= ENOUGH))
            continue;
        for (let box = 0; box < bad.length; box++)
            bad[box] = (0,series.at)(total, box) > 0 ? (0,series.at)(bad, box) / (0,series.at)(total, box) : Number.NaN;
        return bad;
    }
    return scratch;
}
const mean = (bads, totals) => (0,series.at)(bads, bads.length - 1) / Math.max(1, (0,series.at)(totals, totals.length - 1));
function first_rates_medianOf(values, scratch) {
    scratch.set(values);
    return median(scratch, values.length);
}
function withNeighbours(level, otherwise) {
    return level.map((own, day) => {
        const near = [(0,series.at)(level, day - 1), own, (0,series.at)(level, day + 1)].filter((each, index) => {
            const neighbour = day + index - 1;
            return neighbour >= 0 && neighbour < level.length && Number.isFinite(each);
        });
        const sorted = near.toSorted((a, b) => a - b);
        const middle = sorted[sorted.length >> 1] ?? otherwise;
        const median3 = sorted.length === 2 ? ((sorted[0] ?? 0) + (sorted[1] ?? 0)) / 2 : middle;
        return median3 > 0 ? median3 : otherwise;
    });
}

;// CONCATENATED MODULE: ./build/evidence/usual/incidents.js


const RULES = {
    up: { tolerated: 1.05, ratios: [1.5, 2.5, 5, 12], harm: 1.5, clear: 1.3 },
    down: { tolerated: 0.8, ratios: [0.6, 0.4, 0.2, 0.05], harm: 0.5, clear: 0.7 },
};
const PRICE = 5;
const FAR = 3 * Math.log(100);
function stretches(counted, expected, dispersion, way, end) {
    const { tolerated, ratios } = RULES[way];
    const logs = Float64Array.from(ratios, (ratio) => Math.log(ratio / tolerated));
    const rises = Float64Array.from(ratios, (ratio) => ratio - tolerated);
    const heights = new Float64Array(end);
    const sums = new Float64Array(ratios.length);
    const begun = new Float64Array(ratios.length);
    const loudest = new Float64Array(ratios.length);
    const peaks = [];
    const harmful = (first, last) => harmfulSteps(counted, expected, way, first, last);
    let [height, peak, from, quiet] = [0, 0, 0, 0];
    const renew = () => {
        if (height - quiet > PRICE)
            peaks.push({ from, peak, evidence: height - quiet - PRICE, steps: harmful(from, peak) });
        sums.fill(0);
        loudest.fill(0);
        height = 0;
    };
    let step = 0;
    while (step < end) {
        const [x, e] = [(0,series.at)(counted.bad, step), (0,series.at)(expected, step)];
        let best = 0;
        let most = 0;
        for (let bet = 0; bet < ratios.length; bet++) {
            const gain = (x * (0,series.at)(logs, bet) - (0,series.at)(rises, bet) * e) / dispersion;
            const before = (0,series.at)(sums, bet);
            if (before === 0) {
                begun[bet] = step;
                loudest[bet] = 0;
            }
            const sum = Math.max(0, before + gain);
            sums[bet] = sum;
            if (gain > (0,series.at)(loudest, bet))
                loudest[bet] = gain;
            if (sum > most)
                [most, best] = [sum, bet];
        }
        heights[step] = most;
        if (most >= height && most > 0)
            [height, peak, from, quiet] = [most, step, (0,series.at)(begun, best), (0,series.at)(loudest, best)];
        else if (height > 20 && most < 0.9 * height - 10) {
            const next = peak + 1;
            renew();
            step = next;
            continue;
        }
        else if (most === 0 && height > 0)
            renew();
        step += 1;
    }
    renew();
    return { heights, peaks };
}
function harmfulSteps(counted, expected, way, from, last) {
    const { harm } = RULES[way];
    let n = 0;
    for (let step = from; step <= last; step++) {
        const [x, e] = [(0,series.at)(counted.bad, step), (0,series.at)(expected, step)];
        n += Number(way === 'up' ? x > harm * e && x > 0 : x < harm * e && e > 0);
    }
    return n;
}
function habitOf(heights, calendar) {
    const block = stepsOf(calendar, 15);
    const blocks = Math.floor(heights.length / block);
    const largest = new Float64Array(blocks);
    for (let index = 0; index < blocks; index++) {
        let most = 0;
        for (let step = index * block; step < (index + 1) * block; step++)
            most = Math.max(most, (0,series.at)(heights, step));
        largest[index] = Math.max(0, most - PRICE);
    }
    const windows = Float64Array.from({ length: Math.max(0, blocks - 3) }, (_, index) => Math.max((0,series.at)(largest, index), (0,series.at)(largest, index + 1), (0,series.at)(largest, index + 2), (0,series.at)(largest, index + 3)));
    const sorted = windows.toSorted();
    const q = (numbers, p) => (0,series.at)(numbers, Math.floor((numbers.length - 1) * p));
    const all = Math.max(1, Math.min(q(sorted, 0.9) / Math.log(10), 2 * Math.max(q(sorted, 0.5) / Math.log(2), q(sorted, 0.8) / Math.log(5), 0.5)));
    const near = stepsOf(calendar, 120);
    const known = new Map();
    return (step) => {
        const hour = Math.floor(timeOf(calendar, step) / near);
        const before = known.get(hour);
        if (before !== undefined)
            return before;
        const own = windows
            .filter((_, index) => incidents_apart(timeOf(calendar, index * block), (hour + 0.5) * near, calendar.period) <= near)
            .toSorted();
        const made = Math.max(all, (1.5 * q(own, 0.8)) / Math.log(5) || 0);
        known.set(hour, made);
        return made;
    };
}
const incidents_apart = (a, b, period) => {
    const distance = Math.abs(a - b) % period;
    return Math.min(distance, period - distance);
};
function findIncidents(counted, expected, dispersion, way, calendar) {
    if (!isAnythingOff(counted, expected, dispersion, way, calendar))
        return [];
    const { heights, peaks } = stretches(counted, expected, dispersion, way, calendar.end);
    if (!peaks.some(({ evidence }) => evidence > FAR))
        return [];
    const habit = habitOf(heights, calendar);
    const far = peaks.filter(({ peak, evidence, steps }) => steps >= 2 && evidence > FAR * habit(peak));
    const found = merged(far.flatMap((each) => troubled(each, counted, expected, dispersion, way, calendar)));
    const often = found.length > Math.ceil(calendar.days / 2);
    return found.map((each) => ({ ...each, isHabit: often || isOfTheTime(each, found, calendar) }));
}
function isAnythingOff(counted, expected, dispersion, way, calendar) {
    const block = stepsOf(calendar, 15);
    const { clear } = RULES[way];
    let [x, e, inBlock] = [0, 0, 0];
    for (let step = 0; step < calendar.end; step++) {
        x += (0,series.at)(counted.bad, step);
        e += (0,series.at)(expected, step);
        inBlock += 1;
        if (inBlock < block)
            continue;
        inBlock = 0;
        const off = way === 'up' ? x - e : e - x;
        if (off > 4 * Math.sqrt(dispersion * e + 1) && (way === 'up' ? x > clear * e : x < clear * e))
            return true;
        x = 0;
        e = 0;
    }
    return false;
}
function troubled({ from, peak }, counted, expected, dispersion, way, calendar) {
    const { end } = calendar;
    const [half, around] = [Math.floor(stepsOf(calendar, 5) / 2), stepsOf(calendar, 15)];
    const [first, last] = [Math.max(0, from - stepsOf(calendar, 30)), Math.min(end, peak + stepsOf(calendar, 60))];
    const [bads, expecteds] = [windowSums(counted.bad, first, last), windowSums(expected, first, last)];
    const { clear } = RULES[way];
    const found = [];
    for (let step = first; step < last; step++) {
        const [low, high] = [Math.max(0, step - half - first), Math.min(last - first, step + half + 1 - first)];
        const [x, e] = [(0,series.at)(bads, high) - (0,series.at)(bads, low), (0,series.at)(expecteds, high) - (0,series.at)(expecteds, low)];
        const off = 4 * Math.sqrt(dispersion * e + 1);
        const isOff = way === 'up' ? x > clear * e && x - e > off : x < clear * e && e - x > off;
        const isWithin = step >= from && step <= peak && isOff;
        if (!isWithin && !isOff)
            continue;
        found.push({ from: Math.max(0, step - around), until: Math.min(end, step + around + 1) });
    }
    return found.length > 0 ? found : [{ from: Math.max(0, from - around), until: Math.min(end, peak + around + 1) }];
}
function windowSums(numbers, from, until) {
    const sums = new Float64Array(until - from + 1);
    for (let step = from; step < until; step++)
        sums[step - from + 1] = (0,series.at)(sums, step - from) + (0,series.at)(numbers, step);
    return sums;
}
function merged(all) {
    const found = [];
    for (const each of all.toSorted((a, b) => a.from - b.from)) {
        const last = found.at(-1);
        if (last !== undefined && each.from <= last.until)
            found[found.length - 1] = { from: last.from, until: Math.max(last.until, each.until) };
        else
            found.push(each);
    }
    return found;
}
function isOfTheTime(incident, all, calendar) {
    const near = stepsOf(calendar, 120);
    const middle = (of) => timeOf(calendar, Math.floor((of.from + of.until) / 2));
    const days = new Set(all
        .filter((each) => incidents_apart(middle(each), middle(incident), calendar.period) <= near)
        .map(({ from }) => dayOf(calendar, from)));
    return days.size >= Math.max(2, calendar.days / 3);
}

;// CONCATENATED MODULE: ./build/evidence/usual/spread.js





const POOLED = 5;
const FEWEST = 10;
const spread_AROUND = 90;
const WEIGHT = 10;
const squaresRoom = room();
const middlesRoom = room();
const scratchRoom = room();
const MINUTES = [1, 5, 20, 60];
function spreadOf(bad, expected, mask, calendar, ground, longest, lengths = MINUTES) {
    let worst = { factor: 1, atTime: () => 1 };
    for (const minutes of lengths) {
        const block = stepsOf(calendar, minutes);
        if (minutes > longest || (minutes > 1 && block <= 1))
            continue;
        const n = squaresOf(bad, expected, mask, calendar, block, ground);
        const factor = factorOf(n);
        if (factor > worst.factor)
            worst = { factor, atTime: timesOf(n, factor, calendar) };
    }
    return { all: worst.factor, atTime: worst.atTime };
}
function squaresOf(bad, expected, mask, calendar, block, { days, steps }) {
    const { end } = calendar;
    const squares = squaresRoom(Math.ceil(end / block));
    const middles = middlesRoom(squares.length);
    let [n, x, e, length, inBlock] = [0, 0, 0, 0, 0];
    for (let step = 0; step < end; step++) {
        if (mask[step] === 0) {
            x += (0,series.at)(bad, step);
            e += (0,series.at)(expected, step);
            length += 1;
        }
        inBlock += 1;
        if (inBlock < block)
            continue;
        inBlock = 0;
        if (e < POOLED)
            continue;
        squares[n] = (x - e) ** 2 / e / (1 + length / (Math.max(1, days) * Math.max(length, steps)));
        middles[n++] = step - (length >> 1);
        x = 0;
        e = 0;
        length = 0;
    }
    return n;
}
function factorOf(n) {
    if (n < FEWEST)
        return 1;
    const squares = squaresRoom(n);
    const scratch = scratchRoom(n);
    scratch.set(squares);
    const cap = Math.max(4, 20 * quantiles_select(scratch, n, n >> 1));
    let sum = 0;
    for (let index = 0; index < n; index++) {
        const square = Math.min((0,series.at)(squares, index), cap);
        squares[index] = square;
        sum += square;
    }
    if (sum <= 2 * (0,special_functions .Q$)(0.9, n / 2))
        return 1;
    return Math.max(1, sum / (2 * (0,special_functions .Q$)(0.2, n / 2)));
}
function timesOf(n, factor, calendar) {
    const bin = stepsOf(calendar, 30);
    const bins = Math.max(1, Math.ceil(calendar.period / bin));
    const [sums, counts] = [new Float64Array(bins), new Float64Array(bins)];
    const [squares, middles] = [squaresRoom(n), middlesRoom(n)];
    for (let index = 0; index < n; index++) {
        const own = Math.min(bins - 1, Math.floor(timeOf(calendar, (0,series.at)(middles, index) | 0) / bin));
        sums[own] = (0,series.at)(sums, own) + (0,series.at)(squares, index);
        counts[own] = (0,series.at)(counts, own) + 1;
    }
    const near = Math.min(Math.floor(bins / 2), Math.max(1, Math.round(spread_AROUND / 30)));
    const local = Float64Array.from({ length: bins }, (_, middle) => {
        let [sum, count] = [WEIGHT * factor, WEIGHT];
        for (let off = -near; off <= near; off++) {
            const other = (middle + off + bins) % bins;
            sum += (0,series.at)(sums, other);
            count += (0,series.at)(counts, other);
        }
        return Math.max(1, factor / 4, sum / count);
    });
    return (time) => (0,series.at)(local, Math.min(bins - 1, Math.floor(time / bin)));
}

;// CONCATENATED MODULE: ./build/evidence/usual/usual.js








const ROUNDS = 3;
const passing = rooms();
const [BADS, TOTALS, EXPECTED, MASKED, FORMS] = [0, 1, 2, 3, 4];
function learnUsual(counted, plan) {
    const { length, period, end, way, longest } = plan;
    const calendar = calendarOf(length, period, end);
    const bads = runningSum(counted.bad, end, passing(BADS, end + 1));
    const totals = runningSum(counted.total, end, passing(TOTALS, end + 1));
    const first = firstRates(bads, totals, calendar);
    let expected = expectedBy(counted, first, null, calendar);
    const bursts = way === 'up' ? dailyBursts(counted, bads, expected, calendar) : NO_BURSTS;
    const isBurst = burstSteps(bursts, end);
    withBursts(expected, counted, bursts, isBurst);
    let spread = spreadOf(counted.bad, expected, isBurst, calendar, { days: calendar.days - 1, steps: 1 }, longest);
    let incidents = findIncidents(counted, expected, spread.all, way, calendar);
    let sums = sumsOf(counted, first, masked(isBurst, incidents), calendar);
    for (let round = 0; round < ROUNDS; round++) {
        const mask = masked(isBurst, incidents);
        expected = expectedBy(counted, sums.rates, sums.own, calendar);
        const ground = { days: calendar.days - 1, steps: Number.isFinite(sums.half) ? 2 * sums.half + 1 : period };
        spread = spreadOf(counted.bad, expected, mask, calendar, ground, longest);
        withBursts(expected, counted, bursts, isBurst);
        const found = findIncidents(counted, expected, spread.all, way, calendar);
        const isSame = same(found, incidents);
        incidents = found;
        if (isSame)
            break;
        sums = sumsOf(counted, first, masked(isBurst, incidents), calendar);
    }
    const known = { calendar, sums, spread, bursts, plan, levels: sums.rates.level.map(Math.log) };
    return { calendar, incidents, within: (window, alpha, room) => ratesWithin(known, window, alpha, room) };
}
const NO_BURSTS = { any: false, isBurst: () => false, rateAt: () => 0 };
function burstSteps({ any, isBurst }, end) {
    const steps = new Uint8Array(end);
    if (any)
        for (let step = 0; step < end; step++)
            steps[step] = Number(isBurst(step));
    return steps;
}
function masked(isBurst, incidents) {
    if (incidents.length === 0)
        return isBurst;
    const mask = isBurst.slice();
    for (const { from, until } of incidents)
        mask.fill(1, from, until);
    return mask;
}
const same = (a, b) => a.length === b.length && a.every(({ from, until }, index) => from === b[index]?.from && until === b[index].until);
function expectedBy({ total }, { shape, level }, own, calendar) {
    const { end, period, days, cells } = calendar;
    const expected = passing(EXPECTED, end);
    for (let day = 0; day < days; day++) {
        const start = stepAt(calendar, day, 0);
        for (let time = Math.max(0, -start); time < period; time++) {
            const form = own === null ? between(shape, 0, calendar, time) : between(own, day * cells, calendar, time);
            expected[start + time] = (0,series.at)(total, start + time) * (0,series.at)(level, day) * form;
        }
    }
    return expected;
}
function withBursts(expected, { total }, { any, rateAt }, isBurst) {
    if (!any)
        return;
    for (let step = 0; step < expected.length; step++) {
        if (isBurst[step] === 1)
            expected[step] = Math.max((0,series.at)(expected, step), rateAt(step) * (0,series.at)(total, step));
    }
}
const BOXES = [
    { minutes: 15, fewest: 1000 },
    { minutes: 30, fewest: 1000 },
    { minutes: 60, fewest: 100 },
    { minutes: 120, fewest: 100 },
];
function sumsOf(counted, first, mask, calendar) {
    const { end, days, cells, period } = calendar;
    const bads = maskedSum(counted.bad, mask, new Float64Array(end + 1));
    const totals = maskedSum(counted.total, mask, passing(MASKED, end + 1));
    const all = (0,series.at)(bads, end);
    const box = BOXES.find(({ minutes, fewest }) => (all * (2 * stepsOf(calendar, minutes) + 1)) / period >= fewest);
    const half = box === undefined ? Infinity : stepsOf(calendar, box.minutes);
    const [boxBads, boxTotals] = box === undefined ? [null, null] : [boxSums(bads, calendar, half), boxSums(totals, calendar, half)];
    let level = first.level;
    let shape = new Float64Array(cells).fill(1);
    let own = new Float64Array(days * cells).fill(1);
    const weights = new Float64Array(end + 1);
    for (let round = 0; round < 2; round++) {
        if (boxBads !== null && boxTotals !== null)
            [shape, own] = shapesOf(boxBads, boxTotals, level, calendar);
        weigh(weights, counted.total, mask, shape, calendar);
        level = levelsOf(bads, weights, first.level, calendar);
    }
    const shapeEvents = (day, time) => {
        const cell = Math.min(cells - 1, Math.floor(time / calendar.cell));
        let sum = 0;
        for (let other = 0; other < days; other++) {
            if (other === day)
                continue;
            sum += boxBads === null ? dayEvents(bads, calendar, other) : (0,series.at)(boxBads, other * cells + cell);
        }
        return sum;
    };
    return { rates: { shape, level }, own, shapeEvents, half, bads, weights };
}
const dayEvents = (bads, calendar, day) => sumOf(bads, stepAt(calendar, day, 0), stepAt(calendar, day - 1, 0));
function maskedSum(numbers, mask, sums) {
    let sum = 0;
    sums[0] = 0;
    for (let step = 0; step + 1 < sums.length; step++) {
        if (mask[step] === 0)
            sum += (0,series.at)(numbers, step);
        sums[step + 1] = sum;
    }
    return sums;
}
function shapesOf(boxBads, boxTotals, level, { days, cells }) {
    const shape = new Float64Array(cells);
    const own = new Float64Array(days * cells);
    for (let cell = 0; cell < cells; cell++) {
        let [bad, weight] = [0, 0];
        for (let day = 0; day < days; day++) {
            bad += (0,series.at)(boxBads, day * cells + cell);
            weight += (0,series.at)(boxTotals, day * cells + cell) * (0,series.at)(level, day);
        }
        shape[cell] = weight > 0 ? bad / weight : 1;
        for (let day = 0; day < days; day++) {
            const without = weight - (0,series.at)(boxTotals, day * cells + cell) * (0,series.at)(level, day);
            own[day * cells + cell] =
                without > 1e-9 * weight ? (bad - (0,series.at)(boxBads, day * cells + cell)) / without : (0,series.at)(shape, cell);
        }
    }
    return [shape, own];
}
function weigh(sums, total, mask, shape, calendar) {
    const { end, period } = calendar;
    const forms = passing(FORMS, period);
    for (let time = 0; time < period; time++)
        forms[time] = between(shape, 0, calendar, time);
    let sum = 0;
    let time = timeOf(calendar, 0);
    for (let step = 0; step < end; step++) {
        if (mask[step] === 0)
            sum += (0,series.at)(total, step) * (0,series.at)(forms, time);
        sums[step + 1] = sum;
        time = time + 1 === period ? 0 : time + 1;
    }
}
function levelsOf(bads, weights, otherwise, calendar) {
    return otherwise.map((first, day) => {
        const [from, until] = [stepAt(calendar, day, 0), stepAt(calendar, day - 1, 0)];
        const [bad, weight] = [sumOf(bads, from, until), sumOf(weights, from, until)];
        return weight > 0 && bad > 0 ? bad / weight : first;
    });
}
const SAME = 0.03;
function levelBefore({ calendar, sums, levels }, first) {
    const { period, end } = calendar;
    const { bads, weights } = sums;
    const day = dayOf(calendar, first);
    const [from, until] = [first - period, Math.min(first, end)];
    const last = { events: sumOf(bads, from, until), weight: sumOf(weights, from, until) };
    const out = { from, until: day < 0 ? until : Math.min(end, first + period) };
    const rest = {
        events: (0,series.at)(bads, end) - sumOf(bads, out.from, out.until),
        weight: (0,series.at)(weights, end) - sumOf(weights, out.from, out.until),
    };
    const all = { events: last.events + rest.events, weight: last.weight + rest.weight };
    if (all.events <= 0)
        return { level: 1 / Math.max(1, all.weight), events: 1 };
    const pooled = { level: all.events / all.weight, events: all.events };
    if (!(last.weight > 0 && rest.weight > 0 && last.events > 0 && rest.events > 0))
        return pooled;
    const difference = Math.abs(Math.log(last.events / last.weight / (rest.events / rest.weight)));
    const chance = 1 / (last.events + 1) + 1 / (rest.events + 1) + SAME ** 2;
    if (difference <= 4 * Math.sqrt(chance))
        return pooled;
    const usual = 1.48 * middleDistance([...levels].filter((log, each) => each !== day && Number.isFinite(log)));
    const isOther = difference > 4 * Math.sqrt(usual ** 2 + chance);
    return isOther ? { level: last.events / last.weight, events: last.events } : pooled;
}
function middleDistance(numbers) {
    const middle = (sorted) => sorted[sorted.length >> 1] ?? 0;
    const median = middle(numbers.toSorted((a, b) => a - b));
    return middle(numbers.map((each) => Math.abs(each - median)).toSorted((a, b) => a - b));
}
const LONG = 120;
function eventsWithin({ calendar, sums }, first, planned) {
    const { days, period, end } = calendar;
    const own = dayOf(calendar, first);
    let sum = 0;
    for (let day = 0; day < days; day++) {
        const from = first + (own - day) * period;
        if (day !== own && from >= 0)
            sum += sumOf(sums.bads, from, Math.min(end, from + Math.min(planned, period)));
    }
    return sum;
}
function ratesWithin(known, { first, planned }, alpha, room = freshRooms) {
    const { calendar, sums, spread, bursts } = known;
    const { level, events } = levelBefore(known, first);
    const middle = first + (planned >> 1);
    const dispersion = Math.max(spread.atTime(timeOf(calendar, first)), spread.atTime(timeOf(calendar, middle)), spread.atTime(timeOf(calendar, first + planned - 1)));
    const boxed = sums.shapeEvents(dayOf(calendar, middle), timeOf(calendar, middle));
    const isLong = planned > 2 * stepsOf(calendar, LONG);
    const shapeEvents = isLong ? Math.max(boxed, eventsWithin(known, first, planned)) : boxed;
    const worth = 1 / (dispersion * (1 / Math.max(1, shapeEvents) + 1 / Math.max(1, events)));
    const raised = alpha > 0 ? (0,special_functions .Q$)(1 - alpha, worth + 1) / worth : 1;
    const most = known.plan.way === 'up' ? 1 : Infinity;
    const [usual, highest] = [room(0, planned), room(1, planned)];
    for (let index = 0; index < planned; index++) {
        const step = first + index;
        const day = dayOf(calendar, step);
        const isOfThePast = day >= 0 && day < calendar.days;
        const shape = isOfThePast ? sums.own : sums.rates.shape;
        const offset = isOfThePast ? day * calendar.cells : 0;
        const rate = level * between(shape, offset, calendar, timeOf(calendar, step));
        const burst = bursts.any && bursts.isBurst(step) ? bursts.rateAt(step) : 0;
        usual[index] = Math.min(most, Math.max(rate, burst));
        highest[index] = Math.min(most, Math.max(rate * raised, burst));
    }
    return { usual, highest, events: worth, dispersion };
}

;// CONCATENATED MODULE: ./build/evidence/usual/coarse.js



const COARSE = 300;
const coarseRooms = rooms();
function learnCoarse(counted, plan) {
    const { length, period, end } = plan;
    const width = COARSE / length;
    if (width <= 1 || !Number.isInteger(width) || period % width !== 0)
        return learnUsual(counted, plan);
    const steps = Math.floor(end / width);
    const offset = end - steps * width;
    const coarse = { bad: pooled(counted.bad, offset, width, steps), total: pooled(counted.total, offset, width, steps) };
    const usual = learnUsual(coarse, { ...plan, length: COARSE, period: period / width, end: steps });
    const stepOf = (step) => Math.floor((step - offset) / width);
    return {
        ...usual,
        incidents: usual.incidents.map(({ from, until, isHabit }) => ({
            from: offset + from * width,
            until: offset + until * width,
            isHabit,
        })),
        within: ({ first, planned }, alpha, room = freshRooms) => {
            const from = stepOf(first);
            const window = { first: from, planned: stepOf(first + planned - 1) - from + 1 };
            const found = usual.within(window, alpha, coarseRooms);
            const finer = (rates, into) => {
                for (let index = 0; index < planned; index++)
                    into[index] = (0,series.at)(rates, stepOf(first + index) - from);
                return into;
            };
            return { ...found, usual: finer(found.usual, room(0, planned)), highest: finer(found.highest, room(1, planned)) };
        },
    };
}
function pooled(numbers, offset, width, steps) {
    const sums = new Float64Array(steps);
    for (let step = 0; step < steps; step++) {
        let sum = 0;
        for (let each = 0; each < width; each++)
            sum += (0,series.at)(numbers, offset + step * width + each);
        sums[step] = sum;
    }
    return sums;
}

;// CONCATENATED MODULE: ./build/evidence/family/count-table.js






const MEASURED = 1440;
function count_table_tableNodes({ leaves, tree, steps, deploy }) {
    const parts = shares(tree.nodes);
    return tree.nodes.map((segment, index) => {
        const members = segment.leaves.flatMap((leaf) => leaves[leaf] ?? []);
        const width = leaves[0]?.length ?? 0;
        const arms = Array.from({ length: width }, (_, stream) => sumOfArms(members.filter((_arms, member) => member % width === stream), steps));
        const pasts = arms.map((each) => streamPast(each, Math.max(0, deploy - MEASURED), deploy));
        return { segment, arms, pasts, share: parts[index] ?? 0 };
    });
}
function streamPast(arms, from, until) {
    const { factor } = (0,stream_test .RT)(arms, from, until);
    return { dispersion: factor, handicap: (0,stream_test .nP)(arms, from, until, factor), before: (0,series .eg)(arms.ours, 0, until) };
}
function testsOf(node, { window, past, boundAlpha }, sums = [], room) {
    const alpha = (boundAlpha * node.share) / Math.max(1, node.arms.length);
    const plan = node.past ?? past;
    return node.arms.map((arms, stream) => {
        const { dispersion, handicap: above } = node.pasts[stream] ?? { dispersion: 1, handicap: 1 };
        const season = arms.control === null ? (0,normal_rate .Ju)(plan) : null;
        if (season !== null) {
            const usual = node.learnt?.[stream] ?? learntOf(arms, plan, season, plan.end ?? window.first);
            return usualTest(arms, window, usual, alpha, node.arms.length === 1 ? room : undefined);
        }
        const own = node.objectives === undefined ? plan : { ...plan, objective: node.objectives[stream] ?? 1 };
        return (0,stream_test .vN)(arms, { window, past: own, alpha, dispersion, handicap: above }, sums[stream]);
    });
}
function usualTest(arms, window, usual, alpha, room) {
    const { usual: rates, highest, dispersion } = usual.within(window, alpha, room);
    return { arms, dispersion, handicap: 1, rate: { first: window.first, rates: highest, usual: rates } };
}
const LONGEST = 60;
function learntOf({ ours }, { length }, season, end, isCoarse = false) {
    const learn = isCoarse ? learnCoarse : learnUsual;
    return learn(ours, { length, period: Math.round(season / length), end, way: 'up', longest: LONGEST });
}
function withUsual(node, past, end, isLarge) {
    const plan = node.past ?? past;
    const season = (0,normal_rate .Ju)(plan);
    if (season === null || node.learnt !== undefined || node.arms.some(({ control }) => control !== null))
        return node;
    const isCoarse = isLarge && node.segment.level !== 'all';
    return { ...node, learnt: node.arms.map((arms) => learntOf(arms, plan, season, plan.end ?? end, isCoarse)) };
}

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

;// CONCATENATED MODULE: ./build/evidence/family/before.js



const SPANS = [60, 20, 5];
const [STILL, LONGER] = [10, 20];
const [before_FEWEST, DEVIATIONS] = [5, 2.5];
const [ON, EXCESS] = [1.15, 1.25];
const [OVER, LESS] = [2, 3];
function testsSince(node, tests, hour) {
    if (node.learnt === undefined)
        return tests;
    const steps = Math.round((SPANS[0] * 60) / hour.length);
    const first = hour.pastEnd - steps;
    if (steps < 2 || first < 0)
        return tests;
    const before = testsOf(node, hour.planAt(first, steps));
    let changed = false;
    const since = tests.map((test, stream) => {
        const own = before[stream];
        const found = own === undefined ? null : ratioBefore(own, node, first, hour);
        if (found === null || test.rate === null)
            return test;
        changed = true;
        const { ratio, most } = found;
        const rates = test.rate.rates.map((each) => Math.min(1, each * most));
        const usual = test.rate.usual.map((each) => Math.min(1, each * ratio));
        return { ...test, rate: { ...test.rate, rates, usual } };
    });
    return changed ? since : tests;
}
function ratioBefore({ arms, rate, dispersion }, node, first, { pastEnd, length, alpha }) {
    if (rate === null)
        return null;
    const { ours } = arms;
    const sumSince = (from) => {
        let [x, e] = [0, 0];
        for (let step = Math.max(first, from); step < pastEnd; step++) {
            x += (0,series.at)(ours.bad, step);
            e += (0,series.at)(rate.usual, step - rate.first) * (0,series.at)(ours.total, step);
        }
        return { x, e };
    };
    const last = (minutes) => sumSince(pastEnd - Math.max(1, Math.round((minutes * 60) / length)));
    const part = 1 + Math.min(0.5, node.harm?.relative ?? 0.5) / 2;
    const isOff = ({ x, e }) => x >= before_FEWEST && x > part * e && x - e > DEVIATIONS * Math.sqrt(dispersion * e);
    if (!SPANS.some((minutes) => isOff(last(minutes))))
        return null;
    const short = last(STILL);
    const still = short.e < before_FEWEST ? last(LONGER) : short;
    let began = last(SPANS[2]);
    let excess = -Infinity;
    for (let step = pastEnd - 1; step >= first; step--) {
        const sum = sumSince(step);
        if (sum.x - EXCESS * sum.e <= excess)
            continue;
        began = sum;
        excess = sum.x - EXCESS * sum.e;
    }
    const ratio = began.x / began.e;
    const below = (ratio * still.e - still.x) / Math.sqrt(dispersion * ratio * still.e);
    if (still.x <= ON * still.e && below > OVER)
        return null;
    const isLess = below > LESS;
    return boundOf(isLess ? still : began, dispersion, alpha);
}
function boundOf({ x, e }, dispersion, alpha) {
    if (!(e > 0 && x > e))
        return null;
    const most = ((0,special_functions .Q$)(1 - alpha, x / dispersion + 1) * dispersion) / e;
    return { ratio: x / e, most };
}

// EXTERNAL MODULE: ./build/evidence/rates/e-process.js
var e_process = __webpack_require__(52531);
;// CONCATENATED MODULE: ./build/evidence/family/evidence-bound.js




const courseRooms = rooms();
function mostOf(test, { first, planned }, steps) {
    const heightsOf = test.rate === null ? besideControl(test, first, steps) : againstRate(test, first, steps);
    if (heightsOf === null)
        return 1;
    const opening = Math.exp((0,e_process .Bs)(1, planned));
    const later = (0,e_process .KW)(1, planned);
    let sum = 0;
    for (let bet = 0; bet < family_evidence .XV.count; bet++) {
        heightsOf(bet);
        sum += opening * Math.exp(heights.fromFirst) + later * Math.exp(heights.fromAny);
    }
    return sum / family_evidence .XV.count;
}
const heights = { fromFirst: 0, fromAny: 0 };
function againstRate({ arms, dispersion, rate }, first, steps) {
    if (rate === null)
        return null;
    const [bad, normal, idle] = [courseRooms(0, steps), courseRooms(1, steps), courseRooms(2, steps)];
    let [count, waiting, steepest] = [0, 0, 0];
    for (let step = 0; step < steps; step++) {
        const x = (0,series.at)(arms.ours.bad, first + step) / dispersion;
        const usual = ((0,family_evidence .GP)(rate, first + step) * (0,series.at)(arms.ours.total, first + step)) / dispersion;
        if (x > 0 && !(x <= steepest * usual))
            steepest = x / usual;
        if (x === 0 && step > 0)
            waiting += usual;
        else {
            bad[count] = x;
            normal[count] = usual;
            idle[count++] = waiting;
            waiting = 0;
        }
    }
    if (steepest === 0)
        return null;
    return (bet) => {
        const [logRise, rise] = [(0,series.at)(family_evidence .XV.logRises, bet), (0,series.at)(family_evidence .XV.rises, bet)];
        let whole = (0,series.at)(bad, 0) * logRise - rise * (0,series.at)(normal, 0);
        let [height, best, most] = [whole, 0, 0];
        const last = rise >= steepest * logRise ? 1 : count;
        for (let index = 1; index < last; index++) {
            const lull = rise * (0,series.at)(idle, index);
            const gain = (0,series.at)(bad, index) * logRise - rise * (0,series.at)(normal, index);
            whole += gain - lull;
            if (whole > height)
                height = whole;
            best = best > lull ? best - lull + gain : gain;
            if (best > most)
                most = best;
            else if (best < 0)
                best = 0;
        }
        heights.fromFirst = height;
        heights.fromAny = most;
    };
}
function besideControl({ arms, dispersion, handicap }, first, steps) {
    const { ours, control } = arms;
    if (control === null)
        return null;
    const [bad, both] = [courseRooms(0, steps), courseRooms(1, steps)];
    const [total, controlTotal] = [courseRooms(2, steps), courseRooms(3, steps)];
    let any = false;
    for (let step = 0; step < steps; step++) {
        const [x, n, n0] = [(0,series.at)(ours.bad, first + step), (0,series.at)(ours.total, first + step), (0,series.at)(control.total, first + step)];
        const compares = n > 0 && n0 > 0;
        bad[step] = compares ? x / dispersion : 0;
        total[step] = n * handicap;
        controlTotal[step] = n0;
        both[step] = compares ? (x + (0,series.at)(control.bad, first + step)) / dispersion : 0;
        any ||= compares && x > 0;
    }
    if (!any)
        return null;
    return (bet) => {
        const [logRise, ratio] = [(0,series.at)(family_evidence .XV.logRises, bet), (0,series.at)(family_evidence .XV.ratios, bet)];
        let [whole, height, best, most] = [0, -Infinity, 0, 0];
        for (let step = 0; step < steps; step++) {
            const events = (0,series.at)(both, step);
            const odds = events > 0 ? logOdds((0,series.at)(total, step), (0,series.at)(controlTotal, step), ratio) : 0;
            const gain = (0,series.at)(bad, step) * logRise - events * odds;
            whole += gain;
            if (whole > height)
                height = whole;
            if (step === 0)
                continue;
            best = best + gain > 0 ? best + gain : 0;
            if (best > most)
                most = best;
        }
        heights.fromFirst = height;
        heights.fromAny = most;
    };
}
function logOdds(total, controlTotal, ratio) {
    return Math.log((ratio * total + controlTotal) / (e_process .P0 * total + controlTotal));
}

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
const FLOOR = 1;
function calibratedRule(windows, more, alpha, { planned, isNear }) {
    const ville = -Math.log(alpha);
    const alarmed = windows.filter(({ bound, evidence }) => bound >= ville && evidence() >= ville).length;
    const all = quantileOf(windows, alpha);
    const near = more.filter(({ start }) => isNear(start));
    const enough = all !== null && placebo_apart(windows, planned) >= 0.5 / alpha;
    const overall = all ?? Math.min(largestOf(windows), 2 * ville);
    const needed = Math.max(enough ? FLOOR : ville, overall, nearThreshold(near, alpha));
    return { windows: windows.length, alarmed, needed, enough };
}
function nearThreshold(near, alpha) {
    const own = quantileOf(near, alpha);
    if (own !== null)
        return own;
    const unit = -Math.log(alpha);
    const wild = Math.max(1, evidenceQuantile(near, 0.8) / Math.log(5), evidenceQuantile(near, 0.9) / Math.log(10));
    const usual = wild > 1 ? wild * unit : -Infinity;
    return Math.max(usual, Math.min(largestOf(near), 3 * wild * unit));
}
function quantileOf(windows, alpha) {
    const rank = Math.ceil((1 - alpha) * (windows.length + 1));
    return rank > windows.length ? null : kthLargest(windows, windows.length - rank + 1, ({ strength }) => strength());
}
const largestOf = (windows) => kthLargest(windows, 1, ({ strength }) => strength());
function evidenceQuantile(windows, p) {
    return kthLargest(windows, Math.max(1, windows.length - Math.floor((windows.length - 1) * p)), ({ evidence }) => evidence());
}
function kthLargest(windows, k, of) {
    const order = windows.toSorted((a, b) => b.bound - a.bound);
    const largest = [];
    for (const window of order) {
        if (largest.length >= k && (largest[k - 1] ?? -Infinity) >= window.bound)
            break;
        if (window.bound <= FLOOR)
            break;
        largest.push(of(window));
        largest.sort((a, b) => b - a);
        largest.length = Math.min(largest.length, k);
    }
    return largest[k - 1] ?? -Infinity;
}
function placebo_apart(windows, planned) {
    let [count, until] = [0, -Infinity];
    for (const { start } of windows.toSorted((a, b) => a.start - b.start)) {
        if (start < until)
            continue;
        count += 1;
        until = start + planned;
    }
    return count;
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

;// CONCATENATED MODULE: ./build/evidence/family/streak.js

const EMPTY_POOL = { bad: 0, total: 0, since: null };
const noStreak = { from: null, steps: 0, pool: EMPTY_POOL };
const streak_ENOUGH = 3;
const SURPRISE = 0.05;
function wordOf(harm, { bad, total }) {
    const limit = harm * total;
    if (limit >= streak_ENOUGH)
        return bad > limit ? 'exceeds' : 'clears';
    return bad > limit && (0,special_functions .IS)(bad, limit) <= SURPRISE ? 'exceeds' : 'silent';
}
function extend(streak, harm, step, since) {
    if (step.total <= 0)
        return { streak, exceeds: false };
    const alone = wordOf(harm, step);
    const { pool } = streak;
    const pooled = { bad: pool.bad + step.bad, total: pool.total + step.total, since: pool.since ?? since };
    const [word, start] = alone === 'silent' ? [wordOf(harm, pooled), pooled.since] : [alone, since];
    switch (word) {
        case 'silent':
            return { streak: { ...streak, pool: pooled }, exceeds: false };
        case 'clears':
            return { streak: noStreak, exceeds: false };
        case 'exceeds':
            return { streak: { from: streak.from ?? start, steps: streak.steps + 1, pool: EMPTY_POOL }, exceeds: true };
    }
}

;// CONCATENATED MODULE: ./build/evidence/family/harm.js


const SMALL = { share: 0.005, part: 0.5 };
function harmAbove({ relative, absolute }, usual) {
    const good = Math.max(0, 1 - usual);
    const lost = relative <= 0.5 ? relative : relative / (relative + 0.5);
    const byPart = Math.min(relative * usual, lost * good);
    const bySize = Math.min(absolute ?? Math.min(SMALL.share, SMALL.part * usual), good / 2);
    return usual + Math.max(byPart, bySize);
}
function harmOf(node, stream, test, { first }, until) {
    const rule = node.harm ?? { relative: 0, absolute: 0 };
    const { rate, arms } = test;
    if (rate === null) {
        const { bad, total } = arms.control === null ? { bad: 0, total: 0 } : (0,series .eg)(arms.control, first, until);
        const harm = harmAbove(rule, total > 0 ? bad / total : 0);
        return () => harm;
    }
    if (node.past?.kind === 'objective') {
        const objective = node.objectives?.[stream] ?? node.past.objective ?? 1;
        return () => objective;
    }
    return (step) => harmAbove(rule, (0,series.at)(rate.usual, step - rate.first));
}
function lasts(test, harmAt, { first, length }, until, sustainedFor) {
    const { ours } = test.arms;
    let streak = noStreak;
    let exceeds = false;
    for (let step = first; step < until; step++) {
        const counts = { bad: (0,series.at)(ours.bad, step), total: (0,series.at)(ours.total, step) };
        const extended = extend(streak, harmAt(step), counts, step * length);
        streak = extended.streak;
        exceeds = extended.exceeds;
    }
    if (!exceeds || streak.from === null || streak.steps < 2)
        return false;
    return until * length - streak.from >= Math.max(sustainedFor, 2 * length) - 1e-6;
}

;// CONCATENATED MODULE: ./build/evidence/family/strength.js

function strengthAt({ all, nodes: logs, steady }, { nodes, tests, sustainedFor }, window, step, least) {
    let most = least;
    for (const [index, node] of nodes.entries()) {
        const own = Math.min(all, logs[index] ?? -Infinity);
        if (!(own > most))
            continue;
        for (const [stream, test] of (tests[index] ?? []).entries()) {
            const strength = Math.min(own, steady(index, stream));
            if (!(strength > most))
                continue;
            const harmAt = harmOf(node, stream, test, window, step + 1);
            if (lasts(test, harmAt, window, step + 1, sustainedFor))
                most = strength;
        }
    }
    return most;
}

;// CONCATENATED MODULE: ./build/evidence/family/prepare-family.js









const BOUND = 0.2;
const EFFORT = 1e7;
const STRIDE_SECONDS = 900;
const MOST_WINDOWS = 400;
const HALF_LIFE = 3.5 * 86_400;
const MANY_STREAMS = 40;
const NEAR = 7200;
const MOST_NEAR = 400;
function prepare_family_prepareFamily(given, plan) {
    const boundAlpha = given.baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND;
    const planAt = (first) => ({
        window: { first, planned: plan.planned },
        past: given.past,
        boundAlpha,
    });
    const isLarge = streamsOf(given) > MANY_STREAMS;
    const family = { ...given, nodes: given.nodes.map((node) => withUsual(node, given.past, given.pastEnd, isLarge)) };
    const alpha = plan.falseAlarmRate - boundAlpha;
    const incidents = incidentsOf(family.nodes);
    const placebo = prepare_family_calibrate(family, planAt, alpha, incidents);
    const asUsual = family.nodes.map((node) => testsOf(node, planAt(family.deploy)));
    const { nodes, baseline, dropped, pastEnd, length } = family;
    const hour = {
        pastEnd,
        length,
        alpha: plan.falseAlarmRate * BOUND,
        planAt: (first, planned) => ({ ...planAt(first), window: { first, planned } }),
    };
    const judged = (node, index) => given.sustainedFor === undefined ? (asUsual[index] ?? []) : testsSince(node, asUsual[index] ?? [], hour);
    const tests = nodes.map(judged);
    const wasSo = tests.some((streams, index) => streams !== asUsual[index]);
    const known = { nodes, baseline, dropped, tests, placebo };
    return { family, plan, known, asUsual: wasSo ? asUsual : null, planAt, incidents };
}
function incidentsOf(nodes) {
    const all = nodes.flatMap(({ learnt = [] }) => learnt.flatMap(({ incidents }) => incidents));
    const found = [];
    for (const each of all.toSorted((a, b) => a.from - b.from)) {
        const last = found.at(-1);
        if (last === undefined || each.from > last.until)
            found.push(each);
        else {
            const until = Math.max(last.until, each.until);
            found[found.length - 1] = { from: last.from, until, isHabit: last.isHabit || each.isHabit };
        }
    }
    return found;
}
function prepare_family_calibrate(family, planAt, alpha, incidents) {
    const { planned } = planAt(0).window;
    const touches = (start) => incidents.some(({ from, until, isHabit }) => !isHabit && start < until && start + planned > from);
    const usable = (starts) => {
        const quiet = starts.filter((start) => !touches(start));
        return quiet.length * 2 >= starts.length ? quiet : starts;
    };
    const starts = usable(windowsOf(family, planned));
    if (family.sustainedFor === undefined)
        return calibrated(quietMaxima(family, planAt, starts, -Math.log(alpha)), alpha);
    const { near, isNear } = nearWindows(family, planned);
    const extra = usable(near).filter((start) => !starts.includes(start));
    const windows = quietWindows(family, planAt, [...starts, ...extra]);
    return calibratedRule(windows.slice(0, starts.length), windows, alpha, { planned, isNear });
}
function nearWindows(family, planned) {
    const { deploy, length, pastEnd } = family;
    const day = Math.round(86_400 / length);
    const near = Math.round(NEAR / length);
    const isNear = (start) => {
        const distance = (((deploy - start) % day) + day) % day;
        return Math.min(distance, day - distance) <= near;
    };
    const { lead, stride, isFull } = windowShape(family, planned);
    const affordable = Math.floor(EFFORT / (streamsOf(family) * planned)) - MOST_WINDOWS;
    const found = [];
    for (let start = pastEnd - planned; start >= lead && found.length < Math.min(MOST_NEAR, affordable); start -= stride) {
        if (isNear(start) && isFull(start))
            found.push(start);
    }
    return { near: found, isNear };
}
function quietMaxima(family, planAt, starts, matters) {
    const { planned } = planAt(0).window;
    const stepsAt = (first) => Math.min(planned, family.pastEnd - first);
    return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
        const first = starts[index] ?? 0;
        if (bound < matters)
            return bound;
        const judged = family.nodes.map((node) => ({ streams: testsOf(node, planAt(first)), share: node.share }));
        return (0,family_evidence .Us)(judged, { first, planned }, stepsAt(first));
    });
}
function quietWindows(family, planAt, starts) {
    const { planned } = planAt(0).window;
    const stepsAt = (first) => Math.min(planned, family.pastEnd - first);
    return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
        const start = starts[index] ?? 0;
        let known = null;
        const replayed = () => (known ??= replay(family, planAt, start, stepsAt(start)));
        return { start, bound, evidence: () => replayed().evidence, strength: () => replayed().strength };
    });
}
function replay({ nodes, length, sustainedFor = 0 }, planAt, first, steps) {
    const plan = planAt(first);
    const tests = nodes.map((node) => testsOf(node, plan));
    const next = (0,family_evidence ._C)(nodes.map(({ share }, index) => ({ streams: tests[index] ?? [], share })), plan.window);
    let [largest, strength] = [0, -Infinity];
    for (let step = first; step < first + steps; step++) {
        const found = next();
        largest = Math.max(largest, found.all);
        strength = strengthAt(found, { nodes, tests, sustainedFor }, { first, length }, step, strength);
    }
    return { evidence: largest, strength };
}
const prepare_family_passing = rooms();
function boundsAt({ nodes, pastEnd }, planAt, starts, stepsAt) {
    const most = new Float64Array(starts.length);
    for (const node of nodes) {
        const sums = node.arms.map(({ ours, control }) => control === null && node.learnt === undefined ? (0,series .aW)(ours, pastEnd) : undefined);
        for (const [index, first] of starts.entries()) {
            const plan = planAt(first);
            const streams = testsOf(node, plan, sums, prepare_family_passing);
            const mean = streams.reduce((sum, test) => sum + mostOf(test, plan.window, stepsAt(first)), 0) / streams.length;
            most[index] = (0,series.at)(most, index) + node.share * (streams.length > 0 ? mean : 1);
        }
    }
    return [...most].map((value) => Math.log(Math.max(1, value)));
}
const streamsOf = ({ nodes }) => nodes.reduce((sum, { arms }) => sum + arms.length, 0);
function windowShape({ nodes, length, past, pastEnd, isKnown }, planned) {
    const seasons = [past, ...nodes.flatMap((node) => node.past ?? [])].map((plan) => (0,normal_rate .Ju)(plan) ?? 0);
    const season = Math.max(...seasons);
    const lead = season > 0 ? Math.round(season / length) : planned;
    const stride = Math.max(1, Math.round(STRIDE_SECONDS / length));
    if (isKnown === undefined)
        return { lead, stride, isFull: () => true };
    const gaps = new Float64Array(pastEnd + 1);
    for (let step = 0; step < pastEnd; step++)
        gaps[step + 1] = (0,series.at)(gaps, step) + (isKnown(step) ? 0 : 1);
    const isFull = (start) => (0,series.at)(gaps, start + planned) - (0,series.at)(gaps, start) <= planned / 4;
    return { lead, stride, isFull };
}
function windowsOf(family, planned) {
    const { length, pastEnd } = family;
    const { lead, stride, isFull } = windowShape(family, planned);
    const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streamsOf(family) * planned)));
    return quietStarts(lead, pastEnd, { planned, stride, most, halfLife: HALF_LIFE / length }).filter(isFull);
}

;// CONCATENATED MODULE: ./build/evidence/family/judge-counts.js








function judgeCounts(table, plan) {
    const { deploy, length } = table;
    const nodes = tableNodes(table);
    const all = nodes[0]?.arms[0];
    const window = { first: deploy, planned: plan.planned };
    const baseline = all === undefined || all.control !== null ? 'control' : choosePast(all.ours, window, { length });
    const past = { kind: baseline === 'control' ? 'previous-window' : baseline, length };
    const { dropped } = table.tree;
    const family = { nodes, baseline, dropped, length, deploy, pastEnd: deploy, past, wholeOf: () => 0 };
    return scanFamily(prepareFamily(family, plan), table.steps);
}
function familyLooks(prepared, mayAlarm = () => true) {
    const kept = begin(prepared);
    return (until) => {
        const progress = until - prepared.family.deploy < kept.steps ? begin(prepared) : kept;
        return judge_counts_extend(prepared, progress, until, mayAlarm);
    };
}
const scanFamily = (prepared, until) => familyLooks(prepared)(until);
const SUSPICIOUS = 0.5;
function begin({ family, plan, known }) {
    const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }));
    const next = (0,family_evidence ._C)(judged, { first: family.deploy, planned: plan.planned });
    const bars = Float64Array.from(known.nodes, ({ share }) => SUSPICIOUS * (Math.max(known.placebo.needed, -Math.log(plan.falseAlarmRate)) - Math.log(share)));
    return { next, bars, suspects: [], steps: 0, largest: 0, alarm: null };
}
function judge_counts_extend(prepared, progress, until, mayAlarm) {
    const { family, plan, known } = prepared;
    const available = Math.min(plan.planned, until - family.deploy);
    const { needed } = known.placebo;
    while (progress.alarm === null && progress.steps < available) {
        const evidence = progress.next();
        const { all, nodes: logs } = evidence;
        const step = family.deploy + progress.steps;
        progress.steps += 1;
        noteSuspects(progress, logs, step);
        progress.largest = Math.max(progress.largest, all);
        if (all < needed || !mayAlarm(step) || !isHarm(prepared, evidence, step))
            continue;
        progress.alarm = { ...explainAlarm(prepared, logs, progress.steps), step, log: all };
    }
    const { alarm, suspects, steps: judged, largest } = progress;
    return { alarm, suspects: [...suspects], basis: { ...known, judged, largest } };
}
function isHarm({ family, known }, evidence, step) {
    const { sustainedFor, deploy, length } = family;
    if (sustainedFor === undefined)
        return true;
    const { nodes, tests, placebo } = known;
    const just = placebo.needed - 1e-9;
    return strengthAt(evidence, { nodes, tests, sustainedFor }, { first: deploy, length }, step, just) > just;
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
        const { learnt: _, ...rest } = whole;
        return testsOf({ ...rest, arms }, planAt(family.deploy));
    };
    const segments = nodes.map(({ segment }) => segment);
    const shares = nodes.map(({ share }) => share);
    const needed = Math.max(placebo.needed, -Math.log(plan.falseAlarmRate));
    const found = explain({ logs, needed, window, steps, nodes: segments, shares, restOf });
    const streams = tests[found.worst] ?? [];
    const evidence = streams.map((test) => (0,family_evidence .q$)([test], window, steps));
    const stream = evidence.indexOf(Math.max(...evidence));
    const strongest = streams[stream];
    const onset = strongest === undefined ? family.deploy : (0,stream_test .$f)(strongest, window, steps);
    return { ...found, onset, stream };
}

// EXTERNAL MODULE: ./build/evidence/gauge/detector.js
var detector = __webpack_require__(36040);
;// CONCATENATED MODULE: ./build/evidence/gauge/transform.js



const positiveRoom = room();
const finiteRoom = room();
function chooseTransform(history) {
    const positive = positiveRoom(history.length);
    let n = 0;
    for (let i = 0; i < history.length; i++) {
        const value = at(history, i);
        if (value < 0)
            return { kind: 'plain' };
        if (value > 0)
            positive[n++] = value;
    }
    return n === 0 ? { kind: 'plain' } : { kind: 'log', offset: quantile(positive, n, detector .bG) };
}
function applyTransform(transform, values, x = new Float64Array(values.length)) {
    if (transform.kind === 'plain')
        return values;
    const { offset } = transform;
    for (let i = 0; i < x.length; i++)
        x[i] = Math.log(Math.max(at(values, i), 0) + offset);
    return x;
}
function undoTransform(transform, x) {
    return transform.kind === 'plain' ? x : Math.exp(x) - transform.offset;
}
function finite(values) {
    const kept = finiteRoom(values.length);
    let n = 0;
    for (let i = 0; i < values.length; i++) {
        const value = at(values, i);
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
    const boundaries = (0,detector ._t)(rule.boundary, past.watch, rule.length);
    const slow = slowOf(past, rule);
    const courses = tried.map((start) => {
        const course = [];
        let largest = 0;
        for (let step = 0; step < past.watch && largest <= enough; step++) {
            const shift = shiftAt(transform, at(past.usual, start + step), change);
            const score = scoreOf(slow, start, step, shift) / at(boundaries, step);
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
function slowOf(past, { channels, scales, isSustained, length }) {
    const shortest = isSustained && length < detector .Jf.longStep ? 2 : 1;
    return channels.flatMap(({ residual, span, sign }, side) => {
        const [means, scale] = [past.means[side >> 1], nth(scales, side)];
        return residual === 'slow' && span >= shortest && means !== undefined && scale < Infinity
            ? [{ means, span, sign, scale }]
            : [];
    });
}
function scoreOf(slow, start, step, shift) {
    let largest = 0;
    for (const { means, span, sign, scale } of slow) {
        if (step < span - 1)
            continue;
        const score = (sign * (at(means, start + step) + shift)) / scale;
        if (score > largest)
            largest = score;
    }
    return largest;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/residuals.js



const recentRoom = room();
const residualRoom = room();
const meansRooms = rooms();
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
        residual[i] = at(x, from + i) - at(level, i);
    return residual;
}
function recentLevel(x, width, from, to, levels = new Float64Array(to - from)) {
    const before = sortedWindow(width);
    for (let u = Math.max(0, from - width); u < from; u++)
        exchange(before, Number.NaN, at(x, u));
    for (let step = from; step < to; step++) {
        levels[step - from] = before.count < width / 2 ? Number.NaN : medianOf(before);
        exchange(before, step >= width ? at(x, step - width) : Number.NaN, at(x, step));
    }
    return levels;
}
const filledRoom = room();
const knownRoom = room();
const sumsRoom = room();
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
            apart(add, filled, back, { sums, means: own });
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
        missing += Number(at(values, i) !== at(values, i));
    return missing > 0;
}
function withoutGaps(values) {
    const filled = filledRoom(values.length);
    const known = knownRoom(values.length + 1);
    let count = 0;
    known[0] = 0;
    for (let i = 0; i < values.length; i++) {
        const value = at(values, i);
        filled[i] = value === value ? value : 0;
        if (value === value)
            count++;
        known[i + 1] = count;
    }
    return { filled, known };
}
function addOne(values, back, { sums, means }) {
    for (let i = back, v = 0; i < values.length; i++, v++) {
        const sum = at(sums, i) + at(values, v);
        sums[i] = sum;
        means[i] = sum / (back + 1);
    }
}
function addTwo(values, back, { sums, means }) {
    for (let i = back + 1, v = 1; i < values.length; i++, v++) {
        const sum = at(sums, i) + at(values, v) + at(values, v - 1);
        sums[i] = sum;
        means[i] = sum / (back + 2);
    }
}
function addFive(values, back, { sums, means }) {
    for (let i = back + 4, v = 4; i < values.length; i++, v++) {
        const newer = at(sums, i) + at(values, v) + at(values, v - 1);
        const sum = newer + at(values, v - 2) + at(values, v - 3) + at(values, v - 4);
        sums[i] = sum;
        means[i] = sum / (back + 5);
    }
}
const one = { count: 1, add: addOne };
const loops = [{ count: 5, add: addFive }, { count: 2, add: addTwo }, one];
function divide({ values, sums, known }, span, means) {
    const fewest = span * detector .GS.mean;
    for (let i = span - 1; i < values.length; i++) {
        const value = at(values, i);
        const count = at(known, i + 1) - at(known, i + 1 - span);
        means[i] = value === value && count >= fewest ? at(sums, i) / count : Number.NaN;
    }
}

;// CONCATENATED MODULE: ./build/evidence/gauge/usual-level.js

const fewest = 3;
function usualLevel(x, length, from, to, levels = new Float64Array(to - from)) {
    const day = Math.round(86_400 / length);
    const half = Math.floor((detector .Fv.halfWidth * 60) / length);
    const width = 2 * half + 1;
    const days = Math.ceil((to - from) / day) + 2 * detector .Fv.days;
    const first = from - detector .Fv.days * day;
    const pool = dayPool(days, width);
    const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector .Fv.days);
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
        for (let d = detector .Fv.days, step = phase; step < to - from; d++, step += day) {
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
    const last = Math.min(counts.length, day + detector .Fv.days + 1);
    return (sums[last] ?? 0) - (sums[day - detector .Fv.days] ?? 0) - (counts[day] ?? 0);
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

const wholeRoom = room();
const tailRoom = room();
const headRoom = room();
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
        let largest = at(tail, first + skipped);
        for (let b = first + skipped + 1; b < first + length; b++) {
            const one = at(whole, b);
            if (one > largest)
                largest = one;
        }
        maxima[w] = watch % block === 0 ? largest : Math.max(largest, at(head, first + length));
    }
    return maxima;
}
function withinBlocks(means, starts, { span, watch, sign, least }, maxima) {
    for (let w = 0; w < starts.length; w++) {
        const start = starts[w] ?? 0;
        maxima[w] = Math.max(least, window_maxima_largestOf(means, start + span - 1, start + watch, sign));
    }
    return maxima;
}
function blocksOf(means, offset, { span, watch, block, sign, least }) {
    const n = Math.max(0, Math.ceil((means.length - offset) / block));
    const [whole, tail, head] = [wholeRoom(n).fill(least), tailRoom(n).fill(least), headRoom(n).fill(least)];
    if (beyondRoom.length < means.length)
        beyondRoom = new Int32Array(means.length);
    const beyond = beyondRoom;
    const found = apart(indicesBeyond, means, offset, sign, least, beyond);
    for (let each = 0; each < found; each++) {
        const i = beyond[each] ?? 0;
        const mean = sign * at(means, i);
        const b = Math.floor((i - offset) / block);
        const place = i - offset - b * block;
        if (mean > at(whole, b))
            whole[b] = mean;
        if (place >= (span - 1) % block && mean > at(tail, b))
            tail[b] = mean;
        if (place < watch % block && mean > at(head, b))
            head[b] = mean;
    }
    return { whole, tail, head };
}
function indicesBeyond(means, from, sign, least, beyond) {
    let n = 0;
    for (let i = from; i < means.length; i++) {
        beyond[n] = i;
        n += Number(sign * at(means, i) > least);
    }
    return n;
}
function window_maxima_largestOf(means, from, to, sign, stride = 1) {
    let largest = 0;
    for (let i = from; i < to; i += stride) {
        const mean = sign * at(means, i);
        if (mean > largest)
            largest = mean;
    }
    return largest;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/past.js






const usualRoom = room();
const maximaRooms = rooms();
function studyPast(x, floor, steps, plan) {
    const { length } = steps;
    const watch = Math.round(plan.watch / length);
    const needed = Math.round((detector .Fv.quietDays * 86_400 + detector .Fv.leadIn * 60) / length) + 1;
    const base = Math.max(0, x.length - needed);
    const deploy = x.length - base;
    const channels = (0,detector .MB)(length);
    const usual = usualLevel(x, length, base, x.length + watch, usualRoom(deploy + watch));
    const starts = past_quietWindows(x.subarray(base), usual, { deploy, watch, length });
    const sameTime = windowsOfTheTime(starts, deploy, length);
    const block = Math.max(1, Math.round((detector .Fv.stride * 60) / length));
    const maxima = channels.map(() => noMaxima);
    const scales = channels.map(() => Number.POSITIVE_INFINITY);
    let hint = null;
    const means = residualMeans(x, usual, base, { width: (0,detector .Hj)(length), channels }, (values, k) => {
        const span = channels[2 * k]?.span ?? 1;
        const pair = {
            span,
            maximaOf: (sign, least) => {
                const side = sign > 0 ? 2 * k : 2 * k + 1;
                const shape = { span, watch, block, sign, least };
                return (maxima[side] = windowMaxima(values, starts, shape, maximaRooms(side, starts.length)));
            },
            glimpseOf: (sign) => window_maxima_largestOf(values, 0, deploy, sign, GLIMPSE),
            mostOf: (sign) => apart(window_maxima_largestOf, values, 0, deploy, sign),
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
function past_quietWindows(x, usual, shape) {
    const { deploy, watch, length } = shape;
    const minutes = (n) => Math.round((n * 60) / length);
    const stride = Math.max(1, minutes(detector .Fv.stride));
    const leadIn = minutes(detector .Fv.leadIn);
    const oldest = Math.max(deploy - minutes(detector .Fv.quietDays * 1440), leadIn + 1);
    const unknown = runningCount(usual, deploy);
    const missing = runningCount(x, deploy);
    const starts = [];
    for (let start = deploy - watch; start >= oldest; start -= stride) {
        if (nth(unknown, start + watch) - nth(unknown, start - leadIn) > 0)
            continue;
        if (nth(missing, start + watch) - nth(missing, start) > watch * (1 - detector .GS.window))
            continue;
        starts.push(start);
    }
    return starts;
}
function runningCount(values, n) {
    const counts = new Uint32Array(n + 1);
    for (let i = 0; i < n; i++)
        counts[i + 1] = nth(counts, i) + (Number.isNaN(at(values, i)) ? 1 : 0);
    return counts;
}
function windowsOfTheTime(starts, deploy, length) {
    const day = 86_400 / length;
    const near = (detector .Fv.sameTime * 60) / length;
    const all = starts.map((_, w) => w);
    const sameTime = all.filter((w) => {
        const distance = (deploy - nth(starts, w)) % day;
        return Math.min(distance, day - distance) <= near;
    });
    return sameTime.length < detector .Fv.fewest ? all : sameTime;
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
        if (mostOf(other) * detector .hs.oppositeShare * 1.001 <= least)
            return least;
        return Math.max(least, own(other) * detector .hs.oppositeShare);
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
        const value = at(values, i);
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return high - low;
}
function floorOf(values) {
    const [low = Number.NaN, high = Number.NaN] = ascendingQuantiles(values, values.length, [0.05, 0.95]);
    return (high - low || rangeOf(values)) * detector .hs.rangeShare;
}
const allRoom = room();
const nearRoom = room();
function scaleOf(maxima, sameTime, least) {
    const n = maxima.length;
    const scratch = allRoom(n);
    scratch.set(maxima);
    const near = nearRoom(sameTime.length);
    for (let i = 0; i < near.length; i++)
        near[i] = at(maxima, sameTime[i] ?? 0);
    if (least > 0 && !(isKnown(scratch, least) && isKnown(near, least)))
        return null;
    const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [detector .hs.usual, detector .hs.rare]);
    const all = Math.max(usual, rare * detector .hs.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0);
    const timeOfDay = quantile(near, near.length, detector .hs.usual);
    return {
        scale: Math.sqrt(all * Math.max(timeOfDay, all * detector .hs.timeOfDayShare)),
        usual: Math.min(usual, timeOfDay),
    };
}
function isKnown(maxima, least) {
    let above = 0;
    for (let i = 0; i < maxima.length; i++)
        above += Number(at(maxima, i) > least);
    return maxima.length - above <= Math.floor((maxima.length - 1) * detector .hs.usual);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/sample-steps.js


const distancesRoom = room();
const sample_steps_knownRoom = room();
const lengths = [60, 120, 180, 240, 300, 600, 900];
function fitSteps(history, deployedAt) {
    const usual = usualDistance(history.time);
    const length = lengths.find((candidate) => usual <= candidate * 1.1);
    if (length === undefined)
        return null;
    const centred = usual > length * 0.75;
    const last = at(history.time, history.time.length - 1);
    const origin = centred ? last + length * Math.ceil((deployedAt - last) / length) : deployedAt;
    return { length, origin, deployedAt, centred };
}
function usualDistance(time) {
    const distances = distancesRoom(Math.max(0, time.length - 1));
    let n = 0;
    let most = Number.NaN;
    let ahead = 0;
    for (let i = 1; i < time.length; i++) {
        const distance = at(time, i) - at(time, i - 1);
        if (!(distance > 0))
            continue;
        distances[n++] = distance;
        if (ahead === 0)
            most = distance;
        ahead += distance === most ? 1 : -1;
    }
    let same = 0;
    for (let i = 0; i < n; i++)
        same += Number(at(distances, i) === most);
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
        const slot = stepOf(steps, at(samples.time, i)) - first;
        if (slot < 0 || slot >= sums.length)
            continue;
        sums[slot] = at(sums, slot) + at(samples.value, i);
        known[slot] = at(known, slot) + 1;
    }
    for (let slot = 0; slot < sums.length; slot++)
        sums[slot] = at(sums, slot) / (at(known, slot) || Number.NaN);
    return sums;
}
function firstOfEach({ time, value }, steps, first, values) {
    for (let i = 0; i < time.length; i++) {
        const slot = stepOf(steps, at(time, i)) - first;
        if (slot < 0 || slot >= values.length || !Number.isNaN(at(values, slot)))
            continue;
        values[slot] = 0 + at(value, i);
    }
    return values;
}
const timeRoom = room();
const valueRoom = room();
function sample_steps_between(samples, from, until) {
    const time = timeRoom(samples.time.length);
    const value = valueRoom(samples.time.length);
    let n = 0;
    let ordered = true;
    for (let i = 0; i < samples.time.length; i++) {
        const moment = samples.time[i] ?? Number.NaN;
        const number = samples.value[i] ?? Number.NaN;
        if (!(moment >= from && moment < until) || !Number.isFinite(number))
            continue;
        if (n > 0 && moment < at(time, n - 1))
            ordered = false;
        time[n] = moment;
        value[n++] = number;
    }
    const kept = { time: time.subarray(0, n), value: value.subarray(0, n) };
    return ordered ? kept : sorted(kept);
}
function sorted({ time, value }) {
    const order = Array.from(time, (_, i) => i).toSorted((a, b) => at(time, a) - at(time, b));
    return { time: Float64Array.from(order, (i) => nth(time, i)), value: Float64Array.from(order, (i) => nth(value, i)) };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scores.js


function sideOf(means, index, { channels, scales, shift }) {
    const channel = channels[index];
    const own = means[index >> 1];
    const residual = means[channels.findIndex((each) => each.residual === channel?.residual) >> 1];
    if (channel === undefined || own === undefined || residual === undefined)
        return null;
    const { span, sign } = channel;
    const isShifted = channel.residual === 'slow' && Math.sign(shift) === sign;
    return {
        means: own,
        residual,
        span,
        sign,
        scale: scales[index] ?? Number.NaN,
        shift: isShifted ? Math.abs(shift) : 0,
    };
}
function offAt({ means, residual, span, sign, scale, shift }, index, rule, least) {
    const off = (sign * at(means, index) - shift) / scale;
    if (!(off > least) || !rule.isSustained || rule.length >= detector .Jf.longStep)
        return off;
    if (span < 2)
        return Math.min(off, 0);
    let [sum, most, known] = [0, Number.NEGATIVE_INFINITY, 0];
    for (let i = index - span + 1; i <= index; i++) {
        const value = sign * at(residual, i) - shift;
        if (value !== value)
            continue;
        sum += value;
        known += 1;
        if (value > most)
            most = value;
    }
    return known < 2
        ? 0
        : Math.min(off, (sum - most) / (known - 1) / scale / (detector .Jf.share * Math.sqrt(span / (span - 1))));
}
function scoreAt(means, start, step, rule) {
    let best = -1;
    let channel = -1;
    for (let index = 0; index < rule.channels.length; index++) {
        const side = sideOf(means, index, rule);
        if (side === null || step < side.span - 1)
            continue;
        const mean = at(side.means, start + step);
        if (mean !== mean)
            continue;
        const off = Math.max(0, offAt(side, start + step, rule, best));
        if (off > best)
            [best, channel] = [off, index];
    }
    if (channel < 0)
        return null;
    return { step, score: best / (0,detector .cM)(rule.boundary, ((step + 1) * rule.length) / 60), channel };
}
const LEAST_SCORE = 1;
function quietScores(past, rule, least, isHarmAt = () => true) {
    const boundaries = (0,detector ._t)(rule.boundary, past.watch, rule.length);
    const scores = new Float64Array(past.starts.length).fill(least);
    for (let index = 0; index < rule.channels.length; index++) {
        const side = sideOf(past.means, index, rule);
        const maxima = past.maxima[index];
        if (side === null || side.scale === Number.POSITIVE_INFINITY || maxima === undefined)
            continue;
        for (let w = 0; w < scores.length; w++) {
            if (!(at(maxima, w) / side.scale > at(scores, w)))
                continue;
            scores[w] = largestScore(side, rule, nth(past.starts, w), boundaries, at(scores, w), isHarmAt);
        }
    }
    return scores;
}
function largestScore(side, rule, start, boundaries, least, isHarmAt) {
    let largest = least;
    for (let step = side.span - 1; step < boundaries.length; step++) {
        const off = offAt(side, start + step, rule, largest);
        if (!(off > largest))
            continue;
        const score = off / at(boundaries, step);
        if (score > largest && isHarmAt(side, start + step))
            largest = score;
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

;// CONCATENATED MODULE: ./build/evidence/gauge/shift-before.js



function shiftBefore(past, rule, atFirst) {
    const threshold = atFirst * (0,detector .cM)(rule.boundary, 60);
    const { means } = past;
    const deploy = endOf(past);
    const first = deploy - Math.max(1, Math.round((detector .gM.minutes * 60) / rule.length));
    for (let index = 0; index < rule.channels.length; index++) {
        const side = rule.channels[index]?.residual === 'slow' ? sideOf(means, index, rule) : null;
        if (side === null || side.scale === Number.POSITIVE_INFINITY)
            continue;
        for (let step = Math.max(0, first); step < deploy; step++) {
            if (offAt(side, step, rule, threshold) > threshold)
                return levelOf(side.residual, side.sign, deploy, rule);
        }
    }
    return shiftOfHours(past, rule, deploy, atFirst);
}
function shiftOfHours({ means }, rule, deploy, atFirst) {
    const steps = Math.max(1, Math.round((detector .gM.long * 60) / rule.length));
    const longest = Math.max(...rule.channels.map(({ span }) => span));
    for (let index = 0; index < rule.channels.length; index++) {
        const channel = rule.channels[index];
        const side = channel?.residual === 'slow' && channel.span === longest ? sideOf(means, index, rule) : null;
        if (side === null || side.scale === Number.POSITIVE_INFINITY)
            continue;
        const { residual, sign, scale } = side;
        const off = sign * meanOf(residual.subarray(Math.max(0, deploy - steps), deploy));
        if (off / scale > detector .gM.lasting * atFirst)
            return levelOf(residual, sign, deploy, rule);
    }
    return 0;
}
function meanOf(values) {
    const known = values.filter((value) => value === value);
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function endOf({ means: [residual], deploy }) {
    return (residual ?? new Float64Array(0)).subarray(0, deploy).findLastIndex(Number.isFinite) + 1;
}
function levelOf(residual, sign, deploy, { length }) {
    const means = detector .gM.spans.map((minutes) => {
        const span = Math.max(1, Math.round((minutes * 60) / length));
        return sign * meanOf(residual.subarray(Math.max(0, deploy - span), deploy));
    });
    const largest = Math.max(...means);
    return largest > 0 && at(Float64Array.from(means), 0) >= detector .gM.still * largest ? sign * largest : 0;
}
function withoutRecovery(channels, scales, shift) {
    return scales.map((scale, index) => {
        const channel = channels[index];
        const isRecovery = channel?.residual === 'fast' && channel.sign !== Math.sign(shift);
        return isRecovery ? Number.POSITIVE_INFINITY : scale;
    });
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
function thresholds_thresholdFor(boundary, direction, rate) {
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










const valuesRoom = room();
const transformedRoom = room();
const reach = (detector .Fv.days + detector .Fv.quietDays) * 86_400 + (detector .Fv.leadIn + detector .Fv.halfWidth + 1) * 60;
function calibration_calibrate(samples, plan) {
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
    const history = sample_steps_between(samples, plan.deployedAt - reach, plan.deployedAt);
    if (history.time.length < 2)
        return 'no-history';
    const steps = fitSteps(history, plan.deployedAt);
    if (steps === null)
        return 'too-sparse';
    const first = stepOf(steps, at(history.time, 0));
    const values = valuesOf(history, steps, first, 0, valuesRoom(-first));
    const transform = chooseTransform(values);
    const x = applyTransform(transform, values, transformedRoom(values.length));
    const known = finite(x);
    const constant = rangeOf(known) === 0 ? at(known, 0) : null;
    const past = studyPast(x, floorOf(known), steps, plan);
    if (past.starts.length < fewestWindows(steps))
        return 'too-little-history';
    return conclude(past, x, { plan, steps, transform, constant });
}
const FOLLOWED = 6;
function fewestWindows(steps) {
    return Math.ceil((detector .Fv.fewestWindows * detector .Fv.stride * 60) / Math.max(detector .Fv.stride * 60, steps.length));
}
function conclude(past, x, known) {
    const { plan, steps, transform } = known;
    const { channels, scales } = past;
    const isSustained = (plan.sustainedFor ?? 0) > 0;
    const rule = { channels, scales, boundary: plan.boundary, length: steps.length, isSustained, shift: 0 };
    const shift = shiftBefore(past, rule, thresholds_thresholdFor(plan.boundary, plan.direction, detector .gM.rate).threshold);
    const { threshold } = thresholds_thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate);
    const enough = Math.max(threshold, FOLLOWED);
    const sign = plan.direction === 'down' ? -1 : 1;
    return {
        known: {
            ...known,
            watchSteps: past.watch,
            usual: [...past.usual.subarray(past.deploy)],
            tail: [...x.subarray(-(0,detector .Hj)(steps.length))],
            channels,
            scales: shift === 0 ? scales : withoutRecovery(channels, scales, shift),
            shift,
        },
        quiet: {
            ages: agesOf(past, steps.length),
            scores: quietScores(past, rule, threshold > LEAST_SCORE ? LEAST_SCORE : 0, harmIn(past, known)),
            watch: past.watch * steps.length,
        },
        tried: [0.2, 0.5].map((size) => tryChange(past, rule, transform, sign * size, enough)),
    };
}
function harmIn({ usual, means }, { plan, transform }) {
    const slow = means[0];
    const { relative = 0, absolute = 0 } = plan.minEffect ?? {};
    if (slow === undefined || (relative <= 0 && absolute <= 0))
        return () => true;
    return ({ means: own, span }, index) => {
        let [sum, known] = [0, 0];
        for (let i = index - span + 1; i <= index; i++) {
            const value = at(usual, i) + at(slow, i);
            if (value !== value)
                continue;
            sum += value;
            known += 1;
        }
        const level = sum / known;
        const observed = undoTransform(transform, level);
        return (0,detector .pX)({ observed, expected: undoTransform(transform, level - at(own, index)) }, plan);
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/just-before.js



const STRETCHES = 6;
const LONGEST_RUN = 1 / 4;
function justBeforeLooks(plan) {
    const known = just_before_learn(plan);
    return known === null ? 'too-little-history' : looksOf(known);
}
function just_before_learn(plan) {
    const { before, apart, planned, length, sustainedFor } = plan;
    const known = Array.from(before, (value, step) => ({ value, step })).filter(({ value }) => Number.isFinite(value));
    const [first, last] = [known[0]?.step ?? 0, known.at(-1)?.step ?? 0];
    if (known.length < detector .tx && !plan.isLevelOnly)
        return null;
    const span = last - first + 1;
    const stretch = Math.max(1, Math.floor(span / STRETCHES));
    const level = just_before_mean(known.map(({ value }) => value));
    const age = before.length - 1 + apart - (first + last) / 2;
    const least = Math.min(span, Math.floor(planned * LONGEST_RUN));
    const run = Math.max(2, Math.ceil(sustainedFor / length), plan.isLevelOnly ? 0 : least);
    const wander = plan.isLevelOnly ? 0 : wanderOf(before, stretch);
    return { plan, level, wander, stretch, age, run, threshold: thresholdOf(plan, age, (span - 1) / stretch) };
}
const just_before_mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function wanderOf(values, stretch) {
    const moves = (apart) => Array.from(values, (value, step) => (values[step + apart] ?? Number.NaN) - value).filter(Number.isFinite);
    const least = moves(1)
        .map(Math.abs)
        .filter((move) => move > 0);
    if (least.length === 0)
        return 0;
    return Math.max(Math.sqrt(just_before_mean(moves(stretch).map((move) => move * move))), Math.min(...least));
}
function thresholdOf({ planned, falseAlarmRate, direction }, age, freedom) {
    const doublings = Math.max(1, Math.ceil(Math.log2((age + planned) / age)));
    const sides = direction === 'both' ? 2 : 1;
    return Math.SQRT2 * (0,special_functions .FI)(1 - falseAlarmRate / (2 * sides * doublings), Math.max(1, Math.floor(freedom)));
}
const signsOf = { up: [1], down: [-1], both: [1, -1] };
function seenOf({ plan }, { time, value }, until) {
    const { firstAt, length, planned } = plan;
    const over = Math.max(0, Math.min(planned, Math.round((until - firstAt) / length)));
    const values = Array.from({ length: over }).fill(Number.NaN);
    for (let index = 0; index < time.length; index++) {
        const step = Math.round(((time[index] ?? Number.NaN) - firstAt) / length);
        if (step >= 0 && step < over)
            values[step] = value[index] ?? Number.NaN;
    }
    return { values, over };
}
function looksOf(known) {
    const { plan } = known;
    const scans = signsOf[plan.direction].map((sign) => scanOf(known, sign));
    return (samples, until) => {
        const seen = seenOf(known, samples, until);
        const found = scans.map((scan) => scan(seen.values));
        const basis = basisOf(known, seen, Math.max(...found.map(({ largest }) => largest)));
        const [alarm] = found.flatMap((each) => each.alarm ?? []).toSorted((a, b) => a.at - b.at);
        if (alarm !== undefined)
            return { verdict: 'regressed', alarm, basis };
        const reason = unjudged(known, seen);
        return reason === null ? { verdict: 'healthy', basis } : { verdict: 'inconclusive', reason, basis };
    };
}
function unjudged(known, { values, over }) {
    const { plan, wander } = known;
    const compared = values.filter(Number.isFinite).length;
    if (compared === 0)
        return 'no-data';
    if (over < plan.planned)
        return 'watch-not-over';
    if (compared < plan.planned * detector .GS.window)
        return 'too-many-gaps';
    if (!signsOf[plan.direction].some((sign) => isOff(known, values, sign)))
        return null;
    return wander === 0 && !plan.isLevelOnly ? 'constant-history' : 'not-proven';
}
const isBad = ({ plan, level }, observed, sign) => sign * (observed - level) > 0 && (0,detector .pX)({ observed, expected: level }, plan);
function isOff(known, values, sign) {
    const all = values.filter(Number.isFinite);
    const newest = values.slice(-known.run).filter(Number.isFinite);
    const isOffNow = newest.length > 0 && newest.every((value) => isBad(known, value, sign));
    return isOffNow || isBad(known, median(Float64Array.from(all), all.length), sign);
}
function scanOf(known, sign) {
    const { run, level, threshold } = known;
    let scanned = { end: run - 1, largest: 0 };
    return (values) => {
        let { end, largest } = scanned.end <= values.length ? scanned : { end: run - 1, largest: 0 };
        while (end < values.length) {
            end += 1;
            const own = values.slice(end - run, end);
            const seen = own.filter(Number.isFinite);
            if (seen.length < run * detector .GS.window || !Number.isFinite(own.at(-1)))
                continue;
            if (!seen.every((value) => isBad(known, value, sign)))
                continue;
            const scores = own.map((value, index) => just_before_scoreAt(known, sign * (value - level), end - run + index));
            const score = Math.min(...scores.filter(Number.isFinite));
            largest = Math.max(largest, score);
            if (score > threshold)
                return { alarm: alarmOf(known, seen, end - 1, { sign, score }), largest };
        }
        scanned = { end, largest };
        return { alarm: null, largest };
    };
}
function just_before_scoreAt({ wander, stretch, age }, off, step) {
    return wander === 0 ? 0 : off / (wander * Math.sqrt((age + step) / stretch));
}
function alarmOf({ plan: { firstAt, length }, level, run }, values, step, { sign, score }) {
    return {
        at: firstAt + step * length,
        direction: sign > 0 ? 'up' : 'down',
        against: 'before',
        span: run * length,
        observed: just_before_mean(values),
        expected: level,
        score,
    };
}
function basisOf({ plan, threshold, wander, stretch, age }, { values, over }, largest) {
    return {
        threshold,
        thresholdMeasured: true,
        largestScore: largest,
        quiet: { windows: 0, alarmed: 0, disjoint: 0 },
        step: plan.length,
        stepsSeen: over,
        stepsCompared: values.filter(Number.isFinite).length,
        stepsPlanned: plan.planned,
        scale: 'plain',
        reach: wander === 0 ? null : threshold * wander * Math.sqrt((age + plan.planned) / stretch),
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
        const after = sample_steps_between(samples, plan.deployedAt, Math.min(until, plan.deployedAt + plan.watch + steps.length));
        const scan = scanWatch(calibration, after, until, scanned);
        if (scan.alarm === null && scan.x.length > scanned.steps)
            scanned = { steps: scan.x.length, largest: scan.largest, compared: scan.compared };
        const basis = judge_gauge_basisOf(calibration, scan);
        if (constant !== null)
            return judgeConstant(constant, { calibration, after, scan, basis });
        if (scan.alarm !== null)
            return { verdict: 'regressed', alarm: judge_gauge_alarmOf(scan.alarm, calibration, after, scan.x), basis };
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
    if (basis.stepsCompared < basis.stepsPlanned * detector .GS.window)
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
        observed: undoTransform(transform, at(scan.x, departure.step)),
        expected: undoTransform(transform, constant),
        score: null,
    };
    return (0,detector .pX)(alarm, calibration.plan) ? { verdict: 'regressed', alarm, basis } : withoutAlarm(basis);
}
function judge_gauge_basisOf(calibration, scan) {
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
const judge_gauge_valuesRoom = room();
const judge_gauge_transformedRoom = room();
const joinedRoom = room();
const levelRoom = room();
const nothingScanned = { steps: 0, largest: null, compared: 0 };
function scanWatch(calibration, after, until, scanned = nothingScanned) {
    const { steps, plan, channels, usual, threshold } = calibration;
    const x = watchedValues(calibration, after, until);
    const known = scanned.steps <= x.length ? scanned : nothingScanned;
    const longest = channels.reduce((most, { span }) => Math.max(most, span), 1);
    const begin = Math.max(0, known.steps - (longest - 1));
    const means = meansFrom(calibration, x, begin);
    const isSustained = (plan.sustainedFor ?? 0) > 0;
    const { scales, shift } = calibration;
    const rule = { channels, scales, boundary: plan.boundary, length: steps.length, isSustained, shift };
    let { compared, largest } = known;
    for (let step = known.steps; step < x.length; step++) {
        if (Number.isFinite(at(x, step) - (usual[step] ?? Number.NaN)))
            compared++;
    }
    for (let step = known.steps; step < x.length; step++) {
        const score = scoreAt(means, -begin, step, rule);
        if (score === null)
            continue;
        if (largest === null || score.score > largest.score)
            largest = score;
        if (score.score > threshold && (0,detector .pX)(judge_gauge_alarmOf(score, calibration, after, x), plan))
            return { alarm: score, largest, x, compared };
    }
    return { alarm: null, largest, x, compared };
}
function meansFrom({ steps, channels, tail, usual }, x, begin) {
    const width = (0,detector .Hj)(steps.length);
    const count = x.length - begin;
    const joined = joinedRoom(width + count);
    for (let i = 0; i < joined.length; i++) {
        const step = begin - width + i;
        joined[i] = step < 0 ? nth(tail, tail.length + step) : at(x, step);
    }
    const level = levelRoom(count);
    for (let i = 0; i < count; i++)
        level[i] = nth(usual, begin + i);
    return residualMeans(joined, level, width, { width, channels });
}
function watchedValues(calibration, after, until) {
    const { steps, watchSteps, transform } = calibration;
    const last = after.time.length - 1;
    const newest = last < 0 ? -1 : stepOf(steps, at(after.time, last));
    const end = Math.min(watchSteps, newest >= 0 && isOver(steps, newest, until) ? newest + 1 : Math.max(0, newest));
    return applyTransform(transform, valuesOf(after, steps, 0, end, judge_gauge_valuesRoom(end)), judge_gauge_transformedRoom(end));
}
function judge_gauge_alarmOf(score, calibration, after, x) {
    const { steps, transform, usual, tail, channels, shift } = calibration;
    const channel = channels[score.channel] ?? { residual: 'slow', span: 1, sign: 1 };
    const first = score.step - channel.span + 1;
    const joined = Float64Array.from([...tail, ...x]);
    const level = channel.residual === 'slow' ? usual : recentLevel(joined, tail.length, tail.length, joined.length);
    const known = channel.residual === 'slow' && Math.sign(shift) === channel.sign ? shift : 0;
    const pairs = Array.from({ length: channel.span }, (_, i) => [at(x, first + i), nth(level, first + i) + known]);
    const compared = pairs.filter(([value, expected]) => Number.isFinite(value - expected));
    return {
        at: lastTimeIn(score.step, calibration, after),
        direction: channel.sign > 0 ? 'up' : 'down',
        against: channel.residual,
        span: channel.span * steps.length,
        observed: undoTransform(transform, judge_gauge_mean(compared.map(([value]) => value))),
        expected: undoTransform(transform, judge_gauge_mean(compared.map(([, expected]) => expected))),
        score: score.score,
    };
}
function lastTimeIn(step, { steps }, after) {
    const times = after.time.filter((time) => stepOf(steps, time) === step);
    return at(times, steps.centred ? 0 : times.length - 1);
}
function judge_gauge_mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
const constantRun = 3;
function departureFrom(constant, x, calibration) {
    const { direction } = calibration.plan;
    const slack = calibration.transform.kind === 'log' ? 1e-9 : Math.abs(constant) * 1e-9;
    let run = 0;
    let side = 0;
    for (let step = 0; step < x.length; step++) {
        const off = nth(x, step) - constant;
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






// EXTERNAL MODULE: ./build/watch/steps/metric-table.js
var metric_table = __webpack_require__(69675);
;// CONCATENATED MODULE: ./build/watch/nodes/metric-nodes.js






const MOST_SEGMENTS = 50;
const FRESH_PART = 1 / 8;
const metric_nodes_MEASURED = 1440;
const REQUIRED_PART = 0.1;
function isRequired({ nodes: [whole] }, { pasts, fresh }) {
    const size = pasts[0]?.before.total ?? 0;
    return fresh !== true && size >= REQUIRED_PART * (whole?.pasts[0]?.before.total ?? 0);
}
function segmentsOf(table, { pastEnd }, most, isMeant = () => true) {
    const sizes = [...table.arms]
        .filter(([segment]) => segment !== source .y2 && isMeant(table.metric, segment))
        .map(([segment, [arms]]) => ({ segment, size: arms === undefined ? 0 : (0,series .eg)(arms.ours, 0, pastEnd).total }))
        .filter(({ size }) => size > 0)
        .toSorted((a, b) => b.size - a.size || (a.segment < b.segment ? -1 : 1))
        .map(({ segment }) => segment);
    return { kept: sizes.slice(0, most), dropped: sizes.slice(most) };
}
function nodesOfMetric(table, plan) {
    const { timeline } = plan;
    const { pastEnd } = timeline;
    const baseline = baselineOf(table, plan);
    const name = plan.baseline === 'auto'
        ? 'Nothing is known from before the deploy, and no control or objective is named'
        : plan.baseline === 'previous-window'
            ? 'Nothing is known from before the deploy'
            : `There is no baseline "${plan.baseline}"`;
    if (baseline === null)
        return { table, noBaseline: name };
    const { kept, dropped } = segmentsOf(table, timeline, MOST_SEGMENTS, ({ untouched }, segment) => !untouched.includes(segment));
    const segments = [source .y2, ...kept].map((segment, leaf) => {
        return { name: segment, level: segment === source .y2 ? 'all' : 'one', leaves: [leaf] };
    });
    const isDeep = plan.leaves && table.metric.labels.length > 1;
    const below = isDeep ? kept.map((segment) => ({ name: segment, level: 'two', leaves: [] })) : [];
    const freshShare = kept.length > 0 ? FRESH_PART * plan.share : 0;
    const parts = segment_tree_shares([...segments, ...below]).map((part) => part * (plan.share - freshShare));
    const chosen = segments.map((segment, index) => ({ segment, key: segment.name, share: parts[index] ?? 0 }));
    const knownBefore = table.state.subarray(0, pastEnd).filter((state) => state === metric_table .cR).length;
    const nodes = nodesFor(table, chosen, baseline, plan);
    return { table, nodes, baseline, dropped, knownBefore, leafShare: parts[segments.length] ?? 0, freshShare, plan };
}
function untouchedNodes(table, plan) {
    const baseline = baselineOf(table, plan);
    const isMeant = ({ untouched }, segment) => untouched.includes(segment);
    const { kept } = segmentsOf(table, plan.timeline, MOST_SEGMENTS, isMeant);
    if (baseline === null || kept.length === 0)
        return null;
    const chosen = kept.map((key, leaf) => {
        return { segment: { name: key, level: 'one', leaves: [leaf] }, key, share: plan.share / kept.length };
    });
    const nodes = nodesFor(table, chosen, baseline, plan);
    return { table, nodes, baseline, dropped: [], knownBefore: 0, leafShare: 0, freshShare: 0, plan };
}
function nodesFor(table, chosen, baseline, plan) {
    const { pastEnd } = plan.timeline;
    const from = Math.max(0, pastEnd - metric_nodes_MEASURED);
    const past = pastPlan(baseline, table, plan);
    const objectives = baseline === 'objective' ? { objectives: objectivesOf(table) ?? [] } : {};
    return chosen.map(({ segment, key, share }) => {
        const arms = (0,metric_table .jO)(table, key).map((each) => (baseline === 'control' ? each : { ...each, control: null }));
        const pasts = arms.map((each) => streamPast(each, from, pastEnd));
        return { segment, arms, pasts, share, past, harm: table.metric.minEffect, ...objectives };
    });
}
const metric_nodes_FEWEST = 5;
function baselineOf(table, plan) {
    const { timeline, baseline, deploys } = plan;
    const [all] = (0,metric_table .jO)(table, source .y2);
    if (all === undefined)
        return null;
    const window = { first: timeline.deploy, planned: timeline.planned };
    const past = { length: timeline.step, end: timeline.pastEnd, deploys };
    const has = (kind) => (0,normal_rate .PJ)(all.ours, window, { ...past, kind }).total > 0;
    switch (baseline) {
        case 'control':
            return table.metric.control === null ? null : 'control';
        case 'objective':
            return objectivesOf(table) === null ? null : 'objective';
        case 'previous-window':
            return has(baseline) ? baseline : objectivesOf(table) === null ? null : 'objective';
        case 'same-hour':
        case 'same-weekday':
        case 'previous-deploys':
            return has(baseline) ? baseline : null;
        case 'auto': {
            if (table.metric.control !== null)
                return 'control';
            const kind = (0,normal_rate ._q)(all.ours, window, past);
            if (has(kind) && stepsWithEvents(table, timeline) >= metric_nodes_FEWEST)
                return kind;
            return objectivesOf(table) === null ? null : 'objective';
        }
    }
}
function stepsWithEvents(table, { pastEnd }) {
    const total = (0,metric_table .jO)(table, source .y2)[0]?.ours.total;
    return total === undefined ? 0 : total.subarray(0, pastEnd).filter((events) => events > 0).length;
}
function objectivesOf({ metric, boundaries }) {
    const { objective, query } = metric;
    if (objective === null)
        return null;
    if (query.kind !== 'histogram')
        return [objective];
    const wanted = (boundaries ?? []).map((le) => (le === query.slowerThan ? objective : 1));
    return wanted.some((share) => share < 1) ? wanted : null;
}
function pastPlan(baseline, { metric }, { timeline, deploys }) {
    const kind = baseline === 'control' ? 'previous-window' : baseline;
    const rest = { length: timeline.step, end: timeline.pastEnd, deploys };
    return metric.objective === null ? { ...rest, kind } : { ...rest, kind, objective: metric.objective };
}

// EXTERNAL MODULE: ./build/watch/steps/timeline.js
var steps_timeline = __webpack_require__(1557);
;// CONCATENATED MODULE: ./build/watch/nodes/gauges.js




const gauges_timeRoom = room();
const gauges_valueRoom = room();
function samplesOf(values, timeline, from, until) {
    const time = gauges_timeRoom(Math.max(0, until - from));
    const value = gauges_valueRoom(time.length);
    let n = 0;
    for (let index = from; index < until; index++) {
        const number = values[index] ?? Number.NaN;
        if (!Number.isFinite(number))
            continue;
        time[n] = (0,steps_timeline .n)(timeline, index);
        value[n++] = number;
    }
    return { time: time.subarray(0, n), value: value.subarray(0, n) };
}
const startOf = (timeline) => (0,steps_timeline .n)(timeline, timeline.deploy);
function seriesOf(table) {
    const all = [...table.gauges.keys()].toSorted();
    return { kept: all.slice(0, MOST_SEGMENTS), dropped: all.slice(MOST_SEGMENTS) };
}
function learnSeries(table, timeline, falseAlarmRate, sustainedFor) {
    const { kept: segments } = seriesOf(table);
    const { minEffect } = table.metric;
    return segments.map((segment) => {
        const plan = {
            deployedAt: startOf(timeline),
            watch: timeline.planned * timeline.step,
            direction: table.metric.direction,
            falseAlarmRate: falseAlarmRate / segments.length,
            boundary: 'early',
            sustainedFor,
            minEffect: { relative: minEffect.relative, absolute: minEffect.absolute ?? 0 },
        };
        const values = table.gauges.get(segment) ?? new Float64Array(0);
        return { table, segment, learnt: learn(samplesOf(values, timeline, 0, timeline.pastEnd), plan) };
    });
}
function looksJustBefore({ table, segment }, timeline, falseAlarmRate, sustainedFor) {
    const { direction, minEffect } = table.metric;
    const values = table.gauges.get(segment) ?? new Float64Array(0);
    return justBeforeLooks({
        before: values.slice(0, timeline.pastEnd),
        isLevelOnly: table.spread,
        apart: timeline.deploy - timeline.pastEnd + 1,
        planned: timeline.planned,
        length: timeline.step,
        firstAt: startOf(timeline),
        direction,
        falseAlarmRate,
        sustainedFor,
        minEffect: { relative: minEffect.relative, absolute: minEffect.absolute ?? 0 },
    });
}
function prepareGauges(tables, timeline, falseAlarmRate, sustainedFor, baseline) {
    const all = tables.flatMap((table) => learnSeries(table, timeline, falseAlarmRate / tables.length, sustainedFor));
    const known = all.flatMap(({ learnt }) => (typeof learnt === 'string' ? [] : [learnt]));
    const family = familyOf(known);
    return all.map(({ table, segment, learnt }) => {
        if (typeof learnt === 'string') {
            const part = falseAlarmRate / tables.length / seriesOf(table).kept.length;
            const isJustBefore = baseline === 'previous-window';
            const looks = isJustBefore ? looksJustBefore({ table, segment }, timeline, part, sustainedFor) : learnt;
            return { table, segment, looks, asUsual: null, caught: [], common: null };
        }
        const { boundary, direction, falseAlarmRate: own } = learnt.known.plan;
        const shared = family?.get(learnt);
        const alone = thresholds_thresholdFor(boundary, direction, own);
        const { threshold, measured } = shared ?? alone;
        const calibration = settle(learnt, threshold, measured);
        const { caught } = calibration;
        const asUsual = calibration.shift === 0 ? null : gaugeLooks({ ...calibration, shift: 0 });
        return { table, segment, looks: gaugeLooks(calibration), asUsual, caught, common: shared?.windows ?? null };
    });
}
function familyOf(known) {
    const isMember = isOfFamily(known.map(({ quiet }) => quiet));
    const members = known.filter((_, index) => isMember[index]);
    if (members.length < 2)
        return null;
    const part = members.reduce((sum, member) => sum + member.known.plan.falseAlarmRate, 0);
    const alone = members.map(({ known: { plan } }) => thresholds_thresholdFor(plan.boundary, plan.direction, part));
    const found = familyFactor(members.map(({ quiet }, index) => ({ quiet, alone: alone[index]?.threshold ?? 1 })), part);
    if (found === null)
        return null;
    return new Map(members.map((member, index) => {
        const { threshold, measured } = alone[index] ?? { threshold: Infinity, measured: false };
        return [member, { threshold: found.factor * threshold, measured, windows: found.windows }];
    }));
}
function judgePrepared({ table, segment, looks }, timeline, until) {
    if (typeof looks === 'string')
        return { verdict: 'inconclusive', reason: looks, basis: null };
    const values = table.gauges.get(segment) ?? new Float64Array(0);
    const samples = samplesOf(values, timeline, timeline.deploy, until);
    return looks(samples, (0,steps_timeline .n)(timeline, until - 1) + timeline.step);
}

// EXTERNAL MODULE: ./build/watch/nodes/monitors.js
var nodes_monitors = __webpack_require__(22819);
;// CONCATENATED MODULE: ./build/evidence/usual/traffic.js







const traffic_DAY = 86_400;
const TOLERATED = 0.8;
const RATIOS = (0,special_functions .L8)(0.02, 0.6, 12);
const GAINS = RATIOS.map((ratio) => ({ log: Math.log(ratio / TOLERATED), fall: ratio - TOLERATED }));
const traffic_LONGEST = 20;
const traffic_FEWEST = 10;
const BEFORE = 7200;
const traffic_BOUND = 0.2;
const traffic_MOST_WINDOWS = 400;
const traffic_NEAR = 7200;
function prepareTraffic(total, isKnown, plan) {
    const { length, pastEnd, planned, falseAlarmRate, deploy } = plan;
    const exposed = Float64Array.from(total, (_, step) => Number(step < pastEnd && isKnown(step)));
    const steps = { bad: total, total: exposed };
    const known = exposed.reduce((sum, each) => sum + each, 0);
    if (known < traffic_FEWEST || !(plan.missing < 1))
        return null;
    const period = Math.round(traffic_DAY / length);
    const isLong = pastEnd >= 2 * period;
    const usual = isLong
        ? learnUsual(steps, { length, period, end: pastEnd, way: 'down', longest: traffic_LONGEST })
        : flatUsual(steps, plan);
    const alpha = falseAlarmRate * (1 - traffic_BOUND);
    const expect = (first) => expectationAt(steps, usual, first, plan);
    const windowOf = (start) => {
        const run = () => strengthOf(total, exposed, expect(start), start, plan);
        let strength = null;
        const asked = () => (strength ??= run());
        return { start, bound: Infinity, evidence: asked, strength: asked };
    };
    const stride = Math.max(1, Math.round(900 / length));
    const touches = (start) => usual.incidents.some(({ from, until, isHabit }) => !isHabit && start < until && start + planned > from);
    const isNear = (start) => {
        const distance = (((deploy - start) % period) + period) % period;
        return Math.min(distance, period - distance) <= traffic_NEAR / length;
    };
    const lead = isLong ? period : Math.min(planned, pastEnd);
    const starts = quietStarts(lead, pastEnd, { planned, stride, most: traffic_MOST_WINDOWS, halfLife: (3.5 * traffic_DAY) / length });
    const quiet = starts.filter((start) => !touches(start));
    const windows = (quiet.length * 2 >= starts.length ? quiet : starts).map(windowOf);
    const placebo = calibratedRule(windows, windows, alpha, { planned, isNear });
    const expectation = expect(deploy);
    return { placebo, looks: (until) => traffic_alarmOf(total, isKnown, expectation, { ...plan, until, needed: placebo.needed }) };
}
function flatUsual(steps, { length, pastEnd }) {
    const from = Math.max(0, pastEnd - Math.round(BEFORE / length));
    const sum = (numbers) => numbers.subarray(from, pastEnd).reduce((all, each) => all + each, 0);
    const [events, known] = [sum(steps.bad), sum(steps.total)];
    const level = known > 0 ? events / known : 0;
    const expected = steps.total.subarray(0, pastEnd).map((each) => each * level);
    const calendar = calendarOf(length, Math.max(1, pastEnd), pastEnd);
    const mask = new Uint8Array(pastEnd);
    const ground = { days: 1, steps: Math.max(1, known) };
    const lengths = [length / 60, (known * length) / 60 / traffic_FEWEST, 1, 5, 20];
    const dispersion = spreadOf(steps.bad, expected, mask, calendar, ground, traffic_LONGEST, lengths).all;
    const within = ({ planned }) => {
        const usual = new Float64Array(planned).fill(level);
        return { usual, highest: usual, events: Math.max(1, events / dispersion), dispersion };
    };
    return { incidents: [], within };
}
function expectationAt(steps, usual, first, { length, planned, falseAlarmRate, pastEnd }) {
    const own = usual.within({ first, planned }, 0);
    const hour = Math.max(1, Math.round(3600 / length));
    const end = Math.min(first, pastEnd);
    const before = usual.within({ first: end - hour, planned: hour }, 0);
    const phi = own.dispersion;
    const ratio = (minutes, slack) => {
        const span = Math.min(hour, Math.max(1, Math.round((minutes * 60) / length)));
        let [x, e] = [0, 0];
        for (let step = Math.max(0, end - span); step < end; step++) {
            if (!((0,series.at)(steps.total, step) > 0))
                continue;
            x += (0,series.at)(steps.bad, step);
            e += (0,series.at)(before.usual, step - (end - hour));
        }
        return e > 0 ? (x + slack * Math.sqrt(phi * (x + phi))) / e : 1;
    };
    const lowered = (0,special_functions .Q$)(falseAlarmRate * traffic_BOUND, own.events) / own.events || 0;
    const least = Math.min(1, lowered, ratio(60, 0), ratio(15, 2), ratio(5, 2));
    return { usual: own.usual.map((each) => each * least), dispersion: phi };
}
const traffic_ENOUGH = 3;
const noFall = () => ({ from: 0, steps: 0, x: 0, limit: 0, since: 0, isBelow: false });
function takeStep(fall, x, limit, step) {
    if (fall.limit === 0)
        fall.since = step;
    fall.x += x;
    fall.limit += limit;
    fall.isBelow = false;
    if (fall.limit < traffic_ENOUGH)
        return;
    if (fall.x < fall.limit) {
        if (fall.steps === 0)
            fall.from = fall.since;
        fall.steps += 1;
        fall.isBelow = true;
    }
    else
        fall.steps = 0;
    fall.x = 0;
    fall.limit = 0;
}
function traffic_scanOf(planned, dispersion, missing) {
    const logs = GAINS.map(() => -Infinity);
    const loudest = GAINS.map(() => 0);
    const fall = noFall();
    let steps = 0;
    return {
        fall,
        next(x, usual, step) {
            steps += 1;
            const stake = (0,e_process .Bs)(steps, planned);
            for (const [bet, { log, fall: less }] of GAINS.entries()) {
                const gain = (x * log - less * usual) / dispersion;
                const before = logs[bet] ?? -Infinity;
                const most = Math.max(before, stake);
                const sum = most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(before, stake) - most));
                logs[bet] = sum + gain;
                if (gain > (loudest[bet] ?? 0))
                    loudest[bet] = gain;
            }
            takeStep(fall, x, (1 - missing) * usual, step);
        },
        evidence() {
            const steady = logs.map((log, bet) => log - (loudest[bet] ?? 0));
            const most = Math.max(...steady);
            const sum = steady.reduce((all, log) => all + Math.exp(log - most), 0);
            return Math.max(most + Math.log(sum / steady.length), Math.log((0,e_process .KW)(steps, planned)));
        },
    };
}
function traffic_lasts({ isBelow, steps, from }, step, { length, sustainedFor }) {
    return isBelow && steps >= 2 && (step + 1 - from) * length >= Math.max(sustainedFor, 2 * length) - 1e-6;
}
function strengthOf(total, exposed, { usual, dispersion }, first, plan) {
    if (!everLasts(total, exposed, usual, first, plan))
        return -Infinity;
    const scan = traffic_scanOf(plan.planned, dispersion, plan.missing);
    let most = -Infinity;
    for (let index = 0; index < plan.planned; index++) {
        const step = first + index;
        if (!((0,series.at)(exposed, step) > 0))
            continue;
        scan.next((0,series.at)(total, step), (0,series.at)(usual, index), step);
        if (traffic_lasts(scan.fall, step, plan))
            most = Math.max(most, scan.evidence());
    }
    return most;
}
function everLasts(total, exposed, usual, first, plan) {
    const fall = noFall();
    for (let index = 0; index < plan.planned; index++) {
        const step = first + index;
        if (!((0,series.at)(exposed, step) > 0))
            continue;
        takeStep(fall, (0,series.at)(total, step), (1 - plan.missing) * (0,series.at)(usual, index), step);
        if (traffic_lasts(fall, step, plan))
            return true;
    }
    return false;
}
function traffic_alarmOf(total, isKnown, { usual, dispersion }, plan) {
    const { deploy, planned, until, needed, missing } = plan;
    const scan = traffic_scanOf(planned, dispersion, missing);
    for (let step = deploy; step < Math.min(until, deploy + planned); step++) {
        if (!isKnown(step))
            continue;
        scan.next((0,series.at)(total, step), (0,series.at)(usual, step - deploy), step);
        if (!traffic_lasts(scan.fall, step, plan))
            continue;
        const evidence = scan.evidence();
        if (evidence < needed)
            continue;
        const { from } = scan.fall;
        const mean = (numbers, offset) => numbers.subarray(from - offset, step + 1 - offset).reduce((sum, each) => sum + each, 0) / (step + 1 - from);
        return { step, onset: from, observed: mean(total, 0), usual: mean(usual, deploy), evidence };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/watch/nodes/traffic.js



const TRAFFIC_PART = 0.2;
const MISSING = 0.5;
const isJudged = ({ metric }) => metric.control === null;
function prepareTraffics(tables, timeline, falseAlarmRate, sustainedFor) {
    const judged = tables.filter(isJudged);
    return judged.flatMap((table) => {
        const total = table.arms.get(source .y2)?.[0]?.ours.total;
        if (total === undefined)
            return [];
        const { step: length, deploy, pastEnd, planned } = timeline;
        const missing = table.metric.minEffect.traffic ?? MISSING;
        const plan = { length, deploy, pastEnd, planned, missing, sustainedFor };
        if (table.spread)
            return [{ table, prepared: null }];
        const prepared = prepareTraffic(total, (step) => table.state[step] === metric_table .cR, {
            ...plan,
            falseAlarmRate: falseAlarmRate / judged.length,
        });
        return [{ table, prepared }];
    });
}
const REFUSED = 60;
function judgeTraffic(traffic, timeline, until) {
    const { table, prepared } = traffic;
    const missing = prepared?.looks(until) ?? null;
    const refused = refusedAt(table, timeline, until);
    return { traffic, alarm: refused !== null && refused.step < (missing?.step ?? Infinity) ? refused : missing };
}
function refusedAt(table, { deploy, pastEnd, step: length }, until) {
    if (![...table.reasons.values()].includes('service-refused'))
        return null;
    const total = table.arms.get(source .y2)?.[0]?.ours.total;
    const before = table.state.subarray(0, pastEnd);
    const answered = before.filter((state) => state === metric_table .cR).length;
    if (total === undefined || answered === 0 || answered * 2 < before.length)
        return null;
    const fewest = Math.max(2, Math.ceil(REFUSED / length));
    let from = deploy;
    for (let step = deploy; step < until; step++) {
        if (table.reasons.get(step) !== 'service-refused')
            from = step + 1;
        if (step + 1 - from < fewest)
            continue;
        const usual = total.subarray(0, pastEnd).reduce((sum, each) => sum + each, 0) / answered;
        return { step, onset: from, observed: 0, usual, evidence: CERTAIN, refused: table.detail ?? '' };
    }
    return null;
}
const CERTAIN = 100;

;// CONCATENATED MODULE: ./build/watch/nodes/metric-groups.js






const MONITORS_PART = 0.5;
function prepareGroup(role, all, plan) {
    const tables = all.filter(({ metric }) => metric.role === role);
    const ofKind = (...kinds) => tables.filter(({ metric }) => kinds.includes(metric.query.kind));
    const [countTables, gaugeTables, monitorTables] = [ofKind('counts', 'histogram'), ofKind('gauge'), ofKind('monitor')];
    const results = countTables.map((table) => nodesOfMetric(table, { ...plan, share: 1 / countTables.length, leaves: role === 'critical' }));
    const found = results.filter((result) => 'nodes' in result);
    const numbers = tables.length - monitorTables.length;
    const forMonitors = monitorTables.length === 0 ? 0 : numbers === 0 ? plan.falseAlarmRate : MONITORS_PART * plan.falseAlarmRate;
    const part = (plan.falseAlarmRate - forMonitors) / Math.max(1, numbers);
    const { sustainedFor, timeline } = plan;
    const rate = part * countTables.length;
    const forTraffic = plan.traffic ? TRAFFIC_PART * rate : 0;
    return {
        role,
        tables,
        counted: found.length === 0 ? null : prepareCounted(found, timeline, rate - forTraffic, { ...known(found), sustainedFor }),
        owners: found.flatMap((each) => each.nodes.map(() => each)),
        gauges: prepareGauges(gaugeTables, timeline, part * gaugeTables.length, sustainedFor, plan.baseline),
        monitors: (0,nodes_monitors .L_)(monitorTables, plan, forMonitors),
        traffic: plan.traffic ? prepareTraffics(countTables, timeline, forTraffic, sustainedFor) : [],
        without: results.filter((result) => 'noBaseline' in result),
    };
}
function prepareUntouched(all, plan) {
    const meant = all.filter(({ metric }) => metric.role === 'critical' && metric.untouched.length > 0);
    const nodesPlan = { ...plan, share: 1 / Math.max(1, meant.length), leaves: false };
    const found = meant.flatMap((table) => untouchedNodes(table, nodesPlan) ?? []);
    const how = { ...known(found), wholeOf: () => -1, sustainedFor: plan.sustainedFor };
    const counted = found.length === 0 ? null : prepareCounted(found, plan.timeline, plan.falseAlarmRate, how);
    const owners = found.flatMap((each) => each.nodes.map(() => each));
    return { role: 'control', tables: [], counted, owners, gauges: [], monitors: [], traffic: [], without: [] };
}
function wholesOf(found) {
    return found.flatMap((each, index) => {
        const first = found.slice(0, index).reduce((sum, { nodes: before }) => sum + before.length, 0);
        return each.nodes.map(() => first);
    });
}
const known = (found) => ({
    isKnown: (step) => found.some(({ table }) => !table.spread && table.state[step] === metric_table .cR),
});
function prepareCounted(found, timeline, falseAlarmRate, how) {
    const nodes = found.flatMap((each) => each.nodes);
    const wholes = wholesOf(found);
    const isAllControl = found.every(({ baseline }) => baseline === 'control');
    const kinds = found.map(({ baseline }) => baseline).filter((kind) => kind !== 'control');
    const family = {
        nodes,
        baseline: isAllControl ? 'control' : (kinds[0] ?? 'previous-window'),
        dropped: found.reduce((sum, { dropped }) => sum + dropped.length, 0),
        length: timeline.step,
        deploy: timeline.deploy,
        pastEnd: timeline.pastEnd,
        past: { kind: kinds[0] ?? 'previous-window', length: timeline.step },
        wholeOf: (node) => wholes[node] ?? -1,
        ...how,
    };
    return prepare_family_prepareFamily(family, { planned: timeline.planned, falseAlarmRate });
}
function groupAsUsual(group) {
    const { counted, gauges } = group;
    const monitors = (0,nodes_monitors .sz)(group.monitors);
    const wasSo = monitors !== null || gauges.some(({ asUsual }) => asUsual !== null);
    if (!wasSo && (counted === null || counted.asUsual === null))
        return null;
    return {
        ...group,
        counted: counted === null || counted.asUsual === null
            ? counted
            : { ...counted, known: { ...counted.known, tests: counted.asUsual }, asUsual: null },
        gauges: gauges.map((gauge) => ({ ...gauge, looks: gauge.asUsual ?? gauge.looks, asUsual: null })),
        monitors: monitors ?? group.monitors,
        traffic: [],
    };
}

;// CONCATENATED MODULE: ./build/watch/nodes/late-segments.js




const MOST_FRESH = 20;
function newlySeen(group, opened, timeline, until) {
    const owners = new Set(group.owners.filter(({ freshShare }) => freshShare > 0));
    return [...owners].flatMap((owner) => {
        const before = opened.filter((each) => each.kind === 'fresh' && each.owner === owner);
        const taken = new Set(before.map(({ segment }) => segment));
        const found = seenSince(owner, timeline, until).filter(({ segment }) => !taken.has(segment));
        return found.slice(0, MOST_FRESH - before.length).map(({ segment, since }, index) => {
            const n = before.length + index + 1;
            return freshSegment(group, owner, segment, since, owner.freshShare / (n * (n + 1)));
        });
    });
}
function seenSince({ table, nodes, dropped }, { deploy }, until) {
    const known = new Set([...nodes.map(({ segment }) => segment.name), ...dropped, ...table.metric.untouched, source .y2]);
    const found = [];
    for (const [segment, [arms]] of table.arms) {
        if (known.has(segment) || arms === undefined)
            continue;
        const first = arms.ours.total.subarray(deploy, until).findIndex((total) => total > 0);
        if (first >= 0)
            found.push({ segment, since: deploy + first });
    }
    return found.toSorted((a, b) => a.since - b.since || (a.segment < b.segment ? -1 : 1));
}
function freshSegment(group, owner, segment, since, share) {
    const parent = group.owners.indexOf(owner);
    const reader = { table: owner.table, cursor: Infinity };
    const family = late_segments_familyOf(group, owner, segment, parent, share);
    return { kind: 'fresh', owner, segment, parent, since, share, reader, learnt: { family, dropped: 0 } };
}
function late_segments_familyOf({ counted }, owner, segment, parent, share) {
    const whole = owner.nodes[0];
    const tests = counted?.known.tests[parent];
    if (counted === null || whole === undefined || tests === undefined)
        return null;
    const own = (0,metric_table .jO)(owner.table, segment);
    const tested = tests.map((test, stream) => {
        const { ours } = own[stream] ?? test.arms;
        return { ...test, arms: { ours, control: test.arms.control }, past: test.arms.ours };
    });
    const arms = whole.arms.map((each, stream) => ({ ours: own[stream]?.ours ?? each.ours, control: null }));
    const node = {
        ...whole,
        segment: { name: segment, level: 'one', leaves: [] },
        arms,
        share: 1,
        fresh: true,
    };
    const needed = Math.max(counted.known.placebo.needed, -Math.log(counted.plan.falseAlarmRate)) - Math.log(share);
    return {
        ...counted,
        family: { ...counted.family, nodes: [node], wholeOf: () => -1 },
        known: { ...counted.known, nodes: [node], tests: [tested], placebo: { ...counted.known.placebo, needed } },
    };
}
const MOST_LEAVES = 200;
const MOST_OPEN = 4;
function splitSegment(segment) {
    const end = segment.indexOf('=');
    return [segment.slice(0, end), segment.slice(end + 1)];
}
function newlySuspicious({ owners, counted }, { suspects }, opened, timeline, narrow) {
    const found = [...opened];
    for (const { node, step } of suspects) {
        const [owner, segment] = [owners[node], counted?.known.nodes[node]?.segment.name ?? source .y2];
        if (owner === undefined || owner.leafShare === 0 || segment === source .y2)
            continue;
        if (found.some(({ kind, parent }) => kind === 'below' && parent === node))
            continue;
        if (found.filter((each) => each.kind === 'below' && each.owner === owner).length >= MOST_OPEN)
            continue;
        const metric = narrow?.(owner.table.metric, ...splitSegment(segment)) ?? null;
        if (metric === null)
            continue;
        const reader = { table: (0,metric_table ._d)(metric, timeline.steps), cursor: 0 };
        found.push({
            kind: 'below',
            owner,
            segment,
            parent: node,
            since: step,
            share: owner.leafShare,
            reader,
            learnt: null,
        });
    }
    return found.slice(opened.length);
}
function combined(labels, a, b) {
    const place = (segment) => labels.indexOf(splitSegment(segment)[0]);
    return [a, b].toSorted((one, other) => place(one) - place(other)).join(',');
}
function learnLeaves({ owner, segment, share, reader }, timeline, falseAlarmRate) {
    const { table } = reader;
    const { kept, dropped } = segmentsOf(table, timeline, MOST_LEAVES);
    const sameStreams = table.boundaries?.join() === owner.table.boundaries?.join();
    if (kept.length === 0 || !sameStreams)
        return { family: null, dropped: dropped.length };
    const { labels } = owner.table.metric;
    const chosen = kept.map((key, leaf) => {
        const node = { name: combined(labels, segment, key), level: 'two', leaves: [leaf] };
        return { segment: node, key, share: 1 / kept.length };
    });
    const nodes = nodesFor(table, chosen, owner.baseline, owner.plan);
    const wholes = nodes.map(() => -1);
    const family = prepareCounted([{ ...owner, table, nodes }], timeline, falseAlarmRate * share, {
        wholeOf: (node) => wholes[node] ?? -1,
        sustainedFor: owner.plan.sustainedFor,
    });
    return { family, dropped: dropped.length };
}

;// CONCATENATED MODULE: ./build/watch/look.js







const indexOf = (at, { first, step }) => Math.round((at - first) / step);
function lookerOf(group, timeline) {
    const countsUpTo = group.counted === null ? () => null : familyLooks(group.counted);
    const opened = [];
    const joinedAlarmBefore = joinedAlarms(opened);
    const upTo = (until) => {
        opened.push(...newlySeen(group, opened, timeline, until));
        const counts = countsUpTo(until);
        const gauges = group.gauges.map((gauge) => ({ gauge, judgement: judgePrepared(gauge, timeline, until) }));
        const alarms = gauges.flatMap(({ judgement }) => judgement.verdict === 'regressed' ? [indexOf(judgement.alarm.at, timeline)] : []);
        const joinedAlarm = joinedAlarmBefore(until);
        const counted = Math.min(alarmStep(counts?.alarm ?? null), joinedAlarm);
        const traffic = group.traffic.map((each) => judgeTraffic(each, timeline, until));
        const monitors = group.monitors.map((each) => (0,nodes_monitors .Eq)(each, timeline, until));
        const others = [...traffic, ...monitors].map(({ alarm }) => alarm?.step ?? Infinity);
        const first = Math.min(...alarms, ...others, counted);
        const joined = opened.filter(({ since }) => since < until);
        if (first === Infinity)
            return { group, counts, gauges, monitors, traffic, alarmAt: null, joined, until };
        if (first + 1 < until)
            return { ...upTo(first + 1), alarmAt: first };
        const named = counts !== null && counted === first ? withJoined(group, counts, joined, timeline, first) : null;
        return { group, counts, gauges, monitors, traffic, alarmAt: first, joined, until, ...named };
    };
    const usual = groupAsUsual(group);
    const asUsual = usual === null ? null : lookerOf(usual, timeline);
    return { group, joined: opened, countsUpTo, upTo, asUsual };
}
const alarmStep = (alarm) => alarm?.step ?? Infinity;
const MOST_NAMED = 8;
const look_learntOf = ({ learnt, reader }, until) => reader.cursor >= until ? (learnt?.family ?? null) : null;
function joinedAlarms(joined) {
    const looks = new Map();
    const looksAt = (each, counted) => {
        const known = looks.get(each);
        if (known !== undefined)
            return known;
        const made = familyLooks(counted, (step) => step >= each.since);
        looks.set(each, made);
        return made;
    };
    return (until) => {
        const alarms = joined.map((each) => {
            const family = look_learntOf(each, until);
            return family === null ? Infinity : (looksAt(each, family)(until).alarm?.step ?? Infinity);
        });
        return Math.min(...alarms, Infinity);
    };
}
function candidatesOf(joined, needed, { deploy, planned }, step) {
    const found = joined
        .filter(({ since }) => since <= step)
        .flatMap((each) => {
        const family = look_learntOf(each, step + 1);
        const { owner, parent, share } = each;
        const own = (family?.known.nodes ?? []).map((node, index) => {
            const tests = family?.known.tests[index] ?? [];
            const log = (0,family_evidence .q$)(tests, { first: deploy, planned }, step + 1 - deploy);
            return { node: { ...node, share: node.share * share }, tests, log, owner, parent };
        });
        return own
            .filter(({ log }) => log >= needed)
            .toSorted((a, b) => b.log - a.log)
            .slice(0, MOST_NAMED);
    });
    const nameOf = ({ node, owner }) => `${owner.table.metric.name} ${node.segment.name}`;
    return [...new Map(found.map((each) => [nameOf(each), each])).values()].toSorted((a, b) => b.log - a.log);
}
function withJoined(group, counts, joined, timeline, step) {
    const { counted } = group;
    if (counted === null)
        return { group, counts };
    const { known, family } = counted;
    const named = candidatesOf(joined, Math.max(known.placebo.needed, -Math.log(counted.plan.falseAlarmRate)), timeline, step);
    if (named.length === 0)
        return { group, counts };
    const window = { first: timeline.deploy, planned: timeline.planned };
    const steps = step + 1 - timeline.deploy;
    const nodes = [...known.nodes, ...named.map(({ node }) => node)];
    const tests = [...known.tests, ...named.map((each) => each.tests)];
    const own = known.tests.map((streams) => (0,family_evidence .q$)(streams, window, steps));
    const logs = Float64Array.from([...own, ...named.map(({ log }) => log)]);
    const wholeOf = (node) => family.wholeOf(named[node - own.length]?.parent ?? node);
    const whole = { ...counted, family: { ...family, nodes, wholeOf }, known: { ...known, nodes, tests } };
    const log = counts.alarm?.log ?? Math.max(...named.map((each) => each.log));
    const alarm = { ...explainAlarm(whole, logs, steps), step, log };
    return {
        group: { ...group, counted: whole, owners: [...group.owners, ...named.map(({ owner }) => owner)] },
        counts: { ...counts, alarm, basis: { ...counts.basis, nodes, tests } },
    };
}
function withFresh(look) {
    const { group, counts, joined } = look;
    if (counts === null)
        return look;
    const { nodes, tests } = counts.basis;
    const isThere = ({ owner, segment }) => group.owners.some((each, index) => each === owner && nodes[index]?.segment.name === segment);
    const added = joined.flatMap((each) => {
        const [node, streams] = [each.learnt?.family?.known.nodes[0], each.learnt?.family?.known.tests[0]];
        if (each.kind !== 'fresh' || isThere(each) || node === undefined || streams === undefined)
            return [];
        return [{ node: { ...node, share: each.share }, streams, owner: each.owner }];
    });
    if (added.length === 0)
        return look;
    const basis = {
        ...counts.basis,
        nodes: [...nodes, ...added.map(({ node }) => node)],
        tests: [...tests, ...added.map(({ streams }) => streams)],
    };
    const owners = [...group.owners, ...added.map(({ owner }) => owner)];
    return { ...look, group: { ...group, owners }, counts: { ...counts, basis } };
}

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/watch/nodes/group-power.js






const FEWEST_TRIED = 10;
const group_power_MOST = 40;
function risen({ arms, rate, ...rest }, first, planned, rise) {
    const part = ({ bad, total }, factor) => ({
        bad: bad.slice(first, first + planned).map((each) => each * factor),
        total: total.subarray(first, first + planned),
    });
    const control = arms.control === null ? null : part(arms.control, 1);
    return {
        ...rest,
        arms: { ours: part(arms.ours, 1 + rise), control },
        rate: rate === null ? null : { ...rate, first: 0 },
    };
}
function foundAfter(prepared, index, first, rise) {
    const { plan, known, planAt } = prepared;
    const node = known.nodes[index];
    if (node === undefined)
        return null;
    const streams = testsOf(node, planAt(first)).map((test) => risen(test, first, plan.planned, rise));
    const next = (0,family_evidence ._C)([{ streams, share: 1 }], { first: 0, planned: plan.planned });
    for (let step = 1; step <= plan.planned; step++) {
        if (next().all + Math.log(node.share) >= known.placebo.needed)
            return step;
    }
    return null;
}
const TOLD = [0.2, 0.5];
function risesOf(metric, node) {
    const before = node.pasts[0]?.before;
    if (before === undefined || before.bad <= 0 || before.total <= 0)
        return [];
    const usual = before.bad / before.total;
    const least = harmAbove(metric.minEffect, usual) / usual - 1;
    const told = TOLD.filter((rise) => rise > least);
    return told.length > 0 ? told : [Math.ceil(110 * least) / 100];
}
function powerOf({ counted, owners }) {
    if (counted === null)
        return [];
    const starts = windowsOf(counted.family, counted.plan.planned);
    const stride = Math.max(1, Math.ceil(starts.length / group_power_MOST));
    const tried = starts.filter((_, index) => index % stride === 0);
    if (tried.length < FEWEST_TRIED)
        return [];
    return owners.flatMap((owner, index) => {
        const node = counted.known.nodes[index];
        if (node?.segment.name !== source .y2)
            return [];
        return risesOf(owner.table.metric, node).map((rise) => {
            const steps = tried.map((first) => foundAfter(counted, index, first, rise)).filter((step) => step !== null);
            return caughtOf(owner.table.metric.name, rise, tried.length, steps);
        });
    });
}
function caughtOf(metric, rise, windows, steps) {
    const sorted = steps.toSorted((a, b) => a - b);
    return { metric, rise, windows, found: steps.length, medianSteps: sorted[Math.floor(sorted.length / 2)] ?? null };
}
const mayCatch = ({ relative, absolute }, change) => absolute === 0 && Math.abs(change) > relative;
function powerOfGauges({ gauges }) {
    const byMetric = (0,group_by .$)(gauges, ({ table }) => table.metric.name);
    return [...byMetric].flatMap(([metric, series]) => {
        const byChange = (0,group_by .$)(series.flatMap(({ caught, table }) => caught.filter(({ change }) => mayCatch(table.metric.minEffect, change))), ({ change }) => change);
        return [...byChange].map(([change, all]) => {
            const windows = all.reduce((sum, each) => sum + each.windows, 0);
            return caughtOf(metric, change, windows, all.flatMap(({ found }) => found));
        });
    });
}

;// CONCATENATED MODULE: ./build/watch/nodes/non-inferiority.js





function evidenceOf(bets, node, test, timeline, until) {
    const { deploy } = timeline;
    const { control } = test.arms;
    const beside = control === null ? { bad: 0, total: 0 } : (0,series .eg)(control, deploy, until);
    const normal = beside.total > 0 ? beside.bad / beside.total : 0;
    const harmAt = harmOf(node, 0, test, { first: deploy }, until);
    const known = bets.get(test);
    const isSame = known?.normal === normal && known.until <= until;
    const bet = isSame ? known : { normal, until: deploy, capital: e_process ._$ };
    for (; bet.until < until; bet.until++) {
        const step = (0,stream_test .gm)(test.arms, bet.until);
        const harm = harmAt(bet.until);
        const increments = test.rate === null
            ? (0,e_process .HJ)(step, Math.max(1, harm / Math.max(normal, 1e-9)), test.dispersion)
            : (0,e_process .fq)(step.bad, harm * step.total, test.dispersion);
        bet.capital = (0,e_process .Jt)(bet.capital, increments, 1);
    }
    bets.set(test, bet);
    return (0,e_process .X)(bet.capital, 1);
}
function allProven({ counted, owners, tables }, bets, timeline, until, needed) {
    return owners.every((owner, index) => {
        const [node, test] = [counted?.known.nodes[index], counted?.known.tests[index]?.[0]];
        if (node === undefined || test === undefined)
            return false;
        return !isRequired(owner, node) || (tables.length > 0 && evidenceOf(bets, node, test, timeline, until) >= needed);
    });
}
function harmlessLooks(group, timeline, from, falseAlarmRate) {
    const { owners, tables } = group;
    const isWhole = tables.every((table) => table.metric.query.kind === 'counts' && owners.some((owner) => owner.table === table));
    if (!isWhole || tables.length === 0)
        return () => null;
    const required = owners.filter((owner, index) => {
        const node = group.counted?.known.nodes[index];
        return node !== undefined && isRequired(owner, node);
    });
    const needed = Math.log(Math.max(1, required.length) / falseAlarmRate);
    const bets = new Map();
    let asked = from;
    let found = false;
    return (until) => {
        while (!found && asked < until) {
            found = allProven(group, bets, timeline, asked + 1, needed);
            if (!found)
                asked += 1;
        }
        return found && asked < until ? asked : null;
    };
}

;// CONCATENATED MODULE: ./build/watch/steps/step-reader.js



const PATIENCE = 300;
const SETTLED_AFTER = 60;
const READ_AGAIN_AFTER = 5;
const AT_ONCE = 4;
function overAt({ first, step, steps }, now, lag = metrics_store .pJ) {
    return Math.max(0, Math.min(steps, Math.floor((now - lag - first) / step + 1e-9) + 1));
}
async function readSteps(store, reader, timeline, { until, now }) {
    const { table, cursor } = reader;
    const range = { first: (0,steps_timeline .n)(timeline, cursor), count: until - cursor, step: timeline.step };
    const answer = await store.read(table.metric, range);
    const over = overAt(timeline, now, (0,metrics_store .er)(store)) - cursor;
    const whole = 'missing' in answer ? 0 : Math.max(0, Math.min(range.count, answer.complete ?? range.count, over));
    const surely = store.mayChange === true ? settledSteps(timeline, cursor, now - (0,metrics_store .er)(store)) : whole;
    const count = 'missing' in answer ? 0 : finalSteps(answer, reader.pending, { whole, surely });
    (0,metric_table .Yi)(table, firstSteps(answer, count), cursor, count);
    reader.cursor += count;
    if ('missing' in answer)
        giveUp(reader, answer.missing, timeline, until);
    else if (count < whole)
        reader.pending = restOf(answer, count);
    else
        delete reader.pending;
}
function takePending(reader, until) {
    const { pending, table } = reader;
    const count = Math.min(pending?.series[0]?.values.length ?? 0, until - reader.cursor);
    if (pending === undefined || count <= 0)
        return;
    (0,metric_table .Yi)(table, firstSteps(pending, count), reader.cursor, count);
    reader.cursor += count;
    reader.pending = restOf(pending, count);
}
function settledSteps({ first, step }, cursor, seenUntil) {
    return Math.max(0, Math.floor((seenUntil - Math.max(SETTLED_AFTER, 2 * step) - first) / step) + 1 - cursor);
}
function finalSteps({ series }, pending, { whole, surely }) {
    let final = Math.min(whole, surely);
    const before = new Map(pending?.series.map((each) => [keyOf(each), each.values]));
    const isSame = (index) => series.every((each) => Object.is(each.values[index], before.get(keyOf(each))?.[index] ?? Number.NaN)) &&
        series.some((each) => Number.isFinite(each.values[index]));
    while (final < whole && isSame(final))
        final += 1;
    return final;
}
const keyOf = ({ arm, part, segment, le }) => JSON.stringify([arm, part, segment, String(le)]);
const within = (steps, from, count) => new Map([...steps].filter(([index]) => index >= from && index < from + count).map(([index, each]) => [index - from, each]));
function firstSteps(answer, count) {
    return 'missing' in answer ? answer : partOf(answer, 0, count);
}
const restOf = (answer, from) => partOf(answer, from, Infinity);
function partOf(answer, from, count) {
    return {
        ...answer,
        series: answer.series.map((each) => ({ ...each, values: each.values.slice(from, from + count) })),
        odd: within(answer.odd, from, count),
        ...(answer.without === undefined ? {} : { without: within(answer.without, from, count) }),
    };
}
function giveUp(reader, reason, timeline, until) {
    const { table } = reader;
    const patience = Math.max(3, Math.ceil(PATIENCE / timeline.step));
    if (reader.cursor < timeline.deploy)
        return;
    takePending(reader, until - patience);
    for (; reader.cursor < until - patience; reader.cursor += 1) {
        if (table.state[reader.cursor] === metric_table .yn)
            (0,metric_table .FF)(table, reader.cursor, reason, table.detail);
    }
}
function giveUpRest(reader, timeline) {
    takePending(reader, timeline.steps);
    const { table, cursor } = reader;
    for (let index = Math.max(cursor, timeline.deploy); index < timeline.steps; index += 1) {
        if (table.state[index] === metric_table .yn)
            (0,metric_table .FF)(table, index, table.missing ?? 'not-sampled', table.detail);
    }
}
async function readUpTo(store, readers, timeline, now, most = Infinity) {
    const over = Math.min(most, overAt(timeline, now, (0,metrics_store .er)(store)));
    await fewAtOnce(readers, AT_ONCE, async (reader) => {
        if (reader.cursor < timeline.pastEnd && over >= timeline.pastEnd) {
            await readSteps(store, reader, timeline, { until: timeline.pastEnd, now });
        }
        if (reader.cursor === timeline.pastEnd && over > timeline.pastEnd)
            reader.cursor = timeline.deploy;
        if (reader.cursor >= timeline.deploy && over > reader.cursor)
            await readSteps(store, reader, timeline, { until: over, now });
    });
}
function isLaidOut(readers, timeline) {
    return readers.every(({ table, cursor }) => table.boundaries !== null || cursor > timeline.deploy);
}
function readUntil(readers, timeline) {
    const first = Math.min(...readers.map(({ cursor }) => cursor));
    return first < timeline.deploy ? null : first;
}
async function fewAtOnce(items, most, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
function withoutIntervals(store, intervals) {
    if (intervals.length === 0)
        return store;
    return {
        ...store,
        async read(metric, range) {
            const answer = await store.read(metric, range);
            if ('missing' in answer)
                return answer;
            const steps = stepsWithin(range, intervals);
            const odd = new Map([...answer.odd].filter(([index]) => !steps.has(index)));
            return { ...answer, series: answer.series.map((each) => blanked(each, steps)), odd };
        },
    };
}
function stepsWithin({ first, count, step }, intervals) {
    const steps = new Set();
    for (let index = 0; index < count; index++) {
        const end = first + index * step;
        if (intervals.some(({ from, until }) => end > from && end - step < until))
            steps.add(index);
    }
    return steps;
}
function blanked(series, steps) {
    return { ...series, values: series.values.map((value, index) => (steps.has(index) ? Number.NaN : value)) };
}

// EXTERNAL MODULE: ./build/watch/ending/node-words.js
var node_words = __webpack_require__(79228);
;// CONCATENATED MODULE: ./build/watch/ending/remarks.js






function remarksOf({ counts, gauges, group, joined, monitors, until }, caught, timeline) {
    const lines = [];
    if (counts !== null) {
        const { placebo } = counts.basis;
        lines.push(quietSentence(placebo));
        lines.push(...incidentSentences(group, timeline));
        lines.push(...caught.map((each) => caughtSentence(each, timeline)));
        for (const { table, dropped } of new Set(group.owners)) {
            if (dropped.length > 0)
                lines.push(droppedSentence(table.metric.name, dropped, 'are judged only as a part of all traffic'));
        }
    }
    lines.push(...joined.filter(({ kind }) => kind === 'below').map(leavesSentence));
    lines.push(...justBeforeSentences(gauges, timeline));
    const records = gauges.flatMap(({ judgement: { basis } }) => basis === null || basis.reach !== undefined ? [] : [basis]);
    if (records.length > 0) {
        const alarmed = records.reduce((sum, { quiet }) => sum + quiet.alarmed, 0);
        const windows = records.reduce((sum, { quiet }) => sum + quiet.windows, 0);
        lines.push(`The judgement of gauges would have alarmed in ${(0,quantities .U9)(alarmed)} of ${(0,quantities .U9)(windows)} quiet windows of ${(0,quantities .U9)(records.length)} series.`);
        lines.push(...commonSentences(group.gauges));
        lines.push(...powerOfGauges(group).map((each) => caughtSentence(each, timeline)));
        if (records.some(({ thresholdMeasured }) => !thresholdMeasured)) {
            lines.push('So many gauges share the false-alarm rate that their thresholds lie beyond those that were measured.');
        }
    }
    lines.push(...monitors.flatMap((each) => blipSentence(each, timeline, until) ?? []));
    for (const table of group.tables) {
        const { metric, changedAt, odd } = table;
        const { dropped } = seriesOf(table);
        if (dropped.length > 0)
            lines.push(droppedSentence(metric.name, dropped, 'are not judged'));
        if (odd !== null)
            lines.push(oddSentence(metric.name, odd));
        if (changedAt !== null && changedAt < timeline.deploy)
            lines.push(`The buckets of ${metric.name} changed before the deploy; only the newer ones count.`);
    }
    return lines;
}
function justBeforeSentences(gauges, { step, pastEnd }) {
    const told = gauges.flatMap(({ gauge: { table, segment }, judgement: { basis } }) => {
        if (basis?.reach === undefined)
            return [];
        const name = (0,node_words .qp)(table.metric.name, segment);
        const known = table.spread ? 'its level' : `the ${(0,quantities .p0)(pastEnd * step)}`;
        const seen = basis.reach === null
            ? `it is not known how it moves, so whatever it does is no alarm`
            : `at the end of the watch it has to be off by ${(0,quantities .I1)(basis.reach)} to be an alarm`;
        return [`Of ${name} only ${known} before the deploy is known: ${seen}.`];
    });
    const more = told.length - MOST_TOLD;
    return more > 0 ? [...told.slice(0, MOST_TOLD), `The same is so of ${(0,quantities .U9)(more)} more gauges.`] : told;
}
const MOST_TOLD = 3;
function knownSentences(known, { first, step, pastEnd }) {
    const inside = known.filter(({ from, until }) => until > first - step && from < first + (pastEnd - 1) * step);
    if (inside.length === 0)
        return [];
    const when = inside
        .toSorted((a, b) => a.from - b.from)
        .slice(-MOST_TOLD)
        .map(({ from, until }) => `${(0,quantities .vD)(from)} for ${(0,quantities .p0)(until - from)}`);
    const are = inside.length === 1 ? 'incident is' : 'incidents are';
    return [
        `${(0,quantities .U9)(inside.length)} known ${are} left out of what is usual (${when.join('; ')}): from the policy or from earlier deploys.`,
    ];
}
function incidentSentences({ counted }, { first, step, pastEnd }) {
    const found = (counted?.incidents ?? []).filter(({ isHabit }) => !isHabit);
    const habits = (counted?.incidents.length ?? 0) - found.length;
    const usual = habits > 0 ? [`${(0,quantities .U9)(habits)} bursts of trouble come so often that they count as a habit of the service.`] : [];
    if (found.length === 0)
        return usual;
    const when = found
        .slice(-MOST_TOLD)
        .map(({ from, until }) => `${(0,quantities .vD)(first + (from - 1) * step)} for ${(0,quantities .p0)((until - from) * step)}`);
    const each = found.length === 1 ? 'incident' : 'incidents';
    const are = found.length === 1 ? 'is' : 'are';
    const days = Math.max(1, Math.round((pastEnd * step) / 86_400));
    return [
        `${(0,quantities .U9)(found.length)} ${each} of the service's own past ${are} left out of what is usual (${when.join('; ')}). The false-alarm rate holds where no such incident falls into the watch: there ${found.length === 1 ? 'was' : 'were'} ${(0,quantities .U9)(found.length)} in ${(0,quantities .U9)(days)} days.`,
        ...usual,
    ];
}
function commonSentences(gauges) {
    const together = gauges.flatMap(({ common }) => (common === null ? [] : [common]));
    const [windows] = together;
    if (windows === undefined)
        return [];
    const which = together.length === gauges.length ? 'All' : (0,quantities .U9)(together.length);
    return [
        `${which} of these series alarm together by one false-alarm rate, set on the ${(0,quantities .U9)(windows)} quiet windows that they have in common (they overlap).`,
    ];
}
function blipSentence({ monitor, state }, { deploy, step }, until) {
    const { metric, gauges } = monitor.table;
    const alerted = (gauges.get(source .y2) ?? []).slice(deploy, until).filter((value) => value > 0).length;
    if (state !== false || alerted === 0)
        return null;
    return `The monitor "${metric.name}" alerted for ${(0,quantities .p0)(alerted * step)} of the watch and has ceased.`;
}
function quietSentence({ windows, alarmed, enough }) {
    if (windows < FEWEST_TRIED)
        return 'The time before the deploy was too short to try this watch out on it; its false-alarm rate is worked out from the counts alone.';
    const few = enough ? '' : ', too few to calibrate it fully';
    return `Without calibration this would have alarmed in ${(0,quantities .U9)(alarmed)} of ${(0,quantities .U9)(windows)} quiet windows of the past (they overlap)${few}.`;
}
function leavesSentence({ owner, segment, learnt, reader }) {
    const where = `below ${(0,node_words .qp)(owner.table.metric.name, segment)}`;
    if (learnt === null) {
        const why = reader.table.detail === null ? '' : ` (${reader.table.detail})`;
        return `The combinations of labels ${where} could not be read${why}; it is judged as a whole.`;
    }
    const judged = learnt.family?.family.nodes.length ?? 0;
    const rest = learnt.dropped > 0 ? `, the largest of ${(0,quantities .U9)(judged + learnt.dropped)}` : '';
    return `${(0,quantities .U9)(judged)} combinations of labels ${where} were judged as well, for it had become suspicious${rest}.`;
}
function droppedSentence(name, dropped, what) {
    return `${(0,quantities .U9)(dropped.length)} segments of ${name} ${what}, for there are more than ${MOST_SEGMENTS}: ${(0,node_words .Dy)(dropped)}.`;
}
function oddSentence(name, { steps, what }) {
    const each = steps === 1 ? 'step' : 'steps';
    return `${(0,quantities .U9)(steps)} ${each} of ${name} held a number that cannot be (${what}) and count as steps without numbers.`;
}
function caughtSentence({ metric, rise, windows, found, medianSteps }, { step }) {
    const when = medianSteps === null ? '' : ` after a median of ${(0,quantities .p0)(medianSteps * step)}`;
    return `It would have caught ${rise < 0 ? '-' : '+'}${(0,quantities .KN)(Math.abs(rise))} of ${metric} in ${(0,quantities .KN)(windows > 0 ? found / windows : 0)} of them${when}.`;
}

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/render/verdict-reasons.js
var verdict_reasons = __webpack_require__(4456);
;// CONCATENATED MODULE: ./build/watch/ending/grade.js
const LEAST = 0.001;
const FACTORS = { doubling: 2, threefold: 3, tenfold: 10 };
function enoughShare(enough, usual, harm) {
    if (enough === 'harm')
        return harm;
    if (enough === 'outage')
        return 1;
    return Math.max(harm, Math.min(1, FACTORS[enough] * Math.max(usual, LEAST)));
}
const GRADES = [
    [1.5, 'half as much again'],
    [2, 'a doubling'],
    [3, 'a threefold rise'],
    [4, 'a fourfold rise'],
    [10, 'a tenfold rise'],
    [30, 'a thirtyfold rise'],
    [100, 'a hundredfold rise'],
];
function gradeOf(detectable, usual) {
    if (detectable === null)
        return 'an outage';
    const factor = detectable / Math.max(usual, LEAST);
    return GRADES.find(([most]) => factor <= most * 1.001)?.[1] ?? 'an outage';
}

// EXTERNAL MODULE: ./build/evidence/family/detectable.js
var detectable = __webpack_require__(58714);
// EXTERNAL MODULE: ./build/evidence/rates/confidence-bounds.js
var confidence_bounds = __webpack_require__(92798);
;// CONCATENATED MODULE: ./build/watch/nodes/harm.js





function meanShare({ arms }, { deploy }, until, shareAt) {
    let [sum, weight, plain] = [0, 0, 0];
    const end = Math.max(until, deploy + 1);
    for (let step = deploy; step < end; step++) {
        const [share, total] = [shareAt(step), (0,series.at)(arms.ours.total, step)];
        sum += share * total;
        weight += total;
        plain += share;
    }
    return weight > 0 ? sum / weight : plain / (end - deploy);
}
function normalCounts(node, test, timeline, until) {
    const { rate, arms } = test;
    if (arms.control !== null)
        return (0,series .eg)(arms.control, timeline.deploy, until);
    if (node.past === undefined || rate === null)
        return { bad: 0, total: 0 };
    const window = { first: timeline.deploy, planned: timeline.planned };
    const past = (0,normal_rate .PJ)(test.past ?? arms.ours, window, node.past);
    if (node.past.kind === 'objective' || past.bad === 0)
        return past;
    const share = meanShare(test, timeline, until, (step) => (0,series.at)(rate.usual, step - rate.first));
    return { bad: share * past.total, total: past.total };
}
function harmShare(node, stream, test, timeline, until) {
    return meanShare(test, timeline, until, harmOf(node, stream, test, { first: timeline.deploy }, until));
}
function visibleHarm({ minEffect }, node, harm) {
    return node.past?.kind === 'objective' ? harmAbove(minEffect, harm) : harm;
}
function normalAtWorst(test, normal, timeline, until) {
    const { total } = (0,series .eg)(test.arms.ours, timeline.deploy, until);
    if (test.rate === null)
        return normal.total > 0 ? Math.min(1, (test.handicap * normal.bad) / normal.total) : 0;
    return total > 0 ? (0,detectable .EX)(test, timeline.deploy, until) / total : (0,family_evidence .GP)(test.rate, timeline.deploy);
}

;// CONCATENATED MODULE: ./build/watch/ending/node-summaries.js











const EXPECTED_IF_PRESENT = 10;
const shareOf = ({ bad, total }) => ({ bad, total, share: total > 0 ? bad / total : 0 });
function streamName({ metric, boundaries }, stream) {
    return metric.query.kind === 'histogram' ? `${metric.name} slower than ${boundaries?.[stream] ?? '?'}` : metric.name;
}
function shownStream(counts, index, timeline, until) {
    const tests = counts.basis.tests[index] ?? [];
    const window = { first: timeline.deploy, planned: timeline.planned };
    const logs = tests.map((test) => (0,family_evidence .q$)([test], window, Math.max(0, until - timeline.deploy)));
    const log = Math.max(...logs, 0);
    if (log >= 1 || tests.length < 2)
        return { stream: Math.max(0, logs.indexOf(log)), log };
    const rises = tests.map((_, stream) => {
        const { share, normal } = (0,detectable .Nn)(counts.basis, index, stream, timeline.deploy, until);
        return share === null ? Infinity : share / (normal + 1e-3);
    });
    const stream = Math.max(0, rises.indexOf(Math.min(...rises)));
    return { stream, log: logs[stream] ?? 0 };
}
function summaryOf(owner, index, counts, timeline, until) {
    const { basis } = counts;
    const [node, tests] = [basis.nodes[index], basis.tests[index] ?? []];
    const { stream, log } = shownStream(counts, index, timeline, until);
    const test = tests[stream];
    if (node === undefined || test === undefined)
        return null;
    const { table } = owner;
    const normal = normalCounts(node, test, timeline, until);
    const harm = harmShare(node, stream, test, timeline, until);
    const observed = (0,series .eg)(test.arms.ours, timeline.deploy, until);
    const found = (0,detectable .Nn)(basis, index, stream, timeline.deploy, until);
    const before = node.pasts[stream]?.before.total ?? 0;
    const known = table.state.subarray(timeline.deploy, until).filter((state) => state === metric_table .cR).length;
    const expected = owner.knownBefore > 0 ? (before / owner.knownBefore) * known : 0;
    const vanished = observed.total === 0 && expected >= EXPECTED_IF_PRESENT;
    const visible = visibleHarm(table.metric, node, harm);
    const enough = enoughShare(owner.plan.enough ?? 'tenfold', normal.total > 0 ? normal.bad / normal.total : 0, visible);
    const tooSmall = found.share === null || found.share > enough;
    return {
        metric: streamName(table, stream),
        segment: node.segment.name,
        baseline: shareOf(normal),
        observed: shareOf(observed),
        bounds: (0,confidence_bounds .jZ)(observed.bad / test.dispersion, observed.total / test.dispersion, 0.01),
        harm,
        note: node.fresh === true ? 'new' : vanished ? 'vanished' : tooSmall ? 'too-small' : null,
        normalAtWorst: normalAtWorst(test, normal, timeline, until),
        logEvidence: log,
        logThreshold: basis.placebo.needed - Math.log(node.share),
        detectable: found.share,
        steps: shareCourse(table, test, timeline, { from: timeline.deploy, until }),
    };
}
function countSummaries({ group, counts, until }, timeline) {
    if (counts === null)
        return [];
    return group.owners.map((owner, index) => summaryOf(owner, index, counts, timeline, until));
}
function countedNodes(look, timeline) {
    return countSummaries(look, timeline).flatMap((summary, index) => {
        const [owner, node] = [look.group.owners[index], look.counts?.basis.nodes[index]];
        if (summary === null || owner === undefined || node === undefined)
            return [];
        const longer = () => longerWatch(look, index, summary, timeline);
        return [{ summary, required: isRequired(owner, node), longer }];
    });
}
const [node_summaries_DAY, HALF_HOUR] = [86_400, 1800];
function longerWatch({ group, counts, until }, index, { baseline, harm }, timeline) {
    const [owner, node] = [group.owners[index], counts?.basis.nodes[index]];
    if (counts === null || owner === undefined || node === undefined)
        return null;
    const enough = owner.plan.enough ?? 'tenfold';
    const wanted = enoughShare(enough, baseline.share, visibleHarm(owner.table.metric, node, harm));
    const { deploy, step } = timeline;
    const { stream } = shownStream(counts, index, timeline, until);
    const needed = Math.max(counts.basis.placebo.needed, -Math.log(group.counted?.plan.falseAlarmRate ?? 1));
    const sees = (seconds) => {
        const times = seconds / ((until - deploy) * step);
        const { share } = (0,detectable .Nn)(counts.basis, index, stream, deploy, until, { times, needed });
        return share !== null && share <= wanted;
    };
    const lengths = Array.from({ length: node_summaries_DAY / HALF_HOUR }, (_, each) => (each + 1) * HALF_HOUR);
    const seconds = lengths.find((each) => each > (until - deploy) * step && sees(each));
    return seconds === undefined ? null : { seconds, enough };
}
function countsBefore({ group, counts, until }, index, timeline) {
    const owner = group.owners[index];
    if (counts === null || owner === undefined || owner.table.spread)
        return [];
    const test = counts.basis.tests[index]?.[shownStream(counts, index, timeline, until).stream];
    return test === undefined ? [] : shareCourse(owner.table, test, timeline, spanBefore(timeline));
}
function gaugeSummaries({ gauges, until }, timeline) {
    const nothing = { bad: 0, total: 0, share: 0 };
    return gauges.map(({ gauge, judgement }) => {
        const steps = gaugeCourse(gauge, timeline, { from: timeline.deploy, until });
        const alarm = judgement.verdict === 'regressed' ? judgement.alarm : null;
        const [score, needed] = [judgement.basis?.largestScore ?? null, judgement.basis?.threshold ?? null];
        const newest = steps.findLast(({ share }) => share !== null)?.share ?? null;
        return {
            metric: gauge.table.metric.name,
            segment: gauge.segment,
            baseline: nothing,
            observed: nothing,
            bounds: [0, 0],
            harm: 0,
            note: newest === null ? 'vanished' : null,
            normalAtWorst: 0,
            logEvidence: alarm === null ? (score ?? 0) : (alarm.score ?? Number.MAX_VALUE),
            logThreshold: needed ?? Number.MAX_VALUE,
            detectable: null,
            steps,
            gauge: {
                observed: alarm?.observed ?? newest,
                usual: alarm?.expected ?? null,
                score: alarm?.score ?? score,
                needed,
            },
        };
    });
}
function trafficSummaries({ traffic, until }, timeline) {
    const nothing = { bad: 0, total: 0, share: 0 };
    const perMinute = 60 / timeline.step;
    return traffic.flatMap(({ traffic: { table, prepared }, alarm }) => {
        if (alarm === null)
            return [];
        const needed = prepared?.placebo.needed ?? 0;
        return {
            metric: (0,node_words .h8)(table.metric.name),
            segment: source .y2,
            baseline: nothing,
            observed: nothing,
            bounds: [0, 0],
            harm: 0,
            note: null,
            normalAtWorst: 0,
            logEvidence: alarm.evidence,
            logThreshold: needed,
            detectable: null,
            steps: trafficCourse(table, timeline, { from: timeline.deploy, until }),
            gauge: {
                observed: alarm.observed * perMinute,
                usual: alarm.usual * perMinute,
                score: alarm.evidence,
                needed,
            },
        };
    });
}
function monitorSummaries({ monitors, until }, timeline, alarmed = false) {
    const nothing = { bad: 0, total: 0, share: 0 };
    return monitors
        .filter(({ alarm }) => !alarmed || alarm !== null)
        .map(({ monitor, state, since, alarm }) => ({
        metric: monitor.table.metric.name,
        segment: source .y2,
        baseline: nothing,
        observed: nothing,
        bounds: [0, 0],
        harm: 0,
        note: null,
        normalAtWorst: 0,
        logEvidence: alarm === null ? 0 : Math.log(1 + monitor.quiet.windows) - Math.log(1 + monitor.quiet.alarmed),
        logThreshold: -Math.log(monitor.allowed),
        detectable: null,
        steps: gaugeCourse({ table: monitor.table, segment: source .y2 }, timeline, { from: timeline.deploy, until }),
        gauge: { observed: state === null ? null : Number(state), usual: 0, score: null, needed: null },
        monitor: {
            state: state === null ? 'no-data' : state ? 'alerting' : 'ok',
            since: (0,steps_timeline .n)(timeline, alarm?.onset ?? since),
            quiet: monitor.quiet,
        },
    }));
}
const SHOWN_BEFORE = 7200;
function spanBefore({ pastEnd, step }) {
    return { from: Math.max(0, pastEnd - Math.round(SHOWN_BEFORE / step)), until: pastEnd };
}
function courseOver(timeline, { from, until }, shareAt) {
    return Array.from({ length: Math.max(0, until - from) }, (_, offset) => {
        return { at: (0,steps_timeline .n)(timeline, from + offset), share: shareAt(from + offset) };
    });
}
function shareCourse(table, { arms }, timeline, span) {
    return courseOver(timeline, span, (index) => {
        const total = (0,series.at)(arms.ours.total, index);
        return table.state[index] === metric_table .cR && total > 0 ? (0,series.at)(arms.ours.bad, index) / total : null;
    });
}
function gaugeCourse({ table, segment }, timeline, span) {
    const values = table.gauges.get(segment) ?? new Float64Array(0);
    return courseOver(timeline, span, (index) => {
        const value = (0,series.at)(values, index);
        return Number.isFinite(value) ? value : null;
    });
}
function trafficCourse(table, timeline, span) {
    const total = table.arms.get(source .y2)?.[0]?.ours.total ?? new Float64Array(0);
    return courseOver(timeline, span, (index) => table.state[index] === metric_table .cR ? ((0,series.at)(total, index) * 60) / timeline.step : null);
}

// EXTERNAL MODULE: ./build/base/node-kind.js
var node_kind = __webpack_require__(22157);
;// CONCATENATED MODULE: ./build/watch/ending/verdict-of.js












function common(look, nodes, endedAt, plan) {
    const { timeline, startedAt, falseAlarmRate, kept, remarks } = plan;
    const missing = {};
    for (const { reasons } of look.group.tables) {
        for (const [index, reason] of reasons)
            if (index >= timeline.deploy && index < look.until)
                missing[reason] = (missing[reason] ?? 0) + 1;
    }
    const seen = look.group.tables.map(({ state }) => state.subarray(timeline.deploy, look.until).filter((each) => each === metric_table .cR).length);
    const kinds = new Set(look.group.owners.map(({ baseline }) => kept ?? baseline));
    return {
        startedAt,
        endedAt,
        falseAlarmRate,
        baselineKind: kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? (look.gauges.length > 0 ? 'same-hour' : 'none')),
        nodes,
        missing,
        stepsSeen: Math.min(...seen, Number.MAX_SAFE_INTEGER),
        remarks,
    };
}
function gaugeWords({ metric, segment, gauge }) {
    const [observed, usual] = [gauge?.observed ?? null, gauge?.usual ?? null];
    const numbers = observed === null || usual === null ? '' : `: ${(0,quantities .I1)(observed)} where ${(0,quantities .I1)(usual)} is usual`;
    return `${(0,node_words .qp)(metric, segment)} is off since the deploy${numbers}.`;
}
const isTrafficOf = (node, { traffic, alarm }) => alarm !== null && (0,node_words .h8)(traffic.table.metric.name) === node.metric;
function trafficWords({ traffic }, node) {
    const own = traffic.find((each) => isTrafficOf(node, each));
    if (own?.alarm == null)
        return null;
    const { refused } = own.alarm;
    if (refused !== undefined)
        return `The service answered before the deploy and refuses since${refused === '' ? '' : ` (${refused})`}: no ${own.traffic.table.metric.name} can be read.`;
    const [observed, usual] = [(0,quantities .I1)(node.gauge?.observed ?? 0), (0,quantities .I1)(node.gauge?.usual ?? 0)];
    return `Traffic is missing since the deploy: ${node.metric}, ${observed} where ${usual} is usual.`;
}
function worseWords(look, worst) {
    const its = (0,node_kind .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return `The monitor "${worst.metric}" has been alerting since ${(0,quantities .vD)(its.monitor.since)}.`;
        case 'gauge':
            return trafficWords(look, worst) ?? gaugeWords(worst);
        case 'share':
            return countWords(worst);
    }
}
function countWords({ metric, segment, observed, baseline, normalAtWorst }) {
    const seen = (0,node_words .my)(observed.share, baseline.share, normalAtWorst);
    return (0,node_words .Yp)(metric)
        ? `${(0,node_words .bc)(metric, segment)} fail more often since the deploy: ${seen}.`
        : `${(0,node_words .qp)(metric, segment)}: worse since the deploy, ${seen}.`;
}
function beforeOf(look, counted, gauge, timeline) {
    const judged = look.gauges[gauge];
    if (judged !== undefined)
        return gaugeCourse(judged.gauge, timeline, spanBefore(timeline));
    return countsBefore(look, counted, timeline);
}
const verdict_of_isOff = ({ gauges }, node, index) => index >= gauges.length ? (0,node_kind .F)(node).kind !== 'share' : gauges[index]?.judgement.verdict === 'regressed';
function regressionOf(look, counted, gauges, timeline, alarmAt) {
    const alarm = look.counts?.alarm ?? null;
    const off = gauges.filter((node, index) => verdict_of_isOff(look, node, index));
    const crossed = alarm === null ? [] : alarm.crossed.flatMap((index) => counted[index] ?? []);
    const nodes = alarm !== null && alarm.step <= alarmAt ? [...crossed, ...off] : [...off, ...crossed];
    const [worst] = nodes;
    if (worst === undefined)
        return null;
    const span = look.gauges.find(({ judgement }) => judgement.verdict === 'regressed')?.judgement;
    const gaugeOnset = span?.verdict === 'regressed' ? span.alarm.at - span.alarm.span + timeline.step : (0,steps_timeline .n)(timeline, alarmAt);
    const fall = look.traffic.find((each) => isTrafficOf(worst, each));
    const alert = look.monitors.find(({ monitor }) => monitor.table.metric.name === worst.metric);
    const began = (0,node_kind .F)(worst).kind === 'share' ? alarm?.onset : (fall ?? alert)?.alarm?.onset;
    const onset = began === undefined ? gaugeOnset : (0,steps_timeline .n)(timeline, began);
    const shown = { ...worst, before: beforeOf(look, counted.indexOf(worst), gauges.indexOf(worst), timeline) };
    return {
        regression: { worst: shown, crossed: nodes, onset, alarmAt: (0,steps_timeline .n)(timeline, alarmAt) },
        alone: alarm?.alone ?? false,
    };
}
function alarmVerdict(seen, plan, external) {
    const { timeline } = plan;
    const look = withFresh(seen);
    const counted = countSummaries(look, timeline);
    const gauges = [
        ...gaugeSummaries(look, timeline),
        ...trafficSummaries(look, timeline),
        ...monitorSummaries(look, timeline, true),
    ];
    const alarmAt = look.alarmAt ?? timeline.deploy;
    const found = regressionOf(look, counted, gauges, timeline, alarmAt);
    if (found === null)
        throw new Error('An alarm without a node that has crossed');
    const { regression, alone } = found;
    const { worst, crossed } = regression;
    const rest = common(look, [...counted.filter((node) => node !== null), ...gauges], (0,steps_timeline .n)(timeline, alarmAt), plan);
    const what = worseWords(look, worst);
    const isNews = ({ metric, segment }) => !(alone && metric === worst.metric && segment === source .y2);
    const others = crossed
        .slice(1)
        .filter(isNews)
        .map((node) => (0,node_words .qp)(node.metric, node.segment));
    const where = alone && worst.segment !== source .y2 ? ` ${(0,node_words .ej)(worst.segment)}` : '';
    const also = others.length > 0 ? ` Also worse: ${(0,node_words .Dy)(others)}.` : '';
    const message = `${what}${where}${also}`;
    if (external === null)
        return { verdict: 'regressed', reasonCode: 'worse-than-baseline', message, regression, ...rest };
    const { reason, what: other } = external;
    return {
        verdict: 'external',
        reasonCode: reason,
        message: `${verdict_reasons .d[reason].sentence(other)} ${message}`,
        ...(other !== '' && { what: other }),
        regression,
        ...rest,
    };
}
function endVerdict(seen, plan, harmless) {
    const { timeline } = plan;
    const look = withFresh(seen);
    const counted = countedNodes(look, timeline);
    const summaries = counted.map((node) => (harmless ? proven(node) : node.summary));
    const nodes = [...summaries, ...gaugeSummaries(look, timeline), ...monitorSummaries(look, timeline)];
    const rest = common(look, nodes, (0,steps_timeline .n)(timeline, look.until - 1), plan);
    const reason = (0,inconclusive .hV)(look, counted, plan, harmless);
    if (reason !== null)
        return { verdict: 'inconclusive', ...reason, ...rest };
    const wholes = nodes.filter(({ segment, gauge }) => segment === source .y2 && gauge === undefined);
    const shown = wholes.map(({ metric, observed, baseline, harm }) => comparisonWords(metric, observed.share, baseline.share, harm));
    const also = [
        ...(look.gauges.length > 0 ? [`${(0,words .LS)(look.gauges.length, 'gauge')} as usual`] : []),
        ...(look.monitors.length > 0 ? [`${(0,words .LS)(look.monitors.length, 'monitor')} without an alert`] : []),
    ];
    const grade = harmless ? null : gradeOfAll(counted);
    const end = look.until < timeline.steps ? ', so the watch ended early' : '';
    const early = harmless ? ` It is proven to be below the harm threshold${end}.` : '';
    return {
        verdict: 'healthy',
        reasonCode: 'no-harm-found',
        message: `No harm found: ${[...shown, ...also].join('; ')}.${early}${grade === null ? '' : ` The smallest harm it would have seen: ${grade}.`}`,
        ...(grade !== null && { grade }),
        ...rest,
    };
}
function gradeOfAll(counted) {
    const shares = counted
        .filter(({ required }) => required)
        .map(({ summary: { detectable, baseline } }) => ({ detectable, usual: baseline.share }));
    const blindest = shares.toSorted((a, b) => riseOf(b) - riseOf(a))[0];
    return blindest === undefined ? null : gradeOf(blindest.detectable, blindest.usual);
}
const riseOf = ({ detectable, usual }) => (detectable ?? Infinity) / Math.max(usual, 1e-9);
function calledOffVerdict(seen, plan, now) {
    const look = withFresh(seen);
    const counted = countSummaries(look, plan.timeline).filter((node) => node !== null);
    const others = [...gaugeSummaries(look, plan.timeline), ...monitorSummaries(look, plan.timeline)];
    const rest = common(look, [...counted, ...others], now, plan);
    return { verdict: 'inconclusive', reasonCode: 'cancelled', message: inconclusive .MW, ...rest };
}
const proven = ({ summary, required }) => required && summary.note === 'too-small' ? { ...summary, note: 'harmless' } : summary;
function comparisonWords(metric, observed, baseline, harm) {
    const shown = (share) => `${(0,quantities .I1)(100 * share)} %`;
    return `${metric} ${shown(observed)}, before ${shown(baseline)}, harm would begin at ${shown(harm)}`;
}

;// CONCATENATED MODULE: ./build/watch/tick.js



function tick(watch, until) {
    const { timeline, critical } = watch;
    const look = critical.upTo(until);
    const isOver = until >= timeline.deploy + timeline.planned;
    const proven = watch.provenBefore(Math.min(look.alarmAt ?? until, until));
    const early = proven === null ? null : watch.earlyEnd(proven, () => endedEarly(watch, proven));
    if (early !== null)
        return { critical: look, verdict: () => early };
    if (look.alarmAt !== null)
        return { critical: look, verdict: (upstream) => ofAlarm(watch, look, upstream) };
    if (!isOver)
        return { critical: look, verdict: null };
    const usual = critical.asUsual?.upTo(until) ?? null;
    if (usual !== null && usual.alarmAt !== null)
        return { critical: usual, verdict: () => alarmVerdict(usual, planOf(watch, until), ALREADY_SO) };
    return { critical: look, verdict: () => endVerdict(usual ?? look, planOf(watch, until), proven !== null) };
}
const ALREADY_SO = { reason: 'already-so-before', what: '' };
const calledOff = (watch, until, now) => calledOffVerdict(watch.critical.upTo(until), planOf(watch, until), now);
function endedEarly(watch, step) {
    const { critical } = watch;
    const look = (critical.asUsual ?? critical).upTo(step + 1);
    if (look.alarmAt !== null)
        return null;
    const verdict = endVerdict(look, planOf(watch, step + 1), true);
    return verdict.verdict === 'healthy' ? verdict : null;
}
function ofAlarm(watch, look, upstream) {
    const until = (look.alarmAt ?? 0) + 1;
    return alarmVerdict(look, planOf(watch, until), externalOf(watch, until, upstream));
}
function externalOf(watch, until, upstream) {
    const control = watch.control.upTo(until);
    if (control.alarmAt !== null)
        return { reason: 'control-metric-worse', what: worstOf(control) };
    const untouched = watch.untouched.upTo(until);
    if (untouched.alarmAt !== null)
        return { reason: 'untouched-segment-worse', what: worstOf(untouched) };
    return upstream ? { reason: 'upstream-incident', what: '' } : null;
}
function planOf(watch, until) {
    const { timeline, startedAt, falseAlarmRate, origin, remedy, kept, caught, leftOut } = watch;
    const critical = watch.critical.upTo(until);
    const advisory = watch.advisory.upTo(until);
    const untouched = watch.untouched.upTo(until);
    const advice = [
        ...(advisory.alarmAt === null
            ? []
            : [`Advisory: ${worstOf(advisory)} got worse as well; by itself that ends no watch.`]),
        ...(untouched.alarmAt === null
            ? []
            : [`${worstOf(untouched)}, which the deploy does not reach, got worse; by itself that ends no watch.`]),
    ];
    return {
        timeline,
        startedAt,
        falseAlarmRate,
        origin,
        remedy,
        kept,
        remarks: [...advice, ...knownSentences(leftOut, timeline), ...remarksOf(critical, caught, timeline)],
    };
}
function worstOf({ group, counts, gauges, monitors, traffic }) {
    const off = gauges.find(({ judgement }) => judgement.verdict === 'regressed');
    if (off)
        return (0,node_words .qp)(off.gauge.table.metric.name, off.gauge.segment);
    const alerting = monitors.find(({ alarm }) => alarm !== null);
    if (alerting !== undefined && counts?.alarm == null)
        return alerting.monitor.table.metric.name;
    const missing = traffic.find(({ alarm }) => alarm !== null);
    if (missing !== undefined && counts?.alarm == null)
        return (0,node_words .h8)(missing.traffic.table.metric.name);
    const worst = counts?.alarm?.worst ?? 0;
    const [owner, node] = [group.owners[worst], counts?.basis.nodes[worst]];
    return owner === undefined || node === undefined ? 'a metric' : (0,node_words .qp)(owner.table.metric.name, node.segment.name);
}

;// CONCATENATED MODULE: ./build/watch/run.js















const patience = ({ step, planned }) => Math.min(300, planned * step) + 3 * step;
const LATE_READS = 2;
async function runWatch(run) {
    const look = lookerAt(run);
    for (;;) {
        const seen = await look();
        if (!('nap' in seen))
            return withTimeCarried(run, seen);
        await run.clock.sleep(1000 * seen.nap);
    }
}
async function withTimeCarried(run, own) {
    const { carried, ...rest } = run;
    if (carried === undefined || !isShort(own.verdict))
        return own;
    const whole = carriedWatch(run, carried, own.verdict.endedAt);
    const over = whole === null ? null : await lookOnce({ ...rest, ...whole });
    if (over === null || 'nap' in over)
        return own;
    return { ...own, verdict: withCarried(own.verdict, over.verdict, carried) };
}
async function lookOnce(run) {
    const look = lookerAt(run);
    let seen = await look();
    for (let again = 0; again < LATE_READS && 'nap' in seen && seen.isPending; again += 1) {
        await run.clock.sleep(1000 * seen.nap);
        seen = await look();
    }
    return 'nap' in seen ? seen : withTimeCarried(run, seen);
}
function lookerAt(run) {
    const { clock, log, signal } = run;
    const { store, timeline, readers, end } = openWatch(run);
    let prepared = null;
    let looked = -1;
    let lateLooks = 0;
    return async () => {
        const now = clock.now() / 1000;
        await readUpTo(store, readers, timeline, now);
        const until = readUntil(readers, timeline);
        if (until !== null && isLaidOut(readers, timeline))
            prepared ??= prepareWatch(run, readers, timeline);
        const baseline = prepared === null ? null : keptBaselineOf(readers, timeline);
        const last = end + patience(timeline) + (0,metrics_store .er)(store);
        const isPending = readers.some(({ pending }) => pending !== undefined);
        if (now > last)
            lateLooks += 1;
        const isLate = lateLooks > (isPending ? LATE_READS : 0);
        if (prepared !== null && until !== null && (until > looked || isLate)) {
            looked = until;
            if (isLate)
                for (const reader of readers)
                    giveUpRest(reader, timeline);
            await readLeaves(prepared, store, until, now);
            const look = tick(prepared, isLate ? timeline.steps : until);
            log.info(progressLine(timeline, look.critical, readers));
            if (look.verdict !== null)
                return { verdict: look.verdict(await run.upstream()), baseline, look: look.critical };
        }
        else if (prepared === null)
            log.info(`Nothing to judge yet: ${readers.map(({ table }) => table.detail ?? 'the first numbers are read').join('; ')}`);
        if (signal?.aborted) {
            const known = prepared === null || until === null ? null : calledOff(prepared, until, now);
            return { verdict: known ?? (0,inconclusive .UL)(run, readers, timeline, 'cancelled', now), baseline, look: null };
        }
        if (isLate)
            return { verdict: (0,inconclusive .UL)(run, readers, timeline, 'source-down', now), baseline, look: null };
        const usual = isPending ? Math.min(READ_AGAIN_AFTER, timeline.step) : timeline.step;
        return { nap: Math.max(1, Math.min(usual, last + 1 - now)), isPending, left: end + (0,metrics_store .er)(store) - now };
    };
}
function openWatch(run) {
    const { pastUntil, spec, plan, startedAt } = run;
    const quiet = run.incidents.map(({ from, until }) => ({ from, until: Math.min(until, pastUntil) }));
    const blank = [...quiet.filter(({ from, until }) => from < until), ...(run.rollouts ?? [])];
    const store = withoutIntervals(run.store, blank);
    const timeline = (0,steps_timeline .h)({
        ...plan,
        ...spec,
        pastUntil,
        startedAt,
        duration: Math.max(plan.duration, plan.minWatch),
    });
    const readers = spec.metrics.map((metric) => ({ table: (0,metric_table ._d)(metric, timeline.steps), cursor: 0 }));
    return { store, timeline, readers, end: (0,steps_timeline .n)(timeline, timeline.steps - 1) };
}
function prepareWatch(run, readers, timeline) {
    const { spec, plan, deploys, startedAt, origin = 'store', kept = null, incidents = [] } = run;
    const tables = readers.map(({ table }) => table);
    const starts = deploys.map((at) => Math.ceil((at - timeline.first) / timeline.step)).filter((step) => step >= 0);
    const { sustainedFor, enough = 'tenfold' } = plan;
    const { part, traffic } = JUDGES[run.judge ?? (run.carried === undefined ? 'alone' : 'beside')];
    const falseAlarmRate = part * plan.falseAlarmRate;
    const groupPlan = {
        timeline,
        baseline: spec.baseline,
        deploys: starts,
        falseAlarmRate,
        sustainedFor,
        enough,
        traffic,
        pastIsEarlier: run.pastIsEarlier ?? false,
    };
    const lookAt = (role, change = {}) => lookerOf(prepareGroup(role, tables, { ...groupPlan, ...change }), timeline);
    const critical = lookAt('critical');
    const easily = { falseAlarmRate: Math.max(0.05, falseAlarmRate) };
    const minSteps = Math.max(1, Math.ceil(plan.minWatch / timeline.step));
    return {
        timeline,
        startedAt,
        falseAlarmRate: plan.falseAlarmRate,
        origin,
        remedy: run.store.remedy,
        kept,
        leftOut: incidents,
        critical,
        advisory: lookAt('advisory'),
        control: lookAt('control', easily),
        untouched: lookerOf(prepareUntouched(tables, { ...groupPlan, ...easily }), timeline),
        provenBefore: harmlessLooks((critical.asUsual ?? critical).group, timeline, timeline.deploy + minSteps - 1, plan.falseAlarmRate),
        earlyEnd: once(),
        caught: powerOf(critical.group),
    };
}
function once() {
    const made = new Map();
    return (step, verdict) => {
        const known = made.get(step);
        if (known !== undefined)
            return known;
        const now = verdict();
        made.set(step, now);
        return now;
    };
}
async function readLeaves({ critical, timeline }, store, until, now) {
    const { group, joined, countsUpTo } = critical;
    const counts = countsUpTo(until);
    if (counts === null || group.counted === null)
        return;
    joined.push(...newlySuspicious(group, counts, joined, timeline, store.narrow));
    const below = joined.filter(({ kind }) => kind === 'below');
    const { mayChange, ...final } = store;
    await readUpTo(final, below.map(({ reader }) => reader), timeline, now, mayChange === true ? until : Infinity);
    for (const each of below) {
        if (each.reader.cursor < timeline.deploy)
            continue;
        each.learnt ??= learnLeaves(each, timeline, group.counted.plan.falseAlarmRate);
    }
}
const KEPT = 7200;
function keptBaselineOf(readers, timeline) {
    const { pastEnd, step } = timeline;
    const from = Math.max(0, pastEnd - Math.round(KEPT / step));
    const metrics = readers.map(({ table }) => {
        const sums = [...table.arms].map(([segment, [arms]]) => {
            return [segment, arms === undefined ? { bad: 0, total: 0 } : (0,series .eg)(arms.ours, from, pastEnd)];
        });
        const largest = sums.toSorted((a, b) => b[1].total - a[1].total).slice(0, 51);
        return [table.metric.name, Object.fromEntries(largest)];
    });
    return {
        kind: 'previous-window',
        from: (0,steps_timeline .n)(timeline, from - 1),
        until: (0,steps_timeline .n)(timeline, pastEnd - 1),
        metrics: Object.fromEntries(metrics),
    };
}
function progressLine(timeline, look, readers) {
    const { deploy, planned, step } = timeline;
    const metrics = readers.map(({ table }) => ofMetric(table, timeline, look.until));
    const evidence = look.counts === null ? '' : `; ${closest(look.counts.basis.largest, look.counts.basis.placebo.needed)}`;
    return `watch ${(0,quantities .p0)((look.until - deploy) * step)} of ${(0,quantities .p0)(planned * step)}: ${metrics.join('; ')}${evidence}`;
}
function ofMetric({ metric, arms, detail }, { deploy }, until) {
    const trouble = detail === null ? '' : ` (${detail})`;
    const all = arms.get(source .y2)?.[0];
    if (metric.query.kind !== 'counts' || all === undefined)
        return `${metric.name} read${trouble}`;
    const { bad, total } = (0,series .eg)(all.ours, deploy, until);
    const seen = total > 0 ? `${(0,quantities .KN)(bad / total)} bad of ${(0,quantities .U9)(Math.round(total))}` : 'no events yet';
    return `${metric.name} ${seen}${trouble}`;
}
const closest = (largest, needed) => `largest evidence so far ${largest.toFixed(1)}, an alarm needs ${needed.toFixed(1)}`;


  }),

  69675:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FF: () => (  without),
    Yi: () => (  addAnswer),
    _d: () => (  emptyTable),
    cR: () => (  KNOWN),
    jO: () => (  armsOf),
    yn: () => (  UNREAD)
  });
  var _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);

const UNREAD = 0;
const KNOWN = 1;
const WITHOUT = 2;
function emptyTable(metric, steps) {
    return {
        metric,
        steps,
        state: new Uint8Array(steps),
        arms: new Map(),
        gauges: new Map(),
        boundaries: metric.query.kind === 'histogram' ? null : [],
        changedAt: null,
        reasons: new Map(),
        missing: null,
        detail: null,
        spread: false,
        odd: null,
    };
}
const counted = (steps) => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
function armsOf(table, segment) {
    const known = table.arms.get(segment);
    if (known)
        return known;
    const streams = table.metric.query.kind === 'histogram' ? (table.boundaries ?? []).length : 1;
    const made = Array.from({ length: streams }, () => ({
        ours: counted(table.steps),
        control: table.metric.control === null ? null : counted(table.steps),
    }));
    table.arms.set(segment, made);
    return made;
}
function clear(table, index) {
    for (const { ours, control } of [...table.arms.values()].flat()) {
        for (const each of control === null ? [ours] : [ours, control]) {
            each.bad[index] = 0;
            each.total[index] = 0;
        }
    }
    for (const values of table.gauges.values())
        values[index] = Number.NaN;
}
function without(table, index, reason, detail) {
    clear(table, index);
    table.state[index] = WITHOUT;
    table.reasons.set(index, reason);
    table.detail = detail ?? table.detail;
}
function oddStep(table, index, reason, what) {
    without(table, index, reason, what);
    table.odd = { steps: (table.odd?.steps ?? 0) + 1, what: table.odd?.what ?? what };
}
function addAnswer(table, answer, from, count) {
    if ('missing' in answer) {
        table.missing = answer.missing;
        table.detail = answer.detail;
        return;
    }
    const fill = { counts: fillCounts, histogram: fillHistogram, gauge: fillGauge, monitor: fillGauge }[table.metric.query.kind];
    fill(table, answer, from, count);
    table.spread ||= answer.spread ?? false;
    for (const [index, { missing, detail }] of answer.without ?? []) {
        if (index >= 0 && index < count)
            without(table, from + index, missing, detail);
    }
    for (const [index, what] of answer.odd) {
        if (index >= 0 && index < count)
            oddStep(table, from + index, 'not-parsable', what);
    }
}
function fillGauge(table, { series }, from, count) {
    const values = series.filter(({ part, arm }) => part === 'value' && arm === 'ours');
    for (const each of values)
        copyGauge(table, each, from);
    for (let index = 0; index < count; index++) {
        if (values.some((each) => Number.isFinite(each.values[index] ?? Number.NaN)))
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', null);
    }
}
function copyGauge(table, { segment, values }, from) {
    const known = table.gauges.get(segment) ?? new Float64Array(table.steps).fill(Number.NaN);
    table.gauges.set(segment, known);
    for (const [index, value] of values.entries())
        known[from + index] = Number.isFinite(value) ? value : Number.NaN;
}
const SLACK = 1.05;
function armOf(arms, arm) {
    return arm === 'ours' ? arms.ours : arms.control;
}
function fillCounts(table, { series, odd }, from, count) {
    const whole = series.find(({ arm, part, segment }) => arm === 'ours' && part === 'total' && segment === _metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2);
    for (const each of series)
        copy(table, each, from);
    for (let index = 0; index < count; index++) {
        const total = whole?.values[index] ?? Number.NaN;
        if (Number.isFinite(total))
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', null);
    }
    for (let index = 0; index < count; index++)
        if (!odd.has(index))
            checkParts(table, from + index);
}
function copy(table, { arm, part, segment, values }, from) {
    const [arms] = armsOf(table, segment);
    const target = arms === undefined ? null : armOf(arms, arm);
    if (target === null)
        return;
    const numbers = part === 'bad' ? target.bad : target.total;
    for (const [index, value] of values.entries())
        numbers[from + index] = Number.isFinite(value) ? Math.max(0, value) : 0;
}
function checkParts(table, index) {
    for (const streams of table.arms.values()) {
        for (const { ours, control } of streams) {
            for (const each of control === null ? [ours] : [ours, control]) {
                const [bad, total] = [each.bad[index] ?? 0, each.total[index] ?? 0];
                if (bad <= total)
                    continue;
                if (bad <= total * SLACK + 1)
                    each.bad[index] = total;
                else {
                    oddStep(table, index, 'source-error', 'more bad events than events');
                    return;
                }
            }
        }
    }
}
function grouped(series) {
    const groups = new Map();
    for (const { segment, arm, part, le, values } of series) {
        if (part !== 'bucket' || Number.isNaN(le))
            continue;
        const key = `${arm} ${segment}`;
        const group = groups.get(key) ?? { segment, arm, buckets: new Map() };
        group.buckets.set(le, values);
        groups.set(key, group);
    }
    return groups;
}
const isNumber = (value) => value !== undefined && Number.isFinite(value);
function fillHistogram(table, { series }, from, count) {
    const groups = grouped(series);
    const whole = groups.get(`ours ${_metrics_source_js__WEBPACK_IMPORTED_MODULE_0__  .y2}`)?.buckets;
    table.boundaries ??= whole === undefined ? null : layoutOf(whole, count);
    const boundaries = table.boundaries ?? [];
    for (let index = 0; index < count; index++) {
        const present = whole === undefined ? [] : [...whole].filter(([, values]) => isNumber(values[index]));
        const same = present.length === boundaries.length + 1 && boundaries.every((le) => isNumber(whole?.get(le)?.[index]));
        if (same && boundaries.length > 0)
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', present.length > 0 ? 'the buckets have changed' : null);
        if (!same && present.length > 0)
            table.changedAt = Math.min(table.changedAt ?? Infinity, from + index);
    }
    for (const { segment, arm, buckets } of groups.values())
        fillSegment(table, { segment, arm, buckets }, from, count);
}
function layoutOf(buckets, count) {
    const all = buckets.get(Infinity);
    const indices = Array.from({ length: count }, (_, index) => count - 1 - index);
    const newest = indices.find((index) => isNumber(all?.[index]));
    if (newest === undefined)
        return null;
    const present = [...buckets].filter(([le, values]) => Number.isFinite(le) && isNumber(values[newest]));
    return present.map(([le]) => le).toSorted((a, b) => a - b);
}
function fillSegment(table, { segment, arm, buckets }, from, count) {
    const all = buckets.get(Infinity);
    for (const [stream, le] of (table.boundaries ?? []).entries()) {
        const arms = armsOf(table, segment)[stream];
        const target = arm === 'ours' ? arms?.ours : arms?.control;
        const within = buckets.get(le);
        if (!target)
            continue;
        for (let index = 0; index < count; index++) {
            const [total, fast] = [all?.[index], within?.[index]];
            const isKnown = table.state[from + index] === KNOWN && isNumber(total) && isNumber(fast);
            target.total[from + index] = isKnown ? Math.max(0, total) : 0;
            target.bad[from + index] = isKnown ? Math.max(0, total - fast) : 0;
        }
    }
}


  }),

  1557:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  timelineOf),
    n: () => (  endOfStep)
  });
function timelineOf({ step, range, history, pastUntil, startedAt, duration }) {
    const first = Math.ceil((pastUntil - history) / step) * step;
    const deploy = Math.max(0, Math.ceil((startedAt + Math.max(step, range) - first) / step - 1e-9));
    const pastEnd = Math.max(0, Math.min(deploy, Math.floor((pastUntil - first) / step + 1e-9) + 1));
    const planned = Math.max(1, Math.round(duration / step));
    return { step, first, steps: deploy + planned, deploy, pastEnd, planned };
}
const endOfStep = ({ first, step }, index) => first + index * step;


  })

};
