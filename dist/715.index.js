export const id = 715;
export const ids = [715];
export const modules = {

  3525:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  rollbackText),
    T: () => (  renderGateText)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6601);
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
        `  ${covered ? 'yes' : 'NO '} ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha)} ${pull === null ? '' : `#${pull} `}${_unit_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .Y[reason].words}`,
        ...notCounted.map(({ login, because }) => `      ${plain(login)} does not count: ${_gate_words_js__WEBPACK_IMPORTED_MODULE_1__  .hY[because]}`),
    ].join('\n'));
    const unsafe = (coverage?.units ?? []).flatMap(({ sha, pull, unsafe: why }) => {
        const name = pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha) : `#${pull}`;
        return why === undefined
            ? []
            : [`${name} says that it cannot be rolled back safely: ${plain(why || 'no reason is given')}`];
    });
    const parts = [
        [`${decision}: ${plain(message)}`, ...seen],
        files.length === 0 ? [] : ['Not seen:', ...files],
        units.length === 0 ? [] : ['Changes, oldest first, and whether they were reviewed:', ...units],
        unsafe,
        digest === null ? [] : [`Digest of what was not seen: ${digest}`],
    ];
    return `${parts
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n')}\n`;
}
function fileLines({ path, added, deleted, unit, pull, reason }) {
    const lines = [...numbers('+', added), ...numbers('-', deleted)];
    const origin = pull === null ? (0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(unit) : `#${pull}`;
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
        ...list('Dropped with it', dropped.map(({ sha, subject }) => `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_3__  .Fu)(sha)} ${printable(subject)}`)),
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

  3715:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runGate: () => (  runGate)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
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
// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(781);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/gate/review-evidence.js



const sha = schemas .YjP('expected a commit id').regex(commit_id .d_, 'expected a commit id of 40 hexadecimal digits');
const login = schemas .YjP('expected a login').min(1, 'expected a login');
const branch = schemas .YjP('expected the name of a branch').min(1, 'expected the name of a branch');
const time = iso .w$({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' });
const approval = schemas .rej({
    reviewer: login,
    kind: schemas .k5n(['User', 'Bot'], 'expected User or Bot'),
    canPush: schemas .zMY('expected true or false'),
    state: schemas .k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'], 'expected APPROVED, CHANGES_REQUESTED or DISMISSED'),
    head: sha.nullable(),
    base: branch.nullable(),
    baseSha: sha.nullable(),
    submittedAt: time,
});
const pull = schemas .rej({
    number: schemas .Whr('expected the number of a pull request').positive('expected the number of a pull request'),
    author: login,
    head: sha.nullable(),
    mergeCommit: sha.nullable(),
    base: branch,
    contributors: schemas .YOg(login, 'expected a list of logins').default([]),
    unsafe: schemas .YjP('expected a text').exactOptional(),
    approvals: schemas .YOg(approval, 'expected a list of approvals'),
});
const file = schemas .rej({
    schemaVersion: schemas .euz(1, 'expected 1'),
    branch,
    now: time.optional(),
    pulls: schemas .YOg(pull, 'expected a list of pull requests'),
    deployments: schemas .YOg(schemas .rej({ sha, mark: schemas .k5n(['good', 'bad'], 'expected "good", "bad" or null').nullable(), at: time }), 'expected a list of deployments')
        .default([]),
    rollbackReason: schemas .YjP('expected a text').optional(),
});
function parseEvidence(text, fileName) {
    const parsed = file.safeParse(readJson(text, fileName));
    if (!parsed.success) {
        const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`);
        throw new errors .j1(mistakes.join('\n'));
    }
    const { data } = parsed;
    const pulls = data.pulls.map((one) => ({ ...one, title: `#${one.number}`, unknownContributor: false }));
    return {
        evidence: { branch: data.branch, pulls },
        promotionBranches: [...new Set(pulls.map(({ base }) => base))].filter((base) => base !== data.branch),
        now: data.now ?? null,
        deployments: data.deployments,
        rollbackReason: data.rollbackReason?.trim() || null,
    };
}
function readJson(text, fileName) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${fileName}: expected JSON, ${why}`, { cause });
    }
}
function told(issue) {
    const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys')
        return `${place}: ${issue.message}`;
    return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/coverage.md lists all fields)`;
}

// EXTERNAL MODULE: ./build/git/bare-repository.js + 10 modules
var bare_repository = __webpack_require__(1398);
// EXTERNAL MODULE: ./build/render/terminal-text.js
var terminal_text = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/verbs/gate/gate-candidate.js + 2 modules
var gate_candidate = __webpack_require__(7719);
// EXTERNAL MODULE: ./build/verbs/results.js
var results = __webpack_require__(8871);
;// CONCATENATED MODULE: ./build/shell/gate.js













const usage = 'gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] [--json]';
async function runGate(args) {
    const options = readOptions(args);
    const given = parseEvidence(await readInput(options.evidence), options.evidence);
    const policy = options.policy === null ? (0,parse_policy .O)('', 'policy') : (0,parse_policy .O)(await readInput(options.policy), options.policy);
    const now = given.now === null ? Date.now() : Date.parse(given.now);
    const { base, head } = options;
    const warn = (line) => void process.stderr.write(`${line}\n`);
    const question = { environment: 'production', base, head, given, policy, now, warn };
    const { outcome, digest } = await inRepository(options.gitDir, question);
    const request = { environment: question.environment, sha: head };
    const text = options.json
        ? `${JSON.stringify((0,results .x)(request, { baseSha: base, outcome, digest }))}\n`
        : (0,terminal_text .T)(outcome, digest);
    process.stdout.write(text);
    return outcome.decision === 'pass' ? result .I.ok : result .I.bad;
}
async function inRepository(gitDir, question) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deploy-guard-gate-'));
    try {
        const repository = await (0,bare_repository .gp)(gitDir, folder);
        try {
            return await (0,gate_candidate .z)(repository, question);
        }
        finally {
            await repository.close();
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function readOptions(args) {
    const text = { type: 'string' };
    const known = {
        'git-dir': text,
        base: text,
        head: text,
        evidence: text,
        policy: text,
        json: { type: 'boolean' },
    };
    const { values } = parse(() => (0,external_node_util_.parseArgs)({ args: [...args], options: known }));
    const needed = (name) => {
        const value = values[name];
        if (value !== undefined && value !== '')
            return value;
        throw new errors .j1(`gate: --${name} is missing. Usage: ${usage}`);
    };
    return {
        gitDir: needed('git-dir'),
        base: commitId('--base', needed('base')),
        head: commitId('--head', needed('head')),
        evidence: needed('evidence'),
        policy: values.policy ?? null,
        json: values.json ?? false,
    };
}
function parse(read) {
    try {
        return read();
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`gate: ${why}. Usage: ${usage}`, { cause });
    }
}
function commitId(option, given) {
    const id = given.toLowerCase();
    if ((0,commit_id .jh)(id))
        return id;
    throw new errors .j1(`gate: ${option} expects a full commit id of 40 hexadecimal digits (git rev-parse), found ${JSON.stringify(given)}`);
}
async function readInput(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .j1(`${path} cannot be read: ${why}`, { cause });
    }
}


  }),

  4377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



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
