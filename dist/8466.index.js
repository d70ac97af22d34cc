export const id = 8466;
export const ids = [8466];
export const modules = {

  88466:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    environmentOf: () => (  environmentOf)
  });
  var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33899);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36927);



async function environmentOf({ contents, info }, { service, environment, policy: path, policyText }) {
    if (service === null)
        return environment;
    const text = policyText ?? (await contents.text(path, (await info.get()).defaultBranch)) ?? '';
    const given = environment === _inputs_js__WEBPACK_IMPORTED_MODULE_0__  .u5.environment.default ? null : environment;
    return (0,_config_services_js__WEBPACK_IMPORTED_MODULE_2__  .DD)((0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_1__  .O)(text, path), { environment: given, service }, 'Input environment: the step says');
}


  })

};
