export const id = 389;
export const ids = [389];
export const modules = {

  9770:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  watchSamples: () => (  watchSamples),
  watchStore: () => (  watchStore)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/metrics/http.js
var http = __webpack_require__(4336);
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
var open_store = __webpack_require__(4869);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var watch_sampling = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/watch/ending/inconclusive.js
var inconclusive = __webpack_require__(1980);
// EXTERNAL MODULE: ./build/watch/run.js + 49 modules
var watch_run = __webpack_require__(7061);
;// CONCATENATED MODULE: ./build/metrics/sampler/sampled-store.js
const REMEDIES = {
    'service-refused': 'Look at the service: it does not answer, or says that it is not well.',
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
    'series-missing': 'See whether the deploy renamed a metric or label.',
    'not-sampled': 'See whether the job ends processes that it did not start.',
};
function sampledStore(source, span, spread) {
    return {
        lag: 0,
        remedy: (reason) => REMEDIES[reason],
        async read({ name }, range) {
            const last = range.first + (range.count - 1) * range.step;
            if (spread !== null && last <= spread.until)
                return spreadBlock(spread.sums[name] ?? {}, range);
            try {
                const samples = await source.read(range.first - range.step, last);
                const earliest = last > span.startedAt ? span.startedAt : span.from;
                return blockOf(samples.filter(({ metric }) => metric === name), range, earliest);
            }
            catch (error) {
                return { missing: 'source-error', detail: error instanceof Error ? error.message : 'unknown error' };
            }
        },
    };
}
function spreadBlock(sums, { count }) {
    const series = Object.entries(sums).flatMap(([segment, { bad, total }]) => [
        seriesOf(segment, 'total', new Float64Array(count).fill(total / count)),
        seriesOf(segment, 'bad', new Float64Array(count).fill(bad / count)),
    ]);
    return { series, odd: new Map(), spread: true };
}
const seriesOf = (segment, part, values) => ({
    arm: 'ours',
    part,
    segment,
    le: Number.NaN,
    values,
});
function blockOf(samples, { first, count, step }, earliest) {
    const parts = new Map();
    const partsOf = (segment) => {
        const known = parts.get(segment);
        if (known !== undefined)
            return known;
        const made = { total: new Float64Array(count).fill(Number.NaN), bad: new Float64Array(count).fill(Number.NaN) };
        parts.set(segment, made);
        return made;
    };
    const without = new Map();
    const seen = new Set();
    for (const sample of samples) {
        const index = Math.round((sample.at - first) / step);
        if (index < 0 || index >= count)
            continue;
        seen.add(index);
        const gap = gapOf(sample, earliest);
        if (gap !== null)
            without.set(index, gap);
        else if ('counts' in sample) {
            for (const [segment, { bad, total }] of sample.counts) {
                const of = partsOf(segment);
                of.total[index] = total;
                of.bad[index] = bad;
            }
        }
    }
    const series = [...parts].flatMap(([segment, { total, bad }]) => [
        seriesOf(segment, 'total', total),
        seriesOf(segment, 'bad', bad),
    ]);
    const complete = Math.max(0, ...seen) + (seen.size > 0 ? 1 : 0);
    for (let index = 0; index < complete; index++) {
        if (!seen.has(index))
            without.set(index, { missing: 'not-sampled', detail: null });
    }
    return { series, odd: new Map(), without, complete };
}
function gapOf(sample, earliest) {
    if ('missing' in sample) {
        return { missing: sample.missing, detail: sample.missing === 'not-sampled' ? null : (sample.detail ?? null) };
    }
    const reachesBack = sample.since !== undefined && sample.since < earliest;
    return reachesBack ? { missing: 'not-sampled', detail: null } : null;
}

// EXTERNAL MODULE: ./build/watch/baseline.js
var watch_baseline = __webpack_require__(4797);
;// CONCATENATED MODULE: ./build/watch/sampled-run.js


const LONGEST = 7200;
async function sampledRun(plan, baseline, source, startedAt) {
    const isOwn = sameSums((0,watch_baseline .cq)(await readPast(source, baseline), baseline.from, baseline.until), baseline);
    const length = Math.max(plan.step, baseline.until - baseline.from);
    const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000;
    const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step;
    const spread = isOwn ? null : { until: pastUntil, sums: partOf(baseline, Math.min(1, LONGEST / length)) };
    return {
        spec: { metrics: plan.metrics.map(countsOf), baseline: 'previous-window', range: plan.step, history },
        origin: 'sampler',
        kept: baseline.kind === 'kept',
        store: sampledStore(source, { from: baseline.from, startedAt }, spread),
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
function sameSums(read, known) {
    const entries = Object.entries(known.metrics).flatMap(([metric, sums]) => Object.entries(sums).map(([segment, counts]) => ({ counts, found: read.metrics[metric]?.[segment] })));
    return (entries.length > 0 &&
        entries.every(({ counts, found }) => found?.bad === counts.bad && found.total === counts.total));
}
function partOf({ metrics }, part) {
    const scaled = (sums) => Object.entries(sums).map(([segment, { bad, total }]) => [segment, { bad: bad * part, total: total * part }]);
    return Object.fromEntries(Object.entries(metrics).map(([name, sums]) => [name, Object.fromEntries(scaled(sums))]));
}
function countsOf({ name, minEffect, direction }) {
    const query = { kind: 'counts', total: name, bad: name };
    return {
        name,
        query,
        control: null,
        labels: ['segment'],
        untouched: [],
        direction,
        role: 'critical',
        minEffect,
        objective: null,
    };
}

;// CONCATENATED MODULE: ./build/verbs/watch/run-watch.js






async function watchSamples({ ports }, task) {
    const { plan, baseline, samples } = task;
    const { clock, log, cancelled: signal, sampling } = ports;
    const startedAt = clock.now() / 1000;
    try {
        if (plan.metrics.length === 0)
            return { verdict: (0,inconclusive .nQ)(plan, 'no-metrics', startedAt), baseline };
        if (baseline === null)
            return { verdict: (0,inconclusive .nQ)(plan, 'no-baseline', startedAt), baseline };
        const source = samples === null ? { read: () => Promise.resolve([]) } : (0,watch_sampling ._A)(ports, plan, samples);
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
async function watchStore({ ports }, task, store) {
    const { clock, log, cancelled: signal } = ports;
    const { spec, pastUntil, deploys, incidents } = store;
    const startedAt = clock.now() / 1000;
    const { plan } = task;
    if (pastUntil === null)
        return { verdict: (0,inconclusive .nQ)(plan, 'no-baseline', startedAt), baseline: null };
    const upstream = async () => {
        if (spec.statusPage === null)
            return false;
        const status = await readStatusPage(spec.statusPage);
        if (status === null)
            log.warning('The status page could not be read; it is left out of account.');
        return status?.hasIncident ?? false;
    };
    const opened = await (0,open_store .C)(spec);
    return (0,watch_run .pg)({
        spec,
        plan,
        store: opened,
        upstream,
        clock,
        log,
        signal,
        startedAt,
        pastUntil,
        deploys,
        incidents,
    });
}


  })

};
