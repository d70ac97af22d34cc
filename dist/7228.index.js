export const id = 7228;
export const ids = [7228];
export const modules = {

  45772:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  startOf),
    n: () => (  answerers)
  });
const SAME_START = 2;
const CLOCK_SLACK = 2;
const CALM_AFTER = 3;
const MOST_FALLS = 3;
const FALLS_WITHIN = 10;
const BACK_WITHIN = 3;
const IMPOSSIBLE_FACTOR = 20;
const IMPOSSIBLE_EVENTS = 1000;
const RISES_OF_A_RATE = 3;
const PART_AT_FIRST = 1 / 20;
const FAST_AT_FIRST = 10_000;
const MOST_AT_FIRST = 100_000;
const KNOWN_AFTER = 3;
function startOf({ series }) {
    const own = series.find(({ name, labels }) => name === 'process_start_time_seconds' && labels.size === 0);
    if (own !== undefined && own.value > 0)
        return own.value;
    const created = series.flatMap(({ name, value }) => (name.endsWith('_created') && value > 1e9 ? [value] : []));
    return created.length === 0 ? null : created.reduce((oldest, each) => Math.min(oldest, each));
}
function answerers() {
    const starts = startWatch();
    const falls = fallWatch();
    let calm = Infinity;
    return (seen) => {
        const byStart = starts(seen);
        const byFalls = falls(seen, byStart);
        const now = byStart === 'several' || byFalls === 'several' ? 'several' : byStart === 'same' ? byFalls : byStart;
        calm = now === 'several' ? 0 : calm + 1;
        return calm < CALM_AFTER ? 'several' : now;
    };
}
function startWatch() {
    const known = [];
    let last = null;
    let replacedAgo = Infinity;
    return ({ at, start }) => {
        if (start === null)
            return 'same';
        const before = last;
        last = { at, start };
        replacedAgo += 1;
        const isKnown = known.some((each) => Math.abs(each - start) <= SAME_START);
        if (!isKnown)
            known.push(start);
        if (before === null || Math.abs(before.start - start) <= SAME_START)
            return 'same';
        if (isKnown)
            return 'several';
        if (start > before.at - CLOCK_SLACK)
            return 'restarted';
        const wasReplaced = replacedAgo <= CALM_AFTER;
        replacedAgo = 0;
        return wasReplaced ? 'several' : 'replaced';
    };
}
function fallWatch() {
    const moves = moveWatch();
    const rates = rateWatch();
    const fallsAt = [];
    let reading = 0;
    let lastAt = 0;
    return ({ at, counters, start }, byStart) => {
        const elapsed = at - lastAt;
        lastAt = at;
        reading += 1;
        const moved = moves(counters, reading, byStart === 'same');
        if (moved.hasFallen)
            fallsAt.push(reading);
        while (fallsAt[0] !== undefined && fallsAt[0] <= reading - FALLS_WITHIN)
            fallsAt.shift();
        if (reading === 1)
            return 'same';
        const isBack = moved.back > rates.likely(elapsed);
        const isImpossible = rates.isImpossible(moved, elapsed);
        if (isBack || fallsAt.length >= MOST_FALLS)
            return 'several';
        return isImpossible && start === null ? 'replaced' : 'same';
    };
}
function moveWatch() {
    const last = new Map();
    const fallen = new Map();
    const absent = new Set();
    return (counters, reading, isOne) => {
        const moved = { increase: 0, before: 0, hasFallen: false, back: 0 };
        for (const { key, value } of counters) {
            const before = last.get(key) ?? 0;
            const fall = fallen.get(key);
            const hasFallen = value < before;
            const isAnew = absent.delete(key);
            if (isOne && hasFallen && !isAnew) {
                moved.hasFallen = true;
                fallen.set(key, { from: before, reading });
            }
            else if (isOne && fall !== undefined && reading - fall.reading <= BACK_WITHIN && value >= fall.from) {
                moved.back = Math.max(moved.back, value - before);
            }
            moved.increase += hasFallen ? value : value - before;
            moved.before += before;
            last.set(key, value);
        }
        if (moved.hasFallen || !isOne) {
            const present = new Set(counters.map(({ key }) => key));
            for (const key of last.keys())
                if (!present.has(key))
                    absent.add(key);
        }
        return moved;
    };
}
function rateWatch() {
    let [largest, fastest, seen] = [0, 0, 0];
    let [doubted, rises] = [0, 0];
    const atFirst = (elapsed) => Math.min(MOST_AT_FIRST, FAST_AT_FIRST * Math.max(1, elapsed));
    const bound = ({ before, hasFallen }, elapsed) => seen < KNOWN_AFTER
        ? atFirst(elapsed) + (hasFallen ? 0 : before * PART_AT_FIRST)
        : IMPOSSIBLE_FACTOR * fastest * elapsed + IMPOSSIBLE_EVENTS;
    return {
        likely: (elapsed) => (seen < KNOWN_AFTER ? atFirst(elapsed) : 3 * fastest * elapsed + 10),
        isImpossible(moved, elapsed) {
            const isFar = moved.increase > bound(moved, elapsed);
            rises = !isFar || moved.hasFallen ? 0 : moved.increase > 2 * doubted ? 1 : rises + 1;
            doubted = rises > 0 ? moved.increase : 0;
            const isDoubted = isFar && rises < RISES_OF_A_RATE;
            if (!isDoubted) {
                const rate = moved.increase / Math.max(elapsed, 1e-3);
                fastest = Math.max(fastest, Math.min(rate, largest));
                largest = Math.max(largest, rate);
                seen += 1;
            }
            return isDoubted;
        },
    };
}


  }),

  77228:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $p: () => (  pageName),
  vb: () => (  pageReader),
  l2: () => (  wholeOf)
});


// EXTERNAL MODULE: ./build/metrics/answerers.js
var answerers = __webpack_require__(45772);
// EXTERNAL MODULE: ./build/metrics/discover.js + 1 modules
var discover = __webpack_require__(10766);
// EXTERNAL MODULE: ./build/metrics/page/kinds.js
var kinds = __webpack_require__(89615);
// EXTERNAL MODULE: ./build/metrics/page/scrape.js + 1 modules
var scrape = __webpack_require__(96099);
// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var readings = __webpack_require__(13036);
// EXTERNAL MODULE: ./build/metrics/source.js
var source = __webpack_require__(12705);
;// CONCATENATED MODULE: ./build/metrics/tally.js


function tally() {
    const last = new Map();
    const sums = new Map([[source .y2, new Map()]]);
    let isFirst = true;
    return (page, answerer) => {
        if ('missing' in page)
            return page;
        const { counters } = page;
        const isReference = isFirst || answerer === 'replaced' || answerer === 'several';
        if (isReference || answerer === 'restarted')
            last.clear();
        for (const counter of counters) {
            const before = isReference ? counter.value : (last.get(counter.key) ?? 0);
            add(sums, counter, counter.value < before ? counter.value : counter.value - before);
            last.set(counter.key, counter.value);
        }
        const wasFirst = isFirst;
        isFirst = false;
        const unread = unreadBy(answerer);
        if (unread !== null && !(answerer === 'replaced' && wasFirst))
            return unread;
        const copy = new Map([...sums].map(([segment, parts]) => [segment, new Map(parts)]));
        return { counters: copy, present: new Set(counters.flatMap(({ parts }) => parts)) };
    };
}
function unreadBy(answerer) {
    if (answerer === 'several')
        return (0,readings .LO)('several-processes', SEVERAL_PROCESSES);
    return answerer === 'replaced' ? (0,readings .LO)('not-sampled', 'another process answers than before') : null;
}
const SEVERAL_PROCESSES = 'the page is answered by several processes in turn, each with counters of its own';
function add(sums, { segment, parts }, increase) {
    for (const each of segment === null ? [source .y2] : [source .y2, segment]) {
        const own = sums.get(each) ?? new Map();
        sums.set(each, own);
        for (const part of parts)
            own.set(part, (own.get(part) ?? 0) + increase);
    }
}

;// CONCATENATED MODULE: ./build/metrics/page-reader.js







function pageReader(urls, queries, access) {
    const readingsOf = pagesTogether(urls, queries);
    return async (at, timeoutMilliseconds) => readingsOf(at, await Promise.all(urls.map((url) => (0,scrape .ae)(url, timeoutMilliseconds, access))));
}
function pagesTogether(urls, queries) {
    const readers = queries.map((query) => metricReader(query.name, () => query, urls));
    const all = readers.length > 0 ? readers : [metricReader(discover .bA, foundOnce(), urls)];
    return (at, pages) => new Map(all.map(({ name, read }) => [name, read(pages, at)]));
}
function foundOnce() {
    let found = null;
    return (exposition) => {
        if (found !== null)
            return found;
        const { chosen, candidates, why } = (0,discover .k4)(exposition);
        const [first] = candidates;
        if (chosen === null)
            return first === undefined
                ? (0,readings .LO)('series-missing', `${why}. Name a metric in the policy, under watch.metrics.`)
                : (0,readings .LO)('not-separating', `${why}. Name one in the policy, such as ${(0,discover .Dx)(first)}`);
        found = chosen.query;
        return found;
    };
}
function metricReader(name, queryOf, urls) {
    const faults = separationWatch();
    const trackers = urls.map(() => tracker());
    const read = (pages, at) => {
        const unread = withoutSum(pages, urls);
        const whole = wholeOf(pages.flatMap((page) => ('missing' in page ? [] : [page.exposition])));
        if (whole === null)
            return unread ?? (0,readings .LO)('not-sampled');
        const query = queryOf(whole);
        if ('missing' in query)
            return unread ?? query;
        const found = pages.map((page, index) => {
            if ('missing' in page)
                return page;
            return trackers[index]?.(page.exposition, query, at) ?? (0,readings .LO)('not-sampled');
        });
        if (unread !== null)
            return unread;
        const fault = faults(whole, query);
        return fault === null ? sumOf(found, urls, query) : (0,scrape .B1)(fault);
    };
    return { name, read };
}
function wholeOf(expositions) {
    const [first, ...others] = expositions;
    if (first === undefined || others.length === 0)
        return first ?? null;
    return {
        types: new Map(expositions.flatMap(({ types }) => [...types])),
        described: new Set(expositions.flatMap(({ described }) => [...described])),
        series: expositions.flatMap(({ series }) => series),
        odd: expositions.flatMap(({ odd }) => odd),
    };
}
function tracker() {
    const count = tally();
    const who = (0,answerers .n)();
    return (exposition, query, at) => {
        const start = (0,answerers .G)(exposition);
        const lacking = lackingOf(exposition, query);
        if (lacking !== null)
            return lacking;
        if (query.kind === 'gauge') {
            const answerer = who({ at, start, counters: (0,scrape .pM)(exposition) });
            const unread = start === null && answerer === 'replaced' ? null : unreadBy(answerer);
            const values = (0,kinds .zx)(exposition, query);
            return unread ?? ('missing' in values ? values : { values });
        }
        const page = query.kind === 'counts' ? (0,scrape .J4)(exposition, query) : (0,kinds .HP)(exposition, query);
        if ('missing' in page)
            return page;
        const counters = page.counters.filter(({ parts }) => parts.every((part) => typeof part === 'string' || part === Infinity));
        return count(page, who({ at, start, counters }));
    };
}
function askedOf(query) {
    return query.kind === 'counts' ? query.total.name : query.kind === 'histogram' ? query.buckets.name : query.query.name;
}
function lackingOf({ series, described }, query) {
    const asked = askedOf(query);
    if (described.has(asked) || series.some(({ name }) => name === asked))
        return null;
    return (0,readings .LO)('series-missing', `no series ${asked}`);
}
const TOLD_FIRST = ['several-processes', 'not-separating'];
function withoutSum(found, urls) {
    const without = found.flatMap((each, index) => ('missing' in each ? [{ ...each, url: urls[index] ?? '' }] : []));
    const [first] = without;
    if (first === undefined)
        return null;
    if (urls.length === 1)
        return (0,readings .LO)(first.missing, first.detail);
    const reasons = without.map((each) => each.missing);
    const areAllRefused = without.length === urls.length && reasons.every((each) => each === 'service-refused');
    const reason = TOLD_FIRST.find((each) => reasons.includes(each)) ??
        (areAllRefused ? 'service-refused' : reasons.find((each) => each !== 'service-refused')) ??
        'source-unreachable';
    const told = without.slice(0, MOST_TOLD).map(({ url, detail, missing: why }) => `${pageName(url)}: ${detail ?? why}`);
    return (0,readings .LO)(reason, `${without.length} of ${urls.length} pages, ${told.join('; ')}`);
}
const MOST_TOLD = 3;
function pageName(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
function sumOf(found, urls, { kind }) {
    const unread = withoutSum(found, urls);
    if (unread !== null)
        return unread;
    if (kind === 'gauge')
        return { values: sumOfValues(found.flatMap((each) => ('values' in each ? [each.values] : []))) };
    const tallied = found.flatMap((each) => ('counters' in each ? [each] : []));
    const counters = sumOfCounters(tallied.map((each) => each.counters));
    if (kind === 'counts')
        return { counts: biggest((0,readings .mQ)(counters), ({ total }) => total) };
    const layouts = tallied.flatMap(({ present }) => (present.size === 0 ? [] : [boundariesOf(present)]));
    const [layout, ...others] = layouts;
    if (layout === undefined)
        return (0,readings .LO)('series-missing', 'nothing has been counted yet');
    if (others.some((other) => other.join(' ') !== layout.join(' ')))
        return (0,readings .LO)('series-missing', 'the pages have different buckets');
    const buckets = [...counters].map(([segment, parts]) => [segment, new Map(layout.map((boundary) => [boundary, parts.get(boundary) ?? 0]))]);
    return { buckets: biggest(new Map(buckets), (each) => each.get(Infinity) ?? 0) };
}
const boundariesOf = (parts) => [...parts].filter((part) => typeof part === 'number').toSorted((a, b) => a - b);
function sumOfValues(pages) {
    const sums = new Map();
    for (const [segment, value] of pages.flatMap((each) => [...each]))
        sums.set(segment, (sums.get(segment) ?? 0) + value);
    return sums;
}
function sumOfCounters(pages) {
    const [first, ...others] = pages;
    if (others.length === 0)
        return first ?? new Map();
    const sums = new Map();
    for (const [segment, parts] of pages.flatMap((each) => [...each])) {
        const own = sums.get(segment) ?? new Map();
        sums.set(segment, own);
        for (const [part, value] of parts)
            own.set(part, (own.get(part) ?? 0) + value);
    }
    return sums;
}
const MAX_SEGMENTS = 100;
function biggest(all, sizeOf) {
    const sorted = [...all].toSorted(([nameA, a], [nameB, b]) => sizeOf(b) - sizeOf(a) || (nameA < nameB ? -1 : 1));
    return new Map([
        ...sorted.filter(([name]) => name === source .y2),
        ...sorted.filter(([name]) => name !== source .y2).slice(0, MAX_SEGMENTS),
    ]);
}
function separationWatch() {
    const ofCounts = countsWatch();
    return (exposition, query) => {
        switch (query.kind) {
            case 'counts':
                return ofCounts(exposition, query);
            case 'histogram':
                return (0,kinds .MJ)(exposition, query);
            case 'gauge':
                return (0,kinds .u8)(exposition, query);
        }
    };
}
function countsWatch() {
    const seen = new Set();
    return (exposition, query) => {
        const fault = (0,scrape .Kl)(exposition, query);
        const values = valuesOf(exposition, query);
        if (fault === null) {
            if (!(0,scrape .Eh)(exposition, query.total))
                for (const value of values)
                    seen.add(value);
            return null;
        }
        const isAboutValues = fault.reason === 'matches-nothing' || fault.reason === 'matches-everything';
        return isAboutValues && values.every((value) => seen.has(value)) ? null : fault;
    };
}
function valuesOf({ series }, { total, bad }) {
    const labels = [...bad.matchers, ...total.matchers].map(({ label }) => label);
    const own = series.filter(({ name }) => name === total.name || name === bad.name);
    return own.flatMap((each) => labels.map((label) => JSON.stringify([label, each.labels.get(label) ?? ''])));
}


  })

};
