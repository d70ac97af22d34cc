export const id = 4875;
export const ids = [4875];
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

  99954:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  statesOf)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77825);

function statesOf({ now, until, since, changesFrom, changes }, { from, until: end, step }) {
    const groups = [
        ...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__  .$)(changes.toSorted((a, b) => a.at - b.at), ({ group }) => group).values(),
    ];
    const nowFrom = since ?? Math.max(changesFrom, ...changes.map(({ at }) => at));
    const stateAt = (at) => {
        if (at < changesFrom)
            return null;
        if (at >= nowFrom)
            return at <= until ? now : null;
        if (groups.length === 0)
            return null;
        const states = groups.map((own) => stateOf(own, at));
        if (states.includes('alerting'))
            return 'alerting';
        return states.includes(null) ? null : 'ok';
    };
    const points = [];
    for (let at = from + step; at <= end; at += step) {
        const state = stateAt(at);
        if (state !== null)
            points.push([at - step / 2, state === 'alerting' ? 1 : 0]);
    }
    return { labels: {}, points };
}
function stateOf(own, at) {
    const last = own.findLast((each) => each.at <= at);
    if (last !== undefined)
        return last.after;
    const [first] = own;
    if (first?.before !== undefined)
        return first.before;
    return first?.after === 'ok' ? 'alerting' : 'ok';
}


  }),

  4875:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  datadogClient: () => (  datadogClient),
  queryOf: () => (  queryOf)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/metrics/series/ask.js
var ask = __webpack_require__(15775);
// EXTERNAL MODULE: ./build/metrics/series/http.js
var http = __webpack_require__(68692);
// EXTERNAL MODULE: ./build/metrics/series/states.js
var states = __webpack_require__(99954);
;// CONCATENATED MODULE: ./build/metrics/stores/datadog/monitors.js




const monitorShape = schemas .Ikc({
    overall_state: schemas .YjP().nullish(),
    overall_state_modified: schemas .YjP().nullish(),
    created: schemas .YjP().nullish(),
    modified: schemas .YjP().nullish(),
});
const eventsShape = schemas .Ikc({
    data: schemas .YOg(schemas .Ikc({
        attributes: schemas .Ikc({
            attributes: schemas .Ikc({
                timestamp: schemas .aig(),
                status: schemas .YjP().nullish(),
                monitor_groups: schemas .YOg(schemas .YjP()).nullish(),
                monitor: schemas ._H3({ transition: schemas ._H3({ trans_type: schemas .YjP().optional() }).nullish() })
                    .nullish(),
            }),
        }),
    }))
        .nullish(),
});
const MOST = 1000;
async function datadogMonitor(address, id, span) {
    const events = {
        'filter[query]': `source:alert @monitor.id:${id}`,
        'filter[from]': String(span.from * 1000),
        'filter[to]': String(Math.max(span.until * 1000, Date.now())),
        sort: '-timestamp',
        'page[limit]': String(MOST),
    };
    const [monitor, listed] = await Promise.all([
        (0,http .e)(address, { path: `/api/v1/monitor/${encodeURIComponent(id)}` }, monitorShape),
        (0,http .e)(address, { path: '/api/v2/events', query: events }, eventsShape),
    ]);
    if ((0,ask .N)(monitor))
        return monitor;
    if ((0,ask .N)(listed))
        return listed;
    const { overall_state: state, overall_state_modified: changed } = monitor;
    if (state === null || state === undefined)
        return (0,http .g)('not-parsable', `monitor ${id} has no overall_state`);
    const all = (listed.data ?? []).map(({ attributes: { attributes } }) => {
        const { timestamp, status, monitor_groups: groups, monitor: of } = attributes;
        const after = stateAfter(status ?? '', of?.transition?.trans_type ?? '');
        return { at: timestamp / 1000, group: (groups ?? []).join(','), after };
    });
    const oldest = Math.min(...all.map(({ at }) => at));
    const known = {
        now: NOW[state] ?? null,
        until: span.until,
        since: secondsOf(changed),
        changesFrom: Math.max(span.from, secondsOf(monitor.modified) ?? secondsOf(monitor.created) ?? span.from, all.length < MOST ? span.from : oldest),
        changes: all,
    };
    return [(0,states .k)(known, span)];
}
function secondsOf(time) {
    const at = Date.parse(time ?? '') / 1000;
    return Number.isNaN(at) ? null : at;
}
const NOW = { OK: 'ok', Warn: 'ok', Alert: 'alerting' };
function stateAfter(status, transition) {
    if (transition.endsWith('no data'))
        return null;
    return status === 'error' ? 'alerting' : 'ok';
}

;// CONCATENATED MODULE: ./build/metrics/stores/datadog/client.js




const shape = schemas .Ikc({
    errors: schemas .YjP().optional(),
    data: schemas .Ikc({
        attributes: schemas .Ikc({
            series: schemas .YOg(schemas .Ikc({ group_tags: schemas .YOg(schemas .YjP()).nullish(), query_index: schemas .aig().default(0) }))
                .nullish(),
            times: schemas .YOg(schemas .aig()).nullish(),
            values: schemas .YOg(schemas .YOg(schemas .aig().nullable())).nullish(),
        }),
    }),
});
function datadogClient(address) {
    return async (asks, span) => {
        const numbers = asks.filter(({ kind }) => kind !== 'monitor');
        const monitors = asks.filter(({ kind }) => kind === 'monitor');
        const [found, states] = await Promise.all([
            numbers.length === 0 ? [] : askNumbers(address, numbers, span),
            (0,ask .E)(monitors, ({ text }) => datadogMonitor(address, text, span)),
        ]);
        if ((0,ask .N)(found))
            return found;
        if ((0,ask .N)(states))
            return states;
        const [nextNumber, nextState] = [found.values(), states.values()];
        const absent = (0,http .g)('not-parsable', 'an answer is missing');
        return asks.map(({ kind }) => (kind === 'monitor' ? nextState : nextNumber).next().value ?? absent);
    };
}
async function askNumbers(address, asks, { from, until, step }) {
    const attributes = {
        from: from * 1000,
        to: until * 1000 - 1,
        interval: step * 1000,
        queries: asks.map((ask, at) => ({ data_source: 'metrics', name: `q${at}`, query: queryOf(ask, step) })),
        formulas: asks.map((_, at) => ({ formula: `q${at}` })),
    };
    const request = { path: '/api/v2/query/timeseries', body: { data: { type: 'timeseries_request', attributes } } };
    const answer = await (0,http .e)(address, request, shape);
    if ((0,ask .N)(answer))
        return answer;
    if (answer.errors !== undefined && answer.errors !== '')
        return (0,http .g)('source-error', answer.errors, { wrong: true });
    return foundIn(answer.data.attributes, asks);
}
function foundIn(answer, asks) {
    const times = (answer.times ?? []).map((time) => time / 1000);
    const [first, second] = times;
    const step = first === undefined || second === undefined ? {} : { step: second - first };
    const found = asks.map(() => []);
    for (const [at, { group_tags: tags, query_index: index }] of (answer.series ?? []).entries()) {
        const values = answer.values?.[at] ?? [];
        const points = times.flatMap((time, place) => {
            const value = values[place];
            return value === null || value === undefined ? [] : [[time, value]];
        });
        found[index]?.push({ labels: labelsOf(tags ?? []), points, ...step });
    }
    return found;
}
function labelsOf(tags) {
    const pairs = tags.map((tag) => [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== 'N/A'));
}
function queryOf({ text, kind, by, within }, step) {
    const rollup = `.rollup(${kind === 'events' ? 'sum' : 'avg'}, ${step})`;
    const scoped = /(\{[^{}]*\})(\s*by\s*\{[^{}]*\})?((?:\s*\.as_(?:count|rate)\(\))?)/g;
    return text.replaceAll(scoped, (_, scope, groups, as) => {
        const own = (groups ?? '')
            .replaceAll(/^\s*by\s*\{|\}$/g, '')
            .split(',')
            .map((each) => each.trim());
        const all = [...new Set([...(kind === 'events' ? [] : own), ...by])].filter((each) => each !== '');
        return `${narrowed(scope, within)}${all.length === 0 ? '' : ` by {${all.join(',')}}`}${as}${rollup}`;
    });
}
function narrowed(scope, within) {
    if (within.length === 0)
        return scope;
    const inner = scope.slice(1, -1).trim();
    const more = within.map(({ label, value }) => `${label}:${value}`);
    if (inner === '' || inner === '*')
        return `{${more.join(',')}}`;
    const hasWords = /\b(?:AND|OR|NOT|IN)\b/.test(inner);
    return hasWords ? `{(${inner}) AND ${more.join(' AND ')}}` : `{${[inner, ...more].join(',')}}`;
}


  })

};
