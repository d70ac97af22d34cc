export const id = 794;
export const ids = [794];
export const modules = {

  7794:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readReplayArguments: () => (  readReplayArguments),
  runReplay: () => (  runReplay)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/evidence/gauge/index.js + 13 modules
var gauge = __webpack_require__(4976);
// EXTERNAL MODULE: ./build/evidence/family/detectable.js
var detectable = __webpack_require__(8714);
// EXTERNAL MODULE: ./build/evidence/family/judge-counts.js + 1 modules
var judge_counts = __webpack_require__(9007);
// EXTERNAL MODULE: ./build/evidence/family/segment-tree.js
var segment_tree = __webpack_require__(6293);
// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/evidence/family/stream-test.js
var stream_test = __webpack_require__(1354);
// EXTERNAL MODULE: ./build/evidence/rates/confidence-bounds.js
var confidence_bounds = __webpack_require__(2798);
;// CONCATENATED MODULE: ./build/shell/replay/counted-csv.js

const columns = { needed: ['bad', 'total'], optional: ['control_bad', 'control_total'] };
function parseCountsCsv(text, of) {
    const { labels, leaves, grid, times, rows } = readCountedRows(text, of, columns);
    const hasControl = rows.some(({ numbers }) => numbers.length > 2);
    const streams = leaves.map(() => [emptyArms(times.length, hasControl)]);
    const hasNumbers = times.map(() => false);
    for (const { leaf, step, numbers, line } of rows) {
        if (numbers.some(Number.isNaN))
            continue;
        const [bad = 0, total = 0, controlBad = 0, controlTotal = 0] = numbers;
        if (bad > total || controlBad > controlTotal) {
            throw new errors .j1(`${of.file}, line ${line}: more bad events than events`);
        }
        const arms = streams[leaf]?.[0];
        if (arms === undefined)
            continue;
        hasNumbers[step] = true;
        add(arms.ours, step, bad, total);
        if (arms.control !== null)
            add(arms.control, step, controlBad, controlTotal);
    }
    return { labels, leaves, grid, times, streams, hasNumbers, streamNames: ['bad events'], changedAt: null };
}
function add(counted, step, bad, total) {
    counted.bad[step] = (counted.bad[step] ?? 0) + bad;
    counted.total[step] = (counted.total[step] ?? 0) + total;
}
const bucketColumns = { needed: ['le', 'count'], optional: ['control_count'] };
function parseHistogramCsv(text, of) {
    const { file } = of;
    const read = readCountedRows(text, of, bucketColumns);
    const { labels, leaves, grid, times, rows } = read;
    const boundaries = usualBoundaries(read, file);
    const hasControl = rows.some(({ numbers }) => numbers.length > 2);
    const streams = leaves.map(() => boundaries.map(() => emptyArms(times.length, hasControl)));
    const hasNumbers = times.map(() => false);
    let changedAt = null;
    for (const { leaf, step, buckets } of grouped(read)) {
        if (buckets.size !== boundaries.length + 1 || !boundaries.every((le) => buckets.has(le))) {
            changedAt = Math.min(changedAt ?? Infinity, times[step] ?? Infinity);
            continue;
        }
        hasNumbers[step] = true;
        for (const [stream, le] of boundaries.entries()) {
            const arms = streams[leaf]?.[stream];
            if (arms === undefined)
                continue;
            fill(arms.ours, step, slower(buckets, le, 1, file));
            if (arms.control !== null)
                fill(arms.control, step, slower(buckets, le, 2, file));
        }
    }
    return {
        labels,
        leaves,
        grid,
        times,
        streams,
        hasNumbers,
        streamNames: boundaries.map((le) => `slower than ${le}`),
        changedAt,
    };
}
function grouped({ rows, times }) {
    const groups = new Map();
    for (const row of rows) {
        if (row.numbers.some(Number.isNaN))
            continue;
        const key = row.leaf * times.length + row.step;
        const group = groups.get(key) ?? { leaf: row.leaf, step: row.step, buckets: new Map() };
        group.buckets.set(row.numbers[0] ?? Infinity, row);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function usualBoundaries({ rows }, file) {
    const [first] = rows;
    const own = rows
        .filter(({ step, leaf }) => step === first?.step && leaf === first.leaf)
        .map(({ numbers }) => numbers[0] ?? Infinity);
    const finite = [...new Set(own.filter(Number.isFinite))].toSorted((a, b) => a - b);
    if (finite.length === 0 || !own.includes(Infinity)) {
        throw new errors .j1(`${file}: expected at least one finite boundary in "le" and one +Inf at every moment`);
    }
    return finite;
}
function slower(buckets, le, column, file) {
    const row = buckets.get(le);
    const total = buckets.get(Infinity)?.numbers[column] ?? 0;
    const within = row?.numbers[column] ?? 0;
    if (within > total) {
        throw new errors .j1(`${file}, line ${row?.line ?? 1}: counts are cumulative: no bucket may hold more than +Inf`);
    }
    return { bad: total - within, total };
}
function fill(counted, step, { bad, total }) {
    counted.bad[step] = bad;
    counted.total[step] = total;
}
const LATEST = 1e11;
const REACH = 15 * 86_400;
const GAPS = new Set(['', 'nan', 'null', 'na']);
function readCountedRows(text, { file, deployedAt }, { needed, optional }) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const header = cellsOf(lines[0] ?? '');
    const numeric = [...needed, ...(optional.some((name) => header.includes(name)) ? optional : [])];
    checkHeader(header, ['timestamp', ...numeric], file);
    const places = numeric.map((name) => header.indexOf(name));
    const labels = header.filter((name) => name !== 'timestamp' && !numeric.includes(name));
    const labelPlaces = labels.map((name) => header.indexOf(name));
    const timePlace = header.indexOf('timestamp');
    const leaves = new Map();
    const raw = [];
    for (const [index, line] of lines.entries()) {
        if (index === 0 || line.trim() === '')
            continue;
        const cells = cellsOf(line);
        const place = `${file}, line ${index + 1}`;
        if (cells.length !== header.length) {
            throw new errors .j1(`${place}: expected ${header.length} cells, found ${cells.length}`);
        }
        const time = seconds(cells[timePlace] ?? '', place);
        if (time < deployedAt - REACH || time > deployedAt + REACH)
            continue;
        const values = labelPlaces.map((at) => cells[at] ?? '');
        const key = values.join('\u0000');
        leaves.set(key, values);
        const numbers = places.map((at, n) => count(cells[at] ?? '', `${place}, column "${numeric[n] ?? ''}"`));
        raw.push({ key, time, numbers, line: index + 1 });
    }
    return indexed(labels, leaves, raw, deployedAt);
}
function indexed(labels, leaves, raw, deployedAt) {
    const keys = [...leaves.keys()].toSorted();
    const leafOf = new Map(keys.map((key, index) => [key, index]));
    const moments = [...new Set(raw.map(({ time }) => time))].toSorted((a, b) => a - b);
    const grid = gridOf(moments, deployedAt);
    const times = Array.from({ length: grid.steps }, () => Number.NaN);
    for (const time of moments)
        times[grid.stepOf(time)] = time;
    const rows = raw.map(({ key, time, numbers, line }) => {
        return { leaf: leafOf.get(key) ?? 0, step: grid.stepOf(time), numbers, line };
    });
    return { labels, leaves: keys.map((key) => leaves.get(key) ?? []), grid, times, rows };
}
function cellsOf(line) {
    return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
function checkHeader(header, wanted, file) {
    const missing = wanted.filter((name) => !header.includes(name));
    const twice = header.find((name, index) => header.indexOf(name) !== index);
    if (missing.length > 0) {
        throw new errors .j1(`${file}, line 1: expected the columns ${wanted.join(',')} (and labels), found "${header.join(',').slice(0, 80)}": ${missing.join(', ')} is missing`);
    }
    if (twice !== undefined)
        throw new errors .j1(`${file}, line 1: the column "${twice}" stands there twice`);
}
function seconds(cell, place) {
    const time = cell === '' ? Number.NaN : Number(cell);
    if (!Number.isFinite(time) || time < 0) {
        throw new errors .j1(`${place}, column "timestamp": expected Unix seconds, found "${cell.slice(0, 40)}"`);
    }
    if (time > LATEST) {
        throw new errors .j1(`${place}, column "timestamp": ${cell} looks like milliseconds: divide it by 1000`);
    }
    return time;
}
function count(cell, place) {
    if (GAPS.has(cell.toLowerCase()))
        return Number.NaN;
    if (/^\+?inf(inity)?$/i.test(cell) && place.endsWith('"le"'))
        return Infinity;
    const value = Number(cell);
    if (!Number.isFinite(value) || (value < 0 && !place.endsWith('"le"'))) {
        throw new errors .j1(`${place}: expected a count of 0 or more, found "${cell.slice(0, 40)}"`);
    }
    return value;
}
function emptyArms(steps, hasControl) {
    const counted = () => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
    return { ours: counted(), control: hasControl ? counted() : null };
}
function gridOf(times, deployedAt) {
    const distances = times.slice(1).map((time, index) => time - (times[index] ?? time));
    const length = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 60;
    const [first = deployedAt, last = deployedAt] = [times[0], times.at(-1)];
    const origin = times.find((time) => time >= deployedAt) ?? last + length;
    const before = Math.max(0, Math.ceil((origin - first) / length - 0.5), first < deployedAt ? 1 : 0);
    const stepOf = (time) => {
        const step = before + Math.round((time - origin) / length);
        return Math.max(0, time < deployedAt ? Math.min(step, before - 1) : step);
    };
    return { length, steps: Math.max(before, stepOf(last) + 1), deploy: before, stepOf };
}

;// CONCATENATED MODULE: ./build/shell/replay/counted-replay.js







const PARSERS = {
    counts: parseCountsCsv,
    histogram: parseHistogramCsv,
};
function replayCounted(kind, text, file, plan) {
    const table = PARSERS[kind](text, { file, deployedAt: plan.deployedAt });
    const judged = judgeCounted(table, plan);
    const { verdict, reason } = judged;
    const alarm = alarmFacts(table, judged, plan.falseAlarmRate);
    const basis = basisFacts(table, judged);
    const message = alarm !== null
        ? alarmSentence(alarm, plan, basis)
        : reason === null
            ? healthySentence(basis)
            : reasonSentence(reason, basis);
    const reasonCode = alarm === null ? (reason ?? 'no-harm-found') : 'worse-than-baseline';
    const envelope = {
        schemaVersion: 1,
        verb: 'replay',
        environment: '-',
        sha: null,
        baseSha: null,
        verdict,
        reasonCode,
        message,
        alarmAt: alarm?.at ?? null,
        delaySeconds: alarm === null ? null : alarm.at - plan.deployedAt,
        segment: alarm?.segment ?? null,
        evidence: { kind, ...plan, alarm, ...basis },
    };
    return { verdict, envelope, text: `${verdict}: ${message}\n${quietSentence(basis)}\n` };
}
function judgeCounted(table, plan) {
    const { grid, labels, leaves, streams, hasNumbers } = table;
    const planned = Math.max(1, Math.round(plan.watch / grid.length));
    const sizes = streams.map(([arms]) => (arms === undefined ? 0 : (0,series .eg)(arms.ours, 0, grid.deploy).total));
    const judgement = (0,judge_counts .wt)({
        leaves: streams,
        tree: (0,segment_tree .qD)(labels, leaves, sizes),
        steps: grid.steps,
        length: grid.length,
        deploy: grid.deploy,
    }, { planned, falseAlarmRate: plan.falseAlarmRate });
    const seen = hasNumbers.slice(grid.deploy, grid.deploy + planned).filter(Boolean).length;
    if (judgement.alarm !== null)
        return { verdict: 'regressed', reason: null, judgement, planned, seen };
    const reason = reasonAgainst(table, judgement, { planned, seen });
    return { verdict: reason === null ? 'healthy' : 'inconclusive', reason, judgement, planned, seen };
}
const WHOLE = 0.95;
const counted_replay_GAPS = 0.75;
function reasonAgainst({ grid, changedAt, streamNames }, { basis }, { planned, seen }) {
    const arms = basis.nodes[0]?.arms[0];
    if (arms === undefined || seen === 0)
        return 'no-data';
    if (changedAt !== null)
        return 'series-changed';
    const until = grid.deploy + planned;
    const before = arms.control === null ? (0,series .eg)(arms.ours, 0, grid.deploy) : (0,series .eg)(arms.control, grid.deploy, until);
    if (before.total === 0)
        return arms.control === null ? 'no-history' : 'no-data';
    if ((0,series .eg)(arms.ours, grid.deploy, until).total === 0)
        return 'no-data';
    if (grid.steps - grid.deploy < planned * WHOLE)
        return 'watch-not-over';
    if (seen < planned * counted_replay_GAPS)
        return 'too-many-gaps';
    const shown = streamNames.some((_, stream) => (0,detectable .V2)((0,detectable .Nn)(basis, 0, stream, grid.deploy, until)));
    return shown ? null : 'too-little-traffic';
}
const finite = (value) => (Number.isFinite(value) ? value : null);
function alarmFacts(table, { judgement }, rate) {
    const { alarm, basis } = judgement;
    if (alarm === null)
        return null;
    const node = basis.nodes[alarm.worst];
    const test = basis.tests[alarm.worst]?.[alarm.stream];
    if (node === undefined || test === undefined)
        return null;
    const [from, until] = [table.grid.deploy, alarm.step + 1];
    const { bad, total } = (0,series .eg)(node.arms[alarm.stream]?.ours ?? test.arms.ours, from, until);
    const { control } = test.arms;
    const normal = control === null ? { bad: (0,detectable .EX)(test, from, until), total } : (0,series .eg)(control, from, until);
    const steps = Array.from({ length: until - from }, (_, index) => (0,stream_test .gm)(test.arms, from + index));
    const bounds = control === null ? null : (0,confidence_bounds .jr)(steps, test.dispersion, rate);
    return {
        at: table.times[alarm.step] ?? 0,
        onset: table.times[alarm.onset] ?? 0,
        segment: node.segment.name,
        stream: table.streamNames[alarm.stream] ?? '',
        alone: alarm.alone,
        observed: { bad, total, share: total > 0 ? bad / total : 0 },
        expected: normal.total > 0 ? normal.bad / normal.total : 0,
        ratio: bounds === null ? null : [bounds[0], finite(bounds[1])],
        evidence: alarm.log,
        crossed: alarm.crossed.map((index) => basis.nodes[index]?.segment.name ?? ''),
    };
}
function basisFacts(table, { judgement, planned, seen }) {
    const { basis } = judgement;
    const stream = bestStream(table, judgement, planned);
    const { share, normal } = (0,detectable .Nn)(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned);
    return {
        baseline: basis.baseline,
        quiet: { windows: basis.placebo.windows, alarmed: basis.placebo.alarmed, enough: basis.placebo.enough },
        needed: basis.placebo.needed,
        largest: basis.largest,
        dispersion: basis.nodes[0]?.pasts[stream]?.dispersion ?? 1,
        segments: basis.nodes.length,
        dropped: basis.dropped,
        step: table.grid.length,
        stepsSeen: seen,
        stepsPlanned: planned,
        normal,
        detectable: share,
    };
}
function bestStream(table, { basis }, planned) {
    const gains = table.streamNames.map((_, stream) => {
        const found = (0,detectable .Nn)(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned);
        return found.share === null ? Infinity : (found.share + 1e-9) / (found.normal + 1e-3);
    });
    return gains.indexOf(Math.min(...gains));
}
const percent = (share) => `${Number((100 * share).toPrecision(3))} %`;
const minutes = (seconds) => `${Math.round(seconds / 6) / 10} min`;
function alarmSentence(alarm, plan, basis) {
    const where = alarm.segment === '' ? 'all traffic' : alarm.segment;
    const what = alarm.stream === 'bad events' ? 'bad' : alarm.stream;
    const reference = basis.baseline === 'control' ? 'beside the control' : 'to be expected at most from the past';
    const others = alarm.alone && alarm.segment !== '' ? ' Everything else shows no harm.' : '';
    const since = minutes(alarm.onset - plan.deployedAt);
    return `Events of ${where} were ${what} in ${percent(alarm.observed.share)}, ${percent(alarm.expected)} ${reference}; found ${minutes(alarm.at - plan.deployedAt)} after the deploy, and it began ${since} after it.${others}`;
}
function healthySentence(basis) {
    return `No harm found in ${minutes(basis.stepsSeen * basis.step)} after the deploy: ${detectableText(basis)}.`;
}
function reasonSentence(reason, basis) {
    if (reason === 'too-little-traffic')
        return `Too little traffic to say: ${detectableText(basis)}.`;
    return REASONS[reason];
}
const REASONS = {
    'no-history': 'There are no events before the deploy to compare with, and no control.',
    'no-data': 'There are no events after the deploy, or none of the control.',
    'too-many-gaps': 'More than a quarter of the watch has no numbers.',
    'watch-not-over': 'No alarm so far, but the file ends before the watch does.',
    'series-changed': 'The boundaries of the buckets changed, so that before and after cannot be compared.',
};
function detectableText({ detectable, normal }) {
    if (detectable === null)
        return 'no rise at all would have been seen';
    return `a rise from ${percent(normal)} to ${percent(detectable)} or more would have been seen with a chance of 90 %`;
}
function quietSentence({ quiet, segments, dropped, needed, largest }) {
    const past = quiet.windows === 0
        ? 'There is too little past to try this watch on.'
        : `Without calibration this watch would have alarmed in ${quiet.alarmed} of ${quiet.windows} quiet windows of the past (overlapping)${quiet.enough ? '' : ', too few to calibrate it fully'}.`;
    const left = dropped > 0 ? `; ${dropped} more only as a part of larger ones` : '';
    return `${past} The largest evidence was ${round(largest)}, an alarm needs ${round(needed)} (natural logarithms). ${segments} segment${segments === 1 ? '' : 's'} judged${left}.`;
}
const round = (value) => String(Number(value.toPrecision(3)));

;// CONCATENATED MODULE: ./build/shell/replay/gauge-replay.js

function sentenceOf(judgement, plan) {
    switch (judgement.verdict) {
        case 'regressed':
            return gauge_replay_alarmSentence(judgement.alarm, plan);
        case 'healthy':
            return `No harm found in ${gauge_replay_minutes(judgement.basis.stepsSeen * judgement.basis.step)} after the deploy.`;
        case 'inconclusive':
            return unjudged[judgement.reason];
    }
}
function gauge_replay_quietSentence({ quiet, threshold, thresholdMeasured, largestScore }) {
    const score = largestScore === null
        ? ''
        : ` The largest score was ${gauge_replay_round(largestScore)}; an alarm needs more than ${gauge_replay_round(threshold)}.`;
    const note = thresholdMeasured
        ? ''
        : ' That threshold is an extrapolation: rates from 0.005 to 0.1 were measured (a little less with one direction).';
    return `This watch would have alarmed in ${quiet.alarmed} of ${quiet.windows} quiet windows of this series (overlapping; ${quiet.disjoint} separate).${score}${note}`;
}
const unjudged = {
    'no-history': 'There are no samples before the deploy to compare with.',
    'too-sparse': 'The samples are more than 15 minutes apart: too few to watch a deploy with.',
    'too-little-history': 'There is too little past to know what is usual: the same time on another day must be known for half a day of quiet windows, which takes about two days of samples.',
    'no-data': 'There are no samples after the deploy.',
    'too-many-gaps': 'More than a quarter of the watch has no sample, or none on other days to compare with.',
    'watch-not-over': 'No alarm so far, but the samples end before the watch does.',
    'constant-history': 'The value changed after a past in which it never did, and that past is too short to call the change harm.',
};
function gauge_replay_alarmSentence(alarm, plan) {
    const span = alarm.span <= 60 ? 'The value' : `The mean of ${gauge_replay_minutes(alarm.span)}`;
    const side = alarm.direction === 'up' ? 'above' : 'below';
    const reference = {
        slow: 'the same time on other days',
        fast: 'the minutes before',
        constant: 'a past that never changed',
    }[alarm.against];
    const after = gauge_replay_minutes(alarm.at - plan.deployedAt);
    const size = alarm.score === null ? '' : `, at least ${gauge_replay_round(alarm.score)} times as far as quiet windows usually go`;
    return `${span} was ${gauge_replay_round(alarm.observed)}, ${side} ${reference} (${gauge_replay_round(alarm.expected)})${size}, ${after} after the deploy.`;
}
function gauge_replay_minutes(seconds) {
    return `${Math.round(seconds / 6) / 10} min`;
}
function gauge_replay_round(value) {
    return String(Number(value.toPrecision(3)));
}
const gaps = new Set(['', 'nan', 'null', 'na', 'inf', '+inf', '-inf', 'infinity', '-infinity']);
const latest = 1e11;
function parseGaugeCsv(text, file) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const columns = columnsOf(lines[0] ?? '', file);
    const time = [];
    const value = [];
    for (const [index, line] of lines.entries()) {
        if (index === 0 || line.trim() === '')
            continue;
        const cells = line.split(',').map(unquoted);
        const place = (column) => `${file}, line ${index + 1}, column "${column}"`;
        if (cells.length !== 2) {
            throw new errors .j1(`${file}, line ${index + 1}: expected 2 cells (timestamp,value), found ${cells.length}`);
        }
        time.push(unixSeconds(cells[columns.timestamp] ?? '', place('timestamp')));
        value.push(number(cells[columns.value] ?? '', place('value')));
    }
    return { time, value };
}
function columnsOf(header, file) {
    const names = header.split(',').map(unquoted);
    const timestamp = names.indexOf('timestamp');
    const value = names.indexOf('value');
    if (timestamp < 0 || value < 0 || names.length !== 2) {
        throw new errors .j1(`${file}, line 1: expected the header "timestamp,value", found "${header.slice(0, 80)}": name the two columns so`);
    }
    return { timestamp, value };
}
function unixSeconds(cell, place) {
    const time = cell === '' ? Number.NaN : Number(cell);
    if (!Number.isFinite(time) || time < 0) {
        throw new errors .j1(`${place}: expected Unix seconds, found "${cell.slice(0, 40)}"`);
    }
    if (time > latest)
        throw new errors .j1(`${place}: ${cell} looks like milliseconds: divide it by 1000`);
    return time;
}
function number(cell, place) {
    if (gaps.has(cell.toLowerCase()))
        return Number.NaN;
    const value = Number(cell);
    if (!Number.isFinite(value)) {
        throw new errors .j1(`${place}: expected a number, or nothing for a gap, found "${cell.slice(0, 40)}"`);
    }
    return value;
}
function unquoted(cell) {
    return cell.trim().replace(/^"(.*)"$/, '$1');
}

;// CONCATENATED MODULE: ./build/shell/replay/replay.js







async function runReplay(args) {
    const { kind, file, json, plan } = readReplayArguments(args);
    const text = await read(file);
    if (kind !== 'gauge') {
        const { deployedAt, watch, falseAlarmRate } = plan;
        const counted = replayCounted(kind, text, file, { deployedAt, watch, falseAlarmRate });
        process.stdout.write(json ? `${JSON.stringify(counted.envelope)}\n` : counted.text);
        return exits[counted.verdict];
    }
    const samples = parseGaugeCsv(text, file);
    const newest = Array.from(samples.time).reduce((latest, time) => Math.max(latest, time), 0);
    const judgement = (0,gauge .DG)(samples, plan, newest);
    process.stdout.write(json ? `${JSON.stringify(envelope(judgement, plan))}\n` : report(judgement, plan));
    return exits[judgement.verdict];
}
const exits = { healthy: result .I.ok, regressed: result .I.bad, inconclusive: result .I.inconclusive };
async function read(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new errors .j1(`replay: --csv: cannot read ${file}: ${why}`, { cause: error });
    }
}
function envelope(judgement, plan) {
    const alarm = judgement.verdict === 'regressed' ? judgement.alarm : null;
    return {
        schemaVersion: 1,
        verb: 'replay',
        environment: '-',
        sha: null,
        baseSha: null,
        verdict: judgement.verdict,
        reasonCode: reasonOf(judgement),
        message: sentenceOf(judgement, plan),
        alarmAt: alarm?.at ?? null,
        delaySeconds: alarm === null ? null : alarm.at - plan.deployedAt,
        evidence: { kind: 'gauge', ...plan, alarm, ...judgement.basis },
    };
}
function reasonOf(judgement) {
    switch (judgement.verdict) {
        case 'regressed':
            return 'worse-than-baseline';
        case 'healthy':
            return 'no-harm-found';
        case 'inconclusive':
            return judgement.reason;
    }
}
function report(judgement, plan) {
    const lines = [`${judgement.verdict}: ${sentenceOf(judgement, plan)}`];
    if (judgement.basis !== null)
        lines.push(gauge_replay_quietSentence(judgement.basis));
    return `${lines.join('\n')}\n`;
}
const options = {
    csv: { type: 'string' },
    'deployed-at': { type: 'string' },
    watch: { type: 'string', default: '2h' },
    direction: { type: 'string', default: 'both' },
    'false-alarm-rate': { type: 'string', default: '0.05' },
    kind: { type: 'string', default: 'gauge' },
    json: { type: 'boolean', default: false },
};
function readReplayArguments(args) {
    const values = parse(args);
    if (values.csv === undefined)
        throw new errors .j1('replay: --csv FILE is missing: a file with the columns timestamp,value');
    const kind = kindOf(values.kind);
    if (kind !== 'gauge' && values.direction === 'down')
        throw wrongDirection(kind);
    const plan = {
        deployedAt: replay_unixSeconds(values['deployed-at']),
        watch: duration(values.watch),
        direction: direction(values.direction),
        falseAlarmRate: rate(values['false-alarm-rate']),
        boundary: 'early',
    };
    return { kind, file: values.csv, json: values.json, plan };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (error) {
        throw new errors .j1(`replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function kindOf(kind) {
    if (kind === 'gauge' || kind === 'counts' || kind === 'histogram')
        return kind;
    throw new errors .j1(`replay: --kind "${kind}" is unknown: expected gauge, counts or histogram`);
}
function wrongDirection(kind) {
    return new errors .j1(`replay: --direction down: expected up for ${kind}, where more bad or slow events are harm`);
}
function replay_unixSeconds(text) {
    if (text === undefined)
        throw new errors .j1('replay: --deployed-at UNIX is missing: the moment of the deploy in Unix seconds');
    const time = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(time) || time <= 0) {
        throw new errors .j1(`replay: --deployed-at: expected Unix seconds, found "${text}"`);
    }
    if (time > 1e11)
        throw new errors .j1(`replay: --deployed-at: ${text} looks like milliseconds: divide it by 1000`);
    return time;
}
const units = { s: 1, m: 60, h: 3600, d: 86_400 };
function duration(text) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text.trim()) ?? [];
    const length = Number(amount) * (units[unit ?? ''] ?? Number.NaN);
    if (!(length >= 600 && length <= 86_400)) {
        throw new errors .j1(`replay: --watch: expected 10m to 24h (a number with s, m, h or d), found "${text}"`);
    }
    return length;
}
function direction(text) {
    if (text === 'up' || text === 'down' || text === 'both')
        return text;
    throw new errors .j1(`replay: --direction: expected up, down or both, found "${text}"`);
}
function rate(text) {
    const share = text.trim() === '' ? Number.NaN : Number(text);
    if (!(share >= 0.001 && share <= 0.3)) {
        throw new errors .j1(`replay: --false-alarm-rate: expected a share from 0.001 to 0.3, e.g. 0.05, found "${text}"`);
    }
    return share;
}


  })

};
