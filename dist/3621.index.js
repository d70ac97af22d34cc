export const id = 3621;
export const ids = [3621];
export const modules = {

  13621:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    dataset: 'Slug of the dataset, or __all__ for all of the environment.',
    url: 'Address of the API. Default: https://api.honeycomb.io. In the EU https://api.eu1.honeycomb.io.',
    'api-key-env': 'Environment variable with a configuration key that may manage and run queries. Its name begins with DEPLOY_GUARD_.',
};


  })

};
