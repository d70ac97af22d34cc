export const id = 9037;
export const ids = [9037];
export const modules = {

  49037:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cellWords: () => (  cellWords)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95499);


const titles = {
    regressed: { title: 'Worse since the deploy', conclusion: 'failure' },
    open: { title: 'Deployed; the watch goes on' },
    unclear: { title: 'Deployed; the watch cannot say', conclusion: 'neutral' },
    healthy: { title: 'Healthy after the deploy', conclusion: 'success' },
};
const healthySoFar = { title: 'Healthy so far; not deployed to everybody', conclusion: 'neutral' };
const ofOne = {
    regressed: 'worse',
    open: 'not finished',
    unclear: 'cannot say',
    healthy: 'healthy',
};
async function cellWords({ cell = null, whole, ports }, { stage }, of, own, alone) {
    const name = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__  .fW)({ cell, stage });
    if (name === null || whole === undefined)
        return alone;
    try {
        const others = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__  .NP)(await whole.read(), of).filter((state) => state.cell !== name);
        const states = [...others, { cell: name, word: own, part: stage?.last === false }];
        const sorted = states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
        const worst = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__  .hm)(sorted);
        const words = worst === 'healthy' && sorted.every(({ part }) => part) ? healthySoFar : titles[worst];
        const places = sorted.map((one) => `${one.cell}: ${ofOne[one.word]}`).join(', ');
        return { ...words, title: `${words.title} (${places})`, places };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        ports.log.warning(`What other places say of this commit could not be read: ${error.message}`);
        return alone;
    }
}


  })

};
