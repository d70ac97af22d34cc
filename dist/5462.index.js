export const id = 5462;
export const ids = [5462];
export const modules = {

  22157:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  nodeKind)
  });
function nodeKind({ gauge, monitor }) {
    if (monitor !== undefined)
        return { kind: 'monitor', monitor };
    return gauge === undefined ? { kind: 'share' } : { kind: 'gauge', gauge };
}


  }),

  86860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  statedPercent),
    Hn: () => (  utcSecond),
    I1: () => (  significant),
    KN: () => (  percent),
    U9: () => (  count),
    p0: () => (  duration),
    vD: () => (  utcMinute)
  });
function percent(share) {
    const value = share * 100;
    if (!Number.isFinite(value))
        return 'unknown';
    if (value === 0)
        return '0 %';
    if (Math.abs(value) < 0.0001)
        return 'below 0.0001 %';
    const size = Math.abs(value);
    if (size >= 100)
        return `${count(value)} %`;
    const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)));
    return `${value.toFixed(decimals)} %`;
}
const statedPercent = (share) => `${Number((share * 100).toPrecision(6))} %`;
const count = (value) => Math.round(value).toLocaleString('en-US');
function significant(value) {
    if (!Number.isFinite(value))
        return 'unknown';
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e12)
        ? String(rounded)
        : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const minutes = Math.round(whole / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
function utcMinute(time) {
    return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`;
}
function utcSecond(time) {
    return iso(time).slice(0, 19).replace('T', ' ');
}
function iso(time) {
    const date = new Date(typeof time === 'number' ? time * 1000 : time);
    return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString();
}


  }),

  4456:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  inconclusiveWords),
    d: () => (  externalWords)
  });
const inconclusiveWords = {
    'no-metrics': {
        advice: 'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
    },
    'no-baseline': {
        advice: 'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
    },
    'watch-lost': {
        advice: 'Look at production yourself. The next deploy is compared with the time before this one. With a metric store (`watch.store`) a lost watch can be made up for.',
    },
    'no-data': {
        advice: 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
    },
    'source-down': {
        advice: 'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
    },
    'too-little-traffic': {
        advice: 'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
    },
    'not-separating': {
        advice: 'Nothing was judged: what counts as bad in the policy matches nothing, or everything, of what is there. `node dist/cli.js check` says what is there and what to write.',
    },
    'several-processes': {
        advice: 'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (`watch.store`).',
    },
    'series-changed': {
        advice: 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
    },
    'unproven-rise': {
        advice: 'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
    },
    'buckets-too-coarse': {
        advice: 'Give the histogram boundaries where its events lie: one at the usual duration and some above it. Or set an objective with slower-than.',
    },
    'monitor-alerting': {
        advice: 'Look at production yourself: a monitor of yours alerts, and the guard cannot tell that from its usual alerts. A monitor that seldom alerts, with a past that can be read, accuses a deploy by itself.',
    },
    cancelled: { advice: 'Run the job again: it takes up the watch where it was left.' },
    'sampler-died': {
        advice: 'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
    },
    overtaken: {
        advice: 'Nothing: the watch of the newer deploy compares with the time before this one, and speaks for both.',
    },
    'unproven-before': {
        advice: 'Look at production yourself. To begin from a proven state again, deploy the last good commit: its watch ends this. A metric store (`watch.store`) still has the numbers from before.',
    },
    'baseline-too-old': {
        advice: 'Look at production yourself: it is worse than when it was last proven. If it is broken, run the workflow with mode rollback. If it is only the hour, deploy again when it is quiet, or name a metric store (`watch.store`), which knows the hour.',
    },
    unknown: { advice: 'Use the version of Deploy Guard that wrote this verdict: it knows the reason.' },
};
const externalWords = {
    'already-so-before': {
        sentence: () => 'It was so before the deploy already, and has not got worse since.',
        advice: 'look for the cause before the deploy. Production was like this when the deploy began and has not got worse since: nothing is rolled back and nothing is held.',
        why: 'it was so before the deploy already',
        first: 'Look for the cause before the deploy: it was so already when the deploy began.',
    },
    'control-metric-worse': {
        sentence: (other) => `A metric that the deploy does not touch got worse as well: ${other}.`,
        advice: 'look at what both have in common. A metric that this deploy does not touch got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a metric that it does not touch got worse at the same time',
        first: 'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
    },
    'untouched-segment-worse': {
        sentence: (other) => `A segment that the deploy does not reach got worse as well: ${other}.`,
        advice: 'look at what both have in common. A segment that this deploy does not reach got worse in the same watch, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a segment that it does not reach got worse at the same time',
        first: 'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
    },
    'upstream-incident': {
        sentence: () => 'A service it depends on reports an incident.',
        advice: 'follow the status page of the service that this one depends on. It says itself that it has an incident, so taking the deploy back would not help: nothing is taken back and nothing held.',
        why: 'a service that this one depends on reports an incident',
        first: 'Follow the status page of the service that this one depends on, and tell it what you see.',
    },
    unknown: {
        sentence: () => 'The cause is outside of the deploy.',
        advice: 'use the version of Deploy Guard that wrote this verdict: it knows what else got worse.',
        why: 'for a reason that only a newer version of Deploy Guard knows',
        first: 'Use the version of Deploy Guard that wrote this: it knows what else got worse.',
    },
};


  }),

  18600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vc: () => (  valuesSet),
    f$: () => (  rulesNamed),
    iP: () => (  partOptions),
    s3: () => (  PART)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59909);
  var _config_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36927);
  var _metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86643);




const partOptions = { environment: { type: 'string' }, service: { type: 'string' } };
const PART = '[--environment NAME] [--service NAME]';
function rulesNamed(verb, whole, { environment: given = null, service = null }) {
    const environment = (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .DD)(whole, { environment: given, service }, `${verb}: --environment says`);
    return { environment, policy: (0,_config_services_js__WEBPACK_IMPORTED_MODULE_1__  .KV)(whole, { environment, service }) };
}
function valuesSet(verb, given) {
    return Object.fromEntries(given.map((each) => valueOf(verb, each)));
}
function valueOf(verb, given) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if ((0,_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(name))
        return [name, given.slice(at + 1)];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${verb}: --set expects NAME=VALUE with one of ${_metrics_variables_js__WEBPACK_IMPORTED_MODULE_2__  .zo.join(', ')}, found ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(given)}`);
}


  }),

  28558:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  readReplayArguments: () => (  readReplayArguments),
  runReplay: () => (  runReplay)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: ./build/base/words.js
var words = __webpack_require__(59909);
// EXTERNAL MODULE: ./build/evidence/family/detectable.js
var detectable = __webpack_require__(58714);
// EXTERNAL MODULE: ./build/evidence/family/series.js
var series = __webpack_require__(61812);
// EXTERNAL MODULE: ./build/evidence/family/stream-test.js
var stream_test = __webpack_require__(11354);
// EXTERNAL MODULE: ./build/evidence/rates/confidence-bounds.js
var confidence_bounds = __webpack_require__(92798);
;// CONCATENATED MODULE: ./build/shell/replay/counted-replay.js





const finite = (value) => (Number.isFinite(value) ? value : null);
function alarmFacts({ recording, look }, rate) {
    const { grid, times, streamNames } = recording;
    if (look?.counts?.alarm == null || look.counts.alarm.step !== look.alarmAt)
        return null;
    const { alarm, basis } = look.counts;
    const node = basis.nodes[alarm.worst];
    const test = basis.tests[alarm.worst]?.[alarm.stream];
    if (node === undefined || test === undefined)
        return null;
    const [from, until] = [grid.deploy, alarm.step + 1];
    const { bad, total } = (0,series .eg)(node.arms[alarm.stream]?.ours ?? test.arms.ours, from, until);
    const { control } = test.arms;
    const normal = control === null ? { bad: (0,detectable .EX)(test, from, until), total } : (0,series .eg)(control, from, until);
    const steps = Array.from({ length: until - from }, (_, index) => (0,stream_test .gm)(test.arms, from + index));
    const bounds = control === null ? null : (0,confidence_bounds .jr)(steps, test.dispersion, rate);
    return {
        at: times[alarm.step] ?? 0,
        onset: times[alarm.onset] ?? 0,
        segment: node.segment.name,
        stream: streamNames[alarm.stream] ?? '',
        alone: alarm.alone,
        observed: { bad, total, share: total > 0 ? bad / total : 0 },
        expected: normal.total > 0 ? normal.bad / normal.total : 0,
        ratio: bounds === null ? null : [bounds[0], finite(bounds[1])],
        evidence: alarm.log,
        crossed: alarm.crossed.map((index) => basis.nodes[index]?.segment.name ?? ''),
    };
}
function basisFacts({ recording, look, planned, seen }) {
    const { grid, streamNames } = recording;
    if (look === null || look.counts === null)
        return null;
    const { basis } = look.counts;
    const [from, until] = [grid.deploy, grid.deploy + planned];
    const stream = bestStream(streamNames, look.counts, from, until);
    const { share, normal } = (0,detectable .Nn)(basis, 0, stream, from, until);
    return {
        baseline: basis.baseline,
        quiet: { windows: basis.placebo.windows, alarmed: basis.placebo.alarmed, enough: basis.placebo.enough },
        needed: basis.placebo.needed,
        largest: basis.largest,
        dispersion: basis.nodes[0]?.pasts[stream]?.dispersion ?? 1,
        segments: basis.nodes.length,
        dropped: basis.dropped,
        step: grid.length,
        stepsSeen: seen,
        stepsPlanned: planned,
        normal,
        detectable: share,
    };
}
function bestStream(streams, { basis }, from, until) {
    const gains = streams.map((_, stream) => {
        const found = (0,detectable .Nn)(basis, 0, stream, from, until);
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
const seenSentence = (basis) => `Over the watch ${detectableText(basis)}.`;
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
    return `${past} The largest evidence was ${round(largest)}, an alarm needs ${round(needed)} (natural logarithms). ${(0,words .LS)(segments, 'segment')} judged${left}.`;
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
            return UNJUDGED[judgement.reason];
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
const UNJUDGED = {
    'no-history': 'There are no samples before the deploy to compare with.',
    'too-sparse': 'The samples are more than 15 minutes apart: too few to watch a deploy with.',
    'too-little-history': 'There is too little past to know what is usual: the same time on another day must be known for half a day of quiet windows, which takes about two days of samples.',
    'no-data': 'There are no samples after the deploy.',
    'too-many-gaps': 'More than a quarter of the watch has no sample, or none on other days to compare with.',
    'watch-not-over': 'No alarm so far, but the samples end before the watch does.',
    'constant-history': 'The value changed after a past in which it never did, and that past is too short to call the change harm.',
    'not-proven': 'The value is off by as much as is harm, but what is known of the past does not prove that it is unusual.',
};
function gauge_replay_alarmSentence(alarm, plan) {
    const span = alarm.span <= 60 ? 'The value' : `The mean of ${gauge_replay_minutes(alarm.span)}`;
    const side = alarm.direction === 'up' ? 'above' : 'below';
    const reference = {
        slow: 'the same time on other days',
        fast: 'the minutes before',
        constant: 'a past that never changed',
        before: 'all that is known of before',
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

;// CONCATENATED MODULE: ./build/shell/replay/envelope.js


const FILE_REASONS = {
    'no-history': 'There are no events before the deploy to compare with, and no control.',
    'no-data': 'There are no events after the deploy, or none of the control.',
    'too-many-gaps': 'More than a quarter of the watch has no numbers.',
    'watch-not-over': 'No alarm so far, but the file ends before the watch does.',
    'series-changed': 'The boundaries of the buckets changed, so that before and after cannot be compared.',
};
const WHOLE = 0.95;
const GAPS = 0.75;
function fileReason({ recording, verdict, look, planned, seen }) {
    const { grid, changedAt } = recording;
    if (seen === 0)
        return 'no-data';
    if (changedAt !== null)
        return 'series-changed';
    if (verdict.reasonCode === 'no-baseline')
        return 'no-history';
    const control = look?.counts?.basis.nodes[0]?.arms[0]?.control;
    const until = grid.deploy + planned;
    if (control !== undefined && control !== null && !control.total.subarray(grid.deploy, until).some((each) => each > 0))
        return 'no-data';
    if (grid.steps - grid.deploy < planned * WHOLE)
        return 'watch-not-over';
    return seen < planned * GAPS ? 'too-many-gaps' : null;
}
function replayResult(judged, asked) {
    return asked.kind === 'gauge' ? gaugeResult(judged, asked) : countedResult(judged, asked);
}
function envelopeOf({ kind, plan }, end, own, evidence) {
    return {
        schemaVersion: 1,
        verb: 'replay',
        environment: '-',
        sha: null,
        baseSha: null,
        verdict: end.verdict,
        reasonCode: end.reasonCode,
        message: end.message,
        alarmAt: end.at,
        delaySeconds: end.at === null ? null : end.at - plan.deployedAt,
        ...own,
        evidence: { kind, ...evidence },
    };
}
function alarmTime({ recording, verdict, look }) {
    if (!('regression' in verdict) || look?.alarmAt == null)
        return null;
    return recording.times[look.alarmAt] ?? null;
}
function countedResult(judged, asked) {
    const { verdict, look } = judged;
    const { deployedAt, watch, falseAlarmRate } = asked.plan;
    const alarm = verdict.verdict === 'regressed' ? alarmFacts(judged, falseAlarmRate) : null;
    const basis = basisFacts(judged);
    const reason = verdict.verdict === 'healthy' || verdict.verdict === 'inconclusive' ? fileReason(judged) : null;
    const message = reason !== null
        ? FILE_REASONS[reason]
        : alarm !== null && basis !== null
            ? alarmSentence(alarm, asked.plan, basis)
            : verdict.verdict === 'healthy'
                ? `${verdict.message}${basis === null ? '' : ` ${seenSentence(basis)}`}`
                : verdict.message;
    const end = {
        verdict: reason === null ? verdict.verdict : 'inconclusive',
        reasonCode: reason ?? verdict.reasonCode,
        message,
        at: alarmTime(judged),
    };
    const segment = look?.alarmAt == null ? null : 'regression' in verdict ? verdict.regression.worst.segment : null;
    const evidence = { deployedAt, watch, falseAlarmRate, alarm, ...basis };
    const envelope = envelopeOf(asked, end, { segment }, evidence);
    const lines = [...(basis === null ? [] : [quietSentence(basis)]), ...(verdict.remarks ?? [])];
    return { verdict: end.verdict, message, envelope, text: `${[`${end.verdict}: ${message}`, ...lines].join('\n')}\n` };
}
function gaugeResult(judged, asked) {
    const { verdict, look, recording } = judged;
    const judgement = look?.gauges[0]?.judgement ?? null;
    const at = alarmTime(judged);
    const alarm = judgement?.verdict === 'regressed' && at !== null ? { ...judgement.alarm, at } : null;
    const isUnjudged = verdict.verdict === 'inconclusive' && judgement?.verdict === 'inconclusive';
    const ended = recording.grid.steps - recording.grid.deploy;
    const lacks = verdict.verdict !== 'inconclusive'
        ? null
        : ended === 0
            ? 'no-data'
            : ended < judged.planned * WHOLE
                ? 'watch-not-over'
                : null;
    const unjudged = isUnjudged && judgement.basis === null ? judgement.reason : (lacks ?? (isUnjudged ? judgement.reason : null));
    const message = unjudged !== null
        ? UNJUDGED[unjudged]
        : judgement !== null && judgement.verdict === verdict.verdict
            ? sentenceOf(alarm === null || judgement.verdict !== 'regressed' ? judgement : { ...judgement, alarm }, asked.plan)
            : verdict.message;
    const end = { verdict: verdict.verdict, reasonCode: unjudged ?? verdict.reasonCode, message, at };
    const basis = judgement?.basis ?? null;
    const envelope = envelopeOf(asked, end, {}, { ...asked.plan, alarm, ...basis });
    const lines = [`${end.verdict}: ${message}`, ...(basis === null ? [] : [gauge_replay_quietSentence(basis)])];
    return { verdict: end.verdict, message, envelope, text: `${lines.join('\n')}\n` };
}

// EXTERNAL MODULE: ./build/watch/run.js + 51 modules
var run = __webpack_require__(43713);
;// CONCATENATED MODULE: ./build/shell/replay/judge.js

function leapingFrom(moment) {
    let now = moment;
    const sleep = (milliseconds) => Promise.resolve(void (now += milliseconds));
    return { now: () => now, sleep };
}
const silent = { info: () => undefined, warning: () => undefined, debug: () => undefined };
async function judgeRecording(recording, plan) {
    const { grid, startedAt, store, metric, hasNumbers } = recording;
    const planned = Math.max(1, Math.round(plan.watch.duration / grid.length));
    const { verdict, look } = await (0,run .pg)({
        spec: {
            metrics: [{ ...metric, ...plan.rules, role: 'critical', untouched: [] }],
            baseline: plan.baseline,
            range: grid.length,
            history: (grid.deploy - 1) * grid.length,
        },
        plan: { ...plan.watch, step: grid.length },
        store,
        upstream: () => Promise.resolve(false),
        clock: leapingFrom(1000 * (startedAt + planned * grid.length)),
        log: silent,
        startedAt,
        pastUntil: startedAt,
        deploys: [],
        incidents: plan.incidents,
    });
    const seen = hasNumbers.slice(grid.deploy, grid.deploy + planned).filter(Boolean).length;
    return { recording, verdict, look, planned, seen };
}

// EXTERNAL MODULE: ./build/config/parse-policy.js + 1 modules
var parse_policy = __webpack_require__(50781);
// EXTERNAL MODULE: ./build/shell/part.js
var part = __webpack_require__(18600);
// EXTERNAL MODULE: ./build/config/scalars.js
var scalars = __webpack_require__(94118);
;// CONCATENATED MODULE: ./build/shell/replay/plan.js





const DEFAULTS = { watch: 7200, falseAlarmRate: 0.05 };
function planOf(asked, policy) {
    const whole = (0,parse_policy .O)(policy?.text ?? '', policy?.file ?? 'the defaults');
    const { policy: rules } = (0,part .f$)('replay', whole, asked.part ?? {});
    const metric = policy === null ? null : metricOf(asked, rules, policy.file);
    const presets = policy === null ? DEFAULTS : { watch: rules.watch.duration, falseAlarmRate: rules.watch.falseAlarmRate };
    const duration = asked.watch ?? presets.watch;
    const falseAlarmRate = asked.falseAlarmRate ?? presets.falseAlarmRate;
    const direction = asked.direction ?? metric?.direction ?? (asked.kind === 'gauge' ? 'both' : 'up');
    const minEffect = metric?.minEffect ?? (asked.kind === 'gauge' ? ANY_CHANGE : scalars .GB);
    const minWatch = policy === null ? duration : Math.min(duration, rules.watch.minWatch);
    const watch = { ...rules.watch, metrics: [], duration, minWatch, falseAlarmRate };
    const plan = { deployedAt: asked.deployedAt, watch: duration, direction, falseAlarmRate, boundary: 'early' };
    return {
        settled: { kind: asked.kind, plan },
        plan: {
            watch,
            rules: { direction, minEffect, objective: metric?.objective ?? null },
            baseline: rules.store?.baseline ?? 'auto',
            incidents: rules.incidents,
        },
    };
}
const ANY_CHANGE = { relative: 0, absolute: 0 };
function metricOf({ kind, metric: wanted }, rules, file) {
    const stored = (rules.store?.metrics ?? []).filter(({ query }) => query.kind === kind);
    const paged = kind === 'counts' ? rules.watch.metrics.map((each) => ({ ...each, objective: null })) : [];
    const all = [...stored, ...paged];
    const found = wanted === null ? all[0] : all.find(({ name }) => name === wanted);
    if (found !== undefined)
        return found;
    if (wanted === null)
        return null;
    const known = all.map(({ name }) => (0,words .hD)(name)).join(', ') || 'none';
    throw new errors .j1(`replay: --metric ${(0,words .hD)(wanted)}: ${file} has of the kind ${kind}: ${known}`);
}

// EXTERNAL MODULE: ./build/metrics/selector.js
var metrics_selector = __webpack_require__(26869);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
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
    return {
        labels,
        leaves,
        grid,
        times,
        streams,
        hasNumbers,
        streamNames: ['bad events'],
        boundaries: null,
        changedAt: null,
    };
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
        boundaries,
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
const REACH = 29 * 86_400;
const counted_csv_GAPS = new Set(['', 'nan', 'null', 'na']);
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
    if (counted_csv_GAPS.has(cell.toLowerCase()))
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

;// CONCATENATED MODULE: ./build/shell/replay/recording.js





const NAMES = { counts: 'events', histogram: 'duration', gauge: 'value' };
const QUERIES = {
    counts: { kind: 'counts', total: 'events', bad: 'events' },
    histogram: { kind: 'histogram', buckets: 'duration', slowerThan: null },
    gauge: { kind: 'gauge', query: 'value' },
};
function readRecording(kind, text, file, deployedAt) {
    if (kind === 'gauge')
        return gaugeRecording(parseGaugeCsv(text, file), deployedAt);
    const table = kind === 'counts' ? parseCountsCsv(text, { file, deployedAt }) : parseHistogramCsv(text, { file, deployedAt });
    return countedRecording(kind, table, file, deployedAt);
}
const LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/;
const onStep = (time, { length }) => Math.ceil(time / length) * length;
function countedRecording(kind, table, file, deployedAt) {
    const { grid, times, labels, hasNumbers, streamNames, changedAt } = table;
    const odd = labels.find((label) => !LABEL.test(label));
    if (odd !== undefined) {
        throw new errors .j1(`${file}, line 1: expected letters, digits and _ in the name of a label, found "${odd}": rename that column`);
    }
    const hasControl = table.streams.some((streams) => streams.some(({ control }) => control !== null));
    const startedAt = onStep(deployedAt, grid);
    const query = QUERIES[kind];
    return {
        metric: { name: NAMES[kind], query, control: hasControl ? query : null, labels: [...labels] },
        store: {
            lag: () => 0,
            remedy: () => 'The file holds no numbers there: see how it was written.',
            read: (metric, range) => Promise.resolve(countedAnswer(table, metric, rangeIn(grid, startedAt, range))),
        },
        grid,
        times,
        hasNumbers,
        startedAt,
        streamNames,
        changedAt,
    };
}
function rangeIn({ deploy, length }, startedAt, { first, count }) {
    return { from: deploy - 1 + Math.round((first - startedAt) / length), count };
}
function countedAnswer(table, metric, range) {
    const { query } = metric;
    const selector = query.kind === 'counts' ? query.total : query.kind === 'histogram' ? query.buckets : null;
    const within = selector === null ? [] : (0,metrics_selector .Pl)(selector).matchers;
    const isMeant = (leaf) => within.every(({ label, value }) => table.leaves[leaf]?.[table.labels.indexOf(label)] === value);
    const leaves = table.leaves.flatMap((_, leaf) => (isMeant(leaf) ? [leaf] : []));
    const segments = new Map([[source .y2, leaves]]);
    for (const label of metric.labels) {
        const place = table.labels.indexOf(label);
        for (const leaf of leaves) {
            const value = table.leaves[leaf]?.[place] ?? '';
            if (value === '')
                continue;
            const name = `${label}=${value}`;
            segments.set(name, [...(segments.get(name) ?? []), leaf]);
        }
    }
    const series = [...segments].flatMap(([segment, members]) => seriesOf(table, segment, members, range));
    return { series, odd: new Map() };
}
function seriesOf(table, segment, leaves, range) {
    const first = table.streams[0] ?? [];
    const arms = first.some(({ control }) => control !== null) ? ['ours', 'control'] : ['ours'];
    return arms.flatMap((arm) => {
        const sum = (stream, of) => summed(table, leaves.flatMap((leaf) => table.streams[leaf]?.[stream] ?? []), { arm, of }, range);
        const total = sum(0, (counted) => counted.total);
        const rest = { arm, segment };
        if (table.boundaries === null) {
            const bad = sum(0, (counted) => counted.bad);
            return [
                { ...rest, part: 'total', le: Number.NaN, values: total },
                { ...rest, part: 'bad', le: Number.NaN, values: bad },
            ];
        }
        const buckets = table.boundaries.map((le, stream) => {
            const slower = sum(stream, (counted) => counted.bad);
            return { ...rest, part: 'bucket', le, values: total.map((each, index) => each - (slower[index] ?? 0)) };
        });
        return [...buckets, { ...rest, part: 'bucket', le: Infinity, values: total }];
    });
}
function summed({ hasNumbers }, parts, { arm, of }, { from, count }) {
    const sum = Float64Array.from({ length: count }, (_, index) => (hasNumbers[from + index] === true ? 0 : Number.NaN));
    for (const arms of parts) {
        const counted = arm === 'ours' ? arms.ours : arms.control;
        if (counted === null)
            continue;
        const values = of(counted);
        for (let index = 0; index < count; index++)
            sum[index] = (sum[index] ?? 0) + (values[from + index] ?? 0);
    }
    return sum;
}
function gaugeRecording(samples, deployedAt) {
    const rows = Array.from(samples.time, (time, index) => ({ time, value: samples.value[index] ?? Number.NaN }))
        .filter(({ time }) => Math.abs(time - deployedAt) <= recording_REACH)
        .toSorted((a, b) => a.time - b.time);
    const moments = [...new Set(rows.map(({ time }) => time))];
    const grid = gridOf(moments, deployedAt);
    const values = new Float64Array(grid.steps).fill(Number.NaN);
    const times = Array.from({ length: grid.steps }, () => Number.NaN);
    for (const { time, value } of rows) {
        const step = grid.stepOf(time);
        times[step] = time;
        if (Number.isFinite(value))
            values[step] = value;
    }
    const startedAt = onStep(deployedAt, grid);
    return {
        metric: { name: NAMES.gauge, query: QUERIES.gauge, control: null, labels: [] },
        store: {
            lag: () => 0,
            remedy: () => 'The file holds no numbers there: see how it was written.',
            read: (_, range) => {
                const { from, count } = rangeIn(grid, startedAt, range);
                const own = Float64Array.from({ length: count }, (_value, index) => values[from + index] ?? Number.NaN);
                return Promise.resolve({
                    series: [{ arm: 'ours', part: 'value', segment: source .y2, le: Number.NaN, values: own }],
                    odd: new Map(),
                });
            },
        },
        grid,
        times,
        hasNumbers: Array.from(values, Number.isFinite),
        startedAt,
        streamNames: ['value'],
        changedAt: null,
    };
}
const recording_REACH = 29 * 86_400;

// EXTERNAL MODULE: ./build/shell/write-report.js
var write_report = __webpack_require__(54749);
;// CONCATENATED MODULE: ./build/shell/replay/replay.js










async function runReplay(args) {
    const asked = readReplayArguments(args);
    const policy = asked.policy === null ? null : { text: await readGiven(asked.policy, '--policy'), file: asked.policy };
    const { settled, plan } = planOf(asked, policy);
    const recording = readRecording(asked.kind, await readGiven(asked.file, '--csv'), asked.file, asked.deployedAt);
    const judged = await judgeRecording(recording, plan);
    const { verdict, message, envelope, text } = replayResult(judged, settled);
    if (asked.html !== undefined) {
        const { watchPage } = await __webpack_require__.e(  4249).then(__webpack_require__.bind(__webpack_require__, 4249));
        await (0,write_report .u)(asked.html, watchPage({ ...judged.verdict, said: verdict, message }, asked.file));
    }
    process.stdout.write(asked.json ? `${JSON.stringify(envelope)}\n` : text);
    return exits[verdict];
}
const exits = {
    healthy: result .I.ok,
    regressed: result .I.bad,
    external: result .I.inconclusive,
    inconclusive: result .I.inconclusive,
};
async function readGiven(file, option) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new errors .j1(`replay: ${option}: cannot read ${file}: ${why}`, { cause: error });
    }
}
const options = {
    csv: { type: 'string' },
    'deployed-at': { type: 'string' },
    watch: { type: 'string' },
    direction: { type: 'string' },
    'false-alarm-rate': { type: 'string' },
    policy: { type: 'string' },
    ...part .iP,
    metric: { type: 'string' },
    kind: { type: 'string', default: 'gauge' },
    json: { type: 'boolean', default: false },
    html: { type: 'string' },
};
function readReplayArguments(args) {
    const values = parse(args);
    if (values.csv === undefined)
        throw new errors .j1('replay: --csv FILE is missing: a file with the columns timestamp,value');
    const kind = kindOf(values.kind);
    if (kind !== 'gauge' && values.direction === 'down')
        throw wrongDirection(kind);
    const given = (text, read) => text === undefined ? null : read(text);
    return {
        kind,
        file: values.csv,
        json: values.json,
        ...(values.html !== undefined && { html: values.html }),
        policy: values.policy ?? null,
        ...(values.environment === undefined && values.service === undefined
            ? {}
            : { part: { environment: values.environment, service: values.service } }),
        metric: values.metric ?? null,
        deployedAt: replay_unixSeconds(values['deployed-at']),
        watch: given(values.watch, duration),
        falseAlarmRate: given(values['false-alarm-rate'], rate),
        direction: given(values.direction, direction),
    };
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


  }),

  54749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45145);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);



async function writeReport(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .j1(`--html: ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(file)} cannot be written: the system says ${why}`, { cause });
    }
}


  })

};
