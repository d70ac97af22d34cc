export const id = 8557;
export const ids = [8557,3903];
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
    const isTraffic = worst.gauge !== undefined && verdict.baselineKind === 'last-proven';
    const longest = isTraffic ? TRAFFIC_ACCUSES : (ACCUSES[verdict.baselineKind] ?? _proven_js__WEBPACK_IMPORTED_MODULE_3__  .eN);
    const wasThere = isTraffic ? hadTraffic(record, of, worst.metric) : wasWell(seen.at(-1), verdict);
    if (age > longest && !wasThere)
        return tooOld(verdict, age);
    if (deploys.length === 1)
        return verdict;
    if (suspects.every((sha) => wasOutside(record, sha))) {
        const message = `It was so before the deploy already. ${verdict.message}`;
        return { ...verdict, verdict: 'external', reasonCode: 'already-so-before', message };
    }
    return { ...verdict, suspects };
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
    const { harm, normalAtWorst, bounds, observed, baseline, gauge } = worst;
    const isShare = gauge === undefined && observed.share > baseline.share;
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

  48591:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  backtestUsage: () => (  backtestUsage),
  runBacktest: () => (  runBacktest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(43525);
;// CONCATENATED MODULE: ./build/render/backtest-text.js



function backtestText(found, message) {
    const { from, until, deploys, quiet, blind, cost } = found;
    const alarms = quiet.filter(({ verdict }) => verdict.verdict === 'regressed');
    const isGateUnknown = deploys.length > 0 && deploys.every(({ gate }) => gate === 'unknown');
    const parts = [
        [(0,terminal_text .pj)(message), `From ${(0,quantities .vD)(from)} to ${(0,quantities .vD)(until)}.`],
        deploys.length === 0 ? [] : ['Deploys, oldest first:', ...deploys.flatMap(deployLines)],
        alarms.length === 0 ? [] : ['False alarms in quiet hours:', ...alarms.map(windowLine)],
        blind.length === 0 ? [] : [blindLine(blind)],
        isGateUnknown ? ['The gate is unknown: who had reviewed what is not in a metric store.'] : [],
        deploys.length === 0
            ? []
            : [
                `The watches would have cost ${(0,quantities .p0)(60 * cost.minutes)} of a runner and ${(0,quantities .U9)(cost.calls)} reads of the store.`,
            ],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function deployLines({ at, sha, gate, verdict }) {
    const gated = gate === 'unknown' ? '' : `gate ${gate}, `;
    return [`  ${(0,quantities .vD)(at)}  ${(0,commit_id .Fu)(sha)}  ${gated}${verdict.verdict}`, `      ${(0,terminal_text .pj)(verdict.message)}`];
}
const windowLine = ({ at, verdict }) => `  ${(0,quantities .vD)(at)}  ${(0,terminal_text .pj)(verdict.message)}`;
function blindLine(blind) {
    const why = blind[0]?.verdict.message ?? '';
    return `${blind.length} more ${blind.length === 1 ? 'hour' : 'hours'} could not be judged. ${(0,terminal_text .pj)(why)}`;
}

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
    const { from, until, log, spec, policy } = question;
    const first = Math.min(from, ...question.deploys.map(({ began }) => began)) - spec.history - HOUR;
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
    const { verdict, seen = null } = await watchAt(question, task, (0,proven .z2)(record, entry));
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
function taskOf({ policy, spec }, record, { sha, at }, { baseline, baseSha, run, deployment }) {
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
        ...(0,plan_watch .b0)(record, { ...spec, statusPage: null }, baseline, policy.incidents),
        resumed: { run, startedAt: at },
    };
    return { task, of: { sha, run, baseline, mitigates: null } };
}
const quietLog = { info: () => undefined, warning: () => undefined, debug: () => undefined };
function watchAt({ store }, { task }, between) {
    const { plan, store: stored, resumed } = task;
    if (stored === undefined || resumed === undefined)
        throw new Error('A backtest has a store');
    const over = resumed.startedAt + lengthOf(plan) + stored.spec.range + 3 * plan.step;
    let now = 1000 * (over + SETTLED + (store.lag?.() ?? 0));
    const sleep = (milliseconds) => Promise.resolve(void (now += milliseconds));
    const ports = { clock: { now: () => now, sleep }, log: quietLog, cancelled: new AbortController().signal };
    return (0,run_watch.watchStore)({ ports }, task, stored, between, store);
}
const SETTLED = 120;
const HOUR = 3600;
async function judgeQuietHours(question, record) {
    const { from, until, policy, deploys, log } = question;
    const length = lengthOf(policy.watch) + question.spec.range;
    const loud = [
        ...deploys.map(({ began, at }) => ({ from: began, until: at + length })),
        ...policy.incidents,
        ...(0,proven .dS)(record),
    ];
    const windows = [];
    for (let at = Math.ceil(from / HOUR) * HOUR; at + length <= until; at += HOUR) {
        if (loud.some((each) => each.from < at + length && each.until > at))
            continue;
        const known = {
            ...record,
            watches: record.watches.filter(({ plannedAt = '' }) => Date.parse(plannedAt) / 1000 < at),
        };
        const deploy = { sha: '0'.repeat(40), began: at, at };
        const run = { id: 0, attempt: 1 };
        const chosen = { baseline: (0,plan_watch .VH)(at), baseSha: null, run, deployment: null };
        const { verdict } = await watchAt(question, taskOf(question, known, deploy, chosen), []);
        windows.push({ at, verdict });
        if (windows.length === 1 && verdict.reasonCode === 'source-down')
            break;
        if (windows.length % 24 === 0)
            log.info(`${windows.length} quiet hours judged, up to ${iso(at)}`);
    }
    return windows;
}
function costOf({ policy, spec }, deploys) {
    const seconds = deploys.map(({ verdict }) => Math.max(0, verdict.endedAt - verdict.startedAt));
    const looks = seconds.map((each) => 1 + Math.ceil(each / policy.watch.step));
    const sum = (all) => all.reduce((whole, one) => whole + one, 0);
    return { minutes: Math.round(sum(seconds) / 6) / 10, calls: sum(looks) * spec.metrics.length };
}

// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
// EXTERNAL MODULE: ./build/watch/ending/node-words.js
var node_words = __webpack_require__(79228);
;// CONCATENATED MODULE: ./build/verbs/backtest/backtest-result.js




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
    return { alarmAfterSeconds: Math.round(alarmAt - at), segment: worst.segment === source .y2 ? null : worst.segment };
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
        ...(known ? [`${held.length} of ${(0,words .LS)(deploys.length, 'deploy')} held`] : []),
        ...(deploys.length === 0
            ? []
            : [`${back.length} of ${(0,words .LS)(deploys.length, 'deploy')} rolled back${which(back)}`]),
        `${(0,words .LS)(falseAlarms(found), 'false alarm')} in ${(0,words .LS)(quiet.length, 'quiet hour')}`,
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
            ? `, ${(0,node_words .qp)(deploy.verdict.regression.worst.metric, deploy.verdict.regression.worst.segment)}`
            : '';
        return `that of ${(0,quantities .vD)(deploy.at)}, ${(0,quantities .p0)(after ?? 0)} after it ran${what}`;
    });
    const more = deploys.length - named.length;
    return ` (${named.join('; ')}${more > 0 ? `; and ${more} more` : ''})`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/shell/deploys-file.js




const EXPECTED = 'expected one deploy a line, a commit id of 40 hex digits and a time, as in: git log --first-parent --format="%H %cI"';
const time = schemas .KCZ([schemas .YjP(), schemas .aig()], 'expected a time such as 2026-05-12T09:14:00Z, or Unix seconds');
const sha = schemas .YjP('expected a commit id of 40 hex digits')
    .regex(commit_id .d_, 'expected a commit id of 40 hex digits');
const deploy = schemas ._H3({ sha, at: time, began: time.optional() }, 'expected sha and at');
const list = schemas .YOg(deploy, 'expected a list of deploys');
const file = schemas .KCZ([list, schemas ._H3({ deploys: list })], 'expected a list of deploys, each with sha and at');
function parseDeploys(text, name) {
    const deploys = /^\s*[[{]/.test(text) ? fromJson(text, name) : fromLines(text, name);
    if (deploys.length > 0)
        return deploys.toSorted((a, b) => a.at - b.at);
    throw new errors .j1(`${name}: there is no deploy in it: ${EXPECTED}`);
}
function fromLines(text, name) {
    return text.split(/\r?\n/).flatMap((line, index) => {
        const cells = line
            .replace(/^\uFEFF|#.*$/g, '')
            .trim()
            .split(/[\s,;]+/);
        const [id = '', when = ''] = cells;
        if (id === '' || (index === 0 && id.toLowerCase() === 'sha'))
            return [];
        const at = unixOf(when);
        const place = `${name}, line ${index + 1}`;
        if (!commit_id .d_.test(id.toLowerCase()) || at === null)
            throw new errors .j1(`${place}: ${EXPECTED}; found ${(0,words .hD)(line.trim())}`);
        return [{ sha: id.toLowerCase(), began: at, at }];
    });
}
function fromJson(text, name) {
    const parsed = file.safeParse(jsonOf(text, name));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new errors .j1(`${name}: ${issue?.path.map(String).join('.') || 'the whole file'}: ${issue?.message}`);
    }
    const given = Array.isArray(parsed.data) ? parsed.data : parsed.data.deploys;
    return given.map((each, index) => {
        const at = unixOf(each.at);
        const began = each.began === undefined ? at : unixOf(each.began);
        if (at === null || began === null || began > at) {
            const why = at === null || began === null ? 'expected a time such as 2026-05-12T09:14:00Z' : 'began after it ran';
            throw new errors .j1(`${name}: deploy ${index + 1} (${each.sha}): ${why}`);
        }
        return { sha: each.sha, began, at };
    });
}
function jsonOf(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${name}: expected JSON: ${why}`, { cause });
    }
}
function unixOf(given) {
    const text = String(given).trim();
    if (/^\d{9,10}(\.\d+)?$/.test(text))
        return Number(text);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text))
        return null;
    const at = Date.parse(text) / 1000;
    return Number.isFinite(at) ? at : null;
}

// EXTERNAL MODULE: ./build/shell/write-report.js
var write_report = __webpack_require__(54749);
;// CONCATENATED MODULE: ./build/shell/backtest.js












const backtestUsage = 'backtest --policy FILE [--deploys FILE] [--from ISO] [--until ISO] [--json] [--html FILE]';
async function runBacktest(args) {
    const asked = readArguments(args);
    const policy = (0,parse_policy .O)(await readText('--policy', asked.policy), asked.policy);
    const spec = policy.store;
    if (spec === null) {
        throw new errors .j1(`backtest: ${asked.policy} names no metric store (watch.store), and a page knows only what is now: name a store`);
    }
    const deploys = asked.deploys === null ? [] : parseDeploys(await readText('--deploys', asked.deploys), asked.deploys);
    const span = spanOf(asked, deploys, Math.max(policy.watch.duration, policy.watch.minWatch) + spec.range);
    const found = await backtest({
        policy,
        spec,
        store: await (0,open_store.openStore)(spec),
        deploys: deploys.filter(({ at }) => at >= span.from && at <= span.until),
        ...span,
        gateOf: () => Promise.resolve('unknown'),
        log: progress,
    });
    const result = backtestResult(found);
    if (asked.html !== null) {
        const { backtestPage } = await __webpack_require__.e(  6506).then(__webpack_require__.bind(__webpack_require__, 54125));
        await (0,write_report .u)(asked.html, backtestPage(found, result.message));
    }
    process.stdout.write(asked.json ? `${JSON.stringify(result)}\n` : backtestText(found, result.message));
    return result.outcome === 'judged' ? deploy_result .I.ok : deploy_result .I.inconclusive;
}
const say = (line) => void (process.stderr.isTTY && process.stderr.write(`${line}\n`));
const progress = { info: say, warning: say, debug: () => undefined };
const options = {
    policy: { type: 'string' },
    deploys: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    html: { type: 'string' },
};
function readArguments(args) {
    const values = parsed(args);
    if (values.policy === undefined || values.policy === '')
        throw new errors .j1(`backtest: --policy is missing. Usage: ${backtestUsage}`);
    return {
        policy: values.policy,
        deploys: values.deploys ?? null,
        from: values.from === undefined ? null : momentOf('--from', values.from),
        until: values.until === undefined ? null : momentOf('--until', values.until),
        json: values.json,
        html: values.html ?? null,
    };
}
function parsed(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`backtest: ${why}. Usage: ${backtestUsage}`, { cause });
    }
}
function momentOf(option, text) {
    const at = unixOf(text);
    if (at !== null)
        return at;
    throw new errors .j1(`backtest: ${option}: expected a time such as 2026-05-12T09:14:00Z, found ${(0,words .hD)(text)}`);
}
const FORTNIGHT = 14 * 86_400;
function spanOf({ from, until }, deploys, watched) {
    const now = Date.now() / 1000;
    const [first, last] = [deploys[0], deploys.at(-1)];
    const end = until ?? (last === undefined ? now : Math.min(now, last.at + watched));
    const span = { from: from ?? first?.began ?? end - FORTNIGHT, until: end };
    if (span.from < span.until)
        return span;
    throw new errors .j1('backtest: --from has to be before --until, and before now');
}
async function readText(option, file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
        const why = code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`;
        throw new errors .j1(`backtest: ${option}: ${(0,words .hD)(file)} cannot be read: ${why}`, { cause });
    }
}


  }),

  54749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



async function writeReport(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`--html: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(file)} cannot be written: the system says ${why}`, { cause });
    }
}


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
var watch_run = __webpack_require__(51883);
// EXTERNAL MODULE: ./build/metrics/sampler/sampled-store.js
var sampled_store = __webpack_require__(35619);
// EXTERNAL MODULE: ./build/watch/baseline.js
var watch_baseline = __webpack_require__(24797);
;// CONCATENATED MODULE: ./build/watch/sampled-run.js


const LONGEST = 7200;
async function sampledRun(plan, baseline, source, startedAt) {
    const isOwn = sameSums((0,watch_baseline .cq)(await readPast(source, baseline), baseline.from, baseline.until), baseline);
    const length = Math.max(plan.step, baseline.until - baseline.from);
    const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000;
    const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step;
    const spread = isOwn ? null : { until: pastUntil, sums: partOf(baseline, Math.min(1, LONGEST / length)) };
    return {
        spec: { metrics: plan.metrics.map(countsOf), baseline: 'previous-window', range: plan.step, history },
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
function sameSums(read, known) {
    const entries = Object.entries(known.metrics).flatMap(([metric, sums]) => Object.entries(sums).map(([segment, counts]) => ({ counts, found: read.metrics[metric]?.[segment] })));
    return (entries.length > 0 &&
        entries.every(({ counts, found }) => found?.bad === counts.bad && found.total === counts.total));
}
function partOf({ metrics }, part) {
    const scaled = (sums) => Object.entries(sums).map(([segment, { bad, total }]) => [segment, { bad: bad * part, total: total * part }]);
    return Object.fromEntries(Object.entries(metrics).map(([name, sums]) => [name, Object.fromEntries(scaled(sums))]));
}
function countsOf({ name, minEffect, direction }) {
    const query = { kind: 'counts', total: name, bad: name };
    return {
        name,
        query,
        control: null,
        labels: ['segment'],
        untouched: [],
        direction,
        role: 'critical',
        minEffect,
        objective: null,
    };
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
async function watchStore({ ports }, task, store, between, known = null) {
    const run = await storeRun(ports, task, store, known);
    return run === null ? unknownPast(ports, task) : judgedOf(await (0,watch_run .pg)(run), run, task, store, between);
}
async function lookAtStore({ ports: { clock, log } }, task, store, between) {
    const run = await storeRun({ clock, log }, task, store);
    if (run === null)
        return unknownPast({ clock }, task);
    const end = await (0,watch_run .ns)(run);
    return 'nap' in end ? end : judgedOf(end, run, task, store, between);
}
function unknownPast({ clock }, { plan, resumed }) {
    const startedAt = resumed?.startedAt ?? clock.now() / 1000;
    return { verdict: (0,inconclusive .nQ)(plan, 'no-baseline', startedAt), baseline: null };
}
async function storeRun({ clock, log, cancelled: signal }, { plan, resumed }, { spec, pastUntil, deploys, incidents }, known = null) {
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
    const run = { spec, plan, store, upstream, clock, log, startedAt, pastUntil, deploys, incidents };
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


  }),

  64377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


  })

};
