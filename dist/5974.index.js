export const id = 5974;
export const ids = [5974,4869];
export const modules = {

  42030:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  isoNow)
  });
function isoNow(clock) {
    return new Date(clock.now()).toISOString();
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
        return (0,record_entries .I4)(record, known, (response) => withCell(response, deploy));
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
function withCell(response, { cell, baseline }) {
    const { cells = [] } = response;
    if (cell === undefined || cells.some(({ name }) => name === cell))
        return response;
    return { ...response, cells: [...cells, { name: cell, baseline, recovered: null }], settled: false };
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
        ...(deploy.cell === undefined ? {} : { cells: [{ name: deploy.cell, baseline, recovered: null }] }),
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

  10766:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bA: () => (  DEFAULT_METRIC),
  k4: () => (  discover),
  Dx: () => (  policyLine),
  EO: () => (  policyLines)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/metrics/known-metrics.js
const duration = String.raw `(?:_(?:seconds|milliseconds|ms|microseconds))?_count`;
const knownMetrics = [
    {
        name: /^istio_requests_total$/,
        by: 'Istio',
        traffic: 'http',
        only: [{ label: 'reporter', take: 'destination' }],
    },
    {
        name: /^envoy_http_downstream_rq_xx$/,
        by: 'Envoy',
        traffic: 'http',
        only: [{ label: 'envoy_http_conn_manager_prefix', leave: 'admin' }],
    },
    { name: /^envoy_cluster_(?:external_)?upstream_rq(?:_xx)?$/, by: 'Envoy', traffic: 'http' },
    {
        name: /^traefik_entrypoint_requests_total$/,
        by: 'Traefik',
        traffic: 'http',
        only: [{ label: 'entrypoint', leave: 'traefik|metrics' }],
    },
    { name: /^traefik_router_requests_total$/, by: 'Traefik', traffic: 'http' },
    { name: /^traefik_(?:service|backend)_requests_total$/, by: 'Traefik', traffic: 'http' },
    { name: /^haproxy_frontend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^haproxy_backend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^haproxy_server_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^kong_http_requests_total$/, by: 'Kong', traffic: 'http' },
    { name: /^kong_http_status$/, by: 'Kong', traffic: 'http' },
    { name: /^nginx_ingress_controller_requests$/, by: 'ingress-nginx', traffic: 'http' },
    {
        name: /^nginx_vts_server_requests_total$/,
        by: 'nginx-module-vts',
        traffic: 'http',
        only: [{ label: 'host', take: '*' }],
    },
    {
        name: /^nginx_server_requests$/,
        by: 'nginx-vts-exporter',
        traffic: 'http',
        only: [{ label: 'host', take: '*' }],
    },
    { name: /^nginxplus_server_zone_responses$/, by: 'NGINX Plus', traffic: 'http' },
    { name: /^nginx_http_requests?_total$/, by: 'nginx', traffic: 'http' },
    { name: /^nginx_http_response_count_total$/, by: 'nginx', traffic: 'http' },
    { name: /^http_requests_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_server_requests_total$/, by: 'the Rack middleware', traffic: 'http', prefixed: true },
    { name: /^http_requests_received_total$/, by: 'prometheus-net (ASP.NET)', traffic: 'http' },
    { name: /^flask_http_request_total$/, by: 'Flask', traffic: 'http' },
    { name: /^starlette_(?:requests|responses)_total$/, by: 'Starlette and FastAPI', traffic: 'http' },
    { name: /^django_http_responses_total_by_status_total$/, by: 'Django', traffic: 'http' },
    { name: /^django_http_responses_total_by_status_view_method_total$/, by: 'Django', traffic: 'http' },
    { name: /^rails_requests_total$/, by: 'Rails', traffic: 'http' },
    { name: /^ruby_http_requests_total$/, by: 'Rails', traffic: 'http' },
    { name: new RegExp(`^http_server_requests${duration}$`), by: 'Micrometer', traffic: 'http' },
    { name: new RegExp(`^http_server_request_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
    { name: new RegExp(`^http_server_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
    { name: /^http_requests?_count(?:er)?(?:_total)?$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_request_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_responses_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    {
        name: new RegExp(`^http_requests?(?:_duration|_latency)?${duration}$`),
        by: 'the usual name',
        traffic: 'http',
        prefixed: true,
    },
    { name: new RegExp(`^http_response_time${duration}$`), by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^grpc_server_handled_total$/, by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^grpc_server_handling${duration}$`), by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^grpc_server_(?:processing|call)_duration${duration}$`), by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^rpc_server_(?:call_)?duration${duration}$`), by: 'OpenTelemetry', traffic: 'grpc' },
];
const notServed = /client|outgoing|outbound|egress|promhttp|scrape|exporter|push|^prometheus_|cache|database|(?:^|_)(?:db|sql|redis|kafka|smtp|dns|webhook|size|bytes)(?:_|$)/;

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(26869);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(86694);
;// CONCATENATED MODULE: ./build/metrics/discover.js




const DEFAULT_METRIC = 'requests';
const MOST_CANDIDATES = 10;
const REQUESTS = /request|response|http|call|handled|(?:^|_)rq(?:_|$)/;
function discover(exposition) {
    const byName = (0,group_by .$)(exposition.series, ({ name }) => name);
    const counters = [...byName].filter(([name]) => countsEvents(name, exposition.types));
    const found = counters.flatMap(([name, series]) => candidateOf(name, series) ?? []);
    const all = [...found, ...pairs(counters.map(([name]) => name))];
    const best = firstOf(found);
    const [first] = best;
    if (first !== undefined && best.length === 1) {
        const chosen = { by: first.by, query: { ...first.query, name: DEFAULT_METRIC } };
        return { chosen, candidates: ordered(all.filter((each) => each !== first)), why: '' };
    }
    const candidates = ordered(all);
    const waiting = [...exposition.described].find((name) => !byName.has(name) && knownAs(name) !== null);
    if (candidates.length === 0 && waiting !== undefined) {
        const why = `${waiting} is described and has no series yet: send a request and look again`;
        return { chosen: null, candidates, why };
    }
    return {
        chosen: null,
        candidates,
        why: whyNone(best, candidates, counters.map(([name]) => name)),
    };
}
function countsEvents(name, types) {
    if (/_(?:sum|bucket|created|max|min|info)$/.test(name))
        return false;
    const type = types.get(name) ?? types.get(name.replace(/_(?:total|count)$/, ''));
    if (knownAs(name) !== null && (type === undefined || name.endsWith('_total')))
        return true;
    if (type === 'gauge' || type === 'gaugehistogram' || type === 'info' || type === 'stateset')
        return false;
    return type === 'counter' || /_(?:total|count|requests|responses|rq|xx)$/.test(name);
}
function candidateOf(name, series) {
    const known = knownAs(name);
    const scope = known === null ? [] : scopeOf(known.metric, series);
    const within = (0,separation .wH)(series, { name, matchers: scope });
    const failure = (0,separation .K7)(within);
    if (failure === null)
        return null;
    const matchers = [...scope, ...withoutSums(failure.matcher.label, within)];
    const query = {
        name,
        total: { name, matchers },
        bad: { name, matchers: [...matchers, failure.matcher] },
        segment: null,
    };
    const isServed = !notServed.test(name);
    const sure = known !== null || (failure.sure && isServed && REQUESTS.test(name));
    const place = known === null || !isServed ? null : { traffic: known.metric.traffic, rank: known.rank };
    return { query, by: known?.metric.by ?? null, known: place, sure: sure && isServed };
}
function knownAs(name) {
    for (const [rank, metric] of knownMetrics.entries())
        if (metric.name.test(name))
            return { metric, rank };
    const parts = name.split('_');
    const tails = parts.map((_, index) => parts.slice(index + 1).join('_'));
    for (const [rank, metric] of knownMetrics.entries()) {
        if (metric.prefixed === true && tails.some((tail) => metric.name.test(tail)))
            return { metric, rank: rank + knownMetrics.length };
    }
    return null;
}
const valuesOf = (label, series) => new Set(series.map(({ labels }) => labels.get(label) ?? ''));
function scopeOf({ only = [] }, series) {
    return only.flatMap(({ label, take, leave }) => {
        const values = valuesOf(label, series);
        if (take !== undefined)
            return values.has(take) ? [{ label, operator: '=', value: take }] : [];
        return leave !== undefined && !values.has('') ? [{ label, operator: '!~', value: leave }] : [];
    });
}
function withoutSums(label, series) {
    const sums = [...valuesOf(label, series)].filter((value) => /^(?:total|all)$/i.test(value));
    return sums.length === 0 ? [] : [{ label, operator: '!~', value: sums.join('|') }];
}
function firstOf(found) {
    const known = found.filter((each) => each.known !== null);
    if (known.length > 0) {
        const traffics = (0,group_by .$)(known, (each) => each.known?.traffic);
        return [...traffics.values()].flatMap((each) => {
            const rank = Math.min(...each.map(({ known: place }) => place?.rank ?? Infinity));
            return sameOnce(each.filter(({ known: place }) => place?.rank === rank));
        });
    }
    return sameOnce(found.filter(({ sure }) => sure));
}
function sameOnce(found) {
    const byStem = (0,group_by .$)(found, ({ query }) => stem(query.total.name));
    return [...byStem.values()].flatMap((same) => same.find(({ query }) => query.total.name.endsWith('_total')) ?? same[0] ?? []);
}
function stem(name) {
    const words = name
        .split('_')
        .filter((word) => !/^(?:total|count|seconds?|milliseconds?|ms|microseconds?|duration|latency|time|processing|handling)$/.test(word));
    return words.map((word) => word.replace(/s$/, '')).join('_');
}
function pairs(names) {
    const failure = /(?:^|_)(?:errors?|fail(?:ed|ures?|s)?|exceptions?)(?=_|$)/;
    const words = (name) => stem(name).split('_').filter(Boolean);
    return names
        .filter((name) => failure.test(name))
        .flatMap((bad) => {
        const of = words(bad.replace(failure, ''));
        const wholes = names
            .filter((name) => name !== bad && !failure.test(name) && of.length > 0)
            .filter((name) => of.every((word) => words(name).includes(word)))
            .filter((name) => words(name).every((word) => of.includes(word) || /^(?:request|http|response)$/.test(word)));
        const [total] = wholes.toSorted((a, b) => words(a).length - words(b).length || (a < b ? -1 : 1));
        if (total === undefined)
            return [];
        const query = {
            name: total,
            total: { name: total, matchers: [] },
            bad: { name: bad, matchers: [] },
            segment: null,
        };
        return [{ query, by: null, known: null, sure: false }];
    });
}
function ordered(found) {
    const place = (each) => each.known?.rank ?? (each.sure ? 1000 : 2000);
    return found
        .toSorted((a, b) => place(a) - place(b) || (a.query.name < b.query.name ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
        .map(({ query, by }) => ({ query, by }));
}
function whyNone(best, candidates, counters) {
    const namesOf = (each) => each
        .map(({ query }) => query.total.name)
        .slice(0, 3)
        .join(', ');
    if (best.length > 1)
        return `several metrics may count the requests: ${namesOf(best)}`;
    if (candidates.length > 0)
        return `no metric is known to count the requests; ${namesOf(candidates)} may do`;
    const like = counters.filter((name) => REQUESTS.test(name) && !notServed.test(name));
    if (like.length === 0)
        return 'no series http_requests_total or any other that is known to count requests';
    return `${like.slice(0, 3).join(', ')} has no label that tells a failed request from another`;
}
function policyLines({ query: { name, total, bad } }) {
    const entry = [
        `    - name: ${quoted(name)}`,
        `      total: ${quoted((0,selector .VH)(total))}`,
        `      bad: ${quoted((0,selector .VH)(bad))}`,
    ];
    return ['watch:', '  metrics:', ...entry].join('\n');
}
function policyLine({ query: { name, total, bad } }) {
    const entry = `name: ${quoted(name)}, total: ${quoted((0,selector .VH)(total))}, bad: ${quoted((0,selector .VH)(bad))}`;
    return `watch: {metrics: [{${entry}}]}`;
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;


  }),

  88187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC),
    qK: () => (  probeJudge)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);
  var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47583);
  var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12705);




const PROBE_METRIC = 'probe';
async function probe(url, timeoutMilliseconds, access) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__  .Yl)(url, { 'cache-control': 'no-cache' }, access),
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.body?.cancel();
        return { status: response.status };
    }
    catch (error) {
        const code = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return code !== null && _http_js__WEBPACK_IMPORTED_MODULE_0__  .a6.has(code) ? 'refused' : 'unknown';
    }
}
const TOO_MANY = 429;
function probeJudge(before = 'first') {
    let usual = before === 'first' ? null : before;
    const judge = (answer) => {
        if (answer === 'unknown')
            return 'unknown';
        if (answer === 'refused' || answer.status >= 500)
            return 'bad';
        if (answer.status === TOO_MANY)
            return 'unknown';
        if (before === 'first')
            usual ??= answer.status;
        if (isOk(answer.status))
            return 'good';
        if (usual === null)
            return 'untold';
        return kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad';
    };
    return { judge, usual: () => usual };
}
const isOk = (status) => status >= 200 && status < 300;
const kindOf = (status) => (status >= 300 && status < 400 ? 300 : status);
const SILENT = {
    unknown: {
        reason: 'source-unreachable',
        detail: 'no probe said anything: they could not leave this machine, or were too many for the address (429)',
    },
    untold: {
        reason: 'not-separating',
        detail: 'the address redirects or refuses, and what it answered before the deploy is not known here',
    },
};
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let silence = null;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown' || result === 'untold') {
                if (silence !== 'untold')
                    silence = result;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep(answered = null) {
            const silent = known === 0 ? silence : null;
            silence = null;
            known = 0;
            if (silent !== null)
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__  .L)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_3__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
}


  }),

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  missingSecret),
    openStore: () => (  openStore),
    s: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65453);


const held = (variable) => process.env[variable] ?? '';
function missingSecret(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .fS)(spec).find(({ variable }) => held(variable) === '') ?? null;
}
function missingLogin({ login }) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .NW)(login).find(({ variable }) => held(variable) === '') ?? null;
}
function openStore(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .wr)(spec, (one) => {
        const missing = missingSecret(one);
        if (missing === null)
            return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .T0)(one, held);
        return Promise.resolve((0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .UI)(one, `the environment variable ${missing.variable} is not set`));
    });
}


  }),

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86860);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":760,"height":300}}}%%';
const MOST_POINTS = 60;
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
        words: 'red: bad in percent, grey: before, amber: harm',
        axis: `"percent" 0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'red: the value, grey: what is usual where it alarmed',
        axis: `"value" ${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const course = courseOf(node);
    const values = course && withoutGaps((0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .E9)(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { gauge } = node;
    const { lines, words, axis } = gauge === undefined ? sharesDrawing(node, values) : gaugeDrawing(values, gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title} - ${words}"`,
        `    x-axis "seconds since the watch began${isLonger ? ', before it below 0' : ''}" ${from} --> ${until}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        ...(course.values.includes(null) ? ['', gapWords(isLonger)] : []),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function sparkline(values) {
    const shown = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .E9)(values, LONGEST);
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

  52166:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  spokenDeploys),
    o: () => (  firstBad)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6601);

const MOST_NAMED = 20;
const list = (shas, mark) => {
    const named = shas.slice(-MOST_NAMED).map((sha) => `${mark}${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__  .Fu)(sha)}${mark}`);
    const rest = shas.length - named.length;
    return rest > 0 ? `${rest} earlier ones, ${named.join(', ')}` : named.join(', ');
};
function firstBad(verdict) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    return suspects.length === 1 ? (suspects[0] ?? null) : null;
}
function spokenDeploys(verdict, mark = '`') {
    if (verdict.verdict === 'unknown' || verdict.deploys === undefined)
        return '';
    const { deploys } = verdict;
    const spoken = `This watch speaks for ${deploys.length} deploys: ${list(deploys, mark)}.`;
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    if (suspects.length === 0)
        return spoken;
    const one = suspects.length === 1 ? '' : 'one of ';
    return `${spoken} The first bad one is ${one}${list(suspects, mark)}.`;
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HX: () => (  regressionSentence),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86860);



const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    if (worst.gauge !== undefined)
        return gaugeSentence(environment, worst, worst.gauge, tense);
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(environment)}; ${usual} is usual.`;
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
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(node.harm)}`;
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
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(observed.total)}`;
}
function row(node) {
    const { baseline, gauge } = node;
    if (gauge !== undefined)
        return gaugeRow(node, gauge);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(baseline.total)}`,
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
    const header = nodes.some(({ gauge }) => gauge !== undefined)
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
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
        advice: 'Give an address that one process answers, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
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


  }),

  51111:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  watchSummary),
    k: () => (  noBaselineWords)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86860);
  var _spoken_deploys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52166);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14404);
  var _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4456);






const TITLES = {
    healthy: 'Watch: healthy',
    regressed: 'Watch: worse than before',
    external: 'Watch: worse, but not by this deploy',
    inconclusive: 'Watch: cannot say',
};
const KEPT = {
    kept: 'the time before the bad deploy, as its watch kept it',
    'last-proven': 'the time before the first deploy that is not proven, as it was kept then',
    unproven: 'the time just before the deploy, although what ran then was not proven',
};
const BASELINES = {
    ...KEPT,
    'previous-window': 'the time just before the deploy',
    control: 'what runs beside it unchanged, step by step',
    'same-hour': 'the same time on earlier days',
    'same-weekday': 'the same time on the same day of earlier weeks',
    'previous-deploys': 'the time after earlier good deploys',
    objective: 'the objective that the policy names',
    mixed: 'what each metric has: a control, the same time on earlier days, or the time just before',
};
function circumstances(verdict) {
    const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0);
    const gaps = missing.map(([reason, steps]) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(steps)} without (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(reason)})`);
    const steps = [`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ');
    const against = BASELINES[verdict.baselineKind];
    const time = `Watched for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .p0)(verdict.endedAt - verdict.startedAt)} from ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .Hn)(verdict.startedAt)} UTC: ${steps}.`;
    if (against === undefined)
        return time;
    const isSaid = verdict.deploys === undefined || verdict.baselineKind in KEPT;
    const past = isSaid ? '' : ' The past ends before the first of these deploys.';
    return `${time} Compared with ${against}.${past}`;
}
function regressedPart(verdict) {
    const { worst, onset, alarmAt } = verdict.regression;
    const when = `It began in the step that ended at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .Hn)(onset)} UTC and was certain ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .p0)(alarmAt - verdict.startedAt)} after the watch began.`;
    const sure = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const drawing = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .b)(worst, verdict.startedAt);
    return [`${when} ${sure}`, drawing].filter((part) => part !== '').join('\n\n');
}
function healthyPart(verdict) {
    const lines = verdict.nodes
        .filter(({ note }) => note === null || note === 'harmless')
        .map((node) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(node.segment === '' ? node.metric : `${node.metric} of ${node.segment}`)}: ${shown(node)}.`);
    return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : '';
}
function shown({ gauge, harm, detectable, note }) {
    if (gauge !== undefined) {
        const score = gauge.score === null ? 'not scored' : `its largest score was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(gauge.score)}`;
        return gauge.needed === null ? score : `${score}, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(gauge.needed)}`;
    }
    if (note === 'harmless')
        return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(harm)}`;
    const rise = detectable === null ? 'no rise' : `a rise to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(detectable)}`;
    return `harm begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(harm)}; ${rise} would have been seen with a chance of 90 %`;
}
const remarks = (verdict) => (verdict.remarks ?? []).map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(line)}`).join('\n');
function particulars(verdict) {
    switch (verdict.verdict) {
        case 'regressed':
            return regressedPart(verdict);
        case 'healthy':
            return healthyPart(verdict);
        case 'external':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .d[verdict.reasonCode].advice}\n\n${regressedPart(verdict)}`;
        case 'inconclusive':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .I[verdict.reasonCode].advice}`;
    }
}
function watchSummary(verdict, consequences = '') {
    const parts = [
        `## ${TITLES[verdict.verdict]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(verdict.message),
        (0,_spoken_deploys_js__WEBPACK_IMPORTED_MODULE_5__  .n)(verdict),
        consequences,
        circumstances(verdict),
        (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .oP)(verdict),
        particulars(verdict),
        remarks(verdict),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const CURES = {
    'service-refused': 'See that the service is up before the deploy begins.',
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'Give an address that answers the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
    'series-missing': 'Compare the names and labels in the policy with what the page holds: `check --page URL` says what would be read.',
    'not-separating': '`check --page URL` says what the page holds and what to write in the policy.',
    'several-processes': 'Give an address that one process answers, let the workers share one registry, or name the metric store that scrapes them all (watch.store).',
    'not-sampled': 'The step that takes the samples may be too short for the source, or its process was ended.',
};
function noBaselineWords(metrics, { missing, detail }) {
    const why = detail === undefined ? missing : `${missing}: ${detail}`;
    return `No full baseline of ${metrics.join(', ')}: too few numbers could be read before the deploy (${why}). The watch can then say little or nothing about this deploy. ${CURES[missing]}`;
}


  }),

  16082:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  holdFacts)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93725);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);




async function holdFacts(ports, prepared) {
    const facts = await Promise.all((0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .e8)(prepared.record).map((hold) => factsOf(ports, prepared, hold)));
    const isUnmended = ({ containment }) => containment.reason === 'not-an-ancestor';
    return facts.find(({ containment }) => containment.contains) ?? facts.find(isUnmended) ?? facts[0] ?? null;
}
async function factsOf(ports, prepared, hold) {
    const { record, repository, request } = prepared;
    const rollback = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.rollback;
    const number = rollback?.step === 'opened' ? rollback.pull : hold.pull;
    const pull = number === undefined ? null : await ports.forge.pulls.get(number);
    const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : [];
    const { bad, containment } = await firstContained(repository, hold, request.sha, rollbackMerges);
    if (!containment.contains)
        return { hold, containment };
    const issue = issueOf(record, hold);
    const { reviews, pullTexts } = ports.forge;
    const question = { candidate: request.sha, bad, issue: issue ?? 0 };
    const known = containment.reason === 'bad-is-ancestor' && issue !== null;
    const fix = known ? await namingFix({ reviews, pullTexts, log: ports.log }, repository, question) : null;
    if (fix === null)
        return { hold: { ...hold, bad }, containment };
    ports.log.info(`#${fix} names the incident #${issue} and was approved as it is: the hold lets it pass to full review.`);
    return { hold, containment: { contains: false, reason: 'fix-names-incident' } };
}
async function firstContained(repository, { bad, also = [] }, candidate, rollbackMerges) {
    const found = { bad, containment: await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad, rollbackMerges }) };
    if (found.containment.contains)
        return found;
    for (const earlier of also) {
        const containment = await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad: earlier, rollbackMerges });
        if (containment.contains)
            return { bad: earlier, containment };
    }
    return found;
}
function issueOf(record, hold) {
    const incident = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.incident;
    return incident?.step === 'opened' ? incident.issue : (hold.issue ?? null);
}
const longest = 50;
async function namingFix(deps, repository, question) {
    const commits = (await repository.firstParents(question.bad, question.candidate)).slice(-longest);
    try {
        const pulls = await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha));
        const facts = await deps.reviews.pullFacts([...new Set([...pulls.values()].flat())]);
        const landed = facts.filter(({ mergeCommit }) => commits.some(({ sha }) => sha === mergeCommit));
        const texts = await deps.pullTexts.get(landed.map(({ number }) => number));
        const named = new RegExp(`(^|[^\\w#])#${question.issue}(?!\\w)`);
        const fix = texts.find((text) => {
            const fact = landed.find(({ number }) => number === text.number);
            return fact !== undefined && named.test(text.body) && isApprovedAsRead(fact, text);
        });
        return fix?.number ?? null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`It cannot be told whether a fix names the incident, so the hold stands: ${error.message}`);
        return null;
    }
}
function isApprovedAsRead({ author, reviews }, { lastEditedAt }) {
    return reviews.some(({ reviewer, state, submittedAt, canPush }) => {
        if (state !== 'APPROVED' || reviewer === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .w2)(reviewer) || !canPush)
            return false;
        if (author === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author.login, reviewer.login))
            return false;
        return lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt);
    });
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
        const { showDeclared } = await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(4600), __webpack_require__.e(7720), __webpack_require__.e(7644), __webpack_require__.e(8355)]).then(__webpack_require__.bind(__webpack_require__, 55668));
        report = await inTurn(responder, report, incidentKey, [followStep(isStart), showDeclared]);
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
        const { obeyIncidentComments } = await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(4600), __webpack_require__.e(7720), __webpack_require__.e(6677)]).then(__webpack_require__.bind(__webpack_require__, 69164));
        const obeyed = await obeyIncidentComments(responder, record, incidentKey);
        if (!isStart)
            return obeyed;
        const { keepTime } = await Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(4600), __webpack_require__.e(7720), __webpack_require__.e(7644), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 60123));
        return keepTime(responder, obeyed, incidentKey);
    };
}
async function heldSteps(isStart) {
    const { adoptStep, refreshStep } = await stepsOfResponses();
    return [adoptStep, followStep(isStart), refreshStep];
}
const stepsOfResponses = () => Promise.all( [__webpack_require__.e(7203), __webpack_require__.e(4600), __webpack_require__.e(7720), __webpack_require__.e(7644), __webpack_require__.e(3064)]).then(__webpack_require__.bind(__webpack_require__, 17644));
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


  }),

  38250:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bl: () => (  dryStore),
    EM: () => (  mayOpen),
    Fk: () => (  dryForge)
  });
const mayOpen = ({ conduct }) => conduct === undefined || !(conduct.advisory || conduct.dryRun);
function dryStore(store) {
    let changed = null;
    const read = async () => changed ?? (await store.read());
    return {
        read,
        update: async (_, change) => (changed = change(await read())),
    };
}
function dryForge(forge, log) {
    const say = (what) => log.info(`Dry run: ${what} is not written.`);
    return {
        ...forge,
        checks: {
            list: () => Promise.resolve([]),
            create: async ({ name, externalId, title }) => {
                say(`the check run "${name}" (${title})`);
                return { id: 0, name, externalId, url: '', status: 'queued', conclusion: null, app: null };
            },
            update: () => Promise.resolve(),
        },
        deployments: {
            ...forge.deployments,
            setStatus: async (id, { state }) => say(`the status ${state} of deployment ${id}`),
        },
    };
}


  }),

  35974:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  conclude),
    p: () => (  recordVerdict)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96331);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23224);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10640);
  var _incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97683);
  var _plan_watch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61860);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71570);
  var _run_mode_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38250);











async function conclude(setting, task, verdict, seen = null) {
    const { ports } = setting;
    const by = {
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_8__  .E)(ports.clock),
        run: (0,_plan_watch_js__WEBPACK_IMPORTED_MODULE_6__  .qZ)(ports, task),
    };
    const { settleVerdict } = await Promise.all( [__webpack_require__.e(2453), __webpack_require__.e(6931)]).then(__webpack_require__.bind(__webpack_require__, 46931));
    const over = verdict.verdict === 'external' ? await closedByPerson(setting) : null;
    let settled = verdict;
    const report = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_7__  .Om)(setting, `The watch of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_9__  .Fu)(task.sha)} has ended`, (before) => {
        settled = settleVerdict(before, { ...task, run: by.run }, verdict, seen);
        return recordVerdict(over === null ? before : closeIncident(before, over), task, settled, by, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_10__  .EM)(setting));
    });
    const { record } = report;
    const response = responseTo(record, task, settled);
    return {
        verdict: settled,
        calledBad: settled.verdict !== 'regressed' && (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_3__  .Vx)(record, task.sha),
        pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
        issue: response?.incident.step === 'opened' ? response.incident.issue : null,
        unfinished: unfinishedWords(report),
        withheld: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_10__  .EM)(setting) ? null : withheldWords(recordVerdict(record, task, settled, by), task, settled),
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
    return verdict.verdict === 'external' ? (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .SZ)(record) : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .PT)(record, (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)(environment, sha));
}
async function closedByPerson({ ports, store }) {
    const going = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .SZ)(await store.read());
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
    return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .I4)(record, key, (response) => response.incident.step === 'opened'
        ? { ...response, incident: { ...response.incident, phase: 'closed' } }
        : response);
}
function withheldWords(decided, task, verdict) {
    const response = responseTo(decided, task, verdict);
    if (response === null)
        return null;
    const { good, incident } = response;
    if ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._S)(response) && incident.step === 'opened')
        return `Nothing was written: incident #${incident.issue}, which goes on, would have been told.`;
    if (good === null || (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  ._S)(response))
        return 'Nothing was opened: an incident issue would have been.';
    const back = `a rollback pull request from ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_9__  .Fu)(task.sha)} back to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_9__  .Fu)(good)}`;
    return `Nothing was opened: ${back} and an incident issue would have been, and later deploys that contain this one would have been held.`;
}
function recordVerdict(record, task, verdict, by, opens = true) {
    const { deployment, sha, baseSha, branch: base, baseline, environment, mitigates, cell } = task;
    const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended';
    const ended = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .P$)(record, { sha, run: by.run }, { state, verdict: verdict.verdict });
    const marked = withMarks(ended, task, verdict, by);
    if (!opens)
        return marked;
    const incident = mitigates ?? openedMeanwhile(record, { sha, run: by.run });
    const recovery = incident === null || cell === undefined || verdict.verdict !== 'healthy' ? null : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .Yr)(marked, cell, sha);
    if (recovery !== null && !recovery.all)
        return recovery.record;
    if (incident !== null)
        return (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__  .UD)(recovery?.record ?? marked, {
            event: developmentOf(task, verdict, by),
            mended: incident.mended,
        });
    if (baseline === null)
        return marked;
    const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, cell, ...by };
    switch (verdict.verdict) {
        case 'regressed':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .CB)(marked, deploy);
        case 'external':
            return (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .KY)((0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__  .gf)(marked, { kind: 'worse-outside', sha, ...by }), deploy);
        case 'healthy':
            return (0,_incident_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__  .gf)(marked, { kind: 'recovered', sha, ...by });
        case 'inconclusive':
            return marked;
    }
}
function openedMeanwhile(record, own) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .WF)(record);
    if (response === null || response.bad === own.sha)
        return null;
    const { since } = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_3__  .qu)(record, own);
    const isEarlier = since.some(({ sha, verdict }) => sha === response.bad && verdict === 'regressed');
    return isEarlier ? { mended: false } : null;
}
function withMarks(record, { deployment, sha }, verdict, by) {
    if (verdict.verdict === 'healthy')
        return deployment === null ? record : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .bL)(record, { deployment, sha, ...by });
    if (verdict.verdict !== 'regressed')
        return record;
    const [named, ...others] = verdict.suspects ?? [];
    const first = others.length > 0 ? undefined : record.watches.findLast((watch) => watch.sha === named);
    const bad = [{ deployment, sha }, ...(first === undefined ? [] : [first])];
    return bad.reduce((marked, each) => each.deployment === null ? marked : (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_4__  .Tc)(marked, { deployment: each.deployment, sha: each.sha, ...by }), record);
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

  61860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E5: () => (  planDeployWatch),
    GQ: () => (  chosenBaseline),
    OT: () => (  mitigation),
    VH: () => (  endOfPast),
    _q: () => (  plannedTask),
    b0: () => (  storeTask),
    qZ: () => (  watchedRun),
    vb: () => (  answeredBefore)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6601);
  var _deploy_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1989);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10640);
  var _deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(53129);
  var _hold_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16082);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54990);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71570);
  var _sampling_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38376);
  var _warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63212);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24797);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88187);














async function planDeployWatch(setting, prepared, held, samples, recorded) {
    const { ports, store, environment, conduct, cell = null } = setting;
    const { sha, deployedTo = environment } = prepared.request;
    const { job } = prepared;
    const now = await sampleNow(ports, prepared, samples);
    const deployment = recorded && !conduct.dryRun
        ? await (0,_deploy_live_js__WEBPACK_IMPORTED_MODULE_0__  .KE)(ports.forge.deployments, ports.run, { environment: deployedTo, sha, job }, prepared.record)
        : null;
    const run = (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run);
    let chosen = choose(ports, prepared, samples, now);
    try {
        await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__  .Fu)(sha)} passed the gate`, (record) => {
            chosen = choose(ports, { ...prepared, record }, samples, now);
            const entry = { deployment, sha, run, state: 'planned', startedAt: null, verdict: null, ...chosen };
            return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .xE)((0,_deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_12__  .lE)(record, prepared.live, run), entry);
        });
    }
    catch (error) {
        await giveUp(ports, deployment);
        throw error;
    }
    const { baseline, baseSha } = chosen;
    return {
        environment,
        ...(cell === null ? {} : { cell }),
        sha,
        baseSha,
        branch: prepared.branch,
        deployment,
        plan: samples.plan,
        baseline,
        mitigates: mitigation(prepared, held),
        samples: samples.file,
        ...storeTask(prepared.record, samples.store, baseline, prepared.policy.incidents),
        ...slicesOf(setting, prepared, samples, recorded),
    };
}
function slicesOf({ conduct }, { policy: { slices } }, { late }, recorded) {
    return slices === null || late || !recorded || conduct.dryRun ? {} : { slices };
}
function watchedRun({ run }, { resumed }) {
    return resumed?.run ?? (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(run);
}
function mitigation({ record, request }, held) {
    if (incidentBefore(record, request) === null)
        return null;
    return { mended: held !== null && ['rolled-back', 'fix-names-incident'].includes(held.containment.reason) };
}
async function giveUp({ forge, run }, deployment) {
    if (deployment === null)
        return;
    const status = { state: 'error', description: 'The guard failed before the deploy', logUrl: run.runUrl };
    await forge.deployments.setStatus(deployment, status).catch(() => undefined);
}
async function sampleNow(ports, { record, request }, samples) {
    if (incidentBefore(record, request) !== null) {
        ports.log.info('An incident is open: this deploy will be compared with the time before it.');
        return null;
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, request.sha, pastOf(samples));
    const isSecondAttempt = against.kind === 'before-unproven' && against.baseline.kind !== 'last-proven';
    if (against.kind === 'before-unproven' && !isSecondAttempt)
        ports.log.info('Earlier deploys are not proven: this one will be compared with the time before the first of them.');
    const isCurrent = isSecondAttempt && ports.clock.now() / 1000 - against.baseline.until < _deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .eN;
    return isCurrent ? null : freshBaseline(ports, samples);
}
function choose(ports, prepared, samples, now) {
    const { record, request, base } = prepared;
    const gated = samples.late ? gatedBy(record, { sha: request.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run) }) : null;
    const passed = passing(ports, samples, gated);
    const response = incidentBefore(record, request);
    if (response !== null)
        return { ...passed, baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad };
    if (gated !== null) {
        const { baseline, baseSha, before } = gated;
        return { ...passed, baseline, baseSha, ...(before !== undefined && { before }) };
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, request.sha, pastOf(samples));
    return {
        ...passed,
        ...chosenBaseline(against, now),
        baseSha: against.kind === 'just-before' ? base : against.baseSha,
    };
}
function incidentBefore(record, { sha, cell = null }) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .qV)(record, cell);
    return response === null || response.bad === sha ? null : response;
}
function answeredBefore(record, of, late) {
    const response = incidentBefore(record, of);
    if (response !== null)
        return response.baseline.answered ?? null;
    if (late)
        return gatedBy(record, of)?.baseline?.answered ?? null;
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, of.sha, { kind: 'page', metrics: [_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_9__  .mv] });
    if (against.kind === 'before-unproven')
        return against.baseline.answered ?? null;
    return against.kind === 'just-before' ? 'first' : null;
}
function gatedBy({ watches }, of) {
    const own = watches.findLast((watch) => (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .fH)(watch, of));
    return own ?? watches.findLast(({ sha, state }) => sha === of.sha && state === 'planned') ?? null;
}
function passing({ clock }, { late }, gated) {
    if (late)
        return gated?.plannedAt === undefined ? {} : { plannedAt: gated.plannedAt };
    return { plannedAt: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_13__  .E)(clock) };
}
const pastOf = ({ store, plan }) => store === null ? { kind: 'page', metrics: plan.metrics.map(({ name }) => name) } : { kind: 'store' };
function chosenBaseline(against, now) {
    switch (against.kind) {
        case 'just-before':
            return { baseline: now };
        case 'unknown':
            return { baseline: now && { ...now, kind: 'unproven' } };
        case 'before-unproven': {
            const before = now === null || Object.keys(now.metrics).length === 0 ? {} : { before: now };
            return { baseline: (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_8__  .ws)(against.baseline, now), ...before };
        }
    }
}
async function freshBaseline(ports, samples) {
    if (samples.store !== null)
        return samples.late ? null : endOfPast(ports.clock.now() / 1000);
    if (samples.file === null || samples.source === null)
        return null;
    ports.log.info(`Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy.`);
    return (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__  .F_)(ports, samples.plan, samples.source, samples.since);
}
async function plannedTask(setting, request) {
    const { ports, store } = setting;
    await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_5__  .ar)(setting);
    const repository = await ports.openRepository();
    try {
        const prepared = await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_4__  .iA)(ports, repository, await store.read(), request);
        await (0,_warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_7__  .K)(ports, prepared.policy.watch, request.sha);
        const held = await (0,_hold_facts_js__WEBPACK_IMPORTED_MODULE_3__  .P)(ports, prepared);
        const answered = answeredBefore(prepared.record, { ...prepared.request, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run) }, true);
        const samples = { ...(0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__  .Ct)(ports, prepared.policy, request, answered), source: null, late: true };
        return await planDeployWatch(setting, prepared, held, samples, true);
    }
    finally {
        await repository.close();
    }
}
const DEPLOYS = 5;
function storeTask(record, spec, baseline, named = []) {
    if (spec === null)
        return {};
    const good = record.watches.filter(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null);
    const deploys = good.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt) / 1000]));
    const pastUntil = baseline?.until ?? null;
    return {
        store: { spec, pastUntil, deploys: deploys.slice(-DEPLOYS), incidents: [...named, ...(0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .dS)(record)] },
    };
}
const endOfPast = (now) => ({ kind: 'previous-window', from: now, until: now, metrics: {} });


  }),

  38376:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ct: () => (  startSamples),
    F_: () => (  takeBaseline),
    XW: () => (  watchPlan),
    Zc: () => (  checkStoreToken),
    _A: () => (  openSamples)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94118);
  var _metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10766);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88187);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74869);
  var _render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51111);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24797);







function checkStoreToken({ store, openings }) {
    if (store !== null)
        return checkSecret('watch.store', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .b)(store));
    checkSecret('watch.page', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .s)(openings.page));
    checkSecret('watch.probe', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .s)(openings.probe));
}
function checkSecret(place, missing) {
    if (missing === null)
        return;
    const { variable, given } = missing;
    const cure = given === undefined
        ? `Give it to the guard's step, as in \`env: { ${variable}: \${{ secrets.${variable} }} }\`, or remove it from the policy where nothing asks for it.`
        : `It is set by ${given}.`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${place}: the environment variable ${variable} is not set. ${cure}`);
}
function startSamples(ports, policy, request, answered) {
    const { store } = policy;
    const plan = store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] };
    const since = ports.clock.now() / 1000;
    if (plan.metrics.length === 0)
        return { plan, file: null, source: null, since, store, late: false };
    const { metricsUrl, probeUrl } = request;
    const { queries, openings } = policy;
    const file = ports.sampling.start({ metricsUrl, probeUrl, queries, openings, stepSeconds: plan.step, answered });
    return { plan, file, source: openSamples(ports, plan, file), since, store, late: false };
}
function openSamples(ports, plan, file) {
    const names = plan.metrics.map(({ name }) => name);
    return ports.sampling.open(file, names, plan.step);
}
async function takeBaseline({ clock, log, cancelled }, plan, source, since) {
    const samples = [];
    const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step;
    let readUntil = since;
    for (;;) {
        if (cancelled.aborted)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc('The run was cancelled before the deploy: nothing is watched.');
        const now = clock.now() / 1000;
        const read = await source.read(readUntil, now);
        samples.push(...read);
        readUntil = read.at(-1)?.at ?? readUntil;
        const short = plan.metrics.filter(({ name }) => (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .fi)(samples, name, plan.step) < plan.minBaseline);
        if (short.length === 0)
            break;
        if (now >= deadline) {
            log.warning((0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__  .k)(short.map(({ name }) => name), lastTrouble(samples)));
            break;
        }
        await clock.sleep(Math.min(plan.step, 1) * 1000);
    }
    const baseline = (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .cq)(samples, since, readUntil);
    return Object.keys(baseline.metrics).length === 0 ? null : baseline;
}
function lastTrouble(samples) {
    const missing = samples.findLast((sample) => 'missing' in sample);
    if (missing === undefined || !('missing' in missing))
        return { missing: 'not-sampled' };
    return missing;
}
function watchPlan(policy, sources) {
    const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(_metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__  .bA)];
    const metrics = [
        ...(sources.metricsUrl === null ? [] : scraped),
        ...(sources.probeUrl === null ? [] : [embedded(_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__  .mv)]),
    ];
    return { ...policy.watch, metrics };
}
function embedded(name) {
    return { name, kind: 'counts', direction: 'up', minEffect: _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__  .GB };
}


  }),

  63212:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (  warnOfTimeouts)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/config/workflow-timeouts.js


const minutes = schemas .aig().positive().nullish().catch(null);
const workflow = schemas .Ikc({
    jobs: schemas .g1P(schemas .YjP(), schemas .Ikc({
        'timeout-minutes': minutes,
        steps: schemas .YOg(schemas .Ikc({ uses: schemas .YjP().nullish().catch(null), 'timeout-minutes': minutes })).catch([]),
    })
        .nullable()
        .catch(null)),
});
const LONGEST = 100_000;
function timeoutsOf(text, job, isOurs) {
    if (text.length > LONGEST)
        return null;
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return null;
    }
    const found = workflow.safeParse(value).data?.jobs[job];
    if (found == null)
        return null;
    const steps = found.steps.flatMap(({ uses, 'timeout-minutes': given }) => uses != null && isOurs(uses) && given != null ? [given] : []);
    return { job: found['timeout-minutes'] ?? null, step: steps.length === 0 ? null : Math.min(...steps) };
}

// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/verbs/watch/warn-of-timeouts.js



const JOB_MINUTES = 360;
async function warnOfTimeouts({ forge, log, run }, plan, sha) {
    const { job, action, workflowPath, workflowSha = sha } = run;
    if (job === undefined)
        return;
    try {
        const text = await forge.contents.text(workflowPath, workflowSha);
        const isOurs = (uses) => action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(action.toLowerCase());
        const timeouts = timeoutsOf(text ?? '', job, isOurs);
        if (timeouts === null)
            return;
        const watched = Math.max(plan.duration, plan.minWatch);
        const needed = `The watch takes ${(0,quantities .p0)(watched)}`;
        const { step } = timeouts;
        if (step !== null && step * 60 <= watched)
            log.warning(`${needed}, and the step of the guard in ${workflowPath} ends after ${step} min: it would be cut off, and say nothing. A step's timeout-minutes holds for its post phase as well: raise it, or remove it.`);
        const whole = timeouts.job ?? JOB_MINUTES;
        if (whole * 60 <= watched + plan.minBaseline)
            log.warning(`${needed}, and job ${job} in ${workflowPath} ends after ${whole} min: it would be cut off, and say nothing. Raise the timeout-minutes of the job, or shorten watch.duration in the policy.`);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.debug(`The timeouts of the workflow are not known: ${error.message}`);
    }
}


  })

};
