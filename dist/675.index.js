export const id = 675;
export const ids = [675];
export const modules = {

  675:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    adoptPull: () => (  adoptPull),
    awaitsPerson: () => (  awaitsPerson),
    carryOutRollback: () => (  carryOutRollback),
    refreshRollback: () => (  refreshRollback)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4909);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3224);
  var _prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);
  var _rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2842);
  var _rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1360);
  var _rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(439);







async function carryOutRollback(deps, response) {
    const { good, bad, base } = response;
    if (good === null)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('no-good');
    if (good === bad)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)('nothing-to-revert');
    const range = { good, bad, base };
    const name = (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .Rs)(base, good, bad);
    const refused = deps.policyAt(good).then(deps.refusal);
    refused.catch(() => undefined);
    const [found, tip, head, policy] = await Promise.all([
        (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .pM)(deps.pulls, (0,_base_run_js__WEBPACK_IMPORTED_MODULE_6__  .aR)(deps.run), name, base),
        deps.gitData.getRef(`refs/heads/${base}`),
        deps.gitData.getRef(`refs/heads/${name}`),
        deps.policyAt(good),
    ]);
    if (found?.kind === 'closed' && response.byHand === undefined)
        return closedByPerson(deps, found.pull);
    if (found?.kind === 'merged')
        return mergedState(deps, found.pull);
    if (tip === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('not-found', `the branch ${base}, where the rollback would go, does not exist`);
    const refusal = found === null && head === null ? await refused : null;
    if (refusal !== null)
        return (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .dv)(refusal);
    const repository = await (0,_rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__  .T)(deps);
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
    const message = (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .eq)(deps.environment, response, range.good, ready.wayBack.outcome, repository.gitUsed);
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
    const repository = await (0,_rollback_deps_js__WEBPACK_IMPORTED_MODULE_4__  .T)(deps);
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
    const { outcome, change, leftOut } = await (0,_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)(deps, repository, { good, bad, base }, { onto: tip, later: [] }, policy);
    const merged = await repository.mergeTrees({ base: onto, ours: tip, theirs: rollback.commit });
    if (change === null || (merged.clean && merged.tree === change.tree))
        return null;
    if (outcome !== (rollback.how ?? 'clean')) {
        deps.log.warning(`Later work is in conflict with the rollback #${rollback.pull}: a person has to resolve it there.`);
        return null;
    }
    const message = (0,_rollback_branch_js__WEBPACK_IMPORTED_MODULE_3__  .eq)(deps.environment, response, good, outcome, repository.gitUsed);
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
    const branch = (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .Rs)(response.base, response.good, response.bad);
    const found = await (0,_rollback_pull_js__WEBPACK_IMPORTED_MODULE_5__  .pM)(deps.pulls, (0,_base_run_js__WEBPACK_IMPORTED_MODULE_6__  .aR)(deps.run), branch, response.base);
    if (found === null || found.kind === 'closed')
        return null;
    const { rollback } = response;
    const leftOut = rollback.step === 'pushed' ? rollback.leftOut : [];
    const { sha: commit, tree } = await deps.gitData.getCommit(found.pull.head.sha);
    return { step: 'opened', pull: found.pull.number, branch, commit, tree, leftOut };
}


  })

};
