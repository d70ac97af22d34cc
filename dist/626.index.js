export const id = 626;
export const ids = [626];
export const modules = {

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain),
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/deploy/errors.js
var errors = __webpack_require__(2951);
;// CONCATENATED MODULE: ./build/deploy/record-bounds.js
/** How much of the past a record keeps. */
const recordLimits = { marks: 50, watches: 20, finishedResponses: 20 };
/** Drops the oldest of what is over the limits. Unfinished responses and the one the hold names are never dropped. */
function bounded(record) {
    return {
        ...record,
        marks: record.marks.slice(-recordLimits.marks),
        watches: record.watches.slice(-recordLimits.watches),
        responses: boundedResponses(record),
    };
}
function boundedResponses(record) {
    const droppable = record.responses.filter((response) => !mustStay(response, record));
    const dropped = new Set(droppable.slice(0, Math.max(0, droppable.length - recordLimits.finishedResponses)));
    return record.responses.filter((response) => !dropped.has(response));
}
function mustStay(response, record) {
    return !response.settled || response.incidentKey === record.hold?.incidentKey;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/deploy/verdict-schema.js

const share = schemas/* object */.Ikc({ bad: schemas/* number */.aig(), total: schemas/* number */.aig(), share: schemas/* number */.aig() });
const node = schemas/* object */.Ikc({
    metric: schemas/* string */.YjP(),
    segment: schemas/* string */.YjP(),
    baseline: share,
    observed: share,
    bounds: schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]),
    harm: schemas/* number */.aig(),
    note: schemas/* enum */.k5n(['new', 'vanished', 'too-small']).nullable(),
    normalAtWorst: schemas/* number */.aig(),
    logEvidence: schemas/* number */.aig(),
    logThreshold: schemas/* number */.aig(),
    detectable: schemas/* number */.aig().nullable(),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({ at: schemas/* number */.aig(), share: schemas/* number */.aig().nullable() })),
});
const common = {
    message: schemas/* string */.YjP(),
    startedAt: schemas/* number */.aig(),
    endedAt: schemas/* number */.aig(),
    falseAlarmRate: schemas/* number */.aig(),
    baselineKind: schemas/* string */.YjP(),
    nodes: schemas/* array */.YOg(node),
    missing: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    stepsSeen: schemas/* number */.aig(),
};
const regression = schemas/* object */.Ikc({ worst: node, crossed: schemas/* array */.YOg(node), onset: schemas/* number */.aig(), alarmAt: schemas/* number */.aig() });
const inconclusive = schemas/* enum */.k5n([
    'no-metrics',
    'no-baseline',
    'no-data',
    'source-down',
    'too-little-traffic',
    'series-changed',
    'unproven-rise',
    'cancelled',
    'sampler-died',
]);
/** A verdict as the record keeps it. Numbers are finite: what writes it leaves none that JSON cannot hold. */
const verdictSchema = schemas/* discriminatedUnion */.gMt('verdict', [
    schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('healthy'), reasonCode: schemas/* literal */.euz('no-harm-found'), ...common }),
    schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('regressed'), reasonCode: schemas/* literal */.euz('worse-than-baseline'), regression, ...common }),
    schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('inconclusive'), reasonCode: inconclusive, ...common }),
]);

;// CONCATENATED MODULE: ./build/watch/baseline-schema.js

const counts = schemas/* object */.Ikc({ bad: schemas/* number */.aig(), total: schemas/* number */.aig() });
/** A baseline as it is kept in the record and in the state between two phases. */
const baselineSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['previous-window', 'kept']),
    from: schemas/* number */.aig(),
    until: schemas/* number */.aig(),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), counts)),
});

;// CONCATENATED MODULE: ./build/deploy/record-schema.js



const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/, 'expected 40 hex digits');
const time = iso/* datetime */.w$();
const run = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), attempt: schemas/* int */.Whr() });
const strings = schemas/* array */.YOg(schemas/* string */.YjP());
const mark = schemas/* object */.Ikc({ deployment: schemas/* int */.Whr(), sha, word: schemas/* enum */.k5n(['good', 'bad']), at: time, run });
const watch = schemas/* object */.Ikc({
    deployment: schemas/* int */.Whr().nullable(),
    sha,
    baseSha: sha.nullable(),
    run,
    state: schemas/* enum */.k5n(['planned', 'running', 'ended', 'cancelled']),
    startedAt: time.nullable(),
    baseline: baselineSchema.nullable(),
    verdict: schemas/* enum */.k5n(['healthy', 'regressed', 'inconclusive']).nullable(),
});
const pushed = { branch: schemas/* string */.YjP(), commit: sha, tree: sha, leftOut: strings };
const rollback = schemas/* discriminatedUnion */.gMt('step', [
    schemas/* object */.Ikc({ step: schemas/* literal */.euz('decided') }),
    schemas/* object */.Ikc({ step: schemas/* literal */.euz('opened'), pull: schemas/* int */.Whr(), ...pushed }),
    schemas/* object */.Ikc({ step: schemas/* literal */.euz('pushed'), url: schemas/* string */.YjP(), ...pushed }),
    schemas/* object */.Ikc({
        step: schemas/* literal */.euz('none'),
        reason: schemas/* enum */.k5n(['conflict', 'nothing-to-revert', 'no-good', 'not-on-branch', 'closed-by-person', 'branch-taken']),
        conflicts: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), kind: schemas/* string */.YjP() })),
        pull: schemas/* int */.Whr().exactOptional(),
    }),
]);
const incident = schemas/* discriminatedUnion */.gMt('step', [
    schemas/* object */.Ikc({ step: schemas/* literal */.euz('decided') }),
    schemas/* object */.Ikc({
        step: schemas/* literal */.euz('opened'),
        issue: schemas/* int */.Whr(),
        phase: schemas/* enum */.k5n(['mitigating', 'monitoring', 'resolved', 'closed']),
        timeline: schemas/* array */.YOg(schemas/* object */.Ikc({ at: time, text: schemas/* string */.YjP() })),
    }),
    schemas/* object */.Ikc({ step: schemas/* literal */.euz('none'), reason: schemas/* literal */.euz('issues-disabled') }),
]);
const response = schemas/* object */.Ikc({
    rollbackKey: schemas/* string */.YjP(),
    incidentKey: schemas/* string */.YjP(),
    good: sha.nullable(),
    bad: sha,
    base: schemas/* string */.YjP(),
    decidedAt: time,
    run,
    verdict: verdictSchema,
    baseline: baselineSchema,
    rollback,
    incident,
    settled: schemas/* boolean */.zMY(),
});
const hold = schemas/* object */.Ikc({ bad: sha, good: sha.nullable(), since: time, incidentKey: schemas/* string */.YjP() });
/** What each file of the state ref must hold, by the record's member that it is. */
const recordSchemas = {
    marks: schemas/* array */.YOg(mark),
    watches: schemas/* array */.YOg(watch),
    responses: schemas/* array */.YOg(response),
    hold: hold.nullable(),
};
/** `version.json`: read before all else. */
const versionSchema = schemas/* object */.Ikc({ version: schemas/* int */.Whr().positive() });

;// CONCATENATED MODULE: ./build/deploy/record-files.js


/** Version of the state that this guard writes. */
const ourVersion = 1;
/** The files of a record's tree. */
const recordFileNames = (/* unused pure expression or super */ null && (['version.json', 'marks.json', 'watches.json', 'responses.json', 'hold.json']));
/**
 * The files of a state ref's tree as a record. `where` names the ref, for messages.
 * Throws ConfigurationError where a newer guard wrote it or where a file is missing or not what it should be: an unreadable
 * record is never taken for an empty one, for a hold might stand in it.
 */
function parseRecord(files, where) {
    const { version } = parseFile(files, 'version.json', versionSchema, where);
    if (version > ourVersion) {
        throw new errors/* ConfigurationError */.j(`${where} was written by a newer Deploy Guard (state version ${version}, this one knows ${ourVersion}). ` +
            'Use the same version of the action in every workflow that names this environment.');
    }
    return {
        version: ourVersion,
        marks: parseFile(files, 'marks.json', recordSchemas.marks, where),
        watches: parseFile(files, 'watches.json', recordSchemas.watches, where),
        responses: parseFile(files, 'responses.json', recordSchemas.responses, where),
        hold: parseFile(files, 'hold.json', recordSchemas.hold, where),
    };
}
/**
 * A record as the files of its tree. The same record always gives the same text, whatever the order of its members. What could not be
 * read again (a number that JSON cannot hold) is refused here, before it is written.
 */
function recordFiles(record) {
    return new Map([
        ['version.json', toJson({ version: record.version })],
        ['marks.json', toJson(recordSchemas.marks.parse(record.marks))],
        ['watches.json', toJson(recordSchemas.watches.parse(record.watches))],
        ['responses.json', toJson(recordSchemas.responses.parse(record.responses))],
        ['hold.json', toJson(recordSchemas.hold.parse(record.hold))],
    ]);
}
function parseFile(files, name, schema, where) {
    const text = files.get(name);
    if (text === undefined)
        throw malformed(where, name, 'the file is missing');
    const result = schema.safeParse(parseJson(text, where, name));
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
    const advice = 'Restore an earlier commit of that ref, or delete the ref to begin anew (this forgets any hold).';
    return new errors/* ConfigurationError */.j(`${name} in ${where} cannot be read: ${reason}. ${advice}`, { cause });
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

;// CONCATENATED MODULE: ./build/deploy/record.js
const emptyRecord = { version: 1, marks: [], watches: [], responses: [], hold: null };

;// CONCATENATED MODULE: ./build/deploy/record-chain.js



/** Commits that are looked through for one of ours after an answer was lost. */
const lookBack = 20;
/** Reads the newest record; an empty one where no ref exists yet. */
async function loadChain(deps) {
    for (const ref of [deps.refs.primary, deps.refs.fallback]) {
        const sha = await deps.gitData.getRef(ref);
        if (sha === null)
            continue;
        const { tree } = await deps.gitData.getCommit(sha);
        const record = parseRecord(await deps.gitData.readTextFiles(tree), `${ref} (commit ${sha.slice(0, 7)})`);
        return { ref, head: { sha, tree }, record };
    }
    return { ref: deps.refs.primary, head: null, record: emptyRecord };
}
/**
 * Makes `commit`, whose parent is the chain's head, the new head. False where the ref had moved on. When the answer is lost (or a
 * retry below us was told that the ref exists, by its own first try), the chain itself is asked whether the commit is in it.
 */
async function swapHead(deps, chain, commit) {
    try {
        await moveRef(deps, chain, commit);
        return true;
    }
    catch (error) {
        if (!isRaceOrSilence(error))
            throw error;
        return isInChain(deps, commit);
    }
}
async function moveRef(deps, chain, commit) {
    if (chain.head !== null)
        return deps.gitData.updateRef(chain.ref, commit);
    try {
        await deps.gitData.createRef(deps.refs.primary, commit);
    }
    catch (error) {
        // Some hosts take refs below heads and tags only.
        if (!(error instanceof errors/* OutsideError */.C) || error.code !== 'refused')
            throw error;
        await deps.gitData.createRef(deps.refs.fallback, commit);
    }
}
function isRaceOrSilence(error) {
    return error instanceof errors/* OutsideError */.C && ['exists', 'not-fast-forward', 'unreachable'].includes(error.code);
}
async function isInChain(deps, commit) {
    let sha = (await deps.gitData.getRef(deps.refs.primary)) ?? (await deps.gitData.getRef(deps.refs.fallback));
    for (let depth = 0; sha !== null && depth < lookBack; depth += 1) {
        if (sha === commit)
            return true;
        sha = (await deps.gitData.getCommit(sha)).parents[0] ?? null;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/deploy/keys.js
const unreserved = /^[A-Za-z0-9_-]$/;
/**
 * `text` as one path component of a git ref: every byte of UTF-8 besides letters, digits, `_` and `-` is percent-encoded, so that
 * dots, colons, slashes, `~` or `.lock` can never make an illegal or a nested name. Two texts never share a component.
 */
function encodeRefPart(text) {
    const bytes = [...new TextEncoder().encode(text)];
    const encoded = bytes.map((byte) => {
        const character = String.fromCharCode(byte);
        return unreserved.test(character) ? character : percent(byte);
    });
    return encoded.join('');
}
/** Where an environment's record is kept. `fallback` serves on hosts that refuse refs outside heads and tags. */
function stateRef(environment) {
    const part = stateRefPart(environment);
    return { primary: `refs/deploy-guard/${part}`, fallback: `refs/heads/deploy-guard-state/${part}` };
}
/** Where the lock of an identity key is kept; `fallback` as with `stateRef`. */
function lockRef(key) {
    const part = encodeRefPart(key);
    return { primary: `refs/deploy-guard/lock/${part}`, fallback: `refs/heads/deploy-guard-lock/${part}` };
}
/** Identity of the rollback of one range on one branch. Without a good there is nothing to go back to, and `none` says so. */
function rollbackKey(base, good, bad) {
    return `rollback:${base}:${good ?? 'none'}..${bad}`;
}
/** Identity of the incident that a bad deployment of an environment caused. */
function incidentKey(environment, bad) {
    return `incident:${environment}:${bad}`;
}
/** Name of the rollback's branch, without `refs/heads/`. (`..` between the two is not a legal ref name.) */
function rollbackBranch(environment, good, bad) {
    return `deploy-guard/rollback/${encodeRefPart(environment)}/${good.slice(0, 7)}-${bad.slice(0, 7)}`;
}
/** An environment called `lock` would stand where the locks' folder is: its first letter is encoded. */
function stateRefPart(environment) {
    const part = encodeRefPart(environment);
    return part === 'lock' ? '%6Cock' : part;
}
function percent(byte) {
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./build/deploy/record-store.js





/** Races that one update goes through before it gives up. */
const attempts = 12;
/**
 * The record of one environment in its state ref: one chain of commits, each with the whole record as small JSON files and a
 * message that says why it was made and by which run.
 *
 * Throws ConfigurationError for a record that cannot be read, OutsideError where GitHub cannot be had.
 */
function createRecordStore(gitData, environment, run, clock) {
    const deps = { gitData, refs: stateRef(environment) };
    const read = async () => (await loadChain(deps)).record;
    async function update(reason, change) {
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
            const chain = await loadChain(deps);
            const next = bounded(change(chain.record));
            const edits = changedFiles(chain, next);
            if (edits.length === 0)
                return next;
            const written = await tryWrite(deps, chain, edits, commitMessage(reason, environment, run));
            if (written)
                return next;
            await clock.sleep(pause(attempt, run));
        }
        throw new errors/* OutsideError */.C('unreachable', `the record of ${environment} could not be written: ${attempts} attempts lost a race or their answer`);
    }
    return { read, update };
}
/** One attempt. False where another run was faster, or where the outside gave no answer and the write cannot be found. */
async function tryWrite(deps, chain, edits, message) {
    const tree = await deps.gitData.createTree(chain.head?.tree ?? null, edits);
    const parents = chain.head === null ? [] : [chain.head.sha];
    const commit = await deps.gitData.createCommit({ message, tree, parents });
    return swapHead(deps, chain, commit.sha);
}
function changedFiles(chain, next) {
    const before = chain.head === null ? new Map() : recordFiles(chain.record);
    const changed = [...recordFiles(next)].filter(([path, content]) => before.get(path) !== content);
    return changed.map(([path, content]) => ({ path, mode: '100644', content }));
}
function commitMessage(reason, environment, run) {
    return `${reason}\n\nDeploy-Guard-Environment: ${environment}\nDeploy-Guard-Run: ${run.id}/${run.attempt}\n`;
}
/** Milliseconds before another attempt: longer each time, and not the same for two runs. */
function pause(attempt, run) {
    return Math.min(2000, 50 * attempt * attempt) + (run.id % 97);
}

;// CONCATENATED MODULE: ./build/deploy/live.js
/** All successes, newest first by the time of the success: redeploys and slow deploys make the order of creation wrong. */
function successes(deployments) {
    const all = deployments.flatMap((deployment) => deployment.statuses.filter((status) => status.state === 'success').map((status) => ({ deployment, status })));
    const time = (success) => Date.parse(success.status.createdAt);
    return all.toSorted((a, b) => time(b) - time(a) || b.deployment.id - a.deployment.id);
}
/** The run, and where given the job, that a log URL names. */
function runOfLogUrl(url) {
    const match = /\/actions\/runs\/(\d+)(?:\/(?:attempts\/\d+\/)?jobs?\/(\d+))?/.exec(url ?? '');
    if (match?.[1] === undefined)
        return null;
    return { run: Number(match[1]), job: match[2] === undefined ? null : Number(match[2]) };
}
/**
 * Why a success does not need its run looked at: it was recorded after this attempt began by another run, or names none.
 * Null: the run decides.
 */
function refuseEarly(success, rules) {
    const named = runOfLogUrl(success.status.logUrl);
    const later = Date.parse(success.deployment.createdAt) > Date.parse(rules.currentRun.startedAt);
    if (later && named?.run !== rules.currentRun.id)
        return 'created-later';
    return named === null ? 'no-run-named' : null;
}
/**
 * Null where the success counts: its run is one of the deploy workflow on the deploy branch, and its job holds the guard's
 * step or our own record says that this run watched it. Anything may write a deployment named after the environment.
 */
function judgeDeployment(facts, rules) {
    const early = refuseEarly(facts, rules);
    if (early !== null)
        return early;
    const { run } = facts;
    if (run === null)
        return 'run-gone';
    if (run.path !== rules.workflow)
        return 'another-workflow';
    if (run.branch !== rules.branch)
        return 'another-branch';
    const watched = rules.watches.some((watch) => watch.deployment === facts.deployment.id && watch.run.id === run.id);
    return watched || facts.jobs.some((job) => holdsGuard(job, rules.guardSteps)) ? null : 'no-guard-step';
}
/** Whether a job ran the guard: a step named as ours is in the current job, or one named after it. */
function holdsGuard(job, guardSteps) {
    return job.steps.some(({ name }) => guardSteps.includes(name) || /deploy.?guard/i.test(name));
}
/** The newest success that counts, from facts in that order. */
function selectLive(facts, rules) {
    const ignored = [];
    for (const fact of facts) {
        const reason = judgeDeployment(fact, rules);
        if (reason === null) {
            const run = fact.run === null ? null : { id: fact.run.id, attempt: fact.run.attempt };
            return { deployment: fact.deployment, run, ignored };
        }
        ignored.push({ id: fact.deployment.id, sha: fact.deployment.sha, reason });
    }
    return { deployment: null, run: null, ignored };
}
/** Whether `live: null` may mean that something counted and can no longer be proven: then it is no first deploy. */
function liveUnknown(live) {
    return live.deployment === null && live.ignored.some(({ reason }) => reason === 'run-gone');
}

;// CONCATENATED MODULE: ./build/deploy/own-deployment.js

/**
 * Id of the deployment that this run makes of `sha`: GitHub's own record where the job has `environment:`, an earlier attempt's of ours, else a
 * new one, in progress.
 */
async function ownDeployment(deployments, run, deploy) {
    const { environment, sha } = deploy;
    const known = (await deployments.list(environment)).find((deployment) => deployment.sha === sha && deployment.statuses.some(({ logUrl }) => runOfLogUrl(logUrl)?.run === run.runId));
    if (known !== undefined)
        return known.id;
    const description = 'Deployed under Deploy Guard';
    const id = await deployments.create({ environment, sha, description, payload: { 'deploy-guard': { run: run.runId } } });
    await deployments.setStatus(id, { state: 'in_progress', description: 'Let through by the gate', logUrl: run.runUrl });
    return id;
}

;// CONCATENATED MODULE: ./build/deploy/responses.js
/** Responses that some run has recorded and none has brought to their end, oldest first. */
function unfinishedResponses(record) {
    return record.responses.filter((response) => !response.settled);
}
/** The response to that incident, null where there is none. */
function findResponse(record, incidentKey) {
    return record.responses.find((response) => response.incidentKey === incidentKey) ?? null;
}
/** Adds a response. One with the same incident stands already where an earlier attempt got this far: it stays as it is. */
function addResponse(record, response) {
    if (findResponse(record, response.incidentKey) !== null)
        return record;
    return { ...record, responses: [...record.responses, response] };
}
/** Changes the response to that incident; a record without it is returned as it is. */
function changeResponse(record, incidentKey, change) {
    const responses = record.responses.map((response) => (response.incidentKey === incidentKey ? change(response) : response));
    return { ...record, responses };
}

;// CONCATENATED MODULE: ./build/deploy/watches.js

/** Seconds after which what was seen before a deploy says nothing about its second attempt any more. */
const stale = 6 * 3600;
/** Adds the watch of a deploy that was let through; an earlier attempt of the same run is replaced. */
function planWatch(record, entry) {
    const others = record.watches.filter((watch) => !isOf(watch, entry));
    return { ...record, watches: [...others, entry] };
}
/** Changes the watch of that commit by that run; a record without it is returned as it is. */
function changeWatch(record, of, change) {
    return { ...record, watches: record.watches.map((watch) => (isOf(watch, of) ? { ...watch, ...change } : watch)) };
}
/** The newest watch of a commit, null where there is none. */
function newestWatch(record, sha) {
    return record.watches.findLast((watch) => watch.sha === sha) ?? null;
}
/**
 * What a deploy of `sha` has to be judged against instead of the minutes before it. During an incident these are bad: the time before the incident
 * counts. In the second attempt of a deploy they may already show the candidate: the first attempt's baseline counts. `now` in Unix seconds.
 */
function keptBaseline(record, sha, now) {
    const response = record.hold === null ? null : findResponse(record, record.hold.incidentKey);
    if (response !== null && response.bad !== sha) {
        return { baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad };
    }
    const earlier = newestWatch(record, sha);
    if (earlier?.baseline == null || earlier.verdict === 'healthy' || now - earlier.baseline.until > stale)
        return null;
    return { baseline: earlier.baseline, baseSha: earlier.baseSha };
}
function isOf(watch, of) {
    return watch.sha === of.sha && watch.run.id === of.run.id;
}

;// CONCATENATED MODULE: ./build/deploy/revert.js
/**
 * The revert of a range as one three-way merge of trees: base is bad, ours is the tip of the branch, theirs is good.
 * Commits between them do not matter, so merges, renames and reverts inside the range do no harm.
 */
async function revertRange(repository, request) {
    const { good, bad, onto } = request;
    const merged = await repository.mergeTrees({ base: bad, ours: onto, theirs: good });
    const changes = await repository.changes(onto, merged.tree);
    const kept = (path) => request.withoutWorkflows && path.startsWith('.github/workflows/');
    const conflicts = conflictsOf(merged, changes).filter(({ path }) => !kept(path));
    const leftOut = changes.map(({ path }) => path).filter(kept);
    if (conflicts.length > 0)
        return { outcome: 'conflict', tree: merged.tree, conflicts, leftOut, edits: [], blobs: [] };
    const wanted = changes.filter(({ path }) => !kept(path));
    const edits = wanted.map(editOf);
    const tree = leftOut.length === 0 ? merged.tree : await repository.editTree(onto, wanted.map(entryOf));
    const outcome = wanted.length === 0 ? 'nothing-to-revert' : 'clean';
    return { outcome, tree, conflicts, leftOut, edits, blobs: await newBlobs(repository, request, wanted) };
}
/** A path that is no UTF-8 cannot be named in a request, so a person has to take it back. */
function conflictsOf(merged, changes) {
    const unnamable = changes.filter(({ path }) => path.includes('\uFFFD'));
    return [...merged.conflicts, ...unnamable.map(({ path }) => ({ path, kind: 'path is not UTF-8' }))];
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
/** Whatever is in `onto` or good is on the server; what is in neither was made by merging contents. */
async function newBlobs(repository, request, wanted) {
    if (wanted.length === 0)
        return [];
    const difference = await repository.changes(request.onto, request.good);
    const known = new Set(difference.flatMap(({ oldId, newId }) => [oldId, newId]));
    const made = wanted.filter(({ status, newMode, newId }) => status !== 'deleted' && newMode !== '160000' && !known.has(newId));
    const ids = [...new Set(made.map(({ newId }) => newId))];
    return Promise.all(ids.map(async (id) => ({ id, content: await repository.blob(id) })));
}

;// CONCATENATED MODULE: ./build/gate/mapping.js
/**
 * Which pull request put a commit of the deploy branch there, by structure alone: it is the one that GitHub merged as this
 * commit, or the commit is a merge whose second parent is the head. What an index or a message says is not asked.
 */
function linkedPull(commit, pulls) {
    const merged = pulls.find((pull) => pull.mergeCommit === commit.sha);
    if (merged !== undefined)
        return merged;
    const [, second, third] = commit.parents;
    if (second === undefined || third !== undefined)
        return null;
    return pulls.find((pull) => pull.head === second && pull.mergeCommit !== null) ?? null;
}

;// CONCATENATED MODULE: ./build/deploy/identity.js
/** Whether two logins are the same account: GitHub does not tell logins apart by case. */
function sameLogin(a, b) {
    return loginKey(a) === loginKey(b);
}
/** A login as the key of a set or map. */
function loginKey(login) {
    return login.toLowerCase();
}
/** Whether an account is a machine: GitHub says so, or its login has the form that only apps have. */
function isBot(account) {
    return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]');
}
/** The account in whose name GitHub's own web pages commit. It stands for whoever pressed the button, who is the author. */
function isWebFlow(login) {
    return loginKey(login) === 'web-flow';
}

;// CONCATENATED MODULE: ./build/gate/people.js

/** The last opinionated review of each person: a later dismissal or request for changes takes an approval back. */
function latestReviews(reviews) {
    const latest = new Map();
    for (const review of reviews) {
        const key = loginKey(review.reviewer);
        const known = latest.get(key);
        if (known === undefined || Date.parse(known.submittedAt) <= Date.parse(review.submittedAt))
            latest.set(key, review);
    }
    return [...latest.values()];
}
/**
 * Approvals by people who may push and had no part in what they approved. One independent request for changes that still
 * stands outweighs them all; where a contributor is unknown nobody's independence can be shown.
 */
function standing(pull) {
    const involved = new Set([pull.author, ...pull.contributors].map(loginKey));
    const independent = latestReviews(pull.approvals).filter((review) => review.canPush &&
        !involved.has(loginKey(review.reviewer)) &&
        !isBot({ login: review.reviewer, kind: review.kind }));
    if (independent.some(({ state }) => state === 'CHANGES_REQUESTED'))
        return { approvals: [], refusal: 'changes-requested' };
    const approvals = independent.filter(({ state }) => state === 'APPROVED');
    if (approvals.length === 0)
        return { approvals, refusal: 'no-independent-approval' };
    if (pull.unknownContributor)
        return { approvals: [], refusal: 'contributor-unknown' };
    return { approvals, refusal: null };
}

;// CONCATENATED MODULE: ./build/gate/rebase-run.js

/**
 * How many commits of the deploy branch a merge put there: 1 for a squash, for a rebase merge exactly as many as the
 * approved branch has, and never more than the candidates, so that a direct push below is not taken in.
 *
 * A length is believed where recomputing the merge from below the run gives its tree, or (nothing was approved, or
 * something else was) where the run repeats the subjects of the final branch. The second decides only how the difference is
 * told: what nobody saw is measured against the approved merge either way.
 */
async function runLength(repository, pull, run) {
    for (const { head, baseSha } of standing(pull).approvals) {
        if (head === null || baseSha === null)
            continue;
        if (await landsAs(repository, run.last, run.last, head))
            return 1;
        const branch = await ownCommits(repository, baseSha, head);
        const first = firstOf(run, branch.length);
        if (first !== null && (await landsAs(repository, first, run.last, head)))
            return branch.length;
    }
    return lengthBySubjects(repository, pull, run);
}
async function lengthBySubjects(repository, pull, run) {
    if (pull.head === null)
        return 1;
    const branch = await ownCommits(repository, run.last.sha, pull.head);
    const all = [...run.before, run.last];
    const own = all.slice(Math.max(0, all.length - branch.length));
    const same = own.length === branch.length && own.every(({ subject }, index) => subject === branch[index]?.subject);
    return same && own.length > 1 ? own.length : 1;
}
function firstOf(run, length) {
    const all = [...run.before, run.last];
    return length > 1 ? (all[all.length - length] ?? null) : null;
}
async function landsAs(repository, first, last, head) {
    const [parent] = first.parents;
    if (parent === undefined || (await repository.commit(head)) === null)
        return false;
    if ((await repository.mergeBase(parent, head)) === null)
        return false;
    const merged = await repository.mergeCommits(parent, head);
    return merged.clean && merged.tree === last.tree;
}
/** Commits of a branch that are no merges, oldest first: a rebase merge leaves the merges out. */
async function ownCommits(repository, base, head) {
    if ((await repository.commit(head)) === null || (await repository.commit(base)) === null)
        return [];
    const fork = await repository.mergeBase(base, head);
    if (fork === null)
        return [];
    return (await repository.firstParents(fork, head)).filter(({ parents }) => parents.length === 1);
}

;// CONCATENATED MODULE: ./build/gate/units.js


/** The tree without entries; git knows it in every repository. Stands in for the parent of a first commit. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** What landed between `base` and `head`, oldest first: walks the first parents and gathers what one merge put there. */
async function landingUnits(repository, range, pulls) {
    const commits = await repository.firstParents(range.base, range.head);
    const linked = commits.map((commit) => ({ commit, pull: linkedPull(commit, pulls) }));
    const units = [];
    for (let end = linked.length; end > 0;) {
        const { length, unit } = await unitEndingAt(repository, linked.slice(0, end));
        units.unshift(unit);
        end -= length;
    }
    return units;
}
async function unitEndingAt(repository, walk) {
    const last = walk.at(-1);
    if (last === undefined)
        throw new RangeError('no commit to end a unit at');
    const { commit, pull } = last;
    const single = commit.parents.length === 1;
    const before = freeRun(walk.slice(0, -1));
    const length = pull !== null && single ? await runLength(repository, pull, { last: commit, before }) : 1;
    const first = [...before, commit].at(-length) ?? commit;
    const kind = pull !== null && single ? (length > 1 ? 'rebase' : 'squash') : single ? 'commit' : 'merge';
    const unit = {
        sha: commit.sha,
        parent: first.parents[0] ?? EMPTY_TREE,
        kind,
        pull: pull?.number ?? null,
        subject: pull?.title ?? commit.subject,
    };
    return { length, unit: { unit, pull, tree: commit.tree } };
}
/** The commits right below that no other pull request accounts for and that are no merges. */
function freeRun(walk) {
    const stop = walk.findLastIndex(({ commit, pull }) => pull !== null || commit.parents.length !== 1);
    return walk.slice(stop + 1).map(({ commit }) => commit);
}

;// CONCATENATED MODULE: ./build/gate/credit.js

/**
 * Applies exactly what the approver was shown, the difference from the merge base of then to the approved head, to what
 * the unit landed on, and compares with what it left. `touched` are all paths of the unit.
 */
async function creditOf(repository, landing, approval, context) {
    const nothing = (reason) => ({ approver: approval.reviewer, residue: context.touched, reason });
    const { head, base, baseSha } = approval;
    if (head === null || base === null || baseSha === null)
        return nothing('approved-head-unknown');
    if (base !== context.branch)
        return nothing('approved-on-another-base');
    if (landing.unit.parent === EMPTY_TREE)
        return nothing('objects-missing');
    if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null) {
        return nothing('objects-missing');
    }
    const expected = await approvedResult(repository, landing.unit.parent, { head, baseSha });
    if (expected === null)
        return nothing('objects-missing');
    const residue = await residueOf(repository, expected, landing);
    const reason = residue.length === 0 ? 'approved-as-merged' : expected.clean ? 'differs-from-approved' : 'merge-conflict';
    return { approver: approval.reviewer, residue, reason };
}
/**
 * What landing the approved head on `parent` gives. Where the merge base is still the one that stood at the approval, it is
 * the merge that GitHub makes. Where it is not (the deploy branch was force-pushed, or took some of the commits in by
 * another way), GitHub's merge could carry lines that nobody was shown; then the shown difference alone is applied.
 * Null for unrelated histories.
 */
async function approvedResult(repository, parent, approved) {
    const shownFrom = await repository.mergeBase(approved.baseSha, approved.head);
    const landedFrom = await repository.mergeBase(parent, approved.head);
    if (shownFrom === null || landedFrom === null)
        return null;
    if (shownFrom === landedFrom)
        return repository.mergeCommits(parent, approved.head);
    return repository.mergeTrees({ base: shownFrom, ours: parent, theirs: approved.head });
}
/** git reports this conflict while it takes both sides in, as GitHub does; every other one is a decision that someone took. */
const harmless = new Set(['rename/delete']);
async function residueOf(repository, expected, landing) {
    const decided = expected.conflicts.filter(({ kind }) => !harmless.has(kind)).map(({ path }) => path);
    if (expected.tree === landing.tree && decided.length === 0)
        return [];
    const differing = await repository.changes(expected.tree, landing.tree);
    return [...new Set([...differing.map(({ path }) => path), ...decided])].toSorted();
}

;// CONCATENATED MODULE: ./build/gate/cover.js



/** How much of a unit was seen by enough independent approvers in the form in which it landed. */
async function coverUnit(repository, landing, context) {
    const changes = await repository.changes(landing.unit.parent, landing.tree);
    const touched = changes.map(({ path }) => path);
    const result = (reason, residue, approvers = []) => ({
        coverage: { ...landing.unit, covered: residue.length === 0, reason, approvers, residue },
        changes,
    });
    if (touched.length === 0)
        return result('empty', []);
    if (await isRollback(repository, landing, changes, context.rollback))
        return result('rollback-recomputed', []);
    if (landing.pull === null)
        return result('direct-push', touched);
    const { approvals, refusal } = standing(landing.pull);
    if (refusal !== null)
        return result(refusal, touched);
    const credits = [];
    for (const approval of approvals) {
        credits.push(await creditOf(repository, landing, approval, { branch: context.branch, touched }));
    }
    if (credits.length < context.approvals)
        return result('no-independent-approval', touched, approversOf(credits, touched));
    const { residue, reason } = combine(credits, context.approvals);
    return result(reason, residue, approversOf(credits, touched));
}
/**
 * What too few approvers saw: a path counts as seen by those whose residue does not name it. The reason is that of the
 * approval that left least.
 */
function combine(credits, needed) {
    const paths = [...new Set(credits.flatMap((credit) => credit.residue))].toSorted();
    const seenBy = (path) => credits.filter((credit) => !credit.residue.includes(path)).length;
    const best = credits.toSorted((a, b) => a.residue.length - b.residue.length)[0];
    const residue = paths.filter((path) => seenBy(path) < needed);
    if (residue.length === 0)
        return { residue, reason: 'approved-as-merged' };
    // Someone saw all of it, but not enough people did.
    if (best === undefined || best.residue.length === 0)
        return { residue, reason: 'no-independent-approval' };
    return { residue, reason: best.reason };
}
/** Those who saw at least a part of it. */
function approversOf(credits, touched) {
    return credits.filter(({ residue }) => touched.some((path) => !residue.includes(path))).map(({ approver }) => approver);
}
/** Whether a unit is exactly the revert of the recorded range on top of what it landed on, with or without workflow files. */
async function isRollback(repository, landing, changes, range) {
    if (range === null || changes.length === 0)
        return false;
    for (const withoutWorkflows of [false, true]) {
        const revert = await revertRange(repository, { ...range, onto: landing.unit.parent, withoutWorkflows });
        if (revert.outcome === 'clean' && revert.tree === landing.tree)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/gate/dropped.js

/**
 * What production runs and the candidate does not have, as units whose every path is uncovered: an older or diverged
 * candidate takes it out of production, and a stale re-run looks just like a rollback.
 */
async function droppedUnits(repository, range, pulls) {
    const landed = await landingUnits(repository, { base: range.head, head: range.base }, pulls);
    const dropped = [];
    for (const { unit, tree } of landed) {
        const changes = await repository.changes(unit.parent, tree);
        const residue = changes.map(({ path }) => path);
        dropped.push({ coverage: { ...unit, covered: false, reason: 'drops-deployed', approvers: [], residue }, changes });
    }
    return dropped;
}

;// CONCATENATED MODULE: ./build/gate/net.js
/** Lines around each hunk, as in a pull request. */
const CONTEXT = 3;
/**
 * The coverage of a whole range: only what differs between base and candidate counts, so that a change which was taken
 * back again asks for nothing. A file is uncovered where any unit left something of it unseen, or where no unit changed it.
 */
async function netCoverage(repository, range, units) {
    const changes = await repository.changes(range.base, range.head);
    const paths = changes.map(({ path }) => path);
    const diffs = new Map((await repository.diff(range.base, range.head, paths, CONTEXT)).map((diff) => [diff.path, diff]));
    const uncovered = changes.flatMap((change) => {
        const blame = blameOf(change, units, range.head);
        return blame === null ? [] : [uncoveredFile(change, diffs.get(change.path), blame)];
    });
    const coverages = units.map(({ coverage }) => coverage);
    return { summary: summarize([...diffs.values()], changes, uncovered), uncovered, units: coverages };
}
/**
 * The last unit that left something of a path unseen; null where all of it was seen. Where a unit put the path back to what
 * production runs, nothing that came before it matters any more.
 */
function blameOf(net, units, head) {
    const own = (unit) => unit.changes.find(({ path }) => path === net.path);
    const back = units.findLastIndex((unit) => own(unit)?.newId === net.oldId && own(unit)?.newMode === net.oldMode);
    const since = units.slice(back + 1);
    const last = since.findLast(({ coverage }) => coverage.residue.includes(net.path))?.coverage;
    if (last !== undefined)
        return { unit: last.sha, pull: last.pull, reason: last.reason };
    return since.some((unit) => own(unit) !== undefined) ? null : { unit: head, pull: null, reason: 'drops-deployed' };
}
function uncoveredFile(change, diff, blame) {
    const hunks = diff?.hunks ?? [];
    const regular = [change.oldMode, change.newMode].every((mode) => mode === '000000' || mode.startsWith('100'));
    return {
        path: change.path,
        ...blame,
        change,
        added: hunks.flatMap((hunk) => lineNumbers(hunk, '+')),
        deleted: hunks.flatMap((hunk) => lineNumbers(hunk, '-')),
        hunks,
        withoutLines: !regular || hunks.length === 0,
    };
}
/** Numbers of the added lines in the candidate, or of the deleted ones in the base. */
function lineNumbers(hunk, kind) {
    const numbers = [];
    let at = kind === '+' ? hunk.newStart : hunk.oldStart;
    for (const line of hunk.lines) {
        if (line.kind === kind)
            numbers.push(at);
        if (line.kind === kind || line.kind === ' ')
            at += 1;
    }
    return numbers;
}
function summarize(diffs, changes, uncovered) {
    const count = (hunks) => hunks.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== ' ').length, 0);
    const changedLines = count(diffs.flatMap(({ hunks }) => hunks));
    const coveredLines = changedLines - count(uncovered.flatMap(({ hunks }) => hunks));
    const summary = { changedLines, coveredLines, changedFiles: changes.length, uncoveredFiles: uncovered.length };
    return { ...summary, percent: net_percent(summary) };
}
/** Whole percent, rounded down; 100 only where no file at all is left, for a mode or a binary has no lines to count. */
function net_percent(counts) {
    if (counts.uncoveredFiles === 0)
        return 100;
    if (counts.changedLines === 0)
        return Math.floor((100 * (counts.changedFiles - counts.uncoveredFiles)) / counts.changedFiles);
    return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines));
}

;// CONCATENATED MODULE: ./build/gate/assess.js





/**
 * The measure of one range, the same online and offline. Throws ConfigurationError where base or candidate is unknown or
 * they have no common history.
 */
async function assessCoverage(repository, question) {
    const { base, head, evidence } = question;
    const missing = await makePresent(repository, question);
    const range = { base, head };
    const rollback = usable(question.rollback ?? null, missing);
    const context = { branch: evidence.branch, approvals: question.approvals, rollback };
    const units = await droppedUnits(repository, range, evidence.pulls);
    for (const landing of await landingUnits(repository, range, evidence.pulls)) {
        units.push(await coverUnit(repository, landing, context));
    }
    return netCoverage(repository, range, units);
}
/** Fetches all that will be asked about in one go. Heads that are gone are no failure: their units are uncovered. */
async function makePresent(repository, question) {
    const { base, head, evidence, rollback } = question;
    const reviews = evidence.pulls.flatMap(({ approvals }) => approvals);
    const named = [...evidence.pulls.map((pull) => pull.head), ...reviews.flatMap((review) => [review.head, review.baseSha])];
    const range = rollback ? [rollback.good, rollback.bad] : [];
    const known = named.filter((sha) => sha !== null);
    const { missing } = await repository.fetch([...new Set([base, head, ...known, ...range])]);
    for (const [name, sha] of [['deployed', base], ['candidate', head]]) {
        if (missing.includes(sha))
            throw new errors/* ConfigurationError */.j(`the ${name} commit ${sha} is not in this repository`);
    }
    if ((await repository.mergeBase(base, head)) === null) {
        throw new errors/* ConfigurationError */.j(`the deployed commit ${base} and the candidate ${head} have no common history`);
    }
    return missing;
}
function usable(range, missing) {
    return range === null || missing.includes(range.good) || missing.includes(range.bad) ? null : range;
}

;// CONCATENATED MODULE: ./build/gate/decide.js
/** Decides; the first rule that speaks wins. A hold comes first: not even an unchanged deploy may bring the fault back. */
function decideGate(facts) {
    const coverage = facts.base.kind === 'live' ? facts.base.coverage : null;
    const { environment, heldBy } = facts;
    const say = (decision, reasonCode, message) => {
        return { decision, reasonCode, message, coverage, heldBy };
    };
    if (heldBy !== null) {
        const message = `An incident holds ${environment}: this candidate still contains ${heldBy.bad.slice(0, 7)}.`;
        return say('held', 'held-by-incident', message);
    }
    switch (facts.base.kind) {
        case 'unknown':
            return say('blocked', 'live-unknown', `What runs in ${environment} cannot be proven any more.`);
        case 'first-deploy':
            return facts.base.allowed
                ? say('pass', 'first-deploy', `Nothing has been deployed to ${environment} before, so there is nothing to compare with.`)
                : say('blocked', 'first-deploy-blocked', `Nothing has been deployed to ${environment} before, and the policy asks for a start by hand.`);
        case 'live': {
            if (facts.base.sameTree)
                return say('pass', 'nothing-changes', `${capital(environment)} already runs exactly this content.`);
            const [decision, reasonCode, message] = judgeCoverage(facts.base.coverage);
            return say(decision, reasonCode, message);
        }
    }
}
function judgeCoverage(coverage) {
    const { uncovered, summary } = coverage;
    if (uncovered.length === 0) {
        return ['pass', 'all-covered', `Every change was approved as it is by someone who did not write it: ${changes(summary.changedLines, summary.changedFiles)}.`];
    }
    const dropped = uncovered.filter(({ reason }) => reason === 'drops-deployed').length;
    if (dropped > 0) {
        return ['needs-review', 'drops-deployed', `This would take out of production what runs there now, in ${files(dropped)}.`];
    }
    const lines = summary.changedLines - summary.coveredLines;
    const where = lines === 0 ? files(uncovered.length) : `${count(lines, 'line')} in ${files(uncovered.length)}`;
    return ['needs-review', 'uncovered', `No independent reviewer has approved ${where} of this deploy in this form.`];
}
function changes(lines, changed) {
    return lines === 0 ? files(changed) : `${count(lines, 'line')} in ${files(changed)}`;
}
function files(number) {
    return count(number, 'file');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/gate/clean-merges.js
/** Merge commits whose tree is exactly what git makes of their two parents. What cannot be recomputed is none. */
async function cleanMerges(repository, commits) {
    const clean = new Set();
    for (const { sha } of commits.filter(({ parents }) => parents.length === 2)) {
        const commit = await repository.commit(sha);
        const [ours, theirs, third] = commit?.parents ?? [];
        if (commit === null || ours === undefined || theirs === undefined || third !== undefined)
            continue;
        if ((await repository.mergeBase(ours, theirs)) === null)
            continue;
        const merged = await repository.mergeCommits(ours, theirs);
        if (merged.clean && merged.tree === commit.tree)
            clean.add(sha);
    }
    return clean;
}

;// CONCATENATED MODULE: ./build/gate/find-pulls.js

/** How long the index of merged pull requests may lag behind: waits in seconds before each further question. */
const waits = [2, 4, 8, 15];
/**
 * Pull requests that put commits on the deploy branch. GitHub's index lags behind a merge by seconds and names unrelated
 * ones: where the server's own log says that a merge brought a commit which no pull request explains, it is asked again;
 * what is not linked by structure is left out.
 */
async function findPulls(ports, commits, baseActivity) {
    let found = await linkedPulls(ports, commits);
    for (const wait of waits) {
        const late = commits.filter((commit) => isMergeByServerLog(commit, baseActivity) && !isLinked(commit, found));
        if (late.length === 0)
            break;
        ports.log.info(`GitHub does not yet name the pull requests of ${late.length} merged commits; asking again in ${wait} s`);
        await ports.clock.sleep(wait * 1000);
        found = await linkedPulls(ports, commits);
    }
    return found;
}
async function linkedPulls(ports, commits) {
    if (commits.length === 0)
        return [];
    const named = await ports.reviews.pullsOfCommits(commits.map(({ sha }) => sha));
    const numbers = [...new Set([...named.values()].flat())].toSorted((a, b) => a - b);
    const facts = numbers.length === 0 ? [] : await ports.reviews.pullFacts(numbers);
    const merged = facts.filter((pull) => pull.merged);
    return merged.filter((pull) => commits.some((commit) => isLinked(commit, [pull])));
}
function isLinked(commit, pulls) {
    const linkable = pulls.map(({ number, headSha, mergeCommit }) => ({ number, head: headSha, mergeCommit }));
    return linkedPull(commit, linkable) !== null;
}
/** Whether GitHub itself merged a pull request as this commit: then there is one to be found. */
function isMergeByServerLog(commit, activity) {
    return activity.some(({ kind, after }) => (kind === 'pr_merge' || kind === 'merge_queue_merge') && after === commit.sha);
}

;// CONCATENATED MODULE: ./build/gate/branch-log.js
const NOTHING = /^0+$/;
/** Whole seconds of an ISO 8601 time: GitHub's clock tells no more. */
function seconds(time) {
    return Math.floor(Date.parse(time) / 1000);
}
/**
 * The part of a branch's activity that led to `head` (by `until`, ISO 8601, null for now). A name may be used again after a
 * merge, and the log may lag or have gaps: only the unbroken chain that ends in `head` is believed. Null where the log does
 * not know that head.
 */
function branchLog(activity, head, until) {
    const known = activity.filter(({ at }) => until === null || seconds(at) <= seconds(until));
    const end = known.findIndex(({ after }) => after === head);
    if (end < 0)
        return null;
    const movements = [];
    let expected = head;
    for (const movement of known.slice(end)) {
        if (movement.after !== expected)
            break;
        movements.push(movement);
        expected = movement.before;
        if (NOTHING.test(movement.before))
            return { movements, complete: true };
    }
    return { movements, complete: false };
}
/**
 * Tip of a branch right before a time. A movement in the same second counts as later: the difference that was shown is then
 * taken against the older tip. Null where the log does not tell.
 */
function tipBefore(activity, time) {
    const earlier = activity.find(({ at }) => seconds(at) < seconds(time));
    const oldest = activity.at(-1);
    const tip = earlier === undefined ? oldest?.before : earlier.after;
    return tip === undefined || NOTHING.test(tip) ? null : tip;
}

;// CONCATENATED MODULE: ./build/gate/approved-head.js

/**
 * Head of a pull request at a time, by the server's clock alone. Null where it cannot be known, so that nobody is credited
 * with what he may not have seen: no unbroken log of the branch (a fork's is not ours to read), or a push in the very second.
 * What a review itself names as its commit is not asked, for GitHub points it at newer heads; nor is any date of a commit.
 */
function headAt(pull, log, time) {
    const at = seconds(time);
    if (log === null)
        return isMerged(pull, at) ? pull.headSha : null;
    if (log.movements.some((movement) => seconds(movement.at) === at && movement.kind !== 'branch_creation'))
        return null;
    if (isMerged(pull, at))
        return pull.headSha;
    return log.movements.find((movement) => seconds(movement.at) <= at)?.after ?? null;
}
/** After its merge a pull request's head does not move any more. */
function isMerged(pull, at) {
    return pull.mergedAt !== null && at > seconds(pull.mergedAt);
}
/** Base branch of a pull request at a time; null where the timeline was not seen whole or changed in that second. */
function baseAt(pull, time) {
    if (!pull.complete)
        return null;
    const at = seconds(time);
    const changes = pull.events.filter(isBaseChange).toSorted((a, b) => seconds(a.at) - seconds(b.at));
    if (changes.some((change) => seconds(change.at) === at))
        return null;
    return changes.find((change) => seconds(change.at) > at)?.from ?? pull.base;
}
function isBaseChange(event) {
    return event.kind === 'base-changed';
}

;// CONCATENATED MODULE: ./build/gate/contributors.js

/**
 * Author, commit authors, co-authors, committers and pushers. `clean` names merge commits that hold nothing but what git
 * makes of their parents: they make nobody a contributor, so that pressing "update branch" costs no reviewer.
 *
 * An e-mail address without an account is answered for by whoever pushed it, whom only an unbroken log of the branch names.
 * Without such a log anybody may have pushed under other names.
 */
function contributorsOf(pull, log, clean) {
    const commits = pull.commits.filter(({ sha }) => !clean.has(sha));
    const pushes = (log?.movements ?? []).filter((movement) => !isUpdate(movement, pull.commits, clean));
    const forced = pull.events.flatMap((event) => (event.kind === 'head-force-pushed' ? [event.actor] : []));
    const named = commits.flatMap((commit) => [...commit.authors, commit.committer].map((person) => person?.login ?? null));
    const actors = [...pushes.map(({ actor }) => actor), ...forced];
    const logins = new Map();
    for (const login of [pull.author?.login ?? null, ...named, ...actors]) {
        if (login !== null && !isWebFlow(login))
            logins.set(loginKey(login), login);
    }
    const pushersKnown = log !== null && log.complete && actors.every((actor) => actor !== null);
    return { logins: [...logins.values()], unknown: pull.author === null || !pull.complete || !pushersKnown };
}
/** Whether a push brought nothing but one clean merge on top of what was there. */
function isUpdate(movement, commits, clean) {
    const made = commits.find(({ sha }) => sha === movement.after);
    return made !== undefined && clean.has(made.sha) && made.parents[0] === movement.before;
}

;// CONCATENATED MODULE: ./build/gate/pull-evidence.js



/** Turns facts about a merged pull request into the evidence that coverage is decided from. */
function pullEvidence(pull, sources) {
    const log = sources.headActivity === null ? null : branchLog(sources.headActivity, pull.headSha, pull.mergedAt);
    const { logins, unknown } = contributorsOf(pull, log, sources.clean);
    const author = pull.author?.login ?? 'ghost';
    return {
        number: pull.number,
        title: pull.title,
        author,
        head: pull.headSha,
        mergeCommit: pull.mergeCommit,
        base: pull.base,
        contributors: logins.filter((login) => login !== author),
        unknownContributor: unknown,
        approvals: pull.reviews.flatMap((review) => approval(pull, review, log, sources.baseActivity)),
    };
}
function approval(pull, review, log, baseActivity) {
    if (review.reviewer === null)
        return [];
    const at = review.submittedAt;
    return [
        {
            reviewer: review.reviewer.login,
            kind: review.reviewer.kind,
            canPush: review.canPush,
            state: review.state,
            head: headAt(pull, log, at),
            base: baseAt(pull, at),
            baseSha: tipBefore(baseActivity, earlier(at, pull.mergedAt)),
            submittedAt: at,
        },
    ];
}
/** A review after the merge was shown the difference as it was when it was merged. */
function earlier(time, mergedAt) {
    return mergedAt !== null && seconds(mergedAt) < seconds(time) ? mergedAt : time;
}

;// CONCATENATED MODULE: ./build/gate/gather.js



/** Gathers all facts about people for a range from GitHub. Throws OutsideError where it does not answer. */
async function gatherEvidence(ports, repository, range) {
    const { reviews, activity } = ports.forge;
    await repository.fetch([range.base, range.head]);
    const landed = await repository.firstParents(range.base, range.head);
    const dropped = await repository.firstParents(range.head, range.base);
    const baseActivity = await activity.list(range.branch);
    const facts = await findPulls({ ...ports, reviews }, [...dropped, ...landed], baseActivity);
    await repository.fetch(facts.map(({ headSha }) => headSha));
    const pulls = [];
    for (const pull of facts) {
        const headActivity = await ownActivity(ports, pull, range);
        const clean = await cleanMerges(repository, pull.commits);
        pulls.push(pullEvidence(pull, { headActivity, baseActivity, clean }));
    }
    return { branch: range.branch, pulls };
}
/** A fork keeps its own log, which this token cannot ask for: its heads stay unknown. */
async function ownActivity(ports, pull, range) {
    if (pull.headRepository?.toLowerCase() !== range.name.toLowerCase())
        return null;
    return ports.forge.activity.list(pull.headBranch);
}

;// CONCATENATED MODULE: ./build/deploy/live-facts.js

/**
 * Finds what production runs. Asks for runs newest first and stops at the first success that counts. Throws OutsideError
 * where GitHub does not answer.
 */
async function findLive(forge, environment, rules) {
    const facts = [];
    const runs = new Map();
    for (const success of successes(await forge.deployments.list(environment))) {
        const fact = await factsOf(forge, success, rules, runs);
        facts.push(fact);
        if (judgeDeployment(fact, rules) === null)
            break;
    }
    return selectLive(facts, rules);
}
async function factsOf(forge, success, rules, runs) {
    const named = runOfLogUrl(success.status.logUrl);
    if (named === null || refuseEarly(success, rules) !== null)
        return { ...success, run: null, jobs: [] };
    const asked = runs.get(named.run) ?? forge.runs.get(named.run);
    runs.set(named.run, asked);
    const run = await asked;
    const relevant = run !== null && run.path === rules.workflow && run.branch === rules.branch;
    return { ...success, run, jobs: relevant ? await jobsOf(forge, run, named.job, rules) : [] };
}
/** The job that the log URL names if it is one of that run, else the jobs of the newest attempt that holds the guard. */
async function jobsOf(forge, run, job, rules) {
    if (job !== null) {
        const named = await forge.runs.job(job);
        return named === null || !belongsTo(named, run.id) ? [] : [named];
    }
    for (let attempt = run.attempt; attempt >= 1; attempt -= 1) {
        const jobs = await forge.runs.jobs(run.id, attempt);
        if (jobs.some((one) => holdsGuard(one, rules.guardSteps)))
            return jobs;
    }
    return [];
}
/** A log URL is written by whoever sets the status: a job of another run proves nothing. */
function belongsTo(job, run) {
    const named = runOfLogUrl(job.url);
    return named === null || named.run === run;
}

;// CONCATENATED MODULE: ./build/config/duration.js
const SECONDS = { s: 1, m: 60, h: 3600 };
/** What a duration looks like: a whole number and a unit. */
const durationPattern = /^([1-9]\d{0,5})([smh])$/;
/** Seconds of `30s`, `15m` or `2h`; null for any other text. */
function parseDuration(text) {
    const [, count, unit] = durationPattern.exec(text) ?? [];
    if (unit !== 's' && unit !== 'm' && unit !== 'h')
        return null;
    return Number(count) * SECONDS[unit];
}
/** Whole seconds in the largest unit that divides them: 900 is `15m`. */
function formatDuration(seconds) {
    if (seconds % SECONDS.h === 0)
        return `${seconds / SECONDS.h}h`;
    return seconds % SECONDS.m === 0 ? `${seconds / SECONDS.m}m` : `${seconds}s`;
}

;// CONCATENATED MODULE: ./build/config/quote.js
/** Longest piece of a user's text that a message repeats, in characters. */
const LONGEST = 60;
/** A user's text as a message shows it: one line, quoted, cut where it is long. */
function quote(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(cut);
}

;// CONCATENATED MODULE: ./build/config/cross-checks.js


/** Times that contradict each other. */
function checkTimes(plan, file) {
    const rules = [
        { key: 'min-watch', value: plan.minWatch, most: ['duration', plan.duration] },
        { key: 'min-baseline', value: plan.minBaseline, least: ['step', plan.step] },
        { key: 'sustained-for', value: plan.sustainedFor, most: ['duration', plan.duration] },
        { key: 'step', value: plan.step, most: ['duration', plan.duration] },
    ];
    return rules.flatMap(({ key, value, most, least }) => {
        const { offset } = file.find(['watch', key]);
        if (most !== undefined && value > most[1])
            return [{ offset, message: sentence(key, 'most', most, value) }];
        if (least !== undefined && value < least[1])
            return [{ offset, message: sentence(key, 'least', least, value) }];
        return [];
    });
}
function sentence(key, bound, [other, limit], value) {
    return `watch.${key}: expected at ${bound} ${other} (${formatDuration(limit)}), found ${formatDuration(value)}`;
}
/** Two metrics of one name could not be told apart in any report. */
function checkNames(queries, file) {
    return queries.flatMap(({ name }, at) => {
        const first = queries.findIndex((query) => query.name === name);
        if (first === at)
            return [];
        const path = ['watch', 'metrics', at, 'name'];
        return [
            {
                offset: file.find(path).offset,
                message: `${path.join('.')}: expected a name of its own, found ${quote(name)} again`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/config/mistake.js

/** Most mistakes that one error lists: beyond that the file is another kind of file. */
const MOST = 20;
/** One error that lists the mistakes in the order of their places, as `file:line:column: message`. */
function configurationError(file, mistakes, lines) {
    const listed = mistakes
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, MOST)
        .map(({ offset, message }) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`;
    });
    const more = mistakes.length > MOST ? [`${file}: and ${mistakes.length - MOST} more`] : [];
    return new errors/* ConfigurationError */.j([...listed, ...more].join('\n'));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/metrics/parse-selector.js
var parse_selector = __webpack_require__(5695);
;// CONCATENATED MODULE: ./build/config/scalars.js




/** Longest time that the policy may name: no job of GitHub Actions lives longer than a day on its token. */
const scalars_LONGEST = 24 * 3600;
/** `15m`, in seconds. */
const duration = schemas/* string */.YjP('expected a duration such as 30s, 15m or 2h')
    .regex(durationPattern, 'expected a duration such as 30s, 15m or 2h')
    .transform((text) => parseDuration(text) ?? Number.NaN)
    .pipe(schemas/* number */.aig().max(scalars_LONGEST, `expected at most ${formatDuration(scalars_LONGEST)}`));
/** A number from 0 to 1. */
const scalars_share = (what) => schemas/* number */.aig(what).min(0, what).max(1, what);
/** `name{label="value"}`, parsed where it stands so that its mistakes are told with their place. */
const selector = schemas/* string */.YjP('expected a selector such as http_requests_total{job="shop"}')
    .max(1000, 'expected at most 1000 characters')
    .transform((text, context) => {
    try {
        return (0,parse_selector/* parseSelector */.P)(text);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j))
            throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return core_core/* NEVER */.tm;
    }
});

;// CONCATENATED MODULE: ./build/config/schema.js


const minEffect = schemas/* strictObject */.rej({
    relative: schemas/* number */.aig('expected a number such as 0.5 for half as much again')
        .min(0, 'expected 0 or more')
        .default(0.5),
    absolute: scalars_share('expected a share from 0 to 1, such as 0.005 for half a percentage point').default(0.005),
}, 'expected relative and absolute');
const metric = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP('expected a name')
        .trim()
        .regex(/^[^\p{Cc}]{1,100}$/u, 'expected a name of 1 to 100 characters on one line'),
    total: selector,
    bad: selector,
    segment: schemas/* string */.YjP('expected the name of a label')
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform')
        .optional(),
    'min-effect': minEffect.prefault({}),
}, 'expected a metric with name, total and bad');
const gate = schemas/* strictObject */.rej({
    approvals: schemas/* int */.Whr('expected a whole number from 1 to 10')
        .min(1, 'expected 1 or more')
        .max(10, 'expected at most 10')
        .default(1),
    'first-deploy': schemas/* enum */.k5n(['pass', 'block'], 'expected pass or block').default('pass'),
}, 'expected approvals and first-deploy');
const schema_watch = schemas/* strictObject */.rej({
    step: duration.prefault('60s'),
    duration: duration.prefault('15m'),
    'min-watch': duration.optional(),
    'min-baseline': duration.optional(),
    'sustained-for': duration.optional(),
    'false-alarm-rate': schemas/* number */.aig('expected a chance such as 0.01')
        .gt(0, 'expected more than 0: no watch can promise never to be wrong')
        .max(0.5, 'expected at most 0.5')
        .default(0.01),
    metrics: schemas/* array */.YOg(metric, 'expected a list of metrics').max(50, 'expected at most 50 metrics').prefault([]),
}, 'expected step, duration, metrics and the like');
const root = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, 'expected 1: another version needs another version of the guard').default(1),
    workflow: schemas/* string */.YjP('expected the path of a workflow file')
        .regex(/^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u, 'expected the path of a workflow file, such as .github/workflows/deploy.yml')
        .optional(),
    branch: schemas/* string */.YjP('expected the name of a branch')
        .regex(/^(?!refs\/)[^\p{Cc}\s~^:?*[\\]+$/u, 'expected the name of a branch without refs/heads/, such as main')
        .optional(),
    gate: gate.prefault({}),
    watch: schema_watch.prefault({}),
}, 'expected a mapping');
/** The policy file as its users write it; times come out in seconds, selectors parsed. */
const policySchema = root;
/** The keys that are known at each place; `*` stands for any index. */
const knownKeys = new Map([
    ['', Object.keys(root.shape)],
    ['gate', Object.keys(gate.shape)],
    ['watch', Object.keys(schema_watch.shape)],
    ['watch.metrics.*', Object.keys(metric.shape)],
    ['watch.metrics.*.min-effect', Object.keys(minEffect.shape)],
]);

;// CONCATENATED MODULE: ./build/config/nearest.js
/** Number of single-character edits between two texts (Levenshtein). */
function distance(a, b) {
    const others = Array.from(b);
    let row = [0, ...others.map((_, at) => at + 1)];
    for (const [i, letter] of Array.from(a).entries()) {
        const next = [i + 1];
        for (const [j, other] of others.entries()) {
            const [above = 0, diagonal = 0, left = 0] = [row[j + 1], row[j], next[j]];
            next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
/** The known name that was probably meant, or null where none is close: at most a third of the letters may differ. */
function nearest(name, known) {
    // A name this long is no misspelling, and comparing it would cost more than it helps.
    if (name.length > 64)
        return null;
    const lower = name.toLowerCase().replaceAll('_', '-');
    const ranked = known
        .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
        .toSorted((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}

;// CONCATENATED MODULE: ./build/config/schema-mistakes.js



/** What a schema complained about, each with its place, what was expected and what was found. */
function schemaMistakes(issues, file) {
    return issues.flatMap((issue) => issue.code === 'unrecognized_keys' ? unknownKeys(issue.path, issue.keys, file) : [wrongValue(issue, file)]);
}
function wrongValue({ code, path, message }, file) {
    const { offset, text } = file.find(path);
    const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
    // Parsers of our own say themselves what they found.
    if (code === 'custom' && text !== null)
        return { offset, message: `${place}${message}` };
    return { offset, message: `${place}${message}, found ${text === null || text === '' ? 'nothing' : quote(text)}` };
}
function unknownKeys(path, keys, file) {
    const place = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
    const known = knownKeys.get(place) ?? [];
    return keys.map((key) => {
        const meant = nearest(key, known);
        const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`;
        const where = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`;
        return { offset: file.findKey(path, key), message: `unknown key ${quote(key)}${where}; ${cure}` };
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/yaml-mistakes.js


/** What the YAML parser complains of, warnings as well. */
function syntaxMistakes(document) {
    return [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }));
}
/** Aliases can blow a small file up to any size; they, anchors and tags hide what a policy says. */
function markMistakes(document) {
    const mistakes = [];
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            const mark = markOf(node);
            if (mark === null)
                return;
            mistakes.push({ offset: node.range?.[0] ?? 0, message: `expected plain values, found ${mark}` });
        },
    });
    return mistakes;
}
function markOf(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        return `the alias ${quote(`*${node.source}`)}`;
    if ((0,dist/* isCollection */.P3)(node) || (0,dist/* isScalar */.jn)(node)) {
        if (node.anchor !== undefined)
            return `the anchor ${quote(`&${node.anchor}`)}`;
        if (node.tag !== undefined)
            return `the tag ${quote(node.tag)}`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/config/yaml-file.js


/** Longest text that is read, in characters. No policy comes near it. */
const yaml_file_LONGEST = 256 * 1024;
/** Reads YAML 1.2 with plain data only: no anchors, tags or merge keys, so that what is written is what is meant. Never throws. */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const nothing = { value: {}, lines, find: () => ({ offset: 0, text: null }), findKey: () => 0 };
    if (text.length > yaml_file_LONGEST) {
        return {
            ...nothing,
            mistakes: [{ offset: 0, message: `expected at most ${yaml_file_LONGEST} characters, found ${text.length}` }],
        };
    }
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: false });
        const mistakes = [...syntaxMistakes(document), ...markMistakes(document)];
        return {
            value: mistakes.length > 0 ? {} : (withoutNulls(document.toJS()) ?? {}),
            lines,
            mistakes,
            find: (path) => find(document, path, text),
            findKey: (path, key) => findKey(document, path, key),
        };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return { ...nothing, mistakes: [{ offset: 0, message: 'this is nested too deeply' }] };
    }
}
/** The same without keys that have no value: a section whose content is commented out is as if not written. */
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).filter(([, held]) => held !== null);
    return Object.fromEntries(entries.map(([key, held]) => [key, withoutNulls(held)]));
}
function find(document, path, text) {
    for (let depth = path.length; depth >= 0; depth--) {
        const node = nodeAt(document, path.slice(0, depth));
        if (node?.range == null)
            continue;
        const [offset, end] = node.range;
        return { offset, text: depth === path.length ? text.slice(offset, end).trim() : null };
    }
    return { offset: 0, text: null };
}
function findKey(document, path, key) {
    const node = nodeAt(document, path);
    const pair = (0,dist/* isMap */.jh)(node) ? node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,dist/* isNode */.Ll)(pair?.key) ? pair.key.range?.[0] : undefined) ?? node?.range?.[0] ?? 0;
}
function nodeAt(document, path) {
    let node = document.contents;
    for (const part of path) {
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return null;
        node = node.get(part, true);
    }
    return (0,dist/* isNode */.Ll)(node) ? node : null;
}

;// CONCATENATED MODULE: ./build/config/parse-policy.js





/** What holds where the policy says nothing, in seconds; never against what it does say (see `watchPlan`). */
const defaults = { minWatch: 15 * 60, minBaseline: 60, sustainedFor: 30 };
/**
 * The policy that a file's text means, defaults filled in; an empty text means the defaults. Throws one
 * ConfigurationError that lists every mistake as `file:line:column: message`.
 */
function parsePolicy(text, fileName) {
    const file = readYaml(text);
    if (file.mistakes.length > 0)
        throw configurationError(fileName, file.mistakes, file.lines);
    const parsed = policySchema.safeParse(file.value);
    if (!parsed.success)
        throw configurationError(fileName, schemaMistakes(parsed.error.issues, file), file.lines);
    const policy = policyOf(parsed.data);
    const mistakes = [...checkTimes(policy.watch, file), ...checkNames(policy.queries, file)];
    if (mistakes.length > 0)
        throw configurationError(fileName, mistakes, file.lines);
    return policy;
}
function policyOf(document) {
    return {
        workflow: document.workflow ?? null,
        branch: document.branch ?? null,
        gate: { approvals: document.gate.approvals, firstDeploy: document.gate['first-deploy'] },
        watch: watchPlan(document.watch),
        queries: document.watch.metrics.map(({ name, total, bad, segment }) => ({
            name,
            total,
            bad,
            segment: segment ?? null,
        })),
    };
}
/** Defaults give way to what was written: who asks for a watch of five minutes need not shorten `min-watch` as well. */
function watchPlan(watch) {
    return {
        metrics: watch.metrics.map((metric) => ({
            name: metric.name,
            kind: 'counts',
            direction: 'up',
            minEffect: metric['min-effect'],
        })),
        step: watch.step,
        duration: watch.duration,
        minWatch: watch['min-watch'] ?? Math.min(defaults.minWatch, watch.duration),
        minBaseline: watch['min-baseline'] ?? Math.max(defaults.minBaseline, watch.step),
        sustainedFor: watch['sustained-for'] ?? Math.min(defaults.sustainedFor, watch.duration),
        falseAlarmRate: watch['false-alarm-rate'],
    };
}

;// CONCATENATED MODULE: ./build/verbs/policy-in-force.js

/**
 * The policy that judges a deploy: the text that was given, else the file as it is in what production runs (`base`). Only where nothing
 * runs yet is the candidate's own file taken. Throws ConfigurationError where it is malformed.
 */
async function policyInForce(repository, request, base) {
    if (request.policyText !== null)
        return parsePolicy(request.policyText, 'policy-text');
    const commit = base ?? request.sha;
    const file = await repository.file(commit, request.policyPath);
    const text = file === null ? '' : new TextDecoder().decode(file);
    return parsePolicy(text, `${request.policyPath} (at ${commit.slice(0, 7)})`);
}

;// CONCATENATED MODULE: ./build/verbs/prepare.js




/** Finds out what production runs and which policy is in force. Throws ConfigurationError for an unknown or moved candidate. */
async function prepare(ports, repository, record, request) {
    checkPinned(request);
    const rules = await liveRules(ports, record);
    const first = await findLive(ports.forge, request.environment, rules);
    await fetchEnds(repository, request.sha, first);
    const policy = await policyInForce(repository, request, first.deployment?.sha ?? null);
    const meant = { ...rules, workflow: policy.workflow ?? rules.workflow, branch: policy.branch ?? rules.branch };
    const same = meant.workflow === rules.workflow && meant.branch === rules.branch;
    const live = same ? first : await findLive(ports.forge, request.environment, meant);
    if (!same)
        await fetchEnds(repository, request.sha, live);
    return { request, record, repository, policy, branch: meant.branch, live, base: live.deployment?.sha ?? null };
}
/** Whether nothing has been deployed yet, as opposed to: it can no longer be told what. */
function isFirstDeploy({ live }) {
    return live.deployment === null && !liveUnknown(live);
}
function checkPinned({ sha, expectedSha }) {
    if (expectedSha === null || expectedSha === sha)
        return;
    throw new errors/* ConfigurationError */.j(`sha is ${sha}, but expected-sha says ${expectedSha}: the candidate has moved since it was gated. Gate the new one.`);
}
async function liveRules(ports, record) {
    const { runId, attempt, workflowPath, runnerName } = ports.run;
    const [info, run, jobs] = await Promise.all([
        ports.forge.info.get(),
        ports.forge.runs.get(runId),
        ports.forge.runs.jobs(runId, attempt),
    ]);
    const own = jobs.find((job) => job.runnerName === runnerName && job.status === 'in_progress');
    const steps = own?.steps.filter(({ status }) => status === 'in_progress') ?? [];
    return {
        workflow: workflowPath,
        branch: info.defaultBranch,
        currentRun: { id: runId, startedAt: run?.startedAt ?? new Date(ports.clock.now()).toISOString() },
        guardSteps: steps.map(({ name }) => name),
        watches: record.watches,
    };
}
async function fetchEnds(repository, candidate, live) {
    const base = live.deployment?.sha ?? null;
    const { missing } = await repository.fetch(base === null ? [candidate] : [candidate, base]);
    if (missing.includes(candidate)) {
        throw new errors/* ConfigurationError */.j(`Commit ${candidate} is not in this repository: give a commit that was pushed as input sha.`);
    }
    if (base !== null && missing.includes(base)) {
        throw new errors/* ConfigurationError */.j(`Commit ${base}, which production runs, is not in this repository any more: push it again, say as a tag, so that the deploy can be compared with it.`);
    }
}

;// CONCATENATED MODULE: ./build/verbs/gate.js




/** Judges a candidate. Reads only; what is shown of it is the caller's affair. */
async function gate_gate(ports, prepared, held) {
    return decideGate({
        environment: prepared.request.environment,
        base: await baseFacts(ports, prepared),
        heldBy: held?.containment.contains === true ? held.hold : null,
    });
}
async function baseFacts(ports, prepared) {
    const { base, request, repository, policy, branch, record } = prepared;
    if (base === null) {
        if (!isFirstDeploy(prepared))
            return { kind: 'unknown' };
        return { kind: 'first-deploy', allowed: policy.gate.firstDeploy === 'pass' };
    }
    const { owner, repo } = ports.run;
    const range = { base, head: request.sha, branch, name: `${owner}/${repo}` };
    const evidence = await gatherEvidence(ports, repository, range);
    const question = { base, head: request.sha, evidence, approvals: policy.gate.approvals, rollback: rolledBack(record) };
    const coverage = await assessCoverage(repository, question);
    const ends = await Promise.all([repository.commit(base), repository.commit(request.sha)]);
    return { kind: 'live', sameTree: ends[0]?.tree === ends[1]?.tree, coverage };
}
/** The range that our own record wants taken back: no text of a pull request has a say in it. */
function rolledBack({ responses }) {
    const response = responses.findLast(({ rollback }) => rollback.step === 'opened' || rollback.step === 'pushed');
    return response?.good == null ? null : { good: response.good, bad: response.bad };
}

;// CONCATENATED MODULE: ./build/deploy/contains-bad.js
/**
 * A candidate contains bad where bad is an ancestor and no merged rollback of the incident (`rollbackMerges`, the commits
 * that merged them) is: bad stays an ancestor for ever. What cannot be had counts as containing it.
 */
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
        // A "rollback" that was there before bad took nothing of it back.
        if (await repository.isAncestor(merge, bad))
            continue;
        if (await repository.isAncestor(merge, candidate))
            return { contains: false, reason: 'rolled-back' };
    }
    return { contains: true, reason: 'bad-is-ancestor' };
}

;// CONCATENATED MODULE: ./build/verbs/held.js


/** Null where nothing is held. A candidate that contains the bad change, and no merged rollback of it, may not pass. */
async function holdFacts(ports, prepared) {
    const { record, repository, request } = prepared;
    const { hold } = record;
    if (hold === null)
        return null;
    const rollback = findResponse(record, hold.incidentKey)?.rollback;
    // Asked anew each time: the record says which pull request is ours, GitHub says whether it was merged.
    const pull = rollback?.step === 'opened' ? await ports.forge.pulls.get(rollback.pull) : null;
    const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : [];
    const containment = await containsBad(repository, { candidate: request.sha, bad: hold.bad, rollbackMerges });
    return { hold, containment };
}

;// CONCATENATED MODULE: ./build/watch/baseline.js
/** Sums the steps that end in (from, until], Unix seconds. Steps without numbers, and counts that reach back before `from`, are left out. */
function baselineFrom(samples, from, until) {
    const metrics = {};
    for (const sample of samples) {
        if ('missing' in sample || sample.at <= from || sample.at > until)
            continue;
        if (sample.since !== undefined && sample.since < from)
            continue;
        const sums = (metrics[sample.metric] ??= {});
        for (const [segment, counts] of sample.counts) {
            const before = sums[segment] ?? { bad: 0, total: 0 };
            sums[segment] = { bad: before.bad + counts.bad, total: before.total + counts.total };
        }
    }
    return { kind: 'previous-window', from, until, metrics };
}
/** Seconds of the baseline window that have numbers for `metric`. */
function baselineSeconds(samples, metric, step) {
    return samples.filter((sample) => sample.metric === metric && 'counts' in sample).length * step;
}

;// CONCATENATED MODULE: ./build/verbs/take-baseline.js

/**
 * Waits until every metric has `minBaseline` seconds of numbers since `since` (Unix seconds), and sums them up. A source that gives
 * none is waited for no longer than twice that time: what is missing then is said by the watch. Null where there are no numbers at all.
 */
async function takeBaseline({ clock, log }, plan, source, since) {
    const samples = [];
    const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step;
    let readUntil = since;
    for (;;) {
        const now = clock.now() / 1000;
        const read = await source.read(readUntil, now);
        samples.push(...read);
        readUntil = read.at(-1)?.at ?? readUntil;
        const short = plan.metrics.filter(({ name }) => baselineSeconds(samples, name, plan.step) < plan.minBaseline);
        if (short.length === 0)
            break;
        if (now >= deadline) {
            log.warning(`No full baseline: too few numbers of ${short.map(({ name }) => name).join(', ')} could be read (${lastTrouble(samples)}).`);
            break;
        }
        await clock.sleep(Math.min(plan.step, 1) * 1000);
    }
    const baseline = baselineFrom(samples, since, readUntil);
    return Object.keys(baseline.metrics).length === 0 ? null : baseline;
}
function lastTrouble(samples) {
    const missing = samples.findLast((sample) => 'missing' in sample);
    if (missing === undefined || !('missing' in missing))
        return 'not-sampled';
    return missing.detail === undefined ? missing.missing : `${missing.missing}: ${missing.detail}`;
}

;// CONCATENATED MODULE: ./build/verbs/plan-watch.js


/** What a deploy that was let through will be judged against. Recorded before the deploy: a crash after this point loses nothing. */
async function planDeployWatch(setting, prepared, held, samples) {
    const { ports, store, environment } = setting;
    const { sha } = prepared.request;
    const kept = keptBaseline(prepared.record, sha, ports.clock.now() / 1000);
    if (kept?.baseline.kind === 'kept')
        ports.log.info('An incident is open: this deploy will be compared with the time before it.');
    const fresh = kept === null ? await freshBaseline(ports, samples) : null;
    const task = {
        environment,
        sha,
        baseSha: kept === null ? prepared.base : kept.baseSha,
        branch: prepared.branch,
        deployment: null,
        plan: samples.plan,
        baseline: kept?.baseline ?? fresh,
        mitigates: held === null ? null : { mended: held.containment.reason === 'rolled-back' },
        samples: samples.file,
    };
    await store.update(`${sha.slice(0, 7)} is let through`, (record) => planWatch(record, plan_watch_entryOf(ports, task)));
    return task;
}
async function freshBaseline(ports, samples) {
    if (samples.file === null || samples.source === null)
        return null;
    ports.log.info(`Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy.`);
    return takeBaseline(ports, samples.plan, samples.source, samples.since);
}
function plan_watch_entryOf({ run }, { sha, baseSha, baseline }) {
    const runRef = { id: run.runId, attempt: run.attempt };
    return { deployment: null, sha, baseSha, run: runRef, state: 'planned', startedAt: null, baseline, verdict: null };
}

;// CONCATENATED MODULE: ./build/deploy/compact-verdict.js
/** Nodes that a record keeps besides those that crossed, and points of a course. */
const limits = { nodes: 20, crossed: 20, points: 240 };
/**
 * A verdict small enough for the record: the worst nodes with their numbers, the course of the worst one only. Numbers that JSON cannot
 * hold become the nearest that it can.
 */
function compactVerdict(verdict) {
    const nodes = verdict.nodes.slice(0, limits.nodes).map(withoutCourse);
    if (verdict.verdict !== 'regressed')
        return { ...verdict, nodes };
    const { worst, crossed, onset, alarmAt } = verdict.regression;
    const course = worst.steps.slice(-limits.points);
    const regression = { worst: { ...finite(worst), steps: course }, crossed: crossed.slice(0, limits.crossed).map(withoutCourse), onset, alarmAt };
    return { ...verdict, nodes, regression };
}
function withoutCourse(node) {
    return { ...finite(node), steps: [] };
}
function finite(node) {
    return {
        ...node,
        bounds: [compact_verdict_bounded(node.bounds[0]), compact_verdict_bounded(node.bounds[1])],
        baseline: { ...node.baseline, share: compact_verdict_bounded(node.baseline.share) },
        observed: { ...node.observed, share: compact_verdict_bounded(node.observed.share) },
        harm: compact_verdict_bounded(node.harm),
        normalAtWorst: compact_verdict_bounded(node.normalAtWorst),
        logEvidence: compact_verdict_bounded(node.logEvidence),
        logThreshold: compact_verdict_bounded(node.logThreshold),
        detectable: node.detectable === null ? null : compact_verdict_bounded(node.detectable),
    };
}
function compact_verdict_bounded(value) {
    if (Number.isNaN(value))
        return 0;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

;// CONCATENATED MODULE: ./build/deploy/hold.js
/**
 * From now on the gate refuses what contains `hold.bad`. A hold of another incident is replaced: what is held newly was let through
 * by the older hold, so it is without the older fault or has its rollback in it.
 */
function setHold(record, hold) {
    return record.hold?.incidentKey === hold.incidentKey ? record : { ...record, hold };
}
/** Ends the hold of that incident. A hold of another incident stays. */
function releaseHold(record, incidentKey) {
    return record.hold?.incidentKey === incidentKey ? { ...record, hold: null } : record;
}

;// CONCATENATED MODULE: ./build/deploy/marks.js
/** The watch of this deployment ended healthy. A deployment has one mark: a later word replaces an earlier one. */
function markGood(record, facts) {
    return withMark(record, { ...facts, word: 'good' });
}
/** The watch of this deployment (or a person) called it bad. A deployment has one mark: a later word replaces an earlier one. */
function markBad(record, facts) {
    return withMark(record, { ...facts, word: 'bad' });
}
/**
 * The newest deployment known to be good, among those older than deployment `before` where it is given. A commit that was
 * called bad by a later mark is not good, whatever an earlier watch said.
 */
function lastGood(record, before = null) {
    const candidates = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before);
    const newestFirst = candidates.toSorted((a, b) => b.deployment - a.deployment);
    const condemned = new Set();
    for (const mark of newestFirst) {
        if (mark.word === 'bad')
            condemned.add(mark.sha);
        else if (!condemned.has(mark.sha))
            return mark;
    }
    return null;
}
/**
 * What a rollback of deployment `bad` goes back to: the last deployment whose watch ended healthy, else what was live before
 * (`baseSha`), else nothing.
 */
function rollbackTarget(record, bad) {
    const good = lastGood(record, bad.deployment);
    if (good !== null)
        return { sha: good.sha, proof: 'watched-healthy' };
    return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' };
}
/** True where the newest mark of that commit calls it bad. */
function isMarkedBad(record, sha) {
    const newest = record.marks.filter((mark) => mark.sha === sha).toSorted((a, b) => b.deployment - a.deployment)[0];
    return newest?.word === 'bad';
}
function withMark(record, mark) {
    const others = record.marks.filter((other) => other.deployment !== mark.deployment);
    return { ...record, marks: [...others, mark] };
}

;// CONCATENATED MODULE: ./build/deploy/decide-response.js





/**
 * The record with the decision in it: the bad mark, the response, and the hold where there is something to go back to. A deploy that
 * was decided on already changes nothing.
 */
function decideResponse(record, deploy) {
    if (findResponse(record, incidentKey(deploy.environment, deploy.bad)) !== null)
        return record;
    const { deployment, bad, at, run } = deploy;
    const marked = deployment === null ? record : markBad(record, { deployment, sha: bad, at, run });
    const response = responseTo(marked, deploy);
    const held = addResponse(marked, response);
    // Where the code has not changed, or nothing is known from before, a hold would only stop the correction.
    const { good } = response;
    return good === null || good === bad ? held : setHold(held, { bad, good, since: at, incidentKey: response.incidentKey });
}
function responseTo(record, deploy) {
    const { environment, bad, base, at, run, baseline, verdict } = deploy;
    const good = rollbackTarget(record, deploy)?.sha ?? null;
    return {
        rollbackKey: rollbackKey(base, good, bad),
        incidentKey: incidentKey(environment, bad),
        good,
        bad,
        base,
        decidedAt: at,
        run,
        verdict: compactVerdict(verdict),
        baseline,
        rollback: { step: 'decided' },
        incident: { step: 'decided' },
        settled: false,
    };
}

;// CONCATENATED MODULE: ./build/incident/lifecycle.js
/** Lines of the timeline that are kept: the first ones tell how it began, the last how it stands. */
const keptLines = { first: 10, last: 40 };
/**
 * What an event makes of an incident. An event that was counted already changes nothing, and nothing is undone once it is
 * resolved: a later fault is an incident of its own.
 */
function advance(state, event) {
    if (!isOngoing(state.phase))
        return state;
    const text = lifecycle_sentence(event);
    if (state.timeline.some((entry) => entry.text === text))
        return state;
    return { ...state, phase: nextPhase(event), timeline: lifecycle_bounded([...state.timeline, { at: event.at, text }]) };
}
/** True while people are affected or recovery is unproven. */
function isOngoing(phase) {
    return phase === 'mitigating' || phase === 'monitoring';
}
function nextPhase(event) {
    switch (event.kind) {
        case 'mitigation-deployed':
        case 'unclear':
            return 'monitoring';
        case 'recovered':
            return 'resolved';
        case 'still-failing':
            return 'mitigating';
    }
}
function lifecycle_sentence(event) {
    const sha = `\`${event.sha.slice(0, 7)}\``;
    switch (event.kind) {
        case 'mitigation-deployed':
            return `${sha}, without the fault, was let through and is being watched.`;
        case 'recovered':
            return `The watch of ${sha} ended healthy: the metrics are back where they were before the incident.`;
        case 'still-failing':
            return `The watch of ${sha} found the metrics still worse than before the incident.`;
        case 'unclear':
            return `The watch of ${sha} ended without a word on recovery (\`${event.reason}\`).`;
    }
}
function lifecycle_bounded(timeline) {
    const { first, last } = keptLines;
    return timeline.length <= first + last ? timeline : [...timeline.slice(0, first), ...timeline.slice(-last)];
}

;// CONCATENATED MODULE: ./build/verbs/advance-record.js


/**
 * The record after an event: every ongoing incident takes it in, and a proven recovery ends the hold if the branch itself is mended.
 * While production only runs an older commit, the next deploy of the branch would ship the fault again.
 */
function advanceRecord(record, event) {
    const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) };
    if (event.kind !== 'recovered' || !event.mended || record.hold === null)
        return advanced;
    const released = releaseHold(advanced, record.hold.incidentKey);
    return { ...released, responses: released.responses.map((response) => unshown(response, record.hold?.incidentKey ?? '')) };
}
function advanceResponse(response, event) {
    const { incident } = response;
    if (incident.step !== 'opened' || !isOngoing(incident.phase))
        return response;
    const next = advance(incident, event);
    return next === incident ? response : { ...response, incident: next, settled: false };
}
/** Its issue still says that deploys are held. */
function unshown(response, incidentKey) {
    return response.incidentKey === incidentKey ? { ...response, settled: false } : response;
}

;// CONCATENATED MODULE: ./build/incident/marker.js
/** Labels of every incident issue: the index by which it is found again. */
const incidentLabels = ['deploy-guard', 'incident'];
/** Hidden line of an incident's body: an index for finding it, never the proof that it is ours. */
function incidentMarker(key) {
    // `--` would end the comment.
    return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`;
}

;// CONCATENATED MODULE: ./build/incident/find.js


/** The incident's issue: of ours is what our token wrote, with the key's marker. The first one where there are several. */
async function findIncident(deps, key) {
    const marker = incidentMarker(key);
    const listed = await deps.issues.list(incidentLabels);
    const ours = listed.filter(({ author, body }) => author !== null && sameLogin(author, deps.viewer) && body.includes(marker));
    return ours.toSorted((a, b) => a.number - b.number)[0] ?? null;
}

;// CONCATENATED MODULE: ./build/incident/lock-holder.js

/** Where runs may not be read, a lock is taken to be left behind after this many milliseconds. No lock is held so long. */
const forgottenAfter = 10 * 60 * 1000;
/** Makes the commit that a lock of this run points at; on top of `previous` where a stale lock is taken over. */
async function holderCommit(deps, key, previous) {
    const { runId, attempt } = deps.run;
    const since = new Date(deps.clock.now()).toISOString();
    const content = `${JSON.stringify({ key, run: { id: runId, attempt }, since })}\n`;
    const tree = await deps.gitData.createTree(null, [{ path: 'lock.json', mode: '100644', content }]);
    const trailers = [`Deploy-Guard-Run: ${runId}/${attempt}`, `Deploy-Guard-Since: ${since}`, `Deploy-Guard-Runner: ${runnerOf(deps)}`];
    const message = `Lock ${key}\n\n${trailers.join('\n')}\n`;
    const { sha } = await deps.gitData.createCommit({ message, tree, parents: previous === null ? [] : [previous] });
    return sha;
}
/**
 * True where the run that a lock names cannot be at work under it any more: it has ended, it is gone, it is in a later attempt, or it
 * is this very job (a runner has one job at a time). A lock that names nobody is nobody's.
 */
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
        const run = await deps.runs.get(id);
        return run === null || run.status === 'completed' || run.attempt > attempt;
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C) || error.code !== 'missing-permission')
            throw error;
        return isForgotten(message, deps.clock.now());
    }
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

;// CONCATENATED MODULE: ./build/incident/lock.js



/** How long another run's work under the lock is waited for, and how often it is looked at. Milliseconds. */
const patience = { total: 60_000, step: 1000 };
/**
 * Carries out `work` while no other run does the same under this key: for what GitHub offers no compare-and-swap, as with making an
 * issue. A lock left by a run that has ended is taken over.
 *
 * Throws OutsideError `refused` where another run holds the lock for more than a minute.
 */
async function withLock(deps, key, work) {
    const lock = await acquire(deps, key);
    try {
        return await work();
    }
    finally {
        await release(deps, lock);
    }
}
async function acquire(deps, key) {
    const refs = lockRef(key);
    const commit = await holderCommit(deps, key, null);
    for (let waited = 0; waited <= patience.total; waited += patience.step) {
        const lock = (await tryCreate(deps, refs, commit)) ?? (await tryTakeOver(deps, refs, key, commit));
        if (lock !== null)
            return lock;
        await deps.clock.sleep(patience.step);
    }
    throw new errors/* OutsideError */.C('refused', `another run has held the lock ${refs.primary} for a minute; the next start goes on from here`);
}
async function tryCreate(deps, refs, commit) {
    for (const ref of [refs.primary, refs.fallback]) {
        try {
            await deps.gitData.createRef(ref, commit);
            return { ref, commit };
        }
        catch (error) {
            if (!(error instanceof errors/* OutsideError */.C))
                throw error;
            if (error.code === 'exists' || error.code === 'unreachable')
                return null;
            // Some hosts take refs below heads and tags only.
            if (error.code !== 'refused' || ref === refs.fallback)
                throw error;
        }
    }
    return null;
}
/** Finds who holds the lock: ourselves (an answer was lost), a run that has ended, or one that is waited for (null). */
async function tryTakeOver(deps, refs, key, commit) {
    for (const ref of [refs.primary, refs.fallback]) {
        const holder = await deps.gitData.getRef(ref);
        if (holder === null)
            continue;
        if (holder === commit)
            return { ref, commit };
        if (!(await isStale(deps, holder)))
            return null;
        const successor = await holderCommit(deps, key, holder);
        return (await tryUpdate(deps, ref, successor)) ? { ref, commit: successor } : null;
    }
    return null;
}
/** Non-forced: of several runs that find the same stale lock one wins. */
async function tryUpdate(deps, ref, commit) {
    try {
        await deps.gitData.updateRef(ref, commit);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C))
            throw error;
        if (error.code === 'unreachable')
            return (await deps.gitData.getRef(ref)) === commit;
        if (error.code === 'not-fast-forward' || error.code === 'not-found')
            return false;
        throw error;
    }
}
/** A lock that stays behind is found stale by the next run: no reason to fail what was done under it. */
async function release(deps, lock) {
    try {
        if ((await deps.gitData.getRef(lock.ref)) === lock.commit)
            await deps.gitData.deleteRef(lock.ref);
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C))
            throw error;
        deps.log.debug(`The lock ${lock.ref} stays behind: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/incident/open.js




/**
 * Opens the incident's issue, or finds the one that an earlier attempt or another run has opened: one issue, however often and by
 * however many runs this is called. What came of it is recorded before the lock is given back.
 */
async function openIncident(deps, incident) {
    return withLock(deps, incident.key, async () => {
        const recorded = await incident.recorded();
        if (recorded.step !== 'decided')
            return recorded;
        const issue = (await findIncident(deps, incident.key)) ?? (await create(deps, incident));
        const state = stateOf(issue, incident);
        await incident.record(state);
        return state;
    });
}
async function create(deps, incident) {
    const { title, body } = await incident.document();
    try {
        const issue = await deps.issues.create({ title, body: `${body}\n${incidentMarker(incident.key)}\n`, labels: incidentLabels });
        deps.log.info(`Incident issue: ${issue.url}`);
        return issue;
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C))
            throw error;
        if (error.code === 'issues-disabled')
            return disabled(deps);
        if (error.code !== 'unreachable')
            throw error;
        const found = await findIncident(deps, incident.key);
        if (found === null)
            throw error;
        return found;
    }
}
function disabled(deps) {
    deps.log.warning('Issues are disabled in this repository: the incident is in the check run and the job summary only.');
    return null;
}
function stateOf(issue, incident) {
    if (issue === null)
        return { step: 'none', reason: 'issues-disabled' };
    return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() };
}

;// CONCATENATED MODULE: ./build/render/fences.js
/** GitHub takes 65,536 characters; the rest is left to people. */
const bodyLimit = 60_000;
const begin = (name) => `<!-- deploy-guard:begin ${name} -->`;
const end = (name) => `<!-- deploy-guard:end ${name} -->`;
/** A new body: the sections in their fences, with `tail` (markers, a place for people) after them, shortened from the last section on. */
function composeBody(sections, tail = '', limit = bodyLimit) {
    const compose = (texts) => [...texts, ...(tail === '' ? [] : [tail])].join('\n\n') + '\n';
    return shortened(sections, limit, (shown) => compose(shown.map(fenced)));
}
/**
 * The body with those sections written anew. All text outside of our fences stays as it is, byte for byte; a section whose fences
 * are gone is put at the end. Sections are shortened, the last first, where the whole would be too long.
 */
function applyFences(body, sections, limit = bodyLimit) {
    return shortened(sections, limit, (shown) => shown.reduce(replaceSection, body));
}
function shortened(sections, limit, build) {
    for (let full = sections.length; full > 0; full -= 1) {
        const whole = build(sections.map(({ name, text, short }, index) => ({ name, text: index < full ? text : short })));
        if (whole.length <= limit)
            return whole;
    }
    return build(sections.map(({ name, short }) => ({ name, text: short })));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.replace(/\s*$/, '')}\n\n${fenced(section)}\n`;
    return body.slice(0, found.from) + fenced(section) + body.slice(found.until);
}
/**
 * The first whole pair of fences: a beginning with its end and no other fence between. A beginning whose end a person took away
 * owns nothing, for what stands after it may be theirs.
 */
function findSection(body, name) {
    for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
        const from = body.lastIndexOf(begin(name), until);
        if (from === -1)
            continue;
        const inside = body.slice(from + begin(name).length, until);
        if (!/<!-- deploy-guard:(begin|end) /.test(inside))
            return { from, until: until + end(name).length };
    }
    return null;
}
function fenced({ name, text }) {
    return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`;
}
/** No text may pretend to be a fence, wherever it came from. */
function withoutFences(text) {
    return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:');
}

;// CONCATENATED MODULE: ./build/incident/show.js

/** GitHub's own limit of a body, characters. */
const hardLimit = 65_536;
/**
 * Brings the issue up to what the record says: our sections are written anew, all else stays. Does nothing where nothing has
 * changed, where the issue is gone, or where people have filled the body.
 */
async function showIncident(deps, issueNumber, sections) {
    const issue = await deps.issues.get(issueNumber);
    if (issue === null)
        return deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`);
    const body = applyFences(issue.body, sections);
    if (body === issue.body)
        return;
    if (body.length > hardLimit)
        return deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`);
    await deps.issues.update(issueNumber, { body });
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/render/watch-numbers.js

/** A share as a percentage that a person reads: 61.2 %, 0.40 %, 0.012 %. Never an exponent. */
function watch_numbers_percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    if (value === 100)
        return '100 %';
    const decimals = Math.abs(value) >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(Math.abs(value))));
    return `${value.toFixed(decimals)} %`;
}
/** A count with thousands kept apart: 12,050. */
const watch_numbers_count = (value) => Math.round(value).toLocaleString('en-US');
/** Seconds as a person says them: 45 s, 12 min, 1 h 30 min. */
function watch_numbers_duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
/** At most `longest` values: neighbours are averaged, what is not known is left out of the average. */
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics/* mean */.RE)(known) : null;
    });
}

;// CONCATENATED MODULE: ./build/render/chart.js


// The default palette draws the first line almost white. Red is what was seen, grey what was before, amber where harm begins.
const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":760,"height":300}}}%%';
const MOST_POINTS = 60;
const DECIMALS = 3;
/** Mermaid reads quotes, brackets and line ends; nothing that came from outside may hold one. */
const chart_harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
/** Mermaid knows no gaps: what is not known repeats what was known before it. Null where there are fewer than two numbers. */
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
/**
 * A Mermaid chart of one node: its bad share in percent over time, what it was before, and where harm begins. Empty where fewer than
 * two steps have numbers. The table is always to stand beside it. `startedAt` in Unix seconds.
 */
function chart(node, startedAt) {
    const values = withoutGaps(averaged(node.steps.map(({ share }) => share), MOST_POINTS));
    const [first, last] = [node.steps[0], node.steps.at(-1)];
    if (!values || !first || !last)
        return '';
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics/* max */.T9)([...percents, before, harm])));
    const title = chart_harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title} - red: bad in percent, grey: before, amber: harm"`,
        `    x-axis "seconds since the watch began" ${Math.round(first.at - startedAt)} --> ${Math.round(last.at - startedAt)}`,
        `    y-axis "percent" 0 --> ${top.toFixed(DECIMALS)}`,
        line(percents),
        line(percents.map(() => before)),
        line(percents.map(() => harm)),
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/render/markdown.js
/** Characters that are not seen but change what is: direction marks, zero widths, and controls but tab and line end. */
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
/** Put between characters that would otherwise make a mention or a reference. */
const BREAK = '\u200B';
/** Untrusted text on one line, every character as itself: no markup, HTML, mention, reference, link or table column. */
function escapeText(text) {
    return visible(text)
        .replace(/\s+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^( ?)([#+=-])/, '$1\\$2')
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/:(?=\/\/|\w+:)/g, '&#58;')
        .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
        .replace(/@(?=\w)/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
        .trim();
}
/** Untrusted text as inline code, also inside a table. */
function code(text) {
    const line = visible(text).replace(/[\r\n\t]/g, ' ');
    if (/^[^`|]*\S[^`|]*$/.test(line) && line === line.trim())
        return `\`${line}\``;
    const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<code>${html.replace(/[\\`*_[\]|~$@#:]/g, (found) => `&#${found.charCodeAt(0)};`)}</code>`;
}
/** Text as a block of code; the fence is longer than any inside. */
function codeBlock(text, language = '') {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${visible(text)}\n${fence}`;
}
/** A table. Cells are Markdown on one line; whoever writes them has escaped what is not theirs. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A link. `text` is Markdown; an address that is none of http is left out. */
function markdown_link(text, url) {
    const safe = /^https?:\/\/[^\s<>()]+$/.test(url);
    return safe ? `[${text}](${url})` : text;
}
/** A part that is folded until someone opens it. `summary` and `body` are Markdown. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** Shows what would not be seen, so that a line cannot look like another. */
function visible(text) {
    return text.replace(invisible, (found) => {
        return found === '\r' ? '\u240D' : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`;
    });
}

;// CONCATENATED MODULE: ./build/render/incident-now.js

/** Conflicting files that are named; the rest is counted. */
const longest = 20;
/** What people should do at this point of an incident, in order. Markdown. */
function incidentNow(input) {
    switch (input.phase) {
        case 'mitigating':
            return mitigating(input);
        case 'monitoring':
            return 'Wait for the watch to end: it decides whether production has recovered. Nothing else is urgent.';
        case 'resolved':
        case 'closed':
            return `${input.held ? stillHeld(input.response) : 'Nothing is urgent.'} Write down below what happened and what will be different, then close this issue.`;
    }
}
/** Production has recovered, and the branch still has the fault. */
function stillHeld({ bad, base, rollback }) {
    const merge = rollback.step === 'opened' ? `Merge #${rollback.pull} before the next deploy` : 'Take the change back before the next deploy';
    return `${merge}: ${code(base)} still has the fault, and deploys that contain ${code(bad.slice(0, 7))} are refused.`;
}
function mitigating({ response, held }) {
    const base = code(response.base);
    const steps = [
        ...wayBack(response),
        ...(response.rollback.step === 'none' ? [] : [`Deploy ${base} as usual. That deploy is watched too, and this issue follows it.`]),
        calm(held),
    ];
    return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}
function calm(held) {
    const rest = 'Do not hurry a correction: once the bad version is out of production there is time, and it can be reviewed like any change.';
    return held ? `${rest} Until then, deploys that contain it are refused.` : rest;
}
function wayBack(response) {
    const { rollback, base } = response;
    switch (rollback.step) {
        case 'decided':
            return ['The rollback pull request is being made: look here again in a minute.'];
        case 'opened':
            return [`Review and merge #${rollback.pull} into ${code(base)}.`];
        case 'pushed':
            return [`${markdown_link('Open the rollback pull request', rollback.url)} (this workflow may not), then review and merge it into ${code(base)}.`];
        case 'none':
            return withoutRollback(rollback, response);
    }
}
function withoutRollback(rollback, { good, bad, base }) {
    const redeploy = good === null ? [] : [`The fastest way back is to deploy ${code(good.slice(0, 7))} again with your own means.`];
    switch (rollback.reason) {
        case 'conflict':
            return [...redeploy, conflictText(rollback, good ?? bad, bad, base)];
        case 'nothing-to-revert':
            return [`The code that ran before is what ${code(base)} holds: look at configuration, data and services outside, or deploy ${code(base)}.`];
        case 'no-good':
            return ['Nothing is known to go back to, for this is the first deploy on record: a person has to find the way.'];
        case 'not-on-branch':
            return [...redeploy, `${code(bad.slice(0, 7))} is not on ${code(base)}, so there is nothing to take back there.`];
        case 'closed-by-person':
            return [...redeploy, `Someone closed the rollback #${rollback.pull ?? ''}. That is respected: reopen it if it is wanted after all.`];
        case 'branch-taken':
            return [...redeploy, 'The branch of the rollback holds something else, so it was left alone: delete that branch and run the job again.'];
    }
}
function conflictText(rollback, good, bad, base) {
    const files = rollback.conflicts.slice(0, longest).map(({ path, kind }) => `   - ${code(path)}: ${code(kind)}`);
    const rest = rollback.conflicts.length - files.length;
    const more = rest > 0 ? [`   - and ${rest} more`] : [];
    const head = `Later changes on ${code(base)} touch the same lines as ${code(`${good.slice(0, 7)}..${bad.slice(0, 7)}`)}, so taking it back needs a person. In conflict:`;
    return [head, ...files, ...more].join('\n');
}

;// CONCATENATED MODULE: ./build/render/sparkline.js


const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const sparkline_LONGEST = 40;
/** A row of bars from zero to the greatest value; a dot stands for what is not known. Long rows are averaged down to 40 characters. */
function sparkline(values) {
    const shown = averaged(values, sparkline_LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics/* max */.T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length)) : 0] ?? GAP;
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/render/watch-table.js



const MOST_ROWS = 30;
const MILLION = Math.log(1_000_000);
/** Evidence E says: were nothing wrong, so much would be seen once in E watches at most. */
function odds(logEvidence) {
    return logEvidence >= MILLION ? 'a million' : watch_numbers_count(Math.floor(Math.exp(logEvidence)));
}
function sureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `worse: by chance less than once in ${odds(node.logEvidence)} watches`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    const seen = node.detectable === null ? 'too little to see any rise' : `${watch_numbers_percent(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${watch_numbers_percent(observed.share)} (${watch_numbers_percent(bounds[0])} to ${watch_numbers_percent(bounds[1])})<br>${watch_numbers_count(observed.bad)} of ${watch_numbers_count(observed.total)}`;
}
function row(node) {
    const { baseline } = node;
    return [
        escapeText(node.metric),
        node.segment === '' ? 'all' : escapeText(node.segment),
        baseline.total === 0 ? 'nothing seen' : `${watch_numbers_percent(baseline.share)}<br>${watch_numbers_count(baseline.bad)} of ${watch_numbers_count(baseline.total)}`,
        now(node),
        sureness(node),
        sparkline(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
/** All nodes, those that crossed first, then all traffic, then by evidence. */
function ordered(verdict) {
    const crossed = verdict.verdict === 'regressed' ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
/** What was looked at, as a Markdown table. Empty where nothing was. */
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${table(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
}

;// CONCATENATED MODULE: ./build/render/regression-text.js



/** Characters of a metric's or segment's name that are shown. */
const nameLength = 100;
/** What fails, for a title or a sentence in plain text: `requests of platform=ios`. Untrusted: escape it in Markdown. */
function subjectOf(node) {
    const metric = cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
/** One sentence with the numbers, as Markdown: what share fails, what it was before. */
function regressionSentence(environment, worst) {
    const before = worst.baseline.total === 0 ? 'nothing is known of it from before' : `before the deploy it was ${watch_numbers_percent(worst.baseline.share)}`;
    return `${watch_numbers_percent(worst.observed.share)} of ${escapeText(subjectOf(worst))} fail in ${escapeText(environment)}; ${before}.`;
}
/** What crossed, worst first, as a table; then how sure this is. Empty without a regression. */
function evidenceText(verdict) {
    if (verdict.verdict !== 'regressed')
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${regression_text_sureness(verdict, nodes.length)}`;
}
function regression_text_sureness(verdict, crossed) {
    const odds = `Were nothing wrong, a watch like this would alarm in at most ${watch_numbers_percent(verdict.falseAlarmRate)} of all deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${watch_numbers_count(calm)} other ${calm === 1 ? 'series was' : 'series were'} watched and did not cross.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${watch_numbers_count(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/render/utc.js
/** A time as people write it in a report: `2026-03-06 17:02 UTC`. Takes ISO 8601 or Unix seconds. */
function utcMinute(time) {
    return `${utc_iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
/** With seconds, for timelines: `2026-03-06 17:02:15`. */
function utcSecond(time) {
    return utc_iso(time).slice(0, 19).replace('T', ' ');
}
function utc_iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
}

;// CONCATENATED MODULE: ./build/render/incident-state.js



/** The sentence that anyone understands, and the table of how it stands. Markdown. */
function incidentState(input) {
    return { summary: summaryOf(input), table: stateTable(input) };
}
function summaryOf(input) {
    const { environment, response, phase } = input;
    const { verdict } = response;
    const what = verdict.verdict === 'regressed' ? regressionSentence(environment, verdict.regression.worst) : verdictless;
    return `**${tense(phase)}${what}** ${outlook(input)}`;
}
const verdictless = 'The deploy made things worse.';
/** Numbers are those of the alarm: once it is over, the sentence must not read as if it still went on. */
function tense(phase) {
    return phase === 'resolved' || phase === 'closed' ? 'Over. When it was noticed: ' : '';
}
function outlook({ response, phase }) {
    switch (phase) {
        case 'mitigating':
            return way(response.rollback);
        case 'monitoring':
            return 'A deploy without the fault is out and is being watched.';
        case 'resolved':
        case 'closed':
            return 'A deploy without the fault is out, and its watch ended healthy.';
    }
}
function way(rollback) {
    switch (rollback.step) {
        case 'decided':
            return 'The way back is being prepared.';
        case 'opened':
            return `The way back is ready: #${rollback.pull}.`;
        case 'pushed':
            return 'The way back is ready: someone has to open its pull request (below).';
        case 'none':
            return 'There is no ready way back: a person has to decide (below).';
    }
}
function stateTable({ response, phase, held, goodWatched }) {
    const { verdict, good, bad, rollback, decidedAt } = response;
    const regression = verdict.verdict === 'regressed' ? verdict.regression : null;
    const rows = [
        ['State', stateWords[phase]],
        ['Since', regression === null ? utcMinute(decidedAt) : utcMinute(regression.onset)],
        ['Noticed', regression === null ? utcMinute(decidedAt) : utcMinute(regression.alarmAt)],
        ['Bad version', `\`${bad.slice(0, 7)}\``],
        ['Good version', goodWords(good, goodWatched)],
        ['Rollback', rollbackWords(rollback)],
        ['Held', held ? `every deploy that contains \`${bad.slice(0, 7)}\`` : 'nothing'],
    ];
    return table(['', ''], rows);
}
function goodWords(good, watched) {
    if (good === null)
        return 'not known';
    const proof = watched ? 'its watch ended healthy' : 'it ran before; no watch of it is on record';
    return `\`${good.slice(0, 7)}\` (${proof})`;
}
const stateWords = {
    mitigating: '**mitigating**: the bad version runs',
    monitoring: '**monitoring**: recovery is being watched',
    resolved: '**resolved**: recovery is proven',
    closed: '**closed**',
};
function rollbackWords(rollback) {
    switch (rollback.step) {
        case 'decided':
            return 'being prepared';
        case 'opened':
            return `#${rollback.pull}`;
        case 'pushed':
            return `branch pushed, ${markdown_link('pull request to be opened', rollback.url)}`;
        case 'none':
            return 'none';
    }
}

;// CONCATENATED MODULE: ./build/render/landed-list.js

/** Entries that are listed; the rest is counted. */
const landed_list_longest = 50;
/** Characters of a title that are shown. */
const titleLength = 120;
/** What landed, one line each, oldest first. Pull requests are linked by number, direct pushes named by commit. */
function landedList(units) {
    const lines = units.slice(0, landed_list_longest).map((unit) => `- ${nameOf(unit)} ${escapeText(landed_list_cut(unit.title))}`);
    if (units.length > landed_list_longest)
        lines.push(`- and ${units.length - landed_list_longest} more`);
    return lines.join('\n');
}
/** How much landed, in words: `3 pull requests`, `2 pull requests and 1 direct push`; empty where nothing is known. */
function landedCount(units) {
    const pulls = units.filter((unit) => unit.number !== null).length;
    const parts = [plural(pulls, 'pull request', 'pull requests'), plural(units.length - pulls, 'direct push', 'direct pushes')];
    return parts.filter((part) => part !== '').join(' and ');
}
function nameOf(unit) {
    return unit.number === null ? `\`${unit.sha.slice(0, 7)}\`` : `#${unit.number}`;
}
function plural(count, one, many) {
    if (count === 0)
        return '';
    return `${count} ${count === 1 ? one : many}`;
}
function landed_list_cut(title) {
    const characters = [...title];
    return characters.length <= titleLength ? title : `${characters.slice(0, titleLength - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/render/incident-body.js








/** Characters of a title that GitHub takes. */
const incident_body_titleLength = 256;
/** A place of their own for people; it stands outside of every fence. */
const notes = [
    '### Notes',
    '',
    'Write here, or anywhere outside of the parts above: what people write is kept. The parts above are brought up to date.',
].join('\n');
/** Title and body of a new incident issue. `landed` is what went out with the bad deploy, oldest first. */
function renderIncident(input, landed) {
    const [summary, state, now, timeline] = currentParts(input);
    const sections = [summary, state, now, evidence(input), wentOut(input, landed), timeline, links(input)];
    return { title: titleOf(input), body: composeBody(sections, notes) };
}
/** The sections that change as the incident goes on. */
function incidentSections(input) {
    return currentParts(input);
}
function currentParts(input) {
    const { summary, table } = incidentState(input);
    const now = `### What to do now\n\n${incidentNow(input)}`;
    return [
        { name: 'summary', text: summary, short: summary },
        { name: 'state', text: table, short: table },
        { name: 'now', text: now, short: now },
        timelineSection(input),
    ];
}
function titleOf({ environment, response }) {
    const { verdict, bad } = response;
    const what = verdict.verdict === 'regressed' ? `${subjectOf(verdict.regression.worst)} fail` : 'worse than before';
    const title = `${environment}: ${what} (deploy ${bad.slice(0, 7)})`.replace(/\s+/g, ' ');
    return [...title].slice(0, incident_body_titleLength).join('');
}
function evidence({ response, runUrl }) {
    const { verdict } = response;
    const drawing = verdict.verdict === 'regressed' ? chart(verdict.regression.worst, verdict.startedAt) : '';
    const numbers = `### Evidence\n\n${evidenceText(verdict)}`;
    return {
        name: 'evidence',
        text: drawing === '' ? numbers : `${numbers}\n\n${drawing}`,
        short: `### Evidence\n\nLeft out here, for this text would be too long: see the [run](${runUrl}).`,
    };
}
function wentOut({ response, repositoryUrl }, landed) {
    const { good, bad } = response;
    const compare = good === null ? null : `[All changes](${repositoryUrl}/compare/${good}...${bad})`;
    const known = compare ?? 'What ran before is not known.';
    const list = landed.length === 0 ? '' : `\n\n${landedCount(landed)}, none of them blamed by itself:\n\n${landedList(landed)}`;
    return { name: 'went-out', text: `### What went out\n\n${known}${list}`, short: `### What went out\n\n${known}` };
}
function timelineSection({ timeline }) {
    const line = ({ at, text }) => `- ${utcSecond(at)}: ${text}`;
    const heading = '### Timeline (UTC)\n\n';
    return {
        name: 'timeline',
        text: heading + timeline.map(line).join('\n'),
        short: `${heading}Earlier lines are left out.\n\n${timeline.slice(-5).map(line).join('\n')}`,
    };
}
function links({ runUrl, environment }) {
    const text = `[The run that watched this deploy](${runUrl}) of ${escapeText(environment)}.`;
    return { name: 'links', text, short: text };
}

;// CONCATENATED MODULE: ./build/render/pull-verify.js
/** The commands by which anyone can check that a rollback is what it says. Nothing untrusted is in them. */
function verifyText(input) {
    const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`;
    return pull_verify_fenced(input.exact ? [fetch, ...exactCommands(input)] : [fetch, ...mergeCommands(input)]) + afterwards(input);
}
function exactCommands({ commit, good }) {
    return ['# Prints nothing: the same files, to the last bit.', `git diff ${good} ${commit}`];
}
function mergeCommands({ commit, good, tree, response }) {
    const merge = `git -c merge.directoryRenames=false merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`;
    return ['# Both print the same tree (git 2.40 or newer).', `git rev-parse ${commit}^{tree}  # ${tree}`, merge];
}
function afterwards({ leftOut, exact }) {
    return exact || leftOut.length === 0 ? '' : '\n\nThe two trees differ in the workflow files that are left out, and in nothing else.';
}
function pull_verify_fenced(lines) {
    return ['```sh', ...lines, '```'].join('\n');
}

;// CONCATENATED MODULE: ./build/render/pull-body.js





/** Paths that are listed; the rest is counted. */
const pull_body_longest = 50;
/** Title and body of a rollback's pull request. */
function renderPullBody(input) {
    const why = `**${reason(input)}**`;
    const sections = [
        constant('why', `${why}\n\n${whatItDoes(input)}`),
        incidentLink(null),
        pull_body_evidence(input),
        takenBack(input),
        ...kept(input),
        ...leftOut(input),
        constant('verify', `### See for yourself\n\n${verifyText(input)}`),
    ];
    const marker = `<!-- deploy-guard:rollback:${input.good}..${input.response.bad} -->`;
    const body = composeBody(sections, marker);
    return { title: pull_body_titleOf(input), body, short: `${why}\n\n${whatItDoes(input)}\n` };
}
/** The section that names the incident; written again when the issue exists. */
function incidentLink(issue) {
    return constant('incident', issue === null ? 'The incident issue will be named here.' : `Incident: #${issue}`);
}
function pull_body_titleOf({ environment, good, landed }) {
    const count = landedCount(landed);
    return `Roll back ${environment.replace(/\s+/g, ' ')} to ${good.slice(0, 7)}${count === '' ? '' : ` (${count})`}`;
}
function reason({ environment, response }) {
    const { verdict } = response;
    return verdict.verdict === 'regressed' ? regressionSentence(environment, verdict.regression.worst) : 'The deploy made things worse.';
}
function whatItDoes({ good, exact, unusual, response, repositoryUrl }) {
    const range = `[\`${good.slice(0, 7)}..${response.bad.slice(0, 7)}\`](${repositoryUrl}/compare/${good}...${response.bad})`;
    const base = code(response.base);
    const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`];
    if (exact)
        lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`);
    if (unusual)
        lines.push(`Look closely: \`${good.slice(0, 7)}\` is not in the history of what was deployed, so this may also take away what only it had.`);
    lines.push('If its checks wait, someone with write access has to start them.');
    return lines.join(' ');
}
function pull_body_evidence({ response, runUrl }) {
    const short = `### Why\n\nThe numbers are left out here, for this text would be too long: see the [run](${runUrl}).`;
    return { name: 'evidence', text: `### Why\n\n${evidenceText(response.verdict)}\n\n[The run that watched it](${runUrl})`, short };
}
function takenBack({ landed }) {
    const heading = '### What is taken back';
    const count = landedCount(landed);
    const short = `${heading}\n\n${count === '' ? 'See the range above.' : `${count}; see the range above.`}`;
    return { name: 'taken-back', text: landed.length === 0 ? short : `${heading}\n\n${landedList(landed)}`, short };
}
function kept({ kept: units, response }) {
    if (units.length === 0)
        return [];
    const heading = `### What landed since and stays`;
    const short = `${heading}\n\n${landedCount(units)}: see the history of ${code(response.base)}.`;
    return [{ name: 'kept', text: `${heading}\n\n${landedList(units)}`, short }];
}
function leftOut({ leftOut: paths }) {
    if (paths.length === 0)
        return [];
    const shown = paths.slice(0, pull_body_longest).map((path) => `- ${code(path)}`);
    if (paths.length > pull_body_longest)
        shown.push(`- and ${paths.length - pull_body_longest} more`);
    const why = 'A workflow token may not write workflow files. They keep their present version; take them back by hand if they matter:';
    const heading = '### What is left out';
    return [{ name: 'left-out', text: `${heading}\n\n${why}\n\n${shown.join('\n')}`, short: `${heading}\n\n${paths.length} workflow files.` }];
}
function constant(name, text) {
    return { name, text, short: text };
}

;// CONCATENATED MODULE: ./build/rollback/compare-link.js
/** Longest address that is sure to be taken by browsers and by GitHub, characters. */
const compare_link_longest = 6000;
/** Address where a person opens the pull request with one click: title and a short body are filled in. */
function compareLink(run, pull) {
    const place = `${run.serverUrl}/${run.owner}/${run.repo}/compare/${encodePath(pull.base)}...${encodePath(pull.head)}`;
    const query = new URLSearchParams({ quick_pull: '1', title: pull.title });
    const withBody = new URLSearchParams({ quick_pull: '1', title: pull.title, body: pull.body });
    const full = `${place}?${withBody}`;
    return full.length <= compare_link_longest ? full : `${place}?${query}`;
}
/** A branch name in a path: slashes stay, parentheses (which would end a Markdown link) do not. */
function encodePath(branch) {
    const encoded = branch.split('/').map(encodeURIComponent).join('/');
    return encoded.replaceAll('(', '%28').replaceAll(')', '%29');
}

;// CONCATENATED MODULE: ./build/rollback/message.js
/** Message of the commit that takes a range back: what, why in one line, and trailers for machines. No untrusted text. */
function rollbackMessage(environment, response, good) {
    const lines = [
        `Roll back ${oneLine(environment)} to ${good.slice(0, 7)}`,
        '',
        'After the deploy of',
        response.bad,
        'the watched metrics became worse than before it. This commit takes back everything that landed after',
        good,
        'up to that deploy, and nothing else.',
        '',
        `Deploy-Guard-Rollback: ${good}..${response.bad}`,
        `Deploy-Guard-Run: ${response.run.id}/${response.run.attempt}`,
    ];
    return `${lines.join('\n')}\n`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/rollback/prepare.js


/**
 * Computes the revert of the range on the tip of its base branch; writes nothing.
 * Throws OutsideError `not-found` where the branch or a commit is gone.
 */
async function prepareRollback(gitData, repository, range) {
    const tip = await gitData.getRef(`refs/heads/${range.base}`);
    if (tip === null)
        throw new errors/* OutsideError */.C('not-found', `the branch ${range.base}, where the rollback would go, does not exist`);
    await fetchAll(repository, [range.good, range.bad, tip]);
    if (!(await repository.isAncestor(range.bad, tip)))
        return { state: none('not-on-branch') };
    const revert = await revertOnto(repository, range, tip);
    switch (revert.outcome) {
        case 'conflict':
            return { state: { ...none('conflict'), conflicts: revert.conflicts } };
        case 'nothing-to-revert':
            return { state: none('nothing-to-revert') };
        case 'clean': {
            const exact = tip === range.bad && revert.leftOut.length === 0;
            const unusual = !(await repository.isAncestor(range.good, range.bad));
            return { ready: { tip, revert, exact, unusual } };
        }
    }
}
/** The revert of the range on some commit. Workflow files keep their version there: a workflow token may not write them. */
function revertOnto(repository, range, onto) {
    return revertRange(repository, { good: range.good, bad: range.bad, onto, withoutWorkflows: true });
}
/** No rollback, for that reason. */
function none(reason) {
    return { step: 'none', reason, conflicts: [] };
}
async function fetchAll(repository, shas) {
    const { missing } = await repository.fetch(shas);
    if (missing.length === 0)
        return;
    throw new errors/* OutsideError */.C('not-found', `commits of the range cannot be fetched any more: ${missing.join(', ')}`);
}

;// CONCATENATED MODULE: ./build/rollback/pull.js

/** Looks for the pull request of our branch: same repository, same base. */
async function findPull(pulls, repository, branch, base) {
    const all = await pulls.listByHead(branch);
    const ours = all.filter((pull) => pull.base === base && pull.head.repository === repository);
    const merged = ours.find((pull) => pull.merged);
    if (merged)
        return { kind: 'merged', pull: merged };
    const open = ours.find((pull) => pull.state === 'open');
    if (open)
        return { kind: 'open', pull: open };
    const closed = ours[0];
    return closed === undefined ? null : { kind: 'closed', pull: closed };
}
/**
 * Opens the pull request, or gives the one that was opened meanwhile (by another run, or by a request whose answer was lost).
 * Null where pull requests are not permitted.
 */
async function openPull(pulls, repository, pull) {
    try {
        return await pulls.create(pull);
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C))
            throw error;
        if (error.code === 'pull-requests-not-permitted')
            return null;
        if (error.code !== 'exists' && error.code !== 'unreachable')
            throw error;
        const found = await findPull(pulls, repository, pull.head, pull.base);
        if (found === null)
            throw error;
        return found.pull;
    }
}

;// CONCATENATED MODULE: ./build/rollback/branch-state.js

/** Commits that people may have pushed on top of ours before it is no longer looked for. */
const depth = 20;
/**
 * Tells whether a branch's head is our revert. The proof is the tree: the revert is computed again on the commit's own parent. A
 * message or an author could be anyone's.
 */
async function inspectBranch(gitData, repository, range, head) {
    let sha = head;
    for (let above = 0; above < depth && sha !== range.bad; above += 1) {
        const { tree, parents } = await gitData.getCommit(sha);
        const parent = parents[0];
        if (parent === undefined)
            break;
        if (parents.length === 1 && (await isRevert(repository, range, tree, parent))) {
            return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree };
        }
        sha = parent;
    }
    return { kind: 'foreign' };
}
async function isRevert(repository, range, tree, parent) {
    const { missing } = await repository.fetch([parent]);
    if (missing.length > 0 || !(await repository.isAncestor(range.bad, parent)))
        return false;
    const revert = await revertOnto(repository, range, parent);
    return revert.outcome === 'clean' && revert.tree === tree;
}

;// CONCATENATED MODULE: ./build/rollback/write-branch.js


/**
 * Makes the branch `name` with one commit on the base branch's tip that holds the revert, or finds the branch that an earlier
 * attempt or another run has made. May be repeated after any failure.
 *
 * Throws OutsideError `refused` where GitHub's tree is not the one that was computed.
 */
async function writeBranch(gitData, repository, range, ready, branch) {
    const ref = `refs/heads/${branch.name}`;
    const found = await gitData.getRef(ref);
    if (found !== null)
        return inspectBranch(gitData, repository, range, found);
    const commit = await writeCommit(gitData, ready, branch.message);
    try {
        await gitData.createRef(ref, commit);
        return { kind: 'ours', commit, tree: ready.revert.tree };
    }
    catch (error) {
        const raced = await whatStandsAfter(error, gitData, ref);
        return inspectBranch(gitData, repository, range, raced);
    }
}
/** Uploads what GitHub cannot know, has it build the tree, and makes sure that it is the computed one. */
async function writeCommit(gitData, ready, message) {
    const { revert, tip } = ready;
    await uploadBlobs(gitData, revert);
    const { tree: tipTree } = await gitData.getCommit(tip);
    const tree = await gitData.createTree(tipTree, revert.edits);
    if (tree !== revert.tree)
        throw differs('the tree of the rollback', revert.tree, tree);
    return (await gitData.createCommit({ message, tree, parents: [tip] })).sha;
}
async function uploadBlobs(gitData, revert) {
    for (const blob of revert.blobs) {
        const id = await gitData.createBlob(blob.content);
        if (id !== blob.id)
            throw differs('a merged file', blob.id, id);
    }
}
/** After a race or a lost answer: where the branch stands. Any other failure is thrown on. */
async function whatStandsAfter(error, gitData, ref) {
    if (!(error instanceof errors/* OutsideError */.C) || !['exists', 'unreachable'].includes(error.code))
        throw error;
    const head = await gitData.getRef(ref);
    if (head === null)
        throw error;
    return head;
}
function differs(what, computed, returned) {
    const detail = `computed ${computed}, GitHub wrote ${returned}`;
    return new errors/* OutsideError */.C('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`);
}

;// CONCATENATED MODULE: ./build/rollback/carry-out.js







const labels = ['deploy-guard', 'rollback'];
/**
 * Brings a rollback that was decided on to its branch and its pull request. Every step looks first for what an earlier attempt or
 * another run has done, so it may be called again after any failure and ends in one branch and one pull request.
 */
async function carryOutRollback(deps, response) {
    const { good, bad, base } = response;
    if (good === null)
        return none('no-good');
    if (good === bad)
        return none('nothing-to-revert');
    const branch = rollbackBranch(deps.environment, good, bad);
    const found = await findPull(deps.pulls, repositoryName(deps), branch, base);
    if (found?.kind === 'closed')
        return closedByPerson(deps, found.pull);
    if (found?.kind === 'merged')
        return mergedState(deps, found.pull);
    const repository = await deps.openRepository();
    try {
        return await pushAndOpen(deps, repository, response, { good, bad, base }, branch, found);
    }
    finally {
        await repository.close();
    }
}
async function pushAndOpen(deps, repository, response, range, branch, found) {
    const prepared = await prepareRollback(deps.gitData, repository, range);
    if ('state' in prepared)
        return prepared.state;
    const { ready } = prepared;
    const message = rollbackMessage(deps.environment, response, range.good);
    const state = await writeBranch(deps.gitData, repository, range, ready, { name: branch, message });
    if (state.kind === 'foreign') {
        deps.log.warning(`The branch ${branch} holds something else than the revert: it is left alone, and no rollback is opened.`);
        return none('branch-taken');
    }
    if (state.kind === 'extended')
        deps.log.warning(`People have pushed to ${branch}: it is left as they made it.`);
    const pushed = { branch, commit: state.commit, tree: state.tree, leftOut: ready.revert.leftOut };
    if (found !== null)
        return opened(deps, found.pull, pushed);
    return openWithBody(deps, response, range, ready, pushed);
}
async function openWithBody(deps, response, range, ready, pushed) {
    const text = renderPullBody({
        environment: deps.environment,
        runUrl: deps.run.runUrl,
        repositoryUrl: `${deps.run.serverUrl}/${repositoryName(deps)}`,
        response,
        good: range.good,
        exact: ready.exact,
        unusual: ready.unusual,
        leftOut: pushed.leftOut,
        branch: pushed.branch,
        commit: pushed.commit,
        tree: pushed.tree,
        landed: await deps.landedUnits(range.good, range.bad),
        kept: await deps.landedUnits(range.bad, ready.tip),
    });
    const pull = { title: text.title, body: text.body, head: pushed.branch, base: range.base, draft: ready.unusual };
    const created = await openPull(deps.pulls, repositoryName(deps), pull);
    if (created !== null)
        return opened(deps, created, pushed);
    const url = compareLink(deps.run, { ...pull, body: text.short });
    deps.log.warning(`This token may not open pull requests. Open the rollback yourself: ${url}`);
    return { step: 'pushed', url, ...pushed };
}
async function opened(deps, pull, pushed) {
    await deps.pulls.addLabels(pull.number, labels);
    deps.log.info(`Rollback pull request: ${pull.url}`);
    return { step: 'opened', pull: pull.number, ...pushed };
}
function closedByPerson(deps, pull) {
    deps.log.warning(`Someone closed the rollback pull request #${pull.number}: that is respected, no other is opened.`);
    return { ...none('closed-by-person'), pull: pull.number };
}
async function mergedState(deps, pull) {
    const { tree } = await deps.gitData.getCommit(pull.head.sha);
    deps.log.info(`The rollback pull request #${pull.number} is merged already.`);
    return { step: 'opened', pull: pull.number, branch: pull.head.branch, commit: pull.head.sha, tree, leftOut: [] };
}
function repositoryName(deps) {
    return `${deps.run.owner}/${deps.run.repo}`;
}

;// CONCATENATED MODULE: ./build/render/incident-timeline.js


/** How an incident began, oldest first. `now` (ISO 8601) is when its rollback came to the point where it is. */
function incidentBeginning(environment, response, now) {
    const { verdict, bad, good, decidedAt, rollback } = response;
    const watch = { at: incident_timeline_iso(verdict.startedAt), text: `The watch of \`${bad.slice(0, 7)}\` began.` };
    const target = good === null ? 'Nothing is known to go back to.' : `Decided to go back to \`${good.slice(0, 7)}\`.`;
    const entries = [watch, ...alarm(environment, response), { at: decidedAt, text: target }, { at: now, text: rollbackLine(rollback) }];
    return entries.filter(({ text }) => text !== '').toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
function alarm(environment, { verdict }) {
    if (verdict.verdict !== 'regressed')
        return [];
    const { onset, alarmAt, worst } = verdict.regression;
    return [
        { at: incident_timeline_iso(onset), text: 'First samples with more failures than before the deploy.' },
        { at: incident_timeline_iso(alarmAt), text: `Alarm: ${regressionSentence(environment, worst)}` },
    ];
}
function rollbackLine(rollback) {
    switch (rollback.step) {
        case 'decided':
            return '';
        case 'opened':
            return `Rollback pull request: #${rollback.pull}.`;
        case 'pushed':
            return `Rollback pushed to a branch; its pull request has to be ${markdown_link('opened by a person', rollback.url)}.`;
        case 'none':
            return 'No rollback pull request could be made: a person has to decide.';
    }
}
function incident_timeline_iso(seconds) {
    return new Date(seconds * 1000).toISOString();
}

;// CONCATENATED MODULE: ./build/verbs/landed-units.js

/** Newest commits whose pull requests are asked for; a list for people needs no more. */
const landed_units_longest = 100;
/**
 * What landed between two commits by first parents, oldest first, for people to read. A pull request is named where GitHub says that it
 * made exactly this commit; else the commit speaks for itself.
 */
async function landedUnits(deps, from, to) {
    if (from === to)
        return [];
    const commits = await firstParents(deps, from, to);
    const pulls = await pullsOf(deps, commits.slice(-landed_units_longest));
    return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha });
}
async function firstParents(deps, from, to) {
    const repository = await deps.openRepository();
    try {
        const { missing } = await repository.fetch([from, to]);
        return missing.length > 0 ? [] : await repository.firstParents(from, to);
    }
    finally {
        await repository.close();
    }
}
/** By merge commit. A list that cannot be had must not keep a rollback from being made. */
async function pullsOf(deps, commits) {
    try {
        const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat();
        const facts = await deps.reviews.pullFacts([...new Set(numbers)]);
        return new Map(facts.flatMap(({ number, title, mergeCommit }) => (mergeCommit === null ? [] : [[mergeCommit, { number, title, sha: mergeCommit }]])));
    }
    catch (error) {
        if (!(error instanceof errors/* OutsideError */.C))
            throw error;
        deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`);
        return new Map();
    }
}

;// CONCATENATED MODULE: ./build/verbs/responder.js


/** The part of it that a rollback needs. */
function rollbackDeps({ ports, environment }) {
    const { forge, openRepository, run, log } = ports;
    const landed = (from, to) => landedUnits({ openRepository, reviews: forge.reviews, log }, from, to);
    return { gitData: forge.gitData, pulls: forge.pulls, openRepository, environment, run, log, landedUnits: landed };
}
/** The part of it that an incident needs. */
async function incidentDeps({ ports }) {
    const { forge, clock, log, run } = ports;
    const { issues, gitData, runs } = forge;
    return { issues, gitData, runs, clock, log, run, viewer: await forge.info.viewer() };
}
/** What the incident issue of a response says by the newest record. */
function incidentInput(responder, record, response) {
    const { environment, ports } = responder;
    const { incident } = response;
    return {
        environment,
        response,
        phase: incident.step === 'opened' ? incident.phase : 'mitigating',
        timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
        held: record.hold?.incidentKey === response.incidentKey,
        goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
        repositoryUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`,
        runUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}/actions/runs/${response.run.id}`,
    };
}
/** The first lines of an incident's timeline, as of now. */
function beginning({ environment, ports }, response) {
    return incidentBeginning(environment, response, new Date(ports.clock.now()).toISOString());
}

;// CONCATENATED MODULE: ./build/verbs/respond-steps.js









/** Makes the rollback, if that is not done yet, and records what came of it. */
async function rollbackStep(responder, _, response) {
    if (response.rollback.step !== 'decided')
        return;
    const rollback = await carryOutRollback(rollbackDeps(responder), response);
    const why = `Rollback of ${response.bad.slice(0, 7)}: ${rollback.step}`;
    await responder.store.update(why, (record) => withRollback(record, response.incidentKey, rollback));
}
/** Opens the incident's issue, if that is not done yet, and records it. */
async function incidentStep(responder, record, response) {
    if (response.incident.step !== 'decided')
        return;
    const key = response.incidentKey;
    await openIncident(await incidentDeps(responder), {
        key,
        recorded: async () => findResponse(await responder.store.read(), key)?.incident ?? response.incident,
        document: async () => renderIncident(incidentInput(responder, record, response), await respond_steps_wentOut(responder, response)),
        timeline: () => beginning(responder, response),
        record: async (incident) => {
            const why = `Incident of ${response.bad.slice(0, 7)}: ${incident.step}`;
            await responder.store.update(why, (newest) => withIncident(newest, key, incident));
        },
    });
}
/** Brings the pull request and the issue up to what the record says: each names the other. */
async function showStep(responder, record, response) {
    const { rollback, incident } = response;
    if (incident.step !== 'opened')
        return;
    if (rollback.step === 'opened')
        await nameIncident(responder, rollback.pull, incident.issue);
    await showIncident(await incidentDeps(responder), incident.issue, incidentSections(incidentInput(responder, record, response)));
}
async function nameIncident({ ports }, pullNumber, issue) {
    const pull = await ports.forge.pulls.get(pullNumber);
    if (pull === null || pull.state === 'closed')
        return;
    const body = applyFences(pull.body, [incidentLink(issue)]);
    if (body !== pull.body)
        await ports.forge.pulls.update(pullNumber, { body });
}
function respond_steps_wentOut(responder, { good, bad }) {
    return good === null ? [] : rollbackDeps(responder).landedUnits(good, bad);
}
/** Another run may have been faster: what it recorded stays. A branch without the fault needs no hold. */
function withRollback(record, key, rollback) {
    const changed = changeResponse(record, key, (response) => (response.rollback.step === 'decided' ? { ...response, rollback } : response));
    const mended = rollback.step === 'none' && rollback.reason === 'nothing-to-revert';
    return mended ? releaseHold(changed, key) : changed;
}
function withIncident(record, key, incident) {
    return changeResponse(record, key, (response) => (response.incident.step === 'decided' ? { ...response, incident } : response));
}

;// CONCATENATED MODULE: ./build/verbs/respond.js





/**
 * Records that a deploy is bad and what will be done about it: mark, response and hold in one write. Nothing else is done here:
 * `finishResponses` does it, now or at the next start if this run dies.
 */
function startResponse(responder, deploy) {
    const { ports, environment, store } = responder;
    const at = new Date(ports.clock.now()).toISOString();
    const run = { id: ports.run.runId, attempt: ports.run.attempt };
    const why = `${deploy.bad.slice(0, 7)} is bad: decide on rollback and incident`;
    return store.update(why, (record) => decideResponse(record, { ...deploy, environment, at, run }));
}
/** Brings every response that some run has begun to its end. Called at each start, and after `startResponse`. */
async function finishResponses(responder) {
    const failures = [];
    for (const { incidentKey } of unfinishedResponses(await responder.store.read())) {
        for (const error of await finishOne(responder, incidentKey))
            failures.push({ incidentKey, error });
    }
    return { record: await responder.store.read(), failures };
}
/** Tells the open incidents what has happened, and shows it. */
async function progressResponses(responder, event) {
    const why = `Incident: ${event.kind} (${event.sha.slice(0, 7)})`;
    await responder.store.update(why, (record) => advanceRecord(record, event));
    return finishResponses(responder);
}
/** Each step is recorded before the next begins. Without a rollback people must still be told, so a failure does not stop the rest. */
async function finishOne(responder, incidentKey) {
    const failures = [];
    for (const step of [rollbackStep, incidentStep, showStep]) {
        const record = await responder.store.read();
        const response = findResponse(record, incidentKey);
        if (response === null)
            break;
        try {
            await step(responder, record, response);
        }
        catch (error) {
            if (!(error instanceof errors/* OutsideError */.C))
                throw error;
            responder.ports.log.warning(`Not finished yet, the next start tries again: ${error.message}`);
            failures.push(error);
        }
    }
    if (failures.length === 0)
        await settle(responder, incidentKey);
    return failures;
}
/** Nothing is left to do, unless another run has changed the response since it was shown: that run shows it. */
async function settle(responder, incidentKey) {
    const shown = findResponse(await responder.store.read(), incidentKey);
    if (shown === null || shown.rollback.step === 'decided' || shown.incident.step === 'decided')
        return;
    const same = (response) => JSON.stringify(response) === JSON.stringify(shown);
    const finish = (response) => (same(response) ? { ...response, settled: true } : response);
    await responder.store.update(`Response to ${shown.bad.slice(0, 7)} is finished`, (record) => changeResponse(record, incidentKey, finish));
}

// EXTERNAL MODULE: ./build/metrics/default-query.js
var default_query = __webpack_require__(4538);
// EXTERNAL MODULE: ./build/metrics/probe.js
var probe = __webpack_require__(5796);
;// CONCATENATED MODULE: ./build/verbs/sources.js


/** The policy's watch, with a metric for each source that was given and that the policy does not name itself. */
function sources_watchPlan(policy, sources) {
    const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(default_query/* DEFAULT_METRIC */.b)];
    const metrics = [
        ...(sources.metricsUrl === null ? [] : scraped),
        ...(sources.probeUrl === null ? [] : [embedded(probe/* PROBE_METRIC */.mv)]),
    ];
    return { ...policy.watch, metrics };
}
function embedded(name) {
    return { name, kind: 'counts', direction: 'up', minEffect: { relative: 0.5, absolute: 0.005 } };
}

;// CONCATENATED MODULE: ./build/verbs/samples.js

/** Starts to sample, if there is anything to sample. */
function startSamples(ports, policy, request) {
    const plan = sources_watchPlan(policy, request);
    const since = ports.clock.now() / 1000;
    if (plan.metrics.length === 0)
        return { plan, file: null, source: null, since };
    const { metricsUrl, probeUrl } = request;
    const file = ports.sampling.start({ metricsUrl, probeUrl, queries: policy.queries, stepSeconds: plan.step });
    return { plan, file, source: openSamples(ports, plan, file), since };
}
/** The samples of a sampler that an earlier phase has started. */
function openSamples(ports, plan, file) {
    const names = plan.metrics.map(({ name }) => name);
    return ports.sampling.open(file, names, plan.step);
}

;// CONCATENATED MODULE: ./build/deploy/check-run.js
/**
 * Shows a report in the check run "Deploy Guard: <environment>" of the commit. There is one for a commit and environment: it is found again
 * by its external id, so that gate, watch and re-runs write into the same.
 */
async function showCheckRun(checks, subject, report) {
    const name = `Deploy Guard: ${subject.environment}`;
    const externalId = `deploy-guard:${subject.environment}`;
    const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId);
    if (ours === undefined) {
        await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report });
    }
    else {
        await checks.update(ours.id, report);
    }
}

;// CONCATENATED MODULE: ./build/render/gate-words.js

/** Why something is covered or not, for someone who does not know the guard. */
const reasonWords = {
    'approved-as-merged': 'approved as it landed',
    'rollback-recomputed': 'exactly the rollback of the bad deploy',
    empty: 'changes nothing',
    'direct-push': 'pushed without a pull request',
    'no-independent-approval': 'not approved by enough people who did not write it',
    'approved-head-unknown': 'it cannot be shown what the approver saw',
    'approved-on-another-base': 'approved for another branch',
    'differs-from-approved': 'changed after the approval',
    'merge-conflict': 'a conflict was resolved after the approval',
    'changes-requested': 'a reviewer still requests changes',
    'contributor-unknown': 'it cannot be shown who wrote it',
    'objects-missing': 'what was approved is no longer on the server',
    'drops-deployed': 'runs in production now and would be taken out',
};
function gate_words_short(sha) {
    return sha.slice(0, 7);
}
function commitLink(view, sha) {
    return markdown_link(code(gate_words_short(sha)), `${view.repositoryUrl}/commit/${sha}`);
}
function pullLink(view, number) {
    return markdown_link(`#${number}`, `${view.repositoryUrl}/pull/${number}`);
}
/** Where an uncovered file came from: its pull request, else its commit. */
function originLink(view, file) {
    return file.pull === null ? commitLink(view, file.unit) : pullLink(view, file.pull);
}
function gate_words_count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/render/gate-annotations.js

/** What GitHub takes in one request. */
const gate_annotations_MOST = 50;
/** A note at each stretch of added lines that nobody has seen, at most 50; files with fewer stretches are not crowded out. */
function gateAnnotations(files) {
    const each = files.map((file) => stretches(file.added).map(([from, to]) => annotation(file, from, to)));
    const first = each.flatMap((notes) => notes.slice(0, 1));
    const rest = each.flatMap((notes) => notes.slice(1));
    return [...first, ...rest].slice(0, gate_annotations_MOST);
}
function annotation(file, startLine, endLine) {
    const origin = file.pull === null ? file.unit.slice(0, 7) : `#${file.pull}`;
    const message = `Not reviewed in this form: ${reasonWords[file.reason]} (${origin}).`;
    return { path: file.path, startLine, endLine, level: 'warning', message };
}
/** Runs of numbers that follow one another, as first and last. */
function stretches(numbers) {
    const found = [];
    for (const number of numbers) {
        const last = found.at(-1);
        if (last !== undefined && last[1] === number - 1)
            last[1] = number;
        else
            found.push([number, number]);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/render/gate-advice.js

/** What to do about each thing that nobody has seen: one line for each pull request or commit and reason. */
function advice(view, files) {
    const steps = new Set(files.map((file) => `- ${stepFor(file.reason, originLink(view, file))}`));
    return ['### What to do', '', ...steps, '', 'Then run this job again: it looks at everything anew.'].join('\n');
}
const takeOut = 'or take the change out again in a pull request of its own';
function stepFor(reason, origin) {
    switch (reason) {
        case 'direct-push':
            return `${origin}: take it back (\`git revert\`) and bring it again in a pull request that someone else approves.`;
        case 'changes-requested':
            return `${origin}: whoever requests changes there has to approve it, or that review has to be dismissed.`;
        case 'contributor-unknown':
            return `${origin}: bring the change again from a branch of this repository, with commits by known accounts, ${takeOut}.`;
        case 'drops-deployed':
            return `${origin}: deploy a commit that contains what production runs now.`;
        case 'differs-from-approved':
        case 'merge-conflict':
        case 'approved-head-unknown':
        case 'approved-on-another-base':
        case 'objects-missing':
            return `${origin}: have it approved again as it is now (a merged pull request can still be reviewed) by someone who may push and did not write it, ${takeOut}.`;
        case 'no-independent-approval':
        case 'approved-as-merged':
        case 'rollback-recomputed':
        case 'empty':
            return `${origin}: have it approved by someone who may push and had no part in it, ${takeOut}.`;
    }
}

;// CONCATENATED MODULE: ./build/render/gate-files.js


/** The files nobody has seen as they are, one a row, at most `most`. */
function fileTable(view, files, most) {
    const rows = files.slice(0, most).map((file) => {
        return [code(file.path), linesOf(file), originLink(view, file), reasonWords[file.reason]];
    });
    const left = files.length - rows.length;
    const more = left > 0 ? `\n\n… and ${gate_words_count(left, 'more file')}.` : '';
    return table(['File', 'Lines', 'From', 'Why'], rows) + more;
}
/** What changed in a file, in a few words: `+3 −1`, and what has no lines. */
function linesOf(file) {
    const numbers = [...(file.added.length > 0 ? [`+${file.added.length}`] : []), ...(file.deleted.length > 0 ? [`−${file.deleted.length}`] : [])];
    const kind = kindOf(file);
    return [...(numbers.length > 0 ? [numbers.join(' ')] : []), ...(kind === null ? [] : [kind])].join(', ') || file.change.status;
}
function kindOf({ change, withoutLines, hunks }) {
    const { oldMode, newMode } = change;
    if (oldMode === '160000' || newMode === '160000')
        return 'submodule';
    if (oldMode === '120000' || newMode === '120000')
        return 'symbolic link';
    if (change.status === 'modified' && oldMode !== newMode)
        return `mode ${oldMode} to ${newMode}`;
    if (!withoutLines || hunks.length > 0)
        return null;
    return /^e69de29/.test(change.status === 'deleted' ? change.oldId : change.newId) ? 'empty file' : 'binary';
}
/** The exact lines of files as diff blocks, at most so many files and lines of each. */
function hunkBlocks(view, files, most) {
    const shown = files.slice(0, most.files).map((file) => `${code(file.path)}, ${linesOf(file)}, from ${originLink(view, file)}:\n\n${block(file, most.lines)}`);
    const left = files.length - shown.length;
    const compare = `${view.repositoryUrl}/compare/${view.baseSha ?? ''}...${view.sha}`;
    const more = left > 0 ? [`… and ${gate_words_count(left, 'more file')}: [compare](${compare}).`] : [];
    return [...shown, ...more].join('\n\n');
}
function block(file, most) {
    if (file.hunks.length === 0)
        return `_${noLines(file)}_`;
    const lines = file.hunks.flatMap((hunk) => [header(hunk), ...numbered(hunk)]);
    const left = lines.length - most;
    const shown = left > 0 ? [...lines.slice(0, most), `… ${gate_words_count(left, 'more line')}`] : lines;
    return codeBlock(shown.join('\n'), 'diff');
}
function noLines({ change }) {
    return change.oldMode !== change.newMode && change.status === 'modified'
        ? `Only the mode changes, from ${change.oldMode} to ${change.newMode}.`
        : 'There are no lines to show.';
}
function header({ oldStart, oldLines, newStart, newLines }) {
    return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
}
/** Each line with its number: that of the candidate, for deleted lines that of the base. */
function numbered(hunk) {
    const width = String(Math.max(hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines)).length;
    let before = hunk.oldStart;
    let after = hunk.newStart;
    return hunk.lines.map(({ kind, text }) => {
        const number = kind === '-' ? before : after;
        if (kind !== '+')
            before += 1;
        if (kind !== '-')
            after += 1;
        return `${kind} ${String(number).padStart(width)}  ${text}`.trimEnd();
    });
}

;// CONCATENATED MODULE: ./build/render/gate-units.js


/** Titles are cut here: a table is to be read, not scrolled. */
const TITLE = 80;
/** Everything that would go out, folded: one row for each merge or push, oldest first, at most `most`. */
function unitList(view, units, most) {
    if (units.length === 0)
        return '';
    const rows = units.slice(-most).map((unit) => [
        unit.pull === null ? commitLink(view, unit.sha) : pullLink(view, unit.pull),
        escapeText(cutTitle(unit.subject)),
        unit.covered ? 'yes' : '**no**',
        unit.covered && unit.approvers.length > 0 ? `approved by ${unit.approvers.map(escapeText).join(', ')}` : reasonWords[unit.reason],
    ]);
    const hidden = units.length > most ? ` (the last ${most})` : '';
    return details(`What this deploy is made of: ${gate_words_count(units.length, 'change')}${hidden}`, table(['Change', 'Title', 'Reviewed', 'How'], rows));
}
function cutTitle(title) {
    const letters = [...title];
    return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : title;
}

;// CONCATENATED MODULE: ./build/render/fit.js
/** Length in UTF-8 as GitHub counts it. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/**
 * Joins parts to at most `limit` bytes: one after the other, the lowest rank first, takes its next shorter form. Where even
 * the shortest forms are too long, the text is cut at a line with its fences closed.
 */
function fit(parts, limit) {
    const shown = parts.map(() => 0);
    for (;;) {
        const text = compose(parts, shown);
        if (bytes(text) <= limit)
            return text;
        const next = nextToShorten(parts, shown);
        if (next === null)
            return fit_cut(text, limit);
        shown[next] = (shown[next] ?? 0) + 1;
    }
}
function compose(parts, shown) {
    const texts = parts.map((part, index) => part.forms[shown[index] ?? 0] ?? '');
    return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
function nextToShorten(parts, shown) {
    const able = parts.map((part, index) => ({ rank: part.rank, index, left: part.forms.length - 1 - (shown[index] ?? 0) }));
    const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank);
    return first?.index ?? null;
}
const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n';
/** Cuts at the last line that fits, and closes an open code block and open details. */
function fit_cut(text, limit) {
    if (bytes(text) <= limit)
        return text;
    const lines = text.split('\n');
    for (let count = lines.length - 1; count > 0; count -= 1) {
        const closed = fit_close(lines.slice(0, count)) + NOTICE;
        if (bytes(closed) <= limit)
            return closed;
    }
    return '';
}
function fit_close(lines) {
    let fence = null;
    let open = 0;
    for (const line of lines) {
        const run = /^(`{3,})/.exec(line)?.[1] ?? null;
        if (fence === null) {
            fence = run;
            open += (line.match(/<details>/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length;
        }
        else if (run !== null && run === line && run.length >= fence.length)
            fence = null;
    }
    const ends = fence === null ? [] : [fence];
    return [...lines, ...ends, ...Array.from({ length: open }, () => '\n</details>')].join('\n');
}

;// CONCATENATED MODULE: ./build/render/gate-summary.js






/** Bytes that a check run's summary may have. */
const checkLimit = 65_000;
/** One line for the head of a check run: plain text. */
function gateTitle(outcome) {
    const { coverage } = outcome;
    switch (outcome.decision) {
        case 'pass':
            return coverage === null || outcome.reasonCode === 'nothing-changes' ? 'Nothing to review' : 'Every change is reviewed';
        case 'needs-review':
            return `Not deployed: ${gate_words_count(coverage?.uncovered.length ?? 0, 'file')} not reviewed as they are`.replace('1 file not reviewed as they are', '1 file not reviewed as it is');
        case 'held':
            return 'Not deployed: an incident is open';
        case 'blocked':
            return 'Not deployed: nothing to compare with';
    }
}
/** The gate's report as Markdown, for the job summary and the check run, in at most `limit` bytes. */
function renderGateSummary(view, limit = checkLimit) {
    const { outcome } = view;
    const head = { rank: 9, forms: [`## ${gateTitle(outcome)}\n\n${escapeText(outcome.message)} ${position(view)}`] };
    switch (outcome.decision) {
        case 'pass':
            return fit([head, units(view)], limit);
        case 'needs-review':
            return fit([head, ...unseenParts(view), units(view)], limit);
        case 'held':
            return fit([head, { rank: 8, forms: [holdAdvice(view)] }, units(view)], limit);
        case 'blocked':
            return fit([head, { rank: 8, forms: [blockedAdvice(outcome)] }], limit);
    }
}
function unseenParts(view) {
    const files = view.outcome.coverage?.uncovered ?? [];
    const tables = [200, 50, 10].map((most) => fileTable(view, files, most));
    const limits = [[100, 400], [40, 100], [20, 40], [10, 15]];
    const hunks = limits.map(([most, lines]) => `### The lines\n\n${hunkBlocks(view, files, { files: most, lines })}`);
    return [
        { rank: 7, forms: tables },
        { rank: 2, forms: [...hunks, ''] },
        { rank: 6, forms: [advice(view, files), advice(view, files.slice(0, 10))] },
    ];
}
function units(view) {
    const all = view.outcome.coverage?.units ?? [];
    return { rank: 1, forms: [unitList(view, all, 200), unitList(view, all, 20), ''] };
}
/** What runs, what would run, and how much of the way was seen. */
function position(view) {
    const { baseSha, sha, environment, outcome } = view;
    const candidate = commitLink(view, sha);
    if (baseSha === null)
        return `The candidate is ${candidate}.`;
    const range = markdown_link('all changes', `${view.repositoryUrl}/compare/${baseSha}...${sha}`);
    const seen = outcome.coverage === null ? '' : `, ${outcome.coverage.summary.percent} % of them reviewed`;
    return `${escapeText(environment)} runs ${commitLink(view, baseSha)}, this deploy is ${candidate} (${range}${seen}).`;
}
function holdAdvice(view) {
    const { heldBy } = view.outcome;
    const issue = view.incident == null ? 'the incident issue' : markdown_link(`#${view.incident}`, `${view.repositoryUrl}/issues/${view.incident}`);
    const bad = heldBy === null ? 'the bad change' : commitLink(view, heldBy.bad);
    const good = heldBy?.good == null ? '' : ` Good was ${gate_words_short(heldBy.good)}.`;
    return `### What to do\n\nMerge the rollback of ${bad} and deploy that. It is described in ${issue}.${good}`;
}
function blockedAdvice(outcome) {
    const todo = outcome.reasonCode === 'live-unknown'
        ? 'The runs that deployed before have been deleted, so what runs now cannot be proven. Set `gate.first-deploy: pass` for one deploy if you know that it is fine.'
        : 'Set `gate.first-deploy: pass` for the first deploy.';
    return `### What to do\n\n${todo}`;
}

;// CONCATENATED MODULE: ./build/verbs/show-gate.js




/** Shows the gate's judgement in the job summary and in the check run, which stays open if the watch follows. */
async function showGate(ports, prepared, outcome, watchFollows) {
    const view = viewOf(ports, prepared, outcome);
    await ports.summarise(renderGateSummary(view));
    const report = {
        title: watchFollows ? `${gateTitle(outcome)}; the watch follows` : gateTitle(outcome),
        summary: renderGateSummary(view),
        annotations: gateAnnotations(outcome.coverage?.uncovered ?? []),
        ...(watchFollows ? {} : { conclusion: outcome.decision === 'pass' ? 'success' : 'failure' }),
    };
    const { environment, sha } = prepared.request;
    await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report);
}
function viewOf({ run }, { request, base, record }, outcome) {
    const response = outcome.heldBy === null ? null : findResponse(record, outcome.heldBy.incidentKey);
    return {
        outcome,
        environment: request.environment,
        sha: request.sha,
        baseSha: base,
        repositoryUrl: `${run.serverUrl}/${run.owner}/${run.repo}`,
        incident: response?.incident.step === 'opened' ? response.incident.issue : null,
    };
}

;// CONCATENATED MODULE: ./build/verbs/gate-deploy.js









/**
 * The part before the deploy: finish what earlier runs left, judge the candidate, show the judgement, and, if it passes, take the baseline.
 * `watched`: the same step watches afterwards, so that it keeps sampling and sees to the deployment's record; a lone gate cannot know the end.
 */
async function gateDeploy(setting, request, watched) {
    const { ports } = setting;
    await finishResponses(setting);
    const repository = await ports.openRepository();
    try {
        return await gateIn(setting, request, watched, repository);
    }
    finally {
        await repository.close();
    }
}
async function gateIn(setting, request, watched, repository) {
    const { ports, store } = setting;
    const prepared = await prepare(ports, repository, await store.read(), request);
    const samples = startSamples(ports, prepared.policy, request);
    let keep = false;
    try {
        const held = await holdFacts(ports, prepared);
        const outcome = await gate_gate(ports, prepared, held);
        const passed = outcome.decision === 'pass';
        await showGate(ports, prepared, outcome, watched && passed);
        const task = passed ? await letThrough(setting, prepared, held, samples, watched) : null;
        keep = watched && passed;
        return { baseSha: prepared.base, outcome, task };
    }
    finally {
        if (samples.file !== null && !keep)
            ports.sampling.stop(samples.file);
    }
}
async function letThrough(setting, prepared, held, samples, watched) {
    const task = await planDeployWatch(setting, prepared, held, samples);
    return watched ? withDeployment(setting, task) : task;
}
/** The task with the id of the deployment's record, which is made if the job has none. */
async function withDeployment({ ports, store }, task) {
    const { runId: id, attempt } = ports.run;
    const deployment = await ownDeployment(ports.forge.deployments, ports.run, task);
    await store.update(`${task.sha.slice(0, 7)} is deployment ${deployment}`, (record) => changeWatch(record, { sha: task.sha, run: { id, attempt } }, { deployment }));
    return { ...task, deployment };
}

;// CONCATENATED MODULE: ./build/verbs/results.js
function gateResult({ environment, sha }, { baseSha, outcome }) {
    const { decision, reasonCode, message, coverage } = outcome;
    return {
        ...{ schemaVersion: 1, verb: 'gate', environment, sha, baseSha, decision, reasonCode, message },
        coverage: coverage?.summary ?? null,
        uncovered: (coverage?.uncovered ?? []).map((file) => {
            const { path, unit, pull, reason, added, deleted } = file;
            return { path, unit, pull, reason, added, deleted };
        }),
        units: (coverage?.units ?? []).map(({ sha: unit, kind, pull, covered, reason }) => ({ sha: unit, kind, pull, covered, reason })),
    };
}
function watchResult(of, watched) {
    const { verdict, pull, issue } = watched;
    const { environment, sha, baseSha } = of;
    const { reasonCode, message } = verdict;
    return {
        ...{ schemaVersion: 1, verb: 'watch', environment, sha, baseSha, verdict: verdict.verdict, reasonCode, message },
        regression: verdict.verdict === 'regressed' ? verdict.regression : null,
        rollbackPullRequest: pull,
        incidentIssue: issue,
    };
}

;// CONCATENATED MODULE: ./build/evidence/log-sum-exp.js

/** log(sum(exp(value))) without overflow or underflow; -Infinity where there is nothing to add. */
function logSumExp(values) {
    if (values.length === 0)
        return -Infinity;
    const greatest = (0,simple_statistics/* max */.T9)([...values]);
    if (!Number.isFinite(greatest))
        return greatest;
    return greatest + Math.log((0,simple_statistics/* sum */.cz)(values.map((value) => Math.exp(value - greatest))));
}
/** `count` numbers from `from` (left out) to `to` (included), each a constant factor above the one before. */
function logSpaced(from, to, count) {
    return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count));
}

;// CONCATENATED MODULE: ./build/evidence/counts.js

/** A rise by a tenth of what the baseline allows at worst is tolerated for ever. */
const TOLERATED_RATIO = 1.1;
const LARGEST_RATIO = 20;
const RATIOS = logSpaced(TOLERATED_RATIO, LARGEST_RATIO, 24);
const LOG_WEIGHT = -Math.log(RATIOS.length);
/**
 * Evidence (natural logarithm of an e-value) that events go bad more often than `TOLERATED_RATIO` times the normal rate:
 * the mixture of likelihood ratios `log E = logsumexp_j(log w_j + X log(R_j/R0) - (R_j - R0) Λ)` over 24 ratios R_j,
 * spaced evenly on the logarithmic scale in (R0, 20], X being `bad` and Λ `expected`, the bad events that the normal
 * rate would give. Under the hypothesis it is a supermartingale that starts at 1, for Poisson counts and for single events
 * alike (1 + x <= e^x), so that by Ville's inequality the chance that it ever reaches 1/α is at most α, however often one
 * looks. (Lindon and Malek, "Anytime-valid inference for multinomial count data", 2022; Howard et al. 2021.)
 */
function logEvidence(bad, expected) {
    return logSumExp(RATIOS.map((ratio) => LOG_WEIGHT + bad * Math.log(ratio / TOLERATED_RATIO) - (ratio - TOLERATED_RATIO) * expected));
}

// EXTERNAL MODULE: ./node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(2453);
;// CONCATENATED MODULE: ./build/evidence/special-functions.js

// The only file that knows which package special functions come from.
/** Quantile of the beta distribution; relative error below 1e-6 for `p` up to 1 - 1e-6 and parameters up to 1e9. */
const betaQuantile = (p, alpha, beta) => jstat.beta.inv(p, alpha, beta);
/** Distribution function of the beta distribution. */
const betaDistribution = (x, alpha, beta) => jstat.beta.cdf(x, alpha, beta);
/** Quantile of the gamma distribution with scale 1. */
const gammaQuantile = (p, shape) => jstat.gamma.inv(p, shape, 1);

;// CONCATENATED MODULE: ./build/evidence/historic-bound.js

const MAX_HALVINGS = 200;
/** Relative entropy of two coins, `share` against `rate`. */
function divergence(share, rate) {
    const bad = share === 0 ? 0 : share * Math.log(share / rate);
    const good = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - rate));
    return bad + good;
}
/** The upper bound by Chernoff's inequality: always valid, a little wider than the exact one, and never inaccurate. */
function chernoffUpperRate(bad, total, alpha) {
    const share = bad / total;
    let low = share;
    let high = 1;
    for (let halving = 0; halving < MAX_HALVINGS && high - low > 1e-12 * high; halving += 1) {
        const middle = (low + high) / 2;
        if (total * divergence(share, middle) > -Math.log(alpha))
            high = middle;
        else
            low = middle;
    }
    return high;
}
/**
 * Upper bound at level `alpha` of the rate at which events were bad, from `bad` of `total`: Clopper and Pearson (1934), the
 * beta quantile. 1 where nothing was seen. A quantile that its own distribution function does not confirm is not believed.
 */
function upperRate(bad, total, alpha) {
    if (total <= 0 || bad >= total)
        return 1;
    if (bad <= 0)
        return -Math.expm1(Math.log(alpha) / total);
    const exact = betaQuantile(1 - alpha, bad + 1, total - bad);
    const exceeded = 1 - betaDistribution(exact, bad + 1, total - bad);
    const confirmed = exact > bad / total && exact <= 1 && exceeded < alpha * 1.01;
    return confirmed ? exact : chernoffUpperRate(bad, total, alpha);
}

;// CONCATENATED MODULE: ./build/evidence/node-test.js


/** A fifth of `alpha` pays for the bound of the baseline's rate, the rest for the test itself. */
function nodeTest(baseline, alpha) {
    return {
        alpha,
        normalAtWorst: upperRate(baseline.bad, baseline.total, alpha / 5),
        logThreshold: -Math.log((4 * alpha) / 5),
    };
}
/** Natural logarithm of the evidence against `test` after `bad` of `total` events. */
function evidenceOf(test, counts) {
    return logEvidence(counts.bad, test.normalAtWorst * counts.total);
}

// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(2705);
;// CONCATENATED MODULE: ./build/evidence/alpha-shares.js
/**
 * Half for all traffic, three eighths evenly over the segments of the baseline, one eighth kept for segments that nobody
 * knew before, as 1/(n(n+1)) of it, which adds up to one without knowing how many will come. Without segments all traffic has everything.
 * False-alarm rates of tests add up at most (union bound), whatever their dependence.
 */
function alphaShares(alpha, knownSegments) {
    if (knownSegments === 0)
        return { all: alpha, known: 0, fresh: () => 0 };
    return {
        all: alpha / 2,
        known: (alpha * 3) / 8 / knownSegments,
        fresh: (n) => alpha / 8 / (n * (n + 1)),
    };
}

;// CONCATENATED MODULE: ./build/watch/nodes.js



/** More are watched only as a part of all traffic: the biggest of the baseline first. */
const MAX_SEGMENTS = 50;
const MAX_FRESH = 20;
/** Smallest share that counts as harm: both the relative and the absolute minimum effect are exceeded above it. */
function harmShare(metric, baseline) {
    const share = baseline.total > 0 ? baseline.bad / baseline.total : 0;
    return Math.max(share * (1 + metric.minEffect.relative), share + metric.minEffect.absolute);
}
/** Segments of the baseline that had traffic, the biggest first. */
function knownSegments(baseline, metric) {
    return Object.entries(baseline.metrics[metric] ?? {})
        .filter(([segment, counts]) => segment !== source/* ALL */.y && counts.total > 0)
        .toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1))
        .map(([segment]) => segment);
}
/** Everything of one metric that is judged, all traffic first. Empty where the baseline holds no traffic of it. */
function nodesOf(plan, metric, baseline, fresh) {
    const sums = baseline.metrics[metric.name] ?? {};
    const all = sums[source/* ALL */.y];
    if (!all || all.total <= 0)
        return [];
    const known = knownSegments(baseline, metric.name).slice(0, MAX_SEGMENTS);
    const shares = alphaShares(plan.falseAlarmRate / plan.metrics.length, known.length);
    const node = (segment, counts, alpha, isFresh) => ({
        metric: metric.name,
        segment,
        baseline: counts,
        fresh: isFresh,
        test: nodeTest(counts, alpha),
        harm: harmShare(metric, counts),
    });
    return [
        node(source/* ALL */.y, all, shares.all, false),
        ...known.map((segment) => node(segment, sums[segment] ?? { bad: 0, total: 0 }, shares.known, false)),
        ...fresh.map((segment, index) => node(segment, all, shares.fresh(index + 1), true)),
    ];
}
/** The table of one plan and baseline. */
function nodeTable(plan, baseline) {
    const known = new Map();
    return (metric, fresh) => {
        const key = JSON.stringify([metric.name, ...fresh]);
        const nodes = known.get(key) ?? nodesOf(plan, metric, baseline, fresh);
        known.set(key, nodes);
        return nodes;
    };
}
/** Segments of a step that are judged although the baseline does not know them, in a fixed order; none where it knows no segments at all. */
function freshSegments(baseline, metric, before, counts) {
    const known = new Set(knownSegments(baseline, metric));
    if (known.size === 0)
        return [];
    const found = [...counts].filter(([segment, { total }]) => segment !== source/* ALL */.y && total > 0 && !known.has(segment));
    const names = found.map(([segment]) => segment).filter((segment) => !before.includes(segment));
    return [...before, ...names.toSorted()].slice(0, MAX_FRESH);
}

;// CONCATENATED MODULE: ./build/evidence/confidence.js

// Distances from 1 of the ratios that are bet on, in both directions: from a thousandth to twentyfold.
const DISTANCES = logSpaced(0.001, 19, 48);
const BETS = [...DISTANCES.map((distance) => 1 + distance), ...DISTANCES.map((distance) => 1 / (1 + distance))].map((ratio) => ({
    rise: ratio - 1,
    logRatio: Math.log(ratio),
}));
const confidence_LOG_WEIGHT = -Math.log(BETS.length);
const HALVINGS = 40;
/** Evidence against `rate` in both directions: a mixture as in counts.ts, with R0 = 1. Convex in `rate`. */
function logEvidenceAgainst(rate, bad, total) {
    return logSumExp(BETS.map(({ rise, logRatio }) => confidence_LOG_WEIGHT + bad * logRatio - rise * rate * total));
}
/** The rate at which evidence passes the threshold, between one inside the bounds and one outside or at the edge. */
function boundary(inside, edge, isInside) {
    if (isInside(edge))
        return edge;
    let near = inside;
    let far = edge;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = (near + far) / 2;
        if (isInside(middle))
            near = middle;
        else
            far = middle;
    }
    return far;
}
/**
 * Anytime-valid bounds of the bad share: all rates against which there is less evidence than 1/`alpha` (a confidence sequence by
 * inversion; Howard, Ramdas, McAuliffe, Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence sequences", 2021).
 * [0, 1] where nothing was seen.
 */
function shareBounds(bad, total, alpha) {
    if (total <= 0)
        return [0, 1];
    const isInside = (rate) => logEvidenceAgainst(rate, bad, total) < -Math.log(alpha);
    const observed = Math.min(1, bad / total);
    return [boundary(observed, 0, isInside), boundary(observed, 1, isInside)];
}

;// CONCATENATED MODULE: ./build/evidence/detectable.js


const POWER = 0.9;
/** Fewest bad events of `total` that reach the threshold and exceed the share `harm`; null when all of them would not. */
function fewestBad(test, total, harm) {
    const alarms = (bad) => bad > harm * total && evidenceOf(test, { bad, total }) >= test.logThreshold;
    if (total < 1 || !alarms(total))
        return null;
    let low = 0;
    let high = total;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (alarms(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
/**
 * Smallest share of bad events that `total` events would have shown with a chance of 90 %: that rate q at which a Poisson count
 * of mean `total` q reaches the fewest bad events that alarm (P(N >= k) = P(Gamma(k) <= mean)). Null when there is none.
 */
function detectableShare(test, total, harm = 0) {
    const fewest = fewestBad(test, total, harm);
    if (fewest === null)
        return null;
    const share = gammaQuantile(POWER, fewest) / total;
    return share <= 1 ? share : null;
}

;// CONCATENATED MODULE: ./build/watch/history.js
const emptyHistory = { width: 1, filled: 1, points: [] };
const MAX_POINTS = 120;
const merged = (left, right) => [right[0], left[1] + right[1], left[2] + right[2]];
/** Neighbours merged two by two; their number is even. */
function halved(points) {
    return points.flatMap((right, index) => {
        const left = points[index - 1];
        return index % 2 === 1 && left ? [merged(left, right)] : [];
    });
}
/** Adds one step; a step without numbers or traffic counts as nothing of nothing. */
function append(history, point) {
    const last = history.points.at(-1);
    if (last && history.filled < history.width) {
        return { ...history, filled: history.filled + 1, points: [...history.points.slice(0, -1), merged(last, point)] };
    }
    const points = [...history.points, point];
    if (points.length < MAX_POINTS)
        return { ...history, filled: 1, points };
    // All points are full but the newest, which holds one step of its pair's second half.
    return { width: history.width * 2, filled: history.width + 1, points: halved(points) };
}
/** The shares of a history, for charts. */
function sharesOf(history) {
    return history.points.map(([at, bad, total]) => ({ at, share: total > 0 ? bad / total : null }));
}

;// CONCATENATED MODULE: ./build/evidence/poisson.js
/** Chance that a Poisson count of that mean is `count` or more. For small means, where the sum below is short and exact enough. */
function poissonTail(count, mean) {
    let term = Math.exp(-mean);
    let below = 0;
    for (let each = 0; each < count && term > 0; each += 1) {
        below += term;
        term *= mean / (each + 1);
    }
    return Math.max(0, 1 - below);
}

;// CONCATENATED MODULE: ./build/watch/streak.js

const EMPTY_POOL = { bad: 0, total: 0, since: null };
const noStreak = { from: null, steps: 0, pool: EMPTY_POOL };
// With fewer bad events than this expected at the limit of harm, none at all would be no surprise (e^-3 is 5 %), and
// one more than harm allows would be none either.
const ENOUGH = 3;
const SURPRISE = 0.05;
function wordOf(harm, { bad, total }) {
    const limit = harm * total;
    if (limit >= ENOUGH)
        return bad > limit ? 'exceeds' : 'clears';
    return bad > limit && poissonTail(bad, limit) <= SURPRISE ? 'exceeds' : 'silent';
}
/** The streak after one more step, and whether harm was exceeded in it. A step too small to say anything is pooled with the next ones until they can. */
function extend(streak, harm, step, since) {
    if (step.total <= 0)
        return { streak, exceeds: false };
    const alone = wordOf(harm, step);
    const { pool } = streak;
    const pooled = { bad: pool.bad + step.bad, total: pool.total + step.total, since: pool.since ?? since };
    const [word, start] = alone === 'silent' ? [wordOf(harm, pooled), pooled.since] : [alone, since];
    switch (word) {
        case 'silent':
            return { streak: { ...streak, pool: pooled }, exceeds: false };
        case 'clears':
            return { streak: noStreak, exceeds: false };
        case 'exceeds':
            return { streak: { from: streak.from ?? start, steps: streak.steps + 1, pool: EMPTY_POOL }, exceeds: true };
    }
}

;// CONCATENATED MODULE: ./build/watch/state.js


const emptyNode = { bad: 0, total: 0, streak: noStreak, history: emptyHistory };
/** The state before the first step. */
function initialState(plan, startedAt) {
    const metric = { seen: 0, missing: {}, lastDetail: null, fresh: [], nodes: {} };
    return {
        version: 1,
        startedAt,
        judgedUntil: startedAt,
        metrics: Object.fromEntries(plan.metrics.map((each) => [each.name, metric])),
    };
}

;// CONCATENATED MODULE: ./build/watch/summary.js






/** A segment with less of the baseline's events need not be shown unharmed by itself; it is still tested, and as a part of all traffic. */
const REQUIRED_PART = 0.1;
/** So many events must have been expected before their absence says that a segment is gone (e^-10). */
const EXPECTED_IF_PRESENT = 10;
const shareOf = ({ bad, total }) => ({ bad, total, share: total > 0 ? bad / total : 0 });
/** True for all traffic and for segments that hold a tenth of it or more: nothing is healthy before these are shown to be. */
function isRequired(node, all) {
    return node.segment === source/* ALL */.y || (!node.fresh && node.baseline.total >= REQUIRED_PART * all.total);
}
/** True where traffic that the baseline led to expect did not come at all. */
function hasVanished(node, state, baseline, seconds) {
    const rate = node.baseline.total / (baseline.until - baseline.from);
    return !node.fresh && state.total === 0 && rate * seconds >= EXPECTED_IF_PRESENT;
}
function noteOf(node, detectable, vanished) {
    if (node.fresh)
        return 'new';
    if (vanished)
        return 'vanished';
    return detectable === null || detectable > node.harm ? 'too-small' : null;
}
function judged(plan, baseline, metric, node) {
    const state = metric.nodes[node.segment] ?? emptyNode;
    const { test, harm } = node;
    const detectable = detectableShare(test, state.total);
    const vanished = hasVanished(node, state, baseline, metric.seen * plan.step);
    const summary = {
        metric: node.metric,
        segment: node.segment,
        baseline: shareOf(node.baseline),
        observed: shareOf(state),
        bounds: shareBounds(state.bad, state.total, plan.falseAlarmRate),
        harm,
        note: noteOf(node, detectable, vanished),
        normalAtWorst: test.normalAtWorst,
        logEvidence: evidenceOf(test, state),
        logThreshold: test.logThreshold,
        detectable,
        steps: sharesOf(state.history),
    };
    return { node, state, summary };
}
/** Every metric and segment that was looked at, with what is known about it. */
function judgeAll(plan, baseline, table, state) {
    return plan.metrics.flatMap((metric) => {
        const seen = state.metrics[metric.name];
        return seen ? table(metric, seen.fresh).map((node) => judged(plan, baseline, seen, node)) : [];
    });
}
/** True where the evidence is enough for an alarm and the rise is big enough to count as harm. */
function hasCrossed({ summary }) {
    return summary.logEvidence >= summary.logThreshold && isHigher(summary);
}
/** True where more was bad than counts as harm. */
const isHigher = ({ observed, harm }) => observed.bad > harm * observed.total;

;// CONCATENATED MODULE: ./build/watch/alarm.js




/**
 * True where a step that exceeds harm ends the watch: enough evidence, harm overall, and exceeding for `sustainedFor` seconds or
 * two steps, whichever is longer, without a step between that cleared it.
 */
function alarms(plan, node, state, at) {
    const { from, steps } = state.streak;
    if (from === null || steps < 2)
        return false;
    const sustained = at - from >= Math.max(plan.sustainedFor, 2 * plan.step) - 1e-6;
    return sustained && state.bad > node.harm * state.total && evidenceOf(node.test, state) >= node.test.logThreshold;
}
const without = (whole, part) => ({
    bad: Math.max(0, whole.bad - part.bad),
    total: Math.max(0, whole.total - part.total),
});
/** True where all traffic without that segment shows no harm: then the segment explains the rise alone. */
function explains(plan, all, segment) {
    const metric = plan.metrics.find(({ name }) => name === all.node.metric);
    if (!metric)
        return false;
    const before = segment.node.fresh ? all.node.baseline : without(all.node.baseline, segment.node.baseline);
    const rest = without(all.state, segment.state);
    const higher = rest.bad > harmShare(metric, before) * rest.total;
    return !higher && evidenceOf(nodeTest(before, all.node.test.alpha), rest) < all.node.test.logThreshold;
}
const byEvidence = (a, b) => b.summary.logEvidence - a.summary.logEvidence;
/**
 * The node with the most evidence; where that is all traffic, the segment that explains the rise alone if there is one. The alarm
 * itself is paid for by all traffic then, so a segment need only reach what all traffic needs.
 */
function explain(plan, judged) {
    const crossed = judged.filter(hasCrossed).toSorted(byEvidence);
    const [strongest] = crossed;
    if (!strongest)
        return null;
    const ofMetric = judged.filter(({ node }) => node.metric === strongest.node.metric);
    const all = ofMetric.find(({ node }) => node.segment === source/* ALL */.y);
    if (!all)
        return null;
    const reaches = ({ summary }) => summary.logEvidence >= all.summary.logThreshold && isHigher(summary);
    const candidates = strongest === all ? ofMetric.filter((each) => each !== all && reaches(each)).toSorted(byEvidence) : [strongest];
    const sole = candidates.find((each) => explains(plan, all, each));
    const worst = sole ?? strongest;
    return { worst, crossed: [worst, ...crossed.filter((each) => each !== worst)], alone: sole !== undefined };
}

;// CONCATENATED MODULE: ./build/watch/words.js


// Plain text: metric names and label values in it are untrusted, and made harmless where they are shown.
const SUBJECTS = { requests: 'Requests', probe: 'Probes' };
/** What a metric counts, as the subject of a sentence: "Requests of platform=ios". */
function subject(metric, segment) {
    const events = SUBJECTS[metric] ?? `Events of "${metric}"`;
    return segment === source/* ALL */.y ? events : `${events} of ${segment}`;
}
/** A node's name in a list: "requests" or "requests of platform=ios". */
function nodeName(metric, segment) {
    return segment === source/* ALL */.y ? metric : `${metric} of ${segment}`;
}
/** The verb that goes with `subject`. */
const failMore = (metric) => (metric in SUBJECTS ? 'fail more often' : 'are bad more often');
/** Up to three names and how many more there are. */
function names(all) {
    const shown = all.slice(0, 3).join(', ');
    return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}
/** "61.2 % instead of 0.40 % (at worst 1.1 % was to be expected)". */
function comparison(observed, baseline, normalAtWorst) {
    return `${watch_numbers_percent(observed)} instead of ${watch_numbers_percent(baseline)} (at worst ${watch_numbers_percent(normalAtWorst)} was to be expected)`;
}

;// CONCATENATED MODULE: ./build/watch/ending.js




const ending_inconclusive = (reasonCode, message) => ({ verdict: 'inconclusive', reasonCode, message });
/** Whole steps that fit into the watch. The watch need not begin on a step, so one fewer is no gap. */
const plannedSteps = (plan) => Math.floor(Math.max(plan.duration, plan.minWatch) / plan.step + 1e-6);
const REASON_OF = {
    'source-unreachable': 'source-down',
    'source-error': 'source-down',
    'not-parsable': 'source-down',
    'series-missing': 'series-changed',
    'not-sampled': 'sampler-died',
};
const isMissingReason = (reason) => reason in REASON_OF;
/** The reason that cost most steps; null when the source gave nothing at all, not even a reason. */
function mainReason(metric) {
    const reasons = Object.entries(metric.missing).toSorted(([, a], [, b]) => b - a);
    return reasons.map(([reason]) => reason).find(isMissingReason) ?? null;
}
function tooFewSteps(plan, { name }, metric) {
    const planned = plannedSteps(plan);
    if (metric.seen > 0 && metric.seen * 2 >= planned - 1)
        return null;
    const reason = mainReason(metric);
    if (reason === null)
        return ending_inconclusive('no-data', `The metric source gave nothing about ${name}.`);
    const detail = metric.lastDetail === null ? '' : `: ${metric.lastDetail}`;
    const seen = `Of ${planned} steps only ${metric.seen} have numbers of ${name} (${reason}${detail}).`;
    return ending_inconclusive(REASON_OF[reason], `${seen} Nothing can be said about the deploy from that.`);
}
function notThere(judged) {
    const silent = judged.find(({ node, state }) => node.segment === source/* ALL */.y && state.total === 0);
    if (silent)
        return ending_inconclusive('no-data', `${subject(silent.node.metric, source/* ALL */.y)}: none at all since the deploy.`);
    const vanished = judged.filter(({ summary }) => summary.note === 'vanished');
    if (vanished.length === 0)
        return null;
    const which = names(vanished.map(({ node }) => nodeName(node.metric, node.segment)));
    return ending_inconclusive('series-changed', `Traffic that was there before the deploy is not there any more: ${which}.`);
}
/** Numbers that look like harm without being proven to be, or that did not last. */
function unproven(required, judged) {
    const rise = judged.find(hasCrossed) ?? required.find(({ summary }) => isHigher(summary));
    if (!rise)
        return null;
    const { metric, segment, observed, baseline } = rise.summary;
    const seen = `${subject(metric, segment)} were bad in ${watch_numbers_percent(observed.share)} instead of ${watch_numbers_percent(baseline.share)}`;
    const why = hasCrossed(rise) ? 'but not lastingly' : 'but so few that it may be chance';
    return ending_inconclusive('unproven-rise', `${seen}, ${why}.`);
}
function tooLittle(required) {
    const blind = required.filter(({ summary }) => summary.detectable === null || summary.detectable > summary.harm);
    const [first] = blind;
    if (!first)
        return null;
    const { metric, segment, detectable, harm } = first.summary;
    const seen = detectable === null ? 'no rise at all' : `only a rise to ${watch_numbers_percent(detectable)} or more`;
    const others = blind.length > 1 ? ` (and ${blind.length - 1} more)` : '';
    return ending_inconclusive('too-little-traffic', `Too little traffic to say: of ${nodeName(metric, segment)}${others} ${seen} would have been seen, and ${watch_numbers_percent(harm)} is already harm.`);
}
function withoutBaseline(plan, judged) {
    const missing = plan.metrics.filter(({ name }) => !judged.some(({ node }) => node.metric === name));
    if (missing.length === 0)
        return null;
    return ending_inconclusive('no-baseline', `Nothing is known from before the deploy about ${names(missing.map(({ name }) => name))}.`);
}
function healthy(judged) {
    const all = judged.filter(({ node }) => node.segment === source/* ALL */.y);
    const shown = all.map(({ summary }) => `${summary.metric} ${watch_numbers_percent(summary.observed.share)} bad, before ${watch_numbers_percent(summary.baseline.share)}`);
    const tiny = judged.filter(({ summary }) => summary.note === 'too-small').map(({ node }) => nodeName(node.metric, node.segment));
    const rest = tiny.length > 0 ? ` Too small to be judged alone: ${names(tiny)}.` : '';
    return { verdict: 'healthy', message: `No harm found: ${shown.join('; ')}.${rest}` };
}
/** The word at the end of a watch without an alarm. Healthy only if harm would have been seen wherever it matters. */
function ending(plan, state, judged) {
    const gaps = plan.metrics.map((metric) => {
        const seen = state.metrics[metric.name];
        return seen ? tooFewSteps(plan, metric, seen) : null;
    });
    const required = judged.filter(({ node }) => {
        const all = judged.find((each) => each.node.metric === node.metric && each.node.segment === source/* ALL */.y);
        return all !== undefined && isRequired(node, all.node.baseline);
    });
    return (withoutBaseline(plan, judged) ??
        gaps.find((gap) => gap !== null) ??
        notThere(judged) ??
        unproven(required, judged) ??
        tooLittle(required) ??
        healthy(judged));
}

;// CONCATENATED MODULE: ./build/watch/conclude.js




/** Steps without numbers by reason, of the metric that misses most. */
function missingSteps(plan, state, isEnd) {
    const worst = {};
    for (const { seen, missing } of Object.values(state.metrics)) {
        const named = Object.entries(missing);
        const unnamed = isEnd ? plannedSteps(plan) - 1 - seen - named.reduce((sum, [, steps]) => sum + steps, 0) : 0;
        const all = unnamed > 0 ? [...named, ['not-sampled', unnamed + (missing['not-sampled'] ?? 0)]] : named;
        for (const [reason, steps] of all)
            worst[reason] = Math.max(worst[reason] ?? 0, steps);
    }
    return worst;
}
function conclude_common(plan, baseline, state, judged, endedAt, isEnd) {
    return {
        startedAt: state.startedAt,
        endedAt,
        falseAlarmRate: plan.falseAlarmRate,
        baselineKind: baseline?.kind ?? 'none',
        nodes: judged.map(({ summary }) => summary),
        missing: missingSteps(plan, state, isEnd),
        stepsSeen: Math.min(...Object.values(state.metrics).map(({ seen }) => seen), Number.MAX_SAFE_INTEGER),
    };
}
function alarmMessage(worst, crossed, alone) {
    const { metric, segment, observed, baseline, normalAtWorst } = worst.summary;
    const what = `${subject(metric, segment)} ${failMore(metric)} since the deploy: ${comparison(observed.share, baseline.share, normalAtWorst)}.`;
    // All traffic holds the segment: that it has risen too is not news.
    const others = crossed.slice(1).filter(({ node }) => !(alone && node.metric === metric && node.segment === ''));
    if (others.length === 0)
        return `${what} No rise is seen anywhere else.`;
    return `${what} Also worse: ${names(others.map(({ node }) => nodeName(node.metric, node.segment)))}.`;
}
/** The verdict of the step that alarmed. */
function concludeAlarm(rules, state, at) {
    const { plan, baseline } = rules;
    const judged = judgeAll(plan, baseline, rules.nodes, state);
    const explanation = explain(plan, judged);
    if (!explanation)
        throw new Error('An alarm without a node that has crossed');
    const { worst, crossed, alone } = explanation;
    return {
        verdict: 'regressed',
        reasonCode: 'worse-than-baseline',
        message: alarmMessage(worst, crossed, alone),
        regression: {
            worst: worst.summary,
            crossed: crossed.map(({ summary }) => summary),
            onset: (worst.state.streak.from ?? at - plan.step) + plan.step,
            alarmAt: at,
        },
        ...conclude_common(plan, baseline, state, judged, at, false),
    };
}
/** The verdict at the planned end. */
function concludeEnd(rules, state) {
    const { plan, baseline } = rules;
    const judged = judgeAll(plan, baseline, rules.nodes, state);
    const rest = conclude_common(plan, baseline, state, judged, state.startedAt + Math.max(plan.duration, plan.minWatch), true);
    const end = ending(plan, state, judged);
    if (end.verdict === 'healthy')
        return { verdict: 'healthy', reasonCode: 'no-harm-found', message: end.message, ...rest };
    return { verdict: 'inconclusive', reasonCode: end.reasonCode, message: end.message, ...rest };
}
/** The verdict where there is nothing to judge, or nothing to judge it against. */
function concludeWithout(plan, baseline, state) {
    const reasonCode = plan.metrics.length === 0 ? 'no-metrics' : 'no-baseline';
    const message = {
        'no-metrics': 'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
        'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
    }[reasonCode];
    return { verdict: 'inconclusive', reasonCode, message, ...conclude_common(plan, baseline, state, [], state.startedAt, false), stepsSeen: 0 };
}
/** The verdict of a watch that was called off at `now`, Unix seconds. */
function concludeCancelled(rules, state, now) {
    const judged = judgeAll(rules.plan, rules.baseline, rules.nodes, state);
    const message = 'The watch was called off before its end; the next start takes it up again.';
    return { verdict: 'inconclusive', reasonCode: 'cancelled', message, ...conclude_common(rules.plan, rules.baseline, state, judged, now, false) };
}

;// CONCATENATED MODULE: ./build/watch/advance.js




const advance_NOTHING = { bad: 0, total: 0 };
function advanceNode(node, before, counts, since, at) {
    const { streak, exceeds } = extend(before.streak, node.harm, counts, since);
    const history = append(before.history, [at, counts.bad, counts.total]);
    return { state: { bad: before.bad + counts.bad, total: before.total + counts.total, streak, history }, exceeds };
}
/** All nodes of a metric after one step. */
function advanceAll(nodes, state, counts, since, at) {
    const results = nodes.map((node) => {
        const before = state.nodes[node.segment] ?? emptyNode;
        return { node, ...advanceNode(node, before, counts.get(node.segment) ?? advance_NOTHING, since, at) };
    });
    return {
        nodes: Object.fromEntries(results.map((each) => [each.node.segment, each.state])),
        exceeding: results.filter(({ exceeds }) => exceeds).map(({ node }) => node),
    };
}
function advanceWithout(rules, metric, state, at, reason, detail) {
    const nodes = rules.nodes(metric, state.fresh);
    return {
        exceeding: [],
        state: {
            ...state,
            missing: { ...state.missing, [reason]: (state.missing[reason] ?? 0) + 1 },
            lastDetail: detail ?? state.lastDetail,
            nodes: advanceAll(nodes, state, new Map(), at, at).nodes,
        },
    };
}
/** Takes one step of one metric into account. Counts that reach back before the watch are not of the watch. */
function advance_advance(rules, metric, state, sample) {
    const { at } = sample;
    if ('missing' in sample)
        return advanceWithout(rules, metric, state, at, sample.missing, sample.detail);
    if (sample.since !== undefined && sample.since < rules.startedAt) {
        return advanceWithout(rules, metric, state, at, 'not-sampled', undefined);
    }
    const fresh = freshSegments(rules.baseline, metric.name, state.fresh, sample.counts);
    const nodes = rules.nodes(metric, fresh);
    const since = sample.since ?? at - rules.plan.step;
    const after = advanceAll(nodes, state, sample.counts, since, at);
    return { exceeding: after.exceeding, state: { ...state, seen: state.seen + 1, fresh, nodes: after.nodes } };
}

;// CONCATENATED MODULE: ./build/watch/progress.js




const progress_share = ({ bad, total }) => (total > 0 ? watch_numbers_percent(bad / total) : 'nothing seen');
function closest(seen) {
    const margin = ({ node, evidence }) => evidence - node.test.logThreshold;
    const best = seen.filter(({ state }) => state.bad > 0).toSorted((a, b) => margin(b) - margin(a))[0];
    if (!best || best.evidence <= 0)
        return '';
    const where = best.node.segment === source/* ALL */.y ? 'all traffic' : best.node.segment;
    return `, closest to an alarm ${where} with ${progress_share(best.state)} (evidence ${best.evidence.toFixed(1)} of ${best.node.test.logThreshold.toFixed(1)})`;
}
function ofMetric(rules, metric, state) {
    const seen = rules.nodes(metric, state.fresh).map((node) => {
        const nodeState = state.nodes[node.segment] ?? emptyNode;
        return { node, state: nodeState, evidence: evidenceOf(node.test, nodeState) };
    });
    const all = seen.find(({ node }) => node.segment === source/* ALL */.y);
    if (!all)
        return `${metric.name}: no baseline`;
    const gaps = Object.entries(state.missing).map(([reason, steps]) => `, ${steps} steps without numbers (${reason})`);
    return `${metric.name} ${progress_share(all.state)} bad of ${watch_numbers_count(all.state.total)}, before ${progress_share(all.node.baseline)}${closest(seen)}${gaps.join('')}`;
}
/** One line for the log: how far the watch is and what it has seen. `now` in Unix seconds. */
function progressLine(rules, state, now) {
    const { plan } = rules;
    const whole = Math.max(plan.duration, plan.minWatch);
    const metrics = plan.metrics.map((metric) => {
        const seen = state.metrics[metric.name];
        return seen ? ofMetric(rules, metric, seen) : `${metric.name}: not watched`;
    });
    return `watch ${watch_numbers_duration(Math.min(whole, Math.max(0, now - state.startedAt)))} of ${watch_numbers_duration(whole)}: ${metrics.join('; ')}`;
}

;// CONCATENATED MODULE: ./build/watch/tick.js






/** Seconds that a late step is waited for after the end. */
const tick_patience = (plan) => Math.max(3 * plan.step, 5) + 1;
/** End of the watch, Unix seconds. */
const endOf = (plan, startedAt) => startedAt + Math.max(plan.duration, plan.minWatch);
/** The samples that lie wholly within the watch and are not judged yet, step by step. */
function stepsOf(plan, state, samples) {
    const end = endOf(plan, state.startedAt);
    const byEnd = Map.groupBy(samples, ({ at }) => at);
    return [...byEnd]
        .filter(([at]) => at > state.judgedUntil && at - plan.step >= state.startedAt - 1e-6 && at <= end + 1e-6)
        .map(([at, of]) => ({ at, samples: of }))
        .toSorted((a, b) => a.at - b.at);
}
/** Judges one step of all metrics. */
function judgeStep(rules, state, step) {
    const metrics = { ...state.metrics };
    let alarm = false;
    for (const plan of rules.plan.metrics) {
        const sample = step.samples.find(({ metric }) => metric === plan.name);
        const before = metrics[plan.name];
        if (!sample || !before)
            continue;
        const after = advance_advance(rules, plan, before, sample);
        metrics[plan.name] = after.state;
        alarm ||= after.exceeding.some((node) => alarms(rules.plan, node, after.state.nodes[node.segment] ?? emptyNode, step.at));
    }
    return { state: { ...state, judgedUntil: step.at, metrics }, alarm };
}
/** All planned steps are judged, or the last ones are too late to come. */
function isOver(plan, state, now) {
    const end = endOf(plan, state.startedAt);
    return now >= end + tick_patience(plan) || (now >= end && state.judgedUntil + plan.step > end + 1e-6);
}
/**
 * One look at a watch, pure: judges every step since the last look, in order; the first that alarms ends it. The verdict and the
 * time of the alarm are therefore the same whenever one looks. `now` in Unix seconds.
 */
function tick(plan, baseline, before, samples, now) {
    if (plan.metrics.length === 0 || baseline === null) {
        return { state: before, verdict: concludeWithout(plan, baseline, before), progress: 'nothing to watch' };
    }
    const rules = { plan, baseline, nodes: nodeTable(plan, baseline), startedAt: before.startedAt };
    let state = before;
    for (const step of stepsOf(plan, before, samples)) {
        const judged = judgeStep(rules, state, step);
        state = judged.state;
        if (judged.alarm) {
            return { state, verdict: concludeAlarm(rules, state, step.at), progress: progressLine(rules, state, step.at) };
        }
    }
    const verdict = isOver(plan, state, now) ? concludeEnd(rules, state) : null;
    return { state, verdict, progress: progressLine(rules, state, now) };
}

;// CONCATENATED MODULE: ./build/watch/run.js




/** A source must not throw; one that does is a source without an answer. */
async function readFrom({ source, log }, after, until) {
    try {
        return await source.read(after, until);
    }
    catch (error) {
        log.warning(`The metric source failed: ${error instanceof Error ? error.message : 'unknown error'}`);
        return [];
    }
}
/** Milliseconds to the next look: a step from now, but not beyond the time at which the watch is over at the latest. */
function untilNextLook(plan, startedAt, now) {
    const end = endOf(plan, startedAt);
    const last = now < end ? end : end + tick_patience(plan);
    return Math.max(20, 1000 * Math.min(plan.step, last - now));
}
/** Watches to the end: looks once a step, says in one line what it sees, and returns the verdict. Never throws because of the source. */
async function runWatch(run) {
    const { plan, baseline, clock, log, startedAt } = run;
    let state = initialState(plan, startedAt);
    for (;;) {
        const now = clock.now() / 1000;
        const samples = await readFrom(run, state.judgedUntil, Math.min(now, endOf(plan, startedAt)));
        const look = tick(plan, baseline, state, samples, now);
        state = look.state;
        log.info(look.progress);
        if (look.verdict)
            return look.verdict;
        if (run.signal?.aborted) {
            if (!baseline)
                return concludeWithout(plan, baseline, state);
            return concludeCancelled({ plan, baseline, nodes: nodeTable(plan, baseline), startedAt }, state, now);
        }
        await clock.sleep(untilNextLook(plan, startedAt, now));
    }
}

;// CONCATENATED MODULE: ./build/verbs/conclude.js





const nothing = { pull: null, issue: null };
/** Records a verdict and carries out what follows from it. */
async function conclude(setting, task, verdict) {
    // The decision to respond is recorded before the watch is recorded as ended: a crash between the two repeats a step and drops none.
    const respond = verdict.verdict === 'regressed' && task.mitigates === null;
    if (respond)
        await decide(setting, task, verdict);
    await recordVerdict(setting, task, verdict);
    if (respond)
        return carryOut(setting, task);
    if (task.mitigates !== null)
        await tellIncident(setting, task, verdict);
    return nothing;
}
async function decide(setting, task, verdict) {
    const { deployment, sha, baseSha, branch, baseline } = task;
    // A watch without a baseline cannot end as regressed.
    if (baseline === null)
        return;
    await startResponse(setting, { deployment, bad: sha, baseSha, base: branch, verdict, baseline });
}
async function carryOut(setting, task) {
    const { record } = await finishResponses(setting);
    const response = findResponse(record, incidentKey(task.environment, task.sha));
    if (response === null)
        return nothing;
    const { rollback, incident } = response;
    return {
        pull: rollback.step === 'opened' ? rollback.pull : null,
        issue: incident.step === 'opened' ? incident.issue : null,
    };
}
async function recordVerdict({ ports, store }, task, { verdict, reasonCode }) {
    const run = { id: ports.run.runId, attempt: ports.run.attempt };
    const at = new Date(ports.clock.now()).toISOString();
    const state = reasonCode === 'cancelled' ? 'cancelled' : 'ended';
    await store.update(`${task.sha.slice(0, 7)} is ${verdict}`, (record) => conclude_withMark(changeWatch(record, { sha: task.sha, run }, { state, verdict }), task, verdict, { at, run }));
}
function conclude_withMark(record, { deployment, sha }, verdict, by) {
    if (deployment === null)
        return record;
    if (verdict === 'healthy')
        return markGood(record, { deployment, sha, ...by });
    return verdict === 'regressed' ? markBad(record, { deployment, sha, ...by }) : record;
}
/** A rollback is never rolled back: if things are as bad after it, the incident goes on and people decide. */
async function tellIncident(setting, task, verdict) {
    const about = { sha: task.sha, at: new Date(setting.ports.clock.now()).toISOString(), mended: task.mitigates?.mended ?? false };
    switch (verdict.verdict) {
        case 'healthy':
            await progressResponses(setting, { kind: 'recovered', ...about });
            break;
        case 'regressed':
            await progressResponses(setting, { kind: 'still-failing', ...about });
            break;
        case 'inconclusive':
            await progressResponses(setting, { kind: 'unclear', reason: verdict.reasonCode, ...about });
            break;
    }
}

;// CONCATENATED MODULE: ./build/render/watch-summary.js





const TITLES = { healthy: 'Watch: healthy', regressed: 'Watch: worse than before', inconclusive: 'Watch: cannot say' };
const BASELINES = {
    'previous-window': 'the time just before the deploy',
    kept: 'the time before the bad deploy, as its watch kept it',
};
/** What a person can do about each reason. */
const ADVICE = {
    'no-metrics': 'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
    'no-baseline': 'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
    'no-data': 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
    'source-down': 'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
    'too-little-traffic': 'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
    'series-changed': 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
    'unproven-rise': 'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
    cancelled: 'Run the job again: it takes up the watch where it was left.',
    'sampler-died': 'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
};
function circumstances(verdict) {
    const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0);
    const gaps = missing.map(([reason, steps]) => `${watch_numbers_count(steps)} without (${escapeText(reason)})`);
    const steps = [`${watch_numbers_count(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ');
    const against = BASELINES[verdict.baselineKind];
    const time = `Watched for ${watch_numbers_duration(verdict.endedAt - verdict.startedAt)} from ${utcSecond(verdict.startedAt)} UTC: ${steps}.`;
    return against === undefined ? time : `${time} Compared with ${against}.`;
}
function regressedPart(verdict) {
    const { worst, onset, alarmAt } = verdict.regression;
    const when = `It began in the step that ended at ${utcSecond(onset)} UTC and was certain ${watch_numbers_duration(alarmAt - verdict.startedAt)} after the watch began.`;
    const sure = `Were nothing wrong, a watch like this would alarm in at most ${watch_numbers_percent(verdict.falseAlarmRate)} of all deploys.`;
    const drawing = chart(worst, verdict.startedAt);
    const gaps = worst.steps.some(({ share }) => share === null) ? '\n\nWhere a step has no number, the line repeats the one before.' : '';
    return [`${when} ${sure}`, drawing === '' ? '' : `${drawing}${gaps}`].filter((part) => part !== '').join('\n\n');
}
function healthyPart(verdict) {
    const lines = verdict.nodes
        .filter(({ note }) => note === null)
        .map(({ metric, segment, detectable, harm }) => {
        const name = escapeText(segment === '' ? metric : `${metric} of ${segment}`);
        return `- ${name}: harm begins at ${watch_numbers_percent(harm)}; ${detectable === null ? 'no rise' : `a rise to ${watch_numbers_percent(detectable)}`} would have been seen with a chance of 90 %.`;
    });
    return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : '';
}
function particulars(verdict) {
    switch (verdict.verdict) {
        case 'regressed':
            return regressedPart(verdict);
        case 'healthy':
            return healthyPart(verdict);
        case 'inconclusive':
            return `**What to do:** ${ADVICE[verdict.reasonCode]}`;
    }
}
/** A verdict as Markdown for a job summary or a check run: the sentence, the circumstances, the table, then what the verdict calls for. */
function watchSummary(verdict) {
    const parts = [`## ${TITLES[verdict.verdict]}`, escapeText(verdict.message), circumstances(verdict), watchTable(verdict), particulars(verdict)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/verbs/show-verdict.js


/** Shows a verdict where people look: job summary, check run, and the status of the deployment. */
async function showVerdict(ports, task, { verdict, pull, issue }) {
    const opened = openedLines(ports, pull, issue);
    const summary = [watchSummary(verdict), opened].filter((part) => part !== '').join('\n');
    await ports.summarise(summary);
    const { title, conclusion } = checkWords(verdict);
    await showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, { title, summary, conclusion });
    // Never a second `success`: it would make this deployment the newest again if another one has gone out meanwhile.
    if (verdict.verdict === 'regressed')
        await setFailure(ports, task, `${title}: ${verdict.message}`);
}
/** Says that a deploy was let through, did not succeed, and so was not watched. */
async function showAbandoned(ports, task, jobStatus) {
    const summary = `## Not watched\n\nThe gate let this deploy through, but the job ended as ${jobStatus}: there is nothing to judge.\n`;
    await ports.summarise(summary);
    const report = { title: 'Not watched: the deploy did not succeed', summary, conclusion: 'neutral' };
    await showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report);
    await setFailure(ports, task, `The job ended as ${jobStatus}`);
}
async function setFailure(ports, task, description) {
    if (task.deployment === null)
        return;
    await ports.forge.deployments.setStatus(task.deployment, { state: 'failure', description, logUrl: ports.run.runUrl });
}
function openedLines({ run }, pull, issue) {
    const at = `${run.serverUrl}/${run.owner}/${run.repo}`;
    return [
        ...(pull === null ? [] : [`- Rollback: [pull request #${pull}](${at}/pull/${pull})`]),
        ...(issue === null ? [] : [`- Incident: [issue #${issue}](${at}/issues/${issue})`]),
    ].join('\n');
}
function checkWords({ verdict }) {
    switch (verdict) {
        case 'healthy':
            return { title: 'Healthy after the deploy', conclusion: 'success' };
        case 'regressed':
            return { title: 'Worse since the deploy', conclusion: 'failure' };
        case 'inconclusive':
            return { title: 'Deployed; the watch cannot say', conclusion: 'neutral' };
    }
}

;// CONCATENATED MODULE: ./build/verbs/watch-deploy.js






/** The part after the deploy: watch, record the verdict, respond to it, show it. */
async function watchDeploy(setting, task) {
    const { ports } = setting;
    await watch_deploy_begin(setting, task);
    const verdict = await judge(setting, task);
    ports.log.info(verdict.message);
    const watched = { verdict, ...(await conclude(setting, task, verdict)) };
    await showVerdict(ports, task, watched);
    return watched;
}
/** The deploy itself did not succeed: there is nothing to watch, and that is said. */
async function abandonDeploy(setting, task, jobStatus) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    // The baseline stays: a second attempt may find the candidate half deployed.
    await store.update(`${task.sha.slice(0, 7)}: the deploy ended as ${jobStatus}`, (record) => changeWatch(record, watchOf(setting, task), { state: 'cancelled' }));
    await showAbandoned(ports, task, jobStatus);
}
async function watch_deploy_begin(setting, task) {
    const { ports, store } = setting;
    const at = new Date(ports.clock.now()).toISOString();
    if (task.deployment !== null) {
        // What runs in production has changed, whatever the watch will say of it.
        const status = { state: 'success', description: 'Deployed; the watch follows', logUrl: ports.run.runUrl };
        await ports.forge.deployments.setStatus(task.deployment, status);
    }
    await store.update(`Watching ${task.sha.slice(0, 7)}`, (record) => changeWatch(record, watchOf(setting, task), { state: 'running', startedAt: at, deployment: task.deployment }));
    if (task.mitigates !== null) {
        await progressResponses(setting, { kind: 'mitigation-deployed', sha: task.sha, at, mended: task.mitigates.mended });
    }
}
async function judge({ ports }, task) {
    const { plan, baseline, samples } = task;
    const source = samples === null ? { read: () => Promise.resolve([]) } : openSamples(ports, plan, samples);
    const { clock, log, cancelled: signal } = ports;
    try {
        return await runWatch({ plan, baseline, source, clock, log, signal, startedAt: clock.now() / 1000 });
    }
    finally {
        if (samples !== null)
            ports.sampling.stop(samples);
    }
}
function watchOf({ ports }, { sha }) {
    return { sha, run: { id: ports.run.runId, attempt: ports.run.attempt } };
}

;// CONCATENATED MODULE: ./build/verbs/planned-task.js






/**
 * The task of a watch that is a step or job of its own: the gate has left its baseline in the record. A deploy that no gate of this guard let
 * through has none, and its watch can say no more than that.
 */
async function plannedTask(setting, request) {
    const { ports, store } = setting;
    await finishResponses(setting);
    const repository = await ports.openRepository();
    try {
        const prepared = await prepare(ports, repository, await store.read(), request);
        const held = await holdFacts(ports, prepared);
        // No source to take a baseline from: production runs the candidate by now, and what it does is no measure for itself.
        const samples = { ...startSamples(ports, prepared.policy, request), source: null };
        return await withDeployment(setting, await planDeployWatch(setting, prepared, held, samples));
    }
    finally {
        await repository.close();
    }
}

;// CONCATENATED MODULE: ./build/action/parsers.js



/** One of a few words; the nearest one is named where another stands. */
function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        if (found !== undefined)
            return found;
        const meant = nearest(text, words);
        throw expected(`one of ${words.join(', ')}`, text, meant === null ? '' : ` (did you mean ${meant}?)`);
    };
}
/** Null where nothing was given. */
function optional(parse) {
    return (text) => (text === '' ? null : parse(text));
}
/** Any text on one line. */
function parsers_line(what) {
    return (text) => {
        if (text !== '' && !/\p{Cc}/u.test(text))
            return text;
        throw expected(what, text);
    };
}
/** Any text at all. */
const parsers_text = (given) => given;
/** A secret: never repeated in the message. */
const secret = (given) => {
    if (given !== '')
        return given;
    throw new errors/* ConfigurationError */.j('expected a token, found nothing');
};
/** A full commit id, in lower case. */
const commitId = (given) => {
    const id = given.toLowerCase();
    if (/^[0-9a-f]{40}$/.test(id))
        return id;
    throw expected('a commit id of 40 hex digits', given);
};
/** A path inside the repository. */
const repositoryPath = (given) => {
    const parts = given.split('/');
    const inside = !/[\p{Cc}\\]/u.test(given) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (inside)
        return given;
    throw expected("a path from the repository's top folder, as in .github/deploy-guard.yml", given);
};
/** An http(s) address without credentials; the message repeats no address, for it may hold a secret. */
const address = (given) => {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol)) {
        throw new errors/* ConfigurationError */.j('expected an address that begins with https:// or http://');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ConfigurationError */.j('expected an address without user name and password: they would end up in logs');
    }
    return url.href;
};
function expected(what, found, hint = '') {
    return new errors/* ConfigurationError */.j(`expected ${what}, found ${found === '' ? 'nothing' : quote(found)}${hint}`);
}

;// CONCATENATED MODULE: ./build/action/inputs.js




/** Every input there is. action.yml, its defaults and the README are tested against it. */
const registry = {
    mode: { name: 'mode', default: 'guard', parse: oneOf(['guard', 'gate', 'watch']) },
    environment: { name: 'environment', default: 'production', parse: parsers_line('the name of an environment') },
    sha: { name: 'sha', default: '${{ github.sha }}', parse: commitId },
    expectedSha: { name: 'expected-sha', default: '', parse: optional(commitId) },
    githubToken: { name: 'github-token', default: '${{ github.token }}', parse: secret },
    policy: { name: 'policy', default: '.github/deploy-guard.yml', parse: repositoryPath },
    policyText: { name: 'policy-text', default: '', parse: optional(parsers_text) },
    metricsUrl: { name: 'metrics-url', default: '', parse: optional(address) },
    probeUrl: { name: 'probe-url', default: '', parse: optional(address) },
    jobStatus: { name: 'job-status', default: '${{ job.status }}', parse: oneOf(['success', 'failure', 'cancelled']) },
    onInconclusive: { name: 'on-inconclusive', default: 'pass', parse: oneOf(['pass', 'fail']) },
};
const inputs_names = Object.values(registry).map(({ name }) => name);
/**
 * Reads all inputs. `get` gives an input's text, empty where there is none; `given` are the names that the step's
 * `with` holds, as far as they are known (see `givenInputs`). Throws one ConfigurationError that lists every mistake.
 */
function readInputs(get, given = []) {
    const mistakes = [...unknownInputs(given), ...Object.values(registry).flatMap((spec) => mistakesOf(spec, get))];
    if (mistakes.length > 0)
        throw new errors/* ConfigurationError */.j(mistakes.join('\n'));
    const read = (spec) => spec.parse(textOf(spec, get));
    return {
        mode: read(registry.mode),
        environment: read(registry.environment),
        sha: read(registry.sha),
        expectedSha: read(registry.expectedSha),
        githubToken: read(registry.githubToken),
        policy: read(registry.policy),
        policyText: read(registry.policyText),
        metricsUrl: read(registry.metricsUrl),
        probeUrl: read(registry.probeUrl),
        jobStatus: read(registry.jobStatus),
        onInconclusive: read(registry.onInconclusive),
    };
}
/** Names of the inputs that the runner handed to this step: action.yml's and whatever else stands in its `with`. */
function givenInputs(env) {
    return Object.keys(env).flatMap((name) => name.startsWith('INPUT_') ? [name.slice('INPUT_'.length).toLowerCase()] : []);
}
/** An input that is empty, say from a variable nobody set, means its default. Expressions are the runner's to fill in. */
function textOf(spec, get) {
    const given = get(spec.name).trim();
    return given === '' && !spec.default.includes('${{') ? spec.default : given;
}
function mistakesOf(spec, get) {
    try {
        spec.parse(textOf(spec, get));
        return [];
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j)
            return [`Input ${spec.name}: ${error.message}`];
        throw error;
    }
}
function unknownInputs(given) {
    return given
        .filter((name) => !inputs_names.includes(name))
        .map((name) => {
        const meant = nearest(name, inputs_names);
        const cure = meant === null ? `remove it (known: ${inputs_names.join(', ')})` : `did you mean ${meant}?`;
        return `Input ${quote(name)}: there is no such input; ${cure}`;
    });
}

;// CONCATENATED MODULE: ./build/action/log.js

/** Between the letters of a command; cannot be seen, and makes it none. */
const ZERO_WIDTH_SPACE = '\u200B';
/**
 * Makes text harmless that others wrote. The runner takes a line for a command if it begins with `::` after white space,
 * or holds `##[` anywhere; control characters could hide or repaint what the log says.
 */
function neutralise(text) {
    return text
        .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
        .map((line) => line
        .replace(/[^\P{Cc}\t]/gu, '')
        .replace(/^([\s\p{Cf}]*):(?=:)/u, `$1:${ZERO_WIDTH_SPACE}`)
        .replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`))
        .join('\n');
}
/** The log of a step. Nothing that goes through it can become a workflow command. */
const actionLog = {
    info: (line) => (0,core/* info */.pq)(neutralise(line)),
    warning: (line) => (0,core/* warning */.$e)(neutralise(line)),
    debug: (line) => (0,core/* debug */.Yz)(neutralise(line)),
};

;// CONCATENATED MODULE: ./build/action/outputs.js

/** Every output there is, by the name it has in the code. action.yml and the README are tested against it. */
const outputNames = {
    decision: 'decision',
    reasonCode: 'reason-code',
    sha: 'sha',
    baseSha: 'base-sha',
    coverage: 'coverage',
    verdict: 'verdict',
    rollbackPullRequest: 'rollback-pull-request',
    incidentIssue: 'incident-issue',
    result: 'result',
};
/** The texts that the runner gets, by output name, every name among them. */
function outputTexts(outputs) {
    const { result, ...flat } = outputs;
    const values = {
        ...flat,
        result: JSON.stringify(result),
    };
    return new Map(Object.entries(outputNames).map(([key, name]) => [name, String(values[key] ?? '')]));
}
/** Sets the step's outputs. A post phase cannot: the runner takes none from it. */
function setOutputs(outputs) {
    for (const [name, value] of outputTexts(outputs))
        if (value !== '')
            (0,core/* setOutput */.uH)(name, value);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/git/git.js

/** The output as text without the line end. */
async function gitText(git, args) {
    return (await git(args)).stdout.toString().trimEnd();
}
/** The parts of an output that ends each part with NUL. */
function records(output) {
    return output.toString().split('\0').slice(0, -1);
}
/** Refuses whatever is not a full object id, so that no text from outside can become an option or a revision. */
function git_objectId(id) {
    if (/^[0-9a-f]{40}$/.test(id))
        return id;
    throw new errors/* ConfigurationError */.j(`expected a full commit id of 40 hexadecimal digits, found ${JSON.stringify(id)}`);
}

;// CONCATENATED MODULE: ./build/git/blobs.js

/** The bytes of a blob. Throws OutsideError where there is none. */
async function readBlob(git, id) {
    return (await git(['cat-file', 'blob', git_objectId(id)])).stdout;
}
/** The bytes of a path in a commit, null where there is no file. */
async function readFile(git, commit, path) {
    const listed = records((await git(['ls-tree', '-z', '--full-tree', git_objectId(commit), '--', path])).stdout);
    const id = /^\d+ blob ([0-9a-f]+)\t/.exec(listed[0] ?? '')?.[1];
    return id === undefined ? null : readBlob(git, id);
}

;// CONCATENATED MODULE: ./build/git/environment.js
/** Variables of the surrounding process that git needs to reach the network or to start at all; nothing else gets through. */
const environment_kept = [
    'PATH', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'all_proxy',
    'ALL_PROXY', 'no_proxy', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO',
];
/** Settings of every git process: nothing of the machine, of a user or of the repository's content takes part. */
const settings = [
    ['core.attributesFile', '/dev/null'],
    ['core.hooksPath', '/dev/null'],
    ['core.quotePath', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['merge.directoryRenames', 'false'],
    ['diff.renames', 'false'],
    ['advice.mergeConflict', 'false'],
];
/** Where a token may be sent: `http.extraheader` of that one server, and no redirect is followed with it. */
function credentials(url, token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [
        [`http.${new URL(url).origin}/.extraheader`, `Authorization: Basic ${basic}`],
        ['http.followRedirects', 'false'],
    ];
}
/** The environment of git processes. The token is in it and nowhere else: argv and files are readable by others. */
function environment_gitEnvironment(outer, remote) {
    const pairs = [...settings];
    if (remote?.token && /^https?:/.test(remote.url))
        pairs.push(...credentials(remote.url, remote.token));
    const environment = {
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_CONFIG_COUNT: String(pairs.length),
    };
    for (const name of environment_kept) {
        const value = outer[name];
        if (value !== undefined)
            environment[name] = value;
    }
    pairs.forEach(([key, value], index) => {
        environment[`GIT_CONFIG_KEY_${index}`] = key;
        environment[`GIT_CONFIG_VALUE_${index}`] = value;
    });
    return environment;
}

;// CONCATENATED MODULE: ./build/git/fetch.js


/**
 * Fetches commits with their history and without blobs, each held by a ref of ours so that a later fetch sends only what
 * is new. A server refuses a whole request for the sake of one unknown commit: the request is then halved until that
 * one stands alone. Throws OutsideError where the server cannot be reached or refuses the token.
 */
function remoteFetch(git) {
    const had = new Set();
    return async (shas) => {
        const wanted = [...new Set(shas.map(git_objectId))].filter((sha) => !had.has(sha));
        const missing = await fetchOrHalve(git, wanted);
        for (const sha of wanted)
            if (!missing.includes(sha))
                had.add(sha);
        return { missing };
    };
}
async function fetchOrHalve(git, shas) {
    if (shas.length === 0)
        return [];
    try {
        await fetch_fetchAll(git, shas);
        return [];
    }
    catch (error) {
        const gone = error instanceof errors/* OutsideError */.C && (error.code === 'not-found' || error.code === 'refused');
        if (!gone)
            throw error;
        if (shas.length === 1)
            return oneMissing(shas, error);
        const middle = Math.ceil(shas.length / 2);
        const first = await fetchOrHalve(git, shas.slice(0, middle));
        return [...first, ...(await fetchOrHalve(git, shas.slice(middle)))];
    }
}
/** A server that knows no such commit is an answer; a server that is no repository is a failure. */
function oneMissing(shas, error) {
    if (/not our ref|unadvertised object|couldn't find remote ref/i.test(error.message))
        return [...shas];
    throw error;
}
async function fetch_fetchAll(git, shas) {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none'];
    const input = shas.map((sha) => `+${sha}:refs/guard/${sha}\n`).join('');
    await git(['fetch', ...options, '--stdin', 'origin'], { input });
}
/** The offline form: says which commits the given repository does not have. */
function fetch_localFetch(git) {
    return async (shas) => {
        const wanted = [...new Set(shas.map(objectId))];
        const answer = await git(['cat-file', '--batch-check=%(objecttype)'], { input: wanted.join('\n') + '\n' });
        const types = answer.stdout.toString().split('\n');
        return { missing: wanted.filter((_, index) => types[index] !== 'commit') };
    };
}

;// CONCATENATED MODULE: ./build/git/history.js

const format = ['--no-commit-header', '--format=%H%x00%T%x00%P%x00%s%x00'];
/** Commits from `base` (exclusive) to `head` by first parents, oldest first. */
async function history_firstParents(git, base, head) {
    const range = [git_objectId(head), `^${git_objectId(base)}`];
    return readCommits((await git(['rev-list', '--first-parent', '--reverse', ...format, ...range])).stdout);
}
/** One commit, null where the repository has none of that id. */
async function readCommit(git, sha) {
    const answer = await git(['cat-file', '--batch-check=%(objecttype)'], { input: `${git_objectId(sha)}\n` });
    if (answer.stdout.toString().trim() !== 'commit')
        return null;
    return readCommits((await git(['rev-list', '--no-walk', ...format, sha])).stdout)[0] ?? null;
}
/** Whether all of `ancestor` is also in `descendant`. */
async function isAncestor(git, ancestor, descendant) {
    const args = ['merge-base', '--is-ancestor', git_objectId(ancestor), git_objectId(descendant)];
    return (await git(args, { accept: [0, 1] })).code === 0;
}
/** The best common ancestor, null for unrelated histories. */
async function mergeBase(git, a, b) {
    const result = await git(['merge-base', git_objectId(a), git_objectId(b)], { accept: [0, 1] });
    return result.code === 0 ? result.stdout.toString().trim() : null;
}
/** The tree of a commit or tree. */
async function treeOf(git, id) {
    return gitText(git, ['rev-parse', '--verify', '--end-of-options', `${git_objectId(id)}^{tree}`]);
}
function readCommits(output) {
    const fields = records(output);
    const commits = [];
    for (let at = 0; at + 3 < fields.length; at += 4) {
        const [sha = '', tree = '', parents = '', subject = ''] = fields.slice(at, at + 4);
        // Each record but the first begins with the line end of the one before.
        commits.push({ sha: sha.trim(), tree, parents: parents === '' ? [] : parents.split(' '), subject });
    }
    return commits;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/git/edit-tree.js



const edit_tree_NOTHING = '0'.repeat(40);
/** Writes a tree with some entries changed, in an index of its own; blobs named by it need not be present. */
async function editTree(git, tree, entries) {
    const base = await treeOf(git, tree);
    const gitDir = await gitText(git, ['rev-parse', '--absolute-git-dir']);
    const environment = { GIT_INDEX_FILE: `${gitDir}/index-${(0,external_node_crypto_.randomUUID)()}` };
    await git(['read-tree', base], { environment });
    const removed = entries.filter((entry) => entry.id === null);
    const placed = entries.filter((entry) => entry.id !== null);
    // Removals first: a file may give way to a folder of the same name.
    const lines = [...removed, ...placed].map(({ path, mode, id }) => id === null ? `0 ${edit_tree_NOTHING}\t${path}\0` : `${mode} ${git_objectId(id)}\t${path}\0`);
    await git(['update-index', '-z', '--index-info'], { environment, input: lines.join('') });
    return (await git(['write-tree', '--missing-ok'], { environment })).stdout.toString().trim();
}

;// CONCATENATED MODULE: ./build/git/merge-output.js

/**
 * Reads `merge-tree --write-tree --messages -z`: the tree; `<mode> <id> <stage> TAB <path>` of each conflicted file; an
 * empty record; then messages of a count, so many paths, a type and a text. `code` is the exit code: 0 clean, 1 not.
 */
function parseMergeOutput(output, code) {
    const [tree = '', ...rest] = records(output);
    const end = rest.indexOf('');
    const files = (end < 0 ? rest : rest.slice(0, end)).map((entry) => entry.slice(entry.indexOf('\t') + 1));
    const kinds = end < 0 ? new Map() : conflictKinds(rest.slice(end + 1));
    const paths = new Set([...files, ...kinds.keys()]);
    const conflicts = [...paths].map((path) => ({ path, kind: kinds.get(path) ?? 'unknown' }));
    return { tree, clean: code === 0, conflicts: code === 0 ? [] : conflicts };
}
/** The kind of conflict by path: `contents`, `modify/delete`, `binary`, … Messages of other types are only informative. */
function conflictKinds(fields) {
    const kinds = new Map();
    for (let at = 0; at < fields.length;) {
        const count = Number(fields[at]);
        const paths = fields.slice(at + 1, at + 1 + count);
        const kind = /^CONFLICT \((.*)\)$/.exec(fields[at + 1 + count] ?? '')?.[1];
        if (kind !== undefined)
            for (const path of paths)
                kinds.set(path, kinds.get(path) ?? kind);
        at += count + 3;
    }
    return kinds;
}

;// CONCATENATED MODULE: ./build/git/merge-tree.js



/** Merge of two commits over their own merge base, as GitHub does it. Throws OutsideError for unrelated histories. */
async function mergeCommits(git, ours, theirs) {
    const pair = [git_objectId(ours), git_objectId(theirs)];
    const result = await git(['merge-tree', '--write-tree', '--messages', '-z', ...pair], { accept: [0, 1] });
    return parseMergeOutput(result.stdout, result.code);
}
/**
 * Three-way merge of three trees. `merge-tree --merge-base` came only with 2.40 and takes commits; three commits made for
 * the purpose, two of them children of the first, give the same tree with every version from 2.38.
 */
async function mergeTrees(git, trees) {
    const base = await syntheticCommit(git, trees.base, null);
    const ours = await syntheticCommit(git, trees.ours, base);
    const theirs = await syntheticCommit(git, trees.theirs, base);
    return mergeCommits(git, ours, theirs);
}
/** Author and time are fixed, so that the same question makes the same objects. */
const identity = ['-c', 'user.name=guard', '-c', 'user.email=guard@localhost'];
async function syntheticCommit(git, treeish, parent) {
    const tree = await treeOf(git, treeish);
    const parents = parent === null ? [] : ['-p', parent];
    const made = await git([...identity, 'commit-tree', '-m', parent === null ? 'base' : 'side', ...parents, tree]);
    return made.stdout.toString().trim();
}

;// CONCATENATED MODULE: ./build/git/raw-diff.js

/** Paths that differ between two commits or trees. Needs trees only, no blobs. */
async function rawDiff(git, from, to) {
    const options = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none'];
    return parseRawDiff((await git(['diff-tree', ...options, git_objectId(from), git_objectId(to)])).stdout);
}
const statuses = {
    A: 'added',
    D: 'deleted',
    M: 'modified',
    T: 'type-changed',
};
/** Reads `diff-tree --raw -z`: `:<old mode> <new mode> <old id> <new id> <letter>` NUL path NUL, again and again. */
function parseRawDiff(output) {
    const fields = records(output);
    const changes = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ');
        const path = fields[at + 1] ?? '';
        changes.push({ path, status: statuses[letter] ?? 'modified', oldMode, newMode, oldId, newId });
    }
    return changes;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/git/failure.js

/** git says why only in words; they are English under LC_ALL=C, and only the error's code hangs on them. */
const codes = [
    [/authentication failed|could not read (username|password)|error: 40[13]|permission denied/i, 'missing-permission'],
    [/could not resolve host|failed to connect|connection (refused|reset|timed out)|error: 5\d\d|early eof|hung up/i, 'unreachable'],
    [/not our ref|couldn't find remote ref|error: 404|not found|does not appear to be a git repository/i, 'not-found'],
];
/** Takes every form of the secrets out of a text. */
function scrub(text, secrets) {
    return secrets.filter((secret) => secret !== '').reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
/** What git said, without progress, hints and secrets: its last meaningful lines, at most 400 characters. */
function essence(stderr, secrets) {
    const lines = scrub(stderr, secrets)
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('hint:') && !/^(remote: )?(Counting|Compressing|Receiving)/.test(line));
    return lines.slice(-3).join('; ').slice(0, 400) || 'no message';
}
/** The error of a git command that failed. */
function gitFailure(command, stderr, secrets) {
    const code = codes.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'refused';
    return new errors/* OutsideError */.C(code, `git ${command} failed: ${essence(stderr, secrets)}`);
}

;// CONCATENATED MODULE: ./build/git/run.js



/** Ten minutes: the first fetch of a very large repository. */
const DEFAULT_TIMEOUT = 600;
/**
 * Runs git to its end. Throws ConfigurationError where there is no git, OutsideError where the command failed or took
 * too long.
 */
async function run_runGit(call) {
    const command = call.args[0] ?? '';
    const result = await finish(call, command);
    if ((call.accept ?? [0]).includes(result.code))
        return result;
    throw gitFailure(command, result.stderr, call.secrets ?? []);
}
function finish(call, command) {
    const args = call.gitDir === undefined ? call.args : ['--git-dir', call.gitDir, ...call.args];
    const seconds = call.timeout ?? DEFAULT_TIMEOUT;
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', args, { env: { ...call.environment }, windowsHide: true });
        const out = [];
        const err = [];
        const timer = setTimeout(() => {
            child.kill('SIGKILL');
            // Helpers of git may live on and hold the pipes: nobody waits for them.
            child.stdout.destroy();
            child.stderr.destroy();
            child.unref();
            reject(new errors/* OutsideError */.C('unreachable', `git ${command} took longer than ${seconds} s`));
        }, seconds * 1000);
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new errors/* ConfigurationError */.j('git could not be started; version 2.38 or newer has to be on the PATH', { cause }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
        });
        // A command that ends before it has read everything is judged by its exit code.
        child.stdin.on('error', () => undefined);
        child.stdin.end(call.input);
    });
}

;// CONCATENATED MODULE: ./build/git/patch.js
const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/**
 * Reads a unified diff into its sections, in order. Paths in headers are not read: they are quoted and ambiguous, and the
 * order is that of the raw diff. Lines of a hunk are counted off, so that content cannot pass for a header.
 */
function parsePatch(text) {
    const sections = [];
    let hunk = null;
    for (const line of text.split('\n')) {
        if (hunk !== null && (hunk.oldLeft > 0 || hunk.newLeft > 0))
            take(hunk, line);
        else if (line.startsWith('diff --git '))
            sections.push({ binary: false, hunks: [] });
        else
            hunk = headerLine(sections.at(-1), line);
    }
    return sections;
}
function headerLine(section, line) {
    if (section === undefined)
        return null;
    const match = hunkHeader.exec(line);
    if (match !== null) {
        const hunk = hunkOf(match);
        section.hunks.push(hunk);
        return { lines: hunk.lines, oldLeft: hunk.oldLines, newLeft: hunk.newLines };
    }
    if (line.startsWith('Binary files ') || line === 'GIT binary patch')
        section.binary = true;
    return null;
}
function hunkOf(match) {
    const [, oldStart, oldLines = '1', newStart, newLines = '1'] = match;
    const numbers = { oldStart: Number(oldStart), newStart: Number(newStart) };
    return { ...numbers, oldLines: Number(oldLines), newLines: Number(newLines), lines: [] };
}
function take(hunk, line) {
    const sign = line.charAt(0);
    // "\ No newline at end of file" counts on neither side.
    if (sign === '\\')
        return;
    const kind = sign === '+' || sign === '-' ? sign : ' ';
    if (kind !== '+')
        hunk.oldLeft -= 1;
    if (kind !== '-')
        hunk.newLeft -= 1;
    hunk.lines.push({ kind, text: line.slice(1) });
}

;// CONCATENATED MODULE: ./build/git/text-diff.js



/** Paths that go into one command line. */
const BATCH = 400;
const options = ['-r', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color', '--submodule=short'];
/**
 * Text diffs of paths between two commits or trees. What is binary is decided by content alone (a NUL byte), for a bare
 * repository reads no attributes. git fetches the blobs of one call in one go.
 */
async function textDiff(git, range, paths, context) {
    const files = [];
    for (let at = 0; at < paths.length; at += BATCH) {
        files.push(...(await diffBatch(git, range, paths.slice(at, at + BATCH), context)));
    }
    return files;
}
async function diffBatch(git, range, paths, context) {
    const trees = [git_objectId(range.from), git_objectId(range.to)];
    const raw = await git(['diff-tree', ...options, '--raw', '-z', ...trees, '--', ...paths]);
    const patch = await git(['diff-tree', ...options, '-p', `-U${context}`, ...trees, '--', ...paths]);
    return pair(parseRawDiff(raw.stdout), parsePatch(patch.stdout.toString()));
}
/** Both lists have the same order; a change of type is two sections, a deletion and an addition. */
function pair(changes, sections) {
    let at = 0;
    return changes.map((change) => {
        const count = change.status === 'type-changed' ? 2 : 1;
        const own = sections.slice(at, at + count);
        at += count;
        return { path: change.path, binary: own.some((part) => part.binary), hunks: own.flatMap((part) => part.hunks) };
    });
}

;// CONCATENATED MODULE: ./build/git/version.js

/** `merge-tree --write-tree` came with 2.38. */
const needed = [2, 38];
/** Throws ConfigurationError where `git version` names one that is too old. Unreadable versions pass: git itself will tell. */
function requireVersion(output) {
    const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? [];
    if (major === undefined || minor === undefined)
        return;
    const old = Number(major) < needed[0] || (Number(major) === needed[0] && Number(minor) < needed[1]);
    if (old)
        throw new errors/* ConfigurationError */.j(`git ${needed.join('.')} or newer is needed, found ${output.trim()}`);
}

;// CONCATENATED MODULE: ./build/git/bare.js













/**
 * Opens a temporary bare repository that fetches from `url`: commits and trees when asked for, blobs when they are read.
 * Throws ConfigurationError where git is missing or too old.
 */
async function openRepository(options) {
    const remote = { url: options.url, token: options.token };
    const { git, close } = await initialize(options.tempDir, environment_gitEnvironment(process.env, remote), secretsOf(options.token));
    await git(['config', 'remote.origin.url', options.url]);
    await git(['config', 'remote.origin.promisor', 'true']);
    await git(['config', 'remote.origin.partialclonefilter', 'blob:none']);
    return repository(git, remoteFetch(git), close);
}
/**
 * The offline form: reads the objects of a given repository through an empty one of its own, so that nothing is written
 * there and none of its settings, attributes and hooks take part. Throws ConfigurationError where it is none or shallow.
 */
async function openLocalRepository(gitDir, tempDir) {
    const environment = gitEnvironment(process.env, null);
    const ask = async (question) => {
        const answer = await runGit({ args: ['rev-parse', question], gitDir, environment, accept: [0, 128] });
        if (answer.code !== 0)
            throw new ConfigurationError(`${gitDir} is no git repository: give its .git or bare folder`);
        return answer.stdout.toString().trim();
    };
    if ((await ask('--is-shallow-repository')) === 'true') {
        throw new ConfigurationError(`${gitDir} is a shallow clone; fetch its whole history (git fetch --unshallow)`);
    }
    const objects = resolve(await ask('--git-common-dir'), 'objects');
    const { git, close } = await initialize(tempDir, { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }, []);
    return repository(git, localFetch(git), close);
}
async function initialize(tempDir, environment, secrets) {
    requireVersion((await run_runGit({ args: ['version'], environment })).stdout.toString());
    const gitDir = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, 'deploy-guard-')), 'repository.git');
    await run_runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDir], environment });
    return {
        git: (args, options) => {
            const env = { ...environment, ...options?.environment };
            return run_runGit({ args, gitDir, secrets, ...options, environment: env });
        },
        close: () => (0,promises_.rm)((0,external_node_path_.join)(gitDir, '..'), { recursive: true, force: true }),
    };
}
function secretsOf(token) {
    return token === null ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
}
function repository(git, fetch, close) {
    return {
        fetch,
        close,
        firstParents: (base, head) => history_firstParents(git, base, head),
        commit: (sha) => readCommit(git, sha),
        isAncestor: (ancestor, descendant) => isAncestor(git, ancestor, descendant),
        mergeBase: (a, b) => mergeBase(git, a, b),
        mergeCommits: (ours, theirs) => mergeCommits(git, ours, theirs),
        mergeTrees: (trees) => mergeTrees(git, trees),
        editTree: (tree, entries) => editTree(git, tree, entries),
        changes: (from, to) => rawDiff(git, from, to),
        diff: (from, to, paths, context) => textDiff(git, { from, to }, paths, context),
        blob: (id) => readBlob(git, id),
        file: (commit, path) => readFile(git, commit, path),
    };
}

;// CONCATENATED MODULE: ./build/github/activity.js
/** The activity log of the client's repository. Needs `contents: read`. */
function activitiesOf({ octokit, at }) {
    return {
        async list(branch) {
            const ref = `refs/heads/${branch}`;
            const found = await octokit.paginate(octokit.rest.repos.listActivities, { ...at, ref, time_period: 'year', direction: 'desc', per_page: 100 });
            return found.map((each) => ({
                kind: each.activity_type,
                ref: each.ref,
                before: each.before,
                after: each.after,
                at: each.timestamp,
                actor: each.actor?.login ?? null,
            }));
        },
    };
}

;// CONCATENATED MODULE: ./build/github/text.js
/** The longest beginning of a text that has at most `limit` bytes in UTF-8 and ends with a whole character. */
function cutBytes(text, limit) {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
    return text.slice(0, read);
}
/** At most `limit` characters (code points); what was cut shows an ellipsis at its end. */
function cutCharacters(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/github/checks.js

/** GitHub's limits for one request. */
const OUTPUT_BYTES = 65_535;
const ANNOTATIONS = 50;
/** Check runs of the client's repository. Needs `checks: write`. */
function checksOf(client) {
    const { octokit, at } = client;
    return {
        async list(sha, name) {
            const found = await octokit.paginate(octokit.rest.checks.listForRef, { ...at, ref: sha, check_name: name, filter: 'all', per_page: 100 });
            return found.map(toCheckRun).toSorted((a, b) => b.id - a.id);
        },
        async create({ name, sha, externalId, detailsUrl, ...report }) {
            const identity = { name, head_sha: sha, external_id: externalId, details_url: detailsUrl };
            const { data } = await octokit.rest.checks.create({ ...at, ...identity, ...checks_stateOf(report), output: outputOf(report, 0) });
            await sendAnnotations(client, data.id, report);
            return toCheckRun(data);
        },
        async update(id, report) {
            await octokit.rest.checks.update({ ...at, check_run_id: id, ...checks_stateOf(report), output: outputOf(report, 0) });
            await sendAnnotations(client, id, report);
        },
    };
}
/** Annotations beyond the first request's are added by further ones. */
async function sendAnnotations({ octokit, at }, id, report) {
    for (let start = ANNOTATIONS; start < (report.annotations?.length ?? 0); start += ANNOTATIONS) {
        await octokit.rest.checks.update({ ...at, check_run_id: id, output: outputOf(report, start) });
    }
}
function checks_stateOf({ conclusion }) {
    return conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion };
}
function outputOf({ title, summary, text, annotations = [] }, start) {
    return {
        title,
        summary: cutBytes(summary, OUTPUT_BYTES),
        ...(text === undefined ? {} : { text: cutBytes(text, OUTPUT_BYTES) }),
        annotations: annotations.slice(start, start + ANNOTATIONS).map((each) => ({
            path: each.path,
            start_line: each.startLine,
            end_line: each.endLine,
            annotation_level: each.level,
            message: each.message,
        })),
    };
}
function toCheckRun(check) {
    return {
        id: check.id,
        name: check.name,
        externalId: check.external_id ?? '',
        url: check.html_url,
        status: check.status === 'completed' || check.status === 'in_progress' ? check.status : 'queued',
        conclusion: check.conclusion,
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
;// CONCATENATED MODULE: ./build/github/errors.js

/** GitHub answered, but not with what was asked for. Outside this room it is an OutsideError like any other. */
class AnsweredError extends errors/* OutsideError */.C {
    answer;
    constructor(code, message, answer) {
        super(code, message);
        this.answer = answer;
    }
}
/** Gives a refusal the more exact code that an area of the API reads from GitHub's answer; `codeOf` says null to leave it. */
async function recoded(work, codeOf) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof AnsweredError) || error.answer.foreign !== null)
            throw error;
        const code = codeOf(error.answer);
        throw code === null ? error : new AnsweredError(code, error.message, error.answer);
    }
}
/** Null where GitHub says that there is no such thing. */
async function orNull(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors/* OutsideError */.C && error.code === 'not-found')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/wording.js
// Places where GitHub's answer says only in words what a caller must tell apart: no status, header or code does.
// Everything else is decided on those. Should GitHub change a sentence, the answer becomes a plain `refused`.
/** 403 or 429 of a secondary limit that came without `retry-after`. */
const saysSecondaryLimit = (answer) => says(answer, /secondary rate limit|abuse detection/i);
/** 403 or 422 where the repository or organisation does not let Actions open pull requests. */
const saysPullRequestsNotPermitted = (answer) => says(answer, /not permitted to create (or approve )?pull requests/i);
/** 422 with `code: custom`: the head has an open pull request to this base. */
const saysPullRequestExists = (answer) => says(answer, /a pull request already exists/i);
/** 422 of `POST git/refs`. */
const saysRefExists = (answer) => says(answer, /reference already exists/i);
/** 422 of `PATCH` and `DELETE git/refs/…`. */
const saysRefMissing = (answer) => says(answer, /reference does not exist/i);
/** 422 of `PATCH git/refs/…` without force. */
const saysNotFastForward = (answer) => says(answer, /not a fast[ -]forward/i);
/** 403 for a token of an app or workflow, on servers that send no `x-accepted-github-permissions`. */
const saysNotAccessible = (answer) => says(answer, /resource not accessible by/i);
function says(answer, wording) {
    return wording.test(answer.message) || answer.details.some((detail) => wording.test(detail.message));
}

;// CONCATENATED MODULE: ./build/github/limits.js

/** GitHub asks for a minute at least where it names no time: docs, "Best practices for using the REST API". */
const UNNAMED_WAIT = 60_000;
/** The limit that an answer reports, null where it reports none. `now` is milliseconds since the Unix epoch. */
function limitOf(answer, now) {
    const limited = answer.details.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
    if (answer.status !== 403 && answer.status !== 429 && !limited)
        return null;
    const asked = retryAfter(answer, now);
    if (asked !== null)
        return { kind: 'secondary', wait: asked, until: now + asked };
    if (answer.headers['x-ratelimit-remaining'] === '0')
        return primary(answer, now);
    if (limited || answer.status === 429 || saysSecondaryLimit(answer)) {
        return { kind: 'secondary', wait: UNNAMED_WAIT, until: now + UNNAMED_WAIT };
    }
    return null;
}
/** Milliseconds that `retry-after` asks for, as seconds or as a date; null where it is missing. */
function retryAfter(answer, now) {
    const header = answer.headers['retry-after'];
    if (header === undefined)
        return null;
    const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - serverTime(answer, now);
    return Number.isNaN(wait) ? null : Math.max(0, wait);
}
function primary(answer, now) {
    const reset = Number(answer.headers['x-ratelimit-reset']) * 1000;
    const wait = Number.isFinite(reset) ? Math.max(0, reset - serverTime(answer, now)) : UNNAMED_WAIT;
    return { kind: 'primary', wait, until: now + wait };
}
/** The server's clock where it sent it: a runner's own may be off by more than the wait. */
function serverTime(answer, now) {
    const date = Date.parse(answer.headers['date'] ?? '');
    return Number.isNaN(date) ? now : date;
}

;// CONCATENATED MODULE: ./build/github/permission.js
/** Names a workflow's `permissions:` may hold, by the names of `x-accepted-github-permissions`. */
const WORKFLOW_PERMISSIONS = new Set([
    'actions',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'packages',
    'pages',
    'pull_requests',
    'security_events',
    'statuses',
]);
/**
 * What to add where a token lacks a permission, from the header `x-accepted-github-permissions`
 * (`contents=write,pull_requests=read; issues=write`: all of one group, of any group). Null where it names none.
 */
function permissionCure(header) {
    const groups = (header ?? '').split(';').map(readGroup).filter((group) => group.length > 0);
    const grantable = groups.find((group) => group.every(({ name }) => WORKFLOW_PERMISSIONS.has(name)));
    if (grantable) {
        const lines = grantable.map(({ name, level }) => `  ${name.replaceAll('_', '-')}: ${level}`);
        return `Add to the job:\npermissions:\n${lines.join('\n')}`;
    }
    const [first] = groups;
    if (!first)
        return null;
    const needed = first.map(({ name, level }) => `${name}: ${level}`).join(', ');
    return `A workflow token cannot have ${needed}: give the token of a GitHub App that has it (app-token)`;
}
/** Every token may read metadata, so it is never what is missing. */
function readGroup(group) {
    return [...group.matchAll(/([a-z_]+)=([a-z]+)/g)]
        .map(([, name = '', level = '']) => ({ name, level }))
        .filter(({ name }) => name !== 'metadata');
}

;// CONCATENATED MODULE: ./build/github/retry.js

// The retry policy of everything that is asked of GitHub:
// - Reads (GET, GraphQL queries) are repeated after 500, 502, 503, 504, a dropped connection or a timeout.
// - Rate limits are waited out, for reads and writes alike: GitHub did not carry out what it limited.
// - Writes are repeated besides only if the connection was refused, so that nothing was sent. After a 5xx or a lost
//   answer they may have been carried out: whoever called looks it up.
/** Pauses before the first, second and third repeat, milliseconds. */
const PAUSES = [500, 1000, 2000];
/** A job waits no longer than this for a limit or a `retry-after`, milliseconds. */
const LONGEST_WAIT = 60_000;
const PASSING_STATUS = new Set([500, 502, 503, 504]);
/** Milliseconds to wait before the request is sent again; null if it must not be. `repeats` counts those already made. */
function waitBefore(failure, write, repeats, now) {
    const pause = PAUSES[repeats];
    if (pause === undefined)
        return null;
    if (failure.kind === 'no-answer')
        return write && failure.sent ? null : pause;
    const limit = limitOf(failure.answer, now);
    const wait = limit ? limit.wait : isPassing(failure.answer) && !write ? (retryAfter(failure.answer, now) ?? pause) : null;
    return wait !== null && wait <= LONGEST_WAIT ? wait : null;
}
/** Whether an answer is the server's own trouble. GraphQL's internal errors come as 200 with neither `type` nor `code`. */
function isPassing(answer) {
    if (answer.status !== 200)
        return PASSING_STATUS.has(answer.status);
    return answer.details.length > 0 && answer.details.every(({ type, code }) => type === '' && code === '');
}

;// CONCATENATED MODULE: ./build/github/explain.js






/** What a failure becomes for everybody outside this room. `now` is milliseconds since the Unix epoch. */
function outsideError(asked, failure, now) {
    if (failure.kind === 'no-answer') {
        const message = `${asked.name}: ${failure.why}.${failure.sent ? doubt(asked) : ''} ${REACH}`;
        return new errors/* OutsideError */.C('unreachable', message, { cause: failure.cause });
    }
    const { answer } = failure;
    const [code, message] = reading(asked, answer, now);
    return new AnsweredError(code, `${asked.name}: ${message}`, answer);
}
const REACH = 'Check that the runner reaches GitHub (https://www.githubstatus.com), then run the job again';
/** A write without a clear answer is looked up by its caller, never sent again blindly. */
function doubt(asked) {
    return asked.write ? ' The write may have been carried out: look before it is repeated.' : '';
}
function reading(asked, answer, now) {
    const said = `HTTP ${answer.status}${quoted(answer)}`;
    const limit = limitOf(answer, now);
    if (limit)
        return ['rate-limited', limitMessage(said, limit.until, now)];
    if (isPassing(answer) || answer.status >= 500)
        return ['unreachable', `${said}.${doubt(asked)} ${REACH}`];
    if (answer.foreign !== null)
        return foreign(asked, answer, answer.foreign);
    if (answer.status >= 300 && answer.status < 400) {
        return ['refused', `${said}: moved to ${answer.headers['location'] ?? 'another address'}. Use the repository's present name`];
    }
    return refusal(answer, said);
}
function refusal(answer, said) {
    const types = new Set(answer.details.map(({ type }) => type));
    const cure = permissionCure(answer.headers['x-accepted-github-permissions']);
    if (answer.status === 401)
        return ['missing-permission', `${said}. The token was not accepted: check github-token, it may have expired`];
    if (types.has('FORBIDDEN') || (answer.status === 403 && (cure !== null || saysNotAccessible(answer)))) {
        return ['missing-permission', `${said}. If the token lacks a permission: ${cure ?? 'compare the job\'s permissions with those the documentation lists'}`];
    }
    if (answer.status === 404 || types.has('NOT_FOUND'))
        return ['not-found', `${said}. It does not exist, or the token may not see it`];
    return ['refused', said];
}
/** HTML and the like come from a proxy, a login page or a wrong address, never from the API itself. */
function foreign(asked, answer, media) {
    const code = answer.status < 300 ? 'unreachable' : 'refused';
    const message = `HTTP ${answer.status} with ${media} where JSON was expected.${answer.status < 300 ? doubt(asked) : ''}`;
    return [code, `${message} Something else than GitHub's API answers there: check the API address and the proxy`];
}
function limitMessage(said, until, now) {
    const minutes = Math.ceil((until - now) / 60_000);
    return `${said}. GitHub's rate limit holds until ${new Date(until).toISOString()} (${minutes} min): run the job again after that`;
}
/** GitHub's own words, on one line and not too long: they may repeat what others wrote. */
function quoted(answer) {
    const details = answer.details.map(({ resource, field, code, message }) => message || [resource, field, code].filter(Boolean).join(' '));
    const words = [answer.message, ...details].filter(Boolean).join('; ').replaceAll(/\s+/g, ' ');
    return words === '' ? '' : ` "${words.length > 300 ? `${words.slice(0, 299)}…` : words}"`;
}

;// CONCATENATED MODULE: ./build/github/answer.js
/** Reads an HTTP answer of any shape. Nothing in it is taken for granted: a proxy may have written it. */
function readAnswer(status, headers, data) {
    const lower = {};
    for (const [name, value] of Object.entries(headers))
        if (value !== undefined)
            lower[name.toLowerCase()] = String(value);
    const media = lower['content-type'];
    return {
        status,
        headers: lower,
        message: answer_textOf(data, 'message'),
        details: listOf(memberOf(data, 'errors')).map(readDetail),
        foreign: media !== undefined && !isJson(media) ? media : null,
    };
}
/** Whether a media type is JSON in any of GitHub's forms. */
function isJson(media) {
    return /^application\/([\w.+-]+\+)?json\b/i.test(media);
}
/** A member of a value of unknown shape, undefined where there is none. */
function memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
function readDetail(value) {
    return {
        code: answer_textOf(value, 'code') || answer_textOf(memberOf(value, 'extensions'), 'code'),
        field: answer_textOf(value, 'field'),
        resource: answer_textOf(value, 'resource'),
        type: answer_textOf(value, 'type'),
        message: typeof value === 'string' ? value : answer_textOf(value, 'message'),
    };
}
function answer_textOf(value, name) {
    const member = memberOf(value, name);
    return typeof member === 'string' ? member : '';
}
/** GitHub gives `errors` as a list of objects, a list of strings, or one string. */
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? [value] : [];
}

;// CONCATENATED MODULE: ./build/github/failure.js

/** Errors of the socket that come before the first byte of a request. */
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** What is wrong with a response that came without an error, or null if it is usable. */
function failureOfResponse(response) {
    const { status, headers, data } = response;
    if (status === 204)
        return null;
    const answer = readAnswer(status, headers, data);
    if (status >= 300)
        return { kind: 'answer', answer };
    if (typeof data !== 'object' || data === null) {
        const media = answer.headers['content-type'];
        if (media !== undefined && !isJson(media))
            return { kind: 'answer', answer };
        // Octokit hands out an empty or partial text where a JSON body broke off.
        return { kind: 'no-answer', sent: true, why: 'the answer broke off', cause: undefined };
    }
    return isGraphqlError(data) ? { kind: 'answer', answer } : null;
}
/** What a thrown value says about the attempt. */
function failureOfError(error) {
    const response = memberOf(error, 'response');
    const status = memberOf(response, 'status');
    const headers = memberOf(response, 'headers');
    if (typeof status === 'number' && typeof headers === 'object' && headers !== null) {
        return { kind: 'answer', answer: readAnswer(status, Object.fromEntries(Object.entries(headers)), memberOf(response, 'data')) };
    }
    const chain = causesOf(error);
    const timedOut = chain.some((each) => each.name === 'TimeoutError');
    const code = chain.map((each) => memberOf(each, 'code')).find((each) => typeof each === 'string');
    return {
        kind: 'no-answer',
        sent: typeof code !== 'string' || !BEFORE_SENDING.has(code),
        why: timedOut ? 'no answer in time' : typeof code === 'string' ? `no answer (${code})` : `no answer (${chain.at(-1)?.message ?? 'unknown cause'})`,
        cause: chain.at(-1),
    };
}
/** GraphQL answers 200 also when it refuses; REST objects with `errors` come with an error status. */
function isGraphqlError(data) {
    return 'errors' in data && Array.isArray(data.errors) && data.errors.length > 0;
}
/** The error and its causes, outermost first; several addresses tried at once count as one cause each. */
function causesOf(error) {
    if (!(error instanceof Error))
        return [];
    const inner = error instanceof AggregateError ? error.errors : [error.cause];
    return [error, ...inner.flatMap(causesOf)];
}

;// CONCATENATED MODULE: ./build/github/request.js



const defaultTimeouts = { read: 10_000, write: 20_000 };
/** Sends a request until it is answered as asked or the retry policy gives up. Throws OutsideError only. */
async function request_carryOut(asked, { clock, log, timeouts }, send) {
    for (let repeats = 0;; repeats++) {
        const outcome = await attempt(() => send(AbortSignal.timeout(asked.write ? timeouts.write : timeouts.read)));
        if ('response' in outcome)
            return outcome.response;
        const now = clock.now();
        const error = outsideError(asked, outcome.failure, now);
        const wait = waitBefore(outcome.failure, asked.write, repeats, now);
        if (wait === null)
            throw error;
        log.debug(`${error.message}. Again in ${wait / 1000} s`);
        await clock.sleep(wait);
    }
}
async function attempt(send) {
    try {
        const response = await send();
        const failure = failureOfResponse(response);
        return failure ? { failure } : { response };
    }
    catch (error) {
        return { failure: failureOfError(error) };
    }
}

;// CONCATENATED MODULE: ./build/github/transport.js

/**
 * The fetch of one API address: through the proxy that the toolkit finds for the job, and following one redirect at
 * most, as a renamed repository answers with its address by id.
 */
function transportOf(baseUrl) {
    const found = utils/* defaults */.NT.request?.fetch;
    // The toolkit decides on a proxy once, for the API address of the job; for another address its answer may be wrong.
    const direct = baseUrl === utils/* defaults */.NT.baseUrl && isFetch(found) ? found : fetch;
    return async (input, init) => {
        // By itself fetch would turn a redirected write into a read.
        const options = { ...init, redirect: 'manual' };
        const response = await direct(input, options);
        const from = input instanceof Request ? input.url : String(input);
        const target = redirectTarget(response.status, response.headers.get('location'), from, init?.method ?? 'GET');
        if (target === null)
            return response;
        await response.body?.cancel();
        return direct(target, options);
    };
}
/** Only on the same host, for the token goes along; and a write only where its method is kept (307, 308). */
function redirectTarget(status, location, from, method) {
    const follows = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
    const target = follows && location !== null ? URL.parse(location, from) : null;
    return target?.origin === new URL(from).origin ? target.href : null;
}
function isFetch(value) {
    return typeof value === 'function';
}

;// CONCATENATED MODULE: ./build/github/client.js





const API_VERSION = '2022-11-28';
/** Builds the client. Throws ConfigurationError without a token. */
function createClient(options) {
    if (options.token === '')
        throw new errors/* ConfigurationError */.j('github-token is empty: give the job a token, e.g. ${{ github.token }}');
    const octokit = createOctokit(options);
    const how = { clock: options.clock, log: options.log, timeouts: options.timeouts ?? defaultTimeouts };
    octokit.hook.wrap('request', (request, parameters) => {
        const { method, url } = octokit.request.endpoint.parse(parameters);
        // Octokit's own hooks look at this object only, not at what is handed on: it must be changed in place.
        parameters.headers['x-github-api-version'] = API_VERSION;
        return request_carryOut(client_nameOf(method, url), how, async (signal) => {
            parameters.request.signal = signal;
            return request(parameters);
        });
    });
    return {
        octokit,
        at: { owner: options.owner, repo: options.repo },
        query: (document, variables) => octokit.graphql(document, { ...variables }),
    };
}
function createOctokit({ token, apiUrl, userAgent, log }) {
    const baseUrl = apiUrl.replace(/\/+$/, '');
    const debug = (line) => log.debug(line);
    const logger = { debug: () => { }, info: debug, warn: debug, error: debug };
    const request = { fetch: transportOf(baseUrl), log: logger };
    return new dist_src/* Octokit */.E((0,utils/* getOctokitOptions */.EG)(token, { baseUrl, userAgent, log: logger, request }));
}
/** Names a request for messages: method and path, filled in, without host and query. */
function client_nameOf(method, url) {
    const path = new URL(url).pathname.replace(/^\/api(\/v3)?(?=\/)/, '');
    return path === '/graphql' ? { name: 'GraphQL query', write: false } : { name: `${method} ${path}`, write: method !== 'GET' && method !== 'HEAD' };
}

;// CONCATENATED MODULE: ./build/github/documents.js
// Every GraphQL document of this room. Each is checked against GitHub's published schema by a test.
const VIEWER = `query Viewer { viewer { login } }`;
/** Deployments of one environment, newest first, with their newest statuses. */
const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId commitOid environment task createdAt
        statuses(first: 30) { pageInfo { hasNextPage endCursor } nodes { state createdAt logUrl } }
      }
    }
  }
}`;
const COMMITS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    commit {
      oid
      authors(first: 10) { pageInfo { hasNextPage endCursor } nodes { ...Signature } }
      committer { ...Signature }
      parents(first: 10) { pageInfo { hasNextPage endCursor } nodes { oid } }
    }
  }`;
const REVIEWS = `
  pageInfo { hasNextPage endCursor }
  nodes { state submittedAt authorCanPushToRepository author { ...Account } }`;
const EVENTS = `
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...Account } beforeCommit { oid } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt previousRefName currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt oldBase newBase }
  }`;
const REVIEW_STATES = '[APPROVED, CHANGES_REQUESTED, DISMISSED]';
const EVENT_TYPES = '[HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]';
const ACCOUNT = 'fragment Account on Actor { __typename login }';
const SIGNATURE = 'fragment Signature on GitActor { name email user { login } }';
/** The lists of a pull request; what the first page leaves out is asked for one list at a time. */
const LISTS = {
    commits: { first: 30, call: (page) => `commits(${page}) { ${COMMITS} }`, fragments: SIGNATURE },
    reviews: { first: 100, call: (page) => `reviews(${page}, states: ${REVIEW_STATES}) { ${REVIEWS} }`, fragments: ACCOUNT },
    timelineItems: { first: 100, call: (page) => `timelineItems(${page}, itemTypes: ${EVENT_TYPES}) { ${EVENTS} }`, fragments: ACCOUNT },
};
/** What the gate asks about several pull requests: `p0`, `p1`, … in the order of the variables `n0`, `n1`, …. */
function pullFactsDocument(count) {
    const lists = Object.values(LISTS).map(({ first, call }) => call(`first: ${first}`));
    return `
query PullFacts($owner: String!, $repo: String!${each(count, (i) => `, $n${i}: Int!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `p${i}: pullRequest(number: $n${i}) { ...Facts } `)}}
}
fragment Facts on PullRequest {
  number title url merged mergedAt headRefOid headRefName baseRefName
  author { ...Account }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  ${lists.join('\n  ')}
}
${ACCOUNT}
${SIGNATURE}`;
}
/** A further page of one list of one pull request. */
function pullListDocument(list) {
    const { call, fragments } = LISTS[list];
    return `
query PullList($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${call('first: 100, after: $after')} } }
}
${fragments}`;
}
/** Pull requests of several commits: `c0`, `c1`, … in the order of the variables `o0`, `o1`, …. */
function pullsOfCommitsDocument(count) {
    return `
query PullsOfCommits($owner: String!, $repo: String!${each(count, (i) => `, $o${i}: GitObjectID!`)}) {
  repository(owner: $owner, name: $repo) { ${each(count, (i) => `c${i}: object(oid: $o${i}) { ...Pulls } `)}}
}
fragment Pulls on GitObject {
  ... on Commit { associatedPullRequests(first: 5) { nodes { number merged baseRepository { nameWithOwner } } } }
}`;
}
function each(count, text) {
    return Array.from({ length: count }, (_, index) => text(index)).join('');
}

;// CONCATENATED MODULE: ./build/github/pages.js
/** Further pages of one list that are asked for at most. */
const MOST_PAGES = 20;
/** Follows a list from its first page on. `next` asks for the page after a cursor. */
async function allPages(first, next) {
    const items = [];
    let complete = true;
    let page = first;
    for (let pages = 0;; pages++) {
        if (!page?.nodes)
            return { items, complete: false };
        for (const node of page.nodes) {
            if (node === null)
                complete = false;
            else
                items.push(node);
        }
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage)
            return { items, complete };
        if (endCursor === null || pages === MOST_PAGES)
            return { items, complete: false };
        page = await next(endCursor);
    }
}
/** A list of which one page is all that is asked for. */
function onePage(page) {
    const items = (page.nodes ?? []).filter((node) => node !== null);
    return { items, complete: !page.pageInfo.hasNextPage && items.length === page.nodes?.length };
}

;// CONCATENATED MODULE: ./build/github/deployments.js




const DESCRIPTION_CHARACTERS = 140;
const PAGE = 100;
/** Deployments of the client's repository. Needs `deployments: write`. */
function deploymentsOf(client) {
    const { octokit, at } = client;
    return {
        async list(environment, limit = PAGE) {
            const nodes = await newest(client, environment, limit);
            return Promise.all(nodes.map((node) => toDeployment(client, node, environment)));
        },
        async create({ sha, environment, description, payload }) {
            const record = { ref: sha, environment, description, payload, auto_merge: false, required_contexts: [] };
            const { data } = await octokit.rest.repos.createDeployment({ ...at, ...record });
            if ('id' in data)
                return data.id;
            throw new errors/* OutsideError */.C('refused', `GitHub made no deployment of ${sha} to ${environment}: ${data.message ?? 'it gave no reason'}`);
        },
        async setStatus(id, { state, description, logUrl }) {
            const text = cutCharacters(description, DESCRIPTION_CHARACTERS);
            await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: id, state, description: text, log_url: logUrl });
        },
    };
}
async function newest({ query, at }, environment, limit) {
    const found = [];
    for (let after = null; found.length < limit;) {
        const first = Math.min(PAGE, limit - found.length);
        const answer = await query(DEPLOYMENTS, { ...at, environment, first, after });
        const page = answer.repository?.deployments;
        const nodes = page?.nodes?.filter((node) => node !== null);
        // A deployment that is withheld could be the one that is live.
        if (!page || !nodes || nodes.length !== page.nodes?.length) {
            throw new errors/* OutsideError */.C('refused', `GitHub did not give all deployments of ${at.owner}/${at.repo} to ${environment}`);
        }
        found.push(...nodes);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage || after === null)
            break;
    }
    return found;
}
async function toDeployment(client, node, environment) {
    const id = node.databaseId;
    // Without it nothing could be recorded about this deployment, and leaving it out would hide what is live.
    if (id === null)
        throw new errors/* OutsideError */.C('refused', `GitHub gave no number for the deployment of ${node.commitOid} to ${environment}`);
    const known = node.statuses && onePage(node.statuses);
    const statuses = known?.complete ? known.items.map(toStatus) : await allStatuses(client, id);
    return {
        id,
        sha: node.commitOid,
        environment: node.environment ?? environment,
        task: node.task ?? 'deploy',
        createdAt: node.createdAt,
        statuses: statuses.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
    };
}
async function allStatuses({ octokit, at }, id) {
    const found = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, { ...at, deployment_id: id, per_page: 100 });
    return found.map((status) => ({ state: status.state, createdAt: status.created_at, logUrl: status.log_url || null }));
}
const STATES = {
    ERROR: 'error',
    FAILURE: 'failure',
    INACTIVE: 'inactive',
    IN_PROGRESS: 'in_progress',
    PENDING: 'pending',
    QUEUED: 'queued',
    SUCCESS: 'success',
    // Waits for someone to release the environment: REST knows no such state.
    WAITING: 'pending',
};
function toStatus({ state, createdAt, logUrl }) {
    return { state: STATES[state], createdAt, logUrl: logUrl || null };
}

;// CONCATENATED MODULE: ./build/github/trees.js

/** More entries in one request run into GitHub's own time limit. */
const ENTRIES = 100;
/** Writes a tree in a chain of requests and returns its object id. Without edits it is the base tree itself. */
async function createTree({ octokit, at }, baseTree, edits) {
    if (edits.length === 0 && baseTree !== null)
        return baseTree;
    // Removals first: where a file becomes a folder, its path must be free before the next request fills it.
    const ordered = [...edits.filter(isRemoval), ...edits.filter((edit) => !isRemoval(edit))];
    let tree = baseTree;
    for (let start = 0; start === 0 || start < ordered.length; start += ENTRIES) {
        const entries = ordered.slice(start, start + ENTRIES).map((edit) => ({ ...edit, type: typeOf(edit.mode) }));
        const base = tree === null ? {} : { base_tree: tree };
        const { data } = await octokit.rest.git.createTree({ ...at, ...base, tree: entries });
        tree = data.sha;
    }
    return tree ?? '';
}
function isRemoval(edit) {
    return 'sha' in edit && edit.sha === null;
}
function typeOf(mode) {
    return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}
/** Reads the regular files directly below a tree as UTF-8. Throws OutsideError `refused` where GitHub does not list them all. */
async function readTextFiles({ octokit, at }, tree) {
    const { data } = await octokit.rest.git.getTree({ ...at, tree_sha: tree });
    if (data.truncated)
        throw new errors/* OutsideError */.C('refused', `GitHub lists only a part of tree ${tree}: it is too large to be read`);
    const files = data.tree.filter(({ mode }) => mode === '100644' || mode === '100755');
    const texts = files.map(async ({ path, sha }) => {
        const blob = await octokit.rest.git.getBlob({ ...at, file_sha: sha });
        return [path, Buffer.from(blob.data.content, 'base64').toString('utf8')];
    });
    return new Map(await Promise.all(texts));
}

;// CONCATENATED MODULE: ./build/github/git-data.js



/** Git objects and refs of the client's repository. Needs `contents: write`. */
function gitDataOf(client) {
    const { octokit, at } = client;
    const { git } = octokit.rest;
    return {
        async getRef(ref) {
            const found = await orNull(git.getRef({ ...at, ref: git_data_short(ref) }));
            return found?.data.object.sha ?? null;
        },
        async createRef(ref, sha) {
            await recoded(git.createRef({ ...at, ref, sha }), (answer) => (answer.status === 422 && saysRefExists(answer) ? 'exists' : null));
        },
        async updateRef(ref, sha) {
            await recoded(git.updateRef({ ...at, ref: git_data_short(ref), sha, force: false }), (answer) => {
                if (answer.status !== 422)
                    return null;
                return saysNotFastForward(answer) ? 'not-fast-forward' : saysRefMissing(answer) ? 'not-found' : null;
            });
        },
        async deleteRef(ref) {
            const deleted = git.deleteRef({ ...at, ref: git_data_short(ref) });
            await orNull(recoded(deleted, (answer) => (answer.status === 422 && saysRefMissing(answer) ? 'not-found' : null)));
        },
        async getCommit(sha) {
            const { data } = await git.getCommit({ ...at, commit_sha: sha });
            return { sha: data.sha, tree: data.tree.sha, parents: data.parents.map((parent) => parent.sha), message: data.message };
        },
        async createCommit({ message, tree, parents }) {
            const { data } = await git.createCommit({ ...at, message, tree, parents: [...parents] });
            return { sha: data.sha, tree: data.tree.sha, verified: data.verification.verified };
        },
        readTextFiles: (tree) => readTextFiles(client, tree),
        createTree: (baseTree, edits) => createTree(client, baseTree, edits),
        async createBlob(content) {
            const { data } = await git.createBlob({ ...at, content: Buffer.from(content).toString('base64'), encoding: 'base64' });
            return data.sha;
        },
    };
}
/** The ref routes take names without `refs/`. */
function git_data_short(ref) {
    return ref.replace(/^refs\//, '');
}

;// CONCATENATED MODULE: ./build/github/labels.js

/** Makes the labels that the repository has not got yet. */
async function ensureLabels({ octokit, at }, names) {
    for (const name of names) {
        if (await orNull(octokit.rest.issues.getLabel({ ...at, name })))
            continue;
        try {
            await octokit.rest.issues.createLabel({ ...at, name, description: 'Set by a workflow' });
        }
        catch (error) {
            if (!alreadyExists(error))
                throw error;
        }
    }
}
/** Another run made the same label at the same time. */
function alreadyExists(error) {
    return error instanceof AnsweredError && error.answer.details.some(({ code }) => code === 'already_exists');
}

;// CONCATENATED MODULE: ./build/github/issues.js


/** Issues of the client's repository. Needs `issues: write`. */
function issuesOf(client) {
    const { octokit, at } = client;
    const { issues } = octokit.rest;
    return {
        async get(number) {
            const asked = recoded(issues.get({ ...at, issue_number: number }), ({ status }) => (status === 410 ? 'not-found' : null));
            const found = await orNull(asked);
            return found && !found.data.pull_request ? toIssue(found.data) : null;
        },
        async list(labels) {
            const wanted = { ...at, labels: labels.join(','), state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
            const found = await recoded(octokit.paginate(issues.listForRepo, wanted), issues_disabled);
            return found.filter((each) => !each.pull_request).map(toIssue);
        },
        async create({ title, body, labels }) {
            await ensureLabels(client, labels);
            const { data } = await recoded(issues.create({ ...at, title, body, labels: [...labels] }), issues_disabled);
            return toIssue(data);
        },
        async update(number, change) {
            await issues.update({ ...at, issue_number: number, ...change });
        },
        async comment(number, body) {
            await issues.createComment({ ...at, issue_number: number, body });
        },
    };
}
/** 410 for a single issue says that it was deleted, for all others that the repository has none. */
function issues_disabled({ status }) {
    return status === 410 ? 'issues-disabled' : null;
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? '',
        state: issue.state === 'open' ? 'open' : 'closed',
        author: issue.user?.login ?? null,
        url: issue.html_url,
    };
}

;// CONCATENATED MODULE: ./build/github/pulls.js



/** Pull requests of the client's repository. Needs `pull-requests: write`. */
function pulls_pullsOf(client) {
    const { octokit, at } = client;
    const { pulls, issues } = octokit.rest;
    return {
        async get(number) {
            const found = await orNull(pulls.get({ ...at, pull_number: number }));
            return found && toPull(found.data);
        },
        async listByHead(branch) {
            const head = `${at.owner}:${branch}`;
            const found = await octokit.paginate(pulls.list, { ...at, head, state: 'all', sort: 'created', direction: 'desc', per_page: 100 });
            // GitHub ignores a `head` that it does not understand, and forks of the same owner match it too.
            return found.map(toPull).filter((pull) => pull.head.branch === branch && isHere(client, pull));
        },
        async create(pull) {
            return toPull((await recoded(pulls.create({ ...at, ...pull }), creationRefused)).data);
        },
        async update(number, change) {
            await pulls.update({ ...at, pull_number: number, ...change });
        },
        async addLabels(number, labels) {
            await ensureLabels(client, labels);
            await issues.addLabels({ ...at, issue_number: number, labels: [...labels] });
        },
    };
}
function creationRefused(answer) {
    if (saysPullRequestsNotPermitted(answer))
        return 'pull-requests-not-permitted';
    return answer.status === 422 && saysPullRequestExists(answer) ? 'exists' : null;
}
function isHere({ at }, { head }) {
    return head.repository?.toLowerCase() === `${at.owner}/${at.repo}`.toLowerCase();
}
function toPull(pull) {
    const merged = pull.merged_at !== null;
    return {
        number: pull.number,
        title: pull.title,
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        merged,
        // Before the merge GitHub names its test merge here.
        mergeCommit: merged ? pull.merge_commit_sha : null,
        author: pull.user?.login ?? null,
        head: { sha: pull.head.sha, branch: pull.head.ref, repository: pull.head.repo?.full_name ?? null },
        base: pull.base.ref,
        body: pull.body ?? '',
    };
}

;// CONCATENATED MODULE: ./build/github/repository-info.js


/** Facts about the client's repository and token. Needs `metadata: read`, which every token has. */
function repositoryInfoOf({ octokit, at, query }) {
    return {
        async get() {
            const { data } = await octokit.rest.repos.get(at);
            return { id: data.id, defaultBranch: data.default_branch, hasIssues: data.has_issues, private: data.private };
        },
        // REST's GET /user refuses the tokens of workflows and apps.
        async viewer() {
            return (await query(VIEWER, {})).viewer.login;
        },
        async permission(login) {
            const found = await orNull(octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login }));
            return known(found?.data.permission);
        },
    };
}
/** What is not one of GitHub's four words gives no rights. */
function known(permission) {
    return permission === 'admin' || permission === 'write' || permission === 'read' ? permission : 'none';
}

;// CONCATENATED MODULE: ./build/github/people.js
const BOT_SUFFIX = '[bot]';
/** Address of GitHub's own account `web-flow`, which commits what is merged and edited on its pages. */
const WEB_FLOW = 'noreply@github.com';
/** Whoever GitHub saw acting. Imported identities and organisations are nobody: no account stands behind them. */
function personOfAccount(account) {
    if (account?.__typename === 'User')
        return personOfLogin(account.login);
    return account?.__typename === 'Bot' ? botOf(account.login) : null;
}
/**
 * The account behind a name in a commit, null where GitHub knows none. Whoever commits writes the address,
 * so this can add a contributor and never clear one.
 */
function personOfSignature(signature) {
    if (!signature)
        return null;
    if (signature.user)
        return personOfLogin(signature.user.login);
    if (signature.email === WEB_FLOW)
        return { login: 'web-flow', kind: 'User' };
    // GraphQL's `user` is a person's; a bot is told by the address that GitHub gives it.
    const [, bot] = /^\d+\+([\w-]+)\[bot\]@users\.noreply\.github\.com$/.exec(signature.email ?? '') ?? [];
    return bot === undefined ? null : botOf(bot);
}
function personOfLogin(login) {
    return { login, kind: login.endsWith(BOT_SUFFIX) ? 'Bot' : 'User' };
}
/** GraphQL leaves the suffix away that REST writes. */
function botOf(login) {
    return { login: login.endsWith(BOT_SUFFIX) ? login : `${login}${BOT_SUFFIX}`, kind: 'Bot' };
}

;// CONCATENATED MODULE: ./build/github/pull-facts.js



/** Completes the lists of a pull request and converts it. */
async function toPullFacts(client, pull) {
    const commits = await pull_facts_listOf(client, pull, 'commits', pull.commits);
    const reviews = await pull_facts_listOf(client, pull, 'reviews', pull.reviews);
    const events = await pull_facts_listOf(client, pull, 'timelineItems', pull.timelineItems);
    return {
        number: pull.number,
        title: pull.title,
        url: pull.url,
        author: personOfAccount(pull.author),
        merged: pull.merged,
        mergedAt: pull.mergedAt,
        mergeCommit: pull.mergeCommit?.oid ?? null,
        headSha: pull.headRefOid,
        headBranch: pull.headRefName,
        headRepository: pull.headRepository?.nameWithOwner ?? null,
        base: pull.baseRefName,
        commits: commits.items.map(toCommit),
        reviews: reviews.items.flatMap(toReview),
        events: events.items.map(toEvent),
        complete: commits.complete && reviews.complete && events.complete && commits.items.every(isWhole) && reviews.items.every(isSubmitted),
    };
}
function pull_facts_listOf({ query, at }, { number }, list, first) {
    return allPages(first, async (after) => {
        const answer = await query(pullListDocument(list), { ...at, number, after });
        return answer.repository?.pullRequest?.[list];
    });
}
function toCommit({ commit }) {
    return {
        sha: commit.oid,
        authors: onePage(commit.authors).items.map(personOfSignature),
        committer: personOfSignature(commit.committer),
        parents: onePage(commit.parents).items.map(({ oid }) => oid),
    };
}
function isWhole({ commit }) {
    return onePage(commit.authors).complete && onePage(commit.parents).complete;
}
function isSubmitted({ submittedAt }) {
    return submittedAt !== null;
}
function toReview({ author, state, submittedAt, authorCanPushToRepository }) {
    return submittedAt === null ? [] : [{ reviewer: personOfAccount(author), state, submittedAt, canPush: authorCanPushToRepository }];
}
function toEvent(event) {
    switch (event.__typename) {
        case 'HeadRefForcePushedEvent':
            return {
                kind: 'head-force-pushed',
                at: event.createdAt,
                before: event.beforeCommit?.oid ?? null,
                after: event.afterCommit?.oid ?? null,
                actor: personOfAccount(event.actor)?.login ?? null,
            };
        case 'BaseRefChangedEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.previousRefName, to: event.currentRefName };
        case 'AutomaticBaseChangeSucceededEvent':
            return { kind: 'base-changed', at: event.createdAt, from: event.oldBase, to: event.newBase };
    }
}

;// CONCATENATED MODULE: ./build/github/reviews.js



/** Entries of one query: more of them run into GitHub's limit of ten seconds. */
const COMMITS_A_QUERY = 50;
const PULLS_A_QUERY = 10;
/** Who wrote, approved and moved what. Needs `contents: read` and `pull-requests: read`. */
function reviewsOf(client) {
    return {
        async pullsOfCommits(shas) {
            const found = new Map();
            for (const part of partsOf(shas, COMMITS_A_QUERY))
                for (const [sha, numbers] of await pullsOfPart(client, part))
                    found.set(sha, numbers);
            return found;
        },
        async pullFacts(numbers) {
            const facts = [];
            for (const part of partsOf(numbers, PULLS_A_QUERY)) {
                for (const pull of await reviews_pullsOf(client, part))
                    facts.push(await toPullFacts(client, pull));
            }
            return facts;
        },
    };
}
async function pullsOfPart({ query, at }, shas) {
    const variables = Object.fromEntries(shas.map((sha, index) => [`o${index}`, sha]));
    const { repository } = await query(pullsOfCommitsDocument(shas.length), { ...at, ...variables });
    const here = `${at.owner}/${at.repo}`.toLowerCase();
    // A commit may also be in a pull request of a fork, whose numbers mean something else here.
    const counts = (pull) => pull.merged && pull.baseRepository?.nameWithOwner.toLowerCase() === here;
    return shas.map((sha, index) => {
        const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? [];
        return [sha, nodes.filter((pull) => pull !== null).filter(counts).map(({ number }) => number)];
    });
}
async function reviews_pullsOf({ query, at }, numbers) {
    const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]));
    const { repository } = await query(pullFactsDocument(numbers.length), { ...at, ...variables });
    return numbers.map((number, index) => {
        const pull = repository?.[`p${index}`];
        if (pull)
            return pull;
        throw new errors/* OutsideError */.C('not-found', `Pull request #${number} of ${at.owner}/${at.repo} does not exist, or the token may not see it`);
    });
}
function partsOf(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./build/github/runs.js

/** Workflow runs of the client's repository. Needs `actions: read`. */
function runsOf({ octokit, at }) {
    const { actions } = octokit.rest;
    return {
        async get(id) {
            const found = await orNull(actions.getWorkflowRun({ ...at, run_id: id }));
            return found && toRun(found.data);
        },
        async jobs(id, attempt) {
            const found = await octokit.paginate(actions.listJobsForWorkflowRunAttempt, { ...at, run_id: id, attempt_number: attempt, per_page: 100 });
            return found.map(toJob);
        },
        async job(id) {
            const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }));
            return found && toJob(found.data);
        },
    };
}
function toRun(run) {
    return {
        id: run.id,
        attempt: run.run_attempt ?? 1,
        path: withoutRef(run.path),
        branch: run.head_branch,
        event: run.event,
        sha: run.head_sha,
        status: run.status ?? 'unknown',
        conclusion: run.conclusion,
        startedAt: run.run_started_at ?? run.created_at,
    };
}
/** GitHub writes `.github/workflows/deploy.yml@refs/heads/main` where the run names the ref it took the file from. */
function withoutRef(path) {
    return path.replace(/^(.+?\.ya?ml)@.*$/s, '$1');
}
function toJob(job) {
    return {
        id: job.id,
        name: job.name,
        runnerName: job.runner_name,
        status: job.status,
        url: job.html_url,
        steps: (job.steps ?? []).map(({ name, status }) => ({ name, status })),
    };
}

;// CONCATENATED MODULE: ./build/github/forge.js










/** The forge behind one token. Throws ConfigurationError without one; its members throw OutsideError only. */
function createForge(options) {
    const client = createClient(options);
    return {
        activity: activitiesOf(client),
        checks: checksOf(client),
        deployments: deploymentsOf(client),
        gitData: gitDataOf(client),
        info: repositoryInfoOf(client),
        issues: issuesOf(client),
        pulls: pulls_pullsOf(client),
        reviews: reviewsOf(client),
        runs: runsOf(client),
    };
}

;// CONCATENATED MODULE: ./build/github/index.js


;// CONCATENATED MODULE: ./build/metrics/increments.js
const ZERO = { bad: 0, total: 0 };
/** A counter that is smaller than before began anew: its process was restarted, and with it all counters of that metric. */
function hasRestarted(before, now) {
    return [...now].some(([segment, counts]) => {
        const old = before.get(segment) ?? ZERO;
        return counts.total < old.total || counts.bad < old.bad;
    });
}
function difference(before, now) {
    const from = hasRestarted(before, now) ? new Map() : before;
    return new Map([...now].map(([segment, counts]) => {
        const old = from.get(segment) ?? ZERO;
        return [segment, { bad: counts.bad - old.bad, total: counts.total - old.total }];
    }));
}
/**
 * Increments from one reading to the next. The first reading of a metric is only a reference; after it, what appears newly counts
 * from zero, because the process had no such events before. A segment that is absent keeps its reference. Steps without numbers
 * lose nothing: the next reading covers them too, and says so in `since`.
 */
function increments(step) {
    const references = new Map();
    const sampleOf = (at, metric, now) => {
        const before = references.get(metric);
        if (!before) {
            references.set(metric, { at, counts: now });
            return { metric, at, missing: 'not-sampled', detail: 'first reading' };
        }
        const counts = difference(before.counts, now);
        if ([...counts.values()].some(({ bad, total }) => bad > total)) {
            return { metric, at, missing: 'source-error', detail: 'more bad events than events' };
        }
        const kept = hasRestarted(before.counts, now) ? now : new Map([...before.counts, ...now]);
        references.set(metric, { at, counts: kept });
        return at - before.at > step * 1.5 ? { metric, at, counts, since: before.at } : { metric, at, counts };
    };
    return (at, readings) => [...readings].map(([metric, reading]) => 'counts' in reading ? sampleOf(at, metric, reading.counts) : { metric, at, ...reading });
}

// EXTERNAL MODULE: ./build/metrics/sample-line.js
var sample_line = __webpack_require__(5041);
;// CONCATENATED MODULE: ./build/metrics/sample-file.js



const CHUNK = 1 << 16;
/** Gives the lines that were completed since the last call; none where there is no file (yet). */
function lineReader(file) {
    let position = 0;
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    return () => {
        let handle;
        try {
            handle = (0,external_node_fs_.openSync)(file, 'r');
        }
        catch {
            return [];
        }
        try {
            for (let size = (0,external_node_fs_.readSync)(handle, chunk, 0, CHUNK, position); size > 0; size = (0,external_node_fs_.readSync)(handle, chunk, 0, CHUNK, position)) {
                position += size;
                rest = Buffer.concat([rest, chunk.subarray(0, size)]);
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
        const end = rest.lastIndexOf('\n') + 1;
        const lines = rest.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
        rest = rest.subarray(end);
        return lines;
    };
}
/** Seconds without a line after which the sampler is taken for dead. */
const silence = (step) => Math.max(3 * step, 5);
/** Ends of the steps in (after, until]. */
function stepEnds(step, after, until) {
    const first = Math.floor(after / step + 1e-6) + 1;
    const last = Math.floor(until / step + 1e-6);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
/**
 * The metric source that a sampler's file is. Steps that have no line are `not-sampled` as soon as a later line stands there or the
 * sampler has been silent for three steps (five seconds at least); until then they are left for a later look.
 */
function sampleFileSource({ file, step, metrics, clock }) {
    const nextLines = lineReader(file);
    const toSamples = increments(step);
    const byEnd = new Map();
    const key = (at) => Math.round(at / step);
    let lastBeat = clock.now() / 1000;
    let newest = -Infinity;
    const takeNew = () => {
        for (const text of nextLines()) {
            const line = (0,sample_line/* parseLine */.A)(text);
            if (!line || line.at <= newest)
                continue;
            newest = line.at;
            lastBeat = Math.max(lastBeat, line.at);
            byEnd.set(key(line.at), toSamples(line.at, line.readings));
        }
    };
    const stepAt = (at) => {
        const found = byEnd.get(key(at)) ?? [];
        return metrics.map((metric) => found.find((each) => each.metric === metric) ?? { metric, at, missing: 'not-sampled' });
    };
    return {
        read(after, until) {
            takeNew();
            const isDead = clock.now() / 1000 - lastBeat > silence(step);
            const final = isDead ? until : Math.min(until, newest);
            return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt));
        },
    };
}

// EXTERNAL MODULE: ./build/metrics/sampler-spec.js
var sampler_spec = __webpack_require__(6372);
;// CONCATENATED MODULE: ./build/metrics/sampler-process.js



/**
 * All that a sampler may see of our environment: no tokens. RUNNER_TRACKING_ID lets the runner clean it up after the job,
 * should nobody else have.
 */
const KEPT = [
    'PATH',
    'SystemRoot',
    'RUNNER_TRACKING_ID',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'NODE_USE_ENV_PROXY',
    'NODE_EXTRA_CA_CERTS',
];
/** The part of `environment` that a sampler gets. */
function samplerEnvironment(environment) {
    return Object.fromEntries(KEPT.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
/** Starts `nodePath scriptPath sampler SPECFILE`, which outlives this process. The spec is written beside the samples. */
function startSampler(nodePath, scriptPath, spec) {
    const specFile = `${spec.file}.spec.json`;
    (0,external_node_fs_.writeFileSync)(specFile, JSON.stringify(spec), { mode: 0o600 });
    const child = (0,external_node_child_process_.spawn)(nodePath, [scriptPath, 'sampler', specFile], {
        detached: true,
        stdio: 'ignore',
        env: samplerEnvironment(process.env),
        windowsHide: true,
    });
    child.on('error', () => undefined);
    child.unref();
    return { pid: child.pid ?? null, file: spec.file };
}
/** Asks a sampler to stop, which it does within half a second; its file stays. A process id may be someone else's by now, so nothing is killed. */
function stopSampler(file) {
    (0,external_node_fs_.writeFileSync)((0,sampler_spec/* stopFileOf */.Oh)(file), '');
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/action/clock.js

/** The machine's clock. Once `cancelled` is aborted nobody sleeps any more: there are seconds left to write down how things stand. */
function systemClock(cancelled) {
    return {
        now: () => Date.now(),
        async sleep(milliseconds) {
            await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: cancelled }).catch(() => undefined);
        },
    };
}
/** Aborted when the runner asks this process to end, which it does when a run is cancelled. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: ./build/action/context.js


const url = /^(https?:\/\/.+?)\/*$/;
const anything = /^(.+)$/;
const number = /^(\d+)$/;
/** The run as GitHub Actions describes it. Throws one ConfigurationError that names every variable that is missing or odd. */
function readRunContext(env) {
    const { groups, finish } = reader(env);
    const [owner = '', repo = ''] = groups('GITHUB_REPOSITORY', /^([^/\s]+)\/([^/\s]+)$/);
    const [runId = ''] = groups('GITHUB_RUN_ID', number);
    const [attempt = ''] = groups('GITHUB_RUN_ATTEMPT', number);
    // owner/name/.github/workflows/deploy.yml@refs/heads/main; a branch may hold an @ as well.
    const [workflowPath = ''] = groups('GITHUB_WORKFLOW_REF', /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/);
    const [serverUrl = ''] = groups('GITHUB_SERVER_URL', url);
    const [runnerName = ''] = groups('RUNNER_NAME', anything);
    finish();
    return {
        owner,
        repo,
        runId: Number(runId),
        attempt: Number(attempt),
        workflowPath,
        // A pull request's ref counts as a branch for GITHUB_REF_TYPE, and is none.
        branch: /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1] ?? null,
        runnerName,
        serverUrl,
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    };
}
/** Where the API is and where files may be left. Throws like `readRunContext`. */
function readRunnerPlaces(env) {
    const { groups, finish } = reader(env);
    const [apiUrl = ''] = groups('GITHUB_API_URL', url);
    const [graphqlUrl = ''] = groups('GITHUB_GRAPHQL_URL', url);
    const [temp = ''] = groups('RUNNER_TEMP', anything);
    finish();
    return { apiUrl, graphqlUrl, temp };
}
/** Reads variables by patterns and keeps what was wrong with them for `finish`. */
function reader(env) {
    const mistakes = [];
    return {
        /** What the groups of `pattern` hold; nothing where it does not fit. */
        groups(name, pattern) {
            const value = env[name] ?? '';
            const found = pattern.exec(value);
            if (found === null)
                mistakes.push(value === '' ? `${name} is not set` : `${name} is ${quote(value)}, expected ${pattern.source}`);
            return found?.slice(1) ?? [];
        },
        finish() {
            if (mistakes.length === 0)
                return;
            throw new errors/* ConfigurationError */.j(`This does not look like a step of GitHub Actions: ${mistakes.join('; ')}`);
        },
    };
}

;// CONCATENATED MODULE: ./build/action/summary.js

/** Most that the runner takes from one step, in bytes; a longer summary is dropped as a whole. */
const LIMIT = 1024 * 1024;
const NOTE = '\n\n_Cut here: a job summary holds at most 1 MiB._\n';
/** The Markdown within `budget` bytes: whole lines, an open code fence closed, and a note where something was cut. */
function fitSummary(markdown, budget) {
    if (Buffer.byteLength(markdown) <= budget)
        return markdown;
    const room = budget - Buffer.byteLength(NOTE);
    const kept = [];
    let used = 0;
    let fence = null;
    for (const line of markdown.split('\n')) {
        const next = fenceAfter(fence, line);
        const size = Buffer.byteLength(line) + 1;
        if (used + size + Buffer.byteLength(next ?? '') + 1 > room)
            break;
        kept.push(line);
        used += size;
        fence = next;
    }
    const closed = fence === null ? kept : [...kept, fence];
    return room < 0 ? '' : closed.join('\n') + NOTE;
}
/** The fence that is open after a line, or null. A fence is closed by one of the same letter that is as long. */
function fenceAfter(open, line) {
    const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, marks = '', rest = ''] = found ?? [];
    if (found === null)
        return open;
    if (open === null)
        return marks;
    return marks.startsWith(open) && rest.trim() === '' ? null : open;
}
/** Appends to the job summary in `file` (GITHUB_STEP_SUMMARY), as far as there is room; nothing where there is no such file. */
async function appendSummary(markdown, file = process.env['GITHUB_STEP_SUMMARY']) {
    if (file === undefined || file === '')
        return;
    const { size } = await (0,promises_.stat)(file).catch(() => ({ size: 0 }));
    await (0,promises_.appendFile)(file, fitSummary(`${markdown.trimEnd()}\n\n`, LIMIT - size));
}

;// CONCATENATED MODULE: ./build/action/ports.js











/** The real outside world of one step. Throws ConfigurationError where the runner's variables are missing. */
function createPorts(inputs, env) {
    const run = readRunContext(env);
    const places = readRunnerPlaces(env);
    const cancelled = cancellation();
    const clock = systemClock(cancelled);
    const { owner, repo, serverUrl } = run;
    const token = inputs.githubToken;
    return {
        forge: createForge({ owner, repo, token, apiUrl: places.apiUrl, userAgent: `deploy-guard/${version/* version */.r}`, clock, log: actionLog }),
        openRepository: () => openRepository({ url: `${serverUrl}/${owner}/${repo}.git`, token, tempDir: places.temp }),
        sampling: createSampling((0,external_node_path_.join)(places.temp, 'deploy-guard'), clock),
        clock,
        log: actionLog,
        run,
        summarise: appendSummary,
        cancelled,
    };
}
function createSampling(folder, clock) {
    return {
        start(spec) {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            // A name of its own each time: samples of an earlier step or attempt on this runner are not ours.
            const file = (0,external_node_path_.join)(folder, `samples-${process.pid}-${clock.now()}.jsonl`);
            return startSampler(process.execPath, (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), 'cli.js'), { ...spec, file }).file;
        },
        stop: stopSampler,
        open: (file, metrics, step) => sampleFileSource({ file, metrics, step, clock }),
    };
}

;// CONCATENATED MODULE: ./build/action/result-outputs.js
/** A gate's result as outputs. */
function gateOutputs(result) {
    const { decision, reasonCode, sha, baseSha, coverage } = result;
    return { decision, reasonCode, sha, baseSha, coverage: coverage?.percent ?? null, result };
}
/** A watch's result as outputs. */
function watchOutputs(result) {
    const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result;
    return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result };
}

;// CONCATENATED MODULE: ./build/watch/task-schema.js


const task_schema_sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const task_schema_metric = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    kind: schemas/* literal */.euz('counts'),
    direction: schemas/* literal */.euz('up'),
    minEffect: schemas/* object */.Ikc({ relative: schemas/* number */.aig(), absolute: schemas/* number */.aig() }),
});
const plan = schemas/* object */.Ikc({
    metrics: schemas/* array */.YOg(task_schema_metric),
    step: schemas/* number */.aig().positive(),
    duration: schemas/* number */.aig().positive(),
    minWatch: schemas/* number */.aig(),
    minBaseline: schemas/* number */.aig(),
    sustainedFor: schemas/* number */.aig(),
    falseAlarmRate: schemas/* number */.aig().positive(),
});
/** A task as it passes from the main phase to the post phase. */
const watchTaskSchema = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    sha: task_schema_sha,
    baseSha: task_schema_sha.nullable(),
    branch: schemas/* string */.YjP(),
    deployment: schemas/* int */.Whr().nullable(),
    plan,
    baseline: baselineSchema.nullable(),
    mitigates: schemas/* object */.Ikc({ mended: schemas/* boolean */.zMY() }).nullable(),
    samples: schemas/* string */.YjP().nullable(),
});

;// CONCATENATED MODULE: ./build/action/state.js



/** The one key under which the main phase leaves word for the post phase. */
const KEY = 'phase';
const schema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    /** What the post phase is to watch; null where nothing was let through, or where the main phase has watched already. */
    task: watchTaskSchema.nullable(),
});
/** The state as text; the counterpart of `parsePhaseState`. */
function formatPhaseState(state) {
    return JSON.stringify(state);
}
/** Null where the main phase saved nothing. Throws where something else than such a state was saved. */
function parsePhaseState(text) {
    return text === '' ? null : schema.parse(JSON.parse(text));
}
/** Leaves word for the post phase; the last word counts. */
function savePhaseState(state) {
    (0,core/* saveState */.LZ)(KEY, formatPhaseState(state));
}
/** What the main phase left; null if it ended before it could. */
function readPhaseState() {
    return parsePhaseState((0,core/* getState */.Gu)(KEY));
}

;// CONCATENATED MODULE: ./build/action/verdict-status.js


/** Lets the step end as the verdict says. An inconclusive watch is never quietly green: there is a warning at least. */
function judgeWatched({ verdict }, onInconclusive) {
    const message = neutralise(verdict.message);
    switch (verdict.verdict) {
        case 'healthy':
            return;
        case 'regressed':
            return (0,core/* setFailed */.C1)(message);
        case 'inconclusive':
            return onInconclusive === 'fail' ? (0,core/* setFailed */.C1)(message) : (0,core/* warning */.$e)(message);
    }
}

;// CONCATENATED MODULE: ./build/action/phases.js














/** Main phase: all of the modes `gate` and `watch`, the part before the deploy of mode `guard`. */
async function runMain() {
    await reporting(async () => {
        const inputs = readInputs(core/* getInput */.V4, givenInputs(process.env));
        const setting = createSetting(inputs);
        switch (inputs.mode) {
            case 'guard':
                return gateStep(setting, inputs, true);
            case 'gate':
                return gateStep(setting, inputs, false);
            case 'watch':
                return watchStep(setting, inputs);
        }
    });
}
/** Post phase: the part after the deploy of mode `guard`. All else ended with the main phase. */
async function runPost() {
    await reporting(async () => {
        const state = readPhaseState();
        if (state?.task == null)
            return;
        const inputs = readInputs(core/* getInput */.V4, givenInputs(process.env));
        const setting = createSetting(inputs);
        if (inputs.jobStatus !== 'success')
            return abandonDeploy(setting, state.task, inputs.jobStatus);
        judgeWatched(await watchDeploy(setting, state.task), inputs.onInconclusive);
    });
}
async function gateStep(setting, inputs, watched) {
    const request = requestOf(inputs);
    const gated = await gateDeploy(setting, request, watched);
    savePhaseState({ version: 1, task: watched ? gated.task : null });
    setOutputs(gateOutputs(gateResult(request, gated)));
    setting.ports.log.info(gated.outcome.message);
    if (gated.outcome.decision !== 'pass')
        (0,core/* setFailed */.C1)(neutralise(gated.outcome.message));
}
async function watchStep(setting, inputs) {
    const task = await plannedTask(setting, requestOf(inputs));
    const watched = await watchDeploy(setting, task);
    setOutputs(watchOutputs(watchResult(task, watched)));
    judgeWatched(watched, inputs.onInconclusive);
}
function createSetting(inputs) {
    const ports = createPorts(inputs, process.env);
    const run = { id: ports.run.runId, attempt: ports.run.attempt };
    const { environment } = inputs;
    return { ports, environment, store: createRecordStore(ports.forge.gitData, environment, run, ports.clock) };
}
function requestOf(inputs) {
    const { environment, sha, expectedSha, policyText, metricsUrl, probeUrl } = inputs;
    return { environment, sha, expectedSha, policyPath: inputs.policy, policyText, metricsUrl, probeUrl };
}
/** Every failure ends in one message. What is not ours to explain keeps its stack for the debug log. */
async function reporting(phase) {
    try {
        await phase();
    }
    catch (error) {
        const known = error instanceof errors/* ConfigurationError */.j || error instanceof errors/* OutsideError */.C;
        if (error instanceof Error && !known)
            (0,core/* debug */.Yz)(error.stack ?? '');
        (0,core/* setFailed */.C1)(neutralise(error instanceof Error ? error.message : String(error)));
    }
}


/***/ }),

/***/ 2951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ OutsideError),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** The user can mend it: wrong input, unknown commit, malformed policy. Exit code 2. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
/** The outside world refused or failed. Exit code 4, unless a caller knows an answer to `code`. */
class OutsideError extends Error {
    name = 'OutsideError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 4538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ defaultQueries),
/* harmony export */   b: () => (/* binding */ DEFAULT_METRIC)
/* harmony export */ });
/** Name of the metric that is watched when the policy names none. */
const DEFAULT_METRIC = 'requests';
/** Labels that client libraries put the HTTP status into. */
const STATUS_LABELS = ['status', 'code', 'status_code'];
/**
 * What is read when the policy names no metric: `http_requests_total`, bad being statuses 500 to 599. One alternative for each
 * usual label; the first whose label exists is taken.
 */
const defaultQueries = STATUS_LABELS.map((label) => ({
    name: DEFAULT_METRIC,
    total: { name: 'http_requests_total', matchers: [] },
    bad: { name: 'http_requests_total', matchers: [{ label, operator: '=~', value: '5..' }] },
    segment: null,
}));


/***/ }),

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ failureCode),
/* harmony export */   k: () => (/* binding */ failureText)
/* harmony export */ });
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    UND_ERR_SOCKET: 'connection closed',
    ENOTFOUND: 'name not found',
    EAI_AGAIN: 'name lookup failed',
    ENETUNREACH: 'network unreachable',
    EHOSTUNREACH: 'host unreachable',
};
/** `TimeoutError`, or the code of the innermost cause that has one; null where nothing is known. */
function failureCode(error) {
    let code = null;
    for (let each = error; each instanceof Error; each = each.cause) {
        if (each.name === 'TimeoutError')
            return 'TimeoutError';
        if ('code' in each && typeof each.code === 'string')
            code = each.code;
        // Several addresses were tried: the first speaks for all.
        const [first] = each instanceof AggregateError ? each.errors : [];
        if (first instanceof Error && 'code' in first && typeof first.code === 'string')
            code = first.code;
    }
    return code;
}
/** What went wrong in a few words, without addresses, which may hold secrets. */
function failureText(error) {
    const code = failureCode(error);
    if (code === 'TimeoutError')
        return 'no answer in time';
    return code === null ? 'request failed' : (WORDS[code] ?? code);
}


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector),
/* harmony export */   X: () => (/* binding */ anchored)
/* harmony export */ });
/* harmony import */ var _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2951);

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const OPERATOR = /=~|!~|!=|=/y;
const SPACE = /\s*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y;
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function fail(cursor, expected) {
    const found = cursor.position < cursor.text.length ? `"${cursor.text.slice(cursor.position, cursor.position + 10)}"` : 'the end';
    throw new _deploy_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`Metric selector ${JSON.stringify(cursor.text)}, character ${cursor.position + 1}: expected ${expected}, found ${found}`);
}
/** The text that matches here, null where it does not. White space before it is skipped. */
function take(cursor, pattern) {
    SPACE.lastIndex = cursor.position;
    cursor.position += SPACE.exec(cursor.text)?.[0].length ?? 0;
    pattern.lastIndex = cursor.position;
    const found = pattern.exec(cursor.text)?.[0] ?? null;
    cursor.position += found?.length ?? 0;
    return found;
}
const need = (cursor, pattern, what) => take(cursor, pattern) ?? fail(cursor, what);
function unquote(quoted) {
    const inner = quoted.slice(1, -1);
    if (quoted.startsWith('`'))
        return inner;
    return inner.replaceAll(/\\(.)/gs, (_, escaped) => ESCAPES[escaped] ?? escaped);
}
function isOperator(text) {
    return text === '=' || text === '!=' || text === '=~' || text === '!~';
}
function takeMatcher(cursor) {
    const label = need(cursor, LABEL, 'a label name');
    const operator = need(cursor, OPERATOR, 'one of = != =~ !~');
    const start = cursor.position;
    const value = unquote(need(cursor, QUOTED, 'a value in quotes'));
    if (!isOperator(operator))
        return fail(cursor, 'one of = != =~ !~');
    if (operator === '=~' || operator === '!~') {
        try {
            anchored(value);
        }
        catch {
            cursor.position = start;
            fail(cursor, 'a regular expression');
        }
    }
    return { label, operator, value };
}
/** Anchored at both ends, as PromQL does it. */
const anchored = (pattern) => new RegExp(`^(?:${pattern})$`, 's');
/** Reads `name{label="value",label=~"re",label!="x"}`. Throws a ConfigurationError with the position of a mistake. */
function parseSelector(text) {
    const cursor = { text, position: 0 };
    const name = need(cursor, NAME, 'a metric name');
    const matchers = [];
    if (take(cursor, /\{/y) !== null) {
        while (take(cursor, /\}/y) === null) {
            matchers.push(takeMatcher(cursor));
            if (take(cursor, /,/y) === null && take(cursor, /(?=\})/y) === null)
                fail(cursor, '"," or "}"');
        }
    }
    take(cursor, SPACE);
    if (cursor.position < text.length)
        fail(cursor, 'the end');
    return { name, matchers };
}


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ probeCounter),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   mv: () => (/* binding */ PROBE_METRIC)
/* harmony export */ });
/* harmony import */ var _fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4437);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2154);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



/** Name of the metric that probes are counted in. */
const PROBE_METRIC = 'probe';
// The other side answered wrongly, hung up, refused or did not answer. A name that is not found, a network that is not there and
// whatever else is not listed may be our own fault.
const BAD_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'TimeoutError', 'UND_ERR_HEADERS_TIMEOUT']);
const isBad = (code) => BAD_CODES.has(code) || code.startsWith('HPE_');
/** Asks once. Good is any answer with a status below 500; redirects are answers and not followed. Never throws. */
async function probe(url, timeoutMilliseconds) {
    try {
        const response = await fetch(url, { redirect: 'manual', headers: { 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(timeoutMilliseconds) });
        await response.body?.cancel();
        return response.status < 500 ? 'good' : 'bad';
    }
    catch (error) {
        const code = (0,_fetch_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .A)(error);
        return code !== null && isBad(code) ? 'bad' : 'unknown';
    }
}
/** A counter that begins at zero. */
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let unknown = 0;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown') {
                unknown += 1;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep() {
            const silent = unknown > 0 && known === 0;
            unknown = 0;
            known = 0;
            return silent ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .L)('source-unreachable', 'probes could not leave this machine') : { counts: new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__/* .ALL */ .y, sums]]) };
        },
    };
}


/***/ }),

/***/ 2154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing)
/* harmony export */ });
const MAX_DETAIL = 200;
/** A reading without numbers; its detail is one short line. */
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    // oxlint-disable-next-line no-control-regex
    return { missing: reason, detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL) };
}


/***/ }),

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   I: () => (/* binding */ formatLine)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

// One line of the sampler's file: its time, and a reading of each metric as `[segment, bad, total]` or as a reason.
const reason = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled']);
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
]);
const line = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), entry])) });
/** One line without its end. */
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [
        name,
        'counts' in reading ? { counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) } : reading,
    ]);
    return JSON.stringify({ at, metrics });
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
    return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail };
}
/** Null for a line that is not one. */
function parseLine(text) {
    try {
        const parsed = line.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ samplerSpecSchema),
/* harmony export */   Oh: () => (/* binding */ stopFileOf),
/* harmony export */   yF: () => (/* binding */ queriesOf)
/* harmony export */ });
/* unused harmony export metricNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _default_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4538);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5796);



const matcher = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(matcher) });
const query = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), total: selector, bad: selector, segment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable() });
/** The spec as it stands in a file. */
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    metricsUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive(),
    file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
});
/** Queries of a spec, the default ones where it names none. */
const queriesOf = (spec) => spec.queries.length > 0 ? spec.queries : _default_query_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultQueries */ .U;
/** Names of all metrics that a sampler of this spec writes. */
function metricNames(spec) {
    const scraped = spec.metricsUrl === null ? [] : queriesOf(spec).map(({ name }) => name);
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
/** Where a request to stop is left. */
const stopFileOf = (file) => `${file}.stop`;


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ALL)
/* harmony export */ });
/** The name of the segment that holds all traffic. */
const ALL = '';


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this guard, as in package.json. */
const version = '0.1.0';


/***/ })

};
