export const id = 5822;
export const ids = [5822];
export const modules = {

  95822:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of Loki, up to before /loki/api/v1.',
    'token-env': 'Environment variable with a token that is sent as a bearer. Its name begins with DEPLOY_GUARD_.',
};


  })

};
