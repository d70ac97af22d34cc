export const id = 51;
export const ids = [51];
export const modules = {

  7051:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runMain: () => (  runMain),
  runPost: () => (  runPost)
});

// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(4909);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
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

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/words.js
var base_words = __webpack_require__(9909);
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
const pullNumber = (given) => {
    const digits = /^#?([1-9]\d{0,8})$/.exec(given)?.[1];
    if (digits !== undefined)
        return Number(digits);
    throw expected('the number of a pull request', given);
};
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

;// CONCATENATED MODULE: ./build/action/inputs.js



const registry = {
    mode: { name: 'mode', default: 'guard', parse: oneOf(['guard', 'gate', 'watch', 'rollback', 'resume']) },
    environment: { name: 'environment', default: 'production', parse: line('the name of an environment') },
    sha: { name: 'sha', default: '${{ github.sha }}', parse: commitId },
    expectedSha: { name: 'expected-sha', default: '', parse: optional(commitId) },
    githubToken: { name: 'github-token', default: '${{ github.token }}', parse: secret },
    appToken: { name: 'app-token', default: '', parse: optional(secret) },
    policy: { name: 'policy', default: '.github/deploy-guard.yml', parse: repositoryPath },
    policyText: { name: 'policy-text', default: '', parse: optional(input_parsers_text) },
    emergencyReason: { name: 'emergency-reason', default: '', parse: optional(line('a reason on one line')) },
    rollbackReason: { name: 'rollback-reason', default: '', parse: optional(line('a reason on one line')) },
    metricsUrl: { name: 'metrics-url', default: '', parse: optional(address) },
    probeUrl: { name: 'probe-url', default: '', parse: optional(address) },
    jobStatus: { name: 'job-status', default: '${{ job.status }}', parse: oneOf(['success', 'failure', 'cancelled']) },
    good: { name: 'good', default: '', parse: optional(commitId) },
    bad: { name: 'bad', default: '', parse: optional(commitId) },
    reland: { name: 'reland', default: '', parse: optional(pullNumber) },
    half: { name: 'half', default: '', parse: optional(oneOf(['first', 'second'])) },
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
        sha: read(registry.sha),
        expectedSha: read(registry.expectedSha),
        githubToken: read(registry.githubToken),
        appToken: read(registry.appToken),
        policy: read(registry.policy),
        policyText: read(registry.policyText),
        emergencyReason: read(registry.emergencyReason),
        rollbackReason: read(registry.rollbackReason),
        metricsUrl: read(registry.metricsUrl),
        probeUrl: read(registry.probeUrl),
        jobStatus: read(registry.jobStatus),
        good: read(registry.good),
        bad: read(registry.bad),
        reland: read(registry.reland),
        half: read(registry.half),
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

// EXTERNAL MODULE: ./build/base/log.js
var log = __webpack_require__(2130);
;// CONCATENATED MODULE: ./build/action/log.js


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
    (0,core .C1)(fitAnnotation(harmless(message)));
}
const MOST_WARNINGS = 9;
let warnings = 0;
function warn(line) {
    warnings += 1;
    if (warnings <= MOST_WARNINGS)
        (0,core .$e)(fitAnnotation(line));
    else
        (0,core .pq)(`Warning: ${line}`);
}
const actionLog = {
    info: (line) => (0,core .pq)(harmless(line)),
    warning: (line) => warn(harmless(line)),
    debug: (line) => (0,core .Yz)(harmless(line)),
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
    return (0,log ._)(text, [...known]);
}

;// CONCATENATED MODULE: ./build/action/files.js
function unwritable(variable, error, path = process.env[variable] ?? '') {
    return `${variable} (${path}) cannot be written: ${systemWord(error)}. See that no other step moves or locks it, that the runner's user may write there, and that the disk is not full`;
}
function systemWord(error) {
    if (!(error instanceof Error))
        return String(error);
    return 'code' in error ? String(error.code) : error.message;
}

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
        actionLog.warning(`${unwritable('GITHUB_OUTPUT', error)}. Later steps see no outputs of this one.`);
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
function resumeOffOutputs(head) {
    return resumeOutputs({ ...head, verdict: null, rollbackPullRequest: null, incidentIssue: null });
}

// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(781);
// EXTERNAL MODULE: ./build/deploy/deploy-branches.js
var deploy_branches = __webpack_require__(4116);
// EXTERNAL MODULE: ./build/verbs/kill-switch.js
var kill_switch = __webpack_require__(3606);
// EXTERNAL MODULE: ./build/render/spoken-deploys.js
var spoken_deploys = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/verbs/results.js
var results = __webpack_require__(8871);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/verbs/watch/plan-watch.js
var plan_watch = __webpack_require__(1860);
// EXTERNAL MODULE: ./build/verbs/watch/watch-deploy.js + 1 modules
var watch_deploy = __webpack_require__(5031);
;// CONCATENATED MODULE: ./build/action/steps.js










const fine = { kind: 'fine' };
async function gateStep(setting, inputs, watched) {
    const request = requestOf(inputs);
    const { gateDeploy } = await Promise.all( [__webpack_require__.e(995), __webpack_require__.e(439), __webpack_require__.e(626), __webpack_require__.e(762), __webpack_require__.e(488), __webpack_require__.e(870)]).then(__webpack_require__.bind(__webpack_require__, 8678));
    const gated = await gateDeploy(setting, request, watched);
    const { decision, message } = gated.outcome;
    setting.ports.log.info(message);
    return {
        outputs: gateOutputs((0,results .x)(request, gated)),
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
    const task = await (0,plan_watch ._q)(setting, requestOf(inputs));
    const watched = await (0,watch_deploy .d1)(setting, task);
    return { outputs: watchOutputs((0,results .$)(task, watched)), end: judgeWatched(watched, inputs) };
}
function watchOff(inputs, off) {
    return watchOffOutputs((0,kill_switch .K)('watch', inputs, off));
}
function taskOfRecord(setting, inputs) {
    return (0,plan_watch ._q)(setting, requestOf(inputs));
}
async function watchAfterJob(setting, inputs, task) {
    if (inputs.jobStatus !== 'success') {
        await (0,watch_deploy .Xn)(setting, task, inputs.jobStatus);
        return fine;
    }
    const off = await (0,kill_switch .dw)(setting.ports);
    if (off === null && task.slices !== undefined) {
        const { leaveToSlices } = await __webpack_require__.e(  213).then(__webpack_require__.bind(__webpack_require__, 5213));
        await leaveToSlices(setting, task, task.slices);
        return fine;
    }
    if (off === null)
        return judgeWatched(await (0,watch_deploy .d1)(setting, task), inputs);
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
    const { resumeResult, resumeWatch } = await Promise.all( [__webpack_require__.e(203), __webpack_require__.e(928)]).then(__webpack_require__.bind(__webpack_require__, 1928));
    const resumed = await resumeWatch(setting, requestOf(inputs));
    const result = resumeResult(setting.environment, inputs, resumed);
    const outputs = resumeOutputs(result);
    if (resumed.kind === 'watched')
        return { outputs, end: judgeWatched(resumed.watched, inputs) };
    setting.ports.log.info(result.message);
    const title = resumed.kind === 'goes-on' ? 'The watch goes on' : 'Nothing to resume';
    await setting.ports.summarise(`## ${title}\n\n${(0,markdown .X1)(result.message)}\n`);
    return { outputs, end: fine };
}
function resumeOff(inputs, off) {
    return resumeOffOutputs((0,kill_switch .K)('resume', inputs, off));
}
async function rollbackStep(setting, inputs) {
    const { environment } = setting;
    const branch = await deployedBranch(setting, inputs);
    const { relandResult, rollBack, rollbackResult } = await __webpack_require__.e(  565).then(__webpack_require__.bind(__webpack_require__, 565));
    const { bringBack } = await Promise.all( [__webpack_require__.e(995), __webpack_require__.e(203), __webpack_require__.e(774), __webpack_require__.e(491)]).then(__webpack_require__.bind(__webpack_require__, 4153));
    const result = inputs.reland === null
        ? rollbackResult(environment, await rollBack(setting, rollbackRequestOf(inputs, branch)))
        : relandResult(environment, await bringBack(setting, inputs.reland, branch, inputs.half));
    setting.ports.log.info(result.message);
    await setting.ports.summarise(`## Rollback\n\n${steps_link(setting, result)}\n`);
    const end = ready(result) ? fine : { kind: 'failure', message: result.message };
    return { outputs: rollbackOutputs(result), end };
}
function requestOf(inputs) {
    const { environment, sha, expectedSha, policyText, metricsUrl, probeUrl, rollbackReason, emergencyReason } = inputs;
    const reasons = { rollbackReason, emergencyReason };
    return { environment, sha, expectedSha, policyPath: inputs.policy, policyText, metricsUrl, probeUrl, ...reasons };
}
function rollbackRequestOf({ rollbackReason, good, bad }, branch) {
    return { reason: rollbackReason, good, bad, branch };
}
async function deployedBranch({ ports }, { policy, policyText }) {
    const { defaultBranch } = await ports.forge.info.get();
    const text = policyText ?? (await ports.forge.contents.text(policy, defaultBranch)) ?? '';
    const [branch] = (0,deploy_branches .e)((0,parse_policy .O)(text, policy));
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

;// CONCATENATED MODULE: ./build/action/modes.js

const always = ['contents: write', 'pull-requests: write', 'issues: write'];
const deploying = [...always, 'checks: write'];
const watching = [...deploying, 'deployments: write', 'actions: read'];
const gating = [...deploying, 'deployments: read', 'actions: read'];
const modes = {
    guard: {
        verb: 'gate',
        permissions: watching,
        main: (setting, inputs) => gateStep(setting, inputs, true),
        post: watchAfterJob,
        off: gateOff,
    },
    gate: {
        verb: 'gate',
        permissions: gating,
        main: (setting, inputs) => gateStep(setting, inputs, false),
        post: null,
        off: gateOff,
    },
    watch: { verb: 'watch', permissions: watching, main: watchStep, post: null, off: watchOff },
    resume: { verb: 'resume', permissions: watching, main: resumeStep, post: null, off: resumeOff },
    rollback: { verb: 'rollback', permissions: [...always, 'actions: read'], main: rollbackStep, post: null, off: null },
};
function allPermissions(given) {
    const mode = given === '' ? 'guard' : given;
    const known = Object.entries(modes).find(([name]) => name === mode);
    return known === undefined ? null : `All that mode ${mode} needs: ${known[1].permissions.join(', ')}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(616);
;// CONCATENATED MODULE: ./build/action/summary.js




async function appendSummary(markdown, file = process.env['GITHUB_STEP_SUMMARY']) {
    if (file === undefined || file === '')
        return;
    const { size } = await (0,external_node_fs_promises_.stat)(file).catch(() => ({ size: 0 }));
    const { jobSummary } = render_document .RK;
    const left = { ...jobSummary, most: jobSummary.most - size };
    try {
        await (0,external_node_fs_promises_.appendFile)(file, (0,render_document .Jj)(`${withoutSecrets(markdown).trimEnd()}\n\n`, left));
    }
    catch (error) {
        actionLog.warning(`${unwritable('GITHUB_STEP_SUMMARY', error, file)}. All else goes on without the job summary.`);
    }
}

// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(1398);
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
        message: http_answer_textOf(data, 'message'),
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
        code: http_answer_textOf(value, 'code') || http_answer_textOf(memberOf(value, 'extensions'), 'code'),
        field: http_answer_textOf(value, 'field'),
        resource: http_answer_textOf(value, 'resource'),
        type: http_answer_textOf(value, 'type'),
        message: typeof value === 'string' ? value : http_answer_textOf(value, 'message'),
    };
}
function http_answer_textOf(value, name) {
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
var external_node_async_hooks_ = __webpack_require__(6698);
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
            `The job's token may not do this. ${cure ?? "Compare the job's permissions with those that the README lists."}\n${place}`,
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
var activity = __webpack_require__(7217);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/github/wire.js
var github_wire = __webpack_require__(3125);
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
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
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

// EXTERNAL MODULE: ./build/github/immutable.js
var immutable = __webpack_require__(898);
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
function refsOf({ octokit, at, write }) {
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
        comment: (number, body) => createComment(client, number, body),
    };
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
    const { title, body, labels } = issue;
    try {
        return await write.once(async (api) => toIssue((await api.issues.create({ ...at, title, body, labels: [...labels] })).data), async () => (await issues_newest(client)).find((each) => each.title === title && isSameText(each.body, body)) ?? null);
    }
    catch (error) {
        const isRefused = error instanceof AnsweredError && (error.answer.status === 403 || error.answer.status === 422);
        if (!isRefused || error.code === 'rate-limited' || labels.length === 0)
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
        async addLabels(number, labels) {
            await ensureLabels(client, labels);
            await write.courtesy((api) => api.issues.addLabels({ ...at, issue_number: number, labels: [...labels] }));
        },
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
            return repository_info_known(found?.data.permission);
        },
    };
}
function repository_info_known(permission) {
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
    steps: schemas .YOg(schemas .Ikc({ name: schemas .YjP(), status: schemas .YjP(), conclusion: schemas .YjP().nullable() })).optional(),
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
        steps: (job.steps ?? []).map(({ name, status, conclusion }) => ({ name, status, conclusion })),
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
        objects: objects_objectsOf(client),
        pulls: pullsOf(client),
        pullTexts: pullTextsOf(client),
        reviews: reviewsOf(client),
        runs: runsOf(client),
        teams: teamsOf(client),
        workflows: workflowsOf(client),
    };
}

// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
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
var external_node_crypto_ = __webpack_require__(7598);
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
var sample_file = __webpack_require__(8234);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/metrics/sampler/sampler-spec.js
var sampler_spec = __webpack_require__(8245);
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
function samplerEnvironment(environment) {
    return Object.fromEntries(KEPT.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
function startSampler(nodePath, scriptPath, spec) {
    const specFile = `${spec.file}.spec.json`;
    (0,external_node_fs_.writeFileSync)(specFile, JSON.stringify(spec), { mode: 0o600 });
    const child = (0,external_node_child_process_.spawn)(nodePath, [scriptPath, 'sampler', specFile], {
        detached: true,
        stdio: 'ignore',
        env: samplerEnvironment(process.env),
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
var run_mode = __webpack_require__(8250);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
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
        log: actionLog,
        readOnly: inputs.dryRun,
        patience,
        cancelled,
    });
    const forge = inputs.dryRun ? (0,run_mode .Fk)(forgeOf(token), actionLog) : forgeOf(token);
    return {
        forge,
        appForge: inputs.appToken === null ? null : forgeOf(inputs.appToken),
        openRepository: () => openWithOrWithoutGit(() => (0,bare_repository .h_)(remote), { objects: forge.objects, log: actionLog }),
        openSnapshots: () => (0,bare_repository .mn)(remote),
        sampling: createSampling(places.temp, clock, cancelled),
        clock,
        log: actionLog,
        run,
        summarise: appendSummary,
        cancelled,
        soon: patience.soon,
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
        throw new errors .j1(unwritable('RUNNER_TEMP', error, folder));
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
                mistakes.push(value === '' ? `${name} is not set` : `${name} is ${(0,base_words .hD)(value)}, expected ${pattern.source}`);
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

// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 6 modules
var stores = __webpack_require__(9040);
// EXTERNAL MODULE: ./build/watch/baseline.js
var baseline = __webpack_require__(4797);
// EXTERNAL MODULE: ./build/metrics/store.js
var store = __webpack_require__(4779);
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
var slices = __webpack_require__(8249);
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
    sha,
    baseSha: sha.nullable(),
    branch: schemas .YjP(),
    deployment: schemas .Whr().nullable(),
    plan: watchPlanSchema,
    baseline: baseline .d2.nullable(),
    mitigates: schemas .Ikc({ mended: schemas .zMY() }).nullable(),
    samples: schemas .YjP().nullable(),
    store: storeTask.exactOptional(),
    slices: slices .HZ.exactOptional(),
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
        return unwritable('GITHUB_STATE', error);
    }
}
function written(folder, path, text) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600 });
        return null;
    }
    catch (error) {
        return unwritable('RUNNER_TEMP', error, path);
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
            problem: `${path} cannot be read (${systemWord(error)}). No other step may clean the runner's temporary folder`,
        };
    }
    if ((0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') !== digest)
        return { problem: `${path} was changed by another step of the job. No other step may write there` };
    return watchTaskSchema.parse(JSON.parse(text));
}

// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
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
const fault_LONGEST = 500;
function oneLine(text) {
    return text
        .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
        .trim()
        .slice(0, fault_LONGEST);
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

;// CONCATENATED MODULE: ./build/action/step-failure.js










async function reporting(phase) {
    try {
        await phase();
    }
    catch (error) {
        const message = messageOf(error);
        await appendSummary((0,render_document .jg)(message)).catch(() => undefined);
        if (/^true$/i.test((0,core .V4)('advisory')))
            return (0,core .$e)(fitAnnotation(harmless(`Advisory, so the job goes on. ${message}`)));
        failStep(message);
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
        (0,core .Yz)(harmless(error.stack ?? ''));
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
    const event = pullRequestEvent.safeParse(readEvent(env['GITHUB_EVENT_PATH']));
    return event.success && event.data.pull_request.head.repo?.full_name !== env['GITHUB_REPOSITORY'];
}
function readEvent(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file ?? '', 'utf8'));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/deploy/hold.js
var hold = __webpack_require__(3725);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(3224);
// EXTERNAL MODULE: ./build/deploy/proven.js
var proven = __webpack_require__(6468);
// EXTERNAL MODULE: ./build/base/stored-shape.js
var stored_shape = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/deploy/record.js + 2 modules
var deploy_record = __webpack_require__(5483);
;// CONCATENATED MODULE: ./build/deploy/record-files.js



const ourVersion = 1;
const recordFileNames = (  null && ([
    'version.json',
    'marks.json',
    'watches.json',
    'responses.json',
    'hold.json',
    'gate.json',
    'confirmed.json',
]));
function parseRecord(files, where) {
    const { version } = parseFile(files, 'version.json', deploy_record .G0, where);
    if (version > ourVersion) {
        throw new errors .j1(`${where} was written by a newer Deploy Guard (state version ${version}, this one knows ${ourVersion}). ` +
            'Use the same version of the action in every workflow that names this environment.');
    }
    return {
        version: ourVersion,
        marks: parseFile(files, 'marks.json', deploy_record .Gg.marks, where),
        watches: parseFile(files, 'watches.json', deploy_record .Gg.watches, where),
        responses: parseFile(files, 'responses.json', deploy_record .Gg.responses, where),
        hold: parseFile(files, 'hold.json', deploy_record .Gg.hold, where),
        gate: files.has('gate.json') ? parseFile(files, 'gate.json', deploy_record .Gg.gate, where) : deploy_record .e3,
        confirmed: files.has('confirmed.json') ? parseFile(files, 'confirmed.json', deploy_record .Gg.confirmed, where) : [],
    };
}
function recordFiles(record) {
    return new Map([
        ['version.json', toJson({ version: record.version })],
        ['marks.json', toJson((0,stored_shape .zS)(deploy_record .Gg.marks, record.marks))],
        ['watches.json', toJson((0,stored_shape .zS)(deploy_record .Gg.watches, record.watches))],
        ['responses.json', toJson((0,stored_shape .zS)(deploy_record .Gg.responses, record.responses))],
        ['hold.json', toJson((0,stored_shape .zS)(deploy_record .Gg.hold, record.hold))],
        ['gate.json', toJson((0,stored_shape .zS)(deploy_record .Gg.gate, record.gate))],
        ['confirmed.json', toJson((0,stored_shape .zS)(deploy_record .Gg.confirmed, record.confirmed))],
    ]);
}
function parseFile(files, name, schema, where) {
    const text = files.get(name);
    if (text === undefined)
        throw malformed(where, name, 'the file is missing');
    const result = (0,stored_shape .CL)(schema, parseJson(text, where, name));
    if (!result.success)
        throw malformed(where, name, firstIssue(result.error), result.error);
    return result.data;
}
function parseJson(text, where, name) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw malformed(where, name, 'it is not JSON', cause);
    }
}
function malformed(where, name, reason, cause) {
    const advice = 'Restore an earlier commit of that ref (deleting the ref would forget any hold).';
    return new errors .j1(`${name} in ${where} cannot be read: ${reason}. ${advice}`, { cause });
}
function firstIssue(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return error.message;
    const path = issue.path.join('.');
    return `${path === '' ? 'the whole file' : path}: ${issue.message}`;
}
function toJson(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
}

;// CONCATENATED MODULE: ./build/deploy/record-store.js








const attempts = 12;
function createRecordStore(gitData, environment, run, clock) {
    const deps = { gitData, refs: (0,keys .dZ)(environment) };
    let known = null;
    const load = async () => (known = await loadChain(deps, known));
    async function update(reason, change) {
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
            const guess = attempt === 1 && known?.head != null ? known : null;
            const chain = guess ?? (await load());
            const next = bounded(change(chain.record));
            const edits = changedFiles(chain, next);
            if (edits.length === 0 && guess === null)
                return next;
            if (edits.length === 0)
                continue;
            const head = await tryWrite(deps, chain, edits, commitMessage(reason, environment, run));
            if (head !== null) {
                known = { ref: chain.ref, head, record: next };
                return next;
            }
            await clock.sleep(pause(attempt, run));
        }
        throw new errors .Cp('unreachable', `the record of ${environment} could not be written: other runs were faster ${attempts} times. Run the job again`);
    }
    return { read: async () => (await load()).record, update };
}
async function tryWrite(deps, chain, edits, message) {
    const tree = await deps.gitData.createTree(chain.head?.tree ?? null, edits);
    const parents = chain.head === null ? [] : [chain.head.sha];
    const { sha } = await deps.gitData.createCommit({ message, tree, parents });
    return (await swapHead(deps, chain, sha)) ? { sha, tree } : null;
}
function changedFiles(chain, next) {
    const before = chain.head === null ? new Map() : recordFiles(chain.record);
    const changed = [...recordFiles(next)].filter(([path, content]) => before.get(path) !== content);
    return changed.map(([path, content]) => ({ path, mode: '100644', content }));
}
function commitMessage(reason, environment, run) {
    return `${reason}\n\nDeploy-Guard-Environment: ${environment}\n${(0,base_run .VA)(run)}\n`;
}
function pause(attempt, run) {
    return Math.min(2000, 50 * attempt * attempt) + (run.id % 97);
}
const lookBack = 20;
async function loadChain(deps, known) {
    const found = await findChain(deps, known);
    if (found !== null)
        return found;
    const again = known !== null && known.head === null ? null : await findChain(deps, known);
    return again ?? { ref: deps.refs.primary, head: null, record: deploy_record .FR };
}
function placesOf({ refs: { primary, fallback, before } }) {
    return before === undefined ? [primary, fallback] : [primary, before.primary, fallback, before.fallback];
}
async function findChain(deps, known) {
    for (const ref of placesOf(deps)) {
        const sha = await deps.gitData.getRef(ref);
        if (sha === null)
            continue;
        if (known?.ref === ref && known.head?.sha === sha)
            return known;
        const { tree } = await deps.gitData.getCommit(sha);
        const record = parseRecord(await deps.gitData.readTextFiles(tree), `${ref} (commit ${(0,commit_id .Fu)(sha)})`);
        return { ref, head: { sha, tree }, record };
    }
    return null;
}
async function swapHead(deps, chain, commit) {
    try {
        await moveRef(deps, chain, commit);
        return true;
    }
    catch (error) {
        if (!isRaceOrSilence(error))
            throw error;
        const isDone = await isInChain(deps, commit);
        if (!isDone && error.code === 'unreachable')
            throw error;
        return isDone;
    }
}
async function moveRef(deps, chain, commit) {
    if (chain.head !== null)
        return deps.gitData.updateRef(chain.ref, commit);
    try {
        await deps.gitData.createRef(deps.refs.primary, commit);
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'refused')
            throw error;
        await deps.gitData.createRef(deps.refs.fallback, commit);
    }
}
function isRaceOrSilence(error) {
    const lost = ['exists', 'not-fast-forward', 'not-found', 'unreachable'];
    return error instanceof errors .Cp && lost.includes(error.code);
}
async function isInChain(deps, commit) {
    let sha = null;
    for (const ref of placesOf(deps))
        sha ??= await deps.gitData.getRef(ref);
    for (let depth = 0; sha !== null && depth < lookBack; depth += 1) {
        if (sha === commit)
            return true;
        sha = (await deps.gitData.getCommit(sha)).parents[0] ?? null;
    }
    return false;
}
const recordLimits = { marks: 50, confirmed: 50, finishedResponses: 20, usedComments: 100 };
function bounded(record) {
    return {
        ...record,
        marks: record.marks.slice(-recordLimits.marks),
        watches: (0,proven .$t)(record),
        confirmed: record.confirmed.slice(-recordLimits.confirmed),
        responses: boundedResponses(record),
        gate: { ...record.gate, used: record.gate.used.slice(-recordLimits.usedComments) },
    };
}
function boundedResponses(record) {
    const droppable = record.responses.filter((response) => !mustStay(response, record));
    const dropped = new Set(droppable.slice(0, Math.max(0, droppable.length - recordLimits.finishedResponses)));
    return record.responses.filter((response) => !dropped.has(response));
}
function mustStay(response, record) {
    return !response.settled || (0,hold .i7)(record, response.incidentKey);
}

// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(6085);
;// CONCATENATED MODULE: ./build/verbs/close-cut-off.js



const title = 'Cancelled';
const summary = '## Cancelled\n\nThe run was cancelled, or its main phase was ended from outside: nothing is said about this deploy. Run the job again, or deploy again.\n';
async function closeCutOff({ ports, store, environment }, sha) {
    const { forge, run } = ports;
    const isOurs = (watch) => watch.sha === sha && watch.run.id === run.runId;
    const open = (await store.read()).watches.findLast((watch) => isOurs(watch) && (watch.state === 'planned' || watch.state === 'running'));
    if (open !== undefined) {
        await store.update(`${(0,commit_id .Fu)(sha)}: its run was cancelled`, (record) => (0,record_entries .mM)(record, { sha, run: open.run }, { state: 'cancelled' }));
    }
    const name = `Deploy Guard: ${environment}`;
    const checks = await forge.checks.list(sha, name);
    if (checks.some(({ externalId, status }) => externalId === (0,check_run .np)(environment) && status !== 'completed'))
        await (0,check_run .$T)(forge.checks, { environment, sha, runUrl: run.runUrl }, { title, summary, conclusion: 'cancelled' });
    if (open?.state === 'planned' && open.deployment !== null) {
        const status = {
            state: 'error',
            description: 'The run was cancelled before the deploy',
            logUrl: run.runUrl,
        };
        await forge.deployments.setStatus(open.deployment, status);
    }
    await ports.summarise(summary);
}

;// CONCATENATED MODULE: ./build/action/phases.js

















function runMain() {
    const cancelling = new AbortController();
    cancelOnSignal(cancelling);
    const words = 'The run was cancelled. The post phase of this step writes down how things stand.';
    const work = () => reporting(() => mainWork(cancelling.signal));
    return cutOff(cancelling.signal, TO_END.main, work, () => failStep(words));
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
    const inputs = readStepInputs();
    if (mute !== null && modes[inputs.mode].post !== null)
        throw new errors .j1(`${mute}. Without it the deploy could not be watched, so it does not go out.`);
    const setting = createSetting(inputs, cancelled);
    const mode = modes[inputs.mode];
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
    return cutOff(cancelling.signal, TO_END.post, () => reporting(() => postWork(state, cancelling)), () => failStep('The run was cancelled, and GitHub did not take all that is known within a minute: the next start goes on from the record.'));
}
async function postWork({ stage, task }, cancelling) {
    const inputs = readStepInputs();
    const setting = createSetting(inputs, cancelling.signal);
    const { post, permissions } = modes[inputs.mode];
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
    const left = task && { task, folder: (0,external_node_path_.join)(readRunnerPlaces(process.env).temp, 'deploy-guard') };
    const problem = savePhaseState('ended', left);
    if (problem !== null)
        actionLog.warning(`${problem}. The watch goes by the record.`);
}
async function taskLeft(file, setting, inputs) {
    const task = readTask(file);
    if (!('problem' in task))
        return task;
    actionLog.warning(`${task.problem}. The watch goes by the record.`);
    return taskOfRecord(setting, inputs);
}
function endStep(end) {
    if (end.kind === 'failure')
        failStep(end.message);
    if (end.kind === 'warning')
        (0,core .$e)(harmless(end.message));
}
function readStepInputs() {
    const inputs = readInputs(core .V4, givenInputs(process.env));
    hideSecret(inputs.githubToken);
    if (inputs.appToken !== null)
        hideSecret(inputs.appToken);
    hideQuery(inputs.metricsUrl);
    hideQuery(inputs.probeUrl);
    return inputs;
}
function createSetting(inputs, cancelled) {
    const ports = createPorts(inputs, process.env, cancelled);
    const run = (0,base_run .px)(ports.run);
    const { environment, advisory, dryRun } = inputs;
    const store = createRecordStore(ports.forge.gitData, environment, run, ports.clock);
    return {
        ports,
        environment,
        store: dryRun ? (0,run_mode .Bl)(store) : store,
        conduct: { advisory, dryRun },
        policySource: { path: inputs.policy, text: inputs.policyText },
    };
}


  }),

  2030:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  isoNow)
  });
function isoNow(clock) {
    return new Date(clock.now()).toISOString();
}


  }),

  5145:
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

  5509:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $5: () => (  unknownWord),
    CL: () => (  readStored),
    su: () => (  stored),
    zS: () => (  writeStored)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

const unknownWord = 'unknown';
const asWritten = '$asWritten';
function stored(shape) {
    return zod__WEBPACK_IMPORTED_MODULE_0__  ._H3(shape);
}
function readStored(schema, value) {
    return schema.safeParse(withKnownWords(schema, value));
}
function writeStored(schema, value) {
    return withWrittenWords(schema.parse(value));
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function withKnownWords(schema, value) {
    if (isWrapped(schema))
        return withKnownWords(schema.unwrap(), value);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .utH)
        return withKnownWords(schema.out, value);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .naA)
        return Array.isArray(value) ? value.map((element) => withKnownWords(schema.element, element)) : value;
    if (!isObject(value))
        return value;
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .b8S)
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withKnownWords(schema.valueType, one)]));
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .jvo)
        return unionWithKnownWords(schema, value);
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .bvH ? objectWithKnownWords(schema, value) : value;
}
const isWrapped = (schema) => schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .l1C || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .ZwT;
function objectWithKnownWords(schema, value) {
    const known = Object.entries(schema.shape).filter(([name]) => Object.hasOwn(value, name));
    const later = known.filter(([name, member]) => isLaterWord(member, value[name])).map(([name]) => name);
    const members = known.map(([name, member]) => [name, withKnownWords(member, value[name])]);
    const read = { ...value, ...Object.fromEntries(members) };
    if (later.length === 0)
        return read;
    const words = Object.fromEntries(later.map((name) => [name, unknownWord]));
    return { ...read, ...words, [asWritten]: Object.fromEntries(later.map((name) => [name, value[name]])) };
}
function isLaterWord(schema, value) {
    if (isWrapped(schema))
        return isLaterWord(schema.unwrap(), value);
    if (!(schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .Vb4) || typeof value !== 'string')
        return false;
    return schema.options.includes(unknownWord) && !schema.options.includes(value);
}
function unionWithKnownWords(schema, value) {
    const tag = schema.def.discriminator;
    const word = value[tag];
    const options = schema.options.filter((option) => option instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .bvH);
    const option = options.find((each) => isTagged(each, tag, word));
    if (option !== undefined)
        return objectWithKnownWords(option, value);
    if (typeof word !== 'string' || !options.some((each) => isTagged(each, tag, unknownWord)))
        return value;
    return { [tag]: unknownWord, [asWritten]: value };
}
function isTagged({ shape }, tag, word) {
    const member = shape[tag];
    if (member instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .DN5)
        return member.def.values.some((value) => value === word);
    return member instanceof zod__WEBPACK_IMPORTED_MODULE_0__  .Vb4 && member.options.some((option) => option === word);
}
function withWrittenWords(value) {
    if (Array.isArray(value))
        return value.map(withWrittenWords);
    if (!isObject(value))
        return value;
    const { [asWritten]: written, ...members } = value;
    const put = Object.fromEntries(Object.entries(members).map(([name, member]) => [name, withWrittenWords(member)]));
    if (!isObject(written))
        return put;
    const back = Object.entries(written).filter(([name]) => !Object.hasOwn(put, name) || put[name] === unknownWord);
    return { ...put, ...Object.fromEntries(back) };
}


  }),

  9909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LS: () => (  plural),
    hD: () => (  quote),
    pA: () => (  nearest)
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

  2950:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  roles),
    V: () => (  mitigations)
  });
const roles = ['commander', 'investigator', 'data', 'communications', 'scribe'];
const mitigations = ['rollback', 'flag', 'block', 'failover', 'repair'];


  }),

  3789:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  runAt),
    Pi: () => (  commands),
    RM: () => (  parseCommand)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1462);
  var _gate_emergency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1767);
  var _gate_residue_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8660);
  var _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4592);




const approve = {
    stale: ({ digest }, _, { residues }) => residues.some((residue) => residue.digest === digest) ? null : 'another-digest',
    async carryOut({ digest, looked }, { login }, { residues, approve: accept }) {
        let refused = null;
        let accepted = false;
        for (const residue of residues.filter((one) => one.digest === digest)) {
            const refusal = (0,_gate_residue_review_js__WEBPACK_IMPORTED_MODULE_0__  .K2)({ login, looked }, residue);
            refused ??= refusal;
            if (refusal !== null)
                continue;
            accept(residue, login);
            accepted = true;
        }
        return accepted ? null : refused;
    },
};
const emergency = {
    stale: (_, comment, { emergency: rules }) => (rules !== null && (0,_gate_emergency_js__WEBPACK_IMPORTED_MODULE_2__  .tx)(comment, rules) ? null : 'not-waiting'),
    async carryOut({ reason }, by, place) {
        place.callEmergency(reason, by);
        return null;
    },
};
const release = {
    stale: (_, __, place) => (place.hold() === null ? 'nothing-held' : null),
    async carryOut({ reason }, by, place) {
        const hold = place.hold();
        if (hold === null)
            return 'nothing-held';
        if (reason === '')
            return 'no-reason';
        if (hold.good === null)
            return 'range-unknown';
        const people = await place.people(hold.good, hold.bad);
        if (people.logins.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .H$)(by.login)))
            return 'contributed';
        if (!people.complete)
            return 'people-unknown';
        await place.release(hold, reason, by);
        return null;
    },
};
const reland = {
    stale: (_, __, place) => (place.rollback() === null ? 'nothing-taken-back' : null),
    carryOut: ({ half }, by, place) => place.reland(half, by),
};
const commands = {
    approve: {
        usage: '/guard approve DIGEST [looked-elsewhere]',
        who: 'writers',
        refusedForGood: false,
        read(text) {
            const [, digest, looked] = /^([0-9a-f]{64})(\s+looked-elsewhere)?$/.exec(text) ?? [];
            return digest === undefined ? null : { digest, looked: looked !== undefined };
        },
        run: { gate: approve },
    },
    emergency: {
        usage: '/guard emergency REASON',
        who: 'listed-writers',
        refusedForGood: false,
        read: (text) => (text === '' ? null : { reason: text.slice(0, _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .z) }),
        run: { gate: emergency },
    },
    release: {
        usage: '/guard release REASON',
        who: 'writers',
        refusedForGood: true,
        read: (text) => ({ reason: text.slice(0, _incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .z) }),
        run: { incident: release },
    },
    reland: {
        usage: '/guard reland half',
        who: 'writers',
        refusedForGood: true,
        read(text) {
            const found = /^half(?:\s+(first|second))?$/.exec(text);
            return found === null ? null : { half: found[1] === 'second' ? 'second' : 'first' };
        },
        run: { incident: reland },
    },
    ..._incident_commands_js__WEBPACK_IMPORTED_MODULE_1__  .F,
};
function parseCommand(body) {
    const line = (body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/[\r\v\f\u0085\u2028\u2029]/g, ' ').trim();
    const [, word, argument = ''] = /^\/guard(?:\s+(\S+)(?:\s+(.*))?)?$/.exec(line) ?? [];
    if (word === undefined)
        return line === '/guard' ? unknownVerb() : null;
    return isVerb(word) ? readCommand(word, argument.trim()) : unknownVerb();
}
function readCommand(verb, argument) {
    const { read, usage } = commands[verb];
    const given = read(argument);
    return given === null ? { verb: 'unknown', cure: `expected \`${usage}\`` } : { verb, ...given };
}
function isVerb(word) {
    return Object.hasOwn(commands, word);
}
function unknownVerb() {
    const known = Object.values(commands).flatMap(({ usage, run }) => Object.keys(run).length > 0 ? [`\`${usage}\``] : []);
    return { verb: 'unknown', cure: `expected one of ${known.join(', ')}` };
}
function runAt(verb, where) {
    const runs = commands[verb].run;
    return runs[where] ?? null;
}


  }),

  4592:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  incidentCommands),
    z: () => (  LONGEST)
  });
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2950);

const LONGEST = 500;
const told = { who: 'writers', refusedForGood: true, run: {} };
const cut = (text) => text.slice(0, LONGEST);
const loginOf = (text) => /^@?([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?:[\s,.:;]|$)/i.exec(text)?.[1] ?? null;
function leadingTime(text) {
    const [, time, rest = ''] = /^((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)(?=[\s,.;]|$)[\s,.;]*(.*)$/i.exec(text) ?? [];
    return time === undefined ? null : { time, rest };
}
const onlyTime = (text) => {
    const found = leadingTime(text);
    return found === null ? null : { time: found.time };
};
function firstWord(text) {
    const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(text) ?? [];
    return [word, rest];
}
const isRole = (word) => _command_js__WEBPACK_IMPORTED_MODULE_0__  .O.some((role) => role === word);
function levelOf(text) {
    const level = Number(text);
    return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}
const role = (name) => ({
    ...told,
    usage: `/guard ${name} @LOGIN`,
    read: readRole,
});
function readRole(text) {
    if (text === '' || text.toLowerCase() === 'me')
        return { login: null };
    const login = loginOf(text);
    return login === null ? null : { login };
}
const severity = (text) => {
    const [, digit = '', reason = ''] = /^(?:sev-?)?([1-4])(?:[\s,.:;]+(.*))?$/i.exec(text) ?? [];
    const level = levelOf(digit);
    return level === null ? null : { level, reason: cut(reason) };
};
const note = (text) => {
    const found = leadingTime(text);
    const said = found?.rest ?? text;
    return said === '' ? null : { time: found?.time ?? null, text: cut(said) };
};
const mitigated = (text) => {
    const [word, rest] = firstWord(text);
    const how = _command_js__WEBPACK_IMPORTED_MODULE_0__  .V.find((one) => one === word.toLowerCase());
    return how === undefined ? null : { how, text: cut(rest) };
};
const affected = (text) => {
    const [, digits = '', what = ''] = /^(\d{1,3}(?:[,_.' ]\d{3})+|\d{1,15})(?!\d)\s*(.*)$/.exec(text) ?? [];
    const count = digits === '' ? Number.NaN : Number(digits.replaceAll(/\D/g, ''));
    return Number.isSafeInteger(count) ? { count, what: cut(what) } : null;
};
const reported = (text) => {
    const [id, reference] = firstWord(text);
    return reference === '' ? null : { id, reference: cut(reference) };
};
const waive = (text) => {
    const [id, reason] = firstWord(text);
    return reason === '' ? null : { id, reason: cut(reason) };
};
const handover = (text) => {
    const [word, rest] = firstWord(text);
    const [of, whom] = isRole(word) ? [word, rest] : [null, text];
    const login = loginOf(whom);
    return login === null ? null : { role: of, login };
};
const noMore = (text) => ({ text: cut(text) });
const incidentCommands = {
    declare: { ...told, usage: '/guard declare WHAT', read: (what) => (what === '' ? null : { what: cut(what) }) },
    commander: role('commander'),
    investigator: role('investigator'),
    data: role('data'),
    communications: role('communications'),
    scribe: role('scribe'),
    severity: { ...told, usage: '/guard severity 1|2|3|4 REASON', read: severity },
    note: { ...told, usage: '/guard note [17:00] TEXT', read: note },
    ack: { ...told, usage: '/guard ack', read: noMore },
    external: { ...told, usage: '/guard external WHAT', read: noMore },
    'false-alarm': { ...told, usage: '/guard false-alarm REASON', read: (reason) => ({ reason: cut(reason) }) },
    resolve: { ...told, usage: '/guard resolve', read: noMore },
    meeting: { ...told, usage: '/guard meeting 17:00', read: onlyTime },
    mitigated: { ...told, usage: `/guard mitigated ${_command_js__WEBPACK_IMPORTED_MODULE_0__  .V.join('|')} TEXT`, read: mitigated },
    affected: { ...told, usage: '/guard affected N WHAT', read: affected },
    aware: { ...told, usage: '/guard aware 17:00', read: onlyTime },
    classified: {
        ...told,
        usage: '/guard classified ID',
        read: (text) => (text === '' ? null : { id: firstWord(text)[0] }),
    },
    reported: { ...told, usage: '/guard reported ID REFERENCE', read: reported },
    waive: { ...told, usage: '/guard waive ID REASON', read: waive },
    handover: { ...told, usage: '/guard handover @LOGIN', read: handover },
    next: { ...told, usage: '/guard next 17:00', read: onlyTime },
    sent: { ...told, usage: '/guard sent', read: (audience) => ({ audience: cut(audience) }) },
    confidential: { ...told, usage: '/guard confidential', read: noMore },
};


  }),

  3221:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  P: () => (  readCommands)
});

// EXTERNAL MODULE: ./build/base/permission.js
var base_permission = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(1462);
// EXTERNAL MODULE: ./build/gate/approvals.js
var approvals = __webpack_require__(9406);
;// CONCATENATED MODULE: ./build/render/command-replies.js
const refusals = {
    edited: 'the comment was edited; write a new one',
    'may-not-write': 'it needs write access to this repository',
    'not-listed': 'the policy in force does not list you in `gate.emergency`',
    'another-digest': 'this is the digest of something else',
    'took-part': 'you had a part in these changes; somebody else has to look at them',
    'not-looked': 'some of these changes cannot be shown here; look at them elsewhere, and then say so: `/guard approve DIGEST looked-elsewhere`',
    'contributor-unknown': 'somebody had a part in these changes whom GitHub does not name',
    'not-shown': 'not all of these changes can be shown',
    'without-git': 'the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen',
    'not-waiting': 'it counts once, for the deploy that waits when it is written, and none that waits now did so then; if one waits, write it again',
    'nothing-held': 'nothing is held for this incident',
    'no-reason': 'it names no reason: `/guard release REASON`',
    'range-unknown': 'it is not known what went out, so nobody can be shown to have no part in it',
    contributed: 'whoever contributed to what went out cannot release it: ask someone else',
    'nothing-taken-back': 'this incident has no rollback of the guard',
    'not-merged': 'the rollback is not merged yet',
    'not-decided': 'the part before is not decided yet; merge and deploy it and let its watch end, or close it',
    'one-landing': 'only one landing is left, so there is nothing to halve; bring it back with its fix on top (`/guard reland half second`, or mode rollback)',
    'landings-unknown': 'the landings of this range are not all known, so it cannot be halved',
    'reland-conflict': 'what landed since is in conflict with it; bring it back by hand',
    'nothing-missing': 'the branch has it already',
    'may-not-open': 'this workflow may not open pull requests; its branch is pushed, so open it yourself',
    'people-unknown': 'not all contributors of what went out are known, so nobody can be shown to have no part in it',
};
const told = { refused: 'Nothing was done', act: 'say this' };
const words = {
    approve: { refused: 'This does not count', act: 'approve' },
    emergency: { refused: 'This is no emergency for the gate', act: 'call an emergency' },
    release: { refused: 'The hold stands', act: 'release a hold' },
    reland: { refused: 'Nothing is brought back', act: 'bring a change back' },
};
const places = {
    gate: 'on the issue (or, without issues, the pull request) where a deploy waits for a review',
    incident: 'on the issue of an incident',
};
function refusalReply(login, verb, refusal) {
    const { refused, act } = words[verb] ?? told;
    const why = refusal === 'not-a-person' ? `only a person can ${act}` : refusals[refusal];
    return `${login === null ? '' : `@${login} `}${refused}: ${why}.`;
}
function noCommandReply(login, cure) {
    return `@${login} This is no command: ${cure}.`;
}
function elsewhereReply(login, usage, where) {
    const known = Object.entries(places).flatMap(([place, text]) => (where.includes(place) ? [text] : []));
    const belongs = known.length > 0 ? `It belongs ${known.join(', or ')}` : 'It is read by the shell alone: `incident --events FILE`';
    return `@${login} \`${usage}\` does nothing here. ${belongs}.`;
}

// EXTERNAL MODULE: ./build/commands/commands.js
var commands = __webpack_require__(3789);
;// CONCATENATED MODULE: ./build/commands/read-commands.js





async function readCommands(deps, thread) {
    const { comments } = await deps.forge.comments.list(thread.number);
    for (const comment of comments) {
        if (thread.since !== undefined && Date.parse(comment.at) < Date.parse(thread.since))
            continue;
        const command = (0,commands .RM)(comment.body);
        if (command === null)
            continue;
        const answer = command.verb === 'unknown' ? unknown(comment, command.cure) : await obey(deps, thread, comment, command);
        if (answer !== null)
            await say(deps, thread.number, comment, answer);
    }
}
const anyOfOurs = ['+1', '-1', 'confused'];
const counts = { reaction: '+1', reply: null, unless: ['+1'] };
function unknown({ author }, cure) {
    if (author === null || (0,identity .w2)(author))
        return null;
    return { reaction: 'confused', reply: noCommandReply(author.login, cure), unless: anyOfOurs };
}
async function obey(deps, thread, comment, command) {
    const author = comment.author && (0,approvals .hQ)(comment.author, thread.machineUsers ?? []);
    const person = author === null || (0,identity .w2)(author) ? null : author.login;
    const { usage, who, run, refusedForGood } = commands .Pi[command.verb];
    const here = (0,commands .D)(command.verb, thread.where);
    if (here === null) {
        if (person === null)
            return null;
        return { reaction: 'confused', reply: elsewhereReply(person, usage, Object.keys(run)), unless: anyOfOurs };
    }
    if (refusedForGood && comment.reactions.includes('-1'))
        return null;
    const by = { comment: comment.id, at: comment.at };
    const refused = (refusal, unless) => {
        return { reaction: '-1', reply: refusalReply(author?.login ?? null, command.verb, refusal), unless };
    };
    const stale = here.stale(command, by, thread.place);
    if (stale !== null)
        return person === null ? null : refused(stale, anyOfOurs);
    const refusal = comment.edited
        ? 'edited'
        : person === null
            ? 'not-a-person'
            : ((await whyNot(deps, thread, who, person)) ??
                (await here.carryOut(command, { ...by, login: person }, thread.place)));
    return refusal === null ? counts : refused(refusal, ['-1', 'confused']);
}
async function whyNot({ forge }, { listed = [] }, who, login) {
    if (who === 'listed-writers' && !listed.some((one) => (0,identity .Up)(one, login)))
        return 'not-listed';
    const permission = await forge.info.permission(login);
    return (0,base_permission .J)(permission) ? null : 'may-not-write';
}
async function say({ forge }, place, { id, reactions }, { reaction, reply, unless }) {
    if (reactions.some((known) => unless.includes(known)))
        return;
    const isNew = await forge.comments.react(id, reaction);
    if (isNew && reply !== null)
        await forge.issues.comment(place, reply);
}


  }),

  6331:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Rm: () => (  decideByHand),
  KY: () => (  decideOutside),
  CB: () => (  decideResponse),
  tE: () => (  isOverCap),
  hJ: () => (  orderedRange)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/deploy/hold.js
var deploy_hold = __webpack_require__(3725);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(3224);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
;// CONCATENATED MODULE: ./build/deploy/compact-verdict.js
const limits = { nodes: 20, crossed: 20, points: 240 };
function compactVerdict(verdict) {
    const nodes = verdict.nodes.slice(0, limits.nodes).map(withoutCourse);
    if (!('regression' in verdict))
        return { ...verdict, nodes };
    const { worst, crossed, onset, alarmAt } = verdict.regression;
    const before = worst.before === undefined ? {} : { before: worst.before.slice(-limits.points) };
    const regression = {
        worst: { ...finite(worst), steps: worst.steps.slice(-limits.points), ...before },
        crossed: crossed.slice(0, limits.crossed).map(withoutCourse),
        onset,
        alarmAt,
    };
    return { ...verdict, nodes, regression };
}
function withoutCourse(node) {
    return { ...finite(node), steps: [] };
}
function finite(node) {
    return {
        ...node,
        bounds: [bounded(node.bounds[0]), bounded(node.bounds[1])],
        baseline: { ...node.baseline, share: bounded(node.baseline.share) },
        observed: { ...node.observed, share: bounded(node.observed.share) },
        harm: bounded(node.harm),
        normalAtWorst: bounded(node.normalAtWorst),
        logEvidence: bounded(node.logEvidence),
        logThreshold: bounded(node.logThreshold),
        detectable: node.detectable === null ? null : bounded(node.detectable),
    };
}
function bounded(value) {
    if (Number.isNaN(value))
        return 0;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

;// CONCATENATED MODULE: ./build/deploy/decide-response.js





function decideResponse(record, deploy) {
    if ((0,record_entries .PT)(record, (0,keys .Qq)(deploy.environment, deploy.bad)) !== null)
        return record;
    const { deployment, bad, at, run } = deploy;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const response = responseTo(marked, deploy);
    const held = (0,record_entries .jy)(marked, response);
    const { good } = response;
    if (good === null || good === bad)
        return held;
    const also = otherSuspects(record, deploy, good);
    const { incidentKey: key } = response;
    const hold = { bad, good, since: at, incidentKey: key, run, why: deploy.verdict.message };
    return (0,deploy_hold .O9)(held, also.length === 0 ? hold : { ...hold, also });
}
function otherSuspects(record, { bad, verdict }, good) {
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    const wasGood = new Set(record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha));
    return suspects.filter((sha) => sha !== bad && sha !== good && !wasGood.has(sha));
}
function decideOutside(record, deploy) {
    if ((0,record_entries .SZ)(record) !== null)
        return record;
    const key = (0,keys .fM)(deploy.environment, deploy.bad, deploy.run);
    const rollback = { step: 'none', reason: 'external', conflicts: [] };
    return (0,record_entries .jy)(record, { ...responseTo(record, deploy), incidentKey: key, rollback });
}
function responseTo(record, deploy) {
    const { environment, bad, base, at, run, baseline, verdict } = deploy;
    const good = (0,record_entries .es)(record, deploy)?.sha ?? null;
    return {
        rollbackKey: (0,keys .i2)(base, good, bad),
        incidentKey: (0,keys .Qq)(environment, bad),
        good,
        bad,
        base,
        decidedAt: at,
        run,
        verdict: compactVerdict(verdict),
        baseline,
        rollback: { step: 'decided' },
        incident: { step: 'decided' },
        settled: false,
    };
}
function orderedRange(record, order) {
    const deployed = record.watches.filter(({ state, startedAt }) => startedAt !== null || state === 'running' || state === 'ended');
    const watch = order.bad === null ? deployed.at(-1) : deployed.findLast(({ sha }) => sha === order.bad);
    const bad = order.bad ?? watch?.sha;
    if (bad === undefined)
        throw unknown('bad', 'what runs now');
    const deployment = watch?.deployment ?? null;
    const decided = record.responses.findLast((response) => response.bad === bad)?.good ?? undefined;
    const good = order.good ?? decided ?? (0,record_entries .es)(record, { deployment, baseSha: watch?.baseSha ?? null })?.sha;
    if (good === undefined)
        throw unknown('good', 'what ran before');
    return { good, bad, deployment };
}
function decideByHand(record, order) {
    const { good, bad, deployment } = orderedRange(record, order);
    const { at, run, by, reason, base, environment } = order;
    const key = (0,keys .Qq)(environment, bad);
    const known = (0,record_entries .PT)(record, key);
    if (known?.byHand !== undefined && known.run.id === run.id)
        return record;
    const marked = deployment === null ? record : (0,record_entries .Tc)(record, { deployment, sha: bad, at, run });
    const begun = { ...(known ?? blank(record, bad, at)), incidentKey: key, rollbackKey: (0,keys .i2)(base, good, bad) };
    const response = {
        ...begun,
        good,
        bad,
        base,
        decidedAt: at,
        run,
        byHand: { by, reason },
        rollback: known?.rollback.step === 'opened' ? known.rollback : { step: 'decided' },
        settled: false,
    };
    const others = marked.responses.filter(({ incidentKey: other }) => other !== key);
    const added = (0,record_entries .jy)({ ...marked, responses: others }, response);
    return good === bad ? added : (0,deploy_hold .O9)(added, { bad, good, since: at, incidentKey: key, run, why: reason });
}
function blank(record, bad, at) {
    const second = Date.parse(at) / 1000;
    const none = { kind: 'previous-window', from: second, until: second, metrics: {} };
    const baseline = record.watches.findLast(({ sha }) => sha === bad)?.baseline ?? none;
    return { verdict: unwatched(second), baseline, incident: { step: 'decided' } };
}
function unwatched(second) {
    const message = 'A person decided that this deploy is bad; no watch did.';
    const times = { startedAt: second, endedAt: second, falseAlarmRate: 0, baselineKind: 'none' };
    return { verdict: 'inconclusive', reasonCode: 'no-data', message, ...times, nodes: [], missing: {}, stepsSeen: 0 };
}
function unknown(input, what) {
    return new errors .j1(`The record does not say ${what}: give the commit as input ${input} (40 hex digits of its id).`);
}
const day = 24 * 3600 * 1000;
function isOverCap({ responses }, response, most) {
    const decided = Date.parse(response.decidedAt);
    const opened = responses.filter(({ incidentKey: other, rollback, decidedAt, byHand }) => {
        const age = decided - Date.parse(decidedAt);
        const counts = byHand === undefined && (rollback.step === 'opened' || rollback.step === 'pushed');
        return other !== response.incidentKey && counts && age >= 0 && age < day;
    });
    return opened.length >= most;
}


  }),

  9734:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  enduringStore)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5483);


function enduringStore(store) {
    if (isEnduring(store))
        return store;
    let pending = [];
    let newest = _record_js__WEBPACK_IMPORTED_MODULE_1__  .FR;
    let refused = null;
    const withPending = (record) => pending.reduce((before, { change }) => change(before), record);
    const readAgain = async () => {
        const read = await orRefusal(store.read());
        return read instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp ? newest : read;
    };
    let writing = Promise.resolve();
    async function write() {
        const taken = pending;
        const [first] = taken;
        if (first === undefined)
            return;
        const more = taken.length === 1 ? '' : ` (and ${taken.length - 1} more)`;
        const apply = (record) => taken.reduce((before, { change }) => change(before), record);
        const written = await orRefusal(store.update(`${first.reason}${more}`, apply));
        if (written instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) {
            refused = written;
            newest = await readAgain();
            return;
        }
        newest = written;
        pending = pending.slice(taken.length);
        refused = null;
    }
    const enduring = {
        async read() {
            newest = await readAgain();
            return withPending(newest);
        },
        async update(reason, change) {
            pending = [...pending, { reason, change }];
            if (refused === null)
                await enduring.flush();
            return withPending(newest);
        },
        flush: () => (writing = writing.then(write, write)),
        unwritten: () => (pending.length === 0 ? null : refused),
    };
    return enduring;
}
function isEnduring(store) {
    return 'unwritten' in store;
}
async function orRefusal(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
            return error;
        throw error;
    }
}


  }),

  3224:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J4: () => (  environmentKey),
    NN: () => (  lockRef),
    Qq: () => (  incidentKey),
    Rs: () => (  rollbackBranch),
    Xv: () => (  relandBranch),
    dZ: () => (  stateRef),
    fM: () => (  outsideKey),
    i2: () => (  rollbackKey),
    wn: () => (  relandPartBranch)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6601);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);


const unreserved = /^[A-Za-z0-9_-]$/;
function encodeRefPart(text) {
    const bytes = [...new TextEncoder().encode(text)];
    const encoded = bytes.map((byte) => {
        const character = String.fromCharCode(byte);
        return unreserved.test(character) ? character : percent(byte);
    });
    return encoded.join('');
}
function stateRef(environment) {
    const refsOf = (name) => {
        const part = stateRefPart(name);
        return { primary: `refs/deploy-guard/${part}`, fallback: `refs/heads/deploy-guard-state/${part}` };
    };
    const key = environmentKey(environment);
    return key === environment ? refsOf(key) : { ...refsOf(key), before: refsOf(environment) };
}
function environmentKey(environment) {
    return environment.toLowerCase();
}
const LONGEST = 200;
function refPart(text) {
    const encoded = encodeRefPart(text);
    if (encoded.length <= LONGEST)
        return encoded;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
    return `${encoded.slice(0, LONGEST - 70).replace(/%.?$/, '')}%-${digest}`;
}
function lockRef(key) {
    const part = refPart(key);
    return { primary: `refs/deploy-guard/lock/${part}`, fallback: `refs/heads/deploy-guard-lock/${part}` };
}
function rollbackKey(base, good, bad) {
    return `rollback:${base}:${good ?? 'none'}..${bad}`;
}
function incidentKey(environment, bad) {
    return `incident:${environmentKey(environment)}:${bad}`;
}
function outsideKey(environment, deployed, run) {
    return `outside:${environmentKey(environment)}:${deployed}:${run.id}.${run.attempt}`;
}
function rollbackBranch(base, good, bad) {
    return `deploy-guard/rollback/${refPart(base)}/${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(good)}-${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(bad)}`;
}
function stateRefPart(environment) {
    const part = refPart(environment);
    return part === 'lock' ? '%6Cock' : part;
}
function percent(byte) {
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
function relandPartBranch(rollback, through) {
    return `deploy-guard/reland/${rollback}-part-${through}`;
}
function relandBranch(rollback) {
    return `deploy-guard/reland/${rollback}`;
}


  }),

  5483:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  e3: () => (  emptyGateMemory),
  FR: () => (  emptyRecord),
  Gg: () => (  recordSchemas),
  G0: () => (  versionSchema)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/base/stored-shape.js
var stored_shape = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/watch/baseline.js
var baseline = __webpack_require__(4797);
// EXTERNAL MODULE: ./build/watch/slices.js
var slices = __webpack_require__(8249);
;// CONCATENATED MODULE: ./build/watch/verdict.js



const inconclusiveReason = schemas .k5n([
    'no-metrics',
    'no-baseline',
    'no-data',
    'source-down',
    'too-little-traffic',
    'series-changed',
    'not-separating',
    'several-processes',
    'unproven-rise',
    'buckets-too-coarse',
    'cancelled',
    'sampler-died',
    'watch-lost',
    'overtaken',
    'unproven-before',
    'baseline-too-old',
    stored_shape .$5,
]);
const externalReason = schemas .k5n([
    'already-so-before',
    'control-metric-worse',
    'untouched-segment-worse',
    'upstream-incident',
    stored_shape .$5,
]);
const sha = schemas .YjP().regex(commit_id .d_, 'expected 40 hex digits');
const share = (0,stored_shape .su)({ bad: schemas .aig(), total: schemas .aig(), share: schemas .aig() });
const gaugeFacts = (0,stored_shape .su)({
    observed: schemas .aig().nullable(),
    usual: schemas .aig().nullable(),
    score: schemas .aig().nullable(),
    needed: schemas .aig().nullable(),
});
const course = schemas .YOg((0,stored_shape .su)({ at: schemas .aig(), share: schemas .aig().nullable() }));
const nodeSummary = (0,stored_shape .su)({
    metric: schemas .YjP(),
    segment: schemas .YjP(),
    baseline: share,
    observed: share,
    bounds: schemas .PVZ([schemas .aig(), schemas .aig()]),
    harm: schemas .aig(),
    note: schemas .k5n(['new', 'vanished', 'too-small', 'harmless', stored_shape .$5]).nullable(),
    normalAtWorst: schemas .aig(),
    logEvidence: schemas .aig(),
    logThreshold: schemas .aig(),
    detectable: schemas .aig().nullable(),
    steps: course,
    before: course.exactOptional(),
    gauge: gaugeFacts.exactOptional(),
});
const regression = (0,stored_shape .su)({
    worst: nodeSummary,
    crossed: schemas .YOg(nodeSummary),
    onset: schemas .aig(),
    alarmAt: schemas .aig(),
});
const common = {
    message: schemas .YjP(),
    startedAt: schemas .aig(),
    endedAt: schemas .aig(),
    falseAlarmRate: schemas .aig(),
    baselineKind: schemas .YjP(),
    nodes: schemas .YOg(nodeSummary),
    missing: schemas .g1P(schemas .YjP(), schemas .aig()),
    stepsSeen: schemas .aig(),
    remarks: schemas .YOg(schemas .YjP()).exactOptional(),
    deploys: schemas .YOg(sha).exactOptional(),
};
const healthy = (0,stored_shape .su)({
    verdict: schemas .euz('healthy'),
    reasonCode: schemas .euz('no-harm-found'),
    grade: schemas .YjP().exactOptional(),
    ...common,
});
const regressed = (0,stored_shape .su)({
    verdict: schemas .euz('regressed'),
    reasonCode: schemas .euz('worse-than-baseline'),
    regression,
    suspects: schemas .YOg(sha).exactOptional(),
    ...common,
});
const external = (0,stored_shape .su)({
    verdict: schemas .euz('external'),
    reasonCode: externalReason,
    what: schemas .YjP().exactOptional(),
    regression,
    ...common,
});
const inconclusive = (0,stored_shape .su)({ verdict: schemas .euz('inconclusive'), reasonCode: inconclusiveReason, ...common });
const verdicts = schemas .gMt('verdict', [healthy, regressed, external, inconclusive]);
const storedVerdictSchema = schemas .gMt('verdict', [
    healthy,
    regressed,
    external,
    inconclusive,
    (0,stored_shape .su)({ verdict: schemas .euz(stored_shape .$5) }),
]);

;// CONCATENATED MODULE: ./build/deploy/incident-events.js



const incident_events_sha = schemas .YjP().regex(commit_id .d_, 'expected 40 hex digits');
const incident_events_common = {
    at: iso .w$(),
    run: (0,stored_shape .su)({ id: schemas .Whr(), attempt: schemas .Whr() }).exactOptional(),
};
const incident_events_event = schemas .gMt('kind', [
    (0,stored_shape .su)({ kind: schemas .euz('watch-began'), sha: incident_events_sha, ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('onset'), ...incident_events_common }),
    (0,stored_shape .su)({
        kind: schemas .euz('alarm'),
        facts: (0,stored_shape .su)({
            metric: schemas .YjP(),
            segment: schemas .YjP(),
            before: schemas .aig().nullable(),
            since: schemas .aig().nullable(),
        }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({
        kind: schemas .euz('decided'),
        facts: (0,stored_shape .su)({ good: incident_events_sha.nullable(), blamed: schemas .zMY() }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({ kind: schemas .euz('rollback-opened'), facts: (0,stored_shape .su)({ pull: schemas .Whr() }), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('rollback-pushed'), facts: (0,stored_shape .su)({ url: schemas .YjP() }), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('rollback-impossible'), facts: (0,stored_shape .su)({ reason: schemas .YjP() }), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('mitigation-deployed'), sha: incident_events_sha, ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('recovered'), sha: incident_events_sha, ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('still-failing'), sha: incident_events_sha, ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('worse-outside'), sha: incident_events_sha, ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('unclear'), sha: incident_events_sha, reason: schemas .YjP(), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('hold-released'), by: schemas .YjP(), text: schemas .YjP(), ...incident_events_common }),
    (0,stored_shape .su)({
        kind: schemas .euz('part-brought-back'),
        facts: (0,stored_shape .su)({ pull: schemas .Whr(), first: schemas .Whr(), last: schemas .Whr(), count: schemas .Whr(), by: schemas .YjP().nullable() }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({ kind: schemas .euz('line'), text: schemas .YjP(), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz(stored_shape .$5) }),
]);
function asEvent(value) {
    const isLine = typeof value === 'object' && value !== null && 'text' in value && !('kind' in value);
    return isLine ? { kind: 'line', ...value } : value;
}
const incidentEvents = schemas .YOg(schemas .vkY(asEvent, incident_events_event));

;// CONCATENATED MODULE: ./build/deploy/record.js







const record_sha = schemas .YjP().regex(commit_id .d_, 'expected 40 hex digits');
const time = iso .w$();
const strings = schemas .YOg(schemas .YjP());
const run = (0,stored_shape .su)({ id: schemas .Whr(), attempt: schemas .Whr() });
const mark = (0,stored_shape .su)({ deployment: schemas .Whr(), sha: record_sha, word: schemas .k5n(['good', 'bad', stored_shape .$5]), at: time, run });
const watch = (0,stored_shape .su)({
    deployment: schemas .Whr().nullable(),
    sha: record_sha,
    baseSha: record_sha.nullable(),
    run,
    resumedBy: run.exactOptional(),
    state: schemas .k5n(['planned', 'running', 'ended', 'cancelled', stored_shape .$5]),
    slices: (0,stored_shape .su)(slices .HZ.shape).exactOptional(),
    startedAt: time.nullable(),
    baseline: baseline .d2.nullable(),
    verdict: schemas .k5n(['healthy', 'regressed', 'external', 'inconclusive', stored_shape .$5]).nullable(),
    plannedAt: time.exactOptional(),
    before: baseline .d2.exactOptional(),
});
const written = {
    branch: schemas .YjP(),
    commit: record_sha,
    tree: record_sha,
    leftOut: strings,
    how: schemas .k5n(['kept-main', 'extended', 'restore-good', stored_shape .$5]).exactOptional(),
    dropped: schemas .YOg(record_sha).exactOptional(),
    onto: record_sha.exactOptional(),
    git: (0,stored_shape .su)({ version: schemas .YjP(), settings: strings }).exactOptional(),
};
const writtenRollback = (0,stored_shape .su)(written);
const noRollbackReason = schemas .k5n([
    'conflict',
    'nothing-to-revert',
    'cannot-say',
    'no-good',
    'not-on-branch',
    'closed-by-person',
    'branch-taken',
    'only-left-out',
    'rolls-back-a-rollback',
    'daily-cap',
    'switched-off',
    'external',
    'git-missing',
    stored_shape .$5,
]);
const rollback = schemas .gMt('step', [
    (0,stored_shape .su)({ step: schemas .euz('decided') }),
    (0,stored_shape .su)({ step: schemas .euz('opened'), pull: schemas .Whr(), ...written }),
    (0,stored_shape .su)({ step: schemas .euz('pushed'), url: schemas .YjP(), ...written }),
    (0,stored_shape .su)({
        step: schemas .euz('none'),
        reason: noRollbackReason,
        conflicts: schemas .YOg((0,stored_shape .su)({ path: schemas .YjP(), kind: schemas .YjP() })),
        pull: schemas .Whr().exactOptional(),
        leftovers: schemas .YOg((0,stored_shape .su)({ path: schemas .YjP(), name: schemas .YjP() })).exactOptional(),
    }),
    (0,stored_shape .su)({ step: schemas .euz(stored_shape .$5) }),
]);
const incidentPhase = schemas .k5n(['mitigating', 'monitoring', 'resolved', 'closed', stored_shape .$5]);
const incident = schemas .gMt('step', [
    (0,stored_shape .su)({ step: schemas .euz('decided') }),
    (0,stored_shape .su)({ step: schemas .euz('opened'), issue: schemas .Whr(), phase: incidentPhase, timeline: incidentEvents }),
    (0,stored_shape .su)({ step: schemas .euz('none'), reason: schemas .k5n(['issues-disabled', stored_shape .$5]) }),
    (0,stored_shape .su)({ step: schemas .euz(stored_shape .$5) }),
]);
const response = (0,stored_shape .su)({
    rollbackKey: schemas .YjP(),
    incidentKey: schemas .YjP(),
    good: record_sha.nullable(),
    bad: record_sha,
    base: schemas .YjP(),
    decidedAt: time,
    run,
    verdict: storedVerdictSchema,
    baseline: baseline .d2,
    rollback,
    incident,
    byHand: (0,stored_shape .su)({ by: schemas .YjP(), reason: schemas .YjP() }).exactOptional(),
    redeploy: (0,stored_shape .su)({ workflow: schemas .YjP(), at: time }).exactOptional(),
    relands: schemas .YOg((0,stored_shape .su)({ pull: schemas .Whr(), through: schemas .Whr(), sha: record_sha, comment: schemas .Whr().exactOptional() })).exactOptional(),
    settled: schemas .zMY(),
});
const holdMembers = {
    bad: record_sha,
    also: schemas .YOg(record_sha).exactOptional(),
    good: record_sha.nullable(),
    since: time,
    incidentKey: schemas .YjP(),
    run: run.exactOptional(),
    why: schemas .YjP().exactOptional(),
    issue: schemas .Whr().exactOptional(),
    pull: schemas .Whr().exactOptional(),
    answered: schemas .YOg(schemas .Whr()).exactOptional(),
};
const hold = (0,stored_shape .su)({
    ...holdMembers,
    others: schemas .YOg((0,stored_shape .su)(holdMembers)).exactOptional(),
});
const confirmed = (0,stored_shape .su)({
    deployment: schemas .Whr(),
    sha: record_sha,
    at: time,
    run,
    path: schemas .YjP(),
    event: schemas .YjP(),
    by: run,
});
const debt = (0,stored_shape .su)({
    digest: schemas .YjP(),
    sha: record_sha,
    base: record_sha,
    at: time,
    reason: schemas .YjP(),
    by: schemas .YjP().nullable(),
    run,
    files: schemas .YOg((0,stored_shape .su)({ path: schemas .YjP(), pull: schemas .Whr().nullable() })),
    people: strings,
    approvable: schemas .zMY(),
    owners: schemas .YOg(strings).exactOptional(),
    elsewhere: schemas .euz(true).exactOptional(),
    over: schemas .k5n(['policy-malformed', 'not-on-branch', 'live-unknown', 'not-provable-without-git', stored_shape .$5])
        .exactOptional(),
    checks: strings.exactOptional(),
});
const gate = (0,stored_shape .su)({
    issue: schemas .Whr().nullable(),
    held: (0,stored_shape .su)({ sha: record_sha, digest: schemas .YjP(), at: time }).nullable(),
    debts: schemas .YOg(debt),
    used: schemas .YOg(schemas .Whr()),
});
const recordSchemas = {
    marks: schemas .YOg(mark),
    watches: schemas .YOg(watch),
    responses: schemas .YOg(response),
    hold: hold.nullable(),
    gate,
    confirmed: schemas .YOg(confirmed),
};
const versionSchema = (0,stored_shape .su)({ version: schemas .Whr().positive() });
const emptyGateMemory = { issue: null, held: null, debts: [], used: [] };
const emptyRecord = {
    version: 1,
    marks: [],
    watches: [],
    confirmed: [],
    responses: [],
    hold: null,
    gate: emptyGateMemory,
};


  }),

  3405:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  exitCode)
  });
const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 };


  }),

  1767:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RG: () => (  addDebt),
    Re: () => (  useComment),
    m6: () => (  settleDebts),
    px: () => (  keepIssue),
    tp: () => (  holdForReview),
    tx: () => (  isForHeld),
    w4: () => (  endReview)
  });
function isForHeld({ comment, at }, { memory, sha }) {
    if (memory.used.includes(comment) || memory.held?.sha !== sha)
        return false;
    return Date.parse(at) >= Date.parse(memory.held.at);
}
function withGate(record, change) {
    return { ...record, gate: { ...record.gate, ...change } };
}
function addDebt(record, debt) {
    const others = record.gate.debts.filter(({ digest, sha }) => digest !== debt.digest || sha !== debt.sha);
    return withGate(record, { debts: [...others, debt] });
}
function settleDebts(record, digests) {
    const debts = record.gate.debts.filter(({ digest }) => !digests.includes(digest));
    return debts.length === record.gate.debts.length ? record : withGate(record, { debts });
}
function holdForReview(record, held) {
    const known = record.gate.held;
    return known?.sha === held.sha && known.digest === held.digest ? record : withGate(record, { held });
}
function endReview(record) {
    return record.gate.held === null ? record : withGate(record, { held: null });
}
function keepIssue(record, issue) {
    return record.gate.issue === issue ? record : withGate(record, { issue });
}
function useComment(record, comment) {
    return record.gate.used.includes(comment) ? record : withGate(record, { used: [...record.gate.used, comment] });
}


  }),

  898:
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

  7683:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UD: () => (  advanceRecord),
    g: () => (  isOngoing),
    gf: () => (  advanceOutside)
  });
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3725);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(640);


const keptLines = { first: 10, last: 40 };
function advance(state, event) {
    if (!isOngoing(state.phase))
        return state;
    if (state.timeline.some((known) => isSame(known, event)))
        return state;
    return { ...state, phase: nextPhase(event), timeline: bounded([...state.timeline, event]) };
}
function isOngoing(phase) {
    return phase === 'mitigating' || phase === 'monitoring' || phase === 'unknown';
}
function nextPhase(event) {
    switch (event.kind) {
        case 'mitigation-deployed':
        case 'unclear':
            return 'monitoring';
        case 'recovered':
            return 'resolved';
        case 'still-failing':
        case 'worse-outside':
            return 'mitigating';
    }
}
function isSame(one, other) {
    if (one.kind !== other.kind || !('sha' in one) || one.sha !== other.sha)
        return false;
    return one.kind !== 'unclear' || other.kind !== 'unclear' || one.reason === other.reason;
}
function bounded(timeline) {
    const { first, last } = keptLines;
    return timeline.length <= first + last ? timeline : [...timeline.slice(0, first), ...timeline.slice(-last)];
}
function advanceRecord(record, { event, mended }) {
    const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) };
    if (event.kind !== 'recovered' || !mended)
        return advanced;
    return (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__  .e8)(record).reduce((held, { incidentKey }) => {
        const released = (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_1__  .f0)(held, incidentKey);
        return { ...released, responses: released.responses.map((response) => unshown(response, incidentKey)) };
    }, advanced);
}
function advanceOutside(record, event) {
    const advanced = record.responses.map((response) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._S)(response) ? advanceResponse(response, event) : response);
    return { ...record, responses: advanced };
}
const outside = ['recovered', 'worse-outside'];
function advanceResponse(response, event) {
    const { incident } = response;
    const follows = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  ._S)(response) ? outside.includes(event.kind) : event.kind !== 'worse-outside';
    if (!follows || incident.step !== 'opened' || !isOngoing(incident.phase))
        return response;
    const next = advance(incident, event);
    return next === incident ? response : { ...response, incident: next, settled: false };
}
function unshown(response, incidentKey) {
    return response.incidentKey === incidentKey ? { ...response, settled: false } : response;
}


  }),

  766:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  bA: () => (  DEFAULT_METRIC),
  k4: () => (  discover),
  Dx: () => (  policyLine),
  EO: () => (  policyLines)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(7825);
;// CONCATENATED MODULE: ./build/metrics/known-metrics.js
const duration = String.raw `(?:_(?:seconds|milliseconds|ms|microseconds))?_count`;
const knownMetrics = [
    {
        name: /^istio_requests_total$/,
        by: 'Istio',
        traffic: 'http',
        only: [{ label: 'reporter', take: 'destination' }],
    },
    {
        name: /^envoy_http_downstream_rq_xx$/,
        by: 'Envoy',
        traffic: 'http',
        only: [{ label: 'envoy_http_conn_manager_prefix', leave: 'admin' }],
    },
    { name: /^envoy_cluster_(?:external_)?upstream_rq(?:_xx)?$/, by: 'Envoy', traffic: 'http' },
    {
        name: /^traefik_entrypoint_requests_total$/,
        by: 'Traefik',
        traffic: 'http',
        only: [{ label: 'entrypoint', leave: 'traefik|metrics' }],
    },
    { name: /^traefik_router_requests_total$/, by: 'Traefik', traffic: 'http' },
    { name: /^traefik_(?:service|backend)_requests_total$/, by: 'Traefik', traffic: 'http' },
    { name: /^haproxy_frontend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^haproxy_backend_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^haproxy_server_http_responses_total$/, by: 'HAProxy', traffic: 'http' },
    { name: /^kong_http_requests_total$/, by: 'Kong', traffic: 'http' },
    { name: /^kong_http_status$/, by: 'Kong', traffic: 'http' },
    { name: /^nginx_ingress_controller_requests$/, by: 'ingress-nginx', traffic: 'http' },
    {
        name: /^nginx_vts_server_requests_total$/,
        by: 'nginx-module-vts',
        traffic: 'http',
        only: [{ label: 'host', take: '*' }],
    },
    {
        name: /^nginx_server_requests$/,
        by: 'nginx-vts-exporter',
        traffic: 'http',
        only: [{ label: 'host', take: '*' }],
    },
    { name: /^nginxplus_server_zone_responses$/, by: 'NGINX Plus', traffic: 'http' },
    { name: /^nginx_http_requests?_total$/, by: 'nginx', traffic: 'http' },
    { name: /^nginx_http_response_count_total$/, by: 'nginx', traffic: 'http' },
    { name: /^http_requests_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_server_requests_total$/, by: 'the Rack middleware', traffic: 'http', prefixed: true },
    { name: /^http_requests_received_total$/, by: 'prometheus-net (ASP.NET)', traffic: 'http' },
    { name: /^flask_http_request_total$/, by: 'Flask', traffic: 'http' },
    { name: /^starlette_(?:requests|responses)_total$/, by: 'Starlette and FastAPI', traffic: 'http' },
    { name: /^django_http_responses_total_by_status_total$/, by: 'Django', traffic: 'http' },
    { name: /^django_http_responses_total_by_status_view_method_total$/, by: 'Django', traffic: 'http' },
    { name: /^rails_requests_total$/, by: 'Rails', traffic: 'http' },
    { name: /^ruby_http_requests_total$/, by: 'Rails', traffic: 'http' },
    { name: new RegExp(`^http_server_requests${duration}$`), by: 'Micrometer', traffic: 'http' },
    { name: new RegExp(`^http_server_request_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
    { name: new RegExp(`^http_server_duration${duration}$`), by: 'OpenTelemetry', traffic: 'http' },
    { name: /^http_requests?_count(?:er)?(?:_total)?$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_request_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^http_responses_total$/, by: 'the usual name', traffic: 'http', prefixed: true },
    {
        name: new RegExp(`^http_requests?(?:_duration|_latency)?${duration}$`),
        by: 'the usual name',
        traffic: 'http',
        prefixed: true,
    },
    { name: new RegExp(`^http_response_time${duration}$`), by: 'the usual name', traffic: 'http', prefixed: true },
    { name: /^grpc_server_handled_total$/, by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^grpc_server_handling${duration}$`), by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^grpc_server_(?:processing|call)_duration${duration}$`), by: 'gRPC', traffic: 'grpc' },
    { name: new RegExp(`^rpc_server_(?:call_)?duration${duration}$`), by: 'OpenTelemetry', traffic: 'grpc' },
];
const notServed = /client|outgoing|outbound|egress|promhttp|scrape|exporter|push|^prometheus_|cache|database|(?:^|_)(?:db|sql|redis|kafka|smtp|dns|webhook|size|bytes)(?:_|$)/;

// EXTERNAL MODULE: ./build/metrics/selector.js
var selector = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/metrics/separation.js + 1 modules
var separation = __webpack_require__(6694);
;// CONCATENATED MODULE: ./build/metrics/discover.js




const DEFAULT_METRIC = 'requests';
const MOST_CANDIDATES = 10;
const REQUESTS = /request|response|http|call|handled|(?:^|_)rq(?:_|$)/;
function discover(exposition) {
    const byName = (0,group_by .$)(exposition.series, ({ name }) => name);
    const counters = [...byName].filter(([name]) => countsEvents(name, exposition.types));
    const found = counters.flatMap(([name, series]) => candidateOf(name, series) ?? []);
    const all = [...found, ...pairs(counters.map(([name]) => name))];
    const best = firstOf(found);
    const [first] = best;
    if (first !== undefined && best.length === 1) {
        const chosen = { by: first.by, query: { ...first.query, name: DEFAULT_METRIC } };
        return { chosen, candidates: ordered(all.filter((each) => each !== first)), why: '' };
    }
    const candidates = ordered(all);
    const waiting = [...exposition.described].find((name) => !byName.has(name) && knownAs(name) !== null);
    if (candidates.length === 0 && waiting !== undefined) {
        const why = `${waiting} is described and has no series yet: send a request and look again`;
        return { chosen: null, candidates, why };
    }
    return {
        chosen: null,
        candidates,
        why: whyNone(best, candidates, counters.map(([name]) => name)),
    };
}
function countsEvents(name, types) {
    if (/_(?:sum|bucket|created|max|min|info)$/.test(name))
        return false;
    const type = types.get(name) ?? types.get(name.replace(/_(?:total|count)$/, ''));
    if (knownAs(name) !== null && (type === undefined || name.endsWith('_total')))
        return true;
    if (type === 'gauge' || type === 'gaugehistogram' || type === 'info' || type === 'stateset')
        return false;
    return type === 'counter' || /_(?:total|count|requests|responses|rq|xx)$/.test(name);
}
function candidateOf(name, series) {
    const known = knownAs(name);
    const scope = known === null ? [] : scopeOf(known.metric, series);
    const within = (0,separation .wH)(series, { name, matchers: scope });
    const failure = (0,separation .K7)(within);
    if (failure === null)
        return null;
    const matchers = [...scope, ...withoutSums(failure.matcher.label, within)];
    const query = {
        name,
        total: { name, matchers },
        bad: { name, matchers: [...matchers, failure.matcher] },
        segment: null,
    };
    const isServed = !notServed.test(name);
    const sure = known !== null || (failure.sure && isServed && REQUESTS.test(name));
    const place = known === null || !isServed ? null : { traffic: known.metric.traffic, rank: known.rank };
    return { query, by: known?.metric.by ?? null, known: place, sure: sure && isServed };
}
function knownAs(name) {
    for (const [rank, metric] of knownMetrics.entries())
        if (metric.name.test(name))
            return { metric, rank };
    const parts = name.split('_');
    const tails = parts.map((_, index) => parts.slice(index + 1).join('_'));
    for (const [rank, metric] of knownMetrics.entries()) {
        if (metric.prefixed === true && tails.some((tail) => metric.name.test(tail)))
            return { metric, rank: rank + knownMetrics.length };
    }
    return null;
}
const valuesOf = (label, series) => new Set(series.map(({ labels }) => labels.get(label) ?? ''));
function scopeOf({ only = [] }, series) {
    return only.flatMap(({ label, take, leave }) => {
        const values = valuesOf(label, series);
        if (take !== undefined)
            return values.has(take) ? [{ label, operator: '=', value: take }] : [];
        return leave !== undefined && !values.has('') ? [{ label, operator: '!~', value: leave }] : [];
    });
}
function withoutSums(label, series) {
    const sums = [...valuesOf(label, series)].filter((value) => /^(?:total|all)$/i.test(value));
    return sums.length === 0 ? [] : [{ label, operator: '!~', value: sums.join('|') }];
}
function firstOf(found) {
    const known = found.filter((each) => each.known !== null);
    if (known.length > 0) {
        const traffics = (0,group_by .$)(known, (each) => each.known?.traffic);
        return [...traffics.values()].flatMap((each) => {
            const rank = Math.min(...each.map(({ known: place }) => place?.rank ?? Infinity));
            return sameOnce(each.filter(({ known: place }) => place?.rank === rank));
        });
    }
    return sameOnce(found.filter(({ sure }) => sure));
}
function sameOnce(found) {
    const byStem = (0,group_by .$)(found, ({ query }) => stem(query.total.name));
    return [...byStem.values()].flatMap((same) => same.find(({ query }) => query.total.name.endsWith('_total')) ?? same[0] ?? []);
}
function stem(name) {
    const words = name
        .split('_')
        .filter((word) => !/^(?:total|count|seconds?|milliseconds?|ms|microseconds?|duration|latency|time|processing|handling)$/.test(word));
    return words.map((word) => word.replace(/s$/, '')).join('_');
}
function pairs(names) {
    const failure = /(?:^|_)(?:errors?|fail(?:ed|ures?|s)?|exceptions?)(?=_|$)/;
    const words = (name) => stem(name).split('_').filter(Boolean);
    return names
        .filter((name) => failure.test(name))
        .flatMap((bad) => {
        const of = words(bad.replace(failure, ''));
        const wholes = names
            .filter((name) => name !== bad && !failure.test(name) && of.length > 0)
            .filter((name) => of.every((word) => words(name).includes(word)))
            .filter((name) => words(name).every((word) => of.includes(word) || /^(?:request|http|response)$/.test(word)));
        const [total] = wholes.toSorted((a, b) => words(a).length - words(b).length || (a < b ? -1 : 1));
        if (total === undefined)
            return [];
        const query = {
            name: total,
            total: { name: total, matchers: [] },
            bad: { name: bad, matchers: [] },
            segment: null,
        };
        return [{ query, by: null, known: null, sure: false }];
    });
}
function ordered(found) {
    const place = (each) => each.known?.rank ?? (each.sure ? 1000 : 2000);
    return found
        .toSorted((a, b) => place(a) - place(b) || (a.query.name < b.query.name ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
        .map(({ query, by }) => ({ query, by }));
}
function whyNone(best, candidates, counters) {
    const namesOf = (each) => each
        .map(({ query }) => query.total.name)
        .slice(0, 3)
        .join(', ');
    if (best.length > 1)
        return `several metrics may count the requests: ${namesOf(best)}`;
    if (candidates.length > 0)
        return `no metric is known to count the requests; ${namesOf(candidates)} may do`;
    const like = counters.filter((name) => REQUESTS.test(name) && !notServed.test(name));
    if (like.length === 0)
        return 'no series http_requests_total or any other that is known to count requests';
    return `${like.slice(0, 3).join(', ')} has no label that tells a failed request from another`;
}
function policyLines({ query: { name, total, bad } }) {
    const entry = [
        `    - name: ${quoted(name)}`,
        `      total: ${quoted((0,selector .VH)(total))}`,
        `      bad: ${quoted((0,selector .VH)(bad))}`,
    ];
    return ['watch:', '  metrics:', ...entry].join('\n');
}
function policyLine({ query: { name, total, bad } }) {
    const entry = `name: ${quoted(name)}, total: ${quoted((0,selector .VH)(total))}, bad: ${quoted((0,selector .VH)(bad))}`;
    return `watch: {metrics: [{${entry}}]}`;
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;


  }),

  8187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC),
    qK: () => (  probeJudge)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4336);
  var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



const PROBE_METRIC = 'probe';
async function probe(url, timeoutMilliseconds) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: { 'cache-control': 'no-cache' },
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
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__  .L)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
}


  }),

  8234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  formatLine),
    S4: () => (  sampleFileSource)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
  var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);




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
    const toSamples = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__  .H)(step);
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
const reason = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(_source_js__WEBPACK_IMPORTED_MODULE_2__  .S2);
const entry = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        counts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])),
        answered: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().exactOptional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() }),
]);
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), entry])) });
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [
        name,
        'counts' in reading
            ? { ...reading, counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) }
            : reading,
    ]);
    return JSON.stringify({ at, metrics });
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { ...parsed, counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
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

  8245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    fN: () => (  pidFileOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
  var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(766);
  var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8187);



const matcher = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable() });
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive(),
    answered: zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__  .euz('first'), zod__WEBPACK_IMPORTED_MODULE_2__  .aig(), zod__WEBPACK_IMPORTED_MODULE_2__  .chJ()]).exactOptional(),
    file: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
});
function metricNames(spec) {
    const named = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC];
    const scraped = spec.metricsUrl === null ? [] : named;
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const pidFileOf = (file) => `${file}.pid`;
const stopFileOf = (file) => `${file}.stop`;


  }),

  4869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  openStore),
    b: () => (  missingSecret)
  });
  var _stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9040);

const held = (variable) => process.env[variable] ?? '';
function missingSecret(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_0__  .fS)(spec).find(({ variable }) => held(variable) === '') ?? null;
}
async function openStore(spec) {
    const missing = missingSecret(spec);
    if (missing !== null)
        return (0,_stores_js__WEBPACK_IMPORTED_MODULE_0__  .UI)(spec, `the environment variable ${missing.variable} is not set`);
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_0__  .T0)(spec, held);
}


  }),

  4605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":760,"height":300}}}%%';
const MOST_POINTS = 60;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'red: bad in percent, grey: before, amber: harm',
        axis: `"percent" 0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'red: the value, grey: what is usual where it alarmed',
        axis: `"value" ${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const course = courseOf(node);
    const values = course && withoutGaps((0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .E9)(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { gauge } = node;
    const { lines, words, axis } = gauge === undefined ? sharesDrawing(node, values) : gaugeDrawing(values, gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title} - ${words}"`,
        `    x-axis "seconds since the watch began${isLonger ? ', before it below 0' : ''}" ${from} --> ${until}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        ...(course.values.includes(null) ? ['', gapWords(isLonger)] : []),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function sparkline(values) {
    const shown = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .E9)(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

  616:
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
    return shortened(parts, budget, (texts) => build(sections.map(({ name }, index) => ({ name, text: texts[index] ?? '' }))));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.trimEnd()}\n\n${fenced(section)}\n`;
    return body.slice(0, found.from) + fenced(section) + body.slice(found.until);
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

  2166:
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

  4404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HX: () => (  regressionSentence),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);



const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    if (worst.gauge !== undefined)
        return gaugeSentence(environment, worst, worst.gauge, tense);
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(environment)}; ${usual} is usual.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `Were nothing wrong, a watch like this would alarm in at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(verdict.falseAlarmRate)} of all deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(calm)} other ${calm === 1 ? 'series was' : 'series were'} watched and did not cross.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(Math.round(1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `worse: by chance less than once in ${oddsOf(node)} watches`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(observed.total)}`;
}
function row(node) {
    const { baseline, gauge } = node;
    if (gauge !== undefined)
        return gaugeRow(node, gauge);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some(({ gauge }) => gauge !== undefined)
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
}


  }),

  4456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  inconclusiveWords),
    d: () => (  externalWords)
  });
const inconclusiveWords = {
    'no-metrics': {
        advice: 'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
    },
    'no-baseline': {
        advice: 'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
    },
    'watch-lost': {
        advice: 'Look at production yourself. The next deploy is compared with the time before this one. With a metric store (`watch.store`) a lost watch can be made up for.',
    },
    'no-data': {
        advice: 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
    },
    'source-down': {
        advice: 'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
    },
    'too-little-traffic': {
        advice: 'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
    },
    'not-separating': {
        advice: 'Nothing was judged: what counts as bad in the policy matches nothing, or everything, of what is there. `node dist/cli.js check` says what is there and what to write.',
    },
    'several-processes': {
        advice: 'Give an address that one process answers, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
    },
    'series-changed': {
        advice: 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
    },
    'unproven-rise': {
        advice: 'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
    },
    'buckets-too-coarse': {
        advice: 'Give the histogram boundaries where its events lie: one at the usual duration and some above it. Or set an objective with slower-than.',
    },
    cancelled: { advice: 'Run the job again: it takes up the watch where it was left.' },
    'sampler-died': {
        advice: 'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
    },
    overtaken: {
        advice: 'Nothing: the watch of the newer deploy compares with the time before this one, and speaks for both.',
    },
    'unproven-before': {
        advice: 'Look at production yourself. To begin from a proven state again, deploy the last good commit: its watch ends this. A metric store (`watch.store`) still has the numbers from before.',
    },
    'baseline-too-old': {
        advice: 'Look at production yourself: it is worse than when it was last proven. If it is broken, run the workflow with mode rollback. If it is only the hour, deploy again when it is quiet, or name a metric store (`watch.store`), which knows the hour.',
    },
    unknown: { advice: 'Use the version of Deploy Guard that wrote this verdict: it knows the reason.' },
};
const externalWords = {
    'already-so-before': {
        sentence: () => 'It was so before the deploy already, and has not got worse since.',
        advice: 'look for the cause before the deploy. Production was like this when the deploy began and has not got worse since: nothing is rolled back and nothing is held.',
        why: 'it was so before the deploy already',
        first: 'Look for the cause before the deploy: it was so already when the deploy began.',
    },
    'control-metric-worse': {
        sentence: (other) => `A metric that the deploy does not touch got worse as well: ${other}.`,
        advice: 'look at what both have in common. A metric that this deploy does not touch got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a metric that it does not touch got worse at the same time',
        first: 'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
    },
    'untouched-segment-worse': {
        sentence: (other) => `A segment that the deploy does not reach got worse as well: ${other}.`,
        advice: 'look at what both have in common. A segment that this deploy does not reach got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a segment that it does not reach got worse at the same time',
        first: 'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
    },
    'upstream-incident': {
        sentence: () => 'A service it depends on reports an incident.',
        advice: 'follow the status page of the service that this one depends on. It says itself that it has an incident, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a service that this one depends on reports an incident',
        first: 'Follow the status page of the service that this one depends on, and tell it what you see.',
    },
    unknown: {
        sentence: () => 'The cause is outside of the deploy.',
        advice: 'use the version of Deploy Guard that wrote this verdict: it knows what else got worse.',
        why: 'for a reason that only a newer version of Deploy Guard knows',
        first: 'Use the version of Deploy Guard that wrote this: it knows what else got worse.',
    },
};


  }),

  1111:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  watchSummary),
    k: () => (  noBaselineWords)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);
  var _spoken_deploys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2166);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4404);
  var _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4456);






const TITLES = {
    healthy: 'Watch: healthy',
    regressed: 'Watch: worse than before',
    external: 'Watch: worse, but not by this deploy',
    inconclusive: 'Watch: cannot say',
};
const KEPT = {
    kept: 'the time before the bad deploy, as its watch kept it',
    'last-proven': 'the time before the first deploy that is not proven, as it was kept then',
    unproven: 'the time just before the deploy, although what ran then was not proven',
};
const BASELINES = {
    ...KEPT,
    'previous-window': 'the time just before the deploy',
    control: 'what runs beside it unchanged, step by step',
    'same-hour': 'the same time on earlier days',
    'same-weekday': 'the same time on the same day of earlier weeks',
    'previous-deploys': 'the time after earlier good deploys',
    objective: 'the objective that the policy names',
    mixed: 'what each metric has: a control, the same time on earlier days, or the time just before',
};
function circumstances(verdict) {
    const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0);
    const gaps = missing.map(([reason, steps]) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(steps)} without (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(reason)})`);
    const steps = [`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .U9)(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ');
    const against = BASELINES[verdict.baselineKind];
    const time = `Watched for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .p0)(verdict.endedAt - verdict.startedAt)} from ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .Hn)(verdict.startedAt)} UTC: ${steps}.`;
    if (against === undefined)
        return time;
    const isSaid = verdict.deploys === undefined || verdict.baselineKind in KEPT;
    const past = isSaid ? '' : ' The past ends before the first of these deploys.';
    return `${time} Compared with ${against}.${past}`;
}
function regressedPart(verdict) {
    const { worst, onset, alarmAt } = verdict.regression;
    const when = `It began in the step that ended at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .Hn)(onset)} UTC and was certain ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .p0)(alarmAt - verdict.startedAt)} after the watch began.`;
    const sure = `Were nothing wrong, a watch like this would alarm in at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(verdict.falseAlarmRate)} of all deploys.`;
    const drawing = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .b)(worst, verdict.startedAt);
    return [`${when} ${sure}`, drawing].filter((part) => part !== '').join('\n\n');
}
function healthyPart(verdict) {
    const lines = verdict.nodes
        .filter(({ note }) => note === null || note === 'harmless')
        .map((node) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(node.segment === '' ? node.metric : `${node.metric} of ${node.segment}`)}: ${shown(node)}.`);
    return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : '';
}
function shown({ gauge, harm, detectable, note }) {
    if (gauge !== undefined) {
        const score = gauge.score === null ? 'not scored' : `its largest score was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(gauge.score)}`;
        return gauge.needed === null ? score : `${score}, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .I1)(gauge.needed)}`;
    }
    if (note === 'harmless')
        return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(harm)}`;
    const rise = detectable === null ? 'no rise' : `a rise to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(detectable)}`;
    return `harm begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .KN)(harm)}; ${rise} would have been seen with a chance of 90 %`;
}
const remarks = (verdict) => (verdict.remarks ?? []).map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(line)}`).join('\n');
function particulars(verdict) {
    switch (verdict.verdict) {
        case 'regressed':
            return regressedPart(verdict);
        case 'healthy':
            return healthyPart(verdict);
        case 'external':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .d[verdict.reasonCode].advice}\n\n${regressedPart(verdict)}`;
        case 'inconclusive':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_3__  .I[verdict.reasonCode].advice}`;
    }
}
function watchSummary(verdict, consequences = '') {
    const parts = [
        `## ${TITLES[verdict.verdict]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(verdict.message),
        (0,_spoken_deploys_js__WEBPACK_IMPORTED_MODULE_5__  .n)(verdict),
        consequences,
        circumstances(verdict),
        (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .oP)(verdict),
        particulars(verdict),
        remarks(verdict),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const CURES = {
    'service-refused': 'See that the service is up before the deploy begins.',
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'Give an address that answers the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
    'series-missing': 'Compare the names and labels in the policy with what the page holds: `check --page URL` says what would be read.',
    'not-separating': '`check --page URL` says what the page holds and what to write in the policy.',
    'several-processes': 'Give an address that one process answers, let the workers share one registry, or name the metric store that scrapes them all (watch.store).',
    'not-sampled': 'The step that takes the samples may be too short for the source, or its process was ended.',
};
function noBaselineWords(metrics, { missing, detail }) {
    const why = detail === undefined ? missing : `${missing}: ${detail}`;
    return `No full baseline of ${metrics.join(', ')}: too few numbers could be read before the deploy (${why}). The watch can then say little or nothing about this deploy. ${CURES[missing]}`;
}


  }),

  6085:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $T: () => (  showCheckRun),
    e4: () => (  closingCheck),
    np: () => (  checkRunId)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3224);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(616);



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

  6082:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  holdFacts)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3725);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1462);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(640);




async function holdFacts(ports, prepared) {
    const facts = await Promise.all((0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .e8)(prepared.record).map((hold) => factsOf(ports, prepared, hold)));
    const isUnmended = ({ containment }) => containment.reason === 'not-an-ancestor';
    return facts.find(({ containment }) => containment.contains) ?? facts.find(isUnmended) ?? facts[0] ?? null;
}
async function factsOf(ports, prepared, hold) {
    const { record, repository, request } = prepared;
    const rollback = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.rollback;
    const number = rollback?.step === 'opened' ? rollback.pull : hold.pull;
    const pull = number === undefined ? null : await ports.forge.pulls.get(number);
    const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : [];
    const { bad, containment } = await firstContained(repository, hold, request.sha, rollbackMerges);
    if (!containment.contains)
        return { hold, containment };
    const issue = issueOf(record, hold);
    const { reviews, pullTexts } = ports.forge;
    const question = { candidate: request.sha, bad, issue: issue ?? 0 };
    const known = containment.reason === 'bad-is-ancestor' && issue !== null;
    const fix = known ? await namingFix({ reviews, pullTexts, log: ports.log }, repository, question) : null;
    if (fix === null)
        return { hold: { ...hold, bad }, containment };
    ports.log.info(`#${fix} names the incident #${issue} and was approved as it is: the hold lets it pass to full review.`);
    return { hold, containment: { contains: false, reason: 'fix-names-incident' } };
}
async function firstContained(repository, { bad, also = [] }, candidate, rollbackMerges) {
    const found = { bad, containment: await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad, rollbackMerges }) };
    if (found.containment.contains)
        return found;
    for (const earlier of also) {
        const containment = await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad: earlier, rollbackMerges });
        if (containment.contains)
            return { bad: earlier, containment };
    }
    return found;
}
function issueOf(record, hold) {
    const incident = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.incident;
    return incident?.step === 'opened' ? incident.issue : (hold.issue ?? null);
}
const longest = 50;
async function namingFix(deps, repository, question) {
    const commits = (await repository.firstParents(question.bad, question.candidate)).slice(-longest);
    try {
        const pulls = await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha));
        const facts = await deps.reviews.pullFacts([...new Set([...pulls.values()].flat())]);
        const landed = facts.filter(({ mergeCommit }) => commits.some(({ sha }) => sha === mergeCommit));
        const texts = await deps.pullTexts.get(landed.map(({ number }) => number));
        const named = new RegExp(`(^|[^\\w#])#${question.issue}(?!\\w)`);
        const fix = texts.find((text) => {
            const fact = landed.find(({ number }) => number === text.number);
            return fact !== undefined && named.test(text.body) && isApprovedAsRead(fact, text);
        });
        return fix?.number ?? null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`It cannot be told whether a fix names the incident, so the hold stands: ${error.message}`);
        return null;
    }
}
function isApprovedAsRead({ author, reviews }, { lastEditedAt }) {
    return reviews.some(({ reviewer, state, submittedAt, canPush }) => {
        if (state !== 'APPROVED' || reviewer === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .w2)(reviewer) || !canPush)
            return false;
        if (author === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author.login, reviewer.login))
            return false;
        return lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt);
    });
}


  }),

  3606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  switchedOffResult),
    P5: () => (  standAside),
    dw: () => (  switchedOff),
    hh: () => (  leaveWatch)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7245);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(640);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6085);







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

  5974:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Om: () => (  carryOutResponses),
  ar: () => (  finishResponses),
  Iu: () => (  progressResponses),
  hB: () => (  soonOf)
});


// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/deploy/decide-response.js + 1 modules
var decide_response = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/deploy/enduring-store.js
var enduring_store = __webpack_require__(9734);
// EXTERNAL MODULE: ./build/deploy/hold.js
var deploy_hold = __webpack_require__(3725);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
// EXTERNAL MODULE: ./build/incident/lifecycle.js
var lifecycle = __webpack_require__(7683);
// EXTERNAL MODULE: ./build/base/run.js
var run = __webpack_require__(4909);
// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(2030);
// EXTERNAL MODULE: ./build/commands/read-commands.js + 1 modules
var read_commands = __webpack_require__(3221);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(1462);
;// CONCATENATED MODULE: ./build/verbs/respond/release-hold.js







async function obeyIncidentComments(responder, record, incidentKey) {
    const heldBy = (of) => (0,deploy_hold .e8)(of).find((hold) => hold.incidentKey === incidentKey) ?? null;
    const incident = (0,record_entries .PT)(record, incidentKey)?.incident;
    const held = heldBy(record);
    const number = incident?.step === 'opened' ? incident.issue : (held?.issue ?? null);
    if (number === null)
        return record;
    const { forge } = responder.ports;
    let newest = record;
    await (0,read_commands .P)({ forge }, {
        number,
        where: 'incident',
        ...(held !== null && { since: held.since }),
        place: {
            hold: () => heldBy(newest),
            people: (good, bad) => rangePeople(forge, good, bad),
            release: async (hold, reason, by) => {
                newest = await release(responder, hold, reason, by);
            },
            rollback: () => {
                const rollback = (0,record_entries .PT)(newest, incidentKey)?.rollback;
                return rollback?.step === 'opened' ? rollback.pull : null;
            },
            reland: async (half, by) => {
                const { bringBackByComment } = await Promise.all( [__webpack_require__.e(995), __webpack_require__.e(203), __webpack_require__.e(774), __webpack_require__.e(491)]).then(__webpack_require__.bind(__webpack_require__, 4153));
                const refusal = await bringBackByComment(responder, newest, incidentKey, half, by);
                newest = await responder.store.read();
                return refusal;
            },
        },
    });
    return newest;
}
async function release({ ports, store }, hold, reason, { login }) {
    const event = {
        kind: 'hold-released',
        by: login,
        text: reason,
        at: (0,clock .E)(ports.clock),
        run: (0,run .px)(ports.run),
    };
    return store.update(`The hold of ${(0,commit_id .Fu)(hold.bad)} is released by a comment`, (record) => {
        const shown = (0,record_entries .I4)(record, hold.incidentKey, (response) => {
            const { incident } = response;
            if (incident.step !== 'opened')
                return response;
            return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, event] } };
        });
        return (0,deploy_hold .f0)(shown, hold.incidentKey);
    });
}
async function rangePeople({ comparisons, reviews }, good, bad) {
    const range = await comparisons.compare(good, bad);
    if (range === null || !range.complete)
        return { logins: new Set(), complete: false };
    const numbers = [...(await reviews.pullsOfCommits(range.commits.map(({ sha }) => sha))).values()].flat();
    const facts = await reviews.pullFacts([...new Set(numbers)]);
    const direct = range.commits.flatMap(({ author, committer }) => [author, committer]);
    const all = [...direct, ...facts.flatMap(peopleOf)];
    const logins = all.flatMap((login) => (login === null || (0,identity .Fg)(login) ? [] : [(0,identity .H$)(login)]));
    return { logins: new Set(logins), complete: !all.includes(null) && facts.every(({ complete }) => complete) };
}
function peopleOf({ author, commits }) {
    const login = (person) => person?.login ?? null;
    return [login(author), ...commits.flatMap(({ authors, committer }) => [...authors, committer].map(login))];
}

// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(8250);
;// CONCATENATED MODULE: ./build/verbs/respond/respond.js











function startResponse(responder, deploy) {
    const { ports, environment, store } = responder;
    const at = isoNow(ports.clock);
    const run = runRef(ports.run);
    const why = `${shortSha(deploy.bad)} is bad: decide on rollback and incident`;
    return store.update(why, (record) => decideResponse(record, { ...deploy, environment, at, run }));
}
async function finishResponses(responder, written) {
    const begun = { record: written ?? (await responder.store.read()), failures: [] };
    if (!(0,run_mode .EM)(responder))
        return begun;
    const held = (0,deploy_hold .e8)(begun.record).map(({ incidentKey }) => incidentKey);
    let report = begun;
    for (const incidentKey of held)
        report = await inTurn(responder, report, incidentKey, await heldSteps());
    const now = responder.ports.clock.now();
    for (const { incidentKey } of begun.record.responses.filter((response) => isFollowed(response, now))) {
        if (!held.includes(incidentKey))
            report = await inTurn(responder, report, incidentKey, [obeyIncidentComments]);
    }
    for (const { incidentKey } of (0,record_entries .Iz)(report.record)) {
        report = await finishOne(responder, report, incidentKey);
    }
    return report;
}
const rounds = [5000, 10_000, 20_000, 40_000, ...Array.from({ length: 9 }, () => 60_000)];
const passing = new Set(['unreachable', 'rate-limited', 'not-fast-forward', 'exists']);
async function carryOutResponses(responder, why, change) {
    const { ports } = responder;
    const soon = soonOf(ports);
    const store = (0,enduring_store .Q)(responder.store);
    const enduring = { ...responder, store, ports: { ...ports, log: sayingOnce(ports.log) } };
    const written = await soon(async () => {
        await store.flush();
        return store.update(why, change);
    });
    const isCancelled = () => ports.cancelled?.aborted === true;
    const isOurs = ({ run }) => run.id === ports.run.runId;
    if (isCancelled() && !(0,record_entries .Iz)(written).some(isOurs))
        return { record: written, failures: [], unwritten: store.unwritten() };
    let report = await soon(() => finishResponses(enduring, written));
    for (const pause of rounds) {
        if (isCancelled())
            break;
        const left = [...report.failures.map(({ error }) => error), ...unwritten(store)];
        if (!left.some(({ code }) => passing.has(code)))
            break;
        ports.log.info(`GitHub did not take all of it; again in ${pause / 1000} s: ${left[0]?.message ?? ''}`);
        await ports.clock.sleep(pause);
        await soon(() => store.flush());
        report = await soon(() => finishResponses(enduring));
    }
    await soon(() => store.flush());
    return { ...report, unwritten: store.unwritten() };
}
function unwritten(store) {
    const refused = store.unwritten();
    return refused === null ? [] : [refused];
}
function soonOf({ soon }) {
    return soon ?? ((work) => work());
}
function sayingOnce(log) {
    const said = new Set();
    return {
        ...log,
        warning(line) {
            if (said.has(line))
                return log.debug(line);
            said.add(line);
            log.warning(line);
        },
    };
}
const relandable = 14 * 24 * 3600 * 1000;
function isFollowed({ incident, rollback, decidedAt }, now) {
    if (incident.step !== 'opened')
        return false;
    return (0,lifecycle .g)(incident.phase) || (rollback.step === 'opened' && now - Date.parse(decidedAt) < relandable);
}
async function heldSteps() {
    const { adoptStep, refreshStep } = await stepsOfResponses();
    return [adoptStep, obeyIncidentComments, refreshStep];
}
const stepsOfResponses = () => Promise.all( [__webpack_require__.e(203), __webpack_require__.e(626), __webpack_require__.e(488), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 7644));
async function progressResponses(responder, told) {
    const why = `Incident: ${told.event.kind} (${(0,commit_id .Fu)(told.event.sha)})`;
    const record = await responder.store.update(why, (before) => (0,lifecycle .UD)(before, told));
    return finishResponses(responder, record);
}
async function finishOne(responder, report, incidentKey) {
    const before = report.failures.length;
    const { incidentStep, redeployStep, rollbackStep, showStep } = await stepsOfResponses();
    const done = await inTurn(responder, report, incidentKey, [redeployStep, rollbackStep, incidentStep, showStep]);
    return done.failures.length > before ? done : inTurn(responder, done, incidentKey, [settle]);
}
async function inTurn(responder, report, incidentKey, steps) {
    let { record } = report;
    const failures = [...report.failures];
    for (const step of steps) {
        const error = await tried(responder, async () => {
            record = await step(responder, record, incidentKey);
        });
        if (error === null)
            continue;
        failures.push({ incidentKey, error });
        record = await responder.store.read();
    }
    return { record, failures };
}
async function tried({ ports }, step) {
    try {
        await step();
        return null;
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        ports.log.warning(`Not finished yet, the next start tries again: ${error.message}`);
        return error;
    }
}
const settle = async ({ store }, record, incidentKey) => {
    const shown = (0,record_entries .PT)(record, incidentKey);
    if (shown === null || shown.rollback.step === 'decided' || shown.incident.step === 'decided')
        return record;
    const same = (response) => JSON.stringify(response) === JSON.stringify(shown);
    const finish = (response) => (same(response) ? { ...response, settled: true } : response);
    return store.update(`Response to ${(0,commit_id .Fu)(shown.bad)} is finished`, (newest) => (0,record_entries .I4)(newest, incidentKey, finish));
};


  }),

  8250:
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

  1860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E5: () => (  planDeployWatch),
    OT: () => (  mitigation),
    _q: () => (  plannedTask),
    b0: () => (  storeTask),
    qZ: () => (  watchedRun),
    vb: () => (  answeredBefore)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6601);
  var _deploy_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1989);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(640);
  var _deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3129);
  var _hold_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6082);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4990);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5974);
  var _sampling_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8376);
  var _warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3212);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4797);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8187);














async function planDeployWatch(setting, prepared, held, samples, recorded) {
    const { ports, store, environment, conduct } = setting;
    const { sha } = prepared.request;
    const now = await sampleNow(ports, prepared, samples);
    const deployment = recorded && !conduct.dryRun
        ? await (0,_deploy_live_js__WEBPACK_IMPORTED_MODULE_0__  .KE)(ports.forge.deployments, ports.run, { environment, sha }, prepared.record)
        : null;
    const run = (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run);
    let chosen = choose(ports, prepared, samples, now);
    try {
        await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_11__  .Fu)(sha)} passed the gate`, (record) => {
            chosen = choose(ports, { ...prepared, record }, samples, now);
            const entry = { deployment, sha, run, state: 'planned', startedAt: null, verdict: null, ...chosen };
            return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .xE)((0,_deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_12__  .lE)(record, prepared.live, run), entry);
        });
    }
    catch (error) {
        await giveUp(ports, deployment);
        throw error;
    }
    const { baseline, baseSha } = chosen;
    return {
        environment,
        sha,
        baseSha,
        branch: prepared.branch,
        deployment,
        plan: samples.plan,
        baseline,
        mitigates: mitigation(prepared, held),
        samples: samples.file,
        ...storeTask(prepared.record, samples.store, baseline, prepared.policy.incidents),
        ...slicesOf(setting, prepared, samples, recorded),
    };
}
function slicesOf({ conduct }, { policy: { slices } }, { late }, recorded) {
    return slices === null || late || !recorded || conduct.dryRun ? {} : { slices };
}
function watchedRun({ run }, { resumed }) {
    return resumed?.run ?? (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(run);
}
function mitigation({ record, request }, held) {
    if (incidentBefore(record, request.sha) === null)
        return null;
    return { mended: held !== null && ['rolled-back', 'fix-names-incident'].includes(held.containment.reason) };
}
async function giveUp({ forge, run }, deployment) {
    if (deployment === null)
        return;
    const status = { state: 'error', description: 'The guard failed before the deploy', logUrl: run.runUrl };
    await forge.deployments.setStatus(deployment, status).catch(() => undefined);
}
async function sampleNow(ports, { record, request }, samples) {
    if (incidentBefore(record, request.sha) !== null) {
        ports.log.info('An incident is open: this deploy will be compared with the time before it.');
        return null;
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, request.sha, pastOf(samples));
    const isSecondAttempt = against.kind === 'before-unproven' && against.baseline.kind !== 'last-proven';
    if (against.kind === 'before-unproven' && !isSecondAttempt)
        ports.log.info('Earlier deploys are not proven: this one will be compared with the time before the first of them.');
    const isCurrent = isSecondAttempt && ports.clock.now() / 1000 - against.baseline.until < _deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .eN;
    return isCurrent ? null : freshBaseline(ports, samples);
}
function choose(ports, prepared, samples, now) {
    const { record, request, base } = prepared;
    const gated = samples.late ? gatedBy(record, { sha: request.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run) }) : null;
    const passed = passing(ports, samples, gated);
    const response = incidentBefore(record, request.sha);
    if (response !== null)
        return { ...passed, baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad };
    if (gated !== null) {
        const { baseline, baseSha, before } = gated;
        return { ...passed, baseline, baseSha, ...(before !== undefined && { before }) };
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, request.sha, pastOf(samples));
    return {
        ...passed,
        ...chosenBaseline(against, now),
        baseSha: against.kind === 'just-before' ? base : against.baseSha,
    };
}
function incidentBefore(record, sha) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_2__  .WF)(record);
    return response === null || response.bad === sha ? null : response;
}
function answeredBefore(record, of, late) {
    const response = incidentBefore(record, of.sha);
    if (response !== null)
        return response.baseline.answered ?? null;
    if (late)
        return gatedBy(record, of)?.baseline?.answered ?? null;
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .G_)(record, of.sha, { kind: 'page', metrics: [_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_9__  .mv] });
    if (against.kind === 'before-unproven')
        return against.baseline.answered ?? null;
    return against.kind === 'just-before' ? 'first' : null;
}
function gatedBy({ watches }, of) {
    const own = watches.findLast((watch) => (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .fH)(watch, of));
    return own ?? watches.findLast(({ sha, state }) => sha === of.sha && state === 'planned') ?? null;
}
function passing({ clock }, { late }, gated) {
    if (late)
        return gated?.plannedAt === undefined ? {} : { plannedAt: gated.plannedAt };
    return { plannedAt: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_13__  .E)(clock) };
}
const pastOf = ({ store, plan }) => store === null ? { kind: 'page', metrics: plan.metrics.map(({ name }) => name) } : { kind: 'store' };
function chosenBaseline(against, now) {
    switch (against.kind) {
        case 'just-before':
            return { baseline: now };
        case 'unknown':
            return { baseline: now && { ...now, kind: 'unproven' } };
        case 'before-unproven': {
            const before = now === null || Object.keys(now.metrics).length === 0 ? {} : { before: now };
            return { baseline: (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_8__  .ws)(against.baseline, now), ...before };
        }
    }
}
async function freshBaseline(ports, samples) {
    if (samples.store !== null)
        return samples.late ? null : endOfPast(ports.clock.now() / 1000);
    if (samples.file === null || samples.source === null)
        return null;
    ports.log.info(`Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy.`);
    return (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__  .F_)(ports, samples.plan, samples.source, samples.since);
}
async function plannedTask(setting, request) {
    const { ports, store } = setting;
    await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_5__  .ar)(setting);
    const repository = await ports.openRepository();
    try {
        const prepared = await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_4__  .iA)(ports, repository, await store.read(), request);
        await (0,_warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_7__  .K)(ports, prepared.policy.watch, request.sha);
        const held = await (0,_hold_facts_js__WEBPACK_IMPORTED_MODULE_3__  .P)(ports, prepared);
        const answered = answeredBefore(prepared.record, { sha: prepared.request.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_10__  .px)(ports.run) }, true);
        const samples = { ...(0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__  .Ct)(ports, prepared.policy, request, answered), source: null, late: true };
        return await planDeployWatch(setting, prepared, held, samples, true);
    }
    finally {
        await repository.close();
    }
}
const DEPLOYS = 5;
function storeTask(record, spec, baseline, named = []) {
    if (spec === null)
        return {};
    const good = record.watches.filter(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null);
    const deploys = good.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt) / 1000]));
    const pastUntil = baseline?.until ?? null;
    return {
        store: { spec, pastUntil, deploys: deploys.slice(-DEPLOYS), incidents: [...named, ...(0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_1__  .dS)(record)] },
    };
}
const endOfPast = (now) => ({ kind: 'previous-window', from: now, until: now, metrics: {} });


  }),

  8376:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ct: () => (  startSamples),
    F_: () => (  takeBaseline),
    XW: () => (  watchPlan),
    Zc: () => (  checkStoreToken),
    _A: () => (  openSamples)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4118);
  var _metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(766);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8187);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4869);
  var _render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1111);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4797);







function checkStoreToken({ store }) {
    const missing = store === null ? null : (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .b)(store);
    if (missing === null)
        return;
    const { variable, given } = missing;
    const cure = given === undefined
        ? `Give it to the guard's step, as in \`env: { ${variable}: \${{ secrets.${variable} }} }\`, or remove it from the policy where the store asks for none.`
        : `It is set by ${given}.`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`watch.store: the environment variable ${variable} is not set. ${cure}`);
}
function startSamples(ports, policy, request, answered) {
    const { store } = policy;
    const plan = store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] };
    const since = ports.clock.now() / 1000;
    if (plan.metrics.length === 0)
        return { plan, file: null, source: null, since, store, late: false };
    const { metricsUrl, probeUrl } = request;
    const file = ports.sampling.start({ metricsUrl, probeUrl, queries: policy.queries, stepSeconds: plan.step, answered });
    return { plan, file, source: openSamples(ports, plan, file), since, store, late: false };
}
function openSamples(ports, plan, file) {
    const names = plan.metrics.map(({ name }) => name);
    return ports.sampling.open(file, names, plan.step);
}
async function takeBaseline({ clock, log, cancelled }, plan, source, since) {
    const samples = [];
    const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step;
    let readUntil = since;
    for (;;) {
        if (cancelled.aborted)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc('The run was cancelled before the deploy: nothing is watched.');
        const now = clock.now() / 1000;
        const read = await source.read(readUntil, now);
        samples.push(...read);
        readUntil = read.at(-1)?.at ?? readUntil;
        const short = plan.metrics.filter(({ name }) => (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .fi)(samples, name, plan.step) < plan.minBaseline);
        if (short.length === 0)
            break;
        if (now >= deadline) {
            log.warning((0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__  .k)(short.map(({ name }) => name), lastTrouble(samples)));
            break;
        }
        await clock.sleep(Math.min(plan.step, 1) * 1000);
    }
    const baseline = (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .cq)(samples, since, readUntil);
    return Object.keys(baseline.metrics).length === 0 ? null : baseline;
}
function lastTrouble(samples) {
    const missing = samples.findLast((sample) => 'missing' in sample);
    if (missing === undefined || !('missing' in missing))
        return { missing: 'not-sampled' };
    return missing;
}
function watchPlan(policy, sources) {
    const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(_metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__  .bA)];
    const metrics = [
        ...(sources.metricsUrl === null ? [] : scraped),
        ...(sources.probeUrl === null ? [] : [embedded(_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__  .mv)]),
    ];
    return { ...policy.watch, metrics };
}
function embedded(name) {
    return { name, kind: 'counts', direction: 'up', minEffect: _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__  .GB };
}


  }),

  3212:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (  warnOfTimeouts)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/config/workflow-timeouts.js


const minutes = schemas .aig().positive().nullish().catch(null);
const workflow = schemas .Ikc({
    jobs: schemas .g1P(schemas .YjP(), schemas .Ikc({
        'timeout-minutes': minutes,
        steps: schemas .YOg(schemas .Ikc({ uses: schemas .YjP().nullish().catch(null), 'timeout-minutes': minutes })).catch([]),
    })
        .nullable()
        .catch(null)),
});
const LONGEST = 100_000;
function timeoutsOf(text, job, isOurs) {
    if (text.length > LONGEST)
        return null;
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return null;
    }
    const found = workflow.safeParse(value).data?.jobs[job];
    if (found == null)
        return null;
    const steps = found.steps.flatMap(({ uses, 'timeout-minutes': given }) => uses != null && isOurs(uses) && given != null ? [given] : []);
    return { job: found['timeout-minutes'] ?? null, step: steps.length === 0 ? null : Math.min(...steps) };
}

// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(6860);
;// CONCATENATED MODULE: ./build/verbs/watch/warn-of-timeouts.js



const JOB_MINUTES = 360;
async function warnOfTimeouts({ forge, log, run }, plan, sha) {
    const { job, action, workflowPath, workflowSha = sha } = run;
    if (job === undefined)
        return;
    try {
        const text = await forge.contents.text(workflowPath, workflowSha);
        const isOurs = (uses) => action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(action.toLowerCase());
        const timeouts = timeoutsOf(text ?? '', job, isOurs);
        if (timeouts === null)
            return;
        const watched = Math.max(plan.duration, plan.minWatch);
        const needed = `The watch takes ${(0,quantities .p0)(watched)}`;
        const { step } = timeouts;
        if (step !== null && step * 60 <= watched)
            log.warning(`${needed}, and the step of the guard in ${workflowPath} ends after ${step} min: it would be cut off, and say nothing. A step's timeout-minutes holds for its post phase as well: raise it, or remove it.`);
        const whole = timeouts.job ?? JOB_MINUTES;
        if (whole * 60 <= watched + plan.minBaseline)
            log.warning(`${needed}, and job ${job} in ${workflowPath} ends after ${whole} min: it would be cut off, and say nothing. Raise the timeout-minutes of the job, or shorten watch.duration in the policy.`);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.debug(`The timeouts of the workflow are not known: ${error.message}`);
    }
}


  }),

  5031:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Xn: () => (  abandonDeploy),
  qN: () => (  begin),
  WU: () => (  show),
  d1: () => (  watchDeploy),
  xE: () => (  watchOf)
});


// EXTERNAL MODULE: ./build/base/clock.js
var clock = __webpack_require__(2030);
// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(4909);
// EXTERNAL MODULE: ./build/deploy/enduring-store.js
var enduring_store = __webpack_require__(9734);
// EXTERNAL MODULE: ./build/deploy/proven.js
var proven = __webpack_require__(6468);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(640);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/watch-summary.js
var watch_summary = __webpack_require__(1111);
// EXTERNAL MODULE: ./build/verbs/check-run.js
var check_run = __webpack_require__(6085);
// EXTERNAL MODULE: ./build/verbs/respond/respond.js + 1 modules
var respond = __webpack_require__(5974);
// EXTERNAL MODULE: ./build/verbs/run-mode.js
var run_mode = __webpack_require__(8250);
// EXTERNAL MODULE: ./build/verbs/watch/plan-watch.js
var plan_watch = __webpack_require__(1860);
// EXTERNAL MODULE: ./build/deploy/decide-response.js + 1 modules
var decide_response = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(3224);
// EXTERNAL MODULE: ./build/incident/lifecycle.js
var lifecycle = __webpack_require__(7683);
;// CONCATENATED MODULE: ./build/verbs/watch/conclude-watch.js











async function conclude(setting, task, verdict, seen = null) {
    const { ports } = setting;
    const by = {
        at: (0,clock .E)(ports.clock),
        run: (0,plan_watch .qZ)(ports, task),
    };
    const { settleVerdict } = await Promise.all( [__webpack_require__.e(453), __webpack_require__.e(931)]).then(__webpack_require__.bind(__webpack_require__, 6931));
    const over = verdict.verdict === 'external' ? await closedByPerson(setting) : null;
    let settled = verdict;
    const report = await (0,respond .Om)(setting, `The watch of ${(0,commit_id .Fu)(task.sha)} has ended`, (before) => {
        settled = settleVerdict(before, { ...task, run: by.run }, verdict, seen);
        return recordVerdict(over === null ? before : closeIncident(before, over), task, settled, by, (0,run_mode .EM)(setting));
    });
    const { record } = report;
    const response = responseTo(record, task, settled);
    return {
        verdict: settled,
        calledBad: settled.verdict !== 'regressed' && (0,proven .Vx)(record, task.sha),
        pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
        issue: response?.incident.step === 'opened' ? response.incident.issue : null,
        unfinished: unfinishedWords(report),
        withheld: (0,run_mode .EM)(setting) ? null : withheldWords(recordVerdict(record, task, settled, by), task, settled),
    };
}
function unfinishedWords({ failures, unwritten }) {
    const lost = unwritten == null
        ? []
        : [
            `The record of this environment could not be written, so the next deploy does not know what was found here; what was opened is found again by its key. ${unwritten.message}`,
        ];
    return [...lost, ...failures.map(({ error }) => error.message)];
}
function responseTo(record, { environment, sha }, verdict) {
    return verdict.verdict === 'external' ? (0,record_entries .SZ)(record) : (0,record_entries .PT)(record, (0,keys .Qq)(environment, sha));
}
async function closedByPerson({ ports, store }) {
    const going = (0,record_entries .SZ)(await store.read());
    if (going?.incident.step !== 'opened')
        return null;
    try {
        const issue = await ports.forge.issues.get(going.incident.issue);
        return issue === null || issue.state === 'closed' ? going.incidentKey : null;
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        ports.log.warning(`Whether incident #${going.incident.issue} is still open could not be asked: ${error.message}`);
        return null;
    }
}
function closeIncident(record, key) {
    return (0,record_entries .I4)(record, key, (response) => response.incident.step === 'opened'
        ? { ...response, incident: { ...response.incident, phase: 'closed' } }
        : response);
}
function withheldWords(decided, task, verdict) {
    const response = responseTo(decided, task, verdict);
    if (response === null)
        return null;
    const { good, incident } = response;
    if ((0,record_entries ._S)(response) && incident.step === 'opened')
        return `Nothing was written: incident #${incident.issue}, which goes on, would have been told.`;
    if (good === null || (0,record_entries ._S)(response))
        return 'Nothing was opened: an incident issue would have been.';
    const back = `a rollback pull request from ${(0,commit_id .Fu)(task.sha)} back to ${(0,commit_id .Fu)(good)}`;
    return `Nothing was opened: ${back} and an incident issue would have been, and later deploys that contain this one would have been held.`;
}
function recordVerdict(record, task, verdict, by, opens = true) {
    const { deployment, sha, baseSha, branch: base, baseline, environment, mitigates } = task;
    const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended';
    const ended = (0,record_entries .P$)(record, { sha, run: by.run }, { state, verdict: verdict.verdict });
    const marked = withMarks(ended, task, verdict, by);
    if (!opens)
        return marked;
    const incident = mitigates ?? openedMeanwhile(record, { sha, run: by.run });
    if (incident !== null)
        return (0,lifecycle .UD)(marked, { event: developmentOf(task, verdict, by), mended: incident.mended });
    if (baseline === null)
        return marked;
    const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, ...by };
    switch (verdict.verdict) {
        case 'regressed':
            return (0,decide_response .CB)(marked, deploy);
        case 'external':
            return (0,decide_response .KY)((0,lifecycle .gf)(marked, { kind: 'worse-outside', sha, ...by }), deploy);
        case 'healthy':
            return (0,lifecycle .gf)(marked, { kind: 'recovered', sha, ...by });
        case 'inconclusive':
            return marked;
    }
}
function openedMeanwhile(record, own) {
    const response = (0,record_entries .WF)(record);
    if (response === null || response.bad === own.sha)
        return null;
    const { since } = (0,proven .qu)(record, own);
    const isEarlier = since.some(({ sha, verdict }) => sha === response.bad && verdict === 'regressed');
    return isEarlier ? { mended: false } : null;
}
function withMarks(record, { deployment, sha }, verdict, by) {
    if (verdict.verdict === 'healthy')
        return deployment === null ? record : (0,record_entries .bL)(record, { deployment, sha, ...by });
    if (verdict.verdict !== 'regressed')
        return record;
    const [named, ...others] = verdict.suspects ?? [];
    const first = others.length > 0 ? undefined : record.watches.findLast((watch) => watch.sha === named);
    const bad = [{ deployment, sha }, ...(first === undefined ? [] : [first])];
    return bad.reduce((marked, each) => each.deployment === null ? marked : (0,record_entries .Tc)(marked, { deployment: each.deployment, sha: each.sha, ...by }), record);
}
function developmentOf({ sha }, verdict, by) {
    switch (verdict.verdict) {
        case 'healthy':
            return { kind: 'recovered', sha, ...by };
        case 'regressed':
            return { kind: 'still-failing', sha, ...by };
        case 'external':
        case 'inconclusive':
            return { kind: 'unclear', reason: verdict.reasonCode, sha, ...by };
    }
}

;// CONCATENATED MODULE: ./build/verbs/watch/watch-deploy.js














async function watchDeploy(setting, task, known) {
    const enduring = { ...setting, store: (0,enduring_store .Q)(setting.store) };
    return (0,check_run .e4)(setting, task.sha, () => watchAndConclude(enduring, task, known));
}
async function watchAndConclude(setting, task, known) {
    const { ports } = setting;
    const { record, owed } = await (0,respond .hB)(ports)(() => begin(setting, task));
    const { lookAhead, rangeAhead } = await Promise.all( [__webpack_require__.e(995), __webpack_require__.e(203), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 8805));
    const range = rangeAhead(record, task);
    const ahead = range === null || !(0,run_mode .EM)(setting) ? null : lookAhead(setting, range);
    try {
        const { verdict, baseline, seen = null } = known ?? (await judge(setting, task, record));
        ports.log.info(verdict.message);
        if (verdict.verdict === 'regressed')
            ahead?.hurry(task.branch);
        const openSnapshots = ahead?.openSnapshots ?? ports.openSnapshots;
        const prepared = { ...setting, ports: { ...ports, openSnapshots } };
        const watched = await conclude(prepared, { ...task, baseline }, verdict, seen);
        if (watched.verdict !== verdict)
            ports.log.info(watched.verdict.message);
        return await showVerdict(setting, task, watched, owed);
    }
    finally {
        await ahead?.close();
    }
}
async function abandonDeploy(setting, task, jobStatus) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    const record = async () => {
        await store.update(`${(0,commit_id .Fu)(task.sha)}: the deploy ended as ${jobStatus}`, (before) => (0,record_entries .mM)(before, watchOf(setting, task), { state: 'cancelled' }));
    };
    const refused = await show([{ what: 'The record', work: record }, ...abandonedShown(ports, task, jobStatus)]);
    await ports.summarise(abandonedSummary(jobStatus));
    const [first] = refused;
    if (first !== undefined)
        throw first.error;
}
async function show(all) {
    const refused = [];
    for (const shown of all) {
        try {
            await shown.work();
        }
        catch (error) {
            if (!(error instanceof errors .Cp))
                throw error;
            refused.push({ ...shown, error });
        }
    }
    return refused;
}
async function begin(setting, task) {
    const { ports, store } = setting;
    if (task.resumed !== undefined)
        return { record: await store.read(), owed: [] };
    const at = (0,clock .E)(ports.clock);
    const { deployment } = task;
    const status = { state: 'success', description: 'Deployed; the watch follows', logUrl: ports.run.runUrl };
    const work = async () => deployment === null ? undefined : ports.forge.deployments.setStatus(deployment, status);
    const owed = await show([{ what: 'The status of the deployment', work }]);
    for (const { what, error } of owed)
        ports.log.warning(`${what} could not be written yet: ${error.message}`);
    const record = await store.update(`Watching ${(0,commit_id .Fu)(task.sha)}`, (before) => (0,record_entries .mM)(before, watchOf(setting, task), {
        state: 'running',
        startedAt: at,
        deployment: task.deployment,
        ...(task.slices !== undefined && { slices: task.slices }),
    }));
    if (task.mitigates !== null) {
        const { run } = watchOf(setting, task);
        const event = { kind: 'mitigation-deployed', sha: task.sha, at, run };
        await (0,respond .Iu)(setting, { event, mended: task.mitigates.mended });
    }
    return { record, owed };
}
async function judge(setting, task, begun) {
    const { lostWatch, watchSamples, watchStore } = await Promise.all( [__webpack_require__.e(453), __webpack_require__.e(883), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 3903));
    if (task.store === undefined)
        return task.resumed === undefined ? watchSamples(setting, task) : lostWatch(task);
    return watchStore(setting, task, task.store, (0,proven .z2)(begun, watchOf(setting, task)));
}
function watchOf({ ports }, task) {
    return { sha: task.sha, run: (0,plan_watch .qZ)(ports, task) };
}
async function showVerdict(setting, task, watched, owed = []) {
    const { ports, conduct } = setting;
    const { verdict } = watched;
    const words = watched.calledBad ? CALLED_BAD : checkWords(verdict);
    const advises = conduct.advisory && words.conclusion === 'failure';
    const title = advises ? `Advisory: ${words.title}` : words.title;
    const conclusion = advises ? 'neutral' : words.conclusion;
    const report = { title, summary: (0,watch_summary .W)(verdict, consequences(ports, watched)), conclusion };
    const check = () => (0,check_run .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    const failure = () => setFailure(ports, task, `${title}: ${verdict.message}`);
    const refused = await show([
        ...owed,
        { what: 'The check run', work: check },
        ...(verdict.verdict === 'inconclusive' || watched.calledBad ? [] : earlierChecks(ports, task, verdict, report)),
        ...(verdict.verdict === 'regressed' ? [{ what: 'The status of the deployment', work: failure }] : []),
    ]);
    const unwritten = refused.map(({ what, error }) => `${what} could not be written: ${error.message}`);
    for (const line of unwritten)
        ports.log.warning(line);
    const told = { ...watched, unfinished: [...watched.unfinished, ...unwritten] };
    await ports.summarise((0,watch_summary .W)(verdict, consequences(ports, told)));
    return told;
}
const SPARED = { title: 'Another deploy made it worse', conclusion: 'neutral' };
const GONE = { title: 'No longer deployed: the newer deploy does not contain it', conclusion: 'neutral' };
async function isIn({ forge }, sha, deployed) {
    const status = (await forge.comparisons.compare(sha, deployed))?.status;
    return status === 'ahead' || status === 'identical';
}
function earlierChecks(ports, task, verdict, report) {
    const { deploys = [] } = verdict;
    const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : [];
    return deploys.slice(0, -1).map((sha) => {
        const isSpared = verdict.verdict === 'regressed' && !suspects.includes(sha);
        const subject = { environment: task.environment, sha, runUrl: ports.run.runUrl };
        const work = async () => {
            const isGone = verdict.verdict === 'healthy' && !(await isIn(ports, sha, task.sha));
            const said = isSpared ? SPARED : isGone ? GONE : report;
            const title = `${said.title} (by the watch of ${(0,commit_id .Fu)(task.sha)})`;
            await (0,check_run .$T)(ports.forge.checks, subject, { ...report, ...said, title });
        };
        return { what: `The check run of ${(0,commit_id .Fu)(sha)}`, work };
    });
}
const abandonedSummary = (jobStatus) => `## Not watched\n\nThe gate let this deploy through, but the job ended as ${jobStatus}: there is nothing to judge.\n`;
function abandonedShown(ports, task, jobStatus) {
    const summary = abandonedSummary(jobStatus);
    const report = { title: 'Not watched: the deploy did not succeed', summary, conclusion: 'neutral' };
    const check = () => (0,check_run .$T)(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    const failure = () => setFailure(ports, task, `The job ended as ${jobStatus}`);
    return [
        { what: 'The check run', work: check },
        { what: 'The status of the deployment', work: failure },
    ];
}
async function setFailure(ports, task, description) {
    if (task.deployment === null)
        return;
    await ports.forge.deployments.setStatus(task.deployment, { state: 'failure', description, logUrl: ports.run.runUrl });
}
function consequences({ run }, { pull, issue, unfinished, withheld }) {
    const at = (0,base_run .Ek)(run);
    return [
        ...(pull === null ? [] : [`- **Go back:** merge the rollback, [pull request #${pull}](${at}/pull/${pull})`]),
        ...(issue === null ? [] : [`- **Where people meet:** the incident, [issue #${issue}](${at}/issues/${issue})`]),
        ...unfinished.map((message) => `- **Not finished**, run the job again: ${(0,markdown .X1)(message)}`),
        ...(withheld === null ? [] : [(0,markdown .X1)(withheld)]),
    ].join('\n');
}
const CALLED_BAD = { title: 'Worse since the deploy, by another watch of this commit', conclusion: 'failure' };
function checkWords({ verdict }) {
    switch (verdict) {
        case 'healthy':
            return { title: 'Healthy after the deploy', conclusion: 'success' };
        case 'regressed':
            return { title: 'Worse since the deploy', conclusion: 'failure' };
        case 'external':
            return { title: 'Worse since the deploy, from outside', conclusion: 'neutral' };
        case 'inconclusive':
            return { title: 'Deployed; the watch cannot say', conclusion: 'neutral' };
    }
}


  }),

  8508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  version)
  });
const version = '0.1.0';


  }),

  4797:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cq: () => (  baselineFrom),
    d2: () => (  baselineSchema),
    fi: () => (  baselineSeconds),
    ws: () => (  withNewMetrics)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
  var _base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5509);


const countsSchema = (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .su)({ bad: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(), total: zod__WEBPACK_IMPORTED_MODULE_1__  .aig() });
const baselineSchema = (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .su)({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['previous-window', 'kept', 'last-proven', 'unproven', _base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .$5]),
    from: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(),
    until: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), countsSchema)),
    answered: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().exactOptional(),
});
function baselineFrom(samples, from, until) {
    const metrics = {};
    let answered;
    for (const sample of samples) {
        if ('missing' in sample || sample.at <= from || sample.at > until)
            continue;
        if (sample.since !== undefined && sample.since < from)
            continue;
        answered = sample.answered ?? answered;
        const sums = (metrics[sample.metric] ??= {});
        for (const [segment, counts] of sample.counts) {
            const before = sums[segment] ?? { bad: 0, total: 0 };
            sums[segment] = { bad: before.bad + counts.bad, total: before.total + counts.total };
        }
    }
    const baseline = { kind: 'previous-window', from, until, metrics };
    return answered === undefined ? baseline : { ...baseline, answered };
}
function baselineSeconds(samples, metric, step) {
    return samples.filter((sample) => sample.metric === metric && 'counts' in sample).length * step;
}
function withNewMetrics(kept, now) {
    const added = Object.entries(now?.metrics ?? {}).filter(([name]) => !(name in kept.metrics));
    if (now === null || added.length === 0)
        return kept;
    const [past, just] = [kept.until - kept.from, now.until - now.from];
    const length = Math.min(past, just);
    const known = Object.entries(kept.metrics).map(([name, sums]) => [name, scaled(sums, length / past)]);
    const begun = added.map(([name, sums]) => [name, scaled(sums, length / just)]);
    return { ...kept, from: kept.until - length, metrics: Object.fromEntries([...known, ...begun]) };
}
function scaled(sums, part) {
    const counts = Object.entries(sums).map(([segment, { bad, total }]) => [segment, { bad: bad * part, total: total * part }]);
    return Object.fromEntries(counts);
}


  }),

  8249:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HZ: () => (  slicesSchema),
    Hh: () => (  minutesToNextLook)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

const slicesSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    every: zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .aig().positive(), zod__WEBPACK_IMPORTED_MODULE_0__  .euz('growing')]),
    workflow: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
});
const GROWING = [2, 3, 5, 10, 15];
const OF_AGE = 1.5;
function minutesToNextLook({ every }, age, left) {
    if (every !== 'growing')
        return Math.max(1, Math.round(every / 60));
    const [least] = GROWING;
    const usual = GROWING.findLast((minutes) => minutes * 60 <= OF_AGE * age) ?? least;
    const last = GROWING.find((minutes) => minutes * 60 >= left) ?? usual;
    return Math.min(usual, last);
}


  })

};
