export const id = 1253;
export const ids = [1253];
export const modules = {

  71253:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    readinessTable: () => (  readinessTable),
    readinessText: () => (  readinessText)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);
  var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43525);


const words = {
    ready: 'ready',
    attention: 'look at this',
    missing: '**missing**',
    'not-visible': 'not visible',
};
const order = ['missing', 'attention', 'not-visible', 'ready'];
const sorted = (rows) => rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
function readinessTable(message, rows) {
    const cells = sorted(rows).map(({ what, state, found, cure }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(what),
        words[state],
        lines(found),
        cure === null ? '' : lines(cure),
    ]);
    const head = ['What', 'State', 'Found', 'What to do'];
    return `## Before the first deploy\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(message)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(head, cells)}\n`;
}
const lines = (text) => text
    .split('\n')
    .map((line) => `${'&nbsp;'.repeat(line.search(/\S|$/))}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .X1)(line)}`)
    .join('<br>');
function readinessText(message, rows) {
    const parts = sorted(rows).map(({ what, state, found, cure }) => [
        `${state.padEnd(12)}${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(what)}`,
        ...indented(found),
        ...(cure === null ? [] : ['    What to do:', ...indented(cure)]),
    ].join('\n'));
    return `${[(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(message), ...parts].join('\n\n')}\n`;
}
const indented = (text) => text.split('\n').map((line) => `    ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(line)}`);


  })

};
