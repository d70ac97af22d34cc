export const id = 8274;
export const ids = [8274,4970,5244];
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

  13927:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  saidPlan),
    d3: () => (  saidExpectations),
    "do": () => (  widened)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15902);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);


const line = /^expect:\s*(\S(?:[^+]{0,98}\S)?)\s+\+\s?(\d{1,4}(?:\.\d{1,2})?)\s?%\s*,\s*because\s+(\S.{0,199})$/i;
const MOST = 10;
function saidExpectations(body) {
    const said = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cS)(body).flatMap((text) => {
        const [, metric, rise, because] = line.exec(text) ?? [];
        if (metric === undefined || rise === undefined || because === undefined || Number(rise) === 0)
            return [];
        return [{ metric, rise: Number(rise) / 100, because: because.trim() }];
    });
    return said.slice(0, MOST);
}
function saidPlan(body) {
    const said = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cS)(body).flatMap((text) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(/^plan:\s*(\w{2,7})$/i.exec(text)?.[1] ?? '') ?? []);
    return said.length === 0 ? null : Math.min(...said);
}
const MOST_WIDENED = 0.5;
function widened(metrics, expectations) {
    return metrics.map((metric) => {
        const announced = expectations.filter((one) => one.metric === metric.name).map(({ rise }) => rise);
        if (metric.role !== 'advisory' || announced.length === 0)
            return metric;
        const { relative } = metric.minEffect;
        const more = Math.min(Math.max(...announced), MOST_WIDENED * relative);
        return { ...metric, minEffect: { ...metric.minEffect, relative: relative + more } };
    });
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

  85244:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    parseEvidence: () => (  parseEvidence)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6601);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);



const sha = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a commit id').regex(_base_commit_id_js__WEBPACK_IMPORTED_MODULE_2__  .d_, 'expected a commit id of 40 hexadecimal digits');
const login = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a login').min(1, 'expected a login');
const branch = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected the name of a branch').min(1, 'expected the name of a branch');
const time = zod__WEBPACK_IMPORTED_MODULE_3__  .w$({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' });
const approval = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    reviewer: login,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['User', 'Bot'], 'expected User or Bot'),
    canPush: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY('expected true or false'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'], 'expected APPROVED, CHANGES_REQUESTED or DISMISSED'),
    head: sha.nullable(),
    base: branch.nullable(),
    baseSha: sha.nullable(),
    submittedAt: time,
});
const pull = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    number: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr('expected the number of a pull request').positive('expected the number of a pull request'),
    author: login,
    head: sha.nullable(),
    mergeCommit: sha.nullable(),
    base: branch,
    contributors: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(login, 'expected a list of logins').default([]),
    unsafe: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a text').exactOptional(),
    plannedFor: zod__WEBPACK_IMPORTED_MODULE_1__  .aig('expected seconds').positive('expected seconds').exactOptional(),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(approval, 'expected a list of approvals'),
});
const file = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__  .euz(1, 'expected 1'),
    branch,
    now: time.optional(),
    pulls: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(pull, 'expected a list of pull requests'),
    deployments: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .rej({ sha, mark: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['good', 'bad'], 'expected "good", "bad" or null').nullable(), at: time }), 'expected a list of deployments')
        .default([]),
    rollbackReason: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP('expected a text').optional(),
});
function parseEvidence(text, fileName) {
    const parsed = file.safeParse(readJson(text, fileName));
    if (!parsed.success) {
        const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(mistakes.join('\n'));
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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${fileName}: expected JSON, ${why}`, { cause });
    }
}
function told(issue) {
    const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys')
        return `${place}: ${issue.message}`;
    return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/coverage.md lists all fields)`;
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

  17886:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    runGate: () => (  runGate)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6601);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45145);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50781);
  var _part_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18600);
  var _policy_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99472);
  var _deploy_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73405);
  var _gate_review_evidence_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85244);
  var _git_bare_repository_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61398);
  var _render_terminal_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43525);
  var _verbs_gate_gate_candidate_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98493);
  var _write_report_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(54749);
  var _verbs_results_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(88871);
















const usage = `gate --git-dir DIR --base SHA --head SHA --evidence FILE [--policy FILE] ${_part_js__WEBPACK_IMPORTED_MODULE_6__  .s3} [--now ISO] [--facts FILE] [--json] [--html FILE]`;
async function runGate(args) {
    const options = readOptions(args);
    const given = (0,_gate_review_evidence_js__WEBPACK_IMPORTED_MODULE_9__.parseEvidence)(await readInput(options.evidence), options.evidence);
    const text = options.policy === null ? '' : await readInput(options.policy);
    const { environment, policy } = (0,_part_js__WEBPACK_IMPORTED_MODULE_6__  .f$)('gate', (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_5__  .O)(text, options.policy ?? 'policy'), options);
    const now = options.now ?? (given.now === null ? Date.now() : Date.parse(given.now));
    const facts = options.facts === null ? null : await readFacts(options.facts);
    const { base, head } = options;
    const warn = (line) => void process.stderr.write(`${line}\n`);
    const places = { policyPaths: (0,_policy_places_js__WEBPACK_IMPORTED_MODULE_7__  .n)(options.policy), workflows: policy.workflows };
    const question = { environment, base, head, given, policy, places, now, warn, facts };
    const { outcome, digest, outside } = await inRepository(options.gitDir, question);
    const judged = { baseSha: base, outcome, digest, outside, service: options.service };
    if (options.html !== null) {
        const { gatePage } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(8022), __webpack_require__.e(9731), __webpack_require__.e(5428), __webpack_require__.e(8123)]).then(__webpack_require__.bind(__webpack_require__, 85428));
        const view = { outcome, environment, sha: head, baseSha: base, outside, service: options.service };
        await (0,_write_report_js__WEBPACK_IMPORTED_MODULE_13__  .u)(options.html, gatePage({ ...view, repositoryUrl: '' }));
    }
    process.stdout.write(options.json
        ? `${JSON.stringify((0,_verbs_results_js__WEBPACK_IMPORTED_MODULE_14__  .x)({ environment, sha: head }, judged))}\n`
        : (0,_render_terminal_text_js__WEBPACK_IMPORTED_MODULE_11__  .T5)(outcome, digest, { service: options.service, outside }));
    return outcome.decision === 'pass' ? _deploy_result_js__WEBPACK_IMPORTED_MODULE_8__  .I.ok : _deploy_result_js__WEBPACK_IMPORTED_MODULE_8__  .I.bad;
}
async function inRepository(gitDir, question) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deploy-guard-gate-'));
    try {
        const repository = await (0,_git_bare_repository_js__WEBPACK_IMPORTED_MODULE_10__  .gp)(gitDir, folder);
        try {
            return await (0,_verbs_gate_gate_candidate_js__WEBPACK_IMPORTED_MODULE_12__  .z)(repository, question);
        }
        finally {
            await repository.close();
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
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
        ..._part_js__WEBPACK_IMPORTED_MODULE_6__  .iP,
        now: text,
        facts: text,
        json: { type: 'boolean' },
        html: text,
    };
    const { values } = parse(() => (0,node_util__WEBPACK_IMPORTED_MODULE_3__.parseArgs)({ args: [...args], options: known }));
    const needed = (name) => {
        const value = values[name];
        if (value !== undefined && value !== '')
            return value;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`gate: --${name} is missing. Usage: ${usage}`);
    };
    return {
        gitDir: needed('git-dir'),
        base: commitId('--base', needed('base')),
        head: commitId('--head', needed('head')),
        evidence: needed('evidence'),
        policy: values.policy ?? null,
        environment: values.environment ?? null,
        service: values.service ?? null,
        now: values.now === undefined ? null : moment(values.now),
        facts: values.facts ?? null,
        json: values.json ?? false,
        html: values.html ?? null,
    };
}
function moment(given) {
    const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(given)
        ? Date.parse(given)
        : Number.NaN;
    if (!Number.isNaN(at))
        return at;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`gate: --now expects a time such as 2026-12-18T17:30:00Z, found ${JSON.stringify(given)}`);
}
async function readFacts(path) {
    const { parseFacts } = await __webpack_require__.e(  9328).then(__webpack_require__.bind(__webpack_require__, 89328));
    return parseFacts(await readInput(path), path);
}
function parse(read) {
    try {
        return read();
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`gate: ${why}. Usage: ${usage}`, { cause });
    }
}
function commitId(option, given) {
    const id = given.toLowerCase();
    if ((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_15__  .jh)(id))
        return id;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`gate: ${option} expects a full commit id of 40 hexadecimal digits (git rev-parse), found ${JSON.stringify(given)}`);
}
async function readInput(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__  .j1(`${path} cannot be read: ${why}`, { cause });
    }
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

  54749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



async function writeReport(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`--html: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(file)} cannot be written: the system says ${why}`, { cause });
    }
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

  64377:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



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
