export const id = 9441;
export const ids = [9441,1253];
export const modules = {

  45252:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    aI: () => (  systemWord),
    mP: () => (  unwritable),
    xv: () => (  writePage)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45145);



async function writePage(name, text) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.env['RUNNER_TEMP'] ?? '', 'deploy-guard');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    }
    catch (error) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__  .j1(unwritable('RUNNER_TEMP', error, folder));
    }
}
function unwritable(variable, error, path = process.env[variable] ?? '') {
    return `${variable} (${path}) cannot be written: ${systemWord(error)}. See that no other step moves or locks it, that the runner's user may write there, and that the disk is not full`;
}
function systemWord(error) {
    if (!(error instanceof Error))
        return String(error);
    return 'code' in error ? String(error.code) : error.message;
}


  }),

  33899:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  PC: () => (  givenInputs),
  Ko: () => (  readInputs),
  u5: () => (  registry)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/point-in-time.js
var point_in_time = __webpack_require__(70240);
// EXTERNAL MODULE: ./build/base/words.js
var base_words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/config/stages.js
var stages = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/deploy/artifact.js
var artifact = __webpack_require__(32022);
;// CONCATENATED MODULE: ./build/action/input-parsers.js







function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        if (found !== undefined)
            return found;
        const meant = (0,base_words .pA)(text, words);
        throw expected(`one of ${words.join(', ')}`, text, meant === null ? '' : ` (did you mean ${meant}?)`);
    };
}
function optional(parse) {
    return (text) => (text === '' ? null : parse(text));
}
const yesOrNo = (given) => {
    if (/^(true|True|TRUE)$/.test(given))
        return true;
    if (/^(false|False|FALSE)$/.test(given))
        return false;
    throw expected('true or false', given);
};
function line(what) {
    return (text) => {
        if (text !== '' && !/\p{Cc}/u.test(text))
            return text;
        throw expected(what, text);
    };
}
const serviceWord = (given) => {
    if (services .fe.test(given))
        return given;
    throw expected('the name of a service in the policy, such as shop', given);
};
const cellWord = (given) => {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(given))
        return given;
    throw expected('the name of a place, such as eu-west-1', given);
};
const stageWord = (given) => {
    if (stages .CT.test(given))
        return given;
    throw expected('the name of a stage in the policy, such as canary', given);
};
const countOrNone = (given) => (/^[1-9]\d{0,3}$/.test(given) ? Number(given) : null);
const matrixOrNone = (given) => {
    try {
        const words = wordsOf(JSON.parse(given));
        const name = words
            .join('-')
            .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
            .replace(/^[^A-Za-z0-9]+/, '');
        return name === '' ? null : name.slice(0, 63);
    }
    catch {
        return null;
    }
};
function wordsOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(wordsOf);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
const input_parsers_text = (given) => given;
const secret = (given) => {
    if (given !== '')
        return given;
    throw new errors .j1('expected a token, found nothing; leave the input away to use that of the job');
};
const commitId = (given) => {
    const id = given.toLowerCase();
    if ((0,commit_id .jh)(id))
        return id;
    throw expected('a commit id of 40 hex digits', given);
};
const artifactDigest = (given) => {
    if (artifact .$.test(given))
        return given;
    throw expected('a digest such as sha256: and 64 hex digits', given);
};
const pointInTime = (given) => {
    const at = (0,point_in_time .n)(given);
    if (at !== null)
        return at;
    throw expected('a time with its zone such as 2026-12-01T09:40:00+09:00, or Unix seconds', given);
};
const pullNumber = (given) => {
    const digits = /^#?([1-9]\d{0,8})$/.exec(given)?.[1];
    if (digits !== undefined)
        return Number(digits);
    throw expected('the number of a pull request', given);
};
function wholeNumber(least, most) {
    return (given) => {
        const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
        if (number >= least && number <= most)
            return number;
        throw expected(`a whole number from ${least} to ${most}`, given);
    };
}
const repositoryPath = (given) => {
    const parts = given.split('/');
    const inside = !/[\p{Cc}\\]/u.test(given) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (inside)
        return given;
    throw expected("a path from the repository's top folder, as in .github/deploy-guard.yml", given);
};
const address = (given) => {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol)) {
        throw new errors .j1('expected an address that begins with https:// or http://');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors .j1('expected an address without user name and password: they would end up in logs');
    }
    return url.href;
};
function expected(what, found, hint = '') {
    return new errors .j1(`expected ${what}, found ${found === '' ? 'nothing' : (0,base_words .hD)(found)}${hint}`);
}

// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
;// CONCATENATED MODULE: ./build/action/inputs.js




const registry = {
    mode: { name: 'mode', default: 'guard', parse: oneOf(modes ._) },
    environment: { name: 'environment', default: 'production', parse: line('the name of an environment') },
    service: { name: 'service', default: '', parse: optional(serviceWord) },
    cell: { name: 'cell', default: '', parse: optional(cellWord) },
    stage: { name: 'stage', default: '', parse: optional(stageWord) },
    jobTotal: { name: 'job-total', default: '${{ strategy.job-total }}', parse: countOrNone },
    matrix: { name: 'matrix', default: '${{ toJSON(matrix) }}', parse: matrixOrNone },
    sha: { name: 'sha', default: '${{ github.sha }}', parse: commitId },
    expectedSha: { name: 'expected-sha', default: '', parse: optional(commitId) },
    githubToken: { name: 'github-token', default: '${{ github.token }}', parse: secret },
    appToken: { name: 'app-token', default: '', parse: optional(secret) },
    policy: { name: 'policy', default: '.github/deploy-guard.yml', parse: repositoryPath },
    policyText: { name: 'policy-text', default: '', parse: optional(input_parsers_text) },
    artifactDigest: { name: 'artifact-digest', default: '', parse: optional(artifactDigest) },
    restorePoint: { name: 'restore-point', default: '', parse: optional(pointInTime) },
    emergencyReason: { name: 'emergency-reason', default: '', parse: optional(line('a reason on one line')) },
    rollbackReason: { name: 'rollback-reason', default: '', parse: optional(line('a reason on one line')) },
    metricsUrl: { name: 'metrics-url', default: '', parse: optional(address) },
    probeUrl: { name: 'probe-url', default: '', parse: optional(address) },
    jobStatus: { name: 'job-status', default: '${{ job.status }}', parse: oneOf(['success', 'failure', 'cancelled']) },
    good: { name: 'good', default: '', parse: optional(commitId) },
    bad: { name: 'bad', default: '', parse: optional(commitId) },
    reland: { name: 'reland', default: '', parse: optional(pullNumber) },
    half: { name: 'half', default: '', parse: optional(oneOf(['first', 'second'])) },
    declare: { name: 'declare', default: '', parse: optional(line('what is broken, on one line')) },
    reportDays: { name: 'report-days', default: '30', parse: wholeNumber(1, 400) },
    onInconclusive: { name: 'on-inconclusive', default: 'pass', parse: oneOf(['pass', 'fail']) },
    advisory: { name: 'advisory', default: 'false', parse: yesOrNo },
    dryRun: { name: 'dry-run', default: 'false', parse: yesOrNo },
};
const names = Object.values(registry).map(({ name }) => name);
function readInputs(get, given = []) {
    const mistakes = [...unknownInputs(given), ...Object.values(registry).flatMap((spec) => mistakesOf(spec, get))];
    if (mistakes.length > 0)
        throw new errors .j1(mistakes.join('\n'));
    const read = (spec) => spec.parse(textOf(spec, get));
    return {
        mode: read(registry.mode),
        environment: read(registry.environment),
        service: read(registry.service),
        cell: read(registry.cell),
        stage: read(registry.stage),
        jobTotal: read(registry.jobTotal),
        matrix: read(registry.matrix),
        sha: read(registry.sha),
        expectedSha: read(registry.expectedSha),
        githubToken: read(registry.githubToken),
        appToken: read(registry.appToken),
        policy: read(registry.policy),
        policyText: read(registry.policyText),
        artifactDigest: read(registry.artifactDigest),
        restorePoint: read(registry.restorePoint),
        emergencyReason: read(registry.emergencyReason),
        rollbackReason: read(registry.rollbackReason),
        metricsUrl: read(registry.metricsUrl),
        probeUrl: read(registry.probeUrl),
        jobStatus: read(registry.jobStatus),
        good: read(registry.good),
        bad: read(registry.bad),
        reland: read(registry.reland),
        half: read(registry.half),
        declare: read(registry.declare),
        reportDays: read(registry.reportDays),
        onInconclusive: read(registry.onInconclusive),
        advisory: read(registry.advisory),
        dryRun: read(registry.dryRun),
    };
}
function givenInputs(env) {
    return Object.keys(env).flatMap((name) => name.startsWith('INPUT_') ? [name.slice('INPUT_'.length).toLowerCase()] : []);
}
function textOf(spec, get) {
    const given = get(spec.name).trim();
    return given === '' && !spec.default.includes('${{') ? spec.default : given;
}
function mistakesOf(spec, get) {
    try {
        spec.parse(textOf(spec, get));
        return [];
    }
    catch (error) {
        if (error instanceof errors .j1)
            return [`Input ${spec.name}: ${error.message}`];
        throw error;
    }
}
function unknownInputs(given) {
    return given
        .filter((name) => !names.includes(name))
        .map((name) => {
        const meant = (0,base_words .pA)(name, names);
        const cure = meant === null ? `remove it (known: ${names.join(', ')})` : `did you mean ${meant}?`;
        return `Input ${(0,base_words .hD)(name)}: there is no such input; ${cure}`;
    });
}


  }),

  14173:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DL: () => (  hideSecret),
    Is: () => (  harmless),
    Zx: () => (  actionLog),
    bx: () => (  fitAnnotation),
    cT: () => (  withoutSecrets),
    pl: () => (  hideQuery),
    vy: () => (  failStep),
    zM: () => (  annotateFile)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90143);
  var _base_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82130);


const ZERO_WIDTH_SPACE = '\u200B';
function neutralise(text) {
    return text
        .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
        .map((line) => line
        .replace(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, '')
        .replace(/^([\s\p{Cf}]*):(?=:)/u, `$1:${ZERO_WIDTH_SPACE}`)
        .replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`))
        .join('\n');
}
const harmless = (text) => neutralise(withoutSecrets(text));
const LONGEST = 4096;
function fitAnnotation(text) {
    if (text.length <= LONGEST)
        return text;
    const note = '\n… and more: the job summary has all of it.';
    const room = text.slice(0, LONGEST - note.length);
    const end = room.lastIndexOf('\n');
    return `${end > 0 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}
function failStep(message) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .C1)(fitAnnotation(harmless(message)));
}
const MOST_WARNINGS = 9;
let warnings = 0;
function warn(line) {
    warnings += 1;
    if (warnings <= MOST_WARNINGS)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .$e)(fitAnnotation(line));
    else
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .pq)(`Warning: ${line}`);
}
const actionLog = {
    info: (line) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .pq)(harmless(line)),
    warning: (line) => warn(harmless(line)),
    debug: (line) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .Yz)(harmless(line)),
};
const SHORTEST = 8;
const known = new Set();
function hideSecret(secret) {
    if (secret !== '')
        known.add(secret);
}
function hideQuery(url) {
    for (const value of url === null ? [] : new URL(url).searchParams.values()) {
        if (value.length >= SHORTEST)
            hideSecret(value);
    }
}
function withoutSecrets(text) {
    return (0,_base_log_js__WEBPACK_IMPORTED_MODULE_1__  ._)(text, [...known]);
}
function annotateFile(file, mistakes) {
    for (const { line, column, message } of mistakes.slice(0, MOST_WARNINGS))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__  .z3)(fitAnnotation(harmless(message)), { file, startLine: line, startColumn: column });
}


  }),

  39441:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runMain: () => (  runMain),
  runPost: () => (  runPost)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(90143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
;// CONCATENATED MODULE: ./build/action/cancel.js


const TO_END = { main: 1500, post: 55_000 };
function cancelOnSignal(cancelling) {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => cancelling.abort());
}
const wait = (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal });
async function cutOff(cancelled, milliseconds, work, cutOffWords, sleep = wait) {
    const over = new AbortController();
    const late = aborted(cancelled, over.signal)
        .then(() => sleep(milliseconds, over.signal))
        .then(() => 'at-once');
    late.catch(() => undefined);
    try {
        const end = await Promise.race([work().then(() => 'done'), late]);
        if (end === 'at-once')
            cutOffWords();
        return end;
    }
    finally {
        over.abort();
    }
}
function aborted(signal, over) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
    });
}
const EVERY = 5;
function askWhetherCancelled(runs, run, cancelling, log, sleep = wait) {
    const over = new AbortController();
    const ask = async () => {
        while (!over.signal.aborted) {
            await sleep(1000 * EVERY, over.signal);
            if (!(await isCancelled(runs, run, log)))
                continue;
            log.info('This run was cancelled: what is known is written down now.');
            return cancelling.abort();
        }
    };
    ask().catch(() => undefined);
    return () => over.abort();
}
async function isCancelled(runs, run, log) {
    try {
        return await runs.isCancelled(run.runId, run.attempt);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.debug(`Whether this run was cancelled could not be asked: ${error.message}`);
        return false;
    }
}

// EXTERNAL MODULE: ./build/action/inputs.js + 1 modules
var action_inputs = __webpack_require__(33899);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/action/event.js


function readEvent(env) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        return null;
    }
}
const commentEvent = schemas .Ikc({
    issue: schemas .Ikc({ number: schemas .Whr().positive(), pull_request: schemas .L5J().optional() }),
});
function commentedIssue(env) {
    if (env['GITHUB_EVENT_NAME'] !== 'issue_comment')
        return null;
    const event = commentEvent.safeParse(readEvent(env));
    return event.success && event.data.issue.pull_request === undefined ? event.data.issue.number : null;
}

// EXTERNAL MODULE: ./build/action/files.js
var files = __webpack_require__(45252);
;// CONCATENATED MODULE: ./build/action/outputs.js



const outputNames = {
    decision: 'decision',
    reasonCode: 'reason-code',
    sha: 'sha',
    baseSha: 'base-sha',
    coverage: 'coverage',
    verdict: 'verdict',
    rollbackPullRequest: 'rollback-pull-request',
    incidentIssue: 'incident-issue',
    proof: 'proof',
    proofPredicate: 'proof-predicate',
    result: 'result',
};
function outputTexts(outputs) {
    const { result, ...flat } = outputs;
    const values = {
        ...flat,
        result: JSON.stringify(result),
    };
    return new Map(Object.entries(outputNames).map(([key, name]) => [name, String(values[key] ?? '')]));
}
function setOutputs(outputs) {
    try {
        for (const [name, value] of outputTexts(outputs))
            if (value !== '')
                (0,core .uH)(name, value);
    }
    catch (error) {
        log .Zx.warning(`${(0,files .mP)('GITHUB_OUTPUT', error)}. Later steps see no outputs of this one.`);
    }
}
function gateOutputs(result) {
    const { decision, reasonCode, sha, baseSha, coverage } = result;
    return { decision, reasonCode, sha, baseSha, coverage: coverage?.percent ?? null, result };
}
function gateOffOutputs(head) {
    const { reasonCode, sha, baseSha } = head;
    const result = { ...head, decision: 'pass' };
    return { decision: 'pass', reasonCode, sha, baseSha, result };
}
function watchOutputs(result) {
    const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result;
    return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result };
}
function watchOffOutputs(head) {
    const { reasonCode, sha, baseSha } = head;
    const result = { ...head, verdict: 'inconclusive' };
    return { verdict: 'inconclusive', reasonCode, sha, baseSha, result };
}
function rollbackOutputs(result) {
    const { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result;
    return { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result };
}
function resumeOutputs(result) {
    const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result;
    return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result };
}
function reportOutputs(result) {
    const { reasonCode, sha, baseSha } = result;
    return { reasonCode, sha, baseSha, result };
}
function resumeOffOutputs(head) {
    return resumeOutputs({ ...head, verdict: null, rollbackPullRequest: null, incidentIssue: null });
}
function checkOutputs(result) {
    const { reasonCode, sha, baseSha } = result;
    return { reasonCode, sha, baseSha, result };
}
function backtestOutputs(result) {
    const { reasonCode, sha, baseSha } = result;
    return { reasonCode, sha, baseSha, result };
}

// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/deploy/deploy-branches.js
var deploy_branches = __webpack_require__(94116);
// EXTERNAL MODULE: ./build/config/services.js
var services = __webpack_require__(36927);
// EXTERNAL MODULE: ./build/verbs/kill-switch.js
var kill_switch = __webpack_require__(63606);
// EXTERNAL MODULE: ./build/render/spoken-deploys.js
var spoken_deploys = __webpack_require__(52166);
// EXTERNAL MODULE: ./build/verbs/results.js
var results = __webpack_require__(88871);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/render/backtest-summary.js



const MOST = 50;
function backtestSummary({ from, until, deploys, cost }, message) {
    const rows = deploys
        .slice(-MOST)
        .map(({ at, sha, verdict }) => [
        (0,quantities .vD)(at),
        (0,markdown .aY)((0,commit_id .Fu)(sha)),
        verdict.verdict === 'regressed' ? '**regressed**' : verdict.verdict,
        (0,markdown .X1)(verdict.message),
    ]);
    const more = deploys.length > MOST ? [`The first ${deploys.length - MOST} are left out here.`] : [];
    const parts = [
        '## Backtest',
        (0,markdown .X1)(message),
        `From ${(0,quantities .vD)(from)} to ${(0,quantities .vD)(until)}. The watches of the deploys would have cost ${(0,quantities .p0)(60 * cost.minutes)} of a runner and ${(0,quantities .U9)(cost.calls)} reads of the store.`,
        ...(rows.length === 0 ? [] : [(0,markdown .tp)(['Ran', 'Commit', 'Watch', 'Why'], rows)]),
        ...more,
    ];
    return `${parts.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/render/readiness.js
var readiness = __webpack_require__(71253);
// EXTERNAL MODULE: ./build/verbs/setting.js
var verbs_setting = __webpack_require__(32897);
;// CONCATENATED MODULE: ./build/action/steps.js















const fine = { kind: 'fine' };
async function gateStep(setting, inputs, watched) {
    const request = requestOf(setting, inputs);
    const { gateDeploy } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(4647), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3995), __webpack_require__.e(2182), __webpack_require__.e(8493), __webpack_require__.e(7064), __webpack_require__.e(1571)]).then(__webpack_require__.bind(__webpack_require__, 61571));
    const gated = await gateDeploy(setting, request, watched);
    const { decision, message } = gated.outcome;
    setting.ports.log.info(message);
    const proof = (await __webpack_require__.e(  140).then(__webpack_require__.bind(__webpack_require__, 140))).writeProof(setting, request, gated);
    return {
        outputs: { ...gateOutputs(named(setting, (0,results .x)(request, gated))), ...proof },
        end: decision === 'pass' ? fine : notPassed(message, inputs),
        task: watched ? gated.task : null,
    };
}
function notPassed(message, { advisory }) {
    return advisory
        ? { kind: 'warning', message: `Advisory: this deploy would not have gone out. ${message}` }
        : { kind: 'failure', message: `${message} The job summary says what to do.` };
}
function gateOff(inputs, off) {
    return gateOffOutputs((0,kill_switch .K)('gate', inputs, off));
}
async function watchStep(setting, inputs) {
    const { watchDeploy } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3812)]).then(__webpack_require__.bind(__webpack_require__, 33812));
    const task = await taskOfRecord(setting, inputs);
    const watched = await watchDeploy((0,verbs_setting .o)(setting, task.stage), task);
    return { outputs: watchOutputs(named(setting, (0,results .$)(task, watched))), end: judgeWatched(watched, inputs) };
}
function watchOff(inputs, off) {
    return watchOffOutputs((0,kill_switch .K)('watch', inputs, off));
}
async function taskOfRecord(setting, inputs) {
    const { plannedTask } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 61860));
    return plannedTask(setting, requestOf(setting, inputs));
}
async function watchAfterJob(given, inputs, task) {
    const setting = (0,verbs_setting .o)(given, task.stage);
    const { abandonDeploy, watchDeploy } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3812)]).then(__webpack_require__.bind(__webpack_require__, 33812));
    if (inputs.jobStatus !== 'success') {
        await abandonDeploy(setting, task, inputs.jobStatus);
        return fine;
    }
    const off = await (0,kill_switch .dw)(setting.ports);
    if (off === null && task.slices !== undefined) {
        const { leaveToSlices } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3812), __webpack_require__.e(5213)]).then(__webpack_require__.bind(__webpack_require__, 5213));
        await leaveToSlices(setting, task, task.slices);
        return fine;
    }
    if (off === null)
        return judgeWatched(await watchDeploy(setting, task), inputs);
    await (0,kill_switch .hh)(setting, task, off);
    return fine;
}
function judgeWatched(watched, { onInconclusive, advisory }) {
    const { verdict, pull, issue, unfinished } = watched;
    if (verdict.verdict === 'healthy' && unfinished.length === 0)
        return fine;
    const opened = [
        ...(pull === null ? [] : [`Rollback: pull request #${pull}.`]),
        ...(issue === null ? [] : [`Incident: issue #${issue}.`]),
        ...unfinished.map((why) => `Not finished, run the job again: ${why}`),
    ];
    const spoken = (0,spoken_deploys .n)(verdict, '');
    const message = [verdict.message, ...(spoken === '' ? [] : [spoken]), ...opened].join(' ');
    const isAsked = verdict.verdict === 'inconclusive' && onInconclusive === 'fail';
    const fails = verdict.verdict === 'regressed' || isAsked || unfinished.length > 0;
    if (fails && !advisory)
        return { kind: 'failure', message };
    return { kind: 'warning', message: fails ? `Advisory: this would have failed the job. ${message}` : message };
}
async function resumeStep(setting, inputs) {
    if (inputs.declare !== null)
        await declareIncident(setting, inputs.declare);
    const commented = commentedIssue(process.env);
    if (commented !== null) {
        const { heedDeclaration } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5767)]).then(__webpack_require__.bind(__webpack_require__, 55668));
        await heedDeclaration(setting, commented);
    }
    const { resumeResult, resumeWatch } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(7203), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3812), __webpack_require__.e(1928)]).then(__webpack_require__.bind(__webpack_require__, 51928));
    const resumed = await resumeWatch(setting, requestOf(setting, inputs));
    const result = resumeResult(setting.environment, inputs, resumed);
    const outputs = resumeOutputs(named(setting, result));
    if (resumed.kind === 'watched')
        return { outputs, end: judgeWatched(resumed.watched, inputs) };
    setting.ports.log.info(result.message);
    const title = resumed.kind === 'goes-on' ? 'The watch goes on' : 'Nothing to resume';
    await setting.ports.summarise(`## ${title}\n\n${(0,markdown .X1)(result.message)}\n`);
    return { outputs, end: fine };
}
async function declareIncident(setting, what) {
    const { declareByInput } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5767)]).then(__webpack_require__.bind(__webpack_require__, 55668));
    const issue = await declareByInput(setting, what);
    setting.ports.log.info(issue === null ? 'No incident was declared: nothing may be opened.' : `Incident: #${issue}`);
}
function resumeOff(inputs, off) {
    return resumeOffOutputs((0,kill_switch .K)('resume', inputs, off));
}
async function reportStep(setting, { sha, reportDays }) {
    const { report } = await Promise.all( [__webpack_require__.e(8922), __webpack_require__.e(6049), __webpack_require__.e(9290)]).then(__webpack_require__.bind(__webpack_require__, 81741));
    const result = await report(setting, sha, reportDays);
    setting.ports.log.info(result.message);
    return { outputs: reportOutputs(result), end: fine };
}
async function rollbackStep(setting, inputs) {
    const { environment } = setting;
    const branch = await deployedBranch(setting, inputs);
    const { relandResult, rollBack, rollbackResult } = await Promise.all( [__webpack_require__.e(1570), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 80565));
    const { bringBack } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4647), __webpack_require__.e(7203), __webpack_require__.e(3995), __webpack_require__.e(4153), __webpack_require__.e(6643)]).then(__webpack_require__.bind(__webpack_require__, 74153));
    const result = inputs.reland === null
        ? rollbackResult(environment, await rollBack(setting, rollbackRequestOf(inputs, branch)))
        : relandResult(environment, await bringBack(setting, inputs.reland, branch, inputs.half));
    setting.ports.log.info(result.message);
    await setting.ports.summarise(`## Rollback\n\n${steps_link(setting, result)}\n`);
    const end = ready(result) ? fine : { kind: 'failure', message: result.message };
    return { outputs: rollbackOutputs(named(setting, result)), end };
}
async function checkStep(setting, inputs) {
    const { checkRepository } = await Promise.all( [__webpack_require__.e(4990), __webpack_require__.e(2603), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 7031));
    const result = await checkRepository(setting, requestOf(setting, inputs));
    const { message, rows, outcome } = result;
    await setting.ports.summarise((0,readiness.readinessTable)(message, rows));
    if (inputs.policyText === null)
        (0,log .zM)(inputs.policy, result.mistakes);
    for (const { what, state, found } of rows)
        setting.ports.log.info(`${state}: ${what}: ${found}`);
    const outputs = checkOutputs(result);
    if (outcome === 'ready')
        return { outputs, end: fine };
    const missing = rows.filter(({ state }) => state === 'missing');
    const list = missing.map(({ what, found }) => `${what}: ${found}`).join('\n');
    const kind = inputs.advisory ? 'warning' : 'failure';
    return { outputs, end: { kind, message: `${message} The job summary says how.\n${list}` } };
}
async function backtestStep(setting, inputs) {
    const { backtestRepository } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(2453), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(7231), __webpack_require__.e(2159), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735));
    const { backtestPage } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(6506)]).then(__webpack_require__.bind(__webpack_require__, 54125));
    const { result, found } = await backtestRepository(setting, requestOf(setting, inputs));
    const { ports } = setting;
    await ports.summarise(backtestSummary(found, result.message));
    ports.log.info(`${result.message} With charts: ${await (0,files .xv)('backtest.html', backtestPage(found, result.message))}`);
    const outputs = backtestOutputs(named(setting, result));
    return { outputs, end: result.outcome === 'judged' ? fine : { kind: 'warning', message: result.message } };
}
function named(setting, result) {
    const { environment, deployedTo = environment, service = null, cell = null, stage = null } = setting;
    const part = {
        ...(service === null ? {} : { service }),
        ...(cell === null ? {} : { cell }),
        ...(stage === null ? {} : { stage }),
    };
    return { ...result, environment: deployedTo, ...part };
}
function requestOf({ environment, deployedTo = environment, service = null, cell = null, stage = null }, inputs) {
    const { sha, expectedSha, policyText, metricsUrl, probeUrl, artifactDigest, restorePoint } = inputs;
    const { rollbackReason, emergencyReason } = inputs;
    const reasons = { rollbackReason, emergencyReason };
    const place = { environment, deployedTo, service, cell, stage };
    const given = {
        sha,
        expectedSha,
        policyPath: inputs.policy,
        policyText,
        metricsUrl,
        probeUrl,
        artifactDigest,
        restorePoint,
    };
    return { ...place, ...given, ...reasons };
}
function rollbackRequestOf({ rollbackReason, good, bad }, branch) {
    return { reason: rollbackReason, good, bad, branch };
}
async function deployedBranch(setting, { policy, policyText }) {
    const { ports } = setting;
    const { defaultBranch } = await ports.forge.info.get();
    const text = policyText ?? (await ports.forge.contents.text(policy, defaultBranch)) ?? '';
    const [branch] = (0,deploy_branches .e)((0,services .NP)((0,parse_policy .O)(text, policy), (0,verbs_setting .B)(setting)));
    return branch ?? defaultBranch;
}
function ready({ rollbackPullRequest, outcome, reasonCode }) {
    if (outcome === 'nothing-to-revert' || reasonCode === 'pushed' || reasonCode === 'reland')
        return true;
    return rollbackPullRequest !== null && outcome !== 'none' && outcome !== 'conflict';
}
function steps_link({ ports }, { rollbackPullRequest, incidentIssue, reasonCode, outcome }) {
    const at = (0,base_run .Ek)(ports.run);
    const pull = rollbackPullRequest === null ? [] : [`- [Pull request #${rollbackPullRequest}](${at}/pull/${rollbackPullRequest})`];
    const issue = incidentIssue === null ? [] : [`- [Incident #${incidentIssue}](${at}/issues/${incidentIssue})`];
    return [`- ${outcome} (\`${reasonCode}\`)`, ...pull, ...issue].join('\n');
}

// EXTERNAL MODULE: ./build/deploy/modes.js
var modes = __webpack_require__(62038);
;// CONCATENATED MODULE: ./build/action/modes.js


const modes_modes = {
    guard: {
        verb: 'gate',
        permissions: modes .W.guard,
        main: (setting, inputs) => gateStep(setting, inputs, true),
        post: watchAfterJob,
        off: gateOff,
    },
    gate: {
        verb: 'gate',
        permissions: modes .W.gate,
        main: (setting, inputs) => gateStep(setting, inputs, false),
        post: null,
        off: gateOff,
    },
    watch: { verb: 'watch', permissions: modes .W.watch, main: watchStep, post: null, off: watchOff },
    resume: { verb: 'resume', permissions: modes .W.resume, main: resumeStep, post: null, off: resumeOff },
    report: { verb: 'report', permissions: modes .W.report, main: reportStep, post: null, off: null },
    rollback: { verb: 'rollback', permissions: modes .W.rollback, main: rollbackStep, post: null, off: null },
    check: { verb: 'check', permissions: modes .W.check, main: checkStep, post: null, off: null },
    backtest: { verb: 'backtest', permissions: modes .W.backtest, main: backtestStep, post: null, off: null },
};
function allPermissions(given) {
    const mode = given === '' ? 'guard' : given;
    const known = Object.entries(modes_modes).find(([name]) => name === mode);
    return known === undefined ? null : `All that mode ${mode} needs: ${known[1].permissions.join(', ')}`;
}

// EXTERNAL MODULE: ./build/action/runner.js + 28 modules
var runner = __webpack_require__(10763);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 17 modules
var stores = __webpack_require__(86224);
// EXTERNAL MODULE: ./build/deploy/gate-findings.js
var gate_findings = __webpack_require__(79970);
// EXTERNAL MODULE: ./build/watch/baseline.js
var baseline = __webpack_require__(24797);
// EXTERNAL MODULE: ./build/metrics/store.js
var store = __webpack_require__(34779);
;// CONCATENATED MODULE: ./build/watch/plan.js


const metricPlan = schemas .Ikc({
    name: schemas .YjP(),
    kind: schemas .euz('counts'),
    direction: schemas .euz('up'),
    minEffect: store .BQ,
});
const watchPlanSchema = schemas .Ikc({
    metrics: schemas .YOg(metricPlan),
    step: schemas .aig().positive(),
    duration: schemas .aig().positive(),
    minWatch: schemas .aig(),
    minBaseline: schemas .aig(),
    sustainedFor: schemas .aig(),
    enough: schemas .k5n(['harm', 'doubling', 'threefold', 'tenfold', 'outage']).exactOptional(),
    falseAlarmRate: schemas .aig().positive(),
});

// EXTERNAL MODULE: ./build/watch/slices.js
var slices = __webpack_require__(78249);
;// CONCATENATED MODULE: ./build/watch/task.js







const sha = schemas .YjP().regex(commit_id .d_);
const storeTask = schemas .Ikc({
    spec: stores .SZ,
    pastUntil: schemas .aig().nullable(),
    deploys: schemas .YOg(schemas .aig()),
    incidents: schemas .YOg(schemas .Ikc({ from: schemas .aig(), until: schemas .aig() })),
});
const watchTaskSchema = schemas .Ikc({
    environment: schemas .YjP(),
    cell: schemas .YjP().exactOptional(),
    stage: schemas .Ikc({ name: schemas .YjP(), last: schemas .zMY(), share: schemas .aig().nullable() }).exactOptional(),
    sha,
    baseSha: sha.nullable(),
    policyAt: sha.nullable().exactOptional(),
    branch: schemas .YjP(),
    deployment: schemas .Whr().nullable(),
    plan: watchPlanSchema,
    baseline: baseline .d2.nullable(),
    mitigates: schemas .Ikc({ mended: schemas .zMY() }).nullable(),
    samples: schemas .YjP().nullable(),
    store: storeTask.exactOptional(),
    slices: slices .HZ.exactOptional(),
    expects: schemas .YOg(schemas .Ikc({ metric: schemas .YjP(), rise: schemas .aig(), because: schemas .YjP(), pull: schemas .Whr() }))
        .exactOptional(),
    found: gate_findings .A.exactOptional(),
    artifact: schemas .YjP().exactOptional(),
    resumed: schemas .Ikc({ run: schemas .Ikc({ id: schemas .Whr(), attempt: schemas .Whr() }), startedAt: schemas .aig() }).exactOptional(),
});

;// CONCATENATED MODULE: ./build/action/state.js







const KEY = 'phase';
const taskFile = schemas .rej({ path: schemas .YjP(), digest: schemas .YjP().regex(/^[0-9a-f]{64}$/) });
const schema = schemas .rej({
    version: schemas .euz(2),
    stage: schemas .k5n(['begun', 'ended']),
    task: taskFile.nullable(),
});
function parsePhaseState(text) {
    return text === '' ? null : schema.parse(JSON.parse(text));
}
function savePhaseState(stage, left) {
    if (left === null) {
        return saved({ version: 2, stage, task: null });
    }
    const text = JSON.stringify(left.task);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const path = (0,external_node_path_.join)(left.folder, `task-${digest.slice(0, 16)}.json`);
    const problem = written(left.folder, path, text);
    return saved({ version: 2, stage, task: { path, digest } }) ?? problem;
}
function saved(state) {
    try {
        (0,core .LZ)(KEY, JSON.stringify(state));
        return null;
    }
    catch (error) {
        return (0,files .mP)('GITHUB_STATE', error);
    }
}
function written(folder, path, text) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600 });
        return null;
    }
    catch (error) {
        return (0,files .mP)('RUNNER_TEMP', error, path);
    }
}
function readPhaseState() {
    return parsePhaseState((0,core .Gu)(KEY));
}
function readTask({ path, digest }) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return {
            problem: `${path} cannot be read (${(0,files .aI)(error)}). No other step may clean the runner's temporary folder`,
        };
    }
    if ((0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') !== digest)
        return { problem: `${path} was changed by another step of the job. No other step may write there` };
    return watchTaskSchema.parse(JSON.parse(text));
}

// EXTERNAL MODULE: ./build/action/summary.js
var summary = __webpack_require__(76079);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
;// CONCATENATED MODULE: ./build/fault.js

const FAULT = 4;
const OLDEST_NODE = 20;
function begin(place, work) {
    let isOver = false;
    const fail = (error) => {
        isOver = true;
        process.exit(tellFault(place, error));
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    process.on('exit', () => {
        if (!isOver)
            process.exitCode = tellFault(place, 'it ended before its work was done');
    });
    void work().then((code) => {
        isOver = true;
        if (typeof code === 'number')
            process.exitCode = code;
        if (code === 'at-once')
            process.exit();
    }, fail);
}
function tellFault(place, error) {
    try {
        if (error instanceof Error)
            place.debug(error.stack ?? '');
        return place.tell(faultLine(place, error));
    }
    catch {
        return tellLeast(place);
    }
}
function tellLeast(place) {
    try {
        return place.tell(`Deploy Guard has a fault of its own. ${place.report}`);
    }
    catch {
        return FAULT;
    }
}
function faultLine({ report }, error) {
    const { version } = process;
    if (Number(version.slice(1).split('.')[0]) < OLDEST_NODE) {
        return `Deploy Guard needs Node ${OLDEST_NODE} or newer, and this is ${version}`;
    }
    const said = oneLine(error instanceof Error ? error.message : String(error));
    if (error instanceof Error && 'syscall' in error)
        return `Deploy Guard had to stop, the system refused: ${said}`;
    return `Deploy Guard has a fault of its own: ${said} (Node ${version}). ${report}`;
}
const LONGEST = 500;
function oneLine(text) {
    return text
        .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST);
}
const shell = {
    tell(line) {
        (0,external_node_fs_.writeSync)(2, `${line}\n`);
        return FAULT;
    },
    report: 'Run the command again with DEPLOY_GUARD_DEBUG=1, and report what it prints',
    debug(stack) {
        if (process.env['DEPLOY_GUARD_DEBUG'] === '1')
            (0,external_node_fs_.writeSync)(2, `${stack}\n`);
    },
};
const step = {
    tell(line) {
        const summary = `## The guard could not do its work\n\nNothing is said about this deploy.\n\n    ${line}\n`;
        const file = process.env['GITHUB_STEP_SUMMARY'];
        if (file)
            (0,external_node_fs_.appendFileSync)(file, summary);
        if (!/^true$/i.test(process.env['INPUT_ADVISORY'] ?? '')) {
            command('error', line);
            return FAULT;
        }
        command('warning', `Advisory, so the job goes on. ${line}`);
        return 0;
    },
    report: 'Run the job again with debug logging, and report what it prints',
    debug(stack) {
        command('debug', stack);
    },
};
function command(name, text) {
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    (0,external_node_fs_.writeSync)(1, `::${name}::${escaped}\n`);
}

// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
;// CONCATENATED MODULE: ./build/action/step-failure.js










async function reporting(phase) {
    try {
        await phase();
    }
    catch (error) {
        const message = messageOf(error);
        await (0,summary .f)((0,render_document .jg)(message)).catch(() => undefined);
        if (/^true$/i.test((0,core .V4)('advisory')))
            return (0,core .$e)((0,log .bx)((0,log .Is)(`Advisory, so the job goes on. ${message}`)));
        (0,log .vy)(message);
        if (!isForeseen(error))
            process.exitCode = result .I.outside;
    }
}
const foreseen = [errors .j1, errors .Cp, errors .cc];
const isForeseen = (error) => foreseen.some((kind) => error instanceof kind);
function messageOf(error) {
    if (error instanceof errors .j1 || error instanceof errors .cc)
        return error.message;
    if (error instanceof errors .Cp)
        return error.code === 'missing-permission' ? missing(error) : error.message;
    if (error instanceof Error)
        (0,core .Yz)((0,log .Is)(error.stack ?? ''));
    return faultLine(step, error);
}
function missing({ message }) {
    const readOnly = readOnlyHint(process.env);
    if (readOnly?.curable === false)
        return `${readOnly.why}\n${message.split('\n').at(-1)}`;
    const all = message.includes('permissions:') ? allPermissions((0,core .V4)('mode')) : null;
    return [readOnly?.why, message, all].filter((line) => line != null).join('\n');
}
const pullRequestEvent = schemas .Ikc({
    pull_request: schemas .Ikc({ head: schemas .Ikc({ repo: schemas .Ikc({ full_name: schemas .YjP() }).nullable() }) }),
});
function readOnlyHint(env) {
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
        const why = 'Dependabot started this run: its token may only read unless the workflow itself names the permissions.';
        return { why, curable: true };
    }
    if (!(env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') || !isFromFork(env))
        return null;
    const why = 'A pull request from a fork started this run: its token may only read, whatever the workflow says. Deploy on push to the deploy branch, or on workflow_dispatch.';
    return { why, curable: false };
}
function isFromFork(env) {
    const event = pullRequestEvent.safeParse(readEvent(env));
    return event.success && event.data.pull_request.head.repo?.full_name !== env['GITHUB_REPOSITORY'];
}

// EXTERNAL MODULE: ./build/deploy/cells.js
var cells = __webpack_require__(95499);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/record-store.js + 1 modules
var record_store = __webpack_require__(31624);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(16085);
;// CONCATENATED MODULE: ./build/verbs/close-cut-off.js




const title = 'Cancelled';
const close_cut_off_summary = '## Cancelled\n\nThe run was cancelled, or its main phase was ended from outside: nothing is said about this deploy. Run the job again, or deploy again.\n';
async function closeCutOff(setting, sha) {
    const { ports, environment, whole = setting.store, stage: own = null } = setting;
    const { forge, run } = ports;
    const isOurs = (watch) => watch.sha === sha && watch.run.id === run.runId;
    const stage = (await whole.read()).watches.findLast((watch) => isOurs(watch) && watch.stage?.name === own)?.stage;
    const { store } = (0,verbs_setting .o)(setting, stage && { ...stage, share: null });
    const open = (await store.read()).watches.findLast((watch) => isOurs(watch) && (watch.state === 'planned' || watch.state === 'running'));
    if (open !== undefined) {
        await store.update(`${(0,commit_id .Fu)(sha)}: its run was cancelled`, (record) => (0,record_entries .mM)(record, { sha, run: open.run }, { state: 'cancelled' }));
    }
    const name = `Deploy Guard: ${environment}`;
    const checks = await forge.checks.list(sha, name);
    if (checks.some(({ externalId, status }) => externalId === (0,check_run .np)(environment) && status !== 'completed'))
        await (0,check_run .$T)(forge.checks, { environment, sha, runUrl: run.runUrl }, { title, summary: close_cut_off_summary, conclusion: 'cancelled' });
    if (open?.state === 'planned' && open.deployment !== null) {
        const status = {
            state: 'error',
            description: 'The run was cancelled before the deploy',
            logUrl: run.runUrl,
        };
        await forge.deployments.setStatus(open.deployment, status);
    }
    await ports.summarise(close_cut_off_summary);
}

// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(38250);
;// CONCATENATED MODULE: ./build/action/phases.js



















function runMain() {
    const cancelling = new AbortController();
    cancelOnSignal(cancelling);
    const words = 'The run was cancelled. The post phase of this step writes down how things stand.';
    const work = () => reporting(() => mainWork(cancelling.signal));
    return cutOff(cancelling.signal, TO_END.main, work, () => (0,log .vy)(words));
}
async function mainWork(cancelled) {
    const problem = savePhaseState('begun', null);
    let task = null;
    try {
        task = await carryOutMode(cancelled, problem);
    }
    finally {
        if (task !== null || !cancelled.aborted)
            leaveTask(task);
    }
}
async function carryOutMode(cancelled, mute) {
    const given = readStepInputs();
    if (mute !== null && modes_modes[given.mode].post !== null)
        throw new errors .j1(`${mute}. Without it the deploy could not be watched, so it does not go out.`);
    const { setting, inputs } = await createSetting(given, cancelled);
    const mode = modes_modes[inputs.mode];
    const off = mode.off === null ? null : await (0,kill_switch .dw)(setting.ports);
    if (mode.off !== null && off !== null) {
        const outputs = mode.off(inputs, off);
        await (0,kill_switch .P5)(setting, outputs.result);
        setOutputs(outputs);
        return null;
    }
    const { outputs, end, task = null } = await mode.main(setting, inputs);
    setOutputs(outputs);
    endStep(end);
    return task;
}
async function runPost() {
    const state = readPhaseState();
    if (state === null || (state.stage === 'ended' && state.task === null))
        return 'done';
    const cancelling = new AbortController();
    cancelOnSignal(cancelling);
    return cutOff(cancelling.signal, TO_END.post, () => reporting(() => postWork(state, cancelling)), () => (0,log .vy)('The run was cancelled, and GitHub did not take all that is known within a minute: the next start goes on from the record.'));
}
async function postWork({ stage, task }, cancelling) {
    const { setting, inputs } = await createSetting(readStepInputs(), cancelling.signal);
    const { post, permissions } = modes_modes[inputs.mode];
    if (stage === 'begun') {
        if (permissions.includes('checks: write'))
            await closeCutOff(setting, inputs.sha);
        return;
    }
    if (post === null || task === null)
        return;
    const { forge, run, log } = setting.ports;
    const stopAsking = askWhetherCancelled(forge.runs, run, cancelling, log);
    try {
        endStep(await post(setting, inputs, await taskLeft(task, setting, inputs)));
    }
    finally {
        stopAsking();
    }
}
function leaveTask(task) {
    const left = task && { task, folder: (0,external_node_path_.join)((0,runner .Zz)(process.env).temp, 'deploy-guard') };
    const problem = savePhaseState('ended', left);
    if (problem !== null)
        log .Zx.warning(`${problem}. The watch goes by the record.`);
}
async function taskLeft(file, setting, inputs) {
    const task = readTask(file);
    if (!('problem' in task))
        return task;
    log .Zx.warning(`${task.problem}. The watch goes by the record.`);
    return taskOfRecord(setting, inputs);
}
function endStep(end) {
    if (end.kind === 'failure')
        (0,log .vy)(end.message);
    if (end.kind === 'warning')
        (0,core .$e)((0,log .Is)(end.message));
}
function readStepInputs() {
    const inputs = (0,action_inputs .Ko)(core .V4, (0,action_inputs .PC)(process.env));
    (0,log .DL)(inputs.githubToken);
    if (inputs.appToken !== null)
        (0,log .DL)(inputs.appToken);
    (0,log .pl)(inputs.metricsUrl);
    (0,log .pl)(inputs.probeUrl);
    return inputs;
}
function cellOf({ cell, jobTotal, matrix }) {
    if (cell !== null || jobTotal === null || jobTotal < 2 || matrix === null)
        return cell;
    log .Zx.info(`This is one of ${jobTotal} jobs of a matrix: it is taken for the place "${matrix}". Input cell gives it another name.`);
    return matrix;
}
async function createSetting(given, cancelled) {
    const ports = (0,runner .RV)(given, process.env, cancelled);
    const environmentOf = given.service === null ? null : (await __webpack_require__.e(  8466).then(__webpack_require__.bind(__webpack_require__, 88466))).environmentOf;
    const deployed = environmentOf === null ? given.environment : await environmentOf(ports.forge, given);
    const inputs = { ...given, cell: cellOf(given), environment: deployed };
    const run = (0,base_run .px)(ports.run);
    const { environment: deployedTo, service, cell, stage, advisory, dryRun } = inputs;
    const environment = (0,keys .$t)(deployedTo, service);
    const before = service === null ? null : deployedTo;
    const kept = (0,record_store .v3)(ports.forge.gitData, environment, run, ports.clock, before);
    const whole = dryRun ? (0,run_mode .Bl)(kept) : kept;
    const isOne = cell === null && inputs.mode !== 'resume';
    const store = (0,cells .AO)(whole, { cell: isOne ? undefined : cell, stage: null });
    const setting = {
        ports,
        environment,
        deployedTo,
        service,
        store,
        cell,
        stage,
        whole,
        conduct: { advisory, dryRun },
        policySource: { path: inputs.policy, text: inputs.policyText },
    };
    return { setting, inputs };
}


  }),

  10763:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  RV: () => (  createPorts),
  Zz: () => (  readRunnerPlaces)
});


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/action/files.js
var files = __webpack_require__(45252);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
// EXTERNAL MODULE: ./build/action/summary.js
var summary = __webpack_require__(76079);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(61398);
;// CONCATENATED MODULE: ./build/github/http-answer.js
function readAnswer(status, headers, data) {
    const lower = {};
    for (const [name, value] of Object.entries(headers))
        if (value !== undefined)
            lower[name.toLowerCase()] = String(value);
    const media = lower['content-type'];
    return {
        status,
        headers: lower,
        message: textOf(data, 'message'),
        details: listOf(memberOf(data, 'errors')).map(readDetail),
        foreign: media !== undefined && !isJson(media) ? media : null,
    };
}
function isJson(media) {
    return /^application\/([\w.+-]+\+)?json\b/i.test(media);
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
}
function readDetail(value) {
    return {
        code: textOf(value, 'code') || textOf(memberOf(value, 'extensions'), 'code'),
        field: textOf(value, 'field'),
        resource: textOf(value, 'resource'),
        type: textOf(value, 'type'),
        message: typeof value === 'string' ? value : textOf(value, 'message'),
    };
}
function textOf(value, name) {
    const member = memberOf(value, name);
    return typeof member === 'string' ? member : '';
}
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? [value] : [];
}
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
function failureOfResponse(response) {
    const { status, headers, data } = response;
    if (status === 204)
        return null;
    const answer = readAnswer(status, headers, data);
    if (status >= 300)
        return { kind: 'answer', answer };
    if (typeof data !== 'object' || data === null) {
        const media = answer.headers['content-type'];
        if (media !== undefined && !isJson(media))
            return { kind: 'answer', answer };
        return { kind: 'no-answer', sent: true, why: 'the answer broke off', cause: undefined };
    }
    return isGraphqlError(data) ? { kind: 'answer', answer } : null;
}
function failureOfError(error) {
    const response = memberOf(error, 'response');
    const status = memberOf(response, 'status');
    const headers = memberOf(response, 'headers');
    if (typeof status === 'number' && typeof headers === 'object' && headers !== null) {
        return {
            kind: 'answer',
            answer: readAnswer(status, Object.fromEntries(Object.entries(headers)), memberOf(response, 'data')),
        };
    }
    const chain = causesOf(error);
    const timedOut = chain.some((each) => each.name === 'TimeoutError');
    const code = chain.map((each) => memberOf(each, 'code')).find((each) => typeof each === 'string');
    return {
        kind: 'no-answer',
        sent: typeof code !== 'string' || !BEFORE_SENDING.has(code),
        why: timedOut
            ? 'no answer in time'
            : typeof code === 'string'
                ? `no answer (${code})`
                : `no answer (${chain.at(-1)?.message ?? 'unknown cause'})`,
        cause: chain.at(-1),
    };
}
function isGraphqlError(data) {
    return 'errors' in data && Array.isArray(data.errors) && data.errors.length > 0;
}
function causesOf(error) {
    if (!(error instanceof Error))
        return [];
    const inner = error instanceof AggregateError ? error.errors : [error.cause];
    return [error, ...inner.flatMap(causesOf)];
}
const saysSecondaryLimit = (answer) => says(answer, /secondary rate limit|abuse detection/i);
const saysPullRequestsNotPermitted = (answer) => says(answer, /not permitted to create (or approve )?pull requests/i);
const saysPullRequestExists = (answer) => says(answer, /a pull request already exists/i);
const saysRefExists = (answer) => says(answer, /reference already exists/i);
const saysRefMissing = (answer) => says(answer, /reference does not exist/i);
const saysNotFastForward = (answer) => says(answer, /not a fast[ -]forward/i);
const saysNotAccessible = (answer) => says(answer, /resource not accessible by/i);
function says(answer, wording) {
    return wording.test(answer.message) || answer.details.some((detail) => wording.test(detail.message));
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/github/patience.js

const JOB = 600_000;
const SOON = 30_000;
function createPatience() {
    const hurried = new external_node_async_hooks_.AsyncLocalStorage();
    return {
        limit: () => (hurried.getStore() === true ? SOON : JOB),
        soon: (work) => hurried.run(true, work),
    };
}

;// CONCATENATED MODULE: ./build/github/retry.js


const PAUSES = [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const PASSING_STATUS = new Set([500, 502, 503, 504]);
const MOMENT = 3500;
const notWaited = { repeats: 0, pauses: 0, limits: 0 };
function waitBefore(failure, waited, most, now) {
    const repeats = waited.repeats + 1;
    const pause = PAUSES[Math.min(waited.repeats, PAUSES.length - 1)] ?? 0;
    const limit = failure.kind === 'answer' ? limitOf(failure.answer, now) : null;
    if (limit !== null) {
        const wait = Math.max(limit.wait, waited.repeats === 0 ? 0 : pause);
        const limits = waited.limits + wait;
        return limits > JOB ? null : { wait, waited: { ...waited, repeats, limits } };
    }
    if (failure.kind === 'answer' && !isPassing(failure.answer) && !isForeign(failure.answer))
        return null;
    const asked = failure.kind === 'answer' ? retryAfter(failure.answer, now) : null;
    const left = most - waited.pauses;
    if (left <= 0 || (asked !== null && asked > JOB - waited.pauses))
        return null;
    const wait = asked ?? Math.min(pause, left);
    return { wait, waited: { ...waited, repeats, pauses: waited.pauses + wait } };
}
function isDoubtful(failure) {
    if (failure.kind === 'no-answer')
        return failure.sent;
    return isPassing(failure.answer) || isForeign(failure.answer);
}
function isForeign({ status, foreign }) {
    return foreign !== null && status < 300;
}
function isPassing(answer) {
    if (answer.status !== 200)
        return PASSING_STATUS.has(answer.status);
    return answer.details.length > 0 && answer.details.every(({ type, code }) => type === '' && code === '');
}
const UNNAMED_WAIT = 60_000;
function limitOf(answer, now) {
    const limited = answer.details.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
    if (answer.status !== 403 && answer.status !== 429 && !limited)
        return null;
    const asked = retryAfter(answer, now);
    if (asked !== null)
        return { kind: 'secondary', wait: asked, until: now + asked };
    if (answer.headers['x-ratelimit-remaining'] === '0')
        return primary(answer, now);
    if (limited || answer.status === 429 || saysSecondaryLimit(answer)) {
        return { kind: 'secondary', wait: UNNAMED_WAIT, until: now + UNNAMED_WAIT };
    }
    return null;
}
function retryAfter(answer, now) {
    const header = answer.headers['retry-after'];
    if (header === undefined)
        return null;
    const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - serverTime(answer, now);
    return Number.isNaN(wait) ? null : Math.max(0, wait);
}
function primary(answer, now) {
    const reset = Number(answer.headers['x-ratelimit-reset']) * 1000;
    const wait = Number.isFinite(reset) ? Math.max(0, reset - serverTime(answer, now)) : UNNAMED_WAIT;
    return { kind: 'primary', wait, until: now + wait };
}
function serverTime(answer, now) {
    const date = Date.parse(answer.headers['date'] ?? '');
    return Number.isNaN(date) ? now : date;
}

;// CONCATENATED MODULE: ./build/github/api-errors.js



class AnsweredError extends errors .Cp {
    answer;
    constructor(code, message, answer) {
        super(code, message);
        this.answer = answer;
    }
}
async function recoded(work, codeOf) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof AnsweredError) || error.answer.foreign !== null)
            throw error;
        const code = codeOf(error.answer);
        throw code === null ? error : new AnsweredError(code, error.message, error.answer);
    }
}
async function orNull(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors .Cp && error.code === 'not-found')
            return null;
        throw error;
    }
}
function outsideError(asked, failure, now, sent) {
    if (failure.kind === 'no-answer') {
        const message = `${asked.name}: ${failure.why}.${tried(sent)} ${REACH}`;
        return new errors .Cp('unreachable', message, { cause: failure.cause });
    }
    const { answer } = failure;
    const [code, message] = reading(asked, answer, now, sent);
    const said = code === 'missing-permission' ? message : `${asked.name}: ${message}`;
    return new AnsweredError(code, said, answer);
}
const REACH = 'Check that the runner reaches GitHub (https://www.githubstatus.com), then run the job again';
function tried({ times, milliseconds, doubtful }) {
    const seconds = Math.round(milliseconds / 1000);
    const span = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
    const often = times < 2 ? '' : ` Sent ${times} times in ${span}.`;
    return `${often}${doubtful ? ' It may have been carried out: the next run looks for it first.' : ''}`;
}
function reading(asked, answer, now, sent) {
    const said = `HTTP ${answer.status}${quoted(answer)}`;
    const limit = limitOf(answer, now);
    if (limit)
        return ['rate-limited', limitMessage(said, limit.until, now)];
    if (isPassing(answer) || answer.status >= 500)
        return ['unreachable', `${said}.${tried(sent)} ${REACH}`];
    if (answer.foreign !== null)
        return foreign(answer, answer.foreign, sent);
    if (answer.status >= 300 && answer.status < 400) {
        return ['refused', `${said}: moved to ${placeOf(answer.headers['location'])}. ${MOVED}`];
    }
    return refusal(asked, answer, said);
}
const MOVED = "No token is sent after a redirect to another host. If the repository was renamed, use its present name; else check the API's address and the proxy";
function placeOf(location) {
    const url = location === undefined ? null : URL.parse(location);
    return url === null ? 'another address' : `${url.origin}${url.pathname}`;
}
function refusal(asked, answer, said) {
    const types = new Set(answer.details.map(({ type }) => type));
    const cure = permissionCure(answer.headers['x-accepted-github-permissions'] ?? asked.needs);
    const place = `GitHub answered ${asked.name} with ${answer.status < 300 ? `a refusal:${quoted(answer)}` : said}.`;
    if (answer.status === 401)
        return ['missing-permission', `The token was not accepted: check github-token, it may have expired. ${place}`];
    if (types.has('FORBIDDEN') || (answer.status === 403 && (cure !== null || saysNotAccessible(answer)))) {
        return [
            'missing-permission',
            `The job's token may not do this. ${cure ?? "Compare the job's permissions with those that docs/reference.md lists."}\n${place}`,
        ];
    }
    if (answer.status === 404 || types.has('NOT_FOUND'))
        return ['not-found', `${said}. It does not exist, or the token may not see it`];
    return ['refused', said];
}
function foreign(answer, media, sent) {
    const code = answer.status < 300 ? 'unreachable' : 'refused';
    const message = `HTTP ${answer.status} with ${media} where JSON was expected.${answer.status < 300 ? tried(sent) : ''}`;
    return [code, `${message} Something else than GitHub's API answers there: check the API address and the proxy`];
}
function limitMessage(said, until, now) {
    const minutes = Math.ceil((until - now) / 60_000);
    return `${said}. GitHub's rate limit holds until ${new Date(until).toISOString()} (${minutes} min): run the job again after that`;
}
function quoted(answer) {
    const details = answer.details.map(({ resource, field, code, message }) => message || [resource, field, code].filter(Boolean).join(' '));
    const words = [answer.message, ...details].filter(Boolean).join('; ').replaceAll(/\s+/g, ' ');
    return words === '' ? '' : ` "${words.length > 300 ? `${words.slice(0, 299)}…` : words}"`;
}
const WORKFLOW_PERMISSIONS = new Set([
    'actions',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'packages',
    'pages',
    'pull_requests',
    'security_events',
    'statuses',
]);
const WRITTEN = new Set(['checks', 'contents', 'issues', 'pull_requests']);
function permissionCure(header) {
    const groups = (header ?? '')
        .split(';')
        .map(readGroup)
        .filter((group) => group.length > 0);
    const grantable = groups.find((group) => group.every(({ name }) => WORKFLOW_PERMISSIONS.has(name)));
    if (grantable) {
        const lines = grantable.map(({ name, level }) => `  ${name.replaceAll('_', '-')}: ${WRITTEN.has(name) ? 'write' : level}`);
        return `Add to the job's permissions, and keep what stands there:\npermissions:\n${lines.join('\n')}`;
    }
    const [first] = groups;
    if (!first)
        return null;
    const needed = first.map(({ name, level }) => `${name}: ${level}`).join(', ');
    return `A workflow token cannot have ${needed}: give the token of a GitHub App that has it (app-token).`;
}
function readGroup(group) {
    return [...group.matchAll(/(?<![a-z_])([a-z_]+)=([a-z]+)/g)]
        .map(([, name = '', level = '']) => ({ name, level }))
        .filter(({ name }) => name !== 'metadata');
}

;// CONCATENATED MODULE: ./build/github/accounts.js


const BOT_SUFFIX = '[bot]';
const WEB_FLOW = 'noreply@github.com';
function personOfAccount(account) {
    if (account?.__typename === 'User')
        return personOfLogin(account.login);
    return account?.__typename === 'Bot' ? botOf(account.login) : null;
}
function personOfSignature(signature) {
    if (!signature)
        return null;
    if (signature.user)
        return personOfLogin(signature.user.login);
    if (signature.email === WEB_FLOW)
        return { login: 'web-flow', kind: 'User' };
    const [, login, bot] = /^(?:\d+\+)?([\w-]+)(\[bot\])?@users\.noreply\.github\.com$/.exec(signature.email ?? '') ?? [];
    if (login === undefined)
        return null;
    return bot === undefined ? personOfLogin(login) : botOf(login);
}
function personOfLogin(login) {
    return { login, kind: login.endsWith(BOT_SUFFIX) ? 'Bot' : 'User' };
}
function botOf(login) {
    return { login: login.endsWith(BOT_SUFFIX) ? login : `${login}${BOT_SUFFIX}`, kind: 'Bot' };
}
const unseen = ['not-found', 'missing-permission', 'refused'];
function teamsOf({ octokit }) {
    return {
        async members(organization, team) {
            const wanted = { org: organization, team_slug: team, per_page: 100 };
            try {
                const found = await octokit.paginate(octokit.rest.teams.listMembersInOrg, wanted);
                return found.map(({ login }) => login);
            }
            catch (error) {
                if (error instanceof errors .Cp && unseen.includes(error.code))
                    return null;
                throw error;
            }
        },
    };
}
function appsOf({ octokit }) {
    return {
        async idOf(login) {
            const [, slug] = /^([\w-]+)\[bot\]$/.exec(login) ?? [];
            if (slug === undefined)
                return null;
            const found = await orNull(octokit.rest.apps.getBySlug({ app_slug: slug }));
            return found?.data?.id ?? null;
        },
    };
}

// EXTERNAL MODULE: ./build/github/activity.js
var activity = __webpack_require__(27217);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/github/wire.js
var github_wire = __webpack_require__(13125);
;// CONCATENATED MODULE: ./build/github/graphql-answers.js


function connection(node) {
    return schemas .Ikc({
        pageInfo: schemas .Ikc({ hasNextPage: schemas .zMY(), endCursor: schemas .YjP().nullable() }),
        nodes: schemas .YOg(node.nullable()).nullable(),
        totalCount: schemas .Whr().optional(),
    });
}
function counted(node) {
    return connection(node).required({ totalCount: true });
}
function aliased(node) {
    return schemas .Ikc({ repository: schemas .g1P(schemas .YjP(), node.nullable()).nullable() });
}
const viewerAnswer = schemas .Ikc({ viewer: schemas .Ikc({ login: github_wire .rQ }) });
const account = schemas .Ikc({ __typename: schemas .YjP(), login: github_wire .rQ });
const signature = schemas .Ikc({
    name: schemas .YjP().nullable(),
    email: schemas .YjP().nullable(),
    user: schemas .Ikc({ login: github_wire .rQ }).nullable(),
});
const graphql_answers_status = schemas .Ikc({
    state: schemas .k5n(['ERROR', 'FAILURE', 'INACTIVE', 'IN_PROGRESS', 'PENDING', 'QUEUED', 'SUCCESS', 'WAITING']),
    createdAt: github_wire .lG,
    logUrl: schemas .YjP().nullable(),
    environment: schemas .YjP().nullable(),
    creator: account.nullable(),
});
const deployment = schemas .Ikc({
    databaseId: schemas .Whr().nullable(),
    commitOid: github_wire .yK,
    environment: schemas .YjP().nullable(),
    originalEnvironment: schemas .YjP().nullable(),
    task: schemas .YjP().nullable(),
    createdAt: github_wire .lG,
    creator: account.nullable(),
    statuses: counted(graphql_answers_status).nullable(),
});
const deploymentsAnswer = schemas .Ikc({
    repository: schemas .Ikc({ deployments: counted(deployment) }).nullable(),
});
const checkRun = schemas .Ikc({
    databaseId: schemas .Whr().nullable(),
    deployment: schemas .Ikc({ databaseId: schemas .Whr().nullable() }).nullable(),
});
const checkSuite = schemas .Ikc({
    id: schemas .YjP(),
    workflowRun: schemas .Ikc({ databaseId: schemas .Whr().nullable() }).nullable(),
    checkRuns: counted(checkRun).nullable(),
});
const deploymentJobsAnswer = schemas .Ikc({
    repository: schemas .Ikc({ object: schemas .Ikc({ checkSuites: counted(checkSuite).nullish() }).nullable() }).nullable(),
});
const suiteCheckRunsAnswer = schemas .Ikc({
    node: schemas .Ikc({ checkRuns: counted(checkRun).nullish() }).nullable(),
});
const commitStatusAnswer = schemas .Ikc({
    repository: schemas .Ikc({
        object: schemas .Ikc({
            status: schemas .Ikc({
                context: schemas .Ikc({
                    state: schemas .k5n(['EXPECTED', 'ERROR', 'FAILURE', 'PENDING', 'SUCCESS']),
                    creator: account.nullable(),
                })
                    .nullable(),
            })
                .nullish(),
        })
            .nullable(),
    })
        .nullable(),
});
const oid = schemas .Ikc({ oid: github_wire .yK });
const commit = schemas .Ikc({
    commit: schemas .Ikc({
        oid: github_wire .yK,
        authors: counted(signature),
        committer: signature.nullable(),
        parents: counted(oid),
    }),
});
const review = schemas .Ikc({
    state: schemas .k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']),
    submittedAt: github_wire .lG.nullable(),
    authorCanPushToRepository: schemas .zMY(),
    author: account.nullable(),
    commit: oid.nullable(),
});
const graphql_answers_event = schemas .gMt('__typename', [
    schemas .Ikc({
        __typename: schemas .euz('HeadRefForcePushedEvent'),
        createdAt: github_wire .lG,
        actor: account.nullable(),
        beforeCommit: oid.nullable(),
        afterCommit: oid.nullable(),
    }),
    schemas .Ikc({
        __typename: schemas .euz('BaseRefChangedEvent'),
        createdAt: github_wire .lG,
        previousRefName: schemas .YjP(),
        currentRefName: schemas .YjP(),
    }),
    schemas .Ikc({
        __typename: schemas .euz('AutomaticBaseChangeSucceededEvent'),
        createdAt: github_wire .lG,
        oldBase: schemas .YjP(),
        newBase: schemas .YjP(),
    }),
]);
const turn = schemas .Ikc({ __typename: schemas .k5n(['ClosedEvent', 'ReopenedEvent']), createdAt: github_wire .lG });
const pullLists = schemas .Ikc({
    commits: counted(commit),
    reviews: counted(review).nullable(),
    timelineItems: connection(graphql_answers_event),
    turns: connection(turn),
});
const pull = pullLists.extend({
    number: schemas .Whr(),
    title: schemas .YjP(),
    body: schemas .YjP(),
    url: schemas .YjP(),
    merged: schemas .zMY(),
    mergedAt: github_wire .lG.nullable(),
    additions: schemas .Whr(),
    deletions: schemas .Whr(),
    changedFiles: schemas .Whr(),
    headRefOid: github_wire .yK,
    headRefName: schemas .YjP(),
    baseRefName: schemas .YjP(),
    author: account.nullable(),
    mergeCommit: oid.nullable(),
    headRepository: schemas .Ikc({ nameWithOwner: schemas .YjP() }).nullable(),
    labels: schemas .Ikc({ nodes: schemas .YOg(schemas .Ikc({ name: schemas .YjP() }).nullable()).nullable() }).nullish(),
});
const pullFactsAnswer = aliased(pull);
const pullListAnswer = schemas .Ikc({
    repository: schemas .Ikc({ pullRequest: pullLists.partial().nullable() }).nullable(),
});
const associatedPull = schemas .Ikc({
    number: schemas .Whr(),
    merged: schemas .zMY(),
    baseRepository: schemas .Ikc({ nameWithOwner: schemas .YjP() }).nullable(),
});
const pullsOfCommitsAnswer = aliased(schemas .Ikc({
    associatedPullRequests: schemas .Ikc({ nodes: schemas .YOg(associatedPull.nullable()).nullable() }).nullish(),
}));
const comment = schemas .Ikc({
    databaseId: schemas .Whr().nullable(),
    body: schemas .YjP(),
    createdAt: github_wire .lG,
    lastEditedAt: github_wire .lG.nullable(),
    author: account.nullable(),
    reactionGroups: schemas .YOg(schemas .Ikc({ content: schemas .YjP(), viewerHasReacted: schemas .zMY() })).nullish(),
});
const commentsAnswer = schemas .Ikc({
    repository: schemas .Ikc({ issueOrPullRequest: schemas .Ikc({ comments: connection(comment) }).nullable() }).nullable(),
});
const people = schemas .Ikc({ authors: counted(signature).optional(), committer: signature.nullish() });
const peopleOfCommitsAnswer = aliased(people);
const pullTextsAnswer = aliased(schemas .Ikc({ number: schemas .Whr(), body: schemas .YjP(), lastEditedAt: github_wire .lG.nullable() }));
const MOST_PAGES = 20;
async function allPages(first, next) {
    const items = [];
    let complete = true;
    let page = first;
    for (let pages = 0;; pages++) {
        if (!page?.nodes)
            return { items, complete: false };
        for (const node of page.nodes) {
            if (node === null)
                complete = false;
            else
                items.push(node);
        }
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage)
            return { items, complete: complete && isWhole(page, items.length) };
        if (endCursor === null || pages === MOST_PAGES)
            return { items, complete: false };
        page = await next(endCursor);
    }
}
function onePage(page) {
    const items = (page.nodes ?? []).filter((node) => node !== null);
    const complete = !page.pageInfo.hasNextPage && items.length === page.nodes?.length;
    return { items, complete: complete && isWhole(page, items.length) };
}
function isWhole({ totalCount, nodes, pageInfo }, found) {
    return (totalCount ?? found) === found && (nodes?.length !== 0 || pageInfo.endCursor === null);
}

;// CONCATENATED MODULE: ./build/github/graphql-documents.js
const VIEWER = `query Viewer { viewer { login } }`;
const REPOSITORY_ID = `query RepositoryId($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }`;
const MOVE_REFS = `
mutation MoveRefs($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;
const AUTO_MERGE_FACTS = `
query PullAutoMerge($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    autoMergeAllowed viewerDefaultMergeMethod
    pullRequest(number: $number) { id }
  }
}`;
const ENABLE_AUTO_MERGE = `
mutation EnableAutoMerge($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`;
const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId commitOid environment originalEnvironment task createdAt
        creator { ...Account }
        statuses(first: 30) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { state createdAt logUrl environment creator { ...Account } }
        }
      }
    }
  }
}
fragment Account on Actor { __typename login }`;
const CHECK_RUNS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { databaseId deployment { databaseId } }`;
const DEPLOYMENT_JOBS = `
query DeploymentJobs($owner: String!, $repo: String!, $sha: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        checkSuites(first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            workflowRun { databaseId }
            checkRuns(first: 100, filterBy: { checkType: ALL }) { ${CHECK_RUNS} }
          }
        }
      }
    }
  }
}`;
const COMMIT_STATUS = `
query CommitStatus($owner: String!, $repo: String!, $sha: GitObjectID!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit { status { context(name: $context) { state creator { ...Account } } } }
    }
  }
}
fragment Account on Actor { __typename login }`;
const SUITE_CHECK_RUNS = `
query SuiteCheckRuns($suite: ID!, $after: String) {
  node(id: $suite) {
    ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: ALL }) { ${CHECK_RUNS} } }
  }
}`;
const COMMITS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    commit {
      oid
      authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
      committer { ...Signature }
      parents(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { oid } }
    }
  }`;
const REVIEWS = `
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { state submittedAt authorCanPushToRepository author { ...Account } commit { oid } }`;
const EVENTS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...Account } beforeCommit { oid } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt previousRefName currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt oldBase newBase }
  }`;
const TURNS = `
  pageInfo { hasNextPage endCursor }
  nodes { __typename ... on ClosedEvent { createdAt } ... on ReopenedEvent { createdAt } }`;
const REVIEW_STATES = '[APPROVED, CHANGES_REQUESTED, DISMISSED]';
const EVENT_TYPES = '[HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]';
const ACCOUNT = 'fragment Account on Actor { __typename login }';
const SIGNATURE = 'fragment Signature on GitActor { name email user { login } }';
const LISTS = {
    commits: { first: 30, call: (page) => `commits(${page}) { ${COMMITS} }`, fragments: SIGNATURE },
    reviews: {
        first: 100,
        call: (page) => `reviews(${page}, states: ${REVIEW_STATES}) { ${REVIEWS} }`,
        fragments: ACCOUNT,
    },
    timelineItems: {
        first: 100,
        call: (page) => `timelineItems(${page}, itemTypes: ${EVENT_TYPES}) { ${EVENTS} }`,
        fragments: ACCOUNT,
    },
    turns: {
        first: 20,
        call: (page) => `turns: timelineItems(${page}, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { ${TURNS} }`,
        fragments: '',
    },
};
function pullFactsDocument(count) {
    const lists = Object.values(LISTS).map(({ first, call }) => call(`first: ${first}`));
    return `
query PullFacts($owner: String!, $repo: String!${each(count, (i) => `, $n${i}: Int!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `p${i}: pullRequest(number: $n${i}) { ...Facts } `)}}
}
fragment Facts on PullRequest {
  number title body url merged mergedAt additions deletions changedFiles headRefOid headRefName baseRefName
  author { ...Account }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  labels(first: 20) { nodes { name } }
  ${lists.join('\n  ')}
}
${ACCOUNT}
${SIGNATURE}`;
}
function pullListDocument(list) {
    const { call, fragments } = LISTS[list];
    return `
query PullList($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${call('first: 100, after: $after')} } }
}
${fragments}`;
}
function pullsOfCommitsDocument(count) {
    return `
query PullsOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...Pulls } `)}}
}
fragment Pulls on GitObject {
  ... on Commit { associatedPullRequests(first: 5) { nodes { number merged baseRepository { nameWithOwner } } } }
}`;
}
function peopleOfCommitsDocument(count) {
    return `
query PeopleOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...People } `)}}
}
fragment People on GitObject {
  ... on Commit {
    authors(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Signature } }
    committer { ...Signature }
  }
}
${SIGNATURE}`;
}
const COMMENTS = `
query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(first: 100, after: $after) { ...Comments } }
      ... on PullRequest { comments(first: 100, after: $after) { ...Comments } }
    }
  }
}
fragment Comments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { databaseId body createdAt lastEditedAt author { ...Account } reactionGroups { content viewerHasReacted } }
}
${ACCOUNT}`;
function each(count, text) {
    return Array.from({ length: count }, (_, index) => text(index)).join('');
}
function pullTextsDocument(count) {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const variables = numbers.map((index) => `, $n${index}: Int!`).join('');
    const asked = numbers.map((index) => `p${index}: pullRequest(number: $n${index}) { number body lastEditedAt }`);
    return `
query PullTexts($owner: String!, $repo: String!${variables}) {
  repository(owner: $owner, name: $repo) { ${asked.join(' ')} }
}`;
}

;// CONCATENATED MODULE: ./build/github/checks.js




const listed = schemas .YOg(schemas .Ikc({
    id: schemas .Whr(),
    name: schemas .YjP(),
    status: schemas .YjP(),
    conclusion: schemas .YjP().nullable(),
    app: schemas .Ikc({ id: schemas .Whr(), slug: schemas .YjP().optional() }).nullish(),
}));
const OUTPUT_BYTES = 65_535;
const ANNOTATIONS = 50;
function checksOf(client) {
    const { octokit, at, write } = client;
    const list = async (sha, name) => {
        const wanted = { ...at, ref: sha, check_name: name, filter: 'all', per_page: 100 };
        const found = await octokit.paginate(octokit.rest.checks.listForRef, wanted);
        (0,github_wire .e9)(listed, found, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs');
        return found.map(toCheckRun).toSorted((a, b) => b.id - a.id);
    };
    return {
        list,
        async status(sha, context) {
            const { repository } = await client.query(COMMIT_STATUS, { ...at, sha, context }, commitStatusAnswer);
            const found = repository?.object?.status?.context ?? null;
            return found && { state: states[found.state], app: appOf(found.creator) };
        },
        async create({ name, sha, externalId, detailsUrl, ...report }) {
            const identity = { name, head_sha: sha, external_id: externalId, details_url: detailsUrl };
            const content = { ...stateOf(report), output: outputOf(report, 0) };
            const made = await write.once(async (api) => toCheckRun((await api.checks.create({ ...at, ...identity, ...content })).data), async () => (await list(sha, name)).find((check) => check.externalId === externalId) ?? null);
            await sendAnnotations(client, made.id, report);
            return made;
        },
        async update(id, report) {
            const content = { ...stateOf(report), output: outputOf(report, 0) };
            await write.again((api) => api.checks.update({ ...at, check_run_id: id, ...content }));
            await sendAnnotations(client, id, report);
        },
    };
}
const states = {
    EXPECTED: 'expected',
    ERROR: 'error',
    FAILURE: 'failure',
    PENDING: 'pending',
    SUCCESS: 'success',
};
const appOf = (creator) => creator?.__typename === 'Bot' ? creator.login.replace(/\[bot\]$/, '') : null;
async function sendAnnotations({ at, write }, id, report) {
    for (let start = ANNOTATIONS; start < (report.annotations?.length ?? 0); start += ANNOTATIONS) {
        const output = outputOf(report, start);
        await write.again((api) => api.checks.update({ ...at, check_run_id: id, output }));
    }
}
function stateOf({ conclusion }) {
    return conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion };
}
function outputOf({ title, summary, text, annotations = [] }, start) {
    return {
        title,
        summary: (0,github_wire .Uw)(summary, OUTPUT_BYTES),
        ...(text === undefined ? {} : { text: (0,github_wire .Uw)(text, OUTPUT_BYTES) }),
        annotations: annotations.slice(start, start + ANNOTATIONS).map((each) => ({
            path: each.path,
            start_line: each.startLine,
            end_line: each.endLine,
            annotation_level: each.level,
            message: each.message,
        })),
    };
}
function toCheckRun(check) {
    return {
        id: check.id,
        name: check.name,
        externalId: check.external_id ?? '',
        url: check.html_url,
        status: check.status === 'completed' || check.status === 'in_progress' ? check.status : 'queued',
        conclusion: check.conclusion,
        app: check.app?.id === undefined ? null : { id: check.app.id, slug: check.app.slug ?? '' },
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(47176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
;// CONCATENATED MODULE: ./build/github/writes.js



class FailedAttempt extends Error {
    name = 'FailedAttempt';
    asked;
    failure;
    constructor(asked, failure) {
        super(asked.name);
        this.asked = asked;
        this.failure = failure;
    }
}
function writerOf(rest, how) {
    return {
        again: (send) => repeated(how, 'again', () => send(rest), null),
        courtesy: (send) => repeated(how, 'courtesy', () => send(rest), null),
        once: (send, find) => repeated(how, 'once', () => send(rest), find),
    };
}
const LONG = 8000;
async function repeated(how, kind, send, find) {
    const { clock, log } = how;
    let waited = notWaited;
    let doubted = null;
    for (;;) {
        try {
            const found = doubted === null || find === null ? null : await find();
            return found ?? (await send());
        }
        catch (error) {
            const failed = failedAttempt(error, doubted);
            const next = waitBefore(failed.failure, waited, pausesOf(kind, how), clock.now());
            if (isDoubtful(failed.failure))
                doubted = failed;
            if (next === null)
                return await lastLook(failed, doubted === null ? null : find, waited, clock.now());
            ({ waited } = next);
            tellWait(log, failed, next.wait);
            await clock.sleep(next.wait);
        }
    }
}
function pausesOf(kind, { patience, cancelled }) {
    return kind === 'read' || kind === 'courtesy' || cancelled?.aborted === true ? MOMENT : patience.limit();
}
function failedAttempt(error, before) {
    if (error instanceof FailedAttempt)
        return error;
    const isOutage = error instanceof errors .Cp && (error.code === 'unreachable' || error.code === 'rate-limited');
    if (before !== null && isOutage)
        return before;
    throw error;
}
function tellWait(log, { asked, failure }, wait) {
    const why = failure.kind === 'no-answer' ? failure.why : `HTTP ${failure.answer.status}`;
    const line = `${asked.name}: ${why}; again in ${Math.round(wait / 100) / 10} s`;
    if (wait < LONG)
        log.debug(line);
    else
        log.info(line);
}
async function lastLook({ asked, failure }, find, { repeats, pauses, limits }, now) {
    const giveUp = (doubtful) => outsideError(asked, failure, now, { times: repeats + 1, milliseconds: pauses + limits, doubtful });
    if (find === null)
        throw giveUp(false);
    let found;
    try {
        found = await find();
    }
    catch (error) {
        throw error instanceof errors .Cp ? giveUp(true) : error;
    }
    if (found === null)
        throw giveUp(false);
    return found;
}

;// CONCATENATED MODULE: ./build/github/client.js







const API_VERSION = '2022-11-28';
function createClient(options) {
    if (options.token === '')
        throw new errors .j1('github-token is empty: give the job a token, e.g. ${{ github.token }}');
    const octokit = createOctokit(options);
    const { clock, log, cancelled, timeouts = defaultTimeouts, patience = createPatience() } = options;
    const how = { clock, log, patience, ...(cancelled && { cancelled }) };
    octokit.hook.wrap('request', (request, parameters) => {
        const { method, url } = octokit.request.endpoint.parse(parameters);
        const document = parameters['query'];
        parameters.headers['x-github-api-version'] = API_VERSION;
        const asked = nameOf(method, url, typeof document === 'string' ? document : '');
        if (options.readOnly === true && asked.write)
            throw new errors .Cp('refused', `${asked.name} is not sent: this is a dry run`);
        const send = () => attempt(asked, timeouts, async (signal) => {
            parameters.request.signal = signal;
            return request(parameters);
        });
        return asked.write ? send() : repeated(how, 'read', send, null);
    });
    const graphql = async (document, variables, shape) => (0,github_wire .e9)(shape, await octokit.graphql(document, { ...variables }), operationName(document));
    return {
        octokit,
        at: { owner: options.owner, repo: options.repo },
        query: graphql,
        write: writerOf(octokit.rest, how),
        mutate: (document, variables, shape, find) => repeated(how, find === undefined ? 'courtesy' : 'once', () => graphql(document, variables, shape), find ?? null),
    };
}
function createOctokit({ token, apiUrl, userAgent, log }) {
    const baseUrl = apiUrl.replace(/(?<!\/)\/+$/, '');
    const debug = (line) => log.debug(line);
    const logger = { debug: () => { }, info: debug, warn: debug, error: debug };
    const request = { fetch: transportOf(baseUrl), log: logger };
    return new dist_src .E((0,utils .EG)(token, { baseUrl, userAgent, log: logger, request }));
}
const NEEDS = {
    Deployments: 'deployments=read',
    DeploymentJobs: 'checks=read',
    SuiteCheckRuns: 'checks=read',
    CommitStatus: 'statuses=read',
};
function nameOf(method, url, document) {
    const path = decodeURIComponent(new URL(url).pathname.replace(/^\/api(\/v3)?(?=\/)/, ''));
    if (path !== '/graphql')
        return { name: `${method} ${path}`, write: method !== 'GET' && method !== 'HEAD' };
    const [, kind = 'query', query = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? [];
    const needs = NEEDS[query] ?? (query.startsWith('Pull') ? 'pull_requests=read' : null);
    return { name: operationName(document), write: kind === 'mutation', ...(needs !== null && { needs }) };
}
function operationName(document) {
    const [, kind = 'query', name = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? [];
    return `GraphQL ${kind} ${name}`.trimEnd();
}
const defaultTimeouts = { read: 10_000, write: 20_000 };
async function attempt(asked, timeouts, send) {
    let failure;
    try {
        const response = await send(AbortSignal.timeout(asked.write ? timeouts.write : timeouts.read));
        failure = failureOfResponse(response);
        if (failure === null)
            return response;
    }
    catch (error) {
        failure = failureOfError(error);
    }
    throw new FailedAttempt(asked, failure);
}
function transportOf(baseUrl) {
    const found = utils .NT.request?.fetch;
    const direct = baseUrl === utils .NT.baseUrl && isFetch(found) ? found : fetch;
    return async (input, init) => {
        const options = { ...init, redirect: 'manual' };
        const response = await direct(input, options);
        const from = input instanceof Request ? input.url : String(input);
        const target = redirectTarget(response.status, response.headers.get('location'), from, init?.method ?? 'GET');
        if (target === null)
            return response;
        await response.body?.cancel();
        return direct(target, options);
    };
}
function redirectTarget(status, location, from, method) {
    const follows = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
    const target = follows && location !== null ? URL.parse(location, from) : null;
    return target?.origin === new URL(from).origin ? target.href : null;
}
function isFetch(value) {
    return typeof value === 'function';
}

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/github/immutable.js
var immutable = __webpack_require__(30898);
;// CONCATENATED MODULE: ./build/github/commits.js






const PER_PAGE = 100;
const PAGES = 3;
function comparisonsOf({ octokit, at }) {
    const page = (base, head, number) => octokit.rest.repos.compareCommitsWithBasehead({
        ...at,
        basehead: `${base}...${head}`,
        per_page: PER_PAGE,
        page: number,
    });
    const once = (0,immutable .H)((found) => found !== null);
    const compare = async (base, head) => {
        const asked = recoded(page(base, head, 1), isUnknown);
        const first = await orNull(asked);
        if (first === null)
            return null;
        const last = Math.ceil(first.data.total_commits / PER_PAGE);
        const from = Math.max(2, last - PAGES + 1);
        const numbers = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
        const rest = await Promise.all(numbers.map((number) => page(base, head, number)));
        const pages = last > PAGES ? rest : [first, ...rest];
        return {
            status: statusOf(first.data.status),
            commits: pages.flatMap(({ data }) => data.commits).map(toCommit),
            complete: last <= PAGES,
            contents: (first.data.files ?? []).flatMap(({ sha, status, patch }) => status === 'removed' || sha === null || patch === undefined ? [] : [sha]),
            paths: (first.data.files ?? []).map(({ filename }) => filename),
        };
    };
    return {
        compare: (base, head) => (0,commit_id .jh)(base) && (0,commit_id .jh)(head) ? once(`${base}...${head}`, () => compare(base, head)) : compare(base, head),
    };
}
function isUnknown({ status }) {
    return status === 422 ? 'not-found' : null;
}
function statusOf(status) {
    return status === 'ahead' || status === 'behind' || status === 'identical' ? status : 'diverged';
}
function toCommit({ sha, commit, parents, author, committer }) {
    return {
        sha,
        tree: commit.tree.sha,
        parents: parents.map((parent) => parent.sha),
        subject: commit.message.split('\n')[0] ?? '',
        message: commit.message,
        author: author?.login ?? null,
        committer: committer?.login ?? null,
        authoredAt: commit.author?.date ?? null,
        committedAt: commit.committer?.date ?? null,
    };
}
const BATCH = 50;
function commitsOf({ query, at }) {
    return {
        async people(shas) {
            const found = new Map();
            for (let start = 0; start < shas.length; start += BATCH) {
                const part = shas.slice(start, start + BATCH);
                const variables = Object.fromEntries(part.map((sha, index) => [`o${index}`, sha]));
                const document = peopleOfCommitsDocument(part.length);
                const { repository } = await query(document, { ...at, ...variables }, peopleOfCommitsAnswer);
                part.forEach((sha, index) => found.set(sha, peopleOf(repository?.[`c${index}`])));
            }
            return found;
        },
    };
}
function peopleOf(commit) {
    if (!commit?.authors)
        return null;
    const { items, complete } = onePage(commit.authors);
    return complete ? [...items, commit.committer ?? null].map(personOfSignature) : null;
}

;// CONCATENATED MODULE: ./build/github/deployments.js





const DESCRIPTION_CHARACTERS = 140;
const PAGE = 100;
function deploymentsOf(client) {
    const { octokit, at, write } = client;
    return {
        async list(environment, limit = PAGE) {
            const nodes = await newest(client, environment, limit);
            return Promise.all(nodes.map((node) => toDeployment(client, node, environment)));
        },
        async jobs(sha) {
            const suites = await suitesOf(client, sha);
            const each = await Promise.all(suites.map((suite) => jobsOfSuite(client, suite)));
            return each.flat();
        },
        async create({ sha, environment, description, payload }) {
            const record = { ref: sha, environment, description, payload, auto_merge: false, required_contexts: [] };
            return write.once(async (api) => {
                const { data } = await api.repos.createDeployment({ ...at, ...record });
                if ('id' in data)
                    return data.id;
                const why = data.message ?? 'it gave no reason';
                throw new errors .Cp('refused', `GitHub made no deployment of ${sha} to ${environment}: ${why}`);
            }, async () => {
                const { data } = await octokit.rest.repos.listDeployments({ ...at, sha, environment, per_page: 100 });
                const same = data.find((each) => each.description === description && isSame(each.payload, payload));
                return same?.id ?? null;
            });
        },
        async setStatus(id, { state, description, logUrl }) {
            const text = (0,github_wire .lD)(description, DESCRIPTION_CHARACTERS);
            const status = { ...at, deployment_id: id, state, description: text, log_url: logUrl };
            await write.once(async (api) => (await api.repos.createDeploymentStatus(status)).data.id, async () => {
                const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 100 });
                const same = data.find((each) => each.state === state && each.description === text && each.log_url === logUrl);
                return same?.id ?? null;
            });
        },
    };
}
function isSame(one, other) {
    const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
    return text(one) === text(other);
}
async function newest({ query, at }, environment, limit) {
    const found = [];
    for (let after = null; found.length < limit;) {
        const first = Math.min(PAGE, limit - found.length);
        const answer = await query(DEPLOYMENTS, { ...at, environment, first, after }, deploymentsAnswer);
        const page = answer.repository?.deployments;
        const nodes = page?.nodes?.filter((node) => node !== null);
        if (!page || !nodes || nodes.length !== page.nodes?.length)
            throw withheld(at, environment);
        found.push(...nodes);
        after = page.pageInfo.endCursor;
        if (page.pageInfo.hasNextPage && after !== null)
            continue;
        if (found.length !== page.totalCount)
            throw withheld(at, environment);
        break;
    }
    return found;
}
async function suitesOf({ query, at }, sha) {
    const page = async (after) => (await query(DEPLOYMENT_JOBS, { ...at, sha, after }, deploymentJobsAnswer)).repository?.object;
    const first = await page(null);
    if (first == null)
        return [];
    return whole(await allPages(first.checkSuites, async (after) => (await page(after))?.checkSuites), sha);
}
async function jobsOfSuite({ query }, { id, workflowRun, checkRuns }) {
    const run = workflowRun?.databaseId;
    if (run == null)
        return [];
    const next = async (after) => (await query(SUITE_CHECK_RUNS, { suite: id, after }, suiteCheckRunsAnswer)).node?.checkRuns;
    const listed = whole(await allPages(checkRuns, next), `workflow run ${run}`);
    return listed.flatMap(({ databaseId: job, deployment }) => job === null || deployment?.databaseId == null ? [] : [{ deployment: deployment.databaseId, run, job }]);
}
function whole({ items, complete }, of) {
    if (complete)
        return items;
    throw new errors .Cp('refused', `GitHub did not give all check runs of ${of}`);
}
function withheld({ owner, repo }, environment) {
    return new errors .Cp('refused', `GitHub did not give all deployments of ${owner}/${repo} to ${environment}`);
}
async function toDeployment(client, node, environment) {
    const id = node.databaseId;
    if (id === null)
        throw new errors .Cp('refused', `GitHub gave no number for the deployment of ${node.commitOid} to ${environment}`);
    const known = node.statuses && onePage(node.statuses);
    const statuses = known?.complete ? known.items.map(toStatus) : await allStatuses(client, id);
    return {
        id,
        sha: node.commitOid,
        environment: node.environment ?? environment,
        originalEnvironment: node.originalEnvironment ?? node.environment ?? environment,
        task: node.task ?? 'deploy',
        createdAt: node.createdAt,
        by: toMaker(node.creator),
        statuses: statuses.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
    };
}
async function allStatuses({ octokit, at }, id) {
    const found = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...at,
        deployment_id: id,
        per_page: 100,
    });
    return (0,github_wire .e9)(wireStatuses, found, 'The statuses of a deployment').map((status) => ({
        state: status.state,
        createdAt: status.created_at,
        logUrl: status.log_url || null,
        environment: status.environment || null,
        by: status.creator && {
            login: status.creator.login.replace(/\[bot\]$/, ''),
            kind: status.creator.type === 'Bot' ? 'Bot' : 'User',
        },
    }));
}
const wireStatuses = schemas .YOg(schemas .Ikc({
    state: schemas .k5n(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])
        .or(schemas .euz('waiting').transform(() => 'pending')),
    created_at: github_wire .lG,
    log_url: schemas .YjP().nullish(),
    environment: schemas .YjP().nullish(),
    creator: schemas .Ikc({ login: schemas .YjP(), type: schemas .YjP() }).nullable(),
}));
const STATES = {
    ERROR: 'error',
    FAILURE: 'failure',
    INACTIVE: 'inactive',
    IN_PROGRESS: 'in_progress',
    PENDING: 'pending',
    QUEUED: 'queued',
    SUCCESS: 'success',
    WAITING: 'pending',
};
function toStatus({ state, createdAt, logUrl, environment, creator }) {
    return { state: STATES[state], createdAt, logUrl: logUrl || null, environment, by: toMaker(creator) };
}
function toMaker(account) {
    return account && { login: account.login, kind: account.__typename === 'Bot' ? 'Bot' : 'User' };
}

;// CONCATENATED MODULE: ./build/github/git-data.js






const wireObject = schemas .Ikc({ sha: github_wire .yK });
const wireRef = schemas .Ikc({ object: wireObject });
const wireCommit = schemas .Ikc({
    sha: github_wire .yK,
    tree: wireObject,
    parents: schemas .YOg(wireObject),
    message: schemas .YjP(),
    verification: schemas .Ikc({ verified: schemas .zMY() }),
});
function gitDataOf(client) {
    return { ...refsOf(client), ...objectsOf(client) };
}
function refsOf(client) {
    const rest = refsByRest(client);
    return { ...rest, moveRefs: refMover(client, rest) };
}
function refsByRest({ octokit, at, write }) {
    const getRef = async (ref) => {
        const found = await orNull(octokit.rest.git.getRef({ ...at, ref: git_data_short(ref) }));
        return found && (0,github_wire .e9)(wireRef, found.data, ref).object.sha;
    };
    const standsAt = async (ref, sha) => ((await getRef(ref)) === sha ? true : null);
    const done = async (sent) => {
        await sent;
        return true;
    };
    return {
        getRef,
        async createRef(ref, sha) {
            const created = write.once((api) => done(api.git.createRef({ ...at, ref, sha })), () => standsAt(ref, sha));
            await recoded(created, (answer) => (answer.status === 422 && saysRefExists(answer) ? 'exists' : null));
        },
        async updateRef(ref, sha) {
            const updated = write.once((api) => done(api.git.updateRef({ ...at, ref: git_data_short(ref), sha, force: false })), () => standsAt(ref, sha));
            await recoded(updated, (answer) => {
                if (answer.status !== 422)
                    return null;
                return saysNotFastForward(answer) ? 'not-fast-forward' : saysRefMissing(answer) ? 'not-found' : null;
            });
        },
        async deleteRef(ref, sha) {
            if ((await getRef(ref)) !== sha)
                return;
            const deleted = write.once((api) => done(api.git.deleteRef({ ...at, ref: git_data_short(ref) })), async () => ((await standsAt(ref, sha)) === null ? true : null));
            await orNull(recoded(deleted, (answer) => (answer.status === 422 && saysRefMissing(answer) ? 'not-found' : null)));
        },
    };
}
const ZERO = '0'.repeat(40);
const wireId = schemas .Ikc({ repository: schemas .Ikc({ id: schemas .YjP() }) });
const wireMoved = schemas .Ikc({ updateRefs: schemas .Ikc({ clientMutationId: schemas .YjP().nullable() }).nullable() });
function refMover(client, rest) {
    const { owner, repo } = client.at;
    let repository = null;
    return async (moves) => {
        try {
            repository ??= (await client.query(REPOSITORY_ID, { owner, repo }, wireId)).repository.id;
            const updates = moves.map(({ ref, before, after }) => ({
                name: ref,
                beforeOid: before ?? ZERO,
                afterOid: after ?? ZERO,
            }));
            await client.mutate(MOVE_REFS, { repository, updates }, wireMoved);
            return true;
        }
        catch (error) {
            if (!(error instanceof errors .Cp))
                throw error;
        }
        const found = await standing(rest, moves);
        if (found !== null && moves.every(({ after }, index) => found[index] === after))
            return true;
        if (found !== null && moves.some(({ before }, index) => found[index] !== before))
            return false;
        return movedByRest(rest, moves);
    };
}
async function standing({ getRef }, moves) {
    try {
        return await Promise.all(moves.map(({ ref }) => getRef(ref)));
    }
    catch (error) {
        if (error instanceof errors .Cp)
            return null;
        throw error;
    }
}
async function movedByRest(rest, moves) {
    try {
        for (const { ref, before, after } of moves) {
            if (after === null)
                await rest.deleteRef(ref, before ?? ZERO);
            else if (before === null)
                await rest.createRef(ref, after);
            else
                await rest.updateRef(ref, after);
        }
        return true;
    }
    catch (error) {
        const isElsewhere = error instanceof errors .Cp && ['exists', 'not-fast-forward', 'not-found'].includes(error.code);
        if (isElsewhere)
            return false;
        throw error;
    }
}
function objectsOf(client) {
    const { octokit, at, write } = client;
    return {
        async getCommit(sha) {
            const found = await octokit.rest.git.getCommit({ ...at, commit_sha: sha });
            const data = (0,github_wire .e9)(wireCommit, found.data, `Commit ${sha}`);
            return {
                sha: data.sha,
                tree: data.tree.sha,
                parents: data.parents.map((parent) => parent.sha),
                message: data.message,
                verified: data.verification.verified,
            };
        },
        async createCommit({ message, tree, parents }) {
            const { data } = await write.again((api) => api.git.createCommit({ ...at, message, tree, parents: [...parents] }));
            return { sha: data.sha, tree: data.tree.sha, verified: data.verification.verified };
        },
        readTextFiles: (tree) => readTextFiles(client, tree),
        createTree: (baseTree, edits) => createTree(client, baseTree, edits),
        async createBlob(content) {
            const blob = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
            return (await write.again((api) => api.git.createBlob({ ...at, ...blob }))).data.sha;
        },
    };
}
function git_data_short(ref) {
    return ref.replace(/^refs\//, '');
}
const ENTRIES = 100;
async function createTree({ write, at }, baseTree, edits) {
    if (edits.length === 0 && baseTree !== null)
        return baseTree;
    const ordered = [...edits.filter(isRemoval), ...edits.filter((edit) => !isRemoval(edit))];
    let tree = baseTree;
    for (let start = 0; start === 0 || start < ordered.length; start += ENTRIES) {
        const entries = ordered.slice(start, start + ENTRIES).map((edit) => ({ ...edit, type: typeOf(edit.mode) }));
        const base = tree === null ? {} : { base_tree: tree };
        const { data } = await write.again((api) => api.git.createTree({ ...at, ...base, tree: entries }));
        tree = data.sha;
    }
    return tree ?? '';
}
function isRemoval(edit) {
    return 'sha' in edit && edit.sha === null;
}
function typeOf(mode) {
    return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}
const wireTree = schemas .Ikc({
    truncated: schemas .zMY(),
    tree: schemas .YOg(schemas .Ikc({ mode: schemas .YjP(), path: schemas .YjP(), sha: schemas .YjP() })),
});
const wireBlob = schemas .Ikc({ content: schemas .YjP() });
async function readTextFiles({ octokit, at }, tree) {
    const answer = await octokit.rest.git.getTree({ ...at, tree_sha: tree });
    const data = (0,github_wire .e9)(wireTree, answer.data, `Tree ${tree}`);
    if (data.truncated)
        throw new errors .Cp('refused', `GitHub lists only a part of tree ${tree}: it is too large to be read`);
    const files = data.tree.filter(({ mode }) => mode === '100644' || mode === '100755');
    const texts = files.map(async ({ path, sha }) => {
        const blob = await octokit.rest.git.getBlob({ ...at, file_sha: sha });
        const { content } = (0,github_wire .e9)(wireBlob, blob.data, `Blob ${sha}`);
        return [path, Buffer.from(content, 'base64').toString('utf8')];
    });
    return new Map(await Promise.all(texts));
}

;// CONCATENATED MODULE: ./build/github/issues.js





function issuesOf(client) {
    const { octokit, at, write } = client;
    const { issues } = octokit.rest;
    return {
        async get(number) {
            const asked = recoded(issues.get({ ...at, issue_number: number }), ({ status }) => status === 410 ? 'not-found' : null);
            const found = await orNull(asked);
            return found && !found.data.pull_request ? toIssue(found.data) : null;
        },
        async list(labels) {
            const wanted = {
                ...at,
                labels: labels.join(','),
                state: 'all',
                sort: 'created',
                direction: 'desc',
                per_page: 100,
            };
            const found = await recoded(octokit.paginate(issues.listForRepo, wanted), disabled);
            return found.filter((each) => !each.pull_request).map(toIssue);
        },
        async changedSince(since) {
            const wanted = { ...at, since, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
            const found = await recoded(octokit.paginate(issues.listForRepo, wanted), disabled);
            return found.filter((each) => !each.pull_request).map(toIssue);
        },
        async create({ labels, ...issue }) {
            const had = await hadLabels(client, labels);
            return recoded(createIssue(client, { ...issue, labels: had }), disabled);
        },
        async update(number, change) {
            await write.again((api) => api.issues.update({ ...at, issue_number: number, ...change }));
        },
        async relabel(number, { add, remove }) {
            if (add.length > 0)
                await addLabels(client, number, add);
            for (const name of remove)
                await orNull(write.courtesy((api) => api.issues.removeLabel({ ...at, issue_number: number, name })));
        },
        comment: (number, body) => createComment(client, number, body),
    };
}
async function addLabels(client, number, labels) {
    const { at, write } = client;
    await ensureLabels(client, labels);
    await write.courtesy((api) => api.issues.addLabels({ ...at, issue_number: number, labels: [...labels] }));
}
async function hadLabels(client, labels) {
    const had = [];
    for (const label of labels) {
        try {
            await ensureLabels(client, [label]);
            had.push(label);
        }
        catch (error) {
            if (!(error instanceof errors .Cp))
                throw error;
        }
    }
    return had;
}
async function createIssue(client, issue) {
    const { at, write } = client;
    const { title, body, labels, assignees = [] } = issue;
    const people = assignees.length === 0 ? {} : { assignees: [...assignees] };
    try {
        return await write.once(async (api) => toIssue((await api.issues.create({ ...at, title, body, labels: [...labels], ...people })).data), async () => (await issues_newest(client)).find((each) => each.title === title && isSameText(each.body, body)) ?? null);
    }
    catch (error) {
        const isRefused = error instanceof AnsweredError && (error.answer.status === 403 || error.answer.status === 422);
        if (!isRefused || error.code === 'rate-limited')
            throw error;
        if (assignees.length > 0)
            return createIssue(client, { ...issue, assignees: [] });
        if (labels.length === 0)
            throw error;
        return createIssue(client, { ...issue, labels: [] });
    }
}
async function issues_newest({ octokit, at }) {
    const wanted = { ...at, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
    const { data } = await octokit.rest.issues.listForRepo(wanted);
    return data.filter((each) => !each.pull_request).map(toIssue);
}
function isSameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(one) === plain(other);
}
async function createComment({ octokit, at, write }, number, body) {
    const of = { ...at, issue_number: number };
    await write.once(async (api) => (await api.issues.createComment({ ...of, body })).data.id, async () => {
        const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...of, per_page: 100 });
        return comments.findLast((comment) => isSameText(comment.body ?? '', body))?.id ?? null;
    });
}
function disabled({ status }) {
    return status === 410 ? 'issues-disabled' : null;
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? '',
        state: issue.state === 'open' ? 'open' : 'closed',
        author: issue.user?.login ?? null,
        labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
        assignees: (issue.assignees ?? []).map(({ login }) => login),
        url: issue.html_url,
    };
}
const reactionNames = {
    THUMBS_UP: '+1',
    THUMBS_DOWN: '-1',
    CONFUSED: 'confused',
    ROCKET: 'rocket',
};
function commentsOf({ at, query, write }) {
    const page = async (issue, after) => {
        const answer = await query(COMMENTS, { ...at, number: issue, after }, commentsAnswer);
        return answer.repository?.issueOrPullRequest?.comments;
    };
    return {
        async list(issue) {
            const { items, complete } = await allPages(await page(issue, null), (after) => page(issue, after));
            return { comments: items.flatMap(toComment), complete };
        },
        async react(comment, reaction) {
            const content = { ...at, comment_id: comment, content: reaction };
            const { status } = await write.courtesy((api) => api.reactions.createForIssueComment(content));
            return status === 201;
        },
    };
}
function toComment(node) {
    const { databaseId, body, author, createdAt, lastEditedAt, reactionGroups } = node;
    if (databaseId === null)
        return [];
    const reactions = (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
        const reaction = reactionNames[content];
        return viewerHasReacted && reaction !== undefined ? [reaction] : [];
    });
    const edited = lastEditedAt !== null;
    return [{ id: databaseId, body, author: personOfAccount(author), at: createdAt, edited, reactions }];
}
function labelledOf(client) {
    const { octokit, at } = client;
    return {
        async open(label) {
            const wanted = { ...at, labels: label, state: 'open', per_page: 100 };
            const listed = await recoded(octokit.paginate(octokit.rest.issues.listForRepo, wanted), ({ status }) => status === 410 ? 'issues-disabled' : null);
            const issues = listed.filter((each) => !each.pull_request);
            return Promise.all(issues.map(async ({ number }) => ({ issue: number, by: await labeller(client, number, label) })));
        },
    };
}
function labelsOf({ octokit, at }) {
    return {
        async on(number) {
            const asked = { ...at, issue_number: number, per_page: 100 };
            const carried = new Map();
            for (const event of await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked)) {
                if ((event.event !== 'labeled' && event.event !== 'unlabeled') || !('label' in event))
                    continue;
                const { name } = event.label;
                if (typeof name !== 'string')
                    continue;
                if (event.event === 'unlabeled')
                    carried.delete(name.toLowerCase());
                else
                    carried.set(name.toLowerCase(), { name, by: ('actor' in event ? event.actor?.login : null) ?? null });
            }
            return [...carried.values()];
        },
    };
}
async function labeller({ octokit, at }, issue, label) {
    const asked = { ...at, issue_number: issue, per_page: 100 };
    const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked);
    const applied = events.findLast((event) => event.event === 'labeled' && 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase());
    return applied !== undefined && 'actor' in applied ? (applied.actor?.login ?? null) : null;
}
async function ensureLabels({ octokit, at, write }, names) {
    for (const name of names) {
        if (await orNull(octokit.rest.issues.getLabel({ ...at, name })))
            continue;
        try {
            await write.courtesy((api) => api.issues.createLabel({ ...at, name, description: 'Set by a workflow' }));
        }
        catch (error) {
            if (!alreadyExists(error))
                throw error;
        }
    }
}
function alreadyExists(error) {
    return error instanceof AnsweredError && error.answer.details.some(({ code }) => code === 'already_exists');
}

;// CONCATENATED MODULE: ./build/github/objects.js






const RANGE_PAGE = 100;
const objects_wireTree = schemas .Ikc({
    truncated: schemas .zMY(),
    tree: schemas .YOg(schemas .Ikc({ mode: schemas .YjP(), path: schemas .YjP(), sha: github_wire .yK })),
});
const objects_wireBlob = schemas .Ikc({ content: schemas .YjP(), encoding: schemas .euz('base64') });
const objects_wireCommit = schemas .Ikc({
    sha: github_wire .yK,
    tree: schemas .Ikc({ sha: github_wire .yK }),
    parents: schemas .YOg(schemas .Ikc({ sha: github_wire .yK })),
    message: schemas .YjP(),
});
function objects_objectsOf({ octokit, at }) {
    const { git, repos } = octokit.rest;
    return {
        async commit(sha) {
            const found = await orNull(recoded(git.getCommit({ ...at, commit_sha: sha }), isUnknown));
            if (found === null)
                return null;
            const { tree, parents, message } = (0,github_wire .e9)(objects_wireCommit, found.data, `Commit ${sha}`);
            const subject = message.split('\n')[0] ?? '';
            return { sha, tree: tree.sha, parents: parents.map((parent) => parent.sha), subject, message };
        },
        async range(base, head, page) {
            const asked = { ...at, basehead: `${base}...${head}`, per_page: RANGE_PAGE, page };
            const found = await orNull(recoded(repos.compareCommitsWithBasehead(asked), isUnknown));
            if (found === null)
                return null;
            const { status, total_commits: total, commits } = found.data;
            return { status: statusOf(status), total, commits: commits.map(toCommit) };
        },
        async tree(id, deep) {
            const { data } = await git.getTree({ ...at, tree_sha: id, ...(deep ? { recursive: '1' } : {}) });
            const { tree, truncated } = (0,github_wire .e9)(objects_wireTree, data, `Tree ${id}`);
            return { entries: tree.map(({ path, mode, sha }) => ({ path, mode, id: sha })), complete: !truncated };
        },
        async blob(id) {
            const { data } = await git.getBlob({ ...at, file_sha: id });
            return Buffer.from((0,github_wire .e9)(objects_wireBlob, data, `Blob ${id}`).content, 'base64');
        },
    };
}
function contentsOf({ octokit, at }) {
    const once = (0,immutable .H)();
    const text = async (path, ref) => {
        const found = await orNull(octokit.rest.repos.getContent({ ...at, path, ref }));
        const data = found?.data;
        if (data === undefined || Array.isArray(data) || !('content' in data) || data.encoding !== 'base64')
            return null;
        return Buffer.from(data.content, 'base64').toString('utf8');
    };
    return { text: (path, ref) => ((0,commit_id .jh)(ref) ? once(`${ref}:${path}`, () => text(path, ref)) : text(path, ref)) };
}

;// CONCATENATED MODULE: ./build/github/pulls.js







function pullsOf(client) {
    const { octokit, at, write } = client;
    const { pulls } = octokit.rest;
    const listByHead = async (branch) => {
        const head = `${at.owner}:${branch}`;
        const wanted = { ...at, head, state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
        const found = await octokit.paginate(pulls.list, wanted);
        return found.map(toPull).filter((pull) => pull.head.branch === branch && isHere(client, pull));
    };
    return {
        async get(number) {
            const found = await orNull(pulls.get({ ...at, pull_number: number }));
            return found && toPull(found.data);
        },
        listByHead,
        create(pull) {
            const made = write.once(async (api) => toPull((await api.pulls.create({ ...at, ...pull })).data), async () => (await listByHead(pull.head)).find(({ base, state }) => base === pull.base && state === 'open') ?? null);
            return recoded(made, creationRefused);
        },
        async update(number, change) {
            await write.again((api) => api.pulls.update({ ...at, pull_number: number, ...change }));
        },
        addLabels: (number, labels) => addLabels(client, number, labels),
        async requestReviewers(number, { logins, teams }) {
            const asked = { ...at, pull_number: number, reviewers: [...logins], team_reviewers: [...teams] };
            await write.courtesy((api) => api.pulls.requestReviewers(asked));
        },
        enableAutoMerge: (number, head) => enableAutoMerge(client, number, head),
        comment: (number, body) => createComment(client, number, body),
        async files(number) {
            const found = await octokit.paginate(pulls.listFiles, { ...at, pull_number: number, per_page: 100 });
            return found.flatMap(({ filename, previous_filename: before }) => before === undefined ? [filename] : [filename, before]);
        },
    };
}
function creationRefused(answer) {
    if (saysPullRequestsNotPermitted(answer))
        return 'pull-requests-not-permitted';
    return answer.status === 422 && saysPullRequestExists(answer) ? 'exists' : null;
}
function isHere({ at }, { head }) {
    return head.repository?.toLowerCase() === `${at.owner}/${at.repo}`.toLowerCase();
}
const stackShape = schemas .Ikc({ base: schemas .Ikc({ ref: schemas .YjP().min(1) }) });
function toPull(pull) {
    const merged = pull.merged_at !== null;
    return {
        number: pull.number,
        title: pull.title,
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        merged,
        ...(pull.merged_at !== null && { mergedAt: pull.merged_at }),
        mergeCommit: merged ? pull.merge_commit_sha : null,
        author: pull.user?.login ?? null,
        head: { sha: pull.head.sha, branch: pull.head.ref, repository: pull.head.repo?.full_name ?? null },
        base: pull.base.ref,
        stackBase: stackShape.safeParse(pull.stack).data?.base.ref ?? null,
        body: pull.body ?? '',
    };
}
const facts = schemas .Ikc({
    repository: schemas .Ikc({
        autoMergeAllowed: schemas .zMY(),
        viewerDefaultMergeMethod: schemas .k5n(['MERGE', 'REBASE', 'SQUASH']),
        pullRequest: schemas .Ikc({ id: schemas .YjP() }).nullable(),
    })
        .nullable(),
});
async function enableAutoMerge({ query, mutate, at }, number, head) {
    const { repository } = await query(AUTO_MERGE_FACTS, { ...at, number }, facts);
    const pull = repository?.pullRequest?.id;
    if (repository == null || pull === undefined)
        throw new errors .Cp('not-found', `there is no pull request #${number}`);
    if (!repository.autoMergeAllowed)
        throw new errors .Cp('refused', 'this repository does not allow auto-merge (Settings, General, "Allow auto-merge")');
    await mutate(ENABLE_AUTO_MERGE, { pull, mergeMethod: repository.viewerDefaultMergeMethod, head }, schemas .L5J());
}
function pullTextsOf({ query, at }) {
    return {
        async get(numbers) {
            const wanted = numbers.slice(0, 50);
            if (wanted.length === 0)
                return [];
            const variables = Object.fromEntries(wanted.map((number, index) => [`n${index}`, number]));
            const { repository } = await query(pullTextsDocument(wanted.length), { ...at, ...variables }, pullTextsAnswer);
            return wanted.flatMap((_, index) => repository?.[`p${index}`] ?? []);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/repository-info.js





const wireRepository = schemas .Ikc({
    id: schemas .Whr(),
    default_branch: schemas .YjP().min(1),
    has_issues: schemas .zMY(),
    private: schemas .zMY(),
});
function repositoryInfoOf({ octokit, at, query }) {
    return {
        async get() {
            const answer = await octokit.rest.repos.get(at);
            const data = (0,github_wire .e9)(wireRepository, answer.data, `GET /repos/${at.owner}/${at.repo}`);
            return { id: data.id, defaultBranch: data.default_branch, hasIssues: data.has_issues, private: data.private };
        },
        async viewer() {
            return (await query(VIEWER, {}, viewerAnswer)).viewer.login;
        },
        async permission(login) {
            const found = await orNull(octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login }));
            return known(found?.data.permission);
        },
    };
}
function known(permission) {
    return permission === 'admin' || permission === 'write' || permission === 'read' ? permission : 'none';
}

;// CONCATENATED MODULE: ./build/github/reviews.js




const COMMITS_A_QUERY = 250;
const PULLS_A_QUERY = 40;
function reviewsOf(client) {
    return {
        async pullsOfCommits(shas) {
            const found = new Map();
            for (const part of partsOf(shas, COMMITS_A_QUERY))
                for (const [sha, numbers] of await halving(part, (some) => pullsOfPart(client, some)))
                    found.set(sha, numbers);
            return found;
        },
        async pullFacts(numbers) {
            const facts = [];
            for (const part of partsOf(numbers, PULLS_A_QUERY)) {
                for (const pull of await halving(part, (some) => reviews_pullsOf(client, some)))
                    facts.push(await toPullFacts(client, pull));
            }
            return facts;
        },
    };
}
async function pullsOfPart({ query, at }, shas) {
    const variables = Object.fromEntries(shas.map((sha, index) => [`o${index}`, sha]));
    const { repository } = await query(pullsOfCommitsDocument(shas.length), { ...at, ...variables }, pullsOfCommitsAnswer);
    const here = `${at.owner}/${at.repo}`.toLowerCase();
    const counts = (pull) => pull.merged && pull.baseRepository?.nameWithOwner.toLowerCase() === here;
    return shas.map((sha, index) => {
        const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? [];
        return [
            sha,
            nodes
                .filter((pull) => pull !== null)
                .filter(counts)
                .map(({ number }) => number),
        ];
    });
}
async function reviews_pullsOf({ query, at }, numbers) {
    const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]));
    const { repository } = await query(pullFactsDocument(numbers.length), { ...at, ...variables }, pullFactsAnswer);
    return numbers.map((number, index) => {
        const pull = repository?.[`p${index}`];
        if (pull)
            return pull;
        throw new errors .Cp('not-found', `Pull request #${number} of ${at.owner}/${at.repo} does not exist, or the token may not see it`);
    });
}
async function halving(all, ask) {
    try {
        return await ask(all);
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'unreachable' || all.length === 1)
            throw error;
        const middle = Math.ceil(all.length / 2);
        return [...(await halving(all.slice(0, middle), ask)), ...(await halving(all.slice(middle), ask))];
    }
}
function partsOf(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
async function toPullFacts(client, pull) {
    const commits = await reviews_listOf(client, pull, 'commits', pull.commits);
    const reviews = await reviews_listOf(client, pull, 'reviews', pull.reviews);
    const events = await reviews_listOf(client, pull, 'timelineItems', pull.timelineItems);
    const turns = await reviews_listOf(client, pull, 'turns', pull.turns);
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body,
        url: pull.url,
        author: personOfAccount(pull.author),
        merged: pull.merged,
        mergedAt: pull.mergedAt,
        size: { files: pull.changedFiles, lines: pull.additions + pull.deletions },
        mergeCommit: pull.mergeCommit?.oid ?? null,
        headSha: pull.headRefOid,
        headBranch: pull.headRefName,
        headRepository: pull.headRepository?.nameWithOwner ?? null,
        base: pull.baseRefName,
        labels: (pull.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
        commits: commits.items.map(reviews_toCommit),
        reviews: reviews.items.flatMap(toReview),
        events: [...events.items.map(toEvent), ...turns.items.map(toTurn)],
        complete: commits.complete &&
            reviews.complete &&
            events.complete &&
            turns.complete &&
            commits.items.every(reviews_isWhole) &&
            reviews.items.every(isSubmitted),
    };
}
function reviews_listOf({ query, at }, { number }, list, first) {
    return allPages(first, async (after) => {
        const answer = await query(pullListDocument(list), { ...at, number, after }, pullListAnswer);
        const page = answer.repository?.pullRequest;
        return page?.[list];
    });
}
function reviews_toCommit({ commit }) {
    return {
        sha: commit.oid,
        authors: onePage(commit.authors).items.map(personOfSignature),
        committer: personOfSignature(commit.committer),
        parents: onePage(commit.parents).items.map(({ oid }) => oid),
    };
}
function reviews_isWhole({ commit }) {
    return onePage(commit.authors).complete && onePage(commit.parents).complete;
}
function isSubmitted({ submittedAt }) {
    return submittedAt !== null;
}
function toReview({ author, state, submittedAt, authorCanPushToRepository, commit }) {
    if (submittedAt === null)
        return [];
    const reviewer = personOfAccount(author);
    return [{ reviewer, state, submittedAt, canPush: authorCanPushToRepository, commit: commit?.oid ?? null }];
}
function toTurn({ __typename: type, createdAt: at }) {
    return { kind: type === 'ClosedEvent' ? 'closed' : 'reopened', at };
}
function toEvent(event) {
    switch (event.__typename) {
        case 'HeadRefForcePushedEvent':
            return {
                kind: 'head-force-pushed',
                at: event.createdAt,
                before: event.beforeCommit?.oid ?? null,
                after: event.afterCommit?.oid ?? null,
                actor: personOfAccount(event.actor)?.login ?? null,
            };
        case 'BaseRefChangedEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.previousRefName, to: event.currentRefName };
        case 'AutomaticBaseChangeSucceededEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.oldBase, to: event.newBase };
    }
}

;// CONCATENATED MODULE: ./build/github/runs.js



const wireRun = schemas .Ikc({
    id: schemas .Whr(),
    run_attempt: schemas .Whr().min(1).optional(),
    path: schemas .YjP(),
    head_branch: schemas .YjP().nullable(),
    event: schemas .YjP(),
    head_sha: schemas .YjP(),
    status: schemas .YjP().nullable(),
    conclusion: schemas .YjP().nullable(),
    run_started_at: github_wire .lG.optional(),
    created_at: github_wire .lG,
    repository: schemas .Ikc({ id: schemas .Whr() }),
    head_repository: schemas .Ikc({ id: schemas .Whr() }).nullable(),
    referenced_workflows: schemas .YOg(schemas .Ikc({ path: schemas .YjP() })).nullish(),
});
const wireJob = schemas .Ikc({
    id: schemas .Whr(),
    run_id: schemas .Whr(),
    name: schemas .YjP(),
    runner_name: schemas .YjP().nullable(),
    status: schemas .YjP(),
    html_url: schemas .YjP().nullable(),
    started_at: github_wire .lG,
    completed_at: github_wire .lG.nullable(),
    steps: schemas .YOg(schemas .Ikc({
        name: schemas .YjP(),
        status: schemas .YjP(),
        conclusion: schemas .YjP().nullable(),
        completed_at: github_wire .lG.nullish(),
    }))
        .optional(),
});
const wireApprovals = schemas .YOg(schemas .Ikc({
    state: schemas .YjP(),
    user: schemas .Ikc({ login: schemas .YjP().min(1), type: schemas .YjP() }),
    environments: schemas .YOg(schemas .Ikc({ name: schemas .YjP() })),
}));
function runsOf({ octokit, at }) {
    const { actions } = octokit.rest;
    const get = async (id) => {
        const found = await orNull(actions.getWorkflowRun({ ...at, run_id: id }));
        return found && toRun(found.data);
    };
    return {
        get,
        isCancelled: cancelledOf({ octokit, at }),
        async approvals(id) {
            const { data } = await actions.getReviewsForRun({ ...at, run_id: id });
            const read = (0,github_wire .e9)(wireApprovals, data, 'Who released a workflow run');
            return read.map(({ user, state, environments }) => ({
                login: user.login,
                kind: user.type === 'User' ? 'User' : 'Bot',
                approved: state === 'approved',
                environments: environments.map(({ name }) => name),
            }));
        },
        async ofJob(id) {
            const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }));
            return (found &&
                get((0,github_wire .e9)(schemas .Ikc({ run_id: schemas .Whr() }), found.data, 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}').run_id));
        },
        async jobs(id, attempt) {
            const found = await octokit.paginate(actions.listJobsForWorkflowRunAttempt, {
                ...at,
                run_id: id,
                attempt_number: attempt,
                per_page: 100,
            });
            return found.map(toJob);
        },
        async job(id) {
            const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }));
            return found && toJob(found.data);
        },
    };
}
function cancelledOf({ octokit, at }) {
    let etag;
    return async (id, attempt) => {
        const headers = etag === undefined ? {} : { 'if-none-match': etag };
        try {
            const answer = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id, headers });
            etag = answer.headers.etag;
            const run = toRun(answer.data);
            return run.conclusion === 'cancelled' || run.status === 'completed' || run.attempt > attempt;
        }
        catch (error) {
            if (error instanceof AnsweredError && error.answer.status === 304)
                return false;
            throw error;
        }
    };
}
function toRun(wire) {
    const run = (0,github_wire .e9)(wireRun, wire, 'A workflow run');
    return {
        id: run.id,
        attempt: run.run_attempt ?? 1,
        path: withoutRef(run.path),
        branch: run.head_branch,
        event: run.event,
        sha: run.head_sha,
        status: run.status ?? 'unknown',
        conclusion: run.conclusion,
        startedAt: run.run_started_at ?? run.created_at,
        createdAt: run.created_at,
        fromFork: run.head_repository?.id !== run.repository.id,
        calls: (run.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
    };
}
function withoutRef(path) {
    return path.replace(/^(.+?\.ya?ml)@.*$/s, '$1');
}
function toJob(wire) {
    const job = (0,github_wire .e9)(wireJob, wire, 'A job of a workflow run');
    return {
        id: job.id,
        run: job.run_id,
        name: job.name,
        runnerName: job.runner_name,
        status: job.status,
        url: job.html_url,
        startedAt: job.started_at,
        completedAt: job.completed_at,
        steps: (job.steps ?? []).map(({ completed_at, ...step }) => ({ ...step, completedAt: completed_at ?? null })),
    };
}
function workflowsOf({ at, write }) {
    return {
        async dispatch(workflow, branch, inputs) {
            const workflow_id = workflow.split('/').at(-1) ?? workflow;
            const dispatch = { ...at, workflow_id, ref: branch, inputs: { ...inputs } };
            await write.again((api) => api.actions.createWorkflowDispatch(dispatch));
        },
    };
}

;// CONCATENATED MODULE: ./build/github/settings.js




const workflowPermissions = schemas .Ikc({ can_approve_pull_request_reviews: schemas .zMY() });
const rule = schemas .Ikc({
    type: schemas .YjP(),
    parameters: schemas .Ikc({ required_approving_review_count: schemas .Whr().optional() }).optional().catch({}),
});
function settingsOf({ octokit, at }) {
    return {
        async mayOpenPulls() {
            try {
                const asked = octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
                const found = await orNull(asked);
                if (found === null)
                    return null;
                return (0,github_wire .e9)(workflowPermissions, found.data, 'Workflow permissions').can_approve_pull_request_reviews;
            }
            catch (error) {
                if (error instanceof errors .Cp && error.code === 'missing-permission')
                    return null;
                throw error;
            }
        },
        async rules(branch) {
            const { data } = await octokit.rest.repos.getBranchRules({ ...at, branch, per_page: 100 });
            return (0,github_wire .e9)(schemas .YOg(rule), data, `Rules of ${branch}`).map(({ type, parameters }) => {
                return { type, approvals: parameters?.required_approving_review_count ?? null };
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/github/forge.js














function createForge(options) {
    const client = createClient(options);
    return {
        activity: (0,activity .D)(client),
        apps: appsOf(client),
        checks: checksOf(client),
        comments: commentsOf(client),
        comparisons: comparisonsOf(client),
        contents: contentsOf(client),
        commits: commitsOf(client),
        deployments: deploymentsOf(client),
        gitData: gitDataOf(client),
        info: repositoryInfoOf(client),
        issues: issuesOf(client),
        labelled: labelledOf(client),
        labels: labelsOf(client),
        objects: objects_objectsOf(client),
        pulls: pullsOf(client),
        pullTexts: pullTextsOf(client),
        reviews: reviewsOf(client),
        runs: runsOf(client),
        settings: settingsOf(client),
        teams: teamsOf(client),
        workflows: workflowsOf(client),
    };
}

// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/github/without-git/line-diff.js
const MOST_CHANGES = 800;
function lineDiff(before, after, context) {
    const [old, made] = [linesOf(before), linesOf(after)];
    const steps = stepsOf(old, made);
    const hunks = [];
    const near = steps.map(() => false);
    steps.forEach(({ kind }, at) => {
        if (kind !== ' ')
            near.fill(true, Math.max(0, at - context), at + context + 1);
    });
    for (let at = 0; at < steps.length; at += 1) {
        if (near[at] !== true)
            continue;
        const end = near.indexOf(false, at);
        const part = steps.slice(at, end < 0 ? steps.length : end);
        hunks.push(hunkOf(part, old, made));
        at += part.length;
    }
    return hunks;
}
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function hunkOf(part, old, made) {
    const first = part[0] ?? { old: 0, made: 0 };
    const oldLines = part.filter(({ kind }) => kind !== '+').length;
    const newLines = part.filter(({ kind }) => kind !== '-').length;
    return {
        oldStart: first.old + (oldLines === 0 ? 0 : 1),
        newStart: first.made + (newLines === 0 ? 0 : 1),
        oldLines,
        newLines,
        lines: part.map((step) => {
            const text = (step.kind === '+' ? made[step.made] : old[step.old]) ?? '';
            return { kind: step.kind, text: text.replace(/\n$/, '') };
        }),
    };
}
function stepsOf(old, made) {
    let head = 0;
    while (head < old.length && head < made.length && old[head] === made[head])
        head += 1;
    let tail = 0;
    const most = Math.min(old.length, made.length) - head;
    while (tail < most && old[old.length - 1 - tail] === made[made.length - 1 - tail])
        tail += 1;
    const [oldEnd, madeEnd] = [old.length - tail, made.length - tail];
    const same = (from, to, shift) => Array.from({ length: Math.max(0, to - from) }, (_, index) => {
        return { kind: ' ', old: from + index, made: from + index + shift };
    });
    const middle = middleSteps(old.slice(head, oldEnd), made.slice(head, madeEnd));
    const moved = middle.map((step) => ({ ...step, old: step.old + head, made: step.made + head }));
    return [...same(0, head, 0), ...moved, ...same(oldEnd, old.length, madeEnd - oldEnd)];
}
function middleSteps(old, made) {
    const trace = furthestReaches(old, made);
    return trace === null ? replaced(old, made) : traceBack(trace, old.length, made.length);
}
function replaced(old, made) {
    return [
        ...old.map((_, index) => ({ kind: '-', old: index, made: 0 })),
        ...made.map((_, index) => ({ kind: '+', old: old.length, made: index })),
    ];
}
function furthestReaches(old, made) {
    const reach = new Map([[1, 0]]);
    const trace = [];
    for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
        trace.push(new Map(reach));
        for (let k = -changes; k <= changes; k += 2) {
            let x = isDown(reach, k, changes) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
            while (x < old.length && x - k < made.length && old[x] === made[x - k])
                x += 1;
            reach.set(k, x);
            if (x >= old.length && x - k >= made.length)
                return trace;
        }
    }
    return null;
}
function isDown(reach, k, changes) {
    return k === -changes || (k !== changes && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}
function traceBack(trace, oldLength, madeLength) {
    const steps = [];
    let [x, y] = [oldLength, madeLength];
    for (const [changes, reach] of [...trace.entries()].toReversed()) {
        const down = isDown(reach, x - y, changes);
        const before = down ? x - y + 1 : x - y - 1;
        const startX = reach.get(before) ?? 0;
        const startY = startX - before;
        const afterX = down ? startX : startX + 1;
        const stop = changes === 0 ? 0 : afterX;
        while (x > stop && y > 0)
            steps.push({ kind: ' ', old: --x, made: --y });
        if (changes === 0)
            break;
        steps.push(down ? { kind: '+', old: startX, made: startY } : { kind: '-', old: startX, made: startY });
        x = startX;
        y = startY;
    }
    return steps.toReversed();
}

;// CONCATENATED MODULE: ./build/github/without-git/api-blobs.js


const AT_ONCE = 8;
const LOOKED_AT = 8000;
function blobsOf(objects) {
    const once = (0,immutable .H)();
    const read = (id) => once(id, () => objects.blob(id));
    return {
        read,
        async diffs(pairs, context) {
            const wanted = new Set(pairs.flat().filter((id) => id !== null));
            await eachOf([...wanted], read);
            const textOf = async (id) => (id === null ? new Uint8Array() : read(id));
            return Promise.all(pairs.map(async ([old, made]) => diffOf(await textOf(old), await textOf(made), context)));
        },
    };
}
async function eachOf(ids, read) {
    const worker = async () => {
        for (let id = ids.pop(); id !== undefined; id = ids.pop())
            await read(id);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
function diffOf(old, made, context) {
    if ([old, made].some((bytes) => bytes.subarray(0, LOOKED_AT).includes(0)))
        return { binary: true, hunks: [] };
    const [before, after] = [old, made].map((bytes) => Buffer.from(bytes).toString('latin1'));
    const hunks = lineDiff(before ?? '', after ?? '', context);
    const readable = (text) => Buffer.from(text, 'latin1').toString();
    return {
        binary: false,
        hunks: hunks.map((hunk) => ({
            ...hunk,
            lines: hunk.lines.map((line) => ({ ...line, text: readable(line.text) })),
        })),
    };
}
async function fileDiffs(blobs, changes, context) {
    const plain = changes.filter((change) => !isSubmodule(change));
    const diffs = await blobs.diffs(plain.map(({ oldId, newId }) => [side(oldId), side(newId)]), context);
    const found = new Map(plain.map(({ path }, index) => [path, diffs[index]]));
    return changes.map((change) => ({ path: change.path, ...(found.get(change.path) ?? submoduleDiff(change)) }));
}
function isSubmodule({ oldMode, newMode }) {
    return oldMode === '160000' || newMode === '160000';
}
function submoduleDiff({ oldMode, oldId, newMode, newId }) {
    const line = (mode, id) => (mode === '160000' ? `Subproject commit ${id}\n` : '');
    return { binary: false, hunks: lineDiff(line(oldMode, oldId), line(newMode, newId), 0) };
}
function side(id) {
    return /^0+$/.test(id) ? null : id;
}

;// CONCATENATED MODULE: ./build/github/without-git/api-history.js





const MOST_COMMITS = 2000;
function historyOf(objects) {
    const { commit, isTree, leadsTo, keep } = knownCommits(objects);
    const pages = (0,immutable .H)((found) => found !== null);
    const first = (base, head) => pages(`${base}...${head}`, () => objects.range(base, head, 1));
    const ranges = (0,immutable .H)((found) => found !== null);
    const range = (base, head) => ranges(`${base}...${head}`, async () => {
        const page = await first(base, head);
        if (page === null)
            return null;
        const all = [...page.commits, ...(await furtherPages(objects, base, head, page.total))];
        if (all.length !== page.total)
            throw unprovable(base, head, 'GitHub does not list all of its commits');
        all.forEach(keep);
        return new Map(all.map((one) => [one.sha, one]));
    });
    const isAncestor = async (ancestor, descendant) => {
        if (leadsTo(descendant, ancestor))
            return true;
        const page = await first(ancestor, descendant);
        if (page === null)
            throw unprovable(ancestor, descendant, 'GitHub does not compare the two');
        const { status } = page;
        return status === 'ahead' || status === 'identical';
    };
    return {
        commit,
        isTree,
        isAncestor,
        async fetch(shas) {
            const found = await Promise.all([...new Set(shas)].map(async (sha) => ({ sha, commit: await commit(sha) })));
            return { missing: found.flatMap(({ sha, commit: one }) => (one === null ? [sha] : [])) };
        },
        firstParents: async (base, head) => firstParentsIn((await range(base, head)) ?? new Map(), head),
        async mergeBases(a, b) {
            if (leadsTo(b, a))
                return [a];
            if (leadsTo(a, b))
                return [b];
            const [onlyB, onlyA] = await Promise.all([range(a, b), range(b, a)]);
            if (onlyA === null || onlyB === null)
                return [];
            if (onlyA.size === 0)
                return [a];
            return onlyB.size === 0 ? [b] : bestOf(forks(onlyA, onlyB), isAncestor);
        },
    };
}
async function furtherPages(objects, base, head, total) {
    if (total > MOST_COMMITS)
        throw unprovable(base, head, `it has more than ${MOST_COMMITS} commits`);
    const more = Array.from({ length: Math.max(0, Math.ceil(total / RANGE_PAGE) - 1) }, (_, index) => index + 2);
    const pages = await Promise.all(more.map((page) => objects.range(base, head, page)));
    return pages.flatMap((page) => page?.commits ?? []);
}
function unprovable(base, head, why) {
    return new errors .MR(`The range ${(0,commit_id .Fu)(base)}..${(0,commit_id .Fu)(head)} cannot be looked through without git: ${why}. Install git 2.38 or newer in the job`);
}
function firstParentsIn(range, head) {
    const walk = [];
    for (let at = range.get(head); at !== undefined; at = range.get(at.parents[0] ?? ''))
        walk.unshift(at);
    return walk;
}
function forks(onlyA, onlyB) {
    const below = (side) => new Set([...side.values()].flatMap(({ parents }) => parents.filter((parent) => !side.has(parent))));
    const ofB = below(onlyB);
    return [...below(onlyA)].filter((sha) => ofB.has(sha));
}
async function bestOf(candidates, isAncestor) {
    const best = [];
    for (const one of candidates) {
        const others = candidates.filter((other) => other !== one);
        const below = await Promise.all(others.map((other) => isAncestor(one, other)));
        if (!below.includes(true))
            best.push(one);
    }
    return best;
}
function knownCommits(objects) {
    const commits = new Map();
    const trees = new Set();
    const asked = (0,immutable .H)((found) => found !== null);
    const keep = (one) => {
        commits.set(one.sha, one);
        trees.add(one.tree);
    };
    return {
        keep,
        isTree: (id) => trees.has(id),
        async commit(sha) {
            if (!(0,commit_id .jh)(sha))
                return null;
            const found = commits.get(sha) ?? (await asked(sha, () => objects.commit(sha)));
            if (found !== null)
                keep(found);
            return found;
        },
        leadsTo(descendant, ancestor) {
            const seen = new Set([descendant]);
            for (const sha of seen) {
                if (sha === ancestor)
                    return true;
                for (const parent of commits.get(sha)?.parents ?? [])
                    seen.add(parent);
            }
            return false;
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/github/without-git/api-trees.js



function treesOf(objects) {
    const known = new Map();
    const once = (0,immutable .H)();
    let deep = true;
    const take = (entries) => {
        const id = treeId(entries);
        known.set(id, entries);
        return id;
    };
    const ask = async (id) => {
        const listed = await objects.tree(id, deep);
        for (const entries of foldersOf(listed.entries))
            take(entries);
        const found = known.get(id);
        if (found !== undefined)
            return found;
        if (!listed.complete && deep) {
            deep = false;
            return ask(id);
        }
        throw new errors .MR(`GitHub's listing of the tree ${id} is not whole, so nothing about it can be proven: install git 2.38 or newer in the job`);
    };
    take([]);
    return { keep: take, has: (id) => known.has(id), read: async (id) => known.get(id) ?? once(id, () => ask(id)) };
}
function foldersOf(listed) {
    const folders = new Map([['', []]]);
    for (const { path, mode, id } of listed) {
        const cut = path.lastIndexOf('/');
        const folder = path.slice(0, Math.max(0, cut));
        const entry = { name: path.slice(cut + 1), mode, id };
        const entries = folders.get(folder);
        if (entries === undefined)
            folders.set(folder, [entry]);
        else
            entries.push(entry);
    }
    return [...folders.values()];
}
async function filesBelow(trees, id, prefix) {
    const found = [];
    for (const entry of await trees.read(id)) {
        const path = `${prefix}${entry.name}`;
        if (isFolder(entry))
            found.push(...(await filesBelow(trees, entry.id, `${path}/`)));
        else
            found.push([path, entry]);
    }
    return found;
}
const FOLDER = '040000';
function isFolder(entry) {
    return entry?.mode === FOLDER;
}
function treeId(entries) {
    const sorted = entries
        .map((entry) => ({ entry, key: Buffer.from(isFolder(entry) ? `${entry.name}/` : entry.name) }))
        .toSorted((a, b) => Buffer.compare(a.key, b.key));
    const parts = sorted.flatMap(({ entry: { name, mode, id } }) => [
        Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`),
        Buffer.from(id, 'hex'),
    ]);
    const body = Buffer.concat(parts);
    return (0,external_node_crypto_.createHash)('sha1').update(`tree ${body.length}\0`).update(body).digest('hex');
}
const nothing = { mode: '000000', id: '0'.repeat(40) };
async function treeChanges(trees, from, to) {
    const changes = await below(trees, from, to, '');
    const keyed = changes.map((one) => ({ one, key: Buffer.from(one.path) }));
    return keyed.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ one }) => one);
}
async function below(trees, from, to, prefix) {
    if (from === to)
        return [];
    const [before, after] = [byName(await trees.read(from)), byName(await trees.read(to))];
    const changes = [];
    for (const name of new Set([...before.keys(), ...after.keys()])) {
        const [old, made] = [before.get(name), after.get(name)];
        if (old?.id === made?.id && old?.mode === made?.mode)
            continue;
        changes.push(...(await entryChanges(trees, old, made, `${prefix}${name}`)));
    }
    return changes;
}
async function entryChanges(trees, old, made, path) {
    const folderOf = (entry) => (isFolder(entry) ? (entry?.id ?? null) : null);
    const [from, to] = [folderOf(old), folderOf(made)];
    if (from !== null && to !== null)
        return below(trees, from, to, `${path}/`);
    const gone = from === null ? [] : (await filesBelow(trees, from, `${path}/`)).map(([at, entry]) => change(at, entry));
    const come = to === null ? [] : (await filesBelow(trees, to, `${path}/`)).map(([at, entry]) => change(at, undefined, entry));
    const here = change(path, from === null ? old : undefined, to === null ? made : undefined);
    return here.oldId === here.newId && here.oldMode === here.newMode ? [...gone, ...come] : [...gone, here, ...come];
}
function change(path, old, made) {
    const { mode: oldMode, id: oldId } = old ?? nothing;
    const { mode: newMode, id: newId } = made ?? nothing;
    return { path, status: api_trees_statusOf(oldMode, newMode), oldMode, newMode, oldId, newId };
}
function api_trees_statusOf(oldMode, newMode) {
    if (oldMode === nothing.mode)
        return 'added';
    if (newMode === nothing.mode)
        return 'deleted';
    return oldMode.slice(0, 3) === newMode.slice(0, 3) ? 'modified' : 'type-changed';
}
function byName(entries) {
    return new Map(entries.map((entry) => [entry.name, entry]));
}

;// CONCATENATED MODULE: ./build/github/without-git/merge-by-path.js


async function mergeByPath(trees, three) {
    const conflicts = [];
    const tree = await mergeFolder(trees, three, '', conflicts);
    const told = new Set(conflicts.map(({ path }) => path));
    for (const path of await perhapsMoved(trees, three))
        if (!told.has(path))
            conflicts.push({ path, kind: repository .M });
    return { tree: tree ?? trees.keep([]), clean: conflicts.length === 0, conflicts };
}
async function perhapsMoved(trees, { base, ours, theirs }) {
    if (ours === base || theirs === base || ours === theirs)
        return [];
    const touched = new Set((await treeChanges(trees, base, ours)).map(({ path }) => path));
    const changes = await treeChanges(trees, base, theirs);
    if (!changes.some(({ path, status }) => status === 'deleted' && touched.has(path)))
        return [];
    return changes.filter(({ status }) => status === 'added').map(({ path }) => path);
}
async function mergeFolder(trees, { base, ours, theirs }, prefix, conflicts) {
    if (ours === theirs || theirs === base)
        return ours;
    if (ours === base)
        return theirs;
    const read = async (id) => byName(id === null ? [] : await trees.read(id));
    const [old, own, other] = [await read(base), await read(ours), await read(theirs)];
    const merged = [];
    for (const name of new Set([...old.keys(), ...own.keys(), ...other.keys()])) {
        const three = { base: old.get(name), ours: own.get(name), theirs: other.get(name) };
        const entry = await mergeEntry(trees, three, `${prefix}${name}`, conflicts);
        if (entry !== undefined)
            merged.push(entry);
    }
    return merged.length === 0 ? null : trees.keep(merged);
}
async function mergeEntry(trees, three, path, conflicts) {
    const { base, ours, theirs } = three;
    if (merge_by_path_isSame(ours, theirs) || merge_by_path_isSame(theirs, base))
        return ours;
    if (merge_by_path_isSame(ours, base))
        return theirs;
    const [old, own, other] = [folderOf(base), folderOf(ours), folderOf(theirs)];
    if (own !== null && other !== null) {
        const id = await mergeFolder(trees, { base: old, ours: own, theirs: other }, `${path}/`, conflicts);
        return id === null ? undefined : { name: merge_by_path_nameOf(path), mode: '040000', id };
    }
    const touched = new Set([path]);
    for (const id of [old, own, other]) {
        for (const [file] of id === null ? [] : await filesBelow(trees, id, `${path}/`))
            touched.add(file);
    }
    for (const file of touched)
        conflicts.push({ path: file, kind: repository .M });
    return ours;
}
function merge_by_path_isSame(one, other) {
    return one?.id === other?.id && one?.mode === other?.mode;
}
function folderOf(entry) {
    return entry !== undefined && isFolder(entry) ? entry.id : null;
}
function merge_by_path_nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/github/without-git/api-repository.js






async function openWithOrWithoutGit(open, { objects, log }) {
    try {
        return await open();
    }
    catch (error) {
        if (!(error instanceof errors .MR))
            throw error;
        log.warning(`${error.message}. The gate goes on through GitHub's API and covers only what equal files prove: no file that both sides changed, no revert, no promotion. A rollback could not be prepared. Install git 2.38 or newer in the job, before the guard.`);
        return repositoryWithoutGit(objects, error.message);
    }
}
function repositoryWithoutGit(objects, why) {
    const trees = treesOf(objects);
    const blobs = blobsOf(objects);
    const { isTree, ...history } = historyOf(objects);
    const { commit, mergeBases } = history;
    const treeOf = async (id) => trees.has(id) || isTree(id) ? id : ((await commit(id))?.tree ?? id);
    const changes = async (from, to) => treeChanges(trees, await treeOf(from), await treeOf(to));
    const mergeTrees = async ({ base, ours, theirs }) => mergeByPath(trees, { base: await treeOf(base), ours: await treeOf(ours), theirs: await treeOf(theirs) });
    return {
        ...history,
        withoutGit: why,
        changes,
        mergeTrees,
        study: async () => undefined,
        ...uncounted(changes),
        premerge: async () => undefined,
        close: async () => undefined,
        mergeBase: async (a, b) => (await mergeBases(a, b))[0] ?? null,
        async mergeCommits(ours, theirs) {
            const [base, another] = await mergeBases(ours, theirs);
            if (base === undefined || another !== undefined)
                return unmerged(await treeOf(ours));
            return mergeTrees({ base, ours, theirs });
        },
        editTree: () => Promise.reject(new errors .MR(`Without git no tree can be made: ${why}`)),
        async diff(from, to, paths, context) {
            const wanted = new Set(paths);
            return fileDiffs(blobs, (await changes(from, to)).filter(({ path }) => wanted.has(path)), context);
        },
        blobDiffs: (pairs) => blobs.diffs(pairs, 0),
        blobIds: (places) => Promise.all(places.map(async (at) => idAt(trees, await treeOf(at.commit), at.path))),
        blob: blobs.read,
        blobs: async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await blobs.read(id)]))),
        async file(of, path) {
            const id = await idAt(trees, await treeOf(of), path);
            return id === null ? null : blobs.read(id);
        },
    };
}
function uncounted(changes) {
    return {
        expect: () => undefined,
        prefetch: () => Promise.resolve(),
        sizes: () => Promise.resolve(new Map()),
        changedLines: async (from, to) => (await changes(from, to)).map(({ path }) => ({ path, lines: 0 })),
    };
}
function unmerged(tree) {
    return { tree, clean: false, conflicts: [{ path: '', kind: repository .M }] };
}
async function idAt(trees, tree, path) {
    const names = path.split('/');
    let at = tree;
    for (const [index, name] of names.entries()) {
        const entry = at === null ? undefined : byName(await trees.read(at)).get(name);
        if (entry === undefined)
            return null;
        if (index === names.length - 1)
            return isFolder(entry) ? null : entry.id;
        at = isFolder(entry) ? entry.id : null;
    }
    return null;
}

// EXTERNAL MODULE: ./build/metrics/sampler/sample-file.js
var sample_file = __webpack_require__(58234);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/metrics/login.js
var metrics_login = __webpack_require__(47583);
// EXTERNAL MODULE: ./build/metrics/sampler/sampler-spec.js
var sampler_spec = __webpack_require__(78245);
;// CONCATENATED MODULE: ./build/metrics/sampler/sampler-process.js




const KEPT = [
    'PATH',
    'SystemRoot',
    'RUNNER_TRACKING_ID',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'NODE_USE_ENV_PROXY',
    'NODE_EXTRA_CA_CERTS',
];
function samplerEnvironment(environment, secrets = []) {
    return Object.fromEntries([...KEPT, ...secrets].flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
function secretsOf({ openings }) {
    if (openings === undefined)
        return [];
    const logins = [openings.page.login, openings.probe.login];
    const session = logins.some(({ type }) => type === 'sigv4') ? ['AWS_SESSION_TOKEN'] : [];
    return [...logins.flatMap((login) => (0,metrics_login .NW)(login).map(({ variable }) => variable)), ...session];
}
function startSampler(nodePath, scriptPath, spec) {
    const specFile = `${spec.file}.spec.json`;
    (0,external_node_fs_.writeFileSync)(specFile, JSON.stringify(spec), { mode: 0o600 });
    const child = (0,external_node_child_process_.spawn)(nodePath, [scriptPath, 'sampler', specFile], {
        detached: true,
        stdio: 'ignore',
        env: samplerEnvironment(process.env, secretsOf(spec)),
        windowsHide: true,
    });
    child.on('error', () => undefined);
    child.unref();
    if (child.pid !== undefined)
        (0,external_node_fs_.writeFileSync)((0,sampler_spec .fN)(spec.file), String(child.pid));
    return { pid: child.pid ?? null, file: spec.file };
}
function isSamplerAlive(file) {
    try {
        const pid = Number((0,external_node_fs_.readFileSync)((0,sampler_spec .fN)(file), 'utf8'));
        process.kill(pid, 0);
        const shown = `/proc/${pid}/cmdline`;
        return !(0,external_node_fs_.existsSync)(shown) || (0,external_node_fs_.readFileSync)(shown, 'utf8').includes(file);
    }
    catch {
        return false;
    }
}
function stopSampler(file) {
    (0,external_node_fs_.writeFileSync)((0,sampler_spec .Oh)(file), '');
}

// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(38250);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
;// CONCATENATED MODULE: ./build/action/runner.js
















function createPorts(inputs, env, cancelled = new AbortController().signal) {
    const run = readRunContext(env);
    const places = readRunnerPlaces(env);
    const clock = systemClock(cancelled);
    const patience = createPatience();
    const { owner, repo, serverUrl } = run;
    const token = inputs.githubToken;
    const remote = { url: `${serverUrl}/${owner}/${repo}.git`, token, tempDir: places.temp };
    const userAgent = `deploy-guard/${version .r}`;
    const forgeOf = (used) => createForge({
        owner,
        repo,
        token: used,
        apiUrl: places.apiUrl,
        userAgent,
        clock,
        log: log .Zx,
        readOnly: inputs.dryRun,
        patience,
        cancelled,
    });
    const forge = inputs.dryRun ? (0,run_mode .Fk)(forgeOf(token), log .Zx) : forgeOf(token);
    return {
        forge,
        appForge: inputs.appToken === null ? null : forgeOf(inputs.appToken),
        openRepository: () => openWithOrWithoutGit(() => (0,bare_repository .h_)(remote), { objects: forge.objects, log: log .Zx }),
        openSnapshots: () => (0,bare_repository .mn)(remote),
        sampling: createSampling(places.temp, clock, cancelled),
        clock,
        log: log .Zx,
        run,
        summarise: summary .f,
        cancelled,
        soon: patience.soon,
        telling: createTelling(env),
    };
}
function createTelling(env) {
    const textOf = (variable) => env[variable] ?? '';
    return {
        post: async (request) => (await __webpack_require__.e(  6848).then(__webpack_require__.bind(__webpack_require__, 76848))).post(request),
        textOf,
        secretOf(variable) {
            const secret = textOf(variable);
            if (secret.length >= 8)
                (0,log .DL)(secret);
            return secret;
        },
    };
}
function createSampling(temp, clock, cancelled) {
    const folder = ourFolder(temp);
    return {
        start(spec) {
            const file = (0,external_node_path_.join)(folder, `samples-${process.pid}-${clock.now()}.jsonl`);
            startSampler(process.execPath, (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), 'cli.js'), { ...spec, file });
            cancelled.addEventListener('abort', () => stopSampler(file), { once: true });
            return file;
        },
        stop: stopSampler,
        open: (file, metrics, step) => (0,sample_file .S4)({ file, metrics, step, clock, isAlive: () => isSamplerAlive(file) }),
    };
}
function ourFolder(temp) {
    const folder = (0,external_node_path_.join)(temp, 'deploy-guard');
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK);
        return folder;
    }
    catch (error) {
        throw new errors .j1((0,files .mP)('RUNNER_TEMP', error, folder));
    }
}
const url = /^(https?:\/\/.+?)\/*$/;
const anything = /^(.+)$/;
const number = /^(\d+)$/;
function readRunContext(env) {
    const { groups, finish } = reader(env);
    const [owner = '', repo = ''] = groups('GITHUB_REPOSITORY', /^([^/\s]+)\/([^/\s]+)$/);
    const [runId = ''] = groups('GITHUB_RUN_ID', number);
    const [attempt = ''] = groups('GITHUB_RUN_ATTEMPT', number);
    const [workflowPath = ''] = groups('GITHUB_WORKFLOW_REF', /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/);
    const [serverUrl = ''] = groups('GITHUB_SERVER_URL', url);
    const [runnerName = ''] = groups('RUNNER_NAME', anything);
    finish();
    return {
        owner,
        repo,
        runId: Number(runId),
        attempt: Number(attempt),
        workflowPath,
        branch: /^\/?refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1] ?? null,
        runnerName,
        ...(env['GITHUB_ACTOR'] ? { actor: env['GITHUB_ACTOR'] } : {}),
        ...(env['GITHUB_WORKFLOW_SHA'] ? { workflowSha: env['GITHUB_WORKFLOW_SHA'] } : {}),
        ...(env['GITHUB_JOB'] ? { job: env['GITHUB_JOB'] } : {}),
        ...(env['GITHUB_ACTION_REPOSITORY'] ? { action: env['GITHUB_ACTION_REPOSITORY'] } : {}),
        ...(env['GITHUB_EVENT_NAME'] ? { event: env['GITHUB_EVENT_NAME'] } : {}),
        ...(/^\d+$/.test(env['GITHUB_RETENTION_DAYS'] ?? '')
            ? { retentionDays: Number(env['GITHUB_RETENTION_DAYS']) }
            : {}),
        serverUrl,
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    };
}
function readRunnerPlaces(env) {
    const { groups, finish } = reader(env);
    const [apiUrl = ''] = groups('GITHUB_API_URL', url);
    const [graphqlUrl = ''] = groups('GITHUB_GRAPHQL_URL', url);
    const [temp = ''] = groups('RUNNER_TEMP', anything);
    finish();
    return { apiUrl, graphqlUrl, temp };
}
function reader(env) {
    const mistakes = [];
    return {
        groups(name, pattern) {
            const value = env[name] ?? '';
            const found = pattern.exec(value);
            if (found === null)
                mistakes.push(value === '' ? `${name} is not set` : `${name} is ${(0,words .hD)(value)}, expected ${pattern.source}`);
            return found?.slice(1) ?? [];
        },
        finish() {
            if (mistakes.length === 0)
                return;
            throw new errors .j1(`This does not look like a step of GitHub Actions: ${mistakes.join('; ')}`);
        },
    };
}
function systemClock(cancelled) {
    return {
        now: () => Date.now(),
        async sleep(milliseconds) {
            await (0,promises_.setTimeout)(milliseconds, undefined, { signal: cancelled }).catch(() => undefined);
        },
    };
}


  }),

  76079:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  appendSummary)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60616);
  var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45252);
  var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14173);




async function appendSummary(markdown, file = process.env['GITHUB_STEP_SUMMARY']) {
    if (file === undefined || file === '')
        return;
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => ({ size: 0 }));
    const { jobSummary } = _render_document_js__WEBPACK_IMPORTED_MODULE_1__  .RK;
    const left = { ...jobSummary, most: jobSummary.most - size };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, (0,_render_document_js__WEBPACK_IMPORTED_MODULE_1__  .Jj)(`${(0,_log_js__WEBPACK_IMPORTED_MODULE_3__  .cT)(markdown).trimEnd()}\n\n`, left));
    }
    catch (error) {
        _log_js__WEBPACK_IMPORTED_MODULE_3__  .Zx.warning(`${(0,_files_js__WEBPACK_IMPORTED_MODULE_2__  .mP)('GITHUB_STEP_SUMMARY', error, file)}. All else goes on without the job summary.`);
    }
}


  }),

  45145:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cp: () => (  OutsideError),
    MR: () => (  GitNeededError),
    cc: () => (  CancelledError),
    j1: () => (  ConfigurationError)
  });
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
class GitNeededError extends ConfigurationError {
}
class CancelledError extends Error {
    name = 'CancelledError';
}
class OutsideError extends Error {
    name = 'OutsideError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


  }),

  7245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  mayWrite)
  });
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}


  }),

  70240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  timeOf)
  });
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
function timeOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string')
        return null;
    if (/^\d{10}(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (/^\d{13}$/.test(text))
        return Number(text);
    const at = ISO.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
    return Number.isNaN(at) ? null : at;
}


  }),

  59909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LS: () => (  plural),
    hD: () => (  quote),
    pA: () => (  nearest),
    pk: () => (  oneOfThese)
  });
const LONGEST = 60;
function quote(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(cut);
}
function distance(a, b) {
    const others = Array.from(b);
    let row = [0, ...others.map((_, at) => at + 1)];
    for (const [i, letter] of Array.from(a).entries()) {
        const next = [i + 1];
        for (const [j, other] of others.entries()) {
            const [above = 0, diagonal = 0, left = 0] = [row[j + 1], row[j], next[j]];
            next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
function oneOfThese(name, known, shown = (one) => one) {
    const meant = nearest(name, known);
    return meant === null ? `expected one of ${known.map(shown).join(', ')}` : `did you mean ${shown(meant)}?`;
}
function nearest(name, known) {
    if (name.length > 64)
        return null;
    const lower = name.toLowerCase().replaceAll('_', '-');
    const ranked = known
        .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
        .toSorted((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
function plural(number, noun, nouns = `${noun}s`) {
    return `${number} ${number === 1 ? noun : nouns}`;
}


  }),

  32022:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  artifactPattern)
  });
const artifactPattern = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;


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

  73405:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  exitCode)
  });
const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 };


  }),

  27217:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  activitiesOf),
    F: () => (  isMerge)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13125);



function isMerge({ kind }) {
    return kind === 'pr_merge' || kind === 'merge_queue_merge';
}
const never = () => false;
const CLOSED = new Set(['not-found', 'missing-permission', 'refused']);
function activitiesOf({ octokit, at }) {
    const read = async (place, mostPages, enough) => {
        const wanted = { ...at, ...place, time_period: 'year', direction: 'desc', per_page: 100 };
        const movements = [];
        let pages = 0;
        for await (const { data, headers } of octokit.paginate.iterator(octokit.rest.repos.listActivities, wanted)) {
            movements.push(...data.map(toActivity));
            pages += 1;
            const more = headers.link?.includes('rel="next"') === true;
            if (more && (pages >= mostPages || enough(movements)))
                return { movements, complete: false };
        }
        return { movements, complete: true };
    };
    return {
        list: async (branch, enough = never) => (await read({ ref: `refs/heads/${branch}` }, Infinity, enough)).movements,
        async listElsewhere(repository, branch) {
            const [owner = '', repo = ''] = repository.split('/');
            try {
                return (await read({ owner, repo, ref: `refs/heads/${branch}` }, Infinity, never)).movements;
            }
            catch (error) {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && CLOSED.has(error.code))
                    return null;
                throw error;
            }
        },
        recent: (mostPages, enough = never) => read({}, mostPages, enough),
    };
}
const wireActivity = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    activity_type: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge']),
    ref: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    before: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    after: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .yK,
    timestamp: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .lG,
    actor: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ login: _wire_js__WEBPACK_IMPORTED_MODULE_1__  .rQ }).nullish(),
});
function toActivity(wire) {
    const read = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__  .e9)(wireActivity, wire, 'The activity of the repository');
    const { activity_type: kind, ref, before, after, timestamp, actor } = read;
    return { kind, ref, before, after, at: timestamp, actor: actor?.login ?? null };
}


  }),

  30898:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  remembered)
  });
function remembered(lasts = () => true) {
    const answers = new Map();
    return (key, ask) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = ask();
        answers.set(key, answer);
        answer.then((found) => void (lasts(found) || answers.delete(key)), () => void answers.delete(key));
        return answer;
    };
}


  }),

  13125:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uw: () => (  cutBytes),
    e9: () => (  shaped),
    lD: () => (  cutCharacters),
    lG: () => (  timeShape),
    rQ: () => (  loginShape),
    yK: () => (  objectIdShape)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);


function shaped(schema, data, name) {
    const read = schema.safeParse(data);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'as a whole' : `at ${issue.path.join('.')}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${name}: the answer does not have the form that GitHub describes, ${place} (${issue?.message ?? 'unknown'}). Run the job again; if it stays so, see what lies between the runner and GitHub`);
}
const objectIdShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected an object id');
const timeShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time');
const loginShape = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1);
function cutBytes(text, limit) {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
    return text.slice(0, read);
}
function cutCharacters(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


  }),

  60616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jj: () => (  cut),
    RK: () => (  budgets),
    RQ: () => (  applyFences),
    Uj: () => (  fit),
    h$: () => (  composeBody),
    jg: () => (  failureSummary),
    nV: () => (  failureTitle)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const budgets = {
    body: { most: 60_000, size: characters },
    check: { most: 65_000, size: bytes },
    jobSummary: { most: 1024 * 1024, size: bytes },
};
const begin = (name) => `<!-- deploy-guard:begin ${name} -->`;
const end = (name) => `<!-- deploy-guard:end ${name} -->`;
function composeBody(sections, tail = '', budget = budgets.body) {
    const build = (shown) => [...shown.map(fenced), ...(tail === '' ? [] : [tail])].join('\n\n') + '\n';
    return shortenedSections(sections, budget, build);
}
function applyFences(body, sections, budget = budgets.body) {
    return shortenedSections(sections, budget, (shown) => shown.reduce(replaceSection, body));
}
function shortenedSections(sections, budget, build) {
    const parts = sections.map(({ text, short }, index) => ({ forms: [text, short], rank: -index }));
    return shortened(parts, budget, (texts) => build(sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }))));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.trimEnd()}\n\n${fenced(section)}\n`;
    const before = body.slice(found.from, found.until);
    const written = section.boxes === true ? { ...section, text: keepTicks(section.text, before) } : section;
    return body.slice(0, found.from) + fenced(written) + body.slice(found.until);
}
const ticked = /^[ \t]*- \[[xX]\] (.+)$/gm;
const unticked = /^([ \t]*- )\[ \]( (.+))$/gm;
function keepTicks(text, before) {
    const lines = new Set([...before.matchAll(ticked)].map(([, line]) => line?.trim()));
    if (lines.size === 0)
        return text;
    return text.replace(unticked, (whole, dash, rest, line) => lines.has(line.trim()) ? `${dash}[x]${rest}` : whole);
}
function findSection(body, name) {
    for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
        const from = body.lastIndexOf(begin(name), until);
        if (from === -1)
            continue;
        const inside = body.slice(from + begin(name).length, until);
        if (!/<!-- deploy-guard:(begin|end) /.test(inside))
            return { from, until: until + end(name).length };
    }
    return null;
}
function fenced({ name, text }) {
    return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`;
}
function withoutFences(text) {
    return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:');
}
function fit(parts, budget) {
    const join = (texts) => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
    return cut(shortened(parts, budget, join), budget);
}
function shortened(parts, budget, build) {
    const shown = parts.map(() => 0);
    for (;;) {
        const text = build(parts.map(({ forms }, index) => forms[shown[index] ?? 0] ?? ''));
        const next = budget.size(text) <= budget.most ? null : nextToShorten(parts, shown);
        if (next === null)
            return text;
        shown[next] = (shown[next] ?? 0) + 1;
    }
}
function nextToShorten(parts, shown) {
    const able = parts.map((part, index) => ({
        rank: part.rank,
        index,
        left: part.forms.length - 1 - (shown[index] ?? 0),
    }));
    const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank);
    return first?.index ?? null;
}
const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n';
function cut(text, { most, size }) {
    if (size(text) <= most)
        return text;
    const room = most - size(NOTICE);
    const kept = [];
    let used = 0;
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const next = openAfter(open, line);
        used += size(line) + 1;
        if (used + size(closing(next)) > room)
            break;
        kept.push(line);
        open = next;
    }
    return room < 0 ? '' : kept.join('\n') + closing(open) + NOTICE;
}
function openAfter({ fence, details }, line) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null)
        return { fence: marks.startsWith(fence) && rest.trim() === '' ? null : fence, details };
    const count = (tag) => line.split(tag).length - 1;
    return { fence: marks === '' ? null : marks, details: details + count('<details>') - count('</details>') };
}
function closing({ fence, details }) {
    return (fence === null ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, details));
}
const failureTitle = 'The guard could not do its work';
function failureSummary(message) {
    return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(message, 'text')}\n`;
}


  }),

  71253:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    readinessTable: () => (  readinessTable),
    readinessText: () => (  readinessText)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);
  var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43525);


const words = {
    ready: 'ready',
    attention: 'look at this',
    missing: '**missing**',
    'not-visible': 'not visible',
};
const order = ['missing', 'attention', 'not-visible', 'ready'];
const sorted = (rows) => rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
function readinessTable(message, rows) {
    const cells = sorted(rows).map(({ what, state, found, cure }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(what),
        words[state],
        lines(found),
        cure === null ? '' : lines(cure),
    ]);
    const head = ['What', 'State', 'Found', 'What to do'];
    return `## Before the first deploy\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(message)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(head, cells)}\n`;
}
const lines = (text) => text
    .split('\n')
    .map((line) => `${'&nbsp;'.repeat(line.search(/\S|$/))}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(line)}`)
    .join('<br>');
function readinessText(message, rows) {
    const parts = sorted(rows).map(({ what, state, found, cure }) => [
        `${state.padEnd(12)}${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(what)}`,
        ...indented(found),
        ...(cure === null ? [] : ['    What to do:', ...indented(cure)]),
    ].join('\n'));
    return `${[(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(message), ...parts].join('\n\n')}\n`;
}
const indented = (text) => text.split('\n').map((line) => `    ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(line)}`);


  }),

  52166:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  spokenDeploys),
    o: () => (  firstBad)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6601);

const MOST_NAMED = 20;
const list = (shas, mark) => {
    const named = shas.slice(-MOST_NAMED).map((sha) => `${mark}${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_0__  .Fu)(sha)}${mark}`);
    const rest = shas.length - named.length;
    return rest > 0 ? `${rest} earlier ones, ${named.join(', ')}` : named.join(', ');
};
function firstBad(verdict) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    return suspects.length === 1 ? (suspects[0] ?? null) : null;
}
function spokenDeploys(verdict, mark = '`') {
    if (verdict.verdict === 'unknown' || verdict.deploys === undefined)
        return '';
    const { deploys } = verdict;
    const spoken = `This watch speaks for ${deploys.length} deploys: ${list(deploys, mark)}.`;
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    if (suspects.length === 0)
        return spoken;
    const one = suspects.length === 1 ? '' : 'one of ';
    return `${spoken} The first bad one is ${one}${list(suspects, mark)}.`;
}


  }),

  16085:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $T: () => (  showCheckRun),
    e4: () => (  closingCheck),
    np: () => (  checkRunId)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);



const checkRunId = (environment) => `deploy-guard:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .J4)(environment)}`;
async function showCheckRun(checks, subject, report) {
    const name = `Deploy Guard: ${subject.environment}`;
    const externalId = checkRunId(subject.environment);
    const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId);
    if (ours === undefined) {
        await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report });
    }
    else {
        await checks.update(ours.id, report);
    }
}
async function closingCheck({ ports, environment }, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        const summary = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .jg)(error instanceof Error ? error.message : String(error));
        const isCancelled = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc;
        const conclusion = isCancelled ? 'cancelled' : 'failure';
        const report = { title: isCancelled ? 'Cancelled' : _render_document_js__WEBPACK_IMPORTED_MODULE_2__  .nV, summary, conclusion };
        await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report).catch(() => undefined);
        throw error;
    }
}


  }),

  63606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  switchedOffResult),
    P5: () => (  standAside),
    dw: () => (  switchedOff),
    hh: () => (  leaveWatch)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7245);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16085);







const offLabel = 'deploy-guard:off';
async function switchedOff({ forge, log }) {
    for (const { issue, by } of await labelled(forge.labelled)) {
        const permission = by === null ? 'none' : await forge.info.permission(by);
        if (by !== null && (0,_base_permission_js__WEBPACK_IMPORTED_MODULE_3__  .J)(permission))
            return { issue, by };
        log.warning(`Issue #${issue} has the label ${offLabel}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`);
    }
    return null;
}
async function labelled(issues) {
    try {
        return await issues.open(offLabel);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
            return [];
        throw error;
    }
}
function switchedOffResult(verb, { environment, sha }, off) {
    const message = `Deploy Guard is switched off by ${off.by} (issue #${off.issue} has the label ${offLabel}): nothing was judged.`;
    return { schemaVersion: 1, verb, environment, sha, baseSha: null, reasonCode: 'switched-off', message };
}
async function standAside({ ports }, result) {
    const summary = `## Switched off\n\n${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(result.message)} Close the issue or take the label off to switch it on again.\n`;
    ports.log.warning(result.message);
    await ports.summarise(summary);
    const report = { title: 'Switched off: nothing was judged', summary, conclusion: 'neutral' };
    await (0,_check_run_js__WEBPACK_IMPORTED_MODULE_2__  .$T)(ports.forge.checks, { ...result, runUrl: ports.run.runUrl }, report);
}
async function leaveWatch(setting, task, off) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    if (task.deployment !== null) {
        const status = {
            state: 'success',
            description: 'Deployed; Deploy Guard is switched off',
            logUrl: ports.run.runUrl,
        };
        await ports.forge.deployments.setStatus(task.deployment, status);
    }
    const of = { sha: task.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .px)(ports.run) };
    await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(task.sha)} is not watched: switched off`, (record) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .mM)(record, of, { state: 'cancelled', deployment: task.deployment }));
    await standAside(setting, switchedOffResult('watch', task, off));
}


  }),

  88871:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  watchResult),
    x: () => (  gateResult)
  });
function gateResult({ environment, sha }, { baseSha, outcome, digest, ignored = [], outside = null, service = null }) {
    const { decision, reasonCode, message, coverage, checks, rules } = outcome;
    return {
        schemaVersion: 1,
        verb: 'gate',
        environment,
        sha,
        baseSha,
        decision,
        reasonCode,
        message,
        coverage: coverage === null ? null : summaryOf(coverage.summary),
        uncovered: (coverage?.uncovered ?? []).map((file) => {
            const { path, unit, pull, reason, carriers, hidden, added, deleted } = file;
            const moved = carriers.length === 0 ? {} : { carriers };
            return { path, unit, pull, reason, ...moved, ...(hidden === undefined ? {} : { hidden }), added, deleted };
        }),
        units: (coverage?.units ?? []).map(({ sha: unit, kind, pull, covered, reason, notCounted, unsafe }) => ({
            sha: unit,
            kind,
            pull,
            covered,
            reason,
            ...(notCounted === undefined ? {} : { notCounted }),
            ...(unsafe === undefined ? {} : { unsafe }),
        })),
        digest,
        ...(coverage === null || coverage.folded.length === 0 ? {} : { folded: coverage.folded }),
        ...(ignored.length === 0 ? {} : { ignored }),
        ...(service === null ? {} : { service }),
        ...(outside === null ? {} : { outside }),
        ...(checks.length === 0 ? {} : { checks: checks.map(({ required, verdict }) => ({ required, verdict })) }),
        ...(rules === undefined ? {} : { rules }),
    };
}
function summaryOf({ changedLines, coveredLines, uncoveredFiles, percent }) {
    return { changedLines, coveredLines, uncoveredFiles, percent };
}
function watchResult(of, watched) {
    const { verdict, pull, issue } = watched;
    const { environment, sha, baseSha } = of;
    const { reasonCode, message } = verdict;
    return {
        schemaVersion: 1,
        verb: 'watch',
        environment,
        sha,
        baseSha,
        verdict: verdict.verdict,
        reasonCode,
        message,
        regression: 'regression' in verdict ? verdict.regression : null,
        deploys: verdict.deploys ?? [sha],
        suspects: verdict.verdict === 'regressed' ? (verdict.suspects ?? [sha]) : [],
        proves: verdict.verdict === 'inconclusive' ? (verdict.proves?.sha ?? null) : null,
        rollbackPullRequest: pull,
        incidentIssue: issue,
    };
}


  }),

  38250:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bl: () => (  dryStore),
    EM: () => (  mayOpen),
    Fk: () => (  dryForge)
  });
const mayOpen = ({ conduct }) => conduct === undefined || !(conduct.advisory || conduct.dryRun);
function dryStore(store) {
    let changed = null;
    const read = async () => changed ?? (await store.read());
    return {
        read,
        update: async (_, change) => (changed = change(await read())),
    };
}
function dryForge(forge, log) {
    const say = (what) => log.info(`Dry run: ${what} is not written.`);
    return {
        ...forge,
        checks: {
            list: () => Promise.resolve([]),
            status: forge.checks.status,
            create: async ({ name, externalId, title }) => {
                say(`the check run "${name}" (${title})`);
                return { id: 0, name, externalId, url: '', status: 'queued', conclusion: null, app: null };
            },
            update: () => Promise.resolve(),
        },
        deployments: {
            ...forge.deployments,
            setStatus: async (id, { state }) => say(`the status ${state} of deployment ${id}`),
        },
    };
}


  }),

  58508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  version)
  });
const version = '0.1.0';


  })

};
