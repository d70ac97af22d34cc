export const id = 3903;
export const ids = [3903];
export const modules = {

  63903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  lookAtStore: () => (  lookAtStore),
  lostWatch: () => (  lostWatch),
  watchSamples: () => (  watchSamples),
  watchStore: () => (  watchStore)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(64336);
;// CONCATENATED MODULE: ./build/metrics/status-page.js


const TIMEOUT_MILLISECONDS = 10_000;
const MAX_BYTES = 2_000_000;
const summary = schemas .Ikc({
    status: schemas .Ikc({ indicator: schemas .YjP() }),
    incidents: schemas .YOg(schemas .Ikc({ name: schemas .YjP(), status: schemas .YjP(), impact: schemas .YjP().optional() })).default([]),
});
const OVER = new Set(['resolved', 'postmortem', 'completed', 'scheduled']);
const SERIOUS = new Set(['major', 'critical']);
async function readStatusPage(url) {
    try {
        const response = await fetch(url, {
            headers: { accept: 'application/json' },
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        const text = response.status === 200 ? await (0,http .x8)(response, MAX_BYTES) : null;
        if (text === null)
            return null;
        const parsed = summary.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        const { status, incidents } = parsed.data;
        const open = incidents.filter((each) => !OVER.has(each.status) && each.impact !== 'none');
        const hasIncident = open.length > 0 || SERIOUS.has(status.indicator);
        return { hasIncident, name: open[0]?.name ?? null };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/metrics/stores/open-store.js
var open_store = __webpack_require__(74869);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var watch_sampling = __webpack_require__(38376);
// EXTERNAL MODULE: ./build/watch/ending/inconclusive.js
var inconclusive = __webpack_require__(91980);
// EXTERNAL MODULE: ./build/watch/run.js + 51 modules
var watch_run = __webpack_require__(43713);
// EXTERNAL MODULE: ./build/metrics/sampler/sampled-store.js
var sampled_store = __webpack_require__(35619);
// EXTERNAL MODULE: ./build/watch/baseline.js
var watch_baseline = __webpack_require__(24797);
;// CONCATENATED MODULE: ./build/watch/sampled-run.js


const LONGEST = 7200;
async function sampledRun(plan, baseline, source, startedAt) {
    const isOwn = isSame((0,watch_baseline .cq)(await readPast(source, baseline), baseline.from, baseline.until), baseline);
    const length = Math.max(plan.step, baseline.until - baseline.from);
    const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000;
    const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step;
    const spread = isOwn ? null : spreadOf(baseline, pastUntil, Math.min(1, LONGEST / length));
    return {
        spec: { metrics: plan.metrics.map(metricOf), baseline: 'previous-window', range: plan.step, history },
        origin: 'sampler',
        kept: baseline.kind === 'kept' || baseline.kind === 'last-proven' ? baseline.kind : null,
        store: (0,sampled_store .U)(source, { from: baseline.from, startedAt }, spread),
        pastUntil,
        deploys: [],
        incidents: [],
    };
}
async function readPast(source, { from, until }) {
    try {
        return await source.read(from, until);
    }
    catch {
        return [];
    }
}
function isSame(read, known) {
    const partsOf = ({ metrics, buckets = {}, levels = {} }) => [metrics, buckets, levels].flatMap((kind) => Object.entries(kind).flatMap(([metric, each]) => Object.entries(each).map(([segment, numbers]) => JSON.stringify([metric, segment, numbers]))));
    const [parts, found] = [partsOf(known), new Set(partsOf(read))];
    return parts.length > 0 && parts.every((part) => found.has(part));
}
function spreadOf(baseline, until, part) {
    const { metrics: sums, buckets, levels } = (0,watch_baseline .BU)(baseline, part);
    const means = Object.entries(levels).map(([name, each]) => {
        return [name, Object.fromEntries(Object.entries(each).map(([segment, { mean }]) => [segment, mean]))];
    });
    return { until, sums, buckets, levels: Object.fromEntries(means) };
}
function metricOf({ name, kind, minEffect, direction, role = 'critical', objective, slowerThan, }) {
    const rest = { name, control: null, labels: ['segment'], untouched: [], direction, role, minEffect };
    return { ...rest, query: queryOf(name, kind, slowerThan ?? null), objective: objective ?? null };
}
function queryOf(name, kind, slowerThan) {
    switch (kind) {
        case 'counts':
            return { kind, total: name, bad: name };
        case 'histogram':
            return { kind, buckets: name, slowerThan };
        case 'gauge':
            return { kind, query: name };
    }
}

;// CONCATENATED MODULE: ./build/verbs/watch/run-watch.js






async function watchSamples({ ports }, task) {
    const { plan, baseline, samples } = task;
    const { clock, log, cancelled: signal, sampling } = ports;
    const startedAt = clock.now() / 1000;
    try {
        if (plan.metrics.length === 0)
            return { verdict: (0,inconclusive .nQ)(plan, 'no-metrics', startedAt), baseline };
        const source = samples === null ? { read: () => Promise.resolve([]) } : (0,watch_sampling ._A)(ports, plan, samples);
        if (baseline === null) {
            const before = await source.read(startedAt - plan.duration, startedAt);
            return { verdict: (0,inconclusive .Ag)(plan, before, startedAt), baseline };
        }
        const run = await sampledRun(plan, baseline, source, startedAt);
        const upstream = () => Promise.resolve(false);
        const { verdict } = await (0,watch_run .pg)({ ...run, plan, upstream, clock, log, signal, startedAt });
        return { verdict, baseline };
    }
    finally {
        if (samples !== null)
            sampling.stop(samples);
    }
}
function lostWatch({ plan, baseline, resumed }) {
    return { verdict: (0,inconclusive .nQ)(plan, 'watch-lost', resumed?.startedAt ?? 0), baseline };
}
async function watchStore({ ports }, task, store, { between, ...carried }, known = null) {
    const run = await storeRun(ports, task, store, known);
    if (run === null)
        return unknownPast(ports, task);
    return judgedOf(await (0,watch_run .pg)({ ...run, ...carried }), run, task, store, between);
}
async function lookAtStore({ ports: { clock, log } }, task, store, { between, ...carried }) {
    const run = await storeRun({ clock, log }, task, store);
    if (run === null)
        return unknownPast({ clock }, task);
    const end = await (0,watch_run .ns)({ ...run, ...carried });
    return 'nap' in end ? end : judgedOf(end, run, task, store, between);
}
function unknownPast({ clock }, { plan, resumed }) {
    const startedAt = resumed?.startedAt ?? clock.now() / 1000;
    return { verdict: (0,inconclusive .nQ)(plan, 'no-baseline', startedAt), baseline: null };
}
async function storeRun({ clock, log, cancelled: signal }, { plan, baseline, resumed }, { spec, pastUntil, deploys, incidents }, known = null) {
    if (pastUntil === null)
        return null;
    const startedAt = resumed?.startedAt ?? clock.now() / 1000;
    const upstream = async () => {
        if (spec.statusPage === null)
            return false;
        const status = await readStatusPage(spec.statusPage);
        if (status === null)
            log.warning('The status page could not be read; it is left out of account.');
        return status?.hasIncident ?? false;
    };
    const store = known ?? (await (0,open_store.openStore)(spec));
    const pastIsEarlier = baseline?.kind === 'kept' || baseline?.kind === 'last-proven';
    const run = { spec, plan, store, upstream, clock, log, startedAt, pastUntil, pastIsEarlier, deploys, incidents };
    return signal === undefined ? run : { ...run, signal };
}
async function judgedOf({ verdict, baseline }, { store }, task, of, between) {
    const kind = task.baseline?.kind ?? 'previous-window';
    const judged = { verdict, baseline: baseline && { ...baseline, kind } };
    if (verdict.verdict !== 'regressed')
        return judged;
    return { ...judged, seen: await seenOf(store, task, of, verdict, between) };
}
async function seenOf(store, { plan: { step } }, { spec }, { regression: { worst } }, times) {
    const seen = [];
    const metric = spec.metrics.find(({ name, query }) => name === worst.metric && query.kind === 'counts');
    for (const { from, until } of metric === undefined ? [] : times) {
        const first = Math.ceil(from / step + 1) * step;
        const count = Math.floor(until / step) - first / step + 1;
        const answer = metric === undefined || count < 1 ? null : await store.read(metric, { first, count, step });
        if (answer !== null && 'series' in answer)
            seen.push({ from, until, counts: sumOf(answer, worst.segment) });
    }
    return seen;
}
function sumOf({ series }, segment) {
    const ofPart = (part) => series
        .filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment)
        .reduce((sum, { values }) => sum + values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), 0), 0);
    return { bad: ofPart('bad'), total: ofPart('total') };
}


  })

};
