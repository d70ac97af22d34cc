export const id = 754;
export const ids = [754];
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

  86694:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K7: () => (  failureCondition),
  Vx: () => (  noSeries),
  wH: () => (  selected),
  FL: () => (  separationFault),
  Ev: () => (  told)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/metrics/label-words.js

const CODES = ['200', '201', '202', '204', '206', '301', '302', '304', '307', '308', '400', '401', '403', '404', '405', '408', '409', '410', '413', '415', '422', '429', '499', '500', '501', '502', '503', '504', '505', '507', '511', '520', '599']; 
const GRPC = ['OK', 'Canceled', 'Unknown', 'InvalidArgument', 'DeadlineExceeded', 'NotFound', 'AlreadyExists', 'PermissionDenied', 'ResourceExhausted', 'FailedPrecondition', 'Aborted', 'OutOfRange', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss', 'Unauthenticated']; 
const GRPC_BAD = ['Unknown', 'DeadlineExceeded', 'Unimplemented', 'Internal', 'Unavailable', 'DataLoss'];
const GOOD_WORD = /^(?:ok|okay|good|success(?:ful|fully|es)?|succeed(?:ed)?|done|complete[d]?|finished|processed|handled|delivered|sent|accepted|approved|pass(?:ed)?|healthy|normal|none|redirect|redirection|informational)$/i;
const BAD_WORD = /err|fail|fault|exception|time[-_ ]?d?[-_ ]?out|reject|den(?:y|ied)|declin|drop|abort|crash|panic|unavailable|invalid|cancel|refus|lost|expired|broken|killed|unhealthy|^(?:bad|dead|ko|nok|internal)$/i;
const GOOD_WORDS = ['success', 'ok', 'succeeded', 'done', 'completed'];
const BAD_WORDS = ['error', 'errors', 'failure', 'failed', 'fail', 'exception', 'timeout', 'rejected', 'server_error'];
const aboutGrpc = (label) => /grpc|rpc/i.test(label);
const bare = (name) => name.replaceAll('_', '').toUpperCase().replace('CANCELLED', 'CANCELED');
const GRPC_BARE = new Set(GRPC.map(bare));
const upperSnake = (name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
const LOOKS = {
    code: (value) => /^[1-5]\d\d(?: .*)?$/.test(value),
    class: (value) => /^[1-5][xX]{2}$/.test(value),
    digit: (value, label) => /^[1-5]$/.test(value) && /class/i.test(label),
    'grpc-number': (value, label) => /^(?:\d|1[0-6])$/.test(value) && aboutGrpc(label),
    'grpc-name': (value, label) => GRPC_BARE.has(bare(value)) && (aboutGrpc(label) || /^(?:\w+[a-z][A-Z]|[A-Z]+_[A-Z]+$)/.test(value)),
    flag: (value) => /^(?:true|false)$/i.test(value),
    outcome: (value) => GOOD_WORD.test(value) || BAD_WORD.test(value),
};
const KINDS = ['code', 'class', 'digit', 'grpc-number', 'grpc-name', 'flag', 'outcome'];
function kindOf(label, value) {
    return KINDS.find((kind) => LOOKS[kind](value, label)) ?? null;
}
const NO_STATUS = /^(?:|-|0|000|none|null|undefined|n\/a|unknown|other|aborted|cancell?ed|total|all)$/i;
function kindOfLabel(label, values) {
    const statuses = [...values].filter((value) => !NO_STATUS.test(value));
    const named = statuses.length > 0 ? statuses : [...values].filter((value) => value !== '');
    const kinds = named.map((value) => kindOf(label, value));
    const best = KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
        .toSorted((a, b) => b.count - a.count)
        .at(0);
    return best !== undefined && best.count * 2 >= named.length && best.count > 0 ? best.kind : null;
}
function inStyleOf(values, words) {
    if (values.some((value) => /^[A-Z][A-Z_]+$/.test(value)))
        return words.map((word) => word.toUpperCase());
    if (values.some((value) => /^[A-Z][a-z]/.test(value)))
        return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return [...words];
}
const IMPLIED = {
    code: () => CODES,
    class: (values) => [2, 3, 4, 5].map((digit) => `${digit}${values.some((value) => /X/.test(value)) ? 'XX' : 'xx'}`),
    digit: () => ['2', '3', '4', '5'],
    'grpc-number': () => GRPC.map((_, code) => String(code)),
    'grpc-name': () => [...GRPC, ...GRPC.map(upperSnake)],
    flag: (values) => inStyleOf(values, ['true', 'false']),
    outcome: (values) => values.some((value) => BAD_WORD.test(value))
        ? inStyleOf(values, GOOD_WORDS)
        : [...inStyleOf(values, BAD_WORDS), ...inStyleOf(values, GOOD_WORDS)],
};
function spelledOut({ operator, value }) {
    if (operator === '=' || operator === '!=')
        return [value];
    return value.match(/[A-Za-z][A-Za-z0-9_ -]*|\d[\dxX]+/g) ?? [];
}
function plausibleValues(label, values, conditions) {
    const seen = [...values];
    const byKind = (0,group_by .$)(seen, (value) => kindOf(label, value));
    const implied = [...byKind].flatMap(([kind, words]) => (kind === null ? [] : IMPLIED[kind](words)));
    const failureIsKnown = seen.some((value) => kindOf(label, value) === 'outcome' && BAD_WORD.test(value));
    const spelled = conditions.flatMap(spelledOut).filter((word) => {
        const kind = kindOf(label, word);
        return kind !== null && byKind.has(kind) && !(kind === 'outcome' && failureIsKnown);
    });
    return new Set([...seen, ...implied, ...spelled]);
}
function badCondition(label, kind, values) {
    const regex = (value) => ({ label, operator: '=~', value });
    switch (kind) {
        case 'code':
            return regex([...values].some((value) => value.includes(' ')) ? '5..( .*)?' : '5..');
        case 'class':
            return regex('5..');
        case 'digit':
            return { label, operator: '=', value: '5' };
        case 'grpc-number':
            return regex(GRPC_BAD.map((name) => GRPC.indexOf(name)).join('|'));
        case 'grpc-name':
            return regex(`(?i)(${GRPC_BAD.map((name) => upperSnake(name).toLowerCase().replace('_', '_?')).join('|')})`);
        case 'flag':
            return regex(`(?i)${isBadFlag(label) ? 'true' : 'false'}`);
        case 'outcome':
            return [...values].some((value) => value === 'SERVER_ERROR' || value === 'CLIENT_ERROR')
                ? { label, operator: '=', value: 'SERVER_ERROR' }
                : regex('(?i).*(error|fail|exception|fault|timeout|reject|abort|unavailable|bad gateway).*');
    }
}
const isBadFlag = (label) => /err|fail|exception|timeout/i.test(label);

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(26869);
;// CONCATENATED MODULE: ./build/metrics/separation.js


const MOST_COMBINATIONS = 20_000;
const MOST_TOLD = 6;
function separationFault(all, query, described = new Set()) {
    const named = all.filter(({ name }) => name === query.total.name);
    const inTotal = selected(named, query.total);
    if (inTotal.length === 0)
        return noSeries(named, query.total, all, described);
    const bearers = query.bad.name === query.total.name ? inTotal : all.filter(({ name }) => name === query.bad.name);
    if (bearers.length === 0) {
        if (described.has(query.bad.name))
            return null;
        const what = `no series that could hold bad events: there is no ${query.bad.name}`;
        const known = failureCondition(inTotal);
        return {
            reason: 'no-bad-series',
            what,
            cure: known === null ? 'Write a name that is there.' : otherwise(inTotal, query),
        };
    }
    return labelFault(bearers, query) ?? valueFault(bearers, inTotal, query);
}
function selected(all, { name, matchers }) {
    const holds = (0,selector .q9)(matchers);
    return all.filter((each) => each.name === name && holds((label) => each.labels.get(label) ?? ''));
}
function noSeries(named, total, all, described) {
    if (named.length > 0) {
        const there = total.matchers.map(({ label }) => told(label, named)).join('; ');
        return {
            reason: 'no-series',
            what: `no series ${(0,selector .VH)(total)}: ${there}`,
            cure: 'Write a value that is there.',
        };
    }
    if (described.has(total.name)) {
        return {
            reason: 'no-series',
            what: `no series ${total.name} yet: it is described only`,
            cure: 'Send a request or two, and look again.',
        };
    }
    const like = all.map(({ name }) => name).filter((name) => name.includes(total.name) || total.name.includes(name));
    const near = [...new Set(like)].slice(0, MOST_TOLD);
    const what = `no series ${total.name} as asked for`;
    return {
        reason: 'no-series',
        what,
        cure: near.length === 0 ? 'Write a name that is there.' : `There is ${near.join(', ')}.`,
    };
}
function labelFault(bearers, query) {
    for (const matcher of query.bad.matchers) {
        const isThere = bearers.some(({ labels }) => (labels.get(matcher.label) ?? '') !== '');
        if (isThere || (0,selector .q9)([matcher])(() => ''))
            continue;
        const known = [...new Set(bearers.flatMap(({ labels }) => [...labels.keys()]))].toSorted();
        const has = known.length === 0 ? 'it has no labels' : `it has ${known.join(', ')}`;
        return {
            reason: 'no-such-label',
            what: `no series that could hold bad events: no ${query.bad.name} has the label ${matcher.label}; ${has}`,
            cure: otherwise(bearers, query),
        };
    }
    return null;
}
function valueFault(bearers, inTotal, query) {
    const isOwn = query.bad.name === query.total.name;
    if (query.bad.matchers.length === 0)
        return isOwn ? everything(bearers, query) : null;
    const isBad = (0,selector .q9)(query.bad.matchers);
    const isCounted = (0,selector .q9)(isOwn ? query.total.matchers : []);
    const found = { bad: false, good: false };
    for (const values of combinations(bearers, query, isOwn)) {
        const valueOf = (label) => values.get(label) ?? '';
        if (!isCounted(valueOf))
            continue;
        if (isBad(valueOf))
            found.bad = true;
        else
            found.good = true;
        if (found.bad && (found.good || !isOwn))
            return null;
    }
    if (!found.bad) {
        const there = labelsOf(query.bad)
            .map((label) => told(label, bearers))
            .join('; ');
        return {
            reason: 'matches-nothing',
            what: `${(0,selector .zl)(query.bad.matchers)} matches nothing: ${there}`,
            cure: otherwise(bearers, query),
        };
    }
    return isOwn ? everything(inTotal, query) : null;
}
function everything(series, query) {
    const labels = labelsOf(query.bad);
    const there = labels.length === 0 ? '' : `: ${labels.map((label) => told(label, series)).join('; ')}`;
    const what = labels.length === 0
        ? `bad is the same as total: ${(0,selector .VH)(query.bad)}`
        : `${(0,selector .zl)(query.bad.matchers)} matches everything${there}`;
    return { reason: 'matches-everything', what, cure: otherwise(series, query) };
}
function* combinations(bearers, query, isOwn) {
    const conditionsOn = isOwn ? [...query.bad.matchers, ...query.total.matchers] : query.bad.matchers;
    const labels = [...new Set(conditionsOn.map(({ label }) => label))];
    const bases = distinct(bearers, labels);
    yield* bases;
    const choices = labelsOf(query.bad).map((label) => {
        const values = new Set(bases.map((base) => base.get(label) ?? ''));
        const own = conditionsOn.filter((each) => each.label === label);
        return { label, values: [...plausibleValues(label, values, own)] };
    });
    const size = choices.reduce((found, { values }) => found * values.length, bases.length);
    for (const base of bases) {
        if (size <= MOST_COMBINATIONS)
            yield* product(base, choices);
        else
            for (const choice of choices)
                yield* product(base, [choice]);
    }
}
function* product(base, choices) {
    const [first, ...rest] = choices;
    if (first === undefined) {
        yield base;
        return;
    }
    for (const value of first.values)
        yield* product(new Map([...base, [first.label, value]]), rest);
}
function distinct(series, labels) {
    const found = new Map();
    for (const each of series) {
        const values = labels.map((label) => [label, each.labels.get(label) ?? '']);
        found.set(JSON.stringify(values), new Map(values));
    }
    return [...found.values()];
}
const labelsOf = ({ matchers }) => [...new Set(matchers.map(({ label }) => label))];
function told(label, series) {
    const values = [...new Set(series.map(({ labels }) => labels.get(label) ?? ''))]
        .filter((value) => value !== '')
        .toSorted();
    if (values.length === 0)
        return `${label} is not there`;
    const shown = values.slice(0, MOST_TOLD).map((value) => JSON.stringify(value));
    const more = values.length > MOST_TOLD ? ` or ${values.length - MOST_TOLD} more` : '';
    return `${label} is ${shown.join(' or ')}${more}`;
}
const STATUS_LABEL = /^(?:status|code|status_?code|http_?status(?:_?code)?|(?:http_)?response_?(?:status_?)?code|envoy_response_code(?:_class)?|grpc_?(?:code|status(?:_code)?)|rpc_(?:grpc_|response_)?status_?code|statuscode)$/i; 
const LIKE_STATUS = /status|code|class|result|outcome|success|error|response|state/i;
function failureCondition(series) {
    const labels = [...new Set(series.flatMap((each) => [...each.labels.keys()]))];
    const found = labels.flatMap((label) => {
        const values = new Set(series.map((each) => each.labels.get(label) ?? ''));
        const kind = kindOfLabel(label, values);
        if (kind === null || (kind !== 'code' && !LIKE_STATUS.test(label)))
            return [];
        const named = STATUS_LABEL.test(label)
            ? 0
            : LIKE_STATUS.test(label) && !/upstream|origin|client|cache/i.test(label)
                ? 1
                : 2;
        const weak = kind === 'outcome' || kind === 'flag';
        const rank = (weak ? 10 : 0) + 3 * named + (kind === 'class' ? 1 : 0);
        return [{ matcher: badCondition(label, kind, values), sure: !weak && named < 2, rank }];
    });
    const [best] = found.toSorted((a, b) => a.rank - b.rank);
    return best ?? null;
}
function otherwise(series, { total, bad }) {
    const known = failureCondition(series);
    const isSame = known !== null &&
        bad.matchers.some(({ label, value }) => label === known.matcher.label && value === known.matcher.value);
    if (known === null || isSame)
        return 'Write a condition that some of these values meet and others do not.';
    return `Write bad: '${(0,selector .VH)({ name: series[0]?.name ?? total.name, matchers: [...total.matchers, known.matcher] })}'.`;
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

  83162:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  quotedBy),
    v: () => (  parted)
  });
function parted(text) {
    const token = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|`[^`]*(?:`|$)|[()]|\bwhere\b/gi;
    let depth = 0;
    for (const { 0: found, index } of text.matchAll(token)) {
        if (found === '(')
            depth += 1;
        else if (found === ')')
            depth -= 1;
        else if (depth === 0 && found.toLowerCase() === 'where')
            return [text.slice(0, index).trim(), text.slice(index + 5).trim()];
    }
    return [text.trim(), null];
}
const quotedBy = (mark, text) => `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;


  }),

  40754:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    suggestMeasurements: () => (  suggestMeasurements)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _series_ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15775);
  var _series_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68692);
  var _series_sql_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83162);
  var _separation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86694);
  var _suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33220);






const shape = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    results: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        series: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().default(''),
            values: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .aig(), zod__WEBPACK_IMPORTED_MODULE_2__  .chJ()]))),
        }))
            .optional(),
        error: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    })),
});
const MOST_MEASUREMENTS = 20;
const LIKE_STATUS = /status|code|class|result|outcome|success|error|response/i;
async function suggestMeasurements(address, settings) {
    const [fields, tags] = await show(address, settings, ['SHOW FIELD KEYS', 'SHOW TAG KEYS']);
    if (fields === undefined || (0,_series_ask_js__WEBPACK_IMPORTED_MODULE_3__  .N)(fields))
        return fields ?? [];
    const tagsOf = new Map(tags === undefined || (0,_series_ask_js__WEBPACK_IMPORTED_MODULE_3__  .N)(tags) ? [] : tags.map(({ name, values }) => [name, textsIn(values)]));
    const all = fields.map(({ name, values }) => {
        const numbers = values.filter(([, type]) => type === 'float' || type === 'integer' || type === 'unsigned');
        return { name, fields: textsIn(numbers), tags: tagsOf.get(name) ?? [] };
    });
    const pairs = all.flatMap(({ name, fields: own }) => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__  .fq)(own, true).map(({ total, bad }) => ({ total, bad, of: name })));
    const paired = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__  .bU)(pairs).map(({ total, bad, of }) => {
        return { name: `${of} ${total}`, by: null, total: sumOf(of, total), bad: sumOf(of, bad) };
    });
    return [...(await byStatus(address, settings, all)), ...paired];
}
const textsIn = (values) => values.flatMap(([first]) => (typeof first === 'string' ? [first] : []));
const sumOf = (measurement, field) => `SELECT sum(${(0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)('"', field)}) FROM ${(0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)('"', measurement)}`;
async function byStatus(address, settings, all) {
    const asked = all
        .map((one) => ({ ...one, status: one.tags.filter((tag) => LIKE_STATUS.test(tag)) }))
        .filter(({ status, fields }) => status.length > 0 && fields.length > 0)
        .slice(0, MOST_MEASUREMENTS);
    const answers = await show(address, settings, asked.map(({ name, status }) => {
        const keys = status.map((tag) => (0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)('"', tag)).join(', ');
        return `SHOW TAG VALUES FROM ${(0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)('"', name)} WITH KEY IN (${keys})`;
    }));
    return asked.flatMap(({ name, fields }, at) => {
        const answer = answers[at];
        if (answer === undefined || (0,_series_ask_js__WEBPACK_IMPORTED_MODULE_3__  .N)(answer))
            return [];
        const failure = (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .K7)(labelled(name, answer.flatMap(({ values }) => values)));
        const field = fields.find((each) => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__  .Z9)(each).length === 0 || /request|hit|call/i.test(each)) ?? fields[0];
        if (failure === null || field === undefined)
            return [];
        const isCounted = /count|total|request|hit|call/i.test(field);
        const total = isCounted ? sumOf(name, field) : sumOf(name, field).replace('SELECT sum(', 'SELECT count(');
        return [{ name, by: null, total, bad: `${total} WHERE ${conditionOf(failure.matcher)}` }];
    });
}
function labelled(name, rows) {
    const values = new Map();
    for (const [tag, value] of rows)
        if (typeof tag === 'string' && typeof value === 'string')
            values.set(tag, [...(values.get(tag) ?? []), value]);
    const most = Math.max(0, ...[...values.values()].map(({ length }) => length));
    return Array.from({ length: most }, (_, at) => ({
        name,
        labels: new Map([...values].map(([tag, all]) => [tag, all[at % all.length] ?? ''])),
    }));
}
function conditionOf({ label, operator, value }) {
    const isPattern = operator === '=~' || operator === '!~';
    const wanted = isPattern ? `/^(?:${value.replaceAll('/', '\\/')})$/` : (0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)("'", value);
    return `${(0,_series_sql_js__WEBPACK_IMPORTED_MODULE_5__  .S)('"', label)} ${operator} ${wanted}`;
}
async function show(address, { database = '' }, statements) {
    if (statements.length === 0)
        return [];
    const body = new URLSearchParams({ q: statements.join('; ') });
    const answer = await (0,_series_http_js__WEBPACK_IMPORTED_MODULE_0__  .e)(address, { path: '/query', query: { db: database }, body }, shape);
    if ((0,_series_ask_js__WEBPACK_IMPORTED_MODULE_3__  .N)(answer))
        return [answer];
    return answer.results.map(({ series = [], error }) => {
        return error === undefined ? series : { missing: 'source-error', detail: error };
    });
}


  })

};
