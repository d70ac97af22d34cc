export const id = 732;
export const ids = [732];
export const modules = {

  3525:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  rollbackText),
    T: () => (  renderGateText)
  });
  var _gate_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7416);
  var _gate_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6350);
  var _unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5175);



function renderGateText({ decision, message, coverage }, digest) {
    const summary = coverage?.summary;
    const seen = summary === undefined
        ? []
        : [`${summary.coveredLines} of ${summary.changedLines} changed lines reviewed (${summary.percent} %)`];
    const files = (coverage?.uncovered ?? []).flatMap(fileLines);
    const units = (coverage?.units ?? []).map(({ sha, pull, covered, reason, notCounted = [] }) => [
        `  ${covered ? 'yes' : 'NO '} ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .h0)(sha)} ${pull === null ? '' : `#${pull} `}${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words}`,
        ...notCounted.map(({ login, because }) => `      ${plain(login)} does not count: ${_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .hY[because]}`),
    ].join('\n'));
    const parts = [
        [`${decision}: ${plain(message)}`, ...seen],
        files.length === 0 ? [] : ['Not seen:', ...files],
        units.length === 0 ? [] : ['Changes, oldest first, and whether they were reviewed:', ...units],
        digest === null ? [] : [`Digest of what was not seen: ${digest}`],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function fileLines({ path, added, deleted, unit, pull, reason }) {
    const lines = [...numbers('+', added), ...numbers('-', deleted)];
    const origin = pull === null ? (0,_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .h0)(unit) : `#${pull}`;
    return [
        `  ${plain(path)}  (${origin}: ${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words})`,
        `    ${lines.join(' ') || 'no lines: the file as a whole'}`,
    ];
}
function numbers(sign, lines) {
    return (0,_gate_files_js__WEBPACK_IMPORTED_MODULE_0__  .YA)(lines).map(([from, to]) => `${sign}${from === to ? from : `${from}-${to}`}`);
}
function plain(text) {
    return text.replace(/\p{Cc}/gu, (found) => `\\x${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
const longest = 50;
function rollbackText(result) {
    const { outcome, message, tree, conflicts, leftOut, leftovers, cautions, laterCommits, good, bad, onto } = result;
    const gone = new Set(result.dropped);
    const dropped = laterCommits.filter(({ sha }) => gone.has(sha));
    const lines = [
        `${outcome}: ${message}`,
        '',
        `  good   ${good}`,
        `  bad    ${bad}`,
        `  onto   ${onto}`,
        `  tree   ${tree ?? 'none'}`,
        ...list('In conflict', conflicts.map(({ path, kind }) => `${printable(path)} (${kind})`)),
        ...list('Left out', leftOut.map(printable)),
        ...list('Dropped with it', dropped.map(({ sha, subject }) => `${sha.slice(0, 7)} ${printable(subject)}`)),
        ...list('Still there', leftovers.map(({ path, name }) => `${printable(path)}: ${printable(name)}`)),
        ...list('Look at', cautions.map(({ kind, path }) => `${kind}: ${printable(path)}`)),
    ];
    return `${lines.join('\n')}\n`;
}
function list(heading, entries) {
    if (entries.length === 0)
        return [];
    const shown = entries.slice(0, longest).map((entry) => `  ${entry}`);
    return ['', `${heading}:`, ...shown, ...(entries.length > longest ? [`  and ${entries.length - longest} more`] : [])];
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`);
}


  }),

  7732:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readRollbackArguments: () => (  readRollbackArguments),
  rollbackUsage: () => (  rollbackUsage),
  runRollback: () => (  runRollback)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(781);
// EXTERNAL MODULE: ./build/config/rollback-policy.js
var rollback_policy = __webpack_require__(5406);
// EXTERNAL MODULE: ./build/deploy/result.js
var deploy_result = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(1398);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/rollback/assess.js + 2 modules
var assess = __webpack_require__(1957);
// EXTERNAL MODULE: ./build/rollback/cautions.js
var cautions = __webpack_require__(8803);
// EXTERNAL MODULE: ./build/rollback/ladder.js + 1 modules
var ladder = __webpack_require__(9652);
;// CONCATENATED MODULE: ./build/rollback/offline-result.js
function offlineRollback(ends, found) {
    const { wayBack, assessment, later, restoreTree, git } = found;
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
        message: sentences[outcome]({ ...found, files: change?.edits.length ?? 0 }) + remark(assessment, found.unusual),
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
        git,
    };
}
const count = (number, one) => (number === 1 ? `1 ${one}` : `${number} ${one}s`);
const kept = ({ wayBack: { leftOut } }) => leftOut.length === 0 ? '' : `; ${count(leftOut.length, 'file')} left out`;
const inConflict = ({ wayBack: { conflicts } }) => `${count(conflicts.length, 'file')} in conflict`;
const sentences = {
    clean: (facts) => `The range can be taken back: ${count(facts.files, 'file')} change${kept(facts)}.`,
    'kept-main': (facts) => `The range can be taken back if ${inConflict(facts)} keep their present version, as the policy or the repository's attributes say.`,
    extended: (facts) => `${inConflict(facts)}: this also takes back ${facts.wayBack.dropped.length} of ${count(facts.later.length, 'later landing')}, those that are in the way${kept(facts)}.`,
    'restore-good': (facts) => `${inConflict(facts)}: this restores the good tree whole and drops ${count(facts.later.length, 'later landing')}${kept(facts)}.`,
    conflict: (facts) => `The range cannot be taken back by itself: ${inConflict(facts)} with what landed since.`,
    'nothing-to-revert': () => 'There is nothing to take back: the branch has the change no longer.',
    'only-left-out': ({ wayBack: { leftOut } }) => `There is nothing to take back but ${count(leftOut.length, 'file')} that keep their present version.`,
    'cannot-say': ({ assessment: { leftovers } }) => `Nothing is left to take back where the change was made, but something of it is still there (${count(leftovers.length, 'place')}).`,
};
function remark({ outcome, leftovers, draft }, unusual) {
    if (!draft || outcome === 'conflict' || outcome === 'cannot-say')
        return '';
    const why = [
        ...unusual.map((word) => unusualText[word]),
        ...(leftovers.length > 0 ? [`${count(leftovers.length, 'place')} of it would still be there`] : []),
    ];
    return ` A person has to look at it first${why.length === 0 ? '' : `: ${why.join(', ')}`}.`;
}
const unusualText = {
    'good-not-ancestor': 'good is not in the history of bad',
    'good-after-bad': 'bad is in the history of good',
    'bad-not-on-branch': 'bad is not in the history of the branch',
    'holds-rollback': 'the range holds an earlier rollback',
};

// EXTERNAL MODULE: ./build/rollback/rollback-branch.js
var rollback_branch = __webpack_require__(2842);
;// CONCATENATED MODULE: ./build/shell/rollback.js
















async function runRollback(args, print = write) {
    const given = readRollbackArguments(args);
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deploy-guard-rollback-'));
    try {
        const result = await withRepository(given, tempDir);
        print(given.json ? `${JSON.stringify(result)}\n` : (0,terminal_text .E)(result));
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
    const policy = await policyOf(given.policy);
    const repository = await (0,bare_repository .gp)(given.gitDir, tempDir);
    try {
        const { bad, onto } = given;
        await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto });
        const good = given.reland ? await parentOf(repository, bad) : given.good;
        return offlineRollback({ ...given, good }, await compute(repository, { ...given, good }, policy));
    }
    finally {
        await repository.close();
    }
}
async function compute(repository, given, policy) {
    const { good, bad, onto, restore, reland, withoutWorkflows } = given;
    const onBranch = await repository.isAncestor(bad, onto);
    const [later, landed] = await Promise.all([
        onBranch ? repository.firstParents(bad, onto) : [],
        reland ? [] : repository.firstParents(good, bad),
    ]);
    const request = { good, bad, onto, withoutWorkflows, keepMain: (0,globs .k)(policy.keepMain) };
    const wayBack = await (0,ladder .I)(repository, {
        ...request,
        restore,
        ...(reland ? {} : { stays: cautions .sg }),
        ...(reland || restore || !policy.extend ? {} : { later: async () => later }),
    });
    const unusual = reland ? [] : await unusualIn(repository, { good, bad, onBranch }, landed);
    const range = { good, bad, onto, landed, risky: policy.risky, unusual };
    const assessment = reland ? plain(wayBack) : await (0,assess .n)(repository, range, wayBack);
    const offer = wayBack.outcome === 'extended' && wayBack.dropped.length * 2 > later.length;
    const restored = offer ? await (0,ladder .s)(repository, { ...request, stays: cautions .sg }, wayBack) : null;
    const restoreTree = restored?.change?.tree ?? null;
    return { wayBack, assessment, unusual, later, restoreTree, git: repository.gitUsed ?? null };
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
async function policyOf(file) {
    if (file === null)
        return rollback_policy .g$;
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors .j1(`--policy ${file} cannot be read`, { cause });
    });
    return (0,parse_policy .O)(text, file).rollback;
}
async function requireCommits(repository, named) {
    const { missing } = await repository.fetch(Object.values(named));
    const unknown = Object.entries(named).filter(([, sha]) => missing.includes(sha));
    if (unknown.length === 0)
        return;
    const list = unknown.map(([name, sha]) => `--${name} ${sha}`).join(', ');
    throw new errors .j1(`not a commit of this repository: ${list}. Fetch it, or give another`);
}
const rollbackUsage = 'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--restore] [--without-workflows] [--json]';
const options = {
    'git-dir': { type: 'string' },
    good: { type: 'string' },
    bad: { type: 'string' },
    reland: { type: 'string' },
    onto: { type: 'string' },
    policy: { type: 'string' },
    environment: { type: 'string', default: 'production' },
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
        if (/^[0-9a-f]{40}$/.test(value))
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
        restore: values.restore,
        withoutWorkflows: values['without-workflows'],
        json: values.json,
        environment: values.environment,
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
