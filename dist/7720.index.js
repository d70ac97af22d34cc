export const id = 7720;
export const ids = [7720];
export const modules = {

  37720:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    QA: () => (  liveOf),
    V6: () => (  incidentPolicy),
    W6: () => (  livePage),
    x: () => (  keepIncidentPage)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75753);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50781);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10640);
  var _incident_live_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16049);
  var _response_deps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27203);






async function liveOf(responder, record, { incident, response }) {
    const { environment, ports } = responder;
    const policy = await incidentPolicy(responder, record, response);
    const { timeline } = incident;
    return { view: (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_4__  .AM)({ environment, response, timeline }, policy, ports.clock.now()), policy };
}
async function livePage(responder, record, response, rollbackMerged) {
    const policy = await incidentPolicy(responder, record, response);
    const input = (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_5__  .$x)(responder, record, response, rollbackMerged);
    const view = (0,_incident_live_js__WEBPACK_IMPORTED_MODULE_4__  .AM)(input, policy, responder.ports.clock.now());
    return { input, view, labels: (0,_config_notify_policy_js__WEBPACK_IMPORTED_MODULE_1__  .dx)(policy.notify, view.severity) };
}
async function keepIncidentPage({ keepPage }, issue, view, verdict = null) {
    if (issue === null)
        return;
    await keepPage?.('incident.html', async () => {
        const { incidentHtml } = await Promise.all( [__webpack_require__.e(5521), __webpack_require__.e(8022), __webpack_require__.e(4866)]).then(__webpack_require__.bind(__webpack_require__, 2485));
        return incidentHtml(issue, view, verdict);
    });
}
async function incidentPolicy(responder, record, response) {
    const { ports } = responder;
    const { branch } = ports.run;
    const at = response === null ? ((0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_3__  .mC)(record)?.sha ?? branch) : (response.good ?? response.bad);
    try {
        if (at !== null)
            return await (0,_response_deps_js__WEBPACK_IMPORTED_MODULE_5__  .E4)(responder, at);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1) && !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`The policy for incidents cannot be read, its defaults hold: ${error.message}`);
    }
    return (0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)('', 'policy');
}


  })

};
