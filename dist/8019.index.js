export const id = 8019;
export const ids = [8019];
export const modules = {

  10766:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bA: () => (  DEFAULT_METRIC),
  k4: () => (  discover),
  Hk: () => (  likelyNames),
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
// EXTERNAL MODULE: ./build/metrics/suggest.js
var suggest = __webpack_require__(33220);
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
        kind: 'counts',
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
const stem = (name) => (0,suggest .Z9)(name).join('_');
function pairs(names) {
    return (0,suggest .fq)(names).map(({ total, bad }) => {
        const query = {
            kind: 'counts',
            name: total,
            total: { name: total, matchers: [] },
            bad: { name: bad, matchers: [] },
            segment: null,
        };
        return { query, by: null, known: null, sure: false };
    });
}
function likelyNames(names, types) {
    const paired = new Set((0,suggest .fq)(names).flatMap(({ total, bad }) => [total, bad]));
    const place = (name) => {
        const known = notServed.test(name) ? null : knownAs(name);
        if (known !== null)
            return known.rank;
        if (paired.has(name))
            return 1000;
        return REQUESTS.test(name) && !notServed.test(name) ? 2000 : 3000;
    };
    return names
        .filter((name) => countsEvents(name, types))
        .map((name) => ({ name, at: place(name) }))
        .toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
        .map(({ name }) => name);
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
function policyLines({ query: { name, total, bad } }, segment) {
    const entry = [
        `    - name: ${(0,suggest .TL)(name)}`,
        `      total: ${(0,suggest .TL)((0,selector .VH)(total))}`,
        `      bad: ${(0,suggest .TL)((0,selector .VH)(bad))}`,
        ...(segment === null ? [] : [`      segment: ${(0,suggest .TL)(segment)}`]),
    ];
    return ['watch:', '  metrics:', ...entry].join('\n');
}
function policyLine({ query: { name, total, bad } }) {
    const entry = `name: ${(0,suggest .TL)(name)}, total: ${(0,suggest .TL)((0,selector .VH)(total))}, bad: ${(0,suggest .TL)((0,selector .VH)(bad))}`;
    return `watch: {metrics: [{${entry}}]}`;
}


  }),

  64336:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AD: () => (  failureCode),
    Qd: () => (  LoginError),
    a6: () => (  REFUSALS),
    kY: () => (  failureText),
    x8: () => (  readBody)
  });
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    UND_ERR_SOCKET: 'connection closed',
    ENOTFOUND: 'name not found',
    EAI_AGAIN: 'name lookup failed',
    ENETUNREACH: 'network unreachable',
    EHOSTUNREACH: 'host unreachable',
};
const NAMED = new Set(['TimeoutError', 'HTTPParserError']);
const REFUSALS = new Set([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
    'TimeoutError',
    'HTTPParserError',
]);
const codeOf = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
function failureCode(error) {
    let code = null;
    for (let each = error; each instanceof Error; each = each.cause) {
        if (NAMED.has(each.name))
            return each.name;
        code = codeOf(each) ?? code;
        const tried = each instanceof AggregateError ? each.errors : [];
        code = codeOf(tried[0]) ?? code;
    }
    return code;
}
class LoginError extends Error {
    name = 'LoginError';
}
function failureText(error) {
    const code = failureCode(error);
    if (code === 'TimeoutError')
        return 'no answer in time';
    if (code === 'HTTPParserError')
        return 'the answer is not HTTP';
    return code === null ? 'request failed' : (WORDS[code] ?? code);
}
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    const body = response.body ?? undefined;
    for await (const chunk of body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}


  }),

  86694:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K7: () => (  failureCondition),
  Vx: () => (  noSeries),
  wH: () => (  selected),
  FL: () => (  separationFault),
  Ev: () => (  told)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/metrics/label-words.js

const CODES = ['200', '201', '202', '204', '206', '301', '302', '304', '307', '308', '400', '401', '403', '404', '405', '408', '409', '410', '413', '415', '422', '429', '499', '500', '501', '502', '503', '504', '505', '507', '511', '520', '599']; 
const GRPC = ['OK', 'Canceled', 'Unknown', 'InvalidArgument', 'DeadlineExceeded', 'NotFound', 'AlreadyExists', 'PermissionDenied', 'ResourceExhausted', 'FailedPrecondition', 'Aborted', 'OutOfRange', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss', 'Unauthenticated']; 
const GRPC_BAD = ['Unknown', 'DeadlineExceeded', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss'];
const GOOD_WORD = /^(?:ok|okay|good|success(?:ful|fully|es)?|succeed(?:ed)?|done|complete[d]?|finished|processed|handled|delivered|sent|accepted|approved|pass(?:ed)?|healthy|normal|none|redirect|redirection|informational)$/i;
const BAD_WORD = /err|fail|fault|exception|time[-_ ]?d?[-_ ]?out|reject|den(?:y|ied)|declin|drop|abort|crash|panic|unavailable|invalid|cancel|refus|lost|expired|broken|killed|unhealthy|^(?:bad|dead|ko|nok|internal)$/i;
const GOOD_WORDS = ['success', 'ok', 'succeeded', 'done', 'completed'];
const BAD_WORDS = ['error', 'errors', 'failure', 'failed', 'fail', 'exception', 'timeout', 'rejected', 'server_error'];
const aboutGrpc = (label) => /grpc|rpc/i.test(label);
const bare = (name) => name.replaceAll('_', '').toUpperCase().replace('CANCELLED', 'CANCELED');
const GRPC_BARE = new Set(GRPC.map(bare));
const upperSnake = (name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
const LOOKS = {
    code: (value) => /^[1-5]\d\d(?: .*)?$/.test(value),
    class: (value) => /^[1-5][xX]{2}$/.test(value),
    digit: (value, label) => /^[1-5]$/.test(value) && /class/i.test(label),
    'grpc-number': (value, label) => /^(?:\d|1[0-6])$/.test(value) && aboutGrpc(label),
    'grpc-name': (value, label) => GRPC_BARE.has(bare(value)) && (aboutGrpc(label) || /^(?:\w+[a-z][A-Z]|[A-Z]+_[A-Z]+$)/.test(value)),
    flag: (value) => /^(?:true|false)$/i.test(value),
    outcome: (value) => GOOD_WORD.test(value) || BAD_WORD.test(value),
};
const KINDS = ['code', 'class', 'digit', 'grpc-number', 'grpc-name', 'flag', 'outcome'];
function kindOf(label, value) {
    return KINDS.find((kind) => LOOKS[kind](value, label)) ?? null;
}
const NO_STATUS = /^(?:|-|0|000|none|null|undefined|n\/a|unknown|other|aborted|cancell?ed|total|all)$/i;
function kindOfLabel(label, values) {
    const statuses = [...values].filter((value) => !NO_STATUS.test(value));
    const named = statuses.length > 0 ? statuses : [...values].filter((value) => value !== '');
    const kinds = named.map((value) => kindOf(label, value));
    const best = KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
        .toSorted((a, b) => b.count - a.count)
        .at(0);
    return best !== undefined && best.count * 2 >= named.length && best.count > 0 ? best.kind : null;
}
function inStyleOf(values, words) {
    if (values.some((value) => /^[A-Z][A-Z_]+$/.test(value)))
        return words.map((word) => word.toUpperCase());
    if (values.some((value) => /^[A-Z][a-z]/.test(value)))
        return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return [...words];
}
const IMPLIED = {
    code: () => CODES,
    class: (values) => [2, 3, 4, 5].map((digit) => `${digit}${values.some((value) => /X/.test(value)) ? 'XX' : 'xx'}`),
    digit: () => ['2', '3', '4', '5'],
    'grpc-number': () => GRPC.map((_, code) => String(code)),
    'grpc-name': () => [...GRPC, ...GRPC.map(upperSnake)],
    flag: (values) => inStyleOf(values, ['true', 'false']),
    outcome: (values) => values.some((value) => BAD_WORD.test(value))
        ? inStyleOf(values, GOOD_WORDS)
        : [...inStyleOf(values, BAD_WORDS), ...inStyleOf(values, GOOD_WORDS)],
};
function spelledOut({ operator, value }) {
    if (operator === '=' || operator === '!=')
        return [value];
    return value.match(/[A-Za-z][A-Za-z0-9_ -]*|\d[\dxX]+/g) ?? [];
}
function plausibleValues(label, values, conditions) {
    const seen = [...values];
    const byKind = (0,group_by .$)(seen, (value) => kindOf(label, value));
    const implied = [...byKind].flatMap(([kind, words]) => (kind === null ? [] : IMPLIED[kind](words)));
    const failureIsKnown = seen.some((value) => kindOf(label, value) === 'outcome' && BAD_WORD.test(value));
    const spelled = conditions.flatMap(spelledOut).filter((word) => {
        const kind = kindOf(label, word);
        return kind !== null && byKind.has(kind) && !(kind === 'outcome' && failureIsKnown);
    });
    return new Set([...seen, ...implied, ...spelled]);
}
function badCondition(label, kind, values) {
    const regex = (value) => ({ label, operator: '=~', value });
    switch (kind) {
        case 'code':
            return regex([...values].some((value) => value.includes(' ')) ? '5..( .*)?' : '5..');
        case 'class':
            return regex('5..');
        case 'digit':
            return { label, operator: '=', value: '5' };
        case 'grpc-number':
            return regex(GRPC_BAD.map((name) => GRPC.indexOf(name)).join('|'));
        case 'grpc-name':
            return regex(`(?i)(${GRPC_BAD.map((name) => upperSnake(name).toLowerCase().replace('_', '_?')).join('|')})`);
        case 'flag':
            return regex(`(?i)${isBadFlag(label) ? 'true' : 'false'}`);
        case 'outcome':
            return [...values].some((value) => value === 'SERVER_ERROR' || value === 'CLIENT_ERROR')
                ? { label, operator: '=', value: 'SERVER_ERROR' }
                : regex('(?i).*(error|fail|exception|fault|timeout|reject|abort|unavailable|bad gateway).*');
    }
}
const isBadFlag = (label) => /err|fail|exception|timeout/i.test(label);

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(26869);
;// CONCATENATED MODULE: ./build/metrics/separation.js


const MOST_COMBINATIONS = 20_000;
const MOST_TOLD = 6;
function separationFault(all, query, described = new Set()) {
    const named = all.filter(({ name }) => name === query.total.name);
    const inTotal = selected(named, query.total);
    if (inTotal.length === 0)
        return noSeries(named, query.total, all, described);
    const bearers = query.bad.name === query.total.name ? inTotal : all.filter(({ name }) => name === query.bad.name);
    if (bearers.length === 0) {
        if (described.has(query.bad.name))
            return null;
        const what = `no series that could hold bad events: there is no ${query.bad.name}`;
        const known = failureCondition(inTotal);
        return {
            reason: 'no-bad-series',
            what,
            cure: known === null ? 'Write a name that is there.' : otherwise(inTotal, query),
        };
    }
    return labelFault(bearers, query) ?? valueFault(bearers, inTotal, query);
}
function selected(all, { name, matchers }) {
    const holds = (0,selector .q9)(matchers);
    return all.filter((each) => each.name === name && holds((label) => each.labels.get(label) ?? ''));
}
function noSeries(named, total, all, described) {
    if (named.length > 0) {
        const there = total.matchers.map(({ label }) => told(label, named)).join('; ');
        return {
            reason: 'no-series',
            what: `no series ${(0,selector .VH)(total)}: ${there}`,
            cure: 'Write a value that is there.',
        };
    }
    if (described.has(total.name)) {
        return {
            reason: 'no-series',
            what: `no series ${total.name} yet: it is described only`,
            cure: 'Send a request or two, and look again.',
        };
    }
    const like = all.map(({ name }) => name).filter((name) => name.includes(total.name) || total.name.includes(name));
    const near = [...new Set(like)].slice(0, MOST_TOLD);
    const what = `no series ${total.name} as asked for`;
    return {
        reason: 'no-series',
        what,
        cure: near.length === 0 ? 'Write a name that is there.' : `There is ${near.join(', ')}.`,
    };
}
function labelFault(bearers, query) {
    for (const matcher of query.bad.matchers) {
        const isThere = bearers.some(({ labels }) => (labels.get(matcher.label) ?? '') !== '');
        if (isThere || (0,selector .q9)([matcher])(() => ''))
            continue;
        const known = [...new Set(bearers.flatMap(({ labels }) => [...labels.keys()]))].toSorted();
        const has = known.length === 0 ? 'it has no labels' : `it has ${known.join(', ')}`;
        return {
            reason: 'no-such-label',
            what: `no series that could hold bad events: no ${query.bad.name} has the label ${matcher.label}; ${has}`,
            cure: otherwise(bearers, query),
        };
    }
    return null;
}
function valueFault(bearers, inTotal, query) {
    const isOwn = query.bad.name === query.total.name;
    if (query.bad.matchers.length === 0)
        return isOwn ? everything(bearers, query) : null;
    const isBad = (0,selector .q9)(query.bad.matchers);
    const isCounted = (0,selector .q9)(isOwn ? query.total.matchers : []);
    const found = { bad: false, good: false };
    for (const values of combinations(bearers, query, isOwn)) {
        const valueOf = (label) => values.get(label) ?? '';
        if (!isCounted(valueOf))
            continue;
        if (isBad(valueOf))
            found.bad = true;
        else
            found.good = true;
        if (found.bad && (found.good || !isOwn))
            return null;
    }
    if (!found.bad) {
        const there = labelsOf(query.bad)
            .map((label) => told(label, bearers))
            .join('; ');
        return {
            reason: 'matches-nothing',
            what: `${(0,selector .zl)(query.bad.matchers)} matches nothing: ${there}`,
            cure: otherwise(bearers, query),
        };
    }
    return isOwn ? everything(inTotal, query) : null;
}
function everything(series, query) {
    const labels = labelsOf(query.bad);
    const there = labels.length === 0 ? '' : `: ${labels.map((label) => told(label, series)).join('; ')}`;
    const what = labels.length === 0
        ? `bad is the same as total: ${(0,selector .VH)(query.bad)}`
        : `${(0,selector .zl)(query.bad.matchers)} matches everything${there}`;
    return { reason: 'matches-everything', what, cure: otherwise(series, query) };
}
function* combinations(bearers, query, isOwn) {
    const conditionsOn = isOwn ? [...query.bad.matchers, ...query.total.matchers] : query.bad.matchers;
    const labels = [...new Set(conditionsOn.map(({ label }) => label))];
    const bases = distinct(bearers, labels);
    yield* bases;
    const choices = labelsOf(query.bad).map((label) => {
        const values = new Set(bases.map((base) => base.get(label) ?? ''));
        const own = conditionsOn.filter((each) => each.label === label);
        return { label, values: [...plausibleValues(label, values, own)] };
    });
    const size = choices.reduce((found, { values }) => found * values.length, bases.length);
    for (const base of bases) {
        if (size <= MOST_COMBINATIONS)
            yield* product(base, choices);
        else
            for (const choice of choices)
                yield* product(base, [choice]);
    }
}
function* product(base, choices) {
    const [first, ...rest] = choices;
    if (first === undefined) {
        yield base;
        return;
    }
    for (const value of first.values)
        yield* product(new Map([...base, [first.label, value]]), rest);
}
function distinct(series, labels) {
    const found = new Map();
    for (const each of series) {
        const values = labels.map((label) => [label, each.labels.get(label) ?? '']);
        found.set(JSON.stringify(values), new Map(values));
    }
    return [...found.values()];
}
const labelsOf = ({ matchers }) => [...new Set(matchers.map(({ label }) => label))];
function told(label, series) {
    const values = [...new Set(series.map(({ labels }) => labels.get(label) ?? ''))]
        .filter((value) => value !== '')
        .toSorted();
    if (values.length === 0)
        return `${label} is not there`;
    const shown = values.slice(0, MOST_TOLD).map((value) => JSON.stringify(value));
    const more = values.length > MOST_TOLD ? ` or ${values.length - MOST_TOLD} more` : '';
    return `${label} is ${shown.join(' or ')}${more}`;
}
const STATUS_LABEL = /^(?:status|code|status_?code|http_?status(?:_?code)?|(?:http_)?response_?(?:status_?)?code|envoy_response_code(?:_class)?|grpc_?(?:code|status(?:_code)?)|rpc_(?:grpc_|response_)?status_?code|statuscode)$/i; 
const LIKE_STATUS = /status|code|class|result|outcome|success|error|response|state/i;
function failureCondition(series) {
    const labels = [...new Set(series.flatMap((each) => [...each.labels.keys()]))];
    const found = labels.flatMap((label) => {
        const values = new Set(series.map((each) => each.labels.get(label) ?? ''));
        const kind = kindOfLabel(label, values);
        if (kind === null || (kind !== 'code' && !LIKE_STATUS.test(label)))
            return [];
        const named = STATUS_LABEL.test(label)
            ? 0
            : LIKE_STATUS.test(label) && !/upstream|origin|client|cache/i.test(label)
                ? 1
                : 2;
        const weak = kind === 'outcome' || kind === 'flag';
        const rank = (weak ? 10 : 0) + 3 * named + (kind === 'class' ? 1 : 0);
        return [{ matcher: badCondition(label, kind, values), sure: !weak && named < 2, rank }];
    });
    const [best] = found.toSorted((a, b) => a.rank - b.rank);
    return best ?? null;
}
function otherwise(series, { total, bad }) {
    const known = failureCondition(series);
    const isSame = known !== null &&
        bad.matchers.some(({ label, value }) => label === known.matcher.label && value === known.matcher.value);
    if (known === null || isSame)
        return 'Write a condition that some of these values meet and others do not.';
    return `Write bad: '${(0,selector .VH)({ name: series[0]?.name ?? total.name, matchers: [...total.matchers, known.matcher] })}'.`;
}


  })

};
