export const id = 1142;
export const ids = [1142];
export const modules = {

  7245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  mayWrite)
  });
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}


  }),

  70240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  timeOf)
  });
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
function timeOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string')
        return null;
    if (/^\d{10}(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (/^\d{13}$/.test(text))
        return Number(text);
    const at = ISO.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
    return Number.isNaN(at) ? null : at;
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

  68670:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  eventsOf),
    f: () => (  valueAt)
  });
  var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);

function eventsOf({ query }, block, count) {
    const all = (wanted) => block.series.filter((series) => series.arm === 'ours' && series.segment === _source_js__WEBPACK_IMPORTED_MODULE_0__  .y2 && wanted(series));
    const total = query.kind === 'counts' ? all(({ part }) => part === 'total') : all(({ le }) => le === Infinity);
    const good = query.kind === 'histogram' ? all(({ le }) => le === query.slowerThan) : [];
    const bad = all(({ part }) => part === 'bad');
    return Array.from({ length: count }, (_, at) => {
        const events = valueAt(total, at);
        if (events === null)
            return null;
        const failed = query.kind === 'counts' ? (valueAt(bad, at) ?? 0) : Math.max(0, events - (valueAt(good, at) ?? events));
        return { bad: failed, total: events };
    });
}
function valueAt(series, at) {
    const values = series.flatMap(({ values: all }) => (Number.isFinite(all[at] ?? Number.NaN) ? [all[at] ?? 0] : []));
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}


  }),

  65101:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  rulesOnGitHub: () => (  rulesOnGitHub)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/permission.js
var permission = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/gate/rules/announced-plans.js
var announced_plans = __webpack_require__(96586);
// EXTERNAL MODULE: ./build/gate/rules/approvals.js
var approvals = __webpack_require__(80866);
// EXTERNAL MODULE: ./build/gate/rules/rules.js + 9 modules
var rules_rules = __webpack_require__(13962);
// EXTERNAL MODULE: ./build/verbs/gate/data-changes.js
var data_changes = __webpack_require__(28305);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
;// CONCATENATED MODULE: ./build/verbs/gate/past-incidents.js

function pastIncidents(record, sha) {
    return record.responses
        .filter((response) => !(0,record_entries ._S)(response))
        .map((response) => incidentOf(record, response, sha))
        .toSorted((a, b) => b.startedAt - a.startedAt);
}
function incidentOf({ watches }, response, sha) {
    const startedAt = Date.parse(response.decidedAt);
    const { incident, rollback, good } = response;
    const back = [good, 'commit' in rollback ? rollback.commit : null];
    const since = watches.filter(({ plannedAt, sha: deployed }) => plannedAt !== undefined && Date.parse(plannedAt) > startedAt && deployed !== sha && !back.includes(deployed));
    const opened = incident.step === 'opened' ? incident : null;
    const over = opened !== null && (opened.phase === 'resolved' || opened.phase === 'closed');
    return { startedAt, issue: opened?.issue ?? null, over, deploys: since.length };
}

;// CONCATENATED MODULE: ./build/verbs/gate/past-deploys.js
const ENOUGH = 19;
const MOST = 200;
async function pastDeploys(deployments, environment, record) {
    const own = ownDeploys(record);
    if (own.length >= ENOUGH)
        return own;
    const known = new Set(record.watches.map(({ deployment }) => deployment));
    const listed = await deployments.list(environment, MOST);
    const good = goneBackTo(record);
    return [...own, ...listed.filter(({ id }) => !known.has(id)).flatMap((one) => durationOf(one, good))];
}
function ownDeploys(record) {
    const good = goneBackTo(record);
    return record.watches.flatMap(({ sha, plannedAt, startedAt }) => {
        if (plannedAt === undefined || startedAt === null)
            return [];
        const [start, end] = [Date.parse(plannedAt), Date.parse(startedAt)];
        return end <= start ? [] : [{ startedAt: start, endedAt: end, rollback: good.has(sha) }];
    });
}
function goneBackTo({ responses }) {
    return new Set(responses.flatMap(({ good, rollback }) => [
        ...(good === null ? [] : [good]),
        ...('commit' in rollback ? [rollback.commit] : []),
    ]));
}
function durationOf({ sha, statuses }, good) {
    const oldest = statuses.toReversed();
    const began = oldest.find(({ state }) => state === 'in_progress');
    const ended = oldest.find(({ state }) => state === 'success');
    if (began === undefined || ended === undefined)
        return [];
    const [startedAt, endedAt] = [Date.parse(began.createdAt), Date.parse(ended.createdAt)];
    return endedAt <= startedAt ? [] : [{ startedAt, endedAt, rollback: good.has(sha) }];
}

// EXTERNAL MODULE: ./build/verbs/gate/read-calendars.js
var read_calendars = __webpack_require__(96279);
// EXTERNAL MODULE: ./build/commands/read-commands.js + 1 modules
var read_commands = __webpack_require__(23221);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/gate/residue-people.js
var residue_people = __webpack_require__(53243);
// EXTERNAL MODULE: ./build/verbs/gate/gate-release.js
var gate_release = __webpack_require__(44858);
;// CONCATENATED MODULE: ./build/verbs/gate/said-restore-points.js




async function saidRestorePoints(ports, { record, branch, policy }, { coverage, evidence }) {
    if (coverage === null || evidence === null)
        return { points: [], places: [] };
    const { units } = coverage;
    const { issue } = record.gate;
    const pulls = units.flatMap(({ pull }) => pull ?? []);
    const places = [...new Set([...(issue === null ? [] : [issue]), ...pulls])].slice(0, gate_release .j2);
    const points = [];
    const people = async () => {
        const found = (0,residue_people .R4)(coverage, evidence, await (0,residue_people .OY)(ports.forge, branch, coverage, units), units);
        return { logins: new Set(found.people.map(identity .H$)), complete: !found.unknown };
    };
    const place = {
        residues: [],
        emergency: null,
        approve: () => undefined,
        callEmergency: () => undefined,
        restore: {
            people,
            take: ({ at, what }, { login }) => {
                points.push({ at, what, tested: null, by: login });
            },
        },
    };
    const { machineUsers } = policy.gate;
    for (const number of places)
        await (0,read_commands .P)(ports, { number, where: 'gate', place, machineUsers, only: ['restore-point'] });
    return { points, places };
}

// EXTERNAL MODULE: ./build/evidence/rates/confidence-bounds.js
var confidence_bounds = __webpack_require__(92798);
// EXTERNAL MODULE: ./build/metrics/step-events.js
var step_events = __webpack_require__(68670);
;// CONCATENATED MODULE: ./build/verbs/gate/service-state.js


const HOUR = 3600;
const DAY = 86_400;
const KNOWN = 0.9;
async function readBudget(open, metrics, rule, now) {
    const metric = metrics.find(({ name, role }) => (rule.metric === null ? role === 'critical' : name === rule.metric));
    if (metric === undefined)
        return { unknown: `watch.store has no metric ${rule.metric ?? 'that is critical'}` };
    const step = rule.window >= 2 * DAY ? DAY : HOUR;
    const count = Math.ceil(rule.window / step);
    const [found, burn] = await Promise.all([
        read(open, metric, { step, count, now }),
        burnRates(open, metric, rule, now),
    ]);
    if ('unknown' in found)
        return found;
    const { events, first } = found;
    const known = events.flatMap((each) => each ?? []);
    if (known.length < KNOWN * count) {
        const unit = step === DAY ? 'days' : 'hours';
        return { unknown: `the store has numbers of ${metric.name} for ${known.length} of ${count} ${unit}` };
    }
    const bad = known.reduce((sum, each) => sum + each.bad, 0);
    const total = known.reduce((sum, each) => sum + each.total, 0);
    if (total === 0)
        return { unknown: `${metric.name} counted nothing in the window` };
    const spent = bad / (total * (1 - rule.objective));
    const leaving = events.map((each, at) => ({ at: (first + at * step + rule.window) * 1000, bad: each?.bad ?? 0 }));
    return { objective: rule.objective, window: rule.window, spent, bad, total, burn, leaving };
}
const MINUTES = 60;
const PACES = [5 * MINUTES, 30 * MINUTES, HOUR, 6 * HOUR];
async function burnRates(open, metric, { objective }, now) {
    const step = PACES[0];
    const count = PACES[3] / step;
    const found = await read(open, metric, { step, count, now });
    if ('unknown' in found)
        return [];
    return PACES.flatMap((seconds) => {
        const wanted = seconds / step;
        const known = found.events.slice(-wanted).flatMap((each) => each ?? []);
        const total = known.reduce((sum, each) => sum + each.total, 0);
        if (known.length < KNOWN * wanted || total === 0)
            return [];
        const bad = known.reduce((sum, each) => sum + each.bad, 0);
        return [{ seconds, rate: bad / total / (1 - objective) }];
    });
}
const BEFORE = 24;
const ALPHA = 0.01;
async function readDegraded(open, metrics, now) {
    const counted = metrics.filter(({ role, query }) => role === 'critical' && isCounted(query));
    if (counted.length === 0)
        return { unknown: 'watch.store has no critical metric that counts events' };
    const answers = await Promise.all(counted.map(async (metric) => ({
        metric,
        answer: await read(open, metric, { step: HOUR, count: BEFORE + 1, now }),
    })));
    const unread = answers.flatMap(({ metric, answer }) => 'unknown' in answer ? [`${metric.name}: ${answer.unknown}`] : []);
    const found = answers.flatMap(({ metric, answer }) => 'unknown' in answer ? [] : degradedWords(metric, answer.events));
    return found.length === 0 && unread.length > 0 ? { unknown: unread.join('; ') } : found;
}
function isCounted(query) {
    return query.kind === 'counts' || (query.kind === 'histogram' && query.slowerThan !== null);
}
function degradedWords({ name, objective, minEffect, query }, events) {
    const last = events.at(-1) ?? null;
    if (last === null || last.total === 0)
        return [];
    const shares = events.slice(0, -1).flatMap((one) => (one === null || one.total === 0 ? [] : [one.bad / one.total]));
    const usual = median(shares);
    const [low] = (0,confidence_bounds .jZ)(last.bad, last.total, ALPHA);
    const worse = usual !== null && low > usual * (1 + minEffect.relative) && low > usual + (minEffect.absolute ?? 0.005);
    const above = objective !== null && low > objective;
    if (!worse && !above)
        return [];
    const what = query.kind === 'counts' ? 'were bad' : 'were too slow';
    const than = worse ? `usually ${percent(usual)}` : `at most ${percent(objective ?? 0)} are allowed`;
    return [`${name}: ${percent(last.bad / last.total)} ${what} in the last hour (${than})`];
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? null;
}
function percent(share) {
    return `${Number((share * 100).toPrecision(2))} %`;
}
async function read(open, metric, { step, count, now }) {
    const store = await open(step);
    const until = Math.floor((now - (store.lag?.() ?? 60)) / 60) * 60;
    const plain = { ...metric, labels: [], control: null };
    const first = until - (count - 1) * step;
    const answer = await store.read(plain, { first, count, step });
    if ('missing' in answer)
        return { unknown: answer.detail === '' ? answer.missing : answer.detail };
    return { events: (0,step_events .X)(metric, answer, count), first };
}

;// CONCATENATED MODULE: ./build/verbs/gate/rules-on-github.js











async function rulesOnGitHub(ports, prepared, deploy) {
    const { policy, repository, request, origin } = prepared;
    const rules = policy.gate;
    const now = ports.clock.now();
    const from = 'commit' in origin ? origin.commit : (deploy.base ?? request.sha);
    const facts = {
        now,
        environment: request.environment,
        relief: reliefOf(deploy),
        labels: await sharedLabels(ports, exceptions(rules), deploy.coverage),
        calendars: await (0,read_calendars .i)(repository, from, rules.freeze, now),
        deploys: rules.plan === null ? [] : await pastDeploys(ports.forge.deployments, request.environment, prepared.record),
        ...(await serviceFacts(policy, now)),
        ...(await dataFacts(ports, prepared, deploy)),
        risk: deploy.risk,
        incidents: pastIncidents(prepared.record, request.sha),
        unapproved: (0,approvals .k)(deploy.coverage),
        announced: (0,announced_plans .o)(deploy.evidence, deploy.coverage),
        decide: policy.watch.duration * (deploy.risk?.longer ?? 1),
    };
    return (0,rules_rules .T)(rules, facts);
}
async function serviceFacts({ gate, store }, now) {
    const unknown = { unknown: 'watch.store is not set, and only a store knows the past' };
    if (store === null || (gate.budget === null && gate.health === null))
        return { budget: unknown, degraded: unknown };
    const { openStore } = await __webpack_require__.e(  4869).then(__webpack_require__.bind(__webpack_require__, 74869));
    const open = (step) => openStore('range' in store ? { ...store, range: step } : store);
    const seconds = now / 1000;
    return {
        budget: gate.budget === null ? unknown : await readBudget(open, store.metrics, gate.budget, seconds),
        degraded: gate.health === null ? unknown : await readDegraded(open, store.metrics, seconds),
    };
}
async function dataFacts(ports, prepared, deploy) {
    const { policy, repository, request } = prepared;
    const { base } = deploy;
    const rule = policy.gate.restorePoint;
    const destructive = rule === null || base === null
        ? []
        : await (0,data_changes .M)(repository, { base, head: request.sha }, policy.rollback.risky);
    if (rule === null || destructive.length === 0) {
        return { destructive, restorePoints: [], restoreNotes: [], restorePlaces: [] };
    }
    const { readRestorePoints } = await __webpack_require__.e(  6438).then(__webpack_require__.bind(__webpack_require__, 16438));
    const { points, notes } = await readRestorePoints(rule);
    const host = rule.url === null ? '' : new URL(rule.url).host;
    const given = request.restorePoint ?? null;
    const step = given === null ? [] : [{ at: given, tested: null, what: 'input restore-point' }];
    const said = deploy.answers ? await saidRestorePoints(ports, prepared, deploy) : { points: [], places: [] };
    const restorePoints = [...points.map((point) => ({ ...point, what: host })), ...step, ...said.points];
    return { destructive, restorePoints, restoreNotes: notes, restorePlaces: said.places };
}
function reliefOf({ lane, coverage, held }) {
    const units = (coverage?.units ?? []).filter(({ reason }) => reason !== 'empty');
    if (lane || (units.length > 0 && units.every(({ reason }) => reason === 'rollback-recomputed')))
        return 'rollback';
    return held?.containment.reason === 'fix-names-incident' ? 'fix' : null;
}
function exceptions({ windows, freeze }) {
    const names = [...(windows?.except ?? []), ...freeze.flatMap(({ except }) => except)];
    return new Set(names.map((name) => name.toLowerCase()));
}
const MOST_PULLS = 30;
async function sharedLabels({ forge, log }, wanted, coverage) {
    const units = (coverage?.units ?? []).filter(({ reason }) => reason !== 'empty' && reason !== 'drops-deployed');
    const pulls = [...new Set(units.map(({ pull }) => pull))];
    if (wanted.size === 0 || pulls.length === 0 || pulls.length > MOST_PULLS)
        return [];
    const carried = [];
    for (const pull of pulls)
        carried.push(pull === null ? [] : await countingLabels(forge, log, wanted, pull));
    const [first = [], ...others] = carried;
    return first.filter(({ name }) => others.every((labels) => labels.some((label) => label.name === name)));
}
async function countingLabels(forge, log, wanted, pull) {
    const counting = [];
    for (const { name, by } of await labelsOn(forge, log, pull)) {
        if (!wanted.has(name.toLowerCase()))
            continue;
        if (by !== null && (0,permission .J)(await forge.info.permission(by)))
            counting.push({ name: name.toLowerCase(), by });
        else
            log.warning(`#${pull} has the label ${name}, set by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`);
    }
    return counting;
}
async function labelsOn({ labels }, log, pull) {
    try {
        return await labels.on(pull);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.warning(`The labels of #${pull} cannot be read, so none of them counts: ${error.message}`);
        return [];
    }
}


  })

};
