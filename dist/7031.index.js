export const id = 7031;
export const ids = [7031];
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
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59909);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36927);
  var _config_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11919);
  var _config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21867);
  var _deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38738);
  var _render_gate_live_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37313);
  var _render_quantities_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(86860);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54990);
  var _setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32897);
  var _metric_rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71044);













async function checkRepository(setting, request) {
    const { ports } = setting;
    const own = await ownPolicy(ports, request);
    const opened = await repositoryRows(ports);
    try {
        const workflows = await workflowsOf(ports, request);
        const by = deployingWorkflow(own.policy === null ? null : (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .NP)(own.policy, (0,_setting_js__WEBPACK_IMPORTED_MODULE_7__  .B)(request)), workflows, ports.run);
        const { rows: deployments, prepared } = await deploymentRows(setting, {
            repository: opened.repository,
            request,
            by,
        });
        const read = own.policy ?? prepared?.policy ?? null;
        const whole = read ?? (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)('', '');
        const rows = [
            own.row,
            ...workflowRows(workflows, { whole, request, prepared }),
            ...(await tokenRows(ports, request)),
            ...deployments,
            ...(await settingRows(ports, prepared)),
            ...(await (0,_metric_rows_js__WEBPACK_IMPORTED_MODULE_8__.watchRows)(whole, request, {
                base: prepared?.base ?? null,
                now: ports.clock.now() / 1000,
                isRead: read !== null,
            })),
            retentionRow(ports),
            ...opened.rows,
        ];
        return { ...resultOf(request, prepared, rows), mistakes: own.mistakes };
    }
    finally {
        await opened.repository?.close();
    }
}
async function repositoryRows({ openRepository }) {
    try {
        const repository = await openRepository();
        return { repository, rows: [gitRow(repository)] };
    }
    catch (error) {
        return { repository: null, rows: [unseen('git', error, 'Give the token contents: read.')] };
    }
}
function resultOf({ environment, sha }, prepared, rows) {
    const fine = (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .i)(rows);
    const missing = rows.filter(({ state }) => state === 'missing').length;
    return {
        schemaVersion: 1,
        verb: 'check',
        environment,
        sha,
        baseSha: prepared?.base ?? null,
        outcome: fine ? 'ready' : 'not-ready',
        reasonCode: fine ? 'nothing-missing' : 'something-missing',
        message: fine ? 'Nothing is missing.' : `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_10__  .LS)(missing, 'thing')} to mend before the first deploy.`,
        rows,
    };
}
async function told(what, cure, rows) {
    try {
        return await rows();
    }
    catch (error) {
        return [unseen(what, error, cure)];
    }
}
function unseen(what, error, cure) {
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
        throw error;
    const lacking = error.code === 'missing-permission';
    const found = lacking ? 'The token may not see it.' : `GitHub did not say: ${error.message.split('\n')[0] ?? ''}`;
    return { what, state: 'not-visible', found, cure };
}
async function ownPolicy({ forge }, { policyPath, policyText, sha }) {
    const what = 'Policy';
    let text;
    try {
        text = policyText ?? (await forge.contents.text(policyPath, sha));
    }
    catch (error) {
        return { policy: null, row: unseen(what, error, 'Give the token contents: read.'), mistakes: [] };
    }
    if (text === null) {
        const found = `There is no ${policyPath}, so the defaults hold.`;
        return { policy: (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)('', policyPath), row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, found), mistakes: [] };
    }
    try {
        const policy = (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(text, policyPath);
        return { policy, row: (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, `${policyPath} has no mistakes.`), mistakes: [] };
    }
    catch (error) {
        if (!(error instanceof _config_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__  .z1))
            throw error;
        const cure = 'Mend it; `node dist/cli.js policy FILE` says the same on your machine.';
        return { policy: null, row: { what, state: 'missing', found: error.message, cure }, mistakes: error.mistakes };
    }
}
const MOST_WORKFLOWS = 100;
async function workflowsOf({ forge, run }, { sha }) {
    const isOurs = (uses) => (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  .AG)(uses) ||
        (run.action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(`${run.action.toLowerCase()}@`));
    try {
        const paths = await workflowPaths(forge, sha);
        const files = await Promise.all(paths.map(async (path) => ({ path, text: (await forge.contents.text(path, sha)) ?? '' })));
        return { files, deploying: (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  .M$)(files, isOurs), isOurs };
    }
    catch (error) {
        return { unseen: unseen('Workflows', error, 'Give the token contents: read.') };
    }
}
async function workflowPaths({ contents }, sha) {
    const folder = '.github/workflows';
    const names = (await contents.names(folder, sha)).filter((name) => /\.ya?ml$/.test(name));
    return names.slice(0, MOST_WORKFLOWS).map((name) => `${folder}/${name}`);
}
function deployingWorkflow(policy, workflows, run) {
    if ('unseen' in workflows || policy === null || policy.workflows.length > 0)
        return null;
    const { deploying } = workflows;
    const isOwn = deploying.some(({ path }) => path === run.workflowPath);
    return isOwn ? null : (deploying[0] ?? null);
}
function workflowRows(workflows, { whole, request, prepared }) {
    if ('unseen' in workflows)
        return [workflows.unseen];
    const { files, deploying, isOurs } = workflows;
    const policy = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .NP)(whole, (0,_setting_js__WEBPACK_IMPORTED_MODULE_7__  .B)(request));
    const services = request.service == null ? whole.services.flatMap(({ rules }) => rules.workflows) : [];
    const named = [...policy.workflows, ...services, ...(prepared?.policy.workflows ?? [])];
    const absent = [...new Set(named)].filter((path) => !files.some((file) => file.path === path));
    return [
        ...files.flatMap(({ path, text }) => (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  .qF)({ path, text, isOurs, policy: whole })),
        ...absent.map((path) => {
            const found = 'There is no such file in this commit.';
            return { what: `Workflow ${path}`, state: 'missing', found, cure: 'Correct workflow in the policy.' };
        }),
        ...(named.length > 0 ? [] : unnamedRows(deploying.map(({ path }) => path))),
    ];
}
function unnamedRows(deploying) {
    if (deploying.length > 0)
        return (0,_config_workflow_check_js__WEBPACK_IMPORTED_MODULE_4__  ._S)(deploying);
    const found = 'No workflow of this commit has the guard in a mode that deploys.';
    const cure = '`node dist/cli.js init` proposes the change. Nothing, if a reusable workflow elsewhere has it.';
    return [{ what: 'Workflow', state: 'attention', found, cure }];
}
async function tokenRows({ forge, run }, { environment, sha, policyPath }) {
    const questions = [
        ['contents', () => forge.contents.text(policyPath, sha)],
        ['pull-requests', () => forge.pulls.listByHead('deploy-guard/none')],
        ['issues', () => forge.labelled.open('deploy-guard:off')],
        ['checks', () => forge.deployments.jobs(sha)],
        ['deployments', () => forge.deployments.list(environment, 1)],
        ['actions', () => forge.runs.get(run.runId)],
    ];
    const rows = (await Promise.all(questions.map(([permission, ask]) => tokenRow(permission, ask)))).flat();
    if (rows.length > 0)
        return rows;
    return [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)('Token', `It may read ${questions.map(([permission]) => permission).join(', ')}.`)];
}
async function tokenRow(permission, ask) {
    const what = `Token: ${permission}`;
    const cure = `Write into the job:\npermissions:\n  ${permission}: read`;
    try {
        await ask();
        return [];
    }
    catch (error) {
        const row = unseen(what, error, cure);
        const isMissing = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'missing-permission';
        return [isMissing ? { ...row, state: 'missing', found: 'The token of this job may not read it.' } : row];
    }
}
async function deploymentRows({ ports, store }, { repository, request, by }) {
    const what = 'What production runs';
    const cure = 'Give the token contents, deployments, checks and actions: read.';
    if (repository === null)
        return { rows: [{ what, state: 'not-visible', found: 'The commits cannot be read.', cure }], prepared: null };
    try {
        const prepared = await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_6__  .iA)(ports, repository, await store.read(), request, by);
        return { rows: [liveRow(what, prepared)], prepared };
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) {
            return { rows: [{ what, state: 'not-visible', found: error.message, cure: 'Mend that first.' }], prepared: null };
        }
        return { rows: [unseen(what, error, cure)], prepared: null };
    }
}
function liveRow(what, { live, request }) {
    const { deployment, ignored } = live;
    const [newest] = ignored;
    const where = deployment === null
        ? ''
        : `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__  .Fu)(deployment.sha)}, deployed to ${request.environment} ${(0,_render_quantities_js__WEBPACK_IMPORTED_MODULE_12__  .vD)(deployment.at)}.`;
    if (deployment !== null && newest === undefined)
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, where);
    if (newest === undefined) {
        const found = `Nothing was ever deployed to ${request.environment}: the first deploy passes the gate unless the policy says otherwise.`;
        const cure = 'If that is not so, correct input environment.';
        return { what, state: 'attention', found, cure };
    }
    const why = `The newest (${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__  .Fu)(newest.sha)}): ${(0,_render_gate_live_js__WEBPACK_IMPORTED_MODULE_5__  .Lj)(newest.reason)}.`;
    if (deployment !== null) {
        const newer = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_10__  .LS)(ignored.length, 'newer deployment does', 'newer deployments do')} not count.`;
        const cure = 'If one of them is what production runs, name what deployed it in the policy: workflow, branch or deployed-by.';
        return { what, state: 'attention', found: `${where} ${newer} ${why}`, cure };
    }
    const found = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_10__  .LS)(ignored.length, 'deployment')} to ${request.environment}, and none counts. ${why}`;
    const cure = `Say in the policy what runs:\ngate:\n  first-deploy: { baseline: "${newest.sha}" }`;
    return { what, state: 'missing', found, cure };
}
async function settingRows({ forge, appForge = null }, prepared) {
    const pulls = 'Actions may create pull requests';
    const path = 'Settings, Actions, General: tick "Allow GitHub Actions to create and approve pull requests".';
    const open = await told(pulls, path, async () => {
        if (appForge !== null)
            return [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(pulls, 'Not needed: app-token opens them.')];
        const may = await forge.settings.mayOpenPulls();
        if (may === null) {
            const found = 'No token of a workflow may see this setting. Without it the rollback is pushed as a branch only.';
            return [{ what: pulls, state: 'not-visible', found, cure: path }];
        }
        const found = 'It is off: the rollback is pushed as a branch, and the incident links to it.';
        return may ? [(0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(pulls, 'It is on.')] : [{ what: pulls, state: 'missing', found, cure: path }];
    });
    const rules = await told('Rules of branches', 'See Settings, Rules.', async () => {
        const branch = prepared?.branch ?? (await forge.info.get()).defaultBranch;
        const what = `Rules of ${branch}`;
        return told(what, 'See Settings, Rules.', async () => [rulesRow(what, branch, await forge.settings.rules(branch))]);
    });
    return [...open, ...rules];
}
function rulesRow(what, branch, rules) {
    const reviews = rules.find(({ type }) => type === 'pull_request');
    if (reviews !== undefined) {
        const others = [...new Set(rules.map(({ type }) => type))].filter((type) => type !== 'pull_request');
        const also = others.length === 0 ? '' : ` Also: ${others.join(', ')}.`;
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, `Pull requests with ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_10__  .LS)(reviews.approvals ?? 0, 'approval')}.${also}`);
    }
    const found = `No ruleset asks for pull requests on ${branch}. Classic branch protection cannot be seen with this token.`;
    const cure = 'Without such a rule anybody who may write can push: the gate then holds the deploy instead. Settings, Rules, Rulesets.';
    return { what, state: rules.length === 0 ? 'not-visible' : 'attention', found, cure };
}
const SHORT = 14;
function retentionRow({ run: { retentionDays } }) {
    const what = 'How long GitHub keeps runs';
    const cure = 'Run mode resume on a schedule: it keeps what it checked in the record.';
    if (retentionDays === undefined)
        return { what, state: 'not-visible', found: 'The runner does not say.', cure };
    const found = `${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_10__  .LS)(retentionDays, 'day')}: after that the record of the guard stands for what was checked.`;
    return retentionDays < SHORT ? { what, state: 'attention', found, cure } : (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, found);
}
function gitRow({ gitUsed, withoutGit }) {
    const what = 'git';
    if (gitUsed !== undefined)
        return (0,_deploy_readiness_js__WEBPACK_IMPORTED_MODULE_9__  .G)(what, `git ${gitUsed.version}.`);
    const found = withoutGit ?? 'No git of 2.38 or newer was found.';
    const cure = 'Install git 2.38 or newer in the job: without it the gate proves less, and no rollback can be prepared.';
    return { what, state: 'attention', found, cure };
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


  })

};
