export const id = 2841;
export const ids = [2841];
export const modules = {

  2841:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    url: 'Address of InfluxDB, up to before /query.',
    database: 'Database; of InfluxDB 2 the one that a bucket is mapped to.',
    'retention-policy': 'Retention policy. Default: that of the database.',
    'token-env': 'Environment variable with the token of InfluxDB 2 or 3. Its name begins with DEPLOY_GUARD_.',
};


  })

};
