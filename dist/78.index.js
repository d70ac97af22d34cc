export const id = 78;
export const ids = [78];
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

  1078:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  prometheusStore: () => (  prometheusStore)
});

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(6869);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(4336);
;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/client.js



const MOST_POINTS = 10_000;
const MAX_BYTES = 200_000_000;
const RETRY_AFTER = 500;
const MAY_PASS = new Set([408, 429, 500, 502, 503, 504]);
const failed = (missing, detail, again = false) => ({
    result: { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, 200) },
    again,
});
async function attempt(access, query, range) {
    const { url, token, timeoutMilliseconds } = access;
    const body = new URLSearchParams({
        query,
        start: String(range.from),
        end: String(range.until),
        step: String(range.step),
        timeout: `${Math.ceil(timeoutMilliseconds / 1000)}s`,
    });
    try {
        const response = await fetch(`${url.replace(/\/+$/, '')}/api/v1/query_range`, {
            method: 'POST',
            redirect: 'manual',
            headers: { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
            body,
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        const text = await (0,http .x8)(response, MAX_BYTES);
        if (text === null)
            return failed('source-error', `more than ${MAX_BYTES} bytes`);
        const answer = parseRangeAnswer(text);
        if ('series' in answer && response.status === 200)
            return { result: answer, again: false };
        const why = 'error' in answer && answer.parsed ? `: ${answer.error}` : '';
        if (response.status !== 200) {
            return failed('source-error', `HTTP status ${response.status}${why}`, MAY_PASS.has(response.status));
        }
        return failed('error' in answer && answer.parsed ? 'source-error' : 'not-parsable', 'error' in answer ? answer.error : '');
    }
    catch (error) {
        return failed('source-unreachable', (0,http .kY)(error), true);
    }
}
async function queryOnce(access, query, range) {
    const first = await attempt(access, query, range);
    if (!first.again)
        return first.result;
    await (0,promises_.setTimeout)(RETRY_AFTER);
    return (await attempt(access, query, range)).result;
}
function joined(chunks) {
    const series = new Map();
    for (const each of chunks.flat()) {
        const key = JSON.stringify(Object.entries(each.labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));
        const known = series.get(key) ?? { labels: each.labels, points: [] };
        for (const point of each.points)
            known.points.push(point);
        series.set(key, known);
    }
    return [...series.values()];
}
async function queryRange(access, query, range) {
    const chunks = [];
    const width = (MOST_POINTS - 1) * range.step;
    for (let from = range.from; from <= range.until; from += width + range.step) {
        const result = await queryOnce(access, query, { ...range, from, until: Math.min(range.until, from + width) });
        if ('missing' in result)
            return result;
        chunks.push(result.series);
    }
    return { series: joined(chunks) };
}
const pointSchema = schemas .PVZ([schemas .aig(), schemas .YjP()]);
const seriesSchema = schemas .Ikc({ metric: schemas .g1P(schemas .YjP(), schemas .YjP()), values: schemas .YOg(pointSchema) });
const answerSchema = schemas .Ikc({
    status: schemas .euz('success'),
    warnings: schemas .YOg(schemas .YjP()).optional(),
    data: schemas .Ikc({ resultType: schemas .euz('matrix'), result: schemas .YOg(seriesSchema) }),
});
const refusalSchema = schemas .Ikc({
    status: schemas .euz('error'),
    errorType: schemas .YjP().optional(),
    error: schemas .YjP().optional(),
});
const SPECIAL = { NaN: Number.NaN, '+Inf': Infinity, '-Inf': -Infinity };
function parseRangeAnswer(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { error: 'the answer is not JSON', parsed: false };
    }
    const refused = refusalSchema.safeParse(json);
    if (refused.success)
        return { error: refused.data.error ?? refused.data.errorType ?? 'unknown error', parsed: true };
    const parsed = answerSchema.safeParse(json);
    if (!parsed.success)
        return { error: 'the answer is no range of the Prometheus API', parsed: false };
    const partial = parsed.data.warnings?.find((warning) => !warning.startsWith('PromQL'));
    if (partial !== undefined)
        return { error: `the answer is partial: ${partial}`, parsed: true };
    return {
        series: parsed.data.data.result.map(({ metric, values }) => ({
            labels: metric,
            points: values.map(([at, value]) => [at, SPECIAL[value] ?? Number(value)]),
        })),
    };
}

// EXTERNAL MODULE: ./build/metrics/stores/prometheus/queries.js
var queries = __webpack_require__(9202);
;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/prometheus-store.js



const MOST_SERIES = 5000;
function segmentOf({ labels }, names) {
    const parts = names.map((name) => [name, labels[name] ?? '']);
    return parts.some(([, value]) => value === '') ? null : parts.map(([name, value]) => `${name}=${value}`).join(',');
}
function valuesOf(series, { first, count, step }) {
    const values = new Float64Array(count).fill(Number.NaN);
    for (const [at, value] of series.points) {
        const index = Math.round((at - first) / step);
        if (index >= 0 && index < count)
            values[index] = value;
    }
    return values;
}
function noteOdd(series, query, { first, step }, odd) {
    for (const [at, value] of series.points) {
        const isCount = query.part !== 'value';
        if (Number.isFinite(value) && !(isCount && value < 0))
            continue;
        if (!isCount && Number.isNaN(value))
            continue;
        odd.set(Math.round((at - first) / step), `${query.part} is ${value}, which cannot be`);
    }
}
function seriesOf(query, found, range) {
    return found.flatMap((series) => {
        const segment = segmentOf(series, query.labels);
        if (segment === null)
            return [];
        const le = query.part === 'bucket' ? boundary(series.labels['le']) : Number.NaN;
        return [{ arm: query.arm, part: query.part, segment, le, values: valuesOf(series, range) }];
    });
}
const boundary = (text) => (text === '+Inf' || text === 'Inf' ? Infinity : Number(text));
async function bearsBad(access, bad, range) {
    const { name, matchers } = (0,selector .Pl)(bad);
    const labels = matchers.filter(({ operator }) => operator === '=' || operator === '=~').map(({ label }) => label);
    const at = range.first + (range.count - 1) * range.step;
    const result = await queryRange(access, (0,queries .I5)(name, labels, 3600), { from: at, until: at, step: range.step });
    return 'missing' in result ? result : result.series.length > 0;
}
async function readAll(access, queries, range) {
    const asked = { from: range.first, until: range.first + (range.count - 1) * range.step, step: range.step };
    return Promise.all(queries.map(async (query) => ({ query, result: await queryRange(access, query.text, asked) })));
}
function prometheusStore(access, range) {
    return {
        async read(metric, asked) {
            const answers = await readAll(access, (0,queries .yF)(metric, { step: asked.step, range }), asked);
            const odd = new Map();
            const series = [];
            for (const { query, result } of answers) {
                if ('missing' in result)
                    return result;
                if (result.series.length > MOST_SERIES) {
                    return { missing: 'source-error', detail: `more than ${MOST_SERIES} series for one query of ${metric.name}` };
                }
                for (const each of result.series)
                    noteOdd(each, query, asked, odd);
                series.push(...seriesOf(query, result.series, asked));
            }
            const absent = await absentPart(access, metric, asked, series);
            return absent ?? { series, odd };
        },
    };
}
async function absentPart(access, { query }, range, series) {
    const has = (part) => series.some((each) => each.arm === 'ours' && each.part === part);
    if (query.kind !== 'counts' || has('bad') || !has('total'))
        return null;
    const bears = await bearsBad(access, query.bad, range);
    if (bears === true)
        return null;
    return bears === false ? { missing: 'series-missing', detail: 'no series that could hold bad events' } : bears;
}


  })

};
