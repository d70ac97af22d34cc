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


function renderGateText({ decision, message, coverage }, digest) {
    const summary = coverage?.summary;
    const seen = summary === undefined
        ? []
        : [`${summary.coveredLines} of ${summary.changedLines} changed lines reviewed (${summary.percent} %)`];
    const files = (coverage?.uncovered ?? []).flatMap(fileLines);
    const units = (coverage?.units ?? []).map(({ sha, pull, covered, reason }) => `  ${covered ? 'yes' : 'NO '} ${(0,_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .h0)(sha)} ${pull === null ? '' : `#${pull} `}${_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .IK[reason]}`);
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
        `  ${plain(path)}  (${origin}: ${_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .IK[reason]})`,
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
    const { outcome, message, tree, conflicts, leftOut, laterCommits, good, bad, onto } = result;
    const dropped = outcome === 'restore-good' ? laterCommits : [];
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

  1294:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  climbLadder)
  });
  var _deploy_revert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);

async function climbLadder(repository, request) {
    const { outcome, conflicts, leftOut, tree, edits, blobs } = await (0,_deploy_revert_js__WEBPACK_IMPORTED_MODULE_0__  .O)(repository, request);
    switch (outcome) {
        case 'clean':
        case 'kept-main':
            return { outcome, change: { tree, edits, blobs }, conflicts, leftOut };
        case 'nothing-to-revert':
            return { outcome, change: null, conflicts, leftOut };
        case 'conflict':
            return request.restore
                ? restoreGood(repository, request, conflicts)
                : { outcome, change: null, conflicts, leftOut };
    }
}
async function restoreGood(repository, request, conflicts) {
    const changes = await repository.changes(request.onto, request.good);
    const isKept = (path) => request.withoutWorkflows && path.startsWith('.github/workflows/');
    const leftOut = changes.map(({ path }) => path).filter(isKept);
    if (changes.some(({ path }) => path.includes('\uFFFD')))
        return { outcome: 'conflict', change: null, conflicts, leftOut };
    const wanted = changes.filter(({ path }) => !isKept(path));
    return { outcome: 'restore-good', change: await (0,_deploy_revert_js__WEBPACK_IMPORTED_MODULE_0__  .d)(repository, request, wanted), conflicts, leftOut };
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
// EXTERNAL MODULE: ./build/config/parse-policy.js + 2 modules
var parse_policy = __webpack_require__(6527);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/git/bare-repository.js + 9 modules
var bare_repository = __webpack_require__(9203);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/rollback/ladder.js
var ladder = __webpack_require__(1294);
;// CONCATENATED MODULE: ./build/rollback/offline-result.js
function offlineRollback(ends, wayBack, later) {
    const { outcome, change, conflicts, leftOut } = wayBack;
    const { environment, good, bad, onto } = ends;
    return {
        schemaVersion: 1,
        verb: 'rollback',
        environment,
        sha: bad,
        baseSha: good,
        outcome,
        reasonCode: outcome,
        message: sentence(wayBack, later.length),
        tree: change?.tree ?? null,
        conflicts,
        leftOut,
        laterPulls: [],
        good,
        bad,
        onto,
        changed: change?.edits.length ?? 0,
        laterCommits: later.map(({ sha, subject }) => ({ sha, subject })),
    };
}
function sentence({ outcome, change, conflicts, leftOut }, later) {
    const files = (count) => (count === 1 ? '1 file' : `${count} files`);
    const kept = leftOut.length === 0 ? '' : `; ${files(leftOut.length)} left out`;
    switch (outcome) {
        case 'clean':
            return `The range can be taken back: ${files(change?.edits.length ?? 0)} change${kept}.`;
        case 'kept-main':
            return `The range can be taken back if ${files(conflicts.length)} in conflict keep their present version, as the policy says.`;
        case 'restore-good':
            return `${files(conflicts.length)} in conflict: this restores the good tree whole and drops ${later} later commit(s)${kept}.`;
        case 'conflict':
            return `The range cannot be taken back by itself: ${files(conflicts.length)} in conflict with what landed since.`;
        case 'nothing-to-revert':
            return leftOut.length === 0
                ? 'There is nothing to take back: the branch has the change no longer.'
                : `There is nothing to take back but ${files(leftOut.length)} that may not be written.`;
    }
}

;// CONCATENATED MODULE: ./build/shell/rollback.js












async function runRollback(args, print = write) {
    const given = readRollbackArguments(args);
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deploy-guard-rollback-'));
    try {
        const result = await withRepository(given, tempDir);
        print(given.json ? `${JSON.stringify(result)}\n` : (0,terminal_text .E)(result));
        return exitCodes[result.outcome];
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
const write = (text) => void process.stdout.write(text);
const exitCodes = {
    clean: result .I.ok,
    'kept-main': result .I.ok,
    'nothing-to-revert': result .I.ok,
    'restore-good': result .I.bad,
    conflict: result .I.bad,
};
async function withRepository(given, tempDir) {
    const keepMain = (0,globs .k)(await keptGlobs(given.policy));
    const repository = await (0,bare_repository .gp)(given.gitDir, tempDir);
    try {
        const { bad, onto, restore, withoutWorkflows } = given;
        await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto });
        const good = given.reland ? await parentOf(repository, bad) : given.good;
        const wayBack = await (0,ladder .I)(repository, { good, bad, onto, restore, withoutWorkflows, keepMain });
        const isLater = await repository.isAncestor(bad, onto);
        const later = isLater ? await repository.firstParents(bad, onto) : [];
        return offlineRollback({ ...given, good }, wayBack, later);
    }
    finally {
        await repository.close();
    }
}
async function parentOf(repository, sha) {
    const parent = (await repository.commit(sha))?.parents[0];
    if (parent !== undefined)
        return parent;
    throw new errors .j1(`--reland ${sha} is the first commit of all: there is nothing before it to bring back`);
}
async function keptGlobs(file) {
    if (file === null)
        return [];
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors .j1(`--policy ${file} cannot be read`, { cause });
    });
    return (0,parse_policy .O)(text, file).rollback.keepMain;
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
