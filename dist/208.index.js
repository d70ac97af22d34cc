export const id = 208;
export const ids = [208];
export const modules = {

  4222:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  BOTH_WAYS),
    j: () => (  shareBounds)
  });
  var _log_sum_exp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8958);

const DISTANCES = (0,_log_sum_exp_js__WEBPACK_IMPORTED_MODULE_0__  .L)(0.001, 19, 48);
const BOTH_WAYS = [
    ...DISTANCES.map((distance) => 1 + distance),
    ...DISTANCES.map((distance) => 1 / (1 + distance)),
];
const BETS = BOTH_WAYS.map((ratio) => ({ rise: ratio - 1, logRatio: Math.log(ratio) }));
const LOG_WEIGHT = -Math.log(BETS.length);
const HALVINGS = 40;
function logEvidenceAgainst(rate, bad, total) {
    return (0,_log_sum_exp_js__WEBPACK_IMPORTED_MODULE_0__  .V)(BETS.map(({ rise, logRatio }) => LOG_WEIGHT + bad * logRatio - rise * rate * total));
}
function boundary(inside, edge, isInside) {
    if (isInside(edge))
        return edge;
    let near = inside;
    let far = edge;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = (near + far) / 2;
        if (isInside(middle))
            near = middle;
        else
            far = middle;
    }
    return far;
}
function shareBounds(bad, total, alpha) {
    if (total <= 0)
        return [0, 1];
    const isInside = (rate) => logEvidenceAgainst(rate, bad, total) < -Math.log(alpha);
    const observed = Math.min(1, bad / total);
    return [boundary(observed, 0, isInside), boundary(observed, 1, isInside)];
}


  }),

  222:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  upperRate)
  });
  var _special_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7623);

const MAX_HALVINGS = 200;
function divergence(share, rate) {
    const bad = share === 0 ? 0 : share * Math.log(share / rate);
    const good = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - rate));
    return bad + good;
}
function chernoffUpperRate(bad, total, alpha) {
    const share = bad / total;
    let low = share;
    let high = 1;
    for (let halving = 0; halving < MAX_HALVINGS && high - low > 1e-12 * high; halving += 1) {
        const middle = (low + high) / 2;
        if (total * divergence(share, middle) > -Math.log(alpha))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function upperRate(bad, total, alpha) {
    if (total <= 0 || bad >= total)
        return 1;
    if (bad <= 0)
        return -Math.expm1(Math.log(alpha) / total);
    const exact = (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .O9)(1 - alpha, bad + 1, total - bad);
    const exceeded = 1 - (0,_special_functions_js__WEBPACK_IMPORTED_MODULE_0__  .dG)(exact, bad + 1, total - bad);
    const confirmed = exact > bad / total && exact <= 1 && exceeded < alpha * 1.01;
    return confirmed ? exact : chernoffUpperRate(bad, total, alpha);
}


  }),

  8958:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  logSpaced),
    V: () => (  logSumExp)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

function logSumExp(values) {
    if (values.length === 0)
        return -Infinity;
    const greatest = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...values]);
    if (!Number.isFinite(greatest))
        return greatest;
    return greatest + Math.log((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .cz)(values.map((value) => Math.exp(value - greatest))));
}
function logSpaced(from, to, count) {
    return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count));
}


  }),

  7623:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O9: () => (  betaQuantile),
    VL: () => (  gammaQuantile),
    dG: () => (  betaDistribution)
  });
  var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2453);

const betaQuantile = (p, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.inv(p, alpha, beta);
const betaDistribution = (x, alpha, beta) => jstat__WEBPACK_IMPORTED_MODULE_0__.beta.cdf(x, alpha, beta);
const gammaQuantile = (p, shape) => jstat__WEBPACK_IMPORTED_MODULE_0__.gamma.inv(p, shape, 1);


  }),

  5208:
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

;// CONCATENATED MODULE: ./build/evidence/gauge/room.js
function room() {
    let kept = new Float64Array(0);
    return (n) => {
        if (kept.length < n)
            kept = new Float64Array(Math.ceil(n * 1.2));
        return kept.subarray(0, n);
    };
}
function rooms() {
    const all = [];
    return (i, n) => {
        const own = (all[i] ??= room());
        return own(n);
    };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/moving-means.js



const filledRoom = room();
const knownRoom = room();
const sumsRoom = room();
function movingMeans(values, spans, means = spans.map(() => new Float64Array(values.length))) {
    const { filled, known } = withoutGaps(values);
    const sums = sumsRoom(values.length).fill(0);
    let back = 0;
    for (let s = 0; s < spans.length; s++) {
        const span = spans[s] ?? 0;
        for (; back + 5 <= span; back += 5)
            addFive(filled, back, sums);
        for (; back < span; back++)
            addOne(filled, back, sums);
        divide({ values, sums, known }, span, means[s] ?? sums);
    }
    return means;
}
function withoutGaps(values) {
    const filled = filledRoom(values.length);
    const known = knownRoom(values.length + 1);
    let count = 0;
    known[0] = 0;
    for (let i = 0; i < values.length; i++) {
        const value = at(values, i);
        filled[i] = value === value ? value : 0;
        if (value === value)
            count++;
        known[i + 1] = count;
    }
    return { filled, known };
}
function addOne(values, back, sums) {
    for (let i = back; i < values.length; i++)
        sums[i] = at(sums, i) + at(values, i - back);
}
function addFive(values, back, sums) {
    for (let i = back + 4, v = 4; i < values.length; i++, v++) {
        const newer = at(sums, i) + at(values, v) + at(values, v - 1);
        sums[i] = newer + at(values, v - 2) + at(values, v - 3) + at(values, v - 4);
    }
}
function divide({ values, sums, known }, span, means) {
    const fewest = span * fill.mean;
    means.fill(Number.NaN, 0, span - 1);
    for (let i = span - 1; i < values.length; i++) {
        const value = at(values, i);
        const count = at(known, i + 1) - at(known, i + 1 - span);
        means[i] = value === value && count >= fewest ? at(sums, i) / count : Number.NaN;
    }
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

;// CONCATENATED MODULE: ./build/evidence/gauge/recent.js


function recentLevel(x, width, from, to, levels = new Float64Array(to - from)) {
    const before = sortedWindow(width);
    for (let u = Math.max(0, from - width); u < from; u++)
        exchange(before, Number.NaN, at(x, u));
    for (let step = from; step < to; step++) {
        levels[step - from] = before.count < width / 2 ? Number.NaN : medianOf(before);
        exchange(before, step >= width ? at(x, step - width) : Number.NaN, at(x, step));
    }
    return levels;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/residuals.js




const recentRoom = room();
const residualRoom = room();
const meansRooms = rooms();
function residualMeans(x, usual, from, shape) {
    const n = x.length - from;
    const ups = shape.channels.filter((channel) => channel.sign > 0);
    const means = ups.map((_, k) => meansRooms(k, n));
    const recent = recentLevel(x, shape.width, from, x.length, recentRoom(n));
    for (const residual of ['slow', 'fast']) {
        const spans = ups.filter((channel) => channel.residual === residual).map((channel) => channel.span);
        const own = means.filter((_, k) => ups[k]?.residual === residual);
        movingMeans(difference(x, residual === 'slow' ? usual : recent, from), spans, own);
    }
    return means;
}
function difference(x, level, from) {
    const residual = residualRoom(x.length - from);
    for (let i = 0; i < residual.length; i++)
        residual[i] = at(x, from + i) - at(level, i);
    return residual;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/day-pool.js
function dayPool(days, slots) {
    return { full: empty(days * slots), spare: empty(days * slots), fresh: empty(days), lower: new Uint16Array(days) };
}
function empty(capacity) {
    return { numbers: new Float64Array(capacity), tags: new Uint16Array(capacity), count: 0 };
}
function maskOf(days, counts) {
    const flags = new Uint8Array(2 * days * 16);
    for (let distance = -days; distance < days; distance++)
        if (counts(distance))
            flags.fill(1, (distance + days) * 16, (distance + days + 1) * 16);
    return { flags, days };
}
function add({ fresh }, value, day) {
    if (value !== value)
        return;
    const { numbers, tags } = fresh;
    let place = fresh.count++;
    for (; place > 0 && (numbers[place - 1] ?? 0) > value; place--) {
        numbers[place] = numbers[place - 1] ?? 0;
        tags[place] = tags[place - 1] ?? 0;
    }
    numbers[place] = value;
    tags[place] = day * 16;
}
function renew(pool, slot) {
    const { full, spare, fresh } = pool;
    const { numbers, tags } = spare;
    const waiting = fresh.count;
    let next = 0;
    let nextValue = waiting > 0 ? (fresh.numbers[0] ?? 0) : Number.POSITIVE_INFINITY;
    let n = 0;
    for (let i = 0; i < full.count; i++) {
        const tag = full.tags[i] ?? 0;
        if ((tag & 15) === slot)
            continue;
        const value = full.numbers[i] ?? 0;
        while (nextValue < value) {
            numbers[n] = nextValue;
            tags[n++] = (fresh.tags[next++] ?? 0) + slot;
            nextValue = next < waiting ? (fresh.numbers[next] ?? 0) : Number.POSITIVE_INFINITY;
        }
        numbers[n] = value;
        tags[n++] = tag;
    }
    for (; next < waiting; next++) {
        numbers[n] = fresh.numbers[next] ?? 0;
        tags[n++] = (fresh.tags[next] ?? 0) + slot;
    }
    fresh.count = 0;
    spare.count = n;
    pool.full = spare;
    pool.spare = full;
}
function countLower({ full, lower }) {
    lower.fill(0);
    for (let i = 0; i < full.count >> 1; i++) {
        const day = (full.tags[i] ?? 0) >> 4;
        lower[day] = (lower[day] ?? 0) + 1;
    }
}
function medianFor({ full }, day, { flags, days }, n, seen) {
    const { numbers, tags } = full;
    const first = (days - day) * 16;
    const half = n >> 1;
    let i = full.count >> 1;
    while (seen > half)
        seen -= flags[first + (tags[--i] ?? 0)] ?? 0;
    for (;; i++) {
        seen += flags[first + (tags[i] ?? 0)] ?? 0;
        if (seen > half)
            break;
    }
    const upper = numbers[i] ?? 0;
    if (n % 2 === 1)
        return upper;
    do
        i--;
    while (flags[first + (tags[i] ?? 0)] === 0);
    return ((numbers[i] ?? 0) + upper) / 2;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/seasonal.js



const fewest = 3;
function usualLevel(x, length, from, to, levels = new Float64Array(to - from)) {
    const day = Math.round(86_400 / length);
    const half = Math.floor((detector.halfWidth * 60) / length);
    const width = 2 * half + 1;
    const days = Math.ceil((to - from) / day) + 2 * detector.days;
    const first = from - detector.days * day;
    const pool = dayPool(days, width);
    const known = new Uint16Array(days);
    const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector.days);
    const phases = Math.min(day, to - from);
    for (let phase = -2 * half; phase < phases; phase++) {
        for (let d = 0; d < days; d++) {
            const newest = first + d * day + phase + half;
            const value = within(x, newest);
            known[d] = (known[d] ?? 0) + (value === value ? 1 : 0) - (phase > 0 && isKnown(x, newest - width) ? 1 : 0);
            add(pool, value, d);
        }
        renew(pool, (phase + 2 * half) % width);
        if (phase < 0)
            continue;
        countLower(pool);
        for (let d = detector.days, step = phase; step < to - from; d++, step += day) {
            const n = onOtherDays(known, d);
            levels[step] = n < fewest ? Number.NaN : medianFor(pool, d, others, n, onOtherDays(pool.lower, d));
        }
    }
    return levels;
}
function onOtherDays(counts, day) {
    let sum = -(counts[day] ?? 0);
    const last = Math.min(counts.length - 1, day + detector.days);
    for (let d = day - detector.days; d <= last; d++)
        sum += counts[d] ?? 0;
    return sum;
}
function within(x, step) {
    return step >= 0 && step < x.length ? at(x, step) : Number.NaN;
}
function isKnown(x, step) {
    const value = within(x, step);
    return value === value;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/window-maxima.js


const blocksUp = room();
const blocksDown = room();
function windowMaxima(means, starts, shape, maxima = { up: new Float64Array(starts.length), down: new Float64Array(starts.length) }) {
    const { span, watch, block } = shape;
    const offset = (starts[0] ?? 0) % block;
    const blocks = extremesOfBlocks(means, offset, block);
    const found = { up: 0, down: 0 };
    for (let w = 0; w < starts.length; w++) {
        const start = starts[w] ?? 0;
        const first = start + span - 1;
        const end = start + watch;
        const firstBlock = Math.ceil((first - offset) / block);
        const lastBlock = Math.max(firstBlock, Math.floor((end - offset) / block));
        found.up = 0;
        found.down = 0;
        widen(found, means, first, Math.min(end, offset + firstBlock * block));
        widen(found, blocks.up, firstBlock, lastBlock);
        widen(found, blocks.down, firstBlock, lastBlock);
        widen(found, means, offset + lastBlock * block, end);
        maxima.up[w] = found.up;
        maxima.down[w] = found.down;
    }
    return maxima;
}
function extremesOfBlocks(means, offset, block) {
    const n = Math.max(0, Math.floor((means.length - offset) / block));
    const up = blocksUp(n);
    const down = blocksDown(n);
    const found = { up: 0, down: 0 };
    for (let b = 0, i = offset; b < n; b++, i += block) {
        found.up = 0;
        found.down = 0;
        widen(found, means, i, i + block);
        up[b] = found.up;
        down[b] = -found.down;
    }
    return { up, down };
}
function widen(found, numbers, from, to) {
    let { up, down } = found;
    for (let i = from; i < to; i++) {
        const mean = at(numbers, i);
        if (mean > up)
            up = mean;
        else if (-mean > down)
            down = -mean;
    }
    found.up = up;
    found.down = down;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/past.js







const usualRoom = room();
const upRooms = rooms();
const downRooms = rooms();
function studyPast(x, steps, plan) {
    const { length } = steps;
    const watch = Math.round(plan.watch / length);
    const needed = Math.round((detector.quietDays * 86_400 + detector.leadIn * 60) / length) + 1;
    const base = Math.max(0, x.length - needed);
    const deploy = x.length - base;
    const channels = channelsOf(length);
    const usual = usualLevel(x, length, base, x.length + watch, usualRoom(deploy + watch));
    const means = residualMeans(x, usual, base, { width: recentSteps(length), channels });
    const starts = quietWindows(x.subarray(base), usual, { deploy, watch, length });
    const block = Math.max(1, Math.round((detector.stride * 60) / length));
    const maxima = means.map((values, k) => {
        const shape = { span: channels[2 * k]?.span ?? 1, watch, block };
        const n = starts.length;
        return windowMaxima(values, starts, shape, { up: upRooms(k, n), down: downRooms(k, n) });
    });
    return { usual, means, starts, maxima, deploy, watch };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quantile.js

function quantile_select(numbers, n, k, settled = 0) {
    let left = settled;
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
    return ascendingQuantiles(numbers, n, [p])[0] ?? Number.NaN;
}
function ascendingQuantiles(numbers, n, ps) {
    let settled = 0;
    return ps.map((p) => {
        if (n === 0)
            return Number.NaN;
        const position = (n - 1) * p;
        const low = Math.floor(position);
        const below = quantile_select(numbers, n, low, settled);
        settled = low;
        if (low === position)
            return below;
        let above = Number.POSITIVE_INFINITY;
        for (let i = low + 1; i < n; i++)
            if (at(numbers, i) < above)
                above = at(numbers, i);
        return below + (position - low) * (above - below);
    });
}
function median(numbers, n) {
    return quantile(numbers, n, 0.5);
}
function middleOfThree(a, b, c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scales.js




const allRoom = room();
const nearRoom = room();
function scaleOf(maxima, sameTime) {
    const n = maxima.length;
    const scratch = allRoom(n);
    scratch.set(maxima);
    const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [scale.usual, scale.rare]);
    const all = Math.max(usual, rare * scale.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0);
    const near = nearRoom(sameTime.length);
    for (let i = 0; i < near.length; i++)
        near[i] = at(maxima, sameTime[i] ?? 0);
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





const floorRoom = room();
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
        const value = at(values, i);
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return high - low;
}
function floorOf(values) {
    const scratch = floorRoom(values.length);
    scratch.set(values);
    const [low = Number.NaN, high = Number.NaN] = ascendingQuantiles(scratch, scratch.length, [0.05, 0.95]);
    return (high - low || rangeOf(values)) * scale.rangeShare;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/boundary.js
const from = 15;
const growth = { early: 0.3, flat: 0 };
function boundaryAt(boundary, minutes) {
    return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from));
}

;// CONCATENATED MODULE: ./build/evidence/gauge/quiet-record.js


function quietRecord(past, rule, threshold) {
    const alarmed = new Uint8Array(past.starts.length);
    const boundaries = Float64Array.from({ length: past.watch }, (_, step) => boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60));
    for (let side = 0; side < rule.channels.length; side++) {
        const { means, maxima } = sideOf(past, rule, side);
        for (let w = 0; w < maxima.length; w++) {
            if (alarmed[w] === 1 || !(at(maxima, w) / nth(rule.scales, side) > threshold))
                continue;
            if (alarms({ means, start: past.starts[w] ?? 0, side }, rule, threshold, boundaries))
                alarmed[w] = 1;
        }
    }
    return {
        windows: past.starts.length,
        alarmed: alarmed.reduce((sum, one) => sum + one, 0),
        disjoint: disjointOf(past),
    };
}
const none = new Float64Array(0);
function sideOf(past, rule, side) {
    const pair = past.maxima[side >> 1];
    const up = (rule.channels[side]?.sign ?? 1) > 0;
    return { means: past.means[side >> 1] ?? none, maxima: (up ? pair?.up : pair?.down) ?? none };
}
function alarms({ means, start, side }, rule, threshold, boundaries) {
    const { span, sign } = rule.channels[side] ?? { span: 1, sign: 1 };
    const scale = nth(rule.scales, side);
    for (let step = span - 1; step < boundaries.length; step++) {
        if ((at(means, start + step) * sign) / scale / at(boundaries, step) > threshold)
            return true;
    }
    return false;
}
function disjointOf(past) {
    let disjoint = 0;
    let begun = Number.POSITIVE_INFINITY;
    for (const start of past.starts) {
        if (start + past.watch > begun)
            continue;
        disjoint++;
        begun = start;
    }
    return disjoint;
}

;// CONCATENATED MODULE: ./build/evidence/gauge/samples.js

function between(samples, from, until) {
    const wanted = wantedOf(samples.time, from, until);
    const time = new Float64Array(wanted);
    const value = new Float64Array(wanted);
    let n = 0;
    let ordered = true;
    for (let i = 0; i < samples.time.length; i++) {
        const moment = samples.time[i] ?? Number.NaN;
        const number = samples.value[i] ?? Number.NaN;
        if (!(moment >= from && moment < until) || !Number.isFinite(number))
            continue;
        if (n > 0 && moment < at(time, n - 1))
            ordered = false;
        time[n] = moment;
        value[n++] = number;
    }
    const kept = { time: time.subarray(0, n), value: value.subarray(0, n) };
    return ordered ? kept : sorted(kept);
}
function wantedOf(time, from, until) {
    let wanted = 0;
    for (let i = 0; i < time.length; i++) {
        const moment = time[i] ?? Number.NaN;
        if (moment >= from && moment < until)
            wanted++;
    }
    return wanted;
}
function sorted({ time, value }) {
    const order = Array.from(time, (_, i) => i).toSorted((a, b) => at(time, a) - at(time, b));
    return { time: Float64Array.from(order, (i) => nth(time, i)), value: Float64Array.from(order, (i) => nth(value, i)) };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/steps.js



const distancesRoom = room();
const steps_knownRoom = room();
const lengths = [60, 120, 180, 240, 300, 600, 900];
function fitSteps(history, deployedAt) {
    const distances = distancesRoom(Math.max(0, history.time.length - 1));
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
    const known = steps_knownRoom(end - first).fill(0);
    for (let i = 0; i < samples.time.length; i++) {
        const slot = stepOf(steps, at(samples.time, i)) - first;
        if (slot < 0 || slot >= sums.length || (steps.centred && at(known, slot) > 0))
            continue;
        sums[slot] = at(sums, slot) + at(samples.value, i);
        known[slot] = at(known, slot) + 1;
    }
    for (let slot = 0; slot < sums.length; slot++)
        sums[slot] = at(sums, slot) / (at(known, slot) || Number.NaN);
    return sums;
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




const positiveRoom = room();
function chooseTransform(history) {
    const positive = positiveRoom(history.length);
    let n = 0;
    for (let i = 0; i < history.length; i++) {
        const value = at(history, i);
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
    const x = new Float64Array(values.length);
    const { offset } = transform;
    for (let i = 0; i < x.length; i++)
        x[i] = Math.log(Math.max(at(values, i), 0) + offset);
    return x;
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
        const score = Math.abs(mean) / (rule.scales[which] ?? Number.NaN);
        if (score > best) {
            best = score;
            channel = which;
        }
    }
    if (channel < 0)
        return null;
    return { step, score: best / boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60), channel };
}

;// CONCATENATED MODULE: ./build/evidence/gauge/scan-watch.js






function scanWatch(calibration, after, until) {
    const { steps, plan, channels, tail, usual, threshold } = calibration;
    const x = watchedValues(calibration, after, until);
    const joined = new Float64Array(tail.length + x.length);
    joined.set(tail);
    joined.set(x, tail.length);
    const means = residualMeans(joined, new Float64Array(usual), tail.length, {
        width: recentSteps(steps.length),
        channels,
    });
    const rule = { channels, scales: calibration.scales, boundary: plan.boundary, length: steps.length };
    let compared = 0;
    for (let step = 0; step < x.length; step++)
        if (Number.isFinite(at(x, step) - (usual[step] ?? Number.NaN)))
            compared++;
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
    const kind = kindOf(values.kind);
    if (kind !== 'gauge' && values.direction === 'down')
        throw wrongDirection(kind);
    const plan = {
        deployedAt: unixSeconds(values['deployed-at']),
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
        throw new errors .j(`replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function kindOf(kind) {
    if (kind === 'gauge' || kind === 'counts' || kind === 'histogram')
        return kind;
    throw new errors .j(`replay: --kind "${kind}" is unknown: expected gauge, counts or histogram`);
}
function wrongDirection(kind) {
    return new errors .j(`replay: --direction down: expected up for ${kind}, where more bad or slow events are harm`);
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

// EXTERNAL MODULE: ./build/evidence/special-functions.js
var special_functions = __webpack_require__(7623);
// EXTERNAL MODULE: ./build/evidence/log-sum-exp.js
var log_sum_exp = __webpack_require__(8958);
;// CONCATENATED MODULE: ./build/evidence/rates/bets.js

const TOLERATED = 1.05;
const BETS = (0,log_sum_exp .L)(TOLERATED, 20, 24);
const LOG_RISES = BETS.map((ratio) => Math.log(ratio / TOLERATED));
function againstControl(step, dispersion) {
    const { bad, total, controlBad, controlTotal } = step;
    if (!(total > 0 && controlTotal > 0))
        return BETS.map(() => 0);
    const both = bad + controlBad;
    const normal = TOLERATED * total + controlTotal;
    return BETS.map((ratio, index) => {
        const gain = bad * (LOG_RISES[index] ?? 0) - both * Math.log((ratio * total + controlTotal) / normal);
        return gain / dispersion;
    });
}
function againstRate(bad, expected, dispersion) {
    return BETS.map((ratio, index) => {
        return (bad * (LOG_RISES[index] ?? 0) - (ratio - TOLERATED) * expected) / dispersion;
    });
}

;// CONCATENATED MODULE: ./build/evidence/rates/onset.js

const noCapital = { steps: 0, logs: [] };
const FIRST = 0.75;
function logStake(step, planned) {
    if (planned <= 1)
        return step === 1 ? 0 : -Infinity;
    if (step === 1)
        return Math.log(FIRST);
    return step <= planned ? Math.log((1 - FIRST) / (planned - 1)) : -Infinity;
}
function unlaid(steps, planned) {
    if (steps === 0)
        return 1;
    return planned <= 1 ? 0 : Math.max(0, ((1 - FIRST) * (planned - steps)) / (planned - 1));
}
function logAdd(a, b) {
    const most = Math.max(a, b);
    return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}
function extendCapital(capital, increments, planned) {
    const steps = capital.steps + 1;
    const stake = logStake(steps, planned);
    const logs = increments.map((increment, bet) => logAdd(capital.logs[bet] ?? -Infinity, stake) + increment);
    return { steps, logs };
}
function evidenceOfCapital(capital, planned) {
    if (capital.logs.length === 0)
        return 0;
    const mean = (0,log_sum_exp .V)(capital.logs) - Math.log(capital.logs.length);
    const rest = unlaid(capital.steps, planned);
    return rest > 0 ? logAdd(mean, Math.log(rest)) : mean;
}

;// CONCATENATED MODULE: ./build/evidence/rates/smallest-rise.js



const POWER = 0.9;
function smallest_rise_fewest(total, planned, logThreshold, increments) {
    const reaches = (bad) => {
        const first = extendCapital(noCapital, increments(bad), Math.max(2, planned));
        return evidenceOfCapital(first, Math.max(2, planned)) >= logThreshold;
    };
    const most = Math.floor(total);
    if (most < 1 || !reaches(most))
        return null;
    let low = 0;
    let high = most;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (reaches(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function shareOf(bad, total, { dispersion, atLeast }) {
    if (bad === null)
        return null;
    const wanted = Math.max(bad, Math.floor(atLeast * total) + 1);
    const share = (dispersion * (0,special_functions .VL)(POWER, wanted / dispersion)) / total;
    return share <= 1 ? share : null;
}
function smallestRiseBesideControl(sum, needs) {
    const { planned, logThreshold, dispersion } = needs;
    if (!(sum.controlTotal > 0))
        return null;
    const bad = smallest_rise_fewest(sum.total, planned, logThreshold, (x) => againstControl({ ...sum, bad: x }, dispersion));
    return shareOf(bad, sum.total, needs);
}
function smallestRiseAboveRate(total, rate, needs) {
    const { planned, logThreshold, dispersion } = needs;
    const bad = smallest_rise_fewest(total, planned, logThreshold, (x) => againstRate(x, rate * total, dispersion));
    return shareOf(bad, total, needs);
}

;// CONCATENATED MODULE: ./build/evidence/family/series.js
function series_at(numbers, i) {
    return numbers[i] ?? 0;
}
const emptyCounted = (steps) => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
function addTo(sum, part, sign) {
    for (let step = 0; step < sum.bad.length; step++) {
        sum.bad[step] = series_at(sum.bad, step) + sign * series_at(part.bad, step);
        sum.total[step] = series_at(sum.total, step) + sign * series_at(part.total, step);
    }
}
function sumOfArms(parts, steps) {
    const ours = emptyCounted(steps);
    const control = parts.every((part) => part.control !== null) ? emptyCounted(steps) : null;
    for (const part of parts) {
        addTo(ours, part.ours, 1);
        if (control !== null && part.control !== null)
            addTo(control, part.control, 1);
    }
    return { ours, control };
}
function withoutArms(whole, part) {
    const copy = (counted) => ({ bad: counted.bad.slice(), total: counted.total.slice() });
    const rest = { ours: copy(whole.ours), control: whole.control === null ? null : copy(whole.control) };
    addTo(rest.ours, part.ours, -1);
    if (rest.control !== null && part.control !== null)
        addTo(rest.control, part.control, -1);
    return rest;
}
function sumBetween({ bad, total }, from, until) {
    const sum = { bad: 0, total: 0 };
    for (let step = Math.max(0, from); step < Math.min(bad.length, until); step++) {
        sum.bad += series_at(bad, step);
        sum.total += series_at(total, step);
    }
    return sum;
}

;// CONCATENATED MODULE: ./build/evidence/family/detectable.js


function detectableOf(basis, node, stream, from, until) {
    const test = basis.tests[node]?.[stream];
    const known = basis.nodes[node];
    if (test === undefined || known === undefined)
        return { normal: 0, share: null };
    const ours = sumBetween(test.arms.ours, from, until);
    const price = Math.log(Math.max(1, known.arms.length)) - Math.log(known.share);
    const needs = {
        planned: until - from,
        logThreshold: basis.placebo.needed + price,
        dispersion: test.dispersion,
        atLeast: 0,
    };
    if (test.rate !== null) {
        const worst = expectedOf(test, from, until) / Math.max(1, ours.total);
        const past = sumBetween(test.arms.ours, 0, from);
        const normal = past.total > 0 ? past.bad / past.total : 0;
        return { normal, share: smallestRiseAboveRate(ours.total, worst, needs) };
    }
    if (test.arms.control === null)
        return { normal: 0, share: null };
    const control = sumBetween(test.arms.control, from, until);
    const sum = { ...ours, total: ours.total * test.handicap, controlBad: control.bad, controlTotal: control.total };
    const normal = control.total > 0 ? control.bad / control.total : 0;
    const share = smallestRiseBesideControl(sum, needs);
    return { normal, share: share === null ? null : share * test.handicap };
}
function expectedOf({ rate, arms }, from, until) {
    if (rate === null)
        return 0;
    let sum = 0;
    for (let step = from; step < Math.min(until, arms.ours.total.length); step++) {
        sum += series_at(rate, step) * series_at(arms.ours.total, step);
    }
    return sum;
}
const showsEnough = ({ normal, share }) => share !== null && share <= Math.max(2 * normal, normal + 0.01);

;// CONCATENATED MODULE: ./build/evidence/rates/dispersion.js

const assumedPoisson = { factor: 1, steps: 0 };
const FEWEST = 10;
const ENOUGH = 5;
function dispersionOf(squares) {
    const n = squares.length;
    if (n < FEWEST)
        return { ...assumedPoisson, steps: n };
    const sorted = squares.toSorted((a, b) => a - b);
    const cap = Math.max(4, 20 * (sorted[Math.floor(n / 2)] ?? 0));
    const sum = squares.reduce((all, square) => all + Math.min(square, cap), 0);
    if (sum <= 2 * (0,special_functions .VL)(0.9, n / 2))
        return { factor: 1, steps: n };
    return { factor: Math.max(1, sum / (2 * (0,special_functions .VL)(0.2, n / 2))), steps: n };
}
function controlDispersion(steps) {
    const squares = [];
    let pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
    for (const step of steps) {
        pool = {
            bad: pool.bad + step.bad,
            total: pool.total + step.total,
            controlBad: pool.controlBad + step.controlBad,
            controlTotal: pool.controlTotal + step.controlTotal,
        };
        const share = pool.total / (pool.total + pool.controlTotal);
        const both = pool.bad + pool.controlBad;
        if (!(both * Math.min(share, 1 - share) >= ENOUGH))
            continue;
        squares.push((pool.bad - both * share) ** 2 / (both * share * (1 - share)));
        pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
    }
    return dispersionOf(squares);
}
function rateDispersion(steps) {
    const squares = [];
    let bad = 0;
    let expected = 0;
    for (const step of steps) {
        bad += step.bad;
        expected += step.expected;
        if (!(expected >= ENOUGH))
            continue;
        squares.push((bad - expected) ** 2 / expected);
        bad = 0;
        expected = 0;
    }
    return dispersionOf(squares);
}

// EXTERNAL MODULE: ./build/evidence/historic-bound.js
var historic_bound = __webpack_require__(222);
;// CONCATENATED MODULE: ./build/evidence/family/normal-rate.js


const BEFORE = 7200;
const AROUND = 1800;
const DAYS = 7;
const stepsOf = (seconds, { length }) => Math.round(seconds / length);
function twins({ first, planned }, plan) {
    if (plan.kind === 'previous-deploys') {
        return (plan.deploys ?? []).filter((start) => start >= 0 && start + planned <= Math.min(first, plan.end ?? first));
    }
    const day = stepsOf(86_400, plan);
    return Array.from({ length: DAYS }, (_, index) => first - (index + 1) * day).filter((start) => start + planned > 0);
}
const aroundOf = (plan) => stepsOf(plan.kind === 'previous-deploys' ? 300 : AROUND, plan);
function pastRanges(window, plan) {
    const end = Math.min(window.first, plan.end ?? window.first);
    if (plan.kind === 'previous-window')
        return [{ from: end - stepsOf(BEFORE, plan), until: end }];
    const around = plan.kind === 'previous-deploys' ? 0 : aroundOf(plan);
    return twins(window, plan).map((start) => ({
        from: start - around,
        until: Math.min(end, start + window.planned + around),
    }));
}
function course(ours, window, plan) {
    const half = Math.max(1, aroundOf(plan));
    const end = Math.min(window.first, plan.end ?? window.first);
    const shape = new Float64Array(window.planned);
    const starts = twins(window, plan);
    for (let each = 0; each < window.planned; each += half) {
        const sum = { bad: 0, total: 0 };
        for (const start of starts) {
            const middle = start + each + Math.floor(half / 2);
            const part = sumBetween(ours, middle - half, Math.min(end, middle + half));
            sum.bad += part.bad;
            sum.total += part.total;
        }
        shape.fill(sum.total > 0 ? sum.bad / sum.total : 0, each, Math.min(window.planned, each + half));
    }
    return shape;
}
function normalRate(ours, window, plan, bound) {
    const { first, planned } = window;
    const rate = new Float64Array(first + planned);
    if (plan.kind === 'objective')
        return { rate: rate.fill(plan.objective ?? 1, first), bad: 0, total: 0 };
    const { bad, total } = sumOfPast(ours, window, plan);
    const highest = (0,historic_bound .h)(bad / bound.dispersion, total / bound.dispersion, bound.alpha);
    rate.fill(highest, first);
    if (plan.kind !== 'previous-window' && bad > 0) {
        const raised = highest / (bad / total);
        const shape = course(ours, window, plan);
        for (let step = 0; step < planned; step++) {
            rate[first + step] = Math.min(1, Math.max(series_at(shape, step) * raised, highest / 4));
        }
    }
    return { rate, bad, total };
}
function sumOfPast(ours, window, plan) {
    const sum = { bad: 0, total: 0 };
    for (const { from, until } of pastRanges(window, plan)) {
        const part = sumBetween(ours, from, until);
        sum.bad += part.bad;
        sum.total += part.total;
    }
    return sum;
}
function choosePast(ours, window, plan) {
    const days = pastRanges(window, { ...plan, kind: 'same-hour' });
    const known = days.filter(({ from, until }) => sumBetween(ours, from, until).total > 0);
    return known.length >= 2 ? 'same-hour' : 'previous-window';
}

;// CONCATENATED MODULE: ./build/evidence/family/stream-test.js



function pairedStep({ ours, control }, step) {
    return {
        bad: series_at(ours.bad, step),
        total: series_at(ours.total, step),
        controlBad: control === null ? 0 : series_at(control.bad, step),
        controlTotal: control === null ? 0 : series_at(control.total, step),
    };
}
const BLOCK = 60;
function pastDispersion(arms, from, until) {
    const steps = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
    if (arms.control !== null)
        return controlDispersion(steps.map((step) => pairedStep(arms, step)));
    return rateDispersion(steps.map((step) => ({ bad: series_at(arms.ours.bad, step), expected: blockExpected(arms.ours, from, step) })));
}
function blockExpected(ours, from, step) {
    const start = step - ((step - from) % BLOCK);
    const { bad, total } = sumBetween(ours, start, start + BLOCK);
    return total > 0 ? (bad / total) * series_at(ours.total, step) : 0;
}
function handicap(arms, from, until, dispersion) {
    if (arms.control === null)
        return 1;
    const [ours, control] = [sumBetween(arms.ours, from, until), sumBetween(arms.control, from, until)];
    if (!(ours.bad > 0 && control.bad > 0 && ours.total > 0 && control.total > 0))
        return 1;
    const ratio = Math.log(ours.bad / ours.total / (control.bad / control.total));
    const error = 3 * Math.sqrt(dispersion * (1 / ours.bad + 1 / control.bad));
    return ratio > error ? Math.exp(ratio + error) : 1;
}
function streamTest(arms, plan) {
    const { window, past, alpha, dispersion } = plan;
    const rate = arms.control === null ? normalRate(arms.ours, window, past, { alpha, dispersion }).rate : null;
    return { arms, dispersion, handicap: plan.handicap, rate };
}

// EXTERNAL MODULE: ./build/evidence/confidence.js
var confidence = __webpack_require__(4222);
;// CONCATENATED MODULE: ./build/evidence/rates/ratio-bounds.js


const MOST_STEPS = 120;
const HALVINGS = 40;
const FARTHEST = 1e4;
function ratio_bounds_add(a, b) {
    return {
        bad: a.bad + b.bad,
        total: a.total + b.total,
        controlBad: a.controlBad + b.controlBad,
        controlTotal: a.controlTotal + b.controlTotal,
    };
}
const NOTHING = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 };
function few(steps) {
    const width = Math.ceil(steps.length / MOST_STEPS);
    const merged = [];
    for (let from = 0; from < steps.length; from += width) {
        merged.push(steps.slice(from, from + width).reduce(ratio_bounds_add, NOTHING));
    }
    return merged.filter(({ total, controlTotal }) => total > 0 && controlTotal > 0);
}
const sumOf = (steps) => steps.reduce(ratio_bounds_add, NOTHING);
function logEvidenceAgainst(ratio, steps, dispersion) {
    const logs = confidence .d.map((factor) => {
        let sum = 0;
        for (const { bad, total, controlBad, controlTotal } of steps) {
            const change = (factor * ratio * total + controlTotal) / (ratio * total + controlTotal);
            sum += bad * Math.log(factor) - (bad + controlBad) * Math.log(change);
        }
        return sum / dispersion;
    });
    return (0,log_sum_exp .V)(logs) - Math.log(logs.length);
}
function ratioBounds(steps, dispersion, alpha) {
    const merged = few(steps);
    const { bad, total, controlBad, controlTotal } = sumOf(merged);
    if (bad + controlBad === 0 || merged.length === 0)
        return [0, Infinity];
    const isInside = (ratio) => logEvidenceAgainst(ratio, merged, dispersion) < -Math.log(alpha);
    const middle = ((bad + 0.5) / total) * (controlTotal / (controlBad + 0.5));
    const outwards = (edge) => {
        if (isInside(edge))
            return edge < middle ? 0 : Infinity;
        let [near, far] = [Math.log(middle), Math.log(edge)];
        for (let halving = 0; halving < HALVINGS; halving += 1) {
            const between = (near + far) / 2;
            if (isInside(Math.exp(between)))
                near = between;
            else
                far = between;
        }
        return Math.exp(far);
    };
    return [outwards(middle / FARTHEST), outwards(middle * FARTHEST)];
}

;// CONCATENATED MODULE: ./build/shell/replay/counted-evidence.js




const counted_evidence_finite = (value) => (Number.isFinite(value) ? value : null);
function alarmFacts(table, { judgement }, rate) {
    const { alarm, basis } = judgement;
    if (alarm === null)
        return null;
    const node = basis.nodes[alarm.worst];
    const test = basis.tests[alarm.worst]?.[alarm.stream];
    if (node === undefined || test === undefined)
        return null;
    const [from, until] = [table.grid.deploy, alarm.step + 1];
    const { bad, total } = sumBetween(node.arms[alarm.stream]?.ours ?? test.arms.ours, from, until);
    const { control } = test.arms;
    const normal = control === null ? { bad: expectedOf(test, from, until), total } : sumBetween(control, from, until);
    const steps = Array.from({ length: until - from }, (_, index) => pairedStep(test.arms, from + index));
    const bounds = control === null ? null : ratioBounds(steps, test.dispersion, rate);
    return {
        at: table.times[alarm.step] ?? 0,
        onset: table.times[alarm.onset] ?? 0,
        segment: node.segment.name,
        stream: table.streamNames[alarm.stream] ?? '',
        alone: alarm.alone,
        observed: { bad, total, share: total > 0 ? bad / total : 0 },
        expected: normal.total > 0 ? normal.bad / normal.total : 0,
        ratio: bounds === null ? null : [bounds[0], counted_evidence_finite(bounds[1])],
        evidence: alarm.log,
        crossed: alarm.crossed.map((index) => basis.nodes[index]?.segment.name ?? ''),
    };
}
function basisFacts(table, { judgement, planned, seen }) {
    const { basis } = judgement;
    const stream = bestStream(table, judgement, planned);
    const { share, normal } = detectableOf(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned);
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
        const found = detectableOf(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned);
        return found.share === null ? Infinity : (found.share + 1e-9) / (found.normal + 1e-3);
    });
    return gains.indexOf(Math.min(...gains));
}

;// CONCATENATED MODULE: ./build/shell/replay/counted-words.js
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

;// CONCATENATED MODULE: ./build/shell/replay/grid.js
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

;// CONCATENATED MODULE: ./build/shell/replay/counted-csv.js


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
            throw new errors .j(`${place}: expected ${header.length} cells, found ${cells.length}`);
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
        throw new errors .j(`${file}, line 1: expected the columns ${wanted.join(',')} (and labels), found "${header.join(',').slice(0, 80)}": ${missing.join(', ')} is missing`);
    }
    if (twice !== undefined)
        throw new errors .j(`${file}, line 1: the column "${twice}" stands there twice`);
}
function seconds(cell, place) {
    const time = cell === '' ? Number.NaN : Number(cell);
    if (!Number.isFinite(time) || time < 0) {
        throw new errors .j(`${place}, column "timestamp": expected Unix seconds, found "${cell.slice(0, 40)}"`);
    }
    if (time > LATEST) {
        throw new errors .j(`${place}, column "timestamp": ${cell} looks like milliseconds: divide it by 1000`);
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
        throw new errors .j(`${place}: expected a count of 0 or more, found "${cell.slice(0, 40)}"`);
    }
    return value;
}
function emptyArms(steps, hasControl) {
    const counted = () => ({ bad: new Float64Array(steps), total: new Float64Array(steps) });
    return { ours: counted(), control: hasControl ? counted() : null };
}

;// CONCATENATED MODULE: ./build/shell/replay/counts-csv.js


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
            throw new errors .j(`${of.file}, line ${line}: more bad events than events`);
        }
        const arms = streams[leaf]?.[0];
        if (arms === undefined)
            continue;
        hasNumbers[step] = true;
        counts_csv_add(arms.ours, step, bad, total);
        if (arms.control !== null)
            counts_csv_add(arms.control, step, controlBad, controlTotal);
    }
    return { labels, leaves, grid, times, streams, hasNumbers, streamNames: ['bad events'], changedAt: null };
}
function counts_csv_add(counted, step, bad, total) {
    counted.bad[step] = (counted.bad[step] ?? 0) + bad;
    counted.total[step] = (counted.total[step] ?? 0) + total;
}

;// CONCATENATED MODULE: ./build/shell/replay/histogram-csv.js


const histogram_csv_columns = { needed: ['le', 'count'], optional: ['control_count'] };
function parseHistogramCsv(text, of) {
    const { file } = of;
    const read = readCountedRows(text, of, histogram_csv_columns);
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
            histogram_csv_fill(arms.ours, step, slower(buckets, le, 1, file));
            if (arms.control !== null)
                histogram_csv_fill(arms.control, step, slower(buckets, le, 2, file));
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
        throw new errors .j(`${file}: expected at least one finite boundary in "le" and one +Inf at every moment`);
    }
    return finite;
}
function slower(buckets, le, column, file) {
    const row = buckets.get(le);
    const total = buckets.get(Infinity)?.numbers[column] ?? 0;
    const within = row?.numbers[column] ?? 0;
    if (within > total) {
        throw new errors .j(`${file}, line ${row?.line ?? 1}: counts are cumulative: no bucket may hold more than +Inf`);
    }
    return { bad: total - within, total };
}
function histogram_csv_fill(counted, step, { bad, total }) {
    counted.bad[step] = bad;
    counted.total[step] = total;
}

;// CONCATENATED MODULE: ./build/evidence/family/kernel.js


const MOST = 1e250;
const BET_COUNT = BETS.length;
const kernel_LOG_RISES = Float64Array.from(BETS, (ratio) => Math.log(ratio / TOLERATED));
const RISES = Float64Array.from(BETS, (ratio) => ratio - TOLERATED);
const RATIOS = Float64Array.from(BETS);
function carry(capital, offset, test, step, stake) {
    const { arms, dispersion, rate } = test;
    const bad = series_at(arms.ours.bad, step);
    const total = series_at(arms.ours.total, step);
    if (rate !== null)
        return carryRate(capital, offset, stake, bad / dispersion, (series_at(rate, step) * total) / dispersion);
    const { control } = arms;
    if (control === null)
        return carryRate(capital, offset, stake, 0, 0);
    return carryControl(capital, offset, stake, {
        bad,
        total: total * test.handicap,
        dispersion,
        controlBad: series_at(control.bad, step),
        controlTotal: series_at(control.total, step),
    });
}
function carryRate(capital, offset, stake, bad, expected) {
    let sum = 0;
    for (let bet = 0; bet < BET_COUNT; bet++) {
        const log = bad * series_at(kernel_LOG_RISES, bet) - series_at(RISES, bet) * expected;
        const value = Math.min(MOST, (series_at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)));
        capital[offset + bet] = value;
        sum += value;
    }
    return sum / BET_COUNT;
}
function carryControl(capital, offset, stake, step) {
    const { bad, total, controlBad, controlTotal, dispersion } = step;
    if (!(total > 0 && controlTotal > 0))
        return carryRate(capital, offset, stake, 0, 0);
    const both = bad + controlBad;
    const normal = TOLERATED * total + controlTotal;
    let sum = 0;
    for (let bet = 0; bet < BET_COUNT; bet++) {
        const odds = (series_at(RATIOS, bet) * total + controlTotal) / normal;
        const log = (bad * series_at(kernel_LOG_RISES, bet) - both * Math.log(odds)) / dispersion;
        const value = Math.min(MOST, (series_at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)));
        capital[offset + bet] = value;
        sum += value;
    }
    return sum / BET_COUNT;
}

;// CONCATENATED MODULE: ./build/evidence/family/family.js


function familyScan(nodes, { first, planned }) {
    const capitals = nodes.map(({ streams }) => new Float64Array(streams.length * BET_COUNT));
    const logs = new Float64Array(nodes.length);
    let steps = 0;
    return () => {
        const stake = Math.exp(logStake(steps + 1, planned));
        const rest = unlaid(steps + 1, planned);
        const step = first + steps;
        steps += 1;
        let sum = 0;
        for (const [index, { streams, share }] of nodes.entries()) {
            const capital = capitals[index];
            if (capital === undefined)
                continue;
            let mean = 0;
            for (let stream = 0; stream < streams.length; stream++) {
                const test = streams[stream];
                if (test !== undefined)
                    mean += carry(capital, stream * BET_COUNT, test, step, stake) + rest;
            }
            const value = streams.length > 0 ? mean / streams.length : 1;
            logs[index] = Math.log(value);
            sum += share * value;
        }
        return { all: Math.log(sum), nodes: logs };
    };
}
function largestEvidence(nodes, window, steps) {
    const next = familyScan(nodes, window);
    let largest = 0;
    for (let step = 0; step < steps; step++)
        largest = Math.max(largest, next().all);
    return largest;
}
function evidenceAfter(streams, window, steps) {
    const next = familyScan([{ streams, share: 1 }], window);
    let last = 0;
    for (let step = 0; step < steps; step++)
        last = next().all;
    return last;
}

;// CONCATENATED MODULE: ./build/evidence/family/placebo.js
function calibrated(maxima, alpha) {
    const ville = -Math.log(alpha);
    const sorted = maxima.toSorted((a, b) => a - b);
    const rank = Math.ceil((1 - alpha) * (sorted.length + 1));
    const enough = rank <= sorted.length;
    const quantile = sorted[Math.min(rank, sorted.length) - 1] ?? 0;
    return {
        windows: sorted.length,
        alarmed: sorted.filter((largest) => largest >= ville).length,
        needed: Math.max(ville, enough ? quantile : Math.min(quantile, 2 * ville)),
        enough,
    };
}
function quietStarts(from, until, shape) {
    const starts = [];
    for (let start = until - shape.planned; start >= from && starts.length < shape.most; start -= shape.stride) {
        starts.push(start);
    }
    return starts;
}

;// CONCATENATED MODULE: ./build/evidence/family/tree.js
const MOST_NODES = 1500;
const nameOf = (labels, values, chosen) => chosen.map((index) => `${labels[index] ?? ''}=${values[index] ?? ''}`).join(',');
function nodesBy(labels, leaves, chosen, level) {
    const found = new Map();
    for (const [leaf, values] of leaves.entries()) {
        if (chosen.some((index) => (values[index] ?? '') === ''))
            continue;
        const name = nameOf(labels, values, chosen);
        const members = found.get(name);
        if (members)
            members.push(leaf);
        else
            found.set(name, [leaf]);
    }
    return [...found].map(([name, members]) => ({ name, level, leaves: members }));
}
function choices(labels) {
    const indices = Array.from({ length: labels }, (_, index) => index);
    const ones = indices.map((index) => ({ chosen: [index], level: 'one' }));
    const twos = indices.flatMap((a) => indices.slice(a + 1).map((b) => ({ chosen: [a, b], level: 'two' })));
    const whole = labels > 2 ? [{ chosen: indices, level: 'leaf' }] : [];
    return [...ones, ...twos, ...whole];
}
function segmentTree(labels, leaves, sizes, most = MOST_NODES) {
    const all = { name: '', level: 'all', leaves: leaves.map((_, index) => index) };
    const seen = new Set([all.leaves.join()]);
    const nodes = [all];
    for (const { chosen, level } of choices(labels.length)) {
        for (const node of nodesBy(labels, leaves, chosen, level)) {
            const members = node.leaves.join();
            if (seen.has(members))
                continue;
            seen.add(members);
            nodes.push(node);
        }
    }
    const kept = keepLargest(nodes, sizes, most);
    return { nodes: kept, dropped: nodes.length - kept.length };
}
const FINENESS = { all: 0, one: 1, two: 2, leaf: 3 };
function keepLargest(nodes, sizes, most) {
    if (nodes.length <= most)
        return [...nodes];
    const size = new Map(nodes.map((node) => [node, node.leaves.reduce((sum, leaf) => sum + (sizes[leaf] ?? 0), 0)]));
    return nodes
        .toSorted((a, b) => FINENESS[a.level] - FINENESS[b.level] || (size.get(b) ?? 0) - (size.get(a) ?? 0) || (a.name < b.name ? -1 : 1))
        .slice(0, most);
}
const MASS = { all: 0.25, one: 0.5, two: 0.125, leaf: 0.125 };
function shares(nodes) {
    const counts = new Map();
    for (const { level } of nodes)
        counts.set(level, (counts.get(level) ?? 0) + 1);
    const whole = [...counts.keys()].reduce((sum, level) => sum + MASS[level], 0);
    return nodes.map(({ level }) => MASS[level] / whole / (counts.get(level) ?? 1));
}

;// CONCATENATED MODULE: ./build/evidence/family/table.js



const MEASURED = 1440;
function tableNodes({ leaves, tree, steps, deploy }) {
    const parts = shares(tree.nodes);
    return tree.nodes.map((segment, index) => {
        const members = segment.leaves.flatMap((leaf) => leaves[leaf] ?? []);
        const width = leaves[0]?.length ?? 0;
        const arms = Array.from({ length: width }, (_, stream) => sumOfArms(members.filter((_arms, member) => member % width === stream), steps));
        const pasts = arms.map((each) => streamPast(each, Math.max(0, deploy - MEASURED), deploy));
        return { segment, arms, pasts, share: parts[index] ?? 0 };
    });
}
function streamPast(arms, from, until) {
    const { factor } = pastDispersion(arms, from, until);
    return { dispersion: factor, handicap: handicap(arms, from, until, factor) };
}
function testsOf(node, { window, past, boundAlpha }) {
    const alpha = (boundAlpha * node.share) / Math.max(1, node.arms.length);
    return node.arms.map((arms, stream) => {
        const known = node.pasts[stream] ?? { dispersion: 1, handicap: 1 };
        return streamTest(arms, { window, past: node.past ?? past, alpha, ...known });
    });
}

;// CONCATENATED MODULE: ./build/evidence/family/prepare.js



const BOUND = 0.2;
const EFFORT = 5e6;
const STRIDE_SECONDS = 900;
const MOST_WINDOWS = 400;
function prepareFamily(family, plan) {
    const boundAlpha = family.baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND;
    const planAt = (first) => ({
        window: { first, planned: plan.planned },
        past: family.past,
        boundAlpha,
    });
    const placebo = calibrated(quietMaxima(family, planAt), plan.falseAlarmRate - boundAlpha);
    const tests = family.nodes.map((node) => testsOf(node, planAt(family.deploy)));
    const { nodes, baseline, dropped } = family;
    return { family, plan, known: { nodes, baseline, dropped, tests, placebo }, planAt };
}
function quietMaxima(family, planAt) {
    const { nodes, length, pastEnd } = family;
    return windowsOf(family, planAt(0).window.planned).map((first) => {
        const window = { first, planned: planAt(first).window.planned };
        const judged = nodes.map((node) => ({ streams: testsOf(node, planAt(first)), share: node.share }));
        return largestEvidence(judged, window, Math.min(window.planned, pastEnd - first, Math.round(86_400 / length)));
    });
}
function windowsOf({ nodes, length, past, pastEnd }, planned) {
    const daily = [past, ...nodes.flatMap((node) => node.past ?? [])].some(({ kind }) => kind === 'same-hour');
    const lead = daily ? Math.round((2 * 86_400) / length) : planned;
    const streams = nodes.reduce((sum, { arms }) => sum + arms.length, 0);
    const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streams * planned)));
    const stride = Math.max(1, Math.round(STRIDE_SECONDS / length));
    return quietStarts(lead, pastEnd, { planned, stride, most });
}

;// CONCATENATED MODULE: ./build/evidence/family/e-bh.js
function weightedEbh(logs, shares, alpha) {
    const order = logs
        .map((log, index) => ({ index, weighted: log + Math.log(shares[index] ?? 0) }))
        .toSorted((a, b) => b.weighted - a.weighted || a.index - b.index);
    let fallen = 0;
    for (const [rank, { weighted }] of order.entries()) {
        if (weighted >= -Math.log(alpha * (rank + 1)) - 1e-12)
            fallen = rank + 1;
    }
    return order.slice(0, fallen).map(({ index }) => index);
}

;// CONCATENATED MODULE: ./build/evidence/family/explain.js


const CANDIDATES = 8;
function explain(alarmed) {
    const { nodes, shares, needed, window, steps } = alarmed;
    const logs = Array.from(alarmed.logs);
    const order = nodes
        .map((_, index) => index)
        .toSorted((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b)
        .slice(0, CANDIDATES);
    const isSole = (node) => nodes[node]?.level === 'all' || evidenceAfter(alarmed.restOf(node), window, steps) < needed;
    const sole = order.find(isSole);
    const worst = sole ?? order[0] ?? 0;
    const fallen = weightedEbh(logs, shares, Math.exp(-needed));
    return { worst, alone: sole !== undefined, crossed: [worst, ...fallen.filter((node) => node !== worst)] };
}

;// CONCATENATED MODULE: ./build/evidence/family/onset-of.js



function incrementsOf(test, step) {
    const paired = pairedStep(test.arms, step);
    if (test.rate === null) {
        return againstControl({ ...paired, total: paired.total * test.handicap }, test.dispersion);
    }
    return againstRate(paired.bad, series_at(test.rate, step) * paired.total, test.dispersion);
}
function onsetOf(test, { first }, steps) {
    let best = -Infinity;
    let onset = first;
    let sums = [];
    for (let step = first + steps - 1; step >= first; step--) {
        sums = incrementsOf(test, step).map((gain, bet) => gain + (sums[bet] ?? 0));
        const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), -Infinity);
        if (most > best)
            [best, onset] = [most, step];
    }
    return onset;
}

;// CONCATENATED MODULE: ./build/evidence/family/scan.js





function scanFamily(prepared, until, mayAlarm = () => true) {
    const { family, plan, known } = prepared;
    const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }));
    const window = { first: family.deploy, planned: plan.planned };
    const next = familyScan(judged, window);
    const available = Math.min(plan.planned, until - family.deploy);
    const { needed } = known.placebo;
    let largest = 0;
    for (let index = 0; index < available; index++) {
        const { all, nodes: logs } = next();
        const step = family.deploy + index;
        largest = Math.max(largest, all);
        if (all < needed || !mayAlarm({ step, logs, needed }))
            continue;
        const alarm = { ...scan_alarmOf(prepared, { logs, window, steps: index + 1 }), step, log: all };
        return { alarm, basis: { ...known, judged: index + 1, largest } };
    }
    return { alarm: null, basis: { ...known, judged: Math.max(0, available), largest } };
}
function scan_alarmOf({ family, known, planAt }, { logs, window, steps }) {
    const { nodes, tests, placebo } = known;
    const restOf = (index) => {
        const whole = nodes[family.wholeOf(index)];
        const node = nodes[index];
        if (whole === undefined || node === undefined)
            return [];
        const arms = whole.arms.map((each, stream) => withoutArms(each, node.arms[stream] ?? each));
        return testsOf({ ...whole, arms }, planAt(family.deploy));
    };
    const segments = nodes.map(({ segment }) => segment);
    const shares = nodes.map(({ share }) => share);
    const found = explain({ logs, needed: placebo.needed, window, steps, nodes: segments, shares, restOf });
    const streams = tests[found.worst] ?? [];
    const evidence = streams.map((test) => evidenceAfter([test], window, steps));
    const stream = evidence.indexOf(Math.max(...evidence));
    const strongest = streams[stream];
    const onset = strongest === undefined ? family.deploy : onsetOf(strongest, window, steps);
    return { ...found, onset, stream };
}

;// CONCATENATED MODULE: ./build/evidence/family/judge.js




function judgeCounts(table, plan) {
    const { deploy, length } = table;
    const nodes = tableNodes(table);
    const all = nodes[0]?.arms[0];
    const window = { first: deploy, planned: plan.planned };
    const baseline = all === undefined || all.control !== null ? 'control' : choosePast(all.ours, window, { length });
    const past = { kind: baseline === 'control' ? 'previous-window' : baseline, length };
    const { dropped } = table.tree;
    const family = { nodes, baseline, dropped, length, deploy, pastEnd: deploy, past, wholeOf: () => 0 };
    return scanFamily(prepareFamily(family, plan), table.steps);
}

;// CONCATENATED MODULE: ./build/shell/replay/judge-counted.js




function judgeCounted(table, plan) {
    const { grid, labels, leaves, streams, hasNumbers } = table;
    const planned = Math.max(1, Math.round(plan.watch / grid.length));
    const sizes = streams.map(([arms]) => (arms === undefined ? 0 : sumBetween(arms.ours, 0, grid.deploy).total));
    const judgement = judgeCounts({
        leaves: streams,
        tree: segmentTree(labels, leaves, sizes),
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
const judge_counted_GAPS = 0.75;
function reasonAgainst({ grid, changedAt, streamNames }, { basis }, { planned, seen }) {
    const arms = basis.nodes[0]?.arms[0];
    if (arms === undefined || seen === 0)
        return 'no-data';
    if (changedAt !== null)
        return 'series-changed';
    const until = grid.deploy + planned;
    const before = arms.control === null ? sumBetween(arms.ours, 0, grid.deploy) : sumBetween(arms.control, grid.deploy, until);
    if (before.total === 0)
        return arms.control === null ? 'no-history' : 'no-data';
    if (sumBetween(arms.ours, grid.deploy, until).total === 0)
        return 'no-data';
    if (grid.steps - grid.deploy < planned * WHOLE)
        return 'watch-not-over';
    if (seen < planned * judge_counted_GAPS)
        return 'too-many-gaps';
    const shown = streamNames.some((_, stream) => showsEnough(detectableOf(basis, 0, stream, grid.deploy, until)));
    return shown ? null : 'too-little-traffic';
}

;// CONCATENATED MODULE: ./build/shell/replay/counted.js





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
        time.push(gauge_csv_seconds(cells[columns.timestamp] ?? '', place('timestamp')));
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
function gauge_csv_seconds(cell, place) {
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
            return wording_alarmSentence(judgement.alarm, plan);
        case 'healthy':
            return `No harm found in ${wording_minutes(judgement.basis.stepsSeen * judgement.basis.step)} after the deploy.`;
        case 'inconclusive':
            return unjudged[judgement.reason];
    }
}
function wording_quietSentence({ quiet, threshold, thresholdMeasured, largestScore }) {
    const score = largestScore === null
        ? ''
        : ` The largest score was ${wording_round(largestScore)}; an alarm needs more than ${wording_round(threshold)}.`;
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
function wording_alarmSentence(alarm, plan) {
    const span = alarm.span <= 60 ? 'The value' : `The mean of ${wording_minutes(alarm.span)}`;
    const side = alarm.direction === 'up' ? 'above' : 'below';
    const reference = {
        slow: 'the same time on other days',
        fast: 'the minutes before',
        constant: 'a past that never changed',
    }[alarm.against];
    const after = wording_minutes(alarm.at - plan.deployedAt);
    const size = alarm.score === null ? '' : `, at least ${wording_round(alarm.score)} times as far as quiet windows usually go`;
    return `${span} was ${wording_round(alarm.observed)}, ${side} ${reference} (${wording_round(alarm.expected)})${size}, ${after} after the deploy.`;
}
function wording_minutes(seconds) {
    return `${Math.round(seconds / 6) / 10} min`;
}
function wording_round(value) {
    return String(Number(value.toPrecision(3)));
}

;// CONCATENATED MODULE: ./build/shell/replay/index.js








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
        lines.push(wording_quietSentence(judgement.basis));
    return `${lines.join('\n')}\n`;
}


  })

};
