export const id = 1480;
export const ids = [1480];
export const modules = {

  10640:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dc: () => (  proveEarlier),
    I4: () => (  changeResponse),
    Iz: () => (  unfinishedResponses),
    O6: () => (  findIncident),
    P$: () => (  endWatch),
    PT: () => (  findResponse),
    SZ: () => (  outsideIncident),
    Tc: () => (  markBad),
    WF: () => (  standingResponse),
    Yr: () => (  recoverIn),
    _M: () => (  findDeclared),
    _S: () => (  isFromOutside),
    bL: () => (  markGood),
    es: () => (  rollbackTarget),
    jy: () => (  addResponse),
    mC: () => (  lastGood),
    mM: () => (  changeWatch),
    qV: () => (  standingIn),
    xE: () => (  planWatch),
    zM: () => (  changeIncident)
  });
  var _proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26468);
  var _hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93725);


function markGood(record, facts) {
    return (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)(record, facts.sha) ? record : withMark(record, { ...facts, word: 'good' });
}
function markBad(record, facts) {
    return withMark(record, { ...facts, word: 'bad' });
}
function lastGood(record, before = null) {
    const marks = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before);
    const good = marks.filter(({ word, sha }) => word === 'good' && !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)({ marks }, sha));
    return good.toSorted((a, b) => b.deployment - a.deployment)[0] ?? null;
}
function rollbackTarget(record, bad) {
    const good = lastGood(record, bad.deployment);
    if (good !== null)
        return { sha: good.sha, proof: 'watched-healthy' };
    return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' };
}
function withMark(record, mark) {
    const others = record.marks.filter((other) => other.deployment !== mark.deployment);
    return { ...record, marks: [...others, mark] };
}
function planWatch(record, entry) {
    const same = record.watches.findLast((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry));
    if (same !== undefined && isOneDeploy(same, entry)) {
        const verdict = same.verdict === 'regressed' ? same.verdict : entry.verdict;
        const watches = record.watches.map((watch) => (watch === same ? { ...builtOf(same), ...entry, verdict } : watch));
        return { ...record, watches };
    }
    return { ...record, watches: [...record.watches.filter((watch) => !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry)), entry] };
}
const builtOf = ({ artifact, expects, found }) => ({
    ...(artifact === undefined ? {} : { artifact }),
    ...(expects === undefined ? {} : { expects }),
    ...(found === undefined ? {} : { found }),
});
const isOneDeploy = (one, other) => one.run.attempt === other.run.attempt || (one.plannedAt !== undefined && one.plannedAt === other.plannedAt);
function changeWatch(record, of, change) {
    return { ...record, watches: record.watches.map((watch) => ((0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) ? { ...watch, ...change } : watch)) };
}
function endWatch(record, of, end) {
    const isRed = record.watches.some((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) && watch.verdict === 'regressed');
    return changeWatch(record, of, isRed ? { ...end, verdict: 'regressed' } : end);
}
function proveEarlier(record, later, facts) {
    const proven = (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .qu)(record, later).since.find(({ sha, verdict }) => sha === facts.sha && verdict === 'inconclusive');
    if (proven === undefined || (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)(record, facts.sha))
        return record;
    const watches = record.watches.map((watch) => (watch === proven ? { ...watch, verdict: 'healthy' } : watch));
    const { deployment } = proven;
    return deployment === null ? { ...record, watches } : markGood({ ...record, watches }, { ...facts, deployment });
}
function unfinishedResponses(record) {
    return record.responses.filter((response) => !response.settled);
}
function findResponse(record, incidentKey) {
    return record.responses.find((response) => isSameKey(response.incidentKey, incidentKey)) ?? null;
}
const isFromOutside = ({ rollback }) => rollback.step === 'none' && rollback.reason === 'external';
function outsideIncident({ responses }) {
    const goesOn = ({ incident }) => incident.step === 'decided' || isOpen(incident);
    return responses.findLast((response) => isFromOutside(response) && goesOn(response)) ?? null;
}
const isOpen = (incident) => incident.step === 'opened' && (incident.phase === 'mitigating' || incident.phase === 'monitoring');
function standingResponse(record) {
    const stands = ({ incidentKey, incident }) => (0,_hold_js__WEBPACK_IMPORTED_MODULE_1__  .i7)(record, incidentKey) || incident.step === 'decided' || isOpen(incident);
    return record.responses.findLast((response) => !isFromOutside(response) && stands(response)) ?? null;
}
function addResponse(record, response) {
    if (findResponse(record, response.incidentKey) !== null)
        return record;
    return { ...record, responses: [...record.responses, response] };
}
function changeResponse(record, incidentKey, change) {
    const responses = record.responses.map((response) => isSameKey(response.incidentKey, incidentKey) ? change(response) : response);
    return { ...record, responses };
}
function findIncident(record, key) {
    const response = findResponse(record, key);
    const entry = response ?? findDeclared(record, key);
    if (entry?.incident.step !== 'opened')
        return null;
    return { incidentKey: entry.incidentKey, incident: entry.incident, settled: entry.settled, response };
}
function findDeclared({ incidents }, key) {
    return incidents.find(({ incidentKey }) => isSameKey(incidentKey, key)) ?? null;
}
function changeIncident(record, key, change) {
    const changed = (entry) => {
        if (!isSameKey(entry.incidentKey, key) || entry.incident.step !== 'opened')
            return entry;
        const next = change(entry.incident);
        return next === entry.incident ? entry : { ...entry, incident: next, settled: false };
    };
    return { ...record, responses: record.responses.map(changed), incidents: record.incidents.map(changed) };
}
function isSameKey(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function standingIn(record, place) {
    const response = standingResponse(record);
    if (response === null || place === null || response.cells === undefined)
        return response;
    const own = response.cells.find(({ name }) => name === place);
    return own === undefined ? null : { bad: response.bad, baseline: own.baseline };
}
function recoverIn(record, { name: place, isPart }, sha) {
    const { cells, incidentKey } = standingResponse(record) ?? {};
    if (cells === undefined || incidentKey === undefined)
        return { record, all: !isPart };
    const noted = cells.map((one) => (one.name === place ? { ...one, recovered: sha } : one));
    const changed = changeResponse(record, incidentKey, (response) => ({ ...response, cells: noted }));
    return { record: changed, all: noted.every(({ recovered }) => recovered === sha) };
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
  var _readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);




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
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_3__  .LO)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
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

  86860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  statedPercent),
    Hn: () => (  utcSecond),
    I1: () => (  significant),
    KN: () => (  percent),
    U9: () => (  count),
    p0: () => (  duration),
    vD: () => (  utcMinute)
  });
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    const size = Math.abs(value);
    if (size >= 100)
        return `${count(value)} %`;
    const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return `${value.toFixed(decimals)} %`;
}
const statedPercent = (share) => `${Number((share * 100).toPrecision(6))} %`;
const count = (value) => Math.round(value).toLocaleString('en-US');
function significant(value) {
    if (!Number.isFinite(value))
        return 'unknown';
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e12)
        ? String(rounded)
        : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
function utcMinute(time) {
    return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
function utcSecond(time) {
    return iso(time).slice(0, 19).replace('T', ' ');
}
function iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
}


  }),

  52166:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  spokenDeploys),
    o: () => (  firstBad)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6601);

const MOST_NAMED = 20;
const list = (shas, mark) => {
    const named = shas.slice(-MOST_NAMED).map((sha) => `${mark}${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__  .Fu)(sha)}${mark}`);
    const rest = shas.length - named.length;
    return rest > 0 ? `${rest} earlier ones, ${named.join(', ')}` : named.join(', ');
};
function firstBad(verdict) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    return suspects.length === 1 ? (suspects[0] ?? null) : null;
}
function spokenDeploys(verdict, mark = '`') {
    if (verdict.verdict === 'unknown' || verdict.deploys === undefined)
        return '';
    const { deploys } = verdict;
    const spoken = `This watch speaks for ${deploys.length} deploys: ${list(deploys, mark)}.`;
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    if (suspects.length === 0)
        return spoken;
    const one = suspects.length === 1 ? '' : 'one of ';
    return `${spoken} The first bad one is ${one}${list(suspects, mark)}.`;
}


  }),

  71889:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  backtestUsage: () => (  backtestUsage),
  runBacktest: () => (  runBacktest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores = __webpack_require__(96479);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(43525);
;// CONCATENATED MODULE: ./build/render/backtest-text.js



function backtestText(found, message) {
    const { from, until, deploys, quiet, blind, cost } = found;
    const alarms = quiet.filter(({ verdict }) => verdict.verdict === 'regressed');
    const isGateUnknown = deploys.length > 0 && deploys.every(({ gate }) => gate === 'unknown');
    const parts = [
        [(0,terminal_text .pj)(message), `From ${(0,quantities .vD)(from)} to ${(0,quantities .vD)(until)}.`],
        deploys.length === 0 ? [] : ['Deploys, oldest first:', ...deploys.flatMap(deployLines)],
        alarms.length === 0 ? [] : ['False alarms in quiet hours:', ...alarms.map(windowLine)],
        blind.length === 0 ? [] : [blindLine(blind)],
        isGateUnknown ? ['The gate is unknown: who had reviewed what is not in a metric store.'] : [],
        deploys.length === 0
            ? []
            : [
                `The watches would have cost ${(0,quantities .p0)(60 * cost.minutes)} of a runner and ${(0,quantities .U9)(cost.calls)} reads of the store.`,
            ],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function deployLines({ at, sha, gate, verdict }) {
    const gated = gate === 'unknown' ? '' : `gate ${gate}, `;
    return [`  ${(0,quantities .vD)(at)}  ${(0,commit_id .Fu)(sha)}  ${gated}${verdict.verdict}`, `      ${(0,terminal_text .pj)(verdict.message)}`];
}
const windowLine = ({ at, verdict }) => `  ${(0,quantities .vD)(at)}  ${(0,terminal_text .pj)(verdict.message)}`;
function blindLine(blind) {
    const why = blind[0]?.verdict.message ?? '';
    return `${blind.length} more ${blind.length === 1 ? 'hour' : 'hours'} could not be judged. ${(0,terminal_text .pj)(why)}`;
}

// EXTERNAL MODULE: ./build/verbs/backtest/backtest.js + 1 modules
var backtest = __webpack_require__(64048);
// EXTERNAL MODULE: ./build/verbs/backtest/backtest-result.js
var backtest_result = __webpack_require__(84126);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/shell/part.js
var part = __webpack_require__(18600);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/shell/deploys-file.js




const EXPECTED = 'expected one deploy a line, a commit id of 40 hex digits and a time, as in: git log --first-parent --format="%H %cI"';
const time = schemas .KCZ([schemas .YjP(), schemas .aig()], 'expected a time such as 2026-05-12T09:14:00Z, or Unix seconds');
const sha = schemas .YjP('expected a commit id of 40 hex digits')
    .regex(commit_id .d_, 'expected a commit id of 40 hex digits');
const deploy = schemas ._H3({ sha, at: time, began: time.optional() }, 'expected sha and at');
const list = schemas .YOg(deploy, 'expected a list of deploys');
const file = schemas .KCZ([list, schemas ._H3({ deploys: list })], 'expected a list of deploys, each with sha and at');
function parseDeploys(text, name) {
    const deploys = /^\s*[[{]/.test(text) ? fromJson(text, name) : fromLines(text, name);
    if (deploys.length > 0)
        return deploys.toSorted((a, b) => a.at - b.at);
    throw new errors .j1(`${name}: there is no deploy in it: ${EXPECTED}`);
}
function fromLines(text, name) {
    return text.split(/\r?\n/).flatMap((line, index) => {
        const cells = line
            .replace(/^\uFEFF|#.*$/g, '')
            .trim()
            .split(/[\s,;]+/);
        const [id = '', when = ''] = cells;
        if (id === '' || (index === 0 && id.toLowerCase() === 'sha'))
            return [];
        const at = unixOf(when);
        const place = `${name}, line ${index + 1}`;
        if (!commit_id .d_.test(id.toLowerCase()) || at === null)
            throw new errors .j1(`${place}: ${EXPECTED}; found ${(0,words .hD)(line.trim())}`);
        return [{ sha: id.toLowerCase(), began: at, at }];
    });
}
function fromJson(text, name) {
    const parsed = file.safeParse(jsonOf(text, name));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new errors .j1(`${name}: ${issue?.path.map(String).join('.') || 'the whole file'}: ${issue?.message}`);
    }
    const given = Array.isArray(parsed.data) ? parsed.data : parsed.data.deploys;
    return given.map((each, index) => {
        const at = unixOf(each.at);
        const began = each.began === undefined ? at : unixOf(each.began);
        if (at === null || began === null || began > at) {
            const why = at === null || began === null ? 'expected a time such as 2026-05-12T09:14:00Z' : 'began after it ran';
            throw new errors .j1(`${name}: deploy ${index + 1} (${each.sha}): ${why}`);
        }
        return { sha: each.sha, began, at };
    });
}
function jsonOf(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${name}: expected JSON: ${why}`, { cause });
    }
}
function unixOf(given) {
    const text = String(given).trim();
    if (/^\d{9,10}(\.\d+)?$/.test(text))
        return Number(text);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text))
        return null;
    const at = Date.parse(text) / 1000;
    return Number.isFinite(at) ? at : null;
}

// EXTERNAL MODULE: ./build/shell/write-report.js
var write_report = __webpack_require__(54749);
;// CONCATENATED MODULE: ./build/shell/backtest.js















const backtestUsage = `backtest --policy FILE ${part .s3} [--deploys FILE] [--from ISO] [--until ISO] [--git-dir DIR --evidence FILE] [--set NAME=VALUE]... [--json] [--html FILE]`;
async function runBacktest(args) {
    const asked = readArguments(args);
    const whole = (0,parse_policy .O)(await readText('--policy', asked.policy), asked.policy);
    const { policy, environment } = (0,part .f$)('backtest', whole, asked.part);
    const spec = policy.store;
    if (spec === null) {
        throw new errors .j1(`backtest: ${asked.policy} names no metric store (watch.store), and a page knows only what is now: name a store`);
    }
    const deploys = asked.deploys === null ? [] : parseDeploys(await readText('--deploys', asked.deploys), asked.deploys);
    const span = spanOf(asked, deploys, Math.max(policy.watch.duration, policy.watch.minWatch) + spec.range);
    const specOf = (sha, base) => {
        const { service } = asked.part;
        const named = (0,prepare_deploy .sm)({ environment, sha, ...(service === undefined ? {} : { service }) }, base);
        return (0,stores .ar)(spec, { ...named, ...asked.values });
    };
    const store = await (0,open_store.openStore)(specOf(deploys.at(-1)?.sha ?? '', null));
    const within = deploys.filter(({ at }) => at >= span.from && at <= span.until);
    const found = await gated(asked, policy, (gateOf) => (0,backtest .G)({ policy, specOf, store, deploys: within, ...span, gateOf, log: progress }));
    const result = (0,backtest_result .B)(found);
    if (asked.html !== null) {
        const { backtestPage } = await __webpack_require__.e(  9011).then(__webpack_require__.bind(__webpack_require__, 4249));
        await (0,write_report .u)(asked.html, backtestPage(found, result.message));
    }
    process.stdout.write(asked.json ? `${JSON.stringify(result)}\n` : backtestText(found, result.message));
    return result.outcome === 'judged' ? deploy_result .I.ok : deploy_result .I.inconclusive;
}
async function gated({ reviews }, policy, work) {
    if (reviews === null)
        return work(() => Promise.resolve('unknown'));
    const { parseEvidence } = await __webpack_require__.e(  5244).then(__webpack_require__.bind(__webpack_require__, 85244));
    const { withPastGate } = await Promise.all( [__webpack_require__.e(1398), __webpack_require__.e(2182), __webpack_require__.e(8493), __webpack_require__.e(6574)]).then(__webpack_require__.bind(__webpack_require__, 45765));
    const given = parseEvidence(await readText('--evidence', reviews.evidence), reviews.evidence);
    return withPastGate(reviews.gitDir, given, policy, work);
}
const say = (line) => void (process.stderr.isTTY && process.stderr.write(`${line}\n`));
const progress = { info: say, warning: say, debug: () => undefined };
const options = {
    policy: { type: 'string' },
    ...part .iP,
    deploys: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    html: { type: 'string' },
    set: { type: 'string', multiple: true },
    'git-dir': { type: 'string' },
    evidence: { type: 'string' },
};
function readArguments(args) {
    const values = parsed(args);
    if (values.policy === undefined || values.policy === '')
        throw new errors .j1(`backtest: --policy is missing. Usage: ${backtestUsage}`);
    return {
        policy: values.policy,
        part: { environment: values.environment, service: values.service },
        deploys: values.deploys ?? null,
        from: values.from === undefined ? null : momentOf('--from', values.from),
        until: values.until === undefined ? null : momentOf('--until', values.until),
        json: values.json,
        html: values.html ?? null,
        values: (0,part .Vc)('backtest', values.set ?? []),
        reviews: reviewsOf(values['git-dir'], values.evidence),
    };
}
function reviewsOf(gitDir, evidence) {
    if (gitDir === undefined && evidence === undefined)
        return null;
    if (gitDir !== undefined && evidence !== undefined)
        return { gitDir, evidence };
    throw new errors .j1(`backtest: --git-dir and --evidence belong together. Usage: ${backtestUsage}`);
}
function parsed(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`backtest: ${why}. Usage: ${backtestUsage}`, { cause });
    }
}
function momentOf(option, text) {
    const at = unixOf(text);
    if (at !== null)
        return at;
    throw new errors .j1(`backtest: ${option}: expected a time such as 2026-05-12T09:14:00Z, found ${(0,words .hD)(text)}`);
}
const FORTNIGHT = 14 * 86_400;
function spanOf({ from, until }, deploys, watched) {
    const now = Date.now() / 1000;
    const [first, last] = [deploys[0], deploys.at(-1)];
    const end = until ?? (last === undefined ? now : Math.min(now, last.at + watched));
    const span = { from: from ?? first?.began ?? end - FORTNIGHT, until: end };
    if (span.from < span.until)
        return span;
    throw new errors .j1('backtest: --from has to be before --until, and before now');
}
async function readText(option, file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
        const why = code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`;
        throw new errors .j1(`backtest: ${option}: ${(0,words .hD)(file)} cannot be read: ${why}`, { cause });
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

  54749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



async function writeReport(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`--html: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(file)} cannot be written: the system says ${why}`, { cause });
    }
}


  }),

  38250:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bl: () => (  dryStore),
    EM: () => (  mayOpen),
    Fk: () => (  dryForge)
  });
const mayOpen = ({ conduct }) => conduct === undefined || !(conduct.advisory || conduct.dryRun);
function dryStore(store) {
    let changed = null;
    const read = async () => changed ?? (await store.read());
    return {
        read,
        update: async (_, change) => (changed = change(await read())),
    };
}
function dryForge(forge, log) {
    const say = (what) => log.info(`Dry run: ${what} is not written.`);
    return {
        ...forge,
        checks: {
            list: () => Promise.resolve([]),
            status: forge.checks.status,
            create: async ({ name, externalId, title }) => {
                say(`the check run "${name}" (${title})`);
                return { id: 0, name, externalId, url: '', status: 'queued', conclusion: null, app: null };
            },
            update: () => Promise.resolve(),
        },
        deployments: {
            ...forge.deployments,
            setStatus: async (id, { state }) => say(`the status ${state} of deployment ${id}`),
        },
    };
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
