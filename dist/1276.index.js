export const id = 1276;
export const ids = [1276,2278];
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

  62038:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  neededPermissions),
    _: () => (  modeNames)
  });
const modeNames = ['guard', 'gate', 'watch', 'rollback', 'resume', 'report', 'check', 'backtest'];
const always = ['contents: write', 'pull-requests: write', 'issues: write'];
const deploying = [...always, 'checks: write'];
const watching = [...deploying, 'deployments: write', 'actions: read'];
const neededPermissions = {
    guard: watching,
    gate: [...deploying, 'deployments: read', 'actions: read'],
    watch: watching,
    resume: watching,
    rollback: [...always, 'actions: read'],
    report: ['contents: read', 'pull-requests: read', 'deployments: read'],
    check: [
        'contents: read',
        'pull-requests: read',
        'issues: read',
        'checks: read',
        'deployments: read',
        'actions: read',
    ],
    backtest: ['contents: read', 'deployments: read'],
};


  }),

  26038:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    checkFolder: () => (  checkFolder)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50781);
  var _config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21867);
  var _deploy_readiness_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38738);
  var _verbs_check_metric_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71044);
  var _part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18600);
  var _repository_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89519);








const POLICY = '.github/deploy-guard.yml';
async function checkFolder(folder, { file, part, values }) {
    const workflows = await (0,_repository_files_js__WEBPACK_IMPORTED_MODULE_6__  .B)(folder);
    const own = await policyOf(folder, file);
    const policy = own.policy ?? (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)('', POLICY);
    const found = workflows.flatMap(({ path, text }) => (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__  .qF)({ path, text, isOurs: _config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__  .AG, policy }));
    const missing = {
        what: 'Workflow',
        state: 'missing',
        found: 'No workflow of .github/workflows uses the guard.',
        cure: `node dist/cli.js init --repository ${folder} proposes the change of a workflow that deploys; where there is none, the README has one to begin with.`,
    };
    const { environment, policy: rules } = (0,_part_js__WEBPACK_IMPORTED_MODULE_5__  .f$)('check', policy, part);
    const known = { environment, ...(part.service == null ? {} : { service: part.service }), ...values };
    const store = rules.store === null ? [] : await (0,_verbs_check_metric_rows_js__WEBPACK_IMPORTED_MODULE_4__.filledRows)(rules.store, rules, known, Date.now() / 1000);
    const deploying = (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__  .M$)(workflows, _config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__  .AG);
    const several = rules.workflows.length > 0 ? [] : (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_3__  ._S)(deploying.map(({ path }) => path));
    const rows = [own.row, ...(found.length === 0 ? [missing] : found), ...several, ...store, gitRow(), onGitHub];
    return { rows, policy: own.policy && rules };
}
async function policyOf(folder, file) {
    const name = file ?? POLICY;
    const text = await (0,_repository_files_js__WEBPACK_IMPORTED_MODULE_6__  .D)(file === null ? folder : '.', name);
    if (text === null) {
        if (file !== null)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`check: --policy: "${file}" cannot be read: there is no such file`);
        return { policy: (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)('', name), row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_7__  .G)('Policy', `There is no ${POLICY}, so the defaults hold.`) };
    }
    try {
        return { policy: (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)(text, name), row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_7__  .G)('Policy', `${name} has no mistakes.`) };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1))
            throw error;
        const row = { what: 'Policy', state: 'missing', found: error.message, cure: 'Mend it there.' };
        return { policy: null, row };
    }
}
const [MAJOR, MINOR] = [2, 38];
function gitRow() {
    const { stdout, error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', ['--version'], { encoding: 'utf8' });
    const [, major = '0', minor = '0'] = /(\d{1,4})\.(\d{1,4})/.exec(stdout ?? '') ?? [];
    const isNew = Number(major) > MAJOR || (Number(major) === MAJOR && Number(minor) >= MINOR);
    if (error === undefined && isNew)
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_7__  .G)('git of this machine', `${stdout.trim()}.`);
    const found = error === undefined ? `${stdout.trim()} is too old.` : 'There is none.';
    const cure = 'The runner needs git 2.38 or newer: without it the gate proves less, and no rollback can be prepared.';
    return { what: 'git of this machine', state: 'attention', found, cure };
}
const onGitHub = {
    what: 'Deployments, settings and rules on GitHub',
    state: 'not-visible',
    found: 'They cannot be seen from here.',
    cure: 'Run mode check in a workflow: it sees them.',
};


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


  }),

  71044:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    filledRows: () => (  filledRows),
    metricRows: () => (  metricRows),
    storeRows: () => (  storeRows),
    watchRows: () => (  watchRows)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77825);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38738);
  var _metrics_check_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17232);
  var _metrics_check_past_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65371);
  var _metrics_check_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92618);
  var _metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77228);
  var _metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96099);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74869);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96479);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86860);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54990);
  var _setting_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32897);














function metricRows({ metrics, candidates, problems }) {
    const judged = metrics
        .filter(({ separates }) => separates)
        .map((metric) => {
        const { name, events, badEvents } = metric;
        const seen = events === null || badEvents === null ? '' : `: ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(badEvents)} bad of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(events)}`;
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__  .G)(`Metric ${name}`, [`It would be judged${seen}.`, ...(0,_metrics_check_past_js__WEBPACK_IMPORTED_MODULE_3__  .xw)(metric)].join(' '));
    });
    const wrong = problems.map(({ where, what, cure, judged: harmless }) => {
        return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure };
    });
    const isAsked = problems.some((each) => !each.judged);
    return [...judged, ...wrong, ...(isAsked ? candidates.map(candidateRow) : [])];
}
function candidateRow({ name, by, events, badEvents, policy }) {
    const who = by === null ? '' : ` (${by})`;
    const seen = events === null || badEvents === null ? '' : `: ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(badEvents)} bad of ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_11__  .U9)(events)}`;
    const found = `It could be watched too${who}${seen}.`;
    return { what: `Other metric: ${name}`, state: 'attention', found, cure: `Add these lines to the policy:\n${policy}` };
}
async function storeRows(spec, policy, now) {
    return metricRows(await (0,_metrics_check_store_js__WEBPACK_IMPORTED_MODULE_4__  .o)(spec, policy.watch.step, now));
}
const TIMEOUT_MILLISECONDS = 10_000;
async function watchRows(whole, request, moment) {
    const own = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .NP)(whole, (0,_setting_js__WEBPACK_IMPORTED_MODULE_10__  .B)(request));
    const stores = await Promise.all(storesOf(whole, own, request).map((each) => partRows(each, moment)));
    if (own.store !== null || (stores.length > 0 && request.metricsUrls.length === 0 && request.probeUrl === null))
        return stores.flat();
    return [...(await pageRows(own, request, moment)), ...stores.flat()];
}
function storesOf(whole, own, request) {
    const { environment: placed, deployedTo: environment = placed } = request;
    const services = request.service == null ? whole.services.map(({ name }) => name) : [];
    const parts = [
        { of: '', rules: own, request },
        ...own.stages.map(({ name, rules }) => ({ of: `stage ${name}`, rules, request: { ...request, stage: name } })),
        ...services.map((service) => {
            const rules = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .NP)(whole, { environment, service });
            return { of: `service ${service}`, rules, request: { ...request, service } };
        }),
    ];
    const watched = parts.flatMap((part) => (part.rules.store === null ? [] : [{ ...part, store: part.rules.store }]));
    return [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_13__  .$)(watched, ({ store }) => JSON.stringify(store)).values()].flatMap(([first]) => first ?? []);
}
async function partRows({ of, rules, store, request }, { base, now }) {
    const rows = await filledRows(store, rules, (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_9__  .sm)(request, base), now);
    return of === '' ? rows : rows.map((each) => ({ ...each, what: `${each.what} (${of})` }));
}
async function filledRows(store, rules, values, now) {
    let filled;
    try {
        filled = (0,_metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_8__  .ar)(store, values);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1))
            throw error;
        const cure = 'Nothing, if the deploy gives it: what it stands for is known there only.';
        return [{ what: 'Metrics', state: 'not-visible', found: error.message, cure }];
    }
    return storeRows(filled, rules, now);
}
async function pageRows({ queries, openings }, { metricsUrls, probeUrl }, { isRead }) {
    if (metricsUrls.length > 0)
        return pagesAt(metricsUrls, queries, openings);
    const what = 'Metrics';
    if (probeUrl !== null)
        return [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_12__  .G)(what, 'probe-url is asked: failures are seen, but not what they are about.')];
    if (!isRead) {
        const found = 'The policy could not be read, so what it names is not known.';
        return [{ what, state: 'not-visible', found, cure: 'Mend that first.' }];
    }
    const found = 'No metrics are named, so the gate works and the watch can say nothing.';
    return [{ what, state: 'attention', found, cure: 'Set metrics-url or probe-url, or watch.store in the policy.' }];
}
async function pagesAt(urls, queries, { page: access }) {
    const what = 'Metrics page';
    const opened = await (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__  .sC)(access);
    if ('lacking' in opened) {
        const found = `The environment variable ${opened.lacking} is not set.`;
        return [{ what, state: 'missing', found, cure: 'Set it in env of the step, from a secret; watch.page names it.' }];
    }
    const pages = await Promise.all(urls.map((url) => (0,_metrics_page_scrape_js__WEBPACK_IMPORTED_MODULE_6__  .ae)(url, TIMEOUT_MILLISECONDS, opened)));
    const unread = pages.flatMap((page, index) => {
        if (!('missing' in page))
            return [];
        const name = urls.length === 1 ? what : `${what} ${(0,_metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__  .$p)(urls[index] ?? '')}`;
        const cure = 'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect; what opens it stands in watch.page.';
        return [{ what: name, state: 'missing', found: `${page.missing}: ${page.detail ?? ''}.`, cure }];
    });
    const whole = (0,_metrics_page_reader_js__WEBPACK_IMPORTED_MODULE_5__  .l2)(pages.flatMap((page) => ('missing' in page ? [] : [page.exposition])));
    return [...unread, ...(whole === null ? [] : metricRows((0,_metrics_check_page_js__WEBPACK_IMPORTED_MODULE_2__  .I7)(whole, queries)))];
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
