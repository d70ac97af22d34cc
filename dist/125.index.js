export const id = 125;
export const ids = [125];
export const modules = {

/***/ 4538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ defaultQueries),
/* harmony export */   b: () => (/* binding */ DEFAULT_METRIC)
/* harmony export */ });
/** Name of the metric that is watched when the policy names none. */
const DEFAULT_METRIC = 'requests';
/** Labels that client libraries put the HTTP status into. */
const STATUS_LABELS = ['status', 'code', 'status_code'];
/**
 * What is read when the policy names no metric: `http_requests_total`, bad being statuses 500 to 599. One alternative for each
 * usual label; the first whose label exists is taken.
 */
const defaultQueries = STATUS_LABELS.map((label) => ({
    name: DEFAULT_METRIC,
    total: { name: 'http_requests_total', matchers: [] },
    bad: { name: 'http_requests_total', matchers: [{ label, operator: '=~', value: '5..' }] },
    segment: null,
}));


/***/ }),

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ failureCode),
/* harmony export */   k: () => (/* binding */ failureText)
/* harmony export */ });
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    UND_ERR_SOCKET: 'connection closed',
    ENOTFOUND: 'name not found',
    EAI_AGAIN: 'name lookup failed',
    ENETUNREACH: 'network unreachable',
    EHOSTUNREACH: 'host unreachable',
};
/** `TimeoutError`, or the code of the innermost cause that has one; null where nothing is known. */
function failureCode(error) {
    let code = null;
    for (let each = error; each instanceof Error; each = each.cause) {
        if (each.name === 'TimeoutError')
            return 'TimeoutError';
        if ('code' in each && typeof each.code === 'string')
            code = each.code;
        // Several addresses were tried: the first speaks for all.
        const [first] = each instanceof AggregateError ? each.errors : [];
        if (first instanceof Error && 'code' in first && typeof first.code === 'string')
            code = first.code;
    }
    return code;
}
/** What went wrong in a few words, without addresses, which may hold secrets. */
function failureText(error) {
    const code = failureCode(error);
    if (code === 'TimeoutError')
        return 'no answer in time';
    return code === null ? 'request failed' : (WORDS[code] ?? code);
}


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector),
/* harmony export */   X: () => (/* binding */ anchored)
/* harmony export */ });
/* harmony import */ var _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2951);

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const OPERATOR = /=~|!~|!=|=/y;
const SPACE = /\s*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y;
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function fail(cursor, expected) {
    const found = cursor.position < cursor.text.length ? `"${cursor.text.slice(cursor.position, cursor.position + 10)}"` : 'the end';
    throw new _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`Metric selector ${JSON.stringify(cursor.text)}, character ${cursor.position + 1}: expected ${expected}, found ${found}`);
}
/** The text that matches here, null where it does not. White space before it is skipped. */
function take(cursor, pattern) {
    SPACE.lastIndex = cursor.position;
    cursor.position += SPACE.exec(cursor.text)?.[0].length ?? 0;
    pattern.lastIndex = cursor.position;
    const found = pattern.exec(cursor.text)?.[0] ?? null;
    cursor.position += found?.length ?? 0;
    return found;
}
const need = (cursor, pattern, what) => take(cursor, pattern) ?? fail(cursor, what);
function unquote(quoted) {
    const inner = quoted.slice(1, -1);
    if (quoted.startsWith('`'))
        return inner;
    return inner.replaceAll(/\\(.)/gs, (_, escaped) => ESCAPES[escaped] ?? escaped);
}
function isOperator(text) {
    return text === '=' || text === '!=' || text === '=~' || text === '!~';
}
function takeMatcher(cursor) {
    const label = need(cursor, LABEL, 'a label name');
    const operator = need(cursor, OPERATOR, 'one of = != =~ !~');
    const start = cursor.position;
    const value = unquote(need(cursor, QUOTED, 'a value in quotes'));
    if (!isOperator(operator))
        return fail(cursor, 'one of = != =~ !~');
    if (operator === '=~' || operator === '!~') {
        try {
            anchored(value);
        }
        catch {
            cursor.position = start;
            fail(cursor, 'a regular expression');
        }
    }
    return { label, operator, value };
}
/** Anchored at both ends, as PromQL does it. */
const anchored = (pattern) => new RegExp(`^(?:${pattern})$`, 's');
/** Reads `name{label="value",label=~"re",label!="x"}`. Throws a ConfigurationError with the position of a mistake. */
function parseSelector(text) {
    const cursor = { text, position: 0 };
    const name = need(cursor, NAME, 'a metric name');
    const matchers = [];
    if (take(cursor, /\{/y) !== null) {
        while (take(cursor, /\}/y) === null) {
            matchers.push(takeMatcher(cursor));
            if (take(cursor, /,/y) === null && take(cursor, /(?=\})/y) === null)
                fail(cursor, '"," or "}"');
        }
    }
    take(cursor, SPACE);
    if (cursor.position < text.length)
        fail(cursor, 'the end');
    return { name, matchers };
}


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ probeCounter),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   mv: () => (/* binding */ PROBE_METRIC)
/* harmony export */ });
/* harmony import */ var _fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4437);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2154);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



/** Name of the metric that probes are counted in. */
const PROBE_METRIC = 'probe';
// The other side answered wrongly, hung up, refused or did not answer. A name that is not found, a network that is not there and
// whatever else is not listed may be our own fault.
const BAD_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'TimeoutError', 'UND_ERR_HEADERS_TIMEOUT']);
const isBad = (code) => BAD_CODES.has(code) || code.startsWith('HPE_');
/** Asks once. Good is any answer with a status below 500; redirects are answers and not followed. Never throws. */
async function probe(url, timeoutMilliseconds) {
    try {
        const response = await fetch(url, { redirect: 'manual', headers: { 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(timeoutMilliseconds) });
        await response.body?.cancel();
        return response.status < 500 ? 'good' : 'bad';
    }
    catch (error) {
        const code = (0,_fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .A)(error);
        return code !== null && isBad(code) ? 'bad' : 'unknown';
    }
}
/** A counter that begins at zero. */
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let unknown = 0;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown') {
                unknown += 1;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep() {
            const silent = unknown > 0 && known === 0;
            unknown = 0;
            known = 0;
            return silent ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .L)('source-unreachable', 'probes could not leave this machine') : { counts: new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__/* .ALL */ .y, sums]]) };
        },
    };
}


/***/ }),

/***/ 2154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing)
/* harmony export */ });
const MAX_DETAIL = 200;
/** A reading without numbers; its detail is one short line. */
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    // oxlint-disable-next-line no-control-regex
    return { missing: reason, detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL) };
}


/***/ }),

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   I: () => (/* binding */ formatLine)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

// One line of the sampler's file: its time, and a reading of each metric as `[segment, bad, total]` or as a reason.
const reason = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled']);
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
]);
const line = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), entry])) });
/** One line without its end. */
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [
        name,
        'counts' in reading ? { counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) } : reading,
    ]);
    return JSON.stringify({ at, metrics });
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
    return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail };
}
/** Null for a line that is not one. */
function parseLine(text) {
    try {
        const parsed = line.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ samplerSpecSchema),
/* harmony export */   Oh: () => (/* binding */ stopFileOf),
/* harmony export */   yF: () => (/* binding */ queriesOf)
/* harmony export */ });
/* unused harmony export metricNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _default_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4538);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5796);



const matcher = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable() });
/** The spec as it stands in a file. */
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive(),
    file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
});
/** Queries of a spec, the default ones where it names none. */
const queriesOf = (spec) => spec.queries.length > 0 ? spec.queries : _default_query_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultQueries */ .U;
/** Names of all metrics that a sampler of this spec writes. */
function metricNames(spec) {
    const scraped = spec.metricsUrl === null ? [] : queriesOf(spec).map(({ name }) => name);
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
/** Where a request to stop is left. */
const stopFileOf = (file) => `${file}.stop`;


/***/ }),

/***/ 8125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSampler: () => (/* binding */ runSampler)
});

// UNUSED EXPORTS: sample

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/metrics/probe.js
var probe = __webpack_require__(5796);
// EXTERNAL MODULE: ./build/metrics/sample-line.js
var sample_line = __webpack_require__(5041);
// EXTERNAL MODULE: ./build/metrics/sampler-spec.js
var sampler_spec = __webpack_require__(6372);
;// CONCATENATED MODULE: ./build/metrics/exposition-line.js
const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(,|(?=\}))/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = { nan: NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity };
// What may follow a value: a timestamp, and in OpenMetrics an exemplar.
const REST = /^\s+(\S+)(?:\s+([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))?\s*(?:\s#\s*\{.*)?$/;
function exposition_line_unescape(value) {
    return value.replaceAll(/\\([\\"n])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped));
}
function parseValue(text) {
    const special = NOT_FINITE[text.toLowerCase()];
    if (special !== undefined)
        return special;
    return NUMBER.test(text) ? Number(text) : null;
}
/** The labels of `{…}` at the start of `text` and what follows them. */
function parseLabels(text) {
    const labels = new Map();
    if (!text.startsWith('{'))
        return { labels, rest: text };
    LABEL.lastIndex = 1;
    let end = 1;
    for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
        const [, name, value] = found;
        if (name === undefined || value === undefined)
            break;
        if (labels.has(name))
            return { error: `label ${name} twice` };
        labels.set(name, exposition_line_unescape(value));
        end = LABEL.lastIndex;
    }
    const close = /^\s*\}/.exec(text.slice(end));
    if (!close)
        return { error: 'malformed labels' };
    return { labels, rest: text.slice(end + close[0].length) };
}
/** Reads `name{label="value",…} value [timestamp] [# exemplar]`. */
function parseSample(line) {
    const name = NAME.exec(line)?.[0];
    if (name === undefined)
        return { error: 'no metric name at its start' };
    const parsed = parseLabels(line.slice(name.length).replace(/^\s+(?=\{)/, ''));
    if ('error' in parsed)
        return parsed;
    // Only a closing brace may stand next to the value.
    const rest = REST.exec(parsed.labels.size > 0 ? ` ${parsed.rest}` : parsed.rest);
    if (!rest?.[1])
        return { error: 'no value, or something after it that does not belong there' };
    const value = parseValue(rest[1]);
    return value === null ? { error: 'the value is not a number' } : { name, labels: parsed.labels, value };
}

;// CONCATENATED MODULE: ./build/metrics/exposition.js

const DESCRIPTION = /^#[ \t]+(?:HELP|TYPE|UNIT)[ \t]+([a-zA-Z_:][a-zA-Z0-9_:]*)(?:[ \t]|$)/;
// A counter `x` of OpenMetrics has samples `x_total`.
const described = (family) => [family, `${family}_total`];
const identity = ({ name, labels }) => JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
/** Rules of a whole text in OpenMetrics: it ends with `# EOF`, so that a cut-off one is seen. */
function checkEnd(lines, isOpenMetrics) {
    const end = lines.findIndex((line) => line.trimEnd() === '# EOF');
    if (end === -1)
        return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null;
    const after = lines.findIndex((line, index) => index > end && line.trim() !== '');
    return after === -1 ? null : `line ${after + 1}: text after "# EOF"`;
}
/**
 * Reads the text formats of Prometheus (0.0.4) and OpenMetrics (1.0). Strict: one malformed line and nothing of it is believed,
 * because a number that is silently left out looks like an improvement.
 */
function parseExposition(text, isOpenMetrics = false) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '')
        lines.pop();
    const names = new Set();
    const series = [];
    const seen = new Set();
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        if (line.startsWith('#')) {
            const family = DESCRIPTION.exec(line)?.[1];
            for (const name of family === undefined ? [] : described(family))
                names.add(name);
            continue;
        }
        const sample = parseSample(line);
        if ('error' in sample)
            return { error: `line ${index + 1}: ${sample.error}` };
        const one = { ...sample, line: index + 1 };
        const key = identity(one);
        if (seen.has(key))
            return { error: `line ${index + 1}: the same series a second time` };
        seen.add(key);
        series.push(one);
    }
    const error = checkEnd(lines, isOpenMetrics);
    return error === null ? { exposition: { described: names, series } } : { error };
}

// EXTERNAL MODULE: ./build/metrics/fetch-failure.js
var fetch_failure = __webpack_require__(4437);
// EXTERNAL MODULE: ./build/metrics/parse-selector.js
var parse_selector = __webpack_require__(5695);
// EXTERNAL MODULE: ./build/metrics/reading.js
var reading = __webpack_require__(2154);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(2705);
;// CONCATENATED MODULE: ./build/metrics/query.js



/** Segments of one metric that are kept; beyond it only the biggest are, all traffic always is. */
const MAX_SEGMENTS = 100;
function test(matcher) {
    // An absent label is an empty one, as in PromQL.
    const value = (series) => series.labels.get(matcher.label) ?? '';
    switch (matcher.operator) {
        case '=':
            return (series) => value(series) === matcher.value;
        case '!=':
            return (series) => value(series) !== matcher.value;
        case '=~': {
            const pattern = (0,parse_selector/* anchored */.X)(matcher.value);
            return (series) => pattern.test(value(series));
        }
        case '!~': {
            const pattern = (0,parse_selector/* anchored */.X)(matcher.value);
            return (series) => !pattern.test(value(series));
        }
    }
}
/** The series that a selector means. */
function query_select(exposition, selector) {
    const tests = selector.matchers.map(test);
    return exposition.series.filter((series) => series.name === selector.name && tests.every((holds) => holds(series)));
}
/**
 * Whether an empty selection of bad events is a true zero. It is when the metric is there and has every label that is asked for (a
 * counter of status 500 comes to exist with the first of them), or is described and has no series yet. Otherwise a mistyped
 * name or label would look like a service without faults.
 */
function isTrueZero(exposition, { name, matchers }) {
    const series = exposition.series.filter((each) => each.name === name);
    if (series.length === 0)
        return exposition.described.has(name);
    const wanted = matchers.filter((matcher) => !test(matcher)({ name, labels: new Map(), value: 0, line: 0 }));
    return wanted.every(({ label }) => series.some(({ labels }) => labels.has(label)));
}
function add(sums, series, label, part) {
    const value = label === null ? undefined : series.labels.get(label);
    const segments = value === undefined || value === '' ? [source/* ALL */.y] : [source/* ALL */.y, `${label}=${value}`];
    for (const segment of segments) {
        const before = sums.get(segment) ?? { bad: 0, total: 0 };
        sums.set(segment, { ...before, [part]: before[part] + series.value });
    }
}
function biggest(sums) {
    const sorted = [...sums].toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1));
    return new Map([...sorted.filter(([name]) => name === source/* ALL */.y), ...sorted.filter(([name]) => name !== source/* ALL */.y).slice(0, MAX_SEGMENTS)]);
}
/** Cumulative counters of one query. */
function readQuery(exposition, query) {
    const total = query_select(exposition, query.total);
    const bad = query_select(exposition, query.bad);
    if (total.length === 0)
        return (0,reading/* missing */.L)('series-missing', `no series ${query.total.name} as asked for`);
    if (bad.length === 0 && !isTrueZero(exposition, query.bad)) {
        return (0,reading/* missing */.L)('series-missing', `no series ${query.bad.name} that could hold bad events`);
    }
    const odd = [...total, ...bad].find(({ value }) => !Number.isFinite(value) || value < 0);
    if (odd)
        return (0,reading/* missing */.L)('not-parsable', `line ${odd.line}: ${odd.name} is ${odd.value}, which no counter can be`);
    const sums = new Map();
    for (const series of total)
        add(sums, series, query.segment, 'total');
    for (const series of bad)
        add(sums, series, query.segment, 'bad');
    return { counts: biggest(sums) };
}
/** Readings of all queries. Queries of the same name are alternatives: the first whose series exist is taken. */
function readQueries(exposition, queries) {
    const readings = new Map();
    for (const query of queries) {
        const before = readings.get(query.name);
        if (before && !('missing' in before && before.missing === 'series-missing'))
            continue;
        const reading = readQuery(exposition, query);
        if (!before || 'counts' in reading || reading.missing !== 'series-missing')
            readings.set(query.name, reading);
    }
    return readings;
}

;// CONCATENATED MODULE: ./build/metrics/scrape.js




const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5';
const MAX_BYTES = 10_000_000;
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i;
/** The body as text, null where it is longer than allowed. */
async function readBody(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > MAX_BYTES)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function refusal(status, type) {
    if (status !== 200)
        return (0,reading/* missing */.L)('source-error', `HTTP status ${status}`);
    return type !== null && !TEXT.test(type) ? (0,reading/* missing */.L)('not-parsable', `content type ${type} instead of text/plain`) : null;
}
async function fetchText(url, timeoutMilliseconds) {
    try {
        // Redirects are not followed: what answers must be what was named.
        const response = await fetch(url, { headers: { accept: ACCEPT }, redirect: 'manual', signal: AbortSignal.timeout(timeoutMilliseconds) });
        const type = response.headers.get('content-type');
        const refused = refusal(response.status, type);
        if (refused) {
            await response.body?.cancel();
            return { failed: refused };
        }
        const text = await readBody(response);
        if (text === null)
            return { failed: (0,reading/* missing */.L)('source-error', `more than ${MAX_BYTES} bytes`) };
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        return { failed: (0,reading/* missing */.L)('source-unreachable', (0,fetch_failure/* failureText */.k)(error)) };
    }
}
/** Reads all queries from one scrape of a metrics page. Never throws: what cannot be had is a reading with a reason. */
async function scrape(url, queries, timeoutMilliseconds) {
    const all = (reading) => new Map(queries.map(({ name }) => [name, reading]));
    const answer = await fetchText(url, timeoutMilliseconds);
    if ('failed' in answer)
        return all(answer.failed);
    const parsed = parseExposition(answer.text, answer.isOpenMetrics);
    if ('error' in parsed)
        return all((0,reading/* missing */.L)('not-parsable', parsed.error));
    return readQueries(parsed.exposition, queries);
}

;// CONCATENATED MODULE: ./build/metrics/sampler.js







const PROBES_PER_STEP = 5;
const LONGEST_TIMEOUT_SECONDS = 10;
const SHORTEST_TIMEOUT_SECONDS = 2;
/** As long as a job may last: a sampler that everyone forgot ends by itself. */
const MAX_LIFE_SECONDS = 6 * 3600;
/** How soon a request to stop is noticed. */
const LOOK_MILLISECONDS = 250;
const now = () => Date.now() / 1000;
const isWanted = ({ spec, diesAt }) => now() < diesAt && (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(spec.file)) && !(0,external_node_fs_.existsSync)((0,sampler_spec/* stopFileOf */.Oh)(spec.file));
/** Sleeps until `until` in short naps. False when the sampler is not wanted any more. */
async function nap(sampler, until) {
    while (now() < until) {
        if (!isWanted(sampler))
            return false;
        await (0,promises_.setTimeout)(Math.min(LOOK_MILLISECONDS, Math.max(1, (until - now()) * 1000)));
    }
    return isWanted(sampler);
}
/** Waits for the end of the step at `end` and sends the probes of that step meanwhile, evenly spread. */
async function spendStep(sampler, end) {
    const { spec, counter, timeout } = sampler;
    const url = spec.probeUrl;
    if (url !== null) {
        const start = Math.max(now(), end - spec.stepSeconds);
        for (let index = 0; index < PROBES_PER_STEP; index += 1) {
            if (!(await nap(sampler, start + (index / PROBES_PER_STEP) * (end - start))))
                return false;
            void (0,probe/* probe */.dy)(url, timeout).then(counter.record);
        }
    }
    return nap(sampler, end);
}
/** Reads everything once. */
async function readAll({ spec, counter, timeout }) {
    const probed = spec.probeUrl === null ? [] : [[probe/* PROBE_METRIC */.mv, counter.endStep()]];
    const scraped = spec.metricsUrl === null ? [] : await scrape(spec.metricsUrl, (0,sampler_spec/* queriesOf */.yF)(spec), timeout);
    return new Map([...scraped, ...probed]);
}
/** Appends one line; false when the place to write to is gone. */
function write(file, line) {
    try {
        (0,external_node_fs_.appendFileSync)(file, `${line}\n`);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * The life of a sampler: at each whole multiple of the step it reads everything and appends one line, which is its heartbeat as well.
 * Ends when the stop file appears, its folder goes, or after six hours.
 */
async function sample(spec) {
    const timeout = 1000 * Math.min(LONGEST_TIMEOUT_SECONDS, Math.max(SHORTEST_TIMEOUT_SECONDS, spec.stepSeconds * 0.8));
    const sampler = { spec, counter: (0,probe/* probeCounter */.HQ)(), timeout, diesAt: now() + MAX_LIFE_SECONDS };
    for (;;) {
        // A scrape that took longer than a step leaves a gap, which the reader sees.
        const at = (Math.floor(now() / spec.stepSeconds) + 1) * spec.stepSeconds;
        if (!(await spendStep(sampler, at)))
            return;
        if (!write(spec.file, (0,sample_line/* formatLine */.I)({ at, readings: await readAll(sampler) })))
            return;
    }
}
/** What `cli.js sampler SPECFILE` runs. */
async function runSampler(specFile) {
    await sample(sampler_spec/* samplerSpecSchema */.Lo.parse(JSON.parse((0,external_node_fs_.readFileSync)(specFile, 'utf8'))));
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ALL)
/* harmony export */ });
/** The name of the segment that holds all traffic. */
const ALL = '';


/***/ })

};
