export const id = 59;
export const ids = [59];
export const modules = {

  5772:
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
    return (counters, reading, isOne) => {
        const moved = { increase: 0, before: 0, hasFallen: false, back: 0 };
        for (const { key, value } of counters) {
            const before = last.get(key) ?? 0;
            const fall = fallen.get(key);
            const hasFallen = value < before;
            if (isOne && hasFallen) {
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

  766:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bA: () => (  DEFAULT_METRIC),
  k4: () => (  discover),
  Dx: () => (  policyLine),
  EO: () => (  policyLines)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(7825);
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
var selector = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(6694);
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

  6099:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  J4: () => (  countersOf),
  Kl: () => (  faultOf),
  ae: () => (  fetchPage),
  Eh: () => (  isUncounted),
  ZZ: () => (  pageOf),
  B1: () => (  withoutNumbers)
});


// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(4336);
;// CONCATENATED MODULE: ./build/metrics/page/exposition.js
const DESCRIPTION = /^#[ \t]+(HELP|TYPE|UNIT)[ \t]+(?:([a-zA-Z_:][a-zA-Z0-9_:]*)|"((?:[^"\\]|\\.)*)")(?:[ \t]+(\S+)|[ \t]|$)/;
function describedBy(family, type) {
    const isTimed = type === 'histogram' || type === 'summary';
    return [family, `${family}_total`, ...(isTimed ? [`${family}_count`, `${family}_sum`, `${family}_bucket`] : [])];
}
const identity = ({ name, labels }) => JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
function checkEnd(lines, isOpenMetrics) {
    const end = lines.findIndex((line) => line.trimEnd() === '# EOF');
    if (end === -1)
        return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null;
    const after = lines.findIndex((line, index) => index > end && line.trim() !== '');
    return after === -1 ? null : `line ${after + 1}: text after "# EOF"`;
}
class Reader {
    types = new Map();
    described = new Set();
    series = [];
    odd = [];
    unread = [];
    #seen = new Set();
    take(text, line) {
        if (text.trim() === '')
            return;
        if (text.trimStart().startsWith('#'))
            this.#describe(text.trimStart());
        else
            this.#sample(text, line);
    }
    #describe(text) {
        const [, keyword, plain, quoted, word] = DESCRIPTION.exec(text) ?? [];
        const family = plain ?? quoted;
        if (family === undefined)
            return;
        const type = keyword === 'TYPE' ? word : undefined;
        for (const name of describedBy(family, type))
            this.described.add(name);
        if (type !== undefined)
            this.types.set(family, type);
    }
    #sample(text, line) {
        const sample = parseSample(text);
        if ('error' in sample) {
            this.unread.push({ line, what: sample.error, name: sample.name, before: this.series.length, text });
            return;
        }
        const one = { name: sample.name, labels: sample.labels, value: sample.value, line };
        const key = identity(one);
        if (this.#seen.has(key)) {
            this.odd.push({ line, what: 'the same series a second time', names: [one.name] });
            return;
        }
        this.#seen.add(key);
        this.series.push(one);
        if (sample.unusual !== null)
            this.odd.push({ line, what: sample.unusual, names: [] });
    }
}
function ownersOf({ name, before, text }, series, known) {
    if (name !== null && known(name))
        return [name];
    const neighbours = [series[before - 1]?.name, series[before]?.name].filter((each) => each !== undefined);
    const looksLikeSample = /[{}]|\s[-+]?[0-9][0-9.e+-]*\s*$/.test(text);
    return [...new Set([...(name === null ? [] : [name]), ...(looksLikeSample ? neighbours : [])])];
}
function onceEach(odd) {
    const first = new Map(odd.toReversed().map((each) => [each.what, each]));
    return odd.filter((each) => each.names.length > 0 || first.get(each.what) === each);
}
function parseExposition(text, isOpenMetrics = false) {
    const hasMark = text.startsWith('\uFEFF');
    const lines = (hasMark ? text.slice(1) : text).split(/\r?\n/);
    const isEnded = lines.at(-1) === '';
    if (isEnded)
        lines.pop();
    const reader = new Reader();
    for (const [index, line] of lines.entries())
        reader.take(line, index + 1);
    const { types, described, series, unread } = reader;
    const [first] = unread;
    if (first !== undefined && unread.length > series.length + described.size) {
        return { error: `line ${first.line}: ${first.what}` };
    }
    const last = unread.at(-1);
    if (!isEnded && last?.line === lines.length)
        return { error: `line ${last.line}: the text is cut off (${last.what})` };
    const names = new Set([...described, ...series.map(({ name }) => name)]);
    const odd = [
        ...(hasMark ? [{ line: 1, what: 'a byte order mark before the text', names: [] }] : []),
        ...reader.odd,
        ...unread.map((each) => ({
            line: each.line,
            what: each.what,
            names: ownersOf(each, series, (name) => names.has(name)),
        })),
    ];
    const error = checkEnd(lines, isOpenMetrics);
    if (error !== null)
        return { error };
    return { exposition: { types, described, series, odd: onceEach(odd.toSorted((a, b) => a.line - b.line)) } };
}
const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const QUOTED = String.raw `"([^"\\]*(?:\\.[^"\\]*)*)"`;
const LABEL = new RegExp(String.raw `\s*(?:([a-zA-Z_][a-zA-Z0-9_]*)|${QUOTED})\s*=\s*${QUOTED}\s*(?:,|(?=\}))`, 'y');
const NAME_INSIDE = new RegExp(String.raw `^\{\s*${QUOTED}\s*(?:,|(?=\}))`);
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = {
    nan: NaN,
    inf: Infinity,
    '+inf': Infinity,
    '-inf': -Infinity,
    infinity: Infinity,
    '+infinity': Infinity,
    '-infinity': -Infinity,
};
const TIMESTAMP = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function exposition_unescape(value) {
    return value.replaceAll(/\\([\\"n])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped));
}
function parseValue(text) {
    const special = NOT_FINITE[text.toLowerCase()];
    if (special !== undefined)
        return special;
    return NUMBER.test(text) ? Number(text) : null;
}
function parseLabels(text, start) {
    const labels = new Map();
    LABEL.lastIndex = start;
    let end = start;
    for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
        const [, plain, quoted, value = ''] = found;
        const name = plain ?? exposition_unescape(quoted ?? '');
        if (labels.has(name))
            return { error: `label ${name} twice` };
        labels.set(name, exposition_unescape(value));
        end = LABEL.lastIndex;
    }
    const close = /^\s*\}/.exec(text.slice(end));
    if (!close)
        return { error: 'malformed labels' };
    return { labels, rest: text.slice(end + close[0].length) };
}
function parseRest(text) {
    const sharp = text.indexOf('#');
    const exemplar = sharp === -1 ? null : text.slice(sharp + 1).trimStart();
    if (exemplar !== null && !exemplar.startsWith('{'))
        return 'something after the value that does not belong there';
    const [written, timestamp, more] = (sharp === -1 ? text : text.slice(0, sharp)).trim().split(/[ \t]+/);
    if (written === undefined || written === '')
        return 'no value';
    if (more !== undefined || (timestamp !== undefined && !TIMESTAMP.test(timestamp)))
        return 'something after the value that does not belong there';
    const value = parseValue(written);
    return value === null ? 'the value is not a number' : { value, written };
}
function parseName(line) {
    const inside = NAME_INSIDE.exec(line);
    if (inside !== null)
        return { name: exposition_unescape(inside[1] ?? ''), rest: line, inside: inside[0].length };
    const name = NAME.exec(line)?.[0];
    return name === undefined ? null : { name, rest: line.slice(name.length).replace(/^\s+(?=\{)/, ''), inside: 1 };
}
function parseSample(text) {
    const line = text.trimStart();
    const named = parseName(line);
    if (named === null)
        return { error: 'no metric name at its start', name: null };
    const { name, rest, inside } = named;
    const hasLabels = rest.startsWith('{');
    const parsed = hasLabels ? parseLabels(rest, inside) : { labels: new Map(), rest };
    if ('error' in parsed)
        return { ...parsed, name };
    if (!hasLabels && !/^[ \t]/.test(parsed.rest))
        return { error: 'no value', name };
    const read = parseRest(parsed.rest);
    if (typeof read === 'string')
        return { error: read, name };
    const isIndented = line.length < text.length;
    return {
        name,
        labels: parsed.labels,
        value: read.value,
        unusual: isIndented ? 'blanks before the name' : spelled(name, read.written),
    };
}
function spelled(name, written) {
    return /infinity/i.test(written)
        ? `${name} is "${written}" instead of ${written.startsWith('-') ? '-Inf' : '+Inf'}`
        : null;
}

// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var readings = __webpack_require__(3036);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(6694);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(2705);
;// CONCATENATED MODULE: ./build/metrics/page/scrape.js





const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5';
const MAX_BYTES = 10_000_000;
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i;
function refusal(status, type) {
    if (status >= 300 && status < 400)
        return (0,readings .L)('source-error', `HTTP status ${status}: a redirect, which is not followed`);
    if (status >= 500)
        return (0,readings .L)('service-refused', `HTTP status ${status}`);
    if (status !== 200)
        return (0,readings .L)('source-error', `HTTP status ${status}`);
    return type !== null && !TEXT.test(type)
        ? (0,readings .L)('not-parsable', `content type ${type} instead of text/plain`)
        : null;
}
async function fetchText(url, timeoutMilliseconds) {
    let hasAnswered = false;
    try {
        const response = await fetch(url, {
            headers: { accept: ACCEPT },
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        hasAnswered = true;
        const type = response.headers.get('content-type');
        const refused = refusal(response.status, type);
        if (refused) {
            await response.body?.cancel();
            return refused;
        }
        const text = await (0,http .x8)(response, MAX_BYTES);
        if (text === null)
            return (0,readings .L)('source-error', `more than ${MAX_BYTES} bytes`);
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        const code = (0,http .AD)(error);
        const isRefused = !hasAnswered && code !== null && http .a6.has(code);
        return (0,readings .L)(isRefused ? 'service-refused' : 'source-unreachable', (0,http .kY)(error));
    }
}
async function fetchPage(url, timeoutMilliseconds) {
    const answer = await fetchText(url, timeoutMilliseconds);
    return 'missing' in answer ? answer : pageOf(answer.text, answer.isOpenMetrics);
}
function pageOf(text, isOpenMetrics = false) {
    const parsed = parseExposition(text, isOpenMetrics);
    return 'error' in parsed ? (0,readings .L)('not-parsable', parsed.error) : parsed;
}
const MISSING = {
    'no-series': 'series-missing',
    'no-bad-series': 'series-missing',
    'no-such-label': 'series-missing',
    'matches-nothing': 'not-separating',
    'matches-everything': 'not-separating',
};
function withoutNumbers({ reason, what, cure }) {
    const detail = `${what}. ${cure}`;
    return { detail, ...(0,readings .L)(MISSING[reason], detail) };
}
function faultOf(exposition, query) {
    return isUncounted(exposition, query) ? null : (0,separation .FL)(exposition.series, query, exposition.described);
}
function isUncounted({ series, described }, { total }) {
    return described.has(total.name) && series.every(({ name }) => name !== total.name);
}
function countersOf(exposition, query) {
    const odd = exposition.odd.find(({ names }) => names.includes(query.total.name) || names.includes(query.bad.name));
    if (odd !== undefined)
        return (0,readings .L)('not-parsable', oddWords(odd));
    const total = new Set((0,separation .wH)(exposition.series, query.total));
    const bad = new Set((0,separation .wH)(exposition.series, query.bad));
    const all = [...new Set([...total, ...bad])];
    const wrong = all.find(({ value }) => !Number.isFinite(value) || value < 0);
    if (wrong)
        return (0,readings .L)('not-parsable', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which no counter can be`);
    return {
        counters: all.map((series) => ({
            key: keyOf(series),
            segment: segmentOf(series, query.segment),
            isTotal: total.has(series),
            isBad: bad.has(series),
            value: series.value,
        })),
    };
}
const oddWords = ({ line, what }) => `line ${line}: ${what}`;
function keyOf({ name, labels }) {
    return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
function segmentOf({ labels }, label) {
    const value = label === null ? '' : (labels.get(label) ?? '');
    return label === null || value === '' ? null : (0,source .Jc)([[label, value]]);
}


  })

};
