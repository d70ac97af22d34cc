export const id = 1774;
export const ids = [1774];
export const modules = {

  61774:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  policyCommand: () => (  policyCommand)
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
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/config/incident-policy.js
var incident_policy = __webpack_require__(26024);
// EXTERNAL MODULE: ./build/config/notify-policy.js
var notify_policy = __webpack_require__(75753);
// EXTERNAL MODULE: ./build/config/services.js
var config_services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores = __webpack_require__(96479);
;// CONCATENATED MODULE: ./build/config/policy-summary.js







function policyWords(policy) {
    const services = policy.services.flatMap(({ name, paths, environment }) => {
        const place = environment === null ? [] : [`Deployed to ${environment}`];
        const part = { environment, service: name };
        const rules = [...afterWords(policy, part), ...rulesWords((0,config_services .KV)(policy, part))];
        return titled(`Service ${name}`, [...place, `Paths    ${paths.join(', ')}`, ...rules]);
    });
    const environments = policy.environments.flatMap((environment) => environmentWords(policy, environment));
    return [...rulesWords(policy), ...services, ...environments].join('\n');
}
const titled = (title, lines) => [
    '',
    title,
    ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`),
];
function environmentWords(policy, { name: environment, services }) {
    const wordsOf = (part) => rulesWords((0,config_services .KV)(policy, part)).join('\n');
    const afterOf = (service) => afterWords(policy, { environment, service });
    const [top, own] = [wordsOf(nowhere), wordsOf({ environment, service: null })];
    const there = services.flatMap(({ name: service, environment: bound }) => {
        const [rules, after] = [wordsOf({ environment, service }), afterOf(service)];
        const isSame = rules === wordsOf({ environment: null, service }) && after.join() === afterOf(null).join();
        if (bound !== null || isSame)
            return [];
        return titled(`Service ${service} in ${environment}`, [...after, rules === own ? `As ${environment}` : rules]);
    });
    return [...titled(`Environment ${environment}`, [...afterOf(null), own === top ? 'As at the top' : own]), ...there];
}
const nowhere = { environment: null, service: null };
function afterWords(policy, part) {
    const before = (0,config_services .KV)(policy, part).after[(part.environment ?? '').toLowerCase()];
    return before === undefined ? [] : [`After    a healthy watch of the commit in ${before}`];
}
function rulesWords(policy) {
    const { gate, watch, workflows, branches, deployedBy } = policy;
    const approvers = (0,words .LS)(gate.approvals, 'independent approver');
    const first = firstWords(gate.firstDeploy);
    return [
        `Deploys  ${workflows.join(', ') || 'the workflow that runs the guard'}, on ${branches.join(', ') || 'the default branch'}${deployedBy.length === 0 ? '' : `; also ${deployedBy.join(', ')}`}`,
        `Gate     each changed line needs ${approvers}; a first deploy ${first}`,
        ...(gate.ignore.length === 0 ? [] : [`Ignored  ${gate.ignore.join(', ')}`]),
        ...ruleLines(gate),
        `Watch    ${(0,duration .a3)(watch.duration)} in steps of ${(0,duration .a3)(watch.step)}, against ${pastWords(policy)}; healthy after ${(0,duration .a3)(watch.minWatch)} at the earliest`,
        ...(policy.slices === null ? [] : [`Looks    ${slicesWords(policy.slices)}; no runner is held in between`]),
        `Alarm    a rise that lasts ${(0,duration .a3)(watch.sustainedFor)}; false in at most ${shareWords(watch.falseAlarmRate)} of all watches`,
        ...(policy.store === null ? metricLines(policy) : storeLines(policy.store)),
        ...stageLines(policy),
        ...(policy.incidents.length === 0 ? [] : [`Past     without ${(0,words .LS)(policy.incidents.length, 'known incident')}`]),
        ...incidentLines(policy),
        ...notifyLines(policy),
    ];
}
function stageLines({ stages }) {
    return stages.map(({ name, share, rules }, at) => {
        const traffic = at === stages.length - 1 ? ' (everybody)' : share === null ? '' : ` (${shareWords(share)} of the traffic)`;
        const watch = `${(0,duration .a3)(rules.watch.duration)} against ${pastWords(rules)}`;
        return `${at === 0 ? 'Stages  ' : '        '} ${name}${traffic}: ${watch}`;
    });
}
function slicesWords({ every, workflow }) {
    const pace = every === 'growing' ? '2, later up to 15 minutes apart' : `${(0,duration .a3)(every)} apart`;
    return `${pace}, by ${workflow ?? 'whatever starts mode resume'}`;
}
function riskWords({ answers, stated }) {
    const deciding = Object.entries(answers).filter(([, { outcome }]) => outcome !== 'inform');
    const signs = [...deciding.map(([sign, answer]) => `${sign}: ${answerWords(answer)}`), 'others are shown'];
    return [
        `signs of risk; ${signs.join(', ')}`,
        ...(stated === null
            ? []
            : [`risk above ${stated.above} times the usual: ${answerWords(stated)}${longerWords(stated['longer-watch'])}`]),
    ];
}
const longerWords = (longer) => (longer === 1 ? '' : `, watched ${longer} times as long`);
function answerWords({ outcome, approvals }) {
    return outcome === 'review' && approvals > 1 ? `review by ${approvals} people` : outcome;
}
function ruleLines({ windows, freeze, plan, budget, health, restorePoint, afterIncident, risk, rules: byPath, }) {
    const days = (seconds) => seconds % 86_400 === 0 ? (0,words .LS)(seconds / 86_400, 'day') : (0,duration .a3)(seconds);
    const rules = [
        ...byPath.map(({ paths, approvals, teams }) => `${paths.join(', ')}: ${(0,words .LS)(approvals, 'approver')}${teams.length === 0 ? '' : `, one of ${teams.join(', ')}`}`),
        ...(windows === null
            ? []
            : [
                `outside of ${(0,words .LS)(windows.open.length, 'window')} (${windows.zone}): ${answerWords({ ...windows, outcome: windows.outside })}`,
            ]),
        ...(freeze.length === 0 ? [] : [(0,words .LS)(freeze.length, 'freeze')]),
        ...(restorePoint === null
            ? []
            : [
                `no restore point of the last ${days(restorePoint.maxAge)} where data is destroyed: ${answerWords(restorePoint)}`,
            ]),
        ...(plan === null ? [] : [`more than ${(0,duration .a3)(plan.window)} needed: ${answerWords(plan)}`]),
        ...(budget === null
            ? []
            : [
                `error budget of ${days(budget.window)} at ${shareWords(budget.objective)} spent: ${answerWords(budget.spent)}`,
            ]),
        ...(afterIncident === null
            ? []
            : [`within ${days(afterIncident.within)} after an incident: ${answerWords(afterIncident)}`]),
        ...(health === null ? [] : [`service degraded: ${answerWords(health)}`]),
        ...(risk === null ? [] : riskWords(risk)),
    ];
    return rules.map((rule, at) => `${at === 0 ? 'Rules   ' : '        '} ${rule}`);
}
function incidentLines({ incident }) {
    const clocks = (0,incident_policy .aK)(incident).map(({ id, owner, from, due }) => {
        return `${id} (${owner}): ${dueWords(due)} from ${from}`;
    });
    const grades = incident.sla.map(({ grade, cost }) => (cost === undefined ? grade : `${grade} (${cost})`));
    return [
        ...clocks.map((clock, at) => `${at === 0 ? 'To tell ' : '        '} ${clock}`),
        ...(clocks.length === 0 ? [] : ['         these are reminders, not legal advice']),
        ...(grades.length === 0 ? [] : [`SLA      ${grades.join(', ')}`]),
    ];
}
function notifyLines({ notify }) {
    const { places, assign, mention, labels, 'on-call': onCall, 'on-call-env': variable } = notify;
    const listed = (what, words) => words.length === 0 ? [] : [`${what} ${words.join(', ')}`];
    const duty = [...(variable === undefined ? [] : [`those in ${variable}`]), ...onCall];
    const issue = [
        ...listed('assigned to', assign),
        ...listed('mentions', mention),
        ...listed('labelled', labels),
        ...listed('on call:', duty),
    ];
    return [
        ...places.map((place, at) => `${at === 0 ? 'Tell    ' : '        '} ${placeWords(place)}`),
        ...(issue.length === 0 ? [] : [`Issue    of an incident: ${issue.join('; ')}`]),
    ];
}
function placeWords(place) {
    const [only] = place.environments ?? ['production'];
    const kinds = notify_policy .Og.filter((kind) => (0,notify_policy .Wc)(place, kind, only ?? ''));
    const where = place.environments === undefined ? '' : `, of ${place.environments.join(', ')} only`;
    const named = place.name === undefined ? '' : ` (${(0,notify_policy .fW)(place)})`;
    return `${place.kind}${named}: ${kinds.join(', ')}${where}`;
}
function dueWords(due) {
    if (typeof due === 'string')
        return due;
    const lengths = Object.entries(due).flatMap(([unit, number]) => typeof number === 'number' ? [(0,words .LS)(number, unit.replace(/s$/, '').replace('-', ' '))] : []);
    return lengths.join(' and ');
}
function firstWords(rule) {
    if (typeof rule === 'object')
        return `is compared with ${(0,commit_id .Fu)(rule.baseline)}`;
    return rule === 'pass' ? 'goes through' : 'is blocked';
}
const PASTS = {
    auto: (history) => `the strongest of its baselines in the ${history} before the deploy`,
    control: () => 'what runs beside it unchanged',
    'previous-window': () => 'the two hours before the deploy',
    'same-hour': (history) => `the same time of day in the ${history} before the deploy`,
    'same-weekday': (history) => `the same time of the week in the ${history} before the deploy`,
    'previous-deploys': (history) => `the time after good deploys in the ${history} before`,
    objective: () => 'the objectives',
};
function pastWords({ store, watch }) {
    if (store === null)
        return `${(0,duration .a3)(watch.minBaseline)} before the deploy`;
    return PASTS[store.baseline]((0,words .LS)(store.history / 86_400, 'day'));
}
function storeLines(store) {
    const places = (0,stores .lR)(store) ? store.stores : [store];
    const [where, ...others] = places.map(({ kind, url }) => `${kind} at ${url}`);
    return [
        `Store    ${where}${store.statusPage === null ? '' : `; status page ${store.statusPage}`}`,
        ...others.map((each) => `         ${each}`),
        ...store.metrics.map((metric, at) => `${at === 0 ? 'Metrics ' : '        '} ${storedWords(metric)}`),
    ];
}
function storedWords(metric) {
    const { name, role, query, control, labels, objective, direction, minEffect } = metric;
    const isGauge = query.kind === 'gauge';
    if (query.kind === 'monitor')
        return `${name}${role === 'critical' ? '' : ` (${role})`}: ${askedWords(query)}`;
    return [
        `${name}${role === 'critical' ? '' : ` (${role})`}: ${askedWords(query)}${labels.length === 0 ? '' : `, and for each ${labels.join(', ')}`}`,
        ...(control === null ? [] : [`beside ${askedWords(control)}`]),
        ...(objective === null ? [] : [`at most ${shareWords(objective)}`]),
        isGauge ? gaugeHarm(metric) : `harm from ${effectWords(minEffect)}`,
        ...(isGauge && direction !== 'both' ? [`only ${direction} is harm`] : []),
    ].join('; ');
}
function askedWords(query) {
    switch (query.kind) {
        case 'counts':
            return `${query.restIsBad === true ? 'all but ' : ''}${query.bad} out of ${query.total}`;
        case 'histogram':
            return query.slowerThan === null ? query.buckets : `${query.buckets} slower than ${query.slowerThan}`;
        case 'gauge':
            return query.query;
        case 'monitor':
            return `whether monitor ${query.monitor} alerts`;
    }
}
function gaugeHarm({ minEffect: { relative, absolute } }) {
    const bounds = [...(relative > 0 ? [shareWords(relative)] : []), ...((absolute ?? 0) > 0 ? [String(absolute)] : [])];
    return bounds.length === 0 ? 'harm from any change that is proven' : `harm from a change of ${bounds.join(' and ')}`;
}
function effectWords({ relative, absolute }) {
    return `+${shareWords(relative)}${absolute === null ? '' : ` and ${shareWords(absolute)} of all`}`;
}
function metricLines({ queries, watch }) {
    if (queries.length === 0)
        return ['Metrics  what counts the requests on the page that metrics-url names (check --page URL says which)'];
    return queries.map((query, at) => {
        const plan = watch.metrics[at];
        const harm = plan === undefined ? '' : `; ${judgedWords(plan)}`;
        const name = `${query.name}${plan?.role === undefined ? '' : ` (${plan.role})`}`;
        const each = query.segment === null ? '' : `, and for each ${query.segment}`;
        return `${at === 0 ? 'Metrics ' : '        '} ${name}: ${seriesWords(query)}${each}${harm}`;
    });
}
function seriesWords(query) {
    switch (query.kind) {
        case 'counts':
            return `${selectorText(query.bad)} out of ${selectorText(query.total)}`;
        case 'histogram':
            return selectorText(query.buckets);
        case 'gauge':
            return selectorText(query.query);
    }
}
function judgedWords({ kind, minEffect, direction, objective, slowerThan }) {
    if (kind === 'gauge')
        return `${gaugeHarm({ minEffect })}${direction === 'both' ? '' : `; only ${direction} is harm`}`;
    const slower = slowerThan === undefined ? '' : ` slower than ${slowerThan}`;
    const most = objective === undefined ? '' : `at most ${shareWords(objective)}${slower}; `;
    return `${most}harm from ${effectWords(minEffect)}`;
}
function selectorText({ name, matchers }) {
    return matchers.length === 0 ? name : `${name}{${matchers.map(matcherText).join(',')}}`;
}
function matcherText({ label, operator, value }) {
    return `${label}${operator}${JSON.stringify(value)}`;
}
function shareWords(share) {
    return `${Number((share * 100).toPrecision(12))} %`;
}

// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
;// CONCATENATED MODULE: ./build/shell/policy.js







const usage = 'policy: expected the path of one policy file, as in: policy .github/deploy-guard.yml';
async function policyCommand(args) {
    const { values, positionals } = readArguments(args);
    if (values.schema === true) {
        const { policyJsonSchema } = await __webpack_require__.e(  1465).then(__webpack_require__.bind(__webpack_require__, 61465));
        return say(`${JSON.stringify(await policyJsonSchema(), null, 2)}\n`);
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        throw new errors .j1(usage);
    const words = policyWords((0,parse_policy .O)(await readText(file), file));
    return say(`${file}: no mistakes. It means:\n\n${words}\n`);
}
function readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], allowPositionals: true, options: { schema: { type: 'boolean' } } });
    }
    catch (cause) {
        throw new errors .j1(usage, { cause });
    }
}
async function readText(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors .j1(`${(0,words .hD)(file)} cannot be read: ${whyUnread(cause)}`, { cause });
    }
}
function whyUnread(error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT')
        return 'there is no such file';
    return code === 'EISDIR' ? 'it is a folder' : `the system says ${String(code)}`;
}
function say(text) {
    process.stdout.write(text);
    return result .I.ok;
}


  })

};
