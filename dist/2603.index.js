export const id = 2603;
export const ids = [2603];
export const modules = {

  38738:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  ready),
    i: () => (  isReady)
  });
const ready = (what, found) => ({ what, state: 'ready', found, cure: null });
const isReady = (rows) => rows.every(({ state }) => state !== 'missing');


  }),

  17232:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  checkPage)
  });
  var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10766);
  var _page_scrape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96099);
  var _selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26869);
  var _separation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86694);




const MOST_SEGMENTS = 100;
const MOST_ODD = 20;
function checkPage(exposition, queries) {
    const { chosen, candidates, why } = (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .k4)(exposition);
    const isFree = queries.length === 0;
    const read = isFree ? (chosen === null ? [] : [chosen.query]) : queries;
    const checked = read.map((query) => checkMetric(exposition, query));
    const others = chosen === null || isFree ? candidates : [chosen, ...candidates];
    const nothing = isFree && chosen === null ? [{ where: 'page', what: why, cure: cureOfNone(candidates), judged: false }] : [];
    return {
        metrics: checked.map(({ metric }) => metric),
        candidates: others.map((candidate) => candidateWords(exposition, candidate)),
        problems: [...nothing, ...checked.flatMap(({ problems }) => problems), ...oddProblems(exposition.odd)],
    };
}
function cureOfNone(candidates) {
    const lines = candidates.slice(0, 3).map(_discover_js__WEBPACK_IMPORTED_MODULE_0__  .EO).join('\n');
    return candidates.length === 0
        ? 'Count requests in http_requests_total with a label for the status, or name another metric in the policy, under watch.metrics.'
        : `Name one in the policy, such as:\n${lines}`;
}
function sumsOf(counters) {
    const sum = (part) => counters.reduce((all, each) => all + (each[part] ? each.value : 0), 0);
    return { events: sum('isTotal'), badEvents: sum('isBad') };
}
function candidateWords(exposition, candidate) {
    const { query, by } = candidate;
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_1__  .J4)(exposition, query);
    const sums = 'missing' in read ? { events: null, badEvents: null } : sumsOf(read.counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.bad)];
    return { name: query.name, by, total, bad, ...sums, policy: (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .EO)(candidate) };
}
function checkMetric(exposition, query) {
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_1__  .J4)(exposition, query);
    const counters = 'missing' in read ? [] : read.counters;
    const unread = 'missing' in read
        ? { code: read.missing, what: read.detail ?? '', cure: 'Let the page write each series once, with a number.' }
        : null;
    const hindrance = unread ?? hindranceOf(exposition, query, counters);
    const segments = [...new Set(counters.flatMap(({ segment }) => segment ?? []))].toSorted().slice(0, MOST_SEGMENTS);
    const where = `metric ${query.name}`;
    const missing = hindrance === null ? unsegmented(exposition, query, segments, where) : [];
    return {
        metric: {
            name: query.name,
            kind: 'counts',
            total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.total),
            bad: (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.bad),
            segments,
            ...(unread === null ? sumsOf(counters) : { events: null, badEvents: null }),
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? missing : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function hindranceOf(exposition, query, counters) {
    const fault = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_1__  .Kl)(exposition, query) ?? (0,_separation_js__WEBPACK_IMPORTED_MODULE_3__  .FL)(exposition.series, query, exposition.described);
    if (fault !== null)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    const { events, badEvents } = sumsOf(counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_2__  .VH)(query.bad)];
    if (badEvents > events) {
        const what = `more bad events than events: ${bad} is ${badEvents}, ${total} is ${events}`;
        return { code: 'more-bad-than-all', what, cure: 'Name as total what counts the good and the bad ones.' };
    }
    if (query.total.name !== query.bad.name && badEvents === events && events > 0) {
        const what = `${bad} is as many as ${total}: ${events}`;
        return { code: 'matches-everything', what, cure: 'Name as bad what counts failures alone.' };
    }
    return null;
}
function unsegmented({ series }, query, segments, where) {
    if (query.segment === null || segments.length > 0)
        return [];
    const own = series.filter(({ name }) => name === query.total.name);
    const labels = [...new Set(own.flatMap((each) => [...each.labels.keys()]))].toSorted();
    const has = labels.length === 0 ? 'it has no labels' : `it has ${labels.join(', ')}`;
    const what = `no segment would be judged: ${(0,_separation_js__WEBPACK_IMPORTED_MODULE_3__  .Ev)(query.segment, own)}; ${has}`;
    return [{ where, what, cure: 'Write a label that is there as segment, or none.', judged: false }];
}
function oddProblems(odd) {
    const problems = odd.slice(0, MOST_ODD).map(({ line, what, names }) => {
        const lost = names.length === 0 ? 'Nothing is lost by it' : `Until then ${names.join(', ')} is not read`;
        const named = names.length === 0 ? what : `${what} (${names.join(', ')})`;
        return {
            where: `line ${line}`,
            what: named,
            cure: `Let the page write this line as the text format has it. ${lost}.`,
            judged: true,
        };
    });
    const more = odd.length - problems.length;
    if (more <= 0)
        return problems;
    const rest = { where: 'page', what: `${more} more lines are odd`, cure: 'Mend the first ones.', judged: true };
    return [...problems, rest];
}


  }),

  96099:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  J4: () => (  countersOf),
  Kl: () => (  faultOf),
  ae: () => (  fetchPage),
  Eh: () => (  isUncounted),
  ZZ: () => (  pageOf),
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
        return (0,readings .L)('source-error', `HTTP status ${status}: a redirect, which is not followed`);
    if (status >= 500)
        return (0,readings .L)('service-refused', `HTTP status ${status}`);
    if (status !== 200)
        return (0,readings .L)('source-error', `HTTP status ${status}`);
    return type !== null && !TEXT.test(type)
        ? (0,readings .L)('not-parsable', `content type ${type} instead of text/plain`)
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
            return (0,readings .L)('source-error', `more than ${MAX_BYTES} bytes`);
        return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false };
    }
    catch (error) {
        const code = (0,http .AD)(error);
        const isRefused = !hasAnswered && code !== null && http .a6.has(code);
        return (0,readings .L)(isRefused ? 'service-refused' : 'source-unreachable', (0,http .kY)(error));
    }
}
async function fetchPage(url, timeoutMilliseconds, access) {
    const answer = await fetchText(url, timeoutMilliseconds, access);
    return 'missing' in answer ? answer : pageOf(answer.text, answer.isOpenMetrics);
}
function pageOf(text, isOpenMetrics = false) {
    const parsed = parseExposition(text, isOpenMetrics);
    return 'error' in parsed ? (0,readings .L)('not-parsable', parsed.error) : parsed;
}
const MISSING = {
    'no-series': 'series-missing',
    'no-bad-series': 'series-missing',
    'no-such-label': 'series-missing',
    'matches-nothing': 'not-separating',
    'matches-everything': 'not-separating',
};
function withoutNumbers({ reason, what, cure }) {
    const detail = `${what}. ${cure}`;
    return { detail, ...(0,readings .L)(MISSING[reason], detail) };
}
function faultOf(exposition, query) {
    return isUncounted(exposition, query) ? null : (0,separation .FL)(exposition.series, query, exposition.described);
}
function isUncounted({ series, described }, { total }) {
    return described.has(total.name) && series.every(({ name }) => name !== total.name);
}
function countersOf(exposition, query) {
    const odd = exposition.odd.find(({ names }) => names.includes(query.total.name) || names.includes(query.bad.name));
    if (odd !== undefined)
        return (0,readings .L)('not-parsable', oddWords(odd));
    const total = new Set((0,separation .wH)(exposition.series, query.total));
    const bad = new Set((0,separation .wH)(exposition.series, query.bad));
    const all = [...new Set([...total, ...bad])];
    const wrong = all.find(({ value }) => !Number.isFinite(value) || value < 0);
    if (wrong)
        return (0,readings .L)('not-parsable', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which no counter can be`);
    return {
        counters: all.map((series) => ({
            key: keyOf(series),
            segment: segmentOf(series, query.segment),
            isTotal: total.has(series),
            isBad: bad.has(series),
            value: series.value,
        })),
    };
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
