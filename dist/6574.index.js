export const id = 6574;
export const ids = [6574,4970];
export const modules = {

  64460:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  wholeTextTest)
  });
  var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const SMALL = { text: 512, repetitions: 3 };
function wholeTextTest(source) {
    const native = new RegExp(`^(?:${source})$`, 'su');
    const isSmall = (source.match(/[*+]/g) ?? []).length <= SMALL.repetitions;
    let linear = null;
    return (text) => {
        if (isSmall && text.length <= SMALL.text)
            return native.test(text);
        linear ??= re2js__WEBPACK_IMPORTED_MODULE_0__  .L3.compile(source, re2js__WEBPACK_IMPORTED_MODULE_0__  .L3.DOTALL);
        return linear.testExact(text);
    };
}


  }),

  19293:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BW: () => (  parseCodeowners),
    QP: () => (  codeownersPlaces),
    Tk: () => (  codeownersLimit),
    sG: () => (  ruleFor)
  });
  var _base_linear_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64460);

const codeownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const codeownersLimit = 3 * 1024 * 1024;
function parseCodeowners(text) {
    const rules = [];
    const skipped = [];
    for (const [index, content] of text.split(/\r?\n/).entries()) {
        const [pattern, ...owners] = wordsOf(content);
        if (pattern === undefined)
            continue;
        const line = index + 1;
        const matches = ownersPattern(pattern);
        const odd = owners.find((owner) => !ownerForm.test(owner));
        if (matches === null)
            skipped.push({ line, why: `${pattern} is no pattern that GitHub takes` });
        else if (odd !== undefined)
            skipped.push({ line, why: `${odd} is no @login, @organization/team or address` });
        else
            rules.push({ line, owners, matches });
    }
    return { rules, skipped };
}
function ruleFor({ rules }, path) {
    return rules.findLast(({ matches }) => matches(path)) ?? null;
}
const ownerForm = /^(?:@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/;
function wordsOf(line) {
    const words = [...line.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word);
    const comment = words.findIndex((word) => word.startsWith('#'));
    return comment < 0 ? words : words.slice(0, comment);
}
const special = /[\\^$.*+?()[\]{}|/]/u;
const LONGEST = 2048;
function ownersPattern(pattern) {
    if (pattern.length > LONGEST || /^!|[[\]]|^\\#|\*\*\*/u.test(pattern))
        return null;
    const parts = partsOf(pattern);
    if (parts.length === 0)
        return null;
    return (0,_base_linear_pattern_js__WEBPACK_IMPORTED_MODULE_0__  .j)(sourceOf(parts));
}
function partsOf(pattern) {
    const rooted = pattern.startsWith('/');
    const parts = (rooted ? pattern.slice(1) : pattern).split('/');
    if (parts.at(-1) === '')
        parts.splice(-1, 1, ...(parts.length > 1 ? ['**'] : []));
    const alone = parts.length === 1 || (parts.length === 2 && parts[1] === '**' && pattern.endsWith('/'));
    return !rooted && alone && parts[0] !== '**' ? ['**', ...parts] : parts;
}
function sourceOf(parts) {
    let source = '';
    for (const [index, part] of parts.entries()) {
        const last = index === parts.length - 1;
        if (part === '**')
            source += last ? '.+' : '(?:.+/)?';
        else if (last)
            source += `${nameOf(part)}${part === '*' ? '' : '(?:/.*)?'}`;
        else
            source += `${nameOf(part)}/`;
    }
    return source;
}
function nameOf(part) {
    const characters = [...part.matchAll(/\\(.)|(.)/gsu)];
    const source = characters.map(([, escaped, plain = '']) => {
        if (escaped !== undefined)
            return quoted(escaped);
        return plain === '*' ? '[^/]*' : plain === '?' ? '[^/]' : quoted(plain);
    });
    return /^\*+$/.test(part) ? '[^/]+' : source.join('');
}
function quoted(character) {
    return special.test(character) ? `\\${character}` : character;
}


  }),

  49465:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  EP: () => (  allowedChanges),
  dW: () => (  changeOnto),
  _V: () => (  isPointer),
  Oi: () => (  revertRange)
});

// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
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
    const found = conflictsOf(merged, changes, blobs).filter(({ path }) => !isWorkflow(request, path) && counts(request, path));
    const told = await byLineEndings(repository, request, found);
    const { conflicts, settled } = await byAttributes(repository, request, told, mergedPaths(wanted, blobs));
    const keeps = (path) => settled.has(path) || request.keepMain?.(path) === true || request.stays?.(path) === true;
    if (conflicts.some(({ path }) => !keeps(path)))
        return conflict(merged.tree, conflicts, left);
    if (conflicts.length === 0 && left.length === 0 && (wanted.length === 0 || isWhole(merged, wanted, changes))) {
        const outcome = wanted.length === 0 ? 'nothing-to-revert' : 'clean';
        return { outcome, tree: merged.tree, conflicts, leftOut: [], edits: wanted.map(editOf), blobs };
    }
    const kept = await keptPaths(repository, request, wanted, { conflicts, clean: merged.clean });
    const rest = wanted.filter(({ path }) => !kept.has(path));
    const leftOut = [...new Set([...left, ...conflicts.map(({ path }) => path)])].toSorted();
    const nothing = leftOut.length === 0 ? 'nothing-to-revert' : 'only-left-out';
    const outcome = rest.length === 0 ? nothing : conflicts.length > 0 ? 'kept-main' : 'clean';
    return { outcome, conflicts, leftOut, ...(await changeOnto(repository, request, rest)) };
}
function isWhole({ clean }, wanted, changes) {
    return clean && wanted.length === changes.length;
}
function allowedChanges(request, all) {
    const changes = all.filter(({ path }) => counts(request, path));
    const isLeft = ({ path, status }) => isWorkflow(request, path) || (status === 'deleted' && request.stays?.(path) === true);
    return {
        wanted: changes.filter((change) => !isLeft(change)),
        left: changes.filter(isLeft).map(({ path }) => path),
    };
}
function counts({ scope }, path) {
    return path === '' || (scope?.(path) ?? true);
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
async function keptPaths(repository, { onto, good }, wanted, { conflicts, clean }) {
    const added = wanted.filter(({ status }) => status === 'added').map(({ path }) => path);
    const inGood = new Set((await repository.changes(onto, good)).map(({ path }) => path));
    const madeUp = clean && conflicts.length === 0 ? [] : added.filter((path) => !inGood.has(path));
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

  4970:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R_: () => (  outsideOf),
    ap: () => (  withinScope),
    oE: () => (  gateScope),
    serviceScope: () => (  serviceScope),
    touching: () => (  touching)
  });
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12376);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36927);
  var _codeowners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);



const workflowFolder = '.github/workflows/';
function serviceScope({ service, gate }, { policyPaths, workflows }) {
    if (service === null)
        return null;
    const own = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .l)(service.paths);
    const owners = gate.owners ? _codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP : [];
    const rules = new Set([...policyPaths, ...workflows, ...owners]);
    const isRule = (path) => rules.has(path) || (workflows.length === 0 && path.startsWith(workflowFolder));
    return (path) => isRule(path) || own(path);
}
function gateScope(policy, places) {
    const own = serviceScope(policy, places);
    const { ignore, owners } = policy.gate;
    if (ignore.length === 0)
        return own;
    const ignored = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .l)(ignore);
    const risky = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .k)(Object.values(policy.rollback.risky).flat());
    const rules = new Set([...places.policyPaths, ...places.workflows, ...(owners ? _codeowners_js__WEBPACK_IMPORTED_MODULE_1__  .QP : [])]);
    const stays = (path) => rules.has(path) || path.startsWith(workflowFolder) || risky(path);
    return (path) => (own === null || own(path)) && (!ignored(path) || stays(path));
}
async function outsideOf(policy, places, changed, files) {
    const scope = gateScope(policy, places);
    if (scope === null && policy.services.length === 0)
        return null;
    const own = serviceScope(policy, places);
    const out = scope === null ? [] : changed.filter((path) => !scope(path));
    const each = policy.services.map(({ name, rules }) => {
        const workflows = rules.workflows.length > 0 ? rules.workflows : places.workflows;
        return gateScope((0,_config_services_js__WEBPACK_IMPORTED_MODULE_0__  .KV)(policy, { environment: null, service: name }), { ...places, workflows });
    });
    return {
        files: out.length,
        ignored: out.filter((path) => own === null || own(path)).length,
        ofNone: each.length === 0 ? [] : changed.filter((path) => !each.some((has) => has === null || has(path))),
        idle: await idleGlobs(policy, changed, files),
    };
}
async function idleGlobs({ service, gate }, changed, files) {
    const globs = [...(service?.paths ?? []), ...gate.ignore].filter((glob) => !glob.startsWith('!'));
    const open = (among, paths) => among.filter((glob) => !paths.some((0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .k)([glob])));
    const left = open([...new Set(globs)], changed);
    const all = left.length === 0 ? null : await files();
    return all === null ? [] : open(left, all);
}
function withinScope(repository, scope) {
    if (scope === null)
        return repository;
    const changes = async (from, to) => (await repository.changes(from, to)).filter(({ path }) => scope(path));
    return { ...repository, changes };
}
async function touching(repository, scope, commits) {
    if (scope === null || commits.length === 0)
        return commits;
    const shas = commits.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)]);
    const { missing } = await repository.fetch([...new Set(shas)]);
    if (missing.length > 0)
        return commits;
    const found = [];
    for (const commit of commits) {
        const [parent] = commit.parents;
        if (parent === undefined)
            found.push(commit);
        else if ((await repository.changes(parent, commit.sha)).some(({ path }) => scope(path)))
            found.push(commit);
    }
    return found;
}


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

  45765:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    withPastGate: () => (  withPastGate)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45145);
  var _git_bare_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61398);
  var _verbs_gate_gate_candidate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98493);






const POLICY = '.github/deploy-guard.yml';
async function withPastGate(gitDir, given, policy, work) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deploy-guard-backtest-'));
    const repository = await (0,_git_bare_repository_js__WEBPACK_IMPORTED_MODULE_4__  .gp)(gitDir, folder);
    try {
        return await work(async (deploy, before) => {
            if (before === null)
                return 'unknown';
            const { missing } = await repository.fetch([before.sha, deploy.sha]);
            if (missing.length > 0)
                return 'unknown';
            try {
                const { outcome } = await (0,_verbs_gate_gate_candidate_js__WEBPACK_IMPORTED_MODULE_5__  .z)(repository, {
                    environment: 'production',
                    base: before.sha,
                    head: deploy.sha,
                    given: asOf(given, deploy.began),
                    policy,
                    places: { policyPaths: [POLICY], workflows: policy.workflows },
                    now: 1000 * deploy.began,
                    warn: () => undefined,
                });
                return outcome.decision;
            }
            catch (error) {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_3__  .j1)
                    return 'unknown';
                throw error;
            }
        });
    }
    finally {
        await repository.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
function asOf(given, moment) {
    const pulls = given.evidence.pulls.map((pull) => ({
        ...pull,
        approvals: pull.approvals.filter(({ submittedAt }) => Date.parse(submittedAt) / 1000 <= moment),
    }));
    return { ...given, evidence: { ...given.evidence, pulls } };
}


  })

};
