export const id = 8565;
export const ids = [8565];
export const modules = {

  58565:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address; each query of a metric is a path below it.',
    series: 'Path to the list of series in the answer. Default: the answer is one series.',
    labels: 'Path to the labels within a series, an object. Default: the series itself.',
    points: 'Path to the list of points within a series. Default: the series itself.',
    time: 'Path to the time within a point: Unix seconds or milliseconds, or ISO 8601. Default: 0, the first entry.',
    value: 'Path to the number within a point. Default: 1, the second entry.',
    stamp: 'Whether a time is the begin of the step or its end.',
    'token-env': 'Environment variable with a token that is sent as a bearer. Its name begins with DEPLOY_GUARD_.',
};


  })

};
