export const id = 9875;
export const ids = [9875];
export const modules = {

  74909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ek: () => (  repositoryUrl),
    VA: () => (  runTrailer),
    aR: () => (  repositoryName),
    px: () => (  runRef)
  });
function runRef({ runId, attempt }) {
    return { id: runId, attempt };
}
function runTrailer({ id, attempt }) {
    return `Deploy-Guard-Run: ${id}/${attempt}`;
}
function repositoryName({ owner, repo }) {
    return `${owner}/${repo}`;
}
function repositoryUrl(run) {
    return `${run.serverUrl}/${repositoryName(run)}`;
}


  }),

  12376:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  pathMatcher),
    l: () => (  ruledPaths)
  });
  var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

function pathMatcher(globs) {
    return globs.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_0__(globs, { dot: true });
}
function ruledPaths(globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { matches: pathMatcher([takesOut ? glob.slice(1) : glob]), belongs: !takesOut };
    });
    return (path) => rules.findLast(({ matches }) => matches(path))?.belongs ?? false;
}


  }),

  66910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cQ: () => (  saidUnsafe),
    cS: () => (  spokenLines),
    z6: () => (  needsPerson)
  });
const drafts = {
    'migration-destructive': true,
    'migration-data': true,
    'migration-additive': false,
    'later-migration': true,
    'twin-names': true,
    'folder-moved': false,
    infrastructure: true,
    flags: true,
    'flag-use': false,
    secrets: true,
    security: true,
    'said-unsafe': true,
    'release-note': false,
    version: false,
    cache: false,
    'stored-format': false,
    clients: false,
    platform: false,
};
function needsPerson(cautions) {
    return cautions.some(({ kind }) => drafts[kind]);
}
const longestReason = 200;
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i;
function saidUnsafe(body) {
    const reasons = spokenLines(body).flatMap((text) => {
        const said = unsafeLine.exec(text);
        return said === null ? [] : [(said[1] ?? '').trim()];
    });
    if (reasons.length === 0)
        return null;
    const all = [...reasons.filter((reason) => reason !== '').join('; ')];
    return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`;
}
function spokenLines(body) {
    const spoken = [];
    let fence = null;
    for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
        const text = line.trim();
        const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? [];
        if (mark !== null && (fence === null || fence === mark))
            fence = fence === null ? mark : null;
        else if (fence === null)
            spoken.push(text);
    }
    return spoken;
}


  }),

  81462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  isWebFlow),
    H$: () => (  loginKey),
    Up: () => (  sameLogin),
    w2: () => (  isBot)
  });
function sameLogin(a, b) {
    return loginKey(a) === loginKey(b);
}
function loginKey(login) {
    return login.toLowerCase();
}
function isBot(account) {
    return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]');
}
function isWebFlow(login) {
    return loginKey(login) === 'web-flow';
}


  }),

  27834:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  firstParents),
    q: () => (  landedUnits)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);



const longest = 100;
async function landedUnits(deps, commits) {
    if (commits.length === 0)
        return [];
    const pulls = await pullsOf(deps, commits.slice(-longest));
    return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha });
}
async function pullsOf(deps, commits) {
    const ask = async () => {
        const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat();
        const facts = await deps.reviews.pullFacts([...new Set(numbers)]);
        return new Map(facts.flatMap(entryOf));
    };
    try {
        return await ask().catch((error) => {
            if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp)
                return ask();
            throw error;
        });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`);
        return new Map();
    }
}
function entryOf({ number, title, body, size, mergeCommit, author }) {
    const person = author === null || (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .w2)(author) ? null : author.login;
    const unsafe = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cQ)(body ?? '');
    const unit = { number, title, author: person, ...(size && { size }), ...(unsafe === null ? {} : { unsafe }) };
    return mergeCommit === null ? [] : [[mergeCommit, { ...unit, sha: mergeCommit }]];
}
function firstParents(commits, head) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    const found = [];
    for (let at = known.get(head); at !== undefined; at = known.get(at.parents[0] ?? '')) {
        found.push(at);
        known.delete(at.sha);
    }
    return found.toReversed();
}


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

  52842:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oc: () => (  isRollbackMessage),
    eq: () => (  rollbackMessage),
    lY: () => (  createBranch),
    lp: () => (  inspectBranch),
    oo: () => (  committedRange),
    rV: () => (  writeCommit)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27834);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);






const atOnce = 8;
async function createBranch(gitData, change, onto, branch) {
    const ref = `refs/heads/${branch.name}`;
    const message = { message: branch.message, parents: [onto.sha] };
    const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message);
    try {
        await gitData.createRef(ref, commit);
        return { commit, tree: change.tree, onto: onto.sha, verified };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || !['exists', 'unreachable'].includes(error.code))
            throw error;
        if ((await gitData.getRef(ref)) === null)
            throw error;
        return null;
    }
}
async function writeCommit(gitData, change, baseTree, commit) {
    const texts = textsOf(change.blobs);
    const rest = change.blobs.filter(({ id }) => !texts.has(id));
    await uploadBlobs(gitData, rest);
    const first = await gitData.createTree(baseTree, withTexts(change.edits, texts));
    const tree = first === change.tree || texts.size === 0 ? first : await uploadAll(gitData, change, baseTree);
    if (tree !== change.tree)
        throw differs('the tree of the rollback', change.tree, tree);
    return gitData.createCommit({ ...commit, tree });
}
async function uploadAll(gitData, change, baseTree) {
    await uploadBlobs(gitData, change.blobs);
    return gitData.createTree(baseTree, change.edits);
}
const mostText = 500_000;
function textsOf(blobs) {
    const texts = new Map();
    let room = mostText;
    for (const { id, content } of blobs) {
        const bytes = Buffer.from(content);
        const text = bytes.toString();
        if (bytes.length > room || text.includes('\0') || !Buffer.from(text).equals(bytes))
            continue;
        room -= bytes.length;
        texts.set(id, text);
    }
    return texts;
}
function withTexts(edits, texts) {
    return edits.map((edit) => {
        const content = 'sha' in edit && edit.sha !== null ? texts.get(edit.sha) : undefined;
        return content === undefined ? edit : { path: edit.path, mode: edit.mode, content };
    });
}
async function uploadBlobs(gitData, blobs) {
    for (let start = 0; start < blobs.length; start += atOnce) {
        const part = blobs.slice(start, start + atOnce);
        await Promise.all(part.map((blob) => upload(gitData, blob)));
    }
}
async function upload(gitData, blob) {
    const id = await gitData.createBlob(blob.content);
    if (id !== blob.id)
        throw differs('a merged file', blob.id, id);
}
function differs(what, computed, returned) {
    const detail = `computed ${computed}, GitHub wrote ${returned}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`);
}
const depth = 20;
async function inspectBranch(deps, repository, range, policy, head) {
    let sha = head;
    for (let above = 0; above < depth && sha !== range.bad; above += 1) {
        const { tree, parents, verified, message } = await deps.gitData.getCommit(sha);
        const onto = parents.at(-1);
        if (onto === undefined)
            break;
        if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, { sha, tree, onto, message }))) {
            return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified };
        }
        sha = parents[0] ?? '';
    }
    return { kind: 'foreign' };
}
async function isWayBack({ comparisons }, repository, range, policy, { sha, tree, onto, message }) {
    const { missing } = await repository.fetch([range.good, range.bad, onto]);
    if (missing.length > 0)
        return false;
    const since = onto === range.bad ? _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .Gg : await comparisons.compare(range.bad, onto);
    if (since?.status !== 'ahead' && since?.status !== 'identical')
        return false;
    const later = (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(since.commits, onto);
    const computed = [];
    for (const writesWorkflows of [true, false]) {
        const { change } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)({ writesWorkflows }, repository, range, { onto, later }, policy);
        if (change?.tree === tree)
            return true;
        if (change !== null)
            computed.push(change.tree);
    }
    if (!message.includes(rollbackTrailer(range.good, range.bad)))
        return false;
    await repository.fetch([sha]);
    return madeOfKnownFiles(repository, range, { tree, onto, computed });
}
async function madeOfKnownFiles(repository, { good, bad }, { tree, onto, computed }) {
    const sides = await Promise.all([good, bad, ...computed].map((other) => repository.changes(onto, other)));
    const known = new Set(sides.flat().flatMap(({ oldId, newId }) => [oldId, newId]));
    const goneInGood = new Set(sides[0]?.flatMap(({ path, status }) => (status === 'deleted' ? [path] : [])));
    const changed = await repository.changes(onto, tree);
    return changed.every(({ path, status, newId }) => (status === 'deleted' ? goneInGood.has(path) : known.has(newId)));
}
const scope = {
    clean: 'up to that deploy, and nothing else.',
    'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
    extended: 'up to that deploy, and the later changes that are in its way.',
    'restore-good': 'up to that deploy, and what landed since as well.',
};
function rollbackTrailer(good, bad) {
    return `Deploy-Guard-Rollback: ${good}..${bad}`;
}
function committedRange(message) {
    const [, good, bad] = /^Deploy-Guard-Rollback: ([0-9a-f]{40})\.\.([0-9a-f]{40})$/m.exec(message) ?? [];
    return good === undefined || bad === undefined ? null : { good, bad };
}
function isRollbackMessage(message) {
    return /^[ \t]*Deploy-Guard-Rollback: [0-9a-f]{40}\.\.[0-9a-f]{40}[ \t\r]*$/m.test(message);
}
function rollbackMessage(environment, response, good, how, gitUsed, service = null) {
    const lines = [
        `Roll back ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}`,
        '',
        'After the deploy of',
        response.bad,
        `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
        good,
        scope[how],
        ...(service === null ? [] : [`Only what belongs to service ${service} is changed.`]),
        '',
        rollbackTrailer(good, response.bad),
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .VA)(response.run),
        ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
    ];
    return `${lines.join('\n')}\n`;
}


  }),

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vc: () => (  valuesSet),
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86643);




const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .KV)(whole, { environment, service }) };
}
function valuesSet(verb, given) {
    return Object.fromEntries(given.map((each) => valueOf(verb, each)));
}
function valueOf(verb, given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${verb}: --set expects NAME=VALUE with one of ${_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .zo.join(', ')}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(given)}`);
}


  }),

  99472:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  policyPlaces)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function policyPlaces(given) {
    const path = given === null ? '' : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(given);
    const own = path === '' || path.startsWith('/') || path.startsWith('..') ? [] : [path];
    return [...new Set(['.github/deploy-guard.yml', ...own])];
}


  }),

  67732:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readRollbackArguments: () => (  readRollbackArguments),
  rollbackUsage: () => (  rollbackUsage),
  runRollback: () => (  runRollback)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/shell/part.js
var part = __webpack_require__(18600);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/deploy/scope.js
var deploy_scope = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/shell/policy-places.js
var policy_places = __webpack_require__(99472);
// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(61398);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(43525);
// EXTERNAL MODULE: ./build/rollback/assess.js + 1 modules
var assess = __webpack_require__(24532);
// EXTERNAL MODULE: ./build/rollback/cautions.js + 1 modules
var cautions = __webpack_require__(57734);
// EXTERNAL MODULE: ./build/rollback/ladder.js + 1 modules
var ladder = __webpack_require__(69652);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
;// CONCATENATED MODULE: ./build/rollback/offline-result.js

function offlineRollback(ends, found) {
    const { wayBack, assessment, later, restoreTree, git, part } = found;
    const { change, conflicts, leftOut } = wayBack;
    const { outcome, leftovers, cautions, draft } = assessment;
    const { environment, good, bad, onto } = ends;
    const named = ['later-migration', 'twin-names'].filter((kind) => cautions.some((one) => one.kind === kind));
    return {
        schemaVersion: 1,
        verb: 'rollback',
        environment,
        sha: bad,
        baseSha: good,
        outcome,
        reasonCode: outcome,
        message: [
            sentences[outcome]({ ...found, files: change?.edits.length ?? 0 }),
            remark(assessment, found.unusual),
            outsideWords(part),
        ].join(''),
        tree: change?.tree ?? null,
        conflicts,
        leftOut,
        dropped: (outcome === 'restore-good' ? later : wayBack.dropped).map(({ sha }) => sha),
        leftovers,
        unusual: [...found.unusual, ...named],
        cautions,
        draft,
        restoreTree,
        laterPulls: [],
        good,
        bad,
        onto,
        changed: change?.edits.length ?? 0,
        laterCommits: later.map(({ sha, subject }) => ({ sha, subject })),
        ...(part === undefined ? {} : { service: part.service, outside: { files: part.outside } }),
        git,
    };
}
const kept = ({ wayBack: { leftOut } }) => leftOut.length === 0 ? '' : `; ${(0,words .LS)(leftOut.length, 'file')} left out`;
const inConflict = ({ wayBack: { conflicts } }) => `${(0,words .LS)(conflicts.length, 'file')} in conflict`;
const sentences = {
    clean: (facts) => `The range can be taken back: ${(0,words .LS)(facts.files, 'file')} change${kept(facts)}.`,
    'kept-main': (facts) => `The range can be taken back if ${inConflict(facts)} keep their present version, as the policy or the repository's attributes say.`,
    extended: (facts) => `${inConflict(facts)}: this also takes back ${facts.wayBack.dropped.length} of ${(0,words .LS)(facts.later.length, 'later landing')}, those that are in the way${kept(facts)}.`,
    'restore-good': (facts) => `${inConflict(facts)}: this restores the good tree whole and drops ${(0,words .LS)(facts.later.length, 'later landing')}${kept(facts)}.`,
    conflict: (facts) => `The range cannot be taken back by itself: ${inConflict(facts)} with what landed since.`,
    'nothing-to-revert': () => 'There is nothing to take back: the branch has the change no longer.',
    'only-left-out': ({ wayBack: { leftOut } }) => `There is nothing to take back but ${(0,words .LS)(leftOut.length, 'file')} that keep their present version.`,
    'cannot-say': ({ assessment: { leftovers } }) => `Nothing is left to take back where the change was made, but something of it is still there (${(0,words .LS)(leftovers.length, 'place')}).`,
};
function remark({ outcome, leftovers, draft }, unusual) {
    if (!draft || outcome === 'conflict' || outcome === 'cannot-say')
        return '';
    const why = [
        ...unusual.map((word) => unusualText[word]),
        ...(leftovers.length > 0 ? [`${(0,words .LS)(leftovers.length, 'place')} of it would still be there`] : []),
    ];
    return ` A person has to look at it first${why.length === 0 ? '' : `: ${why.join(', ')}`}.`;
}
function outsideWords(part) {
    if (part === undefined || part.outside === 0)
        return '';
    const { service, outside } = part;
    return ` ${(0,words .LS)(outside, 'file')} of the range outside service ${service} ${outside === 1 ? 'stays' : 'stay'} as ${outside === 1 ? 'it is' : 'they are'}.`;
}
const unusualText = {
    'good-not-ancestor': 'good is not in the history of bad',
    'good-after-bad': 'bad is in the history of good',
    'bad-not-on-branch': 'bad is not in the history of the branch',
    'holds-rollback': 'the range holds an earlier rollback',
};

// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(52842);
;// CONCATENATED MODULE: ./build/shell/rollback.js



















async function runRollback(args, print = write) {
    const given = readRollbackArguments(args);
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deploy-guard-rollback-'));
    try {
        const result = await withRepository(given, tempDir);
        print(given.json ? `${JSON.stringify(result)}\n` : (0,terminal_text .Ew)(result));
        return result.draft ? deploy_result .I.bad : exitCodes[result.outcome];
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
const write = (text) => void process.stdout.write(text);
const exitCodes = {
    clean: deploy_result .I.ok,
    'kept-main': deploy_result .I.ok,
    'nothing-to-revert': deploy_result .I.ok,
    'only-left-out': deploy_result .I.ok,
    'cannot-say': deploy_result .I.bad,
    extended: deploy_result .I.bad,
    'restore-good': deploy_result .I.bad,
    conflict: deploy_result .I.bad,
};
async function withRepository(given, tempDir) {
    const policy = await policyOf(given);
    const repository = await (0,bare_repository .gp)(given.gitDir, tempDir);
    try {
        const { bad, onto } = given;
        await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto });
        const good = given.reland ? await parentOf(repository, bad) : given.good;
        const { environment } = policy;
        return offlineRollback({ ...given, environment, good }, await compute(repository, { ...given, good }, policy));
    }
    finally {
        await repository.close();
    }
}
async function compute(whole, given, rules) {
    const { good, bad, onto, restore, reland, withoutWorkflows } = given;
    const { rollback: policy, scope } = rules;
    const repository = (0,deploy_scope .ap)(whole, scope);
    const onBranch = await repository.isAncestor(bad, onto);
    const landings = async (from, to) => (0,deploy_scope.touching)(whole, scope, await whole.firstParents(from, to));
    const [later, landed] = await Promise.all([onBranch ? landings(bad, onto) : [], reland ? [] : landings(good, bad)]);
    const request = { good, bad, onto, withoutWorkflows, keepMain: (0,globs .k)(policy.keepMain), scope };
    const wayBack = await (0,ladder .I)(whole, {
        ...request,
        restore,
        ...(reland ? {} : { stays: cautions .s }),
        ...(reland || restore || !policy.extend ? {} : { later: async () => later }),
    });
    const unusual = reland ? [] : await unusualIn(repository, { good, bad, onBranch }, landed);
    const range = { good, bad, onto, landed, risky: policy.risky, unusual };
    const assessment = reland ? plain(wayBack) : await (0,assess .n)(repository, range, wayBack);
    const offer = wayBack.outcome === 'extended' && wayBack.dropped.length * 2 > later.length;
    const restored = offer ? await (0,ladder .s)(whole, { ...request, stays: cautions .s }, wayBack) : null;
    const restoreTree = restored?.change?.tree ?? null;
    const part = scope === null ? {} : { part: await partOf(whole, given, rules) };
    return { wayBack, assessment, unusual, later, restoreTree, git: repository.gitUsed ?? null, ...part };
}
async function partOf(whole, { good, bad }, { service, scope }) {
    const changed = await whole.changes(good, bad);
    return { service: service?.name ?? '', outside: changed.filter(({ path }) => scope?.(path) === false).length };
}
const plain = ({ outcome }) => ({ outcome, leftovers: [], cautions: [], draft: false });
const lookedAt = 500;
async function unusualIn(repository, { good, bad, onBranch }, landed) {
    const found = [];
    if (!(await repository.isAncestor(good, bad)))
        found.push((await repository.isAncestor(bad, good)) ? 'good-after-bad' : 'good-not-ancestor');
    if (!onBranch)
        found.push('bad-not-on-branch');
    for (const { sha } of landed.slice(-lookedAt)) {
        const message = (await repository.commit(sha))?.message ?? '';
        if (!(0,rollback_branch .Oc)(message))
            continue;
        found.push('holds-rollback');
        break;
    }
    return found;
}
async function parentOf(repository, sha) {
    const parent = (await repository.commit(sha))?.parents[0];
    if (parent !== undefined)
        return parent;
    throw new errors .j1(`--reland ${sha} is the first commit of all: there is nothing before it to bring back`);
}
async function policyOf(given) {
    const { policy: file } = given;
    const { environment, policy } = (0,part .f$)('rollback', (0,parse_policy .O)(await textOf(file), file ?? 'policy'), given);
    const { workflows } = policy;
    return { ...policy, environment, scope: (0,deploy_scope.serviceScope)(policy, { policyPaths: (0,policy_places .n)(file), workflows }) };
}
async function textOf(file) {
    if (file === null)
        return '';
    return (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors .j1(`--policy ${file} cannot be read`, { cause });
    });
}
async function requireCommits(repository, named) {
    const { missing } = await repository.fetch(Object.values(named));
    const unknown = Object.entries(named).filter(([, sha]) => missing.includes(sha));
    if (unknown.length === 0)
        return;
    const list = unknown.map(([name, sha]) => `--${name} ${sha}`).join(', ');
    throw new errors .j1(`not a commit of this repository: ${list}. Fetch it, or give another`);
}
const rollbackUsage = `rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] ${part .s3} [--restore] [--without-workflows] [--json]`;
const options = {
    'git-dir': { type: 'string' },
    good: { type: 'string' },
    bad: { type: 'string' },
    reland: { type: 'string' },
    onto: { type: 'string' },
    policy: { type: 'string' },
    ...part .iP,
    restore: { type: 'boolean', default: false },
    'without-workflows': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
};
function readRollbackArguments(args) {
    const values = parsed(args);
    const required = (name) => {
        const value = values[name];
        if (value !== undefined && value !== '')
            return value;
        throw new errors .j1(`rollback: --${name} is missing. Usage: ${rollbackUsage}`);
    };
    const commit = (name) => {
        const value = required(name).toLowerCase();
        if ((0,commit_id .jh)(value))
            return value;
        throw new errors .j1(`rollback: --${name}: expected a commit id of 40 hex digits, found ${JSON.stringify(value)}`);
    };
    const reland = values.reland !== undefined;
    if (reland && (values.good !== undefined || values.bad !== undefined))
        throw new errors .j1('rollback: --reland stands by itself: leave --good and --bad away');
    const merged = reland ? commit('reland') : null;
    const ends = merged === null ? { good: commit('good'), bad: commit('bad') } : { good: merged, bad: merged };
    return {
        gitDir: required('git-dir'),
        ...ends,
        reland,
        onto: commit('onto'),
        policy: values.policy ?? null,
        service: values.service ?? null,
        restore: values.restore,
        withoutWorkflows: values['without-workflows'],
        json: values.json,
        environment: values.environment ?? null,
    };
}
function parsed(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new errors .j1(`rollback: ${message}. Usage: ${rollbackUsage}`, { cause: error });
    }
}


  })

};
