export const id = 3346;
export const ids = [3346];
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
const SEVERAL_CURE = 'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (watch.store).';


  }),

  33220:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ix: () => (  offered),
    TL: () => (  quoted),
    Xp: () => (  pairsOfPaths),
    Yo: () => (  MOST_SUGGESTED),
    Z9: () => (  wordsOf),
    ak: () => (  metricOf),
    bU: () => (  likeliest),
    fq: () => (  pairsOf),
    g6: () => (  countsFailures),
    xS: () => (  storeLines)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77825);

function metricOf({ name, total, bad, segments = [] }) {
    if (bad === null)
        return { kind: 'monitor', name, monitor: total };
    return { kind: 'counts', name, total, bad, ...(segments.length > 0 && { segments }) };
}
const MOST_SUGGESTED = 5;
const LONGEST_NAME = 95;
function offered(found) {
    const once = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__  .$)(found, ({ total, bad }) => JSON.stringify([total, bad])).values()].flatMap(([first]) => first ?? []);
    const seen = new Map();
    return once.slice(0, MOST_SUGGESTED).map((each) => {
        const plain = each.name
            .replaceAll(/\p{Cc}+/gu, ' ')
            .trim()
            .slice(0, LONGEST_NAME)
            .trim();
        const name = plain === '' ? 'requests' : plain;
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        return { ...each, name: times === 1 ? name : `${name} ${times}` };
    });
}
function storeLines(suggested, source) {
    const place = source === null ? ['watch:', '  store:'] : [`# in watch.stores, of the one with source: ${source}`];
    const { kind, ...keys } = metricOf(suggested);
    const lines = Object.entries(keys).map(([key, value]) => {
        const text = typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`;
        return `        ${key}: ${text}`;
    });
    return [...place, '    metrics:', `      - kind: ${kind}`, ...lines].join('\n');
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const NOISE = /^(?:total|count|counts|seconds?|milliseconds?|ms|microseconds?|duration|latency|time|processing|handling)$/;
const FAILURE = /^(?:error|fail|failed|failure|exception|5xx)$/;
const WHOLE = /^(?:request|http|response)$/;
const WHOLE_OF_PLACE = /^(?:request|http|response|hit|call|invocation|all)$/;
function wordsOf(name) {
    return name
        .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[45][Xx]{2})/g, '_')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '' && !NOISE.test(word))
        .map((word) => word.replace(/s$/, ''));
}
const countsFailures = (name) => wordsOf(name).some((word) => FAILURE.test(word));
function pairsOf(names, place = false) {
    const whole = place ? WHOLE_OF_PLACE : WHOLE;
    const isMore = (word) => whole.test(word);
    const parts = names.map((name) => ({ name, words: wordsOf(name), fails: countsFailures(name) }));
    return parts
        .filter(({ fails }) => fails)
        .flatMap(({ name: bad, words }) => {
        const own = words.filter((word) => !FAILURE.test(word));
        const of = place ? own.filter((word) => !isMore(word)) : own;
        if (!place && of.length === 0)
            return [];
        const wholes = parts.filter(({ fails, words: all }) => !fails &&
            of.every((word) => all.includes(word)) &&
            all.every((word) => of.includes(word) || isMore(word)) &&
            (of.length > 0 || all.some(isMore)));
        const [total] = wholes.toSorted((a, b) => a.words.length - b.words.length || (a.name < b.name ? -1 : 1));
        return total === undefined ? [] : [{ total: total.name, bad }];
    });
}
function likeliest(pairs) {
    const rank = ({ total }) => (wordsOf(total).some((word) => WHOLE_OF_PLACE.test(word)) ? 0 : 1);
    return pairs.toSorted((a, b) => rank(a) - rank(b) || (a.total < b.total ? -1 : a.total > b.total ? 1 : 0));
}
function pairsOfPaths(paths) {
    const split = paths.map((path) => {
        const nodes = path.split('.');
        const isCounted = nodes.length > 1 && /^(?:count|sum)$/.test(nodes.at(-1) ?? '');
        const end = isCounted ? nodes.slice(-1) : [];
        const at = nodes.length - end.length - 1;
        return { parent: nodes.slice(0, at), name: nodes[at] ?? path, end, path };
    });
    return [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__  .$)(split, ({ parent, end }) => JSON.stringify([parent, end])).values()].flatMap((same) => {
        const whole = (name) => same.find((each) => each.name === name)?.path ?? name;
        return pairsOf(same.map(({ name }) => name), true).map(({ total, bad }) => ({ total: whole(total), bad: whole(bad) }));
    });
}


  })

};
