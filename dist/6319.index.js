export const id = 6319;
export const ids = [6319];
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

  96099:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  pM: () => (  allCounters),
  J4: () => (  countersOf),
  Kl: () => (  faultOf),
  ae: () => (  fetchPage),
  Eh: () => (  isUncounted),
  J3: () => (  pageCounters),
  ZZ: () => (  pageOf),
  dJ: () => (  segmentOf),
  KQ: () => (  unreadLine),
  B1: () => (  withoutNumbers)
});


// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(64336);
// EXTERNAL MODULE: ./build/metrics/login.js
var login = __webpack_require__(47583);
;// CONCATENATED MODULE: ./build/metrics/page/exposition.js
const DESCRIPTION = /^#[ \t]+(HELP|TYPE|UNIT)[ \t]+(?:([a-zA-Z_:][a-zA-Z0-9_:]*)|"((?:[^"\\]|\\.)*)")(?:[ \t]+(\S+)|[ \t]|$)/;
function describedBy(family, type) {
    const isTimed = type === 'histogram' || type === 'summary';
    return [family, `${family}_total`, ...(isTimed ? [`${family}_count`, `${family}_sum`, `${family}_bucket`] : [])];
}
const identity = ({ name, labels }) => JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
function checkEnd(lines, isOpenMetrics) {
    const end = lines.findIndex((line) => line.trimEnd() === '# EOF');
    if (end === -1)
        return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null;
    const after = lines.findIndex((line, index) => index > end && line.trim() !== '');
    return after === -1 ? null : `line ${after + 1}: text after "# EOF"`;
}
class Reader {
    types = new Map();
    described = new Set();
    series = [];
    odd = [];
    unread = [];
    #seen = new Set();
    take(text, line) {
        if (text.trim() === '')
            return;
        if (text.trimStart().startsWith('#'))
            this.#describe(text.trimStart());
        else
            this.#sample(text, line);
    }
    #describe(text) {
        const [, keyword, plain, quoted, word] = DESCRIPTION.exec(text) ?? [];
        const family = plain ?? quoted;
        if (family === undefined)
            return;
        const type = keyword === 'TYPE' ? word : undefined;
        for (const name of describedBy(family, type))
            this.described.add(name);
        if (type !== undefined)
            this.types.set(family, type);
    }
    #sample(text, line) {
        const sample = parseSample(text);
        if ('error' in sample) {
            this.unread.push({ line, what: sample.error, name: sample.name, before: this.series.length, text });
            return;
        }
        const one = { name: sample.name, labels: sample.labels, value: sample.value, line };
        const key = identity(one);
        if (this.#seen.has(key)) {
            this.odd.push({ line, what: 'the same series a second time', names: [one.name] });
            return;
        }
        this.#seen.add(key);
        this.series.push(one);
        if (sample.unusual !== null)
            this.odd.push({ line, what: sample.unusual, names: [] });
    }
}
function ownersOf({ name, before, text }, series, known) {
    if (name !== null && known(name))
        return [name];
    const neighbours = [series[before - 1]?.name, series[before]?.name].filter((each) => each !== undefined);
    const looksLikeSample = /[{}]|\s[-+]?[0-9][0-9.e+-]*\s*$/.test(text);
    return [...new Set([...(name === null ? [] : [name]), ...(looksLikeSample ? neighbours : [])])];
}
function onceEach(odd) {
    const first = new Map(odd.toReversed().map((each) => [each.what, each]));
    return odd.filter((each) => each.names.length > 0 || first.get(each.what) === each);
}
function parseExposition(text, isOpenMetrics = false) {
    const hasMark = text.startsWith('\uFEFF');
    const lines = (hasMark ? text.slice(1) : text).split(/\r?\n/);
    const isEnded = lines.at(-1) === '';
    if (isEnded)
        lines.pop();
    const reader = new Reader();
    for (const [index, line] of lines.entries())
        reader.take(line, index + 1);
    const { types, described, series, unread } = reader;
    const [first] = unread;
    if (first !== undefined && unread.length > series.length + described.size) {
        return { error: `line ${first.line}: ${first.what}` };
    }
    const last = unread.at(-1);
    if (!isEnded && last?.line === lines.length)
        return { error: `line ${last.line}: the text is cut off (${last.what})` };
    const names = new Set([...described, ...series.map(({ name }) => name)]);
    const odd = [
        ...(hasMark ? [{ line: 1, what: 'a byte order mark before the text', names: [] }] : []),
        ...reader.odd,
        ...unread.map((each) => ({
            line: each.line,
            what: each.what,
            names: ownersOf(each, series, (name) => names.has(name)),
        })),
    ];
    const error = checkEnd(lines, isOpenMetrics);
    if (error !== null)
        return { error };
    return { exposition: { types, described, series, odd: onceEach(odd.toSorted((a, b) => a.line - b.line)) } };
}
const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const QUOTED = String.raw `"([^"\\]*(?:\\.[^"\\]*)*)"`;
const LABEL = new RegExp(String.raw `\s*(?:([a-zA-Z_][a-zA-Z0-9_]*)|${QUOTED})\s*=\s*${QUOTED}\s*(?:,|(?=\}))`, 'y');
const NAME_INSIDE = new RegExp(String.raw `^\{\s*${QUOTED}\s*(?:,|(?=\}))`);
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = {
    nan: NaN,
    inf: Infinity,
    '+inf': Infinity,
    '-inf': -Infinity,
    infinity: Infinity,
    '+infinity': Infinity,
    '-infinity': -Infinity,
};
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
function parseLabels(text, start) {
    const labels = new Map();
    LABEL.lastIndex = start;
    let end = start;
    for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
        const [, plain, quoted, value = ''] = found;
        const name = plain ?? exposition_unescape(quoted ?? '');
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
    const [written, timestamp, more] = (sharp === -1 ? text : text.slice(0, sharp)).trim().split(/[ \t]+/);
    if (written === undefined || written === '')
        return 'no value';
    if (more !== undefined || (timestamp !== undefined && !TIMESTAMP.test(timestamp)))
        return 'something after the value that does not belong there';
    const value = parseValue(written);
    return value === null ? 'the value is not a number' : { value, written };
}
function parseName(line) {
    const inside = NAME_INSIDE.exec(line);
    if (inside !== null)
        return { name: exposition_unescape(inside[1] ?? ''), rest: line, inside: inside[0].length };
    const name = NAME.exec(line)?.[0];
    return name === undefined ? null : { name, rest: line.slice(name.length).replace(/^\s+(?=\{)/, ''), inside: 1 };
}
function parseSample(text) {
    const line = text.trimStart();
    const named = parseName(line);
    if (named === null)
        return { error: 'no metric name at its start', name: null };
    const { name, rest, inside } = named;
    const hasLabels = rest.startsWith('{');
    const parsed = hasLabels ? parseLabels(rest, inside) : { labels: new Map(), rest };
    if ('error' in parsed)
        return { ...parsed, name };
    if (!hasLabels && !/^[ \t]/.test(parsed.rest))
        return { error: 'no value', name };
    const read = parseRest(parsed.rest);
    if (typeof read === 'string')
        return { error: read, name };
    const isIndented = line.length < text.length;
    return {
        name,
        labels: parsed.labels,
        value: read.value,
        unusual: isIndented ? 'blanks before the name' : spelled(name, read.written),
    };
}
function spelled(name, written) {
    return /infinity/i.test(written)
        ? `${name} is "${written}" instead of ${written.startsWith('-') ? '-Inf' : '+Inf'}`
        : null;
}

// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var readings = __webpack_require__(13036);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(86694);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/page/scrape.js






const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5';
const MAX_BYTES = 10_000_000;
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i;
function refusal(status, type) {
    if (status >= 300 && status < 400)
        return (0,readings .LO)('source-error', `HTTP status ${status}: a redirect, which is not followed`);
    if (status >= 500)
        return (0,readings .LO)('service-refused', `HTTP status ${status}`);
    if (status !== 200)
        return (0,readings .LO)('source-error', `HTTP status ${status}`);
    return type !== null && !TEXT.test(type)
        ? (0,readings .LO)('not-parsable', `content type ${type} instead of text/plain`)
        : null;
}
async function fetchText(url, timeoutMilliseconds, access) {
    let hasAnswered = false;
    try {
        const response = await fetch(url, {
            headers: await (0,login .Yl)(url, { accept: ACCEPT }, access),
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        hasAnswered = true;
        const type = response.headers.get('content-type');
        const refused = refusal(response.status, type);
        if (refused) {
            await response.body?.cancel();
            return refused;
        }
        const text = await (0,http .x8)(response, MAX_BYTES);
        if (text === null)
            return (0,readings .LO)('source-error', `more than ${MAX_BYTES} bytes`);
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        const code = (0,http .AD)(error);
        const isRefused = !hasAnswered && code !== null && http .a6.has(code);
        return (0,readings .LO)(isRefused ? 'service-refused' : 'source-unreachable', (0,http .kY)(error));
    }
}
async function fetchPage(url, timeoutMilliseconds, access) {
    const answer = await fetchText(url, timeoutMilliseconds, access);
    return 'missing' in answer ? answer : pageOf(answer.text, answer.isOpenMetrics);
}
function pageOf(text, isOpenMetrics = false) {
    const parsed = parseExposition(text, isOpenMetrics);
    return 'error' in parsed ? (0,readings .LO)('not-parsable', parsed.error) : parsed;
}
const MISSING = {
    'no-series': 'series-missing',
    'no-bad-series': 'series-missing',
    'no-such-label': 'series-missing',
    'matches-nothing': 'not-separating',
    'matches-everything': 'not-separating',
    'wrong-kind': 'not-separating',
};
function withoutNumbers({ reason, what, cure }) {
    const detail = `${what}. ${cure}`;
    return { detail, ...(0,readings .LO)(MISSING[reason], detail) };
}
function faultOf(exposition, query) {
    return isUncounted(exposition, query.total) ? null : (0,separation .FL)(exposition.series, query, exposition.described);
}
function isUncounted({ series, described }, asked) {
    return described.has(asked.name) && series.every(({ name }) => name !== asked.name);
}
function countersOf(exposition, query) {
    const unread = unreadLine(exposition, [query.total, query.bad]);
    if (unread !== null)
        return unread;
    const total = new Set((0,separation .wH)(exposition.series, query.total));
    const bad = new Set((0,separation .wH)(exposition.series, query.bad));
    const partsOf = (series) => [
        ...(total.has(series) ? ['total'] : []),
        ...(bad.has(series) ? ['bad'] : []),
    ];
    return pageCounters([...new Set([...total, ...bad])], query.segment, partsOf);
}
function unreadLine({ odd }, asked) {
    const found = odd.find(({ names }) => asked.some(({ name }) => names.includes(name)));
    return found === undefined ? null : (0,readings .LO)('not-parsable', oddWords(found));
}
function pageCounters(all, segment, partsOf) {
    const wrong = all.find(({ value }) => !Number.isFinite(value) || value < 0);
    if (wrong)
        return (0,readings .LO)('not-parsable', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which no counter can be`);
    return {
        counters: all.map((series) => ({
            key: keyOf(series),
            segment: segmentOf(series, segment),
            parts: partsOf(series),
            value: series.value,
        })),
    };
}
function allCounters({ series, types }) {
    const isCounter = (name) => {
        const type = types.get(name) ?? types.get(name.replace(/_(?:total|count|bucket)$/, ''));
        if (type === undefined || type === 'unknown' || type === 'untyped')
            return /_(?:total|count|bucket)$/.test(name);
        return type === 'counter' || ((type === 'histogram' || type === 'summary') && /_(?:count|bucket)$/.test(name));
    };
    return series
        .filter(({ name, value }) => isCounter(name) && Number.isFinite(value))
        .map((each) => ({ key: keyOf(each), segment: null, parts: ['total'], value: each.value }));
}
const oddWords = ({ line, what }) => `line ${line}: ${what}`;
function keyOf({ name, labels }) {
    return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
function segmentOf({ labels }, label) {
    const value = label === null ? '' : (labels.get(label) ?? '');
    return label === null || value === '' ? null : (0,source .Jc)([[label, value]]);
}


  }),

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

  96319:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  prometheusStore: () => (  prometheusStore)
});

// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(26869);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(86694);
// EXTERNAL MODULE: ./build/metrics/stores/prometheus/client.js
var client = __webpack_require__(62735);
;// CONCATENATED MODULE: ./build/metrics/store-faults.js



const FIRST = 3600;
const LONG = 7 * 86_400;
const LATER = 600;
const MOST_TOLD = 200;
function storeFaults(access) {
    const known = new Map();
    return async ({ name, query }, at) => {
        if (query.kind !== 'counts')
            return null;
        const asked = { total: (0,selector .Pl)(query.total), bad: (0,selector .Pl)(query.bad) };
        const values = known.get(name) ?? new Set();
        const near = await labelSets(access, asked, values.size > 0 ? LATER : FIRST, at);
        if ('missing' in near)
            return near;
        const fault = (0,separation .FL)(near.series, asked);
        const there = near.series.flatMap(({ labels }) => [...labels].map((pair) => JSON.stringify(pair)));
        if (fault === null || (isAboutValues(fault) && there.length > 0 && there.every((value) => values.has(value)))) {
            known.set(name, new Set([...values, ...there]));
            return null;
        }
        if (values.size > 0 || !isAboutValues(fault))
            return explained(access, asked, fault, at);
        const far = await labelSets(access, asked, LONG, at);
        if ('missing' in far)
            return far;
        if ((0,separation .FL)(far.series, asked) !== null)
            return explained(access, asked, fault, at);
        known.set(name, new Set(far.series.flatMap(({ labels }) => [...labels].map((pair) => JSON.stringify(pair)))));
        return null;
    };
}
const isAboutValues = ({ reason }) => reason === 'matches-nothing' || reason === 'matches-everything';
async function labelSets(access, { total, bad }, window, at) {
    const isOne = total.name === bad.name;
    const asked = isOne ? [{ name: total.name, matchers: [...total.matchers, ...bad.matchers] }] : [total, bad];
    const series = [];
    for (const { name, matchers } of asked) {
        const labels = [...new Set(matchers.map(({ label }) => label))];
        const by = labels.length === 0 ? 'count' : `count by (${labels.map(selector .wR).join(', ')}) `;
        const found = await seriesOf(access, `${by}(${lastOf(name, window)})`, name, at);
        if ('missing' in found)
            return found;
        series.push(...found.series);
    }
    return { series };
}
const lastOf = (name, window) => `last_over_time(${(0,selector .VH)({ name, matchers: [] })}[${window}s])`;
async function seriesOf(access, query, name, at) {
    const result = await (0,client .O4)(access, query, { from: at, until: at, step: 1 });
    if ('missing' in result)
        return result;
    return { series: result.series.map(({ labels }) => ({ name, labels: new Map(Object.entries(labels)) })) };
}
async function explained(access, asked, fault, at) {
    const names = await namesLike(access, fault, asked, at);
    const found = [...names];
    for (const name of new Set([asked.total.name, asked.bad.name])) {
        const some = await seriesOf(access, `topk(${MOST_TOLD}, ${lastOf(name, FIRST)})`, name, at);
        if ('series' in some)
            found.push(...some.series.map((each) => ({ name, labels: withoutName(each.labels) })));
    }
    const told = (0,separation .FL)(found, asked);
    return told?.reason === fault.reason ? told : fault;
}
const withoutName = (labels) => new Map([...labels].filter(([label]) => label !== '__name__'));
async function namesLike(access, { reason }, { total }, at) {
    if (reason !== 'no-series')
        return [];
    const core = total.name.replace(/_(?:total|count|sum|bucket)$/, '').replaceAll(/[^a-zA-Z0-9_:]/g, '.');
    const result = await (0,client .O4)(access, `count by (__name__) ({__name__=~".*${core}.*"})`, {
        from: at,
        until: at,
        step: 1,
    });
    if ('missing' in result)
        return [];
    return result.series.map(({ labels }) => ({ name: labels['__name__'] ?? '', labels: new Map() }));
}

// EXTERNAL MODULE: ./build/metrics/stores/prometheus/queries.js
var queries = __webpack_require__(29202);
;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/prometheus-store.js






const MOST_SERIES = 5000;
const LAGS = { prometheus: 15, victoriametrics: 45 };
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
function prometheus_store_seriesOf(query, found, range) {
    return found.flatMap((series) => {
        const segment = segmentOf(series, query.labels);
        if (segment === null)
            return [];
        const le = query.part === 'bucket' ? boundary(series.labels['le']) : Number.NaN;
        return [{ arm: query.arm, part: query.part, segment, le, values: valuesOf(series, range) }];
    });
}
const boundary = (text) => (text === '+Inf' || text === 'Inf' ? Infinity : Number(text));
async function readAll(access, queries, range) {
    const asked = { from: range.first, until: range.first + (range.count - 1) * range.step, step: range.step };
    return Promise.all(queries.map(async (query) => ({ query, result: await (0,client .O4)(access, query.text, asked) })));
}
function prometheusStore(access, range, delay) {
    const faultAt = storeFaults(access);
    let flavour = 'prometheus';
    return {
        lag: () => delay ?? LAGS[flavour],
        mayChange: true,
        faultAt,
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
                flavour = result.flavour;
                for (const each of result.series)
                    noteOdd(each, query, asked, odd);
                series.push(...prometheus_store_seriesOf(query, result.series, asked));
            }
            const kept = oneEach(series);
            if (isUndoubted(metric, kept))
                return { series: kept, odd };
            const fault = await faultAt(metric, asked.first + (asked.count - 1) * asked.step);
            if (fault === null || !('reason' in fault))
                return fault ?? { series: kept, odd };
            return fault.reason === 'no-series' ? { series: kept, odd } : (0,scrape .B1)(fault);
        },
    };
}
function isUndoubted({ query }, series) {
    if (query.kind !== 'counts')
        return true;
    const sumOf = (part) => series
        .filter((each) => each.arm === 'ours' && each.part === part && each.segment === source .y2)
        .reduce((sum, { values }) => values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), sum), 0);
    const [total, bad] = [sumOf('total'), sumOf('bad')];
    const isThere = series.some(({ arm, part }) => arm === 'ours' && part === 'bad');
    const isPair = (0,selector .Pl)(query.bad).matchers.length === 0 && query.total !== query.bad;
    return isPair ? isThere : bad > 0 && bad < 0.999 * total;
}
function oneEach(series) {
    const found = new Map();
    for (const each of series) {
        const key = JSON.stringify([each.arm, each.part, each.segment, String(each.le)]);
        const known = found.get(key);
        found.set(key, known === undefined ? each : { ...known, values: known.values.map((a, index) => both(a, each.values[index])) });
    }
    return [...found.values()];
}
function both(a, b = Number.NaN) {
    if (Number.isNaN(a))
        return b;
    return Number.isNaN(b) ? a : a + b;
}


  })

};
