export const id = 2182;
export const ids = [2182];
export const modules = {

  9406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DK: () => (  latestReviews),
    JA: () => (  standing),
    hQ: () => (  knownMachine),
    ln: () => (  withMachines)
  });
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81462);

function knownMachine(account, machineUsers) {
    return machineUsers.some((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .Up)(login, account.login)) ? { ...account, kind: 'Bot' } : account;
}
function withMachines(pull, machineUsers) {
    const approvals = pull.approvals.map((approval) => {
        const { kind } = knownMachine({ login: approval.reviewer, kind: approval.kind }, machineUsers);
        return { ...approval, kind };
    });
    return { ...pull, approvals };
}
function latestReviews(reviews) {
    const latest = new Map();
    for (const review of reviews) {
        const key = (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer);
        const known = latest.get(key);
        if (known === undefined || Date.parse(known.submittedAt) <= Date.parse(review.submittedAt))
            latest.set(key, review);
    }
    return [...latest.values()];
}
function standing(pull) {
    const involved = new Set([pull.author, ...pull.contributors].map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$));
    const independent = latestReviews(pull.approvals).filter((review) => review.canPush &&
        !involved.has((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .H$)(review.reviewer)) &&
        !(0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_0__  .w2)({ login: review.reviewer, kind: review.kind }));
    if (independent.some(({ state }) => state === 'CHANGES_REQUESTED'))
        return { approvals: [], refusal: 'changes-requested' };
    const approvals = independent.filter(({ state }) => state === 'APPROVED');
    if (approvals.length === 0)
        return { approvals, refusal: 'no-independent-approval' };
    if (pull.unknownContributor)
        return { approvals: [], refusal: 'contributor-unknown' };
    return { approvals, refusal: null };
}


  }),

  7183:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $d: () => (  assessCoverage)
});


// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/gate/approvals.js
var gate_approvals = __webpack_require__(9406);
// EXTERNAL MODULE: ./build/gate/carry.js + 1 modules
var carry = __webpack_require__(68624);
// EXTERNAL MODULE: ./build/gate/landing-units.js
var landing_units = __webpack_require__(72271);
// EXTERNAL MODULE: ./build/gate/linked-pulls.js
var linked_pulls = __webpack_require__(20572);
// EXTERNAL MODULE: ./build/gate/marks.js
var marks = __webpack_require__(56352);
// EXTERNAL MODULE: ./build/gate/net-coverage.js + 1 modules
var net_coverage = __webpack_require__(75605);
// EXTERNAL MODULE: ./build/gate/opaque.js + 1 modules
var gate_opaque = __webpack_require__(77426);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
;// CONCATENATED MODULE: ./build/gate/not-counted.js


function notCounted(pull) {
    return (0,gate_approvals .DK)(pull.approvals).flatMap((review) => {
        const because = reasonOf(review, pull);
        return because === null ? [] : [{ login: review.reviewer, because }];
    });
}
function withNotCounted(coverage, pulls) {
    const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
    const units = coverage.units.map((unit) => {
        const pull = unit.pull === null ? undefined : byNumber.get(unit.pull);
        const found = pull === undefined ? [] : notCounted(pull);
        return found.length === 0 ? unit : { ...unit, notCounted: found };
    });
    return { ...coverage, units };
}
function reasonOf({ reviewer, kind, state, canPush, head }, pull) {
    if (state === 'CHANGES_REQUESTED')
        return null;
    if (state === 'DISMISSED')
        return 'dismissed';
    if ((0,identity .Up)(reviewer, pull.author))
        return 'wrote-it';
    if (pull.contributors.map(identity .H$).includes((0,identity .H$)(reviewer)))
        return 'took-part';
    if ((0,identity .w2)({ login: reviewer, kind }))
        return 'machine';
    if (!canPush)
        return 'may-not-push';
    if (pull.unknownContributor)
        return 'author-unknown';
    return head === null ? 'head-unknown' : null;
}

// EXTERNAL MODULE: ./build/gate/owners.js
var owners = __webpack_require__(75216);
// EXTERNAL MODULE: ./build/gate/contents.js + 1 modules
var gate_contents = __webpack_require__(15537);
// EXTERNAL MODULE: ./build/gate/pairs.js
var pairs = __webpack_require__(50163);
// EXTERNAL MODULE: ./build/gate/reviewed-lines.js
var reviewed_lines = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/gate/relevant-landings.js




async function relevantLandings(repository, landings, { scope = null, rollback = null, exactReverts = false, exactCherryPicks = false }) {
    if (scope === null || rollback !== null || exactReverts || exactCherryPicks)
        return landings;
    const units = [];
    for (const landing of landings) {
        units.push({ landing, changes: await repository.changes(landing.unit.parent, landing.tree) });
    }
    const own = units.flatMap(({ changes }) => changes.filter((change) => (0,reviewed_lines .$i)(change) && scope(change.path)));
    await repository.prefetch(own.filter(({ status }) => status === 'modified').map(net_coverage .cF));
    const contents = (0,gate_contents .K)(repository);
    const mayBeCopy = async (change) => {
        const before = (0,reviewed_lines .Cf)(change.oldId);
        if (before === null || !(0,reviewed_lines .$i)(change))
            return true;
        return change.status !== 'deleted' && (await (0,pairs .b)(contents, before, change.newId));
    };
    const relevant = [];
    const paths = new Set();
    for (const [at, { landing, changes }] of [...units.entries()].toReversed()) {
        const touched = changes.filter(({ path }) => scope(path) || paths.has(path));
        if (touched.length === 0 && changes.length > 0)
            continue;
        relevant.push(landing);
        for (const change of touched) {
            if (await mayBeCopy(change))
                return [...landings.slice(0, at), ...relevant.toReversed()];
        }
        for (const { path } of changes)
            paths.add(path);
    }
    return relevant.toReversed();
}

// EXTERNAL MODULE: ./build/gate/residue.js
var gate_residue = __webpack_require__(35991);
// EXTERNAL MODULE: ./build/gate/unit-coverage.js + 2 modules
var unit_coverage = __webpack_require__(75646);
;// CONCATENATED MODULE: ./build/gate/assess.js














async function assessCoverage(repository, asked) {
    const question = repository.withoutGit === undefined ? asked : withoutMerges(asked);
    const { base, head, machineUsers = [] } = question;
    const pulls = question.evidence.pulls.map((pull) => (0,gate_approvals .ln)(pull, machineUsers));
    const evidence = { ...question.evidence, pulls };
    const missing = await makePresent(repository, question);
    await expectNet(repository, question);
    const range = { base, head };
    const rollback = usable(question.rollback ?? null, missing);
    const opaque = (0,gate_opaque .pf)(opaqueRules(question.opaque ?? []));
    const { pageFiles = 300 } = question;
    const promotionBranches = question.promotionBranches ?? [];
    const { approvals, bots = [] } = question;
    const exact = exactRules(repository, question);
    const context = { approvals, rollback, opaque, promotionBranches, pulls, bots, exact, pageFiles };
    const dropped = await droppedUnits(repository, range, evidence, question.mayDrop ?? false);
    const landings = await relevantLandings(repository, await (0,landing_units .$o)(repository, range, evidence), question);
    const covered = await (0,unit_coverage .L)(repository, landings, context);
    const landed = await (0,carry .O)(repository, covered, approvals, (commit) => restoredMarks(repository, question, commit));
    const measured = { ...range, dropped, landed, scope: question.scope ?? null };
    const coverage = withNotCounted(await (0,net_coverage .yn)(repository, measured, opaque), pulls);
    const { ownership = null, pathRules = [] } = question;
    const demanded = { ...measured, landings };
    const owned = ownership === null ? coverage : await (0,owners .xg)(repository, { ...demanded, coverage }, context, ownership);
    if (pathRules.length === 0)
        return owned;
    const { withPathRules } = await __webpack_require__.e(  7897).then(__webpack_require__.bind(__webpack_require__, 87897));
    return withPathRules(repository, { ...demanded, coverage: owned }, context, pathRules);
}
function opaqueRules(given) {
    return typeof given === 'string' ? [{ kinds: null, paths: null, verdict: given }] : given;
}
function exactRules(repository, question) {
    const { exactReverts: reverts = false, exactCherryPicks: cherryPicks = false } = question;
    if (!reverts && !cherryPicks)
        return null;
    return { reverts, cherryPicks, isCovered: (sha) => isCoveredAlone(repository, sha, question) };
}
async function isCoveredAlone(repository, sha, question) {
    const { pulls } = question.sources?.get(sha) ?? question.evidence;
    const commit = await repository.commit(sha);
    const [parent] = commit?.parents ?? [];
    const pull = commit === null ? null : (0,linked_pulls .YU)(pulls)(commit);
    if (parent === undefined || pull === null)
        return false;
    const { uncovered } = await assessCoverage(repository, {
        ...question,
        base: parent,
        head: sha,
        evidence: { branch: pull.base, pulls },
        rollback: null,
        mayDrop: false,
        exactReverts: false,
        exactCherryPicks: false,
        scope: null,
    });
    return uncovered.length === 0;
}
async function restoredMarks(repository, question, commit) {
    const { base, good = [], rollback } = question;
    const known = [base, ...good, ...(rollback ? [rollback.good] : [])];
    let nearest = null;
    for (const sha of known) {
        const isHeld = (await repository.commit(sha)) !== null && (await repository.isAncestor(sha, commit));
        if (isHeld && (nearest === null || (await repository.isAncestor(nearest, sha))))
            nearest = sha;
    }
    if (nearest === null)
        return null;
    const { uncovered } = await assessCoverage(repository, {
        ...question,
        base: nearest,
        head: commit,
        rollback: null,
        mayDrop: false,
        ownership: null,
        pathRules: [],
        exactReverts: false,
        exactCherryPicks: false,
        scope: null,
    });
    return (0,marks .Ok)(uncovered);
}
async function makePresent(repository, question) {
    const { base, head, evidence, rollback } = question;
    const reviews = evidence.pulls.flatMap(({ approvals }) => approvals);
    const named = [
        ...evidence.pulls.map((pull) => pull.head),
        ...reviews.flatMap((review) => [review.head, review.baseSha]),
    ];
    const range = rollback ? [rollback.good, rollback.bad] : [];
    const known = named.filter((sha) => sha !== null);
    const wanted = [...new Set([base, head, ...known, ...range])];
    const { missing } = await repository.fetch(wanted);
    for (const [name, sha] of [
        ['deployed', base],
        ['candidate', head],
    ]) {
        if (missing.includes(sha))
            throw new errors .j1(`the ${name} commit ${sha} is not in this repository`);
    }
    const gone = new Set(missing);
    await repository.study(wanted.filter((sha) => !gone.has(sha)));
    if ((await repository.mergeBases(base, head)).length === 0) {
        throw new errors .j1(`the deployed commit ${base} and the candidate ${head} have no common history`);
    }
    return missing;
}
async function expectNet(repository, { base, head, scope }) {
    const changes = (await repository.changes(base, head)).filter(({ path }) => scope?.(path) ?? true);
    repository.expect(changes.filter(reviewed_lines .$i).map(net_coverage .cF));
}
function usable(range, missing) {
    return range === null || missing.includes(range.good) || missing.includes(range.bad) ? null : range;
}
async function droppedUnits(repository, range, evidence, allowed) {
    const landed = await (0,landing_units .$o)(repository, { base: range.head, head: range.base }, evidence);
    const dropped = [];
    for (const { unit, tree } of landed) {
        const changes = await repository.changes(unit.parent, tree);
        const paths = allowed ? [] : changes.map(({ path }) => path);
        const reason = allowed ? 'rollback-lane' : 'drops-deployed';
        const by = { unit: unit.sha, pull: unit.pull };
        const residue = new Map(paths.map((path) => [path, [(0,gate_residue ._d)(by, 'drops-deployed')]]));
        const coverage = { ...unit, covered: allowed, reason, approvers: [], residue: paths };
        const none = { run: [], shown: () => [], restores: null, amiss: new Map() };
        dropped.push({ coverage, changes, residue, byEye: false, ...none });
    }
    return dropped;
}
function withoutMerges(question) {
    return {
        ...question,
        rollback: null,
        promotionBranches: [],
        exactReverts: false,
        exactCherryPicks: false,
    };
}


  }),

  68624:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  O: () => (  carryUnseen)
});

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
// EXTERNAL MODULE: ./build/gate/contents.js + 1 modules
var contents = __webpack_require__(15537);
// EXTERNAL MODULE: ./build/gate/marks.js
var gate_marks = __webpack_require__(56352);
// EXTERNAL MODULE: ./build/gate/net-coverage.js + 1 modules
var net_coverage = __webpack_require__(75605);
// EXTERNAL MODULE: ./build/gate/pairs.js
var pairs = __webpack_require__(50163);
// EXTERNAL MODULE: ./build/gate/residue.js
var gate_residue = __webpack_require__(35991);
// EXTERNAL MODULE: ./build/gate/reviewed-lines.js
var reviewed_lines = __webpack_require__(7543);
// EXTERNAL MODULE: ./build/gate/line-origins.js
var line_origins = __webpack_require__(17616);
;// CONCATENATED MODULE: ./build/gate/timeline.js



function timelineOf(landed) {
    const changes = (0,group_by .$)(landed.flatMap((unit, at) => unit.changes.map((change) => ({ at, change }))), ({ change }) => change.path);
    const byCommit = new Map(landed.flatMap(({ run }, at) => run.map((sha) => [sha, at])));
    const until = (path, at) => (changes.get(path) ?? []).filter((one) => one.at <= at);
    const lastOf = (path, at) => changes.get(path)?.findLast((one) => one.at <= at);
    return {
        stateAt(path, at) {
            const last = lastOf(path, at);
            return last === undefined ? undefined : (0,reviewed_lines .Cf)(last.change.newId);
        },
        isAsAtStart({ path, newId, newMode }) {
            const first = changes.get(path)?.[0]?.change;
            return first?.oldId === newId && first.oldMode === newMode;
        },
        async cameIn(contents, path, at, line) {
            const steps = [];
            for (const { change } of until(path, at - 1)) {
                const map = (0,reviewed_lines .$i)(change) ? await contents.map((0,reviewed_lines .Cf)(change.oldId), (0,reviewed_lines .Cf)(change.newId)) : null;
                if (map === null)
                    return true;
                steps.push({ map, added: () => true, deleted: () => true });
            }
            return 'by' in (0,line_origins .Pm)(steps, line);
        },
        unitOf: (sha) => byCommit.get(sha) ?? null,
        async unitHolding(repository, sha) {
            const known = byCommit.get(sha);
            if (known !== undefined)
                return known;
            let [low, high] = [0, landed.length];
            while (low < high) {
                const middle = (low + high) >> 1;
                const unit = landed[middle]?.coverage.sha ?? '';
                if ((await repository.mergeBases(unit, sha)).includes(unit))
                    low = middle + 1;
                else
                    high = middle;
            }
            return low === 0 ? null : low - 1;
        },
    };
}

;// CONCATENATED MODULE: ./build/gate/carry.js








async function carryUnseen(repository, landed, needed, restored = () => Promise.resolve(null)) {
    const isClean = ({ residue, amiss, restores }) => residue.size === 0 && amiss.size === 0 && restores === null;
    if (landed.every(isClean))
        return [...landed];
    const history = [];
    const context = {
        repository,
        contents: (0,contents .K)(repository),
        timeline: timelineOf(landed),
        needed,
        history,
        restored,
    };
    const units = [];
    await context.contents.warm(landed.flatMap(({ changes, residue }) => changes.filter((change) => (0,reviewed_lines .$i)(change) && residue.has(change.path)).map(net_coverage .cF)));
    for (const [at, unit] of landed.entries()) {
        const before = history.at(-1) ?? new Map();
        const touched = !isClean(unit) || history.some((marks) => marks.size > 0);
        const { marks, residue } = touched
            ? await follow(context, before, at, unit)
            : { marks: before, residue: unit.residue };
        history.push(marks);
        units.push(residue === unit.residue ? unit : withResidue(unit, residue));
    }
    return units;
}
function withResidue(unit, residue) {
    const paths = [...new Set([...residue.keys(), ...unit.amiss.keys()])];
    const [first] = [...residue.values()].flat();
    const reason = unit.coverage.covered && first !== undefined ? first.origin.reason : unit.coverage.reason;
    return { ...unit, residue, coverage: { ...unit.coverage, covered: paths.length === 0, reason, residue: paths } };
}
async function follow(context, before, at, unit) {
    const by = { unit: unit.coverage.sha, pull: unit.coverage.pull };
    const step = { at, unit, by, sources: await sourcesOf(context, before, unit) };
    const unmeasured = unit.restores !== null && (await restoredBy(context, unit.restores)) === null;
    const brought = unmeasured ? await broughtBack(context, unit, by) : unit.residue;
    const marks = new Map(before);
    const residue = new Map(brought);
    for (const change of unit.changes) {
        marks.delete(change.path);
        if ((0,reviewed_lines .Cf)(change.newId) === null || context.timeline.isAsAtStart(change))
            continue;
        const { mark, parts } = await followInto(context, { ...step, left: brought }, before.get(change.path), change);
        if (!(0,gate_marks .u7)(mark))
            marks.set(change.path, mark);
        if (parts.length > 0)
            residue.set(change.path, [...parts, ...(brought.get(change.path) ?? [])]);
    }
    for (const [path, { reason }] of unit.amiss) {
        const known = marks.get(path);
        const blob = context.timeline.stateAt(path, at);
        const other = known?.other ?? { ...by, reason, carriers: [] };
        if (known !== undefined)
            marks.set(path, { ...known, other });
        else if (typeof blob === 'string')
            marks.set(path, { ...(0,gate_marks .Fg)(blob, '100644'), other });
    }
    return { marks, residue };
}
async function broughtBack({ contents }, unit, by) {
    const origin = { ...by, reason: 'exact-revert-unmeasured', carriers: [] };
    const residue = new Map();
    for (const change of unit.changes) {
        if ((0,reviewed_lines .Cf)(change.newId) === null)
            continue;
        const map = (0,reviewed_lines .$i)(change) ? await contents.map((0,reviewed_lines .Cf)(change.oldId), change.newId) : null;
        const lines = { added: map?.added ?? new Set(), deleted: new Set(), other: (0,gate_residue .JO)(change) };
        if (map === null)
            residue.set(change.path, [{ origin, unseen: null }]);
        else if (lines.added.size > 0 || lines.other)
            residue.set(change.path, [{ origin, unseen: lines }]);
    }
    return residue;
}
async function sourcesOf(context, before, unit) {
    const { history, timeline, repository } = context;
    const bases = new Set(unit.changes.flatMap(({ path }) => unit.shown(path).flatMap(({ diffs }) => diffs.map(({ from }) => from))));
    const then = new Set();
    for (const commit of bases) {
        const index = await timeline.unitHolding(repository, commit);
        if (index !== null)
            then.add(history[index] ?? new Map());
    }
    const pages = [...then].flatMap((marks) => [...marks].filter(([path, mark]) => before.get(path) !== mark));
    const restored = unit.restores === null ? null : await restoredBy(context, unit.restores);
    const told = (from) => ([path, mark]) => ({ path, mark, from });
    return [
        ...[...before].map(told('before')),
        ...pages.map(told('page')),
        ...[...(restored ?? [])].map(told('restored')),
    ];
}
async function restoredBy({ history, timeline, repository, restored }, commit) {
    const index = await timeline.unitHolding(repository, commit);
    return index === null ? restored(commit) : (history[index] ?? null);
}
async function followInto(context, step, own, change) {
    const mark = { ...(0,gate_marks .Fg)(change.newId, change.newMode), ...stays(own, change) };
    const carried = [];
    for (const source of await sourcesFor(context, step, change)) {
        const self = source.from === 'before' && source.path === change.path;
        if (!self && !(await mayComeFrom(context, step, source, change)))
            continue;
        carried.push(...(await linesFrom(context, step, source, change, mark)));
        if (!self)
            carried.push(...(await restFrom(context, step, source, change, mark)));
    }
    const parts = [...gathered(carried), ...(await takenOut(context, step, own, change, mark))];
    await addOwn(context, step, change, mark);
    return { mark, parts };
}
async function sourcesFor({ contents }, { sources }, change) {
    const before = (0,reviewed_lines .Cf)(change.oldId);
    const isNew = before === null || !(0,reviewed_lines .$i)(change) || (await (0,pairs .b)(contents, before, change.newId));
    return isNew ? sources : sources.filter(({ path }) => path === change.path);
}
function stays(own, { newMode }) {
    if (own === undefined)
        return {};
    return { whole: own.whole, other: own.other, fileMode: own.mode === newMode ? own.fileMode : null };
}
async function mayComeFrom({ contents, timeline }, { at }, { path, mark, from }, change) {
    const before = (0,reviewed_lines .Cf)(change.oldId);
    const self = path === change.path;
    if (self && from === 'page' && before !== null)
        return false;
    const after = timeline.stateAt(path, at) ?? null;
    if (!self && before !== null && after === mark.blob)
        return false;
    if (!(await sharesText(contents, mark, change)) && (0,gate_marks .u7)({ ...mark, lines: new Map() }))
        return false;
    return self || (0,pairs .D)(contents, { blob: mark.blob, after }, { blob: change.newId, before });
}
async function sharesText(contents, { blob, lines }, { newId }) {
    if (lines.size === 0)
        return false;
    const before = await contents.lines(blob);
    return contents.holdsAny(newId, [...lines.keys()].map((line) => before[line - 1] ?? ''));
}
async function linesFrom(context, step, source, change, mark) {
    const { contents } = context;
    if (source.mark.lines.size === 0 || !(0,reviewed_lines .$i)(change))
        return [];
    const [moved, landed] = [
        await contents.map(source.mark.blob, change.newId),
        await contents.map((0,reviewed_lines .Cf)(change.oldId), change.newId),
    ];
    if (moved === null || landed === null)
        return [];
    const texts = { old: await contents.lines(source.mark.blob), made: await contents.lines(change.newId) };
    const free = freeLines(moved, texts.made);
    const came = [];
    for (const [line, origin] of source.mark.lines) {
        const now = moved.forward(line) ?? free(texts.old[line - 1] ?? '');
        if (now === null || mark.lines.has(now))
            continue;
        if (landed.back(now) === null)
            came.push([now, origin]);
        else if (source.path === change.path && source.from === 'before')
            mark.lines.set(now, origin);
    }
    if (came.length === 0)
        return [];
    const isProven = await proverOf(context, step, source, change);
    const parts = [];
    for (const [now, origin] of came) {
        if (isProven(now))
            continue;
        const from = (0,gate_residue .ay)(origin, step.by);
        mark.lines.set(now, from);
        parts.push({ origin: from, unseen: { added: new Set([now]), deleted: new Set(), other: false } });
    }
    return parts;
}
function freeLines({ added }, made) {
    const byText = (0,group_by .$)(added, (line) => made[line - 1] ?? '');
    return (text) => byText.get(text)?.shift() ?? null;
}
async function restFrom(context, step, source, change, mark) {
    const { whole, fileMode, other } = source.mark;
    if ((whole ?? fileMode ?? other) === null || (await proverOf(context, step, source, change))(null))
        return [];
    const parts = [];
    const carry = (origin) => (origin === null ? null : (0,gate_residue .ay)(origin, step.by));
    if (whole !== null && mark.whole === null) {
        mark.whole = carry(whole);
        parts.push({ origin: mark.whole ?? whole, unseen: null });
    }
    if (fileMode !== null && mark.fileMode === null && source.mark.mode === change.newMode) {
        mark.fileMode = carry(fileMode);
        parts.push({ origin: mark.fileMode ?? fileMode, unseen: gate_residue .Lg });
    }
    if (other !== null && mark.other === null) {
        mark.other = carry(other);
        parts.push({ origin: mark.other ?? other, unseen: gate_residue .Lg });
    }
    return parts;
}
async function proverOf({ contents, repository, needed }, { unit }, source, change) {
    const proofs = repository.withoutGit === undefined ? unit.shown(change.path) : [];
    const people = [];
    for (const proof of proofs) {
        const saw = await Promise.all(proof.diffs.map((diff) => drawnBy(contents, diff, source, change)));
        people.push({ proof, saw });
    }
    return (line) => {
        const able = people.filter(({ saw }) => saw.length > 0 && saw.every((see) => see(line)));
        const byPull = (0,group_by .$)(able, ({ proof }) => proof.pull);
        return [...byPull.values()].some((all) => new Set(all.map(({ proof }) => proof.reviewer)).size >= needed);
    };
}
async function drawnBy(contents, { from, head }, source, change) {
    const [approved, before, old, after] = await Promise.all([
        contents.at(head, change.path),
        contents.at(from, source.path),
        contents.at(from, change.path),
        contents.at(head, source.path),
    ]);
    if (approved === null)
        return () => false;
    const landed = await contents.map(approved, change.newId);
    const isPair = before !== null &&
        (source.path === change.path ||
            (await (0,pairs .D)(contents, { blob: before, after }, { blob: approved, before: old })));
    const drawn = isPair ? await contents.map(before, approved) : null;
    return (line) => {
        if (line === null)
            return !isPair && approved === change.newId;
        const then = landed?.back(line) ?? null;
        return then !== null && (!isPair || drawn?.added.has(then) === true);
    };
}
function gathered(parts) {
    const lines = parts.filter(({ unseen }) => unseen !== null);
    const whole = parts.filter(({ unseen }) => unseen === null);
    const grouped = [...(0,group_by .$)(lines, ({ origin }) => (0,gate_residue .y3)(origin)).values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const added = new Set(same.flatMap(({ unseen }) => [...(unseen?.added ?? [])]));
        const other = same.some(({ unseen }) => unseen?.other === true);
        return [{ origin: first.origin, unseen: { added, deleted: new Set(), other } }];
    });
    return [...grouped, ...whole];
}
async function takenOut({ contents, timeline }, { at, left, by }, own, change, mark) {
    const parts = left.get(change.path) ?? [];
    const landed = parts.length === 0 || !(0,reviewed_lines .$i)(change) ? null : await contents.map((0,reviewed_lines .Cf)(change.oldId), change.newId);
    if (landed === null)
        return [];
    const gone = parts.flatMap(({ origin, unseen }) => [...(unseen?.deleted ?? landed.deleted)].map((line) => ({ origin, line })));
    for (const { origin, line } of gone) {
        if (own?.lines.has(line) === true || !(await timeline.cameIn(contents, change.path, at, line)))
            continue;
        mark.other ??= { ...origin, ...by };
        return [{ origin, unseen: gate_residue .Lg }];
    }
    return [];
}
async function addOwn({ contents }, { left }, change, mark) {
    for (const { origin, unseen } of left.get(change.path) ?? []) {
        const landed = (0,reviewed_lines .$i)(change) ? await contents.map((0,reviewed_lines .Cf)(change.oldId), change.newId) : null;
        const empty = landed !== null && landed.added.size === 0 && (0,reviewed_lines .Cf)(change.oldId) === null;
        if (landed === null || (empty && unseen === null))
            mark.whole ??= origin;
        for (const line of unseen?.added ?? landed?.added ?? [])
            if (!mark.lines.has(line))
                mark.lines.set(line, origin);
        if (unseen?.other === true)
            mark.other ??= origin;
        if (change.oldMode !== change.newMode && change.newMode === '100755' && (unseen === null || unseen.other))
            mark.fileMode ??= origin;
    }
}


  }),

  15537:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (  contentsOf)
});

// EXTERNAL MODULE: ./build/gate/line-origins.js
var line_origins = __webpack_require__(17616);
;// CONCATENATED MODULE: ./build/gate/similarity.js
const PIECE = 64;
function piecesOf(content) {
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const isText = !buffer.subarray(0, 8000).includes(0);
    const bytes = new Map();
    for (let at = 0; at < buffer.length;) {
        const line = buffer.subarray(at, at + PIECE).indexOf(10);
        const end = line < 0 ? Math.min(at + PIECE, buffer.length) : at + line + 1;
        const raw = buffer.toString('latin1', at, end);
        const piece = isText && raw.endsWith('\r\n') ? `${raw.slice(0, -2)}\n` : raw;
        bytes.set(piece, (bytes.get(piece) ?? 0) + piece.length);
        at = end;
    }
    return { size: buffer.length, bytes };
}
function similarity(one, other) {
    const larger = Math.max(one.size, other.size);
    if (larger === 0)
        return 1;
    let both = 0;
    for (const [piece, bytes] of one.bytes)
        both += Math.min(bytes, other.bytes.get(piece) ?? 0);
    return both / larger;
}

// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/gate/contents.js



function contentsOf(repository) {
    const bytes = remembered(async (id) => {
        const size = (await repository.sizes([id])).get(id) ?? 0;
        return (0,git_repository .I)(size, size) ? new Uint8Array() : ((await repository.blobs([id])).get(id) ?? new Uint8Array());
    });
    const size = remembered(async (id) => (await repository.sizes([id])).get(id) ?? null);
    const pieces = remembered(async (id) => piecesOf(await bytes(id)));
    const texts = remembered(async (id) => new TextDecoder().decode(await bytes(id)).split('\n'));
    const sets = remembered(async (id) => new Set(await texts(id)));
    const diffs = new Map();
    const places = new Map();
    return {
        lines: texts,
        map(old, made) {
            const key = `${old} ${made}`;
            const found = diffs.get(key) ?? compare(repository, [old, made]);
            diffs.set(key, found);
            return found;
        },
        async warm(pairs) {
            const found = await repository.blobDiffs(pairs);
            pairs.forEach(([old, made], index) => diffs.set(`${old} ${made}`, Promise.resolve(mapOf(found[index]))));
        },
        async holdsAny(id, wanted) {
            const lines = await sets(id);
            for (const text of wanted)
                if (lines.has(text))
                    return true;
            return false;
        },
        async mostLike(one, other) {
            if (one === other)
                return 1;
            const [first, second] = [await size(one), await size(other)];
            if (first === null || second === null)
                return 1;
            return first === second ? 1 : Math.min(first, second) / Math.max(first, second);
        },
        async likeness(one, other) {
            return one === other ? 1 : similarity(await pieces(one), await pieces(other));
        },
        at(commit, path) {
            const key = `${commit}:${path}`;
            const found = places.get(key) ?? repository.blobIds([{ commit, path }]).then(([id]) => id ?? null);
            places.set(key, found);
            return found;
        },
    };
}
async function compare(repository, pair) {
    const [diff] = await repository.blobDiffs([pair]);
    return mapOf(diff);
}
function mapOf(diff) {
    return diff === undefined || diff.binary || diff.tooLarge === true ? null : (0,line_origins .d7)(diff.hunks);
}
function remembered(read) {
    const known = new Map();
    return (id) => {
        const found = known.get(id) ?? read(id);
        known.set(id, found);
        return found;
    };
}


  }),

  73816:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vi: () => (  exemptionOf),
    yq: () => (  claimedCommits)
  });
  var _config_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12376);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81462);
  var _deploy_revert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49465);
  var _approvals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9406);




const because = (reason, restores = null) => ({ reason, restores });
async function exemptionOf(repository, landing, changes, { rollback, bots, exact }) {
    if (changes.length === 0)
        return because('empty');
    if (rollback !== null && (await isRollback(repository, landing, rollback)))
        return because('rollback-recomputed', rollback.good);
    if (await isKnownBots(repository, landing, changes, bots))
        return because('known-bot');
    const claim = exact === null ? null : await exactOf(repository, landing, exact);
    return claim === null ? null : because(claim.kind, claim.kind === 'exact-revert' ? claim.parent : null);
}
async function isRollback(repository, landing, range) {
    for (const withoutWorkflows of [false, true]) {
        const revert = await (0,_deploy_revert_js__WEBPACK_IMPORTED_MODULE_0__  .Oi)(repository, { ...range, onto: landing.unit.parent, withoutWorkflows });
        if (revert.outcome === 'clean' && revert.tree === landing.tree)
            return true;
    }
    return false;
}
async function exactOf(repository, landing, rules) {
    for (const claim of await claimsOf(repository, [landing.unit.sha, landing.pull?.head ?? null])) {
        const allowed = claim.kind === 'exact-revert' ? rules.reverts : rules.cherryPicks;
        if (allowed && (await isExactly(repository, landing, claim)) && (await rules.isCovered(claim.of)))
            return { ...claim, parent: (await repository.commit(claim.of))?.parents[0] ?? null };
    }
    return null;
}
async function claimedCommits(repository, commits, pulls) {
    const claims = await claimsOf(repository, [...commits.map(({ sha }) => sha), ...pulls.map(({ head }) => head)]);
    return [...new Set(claims.map(({ of }) => of))];
}
async function claimsOf({ commit }, shas) {
    const claims = [];
    for (const sha of new Set(shas)) {
        const message = sha === null ? '' : ((await commit(sha))?.message ?? '');
        for (const [, of = ''] of message.matchAll(/^This reverts commit ([0-9a-f]{40})\b/gm))
            claims.push({ kind: 'exact-revert', of });
        for (const [, of = ''] of message.matchAll(/^\(cherry picked from commit ([0-9a-f]{40})\)/gm))
            claims.push({ kind: 'exact-cherry-pick', of });
    }
    return claims;
}
async function isExactly(repository, { unit, tree }, { kind, of }) {
    const parent = (await repository.commit(of))?.parents[0];
    if (parent === undefined)
        return false;
    const isRevert = kind === 'exact-revert';
    if (isRevert && !(await repository.isAncestor(of, unit.parent)))
        return false;
    const [base, theirs] = isRevert ? [of, parent] : [parent, of];
    const made = await repository.mergeTrees({ base, ours: unit.parent, theirs });
    return made.clean && made.tree === tree;
}
async function isKnownBots(repository, { unit, pull, tree, branch }, changes, bots) {
    if (pull === null || pull.head === null || pull.base !== branch)
        return false;
    if (pull.unknownContributor || pull.unnamedCommit === true || pull.fromFork === true)
        return false;
    const own = bots.filter(({ login }) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .w2)({ login, kind: 'User' }) && (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .Up)(login, pull.author));
    const alone = pull.contributors.every((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_1__  .Up)(login, pull.author));
    const paths = changes.map(({ path }) => path);
    const inside = own.some((bot) => paths.every((0,_config_globs_js__WEBPACK_IMPORTED_MODULE_2__  .k)(bot.paths)));
    if (!alone || !inside || (0,_approvals_js__WEBPACK_IMPORTED_MODULE_3__  .JA)(pull).refusal === 'changes-requested')
        return false;
    if ((await repository.commit(pull.head)) === null)
        return false;
    if ((await repository.mergeBases(unit.parent, pull.head)).length === 0)
        return false;
    const landed = await repository.mergeCommits(unit.parent, pull.head);
    return landed.clean && landed.tree === tree;
}


  }),

  59480:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  hx: () => (  gatherEvidence)
});


// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
;// CONCATENATED MODULE: ./build/gate/approved-head.js
function headAt(pull, log, time) {
    const at = seconds(time);
    if (log === null)
        return isMerged(pull, at) ? pull.headSha : null;
    if (log.movements.some((movement) => seconds(movement.at) === at && movement.kind !== 'branch_creation'))
        return null;
    if (isMerged(pull, at))
        return pull.headSha;
    if (wasClosed(pull, at))
        return null;
    return log.movements.find((movement) => seconds(movement.at) <= at)?.after ?? null;
}
function shownHead({ commits }, log, head, named) {
    if (head === null || named === null || named === head)
        return head;
    const heads = (log?.movements ?? []).map(({ after }) => after);
    if (heads.includes(named))
        return heads.indexOf(named) > heads.indexOf(head) ? named : head;
    const order = commits.map(({ sha }) => sha);
    if (!order.includes(named))
        return null;
    return !order.includes(head) || order.indexOf(named) < order.indexOf(head) ? named : head;
}
function wasClosed({ events, mergedAt, complete }, at) {
    if (!complete)
        return true;
    const turns = events.filter(({ kind }) => kind === 'closed' || kind === 'reopened');
    const earlier = turns.filter((turn) => mergedAt === null || seconds(turn.at) < seconds(mergedAt));
    if (earlier.some((turn) => seconds(turn.at) === at))
        return true;
    const last = earlier.filter((turn) => seconds(turn.at) < at).toSorted((a, b) => seconds(a.at) - seconds(b.at));
    return last.at(-1)?.kind === 'closed';
}
function isMerged(pull, at) {
    return pull.mergedAt !== null && at > seconds(pull.mergedAt);
}
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
const NOTHING = /^0+$/;
function seconds(time) {
    return Math.floor(Date.parse(time) / 1000);
}
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
function tipBefore(activity, time) {
    const earlier = activity.find(({ at }) => seconds(at) < seconds(time));
    const oldest = activity.at(-1);
    const tip = earlier === undefined ? oldest?.before : earlier.after;
    return tip === undefined || NOTHING.test(tip) ? null : tip;
}

// EXTERNAL MODULE: ./build/gate/linked-pulls.js
var linked_pulls = __webpack_require__(20572);
// EXTERNAL MODULE: ./build/deploy/cautions.js
var cautions = __webpack_require__(66910);
// EXTERNAL MODULE: ./build/deploy/expectations.js
var expectations = __webpack_require__(13927);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
// EXTERNAL MODULE: ./build/github/activity.js
var activity = __webpack_require__(27217);
;// CONCATENATED MODULE: ./build/gate/pull-evidence.js





const securityLabel = /\b(?:security|vulnerability|cve)\b/i;
function pullEvidence(pull, sources) {
    const log = sources.headActivity === null ? null : branchLog(sources.headActivity, pull.headSha, pull.mergedAt);
    const { logins, unknown } = contributorsOf(pull, log, sources.clean);
    const author = pull.author?.login ?? 'ghost';
    const unsafe = (0,cautions .cQ)(pull.body ?? '');
    const plannedFor = (0,expectations .FL)(pull.body ?? '');
    return {
        number: pull.number,
        title: pull.title,
        author,
        head: pull.headSha,
        mergeCommit: pull.mergeCommit,
        base: pull.base,
        ...(pull.size === undefined ? {} : { size: pull.size }),
        ...(sources.landedOn == null ? {} : { landedOn: sources.landedOn }),
        ...landing(pull, sources.baseActivity),
        ...((pull.labels ?? []).some((label) => securityLabel.test(label)) ? { security: true } : {}),
        ...(unsafe === null ? {} : { unsafe }),
        ...(plannedFor === null ? {} : { plannedFor }),
        ...((0,expectations .d3)(pull.body ?? '').length === 0 ? {} : { announces: true }),
        contributors: logins.filter((login) => !(0,identity .Up)(login, author)),
        unknownContributor: unknown,
        unnamedCommit: pull.commits.some(({ authors, committer }) => [...authors, committer].includes(null)),
        ...(sources.fromFork === true ? { fromFork: true } : {}),
        approvals: pull.reviews.flatMap((review) => approval(pull, review, log, sources.baseActivity)),
    };
}
function landing({ mergeCommit }, baseActivity) {
    const merge = baseActivity.find((movement) => (0,activity .F)(movement) && movement.after === mergeCommit);
    return merge === undefined ? {} : { landedAfter: merge.before };
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
            head: shownHead(pull, log, headAt(pull, log, at), review.commit ?? null),
            base: baseAt(pull, at),
            baseSha: tipBefore(baseActivity, shownAt(at, pull.mergedAt)),
            submittedAt: at,
        },
    ];
}
function shownAt(time, mergedAt) {
    return mergedAt !== null && seconds(mergedAt) < seconds(time) ? mergedAt : time;
}
function contributorsOf(pull, log, clean) {
    const commits = pull.commits.filter(({ sha }) => !clean.has(sha));
    const pushes = (log?.movements ?? []).filter((movement) => !isUpdate(movement, pull.commits, clean));
    const forced = pull.events.flatMap((event) => (event.kind === 'head-force-pushed' ? [event.actor] : []));
    const named = commits.flatMap((commit) => [...commit.authors, commit.committer].map((person) => person?.login ?? null));
    const actors = [...pushes.map(({ actor }) => actor), ...forced];
    const logins = new Map();
    for (const login of [pull.author?.login ?? null, ...named, ...actors]) {
        if (login !== null && !(0,identity .Fg)(login) && !logins.has((0,identity .H$)(login)))
            logins.set((0,identity .H$)(login), login);
    }
    const pushersKnown = log !== null && log.complete && actors.every((actor) => actor !== null);
    return { logins: [...logins.values()], unknown: pull.author === null || !pull.complete || !pushersKnown };
}
function isUpdate(movement, commits, clean) {
    const made = commits.find(({ sha }) => sha === movement.after);
    return made !== undefined && clean.has(made.sha) && made.parents[0] === movement.before;
}
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

;// CONCATENATED MODULE: ./build/gate/gather-evidence.js




async function gatherEvidence(ports, repository, range) {
    const { reviews, activity } = ports.forge;
    await repository.fetch([range.base, range.head]);
    const landed = await repository.firstParents(range.base, range.head);
    const dropped = await repository.firstParents(range.head, range.base);
    const commits = [...dropped, ...landed];
    if (commits.length === 0)
        return { branch: range.branch, pulls: [] };
    const first = await (0,linked_pulls .k7)(reviews, commits);
    const logsOf = (pulls) => {
        const own = pulls.filter((pull) => isOwn(pull, range));
        const question = { branch: range.branch, sides: [dropped, landed], pulls, own };
        return readActivity(activity, wantedActivity(question));
    };
    const early = await logsOf(first);
    const facts = await (0,linked_pulls .oo)({ ...ports, reviews }, commits, first, await early(range.branch));
    const activityOf = facts === first ? early : await logsOf(facts);
    const baseActivity = await activityOf(range.branch);
    await repository.fetch(facts.map(({ headSha }) => headSha));
    const pulls = [];
    for (const pull of facts) {
        const fromFork = !isOwn(pull, range);
        const headActivity = fromFork ? await forkActivity(ports, pull) : await activityOf(pull.headBranch);
        const clean = await cleanMerges(repository, pull.commits);
        const landedOn = await landedElsewhere(ports, pull, range);
        const bases = landedOn === null ? baseActivity : await activityOf(landedOn);
        pulls.push(pullEvidence(pull, { headActivity, baseActivity: bases, clean, fromFork, landedOn }));
    }
    return { branch: range.branch, pulls };
}
async function landedElsewhere({ forge }, { number, base, headRepository }, { branch, name, deploys = () => false }) {
    if (base === branch)
        return null;
    if (deploys(base))
        return base;
    if (headRepository?.toLowerCase() !== name.toLowerCase())
        return null;
    const stackBase = (await forge.pulls?.get(number))?.stackBase ?? null;
    return stackBase !== null && (stackBase === branch || deploys(stackBase)) ? base : null;
}
async function forkActivity({ forge: { activity }, log }, pull) {
    const { headRepository: fork, headBranch } = pull;
    const pushes = fork === null ? null : await activity.listElsewhere(fork, headBranch);
    if (pushes === null)
        log.info(unreadable(pull));
    return pushes;
}
function unreadable({ number, headRepository: fork }) {
    const why = fork === null ? 'the fork it came from is gone' : `the log of pushes of ${fork} cannot be read with this token`;
    return `Pull request #${number} counts as unreviewed: ${why}. What its branch has to give can be pushed to a branch of this repository and reviewed there.`;
}
function isOwn(pull, range) {
    return pull.headRepository?.toLowerCase() === range.name.toLowerCase();
}
function wantedActivity({ branch, sides, pulls, own }) {
    const wanted = new Map();
    const add = (name, enough) => {
        const before = wanted.get(name);
        wanted.set(name, (movements) => enough(movements) && (before?.(movements) ?? true));
    };
    for (const { headBranch, headSha, mergedAt } of own) {
        add(headBranch, (movements) => branchLog(movements, headSha, mergedAt)?.complete === true);
    }
    add(branch, tellsBases(pulls));
    for (const side of sides) {
        if (side.some((commit) => !(0,linked_pulls .GW)(commit, pulls)))
            add(branch, goesPast(side));
    }
    return wanted;
}
function tellsBases(pulls) {
    const times = pulls.flatMap(({ reviews, mergedAt }) => reviews.map(({ submittedAt }) => seconds(shownAt(submittedAt, mergedAt))));
    const first = Math.min(...times);
    return (movements) => times.length === 0 || movements.some(({ at }) => seconds(at) < first);
}
function goesPast(side) {
    const shas = new Set(side.map(({ sha }) => sha));
    return (movements) => movements.some(({ before, after }) => shas.has(after) && !shas.has(before));
}
const FEW = 3;
async function readActivity(activity, wanted) {
    const asked = new Map();
    const alone = (branch) => {
        const answer = asked.get(branch) ?? activity.list(branch, wanted.get(branch));
        asked.set(branch, answer);
        return answer;
    };
    if (wanted.size <= FEW)
        return alone;
    const { movements, complete } = await activity.recent(Math.ceil(wanted.size / 4), (read) => {
        const found = byBranch(read);
        return [...wanted].every(([branch, enough]) => enough(found(branch)));
    });
    const found = byBranch(movements);
    return async (branch) => {
        const enough = wanted.get(branch);
        return complete || enough?.(found(branch)) === true ? found(branch) : alone(branch);
    };
}
function byBranch(movements) {
    const byRef = (0,group_by .$)(movements, ({ ref }) => ref);
    return (branch) => byRef.get(`refs/heads/${branch}`) ?? [];
}


  }),

  26747:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d8: () => (  isGeneratedName),
    jK: () => (  isGeneratedContent),
    vN: () => (  mayBeGeneratedContent)
  });
const names = [
    /(?:^|\/)\.idea\//,
    /(?:^|\/)Pods\//,
    /(?:^|\/)Carthage\/Build\//,
    /\.designer\.(?:cs|vb)$/i,
    /\.feature\.cs$/i,
    /\.(?:nib|xcworkspacedata|xcuserstate)$/,
    /node_modules\//,
    /vendor\/(?:[-0-9A-Za-z]+\.)+(?:com|edu|gov|in|me|net|org|fm|io)\//,
    /Godeps\//,
    /(?:Gopkg|glide)\.lock/,
    /Package\.resolved/,
    /poetry\.lock|pdm\.lock|uv\.lock|pixi\.lock/,
    /(?:^|\/)(?:\w+\.)?esy\.lock$/,
    /deno\.lock/,
    /npm-shrinkwrap\.json|package-lock\.json/,
    /pnpm-lock\.yaml/,
    /(?:^|\/)bun\.lockb?$/,
    /(?:^|\/)\.pnp\..*$/,
    /composer\.lock/,
    /Cargo\.lock/,
    /Cargo\.toml\.orig/,
    /flake\.lock/,
    /MODULE\.bazel\.lock/,
    /Pipfile\.lock/,
    /\.terraform\.lock\.hcl/,
    /\.zep\.(?:c|h|php)$/,
    /(?:^|\/)gradlew(?:\.bat)?$/i,
    /(?:^|\/)mvnw(?:\.cmd)?$/i,
    /(?:^|\/)htmlcov\//,
    /\.(?:js|css)\.map$/,
    /__generated__\//,
    /(?:^|\/)\.sqlx\/query-.+\.json$/,
];
const contents = [
    { path: /\.(?:js|css)$/i, is: (lines) => isMinified(lines) || refersToMap(lines) },
    { path: /\.go$/i, is: (lines) => lines.slice(0, 40).some((line) => line.includes('Code generated by')) },
    {
        path: /\.(?:py|java|h|cc|cpp|m|rb|php)$/i,
        is: (lines) => lines.slice(0, 3).some((line) => line.includes('Generated by the protocol buffer compiler')),
    },
];
function isGeneratedName(path) {
    return names.some((name) => name.test(path));
}
function mayBeGeneratedContent(path) {
    return contents.some((one) => one.path.test(path));
}
function isGeneratedContent(path, lines) {
    return contents.some((one) => one.path.test(path) && one.is(lines));
}
function isMinified(lines) {
    const written = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    return written.length > 0 && written.reduce((sum, line) => sum + line.length, 0) / written.length > 110;
}
function refersToMap(lines) {
    const written = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    return written.slice(-2).some((line) => /^\/[*/][#@] source(?:Mapping)?URL|sourceURL=/.test(line));
}


  }),

  72271:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $o: () => (  landingUnits),
    pL: () => (  EMPTY_TREE)
  });
  var _approvals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9406);
  var _linked_pulls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20572);


const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
async function landingUnits(repository, range, { branch, pulls }) {
    const commits = await repository.firstParents(range.base, range.head);
    const find = (0,_linked_pulls_js__WEBPACK_IMPORTED_MODULE_0__  .YU)(pulls);
    const linked = commits.map((commit) => ({ commit, pull: find(commit) }));
    await prepareMerges(repository, linked);
    const units = [];
    for (let end = linked.length; end > 0;) {
        const { length, unit } = await unitEndingAt(repository, linked, end);
        units.push({ ...unit, branch: unit.pull?.landedOn ?? branch });
        end -= length;
    }
    return units.toReversed();
}
async function prepareMerges(repository, walk) {
    const pairs = [];
    for (const [at, { commit, pull }] of walk.entries()) {
        const found = pull === null ? [] : await mergesOfRun(repository, pull, { last: commit, before: freeRun(walk, at) });
        pairs.push(...found.map(([ours, theirs]) => [ours, theirs, commit.tree]));
    }
    await repository.premerge(pairs);
}
async function unitEndingAt(repository, walk, end) {
    const last = walk[end - 1];
    if (last === undefined)
        throw new RangeError('no commit to end a unit at');
    const { commit, pull } = last;
    const single = commit.parents.length === 1;
    const before = pull !== null && single ? freeRun(walk, end - 1) : [];
    const length = pull !== null && single ? await runLength(repository, pull, { last: commit, before }) : 1;
    const first = [...before, commit].at(-length) ?? commit;
    const kind = pull !== null && single ? (length > 1 ? 'rebase' : 'squash') : single ? 'commit' : 'merge';
    const unit = {
        sha: commit.sha,
        parent: first.parents[0] ?? EMPTY_TREE,
        kind,
        pull: pull?.number ?? null,
        subject: pull?.title ?? commit.subject,
        ...(pull?.security === true ? { security: true } : {}),
        ...(pull?.unsafe === undefined ? {} : { unsafe: pull.unsafe }),
    };
    const run = [...before, commit].slice(-length).map(({ sha }) => sha);
    return { length, unit: { unit, pull, tree: commit.tree, run } };
}
const LONGEST_RUN = 1000;
function freeRun(walk, at) {
    let from = at;
    while (from > 0 && at - from < LONGEST_RUN && isFree(walk[from - 1]))
        from -= 1;
    return walk.slice(from, at).map(({ commit }) => commit);
}
function isFree(linked) {
    return linked !== undefined && linked.pull === null && linked.commit.parents.length === 1;
}
async function runLength(repository, pull, run) {
    const logged = loggedRun(pull, run);
    if (logged !== null)
        return logged.length;
    const tries = await triesOf(repository, pull, run);
    for (const { head, run: all, most } of tries) {
        for (let length = Math.min(most, all.length); length > 0; length -= 1) {
            if (await landsAs(repository, all.at(-length), run.last, head))
                return length;
        }
    }
    const last = tries.findLast(({ head }) => head === pull.head);
    return last === undefined ? 1 : replayedLength(repository, last);
}
async function mergesOfRun(repository, pull, run) {
    const pairs = [];
    const [onto, merged] = run.last.parents;
    if (onto !== undefined && merged !== undefined)
        return approvedOnto(repository, pull, onto);
    const logged = loggedRun(pull, run);
    if (logged !== null && pull.landedAfter !== undefined)
        return approvedOnto(repository, pull, pull.landedAfter);
    for (const { head, run: all, most } of await triesOf(repository, pull, run)) {
        for (const first of [all.at(-Math.min(most, all.length)), run.last]) {
            const [parent] = first?.parents ?? [];
            if (parent !== undefined)
                pairs.push([parent, head]);
        }
    }
    return pairs;
}
function loggedRun({ landedAfter }, { last, before }) {
    const all = [...before, last];
    const from = all.findIndex(({ parents }) => parents[0] === landedAfter);
    return landedAfter === undefined || from < 0 ? null : all.slice(from);
}
async function approvedOnto(repository, pull, parent) {
    const pairs = [];
    for (const head of new Set((0,_approvals_js__WEBPACK_IMPORTED_MODULE_1__  .JA)(pull).approvals.flatMap((approval) => approval.head ?? []))) {
        if (!(await areThere(repository, head)))
            continue;
        if ((await repository.mergeBases(parent, head)).length > 0)
            pairs.push([parent, head]);
    }
    return pairs;
}
async function triesOf(repository, pull, { last, before }) {
    const known = [];
    for (const { head, baseSha } of (0,_approvals_js__WEBPACK_IMPORTED_MODULE_1__  .JA)(pull).approvals) {
        if (head === null || baseSha === null || !(await areThere(repository, head, baseSha)))
            continue;
        known.push({ head, baseSha });
    }
    const tries = [];
    for (const { head, baseSha } of known) {
        const [fork] = await repository.mergeBases(baseSha, head);
        if (fork === undefined)
            continue;
        const free = await notHeldBy(repository, before, fork);
        tries.push({ head, run: [...free, last], most: await ownCount(repository, fork, head, free.length + 1) });
    }
    const { head } = pull;
    if (head === null || known.some((one) => one.head === head) || !(await areThere(repository, head)))
        return tries;
    const free = await freeOfFinal(repository, { last, before }, head, known);
    const [parent] = (free[0] ?? last).parents;
    const [fork] = parent === undefined ? [] : await repository.mergeBases(parent, head);
    if (fork === undefined)
        return tries;
    return [...tries, { head, run: [...free, last], most: await ownCount(repository, fork, head, free.length + 1) }];
}
async function areThere(repository, ...shas) {
    for (const sha of shas)
        if ((await repository.commit(sha)) === null)
            return false;
    return true;
}
async function freeOfFinal(repository, { last, before }, head, known) {
    const asItIs = known.length > 0 && (await holds(repository, head, last.sha));
    if (!asItIs)
        return notHeldBy(repository, before, head);
    let free = before;
    for (const { baseSha } of known) {
        for (const fork of await repository.mergeBases(baseSha, head))
            free = await notHeldBy(repository, free, fork);
    }
    return free;
}
async function notHeldBy(repository, line, sha) {
    let from = line.length;
    while (from > 0 && !(await holds(repository, sha, line[from - 1]?.sha ?? sha)))
        from -= 1;
    return line.slice(from);
}
async function holds(repository, sha, other) {
    return (await repository.mergeBases(other, sha)).includes(other);
}
async function landsAs(repository, first, last, head) {
    const [parent] = first?.parents ?? [];
    if (parent === undefined || (await repository.mergeBases(parent, head)).length === 0)
        return false;
    const merged = await repository.mergeCommits(parent, head);
    return merged.clean && merged.tree === last.tree;
}
async function ownCount(repository, fork, head, most) {
    return (await ownCommits(repository, fork, head, most)).length;
}
async function ownCommits(repository, fork, head, most) {
    const commits = [];
    for (let at = await repository.commit(head); at !== null && commits.length < most;) {
        if (await holds(repository, fork, at.sha))
            break;
        if (at.parents.length === 1)
            commits.unshift(at);
        const [parent] = at.parents;
        at = parent === undefined ? null : await repository.commit(parent);
    }
    return commits;
}
const LONGEST_REPLAY = 50;
async function replayedLength(repository, { head, run }) {
    const [parent] = run[0]?.parents ?? [];
    const [fork] = parent === undefined ? [] : await repository.mergeBases(parent, head);
    if (fork === undefined || run.length === 1)
        return 1;
    const commits = await ownCommits(repository, fork, head, LONGEST_REPLAY + 1);
    if (commits.length > LONGEST_REPLAY)
        return 1;
    for (let length = Math.min(commits.length, run.length); length > 1; length -= 1) {
        if (await isReplay(repository, commits, run.slice(-length)))
            return length;
    }
    return 1;
}
async function isReplay(repository, commits, landed) {
    const [start] = landed[0]?.parents ?? [];
    let tree = start === undefined ? null : ((await repository.commit(start))?.tree ?? null);
    let done = 0;
    for (const { sha, parents } of commits) {
        const [parent] = parents;
        if (tree === null || parent === undefined)
            return false;
        const made = await repository.mergeTrees({ base: parent, ours: tree, theirs: sha });
        if (!made.clean)
            return false;
        if (made.tree === tree)
            continue;
        if (made.tree !== landed[done]?.tree)
            return false;
        tree = made.tree;
        done += 1;
    }
    return done === landed.length;
}


  }),

  17616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Pm: () => (  backThrough),
    RV: () => (  tight),
    cS: () => (  lineOrigins),
    d7: () => (  lineMap),
    hl: () => (  linesIn)
  });
function lineOrigins(steps, net) {
    const added = new Map([...net.added].map((line) => [line, originOfAdded(steps, net, line)]));
    const deleted = new Map([...net.deleted].map((line) => [line, originOfDeleted(steps, net, line)]));
    return { added, deleted };
}
function originOfAdded(steps, net, line) {
    for (let at = line;;) {
        const found = backThrough(steps, at);
        if ('by' in found)
            return found.by;
        const same = net.forward(found.line);
        if (same === null)
            return null;
        at = same;
    }
}
function originOfDeleted(steps, net, line) {
    for (let at = line;;) {
        const found = forwardThrough(steps, at);
        if ('by' in found)
            return found.by;
        const same = net.back(found.line);
        if (same === null)
            return null;
        at = same;
    }
}
function backThrough(steps, line) {
    let at = line;
    for (const step of steps.toReversed()) {
        const before = step.map.back(at);
        if (before === null)
            return { by: step.added(at) };
        at = before;
    }
    return { line: at };
}
function forwardThrough(steps, line) {
    let at = line;
    for (const step of steps) {
        const after = step.map.forward(at);
        if (after === null)
            return { by: step.deleted(at) };
        at = after;
    }
    return { line: at };
}
function lineMap(hunks) {
    const added = new Set(hunks.flatMap(({ newStart, newLines }) => span(newStart, newLines)));
    const deleted = new Set(hunks.flatMap(({ oldStart, oldLines }) => span(oldStart, oldLines)));
    const olds = hunks.map(({ oldStart, oldLines }) => (oldLines === 0 ? oldStart + 1 : oldStart + oldLines));
    const news = hunks.map(({ newStart, newLines }) => (newLines === 0 ? newStart + 1 : newStart + newLines));
    const shift = (line, from, to) => {
        const last = lastUpTo(from, line);
        return last < 0 ? line : line - (from[last] ?? 0) + (to[last] ?? 0);
    };
    return {
        added,
        deleted,
        places: hunks,
        forward: (line) => (deleted.has(line) ? null : shift(line, olds, news)),
        back: (line) => (added.has(line) ? null : shift(line, news, olds)),
    };
}
function span(start, count) {
    return Array.from({ length: count }, (_, index) => start + index);
}
function lastUpTo(ascending, limit) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ascending[middle] ?? 0) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}
function linesIn(hunk, kind) {
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
function tight(hunks) {
    return hunks.flatMap(tightHunk);
}
function tightHunk(hunk) {
    const found = [];
    let old = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    let made = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart;
    let open = [];
    const close = () => {
        if (open.length === 0)
            return;
        const [oldLines, newLines] = [
            open.filter(({ kind }) => kind === '-').length,
            open.filter(({ kind }) => kind === '+').length,
        ];
        const [oldStart, newStart] = [
            oldLines === 0 ? old - 1 : old - oldLines,
            newLines === 0 ? made - 1 : made - newLines,
        ];
        found.push({ oldStart, oldLines, newStart, newLines, lines: open });
        open = [];
    };
    for (const line of hunk.lines) {
        if (line.kind === ' ')
            close();
        else
            open.push(line);
        if (line.kind !== '+')
            old += 1;
        if (line.kind !== '-')
            made += 1;
    }
    close();
    return found;
}


  }),

  20572:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GW: () => (  isLinked),
    YU: () => (  pullFinder),
    k7: () => (  linkedPulls),
    oo: () => (  settledPulls)
  });
  var _github_activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27217);

const waits = [2, 4, 8, 15];
async function linkedPulls(reviews, commits) {
    if (commits.length === 0)
        return [];
    const named = await reviews.pullsOfCommits(commits.map(({ sha }) => sha));
    const numbers = [...new Set([...named.values()].flat())].toSorted((a, b) => a - b);
    const facts = numbers.length === 0 ? [] : await reviews.pullFacts(numbers);
    const merged = facts.filter((pull) => pull.merged);
    return merged.filter((pull) => commits.some((commit) => isLinked(commit, [pull])));
}
async function settledPulls(ports, commits, first, baseActivity) {
    let found = first;
    for (const wait of waits) {
        const late = commits.filter((commit) => isMergeByServerLog(commit, baseActivity) && !isLinked(commit, found));
        if (late.length === 0)
            break;
        ports.log.info(`GitHub does not yet name the pull requests of ${late.length} merged commits; asking again in ${wait} s`);
        await ports.clock.sleep(wait * 1000);
        found = await linkedPulls(ports.reviews, commits);
    }
    return found;
}
function isLinked(commit, pulls) {
    const linkable = pulls.map(({ number, headSha, mergeCommit }) => ({ number, head: headSha, mergeCommit }));
    return pullFinder(linkable)(commit) !== null;
}
function isMergeByServerLog(commit, activity) {
    return activity.some((movement) => (0,_github_activity_js__WEBPACK_IMPORTED_MODULE_0__  .F)(movement) && movement.after === commit.sha);
}
function pullFinder(pulls) {
    const merged = pulls.filter(({ mergeCommit }) => mergeCommit !== null);
    const byMerge = new Map(merged.toReversed().map((pull) => [pull.mergeCommit, pull]));
    const byHead = new Map(merged.toReversed().map((pull) => [pull.head, pull]));
    return (commit) => {
        const [, second, third] = commit.parents;
        const asParent = second === undefined || third !== undefined ? undefined : byHead.get(second);
        return byMerge.get(commit.sha) ?? asParent ?? null;
    };
}


  }),

  56352:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  markOf),
    Ok: () => (  marksOf),
    u7: () => (  unmarked)
  });
  var _reviewed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);

function markOf(blob, mode) {
    return { blob, mode, lines: new Map(), whole: null, fileMode: null, other: null };
}
function unmarked({ lines, whole, fileMode, other }) {
    return lines.size === 0 && whole === null && fileMode === null && other === null;
}
function marksOf(uncovered) {
    const marks = new Map();
    for (const { path, unit, pull, reason, carriers, change, added, withoutLines } of uncovered) {
        const mark = marks.get(path) ?? markOf(change.newId, change.newMode);
        const origin = { unit, pull, reason, carriers };
        for (const line of added)
            mark.lines.set(line, origin);
        if (withoutLines && (0,_reviewed_lines_js__WEBPACK_IMPORTED_MODULE_0__  .$i)(change))
            mark.other ??= origin;
        if (withoutLines)
            mark.whole ??= origin;
        marks.set(path, mark);
    }
    return marks;
}


  }),

  75605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yn: () => (  netCoverage),
  cF: () => (  pairOf),
  KN: () => (  percent)
});


// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
// EXTERNAL MODULE: ./build/gate/generated.js
var generated = __webpack_require__(26747);
// EXTERNAL MODULE: ./build/gate/line-origins.js
var line_origins = __webpack_require__(17616);
// EXTERNAL MODULE: ./build/gate/opaque.js + 1 modules
var opaque = __webpack_require__(77426);
// EXTERNAL MODULE: ./build/gate/reviewed-lines.js
var reviewed_lines = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/gate/hidden-content.js

const SUBMODULE = '160000';
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
async function withContent(repository, { base, head }, files) {
    const named = files.map((file) => ({ file, hidden: hiddenKind(file) }));
    const pairs = named.flatMap(({ file, hidden }) => (hidden === null ? [] : [blobsOf(file.change)]));
    if (pairs.length > 0)
        await repository.prefetch(pairs);
    const ids = pairs.flat().filter((id) => id !== null);
    const sizes = ids.length === 0 ? new Map() : await repository.sizes(ids);
    const sizeOf = (id) => (id === null ? null : (sizes.get(id) ?? null));
    const addresses = files.some(({ change }) => isSubmodule(change))
        ? await submodules(repository, [head, base])
        : new Map();
    return named.map(({ file, hidden }) => {
        const [old, made] = blobsOf(file.change);
        const address = isSubmodule(file.change) ? addresses.get(file.path) : undefined;
        return {
            ...file,
            ...(hidden === null ? {} : { hidden, sizes: [sizeOf(old), sizeOf(made)] }),
            ...(address === undefined ? {} : { submodule: address }),
        };
    });
}
function hiddenKind({ hidden, hunks, change, tooLarge }) {
    if (hidden !== undefined)
        return hidden;
    if (hunks.length > 0 || isSubmodule(change) || change.oldId === change.newId)
        return null;
    const isEmpty = [change.oldId, change.newId].every((id) => (0,reviewed_lines .Cf)(id) === null || id === EMPTY);
    if (isEmpty)
        return null;
    return tooLarge === true ? 'too-large' : 'binary';
}
function isSubmodule({ oldMode, newMode }) {
    return oldMode === SUBMODULE || newMode === SUBMODULE;
}
function blobsOf({ oldMode, newMode, oldId, newId }) {
    return [oldMode === SUBMODULE ? null : (0,reviewed_lines .Cf)(oldId), newMode === SUBMODULE ? null : (0,reviewed_lines .Cf)(newId)];
}
async function submodules(repository, commits) {
    const found = await repository.blobIds(commits.map((commit) => ({ commit, path: '.gitmodules' })));
    const ids = found.filter((id) => id !== null);
    const texts = await repository.blobs(ids);
    const addresses = new Map();
    for (const id of ids) {
        for (const [path, address] of parseModules(new TextDecoder().decode(texts.get(id)))) {
            if (!addresses.has(path))
                addresses.set(path, address);
        }
    }
    return addresses;
}
function parseModules(text) {
    const sections = text.split(/^[ \t]*(?=\[)/m).filter((section) => section.startsWith('[submodule'));
    return sections.flatMap((section) => {
        const path = valueIn(section, 'path');
        const address = valueIn(section, 'url');
        return path === null || address === null ? [] : [[path, address]];
    });
}
function valueIn(section, name) {
    const lines = section.split(/\r?\n/).map((line) => /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line));
    const value = lines.findLast((line) => line?.[1]?.toLowerCase() === name)?.[2];
    return value === undefined ? null : value.replace(/^"(.*)"$/, '$1');
}

// EXTERNAL MODULE: ./build/gate/residue.js
var gate_residue = __webpack_require__(35991);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/gate/net-coverage.js








const CONTEXT = 3;
async function netCoverage(repository, range, opaque) {
    const { base, head, dropped, landed, scope = null } = range;
    const changes = (await repository.changes(base, head)).filter(({ path }) => scope?.(path) ?? true);
    const large = await tooLargeIn(repository, changes);
    const paths = changes.map(({ path }) => path).filter((path) => !large.has(path));
    const read = await repository.diff(base, head, paths, CONTEXT);
    const unread = [...large].map((path) => ({ path, binary: false, hunks: [], tooLarge: true }));
    const diffs = new Map([...read, ...unread].map((diff) => [diff.path, diff]));
    const find = stepsFinder(await wayOf(repository, range), head);
    const files = changes.map((change) => ({ change, diff: diffs.get(change.path), steps: find(change) }));
    const diffOf = await (0,reviewed_lines .ff)(repository, files.flatMap(({ steps }) => pairsOfSteps(steps)));
    const isGenerated = await generatedIn(repository, range, changes);
    const uncovered = files.flatMap(({ steps, ...file }) => {
        if (steps === null)
            return [wholeFile(file, unexplained(head))];
        return uncoveredIn(file, withOpaque(file, steps, { diffOf, opaque, isGenerated }), diffOf);
    });
    const told = [...uncovered, ...(await amissIn(repository, range, { changes, diffs, uncovered }))];
    const all = await withContent(repository, range, told);
    const units = [...dropped, ...landed].flatMap((unit) => (scope === null ? [unit.coverage] : unitWithin(unit, scope)));
    const folded = changes
        .map(({ path }) => path)
        .filter((path) => isGenerated(path) && !all.some((file) => file.path === path));
    return { summary: summarize([...diffs.values()], changes, all), uncovered: all, units, folded };
}
function unitWithin({ coverage, changes, amiss }, scope) {
    if (![...changes.map(({ path }) => path), ...amiss.keys()].some(scope))
        return [];
    const residue = coverage.residue.filter(scope);
    if (coverage.covered || residue.length > 0)
        return [{ ...coverage, residue }];
    return [{ ...coverage, residue, covered: true, reason: 'approved-as-merged' }];
}
async function tooLargeIn(repository, changes) {
    const pairs = changes.filter(reviewed_lines .$i).map((change) => ({ path: change.path, pair: pairOf(change) }));
    await repository.prefetch(pairs.map(({ pair }) => pair));
    const sizes = await repository.sizes(pairs.flatMap(({ pair }) => pair.filter((id) => id !== null)));
    const sizeOf = (id) => (id === null ? 0 : (sizes.get(id) ?? 0));
    return new Set(pairs.filter(({ pair: [old, made] }) => (0,git_repository .I)(sizeOf(old), sizeOf(made))).map(({ path }) => path));
}
async function wayOf(repository, { base, head, dropped, landed }) {
    const start = landed[0]?.coverage.parent ?? head;
    return { dropped, landed, droppedChanges: start === base ? [] : await repository.changes(base, start) };
}
async function amissIn(repository, { head, landed, scope }, net) {
    const { changes, diffs, uncovered } = net;
    const told = new Set(uncovered.map(({ path }) => path));
    const missing = new Map(landed.flatMap(({ coverage, amiss }) => [...amiss].map(([path, { reason, expected }]) => {
        return [path, { part: (0,gate_residue ._d)({ unit: coverage.sha, pull: coverage.pull }, reason), expected }];
    })));
    const asked = [...missing.keys()].filter((path) => !told.has(path) && (scope?.(path) ?? true));
    const places = asked.map((path) => ({ commit: head, path }));
    const ids = places.length === 0 ? [] : await repository.blobIds(places);
    return places.flatMap(({ path }, index) => {
        const id = ids[index] ?? null;
        const found = missing.get(path);
        if (id === null || found === undefined || id === found.expected)
            return [];
        const change = changes.find((one) => one.path === path) ?? unchanged(path, id);
        const { origin } = found.part;
        const { hunks = [], tooLarge = false } = diffs.get(path) ?? {};
        const more = tooLarge ? { tooLarge } : {};
        return [{ path, ...origin, change, added: [], deleted: [], hunks, withoutLines: true, ...more }];
    });
}
function unchanged(path, id) {
    return { path, status: 'modified', oldMode: '100644', newMode: '100644', oldId: id, newId: id };
}
function unexplained(head) {
    return (0,gate_residue ._d)({ unit: head, pull: null }, 'drops-deployed');
}
function withOpaque(file, steps, asked) {
    const { path } = file.change;
    return steps.map((step) => {
        const seen = step.residue.length === 0;
        if (!step.byEye || !seen)
            return step;
        const alone = steps.length === 1 ? file.diff : undefined;
        const kind = (0,opaque .mw)(step.change, diffOfStep(step, alone, asked.diffOf));
        const kinds = [...(kind === null ? [] : [kind]), ...(asked.isGenerated(path) ? ['generated'] : [])];
        const hidden = kinds.find((one) => asked.opaque(one, path) === 'review');
        return hidden === undefined ? step : { ...step, residue: [(0,gate_residue ._d)(step.by, 'opaque', hidden)] };
    });
}
async function generatedIn(repository, { base, head }, changes) {
    const plain = changes.filter(reviewed_lines .$i);
    const read = plain.filter(({ path }) => !(0,generated .d8)(path) && (0,generated .vN)(path));
    const ids = read.flatMap(({ oldId, newId }) => [(0,reviewed_lines .Cf)(oldId), (0,reviewed_lines .Cf)(newId)]).filter((id) => id !== null);
    const sizes = await repository.sizes(ids);
    const texts = ids.length === 0
        ? new Map()
        : await repository.blobs(ids.filter((id) => !(0,git_repository .I)(sizes.get(id) ?? 0, 0)));
    const byContent = ({ path, oldId, newId }) => [oldId, newId].some((id) => {
        const bytes = texts.get(id);
        return bytes !== undefined && (0,generated .jK)(path, new TextDecoder().decode(bytes).split('\n'));
    });
    const found = new Set(plain.filter((change) => (0,generated .d8)(change.path) || byContent(change)).map(({ path }) => path));
    if (found.size === 0)
        return () => false;
    const asked = await (0,opaque .Le)(repository, [{ commits: [base, head], paths: [...found] }]);
    return (path) => found.has(path) && !asked([base, head], path).notGenerated;
}
function summarize(diffs, changes, uncovered) {
    const changedLines = diffs
        .flatMap(({ hunks }) => hunks)
        .reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== ' ').length, 0);
    const left = uncovered.reduce((sum, { added, deleted }) => sum + added.length + deleted.length, 0);
    const uncoveredFiles = new Set(uncovered.map(({ path }) => path)).size;
    const summary = { changedLines, coveredLines: changedLines - left, changedFiles: changes.length, uncoveredFiles };
    return { ...summary, percent: percent(summary) };
}
function percent(counts) {
    if (counts.uncoveredFiles === 0)
        return 100;
    if (counts.changedLines === 0)
        return Math.floor((100 * Math.max(0, counts.changedFiles - counts.uncoveredFiles)) / Math.max(1, counts.changedFiles));
    return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines));
}
function stepsFinder(way, head) {
    const drops = new Map(way.droppedChanges.map((change) => [change.path, change]));
    const landed = (0,group_by .$)(way.landed.flatMap((unit) => unit.changes.map((change) => ({ unit, change }))), ({ change }) => change.path);
    return (net) => {
        const drop = drops.get(net.path);
        const steps = drop === undefined ? [] : [dropStep(drop, way.dropped, head)];
        for (const { unit, change } of landed.get(net.path) ?? [])
            steps.push(landedStep(unit, change));
        return connected(net, sinceBack(net, steps));
    };
}
function landedStep({ coverage, residue, byEye }, change) {
    const by = { unit: coverage.sha, pull: coverage.pull };
    return { by, change, byEye, residue: residue.get(change.path) ?? [] };
}
function dropStep(change, dropped, head) {
    const last = dropped.findLast(({ changes }) => changes.some(({ path }) => path === change.path));
    const by = { unit: last?.coverage.sha ?? head, pull: last?.coverage.pull ?? null };
    const allowed = dropped.length > 0 && dropped.every(({ coverage }) => coverage.covered);
    return { by, change, byEye: false, residue: allowed ? [] : [(0,gate_residue ._d)(by, 'drops-deployed')] };
}
function sinceBack(net, steps) {
    return steps.slice(steps.findLastIndex(({ change }) => change.newId === net.oldId && change.newMode === net.oldMode) + 1);
}
function connected(net, steps) {
    const ends = [net.oldId, ...steps.map(({ change }) => change.newId)];
    const whole = steps.length > 0 && ends.at(-1) === net.newId && steps.every(({ change }, at) => change.oldId === ends[at]);
    return whole ? steps : null;
}
function pairsOfSteps(steps) {
    return steps === null || (steps.length === 1 && steps[0]?.residue.length === 0)
        ? []
        : steps.filter(({ change }) => (0,reviewed_lines .$i)(change)).map(({ change }) => pairOf(change));
}
function pairOf({ oldId, newId }) {
    return [(0,reviewed_lines .Cf)(oldId), (0,reviewed_lines .Cf)(newId)];
}
function uncoveredIn(file, steps, diffOf) {
    const guilty = steps.flatMap(({ residue, change }) => residue.map((part) => ({ part, change })));
    const last = guilty.at(-1);
    if (last === undefined)
        return [];
    if (!(0,reviewed_lines .$i)(file.change) ||
        file.diff?.binary !== false ||
        file.diff.tooLarge === true ||
        !steps.every(({ change }) => hasLines(change, diffOf))) {
        return [wholeFile(file, last.part)];
    }
    const { added, deleted } = originsOf(steps, file.diff.hunks, diffOf);
    return [...(0,group_by .$)(guilty, ({ part }) => (0,gate_residue .y3)(part.origin))].flatMap(([key, parts]) => {
        const [first] = parts;
        const lines = { added: numbersOf(added, key), deleted: numbersOf(deleted, key) };
        const none = lines.added.length === 0 && lines.deleted.length === 0;
        if (first === undefined || (none && !parts.some((one) => leavesOther(one, file, diffOf))))
            return [];
        return [partOfFile(file, first.part, lines)];
    });
}
function hasLines(change, diffOf) {
    const { binary, tooLarge } = (0,reviewed_lines .$i)(change) ? diffOf(pairOf(change)) : { binary: true };
    return !binary && tooLarge !== true;
}
function originsOf(steps, hunks, diffOf) {
    const chain = steps.map(({ residue, change }) => {
        const blame = (which, line) => {
            const part = residue.find(({ unseen }) => unseen === null || unseen[which].has(line));
            return part === undefined ? null : (0,gate_residue .y3)(part.origin);
        };
        return {
            map: (0,line_origins .d7)(diffOf(pairOf(change)).hunks),
            added: (line) => blame('added', line),
            deleted: (line) => blame('deleted', line),
        };
    });
    return (0,line_origins .cS)(chain, (0,line_origins .d7)((0,line_origins .RV)(hunks)));
}
function numbersOf(origins, key) {
    return [...origins].flatMap(([line, by]) => (by === key ? [line] : [])).toSorted((a, b) => a - b);
}
function leavesOther({ part, change }, net, diffOf) {
    if (part.unseen !== null)
        return part.unseen.other && (net.change.status !== 'deleted' || change.status === 'deleted');
    if (change.oldMode !== change.newMode && net.change.oldMode !== net.change.newMode && !isPlainFile(change))
        return true;
    return diffOf(pairOf(change)).hunks.length === 0 && net.change.oldMode !== net.change.newMode;
}
function isPlainFile({ oldMode, newMode }) {
    return [`${oldMode} ${newMode}`].some((modes) => modes === '000000 100644' || modes === '100644 000000');
}
function wholeFile({ change, diff }, { origin }) {
    const hunks = diff?.hunks ?? [];
    return {
        path: change.path,
        ...origin,
        change,
        added: hunks.flatMap((hunk) => (0,line_origins .hl)(hunk, '+')),
        deleted: hunks.flatMap((hunk) => (0,line_origins .hl)(hunk, '-')),
        hunks,
        withoutLines: !(0,reviewed_lines .$i)(change) || hunks.length === 0,
        ...(diff?.tooLarge === true ? { tooLarge: true } : {}),
    };
}
function partOfFile({ change, diff }, { origin }, lines) {
    const holds = (hunk) => (0,line_origins .hl)(hunk, '+').some((line) => lines.added.includes(line)) ||
        (0,line_origins .hl)(hunk, '-').some((line) => lines.deleted.includes(line));
    const none = lines.added.length === 0 && lines.deleted.length === 0;
    return {
        path: change.path,
        ...origin,
        change,
        ...lines,
        hunks: none ? (diff?.hunks ?? []) : (diff?.hunks ?? []).filter(holds),
        withoutLines: none,
    };
}
function diffOfStep({ change }, alone, diffOf) {
    return alone ?? ((0,reviewed_lines .$i)(change) ? diffOf(pairOf(change)) : { binary: false, hunks: [] });
}


  }),

  77426:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Au: () => (  asksOf),
  LQ: () => (  drawnFromHidden),
  mw: () => (  opaqueByContent),
  pf: () => (  opaqueVerdict),
  Le: () => (  shownBy)
});

// EXTERNAL MODULE: ./build/config/globs.js
var globs = __webpack_require__(12376);
// EXTERNAL MODULE: ./build/gate/contents.js + 1 modules
var gate_contents = __webpack_require__(15537);
// EXTERNAL MODULE: ./build/base/linear-pattern.js
var linear_pattern = __webpack_require__(64460);
;// CONCATENATED MODULE: ./build/gate/gitattributes.js

function parseAttributes(text) {
    return text.split('\n').flatMap((line) => {
        const [pattern = '', ...rest] = splitLine(line.trim());
        if (pattern === '' || pattern.startsWith('#'))
            return [];
        const words = rest.filter((word) => word !== '').map(settingOf);
        if (pattern.startsWith('[attr]'))
            return [{ macro: pattern.slice('[attr]'.length), words }];
        return pattern.startsWith('!') ? [] : [{ matches: pathPattern(pattern), words }];
    });
}
function attributesOf(path, folders) {
    const ordered = folders.toSorted((a, b) => a.folder.length - b.folder.length);
    const macros = new Map([['binary', binary]]);
    for (const { folder, rules } of ordered) {
        if (folder === '')
            for (const rule of rules)
                if ('macro' in rule)
                    macros.set(rule.macro, rule.words);
    }
    const state = new Map();
    for (const { folder, rules } of ordered) {
        if (folder !== '' && !path.startsWith(`${folder}/`))
            continue;
        const inside = folder === '' ? path : path.slice(folder.length + 1);
        for (const rule of rules)
            if ('matches' in rule && rule.matches(inside))
                apply(rule.words, macros, state, new Set());
    }
    const generated = state.get('linguist-generated');
    return {
        hidden: state.get('diff') === 'false' || generated === 'true' || state.get('filter') === 'lfs',
        notGenerated: generated === 'false',
    };
}
const binary = [
    ['diff', 'false'],
    ['merge', 'false'],
    ['text', 'false'],
];
function apply(words, macros, state, open) {
    for (const [name, value] of words) {
        state.set(name, value);
        const macro = macros.get(name);
        if (macro !== undefined && value === 'true' && !open.has(name))
            apply(macro, macros, state, new Set([...open, name]));
    }
}
function splitLine(line) {
    const quoted = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/.exec(line);
    if (quoted === null)
        return line.split(/\s+/);
    return [(quoted[1] ?? '').replace(/\\(.)/g, '$1'), ...(quoted[2] ?? '').split(/\s+/)];
}
function settingOf(word) {
    const [, sign = '', name = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? [];
    return [name, sign === '-' ? 'false' : sign === '!' ? '' : (value ?? 'true')];
}
function pathPattern(pattern) {
    const anchored = pattern.includes('/');
    const matches = testOf(pattern.replace(/^\//, ''));
    return (path) => matches(anchored ? path : path.slice(path.lastIndexOf('/') + 1));
}
const LONGEST = 2048;
function testOf(pattern) {
    const all = () => true;
    if (pattern.length > LONGEST)
        return all;
    try {
        return (0,linear_pattern .j)(translate(pattern));
    }
    catch {
        return all;
    }
}
const special = /[\\^$.*+?()[\]{}|/]/u;
function translate(pattern) {
    let source = '';
    for (let at = 0; at < pattern.length;) {
        const rest = pattern.slice(at);
        const [token, meaning] = tokenOf(rest, at === 0);
        source += meaning;
        at += token.length;
    }
    return source;
}
function tokenOf(rest, first) {
    if (rest.startsWith('**/') && first)
        return ['**/', '(?:.*/)?'];
    if (rest.startsWith('/**/'))
        return ['/**/', '/(?:.*/)?'];
    if (rest === '/**')
        return ['/**', '/.*'];
    if (rest.startsWith('*'))
        return [/^\*+/.exec(rest)?.[0] ?? '*', '[^/]*'];
    if (rest.startsWith('?'))
        return ['?', '[^/]'];
    const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest);
    if (set !== null)
        return [set[0], setOf(set[1] !== '', set[2] ?? '')];
    if (rest.startsWith('\\') && rest.length > 1)
        return [rest.slice(0, 2), literalOf(rest.charAt(1))];
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    return [character, literalOf(character)];
}
function setOf(negated, members) {
    if (members.includes('[:'))
        return '[^/]';
    const body = members.replace(/[\\^[\]]/g, '\\$&');
    return negated ? `[^/${body}]` : `[${body}]`;
}
function literalOf(character) {
    return special.test(character) ? `\\${character}` : character;
}

// EXTERNAL MODULE: ./build/gate/pairs.js
var pairs = __webpack_require__(50163);
// EXTERNAL MODULE: ./build/gate/reviewed-lines.js
var reviewed_lines = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/gate/opaque.js





async function shownBy(repository, asked) {
    const folders = new Map();
    for (const { commits, paths } of asked) {
        for (const commit of commits) {
            const known = folders.get(commit) ?? new Set();
            for (const folder of paths.flatMap(foldersOf))
                known.add(folder);
            folders.set(commit, known);
        }
    }
    const places = [...folders].flatMap(([commit, all]) => [...all].map((folder) => ({ commit, folder, path: fileIn(folder) })));
    const ids = await repository.blobIds(places);
    const texts = await repository.blobs([...new Set(ids.filter((id) => id !== null))]);
    const rules = new Map([...texts].map(([id, bytes]) => [id, parseAttributes(new TextDecoder().decode(bytes))]));
    const byCommit = new Map();
    places.forEach(({ commit, folder }, index) => {
        const found = rules.get(ids[index] ?? '');
        const known = byCommit.get(commit) ?? new Map();
        if (found !== undefined)
            known.set(folder, found);
        byCommit.set(commit, known);
    });
    return (commits, path) => {
        const sides = commits.map((commit) => sideOf(byCommit.get(commit), path));
        return {
            hidden: sides.length === 0 || sides.some(({ hidden }) => hidden),
            notGenerated: sides.every(({ notGenerated }) => notGenerated),
        };
    };
}
async function asksOf(repository, pages) {
    const asks = [];
    for (const { from, head, paths } of pages) {
        const sources = (await repository.changes(from, head)).filter(isSource).map(({ path }) => path);
        asks.push({ commits: [from, head], paths: [...new Set([...paths, ...sources])] });
    }
    return asks;
}
async function drawnFromHidden(repository, pages, attributes) {
    const contents = (0,gate_contents .K)(repository);
    const found = new Set();
    for (const { from, head } of new Map(pages.map((page) => [`${page.from} ${page.head}`, page])).values()) {
        const changes = await repository.changes(from, head);
        const sources = changes.filter((change) => isSource(change) && attributes([from, head], change.path).hidden);
        for (const made of sources.length === 0 ? [] : changes.filter(({ status }) => status === 'added').filter(reviewed_lines .$i)) {
            for (const { oldId: blob, newId } of sources) {
                const source = { blob, after: (0,reviewed_lines .Cf)(newId) };
                if (await (0,pairs .D)(contents, source, { blob: made.newId, before: null }))
                    found.add(`${from} ${head} ${made.path}`);
            }
        }
    }
    return ({ from, head }, path) => found.has(`${from} ${head} ${path}`);
}
function isSource(change) {
    return (0,reviewed_lines .$i)(change) && (change.status === 'deleted' || change.status === 'modified');
}
function sideOf(folders, path) {
    if (folders === undefined)
        return { hidden: true, notGenerated: false };
    return attributesOf(path, [...folders].map(([folder, rules]) => ({ folder, rules })));
}
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
function fileIn(folder) {
    return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`;
}
function opaqueVerdict(rules) {
    const tests = rules.map(({ kinds, paths, verdict }) => ({
        fits: (kind) => kinds === null || kinds.includes(kind),
        matches: paths === null ? () => true : (0,globs .k)(paths),
        verdict,
    }));
    return (kind, path) => tests.find(({ fits, matches }) => fits(kind) && matches(path))?.verdict ??
        (kind === 'generated' ? 'allow' : 'review');
}
const limits = { lines: 20_000, bytes: 500_000 };
const picture = /\.(?:png|jpe?g|gif|webp|bmp|ico|psd)$/i;
const pointer = /^oid sha256:[0-9a-f]{64}$/;
function opaqueByContent(change, diff) {
    if (change.oldMode === '160000' || change.newMode === '160000')
        return null;
    if (diff.tooLarge === true)
        return 'too-large';
    if (diff.binary)
        return picture.test(change.path) ? null : 'binary';
    const lines = diff.hunks.flatMap(({ lines: all }) => all.filter(({ kind }) => kind !== ' '));
    if (lines.some(({ text }) => pointer.test(text.trimEnd())))
        return 'lfs';
    if (lines.length > limits.lines)
        return 'too-large';
    const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
    return bytes > limits.bytes ? 'too-large' : null;
}


  }),

  75216:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FR: () => (  withDemands),
    xg: () => (  withOwners),
    zG: () => (  teamsAmong)
  });
  var _deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19293);
  var _base_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77825);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81462);
  var _carry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68624);
  var _net_coverage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75605);
  var _unit_coverage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75646);






async function withOwners(repository, range, context, ownership) {
    const { scope = null } = range;
    const all = await repository.changes(range.base, range.head);
    const changed = all.map(({ path }) => path).filter((path) => scope?.(path) ?? true);
    const groups = groupsOf(changed, ownership);
    if (groups.length === 0)
        return range.coverage;
    const demands = groups.map(({ owners, paths }) => {
        return { paths, logins: owners.logins, approvals: 1, reason: owners.unknown ?? 'owner-approval-missing' };
    });
    const told = (file) => {
        const owners = ownersOf(ownership, file.path);
        return owners === null ? file : { ...file, owners };
    };
    return withDemands(repository, range, context, demands, told);
}
async function withDemands(repository, range, context, demands, told) {
    const landed = await asDemandedSaw(repository, range, context, demands);
    const { uncovered } = await (0,_net_coverage_js__WEBPACK_IMPORTED_MODULE_2__  .yn)(repository, { ...range, landed }, () => 'allow');
    return merged(range.coverage, uncovered, new Set(demands.map(({ reason }) => reason)), told);
}
function groupsOf(paths, ownership) {
    const owned = paths.flatMap((path) => {
        const owners = ownersOf(ownership, path);
        return owners === null ? [] : [{ path, owners }];
    });
    const byPeople = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__  .$)(owned, ({ owners }) => JSON.stringify([owners.logins, owners.unknown]));
    return [...byPeople.values()].flatMap((files) => {
        const [first] = files;
        return first === undefined ? [] : [{ owners: first.owners, paths: new Set(files.map(({ path }) => path)) }];
    });
}
async function asDemandedSaw(repository, { landed, landings }, context, demands) {
    const seen = new Map(landed.map(({ coverage }) => [coverage.sha, emptySight()]));
    for (const { paths, logins, approvals, reason } of demands) {
        const touching = new Set(landed.filter(({ changes }) => changes.some(({ path }) => paths.has(path))).map(({ coverage }) => coverage.sha));
        const narrowed = landings.filter(({ unit }) => touching.has(unit.sha)).map((one) => narrow(one, logins));
        const pulls = context.pulls.map((pull) => onlyBy(pull, logins));
        for (const unit of await (0,_unit_coverage_js__WEBPACK_IMPORTED_MODULE_3__  .L)(repository, narrowed, { ...context, approvals, pulls })) {
            const sight = seen.get(unit.coverage.sha);
            for (const path of paths)
                sight?.shown.set(path, unit.shown);
            for (const [path, parts] of unit.residue) {
                const told = parts.map(({ origin, unseen }) => ({ origin: { ...origin, reason }, unseen }));
                if (paths.has(path))
                    sight?.residue.set(path, told);
            }
        }
    }
    const units = landed.map((unit) => {
        const { residue, shown } = seen.get(unit.coverage.sha) ?? emptySight();
        return { ...unit, residue, shown: (path) => shown.get(path)?.(path) ?? [], amiss: new Map() };
    });
    return (0,_carry_js__WEBPACK_IMPORTED_MODULE_1__  .O)(repository, units, Math.max(1, ...demands.map(({ approvals }) => approvals)));
}
function emptySight() {
    return { residue: new Map(), shown: new Map() };
}
function narrow(landing, logins) {
    return { ...landing, pull: landing.pull === null ? null : onlyBy(landing.pull, logins) };
}
function onlyBy(pull, logins) {
    if (logins === null)
        return pull;
    const counts = ({ state, reviewer }) => state !== 'APPROVED' || logins.includes((0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$)(reviewer));
    return { ...pull, approvals: pull.approvals.filter(counts) };
}
function merged(coverage, unseen, reasons, told) {
    const within = (file) => coverage.uncovered.some(({ path, unit, added, deleted }) => path === file.path &&
        unit === file.unit &&
        file.added.every((line) => added.includes(line)) &&
        file.deleted.every((line) => deleted.includes(line)));
    const left = unseen.filter((file) => reasons.has(file.reason) && !within(file)).map(told);
    const uncovered = [...coverage.uncovered.map(told), ...left];
    const units = coverage.units.map((unit) => {
        const own = left.filter((file) => file.unit === unit.sha);
        const [first] = own;
        if (first === undefined)
            return unit;
        const residue = [...new Set([...unit.residue, ...own.map(({ path }) => path)])];
        return { ...unit, covered: false, reason: unit.covered ? first.reason : unit.reason, residue };
    });
    return { ...coverage, summary: summaryOf(coverage, uncovered), uncovered, units };
}
function summaryOf({ summary }, uncovered) {
    const files = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__  .$)(uncovered, ({ path }) => path);
    const lines = [...files.values()].map((parts) => {
        const added = new Set(parts.flatMap((part) => part.added));
        return added.size + new Set(parts.flatMap((part) => part.deleted)).size;
    });
    const left = lines.reduce((sum, count) => sum + count, 0);
    const counts = { ...summary, coveredLines: summary.changedLines - left, uncoveredFiles: files.size };
    return { ...counts, percent: (0,_net_coverage_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(counts) };
}
function ownersOf({ codeowners, teams }, path) {
    if (codeowners === null)
        return { names: [], logins: [], unknown: 'codeowners-missing' };
    const names = (0,_deploy_codeowners_js__WEBPACK_IMPORTED_MODULE_0__  .sG)(codeowners, path)?.owners ?? [];
    if (names.length === 0)
        return null;
    const people = names.map((name) => peopleOf(name, teams));
    const logins = [...new Set(people.flatMap((some) => some ?? []).map(_deploy_identity_js__WEBPACK_IMPORTED_MODULE_5__  .H$))].toSorted();
    return { names, logins, unknown: people.includes(null) ? 'owner-unreadable' : null };
}
function teamsAmong({ rules }) {
    const all = rules.flatMap(({ owners }) => owners.filter((name) => name.startsWith('@') && name.includes('/')));
    return [...new Set(all)];
}
function peopleOf(name, teams) {
    if (!name.startsWith('@'))
        return null;
    return name.includes('/') ? (teams.get(name) ?? null) : [name.slice(1)];
}


  }),

  50163:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  mayBeDrawnFrom),
    b: () => (  isOther)
  });
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
const bounds = { goes: 0.3, stays: 0.5 };
const REWRITTEN = 0.5;
async function mayBeDrawnFrom(contents, source, made) {
    if ((await contents.mostLike(source.blob, made.blob)) < bounds.goes)
        return false;
    const isRewritten = (before, after) => isOther(contents, before, after);
    const goes = source.after === null || (await isRewritten(source.blob, source.after));
    if (source.blob === EMPTY || made.blob === EMPTY)
        return source.blob === made.blob && goes && made.before === null;
    if (made.before !== null && !(goes && (await isRewritten(made.before, made.blob))))
        return false;
    return (await contents.likeness(source.blob, made.blob)) >= (goes ? bounds.goes : bounds.stays);
}
async function isOther(contents, before, after) {
    return before !== after && (await contents.likeness(before, after)) < REWRITTEN;
}


  }),

  35991:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JO: () => (  changesMode),
    Lg: () => (  onlyOther),
    _d: () => (  wholly),
    ay: () => (  carriedBy),
    y3: () => (  originKey)
  });
  var _reviewed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);

function carriedBy(origin, { unit, pull }) {
    const known = origin.unit === unit || origin.carriers.some((carrier) => carrier.unit === unit);
    return known ? origin : { ...origin, carriers: [...origin.carriers, { unit, pull }] };
}
function originKey({ unit, reason, carriers }) {
    return [reason, unit, ...carriers.map((carrier) => carrier.unit)].join(' ');
}
const onlyOther = { added: new Set(), deleted: new Set(), other: true };
function changesMode(change) {
    const { oldMode, newMode } = change;
    return (0,_reviewed_lines_js__WEBPACK_IMPORTED_MODULE_0__  .$i)(change) && oldMode !== newMode && newMode !== '000000' && `${oldMode} ${newMode}` !== '000000 100644';
}
function wholly(by, reason, hidden = null) {
    return { origin: { ...by, reason, carriers: [], ...(hidden === null ? {} : { hidden }) }, unseen: null };
}


  }),

  7543:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $i: () => (  isPlain),
    Cf: () => (  side),
    ff: () => (  comparePairs),
    tX: () => (  isAllSeen),
    yY: () => (  unseenOf)
  });
  var _line_origins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17616);

const ABSENT = /^0+$/;
function side(id) {
    return ABSENT.test(id) ? null : id;
}
function isPlain({ oldMode, newMode }) {
    return [oldMode, newMode].every((mode) => mode === '000000' || mode.startsWith('100'));
}
function pairsFor(change, view) {
    const [old, made] = [side(change.oldId), side(change.newId)];
    switch (view.kind) {
        case 'whole':
        case 'nothing':
            return [];
        case 'differs':
            return [
                [old, made],
                [old, view.expected],
                [view.expected, made],
            ];
        case 'conflict':
            return [
                [old, made],
                [view.base, view.head],
                [view.head, made],
                [view.base, old],
            ];
    }
}
function unseenBy(change, view, diffOf) {
    if (view.kind === 'whole')
        return { added: new Set(), deleted: new Set(), other: false };
    if (view.kind === 'nothing' || !isPlain(change))
        return null;
    const diffs = pairsFor(change, view).map(diffOf);
    if (diffs.some(({ binary, tooLarge }) => binary || tooLarge === true))
        return null;
    const [landed, ...others] = diffs.map(({ hunks }) => (0,_line_origins_js__WEBPACK_IMPORTED_MODULE_0__  .d7)(hunks));
    if (landed === undefined)
        return null;
    const sees = view.kind === 'differs' ? seesExpected(landed, others) : seesApproved(landed, others, view.except);
    return sees === null ? null : { ...sees, other: sees.other || !view.sameMode };
}
function seesExpected(landed, [approved, after]) {
    if (approved === undefined || after === undefined)
        return null;
    const word = (seen) => ({ added: () => seen, deleted: () => seen });
    const origins = (0,_line_origins_js__WEBPACK_IMPORTED_MODULE_0__  .cS)([
        { map: approved, ...word(true) },
        { map: after, ...word(false) },
    ], landed);
    const added = linesOf(origins.added, false);
    const deleted = linesOf(origins.deleted, false);
    const kept = linesOf(origins.added, true).size + linesOf(origins.deleted, true).size;
    return { added, deleted, other: kept < approved.added.size + approved.deleted.size };
}
function seesApproved(landed, [shown, resolved, base], except) {
    if (shown === undefined || resolved === undefined || base === undefined)
        return null;
    const saw = (which, line) => line !== null && shown[which].has(line) && except?.[which].has(line) !== true;
    const seenAdded = (line) => saw('added', resolved.back(line));
    const seenDeleted = (line) => saw('deleted', base.back(line));
    const added = new Set([...landed.added].filter((line) => !seenAdded(line)));
    const deleted = new Set([...landed.deleted].filter((line) => !seenDeleted(line)));
    const dropped = [...shown.added].some((line) => resolved.forward(line) === null);
    return { added, deleted, other: dropped || keepsWhatWasToGo(landed, { shown, resolved, base }) };
}
function keepsWhatWasToGo(landed, { shown, resolved, base }) {
    const stays = (line) => {
        const now = landed.forward(line);
        return now !== null && resolved.back(now) === null;
    };
    const asItWas = [...shown.deleted].some((line) => {
        const there = base.forward(line);
        return there !== null && stays(there);
    });
    if (asItWas)
        return true;
    const goes = shown.places.filter(({ oldLines }) => oldLines > 0);
    const rewritten = base.places.filter((place) => goes.some((gone) => overlap(gone, place)));
    return rewritten.some(({ newStart, newLines }) => Array.from({ length: newLines }, (_, index) => newStart + index).some(stays));
}
function overlap(gone, other) {
    const end = gone.oldStart + gone.oldLines;
    if (other.oldLines === 0)
        return other.oldStart >= gone.oldStart && other.oldStart + 1 < end;
    return other.oldStart < end && gone.oldStart < other.oldStart + other.oldLines;
}
function linesOf(origins, seen) {
    return new Set([...origins].flatMap(([line, word]) => (word === seen ? [line] : [])));
}
function unseenByTooFew(views, needed) {
    const able = views.filter((view) => view !== null);
    if (able.length < needed)
        return null;
    const tooFew = (has) => able.filter((view) => !has(view)).length < needed;
    const lines = (which) => {
        const all = able.flatMap((view) => [...view[which]]);
        return new Set(all.filter((line) => tooFew((view) => view[which].has(line))));
    };
    return { added: lines('added'), deleted: lines('deleted'), other: tooFew(({ other }) => other) };
}
function unseenByAny(views) {
    const able = views.filter((view) => view !== null);
    if (able.length < views.length || able.length === 0)
        return null;
    const union = (which) => new Set(able.flatMap((view) => [...view[which]]));
    return { added: union('added'), deleted: union('deleted'), other: able.some(({ other }) => other) };
}
function unseenByBoth(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return {
        added: new Set([...one.added].filter((line) => other.added.has(line))),
        deleted: new Set([...one.deleted].filter((line) => other.deleted.has(line))),
        other: one.other && other.other,
    };
}
function isAllSeen({ added, deleted, other }) {
    return added.size === 0 && deleted.size === 0 && !other;
}
async function unseenOf(repository, views, needed) {
    const wanted = views.flatMap(({ change, people, inside }) => [...people.flat(), ...(inside === null ? [] : [inside])].flatMap((view) => pairsFor(change, view)));
    const diffOf = await comparePairs(repository, wanted);
    return new Map(views.map(({ change, people, inside }) => {
        const each = people.map((ways) => unseenByAny(ways.map((view) => unseenBy(change, view, diffOf))));
        const within = inside === null ? null : unseenBy(change, inside, diffOf);
        return [change, unseenByBoth(unseenByTooFew(each, needed), within)];
    }));
}
async function comparePairs(repository, wanted) {
    const pairs = [...new Map(wanted.map((pair) => [keyOf(pair), pair])).values()];
    const diffs = pairs.length === 0 ? [] : await repository.blobDiffs(pairs);
    const found = new Map(pairs.map((pair, index) => [keyOf(pair), diffs[index]]));
    return (pair) => found.get(keyOf(pair)) ?? { binary: true, hunks: [] };
}
function keyOf([old, made]) {
    return `${old} ${made}`;
}


  }),

  75646:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (  coverUnits)
});


// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(77825);
// EXTERNAL MODULE: ./build/gate/approvals.js
var gate_approvals = __webpack_require__(9406);
// EXTERNAL MODULE: ./build/gate/carry.js + 1 modules
var carry = __webpack_require__(68624);
// EXTERNAL MODULE: ./build/gate/landing-units.js
var landing_units = __webpack_require__(72271);
// EXTERNAL MODULE: ./build/gate/reviewed-lines.js
var reviewed_lines = __webpack_require__(7543);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/gate/credit.js



async function creditOf(repository, landing, approval, context) {
    const { head, base, baseSha, reviewer } = approval;
    const nothing = (reason) => {
        return { approver: reviewer, viewsOf: () => [{ kind: 'nothing', reason }], shown: [], amiss: new Map() };
    };
    if (head === null || base === null || baseSha === null)
        return nothing('approved-head-unknown');
    if (base !== context.branch)
        return nothing('approved-on-another-base');
    if (landing.unit.parent === landing_units .pL)
        return nothing('objects-missing');
    if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null) {
        return nothing('objects-missing');
    }
    const readings = await readingsOf(repository, landing, { head, baseSha });
    if (readings.length === 0)
        return nothing('approved-head-unknown');
    return {
        approver: reviewer,
        viewsOf: (path) => {
            const [hidden] = readings.flatMap(({ from }) => context.hides({ from, head }, path) ?? []);
            return hidden === undefined
                ? readings.flatMap((reading) => viewsOf(reading, path))
                : [{ kind: 'nothing', reason: 'opaque', hidden }];
        },
        shown: readings.map(({ from }) => ({ from, head })),
        amiss: new Map(readings.flatMap(amissIn)),
    };
}
async function shownDiffs(repository, { head, baseSha }) {
    if (head === null || baseSha === null)
        return [];
    if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null)
        return [];
    return (await repository.mergeBases(baseSha, head)).map((from) => ({ from, head }));
}
async function readingsOf(repository, landing, { head, baseSha }) {
    const { parent } = landing.unit;
    const shownFrom = await repository.mergeBases(baseSha, head);
    const landedFrom = await repository.mergeBases(parent, head);
    if (landedFrom.length === 0)
        return [];
    const [only] = shownFrom;
    const asMerged = shownFrom.length === 1 && landedFrom.length === 1 && only === landedFrom[0];
    const readings = [];
    for (const base of shownFrom) {
        const merged = asMerged
            ? await repository.mergeCommits(parent, head)
            : await repository.mergeTrees({ base, ours: parent, theirs: head });
        readings.push(await readingOf(repository, landing, merged, { base, head }));
    }
    return readings;
}
async function readingOf(repository, landing, merged, shown) {
    const byPath = (changes) => new Map(changes.map((change) => [change.path, change]));
    const conflicted = merged.conflicts.length > 0;
    return {
        from: shown.base,
        conflicts: new Map(merged.conflicts.map(({ path, kind }) => [path, kind])),
        differing: byPath(merged.tree === landing.tree ? [] : await repository.changes(merged.tree, landing.tree)),
        shown: byPath(conflicted ? await repository.changes(shown.base, shown.head) : []),
        landed: byPath(conflicted ? await repository.changes(landing.unit.parent, landing.tree) : []),
    };
}
function amissIn({ conflicts, differing, shown, landed }) {
    const kept = [...conflicts].flatMap(([path, kind]) => goes(shown.get(path), kind) && landed.get(path)?.status !== 'deleted' ? [path] : []);
    return [
        ...[...differing].map(([path, { oldId }]) => [path, (0,reviewed_lines .Cf)(oldId)]),
        ...kept.map((path) => [path, null]),
    ];
}
function goes(shown, kind) {
    return shown?.status === 'deleted' || (shown === undefined && kind === 'rename/delete');
}
function viewsOf(reading, path) {
    const conflict = reading.conflicts.get(path);
    if (conflict !== undefined)
        return conflictViews(reading, path, conflict);
    const differs = reading.differing.get(path);
    if (differs === undefined)
        return [{ kind: 'whole' }];
    if ([...reading.conflicts.values()].includes(repository .M))
        return [notProvable];
    if (!(0,reviewed_lines .$i)(differs))
        return [{ kind: 'nothing', reason: 'differs-from-approved' }];
    return [{ kind: 'differs', expected: (0,reviewed_lines .Cf)(differs.oldId), sameMode: differs.oldMode === differs.newMode }];
}
const notProvable = { kind: 'nothing', reason: 'not-provable-without-git' };
const betweenLines = new Set(['contents', 'add/add', 'rename/delete']);
function conflictViews(reading, path, kind) {
    if (kind === repository .M)
        return [notProvable];
    const shown = reading.shown.get(path);
    const landed = reading.landed.get(path);
    if (!betweenLines.has(kind) || shown === undefined || landed === undefined || !(0,reviewed_lines .$i)(shown)) {
        return [{ kind: 'nothing', reason: 'merge-conflict' }];
    }
    const sameMode = shown.newMode === landed.newMode;
    const head = (0,reviewed_lines .Cf)(shown.newId);
    const view = (base) => ({ kind: 'conflict', base, head, sameMode });
    if (kind !== 'rename/delete')
        return [view((0,reviewed_lines .Cf)(shown.oldId))];
    const gone = [...reading.shown.values()].filter((change) => change.status === 'deleted' && (0,reviewed_lines .$i)(change));
    return gone.length === 0
        ? [{ kind: 'nothing', reason: 'merge-conflict' }]
        : gone.map(({ oldId }) => view((0,reviewed_lines .Cf)(oldId)));
}

// EXTERNAL MODULE: ./build/gate/exemptions.js
var exemptions = __webpack_require__(73816);
// EXTERNAL MODULE: ./build/gate/net-coverage.js + 1 modules
var net_coverage = __webpack_require__(75605);
// EXTERNAL MODULE: ./build/gate/opaque.js + 1 modules
var gate_opaque = __webpack_require__(77426);
;// CONCATENATED MODULE: ./build/gate/page.js

const limits = { lines: 20_000, bytes: 1_000_000 };
const LARGEST = 10_000_000;
async function beyondPages(repository, pages, mostFiles) {
    const found = new Map();
    const wanted = new Map(pages.map((page) => [keyOf(page), page]));
    const open = [];
    for (const page of wanted.values()) {
        if (!page.known)
            open.push({ page, changes: await repository.changes(page.from, page.head) });
    }
    await repository.prefetch(open.flatMap(({ changes }) => changes.filter(reviewed_lines .$i).map((change) => [(0,reviewed_lines .Cf)(change.oldId), (0,reviewed_lines .Cf)(change.newId)])));
    for (const { page, changes } of open)
        found.set(keyOf(page), await beyond(repository, page, changes, mostFiles));
    return (shown, path) => found.get(keyOf(shown))?.has(path) === true;
}
function keyOf({ from, head }) {
    return `${from} ${head}`;
}
async function beyond(repository, { from, head }, changes, mostFiles) {
    const ids = changes
        .filter(reviewed_lines .$i)
        .flatMap(({ oldId, newId }) => [(0,reviewed_lines .Cf)(oldId), (0,reviewed_lines .Cf)(newId)].filter((id) => id !== null));
    const known = await repository.sizes(ids);
    const sizeOf = (id) => ((0,reviewed_lines .Cf)(id) === null ? 0 : (known.get(id) ?? 0));
    const bytes = ids.reduce((sum, id) => sum + sizeOf(id), 0);
    if (bytes <= limits.lines && changes.length <= mostFiles)
        return new Set();
    const large = changes.filter(({ oldId, newId }) => Math.max(sizeOf(oldId), sizeOf(newId)) > LARGEST);
    const counted = await linesWithout(repository, { from, head }, large);
    const bytesOf = bytes <= limits.bytes ? new Map() : await changedBytes(repository, changes, counted, sizeOf);
    return behind([...counted, ...large.map(({ path }) => ({ path, lines: limits.lines + 1 }))], bytesOf, mostFiles);
}
async function linesWithout(repository, { from, head }, large) {
    if (large.length === 0)
        return repository.changedLines(from, head);
    const gone = large.map(({ path }) => ({ path, mode: '000000', id: null }));
    return repository.changedLines(await repository.editTree(from, gone), await repository.editTree(head, gone));
}
async function changedBytes(repository, changes, counted, sizeOf) {
    const found = new Map();
    const plain = changes.filter((change) => (0,reviewed_lines .$i)(change) && change.newId !== change.oldId);
    const diffs = await repository.blobDiffs(plain.map(({ oldId, newId }) => [(0,reviewed_lines .Cf)(oldId), (0,reviewed_lines .Cf)(newId)]));
    const lines = new Map(counted.map((file) => [file.path, file.lines]));
    plain.forEach(({ path, oldId, newId }, index) => {
        const changed = (diffs[index]?.hunks ?? []).flatMap((hunk) => hunk.lines);
        const read = changed.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
        const share = changed.length === 0 ? 1 : Math.min(1, (lines.get(path) ?? 0) / changed.length);
        const whole = diffs[index]?.tooLarge === true ? Math.abs(sizeOf(newId) - sizeOf(oldId)) : read;
        found.set(path, whole * share);
    });
    return found;
}
function behind(counted, bytesOf, mostFiles) {
    const beyondIt = new Set();
    let [lines, bytes] = [0, 0];
    const ordered = counted.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    for (const [index, file] of ordered.entries()) {
        lines += file.lines;
        bytes += bytesOf.get(file.path) ?? 0;
        if (index >= mostFiles || lines > limits.lines || bytes > limits.bytes)
            beyondIt.add(file.path);
    }
    return beyondIt;
}

// EXTERNAL MODULE: ./build/gate/residue.js
var gate_residue = __webpack_require__(35991);
;// CONCATENATED MODULE: ./build/gate/unit-coverage.js











async function coverUnits(repository, landings, context) {
    const drafts = await draftsOf(repository, landings, context);
    const views = drafts.flatMap((draft) => unit_coverage_viewsOf(draft));
    const unseen = await (0,reviewed_lines .yY)(repository, views, context.approvals);
    return drafts.map((draft) => coveredUnit(draft, context, (change) => unseen.get(change) ?? null));
}
async function draftsOf(repository, landings, context) {
    const changed = [];
    for (const landing of landings) {
        changed.push({ landing, changes: await repository.changes(landing.unit.parent, landing.tree) });
    }
    const hides = await hiddenFrom(repository, changed, context);
    const drafts = [];
    for (const { landing, changes } of changed) {
        const exemption = await (0,exemptions .Vi)(repository, landing, changes, context);
        const { approvals, refusal } = landing.pull === null ? directPush : (0,gate_approvals .JA)(landing.pull);
        const credits = [];
        for (const approval of exemption === null || exemption.reason === 'empty' ? approvals : []) {
            credits.push(await creditOf(repository, landing, approval, { branch: landing.branch, hides }));
        }
        const open = exemption === null && !changes.every(({ path }) => seenWhole(credits, path, context.approvals));
        const inside = open ? await reviewsInside(repository, landing, context, coverUnits) : null;
        drafts.push({ landing, changes, exemption, refusal, credits, inside });
    }
    return drafts;
}
const directPush = { approvals: [], refusal: 'direct-push' };
const SURELY_SMALL = 2000;
async function hiddenFrom(repository, changed, { opaque, pageFiles }) {
    const pages = [];
    for (const { landing, changes } of changed) {
        const { pull } = landing;
        const paths = changes.map(({ path }) => path);
        for (const approval of pull === null ? [] : (0,gate_approvals .JA)(pull).approvals) {
            const small = (pull?.size?.files ?? pageFiles + 1) <= pageFiles && (pull?.size?.lines ?? SURELY_SMALL + 1) <= SURELY_SMALL;
            for (const shown of await shownDiffs(repository, approval)) {
                pages.push({ ...shown, known: small && shown.head === pull?.head, paths });
            }
        }
    }
    const attributes = await (0,gate_opaque .Le)(repository, await (0,gate_opaque .Au)(repository, pages));
    const isFromHidden = await (0,gate_opaque .LQ)(repository, pages, attributes);
    const isBeyond = await beyondPages(repository, pages, pageFiles);
    return (shown, path) => {
        const hidden = attributes([shown.from, shown.head], path).hidden || isFromHidden(shown, path);
        if (hidden && opaque('attributes', path) === 'review')
            return 'attributes';
        return isBeyond(shown, path) && opaque('beyond-page', path) === 'review' ? 'beyond-page' : null;
    };
}
function unit_coverage_viewsOf({ changes, credits, inside }) {
    return changes.flatMap((change) => {
        const people = credits.map(({ viewsOf: views }) => views(change.path));
        const within = inside?.view(change.path) ?? null;
        const same = people.every((views) => views.every(({ kind }) => kind === 'whole'));
        return within === null && (people.length === 0 || same) ? [] : [{ change, people, inside: within }];
    });
}
function seenWhole(credits, path, needed) {
    return credits.filter(({ viewsOf: of }) => of(path).every(({ kind }) => kind === 'whole')).length >= needed;
}
function coveredUnit(draft, { approvals: needed }, sight) {
    const { landing, changes, exemption, credits, refusal, inside } = draft;
    const by = { unit: landing.unit.sha, pull: landing.unit.pull };
    const residue = new Map();
    for (const change of exemption === null ? changes : []) {
        if (seenWhole(credits, change.path, needed))
            continue;
        const views = credits.map(({ viewsOf: of }) => of(change.path));
        const unseen = sight(change);
        if (unseen !== null && (0,reviewed_lines .tX)(unseen))
            continue;
        const reason = refusal ?? reasonOf(views, needed);
        const hidden = reason === 'opaque' ? hiddenIn(views) : null;
        residue.set(change.path, [{ ...(0,gate_residue ._d)(by, reason, hidden), unseen }]);
    }
    const amiss = unit_coverage_amissIn(draft, needed);
    const [left] = [...residue.values()].flat();
    const reason = left?.origin.reason ??
        [...amiss.values()][0]?.reason ??
        exemption?.reason ??
        (inside === null ? 'approved-as-merged' : 'reviewed-inside');
    const approvers = credits
        .filter(({ viewsOf: of }) => changes.some(({ path }) => of(path).every(({ kind }) => kind !== 'nothing')))
        .map(({ approver }) => approver);
    const paths = [...residue.keys(), ...amiss.keys()];
    const run = landing.run.length > 1 ? { run: landing.run } : {};
    return {
        coverage: { ...landing.unit, ...run, covered: paths.length === 0, reason, approvers, residue: paths },
        changes,
        residue,
        byEye: exemption === null,
        run: landing.run,
        shown: (path) => [...proofsOf(by.pull, credits, path), ...(inside?.proofs(path) ?? [])],
        restores: exemption?.restores ?? null,
        amiss,
    };
}
function proofsOf(pull, credits, path) {
    return credits
        .filter(({ shown, viewsOf: of }) => shown.length > 0 && of(path).every((view) => !isHiddenView(view)))
        .map(({ approver, shown }) => ({ pull, reviewer: approver, diffs: shown }));
}
function isHiddenView(view) {
    return view.kind === 'nothing' && view.reason === 'opaque';
}
function unit_coverage_amissIn({ changes, credits }, needed) {
    const touched = new Set(changes.map(({ path }) => path));
    const expected = new Map(credits.flatMap(({ amiss }) => [...amiss]).filter(([path]) => !touched.has(path)));
    const left = [...expected].filter(([path]) => !seenWhole(credits, path, needed));
    return new Map(left.map(([path, blob]) => {
        const views = credits.map(({ viewsOf: of }) => of(path));
        return [path, { reason: reasonOf(views, needed), expected: blob }];
    }));
}
function hiddenIn(people) {
    return people.flat().flatMap((view) => (view.kind === 'nothing' ? (view.hidden ?? []) : []))[0] ?? null;
}
function reasonOf(people, needed) {
    const views = people.flat();
    if (people.length < needed || people.some((own) => own.every(({ kind }) => kind === 'whole')))
        return 'no-independent-approval';
    if (views.some(({ kind }) => kind === 'differs'))
        return 'differs-from-approved';
    if (views.some(({ kind }) => kind === 'conflict'))
        return 'merge-conflict';
    const [first] = views.flatMap((view) => (view.kind === 'nothing' ? [view.reason] : []));
    return first ?? 'no-independent-approval';
}
async function reviewsInside(repository, landing, context, cover) {
    const [into, from, third] = (await repository.commit(landing.unit.sha))?.parents ?? [];
    const named = context.pulls.some(({ base }) => context.promotionBranches.includes(base));
    if (!named || landing.unit.kind !== 'merge' || into === undefined || from === undefined || third !== undefined)
        return null;
    const [start, another] = await repository.mergeBases(into, from);
    if (start === undefined || another !== undefined)
        return null;
    const inside = await insideUnits(repository, { base: into, head: from }, context);
    if (inside.length === 0)
        return null;
    const landed = await (0,carry .O)(repository, await cover(repository, inside, context), context.approvals);
    const { uncovered } = await (0,net_coverage .yn)(repository, { base: start, head: from, dropped: [], landed }, context.opaque);
    const left = (0,group_by .$)(uncovered, ({ path }) => path);
    const shown = new Map((await repository.changes(start, from)).map((change) => [change.path, change]));
    const after = new Map((await repository.changes(into, landing.tree)).map((change) => [change.path, change]));
    return {
        view: (path) => viewInside(shown.get(path), after.get(path), left.get(path) ?? []),
        proofs: (path) => landed.flatMap((unit) => unit.shown(path)),
    };
}
async function insideUnits(repository, range, { pulls, promotionBranches }) {
    const inner = pulls.filter(({ base }) => promotionBranches.includes(base));
    const units = await (0,landing_units .$o)(repository, range, { branch: '', pulls: inner });
    return units.some(({ pull }) => pull !== null)
        ? units.map((unit) => ({ ...unit, branch: unit.pull?.base ?? '' }))
        : [];
}
function viewInside(shown, landed, left) {
    if (shown === undefined || landed === undefined || left.some(({ withoutLines }) => withoutLines))
        return null;
    if (!(0,reviewed_lines .$i)(shown)) {
        return left.length === 0 && shown.newId === landed.newId && shown.oldId === landed.oldId ? { kind: 'whole' } : null;
    }
    return {
        kind: 'conflict',
        base: (0,reviewed_lines .Cf)(shown.oldId),
        head: (0,reviewed_lines .Cf)(shown.newId),
        sameMode: shown.newMode === landed.newMode,
        except: {
            added: new Set(left.flatMap(({ added }) => added)),
            deleted: new Set(left.flatMap(({ deleted }) => deleted)),
        },
    };
}


  })

};
