export const id = 6438;
export const ids = [6438];
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

  16438:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    readRestorePoints: () => (  readRestorePoints)
  });
  var _base_point_in_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70240);
  var _config_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24425);
  var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64336);



const TIMEOUT_MILLISECONDS = 10_000;
const MAX_BYTES = 2_000_000;
async function readRestorePoints(rule) {
    if (rule.url === null)
        return { points: [], notes: [] };
    const secret = rule.tokenEnv === null ? null : (process.env[rule.tokenEnv] ?? '');
    if (secret === '')
        return { points: [], notes: [`the environment variable ${rule.tokenEnv ?? ''} is not set`] };
    try {
        const response = await fetch(rule.url, {
            headers: { accept: 'application/json', ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) },
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        if (response.status !== 200)
            return { points: [], notes: [`the address answers with status ${response.status}`] };
        const text = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__  .x8)(response, MAX_BYTES);
        return text === null ? { points: [], notes: ['the answer is longer than 2 MB'] } : pointsOf(text, rule);
    }
    catch (error) {
        return { points: [], notes: [`the address cannot be read: ${(0,_http_js__WEBPACK_IMPORTED_MODULE_1__  .kY)(error)}`] };
    }
}
function pointsOf(text, { path, ok, testedPath }) {
    const answer = parsed(text);
    if (answer === undefined)
        return { points: [], notes: ['the answer is no JSON'] };
    if (path === null)
        return { points: [], notes: [] };
    if (ok !== null && !holds(answer, ok))
        return { points: [], notes: [`the condition ${ok} does not hold`] };
    const times = (0,_config_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .I0)(answer, path);
    const read = times.map(_base_point_in_time_js__WEBPACK_IMPORTED_MODULE_2__  .n);
    const tested = testedPath === null ? null : newest((0,_config_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .I0)(answer, testedPath).map(_base_point_in_time_js__WEBPACK_IMPORTED_MODULE_2__  .n));
    const notes = [
        ...(times.length === 0 ? [`there is nothing at ${path}`] : []),
        ...(times.length > 0 && read.every((at) => at === null)
            ? [`what stands at ${path} is no time: ISO 8601 with a zone, or Unix seconds, is needed`]
            : []),
        ...(ok === null && /"(?:status|state|phase)"\s*:/.test(text)
            ? ['the answer has a status that ok does not ask for: failed backups count as well']
            : []),
    ];
    return { points: read.flatMap((at) => (at === null ? [] : [{ at, tested }])), notes };
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        return undefined;
    }
}
function holds(answer, ok) {
    const at = ok.indexOf('=');
    const wanted = ok
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1');
    const found = (0,_config_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .I0)(answer, ok.slice(0, at).trim());
    return found.length > 0 && found.every((value) => isPlain(value) && String(value) === wanted);
}
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
function newest(times) {
    const known = times.filter((at) => at !== null);
    return known.length === 0 ? null : Math.max(...known);
}


  })

};
