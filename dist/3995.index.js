export const id = 3995;
export const ids = [3995,4970];
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

  24532:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  assess)
});

// EXTERNAL MODULE: ./build/deploy/cautions.js
var deploy_cautions = __webpack_require__(66910);
// EXTERNAL MODULE: ./build/rollback/cautions.js + 1 modules
var rollback_cautions = __webpack_require__(57734);
// EXTERNAL MODULE: ./build/rollback/changed-lines.js
var changed_lines = __webpack_require__(51499);
;// CONCATENATED MODULE: ./build/rollback/leftovers.js

const most = 200;
async function findLeftovers(repository, question) {
    const { good, bad, onto, tree, leftOut } = question;
    if (tree === good || onto === bad)
        return [];
    const kept = new Set(leftOut);
    const since = new Set((await repository.changes(bad, onto)).map(({ path }) => path));
    const inResult = (await repository.changes(good, tree)).filter(({ path, status }) => status !== 'deleted' && since.has(path) && !kept.has(path));
    const candidates = inResult.filter(({ path }) => question.strict || isCode(path));
    if (candidates.length === 0)
        return [];
    const taken = await takenBack(repository, question);
    const diffs = await repository.blobDiffs([...taken, ...candidates].map(changed_lines .Mm));
    const range = taken.map((change, index) => ({ change, ...(0,changed_lines .MA)(diffs[index]) }));
    const result = candidates.map((change, index) => ({ change, ...(0,changed_lines .MA)(diffs[taken.length + index]) }));
    const found = [...copies(range, result), ...lineHits(range, result, question.strict), ...putBack(range, result)];
    const uses = nameHits(range, result);
    if (found.length + uses.length === 0)
        return [];
    const known = await goodText(repository, [...taken, ...candidates]);
    const real = await unknownToGood(repository, good, known, uses.slice(0, most));
    const own = found.filter(({ kind, name }) => kind !== 'line' || !known.lines.has(name));
    const lines = question.strict ? own : await uncommon(repository, good, own);
    return distinct([...real, ...lines].map(({ path, name }) => ({ path, name: shown(name) })));
}
async function takenBack(repository, { good, bad, dropped }) {
    const ends = dropped.map(({ parents, sha }) => [parents[0] ?? sha, sha]);
    const all = [];
    for (const [from, to] of [[good, bad], ...ends])
        all.push(...(await repository.changes(from, to)));
    return all.filter(({ path }) => !isGenerated(path));
}
const emptyFile = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
function copies(range, result) {
    const old = new Set(range.map(({ change }) => change.oldId));
    const brought = new Map(range.flatMap(({ change: { status, newId, path } }) => status === 'deleted' || newId === emptyFile || old.has(newId) ? [] : [[newId, path]]));
    return result.flatMap(({ change: { path, newId } }) => {
        const from = brought.get(newId);
        return from === undefined ? [] : [{ path, name: from, kind: 'copy' }];
    });
}
function lineHits(range, result, strict) {
    const counts = strict ? isLine : isLongLine;
    const removed = new Set(range.flatMap((one) => one.removed));
    const brought = new Set(range
        .filter(({ change }) => strict || (isCode(change.path) && !isTest(change.path)))
        .flatMap(({ added }) => added)
        .filter((line) => counts(line) && !removed.has(line)));
    const enough = strict ? 1 : Math.min(2, brought.size);
    if (brought.size === 0)
        return [];
    return result.flatMap(({ change: { path }, added }) => {
        if (!strict && isTest(path))
            return [];
        const here = [...new Set(added)].filter((line) => brought.has(line));
        return here.length < enough ? [] : here.map((name) => ({ path, name, kind: 'line' }));
    });
}
const isLine = (line) => /[\p{L}\p{N}]/u.test(line) && line.length >= 4;
const isLongLine = (line) => (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 16 &&
    !/^(?:import|from|export \*|use|using|require|#include|package)\b/.test(line);
function nameHits(range, result) {
    const code = range.filter(({ change }) => isCode(change.path));
    const before = new Set(code.flatMap(({ removed }) => definitions(removed)));
    const names = new Set(code.flatMap(({ added }) => definitions(added)).filter((name) => !before.has(name)));
    if (names.size === 0)
        return [];
    return result.flatMap(({ change: { path }, added }) => {
        if (!isCode(path))
            return [];
        const words = new Set(added.flatMap((line) => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []));
        return [...names].filter((name) => words.has(name)).map((name) => ({ path, name, kind: 'name' }));
    });
}
const keyword = 'def|class|func|fn|fun|function|type|interface|struct|enum|trait|protocol|object|record|module|macro|const|let|var|val|static';
const definition = new RegExp(String.raw `(?:^|[^\p{L}\p{N}_$])(?:${keyword})\s{1,99}(?:\([^)]{0,199}\)\s{0,9})?(?:\*\s{0,9})?([\p{L}_$][\p{L}\p{N}_$]{4,})`, 'gu');
const method = /^(?:(?:public|private|protected|internal|static|final|async|override)\s{1,9})+[^=;(]{0,199}?([\p{L}_$][\p{L}\p{N}_$]{4,99})\s{0,9}\(/u;
function definitions(lines) {
    return lines.flatMap((line) => {
        const found = [...line.matchAll(definition)].map((match) => match[1] ?? '');
        const called = method.exec(line)?.[1];
        return called === undefined ? found : [...found, called];
    });
}
function putBack(range, result) {
    const code = range.filter(({ change }) => isCode(change.path));
    const added = new Set(code.flatMap((one) => one.added));
    const places = new Set(code.map(({ change }) => change.path));
    const gone = new Map();
    for (const { removed } of code) {
        removed.forEach((line, index) => {
            if (!added.has(line) && definitions([line]).length > 0)
                gone.set(line, removed.slice(index + 1, index + 4));
        });
    }
    if (gone.size === 0)
        return [];
    return result.flatMap(({ change: { path }, added: lines }) => {
        if (places.has(path))
            return [];
        const here = new Set(lines);
        return [...gone].flatMap(([line, body]) => {
            const long = body.filter((one) => isLine(one));
            const same = here.has(line) && (long.length === 0 ? isLongLine(line) : long.some((one) => here.has(one)));
            const [name] = definitions([line]);
            return same && name !== undefined ? [{ path, name, kind: 'put-back' }] : [];
        });
    });
}
async function goodText(repository, changes) {
    const ids = changes.flatMap((change) => (0,changed_lines .Mm)(change)[0] ?? []);
    const contents = [...(await repository.blobs([...new Set(ids)])).values()].map((one) => Buffer.from(one).toString());
    return {
        words: new Set(contents.flatMap((text) => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])),
        lines: new Set(contents.flatMap((text) => text.split('\n').map((line) => line.trim()))),
    };
}
async function unknownToGood(repository, good, known, hits) {
    const names = [...new Set(hits.map(({ name }) => name))].filter((name) => !known.words.has(name));
    const unknown = new Set();
    for (const name of names)
        if ((await repository.holds?.(good, name)) !== true)
            unknown.add(name);
    return hits.filter(({ name }) => unknown.has(name));
}
const mostLines = 24;
async function uncommon(repository, good, hits) {
    const asked = hits.filter(({ kind }) => kind === 'line').slice(0, mostLines);
    const common = new Set();
    for (const hit of asked)
        if ((await repository.holds?.(good, hit.name)) === true)
            common.add(hit);
    const looked = new Set(asked.map(({ path }) => path));
    const telling = new Set(asked.filter((hit) => !common.has(hit)).map(({ path }) => path));
    return hits.filter((hit) => hit.kind !== 'line' || (!common.has(hit) && (telling.has(hit.path) || !looked.has(hit.path))));
}
function distinct(all) {
    return [...new Map(all.map((one) => [`${one.path}\0${one.name}`, one])).values()].slice(0, most);
}
function shown(name) {
    const characters = [...name];
    return characters.length <= 80 ? name : `${characters.slice(0, 79).join('')}…`;
}
const prose = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt\.tmpl|po|pot|csv|tsv|svg|html?)$|(?:^|\/)(?:CHANGELOG|CHANGES|NEWS|LICENSE|AUTHORS|CODEOWNERS)[^/]*$/i;
const generated = /\.(?:lock|lockb|sum|snap|map|min\.js|min\.css)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|vendor\/|node_modules\/|__snapshots__\/)/i;
function isGenerated(path) {
    return generated.test(path);
}
function isCode(path) {
    return !isGenerated(path) && !prose.test(path);
}
function isTest(path) {
    return /(?:^|\/)(?:tests?|__tests__|spec|e2e|testdata|fixtures)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_[^/]+$/i.test(path);
}

;// CONCATENATED MODULE: ./build/rollback/assess.js



async function assess(repository, { good, bad, onto, landed, risky, unusual }, { outcome, change, leftOut, dropped }) {
    if (outcome === 'conflict')
        return { outcome, leftovers: [], cautions: [], draft: true };
    const strict = outcome === 'nothing-to-revert';
    const tree = change?.tree ?? onto;
    const [leftovers, cautions] = await Promise.all([
        outcome === 'restore-good' ? [] : findLeftovers(repository, { good, bad, onto, tree, leftOut, dropped, strict }),
        (0,rollback_cautions .i)(repository, { good, bad, onto, tree: change?.tree ?? null, landed, risky }),
    ]);
    const draft = leftovers.length > 0 ||
        (!strict && (unusual.length > 0 || outcome === 'extended' || outcome === 'restore-good' || (0,deploy_cautions .z6)(cautions)));
    return { outcome: strict && leftovers.length > 0 ? 'cannot-say' : outcome, leftovers, cautions, draft };
}


  }),

  57734:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  i: () => (  findCautions),
  s: () => (  staysInRollback)
});

// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/deploy/migrations/migration.js + 6 modules
var migration = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/deploy/aside.js
var aside = __webpack_require__(47966);
;// CONCATENATED MODULE: ./build/rollback/result-paths.js
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
async function resultPaths(repository, { good, bad, onto, tree }) {
    if (tree === null)
        return [];
    const back = pathsAdded(await repository.changes(onto, tree));
    if (back.size === 0)
        return [];
    const all = (await repository.changes(emptyTree, tree)).map(({ path }) => path);
    const range = await repository.changes(good, bad);
    const since = bad === onto ? [] : await repository.changes(bad, onto);
    return [
        ...twins(back, all).map((path) => ({ kind: 'twin-names', path })),
        ...misplaced(back, all, { range, since }).map((path) => ({ kind: 'folder-moved', path })),
    ];
}
function pathsAdded(changes) {
    return new Set(changes.filter(({ status }) => status === 'added').map(({ path }) => path));
}
function twins(back, all) {
    const spelled = new Map();
    for (const path of all) {
        for (const one of [path, ...foldersOf(path)]) {
            const folded = fold(one);
            spelled.set(folded, (spelled.get(folded) ?? new Set()).add(one));
        }
    }
    return [...back].filter((path) => [path, ...foldersOf(path)].some((one) => (spelled.get(fold(one))?.size ?? 0) > 1));
}
function foldersOf(path) {
    const names = path.split('/');
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
const fold = (path) => path.normalize('NFC').toLowerCase();
const mostFolders = 50;
function misplaced(back, all, { range, since }) {
    const addedSince = pathsAdded(since);
    const below = (folder) => all.filter((path) => path.startsWith(`${folder}/`));
    const wasGone = (folder) => below(folder).every((path) => back.has(path));
    const left = renamedFolders(range).flatMap(([from, to]) => {
        const here = below(to);
        return wasGone(from) && here.every((path) => addedSince.has(path)) ? here : [];
    });
    const returned = renamedFolders(since).flatMap(([from]) => (wasGone(from) ? below(from) : []));
    return [...new Set([...left, ...returned])];
}
function renamedFolders(changes) {
    const gone = new Map(changes.filter(({ status }) => status === 'deleted').map(({ oldId, path }) => [oldId, path]));
    const pairs = new Map();
    for (const { status, newId, path } of changes) {
        const before = status === 'added' ? gone.get(newId) : undefined;
        for (const [from, to] of before === undefined ? [] : parents(before, path))
            pairs.set(`${from}\0${to}`, [from, to]);
    }
    return [...pairs.values()].slice(0, mostFolders);
}
function parents(from, to) {
    const [before, after] = [from.split('/'), to.split('/')];
    const found = [];
    while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
        before.pop();
        after.pop();
        if (before.join('/') !== after.join('/'))
            found.push([before.join('/'), after.join('/')]);
    }
    return found;
}

// EXTERNAL MODULE: ./build/rollback/changed-lines.js
var changed_lines = __webpack_require__(51499);
;// CONCATENATED MODULE: ./build/rollback/cautions.js





async function findCautions(repository, question) {
    const { good, bad, onto, tree, landed, risky } = question;
    const range = (await repository.changes(good, bad)).filter(({ path }) => !(0,aside .Z)(path));
    const moved = movedIds(range);
    const asks = askedBy(risky);
    const kinds = range
        .filter(({ newId, oldId }) => !moved.has(newId) && !moved.has(oldId))
        .map((change) => ({ change, kinds: asks(change.path) }));
    const read = kinds.filter((one) => one.kinds.length > 0 && (0,changed_lines .fo)(one.change));
    const diffs = await repository.blobDiffs(read.map(({ change }) => (0,changed_lines .Mm)(change)));
    const steps = read.filter((one) => one.kinds.includes('migrations') && one.change.newMode.startsWith('100'));
    const texts = await repository.blobs([...new Set(steps.map(({ change }) => change.newId))]);
    const found = read.flatMap(({ change, kinds: asked }, index) => {
        const lines = (0,changed_lines .MA)(diffs[index]);
        const bytes = texts.get(change.newId);
        const effects = bytes === undefined ? [] : effectsOf(change, Buffer.from(bytes).toString(), diffs[index]);
        return asked.flatMap((kind) => {
            const grade = readers[kind](change, lines, effects);
            return grade === null ? [] : [{ kind: grade, path: change.path }];
        });
    });
    return [
        ...found,
        ...(await laterMigrations(repository, { bad, onto }, range, risky)),
        ...(await resultPaths(repository, { good, bad, onto, tree })),
        ...landed.flatMap(({ subject }) => /\b(?:CVE-\d{4}-\d+|GHSA(?:-[0-9a-z]{4}){3})\b/i.test(subject) ? [{ kind: 'security', path: subject }] : []),
    ];
}
function staysInRollback(path) {
    return !(0,aside .Z)(path) && (migrationStep.test(path) || (0,aside ._)(path));
}
const migrationStep = /(?:^|\/)(?:migrations?|migrate|alembic\/versions|flyway|liquibase)\/(?:[^/]+\/)*(?:[VUR]?\d|[0-9a-f]{8,}_)[^/]*(?:\/[^/]+)?$/i;
const schemaFile = /\.prisma$|(?:^|\/)(?:schema\.rb|structure\.sql|schema\.sql)$/;
const allAsked = [
    'migrations',
    'infrastructure',
    'flags',
    'secrets',
    'notes',
    'versions',
    'formats',
    'clients',
    'platform',
    'caches',
    'flagUses',
];
const codeFile = /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|cs|php|rs|scala|ex|exs|swift|dart)$/i;
const versionFile = /(?:^|\/)(?:package\.json|composer\.json|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.yaml|build\.gradle(?:\.kts)?|mix\.exs|[^/]+\.(?:gemspec|podspec|csproj)|version\.\w+|VERSION)$/i;
const versionLine = /^["']?version(?:Code|Name)?["']?\s*[:=\s]|^<version>|\bversion\s*=|__version__/i;
const cacheLine = /cache[_-]?(?:key|version|prefix|name|ttl)|\bcache\w*\.(?:set|put|add|write|fetch|store)\(/i;
const flagLine = /\b(?:is_?)?feature_?flags?\b|\bis_?feature_?enabled\b|\b(?:bool|boolean|string|int|number|json)?variation(?:detail)?\(|\bFlipper\.enabled\b|\bunleash\w*\.is_?enabled\(|\buse(?:Feature)?Flag\w*\(|\bget(?:Boolean|String|Number|Object)(?:Value|Details)\(/i;
function askedBy(risky) {
    const isSecret = (0,globs .k)(risky.secrets);
    const matchers = {
        migrations: (0,globs .k)(risky.migrations),
        infrastructure: (0,globs .k)(risky.infrastructure),
        flags: (0,globs .k)(risky.flags),
        secrets: (one) => isSecret(one) && !/(?:example|sample|template|dist|defaults?|schema)\b/i.test(one),
        notes: (one) => (0,aside ._)(one),
        versions: (one) => versionFile.test(one),
        formats: (one) => /\.(?:proto|avsc|avdl|thrift|fbs|capnp)$/i.test(one),
        clients: (one) => /(?:^|\/)(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$|\.(?:proto|graphqls?|gql)$/i.test(one),
        platform: (one) => /(?:^|\/)(?:wrangler\.(?:toml|jsonc?)|vercel\.json|netlify\.toml|fly\.toml|app\.ya?ml|firebase\.json)$/i.test(one),
        caches: (one) => codeFile.test(one),
        flagUses: (one) => codeFile.test(one),
    };
    return (path) => allAsked.filter((kind) => matchers[kind](path));
}
const readers = {
    migrations: gradeMigration,
    infrastructure: (_, { added, removed }) => [...added, ...removed].every((line) => /\b(?:image|tag|newTag|version|digest)\b/i.test(line))
        ? null
        : 'infrastructure',
    flags: () => 'flags',
    secrets: () => 'secrets',
    notes: ({ status }) => (status === 'added' ? 'release-note' : null),
    versions: (_, { added, removed }) => [added, removed].every((lines) => lines.some((line) => versionLine.test(line))) ? 'version' : null,
    formats: () => 'stored-format',
    clients: () => 'clients',
    platform: () => 'platform',
    caches: (_, { added, removed }) => ([...added, ...removed].some((line) => cacheLine.test(line)) ? 'cache' : null),
    flagUses: (_, { added, removed }) => ([...added, ...removed].some((line) => flagLine.test(line)) ? 'flag-use' : null),
};
const destructive = /\b(?:drop|truncate|rename)\b|\balter\s+(?:column|type)\b|\bmodify\s+column\b|\bdelete\s+from\b|\bset\s+not\s+null\b|\b(?:Remove|Delete|Rename|Alter)(?:Field|Model|ModelTable|Index|Constraint|UniqueTogether|IndexTogether)\b|\b(?:remove|drop|rename|change|alter)_(?:column|columns|table|index|constraint|reference|timestamps|unique_constraint)\b|\b(?:drop|rename|alter|remove|change)(?:Column|Table|Index|ForeignKey|Constraint|Unique)\w*\b/i;
const dataChange = /\b(?:RunPython|RunSQL|bulk_update|update_all|insert_all|find_each|backfill)\b|\bupdate\s+\S+\s+set\b|\binsert\s+into\b|\.update\(|\.execute\(|\bmerge\s+into\b/i;
const additive = /\bcreate\s+(?:unique\s+|materialized\s+)?(?:table|index|view|type|schema|extension|sequence|function)\b|\badd\s+(?:column\b|value\b|constraint\b)|\b(?:Create|Add)(?:Model|Field|Index|Constraint|Column|Table)\w*\b|\b(?:create|add)_(?:table|column|index|reference|timestamps|foreign_key|enum)\b|\b(?:create|add)(?:Table|Column|Index|ForeignKey)\w*\b|\balter\s+table\s+\S+\s+add\b/i;
const nothingStored = /\boperations\s*=\s*\[\s*\]|\bAlterModel(?:Options|Managers)\b/;
const unfilled = /\badd\s+(?:column\s+)?\S+\s+[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)|null:\s*false(?!.*default)/i;
function effectsOf({ path, status }, text, diff) {
    const effects = (0,migration .V)(path, text) ?? [];
    const added = new Set((diff?.hunks ?? []).flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, at) => newStart + at)));
    return status === 'added' ? effects : effects.filter(({ line }) => added.has(line));
}
const gradeOf = {
    destroys: 'migration-destructive',
    breaks: 'migration-destructive',
    data: 'migration-data',
    locks: 'migration-additive',
    adds: 'migration-additive',
    unknown: null,
};
const byWorst = ['migration-destructive', 'migration-data', 'migration-additive'];
function gradeMigration(change, lines, effects) {
    const grades = effects.map(({ kind, unfit }) => (unfit === true ? 'migration-destructive' : gradeOf[kind]));
    const words = grades.length === 0 || grades.includes(null) ? gradeByWords(change, lines) : null;
    return byWorst.find((grade) => grade === words || grades.includes(grade)) ?? null;
}
function gradeByWords({ path, status }, { added, removed }) {
    if (/\.down\.\w+$|(?:^|\/)down\.\w+$|__init__\.py$/i.test(path))
        return null;
    if (schemaFile.test(path))
        return removed.some((line) => /\w/.test(line)) ? 'migration-destructive' : 'migration-additive';
    if (status === 'deleted')
        return migrationStep.test(path) ? 'migration-data' : null;
    const forward = withoutUndo(added)
        .filter((line) => !/^(?:--|#|\/\/|\*)/.test(line))
        .join('\n');
    if (destructive.test(forward) || unfilled.test(forward))
        return 'migration-destructive';
    if (dataChange.test(forward))
        return 'migration-data';
    if (additive.test(forward) || nothingStored.test(forward))
        return 'migration-additive';
    return migrationStep.test(path) && forward.trim() !== '' ? 'migration-data' : null;
}
function withoutUndo(lines) {
    const end = lines.findIndex((line) => /^--\s*\+goose\s+down|^--\s*migrate:down|^def\s+(?:downgrade|down|backwards)\b|\bexports\.down\b|\bfunction\s+down\b|\basync\s+down\b|^down\s*[:(]/i.test(line));
    return end < 0 ? lines : lines.slice(0, end);
}
async function laterMigrations(repository, { bad, onto }, range, risky) {
    const isMigration = (0,globs .k)(risky.migrations);
    const own = range.filter(({ path, status }) => status === 'added' && isMigration(path));
    if (own.length === 0 || bad === onto)
        return [];
    const since = await repository.changes(bad, onto);
    const later = since.filter((change) => change.status !== 'deleted' && isMigration(change.path) && (0,changed_lines .fo)(change));
    if (later.length === 0)
        return [];
    const contents = await repository.blobs([...new Set([...own.filter(changed_lines .fo), ...later].map(({ newId }) => newId))]);
    const textOf = ({ newId }) => Buffer.from(contents.get(newId) ?? []).toString();
    const names = own
        .flatMap((change) => [stemOf(change.path), ...idsIn(textOf(change))])
        .filter((name) => name.length >= 3);
    return later
        .filter((change) => names.some((name) => textOf(change).includes(name)))
        .map(({ path }) => ({ kind: 'later-migration', path }));
}
function stemOf(path) {
    const names = path.split('/');
    const file = names.at(-1) ?? '';
    const name = /^migration\.\w+$/.test(file) ? (names.at(-2) ?? file) : file;
    return name.replace(/\.(?:up\.)?\w+$/, '');
}
function idsIn(text) {
    return [
        ...text.matchAll(/^[ \t]*(?:revision|id|version)[ \t]*(?::[ \t]*str[ \t]*)?[=:][ \t]*["']([\w.-]{4,})["']/gm),
    ].map((match) => match[1] ?? '');
}
function movedIds(range) {
    const gone = new Set(range.filter(({ status }) => status === 'deleted').map(({ oldId }) => oldId));
    return new Set(range.filter(({ status, newId }) => status === 'added' && gone.has(newId)).map(({ newId }) => newId));
}


  }),

  51499:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MA: () => (  changedLines),
    Mm: () => (  sidesOf),
    fo: () => (  isFile)
  });
const longestLine = 400;
function isFile({ oldMode, newMode }) {
    return oldMode.startsWith('100') || newMode.startsWith('100');
}
function sidesOf({ oldMode, newMode, oldId, newId }) {
    return [oldMode.startsWith('100') ? oldId : null, newMode.startsWith('100') ? newId : null];
}
function changedLines(diff) {
    const lines = diff?.hunks.flatMap((hunk) => hunk.lines) ?? [];
    const ofKind = (wanted) => lines.flatMap(({ kind, text }) => (kind === wanted && text.length <= longestLine ? [text.trim()] : []));
    return { added: ofKind('+'), removed: ofKind('-') };
}


  }),

  69652:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  climbLadder),
  s: () => (  restoreGood)
});

// EXTERNAL MODULE: ./build/deploy/revert.js + 1 modules
var deploy_revert = __webpack_require__(49465);
;// CONCATENATED MODULE: ./build/rollback/extend.js

const rounds = 4;
async function extendRange(repository, request, conflicts, later) {
    const touched = touchedPaths(repository);
    const paths = new Set(conflicts.map(({ path }) => path));
    for (let round = 0; round < rounds; round += 1) {
        const inTheWay = [];
        for (const landing of later)
            if (touches(await touched(landing), paths))
                inTheWay.push(landing);
        if (inTheWay.length === 0)
            return null;
        const taken = await takeBackEach(repository, request.onto, inTheWay);
        const revert = 'tree' in taken ? await (0,deploy_revert .Oi)(repository, { ...request, onto: taken.tree }) : { conflicts: taken.conflicts };
        if ('outcome' in revert && revert.outcome !== 'conflict') {
            return changeOf(repository, request, revert, inTheWay);
        }
        const before = paths.size;
        for (const { path } of revert.conflicts)
            paths.add(path);
        if (paths.size === before)
            return null;
    }
    return null;
}
function touchedPaths(repository) {
    const known = new Map();
    return async ({ sha, parents }) => {
        const before = known.get(sha);
        if (before !== undefined)
            return before;
        const [parent] = parents;
        const changes = parent === undefined ? [] : await repository.changes(parent, sha);
        const paths = changes.map(({ path }) => path);
        known.set(sha, paths);
        return paths;
    };
}
function touches(changed, paths) {
    const above = new Set([...paths].flatMap(foldersAbove));
    return changed.some((path) => paths.has(path) || above.has(path) || foldersAbove(path).some((one) => paths.has(one)));
}
function foldersAbove(path) {
    const names = path.split('/');
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
async function takeBackEach(repository, onto, landings) {
    let tree = onto;
    for (const { sha, parents } of landings.toReversed()) {
        const merged = await repository.mergeTrees({ base: sha, ours: tree, theirs: parents[0] ?? sha });
        if (!merged.clean)
            return { conflicts: merged.conflicts };
        tree = merged.tree;
    }
    return { tree };
}
async function changeOf(repository, request, { tree, leftOut }, dropped) {
    const { wanted, left } = (0,deploy_revert .EP)(request, await repository.changes(request.onto, tree));
    if (wanted.length === 0 || wanted.some(({ path }) => path.includes('\uFFFD')))
        return null;
    const change = await (0,deploy_revert .dW)(repository, request, wanted);
    if (change.blobs.some(deploy_revert ._V))
        return null;
    return { change, dropped, leftOut: [...new Set([...leftOut, ...left])].toSorted() };
}

;// CONCATENATED MODULE: ./build/rollback/ladder.js


async function climbLadder(repository, request) {
    const { outcome, conflicts, leftOut, tree, edits, blobs } = await (0,deploy_revert .Oi)(repository, request);
    const alone = { conflicts, leftOut, dropped: [], since: [] };
    switch (outcome) {
        case 'clean':
        case 'kept-main':
            return { ...alone, outcome, change: { tree, edits, blobs } };
        case 'nothing-to-revert':
        case 'only-left-out':
            return { ...alone, outcome, change: null };
        case 'conflict': {
            const since = (await request.later?.()) ?? [];
            const extended = await extendRange(repository, request, conflicts, since);
            if (extended !== null)
                return { outcome: 'extended', conflicts, since, ...extended };
            const stuck = { ...alone, since, outcome, change: null };
            return request.restore ? restoreGood(repository, request, stuck) : stuck;
        }
    }
}
async function restoreGood(repository, request, stuck) {
    const changes = await repository.changes(request.onto, request.good);
    const { wanted, left: leftOut } = (0,deploy_revert .EP)(request, changes);
    if (changes.some(({ path }) => path.includes('\uFFFD')))
        return { ...stuck, outcome: 'conflict', change: null, leftOut };
    const change = await (0,deploy_revert .dW)(repository, request, wanted);
    return { ...stuck, outcome: 'restore-good', change, leftOut, dropped: [] };
}


  }),

  3995:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  nothingSince),
    QL: () => (  prepareRollback),
    dv: () => (  none),
    mj: () => (  fetchAll),
    zH: () => (  takeBack)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12376);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27834);
  var _deploy_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4970);
  var _assess_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24532);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57734);
  var _ladder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69652);







async function prepareRollback(deps, repository, range, tip, policy) {
    const { good, bad } = range;
    const [, since, inRange, merges] = await Promise.all([
        fetchAll(repository, [good, bad, tip]),
        tip === bad ? nothingSince : deps.comparisons.compare(bad, tip),
        deps.comparisons.compare(good, bad),
        deps.rollbackMerges(),
    ]);
    if (since?.status !== 'ahead' && since?.status !== 'identical')
        return { state: none('not-on-branch') };
    const { scope = null } = range;
    const landed = await (0,_deploy_scope_js__WEBPACK_IMPORTED_MODULE_2__.touching)(repository, scope, (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(inRange?.commits ?? [], bad));
    if (landed.some(({ sha }) => merges.includes(sha)))
        return { state: none('rolls-back-a-rollback') };
    const later = await (0,_deploy_scope_js__WEBPACK_IMPORTED_MODULE_2__.touching)(repository, scope, (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(since.commits, tip));
    const wayBack = await takeBack(deps, repository, range, { onto: tip, later }, policy);
    const { outcome, change, conflicts, leftOut } = wayBack;
    const unusual = inRange?.status === 'ahead' ? [] : [inRange?.status === 'behind' ? 'good-after-bad' : 'good-not-ancestor'];
    const inScope = (0,_deploy_scope_js__WEBPACK_IMPORTED_MODULE_2__  .ap)(repository, scope);
    const assessment = (0,_assess_js__WEBPACK_IMPORTED_MODULE_3__  .n)(inScope, { ...range, onto: tip, landed, risky: policy.risky, unusual }, wayBack);
    assessment.catch(() => undefined);
    if (outcome === 'nothing-to-revert') {
        const { outcome: word, leftovers } = await assessment;
        return { state: word === 'cannot-say' ? { ...none(word), leftovers } : none(outcome) };
    }
    if (!isWritten(outcome))
        return { state: { ...none(outcome), conflicts } };
    if (change === null)
        return { state: none('nothing-to-revert') };
    const exact = tip === bad && leftOut.length === 0 && scope === null;
    const shared = await sharedPaths(inScope, range, tip);
    const mergesItself = policy.autoMerge && deps.byApp && outcome === 'clean' && leftOut.length === 0;
    const part = await partOf(deps, repository, range);
    const facts = { part, exact, unusual: unusual.length > 0, mergesItself, landed, later, assessment, shared };
    return { ready: { tip, wayBack: { ...wayBack, outcome }, change, ...facts } };
}
async function partOf({ service = null }, repository, { good, bad, scope = null }) {
    if (service === null || scope === null)
        return null;
    const changed = await repository.changes(good, bad);
    return { service, outside: changed.filter(({ path }) => !scope(path)).length };
}
function isWritten(outcome) {
    return outcome === 'clean' || outcome === 'kept-main' || outcome === 'extended' || outcome === 'restore-good';
}
const nothingSince = { status: 'identical', commits: [], complete: true };
function takeBack(deps, repository, { good, bad, scope = null }, { onto, later }, policy) {
    return (0,_ladder_js__WEBPACK_IMPORTED_MODULE_5__  .I)(repository, {
        good,
        bad,
        onto,
        scope,
        withoutWorkflows: !deps.writesWorkflows,
        keepMain: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_6__  .k)(policy.keepMain),
        stays: _cautions_js__WEBPACK_IMPORTED_MODULE_4__  .s,
        restore: policy.restoreGood,
        ...(policy.extend ? { later: () => withTrees(repository, later) } : {}),
    });
}
async function withTrees(repository, later) {
    const shas = later.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)]);
    const { missing } = await repository.fetch([...new Set(shas)]);
    return missing.length > 0 ? [] : later;
}
function none(reason) {
    return { step: 'none', reason, conflicts: [] };
}
async function fetchAll(repository, shas) {
    const { missing } = await repository.fetch(shas);
    if (missing.length === 0)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('not-found', `commits of the range cannot be fetched any more: ${missing.join(', ')}`);
}
async function sharedPaths(repository, { good, bad }, tip) {
    if (tip === bad)
        return [];
    const [range, since] = await Promise.all([repository.changes(good, bad), repository.changes(bad, tip)]);
    const changedSince = new Set(since.map(({ path }) => path));
    return range.map(({ path }) => path).filter((path) => changedSince.has(path));
}


  })

};
