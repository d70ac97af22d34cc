export const id = 675;
export const ids = [675,1360];
export const modules = {

  20675:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    adoptPull: () => (  adoptPull),
    awaitsPerson: () => (  awaitsPerson),
    carryOutRollback: () => (  carryOutRollback),
    refreshRollback: () => (  refreshRollback)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);
  var _rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52842);
  var _rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71360);
  var _rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70439);






async function carryOutRollback(deps, response) {
    const { good, bad, base } = response;
    if (good === null)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('no-good');
    if (good === bad)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('nothing-to-revert');
    const name = (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .Rs)(base, good, bad, deps.service);
    const refused = deps.policyAt(good).then(deps.refusal);
    refused.catch(() => undefined);
    const [found, tip, head, policy, scope] = await Promise.all([
        (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .pM)(deps.pulls, name, base),
        deps.gitData.getRef(`refs/heads/${base}`),
        deps.gitData.getRef(`refs/heads/${name}`),
        deps.policyAt(good),
        scopeOf(deps, { good, bad }),
    ]);
    const range = { good, bad, base, scope };
    if (found?.kind === 'closed' && response.byHand === undefined)
        return closedByPerson(deps, found.pull);
    if (found?.kind === 'merged')
        return mergedState(deps, found.pull);
    if (tip === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('not-found', `the branch ${base}, where the rollback would go, does not exist`);
    const refusal = found === null && head === null ? await refused : null;
    if (refusal !== null)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)(refusal);
    const repository = await (0,_rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__.snapshotsIfGit)(deps);
    if (repository === null)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('git-missing');
    try {
        const pull = found === null ? null : await openAgain(deps, found.pull, head);
        return await pushAndOpen({ deps, repository, response, range, policy, name, tip, head }, pull);
    }
    finally {
        await repository.close();
    }
}
async function scopeOf(deps, range) {
    return deps.scopeOf === undefined ? null : deps.scopeOf(range);
}
async function openAgain(deps, pull, head) {
    if (pull.state === 'open')
        return pull;
    if (head === null)
        return null;
    try {
        await deps.pulls.update(pull.number, { state: 'open' });
        return pull;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && error.code === 'refused')
            return null;
        throw error;
    }
}
async function pushAndOpen(work, pull) {
    const { deps, repository, response, range, policy, name, tip } = work;
    const prepared = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .QL)(deps, repository, range, tip, policy);
    if ('state' in prepared)
        return standing(work, pull, prepared.state);
    const { ready } = prepared;
    const named = pull === null || ready.mergesItself;
    const [state, units, assessment] = await Promise.all([
        branchOf(work, ready),
        named ? (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .By)(deps, ready) : _rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .JE,
        ready.assessment,
    ]);
    if (state.kind === 'foreign') {
        deps.log.warning(`The branch ${name} holds something else than the revert: it is left alone, and no rollback is opened.`);
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('branch-taken');
    }
    if (state.kind === 'extended')
        deps.log.warning(`People have pushed to ${name}: it is left as they made it.`);
    const written = writtenOf(name, state, ready, repository.gitUsed);
    if (pull !== null) {
        if (state.kind === 'ours' && !(0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  ._U)(assessment, units).draft)
            await (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .ar)(deps, ready, pull, written);
        return (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .fN)(deps, pull, written);
    }
    return (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .BG)(deps, response, range, ready, written, { ...units, verified: state.verified });
}
async function standing(work, pull, state) {
    const { deps, repository, range, policy, name, head } = work;
    if (pull === null || head === null)
        return state;
    const found = await (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .lp)(deps, repository, range, policy, head);
    if (found.kind === 'foreign')
        return state;
    const { commit, tree, onto } = found;
    return (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .fN)(deps, pull, { branch: name, commit, tree, onto, leftOut: [] });
}
async function branchOf(work, ready) {
    const { deps, repository, response, range, policy, name, head } = work;
    const inspect = (sha) => (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .lp)(deps, repository, range, policy, sha);
    if (head !== null)
        return inspect(head);
    const tree = (await repository.commit(ready.tip))?.tree ?? '';
    const message = (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .eq)(deps.environment, response, range.good, ready.wayBack.outcome, repository.gitUsed, deps.service);
    const onto = { sha: ready.tip, tree };
    const made = await (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .lY)(deps.gitData, ready.change, onto, { name, message });
    if (made !== null)
        return { kind: 'ours', ...made };
    return inspect((await deps.gitData.getRef(`refs/heads/${name}`)) ?? '');
}
function writtenOf(branch, { commit, tree, onto }, { wayBack }, git) {
    const { outcome, leftOut, dropped } = wayBack;
    const how = outcome === 'clean' ? {} : { how: outcome };
    const gone = dropped.length === 0 ? {} : { dropped: dropped.map(({ sha }) => sha) };
    return { branch, commit, tree, leftOut, onto, ...how, ...gone, ...(git === undefined ? {} : { git }) };
}
function closedByPerson(deps, pull) {
    deps.log.warning(`Someone closed the rollback pull request #${pull.number}: that is respected, no other is opened.`);
    return { ...(0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('closed-by-person'), pull: pull.number };
}
async function mergedState(deps, pull) {
    const { tree } = await deps.gitData.getCommit(pull.head.sha);
    deps.log.info(`The rollback pull request #${pull.number} is merged already.`);
    return { step: 'opened', pull: pull.number, branch: pull.head.branch, commit: pull.head.sha, tree, leftOut: [] };
}
async function refreshRollback(deps, response) {
    const { rollback, base } = response;
    if (rollback.step !== 'opened' || rollback.onto === undefined)
        return null;
    if (rollback.how === 'restore-good' || rollback.how === 'extended')
        return null;
    const [tip, pull] = await Promise.all([deps.gitData.getRef(`refs/heads/${base}`), deps.pulls.get(rollback.pull)]);
    if (tip === null || tip === rollback.onto || pull?.state !== 'open')
        return null;
    if (pull.head.sha !== rollback.commit) {
        deps.log.info(`People have pushed to the rollback #${rollback.pull}: it is left as they made it.`);
        return null;
    }
    const repository = await (0,_rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__.snapshotsIfGit)(deps);
    if (repository === null)
        return null;
    try {
        return await refreshOn(deps, repository, response, rollback, tip);
    }
    finally {
        await repository.close();
    }
}
async function refreshOn(deps, repository, response, rollback, tip) {
    const { good, bad, base } = response;
    const onto = rollback.onto ?? '';
    if (good === null)
        return null;
    await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .mj)(repository, [good, bad, tip, onto, rollback.commit]);
    const policy = await deps.policyAt(good);
    const { outcome, change, leftOut } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)(deps, repository, { good, bad, base, scope: await scopeOf(deps, { good, bad }) }, { onto: tip, later: [] }, policy);
    const merged = await repository.mergeTrees({ base: onto, ours: tip, theirs: rollback.commit });
    if (change === null || (merged.clean && merged.tree === change.tree))
        return null;
    if (outcome !== (rollback.how ?? 'clean')) {
        deps.log.warning(`Later work is in conflict with the rollback #${rollback.pull}: a person has to resolve it there.`);
        return null;
    }
    const message = (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .eq)(deps.environment, response, good, outcome, repository.gitUsed, deps.service);
    const tree = (await repository.commit(tip))?.tree ?? '';
    const { sha: commit } = await (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .rV)(deps.gitData, change, tree, { message, parents: [rollback.commit, tip] });
    if (!(await moved(deps, rollback.branch, commit)))
        return null;
    deps.log.info(`The rollback #${rollback.pull} is brought up to ${base}.`);
    const git = repository.gitUsed === undefined ? {} : { git: repository.gitUsed };
    return { ...rollback, commit, tree: change.tree, onto: tip, leftOut, ...git };
}
async function moved({ gitData }, branch, commit) {
    const ref = `refs/heads/${branch}`;
    try {
        await gitData.updateRef(ref, commit);
        return true;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        if (error.code === 'unreachable')
            return (await gitData.getRef(ref)) === commit;
        if (error.code === 'not-fast-forward' || error.code === 'not-found')
            return false;
        throw error;
    }
}
function awaitsPerson({ rollback }) {
    return rollback.step === 'pushed' || (rollback.step === 'none' && rollback.reason === 'closed-by-person');
}
async function adoptPull(deps, response) {
    if (response.good === null || !awaitsPerson(response))
        return null;
    const branch = (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .Rs)(response.base, response.good, response.bad, deps.service);
    const found = await (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .pM)(deps.pulls, branch, response.base);
    if (found === null || found.kind === 'closed')
        return null;
    const { rollback } = response;
    const leftOut = rollback.step === 'pushed' ? rollback.leftOut : [];
    const { sha: commit, tree } = await deps.gitData.getCommit(found.pull.head.sha);
    return { step: 'opened', pull: found.pull.number, branch, commit, tree, leftOut };
}


  }),

  52842:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oc: () => (  isRollbackMessage),
    eq: () => (  rollbackMessage),
    lY: () => (  createBranch),
    lp: () => (  inspectBranch),
    oo: () => (  committedRange),
    rV: () => (  writeCommit)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27834);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);






const atOnce = 8;
async function createBranch(gitData, change, onto, branch) {
    const ref = `refs/heads/${branch.name}`;
    const message = { message: branch.message, parents: [onto.sha] };
    const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message);
    try {
        await gitData.createRef(ref, commit);
        return { commit, tree: change.tree, onto: onto.sha, verified };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp) || !['exists', 'unreachable'].includes(error.code))
            throw error;
        if ((await gitData.getRef(ref)) === null)
            throw error;
        return null;
    }
}
async function writeCommit(gitData, change, baseTree, commit) {
    const texts = textsOf(change.blobs);
    const rest = change.blobs.filter(({ id }) => !texts.has(id));
    await uploadBlobs(gitData, rest);
    const first = await gitData.createTree(baseTree, withTexts(change.edits, texts));
    const tree = first === change.tree || texts.size === 0 ? first : await uploadAll(gitData, change, baseTree);
    if (tree !== change.tree)
        throw differs('the tree of the rollback', change.tree, tree);
    return gitData.createCommit({ ...commit, tree });
}
async function uploadAll(gitData, change, baseTree) {
    await uploadBlobs(gitData, change.blobs);
    return gitData.createTree(baseTree, change.edits);
}
const mostText = 500_000;
function textsOf(blobs) {
    const texts = new Map();
    let room = mostText;
    for (const { id, content } of blobs) {
        const bytes = Buffer.from(content);
        const text = bytes.toString();
        if (bytes.length > room || text.includes('\0') || !Buffer.from(text).equals(bytes))
            continue;
        room -= bytes.length;
        texts.set(id, text);
    }
    return texts;
}
function withTexts(edits, texts) {
    return edits.map((edit) => {
        const content = 'sha' in edit && edit.sha !== null ? texts.get(edit.sha) : undefined;
        return content === undefined ? edit : { path: edit.path, mode: edit.mode, content };
    });
}
async function uploadBlobs(gitData, blobs) {
    for (let start = 0; start < blobs.length; start += atOnce) {
        const part = blobs.slice(start, start + atOnce);
        await Promise.all(part.map((blob) => upload(gitData, blob)));
    }
}
async function upload(gitData, blob) {
    const id = await gitData.createBlob(blob.content);
    if (id !== blob.id)
        throw differs('a merged file', blob.id, id);
}
function differs(what, computed, returned) {
    const detail = `computed ${computed}, GitHub wrote ${returned}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`);
}
const depth = 20;
async function inspectBranch(deps, repository, range, policy, head) {
    let sha = head;
    for (let above = 0; above < depth && sha !== range.bad; above += 1) {
        const { tree, parents, verified, message } = await deps.gitData.getCommit(sha);
        const onto = parents.at(-1);
        if (onto === undefined)
            break;
        if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, { sha, tree, onto, message }))) {
            return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified };
        }
        sha = parents[0] ?? '';
    }
    return { kind: 'foreign' };
}
async function isWayBack({ comparisons }, repository, range, policy, { sha, tree, onto, message }) {
    const { missing } = await repository.fetch([range.good, range.bad, onto]);
    if (missing.length > 0)
        return false;
    const since = onto === range.bad ? _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .Gg : await comparisons.compare(range.bad, onto);
    if (since?.status !== 'ahead' && since?.status !== 'identical')
        return false;
    const later = (0,_deploy_landed_units_js__WEBPACK_IMPORTED_MODULE_1__  .g)(since.commits, onto);
    const computed = [];
    for (const writesWorkflows of [true, false]) {
        const { change } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)({ writesWorkflows }, repository, range, { onto, later }, policy);
        if (change?.tree === tree)
            return true;
        if (change !== null)
            computed.push(change.tree);
    }
    if (!message.includes(rollbackTrailer(range.good, range.bad)))
        return false;
    await repository.fetch([sha]);
    return madeOfKnownFiles(repository, range, { tree, onto, computed });
}
async function madeOfKnownFiles(repository, { good, bad }, { tree, onto, computed }) {
    const sides = await Promise.all([good, bad, ...computed].map((other) => repository.changes(onto, other)));
    const known = new Set(sides.flat().flatMap(({ oldId, newId }) => [oldId, newId]));
    const goneInGood = new Set(sides[0]?.flatMap(({ path, status }) => (status === 'deleted' ? [path] : [])));
    const changed = await repository.changes(onto, tree);
    return changed.every(({ path, status, newId }) => (status === 'deleted' ? goneInGood.has(path) : known.has(newId)));
}
const scope = {
    clean: 'up to that deploy, and nothing else.',
    'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
    extended: 'up to that deploy, and the later changes that are in its way.',
    'restore-good': 'up to that deploy, and what landed since as well.',
};
function rollbackTrailer(good, bad) {
    return `Deploy-Guard-Rollback: ${good}..${bad}`;
}
function committedRange(message) {
    const [, good, bad] = /^Deploy-Guard-Rollback: ([0-9a-f]{40})\.\.([0-9a-f]{40})$/m.exec(message) ?? [];
    return good === undefined || bad === undefined ? null : { good, bad };
}
function isRollbackMessage(message) {
    return /^[ \t]*Deploy-Guard-Rollback: [0-9a-f]{40}\.\.[0-9a-f]{40}[ \t\r]*$/m.test(message);
}
function rollbackMessage(environment, response, good, how, gitUsed, service = null) {
    const lines = [
        `Roll back ${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .pj)(environment)} to ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_4__  .Fu)(good)}`,
        '',
        'After the deploy of',
        response.bad,
        `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
        good,
        scope[how],
        ...(service === null ? [] : [`Only what belongs to service ${service} is changed.`]),
        '',
        rollbackTrailer(good, response.bad),
        (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .VA)(response.run),
        ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
    ];
    return `${lines.join('\n')}\n`;
}


  }),

  71360:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  tolerated),
    snapshotsIfGit: () => (  snapshotsIfGit)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);

async function snapshotsIfGit({ openSnapshots, log, }) {
    try {
        return await openSnapshots();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .MR))
            throw error;
        log.warning(`No rollback can be prepared: ${error.message}. Install git 2.38 or newer in the job.`);
        return null;
    }
}
async function tolerated(log, what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`${what}: ${error.message}`);
        return null;
    }
}


  }),

  70439:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yM: () => (  compareLink),
  pM: () => (  findPull),
  ar: () => (  letMerge),
  By: () => (  namedUnits),
  JE: () => (  noUnits),
  Q_: () => (  openPull),
  BG: () => (  openRollback),
  fN: () => (  takenUp),
  _U: () => (  withSaid)
});

// EXTERNAL MODULE: ./build/base/commit-id.js
var commit_id = __webpack_require__(6601);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/deploy/cautions.js
var deploy_cautions = __webpack_require__(66910);
// EXTERNAL MODULE: ./build/render/pull-body.js
var pull_body = __webpack_require__(92531);
// EXTERNAL MODULE: ./build/deploy/codeowners.js
var codeowners = __webpack_require__(19293);
// EXTERNAL MODULE: ./build/deploy/identity.js
var identity = __webpack_require__(81462);
;// CONCATENATED MODULE: ./build/rollback/reviewers.js



const most = 10;
async function askReviewers(deps, pull, base, changed, landed) {
    const owners = ownersOf(await reviewers_codeowners(deps, base), changed.map(({ path }) => path));
    const authors = landed.flatMap(({ author }) => (author == null ? [] : [author]));
    const { author: opener } = pull;
    const logins = [...new Set([...owners.filter((one) => !one.includes('/')), ...authors])]
        .filter((login) => opener === null || !(0,identity .Up)(login, opener))
        .slice(0, most);
    const teams = owners.filter((one) => one.includes('/')).map((one) => one.split('/')[1] ?? '');
    if (logins.length + teams.length === 0)
        return;
    if (await asked(deps, pull.number, logins, teams))
        return;
    for (const login of logins) {
        if (!(await asked(deps, pull.number, [login], [])))
            deps.log.debug(`${login} cannot be asked for a review.`);
    }
}
async function asked({ pulls }, number, logins, teams) {
    try {
        await pulls.requestReviewers(number, { logins, teams });
        return true;
    }
    catch (error) {
        if (error instanceof errors .Cp && error.code === 'refused')
            return false;
        throw error;
    }
}
async function reviewers_codeowners({ contents }, base) {
    const texts = await Promise.all(codeowners .QP.map((path) => contents.text(path, base)));
    return texts.find((text) => text !== null) ?? '';
}
function ownersOf(file, paths) {
    const parsed = (0,codeowners .BW)(file);
    const found = paths.flatMap((path) => (0,codeowners .sG)(parsed, path)?.owners ?? []);
    return [...new Set(found)].filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1));
}

// EXTERNAL MODULE: ./build/rollback/rollback-deps.js
var rollback_deps = __webpack_require__(71360);
;// CONCATENATED MODULE: ./build/rollback/rollback-pull.js







const labels = ['deploy-guard', 'rollback'];
async function openRollback(deps, response, range, ready, written, known) {
    const { environment, run } = deps;
    const { draft, cautions, leftovers } = withSaid(await ready.assessment, known);
    const text = (0,pull_body .Gn)({
        environment,
        response,
        good: range.good,
        part: ready.part,
        exact: ready.exact,
        unusual: ready.unusual,
        cautions,
        leftovers,
        isDraft: draft,
        shared: ready.shared,
        how: ready.wayBack.outcome,
        conflicts: ready.wayBack.conflicts,
        writesWorkflows: deps.writesWorkflows,
        ...written,
        ...known,
        repositoryUrl: (0,base_run .Ek)(run),
        runUrl: run.runUrl,
    });
    const pull = { title: text.title, body: text.body, head: written.branch, base: range.base, draft };
    const created = await openPull(deps.pulls, pull);
    if (created !== null) {
        const state = await takenUp(deps, created, written);
        if (!draft)
            await letMerge(deps, ready, created, written);
        await (0,rollback_deps .N)(deps.log, 'Reviewers', () => askReviewers(deps, created, range.base, ready.change.edits, [...known.landed, ...known.dropped]));
        return state;
    }
    const url = compareLink(run, { ...pull, body: text.short });
    deps.log.warning(`This token may not open pull requests. Open the rollback yourself: ${url}\nFor the next time, tick "Allow GitHub Actions to create and approve pull requests" in the repository's settings (Actions, General).`);
    return { step: 'pushed', url, ...written };
}
function withSaid(assessment, { landed, dropped }) {
    const said = [...landed, ...dropped].flatMap(({ number, sha, unsafe }) => {
        const name = number === null ? (0,commit_id .Fu)(sha) : `#${number}`;
        return unsafe === undefined ? [] : [{ kind: 'said-unsafe', path: `${name}: ${unsafe || 'no reason is given'}` }];
    });
    const cautions = [...said, ...assessment.cautions];
    return { ...assessment, cautions, draft: assessment.draft || (0,deploy_cautions .z6)(said) };
}
async function letMerge(deps, { mergesItself }, { number }, { commit }) {
    if (mergesItself)
        await (0,rollback_deps .N)(deps.log, 'Auto-merge', () => deps.pulls.enableAutoMerge(number, commit));
}
async function takenUp(deps, pull, written) {
    await (0,rollback_deps .N)(deps.log, 'Labels', () => deps.pulls.addLabels(pull.number, labels));
    deps.log.info(`Rollback pull request: ${pull.url}`);
    return { step: 'opened', pull: pull.number, ...written };
}
const lookedAt = 20;
const noUnits = { landed: [], dropped: [], kept: [], touched: [] };
async function namedUnits(deps, ready) {
    const { landed, later, shared, wayBack } = ready;
    const gone = new Set(wayBack.dropped.map(({ sha }) => sha));
    const [range, since] = await Promise.all([deps.nameUnits(landed), deps.nameUnits(later)]);
    const isGone = (_, index) => gone.has(later[index]?.sha ?? '');
    const dropped = since.filter(isGone);
    const kept = since.filter((unit, index) => !isGone(unit, index));
    const numbers = kept.flatMap(({ number }) => (number === null ? [] : [number])).slice(-lookedAt);
    const wanted = new Set(shared);
    const touched = shared.length === 0 ? [] : await Promise.all(numbers.map((number) => touches(deps, number, wanted)));
    return { landed: range, dropped, kept, touched: numbers.filter((_, index) => touched[index]) };
}
async function touches(deps, number, paths) {
    const files = await (0,rollback_deps .N)(deps.log, `Files of #${number}`, () => deps.pulls.files(number));
    return files?.some((path) => paths.has(path)) ?? false;
}
async function findPull(pulls, branch, base) {
    const ours = (await pulls.listByHead(branch)).filter((pull) => pull.base === base);
    const merged = ours.find((pull) => pull.merged);
    if (merged)
        return { kind: 'merged', pull: merged };
    const open = ours.find((pull) => pull.state === 'open');
    if (open)
        return { kind: 'open', pull: open };
    const closed = ours[0];
    return closed === undefined ? null : { kind: 'closed', pull: closed };
}
async function openPull(pulls, pull) {
    try {
        return await pulls.create(pull);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        if (error.code === 'pull-requests-not-permitted')
            return null;
        if (error.code === 'refused' && pull.draft)
            return openPull(pulls, { ...pull, draft: false });
        if (error.code !== 'exists' && error.code !== 'unreachable')
            throw error;
        const found = await findPull(pulls, pull.head, pull.base);
        if (found === null)
            throw error;
        return found.pull;
    }
}
const longest = 6000;
function compareLink(run, pull) {
    const place = `${(0,base_run .Ek)(run)}/compare/${encodePath(pull.base)}...${encodePath(pull.head)}`;
    const query = new URLSearchParams({ quick_pull: '1', title: pull.title });
    const withBody = new URLSearchParams({ quick_pull: '1', title: pull.title, body: pull.body });
    const full = `${place}?${withBody.toString()}`;
    return full.length <= longest ? full : `${place}?${query.toString()}`;
}
function encodePath(branch) {
    const encoded = branch.split('/').map(encodeURIComponent).join('/');
    return encoded.replaceAll('(', '%28').replaceAll(')', '%29');
}


  })

};
