export const id = 4129;
export const ids = [4129];
export const modules = {

  27623:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FI: () => (  studentQuantile),
    IS: () => (  poissonTail),
    L8: () => (  logSpaced),
    O9: () => (  betaQuantile),
    Q$: () => (  quickGammaQuantile),
    VL: () => (  gammaQuantile),
    VZ: () => (  logSumExp),
    dG: () => (  betaDistribution)
  });
  var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);
  var simple_statistics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15521);


const betaQuantile = (p, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.inv(p, alpha, beta);
const betaDistribution = (x, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.cdf(x, alpha, beta);
const gammaQuantile = (p, shape) => jstat__WEBPACK_IMPORTED_MODULE_0__.gamma.inv(p, shape, 1);
const studentQuantile = (p, freedom) => jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(p, freedom);
function normalQuantile(p) {
    const tail = Math.min(p, 1 - p);
    const t = Math.sqrt(-2 * Math.log(tail));
    const above = 2.515517 + t * (0.802853 + t * 0.010328);
    const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    const z = t - above / below;
    return p < 0.5 ? -z : z;
}
const MANY = 100;
function quickGammaQuantile(p, shape) {
    if (shape < MANY)
        return gammaQuantile(p, shape);
    return shape * (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3;
}
function logSumExp(values) {
    if (values.length === 0)
        return -Infinity;
    const greatest = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__  .T9)([...values]);
    if (!Number.isFinite(greatest))
        return greatest;
    return greatest + Math.log((0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__  .cz)(values.map((value) => Math.exp(value - greatest))));
}
function logSpaced(from, to, count) {
    return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count));
}
function poissonTail(count, mean) {
    let term = Math.exp(-mean);
    let below = 0;
    for (let each = 0; each < count && term > 0; each += 1) {
        below += term;
        term *= mean / (each + 1);
    }
    return Math.max(0, 1 - below);
}


  }),

  96586:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  announcedPlans)
  });
function announcedPlans(evidence, coverage) {
    const inRange = new Set((coverage?.units ?? []).map(({ pull }) => pull));
    return (evidence?.pulls ?? []).flatMap(({ number, plannedFor }) => plannedFor === undefined || !inRange.has(number) ? [] : [{ pull: number, seconds: plannedFor }]);
}


  }),

  80866:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  judgeApprovals),
    k: () => (  unapprovedFiles)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59909);

const words = {
    'rule-approvals-missing': 'lacks approvals',
    'rule-team-missing': 'lacks the approval of a team',
    'rule-team-unreadable': 'lacks the approval of a team that cannot be read',
};
function unapprovedFiles(coverage) {
    return (coverage?.uncovered ?? []).flatMap(({ path, reason, demanded }) => {
        const lacks = words[reason] ?? (demanded === undefined ? undefined : 'was not seen in this form');
        if (lacks === undefined)
            return [];
        const teams = (demanded?.teams ?? []).map(({ names }) => `one of ${names.join(', ')}`);
        return [`${path} ${lacks}: asked for ${[(0,_base_words_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(demanded?.approvals ?? 1, 'approval'), ...teams].join(', ')}`];
    });
}
function judgeApprovals({ rules }, { unapproved }) {
    if (rules.length === 0)
        return [];
    if (unapproved.length === 0) {
        const message = 'All that rules by path ask for is approved.';
        return [{ rule: 'approvals', outcome: 'ok', reasonCode: 'approved', message, evidence: [] }];
    }
    const message = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(unapproved.length, 'file')} ${unapproved.length === 1 ? 'lacks' : 'lack'} approvals that rules by path ask for.`;
    return [{ rule: 'approvals', outcome: 'review', reasonCode: 'approvals-missing', message, evidence: unapproved }];
}


  }),

  80514:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  entryStretch),
    q: () => (  OWN_ZONE)
  });
  var _openings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45353);

const OWN_ZONE = 'own';
function entryStretch({ start, end, zone }, own) {
    if (zone === null)
        return { start, end };
    const there = zone === OWN_ZONE ? own : zone;
    return { start: (0,_openings_js__WEBPACK_IMPORTED_MODULE_0__  .Zn)(start, there)[0], end: (0,_openings_js__WEBPACK_IMPORTED_MODULE_0__  .Zn)(end, there)[1] };
}


  }),

  45353:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TM: () => (  stretchesOf),
    Zn: () => (  momentsOf)
  });
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98004);
  var _config_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71218);


const MINUTE = 60_000;
const DAY = 86_400_000;
const offsets = new Map();
const QUARTER = 15 * MINUTE;
function offsetAt(at, zone) {
    const known = offsets.get(zone) ?? new Map();
    offsets.set(zone, known);
    const quarter = Math.floor(at / QUARTER);
    const found = known.get(quarter);
    if (found !== undefined)
        return found;
    const { year, month, day, hour, minute, second } = (0,_base_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(quarter * QUARTER, zone);
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter * QUARTER;
    known.set(quarter, offset);
    return offset;
}
function momentsOf(wall, zone) {
    const before = wall - offsetAt(wall - DAY, zone);
    const after = wall - offsetAt(wall + DAY, zone);
    if (before === after)
        return [before, before];
    const shown = [before, after].filter((at) => at + offsetAt(at, zone) === wall);
    const possible = shown.length > 0 ? shown : [before, after];
    return [Math.min(...possible), Math.max(...possible)];
}
function wallOf(at, zone) {
    return at + offsetAt(at, zone);
}
function stretchOf([from, to], zone, edges) {
    return between(momentsOf(from, zone), momentsOf(to, zone), edges);
}
function between(starts, ends, edges) {
    const stretch = edges === 'widest' ? { start: starts[0], end: ends[1] } : { start: starts[1], end: ends[0] };
    return stretch.end > stretch.start ? [stretch] : [];
}
function stretchesOf(span, zone, edges, range) {
    const [from, to] = [(0,_config_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .iL)(span.from), (0,_config_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .iL)(span.to)];
    if (from === null || to === null)
        return [];
    const walls = { start: wallOf(range.start, zone), end: wallOf(range.end, zone) };
    const all = isOnce(from) && isOnce(to)
        ? once(from, to, zone, edges)
        : timesOf(from, to, span.days, walls).flatMap((one) => stretchOf(one, zone, edges));
    return all.filter(({ start, end }) => end > range.start && start <= range.end).toSorted((a, b) => a.start - b.start);
}
function timesOf(from, to, days, range) {
    if (from.kind === 'time' && to.kind === 'time')
        return daily(from.minutes, to.minutes, days, range);
    if (from.kind === 'weekday' && to.kind === 'weekday')
        return weekly(from, to, range);
    if (from.kind === 'yearly' && to.kind === 'yearly')
        return yearly(from, to, range);
    return [];
}
const isOnce = (point) => point.kind === 'date' || point.kind === 'moment';
function once(from, to, zone, edges) {
    const moments = (point, whole) => point.kind === 'moment'
        ? [point.at, point.at]
        : momentsOf(Date.UTC(point.year, point.month - 1, point.day, 0, point.minutes ?? whole), zone);
    return between(moments(from, 0), moments(to, 1440), edges);
}
function daily(from, to, days, range) {
    const on = days === undefined ? null : new Set(days.flatMap(_config_calendar_times_js__WEBPACK_IMPORTED_MODULE_1__  .bs));
    const length = to > from ? to - from : to - from + 1440;
    return daysOf(range, 2)
        .filter((day) => on === null || on.has(new Date(day).getUTCDay()))
        .map((day) => [day + from * MINUTE, day + (from + length) * MINUTE]);
}
function weekly(from, to, range) {
    const [start, end] = [from.minutes ?? 0, to.minutes ?? 1440];
    const days = (to.weekday - from.weekday + 7) % 7;
    const length = days * 1440 + end - start;
    return daysOf(range, 9)
        .filter((day) => new Date(day).getUTCDay() === from.weekday)
        .map((day) => [day + start * MINUTE, day + (start + (length > 0 ? length : length + 7 * 1440)) * MINUTE]);
}
function yearly(from, to, range) {
    const first = new Date(range.start).getUTCFullYear() - 1;
    const years = Array.from({ length: new Date(range.end).getUTCFullYear() - first + 1 }, (_, at) => first + at);
    return years.map((year) => {
        const start = Date.UTC(year, from.month - 1, from.day);
        const end = Date.UTC(year, to.month - 1, to.day) + DAY;
        return [start, end > start ? end : Date.UTC(year + 1, to.month - 1, to.day) + DAY];
    });
}
function daysOf({ start, end }, before) {
    const first = Math.floor(start / DAY) - before;
    return Array.from({ length: Math.floor(end / DAY) + 2 - first }, (_, at) => (first + at) * DAY);
}


  }),

  13962:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  T: () => (  judgeRules)
});

// EXTERNAL MODULE: ./build/gate/rules/rule.js
var rules_rule = __webpack_require__(10174);
;// CONCATENATED MODULE: ./build/gate/rules/after-incident.js

function judgeAfterIncident({ afterIncident: rule }, { incidents, now, relief }) {
    if (rule === null)
        return [];
    const recent = incidents.find(({ startedAt }) => startedAt <= now && now - startedAt <= rule.within * 1000);
    if (recent === undefined)
        return (0,rules_rule .Fs)('after-incident', 'ok', 'no-incident', `No incident began in the last ${hours(rule.within * 1000)}.`);
    const head = `${nameOf(recent)} began ${hours(now - recent.startedAt)} ago${recent.over ? ' and is over' : ''}.`;
    if (relief === 'rollback')
        return (0,rules_rule .Fs)('after-incident', 'ok', 'rollback', `${head} A rollback passes.`);
    const evidence = [
        `began ${new Date(recent.startedAt).toISOString()}`,
        `deploys since, without its rollback: ${recent.deploys}`,
    ];
    if (relief === 'fix')
        return (0,rules_rule .Fs)('after-incident', rule, 'fix', `${head} This is a fix that names it: it needs the full review, and nobody is in a hurry while production is held.`, evidence);
    if (recent.deploys > 0)
        return (0,rules_rule .Fs)('after-incident', rule, 'another-deploy', `${head} This would be deploy ${recent.deploys + 1} since then: say why it cannot wait, and have it approved.`, evidence);
    return (0,rules_rule .Fs)('after-incident', rule, 'first-deploy-since', `${head} This would be the first deploy since then.`, evidence);
}
function nameOf({ issue }) {
    return issue === null ? 'An incident' : `The incident #${issue}`;
}
function hours(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

// EXTERNAL MODULE: ./build/gate/rules/approvals.js
var approvals = __webpack_require__(80866);
// EXTERNAL MODULE: ./build/gate/risk/stated-risk.js
var stated_risk = __webpack_require__(46905);
// EXTERNAL MODULE: ./build/base/zone.js
var base_zone = __webpack_require__(98004);
// EXTERNAL MODULE: ./build/gate/rules/calendar.js
var rules_calendar = __webpack_require__(80514);
// EXTERNAL MODULE: ./build/gate/rules/openings.js
var openings = __webpack_require__(45353);
;// CONCATENATED MODULE: ./build/gate/rules/schedule.js



function openWindows({ windows }, at) {
    const range = { start: at, end: at + 1 };
    return (windows?.open ?? []).filter((span) => (0,openings .TM)(span, windows?.zone ?? 'UTC', 'narrowest', range).some((found) => holds(found, at)));
}
function frozenAt({ freeze }, facts, at) {
    const range = { start: at, end: at + 1 };
    return freeze.flatMap((one) => frozenIn(one, facts, range)).filter((found) => holds(found, at));
}
const STEP = 40;
const STEPS = 10;
const DAY = 86_400_000;
function nextOpening(times, facts, now) {
    for (let step = 0; step < STEPS; step += 1) {
        const range = { start: now + step * STEP * DAY, end: now + (step + 1) * STEP * DAY };
        const frozen = times.freeze.flatMap((one) => frozenIn(one, facts, range));
        const open = times.windows === null ? null : windowsIn(times.windows, range);
        const starts = [...(open ?? []).map(({ start }) => start), ...frozen.map(({ end }) => end)];
        const found = starts
            .filter((at) => at > now && at >= range.start && at <= range.end)
            .toSorted((a, b) => a - b)
            .find((at) => (open?.some((one) => holds(one, at)) ?? true) && !frozen.some((one) => holds(one, at)));
        if (found !== undefined)
            return found;
    }
    return null;
}
function windowsIn({ open, zone }, range) {
    return open.flatMap((span) => (0,openings .TM)(span, zone, 'narrowest', range));
}
function frozenIn(freeze, { calendars }, range) {
    const { from, to, days, calendar, zone, reason } = freeze;
    if (calendar !== undefined) {
        const file = calendars.get(calendar);
        if (file === undefined || 'mistake' in file)
            return [];
        return file.entries
            .map((entry) => ({
            ...(0,rules_calendar .e)(entry, zone),
            freeze,
            why: [reason, entry.summary].filter(Boolean).join(': '),
        }))
            .filter(({ start, end }) => end > range.start && start <= range.end);
    }
    if (from === undefined || to === undefined)
        return [];
    return (0,openings .TM)({ from, to, days }, zone, 'widest', range).map((one) => ({ ...one, freeze, why: reason ?? '' }));
}
function holds({ start, end }, at) {
    return start <= at && at < end;
}
function exceptionOf(except, labels) {
    const names = new Set(except.map((name) => name.toLowerCase()));
    return labels.find(({ name }) => names.has(name.toLowerCase())) ?? null;
}
function labelWords({ name, by }) {
    return `the label ${name}${by === null ? '' : `, set by ${by}`}`;
}
function spanWords({ days, from, to }) {
    return `${days === undefined ? '' : `${days.join(', ')} `}${from} to ${to}`;
}
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
function timeWords(at, zone) {
    const { year, month, day, hour, minute, weekday } = (0,base_zone .Ow)(at, zone);
    const two = (number) => String(number).padStart(2, '0');
    return `${names[weekday] ?? ''} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
function inWords(milliseconds) {
    const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    const parts = [days === 0 ? '' : `${days} d`, hours === 0 ? '' : `${hours} h`, days > 0 ? '' : `${minutes % 60} min`];
    return `in ${parts.filter((part) => part !== '' && part !== '0 min').join(' ')}`;
}
function openingWords(at, now, zone) {
    return at === null
        ? 'No window opens in the next 400 days.'
        : `The next window opens at ${timeWords(at, zone)} (${zone}), ${inWords(at - now)}.`;
}

;// CONCATENATED MODULE: ./build/gate/rules/budget.js



const FEWEST_ALLOWED = 10;
const HEALTHY = 0.5;
const alerts = {
    fast: { long: 3600, short: 300, above: 14.4 },
    slow: { long: 6 * 3600, short: 1800, above: 6 },
};
function judgeBudget(policy, facts) {
    const { budget: rule } = policy;
    const { budget, risk } = facts;
    if (rule === null)
        return [];
    if ('unknown' in budget) {
        const message = `What is left of the error budget is not known: ${budget.unknown}.`;
        return (0,rules_rule .Fs)('budget', (0,rules_rule .th)(rule.spent), 'budget-unknown', message);
    }
    const zone = policy.windows?.zone ?? 'UTC';
    const evidence = evidenceOf(budget);
    const name = `The error budget (${percent(budget.objective)} in ${windowWords(budget.window)})`;
    const allowed = allowedOf(budget);
    if (allowed !== null && allowed < FEWEST_ALLOWED) {
        const message = `${name} allows ${count(allowed)} errors, and ${count(budget.bad ?? 0)} happened: too few to judge by.`;
        return (0,rules_rule .Fs)('budget', 'inform', 'too-few-events', message, evidence);
    }
    const level = levelOf(rule, budget);
    const left = percent(1 - budget.spent);
    const counts = countsOf(budget, allowed);
    const pace = paceWords(budget, facts.now);
    const heads = {
        'budget-spent': `${name} is spent: ${percent(budget.spent)} of it${counts}.${againWords(budget, zone)}${pace}`,
        'budget-low': `${left} of the error budget (${percent(budget.objective)} in ${windowWords(budget.window)}) is left, less than ${percent(rule.low?.below ?? 0)}${counts}.${pace}`,
        'budget-burning': `${name} has ${left} left${counts}.${pace}`,
        'budget-below-half': `${name} has ${left} left${counts}.`,
        'budget-left': `${name} has ${left} left${counts}.`,
    };
    const head = heads[level];
    const answer = answers[level](rule);
    if (answer === 'ok')
        return (0,rules_rule .Fs)('budget', 'ok', level, head, evidence);
    if (facts.relief !== null)
        return (0,rules_rule .Fs)('budget', 'ok', facts.relief, `${head} A ${facts.relief} passes.`, evidence);
    const stillBurning = level === 'budget-spent' && isBurning(budget, 'fast');
    const against = againstLow(risk);
    if (risk !== null && against === '' && !stillBurning)
        return (0,rules_rule .Fs)('budget', 'ok', 'low-risk', `${head} This deploy is of low risk: it passes.`, evidence);
    if (level !== 'budget-spent' && risk === null)
        return (0,rules_rule .Fs)('budget', answer, level, head, evidence);
    return (0,rules_rule .Fs)('budget', answer, level, `${head} ${passing(risk, against, stillBurning)}`, evidence);
}
const answers = {
    'budget-spent': ({ spent }) => spent,
    'budget-low': ({ low }) => low ?? 'inform',
    'budget-burning': ({ low }) => (low === null ? 'inform' : (0,rules_rule .th)(low)),
    'budget-below-half': () => 'ok',
    'budget-left': () => 'ok',
};
function levelOf({ low }, budget) {
    const left = 1 - budget.spent;
    if (left <= 0)
        return 'budget-spent';
    if (low !== null && left < low.below)
        return 'budget-low';
    if (isBurning(budget, 'fast') || isBurning(budget, 'slow'))
        return 'budget-burning';
    return left > HEALTHY ? 'budget-left' : 'budget-below-half';
}
function isBurning(budget, which) {
    const { long, short, above } = alerts[which];
    return [long, short].every((seconds) => (rateIn(budget, seconds) ?? 0) > above);
}
function rateIn({ burn }, seconds) {
    return burn.find((one) => one.seconds === seconds)?.rate ?? null;
}
function againstLow(risk) {
    if (risk === null)
        return '';
    const signs = risk.signs.length === 0 ? [] : [`it shows ${risk.signs.join(', ')}`];
    const above = risk.times === null || risk.times < stated_risk .hr ? [] : [`its risk is ${(0,stated_risk .zk)(risk.times)}`];
    return [...signs, ...above].join(', and ');
}
function passing(risk, against, stillBurning) {
    if (risk === null || stillBurning)
        return 'A rollback passes, and a fix that names the incident.';
    return `A rollback passes, a fix that names the incident, and what is of low risk; this deploy is not: ${against}.`;
}
function evidenceOf(budget) {
    const { spent, bad, total, objective, burn } = budget;
    const counts = bad === null || total === null
        ? []
        : [`${count(bad)} of ${count(total)} requests failed, ${count(total * (1 - objective))} are allowed`];
    const rates = burn.map(({ seconds, rate }) => `${rateWords(rate)} in ${windowWords(seconds)}`);
    const burning = rates.length === 0 ? [] : [`burn rate (1 spends it exactly in its window): ${rates.join(', ')}`];
    return [`spent ${percent(spent)}`, ...counts, ...burning];
}
function paceWords(budget, now) {
    const which = isBurning(budget, 'fast') ? 'fast' : isBurning(budget, 'slow') ? 'slow' : null;
    if (which === null)
        return '';
    const { long } = alerts[which];
    const rate = rateIn(budget, long) ?? 0;
    const gone = now + (((1 - budget.spent) * budget.window) / rate) * 1000;
    const when = budget.spent < 1 ? `: at this pace it is spent ${inWords(gone - now)}` : '';
    return ` In the last ${windowWords(long)} it burned ${rateWords(rate)} times as fast as it may${when}.`;
}
function againWords({ bad, total, objective, leaving }, zone) {
    const allowed = allowedOf({ total, objective });
    if (bad === null || allowed === null)
        return '';
    let gone = 0;
    for (const one of leaving) {
        gone += one.bad;
        if ((bad - gone) / allowed < 1 - 1e-9)
            return ` ${count(gone)} of the failures leave the window until ${timeWords(one.at, zone)} (${zone}); without new ones it is no longer spent then.`;
    }
    return '';
}
function allowedOf({ total, objective }) {
    return total === null ? null : total * (1 - objective);
}
function countsOf({ bad }, allowed) {
    return bad === null || allowed === null ? '' : ` (${count(bad)} failures, ${count(allowed)} allowed)`;
}
const count = (number) => Math.round(number).toLocaleString('en-US');
const rateWords = (rate) => String(Number(rate.toPrecision(2)));
function percent(share) {
    return `${Number((share * 100).toPrecision(4))} %`;
}
function windowWords(seconds) {
    if (seconds % 86_400 === 0)
        return `${seconds / 86_400} d`;
    return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toPrecision(3))} h`;
}

;// CONCATENATED MODULE: ./build/gate/rules/freeze.js


function judgeFreeze(policy, facts) {
    if (policy.freeze.length === 0)
        return [];
    const { now, relief, labels } = facts;
    const frozen = frozenAt(policy, facts, now);
    const unread = policy.freeze.flatMap((freeze) => mistakeOf(freeze, facts));
    const evidence = [...frozen.map((one) => freeze_evidenceOf(one, now)), ...unread.map(({ words }) => words)];
    const row = (answer, reasonCode, message) => (0,rules_rule .Fs)('freeze', answer, reasonCode, message, evidence);
    const [first] = frozen;
    if (first === undefined && unread.length === 0)
        return row('ok', 'no-freeze', 'No freeze holds now.');
    if (relief === 'rollback')
        return row('ok', 'rollback', `${headOf(first)} A rollback passes.`);
    const held = frozen.filter(({ freeze }) => exceptionOf(freeze.except, labels) === null);
    const [holding] = held;
    if (holding !== undefined) {
        const answer = (0,rules_rule .x4)(held.map(({ freeze }) => freeze));
        const again = openingWords(nextOpening(policy, facts, now), now, holding.freeze.zone);
        return row(answer, 'frozen', `${headOf(holding)} ${again}${passes(held)}`);
    }
    if (unread.length > 0) {
        const answer = (0,rules_rule .x4)(unread.map(({ freeze }) => freeze));
        return row(answer, 'calendar-unreadable', `It is not known whether a freeze holds now: ${unread[0]?.words ?? ''}.`);
    }
    const label = first === undefined ? null : exceptionOf(first.freeze.except, labels);
    const by = label === null ? '' : ` It passes by ${labelWords(label)}.`;
    return row('ok', 'excepted-by-label', `${headOf(first)}${by}`);
}
function headOf(frozen) {
    if (frozen === undefined)
        return 'A calendar of freezes cannot be read.';
    const { end, freeze, why } = frozen;
    const until = `A freeze holds until ${timeWords(end, freeze.zone)} (${freeze.zone})`;
    return why === '' ? `${until}.` : `${until}: ${why}${/[.!?]$/.test(why) ? '' : '.'}`;
}
function passes(frozen) {
    const [first, ...others] = frozen;
    const shared = (first?.freeze.except ?? []).filter((name) => others.every(({ freeze }) => exceptionOf(freeze.except, [{ name, by: null }]) !== null));
    return shared.length === 0
        ? ' A rollback passes.'
        : ` A rollback passes, and what carries the label ${shared.join(' or ')}.`;
}
function freeze_evidenceOf({ start, end, freeze, why }, now) {
    const { from, to, days, calendar, zone } = freeze;
    const written = calendar ?? spanWords({ from: from ?? '', to: to ?? '', days });
    const told = why === '' ? '' : `, ${why}`;
    return `freeze ${written} (${zone})${told}: ${timeWords(start, zone)} to ${timeWords(end, zone)}, ends ${inWords(end - now)}`;
}
function mistakeOf(freeze, { calendars }) {
    if (freeze.calendar === undefined)
        return [];
    const file = calendars.get(freeze.calendar) ?? { mistake: 'it was not read' };
    return 'mistake' in file ? [{ freeze, words: `${freeze.calendar} cannot be read (${file.mistake})` }] : [];
}

;// CONCATENATED MODULE: ./build/gate/rules/health.js

const MOST = 5;
function judgeHealth({ health }, { degraded, relief }) {
    if (health === null)
        return [];
    if ('unknown' in degraded) {
        const message = `How the service does is not known: ${degraded.unknown}.`;
        return (0,rules_rule .Fs)('health', (0,rules_rule .th)(health), 'health-unknown', message);
    }
    if (degraded.length === 0)
        return (0,rules_rule .Fs)('health', 'ok', 'healthy', 'Nothing is degraded now.');
    const names = degraded.slice(0, MOST).join('; ');
    const more = degraded.length > MOST ? `; and ${degraded.length - MOST} more` : '';
    const head = `Degraded already: ${names}${more}.`;
    if (relief !== null)
        return (0,rules_rule .Fs)('health', 'ok', relief, `${head} A ${relief} passes.`, degraded);
    const message = `${head} A regression of this deploy could not be told apart. A rollback passes, and a fix that names the incident.`;
    return (0,rules_rule .Fs)('health', health, 'degraded', message, degraded);
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./build/evidence/special-functions.js
var special_functions = __webpack_require__(27623);
;// CONCATENATED MODULE: ./build/evidence/rates/next-bound.js


const CHANCE = 0.95;
const ENOUGH = 19;
const FEWEST = 5;
function nextBound(durations) {
    const sorted = durations.toSorted((a, b) => a - b);
    const count = sorted.length;
    const longest = sorted.at(-1) ?? null;
    if (longest === null || count < FEWEST)
        return { kind: 'none', longest, count };
    if (count >= ENOUGH) {
        const rank = Math.ceil(CHANCE * (count + 1) - 1e-9);
        return { kind: 'exact', value: sorted[rank - 1] ?? longest, rank, count };
    }
    const logs = sorted.map((duration) => Math.log(Math.max(duration, 1)));
    const spread = studentQuantile(CHANCE, count - 1) * (0,simple_statistics .JK)(logs) * Math.sqrt(1 + 1 / count);
    return { kind: 'estimate', value: (0,simple_statistics .T9)([longest, Math.exp((0,simple_statistics .RE)(logs) + spread)]), longest, count };
}
function studentQuantile(p, freedom) {
    const x = (0,special_functions .O9)(2 * (1 - p), freedom / 2, 0.5);
    return Math.sqrt((freedom * (1 - x)) / x);
}

;// CONCATENATED MODULE: ./build/gate/rules/plan.js




const OLDEST = 180 * 86_400_000;
const plan_MOST = 200;
const MINUTE = 60_000;
function judgePlan(policy, facts) {
    const { plan } = policy;
    if (plan === null)
        return [];
    const recent = recentOf(facts);
    const [deploys, rollbacks] = [durations(recent, false), durations(recent, true)];
    const bounds = { deploy: nextBound(deploys), rollback: nextBound(rollbacks) };
    const { deploy } = bounds;
    const evidence = [boundWords('deploy', deploy), boundWords('rollback', bounds.rollback)];
    if (deploy.kind === 'none') {
        const longest = deploy.longest === null ? '' : ` The longest took ${minutes(deploy.longest)}.`;
        const message = `${counted(deploy.count, 'deploy')} of the last 180 days ${deploy.count === 1 ? 'is' : 'are'} known: too few for a plan.${longest} ${minutes(plannedTime(plan.window, facts).planned)} are planned.`;
        return (0,rules_rule .Fs)('plan', 'inform', 'too-few-deploys', message, evidence);
    }
    const rollback = bounds.rollback.kind === 'none' ? Math.max(deploy.value, bounds.rollback.longest ?? 0) : bounds.rollback.value;
    const needed = { deploy: deploy.value, rollback, decide: (plan.decide ?? facts.decide) * 1000 };
    const decided = plan.decide === null ? 'the length of the watch' : 'as the policy says';
    const { answer, reasonCode, message, found } = compared(plan, policy, facts, needed, deploy);
    return (0,rules_rule .Fs)('plan', answer, reasonCode, message, [...evidence, `to decide: ${minutes(needed.decide)}, ${decided}`], found);
}
function compared(plan, policy, facts, needed, bound) {
    const { planned, by } = plannedTime(plan.window, facts);
    const left = leftInWindow(policy, facts.now);
    const available = Math.min(planned, left ?? planned);
    const whole = needed.deploy + needed.rollback + needed.decide;
    const zone = policy.windows?.zone ?? 'UTC';
    const head = `${minutes(planned)} are planned${by}${left !== null && left < planned ? `, and the window closes in ${minutes(left)}` : ''}`;
    const parts = `${deployWords(bound)}, a rollback takes ${minutes(needed.rollback)}, and ${minutes(needed.decide)} are to decide: ${minutes(whole)}`;
    const back = facts.now + available - needed.rollback;
    const turn = back > facts.now
        ? ` If the deploy has not ended by ${timeWords(back, zone)} (${zone}), begin the rollback then.`
        : '';
    const found = {
        plan: {
            until: new Date(facts.now + available).toISOString(),
            turnBack: new Date(Math.max(back, facts.now)).toISOString(),
            rollback: Math.round(needed.rollback / 1000),
        },
    };
    if (whole <= available)
        return { answer: 'ok', reasonCode: 'fits', message: `${head}; ${parts}.${turn}`, found };
    if (facts.relief === 'rollback')
        return { answer: 'ok', reasonCode: 'rollback', message: `${head}; ${parts}. A rollback passes.` };
    const end = facts.now + Math.ceil(whole / (5 * MINUTE)) * 5 * MINUTE;
    const message = `${head}; ${parts}. Announce ${timeWords(facts.now, zone)} to ${timeWords(end, zone)} (${zone}), or take a longer window.`;
    return { answer: plan, reasonCode: 'window-too-short', message: `${message}${turn}`, found };
}
function plannedTime(window, { announced }) {
    const [shortest] = announced.toSorted((a, b) => a.seconds - b.seconds);
    if (shortest === undefined || shortest.seconds >= window)
        return { planned: window * 1000, by: '' };
    return { planned: shortest.seconds * 1000, by: ` (#${shortest.pull})` };
}
function leftInWindow(policy, now) {
    const { windows } = policy;
    const ends = openWindows(policy, now).flatMap((span) => (0,openings .TM)(span, windows?.zone ?? 'UTC', 'narrowest', { start: now, end: now + 1 })
        .filter(({ start, end }) => start <= now && now < end)
        .map(({ end }) => end - now));
    return ends.length === 0 ? null : Math.max(...ends);
}
function recentOf({ deploys, now }) {
    return deploys
        .filter(({ endedAt }) => endedAt <= now && endedAt > now - OLDEST)
        .toSorted((a, b) => b.endedAt - a.endedAt)
        .slice(0, plan_MOST);
}
function durations(deploys, wanted) {
    return deploys.filter(({ rollback }) => rollback === wanted).map(({ startedAt, endedAt }) => endedAt - startedAt);
}
function deployWords(bound) {
    if (bound.kind === 'none')
        return '';
    return bound.kind === 'exact'
        ? `1 in 20 deploys takes longer than ${minutes(bound.value)}`
        : `a deploy takes up to ${minutes(bound.value)} (an estimate from ${bound.count})`;
}
function boundWords(what, bound) {
    const many = counted(bound.count, what);
    if (bound.kind === 'exact')
        return `${many}: the ${bound.rank}th shortest took ${minutes(bound.value)}; the next one is within that in 19 of 20 cases`;
    const longest = bound.longest === null ? '' : `, the longest took ${minutes(bound.longest)}`;
    return bound.kind === 'estimate'
        ? `${many}${longest}: ${minutes(bound.value)} is an estimate`
        : `${many}${longest}: too few to say more`;
}
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
function minutes(milliseconds) {
    return `${Math.ceil(milliseconds / MINUTE - 1e-9)} min`;
}

;// CONCATENATED MODULE: ./build/gate/rules/restore-point.js

const restore_point_MINUTE = 60_000;
const AHEAD = 5 * restore_point_MINUTE;
function judgeRestorePoint({ restorePoint: rule }, facts) {
    if (rule === null)
        return [];
    const { destructive, restorePoints, now } = facts;
    const row = (answer, reasonCode, message, evidence) => (0,rules_rule .Fs)('restore-point', answer, reasonCode, message, evidence);
    if (destructive.length === 0)
        return row('ok', 'nothing-destroyed', 'No migration in this deploy destroys data.');
    const limit = ageWords(rule.maxAge * 1000);
    const points = restorePoints.toSorted((a, b) => b.at - a.at);
    const known = points.slice(0, 3).map((point) => pointWords(point, now));
    const evidence = [...destructive, ...known, ...facts.restoreNotes];
    const wanting = [...placeWords(facts.restorePlaces), ...evidence];
    const believed = points.filter(({ at }) => at <= now + AHEAD);
    const young = believed.filter(({ at }) => now - at <= rule.maxAge * 1000);
    const [newest] = believed;
    const cure = 'Take one now, and run the gate again.';
    const head = `This deploy destroys data (${destructive[0] ?? ''}${destructive.length > 1 ? ', …' : ''})`;
    if (newest === undefined) {
        const found = points.length === 0 ? 'no restore point is known' : 'the only restore points lie in the future';
        return row(rule, 'no-restore-point', `${head}, and ${found}. ${cure}`, wanting);
    }
    const [proof] = young.filter(({ tested }) => rule.tested === null || isTested(tested, rule.tested, now));
    if (proof !== undefined)
        return (0,rules_rule .Fs)('restore-point', 'ok', 'restore-point', `${head}; it can be restored as of ${ageWords(now - proof.at)} ago${named(proof)}.`, evidence, { restorePoint: { at: new Date(proof.at).toISOString(), what: proof.what, by: proof.by ?? null } });
    if (young.length > 0) {
        const message = `${head}, and no restore of it was tested in the last ${ageWords((rule.tested ?? 0) * 1000)}. Restore one somewhere, and say when.`;
        return row(rule, 'restore-untested', message, wanting);
    }
    const message = `${head}, and the newest restore point is ${ageWords(now - newest.at)} old${named(newest)}; ${limit} are allowed. ${cure}`;
    return row(rule, 'restore-point-too-old', message, wanting);
}
function isTested(tested, limit, now) {
    return tested !== null && tested <= now + AHEAD && now - tested <= limit * 1000;
}
function named({ what, by }) {
    const words = [...(what === '' ? [] : [what]), ...(by === undefined ? [] : [`says ${by}`])];
    return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
function placeWords(places) {
    const where = places.map((number) => `#${number}`).join(', ');
    return places.length === 0
        ? []
        : [`whoever has checked one and had no part in this deploy can say so on ${where}: /guard restore-point TIME WHAT`];
}
function pointWords({ at, what, tested }, now) {
    const told = tested === null ? '' : `, a restore was tested ${ageWords(now - tested)} ago`;
    return `restore point ${new Date(at).toISOString()}${what === '' ? '' : ` ${what}`}${told}`;
}
function ageWords(milliseconds) {
    const minutes = Math.max(0, Math.floor(milliseconds / restore_point_MINUTE));
    if (minutes < 120)
        return `${minutes} min`;
    return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}

;// CONCATENATED MODULE: ./build/gate/rules/windows.js


function judgeWindows(policy, facts) {
    const { windows } = policy;
    if (windows === null)
        return [];
    const { zone, except, outside, approvals } = windows;
    const { now, relief, labels } = facts;
    const evidence = [
        `now ${timeWords(now, zone)} (${zone})`,
        ...windows.open.map((span) => `window ${spanWords(span)} (${zone})`),
    ];
    const row = (answer, reasonCode, message) => (0,rules_rule .Fs)('windows', answer, reasonCode, message, evidence);
    const [open] = openWindows(policy, now);
    if (open !== undefined)
        return row('ok', 'in-window', `The window ${spanWords(open)} (${zone}) is open.`);
    const closed = `No window is open: it is ${timeWords(now, zone)} (${zone}).`;
    if (relief === 'rollback')
        return row('ok', 'rollback', `${closed} A rollback passes.`);
    const label = exceptionOf(except, labels);
    if (label !== null)
        return row('ok', 'excepted-by-label', `${closed} It passes by ${labelWords(label)}.`);
    return row({ outcome: outside, approvals }, 'outside-windows', `${closed} ${openingWords(nextOpening(policy, facts, now), now, zone)}`);
}

;// CONCATENATED MODULE: ./build/gate/rules/rules.js








const rules = {
    windows: judgeWindows,
    freeze: judgeFreeze,
    'restore-point': judgeRestorePoint,
    plan: judgePlan,
    budget: judgeBudget,
    health: judgeHealth,
    approvals: approvals .U,
    'after-incident': judgeAfterIncident,
};
function judgeRules(policy, facts) {
    return Object.values(rules).flatMap((rule) => rule(policy, facts));
}


  }),

  28305:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  dataChanges)
  });
  var _config_risk_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1227);
  var _gate_risk_assess_risk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17364);
  var _gate_risk_read_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88812);



async function dataChanges(repository, range, places) {
    const rows = (0,_gate_risk_assess_risk_js__WEBPACK_IMPORTED_MODULE_1__  .y)(await (0,_gate_risk_read_files_js__WEBPACK_IMPORTED_MODULE_2__  .j)(repository, range), (0,_config_risk_policy_js__WEBPACK_IMPORTED_MODULE_0__  .gf)(_config_risk_policy_js__WEBPACK_IMPORTED_MODULE_0__  .dQ.parse({})), places);
    return rows.flatMap(({ reasonCode, evidence }) => (reasonCode === 'destructive-sql' ? evidence : []));
}


  }),

  96279:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    i: () => (  readCalendars)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6601);

const DAY = 86_400_000;
async function readCalendars(repository, commit, freezes, now) {
    const paths = new Set(freezes.flatMap(({ calendar }) => calendar ?? []));
    if (paths.size === 0)
        return new Map();
    const { readCalendar } = await Promise.all( [__webpack_require__.e(9571), __webpack_require__.e(4834)]).then(__webpack_require__.bind(__webpack_require__, 82453));
    const range = { start: now - 2 * DAY, end: now + 402 * DAY };
    const found = new Map();
    for (const path of paths) {
        const bytes = await repository.file(commit, path);
        const missing = { mistake: `there is no such file at ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__  .Fu)(commit)}` };
        found.set(path, bytes === null ? missing : readCalendar(new TextDecoder().decode(bytes), range));
    }
    return found;
}


  })

};
