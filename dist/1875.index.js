export const id = 1875;
export const ids = [1875];
export const modules = {

  81875:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cloudLogin: () => (  cloudLogin)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
  var _base_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82130);
  var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90418);
  var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64336);
  var _series_ask_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15775);
  var _series_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68692);







const BEFORE = 5 * 60_000;
const AGAIN = 10_000;
function cloudLogin(cloud, secretOf, clouds) {
    const desk = { name: _clouds_js__WEBPACK_IMPORTED_MODULE_1__  .cY[cloud], secretOf, clouds, secrets: [secretOf(REQUEST_TOKEN)] };
    const tokens = new Map();
    return {
        secrets: () => desk.secrets,
        async headers(url) {
            const scope = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__  .aN)(cloud, url, clouds);
            if (scope === null)
                throw refused(desk, `it is sent to ${(0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__  .PP)(cloud, clouds)} alone, and not to ${URL.parse(url)?.host ?? 'this'}`);
            const token = tokens.get(scope) ?? kept(() => makers[cloud](desk, scope));
            tokens.set(scope, token);
            return { authorization: `Bearer ${await token()}` };
        },
    };
}
const refused = ({ name }, why) => new _http_js__WEBPACK_IMPORTED_MODULE_2__  .Qd(`no token of ${name}: ${why}`);
function kept(make) {
    let known = null;
    let latest = null;
    let isMaking = false;
    const made = async () => {
        isMaking = true;
        try {
            return await make();
        }
        finally {
            isMaking = false;
        }
    };
    return async () => {
        const now = Date.now();
        if (known !== null && now < known.ends - BEFORE)
            return known.token;
        if (latest === null || (!isMaking && now - latest.at >= AGAIN))
            latest = { at: now, answer: made() };
        try {
            known = await latest.answer;
        }
        catch (error) {
            if (known === null || now >= known.ends)
                throw error;
        }
        return known.token;
    };
}
const makers = {
    google: googleToken,
    azure: azureToken,
};
async function asked(desk, url, request, shape, who = '') {
    const access = {
        sign: ({ headers }) => Promise.resolve(headers),
        scrub: (text) => (0,_base_log_js__WEBPACK_IMPORTED_MODULE_4__  ._)(text, desk.secrets),
    };
    const answer = await (0,_series_http_js__WEBPACK_IMPORTED_MODULE_3__  .e)({ url, access }, request, shape);
    if ((0,_series_ask_js__WEBPACK_IMPORTED_MODULE_5__  .N)(answer))
        throw refused(desk, `${who}${answer.detail}`);
    return answer;
}
const REQUEST_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const REQUEST_TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
async function identityFor(audience, desk) {
    const url = URL.parse(desk.secretOf(REQUEST_URL));
    if (url === null)
        throw refused(desk, `${REQUEST_URL} is no address`);
    const request = {
        path: `${url.pathname}${url.search}`,
        query: { audience },
        headers: { authorization: `Bearer ${desk.secretOf(REQUEST_TOKEN)}` },
    };
    const { value } = await asked(desk, url.origin, request, zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() }), 'GitHub gives no identity: ');
    desk.secrets.push(value);
    return value;
}
const granted = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), expires_in: zod__WEBPACK_IMPORTED_MODULE_6__  .aig() });
function tokenOf({ access_token: token, expires_in: seconds }, desk) {
    desk.secrets.push(token);
    return { token, ends: Date.now() + seconds * 1000 };
}
async function azureToken(desk, scope) {
    const [tenant, client] = [desk.secretOf('AZURE_TENANT_ID'), desk.secretOf('AZURE_CLIENT_ID')];
    if (!/^[A-Za-z0-9.-]{1,100}$/.test(tenant))
        throw refused(desk, 'AZURE_TENANT_ID is no tenant');
    const body = new URLSearchParams({
        client_id: client,
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await identityFor('api://AzureADTokenExchange', desk),
        scope,
    });
    return tokenOf(await asked(desk, desk.clouds.microsoft, { path: `/${tenant}/oauth2/v2.0/token`, body }, granted), desk);
}
const GOOGLE_JWT = 'urn:ietf:params:oauth:token-type:jwt';
const credentials = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('external_account', 'expected external_account: use workload identity federation, and no key'),
    audience: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()
        .regex(/^\/\/iam\.googleapis\.com\/projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/, 'expected a provider of a workload identity pool'),
    subject_token_type: zod__WEBPACK_IMPORTED_MODULE_6__  .euz(GOOGLE_JWT, `expected ${GOOGLE_JWT}`),
    token_url: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('https://sts.googleapis.com/v1/token', 'expected https://sts.googleapis.com/v1/token'),
    service_account_impersonation_url: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()
        .regex(/^https:\/\/iamcredentials\.googleapis\.com\/v1\/projects\/-\/serviceAccounts\/[A-Za-z0-9.@_-]{1,300}:generateAccessToken$/, 'expected generateAccessToken of a service account at https://iamcredentials.googleapis.com')
        .optional(),
    credential_source: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_6__  .OZ5('expected an address') }),
});
async function readCredentials(desk) {
    let json;
    try {
        json = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(desk.secretOf('GOOGLE_APPLICATION_CREDENTIALS'), 'utf8'));
    }
    catch {
        throw refused(desk, 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read as JSON');
    }
    const { data, error } = credentials.safeParse(json);
    if (data !== undefined)
        return data;
    const [issue] = error.issues;
    const said = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`;
    throw refused(desk, `the file that GOOGLE_APPLICATION_CREDENTIALS names has another ${said}`);
}
async function googleToken(desk, scope) {
    const file = await readCredentials(desk);
    const named = URL.parse(file.credential_source.url)?.searchParams.get('audience');
    const account = file.service_account_impersonation_url;
    const body = {
        audience: file.audience,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope: account === undefined ? scope : 'https://www.googleapis.com/auth/cloud-platform',
        subjectTokenType: GOOGLE_JWT,
        subjectToken: await identityFor(named ?? `https:${file.audience}`, desk),
    };
    const federated = tokenOf(await asked(desk, desk.clouds.sts, { path: '/v1/token', body }, granted), desk);
    return account === undefined ? federated : accountToken(desk, scope, new URL(account).pathname, federated);
}
async function accountToken(desk, scope, path, federated) {
    const request = {
        path,
        body: { scope: [scope], lifetime: '3600s' },
        headers: { authorization: `Bearer ${federated.token}` },
    };
    const shape = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ accessToken: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), expireTime: zod__WEBPACK_IMPORTED_MODULE_7__  .w$({ offset: true }) });
    const { accessToken: token, expireTime } = await asked(desk, desk.clouds.iam, request, shape);
    desk.secrets.push(token);
    return { token, ends: Date.parse(expireTime) };
}


  }),

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

  64377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


  })

};
