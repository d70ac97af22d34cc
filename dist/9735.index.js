export const id = 9735;
export const ids = [9735];
export const modules = {

  49735:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    backtestRepository: () => (  backtestRepository)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36927);
  var _metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96479);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74869);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54990);
  var _setting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32897);
  var _backtest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64048);
  var _backtest_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84126);









const SPAN = 14 * 86_400;
async function backtestRepository({ ports }, request) {
    const { environment, deployedTo = environment, sha } = request;
    const policy = await policyOf(ports, request);
    const spec = policy.store;
    if (spec === null)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1('The policy names no metric store (watch.store), and a page knows only what is now: name one.');
    const specOf = (ran, base) => (0,_metrics_stores_stores_js__WEBPACK_IMPORTED_MODULE_3__  .ar)(spec, (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_5__  .sm)({ ...request, sha: ran }, base));
    const until = ports.clock.now() / 1000;
    const deploys = (await ports.forge.deployments.list(deployedTo)).flatMap(pastDeploy);
    const found = await (0,_backtest_js__WEBPACK_IMPORTED_MODULE_7__  .G)({
        policy,
        specOf,
        store: await (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__.openStore)(specOf(sha, null)),
        deploys: deploys.filter(({ began }) => began >= until - SPAN),
        from: until - SPAN,
        until,
        gateOf: () => Promise.resolve('unknown'),
        log: ports.log,
    });
    const { outcome, reasonCode, message, deploys: judged, quiet, cost } = (0,_backtest_result_js__WEBPACK_IMPORTED_MODULE_8__  .B)(found);
    const head = { schemaVersion: 1, verb: 'backtest', environment, sha, baseSha: null };
    return { result: { ...head, outcome, reasonCode, message, deploys: judged, quiet, cost }, found };
}
async function policyOf({ forge }, request) {
    const { policyPath, policyText, sha } = request;
    if (policyText !== null)
        return (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .KV)((0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(policyText, 'policy-text'), (0,_setting_js__WEBPACK_IMPORTED_MODULE_6__  .B)(request));
    return (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .KV)((0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)((await forge.contents.text(policyPath, sha)) ?? '', policyPath), (0,_setting_js__WEBPACK_IMPORTED_MODULE_6__  .B)(request));
}
function pastDeploy({ sha, createdAt, statuses }) {
    const success = statuses.findLast(({ state }) => state === 'success');
    if (success === undefined)
        return [];
    const [began, at] = [Date.parse(createdAt) / 1000, Date.parse(success.createdAt) / 1000];
    return [{ sha, began: Math.min(began, at), at }];
}


  })

};
