export const id = 7031;
export const ids = [7031,4456,4869];
export const modules = {

  21867:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  q: () => (  checkWorkflow),
  A: () => (  usesGuard)
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
    uses: schemas .YjP().nullish().catch(null),
    with: schemas .g1P(schemas .YjP(), schemas .L5J()).nullish().catch(null),
    'timeout-minutes': minutes,
});
const job = schemas .Ikc({
    permissions,
    'timeout-minutes': minutes,
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
    const { path, text, isOurs } = question;
    if (text.length > LONGEST)
        return [];
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return [
            { what: path, state: 'missing', found: 'It is no YAML.', cure: 'Mend the file: GitHub does not run it either.' },
        ];
    }
    const read = workflow.safeParse(value);
    if (!read.success)
        return [];
    const jobs = Object.entries(read.data.jobs);
    const guards = jobs.flatMap(([name, each]) => (each.steps ?? []).flatMap((found) => found.uses != null && isOurs(found.uses)
        ? [{ what: `${path}, job ${name}`, job: each, step: found, mode: modeOf(found.with?.['mode']) }]
        : []));
    return [...guards.flatMap((guard) => guardRows(guard, read.data, question)), ...recordRows(path, jobs, guards)];
}
function guardRows(guard, { on, permissions: granted }, { policy }) {
    const isCalled = on.length === 1 && on[0] === 'workflow_call';
    const { what, mode, job: whole, step: own } = guard;
    if (mode === null)
        return [unknownMode(what)];
    const permitted = permissionRow(what, mode, whole.permissions ?? granted, isCalled);
    const found = partOf(guard, policy);
    if ('mistake' in found) {
        const cure = 'Correct service or environment of the step, or the policy.';
        return [permitted, { what: `Service: ${what}`, state: 'missing', found: found.mistake, cure }];
    }
    const rules = (0,services .KV)(policy, found);
    const stage = literal(own.with?.['stage']);
    const watched = longestWatch(rules.stages.find(({ name }) => name === stage)?.rules ?? rules);
    return [permitted, ...environmentRows(guard, found), ...timeoutRows(guard, mode, watched)];
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

  92618:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  checkStore)
  });
  var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26869);
  var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12705);
  var _stores_open_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74869);



const SPAN = 3600;
async function checkStore(spec, step, now) {
    const store = await (0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_2__.openStore)(spec);
    const checked = await Promise.all(spec.metrics.map((metric) => checkMetric(store, metric, step, now)));
    return {
        metrics: checked.map(({ metric }) => metric),
        candidates: [],
        problems: checked.flatMap(({ problems }) => problems),
    };
}
async function checkMetric(store, metric, step, now) {
    const until = Math.floor((now - 60) / step) * step;
    const count = Math.max(1, Math.floor(SPAN / step));
    const answer = await store.read(metric, { first: until - (count - 1) * step, count, step });
    const fault = (await store.faultAt?.(metric, until)) ?? null;
    const block = 'missing' in answer ? null : answer;
    const hindrance = hindranceOf(answer, fault) ?? (block === null ? null : BLOCKS[metric.query.kind](metric, block));
    const where = `watch.store.metrics, ${metric.name}`;
    const absent = block === null || hindrance !== null ? [] : labelsAbsent(metric, block, where);
    return {
        metric: {
            name: metric.name,
            kind: metric.query.kind,
            ...askedFor(metric.query),
            segments: block === null ? [] : segmentsOf(block),
            ...(block === null ? { events: null, badEvents: null } : eventsOf(metric.query, block)),
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? absent : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function hindranceOf(answer, fault) {
    if (fault !== null && 'reason' in fault)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    if (!('missing' in answer))
        return null;
    const cure = 'See that the runner reaches watch.store.url, and ask the store the same query by hand.';
    return { code: answer.missing, what: answer.detail, cure };
}
function askedFor(query) {
    switch (query.kind) {
        case 'counts':
            return { total: query.total, bad: query.restIsBad === true ? `all but ${query.bad}` : query.bad };
        case 'histogram': {
            const slower = query.slowerThan === null ? null : `slower than ${query.slowerThan}`;
            if (query.boundary !== undefined)
                return { total: query.buckets, bad: slower };
            const { name, matchers } = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .Pl)(query.buckets);
            const all = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__  .VH)({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] });
            return { total: all, bad: slower };
        }
        case 'gauge':
            return { total: query.query, bad: null };
        case 'monitor':
            return { total: query.monitor, bad: null };
    }
}
const ours = (block, part, segment = _source_js__WEBPACK_IMPORTED_MODULE_1__  .y2) => block.series.filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment);
const sumOf = ({ values }) => values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
const rounded = (value) => Math.round(value * 1000) / 1000;
function eventsOf(query, block) {
    const all = (series) => rounded(series.reduce((sum, each) => sum + sumOf(each), 0));
    switch (query.kind) {
        case 'counts':
            return { events: all(ours(block, 'total')), badEvents: all(ours(block, 'bad')) };
        case 'histogram': {
            const buckets = ours(block, 'bucket');
            const events = all(buckets.filter(({ le }) => le === Infinity));
            const fast = buckets.filter(({ le }) => le === query.slowerThan);
            return { events, badEvents: fast.length === 0 ? null : rounded(events - all(fast)) };
        }
        case 'gauge':
        case 'monitor':
            return { events: null, badEvents: null };
    }
}
const segmentsOf = ({ series }) => [...new Set(series.flatMap(({ segment }) => (segment === _source_js__WEBPACK_IMPORTED_MODULE_1__  .y2 ? [] : [segment])))].toSorted();
const BLOCKS = {
    counts: (_, block) => (ours(block, 'total').length === 0 ? NOTHING : null),
    histogram: ({ query }, block) => {
        const les = ours(block, 'bucket')
            .map(({ le }) => le)
            .toSorted((a, b) => a - b);
        if (les.length === 0)
            return NOTHING;
        if (!les.includes(Infinity)) {
            const what = 'the bucket le="+Inf" is missing, so how many events there were is not known';
            return { code: 'no-total', what, cure: 'Let the selector of buckets leave le free.' };
        }
        const wanted = query.kind === 'histogram' ? query.slowerThan : null;
        if (wanted === null || les.includes(wanted))
            return les.length > 1 ? null : ONE_BUCKET;
        const what = `no bucket ends at ${wanted}: there are ${les.filter(Number.isFinite).join(', ')}`;
        return { code: 'no-such-boundary', what, cure: 'Write one of these as slower-than.' };
    },
    gauge: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
    monitor: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : STATELESS),
};
const STATELESS = {
    code: 'no-state',
    what: 'the monitor has had no data within the last hour',
    cure: 'See in the store why it has none: without data a monitor is never taken for well.',
};
const NOTHING = {
    code: 'no-series',
    what: 'the store had no numbers of it within the last hour',
    cure: 'Compare the names and labels with what the store holds.',
};
const ONE_BUCKET = {
    code: 'one-bucket',
    what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
    cure: 'Give the histogram boundaries.',
};
function labelsAbsent({ labels }, block, where) {
    const there = segmentsOf(block);
    return labels
        .filter((label) => !there.some((segment) => segment.split(',').some((part) => part.startsWith(`${label}=`))))
        .map((label) => ({
        where,
        what: `no series has the label ${label}, which segments names`,
        cure: 'Write a label that is there, or leave it out.',
        judged: false,
    }));
}


  }),

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  missingSecret),
    openStore: () => (  openStore),
    s: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96479);


const held = (variable) => process.env[variable] ?? '';
function missingSecret(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .fS)(spec).find(({ variable }) => held(variable) === '') ?? null;
}
function missingLogin({ login }) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .NW)(login).find(({ variable }) => held(variable) === '') ?? null;
}
function openStore(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .wr)(spec, (one) => {
        const missing = missingSecret(one);
        if (missing === null)
            return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .T0)(one, held);
        return Promise.resolve((0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .UI)(one, `the environment variable ${missing.variable} is not set`));
    });
}


  }),

  37313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $c: () => (  liveAdvice),
    CQ: () => (  originText),
    IH: () => (  liveText),
    Lj: () => (  ignoredReason)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);



const MOST = 10;
const named = (detail) => (detail === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(detail)})`);
const words = {
    'another-service': (detail) => `it is one of another service${named(detail)}`,
    'another-cell': () => 'this run deployed it to another place of the environment',
    'a-stage-only': () => 'it went to a stage only, and not to everybody',
    moved: (detail) => `it was moved between environments${named(detail)}`,
    deleted: () => 'the record of the guard saw it live, and it is no longer on GitHub',
    'no-job': (detail) => `no job of a workflow made it, but a request${named(detail)}; its log address is only text`,
    'run-expired': () => 'GitHub no longer has its run, and no gate checked it while it was there',
    'run-gone': () => 'its run was deleted, long before it could expire',
    'from-fork': () => 'its run is one of a fork',
    'another-workflow': (detail) => `its run is one of another workflow${named(detail)}`,
    'another-event': (detail) => `its run was started by an event that starts no deploys${named(detail)}`,
    'another-commit': () => 'its run is one of another commit',
    'no-guard-step': () => 'its job has no step of the guard',
    'guard-not-passed': () => 'the step of the guard did not pass there: it was skipped, it failed or it has not ended',
    'outside-the-job': () => 'its success was set while its job did not run',
    'another-branch': (detail) => `its commit was on no deploy branch when its run began${named(detail)}`,
};
const ignoredReason = (reason) => words[reason](null);
const proofs = {
    job: '',
    guard: '',
    app: 'An app that the policy names deployed it.',
    log: 'This GitHub does not say which job a deployment came of, so the address of its log was used, with all other conditions.',
    record: 'GitHub no longer has the run that deployed it. The record of the guard, which was written while the run existed, stands for it.',
};
function liveText({ live }, repositoryUrl) {
    const proof = live.deployment === null ? '' : proofs[live.deployment.proof];
    return [proof, ignoredTable(live, repositoryUrl)].filter((part) => part !== '').join('\n\n');
}
function ignoredTable({ ignored }, repositoryUrl) {
    if (ignored.length === 0)
        return '';
    const rows = ignored.slice(0, MOST).map(({ id, sha, at, reason, detail }) => {
        return [
            String(id),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(sha)), `${repositoryUrl}/commit/${sha}`),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(at),
            words[reason](detail),
        ];
    });
    const left = ignored.length - rows.length;
    const more = left > 0 ? `\n\n… and ${left} more.` : '';
    return `### Deployments that do not count\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .tp)(['Deployment', 'Commit', 'Success', 'Why not'], rows)}${more}`;
}
function originText(origin) {
    switch (origin.kind) {
        case 'text':
            return 'Judged by the policy of input `policy-text`.';
        case 'file':
            return `Judged by the policy ${files[origin.of]} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}).`;
        case 'defaults':
            return `**The policy in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(origin.commit))}, which should judge, cannot be read**, so the strictest defaults judged: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .X1)(origin.mistake.replaceAll('\n', '; '))}`;
    }
}
const files = {
    live: 'of what runs',
    record: 'of what the record saw deployed last',
    candidate: 'of this candidate, because nothing else is known to have been deployed',
    reviewed: 'of this candidate, because nothing that was deployed counts and its policy was reviewed since',
};
function liveAdvice(view) {
    const [newest] = view.live.ignored;
    const baseline = newest === undefined ? null : lineBaseline(newest.sha);
    const line = newest === undefined ? null : lineFor(newest, view);
    const head = '### What to do';
    if (newest === undefined || baseline === null)
        return `${head}\n\nSay in the policy what runs now, as \`baseline:\` below \`gate.first-deploy\`, and deploy again.`;
    const where = 'put this line into the policy of this candidate, in a pull request that somebody approves, or into input `policy-text`:';
    const other = line === null
        ? []
        : [`If ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(newest.sha))} was deployed as it should be, ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(line, 'yaml')];
    const then = line === null ? 'Find out what runs now.' : 'Otherwise find out what runs now.';
    return [
        head,
        ...other,
        `${then} Name that commit, which then counts as reviewed${line === null ? `: ${where}` : ', in the same place:'}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(baseline, 'yaml'),
        'Then run this job again.',
    ].join('\n\n');
}
function lineBaseline(sha) {
    return `gate: { first-deploy: { baseline: "${sha}" } }`;
}
function lineFor({ reason, detail }, { workflows, branches }) {
    if (detail === null)
        return null;
    const list = (values) => `[${[...new Set(values)].map(quoted).join(', ')}]`;
    if (reason === 'another-workflow')
        return `workflows: ${list([...workflows, detail])}`;
    if (reason === 'another-branch')
        return `branches: ${list([...branches, detail])}`;
    return reason === 'no-job' ? `deployed-by: ${list([detail])}` : null;
}
function quoted(value) {
    return /^[A-Za-z0-9_./-]+$/.test(value) ? value : JSON.stringify(value);
}


  }),

  7031:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    checkRepository: () => (  checkRepository)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59909);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36927);
  var _config_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11919);
  var _config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21867);
  var _deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38738);
  var _metrics_check_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17232);
  var _metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96099);
  var _render_gate_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37313);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(86860);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54990);
  var _setting_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32897);
  var _metric_rows_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24456);















async function checkRepository(setting, request) {
    const { ports } = setting;
    const own = await ownPolicy(ports, request);
    const repository = await ports.openRepository();
    try {
        const { rows: deployments, prepared } = await deploymentRows(setting, repository, request);
        const whole = own.policy ?? prepared?.policy ?? (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)('', '');
        const policy = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .NP)(whole, (0,_setting_js__WEBPACK_IMPORTED_MODULE_9__  .B)(request));
        const rows = [
            own.row,
            ...(await workflowRows(ports, whole, policy.workflows, request, prepared)),
            ...(await tokenRows(ports, request)),
            ...deployments,
            ...(await settingRows(ports, prepared)),
            ...(await watchRows(ports, policy, request)),
            retentionRow(ports),
            gitRow(repository),
        ];
        return { ...resultOf(request, prepared, rows), mistakes: own.mistakes };
    }
    finally {
        await repository.close();
    }
}
function resultOf({ environment, sha }, prepared, rows) {
    const fine = (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .i)(rows);
    const missing = rows.filter(({ state }) => state === 'missing').length;
    return {
        schemaVersion: 1,
        verb: 'check',
        environment,
        sha,
        baseSha: prepared?.base ?? null,
        outcome: fine ? 'ready' : 'not-ready',
        reasonCode: fine ? 'nothing-missing' : 'something-missing',
        message: fine ? 'Nothing is missing.' : `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_12__  .LS)(missing, 'thing')} to mend before the first deploy.`,
        rows,
    };
}
async function told(what, cure, rows) {
    try {
        return await rows();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        const lacking = error.code === 'missing-permission';
        const found = lacking ? 'The token may not see it.' : `GitHub did not say: ${error.message.split('\n')[0] ?? ''}`;
        return [{ what, state: 'not-visible', found, cure }];
    }
}
async function ownPolicy({ forge }, { policyPath, policyText, sha }) {
    const what = 'Policy';
    const text = policyText ?? (await forge.contents.text(policyPath, sha));
    if (text === null) {
        const found = `There is no ${policyPath}, so the defaults hold.`;
        return { policy: (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)('', policyPath), row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, found), mistakes: [] };
    }
    try {
        const policy = (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(text, policyPath);
        return { policy, row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, `${policyPath} has no mistakes.`), mistakes: [] };
    }
    catch (error) {
        if (!(error instanceof _config_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__  .z1))
            throw error;
        const cure = 'Mend it; `node dist/cli.js policy FILE` says the same on your machine.';
        return { policy: null, row: { what, state: 'missing', found: error.message, cure }, mistakes: error.mistakes };
    }
}
async function workflowRows({ forge, run }, policy, workflows, { sha }, prepared) {
    const isOurs = (uses) => (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  .A)(uses) ||
        (run.action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(`${run.action.toLowerCase()}@`));
    const paths = [...new Set([...workflows, ...(prepared?.workflows ?? []), run.workflowPath])];
    const rows = await Promise.all(paths.map(async (path) => {
        const cure = 'Give the token contents: read.';
        return told(`Workflow ${path}`, cure, async () => {
            const text = await forge.contents.text(path, sha);
            if (text !== null)
                return (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  .q)({ path, text, isOurs, policy });
            const found = 'There is no such file in this commit.';
            return [{ what: `Workflow ${path}`, state: 'missing', found, cure: 'Correct workflow in the policy.' }];
        });
    }));
    return rows.flat();
}
async function tokenRows({ forge, run }, { environment, sha }) {
    const questions = [
        ['pull-requests', () => forge.pulls.listByHead('deploy-guard/none')],
        ['issues', () => forge.labelled.open('deploy-guard:off')],
        ['checks', () => forge.deployments.jobs(sha)],
        ['deployments', () => forge.deployments.list(environment, 1)],
        ['actions', () => forge.runs.get(run.runId)],
    ];
    const rows = await Promise.all(questions.map(([permission, ask]) => tokenRow(permission, ask)));
    return rows.flat();
}
async function tokenRow(permission, ask) {
    try {
        await ask();
        return [];
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'missing-permission')
            return [];
        const cure = `Write into the job:\npermissions:\n  ${permission}: read`;
        return [{ what: `Token: ${permission}`, state: 'missing', found: 'The token of this job may not read it.', cure }];
    }
}
async function deploymentRows({ ports, store }, repository, request) {
    const what = 'What production runs';
    try {
        const prepared = await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_8__  .iA)(ports, repository, await store.read(), request);
        return { rows: [liveRow(what, prepared)], prepared };
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) {
            return { rows: [{ what, state: 'not-visible', found: error.message, cure: 'Mend that first.' }], prepared: null };
        }
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        const cure = 'Give the token contents, deployments, checks and actions: read.';
        const found = `GitHub did not say: ${error.message.split('\n')[0] ?? ''}`;
        return { rows: [{ what, state: 'not-visible', found, cure }], prepared: null };
    }
}
function liveRow(what, { live, request }) {
    const { deployment, ignored } = live;
    if (deployment !== null) {
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_13__  .Fu)(deployment.sha)}, deployed to ${request.environment} ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_14__  .vD)(deployment.at)}.`);
    }
    const [newest] = ignored;
    if (newest === undefined) {
        const found = `Nothing was ever deployed to ${request.environment}: the first deploy passes the gate unless the policy says otherwise.`;
        const cure = 'If that is not so, correct input environment.';
        return { what, state: 'attention', found, cure };
    }
    const found = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_12__  .LS)(ignored.length, 'deployment')} to ${request.environment}, and none counts. The newest (${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_13__  .Fu)(newest.sha)}): ${(0,_render_gate_live_js__WEBPACK_IMPORTED_MODULE_7__  .Lj)(newest.reason)}.`;
    const cure = `Say in the policy what runs:\ngate:\n  first-deploy: { baseline: "${newest.sha}" }`;
    return { what, state: 'missing', found, cure };
}
async function settingRows({ forge }, prepared) {
    const pulls = 'Actions may create pull requests';
    const path = 'Settings, Actions, General: tick "Allow GitHub Actions to create and approve pull requests".';
    const open = await told(pulls, path, async () => {
        const may = await forge.settings.mayOpenPulls();
        if (may === null) {
            const found = 'No token of a workflow may see this setting. Without it the rollback is pushed as a branch only.';
            return [{ what: pulls, state: 'not-visible', found, cure: path }];
        }
        const found = 'It is off: the rollback is pushed as a branch, and the incident links to it.';
        return may ? [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(pulls, 'It is on.')] : [{ what: pulls, state: 'missing', found, cure: path }];
    });
    const branch = prepared?.branch ?? (await forge.info.get()).defaultBranch;
    const what = `Rules of ${branch}`;
    return [
        ...open,
        ...(await told(what, 'See Settings, Rules.', async () => [
            rulesRow(what, branch, await forge.settings.rules(branch)),
        ])),
    ];
}
function rulesRow(what, branch, rules) {
    const reviews = rules.find(({ type }) => type === 'pull_request');
    if (reviews !== undefined) {
        const others = [...new Set(rules.map(({ type }) => type))].filter((type) => type !== 'pull_request');
        const also = others.length === 0 ? '' : ` Also: ${others.join(', ')}.`;
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, `Pull requests with ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_12__  .LS)(reviews.approvals ?? 0, 'approval')}.${also}`);
    }
    const found = `No ruleset asks for pull requests on ${branch}. Classic branch protection cannot be seen with this token.`;
    const cure = 'Without such a rule anybody who may write can push: the gate then holds the deploy instead. Settings, Rules, Rulesets.';
    return { what, state: rules.length === 0 ? 'not-visible' : 'attention', found, cure };
}
const TIMEOUT_MILLISECONDS = 10_000;
async function watchRows({ clock }, policy, { metricsUrl, probeUrl }) {
    if (policy.store !== null)
        return (0,_metric_rows_js__WEBPACK_IMPORTED_MODULE_10__.storeRows)(policy.store, policy, clock.now() / 1000);
    if (metricsUrl !== null) {
        const page = await (0,_metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__  .ae)(metricsUrl, TIMEOUT_MILLISECONDS);
        if (!('missing' in page))
            return (0,_metric_rows_js__WEBPACK_IMPORTED_MODULE_10__.metricRows)((0,_metrics_check_page_js__WEBPACK_IMPORTED_MODULE_5__  .I)(page.exposition, policy.queries));
        const cure = 'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect or a password.';
        return [{ what: 'Metrics page', state: 'missing', found: `${page.missing}: ${page.detail ?? ''}.`, cure }];
    }
    const what = 'Metrics';
    if (probeUrl !== null)
        return [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, 'probe-url is asked: failures are seen, but not what they are about.')];
    const found = 'No metrics are named, so the gate works and the watch can say nothing.';
    return [{ what, state: 'attention', found, cure: 'Set metrics-url or probe-url, or watch.store in the policy.' }];
}
const SHORT = 14;
function retentionRow({ run: { retentionDays } }) {
    const what = 'How long GitHub keeps runs';
    const cure = 'Run mode resume on a schedule: it keeps what it checked in the record.';
    if (retentionDays === undefined)
        return { what, state: 'not-visible', found: 'The runner does not say.', cure };
    const found = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_12__  .LS)(retentionDays, 'day')}: after that the record of the guard stands for what was checked.`;
    return retentionDays < SHORT ? { what, state: 'attention', found, cure } : (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, found);
}
function gitRow({ gitUsed, withoutGit }) {
    const what = 'git';
    if (gitUsed !== undefined)
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_11__  .G)(what, `git ${gitUsed.version}.`);
    const found = withoutGit ?? 'No git of 2.38 or newer was found.';
    const cure = 'Install git 2.38 or newer in the job: without it the gate proves less, and no rollback can be prepared.';
    return { what, state: 'attention', found, cure };
}


  }),

  24456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  metricRows: () => (  metricRows),
  storeRows: () => (  storeRows)
});

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/readiness.js
var readiness = __webpack_require__(38738);
;// CONCATENATED MODULE: ./build/metrics/check-past.js
const HOUR = 3600;
function checkPast(store, { metrics, history }, now) {
    const count = Math.max(1, Math.floor(history / HOUR));
    const first = Math.floor(now / HOUR) * HOUR - (count - 1) * HOUR;
    return Promise.all(metrics.map(async (metric) => {
        const answer = await store.read({ ...metric, labels: [], control: null }, { first, count, step: HOUR });
        if ('missing' in answer)
            return null;
        const hours = Array.from({ length: count }, (_, index) => answer.series.some(({ part, values }) => part !== 'bad' && Number.isFinite(values[index])));
        return { name: metric.name, wanted: history, known: hours.filter(Boolean).length * HOUR };
    }));
}

// EXTERNAL MODULE: ./build/metrics/check-store.js
var check_store = __webpack_require__(92618);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/verbs/check/metric-rows.js






function metricRows({ metrics, problems }) {
    const judged = metrics
        .filter(({ separates }) => separates)
        .map(({ name, events, badEvents }) => {
        const seen = events === null || badEvents === null ? '' : `: ${(0,quantities .U9)(badEvents)} bad of ${(0,quantities .U9)(events)}`;
        return (0,readiness .G)(`Metric ${name}`, `It would be judged${seen}.`);
    });
    const wrong = problems.map(({ where, what, cure, judged: harmless }) => {
        return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure };
    });
    return [...judged, ...wrong];
}
async function storeRows(spec, policy, now) {
    const checked = await (0,check_store .o)(spec, policy.watch.step, now);
    const past = await checkPast(await (0,open_store.openStore)(spec), spec, now);
    return [...metricRows(checked), ...past.flatMap((each) => (each === null ? [] : [pastRow(each)]))];
}
const DAY = 86_400;
const ENOUGH = 0.8;
function pastRow({ name, wanted, known }) {
    const days = Math.floor(known / DAY);
    const what = `Past of ${name}`;
    const found = `The store has ${days === 0 ? (0,words .LS)(known / 3600, 'hour') : (0,words .LS)(days, 'day')} of the ${(0,words .LS)(wanted / DAY, 'day')} that the policy asks for.`;
    if (known >= ENOUGH * wanted)
        return (0,readiness .G)(what, found);
    const cure = known === 0
        ? 'Compare the names and labels with what the store holds.'
        : 'Nothing, if the service is young: until then the watch compares with the hours just before the deploy. Else raise the retention of the store.';
    return { what, state: known === 0 ? 'missing' : 'attention', found, cure };
}


  })

};
