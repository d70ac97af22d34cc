export const id = 3916;
export const ids = [3916];
export const modules = {

  23916:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of the cluster.',
    index: 'Index, data stream or pattern of them, such as logs-shop-*.',
    'time-field': 'Field with the time of a document.',
    'api-key-env': 'Environment variable with an API key, as Elasticsearch encodes it. Its name begins with DEPLOY_GUARD_.',
};


  })

};
