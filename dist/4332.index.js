export const id = 4332;
export const ids = [4332];
export const modules = {

  64332:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of the environment, up to before /api/v2.',
    'token-env': 'Environment variable with an access token that has the scope metrics.read. Its name begins with DEPLOY_GUARD_.',
};


  })

};
