export const id = 1544;
export const ids = [1544];
export const modules = {

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

  15775:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  oneByOne),
    N: () => (  isFailure)
  });
const isFailure = (answer) => 'missing' in answer;
async function oneByOne(asks, askOne) {
    const replies = await Promise.all(asks.map(askOne));
    const limit = replies.find((reply) => isFailure(reply) && reply.again !== undefined);
    return limit !== undefined && isFailure(limit) ? limit : replies;
}


  }),

  68692:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  askJson),
    g: () => (  failed)
  });
  var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
  var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
  var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
  var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64336);






const TIMEOUT_MILLISECONDS = 30_000;
const MAX_BYTES = 200_000_000;
const LONGEST_DETAIL = 300;
const SOON = 0.5;
const THROTTLED = /throttl|rate exceeded/i;
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504]);
function failed(missing, detail, more = {}) {
    return { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, LONGEST_DETAIL), ...more };
}
async function askJson({ url, access, turn }, request, shape) {
    const sent = requestOf(url, request);
    await turn?.(request.weight ?? 1);
    try {
        const { text, ...response } = await send({ ...sent, headers: await access.sign(sent) });
        if (text === null)
            return failed('source-error', `more than ${MAX_BYTES} bytes`);
        if (response.status < 200 || response.status > 299)
            return refusal(response, access.scrub(saidIn(response, text)));
        const json = jsonOf(text);
        if (json === undefined)
            return failed('not-parsable', notJson(response));
        const parsed = shape.safeParse(json);
        if (parsed.success)
            return parsed.data;
        const said = wordsOf(json);
        return said === null
            ? failed('not-parsable', `the answer is not as documented: ${placeOf(parsed.error)}`)
            : failed('source-error', access.scrub(said));
    }
    catch (error) {
        if (error instanceof _http_js__WEBPACK_IMPORTED_MODULE_4__  .Qd)
            return failed('source-error', error.message);
        return failed('source-unreachable', (0,_http_js__WEBPACK_IMPORTED_MODULE_4__  .kY)(error), { again: SOON });
    }
}
async function send({ url, method, headers, body }) {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const response = await new Promise((resolve, reject) => {
        const request = url.startsWith('https:') ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
        const options = { method, headers: { ...headers, 'accept-encoding': 'gzip' }, signal };
        request(url, options, resolve).on('error', reject).end(body);
    });
    const isZipped = response.headers['content-encoding'] === 'gzip';
    const stream = isZipped ? (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(response, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)(), () => undefined) : response;
    return { status: response.statusCode ?? 0, headers: response.headers, text: await textOf(stream) };
}
async function textOf(stream) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.byteLength;
        if (size > MAX_BYTES)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function requestOf(url, { path, query = {}, body, headers = {} }) {
    const asked = new URLSearchParams(query).toString();
    const address = `${url.replace(/(?<!\/)\/+$/, '')}${path}${asked === '' ? '' : `${path.includes('?') ? '&' : '?'}${asked}`}`;
    const common = { accept: 'application/json', 'cache-control': 'no-store', ...headers };
    if (body === undefined)
        return { url: address, method: 'GET', headers: common, body: '' };
    const isForm = body instanceof URLSearchParams;
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const text = isForm ? body.toString() : typeof body === 'string' ? body : JSON.stringify(body);
    return { url: address, method: 'POST', headers: { 'content-type': type, ...common }, body: text };
}
function refusal({ status, headers }, said) {
    const detail = `HTTP status ${status}${said === '' ? '' : `: ${said}`}`;
    if (MAY_PASS.has(status) || (status === 400 && THROTTLED.test(said)))
        return failed('source-error', detail, { again: waitOf(headers) ?? SOON });
    return failed('source-error', detail, status === 400 || status === 422 ? { wrong: true } : {});
}
const RESETS = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-sentry-rate-limit-reset'];
function waitOf(headers) {
    const reset = /\breset=(\d+)/.exec(String(headers['ratelimit'] ?? ''))?.[1];
    const said = RESETS.map((name) => headers[name]).find((value) => value !== undefined) ?? reset;
    if (typeof said !== 'string')
        return null;
    const number = Number(said);
    const seconds = Number.isFinite(number) ? number : (Date.parse(said) - Date.now()) / 1000;
    const wait = seconds > 1e9 ? seconds - Date.now() / 1000 : seconds;
    return Number.isFinite(wait) ? Math.max(SOON, wait) : null;
}
const isHtml = ({ headers }) => /\bhtml\b/i.test(headers['content-type'] ?? '');
function notJson(response) {
    return isHtml(response) ? 'the answer is a page (HTML) and not JSON' : 'the answer is not JSON, or is cut off';
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function saidIn(response, text) {
    const json = jsonOf(text);
    if (json !== undefined)
        return wordsOf(json) ?? '';
    return isHtml(response) ? '' : text.trim();
}
const words = zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    Message: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    detail: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    title: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    description: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    error_description: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().optional(),
    type_detail: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .L5J()).optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_5__  .L5J().optional(),
    errors: zod__WEBPACK_IMPORTED_MODULE_5__  .L5J().optional(),
});
function wordsOf(json) {
    if (typeof json === 'string')
        return json;
    if (Array.isArray(json)) {
        const all = json.flatMap((each) => wordsOf(each) ?? []);
        return all.length === 0 ? null : all.join('; ');
    }
    const parsed = words.safeParse(json);
    if (!parsed.success)
        return null;
    const { message, Message, detail, title, reason, description, error, errors, ...rest } = parsed.data;
    const { error_description: oauth, type_detail: details } = rest;
    const own = message ?? Message ?? detail ?? reason ?? description ?? oauth ?? wordsOf(details ?? null);
    return own ?? wordsOf(error ?? null) ?? wordsOf(errors ?? null) ?? title ?? null;
}
function placeOf({ issues: [issue] }) {
    return issue === undefined ? 'unknown' : `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}`;
}


  }),

  11544:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  seriesStore: () => (  seriesStore)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
// EXTERNAL MODULE: ./build/metrics/series/ask.js
var series_ask = __webpack_require__(15775);
;// CONCATENATED MODULE: ./build/metrics/series/blocks.js

const BOUNDARY = 'le';
function asksOf(metric) {
    const arms = [
        { arm: 'ours', query: metric.query },
        ...(metric.control === null ? [] : [{ arm: 'control', query: metric.control }]),
    ];
    const within = metric.within ?? [];
    return arms.flatMap(({ arm, query }) => partsOf(query).flatMap(({ part, text, boundary }) => {
        const own = { text, arm, part, boundary, within };
        if (part === 'value')
            return [{ ...own, kind: query.kind === 'monitor' ? 'monitor' : 'gauge', by: metric.labels }];
        const groups = [[], ...metric.labels.map((label) => [label])];
        return groups.map((labels) => ({
            ...own,
            kind: 'events',
            by: boundary === null ? labels : [boundary, ...labels],
        }));
    }));
}
function partsOf(query) {
    switch (query.kind) {
        case 'counts':
            return [
                { part: 'total', text: query.total, boundary: null },
                { part: query.restIsBad === true ? 'good' : 'bad', text: query.bad, boundary: null },
            ];
        case 'histogram':
            return [{ part: 'bucket', text: query.buckets, boundary: query.boundary ?? BOUNDARY }];
        case 'gauge':
            return [{ part: 'value', text: query.query, boundary: null }];
        case 'monitor':
            return [{ part: 'value', text: query.monitor, boundary: null }];
    }
}
function numbersOf(answers, range, { stamp, holds }) {
    const odd = new Map();
    const parts = new Map();
    for (const { ask, found } of answers) {
        for (const each of found) {
            const place = placeOf(ask, each);
            if (place === null)
                continue;
            const values = stepsOf(each, ask, range, stamp, odd);
            const key = JSON.stringify([place.arm, place.part, place.segment, String(place.le)]);
            const known = parts.get(key);
            parts.set(key, {
                ...place,
                values: known === undefined ? values : known.values.map((a, at) => both(a, values[at])),
            });
        }
    }
    const all = [...parts.values()];
    const asksGood = answers.some(({ ask }) => ask.part === 'good');
    return { series: asksGood ? withBad(all, holds) : all.flatMap((each) => plain(each) ?? []), odd };
}
const plain = ({ part, ...rest }) => (part === 'good' ? null : { ...rest, part });
function isCrowded(ask, found) {
    if (ask.kind !== 'gauge')
        return false;
    const names = found.flatMap((each) => placeOf(ask, each)?.segment ?? []);
    return new Set(names).size < names.length;
}
function placeOf({ arm, part, by, boundary }, { labels }) {
    const names = by.filter((label) => label !== boundary);
    const values = names.map((label) => [label, labels[label] ?? '']);
    if (values.some(([, value]) => value === ''))
        return null;
    const le = boundary === null ? Number.NaN : boundaryOf(labels[boundary]);
    if (boundary !== null && Number.isNaN(le))
        return null;
    return { arm, part, segment: (0,source .Jc)(values), le };
}
function boundaryOf(text) {
    if (text === undefined || text.trim() === '')
        return Number.NaN;
    return /^\+?inf(?:inity)?$/i.test(text.trim()) ? Infinity : Number(text);
}
function stepsOf({ points }, { kind, part }, { first, count, step }, stamp, odd) {
    const values = new Float64Array(count).fill(Number.NaN);
    const seen = new Uint32Array(count);
    const begin = first - step;
    for (const [at, value] of points) {
        const steps = (at - begin) / step;
        const index = stamp === 'begin' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9) - 1;
        if (index < 0 || index >= count || Number.isNaN(value))
            continue;
        if (!Number.isFinite(value) || (kind === 'events' && value < 0)) {
            odd.set(index, `${part} is ${value}, which cannot be`);
            continue;
        }
        const times = (seen[index] ?? 0) + 1;
        seen[index] = times;
        const before = values[index] ?? Number.NaN;
        values[index] = times === 1 ? value : kind === 'events' ? before + value : before + (value - before) / times;
    }
    return values;
}
function withBad(all, holds) {
    const goods = new Map(all.flatMap((each) => (each.part === 'good' ? [[keyOf(each), each.values]] : [])));
    const none = holds === 'events' ? 0 : Number.NaN;
    return all.flatMap((each) => {
        const series = plain(each);
        if (series === null)
            return [];
        if (series.part !== 'total')
            return [series];
        const good = goods.get(keyOf(series));
        const goodAt = (at) => {
            const value = good?.[at] ?? Number.NaN;
            return Number.isNaN(value) ? none : value;
        };
        const bad = series.values.map((total, at) => Math.max(0, total - goodAt(at)));
        const total = series.values.map((value, at) => (Number.isNaN(bad[at]) ? Number.NaN : value));
        return [
            { ...series, values: total },
            { ...series, part: 'bad', values: bad },
        ];
    });
}
const keyOf = ({ arm, segment }) => JSON.stringify([arm, segment]);
function both(a, b = Number.NaN) {
    if (Number.isNaN(a))
        return b;
    return Number.isNaN(b) ? a : a + b;
}

// EXTERNAL MODULE: ./build/metrics/series/http.js
var http = __webpack_require__(68692);
;// CONCATENATED MODULE: ./build/metrics/series/series-store.js






const MOST_SERIES = 5000;
const LONGEST_WAIT = 20;
const CHECKED = 7 * 86_400;
const CHECK_STEP = 3600;
const FEW = 20;
function seriesStore(client, traits, lag, scrub = (text) => text) {
    const ask = batched(patient(client), traits.mostAsks);
    const seen = new Map();
    const answered = async (metric, range) => {
        const answers = await Promise.all(asksOf(metric).map(async (each) => ({ ask: each, found: await inChunks(ask, each, range, traits) })));
        const block = blockOf(metric, answers, range, traits);
        return 'missing' in block ? { missing: block.missing, detail: scrub(block.detail) } : block;
    };
    return {
        lag: () => lag,
        async read(metric, range) {
            const block = await answered(metric, range);
            if ('missing' in block)
                return block;
            const before = seen.get(metric.name);
            const now = sumsOf(block);
            const all = before === undefined ? now : { total: before.total + now.total, bad: before.bad + now.bad };
            seen.set(metric.name, all);
            const fault = before === undefined ? null : faultOf(metric, all);
            if (fault !== null)
                return { missing: 'not-separating', detail: `${fault.what}. ${fault.cure}` };
            return metric.emptyIsZero === true && all.total > 0 ? withZeros(block, range.count) : block;
        },
        async faultAt(metric, at) {
            const known = seen.get(metric.name);
            if (metric.query.kind !== 'counts' || (known !== undefined && faultOf(metric, known) === null))
                return null;
            const last = Math.floor(at / CHECK_STEP) * CHECK_STEP;
            const reach = Math.max(...traits.steps.filter(({ least }) => least <= CHECK_STEP).map(({ upTo }) => upTo));
            const count = Math.floor(Math.min(CHECKED, reach) / CHECK_STEP);
            const past = await answered(metric, { first: last - (count - 1) * CHECK_STEP, count, step: CHECK_STEP });
            return 'missing' in past ? past : faultOf(metric, sumsOf(past));
        },
    };
}
function sumsOf({ series }) {
    const sum = (part) => series
        .filter((each) => each.arm === 'ours' && each.part === part && each.segment === source .y2)
        .reduce((all, { values }) => values.reduce((sofar, value) => sofar + (Number.isFinite(value) ? value : 0), all), 0);
    return { total: sum('total'), bad: sum('bad') };
}
function faultOf({ query, rare }, { total, bad }) {
    if (query.kind !== 'counts' || total === 0)
        return null;
    if (bad === 0 && rare !== true) {
        const what = `no bad event within all that was read (${Math.round(total)} events), so the query of bad may match nothing`;
        return {
            reason: 'matches-nothing',
            what,
            cure: 'Look the query up in the store; if it is right, write rare: true.',
        };
    }
    if (bad < 0.999 * total || total < FEW)
        return null;
    const what = `${Math.round(bad)} of ${Math.round(total)} events are bad, so the query of bad may match everything`;
    return { reason: 'matches-everything', what, cure: 'Write a condition that good events do not meet.' };
}
function withZeros(block, count) {
    const zeros = (values) => values.map((value) => (Number.isNaN(value) ? 0 : value));
    const series = block.series.map((each) => ({ ...each, values: zeros(each.values) }));
    const arms = [...new Set(['ours', ...series.map(({ arm }) => arm)])];
    const without = arms.filter((arm) => !series.some((each) => each.arm === arm && each.part === 'total' && each.segment === source .y2));
    const empty = without.map((arm) => {
        return { arm, part: 'total', segment: source .y2, le: Number.NaN, values: new Float64Array(count) };
    });
    return { ...block, series: [...series, ...empty] };
}
function blockOf(metric, answers, range, traits) {
    const good = [];
    for (const { ask, found } of answers) {
        if ((0,series_ask .N)(found))
            return { missing: found.missing, detail: found.detail };
        if (found.length > MOST_SERIES)
            return (0,http .g)('source-error', `more than ${MOST_SERIES} series for one query of ${metric.name}`);
        if (isCrowded(ask, found))
            return (0,http .g)('source-error', `${metric.name} has several series: name the labels that tell them apart in segments`);
        good.push({ ask, found });
    }
    const { series, odd } = numbersOf(good, range, traits);
    return { series: traits.holds === 'events' && metric.emptyIsZero !== true ? series.map(withoutZeros) : series, odd };
}
function withoutZeros(series) {
    const isWhole = series.part === 'total' || (series.part === 'bucket' && series.le === Infinity);
    return isWhole ? { ...series, values: series.values.map((value) => (value === 0 ? Number.NaN : value)) } : series;
}
async function inChunks(ask, question, { first, count, step }, { mostPoints }) {
    const begin = first - step;
    const all = new Map();
    const most = question.kind === 'monitor' ? count : mostPoints;
    for (let from = 0; from < count; from += most) {
        const until = Math.min(count, from + most);
        const found = await ask(question, { from: begin + from * step, until: begin + until * step, step });
        if ((0,series_ask .N)(found))
            return found;
        for (const each of found) {
            if (each.step !== undefined && each.step > step * 1.001) {
                return (0,http .g)('source-error', `it answers in steps of ${each.step}s and not of ${step}s: write a longer step, or fewer history-days`);
            }
            const key = JSON.stringify(Object.entries(each.labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));
            const known = all.get(key);
            all.set(key, known === undefined ? each : { ...known, points: [...known.points, ...each.points] });
        }
    }
    return [...all.values()];
}
function patient(client) {
    let until = 0;
    return async (asks, span) => {
        const left = until - Date.now() / 1000;
        if (left > LONGEST_WAIT)
            return (0,http .g)('source-error', `it asked to be left alone for another ${Math.ceil(left)}s`);
        if (left > 0)
            await (0,promises_.setTimeout)(left * 1000);
        const first = await client(asks, span);
        const wait = (0,series_ask .N)(first) ? first.again : undefined;
        if (wait === undefined)
            return first;
        until = Date.now() / 1000 + wait;
        if (wait > LONGEST_WAIT)
            return first;
        await (0,promises_.setTimeout)(wait * 1000);
        return client(asks, span);
    };
}
function batched(client, most) {
    let waiting = [];
    const send = () => {
        const now = waiting;
        waiting = [];
        for (const same of (0,group_by .$)(now, ({ span }) => JSON.stringify(span)).values()) {
            for (let from = 0; from < same.length; from += most)
                void answer(client, same.slice(from, from + most));
        }
    };
    return (ask, span) => new Promise((resolve) => {
        if (waiting.length === 0)
            setImmediate(send);
        waiting.push({ ask, span, answer: resolve });
    });
}
async function answer(client, batch) {
    const [first] = batch;
    if (first === undefined)
        return;
    const answered = await client(batch.map(({ ask }) => ask), first.span);
    if ((0,series_ask .N)(answered) && answered.wrong === true && batch.length > 1) {
        for (const each of batch)
            await answer(client, [each]);
        return;
    }
    for (const [at, each] of batch.entries()) {
        const found = (0,series_ask .N)(answered) ? answered : (answered[at] ?? (0,http .g)('not-parsable', 'an answer is missing'));
        each.answer(found);
    }
}


  })

};
