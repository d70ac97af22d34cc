export const id = 467;
export const ids = [467];
export const modules = {

  9465:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  EP: () => (  allowedChanges),
  dW: () => (  changeOnto),
  _V: () => (  isPointer),
  Oi: () => (  revertRange)
});

// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(2376);
;// CONCATENATED MODULE: ./build/deploy/merge-attributes.js

async function mergeAttributes(repository, commits, paths) {
    const folders = [...new Set(paths.flatMap(foldersOf))].toSorted((a, b) => a.length - b.length);
    const places = commits.flatMap((commit) => folders.map((folder) => ({ commit, path: `${folder}.gitattributes` })));
    const ids = paths.length === 0 ? [] : await repository.blobIds(places);
    const contents = await repository.blobs([...new Set(ids.filter((id) => id !== null))]);
    const textOf = (index) => Buffer.from(contents.get(ids[index] ?? '') ?? []).toString();
    const sides = commits.map((_, side) => folders.map((folder, index) => ({ folder, rules: parseRules(textOf(side * folders.length + index)) })));
    const found = new Map();
    for (const path of paths) {
        const words = sides.map((files) => wordFor(path, files));
        if (words.includes('opaque'))
            found.set(path, 'opaque');
        else if (words.includes('union'))
            found.set(path, 'union');
    }
    return found;
}
function foldersOf(path) {
    const names = path.split('/').slice(0, -1);
    return ['', ...names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`)];
}
function wordFor(path, files) {
    let word = 'unset';
    for (const { folder, rules } of files) {
        if (!path.startsWith(folder))
            continue;
        for (const { matches, merge } of rules)
            if (matches(path.slice(folder.length)))
                word = merge;
    }
    return word;
}
function parseRules(text) {
    return text.split('\n').flatMap((line) => {
        const quoted = /^\s*"((?:[^"\\]|\\.)*)"\s+(.*)$/.exec(line);
        const [first = '', ...rest] = line.trim().split(/\s+/);
        const pattern = quoted === null ? first : (quoted[1] ?? '').replaceAll(/\\(.)/g, '$1');
        const words = quoted === null ? rest : (quoted[2] ?? '').split(/\s+/);
        if (pattern === '' || pattern.startsWith('#') || pattern.startsWith('[attr]'))
            return [];
        const merge = words.map(meaningOf).findLast((word) => word !== null);
        return merge == null ? [] : [{ matches: matcherOf(pattern), merge }];
    });
}
function meaningOf(word) {
    if (word === 'binary' || word === '-merge')
        return 'opaque';
    if (word === 'merge' || word === 'merge=text' || word === '-binary')
        return 'text';
    if (word === '!merge')
        return 'unset';
    if (word === 'merge=union')
        return 'union';
    return word.startsWith('merge=') ? 'opaque' : null;
}
function matcherOf(pattern) {
    const anchored = pattern.replace(/^\//, '');
    return (0,globs .k)([pattern.includes('/') ? anchored : `**/${pattern}`]);
}

;// CONCATENATED MODULE: ./build/deploy/revert.js

async function revertRange(repository, request) {
    const { good, bad, onto } = request;
    const merged = await repository.mergeTrees({ base: bad, ours: onto, theirs: good });
    const changes = await repository.changes(onto, merged.tree);
    const { wanted, left } = allowedChanges(request, changes);
    const blobs = await newBlobs(repository, request, wanted);
    const found = conflictsOf(merged, changes, blobs).filter(({ path }) => !isWorkflow(request, path));
    const told = await byLineEndings(repository, request, found);
    const { conflicts, settled } = await byAttributes(repository, request, told, mergedPaths(wanted, blobs));
    const keeps = (path) => settled.has(path) || request.keepMain?.(path) === true || request.stays?.(path) === true;
    if (conflicts.some(({ path }) => !keeps(path)))
        return conflict(merged.tree, conflicts, left);
    if (merged.clean && conflicts.length === 0 && left.length === 0) {
        const outcome = wanted.length === 0 ? 'nothing-to-revert' : 'clean';
        return { outcome, tree: merged.tree, conflicts, leftOut: [], edits: wanted.map(editOf), blobs };
    }
    const kept = await keptPaths(repository, request, wanted, conflicts);
    const rest = wanted.filter(({ path }) => !kept.has(path));
    const leftOut = [...new Set([...left, ...conflicts.map(({ path }) => path)])].toSorted();
    const outcome = rest.length === 0 ? 'only-left-out' : conflicts.length > 0 ? 'kept-main' : 'clean';
    return { outcome, conflicts, leftOut, ...(await changeOnto(repository, request, rest)) };
}
function allowedChanges(request, changes) {
    const isLeft = ({ path, status }) => isWorkflow(request, path) || (status === 'deleted' && request.stays?.(path) === true);
    return {
        wanted: changes.filter((change) => !isLeft(change)),
        left: changes.filter(isLeft).map(({ path }) => path),
    };
}
function isWorkflow({ withoutWorkflows }, path) {
    return withoutWorkflows && path.startsWith('.github/workflows/');
}
function mergedPaths(wanted, blobs) {
    const made = new Set(blobs.map(({ id }) => id));
    return wanted.filter(({ newId }) => made.has(newId)).map(({ path }) => path);
}
async function byAttributes(repository, { good, onto }, conflicts, merged) {
    const paths = [...new Set([...conflicts.map(({ path }) => path), ...merged])];
    const words = await mergeAttributes(repository, [good, onto], paths);
    if (words.size === 0)
        return { conflicts, settled: new Set() };
    const known = new Set(conflicts.map(({ path }) => path));
    const opaque = merged.filter((path) => words.get(path) === 'opaque' && !known.has(path));
    const settled = new Set([...known].filter((path) => words.get(path) === 'union'));
    return { conflicts: [...conflicts, ...opaque.map((path) => ({ path, kind: 'attribute' }))], settled };
}
const mostRead = 50;
async function byLineEndings(repository, { good, bad, onto }, conflicts) {
    const read = conflicts.filter(({ kind }) => kind === 'contents').slice(0, mostRead);
    if (read.length === 0)
        return conflicts;
    const places = read.flatMap(({ path }) => [good, bad, onto].map((commit) => ({ commit, path })));
    const ids = await repository.blobIds(places);
    const contents = await repository.blobs([...new Set(ids.filter((id) => id !== null))]);
    const textAt = (index) => {
        const content = contents.get(ids[index] ?? '');
        return content === undefined ? null : Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n');
    };
    const only = new Set();
    for (const [index, { path }] of read.entries()) {
        const [from, through, now] = [textAt(index * 3), textAt(index * 3 + 1), textAt(index * 3 + 2)];
        if (through !== null && (through === from || through === now))
            only.add(path);
    }
    return conflicts.map((one) => (only.has(one.path) ? { ...one, kind: 'line endings' } : one));
}
async function changeOnto(repository, ends, changes) {
    return {
        tree: await repository.editTree(ends.onto, changes.map(entryOf)),
        edits: changes.map(editOf),
        blobs: await newBlobs(repository, ends, changes),
    };
}
function conflict(tree, conflicts, leftOut) {
    return { outcome: 'conflict', tree, conflicts, leftOut, edits: [], blobs: [] };
}
function conflictsOf(merged, changes, blobs) {
    const pointers = new Set(blobs.filter(isPointer).map(({ id }) => id));
    const mixed = changes.filter(({ newId }) => pointers.has(newId));
    const unnamable = changes.filter(({ path }) => path.includes('\uFFFD'));
    const all = [
        ...merged.conflicts,
        ...mixed.map(({ path }) => ({ path, kind: 'lfs pointer' })),
        ...unnamable.map(({ path }) => ({ path, kind: 'path is not UTF-8' })),
    ];
    return [...new Map(all.map((one) => [one.path, one])).values()];
}
function isPointer({ content }) {
    return Buffer.from(content.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs');
}
async function keptPaths(repository, { onto, good }, wanted, conflicts) {
    const added = wanted.filter(({ status }) => status === 'added').map(({ path }) => path);
    const inGood = new Set((await repository.changes(onto, good)).map(({ path }) => path));
    const madeUp = conflicts.length === 0 ? [] : added.filter((path) => !inGood.has(path));
    const touches = (path) => conflicts.some((one) => one.path === path || path.startsWith(`${one.path}/`) || one.path.startsWith(`${path}/`));
    return new Set([...madeUp, ...wanted.map(({ path }) => path).filter(touches)]);
}
function entryOf(change) {
    return { path: change.path, mode: change.newMode, id: change.status === 'deleted' ? null : change.newId };
}
function editOf(change) {
    if (change.status === 'deleted')
        return { path: change.path, mode: treeMode(change.oldMode), sha: null };
    return { path: change.path, mode: treeMode(change.newMode), sha: change.newId };
}
function treeMode(mode) {
    switch (mode) {
        case '100755':
        case '120000':
        case '160000':
            return mode;
        default:
            return '100644';
    }
}
async function newBlobs(repository, { good, onto }, wanted) {
    if (wanted.length === 0)
        return [];
    const difference = await repository.changes(onto, good);
    const known = new Set(difference.flatMap(({ oldId, newId }) => [oldId, newId]));
    const made = wanted.filter(({ status, newMode, newId }) => status !== 'deleted' && newMode !== '160000' && !known.has(newId));
    const contents = await repository.blobs([...new Set(made.map(({ newId }) => newId))]);
    return [...contents].map(([id, content]) => ({ id, content }));
}


  }),

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
