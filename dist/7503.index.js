export const id = 7503;
export const ids = [7503];
export const modules = {

  37503:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    paced: () => (  paced)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const SHARE = 0.8;
const realClock = { now: () => performance.now(), sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds) };
function paced({ most, within, share = SHARE }, clock = realClock) {
    const room = Math.max(1, Math.floor(share * most));
    let made = [];
    const waitFor = async (weight) => {
        for (;;) {
            const since = clock.now() - within * 1000;
            made = made.filter(({ at }) => at > since);
            const used = made.reduce((sum, each) => sum + each.weight, 0);
            const [oldest] = made;
            if (oldest === undefined || used + weight <= room)
                break;
            await clock.sleep(oldest.at - since);
        }
        made.push({ at: clock.now(), weight });
    };
    let last = Promise.resolve();
    return (weight) => (weight === 0 ? Promise.resolve() : (last = last.then(() => waitFor(weight))));
}


  })

};
