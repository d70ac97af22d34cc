export const id = 6854;
export const ids = [6854];
export const modules = {

  56854:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    account: 'Number of the account, in quotes.',
    url: 'Address of NerdGraph, up to before /graphql. In the EU https://api.eu.newrelic.com.',
    'api-key-env': 'Environment variable with a user key. Its name begins with DEPLOY_GUARD_.',
};


  })

};
