export const id = 3692;
export const ids = [3692,4869];
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

  92618:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  checkStore)
  });
  var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26869);
  var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12705);
  var _stores_open_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74869);



const SPAN = 3600;
async function checkStore(spec, step, now) {
    const store = await (0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_2__.openStore)(spec);
    const checked = await Promise.all(spec.metrics.map((metric) => checkMetric(store, metric, step, now)));
    return {
        metrics: checked.map(({ metric }) => metric),
        candidates: [],
        problems: checked.flatMap(({ problems }) => problems),
    };
}
async function checkMetric(store, metric, step, now) {
    const until = Math.floor((now - 60) / step) * step;
    const count = Math.max(1, Math.floor(SPAN / step));
    const answer = await store.read(metric, { first: until - (count - 1) * step, count, step });
    const fault = (await store.faultAt?.(metric, until)) ?? null;
    const block = 'missing' in answer ? null : answer;
    const hindrance = hindranceOf(answer, fault) ?? (block === null ? null : BLOCKS[metric.query.kind](metric, block));
    const where = `watch.store.metrics, ${metric.name}`;
    const absent = block === null || hindrance !== null ? [] : labelsAbsent(metric, block, where);
    return {
        metric: {
            name: metric.name,
            kind: metric.query.kind,
            ...askedFor(metric.query),
            segments: block === null ? [] : segmentsOf(block),
            ...(block === null ? { events: null, badEvents: null } : eventsOf(metric.query, block)),
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? absent : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function hindranceOf(answer, fault) {
    if (fault !== null && 'reason' in fault)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    if (!('missing' in answer))
        return null;
    const cure = 'See that the runner reaches watch.store.url, and ask the store the same query by hand.';
    return { code: answer.missing, what: answer.detail, cure };
}
function askedFor(query) {
    switch (query.kind) {
        case 'counts':
            return { total: query.total, bad: query.restIsBad === true ? `all but ${query.bad}` : query.bad };
        case 'histogram': {
            const slower = query.slowerThan === null ? null : `slower than ${query.slowerThan}`;
            if (query.boundary !== undefined)
                return { total: query.buckets, bad: slower };
            const { name, matchers } = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .Pl)(query.buckets);
            const all = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] });
            return { total: all, bad: slower };
        }
        case 'gauge':
            return { total: query.query, bad: null };
        case 'monitor':
            return { total: query.monitor, bad: null };
    }
}
const ours = (block, part, segment = _source_js__WEBPACK_IMPORTED_MODULE_1__  .y2) => block.series.filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment);
const sumOf = ({ values }) => values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
const rounded = (value) => Math.round(value * 1000) / 1000;
function eventsOf(query, block) {
    const all = (series) => rounded(series.reduce((sum, each) => sum + sumOf(each), 0));
    switch (query.kind) {
        case 'counts':
            return { events: all(ours(block, 'total')), badEvents: all(ours(block, 'bad')) };
        case 'histogram': {
            const buckets = ours(block, 'bucket');
            const events = all(buckets.filter(({ le }) => le === Infinity));
            const fast = buckets.filter(({ le }) => le === query.slowerThan);
            return { events, badEvents: fast.length === 0 ? null : rounded(events - all(fast)) };
        }
        case 'gauge':
        case 'monitor':
            return { events: null, badEvents: null };
    }
}
const segmentsOf = ({ series }) => [...new Set(series.flatMap(({ segment }) => (segment === _source_js__WEBPACK_IMPORTED_MODULE_1__  .y2 ? [] : [segment])))].toSorted();
const BLOCKS = {
    counts: (_, block) => (ours(block, 'total').length === 0 ? NOTHING : null),
    histogram: ({ query }, block) => {
        const les = ours(block, 'bucket')
            .map(({ le }) => le)
            .toSorted((a, b) => a - b);
        if (les.length === 0)
            return NOTHING;
        if (!les.includes(Infinity)) {
            const what = 'the bucket le="+Inf" is missing, so how many events there were is not known';
            return { code: 'no-total', what, cure: 'Let the selector of buckets leave le free.' };
        }
        const wanted = query.kind === 'histogram' ? query.slowerThan : null;
        if (wanted === null || les.includes(wanted))
            return les.length > 1 ? null : ONE_BUCKET;
        const what = `no bucket ends at ${wanted}: there are ${les.filter(Number.isFinite).join(', ')}`;
        return { code: 'no-such-boundary', what, cure: 'Write one of these as slower-than.' };
    },
    gauge: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
    monitor: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : STATELESS),
};
const STATELESS = {
    code: 'no-state',
    what: 'the monitor has had no data within the last hour',
    cure: 'See in the store why it has none: without data a monitor is never taken for well.',
};
const NOTHING = {
    code: 'no-series',
    what: 'the store had no numbers of it within the last hour',
    cure: 'Compare the names and labels with what the store holds.',
};
const ONE_BUCKET = {
    code: 'one-bucket',
    what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
    cure: 'Give the histogram boundaries.',
};
function labelsAbsent({ labels }, block, where) {
    const there = segmentsOf(block);
    return labels
        .filter((label) => !there.some((segment) => segment.split(',').some((part) => part.startsWith(`${label}=`))))
        .map((label) => ({
        where,
        what: `no series has the label ${label}, which segments names`,
        cure: 'Write a label that is there, or leave it out.',
        judged: false,
    }));
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

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  missingSecret),
    openStore: () => (  openStore),
    s: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86224);


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

  86860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  statedPercent),
    Hn: () => (  utcSecond),
    I1: () => (  significant),
    KN: () => (  percent),
    U9: () => (  count),
    p0: () => (  duration),
    vD: () => (  utcMinute)
  });
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    const size = Math.abs(value);
    if (size >= 100)
        return `${count(value)} %`;
    const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return `${value.toFixed(decimals)} %`;
}
const statedPercent = (share) => `${Number((share * 100).toPrecision(6))} %`;
const count = (value) => Math.round(value).toLocaleString('en-US');
function significant(value) {
    if (!Number.isFinite(value))
        return 'unknown';
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e12)
        ? String(rounded)
        : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
function utcMinute(time) {
    return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
function utcSecond(time) {
    return iso(time).slice(0, 19).replace('T', ' ');
}
function iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
}


  }),

  68415:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (  runCheck)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(19274);
// EXTERNAL MODULE: ./build/deploy/readiness.js
var readiness = __webpack_require__(38738);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/metrics/answerers.js
var answerers = __webpack_require__(45772);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/check-answerers.js


function checkAnswerers(pages) {
    const who = (0,answerers .n)();
    const said = pages.map(({ at, exposition }) => who({ at, start: (0,answerers .G)(exposition), counters: counters(exposition) }));
    if (!said.some((each) => each === 'several' || each === 'replaced'))
        return [];
    const what = 'several processes answer in turn, each with counters of its own';
    return [{ where: 'page', what: `several-processes: ${what}`, cure: source .he, judged: false }];
}
function counters({ series, types }) {
    return series
        .filter(({ name }) => types.get(name) === 'counter' || /_(?:total|count|bucket)$/.test(name))
        .map(({ name, labels, value }) => ({
        key: JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]),
        segment: null,
        isTotal: true,
        isBad: false,
        value,
    }));
}

// EXTERNAL MODULE: ./build/metrics/check-page.js
var check_page = __webpack_require__(17232);
// EXTERNAL MODULE: ./build/metrics/check-store.js
var check_store = __webpack_require__(92618);
// EXTERNAL MODULE: ./build/metrics/variables.js
var metrics_variables = __webpack_require__(86643);
// EXTERNAL MODULE: ./build/metrics/login.js
var login = __webpack_require__(47583);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/shell/part.js
var shell_part = __webpack_require__(18600);
;// CONCATENATED MODULE: ./build/shell/check.js


















const usage = 'check: expected --page URL or FILE, --policy FILE, or both';
const TIMEOUT_MILLISECONDS = 10_000;
const READINGS = 6;
const BETWEEN_MILLISECONDS = 150;
async function runCheck(args) {
    const asked = readArguments(args);
    if (asked.repository !== null)
        return checkWhole(asked, asked.repository);
    const policy = asked.policy === null ? null : await rulesAsked(asked, asked.policy);
    const checked = joined(await partsOf(asked.page, policy));
    const isFine = checked.metrics.length > 0 && checked.problems.every(({ judged }) => judged);
    process.stdout.write(asked.json ? `${JSON.stringify(envelope(checked, isFine))}\n` : report(checked, isFine));
    return isFine ? result .I.ok : result .I.bad;
}
async function rulesAsked({ part, values }, file) {
    const { environment, policy } = (0,shell_part .f$)('check', (0,parse_policy .O)(await readText('--policy', file), file), part);
    const named = part.environment == null && part.service == null ? {} : { environment };
    return (0,variables .I)(policy, { ...named, ...(part.service == null ? {} : { service: part.service }), ...values });
}
function readArguments(args) {
    const text = { type: 'string' };
    const options = {
        page: text,
        policy: text,
        ...shell_part .iP,
        repository: text,
        set: { ...text, multiple: true },
        json: { type: 'boolean' },
    };
    let values;
    try {
        values = (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${usage}: ${why}`, { cause });
    }
    const { page = null, policy = null, repository = null, set = [], json = false, environment, service } = values;
    if (page === null && policy === null && repository === null)
        throw new errors .j1(usage);
    return {
        page,
        policy,
        part: { environment, service },
        repository,
        json,
        values: Object.fromEntries(set.map(check_valueOf)),
    };
}
function check_valueOf(given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,metrics_variables .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new errors .j1(`check: --set expects NAME=VALUE with one of ${metrics_variables .zo.join(', ')}, found ${(0,words .hD)(given)}`);
}
async function checkWhole({ page, policy: file, json }, folder) {
    const [{ checkFolder }, { metricRows }, { readinessText }] = await Promise.all([
        __webpack_require__.e(  6038).then(__webpack_require__.bind(__webpack_require__, 26038)),
        __webpack_require__.e(  4456).then(__webpack_require__.bind(__webpack_require__, 24456)),
        Promise.all( [__webpack_require__.e(3525), __webpack_require__.e(1253)]).then(__webpack_require__.bind(__webpack_require__, 71253)),
    ]);
    const found = await checkFolder(folder, file);
    const paged = page === null ? [] : metricRows(await pagePart(page, found.policy?.queries ?? []));
    const rows = [...found.rows, ...paged];
    const isFine = (0,readiness .i)(rows);
    const message = isFine ? 'Nothing is missing, as far as can be seen from here.' : 'Something is missing.';
    const head = { schemaVersion: 1, verb: 'check', environment: '-', sha: null, baseSha: null };
    const said = {
        ...head,
        outcome: isFine ? 'ready' : 'not-ready',
        reasonCode: isFine ? 'nothing-missing' : 'something-missing',
        message,
        rows,
    };
    process.stdout.write(json ? `${JSON.stringify(said)}\n` : readinessText(message, rows));
    return isFine ? result .I.ok : result .I.bad;
}
async function readText(option, file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
        const why = code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`;
        throw new errors .j1(`check: ${option}: ${(0,words .hD)(file)} cannot be read: ${why}`, { cause });
    }
}
async function partsOf(page, policy) {
    const queries = policy?.queries ?? [];
    const store = policy?.store ?? null;
    if (page === null && store === null) {
        throw new errors .j1('check: the policy names no store, so --page is needed: the page that metrics-url names in the workflow');
    }
    return [
        ...(page === null ? [] : [await pagePart(page, queries, policy?.openings.page)]),
        ...(store === null || policy === null ? [] : [await (0,check_store .o)(store, policy.watch.step, Date.now() / 1000)]),
    ];
}
async function pagePart(address, queries, access) {
    const pages = /^https?:\/\//i.test(address)
        ? await readings(address, access)
        : [{ at: 0, page: (0,scrape .ZZ)(await readText('--page', address)) }];
    const [first, ...later] = pages;
    if (first === undefined || 'missing' in first.page)
        return unread(address, first?.page ?? null);
    const checked = (0,check_page .I)(first.page.exposition, queries);
    const expositions = [first, ...later].flatMap(({ at, page }) => 'missing' in page ? [] : [{ at, exposition: page.exposition }]);
    return { ...checked, problems: [...checked.problems, ...checkAnswerers(expositions)] };
}
async function readings(url, access) {
    const missing = access === undefined ? null : (0,open_store .s)(access);
    if (missing !== null)
        throw new errors .j1(`check: watch.page: the environment variable ${missing.variable} is not set`);
    const opened = access && (await (0,login .bg)(access, (variable) => process.env[variable] ?? ''));
    const pages = [];
    for (let each = 0; each < READINGS; each++) {
        if (each > 0)
            await (0,external_node_timers_promises_.setTimeout)(BETWEEN_MILLISECONDS);
        const page = await (0,scrape .ae)(url, TIMEOUT_MILLISECONDS, opened);
        pages.push({ at: Date.now() / 1000, page });
        if ('missing' in page)
            break;
    }
    return pages;
}
function unread(where, page) {
    const what = page !== null && 'missing' in page ? `${page.missing}: ${page.detail ?? ''}` : 'nothing was read';
    const cure = 'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect or a password.';
    return { metrics: [], candidates: [], problems: [{ where, what, cure, judged: false }] };
}
function joined(parts) {
    return {
        metrics: parts.flatMap(({ metrics }) => metrics),
        candidates: parts.flatMap(({ candidates }) => candidates),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
function envelope({ metrics, candidates, problems }, isFine) {
    return {
        schemaVersion: 1,
        verb: 'check',
        environment: '-',
        sha: null,
        baseSha: null,
        outcome: isFine ? 'readable' : 'unreadable',
        reasonCode: isFine ? 'all-judged' : 'never-judged',
        message: messageOf(metrics, isFine),
        metrics,
        candidates,
        problems: problems.map(({ where, what, cure }) => ({ where, what, cure })),
    };
}
function messageOf(metrics, isFine) {
    if (metrics.length === 0)
        return 'Nothing would be judged.';
    if (isFine)
        return `${metrics.length === 1 ? 'The metric' : `All ${metrics.length} metrics`} would be judged.`;
    const lost = metrics.filter(({ separates }) => !separates).map(({ name }) => name);
    return lost.length === 0 ? 'Not all of it would be judged.' : `${lost.join(', ')} would never be judged.`;
}
function report({ metrics, candidates, problems }, isFine) {
    return [
        messageOf(metrics, isFine),
        ...metrics.flatMap(metricLines),
        ...problems.flatMap(({ where, what, cure }) => ['', `${where}: ${what}`, `  ${cure.replaceAll('\n', '\n  ')}`]),
        ...(candidates.length === 0 ? [] : ['', 'Could be watched too, with these lines of policy:']),
        ...candidates.flatMap(candidateLines),
        '',
    ].join('\n');
}
function metricLines({ name, kind, total, bad, segments, events, badEvents, reason }) {
    const share = events === null || badEvents === null ? '' : ` ${(0,quantities .U9)(badEvents)} bad of ${(0,quantities .U9)(events)}`;
    const what = bad === null ? (total ?? '') : `${bad} out of ${total}`;
    const each = segments.length === 0 ? [] : [`  for each of ${segments.slice(0, 10).join(', ')}`];
    return [
        '',
        `${name} (${kind}):${share}`,
        `  ${what}`,
        ...each,
        ...(reason === null ? [] : [`  never judged: ${reason}`]),
    ];
}
function candidateLines({ by, events, badEvents, policy }) {
    const share = events === null || badEvents === null ? '' : `${(0,quantities .U9)(badEvents)} bad of ${(0,quantities .U9)(events)}`;
    return ['', `# ${[by, share].filter((each) => each !== null && each !== '').join(', ')}`, policy];
}


  }),

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _config_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36927);

const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_0__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_0__  .KV)(whole, { environment, service }) };
}


  })

};
