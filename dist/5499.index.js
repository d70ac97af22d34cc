export const id = 5499;
export const ids = [5499];
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


  })

};
