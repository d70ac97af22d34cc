export const id = 8805;
export const ids = [8805];
export const modules = {

  78805:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lookAhead: () => (  lookAhead),
    rangeAhead: () => (  rangeAhead)
  });
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);
  var _github_immutable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30898);
  var _rollback_assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24532);
  var _rollback_changed_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51499);
  var _rollback_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27203);






function lookAhead(responder, range) {
    const { openSnapshots, forge } = responder.ports;
    const nothing = () => null;
    void forge.comparisons.compare(range.good, range.bad).catch(nothing);
    void (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_3__  .US)(responder, range.good).catch(nothing);
    let ready = openWith(openSnapshots, range).catch(nothing);
    const take = async () => {
        const taken = await ready;
        ready = Promise.resolve(null);
        return taken;
    };
    return {
        openSnapshots: async () => (await take()) ?? openSnapshots(),
        hurry(base) {
            ready = ready.then(async (opened) => {
                if (opened !== null)
                    await mergeAhead(responder, opened, range, base).catch(nothing);
                return opened;
            });
        },
        close: async () => (await take())?.close(),
    };
}
async function mergeAhead(responder, repository, { good, bad }, base) {
    const { gitData, comparisons } = responder.ports.forge;
    const tip = await gitData.getRef(`refs/heads/${base}`);
    if (tip === null || tip === bad)
        return;
    const [since, policy] = await Promise.all([comparisons.compare(bad, tip), (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_3__  .US)(responder, good)]);
    await repository.fetch([tip], since?.contents);
    const alone = { ...policy, extend: false, restoreGood: false };
    const deps = { writesWorkflows: responder.ports.appForge != null };
    const found = await (0,_rollback_prepare_rollback_js__WEBPACK_IMPORTED_MODULE_2__  .zH)(deps, repository, { good, bad, base }, { onto: tip, later: [] }, alone);
    (0,_rollback_assess_js__WEBPACK_IMPORTED_MODULE_1__  .n)(repository, { good, bad, onto: tip, landed: [], risky: policy.risky, unusual: [] }, found).catch(() => undefined);
}
function remembering(repository) {
    const changes = (0,_github_immutable_js__WEBPACK_IMPORTED_MODULE_4__  .H)();
    const diffs = (0,_github_immutable_js__WEBPACK_IMPORTED_MODULE_4__  .H)();
    const ids = (0,_github_immutable_js__WEBPACK_IMPORTED_MODULE_4__  .H)();
    return {
        ...repository,
        changes: (from, to) => changes(`${from} ${to}`, () => repository.changes(from, to)),
        blobDiffs: (pairs) => diffs(JSON.stringify(pairs), () => repository.blobDiffs(pairs)),
        blobIds: (places) => ids(JSON.stringify(places), () => repository.blobIds(places)),
    };
}
function rangeAhead(record, task) {
    const good = task.mitigates === null ? ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_0__  .es)(record, task)?.sha ?? null) : null;
    return good === null || good === task.sha ? null : { good, bad: task.sha };
}
const most = 2000;
async function openWith(open, { good, bad }) {
    const repository = remembering(await open());
    try {
        await repository.fetch([good, bad]);
        const range = await repository.changes(good, bad);
        if (range.length <= most)
            await repository.blobDiffs(range.filter(_rollback_changed_lines_js__WEBPACK_IMPORTED_MODULE_5__  .fo).map(_rollback_changed_lines_js__WEBPACK_IMPORTED_MODULE_5__  .Mm));
        return repository;
    }
    catch (error) {
        await repository.close();
        throw error;
    }
}


  })

};
