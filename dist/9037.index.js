export const id = 9037;
export const ids = [9037,5499];
export const modules = {

  95499:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    cellStates: () => (  cellStates),
    cellStore: () => (  cellStore),
    cellView: () => (  cellView),
    worstOf: () => (  worstOf)
  });
  var _proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26468);

function cellView(record, cell) {
    const isOwn = (entry) => (entry.cell ?? null) === cell;
    return {
        ...record,
        watches: record.watches.filter(isOwn),
        confirmed: record.confirmed.filter(isOwn),
        marks: record.marks.filter((mark) => isSeen(mark, cell)),
    };
}
const isSeen = (mark, cell) => mark.word === 'bad' || (mark.cell ?? null) === cell;
function merged(whole, cell, before, after) {
    const known = new Set([...before.watches, ...before.confirmed, ...before.marks]);
    const own = (entry) => (cell === null || known.has(entry) ? entry : { ...entry, cell });
    const others = (entries) => entries.filter((entry) => (entry.cell ?? null) !== cell);
    return {
        ...after,
        watches: [...others(whole.watches), ...after.watches.map(own)],
        confirmed: [...others(whole.confirmed), ...after.confirmed.map(own)],
        marks: [...whole.marks.filter((mark) => !isSeen(mark, cell)), ...after.marks.map(own)],
    };
}
function cellStore(store, cell) {
    return {
        read: async () => cellView(await store.read(), cell),
        async update(reason, change) {
            const written = await store.update(reason, (whole) => {
                const before = cellView(whole, cell);
                const after = change(before);
                return after === before ? whole : merged(whole, cell, before, after);
            });
            return cellView(written, cell);
        },
    };
}
function cellStates({ watches }, of) {
    const states = watches.flatMap((watch) => (0,_proven_js__WEBPACK_IMPORTED_MODULE_0__  .fH)(watch, of) && watch.cell !== undefined ? [{ cell: watch.cell, word: wordOf(watch) }] : []);
    return states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
}
function wordOf({ state, verdict }) {
    if (verdict === 'regressed')
        return 'regressed';
    if (state === 'planned' || state === 'running')
        return 'open';
    return verdict === 'healthy' ? 'healthy' : 'unclear';
}
function worstOf(states) {
    const order = ['regressed', 'open', 'unclear'];
    return order.find((word) => states.some((state) => state.word === word)) ?? 'healthy';
}


  }),

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
const ofOne = {
    regressed: 'worse',
    open: 'not finished',
    unclear: 'cannot say',
    healthy: 'healthy',
};
async function cellWords({ cell = null, whole, ports }, of, own, alone) {
    if (cell === null || whole === undefined)
        return alone;
    try {
        const others = (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__.cellStates)(await whole(), of).filter((state) => state.cell !== cell);
        const states = [...others, { cell, word: own }].toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
        const words = titles[(0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__.worstOf)(states)];
        return { ...words, title: `${words.title} (${states.map((one) => `${one.cell}: ${ofOne[one.word]}`).join(', ')})` };
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
