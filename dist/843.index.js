export const id = 843;
export const ids = [843];
export const modules = {

  4843:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    isReviewed: () => (  isReviewed)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
  var _gate_assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8036);
  var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9480);



async function isReviewed(ports, repository, range, { gate }) {
    const { owner, repo } = ports.run;
    const { base, head, path } = range;
    try {
        const evidence = await (0,_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__  .hx)(ports, repository, { ...range, name: `${owner}/${repo}` });
        const { approvals, machineUsers } = gate;
        const { uncovered } = await (0,_gate_assess_js__WEBPACK_IMPORTED_MODULE_1__  .$d)(repository, { base, head, evidence, approvals, machineUsers });
        return uncovered.every((file) => file.path !== path);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1)
            return false;
        throw error;
    }
}


  })

};
