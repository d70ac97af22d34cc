export const id = 207;
export const ids = [207];
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

  60207:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
  var _config_access_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96245);

const words = {
    source: 'How the store is asked: prometheus is the HTTP API of Prometheus, Thanos, Mimir and VictoriaMetrics.',
    url: 'Address of the API, up to before /api/v1. It must be reachable from the runner.',
    'token-env': 'Environment variable with the token that opens the store: short for auth with the type bearer.',
    ..._config_access_words_js__WEBPACK_IMPORTED_MODULE_0__  .a,
    range: 'Width of the window that increases are taken over: two scrapes at least. Default: 2m, or step if that is longer.',
    delay: 'Time after the end of a step until its numbers are there. Default: 15s, of VictoriaMetrics 45s; more where numbers pass through an agent or a queue.',
    'metrics.*.total': 'Counters whose sum is the number of events.',
    'metrics.*.bad': 'Counters whose sum is the number of bad events.',
    'metrics.*.buckets': 'Buckets of a histogram, with their label le.',
    'metrics.*.query': 'Query that gives the number, one series for each value of segments.',
    'metrics.*.slower-than': 'Boundary of a bucket that the objective of a histogram is about, in its unit.',
    'metrics.*.control.total': 'Events of the control.',
    'metrics.*.control.bad': 'Bad events of the control.',
    'metrics.*.control.buckets': 'Buckets of the control.',
};


  })

};
