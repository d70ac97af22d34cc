export const id = 631;
export const ids = [631];
export const modules = {

  40631:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of Grafana, with its path where it is served below one.',
    'token-env': 'Environment variable with a token of a service account that may read alert rules and annotations. Its name begins with DEPLOY_GUARD_.',
};


  })

};
