export const id = 1168;
export const ids = [1168,9328];
export const modules = {

  89328:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  noFacts),
    parseFacts: () => (  parseFacts)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);


const time = zod__WEBPACK_IMPORTED_MODULE_1__  .w$({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' });
const share = (words) => zod__WEBPACK_IMPORTED_MODULE_2__  .aig(words).min(0, words);
const text = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP('expected a text').max(500, 'expected at most 500 characters');
const count = zod__WEBPACK_IMPORTED_MODULE_2__  .aig('expected a number').min(0, 'expected 0 or more');
const window = zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^[1-9]\d{0,4}[smhd]$/, 'expected a duration such as 30d'),
    zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive('expected seconds'),
]);
const deploy = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ startedAt: time, endedAt: time, rollback: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY('expected true or false').default(false) })
    .refine(({ startedAt, endedAt }) => Date.parse(endedAt) >= Date.parse(startedAt), {
    error: 'expected endedAt not before startedAt',
});
const file = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    deploys: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(deploy, 'expected a list of deploys').max(10_000, 'expected at most 10000 deploys').default([]),
    budget: zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        objective: zod__WEBPACK_IMPORTED_MODULE_2__  .aig('expected a share such as 0.999').gt(0, 'expected more than 0').lt(1, 'expected less than 1'),
        window,
        spent: share('expected a part of the budget, such as 0.4; 1 is all of it'),
        bad: count.optional(),
        total: count.optional(),
        burn: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
            window,
            rate: share('expected a burn rate such as 1.5; 1 spends the budget in its window'),
        }), 'expected a list of burn rates')
            .max(20, 'expected at most 20 burn rates')
            .default([]),
        leaving: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ at: time, bad: count }), 'expected a list of failures that leave the window')
            .max(10_000, 'expected at most 10000 of them')
            .default([]),
    })
        .optional(),
    degraded: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .L5J(), 'expected a list of what is degraded').max(1000).optional(),
    restorePoints: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ at: time, what: text.default(''), tested: time.optional() }), 'expected a list of restore points')
        .max(1000, 'expected at most 1000 restore points')
        .default([]),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(text, 'expected a list of labels').max(100, 'expected at most 100 labels').default([]),
    teams: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(text, 'expected a list of logins'), 'expected teams with their members')
        .default({}),
    incidents: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        startedAt: time,
        issue: zod__WEBPACK_IMPORTED_MODULE_2__  .Whr().positive().nullable().default(null),
        over: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY('expected true or false').default(false),
        deploys: zod__WEBPACK_IMPORTED_MODULE_2__  .Whr('expected a whole number').min(0, 'expected 0 or more').default(0),
    }), 'expected a list of incidents')
        .max(1000, 'expected at most 1000 incidents')
        .default([]),
    relief: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['rollback', 'fix'], 'expected rollback or fix').optional(),
});
function parseFacts(content, fileName) {
    const parsed = file.safeParse(readJson(content, fileName));
    if (!parsed.success) {
        const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(mistakes.join('\n'));
    }
    const { deploys, budget, degraded, restorePoints, labels, teams, incidents, relief } = parsed.data;
    return {
        deploys: deploys.map(({ startedAt, endedAt, rollback }) => ({
            startedAt: Date.parse(startedAt),
            endedAt: Date.parse(endedAt),
            rollback,
        })),
        budget: budget === undefined ? { unknown: 'the facts do not say' } : budgetOf(budget),
        degraded: degraded === undefined ? { unknown: 'the facts do not say' } : degraded.map(degradedWords),
        restorePoints: restorePoints.map(({ at, what, tested }) => ({
            at: Date.parse(at),
            what,
            tested: tested === undefined ? null : Date.parse(tested),
        })),
        labels: labels.map((name) => ({ name, by: null })),
        teams: new Map(Object.entries(teams)),
        incidents: incidents
            .map((one) => ({ ...one, startedAt: Date.parse(one.startedAt) }))
            .toSorted((a, b) => b.startedAt - a.startedAt),
        relief: relief ?? null,
    };
}
function noFacts() {
    return parseFacts('{}', '');
}
const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 };
function budgetOf({ objective, window: whole, spent, bad, total, burn, leaving }) {
    return {
        objective,
        window: secondsOf(whole),
        spent,
        bad: bad ?? null,
        total: total ?? null,
        burn: burn.map(({ window: part, rate }) => ({ seconds: secondsOf(part), rate })),
        leaving: leaving.map((one) => ({ at: Date.parse(one.at), bad: one.bad })).toSorted((a, b) => a.at - b.at),
    };
}
function secondsOf(length) {
    if (typeof length === 'number')
        return length;
    const unit = length.slice(-1);
    return Number(length.slice(0, -1)) * (unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? UNITS[unit] : 1);
}
function degradedWords(one) {
    if (typeof one === 'string')
        return one.slice(0, 200);
    if (typeof one !== 'object' || one === null)
        return String(one);
    const texts = Object.values(one).filter((value) => typeof value === 'string' || typeof value === 'number');
    return texts.join(', ').slice(0, 200);
}
function readJson(content, fileName) {
    try {
        return JSON.parse(content);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${fileName}: expected JSON, ${why}`, { cause });
    }
}
function told(issue) {
    const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys')
        return `${place}: ${issue.message}`;
    return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/rules/README.md lists all fields)`;
}


  }),

  1168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    offlineRules: () => (  offlineRules)
  });
  var _gate_rules_announced_plans_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96586);
  var _gate_rules_approvals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80866);
  var _gate_rules_facts_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89328);
  var _gate_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13962);
  var _data_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28305);
  var _read_calendars_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96279);






async function offlineRules(repository, { gate, rollback, watch }, { environment, base, head, now, lane, coverage, evidence, risk }, given = (0,_gate_rules_facts_file_js__WEBPACK_IMPORTED_MODULE_1__  .f)()) {
    return (0,_gate_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__  .T)(gate, {
        ...given,
        now,
        environment,
        relief: lane ? 'rollback' : given.relief,
        calendars: await (0,_read_calendars_js__WEBPACK_IMPORTED_MODULE_4__  .i)(repository, base, gate.freeze, now),
        risk,
        restoreNotes: [],
        restorePlaces: [],
        destructive: gate.restorePoint === null ? [] : await (0,_data_changes_js__WEBPACK_IMPORTED_MODULE_3__  .M)(repository, { base, head }, rollback.risky),
        unapproved: (0,_gate_rules_approvals_js__WEBPACK_IMPORTED_MODULE_0__  .k)(coverage),
        announced: (0,_gate_rules_announced_plans_js__WEBPACK_IMPORTED_MODULE_5__  .o)(evidence, coverage),
        decide: watch.duration * (risk?.longer ?? 1),
    });
}


  })

};
