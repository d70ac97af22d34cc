export const id = 4869;
export const ids = [4869];
export const modules = {

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YL: () => (  suggestFor),
    bk: () => (  missingSecret),
    openStore: () => (  openStore),
    sC: () => (  openLogin),
    sJ: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96479);


const held = (variable) => process.env[variable] ?? '';
function missingSecret(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .fS)(spec).find(({ variable }) => held(variable) === '') ?? null;
}
function missingLogin({ login }) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .NW)(login).find(({ variable }) => held(variable) === '') ?? null;
}
async function openLogin(access) {
    const missing = missingLogin(access);
    return missing === null ? (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .bg)(access, held) : { lacking: missing.variable };
}
function openStore(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .wr)(spec, (one) => {
        const missing = missingSecret(one);
        return missing === null ? (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .T0)(one, held) : Promise.resolve((0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .UI)(one, notSet(missing)));
    });
}
const notSet = ({ variable }) => `the environment variable ${variable} is not set`;
function suggestFor(spec, now) {
    const missing = missingSecret(spec);
    return missing === null
        ? (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .n_)(spec, held, now)
        : Promise.resolve({ missing: 'source-error', detail: notSet(missing) });
}


  })

};
