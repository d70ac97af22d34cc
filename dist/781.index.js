export const id = 781;
export const ids = [781];
export const modules = {

  6601:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fu: () => (  shortSha),
    d_: () => (  commitIdPattern),
    jh: () => (  isCommitId)
  });
const commitIdPattern = /^[0-9a-f]{40}$/;
function isCommitId(text) {
    return commitIdPattern.test(text);
}
function shortSha(sha) {
    return sha.slice(0, 7);
}


  }),

  5902:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E9: () => (  parseDuration),
    Zq: () => (  durationPattern),
    a3: () => (  formatDuration)
  });
const SECONDS = { s: 1, m: 60, h: 3600 };
const durationPattern = /^([1-9]\d{0,5})([smh])$/;
function parseDuration(text) {
    const [, count, unit] = durationPattern.exec(text) ?? [];
    if (unit !== 's' && unit !== 'm' && unit !== 'h')
        return null;
    return Number(count) * SECONDS[unit];
}
function formatDuration(seconds) {
    if (seconds % SECONDS.h === 0)
        return `${seconds / SECONDS.h}h`;
    return seconds % SECONDS.m === 0 ? `${seconds / SECONDS.m}m` : `${seconds}s`;
}


  }),

  7825:
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

  2130:
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

  8004:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DS: () => (  isZone),
    Ow: () => (  wallTime),
    jf: () => (  atWallTime)
  });
const formats = new Map();
function formatOf(zone) {
    const known = formats.get(zone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    formats.set(zone, made);
    return made;
}
function isZone(zone) {
    try {
        formatOf(zone);
        return true;
    }
    catch (error) {
        if (error instanceof RangeError)
            return false;
        throw error;
    }
}
function wallTime(at, zone) {
    const parts = new Map(formatOf(zone)
        .formatToParts(at)
        .map(({ type, value }) => [type, Number(value)]));
    const part = (type) => parts.get(type) ?? Number.NaN;
    const [year, month, day] = [part('year'), part('month'), part('day')];
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return { year, month, day, hour: part('hour'), minute: part('minute'), second: part('second'), weekday };
}
function atWallTime(wall, zone) {
    const { year, month, day, hour, minute, second } = wall;
    const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
    const offsetAt = (at) => {
        const shown = wallTime(at, zone);
        const { year: y, month: m, day: d } = shown;
        return Date.UTC(y, m - 1, d, shown.hour, shown.minute, shown.second) - Math.floor(at / 1000) * 1000;
    };
    const around = [asUtc - 86_400_000, asUtc + 86_400_000].map((at) => asUtc - offsetAt(at));
    const exact = around.filter((at) => at + offsetAt(at) === asUtc);
    return exact.length > 0 ? Math.min(...exact) : Math.max(...around);
}


  }),

  3839:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cy: () => (  gatePolicy),
    GF: () => (  gateKeys),
    LX: () => (  branchPattern),
    Tp: () => (  gateSchema),
    kn: () => (  workflow),
    tk: () => (  branch)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4118);



const branch = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a branch')
    .regex(/^(?!refs\/)[^\p{Cc}\s~^:?*[\\]+$/u, 'expected the name of a branch without refs/heads/, such as main');
const branchPattern = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a branch, or a pattern such as release/*')
    .regex(/^(?!refs\/)[^\p{Cc}\s~^:?[\]{}()!\\]+$/u, 'expected the name of a branch without refs/heads/, such as main, or a pattern such as release/*');
const login = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a login')
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'expected the login of a person, without @');
const workflow = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the path of a workflow file')
    .regex(/^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u, 'expected the path of a workflow file, such as .github/workflows/ci.yml');
const appWords = 'expected the name of an app as in its address, such as github-actions, or its id';
const app = zod__WEBPACK_IMPORTED_MODULE_1__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__  .Whr(appWords).positive(appWords), zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().regex(/^[a-z0-9][a-z0-9-]*$/, appWords)], appWords);
const check = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a check')
        .regex(/^(?!\s)[^\p{Cc}]{1,200}(?<!\s)$/u, 'expected the name of a check, of 1 to 200 characters on one line'),
    app: app.optional(),
    workflow: workflow.optional(),
    event: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of an event')
        .regex(/^[a-z_]{1,50}$/, 'expected the name of an event, such as push')
        .optional(),
}, 'expected a check with name, and app, workflow or event');
const firstWords = 'expected pass, block, or a baseline such as { baseline: SHA }';
const baseline = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    baseline: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a commit id')
        .regex(_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .d_, 'expected a commit id of 40 hexadecimal digits (git rev-parse), in quotes'),
}, firstWords);
const bot = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    login: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the login of a bot')
        .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/, 'expected the login of an app’s bot, such as "dependabot[bot]", in quotes')
        .optional(),
    'app-id': zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected the id of an app').positive('expected the id of an app').optional(),
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.min(1, 'expected the paths that the bot may change, such as [package-lock.json]'),
}, 'expected a bot with login or app-id, and paths');
const opaqueKinds = ['attributes', 'generated', 'binary', 'lfs', 'too-large', 'beyond-page'];
const opaqueWords = 'expected review, allow, or a list of rules such as { kinds: [binary], paths: ["assets/**"], verdict: allow }';
const opaqueRule = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(opaqueKinds, `expected one of ${opaqueKinds.join(', ')}`), 'expected a list of kinds')
        .min(1, 'expected at least one kind')
        .optional(),
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.min(1, 'expected paths such as ["assets/**"]').optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['review', 'allow'], 'expected review or allow'),
}, opaqueWords);
const flag = zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false').default(false);
const gateSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected a whole number from 1 to 10')
        .min(1, 'expected 1 or more')
        .max(10, 'expected at most 10')
        .default(1),
    'first-deploy': zod__WEBPACK_IMPORTED_MODULE_1__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['pass', 'block'], firstWords), baseline], firstWords).default('pass'),
    opaque: zod__WEBPACK_IMPORTED_MODULE_1__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['review', 'allow'], opaqueWords),
        zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(opaqueRule, opaqueWords).max(50, 'expected at most 50 rules'),
    ], opaqueWords)
        .prefault([]),
    'page-files': zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected a whole number from 300 to 3000')
        .min(300, 'expected 300 or more')
        .max(3000, 'expected at most 3000')
        .default(300),
    'promotion-branches': zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(branch, 'expected a list of branches')
        .max(20, 'expected at most 20 branches')
        .prefault([]),
    'machine-users': zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(login, 'expected a list of logins').max(100, 'expected at most 100 logins').prefault([]),
    emergency: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(login, 'expected a list of logins').max(100, 'expected at most 100 logins').prefault([]),
    owners: flag,
    'known-bots': zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(bot, 'expected a list of bots').max(50, 'expected at most 50 bots').prefault([]),
    'environment-approval': flag,
    'exact-reverts': flag,
    'exact-cherry-picks': flag,
    checks: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(check, 'expected a list of checks').max(50, 'expected at most 50 checks').prefault([]),
}, 'expected approvals, first-deploy and the like');
const gateKeys = [
    ['gate', Object.keys(gateSchema.shape)],
    ['gate.first-deploy', Object.keys(baseline.shape)],
    ['gate.opaque.*', Object.keys(opaqueRule.shape)],
    ['gate.known-bots.*', Object.keys(bot.shape)],
    ['gate.checks.*', Object.keys(check.shape)],
];
function gatePolicy(gate) {
    return {
        approvals: gate.approvals,
        firstDeploy: gate['first-deploy'],
        opaque: typeof gate.opaque === 'string'
            ? [{ kinds: null, paths: null, verdict: gate.opaque }]
            : gate.opaque.map(({ kinds, paths, verdict }) => ({ kinds: kinds ?? null, paths: paths ?? null, verdict })),
        pageFiles: gate['page-files'],
        promotionBranches: gate['promotion-branches'],
        machineUsers: gate['machine-users'],
        emergency: gate.emergency,
        owners: gate.owners,
        knownBots: gate['known-bots'].map((one) => ({
            login: one.login ?? null,
            appId: one['app-id'] ?? null,
            paths: one.paths,
        })),
        environmentApproval: gate['environment-approval'],
        exactReverts: gate['exact-reverts'],
        exactCherryPicks: gate['exact-cherry-picks'],
        checks: gate.checks.map((one) => ({
            name: one.name,
            app: one.app ?? null,
            workflow: one.workflow ?? null,
            event: one.event ?? null,
        })),
    };
}


  }),

  6024:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T9: () => (  duePattern),
    aK: () => (  clockRules),
    eo: () => (  languages),
    iG: () => (  incidentSchema),
    ro: () => (  incidentKeys)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8004);
  var _regulators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5279);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4118);




const languages = ['en', 'ko'];
const anchors = ['occurred', 'aware', 'condition', 'classified', 'determined', 'sent', 'recovered'];
const line = (most, what) => zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(what)
    .regex(new RegExp(`^(?!\\s)[^\\p{Cc}]{1,${most}}$`, 'u'), `${what}, on one line of at most ${most} characters`);
const id = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected an id such as kr-fin-10')
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'expected an id such as kr-fin-10: letters, digits, dots and dashes');
const name = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const truth = zod__WEBPACK_IMPORTED_MODULE_3__  .euz(true, 'expected true, or leave it out');
const language = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(languages, 'expected en or ko');
const amount = zod__WEBPACK_IMPORTED_MODULE_3__  .Whr('expected a whole number').min(1, 'expected 1 or more');
const zone = line(60, 'expected a time zone such as Asia/Seoul').refine(_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .DS, {
    error: 'expected a time zone such as Asia/Seoul, or UTC',
});
const facts = zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number such as 12000'));
const oneCondition = {
    outage: _scalars_js__WEBPACK_IMPORTED_MODULE_2__  .p0.optional(),
    severity: zod__WEBPACK_IMPORTED_MODULE_3__  .Whr('expected 1 to 4').min(1, 'expected 1 to 4').max(4, 'expected 1 to 4').optional(),
    share: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a share from 0 to 1, such as 0.1')
        .min(0, 'expected a share from 0 to 1, such as 0.1')
        .max(1, 'expected a share from 0 to 1, such as 0.1')
        .optional(),
    users: amount.optional(),
    data: truth.optional(),
    personal: truth.optional(),
    malicious: truth.optional(),
    external: truth.optional(),
    classified: id.optional(),
    facts: facts.optional(),
};
const conditionWords = 'expected outage, severity, share, users, data, personal, malicious, external, classified, facts and any';
const alternative = zod__WEBPACK_IMPORTED_MODULE_3__  .rej(oneCondition, conditionWords);
const condition = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    ...oneCondition,
    any: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(alternative, 'expected a list of conditions, one of which has to hold')
        .min(1, 'expected 1 condition or more')
        .max(10, 'expected at most 10 conditions')
        .optional(),
}, conditionWords);
const dueWords = 'expected a time such as 24h, 3d, 4bd (business days) or 1mo (months)';
const duePattern = /^([1-9]\d{0,3}) ?(?:(m|minutes?)|(h|hours?)|(d|days?)|(bd|business[ -]days?)|(mo|months?))$/;
const day = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a day such as 2026-11-26')
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2026-11-26');
const holidays = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(day, 'expected a list of days').max(500, 'expected at most 500 days');
const calendar = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([name, holidays], 'expected the name of a calendar of incident.calendars, or a list of days');
const timeAllowed = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    hours: amount.optional(),
    days: amount.optional(),
    'business-days': amount.optional(),
    months: amount.optional(),
    from: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
}, 'expected one of hours, days, business-days and months, with from, zone and calendar');
const due = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(dueWords).regex(duePattern, dueWords),
    timeAllowed,
    zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(timeAllowed, 'expected a list such as [{ hours: 4, from: classified }, { hours: 24 }]')
        .min(1, 'expected 1 entry or more')
        .max(5, 'expected at most 5 entries'),
], `${dueWords}, or { hours: 24 }, or a list of these`);
const clock = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    id: id.optional(),
    when: condition.optional(),
    due: due.optional(),
    from: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    after: id.optional(),
    owner: line(100, 'expected a login, a team such as "@acme/legal", or a role').default('commander'),
    to: line(100, 'expected who is told').optional(),
    template: line(200, 'expected the name of a shipped template, or of your own').optional(),
    lang: language.optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
}, 'expected a clock with id, when, due, from, after, owner, to, template, lang, zone and calendar');
const grade = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    grade: line(60, 'expected the name of a grade'),
    when: condition,
    cost: line(200, 'expected what it costs, in words').optional(),
    excludes: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .euz('external', 'expected external'), 'expected a list such as [external]')
        .max(1)
        .prefault([]),
}, 'expected a grade with grade, when, cost and excludes');
const wordSlots = [
    'service',
    'brand',
    'who',
    'what',
    'workaround',
    'retry',
    'todo',
    'contact',
    'report',
    'url',
];
const word = line(200, 'expected words for a notice').optional();
const words = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    service: word,
    brand: word,
    who: word,
    what: word,
    workaround: word,
    retry: word,
    todo: word,
    contact: word,
    report: word,
    url: word,
}, `expected ${wordSlots.join(', ')}`);
const noticePhases = ['investigating', 'identified', 'external', 'monitoring', 'resolved', 'data'];
const noticeForms = ['page', 'popup', 'sms', 'contract', 'management'];
const notice = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(noticePhases, `expected one of ${noticePhases.join(', ')}`),
    form: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(noticeForms, `expected one of ${noticeForms.join(', ')}`),
    lang: language,
    text: line(2000, 'expected the text of a notice'),
}, 'expected a notice with phase, form, lang and text');
const calendars = zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(name, holidays);
const incidentSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    lang: language.default('en'),
    zone: zone.default('UTC'),
    facts: facts.prefault({}),
    calendars: calendars.prefault({}),
    clocks: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(clock, 'expected a list of clocks').max(50, 'expected at most 50 clocks').prefault([]),
    sla: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(grade, 'expected a list of grades').max(10, 'expected at most 10 grades').prefault([]),
    words: zod__WEBPACK_IMPORTED_MODULE_3__  .rej({ en: words.prefault({}), ko: words.prefault({}) }, 'expected en and ko').prefault({}),
    notices: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(notice, 'expected a list of notices').max(50, 'expected at most 50 notices').prefault([]),
}, 'expected lang, zone, facts, calendars, clocks, sla, words and notices');
const defaultIncidentPolicy = incidentSchema.parse({});
function clockRules({ clocks }) {
    return clocks.flatMap((entry) => {
        const regulator = templateOf(entry);
        const allowed = entry.due ?? regulator?.due;
        if (allowed === undefined)
            return [];
        return {
            id: entry.id ?? entry.template ?? '',
            when: entry.when ?? (regulator === null ? {} : condition.parse(regulator.when)),
            due: allowed,
            from: entry.from ?? regulator?.from ?? 'aware',
            after: entry.after ?? regulator?.after ?? null,
            owner: entry.owner,
            to: entry.to ?? regulator?.to ?? null,
            template: entry.template ?? null,
            regulator,
            lang: entry.lang ?? null,
            zone: entry.zone ?? null,
            calendar: entry.calendar ?? null,
        };
    });
}
function templateOf({ template }) {
    return template !== undefined && Object.hasOwn(_regulators_js__WEBPACK_IMPORTED_MODULE_1__  .J, template) ? (_regulators_js__WEBPACK_IMPORTED_MODULE_1__  .J[template] ?? null) : null;
}
const incidentKeys = [
    ['incident', Object.keys(incidentSchema.shape)],
    ['incident.clocks.*', Object.keys(clock.shape)],
    ['incident.clocks.*.when', Object.keys(condition.shape)],
    ['incident.clocks.*.when.any.*', Object.keys(alternative.shape)],
    ['incident.clocks.*.due', Object.keys(timeAllowed.shape)],
    ['incident.clocks.*.due.*', Object.keys(timeAllowed.shape)],
    ['incident.sla.*', Object.keys(grade.shape)],
    ['incident.sla.*.when', Object.keys(condition.shape)],
    ['incident.sla.*.when.any.*', Object.keys(alternative.shape)],
    ['incident.words', ['en', 'ko']],
    ['incident.words.en', Object.keys(words.shape)],
    ['incident.words.ko', Object.keys(words.shape)],
    ['incident.notices.*', Object.keys(notice.shape)],
];


  }),

  781:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  O: () => (  parsePolicy)
});


// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(9909);
// EXTERNAL MODULE: ./build/config/gate-policy.js
var gate_policy = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(6024);
// EXTERNAL MODULE: ./build/config/regulators.js
var regulators = __webpack_require__(5279);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 6 modules
var stores = __webpack_require__(9040);
;// CONCATENATED MODULE: ./build/config/policy-checks.js





function checkDeploys(document, file) {
    const both = (one, many) => document[one] === undefined || document[many] === undefined
        ? []
        : [{ offset: file.find([one]).offset, message: `${one}: expected ${one} or ${many}, found both` }];
    const workflows = document['deployed-by'].indexOf('github-actions');
    return [
        ...both('workflow', 'workflows'),
        ...both('branch', 'branches'),
        ...(workflows < 0
            ? []
            : [
                {
                    offset: file.find(['deployed-by', workflows]).offset,
                    message: `deployed-by.${workflows}: expected another app: every workflow acts as "github-actions"; name workflow files in workflows`,
                },
            ]),
    ];
}
function checkTimes(plan, file) {
    const rules = [
        { key: 'min-watch', value: plan.minWatch, most: ['duration', plan.duration] },
        { key: 'min-baseline', value: plan.minBaseline, least: ['step', plan.step] },
        { key: 'sustained-for', value: plan.sustainedFor, most: ['duration', plan.duration] },
        { key: 'step', value: plan.step, most: ['duration', plan.duration] },
    ];
    return rules.flatMap(({ key, value, most, least }) => {
        const { offset } = file.find(['watch', key]);
        if (most !== undefined && value > most[1])
            return [{ offset, message: sentence(key, 'most', most, value) }];
        if (least !== undefined && value < least[1])
            return [{ offset, message: sentence(key, 'least', least, value) }];
        return [];
    });
}
function sentence(key, bound, [other, limit], value) {
    return `watch.${key}: expected at ${bound} ${other} (${(0,duration .a3)(limit)}), found ${(0,duration .a3)(value)}`;
}
function checkKnownIncidents(incidents, file) {
    return incidents.flatMap(({ from, until }, at) => {
        if (until > from)
            return [];
        const path = ['watch', 'incidents', at, 'until'];
        return [{ offset: file.find(path).offset, message: `${path.join('.')}: expected a time after from` }];
    });
}
function checkSlices({ slices, store }, file) {
    if (slices === null || store !== null)
        return [];
    const message = 'watch.slices: expected watch.store beside it: what metrics-url and probe-url say is only known to the run that reads them';
    return [{ offset: file.findKey(['watch'], 'slices'), message }];
}
function checkNames(queries, file) {
    return queries.flatMap(({ name }, at) => {
        const first = queries.findIndex((query) => query.name === name);
        if (first === at)
            return [];
        const path = ['watch', 'metrics', at, 'name'];
        return [
            {
                offset: file.find(path).offset,
                message: `${path.join('.')}: expected a name of its own, found ${(0,words .hD)(name)} again`,
            },
        ];
    });
}
function checkGate(policy, file) {
    return [...checkChecks(policy, file), ...checkBots(policy, file)];
}
function checkBots({ knownBots }, file) {
    return knownBots.flatMap(({ login, appId }, at) => {
        if ((login === null) !== (appId === null))
            return [];
        const path = ['gate', 'known-bots', at];
        const found = login === null ? 'none' : 'both';
        return [{ offset: file.find(path).offset, message: `${path.join('.')}: expected login or app-id, found ${found}` }];
    });
}
function checkChecks({ checks }, file) {
    return checks.flatMap((check, at) => {
        const say = (key, message) => {
            const path = ['gate', 'checks', at, key];
            return [{ offset: file.find(path).offset, message: `${path.join('.')}: ${message}` }];
        };
        const own = check.name.startsWith('Deploy Guard: ');
        if (own)
            return say('name', `expected another check: ${(0,words .hD)(check.name)} is the guard's own, which ends after it`);
        const first = checks.findIndex((one) => JSON.stringify(one) === JSON.stringify(check));
        if (first !== at)
            return say('name', `expected each check once, found ${(0,words .hD)(check.name)} again`);
        const jobs = check.workflow !== null || check.event !== null;
        if (jobs && check.app !== null && check.app !== 'github-actions' && check.app !== 15368)
            return say('app', `expected github-actions, whose jobs alone have a workflow and an event; found ${(0,words .hD)(String(check.app))}`);
        return [];
    });
}
function untouchedMistakes({ untouched, labels, role }, index, at) {
    const where = `watch.store.metrics.${index}.untouched`;
    return untouched.flatMap((segment, place) => {
        const label = segment.slice(0, segment.indexOf('='));
        const offset = at('store', 'metrics', index, 'untouched', place);
        if (role !== 'critical') {
            return [{ offset, message: `${where}: expected none beside the role ${role}: only critical metrics end a watch` }];
        }
        if (labels.includes(label))
            return [];
        return [{ offset, message: `${where}.${place}: expected a label that segments names, found ${(0,words .hD)(label)}` }];
    });
}
function checkStore({ store, queries, watch }, file) {
    if (store === null)
        return [];
    const at = (...path) => file.find(['watch', ...path]).offset;
    const mistakes = [];
    if (queries.length > 0) {
        const message = 'watch.metrics: expected none beside watch.store: metrics of the store stand in watch.store.metrics';
        mistakes.push({ offset: at('metrics'), message });
    }
    for (const { key, message } of (0,stores .xx)(store, watch.step)) {
        mistakes.push({ offset: at('store', key), message: `watch.store.${key}: ${message}` });
    }
    if (store.metrics.every(({ role }) => role !== 'critical')) {
        const message = 'watch.store.metrics: expected at least one metric with the role critical: without one nothing is judged';
        mistakes.push({ offset: at('store', 'metrics'), message });
    }
    for (const [index, metric] of store.metrics.entries())
        mistakes.push(...untouchedMistakes(metric, index, at));
    for (const [index, { name }] of store.metrics.entries()) {
        if (store.metrics.findIndex((each) => each.name === name) === index)
            continue;
        const message = `watch.store.metrics.${index}.name: expected a name of its own, found ${(0,words .hD)(name)} again`;
        mistakes.push({ offset: at('store', 'metrics', index, 'name'), message });
    }
    return mistakes;
}
function checkIncident(policy, file) {
    const ids = policy.clocks.map(({ id, template }) => id ?? template ?? '');
    return policy.clocks.flatMap((clock, at) => {
        const say = (key, message) => {
            const path = ['incident', 'clocks', at, key];
            return { offset: file.find(path).offset, message: `${path.join('.')}: ${message}` };
        };
        const { template, after } = clock;
        const isShipped = template !== undefined && Object.hasOwn(regulators .J, template);
        const unknownId = (id) => !(0,incident_policy .aK)(policy).some((rule) => rule.id === id);
        return [
            ...(clock.id === undefined && !isShipped ? [say('id', `expected an id${templateHint(template)}`)] : []),
            ...(clock.due === undefined && !isShipped
                ? [say('due', `expected a time such as 24h, or a shipped template that has one${templateHint(template)}`)]
                : []),
            ...(ids.indexOf(ids[at] ?? '') === at
                ? []
                : [say('id', `expected an id of its own, found ${(0,words .hD)(ids[at] ?? '')} again`)]),
            ...(after === undefined || !unknownId(after)
                ? []
                : [say('after', `expected the id of another clock, found ${(0,words .hD)(after)}`)]),
            ...calendarMistakes(clock.calendar, policy).map((message) => say('calendar', message)),
            ...dueMistakes(clock.due, policy).map((message) => say('due', message)),
        ];
    });
}
function templateHint(template) {
    const meant = template === undefined ? null : (0,words .pA)(template, Object.keys(regulators .J));
    return meant === null ? '' : ` (did you mean the template ${meant}?)`;
}
function dueMistakes(due, policy) {
    if (due === undefined || typeof due === 'string')
        return [];
    return (Array.isArray(due) ? due : [due]).flatMap(({ hours, days, months, calendar, 'business-days': business }) => {
        const given = [hours, days, months, business].filter((one) => one !== undefined);
        return [
            ...(given.length === 1 ? [] : [`expected one of hours, days, business-days and months, found ${given.length}`]),
            ...calendarMistakes(calendar, policy),
        ];
    });
}
function calendarMistakes(calendar, { calendars }) {
    if (typeof calendar !== 'string' || Object.hasOwn(calendars, calendar))
        return [];
    return [`expected a calendar that incident.calendars has, found ${(0,words .hD)(calendar)}`];
}

// EXTERNAL MODULE: ./build/config/rollback-policy.js
var rollback_policy = __webpack_require__(5406);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(7096);
// EXTERNAL MODULE: ./build/config/yaml-file.js
var yaml_file = __webpack_require__(1919);
;// CONCATENATED MODULE: ./build/config/parse-policy.js







const defaults = { minWatch: 15 * 60, minBaseline: 60, sustainedFor: 30 };
function parsePolicy(text, fileName) {
    const file = (0,yaml_file .gM)(text);
    if (file.mistakes.length > 0)
        throw (0,yaml_file .DN)(fileName, file.mistakes, file.lines);
    const parsed = schema .w.safeParse(file.value);
    if (!parsed.success)
        throw (0,yaml_file .DN)(fileName, schemaMistakes(parsed.error.issues, file), file.lines);
    const policy = policyOf(parsed.data);
    const mistakes = [
        ...checkDeploys(parsed.data, file),
        ...checkTimes(policy.watch, file),
        ...checkKnownIncidents(policy.incidents, file),
        ...checkNames(policy.queries, file),
        ...checkStore(policy, file),
        ...checkSlices(policy, file),
        ...checkGate(policy.gate, file),
        ...checkIncident(policy.incident, file),
    ];
    if (mistakes.length > 0)
        throw (0,yaml_file .DN)(fileName, mistakes, file.lines);
    return policy;
}
function policyOf(document) {
    return {
        workflows: document.workflows ?? (document.workflow === undefined ? [] : [document.workflow]),
        branches: document.branches ?? (document.branch === undefined ? [] : [document.branch]),
        deployedBy: document['deployed-by'],
        gate: (0,gate_policy .Cy)(document.gate),
        watch: watchPlan(document.watch),
        store: document.watch.store === undefined ? null : (0,stores .$z)(document.watch.store, document.watch.step),
        slices: slicesOf(document.watch),
        incidents: document.watch.incidents,
        rollback: (0,rollback_policy .lx)(document.rollback),
        incident: document.incident,
        queries: document.watch.metrics.map(({ name, total, bad, segment }) => ({
            name,
            total,
            bad,
            segment: segment ?? null,
        })),
    };
}
function slicesOf({ slices }) {
    return slices === undefined ? null : { every: slices.every, workflow: slices.workflow ?? null };
}
function watchPlan(watch) {
    return {
        metrics: watch.metrics.map((metric) => ({
            name: metric.name,
            kind: 'counts',
            direction: 'up',
            minEffect: metric['min-effect'],
        })),
        step: watch.step,
        duration: watch.duration,
        minWatch: watch['min-watch'] ?? Math.min(defaults.minWatch, watch.duration),
        minBaseline: watch['min-baseline'] ?? Math.max(defaults.minBaseline, watch.step),
        sustainedFor: watch['sustained-for'] ?? Math.min(defaults.sustainedFor, watch.duration),
        enough: watch.enough,
        falseAlarmRate: watch['false-alarm-rate'],
    };
}
function schemaMistakes(issues, file) {
    return issues.flatMap((issue) => issue.code === 'unrecognized_keys' ? unknownKeys(issue.path, issue.keys, file) : [wrongValue(issue, file)]);
}
function wrongValue({ code, path, message }, file) {
    const { offset, text } = file.find(path);
    const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
    if (code === 'custom' && text !== null)
        return { offset, message: `${place}${message}` };
    return { offset, message: `${place}${message}, found ${text === null || text === '' ? 'nothing' : (0,words .hD)(text)}` };
}
function unknownKeys(path, keys, file) {
    const place = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
    const known = schema .e.get(place) ?? [];
    return keys.map((key) => {
        const meant = (0,words .pA)(key, known);
        const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`;
        const where = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`;
        return { offset: file.findKey(path, key), message: `unknown key ${(0,words .hD)(key)}${where}; ${cure}` };
    });
}


  }),

  5279:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  regulators)
  });
const lookedAt = '2026-11-28';
const promptly = 'The rule says without delay and names no hours; the time here is a reminder.';
const korea = {
    'kr-fin-10': {
        place: 'KR',
        who: 'Financial companies, services with 10,000 subscribers or more',
        when: { outage: '10m', facts: { subscribers: 10_000 } },
        due: '24h',
        from: 'aware',
        to: 'Financial Supervisory Service',
        source: 'Electronic Finance Supervision Rules, article 73, with detailed rules, since 5 February 2025',
        read: 'reported',
        asOf: lookedAt,
        note: 'Stopped or delayed: a part of the service counts.',
        korean: {
            to: '금융감독원',
            source: '전자금융감독규정 제73조 및 시행세칙(2025-02-05 시행)',
            note: '중단뿐 아니라 지연도 포함되므로 일부 장애도 대상.',
        },
    },
    'kr-fin-30': {
        place: 'KR',
        who: 'Financial companies, smaller services',
        when: { outage: '30m' },
        due: '24h',
        from: 'aware',
        to: 'Financial Supervisory Service',
        source: 'Electronic Finance Supervision Rules, article 73, with detailed rules, since 5 February 2025',
        read: 'reported',
        asOf: lookedAt,
        korean: { to: '금융감독원', source: '전자금융감독규정 제73조 및 시행세칙(2025-02-05 시행)' },
    },
    'kr-fin-attack': {
        place: 'KR',
        who: 'Financial companies',
        when: { malicious: true },
        due: '1h',
        from: 'occurred',
        to: 'Financial Services Commission',
        source: 'Electronic Financial Transactions Act, article 21-5',
        read: 'official',
        asOf: lookedAt,
        note: promptly,
        korean: {
            to: '금융위원회',
            source: '전자금융거래법 제21조의5',
            note: '법은 지체 없이 알리도록 할 뿐 시간을 정하지 않음. 여기의 시간은 알림용.',
        },
    },
    'kr-net-24': {
        place: 'KR',
        who: 'Information service providers',
        when: { malicious: true },
        due: '24h',
        from: 'aware',
        to: 'Ministry of Science and ICT, or KISA',
        source: 'Network Act, article 48-3, and decree, article 58-2, since 14 August 2024',
        read: 'reported',
        asOf: lookedAt,
        note: 'An intrusion, not a mere fault; each later finding within 24 hours again.',
        korean: {
            to: '과학기술정보통신부 또는 한국인터넷진흥원',
            source: '정보통신망법 제48조의3, 시행령 제58조의2(2024-08-14 시행)',
            note: '단순 오류가 아닌 침해사고. 추가로 확인된 내용도 각각 24시간 이내.',
        },
    },
    'kr-pipa-72': {
        place: 'KR',
        who: 'Controllers of personal data',
        when: { personal: true },
        due: '72h',
        from: 'aware',
        to: 'Personal Information Protection Commission, or KISA',
        source: 'Personal Information Protection Act, article 34, and decree, article 40',
        read: 'reported',
        asOf: lookedAt,
        note: 'From 1,000 people on, of sensitive data, or by unlawful access from outside.',
        korean: {
            to: '개인정보보호위원회 또는 한국인터넷진흥원',
            source: '개인정보 보호법 제34조, 시행령 제40조',
            note: '1천 명 이상, 민감정보·고유식별정보, 또는 외부의 불법 접근인 경우.',
        },
    },
    'kr-pipa-people': {
        place: 'KR',
        who: 'Controllers of personal data',
        when: { personal: true },
        due: '72h',
        from: 'aware',
        to: 'The people affected',
        source: 'Personal Information Protection Act, article 34, as changed on 11 September 2026',
        read: 'reported',
        asOf: lookedAt,
        note: 'A breach that is merely possible counts, and so do altered and damaged data.',
        korean: {
            to: '정보주체',
            source: '개인정보 보호법 제34조(2026-09-11 개정)',
            note: '유출 가능성만 있어도 대상이며, 변경·훼손도 포함.',
        },
    },
    'kr-tel-users': {
        place: 'KR',
        who: 'Value-added services from 1 million daily users and KRW 10 billion sales on, free ones too',
        when: { outage: '2h' },
        due: '1h',
        from: 'condition',
        to: 'Users: fact, cause, measures, contact',
        source: 'Telecommunications Business Act, article 33, and decree, article 37-13, since 28 March 2025',
        read: 'official',
        asOf: lookedAt,
        note: promptly,
        korean: {
            to: '이용자(사실, 원인, 조치, 문의처)',
            source: '전기통신사업법 제33조, 시행령 제37조의13(2025-03-28 시행)',
            note: '법은 지체 없이 알리도록 할 뿐 시간을 정하지 않음. 여기의 시간은 알림용.',
        },
    },
    'kr-tel-comp': {
        place: 'KR',
        who: 'Value-added services from 1 million daily users and KRW 10 billion sales on, free ones too',
        when: { outage: '2h' },
        due: '30d',
        from: 'recovered',
        to: 'Users: who may claim damages, and how',
        source: 'Telecommunications Business Act, article 33, and decree, article 37-13, since 28 March 2025',
        read: 'reported',
        asOf: lookedAt,
        korean: {
            to: '이용자(손해배상 청구 대상과 방법)',
            source: '전기통신사업법 제33조, 시행령 제37조의13(2025-03-28 시행)',
        },
    },
};
const europe = {
    'gdpr-33': {
        place: 'EU',
        who: 'Controllers of personal data',
        when: { personal: true },
        due: '72h',
        from: 'aware',
        to: 'Data protection authority',
        source: 'GDPR, article 33 and recital 85',
        read: 'official',
        asOf: lookedAt,
        note: 'Loss and alteration count; not where a risk is unlikely.',
    },
    'dora-first': {
        place: 'EU',
        who: 'Financial entities',
        when: { classified: 'dora-major' },
        due: [
            { hours: 4, from: 'classified' },
            { hours: 24, from: 'aware' },
        ],
        from: 'classified',
        to: 'Competent authority',
        source: 'Delegated Regulation (EU) 2025/301, article 5',
        read: 'official',
        asOf: lookedAt,
        note: 'The earlier counts; 4 hours alone where it was classified later than 24 hours after it was known.',
    },
    'dora-mid': {
        place: 'EU',
        who: 'Financial entities',
        when: { classified: 'dora-major' },
        due: '72h',
        from: 'sent',
        after: 'dora-first',
        to: 'Competent authority',
        source: 'Delegated Regulation (EU) 2025/301, article 5',
        read: 'official',
        asOf: lookedAt,
    },
    'dora-last': {
        place: 'EU',
        who: 'Financial entities',
        when: { classified: 'dora-major' },
        due: '1mo',
        from: 'sent',
        after: 'dora-mid',
        to: 'Competent authority',
        source: 'Delegated Regulation (EU) 2025/301, article 5',
        read: 'official',
        asOf: lookedAt,
    },
    'nis2-warn': {
        place: 'EU',
        who: 'Essential and important entities',
        when: { classified: 'nis2-significant' },
        due: '24h',
        from: 'aware',
        to: 'CSIRT',
        source: 'Directive (EU) 2022/2555 (NIS2), article 23',
        read: 'reported',
        asOf: lookedAt,
    },
    'nis2-notify': {
        place: 'EU',
        who: 'Essential and important entities',
        when: { classified: 'nis2-significant' },
        due: '72h',
        from: 'aware',
        to: 'CSIRT',
        source: 'Directive (EU) 2022/2555 (NIS2), article 23',
        read: 'reported',
        asOf: lookedAt,
    },
    'nis2-last': {
        place: 'EU',
        who: 'Essential and important entities',
        when: { classified: 'nis2-significant' },
        due: '1mo',
        from: 'sent',
        after: 'nis2-notify',
        to: 'CSIRT',
        source: 'Directive (EU) 2022/2555 (NIS2), article 23',
        read: 'reported',
        asOf: lookedAt,
    },
    'cra-24': {
        place: 'EU',
        who: 'Makers of products with digital elements',
        when: { malicious: true },
        due: '24h',
        from: 'aware',
        to: 'Single reporting platform of ENISA',
        source: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), article 14, since 11 September 2026',
        read: 'reported',
        asOf: lookedAt,
    },
    'cra-72': {
        place: 'EU',
        who: 'Makers of products with digital elements',
        when: { malicious: true },
        due: '72h',
        from: 'aware',
        to: 'Single reporting platform of ENISA',
        source: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), article 14, since 11 September 2026',
        read: 'reported',
        asOf: lookedAt,
    },
};
const elsewhere = {
    'uk-fca-first': {
        place: 'GB',
        who: 'Firms under the Financial Conduct Authority',
        when: { classified: 'uk-fca' },
        due: '24h',
        from: 'condition',
        to: 'Financial Conduct Authority',
        source: 'FCA Policy Statement PS26/2, SUP 15.18, from 18 March 2027',
        read: 'reported',
        asOf: lookedAt,
        note: 'Not in force before 18 March 2027; until then firms tell it immediately. 4 hours for payment firms.',
    },
    'uk-fca-last': {
        place: 'GB',
        who: 'Firms under the Financial Conduct Authority',
        when: { classified: 'uk-fca' },
        due: [{ 'business-days': 30, zone: 'Europe/London' }],
        from: 'sent',
        after: 'uk-fca-first',
        to: 'Financial Conduct Authority',
        source: 'FCA Policy Statement PS26/2, SUP 15.18, from 18 March 2027',
        read: 'reported',
        asOf: lookedAt,
    },
    'sec-8k': {
        place: 'US',
        who: 'Companies listed in the United States, cyber incidents',
        when: { classified: 'sec-8k' },
        due: [{ 'business-days': 4, zone: 'America/New_York' }],
        from: 'determined',
        to: 'Form 8-K, item 1.05',
        source: 'SEC Release 33-11216',
        read: 'reported',
        asOf: lookedAt,
        note: 'Counted from when it was found to be material: `/guard classified sec-8k`. Name a calendar with the federal holidays.',
    },
    'jp-mic': {
        place: 'JP',
        who: 'Telecommunications carriers',
        when: { outage: '2h', users: 30_000 },
        due: '30d',
        from: 'occurred',
        to: 'Ministry of Internal Affairs and Communications',
        source: 'Ministry of Internal Affairs and Communications, serious accidents',
        read: 'official',
        asOf: lookedAt,
        note: 'The detailed report; a first word promptly. For many services: 30,000 users for 2 hours.',
    },
    'sg-mas-1h': {
        place: 'SG',
        who: 'Institutions under the Monetary Authority of Singapore',
        when: { classified: 'sg-mas' },
        due: '1h',
        from: 'aware',
        to: 'Monetary Authority of Singapore',
        source: 'MAS Notice 644 and its sisters',
        read: 'reported',
        asOf: lookedAt,
        note: 'Severe, widespread or material to customers.',
    },
    'sg-mas-14d': {
        place: 'SG',
        who: 'Institutions under the Monetary Authority of Singapore',
        when: { classified: 'sg-mas' },
        due: '14d',
        from: 'aware',
        to: 'Monetary Authority of Singapore: root cause',
        source: 'MAS Notice 644 and its sisters',
        read: 'reported',
        asOf: lookedAt,
    },
};
const regulators = { ...korea, ...europe, ...elsewhere };


  }),

  5406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q4: () => (  rollbackSchema),
    g$: () => (  defaultRollbackPolicy),
    lx: () => (  rollbackPolicy),
    zb: () => (  rollbackKeys)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4118);


const defaultRiskyPaths = {
    migrations: [
        '**/{migrations,migrate,alembic,flyway,liquibase}/**',
        '**/db/{migrate,schema}*',
        '**/*.sql',
        '**/*.prisma',
    ],
    infrastructure: [
        '**/*.{tf,tfvars,hcl,bicep}',
        '**/{terraform,pulumi,ansible,cloudformation}/**',
        '**/{Pulumi,serverless}*.{yml,yaml}',
    ],
    flags: ['**/*{feature,Feature}{-,_,}{flag,Flag,toggle,Toggle}*', '**/{flags,feature-flags,feature_flags}/**'],
    secrets: [
        '**/.env{,.*}',
        '**/*.{pem,key,p12,pfx,jks,enc,kdbx}',
        '**/{secret,secrets,credential,credentials}.{yml,yaml,json,toml,ini,env}',
        '**/secrets/**/*.{yml,yaml,json,env}',
        '**/.sops.y{a,}ml',
    ],
};
const defaultRollbackPolicy = {
    keepMain: [],
    autoMerge: false,
    extend: true,
    restoreGood: true,
    risky: defaultRiskyPaths,
    maxPerDay: 3,
    redeploy: null,
};
const risky = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    migrations: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.optional(),
    infrastructure: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.optional(),
    flags: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.optional(),
    secrets: _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.optional(),
}, 'expected migrations, infrastructure, flags and secrets');
const rollbackSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    'keep-main': _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .gV.prefault([]),
    'auto-merge': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false').default(defaultRollbackPolicy.autoMerge),
    extend: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false').default(defaultRollbackPolicy.extend),
    'restore-good': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false').default(defaultRollbackPolicy.restoreGood),
    risky: risky.prefault({}),
    'max-per-day': zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected a whole number from 0 to 100')
        .min(0, 'expected 0 or more')
        .max(100, 'expected at most 100')
        .default(defaultRollbackPolicy.maxPerDay),
    redeploy: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the path of a workflow file')
        .regex(/^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u, 'expected the path of a workflow file, such as .github/workflows/deploy.yml')
        .optional(),
}, 'expected keep-main, auto-merge, extend, restore-good, risky, max-per-day and redeploy');
const rollbackKeys = [
    ['rollback', Object.keys(rollbackSchema.shape)],
    ['rollback.risky', Object.keys(risky.shape)],
];
function rollbackPolicy(document) {
    const { migrations, infrastructure, flags, secrets } = document.risky;
    return {
        keepMain: document['keep-main'],
        autoMerge: document['auto-merge'],
        extend: document.extend,
        restoreGood: document['restore-good'],
        risky: {
            migrations: migrations ?? defaultRiskyPaths.migrations,
            infrastructure: infrastructure ?? defaultRiskyPaths.infrastructure,
            flags: flags ?? defaultRiskyPaths.flags,
            secrets: secrets ?? defaultRiskyPaths.secrets,
        },
        maxPerDay: document['max-per-day'],
        redeploy: document.redeploy ?? null,
    };
}


  }),

  4118:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dz: () => (  gaugeEffect),
    EI: () => (  durationOrNone),
    GB: () => (  DEFAULT_EFFECT),
    MG: () => (  minEffect),
    gD: () => (  selector),
    gV: () => (  globs),
    n$: () => (  moment),
    p0: () => (  duration)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3908);
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8532);
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5902);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5145);
  var _metrics_selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6869);




const LONGEST = 24 * 3600;
const upToADay = '^(?:(?:[1-9]\\d{0,3}|[1-7]\\d{4}|8[0-5]\\d{3}|86[0-3]\\d{2}|86400)s|(?:[1-9]\\d{0,2}|1[0-3]\\d{2}|14[0-3]\\d|1440)m|(?:[1-9]|1\\d|2[0-4])h)$';
const duration = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a duration such as 30s, 15m or 2h')
    .meta({ pattern: upToADay })
    .regex(_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .Zq, 'expected a duration such as 30s, 15m or 2h')
    .transform((text) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(text) ?? Number.NaN)
    .pipe(zod__WEBPACK_IMPORTED_MODULE_3__  .aig().max(LONGEST, `expected at most ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(LONGEST)}`));
const durationOrNone = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .euz(0), zod__WEBPACK_IMPORTED_MODULE_3__  .euz('0s').transform(() => 0), duration], 'expected a duration such as 30s, 15m or 2h, or 0s for none');
const momentText = new RegExp(`${zod__WEBPACK_IMPORTED_MODULE_4__  .p6.source.slice(0, -1)}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`);
const moment = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a time such as 2026-11-20T14:30Z')
    .regex(momentText, 'expected a time such as 2026-11-20T14:30Z or 2026-11-20T16:30+02:00')
    .transform((text) => Date.parse(text) / 1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a glob of paths, such as CHANGELOG.md or docs/**')
    .regex(/^(?!\/)[^\p{Cc}]{1,300}$/u, 'expected a glob of paths from the top folder, such as docs/** (no / before it)'), 'expected a list of globs, such as [CHANGELOG.md, "docs/**"]')
    .max(100, 'expected at most 100 globs');
const share = (what) => zod__WEBPACK_IMPORTED_MODULE_3__  .aig(what).min(0, what).max(1, what);
const quoted = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`[^`]*`)';
const matcher = `\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|${quoted})\\s*(?:=~|!~|!=|=)\\s*${quoted}`;
const matchers = `(?:${matcher}(?:\\s*,${matcher})*(?:\\s*,)?)?`;
const selectorText = `^\\s*(?:[a-zA-Z_:][a-zA-Z0-9_:]*\\s*(?:\\{${matchers}\\s*\\}\\s*)?|\\{\\s*(?!""|''|\`\`)${quoted}\\s*(?:,${matchers})?\\s*\\}\\s*)$`;
const selector = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a selector such as http_requests_total{job="shop"}')
    .max(1000, 'expected at most 1000 characters')
    .meta({ pattern: selectorText })
    .transform((text, context) => {
    try {
        return (0,_metrics_selector_js__WEBPACK_IMPORTED_MODULE_2__  .Pl)(text);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1))
            throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return zod__WEBPACK_IMPORTED_MODULE_5__  .tm;
    }
});
const minEffect = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    relative: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number such as 0.5 for half as much again')
        .min(0, 'expected 0 or more')
        .default(0.5),
    absolute: share('expected a share from 0 to 1, such as 0.005 for half a percentage point').nullable().default(null),
    traffic: share('expected a share from 0 to 1, such as 0.5 for half of the usual traffic').default(0.5),
}, 'expected relative, absolute and traffic');
const DEFAULT_EFFECT = { relative: 0.5, absolute: null, traffic: 0.5 };
const gaugeEffect = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    relative: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number such as 0.2 for a fifth more or less')
        .min(0, 'expected 0 or more')
        .default(0),
    absolute: zod__WEBPACK_IMPORTED_MODULE_3__  .aig('expected a number in the unit of the gauge, such as 0.05')
        .min(0, 'expected 0 or more')
        .default(0),
}, 'expected relative and absolute');


  }),

  7096:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  knownKeys),
    w: () => (  policySchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
  var _incident_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6024);
  var _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3839);
  var _rollback_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5406);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4118);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9040);






const metric = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected a name')
        .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected a name of 1 to 100 characters on one line'),
    total: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .gD,
    bad: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .gD,
    segment: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected the name of a label')
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform')
        .optional(),
    'min-effect': _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .MG.prefault({}),
}, 'expected a metric with name, total and bad');
const incident = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({ from: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .n$, until: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .n$ }, 'expected from and until');
const slicePace = 'expected growing, or whole minutes such as 2m';
const wholeMinutes = _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0.pipe(zod__WEBPACK_IMPORTED_MODULE_5__  .aig().multipleOf(60, slicePace));
const slices = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    every: zod__WEBPACK_IMPORTED_MODULE_5__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__  .euz('growing'), wholeMinutes], slicePace).prefault('growing'),
    workflow: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn.optional(),
}, 'expected every and workflow');
const watch = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    step: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0.prefault('60s'),
    duration: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0.prefault('15m'),
    'min-watch': _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0.optional(),
    'min-baseline': _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0.optional(),
    'sustained-for': _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .EI.optional(),
    enough: zod__WEBPACK_IMPORTED_MODULE_5__  .k5n(['harm', 'doubling', 'threefold', 'tenfold', 'outage'], 'expected harm, doubling, threefold, tenfold or outage')
        .default('tenfold'),
    'false-alarm-rate': zod__WEBPACK_IMPORTED_MODULE_5__  .aig('expected a chance such as 0.01')
        .gt(0, 'expected more than 0: no watch can promise never to be wrong')
        .max(0.5, 'expected at most 0.5')
        .default(0.01),
    metrics: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(metric, 'expected a list of metrics').max(50, 'expected at most 50 metrics').prefault([]),
    store: _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_4__  .TL.optional(),
    slices: slices.optional(),
    incidents: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(incident, 'expected a list of incidents with from and until')
        .max(100, 'expected at most 100 incidents')
        .prefault([]),
}, 'expected step, duration, metrics and the like');
const appSlug = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected the name of an app')
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected the name of an app as in its address, such as vercel');
const root = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_5__  .euz(1, 'expected 1: another version needs another version of the guard').default(1),
    workflow: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn.optional(),
    workflows: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn, 'expected a list of workflow files')
        .min(1, 'expected 1 workflow file or more')
        .max(20, 'expected at most 20 workflow files')
        .optional(),
    branch: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .tk.optional(),
    branches: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .LX, 'expected a list of branches')
        .min(1, 'expected 1 branch or more')
        .max(20, 'expected at most 20 branches')
        .optional(),
    'deployed-by': zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(appSlug, 'expected a list of apps').max(20, 'expected at most 20 apps').prefault([]),
    gate: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .Tp.prefault({}),
    watch: watch.prefault({}),
    rollback: _rollback_policy_js__WEBPACK_IMPORTED_MODULE_2__  .Q4.prefault({}),
    incident: _incident_policy_js__WEBPACK_IMPORTED_MODULE_0__  .iG.prefault({}),
}, 'expected a mapping');
const policySchema = root;
const knownKeys = new Map([
    ['', Object.keys(root.shape)],
    ..._gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .GF,
    ..._rollback_policy_js__WEBPACK_IMPORTED_MODULE_2__  .zb,
    ..._incident_policy_js__WEBPACK_IMPORTED_MODULE_0__  .ro,
    ['watch', Object.keys(watch.shape)],
    ['watch.incidents.*', Object.keys(incident.shape)],
    ['watch.slices', Object.keys(slices.shape)],
    ['watch.metrics.*', Object.keys(metric.shape)],
    ['watch.metrics.*.min-effect', Object.keys(_scalars_js__WEBPACK_IMPORTED_MODULE_3__  .MG.shape)],
    ..._metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_4__  .G5,
    ['watch.store.metrics.*.min-effect', Object.keys(_scalars_js__WEBPACK_IMPORTED_MODULE_3__  .MG.shape)],
]);


  }),

  1919:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DN: () => (  configurationError),
    gM: () => (  readYaml)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9909);



const LONGEST = 256 * 1024;
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__  .HN();
    const nothing = { value: {}, lines, find: () => ({ offset: 0, text: null }), findKey: () => 0 };
    if (text.length > LONGEST) {
        return {
            ...nothing,
            mistakes: [{ offset: 0, message: `expected at most ${LONGEST} characters, found ${text.length}` }],
        };
    }
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Tp)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: false });
        const mistakes = [...syntaxMistakes(document), ...markMistakes(document)];
        return {
            value: mistakes.length > 0 ? {} : (withoutNulls(document.toJS()) ?? {}),
            lines,
            mistakes,
            find: (path) => find(document, path, text),
            findKey: (path, key) => findKey(document, path, key),
        };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return { ...nothing, mistakes: [{ offset: 0, message: 'this is nested too deeply' }] };
    }
}
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, held === null ? undefined : withoutNulls(held)]));
}
function find(document, path, text) {
    for (let depth = path.length; depth >= 0; depth--) {
        const node = nodeAt(document, path.slice(0, depth));
        if (node?.range == null)
            continue;
        const [offset, end] = node.range;
        return { offset, text: depth === path.length ? text.slice(offset, end).trim() : null };
    }
    return { offset: 0, text: null };
}
function findKey(document, path, key) {
    const node = nodeAt(document, path);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node) ? node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Ll)(pair?.key) ? pair.key.range?.[0] : undefined) ?? node?.range?.[0] ?? 0;
}
function nodeAt(document, path) {
    let node = document.contents;
    for (const part of path) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(node))
            return null;
        node = node.get(part, true);
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Ll)(node) ? node : null;
}
function syntaxMistakes(document) {
    return [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }));
}
function markMistakes(document) {
    const mistakes = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Node: (_, node) => {
            const mark = markOf(node);
            if (mark === null)
                return;
            mistakes.push({ offset: node.range?.[0] ?? 0, message: `expected plain values, found ${mark}` });
        },
    });
    return mistakes;
}
function markOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Vj)(node))
        return `the alias ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(`*${node.source}`)}`;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .P3)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(node)) {
        if (node.anchor !== undefined)
            return `the anchor ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(`&${node.anchor}`)}`;
        if (node.tag !== undefined)
            return `the tag ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(node.tag)}`;
    }
    return null;
}
const MOST = 20;
function configurationError(file, mistakes, lines) {
    const listed = mistakes
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, MOST)
        .map(({ offset, message }) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`;
    });
    const more = mistakes.length > MOST ? [`${file}: and ${mistakes.length - MOST} more`] : [];
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1([...listed, ...more].join('\n'));
}


  }),

  6869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pl: () => (  parseSelector),
    VH: () => (  formatSelector),
    q9: () => (  labelsTest),
    wR: () => (  formatLabel),
    zl: () => (  formatMatchers)
  });
  var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);


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

  2705:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jc: () => (  segmentName),
    S2: () => (  missingReasons),
    he: () => (  SEVERAL_CURE),
    y2: () => (  ALL)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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

  4779:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BQ: () => (  minEffectSchema),
    Uo: () => (  baselineChoices),
    Uy: () => (  watchedShape)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

const counts = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('counts'), total: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), bad: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const histogram = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('histogram'),
    buckets: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    slowerThan: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().nullable().default(null),
});
const gauge = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('gauge'), query: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const what = zod__WEBPACK_IMPORTED_MODULE_0__  .gMt('kind', [counts, histogram, gauge]);
const minEffectSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    relative: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(),
    absolute: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().nullable(),
    traffic: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().exactOptional(),
});
const metric = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    query: what,
    control: what.nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    untouched: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    direction: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['up', 'down', 'both']),
    role: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['critical', 'advisory', 'control']),
    minEffect: minEffectSchema,
    objective: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().nullable(),
});
const baselineChoices = [
    'auto',
    'control',
    'previous-window',
    'same-hour',
    'same-weekday',
    'previous-deploys',
    'objective',
];
const watchedShape = {
    history: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(),
    range: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(baselineChoices),
    statusPage: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(metric),
};
const watched = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc(watchedShape);


  }),

  9202:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  narrowed),
    y: () => (  queriesOf)
  });
  var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6869);

function increase(selector, by, { step, range }) {
    const grouped = by.length === 0 ? 'sum' : `sum by (${by.map(_selector_js__WEBPACK_IMPORTED_MODULE_0__  .wR).join(', ')}) `;
    const share = range === step ? '' : ` * ${step / range}`;
    return `${grouped}(increase(${selector}[${range}s]))${share}`;
}
function partsOf(query) {
    switch (query.kind) {
        case 'counts':
            return [
                { part: 'total', selector: query.total, by: [] },
                { part: 'bad', selector: query.bad, by: [] },
            ];
        case 'histogram':
            return [{ part: 'bucket', selector: query.buckets, by: ['le'] }];
        case 'gauge':
            return [{ part: 'value', selector: query.query, by: [] }];
    }
}
function queriesOf(metric, widths) {
    const arms = [
        { arm: 'ours', query: metric.query },
        ...(metric.control === null ? [] : [{ arm: 'control', query: metric.control }]),
    ];
    return arms.flatMap(({ arm, query }) => partsOf(query).flatMap(({ part, selector, by }) => {
        if (part === 'value')
            return [{ text: selector, arm, part, labels: metric.labels }];
        return [[], ...metric.labels.map((label) => [label])].map((labels) => ({
            text: increase(selector, [...by, ...labels], widths),
            arm,
            part,
            labels,
        }));
    }));
}
function narrowed(metric, label, value) {
    return {
        ...metric,
        query: narrowedQuery(metric.query, label, value),
        control: metric.control === null ? null : narrowedQuery(metric.control, label, value),
        labels: metric.labels.filter((each) => each !== label),
    };
}
function narrowedQuery(query, label, value) {
    const within = (text) => {
        const { name, matchers } = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .Pl)(text);
        return (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)({ name, matchers: [...matchers, { label, operator: '=', value }] });
    };
    switch (query.kind) {
        case 'counts':
            return { ...query, total: within(query.total), bad: within(query.bad) };
        case 'histogram':
            return { ...query, buckets: within(query.buckets) };
        case 'gauge':
            return query;
    }
}


  }),

  9040:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  UI: () => (  closedStore),
  T0: () => (  openKind),
  Z0: () => (  storeDescriptions),
  G5: () => (  storeKeys),
  xx: () => (  storeMistakes),
  TL: () => (  storeSchema),
  fS: () => (  storeSecrets),
  $z: () => (  storeSpec),
  SZ: () => (  storeSpecSchema)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(7825);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/config/scalars.js
var scalars = __webpack_require__(4118);
// EXTERNAL MODULE: ./build/metrics/store.js
var store = __webpack_require__(4779);
;// CONCATENATED MODULE: ./build/config/store-policy.js



const address = (what) => schemas .YjP(what).regex(/^https?:\/\/[^\s@?#\p{Cc}]{1,1000}$/u, `${what}, without a user name, a password or a query`);
const secretName = schemas .YjP('expected the name of an environment variable')
    .regex(/^DEPLOY_GUARD_[A-Z0-9_]{1,80}$/, 'expected a name that begins with DEPLOY_GUARD_');
const commonStore = {
    'history-days': schemas .Whr('expected a whole number of days from 1 to 28')
        .min(1, 'expected 1 or more')
        .max(28, 'expected at most 28')
        .default(14),
    baseline: schemas .k5n(store .Uo, `expected ${store .Uo.slice(0, -1).join(', ')} or ${store .Uo.at(-1)}`)
        .default('auto'),
    'status-page': address('expected the address of a Statuspage summary, such as https://status.example.com/api/v2/summary.json').optional(),
};
const metricList = (metric) => schemas .YOg(metric, 'expected a list of metrics')
    .min(1, 'expected at least one metric')
    .max(50, 'expected at most 50 metrics');
const label = schemas .YjP('expected the name of a label')
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform');
const everyMetric = {
    name: schemas .YjP('expected a name')
        .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected a name of 1 to 100 characters on one line'),
    segments: schemas .YOg(label, 'expected a list of labels').max(3, 'expected at most 3 labels').prefault([]),
    role: schemas .k5n(['critical', 'advisory', 'control'], 'expected critical, advisory or control').default('critical'),
};
const segmentName = schemas .YjP('expected a segment such as region=eu')
    .regex(/^[A-Za-z_][A-Za-z0-9_]*=[^\p{Cc}]{1,200}$/u, 'expected label=value, such as region=eu');
const eventMetric = {
    ...everyMetric,
    untouched: schemas .YOg(segmentName, 'expected a list of segments such as region=eu')
        .max(20, 'expected at most 20 segments')
        .prefault([]),
    'min-effect': scalars .MG.prefault({}),
    objective: schemas .aig('expected a share such as 0.001')
        .gt(0, 'expected more than 0')
        .lt(1, 'expected less than 1')
        .optional(),
};
const gaugeMetric = {
    ...everyMetric,
    direction: schemas .k5n(['up', 'down', 'both'], 'expected up, down or both').default('both'),
    'min-effect': scalars .Dz.prefault({}),
};
const store_policy_store = schemas .Ikc(commonStore);
const events = schemas .Ikc(eventMetric);
const gauge = schemas .Ikc(gaugeMetric);
function commonSpec(document) {
    return {
        history: document['history-days'] * 86_400,
        baseline: document.baseline,
        statusPage: document['status-page'] ?? null,
    };
}
function eventSpec({ name, role, segments, untouched, objective, ...rest }) {
    const common = { name, role, labels: segments, untouched, direction: 'up' };
    return { ...common, minEffect: rest['min-effect'], objective: objective ?? null };
}
function gaugeSpec({ name, role, segments, direction, ...rest }) {
    return { name, role, labels: segments, untouched: [], direction, minEffect: rest['min-effect'], objective: null };
}

;// CONCATENATED MODULE: ./build/config/login-policy.js


const printable = (what, most) => schemas .YjP(what).regex(new RegExp(`^[\\x20-\\x7e]{1,${most}}$`), `${what} of 1 to ${most} printable ASCII characters`);
const OURS = new Set([
    'authorization',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'cookie',
    'expect',
    'host',
    'proxy-authorization',
    'te',
    'transfer-encoding',
    'upgrade',
]);
const headerName = schemas .YjP('expected the name of a header')
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'expected the name of a header, such as X-Scope-OrgID')
    .refine((name) => !OURS.has(name.toLowerCase()), 'expected a header that the guard does not set itself');
const secretEnv = { 'secret-env': secretName };
const auth = schemas .gMt('type', [
    schemas .rej({ type: schemas .euz('bearer'), ...secretEnv }),
    schemas .rej({
        type: schemas .euz('basic'),
        user: printable('expected a user', 200).regex(/^[^:]*$/, 'expected a user without a colon'),
        ...secretEnv,
    }),
    schemas .rej({ type: schemas .euz('header'), name: headerName, ...secretEnv }),
    schemas .rej({
        type: schemas .euz('sigv4'),
        region: schemas .YjP('expected a region')
            .regex(/^[a-z0-9-]{1,40}$/, 'expected the region of the store, such as eu-west-1'),
        service: schemas .YjP('expected a service')
            .regex(/^[a-z0-9-]{1,40}$/, 'expected a service such as aps')
            .optional(),
    }),
], 'expected type (bearer, basic, header or sigv4) and what it needs');
function headersMistake(issue) {
    const [name] = issue.code === 'invalid_key' ? (issue.issues ?? []) : [];
    return name?.message ?? 'expected headers and their texts';
}
const accessKeys = {
    auth: auth.optional(),
    headers: schemas .g1P(headerName, printable('expected the text of a header', 1000), { error: headersMistake })
        .refine((headers) => Object.keys(headers).length <= 20, 'expected at most 20 headers')
        .optional(),
};
const accessPlaces = [
    ['auth', [...new Set(auth.options.flatMap((option) => Object.keys(option.shape)))]],
];
const accessDescriptions = {
    auth: 'What opens it. Secrets come from the environment of the step; the policy names the variables.',
    'auth.type': 'bearer: a token. basic: a user and a password, as Grafana Cloud has them. header: a header with a secret. sigv4: a request signed with the keys of AWS, as Amazon Managed Service for Prometheus wants it.',
    'auth.user': 'The user of basic.',
    'auth.name': 'The header that holds the secret.',
    'auth.secret-env': 'Environment variable with the token, the password or the secret. Its name begins with DEPLOY_GUARD_.',
    'auth.region': 'Region whose name is signed, such as eu-west-1.',
    'auth.service': 'Service whose name is signed. Default: aps.',
    headers: 'Headers that are sent with each request, such as X-Scope-OrgID for a tenant of Mimir. No secrets.',
};
function accessOf({ auth: given, headers }, service) {
    return { login: given === undefined ? { type: 'none' } : loginOf(given, service), headers: headers ?? {} };
}
function loginOf(given, service) {
    switch (given.type) {
        case 'bearer':
            return { type: 'bearer', variable: given['secret-env'] };
        case 'basic':
            return { type: 'basic', user: given.user, variable: given['secret-env'] };
        case 'header':
            return { type: 'header', name: given.name, variable: given['secret-env'] };
        case 'sigv4':
            return { type: 'sigv4', region: given.region, service: given.service ?? service };
    }
}

// EXTERNAL MODULE: ./build/base/log.js
var log = __webpack_require__(2130);
;// CONCATENATED MODULE: ./build/metrics/login.js


const spec = schemas .gMt('type', [
    schemas .Ikc({ type: schemas .euz('none') }),
    schemas .Ikc({ type: schemas .euz('bearer'), variable: schemas .YjP() }),
    schemas .Ikc({ type: schemas .euz('basic'), user: schemas .YjP(), variable: schemas .YjP() }),
    schemas .Ikc({ type: schemas .euz('header'), name: schemas .YjP(), variable: schemas .YjP() }),
    schemas .Ikc({ type: schemas .euz('sigv4'), region: schemas .YjP(), service: schemas .YjP() }),
]);
const accessSchema = schemas .Ikc({ login: spec, headers: schemas .g1P(schemas .YjP(), schemas .YjP()) });
const constant = (headers, secrets) => ({
    add: () => Promise.resolve(headers),
    secrets,
});
const AWS = 'the step aws-actions/configure-aws-credentials before it';
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
    sigv4: {
        needs: () => [
            { variable: 'AWS_ACCESS_KEY_ID', given: AWS },
            { variable: 'AWS_SECRET_ACCESS_KEY', given: AWS },
        ],
        async open({ region, service }, secretOf) {
            const { AwsV4Signer } = await __webpack_require__.e(  580).then(__webpack_require__.bind(__webpack_require__, 2580));
            const [accessKeyId, secretAccessKey] = [secretOf('AWS_ACCESS_KEY_ID'), secretOf('AWS_SECRET_ACCESS_KEY')];
            const sessionToken = secretOf('AWS_SESSION_TOKEN');
            const keys = { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) };
            return {
                secrets: [accessKeyId, secretAccessKey, sessionToken],
                async add(request) {
                    const signed = await new AwsV4Signer({ ...request, ...keys, region, service }).sign();
                    return Object.fromEntries(signed.headers);
                },
            };
        },
    },
};
function neededVariables(login) {
    const way = ways[login.type];
    return way.needs(login);
}
async function openAccess({ login, headers }, secretOf) {
    const { add, secrets } = await opened(login, secretOf);
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return {
        async sign(request) {
            const sent = { ...request.headers, ...own };
            return { ...sent, ...(await add({ ...request, headers: sent })) };
        },
        scrub: (text) => (0,log ._)(text, secrets),
    };
}
function opened(login, secretOf) {
    const way = ways[login.type];
    return way.open(login, secretOf);
}

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(6869);
;// CONCATENATED MODULE: ./build/metrics/stores/store-kind.js
function storeKind(kind) {
    return kind;
}

// EXTERNAL MODULE: ./build/metrics/stores/prometheus/queries.js
var queries = __webpack_require__(9202);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(2705);
;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/remedies.js

const remedies = {
    'service-refused': 'See that the service answers.',
    'source-unreachable': 'See that the runner reaches watch.store.url.',
    'source-error': 'Ask the store the same query by hand, at the address of watch.store.url.',
    'not-parsable': "watch.store.url has to be the address of Prometheus' HTTP API, without /api/v1.",
    'series-missing': 'Compare the names and labels in watch.store.metrics with what the store holds.',
    'not-separating': 'Run `check --policy FILE` to see what the store holds.',
    'several-processes': source .he,
    'not-sampled': 'See that the store receives numbers, and how late.',
};
function remedy(reason, detail) {
    if (/HTTP status 40[13]\b/.test(detail ?? ''))
        return 'Check watch.store.auth (or token-env), headers such as X-Scope-OrgID, and what the login may read.';
    if (/HTTP status 3\d\d\b/.test(detail ?? ''))
        return 'It redirects, and a token is sent to no other address: give the address that it leads to as watch.store.url.';
    return remedies[reason];
}

;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/prometheus.js










const query = schemas .YjP('expected a query such as avg by (pod) (process_load)')
    .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line');
const countsQuery = { total: scalars .gD, bad: scalars .gD };
const bucketsQuery = { buckets: scalars .gD };
const metric = schemas .gMt('kind', [
    schemas .rej({
        kind: schemas .euz('counts'),
        ...eventMetric,
        ...countsQuery,
        control: schemas .rej(countsQuery, 'expected total and bad').optional(),
    }),
    schemas .rej({
        kind: schemas .euz('histogram'),
        ...eventMetric,
        ...bucketsQuery,
        'slower-than': schemas .aig('expected the boundary of a bucket such as 0.5')
            .gt(0, 'expected more than 0')
            .optional(),
        control: schemas .rej(bucketsQuery, 'expected buckets').optional(),
    })
        .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
    }),
    schemas .rej({ kind: schemas .euz('gauge'), ...gaugeMetric, query }),
], 'expected a metric with kind (counts, histogram or gauge), name and what is asked');
const schema = schemas .rej({
    source: schemas .euz('prometheus'),
    url: address('expected the address of the Prometheus API, such as https://prometheus.example.com'),
    'token-env': secretName.optional(),
    ...accessKeys,
    range: scalars .p0.optional(),
    ...commonStore,
    metrics: metricList(metric),
}, 'expected source, url and metrics')
    .refine((document) => document['token-env'] === undefined || document.auth === undefined, {
    path: ['auth'],
    error: 'expected one of the two: token-env is short for auth with the type bearer',
});
const specSchema = schemas .Ikc({
    kind: schemas .euz('prometheus'),
    url: schemas .YjP(),
    access: accessSchema,
    ...store .Uy,
});
const keys = [
    ...accessPlaces,
    ['', Object.keys(schema.shape)],
    ['metrics.*', [...new Set(metric.options.flatMap((option) => Object.keys(option.shape)))]],
    ['metrics.*.control', ['total', 'bad', 'buckets']],
];
const descriptions = {
    source: 'How the store is asked: prometheus is the HTTP API of Prometheus, Thanos, Mimir and VictoriaMetrics.',
    url: 'Address of the API, up to before /api/v1. It must be reachable from the runner.',
    'token-env': 'Environment variable with the token that opens the store: short for auth with the type bearer.',
    ...accessDescriptions,
    range: 'Width of the window that increases are taken over: two scrapes at least. Default: 2m, or step if that is longer.',
    'metrics.*.total': 'Counters whose sum is the number of events.',
    'metrics.*.bad': 'Counters whose sum is the number of bad events.',
    'metrics.*.buckets': 'Buckets of a histogram, with their label le.',
    'metrics.*.query': 'Query that gives the number, one series for each value of segments.',
    'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
    'metrics.*.control.total': 'Events of the control.',
    'metrics.*.control.bad': 'Bad events of the control.',
    'metrics.*.control.buckets': 'Buckets of the control.',
};
const RANGE = 120;
const TIMEOUT_MILLISECONDS = 30_000;
const AMAZON = 'aps';
const prometheus = storeKind({
    schema,
    specSchema,
    descriptions,
    keys,
    spec: (document, step) => ({
        kind: document.source,
        url: document.url,
        access: accessOf(withAuth(document), AMAZON),
        range: document.range ?? Math.max(step, RANGE),
        ...commonSpec(document),
        metrics: document.metrics.map(metricOf),
    }),
    mistakes: ({ range }, step) => range < step ? [{ key: 'range', message: `expected at least step, found ${range}s` }] : [],
    secrets: ({ access }) => neededVariables(access.login),
    async open({ url, access, range }, secretOf) {
        const { prometheusStore } = await Promise.all( [__webpack_require__.e(446), __webpack_require__.e(803)]).then(__webpack_require__.bind(__webpack_require__, 803));
        const opened = await openAccess(access, secretOf);
        return prometheusStore({ url, access: opened, timeoutMilliseconds: TIMEOUT_MILLISECONDS }, range);
    },
    lag: 15,
    narrow: queries .f,
    remedy: remedy,
});
function withAuth(document) {
    const token = document['token-env'];
    return token === undefined ? document : { ...document, auth: { type: 'bearer', 'secret-env': token } };
}
function metricOf(document) {
    if (document.kind === 'gauge') {
        return { ...gaugeSpec(document), control: null, query: { kind: 'gauge', query: document.query } };
    }
    const rest = eventSpec(document);
    if (document.kind === 'counts') {
        const asked = (from) => {
            return { kind: 'counts', total: (0,selector .VH)(from.total), bad: (0,selector .VH)(from.bad) };
        };
        return { ...rest, query: asked(document), control: document.control ? asked(document.control) : null };
    }
    const slowerThan = document['slower-than'] ?? null;
    const asked = (from) => {
        return { kind: 'histogram', buckets: (0,selector .VH)(from.buckets), slowerThan };
    };
    return { ...rest, query: asked(document), control: document.control ? asked(document.control) : null };
}

;// CONCATENATED MODULE: ./build/metrics/stores/stores.js



const stores = { prometheus: prometheus };
const stores_ways = stores;
const sources = Object.keys(stores).join(' or ');
const storeSchema = schemas .gMt('source', listed(Object.values(stores).map(({ schema }) => schema)), `expected source (${sources}), metrics and where they are`);
const storeSpecSchema = schemas .gMt('kind', listed(Object.values(stores).map(({ specSchema }) => specSchema)));
function storeSpec(document, step) {
    return stores_ways[document.source].spec(document, step);
}
function storeMistakes(spec, step) {
    return stores_ways[spec.kind].mistakes(spec, step);
}
function storeSecrets(spec) {
    return stores_ways[spec.kind].secrets(spec);
}
async function openKind(spec, secretOf) {
    const { open, lag, narrow, remedy } = stores_ways[spec.kind];
    return { lag: () => lag, ...(await open(spec, secretOf)), narrow, remedy };
}
function closedStore({ kind }, detail) {
    const { lag, narrow, remedy } = stores_ways[kind];
    return { read: () => Promise.resolve({ missing: 'source-error', detail }), lag: () => lag, narrow, remedy };
}
const storeKeys = [
    ...(0,group_by .$)(Object.values(stores_ways).flatMap(({ keys }) => keys), ([place]) => place),
].map(([place, all]) => [below(place), [...new Set(all.flatMap(([, keys]) => keys))]]);
const storeDescriptions = new Map(Object.entries(stores_ways).map(([source, { descriptions }]) => [
    source,
    Object.fromEntries(Object.entries(descriptions).map(([key, text]) => [below(key), text])),
]));
function below(place) {
    return place === '' ? 'watch.store' : `watch.store.${place}`;
}
function listed([first, ...rest]) {
    if (first === undefined)
        throw new Error('There is no store');
    return [first, ...rest];
}


  })

};
