export const id = 715;
export const ids = [715];
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

  4843:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    isReviewed: () => (  isReviewed)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _gate_assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8036);
  var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9480);



async function isReviewed(ports, repository, range, { gate }) {
    const { owner, repo } = ports.run;
    const { base, head, path } = range;
    try {
        const evidence = await (0,_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .hx)(ports, repository, { ...range, name: `${owner}/${repo}` });
        const { approvals, machineUsers } = gate;
        const { uncovered } = await (0,_gate_assess_js__WEBPACK_IMPORTED_MODULE_1__  .$d)(repository, { base, head, evidence, approvals, machineUsers });
        return uncovered.every((file) => file.path !== path);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1)
            return false;
        throw error;
    }
}


  })

};
