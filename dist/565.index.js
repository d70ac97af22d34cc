export const id = 565;
export const ids = [565];
export const modules = {

  80565:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    relandResult: () => (  relandResult),
    rollBack: () => (  rollBack),
    rollbackResult: () => (  rollbackResult)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96331);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23224);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10640);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71570);








async function rollBack(setting, request) {
    const { ports, store, environment } = setting;
    if (request.reason === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1('Input rollback-reason: say why this deploy is taken back');
    const order = {
        environment,
        base: request.branch,
        bad: request.bad,
        good: request.good,
        reason: request.reason,
        by: ports.run.actor ?? 'someone',
        at: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_5__  .E)(ports.clock),
        run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_6__  .px)(ports.run),
    };
    const { bad } = (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .hJ)(await store.read(), order);
    const why = `${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__  .Fu)(bad)} is to be rolled back, says ${order.by}`;
    const { record, failures, unwritten } = await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_4__  .Om)(setting, why, (before) => (0,_deploy_decide_response_js__WEBPACK_IMPORTED_MODULE_1__  .Rm)(before, { ...order, bad }));
    const failed = failures.find((failure) => failure.incidentKey === (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)(environment, bad));
    if (failed !== undefined)
        throw failed.error;
    if (unwritten != null)
        throw unwritten;
    return responseOf(record, environment, bad);
}
function responseOf(record, environment, bad) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .PT)(record, (0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)(environment, bad));
    if (response !== null)
        return response;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp('refused', 'The record was changed by another run meanwhile: run this one again.');
}
function rollbackResult(environment, response) {
    const { rollback, incident, good, bad } = response;
    const common = {
        ...{ schemaVersion: 1, verb: 'rollback', environment, sha: bad, baseSha: good },
        incidentIssue: incident.step === 'opened' ? incident.issue : null,
    };
    switch (rollback.step) {
        case 'decided':
        case 'unknown': {
            const message = rollback.step === 'decided'
                ? 'The rollback is not made yet.'
                : 'A newer version of Deploy Guard is making the rollback.';
            return { ...common, ...nothing, outcome: 'none', reasonCode: 'unfinished', message };
        }
        case 'none': {
            const { reason, conflicts, pull = null, leftovers = [] } = rollback;
            const outcome = isOutcome(reason) ? reason : 'none';
            const message = `No rollback was opened: ${reason}.`;
            return {
                ...common,
                ...nothing,
                conflicts,
                leftovers,
                outcome,
                reasonCode: reason,
                message,
                rollbackPullRequest: pull,
            };
        }
        case 'opened':
        case 'pushed':
            return { ...common, ...writtenPart(rollback, bad) };
    }
}
function writtenPart(rollback, bad) {
    const { how = 'clean', tree, leftOut, dropped = [], step } = rollback;
    const opened = rollback.step === 'opened';
    const message = opened
        ? `Rollback of ${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__  .Fu)(bad)}: pull request #${rollback.pull}.`
        : `The rollback's branch is pushed; open its pull request yourself: ${rollback.url}`;
    const rollbackPullRequest = opened ? rollback.pull : null;
    return { ...nothing, outcome: how, reasonCode: step, message, tree, leftOut, dropped, rollbackPullRequest };
}
function relandResult(environment, done) {
    const { outcome, pull, url, rollback, before, conflicts, leftOut } = done;
    const made = pull === null ? `Open the pull request yourself: ${url ?? ''}` : `Pull request #${pull} brings it back.`;
    const opened = pull !== null || url !== null;
    return {
        schemaVersion: 1,
        verb: 'rollback',
        environment,
        sha: rollback,
        baseSha: before,
        outcome,
        reasonCode: opened ? 'reland' : outcome,
        message: opened ? made : `Nothing was opened: ${outcome}.`,
        ...nothing,
        conflicts,
        leftOut,
        rollbackPullRequest: pull,
        incidentIssue: null,
    };
}
const nothing = {
    tree: null,
    conflicts: [],
    leftOut: [],
    dropped: [],
    leftovers: [],
    rollbackPullRequest: null,
};
const outcomes = ['conflict', 'nothing-to-revert', 'cannot-say', 'only-left-out'];
function isOutcome(reason) {
    return outcomes.some((one) => one === reason);
}


  })

};
