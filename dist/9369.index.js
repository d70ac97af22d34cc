export const id = 9369;
export const ids = [9369,1750,8123];
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

  7245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  mayWrite)
  });
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}


  }),

  70240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  timeOf)
  });
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
function timeOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string')
        return null;
    if (/^\d{10}(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (/^\d{13}$/.test(text))
        return Number(text);
    const at = ISO.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
    return Number.isNaN(at) ? null : at;
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

  60616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jj: () => (  cut),
    RK: () => (  budgets),
    RQ: () => (  applyFences),
    Uj: () => (  fit),
    h$: () => (  composeBody),
    jg: () => (  failureSummary),
    nV: () => (  failureTitle)
  });
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const budgets = {
    body: { most: 60_000, size: characters },
    check: { most: 65_000, size: bytes },
    jobSummary: { most: 1024 * 1024, size: bytes },
};
const begin = (name) => `<!-- deploy-guard:begin ${name} -->`;
const end = (name) => `<!-- deploy-guard:end ${name} -->`;
function composeBody(sections, tail = '', budget = budgets.body) {
    const build = (shown) => [...shown.map(fenced), ...(tail === '' ? [] : [tail])].join('\n\n') + '\n';
    return shortenedSections(sections, budget, build);
}
function applyFences(body, sections, budget = budgets.body) {
    return shortenedSections(sections, budget, (shown) => shown.reduce(replaceSection, body));
}
function shortenedSections(sections, budget, build) {
    const parts = sections.map(({ text, short }, index) => ({ forms: [text, short], rank: -index }));
    return shortened(parts, budget, (texts) => build(sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }))));
}
function replaceSection(body, section) {
    const found = findSection(body, section.name);
    if (found === null)
        return `${body.trimEnd()}\n\n${fenced(section)}\n`;
    const before = body.slice(found.from, found.until);
    const written = section.boxes === true ? { ...section, text: keepTicks(section.text, before) } : section;
    return body.slice(0, found.from) + fenced(written) + body.slice(found.until);
}
const ticked = /^[ \t]*- \[[xX]\] (.+)$/gm;
const unticked = /^([ \t]*- )\[ \]( (.+))$/gm;
function keepTicks(text, before) {
    const lines = new Set([...before.matchAll(ticked)].map(([, line]) => line?.trim()));
    if (lines.size === 0)
        return text;
    return text.replace(unticked, (whole, dash, rest, line) => lines.has(line.trim()) ? `${dash}[x]${rest}` : whole);
}
function findSection(body, name) {
    for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
        const from = body.lastIndexOf(begin(name), until);
        if (from === -1)
            continue;
        const inside = body.slice(from + begin(name).length, until);
        if (!/<!-- deploy-guard:(begin|end) /.test(inside))
            return { from, until: until + end(name).length };
    }
    return null;
}
function fenced({ name, text }) {
    return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`;
}
function withoutFences(text) {
    return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:');
}
function fit(parts, budget) {
    const join = (texts) => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
    return cut(shortened(parts, budget, join), budget);
}
function shortened(parts, budget, build) {
    const shown = parts.map(() => 0);
    for (;;) {
        const text = build(parts.map(({ forms }, index) => forms[shown[index] ?? 0] ?? ''));
        const next = budget.size(text) <= budget.most ? null : nextToShorten(parts, shown);
        if (next === null)
            return text;
        shown[next] = (shown[next] ?? 0) + 1;
    }
}
function nextToShorten(parts, shown) {
    const able = parts.map((part, index) => ({
        rank: part.rank,
        index,
        left: part.forms.length - 1 - (shown[index] ?? 0),
    }));
    const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank);
    return first?.index ?? null;
}
const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n';
function cut(text, { most, size }) {
    if (size(text) <= most)
        return text;
    const room = most - size(NOTICE);
    const kept = [];
    let used = 0;
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const next = openAfter(open, line);
        used += size(line) + 1;
        if (used + size(closing(next)) > room)
            break;
        kept.push(line);
        open = next;
    }
    return room < 0 ? '' : kept.join('\n') + closing(open) + NOTICE;
}
function openAfter({ fence, details }, line) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null)
        return { fence: marks.startsWith(fence) && rest.trim() === '' ? null : fence, details };
    const count = (tag) => line.split(tag).length - 1;
    return { fence: marks === '' ? null : marks, details: details + count('<details>') - count('</details>') };
}
function closing({ fence, details }) {
    return (fence === null ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, details));
}
const failureTitle = 'The guard could not do its work';
function failureSummary(message) {
    return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(message, 'text')}\n`;
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

  16085:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $T: () => (  showCheckRun),
    e4: () => (  closingCheck),
    np: () => (  checkRunId)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23224);
  var _render_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);



const checkRunId = (environment) => `deploy-guard:${(0,_deploy_keys_js__WEBPACK_IMPORTED_MODULE_1__  .J4)(environment)}`;
async function showCheckRun(checks, subject, report) {
    const name = `Deploy Guard: ${subject.environment}`;
    const externalId = checkRunId(subject.environment);
    const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId);
    if (ours === undefined) {
        await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report });
    }
    else {
        await checks.update(ours.id, report);
    }
}
async function closingCheck({ ports, environment }, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        const summary = (0,_render_document_js__WEBPACK_IMPORTED_MODULE_2__  .jg)(error instanceof Error ? error.message : String(error));
        const isCancelled = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc;
        const conclusion = isCancelled ? 'cancelled' : 'failure';
        const report = { title: isCancelled ? 'Cancelled' : _render_document_js__WEBPACK_IMPORTED_MODULE_2__  .nV, summary, conclusion };
        await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report).catch(() => undefined);
        throw error;
    }
}


  }),

  63606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  switchedOffResult),
    P5: () => (  standAside),
    dw: () => (  switchedOff),
    hh: () => (  leaveWatch)
  });
  var _base_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7245);
  var _base_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
  var _base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6601);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45145);
  var _deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
  var _render_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
  var _check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16085);







const offLabel = 'deploy-guard:off';
async function switchedOff({ forge, log }) {
    for (const { issue, by } of await labelled(forge.labelled)) {
        const permission = by === null ? 'none' : await forge.info.permission(by);
        if (by !== null && (0,_base_permission_js__WEBPACK_IMPORTED_MODULE_3__  .J)(permission))
            return { issue, by };
        log.warning(`Issue #${issue} has the label ${offLabel}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`);
    }
    return null;
}
async function labelled(issues) {
    try {
        return await issues.open(offLabel);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Cp && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
            return [];
        throw error;
    }
}
function switchedOffResult(verb, { environment, sha }, off) {
    const message = `Deploy Guard is switched off by ${off.by} (issue #${off.issue} has the label ${offLabel}): nothing was judged.`;
    return { schemaVersion: 1, verb, environment, sha, baseSha: null, reasonCode: 'switched-off', message };
}
async function standAside({ ports }, result) {
    const summary = `## Switched off\n\n${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .X1)(result.message)} Close the issue or take the label off to switch it on again.\n`;
    ports.log.warning(result.message);
    await ports.summarise(summary);
    const report = { title: 'Switched off: nothing was judged', summary, conclusion: 'neutral' };
    await (0,_check_run_js__WEBPACK_IMPORTED_MODULE_2__  .$T)(ports.forge.checks, { ...result, runUrl: ports.run.runUrl }, report);
}
async function leaveWatch(setting, task, off) {
    const { ports, store } = setting;
    if (task.samples !== null)
        ports.sampling.stop(task.samples);
    if (task.deployment !== null) {
        const status = {
            state: 'success',
            description: 'Deployed; Deploy Guard is switched off',
            logUrl: ports.run.runUrl,
        };
        await ports.forge.deployments.setStatus(task.deployment, status);
    }
    const of = { sha: task.sha, run: (0,_base_run_js__WEBPACK_IMPORTED_MODULE_5__  .px)(ports.run) };
    await store.update(`${(0,_base_commit_id_js__WEBPACK_IMPORTED_MODULE_6__  .Fu)(task.sha)} is not watched: switched off`, (record) => (0,_deploy_record_entries_js__WEBPACK_IMPORTED_MODULE_1__  .mM)(record, of, { state: 'cancelled', deployment: task.deployment }));
    await standAside(setting, switchedOffResult('watch', task, off));
}


  })

};
