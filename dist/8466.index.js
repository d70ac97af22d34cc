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
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59909);
  var _config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50781);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36927);





async function environmentOf({ contents, info }, { service, environment, policy: path, policyText }) {
    if (service === null)
        return environment;
    const text = policyText ?? (await contents.text(path, (await info.get()).defaultBranch)) ?? '';
    const named = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_3__  .NP)((0,_config_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .O)(text, path), service).service?.environment ?? null;
    if (named === null || named === environment)
        return environment;
    if (environment === _inputs_js__WEBPACK_IMPORTED_MODULE_0__  .u5.environment.default)
        return named;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`Input environment: the step says ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(environment)}, and the policy says that service ${service} is deployed to ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_4__  .hD)(named)}; say the same in both.`);
}


  })

};
