export const id = 12;
export const ids = [12];
export const modules = {

  5012:
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

// EXTERNAL MODULE: ./build/metrics/stores/open-store.js + 2 modules
var open_store = __webpack_require__(9210);
// EXTERNAL MODULE: ./build/verbs/watch/sampling.js
var watch_sampling = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(6860);
;// CONCATENATED MODULE: ./build/watch/ending/node-words.js


const SUBJECTS = { requests: 'Requests', probe: 'Probes' };
const isKnownSubject = (metric) => metric in SUBJECTS;
function subject(metric, segment) {
    const events = SUBJECTS[metric] ?? `Events of "${metric}"`;
    return segment === source .y ? events : `${events} of ${segment}`;
}
function nodeName(metric, segment) {
    return segment === source .y ? metric : `${metric} of ${segment}`;
}
function names(all) {
    const shown = all.slice(0, 3).join(', ');
    return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}
function comparison(observed, baseline, normalAtWorst) {
    return `${(0,quantities .KN)(observed)} instead of ${(0,quantities .KN)(baseline)} (at worst ${(0,quantities .KN)(normalAtWorst)} was to be expected)`;
}

;// CONCATENATED MODULE: ./build/watch/steps/metric-table.js

const UNREAD = 0;
const KNOWN = 1;
const WITHOUT = 2;
function emptyTable(metric, steps) {
    return {
        metric,
        steps,
        state: new Uint8Array(steps),
        arms: new Map(),
        gauges: new Map(),
        boundaries: metric.query.kind === 'histogram' ? null : [],
        changedAt: null,
        reasons: new Map(),
        missing: null,
        detail: null,
        spread: false,
        odd: null,
    };
}
const counted = (steps) => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
function armsOf(table, segment) {
    const known = table.arms.get(segment);
    if (known)
        return known;
    const streams = table.metric.query.kind === 'histogram' ? (table.boundaries ?? []).length : 1;
    const made = Array.from({ length: streams }, () => ({
        ours: counted(table.steps),
        control: table.metric.control === null ? null : counted(table.steps),
    }));
    table.arms.set(segment, made);
    return made;
}
function clear(table, index) {
    for (const { ours, control } of [...table.arms.values()].flat()) {
        for (const each of control === null ? [ours] : [ours, control]) {
            each.bad[index] = 0;
            each.total[index] = 0;
        }
    }
    for (const values of table.gauges.values())
        values[index] = Number.NaN;
}
function without(table, index, reason, detail) {
    clear(table, index);
    table.state[index] = WITHOUT;
    table.reasons.set(index, reason);
    table.detail = detail ?? table.detail;
}
function oddStep(table, index, reason, what) {
    without(table, index, reason, what);
    table.odd = { steps: (table.odd?.steps ?? 0) + 1, what: table.odd?.what ?? what };
}
function addAnswer(table, answer, from, count) {
    if ('missing' in answer) {
        table.missing = answer.missing;
        table.detail = answer.detail;
        return;
    }
    const fill = { counts: fillCounts, histogram: fillHistogram, gauge: fillGauge }[table.metric.query.kind];
    fill(table, answer, from, count);
    table.spread ||= answer.spread ?? false;
    for (const [index, { missing, detail }] of answer.without ?? []) {
        if (index >= 0 && index < count)
            without(table, from + index, missing, detail);
    }
    for (const [index, what] of answer.odd) {
        if (index >= 0 && index < count)
            oddStep(table, from + index, 'not-parsable', what);
    }
}
function fillGauge(table, { series }, from, count) {
    const values = series.filter(({ part, arm }) => part === 'value' && arm === 'ours');
    for (const each of values)
        copyGauge(table, each, from);
    for (let index = 0; index < count; index++) {
        if (values.some((each) => Number.isFinite(each.values[index] ?? Number.NaN)))
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', null);
    }
}
function copyGauge(table, { segment, values }, from) {
    const known = table.gauges.get(segment) ?? new Float64Array(table.steps).fill(Number.NaN);
    table.gauges.set(segment, known);
    for (const [index, value] of values.entries())
        known[from + index] = Number.isFinite(value) ? value : Number.NaN;
}
const SLACK = 1.05;
function armOf(arms, arm) {
    return arm === 'ours' ? arms.ours : arms.control;
}
function fillCounts(table, { series, odd }, from, count) {
    const whole = series.find(({ arm, part, segment }) => arm === 'ours' && part === 'total' && segment === source .y);
    for (const each of series)
        copy(table, each, from);
    for (let index = 0; index < count; index++) {
        const total = whole?.values[index] ?? Number.NaN;
        if (Number.isFinite(total))
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', null);
    }
    for (let index = 0; index < count; index++)
        if (!odd.has(index))
            checkParts(table, from + index);
}
function copy(table, { arm, part, segment, values }, from) {
    const [arms] = armsOf(table, segment);
    const target = arms === undefined ? null : armOf(arms, arm);
    if (target === null)
        return;
    const numbers = part === 'bad' ? target.bad : target.total;
    for (const [index, value] of values.entries())
        numbers[from + index] = Number.isFinite(value) ? Math.max(0, value) : 0;
}
function checkParts(table, index) {
    for (const streams of table.arms.values()) {
        for (const { ours, control } of streams) {
            for (const each of control === null ? [ours] : [ours, control]) {
                const [bad, total] = [each.bad[index] ?? 0, each.total[index] ?? 0];
                if (bad <= total)
                    continue;
                if (bad <= total * SLACK + 1)
                    each.bad[index] = total;
                else {
                    oddStep(table, index, 'source-error', 'more bad events than events');
                    return;
                }
            }
        }
    }
}
function grouped(series) {
    const groups = new Map();
    for (const { segment, arm, part, le, values } of series) {
        if (part !== 'bucket' || Number.isNaN(le))
            continue;
        const key = `${arm} ${segment}`;
        const group = groups.get(key) ?? { segment, arm, buckets: new Map() };
        group.buckets.set(le, values);
        groups.set(key, group);
    }
    return groups;
}
const isNumber = (value) => value !== undefined && Number.isFinite(value);
function fillHistogram(table, { series }, from, count) {
    const groups = grouped(series);
    const whole = groups.get(`ours ${source .y}`)?.buckets;
    table.boundaries ??= whole === undefined ? null : layoutOf(whole, count);
    const boundaries = table.boundaries ?? [];
    for (let index = 0; index < count; index++) {
        const present = whole === undefined ? [] : [...whole].filter(([, values]) => isNumber(values[index]));
        const same = present.length === boundaries.length + 1 && boundaries.every((le) => isNumber(whole?.get(le)?.[index]));
        if (same && boundaries.length > 0)
            table.state[from + index] = KNOWN;
        else
            without(table, from + index, 'series-missing', present.length > 0 ? 'the buckets have changed' : null);
        if (!same && present.length > 0)
            table.changedAt = Math.min(table.changedAt ?? Infinity, from + index);
    }
    for (const { segment, arm, buckets } of groups.values())
        fillSegment(table, { segment, arm, buckets }, from, count);
}
function layoutOf(buckets, count) {
    const all = buckets.get(Infinity);
    const indices = Array.from({ length: count }, (_, index) => count - 1 - index);
    const newest = indices.find((index) => isNumber(all?.[index]));
    if (newest === undefined)
        return null;
    const present = [...buckets].filter(([le, values]) => Number.isFinite(le) && isNumber(values[newest]));
    return present.map(([le]) => le).toSorted((a, b) => a - b);
}
function fillSegment(table, { segment, arm, buckets }, from, count) {
    const all = buckets.get(Infinity);
    for (const [stream, le] of (table.boundaries ?? []).entries()) {
        const arms = armsOf(table, segment)[stream];
        const target = arm === 'ours' ? arms?.ours : arms?.control;
        const within = buckets.get(le);
        if (!target)
            continue;
        for (let index = 0; index < count; index++) {
            const [total, fast] = [all?.[index], within?.[index]];
            const isKnown = table.state[from + index] === KNOWN && isNumber(total) && isNumber(fast);
            target.total[from + index] = isKnown ? Math.max(0, total) : 0;
            target.bad[from + index] = isKnown ? Math.max(0, total - fast) : 0;
        }
    }
}

;// CONCATENATED MODULE: ./build/watch/ending/inconclusive.js




const WORDS = {
    'source-unreachable': 'it could not be reached',
    'source-error': 'it answered with an error',
    'not-parsable': 'its answer could not be read',
    'series-missing': 'it has no such series',
    'not-sampled': 'no sample was taken',
};
function unread(table, { deploy, planned }, origin) {
    const { name } = table.metric;
    const states = table.state.subarray(deploy, deploy + planned);
    const seen = states.filter((state) => state === KNOWN).length;
    if (seen * 4 >= planned * 3)
        return null;
    const reasons = [...table.reasons].filter(([index]) => index >= deploy).map(([, reason]) => reason);
    const last = reasons.at(-1) ?? table.missing ?? 'not-sampled';
    const detail = ` (${table.detail ?? WORDS[last]})`;
    const cure = cureOf(last, table.detail, origin);
    const message = `${seen === 0 ? 'None' : seen} of ${planned} steps had numbers of ${name}${detail}. Nothing can be said about the deploy from that. ${cure}`;
    return { reasonCode: reasonOf(reasons, origin), message };
}
const GAUGE_REASONS = {
    'no-history': 'no-baseline',
    'too-sparse': 'no-baseline',
    'too-little-history': 'no-baseline',
    'no-data': 'no-data',
    'too-many-gaps': 'no-data',
    'watch-not-over': 'no-data',
    'constant-history': 'unproven-rise',
};
function gaugesUnjudged({ gauges, group }) {
    const bare = group.tables.find(({ metric, gauges: series }) => metric.query.kind === 'gauge' && series.size === 0);
    if (bare)
        return { reasonCode: 'no-data', message: `The store has no numbers of ${bare.metric.name}.` };
    for (const { gauge, judgement } of gauges) {
        if (judgement.verdict !== 'inconclusive')
            continue;
        const name = nodeName(gauge.table.metric.name, gauge.segment);
        return {
            reasonCode: GAUGE_REASONS[judgement.reason],
            message: `Nothing can be said about ${name}: ${judgement.reason}.`,
        };
    }
    return null;
}
function changed(tables, { deploy }) {
    const table = tables.find(({ changedAt }) => changedAt !== null && changedAt >= deploy);
    if (table === undefined)
        return null;
    return {
        reasonCode: 'series-changed',
        message: `The buckets of ${table.metric.name} are no longer what they were, so that before and after cannot be compared.`,
    };
}
const isHigher = ({ observed, harm }) => observed.bad > harm * observed.total;
function ofCounts(counted, harmless) {
    const nodes = counted.map(({ summary }) => summary);
    const needed = counted.filter(({ required }) => required).map(({ summary }) => summary);
    const gone = nodes.find(({ note }) => note === 'vanished');
    if (gone) {
        const name = nodeName(gone.metric, gone.segment);
        return {
            reasonCode: 'series-changed',
            message: `Traffic that was there before the deploy is not there any more: ${name}.`,
        };
    }
    const wholes = nodes.filter(({ segment }) => segment === source .y);
    const silent = wholes.find(({ observed }) => observed.total === 0);
    if (silent)
        return { reasonCode: 'no-data', message: `There were no events of ${silent.metric} since the deploy.` };
    const risen = needed.find(isHigher);
    if (risen) {
        const seen = `${nodeName(risen.metric, risen.segment)}: ${(0,quantities .KN)(risen.observed.share)} instead of ${(0,quantities .KN)(risen.baseline.share)}`;
        return { reasonCode: 'unproven-rise', message: `${seen}, but that may be chance, or it did not last.` };
    }
    const blind = harmless ? undefined : needed.find(({ note }) => note === 'too-small');
    if (blind === undefined)
        return null;
    const rise = blind.detectable === null ? 'no rise at all' : `only a rise to ${(0,quantities .KN)(blind.detectable)} or more`;
    return {
        reasonCode: 'too-little-traffic',
        message: `Too little traffic to say: of ${nodeName(blind.metric, blind.segment)} ${rise} would have been seen, and ${(0,quantities .KN)(blind.harm)} is already harm.`,
    };
}
function notHealthy(look, counted, { timeline, origin }, harmless) {
    const { group } = look;
    const judged = { ...timeline, planned: look.until - timeline.deploy };
    const gaps = group.tables.map((table) => unread(table, judged, origin));
    const [without] = group.without;
    return (gaps.find((gap) => gap !== null) ??
        (without === undefined
            ? null
            : { reasonCode: 'no-baseline', message: `${without.noBaseline} (${without.table.metric.name}).` }) ??
        changed(group.tables, timeline) ??
        gaugesUnjudged(look) ??
        ofCounts(counted, harmless));
}
const inconclusive_SUBJECTS = { store: 'The metric store', sampler: 'The metric source' };
const CALLED_OFF = 'The watch was called off before its end; the next start takes it up again.';
const NOTHING = {
    'no-metrics': 'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
    'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
};
function nothingVerdict({ falseAlarmRate }, reasonCode, startedAt) {
    return {
        verdict: 'inconclusive',
        reasonCode,
        message: NOTHING[reasonCode],
        startedAt,
        endedAt: startedAt,
        falseAlarmRate,
        baselineKind: 'none',
        nodes: [],
        missing: {},
        stepsSeen: 0,
    };
}
function withoutVerdict({ plan, startedAt, origin = 'store', }, readers, timeline, reasonCode, now) {
    const troubles = readers.flatMap(({ table }) => table.detail === null ? [] : [`${table.metric.name}: ${table.detail}`]);
    const first = readers.find(({ table }) => table.detail !== null)?.table;
    const cure = cureOf(first?.missing ?? 'source-unreachable', first?.detail ?? null, origin);
    const message = reasonCode === 'cancelled'
        ? CALLED_OFF
        : `${inconclusive_SUBJECTS[origin]} gave nothing to compare with (${troubles.slice(0, 3).join('; ') || 'no answer'}). Nothing can be said about the deploy from that. ${cure}`;
    return {
        verdict: 'inconclusive',
        reasonCode,
        message,
        startedAt,
        endedAt: now,
        falseAlarmRate: plan.falseAlarmRate,
        baselineKind: 'none',
        nodes: [],
        missing: reasonCode === 'cancelled' ? {} : { 'not-sampled': timeline.planned },
        stepsSeen: 0,
    };
}
const CURES = {
    store: {
        'source-unreachable': 'See that the runner reaches watch.store.url.',
        'source-error': 'Ask the store the same query by hand, at the address of watch.store.url.',
        'not-parsable': "watch.store.url has to be the address of Prometheus' HTTP API, without /api/v1.",
        'series-missing': 'Compare the names and labels in watch.store.metrics with what the store holds.',
        'not-sampled': 'See that the store receives numbers, and how late.',
    },
    sampler: {
        'source-unreachable': 'See that the runner reaches that address.',
        'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
        'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
        'series-missing': 'See whether the deploy renamed a metric or label.',
        'not-sampled': 'See whether the job ends processes that it did not start.',
    },
};
function cureOf(reason, detail, origin) {
    if (origin === 'store' && /HTTP status 40[13]\b/.test(detail ?? ''))
        return 'Check the token that watch.store.token-env names.';
    if (origin === 'store' && /HTTP status 3\d\d\b/.test(detail ?? ''))
        return 'It redirects, and a token is sent to no other address: give the address that it leads to as watch.store.url.';
    return CURES[origin][reason];
}
const DOWN = new Set(['source-unreachable', 'source-error', 'not-parsable']);
function reasonOf(reasons, origin) {
    if (reasons.length === 0 || reasons.some((reason) => DOWN.has(reason)))
        return 'source-down';
    if (origin === 'store')
        return 'no-data';
    return reasons.includes('series-missing') ? 'series-changed' : 'sampler-died';
}

// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/evidence/family/family-evidence.js
var family_evidence = __webpack_require__(1555);
// EXTERNAL MODULE: ./build/evidence/family/judge-counts.js + 1 modules
var judge_counts = __webpack_require__(9007);
// EXTERNAL MODULE: ./build/evidence/gauge/index.js + 13 modules
var gauge = __webpack_require__(4976);
// EXTERNAL MODULE: ./build/evidence/gauge/typed-arrays.js
var typed_arrays = __webpack_require__(5131);
// EXTERNAL MODULE: ./build/evidence/family/count-table.js
var count_table = __webpack_require__(723);
// EXTERNAL MODULE: ./build/evidence/family/normal-rate.js
var normal_rate = __webpack_require__(1285);
// EXTERNAL MODULE: ./build/evidence/family/segment-tree.js
var segment_tree = __webpack_require__(6293);
;// CONCATENATED MODULE: ./build/watch/nodes/metric-nodes.js






const MOST_SEGMENTS = 50;
const FRESH_PART = 1 / 8;
const MEASURED = 1440;
const REQUIRED_PART = 0.1;
function isRequired({ nodes: [whole] }, { pasts, fresh }) {
    const size = pasts[0]?.before.total ?? 0;
    return fresh !== true && size >= REQUIRED_PART * (whole?.pasts[0]?.before.total ?? 0);
}
function segmentsOf(table, { pastEnd }, most, isMeant = () => true) {
    const sizes = [...table.arms]
        .filter(([segment]) => segment !== source .y && isMeant(table.metric, segment))
        .map(([segment, [arms]]) => ({ segment, size: arms === undefined ? 0 : (0,series .eg)(arms.ours, 0, pastEnd).total }))
        .filter(({ size }) => size > 0)
        .toSorted((a, b) => b.size - a.size || (a.segment < b.segment ? -1 : 1))
        .map(({ segment }) => segment);
    return { kept: sizes.slice(0, most), dropped: sizes.slice(most) };
}
function nodesOfMetric(table, plan) {
    const { timeline } = plan;
    const { pastEnd } = timeline;
    const baseline = baselineOf(table, plan);
    const name = plan.baseline === 'auto'
        ? 'Nothing is known from before the deploy, and no control or objective is named'
        : plan.baseline === 'previous-window'
            ? 'Nothing is known from before the deploy'
            : `There is no baseline "${plan.baseline}"`;
    if (baseline === null)
        return { table, noBaseline: name };
    const { kept, dropped } = segmentsOf(table, timeline, MOST_SEGMENTS, ({ untouched }, segment) => !untouched.includes(segment));
    const segments = [source .y, ...kept].map((segment, leaf) => {
        return { name: segment, level: segment === source .y ? 'all' : 'one', leaves: [leaf] };
    });
    const isDeep = plan.leaves && table.metric.labels.length > 1;
    const below = isDeep ? kept.map((segment) => ({ name: segment, level: 'two', leaves: [] })) : [];
    const freshShare = kept.length > 0 ? FRESH_PART * plan.share : 0;
    const parts = (0,segment_tree .Be)([...segments, ...below]).map((part) => part * (plan.share - freshShare));
    const chosen = segments.map((segment, index) => ({ segment, key: segment.name, share: parts[index] ?? 0 }));
    const knownBefore = table.state.subarray(0, pastEnd).filter((state) => state === KNOWN).length;
    const nodes = nodesFor(table, chosen, baseline, plan);
    return { table, nodes, baseline, dropped, knownBefore, leafShare: parts[segments.length] ?? 0, freshShare, plan };
}
function untouchedNodes(table, plan) {
    const baseline = baselineOf(table, plan);
    const isMeant = ({ untouched }, segment) => untouched.includes(segment);
    const { kept } = segmentsOf(table, plan.timeline, MOST_SEGMENTS, isMeant);
    if (baseline === null || kept.length === 0)
        return null;
    const chosen = kept.map((key, leaf) => {
        return { segment: { name: key, level: 'one', leaves: [leaf] }, key, share: plan.share / kept.length };
    });
    const nodes = nodesFor(table, chosen, baseline, plan);
    return { table, nodes, baseline, dropped: [], knownBefore: 0, leafShare: 0, freshShare: 0, plan };
}
function nodesFor(table, chosen, baseline, plan) {
    const { pastEnd } = plan.timeline;
    const from = Math.max(0, pastEnd - MEASURED);
    const past = pastPlan(baseline, table, plan);
    const objectives = baseline === 'objective' ? { objectives: objectivesOf(table) ?? [] } : {};
    return chosen.map(({ segment, key, share }) => {
        const arms = armsOf(table, key).map((each) => (baseline === 'control' ? each : { ...each, control: null }));
        const pasts = arms.map((each) => (0,count_table .DN)(each, from, pastEnd));
        return { segment, arms, pasts, share, past, ...objectives };
    });
}
const FEWEST = 5;
function baselineOf(table, plan) {
    const { timeline, baseline, deploys } = plan;
    const [all] = armsOf(table, source .y);
    if (all === undefined)
        return null;
    const window = { first: timeline.deploy, planned: timeline.planned };
    const past = { length: timeline.step, end: timeline.pastEnd, deploys };
    const has = (kind) => (0,normal_rate .PJ)(all.ours, window, { ...past, kind }).total > 0;
    switch (baseline) {
        case 'control':
            return table.metric.control === null ? null : 'control';
        case 'objective':
            return objectivesOf(table) === null ? null : 'objective';
        case 'previous-window':
        case 'same-hour':
        case 'same-weekday':
        case 'previous-deploys':
            return has(baseline) ? baseline : null;
        case 'auto': {
            if (table.metric.control !== null)
                return 'control';
            const kind = (0,normal_rate ._q)(all.ours, window, past);
            if (has(kind) && stepsWithEvents(table, timeline) >= FEWEST)
                return kind;
            return objectivesOf(table) === null ? null : 'objective';
        }
    }
}
function stepsWithEvents(table, { pastEnd }) {
    const total = armsOf(table, source .y)[0]?.ours.total;
    return total === undefined ? 0 : total.subarray(0, pastEnd).filter((events) => events > 0).length;
}
function objectivesOf({ metric, boundaries }) {
    const { objective, query } = metric;
    if (objective === null)
        return null;
    if (query.kind !== 'histogram')
        return [objective];
    const wanted = (boundaries ?? []).map((le) => (le === query.slowerThan ? objective : 1));
    return wanted.some((share) => share < 1) ? wanted : null;
}
function pastPlan(baseline, { metric }, { timeline, deploys }) {
    const kind = baseline === 'control' ? 'previous-window' : baseline;
    const rest = { length: timeline.step, end: timeline.pastEnd, deploys };
    return metric.objective === null ? { ...rest, kind } : { ...rest, kind, objective: metric.objective };
}

;// CONCATENATED MODULE: ./build/watch/steps/timeline.js
function timelineOf({ step, range, history, pastUntil, startedAt, duration }) {
    const first = Math.ceil((pastUntil - history) / step) * step;
    const deploy = Math.max(0, Math.ceil((startedAt + Math.max(step, range) - first) / step - 1e-9));
    const pastEnd = Math.max(0, Math.min(deploy, Math.floor((pastUntil - first) / step + 1e-9) + 1));
    const planned = Math.max(1, Math.round(duration / step));
    return { step, first, steps: deploy + planned, deploy, pastEnd, planned };
}
const endOfStep = ({ first, step }, index) => first + index * step;

;// CONCATENATED MODULE: ./build/watch/nodes/gauges.js




const timeRoom = (0,typed_arrays .eh)();
const valueRoom = (0,typed_arrays .eh)();
function samplesOf(values, timeline, from, until) {
    const time = timeRoom(Math.max(0, until - from));
    const value = valueRoom(time.length);
    let n = 0;
    for (let index = from; index < until; index++) {
        const number = values[index] ?? Number.NaN;
        if (!Number.isFinite(number))
            continue;
        time[n] = endOfStep(timeline, index);
        value[n++] = number;
    }
    return { time: time.subarray(0, n), value: value.subarray(0, n) };
}
const startOf = (timeline) => endOfStep(timeline, timeline.deploy);
function seriesOf(table) {
    const all = [...table.gauges.keys()].toSorted();
    return { kept: all.slice(0, MOST_SEGMENTS), dropped: all.slice(MOST_SEGMENTS) };
}
function learnSeries(table, timeline, falseAlarmRate) {
    const { kept: segments } = seriesOf(table);
    return segments.map((segment) => {
        const plan = {
            deployedAt: startOf(timeline),
            watch: timeline.planned * timeline.step,
            direction: table.metric.direction,
            falseAlarmRate: falseAlarmRate / segments.length,
            boundary: 'early',
            minEffect: table.metric.minEffect,
        };
        const values = table.gauges.get(segment) ?? new Float64Array(0);
        return { table, segment, learnt: (0,gauge .nB)(samplesOf(values, timeline, 0, timeline.pastEnd), plan) };
    });
}
function prepareGauges(tables, timeline, falseAlarmRate) {
    const all = tables.flatMap((table) => learnSeries(table, timeline, falseAlarmRate / tables.length));
    const known = all.flatMap(({ learnt }) => (typeof learnt === 'string' ? [] : [learnt]));
    const family = familyOf(known);
    return all.map(({ table, segment, learnt }) => {
        if (typeof learnt === 'string')
            return { table, segment, looks: learnt, caught: [], common: null };
        const { boundary, direction, falseAlarmRate: own } = learnt.known.plan;
        const shared = family?.get(learnt);
        const alone = (0,gauge .De)(boundary, direction, own);
        const { threshold, measured } = shared ?? alone;
        const calibration = (0,gauge .G9)(learnt, threshold, measured);
        const { caught } = calibration;
        return { table, segment, looks: (0,gauge .G4)(calibration), caught, common: shared?.windows ?? null };
    });
}
function familyOf(known) {
    const isMember = (0,gauge .E$)(known.map(({ quiet }) => quiet));
    const members = known.filter((_, index) => isMember[index]);
    if (members.length < 2)
        return null;
    const part = members.reduce((sum, member) => sum + member.known.plan.falseAlarmRate, 0);
    const alone = members.map(({ known: { plan } }) => (0,gauge .De)(plan.boundary, plan.direction, part));
    const found = (0,gauge .uB)(members.map(({ quiet }, index) => ({ quiet, alone: alone[index]?.threshold ?? 1 })), part);
    if (found === null)
        return null;
    return new Map(members.map((member, index) => {
        const { threshold, measured } = alone[index] ?? { threshold: Infinity, measured: false };
        return [member, { threshold: found.factor * threshold, measured, windows: found.windows }];
    }));
}
function judgePrepared({ table, segment, looks }, timeline, until) {
    if (typeof looks === 'string')
        return { verdict: 'inconclusive', reason: looks, basis: null };
    const values = table.gauges.get(segment) ?? new Float64Array(0);
    const samples = samplesOf(values, timeline, timeline.deploy, until);
    return looks(samples, endOfStep(timeline, until - 1) + timeline.step);
}

// EXTERNAL MODULE: ./build/evidence/family/detectable.js
var detectable = __webpack_require__(8714);
// EXTERNAL MODULE: ./build/evidence/family/stream-test.js
var stream_test = __webpack_require__(1354);
// EXTERNAL MODULE: ./build/evidence/special-functions.js
var special_functions = __webpack_require__(7623);
;// CONCATENATED MODULE: ./build/watch/nodes/harm.js






function normalCounts(node, test, timeline, until) {
    const { control } = test.arms;
    if (control !== null)
        return (0,series .eg)(control, timeline.deploy, until);
    const window = { first: timeline.deploy, planned: timeline.planned };
    return node.past === undefined ? { bad: 0, total: 0 } : (0,normal_rate .PJ)(test.past ?? test.arms.ours, window, node.past);
}
function harmOf(metric, node, normal) {
    if (node.past?.kind === 'objective' && metric.objective !== null)
        return metric.objective;
    return aboveBy(metric, normal.total > 0 ? normal.bad / normal.total : 0);
}
const aboveBy = ({ minEffect }, share) => Math.max(share * (1 + minEffect.relative), share + minEffect.absolute);
function visibleHarm(metric, node, harm) {
    return node.past?.kind === 'objective' ? aboveBy(metric, harm) : harm;
}
function lasts(test, harm, timeline, until, sustainedFor) {
    const { step: length, deploy } = timeline;
    let streak = noStreak;
    let exceeds = false;
    for (let index = deploy; index < until; index++) {
        const counts = { bad: (0,series.at)(test.arms.ours.bad, index), total: (0,series.at)(test.arms.ours.total, index) };
        const extended = extend(streak, harm, counts, index * length);
        streak = extended.streak;
        exceeds = extended.exceeds;
    }
    if (!exceeds || streak.from === null || streak.steps < 2)
        return false;
    return until * length - streak.from >= Math.max(sustainedFor, 2 * length) - 1e-6;
}
function standsWithoutLoudest(test, timeline, until, needed) {
    const { deploy, planned } = timeline;
    let loudest = deploy;
    let most = -Infinity;
    for (let index = deploy; index < until; index++) {
        const gain = Math.max(...(0,stream_test .WD)(test, index));
        if (gain > most)
            [most, loudest] = [gain, index];
    }
    const { ours } = test.arms;
    const quiet = { bad: ours.bad.slice(), total: ours.total.slice() };
    quiet.bad[loudest] = 0;
    quiet.total[loudest] = 0;
    const rest = { ...test, arms: { ...test.arms, ours: quiet } };
    return (0,family_evidence .q$)([rest], { first: deploy, planned }, until - deploy) >= needed;
}
function normalAtWorst(test, normal, timeline, until) {
    const { total } = (0,series .eg)(test.arms.ours, timeline.deploy, until);
    if (test.rate === null)
        return normal.total > 0 ? Math.min(1, (test.handicap * normal.bad) / normal.total) : 0;
    return total > 0 ? (0,detectable .EX)(test, timeline.deploy, until) / total : (0,family_evidence .GP)(test.rate, timeline.deploy);
}
const EMPTY_POOL = { bad: 0, total: 0, since: null };
const noStreak = { from: null, steps: 0, pool: EMPTY_POOL };
const ENOUGH = 3;
const SURPRISE = 0.05;
function wordOf(harm, { bad, total }) {
    const limit = harm * total;
    if (limit >= ENOUGH)
        return bad > limit ? 'exceeds' : 'clears';
    return bad > limit && (0,special_functions .IS)(bad, limit) <= SURPRISE ? 'exceeds' : 'silent';
}
function extend(streak, harm, step, since) {
    if (step.total <= 0)
        return { streak, exceeds: false };
    const alone = wordOf(harm, step);
    const { pool } = streak;
    const pooled = { bad: pool.bad + step.bad, total: pool.total + step.total, since: pool.since ?? since };
    const [word, start] = alone === 'silent' ? [wordOf(harm, pooled), pooled.since] : [alone, since];
    switch (word) {
        case 'silent':
            return { streak: { ...streak, pool: pooled }, exceeds: false };
        case 'clears':
            return { streak: noStreak, exceeds: false };
        case 'exceeds':
            return { streak: { from: streak.from ?? start, steps: streak.steps + 1, pool: EMPTY_POOL }, exceeds: true };
    }
}

// EXTERNAL MODULE: ./build/metrics/stores/prometheus/queries.js
var queries = __webpack_require__(9202);
// EXTERNAL MODULE: ./build/evidence/family/prepare-family.js + 1 modules
var prepare_family = __webpack_require__(5045);
;// CONCATENATED MODULE: ./build/watch/nodes/metric-groups.js




function prepareGroup(role, all, plan) {
    const tables = all.filter(({ metric }) => metric.role === role);
    const isGauge = ({ metric }) => metric.query.kind === 'gauge';
    const [gaugeTables, countTables] = [tables.filter(isGauge), tables.filter((table) => !isGauge(table))];
    const results = countTables.map((table) => nodesOfMetric(table, { ...plan, share: 1 / countTables.length, leaves: role === 'critical' }));
    const found = results.filter((result) => 'nodes' in result);
    const part = plan.falseAlarmRate / Math.max(1, tables.length);
    return {
        role,
        tables,
        counted: found.length === 0 ? null : prepareCounted(found, plan.timeline, part * countTables.length, known(found)),
        owners: found.flatMap((each) => each.nodes.map(() => each)),
        gauges: prepareGauges(gaugeTables, plan.timeline, part * gaugeTables.length),
        without: results.filter((result) => 'noBaseline' in result),
    };
}
function prepareUntouched(all, plan) {
    const meant = all.filter(({ metric }) => metric.role === 'critical' && metric.untouched.length > 0);
    const nodesPlan = { ...plan, share: 1 / Math.max(1, meant.length), leaves: false };
    const found = meant.flatMap((table) => untouchedNodes(table, nodesPlan) ?? []);
    const how = { ...known(found), wholeOf: () => -1 };
    const counted = found.length === 0 ? null : prepareCounted(found, plan.timeline, plan.falseAlarmRate, how);
    const owners = found.flatMap((each) => each.nodes.map(() => each));
    return { role: 'control', tables: [], counted, owners, gauges: [], without: [] };
}
function wholesOf(found) {
    return found.flatMap((each, index) => {
        const first = found.slice(0, index).reduce((sum, { nodes: before }) => sum + before.length, 0);
        return each.nodes.map(() => first);
    });
}
const known = (found) => ({
    isKnown: (step) => found.some(({ table }) => !table.spread && table.state[step] === KNOWN),
});
function prepareCounted(found, timeline, falseAlarmRate, how = {}) {
    const nodes = found.flatMap((each) => each.nodes);
    const wholes = wholesOf(found);
    const isAllControl = found.every(({ baseline }) => baseline === 'control');
    const kinds = found.map(({ baseline }) => baseline).filter((kind) => kind !== 'control');
    const family = {
        nodes,
        baseline: isAllControl ? 'control' : (kinds[0] ?? 'previous-window'),
        dropped: found.reduce((sum, { dropped }) => sum + dropped.length, 0),
        length: timeline.step,
        deploy: timeline.deploy,
        pastEnd: timeline.pastEnd,
        past: { kind: kinds[0] ?? 'previous-window', length: timeline.step },
        wholeOf: (node) => wholes[node] ?? -1,
        ...how,
    };
    return (0,prepare_family .CW)(family, { planned: timeline.planned, falseAlarmRate });
}

;// CONCATENATED MODULE: ./build/watch/nodes/late-segments.js





const MOST_FRESH = 20;
function newlySeen(group, opened, timeline, until) {
    const owners = new Set(group.owners.filter(({ freshShare }) => freshShare > 0));
    return [...owners].flatMap((owner) => {
        const before = opened.filter((each) => each.kind === 'fresh' && each.owner === owner);
        const taken = new Set(before.map(({ segment }) => segment));
        const found = seenSince(owner, timeline, until).filter(({ segment }) => !taken.has(segment));
        return found.slice(0, MOST_FRESH - before.length).map(({ segment, since }, index) => {
            const n = before.length + index + 1;
            return freshSegment(group, owner, segment, since, owner.freshShare / (n * (n + 1)));
        });
    });
}
function seenSince({ table, nodes, dropped }, { deploy }, until) {
    const known = new Set([...nodes.map(({ segment }) => segment.name), ...dropped, ...table.metric.untouched, source .y]);
    const found = [];
    for (const [segment, [arms]] of table.arms) {
        if (known.has(segment) || arms === undefined)
            continue;
        const first = arms.ours.total.subarray(deploy, until).findIndex((total) => total > 0);
        if (first >= 0)
            found.push({ segment, since: deploy + first });
    }
    return found.toSorted((a, b) => a.since - b.since || (a.segment < b.segment ? -1 : 1));
}
function freshSegment(group, owner, segment, since, share) {
    const parent = group.owners.indexOf(owner);
    const reader = { table: owner.table, cursor: Infinity };
    const family = late_segments_familyOf(group, owner, segment, parent, share);
    return { kind: 'fresh', owner, segment, parent, since, share, reader, learnt: { family, dropped: 0 } };
}
function late_segments_familyOf({ counted }, owner, segment, parent, share) {
    const whole = owner.nodes[0];
    const tests = counted?.known.tests[parent];
    if (counted === null || whole === undefined || tests === undefined)
        return null;
    const own = armsOf(owner.table, segment);
    const tested = tests.map((test, stream) => {
        const { ours } = own[stream] ?? test.arms;
        return { ...test, arms: { ours, control: test.arms.control }, past: test.arms.ours };
    });
    const arms = whole.arms.map((each, stream) => ({ ours: own[stream]?.ours ?? each.ours, control: null }));
    const node = {
        ...whole,
        segment: { name: segment, level: 'one', leaves: [] },
        arms,
        share: 1,
        fresh: true,
    };
    const needed = counted.known.placebo.needed - Math.log(share);
    return {
        ...counted,
        family: { ...counted.family, nodes: [node], wholeOf: () => -1 },
        known: { ...counted.known, nodes: [node], tests: [tested], placebo: { ...counted.known.placebo, needed } },
    };
}
const MOST_LEAVES = 200;
const MOST_OPEN = 4;
function splitSegment(segment) {
    const end = segment.indexOf('=');
    return [segment.slice(0, end), segment.slice(end + 1)];
}
function newlySuspicious({ owners, counted }, { suspects }, opened, timeline) {
    const found = [...opened];
    for (const { node, step } of suspects) {
        const [owner, segment] = [owners[node], counted?.known.nodes[node]?.segment.name ?? source .y];
        if (owner === undefined || owner.leafShare === 0 || segment === source .y)
            continue;
        if (found.some(({ kind, parent }) => kind === 'below' && parent === node))
            continue;
        if (found.filter((each) => each.kind === 'below' && each.owner === owner).length >= MOST_OPEN)
            continue;
        const metric = (0,queries .fQ)(owner.table.metric, ...splitSegment(segment));
        const reader = { table: emptyTable(metric, timeline.steps), cursor: 0 };
        found.push({
            kind: 'below',
            owner,
            segment,
            parent: node,
            since: step,
            share: owner.leafShare,
            reader,
            learnt: null,
        });
    }
    return found.slice(opened.length);
}
function combined(labels, a, b) {
    const place = (segment) => labels.indexOf(splitSegment(segment)[0]);
    return [a, b].toSorted((one, other) => place(one) - place(other)).join(',');
}
function learnLeaves({ owner, segment, share, reader }, timeline, falseAlarmRate) {
    const { table } = reader;
    const { kept, dropped } = segmentsOf(table, timeline, MOST_LEAVES);
    const sameStreams = table.boundaries?.join() === owner.table.boundaries?.join();
    if (kept.length === 0 || !sameStreams)
        return { family: null, dropped: dropped.length };
    const { labels } = owner.table.metric;
    const chosen = kept.map((key, leaf) => {
        const node = { name: combined(labels, segment, key), level: 'two', leaves: [leaf] };
        return { segment: node, key, share: 1 / kept.length };
    });
    const nodes = nodesFor(table, chosen, owner.baseline, owner.plan);
    const wholes = nodes.map(() => -1);
    const family = prepareCounted([{ ...owner, table, nodes }], timeline, falseAlarmRate * share, {
        wholeOf: (node) => wholes[node] ?? -1,
    });
    return { family, dropped: dropped.length };
}

;// CONCATENATED MODULE: ./build/watch/look.js





function alarmRuleOf({ counted, owners }, timeline, sustainedFor) {
    return ({ step, logs, needed }) => {
        if (counted === null)
            return false;
        return owners.some((owner, index) => {
            const node = counted.known.nodes[index];
            if (node === undefined || (logs[index] ?? 0) < needed)
                return false;
            return (counted.known.tests[index] ?? []).some((test) => {
                const normal = normalCounts(node, test, timeline, step + 1);
                const harm = harmOf(owner.table.metric, node, normal);
                return (lasts(test, harm, timeline, step + 1, sustainedFor) && standsWithoutLoudest(test, timeline, step + 1, needed));
            });
        });
    };
}
const indexOf = (at, { first, step }) => Math.round((at - first) / step);
function lookerOf(group, timeline, sustainedFor) {
    const countsUpTo = group.counted === null ? () => null : (0,judge_counts .bu)(group.counted, alarmRuleOf(group, timeline, sustainedFor));
    const opened = [];
    const joinedAlarmBefore = joinedAlarms(opened, (of) => alarmRuleOf(of, timeline, sustainedFor));
    const upTo = (until) => {
        opened.push(...newlySeen(group, opened, timeline, until));
        const counts = countsUpTo(until);
        const gauges = group.gauges.map((gauge) => ({ gauge, judgement: judgePrepared(gauge, timeline, until) }));
        const alarms = gauges.flatMap(({ judgement }) => judgement.verdict === 'regressed' ? [indexOf(judgement.alarm.at, timeline)] : []);
        const joinedAlarm = joinedAlarmBefore(until);
        const counted = Math.min(alarmStep(counts?.alarm ?? null), joinedAlarm);
        const first = Math.min(...alarms, counted);
        const joined = opened.filter(({ since }) => since < until);
        if (first === Infinity)
            return { group, counts, gauges, alarmAt: null, joined, until };
        if (first + 1 < until)
            return { ...upTo(first + 1), alarmAt: first };
        const named = counts !== null && counted === first ? withJoined(group, counts, joined, timeline, first) : null;
        return { group, counts, gauges, alarmAt: first, joined, until, ...named };
    };
    return { group, joined: opened, countsUpTo, upTo };
}
const alarmStep = (alarm) => alarm?.step ?? Infinity;
const MOST_NAMED = 8;
const learntOf = ({ learnt, reader }, until) => reader.cursor >= until ? (learnt?.family ?? null) : null;
function joinedAlarms(joined, ruleOf) {
    const looks = new Map();
    const looksAt = (each, counted) => {
        const known = looks.get(each);
        if (known !== undefined)
            return known;
        const rule = ruleOf({ counted, owners: counted.family.nodes.map(() => each.owner) });
        const made = (0,judge_counts .bu)(counted, (alarm) => alarm.step >= each.since && rule(alarm));
        looks.set(each, made);
        return made;
    };
    return (until) => {
        const alarms = joined.map((each) => {
            const family = learntOf(each, until);
            return family === null ? Infinity : (looksAt(each, family)(until).alarm?.step ?? Infinity);
        });
        return Math.min(...alarms, Infinity);
    };
}
function candidatesOf(joined, needed, { deploy, planned }, step) {
    const found = joined
        .filter(({ since }) => since <= step)
        .flatMap((each) => {
        const family = learntOf(each, step + 1);
        const { owner, parent, share } = each;
        const own = (family?.known.nodes ?? []).map((node, index) => {
            const tests = family?.known.tests[index] ?? [];
            const log = (0,family_evidence .q$)(tests, { first: deploy, planned }, step + 1 - deploy);
            return { node: { ...node, share: node.share * share }, tests, log, owner, parent };
        });
        return own
            .filter(({ log }) => log >= needed)
            .toSorted((a, b) => b.log - a.log)
            .slice(0, MOST_NAMED);
    });
    const nameOf = ({ node, owner }) => `${owner.table.metric.name} ${node.segment.name}`;
    return [...new Map(found.map((each) => [nameOf(each), each])).values()].toSorted((a, b) => b.log - a.log);
}
function withJoined(group, counts, joined, timeline, step) {
    const { counted } = group;
    if (counted === null)
        return { group, counts };
    const { known, family } = counted;
    const named = candidatesOf(joined, known.placebo.needed, timeline, step);
    if (named.length === 0)
        return { group, counts };
    const window = { first: timeline.deploy, planned: timeline.planned };
    const steps = step + 1 - timeline.deploy;
    const nodes = [...known.nodes, ...named.map(({ node }) => node)];
    const tests = [...known.tests, ...named.map((each) => each.tests)];
    const own = known.tests.map((streams) => (0,family_evidence .q$)(streams, window, steps));
    const logs = Float64Array.from([...own, ...named.map(({ log }) => log)]);
    const wholeOf = (node) => family.wholeOf(named[node - own.length]?.parent ?? node);
    const whole = { ...counted, family: { ...family, nodes, wholeOf }, known: { ...known, nodes, tests } };
    const log = counts.alarm?.log ?? Math.max(...named.map((each) => each.log));
    const alarm = { ...(0,judge_counts .rZ)(whole, logs, steps), step, log };
    return {
        group: { ...group, counted: whole, owners: [...group.owners, ...named.map(({ owner }) => owner)] },
        counts: { ...counts, alarm, basis: { ...counts.basis, nodes, tests } },
    };
}
function withFresh(look) {
    const { group, counts, joined } = look;
    if (counts === null)
        return look;
    const { nodes, tests } = counts.basis;
    const isThere = ({ owner, segment }) => group.owners.some((each, index) => each === owner && nodes[index]?.segment.name === segment);
    const added = joined.flatMap((each) => {
        const [node, streams] = [each.learnt?.family?.known.nodes[0], each.learnt?.family?.known.tests[0]];
        if (each.kind !== 'fresh' || isThere(each) || node === undefined || streams === undefined)
            return [];
        return [{ node: { ...node, share: each.share }, streams, owner: each.owner }];
    });
    if (added.length === 0)
        return look;
    const basis = {
        ...counts.basis,
        nodes: [...nodes, ...added.map(({ node }) => node)],
        tests: [...tests, ...added.map(({ streams }) => streams)],
    };
    const owners = [...group.owners, ...added.map(({ owner }) => owner)];
    return { ...look, group: { ...group, owners }, counts: { ...counts, basis } };
}

// EXTERNAL MODULE: ./build/base/group-by.js
var group_by = __webpack_require__(7825);
;// CONCATENATED MODULE: ./build/watch/nodes/group-power.js






const FEWEST_TRIED = 10;
const MOST = 40;
function risen({ arms, rate, ...rest }, first, planned, rise) {
    const part = ({ bad, total }, factor) => ({
        bad: bad.slice(first, first + planned).map((each) => each * factor),
        total: total.subarray(first, first + planned),
    });
    const control = arms.control === null ? null : part(arms.control, 1);
    return {
        ...rest,
        arms: { ours: part(arms.ours, 1 + rise), control },
        rate: rate === null ? null : { ...rate, first: 0 },
    };
}
function foundAfter(prepared, index, first, rise) {
    const { plan, known, planAt } = prepared;
    const node = known.nodes[index];
    if (node === undefined)
        return null;
    const streams = (0,count_table .Vh)(node, planAt(first)).map((test) => risen(test, first, plan.planned, rise));
    const next = (0,family_evidence ._C)([{ streams, share: 1 }], { first: 0, planned: plan.planned });
    for (let step = 1; step <= plan.planned; step++) {
        if (next().all + Math.log(node.share) >= known.placebo.needed)
            return step;
    }
    return null;
}
const TOLD = [0.2, 0.5];
function risesOf(metric, node) {
    const before = node.pasts[0]?.before;
    if (before === undefined || before.bad <= 0 || before.total <= 0)
        return [];
    const least = harmOf(metric, node, before) / (before.bad / before.total) - 1;
    const told = TOLD.filter((rise) => rise > least);
    return told.length > 0 ? told : [Math.ceil(110 * least) / 100];
}
function powerOf({ counted, owners }) {
    if (counted === null)
        return [];
    const starts = (0,prepare_family .R5)(counted.family, counted.plan.planned);
    const stride = Math.max(1, Math.ceil(starts.length / MOST));
    const tried = starts.filter((_, index) => index % stride === 0);
    if (tried.length < FEWEST_TRIED)
        return [];
    return owners.flatMap((owner, index) => {
        const node = counted.known.nodes[index];
        if (node?.segment.name !== source .y)
            return [];
        return risesOf(owner.table.metric, node).map((rise) => {
            const steps = tried.map((first) => foundAfter(counted, index, first, rise)).filter((step) => step !== null);
            return caughtOf(owner.table.metric.name, rise, tried.length, steps);
        });
    });
}
function caughtOf(metric, rise, windows, steps) {
    const sorted = steps.toSorted((a, b) => a - b);
    return { metric, rise, windows, found: steps.length, medianSteps: sorted[Math.floor(sorted.length / 2)] ?? null };
}
const mayCatch = ({ relative, absolute }, change) => absolute === 0 && Math.abs(change) > relative;
function powerOfGauges({ gauges }) {
    const byMetric = (0,group_by .$)(gauges, ({ table }) => table.metric.name);
    return [...byMetric].flatMap(([metric, series]) => {
        const byChange = (0,group_by .$)(series.flatMap(({ caught, table }) => caught.filter(({ change }) => mayCatch(table.metric.minEffect, change))), ({ change }) => change);
        return [...byChange].map(([change, all]) => {
            const windows = all.reduce((sum, each) => sum + each.windows, 0);
            return caughtOf(metric, change, windows, all.flatMap(({ found }) => found));
        });
    });
}

// EXTERNAL MODULE: ./build/evidence/rates/e-process.js
var e_process = __webpack_require__(2531);
;// CONCATENATED MODULE: ./build/watch/nodes/non-inferiority.js




function evidenceOf(bets, test, harm, normal, { deploy }, until) {
    const known = bets.get(test);
    const isSame = known?.harm === harm && known.normal === normal && known.until <= until;
    const bet = isSame ? known : { harm, normal, until: deploy, capital: e_process ._$ };
    for (; bet.until < until; bet.until++) {
        const step = (0,stream_test .gm)(test.arms, bet.until);
        const increments = test.rate === null
            ? (0,e_process .HJ)(step, Math.max(1, harm / Math.max(normal, 1e-9)), test.dispersion)
            : (0,e_process .fq)(step.bad, harm * step.total, test.dispersion);
        bet.capital = (0,e_process .Jt)(bet.capital, increments, 1);
    }
    bets.set(test, bet);
    return (0,e_process .X)(bet.capital, 1);
}
function allProven({ counted, owners, tables }, bets, timeline, until, needed) {
    return owners.every((owner, index) => {
        const [node, test] = [counted?.known.nodes[index], counted?.known.tests[index]?.[0]];
        if (node === undefined || test === undefined)
            return false;
        if (!isRequired(owner, node))
            return true;
        const normal = normalCounts(node, test, timeline, until);
        const share = normal.total > 0 ? normal.bad / normal.total : 0;
        const harm = harmOf(owner.table.metric, node, normal);
        return tables.length > 0 && evidenceOf(bets, test, harm, share, timeline, until) >= needed;
    });
}
function harmlessLooks(group, timeline, from, falseAlarmRate) {
    const { owners, tables } = group;
    const isWhole = tables.every((table) => table.metric.query.kind === 'counts' && owners.some((owner) => owner.table === table));
    if (!isWhole || tables.length === 0)
        return () => null;
    const required = owners.filter((owner, index) => {
        const node = group.counted?.known.nodes[index];
        return node !== undefined && isRequired(owner, node);
    });
    const needed = Math.log(Math.max(1, required.length) / falseAlarmRate);
    const bets = new Map();
    let asked = from;
    let found = false;
    return (until) => {
        while (!found && asked < until) {
            found = allProven(group, bets, timeline, asked + 1, needed);
            if (!found)
                asked += 1;
        }
        return found && asked < until ? asked : null;
    };
}

;// CONCATENATED MODULE: ./build/watch/steps/step-reader.js


const LAG = 15;
const PATIENCE = 300;
const AT_ONCE = 4;
function overAt({ first, step, steps }, now, lag = LAG) {
    return Math.max(0, Math.min(steps, Math.floor((now - Math.min(step, lag) - first) / step + 1e-9) + 1));
}
async function readSteps(store, reader, timeline, until) {
    const { table, cursor } = reader;
    const range = { first: endOfStep(timeline, cursor), count: until - cursor, step: timeline.step };
    const answer = await store.read(table.metric, range);
    const count = 'missing' in answer ? 0 : Math.min(range.count, answer.complete ?? range.count);
    addAnswer(table, answer, cursor, count);
    reader.cursor += count;
    if ('missing' in answer)
        giveUp(reader, answer.missing, timeline, until);
}
function giveUp(reader, reason, timeline, until) {
    const { table } = reader;
    const patience = Math.max(3, Math.ceil(PATIENCE / timeline.step));
    if (reader.cursor < timeline.deploy)
        return;
    for (; reader.cursor < until - patience; reader.cursor += 1) {
        if (table.state[reader.cursor] === UNREAD)
            without(table, reader.cursor, reason, table.detail);
    }
}
function giveUpRest({ table, cursor }, timeline) {
    for (let index = Math.max(cursor, timeline.deploy); index < timeline.steps; index += 1) {
        if (table.state[index] === UNREAD)
            without(table, index, table.missing ?? 'not-sampled', table.detail);
    }
}
async function readUpTo(store, readers, timeline, now) {
    const over = overAt(timeline, now, store.lag);
    await fewAtOnce(readers, AT_ONCE, async (reader) => {
        if (reader.cursor < timeline.pastEnd && over >= timeline.pastEnd) {
            await readSteps(store, reader, timeline, timeline.pastEnd);
        }
        if (reader.cursor === timeline.pastEnd && over > timeline.pastEnd)
            reader.cursor = timeline.deploy;
        if (reader.cursor >= timeline.deploy && over > reader.cursor)
            await readSteps(store, reader, timeline, over);
    });
}
function isLaidOut(readers, timeline) {
    return readers.every(({ table, cursor }) => table.boundaries !== null || cursor > timeline.deploy);
}
function readUntil(readers, timeline) {
    const first = Math.min(...readers.map(({ cursor }) => cursor));
    return first < timeline.deploy ? null : first;
}
async function fewAtOnce(items, most, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
function withoutIntervals(store, intervals) {
    if (intervals.length === 0)
        return store;
    return {
        ...store,
        async read(metric, range) {
            const answer = await store.read(metric, range);
            if ('missing' in answer)
                return answer;
            const steps = stepsWithin(range, intervals);
            const odd = new Map([...answer.odd].filter(([index]) => !steps.has(index)));
            return { ...answer, series: answer.series.map((each) => blanked(each, steps)), odd };
        },
    };
}
function stepsWithin({ first, count, step }, intervals) {
    const steps = new Set();
    for (let index = 0; index < count; index++) {
        const end = first + index * step;
        if (intervals.some(({ from, until }) => end > from && end - step < until))
            steps.add(index);
    }
    return steps;
}
function blanked(series, steps) {
    return { ...series, values: series.values.map((value, index) => (steps.has(index) ? Number.NaN : value)) };
}

;// CONCATENATED MODULE: ./build/watch/ending/remarks.js





function remarksOf({ counts, gauges, group, joined }, caught, timeline) {
    const lines = [];
    if (counts !== null) {
        const { placebo } = counts.basis;
        lines.push(quietSentence(placebo));
        lines.push(...caught.map((each) => caughtSentence(each, timeline)));
        for (const { table, dropped } of new Set(group.owners)) {
            if (dropped.length > 0)
                lines.push(droppedSentence(table.metric.name, dropped, 'are judged only as a part of all traffic'));
        }
    }
    lines.push(...joined.filter(({ kind }) => kind === 'below').map(leavesSentence));
    const records = gauges.flatMap(({ judgement }) => (judgement.basis === null ? [] : [judgement.basis]));
    if (records.length > 0) {
        const alarmed = records.reduce((sum, { quiet }) => sum + quiet.alarmed, 0);
        const windows = records.reduce((sum, { quiet }) => sum + quiet.windows, 0);
        lines.push(`The judgement of gauges${group.gauges.some(hasEffect) ? ', whatever their minimum effect,' : ''} would have alarmed in ${(0,quantities .U9)(alarmed)} of ${(0,quantities .U9)(windows)} quiet windows of ${(0,quantities .U9)(records.length)} series.`);
        lines.push(...commonSentences(group.gauges));
        lines.push(...powerOfGauges(group).map((each) => caughtSentence(each, timeline)));
        if (records.some(({ thresholdMeasured }) => !thresholdMeasured)) {
            lines.push('So many gauges share the false-alarm rate that their thresholds lie beyond those that were measured.');
        }
    }
    for (const table of group.tables) {
        const { metric, changedAt, odd } = table;
        const { dropped } = seriesOf(table);
        if (dropped.length > 0)
            lines.push(droppedSentence(metric.name, dropped, 'are not judged'));
        if (odd !== null)
            lines.push(oddSentence(metric.name, odd));
        if (changedAt !== null && changedAt < timeline.deploy)
            lines.push(`The buckets of ${metric.name} changed before the deploy; only the newer ones count.`);
    }
    return lines;
}
function commonSentences(gauges) {
    const together = gauges.flatMap(({ common }) => (common === null ? [] : [common]));
    const [windows] = together;
    if (windows === undefined)
        return [];
    const which = together.length === gauges.length ? 'All' : (0,quantities .U9)(together.length);
    return [
        `${which} of these series alarm together by one false-alarm rate, set on the ${(0,quantities .U9)(windows)} quiet windows that they have in common (they overlap).`,
    ];
}
function quietSentence({ windows, alarmed, enough }) {
    if (windows < FEWEST_TRIED)
        return 'There was too little time before the deploy to try this watch out on; its false-alarm rate rests on the model of the counts alone.';
    const few = enough ? '' : ', too few to calibrate it fully';
    return `Without calibration this would have alarmed in ${(0,quantities .U9)(alarmed)} of ${(0,quantities .U9)(windows)} quiet windows of the past (they overlap)${few}.`;
}
const hasEffect = ({ table }) => table.metric.minEffect.relative > 0 || table.metric.minEffect.absolute > 0;
function leavesSentence({ owner, segment, learnt, reader }) {
    const where = `below ${nodeName(owner.table.metric.name, segment)}`;
    if (learnt === null) {
        const why = reader.table.detail === null ? '' : ` (${reader.table.detail})`;
        return `The combinations of labels ${where} could not be read${why}; it is judged as a whole.`;
    }
    const judged = learnt.family?.family.nodes.length ?? 0;
    const rest = learnt.dropped > 0 ? `, the largest of ${(0,quantities .U9)(judged + learnt.dropped)}` : '';
    return `${(0,quantities .U9)(judged)} combinations of labels ${where} were judged as well, for it had become suspicious${rest}.`;
}
function droppedSentence(name, dropped, what) {
    return `${(0,quantities .U9)(dropped.length)} segments of ${name} ${what}, for there are more than ${MOST_SEGMENTS}: ${names(dropped)}.`;
}
function oddSentence(name, { steps, what }) {
    const each = steps === 1 ? 'step' : 'steps';
    return `${(0,quantities .U9)(steps)} ${each} of ${name} held a number that cannot be (${what}) and count as steps without numbers.`;
}
function caughtSentence({ metric, rise, windows, found, medianSteps }, { step }) {
    const when = medianSteps === null ? '' : ` after a median of ${(0,quantities .p0)(medianSteps * step)}`;
    return `It would have caught ${rise < 0 ? '-' : '+'}${(0,quantities .KN)(Math.abs(rise))} of ${metric} in ${(0,quantities .KN)(windows > 0 ? found / windows : 0)} of them${when}.`;
}

// EXTERNAL MODULE: ./build/render/verdict-reasons.js
var verdict_reasons = __webpack_require__(4456);
// EXTERNAL MODULE: ./build/evidence/rates/confidence-bounds.js
var confidence_bounds = __webpack_require__(2798);
;// CONCATENATED MODULE: ./build/watch/ending/node-summaries.js








const EXPECTED_IF_PRESENT = 10;
const shareOf = ({ bad, total }) => ({ bad, total, share: total > 0 ? bad / total : 0 });
function streamName({ metric, boundaries }, stream) {
    return metric.query.kind === 'histogram' ? `${metric.name} slower than ${boundaries?.[stream] ?? '?'}` : metric.name;
}
function shownStream(counts, index, timeline, until) {
    const tests = counts.basis.tests[index] ?? [];
    const window = { first: timeline.deploy, planned: timeline.planned };
    const logs = tests.map((test) => (0,family_evidence .q$)([test], window, Math.max(0, until - timeline.deploy)));
    const log = Math.max(...logs, 0);
    if (log >= 1 || tests.length < 2)
        return { stream: Math.max(0, logs.indexOf(log)), log };
    const rises = tests.map((_, stream) => {
        const { share, normal } = (0,detectable .Nn)(counts.basis, index, stream, timeline.deploy, until);
        return share === null ? Infinity : share / (normal + 1e-3);
    });
    const stream = Math.max(0, rises.indexOf(Math.min(...rises)));
    return { stream, log: logs[stream] ?? 0 };
}
function summaryOf(owner, index, counts, timeline, until) {
    const { basis } = counts;
    const [node, tests] = [basis.nodes[index], basis.tests[index] ?? []];
    const { stream, log } = shownStream(counts, index, timeline, until);
    const test = tests[stream];
    if (node === undefined || test === undefined)
        return null;
    const { table } = owner;
    const normal = normalCounts(node, test, timeline, until);
    const harm = harmOf(table.metric, node, normal);
    const observed = (0,series .eg)(test.arms.ours, timeline.deploy, until);
    const found = (0,detectable .Nn)(basis, index, stream, timeline.deploy, until);
    const before = node.pasts[stream]?.before.total ?? 0;
    const known = table.state.subarray(timeline.deploy, until).filter((state) => state === KNOWN).length;
    const expected = owner.knownBefore > 0 ? (before / owner.knownBefore) * known : 0;
    const vanished = observed.total === 0 && expected >= EXPECTED_IF_PRESENT;
    const tooSmall = found.share === null || found.share > visibleHarm(table.metric, node, harm);
    return {
        metric: streamName(table, stream),
        segment: node.segment.name,
        baseline: shareOf(normal),
        observed: shareOf(observed),
        bounds: (0,confidence_bounds .jZ)(observed.bad / test.dispersion, observed.total / test.dispersion, 0.01),
        harm,
        note: node.fresh === true ? 'new' : vanished ? 'vanished' : tooSmall ? 'too-small' : null,
        normalAtWorst: normalAtWorst(test, normal, timeline, until),
        logEvidence: log,
        logThreshold: basis.placebo.needed - Math.log(node.share),
        detectable: found.share,
        steps: shareCourse(table, test, timeline, { from: timeline.deploy, until }),
    };
}
function countSummaries({ group, counts, until }, timeline) {
    if (counts === null)
        return [];
    return group.owners.map((owner, index) => summaryOf(owner, index, counts, timeline, until));
}
function countedNodes(look, timeline) {
    return countSummaries(look, timeline).flatMap((summary, index) => {
        const [owner, node] = [look.group.owners[index], look.counts?.basis.nodes[index]];
        if (summary === null || owner === undefined || node === undefined)
            return [];
        return [{ summary, required: isRequired(owner, node) }];
    });
}
function countsBefore({ group, counts, until }, index, timeline) {
    const owner = group.owners[index];
    if (counts === null || owner === undefined || owner.table.spread)
        return [];
    const test = counts.basis.tests[index]?.[shownStream(counts, index, timeline, until).stream];
    return test === undefined ? [] : shareCourse(owner.table, test, timeline, spanBefore(timeline));
}
function gaugeSummaries({ gauges, until }, timeline) {
    const nothing = { bad: 0, total: 0, share: 0 };
    return gauges.map(({ gauge, judgement }) => {
        const steps = gaugeCourse(gauge, timeline, { from: timeline.deploy, until });
        const alarm = judgement.verdict === 'regressed' ? judgement.alarm : null;
        const [score, needed] = [judgement.basis?.largestScore ?? null, judgement.basis?.threshold ?? null];
        const newest = steps.findLast(({ share }) => share !== null)?.share ?? null;
        return {
            metric: gauge.table.metric.name,
            segment: gauge.segment,
            baseline: nothing,
            observed: nothing,
            bounds: [0, 0],
            harm: 0,
            note: newest === null ? 'vanished' : null,
            normalAtWorst: 0,
            logEvidence: alarm === null ? (score ?? 0) : (alarm.score ?? Number.MAX_VALUE),
            logThreshold: needed ?? Number.MAX_VALUE,
            detectable: null,
            steps,
            gauge: {
                observed: alarm?.observed ?? newest,
                usual: alarm?.expected ?? null,
                score: alarm?.score ?? score,
                needed,
            },
        };
    });
}
const SHOWN_BEFORE = 7200;
function spanBefore({ pastEnd, step }) {
    return { from: Math.max(0, pastEnd - Math.round(SHOWN_BEFORE / step)), until: pastEnd };
}
function courseOver(timeline, { from, until }, shareAt) {
    return Array.from({ length: Math.max(0, until - from) }, (_, offset) => {
        return { at: endOfStep(timeline, from + offset), share: shareAt(from + offset) };
    });
}
function shareCourse(table, { arms }, timeline, span) {
    return courseOver(timeline, span, (index) => {
        const total = (0,series.at)(arms.ours.total, index);
        return table.state[index] === KNOWN && total > 0 ? (0,series.at)(arms.ours.bad, index) / total : null;
    });
}
function gaugeCourse({ table, segment }, timeline, span) {
    const values = table.gauges.get(segment) ?? new Float64Array(0);
    return courseOver(timeline, span, (index) => {
        const value = (0,series.at)(values, index);
        return Number.isFinite(value) ? value : null;
    });
}

;// CONCATENATED MODULE: ./build/watch/ending/verdict-of.js









function common(look, nodes, endedAt, plan) {
    const { timeline, startedAt, falseAlarmRate, kept, remarks } = plan;
    const missing = {};
    for (const { reasons } of look.group.tables) {
        for (const [index, reason] of reasons)
            if (index >= timeline.deploy && index < look.until)
                missing[reason] = (missing[reason] ?? 0) + 1;
    }
    const seen = look.group.tables.map(({ state }) => state.subarray(timeline.deploy, look.until).filter((each) => each === KNOWN).length);
    const kinds = new Set(look.group.owners.map(({ baseline }) => (kept ? 'kept' : baseline)));
    return {
        startedAt,
        endedAt,
        falseAlarmRate,
        baselineKind: kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? (look.gauges.length > 0 ? 'same-hour' : 'none')),
        nodes,
        missing,
        stepsSeen: Math.min(...seen, Number.MAX_SAFE_INTEGER),
        remarks,
    };
}
function gaugeWords({ metric, segment, gauge }) {
    const [observed, usual] = [gauge?.observed ?? null, gauge?.usual ?? null];
    const numbers = observed === null || usual === null ? '' : `: ${(0,quantities .I1)(observed)} where ${(0,quantities .I1)(usual)} is usual`;
    return `${nodeName(metric, segment)} is off since the deploy${numbers}.`;
}
function countWords({ metric, segment, observed, baseline, normalAtWorst }) {
    const seen = comparison(observed.share, baseline.share, normalAtWorst);
    return isKnownSubject(metric)
        ? `${subject(metric, segment)} fail more often since the deploy: ${seen}.`
        : `${nodeName(metric, segment)}: worse since the deploy, ${seen}.`;
}
function beforeOf(look, counted, gauge, timeline) {
    const judged = look.gauges[gauge];
    if (judged !== undefined)
        return gaugeCourse(judged.gauge, timeline, spanBefore(timeline));
    return countsBefore(look, counted, timeline);
}
function regressionOf(look, counted, gauges, timeline, alarmAt) {
    const alarm = look.counts?.alarm ?? null;
    const off = gauges.filter((_, index) => look.gauges[index]?.judgement.verdict === 'regressed');
    const crossed = alarm === null ? [] : alarm.crossed.flatMap((index) => counted[index] ?? []);
    const nodes = alarm !== null && alarm.step <= alarmAt ? [...crossed, ...off] : [...off, ...crossed];
    const [worst] = nodes;
    if (worst === undefined)
        return null;
    const span = look.gauges.find(({ judgement }) => judgement.verdict === 'regressed')?.judgement;
    const gaugeOnset = span?.verdict === 'regressed' ? span.alarm.at - span.alarm.span + timeline.step : endOfStep(timeline, alarmAt);
    const onset = worst.gauge === undefined && alarm !== null ? endOfStep(timeline, alarm.onset) : gaugeOnset;
    const shown = { ...worst, before: beforeOf(look, counted.indexOf(worst), gauges.indexOf(worst), timeline) };
    return {
        regression: { worst: shown, crossed: nodes, onset, alarmAt: endOfStep(timeline, alarmAt) },
        alone: alarm?.alone ?? false,
    };
}
function alarmVerdict(seen, plan, external) {
    const { timeline } = plan;
    const look = withFresh(seen);
    const counted = countSummaries(look, timeline);
    const gauges = gaugeSummaries(look, timeline);
    const alarmAt = look.alarmAt ?? timeline.deploy;
    const found = regressionOf(look, counted, gauges, timeline, alarmAt);
    if (found === null)
        throw new Error('An alarm without a node that has crossed');
    const { regression, alone } = found;
    const { worst, crossed } = regression;
    const rest = common(look, [...counted.filter((node) => node !== null), ...gauges], endOfStep(timeline, alarmAt), plan);
    const what = worst.gauge === undefined ? countWords(worst) : gaugeWords(worst);
    const isNews = ({ metric, segment }) => !(alone && metric === worst.metric && segment === source .y);
    const others = crossed
        .slice(1)
        .filter(isNews)
        .map((node) => nodeName(node.metric, node.segment));
    const where = alone && worst.segment !== source .y ? ' Everything else of it shows no harm by itself.' : '';
    const also = others.length > 0 ? ` Also worse: ${names(others)}.` : '';
    const message = `${what}${where}${also}`;
    if (external === null)
        return { verdict: 'regressed', reasonCode: 'worse-than-baseline', message, regression, ...rest };
    const { reason, what: other } = external;
    return {
        verdict: 'external',
        reasonCode: reason,
        message: `${verdict_reasons .d[reason].sentence(other)} ${message}`,
        ...(other !== '' && { what: other }),
        regression,
        ...rest,
    };
}
function endVerdict(seen, plan, harmless) {
    const { timeline } = plan;
    const look = withFresh(seen);
    const counted = countedNodes(look, timeline);
    const summaries = counted.map((node) => (harmless ? proven(node) : node.summary));
    const nodes = [...summaries, ...gaugeSummaries(look, timeline)];
    const rest = common(look, nodes, endOfStep(timeline, look.until - 1), plan);
    const reason = notHealthy(look, counted, plan, harmless);
    if (reason !== null)
        return { verdict: 'inconclusive', ...reason, ...rest };
    const wholes = nodes.filter(({ segment, gauge }) => segment === source .y && gauge === undefined);
    const shown = wholes.map(({ metric, observed, baseline, harm }) => comparisonWords(metric, observed.share, baseline.share, harm));
    const gauges = nodes.filter(({ gauge }) => gauge !== undefined).length;
    const also = gauges > 0 ? [`${gauges} gauge${gauges === 1 ? '' : 's'} as usual`] : [];
    const early = harmless ? ' That less than harm happens is proven, so the watch ended early.' : '';
    return {
        verdict: 'healthy',
        reasonCode: 'no-harm-found',
        message: `No harm found: ${[...shown, ...also].join('; ')}.${early}`,
        ...rest,
    };
}
function calledOffVerdict(seen, plan, now) {
    const look = withFresh(seen);
    const counted = countSummaries(look, plan.timeline).filter((node) => node !== null);
    const rest = common(look, [...counted, ...gaugeSummaries(look, plan.timeline)], now, plan);
    return { verdict: 'inconclusive', reasonCode: 'cancelled', message: CALLED_OFF, ...rest };
}
const proven = ({ summary, required }) => required && summary.note === 'too-small' ? { ...summary, note: 'harmless' } : summary;
function comparisonWords(metric, observed, baseline, harm) {
    const shown = (share) => `${(0,quantities .I1)(100 * share)} %`;
    return `${metric} ${shown(observed)}, before ${shown(baseline)}, harm would begin at ${shown(harm)}`;
}

;// CONCATENATED MODULE: ./build/watch/tick.js



function tick(watch, until) {
    const { timeline, critical } = watch;
    const look = critical.upTo(until);
    const isOver = until >= timeline.deploy + timeline.planned;
    const proven = watch.provenBefore(Math.min(look.alarmAt ?? until, until));
    const early = proven === null ? null : watch.earlyEnd(proven, () => endedEarly(watch, proven));
    if (early !== null)
        return { critical: look, verdict: () => early };
    if (look.alarmAt !== null)
        return { critical: look, verdict: (upstream) => ofAlarm(watch, look, upstream) };
    if (!isOver)
        return { critical: look, verdict: null };
    return { critical: look, verdict: () => endVerdict(look, planOf(watch, until), proven !== null) };
}
const calledOff = (watch, until, now) => calledOffVerdict(watch.critical.upTo(until), planOf(watch, until), now);
function endedEarly(watch, step) {
    const verdict = endVerdict(watch.critical.upTo(step + 1), planOf(watch, step + 1), true);
    return verdict.verdict === 'healthy' ? verdict : null;
}
function ofAlarm(watch, look, upstream) {
    const until = (look.alarmAt ?? 0) + 1;
    return alarmVerdict(look, planOf(watch, until), externalOf(watch, until, upstream));
}
function externalOf(watch, until, upstream) {
    const control = watch.control.upTo(until);
    if (control.alarmAt !== null)
        return { reason: 'control-metric-worse', what: worstOf(control) };
    const untouched = watch.untouched.upTo(until);
    if (untouched.alarmAt !== null)
        return { reason: 'untouched-segment-worse', what: worstOf(untouched) };
    return upstream ? { reason: 'upstream-incident', what: '' } : null;
}
function planOf(watch, until) {
    const { timeline, startedAt, falseAlarmRate, origin, kept, caught } = watch;
    const critical = watch.critical.upTo(until);
    const advisory = watch.advisory.upTo(until);
    const untouched = watch.untouched.upTo(until);
    const advice = [
        ...(advisory.alarmAt === null
            ? []
            : [`Advisory: ${worstOf(advisory)} got worse as well; by itself that ends no watch.`]),
        ...(untouched.alarmAt === null
            ? []
            : [`${worstOf(untouched)}, which the deploy does not reach, got worse; by itself that ends no watch.`]),
    ];
    return {
        timeline,
        startedAt,
        falseAlarmRate,
        origin,
        kept,
        remarks: [...advice, ...remarksOf(critical, caught, timeline)],
    };
}
function worstOf({ group, counts, gauges }) {
    const off = gauges.find(({ judgement }) => judgement.verdict === 'regressed');
    if (off)
        return nodeName(off.gauge.table.metric.name, off.gauge.segment);
    const worst = counts?.alarm?.worst ?? 0;
    const [owner, node] = [group.owners[worst], counts?.basis.nodes[worst]];
    return owner === undefined || node === undefined ? 'a metric' : nodeName(owner.table.metric.name, node.segment.name);
}

;// CONCATENATED MODULE: ./build/watch/run.js













const patience = ({ step, planned }) => Math.min(300, planned * step) + 3 * step;
async function runWatch(run) {
    const { clock, log, pastUntil } = run;
    const quiet = run.incidents.map(({ from, until }) => ({ from, until: Math.min(until, pastUntil) }));
    const store = withoutIntervals(run.store, quiet.filter(({ from, until }) => from < until));
    const timeline = timelineOf({
        ...run.plan,
        ...run.spec,
        pastUntil: run.pastUntil,
        startedAt: run.startedAt,
        duration: Math.max(run.plan.duration, run.plan.minWatch),
    });
    const readers = run.spec.metrics.map((metric) => ({ table: emptyTable(metric, timeline.steps), cursor: 0 }));
    const end = endOfStep(timeline, timeline.steps - 1);
    let prepared = null;
    for (;;) {
        const now = clock.now() / 1000;
        await readUpTo(store, readers, timeline, now);
        const until = readUntil(readers, timeline);
        if (until !== null && isLaidOut(readers, timeline))
            prepared ??= prepareWatch(run, readers, timeline);
        const baseline = prepared === null ? null : keptBaselineOf(readers, timeline);
        const isLate = now > end + patience(timeline);
        if (prepared !== null && until !== null) {
            if (isLate)
                for (const reader of readers)
                    giveUpRest(reader, timeline);
            await readLeaves(prepared, store, until, now);
            const look = tick(prepared, isLate ? timeline.steps : until);
            log.info(progressLine(timeline, look.critical, readers));
            if (look.verdict !== null)
                return { verdict: look.verdict(await run.upstream()), baseline };
        }
        else
            log.info(`The past is not known yet: ${readers.map(({ table }) => table.detail ?? 'reading').join('; ')}`);
        if (run.signal?.aborted) {
            const known = prepared === null || until === null ? null : calledOff(prepared, until, now);
            return { verdict: known ?? withoutVerdict(run, readers, timeline, 'cancelled', now), baseline };
        }
        if (isLate)
            return { verdict: withoutVerdict(run, readers, timeline, 'source-down', now), baseline };
        await clock.sleep(1000 * Math.max(1, Math.min(timeline.step, end + patience(timeline) + 1 - now)));
    }
}
function prepareWatch(run, readers, timeline) {
    const { spec, plan, deploys, startedAt, origin = 'store', kept = false } = run;
    const tables = readers.map(({ table }) => table);
    const starts = deploys.map((at) => Math.ceil((at - timeline.first) / timeline.step)).filter((step) => step >= 0);
    const { falseAlarmRate, sustainedFor } = plan;
    const groupPlan = { timeline, baseline: spec.baseline, deploys: starts, falseAlarmRate };
    const lookAt = (role, change = {}) => lookerOf(prepareGroup(role, tables, { ...groupPlan, ...change }), timeline, sustainedFor);
    const critical = lookAt('critical');
    const easily = { falseAlarmRate: Math.max(0.05, falseAlarmRate) };
    const minSteps = Math.max(1, Math.ceil(plan.minWatch / timeline.step));
    return {
        timeline,
        startedAt,
        falseAlarmRate,
        origin,
        kept,
        critical,
        advisory: lookAt('advisory'),
        control: lookAt('control', easily),
        untouched: lookerOf(prepareUntouched(tables, { ...groupPlan, ...easily }), timeline, sustainedFor),
        provenBefore: harmlessLooks(critical.group, timeline, timeline.deploy + minSteps - 1, falseAlarmRate),
        earlyEnd: once(),
        caught: powerOf(critical.group),
    };
}
function once() {
    const made = new Map();
    return (step, verdict) => {
        const known = made.get(step);
        if (known !== undefined)
            return known;
        const now = verdict();
        made.set(step, now);
        return now;
    };
}
async function readLeaves({ critical, timeline }, store, until, now) {
    const { group, joined, countsUpTo } = critical;
    const counts = countsUpTo(until);
    if (counts === null || group.counted === null)
        return;
    joined.push(...newlySuspicious(group, counts, joined, timeline));
    const below = joined.filter(({ kind }) => kind === 'below');
    await readUpTo(store, below.map(({ reader }) => reader), timeline, now);
    for (const each of below) {
        if (each.reader.cursor < timeline.deploy)
            continue;
        each.learnt ??= learnLeaves(each, timeline, group.counted.plan.falseAlarmRate);
    }
}
const KEPT = 7200;
function keptBaselineOf(readers, timeline) {
    const { pastEnd, step } = timeline;
    const from = Math.max(0, pastEnd - Math.round(KEPT / step));
    const metrics = readers.map(({ table }) => {
        const sums = [...table.arms].map(([segment, [arms]]) => {
            return [segment, arms === undefined ? { bad: 0, total: 0 } : (0,series .eg)(arms.ours, from, pastEnd)];
        });
        const largest = sums.toSorted((a, b) => b[1].total - a[1].total).slice(0, 51);
        return [table.metric.name, Object.fromEntries(largest)];
    });
    return {
        kind: 'previous-window',
        from: endOfStep(timeline, from - 1),
        until: endOfStep(timeline, pastEnd - 1),
        metrics: Object.fromEntries(metrics),
    };
}
function progressLine(timeline, look, readers) {
    const { deploy, planned, step } = timeline;
    const metrics = readers.map(({ table }) => ofMetric(table, timeline, look.until));
    const evidence = look.counts === null ? '' : `; ${closest(look.counts.basis.largest, look.counts.basis.placebo.needed)}`;
    return `watch ${(0,quantities .p0)((look.until - deploy) * step)} of ${(0,quantities .p0)(planned * step)}: ${metrics.join('; ')}${evidence}`;
}
function ofMetric({ metric, arms, detail }, { deploy }, until) {
    const trouble = detail === null ? '' : ` (${detail})`;
    const all = arms.get(source .y)?.[0];
    if (metric.query.kind !== 'counts' || all === undefined)
        return `${metric.name} read${trouble}`;
    const { bad, total } = (0,series .eg)(all.ours, deploy, until);
    const seen = total > 0 ? `${(0,quantities .KN)(bad / total)} bad of ${(0,quantities .U9)(Math.round(total))}` : 'no events yet';
    return `${metric.name} ${seen}${trouble}`;
}
const closest = (largest, needed) => `largest evidence so far ${largest.toFixed(1)}, an alarm needs ${needed.toFixed(1)}`;

;// CONCATENATED MODULE: ./build/metrics/sampler/sampled-store.js
function sampledStore(source, span, spread) {
    return {
        lag: 0,
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
        sampled_store_seriesOf(segment, 'total', new Float64Array(count).fill(total / count)),
        sampled_store_seriesOf(segment, 'bad', new Float64Array(count).fill(bad / count)),
    ]);
    return { series, odd: new Map(), spread: true };
}
const sampled_store_seriesOf = (segment, part, values) => ({
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
        sampled_store_seriesOf(segment, 'total', total),
        sampled_store_seriesOf(segment, 'bad', bad),
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
            return { verdict: nothingVerdict(plan, 'no-metrics', startedAt), baseline };
        if (baseline === null)
            return { verdict: nothingVerdict(plan, 'no-baseline', startedAt), baseline };
        const source = samples === null ? { read: () => Promise.resolve([]) } : (0,watch_sampling ._A)(ports, plan, samples);
        const run = await sampledRun(plan, baseline, source, startedAt);
        const upstream = () => Promise.resolve(false);
        const { verdict } = await runWatch({ ...run, plan, upstream, clock, log, signal, startedAt });
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
        return { verdict: nothingVerdict(plan, 'no-baseline', startedAt), baseline: null };
    const upstream = async () => {
        if (spec.statusPage === null)
            return false;
        const status = await readStatusPage(spec.statusPage);
        if (status === null)
            log.warning('The status page could not be read; it is left out of account.');
        return status?.hasIncident ?? false;
    };
    const opened = (0,open_store .C)(spec);
    return runWatch({
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
