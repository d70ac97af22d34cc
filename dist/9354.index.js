export const id = 9354;
export const ids = [9354];
export const modules = {

  13036:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H2: () => (  increments),
    LO: () => (  missing),
    mQ: () => (  countsOf)
  });
const MAX_DETAIL = 600;
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    return {
        missing: reason,
        detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
    };
}
const countersOfCounts = (counts) => new Map([...counts].map(([segment, { bad, total }]) => [
    segment,
    new Map([
        ['bad', bad],
        ['total', total],
    ]),
]));
const countsOf = (counters) => new Map([...counters].map(([segment, parts]) => [segment, { bad: parts.get('bad') ?? 0, total: parts.get('total') ?? 0 }]));
function hasRestarted(before, now) {
    return [...now].some(([segment, parts]) => [...parts].some(([part, value]) => value < (before.get(segment)?.get(part) ?? 0)));
}
function difference(before, now) {
    return new Map([...now].map(([segment, parts]) => {
        const old = before.get(segment);
        return [segment, new Map([...parts].map(([part, value]) => [part, value - (old?.get(part) ?? 0)]))];
    }));
}
function joined(before, now) {
    const parts = [...now].map(([segment, own]) => [segment, new Map([...(before.get(segment) ?? []), ...own])]);
    return new Map([...before, ...parts]);
}
function references(step, isOdd = () => false) {
    const last = new Map();
    return (at, metric, now) => {
        const before = last.get(metric);
        const isAnew = before === undefined || hasRestarted(before.counters, now);
        const counters = difference(isAnew ? new Map() : before.counters, now);
        const odd = before !== undefined && isOdd(counters);
        if (!odd)
            last.set(metric, { at, counters: isAnew ? now : joined(before.counters, now) });
        if (before === undefined)
            return null;
        return at - before.at > step * 1.5 ? { counters, isOdd: odd, since: before.at } : { counters, isOdd: odd };
    };
}
const hasMoreBad = (counters) => [...countsOf(counters).values()].some(({ bad, total }) => bad > total);
function increments(step) {
    const ofCounts = references(step, hasMoreBad);
    const ofBuckets = references(step);
    const sampleOf = (at, metric, reading) => {
        if ('missing' in reading || 'values' in reading)
            return { metric, at, ...reading };
        const first = { metric, at, missing: 'not-sampled', detail: 'first reading' };
        if ('buckets' in reading) {
            const increase = ofBuckets(at, metric, reading.buckets);
            if (increase === null)
                return first;
            const { counters: buckets, isOdd: _, ...rest } = increase;
            return { metric, at, buckets, ...rest };
        }
        const { counts, ...rest } = reading;
        const increase = ofCounts(at, metric, countersOfCounts(counts));
        if (increase === null)
            return first;
        const { counters, isOdd, ...since } = increase;
        if (isOdd)
            return { metric, at, missing: 'source-error', detail: 'more bad events than events' };
        return { metric, at, counts: countsOf(counters), ...rest, ...since };
    };
    return (at, readings) => [...readings].map(([metric, reading]) => sampleOf(at, metric, reading));
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
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/check-answerers.js



function checkAnswerers(pages) {
    const who = (0,answerers .n)();
    const said = pages.map(({ at, exposition }) => who({ at, start: (0,answerers .G)(exposition), counters: (0,scrape .pM)(exposition) }));
    if (!said.some((each) => each === 'several' || each === 'replaced'))
        return [];
    const what = 'several processes answer in turn, each with counters of its own';
    return [{ where: 'page', what: `several-processes: ${what}`, cure: source .he, judged: false }];
}

// EXTERNAL MODULE: ./build/metrics/check-past.js
var check_past = __webpack_require__(65371);
// EXTERNAL MODULE: ./build/metrics/check-page.js
var check_page = __webpack_require__(17232);
// EXTERNAL MODULE: ./build/metrics/check-store.js
var check_store = __webpack_require__(92618);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/metrics/page-reader.js + 1 modules
var page_reader = __webpack_require__(77228);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/shell/part.js
var shell_part = __webpack_require__(18600);
;// CONCATENATED MODULE: ./build/shell/check.js


















const usage = 'check: expected --page URL or FILE (once for each process), --policy FILE, or both';
const TIMEOUT_MILLISECONDS = 10_000;
const READINGS = 6;
const BETWEEN_MILLISECONDS = 150;
async function runCheck(args) {
    const asked = readArguments(args);
    if (asked.repository !== null)
        return checkWhole(asked, asked.repository);
    const policy = asked.policy === null ? null : await rulesAsked(asked, asked.policy);
    const checked = (0,check_page .NQ)(await partsOf(asked, policy));
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
        page: { ...text, multiple: true },
        policy: text,
        ...shell_part .iP,
        repository: text,
        set: { ...text, multiple: true },
        json: { type: 'boolean' },
        suggest: { type: 'boolean' },
    };
    let values;
    try {
        values = (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${usage}: ${why}`, { cause });
    }
    const { page: pages = [], policy = null, repository = null, set = [], json = false, suggest = false } = values;
    const { environment, service } = values;
    if (pages.length === 0 && policy === null && repository === null)
        throw new errors .j1(usage);
    return {
        pages,
        policy,
        part: { environment, service },
        repository,
        json,
        values: (0,shell_part .Vc)('check', set),
        suggest,
    };
}
async function checkWhole({ pages, policy: file, part, values, json }, folder) {
    const [{ checkFolder }, { metricRows }, { readinessText }] = await Promise.all([
        Promise.all( [__webpack_require__.e(4006), __webpack_require__.e(4990), __webpack_require__.e(9365), __webpack_require__.e(1276)]).then(__webpack_require__.bind(__webpack_require__, 26038)),
        Promise.all( [__webpack_require__.e(4006), __webpack_require__.e(4990), __webpack_require__.e(9365), __webpack_require__.e(2278)]).then(__webpack_require__.bind(__webpack_require__, 71044)),
        Promise.all( [__webpack_require__.e(3525), __webpack_require__.e(1253)]).then(__webpack_require__.bind(__webpack_require__, 71253)),
    ]);
    const found = await checkFolder(folder, { file, part, values });
    const read = found.policy;
    const paged = pages.length === 0 ? [] : metricRows(await pagesPart(pages, read?.queries ?? [], read?.openings.page));
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
async function partsOf({ pages, suggest }, policy) {
    const queries = policy?.queries ?? [];
    const store = policy?.store ?? null;
    if (pages.length === 0 && store === null) {
        throw new errors .j1('check: the policy names no store, so --page is needed: the page that metrics-url names in the workflow');
    }
    return [
        ...(pages.length === 0 ? [] : [await pagesPart(pages, queries, policy?.openings.page)]),
        ...(store === null || policy === null
            ? []
            : [await (0,check_store .o)(store, policy.watch.step, Date.now() / 1000, suggest)]),
    ];
}
async function pagesPart(addresses, queries, access) {
    const pages = await Promise.all(addresses.map(async (address) => ({ address, read: await readPage(address, access) })));
    const gone = pages.flatMap(({ address, read: [first] }) => first === undefined || 'missing' in first.page ? [unread(address, first?.page ?? null)] : []);
    const firsts = pages.flatMap(({ read: [first] }) => first === undefined || 'missing' in first.page ? [] : [first.page.exposition]);
    const whole = (0,page_reader .l2)(firsts);
    const several = pages.flatMap(({ address, read }) => {
        const found = read.flatMap(({ at, page }) => ('missing' in page ? [] : [{ at, exposition: page.exposition }]));
        const where = addresses.length === 1 ? 'page' : `page ${address}`;
        return checkAnswerers(found).map((problem) => ({ ...problem, where }));
    });
    const checked = whole === null ? [] : [(0,check_page .I7)(whole, queries)];
    return (0,check_page .NQ)([...checked, ...gone, { metrics: [], candidates: [], problems: several }]);
}
const readPage = async (address, access) => /^https?:\/\//i.test(address)
    ? readings(address, access)
    : [{ at: 0, page: (0,scrape .ZZ)(await readText('--page', address)) }];
async function readings(url, access) {
    const opened = access && (await (0,open_store .sC)(access));
    if (opened !== undefined && 'lacking' in opened)
        throw new errors .j1(`check: watch.page: the environment variable ${opened.lacking} is not set`);
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
function metricLines(metric) {
    const { name, kind, total, bad, segments, events, badEvents, reason } = metric;
    const share = events === null || badEvents === null ? '' : ` ${(0,quantities .U9)(badEvents)} bad of ${(0,quantities .U9)(events)}`;
    const what = bad === null ? (total ?? '') : `${bad} out of ${total}`;
    const each = segments.length === 0 ? [] : [`  for each of ${segments.slice(0, 10).join(', ')}`];
    return [
        '',
        `${name} (${kind}):${share}`,
        `  ${what}`,
        ...each,
        ...(0,check_past .xw)(metric).map((line) => `  ${line}`),
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
