export const id = 234;
export const ids = [234];
export const modules = {

  5234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runReplay: () => (  runReplay)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/deploy/errors.js
var errors = __webpack_require__(2951);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(3405);
;// CONCATENATED MODULE: ./build/evidence/gauge/constants.js
const detector = {
    days: 7,
    halfWidth: 5,
    recent: 15,
    spans: [1, 2, 3, 5, 10, 20],
    stride: 10,
    quietDays: 7,
    leadIn: 240,
    sameTime: 180,
    fewest: 15,
    fewestWindows: 72,
};
const scale = {
    usual: 0.9,
    rare: 0.99,
    rareShare: 1 / 3,
    timeOfDayShare: 0.1,
    oppositeShare: 0.25,
    rangeShare: 1e-3,
};
const logOffsetQuantile = 0.05;
const fill = { mean: 0.5, window: 0.75 };

;// CONCATENATED MODULE: ./build/evidence/gauge/channels.js

function channelsOf(length) {
    const spans = new Set(detector.spans.map((minutes) => Math.max(1, Math.round((minutes * 60) / length))));
    return ['slow', 'fast'].flatMap((residual) => [...spans].flatMap((span) => [1, -1].map((sign) => ({ residual, span, sign: sign > 0 ? 1 : -1 }))));
}
function counts(channel, direction) {
    return direction === 'both' || (direction === 'up') === channel.sign > 0;
}
function recentSteps(length) {
    return Math.max(3, Math.round((detector.recent * 60) / length));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/numbers.js
function at(numbers, i) {
    return numbers[i] ?? Number.NaN;
}
function nth(numbers, i) {
    return numbers[i] ?? Number.NaN;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quiet-windows.js


function quietWindows(x, usual, shape) {
    const { deploy, watch, length } = shape;
    const minutes = (n) => Math.round((n * 60) / length);
    const stride = Math.max(1, minutes(detector.stride));
    const leadIn = minutes(detector.leadIn);
    const oldest = Math.max(deploy - minutes(detector.quietDays * 1440), leadIn + 1);
    const unknown = runningCount(usual, deploy);
    const missing = runningCount(x, deploy);
    const starts = [];
    for (let start = deploy - watch; start >= oldest; start -= stride) {
        if (nth(unknown, start + watch) - nth(unknown, start - leadIn) > 0)
            continue;
        if (nth(missing, start + watch) - nth(missing, start) > watch * (1 - fill.window))
            continue;
        starts.push(start);
    }
    return starts;
}
function runningCount(values, n) {
    const counts = new Uint32Array(n + 1);
    for (let i = 0; i < n; i++)
        counts[i + 1] = nth(counts, i) + (Number.isNaN(at(values, i)) ? 1 : 0);
    return counts;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/moving-means.js


function movingMeans(values, spans) {
    const means = spans.map(() => new Float64Array(values.length).fill(Number.NaN));
    for (let index = 0; index < values.length; index++) {
        if (Number.isNaN(at(values, index)))
            continue;
        let sum = 0;
        let known = 0;
        let back = 0;
        for (let s = 0; s < spans.length; s++) {
            const span = spans[s] ?? 0;
            if (span > index + 1)
                break;
            for (; back < span; back++) {
                const value = at(values, index - back);
                if (value !== value)
                    continue;
                sum += value;
                known++;
            }
            const means_ = means[s];
            if (means_ !== undefined && known >= span * fill.mean)
                means_[index] = sum / known;
        }
    }
    return means;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/recent.js

function recentLevel(x, width, from, to) {
    const levels = new Float64Array(to - from);
    const ordered = new Float64Array(width);
    for (let step = from; step < to; step++) {
        let n = 0;
        for (let u = Math.max(0, step - width); u < step; u++) {
            const value = at(x, u);
            if (value !== value)
                continue;
            let slot = n++;
            for (; slot > 0 && at(ordered, slot - 1) > value; slot--)
                ordered[slot] = at(ordered, slot - 1);
            ordered[slot] = value;
        }
        levels[step - from] = n < width / 2 || n === 0 ? Number.NaN : middle(ordered, n);
    }
    return levels;
}
function middle(ordered, n) {
    const half = n >> 1;
    return n % 2 === 1 ? at(ordered, half) : (at(ordered, half - 1) + at(ordered, half)) / 2;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/residuals.js



function residualMeans(x, usual, from, shape) {
    const values = x.subarray(from);
    const recent = recentLevel(x, shape.width, from, x.length);
    const slow = values.map((value, i) => value - nth(usual, i));
    const fast = values.map((value, i) => value - at(recent, i));
    const spans = (residual) => shape.channels.filter((channel) => channel.residual === residual && channel.sign > 0).map((channel) => channel.span);
    return [...movingMeans(slow, spans('slow')), ...movingMeans(fast, spans('fast'))];
}

;// CONCATENATED MODULE: ./build/evidence/gauge/sorted-window.js

function sortedWindow(capacity) {
    return { numbers: new Float64Array(capacity), count: 0 };
}
function exchange(window, leaving, entering) {
    const { numbers } = window;
    let slot = window.count;
    if (leaving === leaving)
        slot = lowerBound(numbers, window.count, leaving);
    else if (entering === entering)
        window.count++;
    else
        return;
    if (entering !== entering) {
        numbers.copyWithin(slot, slot + 1, window.count--);
        return;
    }
    for (; slot > 0 && at(numbers, slot - 1) > entering; slot--)
        numbers[slot] = at(numbers, slot - 1);
    const last = window.count - 1;
    for (; slot < last && at(numbers, slot + 1) < entering; slot++)
        numbers[slot] = at(numbers, slot + 1);
    numbers[slot] = entering;
}
function medianOf({ numbers, count }) {
    if (count === 0)
        return Number.NaN;
    const half = count >> 1;
    return count % 2 === 1 ? at(numbers, half) : (at(numbers, half - 1) + at(numbers, half)) / 2;
}
function lowerBound(numbers, count, value) {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (at(numbers, middle) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/seasonal.js



const fewest = 3;
function usualLevel(x, length, from, to) {
    const day = Math.round(86_400 / length);
    const half = Math.floor((detector.halfWidth * 60) / length);
    const shifts = otherDays(day);
    const around = sortedWindow(shifts.length * (2 * half + 1));
    for (const shift of shifts) {
        for (let u = from - 1 + shift - half; u <= from - 1 + shift + half; u++)
            exchange(around, Number.NaN, known(x, u));
    }
    const levels = new Float64Array(to - from);
    for (let step = from; step < to; step++) {
        for (let k = 0; k < shifts.length; k++) {
            const middle = step + at(shifts, k);
            exchange(around, known(x, middle - half - 1), known(x, middle + half));
        }
        levels[step - from] = around.count < fewest ? Number.NaN : medianOf(around);
    }
    return levels;
}
function otherDays(day) {
    const days = Array.from({ length: detector.days }, (_, i) => (i + 1) * day);
    return Float64Array.from([...days.map((shift) => -shift), ...days]);
}
function known(x, step) {
    return step >= 0 && step < x.length ? at(x, step) : Number.NaN;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/window-maxima.js

function windowMaxima(means, starts, shape) {
    const { span, watch, block } = shape;
    const blocks = extremesOfBlocks(means, block);
    const up = new Float64Array(starts.length);
    const down = new Float64Array(starts.length);
    for (let w = 0; w < starts.length; w++) {
        const start = starts[w] ?? 0;
        const end = start + watch;
        let high = 0;
        let low = 0;
        for (let i = start + span - 1; i < end;) {
            if (i % block === 0 && i + block <= end) {
                high = Math.max(high, at(blocks.up, i / block));
                low = Math.max(low, at(blocks.down, i / block));
                i += block;
                continue;
            }
            const mean = at(means, i++);
            if (mean > high)
                high = mean;
            else if (-mean > low)
                low = -mean;
        }
        up[w] = high;
        down[w] = low;
    }
    return { up, down };
}
function extremesOfBlocks(means, block) {
    const n = Math.ceil(means.length / block);
    const up = new Float64Array(n);
    const down = new Float64Array(n);
    for (let i = 0; i < means.length; i++) {
        const mean = at(means, i);
        const b = Math.floor(i / block);
        if (mean > at(up, b))
            up[b] = mean;
        else if (-mean > at(down, b))
            down[b] = -mean;
    }
    return { up, down };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/past.js






function studyPast(x, steps, plan) {
    const { length } = steps;
    const watch = Math.round(plan.watch / length);
    const needed = Math.round((detector.quietDays * 86_400 + detector.leadIn * 60) / length) + 1;
    const base = Math.max(0, x.length - needed);
    const deploy = x.length - base;
    const channels = channelsOf(length);
    const usual = usualLevel(x, length, base, x.length + watch);
    const means = residualMeans(x, usual, base, { width: recentSteps(length), channels });
    const starts = quietWindows(x.subarray(base), usual, { deploy, watch, length });
    const block = Math.max(1, Math.round((detector.stride * 60) / length));
    const maxima = means.map((values, k) => windowMaxima(values, starts, { span: channels[2 * k]?.span ?? 1, watch, block }));
    return { usual, means, starts, maxima, deploy, watch };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quantile.js

function quantile_select(numbers, n, k) {
    let left = 0;
    let right = n - 1;
    while (left < right) {
        const pivot = middleOfThree(at(numbers, left), at(numbers, (left + right) >> 1), at(numbers, right));
        let i = left;
        let j = right;
        while (i <= j) {
            while (at(numbers, i) < pivot)
                i++;
            while (at(numbers, j) > pivot)
                j--;
            if (i <= j) {
                const swapped = at(numbers, i);
                numbers[i++] = at(numbers, j);
                numbers[j--] = swapped;
            }
        }
        if (k <= j)
            right = j;
        else if (k >= i)
            left = i;
        else
            break;
    }
    return at(numbers, k);
}
function quantile(numbers, n, p) {
    if (n === 0)
        return Number.NaN;
    const position = (n - 1) * p;
    const low = Math.floor(position);
    const below = quantile_select(numbers, n, low);
    if (low === position)
        return below;
    let above = Number.POSITIVE_INFINITY;
    for (let i = low + 1; i < n; i++)
        above = Math.min(above, at(numbers, i));
    return below + (position - low) * (above - below);
}
function median(numbers, n) {
    return quantile(numbers, n, 0.5);
}
function middleOfThree(a, b, c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scales.js



function scaleOf(maxima, sameTime) {
    const sorted = maxima.slice();
    const usual = quantile(sorted, sorted.length, scale.usual);
    const rare = quantile(sorted, sorted.length, scale.rare) * scale.rareShare;
    const all = Math.max(usual, rare) || sorted.reduce((a, b) => Math.max(a, b), 0);
    const near = Float64Array.from(sameTime, (w) => at(maxima, w));
    const timeOfDay = quantile(near, near.length, scale.usual);
    return Math.sqrt(all * Math.max(timeOfDay, all * scale.timeOfDayShare));
}
function scalesOf(maxima, sameTime, floor) {
    const up = scaleOf(maxima.up, sameTime);
    const down = scaleOf(maxima.down, sameTime);
    return {
        up: Math.max(up, down * scale.oppositeShare, floor),
        down: Math.max(down, up * scale.oppositeShare, floor),
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/past-scales.js




function scalesOfPast(past, values, length) {
    const day = 86_400 / length;
    const near = (detector.sameTime * 60) / length;
    const all = past.starts.map((_, w) => w);
    const sameTime = all.filter((w) => {
        const apart = (past.deploy - nth(past.starts, w)) % day;
        return Math.min(apart, day - apart) <= near;
    });
    const chosen = sameTime.length < detector.fewest ? all : sameTime;
    const floor = floorOf(values);
    return past.maxima.flatMap((maxima) => {
        const { up, down } = scalesOf(maxima, chosen, floor);
        return [up, down];
    });
}
function rangeOf(values) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
        low = Math.min(low, at(values, i));
        high = Math.max(high, at(values, i));
    }
    return high - low;
}
function floorOf(values) {
    const scratch = values.slice();
    const usual = quantile(scratch, scratch.length, 0.95) - quantile(scratch, scratch.length, 0.05);
    return (usual || rangeOf(values)) * scale.rangeShare;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/boundary.js
const from = 15;
const growth = { early: 0.3, flat: 0 };
function boundaryAt(boundary, minutes) {
    return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scan.js


function scoreAt(means, start, step, rule) {
    let best = -1;
    let channel = -1;
    for (let k = 0; k < means.length; k++) {
        const up = rule.channels[2 * k];
        const values = means[k];
        if (up === undefined || values === undefined || step < up.span - 1)
            continue;
        const mean = at(values, start + step);
        if (mean !== mean)
            continue;
        const which = mean < 0 ? 2 * k + 1 : 2 * k;
        const score = Math.abs(mean) / nth(rule.scales, which);
        if (score > best) {
            best = score;
            channel = which;
        }
    }
    if (channel < 0)
        return null;
    return { step, score: best / boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60), channel };
}
function firstAlarm(means, window, rule, threshold) {
    for (let step = 0; step < window.steps; step++) {
        const score = scoreAt(means, window.start, step, rule);
        if (score !== null && score.score > threshold)
            return score;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quiet-record.js


function quietRecord(past, rule, threshold) {
    const suspects = past.starts.filter((_, w) => largestRatio(past, rule, w) > threshold);
    const alarmed = suspects.filter((start) => firstAlarm(past.means, { start, steps: past.watch }, rule, threshold) !== null);
    let disjoint = 0;
    let begun = Number.POSITIVE_INFINITY;
    for (const start of past.starts) {
        if (start + past.watch > begun)
            continue;
        disjoint++;
        begun = start;
    }
    return { windows: past.starts.length, alarmed: alarmed.length, disjoint };
}
function largestRatio(past, rule, w) {
    return past.maxima.reduce((largest, { up, down }, k) => {
        const ratio = Math.max(at(up, w) / nth(rule.scales, 2 * k), at(down, w) / nth(rule.scales, 2 * k + 1));
        return Math.max(largest, ratio);
    }, 0);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/samples.js

function between(samples, from, until) {
    const time = Float64Array.from(samples.time);
    const value = Float64Array.from(samples.value);
    let n = 0;
    let ordered = true;
    for (let i = 0; i < time.length; i++) {
        const moment = at(time, i);
        if (!(moment >= from && moment < until) || !Number.isFinite(at(value, i)))
            continue;
        if (n > 0 && moment < at(time, n - 1))
            ordered = false;
        time[n] = moment;
        value[n++] = at(value, i);
    }
    const kept = { time: time.subarray(0, n), value: value.subarray(0, n) };
    return ordered ? kept : sorted(kept);
}
function sorted({ time, value }) {
    const order = Array.from(time, (_, i) => i).toSorted((a, b) => at(time, a) - at(time, b));
    return { time: Float64Array.from(order, (i) => nth(time, i)), value: Float64Array.from(order, (i) => nth(value, i)) };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/steps.js


const lengths = [60, 120, 180, 240, 300, 600, 900];
function fitSteps(history, deployedAt) {
    const distances = new Float64Array(Math.max(0, history.time.length - 1));
    let n = 0;
    for (let i = 1; i < history.time.length; i++) {
        const distance = at(history.time, i) - at(history.time, i - 1);
        if (distance > 0)
            distances[n++] = distance;
    }
    const usual = median(distances, n);
    const length = lengths.find((candidate) => usual <= candidate * 1.1);
    if (length === undefined)
        return null;
    const centred = usual > length * 0.75;
    const last = at(history.time, history.time.length - 1);
    const origin = centred ? last + length * Math.ceil((deployedAt - last) / length) : deployedAt;
    return { length, origin, deployedAt, centred };
}
function stepOf(steps, time) {
    const distance = (time - steps.origin) / steps.length;
    const step = steps.centred ? Math.round(distance) : Math.floor(distance);
    return time < steps.deployedAt ? Math.min(step, -1) : Math.max(step, 0);
}
function isOver(steps, step, until) {
    return steps.centred || until >= steps.origin + (step + 1) * steps.length;
}
function valuesOf(samples, steps, first, end) {
    const sums = new Float64Array(end - first);
    const known = new Float64Array(end - first);
    for (let i = 0; i < samples.time.length; i++) {
        const slot = stepOf(steps, at(samples.time, i)) - first;
        if (slot < 0 || slot >= sums.length || (steps.centred && at(known, slot) > 0))
            continue;
        sums[slot] = at(sums, slot) + at(samples.value, i);
        known[slot] = at(known, slot) + 1;
    }
    return sums.map((sum, slot) => sum / (at(known, slot) || Number.NaN));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/thresholds.js
const table = {
    early: [
        [0.005, 2.5],
        [0.01, 2.1],
        [0.02, 1.85],
        [0.05, 1.53],
        [0.1, 1.25],
    ],
    flat: [
        [0.005, 3.5],
        [0.01, 2.86],
        [0.02, 2.5],
        [0.05, 2.03],
        [0.1, 1.64],
    ],
};
const oneSided = 1.6;
function thresholdFor(boundary, direction, rate) {
    const points = table[boundary].map(([r, c]) => [Math.log(r), Math.log(c)]);
    const wanted = Math.log(direction === 'both' ? rate : oneSided * rate);
    let i = 1;
    while (i < points.length - 1 && wanted > (points[i]?.[0] ?? 0))
        i++;
    const [[r0, c0] = [0, 0], [r1, c1] = [1, 0]] = [points[i - 1], points[i]];
    const last = points.at(-1)?.[0] ?? 0;
    const first = points[0]?.[0] ?? 0;
    const threshold = Math.exp(c0 + ((wanted - r0) / (r1 - r0)) * (c1 - c0));
    return { threshold, measured: wanted >= first - 1e-9 && wanted <= last + 1e-9 };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/transform.js



function chooseTransform(history) {
    const positive = new Float64Array(history.length);
    let n = 0;
    for (const value of history) {
        if (value < 0)
            return { kind: 'plain' };
        if (value > 0)
            positive[n++] = value;
    }
    return n === 0 ? { kind: 'plain' } : { kind: 'log', offset: quantile(positive, n, logOffsetQuantile) };
}
function applyTransform(transform, values) {
    if (transform.kind === 'plain')
        return values;
    return values.map((value) => Math.log(Math.max(value, 0) + transform.offset));
}
function undoTransform(transform, x) {
    return transform.kind === 'plain' ? x : Math.exp(x) - transform.offset;
}
function finite(values) {
    const kept = new Float64Array(values.length);
    let n = 0;
    for (let i = 0; i < values.length; i++) {
        const value = at(values, i);
        if (Number.isFinite(value))
            kept[n++] = value;
    }
    return kept.subarray(0, n);
}

;// CONCATENATED MODULE: ./build/evidence/gauge/calibrate.js










const reach = (detector.days + detector.quietDays) * 86_400 + (detector.leadIn + detector.halfWidth + 1) * 60;
function calibrate(samples, plan) {
    const history = between(samples, plan.deployedAt - reach, plan.deployedAt);
    if (history.time.length < 2)
        return 'no-history';
    const steps = fitSteps(history, plan.deployedAt);
    if (steps === null)
        return 'too-sparse';
    const values = valuesOf(history, steps, stepOf(steps, at(history.time, 0)), 0);
    const transform = chooseTransform(values);
    const x = applyTransform(transform, values);
    const past = studyPast(x, steps, plan);
    if (past.starts.length < fewestWindows(steps))
        return 'too-little-history';
    return conclude(past, x, { plan, steps, transform });
}
function fewestWindows(steps) {
    return Math.ceil((detector.fewestWindows * detector.stride * 60) / Math.max(detector.stride * 60, steps.length));
}
function conclude(past, x, known) {
    const { plan, steps } = known;
    const channels = channelsOf(steps.length);
    const values = finite(x);
    const scales = scalesOfPast(past, values, steps.length).map((scale, i) => {
        const channel = channels[i];
        return channel !== undefined && counts(channel, plan.direction) ? scale : Number.POSITIVE_INFINITY;
    });
    const { threshold, measured } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate);
    const rule = { channels, scales, boundary: plan.boundary, length: steps.length };
    return {
        ...known,
        watchSteps: past.watch,
        usual: [...past.usual.subarray(past.deploy)],
        tail: [...x.subarray(-recentSteps(steps.length))],
        channels,
        scales,
        threshold,
        thresholdMeasured: measured,
        quiet: quietRecord(past, rule, threshold),
        constant: rangeOf(values) === 0 ? at(values, 0) : null,
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/alarm.js




function alarmOf(score, calibration, after, x) {
    const { steps, transform, usual, tail, channels } = calibration;
    const channel = channels[score.channel] ?? { residual: 'slow', span: 1, sign: 1 };
    const first = score.step - channel.span + 1;
    const joined = Float64Array.from([...tail, ...x]);
    const level = channel.residual === 'slow' ? usual : recentLevel(joined, tail.length, tail.length, joined.length);
    const pairs = Array.from({ length: channel.span }, (_, i) => [at(x, first + i), nth(level, first + i)]);
    const known = pairs.filter(([value, expected]) => Number.isFinite(value - expected));
    return {
        at: lastTimeIn(score.step, calibration, after),
        direction: channel.sign > 0 ? 'up' : 'down',
        against: channel.residual,
        span: channel.span * steps.length,
        observed: undoTransform(transform, mean(known.map(([value]) => value))),
        expected: undoTransform(transform, mean(known.map(([, expected]) => expected))),
        score: score.score,
    };
}
function lastTimeIn(step, { steps }, after) {
    const times = after.time.filter((time) => stepOf(steps, time) === step);
    return at(times, steps.centred ? 0 : times.length - 1);
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/constant-history.js

const constantRun = 3;
function departureFrom(constant, x, calibration) {
    const { direction } = calibration.plan;
    const slack = calibration.transform.kind === 'log' ? 1e-9 : Math.abs(constant) * 1e-9;
    let run = 0;
    let side = 0;
    for (let step = 0; step < x.length; step++) {
        const off = nth(x, step) - constant;
        if (Number.isNaN(off))
            continue;
        const sign = Math.abs(off) <= slack ? 0 : Math.sign(off);
        const harm = sign !== 0 && (direction === 'both' || (direction === 'up') === sign > 0);
        run = harm && sign === side ? run + 1 : harm ? 1 : 0;
        side = sign;
        if (run >= constantRun)
            return { step, sign: sign > 0 ? 1 : -1 };
    }
    return null;
}
function constantIsEvidence(calibration) {
    return 1 / (calibration.quiet.disjoint + 1) <= calibration.plan.falseAlarmRate;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scan-watch.js






function scanWatch(calibration, after, until) {
    const { steps, plan, channels, tail, usual, threshold } = calibration;
    const x = watchedValues(calibration, after, until);
    const joined = Float64Array.from([...tail, ...x]);
    const means = residualMeans(joined, usual, tail.length, { width: recentSteps(steps.length), channels });
    const rule = { channels, scales: calibration.scales, boundary: plan.boundary, length: steps.length };
    const compared = x.filter((value, step) => Number.isFinite(value - nth(usual, step))).length;
    let largest = null;
    for (let step = 0; step < x.length; step++) {
        const score = scoreAt(means, 0, step, rule);
        if (score === null)
            continue;
        if (largest === null || score.score > largest.score)
            largest = score;
        if (score.score > threshold)
            return { alarm: score, largest, x, compared };
    }
    return { alarm: null, largest, x, compared };
}
function watchedValues(calibration, after, until) {
    const { steps, watchSteps, transform } = calibration;
    const last = after.time.length - 1;
    const newest = last < 0 ? -1 : stepOf(steps, at(after.time, last));
    const end = newest >= 0 && isOver(steps, newest, until) ? newest + 1 : Math.max(0, newest);
    return applyTransform(transform, valuesOf(after, steps, 0, Math.min(watchSteps, end)));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/judge-gauge.js








const wholeWatch = 0.95;
function judgeGauge(samples, plan, until) {
    const calibration = calibrate(samples, plan);
    if (typeof calibration === 'string')
        return { verdict: 'inconclusive', reason: calibration, basis: null };
    return judgeWatch(calibration, samples, until);
}
function judgeWatch(calibration, samples, until) {
    const { plan, steps, constant } = calibration;
    const after = between(samples, plan.deployedAt, Math.min(until, plan.deployedAt + plan.watch + steps.length));
    const scan = scanWatch(calibration, after, until);
    const basis = basisOf(calibration, scan);
    if (constant !== null)
        return judgeConstant(constant, { calibration, after, scan, basis });
    if (scan.alarm !== null)
        return { verdict: 'regressed', alarm: alarmOf(scan.alarm, calibration, after, scan.x), basis };
    return withoutAlarm(basis);
}
function withoutAlarm(basis) {
    if (basis.stepsSeen === 0)
        return { verdict: 'inconclusive', reason: 'no-data', basis };
    if (basis.stepsSeen < basis.stepsPlanned * wholeWatch)
        return { verdict: 'inconclusive', reason: 'watch-not-over', basis };
    if (basis.stepsCompared < basis.stepsPlanned * fill.window)
        return { verdict: 'inconclusive', reason: 'too-many-gaps', basis };
    return { verdict: 'healthy', basis };
}
function judgeConstant(constant, { calibration, after, scan, basis }) {
    const departure = departureFrom(constant, scan.x, calibration);
    if (departure === null)
        return withoutAlarm(basis);
    if (!constantIsEvidence(calibration))
        return { verdict: 'inconclusive', reason: 'constant-history', basis };
    const { steps, transform } = calibration;
    const alarm = {
        at: lastTimeIn(departure.step, calibration, after),
        direction: departure.sign > 0 ? 'up' : 'down',
        against: 'constant',
        span: constantRun * steps.length,
        observed: undoTransform(transform, at(scan.x, departure.step)),
        expected: undoTransform(transform, constant),
        score: null,
    };
    return { verdict: 'regressed', alarm, basis };
}
function basisOf(calibration, scan) {
    const largest = scan.largest?.score ?? null;
    return {
        threshold: calibration.threshold,
        thresholdMeasured: calibration.thresholdMeasured,
        largestScore: largest !== null && Number.isFinite(largest) ? largest : null,
        quiet: calibration.quiet,
        step: calibration.steps.length,
        stepsSeen: scan.x.length,
        stepsCompared: scan.compared,
        stepsPlanned: calibration.watchSteps,
        scale: calibration.transform.kind,
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/index.js



// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/shell/replay/arguments.js


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
        throw new errors .j('replay: --csv FILE is missing: a file with the columns timestamp,value');
    if (values.kind !== 'gauge')
        throw unknownKind(values.kind);
    const plan = {
        deployedAt: unixSeconds(values['deployed-at']),
        watch: duration(values.watch),
        direction: direction(values.direction),
        falseAlarmRate: rate(values['false-alarm-rate']),
        boundary: 'early',
    };
    return { file: values.csv, json: values.json, plan };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: false }).values;
    }
    catch (error) {
        throw new errors .j(`replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function unknownKind(kind) {
    const planned = kind === 'counts' || kind === 'histogram' ? ' is not known to this version yet' : ' is unknown';
    return new errors .j(`replay: --kind "${kind}"${planned}: expected gauge`);
}
function unixSeconds(text) {
    if (text === undefined)
        throw new errors .j('replay: --deployed-at UNIX is missing: the moment of the deploy in Unix seconds');
    const time = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(time) || time <= 0) {
        throw new errors .j(`replay: --deployed-at: expected Unix seconds, found "${text}"`);
    }
    if (time > 1e11)
        throw new errors .j(`replay: --deployed-at: ${text} looks like milliseconds: divide it by 1000`);
    return time;
}
const units = { s: 1, m: 60, h: 3600, d: 86_400 };
function duration(text) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text.trim()) ?? [];
    const length = Number(amount) * (units[unit ?? ''] ?? Number.NaN);
    if (!(length >= 600 && length <= 86_400)) {
        throw new errors .j(`replay: --watch: expected 10m to 24h (a number with s, m, h or d), found "${text}"`);
    }
    return length;
}
function direction(text) {
    if (text === 'up' || text === 'down' || text === 'both')
        return text;
    throw new errors .j(`replay: --direction: expected up, down or both, found "${text}"`);
}
function rate(text) {
    const share = text.trim() === '' ? Number.NaN : Number(text);
    if (!(share >= 0.001 && share <= 0.3)) {
        throw new errors .j(`replay: --false-alarm-rate: expected a share from 0.001 to 0.3, e.g. 0.05, found "${text}"`);
    }
    return share;
}

;// CONCATENATED MODULE: ./build/shell/replay/gauge-csv.js

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
            throw new errors .j(`${file}, line ${index + 1}: expected 2 cells (timestamp,value), found ${cells.length}`);
        }
        time.push(seconds(cells[columns.timestamp] ?? '', place('timestamp')));
        value.push(number(cells[columns.value] ?? '', place('value')));
    }
    return { time, value };
}
function columnsOf(header, file) {
    const names = header.split(',').map(unquoted);
    const timestamp = names.indexOf('timestamp');
    const value = names.indexOf('value');
    if (timestamp < 0 || value < 0 || names.length !== 2) {
        throw new errors .j(`${file}, line 1: expected the header "timestamp,value", found "${header.slice(0, 80)}": name the two columns so`);
    }
    return { timestamp, value };
}
function seconds(cell, place) {
    const time = cell === '' ? Number.NaN : Number(cell);
    if (!Number.isFinite(time) || time < 0) {
        throw new errors .j(`${place}: expected Unix seconds, found "${cell.slice(0, 40)}"`);
    }
    if (time > latest)
        throw new errors .j(`${place}: ${cell} looks like milliseconds: divide it by 1000`);
    return time;
}
function number(cell, place) {
    if (gaps.has(cell.toLowerCase()))
        return Number.NaN;
    const value = Number(cell);
    if (!Number.isFinite(value)) {
        throw new errors .j(`${place}: expected a number, or nothing for a gap, found "${cell.slice(0, 40)}"`);
    }
    return value;
}
function unquoted(cell) {
    return cell.trim().replace(/^"(.*)"$/, '$1');
}

;// CONCATENATED MODULE: ./build/shell/replay/wording.js
function sentenceOf(judgement, plan) {
    switch (judgement.verdict) {
        case 'regressed':
            return alarmSentence(judgement.alarm, plan);
        case 'healthy':
            return `No harm found in ${minutes(judgement.basis.stepsSeen * judgement.basis.step)} after the deploy.`;
        case 'inconclusive':
            return unjudged[judgement.reason];
    }
}
function quietSentence({ quiet, threshold, thresholdMeasured, largestScore }) {
    const score = largestScore === null
        ? ''
        : ` The largest score was ${round(largestScore)}; an alarm needs more than ${round(threshold)}.`;
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
function alarmSentence(alarm, plan) {
    const span = alarm.span <= 60 ? 'The value' : `The mean of ${minutes(alarm.span)}`;
    const side = alarm.direction === 'up' ? 'above' : 'below';
    const reference = {
        slow: 'the same time on other days',
        fast: 'the minutes before',
        constant: 'a past that never changed',
    }[alarm.against];
    const after = minutes(alarm.at - plan.deployedAt);
    const size = alarm.score === null ? '' : `, at least ${round(alarm.score)} times as far as quiet windows usually go`;
    return `${span} was ${round(alarm.observed)}, ${side} ${reference} (${round(alarm.expected)})${size}, ${after} after the deploy.`;
}
function minutes(seconds) {
    return `${Math.round(seconds / 6) / 10} min`;
}
function round(value) {
    return String(Number(value.toPrecision(3)));
}

;// CONCATENATED MODULE: ./build/shell/replay/index.js







async function runReplay(args) {
    const { file, json, plan } = readReplayArguments(args);
    const samples = parseGaugeCsv(await read(file), file);
    const newest = Array.from(samples.time).reduce((latest, time) => Math.max(latest, time), 0);
    const judgement = judgeGauge(samples, plan, newest);
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
        throw new errors .j(`replay: --csv: cannot read ${file}: ${why}`, { cause: error });
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
        lines.push(quietSentence(judgement.basis));
    return `${lines.join('\n')}\n`;
}


  })

};
