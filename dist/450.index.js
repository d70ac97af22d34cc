export const id = 450;
export const ids = [450];
export const modules = {

  4538:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  defaultQueries),
    b: () => (  DEFAULT_METRIC)
  });
const DEFAULT_METRIC = 'requests';
const STATUS_LABELS = ['status', 'code', 'status_code'];
const defaultQueries = STATUS_LABELS.map((label) => ({
    name: DEFAULT_METRIC,
    total: { name: 'http_requests_total', matchers: [] },
    bad: { name: 'http_requests_total', matchers: [{ label, operator: '=~', value: '5..' }] },
    segment: null,
}));


  }),

  4437:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  failureCode),
    k: () => (  failureText)
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
function failureText(error) {
    const code = failureCode(error);
    if (code === 'TimeoutError')
        return 'no answer in time';
    if (code === 'HTTPParserError')
        return 'the answer is not HTTP';
    return code === null ? 'request failed' : (WORDS[code] ?? code);
}


  }),

  5695:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  parseSelector),
    X: () => (  anchored)
  });
  var _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2951);

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const OPERATOR = /=~|!~|!=|=/y;
const SPACE = /\s*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y;
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function fail(cursor, expected) {
    const found = cursor.position < cursor.text.length ? `"${cursor.text.slice(cursor.position, cursor.position + 10)}"` : 'the end';
    throw new _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`Metric selector ${JSON.stringify(cursor.text)}, character ${cursor.position + 1}: expected ${expected}, found ${found}`);
}
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
const anchored = (pattern) => new RegExp(`^(?:${pattern})$`, 's');
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


  }),

  5796:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC)
  });
  var _fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4437);
  var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2154);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



const PROBE_METRIC = 'probe';
const BAD_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'TimeoutError', 'HTTPParserError']);
async function probe(url, timeoutMilliseconds) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: { 'cache-control': 'no-cache' },
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.body?.cancel();
        return response.status < 500 ? 'good' : 'bad';
    }
    catch (error) {
        const code = (0,_fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__  .A)(error);
        return code !== null && BAD_CODES.has(code) ? 'bad' : 'unknown';
    }
}
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
            return silent
                ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__  .L)('source-unreachable', 'probes could not leave this machine')
                : { counts: new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y, sums]]) };
        },
    };
}


  }),

  4861:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  readBody)
  });
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

  2154:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  missing)
  });
const MAX_DETAIL = 200;
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    return {
        missing: reason,
        detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
    };
}


  }),

  5041:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  parseLine),
    I: () => (  formatLine)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

const reason = zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled']);
const entry = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ counts: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .aig(), zod__WEBPACK_IMPORTED_MODULE_0__  .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() }),
]);
const line = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), entry])) });
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [
        name,
        'counts' in reading
            ? { counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) }
            : reading,
    ]);
    return JSON.stringify({ at, metrics });
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
    return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail };
}
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


  }),

  6372:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    yF: () => (  queriesOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
  var _default_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4538);
  var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5796);



const matcher = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable() });
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive(),
    file: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
});
const queriesOf = (spec) => spec.queries.length > 0 ? spec.queries : _default_query_js__WEBPACK_IMPORTED_MODULE_0__  .U;
function metricNames(spec) {
    const scraped = spec.metricsUrl === null ? [] : queriesOf(spec).map(({ name }) => name);
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const stopFileOf = (file) => `${file}.stop`;


  }),

  2705:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    y: () => (  ALL)
  });
const ALL = '';


  }),

  3450:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runSamplerCommand: () => (  runSamplerCommand)
});

// EXTERNAL MODULE: ./build/deploy/errors.js
var errors = __webpack_require__(2951);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
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
const TIMESTAMP = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function exposition_line_unescape(value) {
    return value.replaceAll(/\\([\\"n])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped));
}
function parseValue(text) {
    const special = NOT_FINITE[text.toLowerCase()];
    if (special !== undefined)
        return special;
    return NUMBER.test(text) ? Number(text) : null;
}
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
function parseRest(text) {
    const sharp = text.indexOf('#');
    const exemplar = sharp === -1 ? null : text.slice(sharp + 1).trimStart();
    if (exemplar !== null && !exemplar.startsWith('{'))
        return 'something after the value that does not belong there';
    const [value, timestamp, more] = (sharp === -1 ? text : text.slice(0, sharp)).trim().split(/[ \t]+/);
    if (value === undefined || value === '')
        return 'no value';
    if (more !== undefined || (timestamp !== undefined && !TIMESTAMP.test(timestamp)))
        return 'something after the value that does not belong there';
    return parseValue(value) ?? 'the value is not a number';
}
function parseSample(line) {
    const name = NAME.exec(line)?.[0];
    if (name === undefined)
        return { error: 'no metric name at its start' };
    const parsed = parseLabels(line.slice(name.length).replace(/^\s+(?=\{)/, ''));
    if ('error' in parsed)
        return parsed;
    if (parsed.labels.size === 0 && !/^[ \t]/.test(parsed.rest))
        return { error: 'no value' };
    const value = parseRest(parsed.rest);
    return typeof value === 'string' ? { error: value } : { name, labels: parsed.labels, value };
}

;// CONCATENATED MODULE: ./build/metrics/exposition.js

const DESCRIPTION = /^#[ \t]+(?:HELP|TYPE|UNIT)[ \t]+([a-zA-Z_:][a-zA-Z0-9_:]*)(?:[ \t]|$)/;
const described = (family) => [family, `${family}_total`];
const identity = ({ name, labels }) => JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
function checkEnd(lines, isOpenMetrics) {
    const end = lines.findIndex((line) => line.trimEnd() === '# EOF');
    if (end === -1)
        return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null;
    const after = lines.findIndex((line, index) => index > end && line.trim() !== '');
    return after === -1 ? null : `line ${after + 1}: text after "# EOF"`;
}
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



const MAX_SEGMENTS = 100;
function test(matcher) {
    const value = (series) => series.labels.get(matcher.label) ?? '';
    switch (matcher.operator) {
        case '=':
            return (series) => value(series) === matcher.value;
        case '!=':
            return (series) => value(series) !== matcher.value;
        case '=~': {
            const pattern = (0,parse_selector .X)(matcher.value);
            return (series) => pattern.test(value(series));
        }
        case '!~': {
            const pattern = (0,parse_selector .X)(matcher.value);
            return (series) => !pattern.test(value(series));
        }
    }
}
function query_select(exposition, selector) {
    const tests = selector.matchers.map(test);
    return exposition.series.filter((series) => series.name === selector.name && tests.every((holds) => holds(series)));
}
function isTrueZero(exposition, { name, matchers }) {
    const series = exposition.series.filter((each) => each.name === name);
    if (series.length === 0)
        return exposition.described.has(name);
    const wanted = matchers.filter((matcher) => !test(matcher)({ name, labels: new Map(), value: 0, line: 0 }));
    return wanted.every(({ label }) => series.some(({ labels }) => labels.has(label)));
}
function add(sums, series, label, part) {
    const value = label === null ? undefined : series.labels.get(label);
    const segments = value === undefined || value === '' ? [source .y] : [source .y, `${label}=${value}`];
    for (const segment of segments) {
        const before = sums.get(segment) ?? { bad: 0, total: 0 };
        sums.set(segment, { ...before, [part]: before[part] + series.value });
    }
}
function biggest(sums) {
    const sorted = [...sums].toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1));
    return new Map([
        ...sorted.filter(([name]) => name === source .y),
        ...sorted.filter(([name]) => name !== source .y).slice(0, MAX_SEGMENTS),
    ]);
}
function readQuery(exposition, query) {
    const total = query_select(exposition, query.total);
    const bad = query_select(exposition, query.bad);
    if (total.length === 0)
        return (0,reading .L)('series-missing', `no series ${query.total.name} as asked for`);
    if (bad.length === 0 && !isTrueZero(exposition, query.bad)) {
        return (0,reading .L)('series-missing', `no series ${query.bad.name} that could hold bad events`);
    }
    const odd = [...total, ...bad].find(({ value }) => !Number.isFinite(value) || value < 0);
    if (odd)
        return (0,reading .L)('not-parsable', `line ${odd.line}: ${odd.name} is ${odd.value}, which no counter can be`);
    const sums = new Map();
    for (const series of total)
        add(sums, series, query.segment, 'total');
    for (const series of bad)
        add(sums, series, query.segment, 'bad');
    return { counts: biggest(sums) };
}
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

// EXTERNAL MODULE: ./build/metrics/read-body.js
var read_body = __webpack_require__(4861);
;// CONCATENATED MODULE: ./build/metrics/scrape.js





const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5';
const MAX_BYTES = 10_000_000;
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i;
function refusal(status, type) {
    if (status >= 300 && status < 400)
        return (0,reading .L)('source-error', `HTTP status ${status}: a redirect, which is not followed`);
    if (status !== 200)
        return (0,reading .L)('source-error', `HTTP status ${status}`);
    return type !== null && !TEXT.test(type)
        ? (0,reading .L)('not-parsable', `content type ${type} instead of text/plain`)
        : null;
}
async function fetchText(url, timeoutMilliseconds) {
    try {
        const response = await fetch(url, {
            headers: { accept: ACCEPT },
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        const type = response.headers.get('content-type');
        const refused = refusal(response.status, type);
        if (refused) {
            await response.body?.cancel();
            return { failed: refused };
        }
        const text = await (0,read_body .x)(response, MAX_BYTES);
        if (text === null)
            return { failed: (0,reading .L)('source-error', `more than ${MAX_BYTES} bytes`) };
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        return { failed: (0,reading .L)('source-unreachable', (0,fetch_failure .k)(error)) };
    }
}
async function scrape(url, queries, timeoutMilliseconds) {
    const all = (reading) => new Map(queries.map(({ name }) => [name, reading]));
    const answer = await fetchText(url, timeoutMilliseconds);
    if ('failed' in answer)
        return all(answer.failed);
    const parsed = parseExposition(answer.text, answer.isOpenMetrics);
    if ('error' in parsed)
        return all((0,reading .L)('not-parsable', parsed.error));
    return readQueries(parsed.exposition, queries);
}

;// CONCATENATED MODULE: ./build/metrics/sampler.js







const PROBES_PER_STEP = 5;
const LONGEST_TIMEOUT_SECONDS = 10;
const SHORTEST_TIMEOUT_SECONDS = 2;
const MAX_LIFE_SECONDS = 6 * 3600;
const LOOK_MILLISECONDS = 250;
const now = () => Date.now() / 1000;
const isWanted = ({ spec, diesAt }) => now() < diesAt && (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(spec.file)) && !(0,external_node_fs_.existsSync)((0,sampler_spec .Oh)(spec.file));
async function nap(sampler, until) {
    while (now() < until) {
        if (!isWanted(sampler))
            return false;
        await (0,promises_.setTimeout)(Math.min(LOOK_MILLISECONDS, Math.max(1, (until - now()) * 1000)));
    }
    return isWanted(sampler);
}
async function spendStep(sampler, end) {
    const { spec, counter, timeout } = sampler;
    const url = spec.probeUrl;
    if (url !== null) {
        const start = Math.max(now(), end - spec.stepSeconds);
        for (let index = 0; index < PROBES_PER_STEP; index += 1) {
            if (!(await nap(sampler, start + (index / PROBES_PER_STEP) * (end - start))))
                return false;
            void (0,probe .dy)(url, timeout).then(counter.record);
        }
    }
    return nap(sampler, end);
}
async function readAll({ spec, counter, timeout }) {
    const probed = spec.probeUrl === null ? [] : [[probe .mv, counter.endStep()]];
    const scraped = spec.metricsUrl === null ? [] : await scrape(spec.metricsUrl, (0,sampler_spec .yF)(spec), timeout);
    return new Map([...scraped, ...probed]);
}
function write(file, line) {
    try {
        (0,external_node_fs_.appendFileSync)(file, `${line}\n`);
        return true;
    }
    catch {
        return false;
    }
}
async function sample(spec) {
    const timeout = 1000 * Math.min(LONGEST_TIMEOUT_SECONDS, Math.max(SHORTEST_TIMEOUT_SECONDS, spec.stepSeconds * 0.8));
    const sampler = { spec, counter: (0,probe .HQ)(), timeout, diesAt: now() + MAX_LIFE_SECONDS };
    for (;;) {
        const at = (Math.floor(now() / spec.stepSeconds) + 1) * spec.stepSeconds;
        if (!(await spendStep(sampler, at)))
            return;
        if (!write(spec.file, (0,sample_line .I)({ at, readings: await readAll(sampler) })))
            return;
    }
}
async function runSampler(specFile) {
    await sample(sampler_spec .Lo.parse(JSON.parse((0,external_node_fs_.readFileSync)(specFile, 'utf8'))));
}

;// CONCATENATED MODULE: ./build/shell/sampler.js



async function runSamplerCommand([file]) {
    if (file === undefined)
        throw new errors .j1('sampler: expected the path of its settings');
    await runSampler(file);
    return result .I.ok;
}


  })

};
