export const id = 781;
export const ids = [781];
export const modules = {

  98004:
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

  71218:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RI: () => (  pointPattern),
    SU: () => (  daysPattern),
    bs: () => (  parseDays),
    iL: () => (  parsePoint)
  });
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayText = '(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const timeText = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const zoneText = 'Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d';
const weekdayText = weekdays.join('|');
const pointPattern = new RegExp(`^(?:${dayText}(?:[T ](${timeText}|24:00)(?::00)?(${zoneText})?)?|(${weekdayText})(?: (${timeText}|24:00))?|(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(${timeText}|24:00))$`);
const daysPattern = new RegExp(`^(${weekdayText})(?:-(${weekdayText}))?$`);
function parsePoint(text) {
    const found = pointPattern.exec(text);
    if (found === null)
        return null;
    const [, year, month, day, time, offset, weekday, weekTime, yearlyMonth, yearlyDay, only] = found;
    if (year !== undefined) {
        const date = { kind: 'date', year: Number(year), month: Number(month), day: Number(day) };
        if (date.day > daysIn(date.year, date.month))
            return null;
        if (offset === undefined)
            return { ...date, minutes: minutesOf(time) };
        return time === '24:00' ? null : { kind: 'moment', at: Date.parse(`${year}-${month}-${day}T${time}${offset}`) };
    }
    if (weekday !== undefined) {
        const number = weekdays.findIndex((name) => name === weekday);
        return { kind: 'weekday', weekday: number, minutes: minutesOf(weekTime) };
    }
    if (yearlyMonth !== undefined) {
        const yearly = { kind: 'yearly', month: Number(yearlyMonth), day: Number(yearlyDay), minutes: null };
        return yearly.day > daysIn(2024, yearly.month) ? null : yearly;
    }
    return { kind: 'time', minutes: minutesOf(only) ?? 0 };
}
function parseDays(text) {
    const [, first, last] = daysPattern.exec(text) ?? [];
    const from = weekdays.findIndex((name) => name === first);
    if (from < 0)
        return [];
    const length = last === undefined ? 1 : 1 + ((weekdays.findIndex((name) => name === last) - from + 7) % 7);
    return Array.from({ length }, (_, at) => (from + at) % 7);
}
function daysIn(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function minutesOf(time) {
    if (time === undefined)
        return null;
    const [hours = '', minutes = ''] = time.split(':');
    return Number(hours) * 60 + Number(minutes);
}


  }),

  83839:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cy: () => (  gatePolicy),
    GF: () => (  gateKeys),
    LX: () => (  branchPattern),
    Tp: () => (  gateSchema),
    kn: () => (  workflow),
    tk: () => (  branch)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _risk_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1227);
  var _rule_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60152);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94118);





const branch = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the name of a branch')
    .regex(/^(?!refs\/)[^\p{Cc}\s~^:?*[\\]+$/u, 'expected the name of a branch without refs/heads/, such as main');
const branchPattern = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the name of a branch, or a pattern such as release/*')
    .regex(/^(?!refs\/)[^\p{Cc}\s~^:?[\]{}()!\\]+$/u, 'expected the name of a branch without refs/heads/, such as main, or a pattern such as release/*');
const login = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a login')
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'expected the login of a person, without @');
const loginOrTeam = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a login or a team')
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/, 'expected the login of a person, or a team such as acme/oncall, without @');
const workflow = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the path of a workflow file')
    .regex(/^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u, 'expected the path of a workflow file, such as .github/workflows/ci.yml');
const appWords = 'expected the name of an app as in its address, such as github-actions, or its id';
const app = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .Whr(appWords).positive(appWords), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^[a-z0-9][a-z0-9-]*$/, appWords)], appWords);
const check = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the name of a check')
        .regex(/^(?!\s)[^\p{Cc}]{1,200}(?<!\s)$/u, 'expected the name of a check, of 1 to 200 characters on one line'),
    app: app.optional(),
    workflow: workflow.optional(),
    event: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the name of an event')
        .regex(/^[a-z_]{1,50}$/, 'expected the name of an event, such as push')
        .optional(),
}, 'expected a check with name, and app, workflow or event');
const firstWords = 'expected pass, block, or a baseline such as { baseline: SHA }';
const baseline = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    baseline: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected a commit id')
        .regex(_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .d_, 'expected a commit id of 40 hexadecimal digits (git rev-parse), in quotes'),
}, firstWords);
const bot = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    login: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP('expected the login of a bot')
        .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/, 'expected the login of an app’s bot, such as "dependabot[bot]", in quotes')
        .optional(),
    'app-id': zod__WEBPACK_IMPORTED_MODULE_3__  .Whr('expected the id of an app').positive('expected the id of an app').optional(),
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_2__  .gV.min(1, 'expected the paths that the bot may change, such as [package-lock.json]'),
}, 'expected a bot with login or app-id, and paths');
const opaqueKinds = ['attributes', 'generated', 'binary', 'lfs', 'too-large', 'beyond-page'];
const opaqueWords = 'expected review, allow, or a list of rules such as { kinds: [binary], paths: ["assets/**"], verdict: allow }';
const opaqueRule = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    kinds: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(opaqueKinds, `expected one of ${opaqueKinds.join(', ')}`), 'expected a list of kinds')
        .min(1, 'expected at least one kind')
        .optional(),
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_2__  .gV.min(1, 'expected paths such as ["assets/**"]').optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['review', 'allow'], 'expected review or allow'),
}, opaqueWords);
const flag = zod__WEBPACK_IMPORTED_MODULE_3__  .zMY('expected true or false').default(false);
const gateSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    approvals: zod__WEBPACK_IMPORTED_MODULE_3__  .Whr('expected a whole number from 1 to 10')
        .min(1, 'expected 1 or more')
        .max(10, 'expected at most 10')
        .default(1),
    'first-deploy': zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pass', 'block'], firstWords), baseline], firstWords).default('pass'),
    opaque: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['review', 'allow'], opaqueWords),
        zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(opaqueRule, opaqueWords).max(50, 'expected at most 50 rules'),
    ], opaqueWords)
        .prefault([]),
    'page-files': zod__WEBPACK_IMPORTED_MODULE_3__  .Whr('expected a whole number from 300 to 3000')
        .min(300, 'expected 300 or more')
        .max(3000, 'expected at most 3000')
        .default(300),
    'promotion-branches': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(branch, 'expected a list of branches')
        .max(20, 'expected at most 20 branches')
        .prefault([]),
    'machine-users': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(login, 'expected a list of logins').max(100, 'expected at most 100 logins').prefault([]),
    emergency: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(loginOrTeam, 'expected a list of logins or teams')
        .max(100, 'expected at most 100 logins or teams')
        .prefault([]),
    owners: flag,
    'known-bots': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(bot, 'expected a list of bots').max(50, 'expected at most 50 bots').prefault([]),
    'environment-approval': flag,
    'exact-reverts': flag,
    'exact-cherry-picks': flag,
    checks: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(check, 'expected a list of checks').max(50, 'expected at most 50 checks').prefault([]),
    ignore: _scalars_js__WEBPACK_IMPORTED_MODULE_2__  .f5.optional(),
    ..._rule_policy_js__WEBPACK_IMPORTED_MODULE_1__  .mK,
    risk: _risk_policy_js__WEBPACK_IMPORTED_MODULE_0__  .dQ.optional(),
}, 'expected approvals, first-deploy and the like');
const gateKeys = [
    ['gate', Object.keys(gateSchema.shape)],
    ['gate.first-deploy', Object.keys(baseline.shape)],
    ['gate.opaque.*', Object.keys(opaqueRule.shape)],
    ['gate.known-bots.*', Object.keys(bot.shape)],
    ['gate.checks.*', Object.keys(check.shape)],
    ..._rule_policy_js__WEBPACK_IMPORTED_MODULE_1__  .dv,
    ..._risk_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Ae,
];
function gatePolicy(gate) {
    return {
        ...(0,_rule_policy_js__WEBPACK_IMPORTED_MODULE_1__  .fN)(gate),
        risk: gate.risk === undefined ? null : (0,_risk_policy_js__WEBPACK_IMPORTED_MODULE_0__  .gf)(gate.risk),
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
        ignore: gate.ignore ?? [],
        checks: gate.checks.map((one) => ({
            name: one.name,
            app: one.app ?? null,
            workflow: one.workflow ?? null,
            event: one.event ?? null,
        })),
    };
}


  }),

  26024:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Qs: () => (  defaultIncidentPolicy),
    T9: () => (  duePattern),
    _I: () => (  countedKinds),
    aK: () => (  clockRules),
    eo: () => (  languages),
    iG: () => (  incidentSchema),
    ro: () => (  incidentKeys)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _regulators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45279);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94118);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96479);





const languages = ['en', 'ko'];
const anchors = ['occurred', 'aware', 'condition', 'classified', 'determined', 'sent', 'recovered'];
const line = (most, what) => zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(what)
    .regex(new RegExp(`^(?!\\s)[^\\p{Cc}]{1,${most}}$`, 'u'), `${what}, on one line of at most ${most} characters`);
const id = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP('expected an id such as kr-fin-10')
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'expected an id such as kr-fin-10: letters, digits, dots and dashes');
const name = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const truth = zod__WEBPACK_IMPORTED_MODULE_4__  .euz(true, 'expected true, or leave it out');
const language = zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(languages, 'expected en or ko');
const amount = zod__WEBPACK_IMPORTED_MODULE_4__  .Whr('expected a whole number').min(1, 'expected 1 or more');
const zone = line(60, 'expected a time zone such as Asia/Seoul').refine(_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .DS, {
    error: 'expected a time zone such as Asia/Seoul, or UTC',
});
const facts = zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(name, zod__WEBPACK_IMPORTED_MODULE_4__  .aig('expected a number such as 12000'));
const oneCondition = {
    outage: _scalars_js__WEBPACK_IMPORTED_MODULE_2__  .p0.optional(),
    severity: zod__WEBPACK_IMPORTED_MODULE_4__  .Whr('expected 1 to 4').min(1, 'expected 1 to 4').max(4, 'expected 1 to 4').optional(),
    share: zod__WEBPACK_IMPORTED_MODULE_4__  .aig('expected a share from 0 to 1, such as 0.1')
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
const alternative = zod__WEBPACK_IMPORTED_MODULE_4__  .rej(oneCondition, conditionWords);
const condition = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    ...oneCondition,
    any: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(alternative, 'expected a list of conditions, one of which has to hold')
        .min(1, 'expected 1 condition or more')
        .max(10, 'expected at most 10 conditions')
        .optional(),
}, conditionWords);
const dueWords = 'expected a time such as 24h, 3d, 4bd (business days) or 1mo (months)';
const duePattern = /^([1-9]\d{0,3}) ?(?:(m|minutes?)|(h|hours?)|(d|days?)|(bd|business[ -]days?)|(mo|months?))$/;
const day = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP('expected a day such as 2026-11-26')
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2026-11-26');
const holidays = zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(day, 'expected a list of days').max(500, 'expected at most 500 days');
const calendar = zod__WEBPACK_IMPORTED_MODULE_4__  .KCZ([name, holidays], 'expected the name of a calendar of incident.calendars, or a list of days');
const timeAllowed = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    hours: amount.optional(),
    days: amount.optional(),
    'business-days': amount.optional(),
    months: amount.optional(),
    from: zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
}, 'expected one of hours, days, business-days and months, with from, zone and calendar');
const due = zod__WEBPACK_IMPORTED_MODULE_4__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(dueWords).regex(duePattern, dueWords),
    timeAllowed,
    zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(timeAllowed, 'expected a list such as [{ hours: 4, from: classified }, { hours: 24 }]')
        .min(1, 'expected 1 entry or more')
        .max(5, 'expected at most 5 entries'),
], `${dueWords}, or { hours: 24 }, or a list of these`);
const clock = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    id: id.optional(),
    when: condition.optional(),
    due: due.optional(),
    from: zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    after: id.optional(),
    owner: line(100, 'expected a login, a team such as "@acme/legal", or a role').default('commander'),
    to: line(100, 'expected who is told').optional(),
    template: line(200, 'expected the name of a shipped template, or of your own').optional(),
    lang: language.optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
}, 'expected a clock with id, when, due, from, after, owner, to, template, lang, zone and calendar');
const grade = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    grade: line(60, 'expected the name of a grade'),
    when: condition,
    cost: line(200, 'expected what it costs, in words').optional(),
    excludes: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .euz('external', 'expected external'), 'expected a list such as [external]')
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
const words = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
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
const noticePhases = [
    'investigating',
    'identified',
    'external',
    'monitoring',
    'resolved',
    'data',
    'maintenance',
    'extended',
    'finished',
];
const noticeForms = ['page', 'popup', 'sms', 'contract', 'management'];
const notice = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(noticePhases, `expected one of ${noticePhases.join(', ')}`),
    form: zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(noticeForms, `expected one of ${noticeForms.join(', ')}`),
    lang: language,
    text: line(2000, 'expected the text of a notice'),
}, 'expected a notice with phase, form, lang and text');
const calendars = zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(name, holidays);
const countedKinds = ['data', 'people', 'other'];
const count = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    what: line(100, 'expected what is counted, in words, such as orders without a payment'),
    of: zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(countedKinds, 'expected data, people or other').default('data'),
    metric: line(100, 'expected the name of a metric of incident.data.store or watch.store'),
}, 'expected what, of and metric');
const data = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    store: _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_3__  .TL.optional(),
    counts: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(count, 'expected a list of counts').max(10, 'expected at most 10 counts').prefault([]),
}, 'expected counts, and store where their metrics are kept');
const incidentSchema = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    lang: language.default('en'),
    zone: zone.default('UTC'),
    facts: facts.prefault({}),
    calendars: calendars.prefault({}),
    clocks: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(clock, 'expected a list of clocks').max(50, 'expected at most 50 clocks').prefault([]),
    sla: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(grade, 'expected a list of grades').max(10, 'expected at most 10 grades').prefault([]),
    words: zod__WEBPACK_IMPORTED_MODULE_4__  .rej({ en: words.prefault({}), ko: words.prefault({}) }, 'expected en and ko').prefault({}),
    notices: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(notice, 'expected a list of notices').max(50, 'expected at most 50 notices').prefault([]),
    data: data.prefault({}),
    postmortems: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP("expected a folder from the repository's top, such as docs/postmortems")
        .regex(/^(?!\.?github\/)[\w-][\w.-]{0,60}(?:\/[\w-][\w.-]{0,60}){0,5}\/?$/, "expected a folder from the repository's top, such as docs/postmortems")
        .optional(),
}, 'expected lang, zone, facts, calendars, clocks, sla, words, notices, data and postmortems');
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
    ['incident.data', Object.keys(data.shape)],
    ['incident.data.counts.*', Object.keys(count.shape)],
    ['incident.words', ['en', 'ko']],
    ['incident.words.en', Object.keys(words.shape)],
    ['incident.words.ko', Object.keys(words.shape)],
    ['incident.notices.*', Object.keys(notice.shape)],
];


  }),

  24425:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I0: () => (  valuesAt),
    p9: () => (  okPattern),
    wA: () => (  jsonPathPattern)
  });
const part = '(?:[A-Za-z_$][\\w$-]*|\\[(?:-1|\\d{1,4}|\\*)\\])';
const jsonPathPattern = new RegExp(`^${part}(?:\\.?${part}){0,19}$`);
const okPattern = new RegExp(`^${part}(?:\\.?${part}){0,19} ?= ?[^\\p{Cc}]{1,100}$`, 'u');
function valuesAt(value, path) {
    const steps = path.match(/[A-Za-z_$][\w$-]*|-?\d+|\*/g) ?? [];
    return steps.reduce((found, one) => found.flatMap((each) => below(each, one)), [value]);
}
function below(value, step) {
    if (Array.isArray(value)) {
        const all = value;
        if (step === '*')
            return all;
        return /^(-1|\d+)$/.test(step) ? all.slice(Number(step)).slice(0, 1) : [];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const held = new Map(Object.entries(value));
    return held.has(step) ? [held.get(step)] : [];
}


  }),

  53325:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FF: () => (  accessPlaces),
    He: () => (  accessKeys),
    YK: () => (  accessOf),
    zs: () => (  opening)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _store_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73057);


const printable = (what, most) => zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(what).regex(new RegExp(`^[\\x20-\\x7e]{1,${most}}$`), `${what} of 1 to ${most} printable ASCII characters`);
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
const headerName = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a header')
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'expected the name of a header, such as X-Scope-OrgID')
    .refine((name) => !OURS.has(name.toLowerCase()), 'expected a header that the guard does not set itself');
const secretEnv = { 'secret-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf };
const logins = [
    zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bearer'), ...secretEnv }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('basic'),
        user: printable('expected a user', 200).regex(/^[^:]*$/, 'expected a user without a colon'),
        ...secretEnv,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('header'), name: headerName, ...secretEnv }),
    zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('sigv4'),
        region: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a region')
            .regex(/^[a-z0-9-]{1,40}$/, 'expected the region of the store, such as eu-west-1'),
        service: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a service')
            .regex(/^[a-z0-9-]{1,40}$/, 'expected a service such as aps')
            .optional(),
    }),
];
const auth = zod__WEBPACK_IMPORTED_MODULE_1__  .gMt('type', [...logins, zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('google') }), zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ type: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('azure') })], 'expected type (bearer, basic, header, sigv4, google or azure) and what it needs');
function headersMistake(issue) {
    const [name] = issue.code === 'invalid_key' ? (issue.issues ?? []) : [];
    return name?.message ?? 'expected headers and their texts';
}
const accessKeys = {
    auth: auth.meta({ id: 'watch-store-auth' }).optional(),
    headers: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(headerName, printable('expected the text of a header', 1000), { error: headersMistake })
        .refine((headers) => Object.keys(headers).length <= 20, 'expected at most 20 headers')
        .optional(),
};
const opening = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    ...accessKeys,
    auth: zod__WEBPACK_IMPORTED_MODULE_1__  .gMt('type', logins, 'expected type (bearer, basic, header or sigv4) and what it needs')
        .meta({ id: 'watch-page-auth' })
        .optional(),
}, 'expected auth or headers');
const accessPlaces = [
    ['auth', [...new Set(auth.options.flatMap((option) => Object.keys(option.shape)))]],
];
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
        case 'google':
        case 'azure':
            return { type: given.type };
    }
}


  }),

  75753:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lu: () => (  notifyDescriptions),
    Md: () => (  notifyKeys),
    Og: () => (  noticeKinds),
    Wc: () => (  isTold),
    dt: () => (  notifySchema),
    dx: () => (  labelsAt),
    fW: () => (  placeName),
    t9: () => (  peopleWords),
    yW: () => (  isOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _store_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73057);


const noticeKinds = ['held', 'window', 'regressed', 'external', 'acknowledged', 'recovered', 'due'];
const peopleWords = ['on-call', 'owners', 'authors'];
const personWords = 'expected a login such as "@kim", or a team such as "@acme/on-call"';
const person = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(personWords)
    .regex(/^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?$/, `${personWords}, in quotes`);
const login = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a login such as "@kim"')
    .regex(/^@[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'expected a login such as "@kim", in quotes: GitHub assigns no teams');
const rule = (one, what) => zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(peopleWords), one], `expected on-call, owners, authors, or ${what}`), 'expected a list')
    .max(20, 'expected at most 20 entries')
    .prefault([]);
const name = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a name')
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/, 'expected a name of at most 40 letters, digits, dots and dashes');
const on = (kinds) => zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(kinds, `expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`), 'expected a list of events')
    .min(1, 'expected 1 event or more')
    .max(kinds.length, `expected at most ${kinds.length} events`)
    .optional();
const pagedKinds = noticeKinds.filter((kind) => kind !== 'held' && kind !== 'window');
const chatKinds = noticeKinds.filter((kind) => kind !== 'acknowledged');
const everyPlace = {
    name: name.optional(),
    environments: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of an environment')
        .regex(/^[^\p{Cc}]{1,255}$/u, 'expected the name of an environment, such as production'), 'expected a list of environments')
        .min(1, 'expected 1 environment or more')
        .max(50, 'expected at most 50 environments')
        .optional(),
};
const slack = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('slack'),
    ...everyPlace,
    on: on(chatKinds),
    'url-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf.optional(),
    'token-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf.optional(),
    channel: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the id of a channel')
        .regex(/^[CGD][A-Z0-9]{6,20}$/, 'expected the id of a channel, such as C024BE91L')
        .optional(),
});
const teams = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('teams'),
    ...everyPlace,
    on: on(chatKinds),
    'url-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf,
});
const pagerduty = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('pagerduty'),
    ...everyPlace,
    on: on(pagedKinds),
    'key-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf,
    region: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['us', 'eu'], 'expected us or eu').default('us'),
});
const webhook = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('webhook'),
    ...everyPlace,
    on: on(noticeKinds),
    url: (0,_store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .hl)('expected the address of a webhook, such as https://example.com/deploys').optional(),
    'url-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf.optional(),
    'secret-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf,
});
const place = zod__WEBPACK_IMPORTED_MODULE_1__  .gMt('kind', [slack, teams, pagerduty, webhook], 'expected kind (slack, teams, pagerduty or webhook) and what it needs');
const notifySchema = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    'on-call': zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(person, 'expected a list of people').max(20, 'expected at most 20 people').prefault([]),
    'on-call-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Gf.optional(),
    assign: rule(login, 'a login such as "@kim"'),
    mention: rule(person, 'a login or a team such as "@acme/on-call"'),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a label')
        .regex(/^(?!\s)[^\p{Cc},]{1,50}$/u, 'expected a label of at most 50 characters without a comma'), 'expected a list of labels')
        .max(10, 'expected at most 10 labels')
        .prefault([]),
    places: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(place, 'expected a list of places').max(20, 'expected at most 20 places').prefault([]),
}, 'expected on-call, on-call-env, assign, mention, labels and places');
const defaultNotifyPolicy = notifySchema.parse({});
const placeName = ({ name: given, kind }) => given ?? kind;
const kindsFor = {
    slack: chatKinds,
    teams: chatKinds,
    pagerduty: pagedKinds,
    webhook: noticeKinds,
};
function isTold(told, kind, environment) {
    const kinds = told.on ?? kindsFor[told.kind];
    return kinds.includes(kind) && isOf(told, environment);
}
function isOf({ environments }, environment) {
    const key = environment.toLowerCase();
    const isThis = (one) => key === one || key.startsWith(`${one}/`);
    return environments?.some((one) => isThis(one.toLowerCase())) ?? true;
}
const SEVERITY = '{severity}';
function labelsAt({ labels }, severity) {
    const at = (level) => labels.map((label) => label.replaceAll(SEVERITY, String(level)));
    const moving = new Set(labels.flatMap((label, index) => (label.includes(SEVERITY) ? [index] : [])));
    const ofLevel = at(severity).filter((_, index) => moving.has(index));
    const others = [1, 2, 3, 4].filter((level) => level !== severity);
    return {
        all: at(severity),
        ofLevel,
        stale: others.flatMap((level) => at(level).filter((_, index) => moving.has(index))),
    };
}
const notifyKeys = [
    ['notify', Object.keys(notifySchema.shape)],
    ['notify.places.*', [...new Set(place.options.flatMap((option) => Object.keys(option.shape)))]],
];
const notifyDescriptions = {
    notify: 'Who is told of a held deploy, of planned time that runs out, a regression, who takes it up, a recovery and duties that are due (docs/notify.md).',
    'notify.on-call': 'Who is on call: logins such as "@kim", and teams such as "@acme/on-call".',
    'notify.on-call-env': 'Environment variable with those on call now, separated by spaces or commas; they come before on-call. Its name begins with DEPLOY_GUARD_.',
    'notify.assign': 'Whom the issue of a new incident is assigned to: on-call, owners (of the changed files, by CODEOWNERS), authors (of the deployed range), or logins. At most 10.',
    'notify.mention': 'Who is mentioned in the issue of a new incident: the same words, logins and teams.',
    'notify.labels': 'Labels that the issue of a new incident gets as well. One with {severity} in it, such as "sev-{severity}", follows the level of the incident.',
    'notify.places': 'Where messages are sent.',
    'notify.places.*': 'One place. Its secret stands in an environment variable.',
    'notify.places.*.kind': 'slack, teams, pagerduty or webhook.',
    'notify.places.*.name': 'What the place is called in reports. Default: its kind.',
    'notify.places.*.environments': 'Only what concerns these environments is sent there. Default: all.',
    'notify.places.*.on': 'What it is told about: held, window (planned time runs out), regressed, external, acknowledged, recovered, due (clocks). Default: all; pagerduty is never told of held and window, and chats never of acknowledged.',
    'notify.places.*.url-env': 'Environment variable with the address: an incoming webhook of Slack, a Workflow of Microsoft Teams, or a webhook of your own. Its name begins with DEPLOY_GUARD_.',
    'notify.places.*.token-env': 'Environment variable with a bot token of Slack (chat:write), used with channel. Its name begins with DEPLOY_GUARD_.',
    'notify.places.*.channel': 'Id of the Slack channel that the bot writes to, such as C024BE91L.',
    'notify.places.*.key-env': 'Environment variable with the integration key of a PagerDuty service (Events API v2). Its name begins with DEPLOY_GUARD_.',
    'notify.places.*.region': 'Region of the PagerDuty account: us or eu.',
    'notify.places.*.url': 'Address of a webhook that is no secret.',
    'notify.places.*.secret-env': 'Environment variable with the key that signs a webhook, whsec_ and 24 to 64 bytes in base64 (Standard Webhooks). Its name begins with DEPLOY_GUARD_.',
};


  }),

  29587:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G$: () => (  pageMetricKeys),
    SB: () => (  pageQuery),
    sU: () => (  pageMetric),
    zT: () => (  pagePlan)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _store_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73057);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94118);



const every = {
    name: _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .UZ.name,
    segment: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected the name of a label')
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform')
        .optional(),
    role: _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .UZ.role,
};
const events = { ...every, 'min-effect': _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Pq['min-effect'], objective: _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .Pq.objective };
const pageMetric = zod__WEBPACK_IMPORTED_MODULE_2__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('counts').optional(), ...events, total: _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .gD, bad: _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .gD }, 'expected a metric with name, total and bad'),
    zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('histogram'),
        ...events,
        buckets: _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .gD,
        'slower-than': zod__WEBPACK_IMPORTED_MODULE_2__  .aig('expected the boundary of a bucket such as 0.5')
            .gt(0, 'expected more than 0')
            .optional(),
    }, 'expected a metric with name and buckets')
        .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('gauge'),
        ...every,
        query: _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .gD,
        direction: _store_policy_js__WEBPACK_IMPORTED_MODULE_0__  .mW.direction.unwrap().default('up'),
        'min-effect': _scalars_js__WEBPACK_IMPORTED_MODULE_1__  .yk.prefault({}),
    }, 'expected a metric with name and query'),
], 'expected a metric with kind (counts, histogram or gauge), name and what is read');
const pageMetricKeys = [...new Set(pageMetric.options.flatMap((option) => Object.keys(option.shape)))];
function pageQuery(document) {
    const { name, segment = null } = document;
    if (document.kind === 'histogram')
        return { kind: document.kind, name, segment, buckets: document.buckets };
    if (document.kind === 'gauge')
        return { kind: document.kind, name, segment, query: document.query };
    return { kind: 'counts', name, segment, total: document.total, bad: document.bad };
}
function pagePlan(document) {
    const { name, kind = 'counts', role } = document;
    const minEffect = document['min-effect'];
    const common = { name, kind, minEffect, ...(role !== 'critical' && { role }) };
    if (document.kind === 'gauge')
        return { ...common, direction: document.direction };
    const { objective } = document;
    const slowerThan = document.kind === 'histogram' ? document['slower-than'] : undefined;
    return {
        ...common,
        direction: 'up',
        ...(objective !== undefined && { objective }),
        ...(slowerThan !== undefined && { slowerThan }),
    };
}


  }),

  50781:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  O: () => (  parsePolicy)
});


// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/login-policy.js
var login_policy = __webpack_require__(53325);
// EXTERNAL MODULE: ./build/config/gate-policy.js
var gate_policy = __webpack_require__(83839);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/evidence/gauge/detector.js
var detector = __webpack_require__(36040);
// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(26024);
// EXTERNAL MODULE: ./build/config/notify-policy.js
var notify_policy = __webpack_require__(75753);
// EXTERNAL MODULE: ./build/config/regulators.js
var regulators = __webpack_require__(45279);
// EXTERNAL MODULE: ./build/config/rule-policy.js
var rule_policy = __webpack_require__(60152);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores_stores = __webpack_require__(96479);
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
function checkPage({ queries, watch, store }, file) {
    if (store !== null || queries.length === 0)
        return [];
    const say = (key, message) => {
        return { offset: file.find(['watch', key]).offset, message: `watch.${key}: ${message}` };
    };
    const { metrics, minBaseline, step } = watch;
    const gauge = metrics.find(({ kind }) => kind === 'gauge');
    const needed = detector .tx * step;
    return [
        ...(metrics.every(({ role = 'critical' }) => role !== 'critical')
            ? [say('metrics', 'expected at least one metric with the role critical: without one nothing is judged')]
            : []),
        ...(gauge === undefined || minBaseline >= needed
            ? []
            : [
                say('min-baseline', `expected at least ${detector .tx} steps (${(0,duration .a3)(needed)}) for the gauge ${(0,words .hD)(gauge.name)}, found ${(0,duration .a3)(minBaseline)}; with a shorter step they take less time`),
            ]),
    ];
}
function checkGate(policy, file) {
    return [...checkChecks(policy, file), ...checkBots(policy, file), ...(0,rule_policy .MM)(policy, file)];
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
function checkStores({ watch: { store, stores } }, file) {
    if (store === undefined || stores === undefined)
        return [];
    return [
        { offset: file.find(['watch', 'stores']).offset, message: 'watch.stores: expected store or stores, found both' },
    ];
}
function untouchedMistakes({ untouched, labels, role }, place, say) {
    return untouched.flatMap((segment, at) => {
        const label = segment.slice(0, segment.indexOf('='));
        if (role !== 'critical') {
            const message = `expected none beside the role ${role}: only critical metrics end a watch`;
            return [{ ...say([...place, 'untouched', at], ''), message: say([...place, 'untouched'], message).message }];
        }
        if (labels.includes(label))
            return [];
        return [say([...place, 'untouched', at], `expected a label that segments names, found ${(0,words .hD)(label)}`)];
    });
}
function placeIn(store, key) {
    const path = key.startsWith('../') ? [key.slice(3)] : [...store, ...key.split('.')];
    return path.map((part) => (typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part));
}
function checkStore({ store, queries, watch }, file) {
    if (store === null)
        return [];
    const say = (place, message) => {
        return {
            offset: file.find(['watch', ...place]).offset,
            message: `watch.${place.map(String).join('.')}: ${message}`,
        };
    };
    const [all, parts] = (0,stores_stores .lR)(store)
        ? [['stores'], store.stores.map((spec, at) => ({ place: ['stores', at], spec }))]
        : [['store'], [{ place: ['store'], spec: store }]];
    const metrics = parts.flatMap(({ place, spec }) => spec.metrics.map((metric, at) => ({ metric, place: [...place, 'metrics', at] })));
    const mistakes = [];
    if (queries.length > 0) {
        const where = all.join('.');
        mistakes.push(say(['metrics'], `expected none beside watch.${where}: metrics of the store stand in watch.${where}.metrics`));
    }
    for (const { place, spec } of parts) {
        for (const { key, message } of (0,stores_stores .xx)(spec, watch.step))
            mistakes.push(say(placeIn(place, key), message));
        if (spec.baseline !== store.baseline)
            mistakes.push(say([...place, 'baseline'], `expected one baseline in all stores: ${store.baseline}`));
    }
    if (metrics.every(({ metric }) => metric.role !== 'critical')) {
        const message = 'expected at least one metric with the role critical: without one nothing is judged';
        mistakes.push(say((0,stores_stores .lR)(store) ? all : [...all, 'metrics'], message));
    }
    const critical = metrics.filter(({ metric }) => metric.role === 'critical');
    if (critical.length > 0 && critical.every(({ metric }) => metric.query.kind === 'monitor')) {
        const message = 'expected a critical metric beside monitors: that none of them alerts does not say how much was seen, nor what harm is ruled out';
        mistakes.push(say((0,stores_stores .lR)(store) ? all : [...all, 'metrics'], message));
    }
    for (const { metric, place } of metrics)
        mistakes.push(...untouchedMistakes(metric, place, say));
    for (const [at, { metric, place }] of metrics.entries()) {
        if (metrics.findIndex((each) => each.metric.name === metric.name) === at)
            continue;
        mistakes.push(say([...place, 'name'], `expected a name of its own, found ${(0,words .hD)(metric.name)} again`));
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
function checkCounts({ incident: { data }, store: watched, watch }, file) {
    const say = (place, message) => {
        const path = ['incident', 'data', ...place];
        return { offset: file.find(path).offset, message: `${path.map(String).join('.')}: ${message}` };
    };
    const { store, counts } = data;
    const own = store === undefined ? null : (0,stores_stores .$z)(store, watch.step);
    const metrics = [...(own?.metrics ?? []), ...(watched?.metrics ?? [])];
    const names = metrics.map((metric) => metric.name);
    return [
        ...(own === null || counts.length > 0
            ? []
            : [say(['store'], 'expected counts beside it: without one nothing is counted')]),
        ...(own === null ? [] : (0,stores_stores .xx)(own, watch.step)).map(({ key, message }) => say(key.startsWith('../') ? ['store'] : placeIn(['store'], key), message)),
        ...counts.flatMap(({ what, metric }, at) => {
            const place = ['counts', at];
            const found = metrics.find((each) => each.name === metric);
            const meant = (0,words .pA)(metric, names);
            const cure = meant === null ? '' : ` (did you mean ${meant}?)`;
            const first = counts.findIndex((each) => each.what === what);
            return [
                ...(first === at ? [] : [say([...place, 'what'], `expected words of its own, found ${(0,words .hD)(what)} again`)]),
                ...(found === undefined
                    ? [
                        say([...place, 'metric'], `expected the name of a metric of incident.data.store or watch.store, found ${(0,words .hD)(metric)}${cure}`),
                    ]
                    : found.query.kind === 'histogram'
                        ? [
                            say([...place, 'metric'], 'expected a metric of the kind counts or gauge: a histogram counts all events'),
                        ]
                        : []),
            ];
        }),
    ];
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
function checkNotify({ places }, file) {
    const names = places.map(notify_policy .fW);
    return places.flatMap((place, at) => {
        const say = (key, message) => {
            const path = ['notify', 'places', at, key];
            return { offset: file.find(path).offset, message: `${path.join('.')}: ${message}` };
        };
        const own = (0,notify_policy .fW)(place);
        const again = names.indexOf(own) === at ? [] : [say('name', `expected a name of its own, found ${(0,words .hD)(own)} again`)];
        if (place.kind === 'webhook')
            return [...again, ...oneOf(place, ['url', 'url-env'], say)];
        if (place.kind !== 'slack')
            return again;
        const { 'token-env': token, channel } = place;
        const half = (token === undefined) !== (channel === undefined);
        const alone = half ? [say('channel', 'expected token-env and channel together, found one of them')] : [];
        return [...again, ...oneOf(place, ['url-env', 'token-env'], say), ...alone];
    });
}
function oneOf(place, [one, other], say) {
    if ((place[one] === undefined) !== (place[other] === undefined))
        return [];
    const found = place[one] === undefined ? 'none' : 'both';
    return [say(one, `expected ${one} or ${other}, found ${found}`)];
}
function checkAfter(after, names, file) {
    return names.flatMap((name) => {
        const seen = new Set();
        let at = name.toLowerCase();
        while (at !== undefined && !seen.has(at)) {
            seen.add(at);
            at = after[at];
        }
        if (at !== name.toLowerCase())
            return [];
        const path = ['environments', name, 'after'];
        return [
            {
                offset: file.find(path).offset,
                message: `${path.join('.')}: expected an environment that does not come after this one`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/config/page-policy.js
var page_policy = __webpack_require__(29587);
// EXTERNAL MODULE: ./build/config/rollback-policy.js
var rollback_policy = __webpack_require__(75406);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(57096);
// EXTERNAL MODULE: ./build/config/services.js
var config_services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/config/stages.js
var config_stages = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/config/yaml-file.js
var yaml_file = __webpack_require__(11919);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(19274);
;// CONCATENATED MODULE: ./build/config/parse-policy.js












const GATEWAY = 'execute-api';
const defaults = { minWatch: 15 * 60, minBaseline: 60, sustainedFor: 30 };
function parsePolicy(text, fileName) {
    const file = (0,yaml_file .gM)(text);
    if (file.mistakes.length > 0)
        throw (0,yaml_file .DN)(fileName, file.mistakes, file.lines);
    const top = readRules(file.value, file);
    const { services, environments, mistakes } = (0,config_services .fp)(file, schema .e.get('') ?? [], top, readRules);
    const all = [...top.mistakes, ...mistakes];
    if (top.rules === null || all.length > 0)
        throw (0,yaml_file .DN)(fileName, all, file.lines);
    return { ...top.rules, services, environments, service: null };
}
function readRules(value, file) {
    const parsed = schema .w.safeParse(value);
    if (!parsed.success)
        return { rules: null, mistakes: schemaMistakes(parsed.error.issues, file) };
    const { stages, mistakes: ofStages } = (0,config_stages .ir)(value, file, readRules);
    const rules = { ...rulesOf(parsed.data), stages };
    const mistakes = [
        ...checkDeploys(parsed.data, file),
        ...checkTimes(rules.watch, file),
        ...checkKnownIncidents(rules.incidents, file),
        ...checkNames(rules.queries, file),
        ...checkPage(rules, file),
        ...checkStores(parsed.data, file),
        ...checkStore(rules, file),
        ...checkSlices(rules, file),
        ...checkGate(rules.gate, file),
        ...checkIncident(rules.incident, file),
        ...checkCounts(rules, file),
        ...checkNotify(rules.notify, file),
        ...(0,variables .k)(value, file),
        ...checkAfter(rules.after, Object.keys(parsed.data.environments ?? {}), file),
    ];
    const told = new Set(mistakes.map(({ offset }) => offset));
    return { rules, mistakes: [...mistakes, ...ofStages.filter(({ offset }) => !told.has(offset))] };
}
function storeOf({ store, stores = [], step }) {
    return store === undefined ? (0,stores_stores .eU)(stores, step) : (0,stores_stores .$z)(store, step);
}
function rulesOf(document) {
    return {
        workflows: document.workflows ?? (document.workflow === undefined ? [] : [document.workflow]),
        branches: document.branches ?? (document.branch === undefined ? [] : [document.branch]),
        deployedBy: document['deployed-by'],
        gate: (0,gate_policy .Cy)(document.gate),
        watch: watchPlan(document.watch),
        store: storeOf(document.watch),
        slices: slicesOf(document.watch),
        openings: {
            page: (0,login_policy .YK)(document.watch.page ?? {}, GATEWAY),
            probe: (0,login_policy .YK)(document.watch.probe ?? {}, GATEWAY),
        },
        incidents: document.watch.incidents,
        rollback: (0,rollback_policy .lx)(document.rollback),
        incident: document.incident,
        notify: document.notify,
        after: Object.fromEntries(Object.entries(document.environments ?? {}).flatMap(([name, { after } = {}]) => after === undefined ? [] : [[name.toLowerCase(), after.toLowerCase()]])),
        queries: document.watch.metrics.map(page_policy .SB),
    };
}
function slicesOf({ slices }) {
    return slices === undefined ? null : { every: slices.every, workflow: slices.workflow ?? null };
}
function watchPlan(watch) {
    return {
        metrics: watch.metrics.map(page_policy .zT),
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
    const known = schema .e.get(place.replace(/^(?:watch\.stores\.\*|incident\.data\.store)/, 'watch.store')) ?? [];
    return keys.map((key) => {
        const where = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`;
        return { offset: file.findKey(path, key), message: `unknown key ${(0,words .hD)(key)}${where}; ${(0,words .pk)(key, known)}` };
    });
}


  }),

  45279:
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

  1227:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $k: () => (  riskSignals),
    Ae: () => (  riskKeys),
    dQ: () => (  riskSchema),
    gf: () => (  riskPolicy)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _rule_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60152);


const riskSignals = [
    'destructive-sql',
    'locking-sql',
    'breaking-sql',
    'unknown-sql',
    'edited-migration',
    'infrastructure',
    'workflows',
    'permissions',
    'install-scripts',
    'lockfile-only',
    'secrets',
    'hidden-unicode',
    'opaque',
    'generated',
    'size',
];
const outcomeWords = 'expected inform, review or block';
const outcome = zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(_rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .CH, outcomeWords);
const statedWords = 'expected above and outcome, such as { above: 4, outcome: review }';
const stated = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    above: zod__WEBPACK_IMPORTED_MODULE_1__  .aig('expected how many times the usual risk, such as 4')
        .min(1, 'expected 1 or more: 1 is the usual risk')
        .max(100, 'expected at most 100')
        .default(4),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['inform', 'review'], 'expected inform or review: a risk that is only estimated blocks no deploy')
        .default('review'),
    approvals: _rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .x,
    'longer-watch': zod__WEBPACK_IMPORTED_MODULE_1__  .aig('expected how many times as long, such as 2')
        .min(1, 'expected 1 or more: 1 is no longer')
        .max(4, 'expected at most 4')
        .default(1),
}, statedWords);
const signal = outcome.optional();
const riskSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    'destructive-sql': signal,
    'locking-sql': signal,
    'breaking-sql': signal,
    'unknown-sql': signal,
    'edited-migration': signal,
    infrastructure: signal,
    workflows: signal,
    permissions: signal,
    'install-scripts': signal,
    'lockfile-only': signal,
    secrets: signal,
    'hidden-unicode': signal,
    opaque: signal,
    generated: signal,
    size: signal,
    approvals: _rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .x,
    stated: stated.optional(),
}, 'expected signals with an outcome, such as { destructive-sql: review, secrets: block }');
const riskKeys = [
    ['gate.risk', Object.keys(riskSchema.shape)],
    ['gate.risk.stated', Object.keys(stated.shape)],
];
function riskPolicy({ stated: range, approvals, ...given }) {
    const answers = Object.fromEntries(riskSignals.map((name) => [name, { outcome: given[name] ?? 'inform', approvals }]));
    return { answers: answerTable.parse(answers), stated: range ?? null };
}
const answerTable = zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(riskSignals), zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ outcome, approvals: _rule_policy_js__WEBPACK_IMPORTED_MODULE_0__  .x }));


  }),

  75406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q4: () => (  rollbackSchema),
    g$: () => (  defaultRollbackPolicy),
    lx: () => (  rollbackPolicy),
    zb: () => (  rollbackKeys)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94118);


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

  60152:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CH: () => (  ruleOutcomes),
    MM: () => (  checkRules),
    dv: () => (  ruleKeys),
    fN: () => (  rulePolicy),
    mK: () => (  ruleShape),
    w0: () => (  hasRules),
    x: () => (  answerApprovals)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59909);
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _calendar_times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71218);
  var _json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24425);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94118);
  var _store_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73057);







const ruleOutcomes = ['inform', 'review', 'block'];
const outcomeWords = 'expected inform, review or block';
const outcome = zod__WEBPACK_IMPORTED_MODULE_5__  .k5n(ruleOutcomes, outcomeWords);
const answerApprovals = zod__WEBPACK_IMPORTED_MODULE_5__  .Whr('expected a whole number from 1 to 10')
    .min(1, 'expected 1 or more')
    .max(10, 'expected at most 10')
    .default(1);
const zone = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected a time zone such as Asia/Seoul')
    .regex(/^[A-Za-z0-9_+/-]{1,60}$/, 'expected a time zone such as Asia/Seoul, or UTC')
    .refine(_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .DS, {
    error: ({ input }) => `expected a time zone such as Asia/Seoul, or UTC, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_6__  .hD)(String(input))}`,
})
    .default('UTC');
const pointWords = 'expected a time such as "09:00", fri 15:00, 2026-12-18, 2026-12-18T18:00 or, for every year, 12-24 (no seconds, no cron)';
const point = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(pointWords)
    .regex(_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .RI, pointWords)
    .refine((text) => (0,_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .iL)(text) !== null, {
    error: ({ input }) => `expected a day that there is, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_6__  .hD)(String(input))}`,
});
const label = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected the name of a label')
    .regex(/^(?!\s)[^\p{Cc},]{1,50}(?<!\s)$/u, 'expected the name of a label, of 1 to 50 characters');
const labels = zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(label, 'expected a list of labels').max(20, 'expected at most 20 labels').prefault([]);
const days = zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected a day such as mon, or days such as mon-fri')
    .regex(_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .SU, 'expected a day such as mon, or days such as mon-fri'), 'expected a list of days such as [mon, tue]')
    .min(1, 'expected at least one day')
    .max(7, 'expected at most 7 entries');
const span = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({ days: days.optional(), from: point, to: point }, 'expected a window such as { days: [mon-fri], from: "09:00", to: "16:00" }');
const windows = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    zone,
    open: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(span, 'expected a list of windows such as [{ days: [mon-fri], from: "09:00", to: "16:00" }]')
        .min(1, 'expected 1 window or more')
        .max(50, 'expected at most 50 windows'),
    outside: outcome.default('block'),
    approvals: answerApprovals,
    except: labels,
}, 'expected zone, open, outside, approvals and except');
const file = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected the path of a file such as ops/holidays.ics')
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\p{Cc}\\]{1,300}$/u, 'expected the path of a file such as ops/holidays.ics, from the top folder');
const freeze = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    from: point.optional(),
    to: point.optional(),
    days: days.optional(),
    calendar: file.optional(),
    zone,
    reason: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected a reason')
        .regex(/^(?!\s)[^\p{Cc}]{1,200}(?<!\s)$/u, 'expected a reason of 1 to 200 characters on one line')
        .optional(),
    except: labels,
    outcome: outcome.default('block'),
    approvals: answerApprovals,
}, 'expected a freeze with from and to, or calendar; zone, reason, except, outcome and approvals');
const plan = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    window: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .p0,
    outcome: outcome.default('block'),
    approvals: answerApprovals,
    decide: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .EI.optional(),
}, 'expected window, outcome, approvals and decide');
const low = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    below: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__  .uM)('expected a share from 0 to 1, such as 0.25 for a quarter').default(0.25),
    outcome,
    approvals: answerApprovals,
}, 'expected below, outcome and approvals');
const spent = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({ outcome, approvals: answerApprovals }, 'expected { outcome: block }');
const budget = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    objective: zod__WEBPACK_IMPORTED_MODULE_5__  .aig('expected a share of good events such as 0.999')
        .gt(0, 'expected more than 0')
        .lt(1, 'expected less than 1, such as 0.999 for 99.9 %'),
    window: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .lV.prefault('30d'),
    metric: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected the name of a metric of the policy')
        .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected the name of a metric of the policy')
        .optional(),
    spent: spent.prefault({ outcome: 'inform' }),
    low: low.optional(),
}, 'expected objective, window, metric, spent and low');
const health = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({ outcome: outcome.default('block'), approvals: answerApprovals }, 'expected { outcome: block }');
const pathWords = 'expected a path such as backups[-1].finished_at or [*].stop: names, [n], [-1] and [*]';
const jsonPath = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(pathWords).regex(_json_path_js__WEBPACK_IMPORTED_MODULE_2__  .wA, pathWords);
const restorePoint = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    'max-age': _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .lV,
    outcome: outcome.default('block'),
    approvals: answerApprovals,
    url: (0,_store_policy_js__WEBPACK_IMPORTED_MODULE_4__  .hl)('expected an address such as https://backups.example.com/list').optional(),
    path: jsonPath.optional(),
    ok: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP('expected a condition such as status.code = 0')
        .regex(_json_path_js__WEBPACK_IMPORTED_MODULE_2__  .p9, 'expected a condition such as status.code = 0: a path, = and a value')
        .optional(),
    tested: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .lV.optional(),
    'tested-path': jsonPath.optional(),
    'token-env': _store_policy_js__WEBPACK_IMPORTED_MODULE_4__  .Gf.optional(),
}, 'expected max-age, outcome, approvals, url, path, ok and tested');
const afterIncident = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({ outcome: outcome.default('review'), approvals: answerApprovals, within: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .lV.prefault('12h') }, 'expected { outcome: review, within: 12h }');
const teamWords = 'expected a team such as acme/dba, or a login';
const pathRule = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    paths: _scalars_js__WEBPACK_IMPORTED_MODULE_3__  .gV.min(1, 'expected paths such as ["db/migrate/**"]'),
    approvals: answerApprovals,
    teams: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(teamWords)
        .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/, `${teamWords}, without @`), 'expected a list of teams such as [acme/dba]')
        .max(20, 'expected at most 20 teams')
        .prefault([]),
}, 'expected a rule such as { paths: ["db/**"], approvals: 2, teams: [acme/dba] }');
const ruleShape = {
    windows: windows.optional(),
    freeze: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(freeze, 'expected a list of freezes').max(100, 'expected at most 100 freezes').prefault([]),
    plan: plan.optional(),
    budget: budget.optional(),
    health: health.optional(),
    'restore-point': restorePoint.optional(),
    'after-incident': afterIncident.optional(),
    rules: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(pathRule, 'expected a list of rules').max(50, 'expected at most 50 rules').prefault([]),
};
const document = zod__WEBPACK_IMPORTED_MODULE_5__  .rej(ruleShape);
const ruleKeys = [
    ['gate.windows', Object.keys(windows.shape)],
    ['gate.windows.open.*', Object.keys(span.shape)],
    ['gate.freeze.*', Object.keys(freeze.shape)],
    ['gate.plan', Object.keys(plan.shape)],
    ['gate.budget', Object.keys(budget.shape)],
    ['gate.budget.spent', Object.keys(spent.shape)],
    ['gate.budget.low', Object.keys(low.shape)],
    ['gate.health', Object.keys(health.shape)],
    ['gate.restore-point', Object.keys(restorePoint.shape)],
    ['gate.rules.*', Object.keys(pathRule.shape)],
    ['gate.after-incident', Object.keys(afterIncident.shape)],
];
function rulePolicy(gate) {
    const { windows: open, freeze: frozen, plan: planned, budget: errors, health: healthy, 'restore-point': restore, } = gate;
    return {
        windows: open ?? null,
        freeze: frozen,
        plan: planned === undefined ? null : { ...planned, decide: planned.decide ?? null },
        budget: errors === undefined ? null : { ...errors, metric: errors.metric ?? null, low: errors.low ?? null },
        health: healthy ?? null,
        rules: gate.rules,
        afterIncident: gate['after-incident'] ?? null,
        restorePoint: restore === undefined
            ? null
            : {
                maxAge: restore['max-age'],
                outcome: restore.outcome,
                approvals: restore.approvals,
                url: restore.url ?? null,
                path: restore.path ?? null,
                ok: restore.ok ?? null,
                tested: restore.tested ?? null,
                testedPath: restore['tested-path'] ?? null,
                tokenEnv: restore['token-env'] ?? null,
            },
    };
}
function hasRules(policy) {
    const { windows: open, freeze: frozen, plan: planned, budget: errors, health: healthy, restorePoint: restore, } = policy;
    return (frozen.length > 0 ||
        policy.rules.length > 0 ||
        [open, planned, errors, healthy, restore, policy.afterIncident].some((rule) => rule !== null));
}
function checkRules(policy, yaml) {
    const say = (path, message) => ({
        offset: yaml.find(path).offset,
        message: `${path.map(String).join('.')}: ${message}`,
    });
    const open = (policy.windows?.open ?? []).flatMap((one, at) => {
        const message = spanMistake(one);
        return message === null ? [] : [say(['gate', 'windows', 'open', at, 'to'], message)];
    });
    const frozen = policy.freeze.flatMap((one, at) => {
        const path = ['gate', 'freeze', at];
        const { from, to, calendar } = one;
        if (calendar !== undefined) {
            const beside = from ?? to ?? one.days;
            return beside === undefined ? [] : [say(path, 'expected calendar or from and to, found both')];
        }
        if (from === undefined || to === undefined)
            return [say(path, 'expected from and to, or a calendar')];
        const message = spanMistake({ from, to, days: one.days });
        return message === null ? [] : [say([...path, 'to'], message)];
    });
    return [
        ...open,
        ...frozen,
        ...restoreMistakes(policy).map(([key, message]) => say(['gate', 'restore-point', key], message)),
    ];
}
function restoreMistakes({ restorePoint: rule }) {
    if (rule === null)
        return [];
    const { url, path, ok, testedPath, tokenEnv } = rule;
    if (url !== null)
        return path === null ? [['url', 'expected path beside it: where in the answer the time stands']] : [];
    const given = { path, ok, 'tested-path': testedPath, 'token-env': tokenEnv };
    return Object.entries(given).flatMap(([key, value]) => value === null ? [] : [[key, 'expected url beside it']]);
}
const kindOf = ({ kind }) => (kind === 'moment' ? 'date' : kind);
function spanMistake({ from, to, days: on }) {
    const [start, end] = [(0,_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .iL)(from), (0,_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .iL)(to)];
    if (start === null || end === null)
        return null;
    if (kindOf(start) !== kindOf(end))
        return 'expected a time of the same form as from';
    if (on !== undefined && start.kind !== 'time')
        return 'expected times such as "09:00" beside days';
    if (on?.some((each) => (0,_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .bs)(each).length === 0))
        return 'expected days that there are';
    return isAfter(start, end) ? null : 'expected a time after from';
}
function isAfter(start, end) {
    if (start.kind === 'moment' && end.kind === 'moment')
        return end.at > start.at;
    if (start.kind !== 'date' || end.kind !== 'date')
        return true;
    const at = ({ year, month, day }, minutes) => Date.UTC(year, month - 1, day, 0, minutes);
    return at(end, end.minutes ?? 1440) > at(start, start.minutes ?? 0);
}


  }),

  57096:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  knownKeys),
    w: () => (  policySchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26921);
  var _incident_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26024);
  var _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83839);
  var _notify_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75753);
  var _rollback_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75406);
  var _login_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53325);
  var _page_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29587);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94118);
  var _services_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36927);
  var _stages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6964);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96479);











const incident = zod__WEBPACK_IMPORTED_MODULE_10__  .rej({ from: _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .n$, until: _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .n$ }, 'expected from and until');
const slicePace = 'expected growing, or whole minutes such as 2m';
const wholeMinutes = _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .p0.pipe(zod__WEBPACK_IMPORTED_MODULE_10__  .aig().multipleOf(60, slicePace));
const slices = zod__WEBPACK_IMPORTED_MODULE_10__  .rej({
    every: zod__WEBPACK_IMPORTED_MODULE_10__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_10__  .euz('growing'), wholeMinutes], slicePace).prefault('growing'),
    workflow: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn.optional(),
}, 'expected every and workflow');
const watch = zod__WEBPACK_IMPORTED_MODULE_10__  .rej({
    step: _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .p0.prefault('60s'),
    duration: _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .p0.prefault('15m'),
    'min-watch': _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .p0.optional(),
    'min-baseline': _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .p0.optional(),
    'sustained-for': _scalars_js__WEBPACK_IMPORTED_MODULE_6__  .EI.optional(),
    enough: zod__WEBPACK_IMPORTED_MODULE_10__  .k5n(['harm', 'doubling', 'threefold', 'tenfold', 'outage'], 'expected harm, doubling, threefold, tenfold or outage')
        .default('tenfold'),
    'false-alarm-rate': zod__WEBPACK_IMPORTED_MODULE_10__  .aig('expected a chance such as 0.01')
        .gt(0, 'expected more than 0: no watch can promise never to be wrong')
        .max(0.5, 'expected at most 0.5')
        .default(0.01),
    metrics: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(_page_policy_js__WEBPACK_IMPORTED_MODULE_5__  .sU, 'expected a list of metrics').max(50, 'expected at most 50 metrics').prefault([]),
    page: _login_policy_js__WEBPACK_IMPORTED_MODULE_4__  .zs.optional(),
    probe: _login_policy_js__WEBPACK_IMPORTED_MODULE_4__  .zs.optional(),
    store: _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_9__  .TL.optional(),
    slices: slices.optional(),
    stores: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(_metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_9__  .TL, 'expected a list of stores')
        .min(1, 'expected at least one store')
        .max(10, 'expected at most 10 stores')
        .optional(),
    incidents: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(incident, 'expected a list of incidents with from and until')
        .max(100, 'expected at most 100 incidents')
        .prefault([]),
}, 'expected step, duration, metrics and the like');
const appSlug = zod__WEBPACK_IMPORTED_MODULE_10__  .YjP('expected the name of an app')
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected the name of an app as in its address, such as vercel');
const root = zod__WEBPACK_IMPORTED_MODULE_10__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_10__  .euz(1, 'expected 1: another version needs another version of the guard').default(1),
    workflow: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn.optional(),
    workflows: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .kn, 'expected a list of workflow files')
        .min(1, 'expected 1 workflow file or more')
        .max(20, 'expected at most 20 workflow files')
        .optional(),
    branch: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .tk.optional(),
    branches: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .LX, 'expected a list of branches')
        .min(1, 'expected 1 branch or more')
        .max(20, 'expected at most 20 branches')
        .optional(),
    'deployed-by': zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(appSlug, 'expected a list of apps').max(20, 'expected at most 20 apps').prefault([]),
    gate: _gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .Tp.prefault({}),
    watch: watch.prefault({}),
    rollback: _rollback_policy_js__WEBPACK_IMPORTED_MODULE_3__  .Q4.prefault({}),
    incident: _incident_policy_js__WEBPACK_IMPORTED_MODULE_0__  .iG.prefault({}),
    environments: zod__WEBPACK_IMPORTED_MODULE_10__  .g1P(_services_js__WEBPACK_IMPORTED_MODULE_7__  .VE, _services_js__WEBPACK_IMPORTED_MODULE_7__  .AI.loose().optional(), {
        error: 'expected environments by name, such as production: { after: staging }',
    })
        .optional(),
    services: zod__WEBPACK_IMPORTED_MODULE_10__  .L5J().optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_10__  .L5J().optional(),
    notify: _notify_policy_js__WEBPACK_IMPORTED_MODULE_2__  .dt.prefault({}),
}, 'expected a mapping');
const policySchema = root;
const knownKeys = new Map([
    ['', Object.keys(root.shape)],
    ..._gate_policy_js__WEBPACK_IMPORTED_MODULE_1__  .GF,
    ..._rollback_policy_js__WEBPACK_IMPORTED_MODULE_3__  .zb,
    ..._incident_policy_js__WEBPACK_IMPORTED_MODULE_0__  .ro,
    ['environments.*', Object.keys(_services_js__WEBPACK_IMPORTED_MODULE_7__  .AI.shape)],
    ['services.*', Object.keys(_services_js__WEBPACK_IMPORTED_MODULE_7__  .sx.shape)],
    ['stages.*', _stages_js__WEBPACK_IMPORTED_MODULE_8__  .Jk],
    ..._notify_policy_js__WEBPACK_IMPORTED_MODULE_2__  .Md,
    ['watch', Object.keys(watch.shape)],
    ...['watch.page', 'watch.probe'].flatMap((place) => [
        [place, Object.keys(_login_policy_js__WEBPACK_IMPORTED_MODULE_4__  .zs.shape)],
        ..._login_policy_js__WEBPACK_IMPORTED_MODULE_4__  .FF.map(([below, keys]) => [`${place}.${below}`, keys]),
    ]),
    ['watch.incidents.*', Object.keys(incident.shape)],
    ['watch.slices', Object.keys(slices.shape)],
    ['watch.metrics.*', _page_policy_js__WEBPACK_IMPORTED_MODULE_5__  .G$],
    ['watch.metrics.*.min-effect', Object.keys(_scalars_js__WEBPACK_IMPORTED_MODULE_6__  .MG.shape)],
    ..._metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_9__  .G5,
    ['watch.store.metrics.*.min-effect', Object.keys(_scalars_js__WEBPACK_IMPORTED_MODULE_6__  .MG.shape)],
]);


  }),

  6964:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CT: () => (  stageName),
    Jk: () => (  stageKeys),
    Lq: () => (  stageOwn),
    Vz: () => (  atStageOf),
    Wr: () => (  requireStage),
    ir: () => (  readStages)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _overlays_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47674);




const stageName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const part = 'expected a part of the traffic between 0 and 1, such as 0.05 for 5 %';
const stageOwn = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a stage, such as canary')
        .regex(stageName, 'expected the name of a stage, such as canary: 1 to 63 letters, digits, ., _ and -'),
    share: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(part).gt(0, part).lt(1, part).optional(),
}, 'expected name, and what is different from the top');
const stageKeys = [...Object.keys(stageOwn.shape), 'watch'];
const listed = 'stages: expected a list of 2 to 10 stages, the first one first, such as [{ name: canary }, { name: full }]';
function readStages(value, file, read) {
    const { stages: given, ...rest } = (0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .pi)(value) ? value : {};
    if (given == null)
        return { stages: [], mistakes: [] };
    if (!Array.isArray(given) || given.length < 2 || given.length > 10)
        return { stages: [], mistakes: [{ offset: file.findKey([], 'stages'), message: listed }] };
    const found = given.map((own, at) => readStage({ own, at, rest, file }, read));
    const stages = found.flatMap(({ stage }) => (stage === null ? [] : [stage]));
    return { stages, mistakes: [...found.flatMap(({ mistakes }) => mistakes), ...orderMistakes(given, file)] };
}
function readStage({ own, at, rest, file }, read) {
    const within = ['stages', at];
    const { watch, ...named } = (0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .pi)(own) ? own : {};
    const parsed = stageOwn.safeParse((0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .pi)(own) ? named : own);
    const ofOwn = (parsed.error?.issues ?? []).flatMap(({ code, path, message, ...issue }) => {
        if (code !== 'unrecognized_keys' || !('keys' in issue))
            return [
                { offset: file.find([...within, ...path]).offset, message: `${[...within, ...path].join('.')}: ${message}` },
            ];
        return issue.keys.map((key) => ({ offset: file.findKey(within, key), message: unknownKey(at, key) }));
    });
    const reading = read((0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .ZY)(rest, watch == null ? {} : { watch }), (0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .du)(file, { within, own: { watch } }));
    const mistakes = [...ofOwn, ...reading.mistakes];
    if (!parsed.success || reading.rules === null)
        return { stage: null, mistakes };
    const { name, share = null } = parsed.data;
    return { stage: { name, share, rules: reading.rules }, mistakes };
}
function unknownKey(at, key) {
    return `unknown key ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(key)} in stages.${at}; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .pk)(key, stageKeys)}`;
}
function orderMistakes(given, file) {
    const names = given.map((own) => (0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .pi)(own) && typeof own['name'] === 'string' ? own['name'].toLowerCase() : null);
    const twice = names.flatMap((name, at) => {
        if (name === null || names.indexOf(name) === at)
            return [];
        const { offset } = file.find(['stages', at, 'name']);
        return [{ offset, message: `stages.${at}.name: expected a name of its own, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name)} again` }];
    });
    const last = given.at(-1);
    if (!(0,_overlays_js__WEBPACK_IMPORTED_MODULE_2__  .pi)(last) || last['share'] == null)
        return twice;
    const place = ['stages', given.length - 1, 'share'];
    const message = `${place.join('.')}: expected none: the last stage is all of the traffic`;
    return [...twice, { offset: file.find(place).offset, message }];
}
function atStageOf(policy, candidate, name) {
    if (name === null)
        return { policy, stage: null };
    const at = policy.stages.findIndex((one) => one.name === name);
    const own = policy.stages[at];
    if (own !== undefined) {
        const last = at === policy.stages.length - 1;
        const stage = { name, last, share: own.share, after: policy.stages[at - 1]?.name ?? null };
        return { policy: { ...policy, ...own.rules, stages: policy.stages }, stage };
    }
    const asked = candidate?.stages ?? [];
    const listedAt = asked.findIndex((one) => one.name === name);
    if (listedAt < 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(unknownStage(name, policy.stages.length > 0 ? policy.stages : asked));
    const stage = { name, last: listedAt === asked.length - 1, share: asked[listedAt]?.share ?? null, after: null };
    return { policy, stage };
}
function requireStage(policy, candidate, name) {
    const { stages } = policy;
    if (name !== null || stages.length === 0 || candidate?.stages.length === 0)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`The policy has the stages ${namesOf(stages).join(', ')}: say with input stage which of them this step deploys to.`);
}
const namesOf = (stages) => stages.map(({ name }) => name);
function unknownStage(name, stages) {
    if (stages.length === 0)
        return `stage ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name)}: the policy has no stages`;
    return `stage ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name)}: the policy has no such stage; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .pk)(name, namesOf(stages))}`;
}


  }),

  73057:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GC: () => (  eventSpec),
    Gf: () => (  secretName),
    Pq: () => (  eventMetric),
    Th: () => (  monitorMetric),
    UZ: () => (  everyMetric),
    ZJ: () => (  commonSpec),
    _$: () => (  monitorSpec),
    hl: () => (  address),
    mW: () => (  gaugeMetric),
    no: () => (  gaugeSpec),
    to: () => (  metricList),
    x0: () => (  commonStore)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94118);
  var _metrics_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);



const address = (what) => zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(what).regex(/^https?:\/\/[^\s@?#\p{Cc}]{1,1000}$/u, `${what}, without a user name, a password or a query`);
const secretName = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected the name of an environment variable')
    .regex(/^DEPLOY_GUARD_[A-Z0-9_]{1,80}$/, 'expected a name that begins with DEPLOY_GUARD_');
const commonStore = {
    'history-days': zod__WEBPACK_IMPORTED_MODULE_2__  .Whr('expected a whole number of days from 1 to 28')
        .min(1, 'expected 1 or more')
        .max(28, 'expected at most 28')
        .default(14),
    baseline: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(_metrics_store_js__WEBPACK_IMPORTED_MODULE_1__  .Uo, `expected ${_metrics_store_js__WEBPACK_IMPORTED_MODULE_1__  .Uo.slice(0, -1).join(', ')} or ${_metrics_store_js__WEBPACK_IMPORTED_MODULE_1__  .Uo.at(-1)}`)
        .default('auto'),
    'status-page': address('expected the address of a Statuspage summary, such as https://status.example.com/api/v2/summary.json').optional(),
};
const metricList = (metric) => zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(metric, 'expected a list of metrics')
    .min(1, 'expected at least one metric')
    .max(50, 'expected at most 50 metrics');
const label = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected the name of a label')
    .regex(/^[A-Za-z_@][A-Za-z0-9_.@/:-]{0,199}$/, 'expected the name of a label, such as platform');
const everyMetric = {
    name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected a name')
        .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected a name of 1 to 100 characters on one line'),
    segments: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(label, 'expected a list of labels').max(3, 'expected at most 3 labels').prefault([]),
    role: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['critical', 'advisory', 'control'], 'expected critical, advisory or control').default('critical'),
};
const segmentName = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected a segment such as region=eu')
    .regex(/^[A-Za-z_@][A-Za-z0-9_.@/:-]{0,199}=[^\p{Cc}]{1,200}$/u, 'expected label=value, such as region=eu');
const eventMetric = {
    ...everyMetric,
    untouched: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(segmentName, 'expected a list of segments such as region=eu')
        .max(20, 'expected at most 20 segments')
        .prefault([]),
    'min-effect': _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .MG.prefault({}),
    objective: zod__WEBPACK_IMPORTED_MODULE_2__  .aig('expected a share such as 0.001')
        .gt(0, 'expected more than 0')
        .lt(1, 'expected less than 1')
        .optional(),
};
const gaugeMetric = {
    ...everyMetric,
    direction: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['up', 'down', 'both'], 'expected up, down or both').default('both'),
    'min-effect': _scalars_js__WEBPACK_IMPORTED_MODULE_0__  .Dz.prefault({}),
};
const { segments: _, ...wholeMetric } = everyMetric;
const monitorMetric = wholeMetric;
const store = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc(commonStore);
const events = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc(eventMetric);
const gauge = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc(gaugeMetric);
const monitor = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc(monitorMetric);
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
function monitorSpec({ name, role }) {
    const any = { relative: 0, absolute: null };
    return { name, role, labels: [], untouched: [], direction: 'up', minEffect: any, objective: null };
}


  }),

  19274:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  filledRules),
    k: () => (  checkVariables)
  });
  var _json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24425);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86643);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96479);




const fixed = ['name', 'kind', 'role', 'direction', 'segments', 'segment', 'untouched'];
function mayVary(path) {
    const [, part, key = '', , asked = ''] = path[0] === 'incident' ? path.slice(1) : path;
    if (path[0] !== 'watch' && path[0] !== 'incident')
        return false;
    if (part === 'metrics')
        return !fixed.includes(path[3] ?? '');
    return (part === 'store' &&
        (['url', 'status-page', 'headers'].includes(key) || (key === 'metrics' && !fixed.includes(asked))));
}
const places = [['watch'], ['incident', 'data', 'store']];
function checkVariables(value, file) {
    const texts = places.flatMap((place) => (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .I0)(value, place.join('.')).flatMap((held) => textsBelow(held, place)));
    return texts.flatMap(({ path, text }) => (0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .DF)(text).flatMap(({ name }) => {
        const wrong = wrongVariable(path, name);
        if (wrong === null)
            return [];
        const { offset, text: written } = file.find(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
        const within = Math.max(0, written?.indexOf(`\${${name}}`) ?? 0);
        return [{ offset: offset + within, message: `${path.join('.')}: ${wrong}` }];
    }));
}
function wrongVariable(path, name) {
    if (!(0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .DZ)(name)) {
        const shown = (one) => `\${${one}}`;
        return `unknown variable ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(shown(name))}; ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .pk)(name, _metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .zo, shown)}`;
    }
    return mayVary(path) ? null : `expected no variable here, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(`\${${name}}`)}`;
}
function textsBelow(value, path) {
    if (typeof value === 'string')
        return [{ path, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, held]) => textsBelow(held, [...path, key]));
}
function filledPageQuery(query, values) {
    switch (query.kind) {
        case 'counts':
            return { ...query, total: (0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .An)(query.total, values), bad: (0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .An)(query.bad, values) };
        case 'histogram':
            return { ...query, buckets: (0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .An)(query.buckets, values) };
        case 'gauge':
            return { ...query, query: (0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_1__  .An)(query.query, values) };
    }
}
function filledRules(rules, values) {
    const queries = rules.queries.map((query) => filledPageQuery(query, values));
    return { ...rules, queries, store: rules.store === null ? null : (0,_metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_2__  .ar)(rules.store, values) };
}


  }),

  11919:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DN: () => (  configurationError),
    gM: () => (  readYaml),
    z1: () => (  MistakenFileError)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



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
class MistakenFileError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1 {
    mistakes;
    constructor(message, mistakes) {
        super(message);
        this.mistakes = mistakes;
    }
}
function configurationError(file, mistakes, lines) {
    const placed = mistakes
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, MOST)
        .map(({ offset, message }) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1), message };
    });
    const listed = placed.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
    const more = mistakes.length > MOST ? [`${file}: and ${mistakes.length - MOST} more`] : [];
    return new MistakenFileError([...listed, ...more].join('\n'), placed);
}


  }),

  36040:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fv: () => (  detector),
    GS: () => (  fill),
    Hj: () => (  recentSteps),
    Jf: () => (  sustained),
    MB: () => (  channelsOf),
    _t: () => (  boundariesOf),
    bG: () => (  logOffsetQuantile),
    cM: () => (  boundaryAt),
    gM: () => (  before),
    hs: () => (  scale),
    pX: () => (  isHarm),
    tx: () => (  FEWEST_BEFORE)
  });
const detector = {
    days: 7,
    halfWidth: 5,
    recent: 15,
    spans: [1, 2, 3, 5, 10, 20],
    stride: 10,
    quietDays: 7,
    leadIn: 240,
    sameTime: 180,
    fewest: 15,
    fewestWindows: 72,
};
const scale = {
    usual: 0.9,
    rare: 0.99,
    rareShare: 1 / 3,
    timeOfDayShare: 0.1,
    oppositeShare: 0.25,
    rangeShare: 1e-3,
};
const logOffsetQuantile = 0.05;
const fill = { mean: 0.5, window: 0.75 };
const sustained = { share: 0.75, longStep: 600 };
const before = { minutes: 10, spans: [3, 5, 10], still: 0.5, rate: 0.05, long: 180, lasting: 0.75 };
const FEWEST_BEFORE = 12;
function channelsOf(length) {
    const spans = new Set(detector.spans.map((minutes) => Math.max(1, Math.round((minutes * 60) / length))));
    return ['slow', 'fast'].flatMap((residual) => [...spans].flatMap((span) => [1, -1].map((sign) => ({ residual, span, sign: sign > 0 ? 1 : -1 }))));
}
function recentSteps(length) {
    return Math.max(3, Math.round((detector.recent * 60) / length));
}
const from = 15;
const growth = { early: 0.3, flat: 0 };
function boundaryAt(boundary, minutes) {
    return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from));
}
function boundariesOf(boundary, steps, length) {
    return Float64Array.from({ length: steps }, (_, step) => boundaryAt(boundary, ((step + 1) * length) / 60));
}
function isHarm({ observed, expected }, { minEffect }) {
    if (minEffect === undefined)
        return true;
    return Math.abs(observed - expected) > Math.max(minEffect.relative * Math.abs(expected), minEffect.absolute);
}


  }),

  34779:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BQ: () => (  minEffectSchema),
    Uo: () => (  baselineChoices),
    Uy: () => (  watchedShape),
    er: () => (  lagOf),
    pJ: () => (  LAG)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const LAG = 15;
const lagOf = ({ lag }) => lag?.() ?? LAG;
const counts = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('counts'),
    total: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    bad: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    restIsBad: zod__WEBPACK_IMPORTED_MODULE_0__  .euz(true).exactOptional(),
});
const histogram = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('histogram'),
    buckets: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    slowerThan: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().nullable().default(null),
    boundary: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().exactOptional(),
});
const gauge = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('gauge'), query: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const monitor = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('monitor'), monitor: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const what = zod__WEBPACK_IMPORTED_MODULE_0__  .gMt('kind', [counts, histogram, gauge, monitor]);
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
    within: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), value: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() })).exactOptional(),
    emptyIsZero: zod__WEBPACK_IMPORTED_MODULE_0__  .euz(true).exactOptional(),
    rare: zod__WEBPACK_IMPORTED_MODULE_0__  .euz(true).exactOptional(),
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

  97638:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  QUESTION)
  });
const QUESTION = /^(?:COUNT|(SUM|AVG|MIN|MAX|P001|P01|P05|P10|P20|P25|P50|P75|P80|P90|P95|P99|P999)\(([^()"]+)\))(?:\s+WHERE\s+(\S.*))?$/;


  }),

  29202:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TO: () => (  filledQuery),
    fQ: () => (  narrowed),
    yF: () => (  queriesOf)
  });
  var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26869);
  var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86643);


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
        case 'monitor':
            return [];
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
        case 'monitor':
            return query;
    }
}
function filledQuery(query, values) {
    const selector = (text) => (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)((0,_variables_js__WEBPACK_IMPORTED_MODULE_1__  .An)((0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .Pl)(text), values));
    switch (query.kind) {
        case 'counts':
            return { ...query, total: selector(query.total), bad: selector(query.bad) };
        case 'histogram':
            return { ...query, buckets: selector(query.buckets) };
        case 'gauge':
            return { ...query, query: (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__  .G$)(query.query, values) };
        case 'monitor':
            return query;
    }
}


  }),

  96479:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  UI: () => (  closedStore),
  ar: () => (  filledStore),
  lR: () => (  isSeveral),
  wr: () => (  openEach),
  T0: () => (  openKind),
  eU: () => (  severalSpec),
  Z0: () => (  storeDescriptions),
  G5: () => (  storeKeys),
  xx: () => (  storeMistakes),
  TL: () => (  storeSchema),
  fS: () => (  storeSecrets),
  $z: () => (  storeSpec),
  SZ: () => (  storeSpecSchema),
  n_: () => (  suggestionsOf)
});


var kinds_namespaceObject = {};
__webpack_require__.r(kinds_namespaceObject);
__webpack_require__.d(kinds_namespaceObject, {
  azure: () => (azure),
  cloudwatch: () => (cloudwatch),
  datadog: () => (datadog),
  dynatrace: () => (dynatrace),
  elasticsearch: () => (elasticsearch),
  grafana: () => (grafana),
  graphite: () => (graphite),
  honeycomb: () => (honeycomb),
  influxdb: () => (influxdb),
  json: () => (json),
  loki: () => (loki),
  newrelic: () => (newrelic),
  prometheus: () => (prometheus),
  promql: () => (promql),
  sentry: () => (sentry)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/metrics/clouds.js
var clouds = __webpack_require__(90418);
// EXTERNAL MODULE: ./build/metrics/variables.js
var variables = __webpack_require__(86643);
// EXTERNAL MODULE: ./build/metrics/store.js
var store = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/config/store-policy.js
var store_policy = __webpack_require__(73057);
// EXTERNAL MODULE: ./build/config/login-policy.js
var login_policy = __webpack_require__(53325);
// EXTERNAL MODULE: ./build/config/scalars.js
var scalars = __webpack_require__(94118);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/metrics/login.js
var login = __webpack_require__(47583);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/stores/store-kind.js
function storeKind(kind) {
    return kind;
}

// EXTERNAL MODULE: ./build/metrics/suggest.js
var suggest = __webpack_require__(33220);
;// CONCATENATED MODULE: ./build/metrics/series/kind.js










const kind_text = schemas .YjP('expected a query in the language of the store')
    .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line');
const ID = 'expected the id of a monitor';
const monitorId = schemas .KCZ([schemas .YjP(ID).regex(/^[A-Za-z0-9_-]{1,100}$/, ID), schemas .Whr(ID).min(1, ID)], ID);
const yes = schemas .euz(true, 'expected true, or nothing').optional();
const countsQuery = { total: kind_text, bad: kind_text.optional(), good: kind_text.optional() };
const bucketsQuery = { buckets: kind_text };
const both = { path: ['bad'], error: 'expected one of the two: bad, or good where the rest of them is bad' };
const hasOne = ({ bad, good }) => (bad === undefined) !== (good === undefined);
const metric = schemas .gMt('kind', [
    schemas .rej({
        kind: schemas .euz('counts'),
        ...store_policy .Pq,
        ...countsQuery,
        control: schemas .rej(countsQuery, 'expected total and bad').refine(hasOne, both).optional(),
        'empty-is-zero': yes,
        rare: yes,
    })
        .refine(hasOne, both),
    schemas .rej({
        kind: schemas .euz('histogram'),
        ...store_policy .Pq,
        ...bucketsQuery,
        boundary: schemas .YjP('expected the name of a label')
            .min(1, 'expected the name of a label')
            .max(100)
            .default('le'),
        'slower-than': schemas .aig('expected the boundary of a bucket such as 0.5')
            .gt(0, 'expected more than 0')
            .optional(),
        control: schemas .rej(bucketsQuery, 'expected buckets').optional(),
    })
        .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
    }),
    schemas .rej({ kind: schemas .euz('gauge'), ...store_policy .mW, query: kind_text }),
    schemas .rej({
        kind: schemas .euz('monitor'),
        ...store_policy .Th,
        monitor: monitorId,
    }),
], 'expected a metric with kind (counts, histogram, gauge or monitor), name and what is asked');
const seriesKeys = {
    ...login_policy .He,
    ...store_policy .x0,
    delay: scalars .p0.optional(),
    metrics: (0,store_policy .to)(metric).meta({ id: 'watch-store-metrics' }),
};
const kind_document = schemas .Ikc(seriesKeys);
const specShape = {
    url: schemas .YjP(),
    access: login ._O,
    settings: schemas .g1P(schemas .YjP(), schemas .YjP()),
    delay: schemas .aig(),
    ...store .Uy,
};
const specSchema = schemas .Ikc(specShape);
function seriesKind(definition) {
    const { source, schema, title, traits, suggest } = definition;
    return storeKind({
        schema,
        specSchema: schemas .Ikc({ kind: schemas .euz(source), ...specShape }),
        words: async () => {
            const [{ seriesDescriptions }, own] = await Promise.all([__webpack_require__.e(  9447).then(__webpack_require__.bind(__webpack_require__, 79447)), definition.words()]);
            return { ...seriesDescriptions, ...own, source: `How the store is asked: ${source} is ${title}.` };
        },
        keys: keysOf(schema),
        spec: (written, step) => specOf(definition, written, step),
        mistakes: (spec, step) => mistakesIn(definition, spec, step),
        secrets: ({ access }) => (0,login .NW)(access.login),
        async open(spec, secretOf) {
            const { settings, delay } = spec;
            const [clientOf, { seriesStore }, address] = await Promise.all([
                definition.client(),
                __webpack_require__.e(  1544).then(__webpack_require__.bind(__webpack_require__, 11544)),
                addressOf(traits, spec, secretOf),
            ]);
            return seriesStore(clientOf(address, settings), traits, delay, address.access.scrub);
        },
        suggest: suggest && suggesting(definition, suggest),
        lag: traits.delay + traits.growth,
        narrow: narrowed,
        remedy: (reason, detail) => remedyFor(title, reason, detail),
    });
}
async function addressOf({ pace }, { url, access }, secretOf) {
    const [{ paced }, opened] = await Promise.all([__webpack_require__.e(  7503).then(__webpack_require__.bind(__webpack_require__, 37503)), (0,login .bg)(access, secretOf)]);
    return { url, access: opened, ...(pace && { turn: paced(pace) }) };
}
function suggesting({ traits, expected }, load) {
    return async (spec, secretOf, now) => {
        const [ask, address] = await Promise.all([load(), addressOf(traits, spec, secretOf)]);
        const found = await ask(address, spec.settings, now);
        if ('missing' in found)
            return { missing: found.missing, detail: address.access.scrub(found.detail) };
        return (0,suggest .Ix)(found.filter((each) => isAccepted(expected, each, spec.settings)));
    };
}
function isAccepted(expected, { total, bad }, settings) {
    const queries = bad === null ? [] : [total, bad];
    const isKnown = queries.every((query) => (expected?.(query, settings) ?? null) === null);
    return isKnown && metric.safeParse((0,suggest .ak)({ name: 'a', total, bad })).success;
}
function specOf({ source, place, service, traits }, written, step) {
    const { url, settings = {}, login } = place(written);
    const given = (0,login_policy .YK)(written, service ?? source);
    const access = given.login.type === 'none' && login !== undefined ? { ...given, login } : given;
    const known = Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
    return {
        kind: source,
        url,
        access,
        settings: Object.fromEntries(known),
        delay: written.delay ?? traits.delay + traits.growth,
        range: step,
        ...(0,store_policy .ZJ)(written),
        metrics: written.metrics.map(metricOf),
    };
}
function metricOf(written) {
    switch (written.kind) {
        case 'gauge':
            return { ...(0,store_policy .no)(written), control: null, query: { kind: 'gauge', query: written.query } };
        case 'counts': {
            const { control, rare, 'empty-is-zero': emptyIsZero } = written;
            const flags = { ...(rare && { rare }), ...(emptyIsZero && { emptyIsZero }) };
            return { ...(0,store_policy .GC)(written), ...flags, query: countsOf(written), control: control ? countsOf(control) : null };
        }
        case 'monitor':
            return { ...(0,store_policy ._$)(written), control: null, query: { kind: 'monitor', monitor: String(written.monitor) } };
        case 'histogram': {
            const rest = {
                kind: 'histogram',
                slowerThan: written['slower-than'] ?? null,
                boundary: written.boundary,
            };
            const control = written.control ? { ...rest, buckets: written.control.buckets } : null;
            return { ...(0,store_policy .GC)(written), query: { ...rest, buckets: written.buckets }, control };
        }
    }
}
function countsOf({ total, bad, good }) {
    return good === undefined
        ? { kind: 'counts', total, bad: bad ?? '' }
        : { kind: 'counts', total, bad: good, restIsBad: true };
}
function narrowed(asked, label, value) {
    if (asked.query.kind === 'gauge' || asked.query.kind === 'monitor')
        return null;
    const within = [...(asked.within ?? []), { label, value }];
    return { ...asked, within, labels: asked.labels.filter((each) => each !== label) };
}
const WITH_NUMBERS = ['counts', 'histogram', 'gauge'];
function mistakesIn({ title, traits, kinds = WITH_NUMBERS, expected, }, { metrics, history, settings }, step) {
    const others = metrics.flatMap(({ query: { kind } }, at) => {
        const message = `${title} is asked for ${kinds.join(', ')}: expected one of these, found ${kind}`;
        return kinds.includes(kind) ? [] : [{ key: `metrics.${at}.kind`, message }];
    });
    const wrong = metrics.flatMap(({ query, control }, at) => [...textsOf(query, ''), ...(control === null ? [] : textsOf(control, 'control.'))].flatMap(({ key, text: written }) => {
        const message = expected?.(written, settings) ?? null;
        const whole = `the store cannot be asked this: ${message}, found ${(0,words .hD)(written)}`;
        return message === null ? [] : [{ key: `metrics.${at}.${key}`, message: whole }];
    }));
    return [...others, ...wrong, ...stepMistakes(traits, history, step)];
}
function stepMistakes({ steps, grid = 1 }, history, step) {
    const least = Math.min(...steps.map((each) => each.least));
    if (step < least)
        return [{ key: '../step', message: `expected at least ${least}s: the store has no shorter steps` }];
    if (step % grid !== 0)
        return [{ key: '../step', message: `expected a multiple of ${grid}s: the store has no other steps` }];
    const reach = Math.max(...steps.filter((each) => each.least <= step).map(({ upTo }) => upTo));
    if (history <= reach)
        return [];
    const days = Math.floor(reach / 86_400);
    return [{ key: 'history-days', message: `expected at most ${days}: the store keeps steps of ${step}s no longer` }];
}
function textsOf(query, place) {
    switch (query.kind) {
        case 'counts':
            return [
                { key: `${place}total`, text: query.total },
                { key: `${place}${query.restIsBad === true ? 'good' : 'bad'}`, text: query.bad },
            ];
        case 'histogram':
            return [{ key: `${place}buckets`, text: query.buckets }];
        case 'gauge':
            return [{ key: `${place}query`, text: query.query }];
        case 'monitor':
            return [];
    }
}
const keysOf = (schema) => [
    ...login_policy .FF,
    ['', Object.keys(schema.shape)],
    ['metrics.*', [...new Set(metric.options.flatMap((option) => Object.keys(option.shape)))]],
    ['metrics.*.control', ['total', 'bad', 'good', 'buckets']],
];
const remedies = {
    'service-refused': 'See that the service answers.',
    'source-unreachable': 'See that the runner reaches the store that watch.store names.',
    'source-error': 'Ask the store the same query by hand.',
    'not-parsable': 'See that watch.store names the address of the API, and not of a page.',
    'series-missing': 'Compare the queries in watch.store.metrics with what the store holds.',
    'not-separating': 'Run `check --policy FILE` to see what the queries find.',
    'several-processes': source .he,
    'not-sampled': 'See that the store receives numbers, and how late.',
};
function remedyFor(title, reason, detail) {
    if (/HTTP status 40[13]\b|^no token of /.test(detail ?? ''))
        return `Check the login of watch.store, and what it may read in ${title.split(/[,:]/)[0]}.`;
    if (/HTTP status 429\b|left alone/.test(detail ?? ''))
        return 'The store limits how often it is asked: watch fewer metrics or segments, fewer history-days, or longer steps.';
    if (/HTTP status 3\d\d\b/.test(detail ?? ''))
        return 'It redirects, and a login is sent to no other address: give the address that it leads to in watch.store.';
    return remedies[reason];
}

;// CONCATENATED MODULE: ./build/metrics/stores/azure/azure.js



const schema = schemas .rej({
    source: schemas .euz('azure'),
    url: (0,store_policy .hl)('expected the address of the API').default('https://management.azure.com'),
    resource: schemas .YjP('expected the id of a resource')
        .regex(/^\/subscriptions\/[^\s?#]{1,500}$/, 'expected the id of a resource, which begins with /subscriptions/'),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, resource and metrics');
const azure = seriesKind({
    source: 'azure',
    schema,
    title: 'the metrics of Azure Monitor',
    words: async () => (await __webpack_require__.e(  5100).then(__webpack_require__.bind(__webpack_require__, 35100))).words,
    traits: {
        stamp: 'begin',
        delay: 120,
        growth: 120,
        steps: [{ upTo: 93 * 86_400, least: 60 }],
        grid: 60,
        mostPoints: 1440,
        mostAsks: 4,
        pace: { most: 250, within: 10 },
        holds: 'events',
    },
    place: ({ url, resource, 'token-env': token }) => ({
        url,
        settings: { resource },
        login: token === undefined ? { type: 'azure' } : { type: 'bearer', variable: token },
    }),
    expected: (query) => /^metricnames=[^&,]+&aggregation=(?:Total|Average|Minimum|Maximum|Count)(?:&(?:metricnamespace|\$filter)=[^&]+)*$/.test(query)
        ? null
        : 'expected metricnames=Http5xx&aggregation=Total, with &metricnamespace= and &$filter= where they are needed',
    client: async () => (await __webpack_require__.e(  3642).then(__webpack_require__.bind(__webpack_require__, 63642))).azureClient,
    suggest: async () => (await __webpack_require__.e(  2743).then(__webpack_require__.bind(__webpack_require__, 92743))).suggestMetrics,
});

;// CONCATENATED MODULE: ./build/metrics/stores/cloudwatch/cloudwatch.js



const DAY = 86_400;
const cloudwatch_schema = schemas .rej({
    source: schemas .euz('cloudwatch'),
    region: schemas .YjP('expected a region such as eu-west-1')
        .regex(/^[a-z0-9-]{1,40}$/, 'expected a region such as eu-west-1'),
    url: (0,store_policy .hl)('expected the address of the API, such as https://monitoring.eu-west-1.amazonaws.com').optional(),
    ...seriesKeys,
}, 'expected source, region and metrics');
const cloudwatch = seriesKind({
    source: 'cloudwatch',
    schema: cloudwatch_schema,
    title: 'the metrics of Amazon CloudWatch',
    words: async () => (await __webpack_require__.e(  1255).then(__webpack_require__.bind(__webpack_require__, 51255))).words,
    traits: {
        stamp: 'begin',
        delay: 120,
        growth: 120,
        steps: [
            { upTo: DAY / 8, least: 1 },
            { upTo: 15 * DAY, least: 60 },
            { upTo: 63 * DAY, least: 300 },
            { upTo: 455 * DAY, least: 3600 },
        ],
        mostPoints: 21_600,
        mostAsks: 10,
        pace: { most: 180_000, within: 1 },
        holds: 'samples',
    },
    place: ({ region, url }) => ({
        url: url ?? `https://monitoring.${region}.amazonaws.com`,
        settings: { region },
        login: { type: 'sigv4', region, service: 'monitoring' },
    }),
    service: 'monitoring',
    expected: (query) => /^SEARCH\('\{[^{}']+\}[^']*', *'[^']+'\)$/.test(query)
        ? null
        : `expected SEARCH('{AWS/ApplicationELB,LoadBalancer} MetricName="RequestCount"', 'Sum'), without a period, which the guard adds`,
    client: async () => (await __webpack_require__.e(  4407).then(__webpack_require__.bind(__webpack_require__, 94407))).cloudwatchClient,
    suggest: async () => (await __webpack_require__.e(  8504).then(__webpack_require__.bind(__webpack_require__, 48504))).suggestSearches,
});

;// CONCATENATED MODULE: ./build/metrics/stores/datadog/datadog.js




const datadog_schema = schemas .rej({
    source: schemas .euz('datadog'),
    site: schemas .YjP('expected the site of your organization, such as datadoghq.eu')
        .regex(/^[a-z0-9.-]{1,100}$/, 'expected the site of your organization, such as datadoghq.eu')
        .default('datadoghq.com'),
    url: (0,store_policy .hl)('expected the address of the API, such as https://api.datadoghq.eu').optional(),
    'api-key-env': store_policy .Gf,
    'application-key-env': store_policy .Gf,
    ...seriesKeys,
}, 'expected source, site, api-key-env, application-key-env and metrics');
const datadog = seriesKind({
    source: 'datadog',
    schema: datadog_schema,
    title: 'the metrics of Datadog',
    kinds: ['counts', 'histogram', 'gauge', 'monitor'],
    words: async () => (await __webpack_require__.e(  7585).then(__webpack_require__.bind(__webpack_require__, 57585))).words,
    traits: {
        stamp: 'begin',
        delay: 60,
        growth: 120,
        steps: [{ upTo: 15 * 30 * 86_400, least: 1 }],
        mostPoints: 1440,
        mostAsks: 10,
        pace: { most: 1600, within: 3600 },
        holds: 'samples',
    },
    place: ({ site, url, 'api-key-env': apiKey, 'application-key-env': applicationKey }) => ({
        url: url ?? `https://api.${site}`,
        settings: { site },
        login: (0,login .Gf)(['dd-api-key', apiKey], ['dd-application-key', applicationKey]),
    }),
    expected: (query) => /\{[^{}]*\}/.test(query) && !/\.rollup\(/.test(query)
        ? null
        : 'expected a query such as sum:trace.http.request.hits{service:shop}.as_count(), without rollup, which the guard adds',
    client: async () => (await __webpack_require__.e(  4875).then(__webpack_require__.bind(__webpack_require__, 4875))).datadogClient,
    suggest: async () => (await __webpack_require__.e(  5642).then(__webpack_require__.bind(__webpack_require__, 75642))).suggestNames,
});

;// CONCATENATED MODULE: ./build/metrics/stores/dynatrace/dynatrace.js




const dynatrace_schema = schemas .rej({
    source: schemas .euz('dynatrace'),
    url: (0,store_policy .hl)('expected the address of the environment, such as https://abc12345.live.dynatrace.com'),
    'token-env': store_policy .Gf,
    ...seriesKeys,
}, 'expected source, url, token-env and metrics');
const dynatrace = seriesKind({
    source: 'dynatrace',
    schema: dynatrace_schema,
    title: 'the metrics of Dynatrace, by its API version 2',
    words: async () => (await __webpack_require__.e(  4332).then(__webpack_require__.bind(__webpack_require__, 64332))).words,
    traits: {
        stamp: 'end',
        delay: 60,
        growth: 120,
        steps: [
            { upTo: 14 * 86_400, least: 60 },
            { upTo: 28 * 86_400, least: 300 },
        ],
        mostPoints: 10_000,
        mostAsks: 4,
        holds: 'samples',
    },
    place: ({ url, 'token-env': token }) => ({ url, login: (0,login .Gf)(['authorization', token, 'Api-Token ']) }),
    expected: (query) => /:(?:splitBy|fold)\b/.test(query)
        ? 'expected a selector such as builtin:service.requestCount.total:filter(eq("dt.entity.service","SERVICE-123")), without splitBy, which the guard adds'
        : null,
    client: async () => (await __webpack_require__.e(  7482).then(__webpack_require__.bind(__webpack_require__, 97482))).dynatraceClient,
    suggest: async () => (await __webpack_require__.e(  9559).then(__webpack_require__.bind(__webpack_require__, 89559))).suggestSelectors,
});

;// CONCATENATED MODULE: ./build/metrics/stores/elasticsearch/elasticsearch.js




const elasticsearch_schema = schemas .rej({
    source: schemas .euz('elasticsearch'),
    url: (0,store_policy .hl)('expected the address of Elasticsearch or OpenSearch, such as https://logs.example.com:9200'),
    index: schemas .YjP('expected an index or a pattern of them, such as logs-shop-*')
        .regex(/^[^\s"\\/?#|<>\p{Cc}]{1,200}$/u, 'expected an index or a pattern of them, such as logs-shop-*'),
    'time-field': schemas .YjP('expected the name of a field')
        .regex(/^[A-Za-z0-9_.@-]{1,200}$/, 'expected the name of a field, such as @timestamp')
        .default('@timestamp'),
    'api-key-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url, index and metrics');
const elasticsearch = seriesKind({
    source: 'elasticsearch',
    schema: elasticsearch_schema,
    title: 'the search of Elasticsearch and OpenSearch',
    words: async () => (await __webpack_require__.e(  3916).then(__webpack_require__.bind(__webpack_require__, 23916))).words,
    traits: {
        stamp: 'begin',
        delay: 30,
        growth: 60,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 1440,
        mostAsks: 12,
        holds: 'events',
    },
    service: 'es',
    place: ({ url, index, 'time-field': time, 'api-key-env': key }) => ({
        url,
        settings: { index, 'time-field': time },
        ...(key !== undefined && { login: (0,login .Gf)(['authorization', key, 'ApiKey ']) }),
    }),
    client: async () => (await __webpack_require__.e(  3930).then(__webpack_require__.bind(__webpack_require__, 13930))).elasticClient,
    suggest: async () => (await __webpack_require__.e(  7079).then(__webpack_require__.bind(__webpack_require__, 97079))).suggestFields,
});

;// CONCATENATED MODULE: ./build/metrics/stores/grafana/grafana.js



const grafana_schema = schemas .rej({
    source: schemas .euz('grafana'),
    url: (0,store_policy .hl)('expected the address of Grafana, such as https://grafana.example.com'),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url and metrics');
const grafana = seriesKind({
    source: 'grafana',
    schema: grafana_schema,
    title: 'the alerting of Grafana',
    kinds: ['monitor'],
    words: async () => (await __webpack_require__.e(  631).then(__webpack_require__.bind(__webpack_require__, 40631))).words,
    traits: {
        stamp: 'end',
        delay: 60,
        growth: 0,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: Infinity,
        mostAsks: 20,
        holds: 'samples',
    },
    place: ({ url, 'token-env': token }) => ({
        url,
        ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
    }),
    client: async () => (await __webpack_require__.e(  4471).then(__webpack_require__.bind(__webpack_require__, 34471))).grafanaClient,
    suggest: async () => (await __webpack_require__.e(  312).then(__webpack_require__.bind(__webpack_require__, 40312))).suggestRules,
});

;// CONCATENATED MODULE: ./build/metrics/stores/graphite/graphite.js



const graphite_schema = schemas .rej({
    source: schemas .euz('graphite'),
    url: (0,store_policy .hl)('expected the address of Graphite, such as https://graphite.example.com'),
    nodes: schemas .g1P(schemas .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform'), schemas .Whr('expected the place of a node, from 0').min(0, 'expected the place of a node, from 0').max(50))
        .optional(),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url and metrics');
const graphite = seriesKind({
    source: 'graphite',
    schema: graphite_schema,
    title: 'the render API of Graphite',
    words: async () => (await __webpack_require__.e(  6751).then(__webpack_require__.bind(__webpack_require__, 56751))).words,
    traits: {
        stamp: 'begin',
        delay: 15,
        growth: 60,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 25_000,
        mostAsks: 20,
        holds: 'samples',
    },
    place: ({ url, nodes = {}, 'token-env': token }) => ({
        url,
        settings: Object.fromEntries(Object.entries(nodes).map(([label, node]) => [`nodes.${label}`, String(node)])),
        ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
    }),
    client: async () => (await __webpack_require__.e(  5199).then(__webpack_require__.bind(__webpack_require__, 5199))).graphiteClient,
    suggest: async () => (await __webpack_require__.e(  4048).then(__webpack_require__.bind(__webpack_require__, 34048))).suggestPaths,
});

// EXTERNAL MODULE: ./build/metrics/stores/honeycomb/question.js
var question = __webpack_require__(97638);
;// CONCATENATED MODULE: ./build/metrics/stores/honeycomb/honeycomb.js





const honeycomb_schema = schemas .rej({
    source: schemas .euz('honeycomb'),
    dataset: schemas .YjP('expected the slug of a dataset, or __all__')
        .regex(/^[A-Za-z0-9_][A-Za-z0-9_.~-]{0,199}$/, 'expected the slug of a dataset, or __all__'),
    url: (0,store_policy .hl)('expected the address of the API').default('https://api.honeycomb.io'),
    'api-key-env': store_policy .Gf,
    ...seriesKeys,
}, 'expected source, dataset, api-key-env and metrics');
const honeycomb = seriesKind({
    source: 'honeycomb',
    schema: honeycomb_schema,
    title: 'the events of Honeycomb, by its Query Data API',
    words: async () => (await __webpack_require__.e(  3621).then(__webpack_require__.bind(__webpack_require__, 13621))).words,
    traits: {
        stamp: 'begin',
        delay: 60,
        growth: 120,
        steps: [{ upTo: 6 * 86_400, least: 60 }],
        grid: 60,
        mostPoints: 10_000,
        mostAsks: 40,
        pace: { most: 10, within: 60, share: 1 },
        holds: 'events',
    },
    place: ({ url, dataset, 'api-key-env': key }) => ({
        url,
        settings: { dataset },
        login: (0,login .Gf)(['x-honeycomb-team', key]),
    }),
    expected: (query) => question .L.test(query)
        ? null
        : 'expected COUNT, SUM(column), AVG, MIN, MAX or a percentile such as P95(column), and WHERE with a condition of calculated fields: COUNT WHERE $http.status_code >= 500',
    client: async () => (await __webpack_require__.e(  545).then(__webpack_require__.bind(__webpack_require__, 70545))).honeycombClient,
    suggest: async () => (await __webpack_require__.e(  302).then(__webpack_require__.bind(__webpack_require__, 30302))).suggestColumns,
});

;// CONCATENATED MODULE: ./build/metrics/stores/influxdb/influxdb.js




const influxdb_schema = schemas .rej({
    source: schemas .euz('influxdb'),
    url: (0,store_policy .hl)('expected the address of InfluxDB, such as https://influx.example.com:8086'),
    database: schemas .YjP('expected the name of a database').min(1, 'expected the name of a database').max(200),
    'retention-policy': schemas .YjP('expected a name').min(1, 'expected a name').max(200).optional(),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url, database and metrics');
const influxdb = seriesKind({
    source: 'influxdb',
    schema: influxdb_schema,
    title: 'InfluxDB in InfluxQL, at /query: version 1, and 2 and 3 by their door for it',
    words: async () => (await __webpack_require__.e(  2841).then(__webpack_require__.bind(__webpack_require__, 2841))).words,
    traits: {
        stamp: 'begin',
        delay: 15,
        growth: 15,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 10_000,
        mostAsks: 10,
        holds: 'samples',
    },
    place: ({ url, database, 'retention-policy': policy, 'token-env': token }) => ({
        url,
        settings: { database, 'retention-policy': policy },
        ...(token !== undefined && { login: (0,login .Gf)(['authorization', token, 'Token ']) }),
    }),
    expected: (query) => /^select\s.+\sfrom\s/i.test(query) && !/\b(?:group\s+by\s+time|limit|fill|;)/i.test(query)
        ? null
        : 'expected SELECT … FROM … WHERE …, without GROUP BY time, fill and LIMIT, which the guard adds',
    client: async () => (await __webpack_require__.e(  53).then(__webpack_require__.bind(__webpack_require__, 53))).influxClient,
    suggest: async () => (await __webpack_require__.e(  754).then(__webpack_require__.bind(__webpack_require__, 40754))).suggestMeasurements,
});

;// CONCATENATED MODULE: ./build/metrics/stores/json/json.js



const path = schemas .YjP('expected a path such as data.result')
    .regex(/^[^\s\p{Cc}]{1,200}$/u, 'expected a path such as data.result')
    .optional();
const json_schema = schemas .rej({
    source: schemas .euz('json'),
    url: (0,store_policy .hl)('expected the address that queries are added to, such as https://numbers.example.com'),
    series: path,
    labels: path,
    points: path,
    time: path,
    value: path,
    stamp: schemas .k5n(['begin', 'end'], 'expected begin or end').default('begin'),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url, where the numbers are, and metrics');
const json = seriesKind({
    source: 'json',
    schema: json_schema,
    title: 'any address that answers with numbers by time in JSON',
    words: async () => (await __webpack_require__.e(  8565).then(__webpack_require__.bind(__webpack_require__, 58565))).words,
    traits: {
        stamp: 'begin',
        delay: 60,
        growth: 0,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 1440,
        mostAsks: 4,
        holds: 'samples',
    },
    place: ({ url, series, labels, points, time, value, stamp, 'token-env': token }) => ({
        url,
        settings: { series, labels, points, time, value, stamp },
        ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
    }),
    expected: (query) => /^\/\S*$/.test(query) && /\{from(?:-ms|-iso)?\}/.test(query) && /\{until(?:-ms|-iso)?\}/.test(query)
        ? null
        : 'expected a path with {from} and {until}, such as /api/numbers?name=requests&from={from}&until={until}&step={step}&by={by}',
    client: async () => (await __webpack_require__.e(  1601).then(__webpack_require__.bind(__webpack_require__, 81601))).jsonClient,
});

;// CONCATENATED MODULE: ./build/metrics/stores/loki/loki.js



const loki_schema = schemas .rej({
    source: schemas .euz('loki'),
    url: (0,store_policy .hl)('expected the address of Loki, such as https://loki.example.com'),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url and metrics');
const loki = seriesKind({
    source: 'loki',
    schema: loki_schema,
    title: 'LogQL of Grafana Loki',
    words: async () => (await __webpack_require__.e(  5822).then(__webpack_require__.bind(__webpack_require__, 95822))).words,
    traits: {
        stamp: 'end',
        delay: 30,
        growth: 60,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 5000,
        mostAsks: 1,
        holds: 'events',
    },
    place: ({ url, 'token-env': token }) => ({
        url,
        ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
    }),
    client: async () => (await __webpack_require__.e(  1400).then(__webpack_require__.bind(__webpack_require__, 31400))).lokiClient,
    suggest: async () => (await __webpack_require__.e(  1417).then(__webpack_require__.bind(__webpack_require__, 11417))).suggestStreams,
});

;// CONCATENATED MODULE: ./build/metrics/stores/newrelic/newrelic.js




const newrelic_schema = schemas .rej({
    source: schemas .euz('newrelic'),
    account: schemas .YjP('expected the number of an account, in quotes')
        .regex(/^\d{1,12}$/, 'expected the number of an account, in quotes'),
    url: (0,store_policy .hl)('expected the address of NerdGraph, up to before /graphql').default('https://api.newrelic.com'),
    'api-key-env': store_policy .Gf,
    ...seriesKeys,
}, 'expected source, account, api-key-env and metrics');
const newrelic = seriesKind({
    source: 'newrelic',
    schema: newrelic_schema,
    title: 'NRQL of New Relic, by NerdGraph',
    words: async () => (await __webpack_require__.e(  6854).then(__webpack_require__.bind(__webpack_require__, 56854))).words,
    traits: {
        stamp: 'begin',
        delay: 60,
        growth: 60,
        steps: [{ upTo: 395 * 86_400, least: 1 }],
        mostPoints: 366,
        mostAsks: 10,
        pace: { most: 3000, within: 60 },
        holds: 'events',
    },
    place: ({ account, url, 'api-key-env': key }) => ({ url, settings: { account }, login: (0,login .Gf)(['api-key', key]) }),
    expected: (query) => /^select\s.+\sfrom\s/i.test(query) && !/\b(?:timeseries|since|until|facet|limit)\b/i.test(query)
        ? null
        : 'expected SELECT … FROM … WHERE …, without TIMESERIES, SINCE, UNTIL, FACET and LIMIT, which the guard adds',
    client: async () => (await __webpack_require__.e(  480).then(__webpack_require__.bind(__webpack_require__, 40480))).newrelicClient,
    suggest: async () => (await __webpack_require__.e(  8017).then(__webpack_require__.bind(__webpack_require__, 88017))).suggestEvents,
});

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(26869);
// EXTERNAL MODULE: ./build/metrics/stores/prometheus/queries.js
var queries = __webpack_require__(29202);
;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/remedies.js

const remedies_remedies = {
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
    if (/HTTP status 40[13]\b|^no token of /.test(detail ?? ''))
        return 'Check watch.store.auth (or token-env), headers such as X-Scope-OrgID, and what the login may read.';
    if (/HTTP status 3\d\d\b/.test(detail ?? ''))
        return 'It redirects, and a token is sent to no other address: give the address that it leads to as watch.store.url.';
    return remedies_remedies[reason];
}

;// CONCATENATED MODULE: ./build/metrics/stores/prometheus/prometheus.js












const query = schemas .YjP('expected a query such as avg by (pod) (process_load)')
    .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line')
    .refine((text) => !(0,variables .jA)(text), 'expected variables inside quotes only, such as {version="${sha}"}');
const prometheus_countsQuery = { total: scalars .gD, bad: scalars .gD };
const prometheus_bucketsQuery = { buckets: scalars .gD };
const prometheus_metric = schemas .gMt('kind', [
    schemas .rej({
        kind: schemas .euz('counts'),
        ...store_policy .Pq,
        ...prometheus_countsQuery,
        control: schemas .rej(prometheus_countsQuery, 'expected total and bad').optional(),
    }),
    schemas .rej({
        kind: schemas .euz('histogram'),
        ...store_policy .Pq,
        ...prometheus_bucketsQuery,
        'slower-than': schemas .aig('expected the boundary of a bucket such as 0.5')
            .gt(0, 'expected more than 0')
            .optional(),
        control: schemas .rej(prometheus_bucketsQuery, 'expected buckets').optional(),
    })
        .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
    }),
    schemas .rej({ kind: schemas .euz('gauge'), ...store_policy .mW, query }),
], 'expected a metric with kind (counts, histogram or gauge), name and what is asked');
const prometheus_schema = schemas .rej({
    source: schemas .euz('prometheus'),
    url: (0,store_policy .hl)('expected the address of the Prometheus API, such as https://prometheus.example.com'),
    'token-env': store_policy .Gf.optional(),
    ...login_policy .He,
    range: scalars .p0.optional(),
    delay: scalars .p0.optional(),
    ...store_policy .x0,
    metrics: (0,store_policy .to)(prometheus_metric),
}, 'expected source, url and metrics')
    .refine((document) => document['token-env'] === undefined || document.auth === undefined, {
    path: ['auth'],
    error: 'expected one of the two: token-env is short for auth with the type bearer',
});
const prometheus_specSchema = schemas .Ikc({
    kind: schemas .euz('prometheus'),
    url: schemas .YjP(),
    access: login ._O,
    delay: schemas .aig().exactOptional(),
    ...store .Uy,
});
const keys = [
    ...login_policy .FF,
    ['', Object.keys(prometheus_schema.shape)],
    ['metrics.*', [...new Set(prometheus_metric.options.flatMap((option) => Object.keys(option.shape)))]],
    ['metrics.*.control', ['total', 'bad', 'buckets']],
];
const RANGE = 120;
const TIMEOUT_MILLISECONDS = 30_000;
const AMAZON = 'aps';
const prometheus = storeKind({
    schema: prometheus_schema,
    specSchema: prometheus_specSchema,
    words: async () => (await __webpack_require__.e(  207).then(__webpack_require__.bind(__webpack_require__, 60207))).words,
    keys,
    spec: (document, step) => ({
        kind: document.source,
        url: document.url,
        access: (0,login_policy .YK)(withAuth(document), AMAZON),
        range: document.range ?? Math.max(step, RANGE),
        ...(document.delay !== undefined && { delay: document.delay }),
        ...(0,store_policy .ZJ)(document),
        metrics: document.metrics.map(prometheus_metricOf),
    }),
    mistakes: ({ range }, step) => range < step ? [{ key: 'range', message: `expected at least step, found ${range}s` }] : [],
    secrets: ({ access }) => (0,login .NW)(access.login),
    async open({ url, access, range, delay }, secretOf) {
        const { prometheusStore } = await __webpack_require__.e(  6319).then(__webpack_require__.bind(__webpack_require__, 96319));
        const opened = await (0,login .bg)(access, secretOf);
        return prometheusStore({ url, access: opened, timeoutMilliseconds: TIMEOUT_MILLISECONDS }, range, delay);
    },
    async suggest({ url, access }, secretOf, now) {
        const [{ suggestCounters }, opened] = await Promise.all([Promise.all( [__webpack_require__.e(8019), __webpack_require__.e(1488)]).then(__webpack_require__.bind(__webpack_require__, 71488)), (0,login .bg)(access, secretOf)]);
        const found = await suggestCounters({ url, access: opened }, now);
        return 'missing' in found ? found : (0,suggest .Ix)(found.filter((each) => prometheus_isAccepted(each)));
    },
    lag: 15,
    narrow: queries .fQ,
    fill: queries .TO,
    remedy: remedy,
});
const prometheus_isAccepted = ({ total, bad }) => prometheus_metric.safeParse((0,suggest .ak)({ name: 'a', total, bad })).success;
function withAuth(document) {
    const token = document['token-env'];
    return token === undefined ? document : { ...document, auth: { type: 'bearer', 'secret-env': token } };
}
function prometheus_metricOf(document) {
    if (document.kind === 'gauge') {
        return { ...(0,store_policy .no)(document), control: null, query: { kind: 'gauge', query: document.query } };
    }
    const rest = (0,store_policy .GC)(document);
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

;// CONCATENATED MODULE: ./build/metrics/stores/promql/promql.js



const promql_schema = schemas .rej({
    source: schemas .euz('promql'),
    url: (0,store_policy .hl)('expected the address of the Prometheus API, such as https://prometheus.example.com'),
    'token-env': store_policy .Gf.optional(),
    ...seriesKeys,
}, 'expected source, url and metrics');
const promql = seriesKind({
    source: 'promql',
    schema: promql_schema,
    title: 'the HTTP API of Prometheus, asked by whole expressions',
    words: async () => (await __webpack_require__.e(  6096).then(__webpack_require__.bind(__webpack_require__, 36096))).words,
    traits: {
        stamp: 'end',
        delay: 15,
        growth: 30,
        steps: [{ upTo: Infinity, least: 1 }],
        mostPoints: 10_000,
        mostAsks: 4,
        holds: 'samples',
    },
    service: 'aps',
    place: ({ url, 'token-env': token }) => ({
        url,
        ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
    }),
    client: async () => (await __webpack_require__.e(  7646).then(__webpack_require__.bind(__webpack_require__, 87646))).promqlClient,
    suggest: async () => (await Promise.all( [__webpack_require__.e(8019), __webpack_require__.e(8507)]).then(__webpack_require__.bind(__webpack_require__, 18507))).suggestExpressions,
});

;// CONCATENATED MODULE: ./build/metrics/stores/sentry/sentry.js



const sentry_schema = schemas .rej({
    source: schemas .euz('sentry'),
    organization: schemas .YjP('expected the slug of an organization')
        .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'expected the slug of an organization'),
    url: (0,store_policy .hl)('expected the address of Sentry').default('https://sentry.io'),
    'token-env': store_policy .Gf,
    ...seriesKeys,
}, 'expected source, organization, token-env and metrics');
const sentry = seriesKind({
    source: 'sentry',
    schema: sentry_schema,
    title: 'the Explore API of Sentry',
    words: async () => (await __webpack_require__.e(  9556).then(__webpack_require__.bind(__webpack_require__, 89556))).words,
    traits: {
        stamp: 'begin',
        delay: 60,
        growth: 120,
        steps: [{ upTo: 30 * 86_400, least: 60 }],
        mostPoints: 1440,
        mostAsks: 2,
        holds: 'events',
    },
    place: ({ url, organization, 'token-env': token }) => ({
        url,
        settings: { organization },
        login: { type: 'bearer', variable: token },
    }),
    expected: (query) => /^dataset=\w+&yAxis=[^&]+(?:&(?:query|project|environment)=[^&]+)*$/.test(query)
        ? null
        : 'expected dataset=spans&yAxis=count(span.duration)&query=is_transaction:true, with &project= and &environment= where they are needed',
    client: async () => (await __webpack_require__.e(  8610).then(__webpack_require__.bind(__webpack_require__, 28610))).sentryClient,
    suggest: async () => (await __webpack_require__.e(  4735).then(__webpack_require__.bind(__webpack_require__, 94735))).suggestProjects,
});

;// CONCATENATED MODULE: ./build/metrics/stores/kinds.js
















;// CONCATENATED MODULE: ./build/metrics/stores/stores.js






const { prometheus: stores_prometheus, ...others } = kinds_namespaceObject;
const stores = { prometheus: stores_prometheus, ...others };
const ways = stores;
const storeSources = Object.keys(stores);
const storeSchema = schemas .gMt('source', listed(Object.values(stores).map(({ schema }) => schema)), `expected source (${storeSources.join(', ')}), metrics and where they are`)
    .meta({ id: 'watch-store' });
const specSchemas = listed(Object.values(stores).map(({ specSchema }) => specSchema));
const severalSchema = schemas .Ikc({
    kind: schemas .euz('several'),
    stores: schemas .YOg(schemas .gMt('kind', specSchemas)),
    ...store .Uy,
});
const storeSpecSchema = schemas .gMt('kind', [...specSchemas, severalSchema]);
function storeSpec(document, step) {
    return ways[document.source].spec(document, step);
}
function severalSpec(documents, step) {
    const [first, ...rest] = documents.map((document) => storeSpec(document, step));
    return first === undefined ? null : { kind: 'several', stores: [first, ...rest], ...watchedOfAll([first, ...rest]) };
}
function watchedOfAll(specs) {
    const [first] = specs;
    return {
        history: Math.min(...specs.map(({ history }) => history)),
        range: Math.max(...specs.map(({ range }) => range)),
        baseline: first.baseline,
        statusPage: specs.map(({ statusPage }) => statusPage).find((page) => page !== null) ?? null,
        metrics: specs.flatMap(({ metrics }) => metrics),
    };
}
function storeMistakes(spec, step) {
    return [...loginMistakes(spec), ...ways[spec.kind].mistakes(spec, step)];
}
function loginMistakes({ access: { login }, url }) {
    if ((login.type !== 'google' && login.type !== 'azure') || (0,clouds .aN)(login.type, url) !== null)
        return [];
    const message = `expected an address of ${(0,clouds .PP)(login.type)} with https, to which alone a token of ${clouds .cY[login.type]} is sent`;
    return [{ key: 'auth', message }];
}
function storeSecrets(spec) {
    return isSeveral(spec) ? spec.stores.flatMap((each) => storeSecrets(each)) : ways[spec.kind].secrets(spec);
}
const isSeveral = (spec) => spec.kind === 'several';
function openKind(spec, secretOf) {
    return openEach(spec, (one) => openOne(one, secretOf));
}
async function openEach(spec, open) {
    if (!isSeveral(spec))
        return open(spec);
    const { severalStores } = await __webpack_require__.e(  9133).then(__webpack_require__.bind(__webpack_require__, 9133));
    return severalStores(spec.stores, listed(await Promise.all(spec.stores.map(open))));
}
async function openOne(spec, secretOf) {
    const { open, lag, narrow, remedy } = ways[spec.kind];
    return { lag: () => lag, ...(await open(spec, secretOf)), narrow, remedy };
}
async function suggestionsOf(spec, secretOf, now) {
    return (await ways[spec.kind].suggest?.(spec, secretOf, now)) ?? null;
}
function closedStore({ kind }, detail) {
    const { lag, narrow, remedy } = ways[kind];
    return { read: () => Promise.resolve({ missing: 'source-error', detail }), lag: () => lag, narrow, remedy };
}
function filledStore(spec, values) {
    if (!isSeveral(spec))
        return filledOne(spec, values);
    const [first, ...rest] = spec.stores.map((each) => filledOne(each, values));
    return first === undefined ? spec : { ...spec, stores: [first, ...rest], ...watchedOfAll([first, ...rest]) };
}
function filledOne(spec, values) {
    const fill = ways[spec.kind].fill ?? plainly;
    const metrics = spec.metrics.map((metric) => ({
        ...metric,
        query: fill(metric.query, values),
        control: metric.control === null ? null : fill(metric.control, values),
    }));
    const inAddress = (text) => (0,variables .Uq)(text, values, variables .uY);
    const headers = Object.entries(spec.access.headers).map(([name, text]) => {
        return [name, (0,variables .Uq)(text, values, variables .bf)];
    });
    const access = { ...spec.access, headers: Object.fromEntries(headers) };
    return {
        ...spec,
        url: inAddress(spec.url),
        access,
        statusPage: spec.statusPage === null ? null : inAddress(spec.statusPage),
        metrics,
    };
}
function plainly(query, values) {
    const filled = (text) => (0,variables .Uq)(text, values, variables .EL);
    switch (query.kind) {
        case 'counts':
            return { ...query, total: filled(query.total), bad: filled(query.bad) };
        case 'histogram':
            return { ...query, buckets: filled(query.buckets) };
        case 'gauge':
            return { ...query, query: filled(query.query) };
        case 'monitor':
            return query;
    }
}
const storeKeys = [
    ...(0,group_by .$)(Object.values(ways).flatMap(({ keys }) => keys), ([place]) => place),
].map(([place, all]) => [below(place), [...new Set(all.flatMap(([, keys]) => keys))]]);
async function storeDescriptions() {
    const all = Object.entries(ways).map(async ([source, { words }]) => {
        const told = Object.entries(await words()).map(([key, text]) => [below(key), text]);
        return [source, Object.fromEntries(told)];
    });
    return new Map(await Promise.all(all));
}
function below(place) {
    return place === '' ? 'watch.store' : `watch.store.${place}`;
}
function listed([first, ...rest]) {
    if (first === undefined)
        throw new Error('There is no store');
    return [first, ...rest];
}


  }),

  86643:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    An: () => (  filledSelector),
    DF: () => (  variablesIn),
    DZ: () => (  isVariable),
    EL: () => (  forQuery),
    G$: () => (  filledPromql),
    Uq: () => (  filledText),
    bf: () => (  forHeader),
    jA: () => (  hasBareVariable),
    uY: () => (  forAddress),
    zo: () => (  variableNames)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59909);


const variableNames = ['sha', 'short-sha', 'base', 'environment', 'service', 'cell', 'stage'];
function variablesIn(text) {
    return [...text.matchAll(/\$\{([^{}]*)\}/g)].map(({ 1: name = '', index }) => ({ name, index }));
}
function isVariable(name) {
    return variableNames.some((known) => known === name);
}
function filledText(text, values, escape) {
    return text.replaceAll(/\$\{([^{}]*)\}/g, (whole, name) => {
        const value = isVariable(name) ? values[name] : undefined;
        if (value !== undefined)
            return escape(value);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`The policy uses ${whole}, and it has no value here: ${cureOf(name)}`);
    });
}
function cureOf(name) {
    const isInput = name === 'service' || name === 'cell' || name === 'stage';
    const shell = `in a shell --set ${name}=VALUE`;
    return isInput ? `give the step the input ${name}, or ${shell}.` : `give ${shell}.`;
}
const forAddress = encodeURIComponent;
const forHeader = (value) => value.replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent);
const forPattern = (value) => value.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const forQuery = (value) => {
    if (/^[A-Za-z0-9._/-]*$/.test(value))
        return value;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .hD)(value)} cannot stand in a query of this store: expected letters, digits and . _ / - only.`);
};
function filledSelector({ name, matchers }, values) {
    const filled = matchers.map((matcher) => {
        const isPattern = matcher.operator === '=~' || matcher.operator === '!~';
        return { ...matcher, value: filledText(matcher.value, values, isPattern ? forPattern : (value) => value) };
    });
    return { name, matchers: filled };
}
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g;
function hasBareVariable(text) {
    return variablesIn(text.replaceAll(QUOTED, '""')).length > 0;
}
function filledPromql(text, values) {
    const parts = [];
    let end = 0;
    for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
        const before = text.slice(end, index);
        const isPattern = /[=!]~$/.test(before.trimEnd());
        const escape = (value) => (quoted.startsWith('`') ? inRaw : inQuotes)(isPattern ? forPattern(value) : value);
        parts.push(before, filledText(quoted, values, escape));
        end = index + quoted.length;
    }
    return [...parts, text.slice(end)].join('');
}
const inQuotes = (value) => value.replaceAll(/[\\"']/g, '\\$&');
const inRaw = (value) => {
    if (!value.includes('`'))
        return value;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_1__  .hD)(value)} cannot stand between backquotes: use quotes in the query.`);
};


  })

};
