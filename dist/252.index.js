export const id = 252;
export const ids = [252];
export const modules = {

  4336:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AD: () => (  failureCode),
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

  8187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4336);
  var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



const PROBE_METRIC = 'probe';
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
        const code = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return code !== null && _http_js__WEBPACK_IMPORTED_MODULE_0__  .a6.has(code) ? 'bad' : 'unknown';
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
                ? (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__  .L)('source-unreachable', 'probes could not leave this machine')
                : { counts: new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y, sums]]) };
        },
    };
}


  }),

  3036:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  increments),
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
const ZERO = { bad: 0, total: 0 };
function hasRestarted(before, now) {
    return [...now].some(([segment, counts]) => {
        const old = before.get(segment) ?? ZERO;
        return counts.total < old.total || counts.bad < old.bad;
    });
}
function difference(before, now) {
    const from = hasRestarted(before, now) ? new Map() : before;
    return new Map([...now].map(([segment, counts]) => {
        const old = from.get(segment) ?? ZERO;
        return [segment, { bad: counts.bad - old.bad, total: counts.total - old.total }];
    }));
}
function increments(step) {
    const references = new Map();
    const sampleOf = (at, metric, now) => {
        const before = references.get(metric);
        if (!before) {
            references.set(metric, { at, counts: now });
            return { metric, at, missing: 'not-sampled', detail: 'first reading' };
        }
        const counts = difference(before.counts, now);
        if ([...counts.values()].some(({ bad, total }) => bad > total)) {
            return { metric, at, missing: 'source-error', detail: 'more bad events than events' };
        }
        const kept = hasRestarted(before.counts, now) ? now : new Map([...before.counts, ...now]);
        references.set(metric, { at, counts: kept });
        return at - before.at > step * 1.5 ? { metric, at, counts, since: before.at } : { metric, at, counts };
    };
    return (at, readings) => [...readings].map(([metric, reading]) => 'counts' in reading ? sampleOf(at, metric, reading.counts) : { metric, at, ...reading });
}


  }),

  8234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  formatLine),
    S4: () => (  sampleFileSource)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
  var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);



const CHUNK = 1 << 16;
function lineReader(file) {
    let position = 0;
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    return () => {
        let handle;
        try {
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        }
        catch {
            return [];
        }
        try {
            for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position); size > 0; size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position)) {
                position += size;
                rest = Buffer.concat([rest, chunk.subarray(0, size)]);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
        const end = rest.lastIndexOf('\n') + 1;
        const lines = rest.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
        rest = rest.subarray(end);
        return lines;
    };
}
const silence = (step) => Math.max(3 * step, 5);
function stepEnds(step, after, until) {
    const first = Math.floor(after / step + 1e-6) + 1;
    const last = Math.floor(until / step + 1e-6);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
function sampleFileSource({ file, step, metrics, clock }) {
    const nextLines = lineReader(file);
    const toSamples = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__  .H)(step);
    const byEnd = new Map();
    const key = (at) => Math.round(at / step);
    let lastBeat = clock.now() / 1000;
    let newest = -Infinity;
    const takeNew = () => {
        for (const text of nextLines()) {
            const line = parseLine(text);
            if (!line || line.at <= newest)
                continue;
            newest = line.at;
            lastBeat = Math.max(lastBeat, line.at);
            byEnd.set(key(line.at), toSamples(line.at, line.readings));
        }
    };
    const stepAt = (at) => {
        const found = byEnd.get(key(at)) ?? [];
        return metrics.map((metric) => found.find((each) => each.metric === metric) ?? { metric, at, missing: 'not-sampled' });
    };
    return {
        read(after, until) {
            takeNew();
            const isDead = clock.now() / 1000 - lastBeat > silence(step);
            const final = isDead ? until : Math.min(until, newest);
            return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt));
        },
    };
}
const reason = zod__WEBPACK_IMPORTED_MODULE_2__  .k5n([
    'service-refused',
    'source-unreachable',
    'source-error',
    'not-parsable',
    'series-missing',
    'not-sampled',
]);
const entry = zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ counts: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .aig(), zod__WEBPACK_IMPORTED_MODULE_2__  .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() }),
]);
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_2__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), entry])) });
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
        const parsed = lineSchema.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) };
    }
    catch {
        return null;
    }
}


  }),

  8245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    bA: () => (  DEFAULT_METRIC),
    yF: () => (  queriesOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
  var _probe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8187);


const matcher = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable() });
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().positive(),
    file: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1),
});
const queriesOf = (spec) => spec.queries.length > 0 ? spec.queries : defaultQueries;
function metricNames(spec) {
    const scraped = spec.metricsUrl === null ? [] : queriesOf(spec).map(({ name }) => name);
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const stopFileOf = (file) => `${file}.stop`;
const DEFAULT_METRIC = 'requests';
const STATUS_LABELS = ['status', 'code', 'status_code'];
const defaultQueries = STATUS_LABELS.map((label) => ({
    name: DEFAULT_METRIC,
    total: { name: 'http_requests_total', matchers: [] },
    bad: { name: 'http_requests_total', matchers: [{ label, operator: '=~', value: '5..' }] },
    segment: null,
}));


  }),

  6869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pl: () => (  parseSelector),
    VH: () => (  formatSelector),
    X9: () => (  anchored)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const OPERATOR = /=~|!~|!=|=/y;
const SPACE = /\s*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y;
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function fail(cursor, expected) {
    const found = cursor.position < cursor.text.length ? `"${cursor.text.slice(cursor.position, cursor.position + 10)}"` : 'the end';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`Metric selector ${JSON.stringify(cursor.text)}, character ${cursor.position + 1}: expected ${expected}, found ${found}`);
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
function formatSelector({ name, matchers }) {
    if (matchers.length === 0)
        return name;
    return `${name}{${matchers.map(({ label, operator, value }) => `${label}${operator}${quotedValue(value)}`).join(',')}}`;
}
function quotedValue(value) {
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
    return `"${escaped}"`;
}


  }),

  2705:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    y: () => (  ALL)
  });
const ALL = '';


  }),

  2252:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runSamplerCommand: () => (  runSamplerCommand)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(4336);
;// CONCATENATED MODULE: ./build/metrics/page/exposition.js
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
const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(,|(?=\}))/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = { nan: NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity };
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

// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var readings = __webpack_require__(3036);
// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(6869);
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
            return { failed: refused };
        }
        const text = await (0,http .x8)(response, MAX_BYTES);
        if (text === null)
            return { failed: (0,readings .L)('source-error', `more than ${MAX_BYTES} bytes`) };
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        const code = (0,http .AD)(error);
        const isRefused = !hasAnswered && code !== null && http .a6.has(code);
        return { failed: (0,readings .L)(isRefused ? 'service-refused' : 'source-unreachable', (0,http .kY)(error)) };
    }
}
async function scrape(url, queries, timeoutMilliseconds) {
    const all = (reading) => new Map(queries.map(({ name }) => [name, reading]));
    const answer = await fetchText(url, timeoutMilliseconds);
    if ('failed' in answer)
        return all(answer.failed);
    const parsed = parseExposition(answer.text, answer.isOpenMetrics);
    if ('error' in parsed)
        return all((0,readings .L)('not-parsable', parsed.error));
    return readQueries(parsed.exposition, queries);
}
const MAX_SEGMENTS = 100;
function test(matcher) {
    const value = (series) => series.labels.get(matcher.label) ?? '';
    switch (matcher.operator) {
        case '=':
            return (series) => value(series) === matcher.value;
        case '!=':
            return (series) => value(series) !== matcher.value;
        case '=~': {
            const pattern = (0,selector .X9)(matcher.value);
            return (series) => pattern.test(value(series));
        }
        case '!~': {
            const pattern = (0,selector .X9)(matcher.value);
            return (series) => !pattern.test(value(series));
        }
    }
}
function scrape_select(exposition, selector) {
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
    const total = scrape_select(exposition, query.total);
    const bad = scrape_select(exposition, query.bad);
    if (total.length === 0)
        return (0,readings .L)('series-missing', `no series ${query.total.name} as asked for`);
    if (bad.length === 0 && !isTrueZero(exposition, query.bad)) {
        return (0,readings .L)('series-missing', `no series ${query.bad.name} that could hold bad events`);
    }
    const odd = [...total, ...bad].find(({ value }) => !Number.isFinite(value) || value < 0);
    if (odd)
        return (0,readings .L)('not-parsable', `line ${odd.line}: ${odd.name} is ${odd.value}, which no counter can be`);
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

// EXTERNAL MODULE: ./build/metrics/sampler/probe.js
var probe = __webpack_require__(8187);
// EXTERNAL MODULE: ./build/metrics/sampler/sample-file.js
var sample_file = __webpack_require__(8234);
// EXTERNAL MODULE: ./build/metrics/sampler/sampler-spec.js
var sampler_spec = __webpack_require__(8245);
;// CONCATENATED MODULE: ./build/metrics/sampler/sampler.js








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
        if (!write(spec.file, (0,sample_file .IL)({ at, readings: await readAll(sampler) })))
            return;
    }
}
async function runSampler(specFile) {
    await sample(readSpec(specFile));
}
function readSpec(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new errors .j1(`sampler: ${file} cannot be read`, { cause });
    }
    try {
        return sampler_spec .Lo.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new errors .j1(`sampler: ${file} holds no settings of a sampler`, { cause });
    }
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
