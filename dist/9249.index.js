export const id = 9249;
export const ids = [9249];
export const modules = {

  77825:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  groupBy)
  });
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


  }),

  82130:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  scrub)
  });
function scrub(text, secrets) {
    const forms = secrets.flatMap(formsOf).toSorted((a, b) => b.length - a.length);
    return forms.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
function formsOf(secret) {
    if (secret === '')
        return [];
    const basic = Buffer.from(`x-access-token:${secret}`).toString('base64');
    return [...new Set([secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64'), basic])];
}


  }),

  90418:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PP: () => (  hostsOf),
    aN: () => (  scopeFor),
    cY: () => (  cloudNames),
    u5: () => (  cloudAddresses)
  });
const cloudAddresses = {
    sts: 'https://sts.googleapis.com',
    iam: 'https://iamcredentials.googleapis.com',
    microsoft: 'https://login.microsoftonline.com',
    scopes: {
        google: [['https://monitoring.googleapis.com', 'https://www.googleapis.com/auth/monitoring.read']],
        azure: [
            ['https://management.azure.com', 'https://management.azure.com/.default'],
            ['https://prometheus.monitor.azure.com', 'https://prometheus.monitor.azure.com/.default'],
            ['https://metrics.monitor.azure.com', 'https://metrics.monitor.azure.com/.default'],
        ],
    },
};
const cloudNames = { google: 'Google', azure: 'Azure' };
function scopeFor(cloud, url, { scopes } = cloudAddresses) {
    const asked = URL.parse(url);
    if (asked === null)
        return null;
    const found = scopes[cloud].find(([address]) => {
        const { protocol, host } = new URL(address);
        return asked.protocol === protocol && (asked.host === host || asked.host.endsWith(`.${host}`));
    });
    return found?.[1] ?? null;
}
function hostsOf(cloud, { scopes } = cloudAddresses) {
    return scopes[cloud].map(([address]) => new URL(address).host).join(' or ');
}


  }),

  47583:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gf: () => (  keysLogin),
    NW: () => (  neededVariables),
    Yl: () => (  headersOf),
    _O: () => (  accessSchema),
    bg: () => (  openAccess)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _base_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82130);
  var _clouds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90418);



const spec = zod__WEBPACK_IMPORTED_MODULE_1__  .gMt('type', [
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('none') }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bearer'), variable: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('basic'), user: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), variable: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('header'), name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), variable: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('keys'),
        keys: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), prefix: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), variable: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('sigv4'), region: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), service: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('google') }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('azure') }),
]);
const keysLogin = (...keys) => ({
    type: 'keys',
    keys: keys.map(([name, variable, prefix = '']) => ({ name, prefix, variable })),
});
const accessSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ login: spec, headers: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()) });
const constant = (headers, secrets) => ({
    add: () => Promise.resolve(headers),
    secrets: () => secrets,
});
const AWS = 'the step aws-actions/configure-aws-credentials before it';
const GOOGLE = 'the step google-github-actions/auth before it';
const IDENTITY = 'GitHub, where the job has `permissions: { id-token: write }`';
const identity = [
    { variable: 'ACTIONS_ID_TOKEN_REQUEST_URL', given: IDENTITY },
    { variable: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', given: IDENTITY },
];
const byCloud = (cloud, ...own) => ({
    needs: () => [...own, ...identity],
    async open(_, secretOf, clouds) {
        const { cloudLogin } = await __webpack_require__.e(  1875).then(__webpack_require__.bind(__webpack_require__, 81875));
        const { headers, secrets } = cloudLogin(cloud, secretOf, clouds);
        return { add: ({ url }) => headers(url), secrets };
    },
});
const ways = {
    none: { needs: () => [], open: () => Promise.resolve(constant({}, [])) },
    bearer: {
        needs: ({ variable }) => [{ variable }],
        async open({ variable }, secretOf) {
            const token = secretOf(variable);
            return constant({ authorization: `Bearer ${token}` }, [token]);
        },
    },
    basic: {
        needs: ({ variable }) => [{ variable }],
        async open({ user, variable }, secretOf) {
            const password = secretOf(variable);
            const pair = Buffer.from(`${user}:${password}`).toString('base64');
            return constant({ authorization: `Basic ${pair}` }, [pair, password]);
        },
    },
    header: {
        needs: ({ variable }) => [{ variable }],
        async open({ name, variable }, secretOf) {
            const value = secretOf(variable);
            return constant({ [name.toLowerCase()]: value }, [value]);
        },
    },
    keys: {
        needs: ({ keys }) => keys.map(({ variable }) => ({ variable })),
        async open({ keys }, secretOf) {
            const held = keys.map(({ name, prefix, variable }) => ({ name, prefix, secret: secretOf(variable) }));
            const headers = held.map(({ name, prefix, secret }) => [name.toLowerCase(), `${prefix}${secret}`]);
            return constant(Object.fromEntries(headers), held.map(({ secret }) => secret));
        },
    },
    sigv4: {
        needs: () => [
            { variable: 'AWS_ACCESS_KEY_ID', given: AWS },
            { variable: 'AWS_SECRET_ACCESS_KEY', given: AWS },
        ],
        async open({ region, service }, secretOf) {
            const { AwsV4Signer } = await __webpack_require__.e(  2580).then(__webpack_require__.bind(__webpack_require__, 12580));
            const [accessKeyId, secretAccessKey] = [secretOf('AWS_ACCESS_KEY_ID'), secretOf('AWS_SECRET_ACCESS_KEY')];
            const sessionToken = secretOf('AWS_SESSION_TOKEN');
            const keys = { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) };
            return {
                secrets: () => [accessKeyId, secretAccessKey, sessionToken],
                async add(request) {
                    const signed = await new AwsV4Signer({ ...request, ...keys, region, service }).sign();
                    return Object.fromEntries(signed.headers);
                },
            };
        },
    },
    google: byCloud('google', { variable: 'GOOGLE_APPLICATION_CREDENTIALS', given: GOOGLE }),
    azure: byCloud('azure', { variable: 'AZURE_TENANT_ID' }, { variable: 'AZURE_CLIENT_ID' }),
};
function neededVariables(login) {
    const way = ways[login.type];
    return way.needs(login);
}
async function openAccess({ login, headers }, secretOf, clouds = _clouds_js__WEBPACK_IMPORTED_MODULE_0__  .u5) {
    const { add, secrets } = await opened(login, secretOf, clouds);
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return {
        async sign(request) {
            const sent = { ...request.headers, ...own };
            return { ...sent, ...(await add({ ...request, headers: sent })) };
        },
        scrub: (text) => (0,_base_log_js__WEBPACK_IMPORTED_MODULE_2__  ._)(text, secrets()),
    };
}
function opened(login, secretOf, clouds) {
    const way = ways[login.type];
    return way.open(login, secretOf, clouds);
}
async function headersOf(url, headers, access) {
    return access === undefined ? headers : access.sign({ url, method: 'GET', headers, body: '' });
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


  }),

  88187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC),
    qK: () => (  probeJudge)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);
  var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47583);
  var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12705);




const PROBE_METRIC = 'probe';
async function probe(url, timeoutMilliseconds, access) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__  .Yl)(url, { 'cache-control': 'no-cache' }, access),
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.body?.cancel();
        return { status: response.status };
    }
    catch (error) {
        const code = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return code !== null && _http_js__WEBPACK_IMPORTED_MODULE_0__  .a6.has(code) ? 'refused' : 'unknown';
    }
}
const TOO_MANY = 429;
function probeJudge(before = 'first') {
    let usual = before === 'first' ? null : before;
    const judge = (answer) => {
        if (answer === 'unknown')
            return 'unknown';
        if (answer === 'refused' || answer.status >= 500)
            return 'bad';
        if (answer.status === TOO_MANY)
            return 'unknown';
        if (before === 'first')
            usual ??= answer.status;
        if (isOk(answer.status))
            return 'good';
        if (usual === null)
            return 'untold';
        return kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad';
    };
    return { judge, usual: () => usual };
}
const isOk = (status) => status >= 200 && status < 300;
const kindOf = (status) => (status >= 300 && status < 400 ? 300 : status);
const SILENT = {
    unknown: {
        reason: 'source-unreachable',
        detail: 'no probe said anything: they could not leave this machine, or were too many for the address (429)',
    },
    untold: {
        reason: 'not-separating',
        detail: 'the address redirects or refuses, and what it answered before the deploy is not known here',
    },
};
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let silence = null;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown' || result === 'untold') {
                if (silence !== 'untold')
                    silence = result;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep(answered = null) {
            const silent = known === 0 ? silence : null;
            silence = null;
            known = 0;
            if (silent !== null)
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__  .L)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_3__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
}


  }),

  58234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  formatLine),
    S4: () => (  sampleFileSource)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);




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
const starved = (step) => silence(step) + 60;
function stepEnds(step, after, until) {
    const first = Math.floor(after / step + 1e-6) + 1;
    const last = Math.floor(until / step + 1e-6);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
function sampleFileSource({ file, step, metrics, clock, isAlive = () => false }) {
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
            const silent = clock.now() / 1000 - lastBeat;
            const isDead = silent > silence(step) && (silent > starved(step) || !isAlive());
            const final = isDead ? until : Math.min(until, newest);
            return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt));
        },
    };
}
const reason = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(_source_js__WEBPACK_IMPORTED_MODULE_2__  .S2);
const entry = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        counts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])),
        answered: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().exactOptional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() }),
]);
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), entry])) });
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [
        name,
        'counts' in reading
            ? { ...reading, counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) }
            : reading,
    ]);
    return JSON.stringify({ at, metrics });
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { ...parsed, counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
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

  78245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    fN: () => (  pidFileOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _discover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10766);
  var _probe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88187);




const matcher = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable() });
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().positive(),
    answered: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .euz('first'), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .chJ()]).exactOptional(),
    openings: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ page: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O, probe: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O }).exactOptional(),
    file: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1),
});
function metricNames(spec) {
    const named = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC];
    const scraped = spec.metricsUrl === null ? [] : named;
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const pidFileOf = (file) => `${file}.pid`;
const stopFileOf = (file) => `${file}.stop`;


  }),

  26869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pl: () => (  parseSelector),
    VH: () => (  formatSelector),
    q9: () => (  labelsTest),
    wR: () => (  formatLabel),
    zl: () => (  formatMatchers)
  });
  var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);


function anchored(pattern) {
    const compiled = re2js__WEBPACK_IMPORTED_MODULE_1__  .L3.compile(pattern, re2js__WEBPACK_IMPORTED_MODULE_1__  .L3.DOTALL);
    return (text) => compiled.testExact(text);
}
function valueTest({ operator, value: wanted }) {
    switch (operator) {
        case '=':
            return (value) => value === wanted;
        case '!=':
            return (value) => value !== wanted;
        case '=~':
            return anchored(wanted);
        case '!~': {
            const matches = anchored(wanted);
            return (value) => !matches(value);
        }
    }
}
function labelsTest(matchers) {
    const tests = matchers.map((matcher) => ({ label: matcher.label, holds: valueTest(matcher) }));
    return (valueOf) => tests.every(({ label, holds }) => holds(valueOf(label)));
}
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
    const label = takeQuoted(cursor) ?? need(cursor, LABEL, 'a label name');
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
            fail(cursor, 'a regular expression of RE2, as PromQL has it');
        }
    }
    return { label, operator, value };
}
function takeQuoted(cursor) {
    const quoted = take(cursor, QUOTED);
    return quoted === null ? null : unquote(quoted);
}
function takeNameInside(cursor) {
    const start = cursor.position;
    const name = take(cursor, /\{/y) === null ? null : takeQuoted(cursor);
    if (name !== null && name !== '' && take(cursor, /,|(?=\})/y) !== null)
        return name;
    cursor.position = start;
    return null;
}
function parseSelector(text) {
    const cursor = { text, position: 0 };
    const inside = takeNameInside(cursor);
    const name = inside ?? need(cursor, NAME, 'a metric name');
    const matchers = [];
    if (inside !== null || take(cursor, /\{/y) !== null) {
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
const PLAIN_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const PLAIN_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
function formatSelector({ name, matchers }) {
    if (!PLAIN_NAME.test(name))
        return `{${[quotedValue(name), ...matchers.map(formatMatcher)].join(',')}}`;
    return matchers.length === 0 ? name : `${name}${formatMatchers(matchers)}`;
}
const formatMatchers = (matchers) => `{${matchers.map(formatMatcher).join(',')}}`;
const formatMatcher = ({ label, operator, value }) => `${formatLabel(label)}${operator}${quotedValue(value)}`;
const formatLabel = (label) => (PLAIN_LABEL.test(label) ? label : quotedValue(label));
function quotedValue(value) {
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
    return `"${escaped}"`;
}


  }),

  12705:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jc: () => (  segmentName),
    S2: () => (  missingReasons),
    he: () => (  SEVERAL_CURE),
    y2: () => (  ALL)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const ALL = '';
const LONGEST_NAME = 200;
function segmentName(parts) {
    const name = parts.map(([label, value]) => `${label}=${value}`).join(',');
    if (name.length <= LONGEST_NAME)
        return name;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 12);
    const kept = name.slice(0, LONGEST_NAME - digest.length - 2).replace(/[\uD800-\uDBFF]$/, '');
    return `${kept}…#${digest}`;
}
const missingReasons = [
    'service-refused',
    'source-unreachable',
    'source-error',
    'not-parsable',
    'series-missing',
    'not-separating',
    'several-processes',
    'not-sampled',
];
const SEVERAL_CURE = 'Give an address that one process answers, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (watch.store).';


  }),

  70365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runSamplerCommand: () => (  runSamplerCommand)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/metrics/answerers.js
var answerers = __webpack_require__(45772);
// EXTERNAL MODULE: ./build/metrics/discover.js + 1 modules
var discover = __webpack_require__(10766);
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var sampler_readings = __webpack_require__(13036);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/tally.js


const MAX_SEGMENTS = 100;
function tally() {
    const last = new Map();
    const sums = new Map([[source .y2, { bad: 0, total: 0 }]]);
    let isFirst = true;
    return (page, answerer) => {
        if ('missing' in page)
            return page;
        const { counters } = page;
        const isReference = isFirst || answerer === 'replaced' || answerer === 'several';
        if (isReference || answerer === 'restarted')
            last.clear();
        for (const counter of counters) {
            const before = isReference ? counter.value : (last.get(counter.key) ?? 0);
            add(sums, counter, counter.value < before ? counter.value : counter.value - before);
            last.set(counter.key, counter.value);
        }
        const wasFirst = isFirst;
        isFirst = false;
        if (answerer === 'several')
            return (0,sampler_readings .L)('several-processes', SEVERAL_PROCESSES);
        if (answerer === 'replaced' && !wasFirst)
            return (0,sampler_readings .L)('not-sampled', 'another process answers than before');
        return { counts: biggest(sums) };
    };
}
const SEVERAL_PROCESSES = 'the page is answered by several processes in turn, each with counters of its own';
function add(sums, { segment, isBad, isTotal }, increase) {
    for (const each of segment === null ? [source .y2] : [source .y2, segment]) {
        const { bad, total } = sums.get(each) ?? { bad: 0, total: 0 };
        sums.set(each, { bad: bad + (isBad ? increase : 0), total: total + (isTotal ? increase : 0) });
    }
}
function biggest(sums) {
    const sorted = [...sums].toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1));
    return new Map([
        ...sorted.filter(([name]) => name === source .y2),
        ...sorted.filter(([name]) => name !== source .y2).slice(0, MAX_SEGMENTS),
    ]);
}

;// CONCATENATED MODULE: ./build/metrics/page-reader.js





function pageReader(url, queries, access) {
    const readers = queries.map((query) => metricReader(query.name, () => query));
    const all = readers.length > 0 ? readers : [metricReader(discover .bA, foundOnce())];
    return async (at, timeoutMilliseconds) => {
        const page = await (0,scrape .ae)(url, timeoutMilliseconds, access);
        return new Map(all.map(({ name, read }) => [name, 'missing' in page ? page : read(page.exposition, at)]));
    };
}
function foundOnce() {
    let found = null;
    return (exposition) => {
        if (found !== null)
            return found;
        const { chosen, candidates, why } = (0,discover .k4)(exposition);
        const [first] = candidates;
        if (chosen === null)
            return first === undefined
                ? (0,sampler_readings .L)('series-missing', `${why}. Name a metric in the policy, under watch.metrics.`)
                : (0,sampler_readings .L)('not-separating', `${why}. Name one in the policy, such as ${(0,discover .Dx)(first)}`);
        found = chosen.query;
        return found;
    };
}
function metricReader(name, queryOf) {
    const count = tally();
    const whoAnswers = (0,answerers .n)();
    const faults = separationWatch();
    const read = (exposition, at) => {
        const query = queryOf(exposition);
        if ('missing' in query)
            return query;
        const fault = faults(exposition, query);
        if (fault !== null)
            return (0,scrape .B1)(fault);
        const page = (0,scrape .J4)(exposition, query);
        if ('missing' in page)
            return page;
        return count(page, whoAnswers({ at, start: (0,answerers .G)(exposition), counters: page.counters }));
    };
    return { name, read };
}
function separationWatch() {
    const seen = new Set();
    return (exposition, query) => {
        const fault = (0,scrape .Kl)(exposition, query);
        const values = valuesOf(exposition, query);
        if (fault === null) {
            if (!(0,scrape .Eh)(exposition, query))
                for (const value of values)
                    seen.add(value);
            return null;
        }
        const isAboutValues = fault.reason === 'matches-nothing' || fault.reason === 'matches-everything';
        return isAboutValues && values.every((value) => seen.has(value)) ? null : fault;
    };
}
function valuesOf({ series }, { total, bad }) {
    const labels = [...bad.matchers, ...total.matchers].map(({ label }) => label);
    const own = series.filter(({ name }) => name === total.name || name === bad.name);
    return own.flatMap((each) => labels.map((label) => JSON.stringify([label, each.labels.get(label) ?? ''])));
}

// EXTERNAL MODULE: ./build/metrics/login.js
var login = __webpack_require__(47583);
// EXTERNAL MODULE: ./build/metrics/sampler/probe.js
var probe = __webpack_require__(88187);
// EXTERNAL MODULE: ./build/metrics/sampler/sample-file.js
var sample_file = __webpack_require__(58234);
// EXTERNAL MODULE: ./build/metrics/sampler/sampler-spec.js
var sampler_spec = __webpack_require__(78245);
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
    const { spec, counter, judge, timeout, probeAccess } = sampler;
    const url = spec.probeUrl;
    if (url !== null) {
        const start = Math.max(now(), end - spec.stepSeconds);
        for (let index = 0; index < PROBES_PER_STEP; index += 1) {
            if (!(await nap(sampler, start + (index / PROBES_PER_STEP) * (end - start))))
                return false;
            void (0,probe .dy)(url, timeout, probeAccess).then((answer) => counter.record(judge.judge(answer)));
        }
    }
    return nap(sampler, end);
}
async function readAll({ spec, counter, judge, readPage, timeout }) {
    const probed = spec.probeUrl === null ? [] : [[probe .mv, counter.endStep(judge.usual())]];
    const scraped = readPage === null ? [] : await readPage(now(), timeout);
    return new Map([...scraped, ...probed]);
}
const LARGEST_FILE = 512 * 1024 * 1024;
function lineWriter(file, largest = LARGEST_FILE) {
    let written = 0;
    const append = (line) => (0,external_node_fs_.appendFileSync)(file, `${line}\n`);
    return (at, readings) => {
        const line = (0,sample_file .IL)({ at, readings });
        written += Buffer.byteLength(line) + 1;
        try {
            if (written <= largest) {
                append(line);
                return true;
            }
            const full = (0,sampler_readings .L)('source-error', `the samples fill ${largest} bytes, so no more are written: watch fewer segments or take a longer step`);
            append((0,sample_file .IL)({ at, readings: new Map([...readings.keys()].map((metric) => [metric, full])) }));
            return false;
        }
        catch {
            return false;
        }
    };
}
async function sample(spec) {
    const timeout = 1000 * Math.min(LONGEST_TIMEOUT_SECONDS, Math.max(SHORTEST_TIMEOUT_SECONDS, spec.stepSeconds * 0.8));
    const [pageAccess, probeAccess] = await Promise.all([opened(spec.openings?.page), opened(spec.openings?.probe)]);
    const readPage = spec.metricsUrl === null ? null : pageReader(spec.metricsUrl, spec.queries, pageAccess);
    const diesAt = now() + MAX_LIFE_SECONDS;
    const judge = (0,probe .qK)(spec.answered);
    const sampler = { spec, counter: (0,probe .HQ)(), judge, readPage, probeAccess, timeout, diesAt };
    const write = lineWriter(spec.file);
    for (;;) {
        const at = (Math.floor(now() / spec.stepSeconds) + 1) * spec.stepSeconds;
        if (!(await spendStep(sampler, at)))
            return;
        if (!write(at, await readAll(sampler)))
            return;
    }
}
const opened = (access = { login: { type: 'none' }, headers: {} }) => (0,login .bg)(access, (variable) => process.env[variable] ?? '');
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
