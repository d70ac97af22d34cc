export const id = 499;
export const ids = [499];
export const modules = {

  60499:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    announcedEffects: () => (  announcedEffects)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81462);
  var _deploy_expectations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13927);



async function announcedEffects({ forge, log }, metrics, { pulls }, { units }) {
    const covered = units.filter(({ covered: seen, reason }) => seen && reason === 'approved-as-merged');
    const asked = pulls.filter((pull) => pull.announces === true && covered.some((unit) => unit.pull === pull.number));
    if (asked.length === 0)
        return [];
    try {
        const texts = await forge.pullTexts.get(asked.map(({ number }) => number));
        return texts.flatMap((text) => {
            const pull = asked.find(({ number }) => number === text.number);
            const approvers = covered.flatMap((unit) => (unit.pull === text.number ? unit.approvers : []));
            const said = (0,_deploy_expectations_js__WEBPACK_IMPORTED_MODULE_1__  .d3)(text.body).map((one) => ({ ...one, pull: text.number }));
            if (pull === undefined || said.length === 0)
                return [];
            if (!isAsRead(pull, approvers, text)) {
                log.warning(`#${text.number} announces effects, but its text was edited after it was approved: they count for nothing.`);
                return [];
            }
            return said.filter((one) => canBeAnnounced(metrics, one, log));
        });
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        log.warning(`What pull requests announce cannot be read, so it counts for nothing: ${error.message}`);
        return [];
    }
}
function isAsRead({ approvals }, approvers, { lastEditedAt }) {
    const counting = approvals.filter(({ reviewer, state }) => state === 'APPROVED' && approvers.some((login) => (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_2__  .Up)(login, reviewer)));
    return counting.some(({ submittedAt }) => lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt));
}
function canBeAnnounced(metrics, { metric, pull }, log) {
    const watched = metrics.find(({ name }) => name === metric);
    if (watched?.role === 'advisory')
        return true;
    const why = watched === undefined ? 'which is not watched' : `which is ${watched.role}`;
    log.warning(`#${pull} announces an effect on ${JSON.stringify(metric)}, ${why}: it counts for nothing.`);
    return false;
}


  })

};
