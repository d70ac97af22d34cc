export const id = 2649;
export const ids = [2649];
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

  73870:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  reportSummary)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59909);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



function reportSummary(report) {
    const { environment, span, beside, verdicts } = report;
    const day = (at) => new Date(at).toISOString().slice(0, 10);
    const parts = [
        `## Deploys to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(environment)}, ${day(span.from)} to ${day(span.until)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Measure', 'Value', 'From'], measures(report)),
        'Causes outside, false alarms and what was held count in none of these. Compare a service with itself over time, and with no other.',
        `### Next to it\n\n${lines([
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.incidents, 'incident')} by deploys`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.external, 'incident')} from outside`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.falseAlarms, 'false alarm')}, as somebody said without a part in the deploy`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(beside.prevented, 'candidate')} held and never live`,
        ])}`,
        `### How good the guard’s own words were\n\n${verdictText(verdicts)}`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function measures(report) {
    const { deploymentFrequency: frequency, changeLeadTime, changeFailRate, deploymentReworkRate: rework } = report;
    const { failedDeploymentRecoveryTime: recovery } = report;
    const { committedToLive, mergedToLive } = changeLeadTime;
    const gap = frequency.medianGap === null ? '' : `; ${long(frequency.medianGap)} from one to the next (median)`;
    const repeated = frequency.repeated === 0 ? '' : `; ${frequency.repeated} more of what was live already`;
    const by = Object.entries(rework.by).flatMap(([kind, number]) => number === 0 ? [] : [(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(number, kind, kind === 'fix' ? 'fixes' : `${kind}s`)]);
    return [
        [
            'Deployment frequency',
            `${number(frequency.perDay)} a day`,
            `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(frequency.deploys, 'deploy')}${gap}${repeated}`,
        ],
        [
            'Change lead time',
            middle(committedToLive, 'the first commit'),
            `${middle(mergedToLive, 'the merge')}; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(Math.max(committedToLive.count, mergedToLive.count), 'change')}`,
        ],
        ['Change fail rate', share(changeFailRate), fraction(changeFailRate, 'deploy')],
        [
            'Failed deployment recovery time',
            recovery.median === null ? 'not known' : `${long(recovery.median)} (median)`,
            recoveryText(recovery),
        ],
        [
            'Deployment rework rate',
            share(rework),
            `${fraction(rework, 'deploy')}${by.length === 0 ? '' : `: ${by.join(', ')}`}`,
        ],
    ];
}
const number = (value) => (value >= 10 ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(value) : String(Number(value.toPrecision(2))));
const long = (seconds) => seconds >= 2 * 86_400 ? `${number(seconds / 86_400)} days` : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(seconds);
const middle = ({ median, p90 }, from) => median === null
    ? `not known from ${from}`
    : `${long(median)} from ${from} (median; nine of ten within ${long(p90 ?? median)})`;
const share = (rate) => (rate.share === null ? 'not known' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(rate.share));
function fraction({ count: some, of, interval }, noun) {
    if (interval === null)
        return `no ${noun}s`;
    return `${some} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(of, noun)}; 95 % interval ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(interval[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(interval[1])}`;
}
function recoveryText({ recovered, open, longestOpen }) {
    const going = longestOpen === null ? '' : `; ${open} not over, for ${long(longestOpen)} at least`;
    return `${recovered} recovered${going}`;
}
const lines = (all) => all.map((line) => `- ${line}`).join('\n');
function verdictText({ words, unwatched, alarms, missed, found }) {
    const { healthy, regressed, external, inconclusive } = words;
    const { confirmed, denied, undecided, right } = alarms;
    const none = missed.healthy + missed.inconclusive + missed.unwatched === 0;
    return lines([
        `Watches: ${healthy} healthy, ${regressed} regressed, ${external} external, ${inconclusive} inconclusive; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(unwatched, 'deploy')} without an end of a watch`,
        `Alarms: ${confirmed} proven by the recovery, ${denied} denied, ${undecided} neither${right.share === null ? '' : `. Right: ${share(right)} (${fraction(right, 'decided alarm')})`}`,
        none
            ? 'Missed: nobody called a deploy bad that a watch had not found'
            : `Missed, found by people: ${missed.healthy} after a healthy watch, ${missed.inconclusive} after an inconclusive one, ${missed.unwatched} without one`,
        found.share === null
            ? 'Found: no bad deploy was watched to its end'
            : `Found: ${share(found)} (${fraction(found, 'watched bad deploy')})`,
    ]);
}


  }),

  78606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  reportOf)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/report/statistics.js
const Z = 1.959964;
function rateOf(count, of) {
    if (of === 0)
        return { count, of, share: null, interval: null };
    const share = count / of;
    const square = Z * Z;
    const centre = (share + square / (2 * of)) / (1 + square / of);
    const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
    const low = count === 0 ? 0 : Math.max(0, centre - half);
    const high = count === of ? 1 : Math.min(1, centre + half);
    return { count, of, share, interval: [low, high] };
}
function quantile(values, part) {
    const sorted = values.toSorted((a, b) => a - b);
    const at = part * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}
function survivalMedian(durations) {
    let surviving = 1;
    const lengths = [...new Set(durations.filter(({ ended }) => ended).map(({ length }) => length))];
    for (const length of lengths.toSorted((a, b) => a - b)) {
        const atRisk = durations.filter((one) => one.length >= length).length;
        const ending = durations.filter((one) => one.ended && one.length === length).length;
        surviving *= 1 - ending / atRisk;
        if (surviving <= 0.5)
            return length;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/report/report.js


function reportOf({ environment, ...facts }, span) {
    const all = facts.deploys.toSorted((a, b) => a.at - b.at);
    const fresh = all.filter(({ sha }, index) => all[index - 1]?.sha !== sha);
    const deploys = fresh.filter(({ at }) => isIn(span, at));
    const incidents = facts.incidents.filter(({ at }) => isIn(span, at));
    const failures = incidents.filter(({ cause, falseAlarm }) => cause === 'deploy' && !falseAlarm);
    const told = new Set(incidents.map(({ sha }) => sha));
    const alone = deploys.filter(({ verdict, sha }) => verdict === 'regressed' && !told.has(sha));
    const live = new Set(all.filter(({ at }) => at < span.until).map(({ sha }) => sha));
    const held = new Set(facts.held.filter(({ at }) => isIn(span, at)).map(({ sha }) => sha));
    return {
        environment,
        span,
        deploymentFrequency: frequencyOf(deploys, all.filter(({ at }) => isIn(span, at)).length - deploys.length, span),
        changeLeadTime: leadTimeOf(deploys),
        changeFailRate: rateOf(new Set([...failedDeploys(fresh, failures, span), ...alone]).size, deploys.length),
        failedDeploymentRecoveryTime: recoveryOf(failures, span),
        deploymentReworkRate: reworkOf(deploys),
        beside: {
            prevented: [...held].filter((sha) => !live.has(sha)).length,
            falseAlarms: incidents.filter(({ falseAlarm }) => falseAlarm).length,
            external: incidents.filter(({ cause, falseAlarm }) => cause === 'external' && !falseAlarm).length,
            incidents: failures.length,
        },
        verdicts: verdictsOf(fresh, deploys, incidents, alone, span),
    };
}
const isIn = ({ from, until }, at) => at >= from && at < until;
function frequencyOf(deploys, repeated, { from, until }) {
    const gaps = deploys.slice(1).map(({ at }, index) => (at - (deploys[index]?.at ?? at)) / 1000);
    const days = (until - from) / 86_400_000;
    return {
        deploys: deploys.length,
        repeated,
        perDay: days > 0 ? deploys.length / days : 0,
        medianGap: quantile(gaps, 0.5),
    };
}
function leadTimeOf(deploys) {
    const since = (start) => durations(deploys.flatMap(({ at, changes }) => changes.flatMap(({ [start]: begun }) => (begun === null ? [] : [Math.max(0, at - begun) / 1000]))));
    return { committedToLive: since('committedAt'), mergedToLive: since('mergedAt') };
}
const durations = (seconds) => ({
    count: seconds.length,
    median: quantile(seconds, 0.5),
    p90: quantile(seconds, 0.9),
});
function deployOf(deploys, { sha, at }) {
    const own = deploys.filter((deploy) => deploy.sha === sha);
    return own.findLast((deploy) => deploy.at <= at) ?? own[0] ?? null;
}
function failedDeploys(deploys, failures, span) {
    const failed = failures.flatMap((incident) => deployOf(deploys, incident) ?? []);
    return [...new Set(failed)].filter(({ at }) => isIn(span, at));
}
function recoveryOf(failures, { until }) {
    const lasting = failures.map(({ onset, at, recoveredAt }) => {
        const ended = recoveredAt !== null && recoveredAt < until;
        return { length: Math.max(0, (ended ? recoveredAt : until) - (onset ?? at)) / 1000, ended };
    });
    const open = lasting.filter(({ ended }) => !ended).map(({ length }) => length);
    return {
        recovered: lasting.length - open.length,
        open: open.length,
        median: survivalMedian(lasting),
        longestOpen: open.length === 0 ? null : Math.max(...open),
    };
}
function reworkOf(deploys) {
    const of = (kind) => deploys.filter((deploy) => deploy.kind === kind).length;
    const by = { rollback: of('rollback'), reland: of('reland'), fix: of('fix') };
    return { ...rateOf(by.rollback + by.reland + by.fix, deploys.length), by };
}
function verdictsOf(fresh, deploys, incidents, alone, span) {
    const words = (0,group_by .$)(deploys, ({ verdict }) => verdict ?? 'none');
    const of = (word) => words.get(word)?.length ?? 0;
    const alarms = incidents.filter(({ found, cause }) => found === 'watch' && cause === 'deploy');
    const denied = alarms.filter(({ falseAlarm }) => falseAlarm).length;
    const confirmed = alarms.filter(({ falseAlarm, confirmed: proven }) => proven && !falseAlarm).length;
    const byPeople = incidents.filter(({ found, cause, falseAlarm }) => found === 'person' && cause === 'deploy' && !falseAlarm);
    const overlooked = failedDeploys(fresh, byPeople, span);
    const missed = (verdict) => overlooked.filter((one) => one.verdict === verdict).length;
    const believed = alarms.filter(({ falseAlarm }) => !falseAlarm);
    const seen = new Set([...failedDeploys(fresh, believed, span), ...alone]);
    const notSeen = missed('healthy') + missed('inconclusive');
    return {
        words: {
            healthy: of('healthy'),
            regressed: of('regressed'),
            external: of('external'),
            inconclusive: of('inconclusive'),
        },
        unwatched: of('none'),
        alarms: {
            confirmed,
            denied,
            undecided: alarms.length + alone.length - confirmed - denied,
            right: rateOf(confirmed, confirmed + denied),
        },
        missed: { healthy: missed('healthy'), inconclusive: missed('inconclusive'), unwatched: missed(null) },
        found: rateOf(seen.size, seen.size + notSeen),
    };
}


  }),

  92649:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  reportResult: () => (  reportResult),
  runReport: () => (  runReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/render/report-summary.js
var report_summary = __webpack_require__(73870);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/report/facts.js


const sha = schemas .YjP('expected a commit id').regex(/^[0-9a-f]{40}$/, 'expected a commit id of 40 hex digits');
const time = schemas .YjP('expected a time')
    .refine((text) => /T/.test(text) && !Number.isNaN(Date.parse(text)), 'expected a time such as 2026-11-28T17:40:00Z')
    .transform((text) => Date.parse(text));
const timeOrNone = time.nullable().default(null);
const facts_text = schemas .YjP().max(300);
const deployKinds = ['planned', 'rollback', 'reland', 'fix'];
const verdictWords = ['healthy', 'regressed', 'external', 'inconclusive'];
const deploy = schemas .rej({
    sha,
    at: time,
    kind: schemas .k5n(deployKinds, `expected one of ${deployKinds.join(', ')}`).default('planned'),
    verdict: schemas .k5n(verdictWords, `expected one of ${verdictWords.join(', ')}`)
        .nullable()
        .default(null),
    changes: schemas .YOg(schemas .rej({ committedAt: timeOrNone, mergedAt: timeOrNone }))
        .max(1000)
        .default([]),
});
const incident = schemas .rej({
    id: facts_text,
    sha: sha.nullable().default(null),
    cause: schemas .k5n(['deploy', 'external'], 'expected deploy or external').default('deploy'),
    found: schemas .k5n(['watch', 'person'], 'expected watch or person').default('watch'),
    onset: timeOrNone,
    at: time,
    recoveredAt: timeOrNone,
    falseAlarm: schemas .zMY().default(false),
    confirmed: schemas .zMY().default(false),
});
const held = schemas .rej({ sha, at: time, reason: facts_text.default('') });
const file = schemas .rej({
    schemaVersion: schemas .euz(1, 'expected 1'),
    environment: schemas .YjP('expected the name of an environment').max(255).default('production'),
    deploys: schemas .YOg(deploy, 'expected a list of deploys').max(20_000).default([]),
    incidents: schemas .YOg(incident, 'expected a list of incidents').max(20_000).default([]),
    held: schemas .YOg(held, 'expected a list of held candidates').max(20_000).default([]),
});
function parseFacts(content, name) {
    const read = file.safeParse(parsedJson(content, name));
    if (read.success) {
        const { schemaVersion: _, ...facts } = read.data;
        return facts;
    }
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    throw new errors .j1(`${name}: ${place}${issue?.message ?? 'unreadable'} (docs/report.md has the form)`);
}
function parsedJson(content, name) {
    try {
        return JSON.parse(content);
    }
    catch (cause) {
        throw new errors .j1(`${name} is not JSON`, { cause });
    }
}

// EXTERNAL MODULE: ./build/report/report.js + 1 modules
var report_report = __webpack_require__(78606);
;// CONCATENATED MODULE: ./build/shell/report.js







const usage = 'report --facts FILE [--from ISO] [--until ISO] [--json]';
async function runReport(args, print = write) {
    const { facts: file, from, until, json } = readArguments(args);
    const facts = parseFacts(await readGiven(file), file);
    const report = (0,report_report .E)(facts, spanOf(facts, from, until));
    print(json ? `${JSON.stringify(reportResult(report))}\n` : (0,report_summary .h)(report));
    return result .I.ok;
}
const write = (text) => void process.stdout.write(text);
function reportResult({ span, ...report }) {
    const iso = (at) => new Date(at).toISOString();
    return { schemaVersion: 1, verb: 'report', from: iso(span.from), until: iso(span.until), ...report };
}
function spanOf({ deploys, incidents, held }, from, until) {
    const ends = incidents.flatMap(({ recoveredAt }) => recoveredAt ?? []);
    const times = [...[...deploys, ...incidents, ...held].map(({ at }) => at), ...ends];
    if (times.length === 0 && (from === null || until === null))
        throw new errors .j1('report: there is nothing in the file: give --from and --until');
    const least = from ?? times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = until ?? times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 1;
    if (least < most)
        return { from: least, until: most };
    throw new errors .j1('report: --from has to be before --until, and before the last thing in the file');
}
async function readGiven(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`report: --facts: cannot read ${file}: ${why}`, { cause });
    }
}
function readArguments(args) {
    const values = parsed(args);
    if (values.facts === undefined || values.facts === '')
        throw new errors .j1(`report: --facts is missing. Usage: ${usage}`);
    return {
        facts: values.facts,
        from: momentOf('from', values.from),
        until: momentOf('until', values.until),
        json: values.json ?? false,
    };
}
function momentOf(option, text) {
    if (text === undefined)
        return null;
    const at = /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(at))
        return at;
    throw new errors .j1(`report: --${option}: expected a day such as 2026-11-01 or a time such as 2026-11-01T00:00:00Z, found ${JSON.stringify(text)}`);
}
function parsed(args) {
    const text = { type: 'string' };
    const options = { facts: text, from: text, until: text, json: { type: 'boolean' } };
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`report: ${why}. Usage: ${usage}`, { cause });
    }
}


  })

};
