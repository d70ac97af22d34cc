export const id = 8415;
export const ids = [8415,4869];
export const modules = {

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

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  missingSecret),
    openStore: () => (  openStore),
    s: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96479);


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
        values: (0,shell_part .Vc)('check', set),
    };
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


  })

};
