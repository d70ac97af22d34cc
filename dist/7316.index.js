export const id = 7316;
export const ids = [7316];
export const modules = {

  88187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HQ: () => (  probeCounter),
    dy: () => (  probe),
    mv: () => (  PROBE_METRIC),
    qK: () => (  probeJudge)
  });
  var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64336);
  var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47583);
  var _readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12705);




const PROBE_METRIC = 'probe';
async function probe(url, timeoutMilliseconds, access) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            headers: await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__  .Yl)(url, { 'cache-control': 'no-cache' }, access),
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.body?.cancel();
        return { status: response.status };
    }
    catch (error) {
        const code = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__  .AD)(error);
        return code !== null && _http_js__WEBPACK_IMPORTED_MODULE_0__  .a6.has(code) ? 'refused' : 'unknown';
    }
}
const TOO_MANY = 429;
function probeJudge(before = 'first') {
    let usual = before === 'first' ? null : before;
    const judge = (answer) => {
        if (answer === 'unknown')
            return 'unknown';
        if (answer === 'refused' || answer.status >= 500)
            return 'bad';
        if (answer.status === TOO_MANY)
            return 'unknown';
        if (before === 'first')
            usual ??= answer.status;
        if (isOk(answer.status))
            return 'good';
        if (usual === null)
            return 'untold';
        return kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad';
    };
    return { judge, usual: () => usual };
}
const isOk = (status) => status >= 200 && status < 300;
const kindOf = (status) => (status >= 300 && status < 400 ? 300 : status);
const SILENT = {
    unknown: {
        reason: 'source-unreachable',
        detail: 'no probe said anything: they could not leave this machine, or were too many for the address (429)',
    },
    untold: {
        reason: 'not-separating',
        detail: 'the address redirects or refuses, and what it answered before the deploy is not known here',
    },
};
function probeCounter() {
    let sums = { bad: 0, total: 0 };
    let silence = null;
    let known = 0;
    return {
        record(result) {
            if (result === 'unknown' || result === 'untold') {
                if (silence !== 'untold')
                    silence = result;
                return;
            }
            known += 1;
            sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 };
        },
        endStep(answered = null) {
            const silent = known === 0 ? silence : null;
            silence = null;
            known = 0;
            if (silent !== null)
                return (0,_readings_js__WEBPACK_IMPORTED_MODULE_3__  .LO)(SILENT[silent].reason, SILENT[silent].detail);
            const counts = new Map([[_source_js__WEBPACK_IMPORTED_MODULE_2__  .y2, sums]]);
            return answered === null ? { counts } : { counts, answered };
        },
    };
}


  }),

  13036:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H2: () => (  increments),
    LO: () => (  missing),
    mQ: () => (  countsOf)
  });
const MAX_DETAIL = 600;
function missing(reason, detail) {
    if (detail === undefined)
        return { missing: reason };
    return {
        missing: reason,
        detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
    };
}
const countersOfCounts = (counts) => new Map([...counts].map(([segment, { bad, total }]) => [
    segment,
    new Map([
        ['bad', bad],
        ['total', total],
    ]),
]));
const countsOf = (counters) => new Map([...counters].map(([segment, parts]) => [segment, { bad: parts.get('bad') ?? 0, total: parts.get('total') ?? 0 }]));
function hasRestarted(before, now) {
    return [...now].some(([segment, parts]) => [...parts].some(([part, value]) => value < (before.get(segment)?.get(part) ?? 0)));
}
function difference(before, now) {
    return new Map([...now].map(([segment, parts]) => {
        const old = before.get(segment);
        return [segment, new Map([...parts].map(([part, value]) => [part, value - (old?.get(part) ?? 0)]))];
    }));
}
function joined(before, now) {
    const parts = [...now].map(([segment, own]) => [segment, new Map([...(before.get(segment) ?? []), ...own])]);
    return new Map([...before, ...parts]);
}
function references(step, isOdd = () => false) {
    const last = new Map();
    return (at, metric, now) => {
        const before = last.get(metric);
        const isAnew = before === undefined || hasRestarted(before.counters, now);
        const counters = difference(isAnew ? new Map() : before.counters, now);
        const odd = before !== undefined && isOdd(counters);
        if (!odd)
            last.set(metric, { at, counters: isAnew ? now : joined(before.counters, now) });
        if (before === undefined)
            return null;
        return at - before.at > step * 1.5 ? { counters, isOdd: odd, since: before.at } : { counters, isOdd: odd };
    };
}
const hasMoreBad = (counters) => [...countsOf(counters).values()].some(({ bad, total }) => bad > total);
function increments(step) {
    const ofCounts = references(step, hasMoreBad);
    const ofBuckets = references(step);
    const sampleOf = (at, metric, reading) => {
        if ('missing' in reading || 'values' in reading)
            return { metric, at, ...reading };
        const first = { metric, at, missing: 'not-sampled', detail: 'first reading' };
        if ('buckets' in reading) {
            const increase = ofBuckets(at, metric, reading.buckets);
            if (increase === null)
                return first;
            const { counters: buckets, isOdd: _, ...rest } = increase;
            return { metric, at, buckets, ...rest };
        }
        const { counts, ...rest } = reading;
        const increase = ofCounts(at, metric, countersOfCounts(counts));
        if (increase === null)
            return first;
        const { counters, isOdd, ...since } = increase;
        if (isOdd)
            return { metric, at, missing: 'source-error', detail: 'more bad events than events' };
        return { metric, at, counts: countsOf(counters), ...rest, ...since };
    };
    return (at, readings) => [...readings].map(([metric, reading]) => sampleOf(at, metric, reading));
}


  }),

  58234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IL: () => (  formatLine),
    S4: () => (  sampleFileSource)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13036);
  var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12705);




const CHUNK = 1 << 16;
function lineReader(file) {
    let position = 0;
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    return () => {
        let handle;
        try {
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        }
        catch {
            return [];
        }
        try {
            for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position); size > 0; size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, CHUNK, position)) {
                position += size;
                rest = Buffer.concat([rest, chunk.subarray(0, size)]);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
        const end = rest.lastIndexOf('\n') + 1;
        const lines = rest.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
        rest = rest.subarray(end);
        return lines;
    };
}
const silence = (step) => Math.max(3 * step, 5);
const starved = (step) => silence(step) + 60;
function stepEnds(step, after, until) {
    const first = Math.floor(after / step + 1e-6) + 1;
    const last = Math.floor(until / step + 1e-6);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
function sampleFileSource({ file, step, metrics, clock, isAlive = () => false }) {
    const nextLines = lineReader(file);
    const toSamples = (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__  .H2)(step);
    const byEnd = new Map();
    const key = (at) => Math.round(at / step);
    let lastBeat = clock.now() / 1000;
    let newest = -Infinity;
    const takeNew = () => {
        for (const text of nextLines()) {
            const line = parseLine(text);
            if (!line || line.at <= newest)
                continue;
            newest = line.at;
            lastBeat = Math.max(lastBeat, line.at);
            byEnd.set(key(line.at), toSamples(line.at, line.readings));
        }
    };
    const stepAt = (at) => {
        const found = byEnd.get(key(at)) ?? [];
        return metrics.map((metric) => found.find((each) => each.metric === metric) ?? { metric, at, missing: 'not-sampled' });
    };
    return {
        read(after, until) {
            takeNew();
            const silent = clock.now() / 1000 - lastBeat;
            const isDead = silent > silence(step) && (silent > starved(step) || !isAlive());
            const final = isDead ? until : Math.min(until, newest);
            return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt));
        },
    };
}
const reason = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(_source_js__WEBPACK_IMPORTED_MODULE_1__  .S2);
const bucket = zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .aig().nullable(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()]);
const entry = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        counts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])),
        answered: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().exactOptional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ buckets: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(bucket)])) }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ values: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .aig()])) }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ missing: reason, detail: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() }),
]);
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), metrics: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), entry])) });
function formatLine({ at, readings }) {
    const metrics = [...readings].map(([name, reading]) => [name, entryOf(reading)]);
    return JSON.stringify({ at, metrics });
}
function entryOf(reading) {
    if ('counts' in reading)
        return { ...reading, counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) };
    if ('buckets' in reading) {
        const buckets = [...reading.buckets].map(([segment, each]) => [
            segment,
            [...each].map(([boundary, events]) => [boundary === Infinity ? null : boundary, events]),
        ]);
        return { buckets };
    }
    return 'values' in reading ? { values: [...reading.values] } : reading;
}
function readingOf(parsed) {
    if ('counts' in parsed)
        return { ...parsed, counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) };
    if ('buckets' in parsed) {
        const buckets = parsed.buckets.map(([segment, each]) => [segment, new Map(each.map(([boundary, events]) => [boundary ?? Infinity, events]))]);
        return { buckets: new Map(buckets) };
    }
    if ('values' in parsed)
        return { values: new Map(parsed.values) };
    return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail };
}
function parseLine(text) {
    try {
        const parsed = lineSchema.safeParse(JSON.parse(text));
        if (!parsed.success)
            return null;
        return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) };
    }
    catch {
        return null;
    }
}


  }),

  78245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lo: () => (  samplerSpecSchema),
    Oh: () => (  stopFileOf),
    fN: () => (  pidFileOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
  var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47583);
  var _discover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10766);
  var _probe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88187);




const matcher = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), operator: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['=', '!=', '=~', '!~']), value: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() });
const selector = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), matchers: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(matcher) });
const named = { name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), segment: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable() };
const query = zod__WEBPACK_IMPORTED_MODULE_3__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('counts'), ...named, total: selector, bad: selector }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('histogram'), ...named, buckets: selector }),
    zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('gauge'), ...named, query: selector }),
]);
const samplerSpecSchema = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    metricsUrls: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()),
    probeUrl: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    queries: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(query),
    stepSeconds: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().positive(),
    answered: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .euz('first'), zod__WEBPACK_IMPORTED_MODULE_3__  .aig(), zod__WEBPACK_IMPORTED_MODULE_3__  .chJ()]).exactOptional(),
    openings: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ page: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O, probe: _login_js__WEBPACK_IMPORTED_MODULE_0__  ._O }).exactOptional(),
    file: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1),
});
function metricNames(spec) {
    const names = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC];
    const scraped = spec.metricsUrls.length === 0 ? [] : names;
    return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])];
}
const pidFileOf = (file) => `${file}.pid`;
const stopFileOf = (file) => `${file}.stop`;


  }),

  27316:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runSamplerCommand: () => (  runSamplerCommand)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./build/deploy/result.js
var result = __webpack_require__(73405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/metrics/page-reader.js + 1 modules
var page_reader = __webpack_require__(77228);
// EXTERNAL MODULE: ./build/metrics/login.js
var login = __webpack_require__(47583);
// EXTERNAL MODULE: ./build/metrics/sampler/probe.js
var probe = __webpack_require__(88187);
// EXTERNAL MODULE: ./build/metrics/sampler/readings.js
var sampler_readings = __webpack_require__(13036);
// EXTERNAL MODULE: ./build/metrics/sampler/sample-file.js
var sample_file = __webpack_require__(58234);
// EXTERNAL MODULE: ./build/metrics/sampler/sampler-spec.js
var sampler_spec = __webpack_require__(78245);
;// CONCATENATED MODULE: ./build/metrics/sampler/sampler.js










const PROBES_PER_STEP = 5;
const LONGEST_TIMEOUT_SECONDS = 10;
const SHORTEST_TIMEOUT_SECONDS = 2;
const MAX_LIFE_SECONDS = 6 * 3600;
const LOOK_MILLISECONDS = 250;
const now = () => Date.now() / 1000;
const isWanted = ({ spec, diesAt }) => now() < diesAt && (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(spec.file)) && !(0,external_node_fs_.existsSync)((0,sampler_spec .Oh)(spec.file));
async function nap(sampler, until) {
    while (now() < until) {
        if (!isWanted(sampler))
            return false;
        await (0,promises_.setTimeout)(Math.min(LOOK_MILLISECONDS, Math.max(1, (until - now()) * 1000)));
    }
    return isWanted(sampler);
}
async function spendStep(sampler, end) {
    const { spec, counter, judge, timeout, probeAccess } = sampler;
    const url = spec.probeUrl;
    if (url !== null) {
        const start = Math.max(now(), end - spec.stepSeconds);
        for (let index = 0; index < PROBES_PER_STEP; index += 1) {
            if (!(await nap(sampler, start + (index / PROBES_PER_STEP) * (end - start))))
                return false;
            void (0,probe .dy)(url, timeout, probeAccess).then((answer) => counter.record(judge.judge(answer)));
        }
    }
    return nap(sampler, end);
}
async function readAll({ spec, counter, judge, readPage, timeout }) {
    const probed = spec.probeUrl === null ? [] : [[probe .mv, counter.endStep(judge.usual())]];
    const scraped = readPage === null ? [] : await readPage(now(), timeout);
    return new Map([...scraped, ...probed]);
}
const LARGEST_FILE = 512 * 1024 * 1024;
function lineWriter(file, largest = LARGEST_FILE) {
    let written = 0;
    const append = (line) => (0,external_node_fs_.appendFileSync)(file, `${line}\n`);
    return (at, readings) => {
        const line = (0,sample_file .IL)({ at, readings });
        written += Buffer.byteLength(line) + 1;
        try {
            if (written <= largest) {
                append(line);
                return true;
            }
            const full = (0,sampler_readings .LO)('source-error', `the samples fill ${largest} bytes, so no more are written: watch fewer segments or take a longer step`);
            append((0,sample_file .IL)({ at, readings: new Map([...readings.keys()].map((metric) => [metric, full])) }));
            return false;
        }
        catch {
            return false;
        }
    };
}
async function sample(spec) {
    const timeout = 1000 * Math.min(LONGEST_TIMEOUT_SECONDS, Math.max(SHORTEST_TIMEOUT_SECONDS, spec.stepSeconds * 0.8));
    const [pageAccess, probeAccess] = await Promise.all([opened(spec.openings?.page), opened(spec.openings?.probe)]);
    const readPage = spec.metricsUrls.length === 0 ? null : (0,page_reader .vb)(spec.metricsUrls, spec.queries, pageAccess);
    const diesAt = now() + MAX_LIFE_SECONDS;
    const judge = (0,probe .qK)(spec.answered);
    const sampler = { spec, counter: (0,probe .HQ)(), judge, readPage, probeAccess, timeout, diesAt };
    const write = lineWriter(spec.file);
    for (;;) {
        const at = (Math.floor(now() / spec.stepSeconds) + 1) * spec.stepSeconds;
        if (!(await spendStep(sampler, at)))
            return;
        if (!write(at, await readAll(sampler)))
            return;
    }
}
const opened = (access = { login: { type: 'none' }, headers: {} }) => (0,login .bg)(access, (variable) => process.env[variable] ?? '');
async function runSampler(specFile) {
    await sample(readSpec(specFile));
}
function readSpec(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new errors .j1(`sampler: ${file} cannot be read`, { cause });
    }
    try {
        return sampler_spec .Lo.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new errors .j1(`sampler: ${file} holds no settings of a sampler`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/shell/sampler.js



async function runSamplerCommand([file]) {
    if (file === undefined)
        throw new errors .j1('sampler: expected the path of its settings');
    await runSampler(file);
    return result .I.ok;
}


  })

};
