export const id = 5575;
export const ids = [5575];
export const modules = {

  21867:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  q: () => (  checkWorkflow),
  A: () => (  usesGuard)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
// EXTERNAL MODULE: ./build/deploy/readiness.js
var readiness = __webpack_require__(38738);
;// CONCATENATED MODULE: ./build/config/longest-watch.js
function longestWatch({ watch, gate }) {
    const longer = gate.risk?.stated?.['longer-watch'] ?? 1;
    return Math.max(watch.duration, watch.minWatch) * longer + watch.minBaseline;
}

// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
;// CONCATENATED MODULE: ./build/config/workflow-check.js









const permissions = schemas .KCZ([schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .YjP())])
    .nullish()
    .catch(null);
const minutes = schemas .aig().positive().nullish().catch(null);
const step = schemas .Ikc({
    uses: schemas .YjP().nullish().catch(null),
    with: schemas .g1P(schemas .YjP(), schemas .L5J()).nullish().catch(null),
    'timeout-minutes': minutes,
});
const job = schemas .Ikc({
    permissions,
    'timeout-minutes': minutes,
    environment: schemas .L5J().optional(),
    steps: schemas .YOg(step).nullish().catch(null),
});
const workflow = schemas .Ikc({ permissions, jobs: schemas .g1P(schemas .YjP(), job.catch({ environment: null })) });
const usesGuard = (uses) => /^[^./][^/]*\/deploy-guard(?:@|$)/i.test(uses);
const JOB_MINUTES = 360;
const LONGEST = 200_000;
function checkWorkflow(question) {
    const { path, text, isOurs } = question;
    if (text.length > LONGEST)
        return [];
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return [
            { what: path, state: 'missing', found: 'It is no YAML.', cure: 'Mend the file: GitHub does not run it either.' },
        ];
    }
    const read = workflow.safeParse(value);
    if (!read.success)
        return [];
    const jobs = Object.entries(read.data.jobs);
    const guards = jobs.flatMap(([name, each]) => (each.steps ?? []).flatMap((found) => found.uses != null && isOurs(found.uses)
        ? [{ what: `${path}, job ${name}`, job: each, step: found, mode: modeOf(found.with?.['mode']) }]
        : []));
    return [
        ...guards.flatMap((guard) => guardRows(guard, read.data.permissions, question)),
        ...recordRows(path, jobs, guards),
    ];
}
function guardRows(guard, granted, { policy }) {
    const { what, mode, job: whole, step: own } = guard;
    if (mode === null)
        return [unknownMode(what)];
    const permitted = permissionRow(what, mode, whole.permissions ?? granted);
    const found = partOf(guard, policy);
    if ('mistake' in found) {
        const cure = 'Correct service or environment of the step, or the policy.';
        return [permitted, { what: `Service: ${what}`, state: 'missing', found: found.mistake, cure }];
    }
    const rules = (0,services .KV)(policy, found);
    const stage = literal(own.with?.['stage']);
    const watched = longestWatch(rules.stages.find(({ name }) => name === stage)?.rules ?? rules);
    return [permitted, ...environmentRows(guard, found), ...timeoutRows(guard, mode, watched)];
}
const literal = (value) => typeof value === 'string' && value !== '' && !value.includes('${{') ? value : null;
const isSaid = (value) => value !== undefined && value !== null && value !== '';
function partOf({ step: own }, policy) {
    const [environment, service] = [own.with?.['environment'], own.with?.['service']];
    const part = { environment: literal(environment), service: literal(service) };
    if ((isSaid(environment) && part.environment === null) || (isSaid(service) && part.service === null))
        return part;
    try {
        const found = { ...part, environment: (0,services .DD)(policy, part, 'The step says') };
        (0,services .KV)(policy, found);
        return found;
    }
    catch (error) {
        if (error instanceof errors .j1)
            return { mistake: error.message };
        throw error;
    }
}
function environmentRows({ what, job: whole, mode }, { environment }) {
    const named = environmentShape.safeParse(whole.environment).data ?? null;
    const deployed = literal(named !== null && typeof named === 'object' ? named.name : named);
    if (mode !== 'guard' || environment === null || deployed === null)
        return [];
    if (deployed.toLowerCase() === environment.toLowerCase())
        return [];
    const found = `The job deploys to ${(0,words .hD)(deployed)}, and the step says ${(0,words .hD)(environment)}.`;
    const cure = `Give the step with the guard: environment: ${deployed}`;
    return [{ what: `Environment: ${what}`, state: 'missing', found, cure }];
}
const environmentShape = schemas .KCZ([schemas .YjP(), schemas .Ikc({ name: schemas .YjP() })]);
function modeOf(given) {
    if (given === undefined || given === '')
        return 'guard';
    return modes ._.find((name) => name === given) ?? null;
}
const unknownMode = (what) => ({
    what,
    state: 'not-visible',
    found: 'Its mode is known only when it runs.',
    cure: 'Compare the permissions of the job with those that docs/reference.md lists for the mode.',
});
const LEVELS = ['none', 'read', 'write'];
function levelOf(granted, name) {
    if (typeof granted === 'string')
        return granted === 'write-all' ? 2 : granted === 'read-all' ? 1 : 0;
    return Math.max(0, LEVELS.indexOf(LEVELS.find((level) => level === granted?.[name]) ?? 'none'));
}
function permissionRow(what, mode, granted) {
    const title = `Permissions: ${what} (mode ${mode})`;
    const needed = modes .W[mode];
    const lines = needed.map((each) => `  ${each}`).join('\n');
    if (granted == null) {
        const found = 'The workflow names no permissions, so the default of the repository counts.';
        return { what: title, state: 'not-visible', found, cure: `Write into the job:\npermissions:\n${lines}` };
    }
    const lacking = needed.filter((each) => {
        const [name = '', level = ''] = each.split(': ');
        return levelOf(granted, name) < LEVELS.findIndex((known) => known === level);
    });
    if (lacking.length === 0)
        return (0,readiness .G)(title, 'The workflow grants all of them.');
    const found = `The workflow does not grant ${lacking.join(', ')}.`;
    return { what: title, state: 'missing', found, cure: `Write into the job:\npermissions:\n${lines}` };
}
const WATCHES = new Set(['guard', 'watch', 'resume']);
function timeoutRows({ what, job: whole, step: own }, mode, watched) {
    if (!WATCHES.has(mode))
        return [];
    const title = `Time: ${what}`;
    const needed = `The watch takes up to ${(0,duration .a3)(watched)}`;
    const minutesOfStep = own['timeout-minutes'];
    if (minutesOfStep != null && minutesOfStep * 60 <= watched) {
        const found = `${needed}, and the step ends after ${minutesOfStep} min.`;
        const cure = 'Raise timeout-minutes of the step, or remove it: it holds for the post phase of the step as well.';
        return [{ what: title, state: 'missing', found, cure }];
    }
    const limit = whole['timeout-minutes'] ?? JOB_MINUTES;
    if (limit * 60 > watched)
        return [(0,readiness .G)(title, `${needed}; the job has ${limit} min.`)];
    const cure = 'Raise timeout-minutes of the job, or shorten watch.duration in the policy.';
    return [{ what: title, state: 'missing', found: `${needed}, and the job ends after ${limit} min.`, cure }];
}
const unrecorded = schemas .Ikc({ deployment: schemas .euz(false) });
function recordRows(path, jobs, guards) {
    const records = guards.some(({ mode }) => mode === 'guard' || mode === 'watch');
    if (guards.length === 0)
        return [];
    return jobs.flatMap(([name, { environment }]) => {
        if (!unrecorded.safeParse(environment).success)
            return [];
        const title = `Deployment record: ${path}, job ${name}`;
        if (records)
            return [(0,readiness .G)(title, 'deployment: false: GitHub records no deployment, so the guard records it.')];
        const found = 'deployment: false: GitHub records no deployment, so the gate cannot know what production runs.';
        return [{ what: title, state: 'missing', found, cure: 'Remove deployment: false from the job that deploys.' }];
    });
}


  }),

  62038:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  neededPermissions),
    _: () => (  modeNames)
  });
const modeNames = ['guard', 'gate', 'watch', 'rollback', 'resume', 'report', 'check', 'backtest'];
const always = ['contents: write', 'pull-requests: write', 'issues: write'];
const deploying = [...always, 'checks: write'];
const watching = [...deploying, 'deployments: write', 'actions: read'];
const neededPermissions = {
    guard: watching,
    gate: [...deploying, 'deployments: read', 'actions: read'],
    watch: watching,
    resume: watching,
    rollback: [...always, 'actions: read'],
    report: ['contents: read', 'pull-requests: read', 'deployments: read'],
    check: [
        'contents: read',
        'pull-requests: read',
        'issues: read',
        'checks: read',
        'deployments: read',
        'actions: read',
    ],
    backtest: ['contents: read', 'deployments: read'],
};


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

  99036:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  initUsage: () => (  initUsage),
  runInit: () => (  runInit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/config/workflow-check.js + 1 modules
var workflow_check = __webpack_require__(21867);
// EXTERNAL MODULE: ./build/metrics/check-page.js
var check_page = __webpack_require__(17232);
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/shell/repository-files.js
var repository_files = __webpack_require__(89519);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/shell/init/deploy-job.js

const DEPLOYS = /\bdeploy|\brollout|\bpromote\b|\brelease\b/i;
const PRODUCTION = /\bprod(?:uction)?\b|\blive\b/i;
const TOOLS = /kubectl|helm (?:upgrade|install)|flyctl|fly deploy|heroku|vercel|netlify|serverless deploy|sls deploy|cdk deploy|terraform apply|pulumi up|gcloud (?:run|app|functions) deploy|aws (?:ecs|lambda|deploy|s3 sync)|az webapp|cf push|argocd app|skaffold run|eb deploy|docker stack deploy|ansible-playbook|cap production|rsync|deploy\.sh/i;
const PUBLISHES = /npm publish|twine upload|cargo publish|gh release|pages|docs|storybook|preview|codecov|labeler/i;
function deployJobs(files) {
    const found = files.flatMap(jobsOf).filter(({ score }) => score >= ENOUGH);
    return found.toSorted((a, b) => b.score - a.score || (a.file.path < b.file.path ? -1 : 1));
}
const ENOUGH = 4;
function jobsOf(file) {
    const document = (0,dist .Tp)(file.text);
    const root = document.contents;
    const jobs = (0,dist .jh)(root) ? root.get('jobs', true) : null;
    if (document.errors.length > 0 || !(0,dist .jh)(root) || !(0,dist .jh)(jobs))
        return [];
    const events = eventsOf(root.get('on', true) ?? root.get(true, true));
    return jobs.items.flatMap((pair) => {
        const job = pair.value;
        if (!(0,dist .jh)(job) || !(0,dist .jn)(pair.key))
            return [];
        const steps = job.get('steps', true);
        if (!(0,dist .oP)(steps) || steps.items.length === 0)
            return [];
        const name = wordOf(pair.key) ?? '';
        const environment = environmentOf(job);
        const text = textOf(file.text, pair);
        const score = scoreOf({ path: file.path, name, text, environment, events });
        return [{ file, name, score, workflow: root, job, steps, environment, events }];
    });
}
function scoreOf({ path, name, text, environment, events }) {
    const points = [
        [environment !== null, 3],
        [environment !== null && PRODUCTION.test(environment), 2],
        [DEPLOYS.test(path), 1],
        [DEPLOYS.test(name), 3],
        [TOOLS.test(text), 3],
        [DEPLOYS.test(text), 1],
        [PRODUCTION.test(text), 1],
        [events.some((event) => STARTS.has(event)), 1],
        [PUBLISHES.test(`${path} ${name}`), -4],
        [PUBLISHES.test(text), -2],
        [/\b(?:staging|stage|dev|test|canary)\b/i.test(`${path} ${name} ${environment ?? ''}`), -2],
        [events.length > 0 && events.every((event) => event.startsWith('pull_request')), -4],
    ];
    return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
}
const STARTS = new Set(['push', 'release', 'workflow_dispatch', 'workflow_run', 'workflow_call']);
function eventsOf(on) {
    const named = (0,dist .oP)(on) ? on.items : (0,dist .jh)(on) ? on.items.map(({ key }) => key) : [on];
    return named.flatMap((item) => wordOf(item) ?? []);
}
function environmentOf(job) {
    const given = job.get('environment', true);
    const name = (0,dist .jh)(given) ? given.get('name', true) : given;
    return wordOf(name);
}
function textOf(text, pair) {
    const [from, until] = [rangeOf(pair.key)?.[0], rangeOf(pair.value)?.[1]];
    return from === undefined || until === undefined ? '' : text.slice(from, until);
}
function wordOf(node) {
    const value = (0,dist .jn)(node) ? node.value : null;
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;
}
function rangeOf(node) {
    if ((0,dist .jh)(node) || (0,dist .oP)(node) || (0,dist .jn)(node))
        return node.range ?? undefined;
    return undefined;
}
function pairOf(map, key) {
    return map.items.find((pair) => (0,dist .tO)(pair) && (0,dist .jn)(pair.key) && pair.key.value === key) ?? null;
}

// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
;// CONCATENATED MODULE: ./build/shell/init/workflow-edit.js



function withGuard(found, step) {
    const text = found.file.text;
    const [from] = (0,dist .oP)(found.steps) ? found.steps.items : [];
    const first = lineOf(text, offsetOf(from));
    const dash = /^(\s*)- /.exec(first.text);
    if (dash === null) {
        const note = `The steps of job ${found.name} are not one a line: put the step in by hand.`;
        return { edits: [], notes: [note, ...stepLines('      ', found, step)] };
    }
    const granted = permissionEdit(found);
    const edits = [...granted.edits, { at: first.number, removed: 0, added: stepLines(dash[1] ?? '', found, step) }].map((edit) => ({ ...edit, added: edit.added.map((line) => (text.includes('\r\n') ? `${line}\r` : line)) }));
    return { edits, notes: [...granted.notes, ...remarks(found)] };
}
function stepLines(indent, { environment, events }, { uses, metricsUrl }) {
    const given = [
        ...(environment === null || environment === 'production' ? [] : [`environment: ${environment}`]),
        ...(events.includes('workflow_run') && events.length === 1
            ? ['sha: ${{ github.event.workflow_run.head_sha }}']
            : []),
        ...(metricsUrl === null ? [] : [`metrics-url: ${metricsUrl}`]),
    ];
    const lines = [
        '- name: Deploy Guard',
        `  uses: ${uses}`,
        ...(given.length === 0 ? [] : ['  with:', ...given.map((each) => `    ${each}`)]),
    ];
    return lines.map((line) => `${indent}${line}`);
}
function permissionEdit({ file, workflow, job }) {
    const own = pairOf(job, 'permissions');
    const whole = pairOf(workflow, 'permissions');
    const value = (own ?? whole)?.value;
    if ((0,dist .jn)(value) && value.value === 'write-all')
        return { edits: [], notes: [] };
    const needed = union(grantsOf(value), modes .W.guard);
    if (own !== null && sameGrants(grantsOf(own.value), needed))
        return { edits: [], notes: [] };
    const indent = ' '.repeat(columnOf(file.text, offsetOf(job.items[0]?.key)));
    const added = [`${indent}permissions:`, ...[...needed].map(([name, level]) => `${indent}  ${name}: ${level}`)];
    const notes = own === null && whole === null ? [DEFAULTS] : (0,dist .jn)(value) ? [READ_ALL] : [];
    if (own === null) {
        return { edits: [{ at: lineOf(file.text, offsetOf(pairOf(job, 'steps')?.key)).number, removed: 0, added }], notes };
    }
    const from = lineOf(file.text, offsetOf(own.key)).number;
    const until = lineOf(file.text, (rangeOf(own.value)?.[1] ?? 1) - 1).number;
    return { edits: [{ at: from, removed: until - from + 1, added }], notes };
}
const DEFAULTS = 'The job had the default permissions of the repository and now has only those that are named. If a step of it needs another one (such as packages: write or id-token: write), add that.';
const READ_ALL = 'The job had read-all and now has only what is named: add what its other steps read besides.';
function grantsOf(value) {
    if (!(0,dist .jh)(value))
        return new Map();
    return new Map(value.items.flatMap(({ key, value: level }) => (0,dist .jn)(key) && (0,dist .jn)(level) ? [[wordOf(key) ?? '', wordOf(level) ?? '']] : []));
}
function union(granted, needed) {
    const all = new Map(granted);
    for (const each of needed) {
        const [name = '', level = ''] = each.split(': ');
        if (all.get(name) !== 'write')
            all.set(name, level);
    }
    return all;
}
const sameGrants = (a, b) => a.size === b.size && [...a].every(([name, level]) => b.get(name) === level);
function remarks({ workflow, job, name, events }) {
    const queued = pairOf(workflow, 'concurrency') !== null || pairOf(job, 'concurrency') !== null;
    return [
        ...(queued
            ? []
            : [
                `Job ${name} has no concurrency group, so two deploys may run at once: add concurrency with cancel-in-progress: false.`,
            ]),
        ...(events.includes('workflow_dispatch')
            ? [
                'The workflow can be started by hand: give the guard sha where another commit than that of the run is deployed.',
            ]
            : []),
        ...(pairOf(job, 'strategy') === null
            ? []
            : [`Job ${name} is a matrix: the guard runs in each job of it. Give each its own environment.`]),
    ];
}
function offsetOf(node) {
    return rangeOf(node)?.[0] ?? 0;
}
function lineOf(text, offset) {
    const number = text.slice(0, offset).split('\n').length - 1;
    return { number, text: text.split('\n')[number] ?? '' };
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function edited(text, edits) {
    const lines = text.split('\n');
    for (const { at, removed, added } of edits.toSorted((a, b) => b.at - a.at))
        lines.splice(at, removed, ...added);
    return lines.join('\n');
}
const CONTEXT = 3;
function patchOf(path, text, edits) {
    const lines = text === null ? [] : text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
    let shift = 0;
    const hunks = hunksOf(edits).map((group) => {
        const [first, last] = [group[0], group.at(-1)];
        const from = Math.max(0, (first?.at ?? 0) - CONTEXT);
        const until = Math.min(lines.length, (last?.at ?? 0) + (last?.removed ?? 0) + CONTEXT);
        const body = [];
        let at = from;
        for (const edit of group) {
            body.push(...lines.slice(at, edit.at).map((line) => ` ${line}`));
            body.push(...lines.slice(edit.at, edit.at + edit.removed).map((line) => `-${line}`));
            body.push(...edit.added.map((line) => `+${line}`));
            at = edit.at + edit.removed;
        }
        body.push(...lines.slice(at, until).map((line) => ` ${line}`));
        const grown = group.reduce((sum, { added, removed }) => sum + added.length - removed, 0);
        const old = until - from;
        const head = `@@ -${old === 0 ? 0 : from + 1},${old} +${from + 1 + shift},${old + grown} @@`;
        shift += grown;
        return [head, ...body].join('\n');
    });
    return [text === null ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`, ...hunks, ''].join('\n');
}
function hunksOf(edits) {
    const groups = [];
    for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
        const group = groups.at(-1);
        const last = group?.at(-1);
        if (group !== undefined && last !== undefined && edit.at - (last.at + last.removed) <= 2 * CONTEXT)
            group.push(edit);
        else
            groups.push([edit]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/shell/init/init.js












const initUsage = 'init [--repository DIR] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]';
const POLICY = '.github/deploy-guard.yml';
const USES = 'deploy-guard/deploy-guard@v1';
const TIMEOUT_MILLISECONDS = 10_000;
async function runInit(args) {
    const asked = readArguments(args);
    const files = await (0,repository_files .B)(asked.repository);
    const metrics = await metricsOf(asked.page);
    const workflow = changedWorkflow(files, asked.job, asked.page);
    const policy = await newPolicy(asked.repository, workflow.file, metrics.lines);
    const planned = [...(workflow.file === null ? [] : [workflow.file]), ...policy.files];
    const notes = [...workflow.notes, ...metrics.notes, ...policy.notes];
    if (asked.write)
        await write(asked.repository, planned);
    process.stdout.write(asked.json ? `${JSON.stringify(resultOf(planned, notes, asked.write))}\n` : init_textOf(planned, notes, asked.write));
    return workflow.file === null ? result .I.bad : result .I.ok;
}
function readArguments(args) {
    const options = {
        repository: { type: 'string', default: '.' },
        page: { type: 'string' },
        job: { type: 'string' },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
    };
    try {
        const { repository, page = null, job = null, write: writes, json } = (0,external_node_util_.parseArgs)({ args: [...args], options }).values;
        return { repository, page, job, write: writes, json };
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`init: ${why}. Usage: ${initUsage}`, { cause });
    }
}
function changedWorkflow(files, wanted, page) {
    const guarded = files.find(({ text }) => text.split('\n').some((line) => (0,workflow_check .A)(/uses:\s*['"]?([^\s'"]+)/.exec(line)?.[1] ?? '')));
    if (guarded !== undefined && wanted === null)
        return { file: null, notes: [`${guarded.path} uses the guard already. Try: check --repository .`] };
    const jobs = deployJobs(files);
    const found = wanted === null ? jobs[0] : jobs.find(({ file, name }) => `${file.path}#${name}`.endsWith(wanted));
    if (found === undefined) {
        const known = jobs.map(({ file, name }) => `${file.path}#${name}`);
        if (wanted !== null)
            throw new errors .j1(`init: --job ${(0,words .hD)(wanted)}: expected one of ${known.join(', ') || 'none: no job looks like a deploy'}`);
        return {
            file: null,
            notes: ['No job of .github/workflows looks like a deploy. The README has a whole workflow to begin with.'],
        };
    }
    const url = page !== null && /^https?:\/\//i.test(page) ? page : null;
    const { edits, notes } = withGuard(found, { uses: USES, metricsUrl: url });
    const others = jobs
        .slice(0, 5)
        .filter((each) => each !== found)
        .map(({ file, name }) => `${file.path}#${name}`);
    const also = wanted !== null || others.length === 0
        ? []
        : [`Other jobs that look like deploys: ${others.join(', ')}. Choose one with --job.`];
    if (edits.length === 0)
        return { file: null, notes: [...notes, ...also] };
    return { file: { path: found.file.path, before: found.file.text, edits }, notes: [...notes, ...also] };
}
async function metricsOf(page) {
    if (page === null) {
        const note = 'No metrics are named, so the gate works and the watch can say nothing: give --page, or write metrics-url, probe-url or watch.store.';
        return { lines: [], notes: [note] };
    }
    const isUrl = /^https?:\/\//i.test(page);
    const read = isUrl ? await (0,scrape .ae)(page, TIMEOUT_MILLISECONDS) : (0,scrape .ZZ)(await textOfPage(page));
    if ('missing' in read) {
        const why = `${(0,words .hD)(page)} cannot be read from here: ${read.missing}: ${read.detail ?? ''}`;
        if (!isUrl)
            throw new errors .j1(`init: --page: ${why}`);
        return { lines: [], notes: [`${why}. The runner has to reach it: run mode check there.`] };
    }
    const file = isUrl ? [] : ['The page was given as a file: write its address into the workflow as metrics-url.'];
    const { metrics, candidates } = (0,check_page .I)(read.exposition, []);
    if (metrics.some(({ separates }) => separates))
        return { lines: [], notes: file };
    const [first] = candidates;
    if (first === undefined)
        return { lines: [], notes: ['The page counts no requests that can be told apart: name metrics in watch.metrics.'] };
    return {
        lines: first.policy.split('\n'),
        notes: [...file, `Several metrics fit; the policy has ${first.name}. Try: check --page ${page}`],
    };
}
async function textOfPage(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors .j1(`init: --page: ${(0,words .hD)(file)} cannot be read`, { cause });
    }
}
async function newPolicy(folder, workflow, metrics) {
    if (workflow === null)
        return { files: [], notes: [] };
    if ((await (0,repository_files .D)(folder, POLICY)) !== null)
        return { files: [], notes: [`${POLICY} is there already and stays as it is.`] };
    const rest = metrics[0] === 'watch:'
        ? metrics
        : [
            'watch:',
            '  duration: 15m',
            '  false-alarm-rate: 0.01 # over the whole watch, all metrics and segments together',
            ...metrics,
        ];
    const added = [
        '# What the guard goes by. Everything has a default: node dist/cli.js policy FILE says what a file means.',
        'version: 1',
        `workflows: [${workflow.path}]`,
        'gate:',
        '  approvals: 1 # independent approvers that each line needs',
        ...rest.filter((line) => line !== '' && line !== 'version: 1'),
    ];
    return { files: [{ path: POLICY, before: null, edits: [{ at: 0, removed: 0, added }] }], notes: [] };
}
const contentOf = ({ before, edits }) => before === null ? `${edits.flatMap(({ added }) => added).join('\n')}\n` : edited(before, edits);
async function write(folder, planned) {
    for (const file of planned) {
        const path = (0,external_node_path_.join)(folder, file.path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, contentOf(file));
    }
}
function resultOf(planned, notes, written) {
    const fine = planned.length > 0;
    return {
        schemaVersion: 1,
        verb: 'init',
        environment: '-',
        sha: null,
        baseSha: null,
        outcome: fine ? (written ? 'written' : 'proposed') : 'nothing-to-change',
        reasonCode: fine ? 'deploy-found' : 'no-deploy-found',
        message: messageOf(planned, written),
        files: planned.map((file) => ({ path: file.path, new: file.before === null, text: contentOf(file) })),
        notes,
    };
}
function messageOf(planned, written) {
    if (planned.length === 0)
        return 'Nothing to change.';
    const names = planned.map(({ path }) => path).join(', ');
    return written ? `Written: ${names}.` : `To change: ${names}.`;
}
function init_textOf(planned, notes, written) {
    const hint = written || planned.length === 0 ? [] : ['# Write it with --write, or pipe this into: git apply'];
    const head = [`# ${messageOf(planned, written)}`, ...notes.map((note) => `# ${note}`), ...hint];
    const patches = written ? [] : planned.map(({ path, before, edits }) => patchOf(path, before, edits));
    return `${head.join('\n')}\n${patches.join('')}`;
}


  }),

  89519:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  workflowFiles),
    D: () => (  repositoryFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);




async function workflowFiles(folder) {
    const top = await names(folder);
    if (top === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(folder)} is no folder that can be read`);
    const found = (await names((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.github/workflows'))) ?? [];
    const paths = found.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`);
    return Promise.all(paths.toSorted().map(async (path) => ({ path, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), 'utf8') })));
}
async function repositoryFile(folder, path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), 'utf8').catch(() => null);
}
async function names(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => null);
}


  })

};
