export const id = 7289;
export const ids = [7289];
export const modules = {

  45772:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  startOf),
    n: () => (  answerers)
  });
const SAME_START = 2;
const CLOCK_SLACK = 2;
const CALM_AFTER = 3;
const MOST_FALLS = 3;
const FALLS_WITHIN = 10;
const BACK_WITHIN = 3;
const IMPOSSIBLE_FACTOR = 20;
const IMPOSSIBLE_EVENTS = 1000;
const RISES_OF_A_RATE = 3;
const PART_AT_FIRST = 1 / 20;
const FAST_AT_FIRST = 10_000;
const MOST_AT_FIRST = 100_000;
const KNOWN_AFTER = 3;
function startOf({ series }) {
    const own = series.find(({ name, labels }) => name === 'process_start_time_seconds' && labels.size === 0);
    if (own !== undefined && own.value > 0)
        return own.value;
    const created = series.flatMap(({ name, value }) => (name.endsWith('_created') && value > 1e9 ? [value] : []));
    return created.length === 0 ? null : created.reduce((oldest, each) => Math.min(oldest, each));
}
function answerers() {
    const starts = startWatch();
    const falls = fallWatch();
    let calm = Infinity;
    return (seen) => {
        const byStart = starts(seen);
        const byFalls = falls(seen, byStart);
        const now = byStart === 'several' || byFalls === 'several' ? 'several' : byStart === 'same' ? byFalls : byStart;
        calm = now === 'several' ? 0 : calm + 1;
        return calm < CALM_AFTER ? 'several' : now;
    };
}
function startWatch() {
    const known = [];
    let last = null;
    let replacedAgo = Infinity;
    return ({ at, start }) => {
        if (start === null)
            return 'same';
        const before = last;
        last = { at, start };
        replacedAgo += 1;
        const isKnown = known.some((each) => Math.abs(each - start) <= SAME_START);
        if (!isKnown)
            known.push(start);
        if (before === null || Math.abs(before.start - start) <= SAME_START)
            return 'same';
        if (isKnown)
            return 'several';
        if (start > before.at - CLOCK_SLACK)
            return 'restarted';
        const wasReplaced = replacedAgo <= CALM_AFTER;
        replacedAgo = 0;
        return wasReplaced ? 'several' : 'replaced';
    };
}
function fallWatch() {
    const moves = moveWatch();
    const rates = rateWatch();
    const fallsAt = [];
    let reading = 0;
    let lastAt = 0;
    return ({ at, counters, start }, byStart) => {
        const elapsed = at - lastAt;
        lastAt = at;
        reading += 1;
        const moved = moves(counters, reading, byStart === 'same');
        if (moved.hasFallen)
            fallsAt.push(reading);
        while (fallsAt[0] !== undefined && fallsAt[0] <= reading - FALLS_WITHIN)
            fallsAt.shift();
        if (reading === 1)
            return 'same';
        const isBack = moved.back > rates.likely(elapsed);
        const isImpossible = rates.isImpossible(moved, elapsed);
        if (isBack || fallsAt.length >= MOST_FALLS)
            return 'several';
        return isImpossible && start === null ? 'replaced' : 'same';
    };
}
function moveWatch() {
    const last = new Map();
    const fallen = new Map();
    const absent = new Set();
    return (counters, reading, isOne) => {
        const moved = { increase: 0, before: 0, hasFallen: false, back: 0 };
        for (const { key, value } of counters) {
            const before = last.get(key) ?? 0;
            const fall = fallen.get(key);
            const hasFallen = value < before;
            const isAnew = absent.delete(key);
            if (isOne && hasFallen && !isAnew) {
                moved.hasFallen = true;
                fallen.set(key, { from: before, reading });
            }
            else if (isOne && fall !== undefined && reading - fall.reading <= BACK_WITHIN && value >= fall.from) {
                moved.back = Math.max(moved.back, value - before);
            }
            moved.increase += hasFallen ? value : value - before;
            moved.before += before;
            last.set(key, value);
        }
        if (moved.hasFallen || !isOne) {
            const present = new Set(counters.map(({ key }) => key));
            for (const key of last.keys())
                if (!present.has(key))
                    absent.add(key);
        }
        return moved;
    };
}
function rateWatch() {
    let [largest, fastest, seen] = [0, 0, 0];
    let [doubted, rises] = [0, 0];
    const atFirst = (elapsed) => Math.min(MOST_AT_FIRST, FAST_AT_FIRST * Math.max(1, elapsed));
    const bound = ({ before, hasFallen }, elapsed) => seen < KNOWN_AFTER
        ? atFirst(elapsed) + (hasFallen ? 0 : before * PART_AT_FIRST)
        : IMPOSSIBLE_FACTOR * fastest * elapsed + IMPOSSIBLE_EVENTS;
    return {
        likely: (elapsed) => (seen < KNOWN_AFTER ? atFirst(elapsed) : 3 * fastest * elapsed + 10),
        isImpossible(moved, elapsed) {
            const isFar = moved.increase > bound(moved, elapsed);
            rises = !isFar || moved.hasFallen ? 0 : moved.increase > 2 * doubted ? 1 : rises + 1;
            doubted = rises > 0 ? moved.increase : 0;
            const isDoubted = isFar && rises < RISES_OF_A_RATE;
            if (!isDoubted) {
                const rate = moved.increase / Math.max(elapsed, 1e-3);
                fastest = Math.max(fastest, Math.min(rate, largest));
                largest = Math.max(largest, rate);
                seen += 1;
            }
            return isDoubted;
        },
    };
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


  })

};
