export const id = 6848;
export const ids = [6848];
export const modules = {

  76848:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    post: () => (  post)
  });
  var _metrics_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);

const LIMIT = 5000;
const MOST_BYTES = 64 * 1024;
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
async function post({ url, headers, body }) {
    try {
        const answer = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'deploy-guard', ...headers },
            body,
            redirect: 'manual',
            signal: AbortSignal.timeout(LIMIT),
        });
        const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
        const text = await (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .x8)(answer, MOST_BYTES);
        return {
            kind: 'answer',
            status: answer.status,
            body: text ?? '',
            retryAfter: Number.isFinite(after) ? after : null,
        };
    }
    catch (error) {
        const code = (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return { kind: 'none', sent: code === null || !BEFORE_SENDING.has(code), why: (0,_metrics_http_js__WEBPACK_IMPORTED_MODULE_0__  .kY)(error) };
    }
}


  })

};
