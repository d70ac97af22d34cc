export const id = 6751;
export const ids = [6751];
export const modules = {

  56751:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of Graphite, up to before /render.',
    nodes: 'Labels that stand in the path of a series, by their place from 0: platform: 3 where a series is called stats.counters.shop.ios.requests. Other labels are tags.',
    'token-env': 'Environment variable with a token that is sent as a bearer. Its name begins with DEPLOY_GUARD_.',
};


  })

};
