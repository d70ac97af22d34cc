export const id = 9556;
export const ids = [9556];
export const modules = {

  89556:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    organization: 'Slug of the organization.',
    url: 'Address of Sentry. Default: https://sentry.io. In the EU https://de.sentry.io.',
    'token-env': 'Environment variable with a token that has the scope org:read. Its name begins with DEPLOY_GUARD_.',
};


  })

};
