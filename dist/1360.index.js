export const id = 1360;
export const ids = [1360];
export const modules = {

  71360:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  tolerated),
    snapshotsIfGit: () => (  snapshotsIfGit)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);

async function snapshotsIfGit({ openSnapshots, log, }) {
    try {
        return await openSnapshots();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .MR))
            throw error;
        log.warning(`No rollback can be prepared: ${error.message}. Install git 2.38 or newer in the job.`);
        return null;
    }
}
async function tolerated(log, what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`${what}: ${error.message}`);
        return null;
    }
}


  })

};
