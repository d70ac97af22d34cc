export const id = 2775;
export const ids = [2775,4869];
export const modules = {

  38738:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  ready),
    i: () => (  isReady)
  });
const ready = (what, found) => ({ what, state: 'ready', found, cure: null });
const isReady = (rows) => rows.every(({ state }) => state !== 'missing');


  }),

  17232:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I7: () => (  checkPage),
    NQ: () => (  joinedChecks),
    Qh: () => (  pageLabel),
    xW: () => (  pageLines)
  });
  var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10766);
  var _page_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89615);
  var _page_scrape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96099);
  var _selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26869);
  var _separation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86694);
  var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12705);
  var _suggest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33220);
  var _user_label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67348);








function joinedChecks(parts) {
    return {
        metrics: parts.flatMap(({ metrics }) => metrics),
        candidates: parts.flatMap(({ candidates }) => candidates),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
const MOST_SEGMENTS = 100;
const MOST_ODD = 20;
function checkPage(exposition, queries) {
    const { chosen, candidates, why } = (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .k4)(exposition);
    const isFree = queries.length === 0;
    const read = isFree ? (chosen === null ? [] : [chosen.query]) : queries;
    const named = isFree && chosen !== null ? pageLines(exposition, chosen) : null;
    const checked = read.map((query) => checkMetric(exposition, query, named));
    const others = chosen === null || isFree ? candidates : [chosen, ...candidates];
    const nothing = isFree && chosen === null
        ? [{ where: 'page', what: why, cure: cureOfNone(exposition, candidates), judged: false }]
        : [];
    return {
        metrics: checked.map(({ metric }) => metric),
        candidates: others.map((candidate) => candidateWords(exposition, candidate)),
        problems: [...nothing, ...checked.flatMap(({ problems }) => problems), ...oddProblems(exposition.odd)],
    };
}
const pageLabel = ({ series }, { query }) => (0,_user_label_js__WEBPACK_IMPORTED_MODULE_6__  .z)((0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.total));
const pageLines = (exposition, candidate) => (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__  .EO)(candidate, pageLabel(exposition, candidate));
function cureOfNone(exposition, candidates) {
    const lines = candidates
        .slice(0, 3)
        .map((candidate) => pageLines(exposition, candidate))
        .join('\n');
    return candidates.length === 0
        ? 'Count requests in http_requests_total with a label for the status, or name another metric in the policy, under watch.metrics.'
        : `Name one in the policy, such as:\n${lines}`;
}
const sumOf = (counters, part) => counters.reduce((all, each) => all + (each.parts.includes(part) ? each.value : 0), 0);
function sumsOf(counters) {
    return { events: sumOf(counters, 'total'), badEvents: sumOf(counters, 'bad') };
}
function candidateWords(exposition, candidate) {
    const { query, by } = candidate;
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .J4)(exposition, query);
    const sums = 'missing' in read ? { events: null, badEvents: null } : sumsOf(read.counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad)];
    return { name: query.name, by, total, bad, ...sums, policy: pageLines(exposition, candidate) };
}
function checkMetric(exposition, query, named) {
    const { hindrance, segments: all, asked, ...found } = foundOf(exposition, query);
    const segments = [...new Set(all)].toSorted().slice(0, MOST_SEGMENTS);
    const where = `metric ${query.name}`;
    const missing = hindrance === null ? unsegmented(exposition, query, { asked, segments, where, named }) : [];
    return {
        metric: {
            name: query.name,
            kind: query.kind,
            ...found,
            segments,
            newestAge: null,
            past: null,
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? missing : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function foundOf(exposition, query) {
    switch (query.kind) {
        case 'counts':
            return foundCounts(exposition, query);
        case 'histogram':
            return foundBuckets(exposition, query);
        case 'gauge':
            return foundGauge(exposition, query);
    }
}
const unreadHindrance = (read) => 'missing' in read
    ? {
        code: String(read.missing),
        what: 'detail' in read ? String(read.detail) : '',
        cure: 'Let the page write each series once, with a number.',
    }
    : null;
const faultHindrance = (fault) => fault === null ? null : { code: fault.reason, what: fault.what, cure: fault.cure };
const segmentsOf = (counters) => counters.flatMap(({ segment }) => segment ?? []);
function foundCounts(exposition, query) {
    const read = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .J4)(exposition, query);
    const counters = 'missing' in read ? [] : read.counters;
    const unread = unreadHindrance(read);
    return {
        total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total),
        bad: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad),
        segments: segmentsOf(counters),
        ...(unread === null ? sumsOf(counters) : { events: null, badEvents: null }),
        asked: query.total.name,
        hindrance: unread ?? hindranceOf(exposition, query, counters),
    };
}
const NOTHING_YET = {
    code: 'no-series',
    what: 'it is described only: nothing has been counted yet',
    cure: 'Send a request or two, and look again.',
};
const ONE_BUCKET = {
    code: 'one-bucket',
    what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
    cure: 'Give the histogram boundaries.',
};
function foundBuckets(exposition, query) {
    const { name, matchers } = query.buckets;
    const all = (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] });
    const fault = faultHindrance((0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .MJ)(exposition, query));
    const read = (0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .HP)(exposition, query);
    const counters = 'missing' in read || fault !== null ? [] : read.counters;
    const unread = unreadHindrance(read);
    const boundaries = new Set(counters.flatMap(({ parts }) => parts));
    const few = boundaries.size === 0 ? NOTHING_YET : boundaries.size === 1 ? ONE_BUCKET : null;
    return {
        total: all,
        bad: null,
        segments: segmentsOf(counters),
        events: unread === null ? sumOf(counters, Infinity) : null,
        badEvents: null,
        asked: name,
        hindrance: fault ?? unread ?? few,
    };
}
function foundGauge(exposition, query) {
    const fault = faultHindrance((0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .u8)(exposition, query));
    const read = (0,_page_kinds_js__WEBPACK_IMPORTED_MODULE_1__  .zx)(exposition, query);
    const segments = 'missing' in read ? [] : [...read.keys()].filter((segment) => segment !== _source_js__WEBPACK_IMPORTED_MODULE_5__  .y2);
    return {
        total: (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.query),
        bad: null,
        segments,
        events: null,
        badEvents: null,
        asked: query.query.name,
        hindrance: fault ?? unreadHindrance(read),
    };
}
function hindranceOf(exposition, query, counters) {
    const fault = (0,_page_scrape_js__WEBPACK_IMPORTED_MODULE_2__  .Kl)(exposition, query) ?? (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .FL)(exposition.series, query, exposition.described);
    if (fault !== null)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    const { events, badEvents } = sumsOf(counters);
    const [total, bad] = [(0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.total), (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)(query.bad)];
    if (badEvents > events) {
        const what = `more bad events than events: ${bad} is ${badEvents}, ${total} is ${events}`;
        return { code: 'more-bad-than-all', what, cure: 'Name as total what counts the good and the bad ones.' };
    }
    if (query.total.name !== query.bad.name && badEvents === events && events > 0) {
        const what = `${bad} is as many as ${total}: ${events}`;
        return { code: 'matches-everything', what, cure: 'Name as bad what counts failures alone.' };
    }
    return null;
}
function unsegmented({ series }, query, { asked, segments, where, named }) {
    if (segments.length > 0)
        return [];
    if (query.segment === null)
        return judgedAsOne(usersOf(series, query), where, named);
    const own = series.filter(({ name }) => name === asked);
    const labels = [...new Set(own.flatMap((each) => [...each.labels.keys()]))].toSorted();
    const has = labels.length === 0 ? 'it has no labels' : `it has ${labels.join(', ')}`;
    const what = `no segment would be judged: ${(0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .Ev)(query.segment, own)}; ${has}`;
    return [{ where, what, cure: 'Write a label that is there as segment, or none.', judged: false }];
}
function usersOf(series, query) {
    switch (query.kind) {
        case 'counts':
            return (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.total);
        case 'histogram':
            return (0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .wH)(series, query.buckets);
        case 'gauge':
            return [];
    }
}
function judgedAsOne(own, where, named) {
    const label = (0,_user_label_js__WEBPACK_IMPORTED_MODULE_6__  .z)(own);
    if (label === null)
        return [];
    const what = `all of it is judged as one, and ${(0,_separation_js__WEBPACK_IMPORTED_MODULE_4__  .Ev)(label, own)}: trouble of one alone shows late`;
    const cure = named === null
        ? `Write segment: ${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_7__  .TL)(label)} for it in watch.metrics of the policy.`
        : `Name it in the policy:\n${named}`;
    return [{ where, what, cure, judged: true }];
}
function oddProblems(odd) {
    const problems = odd.slice(0, MOST_ODD).map(({ line, what, names }) => {
        const lost = names.length === 0 ? 'Nothing is lost by it' : `Until then ${names.join(', ')} is not read`;
        const named = names.length === 0 ? what : `${what} (${names.join(', ')})`;
        return {
            where: `line ${line}`,
            what: named,
            cure: `Let the page write this line as the text format has it. ${lost}.`,
            judged: true,
        };
    });
    const more = odd.length - problems.length;
    if (more <= 0)
        return problems;
    const rest = { where: 'page', what: `${more} more lines are odd`, cure: 'Mend the first ones.', judged: true };
    return [...problems, rest];
}


  }),

  65371:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    je: () => (  checkPast),
    sf: () => (  pastReach),
    vB: () => (  roughly),
    xw: () => (  reachOf)
  });
  var _base_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59909);

const HOUR = 3600;
const DAY = 24 * HOUR;
function checkPast(store, { metrics, history }, now) {
    const count = Math.max(1, Math.floor(history / HOUR));
    const first = Math.floor(now / HOUR) * HOUR - (count - 1) * HOUR;
    return Promise.all(metrics.map(async (metric) => {
        if (metric.query.kind === 'monitor')
            return null;
        const answer = await store.read({ ...metric, labels: [], control: null }, { first, count, step: HOUR });
        if ('missing' in answer)
            return null;
        const hours = Array.from({ length: count }, (_, index) => answer.series.some(({ part, values }) => part !== 'bad' && Number.isFinite(values[index])));
        const [oldest, last] = [hours.indexOf(true), hours.lastIndexOf(true)];
        return {
            wanted: history,
            reach: oldest < 0 ? 0 : (count - oldest) * HOUR,
            known: hours.filter(Boolean).length * HOUR,
            newest: last < 0 ? null : first + last * HOUR,
        };
    }));
}
function pastReach({ wanted, reach }) {
    const days = Math.floor(reach / DAY);
    const found = days > 0 ? String(days) : (0,_base_words_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(Math.floor(reach / HOUR), 'hour');
    return `past reaches back ${found} of ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(wanted / DAY, 'day')} (history-days)`;
}
function reachOf({ newestAge, past }) {
    return [
        ...(newestAge === null ? [] : [`The newest number is ${roughly(newestAge)} old.`]),
        ...(past === null ? [] : [`The ${pastReach(past)}.`]),
    ];
}
function roughly(seconds) {
    const [, size, noun] = UNITS.find(([least]) => seconds >= least) ?? SECOND;
    return (0,_base_words_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(Math.round(seconds / size), noun);
}
const SECOND = [0, 1, 'second'];
const UNITS = [
    [2 * DAY, DAY, 'day'],
    [2 * HOUR, HOUR, 'hour'],
    [60, 60, 'minute'],
];


  }),

  92618:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  checkStore)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15902);
  var _base_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59909);
  var _check_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17232);
  var _check_past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65371);
  var _selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26869);
  var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12705);
  var _store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34779);
  var _stores_stores_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96479);
  var _stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74869);
  var _suggest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33220);










const SPAN = 3600;
async function checkStore(spec, step, now, suggest = false) {
    const stores = (0,_stores_stores_js__WEBPACK_IMPORTED_MODULE_6__  .lR)(spec) ? spec.stores.map((one) => ({ ...one, history: spec.history })) : [spec];
    const parts = await Promise.all(stores.map(async (one) => {
        const checked = await checkOne(one, step, now);
        const problems = checked.flatMap((each) => each.problems);
        const isAsked = suggest || problems.some(({ judged }) => !judged);
        const other = isAsked ? await otherMetrics(one, (0,_stores_stores_js__WEBPACK_IMPORTED_MODULE_6__  .lR)(spec), { step, now }) : NO_OTHER;
        const reasons = checked.map(({ metric }) => metric.reason);
        return {
            metrics: checked.map(({ metric }) => metric),
            candidates: other.candidates,
            problems: [...problems, ...(reasons.includes(other.reason) ? [] : other.problems)],
        };
    }));
    return (0,_check_page_js__WEBPACK_IMPORTED_MODULE_1__  .NQ)(parts);
}
const NO_OTHER = { candidates: [], problems: [], reason: '' };
async function otherMetrics(spec, several, { step, now }) {
    const [found, store] = await Promise.all([(0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__  .YL)(spec, now), (0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__.openStore)(spec)]);
    const none = (what, cure, reason = '') => {
        return { candidates: [], problems: [{ where: 'watch.store', what, cure, judged: true }], reason };
    };
    if (found === null)
        return none('it has no list of its metrics that could be asked', COPY);
    if ('missing' in found) {
        const cure = `${store.remedy(found.missing, found.detail)} Its page in docs/sources says what its lists need.`;
        return none(`it does not say which metrics it holds: ${found.detail}`, cure, `${found.missing}: ${found.detail}`);
    }
    const named = new Set(spec.metrics.map(({ query }) => JSON.stringify(askedFor(query))));
    const others = found.filter(({ total, bad }) => !named.has(JSON.stringify({ total, bad })));
    if (others.length === 0)
        return none('none of the other metrics that it holds counts requests by its name', COPY);
    const until = Math.floor(now / step) * step;
    const count = Math.max(1, Math.floor(SPAN / step));
    const candidates = await Promise.all(others.map(async (each) => {
        const policy = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_8__  .xS)(each, several ? spec.kind : null);
        if (each.bad === null)
            return { ...each, events: null, badEvents: null, policy };
        const query = { kind: 'counts', total: each.total, bad: each.bad };
        const answer = await store.read({ ...PROBE, name: each.name, query }, { first: until - (count - 1) * step, count, step });
        const seen = 'missing' in answer ? { events: null, badEvents: null } : eventsOf(query, answer);
        return { ...each, ...seen, policy };
    }));
    const alive = candidates.filter(({ events }) => events !== null && events > 0);
    return { ...NO_OTHER, candidates: alive.length === 0 ? candidates : alive };
}
const COPY = 'Copy a query from a dashboard of yours.';
const PROBE = {
    control: null,
    labels: [],
    untouched: [],
    direction: 'up',
    role: 'critical',
    minEffect: { relative: 0, absolute: null },
    objective: null,
};
async function checkOne(spec, step, now) {
    const [store, other] = await Promise.all([(0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__.openStore)(spec), (0,_stores_open_store_js__WEBPACK_IMPORTED_MODULE_7__.openStore)(spec)]);
    const pasts = await (0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .je)(other, spec, now);
    return Promise.all(spec.metrics.map((metric, at) => checkMetric(store, metric, pasts[at] ?? null, { step, now })));
}
async function checkMetric(store, metric, past, { step, now }) {
    const until = Math.floor(now / step) * step;
    const count = Math.max(1, Math.floor(SPAN / step));
    const range = { first: until - (count - 1) * step, count, step };
    const answer = await store.read(metric, range);
    const fault = (await store.faultAt?.(metric, until)) ?? null;
    const block = 'missing' in answer ? null : answer;
    const newest = (block === null ? null : newestIn(block, range)) ?? past?.newest ?? null;
    const newestAge = newest === null ? null : Math.max(0, now - newest);
    const hindrance = hindranceOf(store, answer, fault) ?? (block === null ? null : lackOf(metric, block, newestAge));
    const where = `watch.store.metrics, ${metric.name}`;
    const notes = block === null || hindrance !== null
        ? []
        : [
            ...labelsAbsent(metric, block, where),
            ...reachNotes(store, past, newestAge, step).map((each) => ({ where, ...each, judged: true })),
        ];
    return {
        metric: {
            name: metric.name,
            kind: metric.query.kind,
            ...askedFor(metric.query),
            segments: block === null ? [] : segmentsOf(block),
            ...(block === null ? { events: null, badEvents: null } : eventsOf(metric.query, block)),
            newestAge,
            past: past === null ? null : { wanted: past.wanted, reach: past.reach, known: past.known },
            separates: hindrance === null,
            reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
        },
        problems: hindrance === null ? notes : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
    };
}
function newestIn({ series }, { first, step }) {
    const own = series.filter(({ arm, part }) => arm === 'ours' && part !== 'bad');
    const last = Math.max(-1, ...own.map(({ values }) => values.findLastIndex((value) => Number.isFinite(value))));
    return last < 0 ? null : first + last * step;
}
function reachNotes(store, past, newestAge, step) {
    return [...lateNotes(store, newestAge, step), ...(past === null ? [] : pastNotes(store, past))];
}
function lateNotes(store, newestAge, step) {
    const wait = (0,_store_js__WEBPACK_IMPORTED_MODULE_5__  .er)(store);
    if (newestAge === null || newestAge <= wait + step)
        return [];
    const what = `the newest number is ${(0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .vB)(newestAge)} old, and the watch waits ${(0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .vB)(wait)} for a step: it would find the last ${(0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .vB)(newestAge - wait)} without numbers`;
    const delay = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(Math.ceil(newestAge / 60) * 60);
    const cure = `If its numbers always come that late, write delay: ${delay} in watch.store. Else: ${store.remedy('not-sampled', null)}`;
    return [{ what, cure }];
}
const HOUR = 3600;
const DAY = 24 * HOUR;
const ENOUGH = 0.8;
const SAME_HOUR = 2;
function pastNotes(store, { wanted, reach, known }) {
    const days = Math.floor(reach / DAY);
    const means = days < SAME_HOUR
        ? 'the watch compares with the time just before the deploy'
        : 'the watch knows fewer days like this one';
    if (reach < ENOUGH * wanted) {
        const cure = days < SAME_HOUR
            ? 'Nothing, if the service is young. Else raise the retention of the store.'
            : `Nothing, if the service is young: it grows by itself. Else raise the retention of the store, or write history-days: ${days}.`;
        return [{ what: `the ${(0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .sf)({ wanted, reach })}, so ${means}`, cure }];
    }
    if (known >= ENOUGH * reach)
        return [];
    const what = `numbers are there in ${known / HOUR} of the ${(0,_base_words_js__WEBPACK_IMPORTED_MODULE_9__  .LS)(reach / HOUR, 'hour')} of the past, so ${means}`;
    return [{ what, cure: store.remedy('not-sampled', null) }];
}
function hindranceOf(store, answer, fault) {
    if (fault !== null && 'reason' in fault)
        return { code: fault.reason, what: fault.what, cure: fault.cure };
    if (!('missing' in answer))
        return null;
    return { code: answer.missing, what: answer.detail, cure: store.remedy(answer.missing, answer.detail) };
}
function lackOf(metric, block, newestAge) {
    const lack = BLOCKS[metric.query.kind](metric, block);
    if (lack !== NOTHING || newestAge === null)
        return lack;
    return { ...lack, what: `${lack.what}; the newest is ${(0,_check_past_js__WEBPACK_IMPORTED_MODULE_2__  .vB)(newestAge)} old` };
}
function askedFor(query) {
    switch (query.kind) {
        case 'counts':
            return { total: query.total, bad: query.restIsBad === true ? `all but ${query.bad}` : query.bad };
        case 'histogram': {
            const slower = query.slowerThan === null ? null : `slower than ${query.slowerThan}`;
            if (query.boundary !== undefined)
                return { total: query.buckets, bad: slower };
            const { name, matchers } = (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .Pl)(query.buckets);
            const all = (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__  .VH)({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] });
            return { total: all, bad: slower };
        }
        case 'gauge':
            return { total: query.query, bad: null };
        case 'monitor':
            return { total: query.monitor, bad: null };
    }
}
const ours = (block, part, segment = _source_js__WEBPACK_IMPORTED_MODULE_4__  .y2) => block.series.filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment);
const sumOf = ({ values }) => values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
const rounded = (value) => Math.round(value * 1000) / 1000;
function eventsOf(query, block) {
    const all = (series) => rounded(series.reduce((sum, each) => sum + sumOf(each), 0));
    switch (query.kind) {
        case 'counts':
            return { events: all(ours(block, 'total')), badEvents: all(ours(block, 'bad')) };
        case 'histogram': {
            const buckets = ours(block, 'bucket');
            const events = all(buckets.filter(({ le }) => le === Infinity));
            const fast = buckets.filter(({ le }) => le === query.slowerThan);
            return { events, badEvents: fast.length === 0 ? null : rounded(events - all(fast)) };
        }
        case 'gauge':
        case 'monitor':
            return { events: null, badEvents: null };
    }
}
const segmentsOf = ({ series }) => [...new Set(series.flatMap(({ segment }) => (segment === _source_js__WEBPACK_IMPORTED_MODULE_4__  .y2 ? [] : [segment])))].toSorted();
const BLOCKS = {
    counts: (_, block) => (ours(block, 'total').some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
    histogram: ({ query }, block) => {
        const les = ours(block, 'bucket')
            .map(({ le }) => le)
            .toSorted((a, b) => a - b);
        if (les.length === 0)
            return NOTHING;
        if (!les.includes(Infinity)) {
            const what = 'the bucket le="+Inf" is missing, so how many events there were is not known';
            return { code: 'no-total', what, cure: 'Let the selector of buckets leave le free.' };
        }
        const wanted = query.kind === 'histogram' ? query.slowerThan : null;
        if (wanted === null || les.includes(wanted))
            return les.length > 1 ? null : ONE_BUCKET;
        const what = `no bucket ends at ${wanted}: there are ${les.filter(Number.isFinite).join(', ')}`;
        return { code: 'no-such-boundary', what, cure: 'Write one of these as slower-than.' };
    },
    gauge: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
    monitor: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : STATELESS),
};
const STATELESS = {
    code: 'no-state',
    what: 'the monitor has had no data within the last hour',
    cure: 'See in the store why it has none: without data a monitor is never taken for well.',
};
const NOTHING = {
    code: 'no-series',
    what: 'the store had no numbers of it within the last hour',
    cure: 'Compare the names and labels with what the store holds.',
};
const ONE_BUCKET = {
    code: 'one-bucket',
    what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
    cure: 'Give the histogram boundaries.',
};
function labelsAbsent({ labels }, block, where) {
    const there = segmentsOf(block);
    return labels
        .filter((label) => !there.some((segment) => segment.split(',').some((part) => part.startsWith(`${label}=`))))
        .map((label) => ({
        where,
        what: `no series has the label ${label}, which segments names`,
        cure: 'Write a label that is there, or leave it out.',
        judged: false,
    }));
}


  }),

  74869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YL: () => (  suggestFor),
    bk: () => (  missingSecret),
    openStore: () => (  openStore),
    sC: () => (  openLogin),
    sJ: () => (  missingLogin)
  });
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96479);


const held = (variable) => process.env[variable] ?? '';
function missingSecret(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .fS)(spec).find(({ variable }) => held(variable) === '') ?? null;
}
function missingLogin({ login }) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .NW)(login).find(({ variable }) => held(variable) === '') ?? null;
}
async function openLogin(access) {
    const missing = missingLogin(access);
    return missing === null ? (0,_login_js__WEBPACK_IMPORTED_MODULE_0__  .bg)(access, held) : { lacking: missing.variable };
}
function openStore(spec) {
    return (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .wr)(spec, (one) => {
        const missing = missingSecret(one);
        return missing === null ? (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .T0)(one, held) : Promise.resolve((0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .UI)(one, notSet(missing)));
    });
}
const notSet = ({ variable }) => `the environment variable ${variable} is not set`;
function suggestFor(spec, now) {
    const missing = missingSecret(spec);
    return missing === null
        ? (0,_stores_js__WEBPACK_IMPORTED_MODULE_1__  .n_)(spec, held, now)
        : Promise.resolve({ missing: 'source-error', detail: notSet(missing) });
}


  }),

  67348:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  userLabelOf)
  });
const LABELS = [
    'platform',
    'clientplatform',
    'appplatform',
    'os',
    'clientos',
    'osname',
    'devicetype',
    'deviceclass',
    'device',
    'clienttype',
    'clientname',
    'client',
    'browser',
    'browsername',
    'country',
    'countrycode',
    'region',
    'tenant',
];
const [LEAST, MOST] = [2, 20];
function userLabelOf(series) {
    const found = [...new Set(series.flatMap(({ labels }) => [...labels.keys()]))].flatMap((label) => {
        const rank = LABELS.indexOf(label.toLowerCase().replaceAll(/[_.-]/g, ''));
        const own = new Set(series.map(({ labels }) => labels.get(label) ?? ''));
        own.delete('');
        const isKind = rank >= 0 && own.size >= LEAST && own.size <= MOST;
        return isKind ? [{ label, rank }] : [];
    });
    return found.toSorted((a, b) => a.rank - b.rank)[0]?.label ?? null;
}


  })

};
