export const id = 4456;
export const ids = [4456];
export const modules = {

  24456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  metricRows: () => (  metricRows),
  storeRows: () => (  storeRows)
});

// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/deploy/readiness.js
var readiness = __webpack_require__(38738);
;// CONCATENATED MODULE: ./build/metrics/check-past.js
const HOUR = 3600;
function checkPast(store, { metrics, history }, now) {
    const count = Math.max(1, Math.floor(history / HOUR));
    const first = Math.floor(now / HOUR) * HOUR - (count - 1) * HOUR;
    return Promise.all(metrics.map(async (metric) => {
        const answer = await store.read({ ...metric, labels: [], control: null }, { first, count, step: HOUR });
        if ('missing' in answer)
            return null;
        const hours = Array.from({ length: count }, (_, index) => answer.series.some(({ part, values }) => part !== 'bad' && Number.isFinite(values[index])));
        return { name: metric.name, wanted: history, known: hours.filter(Boolean).length * HOUR };
    }));
}

// EXTERNAL MODULE: ./build/metrics/check-store.js
var check_store = __webpack_require__(92618);
// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/verbs/check/metric-rows.js






function metricRows({ metrics, problems }) {
    const judged = metrics
        .filter(({ separates }) => separates)
        .map(({ name, events, badEvents }) => {
        const seen = events === null || badEvents === null ? '' : `: ${(0,quantities .U9)(badEvents)} bad of ${(0,quantities .U9)(events)}`;
        return (0,readiness .G)(`Metric ${name}`, `It would be judged${seen}.`);
    });
    const wrong = problems.map(({ where, what, cure, judged: harmless }) => {
        return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure };
    });
    return [...judged, ...wrong];
}
async function storeRows(spec, policy, now) {
    const checked = await (0,check_store .o)(spec, policy.watch.step, now);
    const past = await checkPast(await (0,open_store.openStore)(spec), spec, now);
    return [...metricRows(checked), ...past.flatMap((each) => (each === null ? [] : [pastRow(each)]))];
}
const DAY = 86_400;
const ENOUGH = 0.8;
function pastRow({ name, wanted, known }) {
    const days = Math.floor(known / DAY);
    const what = `Past of ${name}`;
    const found = `The store has ${days === 0 ? (0,words .LS)(known / 3600, 'hour') : (0,words .LS)(days, 'day')} of the ${(0,words .LS)(wanted / DAY, 'day')} that the policy asks for.`;
    if (known >= ENOUGH * wanted)
        return (0,readiness .G)(what, found);
    const cure = known === 0
        ? 'Compare the names and labels with what the store holds.'
        : 'Nothing, if the service is young: until then the watch compares with the hours just before the deploy. Else raise the retention of the store.';
    return { what, state: known === 0 ? 'missing' : 'attention', found, cure };
}


  })

};
