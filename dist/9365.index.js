export const id = 9365;
export const ids = [9365];
export const modules = {

  42030:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  isoNow)
  });
function isoNow(clock) {
    return new Date(clock.now()).toISOString();
}


  }),

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

  35509:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $5: () => (  unknownWord),
    CL: () => (  readStored),
    su: () => (  stored),
    zS: () => (  writeStored)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

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

  95499:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AO: () => (  cellStore),
    Mt: () => (  cellView),
    NP: () => (  cellStates),
    QR: () => (  isPart),
    QX: () => (  keptWatches),
    X: () => (  forEverybody),
    fW: () => (  placeName),
    hm: () => (  worstOf),
    yE: () => (  throughStage)
  });
  var _proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26468);

function placeName({ cell = null, stage = null, }) {
    const parts = [cell, stage?.name ?? null].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join('/');
}
const isPart = ({ stage }) => stage?.last === false;
const forEverybody = (watches) => watches.filter((watch) => !isPart(watch));
function cellView(record, place) {
    const { cell, stage } = place;
    const isCells = (entry) => cell === undefined || (entry.cell ?? null) === cell;
    const ofCell = record.watches.filter(isCells);
    const everybodys = forEverybody(ofCell);
    const proven = Math.max(...everybodys.map(provenSince));
    const isOver = (watch) => wordOf(watch) !== 'open' && plannedAt(watch) < proven;
    const own = ofCell.filter((watch) => isPart(watch) && watch.stage?.name === stage && !isOver(watch));
    return {
        ...record,
        watches: stage === null ? everybodys : own,
        confirmed: record.confirmed.filter(isCells),
        marks: record.marks.filter((mark) => isSeen(mark, place)),
    };
}
const provenSince = ({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null ? Date.parse(startedAt) : -Infinity;
const plannedAt = ({ plannedAt: at, startedAt }) => Date.parse(at ?? startedAt ?? '');
const isSeen = (mark, { cell }) => cell === undefined || mark.word === 'bad' || (mark.cell ?? null) === cell;
function merged(whole, place, before, after) {
    const { cell } = place;
    const known = new Set([...before.watches, ...before.confirmed, ...before.marks]);
    const own = (entry) => (cell == null || known.has(entry) ? entry : { ...entry, cell });
    const others = (entries) => entries.filter((entry) => !known.has(entry));
    const watches = after.watches.map(own);
    const isAgain = (watch) => watches.some((one) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(one, watch) && isSamePlace(one, watch));
    return {
        ...after,
        watches: [...others(whole.watches).filter((watch) => !isAgain(watch)), ...watches],
        confirmed: [...others(whole.confirmed), ...after.confirmed.map(own)],
        marks: [...whole.marks.filter((mark) => !isSeen(mark, place)), ...after.marks.map(own)],
    };
}
const isSamePlace = (one, other) => placeName(one) === placeName(other);
function cellStore(store, place) {
    return {
        read: async () => cellView(await store.read(), place),
        async update(reason, change, under) {
            const written = await store.update(reason, (whole) => {
                const before = cellView(whole, place);
                const after = change(before);
                return after === before ? whole : merged(whole, place, before, after);
            }, under);
            return cellView(written, place);
        },
    };
}
function throughStage({ watches }, { sha, cell, stage }) {
    const isThere = (watch) => watch.sha === sha &&
        watch.stage?.name === stage &&
        (cell === null || (watch.cell ?? cell) === cell) &&
        (watch.state === 'ended' || wordOf(watch) === 'open');
    const found = watches.filter(isThere);
    const newest = Math.max(...found.map(({ run }) => run.id));
    const words = found.filter(({ run }) => run.id === newest).map(wordOf);
    if (words.includes('regressed'))
        return 'bad';
    if (words.includes('open'))
        return 'open';
    return words.length === 0 ? 'unknown' : 'through';
}
function keptWatches(record) {
    const places = [...new Set(record.watches.map(placeName))];
    return places.flatMap((name) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .$t)({ ...record, watches: record.watches.filter((watch) => placeName(watch) === name) }));
}
function cellStates({ watches }, of) {
    const states = watches.flatMap((watch) => {
        const cell = (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) ? placeName(watch) : null;
        return cell === null ? [] : [{ cell, word: wordOf(watch), part: isPart(watch) }];
    });
    return states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
}
function wordOf({ state, verdict }) {
    if (verdict === 'regressed')
        return 'regressed';
    if (state === 'planned' || state === 'running')
        return 'open';
    return verdict === 'healthy' ? 'healthy' : 'unclear';
}
function worstOf(states) {
    const order = ['regressed', 'open', 'unclear'];
    return order.find((word) => states.some((state) => state.word === word)) ?? 'healthy';
}


  }),

  94116:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  namedBranches),
    m: () => (  deployBranches)
  });
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77825);
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12376);


const MOST_PAGES = 20;
const LAG = 60_000;
const NOTHING = /^0+$/;
function namedBranches({ branches }) {
    return branches.filter((one) => !one.includes('*'));
}
function deployBranches({ forge, repository }, patterns) {
    const includes = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__  .k)(patterns);
    const logs = branchLogs(forge, patterns, includes);
    return {
        includes,
        async holding(sha, at, first = null) {
            const time = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
            const found = await logs(time);
            const names = [...found.keys()].toSorted((a, b) => Number(b === first) - Number(a === first));
            for (const name of names) {
                const { movements, tip } = found.get(name) ?? { movements: [], tip: null };
                if (movements.some((movement) => movement.after === sha && Date.parse(movement.at) <= time + LAG))
                    return name;
                const stood = stoodAt(movements, time, tip);
                if (stood !== null && (await isHeld(repository, sha, stood)))
                    return name;
            }
            return null;
        },
    };
}
function branchLogs({ activity, gitData }, patterns, includes) {
    const named = patterns.filter((pattern) => !pattern.includes('*'));
    const asked = new Map();
    const read = async (time) => {
        const enough = (movements) => movements.some(({ at }) => Date.parse(at) <= time);
        const found = new Map();
        for (const branch of named) {
            const movements = await activity.list(branch, enough);
            const tip = movements.length > 0 ? null : await gitData.getRef(`refs/heads/${branch}`);
            found.set(branch, { movements, tip });
        }
        if (named.length === patterns.length)
            return found;
        const { movements } = await activity.recent(MOST_PAGES);
        const byBranch = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_1__  .$)(movements, ({ ref }) => ref.replace(/^refs\/heads\//, ''));
        for (const [branch, own] of byBranch)
            if (includes(branch) && !found.has(branch))
                found.set(branch, { movements: own, tip: null });
        return found;
    };
    return (time) => {
        const answer = asked.get(time) ?? read(time);
        asked.set(time, answer);
        return answer;
    };
}
function stoodAt(movements, time, tip) {
    const then = movements.find(({ at }) => Date.parse(at) <= time);
    const sha = then?.after ?? movements.at(-1)?.before ?? tip;
    return sha === null || NOTHING.test(sha) ? null : sha;
}
async function isHeld(repository, sha, tip) {
    if (sha === tip)
        return true;
    const { missing } = await repository.fetch([sha, tip]);
    return missing.length === 0 && repository.isAncestor(sha, tip);
}


  }),

  79970:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  gateFindings),
    v: () => (  lengthened)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
  var _base_stored_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35509);


const time = zod__WEBPACK_IMPORTED_MODULE_0__  .w$();
const gateFindings = (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_1__  .su)({
    risk: (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_1__  .su)({ times: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive(), longer: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().min(1) }).exactOptional(),
    restorePoint: (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_1__  .su)({ at: time, what: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable() }).exactOptional(),
    plan: (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_1__  .su)({ until: time, turnBack: time, rollback: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive() }).exactOptional(),
});
function lengthened(plan, found) {
    const longer = found?.risk?.longer ?? 1;
    return longer === 1 ? plan : { ...plan, duration: plan.duration * longer, minWatch: plan.minWatch * longer };
}


  }),

  93725:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O9: () => (  setHold),
    X: () => (  containsBad),
    e8: () => (  holdsOf),
    f0: () => (  releaseHold),
    i7: () => (  isHeld)
  });
function holdsOf({ hold }) {
    if (hold === null)
        return [];
    const { others = [], ...newest } = hold;
    return [newest, ...others];
}
function isHeld(record, incidentKey) {
    return holdsOf(record).some((hold) => hold.incidentKey === incidentKey);
}
function setHold(record, hold) {
    return isHeld(record, hold.incidentKey) ? record : withHolds(record, [hold, ...holdsOf(record)]);
}
function releaseHold(record, incidentKey) {
    if (!isHeld(record, incidentKey))
        return record;
    return withHolds(record, holdsOf(record).filter((hold) => hold.incidentKey !== incidentKey));
}
function withHolds(record, [newest, ...others]) {
    if (newest === undefined)
        return { ...record, hold: null };
    return { ...record, hold: others.length === 0 ? newest : { ...newest, others } };
}
async function containsBad(repository, question) {
    const { candidate, bad, rollbackMerges } = question;
    const { missing } = await repository.fetch([candidate, bad, ...rollbackMerges]);
    if (missing.includes(candidate) || missing.includes(bad))
        return { contains: true, reason: 'history-unknown' };
    if (!(await repository.isAncestor(bad, candidate)))
        return { contains: false, reason: 'not-an-ancestor' };
    for (const merge of rollbackMerges) {
        if (missing.includes(merge))
            continue;
        if (await repository.isAncestor(merge, bad))
            continue;
        if (await repository.isAncestor(merge, candidate))
            return { contains: false, reason: 'rolled-back' };
    }
    return { contains: true, reason: 'bad-is-ancestor' };
}


  }),

  23224:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  placeOf),
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
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


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
function placeOf(environment, service) {
    return service === null ? environment : `${environment}/${service}`;
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
function rollbackBranch(base, good, bad, service = null) {
    const part = service === null ? '' : `${encodeRefPart(service.toLowerCase())}-`;
    return `deploy-guard/rollback/${refPart(base)}/${part}${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(good)}-${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_1__  .Fu)(bad)}`;
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

  41971:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ck: () => (  isRunOver),
    GC: () => (  givingBack),
    TU: () => (  requireLock),
    kK: () => (  withLock),
    uW: () => (  sweepLock)
  });
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42030);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74909);
  var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);




const patience = { total: 60_000, step: 1000 };
class LockHeldError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp {
}
async function withLock(deps, key, work, unlocked) {
    let lock;
    try {
        lock = await acquire(deps, key);
    }
    catch (error) {
        if (unlocked === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error instanceof LockHeldError)
            throw error;
        deps.log.warning(`No lock can be set, so another run may do the same at this moment: ${error.message}`);
        return unlocked();
    }
    try {
        return await work(lock);
    }
    finally {
        await release(deps, lock);
    }
}
function givingBack(lock) {
    return lock === null || lock.isGivenBack ? [] : [{ ref: lock.ref, before: lock.commit, after: null }];
}
async function requireLock(gitData, { ref, commit, isGivenBack }) {
    if (isGivenBack || (await gitData.getRef(ref)) === commit)
        return;
    throw new LockHeldError('refused', `another run has taken over the lock ${ref}; the next start goes on from here`);
}
async function sweepLock(deps, key) {
    const refs = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__  .NN)(key);
    for (const ref of [refs.primary, refs.fallback]) {
        const holder = await deps.gitData.getRef(ref);
        if (holder !== null && (await isStale(deps, holder)))
            await release(deps, { ref, commit: holder, isGivenBack: false });
    }
}
async function acquire(deps, key) {
    const refs = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__  .NN)(key);
    const commit = await holderCommit(deps, key, null);
    for (let waited = 0; waited <= patience.total; waited += patience.step) {
        const lock = (await tryCreate(deps, refs, commit)) ?? (await tryTakeOver(deps, refs, key, commit));
        if (lock !== null)
            return lock;
        await deps.clock.sleep(patience.step);
    }
    throw new LockHeldError('refused', `another run has held the lock ${refs.primary} for a minute; the next start goes on from here`);
}
const held = (ref, commit) => ({ ref, commit, isGivenBack: false });
async function tryCreate(deps, { primary, fallback }, commit) {
    const create = async (ref) => (await deps.gitData.moveRefs([{ ref, before: null, after: commit }])) ? held(ref, commit) : null;
    try {
        return await create(primary);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        if (error.code === 'unreachable' && (await deps.gitData.getRef(primary)) === commit)
            return held(primary, commit);
        if (error.code !== 'refused')
            throw error;
        return create(fallback);
    }
}
async function tryTakeOver(deps, refs, key, commit) {
    for (const ref of [refs.primary, refs.fallback]) {
        const holder = await deps.gitData.getRef(ref);
        if (holder === null)
            continue;
        if (holder === commit)
            return held(ref, commit);
        if (!(await isStale(deps, holder)))
            return null;
        const successor = await holderCommit(deps, key, holder);
        const isOurs = await deps.gitData.moveRefs([{ ref, before: holder, after: successor }]);
        return isOurs ? held(ref, successor) : null;
    }
    return null;
}
async function release(deps, lock) {
    const moves = givingBack(lock);
    if (moves.length === 0)
        return;
    try {
        await deps.gitData.moveRefs(moves);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.debug(`The lock ${lock.ref} stays behind: ${error.message}`);
    }
}
const forgottenAfter = 10 * 60 * 1000;
async function holderCommit(deps, key, previous) {
    const { runId, attempt } = deps.run;
    const since = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_2__  .E)(deps.clock);
    const content = `${JSON.stringify({ key, run: { id: runId, attempt }, since })}\n`;
    const tree = await deps.gitData.createTree(null, [{ path: 'lock.json', mode: '100644', content }]);
    const trailers = [
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_3__  .VA)({ id: runId, attempt }),
        `Deploy-Guard-Since: ${since}`,
        `Deploy-Guard-Runner: ${runnerOf(deps)}`,
    ];
    const message = `Lock ${key}\n\n${trailers.join('\n')}\n`;
    const { sha } = await deps.gitData.createCommit({ message, tree, parents: previous === null ? [] : [previous] });
    return sha;
}
async function isStale(deps, holder) {
    const { message } = await deps.gitData.getCommit(holder);
    const named = /^Deploy-Guard-Run: (\d+)\/(\d+)$/m.exec(message);
    if (named === null)
        return true;
    const [id, attempt] = [Number(named[1]), Number(named[2])];
    if (id === deps.run.runId) {
        return attempt < deps.run.attempt || (attempt === deps.run.attempt && trailer(message, 'Runner') === runnerOf(deps));
    }
    try {
        return await isRunOver(deps.runs, { id, attempt });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || error.code !== 'missing-permission')
            throw error;
        return isForgotten(message, deps.clock.now());
    }
}
async function isRunOver(runs, { id, attempt }) {
    const run = await runs.get(id);
    return run === null || run.status === 'completed' || run.attempt > attempt;
}
function isForgotten(message, now) {
    const since = Date.parse(trailer(message, 'Since'));
    return Number.isNaN(since) || now - since > forgottenAfter;
}
function trailer(message, name) {
    return new RegExp(`^Deploy-Guard-${name}: (.*)$`, 'm').exec(message)?.[1] ?? '';
}
function runnerOf({ run }) {
    return run.runnerName.replace(/\s+/g, ' ').trim();
}


  }),

  26468:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  boundedWatches),
    G_: () => (  compareWith),
    Ki: () => (  earlierThan),
    Q8: () => (  spokenFor),
    TH: () => (  newerThan),
    Vx: () => (  isCalledBad),
    dS: () => (  badStretches),
    eN: () => (  CURRENT),
    fH: () => (  isWatchOf),
    qu: () => (  historyBefore)
  });
const isWatchOf = (watch, of) => watch.sha === of.sha && watch.run.id === of.run.id;
const isCalledBad = ({ marks }, sha) => marks.some((mark) => mark.word === 'bad' && mark.sha === sha);
function historyBefore(record, of = null) {
    const own = of === null ? -1 : record.watches.findLastIndex((watch) => isWatchOf(watch, of));
    const earlier = own === -1 ? record.watches : record.watches.slice(0, own);
    const last = earlier.findLastIndex(({ verdict, sha }) => verdict === 'healthy' && !isCalledBad(record, sha));
    return { proven: earlier[last] ?? null, since: earlier.slice(last + 1) };
}
const CURRENT = 6 * 3600;
function compareWith(record, sha, past) {
    const { proven, since } = historyBefore(record);
    const [first] = since;
    if (first === undefined)
        return { kind: 'just-before' };
    const { baseSha } = first;
    const taken = proven === null ? everTaken(since) : takenWhileProven(proven, first, since.slice(1));
    const found = [...sinceProven(proven, first, past), ...taken].filter((baseline) => isOfUse(baseline, past));
    const complete = found.find(({ metrics }) => past.kind === 'store' || past.metrics.every((name) => name in metrics));
    const baseline = complete ?? found[0];
    if (baseline === undefined)
        return proven === null ? { kind: 'just-before' } : { kind: 'unknown', baseSha };
    const isSame = since.every((watch) => watch.sha === sha) && baseline === first.baseline;
    return { kind: 'before-unproven', baseSha, baseline: isSame ? baseline : { ...baseline, kind: 'last-proven' } };
}
function takenWhileProven(proven, first, later) {
    const began = first.plannedAt === undefined ? -Infinity : seconds(first.plannedAt);
    const inherited = later.map(({ baseline }) => (baseline !== null && baseline.until <= began ? baseline : null));
    return [takenBefore(first), ...inherited, proven.baseline].filter(isProvenKind);
}
const everTaken = (since) => since.map(takenBefore).filter(isProvenKind);
function sinceProven(proven, { baseline, plannedAt }, past) {
    if (proven === null || proven.startedAt === null || baseline === null || plannedAt === undefined)
        return [];
    if (past.kind === 'page' || baseline.until > seconds(proven.startedAt))
        return [];
    return [atGate(plannedAt)];
}
const isProvenKind = (baseline) => baseline !== null && baseline.kind !== 'unproven' && baseline.kind !== 'unknown';
const isOfUse = ({ metrics }, past) => past.kind === 'store' || past.metrics.some((name) => name in metrics);
function takenBefore({ baseline, plannedAt }) {
    return baseline !== null || plannedAt === undefined ? baseline : atGate(plannedAt);
}
function atGate(plannedAt) {
    const at = seconds(plannedAt);
    return { kind: 'previous-window', from: at, until: at, metrics: {} };
}
function spokenFor(record, of) {
    const { since } = historyBefore(record, of);
    const open = since.filter(({ sha, verdict }) => sha !== of.sha && verdict !== 'regressed');
    return open.filter(({ sha }, index) => open.findIndex((other) => other.sha === sha) === index);
}
const LAST = 3600;
function timesBetween(record, of) {
    const own = record.watches.filter((watch) => isWatchOf(watch, of));
    const chain = [...historyBefore(record, of).since, ...own];
    return chain.slice(0, -1).flatMap(({ plannedAt, startedAt }, index) => {
        const next = chain[index + 1]?.plannedAt;
        if (next === undefined || (plannedAt === undefined && startedAt === null))
            return [];
        const until = seconds(next);
        const middle = plannedAt === undefined ? until : (seconds(plannedAt) + until) / 2;
        const began = startedAt === null || seconds(startedAt) >= until ? middle : seconds(startedAt);
        const from = Math.max(began, until - LAST);
        return from < until ? [{ from, until }] : [];
    });
}
function carriedTo(record, of, startedAt) {
    const isGood = (sha) => record.marks.some((mark) => mark.sha === sha && mark.word === 'good');
    if (isGood(of.sha) || isCalledBad(record, of.sha))
        return null;
    const { since } = historyBefore(record, of);
    const cut = since.findLastIndex(({ sha, verdict }) => (verdict !== null && verdict !== 'inconclusive') || isGood(sha) || isCalledBad(record, sha));
    const chain = since.slice(cut + 1);
    const isOf = ({ sha, verdict, startedAt: at }) => sha !== of.sha && verdict === 'inconclusive' && at !== null && seconds(at) > startedAt - DAY;
    const oldest = chain.findIndex(isOf);
    const { sha, startedAt: began } = chain[oldest] ?? {};
    if (sha === undefined || began == null)
        return null;
    const own = record.watches.filter((watch) => isWatchOf(watch, of));
    const rollouts = [...chain.slice(oldest + 1), ...own].flatMap(({ plannedAt, startedAt: out }) => plannedAt === undefined || out === null ? [] : [{ from: seconds(plannedAt), until: seconds(out) }]);
    return { sha, from: seconds(began), deploys: chain.length - oldest + 1, rollouts };
}
function earlierThan(record, of, startedAt) {
    const between = timesBetween(record, of);
    const carried = carriedTo(record, of, startedAt);
    return carried === null ? { between } : { between, carried };
}
function newerThan({ watches }, of) {
    const own = watches.findLastIndex((watch) => isWatchOf(watch, of));
    return own === -1 ? [] : watches.slice(own + 1).filter(({ sha }) => sha !== of.sha);
}
const DAY = 86_400;
function badStretches({ watches }) {
    const healthy = watches.flatMap(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null ? [seconds(startedAt)] : []);
    const stretches = [];
    let began = null;
    for (const { plannedAt, startedAt, verdict } of watches) {
        const at = plannedAt ?? startedAt;
        if (began === null && at !== null)
            began = seconds(at);
        if ((verdict === 'regressed' || verdict === 'external') && startedAt !== null && began !== null) {
            const seen = seconds(startedAt);
            stretches.push({ from: began, until: Math.min(seen + DAY, ...healthy.filter((time) => time > seen)) });
        }
        if (verdict === 'healthy' || verdict === 'regressed' || verdict === 'external')
            began = null;
    }
    return stretches;
}
const seconds = (iso) => Date.parse(iso) / 1000;
const LIMITS = { watches: 60, baselines: 10, proven: 5 };
function boundedWatches(record) {
    const { watches } = record;
    const isOpen = new Set(historyBefore(record).since);
    const anchors = anchorsOf(watches, isOpen);
    const droppable = watches.filter((watch) => !anchors.has(watch));
    const dropped = new Set(droppable.slice(0, Math.max(0, watches.length - LIMITS.watches)));
    const kept = watches.filter((watch) => !dropped.has(watch));
    const recent = new Set(kept.slice(-LIMITS.baselines));
    return kept.map((watch) => {
        if (recent.has(watch) || anchors.has(watch))
            return watch;
        const { before, ...rest } = watch;
        const slim = rest.baseline === null ? rest : { ...rest, baseline: null };
        return isOpen.has(watch) && before !== undefined ? { ...slim, before } : slim;
    });
}
function anchorsOf(watches, open) {
    const proven = watches.flatMap(({ verdict }, index) => (verdict === 'healthy' ? [index] : [])).slice(-LIMITS.proven);
    const around = proven.flatMap((index) => watches.slice(index, index + 2));
    const [first] = open;
    const taken = [...open].find(({ baseline }) => baseline !== null);
    return new Set([...around, ...(first === undefined ? [] : [first]), ...(taken === undefined ? [] : [taken])]);
}


  }),

  31624:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  v3: () => (  createRecordStore)
});


// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/deploy/hold.js
var deploy_hold = __webpack_require__(93725);
// EXTERNAL MODULE: ./build/deploy/keys.js
var keys = __webpack_require__(23224);
// EXTERNAL MODULE: ./build/deploy/cells.js
var cells = __webpack_require__(95499);
// EXTERNAL MODULE: ./build/base/stored-shape.js
var stored_shape = __webpack_require__(35509);
// EXTERNAL MODULE: ./build/deploy/record.js + 2 modules
var deploy_record = __webpack_require__(15483);
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
    'sends.json',
    'incidents.json',
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
        sends: files.has('sends.json') ? parseFile(files, 'sends.json', deploy_record .Gg.sends, where) : [],
        incidents: files.has('incidents.json') ? parseFile(files, 'incidents.json', deploy_record .Gg.incidents, where) : [],
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
        ...(record.sends.length === 0
            ? []
            : [['sends.json', toJson((0,stored_shape .zS)(deploy_record .Gg.sends, record.sends))]]),
        ...(record.incidents.length === 0
            ? []
            : [['incidents.json', toJson((0,stored_shape .zS)(deploy_record .Gg.incidents, record.incidents))]]),
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

// EXTERNAL MODULE: ./build/deploy/lock.js
var lock = __webpack_require__(41971);
;// CONCATENATED MODULE: ./build/deploy/record-store.js









const attempts = 12;
function createRecordStore(gitData, environment, run, clock, before = null) {
    const deps = { gitData, refs: (0,keys .dZ)(environment), inherits: before === null ? null : (0,keys .dZ)(before) };
    let known = null;
    const load = async () => (known = await loadChain(deps, known));
    async function update(reason, change, under = null) {
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
            const guess = attempt === 1 && known?.head != null ? known : null;
            const chain = guess ?? (await load());
            const next = bounded(change(chain.record));
            const edits = changedFiles(chain, next);
            if (edits.length === 0 && guess === null)
                return next;
            if (edits.length === 0)
                continue;
            const head = await tryWrite(deps, chain, edits, commitMessage(reason, environment, run), (0,lock .GC)(under));
            if (head !== null) {
                if (under !== null)
                    under.isGivenBack = true;
                known = { ref: chain.ref, head, record: next };
                return next;
            }
            if (under !== null)
                await (0,lock .TU)(gitData, under);
            await clock.sleep(pause(attempt, run));
        }
        throw new errors .Cp('unreachable', `the record of ${environment} could not be written: other runs were faster ${attempts} times. Run the job again`);
    }
    return { read: async () => (await load()).record, update };
}
async function tryWrite(deps, chain, edits, message, alongside) {
    const tree = await deps.gitData.createTree(chain.head?.tree ?? null, edits);
    const parents = chain.head === null ? [] : [chain.head.sha];
    const { sha } = await deps.gitData.createCommit({ message, tree, parents });
    return (await swapHead(deps, chain, sha, alongside)) ? { sha, tree } : null;
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
    return again ?? { ref: deps.refs.primary, head: null, record: await inherited(deps) };
}
async function inherited({ gitData, inherits = null }) {
    const whole = inherits === null ? null : await findChain({ gitData, refs: inherits }, null);
    if (whole === null)
        return deploy_record .FR;
    const { hold, responses, gate } = whole.record;
    const held = responses.filter(({ incidentKey }) => (0,deploy_hold .i7)(whole.record, incidentKey));
    return { ...deploy_record .FR, hold, responses: held, gate: { ...deploy_record .FR.gate, debts: gate.debts } };
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
async function swapHead(deps, chain, commit, alongside = []) {
    try {
        if (await moveHead(deps, chain, commit, alongside))
            return true;
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'unreachable')
            throw error;
        if (await isInChain(deps, commit))
            return true;
        throw error;
    }
    return isInChain(deps, commit);
}
async function moveHead({ gitData, refs }, { ref, head }, commit, alongside) {
    const move = (name) => gitData.moveRefs([{ ref: name, before: head?.sha ?? null, after: commit }, ...alongside]);
    if (head !== null)
        return move(ref);
    try {
        return await move(refs.primary);
    }
    catch (error) {
        if (!(error instanceof errors .Cp) || error.code !== 'refused')
            throw error;
        return move(refs.fallback);
    }
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
const recordLimits = { marks: 50, confirmed: 50, finishedResponses: 20, usedComments: 100, sends: 400 };
function bounded(record) {
    return {
        ...record,
        marks: record.marks.slice(-recordLimits.marks),
        watches: (0,cells .QX)(record),
        confirmed: record.confirmed.slice(-recordLimits.confirmed),
        sends: record.sends.slice(-recordLimits.sends),
        responses: boundedResponses(record),
        incidents: boundedIncidents(record),
        gate: { ...record.gate, used: record.gate.used.slice(-recordLimits.usedComments) },
    };
}
function boundedResponses(record) {
    const droppable = record.responses.filter((response) => !mustStay(response, record));
    const dropped = new Set(droppable.slice(0, Math.max(0, droppable.length - recordLimits.finishedResponses)));
    return record.responses.filter((response) => !dropped.has(response));
}
function mustStay(response, record) {
    return !response.settled || (0,deploy_hold .i7)(record, response.incidentKey);
}
function boundedIncidents({ incidents }) {
    const closed = incidents.filter(({ incident }) => incident.step === 'opened' && incident.phase === 'closed');
    const dropped = new Set(closed.slice(0, Math.max(0, closed.length - recordLimits.finishedResponses)));
    return incidents.filter((incident) => !dropped.has(incident));
}


  }),

  15483:
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
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/base/stored-shape.js
var stored_shape = __webpack_require__(35509);
// EXTERNAL MODULE: ./build/watch/baseline.js
var baseline = __webpack_require__(24797);
// EXTERNAL MODULE: ./build/watch/slices.js
var slices = __webpack_require__(78249);
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
    'monitor-alerting',
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
const monitorFacts = (0,stored_shape .su)({
    state: schemas .k5n(['ok', 'alerting', 'no-data', stored_shape .$5]),
    since: schemas .aig(),
    quiet: (0,stored_shape .su)({ windows: schemas .aig(), alarmed: schemas .aig() }),
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
    monitor: monitorFacts.exactOptional(),
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
const inconclusive = (0,stored_shape .su)({
    verdict: schemas .euz('inconclusive'),
    reasonCode: inconclusiveReason,
    proves: (0,stored_shape .su)({ sha, grade: schemas .YjP().nullable() }).exactOptional(),
    ...common,
});
const verdicts = schemas .gMt('verdict', [healthy, regressed, external, inconclusive]);
const storedVerdictSchema = schemas .gMt('verdict', [
    healthy,
    regressed,
    external,
    inconclusive,
    (0,stored_shape .su)({ verdict: schemas .euz(stored_shape .$5) }),
]);

// EXTERNAL MODULE: ./build/deploy/gate-findings.js
var gate_findings = __webpack_require__(79970);
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
    (0,stored_shape .su)({ kind: schemas .euz('rollback-merged'), facts: (0,stored_shape .su)({ pull: schemas .Whr() }), ...incident_events_common }),
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
    (0,stored_shape .su)({
        kind: schemas .euz('notified'),
        facts: (0,stored_shape .su)({
            notice: schemas .k5n(['held', 'window', 'regressed', 'external', 'acknowledged', 'recovered', 'due', stored_shape .$5]),
            sent: schemas .YOg(schemas .YjP()),
            perhaps: schemas .YOg(schemas .YjP()),
            failed: schemas .YOg((0,stored_shape .su)({ place: schemas .YjP(), why: schemas .YjP() })),
        }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({
        kind: schemas .euz('declared'),
        by: schemas .YjP().nullable(),
        text: schemas .YjP(),
        facts: (0,stored_shape .su)({ confidential: schemas .zMY() }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({
        kind: schemas .euz('counted'),
        facts: (0,stored_shape .su)({
            what: schemas .YjP(),
            of: schemas .k5n(['data', 'people', 'other', stored_shape .$5]),
            count: schemas .aig().nullable(),
            total: schemas .aig().nullable(),
            complete: schemas .zMY(),
            why: schemas .YjP(),
            until: iso .w$(),
        }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({ kind: schemas .euz('overran'), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('told'), by: schemas .YjP(), text: schemas .YjP(), comment: schemas .Whr(), ...incident_events_common }),
    (0,stored_shape .su)({
        kind: schemas .euz('reminded'),
        facts: (0,stored_shape .su)({ clock: schemas .YjP(), stage: schemas .k5n(['due-soon', 'late', stored_shape .$5]), due: iso .w$() }),
        ...incident_events_common,
    }),
    (0,stored_shape .su)({ kind: schemas .euz('closed'), postmortem: schemas .Whr().exactOptional(), ...incident_events_common }),
    (0,stored_shape .su)({ kind: schemas .euz('reopened'), facts: (0,stored_shape .su)({ clocks: schemas .YOg(schemas .YjP()) }), ...incident_events_common }),
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
const cell = schemas .YjP().exactOptional();
const stage = (0,stored_shape .su)({ name: schemas .YjP(), last: schemas .zMY() }).exactOptional();
const mark = (0,stored_shape .su)({ deployment: schemas .Whr(), sha: record_sha, word: schemas .k5n(['good', 'bad', stored_shape .$5]), at: time, run, cell });
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
    cell,
    stage,
    expects: schemas .YOg((0,stored_shape .su)({ metric: schemas .YjP(), rise: schemas .aig(), because: schemas .YjP(), pull: schemas .Whr() }))
        .exactOptional(),
    found: gate_findings .A.exactOptional(),
    artifact: schemas .YjP().exactOptional(),
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
    cells: schemas .YOg((0,stored_shape .su)({
        name: schemas .YjP(),
        baseline: baseline .d2,
        recovered: record_sha.nullable(),
        part: schemas .aig().nullable().exactOptional(),
    }))
        .exactOptional(),
    settled: schemas .zMY(),
});
const declared = (0,stored_shape .su)({
    incidentKey: schemas .YjP(),
    declaredAt: time,
    run,
    incident,
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
    cell,
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
    over: schemas .k5n([
        'policy-malformed',
        'not-promoted',
        'not-on-branch',
        'live-unknown',
        'not-provable-without-git',
        'held-by-rule',
        stored_shape .$5,
    ])
        .exactOptional(),
    checks: strings.exactOptional(),
});
const gate = (0,stored_shape .su)({
    issue: schemas .Whr().nullable(),
    held: (0,stored_shape .su)({ sha: record_sha, digest: schemas .YjP(), at: time }).nullable(),
    debts: schemas .YOg(debt),
    waited: schemas .YOg((0,stored_shape .su)({ sha: record_sha, at: time })).exactOptional(),
    used: schemas .YOg(schemas .Whr()),
});
const send = (0,stored_shape .su)({
    notice: schemas .YjP(),
    place: schemas .YjP(),
    state: schemas .k5n(['intended', 'sent', 'perhaps', 'failed', stored_shape .$5]),
    at: time,
    run,
    handle: schemas .YjP().exactOptional(),
});
const recordSchemas = {
    marks: schemas .YOg(mark),
    watches: schemas .YOg(watch),
    responses: schemas .YOg(response),
    incidents: schemas .YOg(declared),
    hold: hold.nullable(),
    gate,
    confirmed: schemas .YOg(confirmed),
    sends: schemas .YOg(send),
};
const versionSchema = (0,stored_shape .su)({ version: schemas .Whr().positive() });
const emptyGateMemory = { issue: null, held: null, debts: [], used: [] };
const emptyRecord = {
    version: 1,
    marks: [],
    watches: [],
    confirmed: [],
    sends: [],
    responses: [],
    incidents: [],
    hold: null,
    gate: emptyGateMemory,
};


  }),

  32897:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  partOf),
    o: () => (  atStage)
  });
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95499);

function atStage(setting, stage) {
    const { whole = setting.store, cell } = setting;
    if (stage == null || stage.last)
        return setting;
    return { ...setting, store: (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_0__  .AO)(whole, { cell: cell ?? undefined, stage: stage.name }) };
}
function partOf({ environment, deployedTo = environment, service = null, }) {
    return { environment: deployedTo, service };
}


  }),

  24797:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BU: () => (  partOf),
    cq: () => (  baselineFrom),
    d2: () => (  baselineSchema),
    fi: () => (  baselineSeconds),
    jh: () => (  knownMetrics),
    ws: () => (  withNewMetrics)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
  var _base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35509);


const countsSchema = (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .su)({ bad: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(), total: zod__WEBPACK_IMPORTED_MODULE_1__  .aig() });
const baselineSchema = (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .su)({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['previous-window', 'kept', 'last-proven', 'unproven', _base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .$5]),
    from: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(),
    until: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), countsSchema)),
    buckets: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .aig()))).exactOptional(),
    levels: zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), (0,_base_stored_shape_js__WEBPACK_IMPORTED_MODULE_0__  .su)({ mean: zod__WEBPACK_IMPORTED_MODULE_1__  .aig(), steps: zod__WEBPACK_IMPORTED_MODULE_1__  .aig() }))).exactOptional(),
    answered: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().exactOptional(),
});
function baselineFrom(samples, from, until) {
    const sums = { metrics: {}, buckets: {}, levels: {} };
    let answered;
    for (const sample of samples) {
        if ('missing' in sample || sample.at <= from || sample.at > until)
            continue;
        if (sample.since !== undefined && sample.since < from)
            continue;
        answered = sample.answered ?? answered;
        addStep(sums, sample);
    }
    const { metrics, buckets, levels } = sums;
    return {
        kind: 'previous-window',
        from,
        until,
        metrics,
        ...(Object.keys(buckets).length > 0 && { buckets }),
        ...(Object.keys(levels).length > 0 && { levels }),
        ...(answered !== undefined && { answered }),
    };
}
function addStep({ metrics, buckets, levels }, sample) {
    if ('counts' in sample) {
        const own = (metrics[sample.metric] ??= {});
        for (const [segment, { bad, total }] of sample.counts) {
            const before = own[segment] ?? { bad: 0, total: 0 };
            own[segment] = { bad: before.bad + bad, total: before.total + total };
        }
    }
    else if ('buckets' in sample) {
        const own = (buckets[sample.metric] ??= {});
        for (const [segment, each] of sample.buckets)
            own[segment] = addedBuckets(own[segment], each);
    }
    else {
        const own = (levels[sample.metric] ??= {});
        for (const [segment, value] of sample.values) {
            const { mean, steps } = own[segment] ?? { mean: 0, steps: 0 };
            own[segment] = { mean: mean + (value - mean) / (steps + 1), steps: steps + 1 };
        }
    }
}
function addedBuckets(before, each) {
    const isSame = before !== undefined && Object.keys(before).length === each.size;
    const known = isSame && [...each.keys()].every((boundary) => String(boundary) in before) ? before : {};
    return Object.fromEntries([...each].map(([boundary, events]) => [boundary, (known[String(boundary)] ?? 0) + events]));
}
const knownMetrics = ({ metrics, buckets = {}, levels = {} }) => [metrics, buckets, levels].flatMap((each) => Object.keys(each));
function baselineSeconds(samples, metric, step) {
    return samples.filter((sample) => sample.metric === metric && !('missing' in sample)).length * step;
}
function withNewMetrics(kept, now) {
    const names = new Set(knownMetrics(kept));
    if (now === null || knownMetrics(now).every((name) => names.has(name)))
        return kept;
    const [past, just] = [kept.until - kept.from, now.until - now.from];
    const length = Math.min(past, just);
    const [known, all] = [partOf(kept, length / past), partOf(now, length / just)];
    const begun = (each = {}) => Object.fromEntries(Object.entries(each).filter(([name]) => !names.has(name)));
    const buckets = { ...known.buckets, ...begun(all.buckets) };
    const levels = { ...known.levels, ...begun(all.levels) };
    return {
        ...kept,
        from: kept.until - length,
        metrics: { ...known.metrics, ...begun(all.metrics) },
        ...(Object.keys(buckets).length > 0 && { buckets }),
        ...(Object.keys(levels).length > 0 && { levels }),
    };
}
function partOf({ metrics, buckets = {}, levels = {} }, part) {
    return {
        metrics: mapped(metrics, (sums) => mapped(sums, ({ bad, total }) => ({ bad: bad * part, total: total * part }))),
        buckets: mapped(buckets, (sums) => mapped(sums, (each) => mapped(each, (events) => events * part))),
        levels,
    };
}
const mapped = (all, change) => Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(each)]));


  }),

  78249:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HZ: () => (  slicesSchema),
    Hh: () => (  minutesToNextLook)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

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
