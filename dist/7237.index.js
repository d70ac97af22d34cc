export const id = 7237;
export const ids = [7237];
export const modules = {

  68670:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  eventsOf),
    f: () => (  valueAt)
  });
  var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12705);

function eventsOf({ query }, block, count) {
    const all = (wanted) => block.series.filter((series) => series.arm === 'ours' && series.segment === _source_js__WEBPACK_IMPORTED_MODULE_0__  .y2 && wanted(series));
    const total = query.kind === 'counts' ? all(({ part }) => part === 'total') : all(({ le }) => le === Infinity);
    const good = query.kind === 'histogram' ? all(({ le }) => le === query.slowerThan) : [];
    const bad = all(({ part }) => part === 'bad');
    return Array.from({ length: count }, (_, at) => {
        const events = valueAt(total, at);
        if (events === null)
            return null;
        const failed = query.kind === 'counts' ? (valueAt(bad, at) ?? 0) : Math.max(0, events - (valueAt(good, at) ?? events));
        return { bad: failed, total: events };
    });
}
function valueAt(series, at) {
    const values = series.flatMap(({ values: all }) => (Number.isFinite(all[at] ?? Number.NaN) ? [all[at] ?? 0] : []));
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}


  }),

  27237:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  countAffected: () => (  countAffected)
});

// EXTERNAL MODULE: ./build/base/clock.js
var base_clock = __webpack_require__(42030);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/base/run.js
var base_run = __webpack_require__(74909);
// EXTERNAL MODULE: ./build/deploy/record-entries.js
var record_entries = __webpack_require__(10640);
// EXTERNAL MODULE: ./build/metrics/step-events.js
var step_events = __webpack_require__(68670);
;// CONCATENATED MODULE: ./build/metrics/affected.js

const LAG = 60;
const MOST_STEPS = 500;
function stepsOf(from, until, step) {
    const wide = step * Math.max(1, Math.ceil((until - from) / step / MOST_STEPS));
    const first = Math.floor(from / wide) * wide + wide;
    const count = Math.floor((until - first) / wide) + 1;
    return count < 1 ? null : { first, count, step: wide };
}
const knownUntil = (store, now) => now - (store.lag?.() ?? LAG);
async function readAffected(store, metric, range) {
    const plain = { ...metric, labels: [], control: null };
    return affectedIn(metric, await store.read(plain, range), range);
}
function affectedIn(metric, answer, { count }) {
    if ('missing' in answer)
        return { unknown: answer.detail === '' ? answer.missing : answer.detail };
    const [odd] = answer.odd.values();
    if (odd !== undefined)
        return { unknown: odd };
    const known = metric.query.kind === 'gauge' ? newest(answer, count) : summed(metric, answer, count);
    if (known !== null)
        return known;
    const [without] = answer.without?.values() ?? [];
    return { unknown: without?.detail ?? 'the store has no numbers of that time' };
}
function summed(metric, block, count) {
    const events = (0,step_events .X)(metric, block, count);
    const known = events.flatMap((each) => each ?? []);
    if (known.length === 0)
        return null;
    const sum = (part) => Math.round(known.reduce((all, each) => all + each[part], 0));
    return { count: sum('bad'), total: sum('total'), complete: known.length === count };
}
function newest(block, count) {
    const series = block.series.filter(({ arm, part }) => arm === 'ours' && part === 'value');
    for (let at = count - 1; at >= 0; at -= 1) {
        const value = (0,step_events .f)(series, at);
        if (value !== null)
            return value < 0 ? { unknown: `it is ${value}, below zero` } : number(value);
    }
    return null;
}
const number = (value) => ({ count: Math.round(value), total: null, complete: true });

// EXTERNAL MODULE: ./build/metrics/stores/stores.js + 19 modules
var stores = __webpack_require__(96479);
// EXTERNAL MODULE: ./build/verbs/prepare-deploy.js + 1 modules
var prepare_deploy = __webpack_require__(54990);
;// CONCATENATED MODULE: ./build/verbs/respond/count-affected.js







async function countAffected(responder, record, known) {
    const { view, policy, incidentKey, response } = known;
    const { began, until } = view;
    const { clock, run } = responder.ports;
    const { phase } = view.incident;
    if (began === null || phase === 'cancelled' || phase === 'closed')
        return record;
    const now = clock.now() / 1000;
    const time = { from: began / 1000, until: until === null ? now : Math.min(now, until / 1000), now };
    const values = valuesFor(responder, response);
    const found = await Promise.all(policy.incident.data.counts.map((wanted) => count(wanted, policy, time, values)));
    const at = (0,base_clock .E)(clock);
    const events = found.flatMap((facts) => facts === null ? [] : [{ kind: 'counted', facts, at, run: (0,base_run .px)(run) }]);
    const fresh = events.filter((event) => isNews(known.incident.timeline, event));
    if (fresh.length === 0)
        return record;
    return responder.store.update(`Incident #${known.incident.issue}: counted`, (newest) => (0,record_entries .zM)(newest, incidentKey, (incident) => {
        const timeline = fresh.reduce(withCount, incident.timeline);
        return timeline === incident.timeline ? incident : { ...incident, timeline };
    }));
}
async function count({ what, of, metric: name }, policy, { from, until, now }, values) {
    const facts = { what, of, until: new Date(until * 1000).toISOString() };
    const unknown = (why) => {
        return { ...facts, count: null, total: null, complete: false, why: why.replaceAll(/\s+/g, ' ').slice(0, 200) };
    };
    try {
        const asked = askedOf(policy, name, values);
        if (asked === null)
            return unknown(`the policy has no metric ${name}`);
        const { openStore } = await __webpack_require__.e(  4869).then(__webpack_require__.bind(__webpack_require__, 74869));
        const open = (step) => openStore('range' in asked.spec ? { ...asked.spec, range: step } : asked.spec);
        const { step } = policy.watch;
        const range = stepsOf(from, Math.min(until, knownUntil(await open(step), now)), step);
        if (range === null)
            return null;
        const affected = await readAffected(await open(range.step), asked.metric, range);
        return 'unknown' in affected ? unknown(affected.unknown) : { ...facts, ...affected, why: '' };
    }
    catch (error) {
        if (!(error instanceof errors .j1))
            throw error;
        return unknown(error.message);
    }
}
function askedOf({ incident, store, watch }, name, values) {
    const own = incident.data.store === undefined ? [] : [(0,stores .$z)(incident.data.store, watch.step)];
    const watched = store === null ? [] : (0,stores .lR)(store) ? store.stores : [store];
    for (const spec of [...own, ...watched]) {
        if (!spec.metrics.some((metric) => metric.name === name))
            continue;
        const filled = (0,stores .ar)(spec, values);
        const metric = filled.metrics.find((each) => each.name === name);
        if (metric !== undefined && !(0,stores .lR)(filled))
            return { spec: filled, metric };
    }
    return null;
}
function valuesFor({ environment, deployedTo = environment, service = null }, response) {
    if (response === null)
        return { environment: deployedTo, ...(service !== null && { service }) };
    return (0,prepare_deploy .sm)({ environment, deployedTo, service, sha: response.bad }, response.good);
}
const ofSame = ({ facts: { what } }, event) => event.kind === 'counted' && event.facts.what === what;
function isNews(timeline, event) {
    const before = timeline.findLast((each) => ofSame(event, each));
    if (before === undefined)
        return true;
    const { count: found, total, complete } = event.facts;
    if (found === null)
        return false;
    return before.facts.count !== found || before.facts.total !== total || before.facts.complete !== complete;
}
function withCount(timeline, event) {
    if (!isNews(timeline, event))
        return timeline;
    const first = timeline.find((each) => ofSame(event, each) && (each.facts.count ?? 0) > 0);
    return [...timeline.filter((each) => !ofSame(event, each) || each === first), event];
}


  })

};
