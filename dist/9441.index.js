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



async function writePage(name, text, temp = process.env['RUNNER_TEMP'] ?? '') {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'deploy-guard');
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
const MOST_ADDRESSES = 50;
const addresses = (given) => {
    const all = given.split(/\s+/).filter((each) => each !== '');
    const parsed = all.map(address);
    const again = parsed.findIndex((each, index) => parsed.indexOf(each) !== index);
    if (again >= 0)
        throw new errors .j1(`expected each address once, found address ${again + 1} again: what it counts would count twice`);
    if (parsed.length > MOST_ADDRESSES)
        throw new errors .j1(`expected at most ${MOST_ADDRESSES} addresses, found ${parsed.length}`);
    return parsed;
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
    metricsUrls: { name: 'metrics-url', default: '', parse: addresses },
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
        metricsUrls: read(registry.metricsUrls),
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
    const { gateDeploy } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4990), __webpack_require__.e(4647), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3995), __webpack_require__.e(2182), __webpack_require__.e(8493), __webpack_require__.e(9731), __webpack_require__.e(7064), __webpack_require__.e(6548)]).then(__webpack_require__.bind(__webpack_require__, 66548));
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
        const { heedDeclaration } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5668), __webpack_require__.e(9781)]).then(__webpack_require__.bind(__webpack_require__, 55668));
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
    const { declareByInput } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(7203), __webpack_require__.e(8922), __webpack_require__.e(9705), __webpack_require__.e(6049), __webpack_require__.e(7644), __webpack_require__.e(5668), __webpack_require__.e(9781)]).then(__webpack_require__.bind(__webpack_require__, 55668));
    const issue = await declareByInput(setting, what);
    setting.ports.log.info(issue === null ? 'No incident was declared: nothing may be opened.' : `Incident: #${issue}`);
}
function resumeOff(inputs, off) {
    return resumeOffOutputs((0,kill_switch .K)('resume', inputs, off));
}
async function reportStep(setting, { sha, reportDays }) {
    const { report } = await Promise.all( [__webpack_require__.e(8922), __webpack_require__.e(6049), __webpack_require__.e(470)]).then(__webpack_require__.bind(__webpack_require__, 81741));
    const result = await report(setting, sha, reportDays);
    setting.ports.log.info(result.message);
    return { outputs: reportOutputs(result), end: fine };
}
async function rollbackStep(setting, inputs) {
    const { environment } = setting;
    const branch = await deployedBranch(setting, inputs);
    const { relandResult, rollBack, rollbackResult } = await Promise.all( [__webpack_require__.e(1570), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 80565));
    const { bringBack } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(4647), __webpack_require__.e(7203), __webpack_require__.e(3995), __webpack_require__.e(4153), __webpack_require__.e(6487)]).then(__webpack_require__.bind(__webpack_require__, 74153));
    const result = inputs.reland === null
        ? rollbackResult(environment, await rollBack(setting, rollbackRequestOf(inputs, branch)))
        : relandResult(environment, await bringBack(setting, inputs.reland, branch, inputs.half));
    setting.ports.log.info(result.message);
    await setting.ports.summarise(`## Rollback\n\n${steps_link(setting, result)}\n`);
    const end = ready(result) ? fine : { kind: 'failure', message: result.message };
    return { outputs: rollbackOutputs(named(setting, result)), end };
}
async function checkStep(setting, inputs) {
    const { checkRepository } = await Promise.all( [__webpack_require__.e(4990), __webpack_require__.e(9615), __webpack_require__.e(7228), __webpack_require__.e(2775), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 7031));
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
    const { backtestRepository } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(2453), __webpack_require__.e(4990), __webpack_require__.e(1570), __webpack_require__.e(1860), __webpack_require__.e(3713), __webpack_require__.e(2159), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735));
    const { backtestPage } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(6630)]).then(__webpack_require__.bind(__webpack_require__, 4249));
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
    const { sha, expectedSha, policyText, metricsUrls, probeUrl, artifactDigest, restorePoint } = inputs;
    const { rollbackReason, emergencyReason } = inputs;
    const reasons = { rollbackReason, emergencyReason };
    const place = { environment, deployedTo, service, cell, stage };
    const given = {
        sha,
        expectedSha,
        policyPath: inputs.policy,
        policyText,
        metricsUrls,
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

// EXTERNAL MODULE: ./build/action/runner.js + 7 modules
var runner = __webpack_require__(73553);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores = __webpack_require__(96479);
// EXTERNAL MODULE: ./build/deploy/gate-findings.js
var gate_findings = __webpack_require__(79970);
// EXTERNAL MODULE: ./build/watch/baseline.js
var baseline = __webpack_require__(24797);
// EXTERNAL MODULE: ./build/metrics/store.js
var store = __webpack_require__(34779);
;// CONCATENATED MODULE: ./build/watch/plan.js


const metricPlan = schemas .Ikc({
    name: schemas .YjP(),
    kind: schemas .k5n(['counts', 'histogram', 'gauge']),
    direction: schemas .k5n(['up', 'down', 'both']),
    minEffect: store .BQ,
    role: schemas .k5n(['critical', 'advisory', 'control']).exactOptional(),
    objective: schemas .aig().exactOptional(),
    slowerThan: schemas .aig().exactOptional(),
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
    for (const url of inputs.metricsUrls)
        (0,log .pl)(url);
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

  73553:
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
// EXTERNAL MODULE: ./build/github/forge.js + 11 modules
var github_forge = __webpack_require__(40851);
// EXTERNAL MODULE: ./build/github/patience.js
var github_patience = __webpack_require__(50919);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(85799);
// EXTERNAL MODULE: ./build/github/immutable.js
var immutable = __webpack_require__(30898);
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

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/github/objects.js
var github_objects = __webpack_require__(8382);
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
    const more = Array.from({ length: Math.max(0, Math.ceil(total / github_objects ._O) - 1) }, (_, index) => index + 2);
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
    return { path, status: statusOf(oldMode, newMode), oldMode, newMode, oldId, newId };
}
function statusOf(oldMode, newMode) {
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
    if (isSame(ours, theirs) || isSame(theirs, base))
        return ours;
    if (isSame(ours, base))
        return theirs;
    const [old, own, other] = [folderOf(base), folderOf(ours), folderOf(theirs)];
    if (own !== null && other !== null) {
        const id = await mergeFolder(trees, { base: old, ours: own, theirs: other }, `${path}/`, conflicts);
        return id === null ? undefined : { name: nameOf(path), mode: '040000', id };
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
function isSame(one, other) {
    return one?.id === other?.id && one?.mode === other?.mode;
}
function folderOf(entry) {
    return entry !== undefined && isFolder(entry) ? entry.id : null;
}
function nameOf(path) {
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
    const patience = (0,github_patience .s)();
    const { owner, repo, serverUrl } = run;
    const token = inputs.githubToken;
    const remote = { url: `${serverUrl}/${owner}/${repo}.git`, token, tempDir: places.temp };
    const userAgent = `deploy-guard/${version .r}`;
    const forgeOf = (used) => (0,github_forge .u)({
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
        keepPage: (name, make) => (0,summary .t)(places.temp, name, make),
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
    f: () => (  appendSummary),
    t: () => (  keepPage)
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
const WHAT = {
    'gate.html': 'What the gate found',
    'watch.html': 'What the watch saw',
    'incident.html': 'The incident',
};
const told = new Set();
async function keepPage(temp, name, make) {
    try {
        const path = await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__  .xv)(name, (0,_log_js__WEBPACK_IMPORTED_MODULE_3__  .cT)(await make()), temp);
        if (!told.has(path))
            _log_js__WEBPACK_IMPORTED_MODULE_3__  .Zx.info(`${WHAT[name]}, as a page: ${path}`);
        told.add(path);
    }
    catch (error) {
        _log_js__WEBPACK_IMPORTED_MODULE_3__  .Zx.warning(`There is no page ${name}: ${error instanceof Error ? error.message : String(error)}`);
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

  10640:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dc: () => (  proveEarlier),
    I4: () => (  changeResponse),
    Iz: () => (  unfinishedResponses),
    O6: () => (  findIncident),
    P$: () => (  endWatch),
    PT: () => (  findResponse),
    SZ: () => (  outsideIncident),
    Tc: () => (  markBad),
    WF: () => (  standingResponse),
    Yr: () => (  recoverIn),
    _M: () => (  findDeclared),
    _S: () => (  isFromOutside),
    bL: () => (  markGood),
    es: () => (  rollbackTarget),
    jy: () => (  addResponse),
    mC: () => (  lastGood),
    mM: () => (  changeWatch),
    qV: () => (  standingIn),
    xE: () => (  planWatch),
    zM: () => (  changeIncident)
  });
  var _proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26468);
  var _hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93725);


function markGood(record, facts) {
    return (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)(record, facts.sha) ? record : withMark(record, { ...facts, word: 'good' });
}
function markBad(record, facts) {
    return withMark(record, { ...facts, word: 'bad' });
}
function lastGood(record, before = null) {
    const marks = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before);
    const good = marks.filter(({ word, sha }) => word === 'good' && !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)({ marks }, sha));
    return good.toSorted((a, b) => b.deployment - a.deployment)[0] ?? null;
}
function rollbackTarget(record, bad) {
    const good = lastGood(record, bad.deployment);
    if (good !== null)
        return { sha: good.sha, proof: 'watched-healthy' };
    return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' };
}
function withMark(record, mark) {
    const others = record.marks.filter((other) => other.deployment !== mark.deployment);
    return { ...record, marks: [...others, mark] };
}
function planWatch(record, entry) {
    const same = record.watches.findLast((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry));
    if (same !== undefined && isOneDeploy(same, entry)) {
        const verdict = same.verdict === 'regressed' ? same.verdict : entry.verdict;
        const watches = record.watches.map((watch) => (watch === same ? { ...builtOf(same), ...entry, verdict } : watch));
        return { ...record, watches };
    }
    return { ...record, watches: [...record.watches.filter((watch) => !(0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, entry)), entry] };
}
const builtOf = ({ artifact, expects, found }) => ({
    ...(artifact === undefined ? {} : { artifact }),
    ...(expects === undefined ? {} : { expects }),
    ...(found === undefined ? {} : { found }),
});
const isOneDeploy = (one, other) => one.run.attempt === other.run.attempt || (one.plannedAt !== undefined && one.plannedAt === other.plannedAt);
function changeWatch(record, of, change) {
    return { ...record, watches: record.watches.map((watch) => ((0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) ? { ...watch, ...change } : watch)) };
}
function endWatch(record, of, end) {
    const isRed = record.watches.some((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) && watch.verdict === 'regressed');
    return changeWatch(record, of, isRed ? { ...end, verdict: 'regressed' } : end);
}
function proveEarlier(record, later, facts) {
    const proven = (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .qu)(record, later).since.find(({ sha, verdict }) => sha === facts.sha && verdict === 'inconclusive');
    if (proven === undefined || (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .Vx)(record, facts.sha))
        return record;
    const watches = record.watches.map((watch) => (watch === proven ? { ...watch, verdict: 'healthy' } : watch));
    const { deployment } = proven;
    return deployment === null ? { ...record, watches } : markGood({ ...record, watches }, { ...facts, deployment });
}
function unfinishedResponses(record) {
    return record.responses.filter((response) => !response.settled);
}
function findResponse(record, incidentKey) {
    return record.responses.find((response) => isSameKey(response.incidentKey, incidentKey)) ?? null;
}
const isFromOutside = ({ rollback }) => rollback.step === 'none' && rollback.reason === 'external';
function outsideIncident({ responses }) {
    const goesOn = ({ incident }) => incident.step === 'decided' || isOpen(incident);
    return responses.findLast((response) => isFromOutside(response) && goesOn(response)) ?? null;
}
const isOpen = (incident) => incident.step === 'opened' && (incident.phase === 'mitigating' || incident.phase === 'monitoring');
function standingResponse(record) {
    const stands = ({ incidentKey, incident }) => (0,_hold_js__WEBPACK_IMPORTED_MODULE_1__  .i7)(record, incidentKey) || incident.step === 'decided' || isOpen(incident);
    return record.responses.findLast((response) => !isFromOutside(response) && stands(response)) ?? null;
}
function addResponse(record, response) {
    if (findResponse(record, response.incidentKey) !== null)
        return record;
    return { ...record, responses: [...record.responses, response] };
}
function changeResponse(record, incidentKey, change) {
    const responses = record.responses.map((response) => isSameKey(response.incidentKey, incidentKey) ? change(response) : response);
    return { ...record, responses };
}
function findIncident(record, key) {
    const response = findResponse(record, key);
    const entry = response ?? findDeclared(record, key);
    if (entry?.incident.step !== 'opened')
        return null;
    return { incidentKey: entry.incidentKey, incident: entry.incident, settled: entry.settled, response };
}
function findDeclared({ incidents }, key) {
    return incidents.find(({ incidentKey }) => isSameKey(incidentKey, key)) ?? null;
}
function changeIncident(record, key, change) {
    const changed = (entry) => {
        if (!isSameKey(entry.incidentKey, key) || entry.incident.step !== 'opened')
            return entry;
        const next = change(entry.incident);
        return next === entry.incident ? entry : { ...entry, incident: next, settled: false };
    };
    return { ...record, responses: record.responses.map(changed), incidents: record.incidents.map(changed) };
}
function isSameKey(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function standingIn(record, place) {
    const response = standingResponse(record);
    if (response === null || place === null || response.cells === undefined)
        return response;
    const own = response.cells.find(({ name }) => name === place);
    return own === undefined ? null : { bad: response.bad, baseline: own.baseline };
}
function recoverIn(record, { name: place, isPart }, sha) {
    const { cells, incidentKey } = standingResponse(record) ?? {};
    if (cells === undefined || incidentKey === undefined)
        return { record, all: !isPart };
    const noted = cells.map((one) => (one.name === place ? { ...one, recovered: sha } : one));
    const changed = changeResponse(record, incidentKey, (response) => ({ ...response, cells: noted }));
    return { record: changed, all: noted.every(({ recovered }) => recovered === sha) };
}


  }),

  73405:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  exitCode)
  });
const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 };


  }),

  88187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC),
    qK: () => (  probeJudge)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);
  var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47583);
  var _readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);




const PROBE_METRIC = 'probe';
async function probe(url, timeoutMilliseconds, access) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__  .Yl)(url, { 'cache-control': 'no-cache' }, access),
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.body?.cancel();
        return { status: response.status };
    }
    catch (error) {
        const code = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return code !== null && _http_js__WEBPACK_IMPORTED_MODULE_0__  .a6.has(code) ? 'refused' : 'unknown';
    }
}
const TOO_MANY = 429;
function probeJudge(before = 'first') {
    let usual = before === 'first' ? null : before;
    const judge = (answer) => {
        if (answer === 'unknown')
            return 'unknown';
        if (answer === 'refused' || answer.status >= 500)
            return 'bad';
        if (answer.status === TOO_MANY)
            return 'unknown';
        if (before === 'first')
            usual ??= answer.status;
        if (isOk(answer.status))
            return 'good';
        if (usual === null)
            return 'untold';
        return kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad';
    };
    return { judge, usual: () => usual };
}
const isOk = (status) => status >= 200 && status < 300;
const kindOf = (status) => (status >= 300 && status < 400 ? 300 : status);
const SILENT = {
    unknown: {
        reason: 'source-unreachable',
        detail: 'no probe said anything: they could not leave this machine, or were too many for the address (429)',
    },
    untold: {
        reason: 'not-separating',
        detail: 'the address redirects or refuses, and what it answered before the deploy is not known here',
    },
};
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let silence = null;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown' || result === 'untold') {
                if (silence !== 'untold')
                    silence = result;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep(answered = null) {
            const silent = known === 0 ? silence : null;
            silence = null;
            known = 0;
            if (silent !== null)
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_3__  .LO)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
}


  }),

  58234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  formatLine),
    S4: () => (  sampleFileSource)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12705);




const CHUNK = 1 << 16;
function lineReader(file) {
    let position = 0;
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    return () => {
        let handle;
        try {
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        }
        catch {
            return [];
        }
        try {
            for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position); size > 0; size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position)) {
                position += size;
                rest = Buffer.concat([rest, chunk.subarray(0, size)]);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
        const end = rest.lastIndexOf('\n') + 1;
        const lines = rest.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
        rest = rest.subarray(end);
        return lines;
    };
}
const silence = (step) => Math.max(3 * step, 5);
const starved = (step) => silence(step) + 60;
function stepEnds(step, after, until) {
    const first = Math.floor(after / step + 1e-6) + 1;
    const last = Math.floor(until / step + 1e-6);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
function sampleFileSource({ file, step, metrics, clock, isAlive = () => false }) {
    const nextLines = lineReader(file);
    const toSamples = (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__  .H2)(step);
    const byEnd = new Map();
    const key = (at) => Math.round(at / step);
    let lastBeat = clock.now() / 1000;
    let newest = -Infinity;
    const takeNew = () => {
        for (const text of nextLines()) {
            const line = parseLine(text);
            if (!line || line.at <= newest)
                continue;
            newest = line.at;
            lastBeat = Math.max(lastBeat, line.at);
            byEnd.set(key(line.at), toSamples(line.at, line.readings));
        }
    };
    const stepAt = (at) => {
        const found = byEnd.get(key(at)) ?? [];
        return metrics.map((metric) => found.find((each) => each.metric === metric) ?? { metric, at, missing: 'not-sampled' });
    };
    return {
        read(after, until) {
            takeNew();
            const silent = clock.now() / 1000 - lastBeat;
            const isDead = silent > silence(step) && (silent > starved(step) || !isAlive());
            const final = isDead ? until : Math.min(until, newest);
            return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt));
        },
    };
}
const reason = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(_source_js__WEBPACK_IMPORTED_MODULE_1__  .S2);
const bucket = zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .aig().nullable(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()]);
const entry = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        counts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])),
        answered: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().exactOptional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ buckets: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(bucket)])) }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ values: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() }),
]);
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), entry])) });
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [name, entryOf(reading)]);
    return JSON.stringify({ at, metrics });
}
function entryOf(reading) {
    if ('counts' in reading)
        return { ...reading, counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) };
    if ('buckets' in reading) {
        const buckets = [...reading.buckets].map(([segment, each]) => [
            segment,
            [...each].map(([boundary, events]) => [boundary === Infinity ? null : boundary, events]),
        ]);
        return { buckets };
    }
    return 'values' in reading ? { values: [...reading.values] } : reading;
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { ...parsed, counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
    if ('buckets' in parsed) {
        const buckets = parsed.buckets.map(([segment, each]) => [segment, new Map(each.map(([boundary, events]) => [boundary ?? Infinity, events]))]);
        return { buckets: new Map(buckets) };
    }
    if ('values' in parsed)
        return { values: new Map(parsed.values) };
    return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail };
}
function parseLine(text) {
    try {
        const parsed = lineSchema.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) };
    }
    catch {
        return null;
    }
}


  }),

  78245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    fN: () => (  pidFileOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _discover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10766);
  var _probe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88187);




const matcher = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(matcher) });
const named = { name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), segment: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable() };
const query = zod__WEBPACK_IMPORTED_MODULE_3__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('counts'), ...named, total: selector, bad: selector }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('histogram'), ...named, buckets: selector }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('gauge'), ...named, query: selector }),
]);
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    metricsUrls: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().positive(),
    answered: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .euz('first'), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .chJ()]).exactOptional(),
    openings: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ page: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O, probe: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O }).exactOptional(),
    file: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1),
});
function metricNames(spec) {
    const names = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC];
    const scraped = spec.metricsUrls.length === 0 ? [] : names;
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const pidFileOf = (file) => `${file}.pid`;
const stopFileOf = (file) => `${file}.stop`;


  }),

  86860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  statedPercent),
    Hn: () => (  utcSecond),
    I1: () => (  significant),
    KN: () => (  percent),
    U9: () => (  count),
    p0: () => (  duration),
    vD: () => (  utcMinute)
  });
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    const size = Math.abs(value);
    if (size >= 100)
        return `${count(value)} %`;
    const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return `${value.toFixed(decimals)} %`;
}
const statedPercent = (share) => `${Number((share * 100).toPrecision(6))} %`;
const count = (value) => Math.round(value).toLocaleString('en-US');
function significant(value) {
    if (!Number.isFinite(value))
        return 'unknown';
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e12)
        ? String(rounded)
        : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
function utcMinute(time) {
    return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
function utcSecond(time) {
    return iso(time).slice(0, 19).replace('T', ' ');
}
function iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
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
