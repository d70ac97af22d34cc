export const id = 8507;
export const ids = [8507,1488];
export const modules = {

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

  62735:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ef: () => (  WHOLE),
    O4: () => (  queryRange),
    be: () => (  rangeOf)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64336);



const MOST_POINTS = 10_000;
const MAX_BYTES = 200_000_000;
const RETRY_AFTER = 500;
const LONGEST_WAIT = 20_000;
const WHOLE = { partial_response: 'false', deny_partial_response: '1', nocache: '1' };
const MAY_PASS = new Set([408, 429, 500, 502, 503, 504]);
const failed = (missing, detail, again = null) => ({
    result: { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, 200) },
    again,
});
async function attempt({ url, access, timeoutMilliseconds }, query, range) {
    const asked = new URLSearchParams({
        query,
        start: String(range.from),
        end: String(range.until),
        step: String(range.step),
        timeout: `${Math.ceil(timeoutMilliseconds / 1000)}s`,
        ...WHOLE,
    });
    const request = {
        url: `${url.replace(/(?<!\/)\/+$/, '')}/api/v1/query_range`,
        method: 'POST',
        headers: {
            accept: 'application/json',
            'cache-control': 'no-store',
            'content-type': 'application/x-www-form-urlencoded',
        },
        body: asked.toString(),
    };
    try {
        const response = await fetch(request.url, {
            ...request,
            headers: await access.sign(request),
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        const text = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__  .x8)(response, MAX_BYTES);
        if (text === null)
            return failed('source-error', `more than ${MAX_BYTES} bytes`);
        const answer = parseRangeAnswer(text);
        if (response.status !== 200) {
            const said = 'error' in answer && answer.parsed ? answer.error : sentenceOf(response, text);
            const why = said === '' ? '' : `: ${access.scrub(said)}`;
            return failed('source-error', `HTTP status ${response.status}${why}`, MAY_PASS.has(response.status) ? waitOf(response) : null);
        }
        if ('series' in answer)
            return { result: answer, again: null };
        return failed(answer.parsed ? 'source-error' : 'not-parsable', access.scrub(answer.error));
    }
    catch (error) {
        if (error instanceof _http_js__WEBPACK_IMPORTED_MODULE_1__  .Qd)
            return failed('source-error', error.message);
        return failed('source-unreachable', (0,_http_js__WEBPACK_IMPORTED_MODULE_1__  .kY)(error), RETRY_AFTER);
    }
}
function sentenceOf(response, text) {
    const type = response.headers.get('content-type') ?? '';
    if (/^text\/plain\b/i.test(type))
        return text.trim();
    if (!/^application\/json\b/i.test(type))
        return '';
    const said = gatewaySchema.safeParse(jsonOf(text));
    return said.success ? (said.data.message ?? said.data.error ?? '') : '';
}
const gatewaySchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(), error: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() });
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function waitOf({ headers }) {
    const said = headers.get('retry-after');
    const wait = said === null ? RETRY_AFTER : Math.max(RETRY_AFTER, Number(said) * 1000);
    return Number.isNaN(wait) ? RETRY_AFTER : wait > LONGEST_WAIT ? null : wait;
}
async function queryOnce(access, query, range) {
    const first = await attempt(access, query, range);
    if (first.again === null)
        return first.result;
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(first.again);
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
    let flavour = 'prometheus';
    const width = (MOST_POINTS - 1) * range.step;
    for (let from = range.from; from <= range.until; from += width + range.step) {
        const result = await queryOnce(access, query, { ...range, from, until: Math.min(range.until, from + width) });
        if ('missing' in result)
            return result;
        chunks.push(result.series);
        flavour = result.flavour;
    }
    return { series: joined(chunks), flavour };
}
const pointSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__  .aig(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()]);
const seriesSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    metric: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    values: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pointSchema).optional(),
    histograms: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .L5J()).optional(),
})
    .refine(({ values, histograms }) => values !== undefined || histograms !== undefined);
const answerSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('success'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).optional(),
    infos: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).optional(),
    isPartial: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().optional(),
    data: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ resultType: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('matrix'), result: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(seriesSchema) }),
});
const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('error'),
    errorType: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
});
const SPECIAL = { NaN: Number.NaN, '+Inf': Infinity, '-Inf': -Infinity };
const NATIVE = 'the answer has native histograms: count them by source: promql, with histogram_count and histogram_fraction';
function parseRangeAnswer(text) {
    const json = jsonOf(text);
    return json === undefined ? { error: 'the answer is not JSON', parsed: false } : rangeOf(json);
}
function rangeOf(json) {
    const refused = refusalSchema.safeParse(json);
    if (refused.success)
        return { error: refused.data.error ?? refused.data.errorType ?? 'unknown error', parsed: true };
    const parsed = answerSchema.safeParse(json);
    if (!parsed.success)
        return { error: 'the answer is no range of the Prometheus API', parsed: false };
    const { warnings = [], infos = [], isPartial } = parsed.data;
    if (isPartial === true)
        return { error: 'the answer is partial: some of the storage did not answer', parsed: true };
    const partial = warnings.find(saysPartial) ?? infos.find((info) => /partial/i.test(info));
    if (partial !== undefined)
        return { error: `the answer is partial: ${partial}`, parsed: true };
    if (parsed.data.data.result.some(({ histograms }) => histograms !== undefined))
        return { error: NATIVE, parsed: true };
    return {
        flavour: isPartial === undefined ? 'prometheus' : 'victoriametrics',
        series: parsed.data.data.result.map(({ metric, values = [] }) => ({
            labels: metric,
            points: values.map(([at, value]) => [at, SPECIAL[value] ?? Number(value)]),
        })),
    };
}
const saysPartial = (warning) => !warning.startsWith('PromQL') || /mix of histograms and floats|ignored|left out/i.test(warning);


  }),

  71488:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    suggestCounters: () => (  suggestCounters)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
  var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10766);
  var _series_ask_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15775);
  var _series_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68692);
  var _selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26869);
  var _separation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86694);
  var _user_label_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67348);
  var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62735);








const names = zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_5__  .euz('success'), data: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP()) });
const metadata = zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_5__  .euz('success'),
    data: zod__WEBPACK_IMPORTED_MODULE_5__  .g1P(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP() }))),
});
const SPAN = 3600;
const MOST_NAMES = 20;
const MOST_SERIES = 200;
const TIMEOUT_MILLISECONDS = 30_000;
async function suggestCounters(address, now) {
    const query = { start: String(Math.floor(now - SPAN)), end: String(Math.ceil(now)) };
    const known = await (0,_series_http_js__WEBPACK_IMPORTED_MODULE_1__  .e)(address, { path: '/api/v1/label/__name__/values', query }, names);
    if ((0,_series_ask_js__WEBPACK_IMPORTED_MODULE_6__  .N)(known))
        return known;
    const types = await typesOf(address);
    const access = { url: address.url, access: address.access, timeoutMilliseconds: TIMEOUT_MILLISECONDS };
    const likely = (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .Hk)(known.data, types).slice(0, MOST_NAMES);
    const series = (await Promise.all(likely.map((name) => seriesOf(access, name, now)))).flat();
    const { chosen, candidates } = (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .k4)({ types, described: new Set(), series, odd: [] });
    return [...(chosen === null ? [] : [chosen]), ...candidates].map(({ by, query: { total, bad } }) => {
        const label = (0,_user_label_js__WEBPACK_IMPORTED_MODULE_7__  .z)((0,_separation_js__WEBPACK_IMPORTED_MODULE_3__  .wH)(series, total));
        const segments = label === null ? {} : { segments: [label] };
        return { name: total.name, by, total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(total), bad: (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(bad), ...segments };
    });
}
async function typesOf(address) {
    const told = await (0,_series_http_js__WEBPACK_IMPORTED_MODULE_1__  .e)(address, { path: '/api/v1/metadata' }, metadata);
    if ((0,_series_ask_js__WEBPACK_IMPORTED_MODULE_6__  .N)(told))
        return new Map();
    return new Map(Object.entries(told.data).flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first.type]])));
}
async function seriesOf(access, name, now) {
    const selector = (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)({ name, matchers: [] });
    const at = Math.floor(now);
    const text = `topk(${MOST_SERIES}, last_over_time(${selector}[${SPAN}s]))`;
    const result = await (0,_client_js__WEBPACK_IMPORTED_MODULE_4__  .O4)(access, text, { from: at, until: at, step: 1 });
    if ('missing' in result)
        return [];
    return result.series.map(({ labels }) => {
        const { __name__: _, ...rest } = labels;
        return { name, labels: new Map(Object.entries(rest)), value: 1, line: 0 };
    });
}


  }),

  18507:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    suggestExpressions: () => (  suggestExpressions)
  });
  var _series_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15775);
  var _prometheus_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71488);


async function suggestExpressions(address, _, now) {
    const found = await (0,_prometheus_suggest_js__WEBPACK_IMPORTED_MODULE_0__.suggestCounters)(address, now);
    if ((0,_series_ask_js__WEBPACK_IMPORTED_MODULE_1__  .N)(found))
        return found;
    const increase = (selector) => `sum by ($by) (increase(${selector}[$step]))`;
    return found.map((each) => ({
        ...each,
        total: increase(each.total),
        bad: each.bad === null ? null : increase(each.bad),
    }));
}


  }),

  67348:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  userLabelOf)
  });
const LABELS = [
    'platform',
    'clientplatform',
    'appplatform',
    'os',
    'clientos',
    'osname',
    'devicetype',
    'deviceclass',
    'device',
    'clienttype',
    'clientname',
    'client',
    'browser',
    'browsername',
    'country',
    'countrycode',
    'region',
    'tenant',
];
const [LEAST, MOST] = [2, 20];
function userLabelOf(series) {
    const found = [...new Set(series.flatMap(({ labels }) => [...labels.keys()]))].flatMap((label) => {
        const rank = LABELS.indexOf(label.toLowerCase().replaceAll(/[_.-]/g, ''));
        const own = new Set(series.map(({ labels }) => labels.get(label) ?? ''));
        own.delete('');
        const isKind = rank >= 0 && own.size >= LEAST && own.size <= MOST;
        return isKind ? [{ label, rank }] : [];
    });
    return found.toSorted((a, b) => a.rank - b.rank)[0]?.label ?? null;
}


  })

};
