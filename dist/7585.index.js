export const id = 7585;
export const ids = [7585];
export const modules = {

  57585:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    site: 'Site of the organization, such as datadoghq.eu or us5.datadoghq.com.',
    url: 'Address of the API, where it is not https://api. and the site.',
    'api-key-env': 'Environment variable with the API key. Its name begins with DEPLOY_GUARD_.',
    'application-key-env': 'Environment variable with the application key, which has the scope timeseries_query, and monitors_read and events_read where monitors are read. Its name begins with DEPLOY_GUARD_.',
};


  })

};
