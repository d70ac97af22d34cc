export const id = 9615;
export const ids = [9615];
export const modules = {

  89615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HP: () => (  bucketsOf),
    MJ: () => (  bucketsFault),
    u8: () => (  gaugeFault),
    zx: () => (  gaugeOf)
  });
  var _sampler_readings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13036);
  var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26869);
  var _separation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86694);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);
  var _scrape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96099);





const boundaryOf = ({ labels }) => {
    const le = labels.get('le') ?? '';
    return le === '' ? Number.NaN : Number(le.replace(/^\+?Inf$/i, 'Infinity'));
};
const fault = (what, cure) => ({ reason: 'wrong-kind', what, cure });
const typeOf = ({ types }, name) => types.get(name) ?? types.get(name.replace(/_(?:total|count|sum|bucket)$/, ''));
const ofName = ({ series }, wanted) => series.filter(({ name }) => name === wanted);
function bucketsFault(exposition, { buckets }) {
    if ((0,_scrape_js__WEBPACK_IMPORTED_MODULE_3__  .Eh)(exposition, buckets))
        return null;
    const { series, described } = exposition;
    const own = (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .wH)(series, buckets);
    if (own.length === 0)
        return (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .Vx)(ofName(exposition, buckets.name), buckets, series, described);
    const asked = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)(buckets);
    const type = typeOf(exposition, buckets.name);
    if (type === 'gaugehistogram')
        return fault(`${asked} is a histogram of what is now, which does not count on`, 'Name a histogram of events.');
    if (own.some((each) => Number.isNaN(boundaryOf(each)))) {
        const isSummary = type === 'summary' || own.some(({ labels }) => labels.has('quantile'));
        return isSummary
            ? fault(`${asked} is a summary: its quantiles can be neither added nor counted`, 'Let the service write a histogram, or watch one quantile of one process as kind: gauge.')
            : fault(`${asked} has series without a boundary in the label le`, 'Name the buckets, as in NAME_bucket.');
    }
    const layouts = [...layoutsOf(own)];
    if (layouts.some((layout) => !layout.has(Infinity)))
        return fault(`${asked} lacks the bucket le="+Inf", which holds all events`, 'Leave le free in the selector.');
    const [first, ...others] = layouts.map((layout) => [...layout].toSorted((a, b) => a - b).join(' '));
    return others.every((each) => each === first)
        ? null
        : fault(`series of ${asked} have different boundaries`, 'Name those alone that have the same.');
}
function layoutsOf(buckets) {
    const layouts = new Map();
    for (const each of buckets) {
        const key = JSON.stringify([...each.labels].filter(([label]) => label !== 'le').toSorted(([a], [b]) => (a < b ? -1 : 1)));
        const layout = layouts.get(key) ?? new Set();
        layouts.set(key, layout.add(boundaryOf(each)));
    }
    return layouts.values();
}
function bucketsOf(exposition, { buckets, segment }) {
    const unread = (0,_scrape_js__WEBPACK_IMPORTED_MODULE_3__  .KQ)(exposition, [buckets]);
    return unread ?? (0,_scrape_js__WEBPACK_IMPORTED_MODULE_3__  .J3)((0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .wH)(exposition.series, buckets), segment, (each) => [boundaryOf(each)]);
}
function gaugeFault(exposition, { query }) {
    const { series, described } = exposition;
    const own = (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .wH)(series, query);
    if (own.length === 0)
        return (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .Vx)(ofName(exposition, query.name), query, series, described);
    const type = typeOf(exposition, query.name);
    const isQuantile = type === 'summary' && own.every(({ labels }) => labels.has('quantile'));
    if ((type !== 'counter' && type !== 'histogram' && type !== 'summary') || isQuantile)
        return null;
    const asked = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)(query);
    return fault(`${asked} is a ${type}: what it counts only grows`, 'Watch it as kind: counts, or as kind: histogram.');
}
function gaugeOf(exposition, { query, segment }) {
    const unread = (0,_scrape_js__WEBPACK_IMPORTED_MODULE_3__  .KQ)(exposition, [query]);
    if (unread !== null)
        return unread;
    const own = (0,_separation_js__WEBPACK_IMPORTED_MODULE_1__  .wH)(exposition.series, query);
    const wrong = own.find(({ value }) => !Number.isFinite(value));
    if (wrong !== undefined)
        return (0,_sampler_readings_js__WEBPACK_IMPORTED_MODULE_4__  .LO)('series-missing', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which is no number`);
    const values = new Map();
    for (const each of own) {
        const part = (0,_scrape_js__WEBPACK_IMPORTED_MODULE_3__  .dJ)(each, segment);
        for (const name of part === null ? [_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2] : [_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2, part])
            values.set(name, (values.get(name) ?? 0) + each.value);
    }
    return values;
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


  })

};
