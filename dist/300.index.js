export const id = 300;
export const ids = [300,6848];
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

  76848:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    post: () => (  post)
  });
  var _metrics_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);

const LIMIT = 5000;
const MOST_BYTES = 64 * 1024;
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
async function post({ url, headers, body }) {
    try {
        const answer = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'deploy-guard', ...headers },
            body,
            redirect: 'manual',
            signal: AbortSignal.timeout(LIMIT),
        });
        const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
        const text = await (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .x8)(answer, MOST_BYTES);
        return {
            kind: 'answer',
            status: answer.status,
            body: text ?? '',
            retryAfter: Number.isFinite(after) ? after : null,
        };
    }
    catch (error) {
        const code = (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return { kind: 'none', sent: code === null || !BEFORE_SENDING.has(code), why: (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .kY)(error) };
    }
}


  }),

  72903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Q: () => (  clip),
    Lz: () => (  numberWords),
    ML: () => (  boundaryIn),
    a6: () => (  zoneName),
    hO: () => (  formatIn),
    jN: () => (  plainClip)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


const LONGEST = { name: 100, text: 300 };
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return '?';
    if (value > 99.9 && value < 100)
        return '99.9';
    const size = Math.abs(value);
    const decimals = size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return String(Number(value.toFixed(decimals)));
}
const two = (value) => String(value).padStart(2, '0');
const monthNames = 'January February March April May June July August September October November December'.split(' ');
function durationIn(units) {
    return (seconds) => {
        const whole = Math.max(0, Math.round(seconds));
        if (whole < 120)
            return `${whole}${units.s}`;
        const minutes = Math.round(whole / 60);
        if (minutes < 120)
            return `${minutes}${units.m}`;
        const hours = Math.floor(minutes / 60);
        const [large, small, most] = hours < 48 ? [hours, minutes % 60, units.h] : [Math.floor(hours / 24), hours % 24, units.d];
        const rest = small === 0 ? '' : ` ${small}${hours < 48 ? units.m : units.h}`;
        return `${large}${most}${rest}`;
    };
}
const grouped = (count) => Math.round(count).toLocaleString('en-US');
const english = (zone) => {
    const day = (at) => {
        const { day: date, month } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${date} ${monthNames[month - 1] ?? ''}`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)} %`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)} s`,
        duration: durationIn({ s: ' s', m: ' min', h: ' h', d: ' d' }),
        clock,
        day,
        time: (at) => `${day(at)}, ${clock(at)}`,
    };
};
const korean = (zone) => {
    const day = (at) => {
        const { day: date, month, weekday } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
        return `${month}월 ${date}일(${'일월화수목금토'.charAt(weekday)})`;
    };
    const clock = clockIn(zone);
    return {
        share: (share) => `${percent(share)}%`,
        count: grouped,
        seconds: (seconds) => `${numberWords(seconds)}초`,
        duration: durationIn({ s: '초', m: '분', h: '시간', d: '일' }),
        clock,
        day,
        time: (at) => `${day(at)} ${clock(at)}`,
    };
};
const clockIn = (zone) => (at) => {
    const { hour, minute } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, zone);
    return `${two(hour)}:${two(minute)}`;
};
function formatIn(lang, zone) {
    return lang === 'ko' ? korean(zone) : english(zone);
}
function numberWords(value) {
    if (!Number.isFinite(value))
        return '?';
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e12 ? String(rounded) : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function clip(text, most = 'text') {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    return characters.length <= LONGEST[most]
        ? characters.join('')
        : `${characters.slice(0, LONGEST[most] - 1).join('')}…`;
}
const plainClip = (text, most = 'text') => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .pj)(clip(text, most));
function zoneName(zone) {
    const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
    return sign === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}
function boundaryIn(metric) {
    const boundary = Number(/\bslower than (\d+(?:\.\d+)?)$/.exec(metric)?.[1]);
    return Number.isFinite(boundary) ? boundary : null;
}


  }),

  5120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    RK: () => (  visible),
    X1: () => (  escapeText),
    aY: () => (  code),
    nf: () => (  link),
    pj: () => (  plain),
    tp: () => (  table),
    zH: () => (  details)
  });
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const BREAK = '\u200B';
function escapeText(text) {
    return (visible(text.replace(/\s+/g, ' '))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^( ?)([#+=-])/, '$1\\$2')
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .replace(/:(?=\/\/|:)/g, '&#58;')
        .trim());
}
function plain(text) {
    return visible(text.replace(/\s+/g, ' '))
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .trim();
}
function code(text) {
    const line = visible(text.replace(/[\r\n\t]+/g, ' '));
    if (/^[^`|]+$/.test(line) && line === line.trim())
        return `\`${line}\``;
    const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<code>${html.replace(/[\\`*_[\]|~$@#:]|(?<=www)\./gi, (found) => `&#${found.charCodeAt(0)};`)}</code>`;
}
function codeBlock(text, language = '') {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${visible(text)}\n${fence}`;
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(text, url) {
    const safe = /^https?:\/\/[^\s<>()]+$/.test(url);
    return safe ? `[${text}](${url})` : text;
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function visible(text) {
    return text.replace(invisible, (found) => {
        return found === '\r'
            ? '\u240D'
            : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`;
    });
}


  }),

  4756:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    runNotify: () => (  runNotify)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45145);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75753);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50781);
  var _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73405);
  var _notify_notifiers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18339);
  var _notify_notice_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80150);
  var _notify_post_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76848);
  var _notify_sends_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54823);
  var _render_notice_message_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8677);
  var _part_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(18600);












const usage = `notify --policy FILE ${_part_js__WEBPACK_IMPORTED_MODULE_11__  .s3} --event FILE [--dry-run] [--json]`;
async function runNotify(args, print = write, telling = { post: _notify_post_js__WEBPACK_IMPORTED_MODULE_8__.post, secretOf: variable, textOf: variable }) {
    const { policy: policyFile, part, event, json, dryRun } = readArguments(args);
    const whole = (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_4__  .O)(await readGiven(policyFile, '--policy'), policyFile);
    const { notify, incident } = (0,_part_js__WEBPACK_IMPORTED_MODULE_11__  .f$)('notify', whole, part).policy;
    const clean = (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_6__  .ZS)(notify.places, telling.secretOf);
    const notice = (0,_notify_notice_js__WEBPACK_IMPORTED_MODULE_7__  .ap)(parseNotice(await readGiven(event, '--event'), event), clean);
    const message = (0,_render_notice_message_js__WEBPACK_IMPORTED_MODULE_10__  .U)(notice, incident);
    const places = [];
    for (const place of notify.places)
        places.push(await tried(place, notify, { notice, message, clean, now: Date.now() / 1000 }, telling, dryRun));
    print(json ? `${JSON.stringify({ schemaVersion: 1, verb: 'notify', message, places })}\n` : textOf(message, places));
    return places.every(({ outcome }) => outcome !== 'failed' && outcome !== 'perhaps') ? _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__  .I.ok : _deploy_result_js__WEBPACK_IMPORTED_MODULE_5__  .I.bad;
}
const write = (text) => void process.stdout.write(text);
const variable = (name) => process.env[name] ?? '';
async function tried(place, { places }, told, telling, dryRun) {
    const { notice, clean } = told;
    const named = { place: (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_3__  .fW)(place), service: (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_6__  .z5)(place), why: null, payload: null };
    if (!places.includes(place) || (0,_notify_sends_js__WEBPACK_IMPORTED_MODULE_9__  .Ek)([notice], [place]).length === 0)
        return { ...named, outcome: 'not-wanted' };
    const outgoing = { ...told, id: `${notice.repository} ${(0,_notify_notice_js__WEBPACK_IMPORTED_MODULE_7__  .O4)(notice)} ${named.place}`, thread: null };
    const request = (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_6__  .fo)(place, outgoing, telling.secretOf);
    if ('refused' in request)
        return { ...named, outcome: 'failed', why: request.refused };
    const payload = JSON.parse(clean(request.body));
    if (dryRun)
        return { ...named, outcome: 'would-be-sent', payload };
    const outcome = await (0,_notify_notifiers_js__WEBPACK_IMPORTED_MODULE_6__  .E4)(place, outgoing, telling);
    if (outcome.kind === 'sent')
        return { ...named, outcome: 'sent', payload };
    return { ...named, outcome: outcome.kind === 'unsure' ? 'perhaps' : 'failed', why: outcome.why, payload };
}
const outcomeWords = {
    'not-wanted': 'is not told of this',
    'would-be-sent': 'would be told',
    sent: 'was told',
    perhaps: 'was perhaps told',
    failed: 'cannot be told',
};
function textOf({ title, text, facts, links }, places) {
    const message = [
        title,
        ...(text === '' ? [] : [text]),
        ...facts.map(([name, value]) => `  ${name}: ${value}`),
        ...links.map(({ text: label, url }) => `  ${label}: ${url}`),
    ];
    const told = places.map(({ place, service, outcome, why }) => {
        return `${place} (${service}) ${outcomeWords[outcome]}${why === null ? '' : `: ${why}`}`;
    });
    const none = places.length === 0 ? ['The policy names no places (notify.places).'] : [];
    return `${[...message, '', ...told, ...none].join('\n')}\n`;
}
function parseNotice(text, file) {
    const read = _notify_notice_js__WEBPACK_IMPORTED_MODULE_7__  .VH.safeParse(parsedJson(text, file));
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`notify: --event: ${file} is no event${place}: ${issue?.message ?? 'unknown'} (docs/notify.md has the form)`);
}
function parsedJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`notify: --event: ${file} is not JSON`, { cause });
    }
}
async function readGiven(file, option) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`notify: ${option}: cannot read ${file}: ${why}`, { cause });
    }
}
function readArguments(args) {
    const values = parsed(args);
    const needed = (option) => {
        const value = values[option];
        if (value !== undefined && value !== '')
            return value;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`notify: --${option} is missing. Usage: ${usage}`);
    };
    return {
        policy: needed('policy'),
        part: { environment: values.environment, service: values.service },
        event: needed('event'),
        dryRun: values['dry-run'] ?? false,
        json: values.json ?? false,
    };
}
function parsed(args) {
    const options = {
        policy: { type: 'string' },
        ..._part_js__WEBPACK_IMPORTED_MODULE_11__  .iP,
        event: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
    };
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`notify: ${why}. Usage: ${usage}`, { cause });
    }
}


  }),

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vc: () => (  valuesSet),
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86643);




const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .KV)(whole, { environment, service }) };
}
function valuesSet(verb, given) {
    return Object.fromEntries(given.map((each) => valueOf(verb, each)));
}
function valueOf(verb, given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${verb}: --set expects NAME=VALUE with one of ${_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .zo.join(', ')}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(given)}`);
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
