export const id = 9447;
export const ids = [9447];
export const modules = {

  96245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  accessDescriptions)
  });
const accessDescriptions = {
    auth: 'What opens it. Secrets come from the environment of the step; the policy names the variables.',
    'auth.type': 'bearer: a token. basic: a user and a password, as Grafana Cloud has them. header: a header with a secret. sigv4: a request signed with the keys of AWS, as Amazon Managed Service for Prometheus wants it. google and azure, of a store: a token that is made from the identity of the job (`id-token: write`), with no key.',
    'auth.user': 'The user of basic.',
    'auth.name': 'The header that holds the secret.',
    'auth.secret-env': 'Environment variable with the token, the password or the secret. Its name begins with DEPLOY_GUARD_.',
    'auth.region': 'Region whose name is signed, such as eu-west-1.',
    'auth.service': 'Service whose name is signed. Default: aps.',
    headers: 'Headers that are sent with each request, such as X-Scope-OrgID for a tenant of Mimir. No secrets.',
};


  }),

  79447:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    seriesDescriptions: () => (  seriesDescriptions)
  });
  var _config_access_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96245);

const seriesDescriptions = {
    ..._config_access_words_js__WEBPACK_IMPORTED_MODULE_0__  .a,
    delay: 'Time after the end of a step until its numbers are there and no longer change. Default: what the store needs by its documentation.',
    'metrics.*.total': 'What counts the events, in the language of the store.',
    'metrics.*.bad': 'What counts the bad ones of them.',
    'metrics.*.good': 'What counts the good ones, in place of bad: the rest is bad.',
    'metrics.*.buckets': 'What counts the events up to each boundary, those up to +Inf included.',
    'metrics.*.boundary': 'Label that holds the boundary of a bucket.',
    'metrics.*.query': 'What gives the number, one series for each value of segments.',
    'metrics.*.monitor': 'Id of the monitor or alert in the store. It is read whether it alerts; no data is never taken for well.',
    'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
    'metrics.*.empty-is-zero': 'Where the store holds nothing, there were no events: an outage then counts as one. Without it such steps say nothing, because the way into the store may be broken.',
    'metrics.*.rare': 'The query of bad is right although the past holds no bad event.',
    'metrics.*.control.total': 'Events of the control.',
    'metrics.*.control.bad': 'Bad events of the control.',
    'metrics.*.control.good': 'Good events of the control.',
    'metrics.*.control.buckets': 'Buckets of the control.',
};


  })

};
