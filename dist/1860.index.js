export const id = 1860;
export const ids = [1860,4869];
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

  66910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cQ: () => (  saidUnsafe),
    cS: () => (  spokenLines),
    z6: () => (  needsPerson)
  });
const drafts = {
    'migration-destructive': true,
    'migration-data': true,
    'migration-additive': false,
    'later-migration': true,
    'twin-names': true,
    'folder-moved': false,
    infrastructure: true,
    flags: true,
    'flag-use': false,
    secrets: true,
    security: true,
    'said-unsafe': true,
    'release-note': false,
    version: false,
    cache: false,
    'stored-format': false,
    clients: false,
    platform: false,
};
function needsPerson(cautions) {
    return cautions.some(({ kind }) => drafts[kind]);
}
const longestReason = 200;
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i;
function saidUnsafe(body) {
    const reasons = spokenLines(body).flatMap((text) => {
        const said = unsafeLine.exec(text);
        return said === null ? [] : [(said[1] ?? '').trim()];
    });
    if (reasons.length === 0)
        return null;
    const all = [...reasons.filter((reason) => reason !== '').join('; ')];
    return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`;
}
function spokenLines(body) {
    const spoken = [];
    let fence = null;
    for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
        const text = line.trim();
        const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? [];
        if (mark !== null && (fence === null || fence === mark))
            fence = fence === null ? mark : null;
        else if (fence === null)
            spoken.push(text);
    }
    return spoken;
}


  }),

  13927:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FL: () => (  saidPlan),
    d3: () => (  saidExpectations),
    "do": () => (  widened)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15902);
  var _cautions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66910);


const line = /^expect:\s*(\S(?:[^+]{0,98}\S)?)\s+\+\s?(\d{1,4}(?:\.\d{1,2})?)\s?%\s*,\s*because\s+(\S.{0,199})$/i;
const MOST = 10;
function saidExpectations(body) {
    const said = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cS)(body).flatMap((text) => {
        const [, metric, rise, because] = line.exec(text) ?? [];
        if (metric === undefined || rise === undefined || because === undefined || Number(rise) === 0)
            return [];
        return [{ metric, rise: Number(rise) / 100, because: because.trim() }];
    });
    return said.slice(0, MOST);
}
function saidPlan(body) {
    const said = (0,_cautions_js__WEBPACK_IMPORTED_MODULE_1__  .cS)(body).flatMap((text) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(/^plan:\s*(\w{2,7})$/i.exec(text)?.[1] ?? '') ?? []);
    return said.length === 0 ? null : Math.min(...said);
}
const MOST_WIDENED = 0.5;
function widened(metrics, expectations) {
    return metrics.map((metric) => {
        const announced = expectations.filter((one) => one.metric === metric.name).map(({ rise }) => rise);
        if (metric.role !== 'advisory' || announced.length === 0)
            return metric;
        const { relative } = metric.minEffect;
        const more = Math.min(Math.max(...announced), MOST_WIDENED * relative);
        return { ...metric, minEffect: { ...metric.minEffect, relative: relative + more } };
    });
}


  }),

  81462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  isWebFlow),
    H$: () => (  loginKey),
    Up: () => (  sameLogin),
    w2: () => (  isBot)
  });
function sameLogin(a, b) {
    return loginKey(a) === loginKey(b);
}
function loginKey(login) {
    return login.toLowerCase();
}
function isBot(account) {
    return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]');
}
function isWebFlow(login) {
    return loginKey(login) === 'web-flow';
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

  44605:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  sparkline),
    b: () => (  chart)
  });
  var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);


const INIT = '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%';
const MOST_POINTS = 60;
const EDGE = 0.01;
const DECIMALS = 3;
const harmless = (text) => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80);
function withoutGaps(values) {
    const known = values.filter((value) => value !== null);
    const [first] = known;
    if (first === undefined || known.length < 2)
        return null;
    let last = first;
    return values.map((value) => (last = value ?? last));
}
const line = (values) => `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`;
const FEWEST_BEFORE = 10;
function courseOf({ steps, before = [] }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length < 2)
        return null;
    const apart = (last.at - first.at) / (steps.length - 1);
    const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2);
    const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back);
    const places = shown.length === 0 ? 0 : Math.ceil((first.at - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(shown.map(({ at }) => at))) / apart - 1e-6);
    const from = first.at - places * apart;
    const values = Array.from({ length: places }, (_, place) => {
        const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []));
        return here.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(here) : null;
    });
    return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at };
}
function sharesDrawing(node, values) {
    const percents = values.map((value) => value * 100);
    const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)];
    const top = Math.max(0.01, Math.min(100, 1.1 * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)([...percents, before, harm])));
    return {
        lines: [percents, percents.map(() => before), percents.map(() => harm)],
        words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
        axis: `0 --> ${top.toFixed(DECIMALS)}`,
    };
}
function gaugeDrawing(values, usual) {
    const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])];
    const [low, high] = [(0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .jk)(lines.flat()), (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(lines.flat())];
    const room = 0.1 * (high - low || Math.abs(high) || 1);
    return {
        lines,
        words: 'Red: the value; grey: what is usual, where it alarmed.',
        axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
    };
}
const timeWords = (isLonger) => `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`;
const gapWords = (hasRollout) => `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`;
function chart(node, startedAt) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    if (its.kind === 'monitor')
        return '';
    const course = courseOf(node);
    const values = course && withoutGaps(averaged(course.values, MOST_POINTS));
    if (!values)
        return '';
    const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)];
    const isLonger = from < 0;
    const { lines, words, axis } = its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual);
    const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`);
    return [
        '```mermaid',
        INIT,
        'xychart-beta',
        `    title "${title}"`,
        `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
        `    y-axis ${axis}`,
        ...lines.map(line),
        '```',
        '',
        [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
    ].join('\n');
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const GAP = '·';
const LONGEST = 40;
function averaged(values, longest) {
    const size = Math.max(1, Math.ceil(values.length / longest));
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
        const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null);
        return known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .RE)(known) : null;
    });
}
function sparkline(values) {
    const shown = averaged(values, LONGEST);
    const known = shown.filter((value) => value !== null);
    const top = known.length > 0 ? (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__  .T9)(known) : 0;
    return shown
        .map((value) => {
        if (value === null)
            return GAP;
        return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP;
    })
        .join('');
}


  }),

  14404:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DO: () => (  monitorSureness),
    HX: () => (  regressionSentence),
    _5: () => (  monitorWords),
    et: () => (  subjectOf),
    oP: () => (  watchTable),
    rS: () => (  evidenceText)
  });
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86860);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);




const nameLength = 100;
function subjectOf(node) {
    const metric = node.metric === 'probe' ? 'probes' : cut(node.metric);
    return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`;
}
function regressionSentence(environment, worst, tense = 'present') {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(worst);
    switch (its.kind) {
        case 'monitor':
            return monitorSentence(environment, worst, its.monitor, tense);
        case 'gauge':
            return gaugeSentence(environment, worst, its.gauge, tense);
        case 'share':
            return shareSentence(environment, worst, tense);
    }
}
function shareSentence(environment, worst, tense) {
    const before = worst.baseline.total === 0
        ? 'nothing is known of it from before'
        : `before the deploy it was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.baseline.share)}`;
    const verb = tense === 'present' ? 'fail' : 'failed';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(worst.observed.share)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${before}.`;
}
function gaugeSentence(environment, worst, gauge, tense) {
    const [observed, usual] = [gauge.observed, gauge.usual].map((value) => value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
    const verb = tense === 'present' ? 'is' : 'was';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))} ${verb} ${observed} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)}; ${usual} is usual.`;
}
function monitorSentence(environment, worst, { since }, tense) {
    const verb = tense === 'present' ? 'has been alerting' : 'alerted';
    return `The monitor "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(subjectOf(worst))}" ${verb} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(environment)} since ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .vD)(since)}; it was well before the deploy.`;
}
function evidenceText(verdict) {
    if (!('regression' in verdict))
        return '';
    const { worst, crossed } = verdict.regression;
    const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment);
    const nodes = [worst, ...others];
    const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } });
    return `${shown}\n\n${sureness(verdict, nodes.length)}`;
}
function sureness(verdict, crossed) {
    const odds = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const calm = verdict.nodes.length - crossed;
    const others = calm > 0 ? ` ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : '';
    const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0);
    const gaps = missed > 0 ? ` Steps without numbers (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(missed)}) count for nothing.` : '';
    return `${odds}${others}${gaps}`;
}
function cut(name) {
    const characters = [...name.replace(/\s+/g, ' ')];
    return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`;
}
const MOST_ROWS = 30;
function oddsOf({ logEvidence, logThreshold }) {
    return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)));
}
function nodeSureness(node) {
    const isHigher = node.observed.bad > node.harm * node.observed.total;
    if (isHigher && node.logEvidence >= node.logThreshold)
        return `certain (1 in ${oddsOf(node)} by chance)`;
    if (node.note === 'vanished')
        return 'gone since the deploy';
    if (node.observed.total === 0)
        return 'nothing to judge';
    const seen = node.detectable === null ? 'too little to see any rise' : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.detectable)} or more would have been seen`;
    switch (node.note) {
        case 'new':
            return `new since the deploy, compared with all traffic; ${seen}`;
        case 'harmless':
            return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(node.harm)}`;
        case 'too-small':
            return `too little traffic to say; ${seen}`;
        case 'unknown':
        case null:
            return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`;
    }
}
function gaugeSureness({ score, needed }, hasCrossed) {
    if (score === null || needed === null)
        return 'could not be judged';
    const against = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(score)} times its quiet range, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(needed)}`;
    return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`;
}
const valueOf = (value) => (value === null ? 'unknown' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .I1)(value));
function gaugeRow(node, gauge) {
    const hasCrossed = node.logEvidence > node.logThreshold;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        valueOf(gauge.usual),
        valueOf(gauge.observed),
        gaugeSureness(gauge, hasCrossed),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const monitorWords = {
    ok: 'no alert',
    alerting: 'alerts',
    'no-data': 'no data',
    unknown: 'unknown',
};
function monitorSureness({ quiet: { windows, alarmed } }) {
    if (windows === 0)
        return 'how often it alerts without a deploy is not known';
    return `alerted in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(alarmed)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(windows)} quiet watches like this one`;
}
function monitorRow(node, monitor) {
    const course = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share));
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course];
}
function now({ observed, bounds }) {
    if (observed.total === 0)
        return 'nothing seen';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(observed.share)} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[0])} to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(bounds[1])})<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(observed.total)}`;
}
function row(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return monitorRow(node, its.monitor);
        case 'gauge':
            return gaugeRow(node, its.gauge);
        case 'share':
            return shareRow(node);
    }
}
function shareRow(node) {
    const { baseline } = node;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.metric),
        node.segment === '' ? 'all' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .X1)(node.segment),
        baseline.total === 0
            ? 'nothing seen'
            : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .KN)(baseline.share)}<br>${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.bad)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .U9)(baseline.total)}`,
        now(node),
        nodeSureness(node),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .K)(node.steps.map(({ share }) => share)),
    ];
}
const isSame = (a, b) => a.metric === b.metric && a.segment === b.segment;
function ordered(verdict) {
    const crossed = 'regression' in verdict ? verdict.regression.crossed : [];
    const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)));
    const wholes = rest.filter(({ segment }) => segment === '');
    const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence);
    return [...crossed, ...wholes, ...segments];
}
function watchTable(verdict) {
    const nodes = ordered(verdict);
    if (nodes.length === 0)
        return '';
    const header = nodes.some((node) => (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_1__  .F)(node).kind !== 'share')
        ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
        : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course'];
    const rest = nodes.length - MOST_ROWS;
    const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`;
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

  51111:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EZ: () => (  watchSubject),
    WG: () => (  watchSummary),
    c0: () => (  noNumbersYet),
    kg: () => (  noBaselineWords)
  });
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6601);
  var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44605);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86860);
  var _spoken_deploys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52166);
  var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14404);
  var _verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4456);
  var _base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22157);








const TITLES = {
    healthy: 'Watch: healthy',
    regressed: 'Watch: worse than before',
    external: 'Watch: worse, but not by this deploy',
    inconclusive: 'Watch: cannot say',
};
const KEPT = {
    kept: 'the time before the bad deploy, as its watch kept it',
    'last-proven': 'the time before the first deploy that is not proven, as it was kept then',
    unproven: 'the time just before the deploy, although what ran then was not proven',
};
const BASELINES = {
    ...KEPT,
    'previous-window': 'the time just before the deploy',
    control: 'what runs beside it unchanged, step by step',
    'same-hour': 'the same time on earlier days',
    'same-weekday': 'the same time on the same day of earlier weeks',
    'previous-deploys': 'the time after earlier good deploys',
    objective: 'the objective that the policy names',
    mixed: 'what each metric has: a control, the same time on earlier days, or the time just before',
};
function circumstances(verdict) {
    const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0);
    const gaps = missing.map(([reason, steps]) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(steps)} without (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(reason)})`);
    const steps = [`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .U9)(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ');
    const against = BASELINES[verdict.baselineKind];
    const time = `Watched for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(verdict.endedAt - verdict.startedAt)} from ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .Hn)(verdict.startedAt)} UTC: ${steps}.`;
    if (against === undefined)
        return time;
    const isSaid = verdict.deploys === undefined || verdict.baselineKind in KEPT;
    const past = isSaid ? '' : ' The past ends before the first of these deploys.';
    return `${time} Compared with ${against}.${past}`;
}
function regressedPart(verdict) {
    const { worst, onset, alarmAt } = verdict.regression;
    const when = `It began in the step that ended at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .Hn)(onset)} UTC and was certain ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(alarmAt - verdict.startedAt)} after the watch began.`;
    const sure = `False-alarm rate: at most ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(verdict.falseAlarmRate)} of deploys.`;
    const drawing = (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__  .b)(worst, verdict.startedAt);
    return [`${when} ${sure}`, drawing].filter((part) => part !== '').join('\n\n');
}
function healthyPart(verdict) {
    const lines = verdict.nodes
        .filter(({ note }) => note === null || note === 'harmless')
        .map((node) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(node.segment === '' ? node.metric : `${node.metric} of ${node.segment}`)}: ${shown(node)}.`);
    return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : '';
}
function shown(node) {
    const its = (0,_base_node_kind_js__WEBPACK_IMPORTED_MODULE_5__  .F)(node);
    switch (its.kind) {
        case 'monitor':
            return `${_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  ._5[its.monitor.state]}; it ${(0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .DO)(its.monitor)}`;
        case 'gauge':
            return gaugeShown(its.gauge);
        case 'share':
            return shareShown(node);
    }
}
function gaugeShown({ score: largest, needed }) {
    const score = largest === null ? 'not scored' : `its largest score was ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .I1)(largest)}`;
    return needed === null ? score : `${score}, an alarm needs ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .I1)(needed)}`;
}
function shareShown({ harm, detectable, note }) {
    if (note === 'harmless')
        return `proven to stay below harm, which begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(harm)}`;
    const rise = detectable === null ? 'no rise' : `a rise to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(detectable)}`;
    return `harm begins at ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .KN)(harm)}; ${rise} would have been seen with a chance of 90 %`;
}
const remarks = (verdict) => (verdict.remarks ?? []).map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(line)}`).join('\n');
function particulars(verdict) {
    switch (verdict.verdict) {
        case 'regressed':
            return regressedPart(verdict);
        case 'healthy':
            return healthyPart(verdict);
        case 'external':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .d[verdict.reasonCode].advice}\n\n${regressedPart(verdict)}`;
        case 'inconclusive':
            return `**What to do:** ${_verdict_reasons_js__WEBPACK_IMPORTED_MODULE_2__  .I[verdict.reasonCode].advice}`;
    }
}
function watchSummary(verdict, consequences = '', subject = '') {
    const parts = [
        `## ${TITLES[verdict.verdict]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(verdict.message),
        (0,_spoken_deploys_js__WEBPACK_IMPORTED_MODULE_6__  .n)(verdict),
        consequences,
        subject,
        circumstances(verdict),
        (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_1__  .oP)(verdict),
        particulars(verdict),
        remarks(verdict),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function watchSubject(of) {
    const commit = (sha) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .aY)((0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_7__  .Fu)(sha)), `${of.repositoryUrl}/commit/${sha}`);
    const before = of.baseSha === null ? '' : `, before it ${commit(of.baseSha)}`;
    const { policyAt } = of;
    const policy = policyAt === undefined ? '' : ` by the policy of ${policyAt === null ? 'input `policy-text`' : commit(policyAt)}`;
    return `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(of.environment)}** runs ${commit(of.sha)}${before}. Watched by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .nf)('this run', of.runUrl)}${policy}.`;
}
const CURES = {
    'service-refused': 'See that the service is up before the deploy begins.',
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'Give an address that answers the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page.',
    'series-missing': 'Compare the names and labels in the policy with what the page holds: `check --page URL` says what would be read.',
    'not-separating': '`check --page URL` says what the page holds and what to write in the policy.',
    'several-processes': 'Give the address of each process, let the workers share one registry, or name the metric store that scrapes them all (watch.store).',
    'not-sampled': 'The step that takes the samples may be too short for the source, or its process was ended.',
};
const whyMissing = ({ missing, detail }) => (detail === undefined ? missing : `${missing}: ${detail}`);
function noNumbersYet(trouble, seconds) {
    return `No numbers yet (${whyMissing(trouble)}): waiting for them up to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__  .p0)(seconds)}. ${CURES[trouble.missing]}`;
}
function noBaselineWords(metrics, trouble) {
    return `No full baseline of ${metrics.join(', ')}: too few numbers could be read before the deploy (${whyMissing(trouble)}). The watch can then say little or nothing about this deploy. ${CURES[trouble.missing]}`;
}


  }),

  16082:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  holdFacts)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93725);
  var _deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81462);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);




async function holdFacts(ports, prepared) {
    const facts = await Promise.all((0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .e8)(prepared.record).map((hold) => factsOf(ports, prepared, hold)));
    const isUnmended = ({ containment }) => containment.reason === 'not-an-ancestor';
    return facts.find(({ containment }) => containment.contains) ?? facts.find(isUnmended) ?? facts[0] ?? null;
}
async function factsOf(ports, prepared, hold) {
    const { record, repository, request } = prepared;
    const rollback = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.rollback;
    const number = rollback?.step === 'opened' ? rollback.pull : hold.pull;
    const pull = number === undefined ? null : await ports.forge.pulls.get(number);
    const rollbackMerges = pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : [];
    const { bad, containment } = await firstContained(repository, hold, request.sha, rollbackMerges);
    if (!containment.contains)
        return { hold, containment };
    const issue = issueOf(record, hold);
    const { reviews, pullTexts } = ports.forge;
    const question = { candidate: request.sha, bad, issue: issue ?? 0 };
    const known = containment.reason === 'bad-is-ancestor' && issue !== null;
    const fix = known ? await namingFix({ reviews, pullTexts, log: ports.log }, repository, question) : null;
    if (fix === null)
        return { hold: { ...hold, bad }, containment };
    ports.log.info(`#${fix} names the incident #${issue} and was approved as it is: the hold lets it pass to full review.`);
    return { hold, containment: { contains: false, reason: 'fix-names-incident' } };
}
async function firstContained(repository, { bad, also = [] }, candidate, rollbackMerges) {
    const found = { bad, containment: await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad, rollbackMerges }) };
    if (found.containment.contains)
        return found;
    for (const earlier of also) {
        const containment = await (0,_deploy_hold_js__WEBPACK_IMPORTED_MODULE_2__  .X)(repository, { candidate, bad: earlier, rollbackMerges });
        if (containment.contains)
            return { bad: earlier, containment };
    }
    return found;
}
function issueOf(record, hold) {
    const incident = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .PT)(record, hold.incidentKey)?.incident;
    return incident?.step === 'opened' ? incident.issue : (hold.issue ?? null);
}
const longest = 50;
async function namingFix(deps, repository, question) {
    const commits = (await repository.firstParents(question.bad, question.candidate)).slice(-longest);
    try {
        const pulls = await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha));
        const facts = await deps.reviews.pullFacts([...new Set([...pulls.values()].flat())]);
        const landed = facts.filter(({ mergeCommit }) => commits.some(({ sha }) => sha === mergeCommit));
        const texts = await deps.pullTexts.get(landed.map(({ number }) => number));
        const named = new RegExp(`(^|[^\\w#])#${question.issue}(?!\\w)`);
        const fix = texts.find((text) => {
            const fact = landed.find(({ number }) => number === text.number);
            return fact !== undefined && named.test(text.body) && isApprovedAsRead(fact, text);
        });
        return fix?.number ?? null;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp))
            throw error;
        deps.log.warning(`It cannot be told whether a fix names the incident, so the hold stands: ${error.message}`);
        return null;
    }
}
function isApprovedAsRead({ author, reviews }, { lastEditedAt }) {
    return reviews.some(({ reviewer, state, submittedAt, canPush }) => {
        if (state !== 'APPROVED' || reviewer === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .w2)(reviewer) || !canPush)
            return false;
        if (author === null || (0,_deploy_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Up)(author.login, reviewer.login))
            return false;
        return lastEditedAt === null || Date.parse(lastEditedAt) < Date.parse(submittedAt);
    });
}


  }),

  61860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E5: () => (  planDeployWatch),
    GQ: () => (  chosenBaseline),
    OT: () => (  mitigation),
    VH: () => (  endOfPast),
    b0: () => (  storeTask),
    gV: () => (  stageOf),
    h$: () => (  notesOf),
    plannedTask: () => (  plannedTask),
    qZ: () => (  watchedRun),
    vb: () => (  answeredBefore)
  });
  var _base_run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(74909);
  var _base_clock_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(42030);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6601);
  var _deploy_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13927);
  var _deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95499);
  var _deploy_gate_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79970);
  var _deploy_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97759);
  var _deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26468);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10640);
  var _deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(53129);
  var _hold_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16082);
  var _prepare_deploy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54990);
  var _respond_respond_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71570);
  var _setting_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32897);
  var _sampling_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38376);
  var _warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(63212);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(24797);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(88187);


















async function planDeployWatch(setting, prepared, held, samples, recorded, noted = {}) {
    const { ports, store, environment, cell = null } = setting;
    const stage = stageOf(prepared);
    const { sha } = prepared.request;
    const built = { ...builtOf(prepared.request), ...notedOf(ports, prepared, samples, noted) };
    const now = await sampleNow(ports, prepared, samples);
    const deployment = recorded ? await deploymentOf(setting, prepared, built) : null;
    const run = (0,_base_run_js__WEBPACK_IMPORTED_MODULE_14__  .px)(ports.run);
    let chosen = choose(ports, prepared, samples, now);
    try {
        await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_15__  .Fu)(sha)} passed the gate`, (record) => {
            chosen = choose(ports, { ...prepared, record }, samples, now);
            const staged = stage === null ? {} : { stage: { name: stage.name, last: stage.last } };
            const entry = { deployment, sha, run, ...planned, ...chosen, ...built, ...staged };
            return (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .xE)((0,_deploy_witnesses_js__WEBPACK_IMPORTED_MODULE_16__  .lE)(record, prepared.live, run), entry);
        });
    }
    catch (error) {
        await giveUp(ports, deployment);
        throw error;
    }
    const { baseline, baseSha } = chosen;
    return {
        environment,
        ...(cell === null ? {} : { cell }),
        ...(stage === null ? {} : { stage }),
        sha,
        baseSha,
        policyAt: prepared.origin.kind === 'text' ? null : prepared.origin.commit,
        branch: prepared.branch,
        deployment,
        plan: (0,_deploy_gate_findings_js__WEBPACK_IMPORTED_MODULE_2__  .v)(samples.plan, built.found),
        baseline,
        mitigates: mitigation(prepared, held),
        samples: samples.file,
        ...built,
        ...storeTask(prepared.record, samples.store, baseline, prepared.policy.incidents, built.expects),
        ...slicesOf(setting, prepared, samples, recorded),
    };
}
function stageOf({ stage }) {
    return stage && { name: stage.name, last: stage.last, share: stage.share };
}
async function deploymentOf({ ports, environment, conduct }, { request: { sha, deployedTo = environment }, job, record, stage }, built) {
    if (conduct.dryRun)
        return null;
    const apart = stage === null || stage.last ? {} : { elsewhere: `${deployedTo}/${stage.name}` };
    const deploy = { environment: deployedTo, sha, job, ...apart, ...built };
    return (0,_deploy_live_js__WEBPACK_IMPORTED_MODULE_3__  .KE)(ports.forge.deployments, ports.run, deploy, record);
}
function slicesOf({ conduct }, { policy: { slices }, stage }, { late }, recorded) {
    const isAwaited = late || stage?.last === false;
    return slices === null || isAwaited || !recorded || conduct.dryRun ? {} : { slices };
}
const planned = { state: 'planned', startedAt: null, verdict: null };
function notedOf({ run }, { record, request }, { late }, noted) {
    return notesOf(late ? (gatedBy(record, { sha: request.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_14__  .px)(run) }) ?? {}) : noted);
}
function notesOf({ expects = [], found = {} }) {
    const announced = expects.map(({ metric, rise, because, pull }) => ({ metric, rise, because, pull }));
    return {
        ...(announced.length === 0 ? {} : { expects: announced }),
        ...(Object.keys(found).length === 0 ? {} : { found }),
    };
}
function builtOf({ artifactDigest = null }) {
    return artifactDigest === null ? {} : { artifact: artifactDigest };
}
function watchedRun({ run }, { resumed }) {
    return resumed?.run ?? (0,_base_run_js__WEBPACK_IMPORTED_MODULE_14__  .px)(run);
}
function mitigation(deploy, held) {
    if (incidentBefore(deploy) === null)
        return null;
    return { mended: held !== null && ['rolled-back', 'fix-names-incident'].includes(held.containment.reason) };
}
async function giveUp({ forge, run }, deployment) {
    if (deployment === null)
        return;
    const status = { state: 'error', description: 'The guard failed before the deploy', logUrl: run.runUrl };
    await forge.deployments.setStatus(deployment, status).catch(() => undefined);
}
async function sampleNow(ports, { record, request, stage }, samples) {
    if (incidentBefore({ record, request, stage }) !== null) {
        ports.log.info('An incident is open: this deploy will be compared with the time before it.');
        return null;
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .G_)(record, request.sha, pastOf(samples));
    const isSecondAttempt = against.kind === 'before-unproven' && against.baseline.kind !== 'last-proven';
    if (against.kind === 'before-unproven' && !isSecondAttempt)
        ports.log.info('Earlier deploys are not proven: this one will be compared with the time before the first of them.');
    const isCurrent = isSecondAttempt && ports.clock.now() / 1000 - against.baseline.until < _deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .eN;
    return isCurrent ? null : freshBaseline(ports, samples);
}
function choose(ports, prepared, samples, now) {
    const { record, request, base } = prepared;
    const gated = samples.late ? gatedBy(record, { sha: request.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_14__  .px)(ports.run) }) : null;
    const passed = passing(ports, samples, gated);
    const response = incidentBefore(prepared);
    if (response !== null)
        return { ...passed, baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad };
    if (gated !== null) {
        const { baseline, baseSha, before } = gated;
        return { ...passed, baseline, baseSha, ...(before !== undefined && { before }) };
    }
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .G_)(record, request.sha, pastOf(samples));
    return {
        ...passed,
        ...chosenBaseline(against, now),
        baseSha: against.kind === 'just-before' ? base : against.baseSha,
    };
}
function incidentBefore({ record, request: { sha, cell = null }, stage, }) {
    const response = (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_5__  .qV)(record, (0,_deploy_cells_js__WEBPACK_IMPORTED_MODULE_1__  .fW)({ cell, stage }));
    return response === null || response.bad === sha ? null : response;
}
function answeredBefore(deploy, run, late) {
    const { record, request } = deploy;
    const response = incidentBefore(deploy);
    if (response !== null)
        return response.baseline.answered ?? null;
    if (late)
        return gatedBy(record, { sha: request.sha, run })?.baseline?.answered ?? null;
    const against = (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .G_)(record, request.sha, { kind: 'page', metrics: [_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_13__  .mv] });
    if (against.kind === 'before-unproven')
        return against.baseline.answered ?? null;
    return against.kind === 'just-before' ? 'first' : null;
}
function gatedBy({ watches }, of) {
    const own = watches.findLast((watch) => (0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .fH)(watch, of));
    return own ?? watches.findLast(({ sha, state }) => sha === of.sha && state === 'planned') ?? null;
}
function passing({ clock }, { late }, gated) {
    if (late)
        return gated?.plannedAt === undefined ? {} : { plannedAt: gated.plannedAt };
    return { plannedAt: (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_17__  .E)(clock) };
}
const pastOf = ({ store, plan }) => store === null ? { kind: 'page', metrics: plan.metrics.map(({ name }) => name) } : { kind: 'store' };
function chosenBaseline(against, now) {
    switch (against.kind) {
        case 'just-before':
            return { baseline: now };
        case 'unknown':
            return { baseline: now && { ...now, kind: 'unproven' } };
        case 'before-unproven': {
            const before = now === null || (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_12__  .jh)(now).length === 0 ? {} : { before: now };
            return { baseline: (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_12__  .ws)(against.baseline, now), ...before };
        }
    }
}
async function freshBaseline(ports, samples) {
    if (samples.store !== null)
        return samples.late ? null : endOfPast(ports.clock.now() / 1000);
    if (samples.file === null || samples.source === null)
        return null;
    ports.log.info(`Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy, in whole steps of ${samples.plan.step} s.`);
    return (0,_sampling_js__WEBPACK_IMPORTED_MODULE_10__  .F_)(ports, samples.plan, samples.source, samples.since);
}
async function plannedTask(given, request) {
    const { ports, whole = given.store } = given;
    await (0,_respond_respond_js__WEBPACK_IMPORTED_MODULE_8__  .ar)(given);
    const repository = await ports.openRepository();
    try {
        const prepared = await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_7__  .iA)(ports, repository, await whole.read(), request);
        await (0,_prepare_deploy_js__WEBPACK_IMPORTED_MODULE_7__  .bv)(prepared);
        const setting = (0,_setting_js__WEBPACK_IMPORTED_MODULE_9__  .o)(given, stageOf(prepared));
        const held = await (0,_hold_facts_js__WEBPACK_IMPORTED_MODULE_6__  .P)(ports, prepared);
        const answered = answeredBefore(prepared, (0,_base_run_js__WEBPACK_IMPORTED_MODULE_14__  .px)(ports.run), true);
        const samples = { ...(0,_sampling_js__WEBPACK_IMPORTED_MODULE_10__  .Ct)(ports, prepared.policy, request, answered), source: null, late: true };
        const task = await planDeployWatch(setting, prepared, held, samples, true);
        await (0,_warn_of_timeouts_js__WEBPACK_IMPORTED_MODULE_11__  .K)(ports, (0,_deploy_gate_findings_js__WEBPACK_IMPORTED_MODULE_2__  .v)(prepared.policy.watch, task.found), request.sha);
        return task;
    }
    finally {
        await repository.close();
    }
}
const DEPLOYS = 5;
function storeTask(record, spec, baseline, named = [], expects = []) {
    if (spec === null)
        return {};
    const good = record.watches.filter(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null);
    const deploys = good.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt) / 1000]));
    const pastUntil = baseline?.until ?? null;
    const asExpected = expects.length === 0 ? spec : { ...spec, metrics: (0,_deploy_expectations_js__WEBPACK_IMPORTED_MODULE_0__  ["do"])(spec.metrics, expects) };
    return {
        store: {
            spec: asExpected,
            pastUntil,
            deploys: deploys.slice(-DEPLOYS),
            incidents: [...named, ...(0,_deploy_proven_js__WEBPACK_IMPORTED_MODULE_4__  .dS)(record)],
        },
    };
}
const endOfPast = (now) => ({ kind: 'previous-window', from: now, until: now, metrics: {} });


  }),

  38376:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ct: () => (  startSamples),
    F_: () => (  takeBaseline),
    XW: () => (  watchPlan),
    Zc: () => (  checkStoreToken),
    _A: () => (  openSamples)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94118);
  var _metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10766);
  var _metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88187);
  var _metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74869);
  var _render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51111);
  var _watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24797);







function checkStoreToken({ store, openings }) {
    if (store !== null)
        return checkSecret('watch.store', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .bk)(store));
    checkSecret('watch.page', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .sJ)(openings.page));
    checkSecret('watch.probe', (0,_metrics_stores_open_store_js__WEBPACK_IMPORTED_MODULE_4__  .sJ)(openings.probe));
}
function checkSecret(place, missing) {
    if (missing === null)
        return;
    const { variable, given } = missing;
    const cure = given === undefined
        ? `Give it to the guard's step, as in \`env: { ${variable}: \${{ secrets.${variable} }} }\`, or remove it from the policy where nothing asks for it.`
        : `It is set by ${given}.`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j1(`${place}: the environment variable ${variable} is not set. ${cure}`);
}
function startSamples(ports, policy, request, answered) {
    const { store } = policy;
    const plan = store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] };
    const since = ports.clock.now() / 1000;
    if (plan.metrics.length === 0)
        return { plan, file: null, source: null, since, store, late: false };
    const { metricsUrls, probeUrl } = request;
    const { queries, openings } = policy;
    const file = ports.sampling.start({ metricsUrls, probeUrl, queries, openings, stepSeconds: plan.step, answered });
    return { plan, file, source: openSamples(ports, plan, file), since, store, late: false };
}
function openSamples(ports, plan, file) {
    const names = plan.metrics.map(({ name }) => name);
    return ports.sampling.open(file, names, plan.step);
}
async function takeBaseline({ clock, log, cancelled }, plan, source, since) {
    const samples = [];
    const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step;
    let readUntil = since;
    let isTold = false;
    for (;;) {
        if (cancelled.aborted)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc('The run was cancelled before the deploy: nothing is watched.');
        const now = clock.now() / 1000;
        const read = await source.read(readUntil, now);
        samples.push(...read);
        readUntil = read.at(-1)?.at ?? readUntil;
        if (!isTold && samples.some((sample) => 'missing' in sample && sample.missing !== 'not-sampled')) {
            log.info((0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__  .c0)(lastTrouble(samples), deadline - since));
            isTold = true;
        }
        const short = plan.metrics.filter(({ name }) => (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .fi)(samples, name, plan.step) < plan.minBaseline);
        if (short.length === 0)
            break;
        if (now >= deadline) {
            log.warning((0,_render_watch_summary_js__WEBPACK_IMPORTED_MODULE_5__  .kg)(short.map(({ name }) => name), lastTrouble(samples)));
            break;
        }
        await clock.sleep(Math.min(plan.step, 1) * 1000);
    }
    const baseline = (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .cq)(samples, since, readUntil);
    return (0,_watch_baseline_js__WEBPACK_IMPORTED_MODULE_6__  .jh)(baseline).length === 0 ? null : baseline;
}
function lastTrouble(samples) {
    const missing = samples.findLast((sample) => 'missing' in sample);
    if (missing === undefined || !('missing' in missing))
        return { missing: 'not-sampled' };
    return missing;
}
function watchPlan(policy, sources) {
    const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(_metrics_discover_js__WEBPACK_IMPORTED_MODULE_2__  .bA)];
    const metrics = [
        ...(sources.metricsUrls.length === 0 ? [] : scraped),
        ...(sources.probeUrl === null ? [] : [embedded(_metrics_sampler_probe_js__WEBPACK_IMPORTED_MODULE_3__  .mv)]),
    ];
    return { ...policy.watch, metrics };
}
function embedded(name) {
    return { name, kind: 'counts', direction: 'up', minEffect: _config_scalars_js__WEBPACK_IMPORTED_MODULE_1__  .GB };
}


  }),

  63212:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => (  warnOfTimeouts)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(45145);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/config/workflow-timeouts.js


const minutes = schemas .aig().positive().nullish().catch(null);
const workflow = schemas .Ikc({
    jobs: schemas .g1P(schemas .YjP(), schemas .Ikc({
        'timeout-minutes': minutes,
        steps: schemas .YOg(schemas .Ikc({ uses: schemas .YjP().nullish().catch(null), 'timeout-minutes': minutes })).catch([]),
    })
        .nullable()
        .catch(null)),
});
const LONGEST = 100_000;
function timeoutsOf(text, job, isOurs) {
    if (text.length > LONGEST)
        return null;
    let value;
    try {
        value = (0,dist .qg)(text);
    }
    catch {
        return null;
    }
    const found = workflow.safeParse(value).data?.jobs[job];
    if (found == null)
        return null;
    const steps = found.steps.flatMap(({ uses, 'timeout-minutes': given }) => uses != null && isOurs(uses) && given != null ? [given] : []);
    return { job: found['timeout-minutes'] ?? null, step: steps.length === 0 ? null : Math.min(...steps) };
}

// EXTERNAL MODULE: ./build/render/quantities.js
var quantities = __webpack_require__(86860);
;// CONCATENATED MODULE: ./build/verbs/watch/warn-of-timeouts.js



const JOB_MINUTES = 360;
async function warnOfTimeouts({ forge, log, run }, plan, sha) {
    const { job, action, workflowPath, workflowSha = sha } = run;
    if (job === undefined)
        return;
    try {
        const text = await forge.contents.text(workflowPath, workflowSha);
        const isOurs = (uses) => action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(action.toLowerCase());
        const timeouts = timeoutsOf(text ?? '', job, isOurs);
        if (timeouts === null)
            return;
        const watched = Math.max(plan.duration, plan.minWatch);
        const needed = `The watch takes ${(0,quantities .p0)(watched)}`;
        const { step } = timeouts;
        if (step !== null && step * 60 <= watched)
            log.warning(`${needed}, and the step of the guard in ${workflowPath} ends after ${step} min: it would be cut off, and say nothing. A step's timeout-minutes holds for its post phase as well: raise it, or remove it.`);
        const whole = timeouts.job ?? JOB_MINUTES;
        if (whole * 60 <= watched + plan.minBaseline)
            log.warning(`${needed}, and job ${job} in ${workflowPath} ends after ${whole} min: it would be cut off, and say nothing. Raise the timeout-minutes of the job, or shorten watch.duration in the policy.`);
    }
    catch (error) {
        if (!(error instanceof errors .Cp))
            throw error;
        log.debug(`The timeouts of the workflow are not known: ${error.message}`);
    }
}


  })

};
