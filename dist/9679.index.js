export const id = 9679;
export const ids = [9679];
export const modules = {

  21867:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  qF: () => (  checkWorkflow),
  M$: () => (  deployingWorkflows),
  _S: () => (  severalDeploy),
  AG: () => (  usesGuard)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
// EXTERNAL MODULE: ./build/deploy/readiness.js
var readiness = __webpack_require__(38738);
;// CONCATENATED MODULE: ./build/config/longest-watch.js
function longestWatch({ watch, gate }) {
    const longer = gate.risk?.stated?.['longer-watch'] ?? 1;
    return Math.max(watch.duration, watch.minWatch) * longer + watch.minBaseline;
}

// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
;// CONCATENATED MODULE: ./build/config/workflow-check.js









const permissions = schemas .KCZ([schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .YjP())])
    .nullish()
    .catch(null);
const minutes = schemas .aig().positive().nullish().catch(null);
const step = schemas .Ikc({
    name: schemas .YjP().nullish().catch(null),
    uses: schemas .YjP().nullish().catch(null),
    with: schemas .g1P(schemas .YjP(), schemas .L5J()).nullish().catch(null),
    'timeout-minutes': minutes,
});
const job = schemas .Ikc({
    permissions,
    'timeout-minutes': minutes,
    uses: schemas .YjP().nullish().catch(null),
    environment: schemas .L5J().optional(),
    steps: schemas .YOg(step).nullish().catch(null),
});
const events = schemas .KCZ([
    schemas .YjP().transform((one) => [one]),
    schemas .YOg(schemas .YjP()),
    schemas .g1P(schemas .YjP(), schemas .L5J()).transform(Object.keys),
])
    .catch([]);
const workflow = schemas .Ikc({ on: events, permissions, jobs: schemas .g1P(schemas .YjP(), job.catch({ environment: null })) });
const usesGuard = (uses) => /^[^./][^/]*\/deploy-guard(?:@|$)/i.test(uses);
const JOB_MINUTES = 360;
const LONGEST = 200_000;
function checkWorkflow(question) {
    const { path } = question;
    const read = guardsIn(question);
    if (read === 'no-yaml')
        return [
            { what: path, state: 'missing', found: 'It is no YAML.', cure: 'Mend the file: GitHub does not run it either.' },
        ];
    const { guards, jobs, whole } = read;
    return [...guards.flatMap((guard) => guardRows(guard, whole, question)), ...recordRows(path, jobs, guards)];
}
function deployingWorkflows(files, isOurs) {
    const read = files.flatMap(({ path, text }) => {
        const found = guardsIn({ path, text, isOurs });
        return found === 'no-yaml' ? [] : [{ path, ...found }];
    });
    const steps = new Map();
    const note = (path, names, above) => {
        const own = read.find((each) => each.path === path);
        if (own === undefined || above.includes(path))
            return;
        if (!isOnlyCalled(own.whole))
            steps.set(path, [...(steps.get(path) ?? []), ...names]);
        for (const { path: caller, jobs } of read)
            if (jobs.some(([, { uses }]) => uses === `./${path}`))
                note(caller, names, [...above, path]);
    };
    for (const { path, guards } of read) {
        const own = guards.filter(({ mode }) => mode !== null && DEPLOYS.has(mode));
        if (own.length > 0)
            note(path, own.flatMap(({ step: { name } }) => name ?? []), []);
    }
    return files.flatMap(({ path }) => {
        const found = steps.get(path);
        return found === undefined ? [] : [{ path, steps: found }];
    });
}
const isOnlyCalled = ({ on }) => on.length === 1 && on[0] === 'workflow_call';
function severalDeploy(paths) {
    if (paths.length < 2)
        return [];
    const found = `${paths.join(', ')} have the guard, and the policy names none of them: each counts its own deployments alone.`;
    const cure = `If they deploy to the same environment, write into the policy:\nworkflows: [${paths.join(', ')}]`;
    return [{ what: 'Workflows that deploy', state: 'attention', found, cure }];
}
const DEPLOYS = new Set(['guard', 'gate', 'watch']);
const NO_WORKFLOW = { on: [], permissions: null, jobs: {} };
function guardsIn({ path, text, isOurs }) {
    const none = { guards: [], jobs: [], whole: NO_WORKFLOW };
    if (text.length > LONGEST)
        return none;
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return 'no-yaml';
    }
    const read = workflow.safeParse(value);
    if (!read.success)
        return none;
    const jobs = Object.entries(read.data.jobs);
    const guards = jobs.flatMap(([name, each]) => (each.steps ?? []).flatMap((found) => found.uses != null && isOurs(found.uses)
        ? [{ what: `${path}, job ${name}`, job: each, step: found, mode: modeOf(found.with?.['mode']) }]
        : []));
    return { guards, jobs, whole: read.data };
}
function guardRows(guard, { on, permissions: granted }, { policy }) {
    const { what, mode, job: whole, step: own } = guard;
    if (mode === null)
        return [unknownMode(what)];
    const permitted = permissionRow(what, mode, whole.permissions ?? granted, isOnlyCalled({ on }));
    const found = partOf(guard, policy);
    if ('mistake' in found) {
        const cure = 'Correct service or environment of the step, or the policy.';
        return [permitted, { what: `Service: ${what}`, state: 'missing', found: found.mistake, cure }];
    }
    const rules = (0,services .KV)(policy, found);
    const stage = literal(own.with?.['stage']);
    const watched = longestWatch(rules.stages.find(({ name }) => name === stage)?.rules ?? rules);
    return [
        permitted,
        ...environmentRows(guard, found),
        ...metricRows(guard, rules),
        ...timeoutRows(guard, mode, watched),
    ];
}
const literal = (value) => typeof value === 'string' && value !== '' && !value.includes('${{') ? value : null;
const isSaid = (value) => value !== undefined && value !== null && value !== '';
function partOf({ step: own }, policy) {
    const [environment, service] = [own.with?.['environment'], own.with?.['service']];
    const part = { environment: literal(environment), service: literal(service) };
    if ((isSaid(environment) && part.environment === null) || (isSaid(service) && part.service === null))
        return part;
    try {
        const found = { ...part, environment: (0,services .DD)(policy, part, 'The step says') };
        (0,services .KV)(policy, found);
        return found;
    }
    catch (error) {
        if (error instanceof errors .j1)
            return { mistake: error.message };
        throw error;
    }
}
function metricRows({ what, mode, step: own }, { store, stages }) {
    if (mode !== 'guard' && mode !== 'watch')
        return [];
    const isNamed = isSaid(own.with?.['metrics-url']) || isSaid(own.with?.['probe-url']);
    if (isNamed || store !== null || stages.some(({ rules }) => rules.store !== null))
        return [];
    const found = 'No metrics are named, so the gate works and the watch can say nothing.';
    const cure = 'Give the step metrics-url or probe-url, or name watch.store in the policy.';
    return [{ what: `Metrics: ${what}`, state: 'attention', found, cure }];
}
function environmentRows({ what, job: whole, mode }, { environment }) {
    const named = environmentShape.safeParse(whole.environment).data ?? null;
    const deployed = literal(named !== null && typeof named === 'object' ? named.name : named);
    if (mode !== 'guard' || environment === null || deployed === null)
        return [];
    if (deployed.toLowerCase() === environment.toLowerCase())
        return [];
    const found = `The job deploys to ${(0,words .hD)(deployed)}, and the step says ${(0,words .hD)(environment)}.`;
    const cure = `Give the step with the guard: environment: ${deployed}`;
    return [{ what: `Environment: ${what}`, state: 'missing', found, cure }];
}
const environmentShape = schemas .KCZ([schemas .YjP(), schemas .Ikc({ name: schemas .YjP() })]);
function modeOf(given) {
    if (given === undefined || given === '')
        return 'guard';
    return modes ._.find((name) => name === given) ?? null;
}
const unknownMode = (what) => ({
    what,
    state: 'not-visible',
    found: 'Its mode is known only when it runs.',
    cure: 'Compare the permissions of the job with those that docs/reference.md lists for the mode.',
});
const LEVELS = ['none', 'read', 'write'];
function levelOf(granted, name) {
    if (typeof granted === 'string')
        return granted === 'write-all' ? 2 : granted === 'read-all' ? 1 : 0;
    return Math.max(0, LEVELS.indexOf(LEVELS.find((level) => level === granted?.[name]) ?? 'none'));
}
function permissionRow(what, mode, granted, isCalled) {
    const title = `Permissions: ${what} (mode ${mode})`;
    const needed = modes .W[mode];
    const lines = needed.map((each) => `  ${each}`).join('\n');
    if (granted == null) {
        const [whose, place] = isCalled
            ? ['those of the job that calls it count', 'job that calls it']
            : ['the default of the repository counts', 'job'];
        const found = `The workflow names no permissions, so ${whose}.`;
        return { what: title, state: 'not-visible', found, cure: `Write into the ${place}:\npermissions:\n${lines}` };
    }
    const lacking = needed.filter((each) => {
        const [name = '', level = ''] = each.split(': ');
        return levelOf(granted, name) < LEVELS.findIndex((known) => known === level);
    });
    if (lacking.length === 0)
        return (0,readiness .G)(title, 'The workflow grants all of them.');
    const found = `The workflow does not grant ${lacking.join(', ')}.`;
    return { what: title, state: 'missing', found, cure: `Write into the job:\npermissions:\n${lines}` };
}
const WATCHES = new Set(['guard', 'watch', 'resume']);
function timeoutRows({ what, job: whole, step: own }, mode, watched) {
    if (!WATCHES.has(mode))
        return [];
    const title = `Time: ${what}`;
    const needed = `The watch takes up to ${(0,duration .a3)(watched)}`;
    const minutesOfStep = own['timeout-minutes'];
    if (minutesOfStep != null && minutesOfStep * 60 <= watched) {
        const found = `${needed}, and the step ends after ${minutesOfStep} min.`;
        const cure = 'Raise timeout-minutes of the step, or remove it: it holds for the post phase of the step as well.';
        return [{ what: title, state: 'missing', found, cure }];
    }
    const limit = whole['timeout-minutes'] ?? JOB_MINUTES;
    if (limit * 60 > watched)
        return [(0,readiness .G)(title, `${needed}; the job has ${limit} min.`)];
    const cure = 'Raise timeout-minutes of the job, or shorten watch.duration in the policy.';
    return [{ what: title, state: 'missing', found: `${needed}, and the job ends after ${limit} min.`, cure }];
}
const unrecorded = schemas .Ikc({ deployment: schemas .euz(false) });
function recordRows(path, jobs, guards) {
    const records = guards.some(({ mode }) => mode === 'guard' || mode === 'watch');
    if (guards.length === 0)
        return [];
    return jobs.flatMap(([name, { environment }]) => {
        if (!unrecorded.safeParse(environment).success)
            return [];
        const title = `Deployment record: ${path}, job ${name}`;
        if (records)
            return [(0,readiness .G)(title, 'deployment: false: GitHub records no deployment, so the guard records it.')];
        const found = 'deployment: false: GitHub records no deployment, so the gate cannot know what production runs.';
        return [{ what: title, state: 'missing', found, cure: 'Remove deployment: false from the job that deploys.' }];
    });
}


  }),

  38738:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  ready),
    i: () => (  isReady)
  });
const ready = (what, found) => ({ what, state: 'ready', found, cure: null });
const isReady = (rows) => rows.every(({ state }) => state !== 'missing');


  }),

  17232:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I7: () => (  checkPage),
    NQ: () => (  joinedChecks),
    Qh: () => (  pageLabel),
    xW: () => (  pageLines)
  });
  var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10766);
  var _page_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89615);
  var _page_scrape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96099);
  var _selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26869);
  var _separation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86694);
  var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12705);
  var _suggest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33220);
  var _user_label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67348);








function joinedChecks(parts) {
    return {
        metrics: parts.flatMap(({ metrics }) => metrics),
        candidates: parts.flatMap(({ candidates }) => candidates),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
const MOST_SEGMENTS = 100;
const MOST_ODD = 20;
function checkPage(exposition, queries) {
    const { chosen, candidates, why } = (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .k4)(exposition);
    const isFree = queries.length === 0;
    const read = isFree ? (chosen === null ? [] : [chosen.query]) : queries;
    const named = isFree && chosen !== null ? pageLines(exposition, chosen) : null;
    const checked = read.map((query) => checkMetric(exposition, query, named));
    const others = chosen === null || isFree ? candidates : [chosen, ...candidates];
    const nothing = isFree && chosen === null
        ? [{ where: 'page', what: why, cure: cureOfNone(exposition, candidates), judged: false }]
        : [];
    return {
        metrics: checked.map(({ metric }) => metric),
        candidates: others.map((candidate) => candidateWords(exposition, candidate)),
        problems: [...nothing, ...checked.flatMap(({ problems }) => problems), ...oddProblems(exposition.odd)],
    };
}
const pageLabel = ({ series }, { query }) => (0,_user_label_js__WEBPACK_IMPORTED_MODULE_6__  .z)((0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.total));
const pageLines = (exposition, candidate) => (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .EO)(candidate, pageLabel(exposition, candidate));
function cureOfNone(exposition, candidates) {
    const lines = candidates
        .slice(0, 3)
        .map((candidate) => pageLines(exposition, candidate))
        .join('\n');
    return candidates.length === 0
        ? 'Count requests in http_requests_total with a label for the status, or name another metric in the policy, under watch.metrics.'
        : `Name one in the policy, such as:\n${lines}`;
}
const sumOf = (counters, part) => counters.reduce((all, each) => all + (each.parts.includes(part) ? each.value : 0), 0);
function sumsOf(counters) {
    return { events: sumOf(counters, 'total'), badEvents: sumOf(counters, 'bad') };
}
function candidateWords(exposition, candidate) {
    const { query, by } = candidate;
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .J4)(exposition, query);
    const sums = 'missing' in read ? { events: null, badEvents: null } : sumsOf(read.counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad)];
    return { name: query.name, by, total, bad, ...sums, policy: pageLines(exposition, candidate) };
}
function checkMetric(exposition, query, named) {
    const { hindrance, segments: all, asked, ...found } = foundOf(exposition, query);
    const segments = [...new Set(all)].toSorted().slice(0, MOST_SEGMENTS);
    const where = `metric ${query.name}`;
    const missing = hindrance === null ? unsegmented(exposition, query, { asked, segments, where, named }) : [];
    return {
        metric: {
            name: query.name,
            kind: query.kind,
            ...found,
            segments,
            newestAge: null,
            past: null,
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? missing : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function foundOf(exposition, query) {
    switch (query.kind) {
        case 'counts':
            return foundCounts(exposition, query);
        case 'histogram':
            return foundBuckets(exposition, query);
        case 'gauge':
            return foundGauge(exposition, query);
    }
}
const unreadHindrance = (read) => 'missing' in read
    ? {
        code: String(read.missing),
        what: 'detail' in read ? String(read.detail) : '',
        cure: 'Let the page write each series once, with a number.',
    }
    : null;
const faultHindrance = (fault) => fault === null ? null : { code: fault.reason, what: fault.what, cure: fault.cure };
const segmentsOf = (counters) => counters.flatMap(({ segment }) => segment ?? []);
function foundCounts(exposition, query) {
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .J4)(exposition, query);
    const counters = 'missing' in read ? [] : read.counters;
    const unread = unreadHindrance(read);
    return {
        total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total),
        bad: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad),
        segments: segmentsOf(counters),
        ...(unread === null ? sumsOf(counters) : { events: null, badEvents: null }),
        asked: query.total.name,
        hindrance: unread ?? hindranceOf(exposition, query, counters),
    };
}
const NOTHING_YET = {
    code: 'no-series',
    what: 'it is described only: nothing has been counted yet',
    cure: 'Send a request or two, and look again.',
};
const ONE_BUCKET = {
    code: 'one-bucket',
    what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
    cure: 'Give the histogram boundaries.',
};
function foundBuckets(exposition, query) {
    const { name, matchers } = query.buckets;
    const all = (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] });
    const fault = faultHindrance((0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .MJ)(exposition, query));
    const read = (0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .HP)(exposition, query);
    const counters = 'missing' in read || fault !== null ? [] : read.counters;
    const unread = unreadHindrance(read);
    const boundaries = new Set(counters.flatMap(({ parts }) => parts));
    const few = boundaries.size === 0 ? NOTHING_YET : boundaries.size === 1 ? ONE_BUCKET : null;
    return {
        total: all,
        bad: null,
        segments: segmentsOf(counters),
        events: unread === null ? sumOf(counters, Infinity) : null,
        badEvents: null,
        asked: name,
        hindrance: fault ?? unread ?? few,
    };
}
function foundGauge(exposition, query) {
    const fault = faultHindrance((0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .u8)(exposition, query));
    const read = (0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .zx)(exposition, query);
    const segments = 'missing' in read ? [] : [...read.keys()].filter((segment) => segment !== _source_js__WEBPACK_IMPORTED_MODULE_5__  .y2);
    return {
        total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.query),
        bad: null,
        segments,
        events: null,
        badEvents: null,
        asked: query.query.name,
        hindrance: fault ?? unreadHindrance(read),
    };
}
function hindranceOf(exposition, query, counters) {
    const fault = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .Kl)(exposition, query) ?? (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .FL)(exposition.series, query, exposition.described);
    if (fault !== null)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    const { events, badEvents } = sumsOf(counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad)];
    if (badEvents > events) {
        const what = `more bad events than events: ${bad} is ${badEvents}, ${total} is ${events}`;
        return { code: 'more-bad-than-all', what, cure: 'Name as total what counts the good and the bad ones.' };
    }
    if (query.total.name !== query.bad.name && badEvents === events && events > 0) {
        const what = `${bad} is as many as ${total}: ${events}`;
        return { code: 'matches-everything', what, cure: 'Name as bad what counts failures alone.' };
    }
    return null;
}
function unsegmented({ series }, query, { asked, segments, where, named }) {
    if (segments.length > 0)
        return [];
    if (query.segment === null)
        return judgedAsOne(usersOf(series, query), where, named);
    const own = series.filter(({ name }) => name === asked);
    const labels = [...new Set(own.flatMap((each) => [...each.labels.keys()]))].toSorted();
    const has = labels.length === 0 ? 'it has no labels' : `it has ${labels.join(', ')}`;
    const what = `no segment would be judged: ${(0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .Ev)(query.segment, own)}; ${has}`;
    return [{ where, what, cure: 'Write a label that is there as segment, or none.', judged: false }];
}
function usersOf(series, query) {
    switch (query.kind) {
        case 'counts':
            return (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.total);
        case 'histogram':
            return (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.buckets);
        case 'gauge':
            return [];
    }
}
function judgedAsOne(own, where, named) {
    const label = (0,_user_label_js__WEBPACK_IMPORTED_MODULE_6__  .z)(own);
    if (label === null)
        return [];
    const what = `all of it is judged as one, and ${(0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .Ev)(label, own)}: trouble of one alone shows late`;
    const cure = named === null
        ? `Write segment: ${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_7__  .TL)(label)} for it in watch.metrics of the policy.`
        : `Name it in the policy:\n${named}`;
    return [{ where, what, cure, judged: true }];
}
function oddProblems(odd) {
    const problems = odd.slice(0, MOST_ODD).map(({ line, what, names }) => {
        const lost = names.length === 0 ? 'Nothing is lost by it' : `Until then ${names.join(', ')} is not read`;
        const named = names.length === 0 ? what : `${what} (${names.join(', ')})`;
        return {
            where: `line ${line}`,
            what: named,
            cure: `Let the page write this line as the text format has it. ${lost}.`,
            judged: true,
        };
    });
    const more = odd.length - problems.length;
    if (more <= 0)
        return problems;
    const rest = { where: 'page', what: `${more} more lines are odd`, cure: 'Mend the first ones.', judged: true };
    return [...problems, rest];
}


  }),

  67348:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  userLabelOf)
  });
const LABELS = [
    'platform',
    'clientplatform',
    'appplatform',
    'os',
    'clientos',
    'osname',
    'devicetype',
    'deviceclass',
    'device',
    'clienttype',
    'clientname',
    'client',
    'browser',
    'browsername',
    'country',
    'countrycode',
    'region',
    'tenant',
];
const [LEAST, MOST] = [2, 20];
function userLabelOf(series) {
    const found = [...new Set(series.flatMap(({ labels }) => [...labels.keys()]))].flatMap((label) => {
        const rank = LABELS.indexOf(label.toLowerCase().replaceAll(/[_.-]/g, ''));
        const own = new Set(series.map(({ labels }) => labels.get(label) ?? ''));
        own.delete('');
        const isKind = rank >= 0 && own.size >= LEAST && own.size <= MOST;
        return isKind ? [{ label, rank }] : [];
    });
    return found.toSorted((a, b) => a.rank - b.rank)[0]?.label ?? null;
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

  39679:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  initUsage: () => (  initUsage),
  runInit: () => (  runInit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/github/forge.js + 11 modules
var github_forge = __webpack_require__(40851);
// EXTERNAL MODULE: ./build/metrics/check-page.js
var check_page = __webpack_require__(17232);
// EXTERNAL MODULE: ./build/metrics/discover.js + 1 modules
var discover = __webpack_require__(10766);
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/shell/repository-files.js
var repository_files = __webpack_require__(89519);
// EXTERNAL MODULE: ./build/config/workflow-check.js + 1 modules
var workflow_check = __webpack_require__(21867);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/shell/init/workflows.js

function workflowsOf(files) {
    return files.flatMap((file) => {
        const { contents: root, errors } = (0,dist .Tp)(file.text);
        const jobs = (0,dist .jh)(root) ? root.get('jobs', true) : null;
        if (errors.length > 0 || !(0,dist .jh)(root) || !(0,dist .jh)(jobs))
            return [];
        const found = jobs.items.flatMap((key) => {
            const name = wordOf(key.key);
            return name !== null && (0,dist .jh)(key.value) ? [{ name, key, map: key.value }] : [];
        });
        return [{ file, root, events: eventsOf(root), jobs: found }];
    });
}
function callersOf(all, { file }) {
    return all.flatMap((workflow) => workflow.jobs.flatMap((job) => {
        if (wordOf(job.map.get('uses', true)) !== `./${file.path}`)
            return [];
        return [{ workflow, job, given: wordsIn(job.map.get('with', true)) }];
    }));
}
function chainsTo(all, callers) {
    const chain = [...callers];
    const seen = new Set(callers.map(({ job }) => job));
    for (const { workflow } of chain) {
        for (const caller of callersOf(all, workflow)) {
            if (seen.has(caller.job))
                continue;
            seen.add(caller.job);
            chain.push(caller);
        }
    }
    return chain;
}
const startsByItself = ({ events }) => events.some((event) => event !== 'workflow_call');
function choicesOf({ root }, input) {
    const choices = root.getIn(['on', 'workflow_dispatch', 'inputs', input, 'options'], true);
    return (0,dist .oP)(choices) ? choices.items.flatMap((item) => wordOf(item) ?? []) : [];
}
function cellsOf(job, key) {
    const listed = job.getIn(['strategy', 'matrix', key], true);
    const more = job.getIn(['strategy', 'matrix', 'include'], true);
    const included = (0,dist .oP)(more) ? more.items.flatMap((item) => wordsIn(item).get(key) ?? []) : [];
    return [...((0,dist .oP)(listed) ? listed.items.flatMap((item) => wordOf(item) ?? []) : []), ...included];
}
function eventsOf(root) {
    const on = root.get('on', true) ?? root.get(true, true);
    const named = (0,dist .oP)(on) ? on.items : (0,dist .jh)(on) ? on.items.map(({ key }) => key) : [on];
    return named.flatMap((item) => wordOf(item) ?? []);
}
function wordsIn(map) {
    if (!(0,dist .jh)(map))
        return new Map();
    return new Map(map.items.flatMap(({ key, value }) => {
        const [name, word] = [wordOf(key), wordOf(value)];
        return name === null || word === null ? [] : [[name, word]];
    }));
}
function wordOf(node) {
    const value = (0,dist .jn)(node) ? node.value : null;
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;
}
function rangeOf(node) {
    if ((0,dist .jh)(node) || (0,dist .oP)(node) || (0,dist .jn)(node))
        return node.range ?? undefined;
    return undefined;
}
function pairOf(map, key) {
    return map.items.find((pair) => (0,dist .tO)(pair) && (0,dist .jn)(pair.key) && pair.key.value === key) ?? null;
}
function textOf({ text }, { key, value }) {
    const [from, until] = [rangeOf(key)?.[0], rangeOf(value)?.[1]];
    return from === undefined || until === undefined ? '' : text.slice(from, until);
}

;// CONCATENATED MODULE: ./build/shell/init/deploy-job.js


const word = (words, not = '') => new RegExp(`(?<![a-z0-9]|${not})(?:${words})(?![a-z0-9])`, 'i');
const DEPLOYS = /\bdeploy|\brollout|\bpromote\b|\brelease\b/i;
const PRODUCTION = word('prod(?:uction)?|live', '(?:non|pre|not)[-_ ]');
const TOOLS = /kubectl|helm (?:upgrade|install)|flyctl|fly deploy|heroku|vercel|netlify|serverless deploy|sls deploy|cdk deploy|terraform apply|pulumi up|gcloud (?:run|app|functions) deploy|aws (?:ecs|lambda|deploy|s3 sync)|az webapp|cf push|argocd app|skaffold run|eb deploy|docker stack deploy|ansible-playbook|cap production|rsync|deploy\.sh/i;
const PUBLISHES = /npm publish|twine upload|cargo publish|gh release|pages|docs|storybook|preview|codecov|labeler/i;
const ELSEWHERE = word('staging|stage|dev|test|canary');
const isProduction = (name) => PRODUCTION.test(name);
function deployJobs(files) {
    const found = workflowsOf(files)
        .flatMap(jobsOf)
        .filter(({ score }) => score >= ENOUGH);
    return found.toSorted((a, b) => b.score - a.score || (a.file.path < b.file.path ? -1 : 1));
}
const ENOUGH = 4;
function jobsOf(workflow) {
    const { file, events } = workflow;
    return workflow.jobs.flatMap(({ name, key, map }) => {
        const steps = map.get('steps', true);
        if (!(0,dist .oP)(steps) || steps.items.length === 0)
            return [];
        const environment = environmentOf(map);
        const score = scoreOf({ path: file.path, name, text: textOf(file, key), environment, events });
        return [{ file, name, score, workflow, job: map, steps, environment, events }];
    });
}
function scoreOf({ path, name, text, environment, events }) {
    const points = [
        [environment !== null, 3],
        [environment !== null && isProduction(environment), 2],
        [DEPLOYS.test(path), 1],
        [DEPLOYS.test(name), 3],
        [TOOLS.test(text), 3],
        [DEPLOYS.test(text), 1],
        [isProduction(text), 1],
        [isProduction(path) || isProduction(name), 1],
        [events.some((event) => STARTS.has(event)), 1],
        [PUBLISHES.test(`${path} ${name}`), -4],
        [PUBLISHES.test(text), -2],
        [ELSEWHERE.test(`${path} ${name} ${environment ?? ''}`), -2],
        [events.length > 0 && events.every((event) => event.startsWith('pull_request')), -4],
    ];
    return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
}
const STARTS = new Set(['push', 'release', 'workflow_dispatch', 'workflow_run', 'workflow_call']);
function environmentOf(job) {
    const given = job.get('environment', true);
    const name = (0,dist .jh)(given) ? given.get('name', true) : given;
    return wordOf(name);
}
function namedBy(all, { workflow, job, environment }) {
    const found = /^\$\{\{\s*((github\.event\.inputs|inputs|matrix)\.([\w-]+))\s*\}\}$/.exec(environment ?? '');
    const [, expression = '', source = '', name = ''] = found ?? [];
    if (found === null)
        return null;
    const callers = source === 'inputs' ? callersOf(all, workflow).map(({ given }) => given.get(name) ?? '') : [];
    const known = source === 'matrix' ? cellsOf(job, name) : [...callers, ...choicesOf(workflow, name)];
    const production = [...new Set(known.filter(isProduction))].filter((value) => !value.includes('${{'));
    const others = [...new Set(known.filter((value) => !production.includes(value)))];
    return production.length === 0 ? null : { expression, production, others, input: source === 'matrix' ? null : name };
}
function deploysElsewhere(files) {
    return workflowsOf(files).flatMap(({ file, jobs }) => jobs.flatMap((job) => {
        const uses = wordOf(job.map.get('uses', true)) ?? '';
        const isOther = uses !== '' && !uses.startsWith('./');
        return isOther && /deploy|rollout|promote/i.test(`${job.name} ${uses}`) ? [{ path: file.path, job, uses }] : [];
    }));
}

// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
;// CONCATENATED MODULE: ./build/shell/init/workflow-edit.js




function withGuard(found, all, step) {
    const { file } = found;
    const workflows = workflowsOf(all);
    const named = namedBy(workflows, found);
    const [from] = (0,dist .oP)(found.steps) ? found.steps.items : [];
    const first = lineOf(file.text, offsetOf(from));
    const dash = /^(\s*)- /.exec(first.text);
    const calls = callsOf(found, workflows, named);
    const { started } = calls;
    if (dash === null) {
        const note = `The steps of job ${found.name} are not one a line: put the step in by hand.`;
        return { files: [], started, decided: [], notes: [note, ...stepLines('      ', found, named, step)] };
    }
    const inserted = { at: first.number, removed: 0, added: stepLines(dash[1] ?? '', found, named, step) };
    const granted = grantsFor(found, calls);
    const time = longer(found);
    const own = {
        file,
        edits: [...granted.edits, ...time.edits, inserted],
        decided: [...granted.decided, ...time.decided],
        notes: [...granted.notes, ...time.notes],
    };
    const changes = [own, ...calls.granting.map(callerEdit)];
    return {
        files: byFile(changes),
        started,
        decided: [
            `The guard is the first step of job ${found.name} in ${file.path}${onlyWhere(named)}.`,
            ...changes.flatMap(({ decided }) => decided),
        ],
        notes: [...changes.flatMap(({ notes }) => notes), ...everywhere(found, named), ...remarks(found, calls)],
    };
}
function byFile(changes) {
    const files = new Map(changes.map(({ file }) => [file.path, file]));
    return [...files.values()].flatMap((file) => {
        const edits = changes.filter((change) => change.file.path === file.path).flatMap((change) => change.edits);
        const end = file.text.includes('\r\n') ? '\r' : '';
        const ended = edits.map((edit) => ({ ...edit, added: edit.added.map((line) => `${line}${end}`) }));
        return edits.length === 0 ? [] : [{ file, edits: ended }];
    });
}
const conditionOf = ({ expression, production }) => production.map((value) => `${expression} == '${value.replaceAll("'", "''")}'`).join(' || ');
const onlyWhere = (named) => named === null || named.others.length === 0
    ? ''
    : `, and runs only where ${named.expression} is ${named.production.join(' or ')}`;
function stepLines(indent, { environment, events }, named, { uses, metricsUrl }) {
    const given = [
        ...(environment === null || environment === 'production' ? [] : [`environment: ${scalar(environment)}`]),
        ...(events.includes('workflow_run') && events.length === 1
            ? ['sha: ${{ github.event.workflow_run.head_sha }}']
            : []),
        ...(metricsUrl === null ? [] : [`metrics-url: ${scalar(metricsUrl)}`]),
    ];
    const lines = [
        '- name: Deploy Guard',
        ...(named === null || named.others.length === 0 ? [] : [`  if: ${conditionOf(named)}`]),
        `  uses: ${uses}`,
        ...(given.length === 0 ? [] : ['  with:', ...given.map((each) => `    ${each}`)]),
    ];
    return lines.map((line) => `${indent}${line}`);
}
const scalar = (text) => (0,dist .As)(text, { lineWidth: 0, blockQuote: false }).trimEnd();
function callsOf(found, all, named) {
    const { workflow, job } = found;
    const callers = callersOf(all, workflow);
    const deploying = named === null || named.input === null
        ? callers
        : callers.filter(({ given }) => named.production.includes(given.get(named.input ?? '') ?? ''));
    const inherits = callers.length > 0 && !startsByItself(workflow) && grantsOf(workflow, job) === null;
    const chain = chainsTo(all, deploying);
    const rest = inherits
        ? []
        : chainsTo(all, callers).filter((caller) => !chain.some(({ job: { map } }) => map === caller.job.map));
    const roots = [...chain.map((caller) => caller.workflow), workflow].filter(startsByItself);
    return {
        started: [...new Set(roots.map(({ file }) => file.path))],
        granting: [...chain, ...rest],
        besides: rest,
        inherits,
    };
}
function grantsOf({ root }, job) {
    const value = (pairOf(job, 'permissions') ?? pairOf(root, 'permissions'))?.value;
    if (value === undefined)
        return null;
    const word = (0,dist .jn)(value) ? value.value : null;
    return word === 'write-all' || word === 'read-all' ? word : wordsIn(value);
}
function grantsFor(found, { inherits, granting }) {
    const { file, name, workflow, job } = found;
    if (inherits)
        return NOTHING;
    const own = grantsOf(workflow, job);
    const handed = own === null ? granting.flatMap((caller) => [...asGrants(grantsOf(caller.workflow, caller.job.map))]) : [];
    return grant({ file, name, job, before: 'steps', own: own ?? (handed.length === 0 ? null : new Map(handed)) });
}
function callerEdit({ workflow, job: { name, map } }) {
    const { file } = workflow;
    const own = grantsOf(workflow, map);
    return { file, ...grant({ file, name, job: map, before: 'uses', own }) };
}
const asGrants = (named) => (named === null || typeof named === 'string' ? new Map() : named);
function grant({ file, name, job, before, own }) {
    const needed = union(asGrants(own), modes .W.guard);
    if (own === 'write-all' || (own !== null && sameGrants(asGrants(own), needed)))
        return NOTHING;
    const anchor = pairOf(job, before)?.key;
    const indent = ' '.repeat(columnOf(file.text, offsetOf(job.items[0]?.key)));
    const added = [`${indent}permissions:`, ...[...needed].map(([each, level]) => `${indent}  ${each}: ${level}`)];
    const place = `Job ${name} of ${file.path}`;
    if (!startsItsLine(file.text, anchor))
        return {
            edits: [],
            decided: [],
            notes: [
                `${place} is written on one line: give it these permissions by hand: ${[...needed].map((each) => each.join(': ')).join(', ')}.`,
            ],
        };
    const more = [...needed].filter(([each, level]) => asGrants(own).get(each) !== level).map((each) => each.join(': '));
    const decided = [`${place} gets ${more.join(', ')}.`];
    const notes = own === null ? [`${place} ${DEFAULTS}`] : own === 'read-all' ? [`${place} ${READ_ALL}`] : [];
    const named = pairOf(job, 'permissions');
    if (named === null)
        return { edits: [{ at: lineOf(file.text, offsetOf(anchor)).number, removed: 0, added }], decided, notes };
    const from = lineOf(file.text, offsetOf(named.key)).number;
    const until = lineOf(file.text, (rangeOf(named.value)?.[1] ?? 1) - 1).number;
    const kept = lineOf(file.text, offsetOf(named.value)).number > from ? 1 : 0;
    return { edits: [{ at: from + kept, removed: until - from + 1 - kept, added: added.slice(kept) }], decided, notes };
}
const MINUTES = 20;
function longer({ file, name, job }) {
    const pair = pairOf(job, 'timeout-minutes');
    if (pair === null)
        return NOTHING;
    const given = wordOf(pair.value) ?? '';
    const { number: at, text } = lineOf(file.text, offsetOf(pair.key));
    const [, before, after] = /^(\s*timeout-minutes:\s*)\d+(.*?)\r?$/.exec(text) ?? [];
    if (before === undefined || after === undefined || !/^\d+$/.test(given)) {
        const note = `Job ${name} has a limit of time (timeout-minutes: ${given}): the watch takes up to ${MINUTES} minutes of it.`;
        return { ...NOTHING, notes: [note] };
    }
    const minutes = Number(given) + MINUTES;
    return {
        edits: [{ at, removed: 1, added: [`${before}${minutes}${after}`] }],
        decided: [`Job ${name} of ${file.path} may take ${minutes} minutes instead of ${given}: the watch comes on top.`],
        notes: [],
    };
}
const NOTHING = { edits: [], decided: [], notes: [] };
const DEFAULTS = 'had the default permissions of the repository and now has only those that are named. If a step of it needs another one (such as packages: write or id-token: write), add that.';
const READ_ALL = 'had read-all and now has only what is named: add what its other steps read besides.';
function union(granted, needed) {
    const all = new Map(granted);
    for (const each of needed) {
        const [name = '', level = ''] = each.split(': ');
        if (all.get(name) !== 'write')
            all.set(name, level);
    }
    return all;
}
const sameGrants = (a, b) => a.size === b.size && [...a].every(([name, level]) => b.get(name) === level);
function everywhere({ name, environment }, named) {
    if (named !== null || environment === null || !environment.includes('${{'))
        return [];
    return [
        `The environment of job ${name} is ${environment}: the guard runs for each. Give its step an if where some of them are not production.`,
    ];
}
function remarks({ workflow, job, name, events }, { granting, besides, started }) {
    const places = [{ workflow, job }, ...granting.map((caller) => ({ workflow: caller.workflow, job: caller.job.map }))];
    const queues = places.flatMap((place) => [
        pairOf(place.workflow.root, 'concurrency'),
        pairOf(place.job, 'concurrency'),
    ]);
    const queued = queues.flatMap((pair) => (pair === null ? [] : [pair.value]));
    const before = sameEnvironmentBefore(workflow, job);
    const cutting = queued.some((value) => wordsIn(value).get('cancel-in-progress') === 'true');
    const others = besides.map((caller) => `${caller.job.name} of ${caller.workflow.file.path}`);
    return [
        ...(queued.length > 0
            ? []
            : [
                `Job ${name} has no concurrency group, so two deploys may run at once: add concurrency with cancel-in-progress: false.`,
            ]),
        ...(cutting
            ? [
                'cancel-in-progress: true stops a deploy and its watch in the middle when the next one starts: set it to false.',
            ]
            : []),
        ...(started.length === 0
            ? [`No workflow here starts ${workflow.file.path}: name those that do in workflows of the policy.`]
            : []),
        ...(others.length === 0
            ? []
            : [
                `Called for other environments than production: ${others.join(', ')}. They get the permissions too, because GitHub starts no run without.`,
            ]),
        ...(before.length === 0
            ? []
            : [
                `Job ${name} waits for ${before.join(' and ')}, with the same environment: where that changes production already, the guard has to be there (--job).`,
            ]),
        ...(events.includes('workflow_dispatch')
            ? [
                'The workflow can be started by hand: give the guard sha where another commit than that of the run is deployed.',
            ]
            : []),
        ...(pairOf(job, 'strategy') === null
            ? []
            : [
                `Job ${name} is a matrix: the guard runs in each job of it and takes each for a place (docs/cells.md). Where they are different services, give each its service (docs/services.md).`,
            ]),
    ];
}
function sameEnvironmentBefore({ jobs }, job) {
    const own = environmentOf(job);
    const value = job.get('needs', true);
    const needs = new Set((0,dist .oP)(value) ? value.items.map(wordOf) : [wordOf(value)]);
    return jobs.flatMap(({ name, map }) => (own !== null && needs.has(name) && environmentOf(map) === own ? [name] : []));
}
function offsetOf(node) {
    return rangeOf(node)?.[0] ?? 0;
}
function startsItsLine(text, key) {
    const offset = offsetOf(key);
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
function lineOf(text, offset) {
    const number = text.slice(0, offset).split('\n').length - 1;
    return { number, text: text.split('\n')[number] ?? '' };
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function edited(text, edits) {
    const lines = text.split('\n');
    for (const { at, removed, added } of edits.toSorted((a, b) => b.at - a.at))
        lines.splice(at, removed, ...added);
    return lines.join('\n');
}
const CONTEXT = 3;
function patchOf(path, text, edits) {
    const lines = text === null ? [] : text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
    let shift = 0;
    const hunks = hunksOf(edits).map((group) => {
        const [first, last] = [group[0], group.at(-1)];
        const from = Math.max(0, (first?.at ?? 0) - CONTEXT);
        const until = Math.min(lines.length, (last?.at ?? 0) + (last?.removed ?? 0) + CONTEXT);
        const body = [];
        let at = from;
        for (const edit of group) {
            body.push(...lines.slice(at, edit.at).map((line) => ` ${line}`));
            body.push(...lines.slice(edit.at, edit.at + edit.removed).map((line) => `-${line}`));
            body.push(...edit.added.map((line) => `+${line}`));
            at = edit.at + edit.removed;
        }
        body.push(...lines.slice(at, until).map((line) => ` ${line}`));
        const grown = group.reduce((sum, { added, removed }) => sum + added.length - removed, 0);
        const old = until - from;
        const head = `@@ -${old === 0 ? 0 : from + 1},${old} +${from + 1 + shift},${old + grown} @@`;
        shift += grown;
        return [head, ...body].join('\n');
    });
    return [text === null ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`, ...hunks, ''].join('\n');
}
function hunksOf(edits) {
    const groups = [];
    for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
        const group = groups.at(-1);
        const last = group?.at(-1);
        if (group !== undefined && last !== undefined && edit.at - (last.at + last.removed) <= 2 * CONTEXT)
            group.push(edit);
        else
            groups.push([edit]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/shell/init/plan.js





const POLICY = '.github/deploy-guard.yml';
const USES = 'deploy-guard/deploy-guard@v1';
function planOf(asked) {
    const { workflows, job: wanted, page, metrics } = asked;
    const guarded = workflows.find(({ text }) => text.split('\n').some((line) => (0,workflow_check .AG)(/uses:\s*['"]?([^\s'"]+)/.exec(line)?.[1] ?? '')));
    if (guarded !== undefined && wanted === null)
        return nothing('guard-found', [`${guarded.path} uses the guard already. Try check with the same --repository.`], asked);
    const jobs = deployJobs(workflows);
    const job = wanted === null ? jobs[0] : jobs.find((each) => nameOf(each).endsWith(wanted));
    if (job === undefined && wanted !== null)
        throw new errors .j1(`init: --job ${(0,words .hD)(wanted)}: expected one of ${jobs.map(nameOf).join(', ') || 'none: no job looks like a deploy'}`);
    if (job === undefined)
        return nothing('no-deploy-found', elsewhere(workflows), asked);
    const url = page !== null && /^https?:\/\//i.test(page) ? page : null;
    const { files, started, decided, notes } = withGuard(job, workflows, { uses: USES, metricsUrl: url });
    const found = [foundText(job, started)];
    if (files.length === 0)
        return { reason: 'by-hand', files: [], found, decided, notes: [...notes, ...metrics.notes] };
    const policy = policyOf(asked, started);
    return {
        reason: 'deploy-found',
        files: [...files.map(({ file, edits }) => ({ path: file.path, before: file.text, edits })), ...policy.files],
        found,
        decided: [...decided, ...policy.decided],
        notes: [...notes, ...(wanted === null ? others(jobs, job) : []), ...metrics.notes],
    };
}
const nameOf = ({ file, name }) => `${file.path}#${name}`;
function nothing(reason, notes, { page, metrics }) {
    return { reason, files: [], found: [], decided: [], notes: [...notes, ...(page === null ? [] : metrics.notes)] };
}
function foundText({ file, name, environment, events }, started) {
    const callers = started.filter((path) => path !== file.path);
    const by = callers.length > 0 ? callers.join(', ') : events.join(', ');
    const to = environment === null ? ', and names no environment' : ` to ${environment}`;
    return `Job ${name} of ${file.path} deploys${to}. It is started by ${by === '' ? 'no event' : by}.`;
}
function others(jobs, chosen) {
    const names = jobs
        .slice(0, 5)
        .filter((each) => each !== chosen)
        .map(nameOf);
    return names.length === 0 ? [] : [`Other jobs that look like deploys: ${names.join(', ')}. Choose one with --job.`];
}
function elsewhere(workflows) {
    const calls = deploysElsewhere(workflows).map(({ path, job, uses }) => `Job ${job.name} of ${path} calls ${uses}, which is in another repository: put the guard there, or around it as in docs/adopt.md, "As separate jobs".`);
    const none = 'No job of .github/workflows looks like a deploy. The README has a whole workflow to begin with.';
    return calls.length > 0 ? calls : [none];
}
function policyOf({ hasPolicy, metrics }, started) {
    if (hasPolicy)
        return { files: [], decided: [`${POLICY} is there already and stays as it is.`] };
    const rest = metrics.lines[0] === 'watch:'
        ? metrics.lines
        : [
            'watch:',
            '  duration: 15m',
            '  false-alarm-rate: 0.01 # over the whole watch, all metrics and segments together',
            ...metrics.lines,
        ];
    const added = [
        '# What the guard goes by. Everything has a default: node dist/cli.js policy FILE says what a file means.',
        'version: 1',
        ...(started.length === 0 ? [] : ['workflows:', ...started.map((path) => `  - ${scalar(path)}`)]),
        'gate:',
        '  approvals: 1 # independent approvers that each line needs',
        ...rest.filter((line) => line !== '' && line !== 'version: 1'),
    ];
    const from = started.length === 0 ? '' : ` of ${started.join(' and ')}`;
    return {
        files: [{ path: POLICY, before: null, edits: [{ at: 0, removed: 0, added }] }],
        decided: [
            `${POLICY} is new: deploys${from} count, each changed line needs one independent approver, a watch takes 15 minutes.`,
        ],
    };
}
const contentOf = ({ before, edits }) => before === null ? `${edits.flatMap(({ added }) => added).join('\n')}\n` : edited(before, edits);

// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/init-pull.js


const proposalTitle = 'Add Deploy Guard to the deploy';
function proposalBody(proposal, before = null) {
    const sections = [{ name: 'init', text: proposalText(proposal), short: WHAT, boxes: true }];
    return before === null ? (0,render_document .h$)(sections) : (0,render_document .RQ)(before, sections);
}
function proposalText({ found, decided, notes }) {
    const lists = [
        ['What was found', '-', found],
        ['What was decided', '-', decided],
        ['What to check before the merge', '- [ ]', [...notes, ...ALWAYS]],
    ];
    return [
        WHAT,
        ...lists.flatMap(([title, sign, lines]) => lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `${sign} ${(0,markdown .X1)(line)}`).join('\n')]),
        '## Try it first',
        TRY,
        (0,markdown .DV)('with:\n  advisory: true', 'yaml'),
        'Running `init` again updates this pull request.',
    ].join('\n\n');
}
const WHAT = 'Once this is merged, a deploy waits where a changed line was not approved by somebody else, production is watched after each deploy, and a regression opens a rollback pull request and an incident issue.';
const TRY = 'To see for a week what it would do, without holding a deploy or opening anything, add this to the step with the guard:';
const ALWAYS = [
    'The step with the guard comes before everything that changes production, also in other jobs.',
    'Workflows may open pull requests: Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests". The rollback needs it.',
];

;// CONCATENATED MODULE: ./build/shell/init/propose.js



const BRANCH = 'deploy-guard/init';
const TRAILER = 'Deploy-Guard-Init: 1';
async function readBase({ info, gitData, objects }) {
    const { defaultBranch: branch } = await info.get();
    const sha = await gitData.getRef(`refs/heads/${branch}`);
    if (sha === null)
        throw new errors .j1(`init: the repository has no branch ${branch} yet`);
    const { tree } = await gitData.getCommit(sha);
    const below = async (id) => (id === undefined ? [] : (await objects.tree(id, false)).entries);
    const folder = (entries, name) => entries.find(({ path, mode }) => path === name && mode === '040000')?.id;
    const github = await below(folder(await below(tree), '.github'));
    const files = (await below(folder(github, 'workflows'))).filter(({ path, mode }) => /\.ya?ml$/.test(path) && mode.startsWith('100'));
    const workflows = await Promise.all(files.map(async ({ path, id }) => ({
        path: `.github/workflows/${path}`,
        text: Buffer.from(await objects.blob(id)).toString('utf8'),
    })));
    const hasPolicy = github.some(({ path }) => `.github/${path}` === POLICY);
    return { branch, sha, tree, workflows, hasPolicy };
}
async function propose(forge, base, plan) {
    if (base.branch === BRANCH)
        throw new errors .j1(`init: ${BRANCH} is the default branch of this repository`);
    const open = (await forge.pulls.listByHead(BRANCH)).find(({ state }) => state === 'open');
    const pushed = await permitted(push(forge.gitData, base, plan));
    if (open !== undefined) {
        const body = proposalBody(plan, open.body);
        const isNew = body.trim() !== open.body.trim();
        if (isNew)
            await permitted(forge.pulls.update(open.number, { body }));
        return { state: pushed || isNew ? 'updated' : 'unchanged', pull: open };
    }
    try {
        const made = { title: proposalTitle, body: proposalBody(plan), head: BRANCH, base: base.branch, draft: false };
        return { state: 'opened', pull: await forge.pulls.create(made) };
    }
    catch (error) {
        const may = error instanceof errors .Cp && !['pull-requests-not-permitted', 'missing-permission'].includes(error.code);
        if (may || !(error instanceof errors .Cp))
            throw error;
        return { state: 'branch-only', pull: null };
    }
}
async function push(gitData, base, plan) {
    const ref = `refs/heads/${BRANCH}`;
    const head = await gitData.getRef(ref);
    const before = head === null ? null : await gitData.getCommit(head);
    if (before !== null && !before.message.includes(TRAILER))
        throw new errors .j1(`init: somebody pushed to the branch ${BRANCH}, and it stays as it is. Merge its pull request, or delete the branch and run init again`);
    const edits = plan.files.map((file) => ({ path: file.path, mode: '100644', content: contentOf(file) }));
    const tree = await gitData.createTree(base.tree, edits);
    if (before !== null && before.tree === tree && before.parents.includes(base.sha))
        return false;
    const parents = head === null ? [base.sha] : [head, base.sha];
    const { sha } = await gitData.createCommit({ message: `${proposalTitle}\n\n${TRAILER}\n`, tree, parents });
    await (head === null ? gitData.createRef(ref, sha) : gitData.updateRef(ref, sha));
    return true;
}
async function permitted(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || !['missing-permission', 'not-found', 'refused'].includes(error.code))
            throw error;
        throw new errors .Cp(error.code, `${NEEDS}\nGitHub said: ${error.message}`, { cause: error });
    }
}
const NEEDS = 'init: GitHub did not take the change. To change workflow files, a token needs on this repository contents: write, pull requests: write and workflows: write (a fine-grained token or an app), or the scopes repo and workflow (a classic token). The token of a workflow never has workflows: write.';

;// CONCATENATED MODULE: ./build/shell/init/init.js
















const initUsage = 'init [--repository DIR | --pull-request OWNER/NAME] [--page URL|FILE] [--job FILE#JOB] [--write] [--json]';
const TIMEOUT_MILLISECONDS = 10_000;
async function runInit(args) {
    const asked = readArguments(args);
    const { plan, proposed } = asked.pull === null ? await inFolder(asked) : await onGitHub(asked, asked.pull);
    const done = { plan, proposed, written: asked.write };
    process.stdout.write(asked.json ? `${JSON.stringify(resultOf(done))}\n` : init_textOf(done));
    return exitCodes[plan.reason];
}
const exitCodes = {
    'deploy-found': result .I.ok,
    'guard-found': result .I.ok,
    'by-hand': result .I.bad,
    'no-deploy-found': result .I.bad,
};
function readArguments(args) {
    const options = {
        repository: { type: 'string' },
        'pull-request': { type: 'string' },
        page: { type: 'string' },
        job: { type: 'string' },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
    };
    let values;
    try {
        values = (0,external_node_util_.parseArgs)({ args: [...args], options }).values;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`init: ${why}. Usage: ${initUsage}`, { cause });
    }
    const { repository, page = null, job = null, write: writes, json, 'pull-request': pull } = values;
    if (pull !== undefined && (repository !== undefined || writes))
        throw new errors .j1(`init: --pull-request reads and writes on GitHub, so --repository and --write do not go with it. Usage: ${initUsage}`);
    return {
        repository: repository ?? '.',
        pull: pull === undefined ? null : named(pull),
        page,
        job,
        write: writes,
        json,
    };
}
function named(text) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
    if (owner === undefined || repo === undefined)
        throw new errors .j1(`init: --pull-request: expected OWNER/NAME, found ${(0,words .hD)(text)}`);
    return { owner, repo };
}
async function inFolder({ repository, job, page, write: writes }) {
    const workflows = await (0,repository_files .B)(repository);
    const hasPolicy = (await (0,repository_files .D)(repository, POLICY)) !== null;
    const plan = planOf({ workflows, hasPolicy, job, page, metrics: await metricsOf(page) });
    if (writes)
        await write(repository, plan.files);
    return { plan, proposed: null };
}
async function onGitHub({ job, page }, at) {
    const { env } = process;
    const token = env['GH_TOKEN'] || env['GITHUB_TOKEN'] || '';
    if (token === '')
        throw new errors .j1('init: --pull-request needs a token in GH_TOKEN or GITHUB_TOKEN, with contents: write, pull requests: write and workflows: write');
    const forge = (0,github_forge .u)({
        ...at,
        token,
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        userAgent: `deploy-guard/${version .r}`,
        clock: { now: () => Date.now(), sleep: (milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds) },
        log: { info: tell, warning: tell, debug: () => { } },
    });
    const base = await readBase(forge);
    const plan = planOf({ ...base, job, page, metrics: await metricsOf(page) });
    return { plan, proposed: plan.files.length === 0 ? null : await propose(forge, base, plan) };
}
const tell = (line) => {
    process.stderr.write(`${line}\n`);
};
async function metricsOf(page) {
    if (page === null) {
        const note = 'No metrics are named, so the gate works and the watch can say nothing: give --page, or write metrics-url, probe-url or watch.store.';
        return { lines: [], notes: [note] };
    }
    const isUrl = /^https?:\/\//i.test(page);
    const read = isUrl ? await (0,scrape .ae)(page, TIMEOUT_MILLISECONDS) : (0,scrape .ZZ)(await textOfPage(page));
    if ('missing' in read) {
        const why = `${(0,words .hD)(page)} cannot be read from here: ${read.missing}: ${read.detail ?? ''}`;
        if (!isUrl)
            throw new errors .j1(`init: --page: ${why}`);
        return { lines: [], notes: [`${why}. The runner has to reach it: run mode check there.`] };
    }
    const file = isUrl ? [] : ['The page was given as a file: write its address into the workflow as metrics-url.'];
    const { exposition } = read;
    const { metrics, candidates } = (0,check_page .I7)(exposition, []);
    if (metrics.some(({ separates }) => separates)) {
        const { lines, notes } = byUserLabel(exposition);
        return { lines, notes: [...file, ...notes] };
    }
    const [first] = candidates;
    if (first === undefined)
        return { lines: [], notes: ['The page counts no requests that can be told apart: name metrics in watch.metrics.'] };
    return {
        lines: first.policy.split('\n'),
        notes: [...file, `Several metrics fit; the policy has ${first.name}. Try: check --page ${page}`],
    };
}
function byUserLabel(exposition) {
    const { chosen } = (0,discover .k4)(exposition);
    const label = chosen === null ? null : (0,check_page .Qh)(exposition, chosen);
    if (chosen === null || label === null)
        return { lines: [], notes: [] };
    const note = `Requests are judged by ${label} as well: write another label as segment where that fits better.`;
    return { lines: (0,check_page .xW)(exposition, chosen).split('\n'), notes: [note] };
}
async function textOfPage(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors .j1(`init: --page: ${(0,words .hD)(file)} cannot be read`, { cause });
    }
}
async function write(folder, planned) {
    for (const file of planned) {
        const path = (0,external_node_path_.join)(folder, file.path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, contentOf(file));
    }
}
function resultOf(done) {
    const { plan, proposed, written } = done;
    const { files, found, decided, notes } = plan;
    const fine = files.length > 0;
    return {
        schemaVersion: 1,
        verb: 'init',
        environment: '-',
        sha: null,
        baseSha: null,
        outcome: fine ? (proposed?.state ?? (written ? 'written' : 'proposed')) : 'nothing-to-change',
        reasonCode: plan.reason,
        message: messageOf(done),
        pullRequest: proposed?.pull?.number ?? null,
        files: files.map((file) => ({ path: file.path, new: file.before === null, text: contentOf(file) })),
        found,
        decided,
        notes,
    };
}
function messageOf({ plan: { files }, proposed, written }) {
    if (files.length === 0)
        return 'Nothing to change.';
    if (proposed !== null)
        return proposedText(proposed);
    const names = files.map(({ path }) => path).join(', ');
    return written ? `Written: ${names}.` : `To change: ${names}.`;
}
function proposedText({ state, pull }) {
    if (pull === null)
        return `The change is on the branch ${BRANCH}. This token may not open its pull request, so open it yourself.`;
    const words = { opened: 'Opened', updated: 'Updated', unchanged: 'Nothing new', 'branch-only': 'Pushed' };
    return `${words[state]}: pull request #${pull.number}, ${pull.url}`;
}
function init_textOf(done) {
    const { plan, proposed, written } = done;
    const { files, found, decided, notes } = plan;
    const shows = !written && proposed === null;
    const hint = shows && files.length > 0 ? ['# Write it with --write, or pipe this into: git apply'] : [];
    const said = [messageOf(done), ...found, ...decided, ...notes.map((note) => `Check: ${note}`)];
    const patches = shows ? files.map(({ path, before, edits }) => patchOf(path, before, edits)) : [];
    return `${[...said.map((line) => `# ${line}`), ...hint].join('\n')}\n${patches.join('')}`;
}


  }),

  89519:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  workflowFiles),
    D: () => (  repositoryFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);




async function workflowFiles(folder) {
    const top = await names(folder);
    if (top === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(`${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(folder)} is no folder that can be read`);
    const found = (await names((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.github/workflows'))) ?? [];
    const paths = found.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`);
    return Promise.all(paths.toSorted().map(async (path) => ({ path, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), 'utf8') })));
}
async function repositoryFile(folder, path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), 'utf8').catch(() => null);
}
async function names(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => null);
}


  })

};
