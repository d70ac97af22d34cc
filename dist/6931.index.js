export const id = 6931;
export const ids = [6931];
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


  })

};
