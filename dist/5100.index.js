export const id = 5100;
export const ids = [5100];
export const modules = {

  35100:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of the API. Default: https://management.azure.com.',
    resource: 'Id of the resource whose metrics are read: /subscriptions/…/resourceGroups/…/providers/….',
    'token-env': 'Environment variable with an access token for https://management.azure.com, where it is not made from the identity of the job (auth with the type azure). Its name begins with DEPLOY_GUARD_.',
};


  })

};
