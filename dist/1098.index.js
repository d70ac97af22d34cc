export const id = 1098;
export const ids = [1098];
export const modules = {

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

  71889:
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
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores = __webpack_require__(96479);
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

// EXTERNAL MODULE: ./build/verbs/backtest/backtest.js + 1 modules
var backtest = __webpack_require__(64048);
// EXTERNAL MODULE: ./build/verbs/backtest/backtest-result.js
var backtest_result = __webpack_require__(84126);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/shell/part.js
var part = __webpack_require__(18600);
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















const backtestUsage = `backtest --policy FILE ${part .s3} [--deploys FILE] [--from ISO] [--until ISO] [--git-dir DIR --evidence FILE] [--set NAME=VALUE]... [--json] [--html FILE]`;
async function runBacktest(args) {
    const asked = readArguments(args);
    const whole = (0,parse_policy .O)(await readText('--policy', asked.policy), asked.policy);
    const { policy, environment } = (0,part .f$)('backtest', whole, asked.part);
    const spec = policy.store;
    if (spec === null) {
        throw new errors .j1(`backtest: ${asked.policy} names no metric store (watch.store), and a page knows only what is now: name a store`);
    }
    const deploys = asked.deploys === null ? [] : parseDeploys(await readText('--deploys', asked.deploys), asked.deploys);
    const span = spanOf(asked, deploys, Math.max(policy.watch.duration, policy.watch.minWatch) + spec.range);
    const specOf = (sha, base) => {
        const { service } = asked.part;
        const named = (0,prepare_deploy .sm)({ environment, sha, ...(service === undefined ? {} : { service }) }, base);
        return (0,stores .ar)(spec, { ...named, ...asked.values });
    };
    const store = await (0,open_store.openStore)(specOf(deploys.at(-1)?.sha ?? '', null));
    const within = deploys.filter(({ at }) => at >= span.from && at <= span.until);
    const found = await gated(asked, policy, (gateOf) => (0,backtest .G)({ policy, specOf, store, deploys: within, ...span, gateOf, log: progress }));
    const result = (0,backtest_result .B)(found);
    if (asked.html !== null) {
        const { backtestPage } = await __webpack_require__.e(  9011).then(__webpack_require__.bind(__webpack_require__, 4249));
        await (0,write_report .u)(asked.html, backtestPage(found, result.message));
    }
    process.stdout.write(asked.json ? `${JSON.stringify(result)}\n` : backtestText(found, result.message));
    return result.outcome === 'judged' ? deploy_result .I.ok : deploy_result .I.inconclusive;
}
async function gated({ reviews }, policy, work) {
    if (reviews === null)
        return work(() => Promise.resolve('unknown'));
    const { parseEvidence } = await __webpack_require__.e(  5244).then(__webpack_require__.bind(__webpack_require__, 85244));
    const { withPastGate } = await Promise.all( [__webpack_require__.e(1398), __webpack_require__.e(2182), __webpack_require__.e(8493), __webpack_require__.e(6574)]).then(__webpack_require__.bind(__webpack_require__, 45765));
    const given = parseEvidence(await readText('--evidence', reviews.evidence), reviews.evidence);
    return withPastGate(reviews.gitDir, given, policy, work);
}
const say = (line) => void (process.stderr.isTTY && process.stderr.write(`${line}\n`));
const progress = { info: say, warning: say, debug: () => undefined };
const options = {
    policy: { type: 'string' },
    ...part .iP,
    deploys: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    html: { type: 'string' },
    set: { type: 'string', multiple: true },
    'git-dir': { type: 'string' },
    evidence: { type: 'string' },
};
function readArguments(args) {
    const values = parsed(args);
    if (values.policy === undefined || values.policy === '')
        throw new errors .j1(`backtest: --policy is missing. Usage: ${backtestUsage}`);
    return {
        policy: values.policy,
        part: { environment: values.environment, service: values.service },
        deploys: values.deploys ?? null,
        from: values.from === undefined ? null : momentOf('--from', values.from),
        until: values.until === undefined ? null : momentOf('--until', values.until),
        json: values.json,
        html: values.html ?? null,
        values: (0,part .Vc)('backtest', values.set ?? []),
        reviews: reviewsOf(values['git-dir'], values.evidence),
    };
}
function reviewsOf(gitDir, evidence) {
    if (gitDir === undefined && evidence === undefined)
        return null;
    if (gitDir !== undefined && evidence !== undefined)
        return { gitDir, evidence };
    throw new errors .j1(`backtest: --git-dir and --evidence belong together. Usage: ${backtestUsage}`);
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

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vc: () => (  valuesSet),
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86643);




const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .KV)(whole, { environment, service }) };
}
function valuesSet(verb, given) {
    return Object.fromEntries(given.map((each) => valueOf(verb, each)));
}
function valueOf(verb, given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${verb}: --set expects NAME=VALUE with one of ${_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .zo.join(', ')}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(given)}`);
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
            status: forge.checks.status,
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
